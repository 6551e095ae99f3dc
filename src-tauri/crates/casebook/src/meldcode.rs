//! The Meldcode companion: worry about safety at home, written down step by step.
//!
//! Five steps for whoever is paid and bound to the reporting code, three for a volunteer, who is not bound to it and decides
//! with her coordinator who acts. It holds what was seen or heard, never an accusation; whether children depend on this
//! adult; with whom it was weighed, by function; what was decided and why.
//!
//! # What keeps it apart
//!
//! It stands behind a lock of its own: the window gets nothing of it without a key that the program hands out for the
//! passphrase (or the PIN of the day) and that ends by itself (`src-tauri/src/meldcode.rs`). So the rows lie in the `case`
//! image like every other record about a client, and no other room reads them: no timeline, list, search, history, bin,
//! sheet, calendar, letter, access or ordinary export. `desk/tests/meldcode.rs` puts a word into every field and looks for
//! it everywhere else.
//!
//! A sealed image of its own, with a key of its own, was weighed and left: it would ask for a second passphrase that gets
//! forgotten when it is needed most, and for a third chain of frames, bundles and backups; and against what happens at a
//! kitchen table, somebody who takes up a laptop that stands open, a lock in front of the same image is as good. It does
//! not protect against somebody who knows the passphrase, who holds a card of the organisation and reads the image with a
//! program of their own, or who reads the memory of the program while the vault is open: `vault/THREATS.md` says so.

use jiff::civil::{Date, date};
use record::uuid::Uuid;
use record::{Invalid, Line, Note, Rule, check_day, choices, record_id};
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::rows;

record_id! {
    /// Id of a record of the Meldcode.
    MeldcodeId
}

record_id! {
    /// Id of something that was seen or heard.
    MeldcodeSignalId
}

record_id! {
    /// Id of a consultation.
    MeldcodeAdviceId
}

/// Its tables, parents first. What another room shows of any table leaves these out.
pub const TABLES: [&str; 3] = ["meldcode", "meldcode_signal", "meldcode_advice"];

choices! {
    /// Which steps somebody takes. Each has words (`meldcode-path-…`).
    #[ts(rename = "MeldcodePath")]
    Path {
        /// Paid: bound to the reporting code of the organisation.
        Paid = "paid",
        /// A volunteer: not bound to it by law.
        Volunteer = "volunteer",
    }
}

choices! {
    /// A step. Each has words (`meldcode-step-…`).
    #[ts(rename = "MeldcodeStep")]
    Step {
        /// Put in order what was seen and heard, with the check on children.
        Signals = "signals",
        /// Ask somebody else.
        Consult = "consult",
        /// Talk with those whom it is about.
        Talk = "talk",
        /// Weigh.
        Weigh = "weigh",
        /// Decide.
        Decide = "decide",
    }
}

impl Path {
    /// Its steps, in order.
    #[must_use]
    pub const fn steps(self) -> &'static [Step] {
        match self {
            Self::Paid => &[Step::Signals, Step::Consult, Step::Talk, Step::Weigh, Step::Decide],
            Self::Volunteer => &[Step::Signals, Step::Consult, Step::Decide],
        }
    }
}

choices! {
    /// How something came to her. Each has words (`meldcode-how-…`).
    #[ts(rename = "MeldcodeHow")]
    How {
        /// She saw it.
        Saw = "saw",
        /// She heard it happen.
        Heard = "heard",
        /// The person told it.
        Told = "told",
        /// Somebody else told it.
        Others = "others",
    }
}

