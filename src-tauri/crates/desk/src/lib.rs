//! What a person does where it needs more than one room: one contact with its private half, search everywhere, Today,
//! drafts, export. No SQL of its own.

pub mod access;
pub mod agenda;
pub mod bin;
pub mod board;
pub mod calendar;
pub mod client;
pub mod conflict;
pub mod contact;
pub mod days;
pub mod decision;
pub mod draft;
pub mod erasure;
pub mod exchange;
pub mod export;
pub mod handover;
pub mod letter;
pub mod meldcode;
pub mod merging;
mod names;
pub mod request;
pub mod retention;
pub mod search;
pub mod sheets;
pub mod supervision;
pub mod today;
pub mod visit;

use vault::Rooms;

/// Every room of a key person's vault.
pub const ROOMS: Rooms = Rooms { case: &[casebook::ROOM, social_map::ROOM], private: &[wellbeing::ROOM] };
