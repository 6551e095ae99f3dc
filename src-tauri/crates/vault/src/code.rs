//! The recovery code: what opens a vault when its passphrase is lost. `FORMAT.md`, "Recovery code".

use cards::CardKey;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::Result;
use crate::keys::{derive_from, fill};

/// 32 signs without look-alikes (Crockford): no I, L, O or U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 128 bits of the code and 12 of its checksum, five to a sign.
const LENGTH: usize = 28;
const GROUP: usize = 4;
/// Bytes of the code.
const CODE: usize = 16;
/// Bytes of code and checksum; the last four bits are zero.
const BOTH: usize = 18;

/// 128 random bits that somebody keeps on paper. Wiped when it is let go; never shown by itself.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; CODE]);

/// What was typed is no recovery code: its checksum does not fit, or a sign is missing or does not exist. A code of
/// another vault does fit; that shows only when it is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a typing error in the recovery code")]
pub struct Mistyped;

impl RecoveryCode {
    /// Makes a new one from the system's randomness.
    pub(crate) fn make() -> Result<Self> {
        let mut code = Self([0; CODE]);
        fill(&mut code.0)?;
        Ok(code)
    }

    /// Reads what was typed. Small and capital letters are the same, so are O and 0, I, L and 1; blanks and dashes are
    /// passed over; digits may be Arabic.
    ///
    /// # Errors
    /// [`Mistyped`]: whatever single sign is wrong, or two neighbours changed places.
    pub fn read(typed: &str) -> Result<Self, Mistyped> {
        let mut both = Zeroizing::new([0; BOTH]);
        let mut count = 0;
        for sign in typed.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–' | '—')) {
            let value = value_of(sign).ok_or(Mistyped)?;
            if count == LENGTH {
                return Err(Mistyped);
            }
            for bit in 0..5 {
                let at = count * 5 + bit;
                both[at / 8] |= (value >> (4 - bit) & 1) << (7 - at % 8);
            }
            count += 1;
        }
        let mut code = Self([0; CODE]);
        code.0.copy_from_slice(&both[..CODE]);
        if count == LENGTH && both[CODE..] == checksum(&code.0) { Ok(code) } else { Err(Mistyped) }
    }

    /// As it is printed: seven groups of four signs, with dashes between them.
    #[must_use]
    pub fn written(&self) -> Zeroizing<String> {
        let mut both = Zeroizing::new([0; BOTH]);
        both[..CODE].copy_from_slice(&self.0);
        both[CODE..].copy_from_slice(&checksum(&self.0));
        let mut written = Zeroizing::new(String::with_capacity(LENGTH + LENGTH / GROUP));
        for sign in 0..LENGTH {
            if sign > 0 && sign % GROUP == 0 {
                written.push('-');
            }
            let value = (sign * 5..sign * 5 + 5)
                .fold(0, |value, at| value << 1 | usize::from(both[at / 8] >> (7 - at % 8) & 1));
            written.push(char::from(SIGNS[value]));
        }
        written
    }

    /// The key pair that the code gives with the salt of a slot.
    pub(crate) fn key(&self, salt: &[u8; 32]) -> CardKey {
        CardKey::from_bytes(&derive_from(&self.0, salt, "sleutelbos recovery code v1").0)
    }
}

fn value_of(sign: char) -> Option<u8> {
    let sign = match sign {
        '٠'..='٩' => char::from_digit(sign as u32 - '٠' as u32, 10)?,
        '۰'..='۹' => char::from_digit(sign as u32 - '۰' as u32, 10)?,
        _ => sign.to_ascii_uppercase(),
    };
    let sign = match sign {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    SIGNS.iter().position(|known| char::from(*known) == sign).and_then(|value| u8::try_from(value).ok())
}

/// CRC-12 with the polynomial 0x80F, starting from 0xFFF, and four zero bits. It tells every run of up to twelve wrong
/// bits, so every wrong sign and every two neighbours that changed places.
fn checksum(code: &[u8; CODE]) -> [u8; 2] {
    let bits = code.iter().flat_map(|byte| (0..8).rev().map(move |bit| u16::from(byte >> bit & 1)));
    let sum = bits.fold(0xfff, |sum: u16, bit| {
        let out = (sum >> 11 & 1) ^ bit;
        (sum << 1 & 0xfff) ^ (out * 0x80f)
    });
    (sum << 4).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_however_it_is_typed() {
        for _ in 0..200 {
            let code = RecoveryCode::make().unwrap();
            let written = code.written();
            assert_eq!(written.len(), 34);
            let sloppy = written.to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l");
            let arabic = written.replace('2', "٢").replace('7', "۷").replace('-', "–");
            for typed in [written.as_str(), &sloppy, &arabic] {
                assert_eq!(RecoveryCode::read(typed).unwrap().0, code.0);
            }
        }
    }

    #[test]
    fn every_wrong_sign_and_every_swap_is_told_as_a_typing_error() {
        let code = RecoveryCode::make().unwrap();
        let plain: Vec<char> = code.written().chars().filter(|sign| *sign != '-').collect();
        let read = |signs: &[char]| RecoveryCode::read(&signs.iter().collect::<String>());
        assert!(read(&plain).is_ok(), "the control");
        for at in 0..LENGTH {
            for sign in SIGNS.iter().map(|sign| char::from(*sign)).filter(|sign| *sign != plain[at]) {
                let mut typed = plain.clone();
                typed[at] = sign;
                assert!(read(&typed).is_err(), "sign {at}");
            }
            let mut typed = plain.clone();
            typed.remove(at);
            assert!(read(&typed).is_err(), "without sign {at}");
            if at > 0 && plain[at] != plain[at - 1] {
                let mut typed = plain.clone();
                typed.swap(at, at - 1);
                assert!(read(&typed).is_err(), "sign {at} swapped");
            }
        }
        for none in ["", "U", "😀", &"0".repeat(29)] {
            assert!(RecoveryCode::read(none).is_err());
        }
    }

    /// A second calculation of the checksum, by long division over a list of bits.
    #[test]
    fn the_checksum_is_the_one_of_the_format() {
        let code = *b"sixteen bytes ok";
        let mut bits: Vec<u8> = code.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect();
        bits.iter_mut().take(12).for_each(|bit| *bit ^= 1);
        bits.extend([0; 12]);
        let divisor = [1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1];
        for at in 0..128 {
            if bits[at] == 1 {
                divisor.iter().enumerate().for_each(|(n, bit)| bits[at + n] ^= bit);
            }
        }
        let rest = bits[128..].iter().fold(0_u16, |sum, bit| sum << 1 | u16::from(*bit));
        assert_eq!(checksum(&code), (rest << 4).to_be_bytes());
    }
}
