//! What is erased or reduced to figures on one machine, after an exchange with another.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails here")]

mod machines;

use std::path::Path;

use casebook::client::{self, ClientId, Details, SafeToCall, Status};
use casebook::contact::{self, Contact, ContactId, Kind as ContactKind};
use desk::contact::WholeContact;
use desk::erasure::{self, Around, Choice};
use desk::retention::{self, Accepted};
use jiff::civil::{Date, date};
use machines::Machine;
use record::{Line, Note, Theme};
use tempfile::TempDir;
use vault::{Error, figures_id};
use wellbeing::heaviness::{self, Heaviness};

const LATER: Date = date(2030, 1, 1);

impl Machine {
    fn save(&self, whole: WholeContact) -> ContactId {
        self.vault.write(move |w| desk::contact::save(w, None, &whole)).unwrap()
    }

    fn reduce(&self, client: ClientId) {
        let accepted = Accepted { clients: vec![client], ..Accepted::default() };
        let statement = retention::accept(&self.vault, accepted, LATER, &Around::default()).unwrap();
        assert!(statement.gone.figures > 0);
    }

    /// What stands in the place of a contact that was reduced.
    fn figures(&self, id: ContactId) -> Option<(Contact, Option<Heaviness>)> {
        let stays: ContactId = figures_id(id.0).into();
        let found = self
            .vault
            .read(move |r| Ok((contact::get(&r.case, stays)?, heaviness::get(&r.private, &stays.to_string())?)));
        match found {
            Ok(found) => Some(found),
            Err(Error::Gone) => None,
            Err(error) => panic!("{error}"),
        }
    }

    fn erased(&self) -> Vec<(record::uuid::Uuid, bool)> {
        let all = self.vault.read(|r| Ok([r.case.erased()?, r.private.erased()?].concat())).unwrap();
        let mut all: Vec<_> = all.into_iter().map(|erased| (erased.id, erased.figures)).collect();
        all.sort_unstable();
        all
    }
}

/// Two machines with one folder, a client who was closed and one contact with that client, on both.
fn two(root: &Path) -> (Machine, Machine, ClientId, ContactId) {
    let (here, there, (client, contact)) = machines::two(root, |here| {
        let client = here.vault.write(|w| client::save(&w.case, None, &details())).unwrap();
        (client, here.save(with(client, date(2026, 3, 5))))
    });
    (here, there, client, contact)
}

fn details() -> Details {
    Details {
        called: Line::new("Verzonnen Vlinder").unwrap(),
        is_code_name: false,
        languages: Vec::new(),
        reach: Line::default(),
        safe_to_call: SafeToCall::Unknown,
        mind: Line::default(),
        birth_year: None,
        is_minor: false,
        guardian: Line::default(),
        prefers: None,
        home: None,
        postcode: None,
        household: None,
        interpreter: None,
        strengths: Note::default(),
        notes: Note::default(),
        status: Status::Closed,
    }
}

fn with(client: ClientId, on: Date) -> WholeContact {
    let contact = Contact {
        people: vec![client],
        on,
        start: None,
        minutes: Some(60),
        kind: ContactKind::HomeVisit,
        role: None,
        language: None,
        present: Vec::new(),
        interpreter: None,
        themes: vec![Theme::Sleep, Theme::Money],
        line: Line::new("verzonnen regel").unwrap(),
        note: Note::new("verzonnen tekst").unwrap(),
        travel_km: None,
        next_step: None,
        services: Vec::new(),
    };
    WholeContact { contact, heaviness: Some(Heaviness(3)), question: Note::default(), requests: Vec::new() }
}

#[test]
fn what_becomes_figures_on_one_machine_becomes_the_same_figures_on_the_other() {
    let root = TempDir::new().unwrap();
    let (here, there, client, both) = two(root.path());
    // The other machine did not know yet, and went on writing.
    let newer = there.save(with(client, date(2026, 9, 9)));
    here.reduce(client);
    assert!(there.figures(both).is_none(), "the control: the other machine does not know yet");
    for machine in [&here, &there, &here, &there] {
        machine.exchange();
    }
    for id in [both, newer] {
        let (contact, weight) = here.figures(id).unwrap();
        assert!(contact.people.is_empty() && contact.note.is_empty() && contact.line.is_empty());
        assert!(contact.themes.len() == 2 && contact.minutes == Some(60) && weight == Some(Heaviness(3)));
        assert!(there.figures(id).unwrap() == (contact, weight));
        for machine in [&here, &there] {
            assert!(matches!(machine.vault.read(move |r| contact::get(&r.case, id)), Err(Error::Gone)));
        }
    }
    assert_eq!(here.erased(), there.erased());
    assert_eq!(here.exchange().conflicts + there.exchange().conflicts, 0);
}

#[test]
fn erasing_whole_on_one_machine_wins_over_figures_on_the_other() {
    for first in [0, 1] {
        let root = TempDir::new().unwrap();
        let (here, there, client, both) = two(root.path());
        here.reduce(client);
        erasure::erase_client(&there.vault, client, Choice::default(), &Around::default()).unwrap();
        assert!(here.figures(both).is_some() && there.figures(both).is_none(), "the control: they differ");
        let machines = [&here, &there];
        for n in 0..4 {
            machines[(first + n) % 2].exchange();
        }
        for machine in machines {
            assert!(machine.figures(both).is_none());
            assert!(machine.vault.read(|r| heaviness::list(&r.private)).unwrap().is_empty());
        }
        assert_eq!(here.erased(), there.erased());
    }
}

/// Where the other machine had heard of the figures before: it has to hear again.
#[test]
fn erasing_whole_after_the_figures_were_exchanged_is_told_too() {
    let root = TempDir::new().unwrap();
    let (here, there, client, both) = two(root.path());
    here.reduce(client);
    for machine in [&here, &there, &here] {
        machine.exchange();
    }
    assert!(there.figures(both).is_some(), "the control: the figures have arrived");
    // As a list of erased ids says it, beside a backup that was restored.
    here.vault
        .erase(move |w| {
            w.case.mark_erased(&[client.0, both.0], false)?;
            erasure::apply(w)
        })
        .unwrap();
    for machine in [&here, &there, &here] {
        machine.exchange();
    }
    assert!(here.figures(both).is_none() && there.figures(both).is_none());
    assert_eq!(here.erased(), there.erased());
}
