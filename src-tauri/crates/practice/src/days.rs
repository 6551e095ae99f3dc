//! Appointments, moments, calls in a crisis, what got stuck, who asked how somebody is, and local lines: of people and
//! organisations that do not exist.

use casebook::appointment::{self, Appointment, Bring, Status};
use casebook::bottleneck::{self, Bottleneck, Partner, Stuck};
use casebook::crisis_call::{self, CrisisCall, CrisisCalled};
use casebook::intake::{self, Asked, AskedBy, Asking, OwnView};
use casebook::local_line::{self, LocalLine};
use casebook::moment::{self, Moment};
use casebook::{ClientId, client};
use jiff::ToSpan;
use jiff::civil::{Date, time};
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use record::Line;
use vault::Writes;

use crate::caseload::{line, text};

/// What kind, with whom, where, and what to bring.
const APPOINTMENTS: &[(appointment::Kind, &str, &str, &[Bring])] = {
    use appointment::Kind::{Call, Gp, Interpreter, Other, Provider, Visit};
    &[
        (Visit, "", "Thuis", &[]),
        (Visit, "", "Thuis", &[Bring::Letter]),
        (Gp, "Huisarts Aan de Verzonnen Gracht", "Verzonnen Gracht 1", &[Bring::Identity, Bring::Medicines]),
        (Gp, "Praktijk Aan de Haven (oefen)", "Denkbeeldige Kade 4", &[Bring::Insurance, Bring::Questions]),
        (Provider, "GGZ De Denkbeeldige Dijk", "Dijk 12, begane grond", &[Bring::Identity, Bring::Insurance]),
        (Provider, "Schuldhulp Nergenshuizen", "Loket 3", &[Bring::Letter, Bring::Identity]),
        (Interpreter, "Tolk via de telefoon (oefen)", "Praktijk Aan de Haven (oefen)", &[Bring::Questions]),
        (Call, "", "", &[]),
        (Other, "School De Verzonnen Brug", "Kamer van de intern begeleider", &[Bring::Calendar]),
    ]
};

/// On the day itself: a visit, the huisarts and a call, so that there is a day to look at.
const OF_THE_DAY: &[(usize, i8, i8, bool)] = &[(0, 10, 0, true), (2, 14, 30, false)];

/// In the week after it: which, in so many days, at what time.
const OF_THE_WEEK: &[(usize, i32, i8, i8)] = &[(7, 1, 9, 30), (4, 2, 11, 0), (8, 5, 15, 15)];

const MOMENTS: &[(moment::Kind, &str)] = &[
    (moment::Kind::Moving, "Naar een eigen woning"),
    (moment::Kind::CourseEnds, "Laatste les van de taalcursus"),
    (moment::Kind::Decision, "De brief komt deze week"),
    (moment::Kind::BenefitsStop, "Gaat werken, de uitkering stopt"),
    (moment::Kind::FamilyReunion, "De kinderen komen aan"),
    (moment::Kind::Other, "Het examen"),
];

/// Who was called, whom she spoke with, and what was agreed.
const CRISES: &[(&[CrisisCalled], &str, &str)] = &[
    (
        &[CrisisCalled::GpPost, CrisisCalled::CrisisService],
        "Dienstdoende arts (oefen)",
        "Vannacht bij familie slapen. Morgen samen naar de huisarts.",
    ),
    (&[CrisisCalled::Gp], "Praktijkondersteuner (oefen)", "Elke ochtend bellen, deze week. Het plan hangt op de kast."),
    (
        &[CrisisCalled::ViolenceAtHome],
        "Veilig Thuis, advies (oefen)",
        "Eerst met de buurvrouw praten. Dan weer bellen.",
    ),
];

