//! Letters: nothing leaves without an agreement that counts, or the exception; and what left is known afterwards.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use casebook::agreement::{self, AgreedBy, Agreement, Danger, Item, PassingOn, Receiver, Standing};
use casebook::appointment::{self, Appointment};
use casebook::client::{self, ClientId, Details, Home, InterpreterWish, Prefers, Reading, SafeToCall, SpokenLanguage};
use casebook::concern::{self, Concern};
use casebook::letter::{self, Kind, LetterId};
use desk::erasure::{self, Around, Choice, LeftKind};
use desk::letter::{Ground, Letter, NotIn, Said, Typed};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use phrases::Phrases;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use record::{Invalid, Language, Line, Note, Rule};
use vault::{Error, Kind as VaultKind, Source, Vault};

const TODAY: Date = date(2026, 11, 20);

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

/// What stands under each item: a word that is found nowhere else.
const MARKS: [(Item, &str); 8] = [
    (Item::Name, "merk-naam"),
    (Item::BirthYear, "1985"),
    (Item::Reach, "merk-bereik"),
    (Item::Place, "Dordrecht"),
    (Item::Wishes, "merk-wens"),
    (Item::Question, "merk-vraag"),
    (Item::Strengths, "merk-kracht"),
    (Item::Appointments, "merk-afspraak"),
];

/// Somebody of whom every item is written down, and others in whose letters nothing of this may be found.
fn somebody(vault: &Vault) -> ClientId {
    let details = Details {
        languages: vec![SpokenLanguage { language: Language::new("ti").unwrap(), reading: Reading::Well }],
        reach: line("merk-bereik"),
        safe_to_call: SafeToCall::NotSafe,
        mind: line("merk-geheim"),
        birth_year: Some(1985),
        guardian: line("merk-geheim"),
        prefers: Some(Prefers::Woman),
        home: Some(Home { place: "Dordrecht".to_owned(), municipality: "GM0505".to_owned() }),
        interpreter: Some(InterpreterWish::Phone),
        strengths: note("merk-kracht"),
        notes: note("merk-geheim"),
        ..Details::of(line("merk-naam"))
    };
    vault
        .write(move |w| {
            let household = casebook::household::new(&w.case, line("merk-geheim"))?.id;
            let partner = Details { household: Some(household), ..Details::of(line("merk-geheim")) };
            let partner = client::save(&w.case, None, &partner)?;
            let client = client::save(&w.case, None, &Details { household: Some(household), ..details })?;
            let on = |offset: i64| TODAY.saturating_add(offset.days());
            let plain = |client, on| Appointment::of(appointment::Kind::Provider, Some(client), on);
            // What the letter may tell; and what it may not: where, what she noted, what was, what was called off, whose it is not.
            let (place, note) = (line("merk-geheim"), note("merk-geheim"));
            let told = Appointment { with_whom: line("merk-afspraak"), place, note, ..plain(client, on(3)) };
            let secret = |appointment| Appointment { with_whom: line("merk-geheim"), ..appointment };
            let cancelled = Appointment { status: appointment::Status::Cancelled, ..plain(client, on(3)) };
            for one in [told, secret(plain(client, on(-1))), secret(cancelled), secret(plain(partner, on(3)))] {
                appointment::save(&w.case, None, &one)?;
            }
            Ok(client)
        })
        .unwrap()
}

/// What she types, with every appointment there is chosen, whose ever it is.
fn typed(vault: &Vault) -> Typed {
    let all = vault.read(|r| appointment::all(&r.case)).unwrap();
    let appointments = all.into_iter().map(|entry| entry.id).collect();
    Typed { wishes: note("merk-wens"), question: note("merk-vraag"), appointments }
}

fn agreement_of(client: ClientId, items: Vec<Item>) -> Agreement {
    Agreement {
        client,
        receiver: Receiver::Gp,
        name: line("praktijk (oefen)"),
        items,
        concerns: Vec::new(),
        why: line("hulp bij slapen"),
        language: None,
        explained_by: Line::default(),
        helper: None,
        agreed_by: AgreedBy::Person,
        given: TODAY,
        until: None,
        withdrawn: None,
    }
}

