//! Bundles: what one device changed, sealed for the others. `FORMAT.md`, "Bundles".

use hkdf::Hkdf;
use rusqlite::types::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use crate::error::{Error, Result};
use crate::keys::{Key, NONCE, TAG, fill};

const MAGIC: [u8; 8] = *b"\x89SLN\r\n\x1a\n";
const VERSION: u16 = 1;
/// Bytes of a head before its schema.
const FIXED: usize = 16 + 16 + 16 + 8 + 4 + 16 + 32 + 2;
/// Plain parts are filled with zeros to a multiple of this, so that their length says little.
const STEP: usize = 4096;
/// The longest bundle that is read: 256 MiB.
pub(crate) const LONGEST: u64 = 256 << 20;

/// Which part of a bundle, and of which image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Side {
    Case = 1,
    Private = 2,
}

impl Side {
    const fn label(self) -> &'static str {
        match self {
            Self::Case => "sleutelbos bundle case v1",
            Self::Private => "sleutelbos bundle private v1",
        }
    }
}

/// What everybody can read of a bundle.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) vault: [u8; 16],
    pub(crate) device: Uuid,
    pub(crate) number: u64,
    /// How often the keys had been replaced, and the id of those that seal it.
    pub(crate) epoch: u32,
    pub(crate) key: [u8; 16],
    /// SHA-256 of the device's bundle before; zeros in its first.
    pub(crate) before: [u8; 32],
    /// Image, room, number of its last migration.
    pub(crate) schema: Vec<(u8, String, u32)>,
}

/// What a head stands for, hashed: the vault's own id is in clear in the vault and is not to be found in a folder.
pub(crate) fn vault_mark(vault: &[u8; 16]) -> [u8; 16] {
    let hash: [u8; 32] =
        Sha256::new().chain_update(b"sleutelbos bundle vault v1").chain_update(vault).finalize().into();
    let mut mark = [0; 16];
    mark.copy_from_slice(&hash[..16]);
    mark
}

/// The name of a vault's folder among others: 16 hexadecimal digits that tell nothing.
pub(crate) fn folder_name(vault: &[u8; 16]) -> String {
    let hash: [u8; 32] =
        Sha256::new().chain_update(b"sleutelbos bundle folder v1").chain_update(vault).finalize().into();
    hash[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One part of a bundle, opened.
#[derive(Default)]
pub(crate) struct Part {
    /// The writer's X25519 key of this image.
    pub(crate) public: [u8; 32],
    pub(crate) seen: Vec<Seen>,
    pub(crate) keys: Vec<Delivery>,
    pub(crate) gone: Vec<Uuid>,
    pub(crate) erased: Vec<ErasedId>,
    pub(crate) rows: Vec<Row>,
}

/// What the writer had of a device: the number of its last bundle, and its last change.
pub(crate) struct Seen {
    pub(crate) device: Uuid,
    pub(crate) number: u64,
    pub(crate) hlc: i64,
}

/// A new key, sealed to one device.
pub(crate) struct Delivery {
    pub(crate) device: Uuid,
    pub(crate) epoch: u32,
    pub(crate) id: [u8; 16],
    pub(crate) ephemeral: [u8; 32],
    pub(crate) nonce: [u8; NONCE],
    pub(crate) sealed: [u8; 32],
    pub(crate) tag: [u8; TAG],
}

/// What was done to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Op {
    Insert = 1,
    Update = 2,
    Delete = 3,
    Remark = 4,
}

impl Op {
    const ALL: [Self; 4] = [Self::Insert, Self::Update, Self::Delete, Self::Remark];

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Insert => "insert",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::Remark => "remark",
        }
    }

    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|op| op.word() == word)
    }
}

/// A row of `erased`.
pub(crate) struct ErasedId {
    pub(crate) id: String,
    /// Unix milliseconds.
    pub(crate) at: i64,
    /// Whether a record of figures took its place.
    pub(crate) figures: bool,
}

/// A row of the change log.
pub(crate) struct Row {
    pub(crate) hlc: i64,
    pub(crate) device: Uuid,
    pub(crate) work: i64,
    pub(crate) kind: String,
    pub(crate) row: String,
    pub(crate) op: Op,
    pub(crate) field: Option<String>,
    pub(crate) value: Value,
}

