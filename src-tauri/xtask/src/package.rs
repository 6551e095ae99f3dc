//! `cargo xtask package`: the released program with its installers, as `src-tauri/tauri.conf.json` asks for them.

use crate::install::{self, For};
use crate::step::{Result, program, root, step, target};
use crate::ui;

/// Builds the installers of the system it runs on: deb and rpm, dmg, or MSI and NSIS.
pub(crate) fn package() -> Result {
    install::install(For::Run)?;
    ui::install()?;
    ui::build()?;
    // The command line of Tauri comes as a package for Node.js, at the version that goes with the pinned Tauri.
    let tauri = ui::folder().join("node_modules/@tauri-apps/cli/tauri.js");
    let mut build = program("node", []);
    build.arg(tauri).args(["build", "--ci", "--bundles", bundles()]).current_dir(root().join("src-tauri"));
    step("installers", build)?;
    println!("The installers are in {}", target().join("release/bundle").display());
    Ok(())
}

const fn bundles() -> &'static str {
    if cfg!(target_os = "macos") {
        "dmg"
    } else if cfg!(windows) {
        "msi,nsis"
    } else {
        "deb,rpm"
    }
}
