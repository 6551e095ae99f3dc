//! A story for supervision: what happened with one person, without names and places, with its days shifted.
//!
//! Names that the program knows are taken out of what was written: those of people, households and places. So are days, which
//! would tell by how much the story is shifted, and numbers by which somebody can be reached. A name that it does not know
//! stays, and a day in words ("the week after the feast"); so the story is shown before it leaves, what was found is told,
//! and the paper does not promise more.

use std::collections::HashMap;

use casebook::client::{self, ClientId};
use casebook::contact::{self, ContactId, Entry, Kind};
use jiff::ToSpan;
use jiff::civil::Date;
use phrases::Phrases;
use record::{Note, Theme, choices};
use serde::Serialize;
use ts_rs::TS;
use vault::{Case, Read, Result};

use crate::names::Names;

choices! {
    /// What was found in a text and taken out.
    #[ts(rename = "StoryFound")]
    Found {
        /// The name of a person.
        Name = "name",
        /// The name of a place.
        Place = "place",
        /// The name of a household.
        Household = "household",
        /// A day: "12 maart", "12-3-2026".
        Day = "day",
        /// A number of at least [`LONG_NUMBER`] digits: a telephone, a file, an account.
        Number = "number",
    }
}

/// One contact of a story.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "StoryContact")]
pub struct Told {
    /// Which contact.
    pub contact: ContactId,
    /// Its own day: to choose it by. The story holds the shifted one.
    #[ts(type = "string")]
    pub on: Date,
    /// What kind of contact it was.
    pub kind: Kind,
    /// How long it took.
    pub minutes: Option<u16>,
    /// What it was about.
    pub themes: Vec<Theme>,
    /// Line and note, without what was found.
    pub text: String,
}

/// A story before it leaves.
#[derive(Clone, Serialize, TS)]
pub struct Story {
    /// About whom. Never leaves.
    pub client: ClientId,
    /// The question, without what was found.
    pub question: String,
    /// The ten years in which this person's age lies.
    pub age: Option<(i16, i16)>,
    /// Codes of the languages spoken.
    pub languages: Vec<String>,
    /// The contacts, the first first.
    pub told: Vec<Told>,
    /// What was found in the question and in all texts, and how often.
    pub found: Vec<(Found, u32)>,
}

/// The fewest and the most days by which a story is shifted back.
pub const SHIFT: (i32, i32) = (31, 364);

/// A number of so many digits is no longer a count of something.
const LONG_NUMBER: usize = 6;

/// Months as people write them, in the languages of the program. Alone some are other words too ("may"): only beside a
/// number they are a day.
const MONTHS: &[&str] = &[
    "januari",
    "jan",
    "februari",
    "feb",
    "maart",
    "mrt",
    "april",
    "apr",
    "mei",
    "juni",
    "jun",
    "juli",
    "jul",
    "augustus",
    "aug",
    "september",
    "sept",
    "sep",
    "oktober",
    "okt",
    "november",
    "nov",
    "december",
    "dec",
    "january",
    "february",
    "march",
    "mar",
    "may",
    "june",
    "july",
    "august",
    "october",
    "oct",
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ابريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "اغسطس",
    "سبتمبر",
    "أكتوبر",
    "اكتوبر",
    "نوفمبر",
    "ديسمبر",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
];

/// What must not leave: names by their first word, and parts of the names of people, with whatever hangs on them.
struct Known {
    names: HashMap<String, Vec<(Found, Vec<String>)>>,
    people: Names,
}

