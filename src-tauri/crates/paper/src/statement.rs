//! The statement of an erasure: what was erased, what still holds it until when, what cannot be reached.

use jiff::civil::Date;
use phrases::Phrases;
use typst::foundations::{Array, Dict, IntoValue, Value};

use crate::{Pdf, Result, press, words};

/// A kind of record that an erasure takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Erased {
    /// Clients.
    People,
    /// Households.
    Households,
    /// Contacts.
    Contacts,
    /// Signals and doubts.
    Signals,
    /// Going together to help.
    Referrals,
    /// Appointments.
    Appointments,
    /// What others asked.
    Requests,
    /// Notes in her own part.
    OwnNotes,
    /// Questions for supervision.
    Questions,
    /// How heavy a contact was.
    Heaviness,
    /// Drafts.
    Drafts,
    /// Attachments.
    Attachments,
    /// Check-ins.
    CheckIns,
}

impl Erased {
    fn message(self) -> &'static str {
        match self {
            Self::People => "paper-erased-people",
            Self::Households => "paper-erased-households",
            Self::Contacts => "paper-erased-contacts",
            Self::Signals => "paper-erased-signals",
            Self::Referrals => "paper-erased-referrals",
            Self::Appointments => "paper-erased-appointments",
            Self::Requests => "paper-erased-requests",
            Self::OwnNotes => "paper-erased-own-notes",
            Self::Questions => "paper-erased-questions",
            Self::Heaviness => "paper-erased-heaviness",
            Self::Drafts => "paper-erased-drafts",
            Self::Attachments => "paper-erased-attachments",
            Self::CheckIns => "paper-erased-check-ins",
        }
    }
}

/// How many of a kind were erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Of what.
    pub kind: Erased,
    /// How many; a kind with 0 is not printed.
    pub count: u64,
}

/// A backup that still holds the text, sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub made: Date,
    /// The day on which it is deleted by itself; `None` where nobody knows, such as on a stick that is away.
    pub until: Option<Date>,
}

/// A file that left the vault and cannot be reached.
#[derive(Clone, PartialEq, Eq)]
pub struct Left {
    /// When it left.
    pub day: Date,
    /// What it was, in the reader's language and without a name: "letter", "calendar file".
    pub what: String,
}

/// What the statement says.
#[derive(Clone, PartialEq, Eq)]
pub struct Statement {
    /// The day of the erasure.
    pub day: Date,
    /// Whom it is for, where she typed it; else there is a line to write it by hand.
    pub name: Option<String>,
    /// What was erased.
    pub counts: Vec<Counted>,
    /// Contacts of which kind, day, minutes and themes stay, without text and people.
    pub figures: u32,
    /// Backups that still hold the text.
    pub backups: Vec<Backup>,
    /// Other devices that have not taken in the erasure yet.
    pub devices: u32,
    /// Files that left the vault.
    pub left: Vec<Left>,
    /// Whether the vault was rewritten. Where not, earlier parts of the file still hold it, sealed.
    pub is_finished: bool,
    /// How many lists of erased ids could not be written.
    pub lists_missed: u32,
}

/// Prints the statement of an erasure.
///
/// # Errors
///
/// [`crate::Error::Template`] where this crate is wrong.
pub fn statement(statement: &Statement, locale: &str) -> Result<Pdf> {
    let locale = words::locale_of(locale);
    let phrases = Phrases::new(locale);
    let day = |day: Date| words::day(&phrases, day).into_value();
    let mut data = Dict::new();
    data.insert("day".into(), day(statement.day));
    let counts = statement.counts.iter().filter(|counted| counted.count > 0).map(|counted| {
        let kind = phrases.say(counted.kind.message(), &[]);
        pair(kind.into_value(), counted.count.to_string().into_value())
    });
    data.insert("counts".into(), Value::Array(counts.collect()));
    let backups = statement.backups.iter().map(|backup| pair(day(backup.made), backup.until.map_or(Value::None, day)));
    data.insert("backups".into(), Value::Array(backups.collect()));
    data.insert("name".into(), statement.name.as_deref().map_or(Value::None, IntoValue::into_value));
    data.insert("figures".into(), (statement.figures > 0).into_value());
    data.insert("devices".into(), (statement.devices > 0).into_value());
    data.insert("rewrite".into(), (!statement.is_finished).into_value());
    data.insert("lists".into(), (statement.lists_missed > 0).into_value());
    let left = statement.left.iter().map(|left| pair(day(left.day), left.what.as_str().into_value()));
    data.insert("left".into(), Value::Array(left.collect()));
    let args = [
        ("day", words::day(&phrases, statement.day).into()),
        ("count", i64::from(statement.devices).into()),
        ("figures", i64::from(statement.figures).into()),
        ("missed", i64::from(statement.lists_missed).into()),
    ];
    press::set("statement", locale, words::of_locales(&phrases, &args), data, statement.day)
}

fn pair(one: Value, other: Value) -> Value {
    Value::Array(Array::from_iter([one, other]))
}
