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
mod error;
mod file;
mod frame;
mod header;
mod image;
mod keys;
mod lock;
mod log;
mod medium;
mod pages;
#[cfg(test)]
mod proofs;
mod room;
mod search;
mod source;
mod sqlite;
mod state;
mod store;
mod vault;

pub use attachment::Attachments;
pub use error::{Error, Result};
pub use frame::Anchor;
pub use image::{Case, DraftRow, Image, Private, Read, Reads, Write, Writes, on_plain_sqlite};
pub use keys::{Cost, Passphrase};
pub use medium::{Disk, Medium};
pub use room::{Room, Rooms};
pub use search::{around, fold, match_words, words};
pub use source::Source;
pub use state::State;
pub use vault::{Done, Keyring, Kind, Opened, Vault, Verdict, belongings, verify};
