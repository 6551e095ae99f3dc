//! `cargo xtask prove`: the long proofs in full. `cargo xtask test` runs a tenth of each, with a fixed seed.
//!
//! A proof is a test in one of the binaries of [`OUTSIDE`] (`crates/*/tests`, `tests/store`), or one of the vault's own
//! that look inside it (`vault/src/proofs.rs`). It asks `SLEUTELBOS_PROVE` whether it runs in full.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

use crate::install::{self, For};
use crate::step::{Result, cargo, step, target, timed};

/// Test binaries that are, or hold, long proofs.
const OUTSIDE: [&str; 7] = ["proofs", "store", "life", "outside", "slots", "backup", "sync"];

/// Runs every proof in full and writes `target/prove/report.json`.
pub(crate) fn prove() -> Result {
    let start = Instant::now();
    install::install(For::Test)?;
    step("the companion", cargo(["build", "--package", "cli"]))?;
    let inside = ["test", "--package", "vault", "--lib", "proofs::", "--", "--test-threads", "1"];
    let mut proofs = timed("proofs inside the vault", || run(cargo(inside)))?;
    let mut outside = cargo(["test", "--workspace", "--no-fail-fast"]);
    outside.args(OUTSIDE.iter().flat_map(|name| ["--test", name])).args(["--", "--test-threads", "1"]);
    proofs.extend(timed("proofs from outside", || run(outside))?);
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

/// One line of the test runner per proof: `test NAME ... ok`.
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
