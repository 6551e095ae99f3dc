//! The Meldcode companion: its steps, what of it is refused, how long it is kept, and that nothing else in the program
//! gives a word of it. A word of its own stands in every field, and is looked for everywhere, each time beside one that has
//! to be found there.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

mod machines;

use std::collections::BTreeSet;
use std::path::Path as FilePath;

use casebook::agreement::{self, Danger, PassingOn};
use casebook::client::{self, ClientId, Details};
use casebook::concern::{self, Concern};
use casebook::contact::{self, Contact, Kind as ContactKind};
use casebook::history::{self, HistoryKind};
use casebook::meldcode::{self, Advice, Answer, How, Meldcode, MeldcodeId, Path, Signal, Step, TABLES, Talk, Whom};
use casebook::{appointment, bin, handover as moving, letter};
use desk::draft::{self, Draft};
use desk::erasure::{self, Around, Choice};
use desk::export::{Part, export};
use desk::retention::{self, Accepted, Kind, Term};
use desk::{access, agenda, board, calendar, days, handover, merging, search, sheets, supervision, today};
use jiff::civil::{Date, date};
use machines::Machine;
use phrases::Phrases;
use proptest::prelude::*;
use record::{Line, Note, Window};
use serde::Serialize;
use serde_json::{Value, json};
use vault::{Change, Cost, Error, Kind as VaultKind, Passphrase, PrivateDoor, Secret, Source, Vault};

const TODAY: Date = date(2026, 11, 20);
const YEAR: Window = Window { from: date(2026, 1, 1), to: date(2026, 12, 31) };
/// Stands in every field of the companion and nowhere else.
const CANARY: &str = "kwxvzq";
/// Stands in an ordinary contact and signal: what has to be found, where the other has not.
const ORDINARY: &str = "plhgtm";

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

fn add(vault: &Vault, called: &str) -> ClientId {
    let details = Details::of(line(called));
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

/// A record with the word in every field that takes words.
fn full(client: ClientId, path: Path, word: &str) -> Meldcode {
    Meldcode {
        signals: vec![Signal { id: None, what: note(word), how: Some(How::Saw), on: Some(TODAY), present: line(word) }],
        children: Some(Answer::Yes),
        pregnant: Some(Answer::No),
        children_note: note(word),
        advice: vec![Advice {
            id: None,
            whom: Whom::VeiligThuis,
            role: line(word),
            on: Some(TODAY),
            without_names: true,
            said: note(word),
        }],
        talk: Some(Talk::NotSafe),
        talk_on: Some(TODAY),
        talk_with: line(word),
        talk_said: note(word),
        nature: note(word),
        severity: note(word),
        protects: note(word),
        wishes: note(word),
        acute: Some(Answer::Unknown),
        report: Some(Answer::Yes),
        help: Some(Answer::Yes),
        decided: Some(TODAY),
        reason: note(word),
        who_acts: line(word),
        closed: None,
        closed_why: note(word),
        ..Meldcode::of(client, path, TODAY)
    }
}

fn save(vault: &Vault, id: Option<MeldcodeId>, meldcode: &Meldcode) -> Result<MeldcodeId, Error> {
    let meldcode = meldcode.clone();
    vault.write(move |w| desk::meldcode::save(w, id, &meldcode))
}

fn of(vault: &Vault, client: ClientId) -> Vec<meldcode::Entry> {
    vault.read(move |r| meldcode::list(&r.case, Some(client))).unwrap()
}

fn said<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap()
}

/// How often a word stands in the change log.
fn logged(vault: &Vault, word: &'static str) -> u32 {
    vault
        .read(move |r| {
            let mut count = r.case.prepare("SELECT count(*) FROM change WHERE instr(value, ?1) > 0")?;
            Ok(count.query_row([word], |row| row.get(0))?)
        })
        .unwrap()
}

