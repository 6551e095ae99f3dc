//! Running a program, and saying what runs and how long it took.

use std::error::Error;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What a command of the house gives: nothing, or a sentence for the person that typed it.
pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// The top of the checkout.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Where everything goes that is built: `target`, or what `CARGO_TARGET_DIR` says.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A program, started from the top of the checkout.
pub(crate) fn program<const N: usize>(name: impl AsRef<OsStr>, args: [&str; N]) -> Command {
    let mut command = Command::new(name);
    command.args(args).current_dir(root());
    command
}

/// The cargo that runs this program.
pub(crate) fn cargo<const N: usize>(args: [&str; N]) -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), args)
}

/// Whether cargo knows this subcommand (`nextest`, `deny`).
pub(crate) fn cargo_has(subcommand: &str) -> bool {
    is_there(cargo([subcommand, "--version"]))
}

/// Whether this can be started and ends well; what it prints is dropped.
pub(crate) fn is_there(mut command: Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs a program under a heading and says how long it took.
pub(crate) fn step(called: &str, mut command: Command) -> Result {
    timed(called, || {
        let status =
            command.status().map_err(|e| format!("{called}: cannot start {:?}: {e}", command.get_program()))?;
        if status.success() { Ok(()) } else { Err(format!("{called}: failed ({status})").into()) }
    })
}

/// Does something under a heading and says how long it took.
pub(crate) fn timed<T>(called: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("\n── {called}");
    let start = Instant::now();
    let done = work();
    let outcome = if done.is_ok() { "done" } else { "FAILED" };
    eprintln!("── {called}: {outcome} in {:.1} s", start.elapsed().as_secs_f64());
    done
}

/// What a program prints, without its last line break.
pub(crate) fn output(mut command: Command) -> Result<String> {
    let out = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|e| format!("cannot start {:?}: {e}", command.get_program()))?;
    if !out.status.success() {
        return Err(format!("{:?} failed ({})", command.get_program(), out.status).into());
    }
    Ok(String::from_utf8(out.stdout)?.trim_end().to_owned())
}
