//! Attachments: files sealed in chunks beside the vault, in `NAME.sleutel.d`. `FORMAT.md`, "Attachments".
//!
//! The key and the hash of each stand in the database, so that a blob without its row is noise, and a row without its
//! blob is noticed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, params};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::image::{Image, Read as ReadImage, Write};
use crate::keys::{Key, NONCE, TAG};
use crate::medium::beside;

/// Plain bytes in a chunk; the last one may be shorter. Part of the format.
const CHUNK: usize = 64 * 1024;

/// The folder of a vault's attachments.
#[derive(Debug, Clone)]
pub struct Attachments(PathBuf);

impl Attachments {
    /// The attachments of the vault at `path`: they lie in `path` with `.d` added.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        Self(beside(path, "d"))
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }

    pub(crate) fn blob(&self, id: Uuid) -> PathBuf {
        self.0.join(id.simple().to_string())
    }

    /// Seals `from` into a new blob; it belongs to the vault when the commit that this is part of is on the disk. A
    /// blob whose commit failed is left over, unreadable by anybody; [`Attachments::sweep`] removes it.
    ///
    /// # Errors
    /// [`Error::DiskFull`], [`Error::Io`]; nothing is left then.
    pub fn add<I: Image>(&self, w: &Write<'_, I>, from: &mut dyn Read) -> Result<Uuid> {
        let id: Uuid = w.new_id();
        let key = Key::make()?;
        fs::create_dir_all(&self.0)?;
        let path = self.blob(id);
        let sealed = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)
            .map_err(Error::from)
            .and_then(|file| seal(&key, from, file))
            .inspect_err(|_| {
                let _ = fs::remove_file(&path);
            })?;
        w.execute(
            "INSERT INTO attachment (id, key, size, sha256, added) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![id.to_string(), key.0, sealed.size, sealed.sha256, w.now().as_millisecond()],
        )?;
        Ok(id)
    }

    /// Writes the plain bytes of an attachment into `into`, and checks them.
    ///
    /// # Errors
    /// [`Error::Gone`] where there is none, [`Error::Tampered`] where a blob is missing or was changed: `into` may have
    /// been given a beginning by then.
    pub fn read<I: Image>(&self, r: &ReadImage<'_, I>, id: Uuid, into: &mut dyn io::Write) -> Result<()> {
        let row = r
            .query_row("SELECT key, size, sha256 FROM attachment WHERE id = ?1", [id.to_string()], |row| {
                Ok((row.get::<_, [u8; 32]>(0)?, row.get::<_, i64>(1)?, row.get::<_, [u8; 32]>(2)?))
            })
            .optional()?;
        let (key, size, sha256) = row.ok_or(Error::Gone)?;
        let file = File::open(self.blob(id)).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => Error::Tampered,
            _ => error.into(),
        })?;
        let opened = open(&Key(key), file, into)?;
        if opened.sha256 == sha256 && opened.size == size { Ok(()) } else { Err(Error::Tampered) }
    }

    /// Removes an attachment: its row at once, its blob when [`Attachments::sweep`] runs after the commit.
    ///
    /// # Errors
    /// [`Error::Gone`] where there is none.
    pub fn remove<I: Image>(&self, w: &Write<'_, I>, id: Uuid) -> Result<()> {
        let removed = w.execute("DELETE FROM attachment WHERE id = ?1", [id.to_string()])?;
        if removed == 1 { Ok(()) } else { Err(Error::Gone) }
    }

    /// Reads every attachment of an image, and says which are missing or changed.
    ///
    /// # Errors
    /// [`Error::Io`] where the disk cannot be read.
    pub fn verify<I: Image>(&self, r: &ReadImage<'_, I>) -> Result<Vec<Uuid>> {
        let mut bad = Vec::new();
        for id in ids(r)? {
            match self.read(r, id, &mut io::sink()) {
                Ok(()) => {}
                Err(Error::Tampered) => bad.push(id),
                Err(error) => return Err(error),
            }
        }
        Ok(bad)
    }

    /// Removes blobs that neither image knows.
    ///
    /// # Errors
    /// [`Error::Io`] where the disk refuses.
    pub fn sweep(&self, r: &crate::Reads<'_>) -> Result<u32> {
        let mut known = ids(&r.case)?;
        known.extend(ids(&r.private)?);
        let known: Vec<PathBuf> = known.into_iter().map(|id| self.blob(id)).collect();
        let there = match fs::read_dir(&self.0) {
            Ok(there) => there,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
            Err(error) => return Err(error.into()),
        };
        let mut removed = 0;
        for entry in there {
            let path = entry?.path();
            if !known.contains(&path) {
                fs::remove_file(path)?;
                removed += 1;
            }
        }
        Ok(removed)
    }
}

pub(crate) fn ids<I: Image>(r: &ReadImage<'_, I>) -> Result<Vec<Uuid>> {
    let mut all = r.prepare("SELECT id FROM attachment ORDER BY id")?;
    let ids = all.query_map([], |row| row.get::<_, String>(0))?;
    ids.map(|id| Uuid::parse_str(&id?).map_err(|_| Error::Failed)).collect()
}

