//! Services as the program shows them: words of the field, not of the exchange format.

use jiff::civil::Date;
use record::{Language, Theme, record_id};
use serde::Serialize;
use ts_rs::TS;

record_id! {
    /// Id of a service: UUID version 5 of (source, the source's own id, "service"), so that a new edition of the same
    /// directory finds it again.
    ServiceId
}

record_id! {
    /// Id of a directory that was loaded.
    DirectoryId
}

/// A directory that was loaded, or the one that comes with the program.
#[derive(Clone, Serialize, TS)]
pub struct Directory {
    /// The directory.
    pub id: DirectoryId,
    /// How it is called: the name of its file without folder, or what the program calls its own.
    pub called: String,
    /// How many services it holds.
    pub services: u32,
    /// Day on which it was loaded.
    #[ts(type = "string")]
    pub loaded: Date,
    /// Whether everything in it is made up, for practice.
    pub is_fictional: bool,
    /// Whether it comes with the program and cannot be removed.
    pub is_built_in: bool,
}

/// A service in a list.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ServiceCard")]
pub struct Card {
    /// The service.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
    /// The organisation that offers it.
    pub organization: String,
    /// The beginning of its description, at most 200 characters, or the part in which the words were found.
    pub summary: String,
    /// Languages spoken.
    pub languages: Vec<Language>,
    /// What it helps with.
    pub themes: Vec<Theme>,
    /// Name of its place.
    pub place: Option<String>,
    /// Kilometres from where was asked, to one decimal; `None` where either place is not known.
    pub km: Option<f64>,
    /// First phone number, as written.
    pub phone: Option<String>,
    /// Whether it works for the whole country.
    pub is_national: bool,
    /// Whether it is made up, for practice.
    pub is_fictional: bool,
    /// Day on which somebody last checked that this is true.
    #[ts(type = "string | null")]
    pub checked: Option<Date>,
}

/// Everything known of a service.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ServicePage")]
pub struct Page {
    /// What the list shows.
    pub card: Card,
    /// The whole description.
    pub description: String,
    /// Other name.
    pub alternate_name: Option<String>,
    /// Web address, as written. Shown, never opened: the program has no network.
    pub url: Option<String>,
    /// E-mail address, as written.
    pub email: Option<String>,
    /// For whom.
    pub eligibility: Option<String>,
    /// Youngest age, in years.
    pub minimum_age: Option<u16>,
    /// Oldest age, in years.
    pub maximum_age: Option<u16>,
    /// How to apply.
    pub application: Option<String>,
    /// What it costs.
    pub fees: Option<String>,
    /// About interpreters.
    pub interpretation: Option<String>,
    /// Something to know now.
    pub alert: Option<String>,
    /// Whether it is open for people: `active`, `inactive`, `defunct` or `temporarily_closed`.
    pub status: String,
    /// All phone numbers.
    pub phones: Vec<Phone>,
    /// Where it is given.
    pub locations: Vec<Location>,
    /// When it is open, in words or as days and hours.
    pub schedules: Vec<Schedule>,
    /// Where these facts come from.
    pub source: Option<String>,
    /// The directory it stands in.
    pub directory: Directory,
}

/// A phone number.
#[derive(Clone, Serialize, TS)]
pub struct Phone {
    /// The number, as written.
    pub number: String,
    /// Extension, as written.
    pub extension: Option<String>,
    /// What it is for.
    pub description: Option<String>,
}

/// A place where a service is given.
#[derive(Clone, Serialize, TS)]
pub struct Location {
    /// Its name.
    pub name: Option<String>,
    /// Street and number of the organisation.
    pub address: Option<String>,
    /// Postcode.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// How to get there.
    pub transportation: Option<String>,
}

/// When a service is open.
#[derive(Clone, Serialize, TS)]
pub struct Schedule {
    /// Days, as iCalendar writes them (`MO`, `TU`, …).
    pub days: Vec<String>,
    /// Opens at (`09:00`).
    pub opens: Option<String>,
    /// Closes at (`17:00`).
    pub closes: Option<String>,
    /// In words.
    pub description: Option<String>,
}
