//! Bytes from outside, changed by chance for as long as there is time: no reader panics, none hangs, and none gives
//! what was never there. One test, one reader; the same beginning each time; ten minutes each in `cargo xtask prove`.
//! How they are looked for, and what is kept: [`crate::search`].

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use cards::{Card, CardKey};
use desk::handover::{self, Failed};
use record::Line;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use social_map::read::{self, Control};
use tempfile::TempDir;
use uuid::Uuid;
use vault::{Course, Error, Keyring, Kind, Room, Rooms, Source, State, Vault, list_of, rehearse};

use crate::material::{folder, passphrase};
use crate::search::search;

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
/// As little as a vault can hold, so that more of them are tried.
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };

struct Place {
    folder: TempDir,
    path: PathBuf,
    keys: Keyring,
}

impl Place {
    fn new() -> Self {
        let folder = folder();
        let path = folder.path().join("proef.sleutel");
        let cost = vault::Cost::FLOOR;
        Vault::create_at_cost(&path, &passphrase(), cost, Kind::Practice, ROOMS, Source::new_device()).unwrap().lock();
        let keys = Keyring::unlock(&path, &passphrase()).unwrap();
        Self { folder, path, keys }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn folder(&self, name: &str) -> PathBuf {
        let folder = self.at(name);
        fs::create_dir(&folder).unwrap();
        folder
    }

    fn open(&self, path: &Path) -> Result<(State, Vault), Error> {
        let opened = Vault::open_with(path, &self.keys, ROOMS, Source::new_device())?;
        Ok((opened.state, opened.vault))
    }
}

fn add(vault: &Vault, text: &'static str) -> Uuid {
    let id = Uuid::new_v4();
    let add = "INSERT INTO note (id, text) VALUES (?1, ?2)";
    vault.write(move |w| Ok(w.case.execute(add, [&id.to_string(), text])?)).unwrap();
    id
}

/// All notes, in the order of their texts.
fn texts(vault: &Vault) -> String {
    let sql = "SELECT ifnull(group_concat(text), '') FROM (SELECT text FROM note ORDER BY text)";
    vault.read(move |r| Ok(r.case.query_row(sql, [], |row| row.get(0))?)).unwrap()
}

fn quietly<T>(f: impl FnOnce(&mut Course<'_>) -> T) -> T {
    f(&mut Course { progress: &mut |_| {}, cancel: &AtomicBool::new(false) })
}

/// The whole file, with the right key: it opens at a commit that was made, or not at all.
#[test]
fn of_a_vault() {
    const MADE: [&str; 5] = ["", "1", "1,2", "1,2,3", "1,2,3,4"];
    let place = Place::new();
    let (_, vault) = place.open(&place.path).unwrap();
    for text in ["1", "2", "3", "4"] {
        add(&vault, text);
    }
    vault.lock();
    let whole = fs::read(&place.path).unwrap();
    let path = place.folder("hier").join("proef.sleutel");
    let ask = |bytes: &[u8]| {
        // What is kept beside a vault is of the one before.
        fs::remove_dir_all(path.parent().unwrap()).unwrap();
        fs::create_dir(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        place.open(&path).map(|(state, vault)| (state, texts(&vault)))
    };
    let words = search("vault", 11, std::slice::from_ref(&whole), |bytes| match ask(bytes) {
        Err(error) => format!("{:?}", State::of(&error)),
        Ok((state, there)) => {
            assert!(matches!(state, State::Ok | State::TornTail));
            assert!(MADE.contains(&there.as_str()), "{there} was never there");
            format!("{state:?}, {there}")
        }
    });
    assert!(words.iter().any(|word| word.starts_with("TornTail")), "the control: some still open: {words:?}");
    assert_eq!(ask(&whole).unwrap(), (State::Ok, MADE[4].to_owned()), "the control: unspoilt it is whole");
}

/// The head. As it came, with the passphrase: it opens nothing. Then with a hash that fits, so that what stands in it is
/// read: without a passphrase, which costs nothing.
#[test]
fn of_a_head() {
    let place = Place::new();
    let whole = fs::read(&place.path).unwrap();
    let length = u32::from_le_bytes(whole[12..16].try_into().unwrap()) as usize;
    let (head, frames) = whole.split_at(length);
    let path = place.at("anders.sleutel");
    let words = search("head", 12, &[head.to_vec()], |bytes| {
        fs::write(&path, [bytes, frames].concat()).unwrap();
        let start = Instant::now();
        let opened = Keyring::unlock(&path, &passphrase());
        assert!(bytes.starts_with(head) || opened.is_err(), "a spoilt head opened");
        let why = opened.err();
        let is_told =
            matches!(why, None | Some(Error::Damaged | Error::NoVault | Error::Newer | Error::WrongKey | Error::Io(_)));
        assert!(is_told, "{why:?}");

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
        let slots = vault::info(&path).map_or(0, |info| info.slots.len());
        assert!(start.elapsed() < Duration::from_secs(20), "it took {:?}", start.elapsed());
        format!("{state:?}, {slots} slots")
    });
    for word in ["NoVault", "Damaged", "Newer", "WrongKey"] {
        assert!(words.iter().any(|said| said.starts_with(word)), "the control: each word came up: {words:?}");
    }
}

/// What another machine wrote into the folder that both share.
#[test]
fn of_a_bundle() {
    let place = Place::new();
    let other = place.at("ander.sleutel");
    fs::copy(&place.path, &other).unwrap();
    let (here, there) = (place.open(&place.path).unwrap().1, place.open(&other).unwrap().1);
    let between = place.folder("tussen");
    add(&there, "van een ander");
    let exchange = |vault: &Vault| vault.exchange(&between, &mut |_, _| {}, &AtomicBool::new(false)).unwrap();
    exchange(&there);
    let folders = fs::read_dir(&between).unwrap().flat_map(|vault| fs::read_dir(vault.unwrap().path()).unwrap());
    let bundle = folders.last().unwrap().unwrap().path().join("00000001.bundle");
    let whole = fs::read(&bundle).unwrap();
    let words = search("bundle", 14, std::slice::from_ref(&whole), |bytes| {
        if bytes == whole {
            return "unspoilt".to_owned();
        }
        fs::write(&bundle, bytes).unwrap();
        let told = exchange(&here);
        assert_eq!((told.received, texts(&here).as_str()), (0, ""), "{told:?}");
        let refused = told.refused.first().map(|refused| refused.why);
        format!("{refused:?}, {:?}", told.waiting.first().map(|waiting| waiting.why))
    });
    assert!(words.len() > 3, "the control: some were refused, some wait: {words:?}");
    fs::write(&bundle, &whole).unwrap();
    assert_eq!((exchange(&here).received, texts(&here).as_str()), (1, "van een ander"), "the control");
}

/// A backup on a stick. All of it is one commit: it is there whole, or not at all.
#[test]
fn of_a_backup() {
    let place = Place::new();
    let (_, vault) = place.open(&place.path).unwrap();
    add(&vault, "eerste");
    add(&vault, "tweede");
    let stick = place.folder("stick");
    let backup = quietly(|course| vault.back_up(&stick, course)).unwrap().path;
    let whole = fs::read(&backup).unwrap();
    let count =
        |r: &vault::Reads<'_>| Ok(r.case.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0))?);
    let look = || quietly(|course| rehearse(&backup, &place.keys, ROOMS, course, count));
    search("backup", 15, std::slice::from_ref(&whole), |bytes| {
        fs::write(&backup, bytes).unwrap();
        match look() {
            Ok(rehearsal) if bytes == whole => format!("{:?}", rehearsal.state),
            Ok(rehearsal) => {
                assert_eq!((rehearsal.value, rehearsal.state), (2, State::TornTail));
                "something behind it".to_owned()
            }
            Err(error) => format!("{error:?}"),
        }
    });
    fs::write(&backup, &whole).unwrap();
    let rehearsal = look().unwrap();
    assert_eq!((rehearsal.value, rehearsal.state), (2, State::Ok), "the control");
}

/// The sealed list of what was erased: it erases that, or nothing.
#[test]
fn of_a_list_of_what_was_erased() {
    let place = Place::new();
    let (_, vault) = place.open(&place.path).unwrap();
    let (gone, stays) = (add(&vault, "gaat weg"), add(&vault, "blijft"));
    let done = vault.erase(move |w| {
        w.case.mark_erased(&[gone], false)?;
        w.case.purge()
    });
    assert!(done.unwrap().is_finished);
    vault.keep_lists(&[]).unwrap();
    let list = list_of(&place.path);
    let whole = fs::read(&list).unwrap();
    let ids = || -> Vec<Uuid> { vault.read_lists(&[]).unwrap().case.iter().map(|one| one.id).collect() };
    assert_eq!(ids(), [gone], "the control");
    search("erased", 16, std::slice::from_ref(&whole), |bytes| {
        fs::write(&list, bytes).unwrap();
        let found = ids();
        assert!(found.is_empty() || found == [gone], "{found:?}, {stays} among them");
        format!("{}", found.len())
    });
}

/// Directories of services in every form that is read; what is taken in is what was counted.
#[test]
fn of_a_directory_of_services() {
    const MAP: Rooms = Rooms { case: &[social_map::ROOM], private: &[] };
    let fixtures = acceptance::root().join("src-tauri/crates/social_map");
    let sound: Vec<Vec<u8>> = ["src/regional.json", "tests/fixtures/package.zip", "tests/fixtures/semicolons.csv"]
        .map(|name| fs::read(fixtures.join(name)).unwrap())
        .to_vec();
    let (taken, refused) = (Cell::new(0), Cell::new(0));
    search("import", 13, &sound, |bytes| {
        let mut words = String::new();
        for name in ["directory", "directory.csv"] {
            match read::bytes(name, bytes.to_vec(), &Control::default()) {
                Err(why) => {
                    refused.set(refused.get() + 1);
                    words += why.word();
                }
                Ok(parsed) => {
                    taken.set(taken.get() + 1);
                    let kinds: std::collections::BTreeSet<&str> =
                        parsed.problems.iter().map(|problem| problem.kind.as_str()).collect();
                    words.extend(kinds);
                    let counted = parsed.counts.services;
                    let vault = Vault::in_memory(Kind::Practice, MAP, Source::new_device()).unwrap();
                    let kept = vault.write(move |w| social_map::import::apply(&w.case, &parsed, name, false)).unwrap();
                    assert_eq!(kept.services, counted);
                }
            }
            words.push(';');
        }
        words
    });
    assert!(taken.get() > 0 && refused.get() > 0, "the control: {taken:?} taken, {refused:?} refused");
}

/// The file of a hand-over, as somebody writes it who knows the receiver's card and may make up all that stands in it.
#[test]
fn of_a_hand_over() {
    let called = |called: &str| {
        let vault = Vault::in_memory(Kind::Practice, desk::ROOMS, Source::new_device()).unwrap();
        let name = Line::new(called).unwrap();
        vault.write(move |w| handover::set_name(w, &name)).unwrap();
        let card = vault.write(handover::own_card).unwrap();
        (vault, card)
    };
    let ((giver, _), (receiver, to)) = (called("Amina"), called("Bert"));
    practice::fill(
        &giver,
        practice::Size { clients: 1, contacts: 3, seed: 1 },
        jiff::civil::date(2026, 11, 20),
        &mut |_| {},
    )
    .unwrap();
    let people: Vec<_> =
        giver.read(|r| casebook::client::all(&r.case)).unwrap().into_iter().map(|(id, _)| id).collect();
    let rows = giver.read(move |r| casebook::handover::collect(&r.case, &people, true)).unwrap();
    let rows = serde_json::to_value(&rows).unwrap();
    let person = rows.as_array().unwrap().iter().find(|row| row["table"] == "client").unwrap()["columns"]["id"].clone();
    let person = person.as_str().unwrap().to_owned();
    let body = json!({"kind": "handover", "id": "018f0000-0000-7000-8000-000000000001", "made": "2026-11-20",
        "until": null, "people": [{"id": person, "back": null}], "rows": rows});
    let (mine, to_card): (CardKey, Card) = (CardKey::make().unwrap(), to.card.parse().unwrap());
    let sealed = |body: &str| {
        let proof = mine.prove(&to_card, "sleutelbos handover v1", body.as_bytes()).unwrap();
        let proof: String = proof.iter().map(|byte| format!("{byte:02x}")).collect();
        let whole: Value = json!({"format": "sleutelbos-handover", "version": 1, "proof": proof, "body": body,
            "from": {"name": "Amina", "card": mine.card().to_string()}});
        cards::seal(whole.to_string().as_bytes(), &to_card).unwrap()
    };
    let there = |vault: &Vault| vault.read(|r| casebook::client::all(&r.case)).unwrap().len();
    let words = search("handover", 18, &[body.to_string().into_bytes()], |bytes| {
        // As text, and as it came.
        let (file, raw) = (sealed(&String::from_utf8_lossy(bytes)), bytes);
        assert!(handover::open(&receiver, raw).is_err(), "what was not sealed opened");
        let taken = handover::open(&receiver, &file).and_then(|opened| {
            let all: Vec<String> = opened.people.into_iter().map(|page| page.id).collect();
            handover::take(&receiver, &file, &all)
        });
        match taken {
            Ok(taken) => {
                assert_eq!(there(&receiver), taken.people.len());
                receiver.undo(&taken.undo.unwrap()).unwrap();
                assert_eq!(there(&receiver), 0, "what was taken over is undone whole");
                "taken".to_owned()
            }
            Err(error) => {
                assert_eq!(there(&receiver), 0, "nothing was kept of what was refused");
                match error {
                    Failed::Refused(why) => why.word().to_owned(),
                    Failed::Vault(error) => format!("{error:?}"),
                }
            }
        }
    });
    assert!(words.contains("taken") && words.contains("damaged"), "the control: {words:?}");
}
