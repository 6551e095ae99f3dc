//! The local lines of the crisis card, as the window shows them.

use casebook::local_line::LocalLineEntry;
use serde::Serialize;
use ts_rs::TS;

/// The local lines of the crisis card. Without an open vault those that she let stand outside it.
#[derive(Clone, Serialize, TS)]
pub struct LocalLines {
    /// The lines.
    pub lines: Vec<LocalLineEntry>,
    /// Whether they also stand outside the vault, readable, so that the card shows them before it is open.
    pub is_kept_outside: bool,
    /// Whether they can be changed: the vault is open.
    pub is_open: bool,
}