#[test]
fn the_word_stands_in_every_field_that_takes_words() {
    let vault = vault();
    let client = add(&vault, "Selam Tesfay");
    save(&vault, None, &full(client, Path::Paid, CANARY)).unwrap();
    // What holds no words: ids, days, choices.
    let plain: BTreeSet<&str> = [
        "id", "client", "meldcode", "path", "began", "children", "pregnant", "talk", "talk_on", "acute", "report",
        "help", "decided", "closed", "how", "day", "whom",
    ]
    .into();
    let missed = vault
        .read(move |r| {
            let mut missed = Vec::new();
            for table in TABLES {
                let mut columns = r.case.prepare("SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT'")?;
                let columns: Vec<String> = columns.query_map([table], |row| row.get(0))?.collect::<Result<_, _>>()?;
                for column in columns.into_iter().filter(|column| !plain.contains(column.as_str())) {
                    let sql = format!("SELECT count(*) FROM {table} WHERE {column} = ?1");
                    if r.case.query_row(&sql, [CANARY], |row| row.get::<_, u32>(0))? != 1 {
                        missed.push(format!("{table}.{column}"));
                    }
                }
            }
            Ok(missed)
        })
        .unwrap();
    assert_eq!(missed, Vec::<String>::new(), "a new field: put the word into it, or say that it takes none");
}

