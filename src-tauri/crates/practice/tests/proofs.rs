//! Many caseloads: what must hold in any of them. In full with `cargo xtask prove`; a tenth with the same seeds otherwise.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::collections::HashSet;

use casebook::client::Status;
use jiff::civil::date;
use jiff::tz::TimeZone;
use practice::{Size, fill};
use vault::{Kind, Source, Vault};

fn rounds(full: u64) -> u64 {
    if std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full") { full } else { full / 10 }
}

#[test]
fn in_any_caseload_today_holds_only_people_she_helps_and_search_finds_everybody() {
    let until = date(2026, 11, 20);
    let now = until.to_zoned(TimeZone::UTC).unwrap().timestamp();
    let (mut closed_ever, mut steps_ever) = (0, 0);
    for seed in 0..rounds(1_000) {
        let vault = Vault::in_memory(Kind::Practice, desk::ROOMS, Source::Practice { seed, now }).unwrap();
        fill(&vault, Size { clients: 12, contacts: 40, seed }, until, &mut |_| {}).unwrap();
        let (all, today) = vault.read(|r| Ok((casebook::client::all(&r.case)?, desk::today::today(r)?))).unwrap();
        let closed: HashSet<_> =
            all.iter().filter(|(_, details)| details.status == Status::Closed).map(|(id, _)| *id).collect();
        closed_ever += closed.len();
        let steps = || today.closing.iter().chain(&today.coming);
        steps_ever += steps().count();
        assert!(steps().flat_map(|step| &step.people).all(|(id, _)| !closed.contains(id)), "seed {seed}");
        assert!(today.contacts.iter().flat_map(|entry| &entry.contact.people).all(|id| !closed.contains(id)));
        assert!(today.long_ago.iter().all(|card| !closed.contains(&card.id)), "seed {seed}");
        assert_eq!(today.active_clients as usize, all.len() - closed.len(), "seed {seed}");
        for (id, details) in all {
            let typed = details.called.as_str().to_owned();
            let found = vault.read(move |r| casebook::client::cards(&r.case, &typed)).unwrap();
            assert!(found.iter().any(|card| card.id == id), "seed {seed}: somebody is not found by name");
        }
    }
    assert!(closed_ever > 0 && steps_ever > 0, "the control: there were people she no longer helps, and steps");
}