impl Row {
    /// About how many bytes it takes in a bundle.
    pub(crate) fn size(&self) -> usize {
        let value = match &self.value {
            Value::Text(text) => text.len(),
            Value::Blob(blob) => blob.len(),
            _ => 8,
        };
        40 + self.kind.len() + self.row.len() + self.field.as_ref().map_or(0, String::len) + value
    }
}

/// Why a bundle cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    Altered,
    Newer,
}

/// A bundle as it was read, both parts still sealed.
pub(crate) struct Sealed<'a> {
    pub(crate) head: Head,
    head_bytes: &'a [u8],
    case: &'a [u8],
    private: &'a [u8],
}

// --- writing ---

struct Writer(Zeroizing<Vec<u8>>);

impl Writer {
    fn u32(&mut self, n: usize) -> Result<()> {
        self.0.extend(u32::try_from(n).map_err(|_| Error::Failed)?.to_le_bytes());
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<()> {
        self.0.extend(u16::try_from(text.len()).map_err(|_| Error::Failed)?.to_le_bytes());
        self.0.extend(text.as_bytes());
        Ok(())
    }

    fn bytes(&mut self, bytes: &[u8]) -> Result<()> {
        self.u32(bytes.len())?;
        self.0.extend(bytes);
        Ok(())
    }
}

impl Part {
    fn bytes(&self) -> Result<Zeroizing<Vec<u8>>> {
        let size = 4096
            + self.rows.iter().map(Row::size).sum::<usize>()
            + 64 * (self.seen.len() + self.erased.len() + self.gone.len())
            + 160 * self.keys.len();
        // As large as it becomes, so that growing leaves no copies behind.
        let mut w = Writer(Zeroizing::new(Vec::with_capacity(size + size / 2 + STEP)));
        w.0.extend(self.public);
        w.u32(self.seen.len())?;
        for seen in &self.seen {
            w.0.extend(seen.device.as_bytes());
            w.0.extend(seen.number.to_le_bytes());
            w.0.extend(seen.hlc.to_le_bytes());
        }
        w.u32(self.keys.len())?;
        for key in &self.keys {
            w.0.extend(key.device.as_bytes());
            w.0.extend(key.epoch.to_le_bytes());
            w.0.extend(key.id);
            w.0.extend(key.ephemeral);
            w.0.extend(key.nonce);
            w.0.extend(key.sealed);
            w.0.extend(key.tag);
        }
        w.u32(self.gone.len())?;
        for device in &self.gone {
            w.0.extend(device.as_bytes());
        }
        w.u32(self.erased.len())?;
        for erased in &self.erased {
            w.text(&erased.id)?;
            w.0.extend(erased.at.to_le_bytes());
            w.0.push(u8::from(erased.figures));
        }
        let mut devices: Vec<Uuid> = self.rows.iter().map(|row| row.device).collect();
        devices.sort_unstable();
        devices.dedup();
        w.u32(devices.len())?;
        for device in &devices {
            w.0.extend(device.as_bytes());
        }
        w.u32(self.rows.len())?;
        for row in &self.rows {
            w.0.extend(row.hlc.to_le_bytes());
            w.u32(devices.binary_search(&row.device).map_err(|_| Error::Failed)?)?;
            w.0.extend(row.work.to_le_bytes());
            w.text(&row.kind)?;
            w.text(&row.row)?;
            w.0.push(row.op as u8);
            w.text(row.field.as_deref().unwrap_or_default())?;
            match &row.value {
                Value::Null => w.0.push(0),
                Value::Integer(n) => {
                    w.0.push(1);
                    w.0.extend(n.to_le_bytes());
                }
                Value::Real(n) => {
                    w.0.push(2);
                    w.0.extend(n.to_le_bytes());
                }
                Value::Text(text) => {
                    w.0.push(3);
                    w.bytes(text.as_bytes())?;
                }
                Value::Blob(blob) => {
                    w.0.push(4);
                    w.bytes(blob)?;
                }
            }
        }
        let filled = w.0.len().next_multiple_of(STEP);
        w.0.resize(filled, 0);
        Ok(w.0)
    }
}

fn bound_to(side: Side, head: &[u8], more: &[u8]) -> Vec<u8> {
    let mut bytes = b"sleutelbos bundle v1".to_vec();
    bytes.push(side as u8);
    bytes.extend(head);
    bytes.extend(more);
    bytes
}

fn seal_part(
    side: Side,
    mut plain: Zeroizing<Vec<u8>>,
    key: &Key,
    vault: &[u8; 16],
    bound_to: &[u8],
) -> Result<Vec<u8>> {
    let mut nonce = [0; NONCE];
    fill(&mut nonce)?;
    let tag = key.derive(vault, side.label()).seal(&nonce, bound_to, &mut plain)?;
    let mut sealed = Vec::with_capacity(NONCE + plain.len() + TAG);
    sealed.extend(nonce);
    sealed.extend(&*plain);
    sealed.extend(tag);
    Ok(sealed)
}

/// Seals both parts, each with the key of its image: the bytes of a bundle.
pub(crate) fn seal(
    head: &Head,
    vault: &[u8; 16],
    (case, case_key): (&Part, &Key),
    (private, private_key): (&Part, &Key),
) -> Result<Vec<u8>> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend([0; 2]);
    bytes.extend([0; 4]);
    bytes.extend(head.vault);
    bytes.extend(head.device.as_bytes());
    bytes.extend(head.number.to_le_bytes());
    bytes.extend(head.epoch.to_le_bytes());
    bytes.extend(head.key);
    bytes.extend(head.before);
    bytes.extend(u16::try_from(head.schema.len()).map_err(|_| Error::Failed)?.to_le_bytes());
    for (image, room, number) in &head.schema {
        bytes.push(*image);
        bytes.push(u8::try_from(room.len()).map_err(|_| Error::Failed)?);
        bytes.extend(room.as_bytes());
        bytes.extend(number.to_le_bytes());
    }
    let length = u32::try_from(bytes.len()).map_err(|_| Error::Failed)?;
    bytes[12..16].copy_from_slice(&length.to_le_bytes());
    seal_parts(bytes, vault, (case.bytes()?, case_key), (private.bytes()?, private_key))
}

