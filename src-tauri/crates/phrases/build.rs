//! Writes the table of every `locales/<locale>/<file>.ftl`: adding a language is adding a folder.
#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../locales").canonicalize()?;
    // Cargo looks into a folder for files that were added, changed or removed.
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut table = String::from("&[\n");
    for folder in sorted(&locales)?.into_iter().filter(|path| path.is_dir()) {
        let files: Vec<PathBuf> =
            sorted(&folder)?.into_iter().filter(|file| file.extension().is_some_and(|e| e == "ftl")).collect();
        if files.is_empty() {
            continue;
        }
        let _ = writeln!(table, "    ({:?}, &[", name(&folder));
        for file in files {
            let _ = writeln!(table, "        ({:?}, include_str!({file:?})),", name(&file));
        }
        table.push_str("    ]),\n");
    }
    table.push(']');
    std::fs::write(Path::new(&std::env::var("OUT_DIR").unwrap_or_default()).join("locales.rs"), table)
}

fn sorted(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
