//! Looking for bytes that a reader does not bear, for as long as there is time: ten minutes each in `cargo xtask prove`,
//! a moment otherwise. A coverage-guided fuzzer needs a nightly compiler, and this program is built with the stable one;
//! so what a reader *says* of its input leads the search instead of which branches it took: the first input that gets a
//! word that no other got is spoilt further.
//!
//! Inputs that got a new word in a full run, and whatever broke a reader, are kept in `tests/fixtures/corpus/READER` and
//! come first ever after, in a short run too. Two crates use this file: the proofs from outside, and the vault's own of
//! what it keeps to itself.

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};

/// What is longer than this is not kept for a new word; what breaks a reader always is.
const LONG: usize = 48 << 10;

/// Whether the proofs run in full.
pub(crate) fn in_full() -> bool {
    std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full")
}

/// Tries the corpus of `reader`, what is `sound`, and then those spoilt. `holds` says in a word or a few what became of
/// an input, and panics where something is wrong with that. Gives all words that came up.
pub(crate) fn search(
    reader: &str,
    seed: u64,
    sound: &[Vec<u8>],
    mut holds: impl FnMut(&[u8]) -> String,
) -> BTreeSet<String> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().find(|folder| folder.join("Cargo.lock").exists());
    let corpus = top.unwrap().join("tests/fixtures/corpus").join(reader);
    let mut kept: Vec<PathBuf> = fs::read_dir(&corpus).unwrap().map(|entry| entry.unwrap().path()).collect();
    kept.sort();
    assert!(!kept.is_empty(), "the control: there is a corpus for {reader}");
    let keep = |bytes: &[u8]| {
        let name: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        fs::write(corpus.join(name), bytes).unwrap();
    };
    let mut words = BTreeSet::new();
    let mut tried = 0;
    // Whether it got a word that is new.
    let mut attempt = |bytes: &[u8]| {
        tried += 1;
        let word = catch_unwind(AssertUnwindSafe(|| holds(bytes))).unwrap_or_else(|panic| {
            keep(bytes);
            println!("what broke {reader} is kept in {}", corpus.display());
            std::panic::resume_unwind(panic)
        });
        words.insert(word)
    };
    let from_before = kept.len();
    let mut pool: Vec<Vec<u8>> = kept.iter().map(|path| fs::read(path).unwrap()).collect();
    pool.extend_from_slice(sound);
    for bytes in &pool {
        attempt(bytes);
    }
    let mut numbers = Numbers(seed);
    let (start, time) = (Instant::now(), Duration::from_secs(if in_full() { 600 } else { 3 }));
    let mut found = 0;
    while start.elapsed() < time {
        let mut bytes = pool[numbers.below(pool.len())].clone();
        let other = numbers.below(pool.len());
        numbers.spoil(&mut bytes, &pool[other]);
        if attempt(&bytes) {
            found += 1;
            if in_full() && bytes.len() <= LONG {
                keep(&bytes);
            }
            pool.push(bytes);
        }
    }
    println!("{reader}: {tried} tried, {from_before} kept from before, {found} new, {} words", words.len());
    assert!(tried > 20, "the control: only {tried} were tried");
    words
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

    /// Bytes changed, cut off, cut out, doubled, turned around, filled, joined with a part of `other`, a number made huge.
    pub(crate) fn spoil(&mut self, bytes: &mut Vec<u8>, other: &[u8]) {
        for _ in 0..1 + self.below(4) {
            // Where lengths and numbers stand, near the end (behind a sound beginning), or anywhere.
            let (from, near) = match self.below(3) {
                0 => (0, bytes.len().min(160)),
                1 => (bytes.len() - bytes.len() / 12, bytes.len() / 12),
                _ => (0, bytes.len()),
            };
            let at = from + self.below(near);
            let longest = [4, 40, 5_000][self.below(3)];
            let to = (at + 1 + self.below(longest)).min(bytes.len());
            if at >= to {
                // Nothing is left, or nothing lies there.
                bytes.push(u8::try_from(self.below(256)).unwrap());
                continue;
            }
            match self.below(11) {
                0 => bytes.truncate(at),
                1 => bytes[at..to].fill(0),
                2 => bytes[at..to].fill(0xff),
                3 => drop(bytes.drain(at..to)),
                4 => {
                    let copy = bytes[at..to].to_vec();
                    bytes.splice(at..at, copy);
                }
                5 => bytes[at..to].reverse(),
                6 => {
                    let from = self.below(other.len());
                    let part = other[from..(from + to - at).min(other.len())].to_vec();
                    bytes.splice(at..to, part);
                }
                7 => bytes[at] = [0, 1, 0x7f, 0x80, 0xff, b'"', b'{', b'[', b';', b'\n'][self.below(10)],
                8 => bytes[at] = u8::try_from(self.below(256)).unwrap(),
                9 => {
                    let there = self.below(bytes.len());
                    let copy = bytes[at..to].to_vec();
                    bytes.splice(there..there, copy);
                }
                _ => bytes[at] ^= 1 << self.below(8),
            }
        }
    }
}
