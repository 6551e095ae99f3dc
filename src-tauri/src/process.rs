//! What has to hold for the whole process before it has a second thread.

use std::error::Error;
use std::io;
use std::process::ExitCode;

/// Switches core dumps off, here and in what this process starts, and sets what WebKitGTK reads at its start.
#[allow(clippy::print_stderr, reason = "where a panic stands is all that may be said of it")]
pub(crate) fn prepare() {
    #[cfg(unix)]
    bury_the_last();
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

/// Where and how the window of the last process stood, for a process that follows it: [`start_anew`].
const AFTER: &str = "SLEUTELBOS_AFTER";

/// What [`start_anew`] was given, in the process that it started.
pub(crate) fn left_by_the_last() -> Option<String> {
    std::env::var(AFTER).ok()
}

/// Ends this process and starts the program anew, so that nothing of what was open is in memory: neither here nor in
/// the processes of the web view. Wiping what we hold is not enough; what was typed also went through buffers of the
/// toolkit and of the web view, which nobody wipes.
///
/// On Unix the process keeps its number, so that whoever started it does not take it for ended. Returns only where it
/// failed.
pub(crate) fn start_anew(window: &str) {
    let Ok(program) = std::env::current_exe() else { return };
    let mut command = std::process::Command::new(program);
    // A practice vault that opens by itself would not be locked.
    command.args(std::env::args_os().skip(1).filter(|word| word != "--demo")).env(AFTER, window);
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let _ = command.exec();
    }
    #[cfg(not(unix))]
    if command.spawn().is_ok() {
        std::process::exit(0);
    }
}

/// Waits until the processes of the web view that the last program in this process had are gone.
#[cfg(unix)]
fn bury_the_last() {
    use std::time::Duration;

    use rustix::process::{WaitOptions, wait};

    /// They end by themselves when nobody is there any more; at most so many times [`STEP`] is waited for that.
    const STEPS: u32 = 200;
    const STEP: Duration = Duration::from_millis(10);

    if left_by_the_last().is_none() {
        return;
    }
    for _ in 0..STEPS {
        match wait(WaitOptions::NOHANG) {
            Ok(Some(_)) => {}
            Ok(None) => std::thread::sleep(STEP),
            Err(_) => break,
        }
    }
}

/// Says in one line, without a path or a name, that the window did not open.
#[allow(clippy::print_stderr, reason = "without a window this is the only place to say it")]
pub(crate) fn could_not_start(error: &(dyn Error + 'static)) -> ExitCode {
    let is_open = error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::WouldBlock);
    let said = if is_open { "window-already-open" } else { "window-could-not-start" };
    eprintln!("{}", phrases::Phrases::new(phrases::FALLBACK).say(said, &[]));
    ExitCode::FAILURE
}
