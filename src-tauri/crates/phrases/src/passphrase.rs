//! Passphrases: a suggestion from our own list of Dutch words, and how hard one is to guess.

use std::sync::LazyLock;

use zeroize::Zeroizing;

/// Words of a suggestion. Five out of 1,447 give 52 bits (log2 1447⁵ = 52.5): with a key derivation of 0.7 s, a
/// thousand machines try for some 70,000 years on average.
pub const SUGGESTED_WORDS: usize = 5;

/// The score from which a passphrase may be used: more than 10⁸ guesses.
pub const ENOUGH: u8 = 3;

/// Characters that are looked at. What comes after counts for nothing, which bounds the time of [`score`].
pub const LOOKED_AT: usize = 100;

/// Our own list: short, neutral Dutch words at B1, no two with the same first four letters, so that a word that was
/// heard or half remembered can be told from every other.
pub static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("../words-nl.txt").lines().collect());

/// What people take first, besides the lists that `zxcvbn` brings (which are English).
const COMMON: &[&str] = &[
    "sleutelbos",
    "sleutelpersoon",
    "sleutelpersonen",
    "sleutel",
    "wachtwoord",
    "wachtzin",
    "welkom",
    "welkom01",
    "geheim",
    "hallo",
    "vandaag",
    "zomer",
    "winter",
    "lente",
    "herfst",
    "nederland",
    "amsterdam",
    "rotterdam",
    "utrecht",
    "ajax",
    "feyenoord",
    "ikhouvanjou",
    "lieverd",
    "schatje",
    "mama",
    "papa",
    "familie",
    "habibi",
    "bismillah",
    "inshallah",
    "allah",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];

/// A new passphrase of [`SUGGESTED_WORDS`] words with spaces between them, each drawn with the same chance by the
/// system's randomness.
///
/// # Errors
/// Where the system gives no randomness.
pub fn suggest() -> Result<Zeroizing<String>, getrandom::Error> {
    let words = &*WORDS;
    let count = u32::try_from(words.len()).unwrap_or(u32::MAX);
    // The numbers above the last whole multiple are drawn again: a remainder alone would favour the first words.
    let limit = u32::MAX - u32::MAX % count;
    let mut phrase = Zeroizing::new(String::with_capacity(SUGGESTED_WORDS * 10));
    for place in 0..SUGGESTED_WORDS {
        let drawn = loop {
            let number = getrandom::u32()?;
            if number < limit {
                break number % count;
            }
        };
        if place > 0 {
            phrase.push(' ');
        }
        phrase.push_str(words[drawn as usize]);
    }
    Ok(phrase)
}

/// How hard a passphrase is to guess: 0 (fewer than 10³ guesses) to 4 (more than 10¹⁰), by `zxcvbn` with our own words
/// and those that people here take first. One is in use from [`ENOUGH`].
#[must_use]
pub fn score(typed: &str) -> u8 {
    static KNOWN: LazyLock<Vec<&str>> = LazyLock::new(|| COMMON.iter().copied().chain(WORDS.iter().copied()).collect());
    let looked_at: Zeroizing<String> = Zeroizing::new(typed.chars().take(LOOKED_AT).collect());
    zxcvbn::zxcvbn(&looked_at, &KNOWN).score().into()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_list_is_long_enough_and_no_two_words_begin_alike() {
        assert!(WORDS.len() >= 6_usize.pow(4), "{} words", WORDS.len());
        let mut beginnings = HashSet::new();
        for word in WORDS.iter() {
            assert!((3..=9).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
            assert!(beginnings.insert(&word[..word.len().min(4)]), "{word} begins as another does");
        }
    }

    #[test]
    fn suggestions_are_words_of_the_list_never_the_same_and_strong_enough() {
        let mut seen = HashSet::new();
        for _ in 0..50 {
            let phrase = suggest().unwrap();
            assert_eq!(phrase.split(' ').filter(|word| WORDS.contains(word)).count(), SUGGESTED_WORDS);
            assert!(score(&phrase) >= ENOUGH, "score {}", score(&phrase));
            assert!(seen.insert(phrase.to_string()));
        }
    }

    /// Each word is drawn as often as the next: 50,000 draws over the list, chi-squared within five deviations.
    #[test]
    fn every_word_has_the_same_chance() {
        let draws = 10_000;
        let mut counts = vec![0_u32; WORDS.len()];
        for _ in 0..draws {
            for word in suggest().unwrap().split(' ') {
                counts[WORDS.binary_search(&word).unwrap()] += 1;
            }
        }
        let expected = f64::from(draws) * SUGGESTED_WORDS as f64 / WORDS.len() as f64;
        let chi: f64 = counts.iter().map(|count| (f64::from(*count) - expected).powi(2) / expected).sum();
        let freedom = WORDS.len() as f64 - 1.0;
        assert!((chi - freedom).abs() < 5.0 * (2.0 * freedom).sqrt(), "chi-squared {chi} for {freedom}");
    }

    #[test]
    fn what_people_take_first_is_not_enough() {
        for typed in
            ["", "a", "sleutelbos", "Sleutelbos1", "welkom01", "Wachtwoord123", "123456789", "qwertyuiop", "fiets"]
        {
            assert!(score(typed) < ENOUGH, "{typed}: {}", score(typed));
        }
        for typed in ["de blauwe fiets zingt op zolder", "كتاب أخضر على الطاولة القديمة", "ሰማያዊ ብሽክለታ ኣብ ገዛ"]
        {
            assert!(score(typed) >= ENOUGH, "{typed}: {}", score(typed));
        }
    }

    /// A megabyte pasted into the field takes no longer than a long passphrase.
    #[test]
    fn the_time_is_bounded() {
        let start = std::time::Instant::now();
        let _ = score(&"kleine blauwe fiets ".repeat(50_000));
        assert!(start.elapsed() < std::time::Duration::from_secs(5), "{:?}", start.elapsed());
    }
}
