//! Proofs about slots that need what a vault keeps to itself: the bytes of its head, and a medium that fails on command.
//!
//! The judges know the layout and the labels of `FORMAT.md` and work keys out themselves.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use cards::CardKey;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac};
use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::file::{read_case, read_frames, read_head};
use crate::header::{Header, Keys};
use crate::keys::Passphrase;
use crate::proofs::{Bytes, Failing, add_note, notes, passphrase, reopen, store_on};
use crate::slots::{Change, NewCard, NewCards, PrivateDoor, Secret};
use crate::state::State;

fn secret(text: &str) -> Secret {
    Passphrase::new(text.to_owned()).into()
}

fn header_of(bytes: &[u8]) -> Header {
    Header::read(bytes).unwrap().header
}

/// At every call that writes, in every way: the old file is whole and opens with the old keys only, or the new one is
/// and opens with the new keys only; every acknowledged note is there, and where it failed the vault goes on.
#[test]
fn changing_the_keys_on_a_medium_that_fails_leaves_the_old_file_or_the_new_one() {
    let (mut kept, mut replaced) = (0, 0);
    for how in [Failing::Whole, Failing::Half, Failing::Gone] {
        for call in 0..3 {
            let bytes = Bytes::default();
            let (mut store, old) = store_on(&bytes);
            for n in 0..3 {
                add_note(&mut store, &format!("notitie {n}")).unwrap();
            }
            let acknowledged = notes(&store);
            let before = bytes.now();
            bytes.fail_in(call, how);
            let changed = store.change_slots(&[passphrase().into()], Change { add_code: true, ..Change::default() });
            *bytes.fails_in.lock().unwrap() = None;
            assert_eq!(notes(&store), acknowledged, "{how:?} at {call}: memory");
            let now = match &changed {
                Err(_) => {
                    kept += 1;
                    assert_eq!(bytes.now(), before, "{how:?} at {call}: nothing was written");
                    assert_eq!(header_of(&before).slots.len(), 2);
                    old.clone()
                }
                Ok(changed) => {
                    replaced += 1;
                    assert!(changed.old.0.data.0 == old.data.0 && changed.old.0.private.0 == old.private.0);
                    assert!(matches!(reopen(&bytes.now(), &old), Err(Error::Tampered)), "the old keys open nothing");
                    changed.new.0.clone()
                }
            };
            let goes_on = add_note(&mut store, "daarna");
            assert_eq!(goes_on.is_ok(), changed.as_ref().map_or(true, |changed| changed.is_durable));
            let (again, state) = reopen(&bytes.now(), &now).unwrap();
            assert_eq!(state, State::Ok);
            assert!(acknowledged.0.is_subset(&notes(&again).0) && acknowledged.1.is_subset(&notes(&again).1));
            assert_eq!(notes(&again).0.contains("daarna"), goes_on.is_ok());
        }
    }
    assert!(kept >= 3 && replaced >= 3, "the control: both happened ({kept}, {replaced})");
}

#[test]
fn what_does_not_prove_itself_changes_nothing() {
    let bytes = Bytes::default();
    let (mut store, _) = store_on(&bytes);
    let before = bytes.now();
    let nobody = uuid::Uuid::from_u128(1);
    let of_passphrase = uuid::Uuid::from_bytes(header_of(&before).slots[0].id);
    let card = CardKey::make().unwrap().card();
    let new = |name: &str| NewCard { card, name: name.to_owned() };
    let mut refused = |proof: &[Secret], change: Change| store.change_slots(proof, change).err().unwrap();
    assert!(matches!(refused(&[secret("een andere zin")], Change::default()), Error::WrongKey));
    assert!(matches!(refused(&[], Change::default()), Error::WrongKey));
    let proof = [passphrase().into()];
    let removing = |id| Change { remove: vec![id], ..Change::default() };
    let cards = |cards| Change { add_cards: Some(cards), ..Change::default() };
    assert!(matches!(refused(&proof, removing(nobody)), Error::Gone));
    assert!(matches!(refused(&proof, removing(of_passphrase)), Error::Invalid(_)));
    assert!(matches!(refused(&proof, Change { add_private_code: true, ..Change::default() }), Error::Invalid(_)));
    assert!(matches!(refused(&proof, cards(NewCards::Alone(vec![new(" ")]))), Error::Invalid(_)));
    assert!(matches!(refused(&proof, cards(NewCards::Together([new("A"), new("B")]))), Error::Invalid(_)));
    let same = Change { private: Some(PrivateDoor::Own(passphrase())), ..Change::default() };
    assert!(matches!(refused(&proof, same), Error::Invalid(_)));
    assert_eq!(bytes.now(), before);
    assert!(store.change_slots(&proof, cards(NewCards::Alone(vec![new("A")]))).is_ok(), "the control");
    assert_ne!(bytes.now(), before);
}

