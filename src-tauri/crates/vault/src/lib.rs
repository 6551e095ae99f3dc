//! The sealed store: one file, two sealed images, a chain of frames. `FORMAT.md` beside this crate defines the bytes.
//!
//! SQLite runs in memory. After each [`Vault::write`] the changed pages are sealed, appended to the file and synced;
//! only then does the call return. SQLite itself never opens a file. One thread owns both connections; what a room
//! does, it does in a closure that this thread runs:
//!
//! ```ignore
//! let id = vault.write(move |w| {
//!     let id = casebook::contact::save(&w.case, &draft)?;
//!     wellbeing::heaviness::set(&w.private, id, Some(3))?;
//!     Ok(id)
//! })?; // both images, one commit: both or neither
//! ```

mod error;
mod image;
mod room;
mod search;
mod source;
mod vault;

pub use error::{Error, Result};
pub use image::{Case, Image, Private, Read, Reads, Write, Writes};
pub use room::{Room, Rooms};
pub use search::match_words;
pub use source::Source;
pub use vault::{Kind, Opened, Passphrase, State, Vault};
