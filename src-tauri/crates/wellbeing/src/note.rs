//! Notes of her own: to put a heavy story down somewhere.

use jiff::Timestamp;
use record::{Note, record_id};
use serde::Serialize;
use ts_rs::TS;

record_id! {
    /// Id of a note of her own.
    OwnNoteId
}

/// A note of her own.
#[derive(Clone, Serialize, TS)]
pub struct OwnNote {
    /// The note.
    pub id: OwnNoteId,
    /// What she wrote.
    pub text: Note,
    /// The contact it points to, by id.
    pub about: Option<String>,
    /// When it was written.
    #[ts(type = "string")]
    pub written: Timestamp,
}
