//! A small vault of each released version stands in `tests/fixtures/vault-N`, with its passphrase in the README beside
//! it. It must open, with everything in it, for as long as the program lives.
//!
//! Until a version is released its fixture may be written anew:
//! `cargo test -p acceptance --test store -- --ignored write_the_fixture_anew`.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use vault::{Attachments, Keyring, Passphrase, Source, State, Vault};

use crate::material::{CANARY, PASSPHRASE, attached, folder, second_reader, small_vault};

fn fixtures() -> PathBuf {
    acceptance::root().join("tests/fixtures")
}

/// The vaults of released versions.
fn released() -> Vec<PathBuf> {
    let there = fs::read_dir(fixtures()).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> = there.filter(|path| path.join("fictional.sleutel").is_file()).collect();
    all.sort();
    all
}

/// A copy of a fixture: opening a vault writes to it.
fn copy(from: &Path, to: &Path) -> PathBuf {
    let blobs = "fictional.sleutel.d";
    fs::create_dir(to.join(blobs)).unwrap();
    for entry in fs::read_dir(from.join(blobs)).unwrap().flatten() {
        fs::copy(entry.path(), to.join(blobs).join(entry.file_name())).unwrap();
    }
    let path = to.join("fictional.sleutel");
    fs::copy(from.join("fictional.sleutel"), &path).unwrap();
    path
}

/// The passphrase as the README says it, between the first pair of backticks after the word.
fn passphrase_in(readme: &str) -> Passphrase {
    let after = readme.split_once("Passphrase: `").expect("the README says the passphrase").1;
    Passphrase::new(after.split('`').next().unwrap().to_owned())
}

#[test]
fn a_vault_of_each_released_version_opens_with_all_that_is_in_it() {
    assert!(!released().is_empty(), "the control: there is a fixture");
    for fixture in released() {
        let folder = folder();
        let path = copy(&fixture, folder.path());
        let key = passphrase_in(&fs::read_to_string(fixture.join("README.md")).unwrap());
        let told: Value = serde_json::from_slice(&fs::read(fixture.join("holds.json")).unwrap()).unwrap();
        assert_eq!(vault::verify(&path, Some(&key), None).unwrap().state, State::Ok, "{}", fixture.display());
        let wrong = Passphrase::new("een heel andere wachtzin".to_owned());
        assert_eq!(vault::verify(&path, Some(&wrong), None).unwrap().state, State::WrongKey, "the control");
        let keys = Keyring::unlock(&path, &key).unwrap();
        let opened = Vault::open_with(&path, &keys, desk::ROOMS, Source::new_device()).unwrap();
        assert_eq!((opened.state, opened.vault.kind()), (State::Ok, vault::Kind::Practice));
        assert_eq!(holds(&opened.vault, &path), told, "{}", fixture.display());
        opened.vault.lock();
        assert_eq!(vault::verify(&path, Some(&key), None).unwrap().state, State::Ok, "and afterwards");
    }
}

/// What the program finds in a vault, by its own rooms.
fn holds(vault: &Vault, path: &Path) -> Value {
    let attachments = Attachments::of(path);
    let (clients, contacts, notes, attached) = vault
        .read(move |r| {
            let id: String = r.private.query_row("SELECT id FROM attachment", [], |row| row.get(0))?;
            let mut plain = Vec::new();
            attachments.read(&r.private, id.parse().unwrap(), &mut plain)?;
            let clients: Vec<_> = casebook::client::all(&r.case)?
                .into_iter()
                .map(|(_, details)| details.called.as_str().to_owned())
                .collect();
            let contacts = casebook::contact::all(&r.case)?.len();
            let notes: Vec<_> =
                wellbeing::note::list(&r.private)?.into_iter().map(|note| note.text.as_str().to_owned()).collect();
            Ok((clients, contacts, notes, plain))
        })
        .unwrap();
    json!({
        "clients": clients, "contacts": contacts, "notes": notes,
        "attachment": { "size": attached.len(), "is_as_it_was": attached == self::attached() },
    })
}

#[test]
fn the_second_reader_reads_them_too() {
    for fixture in released() {
        let folder = folder();
        copy(&fixture, folder.path());
        let read = second_reader(folder.path(), "fictional.sleutel", "pass", None);
        assert_eq!((&read["state"], &read["bad_attachments"]), (&json!("ok"), &json!([])), "{}", fixture.display());
        let private = fs::read(folder.path().join("private.sqlite")).unwrap();
        assert!(private.windows(CANARY.len()).any(|part| part == CANARY.as_bytes()), "{}", fixture.display());
    }
}

/// Not a test: writes `tests/fixtures/vault-1` from the program as it is.
#[test]
#[ignore = "writes the fixture of a version that is not released yet"]
fn write_the_fixture_anew() {
    let made = folder();
    let path = made.path().join("fictional.sleutel");
    let vault = small_vault(&path);
    let holds = holds(&vault, &path);
    vault.lock();
    let to = fixtures().join("vault-1");
    let _ = fs::remove_dir_all(&to);
    fs::create_dir_all(&to).unwrap();
    copy(made.path(), &to);
    fs::write(to.join("holds.json"), serde_json::to_string_pretty(&holds).unwrap() + "\n").unwrap();
    let readme = format!(
        "# A vault of format version 1\n\nEverybody in it is made up. `holds.json` says what it holds. It must open for as long as \
         the program\nlives; `tests/store/old_vaults_open.rs` sees to that, and says how it was written.\n\n\
         Passphrase: `{PASSPHRASE}`\n"
    );
    fs::write(to.join("README.md"), readme).unwrap();
}
