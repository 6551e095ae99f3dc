//! Types of the window itself: what it knows before unlocking, its settings, what it is told.

use jiff::Timestamp;
use record::choices;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choices! {
    /// How the window looks.
    Appearance {
        /// As the system.
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
        /// High contrast.
        Contrast = "contrast",
    }
}

/// How the window looks and speaks. Kept outside the vault, since the unlock screen needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Look {
    /// The locale: the name of a folder under `locales/`.
    pub locale: String,
    /// Light, dark, high contrast.
    pub theme: Appearance,
    /// Size of text in per cent: 100, 125, 150 or 200.
    pub text_size: u16,
}

/// Settings that live in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// Locks after so many minutes without a key or a touch: 1 to 60.
    pub auto_lock_minutes: u16,
    /// Whether names show as codes and sensitive themes as neutral signs.
    pub discreet: bool,
}

/// Which vault a person starts with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NewVault {
    /// Her own, empty.
    Real,
    /// For practice: filled with people who do not exist.
    Practice,
}

/// What the window finds when it starts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Start {
    /// How to look and speak; `None` before the first run.
    pub look: Option<Look>,
    /// Whether there is a vault to unlock.
    pub has_vault: bool,
    /// Whether it is open.
    pub is_open: bool,
    /// Whether the open vault is one for practice.
    pub is_practice: bool,
    /// Whether a short PIN opens it now.
    pub has_pin: bool,
    /// Whether a recovery code opens it.
    pub has_code: bool,
    /// The version of the program.
    pub version: String,
}

/// The vault is open.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Unlocked {
    /// Whether it is a practice vault.
    pub is_practice: bool,
    /// `ok`; `torn_tail` where the last save was cut off; `older` where this device has seen a later one.
    pub state: String,
    /// When its last whole save was made.
    #[ts(type = "string")]
    pub last_saved: Timestamp,
    /// Of an `older` one: when the one was last saved that this machine saw, where that is known.
    #[ts(type = "string | null")]
    pub seen: Option<Timestamp>,
    /// Its settings.
    pub settings: Settings,
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Strength {
    /// 0 (at once) to 4 (years, with this vault's key derivation).
    pub score: u8,
    /// Whether it may be used: a score of 3 or more.
    pub is_enough: bool,
}

/// The lock before the Meldcode was opened.
#[derive(Clone, Serialize, TS)]
pub struct MeldcodeOpened {
    /// What the other commands of it take.
    pub key: String,
    /// It closes after so many minutes without anything being done in it.
    pub minutes: u32,
}

/// Something was saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Saved {
    /// Id of the record.
    pub id: String,
    /// When it was on the disk.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// What to hand to `undo`.
    pub undo: String,
}

/// Something from the bin was put back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PutBack {
    /// As with everything that is saved.
    pub saved: Saved,
    /// How much of it was changed again since, and stays as it is now.
    pub left: u32,
}

/// A line of the crisis card. National facts come with the program, each with its source and the day it was checked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CrisisLine {
    /// Stable word; its name and advice stand in `crisis.ftl` (`crisis-<key>`, `.advice`).
    pub key: String,
    /// The number to call; empty where it depends on where one lives.
    pub number: String,
    /// Where the fact comes from.
    pub source: String,
    /// The day it was checked.
    pub checked: String,
}

/// A fact that holds for a time, as of today.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KnownFact {
    /// The fact.
    #[serde(flatten)]
    pub fact: record::facts::Fact,
    /// Whether it should have been looked up again: it may no longer hold.
    pub is_stale: bool,
}

/// A file was read and waits to be taken into the social map.
#[derive(Clone, Serialize, TS)]
pub struct ImportPlan {
    /// What to hand to `apply_import`.
    pub token: String,
    /// Name of the file without its folder.
    pub called: String,
    /// What it holds.
    pub counts: social_map::import::Counts,
    /// What is not as it should be; at most 500, the rest is counted.
    pub problems: Vec<social_map::import::Problem>,
    /// How many more problems there are.
    pub more_problems: u32,
}

/// A table of postcodes was loaded.
#[derive(Clone, Serialize, TS)]
pub struct LoadedPostcodes {
    /// The table, in the place of the one that was there.
    pub table: social_map::postcodes::PostcodeTable,
    /// What was not as it should be; at most 500, the rest is counted.
    pub problems: Vec<social_map::import::Problem>,
    /// How many more problems there are.
    pub more_problems: u32,
}

/// How far long work is. Sent as the event `progress`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Progress {
    /// What is being done: `import`, `unlock`, `practice`, `backup`, `exchange`, `restore`.
    pub work: String,
    /// Done so far, in thousandths.
    pub thousandths: u16,
}
