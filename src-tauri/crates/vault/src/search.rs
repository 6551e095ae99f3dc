//! From what somebody types to what FTS5 understands.

/// An FTS5 expression that finds rows with a word beginning with each of the words typed; `None` where no letter or
/// digit was typed. Nothing typed is ever read as FTS5 syntax.
///
/// Meant for `tokenize = "unicode61 remove_diacritics 2"`, which folds case and accents.
#[must_use]
pub fn match_words(typed: &str) -> Option<String> {
    let words: Vec<String> = typed
        .split(|c: char| !(c.is_alphanumeric() || is_mark(c)))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Combining marks stay inside a word: vowel signs in Arabic, accents that were typed apart.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}
