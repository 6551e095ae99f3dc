//! Questions to discuss in supervision.

use jiff::Timestamp;
use jiff::civil::Date;
use record::{Invalid, Note, Rule, check_day, record_id};
use rusqlite::{OptionalExtension, Row, params};
use serde::Serialize;
use ts_rs::TS;
use vault::{Error, Private, Read, Result, Write};

use crate::moment;

record_id! {
    /// Id of a question for supervision.
    QuestionId
}

/// A question to discuss in supervision.
#[derive(Clone, Serialize, TS)]
pub struct Question {
    /// The question.
    pub id: QuestionId,
    /// What she wants to discuss.
    pub text: Note,
    /// The contact it points to, by id.
    pub about: Option<String>,
    /// When it was written.
    #[ts(type = "string")]
    pub written: Timestamp,
    /// The day on which it was discussed.
    #[ts(type = "string | null")]
    pub discussed: Option<Date>,
}

/// Writes down a question; without an id a new one. `about` is the id of a contact. When it was first written, and
/// whether it was discussed, stay.
///
/// # Errors
/// [`Error::Gone`] where there is no such question; [`Error::Invalid`] where `text` is empty.
pub fn save(w: &Write<'_, Private>, id: Option<QuestionId>, text: &Note, about: Option<&str>) -> Result<QuestionId> {
    if text.is_empty() {
        return Err(Invalid::new("text", Rule::Empty).into());
    }
    let Some(id) = id else {
        let id: QuestionId = w.new_id();
        w.prepare_cached("INSERT INTO question (id, text, about, written) VALUES (?1, ?2, ?3, ?4)")?
            .execute(params![id, text, about, w.now().as_millisecond()])?;
        return Ok(id);
    };
    must_exist(w, id)?;
    w.prepare_cached("UPDATE question SET (text, about) = (?2, ?3) WHERE id = ?1 AND (text, about) IS NOT (?2, ?3)")?
        .execute(params![id, text, about])?;
    Ok(id)
}

/// It was discussed on this day, or after all not.
///
/// # Errors
/// [`Error::Gone`] where there is no such question; [`Error::Invalid`] where the day lies outside 1900 to 2100.
pub fn discuss(w: &Write<'_, Private>, id: QuestionId, on: Option<Date>) -> Result<()> {
    if let Some(on) = on {
        check_day(on, "on")?;
    }
    must_exist(w, id)?;
    w.prepare_cached("UPDATE question SET discussed = ?2 WHERE id = ?1 AND discussed IS NOT ?2")?
        .execute(params![id, on])?;
    Ok(())
}

fn must_exist(r: &Read<'_, Private>, id: QuestionId) -> Result<()> {
    if r.prepare_cached("SELECT 1 FROM question WHERE id = ?1")?.exists([id])? { Ok(()) } else { Err(Error::Gone) }
}

/// Her questions: those still to be discussed first, then the latest first.
///
/// # Errors
/// What the database says.
pub fn list(r: &Read<'_, Private>) -> Result<Vec<Question>> {
    let mut select = r.prepare_cached(
        "SELECT id, text, about, written, discussed FROM question
         ORDER BY discussed IS NOT NULL, discussed DESC, written DESC, n DESC",
    )?;
    Ok(select.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// The question about a contact that is still to be discussed; the first where she wrote several.
///
/// # Errors
/// What the database says.
pub fn open_about(r: &Read<'_, Private>, contact: &str) -> Result<Option<Question>> {
    let mut select = r.prepare_cached(
        "SELECT id, text, about, written, discussed FROM question WHERE about = ?1 AND discussed IS NULL
         ORDER BY n LIMIT 1",
    )?;
    Ok(select.query_row([contact], read).optional()?)
}

/// Questions in which each of the words typed begins a word, those written last first, at most `limit`. None where no
/// word was typed.
///
/// # Errors
/// What the database says.
pub fn search(r: &Read<'_, Private>, text: &str, limit: u32) -> Result<Vec<Question>> {
    let Some(expression) = vault::match_words(text) else { return Ok(Vec::new()) };
    let mut select = r.prepare_cached(
        "SELECT q.id, q.text, q.about, q.written, q.discussed FROM question_search s JOIN question q ON q.n = s.rowid
         WHERE question_search MATCH ?1 ORDER BY s.rowid DESC LIMIT ?2",
    )?;
    Ok(select.query_map(params![expression, limit], read)?.collect::<Result<_, _>>()?)
}

/// Removes a question.
///
/// # Errors
/// [`Error::Gone`] where there is no such question.
pub fn delete(w: &Write<'_, Private>, id: QuestionId) -> Result<()> {
    must_exist(w, id)?;
    w.prepare_cached("DELETE FROM question WHERE id = ?1")?.execute([id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Question> {
    Ok(Question {
        id: row.get(0)?,
        text: row.get(1)?,
        about: row.get(2)?,
        written: moment(row, 3)?,
        discussed: row.get(4)?,
    })
}
