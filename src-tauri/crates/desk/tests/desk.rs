//! What needs more than one room, as it is used.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;

use casebook::client::{Details, Status};
use casebook::contact::{Contact, ContactId, Kind, NextStep};
use casebook::{ClientId, client};
use desk::contact::WholeContact;
use desk::draft::{self, Draft, DraftId};
use desk::export::{Part, export};
use desk::search::{HitPlace, everywhere};
use desk::today::today;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use record::{Invalid, Line, Note, Postcode, Rule, Theme, Window};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::{Value, json};
use vault::{Error, Kind as VaultKind, Source, Vault};
use wellbeing::check_in::{self, CheckIn};
use wellbeing::heaviness::Heaviness;
use wellbeing::{note, question};

const TODAY: Date = date(2026, 11, 20);

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn text(text: &str) -> Note {
    Note::new(text).unwrap()
}

fn add(vault: &Vault, name: &str, status: Status) -> ClientId {
    let details = Details { status, ..Details::of(line(name)) };
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn with(people: &[ClientId], on: Date) -> WholeContact {
    let contact = Contact::of(Kind::HomeVisit, people.to_vec(), on);
    WholeContact { contact, heaviness: None, question: Note::default(), requests: Vec::new() }
}

fn save(vault: &Vault, id: Option<ContactId>, whole: WholeContact) -> ContactId {
    vault.write(move |w| desk::contact::save(w, id, &whole)).unwrap()
}

fn get(vault: &Vault, id: ContactId) -> WholeContact {
    vault.read(move |r| desk::contact::get(r, id)).unwrap()
}

fn changes(vault: &Vault) -> (i64, i64) {
    let count = |c: &Connection| c.query_row("SELECT count(*) FROM change", [], |row| row.get(0));
    vault.read(move |r| Ok((count(&r.case)?, count(&r.private)?))).unwrap()
}

#[test]
fn a_contact_and_her_own_half_are_one() {
    let vault = vault();
    let ster = add(&vault, "Ster", Status::Active);
    let mut whole = with(&[ster], TODAY);
    whole.heaviness = Some(Heaviness(3));
    whole.question = text("Hoe begrens ik dit?");
    let id = save(&vault, None, whole.clone());
    let got = get(&vault, id);
    assert!(got.contact == whole.contact && got.heaviness == whole.heaviness && got.question == whole.question);

    let logged = changes(&vault);
    save(&vault, Some(id), whole.clone());
    assert_eq!(changes(&vault), logged, "saving again changes nothing");

    let asked = vault.read(|r| question::list(&r.private)).unwrap()[0].id;
    whole.question = text("Hoe begrens ik dit beter?");
    save(&vault, Some(id), whole.clone());
    let questions = vault.read(|r| question::list(&r.private)).unwrap();
    assert_eq!((questions.len(), questions[0].id), (1, asked), "the same question, worded anew");

    vault.write(move |w| question::discuss(&w.private, asked, Some(TODAY))).unwrap();
    assert!(get(&vault, id).question.is_empty());
    whole.question = Note::default();
    whole.heaviness = None;
    save(&vault, Some(id), whole.clone());
    assert_eq!(vault.read(|r| question::list(&r.private)).unwrap().len(), 1, "a question that was discussed stays");
    assert_eq!(get(&vault, id).heaviness, None);

    whole.question = text("Nog iets");
    save(&vault, Some(id), whole.clone());
    whole.question = Note::default();
    save(&vault, Some(id), whole);
    assert_eq!(vault.read(|r| question::list(&r.private)).unwrap().len(), 1, "an emptied question is taken away");

    let start = vault.read(move |r| desk::contact::start(r, Some(ster))).unwrap();
    assert!(start.heaviness.is_none() && start.question.is_empty() && start.contact.people == [ster]);
}

#[test]
fn what_is_refused_in_one_half_leaves_nothing_of_the_other() {
    let vault = vault();
    let mut whole = with(&[], TODAY);
    whole.heaviness = Some(Heaviness(5));
    whole.question = text("blijft niet");
    let refused = vault.write(move |w| desk::contact::save(w, None, &whole));
    let range = Rule::OutOfRange { min: 0, max: 4 };
    assert!(matches!(refused, Err(Error::Invalid(i)) if i == Invalid::new("heaviness", range)));
    assert_eq!(changes(&vault), (0, 0));
}

#[test]
fn removing_a_contact_or_a_client_and_undoing_it() {
    let vault = vault();
    let (ster, maan) = (add(&vault, "Ster", Status::Active), add(&vault, "Maan", Status::Active));
    let heavy = |people: &[ClientId]| WholeContact {
        heaviness: Some(Heaviness(4)),
        question: text("vraag"),
        ..with(people, TODAY)
    };
    let (alone, together) = (save(&vault, None, heavy(&[ster])), save(&vault, None, heavy(&[ster, maan])));
    let about = alone.to_string();
    vault.write(move |w| note::save(&w.private, None, &text("eigen"), Some(&about))).unwrap();
    let state = || {
        let pairs =
            |(q, n): (Vec<Option<String>>, Vec<Option<String>>)| (BTreeSet::from_iter(q), BTreeSet::from_iter(n));
        vault
            .read(move |r| {
                let questions = question::list(&r.private)?.into_iter().map(|q| q.about).collect();
                let notes = note::list(&r.private)?.into_iter().map(|n| n.about).collect();
                let heavy = wellbeing::heaviness::list(&r.private)?.len();
                Ok((pairs((questions, notes)), heavy, casebook::contact::all(&r.case)?.len()))
            })
            .unwrap()
    };
    let before = state();
    let to = |id: ContactId| Some(id.to_string());
    let without = ((BTreeSet::from([None, to(together)]), BTreeSet::from([None])), 1, 1);

    let removed = vault.save(move |w| desk::client::delete(w, ster)).unwrap();
    assert_eq!(state(), without);
    assert_eq!(get(&vault, together).contact.people, [maan]);
    vault.undo(&removed.undo).unwrap();
    assert_eq!(state(), before);
    assert_eq!(get(&vault, together).contact.people, [ster, maan]);

    let removed = vault.save(move |w| desk::contact::delete(w, alone)).unwrap();
    assert_eq!(state(), without);
    vault.undo(&removed.undo).unwrap();
    assert_eq!(state(), before);
    assert_eq!(get(&vault, alone).heaviness, Some(Heaviness(4)));
}

#[test]
fn a_draft_is_kept_in_two_halves_and_stays_gone_when_let_go() {
    let vault = vault();
    let keep = |id: Option<DraftId>, form: &str, case: Value, private: Value| {
        let draft = Draft { form: form.to_owned(), case, private };
        vault.write(move |w| draft::save(w, id, &draft))
    };
    let both = keep(None, "contact", json!({"line": "half"}), json!({"heaviness": 2})).unwrap();
    let own = keep(None, "own_note", Value::Null, json!("van mij")).unwrap();
    let empty = keep(None, "client", Value::Null, Value::Null).unwrap();
    let halves = |id: DraftId| {
        let draft = vault.read(move |r| draft::get(r, id)).unwrap();
        (draft.form, draft.case, draft.private)
    };
    assert_eq!(halves(both), ("contact".to_owned(), json!({"line": "half"}), json!({"heaviness": 2})));
    assert_eq!(halves(own), ("own_note".to_owned(), Value::Null, json!("van mij")));
    assert_eq!(halves(empty), ("client".to_owned(), Value::Null, Value::Null));
    let in_case = vault.read(|r| r.case.drafts()).unwrap();
    assert!(in_case.iter().all(|row| row.id != own.0), "her own note leaves no trace in the case image");

    keep(Some(both), "contact", json!({"line": "heel"}), Value::Null).unwrap();
    assert_eq!(halves(both), ("contact".to_owned(), json!({"line": "heel"}), Value::Null));
    assert!(vault.read(|r| r.private.drafts()).unwrap().iter().all(|row| row.id != both.0));
    let list = || vault.read(draft::list).unwrap();
    assert_eq!(list().iter().map(|card| card.id).collect::<BTreeSet<_>>(), BTreeSet::from([both, own, empty]));
    assert_eq!(list().iter().filter(|card| card.reminds).count(), 3);

    // Seven days and a minute later Today is silent; what was written stays.
    let week = 7 * 24 * 3_600_000_i64;
    vault
        .write(move |w| {
            w.case.execute("UPDATE draft SET saved = saved - ?1 WHERE id = ?2", (week + 60_000, both.0.to_string()))?;
            w.private
                .execute("UPDATE draft SET saved = saved - ?1 WHERE id = ?2", (week - 60_000, own.0.to_string()))?;
            Ok(())
        })
        .unwrap();
    let reminds = |id| list().iter().find(|card| card.id == id).unwrap().reminds;
    assert_eq!((reminds(both), reminds(own), reminds(empty)), (false, true, true));
    assert_eq!(list().last().unwrap().id, both, "the latest first");
    let shown: BTreeSet<_> = vault.read(today).unwrap().drafts.iter().map(|card| card.id).collect();
    assert_eq!(shown, BTreeSet::from([own, empty]));

    vault.write(move |w| draft::discard(w, own)).unwrap();
    assert!(matches!(vault.read(move |r| draft::get(r, own)), Err(Error::Gone)));
    assert!(matches!(keep(Some(own), "own_note", Value::Null, json!("te laat")), Err(Error::Gone)));
    vault.write(move |w| draft::discard(w, own)).unwrap();
}

#[test]
fn the_draft_is_let_go_in_the_commit_that_saves_what_it_became_and_stays_where_that_fails() {
    let vault = vault();
    let keep = |form: &str| {
        let draft = Draft { form: form.to_owned(), case: Value::Null, private: json!("van mij") };
        vault.write(move |w| draft::save(w, None, &draft)).unwrap()
    };
    let (asked, checked) = (keep("question"), keep("check_in"));
    let empty =
        vault.write(move |w| draft::finish(w, Some(asked), |w| question::save(&w.private, None, &text(""), None)));
    assert!(matches!(empty, Err(Error::Invalid(_))));
    assert_eq!(vault.read(draft::list).unwrap().len(), 2, "nothing was saved, so what was typed is still there");

    vault
        .write(move |w| draft::finish(w, Some(asked), |w| question::save(&w.private, None, &text("Hoe dan?"), None)))
        .unwrap();
    let left: Vec<_> = vault.read(draft::list).unwrap().into_iter().map(|card| card.id).collect();
    assert_eq!(left, [checked]);
    let how = CheckIn { on: TODAY, energy: 2, tension: 1, line: Line::default() };
    vault.write(move |w| draft::finish(w, Some(checked), |w| check_in::save(&w.private, &how))).unwrap();
    assert!(vault.read(draft::list).unwrap().is_empty());
    vault.write(|w| draft::finish(w, None, |w| question::save(&w.private, None, &text("En nu?"), None))).unwrap();
    assert_eq!(vault.read(|r| question::list(&r.private)).unwrap().len(), 2);
}

#[test]
fn a_postcode_is_taken_where_a_table_is_loaded_and_stays_after_that() {
    let vault = vault();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("postcodes.csv");
    std::fs::write(&path, "pc4,place,municipality,region,lat,lon\n1000,Verzonnen,Nergensland,Verzonnen,52.5,6.1\n")
        .unwrap();
    let lives = |digits: &str| Details { postcode: Some(Postcode::new(digits).unwrap()), ..Details::of(line("Ster")) };
    let save = |id: Option<ClientId>, details: Details| vault.write(move |w| desk::client::save(w, id, &details));
    let refused = |saved: vault::Result<ClientId>| matches!(saved, Err(Error::Invalid(i)) if i == Invalid::new("postcode", Rule::Unknown));
    assert!(refused(save(None, lives("1000"))));
    assert!(save(None, Details::of(line("Maan"))).is_ok(), "the control: nothing else was wrong");

    let read = postcodes_of(&path);
    vault.write(move |w| social_map::postcodes::apply(&w.case, &read, "postcodes.csv")).unwrap();
    let ster = save(None, lives("1000")).unwrap();
    // A postcode that the table does not know can be new: the place then says how far things are.
    save(Some(ster), lives("1001")).unwrap();

    vault.write(|w| social_map::postcodes::remove(&w.case)).unwrap();
    save(Some(ster), Details { notes: text("nog iets"), ..lives("1001") }).unwrap();
    assert!(refused(save(Some(ster), lives("1000"))));
    save(Some(ster), Details::of(line("Ster"))).unwrap();
    assert!(refused(save(Some(ster), lives("1001"))), "once gone it is new again");
}

fn postcodes_of(path: &std::path::Path) -> social_map::read::Postcodes {
    social_map::read::postcodes(path, &social_map::read::Control::default()).unwrap()
}

#[test]
fn a_draft_of_a_megabyte_is_refused_and_nothing_of_it_kept() {
    let vault = vault();
    let max = draft::MAX_BYTES as usize;
    for (case, private, field) in [(1 << 20, 0, "case"), (0, 1 << 20, "private"), (max - 1, 0, "case")] {
        let half = |bytes| json!("m".repeat(bytes));
        let draft = Draft { form: "contact".to_owned(), case: half(case), private: half(private) };
        let refused = vault.write(move |w| draft::save(w, None, &draft));
        let rule = Rule::TooLong { max: draft::MAX_BYTES };
        assert!(matches!(refused, Err(Error::Invalid(i)) if i == Invalid::new(field, rule)));
    }
    assert!(vault.read(draft::list).unwrap().is_empty());
    let longest = Draft { form: "contact".to_owned(), case: json!("m".repeat(max - 2)), private: Value::Null };
    vault.write(move |w| draft::save(w, None, &longest)).unwrap();
    for form in ["", "Contact", "a b", &"x".repeat(41)] {
        let draft = Draft { form: form.to_owned(), case: json!(1), private: Value::Null };
        let refused = vault.write(move |w| draft::save(w, None, &draft));
        assert!(matches!(refused, Err(Error::Invalid(i)) if i == Invalid::new("form", Rule::Unknown)), "{form}");
    }
}

#[test]
fn today_shows_what_matters() {
    let vault = vault();
    let ster = add(&vault, "Ster", Status::Active);
    let agree = |from: i32, to: i32| {
        let mut whole = with(&[ster], TODAY.saturating_sub(8.days()));
        let between = Window { from: TODAY.saturating_add(from.days()), to: TODAY.saturating_add(to.days()) };
        whole.contact.next_step = Some(NextStep { what: line("bellen"), between, done: None });
        save(&vault, None, whole)
    };
    let (past, open, coming, far) = (agree(-5, -1), agree(-3, 3), agree(7, 9), agree(8, 9));
    let mut visit = with(&[ster], TODAY);
    visit.contact.minutes = Some(50);
    let now = save(&vault, None, visit.clone());
    visit.contact.on = date(2026, 11, 16);
    save(&vault, None, visit.clone());
    visit.contact.on = date(2026, 11, 15);
    save(&vault, None, visit);
    let shown = vault.read(today).unwrap();
    assert_eq!(shown.on, TODAY);
    assert_eq!(shown.contacts.iter().map(|entry| entry.id).collect::<Vec<_>>(), [now]);
    let closing: Vec<_> = shown.closing.iter().map(|step| (step.contact, step.is_past)).collect();
    assert_eq!(closing, [(past, true), (open, false)]);
    assert_eq!(shown.coming.iter().map(|step| step.contact).collect::<Vec<_>>(), [coming]);
    assert!(shown.closing.iter().chain(&shown.coming).all(|step| step.contact != far));
    assert_eq!(shown.closing[0].people, [(ster, line("Ster"))]);
    assert_eq!((shown.minutes_this_week, shown.active_clients), (100, 1), "from Monday the sixteenth");
    assert!(shown.long_ago.is_empty());
}

#[test]
fn today_holds_a_closed_client_only_where_something_is_open() {
    proptest!(ProptestConfig::with_cases(48), |(
        closed in proptest::collection::vec(any::<bool>(), 1..6),
        visits in proptest::collection::vec((proptest::collection::vec(any::<prop::sample::Index>(), 0..3), -60_i32..2, proptest::option::of(-9_i32..9)), 0..12),
    )| {
        let vault = vault();
        let people: Vec<ClientId> = closed
            .iter()
            .enumerate()
            .map(|(n, closed)| add(&vault, &format!("P{n}"), if *closed { Status::Closed } else { Status::Active }))
            .collect();
        for (who, ago, step) in &visits {
            let who: BTreeSet<ClientId> = who.iter().map(|index| *index.get(&people)).collect();
            let mut whole = with(&who.into_iter().collect::<Vec<_>>(), TODAY.saturating_add((*ago).min(0).days()));
            whole.contact.next_step = step.map(|from| {
                let from = TODAY.saturating_add(from.days());
                NextStep { what: Line::default(), between: Window { from, to: from }, done: None }
            });
            save(&vault, None, whole);
        }
        let shown = vault.read(today).unwrap();
        let is_open = |id: &ClientId| shown.closing.iter().chain(&shown.coming).any(|step| {
            // Alone, or with others whom she does not help either.
            step.people.iter().any(|(one, _)| one == id)
                && step.people.iter().all(|(one, _)| people.iter().zip(&closed).any(|(known, closed)| known == one && *closed))
        });
        let with_steps: Vec<bool> = people.iter().map(is_open).collect();
        let shown = serde_json::to_string(&shown).unwrap();
        for (n, (id, closed)) in people.iter().zip(&closed).enumerate() {
            if *closed && !with_steps[n] {
                prop_assert!(!shown.contains(&id.to_string()) && !shown.contains(&format!("\"P{n}\"")), "{shown}");
            }
        }
        // The control: an active one with a contact today is there.
        let seen = visits.iter().filter(|(_, ago, _)| *ago >= 0).flat_map(|(who, ..)| who).map(|i| i.index(people.len()));
        for n in seen.filter(|n| !closed[*n]) {
            prop_assert!(shown.contains(&people[n].to_string()));
        }
    });
}

#[test]
fn search_finds_in_every_room_services_last_and_at_most_thirty() {
    let vault = vault();
    vault.write(|w| social_map::fictional::load(&w.case).map(|_| ())).unwrap();
    let service = vault
        .read(|r| social_map::search::find(&r.case, &social_map::search::Query::default()))
        .unwrap()
        .cards
        .swap_remove(0);
    let word = service.name.split_whitespace().max_by_key(|word| word.len()).unwrap().to_lowercase();
    let ster = add(&vault, &format!("Ster {word}"), Status::Active);
    let maan = add(&vault, "Maan", Status::Active);
    let mut visit = with(&[maan], TODAY);
    visit.contact.note = text(&format!("We spraken over {word} en meer."));
    visit.question = text(&format!("Over {word}?"));
    let contact = save(&vault, None, visit);
    let own = text(&format!("{word} bleef in mijn hoofd"));
    let own = vault.write(move |w| note::save(&w.private, None, &own, None)).unwrap();

    let typed = word[..word.len() - 1].to_owned();
    let hits = vault.read(move |r| everywhere(r, &typed)).unwrap();
    let found: Vec<_> = hits.iter().map(|hit| (hit.place, hit.id.clone())).collect();
    assert_eq!(
        found[..4],
        [
            (HitPlace::Client, ster.to_string()),
            (HitPlace::Client, maan.to_string()),
            (HitPlace::Contact, contact.to_string()),
            (HitPlace::OwnNote, own.to_string()),
        ]
    );
    assert_eq!(found[4].0, HitPlace::Question);
    assert!(found.contains(&(HitPlace::Service, service.id.to_string())));
    assert_eq!((hits[0].around.as_str(), hits[2].title.as_str()), ("", "Maan"));
    assert_eq!(hits[2].around, format!("We spraken over {word} en meer."));

    vault
        .write(move |w| {
            for n in 0..40 {
                let client = client::save(&w.case, None, &Details::of(line(&format!("{word} {n}"))))?;
                casebook::concern::save(&w.case, None, &casebook::concern::Concern::of(client, line(&word)))?;
                let mut visit = with(&[], TODAY);
                visit.contact.line = line(&word);
                visit.question = text(&word);
                desk::contact::save(w, None, &visit)?;
                note::save(&w.private, None, &text(&word), None)?;
            }
            Ok(())
        })
        .unwrap();
    let typed = service.name.split_whitespace().max_by_key(|word| word.len()).unwrap().to_owned();
    let hits = vault.read(move |r| everywhere(r, &typed)).unwrap();
    assert!((24..=30).contains(&hits.len()), "{}", hits.len());
    let first_service = hits.iter().position(|hit| hit.place == HitPlace::Service).unwrap();
    assert!(hits[first_service..].iter().all(|hit| hit.place == HitPlace::Service));
    for nothing in ["", "  ", "\"*", "zzqxzzqx"] {
        assert!(vault.read(move |r| everywhere(r, nothing)).unwrap().is_empty(), "{nothing}");
    }
}

/// Every value of every table of an image that holds `word`, in UTF-8 or in UTF-16, as `table.column`.
fn places_of(connection: &Connection, word: &str) -> Vec<String> {
    let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let mut found = Vec::new();
    for table in tables {
        let mut select = connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns: Vec<String> = select.column_names().map(str::to_owned).collect();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for (n, column) in columns.iter().enumerate() {
                if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = row.get_ref(n).unwrap() {
                    let holds = |word: &[u8]| bytes.windows(word.len()).any(|at| at == word);
                    if holds(word.as_bytes()) || holds(&utf16) {
                        found.push(format!("{table}.{column}"));
                    }
                }
            }
        }
    }
    found
}

