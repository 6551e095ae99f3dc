//! Full-text search in every script: one rule for what counts as the same word.
//!
//! FTS5's `unicode61` takes accents from Latin letters, but cuts an Arabic word at each vowel sign and keeps `й` and `и`
//! apart. So a table for search indexes `fold(text)` (known to every connection), and what is typed goes through the
//! same [`fold`]; the text itself stays as it was written.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// Takes away what people leave out or write in different ways: capitals, accents, Arabic vowel signs, the hamza on its
/// seat, the joiners of Persian, the dots that tell a Persian from an Arabic letter, the dot of the Turkish `ı`.
///
/// `fold(a b)` is `fold(a) fold(b)`, and the fold of the beginning of a word is the beginning of its fold.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd().flat_map(char::to_lowercase).filter_map(plain).collect()
}

fn plain(c: char) -> Option<char> {
    match c {
        // tatweel, zero-width joiners, direction marks, soft hyphen: not heard, often not typed
        '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{ad}' => None,
        // alef maqsura and Persian yeh, Persian kaf, teh marbuta, alef wasla
        'ى' | 'ی' => Some('ي'),
        'ک' => Some('ك'),
        'ة' => Some('ه'),
        'ٱ' => Some('ا'),
        'ı' => Some('i'),
        'ø' => Some('o'),
        'ł' => Some('l'),
        'đ' => Some('d'),
        'ς' => Some('σ'),
        c if canonical_combining_class(c) != 0 => None,
        c => Some(c),
    }
}

/// The words somebody typed, folded; nothing typed is ever read as FTS5 syntax.
#[must_use]
pub fn words(typed: &str) -> Vec<String> {
    fold(typed).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// An FTS5 expression that finds rows with a word beginning with each of the words typed; `None` where no letter or
/// digit was typed.
///
/// Meant for a table that indexes `fold(…)` with `tokenize = "unicode61 remove_diacritics 2"`.
#[must_use]
pub fn match_words(typed: &str) -> Option<String> {
    let words: Vec<String> = words(typed).iter().map(|word| format!("\"{word}\"*")).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Characters shown before and after the first word found.
const BEFORE: usize = 40;
const AFTER: usize = 100;

/// The part of `text` around the first word that begins with one of `words` (folded, as [`words`] gives them), on one
/// line; `None` where there is no such word.
#[must_use]
pub fn around(text: &str, words: &[String]) -> Option<String> {
    let found = word_starts(text).find(|(_, word)| {
        let word = fold(word);
        words.iter().any(|wanted| word.starts_with(wanted.as_str()))
    })?;
    let start = text[..found.0].char_indices().rev().take(BEFORE).last().map_or(found.0, |(at, _)| at);
    // Not in the middle of a word.
    let start =
        if start == 0 { 0 } else { text[start..found.0].find(char::is_whitespace).map_or(found.0, |at| start + at) };
    let end = text[found.0..].char_indices().nth(AFTER).map_or(text.len(), |(at, _)| found.0 + at);
    let cut = text[start..end].split_whitespace().collect::<Vec<_>>().join(" ");
    let (before, after) = (if start > 0 { "…" } else { "" }, if end < text.len() { "…" } else { "" });
    Some(format!("{before}{cut}{after}"))
}

/// The words of a text as they stand there, each with the byte at which it begins.
fn word_starts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_inside = |c: char| c.is_alphanumeric() || plain(c).is_none();
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let end = text[start..].find(|c| !is_inside(c)).map_or(text.len(), |at| start + at);
        rest = end;
        Some((start, &text[start..end]))
    })
}

/// Teaches a connection `fold(text)`, for the views behind its full-text tables.
pub(crate) fn teach(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("fold", 1, flags, |called| Ok(called.get_raw(0).as_str_or_null()?.map(fold)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_word_written_in_different_ways_folds_to_one() {
        for (written, typed) in [
            ("Şükrü Işık", "sukru isik"),
            ("Zoë", "zoe"),
            ("مُحَمَّد", "محمد"),
            ("أحمد", "احمد"),
            ("می‌خواهم", "ميخواهم"),
            ("Йодль", "иодль"),
            ("за́мок", "замок"),
            ("ሰላም", "ሰላም"),
            ("ŁÓDŹ", "lodz"),
        ] {
            assert_eq!(fold(written), fold(typed), "{written}");
        }
        assert_ne!(fold("ሰላም"), fold("ሰላሞ"), "the control: another word stays another word");
    }

    #[test]
    fn nothing_typed_is_syntax() {
        assert_eq!(
            match_words("a\"b OR NEAR(c) -d*").as_deref(),
            Some("\"a\"* \"b\"* \"or\"* \"near\"* \"c\"* \"d\"*")
        );
        assert_eq!(match_words(" \"*- "), None);
    }

    #[test]
    fn shows_the_words_around_what_was_found() {
        let text = format!("{}\nzij slaapt slécht sinds mei {}", "woord ".repeat(30), "en zo voort ".repeat(30));
        let shown = around(&text, &words("slecht")).unwrap();
        assert!(
            shown.starts_with('…') && shown.ends_with('…') && shown.contains("zij slaapt slécht sinds mei"),
            "{shown}"
        );
        assert_eq!(around("kort", &words("ko")).as_deref(), Some("kort"));
        assert_eq!(around("kort", &words("lang")), None);
    }
}
