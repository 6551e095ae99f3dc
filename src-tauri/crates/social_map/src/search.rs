//! Search as one types: whole words, beginnings of words, and words with a typing error.

use std::collections::HashSet;

use record::{Language, Postcode, Theme};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Read, Result};

use crate::import::WHOLE_COUNTRY;
use crate::meaning::fold;
use crate::postcodes;
use crate::service::{self, Card};

/// What is looked for. Everything empty means: everything, nearest first.
#[derive(Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "ServiceQuery")]
pub struct Query {
    /// What was typed.
    pub text: String,
    /// Only where this language is spoken.
    pub language: Option<Language>,
    /// Only what helps with this.
    pub theme: Option<Theme>,
    /// Only what works in this gemeente (code `GM0363`), and what works for the whole country.
    pub municipality: Option<String>,
    /// Name of the place to measure from, with `near_municipality` where two share it.
    pub near: Option<String>,
    /// Gemeente of `near`.
    pub near_municipality: Option<String>,
    /// Four digits of the postcode to measure from, rather than `near`, where a table is loaded that knows them.
    pub near_postcode: Option<Postcode>,
    /// How many at the most; 0 means 50.
    pub limit: u32,
}

/// What was found.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ServicesFound")]
pub struct Found {
    /// The best first.
    pub cards: Vec<Card>,
    /// How many there are in all.
    pub total: u32,
    /// Where nothing fitted as typed: the words that were searched for instead.
    pub instead: Vec<String>,
}

/// How many cards at the most, where nothing was said.
const LIMIT: u32 = 50;

/// And where much was asked.
const MOST: u32 = 500;

/// What a word counts where it stands: name, organisation, other names and terms, place, description. Chosen so that a
/// word in the name outweighs any number of the same word in a description.
const WEIGHTS: &str = "10.0, 4.0, 5.0, 3.0, 1.0";

/// How far away a service without a place counts, in kilometres: one for the whole country is no worse than the next
/// town.
const PLACELESS_KM: f64 = 25.0;

/// Services that fit, the best first.
///
/// Text: every word typed must begin a word of the service. A single letter finds services whose name begins with it;
/// beside other words it says nothing yet. Where that finds nothing, or next to nothing, words with a typing error are
/// looked for too, and `instead` names what was searched. The order follows how well the words fit (BM25; a word in
/// the name counts most), and with `near` or `near_postcode` also the distance: 100 km weigh as much as half of the best fit. Without text
/// the nearest come first, or the order is by name. Services that have stopped come last.
///
/// # Errors
/// Those of the vault.
pub fn find(r: &Read<'_, Case>, query: &Query) -> Result<Found> {
    let typed = words(&query.text);
    let allowed = Allowed::of(r, query)?;
    let km = Distances::of(r, query)?;
    let limit = match query.limit {
        0 => LIMIT,
        limit => limit.min(MOST),
    } as usize;

    let mut shown: Vec<String> = typed.iter().map(|word| fold(word)).collect();
    let mut instead = Vec::new();
    let mut order: Vec<i64>;
    match typed.as_slice() {
        [] => order = by_name(r, "", &allowed, &km)?,
        [letter] if letter.chars().count() == 1 => order = by_name(r, &fold(letter), &allowed, &km)?,
        _ => {
            let mut groups: Vec<Vec<String>> = typed.iter().map(|word| vec![(*word).to_owned()]).collect();
            let hits = hits(r, &groups)?;
            let few = hits.len() <= NEXT_TO_NOTHING;
            order = ranked(hits, &allowed, &km);
            if few && let Some(other) = mended(r, &mut groups, order.is_empty())? {
                let before = order.len();
                let more = ranked(self::hits(r, &groups)?, &allowed, &km);
                order.extend(more.into_iter().filter(|n| !order[..before].contains(n)).collect::<Vec<_>>());
                if order.len() > before {
                    shown.extend(other.iter().map(|word| fold(word)));
                    instead = other;
                }
            }
        }
    }
    let gone = gone(r)?;
    if !gone.is_empty() {
        order.sort_by_key(|n| gone.contains(n));
    }

    let total = u32::try_from(order.len()).unwrap_or(u32::MAX);
    let mut cards = Vec::with_capacity(limit.min(order.len()));
    for n in order.into_iter().take(limit) {
        let mut card = service::card(r, n, &shown)?;
        card.km = km.to(n).map(|km| (km * 10.0).round() / 10.0);
        cards.push(card);
    }
    Ok(Found { cards, total, instead })
}

