//! Signals and doubts: what somebody noticed about a client, and what was said of one that may not be right.
//!
//! No sum and no score: how much something weighs stands in the person's own words. A doubt holds what was said and what
//! was asked about it, never a test result.

use std::collections::HashMap;

use jiff::civil::Date;
use record::{Invalid, Line, Note, Rule, Theme, check_day, choices, record_id};
use rusqlite::{Params, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::contact::{NextStep, check_step, each_once, put_step, step_at};
use crate::lead::{self, Event, LeadNow};
use crate::rows::{self, Children, by_parent, json};

record_id! {
    /// Id of a signal or a doubt.
    ConcernId
}

choices! {
    /// What kind it is.
    #[ts(rename = "ConcernKind")]
    Kind {
        /// A signal: something was noticed.
        Signal = "signal",
        /// A doubt about what was said of somebody: *Ik twijfel hierover*.
        Doubt = "doubt",
    }
}

impl Kind {
    /// How something of this kind is called in a list.
    pub(crate) fn title<T>(self, noticed: T, label: T) -> T {
        match self {
            Self::Signal => noticed,
            Self::Doubt => label,
        }
    }
}

choices! {
    /// Who noticed.
    NoticedBy {
        /// The key person herself.
        Myself = "myself",
        /// The person.
        Person = "person",
        /// Family.
        Family = "family",
        /// A friend, a neighbour, somebody of the community.
        Community = "community",
        /// The huisarts or somebody else in care.
        Care = "care",
        /// A teacher of the language school.
        Teacher = "teacher",
        /// The school of a child.
        School = "school",
        /// The gemeente or wijkteam.
        Municipality = "municipality",
        /// VluchtelingenWerk or another volunteer.
        Volunteer = "volunteer",
        /// Somebody else.
        Other = "other",
    }
}

choices! {
    /// Whether it can be solved outside care first.
    SocialFirst {
        /// Yes: try that first.
        Yes = "yes",
        /// As well as care.
        Both = "both",
        /// No: care is needed now.
        No = "no",
        /// Not known yet: to be discussed.
        Unsure = "unsure",
    }
}

choices! {
    /// What became of it.
    #[ts(rename = "ConcernOutcome")]
    Outcome {
        /// It goes better.
        Better = "better",
        /// Help has come, and somebody else sees to it now.
        HelpCame = "help_came",
        /// The person does not want it.
        PersonSaidNo = "person_said_no",
        /// The person is followed elsewhere, or moved.
        Elsewhere = "elsewhere",
        /// A doubt: discussed with who said it.
        Discussed = "discussed",
        /// A doubt: what was said was taken back.
        Withdrawn = "withdrawn",
        /// Something else.
        Other = "other",
    }
}

impl Outcome {
    /// Whether something of this kind can end so.
    #[must_use]
    pub const fn fits(self, kind: Kind) -> bool {
        match self {
            Self::Better | Self::HelpCame => matches!(kind, Kind::Signal),
            Self::Discussed | Self::Withdrawn => matches!(kind, Kind::Doubt),
            Self::PersonSaidNo | Self::Elsewhere | Self::Other => true,
        }
    }
}

/// A signal or a doubt, as it is written down.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Concern {
    /// Whom it is about.
    pub client: ClientId,
    /// What kind it is.
    pub kind: Kind,
    /// What was noticed, in a line. May be empty where themes say it.
    pub noticed: Line,
    /// More about it; of a doubt the reason for it.
    pub note: Note,
    /// Who noticed; `None` where it was not filled in.
    pub noticed_by: Option<NoticedBy>,
    /// Since when, as far as is known.
    #[ts(type = "string | null")]
    pub since: Option<Date>,
    /// What it is about.
    pub themes: Vec<Theme>,
    /// How much it weighs, in the person's own words.
    pub weight: Line,
    /// What the person wants.
    pub wants: Note,
    /// What helps already.
    pub helps: Note,
    /// Whether it can be solved outside care first; `None` where it was not asked.
    pub social_first: Option<SocialFirst>,
    /// Of a doubt: what was said about the person. Never a test result.
    pub label: Line,
    /// Of a doubt: what was asked for, such as a test without language.
    pub asked: Line,
    /// What comes next.
    pub next_step: Option<NextStep>,
}

