//! What bad input gets: each file is taken, taken with a list of what was mended, or refused with one word.

use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use proptest::prelude::*;
use rand::SeedableRng as _;
use social_map::import::Treatment::{Refused, Repaired};
use social_map::read::{self, Control, Why};
use zip::write::SimpleFileOptions;

use crate::{find, fixture, kinds, load, names, open, text, vault};

fn why(name: &str) -> Why {
    match open(name) {
        Ok(_) => panic!("{name} was taken"),
        Err(refused) => refused.why,
    }
}

#[test]
fn one_csv_in_seven_writings_gives_the_same_directory() {
    for (name, problems) in [
        ("semicolons.csv", vec![]),
        ("latin1.csv", vec![("encoding", Repaired)]),
        ("bom.csv", vec![]),
        ("utf16.csv", vec![]),
        ("tabs.csv", vec![]),
        ("commas.csv", vec![]),
    ] {
        let parsed = open(name).unwrap();
        assert_eq!(kinds(&parsed), problems, "{name}");
        let counts = parsed.counts;
        assert_eq!((counts.services, counts.organizations, counts.phones, counts.languages), (3, 2, 4, 5), "{name}");
        let vault = vault();
        load(&vault, parsed, name);
        let found = find(&vault, &text("café"));
        assert_eq!(names(&found), ["Café Één"], "{name}");
        let card = &found.cards[0];
        let languages: Vec<&str> = card.languages.iter().map(record::Language::code).collect();
        assert_eq!(languages, ["ar", "ti", "prs"]);
        assert_eq!(card.themes, [record::Theme::Loneliness]);
        assert_eq!((card.place.as_deref(), card.phone.as_deref()), (Some("Dordrecht"), Some("000-0000001")));
        assert_eq!(card.checked.unwrap().to_string(), "2026-11-21");
        let id = card.id;
        let page = vault.read(move |r| social_map::service::page(&r.case, id)).unwrap();
        assert_eq!(page.locations[0].address.as_deref(), Some("Verzonnenstraat 1"));
        assert_eq!((page.fees.as_deref(), page.source.as_deref()), (Some("Gratis"), Some("Verzonnen")));
        assert_eq!((page.eligibility.as_deref(), page.application.as_deref()), (Some("Iedereen"), Some("Loop binnen")));
        assert!(find(&vault, &text("rouwgroep")).cards[0].is_national);
    }
    assert_eq!(open("english.csv").unwrap().counts.services, 1);
}

#[test]
fn quotes_and_line_breaks_inside_fields_stay() {
    let parsed = open("quotes.csv").unwrap();
    assert_eq!(kinds(&parsed), []);
    let vault = vault();
    load(&vault, parsed, "quotes.csv");
    let found = find(&vault, &text("thuis"));
    assert_eq!(names(&found), ["Groep \"Thuis\""]);
    assert_eq!(found.cards[0].summary, "Eerste regel\ntweede regel; met een puntkomma");
}

#[test]
fn rows_of_the_wrong_length_are_mended_or_left_out_and_listed_with_their_line() {
    let parsed = open("ragged.csv").unwrap();
    let listed: Vec<_> = parsed.problems.iter().map(|p| (p.kind.as_str(), p.treatment, p.line.unwrap())).collect();
    assert_eq!(
        listed,
        [("row_short", Repaired, 2), ("row_long", Refused, 4), ("row_long", Repaired, 5), ("missing_name", Refused, 6)]
    );
    assert_eq!(parsed.counts.services, 3);
    let parsed = open("open_quote.csv").unwrap();
    assert_eq!(kinds(&parsed), [("open_quote", Refused)]);
    assert_eq!(parsed.counts.services, 1);
}

#[test]
fn what_cannot_be_read_is_refused_with_its_word() {
    assert_eq!(why("no_header.csv"), Why::NoHeader);
    assert_eq!(why("cut_off.json"), Why::CutOff);
    assert_eq!(why("broken.json"), Why::BrokenJson);
    assert_eq!(why("deep.json"), Why::TooDeep);
    assert_eq!(why("deep_inside.json"), Why::TooDeep);
    assert_eq!(why("cut_off.zip"), Why::BrokenZip);
    assert_eq!(why("nothing.zip"), Why::NothingInside);
    assert_eq!(why("not there"), Why::Unreadable);
    let refused = |bytes: &[u8]| read::bytes("x", bytes.to_vec(), &Control::default()).err().unwrap().why;
    assert_eq!(refused(b""), Why::Empty);
    assert_eq!(refused(b" \n "), Why::Empty);
    assert_eq!(refused(b"{}"), Why::NothingInside);
    assert_eq!(refused(b"[]"), Why::NothingInside);
    assert_eq!(refused(b"[1, 2, null]"), Why::NothingInside);
    assert_eq!(refused(b"naam;plaats\n"), Why::NothingInside);
    assert_eq!(refused(b"{\"contents\": \"geen lijst\"}"), Why::BrokenJson);
}

