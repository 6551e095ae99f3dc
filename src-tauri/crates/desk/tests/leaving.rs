//! Whoever was taken over leaves all machines of who gave, and takes nothing along that the other one has not.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

mod machines;

use std::path::PathBuf;

use casebook::client::{self, ClientId, Details};
use casebook::contact::{self, Contact, Kind as ContactKind};
use casebook::handover::{self as kept, StandingKind};
use desk::erasure::{Around, ErasureKind};
use desk::handover::{self, Giving, HandoverStatement, Party};
use desk::merging;
use jiff::ToSpan;
use phrases::Phrases;
use record::Line;
use tempfile::TempDir;
use vault::{Kind, Source, Vault};

/// Stands in what is written about the person before the hand-over.
const BEFORE: &str = "wpfgd voor de overdracht";
/// Is written on a machine that does not know of the receipt.
const SINCE: &str = "vjzkq daarna";

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

/// Some machines of a key person with a folder between them, and one of another.
struct World {
    machines: Vec<Vault>,
    other: Vault,
    folder: PathBuf,
    _root: TempDir,
}

impl World {
    /// Somebody (the first) with a contact, and somebody else, on each of so many machines.
    fn new(count: usize) -> (Self, ClientId, ClientId) {
        let root = TempDir::new().unwrap();
        let (all, (one, two)) = machines::machines(root.path(), count, |first| {
            first.vault.write(|w| handover::set_name(w, &line("Amina"))).unwrap();
            let [one, two] = ["Een", "Twee"].map(|called| {
                first.vault.write(move |w| client::save(&w.case, None, &Details::of(line(called)))).unwrap()
            });
            write(&first.vault, one, BEFORE);
            (one, two)
        });
        let other = Vault::in_memory(Kind::Practice, desk::ROOMS, Source::new_device()).unwrap();
        other.write(|w| handover::set_name(w, &line("Bert"))).unwrap();
        let folder = all[0].folder.clone();
        let machines = all.into_iter().map(|machine| machine.vault).collect();
        let world = Self { machines, other, folder, _root: root };
        world.exchange_all();
        (world, one, two)
    }

    fn exchange(&self, at: usize) {
        machines::exchange(&self.machines[at], &self.folder);
    }

    /// Each machine three times, in turn: whatever is to come round has come round.
    fn exchange_all(&self) {
        for at in (0..self.machines.len()).cycle().take(3 * self.machines.len()) {
            self.exchange(at);
        }
    }

    fn card(vault: &Vault) -> Party {
        vault.write(handover::own_card).unwrap()
    }

    /// The first machine gives somebody, and the other one takes over: the receipt.
    fn given(&self, whom: ClientId, is_lent: bool) -> (kept::HandoverId, Vec<u8>) {
        let until = self.other.read(|r| Ok(r.case.today())).unwrap() + 9.days();
        let giving =
            Giving { people: vec![whom], to: Self::card(&self.other), until: is_lent.then_some(until), shared: true };
        let file = self.machines[0].write(move |w| handover::give(w, &giving)).unwrap().unwrap();
        self.takes(&self.other, &file)
    }

    fn takes(&self, vault: &Vault, file: &[u8]) -> (kept::HandoverId, Vec<u8>) {
        let opened = handover::open(vault, file).unwrap();
        let taken = handover::take(vault, file, &[opened.people[0].id.clone()]).unwrap().handover;
        (taken, handover::write_receipt(vault, taken, |bytes| Ok::<_, vault::Error>(bytes.to_vec())).unwrap())
    }

    fn reads(&self, receipt: &[u8]) -> HandoverStatement {
        handover::take_receipt(&self.machines[0], receipt, &Around::default()).unwrap()
    }
}

fn write(vault: &Vault, whom: ClientId, text: &'static str) {
    vault
        .write(move |w| {
            let contact = Contact::of(ContactKind::Phone, vec![whom], w.case.today());
            contact::save(&w.case, None, &Contact { line: line(text), ..contact })
        })
        .unwrap();
}

/// What stands in the contacts with somebody.
fn lines(vault: &Vault, whom: ClientId) -> Vec<String> {
    let all = vault.read(move |r| contact::timeline(&r.case, whom)).unwrap();
    let mut lines: Vec<String> = all.into_iter().map(|one| one.contact.line.as_str().to_owned()).collect();
    lines.sort();
    lines
}

fn is_here(vault: &Vault, whom: ClientId) -> bool {
    vault.read(move |r| client::exists(&r.case, whom)).unwrap()
}

