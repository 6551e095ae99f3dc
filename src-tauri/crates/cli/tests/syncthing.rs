//! Two machines with a real Syncthing between them, each offline in turn, and the built program on both. Nothing leaves
//! this computer: both instances listen on 127.0.0.1 alone, and all that would look for others is off.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails says so")]

use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use vault::{Passphrase, Source, Vault};

const MISSING: &str = "syncthing is missing (Debian: apt-get install syncthing)";

struct Machine {
    vault: PathBuf,
    folder: PathBuf,
    home: PathBuf,
    port: u16,
    id: String,
    engine: Option<Child>,
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.offline();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn syncthing(home: &Path) -> Command {
    let mut command = Command::new("syncthing");
    // Without a parent of its own that would outlive it or start it again.
    command.env("STMONITORED", "1").env("STNOUPGRADE", "1").env("HOME", home).stdin(Stdio::null());
    command
}

impl Machine {
    fn new(root: &Path, name: &str) -> Self {
        let at = root.join(name);
        let (folder, home) = (at.join("gedeeld"), at.join("syncthing"));
        fs::create_dir_all(&folder).unwrap();
        fs::create_dir_all(&home).unwrap();
        fs::write(at.join("pass"), "vijf kleine blauwe fietsen\n").unwrap();
        let made = syncthing(&home)
            .args(["generate", "--no-default-folder", "--skip-port-probing", "--home"])
            .arg(&home)
            .output()
            .expect(MISSING);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let id = syncthing(&home).args(["--device-id", "--home"]).arg(&home).output().unwrap().stdout;
        let id = String::from_utf8(id).unwrap().trim().to_owned();
        Self { vault: at.join("mijn.sleutel"), folder, home, port: free_port(), id, engine: None }
    }

    /// Shares the folder with the other machine, and with nobody else.
    fn share_with(&self, other: &Self) {
        let device = |machine: &Self| {
            format!(
                "<device id=\"{}\" compression=\"never\"><address>tcp://127.0.0.1:{}</address></device>",
                machine.id, machine.port
            )
        };
        let config = format!(
            "<configuration version=\"35\">
               <folder id=\"gedeeld\" path=\"{folder}\" type=\"sendreceive\" rescanIntervalS=\"2\"
                       fsWatcherEnabled=\"true\" fsWatcherDelayS=\"1\" ignorePerms=\"false\">
                 <device id=\"{a}\"></device><device id=\"{b}\"></device>
                 <minDiskFree unit=\"%\">0</minDiskFree><maxConflicts>10</maxConflicts>
               </folder>
               {devices}
               <gui enabled=\"false\" tls=\"false\"><address>127.0.0.1:{gui}</address></gui>
               <options>
                 <listenAddress>tcp://127.0.0.1:{port}</listenAddress>
                 <globalAnnounceEnabled>false</globalAnnounceEnabled>
                 <localAnnounceEnabled>false</localAnnounceEnabled>
                 <relaysEnabled>false</relaysEnabled>
                 <natEnabled>false</natEnabled>
                 <urAccepted>-1</urAccepted>
                 <startBrowser>false</startBrowser>
                 <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
                 <crashReportingEnabled>false</crashReportingEnabled>
                 <stunKeepaliveStartS>0</stunKeepaliveStartS>
                 <reconnectionIntervalS>1</reconnectionIntervalS>
                 <minHomeDiskFree unit=\"%\">0</minHomeDiskFree>
               </options>
             </configuration>",
            folder = self.folder.display(),
            a = self.id,
            b = other.id,
            devices = device(self) + &device(other),
            gui = free_port(),
            port = self.port,
        );
        fs::create_dir_all(self.folder.join(".stfolder")).unwrap();
        fs::write(self.home.join("config.xml"), config).unwrap();
    }

    fn online(&mut self) {
        let log = fs::File::create(self.home.join("log")).unwrap();
        let child = syncthing(&self.home)
            .args(["serve", "--no-browser", "--no-restart", "--home"])
            .arg(&self.home)
            .stderr(log.try_clone().unwrap())
            .stdout(log)
            .spawn()
            .expect(MISSING);
        self.engine = Some(child);
    }

