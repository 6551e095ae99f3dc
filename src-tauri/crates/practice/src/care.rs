//! Signals, who has their lead, and ways to help, of people who do not exist.

use casebook::client::{self, Status};
use casebook::concern::{self, Concern, Kind, NoticedBy, Outcome, SocialFirst};
use casebook::contact::NextStep;
use casebook::lead::{self, Lead};
use casebook::referral::{self, Barrier, BarrierKind, End, Referral, RefusedWhy, Step};
use casebook::{ClientId, ConcernId};
use jiff::ToSpan;
use jiff::civil::Date;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use record::{Line, Note, Text, Theme, Window};
use social_map::search::Query;
use vault::{Vault, Writes};

/// Signals in one commit.
const BATCH: u32 = 250;

/// What is noticed, with what it is about and what helps already.
const NOTICED: &[(&[Theme], &str, &str)] = &[
    (&[Theme::Sleep, Theme::HeadFull], "Slaapt al weken slecht en ligt wakker.", "Elke avond een stuk lopen."),
    (&[Theme::Concentration, Theme::Dutch], "Onthoudt de woorden van de taalles niet.", "Samen hardop lezen."),
    (&[Theme::Integration], "Komt niet meer verder met inburgeren.", "De docent houdt een plek vrij."),
    (&[Theme::Loneliness], "Komt de deur bijna niet meer uit.", "Koken met de buurvrouw."),
    (&[Theme::Loss, Theme::Family], "Mist de familie en praat er niet over.", "Bellen op zondag."),
    (&[Theme::Parenting, Theme::School], "School belt vaak over de oudste.", "De juf luistert goed."),
    (&[Theme::Money], "Durft de post niet open te maken.", "Samen een map gemaakt."),
    (&[Theme::Housing], "Woont met zes mensen in drie kamers.", "De huurder boven helpt."),
    (&[Theme::Health, Theme::CareSystem], "Heeft pijn en gaat niet naar de huisarts.", "Warm bad en rust."),
    (&[Theme::Work, Theme::Daytime], "Zit de hele dag thuis en wil werken.", "Twee ochtenden in de tuin."),
    (&[Theme::Aggression], "Wordt snel boos, ook op vrienden.", "Voetbal op donderdag."),
    (&[Theme::SubstanceUse], "Drinkt meer dan eerst, zegt de partner.", "De imam komt langs."),
    (&[Theme::Procedure], "Wacht op een besluit en eet weinig.", "Praten met de advocaat."),
];

/// What was said of somebody that may not be right, why there is doubt, and what was asked.
const DOUBTS: &[(&str, &str, &str)] = &[
    ("“Leert niet goed”", "Leert snel als ik het in de eigen taal uitleg.", "Een test zonder taal"),
    ("“Wil niet meewerken”", "Begreep de brief niet. Was wel bij de verkeerde balie.", "Een nieuw gesprek met tolk"),
    ("“Is verward”", "Was moe van het vasten en sprak twee talen door elkaar.", "Nog een keer kijken, met tolk"),
];

const WEIGHT: &[&str] =
    &["Mijn hoofd staat nooit stil", "Het gaat wel", "Elke dag een steen", "’s Nachts is het erg", ""];
const WANTS: &[&str] = &[
    "Weer slapen.",
    "Met iemand praten die rustig is.",
    "Dat de kinderen het goed hebben.",
    "Eerst werk, dan pas praten.",
    "Nog niet. Later misschien.",
    "",
];
const STEPS: &[&str] =
    &["Bellen met de huisarts", "Langsgaan en vragen hoe het gaat", "De brief samen lezen", "Wijkteam bellen", ""];
const REASONS: &[&str] = &["Kent het gezin het best", "Kan vaker langsgaan", "Heeft de juiste mensen", ""];
const RELEASED: &[&str] = &["Heeft een andere baan", "Was maar voor even"];
const DECLINED: &[&str] = &["Geen tijd", "Hoort niet bij ons"];
const BRIDGING: &[&str] = &["Elke dinsdag naar het taalcafé.", "Bellen om de week.", "Lopen met de groep.", ""];
const DONE: &[&str] = &["Uitgelegd wat het kost", "Samen de reis geoefend", "Gevraagd naar een tolk", "", ""];

/// Whoever can have a lead: organisations that do not exist.
const LEADS: &[(&str, &str)] = &[
    ("Buurthuis De Verzonnen Brug", "Sleutelpersoon"),
    ("Wijkteam Denkbeeldig Oost", "Regisseur"),
    ("Gemeente Nergenshuizen", "Klantmanager"),
    ("Huisarts Aan de Verzonnen Gracht", "POH-GGZ"),
    ("VluchtelingenWerk Nergenshuizen", "Begeleider"),
];

