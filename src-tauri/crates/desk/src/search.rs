//! Search everywhere: clients, contacts, signals, own notes, services. Sensitive marks are never found.

use jiff::tz::TimeZone;
use jiff::{Timestamp, civil::Date};
use serde::Serialize;
use social_map::search::Query;
use ts_rs::TS;
use vault::{Reads, Result};

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HitPlace {
    /// A client.
    Client,
    /// A contact.
    Contact,
    /// A signal or a doubt.
    Concern,
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
    /// Its title: how a client, or the people of a contact or a signal, are called (empty for a contact with nobody), the name of a
    /// service, the first words of a note.
    pub title: String,
    /// The words around what was found; empty where the title says it.
    pub around: String,
    /// Its day, ISO 8601: of a client the last contact, of a signal since when, of a service when it was last checked.
    pub on: Option<String>,
}

/// The most of each kind: together 30. Each kind keeps its room, so that a word that stands in every contact does not
/// push out the one service that is called so.
const CLIENTS: usize = 7;
const CONTACTS: u32 = 6;
const CONCERNS: u32 = 4;
const OWN_NOTES: u32 = 3;
const QUESTIONS: u32 = 3;
const SERVICES: u32 = 7;

/// The first words of a note, as its title.
const TITLE: usize = 60;

/// Searches everywhere. Clients come first (those who are called so before those in whose record or contacts it
/// stands), then contacts, signals, her own notes and questions, and services last; at most 30. Nothing where no word was typed.
///
/// # Errors
/// What the database says.
pub fn everywhere(r: &Reads<'_>, text: &str) -> Result<Vec<Hit>> {
    let words = vault::words(text);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let clients = casebook::client::cards(&r.case, text)?.into_iter().take(CLIENTS).map(|card| Hit {
        place: HitPlace::Client,
        id: card.id.to_string(),
        title: card.called.as_str().to_owned(),
        around: card.found_in.unwrap_or_default(),
        on: card.last_contact.map(|day| day.to_string()),
    });
    let contacts = casebook::contact::search(&r.case, text, CONTACTS)?.into_iter().map(|entry| Hit {
        place: HitPlace::Contact,
        id: entry.id.to_string(),
        title: entry.called.iter().map(record::Line::as_str).collect::<Vec<_>>().join(", "),
        around: entry.found_in.unwrap_or_default(),
        on: Some(entry.contact.on.to_string()),
    });
    let concerns = casebook::concern::search(&r.case, text, CONCERNS)?.into_iter().map(|entry| Hit {
        place: HitPlace::Concern,
        id: entry.id.to_string(),
        title: entry.called.as_str().to_owned(),
        around: entry.found_in.unwrap_or_default(),
        on: entry.concern.since.map(|day| day.to_string()),
    });
    let own = |place, id: String, text: &str, written| Hit {
        place,
        id,
        title: title(text),
        around: vault::around(text, &words).unwrap_or_default(),
        on: Some(day(written).to_string()),
    };
    let notes = wellbeing::note::search(&r.private, text, OWN_NOTES)?
        .into_iter()
        .map(|note| own(HitPlace::OwnNote, note.id.to_string(), note.text.as_str(), note.written));
    let questions = wellbeing::question::search(&r.private, text, QUESTIONS)?
        .into_iter()
        .map(|question| own(HitPlace::Question, question.id.to_string(), question.text.as_str(), question.written));
    let query = Query { text: text.to_owned(), limit: SERVICES, ..Query::default() };
    let services = social_map::search::find(&r.case, &query)?.cards.into_iter().map(|card| Hit {
        place: HitPlace::Service,
        id: card.id.to_string(),
        title: card.name,
        around: card.summary,
        on: card.checked.map(|day| day.to_string()),
    });
    Ok(clients.chain(contacts).chain(concerns).chain(notes).chain(questions).chain(services).collect())
}

fn title(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(TITLE) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_owned(),
    }
}

fn day(moment: Timestamp) -> Date {
    moment.to_zoned(TimeZone::system()).date()
}
