//! Decisions of both images: what travels of what was once set on one machine.

use vault::{Result, Writes};

use crate::handover;
use crate::retention::Kind;

/// Makes decisions of what older versions kept among the settings of a machine. [`crate::exchange::make`] does this last, so
/// that what another machine decided since is not decided again.
///
/// # Errors
/// What the database says.
pub fn carry_over(w: &Writes<'_>) -> Result<()> {
    for about in [casebook::page::OFF, casebook::ground::GROUND, handover::NAME] {
        casebook::decision::carry_over(&w.case, about)?;
    }
    for kind in Kind::ALL.iter().copied() {
        if kind.is_own() {
            wellbeing::decision::carry_over(&w.private, &kind.decision())?;
        } else {
            casebook::decision::carry_over(&w.case, &kind.decision())?;
        }
    }
    Ok(())
}
