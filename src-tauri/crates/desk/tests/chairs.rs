//! Nobody falls between two chairs: whatever is done with leads, merges, a second machine and hand-overs together, each
//! open signal has one lead or nobody, none is lost, and none is in two hands without that being told.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod machines;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use casebook::client::{self, ClientId, Details};
use casebook::concern::{self, Concern, ConcernId, Outcome};
use casebook::contact::{self, Contact, Kind as ContactKind};
use casebook::handover as kept;
use casebook::lead::{self, Lead};
use desk::erasure::{self, Around};
use desk::handover::{self, Failed, Giving, Party};
use desk::merging;
use jiff::ToSpan;
use machines::Machine;
use phrases::Phrases;
use proptest::prelude::*;
use record::Line;
use tempfile::TempDir;
use vault::{Error, Kind, Source, Vault};

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

/// Two machines of one key person, with a folder between them, and the one machine of another.
struct World {
    vaults: [Vault; 3],
    folder: PathBuf,
    cards: [Party; 2],
    _root: TempDir,
}

/// Whose machine it is.
const fn side(at: usize) -> usize {
    if at == 2 { 1 } else { 0 }
}

impl World {
    fn new() -> Self {
        let root = TempDir::new().unwrap();
        let (mut all, ()) = machines::machines(root.path(), 2, |_| ());
        let (there, Machine { vault: here, folder }) = (all.pop().unwrap().vault, all.pop().unwrap());
        let other = Vault::in_memory(Kind::Practice, desk::ROOMS, Source::new_device()).unwrap();
        let name = |vault: &Vault, name: &'static str| {
            vault
                .write(move |w| {
                    handover::set_name(w, &line(name))?;
                    handover::own_card(w)
                })
                .unwrap()
        };
        let cards = [name(&here, "Amina"), name(&other, "Bert")];
        for called in ["Een", "Twee", "Drie"] {
            somebody(&here, called);
        }
        somebody(&other, "Vier");
        let world = Self { vaults: [here, there, other], folder, cards, _root: root };
        for at in [0, 1, 0, 1] {
            world.exchange(at);
        }
        world
    }

    fn exchange(&self, at: usize) {
        if at == 2 {
            return;
        }
        machines::exchange(&self.vaults[at], &self.folder);
    }
}

/// Somebody with an open signal of the same words.
fn somebody(vault: &Vault, called: &'static str) {
    vault
        .write(move |w| {
            let client = client::save(&w.case, None, &Details::of(line(called)))?;
            concern::save(&w.case, None, &Concern::of(client, line(called)))
        })
        .unwrap();
}

fn people(vault: &Vault) -> Vec<ClientId> {
    vault.read(|r| client::all(&r.case)).unwrap().into_iter().map(|(id, _)| id).collect()
}

/// Every signal here: its words, whose it is.
fn signals(vault: &Vault) -> Vec<(ConcernId, String, ClientId)> {
    vault
        .read(|r| {
            let mut all = Vec::new();
            for (id, _) in client::all(&r.case)? {
                for entry in concern::list(&r.case, id)? {
                    all.push((entry.id, entry.concern.noticed.as_str().to_owned(), id));
                }
            }
            Ok(all)
        })
        .unwrap()
}

/// Who has the lead by the rule, worked out from the rows themselves.
fn by_the_rule(vault: &Vault, id: ConcernId) -> Option<String> {
    vault
        .read(move |r| {
            let mut select = r.case.prepare(
                "SELECT organisation FROM lead WHERE concern = ?1 AND accepted_on IS NOT NULL AND declined_on IS NULL
                 ORDER BY accepted_on DESC, accepted_at DESC, id DESC LIMIT 1",
            )?;
            let found: Vec<String> = select.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok(found.into_iter().next().filter(|organisation| !organisation.is_empty()))
        })
        .unwrap()
}

/// Whether somebody who is here is told to be, or perhaps to be, with somebody else too.
fn is_told(vault: &Vault, client: ClientId) -> bool {
    let (standing, unsure) =
        vault.read(move |r| Ok((kept::standing(&r.case, client)?, kept::unsure(&r.case, client)?))).unwrap();
    let elsewhere = standing.is_some_and(|one| match one.kind {
        // Whoever took over is told until the receipt is written; who borrowed, all the time.
        kept::StandingKind::Taken => one.receipt_on.is_none(),
        _ => true,
    });
    elsewhere || unsure.is_some()
}

