//! Documents to print, as tagged PDF (PDF/UA-1), in memory: nothing here opens a file, a font of the system or a connection.
//!
//! Templates, pictures and fonts are part of this crate. What people read stands in `locales/*/paper.ftl`; what only an
//! organisation reads (the DPIA, the register entry, the statement of confidentiality) in `texts/`, in Dutch and English.
//! The same input gives the same bytes. No document holds a path, a host or the name of whoever made it.
//!
//! The typesetter does not wipe what it worked with: what it set stays in freed memory until the process ends, and its
//! cache is emptied after each document. `THREATS.md` of the vault says so.

mod agenda;
mod calendar;
mod data;
mod letter;
mod letters;
mod organisation;
mod press;
mod recovery;
mod statement;
mod words;

pub use agenda::{Agenda, AgendaCount, agenda};
pub use calendar::{Calendar, Other};
pub use data::{GROUPS, Group, Kind};
pub use letter::{AppointmentCard, Because, Letter, Story, Told, appointment_card, letter, story};
pub use organisation::{Document, privacy};
pub use recovery::{Opens, recovery_sheet};
pub use statement::{Backup, Counted, Erased, Left, Statement, statement};
pub use words::{day, locale_of};

use zeroize::Zeroizing;

/// A finished document. It can hold a recovery code, so its bytes are wiped when it is dropped, and it has no `Debug`.
pub struct Pdf {
    /// The file.
    pub bytes: Zeroizing<Vec<u8>>,
    /// How many pages it has.
    pub pages: usize,
}

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A template of this crate is wrong: what the typesetter said of it.
    #[error("a template is wrong")]
    Template(String),
    /// What was to be printed does not fit on the sheet: no group at all, a group of more than eight characters, or more
    /// than 16 groups.
    #[error("this is not a recovery code")]
    NotACode,
}

/// What printing gives.
pub type Result<T> = std::result::Result<T, Error>;