#[test]
fn nothing_of_her_own_part_ever_stands_in_the_case_image() {
    let vault = vault();
    let ster = add(&vault, "Ster", Status::Active);
    // Canaries that share no beginning, so that an index cannot keep one as "like the last, and then".
    let [asked, own, also, felt, typed, noted] =
        ["qanarie", "xijsvogel", "jbuizerd", "ukwartel", "zvink", "owielewaal"];
    let mut whole = with(&[ster], TODAY);
    whole.contact.note = text("flamingo");
    whole.contact.themes = vec![Theme::Sleep];
    whole.heaviness = Some(Heaviness(4));
    whole.question = text(asked);
    let id = save(&vault, None, whole.clone());
    let about = id.to_string();
    vault
        .write(move |w| {
            let note = note::save(&w.private, None, &text(own), Some(&about))?;
            note::save(&w.private, Some(note), &text(&format!("{own} {noted}")), None)?;
            question::save(&w.private, None, &text(also), Some(&about))?;
            check_in::save(&w.private, &CheckIn { on: TODAY, energy: 1, tension: 4, line: line(felt) })?;
            let draft =
                Draft { form: "contact".to_owned(), case: json!("reiger"), private: json!({"question": typed}) };
            draft::save(w, None, &draft).map(|_| ())
        })
        .unwrap();
    vault.write(|w| export(w, Part::All).map(|_| ())).unwrap();
    save(&vault, Some(id), WholeContact { heaviness: Some(Heaviness(2)), ..whole });
    for word in [asked, own, also, felt, typed, noted] {
        let (case, private) = vault.read(move |r| Ok((places_of(&r.case, word), places_of(&r.private, word)))).unwrap();
        assert!(case.is_empty(), "{word} stands in {case:?}");
        assert!(!private.is_empty(), "the control: {word} stands in the private image");
    }
    // Neither the record nor its name: nothing in the case image speaks of heaviness.
    for word in ["heaviness", "wellbeing", "check_in"] {
        assert!(vault.read(move |r| Ok(places_of(&r.case, word))).unwrap().is_empty(), "{word}");
    }
    for (word, place) in [("flamingo", "contact.note"), ("reiger", "draft.body"), ("flamingo", "change.value")] {
        let case = vault.read(move |r| Ok(places_of(&r.case, word))).unwrap();
        assert!(case.iter().any(|found| found == place), "the control: {word} in {case:?}");
    }
}

