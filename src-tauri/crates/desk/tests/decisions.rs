//! What was decided once holds on both machines of one person.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails here")]

mod machines;

use std::path::Path;

use casebook::ground::{self, Ground};
use casebook::page::{self, PagePart};
use desk::handover;
use desk::retention::{self, Kind, Term};
use jiff::civil::date;
use machines::Machine;
use record::Line;
use tempfile::TempDir;
use vault::{Keep, Vault};

impl Machine {
    fn decide(&self, kind: Kind, months: u16, reason: &str) {
        let term = Term { kind, months: Some(months), reason: Line::new(reason).unwrap(), is_suggestion: false };
        self.vault.write(move |w| retention::set_term(w, &term)).unwrap();
    }

    /// The months and the reason of a term; `None` where nobody decided.
    fn term(&self, kind: Kind) -> Option<(u16, String)> {
        let terms = self.vault.read(retention::terms).unwrap();
        let term = terms.into_iter().find(|term| term.kind == kind && !term.is_suggestion)?;
        Some((term.months.unwrap(), term.reason.as_str().to_owned()))
    }
}

/// A machine, and one that begins with a copy of it.
fn two(root: &Path, before: impl FnOnce(&Vault)) -> (Machine, Machine) {
    let (mut all, ()) = machines::machines(root, 2, |here| before(&here.vault));
    let (there, here) = (all.pop().unwrap(), all.pop().unwrap());
    (here, there)
}

#[test]
fn what_was_decided_on_one_machine_holds_on_the_other() {
    let root = TempDir::new().unwrap();
    let (here, there) = two(root.path(), |_| ());
    here.decide(Kind::Clients, 24, "zo staat het in ons beleid");
    here.decide(Kind::OwnNotes, 6, "");
    let decided =
        Ground { kind: ground::Kind::PublicTask, line: Line::new("Wmo, artikel 2").unwrap(), on: date(2026, 11, 2) };
    let ground = decided.clone();
    here.vault
        .write(move |w| {
            ground::set(&w.case, &ground)?;
            page::set_off(&w.case, &[PagePart::Papers, PagePart::Marks])?;
            handover::set_name(w, &Line::new("Sleutelpersoon Verzonnen").unwrap())
        })
        .unwrap();
    assert_eq!(there.term(Kind::Clients), None, "the control: nobody told it yet");

    here.exchange();
    assert_eq!(there.exchange().conflicts, 0);
    assert_eq!(there.term(Kind::Clients), Some((24, "zo staat het in ons beleid".to_owned())));
    assert_eq!(there.term(Kind::OwnNotes), Some((6, String::new())));
    let told = there.vault.read(|r| Ok((ground::get(&r.case)?, page::off(&r.case)?, handover::name(r)?))).unwrap();
    assert!(told.0 == Some(decided));
    assert_eq!(told.1, [PagePart::Marks, PagePart::Papers]);
    assert_eq!(told.2.as_str(), "Sleutelpersoon Verzonnen");
    let own = there.vault.read(|r| Ok(casebook::decision::get(&r.case, "retention_own_notes")?.is_none())).unwrap();
    assert!(own, "hers stands in her image");
}

#[test]
fn decided_differently_the_later_stands_whole_and_is_asked_about() {
    let root = TempDir::new().unwrap();
    let (here, there) = two(root.path(), |_| ());
    here.decide(Kind::Clients, 12, "van hier");
    there.decide(Kind::Clients, 36, "van daar, en later");
    for machine in [&here, &there, &here] {
        machine.exchange();
    }
    for machine in [&here, &there] {
        // Never the months of one with the reason of the other.
        assert_eq!(machine.term(Kind::Clients), Some((36, "van daar, en later".to_owned())));
        assert_eq!(machine.vault.conflicts().unwrap().len(), 1);
    }

    // She takes the other one; the second machine follows, and is asked nothing any more.
    let asked = here.vault.conflicts().unwrap().remove(0);
    here.vault.settle(&asked, Keep::Other).unwrap();
    here.exchange();
    assert_eq!(there.exchange().conflicts, 0);
    for machine in [&here, &there] {
        assert_eq!(machine.term(Kind::Clients), Some((12, "van hier".to_owned())));
    }
}

#[test]
fn a_decision_that_is_undone_is_undone_on_both() {
    let root = TempDir::new().unwrap();
    let (here, there) = two(root.path(), |_| ());
    here.decide(Kind::Clients, 12, "eerst");
    here.exchange();
    there.exchange();
    let term =
        Term { kind: Kind::Clients, months: Some(48), reason: Line::new("vergissing").unwrap(), is_suggestion: false };
    let done = here.vault.save(move |w| retention::set_term(w, &term)).unwrap();
    here.exchange();
    there.exchange();
    assert_eq!(there.term(Kind::Clients), Some((48, "vergissing".to_owned())));
    here.vault.undo(&done.undo).unwrap();
    here.exchange();
    there.exchange();
    for machine in [&here, &there] {
        assert_eq!(machine.term(Kind::Clients), Some((12, "eerst".to_owned())));
    }
}

#[test]
fn what_an_older_version_kept_as_a_setting_holds_and_travels_and_overrules_nothing() {
    const OLD: &str = r#"{"months":18,"reason":"van vroeger"}"#;
    let old = || Some((18, "van vroeger".to_owned()));
    let keep = |vault: &Vault, about: &'static str| vault.write(move |w| w.case.put_setting(about, OLD)).unwrap();
    let root = TempDir::new().unwrap();
    let (here, there) = two(root.path(), |vault| keep(vault, "retention_clients"));
    keep(&here.vault, "retention_meldcode");
    assert_eq!((here.term(Kind::Clients), there.term(Kind::Clients)), (old(), old()), "it holds where it stood");
    assert_eq!((here.term(Kind::Meldcode), there.term(Kind::Meldcode)), (old(), None));

    // Decided anew on one; the other still has the old one, and comes later.
    here.decide(Kind::Clients, 24, "van nu");
    for machine in [&here, &there, &here, &there] {
        assert_eq!(machine.exchange().conflicts, 0, "nobody is asked about what was never decided twice");
    }
    for machine in [&here, &there] {
        assert_eq!(machine.term(Kind::Clients), Some((24, "van nu".to_owned())));
        assert_eq!(machine.term(Kind::Meldcode), old(), "what one machine alone knew, both know");
    }
}
