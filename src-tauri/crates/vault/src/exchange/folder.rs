//! The folder that another program synchronises: its names, and what lies there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Refusal, Refused};
use crate::bundle::LONGEST;
use crate::error::{Error, Result};
use crate::medium::rename;

pub(super) fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

pub(super) fn bundle_path(folder: &Path, device: Uuid, number: u64) -> PathBuf {
    folder.join(device.simple().to_string()).join(format!("{number:08}.bundle"))
}

/// The bytes of a file; `None` where it is not there, or longer than any bundle.
pub(super) fn read_file(path: &Path) -> Result<Option<Vec<u8>>> {
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
pub(super) fn put_file(path: &Path, bytes: &[u8]) -> Result<()> {
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
pub(super) fn look(folder: &Path, refused: &mut Vec<Refused>) -> Result<BTreeMap<Uuid, BTreeSet<u64>>> {
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
