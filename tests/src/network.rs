//! Which sockets a program opens, in a place where there is no network.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Kinds of socket that stay on this machine: to the display and the session bus, and to the kernel (WebKitGTK asks it
/// whether there is a network).
const LOCAL: [&str; 2] = ["AF_UNIX", "AF_NETLINK"];

/// Starts what follows in a namespace without interfaces, not even a loopback that is up, and writes down in `trace` the
/// sockets of every process that is started in it. What they say is not written down: it holds words of records.
#[must_use]
pub fn without(trace: &Path) -> Command {
    let mut command = Command::new("unshare");
    if !rustix::process::geteuid().is_root() {
        command.arg("--map-root-user");
    }
    command.args(["--net", "dbus-run-session", "--", "strace", "--follow-forks", "--seccomp-bpf", "--quiet=all"]);
    command.args(["--string-limit=0", "--trace=socket,connect,sendto,sendmsg,sendmmsg", "--output"]).arg(trace);
    command
}

/// What was seen that is more than a socket on this machine; empty where there was none.
///
/// # Panics
/// Where nothing was seen at all: that would prove nothing.
#[must_use]
pub fn beyond_this_machine(trace: &Path) -> Vec<String> {
    let told = fs::read_to_string(trace).expect("what strace wrote");
    let kind = |line: &str| -> Option<String> {
        let kind = line.split_once("socket(")?.1.split(',').next()?;
        kind.starts_with("AF_").then(|| kind.to_owned())
    };
    let kinds: BTreeSet<String> = told.lines().filter_map(kind).collect();
    assert!(kinds.contains("AF_UNIX"), "strace saw nothing of the program");
    let is_beyond = |line: &&str| {
        kind(line).is_some_and(|kind| !LOCAL.contains(&kind.as_str()))
            || line.contains("sin_addr")
            || line.contains("sin6_addr")
    };
    told.lines().filter(is_beyond).take(20).map(str::to_owned).collect()
}
