//! The devices that take part, and the keys that bundles are sealed with.

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use crate::bundle::Pair;
use crate::error::{Error, Result};
use crate::image::Writes;
use crate::keys::{Key, fill};

/// New keys for bundles, one for each image, under one id.
pub(crate) fn make_keys(w: &Writes<'_>, epoch: u32) -> Result<()> {
    let mut id = [0; 16];
    fill(&mut id)?;
    for connection in [&**w.case, &**w.private] {
        connection.execute(
            // The first ones are in every copy of the vault from its beginning.
            "INSERT INTO bundle_key (id, epoch, key, told) VALUES (?1, ?2, ?3, ?2 = 1)",
            params![id, epoch, Key::make()?.0],
        )?;
    }
    Ok(())
}

/// New keys for bundles in the place of those there are.
pub(crate) fn next_keys(w: &Writes<'_>) -> Result<()> {
    let epoch: u32 = w.case.query_row("SELECT ifnull(max(epoch), 0) FROM bundle_key", [], |row| row.get(0))?;
    make_keys(w, epoch.checked_add(1).ok_or(Error::Failed)?)
}

/// Whether another device takes part.
pub(crate) fn knows_another(w: &Writes<'_>, me: Uuid) -> Result<bool> {
    Ok(w.case.prepare("SELECT 1 FROM peer WHERE device <> ?1 AND gone = 0")?.exists([me.to_string()])?)
}

pub(super) struct Peer {
    pub(super) number: u64,
    pub(super) hash: [u8; 32],
    pub(super) epoch: u32,
    pub(super) public: [u8; 32],
    pub(super) gone: bool,
}

pub(super) fn peer(connection: &Connection, device: Uuid) -> Result<Option<Peer>> {
    let found = connection
        .prepare_cached("SELECT number, hash, epoch, public, gone FROM peer WHERE device = ?1")?
        .query_row([device.to_string()], |row| {
            Ok(Peer {
                number: row.get::<_, i64>(0)?.cast_unsigned(),
                hash: row.get(1)?,
                epoch: row.get(2)?,
                public: row.get(3)?,
                gone: row.get(4)?,
            })
        });
    Ok(found.optional()?)
}

pub(super) fn put_peer(connection: &Connection, device: Uuid, peer: &Peer, seen: u64) -> Result<()> {
    connection.execute(
        "INSERT INTO peer (device, number, hash, epoch, public, seen, gone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (device) DO UPDATE SET number = ?2, hash = ?3, epoch = ?4, public = ?5, seen = max(seen, ?6)",
        params![
            device.to_string(),
            peer.number.cast_signed(),
            peer.hash,
            peer.epoch,
            peer.public,
            seen.cast_signed(),
            peer.gone
        ],
    )?;
    Ok(())
}

/// A key of bundles of one image.
pub(crate) struct BundleKey {
    pub(super) id: [u8; 16],
    pub(super) epoch: u32,
    pub(crate) key: Key,
}

pub(crate) fn bundle_key(connection: &Connection, which: &str, id: Option<&[u8; 16]>) -> Result<Option<BundleKey>> {
    let sql =
        format!("SELECT id, epoch, key FROM bundle_key WHERE ?1 IS NULL OR id = ?1 ORDER BY epoch {which}, id {which}");
    let found = connection.query_row(&format!("{sql} LIMIT 1"), [id], |row| {
        Ok(BundleKey { id: row.get(0)?, epoch: row.get(1)?, key: Key(row.get(2)?) })
    });
    Ok(found.optional()?)
}

/// This device's own pair in an image; made where it is new. Those of a device that this vault is a copy of go.
pub(super) fn own_pair(connection: &Connection, device: Uuid) -> Result<Pair> {
    let device = device.to_string();
    connection.execute("DELETE FROM own_key WHERE device <> ?1", [&device])?;
    let known = connection
        .query_row("SELECT secret FROM own_key WHERE device = ?1", [&device], |row| row.get(0).map(Key))
        .optional()?;
    let secret = match known {
        Some(secret) => secret,
        None => {
            let secret = Key::make()?;
            connection.execute("INSERT INTO own_key (device, secret) VALUES (?1, ?2)", params![device, secret.0])?;
            secret
        }
    };
    Ok(Pair::of(&secret))
}
