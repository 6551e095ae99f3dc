//! The rows of *Wie doet wat* and of Today are read by queries of their own. Here they are held against whole records: what
//! a row says is what the record says, after any sequence of doings.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use casebook::client::{self, ClientId, Details};
use casebook::closing::{self, Ending};
use casebook::concern::{self, Concern, ConcernId, Kind, Outcome};
use casebook::contact::NextStep;
use casebook::lead::{self, Lead};
use casebook::referral::{self, End, Referral, ReferralId, Step};
use desk::board::{BoardRow, board};
use desk::today::today;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use record::{Line, Theme, Window};
use vault::{Kind as VaultKind, Source, Vault, Writes};

const TODAY: Date = date(2026, 11, 20);

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn ago(days: u8) -> Date {
    TODAY.saturating_sub(i32::from(days).days())
}

/// Something that is done. Numbers choose among what is there.
#[derive(Debug, Clone)]
enum Doing {
    Person { is_code_name: bool },
    Signal { who: u8, is_doubt: bool, has_title: bool, step: Option<(u8, bool)> },
    Take { signal: u8, who: u8, ago: u8 },
    Release { signal: u8, ago: u8 },
    Ask { signal: u8, ago: u8, answer: Option<bool> },
    Close { signal: u8 },
    Way { who: u8, signal: Option<u8>, is_care: bool },
    Step { way: u8, step: u8, ago: u8 },
    End { way: u8 },
    ClosePerson { who: u8 },
}

fn doing() -> impl Strategy<Value = Doing> {
    let step = proptest::option::of((0_u8..30, any::<bool>()));
    prop_oneof![
        any::<bool>().prop_map(|is_code_name| Doing::Person { is_code_name }),
        (any::<u8>(), any::<bool>(), any::<bool>(), step).prop_map(|(who, is_doubt, has_title, step)| Doing::Signal {
            who,
            is_doubt,
            has_title,
            step
        }),
        (any::<u8>(), any::<u8>(), 0_u8..60).prop_map(|(signal, who, ago)| Doing::Take { signal, who, ago }),
        (any::<u8>(), 0_u8..60).prop_map(|(signal, ago)| Doing::Release { signal, ago }),
        (any::<u8>(), 0_u8..60, any::<Option<bool>>()).prop_map(|(signal, ago, answer)| Doing::Ask {
            signal,
            ago,
            answer
        }),
        any::<u8>().prop_map(|signal| Doing::Close { signal }),
        (any::<u8>(), any::<Option<u8>>(), any::<bool>()).prop_map(|(who, signal, is_care)| Doing::Way {
            who,
            signal,
            is_care
        }),
        (any::<u8>(), any::<u8>(), 0_u8..150).prop_map(|(way, step, ago)| Doing::Step { way, step, ago }),
        any::<u8>().prop_map(|way| Doing::End { way }),
        any::<u8>().prop_map(|who| Doing::ClosePerson { who }),
    ]
}

#[derive(Default, Clone)]
struct There {
    people: Vec<ClientId>,
    signals: Vec<(ConcernId, ClientId)>,
    ways: Vec<ReferralId>,
}

fn one_of<T: Copy>(all: &[T], n: u8) -> Option<T> {
    all.get(usize::from(n) % all.len().max(1)).copied()
}

