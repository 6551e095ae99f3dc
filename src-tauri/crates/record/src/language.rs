//! Languages people speak and read, as ISO 639 codes. Never nationality or origin (GDPR, article 9).

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize};

use crate::Rule;

/// The languages a screen offers first, those that key persons meet most.
///
/// ISO 639-1 where there is one, else 639-3. Other codes can be kept too; their name falls back to the code.
pub const LANGUAGES: &[&str] = &[
    "nl", "en", "ar", "ti", "fa", "prs", "ps", "kmr", "ckb", "tr", "so", "uk", "ru", "am", "fr", "es", "pl", "ur",
    "sw", "pt",
];

/// The code of a language: two or three small letters of ISO 639.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Language(String);

impl Language {
    /// Takes a code; capitals are made small, and a region (`nl-NL`) is dropped.
    ///
    /// # Errors
    /// [`Rule::Unknown`] where it is not two or three letters.
    pub fn new(code: &str) -> Result<Self, Rule> {
        let base = code.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let letters = base.len() == 2 || base.len() == 3;
        if letters && base.bytes().all(|b| b.is_ascii_lowercase()) { Ok(Self(base)) } else { Err(Rule::Unknown) }
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl ToSql for Language {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.as_str().into())
    }
}

impl FromSql for Language {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::new(value.as_str()?).map_err(FromSqlError::other)
    }
}
