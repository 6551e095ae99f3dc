//! The open vault: one thread that owns both connections and the file.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::JoinHandle;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::erased::{Finished, KeptLists, Lists};
use crate::error::{Error, Result};
use crate::file::{VaultFile, read_frames, read_head};
use crate::frame::Anchor;
use crate::header::{Header, Keys};
use crate::image::{Reads, Writes};
use crate::keys::{Cost, Passphrase};
use crate::lock::Lock;
use crate::log::Ticking;
use crate::medium::{Disk, beside, rename};
use crate::room::Rooms;
use crate::slots::Secret;
use crate::source::{Minting, Source};
use crate::state::State;
use crate::store::Store;

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

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Self::KeyPerson => "key_person",
            Self::Supervisor => "supervisor",
            Self::Coordinator => "coordinator",
            Self::Practice => "practice",
        }
    }

    fn of(word: &str) -> Option<Self> {
        [Self::KeyPerson, Self::Supervisor, Self::Coordinator, Self::Practice]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// A vault that has just been opened.
pub struct Opened {
    /// The vault.
    pub vault: Vault,
    /// [`State::Ok`] or [`State::TornTail`].
    pub state: State,
    /// When its last whole commit was made.
    pub last_saved: Timestamp,
    /// Where its chain stood in the file, before opening wrote anything: to be compared with what this device saw last.
    pub anchor: Anchor,
}

/// Something was saved.
#[derive(Debug, Clone)]
pub struct Done<T> {
    /// What the work gave.
    pub value: T,
    /// When it was on the disk.
    pub at: Timestamp,
    /// What to hand to [`Vault::undo`].
    pub undo: String,
}

type Work = Box<dyn FnOnce(&mut Store) + Send>;

/// An open vault. Clones share it; it is locked when [`Vault::lock`] is called or the last clone goes.
#[derive(Clone)]
pub struct Vault {
    inner: Arc<Inner>,
    kind: Kind,
}

struct Inner {
    /// Taken out when the vault is locked: the thread then ends.
    work: Mutex<Option<mpsc::Sender<Work>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
    /// Where it lies; `None` in memory.
    path: Option<PathBuf>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.lock();
    }
}

impl Inner {
    /// Ends the thread and waits until its memory is wiped and the file is free.
    fn lock(&self) {
        drop(self.work.lock().unwrap_or_else(PoisonError::into_inner).take());
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread
            && thread.thread().id() != std::thread::current().id()
        {
            let _ = thread.join();
        }
    }
}

impl Vault {
    /// Makes a new vault at `path`, sealed by `passphrase`, and opens it. Takes about twice [`Cost::AIM`].
    ///
    /// # Errors
    /// [`Error::Exists`] where a file stands there; [`Error::DiskFull`], [`Error::Io`].
    pub fn create(path: &Path, passphrase: &Passphrase, kind: Kind, rooms: Rooms, source: Source) -> Result<Self> {
        Self::create_at_cost(path, passphrase, Cost::calibrated(), kind, rooms, source)
    }

