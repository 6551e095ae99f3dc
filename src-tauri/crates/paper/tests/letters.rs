//! Papers about one person, as Poppler reads them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails says so")]

mod printed;

use jiff::civil::{Date, date, time};
use paper::{Agenda, AgendaCount, AppointmentCard, Because, Calendar, Left, Letter, Pdf, Statement, Story, Told};
use printed::Printed;

const DAY: Date = date(2026, 11, 24);

fn letter() -> Letter {
    Letter {
        day: DAY,
        to: "Praktijk Aan de Haven (oefen), Huisarts".to_owned(),
        why: "hulp bij slapen".to_owned(),
        person: Some("Selam Tesfay".to_owned()),
        parts: vec![
            ("Taal en tolk".to_owned(), vec!["Tigrinya · Leest dit goed".to_owned(), "Tolk per telefoon".to_owned()]),
            ("Wat de persoon wil".to_owned(), vec!["Rustig slapen.\nEen vrouw als arts.".to_owned()]),
            ("De vraag".to_owned(), vec!["Wilt u nog eens kijken? #panic() *nee* $x$".to_owned()]),
        ],
        because: Because::Agreed,
        is_copy: false,
    }
}

fn card() -> AppointmentCard {
    AppointmentCard {
        day: date(2026, 12, 1),
        time: Some(time(14, 30, 0, 0)),
        with: "huisarts".to_owned(),
        address: "Havenstraat 1 (oefen)".to_owned(),
        bring: vec!["Je verzekeringspas".to_owned(), "De brief".to_owned()],
        interpreter: "Er komt een tolk.".to_owned(),
        calendar: Some(Calendar::Ethiopian),
    }
}

fn story() -> Story {
    Story {
        question: "Hoe help ik [naam]?".to_owned(),
        about: vec!["Tussen 30 en 39 jaar".to_owned()],
        told: (0..30)
            .map(|n| Told {
                day: date(2026, 1, 1 + n),
                what: "Huisbezoek · 45 minuten".to_owned(),
                text: format!("Verteld deel {n}.\nMet [naam] gepraat."),
            })
            .collect(),
    }
}

fn agenda() -> Agenda {
    let counts = (1..=12).rev().map(|count| AgendaCount {
        stuck: format!("Te lang wachten {count}"),
        partner: "Huisarts".to_owned(),
        count,
    });
    Agenda {
        from: date(2026, 1, 1),
        to: DAY,
        counts: counts.collect(),
        lines: vec!["Vier maanden wachten. #panic() *nee*".to_owned(), "بلا مترجم".to_owned()],
    }
}

fn all() -> Vec<(&'static str, &'static str, Printed)> {
    let mut all = Vec::new();
    for locale in ["nl", "en", "ar"] {
        all.push(("letter", locale, Printed::new(paper::letter(&letter(), locale))));
        let copy = Letter { is_copy: true, ..letter() };
        all.push(("copy", locale, Printed::new(paper::letter(&copy, locale))));
        all.push(("card", locale, Printed::new(paper::appointment_card(&card(), locale, DAY))));
        all.push(("agenda", locale, Printed::new(paper::agenda(&agenda(), locale, DAY))));
        all.push(("story", locale, Printed::new(paper::story(&story(), locale, DAY))));
    }
    all
}

#[test]
fn each_is_tagged_in_its_language_with_our_fonts_and_tells_nothing_of_the_machine() {
    for (name, locale, printed) in all() {
        assert_eq!(printed.info("Tagged"), "yes", "{name}");
        assert!(printed.ask_plainly("pdfinfo", &["-meta"]).contains("pdfuaid"), "{name}");
        assert!(printed.ask_plainly("pdfinfo", &["-struct"]).contains("H1"), "{name}");
        let catalog = String::from_utf8_lossy(&printed.bytes).into_owned();
        assert!(
            catalog.contains(&format!("/Lang({locale})")) || catalog.contains(&format!("/Lang ({locale})")),
            "{name}"
        );
        for font in printed.ask_plainly("pdffonts", &[]).lines().skip(2) {
            assert!(font.contains("NotoSans") || font.contains("Vazirmatn"), "{name}: {font}");
        }
        assert!(printed.info("Creator") == "Sleutelbos" && !catalog.contains("/home/"), "{name}");
        assert!(!printed.info("Title").contains("Selam"), "{name}: a name stands in no list of recent files");
        assert_eq!(printed.pages == 1, name != "story", "{name} {locale}: {}", printed.pages);
    }
}