/// Seals two plain parts behind a head.
fn seal_parts(
    mut bytes: Vec<u8>,
    vault: &[u8; 16],
    (case, case_key): (Zeroizing<Vec<u8>>, &Key),
    (private, private_key): (Zeroizing<Vec<u8>>, &Key),
) -> Result<Vec<u8>> {
    let private = seal_part(Side::Private, private, private_key, vault, &bound_to(Side::Private, &bytes, &[]))?;
    let over: [u8; 32] = Sha256::digest(&private).into();
    let case = seal_part(Side::Case, case, case_key, vault, &bound_to(Side::Case, &bytes, &over))?;
    bytes.extend(u32::try_from(case.len()).map_err(|_| Error::Failed)?.to_le_bytes());
    bytes.extend(case);
    bytes.extend(private);
    Ok(bytes)
}

// --- reading ---

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (taken, left) = self.0.split_at_checked(n)?;
        self.0 = left;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.array()?))
    }

    /// A count; never believed beyond what the bytes that are left can hold.
    fn count(&mut self, least: usize) -> Option<usize> {
        let count = usize::try_from(self.u32()?).ok()?;
        (count.checked_mul(least)? <= self.0.len()).then_some(count)
    }

    fn i64(&mut self) -> Option<i64> {
        Some(i64::from_le_bytes(self.array()?))
    }

    fn uuid(&mut self) -> Option<Uuid> {
        Some(Uuid::from_bytes(self.array()?))
    }

    fn text(&mut self) -> Option<String> {
        let length = u16::from_le_bytes(self.array()?);
        String::from_utf8(self.take(usize::from(length))?.to_vec()).ok()
    }
}

/// Reads the head of a bundle. Nothing of it is authentic until a part was opened.
pub(crate) fn read(bytes: &[u8]) -> Result<Sealed<'_>, Unreadable> {
    let fixed = bytes.get(..FIXED).ok_or(Unreadable::Altered)?;
    if fixed[..8] != MAGIC {
        return Err(Unreadable::Altered);
    }
    match u16::from_le_bytes([fixed[8], fixed[9]]) {
        VERSION => {}
        newer if newer > VERSION => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Altered),
    }
    read_parts(bytes).ok_or(Unreadable::Altered)
}