/// What every other part of the program gives, by its name.
fn everywhere(vault: &Vault, client: ClientId, word: &'static str) -> Vec<(&'static str, String)> {
    let mut out: Vec<(&'static str, String)> = Vec::new();
    let read = vault
        .read(move |r| {
            let mut out: Vec<(&'static str, String)> = vec![
                ("today", said(&today::today(r)?)),
                ("timeline", said(&contact::timeline(&r.case, client)?)),
                ("person", said(&client::get(&r.case, client)?)),
                ("people", said(&client::cards(&r.case, "")?)),
                ("people who match", said(&client::cards(&r.case, word)?)),
                ("households", said(&casebook::household::all(&r.case)?)),
                ("summary", said(&board::summary(r, client)?)),
                ("signals", said(&concern::list(&r.case, client)?)),
                ("requests", said(&casebook::request::of(&r.case, client)?)),
                ("agreements", said(&agreement::of(&r.case, client)?)),
                ("passed on", said(&agreement::passed_on(&r.case, client)?)),
                ("letters", said(&letter::of(&r.case, client)?)),
                ("marks", said(&casebook::mark::list(&r.case, client)?)),
                ("askings", said(&casebook::intake::list(&r.case, Some(client))?)),
                ("days", said(&days::of_client(r, client)?)),
                ("board", said(&board::board(r)?)),
                ("search", said(&search::everywhere(r, word)?)),
            ];
            out.push(("history", said(&history::of(&r.case, HistoryKind::Client, &client.to_string())?)));
            out.push(("bin", said(&bin::list(&r.case)?)));
            out.push(("calendar", calendar::calendar(r, &Phrases::new("nl"))?));
            out.push(("agenda", said(&agenda::prepare(r, YEAR)?)));
            out.push(("access", said(&access::prepare(r, client)?)));
            let phrases = Phrases::new("nl");
            out.push(("story", said(&supervision::prepare(&r.case, client, &Note::default(), &phrases)?)));
            out.push(("drafts", said(&draft::list(r)?)));
            out.push(("what may go", said(&retention::proposal(r, date(2040, 1, 1))?)));
            for list in sheets::List::ALL {
                let sheet = sheets::sheet(r, *list, YEAR, true, &phrases)?;
                out.push(("sheet", sheet.csv()));
            }
            for visit in appointment::of_client(&r.case, client)? {
                out.push(("visit", said(&days::at_this_visit(r, visit.id, true)?)));
            }
            let rows = moving::collect(&r.case, &[client], true)?;
            out.push(("people handed over", said(&rows)));
            Ok(out)
        })
        .unwrap();
    out.extend(read);
    for part in [Part::Clients, Part::Own, Part::All] {
        out.push(("export", said(&vault.write(move |w| export(w, part)).unwrap())));
    }
    // The control: only the part that somebody names holds it.
    if !vault.read(|r| meldcode::list(&r.case, None)).unwrap().is_empty() {
        assert!(said(&vault.write(|w| export(w, Part::Meldcode)).unwrap()).contains(word));
    }
    out.push(("lent export", said(&vault.read(|r| desk::export::export_lent(&r.case)).unwrap())));
    out.push(("what erasing does", said(&erasure::plan(vault, client, Choice::default()).unwrap())));
    out
}

#[test]
fn nothing_else_gives_a_word_of_it() {
    let vault = vault();
    let (client, twin) = (add(&vault, "Selam Tesfay"), add(&vault, "Selam Tesfai"));
    let contact = Contact { line: line(ORDINARY), ..Contact::of(ContactKind::HomeVisit, vec![client], TODAY) };
    let concern = Concern::of(client, line(ORDINARY));
    let visit = appointment::Appointment {
        with_whom: line(ORDINARY),
        ..appointment::Appointment::of(appointment::Kind::Visit, Some(client), TODAY)
    };
    vault
        .write(move |w| {
            contact::save(&w.case, None, &contact)?;
            concern::save(&w.case, None, &concern)?;
            appointment::save(&w.case, None, &visit).map(|_| ())
        })
        .unwrap();
    let draft = |form: &str, word: &str| Draft {
        form: form.to_owned(),
        case: json!({ "id": null, "meldcode": { "client": client, "reason": word } }),
        private: Value::Null,
    };
    let (hidden, shown) = (draft(desk::meldcode::FORM, CANARY), draft("contact", ORDINARY));
    let (hidden, shown) =
        vault.write(move |w| Ok((draft::save(w, None, &hidden)?, draft::save(w, None, &shown)?))).unwrap();
    let id = save(&vault, None, &full(client, Path::Paid, CANARY)).unwrap();
    let other = save(&vault, None, &full(twin, Path::Volunteer, CANARY)).unwrap();
    let closed = Meldcode { closed: Some(TODAY), ..of(&vault, client)[0].meldcode.clone() };
    save(&vault, Some(id), &closed).unwrap();

    let look = |when: &str, client: ClientId| {
        let all = everywhere(&vault, client, CANARY);
        for (name, text) in &all {
            assert!(!text.contains(CANARY), "{when}: {name} gives it");
            assert!(!text.contains(&id.to_string()) || *name == "what may go", "{when}: {name} names it");
        }
        all
    };
    let all = look("as it stands", client);
    // What has to be found where the other has not.
    for name in ["timeline", "signals", "board", "calendar", "access", "sheet", "people handed over", "export"] {
        let found = all.iter().any(|(known, text)| *known == name && text.contains(ORDINARY));
        // A calendar holds neutral words only.
        assert!(found || name == "calendar", "{name} does not find what it should");
    }
    let found = vault.read(|r| search::everywhere(r, ORDINARY)).unwrap();
    assert!(!found.is_empty(), "the control of search");
    // Not about whom, where it says that something may go.
    let due = vault.read(|r| retention::proposal(r, date(2040, 1, 1))).unwrap();
    assert_eq!(due.records.len(), 1);
    assert!(!said(&due).contains(&client.to_string()));

    // Its draft is read behind the lock alone.
    assert!(matches!(vault.read(move |r| draft::get(r, hidden)), Err(Error::Gone)));
    assert!(vault.read(move |r| draft::get(r, shown)).is_ok());
    assert!(vault.read(move |r| desk::meldcode::draft(r, hidden)).unwrap().case.to_string().contains(CANARY));
    assert!(matches!(vault.read(move |r| desk::meldcode::draft(r, shown)), Err(Error::Gone)));
    let page = vault.read(move |r| desk::meldcode::page(r, Some(client))).unwrap();
    assert_eq!(page.drafts.iter().map(|card| card.id).collect::<Vec<_>>(), [hidden]);
    assert!(said(&page).contains(CANARY), "the control: the page shows it");
    let page = vault.read(move |r| desk::meldcode::page(r, Some(twin))).unwrap();
    assert!(page.drafts.is_empty(), "and only that of this person");

    // Deleted, with its client, merged, and back.
    vault.write(move |w| meldcode::delete(&w.case, other)).unwrap();
    look("deleted", twin);
    let undo = vault.save(move |w| merging::merge(w, client, twin, &[], &Phrases::new("nl"))).unwrap().undo;
    look("merged", client);
    vault.undo(&undo).unwrap();
    let undo = vault.save(move |w| desk::client::delete(w, client)).unwrap().undo;
    look("with its client", twin);
    vault.undo(&undo).unwrap();
    assert_eq!(of(&vault, client).len(), 1, "it came back with the client");
    look("back", client);
}

#[test]
fn it_stays_where_somebody_is_handed_over() {
    let named = |name: &str| {
        let vault = Vault::in_memory(VaultKind::KeyPerson, desk::ROOMS, Source::new_device()).unwrap();
        let name = line(name);
        vault.write(move |w| handover::set_name(w, &name)).unwrap();
        vault
    };
    let (giver, receiver) = (named("Amina"), named("Bert"));
    let client = add(&giver, "Selam Tesfay");
    save(&giver, None, &full(client, Path::Paid, CANARY)).unwrap();
    let giving = handover::Giving {
        people: vec![client],
        to: receiver.write(handover::own_card).unwrap(),
        until: None,
        shared: true,
    };
    let file = giver.write(move |w| handover::give(w, &giving)).unwrap().ok().unwrap();
    let opened = handover::open(&receiver, &file).ok().unwrap();
    assert!(!said(&opened).contains(CANARY));
    let ids: Vec<String> = opened.people.iter().map(|page| page.id.clone()).collect();
    handover::take(&receiver, &file, &ids).ok().unwrap();
    assert_eq!(receiver.read(|r| Ok(client::all(&r.case)?.len())).unwrap(), 1, "the client went over");
    assert!(receiver.read(|r| meldcode::list(&r.case, None)).unwrap().is_empty());
    assert_eq!(logged(&receiver, CANARY), 0);
    assert_eq!(of(&giver, client).len(), 1, "and until the receipt it stands at the giver");
}

#[test]
fn paid_takes_five_steps_and_a_volunteer_three() {
    let vault = vault();
    let client = add(&vault, "Selam Tesfay");
    let steps = |path: Path| {
        let id = save(&vault, None, &Meldcode::of(client, path, TODAY)).unwrap();
        let entry = of(&vault, client).into_iter().find(|entry| entry.id == id).unwrap();
        assert!(entry.steps.iter().all(|state| !state.is_done));
        entry.steps.iter().map(|state| state.step).collect::<Vec<_>>()
    };
    assert_eq!(steps(Path::Paid), [Step::Signals, Step::Consult, Step::Talk, Step::Weigh, Step::Decide]);
    assert_eq!(steps(Path::Volunteer), [Step::Signals, Step::Consult, Step::Decide]);
    // How she works is asked once: the last that she chose.
    let path = || vault.read(move |r| desk::meldcode::page(r, Some(client))).unwrap().path;
    assert_eq!(path(), Some(Path::Volunteer));
    save(&vault, None, &full(client, Path::Paid, "x")).unwrap();
    assert_eq!(path(), Some(Path::Paid));
    // A volunteer decides who acts, not whether to report.
    let mut volunteer = Meldcode::of(client, Path::Volunteer, TODAY);
    volunteer.reason = note("samen besproken");
    assert!(!volunteer.is_done(Step::Decide));
    volunteer.who_acts = line("coördinator belt");
    assert!(volunteer.is_done(Step::Decide));
    let mut paid = Meldcode { path: Path::Paid, ..volunteer };
    assert!(!paid.is_done(Step::Decide), "two questions are to be answered");
    (paid.report, paid.help) = (Some(Answer::No), Some(Answer::Yes));
    assert!(paid.is_done(Step::Decide));
    // The check on children belongs to the first step.
    let mut first = full(client, Path::Paid, "x");
    first.children = None;
    assert!(!first.is_done(Step::Signals));
}

#[test]
fn what_breaks_a_rule_is_refused_and_nothing_is_kept() {
    let vault = vault();
    let (client, other) = (add(&vault, "Selam Tesfay"), add(&vault, "Yonas Tesfay"));
    let refused = |id: Option<MeldcodeId>, change: &dyn Fn(&mut Meldcode)| {
        let mut wrong = full(client, Path::Paid, "x");
        change(&mut wrong);
        match save(&vault, id, &wrong) {
            Err(Error::Invalid(invalid)) => invalid.field,
            Err(Error::Gone) => "gone",
            _ => "kept",
        }
    };
    assert_eq!(refused(None, &|m| m.signals[0].what = note("  ")), "what");
    assert_eq!(refused(None, &|m| m.began = date(1899, 1, 1)), "began");
    assert_eq!(refused(None, &|m| m.signals[0].on = Some(date(2101, 1, 1))), "on");
    assert_eq!(refused(None, &|m| m.advice[0].on = Some(date(2101, 1, 1))), "on");
    assert_eq!(refused(None, &|m| m.closed = Some(date(2026, 1, 1))), "closed");
    assert_eq!(
        refused(None, &|m| {
            (m.closed, m.closed_why, m.report) = (Some(TODAY), Note::default(), None);
        }),
        "closed_why",
        "each step may be the end, with its reason written down"
    );
    assert_eq!(refused(None, &|m| m.client = ClientId(record::uuid::Uuid::nil())), "client");
    assert!(of(&vault, client).is_empty());
    let id = save(&vault, None, &full(client, Path::Paid, "x")).unwrap();
    assert_eq!(refused(Some(id), &|m| m.client = other), "client");
    assert_eq!(refused(Some(MeldcodeId(record::uuid::Uuid::nil())), &|_| {}), "gone");
    assert_eq!(
        refused(Some(id), &|m| (m.closed, m.closed_why) = (Some(TODAY), Note::default())),
        "kept",
        "it was decided"
    );
}

#[test]
fn rows_keep_their_ids_and_one_undo_takes_a_save_back() {
    let vault = vault();
    let client = add(&vault, "Selam Tesfay");
    let id = save(&vault, None, &full(client, Path::Paid, "een")).unwrap();
    let mut stands = of(&vault, client)[0].meldcode.clone();
    let first = stands.signals[0].id;
    stands.signals.push(Signal { id: None, what: note("twee"), how: None, on: None, present: Line::default() });
    // An id of somebody else's row, or one that stands there twice, is no way to take it over.
    let elsewhere = save(&vault, None, &full(client, Path::Paid, "elders")).unwrap();
    let stolen =
        of(&vault, client).into_iter().find(|entry| entry.id == elsewhere).unwrap().meldcode.signals[0].clone();
    stands.signals.push(stolen.clone());
    stands.signals.push(stands.signals[0].clone());
    save(&vault, Some(id), &stands).unwrap();
    let now = of(&vault, client).into_iter().find(|entry| entry.id == id).unwrap().meldcode;
    let texts: Vec<&str> = now.signals.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(texts, ["een", "twee", "elders", "een"]);
    assert_eq!(now.signals[0].id, first);
    let ids: BTreeSet<_> = now.signals.iter().map(|one| one.id).collect();
    assert!(ids.len() == 4 && !ids.contains(&stolen.id));
    // Saving the same changes nothing; fewer takes rows out; undo brings them back.
    let changes =
        || vault.read(|r| Ok(r.case.query_row("SELECT count(*) FROM change", [], |row| row.get::<_, u32>(0))?));
    let before = changes().unwrap();
    save(&vault, Some(id), &now).unwrap();
    assert_eq!(changes().unwrap(), before);
    let fewer = Meldcode { signals: vec![now.signals[1].clone()], advice: Vec::new(), ..now.clone() };
    let undo = vault.save(move |w| desk::meldcode::save(w, Some(id), &fewer)).unwrap().undo;
    let texts = |vault: &Vault| {
        let now = of(vault, client).into_iter().find(|entry| entry.id == id).unwrap().meldcode;
        (now.signals.iter().map(|one| one.what.as_str().to_owned()).collect::<Vec<_>>(), now.advice.len())
    };
    assert_eq!(texts(&vault), (vec!["twee".to_owned()], 0));
    vault.undo(&undo).unwrap();
    assert!(of(&vault, client).into_iter().find(|entry| entry.id == id).unwrap().meldcode == now);
}

#[test]
fn it_is_merged_erased_and_forgotten_with_its_client_and_leaves_the_log_after_thirty_days() {
    let vault = vault();
    let (a, b) = (add(&vault, "Selam Tesfay"), add(&vault, "Selam Tesfai"));
    save(&vault, None, &full(a, Path::Paid, CANARY)).unwrap();
    let moved = save(&vault, None, &full(b, Path::Volunteer, CANARY)).unwrap();
    vault.write(move |w| merging::merge(w, a, b, &[], &Phrases::new("nl"))).unwrap();
    assert_eq!(of(&vault, a).len(), 2, "both go along");
    vault.write(move |w| meldcode::delete(&w.case, moved)).unwrap();
    assert_eq!(desk::bin::sweep(&vault).unwrap(), 0, "not before its time");
    // Erased with its client, whatever the log still holds.
    let draft = Draft {
        form: desk::meldcode::FORM.to_owned(),
        case: json!({ "id": moved, "meldcode": { "client": a, "reason": CANARY } }),
        private: Value::Null,
    };
    vault.write(move |w| draft::save(w, None, &draft)).unwrap();
    assert!(logged(&vault, CANARY) > 0, "the control");
    let done = erasure::erase_client(&vault, a, Choice::default(), &Around::default()).unwrap();
    assert_eq!((done.gone.working_notes, done.gone.drafts), (1, 1));
    let words = done.say(&Phrases::new("nl"));
    assert!(words.contains("Werkaantekeningen: 1") && !words.contains("veiligheid"), "{words}");
    assert_eq!(logged(&vault, CANARY), 0);
    let left = vault
        .read(|r| {
            let mut left = 0;
            for table in TABLES {
                left += r.case.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, u32>(0))?;
            }
            Ok(left + r.case.query_row("SELECT count(*) FROM draft", [], |row| row.get::<_, u32>(0))?)
        })
        .unwrap();
    assert_eq!(left, 0);
}

