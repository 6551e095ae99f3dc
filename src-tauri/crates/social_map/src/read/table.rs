//! CSV: which sign separates, which rows are whole; and HSDS tables in particular.

use csv::{ReaderBuilder, StringRecord};

use super::{At, Raw, Raws, Refused, limits};
use crate::hsds::Kind;
use crate::import::{ProblemKind, Treatment};

/// A CSV file: its header row and a reader that stands behind it.
pub(super) struct Csv<'t> {
    /// Names of the columns, in small letters, without white space at their ends.
    pub(super) header: Vec<String>,
    reader: csv::Reader<&'t [u8]>,
    text: &'t str,
    /// Lines before the part that the reader sees.
    skipped: u32,
    at: At,
    id_column: Option<usize>,
    last: bool,
}

/// A row that has as many cells as the header.
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    pub(super) line: u32,
}

impl<'t> Csv<'t> {
    /// Reads the header row; `None` where there is none.
    pub(super) fn open(text: &'t str, file: Option<&str>) -> Option<Self> {
        let (text, skipped) = match text.split_once('\n') {
            // What spreadsheets put in front to say which sign separates.
            Some((first, rest)) if first.trim().to_ascii_lowercase().starts_with("sep=") => (rest, 1),
            _ => (text, 0),
        };
        let delimiter = delimiter(text);
        let mut reader =
            ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes());
        let mut first = StringRecord::new();
        if !reader.read_record(&mut first).ok()? {
            return None;
        }
        let header: Vec<String> = first.iter().map(|cell| cell.trim().to_lowercase()).collect();
        let id_column = header.iter().position(|name| name == "id");
        Some(Self { header, reader, text, skipped, at: At::file(file), id_column, last: false })
    }

    /// The next whole row. Rows that are too short are filled up, rows that hold too much are left out; both are listed.
    pub(super) fn next(&mut self, raws: &mut Raws<'_>) -> Option<Row> {
        let mut record = StringRecord::new();
        while !self.last && self.reader.read_record(&mut record).unwrap_or(false) {
            let start = record.position().map_or(0, csv::Position::byte);
            let line = record.position().map_or(0, csv::Position::line);
            let line = u32::try_from(line).unwrap_or(u32::MAX).saturating_add(self.skipped);
            let at = At { line: Some(line), ..self.at.clone() };
            let id = self.id_column.and_then(|i| record.get(i)).map(str::trim).filter(|id| !id.is_empty());
            let id = id.map(|id| id.chars().take(100).collect::<String>());
            if record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if self.is_open(start, &record) {
                self.last = true;
                raws.problem(ProblemKind::OpenQuote, Treatment::Refused, &at, id.as_deref(), None);
                return None;
            }
            let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
            if cells.len() != self.header.len() {
                let (kind, treatment) = if cells.len() < self.header.len() {
                    (ProblemKind::RowShort, Treatment::Repaired)
                } else if cells[self.header.len()..].iter().all(|cell| cell.trim().is_empty()) {
                    (ProblemKind::RowLong, Treatment::Repaired)
                } else {
                    (ProblemKind::RowLong, Treatment::Refused)
                };
                raws.problem(kind, treatment, &at, id.as_deref(), None);
                if treatment == Treatment::Refused {
                    continue;
                }
                cells.resize(self.header.len(), String::new());
            }
            return Some(Row { cells, line });
        }
        None
    }

    /// Whether a quote in this row was never closed, so that it swallowed the rest of the file.
    fn is_open(&self, start: u64, record: &StringRecord) -> bool {
        if self.reader.position().byte() < self.text.len() as u64 || !record.iter().any(|cell| cell.contains('\n')) {
            return false;
        }
        let start = usize::try_from(start).unwrap_or_default();
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        rest.iter().filter(|byte| **byte == b'"').count() % 2 == 1
    }

    /// How far the reader is, in bytes, and of how many.
    pub(super) fn done(&self) -> (usize, usize) {
        (usize::try_from(self.reader.position().byte()).unwrap_or_default(), self.text.len())
    }
}

/// The sign that separates cells: the one that stands most often in the header row, outside quotes.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    let mut quoted = false;
    for byte in text.trim_start_matches(['\n', '\r']).bytes().take(64 * 1024) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(sign, _)| *sign == byte).for_each(|(_, count)| *count += 1),
        }
    }
    // Where two stand as often, the first of the list.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| sign)
}

/// Whether the header row is that of an HSDS table.
pub(super) fn looks_like_hsds(text: &str) -> bool {
    Csv::open(text, None).is_some_and(|csv| {
        let has = |name: &str| csv.header.iter().any(|column| column == name);
        has("id") && csv.header.len() >= 2
    })
}

/// Reads a table of one kind of record.
pub(super) fn read(kind: Kind, text: &str, file: Option<&str>, raws: &mut Raws<'_>) -> Result<(), Refused> {
    let Some(mut csv) = Csv::open(text, file) else { return Ok(()) };
    while let Some(row) = csv.next(raws) {
        let at = At { line: Some(row.line), ..csv.at.clone() };
        let mut raw = Raw::new(kind, at, true);
        if let Some(id) = csv.id_column.and_then(|i| row.cells.get(i)) {
            raw.id = id.trim().chars().take(limits::FIELD).collect();
        }
        let had_id = !raw.id.is_empty();
        for (column, cell) in csv.header.iter().zip(&row.cells) {
            if column != "id" {
                raws.take(&mut raw, column, cell);
            }
        }
        if !had_id {
            raw.id = raw.derived_id();
            let (at, id) = (raw.at.clone(), raw.id.clone());
            raws.problem(ProblemKind::MissingId, Treatment::Repaired, &at, Some(&id), None);
        }
        raws.add(raw)?;
    }
    Ok(())
}
