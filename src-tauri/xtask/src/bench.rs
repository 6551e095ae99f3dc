//! `cargo xtask bench`: one table of what was measured, and the same as JSON.
//!
//! Each benchmark leaves rows in `target/bench/rows/NAME.json`; this puts them together with the machine they were
//! taken on.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::install::{self, For};
use crate::step::{Result, cargo, output, program, step, target};
use crate::ui;
use crate::window::{self, Configuration};

/// One figure.
#[derive(Serialize, Deserialize)]
struct Row {
    /// What was measured.
    name: String,
    /// How much.
    value: f64,
    /// Of what: `ms`, `MB`.
    unit: String,
    /// The least it could take on this machine, measured in the same run.
    floor: Option<f64>,
    /// `value` as a multiple of `floor`.
    ratio: Option<f64>,
}

/// Runs every benchmark, prints one table and writes `target/bench/report.json`.
pub(crate) fn bench() -> Result {
    install::install(For::Bench)?;
    ui::install()?;
    ui::build()?;
    window::build_for_tests(Configuration::EndToEnd)?;
    window::build_for_tests(Configuration::Released)?;
    let mut empty = cargo(["build", "--example", "empty"]);
    empty.args(window::ALL);
    step("an empty window to compare with", empty)?;
    let folder = target().join("bench");
    let rows = folder.join("rows");
    if rows.exists() {
        fs::remove_dir_all(&rows)?;
    }
    fs::create_dir_all(&rows)?;
    // The window is measured from outside, so its benchmark needs no build of its own that is optimised.
    let [window, paint] = ["window", "paint"].map(|bench| {
        let mut run = cargo(["bench", "--profile", "dev", "--bench", bench]);
        run.args(window::ALL);
        run
    });
    let engine = [("vault", "changed"), ("practice", "engine")]
        .map(|(package, bench)| cargo(["bench", "--package", package, "--bench", bench]));
    // Outside the workspace, with a folder of its own to build in: it holds another SQLite.
    let mut beside = cargo(["run", "--locked", "--manifest-path", "tests/sqlcipher/Cargo.toml"]);
    beside.env("CARGO_TARGET_DIR", target().join("sqlcipher"));
    let all = engine.into_iter().chain([window, paint, beside]);
    for (mut run, bench) in all.zip(["changed pages", "engine", "window", "first paint", "beside SQLCipher"]) {
        run.env("SLEUTELBOS_BENCH_ROWS", &rows);
        step(&format!("benchmark: {bench}"), run)?;
    }
    let rows = gather(&rows)?;
    let report = json!({ "machine": machine(), "rows": rows });
    fs::write(folder.join("report.json"), serde_json::to_string_pretty(&report)?)?;
    print(&rows);
    println!("\nMachine: {}\nAlso in {}", machine(), folder.join("report.json").display());
    Ok(())
}

fn gather(folder: &Path) -> Result<Vec<Row>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    files.sort_by_key(fs::DirEntry::path);
    let mut rows: Vec<Row> = Vec::new();
    for file in files {
        rows.extend(serde_json::from_slice::<Vec<Row>>(&fs::read(file.path())?)?);
    }
    if rows.is_empty() { Err("no benchmark left a figure".into()) } else { Ok(rows) }
}

fn print(rows: &[Row]) {
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0);
    println!("\n{:width$}  {:>12}  {:4}  {:>12}  {:>7}", "", "value", "unit", "floor", "ratio");
    for row in rows {
        let floor = row.floor.map_or_else(String::new, |floor| format!("{floor:.3}"));
        let ratio = row.ratio.map_or_else(String::new, |ratio| format!("{ratio:.1}×"));
        println!("{:width$}  {:>12.3}  {:4}  {floor:>12}  {ratio:>7}", row.name, row.value, row.unit);
    }
}

/// The processor, its cores and the system, in a few words.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let model = fs::read_to_string("/proc/cpuinfo")
        .ok()
        .and_then(|text| Some(text.lines().find(|line| line.starts_with("model name"))?.split_once(": ")?.1.to_owned()))
        .unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let system = output(program("uname", ["-sr"])).unwrap_or_else(|_| std::env::consts::OS.to_owned());
    format!("{model}, {cores} cores, {system}")
}