    /// As [`Vault::create`], at a cost that is given rather than measured.
    ///
    /// # Errors
    /// As [`Vault::create`]; [`Error::Failed`] for a cost outside [`Cost::FLOOR`] to [`Cost::CEILING`].
    pub fn create_at_cost(
        path: &Path,
        passphrase: &Passphrase,
        cost: Cost,
        kind: Kind,
        rooms: Rooms,
        source: Source,
    ) -> Result<Self> {
        if !cost.is_sane() {
            return Err(Error::Failed);
        }
        let lock = Lock::take(path)?;
        if std::fs::symlink_metadata(path).is_ok() {
            return Err(Error::Exists);
        }
        let (header, keys) = Header::make(passphrase, cost)?;
        let mut store = new_store(kind, rooms, source)?;
        let at = store.now();
        let (bytes, chain) = store.with_pages(|images| VaultFile::first_bytes(&header, &keys, images, at))?;
        let disk = Disk::create(path, &mut |file| file.write_all(&bytes)).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Error::Exists,
            _ => error.into(),
        })?;
        store.keep();
        store.file = Some(VaultFile::new(Box::new(disk), header, keys, chain, bytes.len() as u64));
        Self::start(store, kind, Some(lock))
    }

    /// Opens the vault at `path`. A torn tail is cut off, after its bytes were kept beside the vault.
    ///
    /// # Errors
    /// One for each [`State`] that does not open, and [`Error::Io`].
    pub fn open(path: &Path, passphrase: &Passphrase, rooms: Rooms, source: Source) -> Result<Opened> {
        Self::open_with(path, &Keyring::unlock(path, passphrase)?, rooms, source)
    }

    /// As [`Vault::open`], with keys that were unlocked before.
    ///
    /// # Errors
    /// As [`Vault::open`]; [`Error::Tampered`] where the keys are those of another vault.
    pub fn open_with(path: &Path, Keyring(keys): &Keyring, rooms: Rooms, source: Source) -> Result<Opened> {
        // The lock first: a program that is just leaving may still put a new file in the place of this one.
        if !std::fs::metadata(path).map_err(no_file)?.is_file() {
            return Err(Error::NoVault);
        }
        let lock = Lock::take(path)?;
        let mut disk = Disk::open(path).map_err(no_file)?;
        let head = read_head(&mut disk)?;
        let reading = read_frames(&mut disk, &head, keys)?;
        let anchor = reading.chain.anchor();
        let mut file = VaultFile::new(Box::new(disk), head.header, keys.clone(), reading.chain, reading.whole);
        if reading.state == State::TornTail {
            file.cut_torn_tail()?;
        }
        let mut store = Store::open(reading.images, rooms, Ticking::new(Minting::new(source)))?;
        let kind = store.read(|r| {
            let word: String = r.case.query_row("SELECT value FROM meta WHERE key = 'kind'", [], |row| row.get(0))?;
            Kind::of(&word).ok_or(Error::Newer)
        })?;
        if store.is_changed() {
            // Migrations ran, or this device is new to it. A copy from before stays beside the vault until the next.
            keep_before(path)?;
            let at = store.now();
            store.with_pages(|images| file.commit(images, at))?;
            store.keep();
        }
        // Left over where the program ended just after the keys were changed. The vault opens without that, too.
        let _ = store.remove_older(&mut file);
        store.file = Some(file);
        // An erasure that was cut off after its commit. Where the disk refuses again, it stays to be done.
        let _ = store.finish_erasing();
        let vault = Self::start(store, kind, Some(lock))?;
        Ok(Opened { vault, state: reading.state, last_saved: reading.last_saved, anchor })
    }

    /// A vault that is never on a disk: for tests, and for looking into a directory of services.
    ///
    /// # Errors
    /// [`Error::Database`] where a migration is wrong.
    pub fn in_memory(kind: Kind, rooms: Rooms, source: Source) -> Result<Self> {
        let store = new_store(kind, rooms, source)?;
        store.keep();
        Self::start(store, kind, None)
    }

    fn start(mut store: Store, kind: Kind, lock: Option<Lock>) -> Result<Self> {
        let path = lock.as_ref().map(|lock| lock.vault().to_owned());
        let (work, jobs) = mpsc::channel::<Work>();
        let thread = std::thread::Builder::new().name("vault".to_owned()).spawn(move || {
            while let Ok(job) = jobs.recv() {
                job(&mut store);
            }
            // Nobody waits for the answer; what was acknowledged is on the disk without it.
            let _ = store.close();
            drop(store);
            drop(lock);
        })?;
        let inner = Inner { work: Mutex::new(Some(work)), thread: Mutex::new(Some(thread)), path };
        Ok(Self { inner: Arc::new(inner), kind })
    }

    /// Whose vault it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Runs `f` in one commit over both images. When this returns `Ok`, what `f` did is on the disk; otherwise nothing
    /// of it is, neither there nor in memory.
    ///
    /// # Errors
    /// What `f` says; [`Error::DiskFull`], [`Error::Io`], [`Error::ReadOnly`], [`Error::Replaced`], [`Error::Locked`];
    /// [`Error::Failed`] where `f` panicked.
    pub fn write<T: Send + 'static>(&self, f: impl FnOnce(&Writes<'_>) -> Result<T> + Send + 'static) -> Result<T> {
        Ok(self.save(f)?.value)
    }

    /// As [`Vault::write`]; tells too when it was saved and how to undo it.
    ///
    /// # Errors
    /// As [`Vault::write`].
    pub fn save<T: Send + 'static>(
        &self,
        f: impl FnOnce(&Writes<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Done<T>> {
        self.run(move |store| {
            let (value, at, work) = store.write(f)?;
            Ok(Done { value, at, undo: work.to_string() })
        })
    }

    /// Undoes what [`Vault::save`] saved, in both images. That is a commit too.
    ///
    /// # Errors
    /// [`Error::Gone`] where it was changed again since, or the token is none; else as [`Vault::write`].
    pub fn undo(&self, token: &str) -> Result<()> {
        let work = token.parse().map_err(|_| Error::Gone)?;
        self.run(move |store| store.undo(work))
    }

    /// Runs `f` as [`Vault::write`] does and takes back all that it did: what an erasure would do, counted before.
    ///
    /// # Errors
    /// What `f` says; [`Error::Locked`]; [`Error::Failed`] where `f` panicked.
    pub fn rehearse<T: Send + 'static>(&self, f: impl FnOnce(&Writes<'_>) -> Result<T> + Send + 'static) -> Result<T> {
        self.run(move |store| store.rehearse(f))
    }

    /// Runs `f`, which erases, in one commit; then writes both images and the file anew, so that no earlier frame, free
    /// page or file kept aside holds what was erased. There is a valid vault on the disk at every moment.
    ///
    /// # Errors
    /// As [`Vault::write`]: nothing was erased then. That only the rewriting failed stands in [`Finished::is_finished`]:
    /// what was erased is erased, and [`Vault::finish_erasing`] tries again.
    pub fn erase<T: Send + 'static>(
        &self,
        f: impl FnOnce(&Writes<'_>) -> Result<T> + Send + 'static,
    ) -> Result<Finished<T>> {
        self.run(move |store| {
            let (value, at, _) = store.write(f)?;
            let is_finished = store.finish_erasing().is_ok();
            Ok(Finished { value, at, is_finished })
        })
    }

    /// Finishes an erasure that was cut off after its commit; `false` where there was nothing to do.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::Io`], [`Error::ReadOnly`], [`Error::Locked`]: it stays to be done.
    pub fn finish_erasing(&self) -> Result<bool> {
        self.run(Store::finish_erasing)
    }

    /// Whether the file still holds, in earlier frames, what was erased.
    ///
    /// # Errors
    /// [`Error::Locked`].
    pub fn is_erasing_unfinished(&self) -> Result<bool> {
        self.read(|r| Ok(crate::erased::is_unfinished(&r.case)? || crate::erased::is_unfinished(&r.private)?))
    }

    /// What the lists of erased ids at these paths say, and the one beside the vault. `FORMAT.md`, "The list of erased
    /// ids". Lists that are not there are passed over.
    ///
    /// # Errors
    /// What the database says; [`Error::Locked`].
    pub fn read_lists(&self, paths: &[PathBuf]) -> Result<Lists> {
        let paths = paths.to_vec();
        self.run(move |store| crate::erased::read_lists(store, &paths))
    }

    /// Writes the list of erased ids beside the vault and to these paths, with what stands there already.
    ///
    /// # Errors
    /// What the database says; [`Error::Locked`]. What the disk refused stands in [`KeptLists::failed`].
    pub fn keep_lists(&self, paths: &[PathBuf]) -> Result<KeptLists> {
        let paths = paths.to_vec();
        self.run(move |store| crate::erased::keep_lists(store, &paths))
    }

    /// Runs `f` on both images as they stand. A statement that would write is refused.
    ///
    /// # Errors
    /// What `f` says; [`Error::Locked`]; [`Error::Failed`] where `f` panicked.
    pub fn read<T: Send + 'static>(&self, f: impl FnOnce(&Reads<'_>) -> Result<T> + Send + 'static) -> Result<T> {
        self.run(move |store| store.read(f))
    }

    /// Where the file's chain stands; `None` for a vault in memory.
    ///
    /// # Errors
    /// [`Error::Locked`].
    pub fn anchor(&self) -> Result<Option<Anchor>> {
        self.run(|store| Ok(store.file.as_ref().map(VaultFile::anchor)))
    }

    /// Locks it, for every clone: returns when connections and keys are wiped and the file is free for others.
    pub fn lock(&self) {
        self.inner.lock();
    }

    /// Where it lies; `None` for a vault in memory.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.inner.path.as_deref()
    }

    pub(crate) fn run<T: Send + 'static>(&self, f: impl FnOnce(&mut Store) -> Result<T> + Send + 'static) -> Result<T> {
        let (answer, heard) = mpsc::sync_channel(1);
        let work: Work = Box::new(move |store| {
            let _ = answer.send(f(store));
        });
        let sender = self.inner.work.lock().unwrap_or_else(PoisonError::into_inner).clone();
        sender.ok_or(Error::Locked)?.send(work).map_err(|_| Error::Locked)?;
        heard.recv().map_err(|_| Error::Failed)?
    }
}

