//! What a person agreed may be told to whom, and the one exception.
//!
//! An agreement governs passing on only. That something is written down at all rests on what the organisation decided once.

use jiff::ToSpan;
use jiff::civil::Date;
use record::{Invalid, Language, Line, Note, Rule, check_day, choices, record_id};
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::contact::{Interpreter, each_once};
use crate::rows::{self, Children};

record_id! {
    /// Id of an agreement to share.
    AgreementId
}

record_id! {
    /// Id of something that was passed on without an agreement.
    PassingOnId
}

choices! {
    /// Who may be told.
    Receiver {
        /// The huisarts or somebody of the practice.
        Gp = "gp",
        /// Somebody who gives care.
        Care = "care",
        /// The wijkteam.
        Wijkteam = "wijkteam",
        /// The gemeente.
        Municipality = "municipality",
        /// VluchtelingenWerk.
        RefugeeWork = "refugee_work",
        /// A school or language school.
        School = "school",
        /// The GGD.
        Ggd = "ggd",
        /// Somebody else.
        Other = "other",
    }
}

choices! {
    /// What may be told.
    #[ts(rename = "SharedItem")]
    Item {
        /// How this person is called.
        Name = "name",
        /// The year of birth.
        BirthYear = "birth_year",
        /// A way to reach this person, and whether it is safe.
        Reach = "reach",
        /// Languages, reading, the interpreter that is needed.
        Language = "language",
        /// The town.
        Place = "place",
        /// Whether this person lives with others: how many, never who.
        Household = "household",
        /// What this person wants.
        Wishes = "wishes",
        /// The question.
        Question = "question",
        /// Signals: those that are named.
        Concerns = "concerns",
        /// What goes well.
        Strengths = "strengths",
        /// What was agreed with others: appointments.
        Appointments = "appointments",
    }
}

choices! {
    /// Who agreed.
    AgreedBy {
        /// The person.
        Person = "self",
        /// One parent.
        Parent = "parent",
        /// Both parents.
        BothParents = "both_parents",
        /// The person and a parent: from twelve to sixteen both are needed.
        SelfAndParent = "self_and_parent",
        /// A guardian (voogd).
        Guardian = "guardian",
        /// Somebody whom a judge named, or who was given the power to decide.
        Representative = "representative",
    }
}

/// An agreement to share, as it is written down.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Agreement {
    /// About whom.
    pub client: ClientId,
    /// Who may be told.
    pub receiver: Receiver,
    /// Their name or function; may be empty.
    pub name: Line,
    /// What may be told.
    pub items: Vec<Item>,
    /// Which signals, by id; counts only where `items` names them.
    pub concerns: Vec<String>,
    /// What for.
    pub why: Line,
    /// The language in which it was explained.
    pub language: Option<Language>,
    /// Who explained it; empty for the key person herself.
    pub explained_by: Line,
    /// Who interpreted then; `None` where it was not filled in.
    pub helper: Option<Interpreter>,
    /// Who agreed.
    pub agreed_by: AgreedBy,
    /// Since which day.
    #[ts(type = "string")]
    pub given: Date,
    /// The last day on which it counts.
    #[ts(type = "string | null")]
    pub until: Option<Date>,
    /// The day on which it was withdrawn: from then on it counts no more.
    #[ts(type = "string | null")]
    pub withdrawn: Option<Date>,
}

choices! {
    /// How it stands with an agreement on a day.
    #[ts(rename = "AgreementStatus")]
    Standing {
        /// It counts.
        Valid = "valid",
        /// Its first day has not come.
        NotYet = "not_yet",
        /// Its last day has passed.
        Past = "past",
        /// It was withdrawn.
        Withdrawn = "withdrawn",
    }
}

impl Agreement {
    /// How it stands on a day. What was withdrawn counts no more from that day on.
    #[must_use]
    pub fn on(&self, day: Date) -> Standing {
        if self.withdrawn.is_some_and(|withdrawn| withdrawn <= day) {
            Standing::Withdrawn
        } else if day < self.given {
            Standing::NotYet
        } else if self.until.is_some_and(|until| until < day) {
            Standing::Past
        } else {
            Standing::Valid
        }
    }
}

/// An agreement in a list.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "AgreementEntry")]
pub struct Entry {
    /// The agreement.
    pub id: AgreementId,
    /// What was written down.
    pub agreement: Agreement,
    /// How it stands today.
    pub status: Standing,
    /// Whether it named who handed this person over, and has to be asked anew.
    pub ask_anew: bool,
}