fn hkdf(salt: &[u8], key: &[u8], label: &str) -> [u8; 32] {
    let mut out = [0; 32];
    Hkdf::<Sha256>::new(Some(salt), key).expand(label.as_bytes(), &mut out).unwrap();
    out
}

/// The judge: whether `key` makes the MAC of the first frame of a file, so is its data key.
struct DataKeyJudge {
    generation: [u8; 32],
    bound: Vec<u8>,
    mac: [u8; 16],
}

impl DataKeyJudge {
    fn of(bytes: &[u8]) -> Self {
        let head = u32::from_le_bytes(bytes[12..16].try_into().unwrap()) as usize;
        let bound = [&bytes[16..32], &bytes[head - 32..head], &bytes[head..head + 56]].concat();
        let mac = bytes[head + 56..head + 72].try_into().unwrap();
        Self { generation: bytes[32..64].try_into().unwrap(), bound, mac }
    }

    fn opens(&self, key: &[u8]) -> bool {
        let heads = hkdf(&self.generation, key, "sleutelbos frame head v1");
        let mac = Hmac::<Sha256>::new_from_slice(&heads).unwrap().chain_update(&self.bound).finalize().into_bytes();
        mac[..16] == self.mac
    }
}

/// An old file with an old passphrase gives everything that was in it, and nothing that opens a later file: not its
/// keys, and none of the strings of 32 bytes in its images, taken as a data key, as what seals a slot, or as the secret
/// of a card or code.
#[test]
fn nothing_in_an_old_file_opens_a_later_one() {
    let bytes = Bytes::default();
    let (mut store, _) = store_on(&bytes);
    let cards =
        NewCards::Alone(vec![NewCard { card: CardKey::make().unwrap().card(), name: "Balie Verzonnen".to_owned() }]);
    let full = Change { add_code: true, add_cards: Some(cards), ..Change::default() };
    let first = store.change_slots(&[passphrase().into()], full).unwrap();
    add_note(&mut store, "van toen").unwrap();
    let old_file = bytes.now();
    let change = Change { passphrase: Some(Passphrase::new("een nieuwe zin van nu".to_owned())), ..Change::default() };
    let second = store.change_slots(&[passphrase().into()], change).unwrap();
    let new_file = bytes.now();

    // What the old passphrase gives of the old file, and of the new one.
    let old_keys = header_of(&old_file).unlock(&[passphrase().into()]).unwrap().keys;
    assert!(old_keys.data.0 == first.new.0.data.0, "the control: the old passphrase opens the old file");
    assert!(matches!(header_of(&new_file).unlock(&[passphrase().into()]), Err(Error::WrongKey)));
    assert!(matches!(reopen(&new_file, &old_keys), Err(Error::Tampered)));
    let swapped = Keys { data: old_keys.private.clone(), private: old_keys.data.clone() };
    assert!(matches!(reopen(&new_file, &swapped), Err(Error::Tampered)));

    let mut medium = Bytes::of(old_file);
    let head = read_head(&mut medium).unwrap();
    let reading = read_frames(&mut medium, &head, &old_keys).unwrap();
    let mut windows = BTreeSet::new();
    for pages in [&reading.images.case, &reading.images.private] {
        let image: Vec<u8> = (1..=pages.len()).flat_map(|n| *pages.get(n).unwrap()).collect();
        windows.extend(image.windows(32).map(|window| <[u8; 32]>::try_from(window).unwrap()));
    }
    windows.extend([old_keys.data.0, old_keys.private.0]);
    assert!(windows.len() > 3_000, "the control: there is something to try ({})", windows.len());
    let judge = DataKeyJudge::of(&new_file);
    let found = |windows: &BTreeSet<[u8; 32]>| windows.iter().any(|window| judge.opens(window));
    assert!(!found(&windows));

    // As the key that seals a slot: nonce, sealed key and tag are the last 72 bytes of every body.
    let header = header_of(&new_file);
    let seals = |window: &[u8; 32]| {
        header.slots.iter().any(|slot| {
            let at = slot.body.len() - 72;
            let direct = crate::keys::Key(*window);
            [direct.clone(), direct.derive(&header.vault, "sleutelbos private door v1")].iter().any(|by| {
                let mut bound = b"sleutelbos slot v1".to_vec();
                bound.extend(header.vault);
                bound.extend([slot.door, slot.kind]);
                bound.extend(slot.id);
                bound.extend(&slot.body[..at]);
                let mut key: [u8; 32] = slot.body[at + 24..at + 56].try_into().unwrap();
                let tag = slot.body[at + 56..].try_into().unwrap();
                by.open(&slot.body[at..at + 24].try_into().unwrap(), &bound, &mut key, &tag)
            })
        })
    };
    assert!(!windows.iter().any(seals));

    // As the secret of a card.
    let tried: Vec<CardKey> = windows.iter().map(CardKey::from_bytes).collect();
    assert!(matches!(header.unlock_case(&tried), Err(Error::WrongKey)));

    // The controls: the judge finds the key where it is there, and the code from before opens the new file.
    windows.insert(second.new.0.data.0);
    assert!(found(&windows));
    let by_code = header.unlock(&[first.code.unwrap().into()]).unwrap().keys;
    assert!(by_code.data.0 == second.new.0.data.0 && by_code.private.0 == second.new.0.private.0);
}

