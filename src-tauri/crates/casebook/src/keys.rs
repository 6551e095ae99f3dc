//! A passphrase, a code and a card open the file of one machine. Where one is replaced or taken away, her other machines
//! still open with it: the machine says so in the change log, which travels, and the others ask her to do the same there.

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, params};
use vault::{Case, Error, Read, Result, Write};

/// The kind of the remarks in the change log.
const KEYS: &str = "keys";
/// What opened this machine was replaced or taken away.
const CHANGED: &str = "\"changed\"";
/// She knows of what changed on the others.
const KNOWN: &str = "\"known\"";

/// What opened this machine was replaced or taken away. Where that follows what changed on another one, it is not news for
/// that one.
///
/// # Errors
/// Where it cannot be written.
pub fn say_changed(w: &Write<'_, Case>) -> Result<()> {
    w.remark(KEYS, if changed_elsewhere(w)?.is_some() { KNOWN } else { CHANGED })
}

/// She knows what changed on the others, and leaves this one as it is.
///
/// # Errors
/// Where it cannot be written.
pub fn say_known(w: &Write<'_, Case>) -> Result<()> {
    w.remark(KEYS, KNOWN)
}

/// When another machine changed what opens it and this one did not follow; `None` where there is nothing to follow. What
/// changed before this machine was there, it took over with the file.
///
/// # Errors
/// Where it cannot be read.
pub fn changed_elsewhere(r: &Read<'_, Case>) -> Result<Option<Timestamp>> {
    let mut select = r.prepare_cached(
        "SELECT max(hlc) >> 16 FROM change WHERE op = 'remark' AND kind = ?1 AND value = ?2 AND device <> device()
           AND hlc > (SELECT ifnull(max(CASE WHEN op = 'remark' AND kind = ?1 THEN hlc END), min(hlc))
                      FROM change WHERE device = device())",
    )?;
    let at: Option<i64> = select.query_row(params![KEYS, CHANGED], |row| row.get(0)).optional()?.flatten();
    at.map(|at| Timestamp::from_millisecond(at).map_err(|_| Error::Failed)).transpose()
}
