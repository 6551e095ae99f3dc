//! Facts that hold for a time: an amount, a norm. Each says where it comes from and from when to when it holds; what has
//! to be looked up again says by which day. A fact that is not known for a day is not guessed.

use jiff::civil::{Date, date};

crate::choices! {
    /// Which fact.
    FactKey {
        /// Weeks from registration to the intake, mental health care (Treeknorm).
        TreeknormIntake = "treeknorm_intake",
        /// Weeks from registration to the start of help, mental health care (Treeknorm).
        TreeknormStart = "treeknorm_start",
        /// What one pays oneself of care in a year, in euros.
        OwnRisk = "own_risk",
    }
}

/// A fact with the time for which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Fact {
    /// Which fact.
    pub key: FactKey,
    /// The value: weeks, or euros.
    pub value: u32,
    /// Where it comes from.
    pub source: &'static str,
    /// The first day on which it holds.
    #[ts(type = "string")]
    pub from: Date,
    /// The last day on which it holds; `None` where none is known.
    #[ts(type = "string | null")]
    pub to: Option<Date>,
    /// It has to be looked up again before this day.
    #[ts(type = "string")]
    pub check_before: Date,
}

impl Fact {
    /// Whether it should have been looked up again: it is told as such.
    #[must_use]
    pub fn is_stale(&self, today: Date) -> bool {
        today >= self.check_before || self.to.is_some_and(|to| today > to)
    }
}

/// Every fact that comes with the program.
pub const FACTS: &[Fact] = &[
    Fact {
        key: FactKey::TreeknormIntake,
        value: 4,
        source: "zorgkennis.net; psyhart.nl; nza.nl",
        from: date(2000, 1, 1),
        to: None,
        check_before: date(2027, 7, 1),
    },
    Fact {
        key: FactKey::TreeknormStart,
        value: 14,
        source: "zorgkennis.net; psyhart.nl; nza.nl",
        from: date(2000, 1, 1),
        to: None,
        check_before: date(2027, 7, 1),
    },
    // The amount for 2027 was not certain when this was written: a plan of 165 and one of 460 euros stood side by side.
    Fact {
        key: FactKey::OwnRisk,
        value: 385,
        source: "zilverenkruis.nl 2026; Kamerstuk 36 679",
        from: date(2016, 1, 1),
        to: Some(date(2026, 12, 31)),
        check_before: date(2027, 1, 1),
    },
];

/// The fact as it holds on a day; `None` where the program does not know.
#[must_use]
pub fn on(key: FactKey, day: Date) -> Option<&'static Fact> {
    FACTS.iter().rfind(|fact| fact.key == key && fact.from <= day && fact.to.is_none_or(|to| day <= to))
}

/// The last fact that is known, whether or not it still holds.
#[must_use]
pub fn last(key: FactKey) -> Option<&'static Fact> {
    FACTS.iter().filter(|fact| fact.key == key).max_by_key(|fact| fact.from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_holds_for_its_days_and_is_not_guessed_after_them() {
        assert_eq!(on(FactKey::OwnRisk, date(2026, 12, 31)).map(|fact| fact.value), Some(385));
        assert_eq!(on(FactKey::OwnRisk, date(2027, 1, 1)), None);
        assert_eq!(on(FactKey::TreeknormIntake, date(2026, 11, 24)).map(|fact| fact.value), Some(4));
        assert_eq!(on(FactKey::TreeknormStart, date(2026, 11, 24)).map(|fact| fact.value), Some(14));
    }

    #[test]
    fn what_was_not_looked_up_in_time_is_told() {
        let own_risk = last(FactKey::OwnRisk).unwrap();
        assert!(!own_risk.is_stale(date(2026, 12, 31)));
        assert!(own_risk.is_stale(date(2027, 1, 1)));
    }

    #[test]
    fn every_key_has_a_fact_with_a_source() {
        for key in FactKey::ALL {
            assert!(last(*key).is_some_and(|fact| !fact.source.is_empty()));
        }
    }
}
