//! The documents as another program reads them: Poppler (`pdfinfo`, `pdftotext`, `pdffonts`) judges what Typst wrote.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails says so")]

mod printed;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use paper::{Backup, Counted, Document, Erased, Error, GROUPS, Left, Opens, Statement};
use printed::{Printed, plain};

const DAY: Date = date(2026, 11, 21);
const GROUPS_OF_A_CODE: [&str; 7] = ["K7QM", "2XWR", "9FDA", "HT3P", "ZC8N", "4VJE", "R6YB"];

fn example() -> Statement {
    Statement {
        day: DAY,
        name: None,
        figures: 36,
        is_finished: false,
        lists_missed: 1,
        counts: vec![
            Counted { kind: Erased::People, count: 1 },
            Counted { kind: Erased::Contacts, count: 37 },
            Counted { kind: Erased::Drafts, count: 0 },
        ],
        backups: vec![
            Backup { made: date(2026, 11, 20), until: Some(date(2027, 2, 20)) },
            Backup { made: date(2026, 9, 1), until: None },
        ],
        devices: 2,
        left: vec![Left { day: date(2026, 10, 5), what: "brief (oefen)".to_owned() }],
    }
}

/// Every document there is, with its name and locale.
fn all() -> Vec<(String, &'static str, Printed)> {
    let mut all = Vec::new();
    for document in Document::ALL {
        for locale in document.locales() {
            let printed = Printed::new(paper::privacy(document, locale, DAY));
            all.push((document.file_name(locale), locale, printed));
        }
    }
    for locale in ["nl", "en", "ar"] {
        for opens in [Opens::Vault, Opens::OwnPart] {
            let printed = Printed::new(paper::recovery_sheet(&GROUPS_OF_A_CODE, opens, locale, DAY));
            all.push((format!("recovery-{locale}"), locale, printed));
        }
        all.push((format!("statement-{locale}"), locale, Printed::new(paper::statement(&example(), locale))));
    }
    all
}

#[test]
fn every_document_is_tagged_titled_in_its_language_and_brings_its_own_fonts() {
    let all = all();
    assert_eq!(all.len(), 3 * 2 + 2 * 3 + 3 * 3);
    for (name, locale, printed) in &all {
        assert_eq!(printed.info("Tagged"), "yes", "{name}");
        assert!(!printed.info("Title").is_empty(), "{name}");
        assert_eq!(printed.info("Pages"), printed.pages.to_string(), "{name}");
        assert_eq!(printed.info("Page size"), "595.276 x 841.89 pts (A4)", "{name}");
        assert!(printed.ask_plainly("pdfinfo", &["-meta"]).contains("pdfuaid"), "{name} does not say PDF/UA");
        let structure = printed.ask_plainly("pdfinfo", &["-struct"]);
        // A register is one table under its title; everything else has headings.
        let has_parts = structure.contains("H1") || structure.contains("Table");
        assert!(structure.starts_with("Document") && has_parts, "{name}: {structure}");
        let catalog = String::from_utf8_lossy(&printed.bytes).into_owned();
        assert!(
            catalog.contains(&format!("/Lang({locale})")) || catalog.contains(&format!("/Lang ({locale})")),
            "{name}"
        );
        // After two lines of heading: name, type, encoding, embedded, subset, unicode map, object.
        let fonts = printed.ask_plainly("pdffonts", &[]);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!fonts.is_empty(), "{name}");
        for font in fonts {
            let flags: Vec<&str> = font.split_whitespace().filter(|word| matches!(*word, "yes" | "no")).collect();
            assert_eq!(flags, ["yes", "yes", "yes"], "{name}: {font}");
            assert!(font.contains("NotoSans") || font.contains("Vazirmatn"), "{name}: {font}");
        }
    }
}

#[test]
fn sheets_for_the_wall_and_the_hand_have_one_page() {
    for (name, _, printed) in all() {
        let is_one = ["clients", "laptop-lost", "confidentiality", "recovery", "statement"]
            .iter()
            .any(|one| name.starts_with(one));
        assert!(
            if is_one { printed.pages == 1 } else { (2..=6).contains(&printed.pages) },
            "{name}: {}",
            printed.pages
        );
    }
}

