//! The two images of a vault, and what a room gets to see of them.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::Deref;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use uuid::Uuid;

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

/// An image to read from. Gives the connection; a statement that would write is refused.
pub struct Read<'a, I: Image> {
    connection: &'a Connection,
    minting: &'a RefCell<Minting>,
    image: PhantomData<I>,
}

impl<'a, I: Image> Read<'a, I> {
    pub(crate) fn new(connection: &'a Connection, minting: &'a RefCell<Minting>) -> Self {
        Self { connection, minting, image: PhantomData }
    }

    /// The present moment, by the vault's own clock.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.minting.borrow().now()
    }

    /// Today, where this machine stands.
    #[must_use]
    pub fn today(&self) -> Date {
        self.minting.borrow().today()
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
    pub(crate) fn new(connection: &'a Connection, minting: &'a RefCell<Minting>) -> Self {
        Self(Read::new(connection, minting))
    }

    /// A new id for a record of one's own (UUID version 7).
    #[must_use]
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        self.0.minting.borrow_mut().new_id().into()
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
