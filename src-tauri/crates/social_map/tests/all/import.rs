//! Taking a directory in: whole, once, and again.

use social_map::import::Treatment;
use social_map::read::{self, Control};
use social_map::search::Query;
use vault::Vault;

use crate::{find, load, names, open, text, vault};

fn json(services: &[(&str, &str)]) -> read::Parsed {
    let list: Vec<_> =
        services.iter().map(|(id, name)| serde_json::json!({"id": id, "name": name, "status": "active"})).collect();
    read::bytes("x.json", serde_json::Value::Array(list).to_string().into_bytes(), &Control::default()).unwrap()
}

fn directories(vault: &Vault) -> Vec<(String, u32)> {
    let all = vault.read(|r| social_map::import::directories(&r.case)).unwrap();
    all.into_iter().map(|d| (d.called, d.services)).collect()
}

#[test]
fn a_new_edition_replaces_the_earlier_one_and_keeps_its_ids() {
    let vault = vault();
    load(&vault, json(&[("a", "Praten"), ("b", "Koken"), ("c", "Lopen")]), "kaart-2026-10.json");
    let before = find(&vault, &text("praten")).cards[0].id;
    load(&vault, json(&[("a", "Praten en luisteren"), ("c", "Lopen"), ("d", "Zingen")]), "kaart-2026-11.json");
    assert_eq!(directories(&vault), [("kaart-2026-11.json".to_owned(), 3)]);
    assert_eq!(find(&vault, &text("praten")).cards[0].id, before);
    assert_eq!(names(&find(&vault, &text("luisteren"))), ["Praten en luisteren"]);
    assert_eq!(find(&vault, &text("koken")).total, 0);
    // Under another name it is still the same directory.
    load(&vault, json(&[("a", "Praten"), ("c", "Lopen")]), "anders.json");
    assert_eq!(directories(&vault), [("anders.json".to_owned(), 2)]);
    assert_eq!(find(&vault, &text("praten")).cards[0].id, before);
}

#[test]
fn two_directories_called_alike_stand_beside_each_other() {
    let vault = vault();
    load(&vault, json(&[("a", "Praten")]), "export.json");
    load(&vault, json(&[("z", "Koken")]), "export.json");
    assert_eq!(directories(&vault).len(), 2);
    assert_eq!(find(&vault, &Query::default()).total, 2);
}

#[test]
fn removing_a_directory_leaves_nothing_of_it() {
    let vault = vault();
    load(&vault, json(&[("k", "Blijft")]), "eerste.json");
    let parsed = open("odd_values.json").unwrap();
    let id = load(&vault, parsed, "odd.json").id;
    vault.write(move |w| social_map::import::remove(&w.case, id)).unwrap();
    assert_eq!(directories(&vault), [("eerste.json".to_owned(), 1)]);
    assert_eq!(find(&vault, &text("12")).total, 0);
    let left: Vec<(String, i64)> = vault
        .read(|r| {
            let tables = ["service", "phone", "schedule", "language", "other", "service_point", "service_at_location"];
            let count = |table: &str| r.case.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0));
            Ok(tables.iter().map(|t| ((*t).to_owned(), count(t).unwrap())).collect())
        })
        .unwrap();
    assert!(left.iter().all(|(table, n)| *n == i64::from(table == "service")), "{left:?}");
    let id = social_map::service::DirectoryId(uuid::Uuid::nil());
    assert!(vault.write(move |w| social_map::import::remove(&w.case, id)).is_err());
}

#[test]
fn an_import_that_fails_leaves_everything_as_it_was() {
    let vault = vault();
    load(&vault, json(&[("a", "Praten"), ("b", "Koken")]), "kaart.json");
    let parsed = json(&[("a", "Anders")]);
    let result: vault::Result<()> = vault.write(move |w| {
        social_map::import::apply(&w.case, &parsed, "kaart.json", false)?;
        Err(vault::Error::Failed)
    });
    assert!(result.is_err());
    assert_eq!(directories(&vault), [("kaart.json".to_owned(), 2)]);
    assert_eq!(names(&find(&vault, &text("praten"))), ["Praten"]);
}

#[test]
fn nothing_of_a_nested_record_is_lost() {
    let parsed = open("shared_phone_id.json").unwrap();
    assert!(parsed.problems.iter().all(|p| p.treatment == Treatment::Repaired));
    let vault = vault();
    load(&vault, parsed, "x.json");
    for (name, number) in [("eerste", "000-0000001"), ("tweede", "000-0000002")] {
        assert_eq!(find(&vault, &text(name)).cards[0].phone.as_deref(), Some(number));
    }
}

#[test]
fn places_of_which_only_the_coordinates_are_known_stay_apart() {
    let csv = "naam;breedtegraad;lengtegraad\nPraten;51,81;4,67\nKoken;52,38;4,64\nZingen;51,81;4,67\n";
    let parsed = read::bytes("x.csv", csv.into(), &Control::default()).unwrap();
    assert_eq!(parsed.counts.locations, 2, "two places, one of them with two services");
}