fn agree(vault: &Vault, agreement: Agreement) -> Ground {
    Ground::Agreement(vault.write(move |w| agreement::save(&w.case, None, &agreement)).unwrap())
}

fn prepare(vault: &Vault, client: ClientId, ground: Ground) -> vault::Result<Letter> {
    let typed = typed(vault);
    vault.read(move |r| desk::letter::prepare(&r.case, client, ground, &typed))
}

fn leave(vault: &Vault, client: ClientId, ground: Ground) -> vault::Result<LetterId> {
    let typed = typed(vault);
    vault.write(move |w| desk::letter::leave(&w.case, client, ground, &typed, Kind::Letter))
}

/// Everything that the letter says, in words.
fn whole(letter: &Letter) -> String {
    let words = letter.say(&Phrases::new("nl"), |day| day.to_string());
    let parts: Vec<String> =
        words.parts.into_iter().map(|(heading, lines)| format!("{heading}\n{}", lines.join("\n"))).collect();
    format!("{}\n{}\n{}\n{}", words.to, words.why, words.person.unwrap_or_default(), parts.join("\n"))
}

fn dates() -> impl Strategy<Value = (Date, Option<Date>, Option<Date>)> {
    let day = |offset: i64| TODAY.saturating_add(offset.days());
    (-40_i64..40, option::of(0_i64..60), option::of(-40_i64..60)).prop_map(move |(given, until, withdrawn)| {
        (day(given), until.map(|until| day(given + until)), withdrawn.map(day))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Whatever was agreed, for whichever days, and withdrawn or not: what the letter says was agreed to, for today.
    #[test]
    fn no_letter_holds_an_item_without_an_agreement_that_counts_or_the_exception(
        items in subsequence(Item::ALL.to_vec(), 1..=Item::ALL.len()),
        (given, until, withdrawn) in dates(),
        is_danger in any::<bool>(),
        danger_ago in -2_i64..12,
        told in any::<bool>(),
        receiver in select(Receiver::ALL),
    ) {
        let vault = vault();
        let client = somebody(&vault);
        // What somebody else agreed to, and what this person agreed to for others, opens nothing here.
        let other = vault.write(|w| client::save(&w.case, None, &Details::of(line("ander")))).unwrap();
        agree(&vault, agreement_of(other, Item::ALL.to_vec()));
        agree(&vault, Agreement { receiver: Receiver::School, ..agreement_of(client, Item::ALL.to_vec()) });
        let agreement = Agreement { given, until, withdrawn, receiver, ..agreement_of(client, items.clone()) };
        let counts = if is_danger { (0..=7).contains(&danger_ago) } else { agreement.on(TODAY) == Standing::Valid };
        let ground = if is_danger {
            let passing_on = PassingOn {
                client,
                on: TODAY.saturating_sub(danger_ago.days()),
                receiver: Danger::Acute,
                reason: note("gevaar"),
                consulted: line("niemand, er was geen tijd"),
                items: items.clone(),
                concerns: Vec::new(),
                told,
                why_not: line("te gevaarlijk"),
            };
            Ground::PassingOn(vault.write(move |w| agreement::save_passing_on(&w.case, None, &passing_on)).unwrap())
        } else {
            agree(&vault, agreement)
        };
        let letter = prepare(&vault, client, ground).unwrap();
        let says = whole(&letter);
        for (item, mark) in MARKS {
            prop_assert_eq!(says.contains(mark), counts && items.contains(&item), "{}", item.word());
        }
        prop_assert!(!says.contains("merk-geheim"), "what no item names");
        prop_assert!(letter.parts.iter().all(|part| counts && items.contains(&part.item)));
        prop_assert_eq!(letter.parts.len() + letter.left_out.len(), Item::ALL.len(), "each item is in, or said why not");
        prop_assert!(prepare(&vault, other, ground).is_err(), "another's ground");
        // Who may not know of it gets no copy of it.
        prop_assert_eq!(letter.may_copy, !is_danger || told);
        if !letter.may_copy {
            let copy = typed(&vault);
            prop_assert!(vault.write(move |w| desk::letter::leave(&w.case, client, ground, &copy, Kind::Copy)).is_err());
        }
        let left = leave(&vault, client, ground);
        prop_assert_eq!(left.is_ok(), letter.may_leave());
        let sent = vault.read(move |r| letter::of(&r.case, client)).unwrap();
        prop_assert_eq!(sent.len(), usize::from(letter.may_leave()));
        if let Some(entry) = sent.first() {
            prop_assert!(entry.sent.items.iter().all(|item| items.contains(item)));
        }
    }
}

#[test]
fn a_letter_says_what_is_not_in_it_and_why() {
    let vault = vault();
    let client = somebody(&vault);
    let ground = agree(&vault, agreement_of(client, vec![Item::Name, Item::Appointments, Item::Language]));
    let none = Typed { appointments: Vec::new(), ..typed(&vault) };
    let letter = vault.read(move |r| desk::letter::prepare(&r.case, client, ground, &none)).unwrap();
    let why = |item: Item| letter.left_out.iter().find(|(one, _)| *one == item).map(|(_, why)| *why);
    assert_eq!(why(Item::Strengths), Some(NotIn::NotAgreed));
    assert_eq!(why(Item::Appointments), Some(NotIn::NotChosen), "nothing is chosen by itself");
    assert_eq!(why(Item::Name), None);
    let language = letter.parts.iter().find(|part| part.item == Item::Language).unwrap();
    assert!(language.lines[0][0] == Said::Message("language-ti".to_owned()));
    assert!(language.lines[1][0] == Said::Message("wish-phone".to_owned()));
    let text = whole(&letter);
    assert!(text.contains("Tigrinya") && text.contains("praktijk (oefen), Huisarts"), "{text}");
}

#[test]
fn only_the_signals_that_the_agreement_names_are_in_it() {
    let vault = vault();
    let client = somebody(&vault);
    let note_down = |what: &str, kind: concern::Kind| {
        let mut made = Concern::of(client, line(what));
        made.kind = kind;
        made.label = line(what);
        made.note = note(&format!("reden {what}"));
        made.wants = note(&format!("wens {what}"));
        vault.write(move |w| concern::save(&w.case, None, &made)).unwrap().to_string()
    };
    let slaap = note_down("slaapt slecht", concern::Kind::Signal);
    let label = note_down("licht beperkt", concern::Kind::Doubt);
    note_down("merk-schuld", concern::Kind::Signal);
    let agreement =
        |items: Vec<Item>| Agreement { concerns: vec![slaap.clone(), label.clone()], ..agreement_of(client, items) };
    let ground = agree(&vault, agreement(vec![Item::Concerns]));
    let text = whole(&prepare(&vault, client, ground).unwrap());
    for said in ["slaapt slecht", "wens slaapt slecht", "licht beperkt", "reden licht beperkt"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("merk-schuld") && !text.contains("reden slaapt"), "{text}");
    // Named signals count for nothing where signals were not agreed at all.
    let ground = agree(&vault, agreement(vec![Item::Strengths]));
    assert!(!whole(&prepare(&vault, client, ground).unwrap()).contains("slaapt"));
}

#[test]
fn a_label_that_was_taken_back_is_told_as_taken_back() {
    let vault = vault();
    let client = somebody(&vault);
    let mut doubt = Concern::of(client, line(""));
    doubt.kind = concern::Kind::Doubt;
    doubt.label = line("licht beperkt");
    let id = vault.write(move |w| concern::save(&w.case, None, &doubt)).unwrap();
    let agreement = Agreement { concerns: vec![id.to_string()], ..agreement_of(client, vec![Item::Concerns]) };
    let ground = agree(&vault, agreement);
    let text = whole(&prepare(&vault, client, ground).unwrap());
    assert!(text.contains("Ik twijfel") && !text.contains("ngetrokken"), "{text}");
    vault.write(move |w| concern::close(&w.case, id, concern::Outcome::Withdrawn, TODAY)).unwrap();
    let text = whole(&prepare(&vault, client, ground).unwrap());
    assert!(text.contains("ingetrokken op 2026-11-20") && !text.contains("Ik twijfel"), "{text}");
}

#[test]
fn a_code_name_never_stands_in_a_letter() {
    let vault = vault();
    let details = Details { is_code_name: true, ..Details::of(line("Zonnebloem")) };
    let client = vault.write(move |w| client::save(&w.case, None, &details)).unwrap();
    let ground = agree(&vault, agreement_of(client, Item::ALL.to_vec()));
    let letter = prepare(&vault, client, ground).unwrap();
    assert!(!whole(&letter).contains("Zonnebloem"));
    assert!(letter.left_out.contains(&(Item::Name, NotIn::Nothing)));
}

#[test]
fn an_agreement_that_was_withdrawn_lets_nothing_leave() {
    let vault = vault();
    let client = somebody(&vault);
    let ground = agree(&vault, agreement_of(client, Item::ALL.to_vec()));
    leave(&vault, client, ground).unwrap();
    let Ground::Agreement(id) = ground else { unreachable!() };
    vault.write(move |w| agreement::withdraw(&w.case, id, true)).unwrap();
    let refused = leave(&vault, client, ground);
    assert!(matches!(refused, Err(Error::Invalid(Invalid { field: "ground", rule: Rule::Missing }))));
    // What left before stays known.
    assert_eq!(vault.read(move |r| letter::of(&r.case, client)).unwrap().len(), 1);
}

#[test]
fn an_erasure_says_which_letters_left_and_forgets_requests_agreements_and_letters() {
    let vault = vault();
    let (client, other) = (somebody(&vault), somebody(&vault));
    for who in [client, other] {
        let ground = agree(&vault, agreement_of(who, Item::ALL.to_vec()));
        leave(&vault, who, ground).unwrap();
        vault
            .write(move |w| {
                use casebook::request::{AskedBy, Request, save};
                let request = Request {
                    client: Some(who),
                    asked_by: AskedBy::Gp,
                    function: line("praktijkondersteuner"),
                    question: note("merk-vraag"),
                    behind: Note::default(),
                    asked: TODAY,
                    wanted_by: None,
                    agreed: Note::default(),
                    agreed_until: None,
                    accepted: None,
                    done: None,
                    declined: None,
                    reason: Line::default(),
                    told_back: None,
                };
                save(&w.case, None, &request)
            })
            .unwrap();
    }
    let plan = erasure::plan(&vault, client, Choice::default()).unwrap();
    assert_eq!(plan.left.iter().filter(|one| one.what == LeftKind::Letter).count(), 1);
    let statement = erasure::erase_client(&vault, client, Choice::default(), &Around::default()).unwrap();
    assert!(statement.left.iter().any(|one| one.what == LeftKind::Letter && one.on == TODAY));
    let rows = |table: &'static str| -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        vault.read(move |r| Ok(r.case.query_row(&sql, [], |row| row.get(0))?)).unwrap()
    };
    for table in ["agreement", "letter", "request"] {
        assert_eq!(rows(table), 1, "{table}: the other's stays");
    }
    let items = i64::try_from(Item::ALL.len()).unwrap();
    assert_eq!(rows("agreement_item"), items);
    // What was written of the one who is gone stands in no log either.
    let traces: i64 = vault
        .read(move |r| {
            let id = client.to_string();
            let sql = "SELECT count(*) FROM change WHERE value LIKE '%' || ?1 || '%' AND kind NOT IN ('erased')";
            Ok(r.case.query_row(sql, [id], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(traces, 0);
}