impl Entry {
    /// Whether it counts today, and no more within [`SOON`] days.
    #[must_use]
    pub fn ends_soon(&self, today: Date) -> bool {
        let soon = today.saturating_add(SOON.days());
        self.status == Standing::Valid && self.agreement.until.is_some_and(|until| until <= soon)
    }
}

/// So many days before its last day an agreement is told of: enough to ask at the visit that comes.
pub const SOON: i32 = 30;

choices! {
    /// To whom something was passed on without an agreement.
    #[ts(rename = "DangerReceiver")]
    Danger {
        /// Veilig Thuis.
        VeiligThuis = "veilig_thuis",
        /// Whoever helps in acute danger: 112, the crisis service, the huisarts.
        Acute = "acute",
    }
}

/// What was passed on without an agreement, as it is written down.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PassingOn {
    /// About whom.
    pub client: ClientId,
    /// On which day.
    #[ts(type = "string")]
    pub on: Date,
    /// To whom.
    pub receiver: Danger,
    /// Why it could not wait. Must not be empty.
    pub reason: Note,
    /// Whom she consulted first. Must not be empty: "nobody, there was no time" is an answer.
    pub consulted: Line,
    /// The least that is needed.
    pub items: Vec<Item>,
    /// Which signals, by id; counts only where `items` names them.
    pub concerns: Vec<String>,
    /// Whether the person was told.
    pub told: bool,
    /// Why not. Must not be empty where the person was not told.
    pub why_not: Line,
}

/// Something that was passed on, in a list.
#[derive(Clone, Serialize, TS)]
pub struct PassedOn {
    /// Its id.
    pub id: PassingOnId,
    /// What was written down.
    pub passing_on: PassingOn,
    /// Whether a letter may leave on this ground today.
    pub opens: bool,
}

/// For how many days after its own a danger lets a letter leave: the week in which what was told by telephone is put on
/// paper. What is told later is a decision of its own, with its own reason, and is written down anew.
pub const DANGER_DAYS: i64 = 7;

impl PassingOn {
    /// Whether a letter may leave on this ground on that day.
    #[must_use]
    pub fn opens_on(&self, day: Date) -> bool {
        (self.on..=self.on.saturating_add(DANGER_DAYS.days())).contains(&day)
    }
}

const COLUMNS: &str = "client, receiver, name, why, language, explained_by, helper, agreed_by, given, until, withdrawn";
const ITEMS: Children = Children { table: "agreement_item", parent: "agreement", columns: &["item"] };
const CONCERNS: Children = Children { table: "agreement_concern", parent: "agreement", columns: &["concern"] };

const PASSED: &str = "client, day, receiver, reason, consulted, told, why_not";
const PASSED_ITEMS: Children = Children { table: "passing_on_item", parent: "passing_on", columns: &["item"] };
const PASSED_CONCERNS: Children = Children { table: "passing_on_concern", parent: "passing_on", columns: &["concern"] };

/// An id of a signal is a UUID in text.
const MAX_CONCERN_ID: usize = 36;

/// Writes down an agreement; without an id a new one. Only what differs is changed.
///
/// # Errors
/// [`Error::Gone`] where there is no such agreement, or it is about somebody else. [`Error::Invalid`]: `client` not there,
/// `items` empty, the same twice in `items` or `concerns`, a day outside 1900 to 2100, `until` before `given`.
pub fn save(w: &Write<'_, Case>, id: Option<AgreementId>, agreement: &Agreement) -> Result<AgreementId> {
    let a = agreement;
    must_be_there(w, a.client)?;
    check_told(&a.items, &a.concerns)?;
    check_day(a.given, "given")?;
    record::no_test_result([("why", a.why.as_str())])?;
    for (day, field) in [(a.until, "until"), (a.withdrawn, "withdrawn")] {
        if let Some(day) = day {
            check_day(day, field)?;
        }
    }
    if a.until.is_some_and(|until| until < a.given) {
        return Err(Invalid::new("until", Rule::EndsBeforeStart).into());
    }
    if let Some(id) = id {
        must_be_of(w, "agreement", &id, a.client)?;
    }
    let agreement = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "agreement",
        COLUMNS,
        &agreement,
        id.is_none(),
        &[
            &a.client,
            &a.receiver,
            &a.name,
            &a.why,
            &a.language,
            &a.explained_by,
            &a.helper,
            &a.agreed_by,
            &a.given,
            &a.until,
            &a.withdrawn,
        ],
    )?;
    ITEMS.put(w, &agreement, &words(&a.items))?;
    CONCERNS.put(w, &agreement, &alone(&a.concerns))?;
    // Once it was agreed with the same receiver again, there is nothing left to ask.
    if a.withdrawn.is_none() {
        w.prepare_cached("UPDATE agreement SET ask_anew = 0 WHERE client = ?1 AND receiver = ?2 AND ask_anew <> 0")?
            .execute(params![a.client, a.receiver])?;
    }
    Ok(agreement)
}

