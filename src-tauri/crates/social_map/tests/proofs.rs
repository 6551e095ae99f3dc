//! Spoilt directories in great number: no reader panics, and what is taken in is what was counted. In full with
//! `cargo xtask prove`; a tenth with the same seed otherwise.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use social_map::read::{self, Control};
use vault::{Kind, Rooms, Source, Vault};

const ROOMS: Rooms = Rooms { case: &[social_map::ROOM], private: &[] };

const PLAIN: &str = "naam;organisatie;omschrijving;telefoon;plaats;talen\r\n\
    Taalcafé;\"Huis; van de Wijk (verzonnen)\";\"Praten\r\nen koffie\";000-1234567;Dordrecht;Arabisch, Tigrinya\r\n\
    Maatje;Verzonnen Buurt;Samen wandelen;000-7654321;Haarlem;so\r\n";

fn rounds(full: u32) -> u32 {
    if std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full") { full } else { full / 10 }
}

#[test]
fn a_spoilt_file_is_refused_or_taken_as_counted() {
    let sound: [(&str, &[u8]); 3] = [
        ("directory.json", include_bytes!("../src/regional.json")),
        ("starter.json", include_bytes!("../src/starter.json")),
        ("plain.csv", PLAIN.as_bytes()),
    ];
    let mut random = ChaCha8Rng::seed_from_u64(3);
    let (mut taken, mut refused) = (0, 0);
    for round in 0..rounds(5_000) {
        let (name, bytes) = sound[round as usize % sound.len()];
        let mut bytes = bytes.to_vec();
        for _ in 0..random.random_range(1..6) {
            let at = random.random_range(0..bytes.len());
            let to = (at + random.random_range(1..200)).min(bytes.len());
            match random.random_range(0..6) {
                0 => bytes.truncate(at.max(1)),
                1 => drop(bytes.drain(at..to)),
                2 => {
                    let copy = bytes[at..to].to_vec();
                    bytes.splice(at..at, copy);
                }
                3 => bytes[at] = random.random(),
                4 => bytes[at] = *[b'"', b'{', b'[', b';', b'\n', b',', 0].get(random.random_range(0..7)).unwrap(),
                _ => bytes[at..to].reverse(),
            }
            if bytes.is_empty() {
                bytes.push(b'{');
            }
        }
        match read::bytes(name, bytes, &Control::default()) {
            Err(_) => refused += 1,
            Ok(parsed) => {
                taken += 1;
                let counted = parsed.counts.services;
                let vault = Vault::in_memory(Kind::Practice, ROOMS, Source::new_device()).unwrap();
                let directory = vault.write(move |w| social_map::import::apply(&w.case, &parsed, name, false)).unwrap();
                assert_eq!(directory.services, counted, "round {round}");
            }
        }
    }
    assert!(taken > 0 && refused > 0, "the control: some were taken ({taken}), some refused ({refused})");
}
