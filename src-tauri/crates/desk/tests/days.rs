//! Appointments, moments, crisis calls and Today as they are used; and that nothing that keeps, hands over or erases
//! forgets them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use casebook::appointment::{self, Appointment, AppointmentId, Bring, Status as How};
use casebook::client::{self, ClientId, Details};
use casebook::contact::{Contact, Kind, NextStep};
use casebook::crisis_call::{self, CrisisCall, CrisisCalled};
use casebook::local_line::{self, LocalLine};
use casebook::moment::{self, Moment};
use casebook::{HouseholdId, household};
use desk::access::{self, Proposed};
use desk::contact::WholeContact;
use desk::days::{at_this_visit, of_client};
use desk::export::{Part, export};
use desk::today::today;
use jiff::ToSpan;
use jiff::civil::{Date, date, time};
use phrases::Phrases;
use proptest::prelude::*;
use record::{Invalid, Line, Note, Rule, Window};
use vault::{Cost, Error, Kind as VaultKind, Passphrase, Source, Vault};

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

fn add(vault: &Vault, name: &str, home: Option<HouseholdId>) -> ClientId {
    let details = Details { household: home, ..Details::of(line(name)) };
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn home(vault: &Vault) -> HouseholdId {
    vault.write(|w| household::new(&w.case, line("huis"))).unwrap().id
}

fn plan(vault: &Vault, appointment: &Appointment) -> AppointmentId {
    let appointment = appointment.clone();
    vault.write(move |w| appointment::save(&w.case, None, &appointment)).unwrap()
}

fn change(client: ClientId, on: Date) -> Moment {
    Moment { client, kind: moment::Kind::Moving, on, note: line("naar een ander huis"), done: None }
}

fn called(client: ClientId, on: Date, again: Option<Date>) -> CrisisCall {
    CrisisCall {
        client,
        on,
        start: Some(time(21, 15, 0, 0)),
        called: vec![CrisisCalled::GpPost, CrisisCalled::Suicide],
        whom: line("dienstdoende arts"),
        agreed: Note::new("morgen naar de huisarts").unwrap(),
        again,
        done: None,
    }
}

fn step(vault: &Vault, people: &[ClientId], what: &str, from: Date) {
    let mut contact = Contact::of(Kind::Phone, people.to_vec(), TODAY);
    contact.next_step =
        Some(NextStep { what: line(what), between: Window { from, to: from.saturating_add(2.days()) }, done: None });
    let whole = WholeContact { contact, heaviness: None, question: Note::default(), requests: Vec::new() };
    vault.write(move |w| desk::contact::save(w, None, &whole)).unwrap();
}

fn refused(result: vault::Result<impl Sized>, field: &str, rule: Rule) {
    match result.err() {
        Some(Error::Invalid(Invalid { field: told, rule: broken })) => assert_eq!((told, broken), (field, rule)),
        other => panic!("{field} {rule:?}: {other:?}"),
    }
}

#[test]
fn today_shows_a_crisis_and_calls_then_visits_then_what_comes() {
    let vault = vault();
    let (ster, maan) = (add(&vault, "Ster", None), add(&vault, "Maan", None));
    let mut whole = Appointment::of(appointment::Kind::Gp, Some(ster), TODAY);
    whole.start = Some(time(14, 30, 0, 0));
    whole.bring = vec![Bring::Letter, Bring::Identity];
    whole.not_alone = true;
    whole.knows = line("de coördinator");
    let gp = plan(&vault, &whole);
    let got = vault.read(move |r| appointment::get(&r.case, gp)).unwrap();
    assert!(got == whole, "what was written down is there");
    let visit = plan(
        &vault,
        &Appointment { start: Some(time(9, 0, 0, 0)), ..Appointment::of(appointment::Kind::Visit, Some(maan), TODAY) },
    );
    let call = plan(&vault, &Appointment::of(appointment::Kind::Call, Some(ster), TODAY));
    let past = plan(&vault, &Appointment::of(appointment::Kind::Provider, None, in_days(-3)));
    plan(&vault, &Appointment::of(appointment::Kind::Visit, Some(ster), in_days(-8)));
    plan(
        &vault,
        &Appointment { status: How::Cancelled, ..Appointment::of(appointment::Kind::Visit, Some(ster), TODAY) },
    );
    let soon = plan(&vault, &Appointment::of(appointment::Kind::Interpreter, None, in_days(7)));
    plan(&vault, &Appointment::of(appointment::Kind::Visit, None, in_days(8)));
    let crisis = vault
        .write(move |w| {
            for (at, done) in [(14, None), (15, None), (3, Some(TODAY)), (-14, None)] {
                moment::save(&w.case, None, &Moment { done, ..change(ster, in_days(at)) })?;
            }
            crisis_call::save(&w.case, None, &called(maan, in_days(-30), Some(in_days(1))))?;
            crisis_call::save(&w.case, None, &called(maan, in_days(-8), None))?;
            crisis_call::save(&w.case, None, &called(maan, in_days(-30), Some(TODAY)))
        })
        .unwrap();

    let shown = vault.read(today).unwrap();
    assert_eq!(shown.crisis.iter().map(|entry| entry.id).collect::<Vec<_>>(), [crisis]);
    assert_eq!(shown.calls.iter().map(|one| one.entry.id).collect::<Vec<_>>(), [call]);
    let of_today: Vec<_> = shown.appointments.iter().map(|one| (one.entry.id, one.is_past)).collect();
    assert_eq!(of_today, [(past, true), (visit, false), (gp, false)]);
    assert_eq!(shown.appointments_coming.iter().map(|entry| entry.id).collect::<Vec<_>>(), [soon]);
    assert_eq!(shown.moments.iter().map(|entry| entry.moment.on).collect::<Vec<_>>(), [in_days(-14), in_days(14)]);
}

#[test]
fn how_it_went_and_that_it_was_seen_to_can_be_said_and_taken_back() {
    let vault = vault();
    let ster = add(&vault, "Ster", None);
    let id = plan(&vault, &Appointment::of(appointment::Kind::Gp, Some(ster), TODAY));
    let status = || vault.read(move |r| appointment::get(&r.case, id)).unwrap().status;
    let done = vault.save(move |w| appointment::set_status(&w.case, id, How::Missed)).unwrap();
    assert_eq!(status(), How::Missed);
    vault.undo(&done.undo).unwrap();
    assert_eq!(status(), How::Planned);

    let (moment, call) = vault
        .write(move |w| {
            let moment = moment::save(&w.case, None, &change(ster, in_days(2)))?;
            Ok((moment, crisis_call::save(&w.case, None, &called(ster, TODAY, None))?))
        })
        .unwrap();
    for done in [true, true, false] {
        vault
            .write(move |w| {
                moment::finish(&w.case, moment, done)?;
                crisis_call::finish(&w.case, call, done)
            })
            .unwrap();
        let shown = vault.read(today).unwrap();
        assert_eq!((shown.moments.is_empty(), shown.crisis.is_empty()), (done, done));
    }
}

#[test]
fn at_a_visit_nothing_of_a_partner_shows_unless_she_asks_for_it() {
    let vault = vault();
    let home = home(&vault);
    let (ster, maan) = (add(&vault, "Ster", Some(home)), add(&vault, "Maan", Some(home)));
    let far = add(&vault, "Ver", None);
    step(&vault, &[ster], "brief lezen", TODAY);
    step(&vault, &[maan], "geheim van maan", TODAY);
    step(&vault, &[ster, maan], "samen naar school", in_days(10));
    step(&vault, &[ster], "later", in_days(15));
    step(&vault, &[far], "elders", TODAY);
    vault.write(move |w| moment::save(&w.case, None, &change(maan, in_days(5)))).unwrap();
    let id = plan(&vault, &Appointment::of(appointment::Kind::Visit, Some(ster), TODAY));

    let shown = vault.read(today).unwrap();
    let visit = &shown.appointments[0].visit;
    let what =
        |steps: &[desk::today::OpenStep]| steps.iter().map(|step| step.what.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!(what(&visit.steps), ["brief lezen", "samen naar school"]);
    assert!(
        visit.steps.iter().all(|step| step.people.iter().all(|(id, _)| *id == ster)),
        "who else was there is not told"
    );
    assert!(visit.moments.is_empty());
    assert_eq!(visit.others, 1, "that there is something, and no more");

    let chosen = vault.read(move |r| at_this_visit(r, id, true)).unwrap();
    assert_eq!(what(&chosen.steps), ["brief lezen", "geheim van maan", "samen naar school"]);
    assert_eq!((chosen.moments.len(), chosen.others), (1, 0));
    let page = vault.read(move |r| of_client(r, ster)).unwrap();
    assert!(page.moments.is_empty() && page.appointments.len() == 1);
    assert!(matches!(vault.read(move |r| of_client(r, ClientId(id.0))), Err(Error::Gone)));
}

#[test]
fn bad_input_is_refused_by_name_and_changes_nothing() {
    let vault = vault();
    let (ster, maan) = (add(&vault, "Ster", None), add(&vault, "Maan", None));
    let base = Appointment::of(appointment::Kind::Gp, Some(ster), TODAY);
    let try_plan = |id: Option<AppointmentId>, a: Appointment| vault.write(move |w| appointment::save(&w.case, id, &a));
    refused(try_plan(None, Appointment { on: date(1899, 12, 31), ..base.clone() }), "on", Rule::NotADay);
    refused(try_plan(None, Appointment { on: date(2101, 1, 1), ..base.clone() }), "on", Rule::NotADay);
    for minutes in [0, 1_441] {
        refused(
            try_plan(None, Appointment { minutes: Some(minutes), ..base.clone() }),
            "minutes",
            Rule::OutOfRange { min: 1, max: 1_440 },
        );
    }
    refused(
        try_plan(None, Appointment { bring: vec![Bring::Money, Bring::Money], ..base.clone() }),
        "bring",
        Rule::Twice,
    );
    refused(try_plan(None, Appointment { referral: Some("x".repeat(37)), ..base.clone() }), "referral", Rule::Unknown);
    let id = try_plan(None, base.clone()).unwrap();
    refused(try_plan(Some(id), Appointment { client: Some(maan), ..base.clone() }), "client", Rule::Unknown);
    refused(try_plan(None, Appointment { client: Some(ClientId(id.0)), ..base.clone() }), "client", Rule::Missing);
    assert!(matches!(try_plan(Some(AppointmentId(ster.0)), base), Err(Error::Gone)));
    refused(
        vault.write(move |w| crisis_call::save(&w.case, None, &called(ster, TODAY, Some(in_days(-1))))),
        "again",
        Rule::EndsBeforeStart,
    );
    refused(vault.write(move |w| moment::save(&w.case, None, &change(ster, date(2101, 1, 1)))), "on", Rule::NotADay);
    for day in [date(1900, 1, 1), date(2100, 12, 31)] {
        assert!(vault.write(move |w| moment::save(&w.case, None, &change(ster, day))).is_ok());
    }
    // Five hundred signs do not fit into a line: nothing is cut off, the form says so.
    let long = "ሰላም Мир سلام 👩🏽‍⚕️\u{202e}".repeat(26);
    assert!(long.chars().count() > 300);
    assert_eq!(Line::new(&long), Err(Rule::TooLong { max: 300 }));
    let mixed: String = long.chars().take(300).collect();
    let (whom, kept) = (line(&mixed), mixed.trim().to_owned());
    let id = vault
        .write(move |w| {
            let mut a = Appointment::of(appointment::Kind::Other, None, TODAY);
            a.with_whom = whom;
            appointment::save(&w.case, None, &a)
        })
        .unwrap();
    assert_eq!(vault.read(move |r| appointment::get(&r.case, id)).unwrap().with_whom.as_str(), kept);
}

#[test]
fn local_lines_are_kept_by_gemeente_and_must_be_callable() {
    let vault = vault();
    let of = |called: &str, number: &str, municipality: Option<&str>| LocalLine {
        called: line(called),
        number: line(number),
        hours: line("avond en nacht"),
        municipality: municipality.map(str::to_owned),
    };
    let save = |l: LocalLine| vault.write(move |w| local_line::save(&w.case, None, &l));
    refused(save(of("", "030-0000000", None)), "called", Rule::Empty);
    refused(save(of("Wijkteam", "bellen", None)), "number", Rule::Empty);
    refused(save(of("Wijkteam", "030-0000000", Some("GM9999"))), "municipality", Rule::Unknown);
    save(of("Wijkteam", "030-0000000", Some("GM0344"))).unwrap();
    let id = save(of("Huisartsenpost", "٠٣٠ ٠٠٠٠٠٠", None)).unwrap();
    let names = || -> Vec<String> {
        vault
            .read(|r| local_line::all(&r.case))
            .unwrap()
            .iter()
            .map(|one| one.line.called.as_str().to_owned())
            .collect()
    };
    assert_eq!(names(), ["Huisartsenpost", "Wijkteam"]);
    vault.write(move |w| local_line::delete(&w.case, id)).unwrap();
    assert_eq!(names(), ["Wijkteam"]);
    assert!(matches!(vault.write(move |w| local_line::delete(&w.case, id)), Err(Error::Gone)));
}

/// A word in every text of every table of this slice.
fn everything(vault: &Vault, client: ClientId, word: &str) {
    let l = |n: u8| line(&format!("{n}{word}"));
    let (with_whom, place, note, knows) = (l(1), l(2), Note::new(&format!("3{word}")).unwrap(), l(4));
    let (moment_note, whom, agreed) = (l(5), l(6), Note::new(&format!("7{word}")).unwrap());
    vault
        .write(move |w| {
            let mut a = Appointment::of(appointment::Kind::Gp, Some(client), TODAY);
            a.bring = vec![Bring::Letter, Bring::Medicines];
            a.not_alone = true;
            (a.with_whom, a.place, a.note, a.knows) = (with_whom, place, note, knows);
            appointment::save(&w.case, None, &a)?;
            moment::save(&w.case, None, &Moment { note: moment_note, ..change(client, TODAY) })?;
            crisis_call::save(&w.case, None, &CrisisCall { whom, agreed, ..called(client, TODAY, Some(TODAY)) })
        })
        .unwrap();
}

const TABLES: [&str; 5] = ["appointment", "appointment_bring", "moment", "crisis_call", "crisis_call_called"];

fn rows(vault: &Vault) -> Vec<u32> {
    vault
        .read(|r| {
            let count = |table: &&str| r.case.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0));
            Ok(TABLES.iter().map(count).collect::<Result<Vec<u32>, _>>()?)
        })
        .unwrap()
}

