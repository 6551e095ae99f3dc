//! The rules of the house that the compiler does not know: who may depend on whom, and on what nobody may.
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::root;
use serde_json::Value;

/// The systems that the window is shipped for.
const SHIPPED: &[&str] =
    &["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "x86_64-apple-darwin", "aarch64-apple-darwin"];

/// Crates that reach a network, name hosts, or wrap a connection. A name with `-` or `_` behind it is meant as well:
/// `hyper` stands for `hyper-util` too.
const NETWORK: &[&str] = &[
    "attohttpc",
    "curl",
    "hickory",
    "hyper",
    "h2",
    "h3",
    "isahc",
    "minreq",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "schannel",
    "security-framework",
    "surf",
    "trust-dns",
    "tungstenite",
    "ureq",
    "webpki",
    "tokio-native-tls",
];

/// The window's toolkit.
const TOOLKIT: &[&str] = &["tauri", "wry", "tao"];

/// What may stand at the top of the checkout besides files whose name begins with a dot.
const TOP: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "locales",
    "rust-toolchain.toml",
    "src-tauri",
    "target",
    "tests",
    "ui",
];

#[test]
fn the_window_that_is_shipped_holds_nothing_that_reaches_a_network() {
    for target in SHIPPED {
        let crates = tree(&["--package", "sleutelbos", "--target", target]);
        assert!(crates.contains("tauri"), "the tree of the window was not read: {crates:?}");
        let found = among(&crates, NETWORK);
        assert!(found.is_empty(), "the window for {target} holds {found:?}");
    }
}

#[test]
fn the_companion_holds_nothing_that_reaches_a_network() {
    let found = among(&tree(&["--package", "cli", "--target", "all"]), NETWORK);
    assert!(found.is_empty(), "sleutel holds {found:?}");
}

#[test]
fn no_crate_of_the_program_knows_the_window() {
    for name in members_under("src-tauri/crates") {
        let found = among(&tree(&["--package", &name, "--target", "all", "--all-features"]), TOOLKIT);
        assert!(found.is_empty(), "{name} depends on {found:?}");
    }
}

/// It is large and slow to build.
#[test]
fn the_typesetter_stays_where_documents_are_made() {
    let set = |name: &str| tree(&["--package", name]).contains("typst");
    assert!(set("paper"));
    let others =
        members_under("src-tauri/crates").into_iter().filter(|name| !["paper", "cli"].contains(&name.as_str()));
    let found: Vec<_> = others.filter(|name| set(name)).collect();
    assert!(found.is_empty(), "these need not print: {found:?}");
}

/// A claim without its test is a hope.
#[test]
fn what_the_vault_is_said_to_protect_against_is_tested() {
    let claims = fs::read_to_string(root().join("src-tauri/crates/vault/THREATS.md")).unwrap();
    let quoted = claims.split('`').skip(1).step_by(2);
    let named: BTreeSet<&str> = quoted.filter(|name| name.matches('_').count() > 2 && !name.contains('.')).collect();
    assert!(named.len() > 15, "{named:?}");
    let all: String =
        ["src-tauri", "tests"].iter().flat_map(|one| sources(one, &[".rs"])).map(|(_, text)| text).collect();
    let hopes: Vec<_> = named.iter().filter(|name| !all.contains(&format!("fn {name}()"))).collect();
    assert!(hopes.is_empty(), "THREATS.md names tests that are not there: {hopes:#?}");
}

#[test]
fn rooms_do_not_reach_into_each_other() {
    let rooms = ["casebook", "social_map", "wellbeing"];
    for room in rooms {
        let crates = tree(&["--package", room]);
        for other in rooms.into_iter().filter(|other| *other != room) {
            assert!(!crates.contains(other), "{room} depends on {other}: what needs both lives in desk");
        }
    }
}

#[test]
fn what_spans_rooms_has_no_sql_of_its_own() {
    for (path, text) in sources("src-tauri/crates/desk/src", &[".rs"]) {
        for word in ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE "] {
            assert!(!text.contains(word), "{} speaks SQL: {word}", path.display());
        }
    }
}

#[test]
fn only_the_bridge_of_the_window_knows_tauri() {
    for (path, text) in sources("ui/src", &[".ts", ".svelte"]) {
        let is_bridge = path.components().any(|part| part.as_os_str() == "ipc");
        assert!(is_bridge || !text.contains("@tauri-apps"), "{} names Tauri", path.display());
    }
}

#[test]
fn the_page_has_no_script_and_no_style_of_its_own() {
    let page = fs::read_to_string(root().join("ui/index.html")).unwrap();
    assert!(!page.contains("<style") && !page.contains("style="), "index.html has a style in it");
    for script in page.split("<script").skip(1) {
        let (tag, rest) = script.split_once('>').unwrap();
        assert!(tag.contains("src="), "index.html has a script in it");
        assert!(rest.starts_with("</script>"), "index.html has a script in it");
    }
}

#[test]
fn names_are_words_of_the_field() {
    for folder in ["src-tauri/src", "src-tauri/crates", "src-tauri/xtask", "tests"] {
        for (path, text) in sources(folder, &[".rs"]) {
            for line in text.lines() {
                let Some(name) = declared(line) else { continue };
                for vague in ["Manager", "Helper", "Util", "Handler", "Processor"] {
                    assert!(!name.contains(vague), "{}: {name}", path.display());
                }
            }
        }
    }
}

#[test]
fn the_top_of_the_checkout_holds_what_it_should() {
    for entry in fs::read_dir(root()).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        assert!(name.starts_with('.') || TOP.contains(&name.as_str()), "{name} does not belong at the top");
    }
}

/// Names of the crates in a tree of ordinary dependencies.
fn tree(args: &[&str]) -> BTreeSet<String> {
    let told = cargo(&[&["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"], args].concat());
    told.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn among(crates: &BTreeSet<String>, unwanted: &[&str]) -> Vec<String> {
    let is_one = |name: &str, unwanted: &str| {
        name.strip_prefix(unwanted).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_']))
    };
    crates.iter().filter(|name| unwanted.iter().any(|one| is_one(name, one))).cloned().collect()
}

/// Names of the workspace's crates that stand in this folder.
fn members_under(folder: &str) -> Vec<String> {
    let told: Value = serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"])).unwrap();
    let folder = root().join(folder);
    let names: Vec<String> = told["packages"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|package| Path::new(package["manifest_path"].as_str().unwrap()).starts_with(&folder))
        .map(|package| package["name"].as_str().unwrap().to_owned())
        .collect();
    assert!(!names.is_empty(), "there is no crate under {}", folder.display());
    names
}

fn cargo(args: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let out = Command::new(cargo).args(args).arg("--offline").current_dir(root()).output().unwrap();
    assert!(out.status.success(), "cargo {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn sources(folder: &str, ends: &[&str]) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, ends: &[&str], found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                walk(&path, ends, found);
            } else if ends.iter().any(|end| name.ends_with(end)) {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ends, &mut found);
    assert!(!found.is_empty(), "there is no source under {folder}");
    found
}

/// The name that a line declares as a type.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("pub(crate) ").or_else(|| line.strip_prefix("pub ")).unwrap_or(line);
    let rest = ["struct ", "enum ", "trait ", "type "].iter().find_map(|word| line.strip_prefix(word))?;
    rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()
}
