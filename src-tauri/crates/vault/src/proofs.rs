//! Proofs that need what a vault keeps to itself: its frames without key derivation, a medium that fails on command.
//!
//! The judges share no code with the accused: they know the layout of `FORMAT.md` and count bytes themselves.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use uuid::Uuid;

use crate::error::Error;
use crate::file::{VaultFile, read_frames, read_head};
use crate::frame::{FrameKind, Of};
use crate::header::{Header, Keys};
use crate::keys::{Cost, Passphrase};
use crate::log::Ticking;
use crate::medium::Medium;
use crate::pages::Pages;
use crate::room::{Room, Rooms};
use crate::source::{Minting, Source};
use crate::state::State;
use crate::store::Store;
use crate::{Kind, Vault};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, heavy INTEGER);"],
    logged: &["note"],
};
pub(crate) const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };

/// Bytes in memory that fail on command, as a disk does.
#[derive(Clone, Default)]
pub(crate) struct Bytes {
    bytes: Arc<Mutex<Vec<u8>>>,
    /// Counts down at each call that writes; at zero that call fails, in the way given.
    pub(crate) fails_in: Arc<Mutex<Option<(u32, Failing)>>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failing {
    /// Nothing was done.
    Whole,
    /// Half of the bytes were written.
    Half,
    /// From here on every call fails: a stick that was pulled out.
    Gone,
}

impl Bytes {
    pub(crate) fn of(bytes: Vec<u8>) -> Self {
        Self { bytes: Arc::new(Mutex::new(bytes)), ..Self::default() }
    }

    pub(crate) fn now(&self) -> Vec<u8> {
        self.bytes.lock().unwrap().clone()
    }

    pub(crate) fn fail_in(&self, calls: u32, how: Failing) {
        *self.fails_in.lock().unwrap() = Some((calls, how));
    }

    fn failing(&self) -> Option<Failing> {
        let mut fails_in = self.fails_in.lock().unwrap();
        let (calls, how) = (*fails_in)?;
        match (calls, how) {
            (0, Failing::Gone) => Some(how),
            (0, _) => {
                *fails_in = None;
                Some(how)
            }
            _ => {
                *fails_in = Some((calls - 1, how));
                None
            }
        }
    }
}

fn full() -> io::Error {
    io::ErrorKind::StorageFull.into()
}

impl Medium for Bytes {
    fn length(&mut self) -> io::Result<u64> {
        Ok(self.bytes.lock().unwrap().len() as u64)
    }