/// The keys of a vault, unlocked. Wiped when they are let go; never shown.
pub struct Keyring(pub(crate) Keys);

impl Keyring {
    /// Unlocks the keys of the vault at `path`: the slow part of opening it.
    ///
    /// # Errors
    /// [`Error::WrongKey`], [`Error::Damaged`], [`Error::Newer`], [`Error::NoVault`], [`Error::InUse`], [`Error::Io`].
    pub fn unlock(path: &Path, passphrase: &Passphrase) -> Result<Self> {
        Self::unlock_with(path, &[passphrase.clone().into()])
    }

    /// As [`Keyring::unlock`], with all that somebody knows: a recovery code, or what opens each of two doors.
    ///
    /// # Errors
    /// As [`Keyring::unlock`]; [`Error::SecondDoor`] where one secret was given that opens the first door, and the
    /// private part has a door of its own.
    pub fn unlock_with(path: &Path, secrets: &[Secret]) -> Result<Self> {
        let mut disk = Disk::open_to_read(path).map_err(no_file)?;
        Lock::is_free(path)?;
        Ok(Self(read_head(&mut disk)?.header.unlock(secrets)?.keys))
    }
}

/// What a file amounts to.
#[derive(Debug, Clone, Serialize)]
pub struct Verdict {
    /// Its state.
    pub state: State,
    /// When its last whole commit was made; `None` where it did not open.
    pub last_saved: Option<Timestamp>,
    /// How many commits it holds since it was last rewritten.
    pub commits: Option<u64>,
    /// Where its chain stands.
    pub anchor: Option<Anchor>,
}

