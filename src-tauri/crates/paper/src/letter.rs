//! Papers about one person: a letter, a card with an appointment, a story without names. What may be in them is decided
//! elsewhere; here they are only set.

use jiff::civil::{Date, Time};
use phrases::Phrases;
use typst::foundations::{Array, Dict, IntoValue, Value};

use crate::calendar::Calendar;
use crate::{Pdf, Result, press, words};

/// Why a letter may leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// The person agreed.
    Agreed,
    /// There was danger.
    Danger,
}

/// A letter to somebody who gives help, or the person's copy of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// The day on which it is written.
    pub day: Date,
    /// To whom.
    pub to: String,
    /// What for; may be empty.
    pub why: String,
    /// How the person is called; else there is a line to write it by hand.
    pub person: Option<String>,
    /// What it tells: a heading, and lines.
    pub parts: Vec<(String, Vec<String>)>,
    /// Why it may leave.
    pub because: Because,
    /// Whether it is the copy for the person herself.
    pub is_copy: bool,
}

/// What somebody wrote, isolated: in a letter that runs the other way its full stops stay where they were put.
pub(crate) fn isolated(text: &str) -> Value {
    let lines: Vec<String> = text.lines().map(|line| format!("\u{2068}{line}\u{2069}")).collect();
    lines.join("\n").into_value()
}

/// Prints a letter.
///
/// # Errors
///
/// [`crate::Error::Template`] where this crate is wrong.
pub fn letter(letter: &Letter, locale: &str) -> Result<Pdf> {
    let locale = words::locale_of(locale);
    let phrases = Phrases::new(locale);
    let mut data = Dict::new();
    data.insert("day".into(), words::day(&phrases, letter.day).into_value());
    data.insert("to".into(), isolated(&letter.to));
    data.insert("why".into(), isolated(&letter.why));
    data.insert("person".into(), letter.person.as_deref().map_or(Value::None, isolated));
    let parts = letter.parts.iter().map(|(heading, lines)| {
        let lines = lines.iter().map(|line| isolated(line));
        Value::Array(Array::from_iter([heading.as_str().into_value(), Value::Array(lines.collect())]))
    });
    data.insert("parts".into(), Value::Array(parts.collect()));
    data.insert("danger".into(), (letter.because == Because::Danger).into_value());
    data.insert("copy".into(), letter.is_copy.into_value());
    press::set("letter", locale, words::of_locales(&phrases, &[]), data, letter.day)
}

/// A card with an appointment, for the person herself.
#[derive(Clone, PartialEq, Eq)]
pub struct AppointmentCard {
    /// The day.
    pub day: Date,
    /// The time.
    pub time: Option<Time>,
    /// With whom, or where: "huisarts".
    pub with: String,
    /// The address.
    pub address: String,
    /// What to bring.
    pub bring: Vec<String>,
    /// Whether somebody interprets, in words; may be empty.
    pub interpreter: String,
    /// A calendar to write beside the day.
    pub calendar: Option<Calendar>,
}

/// Prints a card with an appointment: one page, a picture for each thing. It names nobody. `made` is the file's date.
///
/// # Errors
///
/// [`crate::Error::Template`] where this crate is wrong.
pub fn appointment_card(card: &AppointmentCard, locale: &str, made: Date) -> Result<Pdf> {
    let locale = words::locale_of(locale);
    let phrases = Phrases::new(locale);
    let mut data = Dict::new();
    let weekday = i64::from(card.day.weekday().to_monday_one_offset());
    let day =
        phrases.say("paper-card-day", &[("weekday", weekday.into()), ("day", words::day(&phrases, card.day).into())]);
    data.insert("day".into(), day.into_value());
    let other = card.calendar.and_then(|calendar| {
        let day = calendar.of(card.day)?;
        let id = match calendar {
            Calendar::Ethiopian => "paper-card-ethiopian",
            Calendar::SolarHijri => "paper-card-solar",
        };
        let args = [
            ("day", day.day.to_string().into()),
            ("month", i64::from(day.month).into()),
            ("year", day.year.to_string().into()),
        ];
        Some(phrases.say(id, &args))
    });
    data.insert("other".into(), other.map_or(Value::None, IntoValue::into_value));
    let time = card.time.map(|time| time.strftime("%H:%M").to_string());
    data.insert("time".into(), time.map_or(Value::None, IntoValue::into_value));
    data.insert("with".into(), isolated(&card.with));
    data.insert("address".into(), isolated(&card.address));
    data.insert("interpreter".into(), card.interpreter.as_str().into_value());
    data.insert("bring".into(), card.bring.iter().map(String::as_str).collect::<Vec<_>>().into_value());
    press::set("appointment", locale, words::of_locales(&phrases, &[]), data, made)
}

/// One contact of a story.
#[derive(Clone, PartialEq, Eq)]
pub struct Told {
    /// The day, shifted.
    pub day: Date,
    /// What kind of contact, how long, about what.
    pub what: String,
    /// What was written, without names; may be empty.
    pub text: String,
}

/// A story without names and places, with its days shifted, to discuss in supervision.
#[derive(Clone, PartialEq, Eq)]
pub struct Story {
    /// The question for supervision.
    pub question: String,
    /// What helps to understand it, in lines: age, language.
    pub about: Vec<String>,
    /// The contacts, the first first.
    pub told: Vec<Told>,
}

/// Prints a story. `made` is the file's date.
///
/// # Errors
///
/// [`crate::Error::Template`] where this crate is wrong.
pub fn story(story: &Story, locale: &str, made: Date) -> Result<Pdf> {
    let locale = words::locale_of(locale);
    let phrases = Phrases::new(locale);
    let mut data = Dict::new();
    data.insert("question".into(), isolated(&story.question));
    data.insert("about".into(), story.about.iter().map(String::as_str).collect::<Vec<_>>().into_value());
    let told = story.told.iter().map(|one| {
        let day = words::day(&phrases, one.day);
        let three = [day.into_value(), one.what.as_str().into_value(), isolated(&one.text)];
        Value::Array(Array::from_iter(three))
    });
    data.insert("told".into(), Value::Array(told.collect()));
    press::set("story", locale, words::of_locales(&phrases, &[]), data, made)
}
