//! How heavy a contact was for her, from 0 (light) to 4 (too heavy).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How heavy a contact was for her: 0 (light) to 4 (too heavy).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Heaviness(pub u8);

impl Heaviness {
    /// The heaviest.
    pub const MAX: u8 = 4;
}
