//! Types of what goes on paper.

use casebook::ContactId;
use casebook::appointment::Bring;
use jiff::civil::{Date, Time};
use record::{Line, choices};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choices! {
    /// A calendar to write beside the day on a card.
    #[ts(rename = "CardCalendar")]
    CardCalendar {
        /// Of Ethiopia and Eritrea.
        Ethiopian = "ethiopian",
        /// Of Iran and Afghanistan.
        SolarHijri = "solar_hijri",
    }
}

/// A card with an appointment, as she fills it in.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct AppointmentCard {
    /// The day.
    #[ts(type = "string")]
    pub on: Date,
    /// The time.
    #[ts(type = "string | null")]
    pub at: Option<Time>,
    /// With whom.
    pub with: Line,
    /// The address.
    pub address: Line,
    /// What to bring.
    pub bring: Vec<Bring>,
    /// Whether an interpreter comes; `None` where it is not known.
    pub interpreter: Option<bool>,
    /// A calendar to write beside the day.
    pub calendar: Option<CardCalendar>,
    /// The language of the card.
    pub locale: String,
}

/// What of a story goes on paper.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct StoryChosen {
    /// Which contacts.
    pub contacts: Vec<ContactId>,
    /// Whether what she wrote about them goes along, without names.
    pub with_text: bool,
}
