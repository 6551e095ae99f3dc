//! Bringing a client to help: a service of the social map, or anybody. What was done on the way, with days; what stood in
//! the way; and whether help started, and after how long.
//!
//! The steps are no order that has to be kept: any may be skipped, set later or taken back. Nothing is guessed.

use std::cmp::Reverse;
use std::collections::HashMap;

use jiff::civil::Date;
use record::facts::{self, FactKey};
use record::{Invalid, Line, Note, Rule, choices, record_id};
use rusqlite::{OptionalExtension, Params, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::concern::{self, ConcernId, SocialFirst, not_to_come};
use crate::contact::{MAX_SERVICE_ID, each_once};
use crate::rows::{self, Children, by_parent, json};

record_id! {
    /// Id of a referral.
    ReferralId
}

choices! {
    /// What was done on the way to help.
    #[ts(rename = "ReferralStep")]
    Step {
        /// The person wants help.
        WantsHelp = "wants_help",
        /// Discussed, and told that more people have this.
        Discussed = "discussed",
        /// Agreed what may be told.
        AgreedSharing = "agreed_sharing",
        /// Who is to help was called.
        ReceiverCalled = "receiver_called",
        /// There is an appointment.
        AppointmentFixed = "appointment_fixed",
        /// Gone along.
        WentAlong = "went_along",
        /// The person has been there.
        BeenThere = "been_there",
        /// The intake has been.
        Intake = "intake",
        /// On a waiting list.
        Waiting = "waiting",
        /// Word came back.
        AnswerBack = "answer_back",
        /// Help has started.
        HelpStarted = "help_started",
    }
}

choices! {
    /// The four steps that a screen shows; all others are optional between them.
    Milestone {
        /// The person wants help.
        WantsHelp = "wants_help",
        /// There is an appointment.
        AppointmentFixed = "appointment_fixed",
        /// The person has been there.
        BeenThere = "been_there",
        /// Help has started.
        HelpStarted = "help_started",
    }
}

impl Milestone {
    /// The step that it is.
    #[must_use]
    pub const fn step(self) -> Step {
        match self {
            Self::WantsHelp => Step::WantsHelp,
            Self::AppointmentFixed => Step::AppointmentFixed,
            Self::BeenThere => Step::BeenThere,
            Self::HelpStarted => Step::HelpStarted,
        }
    }
}

choices! {
    /// How it ended.
    #[ts(rename = "ReferralOutcome")]
    Outcome {
        /// Help has started.
        Started = "started",
        /// Who was to help said no.
        Refused = "refused",
        /// The person was not there.
        NoShow = "no_show",
        /// The person does not want it.
        PersonSaidNo = "person_said_no",
        /// It was stopped.
        Stopped = "stopped",
    }
}

choices! {
    /// Why who was to help said no.
    RefusedWhy {
        /// The language.
        Language = "language",
        /// No interpreter.
        Interpreter = "interpreter",
        /// The person lives elsewhere.
        Region = "region",
        /// No place.
        Full = "full",
        /// Too complex for them.
        TooComplex = "too_complex",
        /// Too light for them.
        TooLight = "too_light",
        /// Age.
        Age = "age",
        /// Insurance or papers.
        Insurance = "insurance",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// What stands in the way.
    BarrierKind {
        /// Afraid of the own risk.
        OwnRisk = "own_risk",
        /// Distance, or what travelling costs.
        Travel = "travel",
        /// No interpreter.
        Interpreter = "interpreter",
        /// A long wait.
        Waiting = "waiting",
        /// Shame, or what others say.
        Taboo = "taboo",
        /// The language.
        Language = "language",
        /// Does not know how care works here.
        UnknownSystem = "unknown_system",
        /// Nobody to look after the children.
        Childcare = "childcare",
        /// Does not trust it.
        Trust = "trust",
        /// Work or school at those hours.
        Hours = "hours",
        /// Something else.
        Other = "other",
    }
}

/// Something that stands in the way.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Barrier {
    /// What it is.
    pub barrier: BarrierKind,
    /// What was done about it; empty where that was not filled in.
    pub done: Line,
}

/// A referral, as it is written down.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Referral {
    /// Who is brought to help.
    pub client: ClientId,
    /// The signal it came from.
    pub concern: Option<ConcernId>,
    /// Id of the service in `social_map`, as text: the two rooms share no tables.
    pub service: Option<String>,
    /// To whom; of a service its name at that moment.
    pub to_name: Line,
    /// Whether it is mental health care: then waiting times count.
    pub is_care: bool,
    /// More about it.
    pub note: Note,
    /// What bridges the time of waiting.
    pub bridging: Note,
    /// What stands in the way.
    pub barriers: Vec<Barrier>,
}

