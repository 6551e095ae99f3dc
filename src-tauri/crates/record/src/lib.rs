//! What every record is made of: ids, days, limits, languages, themes, places.
//!
//! Two rooms that need the same word find it here. Nothing in this crate reads or writes a database; its types only
//! know how they look as a column (`ToSql`/`FromSql`), as JSON (serde) and to the window (`ts_rs::TS`).
//!
//! Types that hold what somebody told or wrote ([`Text`]) do not show their content in `Debug`.

extern crate self as record;

mod bsn;
mod codes;
pub mod facts;
mod ids;
mod language;
mod places;
mod test_result;
mod text;
mod theme;
mod window;

pub use bsn::{NO_BSN, Nine, nine_digit_numbers};
pub use codes::UnknownCode;
pub use language::{LANGUAGES, Language};
pub use places::{
    Municipality, Place, Postcode, distance_km, is_in_the_netherlands, municipalities, place, places, places_like,
};
pub use test_result::{names_test_result, no_test_result};
pub use text::{Line, Note, Text};
pub use theme::Theme;
pub use window::{Window, check_day};

// What the macros of this crate name in the crates that call them.
#[doc(hidden)]
pub use {rusqlite, serde, ts_rs, uuid};

/// A value that cannot be kept as it is: which field, and which rule it breaks. Never the value itself.
///
/// `field` is the name of the field as it stands in the type that was refused (`"minutes"`), so that the window can
/// put the words beside it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, thiserror::Error)]
#[error("{field}: {rule}")]
pub struct Invalid {
    /// Name of the field in the refused type, in `snake_case`.
    pub field: &'static str,
    /// What the field would have to keep to.
    pub rule: Rule,
}

impl Invalid {
    /// Names the field and the rule it breaks.
    #[must_use]
    pub const fn new(field: &'static str, rule: Rule) -> Self {
        Self { field, rule }
    }
}

/// The rules a value can break. Each has words in every locale (`errors.ftl`, `invalid-…`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS, thiserror::Error)]
#[serde(tag = "rule", rename_all = "snake_case")]
pub enum Rule {
    /// Something has to stand here.
    #[error("must not be empty")]
    Empty,
    /// More characters (Unicode scalar values) than `max`.
    #[error("longer than {max} characters")]
    TooLong {
        /// The most characters that fit.
        max: u32,
    },
    /// A number outside `min..=max`.
    #[error("not between {min} and {max}")]
    OutOfRange {
        /// The smallest number that fits.
        min: i32,
        /// The largest number that fits.
        max: i32,
    },
    /// A period that ends before it starts.
    #[error("ends before it starts")]
    EndsBeforeStart,
    /// Not one of the values that exist.
    #[error("not a known value")]
    Unknown,
    /// Stands there more than once.
    #[error("stands there twice")]
    Twice,
    /// Points to a record that is not there (any more).
    #[error("points to a record that is not there")]
    Missing,
    /// A passphrase that is too easy to guess.
    #[error("too easy to guess")]
    TooWeak,
    /// A date outside the years 1900 to 2100.
    #[error("a date outside 1900 to 2100")]
    NotADay,
    /// A day that is still to come, of something that has happened.
    #[error("a day still to come")]
    ToCome,
    /// A day before that of what it follows on.
    #[error("before what it follows on")]
    BeforeLast,
    /// Signals are open: first say what becomes of them.
    #[error("signals are open")]
    StillOpen,
    /// A result of a test, where none is kept.
    #[error("a test result")]
    TestResult,
}