#[test]
fn documents_say_what_they_must_in_each_language() {
    let said = |document, locale| Printed::new(paper::privacy(document, locale, DAY)).text();
    for (document, locale, words) in [
        (
            Document::Dpia,
            "nl",
            &["functionaris gegevensbescherming", "Grondslag", "Naam of schuilnaam", "XChaCha20", "F9"][..],
        ),
        (
            Document::Dpia,
            "en",
            &["data protection officer", "Legal basis", "Name or code name", "XChaCha20", "article 36"][..],
        ),
        (Document::Register, "nl", &["artikel 30", "Buiten de EU", "twaalf maanden"][..]),
        (Document::Register, "en", &["article 30", "Outside the EU", "twelve months"][..]),
        (
            Document::Clients,
            "nl",
            &["Wat schrijf ik op?", "Hoe lang", "Na ons laatste gesprek nog:", "Wat mag jij?"][..],
        ),
        (
            Document::Clients,
            "en",
            &["What do I write down?", "How long", "After our last talk", "What may you do?"][..],
        ),
        (Document::Confidentiality, "nl", &["Dit beloof ik", "meldcode", "Handtekening"][..]),
        (Document::Confidentiality, "en", &["I promise", "meldcode", "Signature"][..]),
        (Document::LaptopLost, "nl", &["Bel nu", "72 uur", "2016/679", "Argon2id", "artikel 33"][..]),
        (Document::LaptopLost, "en", &["Call now", "72 hours", "2016/679", "Argon2id", "articles 33"][..]),
    ] {
        let text = said(document, locale);
        for word in words {
            assert!(text.contains(word), "{} lacks {word}: {text}", document.file_name(locale));
        }
    }
    let arabic = said(Document::LaptopLost, "ar");
    for word in ["72", "2016/679", "Argon2id", "Autoriteit Persoonsgegevens", "الشرطة"] {
        assert!(arabic.contains(word), "laptop-lost-ar lacks {word}: {arabic}");
    }
    let arabic = said(Document::Clients, "ar");
    assert!(arabic.contains("اسمك") && arabic.contains("sleutelpersoon"), "{arabic}");
    // The control: what one document says is not found in another.
    assert!(!said(Document::Clients, "nl").contains("Argon2id"));
}

