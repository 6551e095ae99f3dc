//! Proofs about what stands inside a bundle: the right key does not make nonsense sensible.

use std::collections::HashMap;

use uuid::Uuid;

use crate::bundle::{self, Side};
use crate::error::Error;
use crate::exchange::{Desk, Halt, bundle_key, make_keys};
use crate::file::{VaultFile, read_frames, read_head};
use crate::header::Keys;
use crate::log::Ticking;
use crate::proofs::{Bytes, ROOMS, add_note, integrity, notes, store_on};
use crate::search_for_proofs::search;
use crate::source::{Minting, Source};
use crate::store::Store;

const ANOTHER: Uuid = Uuid::from_u128(8);

/// The same vault on another device.
fn another(bytes: &[u8], keys: &Keys) -> Store {
    let medium = Bytes::of(bytes.to_vec());
    let head = read_head(&mut medium.clone()).unwrap();
    let reading = read_frames(&mut medium.clone(), &head, keys).unwrap();
    let file = VaultFile::new(Box::new(medium), head.header, keys.clone(), reading.chain, reading.whole);
    let ticking = Ticking::new(Minting::new(Source::Machine { device: ANOTHER }));
    let mut store = Store::open(reading.images, ROOMS, ticking).unwrap();
    store.file = Some(file);
    store
}

/// Plain parts of a bundle, spoilt and sealed as another device of hers would: merged or refused, the images stay whole, and
/// one bad bundle never stops the exchange itself.
#[test]
fn a_bundle_that_makes_no_sense_is_refused_though_the_right_key_sealed_it() {
    let here = Bytes::default();
    let (mut store, keys) = store_on(&here);
    store.write(|w| make_keys(w, 1)).unwrap();
    add_note(&mut store, "van hier").unwrap();
    let mut other = another(&here.now(), &keys);
    add_note(&mut other, "van een ander").unwrap();
    other.write(|w| Ok(w.case.execute("UPDATE note SET heavy = 3, text = 'anders'", [])?)).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let desk = Desk::of(&other).unwrap();
    let sent = other.write(|w| desk.send(w, folder.path())).unwrap().0;
    assert_eq!(sent, 1);
    let path = folder.path().join(ANOTHER.simple().to_string()).join("00000001.bundle");
    let whole = std::fs::read(path).unwrap();

    let desk = Desk::of(&store).unwrap();
    let vault = store.file.as_ref().unwrap().vault();
    let sealed = bundle::read(&whole).unwrap_or_else(|_| unreachable!());
    let keys = store
        .read(|r| {
            let key = |connection| Ok::<_, Error>(bundle_key(connection, "DESC", Some(&sealed.head.key))?.unwrap().key);
            Ok([key(&r.case)?, key(&r.private)?])
        })
        .unwrap();
    let plain =
        [(Side::Case, &keys[0]), (Side::Private, &keys[1])].map(|(side, key)| sealed.plain_part(side, key, &vault));
    let before = notes(&store);
    // The first byte of an input says which part it takes the place of.
    let part = |n: usize| [&[u8::try_from(n).unwrap()], plain[n].as_slice()].concat();
    let words = search("bundle-part", 19, &[part(0), part(1)], |bytes| {
        let (which, body) = bytes.split_first().map_or((0, &[][..]), |(which, body)| (usize::from(which % 2), body));
        let mut parts = [plain[0].as_slice(), plain[1].as_slice()];
        parts[which] = body;
        let bytes = sealed.with_plain(parts, [&keys[0], &keys[1]], &vault);
        let said = store.rehearse(|w| {
            let halt = desk.merge(w, &bytes, ANOTHER, 1, &HashMap::new())?;
            let is_whole = integrity(&w.case)? && integrity(&w.private)?;
            assert!(is_whole, "an image is not whole any more");
            Ok(match halt {
                Halt::None => "merged".to_owned(),
                Halt::Refuse(why) => format!("{why:?}"),
                Halt::Wait(why) => format!("{why:?}"),
                Halt::Others(_) => "Others".to_owned(),
            })
        });
        said.unwrap_or_else(|error| panic!("one bundle stops the exchange: {error:?}"))
    });
    assert_eq!(notes(&store), before, "nothing of it was kept");
    assert!(words.contains("merged") && words.contains("Altered"), "the control: {words:?}");
    let merged = store.write(|w| desk.merge(w, &whole, ANOTHER, 1, &HashMap::new())).unwrap().0;
    assert!(matches!(merged, Halt::None), "the control: unspoilt it is merged");
    assert_eq!(notes(&store), notes(&other), "the control");
}
