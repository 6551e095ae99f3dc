//! Backups on a real disk: made, rotated, rehearsed, restored; on a full disk, without a folder, with every system call
//! failing in turn, and killed at each of them. The judge of what a vault holds reads all its tables with plain SQL.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot go on fails here")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use jiff::civil::{Date, DateTime, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use tempfile::TempDir;
use vault::{
    Attachments, Backup, Cost, Course, Error, Keyring, Kind, Passphrase, Room, Rooms, Rotated, Rotation, Source,
    Standing, State, Vault, backups, rehearse, restore, verify,
};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };

fn passphrase() -> Passphrase {
    Passphrase::new("een zin voor de reservekopie".to_owned())
}

struct Desk {
    folder: TempDir,
    path: PathBuf,
    vault: Vault,
    keys: Keyring,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("stick")).unwrap();
        let path = folder.path().join("proef.sleutel");
        let vault =
            Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::KeyPerson, ROOMS, Source::new_device())
                .unwrap();
        vault.lock();
        let keys = Keyring::unlock(&path, &passphrase()).unwrap();
        let vault = Vault::open_with(&path, &keys, ROOMS, Source::new_device()).unwrap().vault;
        Self { folder, path, vault, keys }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn stick(&self) -> PathBuf {
        self.at("stick")
    }

    /// Opens the vault again, on another day.
    fn on(&mut self, now: Timestamp) {
        self.vault.lock();
        // Another seed each time: ids must not come twice.
        static OPENED: AtomicU64 = AtomicU64::new(1);
        let source = Source::Practice { seed: OPENED.fetch_add(1, Ordering::Relaxed), now };
        self.vault = Vault::open_with(&self.path, &self.keys, ROOMS, source).unwrap().vault;
    }

    fn back_up(&self) -> Result<Backup, Error> {
        quietly(|course| self.vault.back_up(&self.stick(), course))
    }

    fn rotate(&self, done: &Backup, rotation: Rotation) -> Result<Rotated, Error> {
        quietly(|course| self.vault.rotate(done, rotation, course))
    }

    fn restore(&self, from: &Path, to: &Path, standing: Standing) -> Result<vault::Restored, Error> {
        quietly(|course| restore(from, &self.keys, to, standing, ROOMS, course))
    }
}

fn quietly<T>(f: impl FnOnce(&mut Course<'_>) -> T) -> T {
    f(&mut Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) })
}

fn add(vault: &Vault, text: &str) {
    let text = text.to_owned();
    vault
        .write(move |w| {
            w.case.execute("INSERT INTO note (id, text) VALUES (?1, ?1)", [&text])?;
            Ok(w.private.execute("INSERT INTO note (id, text) VALUES (?1, ?1)", [&text])?)
        })
        .unwrap();
}

fn attach(vault: &Vault, path: &Path, plain: &[u8]) -> uuid::Uuid {
    let (attachments, plain) = (Attachments::of(path), plain.to_vec());
    vault.write(move |w| attachments.add(&w.private, &mut plain.as_slice())).unwrap()
}

/// Every row of every table of both images, by plain SQL over the schema; without what says when the last backup was,
/// and without devices, since opening a vault adds one.
fn rows(vault: &Vault) -> BTreeMap<String, Vec<String>> {
    let all = |image: &'static str, connection: &rusqlite::Connection| {
        let mut names = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
        let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let mut tables = BTreeMap::new();
        for name in names.into_iter().filter(|name| name != "device") {
            let mut select = connection.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
            let width = select.column_count();
            let found = select.query_map([], |row| {
                Ok((0..width).map(|n| format!("{:?}|", row.get_ref(n).unwrap())).collect::<String>())
            });
            let mut found: Vec<String> = found.unwrap().map(Result::unwrap).collect();
            let backup_last = format!("{:?}|", rusqlite::types::ValueRef::Text(b"backup.last"));
            found.retain(|row| !row.starts_with(&backup_last));
            found.sort();
            tables.insert(format!("{image}.{name}"), found);
        }
        tables
    };
    vault
        .read(move |r| {
            let mut tables = all("case", &r.case);
            tables.extend(all("private", &r.private));
            Ok(tables)
        })
        .unwrap()
}

/// Every attachment of the private image, read to its end.
fn attached(vault: &Vault, path: &Path) -> Vec<Vec<u8>> {
    let attachments = Attachments::of(path);
    vault
        .read(move |r| {
            let mut select = r.private.prepare("SELECT id FROM attachment ORDER BY id")?;
            let ids: Vec<String> = select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            ids.iter()
                .map(|id| {
                    let mut plain = Vec::new();
                    attachments.read(&r.private, id.parse().unwrap(), &mut plain).map(|()| plain)
                })
                .collect()
        })
        .unwrap()
}

