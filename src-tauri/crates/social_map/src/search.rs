//! Search as one types: whole words, beginnings of words, and words with a typing error.

use record::{Language, Theme};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::service::Card;

/// What is looked for. Everything empty means: everything, nearest first.
#[derive(Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "ServiceQuery")]
pub struct Query {
    /// What was typed.
    pub text: String,
    /// Only where this language is spoken.
    pub language: Option<Language>,
    /// Only what helps with this.
    pub theme: Option<Theme>,
    /// Only what works in this gemeente (code `GM0363`), and what works for the whole country.
    pub municipality: Option<String>,
    /// Name of the place to measure from, with `near_municipality` where two share it.
    pub near: Option<String>,
    /// Gemeente of `near`.
    pub near_municipality: Option<String>,
    /// How many at the most; 0 means 50.
    pub limit: u32,
}

/// What was found.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ServicesFound")]
pub struct Found {
    /// The best first.
    pub cards: Vec<Card>,
    /// How many there are in all.
    pub total: u32,
    /// Where nothing fitted as typed: the words that were searched for instead.
    pub instead: Vec<String>,
}
