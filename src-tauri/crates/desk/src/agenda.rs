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

/// A line of her own that could stand in the agenda.
#[derive(Clone, Serialize, TS)]
pub struct AgendaLine {
    /// The bottleneck.
    pub id: BottleneckId,
    /// What she wrote.
    pub line: Line,
    /// Words in it that are part of the name of somebody she helps. It cannot be in the agenda until they are out.
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

/// A word of a name that is shorter says too little.
const SHORTEST: usize = 3;

/// What got stuck in a period.
///
/// # Errors
/// [`vault::Error::Invalid`] for a `between` that is none.
pub fn prepare(r: &Reads<'_>, between: Window) -> Result<Agenda> {
    let between = between.check("between")?;
    let names: Vec<String> = client::all(&r.case)?
        .iter()
        .flat_map(|(_, details)| vault::words(details.called.as_str()))
        .filter(|word| word.chars().count() >= SHORTEST)
        .collect();
    let lines = bottleneck::all(&r.case)?
        .into_iter()
        .filter(|one| !one.bottleneck.line.is_empty() && (between.from..=between.to).contains(&one.bottleneck.on))
        .map(|one| {
            let line = one.bottleneck.line;
            let mut found: Vec<String> =
                vault::words(line.as_str()).into_iter().filter(|word| names.contains(word)).collect();
            found.dedup();
            AgendaLine { id: one.id, line, names: found }
        })
        .collect();
    Ok(Agenda { counts: bottleneck::counts(&r.case, between)?, lines })
}

/// The agenda as text, with the lines that she ticked.
///
/// # Errors
/// As [`prepare`]; [`vault::Error::Invalid`] for `lines` with one that is not there or holds a name.
pub fn text(r: &Reads<'_>, between: Window, lines: &[BottleneckId], phrases: &Phrases) -> Result<String> {
    let agenda = prepare(r, between)?;
    let say = |id: &str| phrases.say(id, &[]);
    let mut out = format!("{}\n", say("agenda-title"));
    let days = [("from", between.from.to_string().into()), ("to", between.to.to_string().into())];
    let _ = writeln!(out, "{}\n", phrases.say("agenda-between", &days));
    for StuckCount { stuck, partner, count } in &agenda.counts {
        let stuck = say(&format!("stuck-{}", stuck.word()));
        let partner = say(&format!("partner-{}", partner.map_or("none", |partner| partner.word())));
        let _ = writeln!(out, "- {stuck} · {partner}: {count}×");
    }
    if agenda.counts.is_empty() {
        let _ = writeln!(out, "{}", say("agenda-nothing"));
    }
    let mut is_first = true;
    for id in lines {
        let found = agenda.lines.iter().find(|one| one.id == *id && one.names.is_empty());
        let Some(AgendaLine { line, .. }) = found else {
            return Err(Invalid::new("lines", Rule::Unknown).into());
        };
        if is_first {
            let _ = writeln!(out, "\n{}", say("agenda-lines"));
            is_first = false;
        }
        let _ = writeln!(out, "- {}", line.as_str());
    }
    let _ = writeln!(out, "\n{}", say("agenda-without-names"));
    Ok(out)
}
