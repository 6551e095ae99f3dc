//! The two images of a vault, and what a room gets to see of them.

use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::log;
use crate::source::Minting;

/// One of the two sealed images of a vault: [`Case`] or [`Private`].
pub trait Image: sealed::Sealed + Send + 'static {
    /// Its name in `FORMAT.md`.
    const NAME: &'static str;
}

/// What is about clients: `casebook`, `social_map`. An organisation may get a key to it.
pub enum Case {}

/// What is hers alone: everything of `wellbeing`. Never opened by an organisation.
pub enum Private {}

impl Image for Case {
    const NAME: &'static str = "case";
}
impl Image for Private {
    const NAME: &'static str = "private";
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Case {}
    impl Sealed for super::Private {}
}

/// An image to read from. Gives the connection; what a statement would write is refused and taken back.
pub struct Read<'a, I: Image> {
    connection: &'a Connection,
    minting: &'a Mutex<Minting>,
    image: PhantomData<I>,
}

impl<'a, I: Image> Read<'a, I> {
    pub(crate) fn new(connection: &'a Connection, minting: &'a Mutex<Minting>) -> Self {
        Self { connection, minting, image: PhantomData }
    }

    fn minting(&self) -> MutexGuard<'_, Minting> {
        self.minting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The present moment, by the vault's own clock.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.minting().now()
    }

    /// Today, where this machine stands.
    #[must_use]
    pub fn today(&self) -> Date {
        self.minting().today()
    }
}

impl<I: Image> Read<'_, I> {
    /// A setting of this image.
    ///
    /// # Errors
    /// [`crate::Error::Database`].
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        let found = self.connection.query_row("SELECT value FROM setting WHERE key = ?1", [key], |row| row.get(0));
        Ok(found.optional()?)
    }

    /// A draft of this image.
    ///
    /// # Errors
    /// [`crate::Error::Gone`] where there is none.
    pub fn draft(&self, id: Uuid) -> Result<DraftRow> {
        self.connection
            .query_row("SELECT id, form, body, saved FROM draft WHERE id = ?1", [id.to_string()], DraftRow::read)
            .optional()?
            .ok_or(Error::Gone)
    }

    /// Every draft of this image, the latest first.
    ///
    /// # Errors
    /// [`crate::Error::Database`].
    pub fn drafts(&self) -> Result<Vec<DraftRow>> {
        let mut all =
            self.connection.prepare_cached("SELECT id, form, body, saved FROM draft ORDER BY saved DESC, id")?;
        Ok(all.query_map([], DraftRow::read)?.collect::<rusqlite::Result<_>>()?)
    }
}

/// Runs the queries of a room on any SQLite connection that holds its tables. For comparisons: what the store itself
/// costs is the difference.
///
/// # Errors
/// What `f` says; [`Error::Database`].
pub fn on_plain_sqlite<I: Image, T>(connection: &Connection, f: impl FnOnce(&Read<'_, I>) -> Result<T>) -> Result<T> {
    crate::search::teach(connection)?;
    f(&Read::new(connection, &Mutex::new(Minting::new(crate::Source::new_device()))))
}

/// A draft as it is kept: not in the change log, gone when it is let go.
#[derive(Clone)]
pub struct DraftRow {
    /// Its id.
    pub id: Uuid,
    /// What form it belongs to.
    pub form: String,
    /// What was typed, as the caller writes it.
    pub body: String,
    /// When it was last kept.
    pub saved: Timestamp,
}

impl DraftRow {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        let id: String = row.get(0)?;
        Ok(Self {
            id: Uuid::parse_str(&id).unwrap_or_default(),
            form: row.get(1)?,
            body: row.get(2)?,
            saved: Timestamp::from_millisecond(row.get(3)?).unwrap_or_default(),
        })
    }
}

impl<I: Image> Deref for Read<'_, I> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

/// An image to write to, within one commit. Reads as [`Read`] does.
pub struct Write<'a, I: Image>(Read<'a, I>);

impl<'a, I: Image> Write<'a, I> {
    pub(crate) fn new(connection: &'a Connection, minting: &'a Mutex<Minting>) -> Self {
        Self(Read::new(connection, minting))
    }

    /// A new id for a record of one's own (UUID version 7).
    #[must_use]
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        self.0.minting().new_id().into()
    }
}

impl<I: Image> Write<'_, I> {
    /// Keeps a setting of this image. Not in the change log.
    ///
    /// # Errors
    /// [`crate::Error::Database`].
    pub fn put_setting(&self, key: &str, value: &str) -> Result<()> {
        self.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)", [key, value])?;
        Ok(())
    }

    /// Keeps a draft, new or changed. Not in the change log.
    ///
    /// # Errors
    /// [`crate::Error::Database`].
    pub fn put_draft(&self, id: Uuid, form: &str, body: &str) -> Result<()> {
        self.execute(
            "INSERT OR REPLACE INTO draft (id, form, body, saved) VALUES (?1, ?2, ?3, ?4)",
            rusqlite::params![id.to_string(), form, body, self.now().as_millisecond()],
        )?;
        Ok(())
    }

    /// Lets a draft go; nothing happens where there is none.
    ///
    /// # Errors
    /// [`crate::Error::Database`].
    pub fn remove_draft(&self, id: Uuid) -> Result<()> {
        self.execute("DELETE FROM draft WHERE id = ?1", [id.to_string()])?;
        Ok(())
    }

    /// Writes down in the change log something that was done with the vault and that no record tells of: an export.
    ///
    /// # Errors
    /// [`crate::Error::Database`].
    pub fn remark(&self, kind: &str, json: &str) -> Result<()> {
        log::remark(self, kind, json)
    }

    /// Puts back what a work of any device took away from this image, but for what was changed again since. Gives how
    /// much stayed as it is now. Whatever was erased stays away.
    ///
    /// # Errors
    /// [`crate::Error::Gone`] where something of that work was erased since.
    pub fn put_back(&self, work: i64, device: Uuid) -> Result<u32> {
        log::put_back(self, work, &device.to_string())
    }
}

impl<'a, I: Image> Deref for Write<'a, I> {
    type Target = Read<'a, I>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// Both images, to read from.
pub struct Reads<'a> {
    /// What is about clients.
    pub case: Read<'a, Case>,
    /// What is hers alone.
    pub private: Read<'a, Private>,
}

/// Both images, to write to in one commit.
pub struct Writes<'a> {
    /// What is about clients.
    pub case: Write<'a, Case>,
    /// What is hers alone.
    pub private: Write<'a, Private>,
}
