//! Backups: whole sealed copies of a vault in a folder of her choice, which of them stay, and the way back.
//! `FORMAT.md`, "Backups".
//!
//! A backup is a vault by itself. It gets its name only after it was read from head to tail with its keys, so that
//! what bears the name of a backup is one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit};
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::attachment::{Attachments, ids};
use crate::error::{Error, Result};
use crate::file::{SealedCopy, VaultFile, read_frames, read_head};
use crate::frame::Anchor;
use crate::header::Keys;
use crate::image::{Case, Read, Reads};
use crate::lock::Lock;
use crate::log::Ticking;
use crate::medium::{Disk, beside, rename, sync_folder};
use crate::room::Rooms;
use crate::source::{Minting, Source};
use crate::state::State;
use crate::store::Store;
use crate::vault::{Keyring, Vault, no_file};

/// The setting of the `case` image that says when the last good backup was made.
const LAST: &str = "backup.last";
/// How the name of every backup begins: no name of a person, an organisation or a vault.
const BEGIN: &str = "sleutelbos-";
const END: &str = ".sleutel";
const STAMP: &str = "%Y-%m-%d-%H%M";
/// Bytes that are written between two looks at whether to stop.
const CHUNK: usize = 256 * 1024;
/// A leftover younger than this may be the work of another device in the same folder.
const FRESH: Duration = Duration::from_secs(60 * 60);
const NO_ROOMS: Rooms = Rooms { case: &[], private: &[] };

/// How long work is followed and stopped.
pub struct Course<'a> {
    /// Told how far it is, in thousandths.
    pub progress: &'a mut dyn FnMut(u16),
    /// Set by whoever wants it to stop: [`Error::Cancelled`] then, and nothing half is left.
    pub cancel: &'a AtomicBool,
}

impl Course<'_> {
    fn go_on(&self) -> Result<()> {
        if self.cancel.load(Ordering::Relaxed) { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// `done` of `all` within the stretch from `from` to `to` thousandths.
    fn tell(&mut self, done: usize, all: usize, from: u16, to: u16) {
        let stretch = usize::from(to - from);
        let part = done.min(all).saturating_mul(stretch).checked_div(all).unwrap_or(stretch);
        (self.progress)(from + u16::try_from(part).unwrap_or_default());
    }
}

/// A backup that was made, and read back from head to tail. Only [`Vault::back_up`] and [`back_up_closed`] make one.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Backup {
    /// Where it lies.
    #[serde(skip)]
    pub path: PathBuf,
    /// The moment that it holds.
    pub at: Timestamp,
    /// That moment as its name says it: where this machine stands, to the minute.
    pub made_at: DateTime,
    /// Bytes of its vault file.
    pub bytes: u64,
    /// How many attachments it holds, each read back.
    pub attachments: u32,
    /// Attachments that the vault itself had lost or that were changed there.
    pub missing: u32,
    #[serde(skip)]
    vault: [u8; 16],
}

impl Vault {
    /// Makes a backup in `folder`, which must be there: a folder that is made where no stick hangs would lie on the
    /// disk that the backup is for. Sealing happens on the vault's thread, everything else on the caller's; the vault
    /// is written to only afterwards, to say when this was ([`last_backup`]).
    ///
    /// # Errors
    /// [`Error::FolderGone`], [`Error::DiskFull`], [`Error::NotPermitted`], [`Error::BadCopy`], [`Error::Cancelled`],
    /// [`Error::Io`]: nothing with the name of a backup is left then. [`Error::NoVault`] for a vault in memory,
    /// [`Error::Locked`].
    pub fn back_up(&self, folder: &Path, course: &mut Course<'_>) -> Result<Backup> {
        let path = self.path().ok_or(Error::NoVault)?;
        is_there(folder)?;
        let copy = self.run(|store| {
            let at = store.now();
            let file = store.file.as_ref().ok_or(Error::NoVault)?;
            store.with_pages(|images| file.sealed_copy(images, at))
        })?;
        let backup = make(&copy, path, folder, course)?;
        let at = backup.at;
        // A vault that cannot be written to now has a good backup all the same.
        let _ = self.write(move |w| w.case.put_setting(LAST, &at.to_string()));
        Ok(backup)
    }

