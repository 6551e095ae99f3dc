//! Vaults as files on a real disk: made, opened, verified, refused.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vault::{Cost, Error, Kind, Passphrase, Room, Rooms, Source, State, Vault, verify};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
const NOTES_NEXT: Room =
    Room { migrations: &[NOTES.migrations[0], "ALTER TABLE note ADD COLUMN heavy INTEGER;"], ..NOTES };
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };
const ROOMS_NEXT: Rooms = Rooms { case: &[NOTES_NEXT], private: &[NOTES] };

fn right() -> Passphrase {
    Passphrase::new("een zin die niemand raadt".to_owned())
}

fn wrong() -> Passphrase {
    Passphrase::new("een zin die iemand raadt".to_owned())
}

fn make(folder: &TempDir) -> (PathBuf, Vault) {
    let path = folder.path().join("proef.sleutel");
    let vault =
        Vault::create_at_cost(&path, &right(), Cost::FLOOR, Kind::KeyPerson, ROOMS, Source::new_device()).unwrap();
    (path, vault)
}

fn add(vault: &Vault, text: &'static str) {
    vault
        .write(move |w| {
            w.case.execute("INSERT INTO note (id, text) VALUES (?1, ?2)", [text, text])?;
            Ok(w.private.execute("INSERT INTO note (id, text) VALUES (?1, ?2)", [text, text])?)
        })
        .unwrap();
}

fn count(vault: &Vault) -> i64 {
    vault.read(|r| Ok(r.private.query_row("SELECT count(*) FROM note", [], |row| row.get(0))?)).unwrap()
}

fn state(path: &Path, passphrase: &Passphrase) -> State {
    verify(path, Some(passphrase), None).unwrap().state
}

fn open(path: &Path, rooms: Rooms) -> Result<vault::Opened, Error> {
    Vault::open(path, &right(), rooms, Source::new_device())
}

#[test]
fn what_was_written_is_there_after_locking_and_opening() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = make(&folder);
    add(&vault, "eerste");
    vault.lock();
    assert!(matches!(vault.read(|_| Ok(())), Err(Error::Locked)));
    let opened = open(&path, ROOMS).unwrap();
    assert_eq!((opened.state, count(&opened.vault), opened.vault.kind()), (State::Ok, 1, Kind::KeyPerson));
    add(&opened.vault, "tweede");
    drop(opened);
    assert_eq!(count(&open(&path, ROOMS).unwrap().vault), 2);
}

#[test]
fn a_passphrase_counts_the_same_composed_and_decomposed() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("proef.sleutel");
    let composed = Passphrase::new("caf\u{e9} op de hoek".to_owned());
    let decomposed = Passphrase::new("cafe\u{301} op de hoek".to_owned());
    Vault::create_at_cost(&path, &composed, Cost::FLOOR, Kind::Practice, ROOMS, Source::new_device()).unwrap().lock();
    assert_eq!(state(&path, &decomposed), State::Ok);
    assert_eq!(state(&path, &right()), State::WrongKey);
}

#[test]
fn each_thing_that_can_be_wrong_has_its_word_and_verifying_writes_nothing() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = make(&folder);
    add(&vault, "eerste");
    assert_eq!(state(&path, &right()), State::InUse);
    assert!(matches!(open(&path, ROOMS), Err(Error::InUse)));
    let anchor_early = vault.anchor().unwrap();
    let early = std::fs::read(&path).unwrap();
    add(&vault, "tweede");
    let anchor = vault.anchor().unwrap();
    vault.lock();

    let whole = std::fs::read(&path).unwrap();
    let files = |folder: &Path| -> BTreeMap<PathBuf, Vec<u8>> {
        std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().path())
            .map(|p| (p.clone(), std::fs::read(p).unwrap()))
            .collect()
    };
    let with = |bytes: &[u8], passphrase: &Passphrase| {
        std::fs::write(&path, bytes).unwrap();
        let before = files(folder.path());
        let state = state(&path, passphrase);
        assert_eq!(files(folder.path()), before, "verify wrote something");
        state
    };
    let changed = |at: usize, to: u8| {
        let mut bytes = whole.clone();
        bytes[at] = to;
        bytes
    };
    assert_eq!(with(&whole, &right()), State::Ok);
    assert_eq!(with(&whole, &wrong()), State::WrongKey);
    assert_eq!(with(&[], &right()), State::NoVault);
    assert_eq!(with(b"gewoon een tekst", &right()), State::NoVault);
    assert_eq!(with(&changed(40, whole[40] ^ 1), &right()), State::Damaged);
    assert_eq!(with(&whole[..60], &right()), State::Damaged);
    assert_eq!(with(&whole[..whole.len() - 1], &right()), State::TornTail);
    let first_frame = usize::from(whole[12]) + 256 * usize::from(whole[13]);
    assert_eq!(with(&changed(first_frame + 500, whole[first_frame + 500] ^ 1), &right()), State::Tampered);

    std::fs::write(&path, &early).unwrap();
    assert_eq!(state(&path, &right()), State::Ok, "alone, an older file is whole");
    assert_eq!(verify(&path, Some(&right()), anchor_early).unwrap().state, State::Ok);
    assert_eq!(verify(&path, Some(&right()), anchor).unwrap().state, State::Older);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(state(&path, &right()), State::NoVault);
}

