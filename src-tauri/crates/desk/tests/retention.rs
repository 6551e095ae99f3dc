//! Terms that pass, what is proposed then, and what remains after it was accepted.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails here")]

use casebook::client::{self, ClientId, Details, SafeToCall, Status};
use casebook::contact::{self, Contact, ContactId, Kind as ContactKind};
use desk::contact::WholeContact;
use desk::erasure::{self, Around, Choice, ErasureKind};
use desk::retention::{self, Accepted, Kind, Term, passes};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use phrases::Phrases;
use proptest::prelude::*;
use record::{Invalid, Language, Line, Note, Rule, Theme};
use vault::{Error, Kind as VaultKind, Source, Vault, figures_id};
use wellbeing::check_in::{self, CheckIn};
use wellbeing::heaviness::{self, Heaviness};
use wellbeing::note;

const CANARY: &str = "vjzkq";
const CLOSED: Date = date(2026, 11, 20);

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn add(vault: &Vault, name: &str, status: Status) -> ClientId {
    let details = Details {
        called: line(name),
        is_code_name: false,
        languages: Vec::new(),
        reach: Line::default(),
        safe_to_call: SafeToCall::Unknown,
        mind: Line::default(),
        birth_year: None,
        is_minor: false,
        guardian: Line::default(),
        prefers: None,
        home: None,
        postcode: None,
        household: None,
        interpreter: None,
        strengths: Note::default(),
        notes: Note::new(name).unwrap(),
        status,
    };
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn contact(people: &[ClientId], on: Date, word: &str) -> WholeContact {
    let contact = Contact {
        people: people.to_vec(),
        on,
        start: Some(jiff::civil::time(14, 30, 0, 0)),
        minutes: Some(60),
        kind: ContactKind::HomeVisit,
        role: None,
        language: Some(Language::new("ti").unwrap()),
        present: Vec::new(),
        interpreter: None,
        themes: vec![Theme::Sleep, Theme::Money],
        line: line(word),
        note: Note::new(word).unwrap(),
        travel_km: Some(3),
        next_step: None,
        services: Vec::new(),
    };
    WholeContact { contact, heaviness: Some(Heaviness(3)), question: Note::default(), requests: Vec::new() }
}

fn save(vault: &Vault, whole: WholeContact) -> ContactId {
    vault.write(move |w| desk::contact::save(w, None, &whole)).unwrap()
}

/// In how many values of any table of both images a word stands, the change log and the index among them.
fn found(vault: &Vault, word: &'static str) -> usize {
    let of = move |c: &rusqlite::Connection| -> vault::Result<usize> {
        let tables: Vec<String> = c
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut total = 0;
        for table in tables {
            let mut all = c.prepare(&format!("SELECT * FROM \"{table}\""))?;
            let columns = all.column_count();
            let mut rows = all.query([])?;
            while let Some(row) = rows.next()? {
                for n in 0..columns {
                    let bytes = match row.get_ref(n)? {
                        rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => bytes,
                        _ => continue,
                    };
                    total += usize::from(bytes.windows(word.len()).any(|part| part == word.as_bytes()));
                }
            }
        }
        Ok(total)
    };
    vault.read(move |r| Ok(of(&r.case)? + of(&r.private)?)).unwrap()
}

fn due_on(vault: &Vault, today: Date) -> (usize, usize, usize, bool) {
    let found = vault.read(move |r| retention::proposal(r, today)).unwrap();
    (found.clients.len(), found.contacts.len(), found.own.len(), found.is_time)
}

#[test]
fn a_term_passes_on_the_same_day_of_the_month_or_its_last() {
    for (since, months, expected) in [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2023, 2, 28), 12, date(2024, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 1, 30), 13, date(2027, 2, 28)),
    ] {
        assert_eq!(passes(since, months), expected, "{since}, {months} months");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// What the query proposes is what the rule says of each day, also around the ends of months.
    #[test]
    fn nothing_is_proposed_too_early_or_forgotten(
        start in 0..3000_i32, days in prop::collection::btree_set(0..800_i32, 1..40), months in 1..30_u16, today in 0..1500_i32,
    ) {
        let vault = vault();
        let begin = date(2019, 1, 1).saturating_add(start.days());
        let days: Vec<Date> = days.into_iter().map(|n| begin.saturating_add(n.days())).collect();
        let today = begin.saturating_add(today.days());
        let all = days.clone();
        vault.write(move |w| {
            for on in all {
                check_in::save(&w.private, &CheckIn { on, energy: 2, tension: 2, line: Line::default() })?;
            }
            retention::set_term(w, &Term { kind: Kind::CheckIns, months: Some(months), reason: Line::default(),
                                           is_suggestion: false })
        }).unwrap();
        let expected: Vec<Date> = days.into_iter().filter(|on| on.saturating_add(i32::from(months).months()) <= today).collect();
        let found = vault.read(move |r| retention::proposal(r, today)).unwrap();
        let found: Vec<Date> = found.own.iter().map(|due| due.since).collect();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn terms_have_a_suggestion_and_need_a_reason() {
    let vault = vault();
    let terms = vault.read(retention::terms).unwrap();
    assert!(terms.iter().all(|term| term.is_suggestion));
    for term in &terms {
        let expected = match term.kind {
            Kind::Meldcode => Some(6),
            kind => (!kind.is_own()).then_some(12),
        };
        assert_eq!(term.months, expected, "{}", term.kind.word());
    }
    let set = |kind, months, reason: &str| {
        let term = Term { kind, months, reason: line(reason), is_suggestion: false };
        vault.write(move |w| retention::set_term(w, &term))
    };
    let refused = |result: vault::Result<()>, field, rule| {
        assert!(matches!(result, Err(Error::Invalid(invalid)) if invalid == Invalid::new(field, rule)));
    };
    refused(set(Kind::Clients, Some(24), ""), "reason", Rule::Empty);
    refused(set(Kind::Clients, None, "omdat"), "months", Rule::Empty);
    refused(set(Kind::Clients, Some(0), "omdat"), "months", Rule::OutOfRange { min: 1, max: 240 });
    refused(set(Kind::OwnNotes, Some(241), ""), "months", Rule::OutOfRange { min: 1, max: 240 });
    set(Kind::Clients, Some(24), "zo afgesproken").unwrap();
    set(Kind::OwnNotes, Some(3), "").unwrap();
    set(Kind::OwnNotes, None, "").unwrap();
    let terms = vault.read(retention::terms).unwrap();
    assert!(terms[0].months == Some(24) && terms[0].reason.as_str() == "zo afgesproken" && !terms[0].is_suggestion);
    assert!(vault.read(|r| Ok(r.case.setting("retention_own_notes")?.is_none())).unwrap(), "hers stands in her image");
}

#[test]
fn what_is_accepted_is_reduced_to_figures() {
    let vault = vault();
    let (closed, active) = (add(&vault, CANARY, Status::Active), add(&vault, "blijft", Status::Active));
    let alone = save(&vault, contact(&[closed], date(2026, 3, 5), CANARY));
    let shared = save(&vault, contact(&[closed, active], date(2026, 4, 6), "samen"));
    let about = alone.to_string();
    vault.write(move |w| note::save(&w.private, None, &Note::new("van mij").unwrap(), Some(&about))).unwrap();
    let details = vault.read(move |r| client::get(&r.case, closed)).unwrap();
    assert_eq!(due_on(&vault, date(2036, 1, 1)).0, 0, "the control: nobody is proposed who is still helped");
    let details = Details { status: Status::Closed, ..details };
    vault.write(move |w| client::save(&w.case, Some(closed), &details)).unwrap();
    let due = passes(CLOSED, 12);
    assert_eq!(due_on(&vault, due.yesterday().unwrap()), (0, 0, 0, false));
    assert_eq!(due_on(&vault, due), (1, 0, 0, true));
    let accepted = |clients: Vec<ClientId>| Accepted { clients, ..Accepted::default() };
    for (clients, today) in [(vec![closed], due.yesterday().unwrap()), (vec![active], due), (vec![closed, active], due)]
    {
        let refused = retention::accept(&vault, accepted(clients), today, &Around::default());
        assert!(matches!(refused, Err(Error::Gone)));
    }
    assert!(found(&vault, CANARY) > 4, "the control: it is found before, and refusing took nothing");

    let statement = retention::accept(&vault, accepted(vec![closed]), due, &Around::default()).unwrap();
    assert!(statement.kind == ErasureKind::Reduced && statement.is_finished);
    assert_eq!((statement.gone.clients, statement.gone.contacts, statement.gone.figures), (1, 1, 1));
    assert_eq!(found(&vault, CANARY), 0);
    let stays: ContactId = figures_id(alone.0).into();
    let figures = vault.read(move |r| contact::get(&r.case, stays)).unwrap();
    assert!(figures.on == date(2026, 3, 5) && figures.minutes == Some(60) && figures.kind == ContactKind::HomeVisit);
    assert_eq!(figures.themes.len(), 2);
    assert!(figures.people.is_empty() && figures.line.is_empty() && figures.note.is_empty());
    assert!(figures.language.is_none() && figures.start.is_none() && figures.travel_km.is_none());
    assert_eq!(vault.read(move |r| contact::get(&r.case, shared)).unwrap().people, [active]);
    let (weight, notes) =
        vault.read(move |r| Ok((heaviness::get(&r.private, &stays.to_string())?, note::list(&r.private)?))).unwrap();
    assert!(weight == Some(Heaviness(3)) && notes[0].text.as_str() == "van mij" && notes[0].about.is_none());
    assert_eq!(due_on(&vault, date(2036, 1, 1)), (0, 0, 0, false), "figures are never proposed again");
    assert!(erasure::again(&vault, &[]).unwrap().gone.is_empty());
    let said = statement.say(&Phrases::new("nl"));
    assert!(said.contains("cijfers") && !said.contains("erasure-"), "{said}");
}

#[test]
fn figures_come_back_where_an_old_copy_is_reduced_again_and_go_where_it_was_erased_after_all() {
    let [here, there] = [vault(), vault()];
    let same = [&here, &there].map(|vault| {
        let closed = add(vault, CANARY, Status::Closed);
        (closed, save(vault, contact(&[closed], date(2026, 3, 5), CANARY)))
    });
    assert_eq!(same[0], same[1], "the same seed gives the same ids: a copy");
    let (closed, alone) = same[0];
    let today = date(2030, 1, 1);
    let accepted = Accepted { clients: vec![closed], ..Accepted::default() };
    retention::accept(&here, accepted, today, &Around::default()).unwrap();
    // A contact that the other copy had added meanwhile is reduced too.
    let newer = save(&there, contact(&[closed], date(2026, 9, 9), CANARY));
    let erased = here.read(|r| r.case.erased()).unwrap();
    let gone = there
        .erase(move |w| {
            w.case.add_erased(&erased)?;
            erasure::apply(w)
        })
        .unwrap()
        .value;
    assert_eq!((gone.clients, gone.contacts, gone.figures), (1, 2, 2));
    assert_eq!(found(&there, CANARY), 0);
    let of = |vault: &Vault, id: ContactId| {
        let stays: ContactId = figures_id(id.0).into();
        vault.read(move |r| contact::get(&r.case, stays))
    };
    assert!(of(&there, alone).unwrap() == of(&here, alone).unwrap());
    assert!(of(&there, newer).is_ok());

    // Elsewhere the person was erased whole: that wins, and the figures go.
    there
        .erase(move |w| {
            w.case.mark_erased(&[closed.0, alone.0, newer.0], false)?;
            erasure::apply(w)
        })
        .unwrap();
    assert!(matches!(of(&there, alone), Err(Error::Gone)) && matches!(of(&there, newer), Err(Error::Gone)));
    assert!(there.read(|r| heaviness::list(&r.private)).unwrap().is_empty());
    assert!(of(&here, alone).is_ok(), "the control");
}

#[test]
fn contacts_with_nobody_and_her_own_records_have_terms_of_their_own() {
    let vault = vault();
    let loose = save(&vault, contact(&[], date(2026, 2, 28), CANARY));
    let own = vault.write(|w| note::save(&w.private, None, &Note::new(CANARY).unwrap(), None)).unwrap();
    assert_eq!(due_on(&vault, date(2027, 2, 27)), (0, 0, 0, false));
    assert_eq!(due_on(&vault, date(2027, 2, 28)), (0, 1, 0, true));
    let term = Term { kind: Kind::OwnNotes, months: Some(1), reason: Line::default(), is_suggestion: false };
    vault.write(move |w| retention::set_term(w, &term)).unwrap();
    let today = date(2027, 3, 1);
    assert_eq!(due_on(&vault, today), (0, 1, 1, true));
    vault.write(move |w| retention::put_off(w, today)).unwrap();
    assert_eq!(due_on(&vault, date(2027, 3, 31)), (0, 1, 1, false), "once a month");
    assert_eq!(due_on(&vault, date(2027, 4, 1)), (0, 1, 1, true));
    let accepted = Accepted { contacts: vec![loose], own: vec![own.0], ..Accepted::default() };
    let statement = retention::accept(&vault, accepted, date(2027, 4, 1), &Around::default()).unwrap();
    assert_eq!((statement.gone.contacts, statement.gone.figures, statement.gone.own_notes), (1, 1, 1));
    assert_eq!(found(&vault, CANARY), 0);
    assert_eq!(due_on(&vault, date(2037, 4, 1)), (0, 0, 0, false));
}

#[test]
fn erasing_a_client_takes_drafts_and_weight_in_memory_too() {
    let vault = vault();
    let client = add(&vault, CANARY, Status::Active);
    save(&vault, contact(&[client], CLOSED, CANARY));
    assert!(found(&vault, CANARY) > 4, "the control");
    let statement = erasure::erase_client(&vault, client, Choice::default(), &Around::default()).unwrap();
    assert_eq!((statement.gone.clients, statement.gone.contacts, statement.gone.heaviness), (1, 1, 1));
    assert_eq!(found(&vault, CANARY), 0);
}
