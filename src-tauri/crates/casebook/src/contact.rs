//! Contacts: a home visit, a call, a message, going along to the huisarts.
//!
//! Only the kind is required. What was not filled in stays "not filled in": it is never guessed or copied where a
//! copied value would be a false record (who was present, the interpreter).

use jiff::civil::{Date, Time};
use record::{Language, Line, Note, Theme, Window, choices, record_id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::client::ClientId;

record_id! {
    /// Id of a contact.
    ContactId
}

choices! {
    /// What kind of contact it was.
    #[ts(rename = "ContactKind")]
    Kind {
        /// At home.
        HomeVisit = "home_visit",
        /// By phone.
        Phone = "phone",
        /// A message.
        Message = "message",
        /// Going along to the huisarts.
        AlongToGp = "along_to_gp",
        /// Going along to somewhere else.
        AlongElsewhere = "along_elsewhere",
        /// At the office or another place of work.
        Office = "office",
        /// With a group.
        Group = "group",
        /// A talk with a professional.
        Professional = "professional",
    }
}

choices! {
    /// The role she had. The first four are Pharos' (`domain.md` §3.1).
    Role {
        /// Giving information.
        Informing = "informing",
        /// Between two sides.
        Mediating = "mediating",
        /// Finding out what is needed.
        Exploring = "exploring",
        /// Giving advice.
        Advising = "advising",
        /// Going along.
        Accompanying = "accompanying",
    }
}

choices! {
    /// Who else was present: roles, never names.
    Present {
        /// Husband, wife or partner.
        Partner = "partner",
        /// A child.
        Child = "child",
        /// Somebody else of the family.
        Family = "family",
        /// A friend or acquaintance.
        Friend = "friend",
        /// An interpreter.
        Interpreter = "interpreter",
        /// Somebody of the huisarts or care.
        Care = "care",
        /// Somebody of the gemeente or wijkteam.
        Municipality = "municipality",
        /// Somebody of VluchtelingenWerk or another volunteer.
        Volunteer = "volunteer",
        /// A teacher.
        Teacher = "teacher",
        /// Somebody else.
        Other = "other",
        /// Nobody else.
        Nobody = "nobody",
    }
}

choices! {
    /// Who interpreted. Family, acquaintances and minors are recorded as they were; a screen warns, and saves.
    Interpreter {
        /// None was needed: one shared language.
        NotNeeded = "not_needed",
        /// The key person herself.
        Myself = "myself",
        /// A professional interpreter, by phone or video.
        ProfessionalRemote = "professional_remote",
        /// A professional interpreter in the room.
        ProfessionalInRoom = "professional_in_room",
        /// Family or an acquaintance.
        FamilyOrFriend = "family_or_friend",
        /// Somebody under eighteen.
        Minor = "minor",
        /// None, although one was needed.
        Missing = "missing",
    }
}

/// What comes next, between two days.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextStep {
    /// What she will do; may be empty ("contact again").
    pub what: Line,
    /// Between which days.
    pub between: Window,
    /// The day on which it was done.
    #[ts(type = "string | null")]
    pub done: Option<Date>,
}

/// A service of the social map that was spoken of. Its name is kept as it was, since a directory can be replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mentioned {
    /// Id of the service in `social_map`, as text: the two rooms share no tables.
    pub service: String,
    /// Its name at that moment.
    pub name: Line,
}

/// A contact as it is written down.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contact {
    /// With whom: nobody, one, or several of a household (minutes count once).
    pub people: Vec<ClientId>,
    /// The day, ISO 8601, Gregorian.
    #[ts(type = "string")]
    pub on: Date,
    /// When it started (`14:30:00`).
    #[ts(type = "string | null")]
    pub start: Option<Time>,
    /// How long it took, in minutes: 1 to 1,440.
    pub minutes: Option<u16>,
    /// What kind of contact it was.
    pub kind: Kind,
    /// The role she had.
    pub role: Option<Role>,
    /// The language spoken.
    pub language: Option<Language>,
    /// Who else was present; empty where it was not filled in.
    pub present: Vec<Present>,
    /// Who interpreted; `None` where it was not filled in.
    pub interpreter: Option<Interpreter>,
    /// What it was about.
    pub themes: Vec<Theme>,
    /// One line.
    pub line: Line,
    /// A longer note.
    pub note: Note,
    /// Distance travelled in kilometres, there and back: 0 to 2,000.
    pub travel_km: Option<u16>,
    /// What comes next.
    pub next_step: Option<NextStep>,
    /// Services of the social map that were spoken of.
    pub services: Vec<Mentioned>,
}

/// A contact in a timeline.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ContactEntry")]
pub struct Entry {
    /// The contact.
    pub id: ContactId,
    /// What was written down.
    pub contact: Contact,
    /// How the people are called, in the order of `contact.people`.
    pub called: Vec<Line>,
    /// What to show of the text that was searched for; `None` without a search.
    pub found_in: Option<String>,
}
