//! Clients, households, contacts, signals with their lead, referrals: what is about the people a key person helps.
//!
//! All of it lives in the `case` image. Functions take [`vault::Write`] or [`vault::Read`] of [`vault::Case`]; none
//! opens a transaction of its own. Nothing here knows the private image: how heavy a contact was is `wellbeing`'s.

pub mod about;
pub mod agreement;
pub mod appointment;
pub mod bin;
pub mod bottleneck;
pub mod client;
pub mod closing;
pub mod concern;
pub mod contact;
pub mod crisis_call;
pub mod decision;
pub mod erasure;
pub mod ground;
pub mod handover;
pub mod history;
pub mod household;
pub mod intake;
pub mod keys;
pub mod lead;
pub mod letter;
pub mod likeness;
pub mod local_line;
pub mod mark;
pub mod meldcode;
pub mod merging;
pub mod moment;
pub mod open;
pub mod page;
pub mod referral;
pub mod request;
mod rows;
mod schema;

pub use agreement::{Agreement, AgreementId, PassingOn, PassingOnId};
pub use appointment::{Appointment, AppointmentId};
pub use client::{ClientId, Details};
pub use concern::ConcernId;
pub use contact::{Contact, ContactId};
pub use crisis_call::{CrisisCall, CrisisCallId};
pub use ground::Ground;
pub use household::HouseholdId;
pub use lead::LeadId;
pub use letter::LetterId;
pub use local_line::{LocalLine, LocalLineId};
pub use mark::MarkId;
pub use meldcode::{Meldcode, MeldcodeId};
pub use moment::{Moment, MomentId};
pub use page::PagePart;
pub use referral::ReferralId;
pub use request::{Request, RequestId};
pub use schema::ROOM;
