//! Clients and contacts as they are used: written down, changed, found, removed, undone.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};

use casebook::client::{
    self, ClientId, Details, Home, InterpreterWish, Prefers, Reading, SafeToCall, SpokenLanguage, Status,
};
use casebook::contact::{self, Contact, ContactId, Interpreter, Kind, Mentioned, NextStep, Present, Role};
use casebook::household;
use jiff::ToSpan;
use jiff::civil::{Date, Time, date};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use record::{Invalid, LANGUAGES, Language, Line, Note, Postcode, Rule, Theme, Window};
use vault::{Error, Kind as VaultKind, Rooms, Source, Vault};

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    let rooms = Rooms { case: &[casebook::ROOM], private: &[] };
    Vault::in_memory(VaultKind::Practice, rooms, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn called(name: &str) -> Details {
    Details::of(line(name))
}

fn with(people: &[ClientId], on: Date) -> Contact {
    Contact::of(Kind::HomeVisit, people.to_vec(), on)
}

/// Whether the index of who was met when says what the records say.
fn met_is_right(vault: &Vault) -> bool {
    let rows = |sql: &'static str| {
        vault
            .read(move |r| {
                let mut select = r.case.prepare(sql)?;
                let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
                Ok(rows.collect::<Result<BTreeSet<(i64, String, i64)>, _>>()?)
            })
            .unwrap()
    };
    rows("SELECT client, day, contact FROM met") == rows("SELECT client, day, contact FROM meeting")
}

/// Whether the full-text indexes say what the records say.
fn search_is_right(vault: &Vault) -> bool {
    let check = |w: &vault::Writes<'_>| {
        for index in ["client_search", "contact_search"] {
            w.case.execute(&format!("INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"), [])?;
        }
        Ok(())
    };
    vault.write(check).is_ok()
}

fn add(vault: &Vault, details: &Details) -> ClientId {
    let details = details.clone();
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn write_down(vault: &Vault, contact: &Contact) -> ContactId {
    let contact = contact.clone();
    vault.write(move |w| contact::save(&w.case, None, &contact)).unwrap()
}

fn count(vault: &Vault, table: &'static str) -> i64 {
    vault.read(move |r| Ok(r.case.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?)).unwrap()
}

/// A made-up record that a failing test may show; those of the program itself never show what somebody wrote.
#[derive(Clone)]
struct Made<T>(T);

impl<T: serde::Serialize> std::fmt::Debug for Made<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&serde_json::to_string(&self.0).unwrap())
    }
}

fn text<const MAX: u32>(most: usize) -> impl Strategy<Value = record::Text<MAX>> {
    vec(any::<char>(), 0..most)
        .prop_map(String::from_iter)
        // What is refused wherever it stands is no text that comes back.
        .prop_filter("the result of a test", |text: &String| !record::names_test_result(text))
        .prop_map(|text| record::Text::new(&text).unwrap())
}

fn any_details() -> impl Strategy<Value = Made<Details>> {
    let languages = subsequence(LANGUAGES.to_vec(), 0..5).prop_shuffle().prop_flat_map(|codes| {
        vec(select(Reading::ALL), codes.len()).prop_map(move |readings| {
            codes
                .iter()
                .zip(readings)
                .map(|(code, reading)| SpokenLanguage { language: Language::new(code).unwrap(), reading })
                .collect::<Vec<_>>()
        })
    });
    let home = select(record::places())
        .prop_map(|place| Home { place: place.name.clone(), municipality: place.municipality.clone() });
    let texts = (text(40), text(40), text(40), text(200), text(2_000));
    let choices = (
        select(SafeToCall::ALL),
        option::of(select(Prefers::ALL)),
        option::of(select(InterpreterWish::ALL)),
        select(Status::ALL),
        any::<(bool, bool)>(),
    );
    let name = text(40).prop_map(|name: Line| if name.is_empty() { line("x") } else { name });
    let rest = (option::of(1900_i16..=2026), option::of(home), option::of(1000..=9999_u32));
    (name, languages, texts, choices, rest).prop_map(|(called, languages, texts, choices, rest)| {
        let (reach, mind, guardian, strengths, notes) = texts;
        let (safe_to_call, prefers, interpreter, status, (is_code_name, is_minor)) = choices;
        let (birth_year, home, postcode) = rest;
        Made(Details {
            called,
            is_code_name,
            languages,
            reach,
            safe_to_call,
            mind,
            birth_year,
            is_minor,
            guardian,
            prefers,
            home,
            postcode: postcode.map(|digits| Postcode::new(&digits.to_string()).unwrap()),
            household: None,
            interpreter,
            strengths,
            notes,
            status,
        })
    })
}

