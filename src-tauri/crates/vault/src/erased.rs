//! Erasure: what is gone for good, and the sealed list that says so after a restore or a merge. `FORMAT.md`, "Erasure".
//!
//! Erasing is not deleting. A delete stands in the change log and can be undone; what is erased leaves its id in the
//! table `erased` and nothing anywhere else. A room says which ids belong together ([`Write::mark_erased`]);
//! [`Write::purge`] is the one place that takes them away.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::file::VaultFile;
use crate::image::{Case, Image, Private, Read, Write};
use crate::keys::{Key, NONCE, TAG, fill};
use crate::medium::{beside, sync_folder, write_beside};
use crate::store::Store;

/// A record that was erased: its id, and nothing of what it held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erased {
    /// Its id.
    pub id: Uuid,
    /// When it was erased, by the clock of the device that did it.
    pub at: Timestamp,
    /// Whether a record of figures took its place: the one with [`figures_id`].
    pub figures: bool,
}

/// The id of the record that holds the figures of an erased one: UUID version 5 of `id` in a namespace of its own, so
/// that two devices that each reduce a record make the same one of it.
#[must_use]
pub fn figures_id(id: Uuid) -> Uuid {
    const FIGURES: Uuid = Uuid::from_u128(0x7d3a_0c6e_52b1_4f0e_9a57_1c1b_6f2e_8d40);
    Uuid::new_v5(&FIGURES, id.as_bytes())
}

/// An erasure that was committed.
#[derive(Debug, Clone)]
pub struct Finished<T> {
    /// What the work gave.
    pub value: T,
    /// When it was on the disk.
    pub at: Timestamp,
    /// Whether the file was rewritten too. Where not, earlier frames of it still hold, sealed, what was erased.
    pub is_finished: bool,
}

/// What was taken away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Purged {
    /// How many records of each table.
    pub rows: BTreeMap<String, u32>,
    /// How many entries of the change log.
    pub log: u32,
}

impl Purged {
    /// Whether nothing was there to be taken away.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.log == 0 && self.rows.is_empty()
    }
}

impl<I: Image> Read<'_, I> {
    /// Everything that was erased from this image, by id.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn erased(&self) -> Result<Vec<Erased>> {
        let mut all = self.prepare_cached("SELECT id, at, figures FROM erased ORDER BY id")?;
        let rows = all.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?)))?;
        rows.map(|row| {
            let (id, at, figures) = row?;
            let at = Timestamp::from_millisecond(at).map_err(|_| Error::Failed)?;
            Ok(Erased { id: Uuid::parse_str(&id).map_err(|_| Error::Failed)?, at, figures })
        })
        .collect()
    }

    /// Whether a record was erased.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn erased_has(&self, id: Uuid) -> Result<bool> {
        Ok(self.prepare_cached("SELECT 1 FROM erased WHERE id = ?1")?.exists([id.to_string()])?)
    }

    /// What the change log remarks that no record tells of, such as an export: what kind, and when; the first first.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn remarks(&self) -> Result<Vec<(String, Timestamp)>> {
        let mut all =
            self.prepare_cached("SELECT kind, hlc >> 16 FROM change WHERE op = 'remark' ORDER BY hlc, device")?;
        let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.map(|row| {
            let (kind, at) = row?;
            Ok((kind, Timestamp::from_millisecond(at).map_err(|_| Error::Failed)?))
        })
        .collect()
    }

    /// How many records of each table are marked as erased and still stand: what [`Write::purge`] will take.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn marked(&self) -> Result<BTreeMap<String, u32>> {
        let mut marked = BTreeMap::new();
        for table in tables(self)? {
            let sql = format!("SELECT count(*) FROM \"{table}\" WHERE id IN (SELECT id FROM erased)");
            let count: u32 = self.query_row(&sql, [], |row| row.get(0))?;
            if count > 0 {
                marked.insert(table, count);
            }
        }
        Ok(marked)
    }

    /// Drafts of this image in which one of these ids stands.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn drafts_about(&self, ids: &HashSet<Uuid>) -> Result<Vec<Uuid>> {
        let drafts = self.drafts()?.into_iter();
        Ok(drafts.filter(|draft| names_one_of(&draft.body, ids)).map(|draft| draft.id).collect())
    }
}