    /// As [`rotate`], with the keys of this vault.
    ///
    /// # Errors
    /// As [`rotate`]; [`Error::Locked`].
    pub fn rotate(&self, done: &Backup, rotation: Rotation, course: &mut Course<'_>) -> Result<Rotated> {
        let path = self.path().ok_or(Error::NoVault)?;
        let keys = self.run(|store| Ok(store.file.as_ref().map(|file| file.keys().clone())))?;
        rotate(path, &Keyring(keys.ok_or(Error::NoVault)?), done, rotation, course)
    }

    /// Which vault it is; `None` for one in memory. Copies and backups have the same id.
    ///
    /// # Errors
    /// [`Error::Locked`].
    pub fn id(&self) -> Result<Option<Uuid>> {
        self.run(|store| Ok(store.file.as_ref().map(VaultFile::vault).map(Uuid::from_bytes)))
    }
}

/// When the last good backup was made.
///
/// # Errors
/// [`Error::Database`].
pub fn last_backup(r: &Read<'_, Case>) -> Result<Option<Timestamp>> {
    Ok(r.setting(LAST)?.and_then(|at| at.parse().ok()))
}

/// Makes a backup of a vault that is not open. The vault is read only; a torn tail is left as it is, and said.
///
/// # Errors
/// As [`Vault::back_up`], and one for each [`State`] that does not open.
pub fn back_up_closed(
    path: &Path,
    Keyring(keys): &Keyring,
    folder: &Path,
    course: &mut Course<'_>,
) -> Result<(State, Backup)> {
    let mut disk = Disk::open_to_read(path).map_err(no_file)?;
    let _lock = Lock::take(path)?;
    is_there(folder)?;
    let head = read_head(&mut disk)?;
    let reading = read_frames(&mut disk, &head, keys)?;
    let images = crate::file::Images { case: &reading.images.case, private: &reading.images.private };
    let last = reading.chain.anchor().sequence;
    let copy = SealedCopy::seal(&head.header, keys, last, &images, Timestamp::now())?;
    Ok((reading.state, make(&copy, path, folder, course)?))
}

/// Writes, reads back and names a sealed copy of the vault at `live`.
fn make(copy: &SealedCopy, live: &Path, folder: &Path, course: &mut Course<'_>) -> Result<Backup> {
    clear_leftovers(folder, copy.vault);
    let made_at = minute(copy.at);
    let path = free_name(folder, made_at);
    let new = beside(&path, "new");
    let made = write_and_read_back(copy, live, folder, &path, course).map_err(|error| {
        discard(&path);
        told(error, folder)
    });
    let (attachments, missing) = made?;
    // From here on it is known to be whole: the list of what was erased lies there before it can be found.
    let named = carry_erased_list(live, folder, copy.vault).and_then(|()| {
        sync_folder(&path)?;
        Ok(rename(&new, &path)?)
    });
    named.map_err(|error| {
        discard(&path);
        told(error, folder)
    })?;
    sync_folder(&path).map_err(|error| told(error.into(), folder))?;
    (course.progress)(1000);
    let bytes = copy.bytes.len() as u64;
    Ok(Backup { path, at: copy.at, made_at, bytes, attachments, missing, vault: copy.vault })
}

/// Leaves `path.new` and `path.d` whole and synced; gives how many attachments are there and how many are missing.
fn write_and_read_back(
    copy: &SealedCopy,
    live: &Path,
    folder: &Path,
    path: &Path,
    course: &mut Course<'_>,
) -> Result<(u32, u32)> {
    let new = beside(path, "new");
    let mut file = OpenOptions::new().write(true).create_new(true).open(&new)?;
    for (n, chunk) in copy.bytes.chunks(CHUNK).enumerate() {
        course.go_on()?;
        file.write_all(chunk)?;
        course.tell(n * CHUNK, copy.bytes.len(), 0, 300);
    }
    file.sync_all()?;
    forget_cached(&file);
    drop(file);
    course.go_on()?;
    let look = look(&new, &copy.keys, NO_ROOMS).map_err(|error| not_as_written(error, &new))?;
    if look.state != State::Ok || look.anchor != copy.anchor {
        return Err(Error::BadCopy);
    }
    course.tell(1, 1, 300, 500);
    let previous = backups(folder, Some(Uuid::from_bytes(copy.vault)))?.into_iter().rev().find(|found| found.readable);
    let previous = previous.map(|found| Attachments::of(&found.path));
    let (to, from) = (Attachments::of(path), Attachments::of(live));
    let from = Origin { linked: previous.as_ref(), copied: &[Some(&from), previous.as_ref()] };
    bring(&look, &from, &to, course, (500, 990), &mut Vec::new())
}

