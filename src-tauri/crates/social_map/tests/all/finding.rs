//! Finding services: as one types, with filters, from a place, with typing errors, in every script.

use proptest::prelude::*;
use rand::SeedableRng as _;
use record::{Language, Theme};
use social_map::fictional;
use social_map::read::{self, Control};
use social_map::search::{Found, Query};
use vault::Vault;

use crate::{find, load, names, text, vault};

fn region() -> Vault {
    let vault = vault();
    vault.write(|w| fictional::load(&w.case).map(drop)).unwrap();
    vault
}

fn with_services(services: serde_json::Value) -> Vault {
    let vault = vault();
    let parsed = read::bytes("x.json", services.to_string().into_bytes(), &Control::default()).unwrap();
    load(&vault, parsed, "x.json");
    vault
}

#[test]
fn the_beginning_of_a_word_is_enough_and_the_name_counts_most() {
    let vault = region();
    assert_eq!(names(&find(&vault, &text("taalca")))[0], "Taalcafé");
    assert_eq!(names(&find(&vault, &text("TAALCAFE")))[0], "Taalcafé");
    assert_eq!(names(&find(&vault, &text("rouw")))[..2].iter().filter(|n| n.starts_with("Rouw")).count(), 2);
    let both = find(&vault, &text("moedergr tigr"));
    assert_eq!(names(&both)[0], "Moedergroep Tigrinya");
    let all = find(&vault, &text("")).total;
    assert_eq!(find(&vault, &text("\" ( * ^ :")).total, all, "signs are no words, and no syntax");
    assert_eq!(find(&vault, &text("taalcafe) NOT (tuin")).total, 0, "nor is NOT");
    assert!(names(&find(&vault, &text("T"))).iter().all(|name| name.starts_with('T')));
}

#[test]
fn words_with_a_typing_error_are_found_and_it_says_what_was_searched() {
    let vault = region();
    for (typed, name) in [
        ("tainieren", "Tuinieren"),
        ("taalcfe", "Taalcafé"),
        ("naaiateleir", "Naaiatelier"),
        ("geheugenpumt", "Geheugenpunt"),
        ("huiswerkhlp", "Huiswerkhulp na school"),
    ] {
        let found = find(&vault, &text(typed));
        assert_eq!(names(&found).first(), Some(&name), "{typed}");
        assert!(!found.instead.is_empty(), "{typed}");
    }
    let found = find(&vault, &text("tuinieren"));
    assert!(found.instead.is_empty(), "what fits as typed is not put right");
    assert_eq!(find(&vault, &text("qqqqqqqq")).total, 0);
}

/// One letter changed, left out, doubled or swapped, in any word of six letters or more of any name.
#[test]
fn a_word_with_one_error_finds_its_service() {
    let vault = region();
    let all = find(&vault, &Query { limit: 500, ..Query::default() });
    let mut random = rand_chacha::ChaCha8Rng::seed_from_u64(7);
    let mut tried = 0;
    for card in &all.cards {
        for word in card.name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 6) {
            for _ in 0..8 {
                let mut letters: Vec<char> = word.to_lowercase().chars().collect();
                let at = random.random_range(1..letters.len());
                match random.random_range(0..4) {
                    0 => letters[at] = random.random_range('a'..='z'),
                    1 => drop(letters.remove(at)),
                    2 => letters.insert(at, random.random_range('a'..='z')),
                    _ => letters.swap(at - 1, at),
                }
                let typed: String = letters.into_iter().collect();
                let found = find(&vault, &Query { limit: 500, ..text(&typed) });
                // As typed it may be the beginning of other words: then those are what was asked for.
                let fits_others = found.instead.is_empty() && found.total > 0;
                tried += usize::from(!fits_others);
                assert!(
                    fits_others || found.cards.iter().any(|c| c.id == card.id),
                    "{typed} for {word}: {:?}",
                    names(&found)
                );
            }
        }
    }
    assert!(tried > 300, "the control: most of them had to be put right ({tried})");
}