impl Referral {
    /// A referral of which no more is known than who is brought to whom.
    #[must_use]
    pub fn of(client: ClientId, to_name: Line) -> Self {
        Self {
            client,
            concern: None,
            service: None,
            to_name,
            is_care: false,
            note: Note::default(),
            bridging: Note::default(),
            barriers: Vec::new(),
        }
    }
}

/// A step that was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ReferralStepDone")]
pub struct Done {
    /// Which.
    pub step: Step,
    /// On which day.
    #[ts(type = "string")]
    pub date: Date,
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ReferralEnd")]
pub struct End {
    /// How.
    pub outcome: Outcome,
    /// Why who was to help said no, where they did.
    pub refused_why: Option<RefusedWhy>,
    /// On which day.
    #[ts(type = "string")]
    pub on: Date,
}

/// A waiting time against its norm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ClockMark")]
pub struct Mark {
    /// The norm in weeks.
    pub weeks: u32,
    /// The last day within the norm.
    #[ts(type = "string")]
    pub by: Date,
    /// When it was reached.
    #[ts(type = "string | null")]
    pub reached: Option<Date>,
    /// Whether it was reached too late, or is not reached and the day has passed.
    pub is_past: bool,
}

/// How long somebody waits, against the norm for mental health care (Treeknorm).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Clock {
    /// From which day the wait counts.
    #[ts(type = "string")]
    pub since: Date,
    /// For how many days: until help started or it ended, else until today.
    pub days: u32,
    /// To the intake.
    pub intake: Mark,
    /// To the start of help.
    pub start: Mark,
}

impl Clock {
    /// Whether somebody still waits and a norm has passed.
    #[must_use]
    pub const fn is_passed(&self) -> bool {
        (self.intake.is_past && self.intake.reached.is_none()) || (self.start.is_past && self.start.reached.is_none())
    }

    /// The norm that somebody still waits for and that comes first.
    #[must_use]
    pub const fn next(&self) -> Option<Date> {
        if self.start.reached.is_some() {
            None
        } else if self.intake.reached.is_none() {
            Some(self.intake.by)
        } else {
            Some(self.start.by)
        }
    }
}

/// A referral with its steps.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "ReferralEntry")]
pub struct Entry {
    /// The referral.
    pub id: ReferralId,
    /// How the client is called.
    pub called: Line,
    /// What was written down.
    pub referral: Referral,
    /// What was done, by day; each step once.
    pub steps: Vec<Done>,
    /// The farthest of the four milestones that was reached; `None` before the first.
    pub stage: Option<Milestone>,
    /// How it ended; `None` while it is open.
    pub end: Option<End>,
    /// When help started.
    #[ts(type = "string | null")]
    pub help_started: Option<Date>,
    /// After how many days that was, from the first step.
    pub help_after_days: Option<u32>,
    /// Waiting times, of mental health care. `None` where it is none, and before it was asked for.
    pub clock: Option<Clock>,
}

impl Entry {
    /// Whether somebody still has to do something about it.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.end.is_none() && self.help_started.is_none()
    }
}

const COLUMNS: &str = "client, concern, service, to_name, is_care, note, bridging";

const BARRIERS: Children = Children { table: "referral_barrier", parent: "referral", columns: &["barrier", "done"] };

