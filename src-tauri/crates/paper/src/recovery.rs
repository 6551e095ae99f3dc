//! The sheet with a recovery code.

use jiff::civil::Date;
use phrases::Phrases;
use typst::foundations::{Dict, IntoValue, Value};

use crate::{Error, Pdf, Result, press, words};

/// What a recovery code opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opens {
    /// The vault; her own part too, as long as it has no second passphrase.
    Vault,
    /// Her own part, behind the second passphrase.
    OwnPart,
}

/// Prints a recovery code, group by group from left to right in every language. The sheet says what it opens and where to
/// keep it; neither whose it is nor where the vault is. `day` is the day on which the code was made.
///
/// The bytes are in memory only; whoever saves or prints them says so first. The typesetter leaves copies of the groups in
/// freed memory.
///
/// # Errors
///
/// [`Error::NotACode`] where there is no group, more than 16, or one that is empty or longer than eight characters.
pub fn recovery_sheet(groups: &[&str], opens: Opens, locale: &str, day: Date) -> Result<Pdf> {
    let fits = |group: &&str| (1..=8).contains(&group.chars().count());
    if groups.is_empty() || groups.len() > 16 || !groups.iter().all(fits) {
        return Err(Error::NotACode);
    }
    let locale = words::locale_of(locale);
    let phrases = Phrases::new(locale);
    let mut data = Dict::new();
    data.insert("day".into(), words::day(&phrases, day).into_value());
    data.insert("opens".into(), if opens == Opens::OwnPart { "own" } else { "vault" }.into_value());
    data.insert("groups".into(), Value::Array(groups.iter().map(|group| (*group).into_value()).collect()));
    press::set("recovery", locale, words::of_locales(&phrases, &[]), data, day)
}
