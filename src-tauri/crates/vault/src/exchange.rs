//! Two machines: bundles written into a folder that another program synchronises, and read from it. This program opens
//! no connection of its own. `FORMAT.md`, "Bundles".

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::bundle::{self, Delivery, ErasedId, Head, LONGEST, Op, Pair, Part, Row, Seen, Side, Unreadable, Way};
use crate::error::{Error, Result};
use crate::file::VaultFile;
use crate::image::Writes;
use crate::keys::{Key, fill};
use crate::log::Ticking;
use crate::medium::rename;
use crate::merge::{self, Tables};
use crate::room::Rooms;
use crate::sqlite;
use crate::store::Store;
use crate::vault::Vault;

/// A bundle takes no more changes once it holds this many bytes of them: 4 MiB. One commit is never divided.
const ENOUGH: usize = 4 << 20;
/// How far ahead of this machine a clock may be, in milliseconds: 24 hours.
const AHEAD: i64 = 24 * 60 * 60 * 1000;

/// What an exchange came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Exchanged {
    /// Bundles that were written.
    pub sent: u32,
    /// Bundles of other devices that were merged.
    pub received: u32,
    /// Bundles that are there and cannot be merged yet.
    pub waiting: Vec<Waiting>,
    /// Files that are not what they should be. They are left where they are.
    pub refused: Vec<Refused>,
    /// How many conflicts there are to be settled: [`Vault::conflicts`].
    pub conflicts: u32,
    /// Whether it was cut off by whoever asked for it. What was merged stays merged.
    pub cancelled: bool,
}

/// A bundle that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// Whose it is.
    pub device: Uuid,
    /// Its number.
    pub number: u64,
    /// What for.
    pub why: Waits,
}

/// What a bundle waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Waits {
    /// One before it is not there yet.
    Gap,
    /// Its writer had merged a bundle of another device that is not here yet.
    Other,
    /// A newer program wrote it.
    Newer,
    /// It is sealed with a key that this device was not given (yet).
    NoKey,
    /// Something in it points to what is not here and in no bundle.
    Reference,
}

/// A file that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// In whose folder it lies; `None` for one that lies in no device's.
    pub device: Option<Uuid>,
    /// The number that it has, where it has one.
    pub number: Option<u64>,
    /// Why.
    pub why: Refusal,
}

/// Why a file was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Not whole, or changed since it was written. A file that is still arriving looks like this too.
    Altered,
    /// Of another vault.
    Foreign,
    /// Its name says another device or number than it does itself: put in the place of another.
    Swapped,
    /// It does not follow the bundle before it.
    OutOfChain,
    /// A clock in it is more than 24 hours ahead of this machine's.
    Clock,
    /// Written by a device that was removed.
    Removed,
    /// Written by a device that nobody here knows, with a key that was replaced since.
    Unknown,
    /// Sealed with an older key than its writer had used before.
    OldKey,
    /// A second, different file of the same number, as a synchronising program keeps both.
    ConflictCopy,
    /// A copy of a vault that a synchronising program made: a vault does not belong in such a folder.
    VaultCopy,
    /// Two programs write as this device: one of them is a copy that needs an id of its own.
    DeviceTwice,
}

/// A device that takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Device {
    /// Its id.
    pub id: Uuid,
    /// The number of its last bundle that is in this vault.
    pub bundles: u64,
    /// Whether it was removed.
    pub gone: bool,
    /// Whether it is this one.
    pub is_this: bool,
}

impl Vault {
    /// Writes what changed here as bundles into `folder`, and merges the bundles of other devices that lie there.
    ///
    /// Each bundle is a commit of its own: cancelled or cut off at any moment, it goes on where it stood. `progress` is
    /// told how many bundles were merged, of how many that are known to be there.
    ///
    /// # Errors
    /// [`Error::Io`] where the folder is not there or refuses; [`Error::DiskFull`]; [`Error::NoVault`] for a vault in
    /// memory; else as [`Vault::write`].
    pub fn exchange(
        &self,
        folder: &Path,
        progress: &mut dyn FnMut(u32, u32),
        cancel: &AtomicBool,
    ) -> Result<Exchanged> {
        if !fs::metadata(folder)?.is_dir() {
            return Err(Error::Io(io::ErrorKind::NotADirectory));
        }
        let mut told = Exchanged::default();
        let (desk, me) = self.run(|store| Ok((Desk::of(store)?, store.device())))?;
        // In a commit of their own: a bundle that tells of them outlives a run that is cut off, and so must they.
        self.write(move |w| {
            own_pair(&w.case, me)?;
            own_pair(&w.private, me)?;
            Ok(())
        })?;
        let folder_of_vault = folder.join(bundle::folder_name(&desk.vault));
        for _ in conflict_copies(folder)? {
            told.refused.push(Refused { device: None, number: None, why: Refusal::VaultCopy });
        }
        let mut found = look(&folder_of_vault, &mut told.refused)?;
        // One's own first: what an earlier run wrote and could not note down any more.
        if !self.own_first(&folder_of_vault, me, found.remove(&me).unwrap_or_default(), &mut told)? {
            return Ok(told);
        }
        told.sent += self.step(&folder_of_vault, |_, _| Ok(()))?.0;
        let merged: HashMap<Uuid, u64> = self.devices()?.into_iter().map(|d| (d.id, d.bundles)).collect();
        for (device, numbers) in &mut found {
            let last = merged.get(device).copied().unwrap_or_default();
            numbers.retain(|number| *number > last);
        }
        let all = u32::try_from(found.values().map(BTreeSet::len).sum::<usize>()).unwrap_or(u32::MAX);
        let mut vouched = HashMap::new();
        let mut why: BTreeMap<Uuid, Halt> = BTreeMap::new();
        loop {
            let mut moved = false;
            for (device, numbers) in &mut found {
                while let Some(number) = numbers.first().copied() {
                    if cancel.load(Ordering::Relaxed) {
                        told.cancelled = true;
                        return Ok(told);
                    }
                    match self.receive(&folder_of_vault, *device, number, &vouched, &mut told.sent)? {
                        Halt::None => {
                            numbers.remove(&number);
                            why.remove(device);
                            told.received += 1;
                            progress(told.received, all);
                            moved = true;
                        }
                        halt => {
                            if let Halt::Others(seen) = &halt {
                                for (other, number) in seen {
                                    let known = vouched.entry(*other).or_insert(0);
                                    moved |= *number > *known;
                                    *known = (*known).max(*number);
                                }
                            }
                            why.insert(*device, halt);
                            break;
                        }
                    }
                }
            }
            if !moved {
                break;
            }
        }
        for (device, halt) in why {
            let Some(number) = found.get(&device).and_then(|numbers| numbers.first().copied()) else { continue };
            match halt {
                Halt::None => {}
                Halt::Refuse(why) => told.refused.push(Refused { device: Some(device), number: Some(number), why }),
                Halt::Wait(why) => told.waiting.push(Waiting { device, number, why }),
                Halt::Others(_) => told.waiting.push(Waiting { device, number, why: Waits::Other }),
            }
        }
        // What was merged may have made new keys necessary, or known.
        told.sent += self.step(&folder_of_vault, |_, _| Ok(()))?.0;
        self.forget(&folder_of_vault)?;
        told.conflicts = u32::try_from(self.conflicts()?.len()).unwrap_or(u32::MAX);
        Ok(told)
    }

