//! The canonical examples of HSDS 3.1, where `HSDS_DIR` names a folder that holds them.

use std::path::PathBuf;

use social_map::read::{self, Control, Why};

use crate::{find, load, names, text, vault};

#[test]
fn the_examples_of_hsds_are_read_with_their_counts() {
    let Some(dir) = std::env::var_os("HSDS_DIR").map(PathBuf::from) else {
        eprintln!("skipped: HSDS_DIR is not set");
        return;
    };
    let examples = dir.join("examples");
    // organizations, services, locations, service_at_locations, languages, schedules, phones
    for (name, counts) in [
        ("service_full.json", [1, 1, 1, 1, 1, 1, 1]),
        ("organization_full.json", [1, 1, 1, 1, 1, 1, 1]),
        ("service_at_location_full.json", [1, 1, 1, 1, 1, 1, 1]),
        ("tabular.json", [1, 1, 1, 1, 1, 1, 1]),
        ("csv", [1, 1, 1, 1, 1, 1, 1]),
        ("service_list.json", [1, 1, 0, 0, 0, 0, 0]),
        ("organization_list.json", [1, 0, 0, 0, 0, 0, 0]),
        ("service_at_location_list.json", [1, 1, 1, 1, 0, 0, 0]),
        ("location.json", [0, 0, 1, 0, 1, 1, 1]),
        ("taxonomy.json", [0; 7]),
        ("taxonomy_list.json", [0; 7]),
        ("taxonomy_term.json", [0; 7]),
        ("taxonomy_term_list.json", [0; 7]),
    ] {
        let parsed =
            read::path(&examples.join(name), &Control::default()).unwrap_or_else(|why| panic!("{name}: {why}"));
        let c = parsed.counts;
        let found =
            [c.organizations, c.services, c.locations, c.service_at_locations, c.languages, c.schedules, c.phones];
        assert_eq!(found, counts, "{name}: {:#?}", parsed.problems);
        if counts[1] == 1 {
            let vault = vault();
            load(&vault, parsed, name);
            let found = find(&vault, &text("counselling"));
            assert_eq!(names(&found), ["Community Counselling"], "{name}");
            assert_eq!(found.cards[0].organization, "Example Organization Inc.", "{name}");
            let id = found.cards[0].id;
            let page = vault.read(move |r| social_map::service::page(&r.case, id)).unwrap();
            assert_eq!(page.minimum_age, Some(12));
            if counts[6] == 1 {
                assert_eq!(page.phones[0].number, "+44 1234 234567", "{name}: without its quotes");
                assert_eq!(page.phones.len(), 1, "{name}: once, though it belongs to four records");
                assert_eq!(page.schedules[0].days, ["TH", "FR"]);
                assert_eq!(page.schedules[0].opens.as_deref(), Some("10:00"));
                assert_eq!(page.locations[0].city.as_deref(), Some("MyCity"));
                let listed = |kind: &str| page_problems(&examples.join(name)).iter().any(|k| k == kind);
                assert!(listed("stray_quotes") && listed("bad_coordinates"), "{name}");
            }
        }
    }
    let base = read::path(&examples.join("base.json"), &Control::default());
    assert_eq!(base.err().unwrap().why, Why::NothingInside);
}

fn page_problems(path: &std::path::Path) -> Vec<String> {
    read::path(path, &Control::default()).unwrap().problems.into_iter().map(|p| p.kind).collect()
}
