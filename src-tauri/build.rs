//! Lists the commands of `contract` for Tauri, so that a window may call what its capability names and nothing else,
//! and refuses to build where `capabilities/main.json` says anything but those commands.
#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

use std::collections::BTreeSet;
use std::process::ExitCode;

/// What the window may do besides calling our commands: hear events.
const EVENTS: [&str; 2] = ["core:event:allow-listen", "core:event:allow-unlisten"];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=capabilities/main.json");
    // The pages are built into the program, which Tauri's macro alone does not tell cargo.
    println!("cargo::rerun-if-changed=../ui/dist");
    let named = std::fs::read_to_string("capabilities/main.json").unwrap_or_default();
    let named: BTreeSet<String> = named.split('"').filter(|word| word.contains("allow-")).map(str::to_owned).collect();
    let wanted: BTreeSet<String> = contract::COMMANDS
        .iter()
        .map(|command| format!("allow-{}", command.name.replace('_', "-")))
        .chain(EVENTS.map(str::to_owned))
        .collect();
    for missing in wanted.difference(&named) {
        println!("cargo::error=capabilities/main.json does not name {missing}");
    }
    for unknown in named.difference(&wanted) {
        println!("cargo::error=capabilities/main.json names {unknown}, which no command is");
    }
    if named != wanted {
        return ExitCode::FAILURE;
    }

    let names: Vec<&'static str> = contract::COMMANDS.iter().map(|command| command.name).collect();
    let manifest = tauri_build::AppManifest::new().commands(names.leak());
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={}", format!("{error:#}").replace('\n', " "));
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
