//! Against the real `age`: it opens what we seal, and we open what it seals.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails here")]

use std::fs;
use std::process::Command;

use cards::{CardKey, NotOpened, open, seal};

fn plain(length: usize) -> Vec<u8> {
    (0..length).map(|n| (n * 31 % 251) as u8).collect()
}

/// Lengths around the edges of a chunk.
const LENGTHS: [usize; 6] = [0, 1, 65_535, 65_536, 65_537, 200_000];

#[test]
fn age_opens_what_we_seal_and_we_open_what_age_seals() {
    let folder = tempfile::tempdir().unwrap();
    let [file, identity, out] = ["file", "key", "out"].map(|name| folder.path().join(name));
    let key = CardKey::make().unwrap();
    fs::write(&identity, key.written().as_bytes()).unwrap();
    for length in LENGTHS {
        let text = plain(length);
        fs::write(&file, seal(&text, &key.card()).unwrap()).unwrap();
        let run = Command::new("age").args(["-d", "-i"]).arg(&identity).arg("-o").arg(&out).arg(&file).status();
        assert!(run.expect("age is installed (Debian package `age`)").success(), "{length} bytes");
        // age writes no file where there is nothing.
        assert_eq!(fs::read(&out).unwrap_or_default(), text, "{length} bytes");

        fs::write(&out, &text).unwrap();
        let others = CardKey::make().unwrap().card().to_string();
        let run = Command::new("age")
            .args(["-r", &others, "-r", &key.card().to_string(), "-o"])
            .arg(&file)
            .arg(&out)
            .status();
        assert!(run.unwrap().success());
        assert_eq!(*open(&fs::read(&file).unwrap(), &key).unwrap(), text, "{length} bytes");
    }
}

#[test]
fn every_cut_and_every_flipped_bit_is_refused() {
    let key = CardKey::make().unwrap();
    let sealed = seal(&plain(300), &key.card()).unwrap();
    assert!(open(&sealed, &key).is_ok(), "the control");
    for length in 0..sealed.len() {
        assert!(open(&sealed[..length], &key).is_err(), "cut at {length}");
    }
    for at in 0..sealed.len() * 8 {
        let mut other = sealed.clone();
        other[at / 8] ^= 1 << (at % 8);
        assert!(open(&other, &key).is_err(), "bit {at}");
    }
    let mut longer = sealed.clone();
    longer.push(0);
    assert_eq!(open(&longer, &key), Err(NotOpened::Damaged));
    // Chunks that were put in another order, or left away at the end.
    let long = seal(&plain(150_000), &key.card()).unwrap();
    let head = long.len() - 150_000 - 3 * 16;
    assert_eq!(open(&long[..head + 65_552], &key), Err(NotOpened::Damaged));
    let mut swapped = long.clone();
    swapped[head..head + 2 * 65_552].rotate_left(65_552);
    assert_eq!(open(&swapped, &key), Err(NotOpened::Damaged));
}

#[test]
fn what_is_for_somebody_else_is_told_apart_from_what_is_no_sealed_file() {
    let [mine, other] = std::array::from_fn(|_| CardKey::make().unwrap());
    let sealed = seal(b"proef", &other.card()).unwrap();
    assert_eq!(open(&sealed, &mine), Err(NotOpened::NotYours));
    assert_eq!(open(b"proef", &mine), Err(NotOpened::Other));
    assert_eq!(open(b"", &mine), Err(NotOpened::Other));
    let endless = [b"age-encryption.org/v1\n".as_slice(), &vec![b'x'; 1 << 20]].concat();
    assert_eq!(open(&endless, &mine), Err(NotOpened::Other));
}

#[test]
fn a_proof_holds_between_two_and_for_one_purpose() {
    let [one, two, three] = std::array::from_fn(|_| CardKey::make().unwrap());
    let proof = one.prove(&two.card(), "a", b"proef").unwrap();
    assert_eq!(two.prove(&one.card(), "a", b"proef"), Some(proof));
    assert_ne!(two.prove(&one.card(), "b", b"proef"), Some(proof));
    assert_ne!(two.prove(&one.card(), "a", b"proeF"), Some(proof));
    assert_ne!(three.prove(&two.card(), "a", b"proef"), Some(proof));
    assert_ne!(two.prove(&three.card(), "a", b"proef"), Some(proof));
}
