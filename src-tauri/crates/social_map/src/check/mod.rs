//! From records as they stand in a file to a directory: references resolved, values checked and mended.

mod complete;
mod locations;
mod organizations;
mod others;
mod parsed;
mod reach;
mod references;
mod services;

use std::collections::HashMap;

use record::{Language, Place};

pub use parsed::Parsed;
pub(crate) use parsed::{
    Belongs, LanguageRow, Location, Organization, Other, Phone, Point, Schedule, Service, ServiceAtLocation, Status,
};

use crate::hsds::Kind;
use crate::import::{Counts, Problem, ProblemKind, Treatment};
use crate::meaning::Areas;
use crate::read::{Raw, Raws, Refused, Why};

/// What is gathered about a service from the records that belong to it.
#[derive(Default, Clone)]
struct About {
    tags: Vec<String>,
    areas: Vec<String>,
    source: Option<String>,
    locations: Vec<usize>,
    languages: Vec<Language>,
    languages_there: Vec<Language>,
    language_names: Vec<String>,
    numbers: Vec<String>,
    /// The first phone, and how near to the service it belongs: 0 the service itself, 3 its organisation.
    phone: Option<(u8, String)>,
}

/// Checks everything that was read.
pub(crate) fn check(raws: Raws<'_>) -> Result<Parsed, Refused> {
    if raws.all.is_empty() {
        return Err(Why::NothingInside.into());
    }
    raws.control.tell(0, 1, 600, 1000);
    Check::new(raws).run()
}

struct Check<'a> {
    control: &'a crate::read::Control,
    raws: Vec<Option<Raw>>,
    by_kind: HashMap<Kind, Vec<usize>>,
    problems: Vec<Problem>,
    is_fictional: bool,
    /// Where a record that stands alone has come to be in the list of its kind.
    place_of: HashMap<(Kind, String), usize>,
    places: HashMap<String, Option<&'static Place>>,
}

impl<'a> Check<'a> {
    fn new(raws: Raws<'a>) -> Self {
        let mut by_kind: HashMap<Kind, Vec<usize>> = HashMap::new();
        for (i, raw) in raws.all.iter().enumerate() {
            by_kind.entry(raw.kind).or_default().push(i);
        }
        Self {
            control: raws.control,
            raws: raws.all.into_iter().map(Some).collect(),
            by_kind,
            problems: raws.problems,
            is_fictional: raws.is_fictional,
            place_of: HashMap::new(),
            places: HashMap::new(),
        }
    }

    /// Takes all records of a kind out, in the order of the file.
    fn all(&mut self, kind: Kind) -> Vec<Raw> {
        let positions = self.by_kind.remove(&kind).unwrap_or_default();
        positions.into_iter().filter_map(|i| self.raws[i].take()).collect()
    }

    fn problem(&mut self, kind: ProblemKind, treatment: Treatment, raw: &Raw, field: Option<&str>) {
        self.problems.push(Problem::new(kind, treatment, &raw.at, Some(&raw.id), field));
    }

    fn run(mut self) -> Result<Parsed, Refused> {
        let organizations = self.organizations();
        let locations = self.locations();
        self.control.go_on()?;
        self.control.tell(1, 4, 600, 1000);
        let (mut services, mut about) = self.services();
        let service_at_locations = self.service_at_locations(&mut about);
        self.control.go_on()?;
        let phones = self.phones(&mut about, &services, &service_at_locations);
        let schedules = self.schedules();
        let languages = self.languages(&mut about);
        self.control.go_on()?;
        self.control.tell(2, 4, 600, 1000);
        let others = self.others(&mut about);
        let mut areas = Areas::default();
        let all = services.len();
        for (i, (service, about)) in services.iter_mut().zip(about).enumerate() {
            if i.is_multiple_of(256) {
                self.control.go_on()?;
                self.control.tell(i, all, 800, 1000);
            }
            complete::complete(service, about, &locations, &mut areas);
        }
        let count = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
        self.control.tell(1, 1, 0, 1000);
        Ok(Parsed {
            counts: Counts {
                organizations: count(organizations.len()),
                services: count(services.len()),
                locations: count(locations.len()),
                service_at_locations: count(service_at_locations.len()),
                languages: count(languages.len()),
                schedules: count(schedules.len()),
                phones: count(phones.len()),
            },
            problems: self.problems,
            is_fictional: self.is_fictional,
            organizations,
            locations,
            services,
            service_at_locations,
            phones,
            schedules,
            languages,
            others,
        })
    }
}
