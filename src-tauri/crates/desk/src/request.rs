//! Polite words to who asked: they name nobody and tell nothing of what it is about.

use phrases::Phrases;
use record::choices;
use serde::Serialize;
use ts_rs::TS;

choices! {
    /// What she lets know.
    #[ts(rename = "WordBack")]
    About {
        /// She took it up.
        TakenUp = "taken_up",
        /// She cannot do it.
        Declined = "declined",
        /// It is done.
        Done = "done",
    }
}

/// Words in one language, to be copied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "WordsBack")]
pub struct Words {
    /// The language.
    pub locale: String,
    /// The words.
    pub text: String,
}

/// Who asks reads Dutch or English, whatever the window speaks.
const LOCALES: [&str; 2] = ["nl", "en"];

/// Polite words in each of these languages.
#[must_use]
pub fn words(about: About) -> Vec<Words> {
    let id = format!("request-polite-{}", about.word());
    LOCALES
        .iter()
        .map(|locale| Words { locale: (*locale).to_owned(), text: Phrases::new(locale).say(&id, &[]) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_words_in_dutch_and_english_for_each() {
        for about in About::ALL {
            let words = words(*about);
            assert_eq!(words.len(), 2);
            assert!(words.iter().all(|one| one.text.len() > 60), "{}", about.word());
            assert_ne!(words[0].text, words[1].text);
        }
    }
}
