//! What no table of ours holds, kept whole; and what of it counts for the services it belongs to.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{About, Check, Other};
use crate::hsds::Kind;
use crate::read::Raw;

impl Check<'_> {
    /// Everything else is kept whole; tags, areas and sources also count for the services they belong to.
    pub(super) fn others(&mut self, about: &mut [About]) -> Vec<Other> {
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

/// What no column holds: other fields, and references to what is not resolved.
pub(super) fn more(raw: &Raw) -> Option<String> {
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
pub(super) fn record_of(raw: &Raw) -> Value {
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
