//! *Wat liep vast?*: what did not work in the chain of help, with which kind of partner, how often.
//!
//! The kinds are those of the two figures on what keeps people from help in time, and what to do about it. A partner is
//! a kind and never an organisation by name: it is for the sounding board, not against anybody.

use jiff::civil::Date;
use record::{Invalid, Line, Rule, Window, check_day, choices, record_id};
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vault::{Case, Error, Read, Result, Write};

use crate::client::{self, ClientId};
use crate::rows;

record_id! {
    /// Id of a bottleneck.
    BottleneckId
}

choices! {
    /// What got stuck. Each has words (`stuck-…`).
    Stuck {
        /// Who offers help does not speak the language.
        Language = "language",
        /// A long wait.
        Waiting = "waiting",
        /// The own risk of the insurance.
        OwnRisk = "own_risk",
        /// Too far, or no way to get there.
        Travel = "travel",
        /// No interpreter, or nobody who pays one.
        Interpreter = "interpreter",
        /// People do not speak of it.
        Taboo = "taboo",
        /// How care works here is not known.
        UnknownSystem = "unknown_system",
        /// What is told about health does not reach people.
        HealthSkills = "health_skills",
        /// No eye for where somebody comes from.
        Culture = "culture",
        /// There is no help that fits.
        NoOffer = "no_offer",
        /// Nobody knows who has the lead.
        LeadUnclear = "lead_unclear",
        /// Nobody noticed in time.
        NotNoticed = "not_noticed",
        /// Nobody knew where to go.
        MapUnknown = "map_unknown",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// With which kind of partner. Each has words (`partner-…`).
    Partner {
        /// The family doctor.
        Gp = "gp",
        /// Mental health care.
        MentalCare = "mental_care",
        /// The gemeente.
        Municipality = "municipality",
        /// The neighbourhood's team.
        NeighbourhoodTeam = "neighbourhood_team",
        /// VluchtelingenWerk.
        RefugeeCouncil = "refugee_council",
        /// The public health service (GGD).
        HealthService = "health_service",
        /// A school.
        School = "school",
        /// A school for Dutch.
        LanguageSchool = "language_school",
        /// The health insurer.
        Insurer = "insurer",
        /// Interpreters.
        Interpreters = "interpreters",
        /// The reception of asylum seekers (COA).
        Reception = "reception",
        /// Another one.
        Other = "other",
    }
}

/// Something that got stuck.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Bottleneck {
    /// About whom; `None` where it is about nobody in particular.
    pub client: Option<ClientId>,
    /// What got stuck.
    pub stuck: Stuck,
    /// With which kind of partner; `None` where it was not filled in.
    pub partner: Option<Partner>,
    /// When.
    #[ts(type = "string")]
    pub on: Date,
    /// In one line.
    pub line: Line,
}

/// A bottleneck in the list.
#[derive(Clone, Serialize, TS)]
pub struct BottleneckEntry {
    /// The bottleneck.
    pub id: BottleneckId,
    /// What was written down.
    pub bottleneck: Bottleneck,
    /// How the client is called.
    pub called: Option<Line>,
}

/// How often one thing got stuck with one kind of partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StuckCount {
    /// What got stuck.
    pub stuck: Stuck,
    /// With whom.
    pub partner: Option<Partner>,
    /// How often.
    pub count: u32,
}

/// Writes one down; without an id a new one.
///
/// # Errors
/// [`Error::Gone`] where there is no such bottleneck; [`Error::Invalid`]: `on` outside 1900 to 2100, `client` not there.
pub fn save(w: &Write<'_, Case>, id: Option<BottleneckId>, bottleneck: &Bottleneck) -> Result<BottleneckId> {
    check_day(bottleneck.on, "on")?;
    record::no_test_result([("line", bottleneck.line.as_str())])?;
    if let Some(client) = bottleneck.client
        && !client::exists(w, client)?
    {
        return Err(Invalid::new("client", Rule::Missing).into());
    }
    if let Some(id) = id {
        must_exist(w, id)?;
    }
    let b = bottleneck;
    let bottleneck = id.unwrap_or_else(|| w.new_id());
    rows::put(
        w,
        "bottleneck",
        "client, stuck, partner, day, line",
        &bottleneck,
        id.is_none(),
        &[&b.client, &b.stuck, &b.partner, &b.on, &b.line],
    )?;
    Ok(bottleneck)
}

fn must_exist(r: &Read<'_, Case>, id: BottleneckId) -> Result<()> {
    if r.prepare_cached("SELECT 1 FROM bottleneck WHERE id = ?1")?.exists([id])? { Ok(()) } else { Err(Error::Gone) }
}

/// Removes one.
///
/// # Errors
/// [`Error::Gone`] where there is no such bottleneck.
pub fn delete(w: &Write<'_, Case>, id: BottleneckId) -> Result<()> {
    must_exist(w, id)?;
    w.prepare_cached("DELETE FROM bottleneck WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// All of them, the latest first.
///
/// # Errors
/// What the database says.
pub fn all(r: &Read<'_, Case>) -> Result<Vec<BottleneckEntry>> {
    let mut select = r.prepare_cached(
        "SELECT b.id, b.client, b.stuck, b.partner, b.day, b.line, k.called
         FROM bottleneck b LEFT JOIN client k ON k.id = b.client ORDER BY b.day DESC, b.id DESC",
    )?;
    let rows = select.query_map([], |row| {
        let bottleneck = Bottleneck {
            client: row.get(1)?,
            stuck: row.get(2)?,
            partner: row.get(3)?,
            on: row.get(4)?,
            line: row.get(5)?,
        };
        Ok(BottleneckEntry { id: row.get(0)?, bottleneck, called: row.get(6)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How often what got stuck with whom in a period, the most frequent first.
///
/// # Errors
/// What the database says.
pub fn counts(r: &Read<'_, Case>, between: Window) -> Result<Vec<StuckCount>> {
    let mut select = r.prepare_cached(
        "SELECT stuck, partner, count(*) FROM bottleneck WHERE day BETWEEN ?1 AND ?2
         GROUP BY stuck, partner ORDER BY count(*) DESC, stuck, partner",
    )?;
    let rows = select.query_map(params![between.from, between.to], |row| {
        Ok(StuckCount { stuck: row.get(0)?, partner: row.get(1)?, count: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
