//! Services, and at which locations they are given.

use jiff::civil::Date;

use super::others::more;
use super::{About, Check, Service, ServiceAtLocation, Status};
use crate::hsds::Kind;
use crate::import::{ProblemKind, Treatment};
use crate::meaning;
use crate::read::Raw;

impl Check<'_> {
    pub(super) fn services(&mut self) -> (Vec<Service>, Vec<About>) {
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

    pub(super) fn service_at_locations(&mut self, about: &mut [About]) -> Vec<ServiceAtLocation> {
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
}

/// `21-11-2026`, `1/2/2026`: as Dutch spreadsheets write a day.
fn dutch_day(text: &str) -> Option<Date> {
    let mut parts = text.trim().split(['-', '/', '.']).map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
