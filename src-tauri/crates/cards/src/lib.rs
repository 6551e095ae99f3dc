//! Keys of people at an organisation, in the form that [age](https://age-encryption.org/v1) writes: what `age-keygen` of
//! any system makes is a card here, and the other way round.
//!
//! A [`Card`] is public: who has it can seal something to its owner. A [`CardKey`] is its owner's own secret. Both are 32
//! bytes of X25519 (RFC 7748), written as Bech32 (BIP 173) after `age1` and `AGE-SECRET-KEY-1`.

mod sealed;

use std::fmt;
use std::str::FromStr;

use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32, Hrp};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

pub use sealed::{NotOpened, open, seal};

const CARD: &str = "age";
const KEY: &str = "age-secret-key-";

/// What is not a card, or not the key of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoCard {
    /// Neither `age1…` nor `AGE-SECRET-KEY-1…`: something else was given.
    #[error("not a card")]
    Other,
    /// It begins as one, and its checksum does not fit: a typing error.
    #[error("a typing error in the card")]
    Mistyped,
    /// No key can be agreed with it: its owner could not open anything.
    #[error("a card that nobody can own")]
    Weak,
    /// The system gives no randomness.
    #[error("no randomness")]
    NoRandomness,
}

/// Somebody's public key: what is sealed to it, only the owner of its [`CardKey`] opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Card([u8; 32]);

impl Card {
    /// A card of its 32 bytes. Whether somebody can own it shows when a key is agreed.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its 32 bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl FromStr for Card {
    type Err = NoCard;

    /// Reads `age1…`, alone or in a file as `age-keygen -y` writes it: blank lines and lines that begin with `#` are
    /// passed over.
    fn from_str(text: &str) -> Result<Self, NoCard> {
        let card = Self(*unwritten(CARD, only_line(text).ok_or(NoCard::Other)?)?);
        // A point of small order agrees on the same key with everybody.
        let probe = CardKey(StaticSecret::from([0x5a; 32]));
        probe.agree(&card).map(|_| card).ok_or(NoCard::Weak)
    }
}

impl fmt::Display for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let written = bech32::encode_lower::<Bech32>(Hrp::parse(CARD).map_err(|_| fmt::Error)?, &self.0);
        f.write_str(&written.map_err(|_| fmt::Error)?)
    }
}

/// The secret of a card. Wiped when it is let go; never shown by itself.
#[derive(Clone)]
pub struct CardKey(StaticSecret);

impl CardKey {
    /// Makes a new one from the system's randomness.
    ///
    /// # Errors
    /// [`NoCard::NoRandomness`].
    pub fn make() -> Result<Self, NoCard> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *bytes).map_err(|_| NoCard::NoRandomness)?;
        Ok(Self::from_bytes(&bytes))
    }

    /// The key of its 32 bytes.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(StaticSecret::from(*bytes))
    }

    /// The card that goes with it.
    #[must_use]
    pub fn card(&self) -> Card {
        Card(PublicKey::from(&self.0).to_bytes())
    }

    /// The 32 bytes that its owner and the owner of `other` agree on (X25519). `None` where `other` is a point that
    /// gives the same to everybody.
    #[must_use]
    pub fn agree(&self, other: &Card) -> Option<Zeroizing<[u8; 32]>> {
        let shared = self.0.diffie_hellman(&PublicKey::from(other.0));
        shared.was_contributory().then(|| Zeroizing::new(shared.to_bytes()))
    }

    /// Proves to the owner of `other` that the owner of this key wrote these bytes: HMAC-SHA-256 under a key that only
    /// these two can make, for one purpose. It proves nothing to anybody else. `None` where `other` is nobody's.
    #[must_use]
    pub fn prove(&self, other: &Card, purpose: &str, bytes: &[u8]) -> Option<[u8; 32]> {
        sealed::prove(self, other, purpose, bytes)
    }

    /// Reads `AGE-SECRET-KEY-1…`, alone or in a file as `age-keygen` writes it.
    ///
    /// # Errors
    /// [`NoCard::Other`], [`NoCard::Mistyped`].
    pub fn read(text: &str) -> Result<Self, NoCard> {
        let bytes = unwritten(KEY, only_line(text).ok_or(NoCard::Other)?)?;
        Ok(Self::from_bytes(&bytes))
    }

    /// `AGE-SECRET-KEY-1…`, as `age` reads it.
    #[must_use]
    pub fn written(&self) -> Zeroizing<String> {
        let hrp = Hrp::parse(KEY);
        let written = hrp.map(|hrp| bech32::encode_upper::<Bech32>(hrp, self.0.as_bytes()));
        // Cannot fail: the prefix is fixed and 32 bytes are within the length that Bech32 allows.
        Zeroizing::new(written.map(Result::unwrap_or_default).unwrap_or_default())
    }
}

/// The only line that is neither blank nor a remark.
fn only_line(text: &str) -> Option<&str> {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let mut lines = lines.by_ref().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let line = lines.next()?;
    lines.next().is_none().then_some(line)
}

fn unwritten(prefix: &str, text: &str) -> Result<Zeroizing<[u8; 32]>, NoCard> {
    let begin = text.get(..prefix.len()).zip(text.get(prefix.len()..));
    if !begin.is_some_and(|(begin, rest)| begin.eq_ignore_ascii_case(prefix) && rest.starts_with('1')) {
        return Err(NoCard::Other);
    }
    let checked = CheckedHrpstring::new::<Bech32>(text).map_err(|_| NoCard::Mistyped)?;
    let mut bytes = Zeroizing::new([0; 32]);
    let mut all = checked.byte_iter();
    if all.len() != bytes.len() {
        return Err(NoCard::Mistyped);
    }
    bytes.iter_mut().zip(&mut all).for_each(|(into, byte)| *into = byte);
    Ok(bytes)
}
