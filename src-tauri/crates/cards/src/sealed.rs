//! Files sealed to a card, as [age v1](https://age-encryption.org/v1) writes them: `age -d` opens what [`seal`] writes, and
//! [`open`] reads what `age -r` writes.

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{Card, CardKey, NoCard};

const INTRO: &[u8] = b"age-encryption.org/v1\n";
const STANZA: &[u8] = b"-> X25519 ";
const LABEL: &[u8] = b"age-encryption.org/v1/X25519";
/// The longest head that is read: some hundred cards.
const LONGEST_HEAD: usize = 64 << 10;
const FILE_KEY: usize = 16;
const SALT: usize = 16;
const TAG: usize = 16;
/// Plain bytes in a chunk; only the last one is shorter.
const CHUNK: usize = 64 << 10;

/// Why a file did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    /// Not a file that age or this program sealed.
    #[error("not a sealed file")]
    Other,
    /// Sealed to somebody else.
    #[error("sealed to another card")]
    NotYours,
    /// Sealed to this card, and then cut off or changed.
    #[error("cut off or changed")]
    Damaged,
}

/// Seals to a card.
///
/// # Errors
/// [`NoCard::Weak`] for a card that nobody can own; [`NoCard::NoRandomness`].
pub fn seal(plain: &[u8], to: &Card) -> Result<Vec<u8>, NoCard> {
    let mut file_key = Zeroizing::new([0; FILE_KEY]);
    getrandom::fill(&mut *file_key).map_err(|_| NoCard::NoRandomness)?;
    let mut salt = [0; SALT];
    getrandom::fill(&mut salt).map_err(|_| NoCard::NoRandomness)?;
    let once = CardKey::make()?;
    let wrap = wrapping(&once, to, &once.card(), to).ok_or(NoCard::Weak)?;
    let mut wrapped = file_key.to_vec();
    let tag = seal_in_place(&wrap, [0; 12], &mut wrapped).ok_or(NoCard::NoRandomness)?;
    wrapped.extend(tag);

    let mut out = INTRO.to_vec();
    out.extend(STANZA);
    out.extend(encode(once.card().bytes()).bytes());
    out.push(b'\n');
    out.extend(encode(&wrapped).bytes());
    out.extend(b"\n---");
    let mac = head_mac(&file_key, &out);
    out.push(b' ');
    out.extend(encode(&mac).bytes());
    out.push(b'\n');
    out.extend(salt);
    let payload = derive::<32>(&*file_key, &salt, b"payload");
    let mut chunks = plain.chunks(CHUNK).enumerate().peekable();
    if chunks.peek().is_none() {
        out.extend(seal_in_place(&payload, nonce(0, true), &mut []).ok_or(NoCard::NoRandomness)?);
    }
    while let Some((n, chunk)) = chunks.next() {
        let at = out.len();
        out.extend(chunk);
        let tag = seal_in_place(&payload, nonce(n, chunks.peek().is_none()), &mut out[at..]);
        out.extend(tag.ok_or(NoCard::NoRandomness)?);
    }
    Ok(out)
}

/// Opens what was sealed to the card of this key. The plain bytes are wiped when they are let go.
///
/// # Errors
/// Each of [`NotOpened`]. Nothing of a file that was changed is given, not even its beginning.
pub fn open(sealed: &[u8], key: &CardKey) -> Result<Zeroizing<Vec<u8>>, NotOpened> {
    let head = Head::read(sealed).ok_or(NotOpened::Other)?;
    let card = key.card();
    let file_key = head
        .stanzas
        .iter()
        .find_map(|(once, wrapped)| {
            let wrap = wrapping(key, once, once, &card)?;
            let mut opened = Zeroizing::new(*wrapped);
            let (body, tag) = opened.split_at_mut(FILE_KEY);
            open_in_place(&wrap, [0; 12], body, (&*tag).try_into().ok()?).then_some(())?;
            Some(Zeroizing::new(<[u8; FILE_KEY]>::try_from(&*body).ok()?))
        })
        .ok_or(NotOpened::NotYours)?;
    let mac = head_hmac(&file_key, head.maced).ok_or(NotOpened::Damaged)?;
    mac.verify_slice(&head.mac).map_err(|_| NotOpened::Damaged)?;
    let (salt, body) = head.rest.split_at_checked(SALT).ok_or(NotOpened::Damaged)?;
    let payload = derive::<32>(&*file_key, salt, b"payload");
    let mut plain = Zeroizing::new(Vec::with_capacity(body.len()));
    let mut chunks = body.chunks(CHUNK + TAG).enumerate().peekable();
    if chunks.peek().is_none() {
        return Err(NotOpened::Damaged);
    }
    while let Some((n, chunk)) = chunks.next() {
        let is_last = chunks.peek().is_none();
        let length = chunk.len().checked_sub(TAG).ok_or(NotOpened::Damaged)?;
        // An empty chunk stands only where there is nothing at all.
        if length == 0 && n > 0 {
            return Err(NotOpened::Damaged);
        }
        let (body, tag) = chunk.split_at(length);
        let tag = tag.try_into().map_err(|_| NotOpened::Damaged)?;
        let at = plain.len();
        plain.extend_from_slice(body);
        if !open_in_place(&payload, nonce(n, is_last), &mut plain[at..], tag) {
            return Err(NotOpened::Damaged);
        }
    }
    Ok(plain)
}

