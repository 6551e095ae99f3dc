//! What it costs a person to do something, by the keystroke-level model: each action begins with a decision, then come
//! the pointing and the keys. The time that the program itself takes is not in it.

use std::ops::Add;

/// Seconds for a key, and for pressing the button of the mouse.
const KEY: f64 = 0.28;
/// Seconds to bring the pointer to something.
const POINTING: f64 = 1.1;
/// Seconds to decide what comes next.
const DECISION: f64 = 1.35;

/// What was done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effort {
    /// Keys and buttons that were pressed; each of `Ctrl+N` counts.
    pub keys: u32,
    /// How often the pointer was brought to something.
    pub pointings: u32,
    /// Actions: one click, one shortcut, or one uninterrupted run of typing. Each is a decision.
    pub actions: u32,
}

impl Effort {
    /// One action of so many keys.
    #[must_use]
    pub fn keys(keys: usize) -> Self {
        Self { keys: u32::try_from(keys).unwrap_or(u32::MAX), pointings: 0, actions: 1 }
    }

    /// One click.
    #[must_use]
    pub const fn click() -> Self {
        Self { keys: 1, pointings: 1, actions: 1 }
    }

    /// How long a person takes over it, in seconds.
    #[must_use]
    pub fn seconds(self) -> f64 {
        f64::from(self.keys) * KEY + f64::from(self.pointings) * POINTING + f64::from(self.actions) * DECISION
    }
}

impl Add for Effort {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self {
            keys: self.keys + more.keys,
            pointings: self.pointings + more.pointings,
            actions: self.actions + more.actions,
        }
    }
}
