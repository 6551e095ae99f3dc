//! Keys: from a passphrase to the keys of frames. `FORMAT.md`, "Keys".

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use hkdf::Hkdf;
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::{Error, Result};

/// Bytes of a nonce of XChaCha20-Poly1305.
pub(crate) const NONCE: usize = 24;
/// Bytes of a tag of Poly1305.
pub(crate) const TAG: usize = 16;

/// A passphrase as typed. Wiped when it is let go; never shown.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed. Composed and decomposed letters (é) count as the same: it is normalised to NFC, so that
    /// another keyboard types the same passphrase.
    #[must_use]
    pub fn new(typed: String) -> Self {
        let typed = Zeroizing::new(typed);
        Self(Zeroizing::new(typed.nfc().collect()))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// How many characters (Unicode scalar values) it has.
    pub(crate) fn characters(&self) -> usize {
        self.0.chars().count()
    }
}

/// Overwrites bytes that nobody may find later. As sure as `zeroize`, which stores byte after byte: the barrier keeps the
/// compiler from leaving out what nobody reads. For pages and whole images, where that is a third of an opening.
pub(crate) fn wipe(bytes: &mut [u8]) {
    bytes.fill(0);
    zeroize::optimization_barrier(bytes);
}

/// A key of 256 bits; wiped when it is let go.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Key(pub(crate) [u8; 32]);

impl Key {
    /// Makes a new key from the system's randomness.
    pub(crate) fn make() -> Result<Self> {
        let mut key = Self([0; 32]);
        fill(&mut key.0)?;
        Ok(key)
    }

    /// Derives a key for one purpose: HKDF-SHA-256 of this key, with `salt` and the purpose.
    pub(crate) fn derive(&self, salt: &[u8], purpose: &str) -> Self {
        derive_from(&self.0, salt, purpose)
    }

    /// Seals `plain` in place; gives the tag.
    pub(crate) fn seal(&self, nonce: &[u8; NONCE], bound_to: &[u8], plain: &mut [u8]) -> Result<[u8; TAG]> {
        let sealed =
            XChaCha20Poly1305::new(&self.0.into()).encrypt_inout_detached(&(*nonce).into(), bound_to, plain.into());
        Ok(sealed.map_err(|_| Error::Failed)?.into())
    }

    /// Opens `sealed` in place; `false` where it was not sealed by this key for `bound_to`.
    pub(crate) fn open(&self, nonce: &[u8; NONCE], bound_to: &[u8], sealed: &mut [u8], tag: &[u8; TAG]) -> bool {
        XChaCha20Poly1305::new(&self.0.into())
            .decrypt_inout_detached(&(*nonce).into(), bound_to, sealed.into(), &(*tag).into())
            .is_ok()
    }
}

/// Derives a key for one purpose: HKDF-SHA-256 of `secret`, with `salt` and the purpose.
pub(crate) fn derive_from(secret: &[u8], salt: &[u8], purpose: &str) -> Key {
    let mut key = Key([0; 32]);
    // Cannot fail: 32 bytes are far below the limit of HKDF.
    let expanded = Hkdf::<Sha256>::new(Some(salt), secret).expand(purpose.as_bytes(), &mut key.0);
    debug_assert!(expanded.is_ok());
    key
}

/// What it costs to try a passphrase: the parameters of Argon2id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// The least that is ever used or accepted: 64 MiB, 3 passes, 4 lanes.
    pub const FLOOR: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
    /// What is used where a machine needs at most [`Cost::AIM`] for it: 256 MiB, 3 passes, 4 lanes.
    pub const DEFAULT: Self = Self { memory_kib: 256 * 1024, passes: 3, lanes: 4 };
    /// The most that is accepted from a file: 1 GiB, 16 passes, 16 lanes. More would be an attack on memory.
    pub const CEILING: Self = Self { memory_kib: 1024 * 1024, passes: 16, lanes: 16 };
    /// How long one try should take on the machine that makes the vault.
    pub const AIM: Duration = Duration::from_millis(700);

    /// Between the floor and the default, so that one try takes about [`Cost::AIM`] on this machine.
    #[must_use]
    pub fn calibrated() -> Self {
        let start = Instant::now();
        if derive(b"", &[0; 32], Self::FLOOR).is_err() {
            return Self::FLOOR;
        }
        let floor = start.elapsed().as_secs_f64().max(1e-3);
        let times = (Self::AIM.as_secs_f64() / floor).clamp(1.0, 4.0);
        // In steps of 16 MiB, so that the figure does not tell machines apart.
        let steps = (f64::from(Self::FLOOR.memory_kib) * times / 16_384.0).floor() as u32;
        Self { memory_kib: (steps * 16_384).clamp(Self::FLOOR.memory_kib, Self::DEFAULT.memory_kib), ..Self::FLOOR }
    }

    /// Whether a file may ask for this.
    pub(crate) fn is_sane(self) -> bool {
        let within = |value, floor, ceiling| (floor..=ceiling).contains(&value);
        within(self.memory_kib, Self::FLOOR.memory_kib, Self::CEILING.memory_kib)
            && within(self.passes, Self::FLOOR.passes, Self::CEILING.passes)
            && within(self.lanes, Self::FLOOR.lanes, Self::CEILING.lanes)
    }
}

/// The key that a passphrase gives: Argon2id version 19, 32 bytes.
pub(crate) fn from_passphrase(passphrase: &Passphrase, salt: &[u8; 32], cost: Cost) -> Result<Key> {
    derive(passphrase.bytes(), salt, cost)
}

fn derive(secret: &[u8], salt: &[u8; 32], cost: Cost) -> Result<Key> {
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(|_| Error::Failed)?;
    let mut key = Key([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, &mut key.0)
        .map_err(|_| Error::Failed)?;
    Ok(key)
}

/// Fills with the system's randomness.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|_| Error::Failed)
}
