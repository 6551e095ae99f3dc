//! What came: one bundle is merged, or it is said why not.

use std::collections::HashMap;

use rusqlite::params;
use uuid::Uuid;

use super::folder::hash;
use super::peers::{BundleKey, Peer, bundle_key, make_keys, own_pair, peer, put_peer};
use super::{Desk, Refusal, Waits, set_to_follow};
use crate::bundle::{self, Head, Part, Row, Side, Unreadable, Way};
use crate::error::{Error, Result};
use crate::image::Writes;
use crate::{merge, sqlite};

/// How far ahead of this machine a clock may be, in milliseconds: 24 hours.
const AHEAD: i64 = 24 * 60 * 60 * 1000;

/// Why a bundle was not merged.
pub(crate) enum Halt {
    /// It was.
    None,
    Refuse(Refusal),
    Wait(Waits),
    /// It waits for bundles of others; what its writer had of them, where the writer can be believed.
    Others(Vec<(Uuid, u64)>),
}

impl Desk {
    /// Merges one bundle, or says why not. Where it does not, nothing of it was kept.
    pub(crate) fn merge(
        &self,
        w: &Writes<'_>,
        bytes: &[u8],
        device: Uuid,
        number: u64,
        vouched: &HashMap<Uuid, u64>,
    ) -> Result<Halt> {
        let sealed = match bundle::read(bytes) {
            Ok(sealed) => sealed,
            Err(Unreadable::Newer) => return Ok(Halt::Wait(Waits::Newer)),
            Err(Unreadable::Altered) => return Ok(Halt::Refuse(Refusal::Altered)),
        };
        let head = &sealed.head;
        if head.vault != bundle::vault_mark(&self.vault) {
            return Ok(Halt::Refuse(Refusal::Foreign));
        }
        if head.device != device || head.number != number {
            return Ok(Halt::Refuse(Refusal::Swapped));
        }
        let known = peer(&w.case, device)?;
        let (last, before) = known.as_ref().map_or((0, [0; 32]), |known| (known.number, known.hash));
        if number != last + 1 {
            return Ok(if number > last { Halt::Wait(Waits::Gap) } else { Halt::Refuse(Refusal::OutOfChain) });
        }
        let ours = self.schema()?;
        let is_known = |wanted: &(u8, String, u32)| {
            ours.iter().any(|(image, room, at)| (image, room) == (&wanted.0, &wanted.1) && *at >= wanted.2)
        };
        if !head.schema.iter().all(is_known) {
            return Ok(Halt::Wait(Waits::Newer));
        }
        let (Some(case_key), Some(private_key)) =
            (bundle_key(&w.case, "DESC", Some(&head.key))?, bundle_key(&w.private, "DESC", Some(&head.key))?)
        else {
            return Ok(Halt::Wait(Waits::NoKey));
        };
        // Opened before the chain is judged: what is not authentic says nothing about the chain.
        let (Some(case), Some(private)) = (
            sealed.open(Side::Case, &case_key.key, &self.vault),
            sealed.open(Side::Private, &private_key.key, &self.vault),
        ) else {
            return Ok(Halt::Refuse(Refusal::Altered));
        };
        if head.before != before {
            return Ok(Halt::Refuse(Refusal::OutOfChain));
        }
        if let Some(why) = self.distrust(w, head, known.as_ref(), &case, &private, vouched)? {
            return Ok(Halt::Refuse(why));
        }
        let mut missing = false;
        for seen in &case.seen {
            let there = peer(&w.case, seen.device)?.map_or(0, |peer| peer.number);
            missing |= seen.device != device && seen.number > there;
        }
        if missing {
            return Ok(Halt::Others(case.seen.iter().map(|seen| (seen.device, seen.number)).collect()));
        }
        let latest = w.case.now().as_millisecond() + AHEAD;
        let clock = |row: &Row| row.hlc.max(row.work);
        if case.rows.iter().chain(&private.rows).any(|row| clock(row) >> 16 > latest) {
            return Ok(Halt::Refuse(Refusal::Clock));
        }
        let Some(new_keys) = self.open_keys(w, device, &[&case, &private])? else {
            return Ok(Halt::Refuse(Refusal::Altered));
        };
        let mut dangles = false;
        let kept = whole(w, || {
            self.keep(w, head, hash(bytes), &[case, private], new_keys)?;
            dangles = sqlite::dangles(&w.case)? || sqlite::dangles(&w.private)?;
            if dangles { Err(Error::Gone) } else { Ok(()) }
        });
        match kept {
            Ok(()) => Ok(Halt::None),
            // Found out only now, and not at the commit, which would take everything else of it back.
            Err(_) if dangles => Ok(Halt::Wait(Waits::Reference)),
            // The right key does not make nonsense sensible, and one such bundle is not to stop all others.
            Err(Error::Database(_) | Error::Failed | Error::Gone | Error::Invalid(_)) => {
                Ok(Halt::Refuse(Refusal::Altered))
            }
            Err(error) => Err(error),
        }
    }