fn any_day() -> impl Strategy<Value = Date> {
    (0_i32..73_000).prop_map(|days| date(1900, 1, 1).saturating_add(days.days()))
}

fn any_step() -> impl Strategy<Value = Made<NextStep>> {
    (text(60), any_day(), 0_i32..400, option::of(any_day())).prop_map(|(what, from, days, done)| {
        let to = from.saturating_add(days.days()).min(date(2100, 12, 31));
        Made(NextStep { what, between: Window { from, to }, done })
    })
}

fn any_contact(people: Vec<ClientId>) -> impl Strategy<Value = Made<Contact>> {
    let most = people.len();
    let many = (
        subsequence(people, 0..=most).prop_shuffle(),
        subsequence(Present::ALL.to_vec(), 0..4).prop_shuffle(),
        subsequence(Theme::ALL.to_vec(), 0..4).prop_shuffle(),
        proptest::collection::btree_map("[a-f0-9-]{36}", text(40), 0..3),
    );
    let choices = (
        select(Kind::ALL),
        option::of(select(Role::ALL)),
        option::of(select(LANGUAGES)),
        option::of(select(Interpreter::ALL)),
    );
    let numbers = (
        option::of((0_i8..24, 0_i8..60)),
        option::of(1..=contact::MAX_MINUTES),
        option::of(0..=contact::MAX_TRAVEL_KM),
    );
    let texts = (text(60), text(2_000), option::of(any_step()));
    (any_day(), many, choices, numbers, texts).prop_map(|(on, many, choices, numbers, texts)| {
        let (people, present, themes, services) = many;
        let (kind, role, language, interpreter) = choices;
        let (start, minutes, travel_km) = numbers;
        let (line, note, next_step) = texts;
        Made(Contact {
            people,
            on,
            start: start.map(|(hour, minute)| Time::constant(hour, minute, 0, 0)),
            minutes,
            kind,
            role,
            language: language.map(|code| Language::new(code).unwrap()),
            present,
            interpreter,
            themes,
            line,
            note,
            travel_km,
            next_step: next_step.map(|Made(step)| step),
            services: services.into_iter().map(|(service, name)| Mentioned { service, name }).collect(),
        })
    })
}

