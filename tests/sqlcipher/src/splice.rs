//! An old page put back: somebody who can write the file, and has no key, makes it say again what it said before.
//!
//! The same in both: a record says "ja", the file is copied; it then says "nee"; one sealed page is taken from the copy
//! and put over the same page of the file.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::{cipher, store};

const PAGE: usize = 4096;
const FIRST: &str = "INSERT INTO contact (n, id, client, day, minutes, line, note)
    VALUES (1, 'a', 'b', '2026-11-20', 30, 'Mag haar gegevens delen', 'ja')";
const SECOND: &str = "UPDATE contact SET note = 'nee' WHERE n = 1";
const ASKED: &str = "SELECT note FROM contact WHERE n = 1";

/// Every page of SQLCipher's file that changed, put back alone.
pub(crate) fn cipher() -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("db");
    let connection = cipher::connect(&path);
    connection.execute_batch(crate::TABLES).unwrap();
    connection.execute_batch(FIRST).unwrap();
    let version = cipher::version(&connection);
    drop(connection);
    let old = fs::read(&path).unwrap();
    let connection = cipher::connect(&path);
    connection.execute_batch(SECOND).unwrap();
    drop(connection);
    let new = fs::read(&path).unwrap();
    assert_eq!(asked(&path).map(|said| said.0), Ok("nee".to_owned()), "the control: the new file says no");
    let changed: Vec<usize> =
        (0..old.len()).step_by(PAGE).filter(|at| old[*at..at + PAGE] != new[*at..at + PAGE]).collect();
    let (mut taken, mut says) = (0, String::new());
    for at in &changed {
        let mut spliced = new.clone();
        spliced[*at..at + PAGE].copy_from_slice(&old[*at..at + PAGE]);
        fs::write(&path, spliced).unwrap();
        if let Ok((note, integrity, cipher_integrity)) = asked(&path)
            && note == "ja"
        {
            taken += 1;
            let found =
                if cipher_integrity == 0 { "no errors".to_owned() } else { format!("{cipher_integrity} errors") };
            says = format!("opens, the old value, integrity_check {integrity}, cipher_integrity_check {found}");
        }
    }
    if taken == 0 {
        says = "refused".to_owned();
    }
    // The control: it does notice a page that nobody ever sealed.
    let mut spoilt = new;
    spoilt[changed[0] + 100] ^= 1;
    fs::write(&path, spoilt).unwrap();
    assert!(asked(&path).map_or(true, |said| said.2 > 0), "the control: a flipped bit is noticed");
    json!({ "says": format!("{says} (SQLCipher {version})"), "taken": taken, "tried": changed.len() })
}

/// What SQLCipher says: the record, `integrity_check`, and how many errors `cipher_integrity_check` has.
fn asked(path: &Path) -> Result<(String, String, usize), String> {
    let ask = |connection: &Connection| -> rusqlite::Result<_> {
        let note = connection.query_row(ASKED, [], |row| row.get(0))?;
        let integrity = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        let mut found = connection.prepare("PRAGMA cipher_integrity_check")?;
        let errors = found.query_map([], |_| Ok(()))?.count();
        Ok((note, integrity, errors))
    };
    ask(&cipher::connect(path)).map_err(|error| error.to_string())
}

/// Every sealed page of every earlier frame of this store's file over every page of the frame that changed the record.
pub(crate) fn store() -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("proef.sleutel");
    let vault = store::make(&path);
    let write = |sql: &'static str| vault.write(move |w| Ok(w.case.execute_batch(sql)?)).unwrap();
    write(FIRST);
    write(SECOND);
    let note: String = vault.read(|r| Ok(r.case.query_row(ASKED, [], |row| row.get(0))?)).unwrap();
    assert_eq!(note, "nee", "the control: the store says no");
    vault.lock();
    let whole = fs::read(&path).unwrap();
    assert_eq!(store::state(&path), "Ok", "the control: unspliced it is whole");
    let number = |at: usize| u32::from_le_bytes(whole[at..at + 4].try_into().unwrap()) as usize;
    let (mut at, mut frames) = (number(12), Vec::new());
    while at < whole.len() {
        frames.push((at, at + 72 + number(at + 12)));
        at = frames.last().unwrap().1;
    }
    let pages = |frame: &(usize, usize)| {
        (frame.0 + 72 + 16..frame.1 - 16).step_by(4 + PAGE).filter(|at| at + 4 + PAGE < frame.1).collect::<Vec<_>>()
    };
    // The last frame says that it was closed; the one before changed the record.
    let second = &frames[frames.len() - 2];
    let (mut taken, mut tried) = (0, 0);
    let mut words = std::collections::BTreeSet::new();
    let froms: Vec<usize> = frames[..frames.len() - 2].iter().flat_map(pages).collect();
    // The last frame of pages before it holds the record as it was; of the first commit, a few.
    for from in froms.iter().rev().take(12) {
        for to in pages(second) {
            let mut spliced = whole.clone();
            spliced[to..to + 4 + PAGE].copy_from_slice(&whole[*from..from + 4 + PAGE]);
            fs::write(&path, spliced).unwrap();
            tried += 1;
            let state = store::state(&path);
            taken += u32::from(state != "Tampered");
            words.insert(state);
        }
    }
    assert_eq!(taken, 0, "an old page was taken for true");
    json!({ "says": words.into_iter().collect::<Vec<_>>().join(", ").to_lowercase(), "taken": taken, "tried": tried })
}
