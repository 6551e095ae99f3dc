//! What cannot be kept, line by line: it is refused by its field and its rule, and what stood there stays.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use casebook::agreement::{self, AgreedBy, Agreement, Danger, Item, PassingOn, Receiver};
use casebook::appointment::{self, Appointment, Kind as AppointmentKind};
use casebook::bottleneck::{self, Bottleneck, Stuck};
use casebook::client::{self, ClientId, Details, Status};
use casebook::closing::{self, Ending};
use casebook::concern::{self, Concern, ConcernId, Kind, Outcome};
use casebook::contact::{self, Contact, Kind as ContactKind, NextStep};
use casebook::crisis_call::{self, CrisisCall};
use casebook::intake::{self, Asked, Asking, OwnView};
use casebook::lead::{self, Lead};
use casebook::mark::{self, Mark};
use casebook::moment::{self, Kind as MomentKind, Moment};
use casebook::referral::{self, Milestone, Referral, Step};
use casebook::request::{self, AskedBy, Request};
use desk::letter::{self, Ground, Typed};
use jiff::civil::{Date, date};
use record::{Invalid, Line, Note, Rule, Window};
use vault::{Error, Kind as VaultKind, Source, Vault, Writes};

const TODAY: Date = date(2026, 11, 20);

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

fn signal(vault: &Vault, client: ClientId) -> ConcernId {
    vault.write(move |w| concern::save(&w.case, None, &Concern::of(client, line("slaapt slecht")))).unwrap()
}

/// Refused by this field and rule, with not one row changed.
#[track_caller]
fn refused<T: Send + 'static>(
    vault: &Vault,
    field: &'static str,
    rule: Rule,
    work: impl FnOnce(&Writes<'_>) -> vault::Result<T> + Send + 'static,
) {
    let count = || -> u32 {
        vault.read(|r| Ok(r.case.query_row("SELECT count(*) FROM change", [], |row| row.get(0))?)).unwrap()
    };
    let before = count();
    let outcome = vault.write(work);
    assert!(matches!(outcome, Err(Error::Invalid(invalid)) if invalid == Invalid::new(field, rule)), "{field}: {rule}");
    assert_eq!(count(), before, "{field}: something was written");
}

#[test]
fn a_next_step_that_ends_before_it_starts() {
    let vault = vault();
    let client = add(&vault, "Selam");
    let signal = signal(&vault, client);
    let step =
        || NextStep { what: Line::default(), between: Window { from: TODAY, to: date(2026, 11, 19) }, done: None };
    refused(&vault, "next_step", Rule::EndsBeforeStart, move |w| concern::set_step(&w.case, signal, Some(&step())));
    refused(&vault, "next_step", Rule::EndsBeforeStart, move |w| {
        contact::save(
            &w.case,
            None,
            &Contact { next_step: Some(step()), ..Contact::of(ContactKind::Phone, vec![client], TODAY) },
        )
    });
}

#[test]
fn a_lead_handed_to_nobody() {
    let vault = vault();
    let client = add(&vault, "Selam");
    let signal = signal(&vault, client);
    let nobody = || Lead { organisation: Line::default(), role: line("regisseur"), name: line("Noor") };
    refused(&vault, "organisation", Rule::Empty, move |w| {
        lead::take(&w.case, signal, &nobody(), &Line::default(), TODAY)
    });
    refused(&vault, "organisation", Rule::Empty, move |w| {
        lead::ask(&w.case, signal, &nobody(), &Line::default(), TODAY)
    });
}

#[test]
fn a_stage_skipped_or_set_back_is_kept_as_it_was_said() {
    let vault = vault();
    let client = add(&vault, "Selam");
    let way = vault.write(move |w| referral::save(&w.case, None, &Referral::of(client, line("Praktijk")))).unwrap();
    let stage = || vault.read(move |r| referral::get(&r.case, way)).unwrap().stage;
    let go = |to| vault.write(move |w| referral::move_to(&w.case, way, to, TODAY)).unwrap();
    go(Some(Milestone::BeenThere));
    assert!(stage() == Some(Milestone::BeenThere), "skipped");
    go(Some(Milestone::WantsHelp));
    assert!(stage() == Some(Milestone::WantsHelp), "set back");
    go(None);
    assert!(stage().is_none());
    refused(&vault, "on", Rule::ToCome, move |w| referral::set_step(&w.case, way, Step::BeenThere, date(2026, 11, 21)));
}

