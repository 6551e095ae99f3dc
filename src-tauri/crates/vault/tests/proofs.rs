//! The long proofs of the store: killed at any moment, changed at random. In full with `cargo xtask prove`; a tenth with
//! a fixed seed otherwise.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test that cannot go on fails here, and a child speaks")]

use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;
use vault::{Cost, Error, Keyring, Kind, Passphrase, Room, Rooms, Source, State, Vault};

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

/// The child that is killed: opens the vault, adds notes, and says the number of each when it was acknowledged. Does
/// nothing where it is not asked to.
#[test]
fn child() {
    let Ok(path) = std::env::var("SLEUTELBOS_PROOF_VAULT") else { return };
    let vault = Vault::open(Path::new(&path), &passphrase(), ROOMS, Source::new_device()).unwrap().vault;
    let mut n = last(&vault);
    let mut out = std::io::stdout();
    writeln!(out, "open {n}").unwrap();
    loop {
        n += 1;
        add(&vault, n).unwrap();
        writeln!(out, "kept {n}").unwrap();
        out.flush().unwrap();
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
const ROUNDS_A_VAULT: u32 = 50;

#[test]
fn killed_at_any_moment_it_keeps_what_was_acknowledged() {
    let mut numbers = Numbers(1);
    let mut all = Kills::default();
    for _ in 0..rounds(2_000) / ROUNDS_A_VAULT {
        kill_and_look(&mut numbers, &mut all);
    }
    let Kills { times, kept, torn, rewrites } = all;
    println!("killed {times} times: {kept} commits kept, {torn} torn tails, {rewrites} rewrites");
    assert_eq!(times, rounds(2_000));
    assert!(kept > i64::from(times), "the control: the children did write");
    assert!(rewrites > 0, "the control: the file was rewritten meanwhile");
}

/// What was seen over all vaults.
#[derive(Default)]
struct Kills {
    times: u32,
    kept: i64,
    torn: u32,
    rewrites: u32,
}

fn kill_and_look(numbers: &mut Numbers, all: &mut Kills) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("proef.sleutel");
    Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, Source::new_device())
        .unwrap()
        .lock();
    let keys = Keyring::unlock(&path, &passphrase()).unwrap();
    let mut kept = 0;
    let mut length = 0;
    for round in 0..ROUNDS_A_VAULT {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["child", "--exact", "--nocapture"])
            .env("SLEUTELBOS_PROOF_VAULT", &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        lines.by_ref().find(|line| line.as_ref().unwrap().contains("open ")).unwrap().unwrap();
        std::thread::sleep(Duration::from_micros(numbers.below(60_000) as u64));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines.map_while(Result::ok) {
            if let Some(n) = line.strip_prefix("kept ").and_then(|n| n.parse::<i64>().ok()) {
                kept = kept.max(n);
            }
        }
        let opened = Vault::open_with(&path, &keys, ROOMS, Source::new_device()).unwrap();
        all.torn += u32::from(opened.state == State::TornTail);
        let there = last(&opened.vault);
        assert!((kept..=kept + 1).contains(&there), "round {round}: {kept} was acknowledged, {there} is there");
        assert_eq!(written_down(&opened.vault), (there, there), "round {round}: the log knows every note, once");
        let whole: String =
            opened.vault.read(|r| Ok(r.case.query_row("PRAGMA integrity_check", [], |row| row.get(0))?)).unwrap();
        assert_eq!(whole, "ok", "round {round}");
        kept = there;
        let now = fs::metadata(&path).unwrap().len();
        all.rewrites += u32::from(now < length);
        length = now;
        all.times += 1;
        drop(opened);
    }
    all.kept += kept;
}

/// How many notes the change log of each image says were ever added.
fn written_down(vault: &Vault) -> (i64, i64) {
    let sql = "SELECT count(DISTINCT row) FROM change WHERE kind = 'note' AND op = 'insert'";
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
