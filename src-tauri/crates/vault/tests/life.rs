//! The life of a vault: everything that can be done to it, in random order, against a plain model of what it must hold.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot go on fails here")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use tempfile::TempDir;
use uuid::Uuid;
use vault::{
    Change, Cost, Course, Keyring, Kind, Passphrase, Refusal, Room, Rooms, Source, Standing, State, Vault,
    carry_erased_list, restore, verify_with,
};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };

fn passphrase() -> Passphrase {
    Passphrase::new("een zin voor een heel leven".to_owned())
}

/// A vault that every life begins with a copy of: making one takes a while and is proven elsewhere.
static ORIGIN: LazyLock<(Vec<u8>, Arc<Keyring>)> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("v.sleutel");
    Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, Source::new_device())
        .unwrap()
        .lock();
    (fs::read(&path).unwrap(), Arc::new(Keyring::unlock(&path, &passphrase()).unwrap()))
});

/// What is done. The first number says on which of the two machines.
#[derive(Debug, Clone)]
enum Deed {
    Write(usize),
    Change(usize, usize),
    Undo(usize),
    /// Writes that leave the file much longer than what it holds: it is compacted.
    Churn(usize),
    Reopen(usize),
    BackUp,
    Restore(usize),
    Rekey,
    Exchange(usize),
    Erase(usize, usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let who = || 0..2_usize;
    prop_oneof![
        6 => who().prop_map(Deed::Write),
        4 => (who(), 0..9_usize).prop_map(|(who, pick)| Deed::Change(who, pick)),
        1 => who().prop_map(Deed::Undo),
        1 => who().prop_map(Deed::Churn),
        2 => who().prop_map(Deed::Reopen),
        2 => Just(Deed::BackUp),
        2 => (0..9_usize).prop_map(Deed::Restore),
        1 => Just(Deed::Rekey),
        4 => who().prop_map(Deed::Exchange),
        2 => (who(), 0..9_usize).prop_map(|(who, pick)| Deed::Erase(who, pick)),
    ]
}

/// Notes by id: which version, and its text. Only the machine that made a note ever changes it.
type Notes = BTreeMap<Uuid, (u32, String)>;

/// A machine, and what its vault must hold.
struct Machine {
    path: PathBuf,
    vault: Vault,
    keys: Arc<Keyring>,
    source: Source,
    notes: Notes,
    erased: BTreeSet<Uuid>,
    /// Notes that were taken back by undo: they are gone, also where an older backup has them.
    taken_back: BTreeSet<Uuid>,
    /// Notes that it made and may change.
    own: Vec<Uuid>,
    /// How the last write is taken back, and what is to stand again then.
    undo: Option<(String, Notes)>,
}

struct Copy {
    path: PathBuf,
    keys: Arc<Keyring>,
    notes: Notes,
    erased: BTreeSet<Uuid>,
    taken_back: BTreeSet<Uuid>,
}

/// What all that lies between the machines adds up to.
#[derive(Default)]
struct Between {
    notes: Notes,
    erased: BTreeSet<Uuid>,
    taken_back: BTreeSet<Uuid>,
}

impl Between {
    fn take(&mut self, machine: &Machine) {
        self.erased.extend(&machine.erased);
        self.taken_back.extend(&machine.taken_back);
        self.notes = self.joined(&machine.notes);
    }

    /// The later version of each, without what is gone.
    fn joined(&self, notes: &Notes) -> Notes {
        let mut all = joined(&self.notes, notes);
        all.retain(|id, _| !self.erased.contains(id) && !self.taken_back.contains(id));
        all
    }
}

struct Life {
    root: TempDir,
    machines: [Machine; 2],
    copies: Vec<Copy>,
    folder: Between,
    /// Erased, by the list beside the backups.
    on_stick: BTreeSet<Uuid>,
    /// Everything that anybody ever wrote, with its version.
    written: BTreeMap<(Uuid, String), u32>,
    count: u32,
    seen: Seen,
}

/// What came to pass: controls.
#[derive(Debug, Default)]
struct Seen {
    compacted: u32,
    restored: u32,
    merged: u32,
    rekeyed: u32,
    waited: u32,
    erased: u32,
}

fn quietly<T>(f: impl FnOnce(&mut Course<'_>) -> T) -> T {
    f(&mut Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) })
}

