//! Changing who may open a vault: new keys, a new file, and what older copies of it need. `FORMAT.md`, "Changing slots".

use std::collections::BTreeSet;
use std::path::Path;

use uuid::Uuid;

use crate::code::RecoveryCode;
use crate::error::{Error, Result};
use crate::exchange;
use crate::file::{Images, VaultFile, read_frames, read_head};
use crate::header::{Door, Header};
use crate::image::Writes;
use crate::keys::fill;
use crate::lock::Lock;
use crate::medium::{Disk, Medium};
use crate::slots::{CardHolder, Change, Rekeyed, Secret, SlotInfo};
use crate::state::State;
use crate::store::Store;
use crate::vault::{Keyring, Vault, no_file};

/// In the `case` image's `meta`: the first frame that is sealed with the present keys.
pub(crate) const KEYS_SINCE: &str = "keys_since";
/// In the `case` image's `setting`: whose card a slot is for, followed by the slot's id.
const HOLDER: &str = "card:";

/// The slots were changed, and the file has new keys.
pub struct Changed {
    /// The new recovery code, where one was asked for. Nobody can show it again.
    pub code: Option<RecoveryCode>,
    /// The new recovery code of the private part's own door, where one was asked for.
    pub private_code: Option<RecoveryCode>,
    /// What the file was sealed with until now: for [`reseal`], and then to be let go.
    pub old: Keyring,
    /// What it is sealed with now. A [`crate::Pinned`] from before opens nothing any more.
    pub new: Keyring,
    /// Whether the new file will outlive a power cut. Where not, nothing more is written until the vault was opened
    /// again, and until then the old file may come back.
    pub is_durable: bool,
    /// Whether the copies beside the vault that the old keys open are gone. Where not, the next opening tries again.
    pub are_copies_gone: bool,
}

impl Vault {
    /// Changes who may open the vault, or with an empty [`Change`] only its keys. The whole file is rewritten with new
    /// keys, so that nothing that opened it before opens it now; there is always either the old file or the new one,
    /// whole. Passphrases that stay are typed again: `proof` holds all of them, or codes where all of them change.
    ///
    /// Where another device takes part, the keys of bundles are replaced in the same commit, so that an older copy of the
    /// vault does not open later bundles; the other device gets them from the next [`Vault::exchange`]. Where none is
    /// known they stay: a copy that has not sent anything yet could not be given new ones.
    ///
    /// Takes as long as working out each passphrase once, and writing the file. Where it fails, nothing has changed.
    ///
    /// # Errors
    /// [`Error::WrongKey`] and [`Error::SecondDoor`] where the proof does not hold; [`Error::Gone`] where a slot to
    /// remove is not there; [`Error::Invalid`]; [`Error::Newer`] where a newer program made one of the slots;
    /// [`Error::NoVault`] for a vault in memory; else as [`Vault::write`].
    pub fn change_slots(&self, proof: Vec<Secret>, change: Change) -> Result<Changed> {
        self.run(move |store| store.change_slots(&proof, change))
    }

    /// The ways in, with whose the cards are.
    ///
    /// # Errors
    /// [`Error::NoVault`] for a vault in memory; [`Error::Locked`].
    pub fn slots(&self) -> Result<Vec<SlotInfo>> {
        self.run(|store| {
            let mut slots = store.file.as_ref().ok_or(Error::NoVault)?.header().slot_infos();
            store.read(|r| {
                for slot in &mut slots {
                    let kept = r.case.setting(&format!("{HOLDER}{}", slot.id))?;
                    slot.holder = kept.and_then(|json| serde_json::from_str(&json).ok());
                }
                Ok(slots)
            })
        })
    }

    /// Which door of this vault a recovery code opens: for a rehearsal. Nothing is written.
    ///
    /// # Errors
    /// [`Error::NoVault`] for a vault in memory; [`Error::Locked`].
    pub fn door_of(&self, code: &RecoveryCode) -> Result<Option<Door>> {
        let code = code.clone();
        self.run(move |store| {
            let file = store.file.as_ref().ok_or(Error::NoVault)?;
            Ok(file.header().door_of(&code, file.keys()))
        })
    }