/// The words of what was typed. Single letters stand only where there is nothing else: with each key they would mean
/// nearly every service.
fn words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).collect();
    if words.iter().any(|word| word.chars().count() > 1) {
        words.retain(|word| word.chars().count() > 1);
    }
    words.truncate(MOST_WORDS);
    words
}

/// More words than anybody types into a search field.
const MOST_WORDS: usize = 32;

/// Which services the filters let through.
struct Allowed(Vec<HashSet<i64>>);

impl Allowed {
    fn of(r: &Connection, query: &Query) -> Result<Self> {
        let mut sets = Vec::new();
        let mut add = |sql: &str, values: &[&dyn rusqlite::ToSql]| -> Result<()> {
            let mut statement = r.prepare_cached(sql)?;
            let rows = statement.query_map(values, |row| row.get(0))?;
            sets.push(rows.collect::<rusqlite::Result<_>>()?);
            Ok(())
        };
        if let Some(language) = &query.language {
            add("SELECT service FROM service_language WHERE code = ?", &[language])?;
        }
        if let Some(theme) = &query.theme {
            add("SELECT service FROM service_theme WHERE theme = ?", &[theme])?;
        }
        if let Some(code) = query.municipality.as_ref().filter(|code| !code.is_empty()) {
            add("SELECT service FROM service_municipality WHERE code IN (?, ?)", &[code, &WHOLE_COUNTRY])?;
        }
        Ok(Self(sets))
    }

    fn has(&self, n: i64) -> bool {
        self.0.iter().all(|set| set.contains(&n))
    }
}

/// Kilometres from where is asked to the nearest place of each service, by the number of its row; infinite where it has
/// none, empty where no place was asked for.
struct Distances(Vec<f64>);

impl Distances {
    fn of(r: &Read<'_, Case>, query: &Query) -> Result<Self> {
        let postcode =
            query.near_postcode.as_ref().map(|postcode| postcodes::point(r, postcode)).transpose()?.flatten();
        let place = query.near.as_deref().and_then(|near| record::place(near, query.near_municipality.as_deref()));
        let Some(from) = postcode.or_else(|| place.map(|place| (place.lat, place.lon))) else {
            return Ok(Self(Vec::new()));
        };
        let mut nearest = Vec::new();
        let mut statement = r.prepare_cached("SELECT service, lat, lon FROM service_point")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let n = usize::try_from(row.get::<_, i64>(0)?).unwrap_or_default();
            if nearest.len() <= n {
                nearest.resize(n + 1, f64::INFINITY);
            }
            nearest[n] = record::distance_km(from, (row.get(1)?, row.get(2)?)).min(nearest[n]);
        }
        Ok(Self(nearest))
    }

    fn to(&self, n: i64) -> Option<f64> {
        self.0.get(usize::try_from(n).ok()?).copied().filter(|km| km.is_finite())
    }
}

/// Services whose name begins so: the nearest first, or by name where no place was asked for.
fn by_name(r: &Connection, start: &str, allowed: &Allowed, km: &Distances) -> Result<Vec<i64>> {
    let mut statement =
        r.prepare_cached("SELECT n FROM service WHERE sort_name >= ?1 AND sort_name < ?2 ORDER BY sort_name, n")?;
    let after = format!("{start}\u{10ffff}");
    let rows = statement.query_map([start, &after], |row| row.get(0))?;
    let mut all: Vec<i64> = rows.collect::<rusqlite::Result<_>>()?;
    all.retain(|n| allowed.has(*n));
    if !km.0.is_empty() {
        // Metres, so that the order is one of whole numbers; what has no place comes last.
        #[allow(clippy::cast_possible_truncation, reason = "distances on earth")]
        all.sort_by_cached_key(|n| km.to(*n).map_or(i64::MAX, |km| (km * 1000.0) as i64));
    }
    Ok(all)
}