fn read_parts(bytes: &[u8]) -> Option<Sealed<'_>> {
    let length = usize::try_from(u32::from_le_bytes(bytes.get(12..16)?.try_into().ok()?)).ok()?;
    let (head_bytes, rest) = bytes.split_at_checked(length)?;
    let mut r = Reader(head_bytes.get(10..)?);
    if r.array()? != [0; 2] {
        return None;
    }
    r.take(4)?;
    let mut head = Head {
        vault: r.array()?,
        device: r.uuid()?,
        number: u64::from_le_bytes(r.array()?),
        epoch: r.u32()?,
        key: r.array()?,
        before: r.array()?,
        schema: Vec::new(),
    };
    for _ in 0..u16::from_le_bytes(r.array()?) {
        let [image, length] = r.array()?;
        let room = String::from_utf8(r.take(usize::from(length))?.to_vec()).ok()?;
        head.schema.push((image, room, r.u32()?));
    }
    let mut parts = Reader(rest);
    let length = usize::try_from(parts.u32()?).ok()?;
    let case = parts.take(length)?;
    r.0.is_empty().then_some(Sealed { head, head_bytes, case, private: parts.0 })
}

impl Sealed<'_> {
    /// Opens one part; `None` where anything of the bundle is not as it was written.
    pub(crate) fn open(&self, side: Side, key: &Key, vault: &[u8; 16]) -> Option<Part> {
        read_part(&self.plain(side, key, vault)?)
    }

    fn plain(&self, side: Side, key: &Key, vault: &[u8; 16]) -> Option<Zeroizing<Vec<u8>>> {
        let (sealed, bound_to) = match side {
            Side::Private => (self.private, bound_to(side, self.head_bytes, &[])),
            Side::Case => {
                let over: [u8; 32] = Sha256::digest(self.private).into();
                (self.case, bound_to(side, self.head_bytes, &over))
            }
        };
        let mut r = Reader(sealed);
        let nonce = r.array()?;
        let (body, tag) = r.0.split_at_checked(r.0.len().checked_sub(TAG)?)?;
        let mut plain = Zeroizing::new(body.to_vec());
        let is_open = key.derive(vault, side.label()).open(&nonce, &bound_to, &mut plain, tag.try_into().ok()?);
        is_open.then_some(plain)
    }

    /// What one part holds, in plain bytes, for proofs.
    #[cfg(test)]
    pub(crate) fn plain_part(&self, side: Side, key: &Key, vault: &[u8; 16]) -> Vec<u8> {
        self.plain(side, key, vault).unwrap().to_vec()
    }

    /// The same bundle with other plain parts, sealed as its writer seals, for proofs.
    #[cfg(test)]
    pub(crate) fn with_plain(&self, [case, private]: [&[u8]; 2], keys: [&Key; 2], vault: &[u8; 16]) -> Vec<u8> {
        let plain = |bytes: &[u8]| Zeroizing::new(bytes.to_vec());
        seal_parts(self.head_bytes.to_vec(), vault, (plain(case), keys[0]), (plain(private), keys[1])).unwrap()
    }
}

fn read_part(plain: &[u8]) -> Option<Part> {
    let mut r = Reader(plain);
    let mut part = Part { public: r.array()?, ..Part::default() };
    for _ in 0..r.count(32)? {
        part.seen.push(Seen { device: r.uuid()?, number: u64::from_le_bytes(r.array()?), hlc: r.i64()? });
    }
    for _ in 0..r.count(140)? {
        part.keys.push(Delivery {
            device: r.uuid()?,
            epoch: r.u32()?,
            id: r.array()?,
            ephemeral: r.array()?,
            nonce: r.array()?,
            sealed: r.array()?,
            tag: r.array()?,
        });
    }
    for _ in 0..r.count(16)? {
        part.gone.push(r.uuid()?);
    }
    for _ in 0..r.count(11)? {
        part.erased.push(ErasedId { id: r.text()?, at: r.i64()?, figures: r.array::<1>()? != [0] });
    }
    let mut devices = Vec::new();
    for _ in 0..r.count(16)? {
        devices.push(r.uuid()?);
    }
    for _ in 0..r.count(28)? {
        let hlc = r.i64()?;
        let device = *devices.get(usize::try_from(r.u32()?).ok()?)?;
        let (work, kind, row) = (r.i64()?, r.text()?, r.text()?);
        let [op] = r.array()?;
        let op = Op::ALL.into_iter().find(|known| *known as u8 == op)?;
        let field = Some(r.text()?).filter(|field| !field.is_empty());
        let value = match r.array()? {
            [0] => Value::Null,
            [1] => Value::Integer(r.i64()?),
            [2] => Value::Real(f64::from_le_bytes(r.array()?)),
            [3] => {
                let length = r.count(1)?;
                Value::Text(String::from_utf8(r.take(length)?.to_vec()).ok()?)
            }
            [4] => {
                let length = r.count(1)?;
                Value::Blob(r.take(length)?.to_vec())
            }
            _ => return None,
        };
        part.rows.push(Row { hlc, device, work, kind, row, op, field, value });
    }
    Some(part)
}

