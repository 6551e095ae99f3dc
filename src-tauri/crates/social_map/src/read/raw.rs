//! Records as they stand in a file, before anything is known to be right about them.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use uuid::Uuid;

use super::{Control, Refused, Why, limits};
use crate::hsds::Kind;
use crate::import::{Problem, ProblemKind, Treatment};

/// Where in a file something stands.
#[derive(Debug, Clone, Default)]
pub(crate) struct At {
    pub(crate) file: Option<Arc<str>>,
    pub(crate) line: Option<u32>,
}

impl At {
    pub(crate) fn file(name: Option<&str>) -> Self {
        Self { file: name.map(Arc::from), line: None }
    }
}

/// A record: names and values as text, and what it points to or belongs to.
#[derive(Debug)]
pub(crate) struct Raw {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) fields: Vec<(Arc<str>, String)>,
    pub(crate) refs: Vec<(Kind, String)>,
    pub(crate) at: At,
    /// Whether it stood on its own in a list or table, rather than within another record.
    is_top: bool,
}

impl Raw {
    pub(crate) fn new(kind: Kind, at: At, is_top: bool) -> Self {
        Self { kind, id: String::new(), fields: Vec::new(), refs: Vec::new(), at, is_top }
    }

    /// The value of a field, where it has one.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(n, _)| &**n == name).map(|(_, value)| value.as_str())
    }

    /// Takes a field out.
    pub(crate) fn take(&mut self, name: &str) -> Option<String> {
        let at = self.fields.iter().position(|(n, _)| &**n == name)?;
        Some(self.fields.remove(at).1)
    }

    /// An id that follows from what the record holds, so that the next edition of the same file finds it again.
    pub(crate) fn derived_id(&self) -> String {
        let mut content = self.kind.name().to_owned();
        // A service, a place or an organisation is still the same when its description changes.
        let naming = ["name", "organization", "address_1", "postal_code", "city"];
        // Where nothing names it (a place of which only the coordinates are known), all that it holds does.
        let is_named = self.kind.stands_alone() && self.fields.iter().any(|(name, _)| naming.contains(&&**name));
        for (name, value) in &self.fields {
            if !is_named || naming.contains(&&**name) || &**name == "location_type" {
                content.push('\u{1f}');
                content.push_str(name);
                content.push('\u{1e}');
                content.push_str(value);
            }
        }
        for (kind, id) in &self.refs {
            content.push('\u{1f}');
            content.push_str(kind.name());
            content.push('\u{1e}');
            content.push_str(id);
        }
        Uuid::new_v5(&Uuid::NAMESPACE_OID, content.as_bytes()).to_string()
    }
}

/// All records of a file or package, and what was not right about it so far.
pub(crate) struct Raws<'a> {
    pub(crate) control: &'a Control,
    pub(crate) all: Vec<Raw>,
    pub(crate) problems: Vec<Problem>,
    /// Whether the file itself says that it is made up.
    pub(crate) is_fictional: bool,
    index: HashMap<(Kind, String), usize>,
    names: HashMap<String, Arc<str>>,
}

impl<'a> Raws<'a> {
    pub(crate) fn new(control: &'a Control) -> Self {
        Self {
            control,
            all: Vec::new(),
            problems: Vec::new(),
            is_fictional: false,
            index: HashMap::new(),
            names: HashMap::new(),
        }
    }

    /// One copy of each name of a field.
    pub(crate) fn name(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.names.get(name) {
            return Arc::clone(known);
        }
        let new: Arc<str> = Arc::from(name);
        // Names that only one record has are not worth keeping.
        if self.names.len() < 1_000 {
            self.names.insert(name.to_owned(), Arc::clone(&new));
        }
        new
    }

    pub(crate) fn problem(
        &mut self,
        kind: ProblemKind,
        treatment: Treatment,
        at: &At,
        id: Option<&str>,
        field: Option<&str>,
    ) {
        self.problems.push(Problem::new(kind, treatment, at, id, field));
    }

    /// Takes a text as the value of a field: without control characters and white space at its ends, and not too long.
    pub(crate) fn put(&mut self, raw: &mut Raw, name: &str, value: &str) {
        let mut value = value.trim();
        let kept;
        if value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            kept = value.replace(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t'), "");
            value = kept.trim();
            self.problem(ProblemKind::ControlCharacters, Treatment::Repaired, &raw.at, Some(&raw.id), Some(name));
        }
        if value.len() > limits::FIELD
            && let Some((end, _)) = value.char_indices().nth(limits::FIELD)
        {
            value = &value[..end];
            self.problem(ProblemKind::TooLong, Treatment::Repaired, &raw.at, Some(&raw.id), Some(name));
        }
        if !value.is_empty() {
            let name = self.name(name);
            raw.fields.push((name, value.to_owned()));
        }
    }

    /// Takes a named value: a reference where its name says so (`service_id`), a field otherwise.
    pub(crate) fn take(&mut self, raw: &mut Raw, name: &str, value: &str) {
        let id = value.trim();
        match raw.kind.of_reference(name) {
            Some(_) if id.is_empty() => {}
            Some(kind) => {
                let reference = (kind, id.to_owned());
                if !raw.refs.contains(&reference) {
                    raw.refs.push(reference);
                }
            }
            None => self.put(raw, name, value),
        }
    }

    /// Takes a record in and gives its id, or `None` where it was refused.
    ///
    /// A copy of a record within another adds what was not known of it yet. A second record with the same id in a list
    /// or table of its own is refused, and listed.
    pub(crate) fn add(&mut self, mut raw: Raw) -> Result<Option<String>, Refused> {
        if self.all.len() >= limits::RECORDS {
            return Err(Why::TooManyRecords.into());
        }
        if self.all.len().is_multiple_of(1024) {
            self.control.go_on()?;
        }
        if raw.id.is_empty() {
            raw.id = raw.derived_id();
        }
        match self.index.entry((raw.kind, raw.id.clone())) {
            Entry::Vacant(entry) => {
                entry.insert(self.all.len());
                let id = raw.id.clone();
                self.all.push(raw);
                Ok(Some(id))
            }
            Entry::Occupied(entry) => {
                let there = &mut self.all[*entry.get()];
                if there.is_top && raw.is_top {
                    self.problem(ProblemKind::DuplicateId, Treatment::Refused, &raw.at, Some(&raw.id), None);
                    return Ok(None);
                }
                let differs = raw.fields.iter().any(|(name, value)| there.get(name).is_some_and(|v| v != value));
                if differs && !raw.kind.stands_alone() {
                    // One id for two different phones: both are kept, the second under an id of its own.
                    let shared = std::mem::take(&mut raw.id);
                    self.problem(ProblemKind::DuplicateId, Treatment::Repaired, &raw.at, Some(&shared), None);
                    raw.id = format!("{shared}/{}", raw.derived_id());
                    raw.is_top = false;
                    return self.add(raw);
                }
                for (name, value) in raw.fields {
                    if there.get(&name).is_none() {
                        there.fields.push((name, value));
                    }
                }
                for reference in raw.refs {
                    if !there.refs.contains(&reference) {
                        there.refs.push(reference);
                    }
                }
                there.is_top |= raw.is_top;
                if differs {
                    self.problem(ProblemKind::ConflictingCopy, Treatment::Repaired, &raw.at, Some(&raw.id), None);
                }
                Ok(Some(raw.id))
            }
        }
    }
}