#[test]
fn two_leads_through_a_merge_of_two_records_of_one_person() {
    let vault = vault();
    let (a, b) = (add(&vault, "Mohammed"), add(&vault, "Muhamad"));
    let (of_a, of_b) = (signal(&vault, a), signal(&vault, b));
    for (signal, who) in [(of_a, "Wijkteam"), (of_b, "Huisarts")] {
        let lead = Lead { organisation: line(who), role: Line::default(), name: Line::default() };
        vault.write(move |w| lead::take(&w.case, signal, &lead, &Line::default(), TODAY)).unwrap();
    }
    let phrases = phrases::Phrases::new("nl");
    let undo = vault.save(move |w| desk::merging::merge(w, a, b, &[], &phrases)).unwrap().undo;
    let leads = || {
        let all = vault.read(move |r| concern::list(&r.case, a)).unwrap();
        let mut who: Vec<String> =
            all.into_iter().map(|one| one.lead.unwrap().lead.organisation.as_str().to_owned()).collect();
        who.sort();
        who
    };
    assert_eq!(leads(), ["Huisarts", "Wijkteam"], "two signals, each with its one lead");
    vault.undo(&undo).unwrap();
    assert_eq!(leads(), ["Wijkteam"]);
}

#[test]
fn a_letter_without_agreement() {
    let vault = vault();
    let client = add(&vault, "Selam");
    let agreement = agreed(client, TODAY, Some(TODAY));
    let id = vault.write(move |w| agreement::save(&w.case, None, &agreement)).unwrap();
    vault.write(move |w| agreement::withdraw(&w.case, id, true)).unwrap();
    let typed = || Typed { wishes: note("slapen"), question: Note::default(), appointments: Vec::new() };
    let made = vault.read(move |r| letter::prepare(&r.case, client, Ground::Agreement(id), &typed())).unwrap();
    assert!(!made.may_leave() && made.parts.is_empty(), "nothing is in it, and each item says why");
    let outcome = vault.write(move |w| {
        letter::leave(&w.case, client, Ground::Agreement(id), &typed(), casebook::letter::Kind::Letter)
    });
    assert!(outcome.is_err());
    assert!(vault.read(move |r| casebook::letter::of(&r.case, client)).unwrap().is_empty());
    // Another person's agreement is no ground at all.
    let other = add(&vault, "Amira");
    assert!(vault.read(move |r| letter::prepare(&r.case, other, Ground::Agreement(id), &typed())).is_err());
}

#[test]
fn a_client_closed_with_open_signals() {
    let vault = vault();
    let client = add(&vault, "Selam");
    let open = signal(&vault, client);
    refused(&vault, "status", Rule::StillOpen, move |w| {
        client::save(&w.case, Some(client), &Details { status: Status::Closed, ..Details::of(line("Selam")) })
    });
    let ending = Ending { concerns: Some(Outcome::Elsewhere), ..Ending::default() };
    vault.write(move |w| closing::close(&w.case, client, ending)).unwrap();
    assert!(vault.read(move |r| concern::get(&r.case, open)).unwrap().closed.is_some());
}

fn agreed(client: ClientId, given: Date, until: Option<Date>) -> Agreement {
    Agreement {
        client,
        receiver: Receiver::Gp,
        name: Line::default(),
        items: vec![Item::Name, Item::Wishes],
        concerns: Vec::new(),
        why: Line::default(),
        language: None,
        explained_by: Line::default(),
        helper: None,
        agreed_by: AgreedBy::Person,
        given,
        until,
        withdrawn: None,
    }
}

fn asked(client: ClientId, on: Date) -> Request {
    Request {
        client: Some(client),
        asked_by: AskedBy::Gp,
        function: Line::default(),
        question: note("vraag"),
        behind: Note::default(),
        asked: on,
        wanted_by: None,
        agreed: Note::default(),
        agreed_until: None,
        accepted: None,
        done: None,
        declined: None,
        reason: Line::default(),
        told_back: None,
    }
}

