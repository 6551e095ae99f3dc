//! What a torn tail leaves beside the vault: every byte that was cut off, once, and never half of them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails here")]

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use uuid::Uuid;
use vault::{Change, Cost, Error, Keyring, Kind, Opened, Passphrase, Room, Rooms, Source, State, Vault};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };
/// One machine all the time: a new one would be noted down, and the next tail would have another number.
const MACHINE: Source = Source::Machine { device: Uuid::from_u128(7) };

fn passphrase() -> Passphrase {
    Passphrase::new("een zin voor een gescheurd blad".to_owned())
}

fn open(path: &Path) -> Result<Opened, Error> {
    Vault::open_with(path, &Keyring::unlock(path, &passphrase()).unwrap(), ROOMS, MACHINE)
}

fn add(vault: &Vault, text: &str) {
    let (id, text) = (Uuid::new_v4().to_string(), text.to_owned());
    vault.write(move |w| Ok(w.case.execute("INSERT INTO note (id, text) VALUES (?1, ?2)", [&id, &text])?)).unwrap();
}

/// A vault on a disk whose last commit can be torn off anywhere.
struct Torn {
    folder: TempDir,
    whole: Vec<u8>,
    last: Vec<u8>,
}

impl Torn {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("v.sleutel");
        let vault = Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, MACHINE).unwrap();
        add(&vault, "eerste");
        let length = usize::try_from(fs::metadata(&path).unwrap().len()).unwrap();
        add(&vault, "tweede");
        vault.lock();
        let mut whole = fs::read(&path).unwrap();
        let last = whole.split_off(length);
        Self { folder, whole, last }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("v.sleutel")
    }

    /// The file ends so many bytes into its last commit.
    fn tear(&self, bytes: usize) {
        fs::write(self.path(), [&self.whole, &self.last[..bytes]].concat()).unwrap();
    }

    fn open_torn(&self) -> Vault {
        let opened = open(&self.path()).unwrap();
        assert_eq!(opened.state, State::TornTail);
        opened.vault
    }

    /// What is kept aside, by name.
    fn kept(&self) -> Vec<(String, Vec<u8>)> {
        let all = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let torn = all.filter_map(|path| {
            let end = path.file_name().unwrap().to_str().unwrap().strip_prefix("v.sleutel.torn-")?.to_owned();
            Some((end, fs::read(path).unwrap()))
        });
        let mut torn: Vec<_> = torn.collect();
        torn.sort();
        torn
    }
}

#[test]
fn a_second_tear_at_the_same_place_is_kept_too_and_the_same_bytes_only_once() {
    let torn = Torn::new();
    for bytes in [1000, 600, 1000] {
        torn.tear(bytes);
        torn.open_torn().lock();
        assert_eq!(fs::read(torn.path()).unwrap(), torn.whole, "it was cut off");
    }
    let kept = torn.kept();
    assert_eq!(kept.len(), 2, "the third was there already");
    assert!(kept[0].1 == torn.last[..1000] && kept[1].1 == torn.last[..600]);
    assert_eq!(kept[1].0, format!("{}-2", kept[0].0));

    // They are sealed as the file was before: with new keys all of them go.
    let vault = open(&torn.path()).unwrap().vault;
    vault.change_slots(vec![passphrase().into()], Change::default()).unwrap();
    assert!(torn.kept().is_empty());
}

#[test]
fn half_of_a_tail_that_a_power_cut_left_counts_for_nothing() {
    let torn = Torn::new();
    torn.tear(1000);
    torn.open_torn().lock();
    let path = torn.path().with_extension(format!("sleutel.torn-{}", torn.kept()[0].0));
    fs::write(&path, &torn.last[..300]).unwrap();
    torn.tear(1000);
    torn.open_torn().lock();
    assert!(
        torn.kept().iter().any(|(_, bytes)| *bytes == torn.last[..1000]),
        "the whole of it is kept beside the half"
    );
}

/// The child that meets a full disk. Does nothing where it is not asked to.
#[test]
fn child() {
    let Ok(path) = std::env::var("SLEUTELBOS_TORN") else { return };
    let path = Path::new(&path);
    let told = open(path).map_or_else(|error| format!("{error:?}"), |_| "open".to_owned());
    fs::write(path.with_extension("told"), told).unwrap();
}

#[test]
#[cfg(target_os = "linux")]
fn where_the_disk_is_full_nothing_is_cut_off_and_no_half_is_left() {
    let torn = Torn::new();
    torn.tear(1000);
    torn.open_torn().lock();
    let aside = torn.path().with_extension(format!("sleutel.torn-{}", torn.kept()[0].0));
    let told = torn.path().with_extension("told");
    for (call, error, word) in [("write", "ENOSPC", "DiskFull"), ("fsync", "EIO", "Io("), ("ftruncate", "EIO", "Io(")] {
        fs::remove_file(&aside).unwrap();
        torn.tear(1000);
        let before = fs::read(torn.path()).unwrap();
        let done = std::process::Command::new("strace")
            .args(["-f", "-qq", "-o", "/dev/null", &format!("--trace={call}")])
            .arg(format!("--inject={call}:error={error}:when=1"))
            .args(["-P".as_ref(), aside.as_os_str(), "-P".as_ref(), torn.path().as_os_str()])
            .arg(std::env::current_exe().unwrap())
            .args(["child", "--exact", "--test-threads=1"])
            .env("SLEUTELBOS_TORN", torn.path())
            .output()
            .unwrap_or_else(|none| panic!("strace must be installed for this proof: {none}"));
        let told = fs::read_to_string(&told).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&done.stderr)));
        assert!(told.starts_with(word), "{call}: {told}");
        assert_eq!(fs::read(torn.path()).unwrap(), before, "{call}: nothing was cut off");
        assert!(torn.kept().iter().all(|(_, bytes)| *bytes == torn.last[..1000]), "{call}: no half");
        torn.open_torn().lock();
        assert!(torn.kept().len() == 1 && torn.kept()[0].1 == torn.last[..1000], "{call}: the next try keeps it");
    }
}
