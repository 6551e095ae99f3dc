//! Two clients who are one person: what becomes of all that was about them, here and on another machine.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

mod machines;

use std::collections::BTreeSet;
use std::path::Path;

use casebook::client::{self, ClientId, Details, Reading, SafeToCall, SpokenLanguage};
use casebook::contact::{self, Contact, ContactId, Kind};
use casebook::{household, merging as moving};
use desk::draft::{self, Draft};
use desk::erasure::{self, Around, Choice};
use desk::merging::{self, MergeField};
use jiff::civil::{Date, date};
use machines::Machine;
use phrases::Phrases;
use record::{Language, Line, Note};
use serde_json::json;
use tempfile::TempDir;
use vault::{Error, Kind as VaultKind, Source, Vault};

const TODAY: Date = date(2026, 11, 20);

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn add(vault: &Vault, details: Details) -> ClientId {
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn meet(vault: &Vault, people: &[ClientId], text: &str) -> ContactId {
    let contact = Contact { line: line(text), ..Contact::of(Kind::HomeVisit, people.to_vec(), TODAY) };
    vault.write(move |w| contact::save(&w.case, None, &contact)).unwrap()
}

fn merge(vault: &Vault, stays: ClientId, goes: ClientId, take: &'static [MergeField]) -> Result<String, Error> {
    vault.save(move |w| merging::merge(w, stays, goes, take, &Phrases::new("nl"))).map(|done| done.undo)
}

fn get(vault: &Vault, id: ClientId) -> Details {
    vault.read(move |r| client::get(&r.case, id)).unwrap()
}

fn lines(vault: &Vault, id: ClientId) -> BTreeSet<String> {
    let all = vault.read(move |r| contact::timeline(&r.case, id)).unwrap();
    all.into_iter().map(|entry| entry.contact.line.as_str().to_owned()).collect()
}

fn spoken(code: &str) -> SpokenLanguage {
    SpokenLanguage { language: Language::new(code).unwrap(), reading: Reading::Well }
}

#[test]
fn what_was_filled_in_stays_and_what_differs_is_chosen_or_kept_in_the_notes() {
    let vault = vault();
    let home = vault.write(|w| household::new(&w.case, line("Gezin"))).unwrap().id;
    let stays = add(
        &vault,
        Details {
            reach: line("06-00000001"),
            safe_to_call: SafeToCall::Safe,
            languages: vec![spoken("ti")],
            birth_year: Some(1988),
            notes: Note::new("Eerste notitie.").unwrap(),
            ..Details::of(line("Selam Tesfay"))
        },
    );
    let goes = add(
        &vault,
        Details {
            reach: line("06-00000002"),
            safe_to_call: SafeToCall::NotSafe,
            languages: vec![spoken("nl"), spoken("ti")],
            birth_year: Some(1989),
            mind: line("Niet over de procedure."),
            household: Some(home),
            notes: Note::new("Tweede notitie.").unwrap(),
            ..Details::of(line("Selam Tesfai"))
        },
    );
    let plan = vault.read(move |r| merging::plan(r, stays, goes)).unwrap();
    let fields: Vec<_> = plan.differs.iter().map(|one| one.field).collect();
    assert_eq!(fields, [MergeField::Called, MergeField::Reach, MergeField::BirthYear]);
    let before = (get(&vault, stays), get(&vault, goes));
    let undo = merge(&vault, stays, goes, &[MergeField::Reach]).unwrap();
    let one = get(&vault, stays);
    assert_eq!(one.called.as_str(), "Selam Tesfay");
    assert_eq!(one.reach.as_str(), "06-00000002", "chosen");
    assert_eq!(one.mind.as_str(), "Niet over de procedure.", "only the other had it");
    assert_eq!(one.household, Some(home));
    assert_eq!(one.safe_to_call, SafeToCall::NotSafe, "the careful answer stands");
    assert_eq!(one.languages.len(), 2);
    for kept in ["Eerste notitie.", "Tweede notitie.", "06-00000001", "Selam Tesfai", "1989"] {
        assert!(one.notes.as_str().contains(kept), "{kept}: {}", one.notes.as_str());
    }
    assert!(matches!(vault.read(move |r| client::get(&r.case, goes)), Err(Error::Gone)));
    vault.undo(&undo).unwrap();
    assert!((get(&vault, stays), get(&vault, goes)) == before);
}

#[test]
fn contacts_go_along_each_once_and_undo_brings_them_back() {
    let vault = vault();
    let (stays, goes, third) = (
        add(&vault, Details::of(line("Selam Tesfay"))),
        add(&vault, Details::of(line("Selam Tesfai"))),
        add(&vault, Details::of(line("Yonas Tesfay"))),
    );
    meet(&vault, &[stays], "een");
    meet(&vault, &[goes], "twee");
    let both = meet(&vault, &[goes, stays, third], "drie");
    let draft = Draft {
        form: "contact".to_owned(),
        case: json!({"people": [goes.to_string()], "line": "x"}),
        private: json!(null),
    };
    let draft = vault.write(move |w| draft::save(w, None, &draft)).unwrap();
    let undo = merge(&vault, stays, goes, &[]).unwrap();
    assert_eq!(lines(&vault, stays), ["drie", "een", "twee"].map(str::to_owned).into());
    let people = vault.read(move |r| contact::get(&r.case, both)).unwrap().people;
    assert_eq!(people.iter().collect::<BTreeSet<_>>(), [&stays, &third].into());
    assert_eq!(people.len(), 2);
    // The list counts by an index of its own, which follows.
    let cards = vault.read(|r| client::cards(&r.case, "twee")).unwrap();
    assert_eq!(cards.iter().map(|card| card.id).collect::<Vec<_>>(), [stays]);
    let about = vault.read(move |r| draft::get(r, draft)).unwrap().case;
    assert_eq!(about["people"][0], stays.to_string(), "a draft about the one is about the other");
    vault.undo(&undo).unwrap();
    assert_eq!(lines(&vault, stays), ["drie", "een"].map(str::to_owned).into());
    assert_eq!(lines(&vault, goes), ["drie", "twee"].map(str::to_owned).into());
    assert_eq!(vault.read(|r| client::cards(&r.case, "twee")).unwrap()[0].id, goes);
    let about = vault.read(move |r| draft::get(r, draft)).unwrap().case;
    assert_eq!(about["people"][0], goes.to_string());
}

#[test]
fn nobody_is_merged_with_themselves_or_with_nobody() {
    let vault = vault();
    let one = add(&vault, Details::of(line("Selam Tesfay")));
    let gone = add(&vault, Details::of(line("Selam Tesfai")));
    assert!(matches!(merge(&vault, one, one, &[]), Err(Error::Gone)));
    vault.write(move |w| client::delete(&w.case, gone).map(|_| ())).unwrap();
    assert!(matches!(merge(&vault, one, gone, &[]), Err(Error::Gone)));
    let long = Note::new(&"lang ".repeat(3999)).unwrap();
    let (a, b) = (
        add(&vault, Details { notes: long.clone(), ..Details::of(line("A B")) }),
        add(&vault, Details { notes: Note::new(&"lang! ".repeat(3000)).unwrap(), ..Details::of(line("A C")) }),
    );
    assert!(matches!(merge(&vault, a, b, &[]), Err(Error::Invalid(invalid)) if invalid.field == "notes"));
    assert!(get(&vault, a).notes == long && lines(&vault, b).is_empty(), "nothing was changed");
}

/// Fails where a new table points to a client and merging, or erasing, was forgotten for it.
#[test]
fn every_table_that_points_to_a_client_is_known() {
    let vault = vault();
    let (pointing, named) = vault
        .read(|r| {
            let pointing: BTreeSet<_> = moving::pointing(&r.case)?.into_iter().collect();
            let mut select = r.case.prepare(
                "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c
                 WHERE m.type = 'table' AND c.name IN ('client', 'person') AND m.name <> 'met'",
            )?;
            let named = select
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<BTreeSet<(String, String)>, _>>()?;
            Ok((pointing, named))
        })
        .unwrap();
    assert!(pointing.contains(&("contact_person".to_owned(), "client".to_owned())), "the control");
    assert_eq!(
        named.difference(&pointing).collect::<Vec<_>>(),
        Vec::<&(String, String)>::new(),
        "without a foreign key no merge finds it"
    );
    for (table, column) in pointing {
        assert!(
            casebook::erasure::belongs_to_client(&table, &column),
            "casebook::erasure::CHILDREN does not know {table}.{column}"
        );
    }
}

impl Machine {
    /// Everything that is logged, as text.
    fn rows(&self) -> BTreeSet<String> {
        self.vault
            .read(|r| {
                let mut all = BTreeSet::new();
                for table in casebook::ROOM.logged {
                    let columns: Vec<String> = r
                        .case
                        .prepare("SELECT name FROM pragma_table_info(?1) WHERE name <> 'n'")?
                        .query_map([table], |row| row.get(0))?
                        .collect::<Result<_, _>>()?;
                    let json: Vec<String> = columns.iter().map(|name| format!("'{name}', \"{name}\"")).collect();
                    let sql = format!("SELECT json_object({}) FROM \"{table}\"", json.join(", "));
                    for row in r.case.prepare(&sql)?.query_map([], |row| row.get::<_, String>(0))? {
                        all.insert(format!("{table} {}", row?));
                    }
                }
                Ok(all)
            })
            .unwrap()
    }
}

fn two(root: &Path) -> (Machine, Machine, ClientId, ClientId) {
    let (here, there, (stays, goes)) = machines::two(root, |here| {
        let stays = add(&here.vault, Details::of(line("Selam Tesfay")));
        let goes = add(&here.vault, Details::of(line("Selam Tesfai")));
        meet(&here.vault, &[goes], "van de een");
        (stays, goes)
    });
    (here, there, stays, goes)
}

fn settle(here: &Machine, there: &Machine) {
    for machine in [here, there, here, there, here, there] {
        machine.exchange();
    }
    assert_eq!(here.rows(), there.rows());
}

#[test]
fn what_another_machine_wrote_meanwhile_goes_along() {
    let root = TempDir::new().unwrap();
    let (here, there, stays, goes) = two(root.path());
    merge(&here.vault, stays, goes, &[]).unwrap();
    meet(&there.vault, &[goes], "van de ander");
    let edited = Details { reach: line("06-00000003"), ..get(&there.vault, goes) };
    there.vault.write(move |w| client::save(&w.case, Some(goes), &edited)).unwrap();
    settle(&here, &there);
    for machine in [&here, &there] {
        assert_eq!(lines(&machine.vault, stays), ["van de ander", "van de een"].map(str::to_owned).into());
        assert!(matches!(machine.vault.read(move |r| client::get(&r.case, goes)), Err(Error::Gone)));
        assert_eq!(get(&machine.vault, stays).reach.as_str(), "06-00000003");
    }
}

#[test]
fn merged_on_both_machines_in_two_ways_is_one_person_all_the_same() {
    let root = TempDir::new().unwrap();
    let (here, there, stays, goes) = two(root.path());
    merge(&here.vault, stays, goes, &[]).unwrap();
    merge(&there.vault, stays, goes, &[MergeField::Called]).unwrap();
    settle(&here, &there);
    assert_eq!(lines(&here.vault, stays), ["van de een".to_owned()].into());
}

#[test]
fn merged_crosswise_nobody_and_nothing_is_lost() {
    let root = TempDir::new().unwrap();
    let (here, there, stays, goes) = two(root.path());
    merge(&here.vault, stays, goes, &[]).unwrap();
    merge(&there.vault, goes, stays, &[]).unwrap();
    settle(&here, &there);
    let people = here.vault.read(|r| client::all(&r.case)).unwrap();
    assert!(!people.is_empty(), "the contact keeps the one whom it points to");
    let all: BTreeSet<_> = people.into_iter().flat_map(|(id, _)| lines(&here.vault, id)).collect();
    assert_eq!(all, ["van de een".to_owned()].into());
}

#[test]
fn whoever_is_erased_takes_along_the_one_who_became_them() {
    let root = TempDir::new().unwrap();
    let (here, there, stays, goes) = two(root.path());
    merge(&here.vault, stays, goes, &[]).unwrap();
    erasure::erase_client(&here.vault, stays, Choice::default(), &Around::default()).unwrap();
    let log = |machine: &Machine| {
        machine
            .vault
            .read(|r| {
                Ok(r.case.query_row(
                    "SELECT count(*) FROM change WHERE value LIKE '%Tesfa%' OR value LIKE '%van de een%'",
                    [],
                    |row| row.get::<_, u32>(0),
                )?)
            })
            .unwrap()
    };
    assert!(log(&there) > 0, "the control: there it still stands");
    settle(&here, &there);
    assert_eq!((log(&here), log(&there)), (0, 0));
    assert!(here.vault.read(|r| client::all(&r.case)).unwrap().is_empty());
}

#[test]
fn erased_there_while_it_was_merged_here_keeps_the_other_person() {
    let root = TempDir::new().unwrap();
    let (here, there, stays, goes) = two(root.path());
    meet(&here.vault, &[stays], "van wie blijft");
    merge(&here.vault, stays, goes, &[]).unwrap();
    erasure::erase_client(&there.vault, goes, Choice::default(), &Around::default()).unwrap();
    settle(&here, &there);
    assert_eq!(lines(&here.vault, stays), ["van wie blijft".to_owned()].into());
}
