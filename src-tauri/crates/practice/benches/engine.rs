//! The main job in the engine: 500 clients, 10,000 contacts, 2,000 signals, 10,000 services on a real file.
//!
//! Criterion warms up and decides how often each piece runs; every single run is kept, so that the slowest percent can
//! be told too. Each figure stands beside a floor taken in the same run: the least that this machine could do.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on stops here")]

use std::cell::RefCell;
use std::fs::{self, File, OpenOptions};
use std::hint::black_box;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use casebook::contact::{Contact, Kind};
use casebook::{ClientId, appointment, client, contact, open};
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use criterion::{Criterion, SamplingMode};
use desk::contact::WholeContact;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use practice::{Size, directory, fill, signals};
use record::{Line, Note, Window};
use social_map::read::{self, Control};
use social_map::search::Query;
use vault::{Case, Cost, Keyring, Passphrase, Read, Reads, Source, Vault, on_plain_sqlite};

/// The day on which it is measured: Today shows what is near it.
fn day() -> Date {
    jiff::Zoned::now().date()
}

/// Signals in the vault, open and closed.
const SIGNALS: u32 = 2_000;

/// One line of the table.
struct Row {
    name: String,
    value: f64,
    unit: &'static str,
    floor: Option<f64>,
}

struct Bench {
    criterion: Criterion,
    rows: Vec<Row>,
}

impl Bench {
    /// Runs `run` as often as Criterion asks; gives every time in milliseconds, the shortest first.
    fn times(&mut self, name: &str, mut run: impl FnMut()) -> Vec<f64> {
        let times = RefCell::new(Vec::new());
        let mut group = self.criterion.benchmark_group("engine");
        group.sampling_mode(SamplingMode::Flat).sample_size(60);
        group.warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(5));
        group.bench_function(name, |bencher| {
            bencher.iter_custom(|count| {
                let mut all = Duration::ZERO;
                for _ in 0..count {
                    let start = Instant::now();
                    run();
                    let took = start.elapsed();
                    times.borrow_mut().push(took.as_secs_f64() * 1e3);
                    all += took;
                }
                all
            });
        });
        group.finish();
        let mut times = times.into_inner();
        times.sort_by(f64::total_cmp);
        times
    }

    fn row(&mut self, name: String, value: f64, unit: &'static str, floor: Option<f64>) {
        self.rows.push(Row { name, value, unit, floor });
    }

    /// The median and the slowest percent, each against the same of the floor.
    fn both(&mut self, name: &str, times: &[f64], floor: &[f64]) {
        for (which, share) in [("p50", 0.50), ("p99", 0.99)] {
            self.row(format!("{name}, {which}"), percentile(times, share), "ms", Some(percentile(floor, share)));
        }
    }
}

fn percentile(times: &[f64], share: f64) -> f64 {
    times[((times.len() - 1) as f64 * share).round() as usize]
}

fn made_up(n: usize) -> WholeContact {
    WholeContact {
        contact: Contact {
            people: Vec::new(),
            // Of a year ago: Today is measured after these, and nobody writes thousands of contacts in a day.
            on: day().saturating_sub(1.year()),
            start: None,
            minutes: Some(30),
            kind: Kind::Phone,
            role: None,
            language: None,
            present: Vec::new(),
            interpreter: None,
            themes: Vec::new(),
            line: Line::new(&format!("gebeld over de afspraak, keer {n}")).unwrap(),
            note: Note::new("Zij wil volgende week samen naar de huisarts.").unwrap(),
            travel_km: None,
            next_step: None,
            services: Vec::new(),
        },
        heaviness: None,
        question: Note::default(),
        requests: Vec::new(),
    }
}