#[test]
fn what_was_taken_out_leaves_the_log_after_thirty_days() {
    let vault = vault();
    let client = add(&vault, "Selam Tesfay");
    let id = save(&vault, None, &full(client, Path::Paid, CANARY)).unwrap();
    let fewer = Meldcode { signals: Vec::new(), ..of(&vault, client)[0].meldcode.clone() };
    save(&vault, Some(id), &fewer).unwrap();
    // As if it had been forty days ago.
    vault
        .write(|w| {
            w.case.execute("UPDATE change SET hlc = hlc - (CAST(40 AS INTEGER) * 86400000 * 65536)", [])?;
            Ok(())
        })
        .unwrap();
    let signals = |vault: &Vault| {
        vault
            .read(|r| {
                Ok(r.case.query_row("SELECT count(*) FROM change WHERE kind = 'meldcode_signal'", [], |row| {
                    row.get::<_, u32>(0)
                })?)
            })
            .unwrap()
    };
    assert!(signals(&vault) > 0, "the control");
    assert_eq!(desk::bin::sweep(&vault).unwrap(), 1);
    assert_eq!(signals(&vault), 0);
    assert_eq!(of(&vault, client).len(), 1, "what stands there stays");
    vault.write(move |w| meldcode::delete(&w.case, id)).unwrap();
    assert_eq!(desk::bin::sweep(&vault).unwrap(), 0, "deleted just now");
}