/// Both images, by plain SQL: what one holds the other must hold.
fn held(vault: &Vault) -> BTreeMap<Uuid, String> {
    let all = |connection: &rusqlite::Connection| -> BTreeMap<Uuid, String> {
        let whole: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(whole, "ok");
        let mut select = connection.prepare("SELECT id, text FROM note").unwrap();
        let rows = select.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?))).unwrap();
        rows.map(|row| row.map(|(id, text)| (id.parse().unwrap(), text)).unwrap()).collect()
    };
    let (case, private) = vault.read(move |r| Ok((all(&r.case), all(&r.private)))).unwrap();
    assert_eq!(case, private, "what was written to both images stands in one");
    case
}

fn texts(notes: &Notes) -> BTreeMap<Uuid, String> {
    notes.iter().map(|(id, (_, text))| (*id, text.clone())).collect()
}

/// The later version of each.
fn joined(here: &Notes, there: &Notes) -> Notes {
    let mut all = here.clone();
    for (id, note) in there {
        let one = all.entry(*id).or_insert_with(|| note.clone());
        if note.0 > one.0 {
            *one = note.clone();
        }
    }
    all
}

impl Machine {
    fn new(root: &TempDir, name: &str) -> Self {
        let path = root.path().join(format!("{name}.sleutel"));
        fs::write(&path, &ORIGIN.0).unwrap();
        let (keys, source) = (ORIGIN.1.clone(), Source::new_device());
        let vault = Vault::open_with(&path, &keys, ROOMS, source).unwrap().vault;
        let (notes, erased, taken_back, own) = (Notes::new(), BTreeSet::new(), BTreeSet::new(), Vec::new());
        Self { path, vault, keys, source, notes, erased, taken_back, own, undo: None }
    }

    fn reopen(&mut self) {
        self.vault.lock();
        let opened = Vault::open_with(&self.path, &self.keys, ROOMS, self.source).unwrap();
        assert_eq!(opened.state, State::Ok);
        self.vault = opened.vault;
    }

    fn write(&mut self, sql: &'static str, id: Uuid, version: u32) {
        let text = format!("tekst {version} {}", "woorden ".repeat(40));
        let (row, said) = (id.to_string(), text.clone());
        let done = self
            .vault
            .save(move |w| {
                w.case.execute(sql, [&row, &said])?;
                Ok(w.private.execute(sql, [&row, &said])?)
            })
            .unwrap();
        self.undo = Some((done.undo, self.notes.clone()));
        self.notes.insert(id, (version, text));
    }

    /// What was erased elsewhere goes here too, and never comes back.
    fn erase(&mut self, ids: &BTreeSet<Uuid>) {
        let marked: Vec<Uuid> = ids.iter().copied().collect();
        let done = self
            .vault
            .erase(move |w| {
                w.case.mark_erased(&marked, false)?;
                w.private.mark_erased(&marked, false)?;
                w.case.purge()?;
                w.private.purge()
            })
            .unwrap();
        assert!(done.is_finished);
        assert!(self.vault.keep_lists(&[]).unwrap().failed.is_empty());
        self.erased.extend(ids);
        self.notes.retain(|id, _| !ids.contains(id));
        self.own.retain(|id| !ids.contains(id));
        self.undo = None;
    }

    fn judge(&self, after: &Deed) {
        assert_eq!(held(&self.vault), texts(&self.notes), "after {after:?}");
    }
}

impl Life {
    fn new() -> Self {
        let root = TempDir::new().unwrap();
        for name in ["between", "stick"] {
            fs::create_dir(root.path().join(name)).unwrap();
        }
        let machines = ["a", "b"].map(|name| Machine::new(&root, name));
        let folder = Between::default();
        let (copies, on_stick, written) = (Vec::new(), BTreeSet::new(), BTreeMap::new());
        Self { root, machines, copies, folder, on_stick, written, count: 0, seen: Seen::default() }
    }