/// Where people are brought to: whether it is mental health care, and what it is called.
const TO: &[(bool, &str)] = &[
    (true, "GGZ De Denkbeeldige Dijk"),
    (true, "Praktijk Verzonnen Rust"),
    (false, "Taalcafé De Verzonnen Brug"),
    (false, "Inloop Hoofd Vol"),
    (false, "Schuldhulp Nergenshuizen"),
];

/// Makes so many signals for the clients of a vault, as if today were `until`: most were closed long ago, most of the
/// others have a lead, and more than half lead to a way to help.
///
/// # Errors
/// What the vault says. Whole commits that were made before stay.
pub fn signals(vault: &Vault, count: u32, seed: u64, until: Date) -> vault::Result<()> {
    let (clients, services) = vault.read(|r| {
        let clients: Vec<(ClientId, bool)> =
            client::all(&r.case)?.into_iter().map(|(id, client)| (id, client.status == Status::Active)).collect();
        let found = social_map::search::find(&r.case, &Query { limit: 50, ..Query::default() })?;
        Ok((clients, found.cards.into_iter().map(|card| (card.id.to_string(), card.name)).collect::<Vec<_>>()))
    })?;
    if clients.is_empty() {
        return Ok(());
    }
    // Numbers of its own, so that people and contacts stay what they were.
    let mut maker = Maker { rng: ChaCha8Rng::seed_from_u64(seed ^ 0x51_6e_61_6c), until, clients, services };
    let mut left = count;
    while left > 0 {
        let batch = left.min(BATCH);
        left -= batch;
        maker = vault.write(move |w| {
            for _ in 0..batch {
                maker.signal(w)?;
            }
            Ok(maker)
        })?;
    }
    Ok(())
}

struct Maker {
    rng: ChaCha8Rng,
    until: Date,
    clients: Vec<(ClientId, bool)>,
    services: Vec<(String, String)>,
}

impl Maker {
    fn signal(&mut self, w: &Writes<'_>) -> vault::Result<()> {
        let (client, is_active) = self.clients[self.rng.random_range(0..self.clients.len())];
        let ago = self.rng.random_range(2..300);
        // Nothing is left open of who was closed.
        let is_open = is_active && self.rng.random_bool(if ago < 60 { 0.7 } else { 0.15 });
        let concern = self.concern(client, ago, is_open);
        let kind = concern.kind;
        let id = concern::save(&w.case, None, &concern)?;
        self.lead(w, id, ago)?;
        if self.rng.random_bool(0.55) {
            self.referral(w, client, id, ago, is_open)?;
        }
        if !is_open {
            let outcome = match kind {
                Kind::Signal => {
                    *self.pick(&[Outcome::Better, Outcome::HelpCame, Outcome::HelpCame, Outcome::PersonSaidNo])
                }
                Kind::Doubt => *self.pick(&[Outcome::Discussed, Outcome::Withdrawn]),
            };
            let after = self.rng.random_range(0..ago);
            concern::close(&w.case, id, outcome, self.day(after))?;
        }
        Ok(())
    }

    fn concern(&mut self, client: ClientId, ago: i64, is_open: bool) -> Concern {
        let before = self.rng.random_range(0..40);
        let since = Some(self.day(ago + before));
        let next_step = (is_open && self.rng.random_bool(0.7)).then(|| {
            let ago = self.rng.random_range(-10..12);
            let from = self.day(ago);
            let what = line(self.word(STEPS));
            NextStep { what, between: Window { from, to: from.saturating_add(6.days()) }, done: None }
        });
        let noticed_by = self.rng.random_bool(0.8).then(|| *self.pick(NoticedBy::ALL));
        let wants: Note = text(self.word(WANTS));
        if self.rng.random_bool(0.08) {
            let (label, why, asked) = *self.pick(DOUBTS);
            let (label, note, asked) = (line(label), text(why), line(asked));
            let doubt =
                Concern { kind: Kind::Doubt, label, note, asked, noticed_by, since, wants, next_step, ..blank(client) };
            return doubt;
        }
        let (themes, noticed, helps) = *self.pick(NOTICED);
        Concern {
            noticed: line(noticed),
            themes: themes.to_vec(),
            helps: if self.rng.random_bool(0.6) { text(helps) } else { Text::default() },
            weight: line(self.word(WEIGHT)),
            social_first: self.rng.random_bool(0.6).then(|| *self.pick(SocialFirst::ALL)),
            noticed_by,
            since,
            wants,
            next_step,
            ..blank(client)
        }
    }

