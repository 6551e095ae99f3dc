//! The built program as a script uses it: exit codes, JSON, and what stands on the disk.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "a test that fails says so")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("pass"), "vijf kleine blauwe fietsen\n").unwrap();
        std::fs::write(folder.path().join("other"), "een heel andere wachtzin\n").unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs `sleutel` in the folder; gives its exit code, standard output and standard error.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let done = self.command(args).output().unwrap();
        told(done)
    }

    fn json(&self, args: &[&str]) -> (i32, Value) {
        let (code, out, err) = self.run(&[args, &["--json"]].concat());
        let value = serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out} {err}"));
        (code, value)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sleutel"));
        command.args(args).args(["--locale", "nl"]).current_dir(self.folder.path());
        command
    }

    fn demo(&self, name: &str) {
        let args = [
            "demo",
            name,
            "--passphrase-file",
            "pass",
            "--clients",
            "12",
            "--contacts",
            "60",
            "--seed",
            "4",
            "--until",
            "2026-11-21",
        ];
        assert_eq!(self.run(&args).0, 0);
    }
}

fn told(done: Output) -> (i32, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (done.status.code().unwrap(), text(done.stdout), text(done.stderr))
}

const SERVICES: &str = r#"[
    {"id": "a", "name": "Oefentuin", "description": "Werken in een verzonnen tuin.", "status": "active",
     "organization": {"id": "o", "name": "Stichting Verzonnen", "description": "Bestaat niet."},
     "languages": [{"id": "l", "name": "Arabisch", "code": "ar"}],
     "phones": [{"id": "p", "number": "000-0000000"}]},
    {"id": "b", "name": "Taaltafel", "description": "Praten aan een verzonnen tafel.", "status": "active",
     "organization": {"id": "o", "name": "Stichting Verzonnen", "description": "Bestaat niet."}}
]"#;

#[test]
fn a_vault_is_made_once_verified_and_never_written_to_by_verifying() {
    let desk = Desk::new();
    let (code, made) = desk.json(&["vault", "create", "v.sleutel", "--passphrase-file", "pass"]);
    assert_eq!((code, made["state"].as_str()), (0, Some("ok")));
    let (code, again) = desk.json(&["vault", "create", "v.sleutel", "--passphrase-file", "pass"]);
    assert_eq!((code, again["error"].as_str()), (1, Some("exists")));

    let before = std::fs::read(desk.path("v.sleutel")).unwrap();
    let (code, verdict) = desk.json(&["vault", "verify", "v.sleutel", "--passphrase-file", "pass"]);
    assert_eq!((code, verdict["state"].as_str()), (0, Some("ok")));
    assert!(verdict["last_saved"].as_str().unwrap().ends_with('Z'));
    assert!(verdict["commits"].as_u64().unwrap() >= 1);
    assert_eq!(std::fs::read(desk.path("v.sleutel")).unwrap(), before);
}