choices! {
    /// Yes, no, or not known. Each has words (`meldcode-answer-…`).
    #[ts(rename = "MeldcodeAnswer")]
    Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

choices! {
    /// Who was asked. Each has words (`meldcode-whom-…`).
    #[ts(rename = "MeldcodeWhom")]
    Whom {
        /// A colleague.
        Colleague = "colleague",
        /// The one in the organisation whose task this is (aandachtsfunctionaris).
        Official = "official",
        /// Her coordinator.
        Coordinator = "coordinator",
        /// Veilig Thuis.
        VeiligThuis = "veilig_thuis",
        /// The family doctor.
        Gp = "gp",
        /// Somebody else.
        Other = "other",
    }
}

choices! {
    /// Whether it was talked about with those whom it is about. Each has words (`meldcode-talk-…`).
    #[ts(rename = "MeldcodeTalk")]
    Talk {
        /// It was.
        Held = "held",
        /// Somebody else does it.
        ByOthers = "by_others",
        /// Not now: it would not be safe.
        NotSafe = "not_safe",
    }
}

/// Something that was seen or heard.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "MeldcodeSignal")]
pub struct Signal {
    /// Its id; `None` for a new one.
    pub id: Option<MeldcodeSignalId>,
    /// What: behaviour and words, no judgement.
    pub what: Note,
    /// How it came to her.
    pub how: Option<How>,
    /// On which day.
    #[ts(type = "string | null")]
    pub on: Option<Date>,
    /// Who was there.
    pub present: Line,
}

/// A consultation.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "MeldcodeAdvice")]
pub struct Advice {
    /// Its id; `None` for a new one.
    pub id: Option<MeldcodeAdviceId>,
    /// With whom.
    pub whom: Whom,
    /// The function; a name is not needed.
    pub role: Line,
    /// On which day.
    #[ts(type = "string | null")]
    pub on: Option<Date>,
    /// Whether it was asked without saying about whom.
    pub without_names: bool,
    /// What was advised.
    pub said: Note,
}

/// A record of the Meldcode. Everything may be empty but what a step is about.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Meldcode {
    /// About whom.
    pub client: ClientId,
    /// Which steps.
    pub path: Path,
    /// Since when.
    #[ts(type = "string")]
    pub began: Date,
    /// What was seen and heard.
    pub signals: Vec<Signal>,
    /// The check on children: whether minors depend on this adult.
    pub children: Option<Answer>,
    /// Whether somebody at home is pregnant.
    pub pregnant: Option<Answer>,
    /// What is known of the children.
    pub children_note: Note,
    /// Who was asked.
    pub advice: Vec<Advice>,
    /// Whether it was talked about.
    pub talk: Option<Talk>,
    /// On which day.
    #[ts(type = "string | null")]
    pub talk_on: Option<Date>,
    /// With whom.
    pub talk_with: Line,
    /// What was said, or why it was not safe.
    pub talk_said: Note,
    /// Weighed: what it is about.
    pub nature: Note,
    /// Weighed: how grave, how often, since when.
    pub severity: Note,
    /// Weighed: what and who protects.
    pub protects: Note,
    /// Weighed: what those whom it is about want.
    pub wishes: Note,
    /// Weighed: whether somebody is in danger now, or safe too rarely for long.
    pub acute: Option<Answer>,
    /// Decided: whether reporting is necessary.
    pub report: Option<Answer>,
    /// Decided: whether help is possible, also beside a report.
    pub help: Option<Answer>,
    /// On which day.
    #[ts(type = "string | null")]
    pub decided: Option<Date>,
    /// Why.
    pub reason: Note,
    /// Who does what.
    pub who_acts: Line,
    /// Since when nothing more is to be done.
    #[ts(type = "string | null")]
    pub closed: Option<Date>,
    /// Why it ends here.
    pub closed_why: Note,
}

impl Meldcode {
    /// A new one, about this client.
    #[must_use]
    pub fn of(client: ClientId, path: Path, began: Date) -> Self {
        Self {
            client,
            path,
            began,
            signals: Vec::new(),
            children: None,
            pregnant: None,
            children_note: Note::default(),
            advice: Vec::new(),
            talk: None,
            talk_on: None,
            talk_with: Line::default(),
            talk_said: Note::default(),
            nature: Note::default(),
            severity: Note::default(),
            protects: Note::default(),
            wishes: Note::default(),
            acute: None,
            report: None,
            help: None,
            decided: None,
            reason: Note::default(),
            who_acts: Line::default(),
            closed: None,
            closed_why: Note::default(),
        }
    }

