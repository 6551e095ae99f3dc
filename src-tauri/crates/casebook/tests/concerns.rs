//! Signals, their lead, referrals and sensitive marks as they are used.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use casebook::client::{self, ClientId, Details, Status};
use casebook::closing::{self, Ending};
use casebook::concern::{self, Concern, ConcernId, Kind, NoticedBy, Outcome, SocialFirst};
use casebook::contact::NextStep;
use casebook::lead::{self, Lead};
use casebook::mark::{self, Mark};
use casebook::referral::{
    self, Barrier, BarrierKind, End, Milestone, Outcome as ReferralOutcome, Referral, ReferralId, RefusedWhy, Step,
};
use jiff::civil::{Date, date};
use record::{Invalid, Line, Note, Rule, Theme, Window};
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

fn somebody(organisation: &str) -> Lead {
    Lead { organisation: line(organisation), role: line("regisseur"), name: Line::default() }
}

fn client(vault: &Vault, called: &str) -> ClientId {
    let details = Details::of(line(called));
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn signal(vault: &Vault, client: ClientId) -> ConcernId {
    vault.write(move |w| concern::save(&w.case, None, &Concern::of(client, line("slaapt slecht")))).unwrap()
}

fn entry(vault: &Vault, id: ConcernId) -> concern::Entry {
    vault.read(move |r| concern::get(&r.case, id)).unwrap()
}

fn lead_of(vault: &Vault, id: ConcernId) -> Option<String> {
    entry(vault, id).lead.map(|now| now.lead.organisation.as_str().to_owned())
}

#[track_caller]
fn refused<T>(result: vault::Result<T>, field: &'static str, rule: Rule) {
    assert!(matches!(result, Err(Error::Invalid(invalid)) if invalid == Invalid::new(field, rule)), "{field}: {rule}");
}

fn whole(client: ClientId) -> Concern {
    Concern {
        note: note("al drie weken"),
        noticed_by: Some(NoticedBy::Teacher),
        since: Some(date(2026, 10, 1)),
        themes: vec![Theme::Sleep, Theme::Integration],
        weight: line("als een steen"),
        wants: note("weer slapen"),
        helps: note("zingen"),
        social_first: Some(SocialFirst::Both),
        next_step: Some(NextStep {
            what: line("bellen"),
            between: Window { from: TODAY, to: date(2026, 11, 27) },
            done: None,
        }),
        ..Concern::of(client, line("slaapt slecht"))
    }
}

#[test]
fn a_signal_is_kept_as_it_was_written_and_only_what_differs_is_changed() {
    let vault = vault();
    let client = client(&vault, "Ster");
    let written = whole(client);
    let (first, second) =
        (written.clone(), Concern { wants: note("rust"), themes: vec![Theme::Integration], ..whole(client) });
    let id = vault.write(move |w| concern::save(&w.case, None, &first)).unwrap();
    assert!(entry(&vault, id).concern == written);
    let expected = second.clone();
    vault.write(move |w| concern::save(&w.case, Some(id), &second)).unwrap();
    assert!(entry(&vault, id).concern == expected);
    vault.write(move |w| concern::finish_step(&w.case, id, true)).unwrap();
    assert_eq!(entry(&vault, id).concern.next_step.unwrap().done, Some(TODAY));
    let changed: Vec<String> = vault
        .read(move |r| {
            let mut select =
                r.case.prepare("SELECT field FROM change WHERE row = ?1 AND op = 'update' ORDER BY hlc")?;
            Ok(select.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
        .unwrap();
    assert_eq!(changed, ["wants", "step_done"]);
}

#[test]
fn what_cannot_be_kept_is_refused_with_its_field() {
    let vault = vault();
    let (client, other) = (client(&vault, "Ster"), client(&vault, "Maan"));
    let save = |concern: Concern| vault.write(move |w| concern::save(&w.case, None, &concern));
    let of = || Concern::of(client, line("iets"));
    refused(save(Concern::of(client, Line::default())), "noticed", Rule::Empty);
    assert!(save(Concern { themes: vec![Theme::Loss], ..Concern::of(client, Line::default()) }).is_ok());
    refused(save(Concern { kind: Kind::Doubt, ..of() }), "label", Rule::Empty);
    refused(save(Concern { since: Some(date(1899, 1, 1)), ..of() }), "since", Rule::NotADay);
    refused(save(Concern { since: Some(date(2026, 11, 21)), ..of() }), "since", Rule::ToCome);
    refused(save(Concern { themes: vec![Theme::Loss, Theme::Loss], ..of() }), "themes", Rule::Twice);
    let between = Window { from: TODAY, to: date(2026, 11, 1) };
    let step = Some(NextStep { what: Line::default(), between, done: None });
    refused(save(Concern { next_step: step, ..of() }), "next_step", Rule::EndsBeforeStart);
    let nobody = ClientId(record::uuid::Uuid::nil());
    refused(save(Concern::of(nobody, line("iets"))), "client", Rule::Missing);
    let id = save(of()).unwrap();
    let moved = Concern::of(other, line("iets"));
    refused(vault.write(move |w| concern::save(&w.case, Some(id), &moved)), "client", Rule::Unknown);
    // A name of 300 characters in mixed scripts, with signs that change the direction, is kept as it is.
    let long = "ሰላም \u{202e}سلام 🙂 ".repeat(30).chars().take(299).collect::<String>() + "x";
    let kept = line(&long);
    let id = save(Concern::of(client, kept.clone())).unwrap();
    assert!(entry(&vault, id).concern.noticed == kept);
}

#[test]
fn no_figure_of_a_test_is_kept() {
    let vault = vault();
    let client = client(&vault, "Ster");
    let doubt = |label: &str| Concern { kind: Kind::Doubt, label: line(label), ..Concern::of(client, Line::default()) };
    let save = |concern: Concern| vault.write(move |w| concern::save(&w.case, None, &concern));
    for label in ["IQ 65", "een iq van 65", "TIQ: 72", "IQ-score van 58", "IQ65"] {
        refused(save(doubt(label)), "label", Rule::TestResult);
    }
    refused(save(Concern { note: note("op de test een IQ van 65"), ..doubt("lvb") }), "note", Rule::TestResult);
    for label in ["een laag IQ", "leert niet goed, 17 jaar", "IQ getest zonder tolk"] {
        assert!(save(doubt(label)).is_ok(), "{label}");
    }
}

#[test]
fn a_doubt_ends_discussed_or_withdrawn_and_a_signal_does_not() {
    let vault = vault();
    let client = client(&vault, "Ster");
    let doubt = Concern {
        kind: Kind::Doubt,
        label: line("“leert niet goed”"),
        note: note("leert snel in de eigen taal"),
        asked: line("een test zonder taal"),
        ..Concern::of(client, Line::default())
    };
    let doubt = vault.write(move |w| concern::save(&w.case, None, &doubt)).unwrap();
    let signal = signal(&vault, client);
    let close = |id, outcome, on| vault.write(move |w| concern::close(&w.case, id, outcome, on));
    refused(close(signal, Outcome::Withdrawn, TODAY), "outcome", Rule::Unknown);
    refused(close(doubt, Outcome::Better, TODAY), "outcome", Rule::Unknown);
    refused(close(doubt, Outcome::Withdrawn, date(2026, 11, 21)), "on", Rule::ToCome);
    close(doubt, Outcome::Withdrawn, date(2026, 11, 19)).unwrap();
    let closed = entry(&vault, doubt).closed.unwrap();
    assert_eq!((closed.on, closed.outcome), (date(2026, 11, 19), Outcome::Withdrawn));
    let list = vault.read(move |r| concern::list(&r.case, client)).unwrap();
    assert_eq!(list.iter().map(|entry| entry.id).collect::<Vec<_>>(), [signal, doubt], "what is open comes first");
    vault.write(move |w| concern::reopen(&w.case, doubt)).unwrap();
    assert!(entry(&vault, doubt).closed.is_none());
}

#[test]
fn a_lead_is_taken_handed_over_declined_and_let_go() {
    let vault = vault();
    let id = {
        let client = client(&vault, "Ster");
        signal(&vault, client)
    };
    assert_eq!(lead_of(&vault, id), None, "nobody, at first");
    let day = |day| date(2026, 11, day);
    vault.write(move |w| lead::take(&w.case, id, &somebody("Brug"), &Line::default(), day(1))).unwrap();
    let asked = vault.write(move |w| lead::ask(&w.case, id, &somebody("GGZ"), &line("kent dit"), day(3))).unwrap();
    assert_eq!(lead_of(&vault, id).as_deref(), Some("Brug"), "who was asked has not got it");
    assert!(entry(&vault, id).asked.is_some_and(|event| event.id == asked));
    vault.write(move |w| lead::decline(&w.case, asked, &line("vol"), day(4))).unwrap();
    assert_eq!(lead_of(&vault, id).as_deref(), Some("Brug"));
    assert!(entry(&vault, id).asked.is_none());
    let again = vault.write(move |w| lead::ask(&w.case, id, &somebody("Wijkteam"), &Line::default(), day(5))).unwrap();
    vault.write(move |w| lead::accept(&w.case, again, day(6))).unwrap();
    assert_eq!(lead_of(&vault, id).as_deref(), Some("Wijkteam"));
    assert_eq!(entry(&vault, id).lead.unwrap().since, day(6));
    // Once answered a question is no longer there.
    assert!(matches!(vault.write(move |w| lead::accept(&w.case, again, day(7))), Err(Error::Gone)));
    assert!(matches!(vault.write(move |w| lead::decline(&w.case, asked, &Line::default(), day(7))), Err(Error::Gone)));
    vault.write(move |w| lead::release(&w.case, id, &line("is ziek"), day(8))).unwrap();
    assert_eq!(lead_of(&vault, id), None);
    let history = entry(&vault, id).history;
    assert_eq!(history.len(), 4);
    assert!(history[0].lead.is_none() && history[0].reason == line("is ziek"));
    let known = vault.read(|r| lead::known(&r.case)).unwrap();
    assert_eq!(known.iter().map(|lead| lead.organisation.as_str()).collect::<Vec<_>>(), ["Wijkteam", "GGZ", "Brug"]);
}

#[test]
fn a_lead_is_not_handed_to_nobody_nor_before_the_one_that_stands() {
    let vault = vault();
    let id = {
        let client = client(&vault, "Ster");
        signal(&vault, client)
    };
    let take =
        |to: &'static str, on| vault.write(move |w| lead::take(&w.case, id, &somebody(to), &Line::default(), on));
    refused(take("", TODAY), "organisation", Rule::Empty);
    refused(take("  ", TODAY), "organisation", Rule::Empty);
    refused(
        vault.write(move |w| lead::ask(&w.case, id, &somebody(""), &Line::default(), TODAY)),
        "organisation",
        Rule::Empty,
    );
    refused(take("Brug", date(2026, 11, 21)), "on", Rule::ToCome);
    refused(take("Brug", date(2100, 1, 1)), "on", Rule::ToCome);
    refused(take("Brug", date(1800, 1, 1)), "on", Rule::NotADay);
    take("Brug", date(2026, 11, 10)).unwrap();
    refused(take("GGZ", date(2026, 11, 9)), "on", Rule::BeforeLast);
    let asked = vault.write(move |w| lead::ask(&w.case, id, &somebody("GGZ"), &Line::default(), TODAY)).unwrap();
    refused(vault.write(move |w| lead::accept(&w.case, asked, date(2026, 11, 15))), "on", Rule::BeforeLast);
    assert_eq!(lead_of(&vault, id).as_deref(), Some("Brug"));
}

#[test]
fn who_was_asked_before_and_accepts_after_somebody_took_it_the_same_day_has_it() {
    let vault = vault();
    let id = {
        let client = client(&vault, "Ster");
        signal(&vault, client)
    };
    let asked = vault.write(move |w| lead::ask(&w.case, id, &somebody("GGZ"), &Line::default(), TODAY)).unwrap();
    vault.write(move |w| lead::take(&w.case, id, &somebody("Brug"), &Line::default(), TODAY)).unwrap();
    // The clock of a practice vault stands still: what was written later has to show.
    vault
        .write(move |w| {
            lead::accept(&w.case, asked, TODAY)?;
            w.case.execute("UPDATE lead SET accepted_at = accepted_at + 1 WHERE id = ?1", [asked])?;
            Ok(())
        })
        .unwrap();
    assert_eq!(lead_of(&vault, id).as_deref(), Some("GGZ"));
}

/// What was asked and still waits.
fn asked_of(vault: &Vault, id: ConcernId) -> Option<String> {
    entry(vault, id).asked.and_then(|event| event.lead).map(|lead| lead.organisation.as_str().to_owned())
}

#[test]
fn who_was_asked_before_is_no_longer_asked() {
    let vault = vault();
    let id = {
        let client = client(&vault, "Ster");
        signal(&vault, client)
    };
    let day = |day| date(2026, 11, day);
    let ask = |to: &'static str, on| {
        vault.write(move |w| lead::ask(&w.case, id, &somebody(to), &Line::default(), on)).unwrap()
    };
    let first = ask("Brug", day(3));
    let second = ask("GGZ", day(4));
    assert_eq!(asked_of(&vault, id).as_deref(), Some("GGZ"));
    vault.write(move |w| lead::accept(&w.case, second, day(5))).unwrap();
    assert_eq!((lead_of(&vault, id).as_deref(), asked_of(&vault, id)), (Some("GGZ"), None));
    // No button that was drawn before takes the lead away from who has it.
    assert!(matches!(vault.write(move |w| lead::accept(&w.case, first, day(6))), Err(Error::Gone)));
    assert!(matches!(vault.write(move |w| lead::decline(&w.case, first, &Line::default(), day(6))), Err(Error::Gone)));
    assert_eq!(lead_of(&vault, id).as_deref(), Some("GGZ"));
    // A no to a later question does not bring back the one before it.
    ask("Wijkteam", day(7));
    let third = ask("Huisarts", day(8));
    vault.write(move |w| lead::decline(&w.case, third, &line("vol"), day(9))).unwrap();
    assert_eq!((lead_of(&vault, id).as_deref(), asked_of(&vault, id)), (Some("GGZ"), None));
    assert_eq!(entry(&vault, id).history.len(), 4, "all of it stays in what happened");
    // A question of an earlier day would not be the last: she is told, rather than not seeing it.
    let early = vault.write(move |w| lead::ask(&w.case, id, &somebody("Brug"), &Line::default(), day(7)));
    refused(early, "on", Rule::BeforeLast);
}

#[test]
fn who_takes_it_meanwhile_or_lets_it_go_leaves_the_question_open() {
    let vault = vault();
    let id = {
        let client = client(&vault, "Ster");
        signal(&vault, client)
    };
    let day = |day| date(2026, 11, day);
    let asked = vault.write(move |w| lead::ask(&w.case, id, &somebody("GGZ"), &Line::default(), day(3))).unwrap();
    vault.write(move |w| lead::take(&w.case, id, &somebody("Brug"), &line("tot er antwoord is"), day(4))).unwrap();
    assert_eq!((lead_of(&vault, id).as_deref(), asked_of(&vault, id).as_deref()), (Some("Brug"), Some("GGZ")));
    vault.write(move |w| lead::release(&w.case, id, &line("is ziek"), day(5))).unwrap();
    assert_eq!((lead_of(&vault, id), asked_of(&vault, id).as_deref()), (None, Some("GGZ")));
    vault.write(move |w| lead::accept(&w.case, asked, day(6))).unwrap();
    assert_eq!((lead_of(&vault, id).as_deref(), asked_of(&vault, id)), (Some("GGZ"), None));
}

fn referral(vault: &Vault, made: &Referral) -> ReferralId {
    let made = made.clone();
    vault.write(move |w| referral::save(&w.case, None, &made)).unwrap()
}

fn way(vault: &Vault, id: ReferralId) -> referral::Entry {
    vault.read(move |r| referral::get(&r.case, id)).unwrap()
}

fn set(vault: &Vault, id: ReferralId, step: Step, on: Date) {
    vault.write(move |w| referral::set_step(&w.case, id, step, on)).unwrap();
}

#[test]
fn steps_are_skipped_set_back_and_set_anew() {
    let vault = vault();
    let client = client(&vault, "Ster");
    let id = referral(&vault, &Referral::of(client, line("Inloop")));
    assert_eq!(way(&vault, id).stage, None);
    set(&vault, id, Step::BeenThere, date(2026, 11, 10));
    assert_eq!(way(&vault, id).stage, Some(Milestone::BeenThere), "two were skipped");
    set(&vault, id, Step::BeenThere, date(2026, 11, 12));
    assert_eq!(way(&vault, id).steps.len(), 1);
    let to = |stage| vault.write(move |w| referral::move_to(&w.case, id, stage, TODAY)).unwrap();
    to(Some(Milestone::WantsHelp));
    let back = way(&vault, id);
    assert_eq!((back.stage, back.steps.len()), (Some(Milestone::WantsHelp), 1));
    to(Some(Milestone::HelpStarted));
    let started = way(&vault, id);
    assert_eq!((started.help_started, started.help_after_days), (Some(TODAY), Some(0)));
    to(None);
    assert!(way(&vault, id).steps.is_empty());
    let late = vault.write(move |w| referral::set_step(&w.case, id, Step::Intake, date(2026, 11, 21)));
    refused(late, "on", Rule::ToCome);
}

#[test]
fn the_wait_counts_from_the_call_and_is_held_against_the_norm() {
    let vault = vault();
    let client = client(&vault, "Ster");
    let made = Referral { is_care: true, ..Referral::of(client, line("GGZ")) };
    let id = referral(&vault, &made);
    assert!(way(&vault, id).clock.is_none(), "nothing was asked for yet");
    set(&vault, id, Step::WantsHelp, date(2026, 8, 1));
    assert_eq!(way(&vault, id).clock.unwrap().since, date(2026, 8, 1));
    set(&vault, id, Step::Waiting, date(2026, 8, 20));
    set(&vault, id, Step::ReceiverCalled, date(2026, 8, 10));
    let clock = way(&vault, id).clock.unwrap();
    assert_eq!((clock.since, clock.days), (date(2026, 8, 10), 102));
    assert_eq!((clock.intake.weeks, clock.intake.by, clock.intake.is_past), (4, date(2026, 9, 7), true));
    assert_eq!((clock.start.weeks, clock.start.by, clock.start.is_past), (14, date(2026, 11, 16), true));
    assert!(clock.is_passed() && clock.next() == Some(date(2026, 9, 7)));
    set(&vault, id, Step::Intake, date(2026, 9, 7));
    let clock = way(&vault, id).clock.unwrap();
    assert!(!clock.intake.is_past && clock.next() == Some(date(2026, 11, 16)));
    set(&vault, id, Step::HelpStarted, date(2026, 11, 16));
    let on_time = way(&vault, id);
    assert!(!on_time.clock.unwrap().is_passed() && on_time.clock.unwrap().next().is_none());
    assert_eq!(on_time.help_after_days, Some(107), "from the day on which the person wanted help");
    let social = referral(&vault, &Referral::of(client, line("Taalcafé")));
    set(&vault, social, Step::ReceiverCalled, date(2026, 1, 1));
    assert!(way(&vault, social).clock.is_none(), "the norm is one of care");
}

#[test]
fn it_ends_with_an_outcome_and_the_figures_say_whether_help_came() {
    let vault = vault();
    let client = client(&vault, "Ster");
    let barrier = |barrier, done: &str| Barrier { barrier, done: line(done) };
    let refused_one = referral(
        &vault,
        &Referral {
            barriers: vec![barrier(BarrierKind::OwnRisk, "uitgelegd"), barrier(BarrierKind::Taboo, "")],
            ..Referral::of(client, line("GGZ"))
        },
    );
    let started = referral(
        &vault,
        &Referral { barriers: vec![barrier(BarrierKind::OwnRisk, "")], ..Referral::of(client, line("Inloop")) },
    );
    referral(&vault, &Referral::of(client, line("Taalcafé")));
    let end = |id, outcome, refused_why| {
        vault.write(move |w| referral::end(&w.case, id, End { outcome, refused_why, on: TODAY }))
    };
    refused(end(started, ReferralOutcome::NoShow, Some(RefusedWhy::Full)), "refused_why", Rule::Unknown);
    end(refused_one, ReferralOutcome::Refused, Some(RefusedWhy::Interpreter)).unwrap();
    set(&vault, started, Step::WantsHelp, date(2026, 11, 10));
    end(started, ReferralOutcome::Started, None).unwrap();
    assert_eq!(way(&vault, started).help_started, Some(TODAY), "the step is set as well");
    let all = vault.read(|r| referral::all(&r.case)).unwrap();
    let figures = referral::figures(&all);
    assert_eq!((figures.all, figures.started, figures.open, figures.ended), (3, 1, 1, 1));
    assert_eq!((figures.middle_days, figures.longest_days), (Some(10), Some(10)));
    assert_eq!(figures.outcomes, [(ReferralOutcome::Refused, 1)]);
    assert_eq!(figures.refused, [(RefusedWhy::Interpreter, 1)]);
    assert_eq!(figures.barriers, [(BarrierKind::OwnRisk, 2), (BarrierKind::Taboo, 1)]);
    vault.write(move |w| referral::reopen(&w.case, refused_one)).unwrap();
    assert!(way(&vault, refused_one).end.is_none());
}

#[test]
fn a_referral_belongs_to_a_signal_of_the_same_person() {
    let vault = vault();
    let (one, other) = (client(&vault, "Ster"), client(&vault, "Maan"));
    let theirs = signal(&vault, other);
    let made = Referral { concern: Some(theirs), ..Referral::of(one, line("Inloop")) };
    refused(vault.write(move |w| referral::save(&w.case, None, &made)), "concern", Rule::Missing);
    refused(
        vault.write(move |w| referral::save(&w.case, None, &Referral::of(one, Line::default()))),
        "to_name",
        Rule::Empty,
    );
    let id = referral(&vault, &Referral { concern: Some(theirs), ..Referral::of(other, line("Inloop")) });
    vault.write(move |w| concern::delete(&w.case, theirs)).unwrap();
    assert!(way(&vault, id).referral.concern.is_none(), "the referral stays");
}

#[test]
fn a_referral_begins_at_its_milestone_and_tells_its_signal_what_was_asked_in_one_go() {
    let vault = vault();
    let client = client(&vault, "Ster");
    let about = signal(&vault, client);
    let made = Referral { concern: Some(about), ..Referral::of(client, line("Inloop")) };
    let start = |made: &Referral, on| {
        let made = made.clone();
        vault.write(move |w| referral::start(&w.case, &made, Milestone::AppointmentFixed, on, Some(SocialFirst::Both)))
    };
    refused(start(&made, TODAY.tomorrow().unwrap()), "on", Rule::ToCome);
    refused(start(&Referral { to_name: Line::default(), ..made.clone() }, TODAY), "to_name", Rule::Empty);
    assert!(vault.read(|r| referral::all(&r.case)).unwrap().is_empty(), "nothing was begun");
    assert!(entry(&vault, about).concern.social_first.is_none());

    let begun = way(&vault, start(&made, TODAY).unwrap());
    assert_eq!(begun.referral.concern, Some(about));
    assert_eq!(begun.stage, Some(Milestone::AppointmentFixed));
    let told = entry(&vault, about).concern;
    assert_eq!((told.social_first, told.noticed.as_str()), (Some(SocialFirst::Both), "slaapt slecht"));

    // Without a signal there is nothing to tell it to.
    let alone = start(&Referral::of(client, line("Taalcafé")), TODAY).unwrap();
    assert!(way(&vault, alone).referral.concern.is_none());
}

#[test]
fn a_mark_has_a_purpose_and_an_end() {
    let vault = vault();
    let client = client(&vault, "Ster");
    let made = |mark: &str, purpose: &str, until| Mark {
        client,
        mark: line(mark),
        purpose: line(purpose),
        until,
        knows: true,
    };
    let save = |mark: Mark| vault.write(move |w| mark::save(&w.case, None, &mark));
    refused(save(made("", "taal", date(2027, 1, 1))), "mark", Rule::Empty);
    refused(save(made("iets", " ", date(2027, 1, 1))), "purpose", Rule::Empty);
    refused(save(made("iets", "taal", date(2026, 11, 19))), "until", Rule::EndsBeforeStart);
    refused(save(made("iets", "taal", date(2101, 1, 1))), "until", Rule::NotADay);
    let id = save(made("iets", "taal", TODAY)).unwrap();
    let list = vault.read(move |r| mark::list(&r.case, client)).unwrap();
    assert!(list.len() == 1 && !list[0].is_past && list[0].mark.knows);
    vault.write(move |w| mark::delete(&w.case, id)).unwrap();
    assert!(matches!(vault.write(move |w| mark::delete(&w.case, id)), Err(Error::Gone)));
}

#[test]
fn a_client_with_open_signals_is_closed_only_when_it_is_said_what_becomes_of_them() {
    let vault = vault();
    let person = client(&vault, "Ster");
    let id = signal(&vault, person);
    let closed = |status| Details { status, ..Details::of(line("Ster")) };
    let save = |details: Details| vault.write(move |w| client::save(&w.case, Some(person), &details));
    refused(save(closed(Status::Closed)), "status", Rule::StillOpen);
    let close = |concerns| {
        let ending = Ending { concerns, ..Ending::default() };
        vault.write(move |w| closing::close(&w.case, person, ending))
    };
    refused(close(Some(Outcome::Withdrawn)), "outcome", Rule::Unknown);
    close(None).unwrap();
    assert!(entry(&vault, id).closed.is_none(), "it stays among what is to be done");
    save(closed(Status::Closed)).unwrap();
    save(closed(Status::Active)).unwrap();
    close(Some(Outcome::Elsewhere)).unwrap();
    assert_eq!(entry(&vault, id).closed.map(|closed| closed.outcome), Some(Outcome::Elsewhere));
}

#[test]
fn a_client_who_is_removed_takes_everything_along_and_undo_brings_it_back() {
    let vault = vault();
    let person = client(&vault, "Ster");
    let id = signal(&vault, person);
    vault.write(move |w| lead::take(&w.case, id, &somebody("Brug"), &Line::default(), TODAY)).unwrap();
    let made = Referral {
        concern: Some(id),
        barriers: vec![Barrier { barrier: BarrierKind::Travel, done: Line::default() }],
        ..Referral::of(person, line("Inloop"))
    };
    let way_id = referral(&vault, &made);
    set(&vault, way_id, Step::WantsHelp, TODAY);
    let mark = Mark { client: person, mark: line("m"), purpose: line("p"), until: TODAY, knows: false };
    vault.write(move |w| mark::save(&w.case, None, &mark)).unwrap();
    let saved = vault.save(move |w| client::delete(&w.case, person)).unwrap();
    let tables = ["concern", "concern_theme", "lead", "referral", "referral_step", "referral_barrier", "mark"];
    for table in tables {
        let left: i64 = vault
            .read(move |r| Ok(r.case.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?))
            .unwrap();
        assert_eq!(left, 0, "{table}");
    }
    vault.undo(&saved.undo).unwrap();
    assert_eq!(lead_of(&vault, id).as_deref(), Some("Brug"));
    let back = way(&vault, way_id);
    assert!(back.referral == made && back.stage == Some(Milestone::WantsHelp));
    assert_eq!(vault.read(move |r| mark::list(&r.case, person)).unwrap().len(), 1);
}

#[test]
fn a_signal_is_found_by_its_words_and_a_mark_is_not() {
    let vault = vault();
    let person = client(&vault, "Ster");
    let id = vault.write(move |w| concern::save(&w.case, None, &whole(person))).unwrap();
    let mark = Mark { client: person, mark: line("olifant"), purpose: line("giraf"), until: TODAY, knows: false };
    vault.write(move |w| mark::save(&w.case, None, &mark)).unwrap();
    let find = |text: &'static str| vault.read(move |r| concern::search(&r.case, text, 10)).unwrap();
    for word in ["slecht", "steen", "weer sla", "zing", "drie", "bellen"] {
        assert!(find(word).iter().any(|entry| entry.id == id && entry.found_in.is_some()), "{word}");
    }
    for word in ["olifant", "giraf", ""] {
        assert!(find(word).is_empty(), "{word}");
    }
    assert!(vault.read(|r| client::cards(&r.case, "olifant")).unwrap().is_empty());
    vault.write(move |w| concern::save(&w.case, Some(id), &Concern::of(person, line("anders")))).unwrap();
    assert!(find("slecht").is_empty() && find("anders").len() == 1);
    vault.write(move |w| concern::delete(&w.case, id)).unwrap();
    assert!(find("anders").is_empty());
    let check = "INSERT INTO concern_search (concern_search, rank) VALUES ('integrity-check', 1)";
    vault.write(move |w| Ok(w.case.execute(check, [])?)).unwrap();
}
