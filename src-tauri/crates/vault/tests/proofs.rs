//! The long proofs of the store: killed at any moment, changed at random. In full with `cargo xtask prove`; a tenth with
//! a fixed seed otherwise.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test that cannot go on fails here, and a child speaks")]

use std::cell::Cell;
use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use vault::{Change, Cost, Course, Error, Keyring, Kind, Passphrase, Room, Rooms, Source, State, Vault};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };

fn passphrase() -> Passphrase {
    Passphrase::new("een zin voor het bewijs".to_owned())
}

/// How often: a tenth of `full`, unless the whole is asked for.
fn rounds(full: u32) -> u32 {
    if std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full") { full } else { full / 10 }
}

/// Numbers that look random and are the same each time (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let n = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((n ^ (n >> 31)) % limit as u64).unwrap()
    }
}

fn add(vault: &Vault, n: i64) -> Result<(), Error> {
    // Long enough that the file is rewritten now and then: a rewrite is a moment to be killed in, too.
    let text = format!("{n} {}", "woorden ".repeat(400));
    vault.write(move |w| {
        for image in [&**w.case, &**w.private] {
            image.execute("INSERT INTO note (id, text) VALUES (?1, ?2)", (n.to_string(), &text))?;
        }
        // Only the last few stay, so that there is something to leave out when the file is rewritten.
        for image in [&**w.case, &**w.private] {
            image.execute("DELETE FROM note WHERE id = ?1", [(n - 8).to_string()])?;
        }
        Ok(())
    })
}

/// What a child does again and again, between two notes, until it is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Commit,
    Compact,
    BackUp,
    Merge,
    Migrate,
    Rekey,
}

impl Deed {
    const ALL: [Self; 6] = [Self::Commit, Self::Compact, Self::BackUp, Self::Merge, Self::Migrate, Self::Rekey];

    /// What is done in a round: most often what happens most often.
    fn of(round: u32) -> Self {
        match round % 20 {
            0..=7 => Self::Commit,
            8..=11 => Self::Compact,
            12..=14 => Self::BackUp,
            15 | 16 => Self::Merge,
            17 | 18 => Self::Migrate,
            _ => Self::Rekey,
        }
    }

    /// Whether one of it takes long, and the next as long: then it is let go once, and killed somewhere in the next.
    const fn is_long(self) -> bool {
        matches!(self, Self::BackUp | Self::Rekey)
    }
}

/// One device: each new one would be written down at opening.
const MACHINE: Source = Source::Machine { device: uuid::Uuid::from_u128(7) };

/// Rooms of a program that came so many versions later: each brings a table.
fn rooms(level: u32) -> Rooms {
    let later = (0..level).map(|n| &*format!("CREATE TABLE more_{n} AS SELECT * FROM note;").leak());
    let migrations: Vec<&'static str> = NOTES.migrations.iter().copied().chain(later).collect();
    let all = &*vec![Room { migrations: migrations.leak(), ..NOTES }].leak();
    Rooms { case: all, private: all }
}

fn quietly<T>(f: impl FnOnce(&mut Course<'_>) -> T) -> T {
    f(&mut Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) })
}

