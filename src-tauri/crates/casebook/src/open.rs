//! What is open of everybody, as a list needs it: only what its rows show. A whole signal or a whole referral, with notes
//! and history, is read where one of them is opened.
//!
//! First [`outlines`]: of every open signal who has its lead and when its next step is due, enough to count, to sort and to
//! choose. Then [`signals`] for those that are shown.

use std::collections::HashMap;

use jiff::civil::Date;
use record::{Line, Theme, Window};
use rusqlite::{ToSql, params};
use vault::{Case, Read, Result};

use crate::client::{ClientId, Status};
use crate::concern::{ConcernId, Kind};
use crate::lead::{self, LeadNow};
use crate::referral::{self, Clock, Done, Milestone, ReferralId, Step};
use crate::rows::{by_parent, json};

/// Of an open signal or doubt what a list is counted and sorted by.
#[derive(Clone)]
pub struct Outline {
    /// The signal or doubt.
    pub id: ConcernId,
    /// Who has the lead; `None` where nobody has.
    pub lead: Option<LeadNow>,
    /// Between which days its next step is to be done; `None` where there is none, or it was done.
    pub between: Option<Window>,
    /// Its number in the table, by which the rest is found.
    n: i64,
}

/// Whom a row is about.
pub struct About {
    /// The client.
    pub client: ClientId,
    /// How the client is called.
    pub called: Line,
    /// Whether that is a made-up name.
    pub is_code_name: bool,
    /// Whether the key person no longer helps the client.
    pub is_closed: bool,
}

/// An open signal or doubt in a list.
pub struct Signal {
    /// What it was chosen by.
    pub outline: Outline,
    /// Whom it is about.
    pub about: About,
    /// What kind it is.
    pub kind: Kind,
    /// What was noticed or said. Empty where only themes say it.
    pub title: Line,
    /// What it is about, where `title` does not say it.
    pub themes: Vec<Theme>,
    /// What comes next; empty where nothing does, or no words were given to it.
    pub step: Line,
}

/// A referral that did not end, in a list.
pub struct Way {
    /// The referral.
    pub id: ReferralId,
    /// Whom it is about.
    pub about: About,
    /// The signal it came from.
    pub concern: Option<ConcernId>,
    /// To whom.
    pub to_name: Line,
    /// The farthest of the four milestones that was reached.
    pub stage: Option<Milestone>,
    /// Waiting times, of mental health care.
    pub clock: Option<Clock>,
}

/// Every open signal and doubt, in the order in which they were written down.
///
/// # Errors
/// What the database says.
pub fn outlines(r: &Read<'_, Case>) -> Result<Vec<Outline>> {
    let mut leads = lead::of_open(r)?;
    let mut select = r.prepare_cached(
        "SELECT n, id, CASE WHEN step_done IS NULL THEN step_from END, CASE WHEN step_done IS NULL THEN step_to END
         FROM concern WHERE closed_on IS NULL",
    )?;
    let outlines = select.query_map([], |row| {
        let n = row.get(0)?;
        let between = row.get::<_, Option<Date>>(2)?.zip(row.get(3)?).map(|(from, to)| Window { from, to });
        Ok(Outline { n, id: row.get(1)?, lead: leads.remove(&n), between })
    })?;
    let mut outlines: Vec<Outline> = outlines.collect::<Result<_, _>>()?;
    outlines.sort_unstable_by_key(|outline| outline.n);
    Ok(outlines)
}