fn open(path: &Path, keys: &Keyring) -> Vault {
    Vault::open_with(path, keys, ROOMS, Source::new_device()).unwrap().vault
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// What a person would take for a backup: by the name alone, and without the code that made it.
fn called_backups(folder: &Path) -> Vec<PathBuf> {
    let is_one = |name: &str| {
        let digits: String = name.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        digits.starts_with("sleutelbos-0000-00-00-0000") && name.ends_with(".sleutel")
    };
    names(folder).into_iter().filter(|name| is_one(name)).map(|name| folder.join(name)).collect()
}

#[test]
fn a_backup_holds_everything_and_comes_back_by_passphrase_alone() {
    let desk = Desk::new();
    add(&desk.vault, "eerste");
    let plain = vec![7; 200_000];
    attach(&desk.vault, &desk.path, &plain);
    let mut told = Vec::new();
    let backup = desk
        .vault
        .back_up(&desk.stick(), &mut Course { progress: &mut |n| told.push(n), cancel: &AtomicBool::new(false) })
        .unwrap();
    assert_eq!((backup.attachments, backup.missing), (1, 0));
    assert!(told.is_sorted() && told.last() == Some(&1000), "{told:?}");
    let here = backup.at.to_zoned(jiff::tz::TimeZone::system());
    let name = format!("sleutelbos-{}.sleutel", here.strftime("%Y-%m-%d-%H%M"));
    assert_eq!(names(&desk.stick()), BTreeSet::from([name.clone(), format!("{name}.d")]));
    let last = desk.vault.read(|r| vault::last_backup(&r.case)).unwrap();
    assert_eq!(last, Some(backup.at));
    let was = rows(&desk.vault);
    add(&desk.vault, "na de kopie");
    desk.vault.lock();

    // Another machine: nothing but the stick and the passphrase.
    let elsewhere = TempDir::new().unwrap();
    let to = elsewhere.path().join("terug.sleutel");
    let keys = Keyring::unlock(&backup.path, &passphrase()).unwrap();
    let restored = quietly(|course| restore(&backup.path, &keys, &to, Standing::Refuse, ROOMS, course)).unwrap();
    assert_eq!((restored.state, restored.attachments, restored.missing), (State::Ok, 1, 0));
    assert_eq!(restored.last_saved.as_millisecond(), backup.at.as_millisecond());
    assert_eq!(verify(&to, Some(&passphrase()), None).unwrap().state, State::Ok);
    let back = open(&to, &keys);
    assert_eq!(rows(&back), was);
    assert_eq!(attached(&back, &to), [plain]);
    assert!(was["case.note"].len() == 1 && was["private.change"].len() == 1, "the control: there were rows");
    assert_ne!(rows(&open(&desk.path, &desk.keys)), was, "the control: later work makes another list");
}

#[test]
fn a_backup_in_the_place_of_its_vault_is_told_to_be_older() {
    let desk = Desk::new();
    add(&desk.vault, "eerste");
    let backup = desk.back_up().unwrap();
    for n in 0..3 {
        add(&desk.vault, &format!("later {n}"));
    }
    let anchor = desk.vault.anchor().unwrap().unwrap();
    desk.vault.lock();
    let state = |path: &Path| verify(path, Some(&passphrase()), Some(anchor)).unwrap().state;
    assert_eq!(state(&desk.path), State::Ok, "the control: the vault itself is not");
    let live = fs::read(&desk.path).unwrap();
    fs::copy(&backup.path, &desk.path).unwrap();
    assert_eq!(state(&desk.path), State::Older);
    fs::write(&desk.path, live).unwrap();

    let as_json = serde_json::to_value(anchor).unwrap();
    assert_eq!(as_json["tag"].as_str().unwrap().len(), 32);
    assert_eq!(serde_json::from_value::<vault::Anchor>(as_json).unwrap(), anchor);
    let ago = anchor.at.duration_until(Timestamp::now()).as_secs();
    assert!((0..60).contains(&ago), "the anchor says when: {ago} s ago");
}

#[test]
fn each_thing_that_can_be_wrong_with_a_folder_has_its_error_and_the_vault_goes_on() {
    let desk = Desk::new();
    add(&desk.vault, "eerste");
    let to = |folder: PathBuf| quietly(|course| desk.vault.back_up(&folder, course));
    assert!(matches!(to(desk.at("niet-hier")), Err(Error::FolderGone)));
    assert!(!desk.at("niet-hier").exists(), "no folder is made");
    fs::write(desk.at("een-bestand"), b"x").unwrap();
    assert!(matches!(to(desk.at("een-bestand")), Err(Error::FolderGone)));

    let (mut told, cancel) = (0, AtomicBool::new(false));
    let mut stop = |_| {
        told += 1;
        cancel.store(true, Ordering::Relaxed);
    };
    let cancelled = desk.vault.back_up(&desk.stick(), &mut Course { progress: &mut stop, cancel: &cancel });
    assert!(matches!(cancelled, Err(Error::Cancelled)) && told > 0);
    assert!(names(&desk.stick()).is_empty(), "nothing half is left");
    assert_eq!(desk.vault.read(|r| vault::last_backup(&r.case)).unwrap(), None, "none of these counts");

    let in_memory = Vault::in_memory(Kind::Practice, ROOMS, Source::new_device()).unwrap();
    assert!(matches!(quietly(|course| in_memory.back_up(&desk.stick(), course)), Err(Error::NoVault)));
    add(&desk.vault, "tweede");
    assert!(desk.back_up().is_ok(), "the control: it works where nothing is wrong");
}

#[test]
fn a_vault_that_lost_an_attachment_is_backed_up_and_says_so_and_the_last_backup_gives_it_back() {
    let desk = Desk::new();
    let lost = attach(&desk.vault, &desk.path, b"verloren brief");
    attach(&desk.vault, &desk.path, b"andere brief");
    let blob = desk.at("proef.sleutel.d").join(lost.simple().to_string());
    let sealed = fs::read(&blob).unwrap();
    fs::remove_file(&blob).unwrap();
    let first = desk.back_up().unwrap();
    assert_eq!((first.attachments, first.missing), (1, 1));
    fs::write(&blob, sealed).unwrap();
    let second = desk.back_up().unwrap();
    assert_eq!((second.attachments, second.missing), (2, 0));
    fs::remove_file(&blob).unwrap();
    let third = desk.back_up().unwrap();
    assert_eq!((third.attachments, third.missing), (2, 0), "taken from the backup before");

    // A blob that rotted in the last backup does not go into the next one.
    let in_third = beside(&third.path, "d").join(lost.simple().to_string());
    let good = fs::read(&in_third).unwrap();
    fs::write(&blob, &good).unwrap();
    let mut rotten = good.clone();
    rotten[3] ^= 1;
    fs::remove_file(&in_third).unwrap();
    fs::write(&in_third, rotten).unwrap();
    let fourth = desk.back_up().unwrap();
    assert_eq!((fourth.attachments, fourth.missing), (2, 0));
    assert_eq!(fs::read(beside(&fourth.path, "d").join(lost.simple().to_string())).unwrap(), good);
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    PathBuf::from(format!("{}.{suffix}", path.display()))
}

#[test]
fn a_flipped_bit_in_a_finished_backup_is_found_by_rehearsal_which_writes_nothing() {
    let desk = Desk::new();
    add(&desk.vault, "eerste");
    attach(&desk.vault, &desk.path, b"een brief die er niet is");
    let backup = desk.back_up().unwrap();
    let rehearsed = || {
        quietly(|course| {
            rehearse(&backup.path, &desk.keys, ROOMS, course, |r| {
                Ok(r.case.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0))?)
            })
        })
    };
    let before = names(&desk.stick());
    let bytes = fs::read(&backup.path).unwrap();
    let whole = rehearsed().unwrap();
    assert_eq!((whole.state, whole.value, whole.is_sound), (State::Ok, 1, true));
    assert_eq!((whole.attachments, whole.missing), (1, 0));
    assert!((names(&desk.stick()), fs::read(&backup.path).unwrap()) == (before, bytes.clone()), "it wrote something");
    let mut refused = BTreeSet::new();
    for at in (0..bytes.len()).step_by(bytes.len() / 97) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        fs::write(&backup.path, flipped).unwrap();
        // The last frame alone may read as torn: then its commit does not count, and no commit is left.
        let error = rehearsed().map(|rehearsal| rehearsal.state).unwrap_err();
        refused.insert(format!("{:?}", State::of(&error).unwrap()));
    }
    assert!(refused.contains("Tampered") && refused.contains("NoVault"), "{refused:?}");
    fs::write(&backup.path, bytes).unwrap();
    let blob = fs::read_dir(beside(&backup.path, "d")).unwrap().next().unwrap().unwrap().path();
    let mut sealed = fs::read(&blob).unwrap();
    sealed[5] ^= 4;
    fs::write(&blob, sealed).unwrap();
    let rehearsal = rehearsed().unwrap();
    assert_eq!((rehearsal.attachments, rehearsal.missing), (0, 1));
}

