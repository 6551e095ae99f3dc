//! Programs that end when the test does, with everything they started.

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// A program and all that it started. Ended when dropped.
pub struct Group {
    leader: Child,
}

impl Group {
    /// Starts a program as the head of a group of its own.
    pub fn start(command: &mut Command) -> Self {
        let leader = command.process_group(0).spawn().unwrap_or_else(|e| {
            panic!("cannot start {}: {e}", command.get_program().display());
        });
        Self { leader }
    }

    /// The program itself.
    pub fn leader(&mut self) -> &mut Child {
        &mut self.leader
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(group) = i32::try_from(self.leader.id()).ok().and_then(Pid::from_raw) {
            // Kindly first: a driver ends the window it has opened, which may stand in a group of its own.
            let _ = kill_process_group(group, Signal::TERM);
            for _ in 0..20 {
                if matches!(self.leader.try_wait(), Ok(Some(_))) {
                    break;
                }
                std::thread::sleep(std::time::Duration::from_millis(25));
            }
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.leader.wait();
    }
}

/// Processes of this program that were started with this word on their command line.
#[must_use]
pub fn running(program: &Path, word: &Path) -> Vec<i32> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc").expect("/proc").flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<i32>().ok()) else { continue };
        let Ok(line) = fs::read(entry.path().join("cmdline")) else { continue };
        let mut words = line.split(|byte| *byte == 0);
        let is_it = words.next() == Some(program.as_os_str().as_encoded_bytes());
        if is_it && words.any(|one| one == word.as_os_str().as_encoded_bytes()) {
            found.push(id);
        }
    }
    found
}

/// Ends a process at once, as a power cut would: it gets no chance to save anything.
pub fn kill_at_once(id: i32) {
    signal(id, Signal::KILL);
}

/// Sends a process a signal.
pub fn signal(id: i32, signal: Signal) {
    let id = Pid::from_raw(id).expect("the id of a process");
    kill_process(id, signal).expect("a process of ours");
}
