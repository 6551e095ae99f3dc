//! From records as they stand in a file to a directory: references resolved, values checked and mended.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use record::{Language, Place, Theme};
use serde_json::{Map, Value};

use crate::hsds::Kind;
use crate::import::{Counts, Problem, ProblemKind, Treatment};
use crate::meaning::{self, Areas};
use crate::read::{Raw, Raws, Refused, Why};

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
    place: Option<&'static Place>,
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
            complete(service, about, &locations, &mut areas);
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

    fn organizations(&mut self) -> Vec<Organization> {
        let mut list = Vec::new();
        for mut raw in self.all(Kind::Organization) {
            let Some(name) = raw.take("name") else {
                self.problem(ProblemKind::MissingName, Treatment::Refused, &raw, Some("name"));
                continue;
            };
            self.place_of.insert((Kind::Organization, raw.id.clone()), list.len());
            list.push(Organization {
                name,
                description: raw.take("description"),
                email: raw.take("email"),
                website: raw.take("website").or_else(|| raw.take("url")),
                more: more(&raw),
                source_id: raw.id,
            });
        }
        list
    }

    fn locations(&mut self) -> Vec<Location> {
        // The address to visit; where there is none, any.
        let mut addresses: HashMap<String, Vec<Raw>> = HashMap::new();
        for raw in self.all(Kind::Address) {
            match raw.refs.iter().find(|(kind, _)| *kind == Kind::Location) {
                Some((_, id)) => addresses.entry(id.clone()).or_default().push(raw),
                None => self.problem(ProblemKind::DanglingReference, Treatment::Refused, &raw, Some("location_id")),
            }
        }
        let mut list = Vec::new();
        for mut raw in self.all(Kind::Location) {
            let mut own = addresses.remove(&raw.id).unwrap_or_default();
            let visit = own.iter().position(|a| a.get("address_type") == Some("physical")).unwrap_or(0);
            if visit < own.len() {
                let address = own.remove(visit);
                for (name, value) in address.fields {
                    if raw.get(&name).is_none() {
                        raw.fields.push((name, value));
                    }
                }
            }
            self.refers(&raw, Kind::Organization);
            let at = self.coordinates(&mut raw);
            let address: Vec<String> = ["address_1", "address_2"].iter().filter_map(|name| raw.take(name)).collect();
            let city = raw.take("city");
            let place = city.as_deref().and_then(|city| self.place(city));
            for (i, address) in own.into_iter().enumerate() {
                let rest = record_of(&address);
                raw.fields.push((Arc::from(format!("address {}", i + 2)), rest.to_string()));
            }
            self.place_of.insert((Kind::Location, raw.id.clone()), list.len());
            list.push(Location {
                name: raw.take("name"),
                address: (!address.is_empty()).then(|| address.join(", ")),
                postal_code: raw.take("postal_code"),
                city,
                transportation: raw.take("transportation"),
                at,
                more: more(&raw),
                source_id: raw.id,
                place,
            });
        }
        for raw in addresses.into_values().flatten() {
            self.problem(ProblemKind::DanglingReference, Treatment::Refused, &raw, Some("location_id"));
        }
        list
    }

    fn coordinates(&mut self, raw: &mut Raw) -> Option<(f64, f64)> {
        let (lat, lon) = (raw.take("latitude"), raw.take("longitude"));
        if lat.is_none() && lon.is_none() {
            return None;
        }
        let number = |text: Option<String>| text.and_then(|text| text.parse::<f64>().ok()).filter(|n| n.is_finite());
        let field = Some("latitude");
        match (number(lat), number(lon)) {
            // Degrees the other way round lie in the sea off Somalia; no Dutch directory means that.
            (Some(lat), Some(lon)) if (3.0..=8.0).contains(&lat) && (50.0..=54.0).contains(&lon) => {
                self.problem(ProblemKind::BadCoordinates, Treatment::Repaired, raw, field);
                Some((lon, lat))
            }
            // Nothing stands at 0, 0: it is how a missing value was written.
            (Some(lat), Some(lon))
                if (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon) && (lat != 0.0 || lon != 0.0) =>
            {
                Some((lat, lon))
            }
            _ => {
                self.problem(ProblemKind::BadCoordinates, Treatment::Repaired, raw, field);
                None
            }
        }
    }

    fn place(&mut self, city: &str) -> Option<&'static Place> {
        if let Some(known) = self.places.get(city) {
            return *known;
        }
        let place = record::place(city, None);
        self.places.insert(city.to_owned(), place);
        place
    }

    fn services(&mut self) -> (Vec<Service>, Vec<About>) {
        let mut list = Vec::new();
        for mut raw in self.all(Kind::Service) {
            let Some(name) = raw.take("name") else {
                self.problem(ProblemKind::MissingName, Treatment::Refused, &raw, Some("name"));
                continue;
            };
            let organization = self.refers(&raw, Kind::Organization);
            let status = raw.take("status");
            let status = self.status(status.as_deref(), &raw);
            let checked = raw.take("assured_date").and_then(|day| self.day(&day, &raw, "assured_date"));
            let minimum_age = self.age(&mut raw, "minimum_age");
            let maximum_age = self.age(&mut raw, "maximum_age");
            self.place_of.insert((Kind::Service, raw.id.clone()), list.len());
            list.push(Service {
                organization,
                name,
                alternate_name: raw.take("alternate_name"),
                description: raw.take("description").unwrap_or_default(),
                url: raw.take("url"),
                email: raw.take("email"),
                status,
                interpretation: raw.take("interpretation_services"),
                application: raw.take("application_process"),
                // `fees` is the older name of the same.
                fees: raw.take("fees_description").or_else(|| raw.take("fees")),
                eligibility: raw.take("eligibility_description"),
                minimum_age,
                maximum_age,
                alert: raw.take("alert"),
                checked,
                source: None,
                more: more(&raw),
                source_id: raw.id,
                is_national: false,
                terms: String::new(),
                place: String::new(),
                phone: None,
                themes: Vec::new(),
                languages: Vec::new(),
                municipalities: Vec::new(),
                points: Vec::new(),
            });
        }
        let about = vec![About::default(); list.len()];
        (list, about)
    }

    fn status(&mut self, status: Option<&str>, raw: &Raw) -> Status {
        match status.map(meaning::fold).as_deref() {
            Some("active" | "actief" | "open") => Status::Active,
            Some("inactive" | "inactief") => Status::Inactive,
            Some("defunct" | "gestopt" | "opgeheven" | "vervallen") => Status::Defunct,
            Some("temporarily closed" | "tijdelijk gesloten") => Status::TemporarilyClosed,
            // A plain CSV has no status and needs none.
            None if raw.at.file.is_none() && raw.at.line.is_some() => Status::Active,
            _ => {
                self.problem(ProblemKind::UnknownStatus, Treatment::Repaired, raw, Some("status"));
                Status::Active
            }
        }
    }

    fn day(&mut self, text: &str, raw: &Raw, field: &'static str) -> Option<Date> {
        let day = text.get(..10).unwrap_or(text).parse::<Date>().ok().or_else(|| dutch_day(text));
        let day = day.filter(|day| record::check_day(*day, field).is_ok());
        if day.is_none() {
            self.problem(ProblemKind::BadDate, Treatment::Repaired, raw, Some(field));
        }
        day
    }

    fn age(&mut self, raw: &mut Raw, field: &'static str) -> Option<u16> {
        let text = raw.take(field)?;
        let years = text.parse::<f64>().ok().filter(|years| (0.0..=150.0).contains(years));
        if years.is_none() {
            self.problem(ProblemKind::BadNumber, Treatment::Repaired, raw, Some(field));
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 150, checked above")]
        years.map(|years| years as u16)
    }

    /// The one record it points to; a reference to nothing is dropped, and listed.
    fn refers(&mut self, raw: &Raw, kind: Kind) -> Option<usize> {
        let (_, id) = raw.refs.iter().find(|(k, _)| *k == kind)?;
        let found = self.place_of.get(&(kind, id.clone())).copied();
        if found.is_none() {
            let field = format!("{}_id", kind.name());
            self.problem(ProblemKind::DanglingReference, Treatment::Repaired, raw, Some(&field));
        }
        found
    }

    fn service_at_locations(&mut self, about: &mut [About]) -> Vec<ServiceAtLocation> {
        let mut list = Vec::new();
        for raw in self.all(Kind::ServiceAtLocation) {
            let find = |kind| {
                let (_, id) = raw.refs.iter().find(|(k, _)| *k == kind)?;
                self.place_of.get(&(kind, id.clone())).copied()
            };
            let (Some(service), Some(location)) = (find(Kind::Service), find(Kind::Location)) else {
                let field = if find(Kind::Service).is_none() { "service_id" } else { "location_id" };
                self.problem(ProblemKind::DanglingReference, Treatment::Refused, &raw, Some(field));
                continue;
            };
            about[service].locations.push(location);
            self.place_of.insert((Kind::ServiceAtLocation, raw.id.clone()), list.len());
            list.push(ServiceAtLocation { service, location, more: more(&raw), source_id: raw.id });
        }
        list
    }

    /// What a record belongs to. `None`, and listed, where everything it points to is missing.
    fn belongs(&mut self, raw: &Raw) -> Option<Belongs> {
        let mut belongs = Belongs::default();
        let (mut found, mut missing) = (0, None);
        for (kind, id) in &raw.refs {
            let place = self.place_of.get(&(*kind, id.clone())).copied();
            match (kind, place) {
                (Kind::Service, Some(i)) => belongs.services.push(i),
                (Kind::Organization, Some(i)) => belongs.organizations.push(i),
                (Kind::Location, Some(i)) => belongs.locations.push(i),
                (Kind::ServiceAtLocation, Some(i)) => belongs.service_at_locations.push(i),
                // Contacts, phones, programmes are not resolved: whether they are there is seen below.
                (kind, _) if self.is_there(*kind, id) => {}
                (kind, _) => {
                    missing = Some(*kind);
                    continue;
                }
            }
            found += 1;
        }
        if let Some(kind) = missing {
            let treatment = if found == 0 { Treatment::Refused } else { Treatment::Repaired };
            let field = format!("{}_id", kind.name());
            self.problem(ProblemKind::DanglingReference, treatment, raw, Some(&field));
            if found == 0 {
                return None;
            }
        }
        Some(belongs)
    }

    fn is_there(&self, kind: Kind, id: &str) -> bool {
        self.place_of.contains_key(&(kind, id.to_owned()))
    }

    fn phones(
        &mut self,
        about: &mut [About],
        services: &[Service],
        service_at_locations: &[ServiceAtLocation],
    ) -> Vec<Phone> {
        self.note_ids(Kind::Contact);
        // From an organisation and a location to the services there, for the phone that a list shows.
        let mut of_organization: HashMap<usize, Vec<usize>> = HashMap::new();
        for (i, service) in services.iter().enumerate() {
            if let Some(organization) = service.organization {
                of_organization.entry(organization).or_default().push(i);
            }
        }
        let mut of_location: HashMap<usize, Vec<usize>> = HashMap::new();
        for here in service_at_locations {
            of_location.entry(here.location).or_default().push(here.service);
        }
        let mut list = Vec::new();
        for mut raw in self.all(Kind::Phone) {
            let Some(number) = raw.take("number") else {
                self.problem(ProblemKind::MissingNumber, Treatment::Refused, &raw, Some("number"));
                continue;
            };
            let number = self.number(number, &raw);
            if !number.chars().any(char::is_numeric) {
                self.problem(ProblemKind::MissingNumber, Treatment::Refused, &raw, Some("number"));
                continue;
            }
            let Some(belongs) = self.belongs(&raw) else { continue };
            let mut show = |service: usize, nearness: u8| {
                let about = &mut about[service];
                if about.phone.as_ref().is_none_or(|(known, _)| *known > nearness) {
                    about.phone = Some((nearness, number.clone()));
                }
                if about.numbers.len() < 20 {
                    about.numbers.push(number.clone());
                }
            };
            belongs.services.iter().for_each(|i| show(*i, 0));
            belongs.service_at_locations.iter().for_each(|i| show(service_at_locations[*i].service, 1));
            belongs.locations.iter().filter_map(|i| of_location.get(i)).flatten().for_each(|i| show(*i, 2));
            belongs.organizations.iter().filter_map(|i| of_organization.get(i)).flatten().for_each(|i| show(*i, 3));
            self.place_of.insert((Kind::Phone, raw.id.clone()), list.len());
            list.push(Phone {
                belongs,
                number,
                extension: raw.take("extension"),
                description: raw.take("description"),
                more: more(&raw),
                source_id: raw.id,
            });
        }
        list
    }

    fn number(&mut self, number: String, raw: &Raw) -> String {
        let bare =
            number.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '“' | '”' | '‘' | '’' | '='));
        if bare.len() == number.len() {
            return number;
        }
        self.problem(ProblemKind::StrayQuotes, Treatment::Repaired, raw, Some("number"));
        bare.to_owned()
    }

    /// Notes which records of a kind there are, for those that are only pointed to.
    fn note_ids(&mut self, kind: Kind) {
        for i in self.by_kind.get(&kind).cloned().unwrap_or_default() {
            if let Some(raw) = &self.raws[i] {
                self.place_of.insert((kind, raw.id.clone()), i);
            }
        }
    }

    fn schedules(&mut self) -> Vec<Schedule> {
        let mut list = Vec::new();
        for mut raw in self.all(Kind::Schedule) {
            let Some(belongs) = self.belongs(&raw) else { continue };
            let opens = self.time(&mut raw, "opens_at");
            let closes = self.time(&mut raw, "closes_at");
            let days = raw.take("byday").unwrap_or_default();
            // Of `1MO` (the first Monday) only the day can be shown; the whole stands in `more` by `byday`.
            let named = |day: &str| {
                let day = day.trim().trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
                let day = day.to_ascii_uppercase();
                ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(&day.as_str()).then_some(day)
            };
            let known: Vec<String> = days.split(',').filter_map(named).collect();
            if known.join(",") != days && !days.is_empty() {
                raw.fields.push((Arc::from("byday"), days));
            }
            let description = raw.take("description");
            if known.is_empty() && opens.is_none() && description.is_none() && raw.fields.is_empty() {
                continue;
            }
            list.push(Schedule {
                belongs,
                days: known.join(","),
                opens,
                closes,
                description,
                more: more(&raw),
                source_id: raw.id,
            });
        }
        list
    }

    fn time(&mut self, raw: &mut Raw, field: &'static str) -> Option<String> {
        let text = raw.take(field)?;
        let mut parts = text.split([':', '.']).map(|part| part.get(..2).unwrap_or(part).parse::<u8>().ok());
        match (parts.next().flatten(), parts.next().unwrap_or(Some(0))) {
            (Some(hour), Some(minute)) if hour <= 24 && minute < 60 => Some(format!("{hour:02}:{minute:02}")),
            _ => {
                self.problem(ProblemKind::BadTime, Treatment::Repaired, raw, Some(field));
                None
            }
        }
    }

    fn languages(&mut self, about: &mut [About]) -> Vec<LanguageRow> {
        let mut there: HashMap<usize, Vec<usize>> = HashMap::new();
        for (i, one) in about.iter().enumerate() {
            for location in &one.locations {
                there.entry(*location).or_default().push(i);
            }
        }
        let mut list = Vec::new();
        for mut raw in self.all(Kind::Language) {
            let Some(belongs) = self.belongs(&raw) else { continue };
            let (code, name) = (raw.take("code"), raw.take("name"));
            let language = meaning::language(code.as_deref(), name.as_deref());
            if language.is_none() {
                self.problem(ProblemKind::UnknownLanguage, Treatment::Repaired, &raw, Some("name"));
                if let Some(code) = code {
                    raw.fields.push((Arc::from("code"), code));
                }
            }
            for i in &belongs.services {
                about[*i].languages.extend(language.clone());
                about[*i].language_names.extend(name.clone());
            }
            for i in belongs.locations.iter().filter_map(|i| there.get(i)).flatten() {
                about[*i].languages_there.extend(language.clone());
            }
            list.push(LanguageRow {
                belongs,
                language,
                name,
                note: raw.take("note"),
                more: more(&raw),
                source_id: raw.id,
            });
        }
        list
    }

    /// Everything else is kept whole; tags, areas and sources also count for the services they belong to.
    fn others(&mut self, about: &mut [About]) -> Vec<Other> {
        let terms: HashMap<String, (String, Option<String>)> = self
            .by_kind
            .get(&Kind::TaxonomyTerm)
            .into_iter()
            .flatten()
            .filter_map(|i| self.raws[*i].as_ref())
            .map(|raw| {
                let text = |name| raw.get(name).unwrap_or_default().to_owned();
                (raw.id.clone(), (text("name"), raw.get("code").map(str::to_owned)))
            })
            .collect();
        for kind in [Kind::TaxonomyTerm, Kind::Taxonomy, Kind::Program, Kind::Unit, Kind::Contact] {
            self.note_ids(kind);
        }
        let mut rest: Vec<usize> = (0..self.raws.len()).filter(|i| self.raws[*i].is_some()).collect();
        rest.sort_unstable();
        let mut list = Vec::new();
        for i in rest {
            let Some(mut raw) = self.raws[i].take() else { continue };
            self.link(&mut raw);
            let Some(belongs) = self.belongs(&raw) else { continue };
            let mut services: Vec<usize> = belongs.services;
            services.sort_unstable();
            for service in services {
                let about = &mut about[service];
                match raw.kind {
                    Kind::ServiceArea => {
                        about
                            .areas
                            .extend(["name", "extent", "uri"].iter().filter_map(|f| raw.get(f)).map(str::to_owned));
                    }
                    Kind::Attribute => {
                        about.tags.extend(["value", "label"].iter().filter_map(|f| raw.get(f)).map(str::to_owned));
                        for (_, id) in raw.refs.iter().filter(|(kind, _)| *kind == Kind::TaxonomyTerm) {
                            if let Some((name, code)) = terms.get(id) {
                                about.tags.push(name.clone());
                                about.tags.extend(code.clone());
                            }
                        }
                    }
                    Kind::Metadata => about.source = raw.get("updated_by").map(str::to_owned).or(about.source.take()),
                    _ => {}
                }
            }
            list.push(Other { kind: raw.kind, record: record_of(&raw).to_string(), source_id: raw.id });
        }
        list
    }

    /// Attributes and metadata name what they belong to by its id, and in another field by its kind.
    fn link(&mut self, raw: &mut Raw) {
        let (id, kind) = match raw.kind {
            Kind::Attribute => ("link_id", "link_entity"),
            Kind::Metadata => ("resource_id", "resource_type"),
            _ => return,
        };
        let Some(id) = raw.get(id).map(str::to_owned) else { return };
        let named = raw.get(kind).and_then(Kind::of_name);
        let kinds = [Kind::Service, Kind::Organization, Kind::Location, Kind::ServiceAtLocation];
        let found = named.into_iter().chain(kinds).find(|kind| self.is_there(*kind, &id));
        // Where it is not there, the reference counts as one to nothing, of the kind that was named.
        raw.refs.push((found.or(named).unwrap_or(Kind::Service), id));
    }
}

