//! What became of a record, the bin, what got stuck, the broad intake.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use casebook::bin::{self, BinKind};
use casebook::bottleneck::{self, Bottleneck, Partner, Stuck};
use casebook::client::{self, ClientId, Details};
use casebook::contact::{self, Contact, ContactId, Kind};
use casebook::history::{self, HistoryKind, HistoryWhat};
use casebook::intake::{self, Asked, AskedBy, Asking, OwnView};
use casebook::{household, merging as moving};
use desk::contact::WholeContact;
use desk::erasure::{self, Around, Choice};
use desk::export::{Part, export};
use desk::{access, agenda, merging, search};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use phrases::Phrases;
use record::{Line, Note, Theme, Window};
use serde_json::Value;
use vault::{Error, Kind as VaultKind, Source, Vault};
use wellbeing::heaviness::{self, Heaviness};

const TODAY: Date = date(2026, 11, 20);
const YEAR: Window = Window { from: date(2026, 1, 1), to: date(2026, 12, 31) };

fn vault() -> Vault {
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    Vault::in_memory(VaultKind::Practice, desk::ROOMS, Source::Practice { seed: 7, now }).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn add(vault: &Vault, called: &str) -> ClientId {
    let details = Details::of(line(called));
    vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
}

fn meet(vault: &Vault, people: &[ClientId], text: &str) -> ContactId {
    let contact = Contact {
        line: line(text),
        themes: vec![Theme::Sleep],
        ..Contact::of(Kind::HomeVisit, people.to_vec(), TODAY)
    };
    let whole =
        WholeContact { contact, heaviness: Some(Heaviness(3)), question: Note::default(), requests: Vec::new() };
    vault.write(move |w| desk::contact::save(w, None, &whole)).unwrap()
}

fn listed(vault: &Vault) -> Vec<bin::BinEntry> {
    vault.read(|r| bin::list(&r.case)).unwrap()
}

fn back(vault: &Vault, id: &str) -> Result<u32, Error> {
    let id = id.to_owned();
    vault.write(move |w| desk::bin::put_back(w, &id))
}

#[test]
fn what_was_deleted_lies_in_the_bin_and_comes_back_whole() {
    let vault = vault();
    let (a, b) = (add(&vault, "Selam Tesfay"), add(&vault, "Yonas Tesfay"));
    let own = meet(&vault, &[a], "alleen met haar");
    meet(&vault, &[a, b], "met allebei");
    assert!(listed(&vault).is_empty());
    let before = vault.read(move |r| Ok((contact::timeline(&r.case, a)?.len(), contact::get(&r.case, own)?))).unwrap();
    vault.write(move |w| desk::client::delete(w, a)).unwrap();
    let entries = listed(&vault);
    assert_eq!(entries.len(), 1);
    let entry = &entries[0];
    assert_eq!((entry.kind, entry.says.as_str(), entry.contacts), (BinKind::Client, "Selam Tesfay", 1));
    assert_eq!(back(&vault, &entry.id).unwrap(), 0);
    let after = vault.read(move |r| Ok((contact::timeline(&r.case, a)?.len(), contact::get(&r.case, own)?))).unwrap();
    assert!(before == after);
    assert_eq!(
        vault.read(move |r| heaviness::get(&r.private, &own.to_string())).unwrap(),
        Some(Heaviness(3)),
        "her own half too"
    );
    assert!(listed(&vault).is_empty());
    assert!(matches!(back(&vault, &entry.id), Err(Error::Gone)), "once is enough");
    assert!(matches!(back(&vault, "nothing"), Err(Error::Gone)));
}

#[test]
fn a_contact_says_with_whom_and_what_changed_since_stays() {
    let vault = vault();
    let (a, b) = (add(&vault, "Selam Tesfay"), add(&vault, "Yonas Tesfay"));
    let both = meet(&vault, &[a, b], "met allebei");
    vault.write(move |w| desk::contact::delete(w, both)).unwrap();
    let entry = listed(&vault).remove(0);
    assert_eq!((entry.kind, entry.on, entry.says.as_str()), (BinKind::Contact, Some(TODAY), "met allebei"));
    assert_eq!(entry.people, ["Selam Tesfay", "Yonas Tesfay"]);
    // One of the two went meanwhile: the contact comes back with the other.
    vault.write(move |w| desk::client::delete(w, b)).unwrap();
    assert_eq!(back(&vault, &entry.id).unwrap(), 1);
    assert_eq!(vault.read(move |r| contact::get(&r.case, both)).unwrap().people, [a]);
}

#[test]
fn what_was_erased_is_never_in_the_bin_and_does_not_come_back_with_another() {
    let vault = vault();
    let (a, b) = (add(&vault, "Selam Tesfay"), add(&vault, "Yonas Tesfay"));
    let both = meet(&vault, &[a, b], "met allebei");
    vault.write(move |w| desk::contact::delete(w, both)).unwrap();
    let entry = listed(&vault).remove(0);
    erasure::erase_client(&vault, a, Choice::default(), &Around::default()).unwrap();
    assert!(listed(&vault).iter().all(|one| one.kind != BinKind::Client));
    assert!(listed(&vault).iter().all(|one| !one.people.contains(&"Selam Tesfay".to_owned())));
    assert!(matches!(back(&vault, &entry.id), Err(Error::Gone)));
    let left = vault
        .read(|r| {
            Ok(r.case
                .query_row("SELECT count(*) FROM change WHERE value LIKE '%Selam%'", [], |row| row.get::<_, u32>(0))?)
        })
        .unwrap();
    assert_eq!(left, 0);
    // Deleted first, erased by its id from elsewhere: the bin is empty of it.
    vault.write(move |w| desk::client::delete(w, b)).unwrap();
    assert_eq!(listed(&vault).len(), 1);
    vault
        .erase(move |w| {
            w.case.mark_erased(&[b.0], false)?;
            erasure::apply(w)
        })
        .unwrap();
    assert!(listed(&vault).is_empty());
}

#[test]
fn after_thirty_days_it_is_not_shown_and_its_text_leaves_the_log() {
    let vault = vault();
    let a = add(&vault, "Selam Tesfay");
    let kept = add(&vault, "Yonas Tesfay");
    let own = meet(&vault, &[a], "alleen met haar");
    meet(&vault, &[kept], "met hem");
    vault.write(move |w| desk::client::delete(w, a)).unwrap();
    assert_eq!(desk::bin::sweep(&vault).unwrap(), 0, "nothing is swept in time");
    // As if it had been done forty days earlier: its clock, and that of what came before, go back.
    let back = (40_i64 * 24 * 3_600_000) << 16;
    vault
        .write(move |w| {
            w.case.execute("UPDATE change SET hlc = hlc - ?1, work = work - ?1", [back])?;
            w.private.execute("UPDATE change SET hlc = hlc - ?1, work = work - ?1", [back])?;
            Ok(())
        })
        .unwrap();
    assert!(listed(&vault).is_empty());
    assert!(desk::bin::sweep(&vault).unwrap() > 0);
    let left = |word: &'static str| {
        vault
            .read(move |r| {
                Ok(r.case.query_row(
                    "SELECT count(*) FROM change WHERE value LIKE '%' || ?1 || '%'",
                    [word],
                    |row| row.get::<_, u32>(0),
                )?)
            })
            .unwrap()
    };
    assert_eq!((left("Selam"), left("alleen met haar")), (0, 0));
    assert!(left("Yonas") > 0, "what stands is not touched");
    assert!(vault.read(move |r| heaviness::get(&r.private, &own.to_string())).unwrap().is_none());
    assert_eq!(vault.read(move |r| contact::timeline(&r.case, kept)).unwrap().len(), 1);
    assert_eq!(desk::bin::sweep(&vault).unwrap(), 0);
}