    /// The devices that take part, this one too once it has written a bundle.
    ///
    /// # Errors
    /// [`Error::Locked`]; [`Error::Database`].
    pub fn devices(&self) -> Result<Vec<Device>> {
        self.run(|store| {
            let me = store.device();
            store.read(|r| {
                let mut all = r.case.prepare_cached("SELECT device, number, gone FROM peer ORDER BY device")?;
                let rows = all.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?)))?;
                rows.map(|row| {
                    let (id, bundles, gone): (_, i64, _) = row?;
                    let id = Uuid::parse_str(&id).map_err(|_| Error::Failed)?;
                    Ok(Device { id, bundles: bundles.cast_unsigned(), gone, is_this: id == me })
                })
                .collect()
            })
        })
    }

    /// Replaces the keys of bundles. The other devices are given the new ones by the next [`Vault::exchange`], each
    /// sealed to it alone. [`Vault::change_slots`] does so itself.
    ///
    /// # Errors
    /// As [`Vault::write`].
    pub fn new_bundle_keys(&self) -> Result<()> {
        self.write(next_keys)
    }

    /// A device is lost or was given away: it gets no new keys, and nothing that it writes is merged any more. The keys
    /// are replaced at once.
    ///
    /// # Errors
    /// [`Error::Gone`] where it is not known; else as [`Vault::write`].
    pub fn remove_device(&self, device: Uuid) -> Result<()> {
        self.write(move |w| {
            let known = w.case.execute("UPDATE peer SET gone = 1 WHERE device = ?1", [device.to_string()])?;
            if known == 1 { Ok(()) } else { Err(Error::Gone) }
        })?;
        self.new_bundle_keys()
    }

    /// Removes from `folder` what devices wrote that nobody here knows, with keys that were replaced since
    /// ([`Refusal::Unknown`]). So does a machine whose vault was put back from a backup of before; it joins again with a
    /// backup of now, as a new device, and what it wrote in between is of no use to anybody. Gives how many devices that
    /// were. A person decides: it may be somebody else's machine as well.
    ///
    /// # Errors
    /// As [`Vault::exchange`].
    pub fn discard_unknown(&self, folder: &Path) -> Result<u32> {
        let told = self.exchange(folder, &mut |_, _| {}, &AtomicBool::new(false))?;
        let folder_of_vault = folder.join(bundle::folder_name(&self.run(|store| Desk::of(store))?.vault));
        let unknown = told.refused.iter().filter(|refused| refused.why == Refusal::Unknown);
        let unknown: BTreeSet<Uuid> = unknown.filter_map(|refused| refused.device).collect();
        for device in &unknown {
            fs::remove_dir_all(folder_of_vault.join(device.simple().to_string()))?;
        }
        Ok(u32::try_from(unknown.len()).unwrap_or(u32::MAX))
    }

    /// Reads this device's own bundles that an earlier run wrote and could not note down. `false` where they are not
    /// this vault's: it writes under an id that another copy uses too.
    fn own_first(&self, folder: &Path, me: Uuid, numbers: BTreeSet<u64>, told: &mut Exchanged) -> Result<bool> {
        let own = self.run(move |store| store.read(|r| peer(&r.case, me)))?;
        let last = own.as_ref().map_or(0, |own| own.number);
        let mut is_twice = false;
        if let Some(own) = own.filter(|own| numbers.contains(&own.number)) {
            let bytes = read_file(&bundle_path(folder, me, own.number))?;
            is_twice = bytes.is_some_and(|bytes| hash(&bytes) != own.hash);
        }
        for number in numbers.range(last + 1..) {
            if is_twice {
                break;
            }
            is_twice = !matches!(self.take(folder, me, *number, HashMap::new(), false)?.1, Halt::None);
        }
        if is_twice {
            told.refused.push(Refused { device: Some(me), number: None, why: Refusal::DeviceTwice });
        }
        Ok(!is_twice)
    }

    fn receive(
        &self,
        folder: &Path,
        device: Uuid,
        number: u64,
        vouched: &HashMap<Uuid, u64>,
        sent: &mut u32,
    ) -> Result<Halt> {
        let (wrote, halt) = self.take(folder, device, number, vouched.clone(), true)?;
        *sent += wrote;
        Ok(halt)
    }

    fn take(
        &self,
        folder: &Path,
        device: Uuid,
        number: u64,
        vouched: HashMap<Uuid, u64>,
        send_first: bool,
    ) -> Result<(u32, Halt)> {
        let Some(bytes) = read_file(&bundle_path(folder, device, number))? else {
            return Ok((0, Halt::Refuse(Refusal::Altered)));
        };
        if !send_first {
            return self.run(move |store| {
                let desk = Desk::of(store)?;
                let (halt, ..) = store.write(|w| desk.merge(w, &bytes, device, number, &vouched))?;
                Ok((0, halt))
            });
        }
        self.step(folder, move |desk, w| desk.merge(w, &bytes, device, number, &vouched))
    }

    /// One commit: what changed here is written as bundles, then `f` is done. In this order, and together: what a
    /// bundle says that its writer had seen is then true of every change in it.
    fn step<T: Send + 'static>(
        &self,
        folder: &Path,
        f: impl FnOnce(&Desk, &Writes<'_>) -> Result<T> + Send + 'static,
    ) -> Result<(u32, T)> {
        let folder = folder.to_owned();
        self.run(move |store| {
            let desk = Desk::of(store)?;
            let (done, ..) = store.write(|w| Ok((desk.send(w, &folder)?, f(&desk, w)?)))?;
            Ok(done)
        })
    }

    /// Removes this device's bundles that may hold what was erased since, once every other device has merged them.
    fn forget(&self, folder: &Path) -> Result<()> {
        let (me, up_to) = self.run(|store| {
            let me = store.device();
            store.read(|r| {
                let erased: Option<i64> = r
                    .case
                    .query_row("SELECT value FROM meta WHERE key = 'forget_bundles'", [], |row| row.get::<_, String>(0))
                    .optional()?
                    .and_then(|number| number.parse().ok());
                let seen: Option<i64> = r.case.query_row(
                    "SELECT min(seen) FROM peer WHERE device <> ?1 AND gone = 0",
                    [me.to_string()],
                    |row| row.get(0),
                )?;
                Ok((me, erased.unwrap_or_default().min(seen.unwrap_or_default()).cast_unsigned()))
            })
        })?;
        for number in 1..=up_to {
            match fs::remove_file(bundle_path(folder, me, number)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        Ok(())
    }
}

impl Store {
    fn device(&self) -> Uuid {
        self.ticking.device()
    }
}

/// New keys for bundles, one for each image, under one id.
pub(crate) fn make_keys(w: &Writes<'_>, epoch: u32) -> Result<()> {
    let mut id = [0; 16];
    fill(&mut id)?;
    for connection in [&**w.case, &**w.private] {
        connection.execute(
            // The first ones are in every copy of the vault from its beginning.
            "INSERT INTO bundle_key (id, epoch, key, told) VALUES (?1, ?2, ?3, ?2 = 1)",
            params![id, epoch, Key::make()?.0],
        )?;
    }
    Ok(())
}

/// New keys for bundles in the place of those there are.
pub(crate) fn next_keys(w: &Writes<'_>) -> Result<()> {
    let epoch: u32 = w.case.query_row("SELECT ifnull(max(epoch), 0) FROM bundle_key", [], |row| row.get(0))?;
    make_keys(w, epoch.checked_add(1).ok_or(Error::Failed)?)
}

/// Whether another device takes part.
pub(crate) fn knows_another(w: &Writes<'_>, me: Uuid) -> Result<bool> {
    Ok(w.case.prepare("SELECT 1 FROM peer WHERE device <> ?1 AND gone = 0")?.exists([me.to_string()])?)
}

/// Why a bundle was not merged.
pub(crate) enum Halt {
    /// It was.
    None,
    Refuse(Refusal),
    Wait(Waits),
    /// It waits for bundles of others; what its writer had of them, where the writer can be believed.
    Others(Vec<(Uuid, u64)>),
}

/// What an exchange needs to know of a store.
pub(crate) struct Desk {
    vault: [u8; 16],
    device: Uuid,
    rooms: Rooms,
    ticking: Ticking,
}

struct Peer {
    number: u64,
    hash: [u8; 32],
    epoch: u32,
    public: [u8; 32],
    gone: bool,
}

fn peer(connection: &Connection, device: Uuid) -> Result<Option<Peer>> {
    let found = connection
        .prepare_cached("SELECT number, hash, epoch, public, gone FROM peer WHERE device = ?1")?
        .query_row([device.to_string()], |row| {
            Ok(Peer {
                number: row.get::<_, i64>(0)?.cast_unsigned(),
                hash: row.get(1)?,
                epoch: row.get(2)?,
                public: row.get(3)?,
                gone: row.get(4)?,
            })
        });
    Ok(found.optional()?)
}

fn put_peer(connection: &Connection, device: Uuid, peer: &Peer, seen: u64) -> Result<()> {
    connection.execute(
        "INSERT INTO peer (device, number, hash, epoch, public, seen, gone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (device) DO UPDATE SET number = ?2, hash = ?3, epoch = ?4, public = ?5, seen = max(seen, ?6)",
        params![
            device.to_string(),
            peer.number.cast_signed(),
            peer.hash,
            peer.epoch,
            peer.public,
            seen.cast_signed(),
            peer.gone
        ],
    )?;
    Ok(())
}

/// A key of bundles of one image.
pub(crate) struct BundleKey {
    id: [u8; 16],
    epoch: u32,
    pub(crate) key: Key,
}

pub(crate) fn bundle_key(connection: &Connection, which: &str, id: Option<&[u8; 16]>) -> Result<Option<BundleKey>> {
    let sql =
        format!("SELECT id, epoch, key FROM bundle_key WHERE ?1 IS NULL OR id = ?1 ORDER BY epoch {which}, id {which}");
    let found = connection.query_row(&format!("{sql} LIMIT 1"), [id], |row| {
        Ok(BundleKey { id: row.get(0)?, epoch: row.get(1)?, key: Key(row.get(2)?) })
    });
    Ok(found.optional()?)
}

/// This device's own pair in an image; made where it is new. Those of a device that this vault is a copy of go.
fn own_pair(connection: &Connection, device: Uuid) -> Result<Pair> {
    let device = device.to_string();
    connection.execute("DELETE FROM own_key WHERE device <> ?1", [&device])?;
    let known = connection
        .query_row("SELECT secret FROM own_key WHERE device = ?1", [&device], |row| row.get(0).map(Key))
        .optional()?;
    let secret = match known {
        Some(secret) => secret,
        None => {
            let secret = Key::make()?;
            connection.execute("INSERT INTO own_key (device, secret) VALUES (?1, ?2)", params![device, secret.0])?;
            secret
        }
    };
    Ok(Pair::of(&secret))
}

/// The changes of an image that no bundle holds yet, in the order of their commits.
fn unsent(connection: &Connection) -> Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(
        "SELECT c.hlc, d.id, c.work, c.kind, c.row, c.op, c.field, c.value FROM change c JOIN device d ON d.n = c.device
         WHERE c.hlc > d.carried AND c.hlc > (SELECT min(carried) FROM device) ORDER BY c.work, d.id, c.hlc",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (device, op): (String, String) = (row.get(1)?, row.get(5)?);
        found.push(Row {
            hlc: row.get(0)?,
            device: Uuid::parse_str(&device).map_err(|_| Error::Failed)?,
            work: row.get(2)?,
            kind: row.get(3)?,
            row: row.get(4)?,
            op: Op::of(&op).ok_or(Error::Failed)?,
            field: row.get(6)?,
            value: row.get(7)?,
        });
    }
    Ok(found)
}

