//! *Wie doet wat*, the top of a client's page, Today, and everything that has to know of signals and referrals.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;

use casebook::client::{self, ClientId, Details};
use casebook::closing::{self, Ending};
use casebook::concern::{self, Concern, ConcernId, Kind as ConcernKind, NoticedBy};
use casebook::contact::NextStep;
use casebook::lead::{self, Lead};
use casebook::mark::{self, Mark};
use casebook::referral::{self, Barrier, BarrierKind, Milestone, Referral, ReferralId, Step};
use desk::access;
use desk::board::{BoardKind, Stage, board, summary};
use desk::erasure::{self, Around, Choice};
use desk::export::{Part, export};
use desk::search::{HitPlace, everywhere};
use desk::today::today;
use jiff::civil::{Date, date};
use phrases::Phrases;
use record::{Line, Note, Theme, Window};
use vault::{Kind, Source, Vault};

const TODAY: Date = date(2026, 11, 20);

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    Vault::in_memory(Kind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn person(vault: &Vault, called: &str) -> ClientId {
    let details = Details::of(line(called));
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

/// A signal with a next step until this day, and a lead where one is named.
fn signal(vault: &Vault, client: ClientId, noticed: &str, until: Option<Date>, lead: Option<&str>) -> ConcernId {
    let next_step =
        until.map(|to| NextStep { what: line("bellen"), between: Window { from: date(2026, 11, 1), to }, done: None });
    let made = Concern { next_step, ..Concern::of(client, line(noticed)) };
    let lead = lead.map(|organisation| Lead {
        organisation: line(organisation),
        role: Line::default(),
        name: Line::default(),
    });
    vault
        .write(move |w| {
            let id = concern::save(&w.case, None, &made)?;
            if let Some(lead) = &lead {
                lead::take(&w.case, id, lead, &Line::default(), TODAY)?;
            }
            Ok(id)
        })
        .unwrap()
}

fn way(vault: &Vault, made: Referral, steps: &[(Step, Date)]) -> ReferralId {
    let steps = steps.to_vec();
    vault
        .write(move |w| {
            let id = referral::save(&w.case, None, &made)?;
            for (step, on) in steps {
                referral::set_step(&w.case, id, step, on)?;
            }
            Ok(id)
        })
        .unwrap()
}

fn titles(vault: &Vault) -> Vec<String> {
    vault.read(board).unwrap().rows.iter().map(|row| row.title.as_str().to_owned()).collect()
}

#[test]
fn without_a_lead_comes_first_then_what_is_past_then_what_closes_first() {
    let vault = vault();
    let client = person(&vault, "Ster");
    let brug = Some("Brug");
    signal(&vault, client, "geen stap", None, brug);
    signal(&vault, client, "later", Some(date(2026, 12, 9)), brug);
    signal(&vault, client, "eerder", Some(date(2026, 12, 1)), brug);
    signal(&vault, client, "voorbij", Some(date(2026, 11, 10)), brug);
    signal(&vault, client, "niemand", Some(date(2026, 12, 20)), None);
    signal(&vault, client, "niemand en voorbij", Some(date(2026, 11, 5)), None);
    let care = |to: &str| Referral { is_care: true, ..Referral::of(client, line(to)) };
    way(&vault, care("wacht te lang"), &[(Step::ReceiverCalled, date(2026, 10, 1))]);
    way(&vault, Referral::of(client, line("begonnen")), &[(Step::HelpStarted, date(2026, 11, 15))]);
    way(&vault, Referral::of(client, line("lang begonnen")), &[(Step::HelpStarted, date(2026, 1, 15))]);
    assert_eq!(
        titles(&vault),
        ["niemand en voorbij", "niemand", "wacht te lang", "voorbij", "eerder", "later", "geen stap", "begonnen"]
    );
    let board = vault.read(board).unwrap();
    assert_eq!((board.nobody, board.past), (2, 3));
    let started = board.rows.last().unwrap();
    assert!(started.stage == Stage::HelpStarted && started.kind == BoardKind::Referral && !started.is_nobody);
}

#[test]
fn what_is_open_of_somebody_who_was_closed_stays_there() {
    let vault = vault();
    let (one, other) = (person(&vault, "Ster"), person(&vault, "Maan"));
    let open = signal(&vault, one, "blijft open", None, None);
    way(&vault, Referral { concern: Some(open), ..Referral::of(one, line("met signaal")) }, &[]);
    way(&vault, Referral::of(one, line("zonder signaal")), &[]);
    way(&vault, Referral::of(other, line("van een ander")), &[]);
    vault.write(move |w| closing::close(&w.case, one, Ending::default())).unwrap();
    let board = vault.read(board).unwrap();
    let rows: Vec<_> = board.rows.iter().map(|row| (row.title.as_str(), row.is_client_closed)).collect();
    assert_eq!(
        rows,
        [("blijft open", true), ("met signaal", true), ("zonder signaal", true), ("van een ander", false)]
    );
    let stopped = Ending { referrals: Some(referral::Outcome::Stopped), ..Ending::default() };
    vault.write(move |w| closing::close(&w.case, other, stopped)).unwrap();
    assert_eq!(titles(&vault), ["blijft open", "met signaal", "zonder signaal"]);
}

#[test]
fn a_row_moves_with_its_milestones_and_shows_the_lead_of_its_signal() {
    let vault = vault();
    let client = person(&vault, "Ster");
    let of = signal(&vault, client, "slaapt slecht", None, Some("Brug"));
    let id = way(&vault, Referral { concern: Some(of), ..Referral::of(client, line("Inloop")) }, &[]);
    let row = |vault: &Vault| vault.read(board).unwrap().rows.into_iter().find(|row| row.referral == Some(id)).unwrap();
    assert!(row(&vault).stage == Stage::Noticed);
    assert!(row(&vault).lead.is_some_and(|now| now.lead.organisation == line("Brug")));
    for (milestone, stage) in [
        (Milestone::WantsHelp, Stage::WantsHelp),
        (Milestone::BeenThere, Stage::BeenThere),
        (Milestone::AppointmentFixed, Stage::AppointmentFixed),
        (Milestone::HelpStarted, Stage::HelpStarted),
    ] {
        vault.write(move |w| referral::move_to(&w.case, id, Some(milestone), TODAY)).unwrap();
        assert!(row(&vault).stage == stage, "{}", stage.word());
    }
}

/// A client about whom everything stands that this slice knows.
fn everything(vault: &Vault) -> (ClientId, ConcernId, ReferralId) {
    let client = person(vault, "Ster");
    let (concern, lead) = (
        Concern {
            note: Note::new("zag ik zelf").unwrap(),
            themes: vec![Theme::Sleep],
            weight: line("als een steen"),
            wants: Note::new("weer slapen").unwrap(),
            helps: Note::new("zingen").unwrap(),
            ..Concern::of(client, line("slaapt slecht"))
        },
        Lead { organisation: line("De Brug"), role: line("regisseur"), name: Line::default() },
    );
    let told = Concern { noticed_by: Some(NoticedBy::Teacher), ..Concern::of(client, line("zei de docent")) };
    let doubt = Concern {
        kind: ConcernKind::Doubt,
        label: line("leert niet goed"),
        asked: line("een test zonder taal"),
        ..Concern::of(client, Line::default())
    };
    let mark = Mark { client, mark: line("olifant"), purpose: line("giraf"), until: TODAY, knows: true };
    vault
        .write(move |w| {
            let id = concern::save(&w.case, None, &concern)?;
            concern::save(&w.case, None, &told)?;
            concern::save(&w.case, None, &doubt)?;
            lead::take(&w.case, id, &lead, &line("kent het gezin"), TODAY)?;
            let made = Referral {
                concern: Some(id),
                bridging: Note::new("elke week bellen").unwrap(),
                barriers: vec![Barrier { barrier: BarrierKind::OwnRisk, done: line("uitgelegd") }],
                ..Referral::of(client, line("Inloop"))
            };
            let way = referral::save(&w.case, None, &made)?;
            referral::set_step(&w.case, way, Step::WantsHelp, TODAY)?;
            mark::save(&w.case, None, &mark)?;
            Ok((client, id, way))
        })
        .unwrap()
}

#[test]
fn a_mark_is_in_no_list_no_search_and_no_summary() {
    let vault = vault();
    let (client, ..) = everything(&vault);
    let shown = vault
        .read(move |r| {
            Ok([
                serde_json::to_string(&board(r)?).unwrap(),
                serde_json::to_string(&summary(r, client)?).unwrap(),
                serde_json::to_string(&today(r)?).unwrap(),
                serde_json::to_string(&casebook::client::cards(&r.case, "")?).unwrap(),
                serde_json::to_string(&everywhere(r, "olifant")?).unwrap(),
                serde_json::to_string(&everywhere(r, "giraf")?).unwrap(),
                serde_json::to_string(&everywhere(r, "ster")?).unwrap(),
            ])
        })
        .unwrap();
    for text in &shown {
        assert!(!text.contains("olifant") && !text.contains("giraf"), "{text}");
    }
    assert!(shown[1].contains("slaapt slecht"), "the control: what is not hidden does show");
}

#[test]
fn the_top_of_the_page_holds_what_is_open_without_a_lead_first() {
    let vault = vault();
    let (client, id, _) = everything(&vault);
    let top = vault.read(move |r| summary(r, client)).unwrap();
    assert_eq!((top.concerns.len(), top.referrals.len(), top.nobody, top.closed), (3, 1, 2, 0));
    assert_eq!(top.concerns.last().map(|entry| entry.id), Some(id));
    vault.write(move |w| concern::close(&w.case, id, concern::Outcome::Better, TODAY)).unwrap();
    let top = vault.read(move |r| summary(r, client)).unwrap();
    assert_eq!((top.concerns.len(), top.closed), (2, 1));
}

#[test]
fn today_tells_what_nobody_leads_and_which_wait_passes() {
    let vault = vault();
    let client = person(&vault, "Ster");
    for n in 0..7 {
        signal(&vault, client, &format!("signaal {n}"), None, None);
    }
    signal(&vault, client, "stap", Some(TODAY), Some("Brug"));
    let care = |to: &str| Referral { is_care: true, ..Referral::of(client, line(to)) };
    way(&vault, care("te lang"), &[(Step::Waiting, date(2026, 10, 1))]);
    way(&vault, care("bijna"), &[(Step::Waiting, date(2026, 10, 26))]);
    way(&vault, care("nog niet"), &[(Step::Waiting, date(2026, 11, 19))]);
    let shown = vault.read(today).unwrap();
    assert_eq!((shown.nobody.len(), shown.nobody_count), (5, 7));
    assert_eq!(shown.signals.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["stap"]);
    assert_eq!(shown.clocks.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["te lang", "bijna"]);
}

#[test]
fn a_signal_is_found_from_everywhere() {
    let vault = vault();
    let (_, id, _) = everything(&vault);
    let hits = vault.read(|r| everywhere(r, "zingen")).unwrap();
    let hit = hits.iter().find(|hit| hit.place == HitPlace::Concern).unwrap();
    assert_eq!((hit.id.as_str(), hit.title.as_str(), hit.around.as_str()), (id.to_string().as_str(), "Ster", "zingen"));
}

#[test]
fn the_export_holds_signals_with_one_lead_and_referrals_with_dated_steps() {
    let vault = vault();
    let (client, id, _) = everything(&vault);
    let all = vault.write(|w| Ok(serde_json::to_value(export(w, Part::Clients)?).unwrap())).unwrap();
    let concern = all["concerns"].as_array().unwrap().iter().find(|one| one["id"] == id.to_string()).unwrap();
    assert_eq!((&concern["status"], &concern["client"]), (&"open".into(), &client.to_string().into()));
    assert_eq!(
        (&concern["lead"]["organisation"], &concern["lead"]["since"]),
        (&"De Brug".into(), &"2026-11-20".into())
    );
    assert_eq!(concern["lead_history"][0]["reason"], "kent het gezin");
    assert!(all["concerns"][1]["lead"].is_null(), "nobody is null");
    let step = &all["referrals"][0]["steps"][0];
    assert_eq!((&step["step"], &step["date"]), (&"wants_help".into(), &"2026-11-20".into()));
    assert_eq!(all["referrals"][0]["barriers"][0]["done"], "uitgelegd");
    assert_eq!(all["marks"][0]["mark"], "olifant");
    let described = include_str!("../EXPORT.md");
    for kind in ["concerns", "referrals", "marks"] {
        for key in all[kind][0].as_object().unwrap().keys() {
            let is_said = [format!("`{key}`"), format!("`{key}[]`")].iter().any(|key| described.contains(key));
            assert!(is_said, "EXPORT.md does not say what `{key}` of {kind}[] is");
        }
    }
}

#[test]
fn everything_is_prepared_for_access_with_a_proposal() {
    let vault = vault();
    let (client, ..) = everything(&vault);
    let access = vault.read(move |r| access::prepare(r, client)).unwrap();
    for locale in ["nl", "en", "ar"] {
        let said = access.say(&BTreeMap::new(), &Phrases::new(locale));
        for text in [
            "slaapt slecht",
            "als een steen",
            "weer slapen",
            "zingen",
            "leert niet goed",
            "een test zonder taal",
            "De Brug regisseur",
            "Inloop",
            "elke week bellen",
            "uitgelegd",
            "olifant",
        ] {
            assert!(said.contains(text), "{text} is not in {said}");
        }
        for text in ["zei de docent", "zag ik zelf", "access-", "step-", "barrier-", "theme-"] {
            assert!(!said.contains(text), "{text} is in {said}");
        }
    }
}

#[test]
fn erasing_takes_all_of_it_and_leaves_no_word() {
    let vault = vault();
    let (client, ..) = everything(&vault);
    person(&vault, "Maan");
    let plan = erasure::plan(&vault, client, Choice::default()).unwrap();
    assert_eq!((plan.going.concerns, plan.going.referrals), (3, 1));
    let statement = erasure::erase_client(&vault, client, Choice::default(), &Around::default()).unwrap();
    assert_eq!((statement.gone.concerns, statement.gone.referrals), (3, 1));
    let words =
        ["slaapt", "steen", "zingen", "docent", "leert", "Brug", "kent het gezin", "Inloop", "uitgelegd", "olifant"];
    let left: Vec<String> = vault
        .read(move |r| {
            let mut found = Vec::new();
            let tables = ["concern", "concern_theme", "lead", "referral", "referral_step", "referral_barrier", "mark"];
            for table in tables {
                let rows: i64 = r.case.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
                if rows > 0 {
                    found.push(table.to_owned());
                }
            }
            for word in words {
                let mut select = r.case.prepare("SELECT kind FROM change WHERE instr(value, ?1)")?;
                found.extend(select.query_map([word], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?);
            }
            Ok(found)
        })
        .unwrap();
    assert!(left.is_empty(), "{left:?}");
}