const STUCK: &[(Stuck, Partner, &str)] = &[
    (Stuck::Waiting, Partner::MentalCare, "Twintig weken wachten op een intake."),
    (Stuck::Interpreter, Partner::Gp, "Geen tolk besteld. De zoon moest vertalen."),
    (Stuck::Language, Partner::MentalCare, "“Eerst beter Nederlands leren.”"),
    (Stuck::OwnRisk, Partner::Insurer, "Bang voor de rekening en niet gegaan."),
    (Stuck::Travel, Partner::MentalCare, "Twee bussen en een uur lopen."),
    (Stuck::LeadUnclear, Partner::Municipality, "Drie mensen dachten dat een ander belde."),
    (Stuck::NotNoticed, Partner::LanguageSchool, "Zat een half jaar stil in de klas."),
    (Stuck::NoOffer, Partner::NeighbourhoodTeam, "Geen groep in de eigen taal."),
    (Stuck::Culture, Partner::School, "Het gesprek ging langs de ouders heen."),
    (Stuck::UnknownSystem, Partner::RefugeeCouncil, "Wist niet dat de huisarts de eerste deur is."),
];

const ASKED: &[(Asked, AskedBy, &str)] = &[
    (Asked::Yes, AskedBy::Municipality, "In het gesprek voor het plan inburgering."),
    (Asked::Yes, AskedBy::KeyPerson, "Zei: mijn hoofd is vol."),
    (Asked::No, AskedBy::Municipality, "Het ging alleen over werk en taal."),
    (Asked::Unknown, AskedBy::Reception, ""),
    (Asked::Yes, AskedBy::Gp, "Bij de eerste kennismaking."),
];

/// What it is called, what it comes from, what is hardest, what gives strength, what was tried, what is hoped for.
const VIEWS: &[[&str; 6]] = &[
    [
        "Te veel denken",
        "Van alles wat wij achterlieten.",
        "De nachten. Overdag gaat het.",
        "Mijn zus, bidden en koken.",
        "Thee van kruiden. Dat hielp een beetje.",
        "Iemand die luistert en mijn taal spreekt.",
    ],
    [
        "Het hart is moe",
        "Van het wachten.",
        "Dat ik niets mag doen.",
        "De tuin en de kinderen.",
        "",
        "Eerst werk. Dan rust.",
    ],
    [
        "",
        "Door het lawaai in huis.",
        "Niet kunnen leren.",
        "Voetbal. Mijn broer.",
        "Vroeg naar bed.",
        "Een stille plek.",
    ],
];

/// Numbers that nobody has: none in the Netherlands begins with two noughts.
const LINES: &[(&str, &str, &str)] = &[
    ("Huisartsenpost Nergenshuizen (oefen)", "00 00 00 00 01", "Avond, nacht, weekend"),
    ("Wijkteam Denkbeeldig Oost (oefen)", "00 00 00 00 02", "Werkdagen, 9 tot 17 uur"),
    ("Crisisdienst De Denkbeeldige Dijk (oefen)", "00 00 00 00 03", "Dag en nacht, voor wie verwijst"),
];

/// Writes them down, as if today were `until`.
pub(crate) fn fill(w: &Writes<'_>, people: &[ClientId], seed: u64, until: Date) -> vault::Result<()> {
    // Numbers of their own, so that what is made up besides stays the same.
    let rng = ChaCha8Rng::seed_from_u64(seed ^ 0x64_61_79_73);
    let closed = client::closed(&w.case)?;
    let active: Vec<ClientId> = people.iter().copied().filter(|id| !closed.contains(id)).collect();
    let mut maker = Maker { rng, until, active };
    for person in people {
        maker.past(w, *person)?;
    }
    maker.ahead(w)?;
    for (called, number, hours) in LINES {
        let made = LocalLine { called: line(called), number: line(number), hours: line(hours), municipality: None };
        local_line::save(&w.case, None, &made)?;
    }
    Ok(())
}

struct Maker {
    rng: ChaCha8Rng,
    until: Date,
    /// People she still helps.
    active: Vec<ClientId>,
}