/// Writes down a referral; without an id a new one. Only what differs is changed. Its steps and its end stay.
///
/// # Errors
/// [`Error::Gone`] where there is no such referral. [`Error::Invalid`]: `to_name` empty, the result of a test, `service` not an id,
/// `concern` not there or of another client, the same twice in `barriers`, `client` not there or another than before.
pub fn save(w: &Write<'_, Case>, id: Option<ReferralId>, referral: &Referral) -> Result<ReferralId> {
    let r = referral;
    if r.to_name.is_empty() {
        return Err(Invalid::new("to_name", Rule::Empty).into());
    }
    if r.service.as_ref().is_some_and(|service| service.chars().count() > MAX_SERVICE_ID) {
        return Err(Invalid::new("service", Rule::Unknown).into());
    }
    each_once(r.barriers.iter().map(|barrier| barrier.barrier), "barriers")?;
    let texts = [("to_name", r.to_name.as_str()), ("note", r.note.as_str()), ("bridging", r.bridging.as_str())];
    record::no_test_result(texts.into_iter().chain(r.barriers.iter().map(|one| ("barriers", one.done.as_str()))))?;
    client::must_be_the_same(w, "referral", id.as_ref().map(|id| id as _), r.client)?;
    if let Some(concern) = r.concern {
        let is_theirs = w
            .prepare_cached("SELECT 1 FROM concern WHERE id = ?1 AND client = ?2")?
            .exists(params![concern, r.client])?;
        if !is_theirs {
            return Err(Invalid::new("concern", Rule::Missing).into());
        }
    }
    let referral_id = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "referral",
        COLUMNS,
        &referral_id,
        id.is_none(),
        &[&r.client, &r.concern, &r.service, &r.to_name, &r.is_care, &r.note, &r.bridging],
    )?;
    let barriers: Vec<_> =
        r.barriers.iter().map(|one| [one.barrier.word().to_owned(), one.done.as_str().to_owned()]).collect();
    BARRIERS.put(w, &referral_id, &barriers)?;
    Ok(referral_id)
}

/// Begins a referral at this milestone. What was asked meanwhile of its signal, whether something social comes first, is
/// written down of that signal.
///
/// # Errors
/// As [`save`] and [`set_step`]; nothing was begun then.
pub fn start(
    w: &Write<'_, Case>,
    referral: &Referral,
    stage: Milestone,
    on: Date,
    social_first: Option<SocialFirst>,
) -> Result<ReferralId> {
    let id = save(w, None, referral)?;
    move_to(w, id, Some(stage), on)?;
    if let (Some(of), Some(_)) = (referral.concern, social_first) {
        let signal = concern::get(w, of)?.concern;
        concern::save(w, Some(of), &concern::Concern { social_first, ..signal })?;
    }
    Ok(id)
}