#[derive(Debug, Clone, Copy)]
enum Act {
    Lead {
        at: u8,
        which: u8,
        what: u8,
        ago: u8,
    },
    /// A line of its own is written about somebody.
    Write {
        at: u8,
        whom: u8,
    },
    Exchange {
        at: u8,
    },
    Merge {
        at: u8,
        one: u8,
        other: u8,
    },
    Give {
        at: u8,
        whom: u8,
        two: bool,
        lend: bool,
    },
    Take {
        at: u8,
        file: u8,
        mask: u8,
    },
    Receipt {
        taken: u8,
    },
    Read {
        at: u8,
        receipt: u8,
    },
    TakeBack {
        at: u8,
        which: u8,
    },
    Settle {
        at: u8,
        which: u8,
    },
    /// Whoever is borrowed goes back.
    Back {
        taken: u8,
    },
}

fn act() -> impl Strategy<Value = Act> {
    let n = any::<u8>;
    prop_oneof![
        5 => (n(), n(), n(), 0..3_u8).prop_map(|(at, which, what, ago)| Act::Lead { at, which, what, ago }),
        2 => (n(), n()).prop_map(|(at, whom)| Act::Write { at, whom }),
        3 => n().prop_map(|at| Act::Exchange { at }),
        3 => (n(), n(), n()).prop_map(|(at, one, other)| Act::Merge { at, one, other }),
        3 => (n(), n(), any::<bool>(), prop::bool::weighted(0.3)).prop_map(|(at, whom, two, lend)| Act::Give { at, whom, two, lend }),
        4 => (n(), n(), n()).prop_map(|(at, file, mask)| Act::Take { at, file, mask }),
        3 => n().prop_map(|taken| Act::Receipt { taken }),
        3 => (n(), n()).prop_map(|(at, receipt)| Act::Read { at, receipt }),
        1 => (n(), n()).prop_map(|(at, which)| Act::TakeBack { at, which }),
        1 => (n(), n()).prop_map(|(at, which)| Act::Settle { at, which }),
        2 => n().prop_map(|taken| Act::Back { taken }),
    ]
}

/// Files and receipts on their way, and what was taken where.
#[derive(Default)]
struct Post {
    files: Vec<(usize, Vec<u8>)>,
    receipts: Vec<(usize, Vec<u8>)>,
    taken: Vec<(usize, kept::HandoverId)>,
    /// What was written about people.
    lines: Vec<String>,
    /// Somebody said that they had spoken about it. That is her word: the program believes it.
    settled: bool,
}

fn pick<T: Clone>(all: &[T], n: u8) -> Option<T> {
    all.get(usize::from(n) % all.len().max(1)).cloned()
}

/// What a person may be refused. Anything else is a fault.
fn allowed<T>(result: Result<T, Error>) -> Option<T> {
    match result {
        Ok(done) => Some(done),
        Err(Error::Invalid(_) | Error::Gone) => None,
        Err(error) => panic!("{error:?}"),
    }
}

fn refused<T>(result: Result<T, Failed>) -> Option<T> {
    match result {
        Ok(done) => Some(done),
        Err(Failed::Refused(_)) => None,
        Err(Failed::Vault(error)) => allowed(Err(error)),
    }
}

