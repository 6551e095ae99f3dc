//! The tables of this room.

use vault::Room;

/// The tables of clients, households and contacts, in the `case` image.
pub const ROOM: Room = Room {
    name: "casebook",
    migrations: &[include_str!("0001.sql"), concat!(include_str!("0002/merging.sql"))],
    logged: &[
        "household",
        "client",
        "client_language",
        "contact",
        "contact_person",
        "contact_present",
        "contact_theme",
        "contact_service",
        "client_merged",
    ],
};