#[test]
fn it_is_kept_for_a_term_of_its_own() {
    let vault = vault();
    let client = add(&vault, "Selam Tesfay");
    let id = save(&vault, None, &full(client, Path::Paid, CANARY)).unwrap();
    let due = |on: Date| vault.read(move |r| retention::proposal(r, on)).unwrap();
    assert!(due(date(2040, 1, 1)).records.is_empty(), "an open one is never proposed");
    let closed = Meldcode { closed: Some(date(2026, 11, 30)), ..of(&vault, client)[0].meldcode.clone() };
    save(&vault, Some(id), &closed).unwrap();
    // Six months are the suggestion: the thirtieth of May, and not a day before.
    assert!(due(date(2027, 5, 29)).records.is_empty());
    let proposal = due(date(2027, 5, 30));
    assert_eq!((proposal.records[0].id, proposal.records[0].due), (id.0, date(2027, 5, 30)));
    assert!(proposal.is_time && proposal.clients.is_empty());
    let page = vault.read(move |r| desk::meldcode::page(r, None)).unwrap();
    assert_eq!((page.months, page.entries[0].due), (6, Some(date(2027, 5, 30))));
    // The organisation sets another, with a reason.
    let term =
        |reason: &str| Term { kind: Kind::Meldcode, months: Some(24), reason: line(reason), is_suggestion: false };
    let without = term("");
    assert!(
        matches!(vault.write(move |w| retention::set_term(w, &without)), Err(Error::Invalid(wrong)) if wrong.field == "reason")
    );
    let with = term("zo staat het in ons beleid");
    vault.write(move |w| retention::set_term(w, &with)).unwrap();
    assert!(due(date(2028, 11, 29)).records.is_empty());
    assert_eq!(due(date(2028, 11, 30)).records.len(), 1);
    // What is not proposed is not accepted; what is accepted goes for good, and the client stays.
    let accepted = || Accepted { records: vec![id.0], ..Accepted::default() };
    assert!(matches!(retention::accept(&vault, accepted(), TODAY, &Around::default()), Err(Error::Gone)));
    let done = retention::accept(&vault, accepted(), date(2028, 12, 1), &Around::default()).unwrap();
    assert_eq!((done.gone.working_notes, done.gone.clients), (1, 0));
    assert!(of(&vault, client).is_empty() && logged(&vault, CANARY) == 0);
    assert!(vault.read(move |r| client::get(&r.case, client)).is_ok());
}