/// What happened with a client, prepared to be told. `gap` says what stands in the place of what was found.
///
/// # Errors
/// [`vault::Error::Gone`] where there is no such client.
pub fn prepare(r: &Read<'_, Case>, client: ClientId, question: &Note, phrases: &Phrases) -> Result<Story> {
    let details = client::get(r, client)?;
    let mut entries = contact::timeline(r, client)?;
    entries.reverse();
    let known = known(r, &entries)?;
    let mut story = Story {
        client,
        question: String::new(),
        age: details.birth_year.map(|year| {
            let tens = (r.today().year() - year).max(0) / 10 * 10;
            (tens, tens + 9)
        }),
        languages: details.languages.iter().map(|spoken| spoken.language.code().to_owned()).collect(),
        told: Vec::new(),
        found: Vec::new(),
    };
    let mut counts = [0_u32; Found::ALL.len()];
    story.question = take_out(question.as_str(), &known, &mut counts, |what| gap(phrases, what));
    let mut without = |text: &str| take_out(text, &known, &mut counts, |what| gap(phrases, what));
    for entry in &entries {
        let c = &entry.contact;
        let lines: Vec<String> =
            [c.line.as_str(), c.note.as_str()].into_iter().filter(|text| !text.is_empty()).map(&mut without).collect();
        story.told.push(Told {
            contact: entry.id,
            on: c.on,
            kind: c.kind,
            minutes: c.minutes,
            themes: c.themes.clone(),
            text: lines.join("\n"),
        });
    }
    story.found = Found::ALL.iter().copied().zip(counts).filter(|(_, count)| *count > 0).collect();
    Ok(story)
}

fn gap(phrases: &Phrases, what: Found) -> String {
    phrases.say(&format!("story-gap-{}", what.word()), &[])
}

/// What the program knows by name: everybody, every household, every place of the country and of the records, and what
/// was spoken of.
fn known(r: &Read<'_, Case>, entries: &[Entry]) -> Result<Known> {
    let mut names: Vec<(Found, String)> = Vec::new();
    let clients = client::all(r)?;
    for (_, d) in &clients {
        names.push((Found::Name, d.called.as_str().to_owned()));
        // Each part of a name too: a first name alone says who it is.
        let parts = d.called.as_str().split_whitespace().filter(|part| part.chars().count() > 2);
        names.extend(parts.map(|part| (Found::Name, part.to_owned())));
        names.push((Found::Name, d.guardian.as_str().to_owned()));
        names.extend(d.home.iter().map(|home| (Found::Place, home.place.clone())));
    }
    for household in casebook::household::all(r)? {
        names.push((Found::Household, household.called.as_str().to_owned()));
    }
    names.extend(record::places().iter().map(|place| (Found::Place, place.name.clone())));
    names.extend(record::municipalities().iter().map(|one| (Found::Place, one.name.clone())));
    for entry in entries {
        let services = entry.contact.services.iter();
        names.extend(services.map(|said| (Found::Place, said.name.as_str().to_owned())));
    }
    Ok(Known::of(names.iter().map(|(what, name)| (*what, name.as_str()))))
}

impl Known {
    fn of<'a>(names: impl Iterator<Item = (Found, &'a str)>) -> Self {
        let mut by_first: HashMap<String, Vec<(Found, Vec<String>)>> = HashMap::new();
        let names: Vec<(Found, &str)> = names.collect();
        let people = Names::of(names.iter().filter(|(what, _)| *what == Found::Name).map(|(_, name)| *name));
        for (what, name) in names {
            let words: Vec<String> = words(name).into_iter().map(|(_, _, word)| word).collect();
            if let Some(first) = words.first() {
                by_first.entry(first.clone()).or_default().push((what, words));
            }
        }
        for same in by_first.values_mut() {
            // The longest first, so that a whole name goes before a part of it.
            same.sort_by_key(|(_, words)| std::cmp::Reverse(words.len()));
        }
        Self { names: by_first, people }
    }

    /// What stands at the beginning of these words of `text`, and how many of them it takes.
    fn at(&self, text: &str, here: &[(usize, usize, String)]) -> Option<(Found, usize)> {
        let (from, _, first) = here.first()?;
        // With the s that makes it somebody's: "Tesfays zus".
        let bare = first.strip_suffix('s').filter(|bare| bare.chars().count() > 2);
        let is_capital = text.get(*from..).and_then(|text| text.chars().next()).is_some_and(|c| !c.is_lowercase());
        let fits = |(what, name): &&(Found, Vec<String>)| {
            let rest = name.iter().skip(1).zip(here.iter().skip(1));
            // Een, Wel and Haar are villages too: a place has a capital, and a short name says nothing.
            let may_be = *what != Found::Place || (is_capital && name.iter().any(|word| word.chars().count() > 3));
            may_be && here.len() >= name.len() && rest.into_iter().all(|(name, (_, _, word))| name == word)
        };
        [Some(first.as_str()), bare]
            .into_iter()
            .flatten()
            .find_map(|first| self.names.get(first)?.iter().find(fits))
            .map(|(what, name)| (*what, name.len()))
            .or_else(|| self.people.stands_in(first).then_some((Found::Name, 1)))
            .or_else(|| day(text, here).map(|length| (Found::Day, length)))
            .or_else(|| number(text, here).map(|length| (Found::Number, length)))
    }
}