fn untold(connection: &Connection) -> Result<Vec<ErasedId>> {
    let mut statement = connection
        // What was told as reduced to figures and was erased whole since is told again.
        .prepare_cached(
            "SELECT id, at, figures FROM erased e
             WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.id = e.id AND t.figures <= e.figures) ORDER BY id",
        )?;
    let read = |row: &rusqlite::Row<'_>| Ok(ErasedId { id: row.get(0)?, at: row.get(1)?, figures: row.get(2)? });
    Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

/// Divides what is to be sent into bundles, commits whole and in their order.
fn divide(case: Vec<Row>, private: Vec<Row>) -> Vec<(Vec<Row>, Vec<Row>)> {
    let mut all: Vec<(Side, Row)> =
        case.into_iter().map(|row| (Side::Case, row)).chain(private.into_iter().map(|r| (Side::Private, r))).collect();
    all.sort_by_key(|(_, row)| (row.work, row.device, row.hlc));
    let mut bundles = vec![(Vec::new(), Vec::new())];
    let (mut size, mut last) = (0, None);
    for (side, row) in all {
        let commit = Some((row.work, row.device));
        if size > ENOUGH && commit != last {
            bundles.push((Vec::new(), Vec::new()));
            size = 0;
        }
        size += row.size();
        last = commit;
        if let Some((case, private)) = bundles.last_mut() {
            if side == Side::Case { case.push(row) } else { private.push(row) }
        }
    }
    bundles
}

