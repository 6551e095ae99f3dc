//! A disk that is really full: a tmpfs of four megabytes in a mount namespace of its own, so that nothing is left behind.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

use record::Note;
use vault::{Error, Keyring, Source, State, Vault};

use crate::material::{empty_vault_of, folder, passphrase};

/// Says to the child where the small disk is.
const DISK: &str = "SLEUTELBOS_FULL_DISK";

#[test]
fn when_the_disk_is_full_it_says_so_and_keeps_what_was_acknowledged() {
    if let Ok(disk) = std::env::var(DISK) {
        return on(Path::new(&disk));
    }
    let folder = folder();
    let disk = folder.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let mut command = Command::new("unshare");
    if !rustix::process::geteuid().is_root() {
        command.arg("--map-root-user");
    }
    let name = "a_full_disk_loses_nothing::when_the_disk_is_full_it_says_so_and_keeps_what_was_acknowledged";
    let done = command
        .args(["--mount", "sh", "-c", "mount -t tmpfs -o size=4m tmpfs \"$0\" && exec \"$@\""])
        .arg(&disk)
        .arg(std::env::current_exe().unwrap())
        .args([name, "--exact", "--nocapture"])
        .env(DISK, &disk)
        .output()
        .expect("unshare, of util-linux");
    let told = String::from_utf8_lossy(&done.stdout);
    assert!(
        done.status.success() && told.contains("refused for want of room"),
        "a tmpfs must be mounted for this proof (root, or user namespaces): {told}{}",
        String::from_utf8_lossy(&done.stderr)
    );
    assert_eq!(fs::read_dir(&disk).unwrap().count(), 0, "the disk was the child's alone");
}

fn on(disk: &Path) {
    assert_ne!(
        fs::metadata(disk).unwrap().dev(),
        fs::metadata(disk.parent().unwrap()).unwrap().dev(),
        "the control: it is a disk of its own"
    );
    let path = disk.join("vol.sleutel");
    let source = Source::new_device();
    let vault = empty_vault_of(&path, source);
    let mut written = 0;
    let mut refused = 0;
    // Short and long texts by turns: long ones are refused first, short ones still fit, and then none does.
    for n in 0..10_000 {
        let text = Note::new(&format!("{n} {}", "woorden ".repeat(if n % 2 == 0 { 600 } else { 1 }))).unwrap();
        match vault.write(move |w| wellbeing::note::save(&w.private, None, &text, None).map(|_| ())) {
            Ok(()) => written += 1,
            Err(Error::DiskFull) => refused += 1,
            Err(error) => panic!("{error}"),
        }
        assert_eq!(count(&vault), written, "memory says what the disk says");
        if refused == 40 {
            break;
        }
    }
    assert_eq!(refused, 40, "the disk never became full");
    assert!(written > 20, "the control: {written} did fit");
    vault.lock();
    let verdict = vault::verify(&path, Some(&passphrase()), None).unwrap();
    assert_eq!(verdict.state, State::Ok, "no half of a commit is left");
    let keys = Keyring::unlock(&path, &passphrase()).unwrap();

    // Full to the last byte: what is there can be read on the device that wrote it. Another device writes a row and keeps
    // a copy first; for that there is no room, and nothing of it stays.
    let filling = disk.join("filling");
    let mut rest = fs::File::create(&filling).unwrap();
    while std::io::Write::write_all(&mut rest, &[7; 512]).is_ok() {}
    let opened = Vault::open_with(&path, &keys, desk::ROOMS, source).unwrap();
    assert_eq!((opened.state, count(&opened.vault)), (State::Ok, written));
    drop(opened);
    let (before, files) = (fs::read(&path).unwrap(), fs::read_dir(disk).unwrap().count());
    let elsewhere = Vault::open_with(&path, &keys, desk::ROOMS, Source::new_device());
    assert!(matches!(elsewhere, Err(Error::DiskFull)), "a full disk is said when opening");
    assert!(fs::read(&path).unwrap() == before, "what stood there stands there");
    assert_eq!(fs::read_dir(disk).unwrap().count(), files, "half a copy was left behind");
    println!("{written} written, {refused} refused for want of room");
}

fn count(vault: &Vault) -> usize {
    vault.read(|r| Ok(wellbeing::note::list(&r.private)?.len())).unwrap()
}