    fn offline(&mut self) {
        if let Some(mut child) = self.engine.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    fn run(&self, args: &[&str]) -> (i32, Value) {
        let at = self.vault.parent().unwrap();
        let done = Command::new(env!("CARGO_BIN_EXE_sleutel"))
            .args(args)
            .args(["--passphrase-file", "pass", "--json"])
            .current_dir(at)
            .output()
            .unwrap();
        let out = String::from_utf8_lossy(&done.stdout);
        let value = serde_json::from_str(&out)
            .unwrap_or_else(|error| panic!("{error}: {out}{}", String::from_utf8_lossy(&done.stderr)));
        (done.status.code().unwrap(), value)
    }

    fn sync(&self) -> (i32, Value) {
        self.run(&["vault", "sync", "mijn.sleutel", "--folder", "gedeeld"])
    }

    fn passphrase() -> Passphrase {
        Passphrase::new("vijf kleine blauwe fietsen".to_owned())
    }

    /// Opens the vault as this machine, as the window would.
    fn open(&self) -> Vault {
        let kept = fs::read_to_string(self.vault.with_file_name("mijn.sleutel.device")).unwrap();
        let device = kept.split(' ').next().unwrap().parse().unwrap();
        Vault::open(&self.vault, &Self::passphrase(), desk::ROOMS, Source::Machine { device }).unwrap().vault
    }

    fn sql(&self, sql: &str) {
        let sql = sql.to_owned();
        self.open().write(move |w| Ok(w.case.execute_batch(&sql)?)).unwrap();
    }

    fn one(&self, sql: &str) -> String {
        let sql = sql.to_owned();
        self.open().read(move |r| Ok(r.case.query_row(&sql, [], |row| row.get(0))?)).unwrap()
    }

    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        fn walk(top: &Path, folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
            for entry in fs::read_dir(folder).unwrap().flatten() {
                let path = entry.path();
                if entry.file_name().to_str().unwrap().starts_with('.') {
                    continue;
                }
                if path.is_dir() {
                    walk(top, &path, found);
                } else if let Ok(bytes) = fs::read(&path) {
                    found.insert(path.strip_prefix(top).unwrap().to_owned(), bytes);
                }
            }
        }
        let mut found = BTreeMap::new();
        walk(&self.folder, &self.folder, &mut found);
        found
    }

