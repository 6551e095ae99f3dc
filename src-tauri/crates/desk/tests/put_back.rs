//! However an old file of a vault comes to be opened, who was erased does not come back with it: a restore that ended
//! half-way, a backup that is opened where it lies, a copy that was put in the vault's place by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails here")]

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use casebook::client::{self, ClientId, Details};
use desk::erasure::{self, Around, Choice};
use record::Line;
use tempfile::TempDir;
use vault::{Cost, Course, Keyring, Kind, Passphrase, Source, Standing, Vault};

fn passphrase() -> Passphrase {
    Passphrase::new("vijf losse woorden van verzonnen maaksel".to_owned())
}

fn add(vault: &Vault, called: &str) -> ClientId {
    let details = Details::of(Line::new(called).unwrap());
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn quietly<T>(f: impl FnOnce(&mut Course<'_>) -> T) -> T {
    f(&mut Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) })
}

/// A vault from which somebody was erased after its backup was made.
struct Place {
    folder: TempDir,
    path: PathBuf,
    keys: Keyring,
    backup: PathBuf,
    erased: ClientId,
    stays: ClientId,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let (path, stick) = (folder.path().join("mijn.sleutel"), folder.path().join("stick"));
        std::fs::create_dir(&stick).unwrap();
        let source = Source::new_device();
        let made = Vault::create_at_cost(&path, &passphrase(), Cost::FLOOR, Kind::KeyPerson, desk::ROOMS, source);
        let vault = made.unwrap();
        let (erased, stays) = (add(&vault, "Amina"), add(&vault, "Berhane"));
        let backup = quietly(|course| vault.back_up(&stick, course)).unwrap().path;
        erasure::erase_client(&vault, erased, Choice::default(), &Around::default()).unwrap();
        vault::carry_erased_list(&path, &stick, vault.id().unwrap().unwrap().into_bytes()).unwrap();
        vault.lock();
        let keys = Keyring::unlock(&path, &passphrase()).unwrap();
        Self { folder, path, keys, backup, erased, stays }
    }

    fn open(&self, path: &Path) -> Vault {
        Vault::open_with(path, &self.keys, desk::ROOMS, Source::new_device()).unwrap().vault
    }

    fn holds(&self, vault: &Vault) -> bool {
        let (erased, stays) = (self.erased, self.stays);
        assert!(vault.read(move |r| client::get(&r.case, stays)).is_ok(), "the control: who stays is there");
        vault.read(move |r| client::get(&r.case, erased)).is_ok()
    }

    /// Opens it, lets it catch up, and tells whether somebody went who had come back.
    fn judge(&self, path: &Path, folders: &[PathBuf]) {
        let vault = self.open(path);
        assert!(self.holds(&vault), "the control: the file itself holds who was erased");
        let again = erasure::catch_up(&vault, folders).unwrap().expect("something was missing");
        assert_eq!((again.gone.clients, again.unreadable, again.is_finished), (1, 0, true));
        assert!(!self.holds(&vault), "who was erased came back");
        let then = vault.anchor().unwrap();
        assert!(erasure::catch_up(&vault, folders).unwrap().is_none(), "once");
        assert_eq!(vault.anchor().unwrap(), then, "nothing is written where nothing is missing");
        vault.lock();
    }
}

#[test]
fn a_restore_that_ended_before_the_lists_were_applied_brings_nobody_back() {
    let place = Place::new();
    let restore = |to: &Path, standing| {
        quietly(|course| vault::restore(&place.backup, &place.keys, to, standing, desk::ROOMS, course)).unwrap()
    };
    restore(&place.path, Standing::KeepAside);
    // Here the program died. The next one knows nothing of it, and the stick is out.
    std::fs::rename(place.folder.path().join("stick"), place.folder.path().join("la")).unwrap();
    place.judge(&place.path, &[]);

    // On a machine where nothing was.
    let place = Place::new();
    let elsewhere = TempDir::new().unwrap();
    let to = elsewhere.path().join("nieuw.sleutel");
    quietly(|course| vault::restore(&place.backup, &place.keys, &to, Standing::Refuse, desk::ROOMS, course)).unwrap();
    place.judge(&to, &[]);
}

#[test]
fn a_backup_that_is_opened_where_it_lies_brings_nobody_back() {
    let place = Place::new();
    place.judge(&place.backup, &[]);
}

#[test]
fn an_old_copy_in_the_place_of_the_vault_brings_nobody_back() {
    let place = Place::new();
    std::fs::copy(&place.backup, &place.path).unwrap();
    place.judge(&place.path, &[]);

    // Also where the list beside it is gone: the one beside the backups says the same.
    let place = Place::new();
    std::fs::copy(&place.backup, &place.path).unwrap();
    std::fs::remove_file(vault::list_of(&place.path)).unwrap();
    let vault = place.open(&place.path);
    assert!(erasure::catch_up(&vault, &[]).unwrap().is_none(), "the control: nothing beside it tells");
    vault.lock();
    place.judge(&place.path, &[place.folder.path().join("nergens"), place.folder.path().join("stick")]);
}

#[test]
fn a_list_of_another_vault_or_a_spoilt_one_changes_nothing() {
    let (place, other) = (Place::new(), Place::new());
    std::fs::copy(vault::list_of(&other.path), vault::list_of(&place.backup)).unwrap();
    let alone = TempDir::new().unwrap();
    let copy = alone.path().join("kopie.sleutel");
    std::fs::copy(&place.backup, &copy).unwrap();
    std::fs::copy(vault::list_of(&other.path), vault::list_of(&copy)).unwrap();
    let vault = place.open(&copy);
    assert!(erasure::catch_up(&vault, &[]).unwrap().is_none());
    assert!(place.holds(&vault), "nobody goes by a list that is not this vault's");
}
