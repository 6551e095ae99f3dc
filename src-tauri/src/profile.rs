//! The folder of one person's program, and all that is kept outside the vault: how the window looks and speaks, where
//! the vault is, and the id of this device.

use std::fs::{File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use casebook::local_line::LocalLineEntry;
use contract::{Failure, Look};
use record::Rule;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vault::Anchor;

/// Sizes of text that the window offers, in per cent.
const TEXT_SIZES: [u16; 4] = [100, 125, 150, 200];

/// An empty file by which a second program calls the first. The session bus does the same, where there is one.
const CALL: &str = "profile.call";

/// A folder that this program alone uses.
pub(crate) struct Profile {
    folder: PathBuf,
    kept: Mutex<Kept>,
    is_thrown_away: bool,
    /// Held for as long as the program runs: a second one on the same folder does not start.
    lock: Mutex<Option<File>>,
}

/// All that stands on the disk in plaintext.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    /// How the window looks and speaks; `None` before the first run.
    look: Option<Look>,
    /// The vault that was opened last; `None` for the one in this folder.
    vault: Option<PathBuf>,
    /// Id of this device in the change log. Minted anew when another vault file is chosen: it may be a copy.
    device: Uuid,
    /// Where the vault's chain stood when it was last locked here: tells that somebody put an old copy in its place.
    #[serde(default)]
    seen: Option<Anchor>,
    /// Local lines of the crisis card, where she let them stand here: institutions, nobody's record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lines: Option<Vec<LocalLineEntry>>,
}

impl Profile {
    /// Opens the folder, and makes it where there is none.
    ///
    /// # Errors
    /// Where it cannot be made or written, or another program uses it ([`io::ErrorKind::WouldBlock`]): that one is
    /// called, see [`Profile::is_called`].
    pub(crate) fn open(folder: PathBuf) -> io::Result<Self> {
        make_private(&folder)?;
        let lock = File::create(folder.join("profile.lock"))?;
        let call = folder.join(CALL);
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => {
                let _ = File::create(&call);
                io::ErrorKind::WouldBlock.into()
            }
            TryLockError::Error(error) => error,
        })?;
        // From a second program that the first did not live to hear.
        let _ = std::fs::remove_file(&call);
        // What cannot be read says how the window looks, no more than that: the program asks again.
        let kept = std::fs::read(folder.join("profile.json")).ok().and_then(|json| serde_json::from_slice(&json).ok());
        let is_new = kept.is_none();
        let kept =
            kept.unwrap_or_else(|| Kept { look: None, vault: None, device: Uuid::new_v4(), seen: None, lines: None });
        let profile =
            Self { folder, kept: Mutex::new(kept.clone()), is_thrown_away: false, lock: Mutex::new(Some(lock)) };
        if is_new {
            profile.write(&kept)?;
        }
        Ok(profile)
    }

    /// A folder of its own that is removed at the end.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub(crate) fn throw_away() -> io::Result<Self> {
        let folder = std::env::temp_dir().join(format!("sleutelbos-{}", Uuid::new_v4().simple()));
        Ok(Self { is_thrown_away: true, ..Self::open(folder)? })
    }

    /// Where the vault is, or would be.
    pub(crate) fn vault(&self) -> PathBuf {
        self.kept().vault.unwrap_or_else(|| self.folder.join("sleutelbos.sleutel"))
    }

    /// Takes another file as the vault of this profile.
    pub(crate) fn set_vault(&self, path: PathBuf) -> Result<(), Failure> {
        self.change(|kept| {
            kept.vault = Some(path);
            kept.device = Uuid::new_v4();
            kept.seen = None;
        })
    }

    /// Whether a second program was started on this folder since this was last asked.
    pub(crate) fn is_called(&self) -> bool {
        std::fs::remove_file(self.folder.join(CALL)).is_ok()
    }

    /// Id of this device in the change log.
    pub(crate) fn device(&self) -> Uuid {
        self.kept().device
    }

    /// What was restored is another device, and nothing is known of where it stood.
    ///
    /// # Errors
    /// [`Failure::Disk`], [`Failure::DiskFull`].
    pub(crate) fn set_restored(&self) -> Result<(), Failure> {
        self.change(|kept| {
            kept.device = Uuid::new_v4();
            kept.seen = None;
        })
    }

    /// Where the vault's chain stood when it was last locked here.
    pub(crate) fn seen(&self) -> Option<Anchor> {
        self.kept().seen
    }

    /// Keeps it. Where the disk refuses, an old copy would go unannounced: no reason to keep the vault open.
    pub(crate) fn set_seen(&self, anchor: Anchor) {
        let _ = self.change(|kept| kept.seen = Some(anchor));
    }

    /// Local lines of the crisis card that stand outside the vault; `None` where she did not agree to it.
    pub(crate) fn lines(&self) -> Option<Vec<LocalLineEntry>> {
        self.kept().lines
    }

    /// Lets them stand here, or takes them away.
    ///
    /// # Errors
    /// [`Failure::Disk`], [`Failure::DiskFull`].
    pub(crate) fn set_lines(&self, lines: Option<Vec<LocalLineEntry>>) -> Result<(), Failure> {
        if self.kept().lines == lines { Ok(()) } else { self.change(|kept| kept.lines = lines) }
    }

    /// How the window looks and speaks.
    pub(crate) fn look(&self) -> Option<Look> {
        self.kept().look
    }

    /// Keeps it.
    ///
    /// # Errors
    /// [`Failure::Invalid`] for a locale or a size that does not exist; [`Failure::Disk`], [`Failure::DiskFull`].
    pub(crate) fn set_look(&self, look: Look) -> Result<(), Failure> {
        let unknown = |field: &str| Failure::Invalid { field: field.to_owned(), rule: Rule::Unknown };
        if !phrases::is_known(&look.locale) {
            return Err(unknown("locale"));
        }
        if !TEXT_SIZES.contains(&look.text_size) {
            return Err(unknown("text_size"));
        }
        self.change(|kept| kept.look = Some(look))
    }

    /// Where a web view may put what it must; removed at start and at the end.
    pub(crate) fn view_folder(&self) -> PathBuf {
        self.folder.join("view")
    }

    /// Whether it goes when the program ends.
    pub(crate) const fn is_thrown_away(&self) -> bool {
        self.is_thrown_away
    }

    /// The folder itself.
    #[cfg(feature = "e2e")]
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Removes a folder that is not to stay.
    pub(crate) fn close(&self) {
        if self.is_thrown_away {
            // Windows removes no file that is open.
            drop(self.lock.lock().unwrap_or_else(PoisonError::into_inner).take());
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }

    fn kept(&self) -> Kept {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn change(&self, change: impl FnOnce(&mut Kept)) -> Result<(), Failure> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let mut changed = kept.clone();
        change(&mut changed);
        self.write(&changed).map_err(|error| Failure::from(vault::Error::from(error)))?;
        *kept = changed;
        Ok(())
    }

    /// Writes beside, syncs and renames, so that after a power cut either the old or the new stands there.
    fn write(&self, kept: &Kept) -> io::Result<()> {
        let beside = self.folder.join("profile.json.new");
        let mut file = File::create(&beside)?;
        file.write_all(&serde_json::to_vec_pretty(kept)?)?;
        file.sync_all()?;
        drop(file);
        std::fs::rename(&beside, self.folder.join("profile.json"))?;
        #[cfg(unix)]
        File::open(&self.folder)?.sync_all()?;
        Ok(())
    }
}

