//! A real disk that refuses: each system call of each operation failing in turn, as `strace` makes it, and a rename that
//! is refused three times, as a scanner of viruses does on Windows. What was acknowledged is there, nothing is there by half,
//! and the next try finishes it. Backups are in `backup.rs`, a medium in memory in `src/proofs.rs`.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot go on fails here")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use tempfile::TempDir;
use uuid::Uuid;
use vault::{Change, Cost, Course, Error, Exchanged, Keyring, Kind, Passphrase, Room, Rooms, Source, State, Vault};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };
const LATER: Room = Room { migrations: &[NOTES.migrations[0], "CREATE TABLE more AS SELECT * FROM note;"], ..NOTES };
/// Those of a program that came later.
const NEW_ROOMS: Rooms = Rooms { case: &[LATER], private: &[LATER] };
const HERE: Uuid = Uuid::from_u128(7);
const THERE: Uuid = Uuid::from_u128(8);

/// What is done while calls fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Compact,
    Rekey,
    Migrate,
    Merge,
    BackUp,
}

impl Deed {
    const ALL: [Self; 5] = [Self::Compact, Self::Rekey, Self::Migrate, Self::Merge, Self::BackUp];
}

fn passphrase() -> Passphrase {
    Passphrase::new("een zin voor een slechte schijf".to_owned())
}

fn on(device: Uuid) -> Source {
    Source::Machine { device }
}

fn add(vault: &Vault, text: &'static str) {
    let id = Uuid::new_v4().to_string();
    let add = "INSERT INTO note (id, text) VALUES (?1, ?2)";
    vault
        .write(move |w| {
            w.case.execute(add, [&id, text])?;
            Ok(w.private.execute(add, [&id, text])?)
        })
        .unwrap();
}

/// The notes of both images, which must be the same; and both must be whole.
fn notes(vault: &Vault) -> String {
    let all = |connection: &rusqlite::Connection| -> Result<String, Error> {
        let whole: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        assert_eq!(whole, "ok");
        let sql = "SELECT group_concat(text) FROM (SELECT text FROM note ORDER BY text)";
        Ok(connection.query_row(sql, [], |row| row.get(0))?)
    };
    let (case, private) = vault.read(move |r| Ok((all(&r.case)?, all(&r.private)?))).unwrap();
    assert_eq!(case, private, "a commit over both images was kept by half");
    case
}

fn exchange(vault: &Vault, between: &Path) -> Result<Exchanged, Error> {
    vault.exchange(between, &mut |_, _| {}, &AtomicBool::new(false))
}

/// The child that meets the failing calls: opens the vault, does what it is told, and says how that went. Does nothing where
/// it is not asked to.
#[test]
fn child() {
    let Ok(folder) = std::env::var("SLEUTELBOS_FAILING") else { return };
    let deed = Deed::ALL[std::env::var("SLEUTELBOS_DEED").unwrap().parse::<usize>().unwrap()];
    let folder = PathBuf::from(folder);
    let path = folder.join("v.sleutel");
    let done = (|| {
        let keys = Keyring::unlock(&path, &passphrase())?;
        let rooms = if deed == Deed::Migrate { NEW_ROOMS } else { ROOMS };
        let vault = Vault::open_with(&path, &keys, rooms, on(HERE))?.vault;
        match deed {
            Deed::Migrate => {}
            Deed::Merge => drop(exchange(&vault, &folder.join("between"))?),
            Deed::Rekey => drop(vault.change_slots(vec![passphrase().into()], Change::default())?),
            Deed::Compact => {
                // Each so long that the file becomes much longer than what it holds.
                for n in 0..4 {
                    let long = n.to_string().repeat(500_000);
                    vault.write(move |w| w.case.put_setting("lang", &long))?;
                }
            }
            Deed::BackUp => {
                let mut course = Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) };
                vault.back_up(&folder.join("stick"), &mut course)?;
            }
        }
        Ok::<_, Error>(())
    })();
    fs::write(folder.join("told"), done.map_or_else(|error| format!("{error:?}"), |()| "done".to_owned())).unwrap();
}

/// One at a time: a child that is just being started holds the locks of this process for a moment.
static ONE: Mutex<()> = Mutex::new(());

/// A vault on two devices, with notes of each, and what the other one wrote for this one; put back before each trial.
struct Trial {
    folder: TempDir,
    keys: Keyring,
    before: Vec<(PathBuf, Vec<u8>)>,
}