/// See [`CardKey::prove`].
pub(crate) fn prove(key: &CardKey, other: &Card, purpose: &str, bytes: &[u8]) -> Option<[u8; 32]> {
    let shared = key.agree(other)?;
    let mac_key = derive::<32>(&*shared, b"sleutelbos proof v1", purpose.as_bytes());
    let mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&*mac_key).ok()?.chain_update(bytes);
    Some(mac.finalize().into_bytes().into())
}

/// What stands before the sealed bytes.
struct Head<'a> {
    /// For each card: the key made once for it, and the sealed file key.
    stanzas: Vec<(Card, [u8; FILE_KEY + TAG])>,
    maced: &'a [u8],
    mac: [u8; 32],
    rest: &'a [u8],
}

impl<'a> Head<'a> {
    /// Lines of other kinds of keys are passed over, as age does.
    fn read(sealed: &'a [u8]) -> Option<Self> {
        let mut at = INTRO.len();
        if !sealed.starts_with(INTRO) {
            return None;
        }
        let mut stanzas = Vec::new();
        let mut once: Option<Card> = None;
        loop {
            let left = sealed.get(at..)?;
            let length = left.iter().take(LONGEST_HEAD).position(|byte| *byte == b'\n')?;
            let line = &left[..length];
            if at + length > LONGEST_HEAD {
                return None;
            }
            if let Some(mac) = line.strip_prefix(b"--- ") {
                let mac = decode::<32>(mac)?;
                return Some(Self { stanzas, maced: &sealed[..at + 3], mac, rest: &sealed[at + length + 1..] });
            }
            if let Some(share) = line.strip_prefix(STANZA) {
                once = decode::<32>(share).map(Card::from_bytes);
            } else if line.starts_with(b"-> ") {
                once = None;
            } else if let (Some(once), Some(body)) = (once.take(), decode(line)) {
                stanzas.push((once, body));
            }
            at += length + 1;
        }
    }
}

/// The key that seals the file key to a card.
fn wrapping(mine: &CardKey, other: &Card, once: &Card, card: &Card) -> Option<Zeroizing<[u8; 32]>> {
    let shared = mine.agree(other)?;
    let mut salt = [0; 64];
    salt[..32].copy_from_slice(once.bytes());
    salt[32..].copy_from_slice(card.bytes());
    Some(derive(&*shared, &salt, LABEL))
}

fn derive<const N: usize>(secret: &[u8], salt: &[u8], purpose: &[u8]) -> Zeroizing<[u8; N]> {
    let mut key = Zeroizing::new([0; N]);
    // Cannot fail: 32 bytes are far below the limit of HKDF.
    let expanded = Hkdf::<Sha256>::new(Some(salt), secret).expand(purpose, &mut *key);
    debug_assert!(expanded.is_ok());
    key
}

fn head_hmac(file_key: &[u8; FILE_KEY], head: &[u8]) -> Option<Hmac<Sha256>> {
    let key = derive::<32>(file_key, &[], b"header");
    Some(<Hmac<Sha256> as KeyInit>::new_from_slice(&*key).ok()?.chain_update(head))
}

fn head_mac(file_key: &[u8; FILE_KEY], head: &[u8]) -> [u8; 32] {
    head_hmac(file_key, head).map(|mac| mac.finalize().into_bytes().into()).unwrap_or_default()
}

/// Eleven bytes of a counter, and whether it is the last chunk.
fn nonce(n: usize, is_last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&(n as u64).to_be_bytes());
    nonce[11] = is_last.into();
    nonce
}

fn seal_in_place(key: &[u8; 32], nonce: [u8; 12], plain: &mut [u8]) -> Option<[u8; TAG]> {
    let sealed = ChaCha20Poly1305::new(&(*key).into()).encrypt_inout_detached(&nonce.into(), b"", plain.into());
    Some(sealed.ok()?.into())
}

fn open_in_place(key: &[u8; 32], nonce: [u8; 12], sealed: &mut [u8], tag: [u8; TAG]) -> bool {
    ChaCha20Poly1305::new(&(*key).into()).decrypt_inout_detached(&nonce.into(), b"", sealed.into(), &tag.into()).is_ok()
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base64 without padding (RFC 4648), as age writes it.
fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 4 / 3 + 2);
    for part in bytes.chunks(3) {
        let group = part.iter().fold(0_u32, |group, byte| group << 8 | u32::from(*byte)) << (8 * (3 - part.len()));
        for n in 0..=part.len() {
            out.push(char::from(ALPHABET[(group >> (18 - 6 * n)) as usize & 63]));
        }
    }
    out
}

/// Exactly `N` bytes; `None` for anything else, also where bits that mean nothing are not zero.
fn decode<const N: usize>(text: &[u8]) -> Option<[u8; N]> {
    if text.len() != (N * 4).div_ceil(3) {
        return None;
    }
    let mut out = [0; N];
    let (mut bits, mut held, mut at) = (0_u32, 0_u32, 0);
    for letter in text {
        let value = ALPHABET.iter().position(|known| known == letter)?;
        bits = bits << 6 | u32::try_from(value).ok()?;
        held += 6;
        if held >= 8 {
            held -= 8;
            *out.get_mut(at)? = (bits >> held) as u8;
            at += 1;
            bits &= (1 << held) - 1;
        }
    }
    (bits == 0 && at == N).then_some(out)
}
