//! Bytes that come from outside, spoilt at random: bundles of another machine, backups, lists of what was erased, heads.
//! Nothing panics, nothing is taken over that was never written. Ten minutes each with `cargo xtask prove`, a moment
//! otherwise; what once went wrong is kept as a seed in `SEEDS` and tried first.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test that cannot go on fails here")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use uuid::Uuid;
use vault::{Cost, Course, Error, Keyring, Kind, Passphrase, Room, Rooms, Source, State, Vault, list_of, rehearse};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };

/// Seeds that are always tried. Add what a long run found.
const SEEDS: [u64; 4] = [0, 1, 7, 4_096];

/// Numbers that look random and are the same each time (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let n = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        n ^ (n >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap()
    }
}

/// These bytes, otherwise: cut off, filled with zeros, left out, repeated, flipped, put elsewhere, a number grown huge.
fn spoilt(whole: &[u8], seed: u64) -> Vec<u8> {
    let mut numbers = Numbers(seed);
    let mut bytes = whole.to_vec();
    for _ in 0..1 + numbers.below(3) {
        // Every other time where lengths and numbers stand: at the front.
        let most = if numbers.below(2) == 0 { bytes.len().min(160) } else { bytes.len() };
        let at = numbers.below(most);
        let most = 1 << numbers.below(12);
        let to = (at + 1 + numbers.below(most)).min(bytes.len());
        if at >= to {
            break;
        }
        match numbers.below(8) {
            0 => bytes.truncate(at),
            1 => bytes[at..to].fill(0),
            2 => bytes[at..to].fill(0xff),
            3 => drop(bytes.drain(at..to)),
            4 => {
                let copy = bytes[at..to].to_vec();
                let there = numbers.below(bytes.len());
                bytes.splice(there..there, copy);
            }
            5 => bytes[at..to].fill_with(|| numbers.next() as u8),
            6 => bytes[at..to].reverse(),
            _ => bytes[at] ^= 1 << numbers.below(8),
        }
    }
    bytes
}

/// Tries the kept seeds, then new ones for as long as it may take; gives how many were tried.
fn each_spoilt(whole: &[u8], mut look: impl FnMut(u64, &[u8])) -> u32 {
    let is_full = std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full");
    let (start, last) = (Instant::now(), Duration::from_secs(if is_full { 600 } else { 2 }));
    let mut tried = 0;
    for seed in SEEDS.into_iter().chain(10_000..) {
        if start.elapsed() > last && tried >= 50 {
            break;
        }
        let bytes = spoilt(whole, seed);
        if bytes != whole {
            look(seed, &bytes);
            tried += 1;
        }
    }
    println!("{tried} tried");
    tried
}

fn passphrase() -> Passphrase {
    Passphrase::new("een zin voor wat van buiten komt".to_owned())
}

struct Place {
    folder: TempDir,
    path: PathBuf,
    keys: Keyring,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("v.sleutel");
        Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, Source::new_device())
            .unwrap()
            .lock();
        let keys = Keyring::unlock(&path, &passphrase()).unwrap();
        Self { folder, path, keys }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn open(&self, path: &Path) -> Vault {
        Vault::open_with(path, &self.keys, ROOMS, Source::new_device()).unwrap().vault
    }
}

fn add(vault: &Vault, text: &'static str) -> Uuid {
    let id = Uuid::new_v4();
    let add = "INSERT INTO note (id, text) VALUES (?1, ?2)";
    vault.write(move |w| Ok(w.case.execute(add, [&id.to_string(), text])?)).unwrap();
    id
}

fn texts(vault: &Vault) -> Vec<String> {
    let all = |connection: &rusqlite::Connection| -> rusqlite::Result<Vec<String>> {
        connection.prepare("SELECT text FROM note ORDER BY text")?.query_map([], |row| row.get(0))?.collect()
    };
    vault.read(move |r| Ok(all(&r.case)?)).unwrap()
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() { all.extend(files_in(&entry.path())) } else { all.push(entry.path()) }
    }
    all
}

fn quietly<T>(f: impl FnOnce(&mut Course<'_>) -> T) -> T {
    f(&mut Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) })
}