/// A step was done on this day; one that was done before gets this day.
///
/// # Errors
/// [`Error::Gone`] where there is no such referral; [`Error::Invalid`]: `on` outside 1900 to 2100 or still to come.
pub fn set_step(w: &Write<'_, Case>, id: ReferralId, step: Step, on: Date) -> Result<()> {
    must_exist(w, id)?;
    not_to_come(w, on, "on")?;
    let stands: Vec<(String, Date)> = w
        .prepare_cached(
            "SELECT id, day FROM referral_step WHERE referral = ?1 AND step = ?2 ORDER BY day DESC, id DESC",
        )?
        .query_map(params![id, step], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut stands = stands.into_iter();
    match stands.next() {
        Some((_, day)) if day == on => {}
        Some((row, _)) => {
            w.prepare_cached("UPDATE referral_step SET day = ?2 WHERE id = ?1")?.execute(params![row, on])?;
        }
        None => {
            let row = w.new_id::<record::uuid::Uuid>().to_string();
            w.prepare_cached("INSERT INTO referral_step (id, referral, step, day) VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![row, id, step, on])?;
        }
    }
    // Two machines may each have written it down: one row is enough.
    for (row, _) in stands {
        w.prepare_cached("DELETE FROM referral_step WHERE id = ?1")?.execute([row])?;
    }
    Ok(())
}

/// A step was after all not done.
///
/// # Errors
/// [`Error::Gone`] where there is no such referral.
pub fn clear_step(w: &Write<'_, Case>, id: ReferralId, step: Step) -> Result<()> {
    must_exist(w, id)?;
    w.prepare_cached("DELETE FROM referral_step WHERE referral = ?1 AND step = ?2")?.execute(params![id, step])?;
    Ok(())
}

/// Moves it to a milestone, or with `None` before the first: that step was done on this day, unless it stands there
/// already, and milestones after it were not. Those before it may have been skipped.
///
/// # Errors
/// As [`set_step`].
pub fn move_to(w: &Write<'_, Case>, id: ReferralId, stage: Option<Milestone>, on: Date) -> Result<()> {
    let entry = get(w, id)?;
    if let Some(stage) = stage
        && !entry.steps.iter().any(|done| done.step == stage.step())
    {
        set_step(w, id, stage.step(), on)?;
    }
    for later in Milestone::ALL.iter().filter(|later| Some(**later) > stage) {
        clear_step(w, id, later.step())?;
    }
    Ok(())
}

/// It ended so. Where help started, that step is set as well, unless it stands there already.
///
/// # Errors
/// [`Error::Gone`] where there is no such referral; [`Error::Invalid`]: `refused_why` where nobody refused, `on` outside
/// 1900 to 2100 or still to come.
pub fn end(w: &Write<'_, Case>, id: ReferralId, end: End) -> Result<()> {
    not_to_come(w, end.on, "on")?;
    if end.refused_why.is_some() && end.outcome != Outcome::Refused {
        return Err(Invalid::new("refused_why", Rule::Unknown).into());
    }
    if end.outcome == Outcome::Started {
        let has_started = get(w, id)?.help_started.is_some();
        if !has_started {
            set_step(w, id, Step::HelpStarted, end.on)?;
        }
    }
    must_exist(w, id)?;
    let End { outcome, refused_why, on } = end;
    rows::put(w, "referral", "outcome, outcome_on, refused_why", &id, false, &[&outcome, &on, &refused_why])
}

/// It goes on after all. Its steps stay.
///
/// # Errors
/// [`Error::Gone`] where there is no such referral.
pub fn reopen(w: &Write<'_, Case>, id: ReferralId) -> Result<()> {
    must_exist(w, id)?;
    let (outcome, on, why) = (None::<Outcome>, None::<Date>, None::<RefusedWhy>);
    rows::put(w, "referral", "outcome, outcome_on, refused_why", &id, false, &[&outcome, &on, &why])
}

/// A referral.
///
/// # Errors
/// [`Error::Gone`] where there is no such referral.
pub fn get(r: &Read<'_, Case>, id: ReferralId) -> Result<Entry> {
    entries(r, &[id])?.pop().ok_or(Error::Gone)
}

/// A client's referrals, what is open first; of these the latest first.
///
/// # Errors
/// [`Error::Gone`] where there is no such client.
pub fn list(r: &Read<'_, Case>, client: ClientId) -> Result<Vec<Entry>> {
    if !client::exists(r, client)? {
        return Err(Error::Gone);
    }
    let ids = ids(r, "SELECT id FROM referral WHERE client = ?1 ORDER BY n DESC", [client])?;
    let mut entries = entries(r, &ids)?;
    entries.sort_by_key(|entry| !entry.is_open());
    Ok(entries)
}

/// Every referral, in the order in which they were written down.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<Entry>> {
    let ids = ids(r, "SELECT id FROM referral ORDER BY n", [])?;
    entries(r, &ids)
}

/// Removes a referral with its steps.
///
/// # Errors
/// [`Error::Gone`] where there is no such referral.
pub fn delete(w: &Write<'_, Case>, id: ReferralId) -> Result<()> {
    must_exist(w, id)?;
    BARRIERS.clear(w, &id)?;
    w.prepare_cached("DELETE FROM referral_step WHERE referral = ?1")?.execute([id])?;
    w.prepare_cached("DELETE FROM referral WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Removes those of a client.
pub(crate) fn delete_of(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    for id in ids(w, "SELECT id FROM referral WHERE client = ?1", [client])? {
        delete(w, id)?;
    }
    Ok(())
}

/// Whether help comes, over all referrals.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "ReferralFigures")]
pub struct Figures {
    /// All referrals.
    pub all: u32,
    /// Of how many help started.
    pub started: u32,
    /// How many are open.
    pub open: u32,
    /// How many ended without help.
    pub ended: u32,
    /// After how many days help started: the middle one.
    pub middle_days: Option<u32>,
    /// The longest of these.
    pub longest_days: Option<u32>,
    /// How the others ended, the most frequent first.
    pub outcomes: Vec<(Outcome, u32)>,
    /// Why help was refused, the most frequent first.
    pub refused: Vec<(RefusedWhy, u32)>,
    /// What stood in the way, the most frequent first.
    pub barriers: Vec<(BarrierKind, u32)>,
}

/// Whether help comes, over these referrals.
#[must_use]
pub fn figures(entries: &[Entry]) -> Figures {
    fn most<T: Copy + Ord + std::hash::Hash>(values: impl Iterator<Item = T>) -> Vec<(T, u32)> {
        let mut counts: HashMap<T, u32> = HashMap::new();
        values.for_each(|value| *counts.entry(value).or_default() += 1);
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(value, count)| (Reverse(*count), *value));
        counts
    }
    let count =
        |which: &dyn Fn(&&Entry) -> bool| u32::try_from(entries.iter().filter(which).count()).unwrap_or(u32::MAX);
    let without = || entries.iter().filter(|entry| entry.help_started.is_none());
    let mut days: Vec<u32> = entries.iter().filter_map(|entry| entry.help_after_days).collect();
    days.sort_unstable();
    Figures {
        all: count(&|_| true),
        started: count(&|entry| entry.help_started.is_some()),
        open: count(&|entry| entry.is_open()),
        ended: count(&|entry| entry.end.is_some() && entry.help_started.is_none()),
        middle_days: days.get(days.len().saturating_sub(1) / 2).copied(),
        longest_days: days.last().copied(),
        outcomes: most(without().filter_map(|entry| entry.end).map(|end| end.outcome)),
        refused: most(entries.iter().filter_map(|entry| entry.end?.refused_why)),
        barriers: most(entries.iter().flat_map(|entry| entry.referral.barriers.iter().map(|one| one.barrier))),
    }
}

fn must_exist(r: &Read<'_, Case>, id: ReferralId) -> Result<()> {
    let there = r.prepare_cached("SELECT 1 FROM referral WHERE id = ?1")?.query_row([id], |_| Ok(())).optional()?;
    there.ok_or(Error::Gone)
}

fn ids(r: &Read<'_, Case>, select: &str, params: impl Params) -> Result<Vec<ReferralId>> {
    let mut select = r.prepare_cached(select)?;
    Ok(select.query_map(params, |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// These, in this order, in three statements however many there are.
fn entries(r: &Read<'_, Case>, ids: &[ReferralId]) -> Result<Vec<Entry>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let of_these = json(ids)?;
    let mut barriers: HashMap<ReferralId, Vec<Barrier>> = by_parent(
        r,
        "SELECT referral, barrier, done FROM referral_barrier WHERE referral IN (SELECT value FROM json_each(?1))
         ORDER BY referral, position, id",
        &of_these,
        |row| Ok(Barrier { barrier: row.get(1)?, done: row.get(2)? }),
    )?;
    let mut steps: HashMap<ReferralId, Vec<Done>> = by_parent(
        r,
        "SELECT referral, step, day FROM referral_step WHERE referral IN (SELECT value FROM json_each(?1))",
        &of_these,
        |row| Ok(Done { step: row.get(1)?, date: row.get(2)? }),
    )?;
    let mut select = r.prepare_cached(
        "SELECT f.id, k.called, f.client, f.concern, f.service, f.to_name, f.is_care, f.note, f.bridging, f.outcome,
             f.outcome_on, f.refused_why
         FROM referral f JOIN client k ON k.id = f.client WHERE f.id IN (SELECT value FROM json_each(?1))",
    )?;
    let mut rows = select.query([&of_these])?;
    let mut found: HashMap<ReferralId, Entry> = HashMap::with_capacity(ids.len());
    let today = r.today();
    while let Some(row) = rows.next()? {
        let id: ReferralId = row.get(0)?;
        let mut barriers = barriers.remove(&id).unwrap_or_default();
        // Two machines may each have tapped the same one.
        let mut seen = Vec::new();
        barriers.retain(|one| {
            !seen.contains(&one.barrier) && {
                seen.push(one.barrier);
                true
            }
        });
        let referral = Referral {
            client: row.get(2)?,
            concern: row.get(3)?,
            service: row.get(4)?,
            to_name: row.get(5)?,
            is_care: row.get(6)?,
            note: row.get(7)?,
            bridging: row.get(8)?,
            barriers,
        };
        let mut steps = steps.remove(&id).unwrap_or_default();
        put_in_order(&mut steps);
        let end = match row.get::<_, Option<Outcome>>(9)?.zip(row.get(10)?) {
            Some((outcome, on)) => Some(End { outcome, on, refused_why: row.get(11)? }),
            None => None,
        };
        let help_started = day_of(&steps, Step::HelpStarted);
        let help_after_days = help_started.zip(steps.first()).map(|(started, first)| days_between(first.date, started));
        let stage = stage(&steps);
        let clock = if referral.is_care { clock(&steps, end, today) } else { None };
        let called = row.get(1)?;
        found.insert(id, Entry { id, called, referral, steps, stage, end, help_started, help_after_days, clock });
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// Each step once, in the order of their days. Where two machines wrote down one each, the later day counts, as in
/// [`set_step`].
pub(crate) fn put_in_order(steps: &mut Vec<Done>) {
    steps.sort_unstable_by_key(|done| (done.step, Reverse(done.date)));
    steps.dedup_by_key(|done| done.step);
    steps.sort_unstable_by_key(|done| (done.date, done.step));
}

/// On which day a step was done.
fn day_of(steps: &[Done], step: Step) -> Option<Date> {
    steps.iter().find(|done| done.step == step).map(|done| done.date)
}

/// The farthest of the four milestones that was reached.
pub(crate) fn stage(steps: &[Done]) -> Option<Milestone> {
    Milestone::ALL.iter().rev().copied().find(|stage| day_of(steps, stage.step()).is_some())
}

fn days_between(from: Date, to: Date) -> u32 {
    from.until(to).ok().and_then(|span| u32::try_from(span.get_days()).ok()).unwrap_or(0)
}

/// The wait counts from the day on which help was asked for: the first call, appointment or waiting list; where none of
/// these stands there, from the day on which the person wanted help.
pub(crate) fn clock(steps: &[Done], end: Option<End>, today: Date) -> Option<Clock> {
    let on = |step| day_of(steps, step);
    let first = |these: &[Step]| these.iter().filter_map(|step| on(*step)).min();
    let since =
        first(&[Step::ReceiverCalled, Step::AppointmentFixed, Step::Waiting]).or_else(|| on(Step::WantsHelp))?;
    let started = on(Step::HelpStarted);
    let intake = first(&[Step::Intake, Step::BeenThere, Step::HelpStarted]);
    let until = started.or(end.map(|end| end.on)).unwrap_or(today);
    let mark = |key, reached: Option<Date>| {
        let weeks = facts::on(key, since)?.value;
        let by = since.checked_add(jiff::Span::new().try_weeks(i64::from(weeks)).ok()?).ok()?;
        Some(Mark { weeks, by, reached, is_past: reached.unwrap_or(until) > by })
    };
    Some(Clock {
        since,
        days: days_between(since, until),
        intake: mark(FactKey::TreeknormIntake, intake)?,
        start: mark(FactKey::TreeknormStart, started)?,
    })
}
