//! A restore over a vault, on a real disk: each of its system calls refused in turn, and killed at each. There is a whole
//! vault at every moment, the old one or the restored one; a refused restore leaves nothing; and a restored vault never
//! stands without the lists of what was erased.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot go on fails here")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::AtomicBool;

use tempfile::TempDir;
use vault::{
    Attachments, Cost, Course, Error, Keyring, Kind, Passphrase, Room, Rooms, Source, Standing, State, Vault, restore,
};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };
const LATER: Room = Room { migrations: &[NOTES.migrations[0], "CREATE TABLE more (id TEXT);"], ..NOTES };
/// Those of a program that came later.
const NEW_ROOMS: Rooms = Rooms { case: &[LATER], private: &[LATER] };
const HERE: Source = Source::Machine { device: uuid::Uuid::from_u128(7) };

fn passphrase() -> Passphrase {
    Passphrase::new("een zin voor het terugzetten".to_owned())
}

fn quietly<T>(f: impl FnOnce(&mut Course<'_>) -> T) -> T {
    f(&mut Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) })
}

fn add(vault: &Vault, text: &'static str) {
    vault
        .write(move |w| {
            w.case.execute("INSERT INTO note (id, text) VALUES (?1, ?1)", [text])?;
            Ok(w.private.execute("INSERT INTO note (id, text) VALUES (?1, ?1)", [text])?)
        })
        .unwrap();
}

fn attach(vault: &Vault, path: &Path, plain: &'static [u8]) {
    let attachments = Attachments::of(path);
    vault.write(move |w| attachments.add(&w.private, &mut &*plain)).unwrap();
}

/// What stands in a vault: the notes of both images, and how many attachments are whole.
fn content(path: &Path, keys: &Keyring) -> (String, u32) {
    let rehearsal = quietly(|course| {
        vault::rehearse(path, keys, ROOMS, course, |r| {
            let sql = "SELECT group_concat(text) FROM (SELECT text FROM note ORDER BY text)";
            let case: String = r.case.query_row(sql, [], |row| row.get(0))?;
            assert_eq!(case, r.private.query_row(sql, [], |row| row.get::<_, String>(0))?);
            Ok(case)
        })
    });
    let rehearsal = rehearsal.unwrap_or_else(|error| panic!("{}: {error:?}", path.display()));
    assert_eq!((rehearsal.state, rehearsal.missing, rehearsal.is_sound), (State::Ok, 0, true));
    (rehearsal.value, rehearsal.attachments)
}

/// The child that meets the calls: restores, and says how that went. Does nothing where it is not asked to.
#[test]
fn child() {
    let Ok(folder) = std::env::var("SLEUTELBOS_RESTORING") else { return };
    let folder = PathBuf::from(folder);
    let backup = backup_in(&folder);
    let restored = Keyring::unlock(&backup, &passphrase()).and_then(|keys| {
        quietly(|course| restore(&backup, &keys, &folder.join("v.sleutel"), Standing::KeepAside, ROOMS, course))
    });
    let told = restored.map_or_else(|error| format!("{error:?}"), |_| "done".to_owned());
    fs::write(folder.join("told"), told).unwrap();
}

fn backup_in(folder: &Path) -> PathBuf {
    vault::backups(&folder.join("stick"), None).unwrap().remove(0).path
}

fn files_in(folder: &Path) -> BTreeSet<PathBuf> {
    let mut all = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        all.extend(if entry.path().is_dir() { files_in(&entry.path()) } else { BTreeSet::from([entry.path()]) });
    }
    all.retain(|path| path.extension().is_none_or(|end| end != "lock"));
    all
}

/// A vault, with a backup of it that lacks its last note and letter, and a list that lies beside the backup alone.
struct Trial {
    folder: TempDir,
    keys: Keyring,
    before: Vec<(PathBuf, Vec<u8>)>,
    list: String,
}

const OLD: (&str, u32) = ("a,b", 2);
const RESTORED: (&str, u32) = ("a", 1);

