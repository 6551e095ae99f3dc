//! The words of a document, for its template.

use jiff::civil::Date;
use phrases::{FluentValue, Phrases};
use typst::foundations::{Dict, Value};

/// What only an organisation reads, by locale.
pub(crate) const ORGANISATION: &[(&str, &str)] =
    &[("nl", include_str!("../texts/nl/organisation.ftl")), ("en", include_str!("../texts/en/organisation.ftl"))];

/// The file of this crate in every folder under `locales/`.
const FILE: &str = "paper.ftl";

/// The locale itself where the program has it, else the one that is complete.
#[must_use]
pub fn locale_of(locale: &str) -> &str {
    if phrases::is_known(locale) { locale } else { phrases::FALLBACK }
}

/// What stands in `locales/`, said in `locale` with `args`.
pub(crate) fn of_locales(phrases: &Phrases, args: &[(&str, FluentValue<'_>)]) -> Dict {
    let text = phrases::LOCALES
        .iter()
        .find(|(locale, _)| *locale == phrases::FALLBACK)
        .and_then(|(_, files)| files.iter().find(|(name, _)| *name == FILE))
        .map_or("", |(_, text)| *text);
    said(phrases, text, args)
}

/// What stands in `texts/` for this locale.
pub(crate) fn of_organisation(locale: &str) -> Dict {
    let text = ORGANISATION.iter().find(|(known, _)| *known == locale).map_or("", |(_, text)| *text);
    said(&Phrases::of(locale, text), text, &[])
}

fn said(phrases: &Phrases, text: &str, args: &[(&str, FluentValue<'_>)]) -> Dict {
    phrases::ids(text).into_iter().map(|id| (id.as_str().into(), Value::Str(phrases.say(&id, args).into()))).collect()
}

/// A day in words.
#[must_use]
pub fn day(phrases: &Phrases, day: Date) -> String {
    phrases.say(
        "paper-day",
        &[
            ("day", day.day().to_string().into()),
            ("month", i64::from(day.month()).into()),
            ("year", day.year().to_string().into()),
        ],
    )
}