#[test]
fn restoring_overwrites_nothing_and_a_wrong_passphrase_writes_nothing() {
    let desk = Desk::new();
    add(&desk.vault, "eerste");
    let shared = attach(&desk.vault, &desk.path, b"brief in beide");
    let backup = desk.back_up().unwrap();
    let in_backup = rows(&desk.vault);
    add(&desk.vault, "na de kopie");
    attach(&desk.vault, &desk.path, b"brief van daarna");
    let in_live = rows(&desk.vault);

    let wrong = Passphrase::new("een zin die niet past".to_owned());
    let before = names(desk.folder.path());
    assert!(matches!(Keyring::unlock(&backup.path, &wrong), Err(Error::WrongKey)));
    assert!(matches!(desk.restore(&backup.path, &desk.path, Standing::Refuse), Err(Error::Exists)));
    assert!(matches!(desk.restore(&backup.path, &backup.path, Standing::KeepAside), Err(Error::Exists)));
    assert!(matches!(desk.restore(&backup.path, &desk.path, Standing::KeepAside), Err(Error::InUse)));
    let nowhere = desk.at("nergens").join("v.sleutel");
    assert!(matches!(desk.restore(&backup.path, &nowhere, Standing::Refuse), Err(Error::FolderGone)));
    let cancel = AtomicBool::new(true);
    let stopped = restore(
        &backup.path,
        &desk.keys,
        &desk.at("nieuw.sleutel"),
        Standing::Refuse,
        ROOMS,
        &mut Course { progress: &mut |_| {}, cancel: &cancel },
    );
    assert!(matches!(stopped, Err(Error::Cancelled)));
    let mut after = names(desk.folder.path());
    after.retain(|name| !name.ends_with(".lock"));
    assert_eq!(after, before.into_iter().filter(|name| !name.ends_with(".lock")).collect(), "nothing was written");
    assert_eq!(rows(&desk.vault), in_live);

    desk.vault.lock();
    let restored = desk.restore(&backup.path, &desk.path, Standing::KeepAside).unwrap();
    let aside = restored.aside.unwrap();
    let back = open(&desk.path, &desk.keys);
    assert_eq!(rows(&back), in_backup);
    assert_eq!(attached(&back, &desk.path), [b"brief in beide".to_vec()]);
    // Sweeping the restored vault takes nothing from the one that was kept aside.
    let attachments = Attachments::of(&desk.path);
    assert_eq!(back.read(move |r| attachments.sweep(r)).unwrap(), 1);
    let old = open(&aside, &desk.keys);
    assert_eq!(rows(&old), in_live);
    assert_eq!(attached(&old, &aside).len(), 2);
    assert!(desk.at("proef.sleutel.d").join(shared.simple().to_string()).exists());
    assert_eq!(called_backups(&desk.stick()), [backup.path]);
}