/// Fills in what the list, the filters and the index need.
fn complete(service: &mut Service, about: About, locations: &[Location], areas: &mut Areas) {
    let mut add = |theme: Theme| {
        if !service.themes.contains(&theme) {
            service.themes.push(theme);
        }
    };
    for tag in &about.tags {
        match meaning::theme_named(tag) {
            Some(theme) => add(theme),
            None => meaning::themes_in(tag).into_iter().for_each(&mut add),
        }
    }
    let text = [Some(service.name.as_str()), service.alternate_name.as_deref(), Some(service.description.as_str())];
    let text = text.into_iter().flatten().collect::<Vec<_>>().join(" . ");
    meaning::themes_in(&text).into_iter().for_each(add);

    let spoken = if about.languages.is_empty() { about.languages_there } else { about.languages };
    for language in spoken {
        if !service.languages.contains(&language) {
            service.languages.push(language);
        }
    }

    let mut places: Vec<String> = Vec::new();
    for area in &about.areas {
        let area = areas.read(area);
        service.is_national |= area.is_national;
        for code in area.municipalities {
            if !service.municipalities.contains(&code) {
                service.municipalities.push(code);
            }
        }
    }
    let has_area = service.is_national || !service.municipalities.is_empty();
    for location in about.locations.iter().map(|i| &locations[*i]) {
        if !has_area
            && let Some(place) = location.place
            && !service.municipalities.contains(&place.municipality.as_str())
        {
            service.municipalities.push(&place.municipality);
        }
        let at = location.at.or_else(|| location.place.map(|place| (place.lat, place.lon)));
        if let Some(at) = at {
            let place = location.city.clone().or_else(|| location.place.map(|place| place.name.clone()));
            service.points.push(Point { at, place: place.unwrap_or_default() });
        }
        places.extend(location.city.clone());
    }
    for code in &service.municipalities {
        places.extend(record::municipalities().iter().find(|m| m.code == **code).map(|m| m.name.clone()));
    }
    if service.points.is_empty() && service.municipalities.len() == 1 && !service.is_national {
        // No address, one gemeente: the middle of the place of that name is near enough to sort by.
        let name = places.last().cloned().unwrap_or_default();
        if let Some(place) = record::place(&name, Some(service.municipalities[0])) {
            service.points.push(Point { at: (place.lat, place.lon), place: place.name.clone() });
        }
    }
    places.dedup();
    service.place = places.join(", ");

    let mut terms: Vec<String> = service.alternate_name.iter().cloned().collect();
    terms.extend(about.tags);
    terms.extend(about.language_names);
    for language in &service.languages {
        terms.extend(meaning::language_names(language.code()).iter().map(|name| (*name).to_owned()));
    }
    terms.extend(service.themes.iter().map(|theme| meaning::theme_words(*theme).to_owned()));
    terms.extend(about.numbers);
    // Words that are written with and without signs above them: the index knows that of Latin script only.
    let folded: Vec<String> = [service.name.as_str(), service.description.as_str()]
        .into_iter()
        .flat_map(|text| text.split_whitespace())
        .filter(|word| word.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)))
        .map(meaning::fold)
        .collect();
    terms.extend(folded);
    terms.dedup();
    service.terms = terms.join(" · ");
    service.phone = about.phone.map(|(_, number)| number);
    service.source = about.source;
}

