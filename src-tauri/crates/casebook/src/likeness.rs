//! Whether two names may be one person's: the same name in another spelling, script or order of words.
//!
//! Names come off forms in as many spellings as there are offices: Mohammed, Muhamad, محمد. So a word is compared by its
//! consonants, and by what is known of the vowels between them. It is a hint and no more: nothing is decided by it, and
//! a name that is short or stands alone has to be nearly the same. A year of birth never makes two people one (whoever
//! had no papers got "1 January"); years that lie far apart keep a parent and a child of one name apart.

use record::Line;
use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;
use vault::{Case, Read, Result};

use crate::client::{ClientId, Status};

/// Somebody who may be the same person.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "LikelySame")]
pub struct Likely {
    /// The client.
    pub id: ClientId,
    /// How she calls this person.
    pub called: Line,
    /// Whether `called` is a code name.
    pub is_code_name: bool,
    /// Name of the place.
    pub place: Option<String>,
    /// Whether she still helps this person.
    pub status: Status,
}

/// So many are offered at most.
const MOST: usize = 3;

/// Years of birth as far apart as this are those of two people.
const YEARS_APART: i16 = 15;

/// Clients who may be the person that is being written down, the likeliest first; at most three. `except` is the client
/// whose name is being changed.
///
/// # Errors
/// What the database says.
pub fn likely(
    r: &Read<'_, Case>,
    called: &str,
    birth_year: Option<i16>,
    except: Option<ClientId>,
) -> Result<Vec<Likely>> {
    let typed = Name::of(called);
    if typed.words.is_empty() {
        return Ok(Vec::new());
    }
    let mut select = r.prepare_cached(
        "SELECT id, called, is_code_name, place, status, birth_year FROM client WHERE id IS NOT ?1
         ORDER BY status <> 'active', n DESC",
    )?;
    let one = |row: &Row<'_>| -> rusqlite::Result<(Likely, Option<i16>)> {
        let likely = Likely {
            id: row.get(0)?,
            called: row.get(1)?,
            is_code_name: row.get(2)?,
            place: row.get(3)?,
            status: row.get(4)?,
        };
        Ok((likely, row.get(5)?))
    };
    let mut found = Vec::new();
    let mut rows = select.query([except])?;
    while let Some(row) = rows.next()? {
        let (likely, year) = one(row)?;
        let far_apart = birth_year.zip(year).is_some_and(|(a, b)| a.abs_diff(b) >= YEARS_APART.unsigned_abs());
        if far_apart {
            continue;
        }
        let name = Name::of(likely.called.as_str());
        // A code name was made up: only the same one again means anything.
        let cost = if likely.is_code_name { (name.folded == typed.folded).then_some(0) } else { typed.cost(&name) };
        if let Some(cost) = cost {
            found.push((cost, likely));
        }
    }
    found.sort_by_key(|(cost, _)| *cost);
    Ok(found.into_iter().take(MOST).map(|(_, likely)| likely).collect())
}

/// Whether two names may be one person's.
#[must_use]
pub fn may_be_same(one: &str, other: &str) -> bool {
    Name::of(one).cost(&Name::of(other)).is_some()
}

/// Words that stand before a name and are written or left out as it comes.
const PARTICLES: [&str; 14] =
    ["al", "el", "ul", "bin", "ben", "ibn", "bint", "van", "de", "den", "der", "ter", "ten", "ال"];

struct Name {
    folded: String,
    words: Vec<Word>,
    /// Numbers in it: *Merel 7* is not *Merel 8*.
    numbers: Vec<String>,
    /// All words as one: *Abdul Rahman* is *Abdulrahman*.
    joined: Word,
}

