//! Another program takes the vault's file away, or puts another one in its place, while it is open: nothing is said to be
//! saved that is not there, and nothing that was saved is lost.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use tempfile::TempDir;
use uuid::Uuid;
use vault::{Change, Cost, Course, Error, Keyring, Kind, Passphrase, Room, Rooms, Source, Vault};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };
const MACHINE: Source = Source::Machine { device: Uuid::from_u128(7) };

fn passphrase() -> Passphrase {
    Passphrase::new("een zin voor een verplaatst bestand".to_owned())
}

fn make(folder: &TempDir) -> (PathBuf, Vault) {
    let path = folder.path().join("v.sleutel");
    let vault = Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::Practice, ROOMS, MACHINE).unwrap();
    add(&vault, "eerste").unwrap();
    (path, vault)
}

fn open(path: &Path) -> Vault {
    Vault::open_with(path, &Keyring::unlock(path, &passphrase()).unwrap(), ROOMS, MACHINE).unwrap().vault
}

fn add(vault: &Vault, text: &str) -> Result<(), Error> {
    let (id, text) = (Uuid::new_v4().to_string(), text.to_owned());
    vault.write(move |w| {
        w.case.execute("INSERT INTO note (id, text) VALUES (?1, ?2)", [&id, &text])?;
        Ok(())
    })
}

fn notes(vault: &Vault) -> String {
    let sql = "SELECT group_concat(text) FROM (SELECT text FROM note ORDER BY text)";
    vault.read(move |r| Ok(r.case.query_row(sql, [], |row| row.get(0))?)).unwrap()
}

#[test]
fn what_cannot_come_into_the_vault_is_not_said_to_be_saved() {
    for how in ["replaced", "renamed", "removed"] {
        let folder = TempDir::new().unwrap();
        let (path, vault) = make(&folder);
        let (older, aside) = (folder.path().join("ouder"), folder.path().join("elders.sleutel"));
        fs::copy(&path, &older).unwrap();
        add(&vault, "laatste").unwrap();
        match how {
            // As a program does that synchronises.
            "replaced" => fs::rename(&older, &path).unwrap(),
            "renamed" => fs::rename(&path, &aside).unwrap(),
            _ => fs::remove_file(&path).unwrap(),
        }
        let there = fs::read(&path).ok();
        assert!(matches!(add(&vault, "te laat"), Err(Error::Replaced)), "{how}");
        assert!(
            matches!(vault.change_slots(vec![passphrase().into()], Change::default()), Err(Error::Replaced)),
            "{how}"
        );
        assert_eq!(notes(&vault), "eerste,laatste", "{how}: memory stands as the last commit left it");

        // And that can be saved: as a backup.
        let mut course = Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) };
        let stick = folder.path().join("stick");
        fs::create_dir(&stick).unwrap();
        let backup = vault.back_up(&stick, &mut course).unwrap();
        vault.lock();
        assert_eq!(fs::read(&path).ok(), there, "{how}: what stands there now is left as it is");
        assert_eq!(notes(&open(&backup.path)), "eerste,laatste", "{how}");
    }
}

#[test]
fn a_file_that_is_put_back_goes_on_where_it_was() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = make(&folder);
    let aside = folder.path().join("elders.sleutel");
    fs::rename(&path, &aside).unwrap();
    assert!(matches!(add(&vault, "te laat"), Err(Error::Replaced)));
    fs::rename(&aside, &path).unwrap();
    add(&vault, "weer").unwrap();
    vault.lock();
    assert_eq!(notes(&open(&path)), "eerste,weer");
}

#[test]
fn an_open_vault_that_rewrites_its_own_file_goes_on() {
    let folder = TempDir::new().unwrap();
    let (path, vault) = make(&folder);
    vault.change_slots(vec![passphrase().into()], Change::default()).unwrap();
    add(&vault, "daarna").unwrap();
    vault.lock();
    assert_eq!(notes(&open(&path)), "daarna,eerste");
}
