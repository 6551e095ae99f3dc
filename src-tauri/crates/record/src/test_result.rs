//! Results of tests of intelligence: none is kept, wherever somebody writes it. What was said of a person is followed until it
//! was discussed or taken back; the figure would outlive that.

use crate::{Invalid, Rule};

/// Words for an IQ.
const QUOTIENTS: [&str; 11] = [
    "iq",
    "tiq",
    "viq",
    "piq",
    "fsiq",
    "giq",
    "niq",
    "intelligentiequotiënt",
    "intelligentiequotient",
    "ذكاء",
    "الذكاء",
];
/// Names of the tests whose result it is.
const TESTS: [&str; 7] = ["wisc", "wais", "wppsi", "wnv", "kait", "rakit", "sonr"];
/// Tens in words, as somebody may write a figure.
const TENS: [&str; 17] = [
    "dertig",
    "veertig",
    "vijftig",
    "zestig",
    "zeventig",
    "tachtig",
    "negentig",
    "honderd",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "tachentig",
];
/// What follows a figure that is none of a test.
const UNITS: [&str; 18] = [
    "jaar", "jaren", "jarige", "minuten", "minuut", "min", "uur", "dagen", "weken", "maanden", "km", "euro", "years",
    "year", "minutes", "days", "weeks", "months",
];
/// So many words may stand between the name and its figure.
const BETWEEN: usize = 4;

/// Whether the result of such a test stands in a text: "IQ van 65", "iq: 65", "I.Q. 65", "65 op de IQ-test", "WISC-V 70",
/// "een IQ van vijfenzestig".
#[must_use]
pub fn names_test_result(text: &str) -> bool {
    let mut words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(small).collect();
    // Letters that stand apart: "I.Q.", "SON-R".
    let mut at = 0;
    while at + 1 < words.len() {
        let both = format!("{}{}", words[at], words[at + 1]);
        if both == "iq" || both == "sonr" {
            words[at] = both;
            words.remove(at + 1);
        }
        at += 1;
    }
    let figure_at = |at: usize| {
        words.get(at).is_some_and(|word| is_figure(word))
            && !words.get(at + 1).is_some_and(|next| UNITS.contains(&next.as_str()))
    };
    words.iter().enumerate().any(|(at, word)| {
        let name = QUOTIENTS.iter().chain(&TESTS).find(|name| word.starts_with(**name));
        let Some(name) = name else { return false };
        let rest = word.strip_prefix(name).unwrap_or_default();
        if is_figure(rest) {
            return true;
        }
        // "iqtest", "iqscore" mean the same; "raakt" and other words that only begin so do not.
        let is_name = rest.is_empty() || ["test", "score", "scores", "cijfer", "waarde"].contains(&rest);
        is_name && (at.saturating_sub(BETWEEN)..=at + BETWEEN).any(|near| near != at && figure_at(near))
    })
}

/// Refuses a text with the result of such a test. Of the fields, the first that holds one is named.
///
/// # Errors
/// [`Rule::TestResult`].
pub fn no_test_result<'a>(texts: impl IntoIterator<Item = (&'static str, &'a str)>) -> Result<(), Invalid> {
    match texts.into_iter().find(|(_, text)| names_test_result(text)) {
        Some((field, _)) => Err(Invalid::new(field, Rule::TestResult)),
        None => Ok(()),
    }
}

/// Small letters, and the digits of Arabic and Persian as those of Latin.
fn small(word: &str) -> String {
    let digit = |c: char| match c {
        '\u{0660}'..='\u{0669}' => char::from_digit(u32::from(c) - 0x0660, 10).unwrap_or(c),
        '\u{06f0}'..='\u{06f9}' => char::from_digit(u32::from(c) - 0x06f0, 10).unwrap_or(c),
        other => other,
    };
    word.to_lowercase().chars().map(digit).collect()
}

/// A figure as such a test gives it: 30 to 170, in digits or in words.
fn is_figure(word: &str) -> bool {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.len() <= 3 && word.parse().is_ok_and(|figure: u16| (30..=170).contains(&figure));
    }
    TENS.iter().any(|tens| word.ends_with(tens))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_is_found_however_it_is_written() {
        for text in [
            "IQ 65",
            "een iq van 65",
            "TIQ: 72",
            "IQ-score van 58",
            "IQ65",
            "I.Q. 65",
            "i q 65",
            "het totaal-IQ was laag, 61",
            "scoorde 65 op de IQ-test",
            "65 als IQ",
            "IQ onder de 70",
            "WISC-V-NL: 68",
            "WAIS-IV 70",
            "SON-R 66",
            "een IQ van vijfenzestig",
            "an IQ of sixty five",
            "intelligentiequotiënt 65",
            "معامل الذكاء ٦٥",
            "iqscore 64",
        ] {
            assert!(names_test_result(text), "{text}");
        }
    }

    #[test]
    fn what_is_no_result_stays() {
        for text in [
            "",
            "een laag IQ",
            "IQ getest zonder tolk",
            "IQ-test op 12 maart",
            "leert niet goed, 17 jaar",
            "45 jaar, laag IQ genoemd",
            "de IQ-test duurde 90 minuten",
            "wacht 65 dagen op de WISC",
            "woont in Son en Breugel, nummer 65",
            "Iqra is 65",
            "test zonder taal gevraagd (SON-R)",
            "bus 65",
        ] {
            assert!(!names_test_result(text), "{text}");
        }
    }
}
