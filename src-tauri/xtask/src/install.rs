//! What the machine must have. On Debian and its kin it is installed; elsewhere it is named, and the command stops.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::step::{Result, cargo, is_there, output, program, step, target};

/// What building the window takes, as Debian packages.
const TO_RUN: &[&str] = &["build-essential", "libwebkit2gtk-4.1-dev", "librsvg2-dev", "pkg-config"];

/// What the tests take besides: a driver for the window, a screen that nobody sees, a session bus, a browser, hands,
/// letters of every script that a person may write in; `age`, the judge of cards, a program that synchronises folders, and
/// a reader of PDF that is not ours; and what the second reader of vaults reads with.
const TO_TEST: &[&str] = &[
    "age",
    "chromium",
    "dbus",
    "fonts-noto-core",
    "poppler-utils",
    "python3-argon2",
    "python3-nacl",
    "sqlite3",
    "strace",
    "syncthing",
    "util-linux",
    "webkit2gtk-driver",
    "xdotool",
    "xvfb",
];

/// What the comparison with SQLCipher is built with.
const TO_BENCH: &[&str] = &["libssl-dev"];

/// The version of `tauri-driver` that goes with the pinned Tauri.
const TAURI_DRIVER: &str = "2.1.0";

/// The oldest Node.js that the window's build takes: its major and minor version.
const NODE: (u32, u32) = (20, 19);

/// What a command needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Building the window and opening it.
    Run,
    /// Driving it as well.
    Test,
    /// Measuring it, too.
    Bench,
}

/// Installs what is missing, or says what it is and stops.
pub(crate) fn install(what: For) -> Result {
    node()?;
    if cfg!(target_os = "linux") {
        let mut wanted = TO_RUN.to_vec();
        if what != For::Run {
            wanted.extend(TO_TEST);
        }
        if what == For::Bench {
            wanted.extend(TO_BENCH);
        }
        if is_there(program("dpkg-query", ["--version"])) {
            debian(&wanted)?;
        } else {
            other_linux(what)?;
        }
    } else if cfg!(target_os = "macos") && !is_there(program("xcode-select", ["-p"])) {
        return Err("Install Apple's command line tools first: xcode-select --install".into());
    }
    if what != For::Run && cfg!(target_os = "linux") {
        tauri_driver()?;
    }
    Ok(())
}

/// Where the pinned `tauri-driver` stands.
pub(crate) fn tauri_driver_path() -> PathBuf {
    target().join("tools/bin/tauri-driver")
}

fn node() -> Result {
    let version = output(program("node", ["--version"]))
        .map_err(|_| format!("Install Node.js {}.{} or newer first (nodejs.org).", NODE.0, NODE.1))?;
    let mut parts = version.trim_start_matches('v').split('.').map(|part| part.parse().unwrap_or(0));
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < NODE {
        return Err(format!("Node.js {version} is too old: {}.{} or newer is needed.", NODE.0, NODE.1).into());
    }
    Ok(())
}

/// Asks dpkg what is there; only what is missing is installed, and only then are the lists fetched.
fn debian(wanted: &[&str]) -> Result {
    let asked = program("dpkg-query", ["--show", "--showformat", "${db:Status-Abbrev} ${Package}\n"])
        .args(wanted)
        .stderr(Stdio::null())
        .output()?;
    let told = String::from_utf8_lossy(&asked.stdout);
    let there: Vec<&str> = told.lines().filter_map(|line| line.strip_prefix("ii ")).map(str::trim).collect();
    let missing: Vec<&str> = wanted.iter().copied().filter(|name| !there.contains(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let apt = |args: &[&str]| -> Result<Command> {
        let mut command = as_root().ok_or_else(|| {
            format!(
                "These packages are missing, and neither root nor sudo is there to install them:\n  apt-get install {}",
                missing.join(" ")
            )
        })?;
        command.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]).args(args);
        Ok(command)
    };
    step("apt-get update", apt(&["update"])?)?;
    let mut install = apt(&["install", "--no-install-recommends"])?;
    install.args(&missing);
    step(&format!("apt-get install {}", missing.join(" ")), install)
}

/// `sudo`, or `env` where we are root; nothing where there is neither.
fn as_root() -> Option<Command> {
    let is_root = output(program("id", ["-u"])).is_ok_and(|id| id == "0");
    if is_root {
        Some(program("env", ["--"]))
    } else {
        is_there(program("sudo", ["--version"])).then(|| program("sudo", ["--"]))
    }
}

fn other_linux(what: For) -> Result {
    let has_webkit = is_there(program("pkg-config", ["--exists", "webkit2gtk-4.1", "librsvg-2.0"]));
    let tools: &[&str] = if what != For::Run {
        &[
            "WebKitWebDriver",
            "Xvfb",
            "dbus-run-session",
            "pdftotext",
            "python3",
            "sqlite3",
            "strace",
            "syncthing",
            "unshare",
            "xdotool",
        ]
    } else {
        &[]
    };
    let missing: Vec<&str> = tools.iter().copied().filter(|tool| !is_on_path(tool)).collect();
    if has_webkit && missing.is_empty() {
        return Ok(());
    }
    let mut say = String::from("Install first:\n");
    if !has_webkit {
        say += "  a C compiler, pkg-config, and the development files of WebKitGTK 4.1 and librsvg\n\
                \x20   Fedora: gcc webkit2gtk4.1-devel librsvg2-devel\n\
                \x20   Arch:   base-devel webkit2gtk-4.1 librsvg\n\
                \x20   openSUSE: gcc webkit2gtk3-devel librsvg-devel\n";
    }
    if !missing.is_empty() {
        say += &format!("  these programs: {}\n", missing.join(", "));
    }
    Err(say.into())
}

fn is_on_path(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).is_file()))
}

/// Builds the pinned `tauri-driver` into `target/tools`, once.
fn tauri_driver() -> Result {
    let stamp = target().join("tools/.crates.toml");
    let wanted = format!("\"tauri-driver {TAURI_DRIVER} ");
    if tauri_driver_path().is_file() && std::fs::read_to_string(stamp).is_ok_and(|text| text.contains(&wanted)) {
        return Ok(());
    }
    let mut install = cargo(["install", "--quiet", "--locked", "--version", TAURI_DRIVER, "tauri-driver", "--root"]);
    install.arg(target().join("tools"));
    step(&format!("tauri-driver {TAURI_DRIVER} into target/tools"), install)
}