#[test]
fn deleting_takes_all_of_it_and_undo_brings_all_of_it_back() {
    let vault = vault();
    let (ster, maan) = (add(&vault, "Ster", None), add(&vault, "Maan", None));
    everything(&vault, ster, "aaa");
    everything(&vault, maan, "bbb");
    let before = rows(&vault);
    let deleted = vault.save(move |w| desk::client::delete(w, ster)).unwrap();
    assert_eq!(rows(&vault), before.iter().map(|count| count / 2).collect::<Vec<_>>());
    vault.undo(&deleted.undo).unwrap();
    assert_eq!(rows(&vault), before);
}

#[test]
fn erasing_leaves_nothing_of_it_in_any_table_or_in_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("proef.sleutel");
    let passphrase = Passphrase::new("vijf losse woorden van verzonnen maaksel".to_owned());
    let vault =
        Vault::create_at_cost(&path, &passphrase, Cost::FLOOR, VaultKind::KeyPerson, desk::ROOMS, Source::new_device())
            .unwrap();
    let (ster, maan) = (add(&vault, "Ster", None), add(&vault, "Maan", None));
    everything(&vault, ster, "vjzkq");
    everything(&vault, maan, "wpfgd");
    // Removed before: only the log still holds it.
    let gone = plan(
        &vault,
        &Appointment { place: line("8vjzkq"), ..Appointment::of(appointment::Kind::Visit, Some(ster), TODAY) },
    );
    vault.write(move |w| appointment::delete(&w.case, gone)).unwrap();
    let holds = |word: &'static str| {
        vault
            .read(move |r| {
                let mut found: u32 = 0;
                let tables: Vec<String> = r
                    .case
                    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")?
                    .query_map([], |row| row.get(0))?
                    .collect::<Result<_, _>>()?;
                for table in tables {
                    let columns: Vec<String> = r
                        .case
                        .prepare("SELECT name FROM pragma_table_info(?1)")?
                        .query_map([&table], |row| row.get(0))?
                        .collect::<Result<_, _>>()?;
                    for column in columns {
                        found += r.case.query_row(
                            &format!("SELECT count(*) FROM \"{table}\" WHERE CAST(\"{column}\" AS TEXT) LIKE ?1"),
                            [format!("%{word}%")],
                            |row| row.get::<_, u32>(0),
                        )?;
                    }
                }
                Ok(found)
            })
            .unwrap()
    };
    let other = holds("wpfgd");
    assert!(holds("vjzkq") > 7 && other >= 7, "the control: it stood there");
    desk::erasure::erase_client(&vault, ster, desk::erasure::Choice::default(), &desk::erasure::Around::default())
        .unwrap();
    assert_eq!((holds("vjzkq"), holds("wpfgd")), (0, other));
    assert_eq!(rows(&vault), [1, 2, 1, 1, 2]);
}