#[test]
fn a_merge_lies_in_the_bin_and_can_be_taken_apart_later() {
    let vault = vault();
    let (stays, goes) = (add(&vault, "Selam Tesfay"), add(&vault, "Selam Tesfai"));
    meet(&vault, &[goes], "van de een");
    vault.write(move |w| merging::merge(w, stays, goes, &[], &Phrases::new("nl"))).unwrap();
    meet(&vault, &[stays], "van daarna");
    let entry = listed(&vault).remove(0);
    assert_eq!((entry.says.as_str(), entry.became.as_deref()), ("Selam Tesfai", Some("Selam Tesfay")));
    assert_eq!(back(&vault, &entry.id).unwrap(), 0);
    let lines = |id| {
        vault
            .read(move |r| contact::timeline(&r.case, id))
            .unwrap()
            .into_iter()
            .map(|one| one.contact.line.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!((lines(stays), lines(goes)), (vec!["van daarna".to_owned()], vec!["van de een".to_owned()]));
    assert!(vault.read(|r| moving::list(&r.case)).unwrap().is_empty());
}

#[test]
fn erasing_somebody_long_after_the_bin_let_go_of_the_one_they_were_keeps_the_contacts_meanwhile() {
    let vault = vault();
    let (stays, goes) = (add(&vault, "Selam Tesfay"), add(&vault, "Selam Tesfai"));
    meet(&vault, &[goes], "van de een");
    vault.write(move |w| merging::merge(w, stays, goes, &[], &Phrases::new("nl"))).unwrap();
    let shift = (40_i64 * 24 * 3_600_000) << 16;
    vault
        .write(move |w| {
            Ok(w.case.execute("UPDATE change SET hlc = hlc - ?1, work = work - ?1", [shift]).map(|_| ())?)
        })
        .unwrap();
    assert_eq!(desk::bin::sweep(&vault).unwrap(), 1);
    assert_eq!(vault.read(move |r| contact::timeline(&r.case, stays)).unwrap().len(), 1, "what a merge gave stays");
}

#[test]
fn the_history_tells_what_stood_there_and_when_it_came_back() {
    let vault = vault();
    let a = add(&vault, "Selam Tesfay");
    let id = meet(&vault, &[a], "eerst");
    let change = |text: &str, themes: Vec<Theme>| {
        let mut whole = vault.read(move |r| desk::contact::get(r, id)).unwrap();
        (whole.contact.line, whole.contact.themes) = (line(text), themes);
        vault.write(move |w| desk::contact::save(w, Some(id), &whole)).unwrap();
    };
    change("daarna", vec![Theme::Sleep, Theme::Money]);
    change("daarna", vec![Theme::Money]);
    let undo = vault.save(move |w| desk::contact::delete(w, id)).unwrap().undo;
    let key = id.to_string();
    let read = || {
        let key = key.clone();
        vault.read(move |r| history::of(&r.case, HistoryKind::Contact, &key))
    };
    assert!(matches!(read(), Err(Error::Gone)));
    vault.undo(&undo).unwrap();
    let steps = read().unwrap();
    let what: Vec<_> = steps.iter().map(|step| step.what).collect();
    use HistoryWhat as W;
    assert_eq!(what, [W::Back, W::Deleted, W::Changed, W::Changed, W::Written]);
    let told = |n: usize| {
        steps[n]
            .changes
            .iter()
            .map(|one| (one.kind.as_str(), one.field.as_str(), one.before.as_str(), one.after.as_str()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(3), [("contact", "line", "eerst", "daarna"), ("contact_theme", "theme", "", "money")]);
    assert_eq!(told(2), [("contact_theme", "theme", "sleep", "")]);
    assert!(steps.iter().all(|step| step.is_here));
    let (home, other) = vault
        .write(|w| {
            Ok((household::new(&w.case, line("Gezin Een"))?.id, household::new(&w.case, line("Gezin Twee"))?.id))
        })
        .unwrap();
    for household in [home, other] {
        let details = Details { household: Some(household), ..vault.read(move |r| client::get(&r.case, a)).unwrap() };
        vault.write(move |w| client::save(&w.case, Some(a), &details)).unwrap();
    }
    let steps = vault.read(move |r| history::of(&r.case, HistoryKind::Client, &a.to_string())).unwrap();
    assert_eq!(steps[0].changes[0].after, "Gezin Twee", "by its name and not by its id");
}

#[test]
fn of_a_household_nothing_of_one_shows_with_the_other_but_what_was_with_both() {
    let vault = vault();
    let home = vault.write(|w| household::new(&w.case, line("Gezin"))).unwrap().id;
    let join = |called: &str, notes: &str| {
        let details = Details { household: Some(home), notes: Note::new(notes).unwrap(), ..Details::of(line(called)) };
        vault.write(move |w| client::save(&w.case, None, &details)).unwrap()
    };
    let (a, b) = (join("Selam", "geheimvanselam"), join("Yonas", "geheimvanyonas"));
    meet(&vault, &[a], "alleenmetselam");
    meet(&vault, &[b], "alleenmetyonas");
    meet(&vault, &[a, b], "metallebei");
    let stuck =
        Bottleneck { client: Some(b), stuck: Stuck::Waiting, partner: None, on: TODAY, line: line("vastbijyonas") };
    vault.write(move |w| bottleneck::save(&w.case, None, &stuck).map(|_| ())).unwrap();
    let seen = vault
        .read(move |r| {
            let page = (client::get(&r.case, a)?, contact::timeline(&r.case, a)?);
            let given = access::prepare(r, a)?;
            let card = client::cards(&r.case, "selam")?.into_iter().filter(|card| card.id == a).collect::<Vec<_>>();
            Ok(format!(
                "{}{}{}",
                serde_json::to_string(&page).unwrap(),
                serde_json::to_string(&given).unwrap(),
                serde_json::to_string(&card).unwrap()
            ))
        })
        .unwrap();
    assert!(seen.contains("metallebei") && seen.contains("alleenmetselam"), "the control");
    for secret in ["geheimvanyonas", "alleenmetyonas", "vastbijyonas"] {
        assert!(!seen.contains(secret), "{secret}");
    }
    // A word that is only in what is about the one finds that one alone.
    let hits = vault.read(|r| search::everywhere(r, "geheimvanyonas alleenmetyonas")).unwrap();
    assert!(hits.iter().all(|hit| hit.id != a.to_string()));
}

#[test]
fn what_got_stuck_is_counted_and_the_agenda_holds_no_names() {
    let vault = vault();
    let a = add(&vault, "Selam Tesfay");
    let put = |client, stuck, partner, on, text: &str| {
        let bottleneck = Bottleneck { client, stuck, partner, on, line: line(text) };
        vault.write(move |w| bottleneck::save(&w.case, None, &bottleneck)).unwrap()
    };
    let good =
        put(None, Stuck::Waiting, Some(Partner::MentalCare), TODAY, "Vier maanden wachten op een eerste gesprek.");
    put(Some(a), Stuck::Waiting, Some(Partner::MentalCare), TODAY, "");
    let named = put(Some(a), Stuck::Interpreter, Some(Partner::Gp), TODAY, "Bij de huisarts was geen tolk voor selam.");
    put(None, Stuck::OwnRisk, None, date(2024, 1, 1), "Van lang geleden.");
    let prepared = vault.read(|r| agenda::prepare(r, YEAR)).unwrap();
    assert_eq!((prepared.counts[0].stuck, prepared.counts[0].count), (Stuck::Waiting, 2));
    assert_eq!(prepared.counts.len(), 2, "what lies outside does not count");
    assert_eq!(prepared.lines.iter().find(|one| one.id == named).unwrap().names, ["selam"]);
    let say = |lines: Vec<_>| vault.read(move |r| agenda::text(r, YEAR, &lines, &Phrases::new("nl")));
    let text = say(vec![]).unwrap();
    assert!(text.contains("2×") && !text.contains("Vier maanden") && !text.contains("Selam"), "{text}");
    assert!(say(vec![good]).unwrap().contains("Vier maanden"));
    let within = put(None, Stuck::Other, None, TODAY, "Selams school en de Tesfayfamilie wisten het niet.");
    let prepared = vault.read(|r| agenda::prepare(r, YEAR)).unwrap();
    assert_eq!(prepared.lines.iter().find(|one| one.id == within).unwrap().names, ["selams", "tesfayfamilie"]);
    assert!(say(vec![within]).is_err());
    assert!(matches!(say(vec![named]), Err(Error::Invalid(invalid)) if invalid.field == "lines"));
    let backwards = Window { from: YEAR.to, to: YEAR.from };
    assert!(matches!(vault.read(move |r| agenda::prepare(r, backwards)), Err(Error::Invalid(_))));
    let far = Bottleneck { client: None, stuck: Stuck::Other, partner: None, on: date(2101, 1, 1), line: line("") };
    assert!(matches!(vault.write(move |w| bottleneck::save(&w.case, None, &far)), Err(Error::Invalid(_))));
}

#[test]
fn intake_and_own_view_are_exported_handed_over_merged_deleted_and_erased() {
    let vault = vault();
    let (a, b) = (add(&vault, "Selam Tesfay"), add(&vault, "Selam Tesfai"));
    for (client, text) in [(a, "kluwen"), (b, "knoop")] {
        let asking = Asking {
            client,
            asked: Asked::Yes,
            by: Some(AskedBy::Municipality),
            on: Some(TODAY),
            again: Some(TODAY.saturating_add(30.days())),
            line: line(text),
        };
        let view = OwnView { named: Note::new(text).unwrap(), ..OwnView::default() };
        let stuck =
            Bottleneck { client: Some(client), stuck: Stuck::Taboo, partner: None, on: TODAY, line: line(text) };
        vault
            .write(move |w| {
                intake::save(&w.case, None, &asking)?;
                intake::save_own_view(&w.case, client, &view)?;
                bottleneck::save(&w.case, None, &stuck).map(|_| ())
            })
            .unwrap();
    }
    let wrong = Asking {
        client: a,
        asked: Asked::No,
        by: None,
        on: Some(TODAY),
        again: Some(date(2026, 1, 1)),
        line: line(""),
    };
    assert!(
        matches!(vault.write(move |w| intake::save(&w.case, None, &wrong)), Err(Error::Invalid(invalid)) if invalid.field == "again")
    );
    vault.write(move |w| merging::merge(w, a, b, &[], &Phrases::new("nl"))).unwrap();
    let (askings, view) =
        vault.read(move |r| Ok((intake::list(&r.case, Some(a))?, intake::own_view(&r.case, a)?))).unwrap();
    assert_eq!(askings.len(), 2);
    assert_eq!(view.named.as_str(), "kluwen\n\nknoop", "both, one after the other");
    // Saved once, it is one record.
    vault.write(move |w| intake::save_own_view(&w.case, a, &view)).unwrap();
    assert_eq!(vault.read(move |r| intake::own_view(&r.case, a)).unwrap().named.as_str(), "kluwen\n\nknoop");
    let given = serde_json::to_string(&vault.read(move |r| access::prepare(r, a)).unwrap()).unwrap();
    assert!(given.contains("kluwen") && given.contains("intake-who-municipality") && given.contains("stuck-taboo"));
    let out: Value = serde_json::to_value(vault.write(|w| export(w, Part::Clients)).unwrap()).unwrap();
    assert_eq!(out["askings"].as_array().unwrap().len(), 2);
    assert_eq!(out["bottlenecks"].as_array().unwrap().len(), 2);
    assert_eq!(out["own_views"][0]["named"], "kluwen\n\nknoop");
    assert_eq!(out["merged"][0]["gone"], b.to_string());
    // Deleting takes all of it along, undo brings it back, erasing leaves nothing.
    let undo = vault.save(move |w| desk::client::delete(w, a)).unwrap().undo;
    assert!(vault.read(|r| bottleneck::all(&r.case)).unwrap().is_empty());
    vault.undo(&undo).unwrap();
    assert_eq!(vault.read(|r| bottleneck::all(&r.case)).unwrap().len(), 2);
    erasure::erase_client(&vault, a, Choice::default(), &Around::default()).unwrap();
    let left = vault
        .read(|r| {
            let mut left = 0;
            for table in ["asking", "own_view", "bottleneck", "client_merged"] {
                left += r.case.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, u32>(0))?;
            }
            Ok(left
                + r.case.query_row(
                    "SELECT count(*) FROM change WHERE value LIKE '%kluwen%' OR value LIKE '%knoop%'",
                    [],
                    |row| row.get::<_, u32>(0),
                )?)
        })
        .unwrap();
    assert_eq!(left, 0);
}