/// Whether one of these ids stands in a text.
fn names_one_of(text: &str, ids: &HashSet<Uuid>) -> bool {
    const LENGTH: usize = 36;
    text.as_bytes().windows(LENGTH).any(|part| {
        part[8] == b'-' && part[13] == b'-' && Uuid::try_parse_ascii(part).is_ok_and(|id| ids.contains(&id))
    })
}

impl<I: Image> Write<'_, I> {
    /// Marks records as erased; [`Write::purge`] takes them away. With `figures` a record of figures is to stay, under
    /// [`figures_id`]. What was marked without stays without.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn mark_erased(&self, ids: &[Uuid], figures: bool) -> Result<()> {
        let at = self.now();
        self.add_erased(&ids.iter().map(|id| Erased { id: *id, at, figures }).collect::<Vec<_>>())
    }

    /// Takes over what a list, another device or another copy says was erased.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn add_erased(&self, all: &[Erased]) -> Result<()> {
        let mut add = self.prepare_cached(
            "INSERT INTO erased (id, at, figures) VALUES (?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE SET at = min(at, excluded.at), figures = min(figures, excluded.figures)
             WHERE (at, figures) IS NOT (min(at, excluded.at), min(figures, excluded.figures))",
        )?;
        for Erased { id, at, figures } in all {
            add.execute(params![id.to_string(), at.as_millisecond(), figures])?;
        }
        Ok(())
    }

    /// Takes away every record that is marked as erased: its row, all of it in the change log, its words in the full-text
    /// index, its attachment's key. Nothing undoes it. Drafts and what points to it are for the caller.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn purge(&self) -> Result<Purged> {
        let mut purged = Purged::default();
        let tables = tables(self)?;
        for table in &tables {
            let gone = self.execute(&format!("DELETE FROM \"{table}\" WHERE id IN (SELECT id FROM erased)"), [])?;
            if gone > 0 {
                purged.rows.insert(table.clone(), u32::try_from(gone).unwrap_or(u32::MAX));
            }
        }
        let (kinds, log) = purge_log(self)?;
        purged.log = u32::try_from(log).unwrap_or(u32::MAX);
        if !purged.is_empty() {
            leave_nothing(self, &kinds)?;
        }
        Ok(purged)
    }
}

/// Takes all that is marked out of the change log. Gives of which tables it told, and how many entries went.
pub(crate) fn purge_log(connection: &Connection) -> Result<(BTreeSet<String>, usize)> {
    // The log tells of deletes too, so it names every table that had something to do with it.
    let kinds: BTreeSet<String> = connection
        .prepare("SELECT DISTINCT kind FROM change WHERE row IN (SELECT id FROM erased)")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    connection.execute_batch(
        "INSERT OR IGNORE INTO spent (work)
         SELECT DISTINCT work FROM change WHERE row IN (SELECT id FROM erased)",
    )?;
    let log = connection.execute("DELETE FROM change WHERE row IN (SELECT id FROM erased)", [])?;
    Ok((kinds, log))
}

/// What rows of these tables left behind when they went: their words in the full-text index go now, earlier frames and
/// what was kept aside when the file is rewritten.
pub(crate) fn leave_nothing(connection: &Connection, kinds: &BTreeSet<String>) -> Result<()> {
    for table in tables(connection)?.intersection(kinds) {
        rebuild_search(connection, table)?;
    }
    set_unfinished(connection)
}

