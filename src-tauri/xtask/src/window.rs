//! The program's own half: the window in its two configurations.

use std::fs;
use std::path::PathBuf;

use crate::step::{Result, cargo, step, target};

/// How the window is built.
#[derive(Clone, Copy)]
pub(crate) enum Configuration {
    /// As it is given to people.
    Released,
    /// As the end-to-end tests drive it: feature `e2e`.
    EndToEnd,
}

/// Builds the window and puts a copy where the tests look for it: both come from one target folder, so that the crates
/// they share are built once.
pub(crate) fn build(configuration: Configuration) -> Result<PathBuf> {
    let (called, folder) = match configuration {
        Configuration::Released => ("as released", "released"),
        Configuration::EndToEnd => ("for end-to-end tests", "end-to-end"),
    };
    let mut command = cargo(["build", "--package", "sleutelbos"]);
    if matches!(configuration, Configuration::EndToEnd) {
        command.args(["--features", "e2e"]);
    }
    step(&format!("program: build {called}"), command)?;
    let name = format!("sleutelbos{}", std::env::consts::EXE_SUFFIX);
    let there = target().join("windows").join(folder);
    fs::create_dir_all(&there)?;
    let copy = there.join(&name);
    // Removed first: a program that still runs cannot be written over, but it can be unlinked.
    if copy.exists() {
        fs::remove_file(&copy)?;
    }
    fs::copy(target().join("debug").join(&name), &copy)?;
    Ok(copy)
}

/// Builds `sleutel`, the companion for the command line.
pub(crate) fn build_companion() -> Result<PathBuf> {
    step("program: build the companion", cargo(["build", "--package", "cli"]))?;
    Ok(target().join("debug").join(format!("sleutel{}", std::env::consts::EXE_SUFFIX)))
}
