//! Frames: what one commit adds to the file. `FORMAT.md`, "Frames".

use hmac::{Hmac, KeyInit as _, Mac};
use jiff::Timestamp;
use sha2::Sha256;

use crate::error::{Error, Result};
use crate::header::{Keys, Parsed};
use crate::keys::{Key, NONCE, TAG, fill, wipe};
use crate::pages::{MOST, PAGE};

/// Bytes of a frame's head.
pub(crate) const HEAD: usize = 72;
const MAC: usize = 16;
/// Bytes in the body before its pages: moment, length of the image, number of pages.
pub(crate) const BODY_HEAD: usize = 16;
/// Bytes of one page in a body: its number and itself.
pub(crate) const PAGE_ENTRY: usize = 4 + PAGE;
/// The most pages in one frame; a larger commit takes several.
pub(crate) const MOST_PAGES: usize = 256;
/// The longest sealed body.
pub(crate) const LONGEST_BODY: u32 = (BODY_HEAD + MOST_PAGES * PAGE_ENTRY + TAG) as u32;

/// What a frame holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum FrameKind {
    /// Changed pages of an image.
    Pages = 1,
    /// The vault was locked: nothing followed for as long as it stood open.
    Close = 2,
}

/// Which image a frame is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Of {
    /// None: a close frame. Sealed as `case`.
    None = 0,
    /// The `case` image.
    Case = 1,
    /// The `private` image.
    Private = 2,
}

/// The head of a frame, as read and found authentic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FrameHead {
    pub(crate) sequence: u64,
    pub(crate) kind: FrameKind,
    pub(crate) of: Of,
    /// Whether the commit goes on in the next frame.
    pub(crate) more: bool,
    pub(crate) body: u32,
    nonce: [u8; NONCE],
}

/// Seals and opens the frames of one generation of a file.
pub(crate) struct Chain {
    vault: [u8; 16],
    header_hash: [u8; 32],
    heads: Key,
    case: Key,
    /// `None` for who may not open the private image.
    private: Option<Key>,
    next: u64,
    /// Tag of the frame before; of the first frame: the beginning of the head's hash.
    before: [u8; TAG],
    /// When the frame before was made.
    at: Timestamp,
}

/// Where a chain stands: sequence number, tag and moment of its last frame. As JSON the tag is 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Anchor {
    /// Sequence number of the last frame.
    pub sequence: u64,
    /// Its tag.
    #[serde(with = "hex")]
    pub tag: [u8; TAG],
    /// When it was made. Only to tell a person: what is older follows from the number and the tag.
    pub at: Timestamp,
}

impl Anchor {
    /// Whether a chain that stands at `now` is older than this one, which was seen before: it has fewer frames, or
    /// another last one.
    #[must_use]
    pub fn is_later_than(&self, now: &Self) -> bool {
        self.sequence > now.sequence || (self.sequence == now.sequence && self.tag != now.tag)
    }
}

/// A tag as hexadecimal digits, so that an anchor can be read aloud and compared.
mod hex {
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(tag: &[u8; super::TAG], into: S) -> Result<S::Ok, S::Error> {
        format!("{:032x}", u128::from_be_bytes(*tag)).serialize(into)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<[u8; super::TAG], D::Error> {
        let digits = String::deserialize(from)?;
        let is_hex = digits.len() == 2 * super::TAG && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let tag = is_hex.then(|| u128::from_str_radix(&digits, 16).ok()).flatten();
        tag.map(u128::to_be_bytes).ok_or_else(|| D::Error::custom("a tag has 32 hexadecimal digits"))
    }
}

impl Chain {
    /// The chain of a file, before its first frame.
    pub(crate) fn new(head: &Parsed, keys: &Keys) -> Self {
        Self::of(head, &keys.data, Some(&keys.private))
    }

