//! A card for a choice says whose it is and which record, in words and never in ids, also where the record is gone.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

mod machines;

use casebook::client::{self, ClientId, Details};
use casebook::concern::{self, Concern};
use casebook::contact::{self, Contact, Kind as ContactKind};
use casebook::household;
use desk::conflict::{self, ConflictCard};
use jiff::civil::date;
use record::Line;
use record::uuid::Uuid;
use tempfile::TempDir;

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

#[test]
fn a_card_says_whose_it_is_and_which_record_and_holds_no_id() {
    let root = TempDir::new().unwrap();
    let (here, there, (selam, yonas, families, visit, signal)) = machines::two(root.path(), |first| {
        let write = |called: &'static str| {
            first.vault.write(move |w| client::save(&w.case, None, &Details::of(line(called)))).unwrap()
        };
        let (selam, yonas) = (write("Selam"), write("Yonas"));
        let families = ["Gezin Een", "Gezin Twee"]
            .map(|called| first.vault.write(move |w| Ok(household::new(&w.case, line(called))?.id)).unwrap());
        let visit = Contact::of(ContactKind::HomeVisit, vec![selam, yonas], date(2026, 11, 20));
        let visit = first.vault.write(move |w| contact::save(&w.case, None, &visit)).unwrap();
        let signal = Concern::of(selam, line("slaapt slecht"));
        let signal = first.vault.write(move |w| concern::save(&w.case, None, &signal)).unwrap();
        (selam, yonas, families, visit, signal)
    });
    // The same things, otherwise: in which household, a line, and whether the signal is to be there.
    for (machine, family, words) in [(&here, families[0], "op de laptop"), (&there, families[1], "op de tablet")] {
        let write = move |w: &vault::Writes<'_>| {
            let details = client::get(&w.case, yonas)?;
            client::save(&w.case, Some(yonas), &Details { household: Some(family), ..details })?;
            let was = contact::get(&w.case, visit)?;
            contact::save(&w.case, Some(visit), &Contact { line: line(words), ..was })?;
            Ok(())
        };
        machine.vault.write(write).unwrap();
    }
    here.vault.write(move |w| concern::delete(&w.case, signal)).unwrap();
    let other = Concern::of(selam, line("slaapt heel slecht"));
    there.vault.write(move |w| concern::save(&w.case, Some(signal), &other)).unwrap();
    for machine in [&here, &there, &here] {
        machine.exchange();
    }

    let mut all = conflict::cards(&here.vault).unwrap();
    all.sort_by(|a, b| a.kind.cmp(&b.kind));
    let said = |card: &ConflictCard| (card.kind.clone(), card.about.clone(), card.which.clone());
    let expected: [(&str, Vec<ClientId>, &str); 3] = [
        ("client", vec![yonas], ""),
        ("concern", vec![selam], "slaapt heel slecht"),
        ("contact", vec![selam, yonas], "2026-11-20"),
    ];
    assert_eq!(all.len(), expected.len());
    for (card, (kind, about, which)) in all.iter().zip(expected) {
        assert!(said(card) == (kind.to_owned(), about, which.to_owned()), "{}: {}", card.kind, card.which);
        for value in [&card.shown, &card.other] {
            assert!(Uuid::parse_str(value).is_err(), "an id stands on the card of a {}", card.kind);
        }
    }
    let values = |card: &ConflictCard| {
        let mut both = [card.shown.clone(), card.other.clone()];
        both.sort();
        both
    };
    assert_eq!(values(&all[0]), ["Gezin Een", "Gezin Twee"]);
    assert_eq!(values(&all[1]), ["", "true"], "gone, or still there");
    assert_eq!(values(&all[2]), ["op de laptop", "op de tablet"]);

    // Gone for both, its card would still say so: what it was is in the change log.
    here.vault.write(move |w| contact::delete(&w.case, visit)).unwrap();
    let gone = here.vault.read(move |r| casebook::about::of(&r.case, "contact", &visit.to_string())).unwrap();
    assert!(gone.clients == [selam, yonas] && gone.which == "2026-11-20");
    // The control: of what never was, nothing is known.
    let never = here.vault.read(|r| casebook::about::of(&r.case, "contact", &Uuid::nil().to_string())).unwrap();
    assert!(never.clients.is_empty() && never.which.is_empty());
}
