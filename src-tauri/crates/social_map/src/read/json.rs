//! HSDS as JSON.
//!
//! A list is taken record by record, so that a file of a hundred megabytes is never in memory as a tree.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Value};

use super::{At, Raw, Raws, Refused, Why, limits};
use crate::hsds::Kind;
use crate::import::{ProblemKind, Treatment};

/// Reads a whole file.
pub(super) fn read(text: &str, raws: &mut Raws<'_>) -> Result<(), Refused> {
    let expected = survey(text)?;
    let mut reading = Reading { raws, expected, done: 0, refused: None };
    let mut json = serde_json::Deserializer::from_str(text);
    let result = Top(&mut reading).deserialize(&mut json).and_then(|()| json.end());
    let refused = reading.refused.take();
    result.map_err(|error| {
        refused.unwrap_or_else(|| {
            let why = if error.classify() == Category::Eof { Why::CutOff } else { Why::BrokenJson };
            Refused { why, file: None, line: u32::try_from(error.line()).ok() }
        })
    })
}

/// How many records there are to expect, roughly; refuses what is nested too deep before anything is built of it.
fn survey(text: &str) -> Result<usize, Refused> {
    let (mut depth, mut in_text, mut escaped, mut line) = (0_usize, false, false, 1_u32);
    let mut objects = [0_usize; 4];
    for byte in text.bytes() {
        match byte {
            b'\n' => line = line.saturating_add(1),
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => {
                depth += 1;
                if depth > limits::DEPTH {
                    return Err(Refused { why: Why::TooDeep, file: None, line: Some(line) });
                }
                if byte == b'{'
                    && let Some(count) = objects.get_mut(depth)
                {
                    *count += 1;
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(objects.into_iter().max().unwrap_or_default().max(1))
}

struct Reading<'r, 'a> {
    raws: &'r mut Raws<'a>,
    expected: usize,
    done: usize,
    refused: Option<Refused>,
}

impl Reading<'_, '_> {
    fn record(&mut self, kind: Option<Kind>, value: Value, at: &At) -> Result<(), Refused> {
        self.done += 1;
        if self.done.is_multiple_of(64) {
            self.raws.control.go_on()?;
            self.raws.control.tell(self.done, self.expected, 50, 600);
        }
        let Value::Object(object) = value else {
            self.raws.problem(ProblemKind::NotARecord, Treatment::Refused, at, None, None);
            return Ok(());
        };
        match kind.or_else(|| kind_of(&object)) {
            Some(kind) => flatten(kind, object, &[], true, at, self.raws).map(drop),
            None => {
                let id = object.get("id").and_then(Value::as_str).map(str::to_owned);
                self.raws.problem(ProblemKind::NotARecord, Treatment::Refused, at, id.as_deref(), None);
                Ok(())
            }
        }
    }

    fn keep<E: serde::de::Error>(&mut self, result: Result<(), Refused>) -> Result<(), E> {
        result.map_err(|refused| {
            self.refused = Some(refused);
            E::custom("stopped")
        })
    }
}

/// The whole file: a list, or an object.
struct Top<'s, 'r, 'a>(&'s mut Reading<'r, 'a>);

impl<'de> DeserializeSeed<'de> for Top<'_, '_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or an object")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        List { reading: self.0, kind: None, at: At::default() }.visit_seq(seq)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut rest = Map::new();
        let mut had_list = false;
        while let Some(key) = map.next_key::<String>()? {
            let table = Kind::of_file(&key);
            if key == "contents" || table.is_some() {
                had_list = true;
                let at = At::file(table.map(|_| key.as_str()));
                map.next_value_seed(List { reading: self.0, kind: table, at })?;
            } else {
                rest.insert(key, map.next_value()?);
            }
        }
        // Our own sign (an extra property, which HSDS allows) that a directory is made up.
        self.0.raws.is_fictional |= rest.get("fictional") == Some(&Value::Bool(true));
        if had_list {
            return Ok(());
        }
        let result = match kind_of(&rest) {
            Some(kind) => self.0.record(Some(kind), Value::Object(rest), &At::default()),
            None => Err(Why::NothingInside.into()),
        };
        self.0.keep(result)
    }
}

struct List<'s, 'r, 'a> {
    reading: &'s mut Reading<'r, 'a>,
    kind: Option<Kind>,
    at: At,
}

impl<'de> DeserializeSeed<'de> for List<'_, '_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for List<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(value) = seq.next_element::<Value>()? {
            let result = self.reading.record(self.kind, value, &self.at);
            self.reading.keep::<A::Error>(result)?;
        }
        Ok(())
    }

    /// A table with one record, written without its list.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut object = Map::new();
        while let Some((key, value)) = map.next_entry::<String, Value>()? {
            object.insert(key, value);
        }
        let result = self.reading.record(self.kind, Value::Object(object), &self.at);
        self.reading.keep(result)
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<(), E> {
        Err(E::custom("not a list"))
    }
}