/// What it means that a file that was just written does not read.
fn not_as_written(error: Error, new: &Path) -> Error {
    match error {
        _ if !new.exists() => Error::Io(io::ErrorKind::NotFound),
        Error::Io(_) | Error::DiskFull => error,
        _ => Error::BadCopy,
    }
}

/// Asks the system to forget what it holds of a file in memory, so that reading it back reads the disk. Where it does
/// not, reading back proves what was handed to the disk and no more.
fn forget_cached(file: &File) {
    #[cfg(target_os = "linux")]
    let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}

// --- attachments ---

/// Where sealed attachments may be taken from.
struct Origin<'a> {
    /// From here the file itself is shared where the disk can do that: it costs no room.
    linked: Option<&'a Attachments>,
    /// From here they are copied, the first that is right.
    copied: &'a [Option<&'a Attachments>],
}

/// Brings every attachment of a vault into `to`, and reads each. Gives how many are there, and how many are nowhere
/// whole. `brought` is told each file that was not there before.
fn bring(
    look: &Look,
    from: &Origin<'_>,
    to: &Attachments,
    course: &mut Course<'_>,
    stretch: (u16, u16),
    brought: &mut Vec<PathBuf>,
) -> Result<(u32, u32)> {
    let all = look.attachments()?;
    if all.is_empty() {
        return Ok((0, 0));
    }
    match fs::create_dir(to.folder()) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error.into()),
        _ => {}
    }
    let (mut there, mut missing) = (0, 0);
    for (n, id) in all.iter().enumerate() {
        course.go_on()?;
        let was_there = to.blob(id.1).exists();
        if bring_one(look, *id, from, to, course)? {
            there += 1;
            if !was_there {
                brought.push(to.blob(id.1));
            }
        } else {
            missing += 1;
        }
        course.tell(n + 1, all.len(), stretch.0, stretch.1);
    }
    // A sync of a path is one of the folder that it lies in.
    sync_folder(&to.blob(Uuid::nil()))?;
    Ok((there, missing))
}

fn bring_one(look: &Look, id: Id, from: &Origin<'_>, to: &Attachments, course: &Course<'_>) -> Result<bool> {
    let target = to.blob(id.1);
    if target.exists() && look.is_whole(to, id)? {
        return Ok(true);
    }
    let new = beside(&target, "new");
    if let Some(linked) = from.linked
        && !target.exists()
        && fs::hard_link(linked.blob(id.1), &target).is_ok()
    {
        if look.is_whole(to, id)? {
            return Ok(true);
        }
        fs::remove_file(&target)?;
    }
    for source in from.copied.iter().flatten() {
        if copy_file(&source.blob(id.1), &new, course)? {
            rename(&new, &target)?;
            if look.is_whole(to, id)? {
                return Ok(true);
            }
            if look.is_whole(source, id)? {
                return Err(Error::BadCopy);
            }
            fs::remove_file(&target)?;
        }
    }
    Ok(false)
}

/// Copies and syncs; `false` where the source cannot be read. Leaves nothing half.
fn copy_file(from: &Path, to: &Path, course: &Course<'_>) -> Result<bool> {
    let Ok(mut from) = File::open(from) else { return Ok(false) };
    let copied = (|| {
        let mut file = File::create(to)?;
        let mut chunk = vec![0; CHUNK];
        loop {
            course.go_on()?;
            match from.read(&mut chunk) {
                Ok(0) => break,
                Ok(length) => file.write_all(&chunk[..length])?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => return Ok(false),
            }
        }
        file.sync_all()?;
        forget_cached(&file);
        Ok(true)
    })();
    if !matches!(copied, Ok(true)) {
        let _ = fs::remove_file(to);
    }
    copied
}

// --- looking into a vault file ---

/// An attachment: whether it is of the `private` image, and its id.
type Id = (bool, Uuid);