impl Concern {
    /// A signal of which no more is known than whom it is about and what was noticed.
    #[must_use]
    pub fn of(client: ClientId, noticed: Line) -> Self {
        Self {
            client,
            kind: Kind::Signal,
            noticed,
            note: Note::default(),
            noticed_by: None,
            since: None,
            themes: Vec::new(),
            weight: Line::default(),
            wants: Note::default(),
            helps: Note::default(),
            social_first: None,
            label: Line::default(),
            asked: Line::default(),
            next_step: None,
        }
    }

    /// How it is called in a list: what was noticed, or of a doubt what was said. Empty where only themes say it.
    #[must_use]
    pub fn title(&self) -> &Line {
        self.kind.title(&self.noticed, &self.label)
    }
}

/// When it was closed, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ConcernClosed")]
pub struct Closed {
    /// On which day.
    #[ts(type = "string")]
    pub on: Date,
    /// What became of it.
    pub outcome: Outcome,
}

/// A signal or a doubt with who has the lead.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ConcernEntry")]
pub struct Entry {
    /// The signal or doubt.
    pub id: ConcernId,
    /// How the client is called.
    pub called: Line,
    /// What was written down.
    pub concern: Concern,
    /// When it was closed, and what became of it; `None` while it is open.
    pub closed: Option<Closed>,
    /// Who has the lead; `None` where nobody has.
    pub lead: Option<LeadNow>,
    /// Who was asked to take the lead over and has not answered.
    pub asked: Option<Event>,
    /// Everything about the lead, the latest first.
    pub history: Vec<Event>,
    /// What to show of the text that was searched for; `None` without a search.
    pub found_in: Option<String>,
}

const COLUMNS: &str = "client, kind, noticed, note, noticed_by, since, weight, wants, helps, social_first, label, asked, \
                       step_what, step_from, step_to, step_done";

const THEMES: Children = Children { table: "concern_theme", parent: "concern", columns: &["theme"] };

/// Writes down a signal or a doubt; without an id a new one. Only what differs is changed. Whether it is closed, and who
/// has the lead, stays.
///
/// # Errors
/// [`Error::Gone`] where there is no such one. [`Error::Invalid`]: nothing `noticed` and no `themes`, a doubt without a
/// `label`, the result of a test ([`record::no_test_result`]), a day outside 1900 to 2100 (`since`,
/// `next_step`), `since` still to come, a `next_step` that ends before it starts, the same twice in `themes`, `client` not there or another than before.
pub fn save(w: &Write<'_, Case>, id: Option<ConcernId>, concern: &Concern) -> Result<ConcernId> {
    check(w, concern)?;
    client::must_be_the_same(w, "concern", id.as_ref().map(|id| id as _), concern.client)?;
    let c = concern;
    let step = c.next_step.as_ref();
    let concern_id = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "concern",
        COLUMNS,
        &concern_id,
        id.is_none(),
        &[
            &c.client,
            &c.kind,
            &c.noticed,
            &c.note,
            &c.noticed_by,
            &c.since,
            &c.weight,
            &c.wants,
            &c.helps,
            &c.social_first,
            &c.label,
            &c.asked,
            &step.map(|step| &step.what),
            &step.map(|step| step.between.from),
            &step.map(|step| step.between.to),
            &step.and_then(|step| step.done),
        ],
    )?;
    let themes: Vec<_> = c.themes.iter().map(|theme| [theme.word().to_owned()]).collect();
    THEMES.put(w, &concern_id, &themes)?;
    Ok(concern_id)
}

