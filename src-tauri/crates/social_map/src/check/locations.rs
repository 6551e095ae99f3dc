//! Locations with their addresses and coordinates.

use std::collections::HashMap;
use std::sync::Arc;

use record::Place;

use super::others::{more, record_of};
use super::{Check, Location};
use crate::hsds::Kind;
use crate::import::{ProblemKind, Treatment};
use crate::read::Raw;

impl Check<'_> {
    pub(super) fn locations(&mut self) -> Vec<Location> {
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
}