impl Trial {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let (path, stick) = (folder.path().join("v.sleutel"), folder.path().join("stick"));
        fs::create_dir(&stick).unwrap();
        let vault = Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, HERE).unwrap();
        add(&vault, "a");
        attach(&vault, &path, b"brief in beide");
        fs::write(vault::list_of(&path), b"een lijst").unwrap();
        quietly(|course| vault.back_up(&stick, course)).unwrap();
        fs::remove_file(vault::list_of(&path)).unwrap();
        add(&vault, "b");
        attach(&vault, &path, b"brief van daarna");
        let id = vault.id().unwrap().unwrap();
        vault.lock();
        let list = vault::erased_lists(&stick, id).unwrap().remove(0);
        let list = list.file_name().unwrap().to_string_lossy().into_owned();
        let keys = Keyring::unlock(&path, &passphrase()).unwrap();
        let before = files_in(folder.path()).into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect();
        Self { folder, keys, before, list }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("v.sleutel")
    }

    /// What may be written to: strace takes no folder, so each by name.
    fn paths(&self) -> Vec<PathBuf> {
        let mut vaults = vec![self.path()];
        let now = jiff::Zoned::now();
        for ahead in 0..3_i64 {
            let minute = now.checked_add(jiff::Span::new().minutes(ahead)).unwrap().strftime("%Y-%m-%d-%H%M");
            vaults.push(self.folder.path().join(format!("v.before-{minute}.sleutel")));
        }
        let blobs: BTreeSet<_> =
            fs::read_dir(self.path().with_extension("sleutel.d")).unwrap().map(|e| e.unwrap().file_name()).collect();
        let mut paths = vec![self.folder.path().to_owned(), self.folder.path().join(&self.list)];
        paths.push(self.folder.path().join(format!("{}.new", self.list)));
        for vault in vaults {
            let folder = vault.with_extension("sleutel.d");
            paths.extend(blobs.iter().map(|blob| folder.join(blob)));
            paths.extend([vault.with_extension("sleutel.new"), folder, vault]);
        }
        paths
    }

    /// Runs the child with `inject` (of strace) for a call. Gives what it told, `None` where it was killed; and whether
    /// a call was met.
    fn run(&self, call: &str, inject: &str) -> (Option<String>, bool) {
        let (trace, told) = (self.folder.path().join("trace"), self.folder.path().join("told"));
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-o"]).arg(&trace).arg(format!("--trace={call}"));
        strace.arg(format!("--inject={call}:{inject}"));
        for path in self.paths() {
            strace.arg("-P").arg(path);
        }
        let done = strace
            .arg(std::env::current_exe().unwrap())
            .args(["child", "--exact", "--test-threads=1"])
            .env("SLEUTELBOS_RESTORING", self.folder.path())
            .output()
            .unwrap_or_else(|none| panic!("strace must be installed for this proof: {none}"));
        let traced = fs::read_to_string(&trace).unwrap();
        let hit = traced.contains("(INJECTED)") || traced.contains("killed by SIGKILL");
        let word = fs::read_to_string(&told).ok();
        assert!(word.is_some() || hit, "{}", String::from_utf8_lossy(&done.stderr));
        for path in [trace, told] {
            let _ = fs::remove_file(path);
        }
        (word, hit)
    }

    /// There is a whole vault under the name of the vault; where it is the restored one, the old one is there too, and
    /// the list lies beside it. What was refused left nothing.
    fn judge(&self, told: Option<&str>, at: &str) -> bool {
        let there = content(&self.path(), &self.keys);
        let is_restored = (there.0.as_str(), there.1) == RESTORED;
        assert!(is_restored || (there.0.as_str(), there.1) == OLD, "{at}: {there:?}");
        let all = files_in(self.folder.path());
        let is_aside = |path: &&PathBuf| {
            let name = path.file_name().unwrap().to_string_lossy();
            name.starts_with("v.before-") && name.ends_with(".sleutel")
        };
        let asides: Vec<&PathBuf> = all.iter().filter(is_aside).collect();
        if is_restored {
            assert_eq!(asides.len(), 1, "{at}");
            let aside = content(asides[0], &self.keys);
            assert_eq!((aside.0.as_str(), aside.1), OLD, "{at}: what stood there");
            assert!(all.contains(&self.folder.path().join(&self.list)), "{at}: it stands without the list");
        }
        match told {
            Some("done") => assert!(is_restored, "{at}: it was said to be done"),
            Some(_) => {
                assert!(!is_restored, "{at}: it was said to be refused");
                let before: BTreeSet<PathBuf> = self.before.iter().map(|(path, _)| path.clone()).collect();
                assert_eq!(all, before, "{at}: something was left");
            }
            None => {}
        }
        is_restored
    }

    fn put_back(&self) {
        for path in files_in(self.folder.path()) {
            fs::remove_file(path).unwrap();
        }
        for entry in fs::read_dir(self.folder.path()).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
            fs::remove_dir_all(entry.path()).unwrap();
        }
        for (path, bytes) in &self.before {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

/// `linkat` gives what stands there its second name.
const CALLS: [&str; 8] = ["write", "copy_file_range", "fsync", "openat", "mkdir", "linkat", "rename", "unlink"];

#[test]
fn with_every_call_refused_in_turn_what_stood_there_stands_there_and_nothing_is_left() {
    let trial = Trial::new();
    let (mut refused, mut words) = (0, BTreeSet::new());
    for call in CALLS {
        let error = match call {
            "write" | "copy_file_range" => "ENOSPC",
            "openat" | "mkdir" => "EACCES",
            _ => "EIO",
        };
        for nth in 1.. {
            let at = format!("{call} {nth}: {error}");
            trial.put_back();
            let (told, hit) = trial.run(call, &format!("error={error}:when={nth}"));
            trial.judge(told.as_deref(), &at);
            if !hit {
                break;
            }
            if let Some(told) = told.filter(|told| told != "done") {
                refused += 1;
                words.insert(told);
            }
        }
    }
    println!("refused {refused} times: {words:?}");
    assert!(refused > 8, "the control: calls did fail ({refused})");
}

#[test]
fn killed_at_every_call_there_is_a_whole_vault_and_a_restored_one_has_its_lists() {
    let trial = Trial::new();
    let (mut killed, mut restored) = (0, 0);
    for call in CALLS {
        for nth in 1.. {
            trial.put_back();
            let (told, hit) = trial.run(call, &format!("signal=KILL:when={nth}"));
            let is_restored = trial.judge(told.as_deref(), &format!("killed at {call} {nth}"));
            if !hit {
                break;
            }
            killed += u32::from(told.is_none());
            restored += u32::from(told.is_none() && is_restored);
        }
    }
    println!("killed {killed} times, {restored} of them with the restored vault in its place");
    assert!(killed > 12 && restored > 0, "the control: {killed} killed, {restored} restored");
}

#[test]
fn a_backup_of_a_newer_program_replaces_nothing() {
    let trial = Trial::new();
    let newer = trial.folder.path().join("nieuwer.sleutel");
    fs::copy(backup_in(trial.folder.path()), &newer).unwrap();
    Vault::open_with(&newer, &trial.keys, NEW_ROOMS, HERE).unwrap().vault.lock();
    let before = files_in(trial.folder.path());
    let over = |rooms| {
        quietly(|course| restore(&newer, &trial.keys, &trial.path(), Standing::KeepAside, rooms, course)).map(|_| ())
    };
    assert!(matches!(over(ROOMS), Err(Error::Newer)));
    assert_eq!(files_in(trial.folder.path()), before, "nothing was written");
    assert_eq!(content(&trial.path(), &trial.keys).0, OLD.0);
    over(NEW_ROOMS).unwrap();
}