    /// One signal in six has nobody; of the others some were handed over, and of some somebody was asked.
    fn lead(&mut self, w: &Writes<'_>, id: ConcernId, ago: i64) -> vault::Result<()> {
        let chance = self.rng.random_range(0..12);
        if chance == 0 {
            return Ok(());
        }
        let (first, reason) = (self.somebody(), line(self.word(REASONS)));
        lead::take(&w.case, id, &first, &reason, self.day(ago))?;
        let later = self.rng.random_range(0..ago);
        match chance {
            1 => {
                lead::release(&w.case, id, &line(self.word(RELEASED)), self.day(later))?;
            }
            2 => {
                let next = self.somebody();
                lead::ask(&w.case, id, &next, &line(self.word(REASONS)), self.day(later))?;
            }
            3 => {
                let next = self.somebody();
                let asked = lead::ask(&w.case, id, &next, &line(self.word(REASONS)), self.day(later))?;
                lead::decline(&w.case, asked, &line(self.word(DECLINED)), self.day(later / 2))?;
            }
            4..=6 => {
                let next = self.somebody();
                let asked = lead::ask(&w.case, id, &next, &line(self.word(REASONS)), self.day(later))?;
                lead::accept(&w.case, asked, self.day(later / 2))?;
            }
            _ => {}
        }
        Ok(())
    }

    fn referral(
        &mut self,
        w: &Writes<'_>,
        client: ClientId,
        concern: ConcernId,
        ago: i64,
        is_open: bool,
    ) -> vault::Result<()> {
        let (is_care, to) = *self.pick(TO);
        let of_map = (!is_care && !self.services.is_empty() && self.rng.random_bool(0.5))
            .then(|| self.services[self.rng.random_range(0..self.services.len())].clone());
        let mut barriers: Vec<Barrier> = Vec::new();
        for _ in 0..self.rng.random_range(0..3) {
            let barrier = *self.pick(BarrierKind::ALL);
            if !barriers.iter().any(|one| one.barrier == barrier) {
                barriers.push(Barrier { barrier, done: line(self.word(DONE)) });
            }
        }
        let to_name = of_map.as_ref().map_or_else(|| line(to), |(_, name)| line(name));
        let made = Referral {
            concern: Some(concern),
            service: of_map.map(|(service, _)| service),
            is_care,
            bridging: text(self.word(BRIDGING)),
            barriers,
            ..Referral::of(client, to_name)
        };
        let id = referral::save(&w.case, None, &made)?;
        // As far as it came, a step every few days; some were skipped.
        let reached = if is_open { self.rng.random_range(1..10) } else { Step::ALL.len() };
        let mut day = ago;
        for step in &Step::ALL[..reached] {
            let is_milestone = referral::Milestone::ALL.iter().any(|milestone| milestone.step() == *step);
            let is_written = is_milestone || self.rng.random_bool(0.4);
            let may_start = *step != Step::HelpStarted || self.rng.random_bool(0.6);
            if is_written && may_start {
                referral::set_step(&w.case, id, *step, self.day(day))?;
            }
            day = (day - self.rng.random_range(0..12)).max(0);
        }
        if !is_open && referral::get(&w.case, id)?.help_started.is_none() {
            use referral::Outcome as O;
            let outcome = *self.pick(&[O::Refused, O::Refused, O::NoShow, O::PersonSaidNo, O::Stopped]);
            let refused_why = (outcome == O::Refused).then(|| *self.pick(RefusedWhy::ALL));
            referral::end(&w.case, id, End { outcome, refused_why, on: self.day(day) })?;
        }
        Ok(())
    }

    fn somebody(&mut self) -> Lead {
        let (organisation, role) = *self.pick(LEADS);
        Lead { organisation: line(organisation), role: line(role), name: Line::default() }
    }

    fn day(&self, ago: i64) -> Date {
        self.until.saturating_sub(ago.days())
    }

    fn word(&mut self, list: &'static [&'static str]) -> &'static str {
        list[self.rng.random_range(0..list.len())]
    }

    fn pick<T>(&mut self, list: &'static [T]) -> &'static T {
        &list[self.rng.random_range(0..list.len())]
    }
}

fn blank(client: ClientId) -> Concern {
    Concern::of(client, Line::default())
}

fn line(words: &str) -> Line {
    text(words)
}

/// Everything made up here is short. What is not (the name of a service that was loaded) is cut.
fn text<const MAX: u32>(words: &str) -> Text<MAX> {
    Text::new(words).or_else(|_| Text::new(&words.chars().take(MAX as usize).collect::<String>())).unwrap_or_default()
}
