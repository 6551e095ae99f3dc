//! The tables of this room.

use vault::Room;

/// The tables of clients, households and contacts, in the `case` image.
pub const ROOM: Room = Room {
    name: "casebook",
    migrations: &[
        include_str!("0001.sql"),
        concat!(include_str!("0002/merging.sql"), include_str!("0002/bottleneck.sql"), include_str!("0002/intake.sql"),),
    ],
    logged: &[
        "household",
        "client",
        "client_language",
        "contact",
        "contact_person",
        "contact_present",
        "contact_theme",
        "contact_service",
        // merging.sql
        "client_merged",
        // bottleneck.sql
        "bottleneck",
        // intake.sql
        "asking",
        "own_view",
    ],
};
