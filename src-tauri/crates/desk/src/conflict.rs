//! What two machines changed, as a card for a person who has to choose: whose it is, which record, and both values.

use casebook::{ClientId, about};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;
use vault::{Case, Conflict, Read, Result, Vault};

/// Two machines changed the same thing.
#[derive(Clone, Serialize, TS)]
pub struct ConflictCard {
    /// What to hand to `settle_conflict`.
    pub id: String,
    /// Kind of record: the name of its table.
    pub kind: String,
    /// The clients it is about; empty where it is about none.
    pub about: Vec<ClientId>,
    /// Which record it is: its day, what was noticed, to whom; empty where that says nothing.
    pub which: String,
    /// The field; `None` where the question is whether the record is to be there.
    pub field: Option<String>,
    /// What stands there now. Without a field: empty where the record is gone.
    pub shown: String,
    /// When that was written.
    #[ts(type = "string")]
    pub shown_at: Timestamp,
    /// What the other machine wrote, as `shown`.
    pub other: String,
    /// When that was written.
    #[ts(type = "string")]
    pub other_at: Timestamp,
}

/// What waits for a choice, for *Opruimen*. What stands behind the lock of the Meldcode is not among it.
///
/// # Errors
/// As [`Vault::conflicts`].
pub fn cards(vault: &Vault) -> Result<Vec<ConflictCard>> {
    cards_of(vault, |conflict| !is_of_meldcode(conflict))
}

/// The same of the Meldcode alone.
///
/// # Errors
/// As [`Vault::conflicts`].
pub fn cards_of_meldcode(vault: &Vault) -> Result<Vec<ConflictCard>> {
    cards_of(vault, is_of_meldcode)
}

/// Whether something two machines changed stands behind the lock of the Meldcode.
#[must_use]
pub fn is_of_meldcode(conflict: &Conflict) -> bool {
    casebook::meldcode::TABLES.contains(&conflict.kind.as_str())
}

/// By what a card names its conflict.
#[must_use]
pub fn id_of(conflict: &Conflict) -> String {
    let field = conflict.field.as_deref().unwrap_or_default();
    format!("{}:{}:{}:{field}:{}", conflict.image, conflict.kind, conflict.row, conflict.other.at)
}

fn cards_of(vault: &Vault, which: impl Fn(&Conflict) -> bool) -> Result<Vec<ConflictCard>> {
    let mut conflicts = vault.conflicts()?;
    conflicts.retain(which);
    vault.read(move |r| conflicts.iter().map(|conflict| card(&r.case, conflict)).collect())
}

fn card(r: &Read<'_, Case>, conflict: &Conflict) -> Result<ConflictCard> {
    let is_of_client = conflict.image == "case" && !is_decision(conflict);
    let about = if is_of_client { about::of(r, &conflict.kind, &conflict.row)? } else { about::About::default() };
    Ok(ConflictCard {
        id: id_of(conflict),
        kind: conflict.kind.clone(),
        about: about.clients,
        which: about.which,
        field: field_of(conflict),
        shown: in_words(r, conflict, &conflict.shown.value)?,
        shown_at: conflict.shown.at,
        other: in_words(r, conflict, &conflict.other.value)?,
        other_at: conflict.other.at,
    })
}

fn is_decision(conflict: &Conflict) -> bool {
    matches!(conflict.kind.as_str(), "decision" | "own_decision")
}

/// Which field it is; of a decision, which has one value only, what it is about.
fn field_of(conflict: &Conflict) -> Option<String> {
    conflict.field.as_ref().map(|field| if is_decision(conflict) { conflict.row.clone() } else { field.clone() })
}

/// A value; another record by how it is called.
fn in_words(r: &Read<'_, Case>, conflict: &Conflict, value: &Value) -> Result<String> {
    Ok(match value {
        Value::Null | Value::Bool(false) => String::new(),
        Value::String(text) => match conflict.field.as_deref().filter(|field| about::is_named(field)) {
            Some(field) if conflict.image == "case" => about::called(r, field, text)?.unwrap_or_else(|| "…".to_owned()),
            _ => text.clone(),
        },
        other => other.to_string(),
    })
}
