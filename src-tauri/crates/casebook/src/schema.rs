//! The tables of this room.

use vault::Room;

/// The tables of clients, households and contacts, in the `case` image.
pub const ROOM: Room = Room {
    name: "casebook",
    migrations: &[
        include_str!("0001.sql"),
        concat!(include_str!("0002/agreement.sql"), include_str!("0002/letter.sql"), include_str!("0002/request.sql"),),
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
        "agreement",
        "agreement_item",
        "agreement_concern",
        "passing_on",
        "passing_on_item",
        "passing_on_concern",
        "letter",
        "letter_item",
        "request",
        "request_contact",
    ],
};
