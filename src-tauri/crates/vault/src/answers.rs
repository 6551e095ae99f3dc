//! Known answers: keys, and a tiny vault, that `tests/store/answers.py` computed from `FORMAT.md` alone with other
//! libraries. They must never change for as long as version 1 is read.

use sha2::{Digest, Sha256};

use crate::file::{read_frames, read_head};
use crate::frame::Anchor;
use crate::header::Keys;
use crate::keys::{Cost, Key, Passphrase, from_passphrase};
use crate::medium::Disk;
use crate::state::State;

/// Composed; the answers were computed from the decomposed one.
const PASSPHRASE: &str = "caf\u{e9} op de hoek van Nergenshuizen";
const TINY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/answers-1/tiny.sleutel");

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn counted<const N: usize>(start: u8) -> [u8; N] {
    std::array::from_fn(|n| start.wrapping_add(n as u8))
}

fn keys() -> Keys {
    Keys { data: Key(counted(0x60)), private: Key(counted(0x80)) }
}

#[test]
fn keys_are_derived_as_they_always_were() {
    let key = from_passphrase(&Passphrase::new(PASSPHRASE.to_owned()), &counted(0x40), Cost::FLOOR).unwrap();
    assert_eq!(hex(&key.0), "822199a9f0b92e63b8019598451147a95e68563cc68a9689bf04b382c781da87");
    let (vault, generation) = (counted::<16>(0x10), counted::<32>(0x20));
    let Keys { data, private } = keys();
    for (key, salt, label, answer) in [
        (&data, &vault[..], "private door", "c3538f943e616f30ebd8807f0af1d0af931769035bf1c6bc04b0a93c31d9f5c6"),
        (&data, &generation[..], "frame head", "6cb50a7c9db79f0672a27d43c4f140b8db4cb0ba8b492aa04c9f0a2fa328cdca"),
        (&data, &generation[..], "case pages", "a8db5525ca38329ab80bc64d9d53c02fafd7d0fd22499f07ce2327941243478a"),
        (
            &private,
            &generation[..],
            "private pages",
            "399095b362d331f13fe5a9737b61800df1c779f2e79d8d18ccf5147bd7174d3d",
        ),
    ] {
        assert_eq!(hex(&key.derive(salt, &format!("sleutelbos {label} v1")).0), answer, "{label}");
    }
}

#[test]
fn a_vault_that_another_program_wrote_is_read() {
    let file = std::fs::read(TINY).unwrap();
    let hash = "86becd40f9f091f147de19c8ea1902f3f0999370514df3a1907a00ee4f4d756a";
    assert_eq!(hex(&Sha256::digest(&file)), hash, "the control: it is the one that was written then");
    let mut disk = Disk::open_to_read(TINY.as_ref()).unwrap();
    let head = read_head(&mut disk).unwrap();
    assert_eq!((head.header.vault, head.header.generation), (counted(0x10), counted(0x20)));
    let found = head.header.unlock(&[Passphrase::new(PASSPHRASE.to_owned()).into()]).unwrap().keys;
    assert_eq!((hex(&found.data.0), hex(&found.private.0)), (hex(&keys().data.0), hex(&keys().private.0)));
    let wrong = head.header.unlock(&[Passphrase::new("cafe op de hoek van Nergenshuizen".to_owned()).into()]);
    assert!(wrong.is_err(), "the control: another passphrase opens nothing");

    let reading = read_frames(&mut disk, &head, &found).unwrap();
    assert_eq!((reading.state, reading.commits, reading.whole), (State::Ok, 1, file.len() as u64));
    assert_eq!(reading.last_saved.as_millisecond(), 1_795_219_200_000);
    let page = "bladzijde ".repeat(409) + "einde.";
    let Some((case, private)) = reading.images.case.get(1).zip(reading.images.private.get(1)) else {
        panic!("each image has a page")
    };
    assert!(case[..] == *page.as_bytes(), "the page of case");
    assert!(private.iter().all(|byte| *byte == 0), "a page that was added and not written is zero");
    assert_eq!((reading.images.case.len(), reading.images.private.len()), (1, 1));
    let Anchor { sequence, tag, .. } = reading.chain.anchor();
    assert_eq!((sequence, &*hex(&tag)), (43, "0bf4f54d7141fda69495df3344d307c3"));
}
