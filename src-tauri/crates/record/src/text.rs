//! Text that people write, with the one rule about its length.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize};

use crate::Rule;

/// Text of at most `MAX` characters (Unicode scalar values), without white space at its ends.
///
/// Holds what somebody told or wrote: `Debug` shows the length only, and the memory is wiped when it is let go.
#[derive(Clone, PartialEq, Eq, Default, Serialize, zeroize::Zeroize, zeroize::ZeroizeOnDrop)]
#[serde(transparent)]
pub struct Text<const MAX: u32>(String);

/// One line: a name, what happened in a sentence. At most 300 characters.
pub type Line = Text<300>;

/// A longer note. At most 20,000 characters.
pub type Note = Text<20_000>;

impl<const MAX: u32> Text<MAX> {
    /// The most characters that fit.
    pub const MAX: u32 = MAX;

    /// Trims and takes the text.
    ///
    /// # Errors
    /// [`Rule::TooLong`] where more than `MAX` characters are left after trimming. Nothing is ever cut off.
    pub fn new(text: &str) -> Result<Self, Rule> {
        let text = text.trim();
        if text.chars().take(MAX as usize + 1).count() > MAX as usize {
            return Err(Rule::TooLong { max: MAX });
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<const MAX: u32> std::fmt::Debug for Text<MAX> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Text({} characters)", self.0.chars().count())
    }
}

impl<'de, const MAX: u32> Deserialize<'de> for Text<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut text = String::deserialize(deserializer)?;
        let taken = Self::new(&text).map_err(serde::de::Error::custom);
        zeroize::Zeroize::zeroize(&mut text);
        taken
    }
}

impl<const MAX: u32> ToSql for Text<MAX> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.as_str().into())
    }
}

impl<const MAX: u32> FromSql for Text<MAX> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::new(value.as_str()?).map_err(FromSqlError::other)
    }
}

impl<const MAX: u32> ts_rs::TS for Text<MAX> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }

    fn inline(cfg: &ts_rs::Config) -> String {
        Self::name(cfg)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_text_fits_and_one_more_character_does_not() {
        assert!(Text::<3>::new(" አማር ").is_ok());
        assert_eq!(Text::<3>::new("abcd"), Err(Rule::TooLong { max: 3 }));
    }

    #[test]
    fn debug_shows_no_content() {
        let shown = format!("{:?}", Line::new("heks").unwrap());
        assert!(!shown.contains("heks"));
        assert!(shown.contains('4'), "the control: it does show the length");
    }
}