/// A vault file that was read whole into memory. Nothing of it is ever written.
struct Look {
    store: Store,
    state: State,
    last_saved: Timestamp,
    anchor: Anchor,
    vault: [u8; 16],
}

fn look(path: &Path, keys: &Keys, rooms: Rooms) -> Result<Look> {
    let mut disk = Disk::open_to_read(path).map_err(no_file)?;
    let head = read_head(&mut disk)?;
    let reading = read_frames(&mut disk, &head, keys)?;
    Ok(Look {
        state: reading.state,
        last_saved: reading.last_saved,
        anchor: reading.chain.anchor(),
        vault: head.header.vault,
        store: Store::open(reading.images, rooms, Ticking::new(Minting::new(Source::new_device())))?,
    })
}

impl Look {
    fn attachments(&self) -> Result<Vec<Id>> {
        self.store.read(|r| {
            let case = ids(&r.case)?.into_iter().map(|id| (false, id));
            Ok(case.chain(ids(&r.private)?.into_iter().map(|id| (true, id))).collect())
        })
    }

    /// Reads an attachment to its end.
    fn is_whole(&self, attachments: &Attachments, (is_private, id): Id) -> Result<bool> {
        let read = self.store.read(|r| match is_private {
            false => attachments.read(&r.case, id, &mut io::sink()),
            true => attachments.read(&r.private, id, &mut io::sink()),
        });
        match read {
            Ok(()) => Ok(true),
            Err(Error::Tampered) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// What a backup turned out to be, without anything having been written.
#[derive(Debug, Clone)]
pub struct Rehearsal<T> {
    /// [`State::Ok`] or [`State::TornTail`].
    pub state: State,
    /// The moment that it holds.
    pub last_saved: Timestamp,
    /// Attachments that were read to their end.
    pub attachments: u32,
    /// Attachments that are missing or changed.
    pub missing: u32,
    /// Whether SQLite finds both images in order.
    pub is_sound: bool,
    /// What the caller counted.
    pub value: T,
}

/// Opens a backup, or any vault, as restoring would, and writes nothing, neither there nor beside it: it is migrated in
/// memory, `count` looks at it, and it is let go. Every attachment is read.
///
/// # Errors
/// One for each [`State`] that does not open, what `count` says, [`Error::Cancelled`], [`Error::Io`].
pub fn rehearse<T>(
    path: &Path,
    Keyring(keys): &Keyring,
    rooms: Rooms,
    course: &mut Course<'_>,
    count: impl FnOnce(&Reads<'_>) -> Result<T>,
) -> Result<Rehearsal<T>> {
    let look = look(path, keys, rooms)?;
    course.tell(1, 1, 0, 300);
    let attachments = Attachments::of(path);
    let all = look.attachments()?;
    let mut whole = 0;
    for (n, id) in all.iter().enumerate() {
        course.go_on()?;
        whole += u32::from(look.is_whole(&attachments, *id)?);
        course.tell(n + 1, all.len(), 300, 900);
    }
    let check = |connection: &rusqlite::Connection| -> Result<bool> {
        Ok(connection.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0)).optional()?.as_deref()
            == Some("ok"))
    };
    let is_sound = look.store.read(|r| Ok(check(&r.case)? && check(&r.private)?))?;
    let value = look.store.read(count)?;
    (course.progress)(1000);
    Ok(Rehearsal {
        state: look.state,
        last_saved: look.last_saved,
        attachments: whole,
        missing: u32::try_from(all.len()).unwrap_or(u32::MAX) - whole,
        is_sound,
        value,
    })
}

// --- names and lists ---

/// A backup in a folder, as far as it can be told without a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made, as its name says it.
    pub made_at: DateTime,
    /// Of which vault; `None` where its head cannot be read.
    pub vault: Option<Uuid>,
    /// Ids of its slots: those that differ from the vault's of today are doors that were changed since.
    pub slots: Vec<Uuid>,
    /// Bytes of its vault file.
    pub size: u64,
    /// Whether its head can be read. That the rest is whole, only a key can tell.
    pub readable: bool,
    /// The second and later ones of the same minute.
    nth: u32,
}

/// The backups in a folder, the oldest first: files with the name of a backup whose head is of `vault` (or of any,
/// where none is named), and those whose head cannot be read, since nobody can tell whose they are.
///
/// # Errors
/// [`Error::FolderGone`], [`Error::NotPermitted`], [`Error::Io`].
pub fn backups(folder: &Path, vault: Option<Uuid>) -> Result<Vec<Found>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| told(error.into(), folder))? {
        let path = entry.map_err(|error| told(error.into(), folder))?.path();
        let Some((made_at, nth)) = path.file_name().and_then(|name| stamp(name.to_str()?)) else { continue };
        let Ok(about) = fs::metadata(&path) else { continue };
        if !about.is_file() {
            continue;
        }
        let head = Disk::open_to_read(&path).map_err(Error::from).and_then(|mut disk| read_head(&mut disk)).ok();
        let of = head.as_ref().map(|head| Uuid::from_bytes(head.header.vault));
        if vault.is_none() || of.is_none() || of == vault {
            let slots = head.iter().flat_map(|head| &head.header.slots).map(|slot| Uuid::from_bytes(slot.id)).collect();
            all.push(Found { path, made_at, vault: of, slots, size: about.len(), readable: of.is_some(), nth });
        }
    }
    all.sort_by_key(|found| (found.made_at, found.nth));
    Ok(all)
}

