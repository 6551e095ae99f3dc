//! What goes: changes that no bundle holds yet, and new keys for the other devices.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::Desk;
use super::folder::{bundle_path, hash, put_file};
use super::peers::{BundleKey, Peer, bundle_key, own_pair, peer, put_peer};
use crate::bundle::{self, Delivery, ErasedId, Head, Op, Part, Row, Seen, Side, Way};
use crate::error::{Error, Result};
use crate::image::Writes;
use crate::keys::Key;
use crate::merge::{self, Tables};

/// A bundle takes no more changes once it holds this many bytes of them: 4 MiB. One commit is never divided.
const ENOUGH: usize = 4 << 20;

/// The changes of an image that no bundle holds yet, in the order of their commits.
fn unsent(connection: &Connection) -> Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(
        "SELECT c.hlc, d.id, c.work, c.kind, c.row, c.op, c.field, c.value FROM change c JOIN device d ON d.n = c.device
         WHERE c.hlc > d.carried AND c.hlc > (SELECT min(carried) FROM device) ORDER BY c.work, d.id, c.hlc",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (device, op): (String, String) = (row.get(1)?, row.get(5)?);
        found.push(Row {
            hlc: row.get(0)?,
            device: Uuid::parse_str(&device).map_err(|_| Error::Failed)?,
            work: row.get(2)?,
            kind: row.get(3)?,
            row: row.get(4)?,
            op: Op::of(&op).ok_or(Error::Failed)?,
            field: row.get(6)?,
            value: row.get(7)?,
        });
    }
    Ok(found)
}

