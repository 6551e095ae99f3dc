//! Who may open a vault, as a program sees it: real files, nothing of the inside.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test that cannot go on fails here, and a child speaks")]

use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use cards::CardKey;
use tempfile::TempDir;
use vault::{
    Change, Cost, Error, Keyring, Kind, Lent, NewCard, NewCards, Passphrase, PrivateDoor, RecoveryCode, Room, Rooms,
    Secret, SlotKind, Source, State, Vault,
};

const NOTES: Room = Room {
    name: "notes",
    migrations: &["CREATE TABLE note (id TEXT NOT NULL UNIQUE, text TEXT NOT NULL);"],
    logged: &["note"],
};
const ROOMS: Rooms = Rooms { case: &[NOTES], private: &[NOTES] };

const FIRST: &str = "een zin voor de eerste deur";
const SECOND: &str = "een zin voor de tweede deur";
const NEXT: &str = "een nieuwe zin van later";

fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn by(texts: &[&str]) -> Vec<Secret> {
    texts.iter().map(|text| passphrase(text).into()).collect()
}

/// One device: a new one would be written down at each opening, after a copy was kept beside the vault.
fn source() -> Source {
    Source::Machine { device: uuid::Uuid::from_u128(7) }
}

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> (Self, Vault) {
        let place = Self { folder: TempDir::new().unwrap() };
        let vault =
            Vault::create_at_cost(&place.path(), &passphrase(FIRST), Cost::FLOOR, Kind::Practice, ROOMS, source());
        let vault = vault.unwrap();
        add(&vault, "van toen").unwrap();
        (place, vault)
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("proef.sleutel")
    }

    fn beside(&self, end: &str) -> PathBuf {
        self.folder.path().join(format!("proef.sleutel{end}"))
    }
}

fn add(vault: &Vault, text: &str) -> Result<(), Error> {
    let text = text.to_owned();
    vault.write(move |w| {
        for image in [&**w.case, &**w.private] {
            image.execute("INSERT INTO note (id, text) VALUES (?1, ?1)", [&text])?;
        }
        Ok(())
    })
}