impl There {
    /// What a rule forbids is let be.
    fn act(&mut self, w: &Writes<'_>, doing: &Doing) -> vault::Result<()> {
        let none = Line::default();
        match *doing {
            Doing::Person { is_code_name } => {
                let called = line(&format!("Ster {}", self.people.len()));
                self.people.push(client::save(&w.case, None, &Details { is_code_name, ..Details::of(called) })?);
            }
            Doing::Signal { who, is_doubt, has_title, step } => {
                let Some(client) = one_of(&self.people, who) else { return Ok(()) };
                let next_step = step.map(|(from, done)| NextStep {
                    what: line("bellen"),
                    between: Window { from: ago(from), to: ago(from).saturating_add(6.days()) },
                    done: done.then_some(TODAY),
                });
                let title = if has_title { line("slaapt slecht") } else { Line::default() };
                let made =
                    Concern { next_step, themes: vec![Theme::Money, Theme::Sleep], ..Concern::of(client, title) };
                let made = if is_doubt {
                    Concern { kind: Kind::Doubt, noticed: line("niet deze"), label: line("leert niet"), ..made }
                } else {
                    made
                };
                self.signals.push((concern::save(&w.case, None, &made)?, client));
            }
            Doing::Take { signal, who, ago: days } => {
                let Some((id, _)) = one_of(&self.signals, signal) else { return Ok(()) };
                let lead =
                    Lead { organisation: line(&format!("Brug {who}")), role: line("regisseur"), name: none.clone() };
                drop(lead::take(&w.case, id, &lead, &none, ago(days)));
            }
            Doing::Release { signal, ago: days } => {
                let Some((id, _)) = one_of(&self.signals, signal) else { return Ok(()) };
                drop(lead::release(&w.case, id, &none, ago(days)));
            }
            Doing::Ask { signal, ago: days, answer } => {
                let Some((id, _)) = one_of(&self.signals, signal) else { return Ok(()) };
                let lead = Lead { organisation: line("Wijk"), role: none.clone(), name: none.clone() };
                // A question of a day before the last one is refused.
                let Ok(asked) = lead::ask(&w.case, id, &lead, &none, ago(days)) else { return Ok(()) };
                match answer {
                    Some(true) => drop(lead::accept(&w.case, asked, TODAY)),
                    Some(false) => drop(lead::decline(&w.case, asked, &none, TODAY)),
                    None => {}
                }
            }
            Doing::Close { signal } => {
                let Some((id, _)) = one_of(&self.signals, signal) else { return Ok(()) };
                concern::close(&w.case, id, Outcome::Other, TODAY)?;
            }
            Doing::Way { who, signal, is_care } => {
                let Some(client) = one_of(&self.people, who) else { return Ok(()) };
                let concern = signal.and_then(|signal| one_of(&self.signals, signal));
                let client = concern.map_or(client, |(_, client)| client);
                let made =
                    Referral { concern: concern.map(|(id, _)| id), is_care, ..Referral::of(client, line("Inloop")) };
                self.ways.push(referral::save(&w.case, None, &made)?);
            }
            Doing::Step { way, step, ago: days } => {
                let (Some(id), Some(step)) = (one_of(&self.ways, way), one_of(Step::ALL, step)) else { return Ok(()) };
                referral::set_step(&w.case, id, step, ago(days))?;
            }
            Doing::End { way } => {
                let Some(id) = one_of(&self.ways, way) else { return Ok(()) };
                referral::end(&w.case, id, End { outcome: referral::Outcome::Stopped, refused_why: None, on: TODAY })?;
            }
            Doing::ClosePerson { who } => {
                let Some(id) = one_of(&self.people, who) else { return Ok(()) };
                closing::close(&w.case, id, Ending::default())?;
            }
        }
        Ok(())
    }
}

