//! A table of postcodes: read, taken in, measured from, removed; and what is none. Postcodes up to 1001 are given out to
//! nobody: those here lie where the tests say.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use record::Postcode;
use social_map::import::Treatment;
use social_map::postcodes::{self, PostcodeTable};
use social_map::read::{self, Control, Postcodes, Why};
use social_map::search::Query;
use social_map::{fictional, starter};
use vault::Vault;

use crate::{find, fixture, text, vault};

fn open(path: &Path) -> Postcodes {
    read::postcodes(path, &Control::default()).unwrap()
}

fn load(vault: &Vault, path: &Path) -> PostcodeTable {
    let read = open(path);
    vault.write(move |w| postcodes::apply(&w.case, &read, "postcodes.csv")).unwrap()
}

fn point(vault: &Vault, pc4: &str) -> Option<(f64, f64)> {
    let postcode = Postcode::new(pc4).unwrap();
    vault.read(move |r| postcodes::point(&r.case, &postcode)).unwrap()
}

fn table(vault: &Vault) -> Option<PostcodeTable> {
    vault.read(|r| postcodes::table(&r.case)).unwrap()
}

#[test]
fn a_table_says_where_a_postcode_lies_until_it_is_replaced_or_removed() {
    let vault = vault();
    assert!(table(&vault).is_none() && point(&vault, "1000").is_none());
    let loaded = load(&vault, &fixture("postcodes.csv"));
    assert_eq!((loaded.postcodes, loaded.called.as_str()), (3, "postcodes.csv"));
    assert_eq!(loaded.loaded.to_string(), "2026-11-21");
    assert_eq!(table(&vault).map(|t| (t.called, t.loaded, t.postcodes)), Some((loaded.called, loaded.loaded, 3)));
    assert_eq!(point(&vault, "1000"), Some((52.5, 6.1)));
    assert_eq!(point(&vault, "1001"), Some((51.8, 4.65)), "a comma in a number is a Dutch spreadsheet's");
    assert_eq!(point(&vault, "1002"), None);

    let other = tempfile::tempdir().unwrap();
    let path = other.path().join("other.csv");
    std::fs::write(&path, "lon,pc4,lat\n5.5,1010,53.0\n").unwrap();
    assert_eq!(load(&vault, &path).postcodes, 1);
    assert_eq!((point(&vault, "1000"), point(&vault, "1010")), (None, Some((53.0, 5.5))), "the whole is replaced");
    vault.write(|w| postcodes::remove(&w.case)).unwrap();
    assert!(table(&vault).is_none() && point(&vault, "1010").is_none());
    let logged: i64 =
        vault.read(|r| Ok(r.case.query_row("SELECT count(*) FROM change", [], |row| row.get(0))?)).unwrap();
    assert_eq!(logged, 0, "what can be loaded again is in no log");
}