/// The rows of these, in this order.
///
/// # Errors
/// What the database says.
pub fn signals(r: &Read<'_, Case>, outlines: Vec<Outline>) -> Result<Vec<Signal>> {
    let mut select = r.prepare_cached(
        "SELECT c.n, k.id, k.called, k.is_code_name, k.status, c.kind, c.noticed, c.label,
             CASE WHEN c.step_done IS NULL THEN c.step_what END
         FROM concern c JOIN client k ON k.id = c.client WHERE c.n IN (SELECT value FROM json_each(?1))",
    )?;
    let mut rows = select.query([json(&outlines.iter().map(|outline| outline.n).collect::<Vec<_>>())?])?;
    let mut found = HashMap::with_capacity(outlines.len());
    while let Some(row) = rows.next()? {
        let kind: Kind = row.get(5)?;
        let title: Line = kind.title(row.get(6)?, row.get(7)?);
        let step: Option<Line> = row.get(8)?;
        found.insert(row.get::<_, i64>(0)?, (about(row, 1)?, kind, title, step.unwrap_or_default()));
    }
    let untold: Vec<i64> = found.iter().filter(|(_, (_, _, title, _))| title.is_empty()).map(|(n, _)| *n).collect();
    let mut themes: HashMap<i64, Vec<Theme>> = if untold.is_empty() {
        HashMap::new()
    } else {
        by_parent(
            r,
            "SELECT c.n, t.theme FROM concern c JOIN concern_theme t ON t.concern = c.id
             WHERE c.n IN (SELECT value FROM json_each(?1)) ORDER BY c.n, t.position, t.id",
            &json(&untold)?,
            |row| row.get(1),
        )?
    };
    let signals = outlines.into_iter().filter_map(|outline| {
        let (about, kind, title, step) = found.remove(&outline.n)?;
        Some(Signal { about, kind, title, themes: themes.remove(&outline.n).unwrap_or_default(), step, outline })
    });
    Ok(signals.collect())
}

/// Referrals that did not end and of which help has not started, or started on this day or later; in the order in which
/// they were written down.
///
/// # Errors
/// What the database says.
pub fn ways(r: &Read<'_, Case>, started_since: Date) -> Result<Vec<Way>> {
    read_ways(
        r,
        "AND ifnull((SELECT max(day) FROM referral_step h WHERE h.referral = f.id AND h.step = ?2) >= ?1, TRUE)",
        params![started_since, Step::HelpStarted],
    )
}

/// Those to mental health care on which somebody still waits.
///
/// # Errors
/// What the database says.
pub fn waiting(r: &Read<'_, Case>) -> Result<Vec<Way>> {
    read_ways(
        r,
        "AND f.is_care AND NOT EXISTS (SELECT 1 FROM referral_step h WHERE h.referral = f.id AND h.step = ?1)",
        params![Step::HelpStarted],
    )
}

/// `which` names the table `f`.
fn read_ways(r: &Read<'_, Case>, which: &str, params: &[&dyn ToSql]) -> Result<Vec<Way>> {
    let today = r.today();
    let mut select = r.prepare_cached(&format!(
        "SELECT f.n, k.id, k.called, k.is_code_name, k.status, f.id, f.concern, f.to_name, f.is_care, s.step, s.day
         FROM referral f CROSS JOIN client k ON k.id = f.client LEFT JOIN referral_step s ON s.referral = f.id
         WHERE f.outcome IS NULL {which} ORDER BY f.n"
    ))?;
    let mut rows = select.query(params)?;
    // A row for each step; of those of one referral the first brings the rest.
    let mut ways: Vec<(i64, Way, bool, Vec<Done>)> = Vec::new();
    while let Some(row) = rows.next()? {
        let n: i64 = row.get(0)?;
        if ways.last().is_none_or(|(last, ..)| *last != n) {
            let (id, concern, to_name) = (row.get(5)?, row.get(6)?, row.get(7)?);
            let way = Way { id, about: about(row, 1)?, concern, to_name, stage: None, clock: None };
            ways.push((n, way, row.get(8)?, Vec::new()));
        }
        if let (Some(step), Some((.., steps))) = (row.get::<_, Option<Step>>(9)?, ways.last_mut()) {
            steps.push(Done { step, date: row.get(10)? });
        }
    }
    let ways = ways.into_iter().map(|(_, way, is_care, mut steps)| {
        referral::put_in_order(&mut steps);
        let clock = if is_care { referral::clock(&steps, None, today) } else { None };
        Way { stage: referral::stage(&steps), clock, ..way }
    });
    Ok(ways.collect())
}

/// Id, name, whether it is made up, and status, from this column on.
fn about(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<About> {
    let status: Status = row.get(at + 3)?;
    Ok(About {
        client: row.get(at)?,
        called: row.get(at + 1)?,
        is_code_name: row.get(at + 2)?,
        is_closed: status == Status::Closed,
    })
}