fn exchange(vault: &Vault, folder: &Path) {
    let told = vault.exchange(folder, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    assert!(told.refused.is_empty(), "{told:?}");
}

/// What the child says before and after what it was told to do.
const BEGINS: &str = "begins";
const DID: &str = "did";

/// The child that is killed: opens the vault, adds notes, says the number of each when it was acknowledged, and does what
/// it is told between them. Does nothing where it is not asked to.
#[test]
fn child() {
    let Ok(path) = std::env::var("SLEUTELBOS_PROOF_VAULT") else { return };
    let number = |name: &str| std::env::var(name).unwrap().parse::<usize>().unwrap();
    let deed = Deed::ALL[number("SLEUTELBOS_PROOF_DEED")];
    let path = Path::new(&path);
    let keys = Keyring::unlock(path, &passphrase()).unwrap();
    let say = |word: &str| {
        let mut out = std::io::stdout();
        writeln!(out, "{word}").unwrap();
        out.flush().unwrap();
    };
    say("ready");
    let rooms = rooms(u32::try_from(number("SLEUTELBOS_PROOF_LEVEL")).unwrap());
    // A migration is part of opening; a commit is a note.
    if deed == Deed::Migrate {
        say(BEGINS);
    }
    let vault = Vault::open_with(path, &keys, rooms, MACHINE).unwrap().vault;
    if deed == Deed::Migrate {
        say(DID);
    }
    let mut n = last(&vault);
    say(&format!("open {n}"));
    loop {
        n += 1;
        if deed == Deed::Commit {
            say(BEGINS);
        }
        add(&vault, n).unwrap();
        say(&format!("kept {n}"));
        if !matches!(deed, Deed::Commit | Deed::Migrate) {
            say(BEGINS);
        }
        match deed {
            Deed::Commit | Deed::Migrate => {}
            Deed::Compact => {
                let long = "lang".repeat(25_000);
                vault.write(move |w| w.case.put_setting("lang", &long)).unwrap();
            }
            Deed::BackUp => drop(quietly(|course| vault.back_up(&path.with_file_name("stick"), course)).unwrap()),
            Deed::Merge => exchange(&vault, &path.with_file_name("between")),
            Deed::Rekey => drop(vault.change_slots(vec![passphrase().into()], Change::default()).unwrap()),
        }
        if deed != Deed::Migrate {
            say(DID);
        }
    }
}

fn last(vault: &Vault) -> i64 {
    let sql = "SELECT ifnull(max(CAST(id AS INTEGER)), 0) FROM note";
    let max = |connection: &rusqlite::Connection| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let (case, private) = vault.read(move |r| Ok((max(&r.case)?, max(&r.private)?))).unwrap();
    assert_eq!(case, private, "a commit over both images was kept by half");
    case
}

/// So many rounds on one vault, then a new one: the log keeps every change, and rounds would become slower and slower.
const ROUNDS_A_VAULT: u32 = 40;

#[test]
fn killed_at_any_moment_of_whatever_it_does_it_keeps_what_was_acknowledged() {
    let mut numbers = Numbers(1);
    let mut all = Kills::default();
    for _ in 0..rounds(2_000) / ROUNDS_A_VAULT {
        kill_and_look(&mut numbers, &mut all);
    }
    let Kills { times, within, kept, torn, rewrites, backups, merged, rekeyed } = all;
    println!(
        "killed {times} times, within {within:?}: {kept} commits kept, {torn} torn tails, {rewrites} rewrites, {backups} \
         whole backups, {merged} notes merged, {rekeyed} times other keys"
    );
    assert_eq!(times, rounds(2_000));
    assert!(kept > i64::from(times), "the control: the children did write");
    assert!(rewrites > 0, "the control: the file was rewritten meanwhile");
    assert!(backups > 0 && rekeyed > 0, "the control: backups were made, and new keys");
    for (deed, within) in Deed::ALL.into_iter().zip(within) {
        assert!(within > 0, "the control: no kill fell between the beginning and the end of one {deed:?}");
    }
}

/// What was seen over all vaults.
#[derive(Default)]
struct Kills {
    times: u32,
    /// How many of them fell between the beginning and the end of each deed, in the order of [`Deed::ALL`].
    within: [u32; 6],
    kept: i64,
    torn: u32,
    rewrites: u32,
    backups: u32,
    merged: i64,
    rekeyed: u32,
}

/// Notes that a second machine makes in one round.
const OF_ANOTHER: i64 = 5;

fn kill_and_look(numbers: &mut Numbers, all: &mut Kills) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("proef.sleutel");
    let (stick, between) = (folder.path().join("stick"), folder.path().join("between"));
    fs::create_dir(&between).unwrap();
    Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, MACHINE).unwrap().lock();
    let mut keys = Keyring::unlock(&path, &passphrase()).unwrap();
    let (mut kept, mut length, mut level) = (0, 0, 0);
    for round in 0..ROUNDS_A_VAULT {
        let deed = Deed::of(round);
        level += u32::from(deed == Deed::Migrate);
        fs::create_dir_all(&stick).unwrap();
        if deed == Deed::Merge {
            // A second machine, that begins with a copy of this one: one with the keys of bundles of now.
            let vault = Vault::open_with(&path, &keys, rooms(level), MACHINE).unwrap().vault;
            exchange(&vault, &between);
            vault.lock();
            let other = folder.path().join(format!("ander-{round}.sleutel"));
            fs::copy(&path, &other).unwrap();
            let vault = Vault::open_with(&other, &keys, rooms(level), Source::new_device()).unwrap().vault;
            for n in 0..OF_ANOTHER {
                let sql = "INSERT INTO note (id, text) VALUES (?1, 'van een ander')";
                vault.write(move |w| Ok(w.case.execute(sql, [format!("b{round}-{n}")])?)).unwrap();
            }
            exchange(&vault, &between);
            vault.lock();
        }
        let number = Deed::ALL.iter().position(|one| *one == deed).unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["child", "--exact", "--nocapture"])
            .env("SLEUTELBOS_PROOF_VAULT", &path)
            .env("SLEUTELBOS_PROOF_DEED", number.to_string())
            .env("SLEUTELBOS_PROOF_LEVEL", level.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // A migration is part of opening: it is killed in there, or just after.
        let begins = if deed == Deed::Migrate { "ready" } else { "open " };
        lines.by_ref().find(|line| line.as_ref().unwrap().contains(begins)).unwrap().unwrap();
        let is_within = Cell::new(false);
        let mut keep = |line: &str| {
            match line {
                BEGINS => is_within.set(true),
                DID => is_within.set(false),
                _ => {}
            }
            if let Some(n) = line.strip_prefix("kept ").and_then(|n| n.parse::<i64>().ok()) {
                kept = kept.max(n);
            }
        };
        let mut lines = lines.map_while(Result::ok).inspect(|line| keep(line));
        let start = Instant::now();
        let wait = if deed.is_long() {
            lines.find(|line| line == DID).unwrap();
            start.elapsed().mul_f64(numbers.below(1_000) as f64 / 900.0)
        } else {
            if deed == Deed::Merge {
                // The first exchange is the one that brings what the other machine wrote.
                lines.find(|line| line == BEGINS).unwrap();
            }
            Duration::from_micros(numbers.below(60_000) as u64)
        };
        std::thread::sleep(wait);
        child.kill().unwrap();
        child.wait().unwrap();
        lines.for_each(drop);
        all.within[number] += u32::from(is_within.get());
        if deed == Deed::Rekey {
            let present = Keyring::unlock(&path, &passphrase()).unwrap();
            all.rekeyed += u32::from(Vault::open_with(&path, &keys, rooms(level), MACHINE).is_err());
            keys = present;
        }
        let opened = Vault::open_with(&path, &keys, rooms(level), MACHINE).unwrap();
        all.torn += u32::from(opened.state == State::TornTail);
        let vault = opened.vault;
        let there = last(&vault);
        assert!((kept..=kept + 1).contains(&there), "{round}, {deed:?}: {kept} was acknowledged, {there} is there");
        assert_eq!(written_down(&vault), (there, there), "{round}, {deed:?}: the log knows every note, once");
        for image in ["case", "private"] {
            let whole: String = vault
                .read(move |r| {
                    let image = if image == "case" { &*r.case } else { &*r.private };
                    Ok(image.query_row("PRAGMA integrity_check", [], |row| row.get(0))?)
                })
                .unwrap();
            assert_eq!(whole, "ok", "{round}, {deed:?}, {image}");
        }
        if deed == Deed::Merge {
            // What was merged before is there, what was not comes with the next exchange: all of it, once.
            exchange(&vault, &between);
            let sql = format!("SELECT count(*) FROM note WHERE id LIKE 'b{round}-%'");
            let merged: i64 = vault.read(move |r| Ok(r.case.query_row(&sql, [], |row| row.get(0))?)).unwrap();
            assert_eq!(merged, OF_ANOTHER, "{round}: notes of the other machine");
            all.merged += merged;
        }
        // Whatever has the name of a backup is one.
        for backup in vault::backups(&stick, None).unwrap() {
            let rehearsal = quietly(|course| vault::rehearse(&backup.path, &keys, rooms(level), course, |_| Ok(())));
            let rehearsal = rehearsal.unwrap();
            assert!(rehearsal.is_sound && rehearsal.state == State::Ok, "{round}: a backup that is none");
            all.backups += 1;
        }
        fs::remove_dir_all(&stick).unwrap();
        kept = there;
        let now = fs::metadata(&path).unwrap().len();
        all.rewrites += u32::from(now < length);
        length = now;
        all.times += 1;
    }
    all.kept += kept;
}