impl Desk {
    pub(crate) fn of(store: &Store) -> Result<Self> {
        let vault = store.file.as_ref().map(VaultFile::vault).ok_or(Error::NoVault)?;
        Ok(Self { vault, device: store.device(), rooms: store.rooms, ticking: store.ticking.clone() })
    }

    fn schema(&self) -> Result<Vec<(u8, String, u32)>> {
        let of = |side: Side, rooms: &'static [crate::Room]| {
            rooms.iter().map(move |room| {
                Ok((side as u8, room.name.to_owned(), u32::try_from(room.migrations.len()).map_err(|_| Error::Failed)?))
            })
        };
        of(Side::Case, self.rooms.case).chain(of(Side::Private, self.rooms.private)).collect()
    }

    /// Writes what no bundle holds yet. Gives how many bundles that took.
    pub(crate) fn send(&self, w: &Writes<'_>, folder: &Path) -> Result<u32> {
        let images = [(&**w.case, self.rooms.case), (&**w.private, self.rooms.private)];
        let mut erased = [Vec::new(), Vec::new()];
        let mut rows = [Vec::new(), Vec::new()];
        for (n, (connection, rooms)) in images.into_iter().enumerate() {
            rows[n] = unsent(connection)?;
            erased[n] = untold(connection)?;
            self.settle_own(connection, rooms, &rows[n], &erased[n])?;
            if !erased[n].is_empty() {
                rows[n] = unsent(connection)?;
            }
        }
        let mut sent = self.deliver(w, folder)?;
        let is_new = peer(&w.case, self.device)?.is_none_or(|own| own.number == 0);
        let nothing = |parts: &[Vec<Row>; 2]| parts.iter().all(Vec::is_empty);
        let any_erased = erased.iter().any(|erased| !erased.is_empty());
        if nothing(&rows) && !any_erased && !is_new {
            return Ok(sent);
        }
        if any_erased {
            let so_far = peer(&w.case, self.device)?.map_or(0, |own| own.number);
            w.case.execute(
                "INSERT OR REPLACE INTO meta (key, value) VALUES ('forget_bundles', ?1)",
                [so_far.to_string()],
            )?;
        }
        let [case, private] = rows;
        for (case, private) in divide(case, private) {
            let parts = [
                Part { rows: case, erased: std::mem::take(&mut erased[0]), ..Part::default() },
                Part { rows: private, erased: std::mem::take(&mut erased[1]), ..Part::default() },
            ];
            self.write_bundle(w, folder, parts, None)?;
            sent += 1;
        }
        Ok(sent)
    }

    /// A record that was deleted elsewhere and stood only because something pointed to it goes when that goes.
    fn settle_own(
        &self,
        connection: &Connection,
        rooms: &[crate::Room],
        rows: &[Row],
        erased: &[ErasedId],
    ) -> Result<()> {
        let tables = Tables::of(connection, rooms)?;
        let mut parents = BTreeSet::new();
        for row in rows {
            let leaves = row.op == Op::Delete
                || (row.op == Op::Update && row.field.as_ref().is_some_and(|field| tables.points_to(&row.kind, field)));
            if let Some(record) = tables.record(&row.kind, &row.row).filter(|_| leaves) {
                parents.extend(tables.parents(&record)?);
                // Deleted here, and needed by something that came from elsewhere: it is there again.
                parents.insert(record);
            }
        }
        if parents.is_empty() && erased.is_empty() {
            return Ok(());
        }
        self.ticking.silent(|| {
            tables.settle(parents)?;
            merge::merge(connection, rooms, self.device, &HashMap::new(), &[], erased)
        })
    }

    /// Gives new keys to the other devices: in a bundle with nothing else in it, sealed with the key before, which is
    /// all that they have.
    fn deliver(&self, w: &Writes<'_>, folder: &Path) -> Result<u32> {
        let pending: Option<u32> =
            w.case.query_row("SELECT min(epoch) FROM bundle_key WHERE told = 0", [], |row| row.get(0))?;
        if pending.is_none() {
            return Ok(0);
        }
        let others: Vec<String> = w
            .case
            .prepare("SELECT device FROM peer WHERE device <> ?1 AND gone = 0 AND number > 0 ORDER BY device")?
            .query_map([self.device.to_string()], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut sent = 0;
        if !others.is_empty() {
            let mut parts = [Part::default(), Part::default()];
            for (part, (side, connection)) in
                parts.iter_mut().zip([(Side::Case, &**w.case), (Side::Private, &**w.private)])
            {
                let own = own_pair(connection, self.device)?;
                let from_public = own.public();
                let keys: Vec<BundleKey> = connection
                    .prepare("SELECT id, epoch, key FROM bundle_key WHERE told = 0 ORDER BY epoch, id")?
                    .query_map([], |row| Ok(BundleKey { id: row.get(0)?, epoch: row.get(1)?, key: Key(row.get(2)?) }))?
                    .collect::<rusqlite::Result<_>>()?;
                for to in &others {
                    let to = Uuid::parse_str(to).map_err(|_| Error::Failed)?;
                    let to_public = peer(connection, to)?.ok_or(Error::Failed)?.public;
                    let way = Way {
                        vault: &self.vault,
                        side,
                        from: self.device,
                        from_public: &from_public,
                        to,
                        to_public: &to_public,
                    };
                    for key in &keys {
                        part.keys.push(Delivery::seal(&way, &own, key.epoch, key.id, &key.key)?);
                    }
                }
            }
            let before: Option<[u8; 16]> = w
                .case
                .query_row("SELECT id FROM bundle_key WHERE told = 1 ORDER BY epoch DESC, id DESC LIMIT 1", [], |row| {
                    row.get(0)
                })
                .optional()?;
            self.write_bundle(w, folder, parts, Some(before.ok_or(Error::Failed)?))?;
            sent = 1;
        }
        for connection in [&**w.case, &**w.private] {
            connection.execute("UPDATE bundle_key SET told = 1", [])?;
        }
        Ok(sent)
    }

    /// What this vault has seen: of each device its last bundle and its last change.
    fn seen(&self, w: &Writes<'_>, connection: &Connection) -> Result<Vec<Seen>> {
        let mut all: BTreeMap<String, (u64, i64)> = BTreeMap::new();
        let mut clocks = connection
            .prepare("SELECT d.id, max(c.hlc) FROM change c JOIN device d ON d.n = c.device GROUP BY c.device")?;
        for row in clocks.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))? {
            let (device, hlc) = row?;
            all.entry(device).or_default().1 = hlc;
        }
        let mut numbers = w.case.prepare("SELECT device, number FROM peer")?;
        for row in numbers.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))? {
            let (device, number) = row?;
            all.entry(device).or_default().0 = number.cast_unsigned();
        }
        all.into_iter()
            .map(|(device, (number, hlc))| {
                Ok(Seen { device: Uuid::parse_str(&device).map_err(|_| Error::Failed)?, number, hlc })
            })
            .collect()
    }

    fn write_bundle(
        &self,
        w: &Writes<'_>,
        folder: &Path,
        mut parts: [Part; 2],
        sealed_with: Option<[u8; 16]>,
    ) -> Result<()> {
        let own = peer(&w.case, self.device)?;
        let (number, before) = own.map_or((1, [0; 32]), |own| (own.number + 1, own.hash));
        let case_key = bundle_key(&w.case, "DESC", sealed_with.as_ref())?.ok_or(Error::Failed)?;
        let private_key = bundle_key(&w.private, "DESC", Some(&case_key.id))?.ok_or(Error::Failed)?;
        for (part, connection) in parts.iter_mut().zip([&**w.case, &**w.private]) {
            part.public = own_pair(connection, self.device)?.public();
            part.seen = self.seen(w, connection)?;
        }
        let mut gone = w.case.prepare("SELECT device FROM peer WHERE gone = 1 ORDER BY device")?;
        for device in gone.query_map([], |row| row.get::<_, String>(0))? {
            parts[0].gone.push(Uuid::parse_str(&device?).map_err(|_| Error::Failed)?);
        }
        let head = Head {
            vault: bundle::vault_mark(&self.vault),
            device: self.device,
            number,
            epoch: case_key.epoch,
            key: case_key.id,
            before,
            schema: self.schema()?,
        };
        let [case, private] = &parts;
        let bytes = bundle::seal(&head, &self.vault, (case, &case_key.key), (private, &private_key.key))?;
        // The file first: where the commit then fails, the next run finds it and takes it for what it is.
        put_file(&bundle_path(folder, self.device, number), &bytes)?;
        for (part, connection) in parts.iter().zip([&**w.case, &**w.private]) {
            let own = Peer { number, hash: hash(&bytes), epoch: head.epoch, public: part.public, gone: false };
            put_peer(connection, self.device, &own, number)?;
            merge::carried(connection, &part.rows)?;
            for erased in &part.erased {
                merge::note_told(connection, erased)?;
            }
        }
        Ok(())
    }

    /// Merges one bundle, or says why not. Where it does not, nothing of it was kept.
    pub(crate) fn merge(
        &self,
        w: &Writes<'_>,
        bytes: &[u8],
        device: Uuid,
        number: u64,
        vouched: &HashMap<Uuid, u64>,
    ) -> Result<Halt> {
        let sealed = match bundle::read(bytes) {
            Ok(sealed) => sealed,
            Err(Unreadable::Newer) => return Ok(Halt::Wait(Waits::Newer)),
            Err(Unreadable::Altered) => return Ok(Halt::Refuse(Refusal::Altered)),
        };
        let head = &sealed.head;
        if head.vault != bundle::vault_mark(&self.vault) {
            return Ok(Halt::Refuse(Refusal::Foreign));
        }
        if head.device != device || head.number != number {
            return Ok(Halt::Refuse(Refusal::Swapped));
        }
        let known = peer(&w.case, device)?;
        let (last, before) = known.as_ref().map_or((0, [0; 32]), |known| (known.number, known.hash));
        if number != last + 1 {
            return Ok(if number > last { Halt::Wait(Waits::Gap) } else { Halt::Refuse(Refusal::OutOfChain) });
        }
        let ours = self.schema()?;
        let is_known = |wanted: &(u8, String, u32)| {
            ours.iter().any(|(image, room, at)| (image, room) == (&wanted.0, &wanted.1) && *at >= wanted.2)
        };
        if !head.schema.iter().all(is_known) {
            return Ok(Halt::Wait(Waits::Newer));
        }
        let (Some(case_key), Some(private_key)) =
            (bundle_key(&w.case, "DESC", Some(&head.key))?, bundle_key(&w.private, "DESC", Some(&head.key))?)
        else {
            return Ok(Halt::Wait(Waits::NoKey));
        };
        // Opened before the chain is judged: what is not authentic says nothing about the chain.
        let (Some(case), Some(private)) = (
            sealed.open(Side::Case, &case_key.key, &self.vault),
            sealed.open(Side::Private, &private_key.key, &self.vault),
        ) else {
            return Ok(Halt::Refuse(Refusal::Altered));
        };
        if head.before != before {
            return Ok(Halt::Refuse(Refusal::OutOfChain));
        }
        if let Some(why) = self.distrust(w, head, known.as_ref(), &case, &private, vouched)? {
            return Ok(Halt::Refuse(why));
        }
        let mut missing = false;
        for seen in &case.seen {
            let there = peer(&w.case, seen.device)?.map_or(0, |peer| peer.number);
            missing |= seen.device != device && seen.number > there;
        }
        if missing {
            return Ok(Halt::Others(case.seen.iter().map(|seen| (seen.device, seen.number)).collect()));
        }
        let latest = w.case.now().as_millisecond() + AHEAD;
        let clock = |row: &Row| row.hlc.max(row.work);
        if case.rows.iter().chain(&private.rows).any(|row| clock(row) >> 16 > latest) {
            return Ok(Halt::Refuse(Refusal::Clock));
        }
        let Some(new_keys) = self.open_keys(w, device, &[&case, &private])? else {
            return Ok(Halt::Refuse(Refusal::Altered));
        };
        let mut dangles = false;
        let kept = whole(w, || {
            self.keep(w, head, hash(bytes), &[case, private], new_keys)?;
            dangles = sqlite::dangles(&w.case)? || sqlite::dangles(&w.private)?;
            if dangles { Err(Error::Gone) } else { Ok(()) }
        });
        match kept {
            Ok(()) => Ok(Halt::None),
            // Found out only now, and not at the commit, which would take everything else of it back.
            Err(_) if dangles => Ok(Halt::Wait(Waits::Reference)),
            // The right key does not make nonsense sensible, and one such bundle is not to stop all others.
            Err(Error::Database(_) | Error::Failed | Error::Gone | Error::Invalid(_)) => {
                Ok(Halt::Refuse(Refusal::Altered))
            }
            Err(error) => Err(error),
        }
    }

    /// Why the writer of a bundle that opens is not believed.
    fn distrust(
        &self,
        w: &Writes<'_>,
        head: &Head,
        known: Option<&Peer>,
        case: &Part,
        private: &Part,
        vouched: &HashMap<Uuid, u64>,
    ) -> Result<Option<Refusal>> {
        let is_vouched = vouched.get(&head.device).is_some_and(|number| *number >= head.number);
        let current = bundle_key(&w.case, "DESC", None)?.map_or(0, |key| key.epoch);
        let only_keys = case.rows.is_empty() && private.rows.is_empty() && case.erased.is_empty();
        Ok(match known {
            // One's own, and with the keys that this vault has: else it is another copy's.
            _ if head.device == self.device => {
                let is_own = own_pair(&w.case, self.device)?.public() == case.public
                    && own_pair(&w.private, self.device)?.public() == private.public;
                (!is_own).then_some(Refusal::DeviceTwice)
            }
            Some(known) if known.gone && !is_vouched => Some(Refusal::Removed),
            // A removed device's own word that it is there again counts for nothing.
            Some(known) if head.epoch < known.epoch && !only_keys => Some(Refusal::OldKey),
            Some(known) if known.public != case.public => Some(Refusal::Altered),
            Some(_) if peer(&w.private, head.device)?.is_some_and(|known| known.public != private.public) => {
                Some(Refusal::Altered)
            }
            None if head.epoch < current && !is_vouched => Some(Refusal::Unknown),
            _ => None,
        })
    }

    /// Opens the keys that a bundle brings to this device; `None` where one was not sealed by its writer.
    fn open_keys(&self, w: &Writes<'_>, from: Uuid, parts: &[&Part; 2]) -> Result<Option<[Vec<BundleKey>; 2]>> {
        let mut opened = [Vec::new(), Vec::new()];
        let sides = [(Side::Case, &**w.case), (Side::Private, &**w.private)];
        for ((opened, part), (side, connection)) in opened.iter_mut().zip(parts).zip(sides) {
            if from == self.device || !part.keys.iter().any(|delivery| delivery.device == self.device) {
                continue;
            }
            let own = own_pair(connection, self.device)?;
            let to_public = own.public();
            let way = Way {
                vault: &self.vault,
                side,
                from,
                from_public: &part.public,
                to: self.device,
                to_public: &to_public,
            };
            for delivery in part.keys.iter().filter(|delivery| delivery.device == self.device) {
                let Some(key) = delivery.open(&way, &own) else { return Ok(None) };
                opened.push(BundleKey { id: delivery.id, epoch: delivery.epoch, key });
            }
        }
        Ok(Some(opened))
    }

    fn keep(
        &self,
        w: &Writes<'_>,
        head: &Head,
        hash: [u8; 32],
        parts: &[Part; 2],
        new_keys: [Vec<BundleKey>; 2],
    ) -> Result<()> {
        let images = [(&**w.case, self.rooms.case), (&**w.private, self.rooms.private)];
        for (((connection, rooms), part), keys) in images.into_iter().zip(parts).zip(new_keys) {
            let seen = part.seen.iter().map(|seen| (seen.device, seen.hlc)).collect();
            self.ticking.silent(|| merge::merge(connection, rooms, head.device, &seen, &part.rows, &part.erased))?;
            let last = part.rows.iter().map(|row| row.hlc).max().unwrap_or_default();
            self.ticking.seen(last);
            let mine = part.seen.iter().find(|seen| seen.device == self.device).map_or(0, |seen| seen.number);
            let peer = Peer { number: head.number, hash, epoch: head.epoch, public: part.public, gone: false };
            put_peer(connection, head.device, &peer, mine)?;
            for key in keys {
                connection.execute(
                    "INSERT OR IGNORE INTO bundle_key (id, epoch, key, told) VALUES (?1, ?2, ?3, 1)",
                    params![key.id, key.epoch, key.key.0],
                )?;
            }
        }
        let [case, private] = parts;
        if head.device != self.device && !(case.erased.is_empty() && private.erased.is_empty()) {
            // This device's own bundles may hold what another one erased.
            let so_far = peer(&w.case, self.device)?.map_or(0, |own| own.number);
            w.case.execute(
                "INSERT OR REPLACE INTO meta (key, value) VALUES ('forget_bundles', ?1)",
                [so_far.to_string()],
            )?;
        }
        for gone in case.gone.iter().filter(|gone| **gone != self.device) {
            w.case.execute("UPDATE peer SET gone = 1 WHERE device = ?1", [gone.to_string()])?;
        }
        // Whoever gave a key to a device that is gone did not know of that yet: there must be another one.
        let mut is_leaked = false;
        for delivery in &case.keys {
            is_leaked |= peer(&w.case, delivery.device)?.is_some_and(|peer| peer.gone);
        }
        if is_leaked {
            let epoch: u32 = w.case.query_row("SELECT max(epoch) FROM bundle_key", [], |row| row.get(0))?;
            make_keys(w, epoch.checked_add(1).ok_or(Error::Failed)?)?;
        }
        Ok(())
    }
}