#[test]
fn dates_before_1900_and_after_2100_are_refused_and_the_first_and_last_are_kept() {
    let vault = vault();
    let client = add(&vault, "Selam");
    for day in [date(1899, 12, 31), date(2101, 1, 1)] {
        let rule = Rule::NotADay;
        refused(&vault, "on", rule, move |w| {
            contact::save(&w.case, None, &Contact::of(ContactKind::Phone, vec![client], day))
        });
        refused(&vault, "on", rule, move |w| {
            appointment::save(&w.case, None, &Appointment::of(AppointmentKind::Gp, None, day))
        });
        refused(&vault, "on", rule, move |w| {
            moment::save(
                &w.case,
                None,
                &Moment { client, kind: MomentKind::ALL[0], on: day, note: Line::default(), done: None },
            )
        });
        refused(&vault, "asked", rule, move |w| request::save(&w.case, None, &asked(client, day)));
        refused(&vault, "given", rule, move |w| agreement::save(&w.case, None, &agreed(client, day, None)));
        refused(&vault, "since", rule, move |w| {
            concern::save(&w.case, None, &Concern { since: Some(day), ..Concern::of(client, line("iets")) })
        });
        refused(&vault, "on", rule, move |w| {
            let stuck = Bottleneck { client: None, stuck: Stuck::Other, partner: None, on: day, line: Line::default() };
            bottleneck::save(&w.case, None, &stuck)
        });
        refused(&vault, "on", rule, move |w| {
            let asking =
                Asking { client, asked: Asked::Yes, by: None, on: Some(day), again: None, line: Line::default() };
            intake::save(&w.case, None, &asking)
        });
    }
    for day in [date(1900, 1, 1), date(2100, 12, 31)] {
        let made = Contact::of(ContactKind::Phone, vec![client], day);
        let id = vault.write(move |w| contact::save(&w.case, None, &made)).unwrap();
        assert_eq!(vault.read(move |r| contact::get(&r.case, id)).unwrap().on, day);
    }
}

#[test]
fn names_of_500_characters_in_mixed_scripts() {
    let long: String = "ሰላም Мир سلام 👩🏽\u{200d}⚕️\u{202e}x\u{2066}".chars().cycle().take(500).collect();
    assert!(matches!(Line::new(&long), Err(Rule::TooLong { .. })), "said with the most that fits, never cut");
    // What fits is kept sign by sign: as a name, a signal, a lead, a receiver.
    let kept: String = long.chars().take(199).chain(['z']).collect();
    let vault = vault();
    let client = add(&vault, &kept);
    assert_eq!(vault.read(move |r| client::get(&r.case, client)).unwrap().called.as_str(), kept);
    let noticed = Concern::of(client, line(&kept));
    let signal = vault.write(move |w| concern::save(&w.case, None, &noticed)).unwrap();
    let lead = Lead { organisation: line(&kept), role: line(&kept), name: line(&kept) };
    vault.write(move |w| lead::take(&w.case, signal, &lead, &Line::default(), TODAY)).unwrap();
    let entry = vault.read(move |r| concern::get(&r.case, signal)).unwrap();
    assert_eq!((entry.concern.noticed.as_str(), entry.called.as_str()), (kept.as_str(), kept.as_str()));
    assert_eq!(entry.lead.unwrap().lead.name.as_str(), kept);
    // And it is found, and stands in a list.
    assert_eq!(vault.read(|r| client::cards(&r.case, "ሰላም")).unwrap().len(), 1);
    let days = Window { from: TODAY, to: TODAY };
    let sheet = vault
        .read(move |r| desk::sheets::sheet(r, desk::sheets::List::Signals, days, true, &phrases::Phrases::new("nl")));
    assert!(sheet.unwrap().csv().contains(&kept));
}