/// How many notes the change log of each image says were ever added here.
fn written_down(vault: &Vault) -> (i64, i64) {
    let sql = "SELECT count(DISTINCT row) FROM change WHERE kind = 'note' AND op = 'insert' AND row NOT LIKE 'b%'";
    let count = |connection: &rusqlite::Connection| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    vault.read(move |r| Ok((count(&r.case)?, count(&r.private)?))).unwrap()
}

#[test]
fn changed_at_random_it_never_gives_what_was_never_there() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("proef.sleutel");
    let vault =
        Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, Source::new_device()).unwrap();
    let lengths: Vec<i64> = (1..6).inspect(|n| add(&vault, *n).unwrap()).collect();
    vault.lock();
    let keys = Keyring::unlock(&path, &passphrase()).unwrap();
    let whole = fs::read(&path).unwrap();
    let mut numbers = Numbers(2);
    let mut opened_all = 0;
    for _ in 0..rounds(5_000) {
        let mut bytes = whole.clone();
        for _ in 0..1 + numbers.below(3) {
            let at = numbers.below(bytes.len().max(1));
            let to = (at + 1 + numbers.below(5_000)).min(bytes.len());
            match numbers.below(5) {
                0 => bytes.truncate(at),
                1 => bytes[at..to].fill(0),
                2 => bytes.drain(at..to).for_each(drop),
                3 => {
                    let copy = bytes[at..to].to_vec();
                    bytes.splice(at..at, copy);
                }
                _ => bytes[at] ^= 1 << numbers.below(8),
            }
            if bytes.is_empty() {
                break;
            }
        }
        fs::write(&path, &bytes).unwrap();
        for beside in fs::read_dir(folder.path()).unwrap().flatten().filter(|e| e.path() != path) {
            fs::remove_file(beside.path()).unwrap();
        }
        if let Ok(opened) = Vault::open_with(&path, &keys, ROOMS, Source::new_device()) {
            opened_all += 1;
            let there = last(&opened.vault);
            assert!(there == 0 || lengths.contains(&there));
        }
    }
    assert!(opened_all > 0, "the control: some still open");
    fs::write(&path, &whole).unwrap();
    let again = Vault::open_with(&path, &keys, ROOMS, Source::new_device()).unwrap();
    assert_eq!((again.state, last(&again.vault)), (State::Ok, 5), "the control: unchanged it is whole");
}
