//! Clients: the people a key person helps.
//!
//! No street address, no BSN, no nationality or origin: language is what is needed (GDPR, articles 5 and 9).

use jiff::civil::Date;
use record::{Language, Line, Note, Postcode, Window, choices, record_id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::household::HouseholdId;

record_id! {
    /// Id of a client.
    ClientId
}

choices! {
    /// How well somebody reads a language.
    Reading {
        /// Not asked or not known.
        Unknown = "unknown",
        /// Does not read it: pictures and voice.
        Not = "not",
        /// Short and simple texts.
        ALittle = "a_little",
        /// Reads it well.
        Well = "well",
    }
}

choices! {
    /// Whether it is safe to call or send a message: others may hear the phone or read it.
    SafeToCall {
        /// Not asked.
        Unknown = "unknown",
        /// Safe.
        Safe = "safe",
        /// Not safe: agree on another way.
        NotSafe = "not_safe",
    }
}

choices! {
    /// Whom somebody would rather speak with.
    Prefers {
        /// A woman.
        Woman = "woman",
        /// A man.
        Man = "man",
    }
}

choices! {
    /// What somebody wants by way of an interpreter.
    InterpreterWish {
        /// Needs none.
        NotNeeded = "not_needed",
        /// By phone.
        Phone = "phone",
        /// By video.
        Video = "video",
        /// In the room.
        InPerson = "in_person",
    }
}

choices! {
    /// Whether the key person still helps this client.
    Status {
        /// Yes.
        Active = "active",
        /// No longer.
        Closed = "closed",
    }
}

/// A language somebody speaks, and how well they read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpokenLanguage {
    /// The language.
    pub language: Language,
    /// How well they read it.
    pub reading: Reading,
}

/// Where somebody lives: a place, never a street.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Home {
    /// Name of the place, as in [`record::places`].
    pub place: String,
    /// Code of its gemeente (`GM0363`): tells two places of one name apart.
    pub municipality: String,
}

/// What is written about a client. `called` is the only field that must not be empty.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ClientDetails")]
pub struct Details {
    /// The name or code name by which she knows this person.
    pub called: Line,
    /// Whether `called` is a code name.
    pub is_code_name: bool,
    /// Languages, the one spoken best first.
    pub languages: Vec<SpokenLanguage>,
    /// A way to reach this person: a phone number, through whom.
    pub reach: Line,
    /// Whether that way is safe.
    pub safe_to_call: SafeToCall,
    /// What to mind when others are there. Shown on top of the client's page.
    pub mind: Line,
    /// Year of birth, 1900 to this year.
    pub birth_year: Option<i16>,
    /// Whether somebody else decides for this person because of age.
    pub is_minor: bool,
    /// Who decides for a minor.
    pub guardian: Line,
    /// Whom this person would rather speak with; `None` where it makes no difference or was not asked.
    pub prefers: Option<Prefers>,
    /// Where this person lives.
    pub home: Option<Home>,
    /// Four digits of the postcode, where the organisation loaded a table of them.
    pub postcode: Option<Postcode>,
    /// The household this person belongs to.
    pub household: Option<HouseholdId>,
    /// What this person wants by way of an interpreter; `None` where it was not asked.
    pub interpreter: Option<InterpreterWish>,
    /// What goes well, and who is there for this person.
    pub strengths: Note,
    /// Anything else.
    pub notes: Note,
    /// Whether she still helps this person.
    pub status: Status,
}

/// A client in a list.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ClientCard")]
pub struct Card {
    /// The client.
    pub id: ClientId,
    /// The name or code name.
    pub called: Line,
    /// Whether `called` is a code name.
    pub is_code_name: bool,
    /// The language spoken best.
    pub language: Option<Language>,
    /// Name of the place.
    pub place: Option<String>,
    /// The household this person belongs to.
    pub household: Option<HouseholdId>,
    /// Whether she still helps this person.
    pub status: Status,
    /// Day of the last contact.
    #[ts(type = "string | null")]
    pub last_contact: Option<Date>,
    /// The open next step that comes first.
    pub next_step: Option<Window>,
    /// What to show of the text that was searched for, cut around the first word found; `None` without a search.
    pub found_in: Option<String>,
}
