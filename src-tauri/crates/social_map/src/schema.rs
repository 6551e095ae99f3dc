//! The tables of this room.

use vault::Room;

/// The tables of the social map, in the `case` image.
pub const ROOM: Room = Room { name: "social_map", migrations: &[include_str!("0001.sql")], logged: &[] };