#[test]
fn duplicate_and_missing_ids() {
    let parsed = open("duplicate_ids.json").unwrap();
    assert_eq!(kinds(&parsed), [("duplicate_id", Refused)]);
    assert_eq!(parsed.problems[0].id.as_deref(), Some("a"));
    assert_eq!(parsed.counts.services, 2);
    let vault = vault();
    load(&vault, parsed, "a.json");
    assert_eq!(names(&find(&vault, &text("eerste"))), ["Eerste"]);
    assert_eq!(find(&vault, &text("derde")).total, 0);

    let parsed = open("shared_phone_id.json").unwrap();
    assert_eq!(kinds(&parsed), [("duplicate_id", Repaired)]);
    assert_eq!(parsed.counts.phones, 2, "two different phones under one id are both kept");

    let first = open("missing_ids.json").unwrap();
    assert_eq!(kinds(&first), [("missing_id", Repaired); 3]);
    let again = open("missing_ids.json").unwrap();
    assert_eq!(first.problems, again.problems, "a derived id follows from what the record holds");
}

#[test]
fn references_to_nothing() {
    let parsed = open("dangling.json").unwrap();
    let listed: Vec<_> =
        parsed.problems.iter().map(|p| (p.kind.as_str(), p.treatment, p.id.as_deref().unwrap())).collect();
    let dangling = "dangling_reference";
    assert_eq!(
        listed,
        [(dangling, Repaired, "s"), (dangling, Refused, "x"), (dangling, Refused, "p"), (dangling, Repaired, "q")]
    );
    let counts = parsed.counts;
    assert_eq!((counts.services, counts.service_at_locations, counts.phones), (1, 0, 1));
}

#[test]
fn odd_values_are_mended_one_by_one() {
    let parsed = open("odd_values.json").unwrap();
    let mut listed = kinds(&parsed);
    listed.sort_by_key(|(kind, _)| *kind);
    assert_eq!(
        listed,
        [
            ("bad_coordinates", Repaired),
            ("bad_coordinates", Repaired),
            ("bad_date", Repaired),
            ("bad_number", Repaired),
            ("bad_number", Repaired),
            ("bad_time", Repaired),
            ("control_characters", Repaired),
            ("missing_number", Refused),
            ("missing_number", Refused),
            ("not_a_record", Refused),
            ("not_a_record", Refused),
            ("not_a_record", Refused),
            ("not_text", Repaired),
            ("not_text", Repaired),
            ("stray_quotes", Repaired),
            ("unknown_language", Repaired),
            ("unknown_status", Repaired),
        ]
    );
    let vault = vault();
    load(&vault, parsed, "odd.json");
    let near = social_map::search::Query { near: Some("Dordrecht".to_owned()), ..text("12") };
    let card = &find(&vault, &near).cards[0];
    assert_eq!((card.name.as_str(), card.phone.as_deref()), ("12", Some("000-0000001")));
    assert!(card.km.unwrap() < 5.0, "degrees the wrong way round were turned");
}

#[test]
fn a_field_of_a_megabyte_is_shortened_and_listed() {
    let long = "é".repeat(500_000);
    let json = format!(r#"[{{"id":"a","name":"Lang","status":"active","description":"{long}"}}]"#);
    let parsed = read::bytes("x.json", json.into_bytes(), &Control::default()).unwrap();
    assert_eq!(kinds(&parsed), [("too_long", Repaired)]);
    let vault = vault();
    load(&vault, parsed, "x.json");
    let id = find(&vault, &text("lang")).cards[0].id;
    let page = vault.read(move |r| social_map::service::page(&r.case, id)).unwrap();
    assert_eq!(page.description.chars().count(), read::limits::FIELD);
}

#[test]
fn a_zip_is_read_whole_and_what_leads_out_of_it_is_left_out() {
    let parsed = open("package.zip").unwrap();
    assert_eq!(kinds(&parsed), []);
    assert_eq!((parsed.counts.organizations, parsed.counts.services), (1, 2));
    let parsed = open("climbing.zip").unwrap();
    assert_eq!(kinds(&parsed)[..2], [("unsafe_name", Refused), ("unsafe_name", Refused)]);
    assert_eq!((parsed.counts.organizations, parsed.counts.services), (0, 2));
    assert_eq!(open("one_json.zip").unwrap().counts.services, 5);
}

#[test]
fn a_zip_that_unpacks_to_gigabytes_stops_at_the_limit() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let part = vec![b'x'; 4 * 1024 * 1024];
    for table in ["services.csv", "organizations.csv", "locations.csv"] {
        zip.start_file(table, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"id,name\n").unwrap();
        for _ in 0..25 {
            zip.write_all(&part).unwrap();
        }
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1024 * 1024, "the control: it is small while packed");
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bomb.zip");
    std::fs::write(&path, &bytes).unwrap();
    assert_eq!(read::path(&path, &Control::default()).err().unwrap().why, Why::UnpacksTooLarge);
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "nothing was unpacked to the disk");
}

