//! `cargo xtask test`: everything that must hold, quick checks first, so that a slip shows within a minute.

use std::process::Command;

use crate::install::{self, For};
use crate::step::{Result, cargo, cargo_has, step};
use crate::window::{self, Configuration};
use crate::{generate, ui};

/// Runs every check and every test. The last lines are the test runner's own summary.
pub(crate) fn test() -> Result {
    install::install(For::Test)?;

    // Those of other systems too: what the program may not depend on is looked for in all of them, without a network.
    step("crates", cargo(["fetch", "--locked"]))?;
    // So that the comparison with SQLCipher, which `bench` builds, does not fall behind what the store is made of.
    step("crates of the comparison", cargo(["fetch", "--locked", "--manifest-path", "tests/sqlcipher/Cargo.toml"]))?;
    step("formatting", cargo(["fmt", "--all", "--check"]))?;
    ui::install()?;
    ui::script("window: eslint", "lint")?;
    generate::generate(true)?;
    ui::script("window: svelte-check", "check")?;
    ui::script("window: unit tests", "test")?;
    ui::script("window: tests in a browser", "test:ui")?;
    ui::build()?;

    step("clippy", cargo(["clippy", "--workspace", "--all-targets", "--quiet", "--", "--deny", "warnings"]))?;
    if cargo_has("deny") {
        dependencies()?;
    }

    // Both windows before the tests that drive them. The one that is released comes last and so stays in target/debug.
    window::build_for_tests(Configuration::EndToEnd)?;
    window::build_for_tests(Configuration::Released)?;

    let all = |mut command: Command| {
        command.args(window::ALL);
        command
    };
    step("examples in the documentation", all(cargo(["test", "--doc", "--quiet"])))?;
    if cargo_has("nextest") {
        step("tests", all(cargo(["nextest", "run", "--no-fail-fast"])))
    } else {
        step("tests", all(cargo(["test", "--bins", "--lib", "--tests", "--no-fail-fast"])))
    }
}

/// Licences, sources and forbidden crates. Advisories need the network and are left to `cargo deny check advisories`.
fn dependencies() -> Result {
    step(
        "dependencies",
        cargo([
            "deny",
            "--workspace",
            "--offline",
            "--config",
            "src-tauri/deny.toml",
            "check",
            "bans",
            "licenses",
            "sources",
        ]),
    )
}
