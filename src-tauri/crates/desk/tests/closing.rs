//! Closing somebody: nothing that is still to be done leaves without a word.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use casebook::appointment::{self, Appointment, Status as How};
use casebook::client::{self, ClientId, Details, Status};
use casebook::closing::{self, Ending, StillOpen};
use casebook::contact::{self, Contact, Kind, NextStep};
use casebook::crisis_call::{self, CrisisCall};
use casebook::moment::{self, Moment};
use casebook::referral::{self, Referral, Step};
use desk::board::board;
use desk::today::today;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use record::{Invalid, Line, Note, Rule, Window};
use vault::{Error, Kind as VaultKind, Source, Vault};

const TODAY: Date = date(2026, 11, 20);

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn in_days(days: i32) -> Date {
    TODAY.saturating_add(days.days())
}

fn add(vault: &Vault, name: &str) -> ClientId {
    let details = Details::of(line(name));
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

/// Somebody on a waiting list, with a visit, a call to make again tomorrow, a moment, a step, and a step of two.
fn everything(vault: &Vault) -> (ClientId, ClientId) {
    let (ster, maan) = (add(vault, "Ster"), add(vault, "Maan"));
    vault
        .write(move |w| {
            let way = referral::save(&w.case, None, &Referral { is_care: true, ..Referral::of(ster, line("Inloop")) })?;
            referral::set_step(&w.case, way, Step::WantsHelp, in_days(-25))?;
            for days in [-1, 0, 2] {
                let made = Appointment::of(appointment::Kind::Gp, Some(ster), in_days(days));
                appointment::save(&w.case, None, &made)?;
            }
            let call = CrisisCall {
                client: ster,
                on: TODAY,
                start: None,
                called: Vec::new(),
                whom: Line::default(),
                agreed: Note::default(),
                again: Some(TODAY),
                done: None,
            };
            crisis_call::save(&w.case, None, &call)?;
            let change =
                Moment { client: ster, kind: moment::Kind::Moving, on: in_days(4), note: Line::default(), done: None };
            moment::save(&w.case, None, &change)?;
            for (people, what) in [(vec![ster], "brief"), (vec![ster, maan], "samen")] {
                let mut made = Contact::of(Kind::Phone, people, TODAY);
                let between = Window { from: TODAY, to: in_days(1) };
                made.next_step = Some(NextStep { what: line(what), between, done: None });
                contact::save(&w.case, None, &made)?;
            }
            Ok((ster, maan))
        })
        .unwrap()
}

/// How many rows of Today and of *Wie doet wat* are about this person.
fn seen(vault: &Vault, id: ClientId) -> [usize; 6] {
    let (shown, rows) = vault.read(|r| Ok((today(r)?, board(r)?.rows))).unwrap();
    [
        rows.iter().filter(|row| row.client == id).count(),
        shown.clocks.iter().filter(|row| row.client == id).count(),
        shown.crisis.iter().filter(|one| one.call.client == id).count(),
        shown.appointments.iter().filter(|one| one.entry.appointment.client == Some(id)).count()
            + shown.appointments_coming.iter().filter(|one| one.appointment.client == Some(id)).count(),
        shown.moments.iter().filter(|one| one.moment.client == id).count(),
        shown.closing.iter().filter(|step| step.people.iter().any(|(one, _)| *one == id)).count(),
    ]
}

#[test]
fn somebody_with_something_to_do_is_closed_only_when_it_is_said_what_becomes_of_it() {
    let vault = vault();
    let (ster, maan) = everything(&vault);
    let counted = vault.read(move |r| closing::still_open(&r.case, ster)).unwrap();
    assert_eq!(counted, StillOpen { concerns: 0, referrals: 1, days: 5 }, "two visits, a call, a moment, a step");
    let details = |name| Details { status: Status::Closed, ..Details::of(line(name)) };
    let refused = vault.write(move |w| client::save(&w.case, Some(ster), &details("Ster")));
    assert!(matches!(refused, Err(Error::Invalid(i)) if i == Invalid::new("status", Rule::StillOpen)));
    assert_eq!(seen(&vault, ster), [1, 1, 1, 3, 1, 2]);

    // What was kept stays in sight.
    vault.write(move |w| closing::close(&w.case, ster, Ending::default())).unwrap();
    assert_eq!(seen(&vault, ster), [1, 1, 1, 3, 1, 1], "the step of two is the other's, whom she goes on helping");
    assert_eq!(vault.read(move |r| closing::still_open(&r.case, ster)).unwrap(), counted);

    // What was ended is gone everywhere, and one undo brings it back.
    let all = Ending { concerns: None, referrals: Some(referral::Outcome::Stopped), days: true };
    let done = vault.save(move |w| closing::close(&w.case, ster, all)).unwrap();
    assert_eq!(seen(&vault, ster), [0, 0, 0, 1, 0, 0], "how the visit of yesterday went can still be said");
    assert!(!vault.read(move |r| closing::still_open(&r.case, ster)).unwrap().is_any());
    let visits = vault.read(move |r| appointment::of_client(&r.case, ster)).unwrap();
    let how: Vec<_> = visits.iter().map(|one| one.appointment.status).collect();
    assert!(how == [How::Planned, How::Cancelled, How::Cancelled]);
    assert_eq!(seen(&vault, maan), [0, 0, 0, 0, 0, 1], "what was agreed with somebody else as well goes on");
    vault.undo(&done.undo).unwrap();
    assert_eq!(seen(&vault, ster), [1, 1, 1, 3, 1, 1]);

    // The last of the two takes the step of both along.
    assert_eq!(vault.read(move |r| closing::still_open(&r.case, maan)).unwrap().days, 1);
    let gone = vault.write(move |w| {
        client::delete(&w.case, maan)?;
        closing::close(&w.case, maan, Ending::default())
    });
    assert!(matches!(gone, Err(Error::Gone)));
}
