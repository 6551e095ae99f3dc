//! The practice caseload as it is used: filled into a vault, searched, and made twice.
#![allow(clippy::unwrap_used, reason = "a test that fails says so")]

use std::collections::HashSet;

use jiff::civil::{Date, date};
use practice::{Size, directory, fill};
use vault::{Kind, Source, Vault};

const UNTIL: Date = date(2026, 11, 21);

fn vault(seed: u64) -> Vault {
    let now = "2026-11-21T00:00:00Z".parse().unwrap();
    Vault::in_memory(Kind::Practice, desk::ROOMS, Source::Practice { seed, now }).unwrap()
}

fn exported(vault: &Vault) -> serde_json::Value {
    vault.write(|w| Ok(serde_json::to_value(desk::export::export(w, desk::export::Part::All)?).unwrap())).unwrap()
}

fn filled(clients: u32, contacts: u32, seed: u64) -> Vault {
    let vault = vault(seed);
    vault.write(|w| social_map::fictional::load(&w.case)).unwrap();
    fill(&vault, Size { clients, contacts, seed }, UNTIL, &mut |_| {}).unwrap();
    vault
}

#[test]
fn the_same_seed_and_day_give_the_same_records_and_another_seed_others() {
    let (mut one, mut two) = (exported(&filled(20, 120, 7)), exported(&filled(20, 120, 7)));
    one["exported"].take();
    two["exported"].take();
    assert_eq!(one, two);
    assert_ne!(one["contacts"], exported(&filled(20, 120, 8))["contacts"]);
}

#[test]
fn there_are_as_many_as_asked_and_nobody_can_be_mistaken_for_somebody() {
    let all = exported(&filled(300, 700, 3));
    let clients = all["clients"].as_array().unwrap();
    assert_eq!((clients.len(), all["contacts"].as_array().unwrap().len()), (300, 700));
    let called: HashSet<&str> = clients.iter().map(|client| client["called"].as_str().unwrap()).collect();
    assert_eq!(called.len(), 300, "two clients are called the same");
    assert!(called.iter().all(|name| name.ends_with("(oefen)")));
    for contact in all["contacts"].as_array().unwrap() {
        let note = contact["note"].as_str().unwrap();
        assert!(!note.contains(['{', '}']), "{note}");
        assert!(record::nine_digit_numbers(note).is_empty());
        assert!(contact["on"].as_str().unwrap() <= "2026-11-21");
    }
}

#[test]
fn there_is_something_to_see_everywhere() {
    let vault = filled(24, 240, 1);
    let today = vault.read(desk::today::today).unwrap();
    assert!(!today.contacts.is_empty() && !today.closing.is_empty() && !today.long_ago.is_empty());
    // A day that one person can have: two appointments, a call to make again, a week that is coming.
    assert_eq!((today.appointments.len(), today.appointments_coming.len(), today.crisis.len()), (2, 3, 1));
    assert!(!today.moments.is_empty());
    assert!(today.appointments.iter().all(|one| !one.is_past), "how each of the last days went stands there");
    let all = exported(&vault);
    for kind in ["notes", "questions", "heaviness", "check_ins"] {
        assert!(!all["wellbeing"][kind].as_array().unwrap().is_empty(), "{kind}");
    }
    let kinds = ["households", "requests", "agreements", "letters", "concerns", "referrals", "appointments", "moments"];
    for kind in kinds.into_iter().chain(["crisis_calls", "bottlenecks", "askings", "own_views", "local_lines"]) {
        assert!(!all[kind].as_array().unwrap().is_empty(), "{kind}");
    }
    assert!(all["requests"].as_array().unwrap().iter().any(|request| request["status"] == "done"));
    assert!(
        all["contacts"].as_array().unwrap().iter().any(|contact| !contact["services"].as_array().unwrap().is_empty())
    );
}

#[test]
fn a_word_is_found_in_some_contacts_and_not_in_all_in_each_script() {
    let vault = filled(100, 2_000, 5);
    for word in ["huisarts", "slaapt", "طبيب", "حكيم", "ሓኪም", "شهرداری"] {
        let found = vault.read(move |r| casebook::contact::search(&r.case, word, 2_000)).unwrap().len();
        assert!(found < 1_000 && (found > 0) == (word != "حكيم"), "{word}: {found}");
    }
}

#[test]
fn notes_are_as_different_as_notes_are() {
    let all = exported(&filled(100, 2_000, 5));
    let notes: Vec<&str> = all["contacts"].as_array().unwrap().iter().filter_map(|c| c["note"].as_str()).collect();
    let written: Vec<&&str> = notes.iter().filter(|note| !note.is_empty()).collect();
    let different: HashSet<&&&str> = written.iter().collect();
    assert!(different.len() * 100 > written.len() * 95, "{} of {} notes differ", different.len(), written.len());
}

#[test]
fn a_caseload_of_nobody_and_nothing_is_one_too() {
    for (clients, contacts) in [(0, 0), (3, 0), (0, 5), (1, 1)] {
        let all = exported(&filled(clients, contacts, 1));
        assert_eq!(all["clients"].as_array().unwrap().len(), clients as usize);
        assert_eq!(all["contacts"].as_array().unwrap().len(), contacts as usize);
    }
}

#[test]
fn progress_goes_up_to_the_end() {
    let mut told = Vec::new();
    fill(&vault(1), Size { clients: 10, contacts: 600, seed: 1 }, UNTIL, &mut |done| told.push(done)).unwrap();
    assert!(told.is_sorted() && told.len() > 3);
    assert_eq!(told.last(), Some(&1000));
}

/// The reader of the social map finds nothing to complain about in a directory made up for benches.
#[test]
fn a_directory_is_read_without_a_problem_and_is_the_same_each_time() {
    let json = directory(500, 9);
    assert_eq!(json, directory(500, 9));
    let bytes = serde_json::to_vec(&json).unwrap();
    let parsed = social_map::read::bytes("services.json", bytes, &social_map::read::Control::default()).unwrap();
    assert_eq!(parsed.counts.services, 500);
    assert_eq!(parsed.counts.locations, 500);
    assert_eq!(parsed.counts.organizations, 100);
    assert!(parsed.problems.is_empty(), "{:?}", &parsed.problems[..parsed.problems.len().min(5)]);
}
