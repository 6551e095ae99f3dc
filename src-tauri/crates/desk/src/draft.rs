//! Drafts: what was typed and not yet saved, sealed within two seconds.

use std::collections::BTreeMap;

use casebook::{ClientId, merging};
use jiff::{SignedDuration, Timestamp};
use record::{Invalid, Rule, record_id};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;
use vault::{Case, DraftRow, Error, Image, Read, Reads, Result, Write, Writes};

use crate::meldcode;

record_id! {
    /// Id of a draft.
    DraftId
}

/// A draft as the window keeps it. Both halves are the window's own words (JSON), at most 200,000 bytes each; the
/// program does not look inside. `private` goes to the private image; a half that is `null` leaves no trace in its image.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct Draft {
    /// What form it belongs to, as the window names it: `contact`, `client`, `own_note` and so on. The program knows only
    /// `meldcode`, which stands behind a lock of its own.
    pub form: String,
    /// The half about the client.
    #[ts(type = "unknown")]
    pub case: Value,
    /// Her own half.
    #[ts(type = "unknown")]
    pub private: Value,
}

/// A draft in a list.
#[derive(Clone, Serialize, TS)]
pub struct DraftCard {
    /// The draft.
    pub id: DraftId,
    /// What form it belongs to.
    pub form: String,
    /// When it was last saved.
    #[ts(type = "string")]
    pub saved: Timestamp,
    /// Whether Today still reminds of it: seven days from the last change. What was written stays.
    pub reminds: bool,
}

/// The most bytes of either half, as JSON.
pub const MAX_BYTES: u32 = 200_000;

/// Today reminds of a draft for so long after its last change. What was written stays.
const REMINDS: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Keeps what was typed; without an id a new draft.
///
/// # Errors
/// [`Error::Gone`] where the draft was let go meanwhile: saving late must not bring it back. [`Error::Invalid`]: `form`
/// is no plain word of at most 40 letters, `case` or `private` is over [`MAX_BYTES`].
pub fn save(w: &Writes<'_>, id: Option<DraftId>, draft: &Draft) -> Result<DraftId> {
    let is_word = !draft.form.is_empty()
        && draft.form.len() <= 40
        && draft.form.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if !is_word {
        return Err(Invalid::new("form", Rule::Unknown).into());
    }
    let case = body(&draft.case, "case")?;
    let private = body(&draft.private, "private")?;
    if let Some(id) = id {
        let (case, private) = (standing(&w.case, id)?, standing(&w.private, id)?);
        if case.is_none() && private.is_none() {
            return Err(Error::Gone);
        }
    }
    let id = id.unwrap_or_else(|| w.case.new_id());
    // A draft in which nothing was typed yet still has to stand somewhere.
    let case = case.or_else(|| private.is_none().then(|| "null".to_owned()));
    put(&w.case, id, &draft.form, case)?;
    put(&w.private, id, &draft.form, private)?;
    Ok(id)
}

fn body(half: &Value, field: &'static str) -> Result<Option<String>, Invalid> {
    if half.is_null() {
        return Ok(None);
    }
    let body = half.to_string();
    if body.len() > MAX_BYTES as usize {
        Err(Invalid::new(field, Rule::TooLong { max: MAX_BYTES }))
    } else {
        Ok(Some(body))
    }
}

fn put<I: Image>(w: &Write<'_, I>, id: DraftId, form: &str, body: Option<String>) -> Result<()> {
    match body {
        Some(body) => w.put_draft(id.0, form, &body),
        None => w.remove_draft(id.0),
    }
}

fn standing<I: Image>(r: &Read<'_, I>, id: DraftId) -> Result<Option<DraftRow>> {
    match r.draft(id.0) {
        Ok(draft) => Ok(Some(draft)),
        Err(Error::Gone) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What was typed.
///
/// # Errors
/// [`Error::Gone`] where there is no such draft, or it stands behind a lock of its own.
pub fn get(r: &Reads<'_>, id: DraftId) -> Result<Draft> {
    let draft = read(r, id)?;
    if draft.form == meldcode::FORM { Err(Error::Gone) } else { Ok(draft) }
}

/// What was typed, of any form.
pub(crate) fn read(r: &Reads<'_>, id: DraftId) -> Result<Draft> {
    let (case, private) = (standing(&r.case, id)?, standing(&r.private, id)?);
    let form = case.as_ref().or(private.as_ref()).ok_or(Error::Gone)?.form.clone();
    let value = |row: Option<DraftRow>| match row {
        Some(row) => serde_json::from_str(&row.body).map_err(|_| Error::Failed),
        None => Ok(Value::Null),
    };
    let mut case = value(case)?;
    follow(&r.case, &mut case)?;
    Ok(Draft { form, case, private: value(private)? })
}

/// A draft about somebody who was merged since is about whom that person became. The draft itself stays as it was typed:
/// the merge may be undone.
fn follow(r: &Read<'_, Case>, value: &mut Value) -> Result<()> {
    match value {
        Value::String(text) => {
            // An id and nothing else.
            if text.len() == 36
                && let Ok(id) = text.parse().map(ClientId)
            {
                *text = merging::now(r, id)?.to_string();
            }
            Ok(())
        }
        Value::Array(all) => all.iter_mut().try_for_each(|one| follow(r, one)),
        Value::Object(all) => all.values_mut().try_for_each(|one| follow(r, one)),
        _ => Ok(()),
    }
}

/// Every draft, the latest first. Those that stand behind a lock of their own are not among them.
///
/// # Errors
/// What the database says.
pub fn list(r: &Reads<'_>) -> Result<Vec<DraftCard>> {
    let mut cards = cards(r)?;
    cards.retain(|card| card.form != meldcode::FORM);
    Ok(cards)
}

/// Those of one form, the latest first.
pub(crate) fn of_form(r: &Reads<'_>, form: &str) -> Result<Vec<DraftCard>> {
    let mut cards = cards(r)?;
    cards.retain(|card| card.form == form);
    Ok(cards)
}

fn cards(r: &Reads<'_>) -> Result<Vec<DraftCard>> {
    let mut cards: BTreeMap<DraftId, DraftCard> = BTreeMap::new();
    let now = r.case.now();
    for row in r.case.drafts()?.into_iter().chain(r.private.drafts()?) {
        let DraftRow { id, form, saved, .. } = row;
        let reminds = now.duration_since(saved) <= REMINDS;
        let card = cards.entry(id.into()).or_insert(DraftCard { id: id.into(), form, saved, reminds });
        if saved > card.saved {
            (card.saved, card.reminds) = (saved, reminds);
        }
    }
    let mut cards: Vec<_> = cards.into_values().collect();
    cards.sort_by_key(|card| std::cmp::Reverse((card.saved, card.id)));
    Ok(cards)
}

/// Does `work` and lets the draft go that it came from, in one commit: where the work fails, the draft stays.
///
/// # Errors
/// Those of `work`; what the database says.
pub fn finish<T>(w: &Writes<'_>, id: Option<DraftId>, work: impl FnOnce(&Writes<'_>) -> Result<T>) -> Result<T> {
    let done = work(w)?;
    if let Some(id) = id {
        discard(w, id)?;
    }
    Ok(done)
}

/// Lets a draft go, in both images. Nothing happens where there is none.
///
/// # Errors
/// What the database says.
pub fn discard(w: &Writes<'_>, id: DraftId) -> Result<()> {
    w.case.remove_draft(id.0)?;
    w.private.remove_draft(id.0)
}
