//! Two clients who are one person become one: what is to be chosen, and doing it in one commit.
//!
//! What one of them has and the other has not, stays. Where both say something else, she chooses; what she did not
//! choose is written into the notes, so that nothing is lost. Where it is about safety the careful answer stands.

use std::fmt::Write as _;

use casebook::client::{self, Details, SafeToCall, Status};
use casebook::handover::{self, StandingKind};
use casebook::{ClientId, household, merging};
use phrases::Phrases;
use record::{Invalid, Line, Note, Rule, choices};
use serde::Serialize;
use ts_rs::TS;
use vault::{Case, Read, Reads, Result, Writes};

use crate::access::Said;

choices! {
    /// A field in which two records can differ. Each has words (`merge-field-…`).
    MergeField {
        /// How she calls this person.
        Called = "called",
        /// A way to reach this person.
        Reach = "reach",
        /// What to mind when others are there.
        Mind = "mind",
        /// Year of birth.
        BirthYear = "birth_year",
        /// Who decides for a minor.
        Guardian = "guardian",
        /// Whom this person would rather speak with.
        Prefers = "prefers",
        /// Where this person lives.
        Home = "home",
        /// The household.
        Household = "household",
        /// What this person wants by way of an interpreter.
        Wish = "wish",
    }
}

/// A field in which the two say something else.
#[derive(Clone, Serialize, TS)]
pub struct MergeDiffers {
    /// Which field.
    pub field: MergeField,
    /// What the one says who stays.
    pub stays: Said,
    /// What the one says who goes.
    pub goes: Said,
}

/// What there is to choose before two clients become one.
#[derive(Clone, Serialize, TS)]
pub struct MergePlan {
    /// How the one is called who stays.
    pub stays: Line,
    /// How the one is called who goes.
    pub goes: Line,
    /// Where they differ.
    pub differs: Vec<MergeDiffers>,
    /// How many contacts come along.
    pub contacts: u32,
}

/// What there is to choose. Nothing is changed.
///
/// # Errors
/// [`vault::Error::Gone`] where one of them is not there; [`vault::Error::Invalid`] for `handed_over` as [`merge`].
pub fn plan(r: &Reads<'_>, stays: ClientId, goes: ClientId) -> Result<MergePlan> {
    must_be_hers(&r.case, &[stays, goes])?;
    let (a, b) = (client::get(&r.case, stays)?, client::get(&r.case, goes)?);
    let mut differs = Vec::new();
    for field in MergeField::ALL {
        if let (Some(stays), Some(goes)) = (said(&r.case, &a, *field)?, said(&r.case, &b, *field)?)
            && stays != goes
        {
            differs.push(MergeDiffers { field: *field, stays, goes });
        }
    }
    let contacts = u32::try_from(casebook::contact::timeline(&r.case, goes)?.len()).unwrap_or(u32::MAX);
    Ok(MergePlan { stays: a.called, goes: b.called, differs, contacts })
}

/// What a record says in a field; `None` where nothing stands there.
fn said(r: &Read<'_, Case>, d: &Details, field: MergeField) -> Result<Option<Said>> {
    let text = |text: &str| (!text.is_empty()).then(|| Said::Text(text.to_owned()));
    Ok(match field {
        MergeField::Called => text(d.called.as_str()),
        MergeField::Reach => text(d.reach.as_str()),
        MergeField::Mind => text(d.mind.as_str()),
        MergeField::BirthYear => d.birth_year.map(|year| Said::Text(year.to_string())),
        MergeField::Guardian => text(d.guardian.as_str()),
        MergeField::Prefers => d.prefers.map(|prefers| Said::Message(format!("prefers-{}", prefers.word()))),
        MergeField::Home => d.home.as_ref().and_then(|home| text(&home.place)),
        MergeField::Household => {
            let id = d.household;
            household::all(r)?.into_iter().find(|one| Some(one.id) == id).and_then(|one| text(one.called.as_str()))
        }
        MergeField::Wish => d.interpreter.map(|wish| Said::Message(format!("wish-{}", wish.word()))),
    })
}

/// Makes one client of two: `goes` becomes `stays`. Of the fields in `take` what `goes` says stands; the rest of what
/// differs goes into the notes, in the words of `phrases`. Gives `stays`. One `undo` brings both back.
///
/// # Errors
/// [`vault::Error::Gone`] where one of them is not there or both are the same; [`vault::Error::Invalid`] for `notes` or
/// `strengths` that together are too long: shorten them first; for `handed_over` where one of them is handed over, lent or
/// borrowed: what the other one has would no longer be what is here.
pub fn merge(
    w: &Writes<'_>,
    stays: ClientId,
    goes: ClientId,
    take: &[MergeField],
    phrases: &Phrases,
) -> Result<ClientId> {
    must_be_hers(&w.case, &[stays, goes])?;
    join(w, stays, goes, take, phrases)
}

