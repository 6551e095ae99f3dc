//! Check-ins: how she is, over time.

use jiff::civil::Date;
use record::{Line, record_id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

record_id! {
    /// Id of a check-in.
    CheckInId
}

/// How she is on a day.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct CheckIn {
    /// The day, ISO 8601, Gregorian. One check-in a day; a second replaces the first.
    #[ts(type = "string")]
    pub on: Date,
    /// Energy, 0 (none) to 4 (plenty).
    pub energy: u8,
    /// Tension, 0 (none) to 4 (too much).
    pub tension: u8,
    /// One line.
    pub line: Line,
}
