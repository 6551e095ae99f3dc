//! A day's work with `sleutel` in a network namespace without interfaces: it opens no socket of any kind.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::material::folder;

/// Runs a program under strace; gives its exit code and every call that has to do with sockets.
fn traced(at: &Path, program: &Path, args: &[&str]) -> (i32, Vec<String>) {
    let mut command = Command::new("unshare");
    if !rustix::process::geteuid().is_root() {
        command.arg("--map-root-user");
    }
    let trace = at.join("trace");
    let status = command
        .args(["--net", "strace", "--follow-forks", "--quiet=all", "--trace=%network,execve", "--output"])
        .arg(&trace)
        .arg(program)
        .args(args)
        .current_dir(at)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status()
        .expect("unshare and strace");
    let told = fs::read_to_string(&trace).expect("what strace wrote");
    assert!(told.contains("execve("), "strace saw nothing");
    let calls = told.lines().filter(|line| line.contains('(') && !line.contains("execve(")).map(str::to_owned);
    (status.code().unwrap_or(-1), calls.collect())
}

#[test]
fn a_days_work_on_the_command_line_asks_for_no_network() {
    let folder = folder();
    let at = folder.path();
    let services = acceptance::root().join("src-tauri/crates/social_map/src/regional.json");
    let services = services.to_str().unwrap();
    let key = ["--passphrase-file", "pass"];
    let demo = ["demo", "dag.sleutel", "--clients", "3", "--contacts", "9", "--seed", "1", "--services", services];
    let day: [&[&str]; 6] = [
        &["map", "check", services],
        &["map", "search", services, "taal"],
        &[&demo[..], &key].concat(),
        &[&["vault", "verify", "dag.sleutel"][..], &key].concat(),
        &[&["vault", "export", "dag.sleutel", "--part", "all", "--plaintext"][..], &key].concat(),
        &[&["vault", "create", "leeg.sleutel"][..], &key].concat(),
    ];
    for args in day {
        let (code, calls) = traced(at, &acceptance::companion(), args);
        assert!(matches!(code, 0 | 2), "sleutel {args:?} ended with {code}");
        assert_eq!(calls, Vec::<String>::new(), "sleutel {args:?}");
    }
    let (_, calls) = traced(at, Path::new("/usr/bin/python3"), &["-c", "import socket; socket.socket()"]);
    assert!(calls.iter().any(|call| call.contains("socket(AF_INET")), "the control: a socket is seen");
}