#[test]
fn rotation_takes_only_whole_backups_of_this_vault_and_counts_no_rotten_one() {
    let mut desk = Desk::new();
    let other = Desk::new();
    let morning: Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
    let mut made = Vec::new();
    for day in 0..4_i64 {
        desk.on(morning + (24 * day).hours());
        add(&desk.vault, &format!("dag {day}"));
        attach(&desk.vault, &desk.path, format!("brief {day}").as_bytes());
        made.push(desk.back_up().unwrap());
    }
    // What is not ours: another vault's backup, a file by hand, a folder, a list of what was erased.
    let foreign = quietly(|course| other.vault.back_up(&other.stick(), course)).unwrap();
    let foreign_here = desk.stick().join("sleutelbos-2026-03-01-0700.sleutel");
    fs::copy(&foreign.path, &foreign_here).unwrap();
    let strangers = ["sleutelbos-2026-03-01-0800.sleutel", "sleutelbos-kopie.sleutel", "sleutelbos-x.erased"];
    for name in strangers {
        fs::write(desk.stick().join(name), "geen kluis").unwrap();
    }
    fs::create_dir(desk.stick().join("sleutelbos-2026-03-01-0900.sleutel")).unwrap();
    fs::copy(&made[0].path, desk.stick().join("mijn eigen kopie.sleutel")).unwrap();
    // The last but one has rotted: the one before it stays in its place.
    let mut bytes = fs::read(&made[2].path).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    fs::write(&made[2].path, bytes).unwrap();
    let before = names(&desk.stick());
    let two_days = Rotation { daily: 2, weekly: 0, monthly: 0 };
    let rotated = desk.rotate(&made[3], two_days).unwrap();
    assert_eq!(rotated, Rotated { removed: vec![made[0].path.clone()], unsound: vec![made[2].path.clone()] });
    let name = made[0].path.file_name().unwrap().to_string_lossy().into_owned();
    let gone: BTreeSet<String> = before.difference(&names(&desk.stick())).cloned().collect();
    assert_eq!(gone, BTreeSet::from([name.clone(), format!("{name}.d")]));
    // Sharing attachments took nothing from those that stay.
    let count =
        |backup: &Backup| quietly(|course| rehearse(&backup.path, &desk.keys, ROOMS, course, |_| Ok(()))).unwrap();
    assert_eq!((count(&made[1]).attachments, count(&made[3]).attachments), (2, 4));

    // The one that was just made has rotted meanwhile: nothing is removed.
    let mut bytes = fs::read(&made[3].path).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    fs::write(&made[3].path, bytes).unwrap();
    let before = names(&desk.stick());
    assert!(matches!(desk.rotate(&made[3], Rotation { daily: 1, weekly: 0, monthly: 0 }), Err(Error::BadCopy)));
    assert_eq!(names(&desk.stick()), before);
}

#[test]
fn a_vault_among_its_own_backups_is_never_rotated_away() {
    let desk = Desk::new();
    let first = desk.back_up().unwrap();
    let live = open(&first.path, &desk.keys);
    let later = quietly(|course| live.back_up(&desk.stick(), course)).unwrap();
    let none = Rotation { daily: 0, weekly: 0, monthly: 0 };
    assert_eq!(quietly(|course| live.rotate(&later, none, course)).unwrap(), Rotated::default());
    assert!(first.path.exists() && later.path.exists());
    live.lock();
    let removed = desk.rotate(&later, none).unwrap().removed;
    assert_eq!(removed, [first.path], "the control: once it is only a backup it goes, and the newest stays");
}