/// Whether a text stands anywhere in what is logged or kept of people.
fn is_in_the_log(vault: &Vault, text: &'static str) -> bool {
    vault.read(move |r| Ok(r.case.prepare("SELECT 1 FROM change WHERE instr(value, ?1) > 0")?.exists([text])?)).unwrap()
}

/// Whether somebody is told to be with another one too.
fn is_kept(vault: &Vault, whom: ClientId) -> bool {
    let unsure = vault.read(move |r| kept::unsure(&r.case, whom)).unwrap();
    unsure.is_some_and(|standing| standing.kind == StandingKind::Kept)
}

fn waiting(vault: &Vault) -> u32 {
    vault.read(handover::handovers).unwrap().all.iter().map(|one| one.leaving).sum()
}

#[test]
fn with_another_machine_whoever_was_taken_over_is_deleted_first_and_erased_when_all_know() {
    for count in [2, 3] {
        let (world, one, two) = World::new(count);
        let (_, receipt) = world.given(one, false);
        let statement = world.reads(&receipt);
        assert_eq!((statement.leaving, statement.kept), (1, 0));
        let erased = statement.erased.as_ref().unwrap();
        assert_eq!((erased.kind, erased.gone.clients, erased.gone.contacts), (ErasureKind::Leaving, 1, 1));
        assert!(statement.say(&Phrases::new("nl")).contains("nog niet gewist"));
        let here = &world.machines[0];
        assert!(!is_here(here, one) && is_in_the_log(here, BEFORE), "deleted");
        let bin = here.read(|r| casebook::bin::list(&r.case)).unwrap();
        assert!(bin.is_empty(), "and in no bin: somebody else has the record");
        assert_eq!(waiting(here), 1);

        world.exchange_all();
        for machine in &world.machines {
            assert!(!is_here(machine, one) && !is_in_the_log(machine, BEFORE), "erased on each of {count}");
            assert!(machine.read(move |r| r.case.erased_has(one.0)).unwrap());
            assert_eq!(waiting(machine), 0);
            // The control: whoever was not given is still there.
            assert!(is_here(machine, two) && is_in_the_log(machine, "Twee"));
        }
    }
}

#[test]
fn while_one_machine_has_not_exchanged_nothing_is_erased_and_one_that_was_removed_is_not_waited_for() {
    let (world, one, _) = World::new(3);
    let (_, receipt) = world.given(one, false);
    world.reads(&receipt);
    for at in [0, 1, 0, 1, 0] {
        world.exchange(at);
    }
    assert!(is_in_the_log(&world.machines[0], BEFORE), "the third may have written");
    let third = world.machines[2].devices().unwrap().into_iter().find(|device| device.is_this).unwrap().id;
    world.machines[0].remove_device(third).unwrap();
    let left = desk::handover::leaving::carry_out(&world.machines[0], &Around::default()).unwrap();
    assert_eq!(left.erased.unwrap().gone.clients, 0, "no record: it was deleted before");
    assert!(!is_in_the_log(&world.machines[0], BEFORE));
}

/// Something that another machine does with the person, without knowing of the receipt.
type Doing = fn(&Vault, ClientId, ClientId);