/// How many of these words make a day: a number beside a month, or two or three numbers with the same sign between them.
fn day(text: &str, here: &[(usize, usize, String)]) -> Option<usize> {
    let word = |n: usize| here.get(n).map(|(.., word)| word.as_str());
    let of_month = |word: &str| {
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        !digits.is_empty()
            && digits.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
            && word.len() <= digits.len() + 3
    };
    let is_month = |word: &str| MONTHS.contains(&word);
    let is_year = |word: &str| word.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year));
    let (first, second) = (word(0)?, word(1)?);
    // Only a space stands between them, since a full stop begins another sentence; after a short month it may be one.
    let beside =
        |n: usize, stop: &str| between(text, here, n).is_some_and(|between| ["", stop].contains(&between.trim()));
    if beside(0, "") && ((of_month(first) && is_month(second)) || (is_month(first) && of_month(second))) {
        return Some(if word(2).is_some_and(is_year) && beside(1, ".") { 3 } else { 2 });
    }
    let sign = between(text, here, 0).filter(|sign| matches!(*sign, "-" | "/" | "."))?;
    let numbers = |one: &str, other: &str| {
        one.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
            && other.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
    };
    let third = word(2).filter(|_| between(text, here, 1) == Some(sign));
    let is_year_last = third.is_some_and(|year| is_year(year) || (year.len() == 2 && year.parse::<u8>().is_ok()));
    if is_year(first) && third.is_some_and(|day| numbers(day, second)) || numbers(first, second) && is_year_last {
        return Some(3);
    }
    // "2.5" is no day, and neither are two numbers in a longer row of them.
    (sign != "." && third.is_none() && numbers(first, second)).then_some(2)
}

/// How many of these words make one long number, with the spaces and signs that people write within it.
fn number(text: &str, here: &[(usize, usize, String)]) -> Option<usize> {
    let mut digits = 0;
    let mut length = 0;
    for (n, (.., word)) in here.iter().enumerate() {
        let joins =
            n == 0 || between(text, here, n - 1).is_some_and(|sign| matches!(sign, " " | "-" | "." | "/" | ") "));
        if !joins || !word.chars().all(char::is_numeric) {
            break;
        }
        digits += word.chars().count();
        length = n + 1;
    }
    (digits >= LONG_NUMBER).then_some(length)
}

/// What stands in the text after the word `n` of these, until the next.
fn between<'a>(text: &'a str, here: &[(usize, usize, String)], n: usize) -> Option<&'a str> {
    let (_, end, _) = here.get(n)?;
    let (next, ..) = here.get(n + 1)?;
    text.get(*end..*next)
}

/// The words of a text, small: where each begins and ends.
fn words(text: &str) -> Vec<(usize, usize, String)> {
    let mut found: Vec<(usize, usize, String)> = Vec::new();
    let mut begun: Option<usize> = None;
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (c.is_alphanumeric(), begun) {
            (true, None) => begun = Some(at),
            (false, Some(from)) => {
                found.push((from, at, text.get(from..at).unwrap_or_default().to_lowercase()));
                begun = None;
            }
            _ => {}
        }
    }
    found
}

