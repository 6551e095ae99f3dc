//! `sleutel handover`, as a script uses it: two vaults, a card, a file of people, a receipt.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails says so")]

use std::process::Command;

use serde_json::Value;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("pass"), "vijf kleine blauwe fietsen\n").unwrap();
        let desk = Self { folder };
        let demo = "demo here.sleutel --passphrase-file pass --clients 5 --contacts 20 --seed 4 --until 2026-11-21";
        assert_eq!(desk.run(demo).0, 0);
        assert_eq!(desk.run("vault create there.sleutel --passphrase-file pass").0, 0);
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
        let (code, out, err) = self.run(&format!("{args} --passphrase-file pass --json"));
        (code, serde_json::from_str(&out).unwrap_or_else(|e| panic!("{e}: {out} {err}")))
    }

    fn people(&self, file: &str) -> Vec<Value> {
        let (_, all) = self.json(&format!("vault export {file} --part clients --plaintext"));
        all["clients"].as_array().unwrap().clone()
    }
}

fn ids(people: &[Value]) -> Vec<String> {
    people.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn people_go_over_by_half_and_only_the_receipt_takes_them_away() {
    let desk = Desk::new();
    let (code, card) = desk.json("handover card there.sleutel --name Noor --out noor.txt");
    assert_eq!(code, 0);
    assert!(card["card"].as_str().unwrap().starts_with("age1"), "{card}");
    assert_eq!(desk.json("handover card here.sleutel --name Sara --out sara.txt").0, 0);
    let before = ids(&desk.people("here.sleutel"));
    let give = "handover give here.sleutel --to noor.txt --out people.age";
    let none = desk.json(&format!("{give} --client 00000000-0000-4000-8000-000000000000"));
    assert_eq!((none.0, none.1["error"].as_str()), (1, Some("gone")));
    let own = desk.json("handover give here.sleutel --to sara.txt --all --out people.age");
    assert_eq!((own.1["error"].as_str(), own.1["why"].as_str()), (Some("refused"), Some("own")));
    assert_eq!(desk.json(&format!("{give} --client {} --client {}", before[0], before[1])).0, 0);
    assert_eq!(ids(&desk.people("here.sleutel")), before, "they stay until the receipt comes");

    let take = "handover take there.sleutel --from people.age";
    let (code, shown) = desk.json(take);
    assert_eq!((code, shown["people"].as_array().unwrap().len()), (2, 2));
    let named = desk.people("here.sleutel")[0]["called"].as_str().unwrap().to_owned();
    assert!(!shown.to_string().contains(&named), "no name where none was asked for");
    assert!(desk.json(&format!("{take} --names")).1.to_string().contains("called"));
    assert!(desk.people("there.sleutel").is_empty(), "looking takes nobody over");
    let first = shown["people"][0]["client"].as_str().unwrap().to_owned();
    let (code, taken) = desk.json(&format!("{take} --client {first} --receipt receipt.age"));
    assert!(code == 0 || code == 2, "{taken}");
    assert_eq!((taken["taken"].as_u64(), taken["declined"].as_u64()), (Some(1), Some(1)));
    assert_eq!(desk.people("there.sleutel").len(), 1);
    let twice = desk.json(&format!("{take} --all --receipt other.age"));
    assert_eq!(twice.1["why"].as_str(), Some("already"));

    let wrong = desk.json("handover receipt here.sleutel --from people.age");
    assert_eq!((wrong.0, wrong.1["error"].as_str()), (1, Some("refused")));
    let (code, statement) = desk.json("handover receipt here.sleutel --from receipt.age");
    assert_eq!(code, 0, "{statement}");
    assert_eq!((statement["accepted"].as_u64(), statement["erased"]["gone"]["clients"].as_u64()), (Some(1), Some(1)));
    let after = ids(&desk.people("here.sleutel"));
    assert_eq!(after.len(), before.len() - 1);
    assert!(!after.contains(&first), "who was taken over is gone here, and the other is hers still");
    let again = desk.json("handover receipt here.sleutel --from receipt.age");
    assert_eq!(again.1["why"].as_str(), Some("already"));
}

#[test]
fn with_a_second_machine_whoever_was_taken_over_goes_when_both_have_exchanged() {
    let desk = Desk::new();
    std::fs::create_dir(desk.folder.path().join("shared")).unwrap();
    let at = |name: &str| desk.folder.path().join(name);
    std::fs::copy(at("here.sleutel"), at("tablet.sleutel")).unwrap();
    let sync = |machine: &str| {
        let (code, told) = desk.json(&format!("vault sync {machine}.sleutel --folder shared"));
        assert_eq!(code, 0, "{told}");
    };
    for machine in ["here", "tablet", "here"] {
        sync(machine);
    }
    for (vault, name) in [("there", "noor"), ("here", "sara")] {
        assert_eq!(desk.json(&format!("handover card {vault}.sleutel --name {name} --out {name}.txt")).0, 0);
    }
    let whom = ids(&desk.people("here.sleutel")).remove(0);
    let give = format!("handover give here.sleutel --to noor.txt --out people.age --client {whom}");
    assert_eq!(desk.json(&give).0, 0);
    desk.json("handover take there.sleutel --from people.age --all --receipt receipt.age");
    let (_, statement) = desk.json("handover receipt here.sleutel --from receipt.age");
    assert_eq!((statement["leaving"].as_u64(), statement["erased"]["kind"].as_str()), (Some(1), Some("leaving")));
    assert!(!ids(&desk.people("here.sleutel")).contains(&whom));
    assert!(ids(&desk.people("tablet.sleutel")).contains(&whom), "it has not heard of it");
    for machine in ["here", "tablet", "here", "tablet"] {
        sync(machine);
    }
    for machine in ["here", "tablet"] {
        let left = ids(&desk.people(&format!("{machine}.sleutel")));
        assert!(!left.contains(&whom) && left.len() == 4, "on {machine}: whoever was not given is still there");
    }
}

#[test]
fn nothing_is_overwritten_and_a_file_that_could_not_be_written_gives_nobody() {
    let desk = Desk::new();
    for (vault, name) in [("there", "noor"), ("here", "sara")] {
        assert_eq!(desk.json(&format!("handover card {vault}.sleutel --name {name} --out {name}.txt")).0, 0);
    }
    std::fs::write(desk.folder.path().join("people.age"), "hier stond al iets").unwrap();
    let give = desk.json("handover give here.sleutel --to noor.txt --all --out people.age");
    assert_eq!((give.0, give.1["error"].as_str()), (1, Some("exists")));
    assert_eq!(std::fs::read_to_string(desk.folder.path().join("people.age")).unwrap(), "hier stond al iets");
    assert_eq!(
        desk.json("handover give here.sleutel --to noor.txt --all --out other.age").0,
        0,
        "nobody was given before"
    );
    let lost = desk.run("handover take there.sleutel --from nowhere.age --passphrase-file pass");
    assert_eq!((lost.0, lost.1.as_str()), (1, ""));
    assert!(lost.2.contains("niet te lezen") && !lost.2.contains("nowhere"), "{}", lost.2);
}
