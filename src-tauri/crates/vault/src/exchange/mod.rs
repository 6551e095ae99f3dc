//! Two machines: bundles written into a folder that another program synchronises, and read from it. This program opens
//! no connection of its own. `FORMAT.md`, "Bundles".

mod folder;
mod peers;
mod receiving;
mod sending;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{fs, io};

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use uuid::Uuid;

pub use self::folder::conflict_copies;
use self::folder::{bundle_path, hash, look, read_file};
#[cfg(test)]
pub(crate) use self::peers::bundle_key;
pub(crate) use self::peers::{knows_another, make_keys, next_keys};
use self::peers::{own_pair, peer};
pub(crate) use self::receiving::Halt;
use crate::bundle::{self, Side};
use crate::error::{Error, Result};
use crate::file::VaultFile;
use crate::image::{Case, Read, Write, Writes};
use crate::log::Ticking;
use crate::room::Rooms;
use crate::store::Store;
use crate::vault::Vault;

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

const TO_FOLLOW: &str = "to_follow";

/// Notes, in the commit of a merge, that the rooms have still to do what follows from it.
fn set_to_follow(case: &Connection) -> Result<()> {
    case.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, '1')", [TO_FOLLOW])?;
    Ok(())
}

impl Read<'_, Case> {
    /// Whether something was merged of which the rooms have not done yet what follows: [`Write::has_followed`]. It is
    /// known after a restart.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn is_to_follow(&self) -> Result<bool> {
        Ok(self.prepare_cached("SELECT 1 FROM meta WHERE key = ?1")?.exists([TO_FOLLOW])?)
    }
}

impl Write<'_, Case> {
    /// Says that the rooms have done what follows from all that was merged.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub fn has_followed(&self) -> Result<()> {
        self.execute("DELETE FROM meta WHERE key = ?1", [TO_FOLLOW])?;
        Ok(())
    }
}

impl Store {
    fn device(&self) -> Uuid {
        self.ticking.device()
    }
}

/// What an exchange needs to know of a store.
pub(crate) struct Desk {
    vault: [u8; 16],
    device: Uuid,
    rooms: Rooms,
    ticking: Ticking,
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
}