impl Maker {
    /// What happened with one person before.
    fn past(&mut self, w: &Writes<'_>, person: ClientId) -> vault::Result<()> {
        for _ in 0..self.rng.random_range(0..3) {
            let (which, ago) = (self.rng.random_range(0..APPOINTMENTS.len()), self.rng.random_range(1..150));
            let hour = self.rng.random_range(9..17);
            let status = *self.pick(&[Status::Done, Status::Done, Status::Done, Status::Missed, Status::Cancelled]);
            let made = Appointment { status, ..self.appointment(which, person, self.day(-ago), hour, 0) };
            appointment::save(&w.case, None, &made)?;
        }
        if self.rng.random_bool(0.15) {
            let (kind, note) = *self.pick(MOMENTS);
            let on = self.between(-60, 90);
            let done = (on < self.until).then_some(on);
            moment::save(&w.case, None, &Moment { client: person, kind, on, note: line(note), done })?;
        }
        if self.rng.random_bool(0.05) {
            let on = self.between(-300, -20);
            let made = self.crisis(person, on, None, Some(on.saturating_add(6.days())));
            crisis_call::save(&w.case, None, &made)?;
        }
        if self.rng.random_bool(0.35) {
            let (stuck, partner, words) = *self.pick(STUCK);
            let on = self.between(-200, 0);
            let made = Bottleneck { client: Some(person), stuck, partner: Some(partner), on, line: line(words) };
            bottleneck::save(&w.case, None, &made)?;
        }
        if self.rng.random_bool(0.5) {
            let (asked, by, words) = *self.pick(ASKED);
            let on = self.between(-200, 0);
            let again = if asked == Asked::Yes { None } else { Some(self.between(5, 60)) };
            let made = Asking { client: person, asked, by: Some(by), on: Some(on), again, line: line(words) };
            intake::save(&w.case, None, &made)?;
        }
        if self.rng.random_bool(0.2) {
            let [named, cause, burden, support, tried, expects] = (*self.pick(VIEWS)).map(text);
            intake::save_own_view(&w.case, person, &OwnView { named, cause, burden, support, tried, expects })?;
        }
        Ok(())
    }

    /// A day as she has them: two appointments, one call to make again, and some of the week after it.
    fn ahead(&mut self, w: &Writes<'_>) -> vault::Result<()> {
        if self.active.is_empty() {
            return Ok(());
        }
        for (which, hour, minute, alone) in OF_THE_DAY {
            let person = self.somebody();
            let planned = self.appointment(*which, person, self.until, *hour, *minute);
            let knows = if *alone { line("Coördinator (oefen)") } else { Line::default() };
            appointment::save(&w.case, None, &Appointment { knows, ..planned })?;
        }
        for (which, in_days, hour, minute) in OF_THE_WEEK {
            let person = self.somebody();
            let on = self.until.saturating_add(in_days.days());
            appointment::save(&w.case, None, &self.appointment(*which, person, on, *hour, *minute))?;
        }
        let person = self.somebody();
        let call = self.crisis(person, self.day(-3), Some(self.until), None);
        crisis_call::save(&w.case, None, &call)?;
        let person = self.somebody();
        let (kind, note) = MOMENTS[0];
        let made = Moment { client: person, kind, on: self.day(6), note: line(note), done: None };
        moment::save(&w.case, None, &made)?;
        Ok(())
    }

    fn appointment(&self, which: usize, person: ClientId, on: Date, hour: i8, minute: i8) -> Appointment {
        let (kind, with_whom, place, bring) = APPOINTMENTS[which];
        Appointment {
            start: Some(time(hour, minute, 0, 0)),
            minutes: Some(if kind == appointment::Kind::Call { 15 } else { 45 }),
            with_whom: line(with_whom),
            place: line(place),
            bring: bring.to_vec(),
            ..Appointment::of(kind, Some(person), on)
        }
    }

    fn crisis(&mut self, person: ClientId, on: Date, again: Option<Date>, done: Option<Date>) -> CrisisCall {
        let (called, whom, agreed) = *self.pick(CRISES);
        CrisisCall {
            client: person,
            on,
            start: Some(time(21, 15, 0, 0)),
            called: called.to_vec(),
            whom: line(whom),
            agreed: text(agreed),
            again,
            done,
        }
    }

    fn somebody(&mut self) -> ClientId {
        self.active[self.rng.random_range(0..self.active.len())]
    }

    fn day(&self, from_until: i32) -> Date {
        self.until.saturating_add(from_until.days())
    }

    /// A day between so many days from the last one, before or after it.
    fn between(&mut self, from: i32, to: i32) -> Date {
        let days = self.rng.random_range(from..to);
        self.day(days)
    }

    fn pick<T>(&mut self, list: &'static [T]) -> &'static T {
        list.choose(&mut self.rng).unwrap_or(&list[0])
    }
}
