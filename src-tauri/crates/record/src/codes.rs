//! Closed lists of choices, written as `snake_case` words in columns, in JSON and to the window.

/// A word that is in no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a known value")]
pub struct UnknownCode;

/// Declares a closed list of choices: an enum whose members have a stable word each.
///
/// The words go into files, so they are never changed; a choice that is no longer offered stays readable. `ALL` holds
/// the members in the order in which a screen offers them.
#[macro_export]
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident = $word:literal),+ $(,)? }) => {
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            $crate::serde::Serialize, $crate::serde::Deserialize, $crate::ts_rs::TS,
        )]
        #[serde(crate = "record::serde")]
        #[ts(crate = "record::ts_rs")]
        $(#[$doc])*
        pub enum $name {
            $($(#[$member_doc])* #[serde(rename = $word)] $member),+
        }

        impl $name {
            /// Every choice, in the order in which a screen offers them.
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// The stable word of this choice.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$member => $word),+
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownCode;

            fn from_str(word: &str) -> ::std::result::Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$member),)+
                    _ => Err($crate::UnknownCode),
                }
            }
        }

        impl $crate::rusqlite::ToSql for $name {
            fn to_sql(&self) -> $crate::rusqlite::Result<$crate::rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.word().into())
            }
        }

        impl $crate::rusqlite::types::FromSql for $name {
            fn column_result(
                value: $crate::rusqlite::types::ValueRef<'_>,
            ) -> $crate::rusqlite::types::FromSqlResult<Self> {
                value
                    .as_str()?
                    .parse()
                    .map_err(|e: $crate::UnknownCode| $crate::rusqlite::types::FromSqlError::other(e))
            }
        }
    };
}
