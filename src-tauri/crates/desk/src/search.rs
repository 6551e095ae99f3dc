//! Search everywhere: clients, contacts, own notes, services.

use serde::Serialize;
use ts_rs::TS;

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HitPlace {
    /// A client.
    Client,
    /// A contact.
    Contact,
    /// A service of the social map.
    Service,
    /// A note of her own.
    OwnNote,
    /// A question for supervision.
    Question,
}

/// Something found.
#[derive(Clone, Serialize, TS)]
pub struct Hit {
    /// Where it was found.
    pub place: HitPlace,
    /// Id of the record.
    pub id: String,
    /// Its title: how a client is called, the name of a service, the first words of a note.
    pub title: String,
    /// The words around what was found.
    pub around: String,
    /// Its day, ISO 8601.
    pub on: Option<String>,
}