/// What an object is, by what it holds: HSDS itself does not say.
fn kind_of(object: &Map<String, Value>) -> Option<Kind> {
    let has = |names: &[&str]| names.iter().any(|name| object.contains_key(*name));
    if has(&["service", "service_id"]) && has(&["location", "location_id"]) {
        Some(Kind::ServiceAtLocation)
    } else if has(&["location_type", "latitude", "longitude", "addresses", "transportation"]) {
        Some(Kind::Location)
    } else if has(&["services", "website", "legal_status", "year_incorporated", "organization_identifiers"]) {
        Some(Kind::Organization)
    } else if has(&["status", "organization", "organization_id", "eligibility_description", "service_at_locations"]) {
        Some(Kind::Service)
    } else if has(&["taxonomy", "taxonomy_detail", "taxonomy_id", "term_uri", "parent_id"]) {
        Some(Kind::TaxonomyTerm)
    } else if has(&["name"]) && has(&["version", "uri"]) {
        Some(Kind::Taxonomy)
    } else if has(&["name"]) && has(&["locations", "phones", "email", "description"]) {
        Some(Kind::Organization)
    } else {
        None
    }
}

/// Fields that are numbers in HSDS; a number anywhere else stands where text belongs.
const NUMBERS: &[&str] = &[
    "latitude",
    "longitude",
    "minimum_age",
    "maximum_age",
    "year_incorporated",
    "extension",
    "timezone",
    "count",
    "interval",
    "amount",
    "available",
    "maximum",
];

/// Takes an object apart: itself, and every record within it, each with what it belongs to.
fn flatten(
    kind: Kind,
    object: Map<String, Value>,
    parents: &[(Kind, &str)],
    is_top: bool,
    at: &At,
    raws: &mut Raws<'_>,
) -> Result<Option<String>, Refused> {
    let mut raw = Raw::new(kind, at.clone(), is_top);
    raw.id = match object.get("id") {
        Some(Value::String(id)) => id.trim().to_owned(),
        Some(Value::Number(id)) => id.to_string(),
        _ => String::new(),
    };
    raw.refs.extend(parents.iter().map(|(kind, id)| (*kind, (*id).to_owned())));
    let had_id = !raw.id.is_empty();

    let mut inner: Vec<(Kind, bool, Vec<Value>)> = Vec::new();
    for (key, value) in object {
        if key == "id" {
            continue;
        }
        match (Kind::of_key(&key), value) {
            (_, Value::Null) => {}
            (Some(child), value @ Value::Object(_)) => inner.push((child, true, vec![value])),
            (Some(child), Value::Array(list)) => inner.push((child, false, list)),
            (_, Value::String(text)) => raws.take(&mut raw, &key, &text),
            (_, Value::Bool(value)) => raws.take(&mut raw, &key, if value { "true" } else { "false" }),
            (_, Value::Number(number)) => {
                if !NUMBERS.contains(&key.as_str()) {
                    let id = raw.id.clone();
                    raws.problem(ProblemKind::NotText, Treatment::Repaired, at, Some(&id), Some(&key));
                }
                raws.take(&mut raw, &key, &number.to_string());
            }
            // An extra property of the source: kept as it is.
            (None, value) => raws.take(&mut raw, &key, &value.to_string()),
        }
    }
    if !had_id {
        raw.id = raw.derived_id();
        let id = raw.id.clone();
        raws.problem(ProblemKind::MissingId, Treatment::Repaired, at, Some(&id), None);
    }

    // What it points to comes first, so that the reference is there when the record itself is taken in.
    for (child, is_single, list) in &mut inner {
        if *is_single && !matches!(child, Kind::Attribute | Kind::Metadata) {
            for value in std::mem::take(list) {
                if let Value::Object(object) = value
                    && let Some(id) = flatten(*child, object, &[], false, at, raws)?
                    && !raw.refs.contains(&(*child, id.clone()))
                {
                    raw.refs.push((*child, id));
                }
            }
        }
    }
    let Some(id) = raws.add(raw)? else { return Ok(None) };
    for (child, _, list) in inner {
        for value in list {
            match value {
                Value::Object(object) => {
                    flatten(child, object, &[(kind, &id)], false, at, raws)?;
                }
                Value::Null => {}
                _ => raws.problem(ProblemKind::NotARecord, Treatment::Refused, at, Some(&id), Some(child.name())),
            }
        }
    }
    Ok(Some(id))
}
