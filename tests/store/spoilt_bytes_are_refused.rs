//! Bytes from outside, changed by chance for as long as there is time: no reader panics, none hangs, and none gives
//! what was never there. The same beginning each time; ten minutes each in `cargo xtask prove`.
//!
//! What broke a reader is kept in `tests/fixtures/corpus/READER` and comes first ever after.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::Instant;

use sha2::{Digest, Sha256};
use social_map::read::{self, Control};
use vault::{Keyring, Kind, Rooms, Source, State, Vault};

use crate::material::{Numbers, empty_vault, folder, passphrase, search_time};

/// Tries the kept corpus, then spoils one of `sound` after the other. `holds` panics where something is wrong; what made
/// it panic is kept, and named.
fn search(reader: &str, seed: u64, sound: &[Vec<u8>], mut holds: impl FnMut(&[u8])) {
    let corpus = acceptance::root().join("tests/fixtures/corpus").join(reader);
    let mut kept: Vec<PathBuf> = fs::read_dir(&corpus).unwrap().map(|entry| entry.unwrap().path()).collect();
    kept.sort();
    assert!(!kept.is_empty(), "the control: there is a corpus for {reader}");
    let mut all: Vec<Vec<u8>> = kept.iter().map(|path| fs::read(path).unwrap()).collect();
    let mut tried = 0;
    let mut attempt = |bytes: &[u8]| {
        tried += 1;
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| holds(bytes))) {
            let name: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
            let path = corpus.join(name);
            fs::write(&path, bytes).unwrap();
            println!("kept in {}", path.display());
            std::panic::resume_unwind(panic);
        }
    };
    for bytes in &all {
        attempt(bytes);
    }
    all.extend_from_slice(sound);
    let mut numbers = Numbers(seed);
    let start = Instant::now();
    while start.elapsed() < search_time() {
        let mut bytes = all[numbers.below(all.len())].clone();
        let other = numbers.below(all.len());
        numbers.spoil(&mut bytes, &all[other]);
        attempt(&bytes);
    }
    println!("{reader}: {tried} tried, {} of them kept from before", kept.len());
    assert!(tried > 20, "the control: only {tried} were tried");
}

/// The whole file, with the right key: it opens at a commit that was made, or not at all.
#[test]
fn of_a_vault() {
    let folder = folder();
    let path = folder.path().join("proef.sleutel");
    let vault = empty_vault(&path);
    for n in 0..6_i64 {
        vault.write(move |w| Ok(w.case.execute("INSERT INTO setting (key, value) VALUES (?1, ?1)", [n])?)).unwrap();
    }
    vault.lock();
    let keys = Keyring::unlock(&path, &passphrase()).unwrap();
    let whole = fs::read(&path).unwrap();
    let ask = |path: &std::path::Path| {
        let opened = Vault::open_with(path, &keys, desk::ROOMS, Source::new_device()).ok()?;
        let sql =
            "SELECT count(*) || ':' || ifnull(max(value), '') FROM setting WHERE key IN ('0','1','2','3','4','5')";
        let there: String = opened.vault.read(move |r| Ok(r.case.query_row(sql, [], |row| row.get(0))?)).unwrap();
        Some((opened.state, there))
    };
    let made = ["0:", "1:0", "2:1", "3:2", "4:3", "5:4", "6:5"];
    let opened = std::cell::Cell::new(0);
    search("vault", 11, std::slice::from_ref(&whole), |bytes| {
        for beside in fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.path()) {
            if beside.file_name().is_some_and(|name| name.to_string_lossy().starts_with("proef.")) {
                fs::remove_file(beside).unwrap();
            }
        }
        fs::write(&path, bytes).unwrap();
        if let Some((state, there)) = ask(&path) {
            opened.set(opened.get() + 1);
            assert!(matches!(state, State::Ok | State::TornTail));
            assert!(made.contains(&there.as_str()), "{there} was never there");
        }
    });
    assert!(opened.get() > 0, "the control: some still open");
    fs::write(&path, &whole).unwrap();
    assert_eq!(ask(&path), Some((State::Ok, "6:5".to_owned())), "the control: unspoilt it is whole");
}

/// The head, with a hash that fits, so that what stands in it is read: without a passphrase, which costs nothing.
#[test]
fn of_a_head() {
    let folder = folder();
    let path = folder.path().join("proef.sleutel");
    empty_vault(&path).lock();
    let whole = fs::read(&path).unwrap();
    let length = u32::from_le_bytes(whole[12..16].try_into().unwrap()) as usize;
    let mut words = std::collections::BTreeSet::new();
    search("head", 12, &[whole[..length].to_vec()], |bytes| {
        let mut bytes = bytes.to_vec();
        let asked = bytes.get(12..16).map_or(0, |length| u32::from_le_bytes(length.try_into().unwrap()) as usize);
        if (48..=bytes.len()).contains(&asked) {
            let hash = Sha256::digest(&bytes[..asked - 32]);
            bytes[asked - 32..asked].copy_from_slice(&hash);
        }
        fs::write(&path, &bytes).unwrap();
        let state = vault::verify(&path, None, None).unwrap().state;
        // Without a passphrase a head that is in order is one that does not open.
        assert!(matches!(state, State::NoVault | State::Damaged | State::Newer | State::WrongKey), "{state:?}");
        words.insert(format!("{state:?}"));
    });
    assert_eq!(words.len(), 4, "the control: each word came up: {words:?}");
}

/// Directories of services in every form that is read; what is taken in is what was counted.
#[test]
fn of_a_directory_of_services() {
    const MAP: Rooms = Rooms { case: &[social_map::ROOM], private: &[] };
    let fixtures = acceptance::root().join("src-tauri/crates/social_map");
    let sound: Vec<Vec<u8>> = ["src/regional.json", "tests/fixtures/package.zip", "tests/fixtures/semicolons.csv"]
        .map(|name| fs::read(fixtures.join(name)).unwrap())
        .to_vec();
    let (mut taken, mut refused) = (0, 0);
    search("import", 13, &sound, |bytes| {
        for name in ["directory", "directory.csv"] {
            match read::bytes(name, bytes.to_vec(), &Control::default()) {
                Err(_) => refused += 1,
                Ok(parsed) => {
                    taken += 1;
                    let counted = parsed.counts.services;
                    let vault = Vault::in_memory(Kind::Practice, MAP, Source::new_device()).unwrap();
                    let kept = vault.write(move |w| social_map::import::apply(&w.case, &parsed, name, false)).unwrap();
                    assert_eq!(kept.services, counted);
                }
            }
        }
    });
    assert!(taken > 0 && refused > 0, "the control: {taken} taken, {refused} refused");
}