fn check(r: &Read<'_, Case>, concern: &Concern) -> Result<(), Invalid> {
    match concern.kind {
        Kind::Signal if concern.noticed.is_empty() && concern.themes.is_empty() => {
            return Err(Invalid::new("noticed", Rule::Empty));
        }
        Kind::Doubt if concern.label.is_empty() => return Err(Invalid::new("label", Rule::Empty)),
        Kind::Signal | Kind::Doubt => {}
    }
    record::no_test_result([
        ("noticed", concern.noticed.as_str()),
        ("label", concern.label.as_str()),
        ("asked", concern.asked.as_str()),
        ("note", concern.note.as_str()),
        ("weight", concern.weight.as_str()),
        ("wants", concern.wants.as_str()),
        ("helps", concern.helps.as_str()),
    ])?;
    if let Some(since) = concern.since {
        not_to_come(r, since, "since")?;
    }
    if let Some(step) = &concern.next_step {
        check_step(step)?;
    }
    each_once(concern.themes.iter(), "themes")
}

/// Checks a day on which something happened: in the years 1900 to 2100, and not still to come.
pub(crate) fn not_to_come(r: &Read<'_, Case>, day: Date, field: &'static str) -> Result<Date, Invalid> {
    check_day(day, field)?;
    if day > r.today() { Err(Invalid::new(field, Rule::ToCome)) } else { Ok(day) }
}

/// A signal or a doubt, with who has the lead.
///
/// # Errors
/// [`Error::Gone`] where there is no such one.
pub fn get(r: &Read<'_, Case>, id: ConcernId) -> Result<Entry> {
    entries(r, &[id])?.pop().ok_or(Error::Gone)
}

/// What is written about a client, what is open first; of these the latest first.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn list(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<Entry>> {
    if !client::exists(r, client)? {
        return Err(Error::Gone);
    }
    let ids = ids(r, "SELECT id FROM concern WHERE client = ?1 ORDER BY closed_on IS NOT NULL, n DESC", [client])?;
    entries(r, &ids)
}

/// Every one, in the order in which they were written down.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Entry>> {
    let ids = ids(r, "SELECT id FROM concern ORDER BY n", [])?;
    entries(r, &ids)
}

/// Those in whose text each of the words typed begins a word; those written down last first, at most `limit`. None where
/// no word was typed.
///
/// # Errors
/// What the database says.
pub fn search(r: &Read<'_, Case>, text: &str, limit: u32) -> Result<Vec<Entry>> {
    let Some(expression) = vault::match_words(text) else { return Ok(Vec::new()) };
    let ids = ids(
        r,
        "SELECT c.id FROM concern_search s JOIN concern c ON c.n = s.rowid
         WHERE concern_search MATCH ?1 ORDER BY s.rowid DESC LIMIT ?2",
        params![expression, limit],
    )?;
    let words = vault::words(text);
    let mut entries = entries(r, &ids)?;
    for entry in &mut entries {
        let c = &entry.concern;
        let step = c.next_step.as_ref().map_or("", |step| step.what.as_str());
        let texts = [
            c.noticed.as_str(),
            c.label.as_str(),
            c.note.as_str(),
            c.wants.as_str(),
            c.helps.as_str(),
            c.weight.as_str(),
            c.asked.as_str(),
            step,
        ];
        entry.found_in = texts.iter().find_map(|text| vault::around(text, &words));
    }
    Ok(entries)
}

/// Closes it; one that was closed gets this outcome. Who has the lead stays as it was.
///
/// # Errors
/// [`Error::Gone`] where there is no such one; [`Error::Invalid`]: an `outcome` that does not fit its kind, `on` outside
/// 1900 to 2100 or still to come.
pub fn close(w: &Write<'_, Case>, id: ConcernId, outcome: Outcome, on: Date) -> Result<()> {
    not_to_come(w, on, "on")?;
    if !outcome.fits(get(w, id)?.concern.kind) {
        return Err(Invalid::new("outcome", Rule::Unknown).into());
    }
    rows::put(w, "concern", "closed_on, outcome", &id, false, &[&on, &outcome])
}

/// Opens it again.
///
/// # Errors
/// [`Error::Gone`] where there is no such one.
pub fn reopen(w: &Write<'_, Case>, id: ConcernId) -> Result<()> {
    must_exist(w, id)?;
    rows::put(w, "concern", "closed_on, outcome", &id, false, &[&None::<Date>, &None::<Outcome>])
}