impl Name {
    fn of(name: &str) -> Self {
        let all = vault::words(name);
        let folded = all.join(" ");
        let (numbers, names): (Vec<&String>, Vec<&String>) =
            all.iter().partition(|word| word.chars().all(char::is_numeric));
        let kept: Vec<&String> = names.into_iter().filter(|word| !PARTICLES.contains(&word.as_str())).collect();
        let joined = Word::of(&kept.iter().map(|word| without_article(word)).collect::<String>());
        let numbers = numbers.into_iter().cloned().collect();
        Self { folded, numbers, words: kept.iter().map(|word| Word::of(without_article(word))).collect(), joined }
    }

    /// How far two names are apart; `None` where they are two names.
    fn cost(&self, other: &Self) -> Option<u32> {
        if self.folded == other.folded {
            return (!self.folded.is_empty()).then_some(0);
        }
        if self.numbers != other.numbers {
            return None;
        }
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        match (short.words.len(), long.words.len()) {
            (0, _) => None,
            // One word beside several says too little: there are many of one first name.
            (1, 1) => short.joined.cost(&long.joined, true),
            (1, _) => short.joined_cost(long),
            _ => {
                let mut free: Vec<&Word> = long.words.iter().collect();
                let mut cost = 0;
                for word in &short.words {
                    let best =
                        free.iter().enumerate().filter_map(|(at, other)| Some((word.cost(other, false)?, at))).min();
                    let Some((one, at)) = best else {
                        return short.joined_cost(long);
                    };
                    cost += one;
                    free.swap_remove(at);
                }
                // A name with more parts is a little further off.
                Some(cost + u32::try_from(free.len()).unwrap_or_default())
            }
        }
    }
}

impl Name {
    /// Two names of which one was written in more words than the other.
    fn joined_cost(&self, other: &Self) -> Option<u32> {
        let may_be = self.words.len() != other.words.len() && self.joined.is_long();
        if may_be { self.joined.cost(&other.joined, true).filter(|cost| *cost <= MISSING) } else { None }
    }
}

/// The Arabic article is written on to its word.
fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word)
}

/// A word as it sounds: consonants, and the vowels before, between and after them.
struct Word {
    latin: String,
    /// Short vowels are not written in this script, so that a missing one says nothing.
    has_no_vowels: bool,
    consonants: Vec<char>,
    /// One more than consonants.
    vowels: Vec<Vec<char>>,
}

/// What a vowel costs that the other spelling does not have at all, or has as another one.
const MISSING: u32 = 25;
const NEAR: u32 = 50;
const FAR: u32 = 100;

impl Word {
    fn of(word: &str) -> Self {
        let has_no_vowels = word.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
        let latin: String = if has_no_vowels { from_arabic(word) } else { word.chars().map(in_latin).collect() };
        let latin = sounds(&latin);
        let (mut consonants, mut vowels) = (Vec::new(), vec![Vec::new()]);
        for c in latin.chars() {
            if "aeiou".contains(c) {
                if let Some(group) = vowels.last_mut() {
                    group.push(c);
                }
            } else if consonants.last() != Some(&c) || vowels.last().is_some_and(|group| !group.is_empty()) {
                consonants.push(c);
                vowels.push(Vec::new());
            }
        }
        // At the end "ye" and "y" are one sound: Tesfaye, Tesfay.
        if let Some(last) = vowels.last_mut()
            && let [.., 'i', 'e'] = last.as_slice()
            && last.len() > 2
        {
            last.pop();
        }
        Self { latin, has_no_vowels, consonants, vowels }
    }

    fn is_long(&self) -> bool {
        self.consonants.len() > 4
    }

    /// How far two words are apart; `None` where they are two words. `alone`: nothing else speaks for it.
    fn cost(&self, other: &Self, alone: bool) -> Option<u32> {
        if self.latin == other.latin {
            return Some(0);
        }
        let across = self.has_no_vowels != other.has_no_vowels;
        if self.consonants != other.consonants {
            return (!across && self.is_typing_slip(other)).then_some(FAR);
        }
        let length = self.consonants.len();
        if length < 2 {
            return (!alone && self.vowels_cost(other, across)? == 0).then_some(0);
        }
        let most = match length {
            2 if alone => 0,
            _ if across => MISSING,
            2 => MISSING,
            3 => NEAR + MISSING,
            _ => FAR,
        };
        self.vowels_cost(other, across).filter(|cost| *cost <= most)
    }