#[test]
fn a_spoilt_bundle_brings_nothing() {
    let place = Place::new();
    let other = place.at("ander.sleutel");
    fs::copy(&place.path, &other).unwrap();
    let (here, there) = (place.open(&place.path), place.open(&other));
    let between = place.at("tussen");
    fs::create_dir(&between).unwrap();
    add(&there, "van een ander");
    let exchange = |vault: &Vault| vault.exchange(&between, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    exchange(&there);
    let bundle = files_in(&between).pop().unwrap();
    let whole = fs::read(&bundle).unwrap();
    let tried = each_spoilt(&whole, |seed, bytes| {
        fs::write(&bundle, bytes).unwrap();
        let told = exchange(&here);
        assert_eq!((told.received, texts(&here)), (0, Vec::new()), "seed {seed}: {told:?}");
    });
    fs::write(&bundle, &whole).unwrap();
    assert_eq!((exchange(&here).received, texts(&here)), (1, vec!["van een ander".to_owned()]), "the control");
    assert!(tried >= 50, "{tried}");
}

#[test]
fn a_spoilt_backup_gives_what_was_once_there_or_nothing() {
    let place = Place::new();
    let vault = place.open(&place.path);
    add(&vault, "eerste");
    add(&vault, "tweede");
    let stick = place.at("stick");
    fs::create_dir(&stick).unwrap();
    let backup = quietly(|course| vault.back_up(&stick, course)).unwrap().path;
    let whole = fs::read(&backup).unwrap();
    let count =
        |r: &vault::Reads<'_>| Ok(r.case.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0))?);
    let look = || quietly(|course| rehearse(&backup, &place.keys, ROOMS, course, count));
    each_spoilt(&whole, |seed, bytes| {
        fs::write(&backup, bytes).unwrap();
        if let Ok(rehearsal) = look() {
            // All of it is one commit: it is there whole, with something at its end that was no frame.
            assert_eq!((rehearsal.value, rehearsal.state), (2, State::TornTail), "seed {seed}");
        }
        // Its head alone, as whoever has no secret reads it.
        let _ = vault::info(&backup);
    });
    fs::write(&backup, &whole).unwrap();
    let rehearsal = look().unwrap();
    assert_eq!((rehearsal.value, rehearsal.state), (2, State::Ok), "the control");
}

#[test]
fn a_spoilt_list_of_what_was_erased_erases_nothing_else() {
    let place = Place::new();
    let vault = place.open(&place.path);
    let (gone, stays) = (add(&vault, "gaat weg"), add(&vault, "blijft"));
    let done = vault.erase(move |w| {
        w.case.mark_erased(&[gone], false)?;
        w.case.purge()
    });
    assert!(done.unwrap().is_finished);
    vault.keep_lists(&[]).unwrap();
    let list = list_of(&place.path);
    let whole = fs::read(&list).unwrap();
    let ids = || -> Vec<Uuid> { vault.read_lists(&[]).unwrap().case.iter().map(|one| one.id).collect() };
    assert_eq!(ids(), [gone], "the control");
    each_spoilt(&whole, |seed, bytes| {
        fs::write(&list, bytes).unwrap();
        let found = ids();
        assert!(found.is_empty() || found == [gone], "seed {seed}: {found:?}, {stays} among them");
    });
}

#[test]
fn a_spoilt_head_asks_for_nothing_and_opens_nothing() {
    let place = Place::new();
    let whole = fs::read(&place.path).unwrap();
    let length = u32::from_le_bytes(whole[12..16].try_into().unwrap()) as usize;
    let (head, frames) = whole.split_at(length);
    let path = place.at("anders.sleutel");
    each_spoilt(head, |seed, bytes| {
        fs::write(&path, [bytes, frames].concat()).unwrap();
        let start = Instant::now();
        let _ = vault::info(&path);
        let opened = Keyring::unlock(&path, &passphrase());
        assert!(opened.is_err(), "seed {seed}: a spoilt head opened");
        let why = opened.err();
        assert!(
            matches!(why, Some(Error::Damaged | Error::NoVault | Error::Newer | Error::WrongKey | Error::Io(_))),
            "seed {seed}: {why:?}"
        );
        assert!(start.elapsed() < Duration::from_secs(20), "seed {seed}: it took {:?}", start.elapsed());
    });
}