struct Sum {
    size: i64,
    sha256: [u8; 32],
}

/// The nonce of a chunk: its number, and a last byte that says whether another follows. The key is used for one blob
/// only, so no nonce comes twice.
fn nonce(number: u64, is_last: bool) -> [u8; NONCE] {
    let mut nonce = [0; NONCE];
    nonce[..8].copy_from_slice(&number.to_le_bytes());
    nonce[NONCE - 1] = u8::from(is_last);
    nonce
}

fn seal(key: &Key, from: &mut dyn Read, mut file: File) -> Result<Sum> {
    let (mut sum, mut size, mut number) = (Sha256::new(), 0_i64, 0);
    let mut chunk = Zeroizing::new(Vec::with_capacity(CHUNK));
    let mut next = Zeroizing::new(Vec::with_capacity(CHUNK));
    fill(from, &mut chunk)?;
    loop {
        fill(from, &mut next)?;
        let is_last = next.is_empty();
        sum.update(&*chunk);
        size += i64::try_from(chunk.len()).map_err(|_| Error::Failed)?;
        let tag = key.seal(&nonce(number, is_last), &[], &mut chunk)?;
        file.write_all(&chunk)?;
        file.write_all(&tag)?;
        if is_last {
            file.sync_all()?;
            return Ok(Sum { size, sha256: sum.finalize().into() });
        }
        number += 1;
        std::mem::swap(&mut chunk, &mut next);
    }
}

fn open(key: &Key, mut file: File, into: &mut dyn io::Write) -> Result<Sum> {
    let (mut sum, mut size, mut number) = (Sha256::new(), 0_i64, 0);
    let mut left = file.metadata()?.len();
    loop {
        let length = left.min((CHUNK + TAG) as u64);
        let is_last = length == left;
        let mut chunk = Zeroizing::new(vec![0; usize::try_from(length).map_err(|_| Error::Failed)?]);
        file.read_exact(&mut chunk)?;
        let at = chunk.len().checked_sub(TAG).ok_or(Error::Tampered)?;
        let (plain, tag) = chunk.split_at_mut(at);
        let tag: [u8; TAG] = (&*tag).try_into().map_err(|_| Error::Tampered)?;
        if !key.open(&nonce(number, is_last), &[], plain, &tag) {
            return Err(Error::Tampered);
        }
        sum.update(&*plain);
        size += i64::try_from(plain.len()).map_err(|_| Error::Failed)?;
        into.write_all(plain)?;
        left -= length;
        if is_last {
            return Ok(Sum { size, sha256: sum.finalize().into() });
        }
        number += 1;
    }
}

/// Reads a whole chunk, or what is left.
fn fill(from: &mut dyn Read, chunk: &mut Vec<u8>) -> Result<()> {
    chunk.clear();
    from.take(CHUNK as u64).read_to_end(chunk)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, Rooms, Source, Vault};

    const NO_ROOMS: Rooms = Rooms { case: &[], private: &[] };

    #[test]
    fn every_length_comes_back_and_every_change_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let attachments = Attachments::of(&folder.path().join("proef.sleutel"));
        let vault = Vault::in_memory(Kind::Practice, NO_ROOMS, Source::new_device()).unwrap();
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
            let plain: Vec<u8> = (0..length).map(|n| (n % 251) as u8).collect();
            let (to, from) = (attachments.clone(), plain.clone());
            let id = vault.write(move |w| to.add(&w.case, &mut from.as_slice())).unwrap();
            let read = {
                let attachments = attachments.clone();
                let vault = vault.clone();
                move || {
                    let attachments = attachments.clone();
                    vault.read(move |r| {
                        let mut back = Vec::new();
                        attachments.read(&r.case, id, &mut back).map(|()| back)
                    })
                }
            };
            assert!(read().unwrap() == plain, "{length}");
            let blob = attachments.blob(id);
            let sealed = fs::read(&blob).unwrap();
            for at in (0..sealed.len()).step_by(1 + sealed.len() / 40) {
                let mut changed = sealed.clone();
                changed[at] ^= 1;
                fs::write(&blob, changed).unwrap();
                assert!(matches!(read(), Err(Error::Tampered)), "{length}, byte {at}");
                fs::write(&blob, &sealed[..at]).unwrap();
                assert!(matches!(read(), Err(Error::Tampered)), "{length}, cut at {at}");
            }
            fs::write(&blob, sealed).unwrap();
        }
        let (all, known) = (attachments.clone(), attachments.clone());
        assert!(vault.read(move |r| all.verify(&r.case)).unwrap().is_empty());
        fs::write(known.0.join("verweesd"), b"x").unwrap();
        assert_eq!(vault.read(move |r| known.sweep(r)).unwrap(), 1);
        let again = attachments.clone();
        assert!(vault.read(move |r| again.verify(&r.case)).unwrap().is_empty(), "sweeping took nothing that is known");
    }
}
