//! Her own part as it is used.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use record::{Invalid, Line, Note, Rule};
use vault::{Error, Kind, Rooms, Source, Vault};
use wellbeing::check_in::{self, CheckIn};
use wellbeing::heaviness::{self, Heaviness};
use wellbeing::note::{self, OwnNoteId};
use wellbeing::question::{self, QuestionId};

const TODAY: Date = date(2026, 11, 20);

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    let rooms = Rooms { case: &[], private: &[wellbeing::ROOM] };
    Vault::in_memory(Kind::Practice, rooms, Source::Practice { seed: 7, now }).unwrap()
}

fn text(text: &str) -> Note {
    Note::new(text).unwrap()
}

fn changes(vault: &Vault) -> i64 {
    vault.read(|r| Ok(r.private.query_row("SELECT count(*) FROM change", [], |row| row.get(0))?)).unwrap()
}

fn add_note(vault: &Vault, words: &str, about: Option<&'static str>) -> OwnNoteId {
    let words = text(words);
    vault.write(move |w| note::save(&w.private, None, &words, about)).unwrap()
}

fn add_question(vault: &Vault, words: &str, about: Option<&'static str>) -> QuestionId {
    let words = text(words);
    vault.write(move |w| question::save(&w.private, None, &words, about)).unwrap()
}

#[test]
fn any_note_and_question_comes_back_and_saving_again_changes_nothing() {
    let vault = vault();
    proptest!(|(words in "\\PC{1,300}", other in "[a-zа-яሀ-ቆا-ي\n]{1,300}", about in proptest::option::of("[a-f0-9-]{36}"))| {
        let (Ok(words), Ok(other)) = (Note::new(&words), Note::new(&other)) else { unreachable!() };
        prop_assume!(!words.is_empty() && !other.is_empty());
        let (text, to) = (words.clone(), about.clone());
        let (note, question) = vault
            .write(move |w| {
                let note = note::save(&w.private, None, &text, to.as_deref())?;
                Ok((note, question::save(&w.private, None, &text, to.as_deref())?))
            })
            .unwrap();
        let read = || {
            vault
                .read(move |r| {
                    let note = note::list(&r.private)?.into_iter().find(|n| n.id == note).unwrap();
                    let question = question::list(&r.private)?.into_iter().find(|q| q.id == question).unwrap();
                    Ok((note, question))
                })
                .unwrap()
        };
        let before = read();
        prop_assert_eq!((&before.0.text, &before.0.about), (&words, &about));
        prop_assert_eq!((&before.1.text, &before.1.about, before.1.discussed), (&words, &about, None));
        let logged = changes(&vault);
        let (text, to) = (words.clone(), about.clone());
        vault
            .write(move |w| {
                note::save(&w.private, Some(note), &text, to.as_deref())?;
                question::discuss(&w.private, question, None)?;
                question::save(&w.private, Some(question), &text, to.as_deref())
            })
            .unwrap();
        prop_assert_eq!(changes(&vault), logged);

        let text = other.clone();
        vault
            .write(move |w| {
                note::save(&w.private, Some(note), &text, None)?;
                question::discuss(&w.private, question, Some(TODAY))?;
                question::save(&w.private, Some(question), &text, None)
            })
            .unwrap();
        let after = read();
        prop_assert_eq!((&after.0.text, &after.0.about, after.0.written), (&other, &None, before.0.written));
        prop_assert_eq!((&after.1.text, after.1.written, after.1.discussed), (&other, before.1.written, Some(TODAY)));
        vault.write(move |w| { note::delete(&w.private, note)?; question::delete(&w.private, question) }).unwrap();
        prop_assert!(vault.read(move |r| Ok(note::list(&r.private)?.is_empty() && question::list(&r.private)?.is_empty())).unwrap());
    });
}

#[test]
fn notes_and_questions_are_found_by_the_beginning_of_a_word() {
    let vault = vault();
    let first = add_note(&vault, "Wat een zwáár verhaal", None);
    let last = add_note(&vault, "مُحَمَّد زوار", None);
    let asked = add_question(&vault, "Zwaarte bespreken", None);
    let notes = move |typed: &'static str| {
        let vault = vault.clone();
        vault
            .read(move |r| {
                let notes = note::search(&r.private, typed, 9)?.into_iter().map(|n| n.id).collect::<Vec<_>>();
                let questions = question::search(&r.private, typed, 9)?.into_iter().map(|q| q.id).collect::<Vec<_>>();
                Ok((notes, questions))
            })
            .unwrap()
    };
    assert_eq!(notes("zwaar"), (vec![first], vec![asked]));
    assert_eq!(notes("محم"), (vec![last], vec![]));
    assert_eq!(notes("verhaal zwaarder"), (vec![], vec![]));
    assert_eq!(notes(""), (vec![], vec![]));
}

#[test]
fn questions_that_are_open_come_first() {
    let vault = vault();
    let [done, open, later] = ["een", "twee", "drie"].map(|words| add_question(&vault, words, Some("c")));
    vault.write(move |w| question::discuss(&w.private, done, Some(TODAY))).unwrap();
    let order: Vec<_> = vault.read(|r| question::list(&r.private)).unwrap().into_iter().map(|q| q.id).collect();
    assert_eq!(order, [later, open, done]);
    let about = vault.read(|r| question::open_about(&r.private, "c")).unwrap().unwrap();
    assert_eq!(about.id, open, "the first that is still to be discussed");
    assert!(vault.read(|r| question::open_about(&r.private, "d")).unwrap().is_none());
}

