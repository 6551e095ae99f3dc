//! What the tests of this folder share: a screen that nobody sees, a machine of its own for each run of the program,
//! the window and its driver, and the search for words that must not be on a disk.
//!
//! A step that fails ends the test, as an assertion does; so these functions panic and say what they waited for.
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a step that fails ends the test")]

use std::path::{Path, PathBuf};
use std::process::Command;

#[cfg(target_os = "linux")]
pub mod bus;
pub mod effort;
#[cfg(target_os = "linux")]
pub mod hands;
pub mod home;
pub mod images;
#[cfg(target_os = "linux")]
pub mod memory;
#[cfg(target_os = "linux")]
pub mod network;
#[cfg(target_os = "linux")]
pub mod process;
pub mod scan;
#[cfg(target_os = "linux")]
pub mod screen;
#[cfg(target_os = "linux")]
pub mod story;
#[cfg(target_os = "linux")]
pub mod twins;
#[cfg(target_os = "linux")]
pub mod window;

/// The top of the checkout.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this folder has one above it").to_path_buf()
}

/// Where everything goes that is built.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The window as people get it, as `cargo xtask test` has built it.
#[must_use]
pub fn released_window() -> PathBuf {
    built("windows/released/sleutelbos")
}

/// The window with feature `e2e`, as `cargo xtask test` has built it.
#[must_use]
pub fn end_to_end_window() -> PathBuf {
    built("windows/end-to-end/sleutelbos")
}

/// `sleutel`, as `cargo xtask test` has built it.
#[must_use]
pub fn companion() -> PathBuf {
    built("debug/sleutel")
}

/// The Python of the system: its packages are there, not with another that may come first on the path.
#[must_use]
pub fn python() -> Command {
    let of_system = Path::new("/usr/bin/python3");
    Command::new(if of_system.is_file() { of_system } else { Path::new("python3") })
}

fn built(path: &str) -> PathBuf {
    let path = target().join(path);
    assert!(path.is_file(), "{} is not there: `cargo xtask test` builds it first", path.display());
    path
}
