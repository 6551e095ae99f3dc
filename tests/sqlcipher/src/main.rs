//! This store beside SQLCipher, in one run: what each says when an old page is put back into its file, and how long each
//! takes, on a real file, at three sizes. `cargo xtask bench` builds and runs it.
//!
//! Both stand on the same build of SQLite, with the same tables and rows. SQLCipher runs as it comes (4,096-byte pages,
//! AES-256-CBC and HMAC-SHA-512), in WAL mode with `synchronous = FULL`, so that its commits too outlive a power cut. Its
//! key is given raw and this store's is unlocked before: no figure holds the time of key derivation. The change log is
//! off, since SQLCipher has none. Each subject runs in a process of its own: this store's allocator wipes what it gives
//! back, and SQLCipher shall not pay for that.
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on stops here")]

mod cipher;
mod splice;
mod store;

use std::fs::{self, OpenOptions};
use std::hint::black_box;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use serde_json::{Map, Value, json};

/// The tables of both.
pub(crate) const TABLES: &str = "
    CREATE TABLE contact (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, client TEXT NOT NULL, day TEXT NOT NULL,
        minutes INTEGER NOT NULL, line TEXT NOT NULL, note TEXT NOT NULL);
    CREATE INDEX contact_of_client ON contact (client, day);
    CREATE VIRTUAL TABLE contact_words USING fts5(line, note, content='contact', content_rowid='n', prefix='2 3');
    CREATE TRIGGER contact_is_found AFTER INSERT ON contact BEGIN
        INSERT INTO contact_words (rowid, line, note) VALUES (new.n, new.line, new.note);
    END;";
pub(crate) const INSERT: &str =
    "INSERT INTO contact (id, client, day, minutes, line, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
/// The first query after opening: one client's last contacts.
pub(crate) const FIRST: &str = "SELECT count(*), max(day) FROM contact WHERE client = ?1";
pub(crate) const SEARCH: &str = "SELECT contact.id, snippet(contact_words, 1, '', '', '…', 8) FROM contact_words
    JOIN contact ON contact.n = contact_words.rowid WHERE contact_words MATCH ?1 ORDER BY rank LIMIT 20";

/// Sizes by name, and how many contacts make that many megabytes of database.
const SIZES: [(u32, u32); 3] = [(1, 640), (10, 6_400), (100, 64_000)];
const COMMITS: usize = 101;
const IMPORTS: usize = 3;
const OPENINGS: usize = 9;

/// A store under test, open.
pub(crate) trait Subject: Sized {
    /// Opens it, or makes it.
    fn open(path: &Path) -> Self;
    /// Runs inserts in one commit.
    fn insert(&self, rows: Vec<Row>);
    /// The first query.
    fn first(&self, client: String) -> i64;
    /// The full-text search: how many were found.
    fn search(&self, words: String) -> usize;
    /// Closes it, as at the end of a day.
    fn close(self);
    /// All bytes that it has on the disk.
    fn bytes(path: &Path) -> u64;
}

/// One contact, as text.
pub(crate) type Row = [String; 6];

/// Numbers that look random and are the same each time (SplitMix64).
pub(crate) struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let n = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (n ^ (n >> 31)) % limit
    }

    /// A made-up word; the first of the two thousand are common, as in a language.
    fn word(&mut self) -> String {
        let (a, b) = (self.below(2_000), self.below(2_000));
        word(a * b / 2_000)
    }

    fn words(&mut self, count: u64) -> String {
        (0..count).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}

fn word(n: u64) -> String {
    let parts = ["ba", "do", "ki", "lem", "mu", "nar", "pes", "ri", "sot", "tu", "vel", "wa", "zi"];
    (0..3).map(|place| parts[(n / 13_u64.pow(place) % 13) as usize]).collect()
}

/// The contact of this number: always the same.
fn row(n: u32) -> Row {
    let mut numbers = Numbers(u64::from(n));
    [
        format!("{:016x}-{n:08}", numbers.below(u64::MAX)),
        format!("client-{}", n % 400),
        format!("2026-{:02}-{:02}", 1 + n % 12, 1 + n % 28),
        format!("{}", 10 + n % 50),
        numbers.words(8),
        numbers.words(60),
    ]
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let args: Vec<&str> = args.iter().skip(1).map(String::as_str).collect();
    match args[..] {
        [] => all(),
        ["splice", "this store"] => say(&splice::store()),
        ["splice", "SQLCipher"] => say(&splice::cipher()),
        ["write", "this store", path, contacts] => say(&write::<store::Store>(path.as_ref(), contacts)),
        ["write", "SQLCipher", path, contacts] => say(&write::<cipher::Cipher>(path.as_ref(), contacts)),
        ["look", "this store", path] => say(&look::<store::Store>(path.as_ref())),
        ["look", "SQLCipher", path] => say(&look::<cipher::Cipher>(path.as_ref())),
        _ => panic!("sqlcipher takes no arguments"),
    }
}

