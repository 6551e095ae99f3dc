//! Nine-digit numbers that could be a citizen service number (BSN).
//!
//! A welfare or volunteer organisation may not keep a BSN without a legal ground (UAVG, article 46), so the program
//! asks when it sees one. It only asks: a phone number or a reference can pass the same test, and nothing blocks saving.

use serde::Serialize;

/// A nine-digit number that passes the eleven-test, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ts_rs::TS)]
pub struct Nine {
    /// First character of the number, counted in UTF-16 units as the window does.
    pub start: u32,
    /// Just after its last character, in UTF-16 units.
    pub end: u32,
}

/// The sign a person puts behind a number that is no BSN; such a number is not asked about again.
pub const NO_BSN: &str = "(geen BSN)";

/// Finds nine-digit numbers that pass the eleven-test (9·a + 8·b + … + 2·h − i divisible by 11).
///
/// Digits may be grouped by single spaces, dots or dashes (`123 456 782`), and may be Arabic-Indic or Persian. Numbers
/// with a leading `+` or more digits are something else. What is followed by [`NO_BSN`] is passed over.
#[must_use]
pub fn nine_digit_numbers(text: &str) -> Vec<Nine> {
    let chars: Vec<char> = text.chars().collect();
    let mut utf16 = 0_u32;
    let at: Vec<u32> = chars
        .iter()
        .map(|c| {
            let here = utf16;
            utf16 += u32::try_from(c.len_utf16()).unwrap_or(2);
            here
        })
        .chain(std::iter::once(0))
        .collect();

    let mut found = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        if digit(chars[i]).is_none() {
            i += 1;
            continue;
        }
        let start = i;
        let mut digits = Vec::new();
        let mut end = i;
        while i < chars.len() {
            if let Some(d) = digit(chars[i]) {
                digits.push(d);
                i += 1;
                end = i;
            } else if matches!(chars[i], ' ' | '.' | '-' | '\u{a0}')
                && chars.get(i + 1).copied().and_then(digit).is_some()
            {
                i += 1;
            } else {
                break;
            }
        }
        let plus = start > 0 && chars[start - 1] == '+';
        let rest: String = chars[end..].iter().take(NO_BSN.len() + 1).collect();
        if !plus && passes(&digits) && !rest.trim_start().starts_with(NO_BSN) {
            found.push(Nine { start: at[start], end: at[end - 1] + 1 });
        }
    }
    found
}

fn passes(digits: &[u32]) -> bool {
    if digits.len() != 9 || digits.iter().all(|d| *d == 0) {
        return false;
    }
    let weighed: u32 = (2..=9).rev().zip(digits).map(|(w, d)| w * d).sum();
    weighed % 11 == digits[8] % 11
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '\u{660}'..='\u{669}' => Some(c as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(c as u32 - 0x6f0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_one_in_nine_of_all_numbers_and_exactly_those_that_pass() {
        // The judge computes the eleven-test from the decimal number, not from a list of digits.
        for number in (100_000_000_u64..999_999_999).step_by(7_919) {
            let mut sum = 0_i64;
            let mut rest = number;
            for weight in [-1_i64, 2, 3, 4, 5, 6, 7, 8, 9] {
                sum += weight * i64::try_from(rest % 10).unwrap();
                rest /= 10;
            }
            let text = format!("nummer {number}.");
            assert_eq!(nine_digit_numbers(&text).len() == 1, sum % 11 == 0, "{number}");
        }
    }

    #[test]
    fn groups_arabic_digits_and_marks() {
        assert_eq!(nine_digit_numbers("bsn 111 222 333"), [Nine { start: 4, end: 15 }]);
        assert_eq!(nine_digit_numbers("١١١٢٢٢٣٣٣").len(), 1);
        assert_eq!(nine_digit_numbers("111222333 (geen BSN)"), []);
        assert_eq!(nine_digit_numbers("+111222333"), []);
        assert_eq!(nine_digit_numbers("1111222333"), []);
        assert_eq!(nine_digit_numbers("🙂 111222333"), [Nine { start: 3, end: 12 }]);
    }
}
