//! Makes backups and exchanges with a second machine by itself, in the pauses of her work. Nothing of it interrupts: what
//! goes wrong waits in *Opruimen*.

use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager};

use crate::commands::{backups, exchange, persons};
use crate::program::Program;

/// So long nothing was written down: a pause.
const PAUSE: Duration = Duration::from_secs(120);
/// So long after an exchange the next one.
const EXCHANGE_EVERY: Duration = Duration::from_secs(600);
/// So long after the bin was looked through the next time.
const SWEEP_EVERY: Duration = Duration::from_secs(24 * 3600);
/// After a failure, so long until the next try: a stick may be put in again.
const AGAIN: Duration = Duration::from_secs(300);

/// Looks every `step` whether something is due, for as long as the program runs.
pub(crate) fn watch(app: AppHandle, step: Duration) {
    std::thread::spawn(move || {
        let mut at: Option<u64> = None;
        let mut changed = Instant::now();
        let mut next_backup = Instant::now();
        let mut next_exchange = Instant::now();
        let mut next_sweep = Instant::now();
        loop {
            std::thread::sleep(step);
            let program = app.state::<Program>();
            let now =
                program.vault().ok().and_then(|vault| vault.anchor().ok().flatten()).map(|anchor| anchor.sequence);
            if now != at {
                // Just unlocked: something of the other machine may wait.
                if at.is_none() {
                    next_exchange = Instant::now();
                }
                (at, changed) = (now, Instant::now());
            }
            if now.is_none() || program.with(|open| open.is_undecided).unwrap_or(true) {
                continue;
            }
            if Instant::now() >= next_exchange {
                let _ = exchange::make(&program);
                next_exchange = Instant::now() + EXCHANGE_EVERY;
            }
            // What went for good is not to come into another backup.
            if changed.elapsed() >= PAUSE && Instant::now() >= next_sweep {
                let swept = program.vault().and_then(|vault| persons::sweep(&vault));
                next_sweep = Instant::now() + if swept.is_ok() { SWEEP_EVERY } else { AGAIN };
            }
            let is_pause = changed.elapsed() >= PAUSE && Instant::now() >= next_backup;
            if is_pause && backups::is_due(&program).unwrap_or(false) && backups::make(&program).is_err() {
                next_backup = Instant::now() + AGAIN;
            }
        }
    });
}

/// The window was closed: the last chance of this day's work.
pub(crate) fn at_the_end(program: &Program) {
    let is_decided = program.with(|open| !open.is_undecided).unwrap_or(false);
    if is_decided && backups::is_due(program).unwrap_or(false) {
        let _ = backups::make(program);
    }
}
