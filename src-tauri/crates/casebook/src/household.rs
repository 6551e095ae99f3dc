//! Households: people who live together.

use record::{Line, record_id};
use serde::Serialize;
use ts_rs::TS;

use crate::client::ClientId;

record_id! {
    /// Id of a household.
    HouseholdId
}

/// A household and who belongs to it.
#[derive(Clone, Serialize, TS)]
pub struct Household {
    /// The household.
    pub id: HouseholdId,
    /// How she calls it.
    pub called: Line,
    /// Its members: id and how they are called, in that order.
    pub members: Vec<(ClientId, Line)>,
}