#[test]
fn a_letter_says_what_it_was_given_and_nothing_else() {
    let text = Printed::new(paper::letter(&letter(), "nl")).text();
    for said in [
        "Brief van een sleutelpersoon",
        "24 november 2026",
        "Praktijk Aan de Haven (oefen), Huisarts",
        "Selam Tesfay",
        "hulp bij slapen",
        "Tigrinya · Leest dit goed",
        "Tolk per telefoon",
        "Rustig slapen.",
        "Wilt u nog eens kijken? #panic() *nee* $x$",
        "De persoon vindt goed dat u dit weet.",
        "Handtekening",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("zonder toestemming"), "{text}");
    let nameless = Letter { person: None, because: Because::Danger, why: String::new(), ..letter() };
    let text = Printed::new(paper::letter(&nameless, "nl")).text();
    assert!(!text.contains("Selam") && text.contains("zonder toestemming") && !text.contains("Waarvoor"), "{text}");
    let told = Letter { is_copy: true, ..nameless };
    let text = Printed::new(paper::letter(&told, "nl")).text();
    assert!(text.contains("zonder toestemming") && !text.contains("Wil je dit niet meer?"), "{text}");
    // The person's own copy says so, in her language; what was written stays as it was.
    let copy = Letter { is_copy: true, ..letter() };
    let text = Printed::new(paper::letter(&copy, "ar")).text();
    assert!(text.contains("Rustig slapen.") && text.contains("Selam Tesfay"), "{text}");
    assert!(Printed::new(paper::letter(&copy, "en")).text().contains("This is in the letter about you"));
}

#[test]
fn a_letter_takes_long_names_and_scripts_that_mix() {
    let long = "Anna-\u{202e}سمر ".repeat(40);
    let odd = Letter { person: Some(long.clone()), to: long, ..letter() };
    let text = Printed::new(paper::letter(&odd, "nl")).text();
    assert!(text.contains("Anna-") && text.contains("De vraag"), "{text}");
}

/// Every paper that holds what somebody wrote, all of it `text`.
fn all_with(text: &str) -> Vec<(&'static str, paper::Result<Pdf>)> {
    let text = || text.to_owned();
    let letter = Letter {
        to: text(),
        why: text(),
        person: Some(text()),
        parts: vec![("De vraag".to_owned(), vec![text(), text()])],
        ..letter()
    };
    let card = AppointmentCard { with: text(), address: text(), interpreter: text(), ..card() };
    let told = vec![Told { day: DAY, what: text(), text: text() }];
    let story = Story { question: text(), about: vec![text()], told };
    let counts = vec![AgendaCount { stuck: text(), partner: text(), count: 1 }];
    let agenda = Agenda { counts, lines: vec![text()], ..agenda() };
    let statement = Statement {
        day: DAY,
        name: Some(text()),
        counts: Vec::new(),
        backups: Vec::new(),
        left: vec![Left { day: DAY, what: text() }],
        figures: 0,
        devices: 0,
        is_finished: true,
        lists_missed: 0,
    };
    vec![
        ("letter", paper::letter(&letter, "nl")),
        ("card", paper::appointment_card(&card, "nl", DAY)),
        ("story", paper::story(&story, "nl", DAY)),
        ("agenda", paper::agenda(&agenda, "nl", DAY)),
        ("statement", paper::statement(&statement, "nl")),
    ]
}

const MISSING: &str = "Een \u{fffd} staat voor een teken dat niet op papier kan.";

#[test]
fn letters_of_ethiopia_and_eritrea_are_printed_on_every_paper() {
    for (name, pdf) in all_with("ተስፋይ ሰላም") {
        let printed = Printed::new(pdf);
        let text = printed.text();
        assert!(text.contains("ተስፋይ ሰላም") && !text.contains('\u{fffd}'), "{name}: {text}");
        assert!(printed.ask_plainly("pdffonts", &[]).contains("NotoSansEthiopic"), "{name}");
    }
}

