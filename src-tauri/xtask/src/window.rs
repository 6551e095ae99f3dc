//! The program's own half: the window in its two configurations.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::step::{Result, cargo, step, target};

/// How the window is built.
#[derive(Clone, Copy)]
pub(crate) enum Configuration {
    /// As it is given to people.
    Released,
    /// As the end-to-end tests drive it: feature `e2e`.
    EndToEnd,
}

/// Builds the window alone.
pub(crate) fn build(configuration: Configuration) -> Result<PathBuf> {
    make(configuration, cargo(["build", "--package", "sleutelbos"]))
}

/// What [`build_for_tests`] builds. This program is left out: it runs, and Windows would not let it be written over.
pub(crate) const ALL: [&str; 3] = ["--workspace", "--exclude", "xtask"];

/// Builds the window with all that tests are made of. A crate is built with the features that all of its users ask for:
/// the window alone and the tests by themselves would build Tauri twice.
pub(crate) fn build_for_tests(configuration: Configuration) -> Result<PathBuf> {
    let mut command = cargo(["build", "--bins", "--tests"]);
    command.args(ALL);
    make(configuration, command)
}

/// Builds and puts a copy of the window where the tests look for it: both configurations come from one target folder.
fn make(configuration: Configuration, mut command: Command) -> Result<PathBuf> {
    let (called, folder) = match configuration {
        Configuration::Released => ("as released", "released"),
        Configuration::EndToEnd => ("for end-to-end tests", "end-to-end"),
    };
    if matches!(configuration, Configuration::EndToEnd) {
        command.args(["--features", "sleutelbos/e2e"]);
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