    fn vowels_cost(&self, other: &Self, across: bool) -> Option<u32> {
        let last = self.consonants.len();
        let mut cost = 0;
        for (at, (a, b)) in self.vowels.iter().zip(&other.vowels).enumerate() {
            cost += if a == b {
                0
            } else if at == last {
                // The end of a name tells a man's from a woman's.
                let same = a.len() == b.len() && a.iter().zip(b).all(|(a, b)| between(*a, *b) == 0);
                if same { 0 } else { return None }
            } else if across && (at == 0 || a.is_empty() || b.is_empty()) {
                // A short vowel is not written there, and the first letter carries any. Two of them as one are.
                if at > 0 && [a, b].iter().any(|group| matches!(group.as_slice(), ['a' | 'e', 'i'])) { NEAR } else { 0 }
            } else if a.is_empty() || b.is_empty() {
                MISSING
            } else {
                let pairs = a.iter().flat_map(|a| b.iter().map(|b| between(*a, *b)));
                pairs.min().unwrap_or_default()
            };
        }
        Some(cost)
    }

    /// One letter more, less, other or swapped in a word that is long enough to be known by the rest.
    fn is_typing_slip(&self, other: &Self) -> bool {
        self.latin.chars().count().min(other.latin.chars().count()) > 6
            && self.latin.chars().next() == other.latin.chars().next()
            && strsim::damerau_levenshtein(&self.latin, &other.latin) == 1
    }
}

/// How far two vowels are apart: what one ear hears as e, another hears as a or i.
fn between(a: char, b: char) -> u32 {
    match (a.min(b), a.max(b)) {
        (a, b) if a == b => 0,
        ('a', 'e') | ('o', 'u') => 0,
        ('e', 'i') => MISSING,
        ('e' | 'i', 'o' | 'u') => NEAR,
        _ => FAR,
    }
}