impl Trial {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let (path, other) = (folder.path().join("v.sleutel"), folder.path().join("other.sleutel"));
        Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, on(HERE)).unwrap().lock();
        fs::copy(&path, &other).unwrap();
        let keys = Keyring::unlock(&path, &passphrase()).unwrap();
        let between = folder.path().join("between");
        for folder in [&between, &folder.path().join("stick")] {
            fs::create_dir(folder).unwrap();
        }
        let there = Vault::open_with(&other, &keys, ROOMS, on(THERE)).unwrap().vault;
        for text in ["c", "d"] {
            add(&there, text);
            exchange(&there, &between).unwrap();
        }
        there.lock();
        let here = Vault::open_with(&path, &keys, ROOMS, on(HERE)).unwrap().vault;
        add(&here, "a");
        add(&here, "b");
        here.lock();
        let files = files_in(folder.path()).into_iter().filter(|path| path.extension().is_none_or(|end| end != "lock"));
        let before = files.map(|path| (path.clone(), fs::read(path).unwrap())).collect();
        Self { folder, keys, before }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("v.sleutel")
    }

    /// What may be written to: the vault, what it lies beside, and the files that this device writes into the shared folder.
    fn paths(&self) -> Vec<PathBuf> {
        let mut paths = vec![self.folder.path().to_owned(), self.path()];
        paths.extend(["new", "before"].map(|end| self.path().with_extension(format!("sleutel.{end}"))));
        for entry in fs::read_dir(self.folder.path().join("between")).unwrap() {
            let own = entry.unwrap().path().join(HERE.simple().to_string());
            for n in 1..4 {
                paths.extend([own.join(format!("{n:08}.bundle")), own.join(format!(".{n:08}.bundle.part"))]);
            }
            paths.push(own);
        }
        let now = jiff::Zoned::now();
        for ahead in 0..3_i64 {
            let minute = now.checked_add(jiff::Span::new().minutes(ahead)).unwrap().strftime("%Y-%m-%d-%H%M");
            paths.push(self.folder.path().join(format!("stick/sleutelbos-{minute}.sleutel.new")));
        }
        paths
    }

    /// Runs the child with `inject` (of strace) for a call. Gives what it told, and how often a call failed.
    fn run(&self, deed: Deed, call: &str, inject: &str) -> (String, usize) {
        let (trace, told) = (self.folder.path().join("trace"), self.folder.path().join("told"));
        let _ = fs::remove_file(&told);
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-o"]).arg(&trace).arg(format!("--trace={call}"));
        strace.arg(format!("--inject={call}:{inject}"));
        for path in self.paths() {
            strace.arg("-P").arg(path);
        }
        let number = Deed::ALL.iter().position(|one| *one == deed).unwrap();
        let done = strace
            .arg(std::env::current_exe().unwrap())
            .args(["child", "--exact", "--test-threads=1"])
            .env("SLEUTELBOS_FAILING", self.folder.path())
            .env("SLEUTELBOS_DEED", number.to_string())
            .output()
            .unwrap_or_else(|none| panic!("strace must be installed for this proof: {none}"));
        let told = fs::read_to_string(told);
        let told = told.unwrap_or_else(|_| panic!("{deed:?}: {}", String::from_utf8_lossy(&done.stderr)));
        (told, fs::read_to_string(trace).unwrap().matches("(INJECTED)").count())
    }

    /// Everything acknowledged is there; what was said to be done is done; and what was not, can be done now.
    fn judge(&self, deed: Deed, told: &str, at: &str) {
        let keys = Keyring::unlock(&self.path(), &passphrase());
        let keys = keys.unwrap_or_else(|error| panic!("{at}: {error:?}"));
        let old = Vault::open_with(&self.path(), &keys, ROOMS, on(HERE));
        if deed == Deed::Migrate {
            let is_migrated = matches!(old, Err(Error::Newer));
            assert!(is_migrated || old.is_ok(), "{at}: neither the old nor the new");
            assert!(is_migrated || told != "done", "{at}: it was said to be done");
            drop(old);
            let now = Vault::open_with(&self.path(), &keys, NEW_ROOMS, on(HERE)).unwrap().vault;
            let count =
                |r: &vault::Reads<'_>| Ok(r.case.query_row("SELECT count(*) FROM more", [], |row| row.get(0))?);
            assert_eq!((notes(&now).as_str(), now.read(count).unwrap()), ("a,b", 2_i64), "{at}");
            return;
        }
        let old = old.unwrap_or_else(|error| panic!("{at}: {error:?}"));
        assert!(matches!(old.state, State::Ok | State::TornTail), "{at}");
        let vault = old.vault;
        match deed {
            Deed::Merge => {
                let there = notes(&vault);
                assert!(["a,b", "a,b,c", "a,b,c,d"].contains(&there.as_str()), "{at}: {there}");
                assert!(told != "done" || there == "a,b,c,d", "{at}: it was said to be done");
                let between = self.folder.path().join("between");
                let again = exchange(&vault, &between).unwrap_or_else(|error| panic!("{at}: {error:?}"));
                assert_eq!((again.refused.as_slice(), again.waiting.as_slice()), (&[][..], &[][..]), "{at}");
                assert_eq!(notes(&vault), "a,b,c,d", "{at}: the next exchange finishes it");
                // And nothing that this device ever wrote is missing on the other.
                let other = self.folder.path().join("other.sleutel");
                let other = Vault::open_with(&other, &self.keys, ROOMS, on(THERE)).unwrap().vault;
                let got = exchange(&other, &between).unwrap();
                assert_eq!((got.refused.as_slice(), notes(&other).as_str()), (&[][..], "a,b,c,d"), "{at}");
            }
            _ => {
                assert_eq!(notes(&vault), "a,b", "{at}");
                add(&vault, "daarna");
                assert_eq!(notes(&vault), "a,b,daarna", "{at}: it goes on");
            }
        }
        if deed == Deed::Rekey {
            let is_new = Vault::open_with(&self.path(), &self.keys, ROOMS, on(HERE)).is_err();
            assert!(is_new || told != "done", "{at}: it was said to be done");
        }
    }

    fn put_back(&self) {
        let _ = fs::remove_dir_all(self.folder.path().join("between"));
        for path in files_in(self.folder.path()) {
            fs::remove_file(path).unwrap();
        }
        for (path, bytes) in &self.before {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() { all.extend(files_in(&entry.path())) } else { all.push(entry.path()) }
    }
    all
}

