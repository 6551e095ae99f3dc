//! A directory as it came out of the checking, before it is written: each record in the list of its kind, references as
//! positions in those lists.

use jiff::civil::Date;
use record::{Language, Place, Theme};

use crate::hsds::Kind;
use crate::import::{Counts, Problem};

/// A directory that was read and checked, ready for [`crate::import::apply`].
pub struct Parsed {
    /// How many of each kind it holds: distinct records, those that were left out not among them.
    pub counts: Counts,
    /// What was not as it should be, in the order of the file.
    pub problems: Vec<Problem>,
    /// Whether the file says that everything in it is made up.
    pub is_fictional: bool,
    pub(crate) organizations: Vec<Organization>,
    pub(crate) locations: Vec<Location>,
    pub(crate) services: Vec<Service>,
    pub(crate) service_at_locations: Vec<ServiceAtLocation>,
    pub(crate) phones: Vec<Phone>,
    pub(crate) schedules: Vec<Schedule>,
    pub(crate) languages: Vec<LanguageRow>,
    pub(crate) others: Vec<Other>,
}

pub(crate) struct Organization {
    pub(crate) source_id: String,
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) website: Option<String>,
    pub(crate) more: Option<String>,
}

pub(crate) struct Location {
    pub(crate) source_id: String,
    pub(crate) name: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) postal_code: Option<String>,
    pub(crate) city: Option<String>,
    pub(crate) transportation: Option<String>,
    /// Degrees north and east, WGS 84.
    pub(crate) at: Option<(f64, f64)>,
    pub(crate) more: Option<String>,
    /// Where its city is, when it is a place of our own list.
    pub(super) place: Option<&'static Place>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Active,
    Inactive,
    Defunct,
    TemporarilyClosed,
}

impl Status {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Defunct => "defunct",
            Self::TemporarilyClosed => "temporarily_closed",
        }
    }
}

pub(crate) struct Service {
    pub(crate) source_id: String,
    pub(crate) organization: Option<usize>,
    pub(crate) name: String,
    pub(crate) alternate_name: Option<String>,
    pub(crate) description: String,
    pub(crate) url: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) status: Status,
    pub(crate) interpretation: Option<String>,
    pub(crate) application: Option<String>,
    pub(crate) fees: Option<String>,
    pub(crate) eligibility: Option<String>,
    pub(crate) minimum_age: Option<u16>,
    pub(crate) maximum_age: Option<u16>,
    pub(crate) alert: Option<String>,
    pub(crate) checked: Option<Date>,
    pub(crate) source: Option<String>,
    pub(crate) more: Option<String>,
    pub(crate) is_national: bool,
    pub(crate) terms: String,
    pub(crate) place: String,
    pub(crate) phone: Option<String>,
    pub(crate) themes: Vec<Theme>,
    pub(crate) languages: Vec<Language>,
    pub(crate) municipalities: Vec<&'static str>,
    pub(crate) points: Vec<Point>,
}

/// Where a service is given, for measuring distances.
pub(crate) struct Point {
    pub(crate) at: (f64, f64),
    pub(crate) place: String,
}

pub(crate) struct ServiceAtLocation {
    pub(crate) source_id: String,
    pub(crate) service: usize,
    pub(crate) location: usize,
    pub(crate) more: Option<String>,
}

/// What a phone, a schedule or a language belongs to; each a position in the list of its kind.
#[derive(Default)]
pub(crate) struct Belongs {
    pub(crate) services: Vec<usize>,
    pub(crate) organizations: Vec<usize>,
    pub(crate) locations: Vec<usize>,
    pub(crate) service_at_locations: Vec<usize>,
}

pub(crate) struct Phone {
    pub(crate) source_id: String,
    pub(crate) belongs: Belongs,
    pub(crate) number: String,
    pub(crate) extension: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) more: Option<String>,
}

pub(crate) struct Schedule {
    pub(crate) source_id: String,
    pub(crate) belongs: Belongs,
    pub(crate) days: String,
    pub(crate) opens: Option<String>,
    pub(crate) closes: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) more: Option<String>,
}

pub(crate) struct LanguageRow {
    pub(crate) source_id: String,
    pub(crate) belongs: Belongs,
    pub(crate) language: Option<Language>,
    pub(crate) name: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) more: Option<String>,
}

pub(crate) struct Other {
    pub(crate) kind: Kind,
    pub(crate) source_id: String,
    pub(crate) record: String,
}
