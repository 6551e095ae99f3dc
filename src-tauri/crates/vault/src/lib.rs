//! The sealed store: one file, two sealed images, a chain of frames. `FORMAT.md` beside this crate defines the bytes.
//!
//! SQLite runs in memory. After each [`Vault::write`] the changed pages are sealed, appended to the file and synced;
//! only then does the call return. SQLite itself never opens a file. One thread owns both connections; what a room
//! does, it does in a closure that this thread runs:
//!
//! ```ignore
//! let id = vault.write(move |w| {
//!     let id = casebook::contact::save(&w.case, None, &contact)?;
//!     wellbeing::heaviness::set(&w.private, id, Some(heaviness))?;
//!     Ok(id)
//! })?; // both images, one commit: both or neither
//! ```

#[cfg(test)]
mod answers;
mod attachment;
mod backup;
mod bundle;
#[cfg(test)]
mod bundle_proofs;
mod changing;
mod code;
mod conflict;
mod erased;
mod error;
mod exchange;
mod file;
mod frame;
mod header;
mod image;
mod keys;
mod lent;
mod lock;
mod log;
mod medium;
mod merge;
mod pages;
mod pin;
#[cfg(test)]
mod proofs;
mod room;
mod search;
#[cfg(test)]
#[path = "../../../../tests/store/search.rs"]
mod search_for_proofs;
#[cfg(test)]
mod slot_proofs;
mod slots;
mod source;
mod sqlite;
mod state;
mod store;
mod vault;

pub use attachment::Attachments;
pub use backup::{
    Backup, Course, Found, Rehearsal, Restored, Rotated, Rotation, Standing, back_up_closed, backups,
    carry_erased_list, erased_lists, last_backup, rehearse, restore, rotate,
};
pub use changing::{Changed, reseal};
pub use code::{Mistyped, RecoveryCode};
pub use conflict::{Conflict, Keep, Side};
pub use erased::{Erased, Finished, KeptLists, Lists, Purged, figures_id, list_in, list_of};
pub use error::{Error, Result};
pub use exchange::{Device, Exchanged, Refusal, Refused, Waiting, Waits, conflict_copies};
pub use frame::Anchor;
pub use header::{Door, SlotKind};
pub use image::{Case, DraftRow, Image, Private, Read, Reads, Write, Writes, on_plain_sqlite};
pub use keys::{Cost, Passphrase};
pub use lent::Lent;
pub use medium::{Disk, Medium};
pub use pin::{MOST_TRIES, PIN_HOURS, Pinned, SHORTEST_PIN};
pub use room::{Room, Rooms};
pub use search::{around, fold, match_words, words};
pub use slots::{CardHolder, Change, Info, NewCard, NewCards, PrivateDoor, Secret, SlotInfo, info, opened_by};
pub use source::Source;
pub use state::State;
pub use vault::{Done, Keyring, Kind, Opened, Vault, Verdict, belongings, verify, verify_with};