#[test]
fn what_is_due_stands_in_one_list_and_goes_each_by_its_own_rule() {
    let vault = vault();
    let client = add(&vault, "Selam Tesfay");
    let open = save(&vault, None, &full(client, Path::Paid, ORDINARY)).unwrap();
    let closed = Meldcode { closed: Some(date(2026, 11, 30)), ..full(client, Path::Paid, CANARY) };
    let closed = save(&vault, None, &closed).unwrap();
    let kind = appointment::Kind::Other;
    let [loose, whose] = [None, Some(client)].map(|of| {
        let made = appointment::Appointment::of(kind, of, date(2026, 11, 30));
        vault.write(move |w| appointment::save(&w.case, None, &made)).unwrap()
    });
    let today = date(2028, 1, 1);
    let due = || vault.read(move |r| retention::proposal(r, today)).unwrap().records;
    let kinds: Vec<_> = due().into_iter().map(|due| (due.kind, due.id)).collect();
    assert_eq!(kinds, [(Kind::LooseAppointments, loose.0), (Kind::Meldcode, closed.0)]);
    for wrong in [open.0, whose.0] {
        let accepted = Accepted { records: vec![loose.0, closed.0, wrong], ..Accepted::default() };
        assert!(matches!(retention::accept(&vault, accepted, today, &Around::default()), Err(Error::Gone)));
    }
    assert_eq!(due().len(), 2, "where one is not proposed, nothing goes");
    let accepted = Accepted { records: vec![closed.0, loose.0], ..Accepted::default() };
    let gone = retention::accept(&vault, accepted, today, &Around::default()).unwrap().gone;
    assert_eq!((gone.working_notes, gone.appointments, gone.clients), (1, 1, 0));
    assert!(due().is_empty() && logged(&vault, CANARY) == 0);
    assert_eq!(of(&vault, client).len(), 1, "the open one stays");
    assert!(vault.read(move |r| appointment::get(&r.case, whose)).is_ok());
}