    /// As [`Chain::new`], for who has the data key and perhaps no more.
    pub(crate) fn of(head: &Parsed, data: &Key, private: Option<&Key>) -> Self {
        let generation = &head.header.generation;
        let mut before = [0; TAG];
        before.copy_from_slice(&head.hash[..TAG]);
        Self {
            vault: head.header.vault,
            header_hash: head.hash,
            heads: data.derive(generation, "sleutelbos frame head v1"),
            case: data.derive(generation, "sleutelbos case pages v1"),
            private: private.map(|key| key.derive(generation, "sleutelbos private pages v1")),
            next: head.header.first,
            before,
            at: Timestamp::UNIX_EPOCH,
        }
    }

    /// Sequence number of the next frame.
    pub(crate) const fn next(&self) -> u64 {
        self.next
    }

    /// Whether private bodies are opened.
    pub(crate) const fn opens_private(&self) -> bool {
        self.private.is_some()
    }

    /// Where the chain stands.
    pub(crate) const fn anchor(&self) -> Anchor {
        Anchor { sequence: self.next - 1, tag: self.before, at: self.at }
    }

    /// Goes back to where the chain stood; what was sealed since was not kept.
    pub(crate) fn back_to(&mut self, anchor: Anchor) {
        self.next = anchor.sequence + 1;
        self.before = anchor.tag;
        self.at = anchor.at;
    }

    /// Seals one frame and adds it to `out`. `write` adds the plain body there; it is sealed where it stands.
    pub(crate) fn seal(
        &mut self,
        kind: FrameKind,
        of: Of,
        more: bool,
        out: &mut Vec<u8>,
        write: impl FnOnce(&mut Vec<u8>) -> Result<()>,
    ) -> Result<()> {
        let start = out.len();
        self.seal_at(start, kind, of, more, out, write).inspect_err(|_| {
            wipe(&mut out[start..]);
            out.truncate(start);
        })
    }

    fn seal_at(
        &mut self,
        start: usize,
        kind: FrameKind,
        of: Of,
        more: bool,
        out: &mut Vec<u8>,
        write: impl FnOnce(&mut Vec<u8>) -> Result<()>,
    ) -> Result<()> {
        out.extend_from_slice(&[0; HEAD]);
        write(out)?;
        let body = start + HEAD;
        let mut head = [0; HEAD];
        head[..8].copy_from_slice(&self.next.to_le_bytes());
        head[8..12].copy_from_slice(&[kind as u8, of as u8, u8::from(more), 0]);
        let length = u32::try_from(out.len() - body + TAG).map_err(|_| Error::Failed)?;
        head[12..16].copy_from_slice(&length.to_le_bytes());
        head[16..32].copy_from_slice(&self.before);
        fill(&mut head[32..56])?;
        let mac = self.mac(&head)?.finalize().into_bytes();
        head[56..].copy_from_slice(&mac[..MAC]);
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&head[32..56]);
        let at = moment(&out[body..]);
        let tag = self.key(of).ok_or(Error::Failed)?.seal(&nonce, &self.bound_to(&head), &mut out[body..])?;
        out[start..body].copy_from_slice(&head);
        out.extend_from_slice(&tag);
        self.next += 1;
        self.before = tag;
        self.at = at;
        Ok(())
    }

