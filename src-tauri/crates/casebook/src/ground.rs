//! What writing things down about people rests on: decided once by the organisation, for everybody.
//!
//! It is not asked of each person. Whoever depends on help can hardly say no, so that an agreement of theirs cannot make
//! good a ground that is missing (GDPR, recital 43; article 6 for the ground, article 9 for health). An
//! [agreement](crate::agreement) governs passing on only.

use jiff::civil::Date;
use record::{Invalid, Line, Rule, check_day, choices};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::decision;

choices! {
    /// The ground of article 6 of the GDPR.
    #[ts(rename = "GroundKind")]
    Kind {
        /// A task of public interest: article 6, 1 e.
        PublicTask = "public_task",
        /// A legitimate interest: article 6, 1 f.
        Interest = "interest",
        /// A duty by law: article 6, 1 c.
        Duty = "duty",
        /// An agreement with the person: article 6, 1 b.
        Contract = "contract",
        /// Consent: article 6, 1 a.
        Consent = "consent",
    }
}

/// The ground, as the organisation decided it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ground {
    /// Which.
    pub kind: Kind,
    /// Which task or interest, and the exception of article 9 for what is about health.
    pub line: Line,
    /// The day of the decision, ISO 8601, Gregorian.
    #[ts(type = "string")]
    pub on: Date,
}

/// What the decision is called.
pub const GROUND: &str = "ground";

/// The ground; `None` until somebody put it down.
///
/// # Errors
/// What the database says; [`Error::Failed`] where it cannot be read.
pub fn get(r: &Read<'_, Case>) -> Result<Option<Ground>> {
    decision::get(r, GROUND)?.map(|kept| serde_json::from_str(&kept).map_err(|_| Error::Failed)).transpose()
}

/// Puts it down, in the place of what stood there.
///
/// # Errors
/// [`Error::Invalid`]: `line` empty, `on` out of bounds.
pub fn set(w: &Write<'_, Case>, ground: &Ground) -> Result<()> {
    if ground.line.is_empty() {
        return Err(Invalid::new("line", Rule::Empty).into());
    }
    check_day(ground.on, "on")?;
    decision::put(w, GROUND, &serde_json::to_string(ground).map_err(|_| Error::Failed)?)
}