#[test]
fn an_export_holds_one_part_and_is_written_down() {
    let vault = vault();
    let ster = add(&vault, "Ster", Status::Active);
    let house = vault.write(|w| casebook::household::new(&w.case, line("Huis"))).unwrap();
    let home = Details { household: Some(house.id), ..Details::of(line("Ster")) };
    vault.write(move |w| client::save(&w.case, Some(ster), &home)).unwrap();
    let mut whole = with(&[ster], TODAY);
    whole.heaviness = Some(Heaviness(1));
    whole.question = text("vraag");
    let id = save(&vault, None, whole);
    vault
        .write(|w| {
            note::save(&w.private, None, &text("eigen"), None)?;
            check_in::save(&w.private, &CheckIn { on: TODAY, energy: 1, tension: 2, line: Line::default() })?;
            Ok(())
        })
        .unwrap();
    let take = |part| vault.write(move |w| Ok(serde_json::to_value(export(w, part)?).unwrap())).unwrap();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    let set = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<BTreeSet<_>>();

    let clients = take(Part::Clients);
    assert_eq!(
        keys(&clients),
        set(&[
            "format",
            "version",
            "part",
            "exported",
            "clients",
            "households",
            "contacts",
            "appointments",
            "moments",
            "crisis_calls",
            "local_lines",
            "concerns",
            "referrals",
            "marks",
            "requests",
            "agreements",
            "passed_on",
            "letters",
            "merged",
            "bottlenecks",
            "askings",
            "own_views",
        ])
    );
    assert_eq!((&clients["format"], &clients["version"]), (&json!("sleutelbos-export"), &json!(1)));
    assert_eq!(clients["clients"][0]["id"], json!(ster));
    assert_eq!(clients["clients"][0]["called"], "Ster");
    assert_eq!(clients["households"], json!([{"id": house.id, "called": "Huis"}]));
    assert_eq!(clients["contacts"][0]["people"], json!([ster]));
    let own = take(Part::Own);
    assert_eq!(keys(&own), set(&["format", "version", "part", "exported", "wellbeing"]));
    assert_eq!(own["wellbeing"]["heaviness"], json!([{"contact": id, "heaviness": 1}]));
    assert_eq!(own["wellbeing"]["questions"][0]["about"], json!(id));
    assert_eq!(own["wellbeing"]["notes"][0]["text"], "eigen");
    assert_eq!(own["wellbeing"]["check_ins"][0]["tension"], 2);
    let all = take(Part::All);
    assert_eq!((&all["clients"], &all["wellbeing"]), (&clients["clients"], &own["wellbeing"]));

    // Every key that is written is described.
    let described = include_str!("../EXPORT.md");
    fn each(value: &Value, seen: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(key, value)| {
                seen.insert(key.clone());
                each(value, seen);
            }),
            Value::Array(values) => values.iter().for_each(|value| each(value, seen)),
            _ => {}
        }
    }
    let mut seen = BTreeSet::new();
    each(&all, &mut seen);
    for key in seen {
        assert!(described.contains(&format!("`{key}`")) || described.contains(&format!("`{key}[]`")), "{key}");
    }

    let remarks = |c: &Connection| -> rusqlite::Result<Vec<String>> {
        c.prepare("SELECT value FROM change WHERE op = 'remark' AND kind = 'export' ORDER BY hlc")?
            .query_map([], |row| row.get(0))?
            .collect()
    };
    let (case, private) = vault.read(move |r| Ok((remarks(&r.case)?, remarks(&r.private)?))).unwrap();
    assert_eq!(case, [r#"{"part":"clients"}"#, r#"{"part":"all"}"#]);
    assert_eq!(private, [r#"{"part":"own"}"#, r#"{"part":"all"}"#]);
}
