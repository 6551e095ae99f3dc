//! Which parts of a person's page are shown.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use casebook::client::{self, ClientId, Details};
use casebook::mark::{self, Mark};
use casebook::moment::{self, Kind, Moment};
use casebook::page::{self, PagePart};
use jiff::civil::date;
use record::Line;
use vault::{Kind as VaultKind, Rooms, Source, Vault};

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    let rooms = Rooms { case: &[casebook::ROOM], private: &[] };
    Vault::in_memory(VaultKind::Practice, rooms, Source::Practice { seed: 3, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn add(vault: &Vault, called: &str) -> ClientId {
    let details = Details::of(line(called));
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn shown(vault: &Vault, id: ClientId) -> Vec<PagePart> {
    vault.read(move |r| page::shown(&r.case, id)).unwrap()
}

#[test]
fn what_is_switched_off_is_hidden_except_where_something_stands() {
    let vault = vault();
    let (selam, tesfay) = (add(&vault, "Selam"), add(&vault, "Tesfay"));
    assert_eq!(shown(&vault, selam), PagePart::ALL, "everything is on until somebody decides");

    vault.write(|w| page::set_off(&w.case, PagePart::ALL)).unwrap();
    assert_eq!(vault.read(|r| page::off(&r.case)).unwrap(), PagePart::ALL);
    assert_eq!(shown(&vault, selam), []);

    let moving = Moment { client: selam, kind: Kind::Moving, on: date(2026, 12, 1), note: Line::default(), done: None };
    vault.write(move |w| moment::save(&w.case, None, &moving)).unwrap();
    assert_eq!(shown(&vault, selam), [PagePart::Days], "what stands there stays in sight");
    assert_eq!(shown(&vault, tesfay), [], "and only where it stands");

    vault.write(|w| page::set_off(&w.case, &[PagePart::Papers])).unwrap();
    assert!(!shown(&vault, tesfay).contains(&PagePart::Papers));
    assert_eq!(shown(&vault, tesfay).len(), PagePart::ALL.len() - 1);
}

#[test]
fn a_page_does_not_tell_whom_there_is_a_mark_about() {
    let vault = vault();
    let (selam, tesfay) = (add(&vault, "Selam"), add(&vault, "Tesfay"));
    vault.write(|w| page::set_off(&w.case, PagePart::ALL)).unwrap();
    let about = Mark { client: selam, mark: line("a"), purpose: line("b"), until: date(2027, 1, 1), knows: true };
    vault.write(move |w| mark::save(&w.case, None, &about)).unwrap();
    assert_eq!(shown(&vault, selam), [PagePart::Marks]);
    assert_eq!(shown(&vault, tesfay), [PagePart::Marks]);
}