#[test]
fn other_scripts_are_found_with_and_without_their_signs() {
    let vault = with_services(serde_json::json!([
        {"id": "1", "name": "مُرَافَقَة الأسرة", "status": "active", "description": "مساعدة"},
        {"id": "2", "name": "ምኽሪ ንስድራቤት", "status": "active", "description": "ሓገዝ"},
        {"id": "3", "name": "Підтримка сімей", "status": "active", "description": "Розмова"},
        {"id": "4", "name": "Türkçe sohbet, çay", "status": "active"},
    ]));
    for (typed, name) in [
        ("مرافقة", "مُرَافَقَة الأسرة"),
        ("مُرَافَقَة", "مُرَافَقَة الأسرة"),
        ("الاسرة", "مُرَافَقَة الأسرة"),
        ("ምኽሪ", "ምኽሪ ንስድራቤት"),
        ("ንስድ", "ምኽሪ ንስድራቤት"),
        ("підтр", "Підтримка сімей"),
        ("turkce cay", "Türkçe sohbet, çay"),
    ] {
        assert_eq!(names(&find(&vault, &text(typed))), [name], "{typed}");
    }
}

#[test]
fn distance_is_measured_from_the_place_and_orders_what_is_found() {
    let vault = region();
    let near =
        |place: &str, words: &str| find(&vault, &Query { near: Some(place.to_owned()), limit: 500, ..text(words) });
    let all = near("Zwolle", "");
    let km: Vec<f64> = all.cards.iter().filter(|card| card.name != "Slapen gaan").filter_map(|card| card.km).collect();
    assert!(km.len() > 50 && km.is_sorted(), "{km:?}");
    assert_eq!(all.cards[0].place.as_deref(), Some("Zwolle"));
    assert_eq!(near("Haarlem", "rouw").cards.iter().filter(|c| c.name.starts_with("Rouw")).count(), 2);
    let first = |place| near(place, "opvoeden").cards[0].place.clone().unwrap();
    assert_eq!((first("Zwolle").as_str(), first("Dordrecht").as_str()), ("Zwolle", "Dordrecht"));
    assert!(near("Nergenshuizen", "").cards.iter().all(|card| card.km.is_none()));
}

#[test]
fn a_summary_shows_where_the_word_was_found() {
    let long = format!("{} naaimachine {}", "woord ".repeat(80), "einde ".repeat(80));
    let vault =
        with_services(serde_json::json!([{"id": "1", "name": "Atelier", "status": "active", "description": long}]));
    let summary = find(&vault, &text("naaimach")).cards[0].summary.clone();
    assert!(summary.contains("naaimachine") && summary.starts_with('…') && summary.ends_with('…'), "{summary}");
    assert!(summary.chars().count() <= 202);
    let summary = find(&vault, &text("atelier")).cards[0].summary.clone();
    assert!(summary.starts_with("woord") && summary.chars().count() <= 201);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// What the filters give is what looking at every service by hand gives.
    #[test]
    fn filters_give_what_a_look_at_every_service_gives(
        language in proptest::option::of(proptest::sample::select(vec!["ar", "ti", "fa", "nl", "uk", "zz"])),
        theme in proptest::option::of(proptest::sample::select(Theme::ALL.to_vec())),
        municipality in proptest::option::of(proptest::sample::select(vec!["GM0505", "GM0344", "GM0193", "GM0392", "GM9999"])),
        words in proptest::sample::select(vec!["", "g", "groep", "pr", "praten over", "nederlands"]),
    ) {
        std::thread_local!(static REGION: Vault = {
            let vault = region();
            vault.write(|w| social_map::starter::ensure(&w.case)).unwrap();
            vault
        });
        REGION.with(|vault| {
            let language = language.map(|code| Language::new(code).unwrap());
            let query = Query {
                text: words.to_owned(), language: language.clone(), theme, municipality: municipality.map(str::to_owned),
                limit: 500, ..Query::default()
            };
            let all = find(vault, &Query { limit: 500, ..text(words) });
            let works_there: Vec<String> = vault.read(|r| {
                let mut statement = r.case.prepare(
                    "SELECT s.id || code FROM service_municipality m JOIN service s ON s.n = m.service")?;
                let rows = statement.query_map([], |row| row.get(0))?;
                Ok(rows.collect::<Result<Vec<String>, _>>()?)
            }).unwrap();
            let mut expected: Vec<String> = all.cards.iter()
                .filter(|card| language.as_ref().is_none_or(|l| card.languages.contains(l)))
                .filter(|card| theme.is_none_or(|t| card.themes.contains(&t)))
                .filter(|card| municipality.is_none_or(|m| card.is_national || works_there.contains(&format!("{}{m}", card.id))))
                .map(|card| card.id.to_string())
                .collect();
            let found: Found = find(vault, &query);
            let mut ids: Vec<String> = found.cards.iter().map(|card| card.id.to_string()).collect();
            prop_assert_eq!(found.total as usize, ids.len());
            expected.sort();
            ids.sort();
            prop_assert_eq!(ids, expected);
            Ok(())
        })?;
    }
}
