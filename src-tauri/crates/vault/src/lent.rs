//! The `case` image as a card opens it: to read, and nothing else.

use std::path::Path;

use cards::CardKey;
use jiff::Timestamp;

use crate::error::Result;
use crate::file::{Images, read_case, read_head};
use crate::image::{Case, Read};
use crate::lock::Lock;
use crate::log::Ticking;
use crate::medium::Disk;
use crate::pages::Pages;
use crate::room::Rooms;
use crate::source::{Minting, Source};
use crate::state::State;
use crate::store::Store;
use crate::vault::no_file;

/// The `case` image of a vault, opened with the keys of cards. The file is only read, and the private image stays
/// sealed: the data key does not open it.
pub struct Lent {
    store: Store,
    /// [`State::Ok`] or [`State::TornTail`].
    pub state: State,
    /// When its last whole commit was made.
    pub last_saved: Timestamp,
}

impl Lent {
    /// Opens the `case` image of the vault at `path`: with one card that opens alone, or with both of a pair.
    ///
    /// # Errors
    /// [`crate::Error::WrongKey`] where they open nothing, or only one of a pair is there; else as [`crate::verify`].
    pub fn open(path: &Path, keys: &[CardKey], rooms: Rooms) -> Result<Self> {
        let mut disk = Disk::open_to_read(path).map_err(no_file)?;
        Lock::is_free(path)?;
        let head = read_head(&mut disk)?;
        let data = head.header.unlock_case(keys)?;
        let reading = read_case(&mut disk, &head, &data)?;
        let images = Images { case: reading.images.case, private: Pages::default() };
        let store = Store::open(images, rooms, Ticking::new(Minting::new(Source::new_device())))?;
        Ok(Self { store, state: reading.state, last_saved: reading.last_saved })
    }

    /// Runs `f` on the image. A statement that would write is refused.
    ///
    /// # Errors
    /// What `f` says; [`crate::Error::Failed`] where `f` panicked.
    pub fn read<T>(&self, f: impl FnOnce(&Read<'_, Case>) -> Result<T>) -> Result<T> {
        self.store.read(|r| f(&r.case))
    }
}
