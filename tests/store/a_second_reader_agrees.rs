//! `reader.py`, written from `FORMAT.md` alone, reads what the program wrote and says of a spoilt file what the program
//! says of it.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::material::{CANARY, Layout, attached, folder, passphrase, second_reader, sleutel, small_vault};
use crate::search::{Numbers, in_full};

/// A practice vault of `sleutel demo`, with a note of her own put in, as the second reader finds it.
#[test]
fn it_reads_the_same_records() {
    let folder = folder();
    let at = folder.path();
    let demo = ["demo", "demo.sleutel", "--passphrase-file", "pass", "--clients", "5", "--contacts", "20"];
    assert_eq!(sleutel(at, &[&demo[..], &["--seed", "7", "--until", "2026-11-21"]].concat()).0, 0);
    let (code, said) = sleutel(at, &["vault", "verify", "demo.sleutel", "--passphrase-file", "pass"]);
    let read = second_reader(at, "demo.sleutel", "pass", None);
    assert_eq!((code, &said["state"], &said["commits"]), (0, &read["state"], &read["commits"]), "{read}");

    let all = ["vault", "export", "demo.sleutel", "--passphrase-file", "pass", "--part", "all", "--plaintext"];
    // The export writes an entry to the log; the images that the second reader has written are from before it.
    let (code, exported) = sleutel(at, &all);
    assert_eq!(code, 0);
    for image in ["case.sqlite", "private.sqlite"] {
        assert_eq!(sql(at, image, "PRAGMA integrity_check"), "ok");
    }
    let counts = [
        ("case.sqlite", "client", exported["clients"].clone()),
        ("case.sqlite", "contact", exported["contacts"].clone()),
        ("private.sqlite", "question", exported["wellbeing"]["questions"].clone()),
        ("private.sqlite", "heaviness", exported["wellbeing"]["heaviness"].clone()),
        ("private.sqlite", "check_in", exported["wellbeing"]["check_ins"].clone()),
    ];
    for (image, table, list) in counts {
        let count = list.as_array().unwrap().len();
        assert!(count > 0, "the control: there is a {table}");
        assert_eq!(sql(at, image, &format!("SELECT count(*) FROM {table}")), count.to_string(), "{table}");
    }
    let called = &exported["clients"][0];
    let asked = format!("SELECT called FROM client WHERE id = '{}'", called["id"].as_str().unwrap());
    assert_eq!(sql(at, "case.sqlite", &asked), called["called"].as_str().unwrap());
}

#[test]
fn it_finds_the_canary_and_the_attachment() {
    let folder = folder();
    let at = folder.path();
    let path = at.join("klein.sleutel");
    small_vault(&path).lock();
    let read = second_reader(at, "klein.sleutel", "pass", None);
    assert_eq!((&read["state"], &read["bad_attachments"]), (&json!("ok"), &json!([])));
    assert_eq!(sql(at, "private.sqlite", "SELECT text FROM own_note"), CANARY);
    let id = sql(at, "private.sqlite", "SELECT id FROM attachment");
    assert!(fs::read(at.join(&id)).unwrap() == attached(), "the attachment reads otherwise");
    assert!(!holds(&fs::read(&path).unwrap(), CANARY.as_bytes()), "the canary stands in the vault itself");
    assert!(
        holds(&fs::read(at.join("private.sqlite")).unwrap(), CANARY.as_bytes()),
        "the control: the search finds it"
    );
    assert!(!holds(&fs::read(at.join("case.sqlite")).unwrap(), CANARY.as_bytes()), "it is in the wrong image");

    // Controls of the judge itself: it must say when something is wrong.
    let blob = at.join("klein.sleutel.d").join(id.replace('-', ""));
    let sealed = fs::read(&blob).unwrap();
    fs::write(&blob, &sealed[..65_552]).unwrap();
    let cut = second_reader(at, "klein.sleutel", "pass", None);
    assert_eq!(cut["bad_attachments"].as_array().unwrap().len(), 1, "an attachment cut between its chunks");
    let (sequence, tag) = (read["sequence"].as_u64().unwrap(), read["tag"].as_str().unwrap());
    let word = |pass, anchor: String| second_reader(at, "klein.sleutel", pass, Some(&anchor))["state"].clone();
    assert_eq!(word("pass", format!("{sequence}:{tag}")), "ok");
    assert_eq!(word("pass", format!("{}:{tag}", sequence + 1)), "older");
    assert_eq!(word("pass", format!("{sequence}:{}", "0".repeat(32))), "older");
    assert_eq!(word("other", "0:".to_owned()), "wrong_key");
}

