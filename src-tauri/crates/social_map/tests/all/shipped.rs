//! What comes with the program.

use social_map::read::{self, Control};
use social_map::search::Query;
use social_map::{fictional, starter};

use crate::{find, names, text, vault};

#[test]
fn the_starter_set_is_there_once_and_each_fact_has_its_source() {
    let vault = vault();
    assert!(vault.write(|w| starter::ensure(&w.case)).unwrap());
    assert!(!vault.write(|w| starter::ensure(&w.case)).unwrap(), "a second time changes nothing");
    let parsed = read::bytes("starter.json", starter::JSON.into(), &Control::default()).unwrap();
    assert_eq!(parsed.problems, []);
    let all = find(&vault, &Query { limit: 500, ..Query::default() });
    assert_eq!(all.total, parsed.counts.services);
    for card in &all.cards {
        assert!(card.is_national && !card.is_fictional, "{}", card.name);
        assert!(!card.themes.is_empty(), "{}", card.name);
        let id = card.id;
        let page = vault.read(move |r| social_map::service::page(&r.case, id)).unwrap();
        assert!(page.source.is_some(), "{}", card.name);
        assert!(page.directory.is_built_in);
        assert!(card.checked.is_some(), "{}: what was not checked does not ship", card.name);
        for sentence in page.description.split(['.', '?', ':']) {
            assert!(sentence.split_whitespace().count() <= 16, "{}: {sentence}", card.name);
        }
    }
    for typed in ["slecht slapen", "slecht slapn", "huisarts", "tolk"] {
        assert!(find(&vault, &text(typed)).total > 0, "{typed} leads somewhere in a new vault");
    }
    for line in social_map::crisis::LINES.iter().filter(|line| !line.number.is_empty()) {
        let found = find(&vault, &text(line.number));
        assert!(found.total > 0, "{} of the crisis card is on the map too", line.number);
    }
    let id = vault.read(|r| social_map::import::directories(&r.case)).unwrap()[0].id;
    assert!(vault.write(move |w| social_map::import::remove(&w.case, id)).is_err(), "it cannot be removed");
}

#[test]
fn the_region_for_practice_says_on_every_card_that_it_is_made_up() {
    let vault = vault();
    vault.write(|w| fictional::load(&w.case).map(drop)).unwrap();
    let all = find(&vault, &Query { limit: 500, ..Query::default() });
    assert!(all.cards.len() >= 55);
    for card in &all.cards {
        assert!(card.is_fictional && card.organization.ends_with("(verzonnen)"), "{}", card.name);
        assert!(card.phone.as_deref().is_some_and(|number| number.starts_with("000-")), "{}", card.name);
        assert!(card.place.as_deref().is_some_and(|place| record::place(place, None).is_some()));
    }
    for language in ["ar", "ti", "fa", "prs", "so", "tr", "uk"] {
        let language = Some(record::Language::new(language).unwrap());
        assert!(find(&vault, &Query { language, ..Query::default() }).total > 0);
    }
    for theme in record::Theme::ALL {
        let found = find(&vault, &Query { theme: Some(*theme), ..Query::default() });
        assert!(found.total > 0, "{}", theme.word());
    }
    assert_eq!(names(&find(&vault, &Query { limit: 500, ..Query::default() })).last(), Some(&"Slapen gaan"), "stopped");

    // As a file that somebody chooses, it still says so.
    let parsed = read::bytes("regional.json", fictional::JSON.into(), &Control::default()).unwrap();
    assert!(parsed.is_fictional);
    assert_eq!(parsed.problems, []);
    let addresses: Vec<&str> = fictional::JSON.split('@').skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(!addresses.is_empty() && addresses.iter().all(|host| host.ends_with(".example.org")), "{addresses:?}");
}
