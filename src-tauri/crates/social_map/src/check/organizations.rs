//! Organisations.

use super::others::more;
use super::{Check, Organization};
use crate::hsds::Kind;
use crate::import::{ProblemKind, Treatment};

impl Check<'_> {
    pub(super) fn organizations(&mut self) -> Vec<Organization> {
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
}
