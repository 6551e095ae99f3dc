//! Two machines and three: whatever happens in whatever order, they come to hold the same, and nobody else's bytes get
//! in. The judge reads tables by plain SQL and keeps its own account of who wrote what.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot go on fails here")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::AtomicBool;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use rusqlite::Connection;
use tempfile::TempDir;
use uuid::Uuid;
use vault::{
    Cost, Error, Exchanged, Keep, Keyring, Kind, Passphrase, Refusal, Room, Rooms, Source, Vault, Waiting, Waits,
    conflict_copies,
};

const PEOPLE: Room = Room {
    name: "people",
    migrations: &["
        CREATE TABLE person (
            n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, called TEXT NOT NULL, mind TEXT,
            lives_with TEXT REFERENCES person_home (id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE TABLE person_home (id TEXT NOT NULL UNIQUE, street TEXT NOT NULL) STRICT;
        CREATE TABLE visit (
            n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, minutes INTEGER, line TEXT NOT NULL,
            person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;
        CREATE INDEX visit_by_person ON visit (person);
        CREATE VIRTUAL TABLE visit_search USING fts5 (line, content = 'visit', content_rowid = 'n');
        CREATE TRIGGER visit_search_insert AFTER INSERT ON visit BEGIN
            INSERT INTO visit_search (rowid, line) VALUES (new.n, new.line);
        END;
        CREATE TRIGGER visit_search_update AFTER UPDATE OF line ON visit BEGIN
            INSERT INTO visit_search (visit_search, rowid, line) VALUES ('delete', old.n, old.line);
            INSERT INTO visit_search (rowid, line) VALUES (new.n, new.line);
        END;
        CREATE TRIGGER visit_search_delete AFTER DELETE ON visit BEGIN
            INSERT INTO visit_search (visit_search, rowid, line) VALUES ('delete', old.n, old.line);
        END;"],
    logged: &["person_home", "person", "visit"],
};
const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, weight REAL) STRICT;"],
    logged: &["note"],
};
const ROOMS: Rooms = Rooms { case: &[PEOPLE], private: &[NOTES] };
const NEWER: Room = Room {
    name: "people",
    migrations: &[PEOPLE.migrations[0], "ALTER TABLE visit ADD COLUMN place TEXT;"],
    logged: PEOPLE.logged,
};
const NEWER_ROOMS: Rooms = Rooms { case: &[NEWER], private: &[NOTES] };

/// What somebody wrote about a service that came with a directory: it travels, the directory does not.
const MAP: Room = Room {
    name: "map",
    migrations: &["
        CREATE TABLE service (id TEXT PRIMARY KEY, called TEXT NOT NULL) STRICT;
        CREATE TABLE remark (
            id TEXT NOT NULL UNIQUE, line TEXT NOT NULL,
            service TEXT NOT NULL REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;"],
    logged: &["remark"],
};
const WITH_MAP: Rooms = Rooms { case: &[PEOPLE, MAP], private: &[NOTES] };

/// A vault that every device begins with a copy of, and its keys: unlocking takes a while and is proven elsewhere.
struct Origin {
    bytes: Vec<u8>,
    keys: Keyring,
}

fn passphrase() -> Passphrase {
    Passphrase::new("een zin voor twee apparaten".to_owned())
}

fn make_origin() -> Origin {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("v.sleutel");
    Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, Source::new_device())
        .unwrap()
        .lock();
    Origin { bytes: fs::read(&path).unwrap(), keys: Keyring::unlock(&path, &passphrase()).unwrap() }
}

static ORIGIN: LazyLock<Origin> = LazyLock::new(make_origin);

/// A machine: its vault, and its copy of the folder that somebody synchronises.
struct Machine {
    vault: Vault,
    path: PathBuf,
    folder: PathBuf,
    id: Uuid,
}

impl Machine {
    fn new(root: &Path, name: &str) -> Self {
        Self::of(root, name, &ORIGIN.bytes, ROOMS, Source::new_device())
    }

    fn of(root: &Path, name: &str, bytes: &[u8], rooms: Rooms, source: Source) -> Self {
        let (path, folder) = (root.join(format!("{name}.sleutel")), root.join(name));
        fs::write(&path, bytes).unwrap();
        fs::create_dir_all(&folder).unwrap();
        let vault = Vault::open_with(&path, &ORIGIN.keys, rooms, source).unwrap().vault;
        let id = match source {
            Source::Machine { device } => device,
            Source::Practice { seed, .. } => Uuid::from_u128(u128::from(seed)),
        };
        Self { vault, path, folder, id }
    }

    /// Another machine that begins with a backup of this one.
    fn copy(&self, root: &Path, name: &str) -> Self {
        Self::of(root, name, &fs::read(&self.path).unwrap(), ROOMS, Source::new_device())
    }

    fn sql(&self, sql: &str) -> Result<(), Error> {
        let sql = sql.to_owned();
        self.vault.write(move |w| Ok(w.case.execute_batch(&sql)?))
    }

    fn one(&self, sql: &str) -> String {
        let sql = sql.to_owned();
        self.vault
            .read(move |r| Ok(r.case.query_row(&sql, [], |row| row.get::<_, Option<String>>(0))?))
            .unwrap()
            .unwrap_or_default()
    }

    fn exchange(&self) -> Exchanged {
        self.vault.exchange(&self.folder, &mut |_, _| {}, &AtomicBool::new(false)).unwrap()
    }

    fn bundles(&self, of: Uuid) -> Vec<PathBuf> {
        let mut found: Vec<PathBuf> = files(&self.folder)
            .into_iter()
            .filter(|path| path.to_str().unwrap().contains(&of.simple().to_string()))
            .collect();
        found.sort();
        found
    }

    fn quiet(&self) -> Exchanged {
        let told = self.exchange();
        assert!(told.refused.is_empty() && told.waiting.is_empty(), "{told:?}");
        told
    }

    fn refused(&self) -> Vec<Refusal> {
        self.exchange().refused.iter().map(|refused| refused.why).collect()
    }

    fn waits(&self) -> Vec<Waits> {
        self.exchange().waiting.iter().map(|waiting| waiting.why).collect()
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() { all.extend(files(&entry.path())) } else { all.push(entry.path()) }
    }
    all.sort();
    all
}

/// Brings files of one folder to another, as an engine does: in no order that means anything. At most `most`.
fn carry(from: &Machine, to: &Machine, most: usize) {
    let mut left = most;
    for path in files(&from.folder).into_iter().rev() {
        let there = to.folder.join(path.strip_prefix(&from.folder).unwrap());
        if left > 0 && !there.exists() {
            fs::create_dir_all(there.parent().unwrap()).unwrap();
            fs::copy(&path, there).unwrap();
            left -= 1;
        }
    }
}

fn meet(machines: &[&Machine]) {
    // Twice as often as news can need to go round.
    for _ in 0..2 * machines.len() {
        for machine in machines {
            machine.exchange();
            for other in machines {
                carry(machine, other, usize::MAX);
            }
        }
    }
}

fn cell(value: rusqlite::types::ValueRef<'_>) -> String {
    value.as_str().map_or_else(|_| format!("{value:?}"), str::to_owned)
}

/// Everything of an image that is to be the same everywhere: records, log, conflicts, erased.
fn dump(connection: &Connection, tables: &[(&str, &str)]) -> Vec<String> {
    let mut all = Vec::new();
    let fixed = [
        "SELECT 'change', c.hlc, d.id, c.work, c.kind, c.row, c.op, c.field, c.value FROM change c
         JOIN device d ON d.n = c.device",
        "SELECT 'conflict', x.kind, x.row, x.field, x.hlc, d.id FROM conflict x JOIN device d ON d.n = x.device",
        "SELECT 'erased', id, at FROM erased",
    ];
    let of_tables = tables.iter().map(|(table, columns)| format!("SELECT '{table}', {columns} FROM {table}"));
    for sql in fixed.iter().map(|sql| (*sql).to_owned()).chain(of_tables) {
        let mut statement = connection.prepare(&sql).unwrap();
        let width = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells: Vec<String> = (0..width).map(|n| cell(row.get_ref(n).unwrap())).collect();
            all.push(cells.join(" | "));
        }
    }
    all.sort();
    all
}

fn dumps(machine: &Machine) -> Vec<String> {
    machine
        .vault
        .read(|r| {
            for image in [&*r.case, &*r.private] {
                let whole: String = image.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
                assert_eq!(whole, "ok");
                assert!(!image.prepare("PRAGMA foreign_key_check")?.exists([])?);
            }
            let tables = [
                ("person", "id, called, mind, lives_with"),
                ("person_home", "id, street"),
                ("visit", "id, minutes, line, person"),
            ];
            let mut all = dump(&r.case, &tables);
            all.extend(dump(&r.private, &[("note", "id, text, weight")]));
            Ok(all)
        })
        .unwrap()
}

fn conflicts(machine: &Machine) -> Vec<String> {
    let mut all: Vec<String> =
        machine.vault.conflicts().unwrap().iter().map(|c| serde_json::to_string(c).unwrap()).collect();
    all.sort();
    all
}

fn assert_same(machines: &[&Machine]) {
    let (first, told) = (dumps(machines[0]), conflicts(machines[0]));
    for other in &machines[1..] {
        let theirs = dumps(other);
        for line in first.iter().filter(|line| !theirs.contains(line)) {
            println!("only here:  {line}");
        }
        for line in theirs.iter().filter(|line| !first.contains(line)) {
            println!("only there: {line}");
        }
        assert_eq!(first, theirs, "the machines hold different things");
        assert_eq!(told, conflicts(other), "the machines tell of different conflicts");
    }
    for machine in machines {
        // The index says so itself; and by a rebuild that finds the same.
        machine.sql("INSERT INTO visit_search (visit_search, rank) VALUES ('integrity-check', 1)").unwrap();
    }
}

fn pair(root: &TempDir) -> (Machine, Machine) {
    (Machine::new(root.path(), "laptop"), Machine::new(root.path(), "tablet"))
}

#[test]
fn edits_of_different_fields_merge_and_of_the_same_field_are_asked() {
    let root = TempDir::new().unwrap();
    let (a, b) = pair(&root);
    a.sql("INSERT INTO person (id, called, mind) VALUES ('p', 'Verzonnen', 'niets')").unwrap();
    a.vault.write(|w| Ok(w.private.execute_batch("INSERT INTO note VALUES ('n', 'van mij', 0.1)")?)).unwrap();
    meet(&[&a, &b]);
    assert_same(&[&a, &b]);
    assert_eq!(b.one("SELECT called FROM person"), "Verzonnen");

    a.sql("UPDATE person SET called = 'Bedacht'").unwrap();
    b.sql("UPDATE person SET mind = 'een hond'").unwrap();
    meet(&[&a, &b]);
    assert_same(&[&a, &b]);
    assert_eq!(a.one("SELECT called || ' ' || mind FROM person"), "Bedacht een hond");
    assert!(conflicts(&a).is_empty());

    a.sql("UPDATE person SET called = 'Eerste'").unwrap();
    std::thread::sleep(std::time::Duration::from_millis(3));
    b.sql("UPDATE person SET called = 'Tweede'").unwrap();
    b.vault.write(|w| Ok(w.private.execute_batch("UPDATE note SET text = 'over werk'")?)).unwrap();
    a.vault.write(|w| Ok(w.private.execute_batch("UPDATE note SET text = 'over slaap'")?)).unwrap();
    meet(&[&a, &b]);
    assert_same(&[&a, &b]);
    assert_eq!(a.one("SELECT called FROM person"), "Tweede", "the later stands");
    let told = a.vault.conflicts().unwrap();
    assert_eq!(told.len(), 2);
    let called = told.iter().find(|conflict| conflict.image == "case").unwrap();
    assert_eq!((called.kind.as_str(), called.row.as_str(), called.field.as_deref()), ("person", "p", Some("called")));
    assert_eq!((called.shown.value.as_str(), called.shown.device), (Some("Tweede"), b.id));
    assert_eq!((called.other.value.as_str(), called.other.device), (Some("Eerste"), a.id));

    // Settled here, it is settled there; settled twice it is refused.
    a.vault.settle(called, Keep::Other).unwrap();
    assert!(matches!(a.vault.settle(called, Keep::Other), Err(Error::Gone)));
    let note = told.iter().find(|conflict| conflict.image == "private").unwrap();
    a.vault.settle(note, Keep::Shown).unwrap();
    assert!(conflicts(&a).is_empty());
    assert_eq!(b.vault.conflicts().unwrap().len(), 2, "the control: there it is not known yet");
    meet(&[&a, &b]);
    assert_same(&[&a, &b]);
    assert!(conflicts(&b).is_empty());
    assert_eq!(b.one("SELECT called FROM person"), "Eerste");
}

#[test]
fn what_one_deletes_and_another_changes_is_asked_and_can_come_back_or_go() {
    for (keep_edit, delete_first) in [(true, true), (true, false), (false, true), (false, false)] {
        let root = TempDir::new().unwrap();
        let (a, b) = pair(&root);
        a.sql("INSERT INTO person (id, called) VALUES ('p', 'Verzonnen')").unwrap();
        meet(&[&a, &b]);
        let delete = || a.sql("DELETE FROM person").unwrap();
        let edit = || b.sql("UPDATE person SET mind = 'nieuw'").unwrap();
        let pause = || std::thread::sleep(std::time::Duration::from_millis(3));
        if delete_first {
            delete();
            pause();
            edit();
        } else {
            edit();
            pause();
            delete();
        }
        meet(&[&a, &b]);
        assert_same(&[&a, &b]);
        let told = a.vault.conflicts().unwrap();
        assert_eq!((told.len(), &told[0].field), (1, &None));
        assert_eq!(a.one("SELECT count(*) || '' FROM person"), if delete_first { "1" } else { "0" });
        b.vault.settle(&told[0], if keep_edit == delete_first { Keep::Shown } else { Keep::Other }).unwrap();
        meet(&[&a, &b]);
        assert_same(&[&a, &b]);
        assert!(conflicts(&a).is_empty());
        assert_eq!(a.one("SELECT group_concat(mind) FROM person"), if keep_edit { "nieuw" } else { "" });
    }
}

#[test]
fn a_visit_to_somebody_who_was_deleted_elsewhere_brings_them_back_and_asks() {
    let root = TempDir::new().unwrap();
    let (a, b) = pair(&root);
    a.sql("INSERT INTO person (id, called) VALUES ('p', 'Verzonnen')").unwrap();
    meet(&[&a, &b]);
    b.sql("INSERT INTO visit (id, line, person) VALUES ('v', 'koffie', 'p')").unwrap();
    a.sql("DELETE FROM person").unwrap();
    meet(&[&a, &b]);
    assert_same(&[&a, &b]);
    assert_eq!(a.one("SELECT called || line FROM person JOIN visit ON person.id = visit.person"), "Verzonnenkoffie");
    let told = a.vault.conflicts().unwrap();
    assert_eq!((told.len(), told[0].kind.as_str(), &told[0].field), (1, "person", &None));
    // The visit goes, and with it the reason to keep the person.
    b.sql("DELETE FROM visit").unwrap();
    meet(&[&a, &b]);
    assert_same(&[&a, &b]);
    assert_eq!(a.one("SELECT count(*) || '' FROM person"), "0");
}

#[test]
fn what_is_erased_stays_so_over_newer_edits_and_takes_along_what_is_of_it() {
    let root = TempDir::new().unwrap();
    let (a, b) = pair(&root);
    a.sql(
        "INSERT INTO person_home (id, street) VALUES ('h', 'Verzonnenstraat');
         INSERT INTO person (id, called, lives_with) VALUES ('p', 'Kanarie', 'h'), ('q', 'Blijft', 'h')",
    )
    .unwrap();
    meet(&[&a, &b]);
    b.sql(
        "UPDATE person SET called = 'Kanarie nieuw' WHERE id = 'p';
         INSERT INTO visit (id, line, person) VALUES ('v', 'kanarie zingt', 'p')",
    )
    .unwrap();
    assert!(dumps(&b).iter().any(|line| line.contains("anarie")), "the control");
    let first = |of: &Machine, id| of.bundles(id).first().map(|path| path.file_name().unwrap().to_owned());
    assert!([&a, &b].iter().all(|machine| first(machine, machine.id).unwrap() == "00000001.bundle"), "the control");
    a.sql(
        "DELETE FROM person WHERE id = 'p'; UPDATE person SET lives_with = NULL WHERE id = 'q';
         DELETE FROM person_home; DELETE FROM change WHERE row IN ('p', 'h');
         INSERT INTO erased (id, at) VALUES ('p', 1), ('h', 1)",
    )
    .unwrap();
    meet(&[&a, &b]);
    for machine in [&a, &b] {
        let all = dumps(machine);
        assert!(!all.iter().any(|line| line.contains("Kanarie") || line.contains("Verzonnenstraat")), "{all:?}");
        assert_eq!(machine.one("SELECT group_concat(called) FROM person"), "Blijft");
        assert_eq!(machine.one("SELECT count(*) || '' FROM visit"), "0");
    }
    assert_same(&[&a, &b]);
    // The bundles from before are gone too, once all have merged what erased it.
    a.sql("UPDATE person SET mind = 'later'").unwrap();
    b.sql("UPDATE person SET called = 'later'").unwrap();
    meet(&[&a, &b]);
    for machine in [&a, &b] {
        machine.exchange();
        assert_ne!(first(machine, machine.id).unwrap(), "00000001.bundle");
    }
}

#[test]
fn a_restored_copy_takes_along_what_its_first_machine_never_sent() {
    let root = TempDir::new().unwrap();
    let (a, c) = pair(&root);
    a.sql("INSERT INTO person (id, called) VALUES ('p', 'Verstuurd')").unwrap();
    meet(&[&a, &c]);
    a.sql("INSERT INTO person (id, called) VALUES ('q', 'Nooit verstuurd')").unwrap();
    let b = a.copy(root.path(), "hersteld");
    // The first machine is lost. What it had made reaches the others by its copy, once.
    meet(&[&b, &c]);
    assert_same(&[&b, &c]);
    assert_eq!(
        c.one("SELECT group_concat(called) FROM (SELECT called FROM person ORDER BY id)"),
        "Verstuurd,Nooit verstuurd"
    );
    // And where it was not lost after all, nothing doubles.
    a.sql("UPDATE person SET mind = 'terug' WHERE id = 'q'").unwrap();
    meet(&[&a, &b, &c]);
    assert_same(&[&a, &b, &c]);
    assert_eq!(b.one("SELECT mind FROM person WHERE id = 'q'"), "terug");
    assert!(conflicts(&a).is_empty());
}

#[test]
fn ten_thousand_visits_go_over_in_bundles_that_divide_no_commit() {
    let root = TempDir::new().unwrap();
    let (a, b) = pair(&root);
    for part in 0..100 {
        a.sql(&format!(
            "INSERT INTO person (id, called) VALUES ('p{part}', 'Verzonnen');
             WITH RECURSIVE k (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < 100)
             INSERT INTO visit (id, minutes, line, person)
             SELECT 'v{part}-' || i, i, 'regel ' || i || hex(randomblob(400)), 'p{part}' FROM k"
        ))
        .unwrap();
    }
    let sent = a.quiet().sent;
    assert!(sent > 1, "the control: it is more than one bundle");
    carry(&a, &b, usize::MAX);
    let mut told = Vec::new();
    let done = b.vault.exchange(&b.folder, &mut |done, all| told.push((done, all)), &AtomicBool::new(false)).unwrap();
    assert_eq!((done.received, told.last().copied()), (sent, Some((sent, sent))));
    meet(&[&a, &b]);
    assert_same(&[&a, &b]);
    assert_eq!(b.one("SELECT count(*) || '' FROM visit"), "10000");
}

#[test]
fn cancelled_it_goes_on_where_it_stood() {
    let root = TempDir::new().unwrap();
    let (a, b) = pair(&root);
    for n in 0..4 {
        a.sql(&format!("INSERT INTO person (id, called) VALUES ('p{n}', 'Verzonnen')")).unwrap();
        a.quiet();
    }
    carry(&a, &b, usize::MAX);
    let cancel = AtomicBool::new(false);
    let told = b
        .vault
        .exchange(&b.folder, &mut |done, _| cancel.store(done == 2, std::sync::atomic::Ordering::Relaxed), &cancel)
        .unwrap();
    assert_eq!((told.received, told.cancelled), (2, true));
    assert_eq!(b.one("SELECT count(*) || '' FROM person"), "2");
    assert_eq!(b.quiet().received, 2);
    meet(&[&a, &b]);
    assert_same(&[&a, &b]);
}

#[test]
fn a_run_that_was_cut_off_between_file_and_commit_finds_its_own_bundle_again() {
    let root = TempDir::new().unwrap();
    let (a, b) = pair(&root);
    a.quiet();
    a.sql("INSERT INTO person (id, called) VALUES ('p', 'Verzonnen')").unwrap();
    a.vault.lock();
    let before = fs::read(&a.path).unwrap();
    let again = |source| Machine::of(root.path(), "laptop", &before, ROOMS, source);
    let a = again(Source::Machine { device: a.id });
    a.quiet();
    carry(&a, &b, usize::MAX);
    b.quiet();
    a.vault.lock();
    // The vault as it was before the run; the folder as it was after it.
    let a = again(Source::Machine { device: a.id });
    assert_eq!(a.quiet().sent, 0);
    a.sql("UPDATE person SET mind = 'verder'").unwrap();
    meet(&[&a, &b]);
    assert_same(&[&a, &b]);
    assert_eq!(b.one("SELECT mind FROM person"), "verder");
}

#[test]
fn two_copies_under_one_id_are_noticed() {
    let root = TempDir::new().unwrap();
    let (a, b) = pair(&root);
    a.quiet();
    a.sql("INSERT INTO person (id, called) VALUES ('p', 'Verzonnen')").unwrap();
    let bytes = fs::read(&a.path).unwrap();
    let twin = Machine::of(root.path(), "tweeling", &bytes, ROOMS, Source::Machine { device: a.id });
    twin.quiet();
    a.quiet();
    fs::copy(a.bundles(a.id).last().unwrap(), twin.bundles(a.id).last().unwrap()).unwrap();
    assert_eq!(twin.refused(), [Refusal::DeviceTwice]);
    assert!(b.refused().is_empty(), "the control");
}

/// One bundle of each of two devices, merged by neither; the second holds two.
fn two_bundles(root: &TempDir) -> (Machine, Machine) {
    let (a, b) = pair(root);
    a.sql("INSERT INTO person (id, called) VALUES ('p', 'Verzonnen')").unwrap();
    a.quiet();
    a.sql("UPDATE person SET mind = 'tweede'").unwrap();
    a.quiet();
    carry(&a, &b, usize::MAX);
    (a, b)
}

/// What a machine holds, without what its own run adds.
fn nothing_came_in(machine: &Machine) {
    assert_eq!(machine.one("SELECT count(*) || '' FROM person"), "0");
    assert_eq!(machine.one("SELECT count(*) || '' FROM change"), "0");
}

#[test]
fn every_byte_of_a_bundle_that_is_changed_is_noticed() {
    let root = TempDir::new().unwrap();
    let (a, b) = two_bundles(&root);
    let path = b.bundles(a.id)[0].clone();
    let whole = fs::read(&path).unwrap();
    let mut seen = BTreeMap::new();
    for at in 0..whole.len() {
        // Every byte of the head, the nonces and tags; in the long sealed bodies, every seventh.
        if at > 400 && at + 64 < whole.len() && at % 7 != 0 {
            continue;
        }
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 8);
        fs::write(&path, &changed).unwrap();
        let told = b.exchange();
        assert_eq!(told.received, 0, "byte {at}");
        let why = told
            .refused
            .first()
            .map(|refused| format!("{:?}", refused.why))
            .or_else(|| told.waiting.first().map(|waiting| format!("{:?}", waiting.why)));
        *seen.entry(why.unwrap()).or_insert(0) += 1;
    }
    for length in (0..whole.len()).step_by(97) {
        fs::write(&path, &whole[..length]).unwrap();
        assert_eq!(b.refused(), [Refusal::Altered], "cut at {length}");
    }
    let mut longer = whole.clone();
    longer.push(0);
    fs::write(&path, &longer).unwrap();
    assert_eq!(b.refused(), [Refusal::Altered]);
    nothing_came_in(&b);
    println!("{seen:?}");
    fs::write(&path, &whole).unwrap();
    assert_eq!(b.quiet().received, 2, "the control: unchanged it is merged");
}

#[test]
fn swapped_repeated_dropped_and_foreign_bundles_are_refused() {
    let root = TempDir::new().unwrap();
    let (a, b) = two_bundles(&root);
    let [one, two] = <[PathBuf; 2]>::try_from(b.bundles(a.id)).unwrap();
    let (first, second) = (fs::read(&one).unwrap(), fs::read(&two).unwrap());
    let folder_of = |machine: &Machine, device: Uuid| {
        one.parent()
            .unwrap()
            .parent()
            .unwrap()
            .strip_prefix(&machine.folder)
            .map(|f| machine.folder.join(f))
            .unwrap()
            .join(device.simple().to_string())
    };

    fs::write(&one, &second).unwrap();
    fs::write(&two, &first).unwrap();
    assert_eq!(b.refused(), [Refusal::Swapped]);
    fs::remove_file(&one).unwrap();
    fs::write(&two, &second).unwrap();
    assert_eq!(b.waits(), [Waits::Gap]);
    let other = folder_of(&b, Uuid::from_u128(5));
    fs::create_dir_all(&other).unwrap();
    fs::write(other.join("00000001.bundle"), &first).unwrap();
    assert!(b.refused().contains(&Refusal::Swapped), "in another device's folder");
    fs::remove_dir_all(&other).unwrap();
    nothing_came_in(&b);

    fs::write(&one, &first).unwrap();
    assert_eq!(b.quiet().received, 2);
    let before = dumps(&b);
    let third = two.with_file_name("00000003.bundle");
    fs::write(&third, &second).unwrap();
    assert_eq!(b.refused(), [Refusal::Swapped], "repeated under the next number");
    fs::remove_file(&third).unwrap();

    // Another chain of the same device: its vault put back to before its second bundle, and written on from there.
    let elsewhere = root.path().join("elders");
    fs::create_dir_all(&elsewhere).unwrap();
    let twin = Machine::of(&elsewhere, "laptop", &ORIGIN.bytes, ROOMS, Source::Machine { device: a.id });
    for n in 0..3 {
        twin.sql(&format!("INSERT INTO person (id, called) VALUES ('x{n}', 'Onwaar')")).unwrap();
        twin.quiet();
    }
    fs::copy(twin.bundles(a.id).last().unwrap(), &third).unwrap();
    assert_eq!(b.refused(), [Refusal::OutOfChain]);
    fs::remove_file(&third).unwrap();

    // Another vault altogether.
    let foreign = make_origin();
    let path = root.path().join("vreemd.sleutel");
    fs::write(&path, &foreign.bytes).unwrap();
    let stranger = Vault::open_with(&path, &foreign.keys, ROOMS, Source::Machine { device: a.id }).unwrap().vault;
    let theirs = root.path().join("vreemd");
    fs::create_dir_all(&theirs).unwrap();
    stranger.exchange(&theirs, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    fs::copy(&files(&theirs)[0], &third).unwrap();
    assert_eq!(b.refused(), [Refusal::Foreign]);
    fs::remove_file(&third).unwrap();
    assert_eq!(before, dumps(&b), "nothing of it all came in");

    a.sql("UPDATE person SET mind = 'derde'").unwrap();
    a.quiet();
    carry(&a, &b, usize::MAX);
    assert_eq!(b.quiet().received, 1, "the control: the true third is merged");
    assert_eq!(b.one("SELECT mind FROM person"), "derde");
}

#[test]
fn copies_that_an_engine_makes_are_recognised() {
    let root = TempDir::new().unwrap();
    let (a, b) = two_bundles(&root);
    let one = b.bundles(a.id)[0].clone();
    let names = [
        "00000001.sync-conflict-20261122-101500-ABCDEFG.bundle",
        "00000001 (conflicted copy 2026-11-22 101500).bundle",
        "00000001-LAPTOP.bundle",
    ];
    for name in names {
        fs::copy(&one, one.with_file_name(name)).unwrap();
    }
    fs::write(one.with_file_name(".syncthing.00000009.bundle.tmp"), b"half").unwrap();
    assert_eq!(b.quiet().received, 2, "the same bytes twice are no news");
    for (n, name) in names.iter().enumerate() {
        fs::write(one.with_file_name(name), b"iets anders").unwrap();
        assert_eq!(b.refused(), vec![Refusal::ConflictCopy; n + 1]);
    }
    assert!(conflict_copies(&b.folder).unwrap().is_empty());
    let copies = [
        "mijn.sync-conflict-20261122-101500-ABCDEFG.sleutel",
        "mijn (conflicted copy 2026-11-22 101500).sleutel",
        "mijn-LAPTOP.sleutel",
    ];
    for name in copies.iter().chain(&["mijn.sleutel", "een-ander.sleutel"]) {
        fs::write(b.folder.join(name), b"").unwrap();
    }
    assert_eq!(conflict_copies(&b.folder).unwrap().len(), 3);
    assert_eq!(b.refused().iter().filter(|why| **why == Refusal::VaultCopy).count(), 3);
}

#[test]
fn a_newer_program_is_waited_for_and_a_clock_far_ahead_is_refused() {
    let root = TempDir::new().unwrap();
    let b = Machine::new(root.path(), "tablet");
    let newer = Machine::of(root.path(), "nieuwer", &ORIGIN.bytes, NEWER_ROOMS, Source::new_device());
    newer.sql("INSERT INTO person (id, called) VALUES ('p', 'Verzonnen')").unwrap();
    newer.exchange();
    carry(&newer, &b, usize::MAX);
    assert_eq!(b.waits(), [Waits::Newer]);
    nothing_came_in(&b);
    b.vault.lock();
    let b =
        Machine::of(root.path(), "tablet", &fs::read(&b.path).unwrap(), NEWER_ROOMS, Source::Machine { device: b.id });
    assert_eq!(b.quiet().received, 1, "the control: the newer program merges it");

    let ahead = |hours| Timestamp::now().checked_add(SignedDuration::from_hours(hours)).unwrap();
    for (seed, hours, refused) in [(25, 25, true), (23, 23, false)] {
        let name = format!("klok{hours}");
        let source = Source::Practice { seed, now: ahead(hours) };
        let late = Machine::of(root.path(), &name, &ORIGIN.bytes, ROOMS, source);
        late.sql("INSERT INTO person (id, called) VALUES ('klok', 'Verzonnen')").unwrap();
        late.exchange();
        let c = Machine::new(root.path(), &format!("bij{hours}"));
        carry(&late, &c, usize::MAX);
        let told = c.exchange();
        assert_eq!(told.refused.iter().any(|refused| refused.why == Refusal::Clock), refused, "{hours} h");
        assert_eq!(told.received, u32::from(!refused));
    }
}

#[test]
fn a_bundle_that_points_to_what_is_not_there_waits_and_stops_no_other() {
    const SERVICE: &str = "INSERT INTO service (id, called) VALUES ('s', 'Praathuis')";
    let root = TempDir::new().unwrap();
    let machine = |name| Machine::of(root.path(), name, &ORIGIN.bytes, WITH_MAP, Source::new_device());
    let (a, b, c) = (machine("a"), machine("b"), machine("c"));
    a.sql(&format!("{SERVICE}; INSERT INTO remark (id, line, service) VALUES ('r', 'belt terug', 's')")).unwrap();
    a.quiet();
    a.sql("INSERT INTO person (id, called) VALUES ('pa', 'van a')").unwrap();
    a.quiet();
    b.sql("INSERT INTO person (id, called) VALUES ('pb', 'van b')").unwrap();
    b.quiet();
    c.sql("INSERT INTO person (id, called) VALUES ('pc', 'van c')").unwrap();
    for other in [&a, &b] {
        carry(other, &c, usize::MAX);
    }

    let people = |machine: &Machine| machine.one("SELECT group_concat(id) FROM (SELECT id FROM person ORDER BY id)");
    for time in 0..2 {
        let told = c.exchange();
        assert_eq!((told.received, told.sent), if time == 0 { (1, 1) } else { (0, 0) }, "{told:?}");
        assert!(told.refused.is_empty(), "{told:?}");
        assert_eq!(told.waiting, [Waiting { device: a.id, number: 1, why: Waits::Reference }]);
        assert_eq!(people(&c), "pb,pc", "the others came in, and nothing of the one that waits");
        assert_eq!(c.one("SELECT CAST(count(*) AS TEXT) FROM change WHERE row IN ('r', 'pa')"), "0");
    }

    // What it waited for is there: it comes in, and what stood behind it.
    c.sql(SERVICE).unwrap();
    assert_eq!(c.quiet().received, 2);
    assert_eq!(people(&c), "pa,pb,pc");
    assert_eq!(c.one("SELECT line FROM remark"), "belt terug");
    assert_eq!(c.one("SELECT CAST(count(*) AS TEXT) FROM pragma_foreign_key_check"), "0");
}

#[test]
fn new_keys_reach_the_others_sealed_and_not_who_was_removed() {
    let root = TempDir::new().unwrap();
    let (a, b) = pair(&root);
    let c = Machine::new(root.path(), "verloren");
    a.sql("INSERT INTO person (id, called) VALUES ('p', 'Verzonnen')").unwrap();
    meet(&[&a, &b, &c]);
    assert_same(&[&a, &b, &c]);
    // Under way while the keys change: still readable for who had the old ones.
    b.sql("UPDATE person SET mind = 'onderweg'").unwrap();
    b.quiet();
    a.vault.remove_device(c.id).unwrap();
    a.sql("UPDATE person SET called = 'Na het verlies'").unwrap();
    meet(&[&a, &b]);
    assert_same(&[&a, &b]);
    assert_eq!(b.one("SELECT called || ' ' || mind FROM person"), "Na het verlies onderweg");
    b.sql("UPDATE person SET mind = 'ook terug'").unwrap();
    meet(&[&a, &b]);
    assert_eq!(a.one("SELECT mind FROM person"), "ook terug");

    // The removed one gets all files, and reads nothing that was written since; what it writes is not taken.
    carry(&a, &c, usize::MAX);
    let told = c.exchange();
    assert!(told.waiting.iter().any(|waiting| waiting.why == Waits::NoKey), "{told:?}");
    assert_eq!(c.one("SELECT called FROM person"), "Verzonnen");
    c.sql("UPDATE person SET called = 'Vals'").unwrap();
    c.exchange();
    for machine in [&a, &b] {
        carry(&c, machine, usize::MAX);
        assert!(machine.refused().contains(&Refusal::Removed));
        assert_eq!(machine.one("SELECT called FROM person"), "Na het verlies");
    }
    // Nor under a new name.
    c.vault.lock();
    let d = c.copy(root.path(), "vermomd");
    d.exchange();
    for machine in [&a, &b] {
        carry(&d, machine, usize::MAX);
        assert!(machine.refused().contains(&Refusal::Unknown));
    }
    // Only a copy of a vault that has the new keys may join.
    let e = a.copy(root.path(), "nieuw");
    e.sql("UPDATE person SET mind = 'welkom'").unwrap();
    for (from, to) in [(&a, &e), (&b, &e)] {
        carry(from, to, usize::MAX);
    }
    e.exchange();
    carry(&e, &a, usize::MAX);
    a.exchange();
    assert_eq!(a.one("SELECT mind FROM person"), "welkom");
}

/// Her laptop is put back from a backup of before she changed her passphrase on the other machine. It is told on both, and
/// a backup of now lets it in again; what the old one wrote is cleared away by hand, and then all is quiet.
#[test]
fn a_vault_from_before_new_keys_is_not_let_in_and_joins_anew_with_one_of_now() {
    let root = TempDir::new().unwrap();
    let (a, b) = pair(&root);
    a.sql("INSERT INTO person (id, called) VALUES ('p', 'Verzonnen')").unwrap();
    meet(&[&a, &b]);
    let before = fs::read(&a.path).unwrap();
    b.vault.new_bundle_keys().unwrap();
    meet(&[&a, &b]);
    b.sql("UPDATE person SET mind = 'van na de nieuwe wachtzin'").unwrap();
    meet(&[&a, &b]);
    a.vault.lock();

    let old = Machine::of(root.path(), "teruggezet", &before, ROOMS, Source::new_device());
    old.sql("UPDATE person SET called = 'Alleen hier'").unwrap();
    carry(&b, &old, usize::MAX);
    let told = old.exchange();
    assert!(told.waiting.iter().any(|waiting| waiting.why == Waits::NoKey), "it is told there: {told:?}");
    carry(&old, &b, usize::MAX);
    assert!(b.refused().contains(&Refusal::Unknown), "and on the other");
    old.vault.lock();

    let again = b.copy(root.path(), "opnieuw");
    again.sql("UPDATE person SET called = 'Opnieuw'").unwrap();
    carry(&b, &again, usize::MAX);
    assert_eq!(again.refused(), [Refusal::Unknown], "what the old one wrote still lies there");
    assert_eq!(again.vault.discard_unknown(&again.folder).unwrap(), 1);
    assert!(again.bundles(old.id).is_empty() && !again.bundles(a.id).is_empty(), "only what nobody knows goes");
    again.quiet();
    assert_eq!(b.vault.discard_unknown(&b.folder).unwrap(), 1);
    carry(&again, &b, usize::MAX);
    b.quiet();
    assert_eq!(b.one("SELECT called || ', ' || mind FROM person"), "Opnieuw, van na de nieuwe wachtzin");
    assert_eq!(b.vault.discard_unknown(&b.folder).unwrap(), 0, "the control: nobody else is unknown");
}

/// What one machine does.
#[derive(Debug, Clone)]
enum Deed {
    Home(u8),
    Person(u8),
    Visit(u8, u8),
    Called(u8),
    Mind(u8),
    Line(u8),
    Moves(u8, u8),
    OtherPerson(u8, u8),
    LeaveVisit(u8),
    LeavePerson(u8),
    LeaveHome(u8),
    Note(u8),
    Undo,
    Exchange,
    Carry(usize, usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let n = || 0..6_u8;
    prop_oneof![
        1 => n().prop_map(Deed::Home),
        2 => n().prop_map(Deed::Person),
        3 => (n(), n()).prop_map(|(a, b)| Deed::Visit(a, b)),
        2 => n().prop_map(Deed::Called),
        2 => n().prop_map(Deed::Mind),
        2 => n().prop_map(Deed::Line),
        2 => (n(), n()).prop_map(|(a, b)| Deed::Moves(a, b)),
        2 => (n(), n()).prop_map(|(a, b)| Deed::OtherPerson(a, b)),
        1 => n().prop_map(Deed::LeaveVisit),
        1 => n().prop_map(Deed::LeavePerson),
        1 => n().prop_map(Deed::LeaveHome),
        1 => n().prop_map(Deed::Note),
        1 => Just(Deed::Undo),
        5 => Just(Deed::Exchange),
        5 => (0..3_usize, 1..4_usize).prop_map(|(to, most)| Deed::Carry(to, most)),
    ]
}

/// The judge's own account: which machines wrote a field of a record, and what each wrote last.
type Account = BTreeMap<(String, &'static str), BTreeMap<usize, String>>;

struct World {
    machines: Vec<Machine>,
    account: Account,
    /// Records that somebody deleted or undid something of: of those the account says nothing.
    unclear: Vec<String>,
    undo: Vec<Option<(String, Vec<String>)>>,
    count: u32,
    _root: TempDir,
}

impl World {
    fn new(machines: usize) -> Self {
        let root = TempDir::new().unwrap();
        let machines: Vec<Machine> = (0..machines).map(|n| Machine::new(root.path(), &format!("m{n}"))).collect();
        let undo = vec![None; machines.len()];
        Self { machines, account: Account::new(), unclear: Vec::new(), undo, count: 0, _root: root }
    }

    /// The `pick`th record of a table on a machine, if there is any.
    fn pick(&self, who: usize, table: &str, pick: u8) -> Option<String> {
        let sql = format!(
            "SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET {pick} % max(1, (SELECT count(*) FROM {table}))"
        );
        self.machines[who]
            .vault
            .read(move |r| Ok(rusqlite::OptionalExtension::optional(r.case.query_row(&sql, [], |row| row.get(0)))?))
            .unwrap()
    }

    fn write(&mut self, who: usize, sql: String, rows: Vec<String>) {
        let done = self.machines[who].vault.save(move |w| Ok(w.case.execute_batch(&sql)?)).unwrap();
        self.undo[who] = Some((done.undo, rows));
    }

    fn note(&mut self, who: usize, row: &str, field: &'static str, value: &str) {
        self.account.entry((row.to_owned(), field)).or_default().insert(who, value.to_owned());
    }

    fn edit(&mut self, who: usize, table: &'static str, pick: u8, field: &'static str) {
        let Some(id) = self.pick(who, table, pick) else { return };
        let value = format!("waarde {}", self.count);
        self.write(who, format!("UPDATE {table} SET {field} = '{value}' WHERE id = '{id}'"), vec![id.clone()]);
        self.note(who, &id, field, &value);
    }

    fn point(&mut self, who: usize, (table, pick): (&'static str, u8), field: &'static str, to: (&'static str, u8)) {
        if let (Some(id), Some(to)) = (self.pick(who, table, pick), self.pick(who, to.0, to.1)) {
            self.write(who, format!("UPDATE {table} SET {field} = '{to}' WHERE id = '{id}'"), vec![id.clone()]);
            self.note(who, &id, field, &to);
        }
    }

    fn deed(&mut self, who: usize, deed: &Deed) {
        self.count += 1;
        let new = format!("{}-{who}", self.count);
        match *deed {
            Deed::Home(n) => {
                self.write(
                    who,
                    format!("INSERT INTO person_home VALUES ('h{new}', 'straat {n}')"),
                    vec![format!("h{new}")],
                );
            }
            Deed::Person(n) => {
                let sql = format!("INSERT INTO person (id, called) VALUES ('p{new}', 'naam {n}')");
                self.write(who, sql, vec![format!("p{new}")]);
                self.note(who, &format!("p{new}"), "called", &format!("naam {n}"));
            }
            Deed::Visit(person, n) => {
                if let Some(person) = self.pick(who, "person", person) {
                    let sql =
                        format!("INSERT INTO visit (id, line, person) VALUES ('v{new}', 'regel {n}', '{person}')");
                    self.write(who, sql, vec![format!("v{new}")]);
                    self.note(who, &format!("v{new}"), "line", &format!("regel {n}"));
                }
            }
            Deed::Called(n) => self.edit(who, "person", n, "called"),
            Deed::Mind(n) => self.edit(who, "person", n, "mind"),
            Deed::Line(n) => self.edit(who, "visit", n, "line"),
            Deed::Moves(n, to) => self.point(who, ("person", n), "lives_with", ("person_home", to)),
            Deed::OtherPerson(n, to) => self.point(who, ("visit", n), "person", ("person", to)),
            Deed::LeaveVisit(n) => {
                if let Some(id) = self.pick(who, "visit", n) {
                    self.write(who, format!("DELETE FROM visit WHERE id = '{id}'"), vec![id.clone()]);
                    self.unclear.push(id);
                }
            }
            Deed::LeavePerson(n) => {
                if let Some(id) = self.pick(who, "person", n) {
                    let visits =
                        self.machines[who].one(&format!("SELECT group_concat(id) FROM visit WHERE person = '{id}'"));
                    let mut gone: Vec<String> = visits.split(',').map(str::to_owned).collect();
                    gone.push(id.clone());
                    let sql = format!("DELETE FROM visit WHERE person = '{id}'; DELETE FROM person WHERE id = '{id}'");
                    self.write(who, sql, gone.clone());
                    self.unclear.extend(gone);
                }
            }
            Deed::LeaveHome(n) => {
                if let Some(id) = self.pick(who, "person_home", n) {
                    let sql = format!(
                        "UPDATE person SET lives_with = NULL WHERE lives_with = '{id}';
                         DELETE FROM person_home WHERE id = '{id}'"
                    );
                    let people = self.machines[who]
                        .one(&format!("SELECT group_concat(id) FROM person WHERE lives_with = '{id}'"));
                    for person in people.split(',') {
                        self.account.remove(&(person.to_owned(), "lives_with"));
                        self.unclear.push(person.to_owned());
                    }
                    self.write(who, sql, Vec::new());
                }
            }
            Deed::Note(n) => {
                let id = format!("n{}", n % 3);
                let text = format!("tekst {}", self.count);
                self.machines[who]
                    .vault
                    .write(move |w| {
                        let sql = "INSERT INTO note (id, text, weight) VALUES (?1, ?2, 0.1 + ?3)
                                   ON CONFLICT (id) DO UPDATE SET text = ?2";
                        w.private.execute(sql, (id, text, n))?;
                        Ok(())
                    })
                    .unwrap();
            }
            Deed::Undo => {
                if let Some((token, rows)) = self.undo[who].take() {
                    // Refused where a later change, or a record that needs it, stands in the way.
                    let _ = self.machines[who].vault.undo(&token);
                    self.unclear.extend(rows);
                }
            }
            Deed::Exchange => {
                let told = self.machines[who].exchange();
                assert!(told.refused.is_empty(), "{told:?}");
            }
            Deed::Carry(to, most) => {
                let to = to % self.machines.len();
                if to != who {
                    carry(&self.machines[who], &self.machines[to], most);
                }
            }
        }
    }

    fn judge(&self) {
        let machines: Vec<&Machine> = self.machines.iter().collect();
        meet(&machines);
        assert_same(&machines);
        for ((row, field), writers) in &self.account {
            if self.unclear.contains(row) || writers.len() != 1 {
                continue;
            }
            let (who, value) = writers.first_key_value().unwrap();
            let table = if row.starts_with('p') { "person" } else { "visit" };
            let there = self.machines[0].one(&format!("SELECT max({field}) FROM {table} WHERE id = '{row}'"));
            assert_eq!(&there, value, "machine {who} alone wrote {field} of {row}, and it is lost");
        }
    }
}

fn cases() -> u32 {
    if std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full") { 2_000 } else { 60 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_in_whatever_order_they_come_to_hold_the_same(
        machines in 2..=3_usize,
        deeds in proptest::collection::vec((0..3_usize, deed()), 1..60),
    ) {
        let mut world = World::new(machines);
        for (who, deed) in &deeds {
            world.deed(who % machines, deed);
        }
        world.judge();
    }
}