#[test]
fn arabic_runs_from_right_to_left() {
    // The first word of a line of text stands right of its last one.
    let at = |locale: &str, first: &str, last: &str| -> (f64, f64) {
        let boxes = Printed::new(paper::privacy(Document::Clients, locale, DAY)).ask("pdftotext", &["-bbox"]);
        let left = |word: &str| -> f64 {
            // Here Poppler writes the letters of a word as they stand on the paper, from left to right.
            let seen: String = word.chars().rev().collect();
            let line = boxes.lines().find(|line| {
                let line = plain(line);
                [&*seen, word].iter().any(|word| line.contains("<word") && line.contains(word))
            });
            let line = line.unwrap_or_else(|| panic!("{word} is not there: {boxes}"));
            line.split("xMin=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
        };
        (left(first), left(last))
    };
    let (first, last) = at("ar", "مفتاحي", "المساعدة");
    assert!(first > last, "{first} {last}");
    let (first, last) = at("nl", "sleutelpersoon", "vinden");
    assert!(first < last, "{first} {last}");
}

#[test]
fn no_document_tells_where_when_or_by_whom_it_was_made() {
    let mut tells: Vec<String> = vec!["/root".into(), "/home/".into(), "/tmp/".into(), "/Users/".into(), "C:\\".into()];
    tells.push(env!("CARGO_MANIFEST_DIR").to_owned());
    let host = std::fs::read_to_string("/etc/hostname").unwrap_or_default().trim().to_owned();
    tells.extend(["USER", "LOGNAME", "HOME"].iter().filter_map(|name| std::env::var(name).ok()));
    // A short name such as "a" or "root" would be found in any file.
    tells.extend((host.len() > 5).then_some(host));
    tells.retain(|tell| tell.len() > 4);
    for (name, _, printed) in all() {
        let bytes = [printed.bytes.clone(), printed.ask_plainly("pdfinfo", &["-meta"]).into_bytes()].concat();
        for tell in &tells {
            assert!(!holds(&bytes, tell.as_bytes()), "{name} holds {tell}");
        }
        // The control: the search finds what is there.
        assert!(holds(&bytes, b"Sleutelbos"), "{name}");
        assert_eq!(printed.info("Creator"), "Sleutelbos", "{name}");
        let info = printed.ask_plainly("pdfinfo", &["-rawdates"]);
        assert!(!info.contains("Author") && info.contains("D:20261121000000Z"), "{name}: {info}");
    }
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for document in Document::ALL {
        let [one, two, other] = [DAY, DAY, date(2026, 11, 22)].map(|day| paper::privacy(document, "nl", day).unwrap());
        assert!(one.bytes == two.bytes, "{}", document.word());
        assert!(one.bytes != other.bytes, "{}", document.word());
    }
    let [one, two] = [(), ()].map(|()| paper::statement(&example(), "ar").unwrap());
    assert!(one.bytes == two.bytes);
}

#[test]
fn a_recovery_sheet_holds_every_group_from_left_to_right_and_nothing_of_the_owner() {
    for locale in ["nl", "en", "ar"] {
        let printed = Printed::new(paper::recovery_sheet(&GROUPS_OF_A_CODE, Opens::Vault, locale, DAY));
        let text = printed.text();
        let places: Vec<usize> = GROUPS_OF_A_CODE.iter().filter_map(|group| text.find(group)).collect();
        assert_eq!(places.len(), 7, "{locale}: {text}");
        assert!(places.is_sorted(), "{locale}: {text}");
        // Not in the title or the description, which lists of recent files show.
        let about = printed.ask_plainly("pdfinfo", &[]) + &printed.ask_plainly("pdfinfo", &["-meta"]);
        assert!(GROUPS_OF_A_CODE.iter().all(|group| !about.contains(group)), "{about}");
    }
    let own = Printed::new(paper::recovery_sheet(&GROUPS_OF_A_CODE, Opens::OwnPart, "nl", DAY)).text();
    assert!(own.contains("je eigen deel"), "{own}");
}

#[test]
fn what_is_no_recovery_code_is_not_printed() {
    let many = ["AAAA"; 17];
    for groups in [&[][..], &[""], &["AAAA", ""], &["AAAAAAAAA"], &many] {
        let refused = paper::recovery_sheet(groups, Opens::Vault, "nl", DAY);
        assert!(matches!(refused, Err(Error::NotACode)), "{}", groups.len());
    }
    assert!(paper::recovery_sheet(&many[..16], Opens::Vault, "nl", DAY).is_ok_and(|pdf| pdf.pages == 1));
}

#[test]
fn a_statement_says_how_much_until_when_and_what_left() {
    let text = Printed::new(paper::statement(&example(), "nl")).text();
    for said in [
        "21 november 2026",
        "Mensen 1",
        "Contacten 37",
        "20 februari 2027",
        "Niet bekend",
        "brief (oefen)",
        "2 andere apparaten",
        "thema: 36.",
        "Nog niet af",
        "ontbreken: 1.",
    ] {
        assert!(text.contains(said), "no {said}: {text}");
    }
    assert!(!text.contains("Concepten"), "{text}");
    let nothing = Statement {
        name: Some("Verzonnen Naam".to_owned()),
        counts: Vec::new(),
        figures: 0,
        backups: Vec::new(),
        devices: 0,
        left: Vec::new(),
        is_finished: true,
        lists_missed: 0,
        ..example()
    };
    let text = Printed::new(paper::statement(&nothing, "nl")).text();
    for said in [
        "Er was niets om te verwijderen",
        "Wij kennen geen reservekopie",
        "heeft geen bestand de kluis verlaten",
        "Voor: Verzonnen Naam",
    ] {
        assert!(text.contains(said), "no {said}: {text}");
    }
    assert!(!text.contains("Andere apparaten") && !text.contains("Nog niet af"), "{text}");
    // Many lines go on to further pages, and none is lost.
    let many = Statement {
        left: (0..90).map(|n| Left { day: DAY, what: format!("bestand {n} (oefen)") }).collect(),
        ..example()
    };
    let long = Printed::new(paper::statement(&many, "nl"));
    assert!(long.pages > 1);
    let text = long.text();
    assert!((0..90).all(|n| text.contains(&format!("bestand {n} (oefen)"))), "{text}");
}

#[test]
fn what_is_filled_in_is_text_and_never_a_command() {
    let odd = "#panic() *a* $x$ [b] \\ <c> @d ] } \"e\" // f /* g";
    let filled = Statement { left: vec![Left { day: DAY, what: odd.to_owned() }], ..example() };
    let text = Printed::new(paper::statement(&filled, "nl")).text();
    assert!(text.contains("#panic() *a* $x$ [b]") && text.contains("// f /* g"), "{text}");
}

/// Every column of the tables about people, as a real vault has them, stands in the DPIA.
#[test]
fn the_papers_name_every_kind_of_data_that_the_vault_can_hold() {
    let named: BTreeSet<&str> =
        GROUPS.iter().flat_map(|group| group.kinds).flat_map(|kind| kind.columns.iter().copied()).collect();
    let vault = vault::Vault::in_memory(vault::Kind::Practice, desk::ROOMS, vault::Source::new_device()).unwrap();
    let columns_of = |room: vault::Room, is_case: bool| -> Vec<String> {
        vault
            .read(move |r| {
                let mut found = Vec::new();
                // Drafts, attachments and the log are in every image.
                for table in room.logged.iter().copied().chain(["draft", "attachment", "change", "device"]) {
                    let sql = format!("SELECT name FROM pragma_table_info('{table}')");
                    let connection: &rusqlite::Connection = if is_case { &r.case } else { &r.private };
                    let mut asked = connection.prepare(&sql)?;
                    let names = asked.query_map((), |row| row.get::<_, String>(0))?;
                    for name in names {
                        found.push(format!("{table}.{}", name?));
                    }
                }
                Ok(found)
            })
            .unwrap()
    };
    let rooms =
        desk::ROOMS.case.iter().map(|room| (*room, true)).chain(desk::ROOMS.private.iter().map(|room| (*room, false)));
    let there: BTreeSet<String> = rooms.flat_map(|(room, is_case)| columns_of(room, is_case)).collect();
    assert!(there.contains("client.called") && there.contains("own_note.text"), "{there:?}");
    let is_named = |column: &str| {
        let (table, name) = column.split_once('.').unwrap();
        // Numbers and ids of our own tell of nobody.
        named.contains(column) || named.contains(&*format!("{table}.*")) || matches!(name, "n" | "id")
    };
    let unnamed: Vec<_> = there.iter().filter(|column| !is_named(column)).collect();
    assert!(
        unnamed.is_empty(),
        "the schema has these; say them in src/data.rs and texts/*/organisation.ftl: {unnamed:?}"
    );
    let is_there = |column: &str| match column.strip_suffix(".*") {
        Some(table) => there.iter().any(|one| one.starts_with(&format!("{table}."))),
        None => there.contains(column),
    };
    let gone: Vec<_> = named.iter().filter(|column| !is_there(column)).collect();
    assert!(gone.is_empty(), "src/data.rs names what the schema has not: {gone:?}");
}

#[test]
fn the_organisations_words_are_the_same_in_dutch_and_english_and_all_are_used() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ids = |locale: &str| -> BTreeSet<String> {
        let text = std::fs::read_to_string(here.join("texts").join(locale).join("organisation.ftl")).unwrap();
        assert!(fluent_syntax::parser::parse(text.as_str()).is_ok(), "{locale}");
        phrases::ids(&text).into_iter().collect()
    };
    let dutch = ids("nl");
    assert_eq!(dutch, ids("en"));
    assert!(dutch.len() > 150);
    let sources: String = files(&here.join("templates"))
        .into_iter()
        .chain(files(&here.join("src")))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let is_quoted = |id: &str| sources.contains(&format!("\"{id}\""));
    for id in &dutch {
        let message = id.split('.').next().unwrap();
        // Rows of a table are named by their last word: "risk-" + "lost".
        let by_row = ["risk-", "dpia-who-"]
            .iter()
            .any(|row| message.strip_prefix(row).is_some_and(|word| is_quoted(row) && is_quoted(word)));
        assert!(is_quoted(message) || by_row, "{id} is said nowhere");
    }
}

#[test]
fn dutch_sentences_of_the_organisations_papers_are_short() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(here.join("texts/nl/organisation.ftl")).unwrap();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let said = line.split_once(" = ").map_or(line, |(_, said)| said);
        for sentence in said.split(['.', '!', '?', ':', ';']) {
            let words = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
            assert!(words <= 12, "{words} words: {sentence}");
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect()
}