    /// Whether what a step asks for stands there.
    #[must_use]
    pub fn is_done(&self, step: Step) -> bool {
        match step {
            Step::Signals => !self.signals.is_empty() && self.children.is_some(),
            Step::Consult => !self.advice.is_empty(),
            Step::Talk => self.talk.is_some(),
            Step::Weigh => self.acute.is_some() && !(self.nature.is_empty() && self.severity.is_empty()),
            Step::Decide => {
                let is_decided = match self.path {
                    Path::Paid => self.report.is_some() && self.help.is_some(),
                    Path::Volunteer => !self.who_acts.is_empty(),
                };
                is_decided && !self.reason.is_empty()
            }
        }
    }
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "MeldcodeStepState")]
pub struct StepState {
    /// Which.
    pub step: Step,
    /// Whether what it asks for stands there.
    pub is_done: bool,
}

/// A record that stands there.
#[derive(Clone, Serialize, TS)]
#[ts(rename = "MeldcodeEntry")]
pub struct Entry {
    /// Its id.
    pub id: MeldcodeId,
    /// How the client is called.
    pub called: Line,
    /// Its steps, in order.
    pub steps: Vec<StepState>,
    /// What stands there.
    pub meldcode: Meldcode,
}

/// What the program says about the steps, where it comes from, and until when it may be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "MeldcodeSource")]
pub struct Source {
    /// Which steps it is about.
    pub path: Path,
    /// Where it comes from.
    pub source: &'static str,
    /// The day it was looked up.
    #[ts(type = "string")]
    pub checked: Date,
    /// It has to be looked up again before this day.
    #[ts(type = "string")]
    pub check_before: Date,
}

/// Where the steps come from. The words on the screen are our own.
pub const SOURCES: &[Source] = &[
    Source {
        path: Path::Paid,
        source: "Besluit verplichte meldcode huiselijk geweld en kindermishandeling, Stb. 2013, 324; \
                 afwegingskader, rijksoverheid.nl (2019)",
        checked: date(2026, 11, 24),
        check_before: date(2027, 11, 24),
    },
    Source {
        path: Path::Volunteer,
        source: "expertisecentrum-hgkm.nl, Vrijwilligers en de meldcode",
        checked: date(2026, 11, 24),
        check_before: date(2027, 11, 24),
    },
];

const COLUMNS: &str = "client, path, began, children, pregnant, children_note, talk, talk_on, talk_with, talk_said, nature, \
                       severity, protects, wishes, acute, report, help, decided, reason, who_acts, closed, closed_why";

/// Writes one down; without an id a new one.
///
/// # Errors
/// [`Error::Gone`] where there is no such record; [`Error::Invalid`]: a day outside 1900 to 2100; `what` empty; `closed`
/// before `began`; `closed_why` empty where it ends without a decision; `client` not there, or another than before.
pub fn save(w: &Write<'_, Case>, id: Option<MeldcodeId>, meldcode: &Meldcode) -> Result<MeldcodeId> {
    check(meldcode)?;
    client::must_be_the_same(w, "meldcode", id.as_ref().map(|id| id as _), meldcode.client)?;
    let m = meldcode;
    let meldcode_id = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "meldcode",
        COLUMNS,
        &meldcode_id,
        id.is_none(),
        &[
            &m.client,
            &m.path,
            &m.began,
            &m.children,
            &m.pregnant,
            &m.children_note,
            &m.talk,
            &m.talk_on,
            &m.talk_with,
            &m.talk_said,
            &m.nature,
            &m.severity,
            &m.protects,
            &m.wishes,
            &m.acute,
            &m.report,
            &m.help,
            &m.decided,
            &m.reason,
            &m.who_acts,
            &m.closed,
            &m.closed_why,
        ],
    )?;
    let kept: Vec<Option<Uuid>> = m.signals.iter().map(|one| one.id.map(|id| id.0)).collect();
    let kept = keep_only(w, "meldcode_signal", meldcode_id, &kept)?;
    for ((position, one), (id, is_new)) in (0_i64..).zip(&m.signals).zip(kept) {
        rows::put(
            w,
            "meldcode_signal",
            "meldcode, position, what, how, day, present",
            &id.to_string(),
            is_new,
            &[&meldcode_id, &position, &one.what, &one.how, &one.on, &one.present],
        )?;
    }
    let kept: Vec<Option<Uuid>> = m.advice.iter().map(|one| one.id.map(|id| id.0)).collect();
    let kept = keep_only(w, "meldcode_advice", meldcode_id, &kept)?;
    for ((position, one), (id, is_new)) in (0_i64..).zip(&m.advice).zip(kept) {
        rows::put(
            w,
            "meldcode_advice",
            "meldcode, position, whom, role, day, without_names, said",
            &id.to_string(),
            is_new,
            &[&meldcode_id, &position, &one.whom, &one.role, &one.on, &one.without_names, &one.said],
        )?;
    }
    Ok(meldcode_id)
}