    fn read_at(&mut self, at: u64, into: &mut [u8]) -> io::Result<()> {
        let bytes = self.bytes.lock().unwrap();
        let at = usize::try_from(at).unwrap();
        into.copy_from_slice(bytes.get(at..at + into.len()).ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.failing() {
            None => self.bytes.lock().unwrap().extend(bytes),
            Some(Failing::Half) => {
                self.bytes.lock().unwrap().extend(&bytes[..bytes.len() / 2]);
                return Err(full());
            }
            Some(_) => return Err(full()),
        }
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        self.failing().map_or(Ok(()), |_| Err(io::ErrorKind::Other.into()))
    }

    fn truncate(&mut self, len: u64) -> io::Result<()> {
        if self.failing().is_some() {
            return Err(io::ErrorKind::Other.into());
        }
        self.bytes.lock().unwrap().truncate(usize::try_from(len).unwrap());
        Ok(())
    }

    fn replace(&mut self, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<bool> {
        if self.failing().is_some() {
            return Err(full());
        }
        let mut new = Vec::new();
        write(&mut new)?;
        *self.bytes.lock().unwrap() = new;
        Ok(self.failing().is_none())
    }

    fn keep_aside(&mut self, _: &str, _: &[u8]) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

pub(crate) fn passphrase() -> Passphrase {
    Passphrase::new("paard batterij niet correct".to_owned())
}

/// A store on bytes in memory, with its keys, for proofs that cannot afford key derivation.
pub(crate) fn store_on(bytes: &Bytes) -> (Store, Keys) {
    let (header, keys) = Header::make(&passphrase(), Cost::FLOOR).unwrap();
    let source = Source::Machine { device: Uuid::from_u128(7) };
    let mut store = Store::new(ROOMS, Ticking::new(Minting::new(source))).unwrap();
    let now = store.now();
    let (first, chain) = store.with_pages(|images| VaultFile::first_bytes(&header, &keys, images, now)).unwrap();
    *bytes.bytes.lock().unwrap() = first.clone();
    store.keep();
    store.file = Some(VaultFile::new(Box::new(bytes.clone()), header, keys.clone(), chain, first.len() as u64));
    (store, keys)
}

/// Opens what the bytes hold, as `Vault::open` does, without key derivation.
pub(crate) fn reopen(bytes: &[u8], keys: &Keys) -> Result<(Store, State), Error> {
    let mut medium = Bytes::of(bytes.to_vec());
    let head = read_head(&mut medium)?;
    let reading = read_frames(&mut medium, &head, keys)?;
    let state = reading.state;
    let source = Source::Machine { device: Uuid::from_u128(7) };
    Ok((Store::open(reading.images, ROOMS, Ticking::new(Minting::new(source)))?, state))
}

pub(crate) fn add_note(store: &mut Store, text: &str) -> Result<(), Error> {
    let text = text.to_owned();
    store
        .write(move |w| {
            for image in [&**w.case, &**w.private] {
                let id = Uuid::now_v7().to_string();
                image.execute("INSERT INTO note (id, text) VALUES (?1, ?2)", [&id, &text])?;
            }
            Ok(())
        })
        .map(|_| ())
}

pub(crate) fn notes(store: &Store) -> (BTreeSet<String>, BTreeSet<String>) {
    let all = |connection: &rusqlite::Connection| {
        let mut all = connection.prepare("SELECT text FROM note").unwrap();
        all.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    };
    store.read(|r| Ok((all(&r.case), all(&r.private)))).unwrap()
}

/// The judge of the exhaustive proofs: the layout of `FORMAT.md`, read without any key.
struct Layout {
    head: usize,
    /// Start, end and whether its commit goes on, of each frame.
    frames: Vec<(usize, usize, bool)>,
}

impl Layout {
    fn of(bytes: &[u8]) -> Self {
        let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        let head = number(12);
        let (mut at, mut frames) = (head, Vec::new());
        while at < bytes.len() {
            let end = at + 72 + number(at + 12);
            frames.push((at, end, bytes[at + 10] == 1));
            at = end;
        }
        assert_eq!(at, bytes.len());
        Self { head, frames }
    }

    /// Ends of whole commits that lie at or before `at`.
    fn commits_before(&self, at: usize) -> usize {
        self.frames.iter().filter(|(_, end, more)| !more && *end <= at).count()
    }

    /// Whether a byte is one of the sealed pages of a frame, away from the ends of what is sealed.
    fn is_within_pages(&self, at: usize) -> bool {
        self.frames.iter().any(|(start, end, _)| (start + 72 + 24..end.saturating_sub(24)).contains(&at))
    }

    fn truncated_at(&self, at: usize) -> State {
        match at {
            0..8 => State::NoVault,
            _ if at < self.head || self.commits_before(at) == 0 => State::Damaged,
            _ if self.frames.iter().any(|(_, end, more)| !more && *end == at) => State::Ok,
            _ => State::TornTail,
        }
    }

    fn flipped_at(&self, at: usize) -> State {
        match at {
            0..8 => State::NoVault,
            _ if at < self.head => State::Damaged,
            _ => {
                let (start, end, _) = *self.frames.iter().find(|(start, end, _)| (*start..*end).contains(&at)).unwrap();
                let is_last = end == self.frames.last().unwrap().1;
                if is_last && at >= start + 72 { State::TornTail } else { State::Tampered }
            }
        }
    }
}

/// The bytes of a small vault, and the pages after each commit: rewritten once, so that its first commit is both images
/// whole and its numbers do not begin at one; then commits in one image and in both; closed.
fn small_vault() -> (Vec<u8>, Keys, Vec<Vec<u8>>) {
    let Grown { bytes, keys, after, .. } = grown_vault();
    (bytes, keys, after)
}

struct Grown {
    bytes: Vec<u8>,
    keys: Keys,
    after: Vec<Vec<u8>>,
    /// The file as it was when it was rewritten: an older generation, with the same keys.
    before: Vec<u8>,
}

fn grown_vault() -> Grown {
    let bytes = Bytes::default();
    let (mut store, keys) = store_on(&bytes);
    for text in ["voor", "het", "herschrijven"] {
        add_note(&mut store, text).unwrap();
    }
    let before = bytes.now();
    let (mut file, at) = (store.file.take().unwrap(), store.now());
    store.with_pages(|images| file.compact(images, at)).unwrap();
    store.file = Some(file);
    let mut after = vec![pages_of(&store)];
    add_note(&mut store, "eerste").unwrap();
    after.push(pages_of(&store));
    // Pages of the same number, so that frames of the same length follow each other.
    for heavy in [3, 4, 2] {
        store.write(move |w| Ok(w.private.execute("UPDATE note SET heavy = ?1", [heavy])?)).unwrap();
        after.push(pages_of(&store));
    }
    store.close().unwrap();
    after.push(pages_of(&store));
    Grown { bytes: bytes.now(), keys, after, before }
}

fn pages_of(store: &Store) -> Vec<u8> {
    store.with_pages(|images| all_bytes([images.case, images.private]))
}

fn all_bytes(images: [&Pages; 2]) -> Vec<u8> {
    images.into_iter().flat_map(|pages| (1..=pages.len()).flat_map(|n| *pages.get(n).unwrap())).collect()
}

/// What reading some bytes gives: a state, and the pages where it opens.
fn judge(bytes: Vec<u8>, keys: &Keys) -> (State, Option<Vec<u8>>) {
    judge_medium(Bytes::of(bytes), keys)
}

fn judge_medium(mut medium: Bytes, keys: &Keys) -> (State, Option<Vec<u8>>) {
    let read = read_head(&mut medium).and_then(|head| read_frames(&mut medium, &head, keys));
    match read {
        Ok(reading) => (reading.state, Some(all_bytes([&reading.images.case, &reading.images.private]))),
        Err(error) => (State::of(&error).unwrap(), None),
    }
}

/// Whether a proof runs in full, as `cargo xtask prove` asks. Otherwise it tries all of what is not sealed pages, and a
/// sample of those: always the same.
fn in_full() -> bool {
    std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full")
}

/// Whether place `n` of the sealed pages is tried; a prime keeps the sample from falling in step with the pages.
fn is_tried(n: usize) -> bool {
    n.is_multiple_of(251) || in_full()
}

#[test]
fn every_truncation_opens_at_the_last_whole_commit_or_says_why_not() {
    let (bytes, keys, after) = small_vault();
    let layout = Layout::of(&bytes);
    assert_eq!(layout.commits_before(bytes.len()), after.len(), "the control: each commit is one of the layout");
    println!("{} bytes, {} frames", bytes.len(), layout.frames.len());
    for at in (0..=bytes.len()).filter(|at| !layout.is_within_pages(*at) || is_tried(*at)) {
        let (state, pages) = judge(bytes[..at].to_vec(), &keys);
        assert_eq!(state, layout.truncated_at(at), "cut at {at}");
        let commits = layout.commits_before(at);
        if let Some(pages) = pages {
            assert!(pages == after[commits - 1], "cut at {at}: other content");
        }
    }
}

#[test]
fn every_flipped_bit_is_told_and_never_gives_other_content() {
    let (bytes, keys, after) = small_vault();
    let layout = Layout::of(&bytes);
    let half = bytes.len() / 2;
    let proof = |range: std::ops::Range<usize>| {
        let medium = Bytes::of(bytes.clone());
        let flip = |at: usize, bit: u8| medium.bytes.lock().unwrap()[at] ^= 1 << bit;
        for at in range {
            for bit in (0..8).filter(|bit| !layout.is_within_pages(at) || is_tried(at * 8 + usize::from(*bit))) {
                flip(at, bit);
                let (state, pages) = judge_medium(medium.clone(), &keys);
                flip(at, bit);
                assert_eq!(state, layout.flipped_at(at), "bit {bit} of byte {at}");
                if let Some(pages) = pages {
                    let before_last = layout.commits_before(bytes.len() - 1);
                    assert!(pages == after[before_last - 1], "bit {bit} of byte {at}: other content");
                }
            }
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(|| proof(0..half));
        scope.spawn(|| proof(half..bytes.len()));
    });
    assert_eq!(judge(bytes.clone(), &keys), (State::Ok, after.last().cloned()), "the control: unflipped it is whole");
}

#[test]
fn frames_swapped_repeated_or_left_out_are_refused() {
    let (bytes, keys, _) = small_vault();
    let layout = Layout::of(&bytes);
    let frame = |n: usize| bytes[layout.frames[n].0..layout.frames[n].1].to_vec();
    let count = layout.frames.len();
    let with = |order: &[usize]| {
        let mut changed = bytes[..layout.head].to_vec();
        order.iter().for_each(|n| changed.extend(frame(*n)));
        judge(changed, &keys).0
    };
    let all: Vec<usize> = (0..count).collect();
    assert_eq!(with(&all), State::Ok, "the control: in their order they are whole");
    for n in 0..count - 1 {
        let mut swapped = all.clone();
        swapped.swap(n, n + 1);
        assert_eq!(with(&swapped), State::Tampered, "{n} swapped with the next");
        let mut without = all.clone();
        without.remove(n);
        assert_eq!(with(&without), State::Tampered, "without {n}");
        let mut twice = all.clone();
        twice.insert(n, n);
        assert_eq!(with(&twice), State::Tampered, "{n} twice");
    }
}

/// Whatever stood in another file, or elsewhere in this one, and is put into this one: each frame over each.
#[test]
fn frames_of_another_vault_or_generation_and_old_frames_are_refused() {
    let Grown { bytes, keys, after, before } = grown_vault();
    let (other, other_keys, _) = small_vault();
    let layout = Layout::of(&bytes);
    let last = layout.frames.len() - 1;
    let put = |n: usize, part: &[u8]| {
        let (start, end, _) = layout.frames[n];
        [&bytes[..start], part, &bytes[end..]].concat()
    };
    let mut tried = 0;
    let mut refused = |changed: Vec<u8>, what: &str| {
        tried += 1;
        assert_eq!(judge(changed, &keys).0, State::Tampered, "{what}");
    };
    for (file, whose) in [(&other, "of another vault"), (&before, "of another generation"), (&bytes, "of elsewhere")] {
        let theirs = Layout::of(file);
        for (from, (start, end, _)) in theirs.frames.iter().enumerate() {
            let frame = &file[*start..*end];
            for n in 0..=last {
                if whose != "of elsewhere" || from != n {
                    refused(put(n, frame), &format!("frame {from} {whose} over {n}"));
                }
            }
            refused([&bytes[..], frame].concat(), &format!("frame {from} {whose} behind the last"));
        }
        if whose != "of elsewhere" {
            // The head goes with its frames: under our keys theirs are not ours.
            let ours = &bytes[layout.head..];
            let head = &file[..theirs.head];
            refused([head, ours].concat(), &format!("our frames under a head {whose}"));
            refused([&bytes[..layout.head], &file[theirs.head..]].concat(), &format!("frames {whose} under our head"));
        }
    }
    assert!(tried > 100, "the control: {tried} were tried");
    assert_eq!(judge(bytes.clone(), &keys), (State::Ok, after.last().cloned()), "the control: ours is whole");
    assert_eq!(judge(before, &keys).0, State::Ok, "the control: so is the older generation, alone and with our keys");
    assert_eq!(judge(other, &other_keys).0, State::Ok, "the control: and the other vault with its own");
}

/// What SQLCipher takes: the sealed bytes of one page as they stood before, put over the same page as it stands now.
#[test]
fn an_old_page_put_back_is_refused() {
    let (bytes, keys, after) = small_vault();
    let layout = Layout::of(&bytes);
    let pages = |(start, end, _): &(usize, usize, bool)| {
        (start + 72 + 16..end - 16).step_by(4 + 4096).filter(|at| at + 4 + 4096 <= end - 16).collect::<Vec<_>>()
    };
    let all: Vec<(usize, usize)> = layout
        .frames
        .iter()
        .enumerate()
        .flat_map(|(n, frame)| pages(frame).into_iter().map(move |at| (n, at)))
        .collect();
    // Frames of pages are never last here: a close frame follows.
    let mut tried = 0;
    for (n, to) in &all {
        for (m, from) in &all {
            if (n, to) == (m, from) {
                continue;
            }
            // Every page over its neighbours, and one over those farther off.
            if to.abs_diff(*from) > 40_000 && !(to + from).is_multiple_of(7) {
                continue;
            }
            tried += 1;
            let mut changed = bytes.clone();
            changed[*to..to + 4100].copy_from_slice(&bytes[*from..from + 4100]);
            assert_eq!(judge(changed, &keys).0, State::Tampered, "the page at {from} over that at {to}");
        }
    }
    assert!(tried > 500, "the control: {tried} pages were put elsewhere");
    assert_eq!(judge(bytes, &keys), (State::Ok, after.last().cloned()), "the control: unchanged it is whole");
}

/// The right key does not make nonsense sensible: bodies that no program writes, sealed as a program would.
#[test]
fn a_body_that_makes_no_sense_is_refused_though_the_right_key_sealed_it() {
    let mut numbers = 0x5eed_u64;
    let mut next = move |limit: usize| {
        numbers = numbers.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (numbers >> 33) as usize % limit
    };
    let (bytes, keys, _) = small_vault();
    let mut words = std::collections::BTreeMap::new();
    for round in 0..2_000 {
        let mut medium = Bytes::of(bytes.clone());
        let head = read_head(&mut medium).unwrap();
        let mut chain = read_frames(&mut medium, &head, &keys).unwrap().chain;
        let count = [0, 1, 2, 3][next(4)];
        let mut body = crate::frame::body_head(0, next(40) as u32, count).to_vec();
        for _ in 0..count {
            body.extend((next(40) as u32).to_le_bytes());
            body.extend([round as u8; 4096]);
        }
        match next(5) {
            0 => body.truncate(next(body.len())),
            1 => body.extend(vec![0; next(100)]),
            2 => {
                // Not the upper bytes of the image's length: this machine's memory has an end.
                let at = [0, 1, 5, 6, 7, 8, 12, 13, 14, 15][next(10)];
                body[at] ^= 1 << next(8);
            }
            _ => {}
        }
        let said = (body.len() >= 16).then(|| {
            let number = |at: usize| u32::from_le_bytes(body[at..at + 4].try_into().unwrap());
            let sensible = body.len() == 16 + number(12) as usize * 4100
                && (0..number(12)).all(|n| (1..=number(8)).contains(&number(16 + n as usize * 4100)));
            (sensible, i64::from_le_bytes(body[..8].try_into().unwrap()))
        });
        // A moment beyond the year 9999 is none.
        let expected = match said {
            Some((true, at)) if Timestamp::from_millisecond(at).is_ok() => State::Ok,
            _ => State::Tampered,
        };
        let mut file = bytes.clone();
        chain
            .seal(FrameKind::Pages, Of::Case, false, &mut file, |out| {
                out.extend_from_slice(&body);
                Ok(())
            })
            .unwrap();
        let state = judge(file, &keys).0;
        assert_eq!(state, expected, "round {round}");
        *words.entry(format!("{state:?}")).or_insert(0) += 1;
    }
    assert!(words.values().all(|count| *count > 100) && words.len() == 2, "the control: both came up: {words:?}");
}

/// A body of a few bytes that speaks of more pages than an image may have costs no memory and is refused, though the right
/// key sealed it; what would make an image larger than that is refused before it is written.
#[test]
fn an_image_has_no_more_pages_than_a_vault_may_have() {
    use crate::pages::{MOST, PAGE, Pages};
    let (bytes, keys, _) = small_vault();
    for (length, expected) in [(MOST, State::Ok), (MOST + 1, State::Tampered), (u32::MAX, State::Tampered)] {
        let mut medium = Bytes::of(bytes.clone());
        let head = read_head(&mut medium).unwrap();
        let mut chain = read_frames(&mut medium, &head, &keys).unwrap().chain;
        let mut file = bytes.clone();
        let body = crate::frame::body_head(0, length, 0);
        let add = |out: &mut Vec<u8>| {
            out.extend_from_slice(&body);
            Ok(())
        };
        chain.seal(FrameKind::Pages, Of::Case, false, &mut file, add).unwrap();
        assert_eq!(judge(file, &keys).0, expected, "{length} pages");
    }

    let bytes = Bytes::of(bytes);
    let mut store = reopen(&bytes.now(), &keys).unwrap().0;
    // Nearly as large as it may be, as SQLite sees it.
    let before = notes(&store);
    let now = store.with_pages(|images| images.case.len());
    store
        .read(|r| {
            Ok(r.case.query_row(&format!("PRAGMA max_page_count = {}", now + 20), [], |row| row.get::<_, u32>(0))?)
        })
        .unwrap();
    let long = "lang ".repeat(40 * PAGE / 5);
    let refused = add_note(&mut store, &long);
    assert!(matches!(refused, Err(Error::VaultFull)), "{refused:?}");
    assert_eq!(notes(&store), before, "nothing of it was kept");
    add_note(&mut store, "kort").unwrap();
    drop(store);

    // And where SQLite itself would go on.
    let pages = crate::sqlite::SharedPages::from(Pages::default());
    let connection = crate::sqlite::connect(&pages).unwrap();
    let most: u32 = connection.query_row("PRAGMA max_page_count", [], |row| row.get(0)).unwrap();
    assert_eq!(most, MOST);
}

#[test]
fn zeros_at_the_end_are_a_torn_tail_and_anything_else_is_not() {
    let (mut bytes, keys, after) = small_vault();
    bytes.extend([0; 5000]);
    assert_eq!(judge(bytes.clone(), &keys), (State::TornTail, after.last().cloned()));
    *bytes.last_mut().unwrap() = 1;
    assert_eq!(judge(bytes, &keys).0, State::Tampered);
}

/// At every call that writes, in every way: what was acknowledged is there, what was refused is not, and memory says
/// the same as the disk.
#[test]
fn a_medium_that_fails_at_any_call_loses_nothing_that_was_acknowledged() {
    let mut failed = 0;
    for how in [Failing::Whole, Failing::Half, Failing::Gone] {
        for call in 0..24 {
            let bytes = Bytes::default();
            let (mut store, keys) = store_on(&bytes);
            let mut acknowledged = BTreeSet::new();
            bytes.fail_in(call, how);
            for n in 0..12 {
                let text = format!("notitie {n}");
                let was = notes(&store);
                match add_note(&mut store, &text) {
                    Ok(()) => drop(acknowledged.insert(text)),
                    Err(_) => {
                        failed += 1;
                        assert_eq!(notes(&store), was, "{how:?} at call {call}: memory is as it was");
                    }
                }
            }
            *bytes.fails_in.lock().unwrap() = None;
            let (again, state) = reopen(&bytes.now(), &keys).unwrap();
            let there = notes(&again);
            assert!(matches!(state, State::Ok | State::TornTail));
            assert!(acknowledged.is_subset(&there.0), "{how:?} at call {call}");
            assert_eq!(there.0, there.1, "{how:?} at call {call}: both images or neither");
            assert!(again.read(|r| integrity(&r.case)).unwrap());
        }
    }
    assert!(failed > 50, "the control: the medium did fail ({failed})");
}

/// The same of an erasure, which writes the whole file anew after its commit: what was not erased is there, what was said
/// to be erased is not, and where the file was not rewritten any more, the vault knows that it has to be.
#[test]
fn erasing_on_a_medium_that_fails_at_any_call_keeps_the_rest_and_is_finished_later() {
    let mut seen = BTreeSet::new();
    for how in [Failing::Whole, Failing::Half, Failing::Gone] {
        for call in 0..8 {
            let at = format!("{how:?} at call {call}");
            let bytes = Bytes::default();
            let (mut store, keys) = store_on(&bytes);
            for n in 0..3 {
                add_note(&mut store, &format!("notitie {n}")).unwrap();
            }
            let id = |connection: &rusqlite::Connection| -> Result<Uuid, Error> {
                let sql = "SELECT id FROM note WHERE text = 'notitie 1'";
                let id: String = connection.query_row(sql, [], |row| row.get(0))?;
                Ok(Uuid::parse_str(&id).unwrap())
            };
            bytes.fail_in(call, how);
            let erased = store.write(|w| {
                w.case.mark_erased(&[id(&w.case)?], false)?;
                w.private.mark_erased(&[id(&w.private)?], false)?;
                w.case.purge()?;
                w.private.purge()
            });
            let is_erased = erased.is_ok();
            let is_finished = is_erased && store.finish_erasing().is_ok();
            *bytes.fails_in.lock().unwrap() = None;
            let (again, state) = reopen(&bytes.now(), &keys).unwrap();
            assert!(matches!(state, State::Ok | State::TornTail), "{at}");
            let there = notes(&again);
            assert_eq!(there.0, there.1, "{at}: both images or neither");
            assert!(there.0.contains("notitie 0") && there.0.contains("notitie 2"), "{at}: {there:?}");
            assert!(!is_erased || there.0.len() == 2, "{at}: it was said to be erased");
            assert!(again.read(|r| integrity(&r.case)).unwrap(), "{at}");
            let is_left = again.read(|r| crate::erased::is_unfinished(&r.case)).unwrap();
            let is_rewritten = read_head(&mut Bytes::of(bytes.now())).unwrap().header.first > 1;
            assert!(!is_erased || is_rewritten != is_left, "{at}: rewritten, or known to be left to do");
            assert!(!is_finished || is_rewritten, "{at}: it was said to be finished");
            seen.insert((is_erased, is_finished));
        }
    }
    assert_eq!(seen.len(), 3, "the control: refused, cut off, and finished: {seen:?}");
}

pub(crate) fn integrity(connection: &rusqlite::Connection) -> Result<bool, Error> {
    Ok(connection.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))? == "ok")
}

#[test]
fn compaction_keeps_the_content_and_the_count_of_frames_goes_on() {
    let bytes = Bytes::default();
    let (mut store, keys) = store_on(&bytes);
    let mut longest = 0;
    for n in 0..200 {
        add_note(&mut store, &format!("{n} {}", "lang ".repeat(40))).unwrap();
        longest = longest.max(bytes.now().len());
    }
    let mut medium = Bytes::of(bytes.now());
    let head = read_head(&mut medium).unwrap();
    assert!(head.header.first > 1, "the control: it was compacted");
    assert!(longest < 6 << 20, "the log stays within bounds: {longest}");
    let (again, state) = reopen(&bytes.now(), &keys).unwrap();
    assert_eq!((state, notes(&again)), (State::Ok, notes(&store)));
    // Old frames are of another generation: put behind the new ones they are refused.
    let anchor = store.file.as_ref().unwrap().anchor();
    assert!(anchor.sequence > 200);
}

#[test]
fn a_closed_vault_ends_with_a_close_frame_and_opens_whole() {
    let bytes = Bytes::default();
    let (mut store, keys) = store_on(&bytes);
    add_note(&mut store, "dag").unwrap();
    store.close().unwrap();
    let once = bytes.now();
    store.close().unwrap();
    assert_eq!(bytes.now(), once, "closing twice adds nothing");
    let last = *Layout::of(&once).frames.last().unwrap();
    assert_eq!(once[last.0 + 8], 2);
    assert_eq!(reopen(&once, &keys).unwrap().1, State::Ok);
}

#[test]
fn undo_brings_back_every_field_of_every_row() {
    let vault = Vault::in_memory(Kind::Practice, ROOMS, Source::new_device()).unwrap();
    let dump = |vault: &Vault| {
        vault
            .read(|r| {
                let mut all = r.private.prepare("SELECT id, text, heavy FROM note ORDER BY id")?;
                let rows = all.query_map([], |row| {
                    Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, Option<i64>>(2)?))
                })?;
                Ok(rows.collect::<rusqlite::Result<Vec<_>>>()?)
            })
            .unwrap()
    };
    let sql = |sql: &'static str| vault.save(move |w| Ok(w.private.execute_batch(sql)?)).unwrap().undo;
    sql("INSERT INTO note VALUES ('a', 'één', NULL), ('b', 'twee', 2)");
    let before = dump(&vault);
    let token = sql("UPDATE note SET heavy = 4, text = 'anders'; DELETE FROM note WHERE id = 'b';
                     INSERT INTO note VALUES ('c', 'nieuw', 1); UPDATE note SET text = 'nog eens' WHERE id = 'c'");
    let after = dump(&vault);
    assert_ne!(before, after);
    vault.undo(&token).unwrap();
    assert_eq!(dump(&vault), before);
    // What was changed again since is not undone.
    let first = sql("UPDATE note SET text = 'x' WHERE id = 'a'");
    sql("UPDATE note SET text = 'y' WHERE id = 'a'");
    assert!(matches!(vault.undo(&first), Err(Error::Gone)));
    assert!(matches!(vault.undo("niets"), Err(Error::Gone)));
}

#[test]
fn a_read_cannot_write_and_a_panic_keeps_nothing() {
    let vault = Vault::in_memory(Kind::Practice, ROOMS, Source::new_device()).unwrap();
    assert!(vault.read(|r| Ok(r.case.execute("INSERT INTO note (id, text) VALUES ('a', 'b')", [])?)).is_err());
    let panicked = vault.write(|w| -> Result<(), Error> {
        w.case.execute("INSERT INTO note (id, text) VALUES ('a', 'b')", [])?;
        panic!("a mistake in a room");
    });
    assert!(matches!(panicked, Err(Error::Failed)));
    let count = |vault: &Vault| {
        vault.read(|r| Ok(r.case.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0))?)).unwrap()
    };
    assert_eq!(count(&vault), 0);
    vault.write(|w| Ok(w.case.execute("INSERT INTO note (id, text) VALUES ('a', 'b')", [])?)).unwrap();
    assert_eq!(count(&vault), 1, "the control: it still writes");
}

#[test]
fn last_saved_is_when_the_last_whole_commit_was_made() {
    let bytes = Bytes::default();
    let (mut store, keys) = store_on(&bytes);
    let before = Timestamp::now();
    add_note(&mut store, "nu").unwrap();
    let mut medium = Bytes::of(bytes.now());
    let head = read_head(&mut medium).unwrap();
    let reading = read_frames(&mut medium, &head, &keys).unwrap();
    let apart = reading.last_saved.duration_since(before).as_millis_f64();
    assert!((-1.0..5_000.0).contains(&apart), "{apart} ms");
}