fn words(items: &[Item]) -> Vec<[String; 1]> {
    items.iter().map(|item| [item.word().to_owned()]).collect()
}

fn alone(texts: &[String]) -> Vec<[String; 1]> {
    texts.iter().map(|text| [text.clone()]).collect()
}

fn check_told(items: &[Item], concerns: &[String]) -> Result<(), Invalid> {
    if items.is_empty() {
        return Err(Invalid::new("items", Rule::Empty));
    }
    each_once(items.iter(), "items")?;
    each_once(concerns.iter(), "concerns")?;
    if concerns.iter().any(|concern| concern.chars().count() > MAX_CONCERN_ID) {
        return Err(Invalid::new("concerns", Rule::Unknown));
    }
    Ok(())
}

fn must_be_there(r: &Read<'_, Case>, client: ClientId) -> Result<()> {
    if client::exists(r, client)? { Ok(()) } else { Err(Invalid::new("client", Rule::Missing).into()) }
}

fn must_be_of(r: &Read<'_, Case>, table: &str, id: &dyn rusqlite::ToSql, client: ClientId) -> Result<()> {
    let mut found = r.prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = ?1 AND client = ?2"))?;
    if found.exists(params![id, client])? { Ok(()) } else { Err(Error::Gone) }
}

/// The agreement is withdrawn as of today, or after all not. Either way it was asked: it need not be asked anew.
///
/// # Errors
/// [`Error::Gone`] where there is no such agreement.
pub fn withdraw(w: &Write<'_, Case>, id: AgreementId, withdrawn: bool) -> Result<()> {
    let stands = get(w, id)?.withdrawn;
    let day = if withdrawn { stands.or_else(|| Some(w.today())) } else { None };
    rows::put(w, "agreement", "withdrawn, ask_anew", &id, false, &[&day, &false])
}

/// An agreement as it was written down.
///
/// # Errors
/// [`Error::Gone`] where there is no such agreement.
pub fn get(r: &Read<'_, Case>, id: AgreementId) -> Result<Agreement> {
    load(r, "WHERE id = ?1", &id)?.pop().map(|entry| entry.agreement).ok_or(Error::Gone)
}

/// A person's agreements: those that count first, then the latest first.
///
/// # Errors
/// What the database says.
pub fn of(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<Entry>> {
    let mut entries = load(r, "WHERE client = ?1", &client)?;
    entries
        .sort_by_key(|entry| (entry.status != Standing::Valid, std::cmp::Reverse((entry.agreement.given, entry.id))));
    Ok(entries)
}

/// Every agreement, in the order in which they were written down.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Entry>> {
    load(r, "WHERE ?1 IS NULL", &Option::<String>::None)
}

fn load(r: &Read<'_, Case>, which: &str, by: &dyn rusqlite::ToSql) -> Result<Vec<Entry>> {
    let today = r.today();
    let mut select = r.prepare_cached(&format!("SELECT id, {COLUMNS}, ask_anew FROM agreement {which} ORDER BY n"))?;
    let found = select.query_map([by], |row| {
        let agreement = Agreement {
            client: row.get(1)?,
            receiver: row.get(2)?,
            name: row.get(3)?,
            items: Vec::new(),
            concerns: Vec::new(),
            why: row.get(4)?,
            language: row.get(5)?,
            explained_by: row.get(6)?,
            helper: row.get(7)?,
            agreed_by: row.get(8)?,
            given: row.get(9)?,
            until: row.get(10)?,
            withdrawn: row.get(11)?,
        };
        Ok(Entry { id: row.get(0)?, status: agreement.on(today), agreement, ask_anew: row.get(12)? })
    })?;
    let mut entries: Vec<Entry> = found.collect::<Result<_, _>>()?;
    for entry in &mut entries {
        entry.agreement.items = ITEMS.of(r, &entry.id)?;
        entry.agreement.concerns = CONCERNS.of(r, &entry.id)?;
    }
    Ok(entries)
}