/// `21-11-2026`, `1/2/2026`: as Dutch spreadsheets write a day.
fn dutch_day(text: &str) -> Option<Date> {
    let mut parts = text.trim().split(['-', '/', '.']).map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// What no column holds: other fields, and references to what is not resolved.
fn more(raw: &Raw) -> Option<String> {
    let resolved = [Kind::Service, Kind::Organization, Kind::Location, Kind::ServiceAtLocation];
    let mut map = Map::new();
    for (name, value) in &raw.fields {
        map.insert(name.to_string(), Value::String(value.clone()));
    }
    for (kind, id) in &raw.refs {
        if !resolved.contains(kind) || raw.kind == Kind::Location || raw.kind == Kind::Organization {
            map.insert(column_of(raw.kind, *kind), Value::String(id.clone()));
        }
    }
    (!map.is_empty()).then(|| Value::Object(map).to_string())
}

/// The name of the column in which a record points to one of a kind.
fn column_of(from: Kind, to: Kind) -> String {
    match (from, to) {
        (Kind::Organization, Kind::Organization) => "parent_organization_id".to_owned(),
        (Kind::TaxonomyTerm, Kind::TaxonomyTerm) => "parent_id".to_owned(),
        _ => format!("{}_id", to.name()),
    }
}

/// A record whole, as it stood.
fn record_of(raw: &Raw) -> Value {
    let mut map = Map::new();
    map.insert("id".to_owned(), Value::String(raw.id.clone()));
    for (name, value) in &raw.fields {
        map.insert(name.to_string(), Value::String(value.clone()));
    }
    for (kind, id) in &raw.refs {
        // One name for several references: a list, as JSON can hold it.
        match map.entry(column_of(raw.kind, *kind)) {
            serde_json::map::Entry::Vacant(entry) => {
                entry.insert(Value::String(id.clone()));
            }
            serde_json::map::Entry::Occupied(mut entry) => {
                let entry = entry.get_mut();
                let mut list = entry.as_array().cloned().unwrap_or_else(|| vec![entry.clone()]);
                list.push(Value::String(id.clone()));
                *entry = Value::Array(list);
            }
        }
    }
    Value::Object(map)
}
