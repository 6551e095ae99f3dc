//! A head has no secret: anybody can write one whose hash fits. What it asks for is refused before it costs anything.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::material::{empty_vault, folder};

/// Where the first slot's body begins: after the fixed part of the head and the slot's own beginning.
const BODY: usize = 74 + 20;
/// Bytes that `sleutel` may have: less than twice what one try of a passphrase takes at the floor, and far less than a
/// head may ask for.
const ROOM: u64 = 512 << 20;
/// The longest that a refusal may take on a loaded machine.
const LONGEST: Duration = Duration::from_secs(10);

#[test]
fn whatever_a_slot_asks_for_is_refused_in_bounded_time_and_memory() {
    let folder = folder();
    let path = folder.path().join("proef.sleutel");
    empty_vault(&path).lock();
    let whole = fs::read(&path).unwrap();
    let word = |bytes: &[u8], pass: &str| {
        fs::write(&path, bytes).unwrap();
        let start = Instant::now();
        let done = Command::new("prlimit")
            .arg(format!("--as={ROOM}"))
            .arg(acceptance::companion())
            .args(["vault", "verify", "proef.sleutel", "--json", "--passphrase-file", pass])
            .current_dir(folder.path())
            .output()
            .expect("prlimit, of util-linux");
        assert!(start.elapsed() < LONGEST, "{:?}", start.elapsed());
        let said: Value = serde_json::from_slice(&done.stdout)
            .unwrap_or_else(|_| panic!("{}: {}", done.status, String::from_utf8_lossy(&done.stderr)));
        said["state"].as_str().unwrap().to_owned()
    };
    let asking = |numbers: [u32; 3]| {
        let mut bytes = whole.clone();
        for (n, number) in numbers.into_iter().enumerate() {
            bytes[BODY + 4 * n..][..4].copy_from_slice(&number.to_le_bytes());
        }
        sealed(bytes)
    };
    assert_eq!(word(&whole, "pass"), "ok", "the control: in this much memory the vault itself opens");
    assert_eq!(word(&sealed(whole.clone()), "pass"), "ok", "the control: the hash is made as the program makes it");
    assert_eq!(word(&whole, "other"), "wrong_key");
    for (what, numbers) in [
        ("64 GiB", [64 << 20, 3, 4]),
        ("just above the cap", [(1 << 20) + 1, 3, 4]),
        ("a year of passes", [65_536, u32::MAX, 4]),
        ("a million lanes", [65_536, 3, 1_000_000]),
        ("everything", [u32::MAX; 3]),
        ("no memory", [8, 3, 4]),
        ("just below the floor", [65_535, 3, 4]),
        ("one pass", [65_536, 1, 4]),
        ("one lane", [65_536, 3, 1]),
        ("nothing", [0; 3]),
    ] {
        assert_eq!(word(&asking(numbers), "pass"), "wrong_key", "{what}");
    }
    let mut lengths = whole.clone();
    lengths[72..74].copy_from_slice(&u16::MAX.to_le_bytes());
    assert_eq!(word(&sealed(lengths), "pass"), "damaged", "more slots than there are");
    let mut swapped = whole.clone();
    let (first, second) = slots(&whole);
    swapped.splice(first.start..second.end, [&whole[second.clone()], &whole[first.clone()]].concat());
    assert_eq!(word(&sealed(swapped), "pass"), "tampered", "slots in another order: the head is not the one written");
    let mut other_door = whole.clone();
    other_door[first.start] = 2;
    other_door[second.start] = 1;
    assert_eq!(word(&sealed(other_door), "pass"), "wrong_key", "slots at each other's door");
    let mut other_id = whole;
    other_id[first.start + 2] ^= 1;
    assert_eq!(word(&sealed(other_id), "pass"), "wrong_key", "a slot under another id");
}

/// The two slots of a new vault.
fn slots(bytes: &[u8]) -> (std::ops::Range<usize>, std::ops::Range<usize>) {
    let end = |at: usize| at + 20 + usize::from(u16::from_le_bytes([bytes[at + 18], bytes[at + 19]]));
    let first = 74..end(74);
    let second = first.end..end(first.end);
    (first, second)
}

/// With a hash that fits.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let length = u32::from_le_bytes(bytes[12..16].try_into().unwrap()) as usize;
    let hash = Sha256::digest(&bytes[..length - 32]);
    bytes[length - 32..length].copy_from_slice(&hash);
    bytes
}
