//! The agenda for the sounding board: what got stuck, how often, with which kind of partner. It is counted elsewhere.

use jiff::civil::Date;
use phrases::Phrases;
use typst::foundations::{Array, Dict, IntoValue, Value};

use crate::{Pdf, Result, letter, press, words};

/// How often one thing got stuck with one kind of partner.
#[derive(Clone, PartialEq, Eq)]
pub struct AgendaCount {
    /// What got stuck.
    pub stuck: String,
    /// With whom.
    pub partner: String,
    /// How often.
    pub count: u32,
}

/// What the agenda says.
#[derive(Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The first day that counts.
    pub from: Date,
    /// The last day that counts.
    pub to: Date,
    /// The most frequent first.
    pub counts: Vec<AgendaCount>,
    /// Lines of the key person's own that she chose.
    pub lines: Vec<String>,
}

/// Prints the agenda. `made` is the file's date.
///
/// # Errors
///
/// [`crate::Error::Template`] where this crate is wrong.
pub fn agenda(agenda: &Agenda, locale: &str, made: Date) -> Result<Pdf> {
    let locale = words::locale_of(locale);
    let phrases = Phrases::new(locale);
    let mut data = Dict::new();
    let counts = agenda.counts.iter().map(|one| {
        let three = [one.stuck.as_str(), one.partner.as_str(), &one.count.to_string()].map(IntoValue::into_value);
        Value::Array(Array::from_iter(three))
    });
    data.insert("counts".into(), Value::Array(counts.collect()));
    data.insert("lines".into(), Value::Array(agenda.lines.iter().map(|line| letter::isolated(line)).collect()));
    let days = [("from", words::day(&phrases, agenda.from).into()), ("to", words::day(&phrases, agenda.to).into())];
    press::set("agenda", locale, words::of_locales(&phrases, &days), data, made)
}