#[test]
fn the_list_of_what_was_erased_lies_beside_the_backups_and_is_found_again() {
    let desk = Desk::new();
    fs::write(beside(&desk.path, "erased"), b"verzegeld 1").unwrap();
    let backup = desk.back_up().unwrap();
    desk.back_up().unwrap();
    fs::write(beside(&desk.path, "erased"), b"verzegeld 2").unwrap();
    let last = desk.back_up().unwrap();
    assert_eq!(desk.rotate(&last, Rotation { daily: 1, weekly: 0, monthly: 0 }).unwrap().removed.len(), 2);
    assert!(!backup.path.exists());
    let restored = desk.restore(&last.path, &desk.at("terug.sleutel"), Standing::Refuse).unwrap();
    let lists: BTreeSet<Vec<u8>> = restored.erased.iter().map(|path| fs::read(path).unwrap()).collect();
    assert_eq!(lists, BTreeSet::from([b"verzegeld 1".to_vec(), b"verzegeld 2".to_vec()]));
    assert_eq!(backups(&desk.stick(), None).unwrap().len(), 1, "a list is no backup");
}

#[test]
fn what_lies_in_a_folder_is_listed_without_a_secret() {
    let desk = Desk::new();
    let first = desk.back_up().unwrap();
    let second = desk.back_up().unwrap();
    fs::write(desk.stick().join("sleutelbos-2001-01-01-0000.sleutel"), b"\x89SLB\r\n\x1a\nkapot").unwrap();
    fs::write(desk.stick().join("sleutelbos-2001-13-01-0000.sleutel"), b"geen dag").unwrap();
    let found = backups(&desk.stick(), desk.vault.id().unwrap()).unwrap();
    let paths: Vec<_> = found.iter().map(|found| (&found.path, found.readable)).collect();
    let broken = desk.stick().join("sleutelbos-2001-01-01-0000.sleutel");
    assert_eq!(paths, [(&broken, false), (&first.path, true), (&second.path, true)]);
    assert_eq!(found[1].slots.len(), 2);
    assert_eq!((found[1].slots.clone(), found[1].size), (found[2].slots.clone(), first.bytes));
    assert!(backups(&desk.stick(), Some(uuid::Uuid::nil())).unwrap().iter().all(|found| !found.readable));
}

// --- every system call in turn ---

/// The child of the proofs below: makes a backup between two calls that mark the stretch. Does nothing where it is not
/// asked to.
#[test]
fn child() {
    let Ok(path) = std::env::var("SLEUTELBOS_BACKUP_VAULT") else { return };
    let path = PathBuf::from(path);
    let keys = Keyring::unlock(&path, &passphrase()).unwrap();
    let vault = open(&path, &keys);
    let stick = path.with_file_name("stick");
    let made = quietly(|course| vault.back_up(&stick, course));
    let word = match made {
        Ok(_) => "made".to_owned(),
        Err(error) => format!("{error:?}"),
    };
    fs::write(path.with_file_name("told"), word).unwrap();
}

/// Calls that touch the folder for backups, and those that change the vault's own file stay out of it by their path.
const CALLS: [&str; 8] = ["write", "fsync", "openat", "mkdir", "rename", "linkat", "unlink", "read"];

struct Trial {
    desk: Desk,
    was: BTreeMap<String, Vec<String>>,
}

impl Trial {
    fn new() -> Self {
        let desk = Desk::new();
        add(&desk.vault, "eerste");
        attach(&desk.vault, &desk.path, &vec![9; 100_000]);
        desk.back_up().unwrap();
        attach(&desk.vault, &desk.path, b"nog een brief");
        let was = rows(&desk.vault);
        desk.vault.lock();
        Self { desk, was }
    }

    /// Runs the child with `inject` (of strace) for one call at its `nth` time. Only calls on paths in the folder for
    /// backups are counted; they are named one by one, since strace takes no folder. Gives what the child told;
    /// `None` where it was killed.
    fn run(&self, call: &str, inject: &str, nth: usize) -> (Option<String>, bool) {
        let stick = self.desk.stick();
        let mut minutes = BTreeSet::new();
        let now = jiff::Zoned::now();
        for ahead in 0..3_i64 {
            minutes.insert(now.checked_add(ahead.minutes()).unwrap().strftime("%Y-%m-%d-%H%M").to_string());
        }
        let blobs = names(&self.desk.at("proef.sleutel.d"));
        let mut paths = vec![stick.clone()];
        for minute in minutes {
            for nth in ["", "-2", "-3"] {
                let backup = stick.join(format!("sleutelbos-{minute}{nth}.sleutel"));
                let folder = beside(&backup, "d");
                for blob in &blobs {
                    paths.extend([folder.join(blob), folder.join(format!("{blob}.new"))]);
                }
                paths.extend([beside(&backup, "new"), folder, backup]);
            }
        }
        let trace = self.desk.at("trace");
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-o"]).arg(&trace).arg(format!("--trace={call}"));
        strace.arg(format!("--inject={call}:{inject}:when={nth}"));
        for path in &paths {
            strace.arg("-P").arg(path);
        }
        let _ = fs::remove_file(self.desk.at("told"));
        let done = strace
            .arg(std::env::current_exe().unwrap())
            .args(["child", "--exact", "--test-threads=1"])
            .env("SLEUTELBOS_BACKUP_VAULT", &self.desk.path)
            .output()
            .unwrap_or_else(|none| panic!("strace must be installed for this proof: {none}"));
        let trace = fs::read_to_string(trace).unwrap();
        let hit = trace.contains("(INJECTED)") || trace.contains("killed by SIGKILL");
        let told = fs::read_to_string(self.desk.at("told")).ok();
        assert!(told.is_some() || hit, "{}", String::from_utf8_lossy(&done.stderr));
        (told, hit)
    }

