//! The tables of this room.

use vault::Room;

/// The tables of this room, in the `case` image.
pub const ROOM: Room = Room {
    name: "casebook",
    migrations: &[
        include_str!("0001.sql"),
        concat!(
            include_str!("0002/appointment.sql"),
            include_str!("0002/moment.sql"),
            include_str!("0002/crisis_call.sql"),
            include_str!("0002/local_line.sql"),
            include_str!("0002/concern.sql"),
            include_str!("0002/lead.sql"),
            include_str!("0002/referral.sql"),
            include_str!("0002/mark.sql"),
            include_str!("0002/handover.sql"),
            include_str!("0002/merging.sql"),
            include_str!("0002/bottleneck.sql"),
            include_str!("0002/intake.sql"),
            include_str!("0002/agreement.sql"),
            include_str!("0002/letter.sql"),
            include_str!("0002/request.sql"),
            include_str!("0002/meldcode.sql"),
            include_str!("0002/decision.sql"),
        ),
    ],
    // Parents before what belongs to them.
    logged: &[
        "household",
        "client",
        "client_language",
        "contact",
        "contact_person",
        "contact_present",
        "contact_theme",
        "contact_service",
        "appointment",
        "appointment_bring",
        "moment",
        "crisis_call",
        "crisis_call_called",
        "local_line",
        // concern.sql
        "concern",
        "concern_theme",
        // lead.sql
        "lead",
        // referral.sql
        "referral",
        "referral_step",
        "referral_barrier",
        // mark.sql
        "mark",
        // handover.sql
        "handover_key",
        "handover",
        "handover_person",
        // merging.sql
        "client_merged",
        // bottleneck.sql
        "bottleneck",
        // intake.sql
        "asking",
        "own_view",
        // agreement.sql, letter.sql, request.sql
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
        // meldcode.sql
        "meldcode",
        "meldcode_signal",
        "meldcode_advice",
        // decision.sql
        "decision",
    ],
};