fn must_be_hers(r: &Read<'_, Case>, clients: &[ClientId]) -> Result<()> {
    for client in clients {
        let stands = handover::standing(r, *client)?.map(|standing| standing.kind);
        let is_elsewhere = !matches!(stands, None | Some(StandingKind::Taken));
        if is_elsewhere || handover::unsure(r, *client)?.is_some() {
            return Err(Invalid::new("handed_over", Rule::Unknown).into());
        }
    }
    Ok(())
}

fn join(w: &Writes<'_>, stays: ClientId, goes: ClientId, take: &[MergeField], phrases: &Phrases) -> Result<ClientId> {
    let (mut kept, gone) = (client::get(&w.case, stays)?, client::get(&w.case, goes)?);
    let mut lost: Vec<(MergeField, Said)> = Vec::new();
    for field in MergeField::ALL {
        let (a, b) = (said(&w.case, &kept, *field)?, said(&w.case, &gone, *field)?);
        match (a, b) {
            (None, Some(_)) => put(&mut kept, &gone, *field),
            (Some(a), Some(b)) if a != b => {
                let is_taken = take.contains(field);
                lost.push((*field, if is_taken { a } else { b }));
                if is_taken {
                    put(&mut kept, &gone, *field);
                }
            }
            _ => {}
        }
    }
    for spoken in gone.languages {
        if !kept.languages.iter().any(|one| one.language == spoken.language) {
            kept.languages.push(spoken);
        }
    }
    kept.safe_to_call = match (kept.safe_to_call, gone.safe_to_call) {
        (SafeToCall::NotSafe, _) | (_, SafeToCall::NotSafe) => SafeToCall::NotSafe,
        (SafeToCall::Unknown, other) => other,
        (own, _) => own,
    };
    kept.is_minor |= gone.is_minor;
    if gone.status == Status::Active {
        kept.status = Status::Active;
    }
    let mut notes = String::new();
    for (field, said) in &lost {
        let said = match said {
            Said::Text(text) => text.clone(),
            Said::Message(id) => phrases.say(id, &[]),
            Said::Minutes(_) => continue,
        };
        let label = phrases.say(&format!("merge-field-{}", field.word()), &[]);
        let _ = writeln!(notes, "{label}: {said}");
    }
    kept.strengths = joined(&[kept.strengths.as_str(), gone.strengths.as_str()], "strengths")?;
    kept.notes = joined(&[kept.notes.as_str(), gone.notes.as_str(), &notes], "notes")?;
    // The household is left last: who goes still stands in it.
    merging::merge(&w.case, stays, goes)?;
    client::save(&w.case, Some(stays), &kept)?;
    if let Some(left) = gone.household.filter(|left| kept.household != Some(*left)) {
        household::remove_if_empty(&w.case, left)?;
    }
    Ok(stays)
}

fn put(kept: &mut Details, gone: &Details, field: MergeField) {
    match field {
        MergeField::Called => {
            kept.called = gone.called.clone();
            kept.is_code_name = gone.is_code_name;
        }
        MergeField::Reach => kept.reach = gone.reach.clone(),
        MergeField::Mind => kept.mind = gone.mind.clone(),
        MergeField::BirthYear => kept.birth_year = gone.birth_year,
        MergeField::Guardian => kept.guardian = gone.guardian.clone(),
        MergeField::Prefers => kept.prefers = gone.prefers,
        MergeField::Home => {
            kept.home = gone.home.clone();
            kept.postcode = gone.postcode.clone();
        }
        MergeField::Household => kept.household = gone.household,
        MergeField::Wish => kept.interpreter = gone.interpreter,
    }
}

/// Texts one after the other, each once.
fn joined(texts: &[&str], field: &'static str) -> Result<Note> {
    let mut all: Vec<&str> = Vec::new();
    for text in texts.iter().map(|text| text.trim()) {
        if !text.is_empty() && !all.contains(&text) {
            all.push(text);
        }
    }
    Note::new(&all.join("\n\n")).map_err(|rule: Rule| Invalid::new(field, rule).into())
}

/// After an exchange: what the other machine wrote about somebody who was merged here, without knowing, goes along too.
/// What differs then goes into the notes. Gives how many came back and went again.
///
/// # Errors
/// As [`merge`].
pub fn again(w: &Writes<'_>, phrases: &Phrases) -> Result<u32> {
    let mut count = 0;
    // One after the other: two machines may have merged the same two the other way round.
    while let Some((stays, goes)) = merging::come_back(&w.case)?.first().copied() {
        join(w, stays, goes, &[], phrases)?;
        count += 1;
    }
    Ok(count)
}
