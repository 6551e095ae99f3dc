//! The head of a vault file: who may open it. `FORMAT.md`, "Head".

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::keys::{Cost, Key, NONCE, Passphrase, TAG, fill, from_passphrase};

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Door {
    /// The data key, which opens the `case` image and the chain.
    Case = 1,
    /// The key of the `private` image.
    Private = 2,
}

/// How a slot is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum SlotKind {
    /// By a passphrase.
    Passphrase = 1,
    /// By the data key alone: the private image has no door of its own yet.
    DataKey = 4,
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

impl Header {
    /// A new vault with one passphrase and no second door.
    pub(crate) fn make(passphrase: &Passphrase, cost: Cost) -> Result<(Self, Keys)> {
        let keys = Keys { data: Key::make()?, private: Key::make()? };
        let mut header = Self { vault: Uuid::new_v4().into_bytes(), generation: [0; 32], first: 1, slots: Vec::new() };
        fill(&mut header.generation)?;
        header.slots.push(header.passphrase_slot(passphrase, cost, &keys.data)?);
        header.slots.push(header.data_key_slot(&keys)?);
        Ok((header, keys))
    }

    /// The head of the file that replaces this one.
    pub(crate) fn next_generation(&self, first: u64) -> Result<Self> {
        let mut next = Self { first, ..self.clone() };
        fill(&mut next.generation)?;
        Ok(next)
    }

    fn passphrase_slot(&self, passphrase: &Passphrase, cost: Cost, data: &Key) -> Result<Slot> {
        let mut slot = empty_slot(Door::Case, SlotKind::Passphrase);
        let (mut salt, mut nonce) = ([0; 32], [0; NONCE]);
        fill(&mut salt)?;
        fill(&mut nonce)?;
        for number in [cost.memory_kib, cost.passes, cost.lanes] {
            slot.body.extend(number.to_le_bytes());
        }
        slot.body.extend(salt);
        let bound_to = self.bound_to(&slot);
        let mut sealed = data.0;
        let tag = from_passphrase(passphrase, &salt, cost)?.seal(&nonce, &bound_to, &mut sealed)?;
        slot.body.extend(nonce);
        slot.body.extend(sealed);
        slot.body.extend(tag);
        Ok(slot)
    }

    fn data_key_slot(&self, keys: &Keys) -> Result<Slot> {
        let mut slot = empty_slot(Door::Private, SlotKind::DataKey);
        let mut nonce = [0; NONCE];
        fill(&mut nonce)?;
        let bound_to = self.bound_to(&slot);
        let mut sealed = keys.private.0;
        let tag = private_door(&keys.data, &self.vault).seal(&nonce, &bound_to, &mut sealed)?;
        slot.body.extend(nonce);
        slot.body.extend(sealed);
        slot.body.extend(tag);
        Ok(slot)
    }

    /// What a slot is bound to: this vault, which door and kind, its id, and what stands before the nonce in its body.
    fn bound_to(&self, slot: &Slot) -> Vec<u8> {
        let mut bytes = b"sleutelbos slot v1".to_vec();
        bytes.extend(self.vault);
        bytes.extend([slot.door, slot.kind]);
        bytes.extend(slot.id);
        bytes.extend(&slot.body);
        bytes
    }

    /// Tries a passphrase on every slot that takes one.
    ///
    /// # Errors
    /// [`Error::WrongKey`] where none opens, whatever the cause.
    pub(crate) fn unlock(&self, passphrase: &Passphrase) -> Result<Keys> {
        for slot in &self.slots {
            if slot.door == Door::Case as u8
                && slot.kind == SlotKind::Passphrase as u8
                && let Some(data) = self.try_passphrase(slot, passphrase)
            {
                let private = self.private_key(&data).ok_or(Error::WrongKey)?;
                return Ok(Keys { data, private });
            }
        }
        Err(Error::WrongKey)
    }

    fn try_passphrase(&self, slot: &Slot, passphrase: &Passphrase) -> Option<Key> {
        let (head, sealed) = slot.body.split_at_checked(12 + 32)?;
        let number = |at: usize| head.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
        let cost = Cost { memory_kib: number(0)?, passes: number(4)?, lanes: number(8)? };
        if !cost.is_sane() {
            return None;
        }
        let salt: [u8; 32] = head[12..].try_into().ok()?;
        let bound_to = self.bound_to(&Slot { body: head.to_vec(), ..slot.clone() });
        open_key(&from_passphrase(passphrase, &salt, cost).ok()?, &bound_to, sealed)
    }

    fn private_key(&self, data: &Key) -> Option<Key> {
        let key = private_door(data, &self.vault);
        self.slots
            .iter()
            .filter(|slot| slot.door == Door::Private as u8 && slot.kind == SlotKind::DataKey as u8)
            .find_map(|slot| {
                let bound_to = self.bound_to(&Slot { body: Vec::new(), ..slot.clone() });
                open_key(&key, &bound_to, &slot.body)
            })
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

fn empty_slot(door: Door, kind: SlotKind) -> Slot {
    Slot { door: door as u8, kind: kind as u8, id: Uuid::new_v4().into_bytes(), body: Vec::new() }
}

fn private_door(data: &Key, vault: &[u8; 16]) -> Key {
    data.derive(vault, "sleutelbos private door v1")
}

fn open_key(key: &Key, bound_to: &[u8], sealed: &[u8]) -> Option<Key> {
    if sealed.len() != NONCE + 32 + TAG {
        return None;
    }
    let nonce = sealed[..NONCE].try_into().ok()?;
    let mut opened = Key(sealed[NONCE..NONCE + 32].try_into().ok()?);
    let tag = sealed[NONCE + 32..].try_into().ok()?;
    key.open(&nonce, bound_to, &mut opened.0, &tag).then_some(opened)
}
