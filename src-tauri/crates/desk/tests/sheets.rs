//! Sheets and the calendar, read back by others: `zip` and XML, `csv`, `icalendar`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::io::{Cursor, Read as _};

use casebook::appointment::{self, Appointment, Status};
use casebook::client::{self, Details};
use casebook::concern::{self, Concern};
use casebook::contact::{Contact, Kind as ContactKind, NextStep};
use casebook::lead::{self, Lead};
use casebook::mark::{self, Mark};
use casebook::referral::{self, Barrier, BarrierKind, Referral, Step};
use desk::calendar::calendar;
use desk::contact::WholeContact;
use desk::sheets::{Cell, Kind, List, Sheet, sheet};
use icalendar::parser::{read_calendar, unfold};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime};
use jiff::ToSpan;
use jiff::civil::{Date, date, time};
use phrases::Phrases;
use proptest::prelude::*;
use record::{Line, Note, Theme, Window};
use vault::{Kind as VaultKind, Source, Vault};

const TODAY: Date = date(2026, 11, 20);
const ALWAYS: Window = Window { from: date(1900, 1, 1), to: date(2100, 12, 31) };

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

/// A vault with one person, called as a formula is, one contact with a step, and appointments.
fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    let vault = Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap();
    vault
        .write(|w| {
            let ster = client::save(&w.case, None, &Details::of(line("=HYPERLINK(\"http://x\";\"Ster\")")))?;
            let mut contact = Contact::of(ContactKind::HomeVisit, vec![ster], TODAY);
            contact.start = Some(time(14, 30, 0, 0));
            contact.minutes = Some(45);
            contact.travel_km = Some(12);
            contact.themes = vec![Theme::Sleep];
            contact.line = line("سلام; \"hoi\"");
            contact.next_step = Some(NextStep {
                what: line("Samen naar Sesam, ziekenhuis Oost"),
                between: Window { from: TODAY, to: TODAY.saturating_add(6.days()) },
                done: None,
            });
            desk::contact::save(
                w,
                None,
                &WholeContact { contact, heaviness: None, question: Note::default(), requests: Vec::new() },
            )?;
            for (days, status) in
                [(-1, Status::Planned), (0, Status::Done), (2, Status::Planned), (3, Status::Cancelled)]
            {
                let mut a = Appointment::of(appointment::Kind::Gp, Some(ster), TODAY.saturating_add(days.days()));
                a.start = Some(time(9, 5, 0, 0));
                a.minutes = Some(20);
                a.status = status;
                (a.with_whom, a.place) = (line("dokter Verzonnen"), line("Sesamstraat"));
                appointment::save(&w.case, None, &a)?;
            }
            let noticed = Concern {
                themes: vec![Theme::Sleep],
                next_step: Some(NextStep {
                    what: line("@Sesam bellen"),
                    between: Window { from: TODAY, to: TODAY.saturating_add(4.days()) },
                    done: None,
                }),
                ..Concern::of(ster, line("=1+1 Ster slaapt slecht"))
            };
            let signal = concern::save(&w.case, None, &noticed)?;
            let who = Lead { organisation: line("Wijkteam"), role: line("-regisseur"), name: line("Noor Sesam") };
            lead::take(&w.case, signal, &who, &Line::default(), TODAY)?;
            let way = Referral {
                concern: Some(signal),
                is_care: true,
                barriers: vec![Barrier { barrier: BarrierKind::ALL[0], done: line("Sesam gebeld") }],
                ..Referral::of(ster, line("+dokter Sesam"))
            };
            let way = referral::save(&w.case, None, &way)?;
            referral::set_step(&w.case, way, Step::WantsHelp, TODAY)?;
            let mark = Mark {
                client: ster,
                mark: line("GEVOELIG"),
                purpose: line("GEVOELIG ook"),
                until: TODAY.saturating_add(90.days()),
                knows: true,
            };
            mark::save(&w.case, None, &mark)?;
            Ok(())
        })
        .unwrap();
    vault
}

fn list(vault: &Vault, list: List, days: Window) -> Sheet {
    vault.read(move |r| sheet(r, list, days, true, &Phrases::new("nl"))).unwrap()
}

