//! Drafts: what was typed and not yet saved, sealed within two seconds.

use jiff::Timestamp;
use record::record_id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

record_id! {
    /// Id of a draft.
    DraftId
}

/// A draft as the window keeps it. Both halves are the window's own words (JSON), at most 200,000 bytes each; the
/// program does not look inside. `private` goes to the private image.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct Draft {
    /// What form it belongs to: `contact`, `client`, `own_note`.
    pub form: String,
    /// The half about the client.
    #[ts(type = "unknown")]
    pub case: serde_json::Value,
    /// Her own half.
    #[ts(type = "unknown")]
    pub private: serde_json::Value,
}

/// A draft in a list.
#[derive(Clone, Serialize, TS)]
pub struct DraftCard {
    /// The draft.
    pub id: DraftId,
    /// What form it belongs to.
    pub form: String,
    /// When it was last saved.
    #[ts(type = "string")]
    pub saved: Timestamp,
    /// Whether Today still reminds of it: seven days from the last change. What was written stays.
    pub reminds: bool,
}