fn say(value: &Value) {
    println!("{value}");
}

/// Runs a part of this program in a process of its own.
fn part(args: &[&str]) -> Map<String, Value> {
    let done = Command::new(std::env::current_exe().unwrap()).args(args).output().unwrap();
    assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

fn all() {
    let mut rows = Vec::new();
    for subject in ["SQLCipher", "this store"] {
        let told = part(&["splice", subject]);
        println!("An old page put back into its file, {subject}: {}", told["says"].as_str().unwrap());
        rows.push(json!({
            "name": format!("old pages put back and taken for true, of {}, {subject}", told["tried"]),
            "value": told["taken"].as_f64(), "unit": "", "floor": null, "ratio": null,
        }));
    }
    let mut figures: Vec<(u32, [Map<String, Value>; 2])> = Vec::new();
    for (megabytes, contacts) in SIZES {
        let both = ["this store", "SQLCipher"].map(|subject| {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("bench.sleutel");
            let path = path.to_str().unwrap();
            let mut told = part(&["write", subject, path, &contacts.to_string()]);
            told.extend(part(&["look", subject, path]));
            told
        });
        figures.push((megabytes, both));
    }
    let measures = [
        ("commit", "commit of one contact", "ms", Some("append and sync of as many bytes")),
        ("import", "import of 1,000 contacts", "ms", Some("append and sync of as many bytes")),
        ("open", "opening and first query", "ms", Some("reading and decrypting as many bytes")),
        ("search", "full-text search", "ms", None),
        ("size", "file", "MB", None),
        ("memory", "memory after opening and searching", "MB", None),
    ];
    for (key, name, unit, floor) in measures {
        for (n, subject) in ["this store", "SQLCipher"].into_iter().enumerate() {
            for (megabytes, both) in &figures {
                let value = both[n][key].as_f64().unwrap();
                let least = both[n].get(&format!("{key}_floor")).and_then(Value::as_f64);
                let floor = floor.map_or_else(String::new, |what| format!(" (floor: {what})"));
                rows.push(json!({
                    "name": format!("{name}, {megabytes} MB, {subject}{floor}"), "value": value, "unit": unit,
                    "floor": least, "ratio": least.map(|least| value / least),
                }));
            }
            let points: Vec<_> =
                figures.iter().map(|(mb, both)| (f64::from(*mb), both[n][key].as_f64().unwrap())).collect();
            rows.push(json!({
                "name": format!("{name}, growth exponent, {subject}"), "value": exponent(&points), "unit": "",
                "floor": null, "ratio": null,
            }));
        }
        for (megabytes, both) in &figures {
            let [ours, theirs] = [0, 1].map(|n| both[n][key].as_f64().unwrap());
            rows.push(json!({
                "name": format!("{name}, {megabytes} MB, this store beside SQLCipher (floor: SQLCipher)"), "value": ours,
                "unit": unit, "floor": theirs, "ratio": ours / theirs,
            }));
        }
    }
    let folder = std::env::var("SLEUTELBOS_BENCH_ROWS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/bench/rows").to_owned());
    fs::create_dir_all(&folder).unwrap();
    fs::write(Path::new(&folder).join("sqlcipher.json"), serde_json::to_vec_pretty(&rows).unwrap()).unwrap();
}

/// How a figure grows with the size: 0 not at all, 1 in step with it. By least squares on logarithms.
fn exponent(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points.iter().map(|(x, y)| (x.ln(), y.max(1e-6).ln())).collect();
    let count = logs.len() as f64;
    let (x, y) = logs.iter().fold((0.0, 0.0), |(a, b), (x, y)| (a + x / count, b + y / count));
    let (over, under) = logs.iter().fold((0.0, 0.0), |(o, u), (a, b)| (o + (a - x) * (b - y), u + (a - x) * (a - x)));
    over / under
}