/// The tables that hold records with an id: those that are logged, and attachments.
fn tables(connection: &Connection) -> Result<BTreeSet<String>> {
    Ok(connection
        .prepare(
            "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name = 'log_' || tbl_name || '_delete'
             UNION SELECT 'attachment'",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Writes the full-text index of a table anew: what was removed from it would stay in it until some later merge.
fn rebuild_search(connection: &Connection, table: &str) -> Result<()> {
    let index = format!("{table}_search");
    let is_there = connection
        .prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = ?1 AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")?
        .exists([&index])?;
    if is_there {
        connection.execute_batch(&format!("INSERT INTO \"{index}\" (\"{index}\") VALUES ('rebuild')"))?;
    }
    Ok(())
}

const UNFINISHED: &str = "erasing";

fn set_unfinished(connection: &Connection) -> Result<()> {
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, '1')", [UNFINISHED])?;
    Ok(())
}

pub(crate) fn set_finished(connection: &Connection) -> Result<()> {
    connection.execute("DELETE FROM meta WHERE key = ?1", [UNFINISHED])?;
    Ok(())
}

pub(crate) fn is_unfinished(connection: &Connection) -> Result<bool> {
    Ok(connection.prepare_cached("SELECT 1 FROM meta WHERE key = ?1")?.exists([UNFINISHED])?)
}

impl<I: Image> Write<'_, I> {
    /// Says that something was taken away without a record: a draft. The file is then rewritten as after a purge.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn erase_draft(&self, id: Uuid) -> Result<()> {
        self.remove_draft(id)?;
        set_unfinished(self)
    }
}

/// Removes the bytes that were kept aside: a torn tail, the vault before a migration, a rewrite that was cut off.
pub(crate) fn remove_asides(vault: &Path) -> Result<()> {
    let Some(name) = vault.file_name().map(|name| name.to_string_lossy().into_owned()) else { return Ok(()) };
    let folder = match vault.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut removed = false;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let other = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let suffix = other.strip_prefix(&name).and_then(|rest| rest.strip_prefix('.')).unwrap_or_default();
        if suffix == "before" || suffix == "new" || suffix.starts_with("torn-") {
            fs::remove_file(path)?;
            removed = true;
        }
    }
    if removed {
        sync_folder(vault)?;
    }
    Ok(())
}

// --- the sealed list ---

/// The list of erased ids that belongs to the vault at `path`: beside it.
#[must_use]
pub fn list_of(path: &Path) -> PathBuf {
    beside(path, "erased")
}

/// The list of erased ids of the vault at `path`, in another folder: where its backups lie.
#[must_use]
pub fn list_in(path: &Path, folder: &Path) -> PathBuf {
    list_of(&folder.join(path.file_name().unwrap_or_default()))
}

/// What lists of erased ids say, together.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Erased from the `case` image.
    pub case: Vec<Erased>,
    /// Erased from the `private` image.
    pub private: Vec<Erased>,
    /// Lists that are there and could not be read: of another vault, changed, or rotten.
    pub unreadable: Vec<PathBuf>,
}

/// What became of writing the lists.
#[derive(Debug, Clone, Default)]
pub struct KeptLists {
    /// Where one was written.
    pub kept: Vec<PathBuf>,
    /// Where none could be: the folder is not there, the disk is full, or the list of another vault stands there.
    pub failed: Vec<PathBuf>,
}

/// `\x89SLE\r\n\x1a\n`: as the vault's own magic, with another letter.
const MAGIC: [u8; 8] = *b"\x89SLE\r\n\x1a\n";
const VERSION: u16 = 1;
/// Magic, version, zeros, vault id.
const HEAD: usize = 28;
/// Bytes of one id in the list: the id, the moment, whether figures stayed.
const ENTRY: usize = 16 + 8 + 1;
/// A part is filled up with zeros to a multiple of this, so that its length hardly tells how much was erased.
const BLOCK: usize = 4096;
/// The longest part that is read: 64 MiB, some two and a half million ids.
const LONGEST: usize = 64 << 20;

const KEY: &str = "erasure_key";

/// Makes the key that seals this image's part of the list. It never changes, so that every backup since knows it.
pub(crate) fn make_key(connection: &Connection) -> Result<()> {
    let key = Key::make()?;
    let hex: Zeroizing<String> = Zeroizing::new(key.0.iter().map(|byte| format!("{byte:02x}")).collect());
    connection.execute("INSERT INTO meta (key, value) VALUES (?1, ?2)", params![KEY, *hex])?;
    Ok(())
}