fn carry_out(world: &World, post: &mut Post, act: Act) {
    let machine = |at: u8| usize::from(at) % 3;
    match act {
        Act::Lead { at, which, what, ago } => {
            let vault = &world.vaults[machine(at)];
            let Some((id, ..)) = pick(&signals(vault), which) else { return };
            let to = Lead { organisation: line(&format!("Plek {which}")), role: line("rol"), name: Line::default() };
            allowed(vault.write(move |w| {
                let on = w.case.today() - i64::from(ago).days();
                let (why, asked) = (line("zo is het beter"), concern::get(&w.case, id)?.asked.map(|event| event.id));
                match (what % 7, asked) {
                    (0 | 1, _) => lead::take(&w.case, id, &to, &why, on).map(|_| ()),
                    (2, _) => lead::ask(&w.case, id, &to, &why, on).map(|_| ()),
                    (3, Some(asked)) => lead::accept(&w.case, asked, on),
                    (4, Some(asked)) => lead::decline(&w.case, asked, &why, on),
                    (5, _) => lead::release(&w.case, id, &why, on).map(|_| ()),
                    (6, _) if which % 2 == 0 => concern::close(&w.case, id, Outcome::Better, on),
                    (6, _) => concern::reopen(&w.case, id),
                    _ => Ok(()),
                }
            }));
        }
        Act::Write { at, whom } => {
            let vault = &world.vaults[machine(at)];
            let Some(client) = pick(&people(vault), whom) else { return };
            let written = format!("Regel {}", post.lines.len());
            let said = line(&written);
            vault
                .write(move |w| {
                    let contact = Contact::of(ContactKind::Phone, vec![client], w.case.today());
                    contact::save(&w.case, None, &Contact { line: said, ..contact })
                })
                .unwrap();
            post.lines.push(written);
        }
        Act::Exchange { at } => world.exchange(machine(at)),
        Act::Merge { at, one, other } => {
            let vault = &world.vaults[machine(at)];
            let all = people(vault);
            let (Some(stays), Some(goes)) = (pick(&all, one), pick(&all, other)) else { return };
            allowed(vault.write(move |w| merging::merge(w, stays, goes, &[], &Phrases::new("nl"))));
        }
        Act::Give { at, whom, two, lend } => {
            let (vault, all) = (&world.vaults[machine(at)], people(&world.vaults[machine(at)]));
            let mut chosen: Vec<ClientId> =
                pick(&all, whom).into_iter().chain(pick(&all, whom.wrapping_add(1))).collect();
            chosen.truncate(if two { 2 } else { 1 });
            let to = 1 - side(machine(at));
            let until = vault.read(|r| Ok(r.case.today())).unwrap() + 9.days();
            let giving =
                Giving { people: chosen, to: world.cards[to].clone(), until: lend.then_some(until), shared: true };
            if let Some(Ok(file)) = allowed(vault.write(move |w| handover::give(w, &giving))) {
                post.files.push((to, file));
            }
        }
        Act::Take { at, file, mask } => {
            let Some((to, file)) = pick(&post.files, file) else { return };
            let at = if to == 1 { 2 } else { usize::from(at) % 2 };
            let Some(opened) = refused(handover::open(&world.vaults[at], &file)) else { return };
            let chosen = opened.people.iter().enumerate().filter(|(n, _)| mask >> n & 1 == 1);
            let accepted: Vec<String> = chosen.map(|(_, page)| page.id.clone()).collect();
            if let Some(done) = refused(handover::take(&world.vaults[at], &file, &accepted)) {
                post.taken.push((at, done.handover));
            }
        }
        Act::Receipt { taken } => {
            let Some((at, id)) = pick(&post.taken, taken) else { return };
            if let Some(receipt) =
                allowed(handover::write_receipt(&world.vaults[at], id, |bytes| Ok::<_, vault::Error>(bytes.to_vec())))
            {
                post.receipts.push((1 - side(at), receipt));
            }
        }
        Act::Read { at, receipt } => {
            let Some((to, receipt)) = pick(&post.receipts, receipt) else { return };
            let at = if to == 1 { 2 } else { usize::from(at) % 2 };
            refused(handover::take_receipt(&world.vaults[at], &receipt, &Around::default()));
        }
        Act::TakeBack { at, which } => {
            let vault = &world.vaults[machine(at)];
            let all = vault.read(|r| kept::all(&r.case)).unwrap();
            let Some(one) = pick(&all.iter().map(|one| one.id).collect::<Vec<_>>(), which) else { return };
            allowed(vault.write(move |w| handover::take_back(w, one)));
        }
        Act::Settle { at, which } => {
            let vault = &world.vaults[machine(at)];
            let all = vault.read(|r| kept::all(&r.case)).unwrap();
            let Some(one) = pick(&all.iter().map(|one| one.id).collect::<Vec<_>>(), which) else { return };
            post.settled |= allowed(vault.write(move |w| handover::settle(w, one))).is_some();
        }
        Act::Back { taken } => {
            let Some((at, id)) = pick(&post.taken, taken) else { return };
            if let Some(Ok(file)) = allowed(world.vaults[at].write(move |w| handover::give_back(w, id))) {
                post.files.push((1 - side(at), file));
            }
        }
    }
}