#[test]
fn what_another_machine_wrote_meanwhile_brings_the_whole_record_back() {
    let doings: [(&str, Doing, &[&str]); 5] = [
        ("a contact", |vault, one, _| write(vault, one, SINCE), &[SINCE, BEFORE]),
        (
            "a line that was changed",
            |vault, one, _| {
                vault
                    .write(move |w| {
                        let entry = contact::timeline(&w.case, one)?.remove(0);
                        contact::save(&w.case, Some(entry.id), &Contact { line: line(SINCE), ..entry.contact })
                    })
                    .unwrap();
            },
            &[SINCE],
        ),
        (
            "the record itself",
            |vault, one, _| {
                vault
                    .write(move |w| {
                        let details = Details { reach: line(SINCE), ..client::get(&w.case, one)? };
                        client::save(&w.case, Some(one), &details)
                    })
                    .unwrap();
            },
            &[BEFORE],
        ),
        (
            "somebody else became this person",
            |vault, one, two| {
                write(vault, two, SINCE);
                vault.write(move |w| merging::merge(w, one, two, &[], &Phrases::new("nl"))).unwrap();
            },
            &[SINCE, BEFORE],
        ),
        (
            "this person became somebody else",
            |vault, one, two| {
                write(vault, two, SINCE);
                vault.write(move |w| merging::merge(w, two, one, &[], &Phrases::new("nl"))).unwrap();
            },
            &[SINCE, BEFORE],
        ),
    ];
    for (what, does, stand) in doings {
        for first in [true, false] {
            let (world, one, two) = World::new(2);
            let (_, receipt) = world.given(one, false);
            let [here, there] = [&world.machines[0], &world.machines[1]];
            if first {
                does(there, one, two);
            }
            assert_eq!(world.reads(&receipt).leaving, 1);
            if !first {
                does(there, one, two);
            }
            world.exchange_all();
            for machine in [here, there] {
                let now = machine.read(move |r| casebook::merging::now(&r.case, one)).unwrap();
                let mut expected: Vec<&str> = stand.to_vec();
                expected.sort_unstable();
                assert_eq!(lines(machine, now), expected, "{what}, first: {first}");
                assert!(is_kept(machine, now), "{what}, first: {first}: told");
                assert_eq!(waiting(machine), 0);
                let questions = machine.conflicts().unwrap();
                assert!(questions.is_empty(), "{what}, first: {first}: {} questions", questions.len());
            }
            let reach =
                here.read(move |r| Ok(client::get(&r.case, casebook::merging::now(&r.case, one)?)?.reach)).unwrap();
            assert_eq!(reach.as_str() == SINCE, what == "the record itself");
        }
    }
}

#[test]
fn whoever_comes_back_makes_way_on_each_machine_and_stays_where_something_was_written() {
    for is_written in [false, true] {
        let (world, one, _) = World::new(2);
        let (lent, receipt) = world.given(one, true);
        world.reads(&receipt);
        world.exchange_all();
        let back = world.other.write(move |w| handover::give_back(w, lent)).unwrap().unwrap();
        if is_written {
            write(&world.machines[1], one, SINCE);
        }
        world.takes(&world.machines[0], &back);
        assert!(!is_here(&world.machines[0], one));
        world.exchange_all();
        for machine in &world.machines {
            assert_eq!(is_here(machine, one), is_written);
            if is_written {
                assert_eq!(lines(machine, one), [SINCE, BEFORE]);
                assert!(is_kept(machine, one));
            } else {
                assert!(machine.read(move |r| r.case.erased_has(one.0)).unwrap());
            }
        }
    }
}

#[test]
fn both_machines_may_read_the_receipt() {
    let (world, one, _) = World::new(2);
    let (_, receipt) = world.given(one, false);
    world.exchange(0);
    world.exchange(1);
    for machine in &world.machines {
        assert_eq!(handover::take_receipt(machine, &receipt, &Around::default()).unwrap().leaving, 1);
    }
    world.exchange_all();
    for machine in &world.machines {
        assert!(!is_here(machine, one) && !is_in_the_log(machine, BEFORE));
        assert!(machine.conflicts().unwrap().is_empty());
    }
}

#[test]
fn what_her_two_machines_answered_otherwise_is_taken_over_and_the_giver_hears_of_it() {
    // Here the one with two machines receives.
    let (world, _, _) = World::new(2);
    let given = world.other.write(|w| client::save(&w.case, None, &Details::of(line("Drie")))).unwrap();
    let giving = Giving { people: vec![given], to: World::card(&world.machines[0]), until: None, shared: true };
    world.exchange_all();
    let file = world.other.write(move |w| handover::give(w, &giving)).unwrap().unwrap();
    let no = handover::take(&world.machines[0], &file, &[]).unwrap().handover;
    let says_no =
        handover::write_receipt(&world.machines[0], no, |bytes| Ok::<_, vault::Error>(bytes.to_vec())).unwrap();
    let (id, _) = world.takes(&world.machines[1], &file);
    let first = handover::take_receipt(&world.other, &says_no, &Around::default()).unwrap();
    assert_eq!((first.accepted, first.declined), (0, 1));
    assert!(is_here(&world.other, given));
    world.exchange_all();
    let says_yes =
        handover::write_receipt(&world.machines[0], id, |bytes| Ok::<_, vault::Error>(bytes.to_vec())).unwrap();
    let second = handover::take_receipt(&world.other, &says_yes, &Around::default()).unwrap();
    assert_eq!((second.accepted, second.declined), (1, 0));
    assert!(!is_here(&world.other, given));
    // The control: a receipt that says nothing new is refused.
    assert!(handover::take_receipt(&world.other, &says_yes, &Around::default()).is_err());
}
