//! Notes of her own: to put a heavy story down somewhere.

use jiff::Timestamp;
use record::{Invalid, Note, Rule, record_id};
use rusqlite::{Row, params};
use serde::Serialize;
use ts_rs::TS;
use vault::{Error, Private, Read, Result, Write};

use crate::moment;

record_id! {
    /// Id of a note of her own.
    OwnNoteId
}

/// A note of her own.
#[derive(Clone, Serialize, TS)]
pub struct OwnNote {
    /// The note.
    pub id: OwnNoteId,
    /// What she wrote.
    pub text: Note,
    /// The contact it points to, by id.
    pub about: Option<String>,
    /// When it was written.
    #[ts(type = "string")]
    pub written: Timestamp,
}

/// Writes down a note; without an id a new one. `about` is the id of a contact. When it was first written stays.
///
/// # Errors
/// [`Error::Gone`] where there is no such note; [`Error::Invalid`] where `text` is empty.
pub fn save(w: &Write<'_, Private>, id: Option<OwnNoteId>, text: &Note, about: Option<&str>) -> Result<OwnNoteId> {
    if text.is_empty() {
        return Err(Invalid::new("text", Rule::Empty).into());
    }
    let Some(id) = id else {
        let id: OwnNoteId = w.new_id();
        w.prepare_cached("INSERT INTO own_note (id, text, about, written) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![id, text, about, w.now().as_millisecond()])?;
        return Ok(id);
    };
    must_exist(w, id)?;
    w.prepare_cached("UPDATE own_note SET (text, about) = (?2, ?3) WHERE id = ?1 AND (text, about) IS NOT (?2, ?3)")?
        .execute(params![id, text, about])?;
    Ok(id)
}

fn must_exist(r: &Read<'_, Private>, id: OwnNoteId) -> Result<()> {
    if r.prepare_cached("SELECT 1 FROM own_note WHERE id = ?1")?.exists([id])? { Ok(()) } else { Err(Error::Gone) }
}

/// Her notes, the latest first.
///
/// # Errors
/// What the database says.
pub fn list(r: &Read<'_, Private>) -> Result<Vec<OwnNote>> {
    let mut select = r.prepare_cached("SELECT id, text, about, written FROM own_note ORDER BY written DESC, n DESC")?;
    Ok(select.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// Notes in which each of the words typed begins a word, those written last first, at most `limit`. None where no word
/// was typed.
///
/// # Errors
/// What the database says.
pub fn search(r: &Read<'_, Private>, text: &str, limit: u32) -> Result<Vec<OwnNote>> {
    let Some(expression) = vault::match_words(text) else { return Ok(Vec::new()) };
    let mut select = r.prepare_cached(
        "SELECT o.id, o.text, o.about, o.written FROM own_note_search s JOIN own_note o ON o.n = s.rowid
         WHERE own_note_search MATCH ?1 ORDER BY s.rowid DESC LIMIT ?2",
    )?;
    Ok(select.query_map(params![expression, limit], read)?.collect::<Result<_, _>>()?)
}

/// Removes a note.
///
/// # Errors
/// [`Error::Gone`] where there is no such note.
pub fn delete(w: &Write<'_, Private>, id: OwnNoteId) -> Result<()> {
    must_exist(w, id)?;
    w.prepare_cached("DELETE FROM own_note WHERE id = ?1")?.execute([id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<OwnNote> {
    Ok(OwnNote { id: row.get(0)?, text: row.get(1)?, about: row.get(2)?, written: moment(row, 3)? })
}