    /// Why the writer of a bundle that opens is not believed.
    fn distrust(
        &self,
        w: &Writes<'_>,
        head: &Head,
        known: Option<&Peer>,
        case: &Part,
        private: &Part,
        vouched: &HashMap<Uuid, u64>,
    ) -> Result<Option<Refusal>> {
        let is_vouched = vouched.get(&head.device).is_some_and(|number| *number >= head.number);
        let current = bundle_key(&w.case, "DESC", None)?.map_or(0, |key| key.epoch);
        let only_keys = case.rows.is_empty() && private.rows.is_empty() && case.erased.is_empty();
        Ok(match known {
            // One's own, and with the keys that this vault has: else it is another copy's.
            _ if head.device == self.device => {
                let is_own = own_pair(&w.case, self.device)?.public() == case.public
                    && own_pair(&w.private, self.device)?.public() == private.public;
                (!is_own).then_some(Refusal::DeviceTwice)
            }
            Some(known) if known.gone && !is_vouched => Some(Refusal::Removed),
            // A removed device's own word that it is there again counts for nothing.
            Some(known) if head.epoch < known.epoch && !only_keys => Some(Refusal::OldKey),
            Some(known) if known.public != case.public => Some(Refusal::Altered),
            Some(_) if peer(&w.private, head.device)?.is_some_and(|known| known.public != private.public) => {
                Some(Refusal::Altered)
            }
            None if head.epoch < current && !is_vouched => Some(Refusal::Unknown),
            _ => None,
        })
    }

    /// Opens the keys that a bundle brings to this device; `None` where one was not sealed by its writer.
    fn open_keys(&self, w: &Writes<'_>, from: Uuid, parts: &[&Part; 2]) -> Result<Option<[Vec<BundleKey>; 2]>> {
        let mut opened = [Vec::new(), Vec::new()];
        let sides = [(Side::Case, &**w.case), (Side::Private, &**w.private)];
        for ((opened, part), (side, connection)) in opened.iter_mut().zip(parts).zip(sides) {
            if from == self.device || !part.keys.iter().any(|delivery| delivery.device == self.device) {
                continue;
            }
            let own = own_pair(connection, self.device)?;
            let to_public = own.public();
            let way = Way {
                vault: &self.vault,
                side,
                from,
                from_public: &part.public,
                to: self.device,
                to_public: &to_public,
            };
            for delivery in part.keys.iter().filter(|delivery| delivery.device == self.device) {
                let Some(key) = delivery.open(&way, &own) else { return Ok(None) };
                opened.push(BundleKey { id: delivery.id, epoch: delivery.epoch, key });
            }
        }
        Ok(Some(opened))
    }

    fn keep(
        &self,
        w: &Writes<'_>,
        head: &Head,
        hash: [u8; 32],
        parts: &[Part; 2],
        new_keys: [Vec<BundleKey>; 2],
    ) -> Result<()> {
        let images = [(&**w.case, self.rooms.case), (&**w.private, self.rooms.private)];
        for (((connection, rooms), part), keys) in images.into_iter().zip(parts).zip(new_keys) {
            let seen = part.seen.iter().map(|seen| (seen.device, seen.hlc)).collect();
            self.ticking.silent(|| merge::merge(connection, rooms, head.device, &seen, &part.rows, &part.erased))?;
            let last = part.rows.iter().map(|row| row.hlc).max().unwrap_or_default();
            self.ticking.seen(last);
            let mine = part.seen.iter().find(|seen| seen.device == self.device).map_or(0, |seen| seen.number);
            let peer = Peer { number: head.number, hash, epoch: head.epoch, public: part.public, gone: false };
            put_peer(connection, head.device, &peer, mine)?;
            for key in keys {
                connection.execute(
                    "INSERT OR IGNORE INTO bundle_key (id, epoch, key, told) VALUES (?1, ?2, ?3, 1)",
                    params![key.id, key.epoch, key.key.0],
                )?;
            }
        }
        let [case, private] = parts;
        if head.device != self.device && !(case.erased.is_empty() && private.erased.is_empty()) {
            // This device's own bundles may hold what another one erased.
            let so_far = peer(&w.case, self.device)?.map_or(0, |own| own.number);
            w.case.execute(
                "INSERT OR REPLACE INTO meta (key, value) VALUES ('forget_bundles', ?1)",
                [so_far.to_string()],
            )?;
        }
        set_to_follow(&w.case)?;
        for gone in case.gone.iter().filter(|gone| **gone != self.device) {
            w.case.execute("UPDATE peer SET gone = 1 WHERE device = ?1", [gone.to_string()])?;
        }
        // Whoever gave a key to a device that is gone did not know of that yet: there must be another one.
        let mut is_leaked = false;
        for delivery in &case.keys {
            is_leaked |= peer(&w.case, delivery.device)?.is_some_and(|peer| peer.gone);
        }
        if is_leaked {
            let epoch: u32 = w.case.query_row("SELECT max(epoch) FROM bundle_key", [], |row| row.get(0))?;
            make_keys(w, epoch.checked_add(1).ok_or(Error::Failed)?)?;
        }
        Ok(())
    }
}

/// Runs `f` within a commit so that nothing of it is left where it fails.
fn whole<T>(w: &Writes<'_>, f: impl FnOnce() -> Result<T>) -> Result<T> {
    let both = [&**w.case, &**w.private];
    for connection in both {
        connection.execute_batch("SAVEPOINT bundle")?;
    }
    let done = f();
    let end = if done.is_ok() { "RELEASE bundle" } else { "ROLLBACK TO bundle; RELEASE bundle" };
    for connection in both {
        connection.execute_batch(end)?;
    }
    done
}
