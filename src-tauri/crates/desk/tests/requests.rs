//! What others asked: about nobody yet, for which contact was what, how long it is kept; and the history of more records.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use casebook::agreement::{self, AgreedBy, Agreement, Item, Receiver};
use casebook::appointment::{self, Appointment, Kind as AppointmentKind, Status as AppointmentStatus};
use casebook::client::{self, ClientId, Details};
use casebook::concern::{self, Concern};
use casebook::contact::{Contact, ContactId, Kind};
use casebook::history::{self, HistoryKind, HistoryWhat};
use casebook::referral::{self, Referral, Step};
use casebook::request::{self, AskedBy, ForRequest, Request, RequestId};
use desk::contact::WholeContact;
use desk::draft::{self, Draft};
use desk::erasure::Around;
use desk::retention::{self, Accepted};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use record::{Line, Note, Rule};
use vault::{Error, Kind as VaultKind, Source, Vault};

const TODAY: Date = date(2026, 11, 20);

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn add(vault: &Vault, called: &str) -> ClientId {
    let details = Details::of(line(called));
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn asked(client: Option<ClientId>) -> Request {
    Request {
        client,
        asked_by: AskedBy::Gp,
        function: Line::default(),
        question: Note::new("Kun je meekijken bij een gezin?").unwrap(),
        behind: Note::default(),
        asked: date(2026, 11, 2),
        wanted_by: None,
        agreed: Note::default(),
        agreed_until: Some(date(2026, 11, 10)),
        accepted: None,
        done: None,
        declined: None,
        reason: Line::default(),
        told_back: None,
    }
}

fn ask(vault: &Vault, request: Request) -> RequestId {
    vault.write(move |w| request::save(&w.case, None, &request)).unwrap()
}

fn whole(on: Date, minutes: u16, requests: Vec<ForRequest>) -> WholeContact {
    let contact = Contact { minutes: Some(minutes), ..Contact::of(Kind::Phone, Vec::new(), on) };
    WholeContact { contact, heaviness: None, question: Note::default(), requests }
}

fn linked(vault: &Vault, id: RequestId) -> (u32, u32) {
    let all = vault.read(|r| request::all(&r.case)).unwrap();
    let entry = all.iter().find(|entry| entry.id == id).unwrap();
    (entry.minutes, entry.minutes_outside)
}

#[test]
fn a_contact_says_what_it_was_for_in_one_saving_and_undo_takes_that_back() {
    let vault = vault();
    let (one, other) = (ask(&vault, asked(None)), ask(&vault, asked(None)));
    let keep = |id: Option<ContactId>, whole: WholeContact| vault.save(move |w| desk::contact::save(w, id, &whole));
    let of = |request, outside| ForRequest { request, outside };
    let saved = keep(None, whole(date(2026, 11, 5), 30, vec![of(one, false), of(other, true)])).unwrap();
    let contact = saved.value;
    assert_eq!((linked(&vault, one), linked(&vault, other)), ((30, 0), (30, 30)));
    let read = vault.read(move |r| desk::contact::get(r, contact)).unwrap();
    assert_eq!(read.requests, [of(one, false), of(other, true)]);
    // After the last day of what was agreed it is outside it, whatever was chosen.
    keep(None, whole(date(2026, 11, 15), 20, vec![of(one, false)])).unwrap();
    assert_eq!(linked(&vault, one), (50, 20));
    // Saved again with one only: the other no longer counts. Undone: it does again.
    let again = keep(Some(contact), whole(date(2026, 11, 5), 30, vec![of(one, true)])).unwrap();
    assert_eq!((linked(&vault, one), linked(&vault, other)), ((50, 50), (0, 0)));
    vault.undo(&again.undo).unwrap();
    assert_eq!((linked(&vault, one), linked(&vault, other)), ((50, 20), (30, 30)));
    // A request that is gone is said, and nothing of the contact is kept.
    vault.write(move |w| request::delete(&w.case, other)).unwrap();
    let before = vault.read(|r| casebook::contact::all(&r.case)).unwrap().len();
    let refused = keep(None, whole(TODAY, 10, vec![of(other, false)]));
    assert!(
        matches!(refused, Err(Error::Invalid(invalid)) if (invalid.field, invalid.rule) == ("requests", Rule::Missing))
    );
    let twice = keep(None, whole(TODAY, 10, vec![of(one, false), of(one, true)]));
    assert!(matches!(twice, Err(Error::Invalid(invalid)) if invalid.rule == Rule::Twice));
    assert_eq!(vault.read(|r| casebook::contact::all(&r.case)).unwrap().len(), before);
    // The one that was deleted no longer stands with the contact.
    assert_eq!(vault.read(move |r| desk::contact::get(r, contact)).unwrap().requests, [of(one, false)]);
}

#[test]
fn a_request_about_nobody_gets_its_person_later_and_then_keeps_it() {
    let vault = vault();
    let (a, b) = (add(&vault, "Selam"), add(&vault, "Amira"));
    let id = ask(&vault, asked(None));
    let put = |client| {
        let request = asked(client);
        vault.write(move |w| request::save(&w.case, Some(id), &request))
    };
    put(Some(a)).unwrap();
    assert_eq!(vault.read(move |r| request::of(&r.case, a)).unwrap().len(), 1);
    assert!(matches!(put(Some(b)), Err(Error::Gone)));
    assert!(matches!(put(None), Err(Error::Gone)));
}

#[test]
fn a_draft_goes_with_the_saving_and_stays_where_that_fails() {
    let vault = vault();
    let keep = || {
        let draft = Draft {
            form: "request".to_owned(),
            case: serde_json::json!({ "request": {} }),
            private: serde_json::Value::Null,
        };
        vault.write(move |w| draft::save(w, None, &draft)).unwrap()
    };
    let finish = |id, request: Request| {
        vault.write(move |w| draft::finish(w, Some(id), |w| request::save(&w.case, None, &request)))
    };
    let waiting = || vault.read(draft::list).unwrap().len();
    let id = keep();
    let wrong = Request { question: Note::default(), ..asked(None) };
    assert!(finish(id, wrong).is_err());
    assert_eq!(waiting(), 1, "what was typed stays");
    finish(id, asked(None)).unwrap();
    assert_eq!(waiting(), 0);
}

#[test]
fn what_is_about_nobody_has_a_term_and_goes_whole() {
    const CANARY: &str = "Kanarie";
    let vault = vault();
    let somebody = add(&vault, "Selam");
    let (appointment, request) = vault
        .write(move |w| {
            let mut loose = Appointment::of(AppointmentKind::Other, None, date(2026, 2, 28));
            loose.with_whom = line(CANARY);
            loose.bring = vec![casebook::appointment::Bring::Letter];
            let mut hers = Appointment::of(AppointmentKind::Gp, Some(somebody), date(2026, 2, 1));
            hers.note = Note::new("blijft").unwrap();
            appointment::save(&w.case, None, &hers)?;
            let asked = Request {
                question: Note::new(CANARY).unwrap(),
                asked: date(2026, 1, 1),
                agreed_until: Some(date(2026, 3, 15)),
                ..asked(None)
            };
            Ok((appointment::save(&w.case, None, &loose)?, request::save(&w.case, None, &asked)?))
        })
        .unwrap();
    let due = |today: Date| {
        let found = vault.read(move |r| retention::proposal(r, today)).unwrap();
        assert_eq!(found.is_time, !found.records.is_empty());
        found.records.into_iter().map(|due| (due.id, due.due)).collect::<Vec<_>>()
    };
    assert!(due(date(2027, 2, 27)).is_empty());
    assert_eq!(due(date(2027, 2, 28)), [(appointment.0, date(2027, 2, 28))]);
    let today = date(2027, 3, 15);
    assert_eq!(due(today), [(appointment.0, date(2027, 2, 28)), (request.0, today)], "the last day that stands in it");
    let accepted = Accepted { records: vec![appointment.0, request.0], ..Accepted::default() };
    let early = retention::accept(&vault, accepted.clone(), date(2027, 3, 1), &Around::default());
    assert!(matches!(early, Err(Error::Gone)), "only what is proposed");
    let statement = retention::accept(&vault, accepted, today, &Around::default()).unwrap();
    assert_eq!((statement.gone.appointments, statement.gone.requests, statement.gone.clients), (1, 1, 0));
    assert!(vault.read(move |r| appointment::get(&r.case, appointment)).is_err());
    let changes: u32 = vault
        .read(|r| {
            Ok(r.case
                .query_row("SELECT count(*) FROM change WHERE instr(value, ?1) > 0", [CANARY], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(changes, 0, "nor does the log hold it");
    assert!(due(date(2037, 1, 1)).is_empty());
    assert_eq!(vault.read(move |r| desk::days::of_client(r, somebody)).unwrap().appointments.len(), 1);
}

#[test]
fn the_history_of_a_signal_a_referral_an_agreement_an_appointment_and_a_request_is_told_in_names() {
    let vault = vault();
    let client = add(&vault, "Selam");
    let signal =
        vault.write(move |w| concern::save(&w.case, None, &Concern::of(client, line("slaapt slecht")))).unwrap();
    let of = |kind: HistoryKind, id: String| vault.read(move |r| history::of(&r.case, kind, &id)).unwrap();
    let told = |kind, id: String| -> Vec<(String, String, String)> {
        let steps = of(kind, id);
        assert_eq!(steps.last().unwrap().what, HistoryWhat::Written);
        let all = steps.into_iter().flat_map(|step| step.changes);
        all.map(|one| (format!("{}.{}", one.kind, one.field), one.before, one.after)).collect()
    };
    let says = |all: &[(String, String, String)], field: &str, before: &str, after: &str| {
        let found = all.iter().any(|one| (one.0.as_str(), one.1.as_str(), one.2.as_str()) == (field, before, after));
        assert!(found, "{field}: {before} → {after} in {all:?}");
    };
    vault.write(move |w| concern::save(&w.case, Some(signal), &Concern::of(client, line("slaapt beter")))).unwrap();
    says(&told(HistoryKind::Concern, signal.to_string()), "concern.noticed", "slaapt slecht", "slaapt beter");

    let way = vault.write(move |w| referral::save(&w.case, None, &Referral::of(client, line("Praktijk")))).unwrap();
    vault.write(move |w| referral::set_step(&w.case, way, Step::WantsHelp, TODAY)).unwrap();
    let changed = Referral { concern: Some(signal), ..Referral::of(client, line("Andere praktijk")) };
    vault.write(move |w| referral::save(&w.case, Some(way), &changed)).unwrap();
    let all = told(HistoryKind::Referral, way.to_string());
    says(&all, "referral.to_name", "Praktijk", "Andere praktijk");
    says(&all, "referral.concern", "", "slaapt beter");
    says(&all, "referral_step.step", "", "wants_help");

    let agreed = |items: Vec<Item>, until| Agreement {
        client,
        receiver: Receiver::Gp,
        name: Line::default(),
        items,
        concerns: vec![signal.to_string()],
        why: Line::default(),
        language: None,
        explained_by: Line::default(),
        helper: None,
        agreed_by: AgreedBy::Person,
        given: TODAY,
        until,
        withdrawn: None,
    };
    let first = agreed(vec![Item::Name], None);
    let agreement = vault.write(move |w| agreement::save(&w.case, None, &first)).unwrap();
    let second = agreed(vec![Item::Name, Item::Concerns], Some(date(2027, 1, 1)));
    vault.write(move |w| agreement::save(&w.case, Some(agreement), &second)).unwrap();
    let all = told(HistoryKind::Agreement, agreement.to_string());
    says(&all, "agreement.until", "", "2027-01-01");
    says(&all, "agreement_item.item", "", "concerns");

    let made = Appointment::of(AppointmentKind::Gp, Some(client), TODAY);
    let appointment = vault.write(move |w| appointment::save(&w.case, None, &made)).unwrap();
    vault.write(move |w| appointment::set_status(&w.case, appointment, AppointmentStatus::Done)).unwrap();
    says(&told(HistoryKind::Appointment, appointment.to_string()), "appointment.status", "planned", "done");

    let request = ask(&vault, asked(None));
    vault.write(move |w| request::save(&w.case, Some(request), &asked(Some(client)))).unwrap();
    let links = vec![ForRequest { request, outside: false }];
    vault.write(move |w| desk::contact::save(w, None, &whole(TODAY, 5, links))).unwrap();
    let all = told(HistoryKind::Request, request.to_string());
    says(&all, "request.client", "", "Selam");
    says(&all, "request_contact.contact", "", "2026-11-20");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// By when it was wanted, in days from today; and how it stands: asked, accepted, done or declined.
    #[test]
    fn today_tells_of_exactly_the_open_requests_whose_day_has_passed(
        written in prop::collection::vec((prop::option::of(-9_i32..4), 0_u8..4), 0..9)
    ) {
        let vault = vault();
        let somebody = add(&vault, "Selam");
        let answered = |now: bool| now.then_some(date(2026, 11, 12));
        for (n, (wanted, status)) in written.iter().enumerate() {
            ask(&vault, Request {
                wanted_by: wanted.map(|days| TODAY.saturating_add(days.days())),
                accepted: answered(*status == 1),
                done: answered(*status == 2),
                declined: answered(*status == 3),
                ..asked((n % 2 == 0).then_some(somebody))
            });
        }
        let all = vault.read(|r| request::all(&r.case)).unwrap();
        let shown = vault.read(desk::today::today).unwrap().requests;
        let mut late: Vec<Date> = all.iter().filter(|one| one.is_late).filter_map(|one| one.request.wanted_by).collect();
        late.sort_unstable();
        late.truncate(5);
        prop_assert_eq!(shown.iter().map(|one| one.wanted_by).collect::<Vec<_>>(), late);
        for one in &shown {
            let entry = all.iter().find(|entry| entry.id == one.id).unwrap();
            prop_assert!(entry.is_late && entry.request.client == one.client);
            prop_assert_eq!(one.called.as_ref().map(Line::as_str), one.client.map(|_| "Selam"));
        }
    }
}