// --- new keys ---

/// A device's pair of one image: made by itself, its secret half never leaves its vault.
pub(crate) struct Pair(StaticSecret);

impl Pair {
    pub(crate) fn of(secret: &Key) -> Self {
        Self(StaticSecret::from(secret.0))
    }

    pub(crate) fn public(&self) -> [u8; 32] {
        PublicKey::from(&self.0).to_bytes()
    }

    /// The key under which a new key goes from one device to another. Both devices' own halves are in it, so that
    /// nobody else can send one, whatever older key they know; and one of this delivery alone.
    fn shared(&self, once: &Self, to: &[u8; 32]) -> Option<Key> {
        let to = PublicKey::from(*to);
        let (a, b) = (once.0.diffie_hellman(&to), self.0.diffie_hellman(&to));
        shared(a.as_bytes(), b.as_bytes(), a.was_contributory() && b.was_contributory())
    }

    fn shared_from(&self, once: &[u8; 32], from: &[u8; 32]) -> Option<Key> {
        let (once, from) = (PublicKey::from(*once), PublicKey::from(*from));
        let (a, b) = (self.0.diffie_hellman(&once), self.0.diffie_hellman(&from));
        shared(a.as_bytes(), b.as_bytes(), a.was_contributory() && b.was_contributory())
    }
}

fn shared(once: &[u8; 32], own: &[u8; 32], contributory: bool) -> Option<Key> {
    let mut input = Zeroizing::new([0; 64]);
    input[..32].copy_from_slice(once);
    input[32..].copy_from_slice(own);
    let mut key = Key([0; 32]);
    Hkdf::<Sha256>::new(None, &*input).expand(b"sleutelbos bundle delivery v1", &mut key.0).ok()?;
    contributory.then_some(key)
}

/// Between whom a delivery goes, and for which part.
pub(crate) struct Way<'a> {
    pub(crate) vault: &'a [u8; 16],
    pub(crate) side: Side,
    pub(crate) from: Uuid,
    pub(crate) from_public: &'a [u8; 32],
    pub(crate) to: Uuid,
    pub(crate) to_public: &'a [u8; 32],
}

impl Way<'_> {
    fn bound_to(&self, epoch: u32, id: &[u8; 16], ephemeral: &[u8; 32]) -> Vec<u8> {
        let mut bytes = b"sleutelbos bundle delivery v1".to_vec();
        bytes.extend(self.vault);
        bytes.push(self.side as u8);
        bytes.extend(self.from.as_bytes());
        bytes.extend(self.from_public);
        bytes.extend(self.to.as_bytes());
        bytes.extend(self.to_public);
        bytes.extend(epoch.to_le_bytes());
        bytes.extend(id);
        bytes.extend(ephemeral);
        bytes
    }
}

impl Delivery {
    /// Seals a new key to one device.
    pub(crate) fn seal(way: &Way<'_>, own: &Pair, epoch: u32, id: [u8; 16], key: &Key) -> Result<Self> {
        let once = Pair::of(&Key::make()?);
        let ephemeral = once.public();
        let mut nonce = [0; NONCE];
        fill(&mut nonce)?;
        let mut sealed = key.clone();
        let shared = own.shared(&once, way.to_public).ok_or(Error::Failed)?;
        let tag = shared.seal(&nonce, &way.bound_to(epoch, &id, &ephemeral), &mut sealed.0)?;
        Ok(Self { device: way.to, epoch, id, ephemeral, nonce, sealed: sealed.0, tag })
    }

    /// Opens a key that was sealed to this device; `None` where it was not sealed by that one to this one.
    pub(crate) fn open(&self, way: &Way<'_>, own: &Pair) -> Option<Key> {
        let mut key = Key(self.sealed);
        let bound_to = way.bound_to(self.epoch, &self.id, &self.ephemeral);
        let shared = own.shared_from(&self.ephemeral, way.from_public)?;
        shared.open(&self.nonce, &bound_to, &mut key.0, &self.tag).then_some(key)
    }
}