/// What a card opens, its data key and everything in the `case` image, opens nothing of the private image.
#[test]
fn what_a_card_opens_does_not_open_the_private_image() {
    let bytes = Bytes::default();
    let (mut store, _) = store_on(&bytes);
    let key = CardKey::make().unwrap();
    let cards = NewCards::Alone(vec![NewCard { card: key.card(), name: "Balie Verzonnen".to_owned() }]);
    let change = Change { add_code: true, add_cards: Some(cards), ..Change::default() };
    let changed = store.change_slots(&[passphrase().into()], change).unwrap();
    add_note(&mut store, "van haar").unwrap();

    let mut medium = Bytes::of(bytes.now());
    let head = read_head(&mut medium).unwrap();
    let data = head.header.unlock_case(std::slice::from_ref(&key)).unwrap();
    assert!(data.0 == changed.new.0.data.0, "the control: the card gives the data key");
    let reading = read_case(&mut medium, &head, &data).unwrap();
    assert_eq!((reading.images.private.len(), reading.state), (0, State::Ok));
    let image: Vec<u8> = (1..=reading.images.case.len()).flat_map(|n| *reading.images.case.get(n).unwrap()).collect();
    assert!(image.windows(8).any(|window| window == b"van haar"), "the control: the case image is read");

    // The last frame is of the private image: its key is sought among all that the card gives.
    let bytes = bytes.now();
    let mut at = head.length as usize;
    let mut last = at..at;
    while at < bytes.len() {
        let end = at + 72 + u32::from_le_bytes(bytes[at + 12..at + 16].try_into().unwrap()) as usize;
        last = at..end;
        at = end;
    }
    let frame = &bytes[last];
    assert_eq!(frame[9], 2, "a frame of the private image");
    let hash = &bytes[head.length as usize - 32..head.length as usize];
    let opens = |key: &[u8]| {
        let pages = crate::keys::Key(hkdf(&bytes[32..64], key, "sleutelbos private pages v1"));
        let bound = [&bytes[16..32], hash, &frame[..72]].concat();
        let (sealed, tag) = frame[72..].split_at(frame.len() - 72 - 16);
        pages.open(&frame[32..56].try_into().unwrap(), &bound, &mut sealed.to_vec(), &tag.try_into().unwrap())
    };
    assert!(opens(&changed.new.0.private.0), "the control: the private key opens it");
    let mut windows: BTreeSet<[u8; 32]> = image.windows(32).map(|window| window.try_into().unwrap()).collect();
    windows.extend([
        data.0,
        *key.agree(&key.card()).unwrap(),
        hkdf(&bytes[16..32], &data.0, "sleutelbos private door v1"),
    ]);
    assert!(!windows.iter().any(|window| opens(window)));
    // And no slot of the private door opens with the data key alone.
    assert!(head.header.slots.iter().all(|slot| slot.kind != 4));
}

