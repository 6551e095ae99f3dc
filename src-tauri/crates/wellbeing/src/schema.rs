//! The tables of this room.

use vault::Room;

/// The tables of her own part, in the `private` image.
pub const ROOM: Room = Room {
    name: "wellbeing",
    migrations: &[include_str!("0001.sql"), include_str!("0002.sql")],
    logged: &["own_note", "question", "heaviness", "check_in", "own_decision"],
};
