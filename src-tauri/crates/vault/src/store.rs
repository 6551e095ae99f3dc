//! Two connections and the file behind them, as the vault's thread holds them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use crate::attachment::Attachments;
use crate::erased;
use crate::error::{Error, Result};
use crate::file::{Images, VaultFile};
use crate::image::{Read, Reads, Write, Writes};
use crate::log::{self, Ticking};
use crate::pages::Pages;
use crate::room::{Room, Rooms};
use crate::sqlite::{SharedPages, connect};

/// The lowest version of a reader for the tables of this crate: `user_version` of each image.
const READER: i64 = 1;

/// Two images, their connections, and the file behind them where there is one.
pub(crate) struct Store {
    images: Images<Part>,
    gate: Gate,
    pub(crate) ticking: Ticking,
    pub(crate) rooms: Rooms,
    pub(crate) file: Option<VaultFile>,
}

struct Part {
    connection: Connection,
    pages: SharedPages,
}

/// Whether a commit is let through: only within [`Store::write`] and its like. What a reader would write is taken back by
/// SQLite, and refused. (`PRAGMA query_only` would do the same, but each change of it makes SQLite prepare every statement
/// anew, those of its own full-text index too: that took longer than all the rest of a commit.)
#[derive(Clone, Default)]
struct Gate(Arc<AtomicBool>);

impl Gate {
    fn stand_before(&self, connection: &mut Connection) -> Result<()> {
        let is_open = Arc::clone(&self.0);
        Ok(connection.commit_hook(Some(move || !is_open.load(Ordering::Relaxed)))?)
    }

    /// Runs `f` with the gate open.
    fn open<T>(&self, f: impl FnOnce() -> T) -> T {
        struct Shut<'a>(&'a AtomicBool);
        impl Drop for Shut<'_> {
            fn drop(&mut self) {
                self.0.store(false, Ordering::Relaxed);
            }
        }
        self.0.store(true, Ordering::Relaxed);
        let _shut = Shut(&self.0);
        f()
    }
}

impl Part {
    fn open(pages: SharedPages, ticking: &Ticking) -> Result<Self> {
        let connection = connect(&pages)?;
        ticking.connect(&connection)?;
        Ok(Self { connection, pages })
    }

    /// Opens a new connection on the same pages, so that nothing that SQLite remembers outlives them.
    fn reopen(&mut self, ticking: &Ticking, gate: &Gate) -> Result<()> {
        let mut part = Self::open(self.pages.clone(), ticking)?;
        ticking.name_device(&part.connection)?;
        gate.stand_before(&mut part.connection)?;
        *self = part;
        Ok(())
    }
}

impl Store {
    /// A store of new, empty images.
    pub(crate) fn new(rooms: Rooms, ticking: Ticking) -> Result<Self> {
        Self::open(Images::default(), rooms, ticking)
    }

    /// A store of images as they were read.
    ///
    /// # Errors
    /// [`Error::Newer`] where a newer program wrote tables that this one does not know.
    pub(crate) fn open(images: Images<Pages>, rooms: Rooms, ticking: Ticking) -> Result<Self> {
        let part = |pages| Part::open(SharedPages::from(pages), &ticking);
        let mut images = Images { case: part(images.case)?, private: part(images.private)? };
        let gate = Gate::default();
        for (part, rooms) in [(&mut images.case, rooms.case), (&mut images.private, rooms.private)] {
            migrate(&part.connection, rooms)?;
            ticking.name_device(&part.connection)?;
            ticking.after(&part.connection)?;
            gate.stand_before(&mut part.connection)?;
        }
        Ok(Self { images, gate, ticking, rooms, file: None })
    }

    /// Both images, to be sealed.
    pub(crate) fn with_pages<T>(&self, f: impl FnOnce(&Images<&Pages>) -> T) -> T {
        let (case, private) = (self.images.case.pages.lock(), self.images.private.pages.lock());
        f(&Images { case: &case, private: &private })
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.ticking.minting.lock().unwrap_or_else(PoisonError::into_inner).now()
    }

