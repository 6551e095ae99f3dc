//! The open vault: one thread that owns both connections.

use std::cell::RefCell;
use std::path::Path;
use std::sync::{Arc, Mutex, mpsc};

use jiff::Timestamp;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::image::{Read, Reads, Write, Writes};
use crate::room::{Room, Rooms};
use crate::source::{Minting, Source};

/// A passphrase as typed. Wiped when it is let go; never shown.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed, as it was typed.
    #[must_use]
    pub fn new(typed: String) -> Self {
        Self(Zeroizing::new(typed))
    }
}

/// Whose vault it is. Kept in its sealed meta; a program opens only the kinds it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A key person's own.
    KeyPerson,
    /// A supervisor's.
    Supervisor,
    /// A coordinator's.
    Coordinator,
    /// For practice: everybody in it is made up.
    Practice,
}

/// What the bytes of a file amount to, one word each (`FORMAT.md`, "States").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Everything verifies.
    Ok,
    /// The last commit was cut off while it was written; the one before is whole.
    TornTail,
    /// Whole, but older than what this device has seen.
    Older,
    /// The head has rotted, or no commit is whole.
    Damaged,
    /// A slot opened, and something after it was changed.
    Tampered,
    /// No slot opens.
    WrongKey,
    /// Of a newer version.
    Newer,
    /// Open in another program.
    InUse,
    /// No file, or not a vault.
    NoVault,
}

/// A vault that has just been opened.
pub struct Opened {
    /// The vault.
    pub vault: Vault,
    /// [`State::Ok`], [`State::TornTail`] or [`State::Older`].
    pub state: State,
    /// When its last whole commit was made.
    pub last_saved: Timestamp,
}

type Work = Box<dyn FnOnce(&mut Store) + Send>;

/// An open vault. Clones share it; it is locked when [`Vault::lock`] is called or the last clone goes.
#[derive(Clone)]
pub struct Vault {
    work: Arc<Mutex<Option<mpsc::Sender<Work>>>>,
    kind: Kind,
}

struct Store {
    case: Connection,
    private: Connection,
    minting: RefCell<Minting>,
}

impl Vault {
    /// Makes a new vault at `path`, sealed by `passphrase`, and opens it.
    ///
    /// # Errors
    /// [`Error::Exists`] where a file stands there; [`Error::DiskFull`], [`Error::Io`].
    pub fn create(path: &Path, passphrase: &Passphrase, kind: Kind, rooms: Rooms, source: Source) -> Result<Self> {
        let _ = (path, &passphrase.0);
        let store = Store {
            case: open(rooms.case)?,
            private: open(rooms.private)?,
            minting: RefCell::new(Minting::new(source)),
        };
        let (work, jobs) = mpsc::channel::<Work>();
        let mut store = store;
        std::thread::spawn(move || {
            while let Ok(job) = jobs.recv() {
                job(&mut store);
            }
        });
        Ok(Self { work: Arc::new(Mutex::new(Some(work))), kind })
    }

    /// Opens the vault at `path`.
    ///
    /// # Errors
    /// One for each [`State`] that does not open, and [`Error::Io`].
    pub fn open(path: &Path, passphrase: &Passphrase, rooms: Rooms, source: Source) -> Result<Opened> {
        let _ = (path, passphrase, rooms, source);
        Err(Error::NoVault)
    }

    /// Whose vault it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Runs `f` in one commit over both images. When this returns `Ok`, what `f` did is on the disk; otherwise nothing
    /// of it is, neither there nor in memory.
    ///
    /// # Errors
    /// What `f` says; [`Error::DiskFull`], [`Error::Io`], [`Error::ReadOnly`], [`Error::Locked`]; [`Error::Failed`]
    /// where `f` panicked.
    pub fn write<T: Send + 'static>(&self, f: impl FnOnce(&Writes<'_>) -> Result<T> + Send + 'static) -> Result<T> {
        self.run(move |store| {
            let case = store.case.unchecked_transaction()?;
            let private = store.private.unchecked_transaction()?;
            let result =
                f(&Writes { case: Write::new(&case, &store.minting), private: Write::new(&private, &store.minting) })?;
            case.commit()?;
            private.commit()?;
            Ok(result)
        })
    }

    /// Runs `f` on both images as they stand.
    ///
    /// # Errors
    /// What `f` says; [`Error::Locked`]; [`Error::Failed`] where `f` panicked.
    pub fn read<T: Send + 'static>(&self, f: impl FnOnce(&Reads<'_>) -> Result<T> + Send + 'static) -> Result<T> {
        self.run(move |store| {
            f(&Reads {
                case: Read::new(&store.case, &store.minting),
                private: Read::new(&store.private, &store.minting),
            })
        })
    }

    fn run<T: Send + 'static>(&self, f: impl FnOnce(&mut Store) -> Result<T> + Send + 'static) -> Result<T> {
        let (answer, heard) = mpsc::sync_channel(1);
        let work: Work = Box::new(move |store| {
            let _ = answer.send(f(store));
        });
        let sender = self.work.lock().map_err(|_| Error::Failed)?.clone().ok_or(Error::Locked)?;
        sender.send(work).map_err(|_| Error::Locked)?;
        heard.recv().map_err(|_| Error::Failed)?
    }
}

fn open(rooms: &[Room]) -> Result<Connection> {
    let connection = Connection::open_in_memory()?;
    connection.pragma_update(None, "foreign_keys", true)?;
    for room in rooms {
        for script in room.migrations {
            connection.execute_batch(script)?;
        }
    }
    Ok(connection)
}
