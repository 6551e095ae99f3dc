//! What is written about one client, prepared for access: everything, each with a proposal, and never her own part.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails here")]

use std::collections::BTreeMap;

use casebook::client::{self, Details, Reading, SafeToCall, SpokenLanguage, Status};
use casebook::contact::{Contact, Kind, Present};
use desk::access::{self, Access, AccessField, Proposed, Why};
use desk::contact::WholeContact;
use jiff::civil::date;
use phrases::Phrases;
use record::{Language, Line, Note, Theme};
use vault::{Error, Kind as VaultKind, Source, Vault};
use wellbeing::heaviness::Heaviness;

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

fn prepared() -> (Vault, Access) {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    let vault = Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap();
    let speaks = |code, reading| SpokenLanguage { language: Language::new(code).unwrap(), reading };
    let client = vault
        .write(move |w| {
            let household = casebook::household::new(&w.case, line("huis aan de gracht"))?.id;
            let details = Details {
                called: line("Ster"),
                is_code_name: true,
                languages: vec![
                    speaks("ti", Reading::Well),
                    speaks("en", Reading::Not),
                    speaks("ar", Reading::ALittle),
                    speaks("nl", Reading::Well),
                ],
                reach: line("bellen na vier uur"),
                safe_to_call: SafeToCall::Safe,
                mind: line("niet over vroeger"),
                birth_year: Some(1985),
                is_minor: false,
                guardian: line("een tante"),
                prefers: None,
                home: None,
                postcode: None,
                household: Some(household),
                interpreter: None,
                strengths: note("zingt graag"),
                notes: note("nog uitzoeken"),
                status: Status::Active,
            };
            let ster = client::save(&w.case, None, &details)?;
            let other = client::save(&w.case, None, &Details { called: line("Maan"), ..details })?;
            for (people, kind, present, word) in [
                (vec![ster], Kind::HomeVisit, vec![Present::Nobody], "alleen"),
                (vec![ster], Kind::HomeVisit, vec![Present::Partner], "partner"),
                (vec![ster], Kind::Professional, vec![], "overleg"),
                (vec![ster, other], Kind::Phone, vec![], "samen"),
                (vec![other], Kind::Phone, vec![], "vreemd"),
            ] {
                let contact = Contact {
                    people,
                    on: date(2026, 11, 2),
                    start: None,
                    minutes: Some(30),
                    kind,
                    role: None,
                    language: None,
                    present,
                    interpreter: None,
                    themes: vec![Theme::Sleep],
                    line: line(&format!("zin {word}")),
                    note: note(&format!("aantekening {word}")),
                    travel_km: None,
                    next_step: None,
                    services: Vec::new(),
                };
                let question = note("haareigenvraag");
                desk::contact::save(w, None, &WholeContact { contact, heaviness: Some(Heaviness(4)), question })?;
            }
            Ok(ster)
        })
        .unwrap();
    let access = vault.read(move |r| access::prepare(r, client)).unwrap();
    (vault, access)
}

fn proposal(access: &Access, text: &str) -> (Proposed, Option<Why>) {
    let item = access
        .items
        .iter()
        .find(|item| item.text.iter().any(|said| matches!(said, access::Said::Text(found) if found == text)))
        .unwrap_or_else(|| unreachable!("{text} is not among the items"));
    (item.proposed, item.why)
}

#[test]
fn everything_is_an_item_with_a_proposal_and_a_reason() {
    let (_, access) = prepared();
    let (include, leave) = (Proposed::Include, Proposed::LeaveOut);
    for (text, expected) in [
        ("Ster", (include, None)),
        ("bellen na vier uur", (include, None)),
        ("zingt graag", (include, None)),
        ("een tante", (leave, Some(Why::AboutOthers))),
        ("huis aan de gracht", (leave, Some(Why::AboutOthers))),
        ("nog uitzoeken", (leave, Some(Why::WorkingNote))),
        ("zin alleen", (include, None)),
        ("aantekening alleen", (leave, Some(Why::WorkingNote))),
        ("zin partner", (leave, Some(Why::AboutOthers))),
        ("zin overleg", (leave, Some(Why::Confidence))),
        ("aantekening overleg", (leave, Some(Why::Confidence))),
        ("zin samen", (leave, Some(Why::AboutOthers))),
    ] {
        assert_eq!(proposal(&access, text), expected, "{text}");
    }
    let keys: std::collections::BTreeSet<_> = access.items.iter().map(|item| &item.key).collect();
    assert_eq!(keys.len(), access.items.len(), "each item has a key of its own");
    let all = serde_json::to_string(&access.items).unwrap();
    assert!(!all.contains("haareigen") && !all.contains("heaviness"), "her own part is never among them");
    assert!(!all.contains("vreemd") && !all.contains("Maan"), "nor what is only about another");
    assert_eq!(access.locale, "ar", "the first language that is read and that the program speaks");
}

#[test]
fn what_is_handed_over_is_what_was_decided() {
    let (vault, access) = prepared();
    for locale in ["nl", "en", "ar"] {
        let phrases = Phrases::new(locale);
        let said = access.say(&BTreeMap::new(), &phrases);
        assert!(said.contains("zin alleen") && !said.contains("aantekening") && !said.contains("tante"), "{said}");
        assert!(!said.contains("access-") && !said.contains("kind-") && !said.contains("theme-"), "{said}");
        let of = |text: &str, field| {
            let is = |said: &access::Said| matches!(said, access::Said::Text(found) if found == text);
            let item = access.items.iter().find(|item| item.field == field && item.text.iter().any(is));
            item.unwrap().key.clone()
        };
        let decided = BTreeMap::from([
            (of("aantekening alleen", AccessField::Note), true),
            (of("Ster", AccessField::Called), false),
        ]);
        let said = access.say(&decided, &phrases);
        assert!(said.contains("aantekening alleen") && !said.contains("Ster"), "{said}");
    }
    let nobody = vault.write(|w| Ok(w.case.new_id::<client::ClientId>())).unwrap();
    assert!(matches!(vault.read(move |r| access::prepare(r, nobody).map(|_| ())), Err(Error::Gone)));
}

#[test]
fn the_ground_stands_first_once_the_organisation_put_it_down() {
    use casebook::ground::{self, Ground, Kind as GroundKind};
    let (vault, before) = prepared();
    assert!(before.items.iter().all(|item| item.field != AccessField::Ground), "nobody has decided yet");

    let empty = Ground { kind: GroundKind::PublicTask, line: Line::default(), on: date(2026, 11, 1) };
    let refused = vault.write(move |w| ground::set(&w.case, &empty));
    assert!(matches!(refused, Err(Error::Invalid(_))), "a ground says which task or interest");

    let told = Ground { kind: GroundKind::Interest, line: line("steun aan nieuwe buren"), on: date(2026, 11, 1) };
    vault.write(move |w| ground::set(&w.case, &told)).unwrap();
    let client = before.client;
    let after = vault.read(move |r| access::prepare(r, client)).unwrap();
    assert_eq!(after.items[0].field, AccessField::Ground);
    assert_eq!(after.items[0].proposed, Proposed::Include);
    let decided: BTreeMap<String, bool> = after.items.iter().map(|item| (item.key.clone(), true)).collect();
    let said = after.say(&decided, &Phrases::new("nl"));
    assert!(said.contains("Gerechtvaardigd belang") && said.contains("steun aan nieuwe buren"), "{said}");
}
