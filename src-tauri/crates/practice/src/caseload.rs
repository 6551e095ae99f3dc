//! People, their contacts, and her own half of them. Their signals are made in `care`.

use std::collections::BTreeMap;

use casebook::client::{Details, Home, InterpreterWish, Prefers, Reading, SafeToCall, SpokenLanguage, Status};
use casebook::closing::{self, Ending};
use casebook::contact::{Interpreter, Kind, Mentioned, NextStep, Present, Role};
use casebook::{ClientId, Contact, ContactId, HouseholdId, client, contact, household};
use jiff::ToSpan;
use jiff::civil::{Date, time};
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use record::{Language, Line, Text, Theme, Window};
use social_map::search::Query;
use vault::{Vault, Writes};
use wellbeing::check_in::{self, CheckIn};
use wellbeing::heaviness::{self, Heaviness};
use wellbeing::{note, question};

use crate::{days, papers, texts};

/// The passphrase of `--demo`. No secret: nobody in a practice vault exists.
pub const PASSPHRASE: &str = "oefenen mag altijd hier";

/// How much to make up, and from what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many clients.
    pub clients: u32,
    /// How many contacts: two a day, or as many as it takes to fit 540 days; the last few are on the day itself.
    pub contacts: u32,
    /// What everything follows from.
    pub seed: u64,
}

/// Records in one commit: each commit is one frame, one sync.
const BATCH: u32 = 250;

/// Days over which contacts are spread at the most: a year and a half.
const DAYS: u32 = 540;

/// Contacts a day where there are few: what somebody does who works two days a week.
const A_DAY: u32 = 2;

/// Contacts on the last day, so that there is something for today.
const TODAY: u32 = 2;

/// Fills a vault with people who do not exist, as if today were `until`. Tells how far it is, in thousandths.
///
/// Services that the vault's social map holds are mentioned in some contacts, so load directories before.
///
/// # Errors
/// What the vault says. Whole commits that were made before stay.
pub fn fill(vault: &Vault, size: Size, until: Date, tell: &mut dyn FnMut(u16)) -> vault::Result<()> {
    let services = vault.read(|r| {
        let found = social_map::search::find(&r.case, &Query { limit: 200, ..Query::default() })?;
        Ok(found.cards.into_iter().map(|card| (card.id.to_string(), line(&card.name))).collect::<Vec<_>>())
    })?;
    let mut maker =
        Maker { rng: ChaCha8Rng::seed_from_u64(size.seed), until, services, people: Vec::new(), used: BTreeMap::new() };
    let all = u64::from(size.clients) + u64::from(size.contacts) + 1;
    let mut done = 0;
    let mut told = |more: u32| {
        done += u64::from(more);
        tell(u16::try_from(done * 1000 / all).unwrap_or(1000));
    };

    for batch in batches(size.clients) {
        maker = vault.write(move |w| {
            maker.clients(w, batch)?;
            Ok(maker)
        })?;
        told(batch);
    }
    let mut first = 0;
    for batch in batches(size.contacts) {
        maker = vault.write(move |w| {
            for n in first..first + batch {
                maker.contact(w, n, size.contacts)?;
            }
            Ok(maker)
        })?;
        first += batch;
        told(batch);
    }
    vault.write(move |w| {
        let people: Vec<ClientId> = maker.people.iter().map(|person| person.id).collect();
        papers::fill(w, &people, size.seed, until)?;
        days::fill(w, &people, size.seed, until)?;
        // Whom she no longer helps has no visits or steps left to do.
        let closed = client::closed(&w.case)?;
        for person in people.iter().filter(|person| closed.contains(person)) {
            closing::close(&w.case, *person, Ending { days: true, ..Ending::default() })?;
        }
        maker.check_ins(w, spread_over(size.contacts))
    })?;
    crate::care::signals(vault, size.clients + size.clients / 2, size.seed, until)?;
    told(1);
    Ok(())
}

/// One person in so many has not been heard of lately …
const QUIET: usize = 6;

/// … for so many days.
const QUIET_DAYS: u64 = 60;