fn check(world: &World, post: &Post) -> Result<(), TestCaseError> {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for vault in &world.vaults {
        for (id, noticed, _) in signals(vault) {
            let entry = vault.read(move |r| concern::get(&r.case, id)).unwrap();
            let shown = entry.lead.map(|now| now.lead.organisation.as_str().to_owned());
            prop_assert_eq!(shown, by_the_rule(vault, id), "{} has one lead, or nobody", noticed);
            seen.insert(noticed);
        }
    }
    for noticed in ["Een", "Twee", "Drie", "Vier"] {
        prop_assert!(seen.contains(noticed), "{} is nowhere", noticed);
    }
    let written: BTreeSet<String> = world.vaults.iter().flat_map(lines).collect();
    for line in &post.lines {
        prop_assert!(written.contains(line), "{} is nowhere", line);
    }
    Ok(())
}

/// What stands in every contact with somebody.
fn lines(vault: &Vault) -> Vec<String> {
    vault
        .read(|r| {
            let mut select = r.case.prepare("SELECT line FROM contact c JOIN contact_person p ON p.contact = c.id")?;
            Ok(select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
        .unwrap()
}

/// The control: a line that is erased by hand is missed.
#[test]
fn a_line_that_is_nowhere_is_found() {
    let (world, mut post) = (World::new(), Post::default());
    carry_out(&world, &mut post, Act::Write { at: 0, whom: 1 });
    assert!(check(&world, &post).is_ok());
    let whom = pick(&people(&world.vaults[0]), 1).unwrap();
    erasure::erase_client(&world.vaults[0], whom, erasure::Choice::default(), &Around::default()).unwrap();
    let missed = check(&world, &post).unwrap_err().to_string();
    assert!(missed.contains("is nowhere"), "{missed}");
}

/// A few, and in `cargo xtask prove` six hundred.
fn worlds() -> ProptestConfig {
    let is_full = std::env::var("SLEUTELBOS_PROVE").is_ok_and(|how| how == "full");
    ProptestConfig { cases: if is_full { 600 } else { 24 }, max_shrink_iters: 400, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(worlds())]

    #[test]
    fn each_signal_has_one_lead_or_nobody_and_is_in_one_hand_or_that_is_told(
        acts in prop::collection::vec(act(), 1..40),
    ) {
        let world = World::new();
        let mut post = Post::default();
        for act in acts {
            carry_out(&world, &mut post, act);
            check(&world, &post)?;
        }
        // Both machines of the one know the same.
        for at in [0, 1, 0, 1, 0, 1] {
            world.exchange(at);
        }
        check(&world, &post)?;
        let mut leads: Vec<BTreeMap<ConcernId, Option<String>>> = Vec::new();
        for vault in &world.vaults[..2] {
            leads.push(signals(vault).into_iter().map(|(id, ..)| (id, by_the_rule(vault, id))).collect());
        }
        prop_assert_eq!(&leads[0], &leads[1], "the same on both machines");
        if post.settled {
            return Ok(());
        }
        if untold(&world).is_some() {
            // Her two machines answered the same file otherwise, and the later answer is still on its way: it tells.
            for (to, receipt) in &post.receipts {
                let at = if *to == 1 { 2 } else { 0 };
                refused(handover::take_receipt(&world.vaults[at], receipt, &Around::default()));
            }
            for at in [0, 1, 0, 1] {
                world.exchange(at);
            }
            check(&world, &post)?;
        }
        if let Some(noticed) = untold(&world) {
            prop_assert!(false, "{} is with both, and nobody is told", noticed);
        }
    }
}

/// Somebody who is with both, while that is said with neither of them.
fn untold(world: &World) -> Option<&'static str> {
    ["Een", "Twee", "Drie", "Vier"].into_iter().find(|noticed| {
        let mut holders = Vec::new();
        for at in [0, 2] {
            let here = signals(&world.vaults[at]);
            holders.extend(here.into_iter().filter(|(_, said, _)| said == noticed).map(|(.., client)| (at, client)));
        }
        let sides: BTreeSet<usize> = holders.iter().map(|(at, _)| *at).collect();
        sides.len() == 2 && !holders.iter().any(|(at, client)| is_told(&world.vaults[*at], *client))
    })
}