/// The moment and number in the name of a backup, `sleutelbos-2026-11-21-2130.sleutel` or `…-2130-2.sleutel`; `None`
/// for any other name.
fn stamp(name: &str) -> Option<(DateTime, u32)> {
    let middle = name.strip_prefix(BEGIN)?.strip_suffix(END)?;
    let (moment, rest) = middle.split_at_checked("2026-11-21-2130".len())?;
    let made_at = DateTime::strptime(STAMP, moment).ok()?;
    let nth = if rest.is_empty() { 1 } else { rest.strip_prefix('-')?.parse().ok()? };
    (file_name(made_at, nth) == name).then_some((made_at, nth))
}

fn file_name(made_at: DateTime, nth: u32) -> String {
    let nth = if nth == 1 { String::new() } else { format!("-{nth}") };
    format!("{BEGIN}{}{nth}{END}", made_at.strftime(STAMP))
}

/// A moment where this machine stands, to the minute.
fn minute(at: Timestamp) -> DateTime {
    let here = at.to_zoned(TimeZone::system()).datetime();
    here.round(jiff::civil::DateTimeRound::new().smallest(Unit::Minute).mode(jiff::RoundMode::Trunc)).unwrap_or(here)
}

fn free_name(folder: &Path, made_at: DateTime) -> PathBuf {
    let is_free = |path: &PathBuf| {
        [path.clone(), beside(path, "new"), beside(path, "d")].iter().all(|path| fs::symlink_metadata(path).is_err())
    };
    let names = (1..).map(|nth| folder.join(file_name(made_at, nth)));
    names.into_iter().find(is_free).unwrap_or_default()
}

fn is_there(folder: &Path) -> Result<()> {
    if folder.is_dir() { Ok(()) } else { Err(Error::FolderGone) }
}

/// Says in its own words what went wrong in a folder for backups.
fn told(error: Error, folder: &Path) -> Error {
    let Error::Io(kind) = error else { return error };
    match kind {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem if folder.is_dir() => Error::NotPermitted,
        // What was just written there is not there: something else stands where the stick was.
        io::ErrorKind::NotFound => Error::FolderGone,
        _ if !folder.is_dir() => Error::FolderGone,
        kind => Error::Io(kind),
    }
}

/// Takes the name from what is no backup, or must no longer be one, and then removes it. The order matters: cut off
/// at any moment, what is left has no name of a backup and says by its head whose it was.
fn discard(path: &Path) {
    let new = beside(path, "new");
    if path.exists() && rename(path, &new).is_err() {
        return;
    }
    let _ = fs::remove_dir_all(Attachments::of(path).folder());
    let _ = fs::remove_file(new);
}

/// Removes what a backup of this vault left that was cut off. That it cannot be removed harms nobody.
fn clear_leftovers(folder: &Path, vault: [u8; 16]) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let new = entry.path();
        let name = entry.file_name();
        let Some(name) = name.to_str().and_then(|name| name.strip_suffix(".new")) else { continue };
        let is_old = entry
            .metadata()
            .and_then(|about| about.modified())
            .is_ok_and(|modified| SystemTime::now().duration_since(modified).is_ok_and(|since| since > FRESH));
        let head = || Disk::open_to_read(&new).map_err(Error::from).and_then(|mut disk| read_head(&mut disk));
        if stamp(name).is_some() && is_old && head().is_ok_and(|head| head.header.vault == vault) {
            discard(&folder.join(name));
        }
    }
}