/// The bytes of a head that was changed, with the hash that fits.
fn head_bytes(header: &Header) -> Vec<u8> {
    let bytes = header.bytes();
    assert_eq!(Sha256::digest(&bytes[..bytes.len() - 32]).as_slice(), &bytes[bytes.len() - 32..]);
    bytes
}

#[test]
fn a_head_that_asks_for_too_little_or_too_much_does_not_open_and_costs_nothing() {
    let bytes = Bytes::default();
    let _ = store_on(&bytes);
    let header = header_of(&bytes.now());
    let cost = |memory: u32, passes: u32, lanes: u32| {
        let mut changed = header.clone();
        for (at, number) in [(0, memory), (4, passes), (8, lanes)] {
            changed.slots[0].body[at..at + 4].copy_from_slice(&number.to_le_bytes());
        }
        header_of(&head_bytes(&changed)).unlock(&[passphrase().into()]).map(|_| ())
    };
    let start = Instant::now();
    assert!(cost(65_536, 3, 4).is_ok(), "the control: unchanged it opens");
    let one = start.elapsed();
    let start = Instant::now();
    for (memory, passes, lanes) in [
        (64 << 20, 3, 4),
        (u32::MAX, 3, 4),
        (65_536, u32::MAX, 4),
        (65_536, 3, u32::MAX),
        (8, 1, 1),
        (65_535, 3, 4),
        (65_536, 2, 4),
        (65_536, 3, 3),
        (0, 0, 0),
    ] {
        assert!(matches!(cost(memory, passes, lanes), Err(Error::WrongKey)), "{memory} {passes} {lanes}");
    }
    assert!(start.elapsed() < Duration::from_millis(50), "not one of them was tried");

    // A head full of slots, each with a salt of its own, takes no longer than a few of them.
    let mut full = header.clone();
    let slot = full.slots.remove(0);
    full.slots = (0..400_u16)
        .map(|n| {
            let mut slot = slot.clone();
            slot.body[12..14].copy_from_slice(&n.to_le_bytes());
            slot
        })
        .collect();
    let start = Instant::now();
    let full = header_of(&head_bytes(&full));
    assert!(matches!(full.unlock(&[passphrase().into()]), Err(Error::WrongKey)));
    assert!(start.elapsed() < one * 40, "{:?} for one, {:?} for 400", one, start.elapsed());
}

