//! The head of a vault file: who may open it. `FORMAT.md`, "Head".

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::keys::{Key, fill};

/// The first eight bytes: as PNG does it, so that a transfer that mangles line ends or the eighth bit shows at once.
pub(crate) const MAGIC: [u8; 8] = *b"\x89SLB\r\n\x1a\n";
/// The version that this program writes, and the newest it reads.
pub(crate) const VERSION: u16 = 1;
/// The longest head that is read: 64 KiB.
pub(crate) const LONGEST: u32 = 64 * 1024;
/// Magic, version and length: what every version begins with.
pub(crate) const FIXED: usize = 16;
const HASH: usize = 32;

/// Which key a slot holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Door {
    /// The data key, which opens the `case` image and the chain.
    Case = 1,
    /// The key of the `private` image.
    Private = 2,
}

impl Door {
    pub(crate) fn of(byte: u8) -> Option<Self> {
        [Self::Case, Self::Private].into_iter().find(|door| *door as u8 == byte)
    }
}

/// How a slot is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum SlotKind {
    /// A kind that this program does not know.
    Unknown = 0,
    /// By a passphrase.
    Passphrase = 1,
    /// By a recovery code.
    RecoveryCode = 2,
    /// By an organisation's card.
    Card = 3,
    /// By the data key alone: the private image has no door of its own.
    DataKey = 4,
    /// By a passphrase and the data key.
    PrivatePassphrase = 5,
    /// By a recovery code and the data key.
    PrivateCode = 6,
}

impl SlotKind {
    /// The kind of a slot; each belongs to one door.
    pub(crate) fn of(door: Door, byte: u8) -> Self {
        let kinds = match door {
            Door::Case => [Self::Passphrase, Self::RecoveryCode, Self::Card],
            Door::Private => [Self::DataKey, Self::PrivatePassphrase, Self::PrivateCode],
        };
        kinds.into_iter().find(|kind| *kind as u8 == byte).unwrap_or(Self::Unknown)
    }
}

/// One way to a key. Its body is read only by those who know its kind; others are carried along as they are.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) door: u8,
    pub(crate) kind: u8,
    pub(crate) id: [u8; 16],
    pub(crate) body: Vec<u8>,
}

/// The head of a vault file.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) vault: [u8; 16],
    /// New whenever the file is rewritten; the salt of all frame keys.
    pub(crate) generation: [u8; 32],
    /// Sequence number of the first frame: one more than the last of the file that this one replaced.
    pub(crate) first: u64,
    pub(crate) slots: Vec<Slot>,
}

/// Both keys of a vault.
#[derive(Clone)]
pub(crate) struct Keys {
    /// Opens the `case` image and the chain.
    pub(crate) data: Key,
    /// Opens the `private` image.
    pub(crate) private: Key,
}

impl Keys {
    /// Makes new ones.
    pub(crate) fn make() -> Result<Self> {
        Ok(Self { data: Key::make()?, private: Key::make()? })
    }
}

impl Header {
    /// The head of the file that replaces this one.
    pub(crate) fn next_generation(&self, first: u64) -> Result<Self> {
        let mut next = Self { first, ..self.clone() };
        fill(&mut next.generation)?;
        Ok(next)
    }

    /// The bytes of the head, its hash at the end.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend([0; 2]);
        bytes.extend([0; 4]);
        bytes.extend(self.vault);
        bytes.extend(self.generation);
        bytes.extend(self.first.to_le_bytes());
        bytes.extend(u16::try_from(self.slots.len()).unwrap_or(u16::MAX).to_le_bytes());
        for slot in &self.slots {
            bytes.extend([slot.door, slot.kind]);
            bytes.extend(slot.id);
            bytes.extend(u16::try_from(slot.body.len()).unwrap_or(u16::MAX).to_le_bytes());
            bytes.extend(&slot.body);
        }
        let length = u32::try_from(bytes.len() + HASH).unwrap_or(u32::MAX);
        bytes[12..16].copy_from_slice(&length.to_le_bytes());
        bytes.extend(Sha256::digest(&bytes));
        bytes
    }

    /// Reads a head from the beginning of a file.
    ///
    /// # Errors
    /// [`Error::NoVault`] where it does not begin as a vault does, [`Error::Newer`] where a newer version wrote it,
    /// [`Error::Damaged`] where it is cut off or its hash does not fit.
    pub(crate) fn read(file: &[u8]) -> Result<Parsed> {
        if file.get(..8) != Some(&MAGIC) {
            return Err(Error::NoVault);
        }
        let fixed = file.get(..FIXED).ok_or(Error::Damaged)?;
        let length = u32::from_le_bytes([fixed[12], fixed[13], fixed[14], fixed[15]]);
        if length > LONGEST || (length as usize) < FIXED + HASH {
            return Err(Error::Damaged);
        }
        let whole = file.get(..length as usize).ok_or(Error::Damaged)?;
        let (body, hash) = whole.split_at(whole.len() - HASH);
        let hash: [u8; HASH] = hash.try_into().map_err(|_| Error::Damaged)?;
        if Sha256::digest(body).as_slice() != hash {
            return Err(Error::Damaged);
        }
        if u16::from_le_bytes([fixed[8], fixed[9]]) > VERSION {
            return Err(Error::Newer);
        }
        let header = Self::parse(&body[FIXED..]).ok_or(Error::Damaged)?;
        Ok(Parsed { header, hash, length: u64::from(length) })
    }

    fn parse(mut rest: &[u8]) -> Option<Self> {
        let mut take = |n: usize| {
            let (taken, left) = rest.split_at_checked(n)?;
            rest = left;
            Some(taken)
        };
        let vault = take(16)?.try_into().ok()?;
        let generation = take(32)?.try_into().ok()?;
        let first = u64::from_le_bytes(take(8)?.try_into().ok()?);
        let count = u16::from_le_bytes(take(2)?.try_into().ok()?);
        let mut slots = Vec::new();
        for _ in 0..count {
            let (door, kind) = (take(1)?[0], take(1)?[0]);
            let id = take(16)?.try_into().ok()?;
            let length = u16::from_le_bytes(take(2)?.try_into().ok()?);
            slots.push(Slot { door, kind, id, body: take(usize::from(length))?.to_vec() });
        }
        rest.is_empty().then_some(Self { vault, generation, first, slots })
    }
}

/// A head as it was read.
pub(crate) struct Parsed {
    pub(crate) header: Header,
    /// SHA-256 of all before it. Frames are bound to it.
    pub(crate) hash: [u8; 32],
    /// Bytes of the head: where the first frame begins.
    pub(crate) length: u64,
}
