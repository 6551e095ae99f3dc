//! From a file to a directory: HSDS 3.x as JSON or as a CSV data package (folder or zip), and plain CSV.

use serde::Serialize;
use ts_rs::TS;

/// How many of each kind a file holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "each counts what its name says")]
pub struct Counts {
    pub organizations: u32,
    pub services: u32,
    pub locations: u32,
    pub service_at_locations: u32,
    pub languages: u32,
    pub schedules: u32,
    pub phones: u32,
}

/// What was done with a part that is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// Taken, after mending what `Problem::kind` says.
    Repaired,
    /// Left out.
    Refused,
}

/// Something in a file that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Problem {
    /// What it is: a stable word, with words in every locale (`map-problem-…`).
    pub kind: String,
    /// What was done with it.
    pub treatment: Treatment,
    /// Name of the file within the package, where there are several.
    pub file: Option<String>,
    /// Line, the first being 1, where the format has lines.
    pub line: Option<u32>,
    /// The source's id, where it has one.
    pub id: Option<String>,
    /// Name of the field.
    pub field: Option<String>,
}
