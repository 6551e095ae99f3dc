//! Rooms: the tables of one crate, with their migrations beside them.

/// The tables of one crate in one image.
///
/// A logged table has a column `id TEXT NOT NULL UNIQUE`; its rows are never renumbered and it has no other UNIQUE.
/// A column named `n` (`INTEGER PRIMARY KEY`, for a full-text index to point to) is not logged. Every multi-value is a
/// child row with its own id. A full-text index of it is called `TABLE_search`: an erasure writes that anew.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// Name of the crate.
    pub name: &'static str,
    /// SQL, one script a migration, in order. What has been released is never changed, only added to.
    pub migrations: &'static [&'static str],
    /// Tables whose changes go to the change log. Drafts, imported directories, full-text indexes, settings do not.
    pub logged: &'static [&'static str],
}

/// The rooms of a program, by image.
#[derive(Debug, Clone, Copy)]
pub struct Rooms {
    /// Rooms of the `case` image.
    pub case: &'static [Room],
    /// Rooms of the `private` image.
    pub private: &'static [Room],
}