fn with_every_call_failing(deed: Deed) {
    let _one = ONE.lock();
    let trial = Trial::new();
    let (mut failed, mut refused, mut words) = (0, 0, BTreeSet::new());
    for (call, errors) in [
        ("write", &["ENOSPC", "EIO"][..]),
        ("copy_file_range", &["ENOSPC"]),
        ("fsync", &["EIO"]),
        ("fdatasync", &["EIO"]),
        ("ftruncate", &["EIO"]),
        ("openat", &["EACCES"]),
        ("mkdir", &["EACCES"]),
        // Not what a scanner says: this one is not tried again.
        ("rename", &["EIO"]),
        ("unlink", &["EACCES"]),
    ] {
        for error in errors {
            for nth in 1.. {
                let at = format!("{deed:?}, {call} {nth}: {error}");
                trial.put_back();
                let (told, hit) = trial.run(deed, call, &format!("error={error}:when={nth}"));
                trial.judge(deed, &told, &at);
                if hit == 0 {
                    break;
                }
                failed += 1;
                if told != "done" {
                    refused += 1;
                    words.insert(told);
                }
            }
        }
    }
    println!("{deed:?}: {failed} calls failed, of which {refused} were told: {words:?}");
    assert!(failed > 5 && refused > 3, "the control: calls did fail ({failed}, {refused})");
}

#[test]
fn a_migration_with_every_call_failing_in_turn_leaves_the_old_vault_or_the_new_one() {
    with_every_call_failing(Deed::Migrate);
}

#[test]
fn a_merge_with_every_call_failing_in_turn_loses_nothing_and_brings_nothing_twice() {
    with_every_call_failing(Deed::Merge);
}

#[test]
fn new_keys_with_every_call_failing_in_turn_leave_the_old_file_or_the_new_one() {
    with_every_call_failing(Deed::Rekey);
}

#[test]
fn a_compaction_with_every_call_failing_in_turn_loses_nothing() {
    with_every_call_failing(Deed::Compact);
}

#[test]
fn a_rename_that_is_refused_three_times_is_tried_again_and_one_that_always_is_changes_nothing() {
    let _one = ONE.lock();
    let trial = Trial::new();
    for deed in Deed::ALL {
        trial.put_back();
        let (told, refused) = trial.run(deed, "rename", "error=EACCES:when=1..3");
        assert_eq!((told.as_str(), refused), ("done", 3), "{deed:?}");
        trial.judge(deed, &told, &format!("{deed:?}, refused three times"));

        trial.put_back();
        let (told, refused) = trial.run(deed, "rename", "error=EACCES:when=1+");
        assert!(refused > 3, "the control: {deed:?} renames ({refused})");
        // A file that stays long harms nobody; all else is told.
        assert_eq!(told == "done", deed == Deed::Compact, "{deed:?}: {told}");
        trial.judge(deed, &told, &format!("{deed:?}, always refused"));
    }
}