fn check(m: &Meldcode) -> Result<()> {
    check_day(m.began, "began")?;
    let days = [(m.talk_on, "talk_on"), (m.decided, "decided"), (m.closed, "closed")];
    let rows = m.signals.iter().map(|one| (one.on, "on")).chain(m.advice.iter().map(|one| (one.on, "on")));
    for (day, field) in days.into_iter().chain(rows) {
        day.map_or(Ok(()), |day| check_day(day, field).map(|_| ()))?;
    }
    if m.signals.iter().any(|one| one.what.is_empty()) {
        return Err(Invalid::new("what", Rule::Empty).into());
    }
    if m.closed.is_some_and(|closed| closed < m.began) {
        return Err(Invalid::new("closed", Rule::EndsBeforeStart).into());
    }
    if m.closed.is_some() && m.closed_why.is_empty() && !m.is_done(Step::Decide) {
        return Err(Invalid::new("closed_why", Rule::Empty).into());
    }
    Ok(())
}

/// Removes the rows of a table that are not kept; gives the ids of those that are, each with whether it is new. An id that
/// is not one of this record counts as new.
fn keep_only(
    w: &Write<'_, Case>,
    table: &str,
    meldcode: MeldcodeId,
    wanted: &[Option<Uuid>],
) -> Result<Vec<(Uuid, bool)>> {
    let standing: Vec<String> = w
        .prepare_cached(&format!("SELECT id FROM {table} WHERE meldcode = ?1"))?
        .query_map([meldcode], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut kept = Vec::new();
    for id in wanted {
        let standing = id.filter(|id| standing.contains(&id.to_string()) && !kept.iter().any(|(one, _)| one == id));
        kept.push(standing.map_or_else(|| (w.new_id::<Uuid>(), true), |id| (id, false)));
    }
    for id in standing {
        if !kept.iter().any(|(one, _)| one.to_string() == id) {
            w.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])?;
        }
    }
    Ok(kept)
}

/// Those of a client, the latest first and the closed ones last; of everybody without one.
///
/// # Errors
/// What the database says.
pub fn list(r: &Read<'_, Case>, client: Option<ClientId>) -> Result<Vec<Entry>> {
    let mut select = r.prepare_cached(
        "SELECT m.id, k.called, m.client, m.path, m.began, m.children, m.pregnant, m.children_note, m.talk, m.talk_on,
                m.talk_with, m.talk_said, m.nature, m.severity, m.protects, m.wishes, m.acute, m.report, m.help, m.decided,
                m.reason, m.who_acts, m.closed, m.closed_why
         FROM meldcode m JOIN client k ON k.id = m.client WHERE ?1 IS NULL OR m.client = ?1
         ORDER BY m.closed IS NOT NULL, m.closed DESC, m.began DESC, m.id DESC",
    )?;
    let found = select.query_map([client], |row| {
        let meldcode = Meldcode {
            client: row.get(2)?,
            path: row.get(3)?,
            began: row.get(4)?,
            signals: Vec::new(),
            children: row.get(5)?,
            pregnant: row.get(6)?,
            children_note: row.get(7)?,
            advice: Vec::new(),
            talk: row.get(8)?,
            talk_on: row.get(9)?,
            talk_with: row.get(10)?,
            talk_said: row.get(11)?,
            nature: row.get(12)?,
            severity: row.get(13)?,
            protects: row.get(14)?,
            wishes: row.get(15)?,
            acute: row.get(16)?,
            report: row.get(17)?,
            help: row.get(18)?,
            decided: row.get(19)?,
            reason: row.get(20)?,
            who_acts: row.get(21)?,
            closed: row.get(22)?,
            closed_why: row.get(23)?,
        };
        Ok(Entry { id: row.get(0)?, called: row.get(1)?, steps: Vec::new(), meldcode })
    })?;
    let mut entries: Vec<Entry> = found.collect::<Result<_, _>>()?;
    for entry in &mut entries {
        entry.meldcode.signals = signals(r, entry.id)?;
        entry.meldcode.advice = advice(r, entry.id)?;
        let (meldcode, steps) = (&entry.meldcode, entry.meldcode.path.steps());
        entry.steps = steps.iter().map(|step| StepState { step: *step, is_done: meldcode.is_done(*step) }).collect();
    }
    Ok(entries)
}

