//! Directories as they come: good ones, odd ones, broken ones; and finding one's way in them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr, reason = "tests")]

mod bad_input;
mod finding;
mod hsds;
mod import;
mod postcodes;
mod shipped;

use std::path::PathBuf;

use social_map::import::{Problem, Treatment};
use social_map::read::{self, Control, Parsed, Refused};
use social_map::search::{self, Found, Query};
use vault::{Kind, Rooms, Source, Vault};

const ROOMS: Rooms = Rooms { case: &[social_map::ROOM], private: &[] };

fn vault() -> Vault {
    let now = "2026-11-21T12:00:00Z".parse().unwrap();
    Vault::in_memory(Kind::Practice, ROOMS, Source::Practice { seed: 1, now }).unwrap()
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn open(name: &str) -> Result<Parsed, Refused> {
    read::path(&fixture(name), &Control::default())
}

fn kinds(parsed: &Parsed) -> Vec<(&str, Treatment)> {
    parsed.problems.iter().map(|p: &Problem| (p.kind.as_str(), p.treatment)).collect()
}

fn load(vault: &Vault, parsed: Parsed, called: &str) -> social_map::service::Directory {
    let called = called.to_owned();
    vault.write(move |w| social_map::import::apply(&w.case, &parsed, &called, false)).unwrap()
}

fn find(vault: &Vault, query: &Query) -> Found {
    let query = query.clone();
    vault.read(move |r| search::find(&r.case, &query)).unwrap()
}

fn names(found: &Found) -> Vec<&str> {
    found.cards.iter().map(|card| card.name.as_str()).collect()
}

fn text(words: &str) -> Query {
    Query { text: words.to_owned(), ..Query::default() }
}
