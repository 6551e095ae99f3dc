//! How a service is reached: phones, opening hours, languages.

use std::collections::HashMap;
use std::sync::Arc;

use super::others::more;
use super::{About, Check, LanguageRow, Phone, Schedule, Service, ServiceAtLocation};
use crate::hsds::Kind;
use crate::import::{ProblemKind, Treatment};
use crate::meaning;
use crate::read::Raw;

impl Check<'_> {
    pub(super) fn phones(
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

    pub(super) fn schedules(&mut self) -> Vec<Schedule> {
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

    pub(super) fn languages(&mut self, about: &mut [About]) -> Vec<LanguageRow> {
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
}