/// What a row says, from the whole records.
fn as_the_records_say(vault: &Vault) -> Vec<serde_json::Value> {
    vault
        .read(|r| {
            let mut rows = Vec::new();
            let concerns = concern::all(&r.case)?;
            let is_open = |id| concerns.iter().any(|one| one.id == id && one.closed.is_none());
            for one in concerns.iter().filter(|one| one.closed.is_none()) {
                let client = client::get(&r.case, one.concern.client)?;
                let step = one.concern.next_step.as_ref().filter(|step| step.done.is_none());
                let title = one.concern.title();
                rows.push(serde_json::json!({
                    "id": one.id, "client": one.concern.client, "called": one.called, "code": client.is_code_name,
                    "title": title, "lead": one.lead, "stage": "noticed",
                    "themes": if title.is_empty() { one.concern.themes.clone() } else { Vec::new() },
                    "step": step.map(|step| &step.what).cloned().unwrap_or_default(),
                    "between": step.map(|step| step.between), "closes": step.map(|step| step.between.to),
                    "past": step.is_some_and(|step| step.between.to < TODAY),
                    "closed": client.status == client::Status::Closed,
                }));
            }
            for one in referral::all(&r.case)?.iter().filter(|one| one.end.is_none()) {
                let client = client::get(&r.case, one.referral.client)?;
                let of = one.referral.concern.filter(|id| is_open(*id));
                let is_closed = client.status == client::Status::Closed;
                if one.help_started.is_some_and(|day| day < ago(30)) {
                    continue;
                }
                let lead = of.and_then(|id| concerns.iter().find(|one| one.id == id)).and_then(|one| one.lead.clone());
                rows.push(serde_json::json!({
                    "id": one.id, "client": one.referral.client, "called": one.called, "code": client.is_code_name,
                    "title": one.referral.to_name, "lead": lead, "themes": [], "step": "", "between": null,
                    "stage": one.stage.map_or("noticed", |stage| stage.word()),
                    "closes": one.clock.and_then(|clock| clock.next()),
                    "past": one.clock.is_some_and(|clock| clock.is_passed()), "closed": is_closed,
                }));
            }
            Ok(rows)
        })
        .unwrap()
}

fn as_the_row_says(row: &BoardRow) -> serde_json::Value {
    let id = row.referral.map(|id| id.0).or(row.concern.map(|id| id.0)).unwrap();
    serde_json::json!({
        "id": id, "client": row.client, "called": row.called, "code": row.is_code_name, "title": row.title,
        "lead": row.lead, "themes": row.themes, "step": row.step, "between": row.between, "stage": row.stage,
        "closes": row.closes, "past": row.is_past, "closed": row.is_client_closed,
    })
}

fn by_id(mut rows: Vec<serde_json::Value>) -> Vec<serde_json::Value> {
    rows.sort_by_key(|row| row["id"].to_string());
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_row_says_what_the_record_says(doings in proptest::collection::vec(doing(), 0..60)) {
        let now = "2026-11-20T09:00:00Z".parse().unwrap();
        let vault = Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap();
        let mut there = There::default();
        for doing in doings {
            let mut next = there.clone();
            there = vault.write(move |w| { next.act(w, &doing)?; Ok(next) }).unwrap();
        }
        let rows = vault.read(board).unwrap().rows;
        let says = by_id(rows.iter().map(as_the_row_says).collect());
        prop_assert_eq!(&says, &by_id(as_the_records_say(&vault)));

        // Today shows rows of it and no others, those that close first.
        let shown = vault.read(today).unwrap();
        let chosen = |which: &dyn Fn(&&BoardRow) -> bool, most: usize| {
            let mut days: Vec<_> = rows.iter().filter(which).map(|row| (row.closes.is_none(), row.closes)).collect();
            days.sort_unstable();
            days.truncate(most);
            days
        };
        let days = |rows: &[BoardRow]| rows.iter().map(|row| (row.closes.is_none(), row.closes)).collect::<Vec<_>>();
        let in_a_week = TODAY.saturating_add(7.days());
        let is_due = |row: &&BoardRow| row.between.is_some_and(|between| between.from <= TODAY);
        let waits = |row: &&BoardRow| row.referral.is_some() && row.closes.is_some_and(|day| day <= in_a_week);
        prop_assert_eq!(usize::try_from(shown.nobody_count).unwrap(), rows.iter().filter(|row| row.is_nobody).count());
        prop_assert_eq!(days(&shown.nobody), chosen(&|row| row.is_nobody, 5));
        prop_assert_eq!(days(&shown.signals), chosen(&is_due, 20));
        prop_assert_eq!(days(&shown.clocks), chosen(&waits, 5));
        for row in shown.nobody.iter().chain(&shown.signals).chain(&shown.clocks) {
            prop_assert!(says.contains(&as_the_row_says(row)));
        }
    }
}