/// What somebody types, key by key.
fn keystrokes(words: &[&str]) -> Vec<String> {
    words
        .iter()
        .flat_map(|word| {
            let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
            ends.map(|end| word[..end].to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

fn main() {
    let mut bench = Bench { criterion: Criterion::default().without_plots(), rows: Vec::new() };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.sleutel");
    let passphrase = Passphrase::new("een zin voor de meting".to_owned());
    let vault = prepared(&path, &passphrase);
    let bytes = fs::metadata(&path).unwrap().len();
    bench.row(
        "vault file, 500 clients, 10,000 contacts, 2,000 signals, 10,000 services".to_owned(),
        bytes as f64 / 1e6,
        "MB",
        None,
    );

    durable_contact(&mut bench, &vault, &path, folder.path());
    searches(&mut bench, &vault);
    screens(&mut bench, &vault);
    vault.lock();
    opening(&mut bench, &path, &passphrase);
    write_rows(&bench.rows);
}

fn prepared(path: &Path, passphrase: &Passphrase) -> Vault {
    let vault =
        Vault::create_at_cost(path, passphrase, Cost::FLOOR, vault::Kind::Practice, desk::ROOMS, Source::new_device())
            .unwrap();
    filled(&vault, 1);
    vault
}

/// Puts the whole of it into a vault, or only this part: 4 is a quarter.
fn filled(vault: &Vault, part: u32) {
    let services = serde_json::to_vec(&directory(10_000 / part, 1)).unwrap();
    let parsed = read::bytes("bench.json", services, &Control::default()).unwrap();
    vault.write(move |w| social_map::import::apply(&w.case, &parsed, "bench", true)).unwrap();
    fill(vault, Size { clients: 500 / part, contacts: 10_000 / part, seed: 1 }, day(), &mut |_| {}).unwrap();
    let there = vault.read(|r| Ok(casebook::concern::all(&r.case)?.len())).unwrap();
    signals(vault, (SIGNALS / part).saturating_sub(u32::try_from(there).unwrap()), 2, day()).unwrap();
}

/// Against a bare append and sync of as many bytes.
fn durable_contact(bench: &mut Bench, vault: &Vault, path: &Path, folder: &Path) {
    let mut n = 0;
    let before = fs::metadata(path).unwrap().len();
    let mut grown = 0;
    let times = bench.times("durable contact", || {
        n += 1;
        let whole = made_up(n);
        vault.save(move |w| desk::contact::save(w, None, &whole)).unwrap();
        if n == 20 {
            // Early, before a rewrite of the file can make it shorter.
            grown = (fs::metadata(path).unwrap().len().saturating_sub(before)) / 20;
        }
    });
    let bytes = vec![7; usize::try_from(grown).unwrap()];
    let mut file = OpenOptions::new().create(true).append(true).open(folder.join("floor")).unwrap();
    let floor = bench.times("durable contact, floor", || {
        file.write_all(&bytes).unwrap();
        file.sync_data().unwrap();
    });
    bench.row("bytes that one contact adds to the file".to_owned(), grown as f64 / 1e3, "kB", None);
    bench.both("durable contact (floor: append and sync of as many bytes)", &times, &floor);
}

/// Against the same query on plain SQLite in memory.
fn searches(bench: &mut Bench, vault: &Vault) {
    let plain = plain_copy(vault);

    let typed = keystrokes(&["slapen", "huisarts", "samira", "school kind", "huur betalen", "zzzz"]);
    let mut keys = typed.iter().cycle();
    let people = bench.times("search people", || {
        let text = keys.next().unwrap().clone();
        black_box(vault.read(move |r| client::cards(&r.case, &text)).unwrap());
    });
    let floor = bench.times("search people, floor", || {
        let text = keys.next().unwrap();
        black_box(on_plain_sqlite(&plain, |r: &Read<'_, Case>| client::cards(r, text)).unwrap());
    });
    bench.both("search as you type over people (floor: the same on plain SQLite)", &people, &floor);

    let typed = keystrokes(&["slecht slapen", "taalles", "tigrinya groep", "schuldhulp", "psycholoog"]);
    let mut keys = typed.iter().cycle();
    let mut query = || Query { text: keys.next().unwrap().clone(), ..Query::default() };
    let services = bench.times("search services", || {
        let query = query();
        black_box(vault.read(move |r| social_map::search::find(&r.case, &query)).unwrap());
    });
    let floor = bench.times("search services, floor", || {
        let query = query();
        black_box(on_plain_sqlite(&plain, |r: &Read<'_, Case>| social_map::search::find(r, &query)).unwrap());
    });
    bench.both("search as you type over services (floor: the same on plain SQLite)", &services, &floor);
}

/// A screen that is read for the window.
type Screen = fn(&Reads<'_>, ClientId) -> vault::Result<()>;

/// What it asks of the casebook.
type Asked = fn(&Read<'_, Case>, ClientId) -> vault::Result<()>;

/// The screens of which everybody's signals, contacts and days are read, each with what it asks of the casebook.
const SCREENS: [(&str, Screen, Asked); 3] = [
    (
        "Today",
        |r, _| {
            black_box(desk::today::today(r)?);
            Ok(())
        },
        |r, _| {
            let today = r.today();
            let ever = Window { from: date(1900, 1, 1), to: date(2100, 1, 1) };
            black_box((
                contact::on_day(r, today)?,
                contact::open_steps(r, Window { to: today, ..ever }, 20)?,
                contact::open_steps(r, Window { from: today, ..ever }, 20)?,
                contact::minutes(r, Window { from: today, to: today })?,
                appointment::between(r, Window { from: today, to: today })?,
                client::closed(r)?,
                client::long_ago(r, 42, 5)?,
                client::count_active(r)?,
                open::outlines(r)?,
                open::waiting(r)?,
            ));
            Ok(())
        },
    ),
    (
        "Wie doet wat",
        |r, _| {
            black_box(desk::board::board(r)?);
            Ok(())
        },
        |r, _| {
            black_box((open::signals(r, open::outlines(r)?)?, open::ways(r, r.today())?));
            Ok(())
        },
    ),
    (
        "a person's page",
        |r, id| {
            black_box((client::get(&r.case, id)?, contact::timeline(&r.case, id)?, desk::board::summary(r, id)?));
            Ok(())
        },
        |r, id| {
            black_box((
                client::get(r, id)?,
                contact::timeline(r, id)?,
                casebook::concern::list(r, id)?,
                casebook::referral::list(r, id)?,
            ));
            Ok(())
        },
    ),
];

/// Each screen against what it asks of the casebook on plain SQLite in memory; and how it grows with the caseload.
fn screens(bench: &mut Bench, vault: &Vault) {
    let smaller = [4, 2].map(|part| {
        let vault = Vault::in_memory(vault::Kind::Practice, desk::ROOMS, Source::new_device()).unwrap();
        filled(&vault, part);
        vault
    });
    let plain = plain_copy(vault);
    let people = people(vault);
    for (name, screen, asked) in SCREENS {
        let times = read_again(bench, name, vault, screen);
        let mut next = people.iter().cycle();
        let floor = bench.times(&format!("{name}, floor"), || {
            let id = *next.next().unwrap();
            on_plain_sqlite(&plain, |r: &Read<'_, Case>| asked(r, id)).unwrap();
        });
        bench.both(&format!("{name} (floor: its queries on plain SQLite)"), &times, &floor);
        let mut points = vec![(1.0, percentile(&times, 0.5))];
        for (vault, part) in smaller.iter().zip([4, 2]) {
            let times = read_again(bench, &format!("{name}, 1/{part}"), vault, screen);
            points.push((1.0 / f64::from(part), percentile(&times, 0.5)));
            bench.row(format!("{name}, 1/{part} of the caseload, p50"), percentile(&times, 0.5), "ms", None);
        }
        bench.row(format!("{name}, growth exponent (1: as the caseload)"), exponent(&points), "", None);
    }
}

fn read_again(bench: &mut Bench, name: &str, vault: &Vault, screen: Screen) -> Vec<f64> {
    let people = people(vault);
    let mut next = people.iter().cycle();
    bench.times(name, || {
        let id = *next.next().unwrap();
        vault.read(move |r| screen(r, id)).unwrap();
    })
}

fn people(vault: &Vault) -> Vec<ClientId> {
    vault.read(|r| Ok(client::all(&r.case)?.into_iter().map(|(id, _)| id).collect())).unwrap()
}

/// The slope of the line through (log size, log time): 0 where size does not count, 1 where twice the size takes twice
/// as long.
fn exponent(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let logs: Vec<(f64, f64)> = points.iter().map(|(size, time)| (size.ln(), time.ln())).collect();
    let middle = |of: fn(&(f64, f64)) -> f64| logs.iter().map(of).sum::<f64>() / count;
    let (x, y) = (middle(|log| log.0), middle(|log| log.1));
    let (above, below) = logs
        .iter()
        .fold((0.0, 0.0), |(above, below), log| (above + (log.0 - x) * (log.1 - y), below + (log.0 - x).powi(2)));
    above / below
}

/// The `case` image in plain SQLite, in memory.
fn plain_copy(vault: &Vault) -> rusqlite::Connection {
    vault
        .read(|r| {
            let mut plain = rusqlite::Connection::open_in_memory()?;
            // As many statements are kept as the store keeps.
            plain.set_prepared_statement_cache_capacity(256);
            rusqlite::backup::Backup::new(&r.case, &mut plain)?.run_to_completion(1_000, Duration::ZERO, None)?;
            Ok(plain)
        })
        .unwrap()
}

/// Opening without key derivation, against reading and decrypting as many bytes. On the machine that it was opened on
/// before: a new one is written down, after a copy of the whole file was laid beside it, and that happens once.
fn opening(bench: &mut Bench, path: &Path, passphrase: &Passphrase) {
    let keys = Keyring::unlock(path, passphrase).unwrap();
    let machine = Source::new_device();
    Vault::open_with(path, &keys, desk::ROOMS, machine).unwrap().vault.lock();
    let opening = bench.times("opening", || {
        let opened = Vault::open_with(path, &keys, desk::ROOMS, machine).unwrap();
        black_box(opened.vault.read(|r| client::count_active(&r.case)).unwrap());
    });
    let cipher = XChaCha20Poly1305::new(&[7; 32].into());
    let sealed_path = path.with_extension("floor");
    let mut tags = Vec::new();
    let mut sealed = fs::read(path).unwrap();
    for part in sealed.chunks_mut(1 << 20) {
        tags.push(cipher.encrypt_inout_detached(&[0; 24].into(), &[], part.into()).unwrap());
    }
    File::create(&sealed_path).unwrap().write_all(&sealed).unwrap();
    let floor = bench.times("opening, floor", || {
        let mut sealed = fs::read(&sealed_path).unwrap();
        for (part, tag) in sealed.chunks_mut(1 << 20).zip(&tags) {
            cipher.decrypt_inout_detached(&[0; 24].into(), &[], part.into(), tag).unwrap();
        }
        black_box(sealed);
    });
    bench.both("opening without key derivation (floor: reading and decrypting)", &opening, &floor);
}

fn write_rows(rows: &[Row]) {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            serde_json::json!({
                "name": row.name, "value": row.value, "unit": row.unit,
                "floor": row.floor, "ratio": row.floor.map(|floor| row.value / floor),
            })
        })
        .collect();
    let folder = std::env::var("SLEUTELBOS_BENCH_ROWS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../target/bench/rows").to_owned());
    fs::create_dir_all(&folder).unwrap();
    fs::write(Path::new(&folder).join("engine.json"), serde_json::to_vec_pretty(&rows).unwrap()).unwrap();
}