#[test]
fn passing_on_in_danger_is_the_one_that_there_is() {
    // Step 5 leads there: it asks for the reason and whom was consulted, and stands with what else may be shared.
    let vault = vault();
    let client = add(&vault, "Selam Tesfay");
    let passing = PassingOn {
        client,
        on: TODAY,
        receiver: Danger::VeiligThuis,
        reason: note(ORDINARY),
        consulted: line("coördinator"),
        items: vec![agreement::Item::Name],
        concerns: Vec::new(),
        told: true,
        why_not: Line::default(),
    };
    vault.write(move |w| agreement::save_passing_on(&w.case, None, &passing)).unwrap();
    save(&vault, None, &full(client, Path::Paid, CANARY)).unwrap();
    let passed = vault.read(move |r| agreement::passed_on(&r.case, client)).unwrap();
    assert!(passed.len() == 1 && !said(&passed).contains(CANARY));
}

fn two(root: &FilePath) -> (Machine, Machine, ClientId) {
    machines::two(root, |here| {
        let client = add(&here.vault, "Verzonnen Vlinder");
        save(&here.vault, None, &full(client, Path::Paid, "eerst")).unwrap();
        here.exchange();
        client
    })
}

#[test]
fn two_machines_come_to_the_same_and_what_both_changed_is_told_as_its_own() {
    let root = tempfile::tempdir().unwrap();
    let (here, there, client) = two(root.path());
    let change = |machine: &Machine, change: &dyn Fn(&mut Meldcode)| {
        let entry = of(&machine.vault, client).remove(0);
        let mut meldcode = entry.meldcode;
        change(&mut meldcode);
        save(&machine.vault, Some(entry.id), &meldcode).unwrap();
    };
    change(&here, &|m| (m.nature, m.reason) = (note("hier"), note("hier beslist")));
    change(&there, &|m| (m.severity, m.reason) = (note("daar"), note("daar beslist")));
    for machine in [&here, &there, &here, &there] {
        machine.exchange();
    }
    let (one, two) = (of(&here.vault, client), of(&there.vault, client));
    assert!(one[0].meldcode == two[0].meldcode, "the same on both");
    assert_eq!((one[0].meldcode.nature.as_str(), one[0].meldcode.severity.as_str()), ("hier", "daar"));
    let conflicts = here.vault.conflicts().unwrap();
    assert!(!conflicts.is_empty() && conflicts.iter().all(|conflict| TABLES.contains(&conflict.kind.as_str())));
}