/// Fills a new store and measures what writes.
fn write<S: Subject>(path: &Path, contacts: &str) -> Value {
    let contacts: u32 = contacts.parse().unwrap();
    let subject = S::open(path);
    for first in (0..contacts).step_by(1_000) {
        subject.insert((first..contacts.min(first + 1_000)).map(row).collect());
    }
    let mut n = contacts;
    let mut commits = Vec::new();
    let before = written();
    for _ in 0..COMMITS {
        let one = vec![row(n)];
        n += 1;
        let start = Instant::now();
        subject.insert(one);
        commits.push(start.elapsed().as_secs_f64() * 1e3);
    }
    // On average, so what it writes now and then (a checkpoint, a rewrite) is in it.
    let commit_bytes = (written() - before) / COMMITS as f64;
    let mut imports = Vec::new();
    let before = written();
    for _ in 0..IMPORTS {
        let many: Vec<Row> = (n..n + 1_000).map(row).collect();
        n += 1_000;
        let start = Instant::now();
        subject.insert(many);
        imports.push(start.elapsed().as_secs_f64() * 1e3);
    }
    let import_bytes = (written() - before) / IMPORTS as f64;
    subject.close();
    let commit_floor = appended(path, commit_bytes, COMMITS);
    let import_floor = appended(path, import_bytes, IMPORTS);
    json!({
        "commit": median(&mut commits), "commit_floor": commit_floor, "commit_bytes": commit_bytes,
        "import": median(&mut imports), "import_floor": import_floor, "import_bytes": import_bytes,
        "size": S::bytes(path) as f64 / 1e6,
    })
}

/// Opens it again, in a process that has done nothing else.
fn look<S: Subject>(path: &Path) -> Value {
    let mut numbers = Numbers(99);
    let mut openings = Vec::new();
    let mut subject = None;
    for n in 0..OPENINGS {
        if let Some(open) = subject.take() {
            S::close(open);
        }
        let start = Instant::now();
        let open = S::open(path);
        assert!(open.first(format!("client-{}", 7 * n)) > 0, "the control: the client has contacts");
        openings.push(start.elapsed().as_secs_f64() * 1e3);
        subject = Some(open);
    }
    let subject = subject.unwrap();
    let mut searches = Vec::new();
    let mut found = 0;
    for n in 0..60 {
        let words = match n % 3 {
            0 => format!("{}*", &numbers.word()[..4]),
            1 => numbers.word(),
            _ => format!("{} {}*", numbers.word(), &numbers.word()[..3]),
        };
        let start = Instant::now();
        found += subject.search(words);
        searches.push(start.elapsed().as_secs_f64() * 1e3);
    }
    assert!(found > 60, "the control: the search finds ({found})");
    let memory = resident();
    subject.close();
    json!({
        "open": median(&mut openings), "open_floor": decrypted(path), "search": median(&mut searches),
        "memory": memory,
    })
}

fn median(all: &mut [f64]) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// The least that a durable write of as many bytes takes: ms.
fn appended(path: &Path, bytes: f64, times: usize) -> f64 {
    let floor = path.with_extension("floor");
    let mut file = OpenOptions::new().create(true).append(true).open(&floor).unwrap();
    let bytes = vec![7; bytes as usize];
    let mut all: Vec<f64> = (0..times)
        .map(|_| {
            let start = Instant::now();
            file.write_all(&bytes).unwrap();
            file.sync_data().unwrap();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    fs::remove_file(floor).unwrap();
    median(&mut all)
}

/// The least that reading and decrypting as many bytes takes, by this store's cipher: ms.
fn decrypted(path: &Path) -> f64 {
    let cipher = XChaCha20Poly1305::new(&[7; 32].into());
    let mut tags = Vec::new();
    let mut sealed = fs::read(path).unwrap();
    for part in sealed.chunks_mut(1 << 20) {
        tags.push(cipher.encrypt_inout_detached(&[0; 24].into(), &[], part.into()).unwrap());
    }
    let floor: PathBuf = path.with_extension("floor");
    fs::write(&floor, &sealed).unwrap();
    drop(sealed);
    let mut all: Vec<f64> = (0..OPENINGS)
        .map(|_| {
            let start = Instant::now();
            let mut sealed = fs::read(&floor).unwrap();
            for (part, tag) in sealed.chunks_mut(1 << 20).zip(&tags) {
                cipher.decrypt_inout_detached(&[0; 24].into(), &[], part.into(), tag).unwrap();
            }
            black_box(sealed);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    fs::remove_file(floor).unwrap();
    median(&mut all)
}

/// Bytes that this process has written so far.
fn written() -> f64 {
    let told = fs::read_to_string("/proc/self/io").unwrap();
    told.lines().find_map(|line| line.strip_prefix("wchar: ")).unwrap().parse().unwrap()
}

/// Memory of this process: MB.
fn resident() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or(0.0) * 1.024e-3
}
