//! The sealed file: an envelope that only one card opens and only one other can have made. `HANDOVER.md`.

use std::fmt::Write as _;

use cards::{Card, NotOpened};
use casebook::handover::{HandoverId, Row};
use jiff::civil::Date;
use record::uuid::Uuid;
use serde::{Deserialize, Serialize};
use vault::{Case, Read, Result};
use zeroize::Zeroizing;

use super::card::{Party, keys};
use super::{Done, LONGEST, Why};

const FORMAT: &str = "sleutelbos-handover";
const VERSION: u32 = 1;
const PURPOSE: &str = "sleutelbos handover v1";

/// What stands in the file after it was opened.
#[derive(Serialize, Deserialize)]
struct Envelope {
    format: String,
    version: u32,
    from: Party,
    /// Hexadecimal: see `HANDOVER.md`.
    proof: String,
    body: String,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Body {
    Handover(Given),
    Receipt(Receipt),
}

/// People who are handed over, as the file holds them.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Given {
    pub(super) id: HandoverId,
    pub(super) made: Date,
    pub(super) until: Option<Date>,
    pub(super) people: Vec<Going>,
    pub(super) rows: Vec<Row>,
}

/// Somebody who is handed over.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Going {
    /// Id of the client at who gives.
    pub(super) id: Uuid,
    /// For who was lent and goes back: the id at who lent.
    pub(super) back: Option<Uuid>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Receipt {
    pub(super) handover: HandoverId,
    pub(super) made: Date,
    pub(super) answers: Vec<Answer>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Answer {
    pub(super) id: Uuid,
    pub(super) accepted: bool,
}

pub(super) fn seal(r: &Read<'_, Case>, from: Party, to: &Card, body: &Body) -> Result<Vec<u8>> {
    let failed = |_| vault::Error::Failed;
    let key = keys(r)?.into_iter().find(|key| key.card().to_string() == from.card).ok_or(vault::Error::Failed)?;
    let body = Zeroizing::new(serde_json::to_string(body).map_err(failed)?);
    let proof = key.prove(to, PURPOSE, body.as_bytes()).ok_or(vault::Error::Failed)?;
    let proof = proof.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    let envelope =
        Envelope { format: FORMAT.to_owned(), version: VERSION, from, proof, body: body.as_str().to_owned() };
    let plain = Zeroizing::new(serde_json::to_vec(&envelope).map_err(failed)?);
    cards::seal(&plain, to).map_err(|_| vault::Error::Failed)
}

/// Opens a file with her own keys. Whether it was written by the owner of the card it names is proven.
pub(super) fn unseal(r: &Read<'_, Case>, sealed: &[u8]) -> Done<(Party, Body)> {
    if sealed.len() > LONGEST {
        return Err(Why::TooLarge.into());
    }
    let mut refused = NotOpened::NotYours;
    for key in keys(r)? {
        let plain = match cards::open(sealed, &key) {
            Ok(plain) => plain,
            Err(NotOpened::NotYours) => continue,
            Err(other) => {
                refused = other;
                break;
            }
        };
        let envelope: Envelope = match serde_json::from_slice(&plain) {
            Ok(envelope) => envelope,
            Err(_) => return Err(version_of(&plain).into()),
        };
        if envelope.format != FORMAT {
            return Err(Why::Other.into());
        }
        if envelope.version != VERSION {
            return Err(Why::Newer.into());
        }
        let from: Card = envelope.from.card.parse().map_err(|_| Why::NotTheirs)?;
        let proof = key.prove(&from, PURPOSE, envelope.body.as_bytes()).ok_or(Why::NotTheirs)?;
        if !is_hex_of(&envelope.proof, &proof) {
            return Err(Why::NotTheirs.into());
        }
        let body = serde_json::from_str(&envelope.body).map_err(|_| Why::Damaged)?;
        return Ok((envelope.from, body));
    }
    // Who never made a card can open nothing; whether it is a sealed file at all still shows.
    if refused == NotOpened::NotYours && !sealed.starts_with(b"age-encryption.org/") {
        return Err(Why::Other.into());
    }
    Err(refused.into())
}

/// What a file is whose envelope is not as this program knows it.
fn version_of(plain: &[u8]) -> Why {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    match serde_json::from_slice::<Head>(plain) {
        Ok(head) if head.format == FORMAT && head.version > VERSION => Why::Newer,
        Ok(head) if head.format == FORMAT => Why::Damaged,
        _ => Why::Other,
    }
}

/// Compares in the same time wherever they differ.
fn is_hex_of(hex: &str, bytes: &[u8; 32]) -> bool {
    let digits = hex.as_bytes();
    if digits.len() != 64 {
        return false;
    }
    let nibble = |digit: u8| char::from(digit).to_digit(16).unwrap_or(16);
    let differing = digits
        .chunks(2)
        .zip(bytes)
        .fold(0, |differing, (pair, byte)| differing | ((nibble(pair[0]) << 4 | nibble(pair[1])) ^ u32::from(*byte)));
    differing == 0
}