#[test]
fn one_check_in_a_day() {
    let vault = vault();
    let save = |on, energy| {
        let check_in = CheckIn { on, energy, tension: 1, line: Line::new("zo").unwrap() };
        vault.write(move |w| check_in::save(&w.private, &check_in)).unwrap()
    };
    let first = save(TODAY, 2);
    let logged = changes(&vault);
    assert_eq!(save(TODAY, 2), first);
    assert_eq!(changes(&vault), logged, "the same again changes nothing");
    assert_eq!(save(TODAY, 4), first);
    save(TODAY.saturating_sub(6.days()), 3);
    save(TODAY.saturating_sub(7.days()), 1);
    save(TODAY.saturating_add(1.day()), 0);
    let list = |days| {
        let list = vault.read(move |r| check_in::list(&r.private, days)).unwrap();
        list.into_iter().map(|c| c.energy).collect::<Vec<_>>()
    };
    assert_eq!(list(7), [3, 4]);
    assert_eq!(list(8), [1, 3, 4]);
    assert_eq!(list(1), [4]);
    assert!(list(0).is_empty());
    assert_eq!(list(u16::MAX).len(), 3);
    assert_eq!(vault.write(|w| check_in::delete(&w.private, TODAY)).unwrap(), first);
    assert!(matches!(vault.write(|w| check_in::delete(&w.private, TODAY)), Err(Error::Gone)));
}

#[test]
fn how_heavy_a_contact_was() {
    let vault = vault();
    let set = |weight: Option<u8>| vault.write(move |w| heaviness::set(&w.private, "c", weight.map(Heaviness)));
    let get = || vault.read(|r| heaviness::get(&r.private, "c")).unwrap();
    for weight in [None, Some(0), Some(4), Some(2), None, Some(1)] {
        set(weight).unwrap();
        assert_eq!(get(), weight.map(Heaviness));
    }
    let logged = changes(&vault);
    set(Some(1)).unwrap();
    assert_eq!(changes(&vault), logged);
    let range = Rule::OutOfRange { min: 0, max: 4 };
    assert!(matches!(set(Some(5)), Err(Error::Invalid(i)) if i == Invalid::new("heaviness", range)));
    assert_eq!(get(), Some(Heaviness(1)));
}

#[test]
fn when_a_contact_goes_what_is_hers_stays_and_undo_brings_back_the_rest() {
    let vault = vault();
    let note = add_note(&vault, "van mij", Some("c"));
    let question = add_question(&vault, "ook van mij", Some("c"));
    let other = add_note(&vault, "over iets anders", Some("d"));
    vault.write(|w| heaviness::set(&w.private, "c", Some(Heaviness(3)))).unwrap();
    let state = || {
        vault
            .read(|r| {
                let notes: Vec<_> = note::list(&r.private)?.into_iter().map(|n| (n.id, n.about)).collect();
                let questions: Vec<_> = question::list(&r.private)?.into_iter().map(|q| (q.id, q.about)).collect();
                Ok((notes, questions, heaviness::get(&r.private, "c")?))
            })
            .unwrap()
    };
    let before = state();
    let done = vault.save(|w| wellbeing::forget_contact(&w.private, "c")).unwrap();
    let d = Some("d".to_owned());
    assert_eq!(state(), (vec![(other, d), (note, None)], vec![(question, None)], None));
    vault.undo(&done.undo).unwrap();
    assert_eq!(state(), before);
}

#[test]
fn what_breaks_a_rule_is_refused() {
    let vault = vault();
    let invalid = |outcome: Result<(), Error>, field, rule| {
        assert!(matches!(&outcome, Err(Error::Invalid(i)) if *i == Invalid::new(field, rule)), "{outcome:?}");
    };
    invalid(vault.write(|w| note::save(&w.private, None, &text(" "), None).map(|_| ())), "text", Rule::Empty);
    invalid(vault.write(|w| question::save(&w.private, None, &text(""), None).map(|_| ())), "text", Rule::Empty);
    let range = Rule::OutOfRange { min: 0, max: 4 };
    for (field, on, energy, tension, rule) in [
        ("energy", TODAY, 5, 0, range),
        ("tension", TODAY, 0, 5, range),
        ("on", date(1899, 12, 31), 0, 0, Rule::NotADay),
    ] {
        let check_in = CheckIn { on, energy, tension, line: Line::default() };
        invalid(vault.write(move |w| check_in::save(&w.private, &check_in).map(|_| ())), field, rule);
    }
    let (no_note, no_question): (OwnNoteId, QuestionId) =
        (record::uuid::Uuid::nil().into(), record::uuid::Uuid::nil().into());
    for gone in [
        vault.write(move |w| note::save(&w.private, Some(no_note), &text("x"), None).map(|_| ())),
        vault.write(move |w| note::delete(&w.private, no_note)),
        vault.write(move |w| question::save(&w.private, Some(no_question), &text("x"), None).map(|_| ())),
        vault.write(move |w| question::discuss(&w.private, no_question, Some(TODAY))),
        vault.write(move |w| question::delete(&w.private, no_question)),
    ] {
        assert!(matches!(gone, Err(Error::Gone)));
    }
    assert_eq!(changes(&vault), 0);
}