    /// Reads a head; `None` where it is not the authentic head of the next frame.
    pub(crate) fn read_head(&self, bytes: &[u8; HEAD]) -> Option<FrameHead> {
        self.mac(bytes).ok()?.verify_truncated_left(&bytes[56..]).ok()?;
        let number = |at: usize, n: usize| bytes[at..at + n].iter().rev().fold(0, |sum, b| sum << 8 | u64::from(*b));
        let sequence = number(0, 8);
        let kind = match bytes[8] {
            1 => FrameKind::Pages,
            2 => FrameKind::Close,
            _ => return None,
        };
        let of = match bytes[9] {
            0 => Of::None,
            1 => Of::Case,
            2 => Of::Private,
            _ => return None,
        };
        let body = u32::try_from(number(12, 4)).ok()?;
        let fits = sequence == self.next
            && bytes[10] <= 1
            && bytes[11] == 0
            && bytes[16..32] == self.before
            && (TAG as u32..=LONGEST_BODY).contains(&body);
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&bytes[32..56]);
        fits.then_some(FrameHead { sequence, kind, of, more: bytes[10] == 1, body, nonce })
    }

    /// Opens a body in place and moves on to the next frame; `None` where it is not what its head says. What is left of
    /// `sealed` is the plain body; of a private one nothing where there is no key to it, and its tag is believed: the
    /// next frame's head is bound to it.
    pub(crate) fn open<'a>(&mut self, head: &FrameHead, bytes: &[u8; HEAD], sealed: &'a mut [u8]) -> Option<&'a [u8]> {
        let (body, tag) = sealed.split_at_mut(sealed.len().checked_sub(TAG)?);
        let tag: [u8; TAG] = (&*tag).try_into().ok()?;
        let opened = match self.key(head.of) {
            Some(key) if key.open(&head.nonce, &self.bound_to(bytes), body, &tag) => body,
            Some(_) => return None,
            None => &mut [],
        };
        self.next += 1;
        self.before = tag;
        if !opened.is_empty() {
            self.at = moment(opened);
        }
        Some(opened)
    }

    fn key(&self, of: Of) -> Option<&Key> {
        match of {
            Of::None | Of::Case => Some(&self.case),
            Of::Private => self.private.as_ref(),
        }
    }

    fn mac(&self, head: &[u8; HEAD]) -> Result<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.heads.0).map_err(|_| Error::Failed)?;
        mac.update(&self.vault);
        mac.update(&self.header_hash);
        mac.update(&head[..56]);
        Ok(mac)
    }

    fn bound_to(&self, head: &[u8; HEAD]) -> [u8; 16 + 32 + HEAD] {
        let mut bytes = [0; 16 + 32 + HEAD];
        bytes[..16].copy_from_slice(&self.vault);
        bytes[16..48].copy_from_slice(&self.header_hash);
        bytes[48..].copy_from_slice(head);
        bytes
    }
}

/// The moment that every body begins with.
fn moment(body: &[u8]) -> Timestamp {
    let bytes = body.get(..8).and_then(|bytes| bytes.try_into().ok()).unwrap_or_default();
    Timestamp::from_millisecond(i64::from_le_bytes(bytes)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The plain body of a frame of pages, taken apart.
pub(crate) struct PagesBody<'a> {
    /// When the commit was made, unix milliseconds.
    pub(crate) at: i64,
    /// How many pages the image has after it.
    pub(crate) length: u32,
    entries: &'a [u8],
}

impl<'a> PagesBody<'a> {
    /// Takes a body apart; `None` where its parts do not add up.
    pub(crate) fn read(body: &'a [u8]) -> Option<Self> {
        let (head, entries) = body.split_at_checked(BODY_HEAD)?;
        let at = i64::from_le_bytes(head[..8].try_into().ok()?);
        let length = u32::from_le_bytes(head[8..12].try_into().ok()?);
        let count = u32::from_le_bytes(head[12..16].try_into().ok()?) as usize;
        let whole = Self { at, length, entries };
        let fits = entries.len() == count.checked_mul(PAGE_ENTRY)?
            && length <= MOST
            && whole.pages().all(|(number, _)| (1..=length).contains(&number));
        fits.then_some(whole)
    }

    /// Number and bytes of each page.
    pub(crate) fn pages(&self) -> impl Iterator<Item = (u32, &'a [u8; PAGE])> {
        self.entries.chunks_exact(PAGE_ENTRY).filter_map(|entry| {
            let (number, page) = entry.split_first_chunk()?;
            Some((u32::from_le_bytes(*number), page.try_into().ok()?))
        })
    }
}

/// The beginning of a body of pages; the entries follow.
pub(crate) fn body_head(at: i64, length: u32, count: usize) -> [u8; BODY_HEAD] {
    let mut head = [0; BODY_HEAD];
    head[..8].copy_from_slice(&at.to_le_bytes());
    head[8..12].copy_from_slice(&length.to_le_bytes());
    head[12..].copy_from_slice(&u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
    head
}
