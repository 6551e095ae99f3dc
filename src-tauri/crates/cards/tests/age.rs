//! Against the real `age` (Debian package `age`): the judge of what a card is.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails here")]

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use cards::{Card, CardKey, NoCard};

/// Runs a program of `age`; what it says on standard output. Fails where it is not installed: `cargo xtask test`
/// installs it.
fn age(program: &str, args: &[&str], input: &[u8]) -> (bool, Vec<u8>) {
    let mut child = Command::new(program)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("age is installed (Debian package `age`)");
    child.stdin.take().unwrap().write_all(input).unwrap();
    let done = child.wait_with_output().unwrap();
    (done.status.success(), done.stdout)
}

#[test]
fn a_key_that_age_made_is_read_and_written_as_age_does() {
    let (made, file) = age("age-keygen", &[], b"");
    assert!(made);
    let file = String::from_utf8(file).unwrap();
    let secret = file.lines().find(|line| line.starts_with("AGE-SECRET-KEY-1")).unwrap();
    let key = CardKey::read(&file).unwrap();
    assert_eq!(*key.written(), secret);
    let (told, card) = age("age-keygen", &["-y"], file.as_bytes());
    let card = String::from_utf8(card).unwrap();
    assert!(told);
    assert_eq!(key.card().to_string(), card.trim());
    assert_eq!(card.parse::<Card>().unwrap(), key.card());
}

#[test]
fn age_opens_with_our_key_what_it_sealed_to_our_card() {
    let folder = tempfile::tempdir().unwrap();
    let key = CardKey::make().unwrap();
    let identity = folder.path().join("key");
    fs::write(&identity, key.written().as_bytes()).unwrap();
    let (sealed, bytes) = age("age", &["-r", &key.card().to_string()], b"proef");
    assert!(sealed);
    let (opened, text) = age("age", &["-d", "-i", identity.to_str().unwrap()], &bytes);
    assert_eq!((opened, text.as_slice()), (true, b"proef".as_slice()));
    // The control: another key of ours does not open it.
    fs::write(&identity, CardKey::make().unwrap().written().as_bytes()).unwrap();
    assert!(!age("age", &["-d", "-i", identity.to_str().unwrap()], &bytes).0);
}

#[test]
fn two_agree_and_a_third_does_not() {
    let [one, two, three] = std::array::from_fn(|_| CardKey::make().unwrap());
    assert_eq!(one.agree(&two.card()).unwrap(), two.agree(&one.card()).unwrap());
    assert_ne!(one.agree(&two.card()).unwrap(), three.agree(&two.card()).unwrap());
}

#[test]
fn what_is_no_card_is_told_apart_from_a_typing_error() {
    let key = CardKey::make().unwrap();
    let card = key.card().to_string();
    assert_eq!(card.parse::<Card>(), Ok(key.card()), "the control");
    for at in 4..card.len() {
        let mut typed = card.clone().into_bytes();
        typed[at] = if typed[at] == b'q' { b'p' } else { b'q' };
        let typed = String::from_utf8(typed).unwrap();
        assert_eq!(typed.parse::<Card>(), Err(NoCard::Mistyped), "letter {at}");
    }
    for other in ["", "age1", "ssh-ed25519 AAAA", "leeftijd1qqq", "# only a remark", "é", &format!("{card}\n{card}")] {
        let got = other.parse::<Card>();
        assert!(matches!(got, Err(NoCard::Other | NoCard::Mistyped)), "{other}");
    }
    assert!(matches!(CardKey::read(&card), Err(NoCard::Other)), "a card is not its key");
    assert_eq!(key.written().parse::<Card>(), Err(NoCard::Other), "a key is not its card");
    let nobody = Card::from_bytes([0; 32]);
    assert_eq!(nobody.to_string().parse::<Card>(), Err(NoCard::Weak));
    assert!(key.agree(&nobody).is_none());
}
