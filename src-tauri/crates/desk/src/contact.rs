//! Writing down a contact: its half about the client and her own half, in one commit.

use casebook::request::{self, ForRequest};
use casebook::{ClientId, Contact, ContactId};
use record::Note;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Reads, Result, Writes};
use wellbeing::heaviness::{self, Heaviness};
use wellbeing::question;

/// A contact with her own half. `heaviness` and `question` go to the private image and nowhere else.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct WholeContact {
    /// What it is about the client.
    pub contact: Contact,
    /// How heavy it was for her; `None` where she did not fill it in.
    pub heaviness: Option<Heaviness>,
    /// What she wants to discuss in supervision; empty for nothing. A question that was discussed no longer stands here:
    /// it stays among her questions.
    pub question: Note,
    /// The requests of others that it was for.
    #[serde(default)]
    pub requests: Vec<ForRequest>,
}

/// Writes down a contact with her own half; without an id a new one. An empty `question` takes away the one that stood
/// here; questions that were discussed stay.
///
/// # Errors
/// As [`casebook::contact::save`], [`request::set_of_contact`] and [`heaviness::set`].
pub fn save(w: &Writes<'_>, id: Option<ContactId>, whole: &WholeContact) -> Result<ContactId> {
    let id = casebook::contact::save(&w.case, id, &whole.contact)?;
    request::set_of_contact(&w.case, id, &whole.requests)?;
    let about = id.to_string();
    heaviness::set(&w.private, &about, whole.heaviness)?;
    let standing = question::open_about(&w.private, &about)?.map(|question| question.id);
    match (standing, whole.question.is_empty()) {
        (Some(standing), true) => question::delete(&w.private, standing)?,
        (None, true) => {}
        (standing, false) => {
            question::save(&w.private, standing, &whole.question, Some(&about))?;
        }
    }
    Ok(id)
}

/// A contact with her own half.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such contact.
pub fn get(r: &Reads<'_>, id: ContactId) -> Result<WholeContact> {
    let about = id.to_string();
    Ok(WholeContact {
        contact: casebook::contact::get(&r.case, id)?,
        heaviness: heaviness::get(&r.private, &about)?,
        question: question::open_about(&r.private, &about)?.map(|question| question.text).unwrap_or_default(),
        requests: request::of_contact(&r.case, id)?,
    })
}

/// A contact to begin with: see [`casebook::contact::last_start`]. Her own half is never copied.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such client.
pub fn start(r: &Reads<'_>, client: Option<ClientId>) -> Result<WholeContact> {
    let contact = casebook::contact::last_start(&r.case, client)?;
    Ok(WholeContact { contact, heaviness: None, question: Note::default(), requests: Vec::new() })
}

/// Removes a contact. How heavy it was goes too; her own notes and questions stay, and point to nothing any more. One
/// `undo` brings all of it back.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such contact.
pub fn delete(w: &Writes<'_>, id: ContactId) -> Result<()> {
    casebook::contact::delete(&w.case, id)?;
    wellbeing::forget_contact(&w.private, &id.to_string())
}