// --- which of them stay ---

/// How many backups stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rotation {
    /// The last one of each of so many days.
    pub daily: u16,
    /// The last one of each of so many weeks (Monday to Sunday).
    pub weekly: u16,
    /// The last one of each of so many months.
    pub monthly: u16,
}

impl Default for Rotation {
    fn default() -> Self {
        Self { daily: 7, weekly: 4, monthly: 3 }
    }
}

impl Rotation {
    /// Which of the backups made at these moments stay, in the same order; of two at the same moment the last counts as
    /// the later. Days, weeks and months without a backup do not count, so that a long holiday removes nothing. The
    /// newest always stays. What is dated after `today` stays and does not count: some clock was wrong.
    #[must_use]
    pub fn keep(&self, made: &[DateTime], today: Date) -> Vec<bool> {
        let mut keep: Vec<bool> = made.iter().map(|made| made.date() > today).collect();
        let mut latest_first: Vec<usize> = (0..made.len()).filter(|n| !keep[*n]).collect();
        latest_first.sort_by_key(|n| std::cmp::Reverse((made[*n], *n)));
        if let Some(newest) = latest_first.first() {
            keep[*newest] = true;
        }
        type Span = fn(Date) -> (i16, i16);
        let spans: [(u16, Span); 3] = [
            (self.daily, |day| (day.year(), day.day_of_year())),
            (self.weekly, |day| (day.iso_week_date().year(), day.iso_week_date().week().into())),
            (self.monthly, |day| (day.year(), day.month().into())),
        ];
        for (most, span) in spans {
            let (mut last, mut count) = (None, 0);
            for n in &latest_first {
                let this = Some(span(made[*n].date()));
                if this != last {
                    if count == most {
                        break;
                    }
                    (last, count) = (this, count + 1);
                    keep[*n] = true;
                }
            }
        }
        keep
    }
}

/// What a rotation did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rotated {
    /// Backups that were removed.
    pub removed: Vec<PathBuf>,
    /// Backups of this vault that do not open whole with its keys of today: rotten, or from before a change of its
    /// doors. They are left alone and stand in nobody's place; a person decides. Empty where there was nothing to
    /// remove: then none was read.
    pub unsound: Vec<PathBuf>,
}

/// Removes the backups that need not stay, after `done` was made and verified. Only what bears the name of a backup, is
/// of the same vault and reads whole with its keys is counted or removed; `live` itself never is.
///
/// # Errors
/// [`Error::BadCopy`] where `done` does not read whole any more: nothing is removed then. As [`backups`],
/// [`Error::Cancelled`].
pub fn rotate(
    live: &Path,
    Keyring(keys): &Keyring,
    done: &Backup,
    rotation: Rotation,
    course: &mut Course<'_>,
) -> Result<Rotated> {
    let folder = done.path.parent().ok_or(Error::FolderGone)?;
    let live = live.canonicalize().ok();
    let mut ours = backups(folder, Some(Uuid::from_bytes(done.vault)))?;
    ours.retain(|found| found.readable && found.path.canonicalize().ok() != live);
    let keep = |found: &[Found]| {
        let made: Vec<DateTime> = found.iter().map(|found| found.made_at).collect();
        rotation.keep(&made, done.made_at.date())
    };
    let mut rotated = Rotated::default();
    if keep(&ours).iter().all(|keep| *keep) {
        return Ok(rotated);
    }
    let (mut sound, all) = (Vec::new(), ours.len());
    for (n, found) in ours.into_iter().enumerate() {
        course.go_on()?;
        let is_sound = Lock::is_free(&found.path).is_ok()
            && look(&found.path, keys, NO_ROOMS).is_ok_and(|look| look.state == State::Ok && look.vault == done.vault);
        if is_sound {
            sound.push(found);
        } else {
            rotated.unsound.push(found.path);
        }
        course.tell(n + 1, all, 0, 990);
    }
    if !sound.iter().any(|found| found.path == done.path) {
        return Err(Error::BadCopy);
    }
    for (found, keep) in sound.iter().zip(keep(&sound)) {
        if !keep && found.path != done.path {
            discard(&found.path);
            if !found.path.exists() {
                rotated.removed.push(found.path.clone());
            }
        }
    }
    (course.progress)(1000);
    Ok(rotated)
}