/// Letters that stand for one sound become one.
fn sounds(latin: &str) -> String {
    let mut text = latin.to_owned();
    for (from, to) in [
        ("sch", "s"),
        ("tch", "s"),
        ("ch", "s"),
        ("sh", "s"),
        ("kh", "h"),
        ("gh", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("dh", "d"),
        ("dj", "j"),
        ("zh", "j"),
        ("ts", "s"),
        ("ce", "se"),
        ("ci", "si"),
        ("cy", "si"),
        ("q", "k"),
        ("c", "k"),
        ("x", "h"),
        ("'", ""),
    ] {
        text = text.replace(from, to);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(at + 1);
        let is_vowel = |c: Option<&char>| c.is_some_and(|c| "aeiou".contains(*c));
        match c {
            'y' | 'j' if at == 0 => out.push('j'),
            'w' if at == 0 => out.push('v'),
            'y' => out.push('i'),
            'w' => out.push('u'),
            // Fatimah, Fatima.
            'h' if after.is_none() && is_vowel(before) => {}
            c => out.push(*c),
        }
    }
    out
}

/// Arabic and Persian letters, folded as [`vault::fold`] does. Where a letter is a vowel or not, its place decides.
fn from_arabic(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut out = String::new();
    for (at, c) in letters.iter().enumerate() {
        let (is_first, is_last) = (at == 0, at + 1 == letters.len());
        let next_is_long = letters.get(at + 1).is_some_and(|next| "اوي".contains(*next));
        out.push_str(match c {
            'ا' | 'ع' if is_first && next_is_long => "",
            'ا' => "a",
            'ع' if is_first => "a",
            'و' if is_first => "w",
            'و' => "u",
            'ي' if is_first => "y",
            'ي' => "i",
            'ه' if is_last => "a",
            'ه' | 'ح' | 'خ' => "h",
            'ب' => "b",
            'پ' => "p",
            'ت' | 'ط' | 'ث' => "t",
            'ج' | 'ژ' => "j",
            'د' | 'ذ' | 'ض' => "d",
            'ر' => "r",
            'ز' | 'ظ' => "z",
            'س' | 'ش' | 'ص' | 'چ' => "s",
            'غ' | 'گ' => "g",
            'ف' => "f",
            'ق' | 'ك' => "k",
            'ل' => "l",
            'م' => "m",
            'ن' => "n",
            _ => "",
        });
    }
    out
}

/// A letter of a script that writes its vowels.
fn in_latin(c: char) -> Latin {
    match c {
        'а' => Latin("a", ""),
        'б' => Latin("b", ""),
        'в' => Latin("v", ""),
        'г' => Latin("h", ""),
        'ґ' => Latin("g", ""),
        'д' => Latin("d", ""),
        'е' | 'э' | 'є' => Latin("e", ""),
        'ж' => Latin("zh", ""),
        'з' => Latin("z", ""),
        'и' | 'і' | 'ы' => Latin("i", ""),
        'к' => Latin("k", ""),
        'л' => Latin("l", ""),
        'м' => Latin("m", ""),
        'н' => Latin("n", ""),
        'о' => Latin("o", ""),
        'п' => Latin("p", ""),
        'р' => Latin("r", ""),
        'с' => Latin("s", ""),
        'т' => Latin("t", ""),
        'у' => Latin("u", ""),
        'ф' => Latin("f", ""),
        'х' => Latin("h", ""),
        'ц' => Latin("ts", ""),
        'ч' => Latin("ch", ""),
        'ш' | 'щ' => Latin("sh", ""),
        'ю' => Latin("yu", ""),
        'я' => Latin("ya", ""),
        'ь' | 'ъ' => Latin("", ""),
        '\u{1200}'..='\u{1357}' => ethiopic(c),
        c => Latin("", "").or(c),
    }
}

/// What a letter sounds like: a consonant and a vowel.
struct Latin(&'static str, &'static str);

impl Latin {
    /// The letter itself, where it is one of the twenty-six.
    fn or(self, c: char) -> Self {
        const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
        match LETTERS.find(c) {
            Some(at) => Self(&LETTERS[at..=at], ""),
            None => self,
        }
    }
}

impl Extend<Latin> for String {
    fn extend<T: IntoIterator<Item = Latin>>(&mut self, iter: T) {
        for Latin(consonant, vowel) in iter {
            self.push_str(consonant);
            self.push_str(vowel);
        }
    }
}

impl FromIterator<Latin> for String {
    fn from_iter<T: IntoIterator<Item = Latin>>(iter: T) -> Self {
        let mut text = Self::new();
        text.extend(iter);
        text
    }
}

/// A sign of the Ethiopic script is a syllable: eight in a row, one for each vowel.
fn ethiopic(c: char) -> Latin {
    const VOWELS: [&str; 8] = ["e", "u", "i", "a", "e", "", "o", "a"];
    let at = u32::from(c) - 0x1200;
    let consonant = match at / 8 {
        0 | 2 | 16 | 17 | 23 => "h",
        1 => "l",
        3 => "m",
        4 | 6 | 7 | 15 | 37 | 39 | 40 => "s",
        5 => "r",
        8..=11 | 21 | 22 => "k",
        12 => "b",
        13 => "v",
        14 | 36 => "t",
        18 | 19 => "n",
        25 => "w",
        27 => "z",
        28 => "zh",
        29 => "y",
        30 | 31 => "d",
        32 => "j",
        33..=35 => "g",
        38 | 42 => "p",
        41 => "f",
        _ => "",
    };
    let vowel = VOWELS[(at % 8) as usize];
    // The two rows that carry a vowel alone are heard as a.
    if consonant.is_empty() && vowel == "e" { Latin("a", "") } else { Latin(consonant, vowel) }
}