/// Every slot put into every place of another vault, at the other door, as every other kind, under another id: refused.
#[test]
fn a_slot_opens_only_where_it_was_made() {
    let make = || {
        let bytes = Bytes::default();
        let (mut store, _) = store_on(&bytes);
        let card = CardKey::make().unwrap();
        let cards = NewCards::Alone(vec![NewCard { card: card.card(), name: "Balie".to_owned() }]);
        let change = Change { add_code: true, add_cards: Some(cards), ..Change::default() };
        let code = store.change_slots(&[passphrase().into()], change).unwrap().code.unwrap();
        (header_of(&bytes.now()), code, card)
    };
    let (one, code, card) = make();
    let (other, _, _) = make();
    let opens = |header: &Header| {
        let header = header_of(&head_bytes(header));
        header.unlock(&[passphrase().into()]).is_ok()
            || header.unlock(&[code.clone().into()]).is_ok()
            || header.unlock_case(std::slice::from_ref(&card)).is_ok()
    };
    assert_eq!(one.slots.iter().map(|slot| slot.kind).collect::<Vec<_>>(), [1, 2, 3, 5, 6]);
    assert!(opens(&one), "the control");
    let mut only_code = one.clone();
    only_code.slots.retain(|slot| matches!(slot.kind, 2 | 6));
    assert!(opens(&only_code), "the control: one way in is enough");

    // All slots of `one` in the head of `other`.
    assert!(!opens(&Header { slots: one.slots.clone(), ..other.clone() }), "another vault");
    for (n, slot) in one.slots.iter().enumerate() {
        for door in 1..=2 {
            for kind in 1..=6 {
                if (door, kind) != (slot.door, slot.kind) {
                    let mut changed = Header { slots: vec![slot.clone()], ..one.clone() };
                    (changed.slots[0].door, changed.slots[0].kind) = (door, kind);
                    assert!(!opens(&changed), "slot {n} as {door} {kind}");
                }
            }
        }
        let mut changed = one.clone();
        changed.slots[n].id[0] ^= 1;
        // Both slots of a secret have one id; with one of them changed, that secret opens one door at the most.
        let secrets: [Secret; 2] = [passphrase().into(), code.clone().into()];
        let refused = match slot.kind {
            1 | 5 => changed.unlock(&secrets[..1]).is_err(),
            2 | 6 => changed.unlock(&secrets[1..]).is_err(),
            _ => changed.unlock_case(std::slice::from_ref(&card)).is_err(),
        };
        assert!(refused, "slot {n} under another id");
    }
    // A group of one's own choosing: what was sealed to a card alone is no share.
    let mut grouped = one.clone();
    grouped.slots[2].body[0] ^= 1;
    assert!(header_of(&head_bytes(&grouped)).unlock_case(std::slice::from_ref(&card)).is_err());
}

/// Even who has the data key, as a card's owner does, cannot put a slot of their own before the private image: the first
/// commit's private frames are bound to the head, and they cannot make those anew.
#[test]
fn a_file_that_was_made_anew_with_the_data_key_alone_does_not_open() {
    let bytes = Bytes::default();
    let (store, keys) = store_on(&bytes);
    let mut medium = Bytes::of(bytes.now());
    let reading = read_head(&mut medium).and_then(|head| read_frames(&mut medium, &head, &keys)).unwrap();
    let header = header_of(&bytes.now());
    let false_keys = Keys { data: keys.data.clone(), private: crate::keys::Key::make().unwrap() };
    let images = crate::file::Images { case: &reading.images.case, private: &reading.images.private };
    let (forged, _) = crate::file::VaultFile::first_bytes(&header, &false_keys, &images, store.now()).unwrap();
    // Nothing of it is whole: the private frame is the last, and does not open.
    assert!(matches!(reopen(&forged, &keys), Err(Error::Damaged)));
    let (whole, _) = crate::file::VaultFile::first_bytes(&header, &keys, &images, store.now()).unwrap();
    assert!(reopen(&whole, &keys).is_ok(), "the control");
}

/// A card gives the data key, and with it somebody could write a whole new file whose private key is theirs: her
/// passphrase tells.
#[test]
fn a_private_key_that_somebody_else_put_in_is_told() {
    let forged = |change: Change| {
        let bytes = Bytes::default();
        let (mut store, _) = store_on(&bytes);
        let changed = store.change_slots(&[passphrase().into()], change).unwrap();
        let mut header = header_of(&bytes.now());
        let theirs = Keys { data: changed.new.0.data.clone(), private: crate::keys::Key::make().unwrap() };
        header.slots.retain(|slot| slot.door == 1);
        header.add_data_key(&theirs).unwrap();
        header_of(&head_bytes(&header)).unlock(&[passphrase().into()]).map(|_| ())
    };
    let cards = NewCards::Alone(vec![NewCard { card: CardKey::make().unwrap().card(), name: "Balie".to_owned() }]);
    assert!(matches!(forged(Change { add_cards: Some(cards), ..Change::default() }), Err(Error::Tampered)));
    assert!(forged(Change::default()).is_ok(), "the control: nobody else had the data key, and the slot opens");
}