/// Reads a file from head to tail and says what it amounts to. Writes nothing, neither there nor beside it.
///
/// Without a passphrase only the head is read: [`State::WrongKey`] where it is in order. `known` is where the chain
/// stood when this device last saw the vault.
///
/// # Errors
/// [`Error::Io`] where the disk cannot be read.
pub fn verify(path: &Path, passphrase: Option<&Passphrase>, known: Option<Anchor>) -> Result<Verdict> {
    let secrets: Vec<Secret> = passphrase.map(|passphrase| passphrase.clone().into()).into_iter().collect();
    verify_with(path, &secrets, known)
}

/// As [`verify`], with all that somebody knows.
///
/// # Errors
/// As [`verify`]; [`Error::SecondDoor`] where the private part has a door of its own.
pub fn verify_with(path: &Path, secrets: &[Secret], known: Option<Anchor>) -> Result<Verdict> {
    let outcome = (|| {
        let mut disk = Disk::open_to_read(path).map_err(no_file)?;
        Lock::is_free(path)?;
        let head = read_head(&mut disk)?;
        let keys = head.header.unlock(secrets)?.keys;
        let reading = read_frames(&mut disk, &head, &keys)?;
        let anchor = reading.chain.anchor();
        let is_older = known.is_some_and(|known| known.is_later_than(&anchor));
        let state = if is_older { State::Older } else { reading.state };
        Ok(Verdict {
            state,
            last_saved: Some(reading.last_saved),
            commits: Some(reading.commits),
            anchor: Some(anchor),
        })
    })();
    outcome.or_else(|error: Error| {
        let state = State::of(&error).ok_or(error)?;
        Ok(Verdict { state, last_saved: None, commits: None, anchor: None })
    })
}

/// Keeps a copy of the vault as it stands. An older copy is there until the new one is whole; where there is no room
/// for it, nothing is left of it.
fn keep_before(path: &Path) -> Result<()> {
    let new = beside(path, "new");
    let kept = std::fs::copy(path, &new).and_then(|_| rename(&new, &beside(path, "before")));
    kept.inspect_err(|_| {
        let _ = std::fs::remove_file(&new);
    })?;
    Ok(())
}

pub(crate) fn no_file(error: std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::IsADirectory => Error::NoVault,
        _ => error.into(),
    }
}

fn new_store(kind: Kind, rooms: Rooms, source: Source) -> Result<Store> {
    let mut store = Store::new(rooms, Ticking::new(Minting::new(source)))?;
    store.write(move |w| {
        w.case.execute("INSERT INTO meta (key, value) VALUES ('kind', ?1)", [kind.word()])?;
        crate::erased::make_key(&w.case)?;
        crate::erased::make_key(&w.private)?;
        crate::exchange::make_keys(w, 1)
    })?;
    Ok(store)
}

/// Paths that belong to a vault besides its own: where erasure and backup look.
#[must_use]
pub fn belongings(path: &Path) -> [PathBuf; 3] {
    [beside(path, "lock"), beside(path, "before"), beside(path, "d")]
}
