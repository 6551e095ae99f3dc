//! What the proofs are made of: vaults, the second reader, chance that comes the same each time.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

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

/// Whether the proofs run in full.
pub(crate) fn in_full() -> bool {
    std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full")
}

/// How long one search for bad input takes.
pub(crate) fn search_time() -> Duration {
    Duration::from_secs(if in_full() { 600 } else { 4 })
}

/// Numbers that look random and are the same each time (SplitMix64).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let n = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((n ^ (n >> 31)) % limit.max(1) as u64).unwrap()
    }

    /// Bytes changed, cut off, cut out, doubled, turned around, zeroed or joined with a part of `other`.
    pub(crate) fn spoil(&mut self, bytes: &mut Vec<u8>, other: &[u8]) {
        for _ in 0..1 + self.below(4) {
            // Half of the time near the end: what stands there stands after a sound beginning.
            let near = if self.below(2) == 0 { bytes.len() } else { bytes.len() / 12 };
            let at = bytes.len() - near + self.below(near);
            let longest = [4, 40, 5_000][self.below(3)];
            let to = (at + 1 + self.below(longest)).min(bytes.len());
            match self.below(9) {
                0 => bytes.truncate(at),
                1 => bytes[at..to].fill(0),
                2 => drop(bytes.drain(at..to)),
                3 => {
                    let copy = bytes[at..to].to_vec();
                    bytes.splice(at..at, copy);
                }
                4 => bytes[at..to].reverse(),
                5 => {
                    let from = self.below(other.len());
                    let part = other[from..(from + to - at).min(other.len())].to_vec();
                    bytes.splice(at..to, part);
                }
                6 if at < to => bytes[at] = [0, 1, 0x7f, 0x80, 0xff, b'"', b'{', b'[', b';', b'\n'][self.below(10)],
                7 if at < to => bytes[at] = u8::try_from(self.below(256)).unwrap(),
                _ if at < to => bytes[at] ^= 1 << self.below(8),
                _ => {}
            }
        }
    }
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