#[test]
fn what_opens_the_vault_opens_the_lock_and_nothing_else_does() {
    let root = tempfile::tempdir().unwrap();
    let (first, second) = ("een zin voor de kluis", "een zin voor haar eigen deel");
    let secret = |typed: &str| -> Secret { Passphrase::new(typed.to_owned()).into() };
    let (path, source) = (root.path().join("a.sleutel"), Source::new_device());
    let passphrase = Passphrase::new(first.to_owned());
    let vault =
        Vault::create_at_cost(&path, &passphrase, Cost::FLOOR, VaultKind::KeyPerson, desk::ROOMS, source).unwrap();
    assert!(vault.is_opened_by(&secret(first)).unwrap());
    assert!(!vault.is_opened_by(&secret("een andere zin")).unwrap() && !vault.is_opened_by(&secret("")).unwrap());
    // Her own part has a door of its own: the first door is enough, the second alone is not.
    let own = Change { private: Some(PrivateDoor::Own(Passphrase::new(second.to_owned()))), ..Change::default() };
    let changed = vault.change_slots(vec![secret(first)], Change { add_code: true, ..own }).unwrap();
    assert!(vault.is_opened_by(&secret(first)).unwrap());
    assert!(!vault.is_opened_by(&secret(second)).unwrap());
    assert!(vault.is_opened_by(&changed.code.unwrap().into()).unwrap(), "the recovery code opens it too");
    // What no longer opens the vault no longer opens the lock.
    let next = Change { passphrase: Some(Passphrase::new("een nieuwe zin".to_owned())), ..Change::default() };
    vault.change_slots(vec![secret(first), secret(second)], next).unwrap();
    assert!(!vault.is_opened_by(&secret(first)).unwrap() && vault.is_opened_by(&secret("een nieuwe zin")).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever is written and in whatever order it is changed: what stands there reads back as it was, and nothing else
    /// gives a word of it.
    #[test]
    fn after_any_sequence_it_reads_back_and_stays_apart(
        acts in proptest::collection::vec((0_u8..5, 0_usize..3, 0_usize..4, any::<bool>()), 1..12),
    ) {
        let vault = vault();
        let people: Vec<ClientId> = ["Een", "Twee", "Drie"].iter().map(|name| add(&vault, name)).collect();
        let mut model: Vec<(MeldcodeId, Meldcode)> = Vec::new();
        for (act, who, rows, is_paid) in acts {
            let path = if is_paid { Path::Paid } else { Path::Volunteer };
            match act {
                0 => {
                    let mut meldcode = full(people[who], path, CANARY);
                    meldcode.signals = vec![meldcode.signals[0].clone(); rows];
                    model.push((save(&vault, None, &meldcode).unwrap(), meldcode));
                }
                1 | 2 if !model.is_empty() => {
                    let at = (who * 7 + rows) % model.len();
                    let (id, meldcode) = &mut model[at];
                    meldcode.path = path;
                    meldcode.advice = vec![full(meldcode.client, path, CANARY).advice[0].clone(); rows];
                    meldcode.closed = is_paid.then_some(TODAY);
                    save(&vault, Some(*id), meldcode).unwrap();
                }
                3 if !model.is_empty() => {
                    let (id, _) = model.remove(who % model.len());
                    vault.write(move |w| meldcode::delete(&w.case, id)).unwrap();
                }
                _ => {}
            }
        }
        let stands = vault.read(|r| meldcode::list(&r.case, None)).unwrap();
        prop_assert_eq!(stands.len(), model.len());
        for entry in stands {
            let mut stands = entry.meldcode;
            stands.signals.iter_mut().for_each(|one| one.id = None);
            stands.advice.iter_mut().for_each(|one| one.id = None);
            let (_, wanted) = model.iter().find(|(id, _)| *id == entry.id).unwrap();
            prop_assert!(stands == *wanted);
        }
        for client in people {
            for (name, text) in everywhere(&vault, client, CANARY) {
                prop_assert!(!text.contains(CANARY), "{}", name);
            }
        }
    }
}
