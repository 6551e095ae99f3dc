//! Other calendars, for the date beside the date: many people know their days by these.

use jiff::civil::{Date, date};

/// A calendar to write beside the Gregorian day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// Of Ethiopia and Eritrea.
    Ethiopian,
    /// Of Iran and Afghanistan.
    SolarHijri,
}

/// A day of another calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Other {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: i32,
    /// The day of the month.
    pub day: i32,
}

impl Calendar {
    /// This day in the calendar; `None` for years in which its leap years are not certain.
    #[must_use]
    pub fn of(self, day: Date) -> Option<Other> {
        match self {
            Self::Ethiopian => Some(ethiopian(day)),
            Self::SolarHijri => solar_hijri(day),
        }
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// Every fourth year has a sixth day in its short month: four years are 1461 days.
fn ethiopian(day: Date) -> Other {
    // The first of Meskerem 2000, the first year after one with a sixth day.
    let days = days_between(date(2007, 9, 12), day);
    let (fours, rest) = (days.div_euclid(1461), days.rem_euclid(1461));
    // The last day of the four years is a 366th.
    let year = (rest / 365).min(3);
    let of_year = rest - 365 * year;
    Other { year: 2000 + 4 * fours + year, month: of_year / 30 + 1, day: of_year % 30 + 1 }
}

/// The leap years of 1343 to 1472 (1964 to 2093) lie so in each 33 years; beyond them nobody has fixed it.
const LEAP_IN_33: [i32; 8] = [1, 5, 9, 13, 17, 22, 26, 30];

fn solar_hijri(day: Date) -> Option<Other> {
    // The first of Farvardin 1343.
    let mut days = days_between(date(1964, 3, 21), day);
    if days < 0 {
        return None;
    }
    for year in 1343..=1472 {
        let length = if LEAP_IN_33.contains(&(year % 33)) { 366 } else { 365 };
        if days < length {
            // Six months of 31 days, five of 30, and what is left.
            let (month, of_month) =
                if days < 186 { (days / 31, days % 31) } else { (6 + (days - 186) / 30, (days - 186) % 30) };
            return Some(Other { year, month: month + 1, day: of_month + 1 });
        }
        days -= length;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(calendar: Calendar, day: Date, year: i32, month: i32, of_month: i32) {
        assert_eq!(calendar.of(day), Some(Other { year, month, day: of_month }), "{day}");
    }

    #[test]
    fn days_of_the_ethiopian_calendar_are_those_that_were_kept() {
        let c = Calendar::Ethiopian;
        // The new years of 2000 (the millennium), 2015, 2016 (after a leap year) and 2019; Genna of 2018.
        is(c, date(2007, 9, 12), 2000, 1, 1);
        is(c, date(2022, 9, 11), 2015, 1, 1);
        is(c, date(2023, 9, 12), 2016, 1, 1);
        is(c, date(2023, 9, 11), 2015, 13, 6);
        is(c, date(2026, 9, 11), 2019, 1, 1);
        is(c, date(2026, 9, 10), 2018, 13, 5);
        is(c, date(2026, 1, 7), 2018, 4, 29);
        is(c, date(2026, 11, 24), 2019, 3, 15);
        is(c, date(1991, 5, 28), 1983, 9, 20);
    }

    #[test]
    fn days_of_the_solar_hijri_calendar_are_those_that_were_kept() {
        let c = Calendar::SolarHijri;
        // Each Nowruz, and the last day of a leap year.
        is(c, date(1979, 2, 11), 1357, 11, 22);
        is(c, date(2016, 3, 20), 1395, 1, 1);
        is(c, date(2021, 3, 21), 1400, 1, 1);
        is(c, date(2024, 3, 20), 1403, 1, 1);
        is(c, date(2025, 3, 20), 1403, 12, 30);
        is(c, date(2025, 3, 21), 1404, 1, 1);
        is(c, date(2026, 3, 21), 1405, 1, 1);
        is(c, date(2026, 11, 24), 1405, 9, 3);
        assert_eq!(c.of(date(1900, 1, 1)), None);
        assert_eq!(c.of(date(2100, 1, 1)), None);
    }
}
