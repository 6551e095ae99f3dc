//! Ids of records: one type for each kind, so that a client's id cannot be taken for a contact's.

/// Declares the id of one kind of record: a UUID, written as 36 characters of text in columns and in JSON.
///
/// Own records carry version 7 (their rows land together in an index, so that a commit seals fewer pages; see
/// `FORMAT.md`, "Ids"), imported services version 5. Ids are minted by `vault::Write::new_id`, never here.
#[macro_export]
macro_rules! record_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            $crate::serde::Serialize, $crate::serde::Deserialize, $crate::ts_rs::TS,
        )]
        #[serde(transparent, crate = "record::serde")]
        #[ts(crate = "record::ts_rs", type = "string")]
        pub struct $name(pub $crate::uuid::Uuid);

        impl From<$crate::uuid::Uuid> for $name {
            fn from(id: $crate::uuid::Uuid) -> Self {
                Self(id)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl $crate::rusqlite::ToSql for $name {
            fn to_sql(&self) -> $crate::rusqlite::Result<$crate::rusqlite::types::ToSqlOutput<'_>> {
                Ok(self.0.to_string().into())
            }
        }

        impl $crate::rusqlite::types::FromSql for $name {
            fn column_result(
                value: $crate::rusqlite::types::ValueRef<'_>,
            ) -> $crate::rusqlite::types::FromSqlResult<Self> {
                value
                    .as_str()?
                    .parse()
                    .map(Self)
                    .map_err($crate::rusqlite::types::FromSqlError::other)
            }
        }
    };
}