#[test]
fn the_result_of_a_test_is_kept_nowhere() {
    let vault = vault();
    let client = add(&vault, "Selam");
    let open = signal(&vault, client);
    let result = || note("Op de test kwam een IQ van 65.");
    let short = || line("TIQ 65");
    let rule = Rule::TestResult;
    let doubt =
        move || Concern { kind: Kind::Doubt, label: line("moeilijk lerend"), ..Concern::of(client, Line::default()) };
    refused(&vault, "label", rule, move |w| concern::save(&w.case, None, &Concern { label: short(), ..doubt() }));
    refused(&vault, "asked", rule, move |w| concern::save(&w.case, None, &Concern { asked: short(), ..doubt() }));
    refused(&vault, "weight", rule, move |w| concern::save(&w.case, None, &Concern { weight: short(), ..doubt() }));
    refused(&vault, "note", rule, move |w| concern::save(&w.case, None, &Concern { note: result(), ..doubt() }));
    refused(&vault, "wants", rule, move |w| concern::save(&w.case, None, &Concern { wants: result(), ..doubt() }));
    refused(&vault, "helps", rule, move |w| concern::save(&w.case, None, &Concern { helps: result(), ..doubt() }));
    let step = move || NextStep { what: short(), between: Window { from: TODAY, to: TODAY }, done: None };
    refused(&vault, "next_step", rule, move |w| concern::set_step(&w.case, open, Some(&step())));
    refused(&vault, "reason", rule, move |w| lead::release(&w.case, open, &short(), TODAY));
    let way = move || Referral::of(client, line("Praktijk"));
    refused(&vault, "note", rule, move |w| referral::save(&w.case, None, &Referral { note: result(), ..way() }));
    refused(&vault, "bridging", rule, move |w| {
        referral::save(&w.case, None, &Referral { bridging: result(), ..way() })
    });
    refused(&vault, "question", rule, move |w| {
        request::save(&w.case, None, &Request { question: result(), ..asked(client, TODAY) })
    });
    let met = move || Contact::of(ContactKind::Phone, vec![client], TODAY);
    refused(&vault, "line", rule, move |w| contact::save(&w.case, None, &Contact { line: short(), ..met() }));
    refused(&vault, "note", rule, move |w| contact::save(&w.case, None, &Contact { note: result(), ..met() }));
    refused(&vault, "note", rule, move |w| {
        let mut appointment = Appointment::of(AppointmentKind::Gp, Some(client), TODAY);
        appointment.note = result();
        appointment::save(&w.case, None, &appointment)
    });
    refused(&vault, "notes", rule, move |w| {
        client::save(&w.case, Some(client), &Details { notes: result(), ..Details::of(line("Selam")) })
    });
    refused(&vault, "mark", rule, move |w| {
        let mark = Mark { client, mark: short(), purpose: line("taal"), until: date(2027, 1, 1), knows: true };
        mark::save(&w.case, None, &mark)
    });
    refused(&vault, "why", rule, move |w| {
        agreement::save(&w.case, None, &Agreement { why: short(), ..agreed(client, TODAY, None) })
    });
    refused(&vault, "reason", rule, move |w| {
        let passing_on = PassingOn {
            client,
            on: TODAY,
            receiver: Danger::VeiligThuis,
            reason: result(),
            consulted: line("collega"),
            items: vec![Item::Name],
            concerns: Vec::new(),
            told: true,
            why_not: Line::default(),
        };
        agreement::save_passing_on(&w.case, None, &passing_on)
    });
    refused(&vault, "named", rule, move |w| {
        intake::save_own_view(&w.case, client, &OwnView { named: result(), ..OwnView::default() })
    });
    refused(&vault, "agreed", rule, move |w| {
        let call = CrisisCall {
            client,
            on: TODAY,
            start: None,
            called: Vec::new(),
            whom: Line::default(),
            agreed: result(),
            again: None,
            done: None,
        };
        crisis_call::save(&w.case, None, &call)
    });
    let agreement = agreed(client, TODAY, None);
    let id = vault.write(move |w| agreement::save(&w.case, None, &agreement)).unwrap();
    let typed = Typed { wishes: result(), question: Note::default(), appointments: Vec::new() };
    assert!(
        vault.read(move |r| letter::prepare(&r.case, client, Ground::Agreement(id), &typed)).is_err(),
        "nor does it leave"
    );
    // Both ways of ending a doubt are kept.
    for outcome in [Outcome::Discussed, Outcome::Withdrawn] {
        let id = vault.write(move |w| concern::save(&w.case, None, &doubt())).unwrap();
        vault.write(move |w| concern::close(&w.case, id, outcome, TODAY)).unwrap();
    }
}
