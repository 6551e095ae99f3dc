//! `cargo xtask prove`: the long proofs in full. `cargo xtask test` runs a tenth of each, with a fixed seed.
//!
//! A proof is a test in one of the binaries of [`OUTSIDE`] (`crates/*/tests`, `tests/store`), or one of the vault's own
//! that look inside it (`vault/src/*proofs.rs`). It asks `SLEUTELBOS_PROVE` whether it runs in full.
//!
//! The searches for bytes that a reader does not bear take ten minutes each, whatever the machine: they run beside the
//! others, two at a time, and so all of it takes about three quarters of an hour.

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use serde_json::{Value, json};

use crate::install::{self, For};
use crate::step::{Result, cargo, step, target, timed};

/// Test binaries that are, or hold, long proofs.
const OUTSIDE: [&str; 8] = ["proofs", "store", "life", "slots", "backup", "failing", "sync", "chairs"];
/// What the names of searches have in common: those of the store's proofs, and the vault's own.
const SEARCHES: [&str; 2] = ["spoilt_bytes_are_refused::", "bundle_proofs::"];

/// Runs every proof in full and writes `target/prove/report.json`.
pub(crate) fn prove() -> Result {
    let start = Instant::now();
    install::install(For::Test)?;
    step("the companion", cargo(["build", "--package", "cli"]))?;
    let (store, vault) =
        (["test", "--package", "acceptance", "--test", "store"], ["test", "--package", "vault", "--lib"]);
    let others = || {
        let mut others = cargo(["test", "--workspace", "--no-fail-fast"]);
        others.args(OUTSIDE.iter().flat_map(|name| ["--test", name]));
        others
    };
    for mut build in [cargo(vault), cargo(store), others()] {
        build.arg("--no-run");
        step("building", build)?;
    }
    let one_by_one = |mut command: Command| {
        command.args(["--show-output", "--test-threads", "1"]);
        command.args(SEARCHES.iter().flat_map(|search| ["--skip", search]));
        command
    };
    let searches = || {
        let mut store = cargo(store);
        store.args(["--", SEARCHES[0], "--show-output", "--test-threads", "2"]);
        let mut vault = cargo(vault);
        vault.args(["--", SEARCHES[1], "--show-output"]);
        let both = [run(store).map_err(|e| e.to_string())?, run(vault).map_err(|e| e.to_string())?];
        Ok::<_, String>(both.concat())
    };
    let mut proofs = thread::scope(|scope| {
        let beside = scope.spawn(searches);
        let mut inside = cargo(vault);
        inside.args(["--", "proofs::"]);
        let mut proofs = timed("proofs inside the vault", || run(one_by_one(inside)))?;
        let mut outside = others();
        outside.arg("--");
        proofs.extend(timed("proofs from outside", || run(one_by_one(outside)))?);
        proofs.extend(timed("searches", || Ok(beside.join().map_err(|_| "a thread stopped")??))?);
        Ok::<_, Box<dyn Error>>(proofs)
    })?;
    proofs.sort_by_key(|proof| proof["name"].as_str().map(str::to_owned));
    let failed = proofs.iter().filter(|proof| proof["outcome"] != "ok").count();
    let report = json!({ "seconds": start.elapsed().as_secs(), "failed": failed, "proofs": proofs });
    let folder = target().join("prove");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("report.json"), serde_json::to_string_pretty(&report)?)?;
    println!("{} proofs, {failed} failed; see {}", proofs.len(), folder.join("report.json").display());
    match (proofs.len(), failed) {
        (0, _) => Err("there is no proof to run".into()),
        (_, 0) => Ok(()),
        _ => Err("a proof failed".into()),
    }
}

/// One line of the test runner per proof: `test NAME ... ok`. What it took is what went by since the line before; of those
/// that ran beside each other that says little.
fn run(mut command: Command) -> Result<Vec<Value>> {
    let mut child = command.env("SLEUTELBOS_PROVE", "full").stdout(Stdio::piped()).spawn()?;
    let mut proofs = Vec::new();
    let mut since = Instant::now();
    for line in BufReader::new(child.stdout.take().ok_or("no output")?).lines() {
        let line = line?;
        println!("{line}");
        let Some((name, outcome)) = line.strip_prefix("test ").and_then(|rest| rest.rsplit_once(" ... ")) else {
            since = Instant::now();
            continue;
        };
        if !outcome.starts_with("ignored") {
            proofs.push(json!({ "name": name, "outcome": outcome, "seconds": since.elapsed().as_secs_f64() }));
        }
        since = Instant::now();
    }
    let status = child.wait()?;
    if status.success() || proofs.iter().any(|proof| proof["outcome"] != "ok") {
        Ok(proofs)
    } else {
        Err(format!("the proofs could not be run ({status})").into())
    }
}
