//! What has to hold for the whole process before it has a second thread.

use std::process::ExitCode;

/// Switches core dumps off, here and in what this process starts, and sets what WebKitGTK reads at its start.
#[allow(clippy::print_stderr, reason = "where a panic stands is all that may be said of it")]
pub(crate) fn prepare() {
    // The message of a panic could hold what was being worked on.
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            eprintln!("sleutelbos: {}:{}", place.file(), place.line());
        }
    }));
    #[cfg(target_os = "linux")]
    set_for_webkit();
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // A caseload is in memory while the vault is open; it must not land on the disk in a crash. Where the system
        // refuses, the program still runs.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(target_os = "linux")]
    {
        // Other programs of the same person cannot read this memory either.
        let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
    }
}

/// WebKitGTK draws nothing with some graphics drivers unless this is set. Setting a variable in a running process is
/// unsafe, so the process starts itself anew, once, before it has done anything.
#[cfg(target_os = "linux")]
fn set_for_webkit() {
    use std::os::unix::process::CommandExt;

    const NAME: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(NAME).is_some() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Returns only where it failed; then the window opens with the setting as it was.
        let _ = std::process::Command::new(program).args(std::env::args_os().skip(1)).env(NAME, "1").exec();
    }
}

/// Says in one line, without a path or a name, that the window did not open.
#[allow(clippy::print_stderr, reason = "without a window this is the only place to say it")]
pub(crate) fn could_not_start() -> ExitCode {
    eprintln!("{}", phrases::Phrases::new(phrases::FALLBACK).say("window-could-not-start", &[]));
    ExitCode::FAILURE
}
