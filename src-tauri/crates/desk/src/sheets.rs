//! Her own lists as a sheet, to take along: contacts and hours of a period, people.
//!
//! A cell holds a value and never a formula. In XLSX a text is a text, whatever it begins with; in CSV, where a program
//! for sheets decides for itself, what would begin a formula is made harmless.

use std::collections::HashMap;

use casebook::referral::{self, Step};
use casebook::{client, concern, contact, household};
use jiff::civil::{Date, Time};
use phrases::Phrases;
use record::{Language, Window, choices};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, XlsxError};
use vault::{Error, Reads, Result};

choices! {
    /// A list that can be taken along.
    #[ts(rename = "SheetList")]
    List {
        /// Contacts of a period, with names.
        Contacts = "contacts",
        /// Hours of a period, without names.
        Hours = "hours",
        /// The people she helps.
        People = "people",
        /// Open signals and doubts, and those that were closed or written down in a period.
        Signals = "signals",
        /// Going together to help: what is open, and what began or ended in a period.
        Referrals = "referrals",
    }
}

choices! {
    /// What kind of file.
    #[ts(rename = "SheetKind")]
    Kind {
        /// A workbook.
        Xlsx = "xlsx",
        /// A table in text.
        Csv = "csv",
    }
}

/// A value in a sheet.
#[derive(Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing was filled in.
    Empty,
    /// A text.
    Text(String),
    /// A day.
    Day(Date),
    /// A time of day.
    Time(Time),
    /// A number.
    Number(u32),
}

/// A list with its heads.
pub struct Sheet {
    /// What the list is called.
    pub name: String,
    /// What stands over each column.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// Whether its language goes from right to left.
    pub is_rtl: bool,
}

/// A cell of a workbook holds no more characters than this.
const MAX_CELL: usize = 32_767;