/// Ids of the child rows of one parent, by value.
fn children(vault: &Vault, sql: &'static str, parent: String) -> BTreeMap<String, String> {
    vault
        .read(move |r| {
            let mut select = r.case.prepare(sql)?;
            Ok(select.query_map([parent], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
        })
        .unwrap()
}

#[test]
fn any_client_comes_back_as_written_and_saving_again_changes_nothing() {
    let vault = vault();
    proptest!(|(Made(first) in any_details(), Made(second) in any_details())| {
        let id = add(&vault, &first);
        let got = vault.read(move |r| client::get(&r.case, id)).unwrap();
        prop_assert!(got == first, "{:?}", Made(got));
        let languages = "SELECT language, id FROM client_language WHERE client = ?1";
        let before = children(&vault, languages, id.to_string());
        let changes = count(&vault, "change");

        vault.write(move |w| client::save(&w.case, Some(id), &first)).unwrap();
        prop_assert_eq!(count(&vault, "change"), changes);

        let wanted = second.clone();
        vault.write(move |w| client::save(&w.case, Some(id), &wanted)).unwrap();
        let got = vault.read(move |r| client::get(&r.case, id)).unwrap();
        prop_assert!(got == second, "{:?}", Made(got));
        for (language, row) in children(&vault, languages, id.to_string()) {
            prop_assert!(before.get(&language).is_none_or(|stood| *stood == row), "a language that stays keeps its row");
        }
    });
    assert!(count(&vault, "change") > 0, "the control: changes are logged");
    assert!(search_is_right(&vault));
    vault.write(|w| Ok(w.case.execute("DELETE FROM client_search_docsize WHERE id = 1", [])?)).unwrap();
    assert!(!search_is_right(&vault), "the control: an index from which a row is gone is not right");
}

#[test]
fn any_contact_comes_back_as_written_and_saving_again_changes_nothing() {
    let vault = vault();
    let people: Vec<_> = ["Ster", "Maan", "Zon"].iter().map(|name| add(&vault, &called(name))).collect();
    proptest!(|(Made(first) in any_contact(people.clone()), Made(second) in any_contact(people.clone()))| {
        let id = write_down(&vault, &first);
        let got = vault.read(move |r| contact::get(&r.case, id)).unwrap();
        prop_assert!(got == first, "{:?}", Made(got));
        let themes = "SELECT theme, id FROM contact_theme WHERE contact = ?1";
        let before = children(&vault, themes, id.to_string());
        let changes = count(&vault, "change");

        vault.write(move |w| contact::save(&w.case, Some(id), &first)).unwrap();
        prop_assert_eq!(count(&vault, "change"), changes);

        let wanted = second.clone();
        let saved = vault.save(move |w| contact::save(&w.case, Some(id), &wanted)).unwrap();
        let got = vault.read(move |r| contact::get(&r.case, id)).unwrap();
        prop_assert!(got == second, "{:?}", Made(got));
        for (theme, row) in children(&vault, themes, id.to_string()) {
            prop_assert!(before.get(&theme).is_none_or(|stood| *stood == row), "a theme that stays keeps its row");
        }
        prop_assert!(saved.undo.parse::<i64>().is_ok());
    });
}

#[test]
fn undoing_a_change_gives_back_what_stood_there() {
    let vault = vault();
    let people: Vec<_> = ["Ster", "Maan", "Zon"].iter().map(|name| add(&vault, &called(name))).collect();
    proptest!(ProptestConfig::with_cases(64), |(Made(first) in any_contact(people.clone()), Made(second) in any_contact(people.clone()))| {
        let id = write_down(&vault, &first);
        let saved = vault.save(move |w| contact::save(&w.case, Some(id), &second)).unwrap();
        prop_assert!(met_is_right(&vault));
        vault.undo(&saved.undo).unwrap();
        prop_assert!(met_is_right(&vault));
        let got = vault.read(move |r| contact::get(&r.case, id)).unwrap();
        prop_assert!(got == first, "{:?}", Made(got));
        let removed = vault.save(move |w| contact::delete(&w.case, id)).unwrap();
        prop_assert!(met_is_right(&vault));
        vault.undo(&removed.undo).unwrap();
        prop_assert!(met_is_right(&vault));
        let got = vault.read(move |r| contact::get(&r.case, id)).unwrap();
        prop_assert!(got == first, "{:?}", Made(got));
    });
    assert!(search_is_right(&vault));
}

/// A word of one script, and the marks that people leave out when they type it.
fn word() -> impl Strategy<Value = (String, String)> {
    let latin = (vec(proptest::char::range('a', 'z'), 2..9), vec(proptest::char::range('\u{300}', '\u{308}'), 0..3));
    let arabic = (
        vec(proptest::char::range('\u{62a}', '\u{63a}'), 2..9),
        vec(proptest::char::range('\u{64b}', '\u{652}'), 0..5),
    );
    let cyrillic = (vec(proptest::char::range('а', 'я'), 2..9), vec(proptest::char::range('\u{300}', '\u{301}'), 0..2));
    let ethiopic = (
        vec(proptest::char::range('\u{1208}', '\u{1246}'), 2..6),
        vec(proptest::char::range('\u{135d}', '\u{135f}'), 0..2),
    );
    let scripts = prop_oneof![latin.boxed(), arabic.boxed(), cyrillic.boxed(), ethiopic.boxed()];
    (scripts, vec(any::<prop::sample::Index>(), 5)).prop_map(|((letters, marks), places)| {
        let mut written: Vec<String> = letters.iter().map(char::to_string).collect();
        for (mark, place) in marks.iter().zip(&places) {
            let at = place.index(written.len());
            written[at].push(*mark);
        }
        (written.concat(), letters.into_iter().collect())
    })
}

#[test]
fn every_beginning_of_every_word_finds_its_record_with_and_without_marks() {
    let vault = vault();
    proptest!(ProptestConfig::with_cases(200), |(words in vec(word(), 1..4), field in 0..7, cut in any::<prop::sample::Index>())| {
        let written = words.iter().map(|(written, _)| written.as_str()).collect::<Vec<_>>().join(" ، ");
        let mut details = called("7");
        let mut visit = with(&[], date(2026, 11, 1));
        match field {
            0 => details.called = line(&written),
            1 => details.mind = line(&written),
            2 => details.notes = Note::new(&written).unwrap(),
            3 => details.strengths = Note::new(&written).unwrap(),
            4 => visit.line = line(&written),
            5 => visit.note = Note::new(&written).unwrap(),
            _ => {
                let between = Window { from: date(2026, 11, 2), to: date(2026, 11, 3) };
                visit.next_step = Some(NextStep { what: line(&written), between, done: None });
            }
        }
        let (client, contact) = vault
            .write(move |w| {
                let client = client::save(&w.case, None, &details)?;
                visit.people = vec![client];
                Ok((client, contact::save(&w.case, None, &visit)?))
            })
            .unwrap();
        let finds = |typed: String| {
            vault
                .read(move |r| {
                    let cards = client::cards(&r.case, &typed)?;
                    let entries = contact::search(&r.case, &typed, u32::MAX)?;
                    let card = cards.into_iter().find(|card| card.id == client);
                    Ok((card, entries.iter().any(|entry| entry.id == contact)))
                })
                .unwrap()
        };
        for (written, plain) in &words {
            for word in [written, plain] {
                // Case is folded too; a beginning ends before a letter, not before its marks.
                let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).skip(1).chain([word.len()]).collect();
                let typed = word[..starts[cut.index(starts.len())]].to_uppercase();
                let (card, entry) = finds(typed.clone());
                let card = card.ok_or_else(|| TestCaseError::fail(format!("{typed:?} in {written:?}")))?;
                prop_assert_eq!(card.found_in.is_some(), field > 0);
                prop_assert_eq!(entry, field >= 4);
            }
        }
        // All at once, in another order.
        let all: Vec<_> = words.iter().rev().map(|(_, plain)| plain.as_str()).collect();
        prop_assert!(finds(all.join(" ")).0.is_some());
        // The control: the same with a letter that stands in none of them.
        let other = format!("{}ж9", words[0].1);
        prop_assert!(finds(other).0.is_none());
        vault.write(move |w| client::delete(&w.case, client)).unwrap();
        prop_assert!(finds(words[0].1.clone()).0.is_none());
    });
}

#[test]
fn words_may_stand_partly_in_the_record_and_partly_in_a_contact() {
    let vault = vault();
    let amina = add(&vault, &called("Ámina van de Maan"));
    let other = add(&vault, &called("Boris"));
    let closed = add(&vault, &Details { status: Status::Closed, ..called("Amina Zon") });
    let mut visit = with(&[amina, other], date(2026, 11, 1));
    visit.note = Note::new("Haar zoon gaat weer naar school.\nZe slaapt slecht.").unwrap();
    write_down(&vault, &visit);
    let found = move |typed: &'static str| {
        let cards = vault.read(move |r| client::cards(&r.case, typed)).unwrap();
        cards.into_iter().map(|card| (card.id, card.found_in)).collect::<Vec<_>>()
    };
    let shown = Some("Haar zoon gaat weer naar school. Ze slaapt slecht.".to_owned());
    assert_eq!(found("amina schoo"), [(amina, shown.clone())]);
    assert_eq!(found("slaapt"), [(amina, shown.clone()), (other, shown)]);
    assert_eq!(found("amina"), [(amina, None), (closed, None)], "active ones first");
    assert_eq!(found("amina boris"), []);
    assert_eq!(found(" \"* ").len(), 3, "no word is no search");
}