fn texts(connection: &rusqlite::Connection) -> Vec<String> {
    let mut all = connection.prepare("SELECT text FROM note ORDER BY text").unwrap();
    all.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// What both images hold, opened with these secrets.
fn opened(path: &Path, secrets: &[Secret]) -> Result<Vec<String>, Error> {
    let opened = Vault::open_with(path, &Keyring::unlock_with(path, secrets)?, ROOMS, source())?;
    let (case, private) = opened.vault.read(|r| Ok((texts(&r.case), texts(&r.private)))).unwrap();
    assert_eq!(case, private);
    opened.vault.lock();
    Ok(case)
}

fn lent(path: &Path, keys: &[CardKey]) -> Result<Vec<String>, Error> {
    Lent::open(path, keys, ROOMS)?.read(|r| Ok(texts(r)))
}

fn card(key: &CardKey, name: &str) -> NewCard {
    NewCard { card: key.card(), name: name.to_owned() }
}

#[test]
fn a_recovery_code_opens_survives_a_new_passphrase_and_gives_one() {
    let (place, vault) = Place::new();
    let path = place.path();
    let code = vault.change_slots(by(&[FIRST]), Change { add_code: true, ..Change::default() }).unwrap().code.unwrap();
    let typed = RecoveryCode::read(&code.written().to_lowercase()).unwrap();
    vault.lock();
    assert_eq!(opened(&path, &[typed.clone().into()]).unwrap(), ["van toen"]);

    // The passphrase is lost: the code gives a new one. Without a new one the old one would have to be typed.
    let keys = Keyring::unlock_with(&path, &[typed.clone().into()]).unwrap();
    let vault = Vault::open_with(&path, &keys, ROOMS, source()).unwrap().vault;
    let proof: Vec<Secret> = vec![typed.clone().into()];
    assert!(matches!(vault.change_slots(proof.clone(), Change::default()), Err(Error::WrongKey)));
    let change = Change { passphrase: Some(passphrase(NEXT)), ..Change::default() };
    vault.change_slots(proof, change).unwrap();
    vault.lock();
    assert!(matches!(opened(&path, &by(&[FIRST])), Err(Error::WrongKey)));
    assert_eq!(opened(&path, &by(&[NEXT])).unwrap(), ["van toen"]);
    assert_eq!(opened(&path, &[typed.clone().into()]).unwrap(), ["van toen"], "sealed anew without the code");

    let vault = Vault::open(&path, &passphrase(NEXT), ROOMS, source()).unwrap().vault;
    let id = vault.slots().unwrap().iter().find(|slot| slot.kind == SlotKind::RecoveryCode).unwrap().id;
    vault.change_slots(by(&[NEXT]), Change { remove: vec![id], ..Change::default() }).unwrap();
    vault.lock();
    assert!(matches!(opened(&path, &[typed.into()]), Err(Error::WrongKey)));
}

/// Every slot tried on the private image, alone and with every other: only her own two doors open it.
#[test]
fn only_her_own_secrets_open_the_private_image() {
    let (place, vault) = Place::new();
    let path = place.path();
    let (one, two, three) = (CardKey::make().unwrap(), CardKey::make().unwrap(), CardKey::make().unwrap());
    let change = Change {
        private: Some(PrivateDoor::Own(passphrase(SECOND))),
        add_code: true,
        add_private_code: true,
        add_cards: Some(NewCards::Alone(vec![card(&one, "Balie")])),
        ..Change::default()
    };
    let changed = vault.change_slots(by(&[FIRST]), change).unwrap();
    // The second passphrase stays, so it is asked for; the codes and cards are not.
    let pair =
        Change { add_cards: Some(NewCards::Together([card(&two, "A"), card(&three, "B")])), ..Change::default() };
    assert!(matches!(vault.change_slots(by(&[FIRST]), pair.clone()), Err(Error::SecondDoor)));
    vault.change_slots(by(&[FIRST, SECOND]), pair).unwrap();
    vault.lock();

    let first: Secret = passphrase(FIRST).into();
    let second: Secret = passphrase(SECOND).into();
    let code: Secret = changed.code.unwrap().into();
    let private_code: Secret = changed.private_code.unwrap().into();
    let try_all = |secrets: &[&Secret]| {
        let secrets: Vec<Secret> = secrets.iter().map(|secret| (*secret).clone()).collect();
        Keyring::unlock_with(&path, &secrets).map(|_| ())
    };
    for pair in
        [[&first, &second], [&second, &first], [&code, &second], [&first, &private_code], [&code, &private_code]]
    {
        assert!(try_all(&pair).is_ok());
    }
    for one_door in [&first, &code] {
        assert!(matches!(try_all(&[one_door]), Err(Error::SecondDoor)));
    }
    for nothing in [vec![&second], vec![&private_code], vec![&second, &private_code], vec![&first, &code], vec![]] {
        assert!(matches!(try_all(&nothing), Err(Error::WrongKey)));
    }

    // Cards: one alone, two only together, and never more than the case image; the file stays as it is.
    let before = fs::read(&path).unwrap();
    assert_eq!(lent(&path, std::slice::from_ref(&one)).unwrap(), ["van toen"]);
    assert_eq!(lent(&path, &[three.clone(), two.clone()]).unwrap(), ["van toen"]);
    for half in [&two, &three] {
        assert!(matches!(lent(&path, std::slice::from_ref(half)), Err(Error::WrongKey)));
    }
    assert!(matches!(lent(&path, &[]), Err(Error::WrongKey)));
    let held = Lent::open(&path, &[one], ROOMS).unwrap();
    assert!(held.read(|r| Ok(r.execute("DELETE FROM note", [])?)).is_err(), "nothing can be written");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(opened(&path, &by(&[FIRST, SECOND])).unwrap(), ["van toen"], "the control: both doors");
}

#[test]
fn of_a_pair_one_taken_away_takes_the_other_along_and_names_are_kept_sealed() {
    let (place, vault) = Place::new();
    let path = place.path();
    let (one, two, alone) = (CardKey::make().unwrap(), CardKey::make().unwrap(), CardKey::make().unwrap());
    let pair = NewCards::Together([card(&one, "Balie Verzonnen"), card(&two, "Kantoor Verzonnen")]);
    vault.change_slots(by(&[FIRST]), Change { add_cards: Some(pair), ..Change::default() }).unwrap();
    let single = NewCards::Alone(vec![card(&alone, "Archief Verzonnen")]);
    vault.change_slots(by(&[FIRST]), Change { add_cards: Some(single), ..Change::default() }).unwrap();
    assert_eq!(opened_names(&vault), ["Archief Verzonnen", "Balie Verzonnen", "Kantoor Verzonnen"]);
    let bytes = fs::read(&path).unwrap();
    for hidden in [b"Verzonnen".as_slice(), one.card().bytes(), alone.card().bytes()] {
        assert!(!bytes.windows(hidden.len()).any(|window| window == hidden), "nobody sees whose card opens it");
    }
    let slots = vault.slots().unwrap();
    let group = slots.iter().find_map(|slot| slot.group).unwrap();
    let id = slots.iter().find(|slot| slot.group == Some(group)).unwrap().id;
    vault.change_slots(by(&[FIRST]), Change { remove: vec![id], ..Change::default() }).unwrap();
    assert_eq!(opened_names(&vault), ["Archief Verzonnen"]);
    vault.lock();
    assert!(matches!(lent(&path, &[one, two]), Err(Error::WrongKey)));
    assert_eq!(lent(&path, &[alone]).unwrap(), ["van toen"], "the control: the other card stays");
    assert_eq!(opened(&path, &by(&[FIRST])).unwrap(), ["van toen"], "one passphrase opens both doors");
}

fn opened_names(vault: &Vault) -> Vec<String> {
    let mut names: Vec<String> =
        vault.slots().unwrap().into_iter().filter_map(|slot| slot.holder).map(|holder| holder.name).collect();
    names.sort();
    names
}

/// An older copy still opens with the old passphrase; that can be seen from its head, and it can be sealed anew.
#[test]
fn an_older_backup_is_recognised_and_sealed_anew_with_what_it_held() {
    let (place, vault) = Place::new();
    let path = place.path();
    let backup = place.folder.path().join("kopie.sleutel");
    fs::copy(&path, &backup).unwrap();
    add(&vault, "van later").unwrap();
    let change = Change { passphrase: Some(passphrase(NEXT)), ..Change::default() };
    let changed = vault.change_slots(by(&[FIRST]), change).unwrap();
    let known: Vec<_> = vault.slots().unwrap().into_iter().map(|slot| slot.id).collect();
    let strangers = |path: &Path| vault::opened_by(path).unwrap().into_iter().filter(|id| !known.contains(id)).count();
    assert_eq!((strangers(&backup), strangers(&path)), (1, 0));
    assert_eq!(opened(&backup, &by(&[FIRST])).unwrap(), ["van toen"], "the control: it still opens");

    // With the keys of another vault nothing happens to it.
    let bytes = fs::read(&backup).unwrap();
    assert!(matches!(vault::reseal(&backup, &changed.new, &vault), Err(Error::Tampered)));
    assert_eq!(fs::read(&backup).unwrap(), bytes);
    assert_eq!(vault::reseal(&backup, &changed.old, &vault).unwrap(), State::Ok);
    assert_eq!(strangers(&backup), 0);
    assert!(matches!(opened(&backup, &by(&[FIRST])), Err(Error::WrongKey)));
    assert_eq!(opened(&backup, &by(&[NEXT])).unwrap(), ["van toen"]);
    assert!(matches!(vault::reseal(&path, &changed.old, &vault), Err(Error::InUse)), "never the vault itself");
    vault.lock();
    assert_eq!(opened(&path, &by(&[NEXT])).unwrap(), ["van later", "van toen"]);
}

/// What lies beside the vault and opens with older keys goes, at once or at the next opening; what is of now stays.
#[test]
fn copies_that_older_keys_open_do_not_stay_beside_the_vault() {
    let (place, vault) = Place::new();
    let copies = [".before", ".torn-2"].map(|end| place.beside(end));
    let put = || {
        fs::copy(place.path(), &copies[0]).unwrap();
        fs::write(&copies[1], b"sealed bytes").unwrap();
    };
    put();
    let old = fs::read(place.path()).unwrap();
    let changed = vault.change_slots(by(&[FIRST]), Change::default()).unwrap();
    assert!(changed.are_copies_gone && changed.is_durable);
    assert!(copies.iter().all(|copy| !copy.exists()));
    vault.lock();

    // As if the program had ended before it could.
    fs::write(&copies[0], old).unwrap();
    fs::write(&copies[1], b"sealed bytes").unwrap();
    let torn_now = place.beside(".torn-4000");
    fs::write(&torn_now, b"sealed bytes").unwrap();
    Vault::open_with(&place.path(), &changed.new, ROOMS, source()).unwrap().vault.lock();
    assert!(copies.iter().all(|copy| !copy.exists()));
    assert!(torn_now.exists(), "the control: what the present keys open stays");
    put();
    fs::remove_file(&copies[1]).unwrap();
    Vault::open_with(&place.path(), &changed.new, ROOMS, source()).unwrap().vault.lock();
    assert!(copies[0].exists(), "the control: a copy of the present keys stays");
    assert!(matches!(Vault::open_with(&place.path(), &changed.old, ROOMS, source()), Err(Error::Tampered)));
}

/// The child that is killed: changes the keys of the vault again and again, adding a note before each.
#[test]
fn child() {
    let Ok(path) = std::env::var("SLEUTELBOS_SLOTS_VAULT") else { return };
    let vault = Vault::open(Path::new(&path), &passphrase(FIRST), ROOMS, source()).unwrap().vault;
    let mut out = std::io::stdout();
    writeln!(out, "open").unwrap();
    for n in 0.. {
        let id = format!("{} {n}", std::process::id());
        add(&vault, &id).unwrap();
        writeln!(out, "kept {id}").unwrap();
        out.flush().unwrap();
        vault.change_slots(by(&[FIRST]), Change::default()).unwrap();
        writeln!(out, "changed").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn killed_while_the_keys_change_the_vault_is_the_old_one_or_the_new_one() {
    let (place, vault) = Place::new();
    // Long enough that writing it takes a while.
    vault
        .write(|w| {
            let long = "woorden ".repeat(200_000);
            Ok(w.case.execute("INSERT INTO note (id, text) VALUES ('lang', ?1)", [long]).map(|_| ())?)
        })
        .unwrap();
    vault
        .write(|w| Ok(w.private.execute("INSERT INTO note (id, text) VALUES ('lang', 'x')", []).map(|_| ())?))
        .unwrap();
    vault.lock();
    let path = place.path();
    let is_full = std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full");
    let (mut kept, mut changes) = (Vec::new(), 0);
    for round in 0..if is_full { 100 } else { 6 } {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["child", "--exact", "--nocapture"])
            .env("SLEUTELBOS_SLOTS_VAULT", &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        // How long one change takes here and now; then killed somewhere in the next one.
        let start = lines.find(|line| line.contains("kept ")).map(|line| (Instant::now(), line)).unwrap();
        kept.push(start.1.split_once("kept ").unwrap().1.to_owned());
        lines.find(|line| line.starts_with("changed")).unwrap();
        changes += 1;
        let one = start.0.elapsed();
        std::thread::sleep(one.mul_f64(f64::from(50 + round * 97 % 60) / 100.0).max(Duration::from_millis(1)));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines {
            changes += u32::from(line.starts_with("changed"));
            kept.extend(line.strip_prefix("kept ").map(str::to_owned));
        }
        let opened = Vault::open(&path, &passphrase(FIRST), ROOMS, source()).unwrap();
        let (case, whole) = opened
            .vault
            .read(|r| {
                Ok((texts(&r.case), r.private.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?))
            })
            .unwrap();
        assert_eq!(whole, "ok", "round {round}");
        assert!(kept.iter().all(|text| case.contains(text)), "round {round}: what was acknowledged is there");
        opened.vault.lock();
    }
    println!("{changes} changes of the keys, {} notes kept", kept.len());
    assert!(changes >= 6, "the control: the keys did change");
}

/// Random changes against a plain model of who may open what.
#[test]
fn after_any_changes_exactly_those_open_it_that_should() {
    let steps = if std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full") { 120 } else { 8 };
    let (place, vault) = Place::new();
    let path = place.path();
    let mut seed = 3_u64;
    let mut below = |limit: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % limit
    };
    let (mut first, mut second) = (FIRST.to_owned(), None::<String>);
    let (mut codes, mut private_codes) = (Vec::<RecoveryCode>::new(), Vec::<RecoveryCode>::new());
    let mut cards = Vec::<CardKey>::new();
    let mut gone: Vec<Vec<Secret>> = Vec::new();
    let mut was = vault.keyring().unwrap();
    for step in 0..steps {
        let mut proof = by(&[&first]);
        proof.extend(second.iter().map(|text| passphrase(text).into()));
        let old = proof.clone();
        let mut change = Change::default();
        let what = below(7);
        match what {
            0 => change.passphrase = Some(passphrase(&format!("eerste {step}"))),
            1 => change.private = Some(PrivateDoor::Own(passphrase(&format!("tweede {step}")))),
            2 => change.private = Some(PrivateDoor::First),
            3 => change.add_code = true,
            4 if second.is_some() => change.add_private_code = true,
            5 => {
                cards.push(CardKey::make().unwrap());
                change.add_cards = Some(NewCards::Alone(vec![card(&cards[cards.len() - 1], "Iemand")]));
            }
            6 if !codes.is_empty() => {
                let infos = vault.slots().unwrap();
                let id = infos.iter().find(|slot| slot.kind == SlotKind::RecoveryCode).unwrap().id;
                change.remove = vec![id];
                gone.push(vec![codes.remove(0).into()]);
            }
            _ => {}
        }
        let changed = vault.change_slots(proof, change).unwrap();
        codes.extend(changed.code);
        private_codes.extend(changed.private_code);
        match what {
            0 => {
                first = format!("eerste {step}");
                gone.push(old);
            }
            1 => second = Some(format!("tweede {step}")),
            2 => {
                second = None;
                private_codes.clear();
            }
            _ => {}
        }
        assert!(matches!(Keyring::unlock_with(&path, &[]), Err(Error::InUse)), "it stands open all the while");
        was = {
            assert!(matches!(Vault::open_with(&copy_of(&path), &was, ROOMS, source()), Err(Error::Tampered)));
            changed.new
        };
        let copy = copy_of(&path);
        let tried = |secrets: &[Secret]| Keyring::unlock_with(&copy, secrets).map(|_| ());
        match &second {
            None => assert!(tried(&by(&[&first])).is_ok(), "step {step}"),
            Some(second) => {
                assert!(matches!(tried(&by(&[&first])), Err(Error::SecondDoor)), "step {step}");
                assert!(tried(&by(&[&first, second])).is_ok(), "step {step}");
            }
        }
        for code in &codes {
            let alone = tried(&[code.clone().into()]);
            assert!(if second.is_some() { matches!(alone, Err(Error::SecondDoor)) } else { alone.is_ok() });
            for private in &private_codes {
                assert!(tried(&[code.clone().into(), private.clone().into()]).is_ok(), "step {step}");
            }
        }
        for key in &cards {
            assert_eq!(lent(&copy, std::slice::from_ref(key)).unwrap(), ["van toen"], "step {step}");
        }
        if let Some(gone) = gone.last() {
            assert!(matches!(tried(gone), Err(Error::WrongKey)), "step {step}");
        }
    }
    vault.lock();
    let mut proof = by(&[&first]);
    proof.extend(second.iter().map(|text| passphrase(text).into()));
    assert_eq!(opened(&path, &proof).unwrap(), ["van toen"], "the control");
}

fn copy_of(path: &Path) -> PathBuf {
    let copy = path.with_file_name("afschrift.sleutel");
    fs::copy(path, &copy).unwrap();
    copy
}