/// Sets or clears its next step.
///
/// # Errors
/// [`Error::Gone`] where there is no such one; [`Error::Invalid`] as [`save`] says.
pub fn set_step(w: &Write<'_, Case>, id: ConcernId, step: Option<&NextStep>) -> Result<()> {
    must_exist(w, id)?;
    put_step(w, "concern", &id, step)
}

/// Its next step was done today, or after all not.
///
/// # Errors
/// [`Error::Gone`] where there is no such one, or no next step in it.
pub fn finish_step(w: &Write<'_, Case>, id: ConcernId, done: bool) -> Result<()> {
    let step = get(w, id)?.concern.next_step.ok_or(Error::Gone)?;
    set_step(w, id, Some(&step.finished(w, done)))
}

/// Removes it, with everything about its lead. Referrals that came from it stay.
///
/// # Errors
/// [`Error::Gone`] where there is no such one.
pub fn delete(w: &Write<'_, Case>, id: ConcernId) -> Result<()> {
    must_exist(w, id)?;
    w.prepare_cached("UPDATE referral SET concern = NULL WHERE concern = ?1")?.execute([id])?;
    THEMES.clear(w, &id)?;
    w.prepare_cached("DELETE FROM lead WHERE concern = ?1")?.execute([id])?;
    w.prepare_cached("DELETE FROM concern WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Removes those of a client.
pub(crate) fn delete_of(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    for id in ids(w, "SELECT id FROM concern WHERE client = ?1", [client])? {
        delete(w, id)?;
    }
    Ok(())
}

pub(crate) fn must_exist(r: &Read<'_, Case>, id: ConcernId) -> Result<()> {
    if r.prepare_cached("SELECT 1 FROM concern WHERE id = ?1")?.exists([id])? { Ok(()) } else { Err(Error::Gone) }
}

fn ids(r: &Read<'_, Case>, select: &str, params: impl Params) -> Result<Vec<ConcernId>> {
    let mut select = r.prepare_cached(select)?;
    Ok(select.query_map(params, |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// These, in this order, in three statements however many there are.
fn entries(r: &Read<'_, Case>, ids: &[ConcernId]) -> Result<Vec<Entry>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let of_these = json(ids)?;
    let mut themes: HashMap<ConcernId, Vec<Theme>> = by_parent(
        r,
        "SELECT concern, theme FROM concern_theme WHERE concern IN (SELECT value FROM json_each(?1))
         ORDER BY concern, position, id",
        &of_these,
        |row| row.get(1),
    )?;
    let mut events = lead::of(r, &of_these)?;
    let mut select = r.prepare_cached(
        "SELECT c.id, k.called, c.client, c.kind, c.noticed, c.note, c.noticed_by, c.since, c.weight, c.wants, c.helps,
             c.social_first, c.label, c.asked, c.step_what, c.step_from, c.step_to, c.step_done, c.closed_on, c.outcome
         FROM concern c JOIN client k ON k.id = c.client WHERE c.id IN (SELECT value FROM json_each(?1))",
    )?;
    let mut rows = select.query([&of_these])?;
    let mut found: HashMap<ConcernId, Entry> = HashMap::with_capacity(ids.len());
    while let Some(row) = rows.next()? {
        let id: ConcernId = row.get(0)?;
        let next_step = step_at(row, 14)?;
        let concern = Concern {
            client: row.get(2)?,
            kind: row.get(3)?,
            noticed: row.get(4)?,
            note: row.get(5)?,
            noticed_by: row.get(6)?,
            since: row.get(7)?,
            themes: themes.remove(&id).unwrap_or_default(),
            weight: row.get(8)?,
            wants: row.get(9)?,
            helps: row.get(10)?,
            social_first: row.get(11)?,
            label: row.get(12)?,
            asked: row.get(13)?,
            next_step,
        };
        let outcome: Option<Outcome> = row.get(19)?;
        let closed =
            row.get::<_, Option<Date>>(18)?.map(|on| Closed { on, outcome: outcome.unwrap_or(Outcome::Other) });
        let history = events.remove(&id).unwrap_or_default();
        let (lead, asked) = lead::standing(&history);
        let entry = Entry { id, called: row.get(1)?, concern, closed, lead, asked, history, found_in: None };
        found.insert(id, entry);
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}