/// Runs `f` within a commit so that nothing of it is left where it fails.
fn whole<T>(w: &Writes<'_>, f: impl FnOnce() -> Result<T>) -> Result<T> {
    let both = [&**w.case, &**w.private];
    for connection in both {
        connection.execute_batch("SAVEPOINT bundle")?;
    }
    let done = f();
    let end = if done.is_ok() { "RELEASE bundle" } else { "ROLLBACK TO bundle; RELEASE bundle" };
    for connection in both {
        connection.execute_batch(end)?;
    }
    done
}

// --- the folder ---

fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn bundle_path(folder: &Path, device: Uuid, number: u64) -> PathBuf {
    folder.join(device.simple().to_string()).join(format!("{number:08}.bundle"))
}

/// The bytes of a file; `None` where it is not there, or longer than any bundle.
fn read_file(path: &Path) -> Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let mut bytes = Vec::new();
    file.take(LONGEST + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= LONGEST).then_some(bytes))
}

/// Writes a file that nobody ever sees a part of under its name. Never over another.
fn put_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().ok_or(Error::Failed)?;
    fs::create_dir_all(folder)?;
    if fs::symlink_metadata(path).is_ok() {
        return Err(Error::Exists);
    }
    let name = path.file_name().and_then(|name| name.to_str()).ok_or(Error::Failed)?;
    let part = folder.join(format!(".{name}.part"));
    let written = (|| {
        let mut file = File::create(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        rename(&part, path)?;
        if cfg!(unix) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    })();
    written.map_err(|error: io::Error| {
        let _ = fs::remove_file(&part);
        error.into()
    })
}