/// Over how many days so many contacts are spread.
fn spread_over(contacts: u32) -> u32 {
    (contacts / A_DAY).min(DAYS)
}

fn batches(of: u32) -> impl Iterator<Item = u32> {
    (0..of.div_ceil(BATCH)).map(move |n| BATCH.min(of - n * BATCH))
}

struct Person {
    id: ClientId,
    language: &'static str,
    household: Option<HouseholdId>,
}

struct Maker {
    rng: ChaCha8Rng,
    until: Date,
    services: Vec<(String, Line)>,
    people: Vec<Person>,
    /// How often each name was given.
    used: BTreeMap<&'static str, u32>,
}

impl Maker {
    fn clients(&mut self, w: &Writes<'_>, count: u32) -> vault::Result<()> {
        let mut of_one_house: Option<(HouseholdId, &'static str, u32)> = None;
        for _ in 0..count {
            let (language, names) = match of_one_house {
                Some((_, language, _)) => texts::PEOPLE.iter().find(|(code, _)| *code == language),
                None => texts::PEOPLE.choose(&mut self.rng),
            }
            .copied()
            .unwrap_or(texts::PEOPLE[0]);
            let name = *self.pick::<&'static str>(names);
            // A name that was used before gets a number, so that no two people share one.
            let times = self.used.entry(name).or_insert(0);
            *times += 1;
            let name = if *times == 1 { String::from(name) } else { format!("{name} {times}") };

            let household = match of_one_house.take() {
                Some((id, language, left)) => {
                    if left > 1 {
                        of_one_house = Some((id, language, left - 1));
                    }
                    Some(id)
                }
                None if self.rng.random_bool(0.3) => {
                    let id = household::new(&w.case, line(&format!("Gezin van {name} (oefen)")))?.id;
                    of_one_house = Some((id, language, self.rng.random_range(1..4)));
                    Some(id)
                }
                None => None,
            };
            let details = self.details(&name, language, household);
            let id = client::save(&w.case, None, &details)?;
            self.people.push(Person { id, language, household });
        }
        Ok(())
    }

    fn details(&mut self, name: &str, language: &'static str, household: Option<HouseholdId>) -> Details {
        let age: i16 =
            if self.rng.random_bool(0.1) { self.rng.random_range(12..18) } else { self.rng.random_range(18..75) };
        let is_minor = age < 18;
        let mut languages = vec![(language, *self.pick(Reading::ALL))];
        if self.rng.random_bool(0.6) {
            languages.push(("nl", *self.pick(&[Reading::Unknown, Reading::Not, Reading::ALittle])));
        }
        if self.rng.random_bool(0.2) {
            languages.push(("en", Reading::ALittle));
        }
        let spoken = |(code, reading)| Some(SpokenLanguage { language: Language::new(code).ok()?, reading });
        let place = self.pick(record::places()).clone();
        Details {
            called: line(&format!("{name} (oefen)")),
            is_code_name: self.rng.random_bool(0.4),
            languages: languages.into_iter().filter_map(spoken).collect(),
            reach: self.maybe(0.5, texts::REACH),
            safe_to_call: *self.pick(SafeToCall::ALL),
            mind: self.maybe(0.25, texts::MIND),
            birth_year: self.rng.random_bool(0.7).then(|| self.until.year() - age),
            is_minor,
            guardian: if is_minor { line(&capital(&self.filled("{who}"))) } else { Line::default() },
            prefers: self.rng.random_bool(0.3).then(|| *self.pick(Prefers::ALL)),
            home: self.rng.random_bool(0.85).then_some(Home { place: place.name, municipality: place.municipality }),
            postcode: None,
            household,
            interpreter: self.rng.random_bool(0.6).then(|| *self.pick(InterpreterWish::ALL)),
            strengths: self.maybe(0.6, texts::STRENGTHS),
            notes: self.maybe(0.6, texts::REMARKS),
            status: if self.rng.random_bool(0.12) { Status::Closed } else { Status::Active },
        }
    }

    /// The `n`th contact of `all`, the first the longest ago.
    fn contact(&mut self, w: &Writes<'_>, n: u32, all: u32) -> vault::Result<ContactId> {
        let from_last = u64::from((all - 1 - n).saturating_sub(TODAY));
        let days_ago = (from_last * u64::from(spread_over(all))).div_ceil(u64::from(all));
        let on = self.day(-i64::try_from(days_ago).unwrap_or(0));
        let with = (!self.people.is_empty() && self.rng.random_bool(0.95))
            .then(|| self.rng.random_range(0..self.people.len()))
            // Every sixth person has not been heard of for a while.
            .map(|at| if at % QUIET == QUIET - 1 && days_ago < QUIET_DAYS { at - 1 } else { at });
        let language = with.map(|at| self.people[at].language);
        let people = with.map(|at| self.together(at)).unwrap_or_default();

        let (theme, lines, sentences) = *self.theme();
        let mut themes = vec![theme];
        if self.rng.random_bool(0.35) {
            let (other, ..) = *self.theme();
            if other != theme {
                themes.push(other);
            }
        }
        let own_words = match language {
            Some("ar") => texts::ARABIC,
            Some("ti") => texts::TIGRINYA,
            Some("fa" | "prs") => texts::PERSIAN,
            _ => &[],
        };
        let mut note = Vec::new();
        if self.rng.random_bool(0.8) {
            note.push(self.sentence(texts::OPENINGS));
            for _ in 0..self.rng.random_range(1..4) {
                note.push(self.sentence(sentences));
            }
            if !own_words.is_empty() && self.rng.random_bool(0.3) {
                note.push(self.sentence(own_words));
            }
            note.push(self.sentence(texts::ENDINGS));
        }
        note.dedup();
        let made = Contact {
            people,
            on,
            start: self.rng.random_bool(0.6).then(|| {
                time(self.rng.random_range(8..20), *[0, 15, 30, 45].choose(&mut self.rng).unwrap_or(&0), 0, 0)
            }),
            minutes: self.rng.random_bool(0.93).then(|| *self.pick(&[15, 30, 30, 45, 45, 60, 60, 75, 90, 120])),
            kind: *self.pick(&[
                Kind::HomeVisit,
                Kind::HomeVisit,
                Kind::HomeVisit,
                Kind::Phone,
                Kind::Phone,
                Kind::Message,
                Kind::Message,
                Kind::AlongToGp,
                Kind::AlongElsewhere,
                Kind::Office,
                Kind::Group,
                Kind::Professional,
            ]),
            role: self.rng.random_bool(0.7).then(|| *self.pick(Role::ALL)),
            language: language.filter(|_| self.rng.random_bool(0.8)).and_then(|code| Language::new(code).ok()),
            present: if self.rng.random_bool(0.4) { vec![*self.pick(Present::ALL)] } else { Vec::new() },
            interpreter: self.rng.random_bool(0.4).then(|| *self.pick(Interpreter::ALL)),
            themes,
            line: line(&self.sentence(lines)),
            note: text(&note.join(" ")),
            travel_km: self.rng.random_bool(0.3).then(|| self.rng.random_range(1..40)),
            next_step: self.rng.random_bool(0.3).then(|| self.step(on)),
            services: self.mentioned(),
        };
        let id = contact::save(&w.case, None, &made)?;
        self.own_half(w, id, theme)?;
        Ok(id)
    }

    /// The person at `at`, and now and then everybody of that household.
    fn together(&mut self, at: usize) -> Vec<ClientId> {
        let person = &self.people[at];
        match person.household.filter(|_| self.rng.random_bool(0.25)) {
            Some(home) => self.people.iter().filter(|p| p.household == Some(home)).map(|p| p.id).collect(),
            None => vec![person.id],
        }
    }

    /// Steps of long ago were nearly all done; some of the last weeks are open.
    fn step(&mut self, agreed: Date) -> NextStep {
        let from = agreed.saturating_add(i64::from(self.rng.random_range(1..10)).days());
        let to = from.saturating_add(i64::from(self.rng.random_range(1..8)).days());
        let is_recent = agreed >= self.day(-14);
        let was_done = self.rng.random_bool(if is_recent { 0.3 } else { 0.995 });
        NextStep {
            what: line(&self.sentence(texts::STEPS)),
            between: Window { from, to },
            done: (was_done && from <= self.until).then_some(from),
        }
    }

    fn mentioned(&mut self) -> Vec<Mentioned> {
        if self.services.is_empty() || !self.rng.random_bool(0.15) {
            return Vec::new();
        }
        let (service, name) = self.services[self.rng.random_range(0..self.services.len())].clone();
        vec![Mentioned { service, name }]
    }

    /// How heavy it was, and what she made of it: her own image.
    fn own_half(&mut self, w: &Writes<'_>, contact: ContactId, theme: Theme) -> vault::Result<()> {
        let about = contact.to_string();
        if self.rng.random_bool(0.4) {
            let heavy = self.rng.random_range(if theme.is_sensitive() { 2..=4 } else { 0..=3 });
            heaviness::set(&w.private, &about, Some(Heaviness(heavy)))?;
        }
        if self.rng.random_bool(0.03) {
            let id = question::save(&w.private, None, &text(&self.sentence(texts::QUESTIONS)), Some(&about))?;
            if self.rng.random_bool(0.7) {
                question::discuss(&w.private, id, Some(self.until))?;
            }
        }
        if self.rng.random_bool(0.02) {
            note::save(&w.private, None, &text(&self.sentence(texts::OWN_NOTES)), Some(&about))?;
        }
        Ok(())
    }

    /// A check-in every few days; tension drifts rather than jumps.
    fn check_ins(&mut self, w: &Writes<'_>, days: u32) -> vault::Result<()> {
        let mut tension: u8 = 1;
        for ago in (1..days).rev() {
            if !self.rng.random_bool(0.35) {
                continue;
            }
            tension = (tension + self.rng.random_range(0..3)).saturating_sub(1).min(4);
            let energy = (4 - tension + self.rng.random_range(0..2)).min(4);
            let check_in = CheckIn {
                on: self.day(-i64::from(ago)),
                energy,
                tension,
                line: line(&self.sentence(texts::CHECK_INS)),
            };
            check_in::save(&w.private, &check_in)?;
        }
        Ok(())
    }

    /// Heavy themes are as rare as they are in the work.
    fn theme(&mut self) -> &'static (Theme, &'static [&'static str], &'static [&'static str]) {
        loop {
            let theme = self.pick(texts::THEMES);
            if !theme.0.is_sensitive() || self.rng.random_bool(0.15) {
                return theme;
            }
        }
    }

    fn day(&self, from_until: i64) -> Date {
        self.until.saturating_add(from_until.days())
    }

    fn pick<T>(&mut self, list: &'static [T]) -> &'static T {
        &list[self.rng.random_range(0..list.len())]
    }

    fn maybe<const MAX: u32>(&mut self, chance: f64, list: &'static [&'static str]) -> Text<MAX> {
        if self.rng.random_bool(chance) { text(&self.sentence(list)) } else { Text::default() }
    }

    /// A sentence of the list, with everything filled in and a capital.
    fn sentence(&mut self, list: &'static [&'static str]) -> String {
        let template = *self.pick(list);
        capital(&self.filled(template))
    }

    fn filled(&mut self, template: &'static str) -> String {
        let lists =
            [("{who}", texts::WHO), ("{where}", texts::WHERE), ("{thing}", texts::THING), ("{when}", texts::WHEN)];
        lists.into_iter().fold(template.to_owned(), |so_far, (hole, list)| {
            if so_far.contains(hole) { so_far.replace(hole, self.pick::<&str>(list)) } else { so_far }
        })
    }
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

pub(crate) fn line(words: &str) -> Line {
    text(words)
}

/// Everything made up here is short. What is not (the name of a service that was loaded) is cut.
pub(crate) fn text<const MAX: u32>(words: &str) -> Text<MAX> {
    Text::new(words).or_else(|_| Text::new(&words.chars().take(MAX as usize).collect::<String>())).unwrap_or_default()
}
