//! An agenda for the sounding board (klankbordgroep): what got stuck, how often, with which kind of partner. Without
//! names: it counts, and holds a line of her own only where she read it and ticked it.

use std::fmt::Write as _;

use casebook::bottleneck::{self, BottleneckId, StuckCount};
use casebook::client;
use phrases::Phrases;
use record::{Invalid, Line, Rule, Window};
use serde::Serialize;
use ts_rs::TS;
use vault::{Reads, Result};

use crate::names::Names;

/// A line of her own that could stand in the agenda.
#[derive(Clone, Serialize, TS)]
pub struct AgendaLine {
    /// The bottleneck.
    pub id: BottleneckId,
    /// What she wrote.
    pub line: Line,
    /// Words in it in which the name of somebody she helps stands. It cannot be in the agenda until they are out.
    pub names: Vec<String>,
}

/// What an agenda is made of.
#[derive(Clone, Serialize, TS)]
pub struct Agenda {
    /// How often what got stuck with whom, the most frequent first.
    pub counts: Vec<StuckCount>,
    /// Her own lines, the latest first, to be read and ticked.
    pub lines: Vec<AgendaLine>,
}

/// What got stuck in a period.
///
/// # Errors
/// [`vault::Error::Invalid`] for a `between` that is none.
pub fn prepare(r: &Reads<'_>, between: Window) -> Result<Agenda> {
    let between = between.check("between")?;
    let clients = client::all(&r.case)?;
    let names = Names::of(clients.iter().map(|(_, details)| details.called.as_str()));
    let lines = bottleneck::all(&r.case)?
        .into_iter()
        .filter(|one| !one.bottleneck.line.is_empty() && (between.from..=between.to).contains(&one.bottleneck.on))
        .map(|one| {
            let line = one.bottleneck.line;
            let names = names.within(line.as_str());
            AgendaLine { id: one.id, line, names }
        })
        .collect();
    Ok(Agenda { counts: bottleneck::counts(&r.case, between)?, lines })
}

/// What got stuck in a period, with no other lines than those that she ticked.
///
/// # Errors
/// As [`prepare`]; [`vault::Error::Invalid`] for `lines` with one that is not there or holds a name.
pub fn chosen(r: &Reads<'_>, between: Window, lines: &[BottleneckId]) -> Result<Agenda> {
    let Agenda { counts, lines: mut known } = prepare(r, between)?;
    known.retain(|one| one.names.is_empty());
    if lines.iter().any(|id| !known.iter().any(|one| one.id == *id)) {
        return Err(Invalid::new("lines", Rule::Unknown).into());
    }
    known.retain(|one| lines.contains(&one.id));
    Ok(Agenda { counts, lines: known })
}

/// What got stuck, and with which kind of partner, in words.
#[must_use]
pub fn words(count: &StuckCount, phrases: &Phrases) -> (String, String) {
    let partner = count.partner.map_or("none", |partner| partner.word());
    (phrases.say(&format!("stuck-{}", count.stuck.word()), &[]), phrases.say(&format!("partner-{partner}"), &[]))
}

/// The agenda as text, with the lines that she ticked.
///
/// # Errors
/// As [`chosen`].
pub fn text(r: &Reads<'_>, between: Window, lines: &[BottleneckId], phrases: &Phrases) -> Result<String> {
    let agenda = chosen(r, between, lines)?;
    let say = |id: &str| phrases.say(id, &[]);
    let mut out = format!("{}\n", say("agenda-title"));
    let days = [("from", between.from.to_string().into()), ("to", between.to.to_string().into())];
    let _ = writeln!(out, "{}\n", phrases.say("agenda-between", &days));
    for one in &agenda.counts {
        let (stuck, partner) = words(one, phrases);
        let _ = writeln!(out, "- {stuck} · {partner}: {}×", one.count);
    }
    if agenda.counts.is_empty() {
        let _ = writeln!(out, "{}", say("agenda-nothing"));
    }
    if !agenda.lines.is_empty() {
        let _ = writeln!(out, "\n{}", say("agenda-lines"));
    }
    for AgendaLine { line, .. } in &agenda.lines {
        let _ = writeln!(out, "- {}", line.as_str());
    }
    let _ = writeln!(out, "\n{}", say("agenda-without-names"));
    Ok(out)
}
