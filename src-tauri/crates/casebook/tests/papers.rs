//! Requests, agreements and what left on paper, as they are used.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use casebook::agreement::{self, AgreedBy, Agreement, AgreementId, Danger, Item, PassingOn, Receiver, Standing};
use casebook::client::{self, ClientId, Details};
use casebook::contact::{self, Contact, ContactId, Interpreter, Kind};
use casebook::letter::{self, Sent};
use casebook::request::{self, AskedBy, Request, RequestId, Status};
use jiff::civil::{Date, date};
use record::{Invalid, Language, Line, Note, Rule};
use vault::{Error, Kind as VaultKind, Rooms, Source, Vault};

const TODAY: Date = date(2026, 11, 20);

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    let rooms = Rooms { case: &[casebook::ROOM], private: &[] };
    Vault::in_memory(VaultKind::Practice, rooms, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

fn somebody(vault: &Vault, called: &str) -> ClientId {
    let details = Details::of(line(called));
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn agreement_of(client: ClientId) -> Agreement {
    Agreement {
        client,
        receiver: Receiver::Gp,
        name: line("praktijk aan de haven (oefen)"),
        items: vec![Item::Name, Item::Language, Item::Question],
        concerns: vec!["0".repeat(36)],
        why: line("hulp bij slapen"),
        language: Some(Language::new("ti").unwrap()),
        explained_by: Line::default(),
        helper: Some(Interpreter::FamilyOrFriend),
        agreed_by: AgreedBy::Person,
        given: TODAY,
        until: Some(date(2027, 2, 1)),
        withdrawn: None,
    }
}

fn request_of(client: Option<ClientId>) -> Request {
    Request {
        client,
        asked_by: AskedBy::Klantmanager,
        function: line("klantmanager inburgering"),
        question: note("Wil je eens praten over school?"),
        behind: note("Komt vaak niet."),
        asked: date(2026, 11, 2),
        wanted_by: Some(date(2026, 11, 16)),
        agreed: note("Twee gesprekken."),
        agreed_until: Some(date(2026, 11, 15)),
        accepted: None,
        done: None,
        declined: None,
        reason: Line::default(),
        told_back: None,
    }
}

fn save(vault: &Vault, agreement: &Agreement) -> vault::Result<AgreementId> {
    let agreement = agreement.clone();
    vault.write(move |w| agreement::save(&w.case, None, &agreement))
}

fn ask(vault: &Vault, request: &Request) -> vault::Result<RequestId> {
    let request = request.clone();
    vault.write(move |w| request::save(&w.case, None, &request))
}

fn refused<T>(result: vault::Result<T>) -> Invalid {
    match result {
        Err(Error::Invalid(invalid)) => invalid,
        Err(other) => unreachable!("{other}"),
        Ok(_) => unreachable!("it was taken"),
    }
}

#[test]
fn an_agreement_counts_from_its_day_until_its_last_and_not_once_withdrawn() {
    let vault = vault();
    let a = Agreement { until: Some(date(2026, 11, 22)), ..agreement_of(somebody(&vault, "Amira")) };
    for (day, stands) in [
        (date(2026, 11, 19), Standing::NotYet),
        (date(2026, 11, 20), Standing::Valid),
        (date(2026, 11, 22), Standing::Valid),
        (date(2026, 11, 23), Standing::Past),
    ] {
        assert!(a.on(day) == stands, "{day}");
    }
    let withdrawn = Agreement { withdrawn: Some(date(2026, 11, 21)), ..a };
    assert!(withdrawn.on(date(2026, 11, 20)) == Standing::Valid);
    assert!(withdrawn.on(date(2026, 11, 21)) == Standing::Withdrawn);
    assert!(withdrawn.on(date(2026, 12, 30)) == Standing::Withdrawn);
}

#[test]
fn an_agreement_comes_back_as_it_was_written_and_withdrawing_can_be_taken_back() {
    let vault = vault();
    let client = somebody(&vault, "Amira");
    // Family as an interpreter is written down as it was, and not refused.
    let a = agreement_of(client);
    let id = save(&vault, &a).unwrap();
    assert!(vault.read(move |r| agreement::get(&r.case, id)).unwrap() == a);
    vault.write(move |w| agreement::withdraw(&w.case, id, true)).unwrap();
    let listed = vault.read(move |r| agreement::of(&r.case, client)).unwrap();
    assert!(listed[0].status == Standing::Withdrawn && listed[0].agreement.withdrawn == Some(TODAY));
    vault.write(move |w| agreement::withdraw(&w.case, id, false)).unwrap();
    assert!(vault.read(move |r| agreement::get(&r.case, id)).unwrap() == a);
    vault.write(move |w| agreement::delete(&w.case, id)).unwrap();
    assert!(vault.read(move |r| agreement::of(&r.case, client)).unwrap().is_empty());
}

#[test]
fn an_agreement_that_says_nothing_or_ends_before_it_starts_is_refused_by_its_field() {
    let vault = vault();
    let client = somebody(&vault, "Amira");
    let a = agreement_of(client);
    for (wrong, field, rule) in [
        (Agreement { items: Vec::new(), ..a.clone() }, "items", Rule::Empty),
        (Agreement { items: vec![Item::Name, Item::Name], ..a.clone() }, "items", Rule::Twice),
        (Agreement { until: Some(date(2026, 11, 19)), ..a.clone() }, "until", Rule::EndsBeforeStart),
        (Agreement { given: date(1066, 1, 1), ..a.clone() }, "given", Rule::NotADay),
        (Agreement { client: record::uuid::Uuid::nil().into(), ..a.clone() }, "client", Rule::Missing),
    ] {
        assert_eq!(refused(save(&vault, &wrong)), Invalid::new(field, rule));
    }
    // The control.
    let id = save(&vault, &a).unwrap();
    // An agreement of one person never becomes that of another.
    let other = Agreement { client: somebody(&vault, "Bilal"), ..a };
    assert!(matches!(vault.write(move |w| agreement::save(&w.case, Some(id), &other)), Err(Error::Gone)));
}

#[test]
fn passing_on_needs_its_reason_whom_was_asked_and_why_the_person_was_not_told() {
    let vault = vault();
    let client = somebody(&vault, "Amira");
    let p = PassingOn {
        client,
        on: TODAY,
        receiver: Danger::VeiligThuis,
        reason: note("Er was direct gevaar."),
        consulted: line("aandachtsfunctionaris"),
        items: vec![Item::Name],
        concerns: Vec::new(),
        told: false,
        why_not: line("Dat maakte het gevaar groter."),
    };
    for (wrong, field) in [
        (PassingOn { reason: Note::default(), ..p.clone() }, "reason"),
        (PassingOn { consulted: Line::default(), ..p.clone() }, "consulted"),
        (PassingOn { items: Vec::new(), ..p.clone() }, "items"),
        (PassingOn { why_not: Line::default(), ..p.clone() }, "why_not"),
    ] {
        let result = vault.write(move |w| agreement::save_passing_on(&w.case, None, &wrong));
        assert_eq!(refused(result), Invalid::new(field, Rule::Empty));
    }
    let told = PassingOn { told: true, why_not: Line::default(), ..p };
    let wanted = told.clone();
    let id = vault.write(move |w| agreement::save_passing_on(&w.case, None, &told)).unwrap();
    assert!(vault.read(move |r| agreement::passing_on(&r.case, id)).unwrap() == wanted);
}

#[test]
fn a_request_goes_from_asked_to_done_or_declined_and_back() {
    let vault = vault();
    let client = somebody(&vault, "Amira");
    let id = ask(&vault, &request_of(Some(client))).unwrap();
    let now = |vault: &Vault| vault.read(move |r| request::of(&r.case, client)).unwrap().remove(0);
    assert!(now(&vault).status == Status::Asked && now(&vault).is_late, "the sixteenth has passed");
    let answer = |status, reason: &str| {
        let reason = line(reason);
        vault.write(move |w| request::answer(&w.case, id, status, &reason)).unwrap();
    };
    answer(Status::Accepted, "");
    assert!(now(&vault).request.accepted == Some(TODAY));
    answer(Status::Declined, "geen tijd");
    let declined = now(&vault);
    assert!(declined.status == Status::Declined && declined.request.reason == line("geen tijd") && !declined.is_late);
    answer(Status::Done, "");
    let done = now(&vault);
    assert!(done.status == Status::Done && done.request.declined.is_none() && done.request.reason.is_empty());
    answer(Status::Asked, "");
    assert!(now(&vault).request == request_of(Some(client)));
    vault.write(move |w| request::tell_back(&w.case, id, true)).unwrap();
    assert!(now(&vault).request.told_back == Some(TODAY));
}

#[test]
fn contacts_after_what_was_agreed_or_marked_so_are_outside_it() {
    let vault = vault();
    let client = somebody(&vault, "Amira");
    let id = ask(&vault, &request_of(Some(client))).unwrap();
    let meet = |day: i8, minutes: u16| -> ContactId {
        let contact =
            Contact { minutes: Some(minutes), ..Contact::of(Kind::HomeVisit, vec![client], date(2026, 11, day)) };
        vault.write(move |w| contact::save(&w.case, None, &contact)).unwrap()
    };
    let (within, last, marked, after) = (meet(3, 30), meet(15, 45), meet(10, 60), meet(16, 15));
    let link = |contact, outside| vault.write(move |w| request::link(&w.case, id, contact, outside)).unwrap();
    for contact in [within, last, after] {
        link(contact, false);
        link(contact, false);
    }
    link(marked, false);
    link(marked, true);
    let entry = vault.read(move |r| request::of(&r.case, client)).unwrap().remove(0);
    let outside: Vec<_> = entry.contacts.iter().filter(|one| one.is_outside).map(|one| one.contact).collect();
    assert_eq!(outside, [after, marked]);
    assert_eq!((entry.minutes, entry.minutes_outside), (150, 75));
    // A contact that goes is no longer counted, and the request stays.
    vault.write(move |w| contact::delete(&w.case, marked)).unwrap();
    vault.write(move |w| request::unlink(&w.case, id, within)).unwrap();
    let entry = vault.read(move |r| request::of(&r.case, client)).unwrap().remove(0);
    assert_eq!((entry.minutes, entry.minutes_outside, entry.contacts.len()), (60, 15, 2));
}

#[test]
fn undoing_a_contact_that_was_linked_works() {
    let vault = vault();
    let client = somebody(&vault, "Amira");
    let id = ask(&vault, &request_of(Some(client))).unwrap();
    let contact = Contact::of(Kind::Phone, vec![client], TODAY);
    let saved = vault.save(move |w| contact::save(&w.case, None, &contact)).unwrap();
    let contact = saved.value;
    vault.write(move |w| request::link(&w.case, id, contact, false)).unwrap();
    vault.undo(&saved.undo).unwrap();
    assert!(vault.read(move |r| request::of(&r.case, client)).unwrap()[0].contacts.is_empty());
}

#[test]
fn bad_requests_are_refused_by_their_field() {
    let vault = vault();
    let q = request_of(None);
    for (wrong, field, rule) in [
        (Request { question: Note::default(), ..q.clone() }, "question", Rule::Empty),
        (Request { wanted_by: Some(date(2026, 11, 1)), ..q.clone() }, "wanted_by", Rule::EndsBeforeStart),
        (Request { agreed_until: Some(date(2026, 10, 1)), ..q.clone() }, "agreed_until", Rule::EndsBeforeStart),
        (Request { asked: date(1899, 12, 31), ..q.clone() }, "asked", Rule::NotADay),
        (Request { client: Some(record::uuid::Uuid::nil().into()), ..q.clone() }, "client", Rule::Missing),
    ] {
        assert_eq!(refused(ask(&vault, &wrong)), Invalid::new(field, rule));
    }
    // The control: a request about nobody in particular.
    ask(&vault, &q).unwrap();
    assert_eq!(vault.read(|r| request::all(&r.case)).unwrap().len(), 1);
}

#[test]
fn who_is_removed_takes_requests_agreements_and_letters_along_and_undo_brings_them_back() {
    let vault = vault();
    let (client, other) = (somebody(&vault, "Amira"), somebody(&vault, "Bilal"));
    for who in [client, other] {
        let agreement = save(&vault, &agreement_of(who)).unwrap();
        ask(&vault, &request_of(Some(who))).unwrap();
        vault
            .write(move |w| {
                let sent = Sent {
                    client: who,
                    kind: letter::Kind::Letter,
                    name: line("praktijk (oefen)"),
                    on: TODAY,
                    agreement: Some(agreement),
                    passing_on: None,
                    items: vec![Item::Name],
                };
                letter::left(&w.case, &sent)
            })
            .unwrap();
    }
    let counted = |who: ClientId| {
        vault
            .read(move |r| {
                let c = &r.case;
                Ok((agreement::of(c, who)?.len(), request::of(c, who)?.len(), letter::of(c, who)?.len()))
            })
            .unwrap()
    };
    let gone = vault.save(move |w| client::delete(&w.case, client).map(|_| client)).unwrap();
    assert_eq!(counted(client), (0, 0, 0));
    assert_eq!(counted(other), (1, 1, 1));
    vault.undo(&gone.undo).unwrap();
    assert_eq!(counted(client), (1, 1, 1));
}
