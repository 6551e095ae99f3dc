//! `sleutel vault info`, `slots` and `rekey`, as a script uses them, with cards that the real `age-keygen` made.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails says so")]

use std::process::Command;

use serde_json::Value;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in
            [("pass", "vijf kleine blauwe fietsen"), ("new", "zes grote rode boten"), ("own", "van mij")]
        {
            std::fs::write(folder.path().join(name), format!("{text}\n")).unwrap();
        }
        let desk = Self { folder };
        let demo = "demo v.sleutel --passphrase-file pass --clients 3 --contacts 6 --seed 4 --until 2026-11-21";
        assert_eq!(desk.run(demo).0, 0);
        desk
    }

    fn run(&self, args: &str) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sleutel"));
        command.args(args.split(' ')).args(["--locale", "nl"]).current_dir(self.folder.path());
        let done = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (done.status.code().unwrap(), text(done.stdout), text(done.stderr))
    }

    fn json(&self, args: &str) -> (i32, Value) {
        let (code, out, err) = self.run(&format!("{args} --json"));
        (code, serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out} {err}")))
    }

    fn refused(&self, args: &str, error: &str) {
        let before = self.json("vault info v.sleutel");
        let (code, told) = self.json(args);
        assert_eq!((code, told["error"].as_str()), (1, Some(error)), "{args}");
        let (_, out, err) = self.run(args);
        assert_eq!(out, "");
        assert!(!err.contains("failure-") && !err.contains("cli-"), "it has words: {err}");
        // Opening a vault writes down which device opened it; the ways in and the generation stay what they were.
        assert_eq!(self.json("vault info v.sleutel"), before);
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    /// A card of the real `age-keygen`: its key goes into a file; gives the card.
    fn card(&self, key: &str) -> String {
        let made = Command::new("age-keygen").output().expect("age is installed (Debian package `age`)");
        let text = String::from_utf8(made.stdout).unwrap();
        self.write(key, &text);
        text.lines().find_map(|line| line.strip_prefix("# public key: ")).unwrap().to_owned()
    }
}

fn kinds(told: &Value) -> Vec<&str> {
    told["slots"].as_array().unwrap().iter().map(|slot| slot["kind"].as_str().unwrap()).collect()
}

#[test]
fn codes_and_a_second_passphrase_come_and_go() {
    let desk = Desk::new();
    let (code, info) = desk.json("vault info v.sleutel");
    assert_eq!((code, kinds(&info)), (0, vec!["passphrase", "data_key"]));
    assert_eq!(info["slots"][0]["cost"]["passes"], 3);
    desk.refused("vault slots v.sleutel --passphrase-file new", "wrong_key");

    let (code, made) = desk.json("vault slots v.sleutel --passphrase-file pass --add-recovery");
    assert_eq!((code, kinds(&made)), (0, vec!["passphrase", "recovery_code", "data_key"]));
    let (_, after) = desk.json("vault info v.sleutel");
    assert_ne!(after["generation"], info["generation"]);
    assert!(after["first"].as_u64() > info["first"].as_u64());
    let recovery = made["code"].as_str().unwrap();
    desk.write("code", recovery);
    let typo = recovery.replacen(|sign: char| sign != '-', if recovery.starts_with('7') { "8" } else { "7" }, 1);
    desk.write("typo", &typo);

    // The passphrase is lost.
    desk.refused("vault rekey v.sleutel --recovery-code-file typo --new-passphrase-file new", "mistyped_code");
    let both =
        "vault rekey v.sleutel --recovery-code-file code --new-passphrase-file new --new-second-passphrase-file own";
    assert_eq!(desk.json(both).0, 0);
    desk.refused("vault slots v.sleutel --passphrase-file pass", "wrong_key");
    desk.refused("vault slots v.sleutel --passphrase-file new", "second_door");
    let (code, listed) = desk.json("vault slots v.sleutel --passphrase-file new --second-passphrase-file own");
    assert_eq!((code, kinds(&listed)), (0, vec!["passphrase", "recovery_code", "private_passphrase"]));
    assert_eq!(listed["changed"], false);

    // Whatever opens the vault takes both: backing up, restoring, exchanging, handing over.
    for folder in ["copies", "shared"] {
        std::fs::create_dir(desk.folder.path().join(folder)).unwrap();
    }
    let with_both = "--passphrase-file new --second-passphrase-file own";
    desk.refused("vault backup v.sleutel --to copies --passphrase-file new", "second_door");
    let (code, made) = desk.json(&format!("vault backup v.sleutel --to copies {with_both}"));
    assert_eq!(code, 0, "{made}");
    let copy = format!("copies/{}", made["file"].as_str().unwrap());
    desk.refused(&format!("vault restore {copy} --to back.sleutel --passphrase-file new"), "second_door");
    assert_eq!(desk.json(&format!("vault restore {copy} --to back.sleutel {with_both}")).0, 0);
    assert_eq!(desk.json(&format!("vault sync v.sleutel --folder shared {with_both}")).0, 0);
    assert_eq!(desk.json(&format!("handover card v.sleutel --name Noor --out card.txt {with_both}")).0, 0);

    let one = "vault slots v.sleutel --passphrase-file new --second-passphrase-file own --one-passphrase";
    assert_eq!(desk.json(one).0, 0);
    let id = listed["slots"][1]["id"].as_str().unwrap();
    let remove = format!("vault slots v.sleutel --passphrase-file new --remove {id}");
    let (code, out, _) = desk.run(&remove);
    assert_eq!(code, 0);
    assert!(out.contains("nieuwe sleutels") && !out.contains("herstelcode"), "{out}");
    desk.refused(&remove, "no_slot");
    desk.refused("vault slots v.sleutel --recovery-code-file code", "wrong_key");
}