#[test]
fn what_no_font_has_is_marked_on_every_paper_and_the_paper_says_so() {
    for (name, pdf) in all_with("ተስፋይ 🙂 👩🏽‍⚕️ 陈\u{feff}\u{1} Anna") {
        let printed = Printed::new(pdf);
        let text = printed.text();
        assert!(text.contains("ተስፋይ \u{fffd} \u{fffd} \u{fffd} Anna"), "{name}: {text}");
        assert!(text.contains(MISSING), "{name}: {text}");
        assert_eq!(printed.pages, 1, "{name}");
    }
}

#[test]
fn no_sign_and_no_pair_of_signs_keeps_a_paper_from_being_made() {
    let bases = ['a', 'é', 'س', 'ተ', '陈', 'ก', '🙂', '\u{25cc}', '\u{e000}', '\u{fffe}', '1', '🇳'];
    let signs = (0x300..0x370).chain(0x610..0x61b).chain(0x64b..0x660).chain(0x135d..0x1360).chain(0x1ab0..0x1ac0);
    let signs: Vec<char> = signs
        .chain([0xe31, 0x200d, 0xfe0f, 0x20e3, 0x1f3fd, 0xfeff, 0x202e, 0x2028])
        .filter_map(char::from_u32)
        .collect();
    let mut text = String::new();
    for base in bases {
        for sign in &signs {
            text.extend([base, *sign, ' ']);
        }
    }
    // And one of every seven signs that there are.
    text.extend((0..=0x2_ffff).step_by(7).filter_map(char::from_u32));
    let letter = Letter { parts: vec![("De vraag".to_owned(), vec![text])], ..letter() };
    let said = Printed::new(paper::letter(&letter, "nl")).text();
    assert!(said.contains(MISSING), "{said}");
}

#[test]
fn a_card_says_the_day_in_two_calendars_and_no_name() {
    let text = Printed::new(paper::appointment_card(&card(), "nl", DAY)).text();
    for said in [
        "dinsdag 1 december 2026",
        "22 Hidar 2019",
        "14:30",
        "huisarts",
        "Havenstraat 1 (oefen)",
        "Je verzekeringspas",
        "Er komt een tolk.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let other = AppointmentCard { calendar: Some(Calendar::SolarHijri), ..card() };
    assert!(Printed::new(paper::appointment_card(&other, "en", DAY)).text().contains("10 Azar 1405"));
    let bare = AppointmentCard {
        time: None,
        with: String::new(),
        address: String::new(),
        bring: Vec::new(),
        interpreter: String::new(),
        calendar: None,
        ..card()
    };
    let text = Printed::new(paper::appointment_card(&bare, "nl", DAY)).text();
    assert!(
        text.contains("dinsdag 1 december 2026") && !text.contains("Neem dit mee") && !text.contains("Hidar"),
        "{text}"
    );
}

#[test]
fn an_agenda_counts_and_holds_the_lines_that_were_chosen() {
    let text = Printed::new(paper::agenda(&agenda(), "nl", DAY)).text();
    for said in [
        "Wat liep vast?",
        "Van 1 januari 2026 tot en met 24 november 2026.",
        "zonder namen",
        "Te lang wachten 12 Huisarts 12",
        "Vier maanden wachten. #panic() *nee*",
        "Wat we afspreken",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let nothing = Agenda { counts: Vec::new(), lines: Vec::new(), ..agenda() };
    let text = Printed::new(paper::agenda(&nothing, "nl", DAY)).text();
    assert!(text.contains("In deze tijd is niets opgeschreven.") && !text.contains("In eigen woorden"), "{text}");
}

#[test]
fn a_story_tells_every_contact_on_its_shifted_day() {
    let printed = Printed::new(paper::story(&story(), "nl", DAY));
    let text = printed.text();
    assert!(printed.pages > 1);
    for n in 0..30 {
        assert!(text.contains(&format!("Verteld deel {n}.")), "{n}: {text}");
    }
    assert!(text.contains("Hoe help ik [naam]?") && text.contains("30 januari 2026"), "{text}");
    let nothing = Story { question: String::new(), about: Vec::new(), told: Vec::new() };
    let text = Printed::new(paper::story(&nothing, "nl", DAY)).text();
    assert!(text.contains("Er staan geen contacten in."), "{text}");
}