    fn log(&self) -> String {
        fs::read_to_string(self.home.join("log")).unwrap_or_default()
    }
}

/// Waits until both folders hold the same files, and as many as there must be.
fn carried(a: &Machine, b: &Machine, is_done: impl Fn(&BTreeMap<PathBuf, Vec<u8>>) -> bool) {
    let start = Instant::now();
    loop {
        let files = a.files();
        if files == b.files() && is_done(&files) {
            return;
        }
        assert!(start.elapsed() < Duration::from_secs(90), "nothing was carried over\n{}\n{}", a.log(), b.log());
        std::thread::sleep(Duration::from_millis(200));
    }
}

fn bundles(files: &BTreeMap<PathBuf, Vec<u8>>) -> usize {
    files.keys().filter(|path| path.extension().is_some_and(|extension| extension == "bundle")).count()
}

const HOUSEHOLD: &str = "INSERT INTO household (id, called) VALUES";

#[test]
fn with_a_real_syncthing_two_machines_offline_in_turn_come_to_hold_the_same() {
    let root = tempfile::tempdir().unwrap();
    let (mut a, mut b) = (Machine::new(root.path(), "laptop"), Machine::new(root.path(), "tablet"));
    a.share_with(&b);
    b.share_with(&a);
    let (code, made) = a.run(&["vault", "create", "mijn.sleutel"]);
    assert_eq!((code, made["state"].as_str()), (0, Some("ok")));
    fs::copy(&a.vault, &b.vault).unwrap();

    // Both on: what the laptop writes is on the tablet, and the other way round.
    assert_eq!(a.sync().0, 0);
    a.sql(&format!("{HOUSEHOLD} ('h', 'Huis Verzonnen')"));
    let (code, told) = a.sync();
    assert_eq!((code, told["sent"].as_u64()), (0, Some(1)));
    a.online();
    b.online();
    carried(&a, &b, |files| bundles(files) == 2);
    let (code, told) = b.sync();
    assert_eq!((code, told["sent"].as_u64(), told["received"].as_u64()), (0, Some(1), Some(2)), "{told}");
    assert_eq!(b.one("SELECT called FROM household"), "Huis Verzonnen");
    carried(&a, &b, |files| bundles(files) == 3);
    assert_eq!(a.sync().1["received"], 1);

    // The tablet is off: the laptop works on. Then the laptop is off, and the tablet works on.
    b.offline();
    a.sql(&format!("{HOUSEHOLD} ('a', 'Van de laptop'); UPDATE household SET called = 'Eerst' WHERE id = 'h'"));
    a.sync();
    b.sql(&format!("{HOUSEHOLD} ('b', 'Van de tablet')"));
    std::thread::sleep(Duration::from_millis(5));
    b.sql("UPDATE household SET called = 'Later' WHERE id = 'h'");
    b.sync();
    assert!(a.files() != b.files(), "the control: nothing went over while one was off");
    a.offline();
    b.online();
    std::thread::sleep(Duration::from_secs(2));
    assert!(a.files() != b.files(), "the control");
    a.online();
    carried(&a, &b, |files| bundles(files) == 5);
    for machine in [&a, &b] {
        let (code, told) = machine.sync();
        assert_eq!((code, told["received"].as_u64(), told["conflicts"].as_u64()), (2, Some(1), Some(1)), "{told}");
        let all = machine.one("SELECT group_concat(called, ', ') FROM (SELECT called FROM household ORDER BY id)");
        assert_eq!(all, "Van de laptop, Van de tablet, Later");
    }
    let conflict = a.open().conflicts().unwrap().remove(0);
    assert_eq!(conflict.other.value.as_str(), Some("Eerst"));
    a.open().settle(&conflict, vault::Keep::Other).unwrap();
    a.sync();
    carried(&a, &b, |files| bundles(files) == 6);
    let (code, told) = b.sync();
    assert_eq!((code, told["conflicts"].as_u64()), (0, Some(0)), "{told}");
    assert_eq!(b.one("SELECT called FROM household WHERE id = 'h'"), "Eerst");

    // The engine's own copies: of a bundle that was changed on both sides, and of a vault that does not belong there.
    let bundle = a.files().into_keys().find(|path| path.extension().is_some_and(|e| e == "bundle")).unwrap();
    fs::write(a.folder.join("verdwaald.sleutel"), b"x").unwrap();
    carried(&a, &b, |files| files.contains_key(Path::new("verdwaald.sleutel")));
    a.offline();
    b.offline();
    for (machine, text) in [(&a, "van hier"), (&b, "van daar, anders")] {
        fs::write(machine.folder.join("verdwaald.sleutel"), text).unwrap();
        fs::write(machine.folder.join(&bundle), text).unwrap();
    }
    a.online();
    b.online();
    carried(&a, &b, |files| {
        files.keys().filter(|path| path.to_str().unwrap().contains(".sync-conflict-")).count() == 2
    });
    for machine in [&a, &b] {
        let (code, told) = machine.sync();
        let mut why: Vec<&str> =
            told["refused"].as_array().unwrap().iter().map(|refused| refused["why"].as_str().unwrap()).collect();
        why.sort_unstable();
        assert_eq!((code, why), (2, vec!["conflict_copy", "vault_copy"]), "{told}");
        assert_eq!(machine.one("SELECT called FROM household WHERE id = 'h'"), "Eerst", "nothing came in");
    }

    // Nothing readable lies in the folder.
    for (path, bytes) in a.files() {
        for word in ["Verzonnen", "laptop", "household", "Later"] {
            assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{}", path.display());
        }
    }
    let vault_marks =
        a.open().read(|r| Ok(r.case.query_row("SELECT count(*) FROM household", [], |row| row.get::<_, i64>(0))?));
    assert_eq!(vault_marks.unwrap(), 3, "the control: it is in the vault");
}