/// The same folder by its whole path, also where it does not exist yet.
pub(crate) fn absolute(folder: &Path) -> PathBuf {
    folder.canonicalize().or_else(|_| std::path::absolute(folder)).unwrap_or_else(|_| folder.to_owned())
}

fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use contract::Appearance;

    use super::*;

    fn look(locale: &str, text_size: u16) -> Look {
        Look { locale: locale.to_owned(), theme: Appearance::Dark, text_size }
    }

    #[test]
    fn what_is_kept_is_there_again_and_is_all_there_is() {
        let folder = tempfile::tempdir().unwrap();
        let profile = Profile::open(folder.path().join("p")).unwrap();
        let device = profile.device();
        assert_eq!(profile.look(), None);
        profile.set_look(look("nl", 125)).unwrap();
        drop(profile);
        let again = Profile::open(folder.path().join("p")).unwrap();
        assert_eq!(again.look(), Some(look("nl", 125)));
        assert_eq!(again.device(), device);
        let json: serde_json::Value =
            serde_json::from_slice(&std::fs::read(folder.path().join("p/profile.json")).unwrap()).unwrap();
        let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["device", "look", "seen", "vault"]);
    }

    #[test]
    fn local_lines_stand_here_only_while_she_lets_them() {
        let folder = tempfile::tempdir().unwrap();
        let profile = Profile::open(folder.path().to_owned()).unwrap();
        let file = || std::fs::read_to_string(folder.path().join("profile.json")).unwrap();
        assert_eq!(profile.lines().map(|lines| lines.len()), None);
        assert!(!file().contains("lines"));
        let line: LocalLineEntry = serde_json::from_value(serde_json::json!({
            "id": Uuid::new_v4(), "called": "Huisartsenpost", "number": "030-0000000", "hours": "", "municipality": null,
        }))
        .unwrap();
        profile.set_lines(Some(vec![line.clone()])).unwrap();
        drop(profile);
        let again = Profile::open(folder.path().to_owned()).unwrap();
        assert!(again.lines() == Some(vec![line]));
        again.set_lines(None).unwrap();
        assert!(!file().contains("Huisartsenpost"));
    }

    #[test]
    fn one_program_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let first = Profile::open(folder.path().to_owned()).unwrap();
        assert!(!first.is_called());
        assert_eq!(Profile::open(folder.path().to_owned()).err().unwrap().kind(), io::ErrorKind::WouldBlock);
        assert!(first.is_called(), "the second has called");
        assert!(!first.is_called(), "once");
        assert!(Profile::open(folder.path().to_owned()).is_err());
        drop(first);
        let next = Profile::open(folder.path().to_owned()).unwrap();
        assert!(!next.is_called(), "that call was for another");
    }

    #[test]
    fn a_look_that_does_not_exist_is_refused_and_another_vault_makes_another_device() {
        let folder = tempfile::tempdir().unwrap();
        let profile = Profile::open(folder.path().to_owned()).unwrap();
        assert!(matches!(profile.set_look(look("xx", 100)), Err(Failure::Invalid { field, .. }) if field == "locale"));
        assert!(
            matches!(profile.set_look(look("nl", 90)), Err(Failure::Invalid { field, .. }) if field == "text_size")
        );
        let device = profile.device();
        profile.set_vault(folder.path().join("other.sleutel")).unwrap();
        assert_ne!(profile.device(), device);
        assert_eq!(profile.vault(), folder.path().join("other.sleutel"));
    }

    #[test]
    fn a_broken_file_does_not_stop_the_program() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("profile.json"), b"{\"look\":").unwrap();
        assert_eq!(Profile::open(folder.path().to_owned()).unwrap().look(), None);
    }

    #[test]
    fn a_throw_away_profile_is_gone_afterwards() {
        let profile = Profile::throw_away().unwrap();
        let vault = profile.vault();
        assert!(vault.parent().unwrap().is_dir());
        profile.close();
        assert!(!vault.parent().unwrap().exists());
    }
}