    /// Whether this secret opens the first door of the vault: for a lock of its own inside the open vault. Nothing is
    /// written. Takes as long as working out a passphrase once, and keeps nobody waiting meanwhile.
    ///
    /// # Errors
    /// [`Error::NoVault`] for a vault in memory; [`Error::Locked`]; [`Error::Tampered`].
    pub fn is_opened_by(&self, secret: &Secret) -> Result<bool> {
        let header = self.run(|store| Ok(store.file.as_ref().ok_or(Error::NoVault)?.header().clone()))?;
        match header.unlock(std::slice::from_ref(secret)) {
            Ok(_) | Err(Error::SecondDoor) => Ok(true),
            Err(Error::WrongKey) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The keys of the open vault: for a PIN.
    ///
    /// # Errors
    /// [`Error::NoVault`] for a vault in memory; [`Error::Locked`].
    pub fn keyring(&self) -> Result<Keyring> {
        self.run(|store| Ok(Keyring(store.file.as_ref().ok_or(Error::NoVault)?.keys().clone())))
    }
}

impl Store {
    pub(crate) fn change_slots(&mut self, proof: &[Secret], change: Change) -> Result<Changed> {
        let mut file = self.file.take().ok_or(Error::NoVault)?;
        let changed = self.change_slots_of(&mut file, proof, change);
        self.file = Some(file);
        changed
    }

    fn change_slots_of(&mut self, file: &mut VaultFile, proof: &[Secret], change: Change) -> Result<Changed> {
        let unlocked = file.header().unlock(proof)?;
        let Rekeyed { header, keys, code, private_code, named } =
            file.header().rekeyed(unlocked, change, file.next())?;
        let first = header.first;
        let ids: BTreeSet<Uuid> = header.slots.iter().map(|slot| Uuid::from_bytes(slot.id)).collect();
        let at = self.now();
        let me = self.ticking.device();
        self.alone(|w| {
            keep_holders(w, &named, &ids)?;
            if exchange::knows_another(w, me)? {
                exchange::next_keys(w)?;
            }
            let sql = "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)";
            w.case.execute(sql, (KEYS_SINCE, first.to_string()))?;
            Ok(())
        })?;
        let (old, new) = (Keyring(file.keys().clone()), Keyring(keys.clone()));
        let written = self.with_pages(|images| file.rewrite(header, keys, images, at));
        let is_durable = match written {
            Ok(is_durable) => is_durable,
            Err(error) => {
                self.forget()?;
                return Err(error);
            }
        };
        self.keep();
        // While the new file may not outlive a power cut, the copies may still be needed.
        let are_copies_gone = is_durable && file.remove_older(first).is_ok();
        Ok(Changed { code, private_code, old, new, is_durable, are_copies_gone })
    }

    /// Removes what lies beside the vault and opens with older keys: where the program ended before it could.
    pub(crate) fn remove_older(&self, file: &mut VaultFile) -> Result<()> {
        let sql = "SELECT value FROM meta WHERE key = ?1";
        let since: Option<String> = self.read(|r| {
            let mut found = r.case.prepare(sql)?;
            let mut rows = found.query([KEYS_SINCE])?;
            Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
        })?;
        since.and_then(|since| since.parse().ok()).map_or(Ok(()), |first| file.remove_older(first))
    }
}

/// Writes down whose the new cards are, and forgets those that are gone.
fn keep_holders(w: &Writes<'_>, named: &[(Uuid, String)], ids: &BTreeSet<Uuid>) -> Result<()> {
    for (id, name) in named {
        let holder = CardHolder { name: name.clone(), since: w.case.today() };
        let json = serde_json::to_string(&holder).map_err(|_| Error::Failed)?;
        w.case.put_setting(&format!("{HOLDER}{id}"), &json)?;
    }
    let mut all = w.case.prepare("SELECT key FROM setting WHERE key LIKE 'card:%'")?;
    let keys = all.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    for key in keys {
        let id = key.strip_prefix(HOLDER).and_then(|id| Uuid::parse_str(id).ok());
        if !id.is_some_and(|id| ids.contains(&id)) {
            w.case.execute("DELETE FROM setting WHERE key = ?1", [key])?;
        }
    }
    Ok(())
}

/// Rewrites an older copy of a vault, a backup, so that what opens the vault now opens the copy, and nothing else does.
/// `old` is what the copy was sealed with. Its content stays what it is, up to its last whole commit.
///
/// Gives [`State::Ok`], or [`State::TornTail`] where what followed the last whole commit was left out.
///
/// # Errors
/// [`Error::WrongKey`] where it is of another vault; [`Error::Tampered`] where `old` does not open it; those of reading
/// and writing. The copy is then what it was.
pub fn reseal(path: &Path, Keyring(old): &Keyring, vault: &Vault) -> Result<State> {
    let (header, keys) = vault.run(|store| {
        let file = store.file.as_ref().ok_or(Error::NoVault)?;
        Ok((file.header().clone(), file.keys().clone()))
    })?;
    let mut disk = Disk::open(path).map_err(no_file)?;
    Lock::is_free(path)?;
    let head = read_head(&mut disk)?;
    if head.header.vault != header.vault {
        return Err(Error::WrongKey);
    }
    let reading = read_frames(&mut disk, &head, old)?;
    let first = reading.chain.next();
    let mut header = Header { first, ..header };
    fill(&mut header.generation)?;
    let images = Images { case: &reading.images.case, private: &reading.images.private };
    let (bytes, _) = VaultFile::first_bytes(&header, &keys, &images, reading.last_saved)?;
    if !disk.replace(&mut |file| file.write_all(&bytes))? {
        return Err(Error::Io(std::io::ErrorKind::Other));
    }
    let head = read_head(&mut disk)?;
    read_frames(&mut disk, &head, &keys)?;
    disk.remove_older(first)?;
    Ok(reading.state)
}
