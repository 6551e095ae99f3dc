//! Receiving cards: her own, and those of others.

use cards::{Card, CardKey};
use casebook::{decision, handover};
use record::{Invalid, Line, Rule};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Read, Reads, Result, Writes};
use zeroize::Zeroizing;

use super::{Done, Why};

pub(crate) const NAME: &str = "handover_name";

/// Somebody with a card.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "HandoverParty")]
pub struct Party {
    /// How they call themselves.
    pub name: Line,
    /// Their card.
    pub card: String,
}

impl Party {
    /// The last eight signs of the card, in two groups: to compare by telephone.
    #[must_use]
    pub fn check(&self) -> String {
        let at = self.card.len().saturating_sub(8);
        let end = self.card.get(at..).unwrap_or_default().to_uppercase();
        let (one, two) = end.split_at_checked(4).unwrap_or_default();
        format!("{one} {two}")
    }
}

/// Her name as it stands on her card and in what she hands over; empty where she never gave it.
///
/// # Errors
/// What the database says.
pub fn name(r: &Reads<'_>) -> Result<Line> {
    Ok(decision::get(&r.case, NAME)?.and_then(|name| Line::new(&name).ok()).unwrap_or_default())
}

/// Sets her name.
///
/// # Errors
/// [`Rule::Empty`] for `name`.
pub fn set_name(w: &Writes<'_>, name: &Line) -> Result<()> {
    if name.is_empty() {
        return Err(Invalid::new("name", Rule::Empty).into());
    }
    decision::put(&w.case, NAME, name.as_str())
}

/// Her own card; one is made where there is none. Her name comes first.
///
/// # Errors
/// [`Rule::Empty`] for `name` where she never gave it.
pub fn own_card(w: &Writes<'_>) -> Result<Party> {
    let name = decision::get(&w.case, NAME)?.and_then(|name| Line::new(&name).ok()).unwrap_or_default();
    if name.is_empty() {
        return Err(Invalid::new("name", Rule::Empty).into());
    }
    let keys = keys(&w.case)?;
    let key = match keys.into_iter().next() {
        Some(key) => key,
        None => {
            let key = CardKey::make().map_err(|_| vault::Error::Failed)?;
            handover::add_key(&w.case, &key.written())?;
            key
        }
    };
    Ok(Party { name, card: key.card().to_string() })
}

pub(super) fn keys(r: &Read<'_, Case>) -> Result<Vec<CardKey>> {
    Ok(handover::keys(r)?.into_iter().map(Zeroizing::new).filter_map(|written| CardKey::read(&written).ok()).collect())
}

/// The first line of the file of a card. Stable: programs look for it.
const CARD_HEAD: &str = "# Sleutelbos: ontvangstkaart";
const CARD_NAME: &str = "# naam:";

/// A card as a small text file, which `age -R` reads too.
#[must_use]
pub fn write_card(party: &Party) -> String {
    // A name of two lines would be one line of something else.
    let name: String = party.name.as_str().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("{CARD_HEAD}\n{CARD_NAME} {name}\n# controle: {}\n{}\n", party.check(), party.card)
}

/// Somebody's card, as it was read.
#[derive(Clone, Serialize, TS)]
pub struct ReceiverCard {
    /// Whose.
    pub party: Party,
    /// To compare by telephone.
    pub check: String,
}

/// Reads such a file. One that `age-keygen -y` wrote has no name.
///
/// # Errors
/// [`Why::NoCard`].
pub fn read_card(bytes: &[u8]) -> Done<Party> {
    let text = std::str::from_utf8(bytes.get(..bytes.len().min(4096)).unwrap_or_default()).map_err(|_| Why::NoCard)?;
    let card: Card = text.parse().map_err(|_| Why::NoCard)?;
    let name = text.lines().find_map(|line| line.trim().strip_prefix(CARD_NAME)).unwrap_or_default();
    Ok(Party { name: Line::new(name).map_err(|_| Why::NoCard)?, card: card.to_string() })
}