// --- the way back ---

/// What to do where a vault stands already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing: [`Error::Exists`].
    Refuse,
    /// It is kept beside, with its attachments, under a dated name.
    KeepAside,
}

/// What was restored. The caller mints a new device id, forgets its anchor, and applies the lists of what was erased.
#[derive(Debug, Clone)]
pub struct Restored {
    /// [`State::Ok`] or [`State::TornTail`].
    pub state: State,
    /// The moment that it holds.
    pub last_saved: Timestamp,
    /// Attachments that came along, each read.
    pub attachments: u32,
    /// Attachments that the backup does not hold whole.
    pub missing: u32,
    /// Where the vault lies now that stood there before.
    pub aside: Option<PathBuf>,
    /// Sealed lists of what was erased, to be applied before anybody looks.
    pub erased: Vec<PathBuf>,
}

/// Restores a backup to `to`. The keys are those of the backup ([`Keyring::unlock`]), so that a wrong passphrase is
/// known before anything is written; so is, by the `rooms` that will open it, that a newer program made it. What is
/// written is read back before it gets its name; the backup stays as it is.
///
/// The lists of what was erased that lie beside the backup lie beside `to` before the restored vault has its name:
/// whoever opens it, after whatever came between, finds them there.
///
/// # Errors
/// [`Error::Exists`]; one for each [`State`] that does not open; [`Error::InUse`] where a vault is open there;
/// [`Error::FolderGone`], [`Error::DiskFull`], [`Error::NotPermitted`], [`Error::BadCopy`], [`Error::Cancelled`],
/// [`Error::Io`]: what stood there still stands there then, and nothing new beside it.
pub fn restore(
    backup: &Path,
    Keyring(keys): &Keyring,
    to: &Path,
    standing: Standing,
    rooms: Rooms,
    course: &mut Course<'_>,
) -> Result<Restored> {
    let folder = match to.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    is_there(folder)?;
    let is_standing = fs::symlink_metadata(to).is_ok();
    let is_itself = is_standing && to.canonicalize().ok() == backup.canonicalize().ok();
    if is_itself || (is_standing && standing == Standing::Refuse) {
        return Err(Error::Exists);
    }
    Lock::is_free(backup)?;
    let look = look(backup, keys, rooms)?;
    let lists = erased_lists(backup.parent().unwrap_or(Path::new(".")), Uuid::from_bytes(look.vault))?;
    course.tell(1, 1, 0, 200);
    let _lock = Lock::take(to).map_err(|error| told(error, folder))?;
    let (mut brought, mut kept, mut is_replaced) = (Vec::new(), None, false);
    let restored = (|| {
        let new = beside(to, "new");
        if !copy_file(backup, &new, course)? {
            return Err(Error::NoVault);
        }
        if self::look(&new, keys, NO_ROOMS).map_err(|error| not_as_written(error, &new))?.anchor != look.anchor {
            return Err(Error::BadCopy);
        }
        course.tell(1, 1, 200, 500);
        for list in &lists {
            bring_list(list, folder, &mut brought)?;
        }
        if is_standing {
            keep_aside(to, course, &mut kept)?;
        }
        let from = Attachments::of(backup);
        let from = Origin { linked: None, copied: &[Some(&from)] };
        let (attachments, missing) = bring(&look, &from, &Attachments::of(to), course, (500, 990), &mut brought)?;
        if !is_standing && fs::symlink_metadata(to).is_ok() {
            return Err(Error::Exists);
        }
        rename(&new, to)?;
        is_replaced = true;
        sync_folder(to)?;
        Ok((attachments, missing))
    })();
    let (attachments, missing) = restored.map_err(|error| {
        let _ = fs::remove_file(beside(to, "new"));
        let is_back =
            !is_replaced || kept.as_ref().map_or_else(|| fs::remove_file(to), |aside| rename(aside, to)).is_ok();
        for file in &brought {
            let _ = fs::remove_file(file);
        }
        let _ = fs::remove_dir(Attachments::of(to).folder());
        if let Some(aside) = kept.as_ref().filter(|_| is_back) {
            let _ = fs::remove_file(aside);
            let _ = fs::remove_file(beside(aside, "new"));
            let _ = fs::remove_dir_all(Attachments::of(aside).folder());
        }
        told(error, folder)
    })?;
    (course.progress)(1000);
    let (state, last_saved) = (look.state, look.last_saved);
    Ok(Restored { state, last_saved, attachments, missing, aside: kept, erased: lists })
}