/// Reads a list. `days` counts for all but people: of signals and going together to help, what is open stands there too.
/// `names` counts for these two: without, no name stands in it and nothing that was written freely. Sensitive marks stand in
/// no list at all.
///
/// # Errors
/// [`Error::Invalid`]: `days` that end before they start, or outside 1900 to 2100.
pub fn sheet(r: &Reads<'_>, list: List, days: Window, names: bool, phrases: &Phrases) -> Result<Sheet> {
    days.check("days")?;
    let (heads, rows): (&[&str], _) = match list {
        List::Contacts => (
            &[
                "sheet-day",
                "sheet-start",
                "sheet-people",
                "sheet-kind",
                "sheet-minutes",
                "sheet-role",
                "sheet-language",
                "sheet-interpreter",
                "sheet-themes",
                "sheet-line",
                "sheet-step",
                "sheet-step-until",
                "sheet-travel",
            ],
            contacts(r, days, phrases)?,
        ),
        List::Hours => (
            &["sheet-day", "sheet-start", "sheet-kind", "sheet-minutes", "sheet-count", "sheet-travel"],
            hours(r, days, phrases)?,
        ),
        List::People => (
            &[
                "sheet-called",
                "sheet-languages",
                "sheet-place",
                "sheet-household",
                "sheet-wish",
                "sheet-status",
                "sheet-last-contact",
                "sheet-step-until",
            ],
            people(r, phrases)?,
        ),
        List::Signals => (
            &[
                "sheet-called",
                "sheet-signal-kind",
                "sheet-signal-what",
                "sheet-themes",
                "sheet-noticed-by",
                "sheet-since",
                "sheet-lead",
                "sheet-lead-name",
                "sheet-lead-since",
                "sheet-step",
                "sheet-step-until",
                "sheet-closed",
                "sheet-outcome",
            ],
            signals(r, days, phrases)?,
        ),
        List::Referrals => (
            &[
                "sheet-called",
                "sheet-to",
                "refer-care",
                "sheet-barriers",
                "sheet-wants",
                "sheet-fixed",
                "sheet-been",
                "sheet-started",
                "sheet-after",
                "sheet-closed",
                "sheet-outcome",
                "sheet-refused",
            ],
            referrals(r, days, phrases)?,
        ),
    };
    let leaves_out: &[usize] = match list {
        _ if names => &[],
        List::Signals => NAMING_SIGNALS,
        List::Referrals => NAMING_REFERRALS,
        List::Contacts | List::Hours | List::People => &[],
    };
    fn kept<T>(row: Vec<T>, leaves_out: &[usize]) -> Vec<T> {
        row.into_iter().enumerate().filter(|(at, _)| !leaves_out.contains(at)).map(|(_, cell)| cell).collect()
    }
    Ok(Sheet {
        name: phrases.say(&format!("sheet-list-{}", list.word()), &[]),
        heads: kept(heads.iter().map(|id| phrases.say(id, &[])).collect(), leaves_out),
        rows: rows.into_iter().map(|row| kept(row, leaves_out)).collect(),
        is_rtl: phrases.say("locale-dir", &[]) == "rtl",
    })
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

fn day(day: Option<Date>) -> Cell {
    day.map_or(Cell::Empty, Cell::Day)
}

fn time(time: Option<Time>) -> Cell {
    time.map_or(Cell::Empty, Cell::Time)
}

fn number(number: Option<u16>) -> Cell {
    number.map_or(Cell::Empty, |number| Cell::Number(number.into()))
}

fn word(phrases: &Phrases, family: &str, word: Option<&str>) -> Cell {
    word.map_or(Cell::Empty, |word| text(&phrases.say(&format!("{family}-{word}"), &[])))
}

fn language(phrases: &Phrases, language: &Language) -> String {
    let code = language.code();
    if record::LANGUAGES.contains(&code) { phrases.say(&format!("language-{code}"), &[]) } else { code.to_owned() }
}

/// Contacts of these days, the first first.
fn of_days(r: &Reads<'_>, days: Window) -> Result<Vec<contact::Entry>> {
    let mut entries = contact::all(&r.case)?;
    entries.retain(|entry| (days.from..=days.to).contains(&entry.contact.on));
    entries.sort_by_key(|entry| (entry.contact.on, entry.contact.start, entry.id));
    Ok(entries)
}

fn contacts(r: &Reads<'_>, days: Window, phrases: &Phrases) -> Result<Vec<Vec<Cell>>> {
    let rows = of_days(r, days)?.into_iter().map(|entry| {
        let c = &entry.contact;
        let names: Vec<&str> = entry.called.iter().map(record::Line::as_str).collect();
        let themes: Vec<String> =
            c.themes.iter().map(|theme| phrases.say(&format!("theme-{}", theme.word()), &[])).collect();
        let step = c.next_step.as_ref();
        vec![
            Cell::Day(c.on),
            time(c.start),
            text(&names.join(", ")),
            word(phrases, "kind", Some(c.kind.word())),
            number(c.minutes),
            word(phrases, "role", c.role.map(contact::Role::word)),
            c.language.as_ref().map_or(Cell::Empty, |spoken| text(&language(phrases, spoken))),
            word(phrases, "interpreter", c.interpreter.map(contact::Interpreter::word)),
            text(&themes.join(", ")),
            text(c.line.as_str()),
            step.map_or(Cell::Empty, |step| text(step.what.as_str())),
            day(step.map(|step| step.between.to)),
            number(c.travel_km),
        ]
    });
    Ok(rows.collect())
}

fn hours(r: &Reads<'_>, days: Window, phrases: &Phrases) -> Result<Vec<Vec<Cell>>> {
    let rows = of_days(r, days)?.into_iter().map(|entry| {
        let c = &entry.contact;
        vec![
            Cell::Day(c.on),
            time(c.start),
            word(phrases, "kind", Some(c.kind.word())),
            number(c.minutes),
            Cell::Number(u32::try_from(c.people.len()).unwrap_or(u32::MAX)),
            number(c.travel_km),
        ]
    });
    Ok(rows.collect())
}

fn people(r: &Reads<'_>, phrases: &Phrases) -> Result<Vec<Vec<Cell>>> {
    let homes: HashMap<_, _> = household::all(&r.case)?.into_iter().map(|home| (home.id, home.called)).collect();
    let details: HashMap<_, _> = client::all(&r.case)?.into_iter().collect();
    let rows = client::cards(&r.case, "")?.into_iter().filter_map(|card| {
        let d = details.get(&card.id)?;
        let languages: Vec<String> = d.languages.iter().map(|spoken| language(phrases, &spoken.language)).collect();
        let home = d.household.and_then(|id| homes.get(&id));
        Some(vec![
            text(card.called.as_str()),
            text(&languages.join(", ")),
            text(card.place.as_deref().unwrap_or_default()),
            home.map_or(Cell::Empty, |called| text(called.as_str())),
            word(phrases, "wish", d.interpreter.map(client::InterpreterWish::word)),
            word(phrases, "sheet-status", Some(card.status.word())),
            day(card.last_contact),
            day(card.next_step.map(|step| step.to)),
        ])
    });
    Ok(rows.collect())
}

/// Columns of signals that name somebody or hold what was written freely.
const NAMING_SIGNALS: &[usize] = &[0, 2, 7, 9];

fn signals(r: &Reads<'_>, days: Window, phrases: &Phrases) -> Result<Vec<Vec<Cell>>> {
    let mut entries = concern::all(&r.case)?;
    entries.retain(|entry| entry.closed.is_none_or(|closed| (days.from..=days.to).contains(&closed.on)));
    entries.sort_by_key(|entry| (entry.closed.map(|closed| closed.on), entry.concern.since, entry.id));
    let rows = entries.into_iter().map(|entry| {
        let c = &entry.concern;
        let themes: Vec<String> =
            c.themes.iter().map(|theme| phrases.say(&format!("theme-{}", theme.word()), &[])).collect();
        let step = c.next_step.as_ref().filter(|step| step.done.is_none());
        let lead = entry.lead.as_ref();
        let whose = lead.map(|now| {
            let parts = [now.lead.organisation.as_str(), now.lead.role.as_str()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        });
        vec![
            text(entry.called.as_str()),
            word(phrases, "sheet-signal", Some(c.kind.word())),
            text(c.title().as_str()),
            text(&themes.join(", ")),
            word(phrases, "noticed-by", c.noticed_by.map(concern::NoticedBy::word)),
            day(c.since),
            text(&whose.unwrap_or_else(|| phrases.say("lead-nobody", &[]))),
            lead.map_or(Cell::Empty, |now| text(now.lead.name.as_str())),
            day(lead.map(|now| now.since)),
            step.map_or(Cell::Empty, |step| text(step.what.as_str())),
            day(step.map(|step| step.between.to)),
            day(entry.closed.map(|closed| closed.on)),
            word(phrases, "concern-outcome", entry.closed.map(|closed| closed.outcome.word())),
        ]
    });
    Ok(rows.collect())
}

/// Columns of going together to help that name somebody: to whom it goes can be a person.
const NAMING_REFERRALS: &[usize] = &[0, 1];

fn referrals(r: &Reads<'_>, days: Window, phrases: &Phrases) -> Result<Vec<Vec<Cell>>> {
    let mut entries = referral::all(&r.case)?;
    let within = |on: Option<Date>| on.is_some_and(|on| (days.from..=days.to).contains(&on));
    entries.retain(|entry| entry.is_open() || within(entry.help_started) || within(entry.end.map(|end| end.on)));
    entries.sort_by_key(|entry| (!entry.is_open(), entry.steps.iter().map(|done| done.date).min(), entry.id));
    let rows = entries.into_iter().map(|entry| {
        let on = |step: Step| day(entry.steps.iter().find(|done| done.step == step).map(|done| done.date));
        let barriers: Vec<String> = entry
            .referral
            .barriers
            .iter()
            .map(|one| phrases.say(&format!("barrier-{}", one.barrier.word()), &[]))
            .collect();
        let care = if entry.referral.is_care { "refer-care-yes" } else { "refer-care-no" };
        vec![
            text(entry.called.as_str()),
            text(entry.referral.to_name.as_str()),
            text(&phrases.say(care, &[])),
            text(&barriers.join(", ")),
            on(Step::WantsHelp),
            on(Step::AppointmentFixed),
            on(Step::BeenThere),
            day(entry.help_started),
            entry.help_after_days.map_or(Cell::Empty, Cell::Number),
            day(entry.end.map(|end| end.on)),
            word(phrases, "referral-outcome", entry.end.map(|end| end.outcome.word())),
            word(phrases, "refused", entry.end.and_then(|end| end.refused_why).map(referral::RefusedWhy::word)),
        ]
    });
    Ok(rows.collect())
}

impl Sheet {
    /// The file.
    ///
    /// # Errors
    /// [`Error::Failed`] where it cannot be written: more rows than a workbook holds.
    pub fn file(&self, kind: Kind) -> Result<Vec<u8>> {
        match kind {
            Kind::Xlsx => self.xlsx().map_err(|_| Error::Failed),
            Kind::Csv => Ok(self.csv().into_bytes()),
        }
    }

    /// As a table in text: UTF-8 with its mark, semicolons as a Dutch program for sheets expects them, days as
    /// `2026-11-24`.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut out = String::from('\u{feff}');
        let mut row = |cells: Vec<String>| {
            let cells: Vec<String> = cells.iter().map(|cell| quoted(&harmless(cell))).collect();
            out.push_str(&cells.join(";"));
            out.push_str("\r\n");
        };
        row(self.heads.clone());
        for cells in &self.rows {
            row(cells.iter().map(Cell::to_text).collect());
        }
        out
    }

    fn xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let (head, days, times) = (
            Format::new().set_bold(),
            Format::new().set_num_format("dd-mm-yyyy"),
            Format::new().set_num_format("hh:mm"),
        );
        let page = book.add_worksheet();
        // What a program for sheets does not take in a name of a page is not in ours; a translation might have it.
        let name: String = self.name.chars().filter(|sign| !"[]:*?/\\'".contains(*sign)).take(31).collect();
        page.set_name(if name.is_empty() { "Sleutelbos" } else { &name })?;
        page.set_right_to_left(self.is_rtl);
        page.set_freeze_panes(1, 0)?;
        for (column, text) in (0_u16..).zip(&self.heads) {
            page.write_string_with_format(0, column, text, &head)?;
        }
        for (row, cells) in (1_u32..).zip(&self.rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                match cell {
                    Cell::Empty => {}
                    Cell::Text(text) => {
                        page.write_string(row, column, shortened(text))?;
                    }
                    Cell::Day(day) => {
                        let (year, month, date) = (day.year(), day.month(), day.day());
                        let day = ExcelDateTime::from_ymd(
                            u16::try_from(year).unwrap_or(1900),
                            u8::try_from(month).unwrap_or(1),
                            u8::try_from(date).unwrap_or(1),
                        )?;
                        page.write_datetime_with_format(row, column, &day, &days)?;
                    }
                    Cell::Time(time) => {
                        let time = ExcelDateTime::from_hms(
                            u16::try_from(time.hour()).unwrap_or(0),
                            u8::try_from(time.minute()).unwrap_or(0),
                            f64::from(time.second()),
                        )?;
                        page.write_datetime_with_format(row, column, &time, &times)?;
                    }
                    Cell::Number(number) => {
                        page.write_number(row, column, *number)?;
                    }
                }
            }
        }
        page.autofit();
        book.save_to_buffer()
    }
}

impl Cell {
    fn to_text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Day(day) => day.to_string(),
            Self::Time(time) => format!("{:02}:{:02}", time.hour(), time.minute()),
            Self::Number(number) => number.to_string(),
        }
    }
}

/// Text that begins as a formula does gets an apostrophe before it, as a person would type.
fn harmless(text: &str) -> String {
    let begins = |sign: char| matches!(sign, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    // What does not show is passed over: a program for sheets may do so too.
    let first = text.chars().find(|sign| !is_unseen(*sign));
    if first.is_some_and(begins) || text.starts_with(begins) { format!("'{text}") } else { text.to_owned() }
}

/// Spaces, marks of direction and of the order of bytes; and quotes, which a careless reader drops.
fn is_unseen(sign: char) -> bool {
    matches!(sign, ' ' | '"' | '\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn quoted(text: &str) -> String {
    if text.contains([';', ',', '"', '\r', '\n', '\t', '\'']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// A text that a cell cannot hold is cut, and says so; in CSV it is whole.
fn shortened(text: &str) -> String {
    if text.chars().count() <= MAX_CELL {
        text.to_owned()
    } else {
        text.chars().take(MAX_CELL - 1).chain(['…']).collect()
    }
}