#[test]
fn too_many_files_and_records_are_refused() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for i in 0..=read::limits::FILES {
        zip.start_file(format!("{i}.txt"), SimpleFileOptions::default()).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(read::bytes("x.zip", bytes, &Control::default()).err().unwrap().why, Why::TooManyFiles);
}

#[test]
fn reading_tells_how_far_it_is_and_stops_when_told() {
    let rows: String = (0..5_000).map(|i| format!("Dienst {i};Utrecht\n")).collect();
    let csv = format!("naam;plaats\n{rows}").into_bytes();
    let told = Arc::new(std::sync::Mutex::new(Vec::new()));
    let seen = Arc::clone(&told);
    let control = Control::new(Arc::default(), move |n| seen.lock().unwrap().push(n));
    read::bytes("x.csv", csv.clone(), &control).unwrap();
    let told = told.lock().unwrap();
    assert!(told.len() > 100 && told.is_sorted() && told.last() == Some(&1000), "{:?}", told.last());

    let cancel = Arc::new(AtomicBool::new(false));
    let stop = Arc::clone(&cancel);
    let control = Control::new(cancel, move |n| stop.store(n > 100, Ordering::Relaxed));
    assert_eq!(read::bytes("x.csv", csv, &control).err().unwrap().why, Why::Cancelled);
}

/// Files that are read whole when nothing is done to them.
fn good_files() -> Vec<Vec<u8>> {
    let files = [
        "semicolons.csv",
        "quotes.csv",
        "package.zip",
        "one_json.zip",
        "dangling.json",
        "odd_values.json",
        "utf16.csv",
    ];
    let mut all: Vec<Vec<u8>> = files.iter().map(|name| std::fs::read(fixture(name)).unwrap()).collect();
    all.push(social_map::starter::JSON.as_bytes()[..6_000].to_vec());
    all.push(social_map::starter::JSON.as_bytes().to_vec());
    all
}

/// Reads it, and where it is taken, takes it in: never a panic, and as many services as it says.
fn survives(bytes: Vec<u8>) {
    for name in ["x", "services.csv"] {
        if let Ok(parsed) = read::bytes(name, bytes.clone(), &Control::default()) {
            let services = parsed.counts.services;
            let vault = vault();
            let directory = load(&vault, parsed, "x");
            assert_eq!(directory.services, services);
            assert_eq!(find(&vault, &text("")).total, services);
        }
    }
}

/// A fuzzer with a fixed seed: bytes changed, cut out, doubled, put in; over every reader.
#[test]
fn spoilt_files_never_panic_and_are_never_taken_by_half() {
    let mut random = rand_chacha::ChaCha8Rng::seed_from_u64(20_261_121);
    let tokens: &[&[u8]] =
        &[b"\"", b";", b"\n", b"{", b"[", b"}", b"]", b"null", b"-1", b"\xff", b"\0", b"1e999", b"PK", b","];
    for file in good_files() {
        for _ in 0..60 {
            let mut bytes = file.clone();
            for _ in 0..random.random_range(1..6) {
                let at = random.random_range(0..bytes.len().max(1)).min(bytes.len());
                let end = (at + random.random_range(0..40)).min(bytes.len());
                match random.random_range(0..5) {
                    0 if at < bytes.len() => bytes[at] = random.random(),
                    1 => drop(bytes.drain(at..end)),
                    2 => {
                        let part = bytes[at..end].to_vec();
                        bytes.splice(at..at, part);
                    }
                    3 => bytes.truncate(at),
                    _ => {
                        let token = tokens[random.random_range(0..tokens.len())];
                        bytes.splice(at..at, token.iter().copied());
                    }
                }
            }
            survives(bytes);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        survives(bytes);
    }

    #[test]
    fn random_text_under_a_header_never_panics(rows in "[a-z;\"\n é]{0,400}") {
        survives(format!("naam;omschrijving;talen;plaats\n{rows}").into_bytes());
    }
}
