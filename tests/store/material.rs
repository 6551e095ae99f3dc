//! What the proofs are made of: vaults, the second reader, the layout of a file.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use practice::Size;
use record::Note;
use serde_json::Value;
use tempfile::TempDir;
use vault::{Attachments, Cost, Kind, Passphrase, Source, Vault};

/// The passphrase of every vault here; the fixture's README says it too.
pub(crate) const PASSPHRASE: &str = "vijf verzonnen fietsen in Nergenshuizen";
/// Stands in the private image, in a note of her own.
pub(crate) const CANARY: &str = "kanarie-van-porselein-7731";

/// A folder with a passphrase file `pass` and a wrong one `other`.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::Builder::new().prefix("sleutelbos-store-").tempdir().unwrap();
    fs::write(folder.path().join("pass"), format!("{PASSPHRASE}\n")).unwrap();
    fs::write(folder.path().join("other"), "een heel andere wachtzin\n").unwrap();
    folder
}

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.to_owned())
}

/// A small vault as the program has it, with every room's tables, one client, a few contacts, a note that holds the
/// canary and an attachment of two chunks. Open.
pub(crate) fn small_vault(path: &Path) -> Vault {
    let vault = empty_vault(path);
    let day = jiff::civil::date(2026, 11, 20);
    practice::fill(&vault, Size { clients: 1, contacts: 3, seed: 1 }, day, &mut |_| {}).unwrap();
    let attachments = Attachments::of(path);
    vault
        .write(move |w| {
            wellbeing::note::save(&w.private, None, &Note::new(CANARY).unwrap(), None)?;
            attachments.add(&w.private, &mut attached().as_slice()).map(|_| ())
        })
        .unwrap();
    vault
}

/// A vault with every room's tables and nothing in them. Open.
pub(crate) fn empty_vault(path: &Path) -> Vault {
    empty_vault_of(path, Source::new_device())
}

pub(crate) fn empty_vault_of(path: &Path, source: Source) -> Vault {
    Vault::create_at_cost(path, &passphrase(), Cost::FLOOR, Kind::Practice, desk::ROOMS, source).unwrap()
}

/// What is attached: longer than a chunk.
pub(crate) fn attached() -> Vec<u8> {
    (0..70_000_u32).map(|n| (n % 251) as u8).collect()
}

/// Runs `sleutel` with `--json`; gives its exit code and what it said.
pub(crate) fn sleutel(at: &Path, args: &[&str]) -> (i32, Value) {
    let done = Command::new(acceptance::companion()).args(args).arg("--json").current_dir(at).output().unwrap();
    (done.status.code().unwrap_or(-1), json(&done))
}

/// What the second reader makes of a vault; it writes both images into `at`.
pub(crate) fn second_reader(at: &Path, vault: &str, pass: &str, anchor: Option<&str>) -> Value {
    let mut command = acceptance::python();
    command.arg(acceptance::root().join("tests/store/reader.py")).args([vault, pass, "."]).args(anchor);
    json(&command.current_dir(at).output().unwrap())
}

fn json(done: &Output) -> Value {
    serde_json::from_slice(&done.stdout).unwrap_or_else(|e| {
        panic!("{e}: {} {}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr))
    })
}

/// The layout of `FORMAT.md`, read without any key.
pub(crate) struct Layout {
    pub(crate) head: usize,
    /// Start, end, and whether the commit ends with it, of each frame.
    pub(crate) frames: Vec<(usize, usize, bool)>,
}

impl Layout {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        let head = number(12);
        let (mut at, mut frames) = (head, Vec::new());
        while at < bytes.len() {
            let end = at + 72 + number(at + 12);
            frames.push((at, end, bytes[at + 10] == 0));
            at = end;
        }
        assert_eq!(at, bytes.len());
        Self { head, frames }
    }
}
