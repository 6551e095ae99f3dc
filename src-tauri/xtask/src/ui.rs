//! The window's own half: TypeScript and Svelte under `ui/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::step::{Result, program, root, step};

/// The folder `ui/`.
pub(crate) fn folder() -> PathBuf {
    root().join("ui")
}

fn npm<const N: usize>(args: [&str; N]) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" }, args);
    command.current_dir(folder());
    command
}

/// `npm ci`, where the lock file is another than the one that was installed last.
pub(crate) fn install() -> Result {
    let lock = fs::read(folder().join("package-lock.json"))?;
    let stamp = folder().join("node_modules/.installed-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    step("npm ci", npm(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// Runs a script of `ui/package.json`.
pub(crate) fn script(called: &str, name: &str) -> Result {
    step(called, npm(["run", "--silent", name]))
}

/// Builds the window into `ui/dist`, where anything it is made of is newer than what stands there.
pub(crate) fn build() -> Result {
    let newest = ["src", "public", "index.html", "package-lock.json", "vite.config.ts", "svelte.config.js"]
        .iter()
        .map(|name| newest(&folder().join(name)))
        .chain([newest(&root().join("locales"))])
        .max()
        .flatten();
    let built = fs::metadata(folder().join("dist/index.html")).and_then(|file| file.modified()).ok();
    if built.is_some() && built >= newest {
        return Ok(());
    }
    script("window: build", "build")
}

/// The latest change of a file, or of any file under a folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let about = fs::metadata(path).ok()?;
    if !about.is_dir() {
        return about.modified().ok();
    }
    fs::read_dir(path).ok()?.flatten().filter_map(|entry| newest(&entry.path())).max()
}
