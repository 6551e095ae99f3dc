//! What is erased on one machine leaves no byte on the other: read by the judge, in every file of the other's folder.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails here")]

mod judge;
mod machines;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use casebook::client::{self, ClientId, Details};
use casebook::contact::{Contact, Kind as ContactKind};
use desk::contact::WholeContact;
use desk::erasure::{self, Around, Choice, ErasedAgain};
use jiff::civil::date;
use machines::Machine;
use record::uuid::Uuid;
use record::{Line, Note};
use tempfile::TempDir;
use vault::{Cost, Keyring, Kind, Passphrase, Source, Vault};

const PASSPHRASE: &str = "een zin voor elk apparaat";
/// Stands in everything that is about the one who is erased; each place of it has a digit of its own.
const CANARY: &str = "vjzkq";
const HERE: Uuid = Uuid::from_u128(1);
const THERE: Uuid = Uuid::from_u128(2);

fn open(path: &Path, device: Uuid) -> Vault {
    let keys = Keyring::unlock(path, &Passphrase::new(PASSPHRASE.to_owned())).unwrap();
    Vault::open_with(path, &keys, desk::ROOMS, Source::Machine { device }).unwrap().vault
}

fn details() -> Details {
    let notes = Note::new(&format!("2{CANARY} {}", "lang ".repeat(2000))).unwrap();
    Details { notes, ..Details::of(Line::new(&format!("1{CANARY}")).unwrap()) }
}

fn meet(vault: &Vault, client: ClientId, text: &str) {
    let visit = Contact::of(ContactKind::HomeVisit, vec![client], date(2026, 11, 20));
    let contact = Contact { minutes: Some(60), note: Note::new(text).unwrap(), ..visit };
    let whole = WholeContact { contact, heaviness: None, question: Note::default(), requests: Vec::new() };
    vault.write(move |w| desk::contact::save(w, None, &whole)).unwrap();
}

/// Two machines that know of each other, each in a folder of its own, with one client on both.
struct Two {
    root: TempDir,
    here: Machine,
    there: Machine,
    client: ClientId,
}

impl Two {
    fn new() -> Self {
        let root = TempDir::new().unwrap();
        let folder = root.path().join("map");
        for name in ["map", "hier", "daar"] {
            std::fs::create_dir(root.path().join(name)).unwrap();
        }
        let path = root.path().join("hier/een.sleutel");
        let (passphrase, source) = (Passphrase::new(PASSPHRASE.to_owned()), Source::Machine { device: HERE });
        let vault =
            Vault::create_at_cost(&path, &passphrase, Cost::FLOOR, Kind::Practice, desk::ROOMS, source).unwrap();
        let client = vault.write(|w| client::save(&w.case, None, &details())).unwrap();
        meet(&vault, client, &format!("3{CANARY}"));
        let elsewhere = root.path().join("daar/twee.sleutel");
        std::fs::copy(&path, &elsewhere).unwrap();
        let here = Machine { vault, folder: folder.clone() };
        let there = Machine { vault: open(&elsewhere, THERE), folder };
        for machine in [&here, &there, &here] {
            machine.exchange();
        }
        Self { root, here, there, client }
    }

    fn path(&self) -> PathBuf {
        self.root.path().join("daar/twee.sleutel")
    }

    /// The client is erased here, and that is sent.
    fn erase_here(&self) {
        erasure::erase_client(&self.here.vault, self.client, Choice::default(), &Around::default()).unwrap();
        self.here.exchange();
    }

    /// How often a word stands in any file of the other machine's folder, opened where it is a vault.
    fn found(&self, word: &str) -> usize {
        found(&self.root.path().join("daar"), word)
    }

    /// The control: it stands in the other machine's vault, and in what was kept aside there when it joined.
    fn is_there_before(&self) {
        for file in [self.path(), self.path().with_extension("sleutel.before")] {
            assert!(judge::count(&judge::plain(&file, PASSPHRASE), CANARY) > 0, "{}", file.display());
        }
    }

    fn exchange_there(&self) -> Vec<ErasedAgain> {
        let Machine { vault, folder } = &self.there;
        desk::exchange::make(vault, folder, "nl", &mut |_, _| {}, &AtomicBool::new(false)).unwrap().erased
    }
}

fn found(folder: &Path, word: &str) -> usize {
    let mut total = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            total += found(&path, word);
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        total += judge::count(&bytes, word);
        if bytes.starts_with(b"\x89SLB") {
            total += judge::count(&judge::plain(&path, PASSPHRASE), word);
        }
    }
    total
}

#[test]
fn what_another_machine_erased_leaves_no_byte_here() {
    let two = Two::new();
    two.is_there_before();
    two.erase_here();
    assert!(two.found(CANARY) > 0, "the control: it has not come yet");
    assert!(two.exchange_there().iter().all(|again| again.is_finished));
    assert_eq!(two.found(CANARY), 0);
    assert!(!two.path().with_extension("sleutel.before").exists());
}

#[test]
fn what_was_written_here_about_somebody_who_was_erased_goes_too_where_the_program_ended_in_between() {
    let mut two = Two::new();
    meet(&two.there.vault, two.client, &format!("4{CANARY}"));
    two.is_there_before();
    two.erase_here();
    // What came is on the disk; before anything followed from it, the program ended.
    two.there.vault.exchange(&two.there.folder, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    two.there.vault.lock();
    two.there.vault = open(&two.path(), THERE);
    assert_eq!(two.found(&format!("1{CANARY}")), 0, "opening finishes what came");
    assert!(two.found(&format!("4{CANARY}")) > 0, "the control: a contact with nobody has still to follow");
    two.exchange_there();
    assert_eq!(two.found(CANARY), 0, "nothing new came, and it was done all the same");
}

#[test]
fn an_exchange_that_breaks_off_after_what_came_lets_the_rest_follow_at_once() {
    let two = Two::new();
    meet(&two.there.vault, two.client, &format!("4{CANARY}"));
    two.erase_here();
    // Cancelled as soon as the bundle with the erasure was merged.
    let cancel = AtomicBool::new(false);
    let mut stop = |_, _| cancel.store(true, std::sync::atomic::Ordering::Relaxed);
    desk::exchange::make(&two.there.vault, &two.there.folder, "nl", &mut stop, &cancel).unwrap();
    assert_eq!(two.found(CANARY), 0);
}

#[test]
fn an_erasure_that_came_and_that_the_disk_refused_is_tried_again_at_the_next_exchange() {
    let two = Two::new();
    two.erase_here();
    // Where the new file should be written stands something that cannot be overwritten.
    let obstacle = two.path().with_extension("sleutel.new");
    std::fs::create_dir(&obstacle).unwrap();
    assert!(two.exchange_there().iter().any(|again| !again.is_finished), "it is said");
    assert!(two.found(CANARY) > 0, "the control: earlier frames still hold it");
    assert!(two.exchange_there().iter().any(|again| !again.is_finished), "and said again, for as long as it stands");
    std::fs::remove_dir(&obstacle).unwrap();
    assert!(two.exchange_there().iter().all(|again| again.is_finished));
    assert_eq!(two.found(CANARY), 0);
    assert!(two.exchange_there().is_empty(), "then there is nothing to do");
}