/// Services that have stopped.
fn gone(r: &Connection) -> Result<HashSet<i64>> {
    let mut statement = r.prepare_cached("SELECT n FROM service WHERE status IN ('inactive', 'defunct')")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Services in which each group has a word, with how well they fit: the more, the better.
///
/// What is found by the thousand (two letters, a word that is everywhere) is not weighed one by one, which would take
/// longer than the time between two keys: there, words in the name come first, and then the rest in the order of the directory.
fn hits(r: &Connection, groups: &[Vec<String>]) -> Result<Vec<(i64, f64)>> {
    let Some(expression) = expression(groups) else { return Ok(Vec::new()) };
    let all = matching(r, &expression)?;
    if all.len() <= WEIGHED {
        return weighed(r, &expression);
    }
    let in_name = format!("{{name}} : ({expression})");
    let named = matching(r, &in_name)?;
    let mut hits: Vec<(i64, f64)> = if named.len() <= WEIGHED {
        // Above all that stand in no name, whose fit is below 1.
        weighed(r, &in_name)?.into_iter().map(|(n, fit)| (n, 2.0 + fit)).collect()
    } else {
        named.iter().map(|n| (*n, 2.0)).collect()
    };
    let named: HashSet<i64> = named.into_iter().collect();
    hits.extend(all.into_iter().filter(|n| !named.contains(n)).map(|n| (n, 1.0)));
    Ok(hits)
}

/// Up to so many services are weighed one by one.
const WEIGHED: usize = 1_000;

fn matching(r: &Connection, expression: &str) -> Result<Vec<i64>> {
    let mut statement = r.prepare_cached("SELECT rowid FROM service_words WHERE service_words MATCH ?")?;
    let rows = statement.query_map([expression], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn weighed(r: &Connection, expression: &str) -> Result<Vec<(i64, f64)>> {
    let sql = format!("SELECT rowid, -bm25(service_words, {WEIGHTS}) FROM service_words WHERE service_words MATCH ?");
    let mut statement = r.prepare_cached(&sql)?;
    let rows = statement.query_map([expression], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One of each group: `("huisarts"*) AND ("arabisch"* OR "arabische"*)`.
fn expression(groups: &[Vec<String>]) -> Option<String> {
    let groups: Vec<String> = groups
        .iter()
        .filter_map(|group| {
            let mut variants: Vec<String> = Vec::new();
            for word in group {
                if let Some(variant) = vault::match_words(word)
                    && !variants.contains(&variant)
                {
                    variants.push(variant);
                }
            }
            let variants: Vec<String> = variants.into_iter().map(|variant| format!("({variant})")).collect();
            (!variants.is_empty()).then(|| format!("({})", variants.join(" OR ")))
        })
        .collect();
    (!groups.is_empty()).then(|| groups.join(" AND "))
}

/// The best first.
fn ranked(hits: Vec<(i64, f64)>, allowed: &Allowed, km: &Distances) -> Vec<i64> {
    let mut hits: Vec<(i64, f64)> = hits.into_iter().filter(|(n, _)| allowed.has(*n)).collect();
    if !km.0.is_empty() {
        let best = hits.iter().map(|(_, fit)| *fit).fold(f64::MIN_POSITIVE, f64::max);
        for (n, fit) in &mut hits {
            let km = km.to(*n).unwrap_or(PLACELESS_KM);
            *fit = *fit / best - km.min(100.0) / 200.0;
        }
    }
    hits.sort_by(|(a, x), (b, y)| y.total_cmp(x).then(a.cmp(b)));
    hits.into_iter().map(|(n, _)| n).collect()
}

/// So few hits that a typing error is likely.
const NEXT_TO_NOTHING: usize = 2;

/// Most words tried in the place of one.
const ALTERNATIVES: usize = 6;

/// Puts words of the index in the place of words that may hold a typing error; gives the new words, or `None` where
/// there are none.
///
/// Where nothing was found, words that begin no word of the index give way to those that are near, or, where each does,
/// all of them. Where a little was found, only longer words are looked at, beside what was typed.
fn mended(r: &Connection, groups: &mut [Vec<String>], found_nothing: bool) -> Result<Option<Vec<String>>> {
    let mut unknown = Vec::new();
    for group in groups.iter() {
        unknown.push(!begins_a_word(r, &fold(&group[0]))?);
    }
    let any_unknown = unknown.contains(&true);
    let mut instead: Vec<String> = Vec::new();
    for (group, unknown) in groups.iter_mut().zip(unknown) {
        let typed = fold(&group[0]);
        let is_long = typed.chars().count() >= 6;
        if if found_nothing { any_unknown && !unknown } else { !is_long } {
            continue;
        }
        let near: Vec<String> = nearest_words(r, &typed)?;
        if near.is_empty() {
            continue;
        }
        if unknown {
            group.clear();
        }
        instead.extend(near.iter().filter(|word| !instead.contains(word)).cloned().collect::<Vec<_>>());
        group.extend(near);
    }
    Ok((!instead.is_empty()).then_some(instead))
}

/// Whether a word of the index begins so. Words of one or two letters are not looked up: they always may.
fn begins_a_word(r: &Connection, typed: &str) -> Result<bool> {
    if typed.chars().count() < 3 || typed.contains(' ') {
        return Ok(true);
    }
    let mut statement = r.prepare_cached("SELECT word FROM service_word WHERE word >= ? ORDER BY word LIMIT 1")?;
    let mut rows = statement.query([typed])?;
    Ok(match rows.next()? {
        Some(row) => row.get_ref(0)?.as_str().is_ok_and(|word| word.starts_with(typed)),
        None => false,
    })
}

/// The words of the index that are nearest to what was typed, or whose beginnings are.
fn nearest_words(r: &Connection, typed: &str) -> Result<Vec<String>> {
    let length = typed.chars().count();
    // A letter of Ethiopic writing is a syllable; three of them make a word.
    let shortest = if typed.chars().any(|c| c > '\u{24f}') { 3 } else { 4 };
    let errors = match length {
        _ if length < shortest || typed.contains(' ') => return Ok(Vec::new()),
        0..8 => 1,
        _ => 2,
    };
    let wanted = letters(typed.chars());
    let mut near: Vec<(usize, bool, String)> = Vec::new();
    let mut statement = r.prepare_cached("SELECT word FROM service_word WHERE length(word) >= ?")?;
    let mut rows = statement.query([i64::try_from(length - errors).unwrap_or_default()])?;
    while let Some(row) = rows.next()? {
        let Ok(word) = row.get_ref(0)?.as_str() else { continue };
        // Cheap and right: letters that the other does not have cost an error each.
        let missing = wanted & !letters(word.chars().take(length + errors));
        let added = letters(word.chars().take(length - errors)) & !wanted;
        if missing.count_ones() as usize > errors || added.count_ones() as usize > errors || word.starts_with(typed) {
            continue;
        }
        let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
        let distance = ends
            .skip(length - errors)
            .take(2 * errors + 1)
            .map(|end| strsim::osa_distance(typed, &word[..end]))
            .min()
            .unwrap_or(usize::MAX);
        if distance <= errors {
            near.push((distance, word.chars().next() != typed.chars().next(), word.to_owned()));
        }
    }
    near.sort();
    let best = near.first().map(|(distance, ..)| *distance);
    let mut words: Vec<String> = Vec::new();
    for (distance, _, word) in near {
        // `huisartsen` says nothing beside `huisarts`: both begin so.
        if Some(distance) == best
            && words.len() < ALTERNATIVES
            && words.iter().all(|known| !word.starts_with(known.as_str()))
        {
            words.push(word);
        }
    }
    Ok(words)
}

/// Which letters occur, one bit for each of 64 classes of letters.
fn letters(chars: impl Iterator<Item = char>) -> u64 {
    chars.fold(0, |set, c| set | 1 << (u32::from(c) % 64))
}
