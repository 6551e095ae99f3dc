//! Types of what keeps the vault safe: its doors, backups, a second machine, tidying up.

use desk::conflict::ConflictCard;
use jiff::Timestamp;
use jiff::civil::Date;
use record::choices;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What opens the vault.
#[derive(Clone, Serialize, TS)]
pub struct Doors {
    /// Since when the passphrase is this one; `None` where it was never changed.
    #[ts(type = "string | null")]
    pub passphrase_since: Option<Date>,
    /// The recovery code, where there is one.
    pub code: Option<CodeDoor>,
    /// Whether her own part has a second passphrase.
    pub has_second: bool,
    /// The recovery code of the second passphrase, where there is one.
    pub second_code: Option<CodeDoor>,
    /// Cards of the organisation: they open what is about clients, to read, and never her own part.
    pub cards: Vec<CardDoor>,
    /// Whether a short PIN is set until the program ends.
    pub has_pin: bool,
    /// Backups in the folder that an earlier passphrase, code or card still opens.
    pub old_backups: u32,
    /// Whether they can be sealed anew: what opened them is still at hand, until the vault is locked.
    pub can_reseal: bool,
}

/// A recovery code. The code itself is known to nobody but who has the sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CodeDoor {
    /// What to hand to `remove_door`.
    pub id: String,
    /// The day it was made.
    #[ts(type = "string | null")]
    pub made: Option<Date>,
    /// The day it was last typed and found right; `None` where it never was.
    #[ts(type = "string | null")]
    pub rehearsed: Option<Date>,
}

/// A card of the organisation that opens what is about clients.
#[derive(Clone, Serialize, TS)]
pub struct CardDoor {
    /// What to hand to `remove_door`.
    pub id: String,
    /// Whose card it is.
    pub called: String,
    /// Since when.
    #[ts(type = "string")]
    pub since: Date,
    /// Whose card it opens together with; `None` for one that opens alone.
    pub with: Option<String>,
}

/// A recovery code that was just made. It is shown once.
#[derive(Clone, Serialize, TS)]
pub struct NewCode {
    /// Seven groups of four signs, with dashes.
    pub written: String,
    /// What opens the vault now.
    pub doors: Doors,
}

choices! {
    /// Which recovery code.
    CodeFor {
        /// The one that replaces the passphrase.
        Vault = "vault",
        /// The one that replaces the second passphrase.
        Second = "second",
    }
}

choices! {
    /// How the cards of an organisation open.
    CardRule {
        /// Each of them alone.
        Alone = "alone",
        /// Two of them only together.
        Together = "together",
    }
}

/// A card to be let in.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct CardToAdd {
    /// The card: `age1…`.
    pub card: String,
    /// Whose it is.
    pub called: String,
}

/// Where backups go and how they stand.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupState {
    /// Name of the folder that she chose, without what lies above it; `None` where none is chosen.
    pub folder: Option<String>,
    /// Whether the folder is there now.
    pub is_there: bool,
    /// When the last good one was made: written, and read again.
    #[ts(type = "string | null")]
    pub last_good: Option<Timestamp>,
    /// Why the last try failed: the code of a failure (`failure-…`); `None` where it did not.
    pub trouble: Option<String>,
    /// What is in the folder, the latest first.
    pub copies: Vec<BackupCopy>,
    /// How many are kept.
    pub keep: BackupsKept,
}

/// How many backups are kept: the newest of each day, week, month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupsKept {
    /// Days: 1 to 60.
    pub daily: u16,
    /// Weeks: 0 to 52.
    pub weekly: u16,
    /// Months: 0 to 60.
    pub monthly: u16,
}

/// A backup in the folder.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupCopy {
    /// What to hand to `rehearse_backup`: the name of the file.
    pub id: String,
    /// When it was made, by the clock on the wall.
    #[ts(type = "string")]
    pub made: jiff::civil::DateTime,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Whether an earlier passphrase, code or card still opens it.
    pub is_old: bool,
}

/// A backup was opened on trial. Nothing was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Rehearsed {
    /// What it holds goes up to this moment.
    #[ts(type = "string")]
    pub last_saved: Timestamp,
    /// How many clients it holds.
    pub clients: u32,
    /// How many contacts.
    pub contacts: u32,
    /// Whether everything in it is whole, attachments too.
    pub is_sound: bool,
}

/// A backup that was chosen to be restored.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupToRestore {
    /// When it was made, by the clock on the wall; `None` where its name does not say.
    #[ts(type = "string | null")]
    pub made: Option<jiff::civil::DateTime>,
    /// Whether a recovery code opens it.
    pub has_code: bool,
    /// Whether a vault stands in its place now; it is kept aside, not lost.
    pub has_vault: bool,
}

/// How it stands with the second machine.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExchangeState {
    /// Name of the folder that both machines have; `None` where none is chosen.
    pub folder: Option<String>,
    /// Whether the folder is there now.
    pub is_there: bool,
    /// When something was last exchanged.
    #[ts(type = "string | null")]
    pub last: Option<Timestamp>,
    /// Why the last try failed: the code of a failure; `None` where it did not.
    pub trouble: Option<String>,
    /// Changes that came in with the last one.
    pub received: u32,
    /// Changes that went out with the last one.
    pub sent: u32,
    /// Words of why bundles wait: `exchange-waits-…`.
    pub waiting: Vec<String>,
    /// Words of why files were refused: `exchange-refused-…`.
    pub refused: Vec<String>,
    /// The machines that take part.
    pub devices: Vec<DeviceCard>,
}

/// A machine that takes part in the exchange.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeviceCard {
    /// What to hand to `remove_device`.
    pub id: String,
    /// Whether it is this one.
    pub is_this: bool,
    /// Whether it was removed: it gets no new keys.
    pub is_gone: bool,
}

/// What waits in *Opruimen*.
#[derive(Clone, Serialize, TS)]
pub struct Tidy {
    /// When the last good backup was made; `None` where there never was one.
    #[ts(type = "string | null")]
    pub last_backup: Option<Timestamp>,
    /// Whether that is more than a week ago, or never.
    pub backup_is_late: bool,
    /// Whether there is no recovery code.
    pub has_no_code: bool,
    /// Whether the code was not rehearsed for half a year, or never.
    pub code_is_unrehearsed: bool,
    /// Backups that an earlier passphrase still opens.
    pub old_backups: u32,
    /// When another machine changed what opens it, and this one did not follow; `None` where there is nothing to follow.
    #[ts(type = "string | null")]
    pub keys_changed: Option<Timestamp>,
    /// Edits that two machines made of the same thing.
    pub conflicts: Vec<ConflictCard>,
    /// Whether there are some behind the lock of the Meldcode: that is all that is told of them here.
    pub meldcode_waits: bool,
    /// What may be forgotten by now.
    pub proposal: desk::retention::Proposal,
    /// Words of why files in the shared folder were refused: `exchange-refused-…`.
    pub refused: Vec<String>,
}