fn key(connection: &Connection) -> Result<Key> {
    let hex: Option<String> =
        connection.query_row("SELECT value FROM meta WHERE key = ?1", [KEY], |row| row.get(0)).optional()?;
    let hex = Zeroizing::new(hex.ok_or(Error::Failed)?);
    let mut key = Key([0; 32]);
    if hex.len() != 64 || !hex.is_ascii() {
        return Err(Error::Failed);
    }
    for (n, byte) in key.0.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[2 * n..2 * n + 2], 16).map_err(|_| Error::Failed)?;
    }
    Ok(key)
}

/// Both keys of the lists of one vault.
struct ListKeys {
    vault: [u8; 16],
    case: Key,
    private: Key,
}

impl ListKeys {
    fn of(store: &Store) -> Result<Option<Self>> {
        let Some(vault) = store.file.as_ref().map(VaultFile::vault) else { return Ok(None) };
        store.read(|r| Ok(Some(Self { vault, case: key(&r.case)?, private: key(&r.private)? })))
    }

    fn bound_to(&self, image: &str) -> Vec<u8> {
        [b"sleutelbos erased v1".as_slice(), &self.vault, image.as_bytes()].concat()
    }

    fn seal(&self, case: &[Erased], private: &[Erased]) -> Result<Vec<u8>> {
        let mut out = Vec::with_capacity(HEAD + 2 * (BLOCK + NONCE + TAG + 4));
        out.extend_from_slice(&MAGIC);
        out.extend_from_slice(&VERSION.to_le_bytes());
        out.extend_from_slice(&[0; 2]);
        out.extend_from_slice(&self.vault);
        for (image, key, all) in [(Case::NAME, &self.case, case), (Private::NAME, &self.private, private)] {
            let mut body = Zeroizing::new(Vec::with_capacity((4 + all.len() * ENTRY).next_multiple_of(BLOCK)));
            body.extend_from_slice(&u32::try_from(all.len()).map_err(|_| Error::Failed)?.to_le_bytes());
            for Erased { id, at, figures } in all {
                body.extend_from_slice(id.as_bytes());
                body.extend_from_slice(&at.as_millisecond().to_le_bytes());
                body.push(u8::from(*figures));
            }
            let length = body.len().next_multiple_of(BLOCK);
            body.resize(length, 0);
            let mut nonce = [0; NONCE];
            fill(&mut nonce)?;
            let tag = key.seal(&nonce, &self.bound_to(image), &mut body)?;
            out.extend_from_slice(&u32::try_from(length + TAG).map_err(|_| Error::Failed)?.to_le_bytes());
            out.extend_from_slice(&nonce);
            out.extend_from_slice(&body);
            out.extend_from_slice(&tag);
        }
        Ok(out)
    }

    /// Both parts of a list; `None` where it is not one of this vault, or was changed.
    fn open(&self, bytes: &[u8]) -> Option<(Vec<Erased>, Vec<Erased>)> {
        let rest = bytes.strip_prefix(&MAGIC)?.strip_prefix(&VERSION.to_le_bytes())?.strip_prefix(&[0; 2])?;
        let rest = rest.strip_prefix(&self.vault)?;
        let (case, rest) = self.open_part(&self.case, Case::NAME, rest)?;
        let (private, rest) = self.open_part(&self.private, Private::NAME, rest)?;
        rest.is_empty().then_some((case, private))
    }

    fn open_part<'a>(&self, key: &Key, image: &str, bytes: &'a [u8]) -> Option<(Vec<Erased>, &'a [u8])> {
        let (length, rest) = bytes.split_first_chunk::<4>()?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE>()?;
        let length = u32::from_le_bytes(*length) as usize;
        if length > LONGEST || length > rest.len() {
            return None;
        }
        let (sealed, rest) = rest.split_at(length);
        let (body, tag) = sealed.split_last_chunk::<TAG>()?;
        let mut body = Zeroizing::new(body.to_vec());
        if !key.open(nonce, &self.bound_to(image), &mut body, tag) {
            return None;
        }
        let (count, entries) = body.split_first_chunk::<4>()?;
        let count = u32::from_le_bytes(*count) as usize;
        let entries = entries.get(..count.checked_mul(ENTRY)?)?;
        let all = entries.chunks_exact(ENTRY).map(|entry| {
            let (id, entry) = entry.split_first_chunk::<16>()?;
            let (at, figures) = entry.split_first_chunk::<8>()?;
            let at = Timestamp::from_millisecond(i64::from_le_bytes(*at)).ok()?;
            Some(Erased { id: Uuid::from_bytes(*id), at, figures: figures == [1] })
        });
        Some((all.collect::<Option<_>>()?, rest))
    }
}

