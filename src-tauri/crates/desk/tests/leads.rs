//! Whatever two machines do, merges between: each signal has one lead or nobody, the same on both.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod machines;

use std::path::Path;

use casebook::client::{self, Details};
use casebook::concern::{self, Concern, ConcernId, Outcome};
use casebook::lead::{self, Lead};
use desk::export::{Part, export};
use jiff::ToSpan;
use jiff::civil::Date;
use machines::Machine;
use proptest::prelude::*;
use record::Line;
use serde_json::Value;
use tempfile::TempDir;
use vault::Error;

impl Machine {
    fn exported(&self) -> Value {
        let all = self.vault.write(|w| Ok(serde_json::to_value(export(w, Part::Clients)?).unwrap())).unwrap();
        all["concerns"].clone()
    }

    /// Who has the lead by the rule, worked out from the rows themselves.
    fn by_the_rule(&self, id: ConcernId) -> Option<String> {
        self.vault
            .read(move |r| {
                let mut select = r.case.prepare(
                    "SELECT organisation FROM lead WHERE concern = ?1 AND accepted_on IS NOT NULL AND declined_on IS NULL
                     ORDER BY accepted_on DESC, accepted_at DESC, id DESC LIMIT 1",
                )?;
                let found: Vec<String> = select.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
                Ok(found.into_iter().next().filter(|organisation| !organisation.is_empty()))
            })
            .unwrap()
    }
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

/// Two machines with one folder and two signals on both.
fn two(root: &Path) -> ([Machine; 2], [ConcernId; 2]) {
    let (here, there, signals) = machines::two(root, |here| {
        here.vault
            .write(|w| {
                let client = client::save(&w.case, None, &Details::of(line("Verzonnen Vlinder")))?;
                let signal = || concern::save(&w.case, None, &Concern::of(client, line("slaapt slecht")));
                Ok([signal()?, signal()?])
            })
            .unwrap()
    });
    ([here, there], signals)
}

#[derive(Debug, Clone, Copy)]
enum Act {
    Take(u8),
    Ask(u8),
    Accept,
    Decline,
    Release,
    Close,
    Reopen,
    Exchange,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (0..4_u8).prop_map(Act::Take),
        3 => (0..4_u8).prop_map(Act::Ask),
        3 => Just(Act::Accept),
        2 => Just(Act::Decline),
        1 => Just(Act::Release),
        1 => Just(Act::Close),
        1 => Just(Act::Reopen),
        2 => Just(Act::Exchange),
    ]
}

fn carry_out(machine: &Machine, id: ConcernId, act: Act, ago: i64) {
    let somebody =
        |n: u8| Lead { organisation: line(&format!("Plek {n}")), role: line("regisseur"), name: Line::default() };
    let result = machine.vault.write(move |w| {
        let on: Date = w.case.today().saturating_sub(ago.days());
        let asked = concern::get(&w.case, id)?.asked.map(|event| event.id);
        let why = line("zo is het beter");
        match (act, asked) {
            (Act::Take(n), _) => lead::take(&w.case, id, &somebody(n), &why, on).map(|_| ()),
            (Act::Ask(n), _) => lead::ask(&w.case, id, &somebody(n), &why, on).map(|_| ()),
            (Act::Accept, Some(asked)) => lead::accept(&w.case, asked, on),
            (Act::Decline, Some(asked)) => lead::decline(&w.case, asked, &why, on),
            (Act::Release, _) => lead::release(&w.case, id, &why, on).map(|_| ()),
            (Act::Close, _) => concern::close(&w.case, id, Outcome::Better, on),
            (Act::Reopen, _) => concern::reopen(&w.case, id),
            (Act::Accept | Act::Decline | Act::Exchange, _) => Ok(()),
        }
    });
    // A day before that of the lead that stands is refused: nothing has changed then.
    assert!(matches!(result, Ok(()) | Err(Error::Invalid(_))));
    if matches!(act, Act::Exchange) {
        machine.exchange();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn each_signal_has_one_lead_or_nobody_the_same_on_both_machines(
        acts in proptest::collection::vec((0..2_usize, 0..2_usize, act(), 0..4_i64), 1..24),
    ) {
        let root = TempDir::new().unwrap();
        let (machines, signals) = two(root.path());
        for (machine, signal, act, ago) in acts {
            carry_out(&machines[machine], signals[signal], act, ago);
        }
        for at in [0, 1, 0, 1] {
            machines[at].exchange();
        }
        let (here, there) = (machines[0].exported(), machines[1].exported());
        prop_assert_eq!(&here, &there);
        for (n, id) in signals.into_iter().enumerate() {
            let lead = &here[n]["lead"];
            let shown = lead["organisation"].as_str().map(str::to_owned);
            prop_assert!(lead.is_null() || lead.is_object(), "one or null");
            prop_assert_eq!(shown, machines[0].by_the_rule(id));
        }
    }
}

#[test]
fn a_yes_here_and_a_no_there_leaves_the_lead_where_it_was() {
    let root = TempDir::new().unwrap();
    let ([here, there], [id, _]) = two(root.path());
    let named =
        |organisation: &str| Lead { organisation: line(organisation), role: Line::default(), name: Line::default() };
    let (first, next) = (named("Brug"), named("GGZ"));
    let asked = here
        .vault
        .write(move |w| {
            let today = w.case.today();
            lead::take(&w.case, id, &first, &Line::default(), today)?;
            lead::ask(&w.case, id, &next, &Line::default(), today)
        })
        .unwrap();
    here.exchange();
    there.exchange();
    here.vault.write(move |w| lead::accept(&w.case, asked, w.case.today())).unwrap();
    there.vault.write(move |w| lead::decline(&w.case, asked, &line("vol"), w.case.today())).unwrap();
    for machine in [&here, &there, &here] {
        machine.exchange();
    }
    for machine in [&here, &there] {
        assert_eq!(machine.exported()[0]["lead"]["organisation"], "Brug");
    }
}

#[test]
fn two_who_take_it_apart_leave_one_lead_after_the_merge() {
    let root = TempDir::new().unwrap();
    let ([here, there], [id, _]) = two(root.path());
    for (machine, organisation) in [(&here, "Brug"), (&there, "Wijkteam")] {
        let lead = Lead { organisation: line(organisation), role: Line::default(), name: Line::default() };
        machine.vault.write(move |w| lead::take(&w.case, id, &lead, &Line::default(), w.case.today())).unwrap();
    }
    for machine in [&here, &there, &here] {
        machine.exchange();
    }
    let (one, two) = (here.exported(), there.exported());
    assert_eq!(one, two);
    assert!(["Brug", "Wijkteam"].contains(&one[0]["lead"]["organisation"].as_str().unwrap()));
    assert_eq!(one[0]["lead_history"].as_array().unwrap().len(), 2, "nothing is lost");
}