/// A part of a workbook.
fn part(file: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn each_list_has_as_many_cells_as_heads_and_every_head_its_words() {
    let vault = vault();
    for of in List::ALL {
        for locale in ["nl", "en", "ar"] {
            let sheet = vault.read(move |r| sheet(r, *of, ALWAYS, true, &Phrases::new(locale))).unwrap();
            assert_eq!(sheet.rows.len(), 1);
            assert_eq!(sheet.rows[0].len(), sheet.heads.len());
            assert!(
                sheet.heads.iter().chain([&sheet.name]).all(|head| !head.starts_with("sheet-")),
                "{:?}",
                sheet.heads
            );
            assert_eq!(sheet.is_rtl, locale == "ar");
            for kind in Kind::ALL {
                assert!(!sheet.file(*kind).unwrap().is_empty());
            }
        }
    }
    let before = Window { from: date(2026, 1, 1), to: date(2026, 11, 19) };
    assert!(list(&vault, List::Contacts, before).rows.is_empty());
    assert!(list(&vault, List::Hours, before).rows.is_empty());
    let turned = Window { from: TODAY, to: date(2026, 1, 1) };
    assert!(vault.read(move |r| sheet(r, List::Hours, turned, true, &Phrases::new("nl"))).is_err());
}

#[test]
fn a_list_of_hours_names_nobody() {
    let vault = vault();
    let hours = list(&vault, List::Hours, ALWAYS);
    for name in ["Ster", "Sesam", "سلام"] {
        assert!(!hours.csv().contains(name));
    }
    assert!(hours.csv().contains("2026-11-20;14:30;Huisbezoek;45;1;12"), "{}", hours.csv());
}

#[test]
fn signals_and_going_together_name_somebody_only_where_she_chose_it_and_no_list_holds_a_mark() {
    let vault = vault();
    let of = |list: List, names: bool| {
        let sheet = vault.read(move |r| sheet(r, list, ALWAYS, names, &Phrases::new("nl"))).unwrap();
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.heads.len()));
        sheet.csv()
    };
    for list in [List::Signals, List::Referrals] {
        let with = of(list, true);
        assert!(with.contains("Ster") && with.contains("Sesam"), "{with}");
        let without = of(list, false);
        for name in ["Ster", "Sesam", "slaapt", "HYPERLINK"] {
            assert!(!without.contains(name), "{name}: {without}");
        }
    }
    let signals = of(List::Signals, true);
    for harmless in ["'=HYPERLINK(", "'=1+1 Ster", "'@Sesam bellen", "\"Wijkteam, -regisseur\"", "2026-11-24"] {
        assert!(signals.contains(harmless), "{harmless}: {signals}");
    }
    assert!(
        of(List::Signals, false).contains("Wijkteam"),
        "who has the lead is no secret: an organisation and a function"
    );
    assert!(of(List::Referrals, true).contains("'+dokter Sesam"));
    assert!(of(List::Referrals, false).contains("2026-11-20"));
    for list in List::ALL {
        assert!(!of(*list, true).contains("GEVOELIG"), "{}", list.word());
    }
    // What is closed stands there only in its days.
    let signal = vault.read(|r| concern::all(&r.case)).unwrap()[0].id;
    vault.write(move |w| concern::close(&w.case, signal, concern::Outcome::Better, TODAY)).unwrap();
    let before = Window { from: date(2026, 1, 1), to: date(2026, 11, 19) };
    assert!(list(&vault, List::Signals, before).rows.is_empty());
    assert_eq!(list(&vault, List::Signals, ALWAYS).rows.len(), 1);
}

#[test]
fn a_workbook_reads_back_days_as_days_and_no_formula() {
    let vault = vault();
    let file = list(&vault, List::Contacts, ALWAYS).file(Kind::Xlsx).unwrap();
    let page = part(&file, "xl/worksheets/sheet1.xml");
    assert!(!page.contains("<f>") && !page.contains("<f "), "no formula: {page}");
    // 20 November 2026 is day 46,346 since 30 December 1899; half past two is 0.604… of a day.
    assert!(page.contains("<v>46346</v>"), "{page}");
    assert!(page.contains("<v>0.6041666"), "{page}");
    assert!(page.contains("<v>45</v>") && page.contains("<v>12</v>"));
    let texts = part(&file, "xl/sharedStrings.xml");
    assert!(texts.contains("=HYPERLINK(") && texts.contains("سلام"), "{texts}");
    assert!(part(&file, "xl/styles.xml").contains("dd-mm-yyyy"));
    let about: String = ["docProps/core.xml", "docProps/app.xml"].map(|name| part(&file, name)).concat();
    assert!(!about.contains("Ster"));
}

