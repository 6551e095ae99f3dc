//! A directory of services that do not exist, as HSDS 3 JSON, for benches.

use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

const WHAT: &[(&str, &str)] = &[
    ("Inloop", "Kom binnen zonder afspraak. Er is koffie en iemand die luistert."),
    ("Taalcafé", "Oefen Nederlands aan een tafel met vrijwilligers."),
    ("Spreekuur geldzaken", "Neem je post mee. We kijken samen naar brieven en schulden."),
    ("Oudergroep", "Praat met andere ouders over opvoeden en school."),
    ("Maatjesproject", "Een vrijwilliger gaat een half jaar wekelijks met je op pad."),
    ("Praktijkondersteuner in de wijk", "Gesprekken over slapen, spanning en piekeren."),
    ("Wandelgroep", "Samen een uur lopen. Bewegen helpt bij een vol hoofd."),
    ("Juridisch loket", "Vragen over gezinshereniging, vergunning en brieven."),
    ("Moestuin", "Werken in de tuin, samen eten, iets doen overdag."),
    ("Rouwgroep", "Voor wie iemand verloor, hier of ver weg."),
    ("Naaiatelier", "Leren en werken met stof. Kinderen mogen mee."),
    ("Huiswerkklas", "Een rustige plek om huiswerk te maken."),
    ("Steun na geweld", "Veilig praten over wat thuis gebeurt."),
    ("Woonhulp", "Hulp bij schimmel, huur en verhuizen."),
    ("Werkplein", "Stage, vrijwilligerswerk en een coach."),
];

const WHO: &[&str] = &["Stichting", "Buurthuis", "Vereniging", "Wijkteam", "Centrum", "Huis"];
const NAMES: &[&str] = &[
    "De Verzonnen Brug",
    "Het Bedachte Plein",
    "De Oefenlinde",
    "De Papieren Boot",
    "Het Denkhof",
    "De Proefmolen",
    "Het Voorbeeldhuis",
    "De Fictieve Haven",
    "Het Luchtkasteel",
    "De Verhalentuin",
];
const TOWNS: &[&str] = &[
    "Oefendam",
    "Voorbeeldstad",
    "Proefwijk",
    "Verzonnendorp",
    "Denkhaven",
    "Bedachtoord",
    "Schetsveld",
    "Luchtbergen",
];
const LANGUAGES: &[(&str, &str)] = &[
    ("nl", "Nederlands"),
    ("en", "Engels"),
    ("ar", "Arabisch"),
    ("ti", "Tigrinya"),
    ("fa", "Perzisch"),
    ("prs", "Dari"),
    ("so", "Somalisch"),
    ("tr", "Turks"),
    ("uk", "Oekraïens"),
    ("kmr", "Koerdisch (Kurmanji)"),
    ("am", "Amhaars"),
];

/// `count` services as a list of HSDS 3 services with what belongs to them nested. The same seed gives the same list.
#[must_use]
pub fn directory(count: u32, seed: u64) -> Value {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let organizations: Vec<Value> = (0..count.div_ceil(5).max(1))
        .map(|n| {
            let name = format!("{} {} {}", pick(&mut rng, WHO), pick(&mut rng, NAMES), n + 1);
            json!({ "id": id(&mut rng), "name": name, "description": "Een organisatie die niet bestaat." })
        })
        .collect();
    let services = (0..count).map(|n| service(&mut rng, n, &organizations));
    Value::Array(services.collect())
}

fn service(rng: &mut ChaCha8Rng, n: u32, organizations: &[Value]) -> Value {
    let (name, description) = *WHAT.choose(rng).unwrap_or(&WHAT[0]);
    let (other, more) = *WHAT.choose(rng).unwrap_or(&WHAT[0]);
    let town = pick(rng, TOWNS);
    let languages: Vec<Value> = LANGUAGES
        .sample(rng, 3)
        .map(|(code, name)| json!({ "code": code, "name": name }))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|mut language| {
            language["id"] = json!(id(rng));
            language
        })
        .collect();
    let days: Vec<&str> = ["MO", "TU", "WE", "TH", "FR", "SA"].sample(rng, 2).copied().collect();
    json!({
        "id": id(rng),
        "organization": organizations[rng.random_range(0..organizations.len())],
        "name": format!("{name} {town} {}", n + 1),
        "description": format!("{description} {more} Deze plek is verzonnen; zie ook {other}."),
        "status": "active",
        "phones": [{ "id": id(rng), "number": format!("000-{:07}", rng.random_range(0..10_000_000)) }],
        "languages": languages,
        "schedules": [{
            "id": id(rng),
            "freq": "WEEKLY",
            "byday": days.join(","),
            "opens_at": format!("{:02}:00", rng.random_range(8..12)),
            "closes_at": format!("{:02}:30", rng.random_range(13..21)),
        }],
        "service_at_locations": [{
            "id": id(rng),
            "location": {
                "id": id(rng),
                "location_type": "physical",
                "name": format!("{} {town}", pick(rng, NAMES)),
                // Somewhere in the Netherlands, so that distances can be measured; the town itself is made up.
                "latitude": f64::from(rng.random_range(51_300_000..53_200_000)) / 1e6,
                "longitude": f64::from(rng.random_range(4_300_000..6_800_000)) / 1e6,
                "addresses": [{
                    "id": id(rng),
                    "address_1": format!("Verzonnenstraat {}", rng.random_range(1..200)),
                    "city": town,
                    "state_province": "Nergens",
                    "postal_code": "0000 XX",
                    "country": "NL",
                    "address_type": "physical",
                }],
            },
        }],
    })
}

fn pick(rng: &mut ChaCha8Rng, list: &'static [&'static str]) -> &'static str {
    list[rng.random_range(0..list.len())]
}

/// A UUID that follows from the seed.
fn id(rng: &mut ChaCha8Rng) -> String {
    uuid::Builder::from_random_bytes(rng.random()).into_uuid().to_string()
}