/// The bundles that lie in a vault's folder, by device. Copies that a synchronising program made are told of, unless
/// they are the same as what they are copies of.
fn look(folder: &Path, refused: &mut Vec<Refused>) -> Result<BTreeMap<Uuid, BTreeSet<u64>>> {
    let mut found = BTreeMap::new();
    for (name, path) in list(folder)? {
        let Some(device) = Uuid::try_parse(&name).ok().filter(|_| name.len() == 32) else { continue };
        let mut numbers = BTreeSet::new();
        for (name, path) in list(&path)? {
            let Some(stem) = name.strip_suffix(".bundle").filter(|_| !name.starts_with('.')) else { continue };
            let digits = stem.bytes().take_while(u8::is_ascii_digit).count();
            let number = stem.get(..digits).and_then(|digits| digits.parse::<u64>().ok());
            match number {
                Some(number) if stem.len() == digits && name == format!("{number:08}.bundle") => {
                    numbers.insert(number);
                }
                _ => {
                    let original = number.map(|number| path.with_file_name(format!("{number:08}.bundle")));
                    let same = match original {
                        Some(original) => {
                            read_file(&original)?.is_some_and(|bytes| read_file(&path).is_ok_and(|b| b == Some(bytes)))
                        }
                        None => false,
                    };
                    if !same {
                        refused.push(Refused { device: Some(device), number, why: Refusal::ConflictCopy });
                    }
                }
            }
        }
        found.insert(device, numbers);
    }
    Ok(found)
}

