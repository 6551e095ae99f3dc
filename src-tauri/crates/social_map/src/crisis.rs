//! National crisis lines: dated facts that come with the program and work without a vault.
//!
//! Only facts with a source stand here. Local lines (the nearest huisartsenpost, the wijkteam) are the person's own.

/// A line of the crisis card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Stable word; its name and advice stand in the locales (`crisis-<key>`).
    pub key: &'static str,
    /// The number to call; empty where it depends on where one lives.
    pub number: &'static str,
    /// Where the fact comes from.
    pub source: &'static str,
    /// The day on which it was checked, ISO 8601.
    pub checked: &'static str,
}

/// The day on which the facts of this version were checked.
pub const CHECKED: &str = "2026-11-21";

/// Every national line, in the order in which the card shows them: danger to life first.
pub const LINES: &[Line] = &[
    Line { key: "emergency", number: "112", source: "rijksoverheid.nl", checked: CHECKED },
    Line { key: "suicide", number: "113", source: "113.nl; ANP, 3 oktober 2025", checked: CHECKED },
    Line { key: "suicide_free", number: "0800-0113", source: "113.nl; ANP, 3 oktober 2025", checked: CHECKED },
    Line { key: "gp_post", number: "", source: "wijzijnmind.nl; vzinfo.nl", checked: CHECKED },
    Line { key: "violence_at_home", number: "0800-2000", source: "rijksoverheid.nl", checked: CHECKED },
    Line { key: "sexual_violence", number: "0800-0188", source: "rijksoverheid.nl", checked: CHECKED },
    Line { key: "police", number: "0900-8844", source: "dichtbijgewoongeluk.nl", checked: CHECKED },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_a_source_and_a_day_and_its_own_word() {
        for (i, line) in LINES.iter().enumerate() {
            assert!(!line.source.is_empty());
            assert!(line.checked.parse::<jiff::civil::Date>().is_ok());
            assert!(LINES.iter().skip(i + 1).all(|other| other.key != line.key));
            assert!(line.number.chars().all(|c| c.is_ascii_digit() || c == '-'));
        }
    }
}
