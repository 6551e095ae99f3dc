//! Her appointments and open steps for a calendar of her own (RFC 5545), in words that tell nothing: a calendar lies on a
//! phone and on a server that is not hers. No name, no place, no kind; an id that follows from the record's, so that a
//! later file renews what an earlier one brought.

use casebook::appointment::{self, Status};
use casebook::contact;
use jiff::ToSpan;
use jiff::civil::{Date, Time, date};
use jiff::fmt::strtime;
use jiff::tz::TimeZone;
use phrases::Phrases;
use record::Window;
use record::uuid::Uuid;
use vault::{Reads, Result};

/// The most octets of a line, without the break.
const LINE: usize = 75;

/// The last day that a record can have.
const END: Date = date(2100, 12, 31);

/// The calendar as a file: appointments that are planned from today on, and next steps that are open.
///
/// # Errors
/// What the database says.
pub fn calendar(r: &Reads<'_>, phrases: &Phrases) -> Result<String> {
    let (today, now) = (r.case.today(), r.case.now().to_zoned(TimeZone::UTC));
    let stamp = strtime::format("%Y%m%dT%H%M%SZ", &now).unwrap_or_default();
    let mut out = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sleutelbos//Sleutelbos//NL", "CALSCALE:GREGORIAN"] {
        out.put(line);
    }
    let mut event = |id: Uuid, title: &str, when: &[String]| {
        out.put("BEGIN:VEVENT");
        out.put(&format!("UID:{}", Uuid::new_v5(&Uuid::NAMESPACE_OID, id.as_bytes())));
        out.put(&format!("DTSTAMP:{stamp}"));
        out.put(&format!("SUMMARY:{}", escaped(title)));
        out.put("CLASS:PRIVATE");
        for line in when {
            out.put(line);
        }
        out.put("END:VEVENT");
    };
    let title = phrases.say("calendar-appointment", &[]);
    for entry in appointment::between(&r.case, Window { from: today, to: END })? {
        let a = &entry.appointment;
        if a.status == Status::Planned {
            event(entry.id.0, &title, &at(a.on, a.start, a.minutes));
        }
    }
    let title = phrases.say("calendar-step", &[]);
    for step in contact::open_steps(&r.case, Window { from: date(1900, 1, 1), to: END }, u32::MAX)? {
        let mut when = vec![format!("DTSTART;VALUE=DATE:{}", day(step.between.from))];
        // The end of a whole day is the day after it.
        if let Ok(end) = step.between.to.checked_add(1.day()) {
            when.push(format!("DTEND;VALUE=DATE:{}", day(end)));
        }
        when.push("TRANSP:TRANSPARENT".to_owned());
        event(step.contact.0, &title, &when);
    }
    out.put("END:VCALENDAR");
    Ok(out.0)
}

/// A time of day is that of wherever she is: it has no zone, as on the wall.
fn at(on: Date, start: Option<Time>, minutes: Option<u16>) -> Vec<String> {
    match start {
        None => vec![format!("DTSTART;VALUE=DATE:{}", day(on))],
        Some(start) => {
            let begins = strtime::format("%Y%m%dT%H%M%S", on.to_datetime(start)).unwrap_or_default();
            let mut when = vec![format!("DTSTART:{begins}")];
            when.extend(minutes.map(|minutes| format!("DURATION:PT{minutes}M")));
            when
        }
    }
}

fn day(day: Date) -> String {
    strtime::format("%Y%m%d", day).unwrap_or_default()
}

/// Text as a value: what would end a value or a line is written otherwise.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.replace("\r\n", "\n").chars() {
        match sign {
            '\\' | ';' | ',' => out.extend(['\\', sign]),
            '\n' | '\r' => out.push_str("\\n"),
            sign if sign.is_control() && sign != '\t' => {}
            sign => out.push(sign),
        }
    }
    out
}

/// Lines that end as the standard wants, and none longer than it wants.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn put(&mut self, line: &str) {
        let mut length = 0;
        for sign in line.chars() {
            if length + sign.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(sign);
            length += sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use icalendar::parser::{read_calendar, unfold};
    use icalendar::{Calendar, Component};
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_is_written_a_reader_reads_back(text in "\\PC{0,400}|[\\\\;,\n\r\t \"é😀\u{202e}سا]{0,200}") {
            let mut lines = Lines::default();
            for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20261124T120000Z"] {
                lines.put(line);
            }
            lines.put(&format!("SUMMARY:{}", escaped(&text)));
            lines.put("END:VEVENT");
            lines.put("END:VCALENDAR");
            prop_assert!(lines.0.split("\r\n").all(|line| line.len() <= LINE && !line.contains(['\r', '\n'])));
            let unfolded = unfold(&lines.0);
            let read: Calendar = read_calendar(&unfolded).unwrap().into();
            let wanted: String =
                text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| !c.is_control() || "\n\t".contains(*c)).collect();
            let event = read.components.iter().find_map(|one| one.as_event()).unwrap();
            prop_assert_eq!(event.get_summary().unwrap_or_default(), wanted);
        }
    }
}