/// Names and paths in a folder, in order; none where there is no folder. What has no readable name is passed over.
fn list(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let there = match fs::read_dir(folder) {
        Ok(there) => there,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(error.into()),
    };
    let mut found = Vec::new();
    for entry in there {
        let entry = entry?;
        if let Ok(name) = entry.file_name().into_string() {
            found.push((name, entry.path()));
        }
    }
    found.sort();
    Ok(found)
}

/// Vault files in a folder that a synchronising program made a second time, as it does where two machines changed one:
/// somebody put the vault itself there. By their names, as Syncthing, Nextcloud, OneDrive and Dropbox form them.
///
/// # Errors
/// [`Error::Io`] where the folder cannot be read.
pub fn conflict_copies(folder: &Path) -> Result<Vec<PathBuf>> {
    let is_copy = |name: &str| {
        let name = name.to_lowercase();
        name.contains(".sleutel")
            && (name.contains(".sync-conflict-") || name.contains("conflicted copy") || name.contains("_conflict-"))
            || name.contains(".sync-conflict-") && name.ends_with(".sleutel")
    };
    let mut found: Vec<PathBuf> =
        list(folder)?.into_iter().filter(|(name, _)| is_copy(name)).map(|(_, path)| path).collect();
    // OneDrive puts the machine's name behind: NAME-MACHINE.sleutel beside NAME.sleutel.
    let names: Vec<(String, PathBuf)> = list(folder)?;
    for (name, path) in &names {
        if let Some(stem) = name.strip_suffix(".sleutel")
            && let Some((before, _)) = stem.rsplit_once('-')
            && names.iter().any(|(other, _)| *other == format!("{before}.sleutel"))
            && !found.contains(path)
        {
            found.push(path.clone());
        }
    }
    Ok(found)
}