#[test]
fn what_is_handed_over_and_exported_has_all_of_it() {
    let vault = vault();
    let ster = add(&vault, "Ster", None);
    everything(&vault, ster, "qq");
    let access = vault.read(move |r| access::prepare(r, ster)).unwrap();
    let all = access.items.iter().map(|item| (item.key.clone(), true)).collect();
    let said = access.say(&all, &Phrases::new("nl"));
    for n in 1..=7 {
        assert!(said.contains(&format!("{n}qq")), "{n}: {said}");
    }
    assert!(!said.contains("access-") && !said.contains("appointment-"), "every id has words: {said}");
    let proposed = access.say(&Default::default(), &Phrases::new("nl"));
    assert!(!proposed.contains("3qq") && !proposed.contains("4qq") && !proposed.contains("7qq"));
    assert!(access.items.iter().any(|item| item.proposed == Proposed::LeaveOut));

    vault
        .write(|w| {
            let l = LocalLine { called: line("Post"), number: line("1"), hours: Line::default(), municipality: None };
            local_line::save(&w.case, None, &l)
        })
        .unwrap();
    let json = vault.write(|w| Ok(serde_json::to_value(export(w, Part::Clients)?).unwrap())).unwrap();
    assert_eq!(json["appointments"][0]["client"], serde_json::to_value(ster).unwrap());
    assert_eq!(json["appointments"][0]["bring"], serde_json::json!(["letter", "medicines"]));
    assert_eq!(json["moments"][0]["kind"], "moving");
    assert_eq!(json["crisis_calls"][0]["called"], serde_json::json!(["gp_post", "suicide"]));
    assert_eq!(json["local_lines"][0]["called"], "Post");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever days appointments stand on and however they stand: each shows once or not at all, and by the rule.
    #[test]
    fn an_appointment_shows_where_its_day_and_how_it_stands_say(
        many in proptest::collection::vec((-20_i32..20, 0_usize..6, 0_usize..4, any::<bool>()), 0..12)
    ) {
        let vault = vault();
        let ster = add(&vault, "Ster", None);
        let mut planned = Vec::new();
        for (at, kind, status, has_client) in many {
            let (kind, status) = (appointment::Kind::ALL[kind], How::ALL[status]);
            let a = Appointment { status, ..Appointment::of(kind, has_client.then_some(ster), in_days(at)) };
            planned.push((plan(&vault, &a), at, kind, status));
        }
        let shown = vault.read(today).unwrap();
        for (id, at, kind, status) in planned {
            let near = (at == 0 && status != How::Cancelled) || ((-7..0).contains(&at) && status == How::Planned);
            let is_call = kind == appointment::Kind::Call;
            let in_calls = shown.calls.iter().filter(|one| one.entry.id == id).count();
            let in_others = shown.appointments.iter().filter(|one| one.entry.id == id).count();
            prop_assert_eq!((in_calls, in_others), (usize::from(near && is_call), usize::from(near && !is_call)));
            let coming = shown.appointments_coming.iter().any(|entry| entry.id == id);
            prop_assert!(!coming || ((1..=7).contains(&at) && status == How::Planned));
        }
    }
}
