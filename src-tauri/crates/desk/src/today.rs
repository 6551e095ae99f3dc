//! Today: at most five cards, what matters first.

use casebook::client::{Card, ClientId};
use casebook::contact::{ContactId, Entry};
use jiff::civil::Date;
use record::{Line, Window};
use serde::Serialize;
use ts_rs::TS;

use crate::draft::DraftCard;

/// A next step that is open.
#[derive(Clone, Serialize, TS)]
pub struct OpenStep {
    /// The contact it was agreed at.
    pub contact: ContactId,
    /// The people, by id and how they are called.
    pub people: Vec<(ClientId, Line)>,
    /// What she will do.
    pub what: Line,
    /// Between which days.
    pub between: Window,
    /// Whether its last day has passed.
    pub is_past: bool,
}

/// What Today shows.
#[derive(Clone, Serialize, TS)]
pub struct Today {
    /// The day it was made for.
    #[ts(type = "string")]
    pub on: Date,
    /// Contacts written down for today.
    pub contacts: Vec<Entry>,
    /// Next steps whose window is open or has passed, those that close first on top; at most 20.
    pub closing: Vec<OpenStep>,
    /// Next steps whose window opens within seven days; at most 20.
    pub coming: Vec<OpenStep>,
    /// Active clients without contact for 42 days or more, longest first; at most 5.
    pub long_ago: Vec<Card>,
    /// Drafts to finish tonight.
    pub drafts: Vec<DraftCard>,
    /// Minutes written down this week (Monday to today).
    pub minutes_this_week: u32,
    /// How many active clients there are.
    pub active_clients: u32,
}
