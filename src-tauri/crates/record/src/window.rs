//! "Between … and …": a period of whole days.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Invalid, Rule};

/// A period of whole days, both included: tasks have a window rather than a due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[ts(rename = "DayWindow")]
pub struct Window {
    /// First day, ISO 8601 (`2026-11-21`), Gregorian.
    #[ts(type = "string")]
    pub from: Date,
    /// Last day, not before `from`.
    #[ts(type = "string")]
    pub to: Date,
}

impl Window {
    /// Checks the two days against each other and against the years 1900 to 2100.
    ///
    /// # Errors
    /// [`Rule::EndsBeforeStart`] or [`Rule::NotADay`], naming `field`.
    pub fn check(self, field: &'static str) -> Result<Self, Invalid> {
        check_day(self.from, field)?;
        check_day(self.to, field)?;
        if self.to < self.from { Err(Invalid::new(field, Rule::EndsBeforeStart)) } else { Ok(self) }
    }
}

/// Checks that a day lies in the years 1900 to 2100: what lies outside was mistyped.
///
/// # Errors
/// [`Rule::NotADay`], naming `field`.
pub fn check_day(day: Date, field: &'static str) -> Result<Date, Invalid> {
    if (1900..=2100).contains(&day.year()) { Ok(day) } else { Err(Invalid::new(field, Rule::NotADay)) }
}