#[test]
fn every_state_has_its_word_and_its_exit_code() {
    let desk = Desk::new();
    desk.demo("v.sleutel");
    let whole = std::fs::read(desk.path("v.sleutel")).unwrap();
    let state = |name: &str, pass: &str| {
        let (code, verdict) = desk.json(&["vault", "verify", name, "--passphrase-file", pass]);
        (code, verdict["state"].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(state("v.sleutel", "pass"), (0, "ok".into()));
    assert_eq!(state("v.sleutel", "other"), (1, "wrong_key".into()));
    assert_eq!(state("nothing.sleutel", "pass"), (1, "no_vault".into()));

    std::fs::write(desk.path("torn.sleutel"), &whole[..whole.len() - 7]).unwrap();
    assert_eq!(state("torn.sleutel", "pass"), (2, "torn_tail".into()));

    let mut changed = whole.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    std::fs::write(desk.path("changed.sleutel"), &changed).unwrap();
    assert_eq!(state("changed.sleutel", "pass"), (1, "tampered".into()));

    std::fs::write(desk.path("foreign.sleutel"), b"PK\x03\x04 not a vault at all, but long enough to look at").unwrap();
    assert_eq!(state("foreign.sleutel", "pass"), (1, "no_vault".into()));
}

#[test]
fn an_export_warns_says_whose_it_is_and_leaves_an_entry() {
    let desk = Desk::new();
    desk.demo("v.sleutel");
    let export =
        |part: &str| ["vault", "export", "v.sleutel", "--passphrase-file", "pass", "--part", part].map(str::to_owned);
    let run = |part: &str, plaintext: bool| {
        let mut args = export(part).to_vec();
        if plaintext {
            args.push("--plaintext".into());
        }
        desk.run(&args.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let (code, out, err) = run("clients", false);
    assert_eq!((code, out.as_str()), (1, ""), "{err}");

    let (code, out, err) = run("clients", true);
    assert_eq!(code, 0);
    assert!(err.contains("niet verzegeld"), "{err}");
    let clients: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(clients["clients"].as_array().unwrap().len(), 12);
    assert_eq!(clients["contacts"].as_array().unwrap().len(), 60);
    assert!(clients.get("wellbeing").is_none());

    let own: Value = serde_json::from_str(&run("own", true).1).unwrap();
    assert!(own.get("clients").is_none() && own["wellbeing"]["check_ins"].is_array());

    // What was written down about the exports is in the vault: it has grown, and still verifies.
    let commits = |desk: &Desk| {
        desk.json(&["vault", "verify", "v.sleutel", "--passphrase-file", "pass"]).1["commits"].as_u64().unwrap()
    };
    let before = commits(&desk);
    run("all", true);
    assert!(commits(&desk) > before);
}

#[test]
fn the_same_seed_and_day_make_the_same_caseload() {
    let desk = Desk::new();
    desk.demo("one.sleutel");
    desk.demo("two.sleutel");
    let exported = |name: &str| {
        let (code, out, _) =
            desk.run(&["vault", "export", name, "--passphrase-file", "pass", "--part", "all", "--plaintext"]);
        assert_eq!(code, 0);
        let mut value: Value = serde_json::from_str(&out).unwrap();
        value["exported"].take();
        value
    };
    assert_eq!(exported("one.sleutel"), exported("two.sleutel"));
}

#[test]
fn a_demo_takes_a_directory_and_leaves_nothing_behind_where_it_cannot() {
    let desk = Desk::new();
    std::fs::write(desk.path("services.json"), SERVICES).unwrap();
    let base = [
        "demo",
        "v.sleutel",
        "--passphrase-file",
        "pass",
        "--clients",
        "3",
        "--contacts",
        "5",
        "--seed",
        "1",
        "--services",
    ];
    let (code, made) = desk.json(&[&base[..], &["services.json"]].concat());
    assert_eq!(code, 0);
    assert_eq!((made["clients"].as_u64(), made["contacts"].as_u64()), (Some(3), Some(5)));
    assert!(made["services"].as_u64().unwrap() > 2, "the national set and the two of the file: {made}");

    std::fs::remove_file(desk.path("v.sleutel")).unwrap();
    std::fs::write(desk.path("broken.json"), "[{\"name\": ").unwrap();
    let (code, failed) = desk.json(&[&base[..], &["broken.json"]].concat());
    assert_eq!((code, failed["error"].as_str()), (1, Some("import_refused")));
    assert!(!desk.path("v.sleutel").exists());
}

#[test]
fn a_directory_is_checked() {
    let desk = Desk::new();
    std::fs::write(desk.path("good.json"), SERVICES).unwrap();
    let (code, report) = desk.json(&["map", "check", "good.json"]);
    assert_eq!(code, 0, "{report}");
    assert_eq!(report["accepted"], true);
    for (kind, count) in [("organizations", 1), ("services", 2), ("languages", 1), ("phones", 1), ("locations", 0)] {
        assert_eq!(report[kind], count, "{kind}");
    }
    assert_eq!(report["problems"], serde_json::json!([]));

    std::fs::write(desk.path("some.csv"), "name;phone\nOefentuin;000-0000000\nTe;veel;cellen\n").unwrap();
    let (code, report) = desk.json(&["map", "check", "some.csv"]);
    assert_eq!((code, &report["accepted"]), (2, &Value::Bool(true)), "{report}");
    assert!(
        report["problems"].as_array().unwrap().iter().any(|p| p["kind"] == "row_long" && p["line"] == 3),
        "{report}"
    );

    std::fs::write(desk.path("cut.json"), &SERVICES[..200]).unwrap();
    std::fs::write(desk.path("deep.json"), "[".repeat(10_000)).unwrap();
    for (name, why) in [("cut.json", "cut_off"), ("deep.json", "too_deep"), ("not-there.json", "unreadable")] {
        let (code, report) = desk.json(&["map", "check", name]);
        assert_eq!((code, &report["accepted"]), (1, &Value::Bool(false)), "{report}");
        assert_eq!(report["refused"]["why"], why);
    }
}

#[test]
fn a_directory_is_searched_by_word_language_and_distance() {
    let desk = Desk::new();
    std::fs::write(desk.path("services.json"), SERVICES).unwrap();
    let names = |args: &[&str]| {
        let (code, found) = desk.json(&[&["map", "search", "services.json"], args].concat());
        assert_eq!(code, 0, "{found}");
        let list = found["services"].as_array().unwrap();
        list.iter().map(|card| card["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&["oefen"]), ["Oefentuin"]);
    assert_eq!(names(&["taaltfel"]), ["Taaltafel"], "a typing error");
    assert_eq!(names(&["", "--language", "ar"]), ["Oefentuin"]);
    assert_eq!(names(&["", "--limit", "1"]).len(), 1);
    assert!(names(&["bestaatniet"]).is_empty());

    let (code, failed) = desk.json(&["map", "search", "services.json", "x", "--near", "Nergenshuizen"]);
    assert_eq!((code, failed["error"].as_str()), (1, Some("unknown_place")));
    let (code, failed) = desk.json(&["map", "search", "services.json", "x", "--language", "klingon"]);
    assert_eq!((code, failed["error"].as_str()), (1, Some("unknown_language")));
}

#[test]
fn distance_is_measured_from_a_postcode_where_a_table_knows_it() {
    let desk = Desk::new();
    // Made up: nobody was given these postcodes.
    std::fs::write(desk.path("postcodes.csv"), "pc4,place,lat,lon\n1000,Verzonnen,52.5,6.1\nfout,Verzonnen,52.5,6.1\n")
        .unwrap();
    std::fs::write(
        desk.path("services.csv"),
        "naam,adres,lat,lon\nVer,Verzonnenstraat 1,52.5,5.1\nDichtbij,Verzonnenstraat 2,52.5,6.2\n",
    )
    .unwrap();
    let search = |more: &[&str]| desk.json(&[&["map", "search", "services.csv", ""], more].concat());
    let (code, found) = search(&["--near", "1000", "--postcodes", "postcodes.csv"]);
    assert_eq!(code, 0, "{found}");
    let cards = found["services"].as_array().unwrap();
    let far: Vec<_> = cards.iter().map(|card| (card["name"].as_str().unwrap(), card["km"].as_f64().unwrap())).collect();
    // A tenth of a degree east at 52.5 degrees north is 6,371 km × 2π / 3,600 × cos 52.5° = 6.8 km.
    assert_eq!(far, [("Dichtbij", 6.8), ("Ver", 67.7)]);
    for (more, why) in [
        (&["--near", "1001", "--postcodes", "postcodes.csv"][..], "unknown_place"),
        (&["--near", "1000"], "unknown_place"),
    ] {
        let (code, failed) = search(more);
        assert_eq!((code, failed["error"].as_str()), (1, Some(why)), "{failed}");
    }
    let (code, refused) = search(&["--near", "1000", "--postcodes", "services.csv"]);
    assert_eq!((code, refused["refused"]["why"].as_str()), (1, Some("no_postcodes")), "{refused}");
    assert_eq!(search(&["--near", "Zwolle", "--postcodes", "postcodes.csv"]).0, 0, "a place goes as well");
}

#[test]
fn help_is_in_the_language_asked_for() {
    let desk = Desk::new();
    let said = |args: &[&str]| {
        told(Command::new(env!("CARGO_BIN_EXE_sleutel")).args(args).env("LC_ALL", "C").output().unwrap())
    };
    let (code, out, err) = desk.run(&["map", "search", "--help"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("Gebruik: sleutel map search") && out.contains("Zoekt in een sociale kaart."), "{out}");
    assert_eq!(said(&["map", "search", "--help", "--locale=nl"]).1, out, "wherever it is asked");
    let (code, out, _) = said(&["--locale", "ar", "--help"]);
    assert_eq!(code, 0);
    assert!(out.contains("الأوامر:") && out.contains("--locale"), "{out}");
    let (code, out, _) = said(&["--locale", "en", "vault", "export", "-h"]);
    assert_eq!(code, 0);
    assert!(out.contains("Writes out what a vault holds."), "{out}");
    let spoken = |locale: &str| {
        told(Command::new(env!("CARGO_BIN_EXE_sleutel")).arg("--help").env("LC_ALL", locale).output().unwrap()).1
    };
    assert!(spoken("ar_SY.UTF-8").contains("الأوامر:"));
    assert_eq!(spoken("xx"), spoken("nl_NL.UTF-8"));
}

#[test]
fn people_read_sentences_in_their_language() {
    let desk = Desk::new();
    std::fs::write(desk.path("services.json"), SERVICES).unwrap();
    let (code, out, err) = desk.run(&["map", "check", "services.json"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("Alles is in orde."), "{out}");
    let (code, out, err) = desk.run(&["vault", "verify", "nothing", "--passphrase-file", "pass"]);
    assert_eq!(code, 1);
    let said = format!("{out}{err}");
    assert!(!said.contains("failure-") && !said.contains("cli-"), "an id was shown: {said}");
}

#[test]
fn a_mistake_on_the_command_line_or_in_the_passphrase_file_is_exit_code_one_and_no_panic() {
    let desk = Desk::new();
    std::fs::write(desk.path("empty"), "").unwrap();
    std::fs::write(desk.path("binary"), [0xff, 0xfe, 0x00]).unwrap();
    for args in [
        &["vault", "verify"][..],
        &["nonsense"],
        &["vault", "create", "v", "--passphrase-file", "empty"],
        &["vault", "create", "v", "--passphrase-file", "binary"],
        &["vault", "create", "v", "--passphrase-file", "not-there"],
        &["vault", "create", "no/such/folder/v", "--passphrase-file", "pass"],
        &["vault", "export", "v", "--passphrase-file", "pass", "--part", "everything", "--plaintext"],
        &["demo", "v", "--passphrase-file", "pass", "--clients", "-1", "--contacts", "1", "--seed", "1"],
        &["map", "search", "x", "y", "--limit", "0"],
    ] {
        let (code, out, err) = desk.run(args);
        assert_eq!(code, 1, "{args:?}: {out}{err}");
        assert!(!format!("{out}{err}").contains("panicked"), "{args:?}");
    }
    assert_eq!(desk.run(&["--help"]).0, 0);
    assert_eq!(desk.run(&["--version"]).0, 0);
}

/// `sleutel … | head -1`: the reader goes away, and that is no failure.
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let desk = Desk::new();
    let all: Vec<Value> = (0..3000)
        .map(|n| serde_json::json!({"id": n.to_string(), "name": format!("Oefenplek {n}"), "description": "Verzonnen. ".repeat(20), "status": "active"}))
        .collect();
    std::fs::write(desk.path("many.json"), serde_json::to_vec(&all).unwrap()).unwrap();
    let mut child = desk
        .command(&["map", "search", "many.json", "oefenplek", "--limit", "500", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""));
}

/// The examples of the exchange format itself, where a machine has them.
#[test]
fn the_examples_of_hsds_are_read() {
    let Some(folder) = std::env::var_os("HSDS_DIR").map(PathBuf::from) else {
        eprintln!("HSDS_DIR names no folder: the examples of HSDS were not read");
        return;
    };
    let desk = Desk::new();
    let examples = if folder.join("examples").is_dir() { folder.join("examples") } else { folder };
    for (name, services) in [("service_full.json", 1), ("csv", 1)] {
        let path = examples.join(name);
        assert!(path.exists(), "{name} is not among the examples");
        let (code, report) = desk.json(&["map", "check", as_text(&path)]);
        assert!(code == 0 || code == 2, "{name}: {report}");
        assert!(report["services"].as_u64().unwrap() >= services, "{name}: {report}");
        let (code, found) = desk.json(&["map", "search", as_text(&path), ""]);
        assert_eq!(code, 0);
        assert!(!found["services"].as_array().unwrap().is_empty(), "{name}: {found}");
    }
}

fn as_text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_vault_is_backed_up_and_restored_by_its_passphrase_alone() {
    let desk = Desk::new();
    desk.demo("demo.sleutel");
    std::fs::create_dir(desk.path("stick")).unwrap();
    let export = |file: &str| {
        let (code, out, _) =
            desk.run(&["vault", "export", file, "--passphrase-file", "pass", "--part", "all", "--plaintext"]);
        assert_eq!(code, 0);
        let mut all: Value = serde_json::from_str(&out).unwrap();
        // When it was written out is not of the vault.
        all.as_object_mut().unwrap().retain(|_, records| records.is_array());
        all
    };
    let live = std::fs::read(desk.path("demo.sleutel")).unwrap();
    let backup = ["vault", "backup", "demo.sleutel", "--passphrase-file", "pass", "--to"];
    let (code, made) = desk.json(&[&backup[..], &["stick"]].concat());
    assert_eq!((code, made["state"].as_str(), made["missing"].as_u64()), (0, Some("ok"), Some(0)), "{made}");
    assert!(std::fs::read(desk.path("demo.sleutel")).unwrap() == live, "the vault was changed");
    let file = format!("stick/{}", made["file"].as_str().unwrap());
    assert_eq!(made["bytes"].as_u64(), Some(std::fs::metadata(desk.path(&file)).unwrap().len()));

    let restore = |pass: &str, to: &str| desk.json(&["vault", "restore", &file, "--passphrase-file", pass, "--to", to]);
    let (code, failed) = restore("other", "terug.sleutel");
    assert_eq!((code, failed["error"].as_str()), (1, Some("wrong_key")));
    assert!(!desk.path("terug.sleutel").exists());
    let (code, failed) = restore("pass", "demo.sleutel");
    assert_eq!((code, failed["error"].as_str()), (1, Some("exists")));
    let (code, restored) = restore("pass", "terug.sleutel");
    assert_eq!((code, &restored["last_saved"]), (0, &made["at"]), "{restored}");
    let back = export("terug.sleutel");
    assert!(back == export("demo.sleutel"));
    assert!(back["clients"].as_array().is_some_and(|all| all.len() == 12), "the control: there was something");

    for (to, error) in [("not-there", "folder_gone"), ("demo.sleutel", "folder_gone")] {
        let (code, failed) = desk.json(&[&backup[..], &[to]].concat());
        assert_eq!((code, failed["error"].as_str()), (1, Some(error)));
    }
    // What rotted is told, and left alone. So that something would go, there are many days.
    let days: Vec<String> = (1..30).map(|day| format!("sleutelbos-2020-01-{day:02}-0900.sleutel")).collect();
    for name in &days {
        std::fs::copy(desk.path(&file), desk.path("stick").join(name)).unwrap();
    }
    let rotten = desk.path("stick").join(&days[28]);
    let mut bytes = std::fs::read(&rotten).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    std::fs::write(&rotten, bytes).unwrap();
    let (code, made) = desk.json(&[&backup[..], &["stick", "--keep-all"]].concat());
    assert_eq!((code, made["removed"].as_array().map(Vec::len)), (0, Some(0)));
    let (code, made) = desk.json(&[&backup[..], &["stick"]].concat());
    assert_eq!((code, &made["unsound"]), (2, &serde_json::json!([days[28]])), "{made}");
    assert!(made["removed"].as_array().unwrap().len() > 15, "{made}");
    assert!(rotten.exists() && desk.path("stick").join(&days[27]).exists());
}

#[test]
fn an_anchor_tells_that_a_vault_is_older_and_says_both_moments() {
    let desk = Desk::new();
    desk.demo("demo.sleutel");
    std::fs::create_dir(desk.path("stick")).unwrap();
    let verify = ["vault", "verify", "demo.sleutel", "--passphrase-file", "pass"];
    let with = |more: &[&str]| desk.json(&[&verify[..], more].concat());
    let (_, made) = desk.json(&["vault", "backup", "demo.sleutel", "--passphrase-file", "pass", "--to", "stick"]);
    let (code, first) = with(&["--write-anchor", "anchor.json"]);
    assert_eq!((code, first["state"].as_str(), &first["known"]), (0, Some("ok"), &Value::Null));
    let anchor = std::fs::read(desk.path("anchor.json")).unwrap();
    let (code, same) = with(&["--anchor", "anchor.json", "--write-anchor", "anchor.json"]);
    assert_eq!((code, &same["known"]), (0, &first["anchor"]), "the control: nothing happened since");
    assert!(std::fs::read(desk.path("anchor.json")).unwrap() == anchor);

    // Somebody puts the backup in the place of the vault.
    let file = desk.path("stick").join(made["file"].as_str().unwrap());
    std::fs::copy(file, desk.path("demo.sleutel")).unwrap();
    let (code, older) = with(&["--anchor", "anchor.json", "--write-anchor", "anchor.json"]);
    assert_eq!((code, older["state"].as_str()), (2, Some("older")), "{older}");
    assert_eq!(older["known"], first["anchor"]);
    assert!(std::fs::read(desk.path("anchor.json")).unwrap() == anchor, "what is older is not made the known one");
    let (code, out, _) = desk.run(&[&verify[..], &["--anchor", "anchor.json"]].concat());
    let moments = [older["last_saved"].as_str().unwrap(), older["known"]["at"].as_str().unwrap()];
    assert!(code == 2 && moments.iter().all(|at| out.contains(at)), "{out}");

    std::fs::write(desk.path("broken.json"), "{\"sequence\": 3, \"tag\": \"zz\"}").unwrap();
    for name in ["broken.json", "not-there.json"] {
        let (code, failed) = with(&["--anchor", name]);
        assert_eq!((code, failed["error"].as_str()), (1, Some("no_anchor")));
    }
}

#[test]
fn privacy_papers_are_printed_once_in_every_language_they_have() {
    let desk = Desk::new();
    let in_every_language = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sleutel"));
        command.args(["privacy", "--json"]).args(args).current_dir(desk.folder.path()).env("LANG", "C");
        let (code, out, _) = told(command.output().unwrap());
        (code, serde_json::from_str::<Value>(&out).unwrap())
    };
    let (code, printed) = in_every_language(&["--out", "new/papers"]);
    assert_eq!(code, 0);
    let documents = printed["documents"].as_array().unwrap();
    assert_eq!(documents.len(), 12);
    let mut names = Vec::new();
    for document in documents {
        let name = document["file"].as_str().unwrap();
        let bytes = std::fs::read(desk.path("new/papers").join(name)).unwrap();
        assert!(bytes.starts_with(b"%PDF-"), "{name}");
        assert_eq!(document["bytes"], bytes.len(), "{name}");
        assert!(document["pages"].as_u64().is_some_and(|pages| pages > 0), "{name}");
        assert_eq!(
            name,
            format!("{}-{}.pdf", document["document"].as_str().unwrap(), document["locale"].as_str().unwrap())
        );
        names.push(name.to_owned());
    }
    for name in ["dpia-nl.pdf", "dpia-en.pdf", "clients-ar.pdf", "laptop-lost-ar.pdf", "confidentiality-en.pdf"] {
        assert!(names.iter().any(|one| one == name), "{name}");
    }
    assert_eq!(std::fs::read_dir(desk.path("new/papers")).unwrap().count(), 12);

    // One of them is there: nothing is written and it stays as it was.
    std::fs::create_dir(desk.path("some")).unwrap();
    std::fs::write(desk.path("some/register-en.pdf"), "filled in").unwrap();
    let (code, refused) = in_every_language(&["--out", "some"]);
    assert_eq!((code, refused["error"].as_str()), (1, Some("exists")));
    assert_eq!(std::fs::read_dir(desk.path("some")).unwrap().count(), 1);
    assert_eq!(std::fs::read(desk.path("some/register-en.pdf")).unwrap(), b"filled in");
}

#[test]
fn privacy_papers_come_in_the_language_asked_for_or_else_in_dutch() {
    let desk = Desk::new();
    let (code, out, err) = desk.run(&["privacy", "--out", "dutch"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("5 documenten") && out.contains("dpia-nl.pdf") && out.contains("(FG)"), "{out}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_sleutel"));
    command.args(["privacy", "--out", "arabic", "--locale", "ar", "--json"]).current_dir(desk.folder.path());
    let (code, out, _) = told(command.output().unwrap());
    assert_eq!(code, 0);
    let printed: Value = serde_json::from_str(&out).unwrap();
    let files: Vec<_> =
        printed["documents"].as_array().unwrap().iter().map(|one| one["file"].as_str().unwrap()).collect();
    assert_eq!(
        files,
        ["dpia-nl.pdf", "register-nl.pdf", "clients-ar.pdf", "confidentiality-nl.pdf", "laptop-lost-ar.pdf"]
    );
    // A file where the folder should be.
    std::fs::write(desk.path("file"), "a file").unwrap();
    let (code, refused) = desk.json(&["privacy", "--out", "file"]);
    assert_eq!((code, refused["error"].is_string()), (1, true));
}