#[test]
fn a_card_opens_the_client_part_to_read_and_nothing_else() {
    let desk = Desk::new();
    let (one, two, three) = (desk.card("one"), desk.card("two"), desk.card("three"));
    let add = "vault slots v.sleutel --passphrase-file pass";
    desk.refused(&format!("{add} --add-card age1qqq --name Balie"), "mistyped_card");
    desk.refused(&format!("{add} --add-card nothing --name Balie"), "no_card");
    desk.refused(&format!("{add} --together --add-card {one} --name Balie"), "two_cards");
    let (code, told) = desk.json(&format!("{add} --add-card {one} --name Balie-Verzonnen"));
    assert_eq!((code, kinds(&told)), (0, vec!["passphrase", "card", "private_passphrase"]));
    assert_eq!(told["slots"][1]["holder"]["name"], "Balie-Verzonnen");
    let pair = format!("{add} --together --add-card {two} --name A --add-card {three} --name B");
    assert_eq!(desk.json(&pair).0, 0);
    let (_, info) = desk.json("vault info v.sleutel");
    assert!(info["slots"].as_array().unwrap().iter().all(|slot| slot["holder"].is_null()), "not without a key");

    let before = std::fs::read(desk.folder.path().join("v.sleutel")).unwrap();
    let export = |keys: &str| format!("vault export v.sleutel --plaintext --part clients {keys}");
    for keys in ["--card-key-file one", "--card-key-file two --card-key-file three"] {
        let (code, out, err) = desk.run(&export(keys));
        let told: Value = serde_json::from_str(&out).unwrap();
        assert_eq!((code, told["clients"].as_array().unwrap().len()), (0, 3));
        assert!(told.get("wellbeing").is_none() && err.contains("niet verzegeld"));
    }
    desk.refused(&export("--card-key-file two"), "wrong_key");
    desk.refused(&export("--card-key-file pass"), "no_card_key");
    desk.refused("vault export v.sleutel --plaintext --part all --card-key-file one", "only_clients");
    assert_eq!(std::fs::read(desk.folder.path().join("v.sleutel")).unwrap(), before);
    // The control: her passphrase still opens everything.
    let all = "vault export v.sleutel --plaintext --part all --passphrase-file pass";
    let own: Value = serde_json::from_str(&desk.run(all).1).unwrap();
    assert!(own["wellbeing"].is_object());
}