/// Removes an agreement that was written down by mistake. One that was given and ended is withdrawn instead.
///
/// # Errors
/// [`Error::Gone`] where there is no such agreement.
pub fn delete(w: &Write<'_, Case>, id: AgreementId) -> Result<()> {
    get(w, id)?;
    ITEMS.clear(w, &id)?;
    CONCERNS.clear(w, &id)?;
    w.prepare_cached("DELETE FROM agreement WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Writes down what was passed on without an agreement; without an id a new record.
///
/// # Errors
/// [`Error::Gone`] where there is no such record, or it is about somebody else. [`Error::Invalid`]: `client` not there,
/// `on` outside 1900 to 2100, `items` empty or one twice, `reason` or `consulted` empty, `why_not` empty where the person
/// was not told.
pub fn save_passing_on(w: &Write<'_, Case>, id: Option<PassingOnId>, passing_on: &PassingOn) -> Result<PassingOnId> {
    let p = passing_on;
    must_be_there(w, p.client)?;
    check_day(p.on, "on")?;
    record::no_test_result([("reason", p.reason.as_str()), ("consulted", p.consulted.as_str())])?;
    let empty = |field| Err(Invalid::new(field, Rule::Empty).into());
    if p.reason.is_empty() {
        return empty("reason");
    }
    if p.consulted.is_empty() {
        return empty("consulted");
    }
    check_told(&p.items, &p.concerns)?;
    if !p.told && p.why_not.is_empty() {
        return empty("why_not");
    }
    if let Some(id) = id {
        must_be_of(w, "passing_on", &id, p.client)?;
    }
    let passing_on = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "passing_on",
        PASSED,
        &passing_on,
        id.is_none(),
        &[&p.client, &p.on, &p.receiver, &p.reason, &p.consulted, &p.told, &p.why_not],
    )?;
    PASSED_ITEMS.put(w, &passing_on, &words(&p.items))?;
    PASSED_CONCERNS.put(w, &passing_on, &alone(&p.concerns))?;
    Ok(passing_on)
}

/// What was passed on without an agreement.
///
/// # Errors
/// [`Error::Gone`] where there is no such record.
pub fn passing_on(r: &Read<'_, Case>, id: PassingOnId) -> Result<PassingOn> {
    passed(r, "WHERE id = ?1", &id)?.pop().map(|one| one.passing_on).ok_or(Error::Gone)
}

/// What was passed on about a person without an agreement, the latest first.
///
/// # Errors
/// What the database says.
pub fn passed_on(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<PassedOn>> {
    let mut found = passed(r, "WHERE client = ?1", &client)?;
    found.sort_by_key(|one| std::cmp::Reverse((one.passing_on.on, one.id)));
    Ok(found)
}

/// Everything that was passed on without an agreement, in the order in which it was written down.
///
/// # Errors
/// What the database says.
pub fn all_passed_on(r: &Read<'_, Case>) -> Result<Vec<PassedOn>> {
    passed(r, "WHERE ?1 IS NULL", &Option::<String>::None)
}

fn passed(r: &Read<'_, Case>, which: &str, by: &dyn rusqlite::ToSql) -> Result<Vec<PassedOn>> {
    let mut select = r.prepare_cached(&format!("SELECT id, {PASSED} FROM passing_on {which} ORDER BY n"))?;
    let found = select.query_map([by], |row| {
        let passing_on = PassingOn {
            client: row.get(1)?,
            on: row.get(2)?,
            receiver: row.get(3)?,
            reason: row.get(4)?,
            consulted: row.get(5)?,
            items: Vec::new(),
            concerns: Vec::new(),
            told: row.get(6)?,
            why_not: row.get(7)?,
        };
        let opens = passing_on.opens_on(r.today());
        Ok(PassedOn { id: row.get(0)?, passing_on, opens })
    })?;
    let mut found: Vec<PassedOn> = found.collect::<Result<_, _>>()?;
    for one in &mut found {
        one.passing_on.items = PASSED_ITEMS.of(r, &one.id)?;
        one.passing_on.concerns = PASSED_CONCERNS.of(r, &one.id)?;
    }
    Ok(found)
}

/// Removes a record of something passed on that was written down by mistake.
///
/// # Errors
/// [`Error::Gone`] where there is no such record.
pub fn delete_passing_on(w: &Write<'_, Case>, id: PassingOnId) -> Result<()> {
    passing_on(w, id)?;
    PASSED_ITEMS.clear(w, &id)?;
    PASSED_CONCERNS.clear(w, &id)?;
    w.prepare_cached("DELETE FROM passing_on WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Removes all of a client who is removed.
pub(crate) fn delete_of(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    for entry in of(w, client)? {
        delete(w, entry.id)?;
    }
    for one in passed_on(w, client)? {
        delete_passing_on(w, one.id)?;
    }
    Ok(())
}
