//! Writing down a contact: its half about the client and her own half, in one commit.

use casebook::Contact;
use record::Note;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use wellbeing::heaviness::Heaviness;

/// A contact with her own half. `heaviness` and `question` go to the private image and nowhere else.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct WholeContact {
    /// What it is about the client.
    pub contact: Contact,
    /// How heavy it was for her; `None` where she did not fill it in.
    pub heaviness: Option<Heaviness>,
    /// What she wants to discuss in supervision; empty for nothing.
    pub question: Note,
}
