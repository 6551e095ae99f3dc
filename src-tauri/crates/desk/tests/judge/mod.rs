//! A second reader, written from `FORMAT.md` alone: every page that any frame of a file ever held, in plain bytes.

use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use hkdf::Hkdf;
use sha2::{Digest, Sha256};

fn open(key: &[u8; 32], nonce: &[u8], aad: &[u8], sealed: &[u8]) -> Vec<u8> {
    let (body, tag) = sealed.split_at(sealed.len() - 16);
    let nonce: [u8; 24] = nonce.try_into().unwrap();
    let tag: [u8; 16] = tag.try_into().unwrap();
    let mut body = body.to_vec();
    XChaCha20Poly1305::new(&(*key).into())
        .decrypt_inout_detached(&nonce.into(), aad, body.as_mut_slice().into(), &tag.into())
        .expect("a sealed part opens");
    body
}

fn derive(key: &[u8; 32], salt: &[u8], label: &str) -> [u8; 32] {
    let mut out = [0; 32];
    Hkdf::<Sha256>::new(Some(salt), key).expand(label.as_bytes(), &mut out).unwrap();
    out
}

fn u16_at(bytes: &[u8], at: usize) -> usize {
    usize::from(u16::from_le_bytes(bytes[at..at + 2].try_into().unwrap()))
}

fn u32_at(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize
}

/// All bodies of all frames, of both images.
pub(crate) fn plain(file: &Path, passphrase: &str) -> Vec<u8> {
    let bytes = std::fs::read(file).unwrap();
    let head = &bytes[..u32_at(&bytes, 12)];
    let hash = Sha256::digest(&head[..head.len() - 32]);
    assert_eq!(hash[..], head[head.len() - 32..]);
    let (vault, generation) = (&head[16..32], &head[32..64]);
    let (mut data, mut private) = ([0; 32], [0; 32]);
    let mut at = 74;
    for _ in 0..u16_at(head, 72) {
        let (door, kind, id) = (head[at], head[at + 1], &head[at + 2..at + 18]);
        let body = &head[at + 20..at + 20 + u16_at(head, at + 18)];
        at += 20 + body.len();
        let before = if kind == 1 { 44 } else { 0 };
        let aad = [b"sleutelbos slot v1", vault, &[door, kind], id, &body[..before]].concat();
        let key = if kind == 1 {
            let params =
                Params::new(u32_at(body, 0) as u32, u32_at(body, 4) as u32, u32_at(body, 8) as u32, Some(32)).unwrap();
            let mut key = [0; 32];
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
                .hash_password_into(passphrase.as_bytes(), &body[12..44], &mut key)
                .unwrap();
            key
        } else {
            derive(&data, vault, "sleutelbos private door v1")
        };
        let opened = open(&key, &body[before..before + 24], &aad, &body[before + 24..]);
        if door == 1 { &mut data } else { &mut private }.copy_from_slice(&opened);
    }
    let case_pages = derive(&data, generation, "sleutelbos case pages v1");
    let private_pages = derive(&private, generation, "sleutelbos private pages v1");
    let mut out = Vec::new();
    let mut at = head.len();
    while at < bytes.len() {
        let frame = &bytes[at..at + 72];
        let body = &bytes[at + 72..at + 72 + u32_at(frame, 12)];
        let aad = [vault, &head[head.len() - 32..], frame].concat();
        let key = if frame[9] == 2 { &private_pages } else { &case_pages };
        out.extend(open(key, &frame[32..56], &aad, body));
        at += 72 + body.len();
    }
    out
}

/// How often a word stands in these bytes, in UTF-8 and in UTF-16 of both orders.
pub(crate) fn count(bytes: &[u8], word: &str) -> usize {
    let wide: Vec<u16> = word.encode_utf16().collect();
    let needles = [
        word.as_bytes().to_vec(),
        wide.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        wide.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ];
    needles.iter().map(|needle| bytes.windows(needle.len()).filter(|part| part == needle).count()).sum()
}