#[test]
fn what_breaks_a_rule_is_refused_and_nothing_is_kept() {
    let vault = vault();
    let ster = add(&vault, &called("Ster"));
    let changes = count(&vault, "change");
    let good = called("Maan");
    let home = |place: &str, code: &str| Some(Home { place: place.to_owned(), municipality: code.to_owned() });
    let arabic = SpokenLanguage { language: Language::new("ar").unwrap(), reading: Reading::Well };
    let year = Rule::OutOfRange { min: 1900, max: 2026 };
    for (details, field, rule) in [
        (called(" "), "called", Rule::Empty),
        (Details { birth_year: Some(1899), ..good.clone() }, "birth_year", year),
        (Details { birth_year: Some(2027), ..good.clone() }, "birth_year", year),
        (Details { languages: vec![arabic.clone(), arabic], ..good.clone() }, "languages", Rule::Twice),
        (Details { home: home("Nergenshuizen", "GM0363"), ..good.clone() }, "home", Rule::Unknown),
        (Details { home: home("Amsterdam", "GM0599"), ..good.clone() }, "home", Rule::Unknown),
        (Details { household: Some(record::uuid::Uuid::nil().into()), ..good }, "household", Rule::Missing),
    ] {
        let refused = vault.write(move |w| client::save(&w.case, None, &details)).unwrap_err();
        assert!(matches!(&refused, Error::Invalid(i) if *i == Invalid::new(field, rule)), "{field}: {refused}");
    }
    let day = date(2026, 11, 1);
    let good = with(&[ster], day);
    let step = |from, to| Some(NextStep { what: Line::default(), between: Window { from, to }, done: None });
    let said = Mentioned { service: "a".to_owned(), name: line("b") };
    for (contact, field, rule) in [
        (Contact { minutes: Some(0), ..good.clone() }, "minutes", Rule::OutOfRange { min: 1, max: 1_440 }),
        (Contact { minutes: Some(1_441), ..good.clone() }, "minutes", Rule::OutOfRange { min: 1, max: 1_440 }),
        (Contact { travel_km: Some(2_001), ..good.clone() }, "travel_km", Rule::OutOfRange { min: 0, max: 2_000 }),
        (Contact { on: date(1899, 12, 31), ..good.clone() }, "on", Rule::NotADay),
        (
            Contact { next_step: step(day, day.yesterday().unwrap()), ..good.clone() },
            "next_step",
            Rule::EndsBeforeStart,
        ),
        (Contact { people: vec![ster, ster], ..good.clone() }, "people", Rule::Twice),
        (Contact { people: vec![record::uuid::Uuid::nil().into()], ..good.clone() }, "people", Rule::Missing),
        (Contact { themes: vec![Theme::Sleep, Theme::Sleep], ..good.clone() }, "themes", Rule::Twice),
        (Contact { present: vec![Present::Child, Present::Child], ..good.clone() }, "present", Rule::Twice),
        (Contact { services: vec![said.clone(), said], ..good }, "services", Rule::Twice),
    ] {
        let refused = vault.write(move |w| contact::save(&w.case, None, &contact)).unwrap_err();
        assert!(matches!(&refused, Error::Invalid(i) if *i == Invalid::new(field, rule)), "{field}: {refused}");
    }
    assert_eq!(count(&vault, "change"), changes);
    let nobody: ClientId = record::uuid::Uuid::nil().into();
    let nothing: ContactId = record::uuid::Uuid::nil().into();
    for gone in [
        vault.write(move |w| client::save(&w.case, Some(nobody), &called("x")).map(|_| ())),
        vault.write(move |w| client::delete(&w.case, nobody).map(|_| ())),
        vault.read(move |r| client::get(&r.case, nobody).map(|_| ())),
        vault.read(move |r| contact::timeline(&r.case, nobody).map(|_| ())),
        vault.read(move |r| contact::last_start(&r.case, Some(nobody)).map(|_| ())),
        vault.write(move |w| contact::save(&w.case, Some(nothing), &with(&[], day)).map(|_| ())),
        vault.write(move |w| contact::delete(&w.case, nothing)),
        vault.write(move |w| contact::finish_step(&w.case, nothing, true)),
        vault.write(move |w| contact::set_step(&w.case, nothing, None)),
        vault.read(move |r| contact::get(&r.case, nothing).map(|_| ())),
    ] {
        assert!(matches!(gone, Err(Error::Gone)), "{gone:?}");
    }
}