fn take_out(text: &str, known: &Known, counts: &mut [u32; Found::ALL.len()], gap: impl Fn(Found) -> String) -> String {
    let all = words(text);
    let mut out = String::with_capacity(text.len());
    let (mut at, mut n) = (0, 0);
    while let Some(here) = all.get(n..).filter(|here| !here.is_empty()) {
        let Some((what, length)) = known.at(text, here) else {
            n += 1;
            continue;
        };
        let from = here.first().map_or(at, |(from, ..)| *from);
        out.push_str(text.get(at..from).unwrap_or_default());
        out.push_str(&gap(what));
        at = here.get(length - 1).map_or(text.len(), |(_, end, _)| *end);
        n += length;
        if let Some(count) = Found::ALL.iter().position(|one| *one == what).and_then(|n| counts.get_mut(n)) {
            *count += 1;
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// A day of the story: shifted back, by the same number for all. `random` is any number; the shift lies in [`SHIFT`].
#[must_use]
pub fn shifted(day: Date, random: u32) -> Date {
    let (fewest, most) = SHIFT;
    let span = u32::try_from(most - fewest + 1).unwrap_or(1);
    let days = fewest + i32::try_from(random % span).unwrap_or_default();
    day.saturating_sub(days.days())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str, names: &[(Found, &str)]) -> (String, [u32; Found::ALL.len()]) {
        let known = Known::of(names.iter().copied());
        let mut counts = [0; Found::ALL.len()];
        let text = take_out(text, &known, &mut counts, |what| format!("<{}>", what.word()));
        (text, counts)
    }

    #[test]
    fn names_go_whatever_stands_around_them_and_other_words_stay() {
        let names = [(Found::Name, "Tesfay Berhane"), (Found::Name, "Tesfay"), (Found::Place, "Dordrecht")];
        let (text, counts) = without("Tesfay Berhane en TESFAY's zus, uit Dordrecht. Dordrechtse kermis.", &names);
        assert_eq!(text, "<name> en <name>'s zus, uit <place>. Dordrechtse kermis.");
        assert_eq!(counts, [2, 1, 0, 0, 0]);
        let (text, counts) = without("ተስፋይ መጺኡ", &[(Found::Name, "ተስፋይ")]);
        assert_eq!((&*text, counts), ("<name> መጺኡ", [1, 0, 0, 0, 0]));
        assert_eq!(without("Niets te zien.", &names).1, [0; 5]);
        let village = [(Found::Place, "Een"), (Found::Place, "Haren")];
        assert_eq!(without("Een man met lange haren uit Haren.", &village).0, "Een man met lange haren uit <place>.");
    }

    #[test]
    fn what_hangs_on_a_name_goes_with_it() {
        let names = [(Found::Name, "Selam Tesfay"), (Found::Name, "علي"), (Found::Place, "Dordrecht")];
        for (text, expected) in [
            ("De Tesfayfamilie kwam.", "De <name> kwam."),
            ("Selampje lachte.", "<name> lachte."),
            ("ذهبت لعلي", "ذهبت <name>"),
            ("De kwaliteit is goed.", "De kwaliteit is goed."),
        ] {
            assert_eq!(without(text, &names).0, expected, "{text}");
        }
    }

    #[test]
    fn days_and_long_numbers_go_and_counts_stay() {
        for (text, expected) in [
            ("Op 12 maart belde zij.", "Op <day> belde zij."),
            ("Op 12 maart 2026 en 3e mrt. 2026.", "Op <day> en <day>."),
            ("On March 3rd, or 3 March.", "On <day>, or <day>."),
            ("يوم 12 مارس", "يوم <day>"),
            ("12-3-2026, 12/3/26, 2026-03-12 en 12.3.2026", "<day>, <day>, <day> en <day>"),
            ("Afspraak 12/3 om 14:30.", "Afspraak <day> om 14:30."),
            ("Bel 06-12345678 of 06 1234 5678.", "Bel <number> of <number>."),
            ("Zaak 1234567.", "Zaak <number>."),
            ("45 minuten, 3 kinderen, 2.5 uur, 7 jaar, in 2015.", "45 minuten, 3 kinderen, 2.5 uur, 7 jaar, in 2015."),
            ("Het mag in mei. 3 kinderen.", "Het mag in mei. 3 kinderen."),
        ] {
            assert_eq!(without(text, &[]).0, expected, "{text}");
        }
    }

    #[test]
    fn all_days_are_shifted_by_the_same_number() {
        use jiff::civil::date;
        for random in [0, 1, 333, 334, u32::MAX] {
            let (one, other) = (shifted(date(2026, 3, 1), random), shifted(date(2026, 3, 11), random));
            assert_eq!(one.until(other).unwrap().get_days(), 10);
            let back = one.until(date(2026, 3, 1)).unwrap().get_days();
            assert!((SHIFT.0..=SHIFT.1).contains(&back), "{back}");
        }
    }
}