#[test]
fn a_newer_version_is_said_to_be_newer() {
    use sha2::{Digest, Sha256};
    let folder = TempDir::new().unwrap();
    let (path, vault) = make(&folder);
    vault.lock();
    let mut bytes = std::fs::read(&path).unwrap();
    let length = usize::from(u16::from_le_bytes([bytes[12], bytes[13]]));
    bytes[8] = 2;
    let hash = Sha256::digest(&bytes[..length - 32]);
    bytes[length - 32..length].copy_from_slice(&hash);
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(state(&path, &right()), State::Newer);
    assert!(matches!(open(&path, ROOMS), Err(Error::Newer)));
}

#[test]
fn a_torn_tail_is_kept_aside_and_the_vault_goes_on() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = make(&folder);
    add(&vault, "eerste");
    let whole = std::fs::metadata(&path).unwrap().len();
    add(&vault, "tweede");
    vault.lock();
    let bytes = std::fs::read(&path).unwrap();
    let torn = &bytes[..usize::try_from(whole).unwrap() + 1000];
    std::fs::write(&path, torn).unwrap();
    let opened = open(&path, ROOMS).unwrap();
    assert_eq!((opened.state, count(&opened.vault)), (State::TornTail, 1));
    add(&opened.vault, "derde");
    opened.vault.lock();
    let again = open(&path, ROOMS).unwrap();
    assert_eq!((again.state, count(&again.vault)), (State::Ok, 2));
    let aside: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap())
        .filter(|e| e.file_name().to_string_lossy().contains(".torn-"))
        .collect();
    assert_eq!(aside.len(), 1);
    assert_eq!(std::fs::read(aside[0].path()).unwrap().len(), 1000);
}

#[test]
fn nothing_is_overwritten() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("brief.txt");
    std::fs::write(&path, "lieve oma").unwrap();
    let made = Vault::create_at_cost(&path, &right(), Cost::FLOOR, Kind::Practice, ROOMS, Source::new_device());
    assert!(matches!(made, Err(Error::Exists)));
    assert_eq!(std::fs::read(&path).unwrap(), b"lieve oma");
}

#[test]
fn migrations_run_once_after_a_copy_and_an_older_program_refuses() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = make(&folder);
    add(&vault, "eerste");
    vault.lock();
    let before = std::fs::read(&path).unwrap();
    let opened = open(&path, ROOMS_NEXT).unwrap();
    opened.vault.write(|w| Ok(w.case.execute("UPDATE note SET heavy = 2", [])?)).unwrap();
    let logged: i64 = opened
        .vault
        .read(|r| Ok(r.case.query_row("SELECT count(*) FROM change WHERE field = 'heavy'", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(logged, 1, "the new field is in the change log");
    drop(opened);
    assert_eq!(std::fs::read(folder.path().join("proef.sleutel.before")).unwrap(), before);
    assert!(matches!(open(&path, ROOMS), Err(Error::Newer)));
    assert_eq!(count(&open(&path, ROOMS_NEXT).unwrap().vault), 1);
}

#[test]
fn who_reads_writes_nothing_and_leaves_no_transaction_behind() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = make(&folder);
    add(&vault, "staat er");
    let file = std::fs::read(&path).unwrap();
    for sql in [
        "DELETE FROM note",
        "UPDATE note SET text = 'anders'",
        "INSERT INTO note (id, text) VALUES ('2', 'erbij')",
        "DROP TABLE note",
        "BEGIN; DELETE FROM note; COMMIT",
    ] {
        let refused = vault.read(move |r| Ok(r.private.execute_batch(sql)?));
        assert!(matches!(refused, Err(Error::Database(_))), "{sql}");
        assert_eq!(count(&vault), 1, "{sql}");
    }
    vault.read(|r| Ok(r.private.execute_batch("BEGIN; DELETE FROM note")?)).unwrap();
    assert_eq!(count(&vault), 1, "a transaction that a reader left open is taken back");
    assert_eq!(std::fs::read(&path).unwrap(), file);

    // The positive control: who writes does, and the store goes on as before.
    add(&vault, "komt erbij");
    assert_eq!(count(&vault), 2);
    vault.lock();
    assert_eq!(count(&open(&path, ROOMS).unwrap().vault), 2);
}

#[test]
fn no_word_of_it_is_readable_in_the_file() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = make(&folder);
    add(&vault, "kanariewoord");
    vault.lock();
    let bytes = std::fs::read(&path).unwrap();
    let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|part| part == needle);
    assert!(!holds(b"kanarie") && !holds(b"CREATE TABLE") && !holds(b"SQLite"));
    assert!(holds(b"SLB"), "the control: the scan does find the magic");
}

#[test]
fn where_an_old_copy_stood_is_told_though_opening_it_writes() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = make(&folder);
    add(&vault, "eerste");
    vault.lock();
    let old = std::fs::read(&path).unwrap();
    let stood = verify(&path, Some(&right()), None).unwrap().anchor.unwrap();
    let vault = open(&path, ROOMS).unwrap().vault;
    add(&vault, "tweede");
    let seen = vault.anchor().unwrap().unwrap();
    vault.lock();
    std::fs::write(&path, old).unwrap();
    // A migration and a new device: both are written down.
    let opened = open(&path, ROOMS_NEXT).unwrap();
    let now = opened.vault.anchor().unwrap().unwrap();
    assert!(now.sequence > stood.sequence, "the control: opening wrote");
    assert!(opened.anchor == stood && seen.is_later_than(&opened.anchor));
}