#[test]
fn a_megabyte_in_a_field_is_too_long_and_the_longest_text_is_found() {
    let vault = vault();
    let megabyte = "m".repeat(1 << 20);
    assert_eq!(Note::new(&megabyte).err(), Some(Rule::TooLong { max: 20_000 }));
    let mut json = serde_json::to_value(called("Ster")).unwrap();
    json["notes"] = megabyte.into();
    let refused = serde_json::from_value::<Details>(json).err().unwrap().to_string();
    assert_eq!(refused, "longer than 20000 characters");

    let longest = Note::new(&format!("{}slot", "ሰላም ".repeat(4_999))).unwrap();
    assert_eq!(longest.as_str().chars().count(), 20_000);
    let id = add(&vault, &Details { notes: longest, ..called("Ster") });
    let found = vault.read(move |r| client::cards(&r.case, "slot")).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id, id);
    assert!(found[0].found_in.as_ref().unwrap().len() < 500);
}

#[test]
fn every_place_can_be_somebodys_home() {
    let vault = vault();
    vault
        .write(|w| {
            for place in record::places() {
                let home = Some(Home { place: place.name.clone(), municipality: place.municipality.clone() });
                client::save(&w.case, None, &Details { home, ..called("x") })?;
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn removing_a_client_takes_what_is_theirs_alone_and_undo_brings_all_of_it_back() {
    let vault = vault();
    let house = vault.write(|w| household::new(&w.case, line("Huis aan de maan"))).unwrap();
    let at_home = |name: &str| Details { household: Some(house.id), ..called(name) };
    let (ster, maan) = (add(&vault, &at_home("Ster")), add(&vault, &called("Maan")));
    let mut alone = with(&[ster], date(2026, 11, 1));
    alone.themes = vec![Theme::Sleep];
    alone.line = line("kompas");
    let alone = write_down(&vault, &alone);
    let together = write_down(&vault, &with(&[maan, ster], date(2026, 11, 2)));

    let removed = vault.save(move |w| client::delete(&w.case, ster)).unwrap();
    assert_eq!(removed.value, [alone]);
    assert!(met_is_right(&vault));
    assert_eq!(count(&vault, "met"), 1);
    assert!(matches!(vault.read(move |r| contact::get(&r.case, alone)), Err(Error::Gone)));
    assert_eq!(vault.read(move |r| contact::get(&r.case, together)).unwrap().people, [maan]);
    assert!(vault.read(|r| household::all(&r.case)).unwrap().is_empty(), "an empty household goes too");
    assert!(vault.read(|r| contact::search(&r.case, "kompas", 9)).unwrap().is_empty());
    for table in ["client_language", "contact_theme"] {
        assert_eq!(count(&vault, table), 0, "{table}");
    }

    vault.undo(&removed.undo).unwrap();
    assert!(met_is_right(&vault));
    assert_eq!(count(&vault, "met"), 3);
    assert_eq!(vault.read(move |r| contact::get(&r.case, together)).unwrap().people, [maan, ster]);
    assert_eq!(vault.read(move |r| contact::timeline(&r.case, ster)).unwrap().len(), 2);
    assert_eq!(vault.read(|r| contact::search(&r.case, "kompas", 9)).unwrap().len(), 1);
    let households = vault.read(|r| household::all(&r.case)).unwrap();
    assert_eq!(households[0].members, [(ster, line("Ster"))]);
}

#[test]
fn a_new_contact_copies_role_and_language_and_nothing_else() {
    let vault = vault();
    let (ster, maan) = (add(&vault, &called("Ster")), add(&vault, &called("Maan")));
    let mut visit = with(&[ster], date(2026, 11, 1));
    visit.role = Some(Role::Mediating);
    visit.language = Some(Language::new("ti").unwrap());
    visit.kind = Kind::Phone;
    visit.minutes = Some(30);
    visit.present = vec![Present::Child];
    visit.interpreter = Some(Interpreter::NotNeeded);
    visit.themes = vec![Theme::Sleep];
    visit.line = line("iets");
    visit.travel_km = Some(4);
    write_down(&vault, &visit);
    let mut later = with(&[maan], date(2026, 11, 2));
    later.role = Some(Role::Advising);
    write_down(&vault, &later);

    let start = move |with| vault.read(move |r| contact::last_start(&r.case, with)).unwrap();
    let today = date(2026, 11, 20);
    let copied =
        Contact { role: Some(Role::Mediating), language: Some(Language::new("ti").unwrap()), ..with(&[ster], today) };
    assert!(start(Some(ster)) == copied);
    assert!(start(None) == Contact { role: Some(Role::Advising), ..with(&[], today) });
}

#[test]
fn steps_timelines_and_minutes() {
    let vault = vault();
    let (ster, maan) =
        (add(&vault, &called("Ster")), add(&vault, &Details { status: Status::Closed, ..called("Maan") }));
    let day = |d| date(2026, 11, d);
    let step =
        |from, to| NextStep { what: line("bellen"), between: Window { from: day(from), to: day(to) }, done: None };
    let agree = |people: &[ClientId], on, from, to| {
        let visit = Contact { next_step: Some(step(from, to)), minutes: Some(45), ..with(people, day(on)) };
        write_down(&vault, &visit)
    };
    let late = agree(&[ster], 1, 5, 20);
    let soon = agree(&[ster, maan], 2, 4, 6);
    let closed = agree(&[maan], 3, 4, 5);
    let nobody = agree(&[], 3, 10, 11);
    let open = || {
        let all = Window { from: day(1), to: day(30) };
        let steps = vault.read(move |r| contact::open_steps(&r.case, all, 20)).unwrap();
        steps.into_iter().map(|step| (step.contact, step.people.len())).collect::<Vec<_>>()
    };
    let all = [(closed, 1), (soon, 1), (nobody, 0), (late, 1)];
    assert_eq!(open(), all, "those that close first on top; who is closed only where nobody else is there");
    vault.write(move |w| contact::set_step(&w.case, closed, None)).unwrap();
    let cards = vault.read(|r| client::cards(&r.case, "")).unwrap();
    assert_eq!((cards[0].id, cards[0].last_contact), (ster, Some(day(2))));
    assert_eq!(cards[0].next_step, Some(Window { from: day(4), to: day(6) }));

    vault.write(move |w| contact::finish_step(&w.case, soon, true)).unwrap();
    assert_eq!(open(), [(nobody, 0), (late, 1)]);
    let done = vault.read(move |r| contact::get(&r.case, soon)).unwrap().next_step.unwrap().done;
    assert_eq!(done, Some(day(20)));
    vault.write(move |w| contact::finish_step(&w.case, soon, false)).unwrap();
    assert_eq!(open().len(), 3);
    vault.write(move |w| contact::set_step(&w.case, soon, None)).unwrap();
    assert_eq!(open().len(), 2);

    let timeline = vault.read(move |r| contact::timeline(&r.case, maan)).unwrap();
    assert_eq!(timeline.iter().map(|entry| entry.id).collect::<Vec<_>>(), [closed, soon]);
    assert_eq!(timeline[1].called, [line("Ster"), line("Maan")]);
    let minutes = |from, to| {
        let days = Window { from: day(from), to: day(to) };
        vault.read(move |r| contact::minutes(&r.case, days)).unwrap()
    };
    assert_eq!((minutes(2, 3), minutes(1, 3), minutes(4, 9)), (135, 180, 0), "several people count once");
    assert_eq!(vault.read(move |r| contact::on_day(&r.case, day(3))).unwrap().len(), 2);
}

#[test]
fn who_was_not_heard_of_for_long() {
    let vault = vault();
    let (ster, maan, zon) = (add(&vault, &called("Ster")), add(&vault, &called("Maan")), add(&vault, &called("Zon")));
    let closed = add(&vault, &Details { status: Status::Closed, ..called("Dicht") });
    let today = date(2026, 11, 20);
    write_down(&vault, &with(&[ster, closed], today.saturating_sub(42.days())));
    write_down(&vault, &with(&[maan], today.saturating_sub(60.days())));
    write_down(&vault, &with(&[zon], today.saturating_sub(41.days())));
    add(&vault, &called("Nieuw"));
    let long = |limit| {
        let cards = vault.read(move |r| client::long_ago(&r.case, 42, limit)).unwrap();
        cards.into_iter().map(|card| card.id).collect::<Vec<_>>()
    };
    assert_eq!(long(5), [maan, ster]);
    assert_eq!(long(1), [maan]);
    assert_eq!(vault.read(|r| client::count_active(&r.case)).unwrap(), 4);
}
