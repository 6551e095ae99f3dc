//! What the fonts have letters for. A PDF for everybody (PDF/UA) may hold no empty box, so what no font has is marked
//! before it is set: a paper with one mark is worth more than no paper.

use typst::foundations::{Dict, Value};
use typst::text::{Font, is_default_ignorable};
use unicode_segmentation::UnicodeSegmentation;

/// Stands where a letter cannot be printed. Every page that has one says so.
const MARK: char = '\u{fffd}';

/// Marks what cannot be printed in every text of `dict`; whether there was any.
pub(crate) fn mark(dict: Dict, fonts: &[Font]) -> (Dict, bool) {
    let mut missing = false;
    let marked = dict.into_iter().map(|(name, value)| (name, mark_value(value, fonts, &mut missing))).collect();
    (marked, missing)
}

fn mark_value(value: Value, fonts: &[Font], missing: &mut bool) -> Value {
    match value {
        Value::Str(text) => {
            let Some(printable) = printable(&text, fonts) else { return Value::Str(text) };
            *missing |= printable.contains(MARK);
            Value::Str(printable.into())
        }
        Value::Array(array) => Value::Array(array.into_iter().map(|one| mark_value(one, fonts, missing)).collect()),
        other => other,
    }
}

/// The text with a mark for each letter that no font has; `None` where it can be printed as it is. A letter and the signs
/// on it are set in one font, so one font has to have them all; a sign that none has with its letter leaves the letter.
fn printable(text: &str, fonts: &[Font]) -> Option<String> {
    if text.bytes().all(|byte| byte == b'\n' || (b' '..0x7f).contains(&byte)) {
        return None;
    }
    let mut printable = String::with_capacity(text.len());
    for letter in text.graphemes(true) {
        let letter: String = letter.chars().filter(|c| says_something(*c)).collect();
        if fonts.iter().any(|font| letter.chars().all(|c| has(font, c))) {
            printable.push_str(&letter);
            continue;
        }
        printable.extend(letter.chars().next().filter(|first| fonts.iter().any(|font| has(font, *first))));
        printable.push(MARK);
    }
    Some(printable)
}

/// Signs that steer a terminal or a reader of files are no letters. No PDF may name the last of them.
fn says_something(c: char) -> bool {
    matches!(c, '\n' | '\t') || !(c.is_control() || c == '\u{feff}')
}

fn has(font: &Font, c: char) -> bool {
    matches!(c, '\n' | '\t') || is_default_ignorable(c) || font.info().coverage.contains(c.into())
}