/// Both readers on the same spoilt files, in places that chance has chosen.
#[test]
fn it_says_the_same_of_spoilt_files() {
    let folder = folder();
    let at = folder.path();
    let path = at.join("klein.sleutel");
    small_vault(&path).lock();
    let whole = fs::read(&path).unwrap();
    let layout = Layout::of(&whole);
    let mut numbers = Numbers(31);
    let mut words = std::collections::BTreeMap::new();
    let mut agree = |name: &str, bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        let here = vault::verify(&path, Some(&passphrase()), None).unwrap();
        let there = second_reader(at, "klein.sleutel", "pass", None);
        let word = there["state"].as_str().unwrap().to_owned();
        assert_eq!(serde_json::to_value(here.state).unwrap(), word, "{name}");
        assert_eq!(there["commits"].as_u64(), here.commits, "{name}");
        *words.entry(word).or_insert(0) += 1;
    };
    agree("whole", &whole);
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        bytes
    };
    let (start, end, _) = *layout.frames.last().unwrap();
    agree("a bit of the magic", &flipped(3));
    agree("a bit of the head", &flipped(layout.head / 2));
    agree("a bit of the first frame", &flipped(layout.frames[0].0 + 500));
    agree("a bit of the last frame's head", &flipped(start + 20));
    agree("a bit of the last frame's body", &flipped(end - 20));
    agree("the last byte gone", &whole[..whole.len() - 1]);
    agree("zeros behind it", &[&whole[..], &[0; 300]].concat());
    agree("something behind it", &[&whole[..], &[1; 300]].concat());
    agree("between the frames of a commit", &whole[..layout.frames[0].1]);
    for round in 0..if in_full() { 400 } else { 10 } {
        let mut bytes = whole.clone();
        numbers.spoil(&mut bytes, &whole);
        agree(&format!("round {round}"), &bytes);
    }
    println!("{words:?}");
    for word in ["ok", "damaged", "tampered", "torn_tail", "no_vault"] {
        assert!(words.contains_key(word), "the control: {word} came up");
    }
}

/// The kinds of slots that a passphrase opens: with a second passphrase, and with the proof that a card brings along.
#[test]
fn it_opens_a_second_door_and_holds_the_private_key_against_its_proof() {
    let folder = folder();
    let at = folder.path();
    let path = at.join("klein.sleutel");
    small_vault(&path).lock();
    fs::write(at.join("second"), "een tweede wachtzin over niets\n").unwrap();
    let first = fs::read_to_string(at.join("pass")).unwrap();
    fs::write(at.join("both"), format!("{first}een tweede wachtzin over niets\n")).unwrap();
    let own = ["--passphrase-file", "pass", "--new-second-passphrase-file", "second"];
    assert_eq!(sleutel(at, &[&["vault", "rekey", "klein.sleutel"][..], &own].concat()).0, 0);
    let state = |pass| second_reader(at, "klein.sleutel", pass, None)["state"].clone();
    assert_eq!((state("both"), state("pass"), state("second")), (json!("ok"), json!("wrong_key"), json!("wrong_key")));
    assert_eq!(sql(at, "private.sqlite", "SELECT text FROM own_note"), CANARY);

    let age = |args: &[&str]| {
        let done = Command::new("age-keygen").args(args).current_dir(at).output().expect("age-keygen, of age");
        String::from_utf8(done.stdout).unwrap()
    };
    age(&["-o", "key"]);
    let card = age(&["-y", "key"]);
    let proof = ["--passphrase-file", "pass", "--second-passphrase-file", "second", "--one-passphrase"];
    let card = ["--add-card", card.trim(), "--name", "Verzonnen Steunpunt"];
    assert_eq!(sleutel(at, &[&["vault", "slots", "klein.sleutel"][..], &proof, &card].concat()).0, 0);
    assert_eq!((state("pass"), state("second")), (json!("ok"), json!("wrong_key")));
    assert_eq!(sql(at, "private.sqlite", "SELECT text FROM own_note"), CANARY);
}

/// What Debian's `sqlite3` answers.
fn sql(at: &Path, image: &str, asked: &str) -> String {
    let done = Command::new("sqlite3").arg(image).arg(asked).current_dir(at).output().expect("sqlite3");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap().trim_end().to_owned()
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|part| part == word)
}

/// The reader is short enough to be read in one sitting.
#[test]
fn it_is_short() {
    let text = fs::read_to_string(acceptance::root().join("tests/store/reader.py")).unwrap();
    assert!(text.lines().count() < 150, "{} lines", text.lines().count());
}