    /// What is in memory is now on the disk.
    pub(crate) fn keep(&self) {
        self.images.case.pages.lock().keep();
        self.images.private.pages.lock().keep();
    }

    pub(crate) fn read<T>(&self, f: impl FnOnce(&Reads<'_>) -> Result<T>) -> Result<T> {
        let minting = &*self.ticking.minting;
        let reads = Reads {
            case: Read::new(&self.images.case.connection, minting),
            private: Read::new(&self.images.private.connection, minting),
        };
        let value = catch_unwind(AssertUnwindSafe(|| f(&reads))).unwrap_or(Err(Error::Failed));
        for part in [&self.images.case, &self.images.private] {
            if !part.connection.is_autocommit() {
                // A reader that began a transaction has no business to leave one.
                part.connection.execute_batch("ROLLBACK")?;
            }
        }
        value
    }

    /// Runs `f` as one commit; gives its result, when it was made and its number.
    pub(crate) fn write<T>(&mut self, f: impl FnOnce(&Writes<'_>) -> Result<T>) -> Result<(T, Timestamp, i64)> {
        let work = self.ticking.begin();
        let result = self.in_transaction(f);
        if result.is_err() && self.roll_back().is_err() {
            // A transaction that cannot be rolled back goes with its connection.
            self.forget()?;
        }
        let value = result?;
        let at = self.now();
        if let Some(mut file) = self.file.take() {
            let committed = self.with_pages(|images| file.commit(images, at));
            self.file = Some(file);
            if let Err(error) = committed {
                self.forget()?;
                return Err(error);
            }
        }
        self.keep();
        self.compact_if_long(at);
        Ok((value, at, work))
    }

    /// Runs `f` in a transaction of its own that is not written to the file: whoever calls it writes, and then calls
    /// [`Store::keep`] or [`Store::forget`].
    pub(crate) fn alone<T>(&mut self, f: impl FnOnce(&Writes<'_>) -> Result<T>) -> Result<T> {
        self.ticking.begin();
        let result = self.in_transaction(f);
        if result.is_err() && self.roll_back().is_err() {
            self.forget()?;
        }
        result
    }

    fn in_transaction<T>(&mut self, f: impl FnOnce(&Writes<'_>) -> Result<T>) -> Result<T> {
        let parts = [&self.images.case.connection, &self.images.private.connection];
        for connection in parts {
            connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        }
        let minting = &*self.ticking.minting;
        let writes = Writes { case: Write::new(parts[0], minting), private: Write::new(parts[1], minting) };
        let value = catch_unwind(AssertUnwindSafe(|| f(&writes))).unwrap_or(Err(Error::Failed))?;
        self.gate.open(|| {
            parts.iter().try_for_each(|connection| connection.prepare_cached("COMMIT")?.execute([]).map(drop))
        })?;
        Ok(value)
    }

    /// Runs `f` and takes back all that it did: what an erasure would do, counted before it is done.
    pub(crate) fn rehearse<T>(&mut self, f: impl FnOnce(&Writes<'_>) -> Result<T>) -> Result<T> {
        self.ticking.begin();
        let mut value = None;
        let refused = self.in_transaction(|w| {
            value = Some(f(w)?);
            Err::<(), _>(Error::Failed)
        });
        if self.roll_back().is_err() {
            self.forget()?;
        }
        value.ok_or(refused.err().unwrap_or(Error::Failed))
    }

    /// Writes both images anew, and the file with them, so that nothing of what was erased is left in either: not in the
    /// gaps of pages, not in earlier frames, not beside the vault. Does nothing where nothing was erased since.
    pub(crate) fn finish_erasing(&mut self) -> Result<bool> {
        let pending = self.read(|r| Ok(erased::is_unfinished(&r.case)? || erased::is_unfinished(&r.private)?))?;
        if !pending {
            return Ok(false);
        }
        if let Some(path) = self.file.as_ref().and_then(VaultFile::path).map(std::path::Path::to_owned) {
            erased::remove_asides(&path)?;
            self.read(|r| Attachments::of(&path).sweep(r))?;
        }
        let rewritten = self.rewrite_images();
        if rewritten.is_err() {
            self.forget()?;
        }
        rewritten.map(|()| true)
    }

    fn rewrite_images(&mut self) -> Result<()> {
        for part in [&self.images.case, &self.images.private] {
            // `secure_delete` clears what is deleted, but a page that was balanced may keep a copy of a row in its gap.
            self.gate.open(|| {
                erased::set_finished(&part.connection)?;
                Ok::<_, Error>(part.connection.execute_batch("VACUUM")?)
            })?;
        }
        let at = self.now();
        if let Some(mut file) = self.file.take() {
            let rewritten = self.with_pages(|images| file.compact(images, at));
            self.file = Some(file);
            rewritten?;
        }
        self.keep();
        Ok(())
    }

    fn roll_back(&mut self) -> Result<()> {
        for part in [&self.images.case, &self.images.private] {
            if !part.connection.is_autocommit() {
                part.connection.execute_batch("ROLLBACK")?;
            }
        }
        // The first image may have been committed before the second refused.
        let is_changed = self.with_pages(|images| images.case.is_changed() || images.private.is_changed());
        if is_changed { self.forget() } else { Ok(()) }
    }

    /// Memory goes back to what the disk holds.
    pub(crate) fn forget(&mut self) -> Result<()> {
        for part in [&mut self.images.case, &mut self.images.private] {
            part.pages.lock().restore();
            part.reopen(&self.ticking, &self.gate)?;
        }
        Ok(())
    }

    /// A file that has grown long is rewritten. That it failed harms nobody: the long file stands, and after the next
    /// commit it is tried again.
    fn compact_if_long(&mut self, at: Timestamp) {
        if let Some(mut file) = self.file.take() {
            self.with_pages(|images| {
                if file.is_long(images) {
                    let _ = file.compact(images, at);
                }
            });
            self.file = Some(file);
        }
    }

    pub(crate) fn undo(&mut self, work: i64) -> Result<()> {
        self.write(move |w| {
            log::undo(&w.case, work)?;
            log::undo(&w.private, work)
        })?;
        Ok(())
    }

    pub(crate) fn close(&mut self) -> Result<()> {
        let at = self.now();
        self.file.as_mut().map_or(Ok(()), |file| file.close(at))
    }

    /// Whether migrations or a new device changed something that is not on the disk yet.
    pub(crate) fn is_changed(&self) -> bool {
        self.with_pages(|images| images.case.is_changed() || images.private.is_changed())
    }
}

/// Brings an image to what its rooms know, in one transaction; then writes the log's triggers anew.
fn migrate(connection: &Connection, rooms: &[Room]) -> Result<()> {
    let reader: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if reader > READER {
        return Err(Error::Newer);
    }
    let mut pending = Vec::new();
    if reader == 0 {
        pending.extend(rooms.iter().flat_map(|room| numbered(room, 0)));
    } else {
        for room in rooms {
            let done: Option<i64> = connection
                .query_row("SELECT max(number) FROM migration WHERE room = ?1", [room.name], |row| row.get(0))
                .optional()?
                .flatten();
            let done = usize::try_from(done.unwrap_or_default()).unwrap_or_default();
            if done > room.migrations.len() {
                return Err(Error::Newer);
            }
            pending.extend(numbered(room, done));
        }
    }
    if reader != 0 && pending.is_empty() {
        return Ok(());
    }
    let transaction = connection.unchecked_transaction()?;
    if reader == 0 {
        transaction.execute_batch(include_str!("base.sql"))?;
        transaction.pragma_update(None, "user_version", READER)?;
    }
    for (room, number, script) in pending {
        transaction.execute_batch(script)?;
        transaction.execute("INSERT INTO migration (room, number) VALUES (?1, ?2)", (room, number))?;
    }
    log::write_triggers(&transaction, rooms)?;
    Ok(transaction.commit()?)
}

fn numbered(room: &Room, done: usize) -> impl Iterator<Item = (&'static str, i64, &'static str)> {
    let name = room.name;
    (1_i64..).zip(room.migrations).skip(done).map(move |(number, script)| (name, number, *script))
}
