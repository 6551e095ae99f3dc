//! Which parts of a person's page an organisation uses.
//!
//! An organisation that has no letters, or keeps the broad intake elsewhere, switches that part off, and a page shows
//! less. Nothing that was written gets lost from sight by it: where somebody has something in a part, it stays on the page.
//! The next step, the signals, what to heed and the contacts cannot be switched off; they are what the program is for.

use record::choices;
use rusqlite::params;
use vault::{Case, Error, Read, Result, Write};

use crate::client::ClientId;
use crate::decision;

choices! {
    /// A part of a person's page that can be switched off.
    PagePart {
        /// Appointments, moments in which much changes, and what came of a crisis.
        Days = "days",
        /// Whether somebody asked how this person is, and how this person sees it.
        Intake = "intake",
        /// Something sensitive that has to be known.
        Marks = "marks",
        /// What others asked.
        Requests = "requests",
        /// What may be told to whom.
        Agreements = "agreements",
        /// What left on paper.
        Papers = "papers",
    }
}

/// What the decision is called.
pub const OFF: &str = "page_parts_off";

impl PagePart {
    /// A query that tells whether client `?1` has something in this part.
    const fn any(self) -> &'static str {
        match self {
            Self::Days => {
                "SELECT EXISTS (SELECT 1 FROM appointment WHERE client = ?1)
                     OR EXISTS (SELECT 1 FROM moment WHERE client = ?1)
                     OR EXISTS (SELECT 1 FROM crisis_call WHERE client = ?1)"
            }
            Self::Intake => {
                "SELECT EXISTS (SELECT 1 FROM asking WHERE client = ?1) OR EXISTS (SELECT 1 FROM own_view WHERE client = ?1)"
            }
            // Of anybody: a part that shows on some pages only would tell, at a glance, whom there is a mark about.
            Self::Marks => "SELECT EXISTS (SELECT 1 FROM mark) AND ?1 IS NOT NULL",
            Self::Requests => "SELECT EXISTS (SELECT 1 FROM request WHERE client = ?1)",
            Self::Agreements => {
                "SELECT EXISTS (SELECT 1 FROM agreement WHERE client = ?1)
                     OR EXISTS (SELECT 1 FROM passing_on WHERE client = ?1)"
            }
            Self::Papers => "SELECT EXISTS (SELECT 1 FROM letter WHERE client = ?1)",
        }
    }
}

/// The parts that are switched off, in the order of [`PagePart::ALL`].
///
/// # Errors
/// What the database says; [`Error::Failed`] where the decision is not a list of words.
pub fn off(r: &Read<'_, Case>) -> Result<Vec<PagePart>> {
    let kept: Vec<String> = match decision::get(r, OFF)? {
        Some(kept) => serde_json::from_str(&kept).map_err(|_| Error::Failed)?,
        None => Vec::new(),
    };
    // A word of a newer version stays unknown, and what it names is shown.
    Ok(PagePart::ALL.iter().copied().filter(|part| kept.iter().any(|word| word == part.word())).collect())
}

/// Switches these parts off, and every other on.
///
/// # Errors
/// What the database says.
pub fn set_off(w: &Write<'_, Case>, parts: &[PagePart]) -> Result<()> {
    let words: Vec<&str> = PagePart::ALL.iter().filter(|part| parts.contains(part)).map(|part| part.word()).collect();
    decision::put(w, OFF, &serde_json::to_string(&words).map_err(|_| Error::Failed)?)
}

/// The parts that the page of a client shows: those that are on, and those in which something stands.
///
/// # Errors
/// As [`off`].
pub fn shown(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<PagePart>> {
    let off = off(r)?;
    let mut shown = Vec::new();
    for part in PagePart::ALL.iter().copied() {
        if !off.contains(&part) || r.prepare_cached(part.any())?.query_row(params![client], |row| row.get(0))? {
            shown.push(part);
        }
    }
    Ok(shown)
}