    fn stick(&self) -> PathBuf {
        self.root.path().join("stick")
    }

    fn exchange(&mut self, who: usize) {
        let between = self.root.path().join("between");
        let machine = &mut self.machines[who];
        let told = machine.vault.exchange(&between, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
        // A backup of before the keys changed is a device that nobody knows, with a key that was replaced: whoever finds
        // an old copy and its old passphrase writes nothing into the vaults of today.
        let is_old = |one: &vault::Refused| matches!(one.why, Refusal::Unknown | Refusal::OldKey);
        assert!(
            told.refused.iter().all(|one| is_old(one) && self.seen.rekeyed > 0 && self.seen.restored > 0),
            "{told:?}"
        );
        assert!(machine.vault.keep_lists(&[]).unwrap().failed.is_empty());
        self.folder.take(machine);
        let wanted = self.folder.joined(&machine.notes);
        let there = held(&machine.vault);
        if told.waiting.is_empty() && told.refused.is_empty() {
            assert_eq!(there, texts(&wanted), "machine {who}, {told:?}");
            machine.erased = self.folder.erased.clone();
            machine.taken_back = self.folder.taken_back.clone();
            self.seen.merged += told.received;
        } else {
            // A backup from before bundles that are gone, or with keys that were replaced: it says that it waits, and
            // holds nothing that was never written. It may hold an earlier version: that of the last bundle it can open.
            for (id, text) in &there {
                assert!(self.written.contains_key(&(*id, text.clone())), "machine {who} holds what nobody wrote");
            }
            machine.erased = machine.vault.read(|r| r.case.erased()).unwrap().into_iter().map(|one| one.id).collect();
            self.seen.waited += 1;
        }
        let all = joined(&machine.notes, &wanted);
        let version = |id: Uuid, text: &String| match all.get(&id) {
            Some(known) if known.1 == *text => known.0,
            _ => self.written[&(id, text.clone())],
        };
        machine.notes = there.into_iter().map(|(id, text)| (id, (version(id, &text), text))).collect();
        let Machine { notes, own, .. } = machine;
        own.retain(|id| notes.contains_key(id));
        machine.undo = None;
    }

    fn deed(&mut self, deed: &Deed) {
        self.count += 1;
        let version = self.count;
        match *deed {
            Deed::Write(who) => {
                let id = Uuid::from_u128((u128::from(version) << 64) + who as u128 + 1);
                self.machines[who].write("INSERT INTO note (id, text) VALUES (?1, ?2)", id, version);
                self.machines[who].own.push(id);
            }
            Deed::Change(who, pick) => {
                let own = &self.machines[who].own;
                if let Some(id) = own.get(pick % own.len().max(1)).copied() {
                    self.machines[who].write("UPDATE note SET text = ?2 WHERE id = ?1", id, version);
                }
            }
            Deed::Undo(who) => {
                if let Some((token, notes)) = self.machines[who].undo.take() {
                    self.machines[who].vault.undo(&token).unwrap();
                    let before = std::mem::replace(&mut self.machines[who].notes, notes);
                    // What it wrote again is its latest word, with the text of before; what it took back is gone.
                    let notes = &mut self.machines[who].notes;
                    for (id, note) in notes.iter_mut() {
                        if before.get(id) != Some(note) {
                            note.0 = version;
                        }
                    }
                    let gone: Vec<Uuid> = before.keys().filter(|id| !notes.contains_key(id)).copied().collect();
                    self.machines[who].own.retain(|id| !gone.contains(id));
                    self.machines[who].taken_back.extend(gone);
                }
            }
            Deed::Churn(who) => {
                let machine = &mut self.machines[who];
                let mut length = fs::metadata(&machine.path).unwrap().len();
                for n in 0..12 {
                    let long = format!("{n}").repeat(150_000);
                    machine.vault.write(move |w| w.case.put_setting("lang", &long)).unwrap();
                    let now = fs::metadata(&machine.path).unwrap().len();
                    self.seen.compacted += u32::from(now < length);
                    length = now;
                }
            }
            Deed::Reopen(who) => self.machines[who].reopen(),
            Deed::BackUp => {
                let stick = self.stick();
                let Machine { vault, keys, notes, erased, taken_back, .. } = &self.machines[0];
                let path = quietly(|course| vault.back_up(&stick, course)).unwrap().path;
                self.on_stick.extend(erased);
                self.copies.push(Copy {
                    path,
                    keys: keys.clone(),
                    notes: notes.clone(),
                    erased: erased.clone(),
                    taken_back: taken_back.clone(),
                });
            }
            Deed::Restore(pick) => self.restore(pick),
            Deed::Rekey => {
                let machine = &mut self.machines[0];
                let changed = machine.vault.change_slots(vec![passphrase().into()], Change::default()).unwrap();
                machine.keys = Arc::new(changed.new);
                self.seen.rekeyed += 1;
            }
            Deed::Exchange(who) => self.exchange(who),
            Deed::Erase(who, pick) => {
                let notes = &self.machines[who].notes;
                if let Some(id) = notes.keys().nth(pick % notes.len().max(1)).copied() {
                    self.machines[who].erase(&BTreeSet::from([id]));
                    let Machine { vault, path, .. } = &self.machines[who];
                    let id = vault.id().unwrap().unwrap().into_bytes();
                    carry_erased_list(path, &self.stick(), id).unwrap();
                    self.on_stick.extend(&self.machines[who].erased);
                    self.seen.erased += 1;
                }
            }
        }
        for machine in &self.machines {
            machine.judge(deed);
            self.written.extend(machine.notes.iter().map(|(id, (version, text))| ((*id, text.clone()), *version)));
        }
    }

    /// The first machine is lost, and comes back from a backup as another device: what was erased since does not.
    fn restore(&mut self, pick: usize) {
        let Some(copy) = self.copies.get(pick % self.copies.len().max(1)) else { return };
        let machine = &mut self.machines[0];
        machine.vault.lock();
        let keys = copy.keys.clone();
        let restored =
            quietly(|course| restore(&copy.path, &keys, &machine.path, Standing::KeepAside, ROOMS, course)).unwrap();
        (machine.keys, machine.source) = (keys, Source::new_device());
        (machine.notes, machine.erased) = (copy.notes.clone(), copy.erased.clone());
        machine.taken_back = copy.taken_back.clone();
        machine.reopen();
        let lists = machine.vault.read_lists(&restored.erased).unwrap();
        let ids: BTreeSet<Uuid> = lists.case.iter().map(|one| one.id).collect();
        assert!(ids.is_superset(&self.on_stick), "a list of what was erased lies beside the backups");
        machine.erase(&ids);
        // What it wrote after that backup may still come back from bundles: another device wrote it, as it seems.
        machine.own.clear();
        self.seen.restored += 1;
    }
}

fn cases() -> u32 {
    if std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full") { 400 } else { 12 }
}

#[test]
fn whatever_is_done_in_whatever_order_it_holds_what_the_model_holds() {
    let all = std::cell::RefCell::new(Seen::default());
    let config =
        ProptestConfig { cases: cases(), max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = proptest::test_runner::TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let done = runner.run(&proptest::collection::vec(deed(), 20..60), |deeds| {
        let mut life = Life::new();
        for deed in &deeds {
            life.deed(deed);
        }
        for machine in &mut life.machines {
            machine.reopen();
            machine.judge(&Deed::Reopen(0));
            machine.vault.lock();
            let state = verify_with(&machine.path, &[passphrase().into()], None).unwrap().state;
            assert_eq!(state, State::Ok);
        }
        let mut all = all.borrow_mut();
        all.compacted += life.seen.compacted;
        all.restored += life.seen.restored;
        all.merged += life.seen.merged;
        all.rekeyed += life.seen.rekeyed;
        all.waited += life.seen.waited;
        all.erased += life.seen.erased;
        Ok(())
    });
    let seen = all.into_inner();
    println!("{seen:?}");
    assert!(done.is_ok(), "{}", done.unwrap_err());
    let all = [seen.compacted, seen.restored, seen.merged, seen.rekeyed, seen.erased];
    assert!(all.iter().all(|times| *times > 0), "the control: all of it came to pass: {seen:?}");
}
