//! What records point to and belong to.

use super::{Belongs, Check};
use crate::hsds::Kind;
use crate::import::{ProblemKind, Treatment};
use crate::read::Raw;

impl Check<'_> {
    /// The one record it points to; a reference to nothing is dropped, and listed.
    pub(super) fn refers(&mut self, raw: &Raw, kind: Kind) -> Option<usize> {
        let (_, id) = raw.refs.iter().find(|(k, _)| *k == kind)?;
        let found = self.place_of.get(&(kind, id.clone())).copied();
        if found.is_none() {
            let field = format!("{}_id", kind.name());
            self.problem(ProblemKind::DanglingReference, Treatment::Repaired, raw, Some(&field));
        }
        found
    }

    /// What a record belongs to. `None`, and listed, where everything it points to is missing.
    pub(super) fn belongs(&mut self, raw: &Raw) -> Option<Belongs> {
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

    pub(super) fn is_there(&self, kind: Kind, id: &str) -> bool {
        self.place_of.contains_key(&(kind, id.to_owned()))
    }

    /// Notes which records of a kind there are, for those that are only pointed to.
    pub(super) fn note_ids(&mut self, kind: Kind) {
        for i in self.by_kind.get(&kind).cloned().unwrap_or_default() {
            if let Some(raw) = &self.raws[i] {
                self.place_of.insert((kind, raw.id.clone()), i);
            }
        }
    }
}