#[test]
fn distance_is_measured_from_the_postcode_and_else_from_the_place() {
    let vault = vault();
    vault.write(|w| fictional::load(&w.case).and_then(|_| starter::ensure(&w.case))).unwrap();
    let km = |near: Option<&str>, pc4: Option<&str>| -> Vec<_> {
        let near_postcode = pc4.map(|digits| Postcode::new(digits).unwrap());
        let query = Query { near: near.map(str::to_owned), near_postcode, limit: 500, ..text("") };
        find(&vault, &query).cards.into_iter().map(|card| (card.id, card.km)).collect()
    };
    let from_place = km(Some("Haarlem"), None);
    assert!(from_place.iter().any(|(_, km)| km.is_some()));
    assert_eq!(km(Some("Haarlem"), Some("1000")), from_place, "without a table");
    assert!(km(None, Some("1000")).iter().all(|(_, km)| km.is_none()));

    load(&vault, &fixture("postcodes.csv"));
    assert_eq!(km(Some("Haarlem"), Some("1002")), from_place, "a postcode that the table does not know");
    let from_postcode = km(Some("Haarlem"), Some("1000"));
    assert_ne!(from_postcode, from_place, "the control: the place gave way to the postcode");
    assert_eq!(km(None, Some("1000")), from_postcode);
    // What the list says, worked out from the points of each service by themselves.
    let points: Vec<(String, f64, f64)> = vault
        .read(|r| {
            let sql = "SELECT s.id, p.lat, p.lon FROM service_point p JOIN service s ON s.n = p.service";
            let mut select = r.case.prepare(sql)?;
            let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .unwrap();
    let mut nearest: HashMap<String, f64> = HashMap::new();
    for (id, lat, lon) in points {
        let km = record::distance_km((52.5, 6.1), (lat, lon));
        let known = nearest.entry(id).or_insert(f64::INFINITY);
        *known = known.min(km);
    }
    for (id, km) in &from_postcode {
        assert_eq!(*km, nearest.get(&id.to_string()).map(|km| (km * 10.0).round() / 10.0));
    }
}

#[test]
fn rows_that_cannot_be_used_are_left_out_and_listed() {
    let read = open(&fixture("postcodes-bad.csv"));
    let listed: Vec<_> = read
        .problems
        .iter()
        .map(|p| (p.line.unwrap(), p.kind.as_str(), p.treatment, p.id.as_deref(), p.field.as_deref()))
        .collect();
    let refused = Treatment::Refused;
    assert_eq!(
        listed,
        [
            (3, "bad_postcode", refused, Some("1001 AB"), Some("pc4")),
            (4, "bad_postcode", refused, Some("0100"), Some("pc4")),
            (5, "bad_postcode", refused, None, Some("pc4")),
            (6, "bad_coordinates", refused, Some("1001"), Some("lat")),
            (7, "bad_coordinates", refused, Some("1001"), Some("lat")),
            (8, "bad_coordinates", refused, Some("1001"), Some("lat")),
            (9, "duplicate_id", refused, Some("1000"), Some("pc4")),
            (10, "row_long", refused, None, None),
            (11, "row_short", Treatment::Repaired, None, None),
            (11, "bad_coordinates", refused, Some("1001"), Some("lat")),
        ]
    );
    let vault = vault();
    assert_eq!(load(&vault, &fixture("postcodes-bad.csv")).postcodes, 2, "the first row and the last");
    assert_eq!(point(&vault, "1000"), Some((52.5, 6.1)), "the first of two counts");
}

#[test]
fn what_is_no_table_of_postcodes_is_refused_with_one_word() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| -> PathBuf {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    for (path, why) in [
        (folder.path().join("nowhere.csv"), Why::Unreadable),
        (folder.path().to_owned(), Why::Unreadable),
        (put("empty.csv", b"\n \n"), Why::Empty),
        (put("json.csv", b"[{\"pc4\": 1000}]"), Why::NoPostcodes),
        (put("header.csv", b"pc4,place,municipality,region,lat,lon\n"), Why::NoPostcodes),
        (put("bad.csv", b"pc4,lat,lon\n1000,0,0\n"), Why::NoPostcodes),
        (put("zip.csv", b"PK\x03\x04\x00\x00"), Why::NoPostcodes),
        (fixture("semicolons.csv"), Why::NoPostcodes),
    ] {
        let refused = read::postcodes(&path, &Control::default()).err().map(|refused| refused.why);
        assert_eq!(refused, Some(why), "{}", path.display());
    }
    let stopped = Control::new(Arc::new(AtomicBool::new(true)), |_| {});
    assert_eq!(read::postcodes(&fixture("postcodes.csv"), &stopped).err().unwrap().why, Why::Cancelled);
    assert_eq!(read::path(&fixture("postcodes.csv"), &Control::default()).err().unwrap().why, Why::NoHeader);
}

#[test]
fn the_table_that_pc4_file_names_is_read_whole() {
    let Some(path) = std::env::var_os("PC4_FILE").map(PathBuf::from) else {
        eprintln!("skipped: PC4_FILE is not set");
        return;
    };
    let read = open(&path);
    assert_eq!(read.problems, []);
    let vault = vault();
    let loaded = load(&vault, &path);
    // Read once more, with nothing but the sign that separates.
    let csv = std::fs::read_to_string(&path).unwrap();
    let mut rows = csv.lines();
    assert_eq!(rows.next(), Some("pc4,place,municipality,region,lat,lon"));
    let mut count = 0;
    for row in rows {
        let cells: Vec<&str> = row.split(',').collect();
        let at = (cells[cells.len() - 2].parse().unwrap(), cells[cells.len() - 1].parse().unwrap());
        assert_eq!(point(&vault, cells[0]), Some(at), "{row}");
        count += 1;
    }
    assert_eq!(loaded.postcodes, count);
    assert!(count > 1_000, "the control: it is a table of a whole country");
}