/// Lays a list of what was erased beside the vault that is restored, under its own name, which follows from its content.
fn bring_list(list: &Path, folder: &Path, brought: &mut Vec<PathBuf>) -> Result<()> {
    let to = folder.join(list.file_name().unwrap_or_default());
    if fs::symlink_metadata(&to).is_ok() {
        return Ok(());
    }
    let bytes = fs::read(list)?;
    brought.push(to.clone());
    Disk::create(&to, &mut |file| file.write_all(&bytes))?;
    Ok(())
}

/// Gives the vault at `path` and its attachments a second, dated name, `NAME.before-2026-11-21-2130.sleutel`. The first
/// is taken over by what is restored; there is a vault with it at every moment. `kept` is that name, from before
/// anything bears it.
fn keep_aside(path: &Path, course: &Course<'_>, kept: &mut Option<PathBuf>) -> Result<()> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let now = minute(Timestamp::now()).strftime(STAMP).to_string();
    let nth = |n: u32| if n == 1 { String::new() } else { format!("-{n}") };
    let aside = (1..)
        .map(|n| path.with_file_name(format!("{stem}.before-{now}{}{END}", nth(n))))
        .find(|aside| [aside, &beside(aside, "d")].iter().all(|taken| fs::symlink_metadata(taken).is_err()))
        .unwrap_or_default();
    let aside = &*kept.insert(aside);
    let also = |from: &Path, to: &Path| -> Result<()> {
        if fs::hard_link(from, to).is_err() {
            let new = beside(to, "new");
            if !copy_file(from, &new, course)? {
                return Err(Error::Io(io::ErrorKind::NotFound));
            }
            rename(&new, to)?;
        }
        Ok(())
    };
    let (from, to) = (Attachments::of(path), Attachments::of(aside));
    if from.folder().is_dir() {
        fs::create_dir_all(to.folder())?;
        for entry in fs::read_dir(from.folder())? {
            let entry = entry?;
            also(&entry.path(), &to.folder().join(entry.file_name()))?;
        }
        sync_folder(&to.blob(Uuid::nil()))?;
    }
    also(path, aside)?;
    Ok(sync_folder(aside)?)
}

// --- what was erased ---

/// Lays the sealed list of what was erased (`NAME.sleutel.erased`), where the vault has one, beside its backups, so that
/// a backup from before an erasure never comes back without it. Its name there follows from its content: a list that
/// another device laid there stays.
///
/// # Errors
/// As [`Vault::back_up`].
pub fn carry_erased_list(live: &Path, folder: &Path, vault: [u8; 16]) -> Result<()> {
    let list = match fs::read(beside(live, "erased")) {
        Ok(list) => list,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let sum: [u8; 32] = Sha256::digest(&list).into();
    let short: String = sum[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let path = folder.join(format!("{}{short}.erased", erased_prefix(Uuid::from_bytes(vault))));
    match Disk::create(&path, &mut |file| file.write_all(&list)) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error.into()),
        _ => Ok(()),
    }
}

/// The sealed lists of what was erased from a vault, as they lie beside its backups.
///
/// # Errors
/// As [`backups`].
pub fn erased_lists(folder: &Path, vault: Uuid) -> Result<Vec<PathBuf>> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let mut lists = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| told(error.into(), folder))? {
        let entry = entry?;
        let name = entry.file_name();
        let is_one = |name: &str| name.starts_with(&erased_prefix(vault)) && name.ends_with(".erased");
        if name.to_str().is_some_and(is_one) {
            lists.push(entry.path());
        }
    }
    lists.sort();
    Ok(lists)
}

fn erased_prefix(vault: Uuid) -> String {
    format!("{BEGIN}{}-", vault.simple())
}