    /// The vault is whole and unchanged, and whatever has the name of a backup is one.
    fn judge(&self, told: Option<&str>, at: &str) {
        let vault = open(&self.desk.path, &self.desk.keys);
        assert_eq!(rows(&vault), self.was, "{at}");
        assert_eq!(attached(&vault, &self.desk.path).len(), 2, "{at}");
        vault.lock();
        let there = called_backups(&self.desk.stick());
        for backup in &there {
            let whole = quietly(|course| rehearse(backup, &self.desk.keys, ROOMS, course, |_| Ok(())));
            let whole = whole.unwrap_or_else(|error| panic!("{at}: {error:?}"));
            assert_eq!((whole.state, whole.missing, whole.is_sound), (State::Ok, 0, true), "{at}");
        }
        if told == Some("made") {
            assert_eq!(there.len(), 2, "{at}: it was said to be made");
        }
    }

    /// Brings the folder back to one backup, as before the trial.
    fn tidy(&self) {
        let mut all = called_backups(&self.desk.stick());
        all.sort_by_key(|path| fs::metadata(path).unwrap().modified().unwrap());
        let keep = all[0].file_name().unwrap().to_string_lossy().into_owned();
        for name in names(&self.desk.stick()) {
            let path = self.desk.stick().join(&name);
            if name != keep && name != format!("{keep}.d") {
                if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
            }
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn with_every_call_failing_in_turn_no_half_backup_gets_a_name() {
    let trial = Trial::new();
    let (mut refused, mut words) = (0, BTreeSet::new());
    for call in CALLS {
        let errors = match call {
            "write" => &["ENOSPC", "EIO"][..],
            "openat" | "mkdir" | "rename" => &["EACCES"],
            _ => &["EIO"],
        };
        for error in errors {
            for nth in 1.. {
                let at = format!("{call} {nth}: {error}");
                let (told, hit) = trial.run(call, &format!("error={error}"), nth);
                trial.judge(told.as_deref(), &at);
                trial.tidy();
                if !hit {
                    break;
                }
                if let Some(told) = told.filter(|told| told != "made") {
                    refused += 1;
                    words.insert(told);
                }
            }
        }
    }
    println!("refused {refused} times: {words:?}");
    assert!(refused > 8, "the control: calls did fail ({refused})");
    for word in ["DiskFull", "NotPermitted", "Io("] {
        assert!(words.iter().any(|told| told.starts_with(word)), "{word} in {words:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn killed_at_every_call_it_leaves_no_half_backup_with_a_name_and_the_next_one_tidies_up() {
    let trial = Trial::new();
    let (mut killed, mut leftovers) = (0, 0);
    for call in CALLS {
        for nth in 1.. {
            let at = format!("killed at {call} {nth}");
            let (told, hit) = trial.run(call, "signal=KILL", nth);
            if !hit {
                trial.tidy();
                break;
            }
            killed += u32::from(told.is_none());
            trial.judge(told.as_deref(), &at);
            let left = |name: &String| name.ends_with(".new");
            if names(&trial.desk.stick()).iter().any(left) {
                leftovers += 1;
                // As if a night had passed.
                for name in names(&trial.desk.stick()).iter().filter(|name| left(name)) {
                    let file = fs::File::options().write(true).open(trial.desk.stick().join(name)).unwrap();
                    file.set_modified(SystemTime::now() - Duration::from_secs(7 * 3600)).unwrap();
                    // A head that was not written yet tells nobody whose it is: such a file stays.
                    if file.metadata().unwrap().len() < 1000 {
                        fs::remove_file(trial.desk.stick().join(name)).unwrap();
                    }
                }
                let vault = open(&trial.desk.path, &trial.desk.keys);
                quietly(|course| vault.back_up(&trial.desk.stick(), course)).unwrap();
                let there = names(&trial.desk.stick());
                assert!(!there.iter().any(left), "{at}: {there:?}");
            }
            trial.tidy();
        }
    }
    println!("killed {killed} times, {leftovers} leftovers");
    assert!(killed > 15 && leftovers > 5, "the control: {killed} killed, {leftovers} leftovers");
}

/// A small disk of its own, in memory. Needs the right to mount: where that is missing this fails, and says so.
struct Small(TempDir);

impl Small {
    fn new(kib: u32) -> Self {
        let at = TempDir::new().unwrap();
        let size = format!("size={kib}k");
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(at.path()).output().unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "this proof mounts a tmpfs and needs the right to do so: {said}");
        Self(at)
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_stick_that_is_pulled_out_at_any_point_is_said_and_leaves_nothing_behind() {
    let desk = Desk::new();
    attach(&desk.vault, &desk.path, &vec![3; 300_000]);
    attach(&desk.vault, &desk.path, b"nog een");
    let was = rows(&desk.vault);
    let mut gone = 0;
    for pulled_at in 0..8 {
        let stick = Small::new(4096);
        let at = stick.0.path();
        let mut told = 0;
        let mut pull = |_| {
            if told == pulled_at {
                assert!(Command::new("umount").arg("--lazy").arg(at).status().unwrap().success());
            }
            told += 1;
        };
        let cancel = AtomicBool::new(false);
        let made = desk.vault.back_up(at, &mut Course { progress: &mut pull, cancel: &cancel });
        if told > pulled_at + 1 && made.is_ok() {
            panic!("pulled out at {pulled_at} and said to be made");
        }
        if let Err(error) = made {
            gone += 1;
            assert!(matches!(error, Error::FolderGone), "pulled out at {pulled_at}: {error:?}");
            assert!(names(at).is_empty(), "pulled out at {pulled_at}: {:?}", names(at));
        }
        assert_eq!(rows(&desk.vault), was);
    }
    assert!(gone >= 4, "the control: it was pulled out in time ({gone})");
    assert!(desk.back_up().is_ok(), "the control: it works where it stays in");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_at_whatever_point_it_is_full() {
    let desk = Desk::new();
    add(&desk.vault, "eerste");
    attach(&desk.vault, &desk.path, &vec![3; 300_000]);
    let was = rows(&desk.vault);
    let (mut full, mut made) = (0, 0);
    for kib in [64, 200, 256, 320, 400, 480, 560, 640, 2048] {
        let disk = Small::new(kib);
        match quietly(|course| desk.vault.back_up(disk.0.path(), course)) {
            Ok(backup) => {
                made += 1;
                assert_eq!((backup.attachments, backup.missing), (1, 0));
            }
            Err(Error::DiskFull) => {
                full += 1;
                assert!(names(disk.0.path()).is_empty(), "{kib} KiB: {:?}", names(disk.0.path()));
            }
            Err(error) => panic!("{kib} KiB: {error:?}"),
        }
        assert_eq!(rows(&desk.vault), was);
    }
    assert!(full >= 3 && made >= 1, "the control: {full} full, {made} made");
    // Restoring onto a full disk.
    let backup = desk.back_up().unwrap();
    let disk = Small::new(100);
    let to = disk.0.path().join("terug.sleutel");
    assert!(matches!(desk.restore(&backup.path, &to, Standing::Refuse), Err(Error::DiskFull)));
    assert_eq!(names(disk.0.path()), BTreeSet::from(["terug.sleutel.lock".to_owned()]));
}

// --- against plain models ---

fn some_day() -> impl Strategy<Value = DateTime> {
    // Ends of years, of months, and the nights on which clocks change.
    let around = prop_oneof![
        Just(date(2026, 1, 1)),
        Just(date(2027, 1, 3)),
        Just(date(2026, 3, 29)),
        Just(date(2026, 10, 25)),
        Just(date(2024, 2, 29)),
    ];
    (around, -40..40_i64, 0..24_i8, 0..60_i8)
        .prop_map(|(day, off, hour, minute)| day.checked_add(off.days()).unwrap().at(hour, minute, 0, 0))
}

/// Monday of the week that a day is in: a week by other means than the code's.
fn monday(day: Date) -> Date {
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).unwrap()
}

proptest! {
    #[test]
    fn what_stays_is_the_last_of_each_span_and_always_the_newest(
        made in prop::collection::vec(some_day(), 0..60),
        today in some_day(),
        (daily, weekly, monthly) in (0..9_u16, 0..6_u16, 0..5_u16),
    ) {
        let today = today.date();
        let rotation = Rotation { daily, weekly, monthly };
        let keep = rotation.keep(&made, today);
        let past: Vec<usize> = (0..made.len()).filter(|n| made[*n].date() <= today).collect();
        // The model: for each span, the latest index of each, the newest spans only.
        let mut model: BTreeSet<usize> = (0..made.len()).filter(|n| made[*n].date() > today).collect();
        model.extend(past.iter().max_by_key(|n| (made[**n], **n)));
        let days = |n: usize| made[n].date();
        let weeks = |n: usize| monday(made[n].date());
        let months = |n: usize| made[n].date().first_of_month();
        let spans: [(u16, &dyn Fn(usize) -> Date); 3] = [(daily, &days), (weekly, &weeks), (monthly, &months)];
        for (most, span) in spans {
            let mut latest: BTreeMap<Date, usize> = BTreeMap::new();
            for n in &past {
                let last = latest.entry(span(*n)).or_insert(*n);
                if (made[*n], *n) > (made[*last], *last) {
                    *last = *n;
                }
            }
            model.extend(latest.values().rev().take(usize::from(most)));
        }
        let kept: BTreeSet<usize> = (0..made.len()).filter(|n| keep[*n]).collect();
        prop_assert_eq!(&kept, &model);
        // What stayed once stays when it is asked again on the same day.
        let again: Vec<DateTime> = kept.iter().map(|n| made[*n]).collect();
        prop_assert!(rotation.keep(&again, today).into_iter().all(|keep| keep));
    }
}

#[test]
fn a_year_of_days_leaves_seven_days_four_weeks_and_three_months() {
    let mut kept: Vec<DateTime> = Vec::new();
    let mut today = date(2025, 11, 3);
    for _ in 0..400 {
        today = today.tomorrow().unwrap();
        kept.push(today.at(21, 30, 0, 0));
        let keep = Rotation::default().keep(&kept, today);
        let mut keep = keep.into_iter();
        kept.retain(|_| keep.next().unwrap());
    }
    let days: Vec<String> = kept.iter().map(|made| made.date().to_string()).collect();
    // Today is Tuesday 8 December 2026.
    assert_eq!(today, date(2026, 12, 8));
    assert_eq!(
        days,
        [
            "2026-10-31",
            "2026-11-22",
            "2026-11-29",
            "2026-11-30",
            "2026-12-02",
            "2026-12-03",
            "2026-12-04",
            "2026-12-05",
            "2026-12-06",
            "2026-12-07",
            "2026-12-08"
        ]
    );
}

#[derive(Debug, Clone)]
enum Step {
    Write,
    Attach,
    LetGo,
    Later { hours: u16 },
    BackUp,
    Rotate { daily: u16, weekly: u16 },
    Restore { which: usize },
    RestoreOver { which: usize },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => Just(Step::Write),
        2 => Just(Step::Attach),
        1 => Just(Step::LetGo),
        3 => (1..400_u16).prop_map(|hours| Step::Later { hours }),
        5 => Just(Step::BackUp),
        2 => (0..4_u16, 0..3_u16).prop_map(|(daily, weekly)| Step::Rotate { daily, weekly }),
        1 => any::<usize>().prop_map(|which| Step::Restore { which }),
        1 => any::<usize>().prop_map(|which| Step::RestoreOver { which }),
    ]
}

type Content = (BTreeMap<String, Vec<String>>, Vec<Vec<u8>>);

fn content(vault: &Vault, path: &Path) -> Content {
    (rows(vault), attached(vault, path))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 30, ..ProptestConfig::default() })]

    /// The model is a list of what the vault held when each backup was made.
    #[test]
    fn any_order_of_writing_backing_up_rotating_and_restoring_gives_back_what_was_there(
        steps in prop::collection::vec(step(), 1..24)
    ) {
        let mut desk = Desk::new();
        let mut now: Timestamp = "2026-03-20T08:00:00Z".parse().unwrap();
        desk.on(now);
        let mut model: BTreeMap<PathBuf, Content> = BTreeMap::new();
        let mut last: Option<Backup> = None;
        for (n, step) in steps.into_iter().enumerate() {
            match step {
                Step::Write => add(&desk.vault, &format!("notitie {n}")),
                Step::Attach => drop(attach(&desk.vault, &desk.path, format!("brief {n}").repeat(n * 900).as_bytes())),
                Step::LetGo => {
                    desk.vault.write(|w| {
                        let sql = "DELETE FROM attachment WHERE id = (SELECT min(id) FROM attachment)";
                        Ok(w.private.execute(sql, [])?)
                    }).unwrap();
                    let attachments = Attachments::of(&desk.path);
                    desk.vault.read(move |r| attachments.sweep(r)).unwrap();
                }
                Step::Later { hours } => {
                    now += i64::from(hours).hours();
                    desk.on(now);
                }
                Step::BackUp => {
                    let held = content(&desk.vault, &desk.path);
                    let backup = desk.back_up().unwrap();
                    prop_assert_eq!(backup.missing, 0);
                    prop_assert!(model.insert(backup.path.clone(), held).is_none(), "a backup was overwritten");
                    last = Some(backup);
                }
                Step::Rotate { daily, weekly } => {
                    let Some(last) = last.as_ref().filter(|last| last.path.exists()) else { continue };
                    let rotated = desk.rotate(last, Rotation { daily, weekly, monthly: 0 }).unwrap();
                    prop_assert!(rotated.unsound.is_empty());
                    for path in rotated.removed {
                        prop_assert!(path != last.path && model.remove(&path).is_some());
                    }
                }
                Step::Restore { which } => {
                    let Some((path, held)) = model.iter().nth(which % model.len().max(1)) else { continue };
                    let to = desk.at(&format!("terug-{n}.sleutel"));
                    desk.restore(path, &to, Standing::Refuse).unwrap();
                    prop_assert!(content(&open(&to, &desk.keys), &to) == *held);
                }
                Step::RestoreOver { which } => {
                    let Some((path, held)) = model.iter().nth(which % model.len().max(1)) else { continue };
                    let before = content(&desk.vault, &desk.path);
                    desk.vault.lock();
                    let aside = desk.restore(path, &desk.path, Standing::KeepAside).unwrap().aside.unwrap();
                    prop_assert!(content(&open(&aside, &desk.keys), &aside) == before);
                    desk.vault = open(&desk.path, &desk.keys);
                    prop_assert!(content(&desk.vault, &desk.path) == *held);
                    desk.on(now);
                }
            }
            let there: BTreeSet<PathBuf> = called_backups(&desk.stick()).into_iter().collect();
            prop_assert_eq!(there, model.keys().cloned().collect::<BTreeSet<_>>());
        }
        for (path, held) in &model {
            let vault = open(path, &desk.keys);
            prop_assert!(content(&vault, path) == *held);
        }
    }
}