fn untold(connection: &Connection) -> Result<Vec<ErasedId>> {
    let mut statement = connection
        // What was told as reduced to figures and was erased whole since is told again.
        .prepare_cached(
            "SELECT id, at, figures FROM erased e
             WHERE NOT EXISTS (SELECT 1 FROM told t WHERE t.id = e.id AND t.figures <= e.figures) ORDER BY id",
        )?;
    let read = |row: &rusqlite::Row<'_>| Ok(ErasedId { id: row.get(0)?, at: row.get(1)?, figures: row.get(2)? });
    Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

/// Divides what is to be sent into bundles, commits whole and in their order.
fn divide(case: Vec<Row>, private: Vec<Row>) -> Vec<(Vec<Row>, Vec<Row>)> {
    let mut all: Vec<(Side, Row)> =
        case.into_iter().map(|row| (Side::Case, row)).chain(private.into_iter().map(|r| (Side::Private, r))).collect();
    all.sort_by_key(|(_, row)| (row.work, row.device, row.hlc));
    let mut bundles = vec![(Vec::new(), Vec::new())];
    let (mut size, mut last) = (0, None);
    for (side, row) in all {
        let commit = Some((row.work, row.device));
        if size > ENOUGH && commit != last {
            bundles.push((Vec::new(), Vec::new()));
            size = 0;
        }
        size += row.size();
        last = commit;
        if let Some((case, private)) = bundles.last_mut() {
            if side == Side::Case { case.push(row) } else { private.push(row) }
        }
    }
    bundles
}

impl Desk {
    /// Writes what no bundle holds yet. Gives how many bundles that took.
    pub(crate) fn send(&self, w: &Writes<'_>, folder: &Path) -> Result<u32> {
        let images = [(&**w.case, self.rooms.case), (&**w.private, self.rooms.private)];
        let mut erased = [Vec::new(), Vec::new()];
        let mut rows = [Vec::new(), Vec::new()];
        for (n, (connection, rooms)) in images.into_iter().enumerate() {
            rows[n] = unsent(connection)?;
            erased[n] = untold(connection)?;
            self.settle_own(connection, rooms, &rows[n], &erased[n])?;
            if !erased[n].is_empty() {
                rows[n] = unsent(connection)?;
            }
        }
        let mut sent = self.deliver(w, folder)?;
        let is_new = peer(&w.case, self.device)?.is_none_or(|own| own.number == 0);
        let nothing = |parts: &[Vec<Row>; 2]| parts.iter().all(Vec::is_empty);
        let any_erased = erased.iter().any(|erased| !erased.is_empty());
        if nothing(&rows) && !any_erased && !is_new {
            return Ok(sent);
        }
        if any_erased {
            let so_far = peer(&w.case, self.device)?.map_or(0, |own| own.number);
            w.case.execute(
                "INSERT OR REPLACE INTO meta (key, value) VALUES ('forget_bundles', ?1)",
                [so_far.to_string()],
            )?;
        }
        let [case, private] = rows;
        for (case, private) in divide(case, private) {
            let parts = [
                Part { rows: case, erased: std::mem::take(&mut erased[0]), ..Part::default() },
                Part { rows: private, erased: std::mem::take(&mut erased[1]), ..Part::default() },
            ];
            self.write_bundle(w, folder, parts, None)?;
            sent += 1;
        }
        Ok(sent)
    }

    /// A record that was deleted elsewhere and stood only because something pointed to it goes when that goes.
    fn settle_own(
        &self,
        connection: &Connection,
        rooms: &[crate::Room],
        rows: &[Row],
        erased: &[ErasedId],
    ) -> Result<()> {
        let tables = Tables::of(connection, rooms)?;
        let mut parents = BTreeSet::new();
        for row in rows {
            let leaves = row.op == Op::Delete
                || (row.op == Op::Update && row.field.as_ref().is_some_and(|field| tables.points_to(&row.kind, field)));
            if let Some(record) = tables.record(&row.kind, &row.row).filter(|_| leaves) {
                parents.extend(tables.parents(&record)?);
                // Deleted here, and needed by something that came from elsewhere: it is there again.
                parents.insert(record);
            }
        }
        if parents.is_empty() && erased.is_empty() {
            return Ok(());
        }
        self.ticking.silent(|| {
            tables.settle(parents)?;
            merge::merge(connection, rooms, self.device, &HashMap::new(), &[], erased)
        })
    }

    /// Gives new keys to the other devices: in a bundle with nothing else in it, sealed with the key before, which is
    /// all that they have.
    fn deliver(&self, w: &Writes<'_>, folder: &Path) -> Result<u32> {
        let pending: Option<u32> =
            w.case.query_row("SELECT min(epoch) FROM bundle_key WHERE told = 0", [], |row| row.get(0))?;
        if pending.is_none() {
            return Ok(0);
        }
        let others: Vec<String> = w
            .case
            .prepare("SELECT device FROM peer WHERE device <> ?1 AND gone = 0 AND number > 0 ORDER BY device")?
            .query_map([self.device.to_string()], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let mut sent = 0;
        if !others.is_empty() {
            let mut parts = [Part::default(), Part::default()];
            for (part, (side, connection)) in
                parts.iter_mut().zip([(Side::Case, &**w.case), (Side::Private, &**w.private)])
            {
                let own = own_pair(connection, self.device)?;
                let from_public = own.public();
                let keys: Vec<BundleKey> = connection
                    .prepare("SELECT id, epoch, key FROM bundle_key WHERE told = 0 ORDER BY epoch, id")?
                    .query_map([], |row| Ok(BundleKey { id: row.get(0)?, epoch: row.get(1)?, key: Key(row.get(2)?) }))?
                    .collect::<rusqlite::Result<_>>()?;
                for to in &others {
                    let to = Uuid::parse_str(to).map_err(|_| Error::Failed)?;
                    let to_public = peer(connection, to)?.ok_or(Error::Failed)?.public;
                    let way = Way {
                        vault: &self.vault,
                        side,
                        from: self.device,
                        from_public: &from_public,
                        to,
                        to_public: &to_public,
                    };
                    for key in &keys {
                        part.keys.push(Delivery::seal(&way, &own, key.epoch, key.id, &key.key)?);
                    }
                }
            }
            let before: Option<[u8; 16]> = w
                .case
                .query_row("SELECT id FROM bundle_key WHERE told = 1 ORDER BY epoch DESC, id DESC LIMIT 1", [], |row| {
                    row.get(0)
                })
                .optional()?;
            self.write_bundle(w, folder, parts, Some(before.ok_or(Error::Failed)?))?;
            sent = 1;
        }
        for connection in [&**w.case, &**w.private] {
            connection.execute("UPDATE bundle_key SET told = 1", [])?;
        }
        Ok(sent)
    }

    /// What this vault has seen: of each device its last bundle and its last change.
    fn seen(&self, w: &Writes<'_>, connection: &Connection) -> Result<Vec<Seen>> {
        let mut all: BTreeMap<String, (u64, i64)> = BTreeMap::new();
        let mut clocks = connection
            .prepare("SELECT d.id, max(c.hlc) FROM change c JOIN device d ON d.n = c.device GROUP BY c.device")?;
        for row in clocks.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))? {
            let (device, hlc) = row?;
            all.entry(device).or_default().1 = hlc;
        }
        let mut numbers = w.case.prepare("SELECT device, number FROM peer")?;
        for row in numbers.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))? {
            let (device, number) = row?;
            all.entry(device).or_default().0 = number.cast_unsigned();
        }
        all.into_iter()
            .map(|(device, (number, hlc))| {
                Ok(Seen { device: Uuid::parse_str(&device).map_err(|_| Error::Failed)?, number, hlc })
            })
            .collect()
    }

    fn write_bundle(
        &self,
        w: &Writes<'_>,
        folder: &Path,
        mut parts: [Part; 2],
        sealed_with: Option<[u8; 16]>,
    ) -> Result<()> {
        let own = peer(&w.case, self.device)?;
        let (number, before) = own.map_or((1, [0; 32]), |own| (own.number + 1, own.hash));
        let case_key = bundle_key(&w.case, "DESC", sealed_with.as_ref())?.ok_or(Error::Failed)?;
        let private_key = bundle_key(&w.private, "DESC", Some(&case_key.id))?.ok_or(Error::Failed)?;
        for (part, connection) in parts.iter_mut().zip([&**w.case, &**w.private]) {
            part.public = own_pair(connection, self.device)?.public();
            part.seen = self.seen(w, connection)?;
        }
        let mut gone = w.case.prepare("SELECT device FROM peer WHERE gone = 1 ORDER BY device")?;
        for device in gone.query_map([], |row| row.get::<_, String>(0))? {
            parts[0].gone.push(Uuid::parse_str(&device?).map_err(|_| Error::Failed)?);
        }
        let head = Head {
            vault: bundle::vault_mark(&self.vault),
            device: self.device,
            number,
            epoch: case_key.epoch,
            key: case_key.id,
            before,
            schema: self.schema()?,
        };
        let [case, private] = &parts;
        let bytes = bundle::seal(&head, &self.vault, (case, &case_key.key), (private, &private_key.key))?;
        // The file first: where the commit then fails, the next run finds it and takes it for what it is.
        put_file(&bundle_path(folder, self.device, number), &bytes)?;
        for (part, connection) in parts.iter().zip([&**w.case, &**w.private]) {
            let own = Peer { number, hash: hash(&bytes), epoch: head.epoch, public: part.public, gone: false };
            put_peer(connection, self.device, &own, number)?;
            merge::carried(connection, &part.rows)?;
            for erased in &part.erased {
                merge::note_told(connection, erased)?;
            }
        }
        Ok(())
    }
}