fn signals(r: &Read<'_, Case>, id: MeldcodeId) -> Result<Vec<Signal>> {
    let mut select = r.prepare_cached(
        "SELECT id, what, how, day, present FROM meldcode_signal WHERE meldcode = ?1 ORDER BY position, id",
    )?;
    let rows = select.query_map([id], |row| {
        Ok(Signal { id: row.get(0)?, what: row.get(1)?, how: row.get(2)?, on: row.get(3)?, present: row.get(4)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn advice(r: &Read<'_, Case>, id: MeldcodeId) -> Result<Vec<Advice>> {
    let mut select = r.prepare_cached(
        "SELECT id, whom, role, day, without_names, said FROM meldcode_advice WHERE meldcode = ?1 ORDER BY position, id",
    )?;
    let rows = select.query_map([id], |row| {
        Ok(Advice {
            id: row.get(0)?,
            whom: row.get(1)?,
            role: row.get(2)?,
            on: row.get(3)?,
            without_names: row.get(4)?,
            said: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Removes one. It lies in no bin; one undo brings it back.
///
/// # Errors
/// [`Error::Gone`] where there is no such record.
pub fn delete(w: &Write<'_, Case>, id: MeldcodeId) -> Result<()> {
    for table in ["meldcode_signal", "meldcode_advice"] {
        w.prepare_cached(&format!("DELETE FROM {table} WHERE meldcode = ?1"))?.execute([id])?;
    }
    match w.prepare_cached("DELETE FROM meldcode WHERE id = ?1")?.execute([id])? {
        0 => Err(Error::Gone),
        _ => Ok(()),
    }
}

/// Removes all of a client who is removed.
pub(crate) fn delete_of(w: &Write<'_, Case>, client: ClientId) -> Result<()> {
    for table in ["meldcode_signal", "meldcode_advice"] {
        w.prepare_cached(&format!(
            "DELETE FROM {table} WHERE meldcode IN (SELECT id FROM meldcode WHERE client = ?1)"
        ))?
        .execute([client])?;
    }
    w.prepare_cached("DELETE FROM meldcode WHERE client = ?1")?.execute([client])?;
    Ok(())
}

/// Closed ones, with the day since when, up to and including a day.
///
/// # Errors
/// What the database says.
pub fn closed_until(r: &Read<'_, Case>, last: Date) -> Result<Vec<(MeldcodeId, Date)>> {
    let mut select = r.prepare_cached("SELECT id, closed FROM meldcode WHERE closed <= ?1 ORDER BY closed, id")?;
    Ok(select.query_map([last], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Records, and parts of them, that were removed before a moment of the change log and came back in no way: their text is
/// to leave the log too.
pub(crate) fn removed_before(r: &Read<'_, Case>, until: i64) -> Result<Vec<Uuid>> {
    let mut gone = Vec::new();
    for table in TABLES {
        let mut select = r.prepare_cached(&format!(
            "SELECT DISTINCT c.row FROM change c
             WHERE c.hlc < ?1 AND c.op = 'delete' AND c.kind = ?2
               AND NOT EXISTS (SELECT 1 FROM change l WHERE l.row = c.row AND l.hlc > c.hlc AND l.kind = c.kind)
               AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = c.row)"
        ))?;
        let rows = select.query_map(params![until, table], |row| row.get::<_, String>(0))?;
        for row in rows {
            gone.extend(Uuid::parse_str(&row?).ok());
        }
    }
    Ok(gone)
}