/// What Python reads of the same workbook, where there is a Python: another hand than ours on the zip and the XML.
#[test]
fn python_reads_the_workbook_too() {
    const READ: &str = r#"
import sys, zipfile, xml.etree.ElementTree as tree
space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
texts = ["".join(t.text or "" for t in s.iter("{%s}t" % space["m"])) for s in tree.fromstring(book.read("xl/sharedStrings.xml")).findall("m:si", space)]
rows = []
for row in tree.fromstring(book.read("xl/worksheets/sheet1.xml")).findall(".//m:row", space):
    rows.append([texts[int(c.find("m:v", space).text)] if c.get("t") == "s" else c.find("m:v", space).text for c in row.findall("m:c", space)])
sys.stdout.buffer.write("\n".join("|".join(row) for row in rows).encode())
"#;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lijst.xlsx");
    std::fs::write(&path, list(&vault(), List::Hours, ALWAYS).file(Kind::Xlsx).unwrap()).unwrap();
    let Ok(read) = std::process::Command::new("python3").args(["-c", READ]).arg(&path).output() else { return };
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let read = String::from_utf8(read.stdout).unwrap();
    let rows: Vec<Vec<&str>> = read.lines().map(|row| row.split('|').collect()).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].len(), 6);
    assert_eq!((rows[1][0], rows[1][2], rows[1][3]), ("46346", "Huisbezoek", "45"));
}

#[test]
fn the_calendar_reads_back_and_tells_nothing() {
    let vault = vault();
    let file = vault.read(|r| calendar(r, &Phrases::new("nl"))).unwrap();
    for told in ["Ster", "Sesam", "dokter", "Oost", "gp", "huisarts"] {
        assert!(!file.to_lowercase().contains(&told.to_lowercase()), "{told}: {file}");
    }
    let unfolded = unfold(&file);
    let read: Calendar = read_calendar(&unfolded).unwrap().into();
    let events: Vec<_> = read.components.iter().filter_map(|one| one.as_event()).collect();
    assert_eq!(events.len(), 2, "one that is planned from today on, and one step");
    assert_eq!(events[0].get_summary(), Some("Afspraak"));
    let Some(DatePerhapsTime::DateTime(CalendarDateTime::Floating(start))) = events[0].get_start() else {
        panic!("{file}")
    };
    assert_eq!(start.to_string(), "2026-11-22 09:05:00");
    assert_eq!(events[0].property_value("DURATION"), Some("PT20M"));
    let days = |day: Option<DatePerhapsTime>| match day {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        _ => panic!("{file}"),
    };
    assert_eq!(
        (days(events[1].get_start()), days(events[1].get_end())),
        ("2026-11-20".to_owned(), "2026-11-27".to_owned())
    );
    let ids: std::collections::HashSet<_> = events.iter().map(|event| event.get_uid().unwrap().to_owned()).collect();
    assert_eq!(ids.len(), 2);
    let again = vault.read(|r| calendar(r, &Phrases::new("ar"))).unwrap();
    assert!(ids.iter().all(|id| again.contains(id)), "a later file renews what an earlier one brought");
    assert!(!again.contains("calendar-"));
}

fn is_formula(text: &str) -> bool {
    text.trim_start_matches(['"', ' ']).starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

proptest! {
    #[test]
    fn a_table_in_text_begins_no_formula_and_loses_nothing(
        cells in proptest::collection::vec("[=+\\-@\t\r\n ;,'\"\u{200f}\u{feff}＝a0é😀س]{0,8}|\\PC{0,40}", 2..12)
    ) {
        let row: Vec<Cell> = cells.iter().map(|text| Cell::Text(text.clone())).collect();
        let heads = vec!["kop".to_owned(); cells.len()];
        let sheet = Sheet { name: "lijst".to_owned(), heads, rows: vec![row], is_rtl: false };
        let text = sheet.csv();
        prop_assert!(text.starts_with('\u{feff}'), "no mark");
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let read = reader.records().next().unwrap().unwrap();
        prop_assert_eq!(read.len(), cells.len());
        for (read, cell) in read.iter().zip(&cells) {
            prop_assert!(!is_formula(read), "{read:?}");
            prop_assert!(read == cell || read.strip_prefix('\'') == Some(cell));
        }
        // A workbook holds each text as it is.
        let file = sheet.file(Kind::Xlsx).unwrap();
        prop_assert!(!part(&file, "xl/worksheets/sheet1.xml").contains("<f"));
    }
}