enum Found {
    Nothing,
    Unreadable,
    List(Vec<Erased>, Vec<Erased>),
}

fn read_list(keys: &ListKeys, path: &Path) -> Found {
    let mut bytes = Vec::new();
    let most = (2 * LONGEST + 2 * (NONCE + 4) + HEAD) as u64;
    let read = fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    match read {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Found::Nothing,
        Err(_) => Found::Unreadable,
        Ok(_) => keys.open(&bytes).map_or(Found::Unreadable, |(case, private)| Found::List(case, private)),
    }
}

/// The one beside the vault first, then those that were asked for, each once.
fn places(store: &Store, paths: &[PathBuf]) -> Vec<PathBuf> {
    let own = store.file.as_ref().and_then(VaultFile::path).map(list_of);
    let mut places: Vec<PathBuf> = Vec::new();
    for path in own.into_iter().chain(paths.iter().cloned()) {
        if !places.contains(&path) {
            places.push(path);
        }
    }
    places
}

pub(crate) fn read_lists(store: &Store, paths: &[PathBuf]) -> Result<Lists> {
    let mut lists = Lists::default();
    let Some(keys) = ListKeys::of(store)? else { return Ok(lists) };
    for path in places(store, paths) {
        match read_list(&keys, &path) {
            Found::Nothing => {}
            Found::Unreadable => lists.unreadable.push(path),
            Found::List(case, private) => {
                lists.case.extend(case);
                lists.private.extend(private);
            }
        }
    }
    Ok(lists)
}

pub(crate) fn keep_lists(store: &Store, paths: &[PathBuf]) -> Result<KeptLists> {
    let mut done = KeptLists::default();
    let Some(keys) = ListKeys::of(store)? else { return Ok(done) };
    let (case, private) = store.read(|r| Ok((r.case.erased()?, r.private.erased()?)))?;
    for path in places(store, paths) {
        let kept = match read_list(&keys, &path) {
            Found::Nothing => write_list(&path, &keys.seal(&case, &private)?),
            // What another device wrote there meanwhile stays in it.
            Found::List(also_case, also_private) => {
                write_list(&path, &keys.seal(&joined(&case, also_case), &joined(&private, also_private))?)
            }
            Found::Unreadable if is_ours(&path, &keys.vault) => write_list(&path, &keys.seal(&case, &private)?),
            Found::Unreadable => Err(Error::Exists),
        };
        match kept {
            Ok(()) => done.kept.push(path),
            Err(_) => done.failed.push(path),
        }
    }
    Ok(done)
}

/// Whether a list that cannot be read was this vault's: nobody can read it any more, so a new one may take its place.
fn is_ours(path: &Path, vault: &[u8; 16]) -> bool {
    let mut head = [0; HEAD];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut head));
    read.is_ok() && head[..8] == MAGIC && head[HEAD - 16..] == *vault
}

fn joined(here: &[Erased], there: Vec<Erased>) -> Vec<Erased> {
    let mut all: BTreeMap<Uuid, Erased> = here.iter().map(|one| (one.id, *one)).collect();
    for other in there {
        let one = all.entry(other.id).or_insert(other);
        one.at = one.at.min(other.at);
        one.figures &= other.figures;
    }
    all.into_values().collect()
}

fn write_list(path: &Path, bytes: &[u8]) -> Result<()> {
    write_beside(path, &mut |file| file.write_all(bytes))?;
    Ok(sync_folder(path)?)
}
