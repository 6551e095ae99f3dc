//! Casework in the real window: a label that did not fit, from the request to the letter; and people who are handed over
//! from one window to another.
#![cfg(target_os = "linux")]
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use acceptance::companion;
use acceptance::home::Home;
use acceptance::story::{self, PASSPHRASE};
use acceptance::window::{Window, chip, more, suggestion, wait_until, with_words};
use serde_json::Value;

const LABEL: &str = "Licht verstandelijk beperkt";
const REASON: &str = "Hij telt en plant goed in zijn eigen taal.";
const ASKED: &str = "Onderzoek zonder taal, door iemand die Tigrinya spreekt";
const WISH: &str = "Hij wil een opleiding tot monteur.";
const PLACE: &str = "Praktijk Regenboog (oefen)";

fn choose(dialog: &str, answer: &Path) -> (&'static str, OsString) {
    let name = match dialog {
        "letter" => "SLEUTELBOS_E2E_CHOOSE_LETTER",
        "card" => "SLEUTELBOS_E2E_CHOOSE_CARD_PAPER",
        "own card" => "SLEUTELBOS_E2E_CHOOSE_HAND_CARD",
        "other's card" => "SLEUTELBOS_E2E_CHOOSE_HAND_TO",
        "people" => "SLEUTELBOS_E2E_CHOOSE_HAND_FILE",
        "open people" => "SLEUTELBOS_E2E_CHOOSE_HAND_OPEN",
        "receipt" => "SLEUTELBOS_E2E_CHOOSE_HAND_RECEIPT",
        "open receipt" => "SLEUTELBOS_E2E_CHOOSE_HAND_RECEIPT_OPEN",
        "statement" => "SLEUTELBOS_E2E_CHOOSE_HAND_STATEMENT",
        other => unreachable!("{other}"),
    };
    (name, answer.as_os_str().to_owned())
}

fn open_person(window: &Window, called: &str) {
    window.click("nav-people");
    window.click(&with_words("person", called));
    window.wait_for("client-page");
}

/// Opens a part of the page that is closed at first.
fn unfold(window: &Window, id: &str) {
    window.wait_for(id);
    window.click(&more(id));
}

// --- what a PDF is, by what Poppler makes of it ---

fn poppler(program: &str, args: &[&str], pdf: &Path, out: &str) -> Vec<u8> {
    let done = Command::new(program).args(args).arg(pdf).arg(out).output();
    let done = done.unwrap_or_else(|error| panic!("{program} (Debian: poppler-utils): {error}"));
    assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

/// What a PDF says, with single spaces.
fn text_of(pdf: &Path) -> String {
    let text = String::from_utf8(poppler("pdftotext", &["-layout", "-enc", "UTF-8"], pdf, "-")).unwrap();
    let text: String =
        text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first page as a grey picture: width, height, and how dark each point is.
fn picture_of(pdf: &Path) -> (usize, usize, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("page");
    poppler("pdftoppm", &["-gray", "-r", "50", "-f", "1", "-l", "1", "-singlefile"], pdf, at.to_str().unwrap());
    let bytes = fs::read(at.with_extension("pgm")).unwrap();
    let mut words = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut number = || std::str::from_utf8(words.next().unwrap()).unwrap().to_owned();
    assert_eq!(number(), "P5");
    let (width, height): (usize, usize) = (number().parse().unwrap(), number().parse().unwrap());
    let points = bytes[bytes.len() - width * height..].iter().map(|light| 255 - light).collect();
    (width, height, points)
}

/// A page of paper on which something is printed in each of these bands (hundredths of the height), and whose edge is white.
fn is_printed(pdf: &Path, bands: &[(usize, usize)]) {
    let (width, height, points) = picture_of(pdf);
    // A4 at 50 dots an inch.
    assert!((411..=415).contains(&width) && (583..=587).contains(&height), "{width} by {height}");
    let dark = |from: usize, to: usize| points[from * width..to * width].iter().filter(|point| **point > 96).count();
    for (from, to) in bands {
        let found = dark(height * from / 100, height * to / 100);
        assert!(found > 40, "nothing is printed between {from} and {to} in a hundred: {found}");
    }
    let edge = width / 40;
    for (n, point) in points.iter().enumerate() {
        let (x, y) = (n % width, n / width);
        let is_edge = x < edge || y < edge || x >= width - edge || y >= height - edge;
        assert!(!is_edge || *point < 40, "something is printed at the very edge: {x}, {y}");
    }
}

#[test]
fn a_label_that_did_not_fit_from_the_request_to_the_letter() {
    let home = Home::new();
    let folder = home.path().join("brieven");
    let (letter, card) = (folder.join("brief.pdf"), folder.join("afspraak.pdf"));
    let window = Window::open_with(&home, &[], &[choose("letter", &letter), choose("card", &card)]);
    story::first_run(&window);

    // Somebody of whom the language and the interpreter are known.
    window.click("nav-people");
    window.click("new-client");
    window.fill("client-called", "Yonas Voorbeeld");
    window.pick("client-language", "ti");
    window.fill("client-place", "Utre");
    window.click(&suggestion("Utrecht"));
    window.click(&more("client-more"));
    window.click(&chip("client-interpreter", "Tolk in de kamer"));
    window.fill("client-notes", "Zijn broer heet Merhawi.");
    window.click("client-save");
    window.wait_for("client-page");

    // A klantmanager asks; the key person takes it on.
    unfold(&window, "client-requests");
    window.click("request-new");
    window.click(&chip("request-asked-by", "Klantmanager"));
    window.fill("request-question", "Yonas leert langzaam. Past een dagbesteding?");
    window.click(&more("request-more"));
    window.fill("request-function", "Consulent inburgering (oefen)");
    window.fill("request-behind", "Is de taal te moeilijk, of is er iets anders?");
    window.fill("request-agreed", "Twee gesprekken en een bericht terug.");
    window.click("request-save");
    window.wait_until_gone("request-form");
    window.wait_for_text("request-status", "Gevraagd");
    window.click("request-accept");
    window.wait_for_text("request-status", "Aangenomen");

    // A visit, with a next step; it was for that request.
    window.click("client-write");
    window.click(&chip("contact-kind", "Huisbezoek"));
    window.click(&chip("contact-minutes", "60 min"));
    window.fill("contact-line", "Hij vertelt over de garage van zijn vader");
    window.press("Control+Enter");
    window.wait_until_gone("contact-form");
    window.click("step-this-week");
    window.wait_until_gone("step-row");
    window.wait_for_text("timeline", "de garage");
    window.wait_for_text("client-before", "Opnieuw contact");
    unfold(&window, "request-contacts");
    let contact = window.script(
        "return [...document.querySelector('[data-testid=request-link]').options].find((one) => one.value).value",
    );
    window.pick("request-link", contact.as_str().unwrap());
    window.wait_for_text("request-time", "1 uur");

    // She doubts the label: with a reason, what was asked, and a next step.
    unfold(&window, "signals-more");
    window.click("doubt-write");
    window.fill("concern-label", LABEL);
    window.fill("concern-why", REASON);
    window.fill("concern-asked", ASKED);
    window.click(&chip("concern-step", "Deze week"));
    window.fill("concern-step-what", "De consulent bellen");
    window.click(&more("concern-more"));
    window.fill("concern-wants", WISH);
    window.click("concern-save");
    window.wait_for("concern-page");
    window.wait_for_text("lead", "Nog niemand");

    // Nobody has the lead: that stands on the board, loudly. Somebody is asked, and says yes.
    window.click("nav-more");
    window.click("go-board");
    window.wait_for_text("board-nobody", LABEL);
    open_person(&window, "Yonas Voorbeeld");
    window.wait_for_text("client-signals", "Nog niemand");
    window.click(&format!("{}//button", with_words("signal", LABEL)));
    window.click("lead-give");
    window.fill("lead-organisation", "Wijkteam Noord (oefen)");
    window.fill("lead-role", "Regisseur");
    window.fill("lead-reason", "Zij kennen het hele gezin");
    window.click("lead-keep");
    window.wait_until_gone("lead-dialog");
    window.wait_for_text("lead-asked", "Wijkteam Noord");
    window.wait_for_text("lead", "Nog niemand");
    window.click("lead-accepted");
    window.wait_for_text("lead-now", "Wijkteam Noord");
    window.wait_until_gone("lead-asked");
    window.click("concern-step-done");
    window.wait_for_text("concern-next", "Nog geen stap");

    // What may be told, and to whom; explained in his language, until a day that is near.
    window.click("concern-person");
    unfold(&window, "client-agreements");
    window.click("agreement-new");
    window.click(&chip("agreement-receiver", "Zorgverlener"));
    window.fill("agreement-name", PLACE);
    window.click(&chip("agreement-items", "Signalen"));
    window.click(&chip("agreement-items", "Afspraken"));
    window.click(&chip("agreement-concerns", LABEL));
    window.fill("agreement-why", "Opnieuw kijken zonder taal");
    window.pick("agreement-language", "ti");
    window.click(&more("agreement-more"));
    window.fill("agreement-until", &in_days(20));
    window.click("agreement-save");
    window.wait_until_gone("agreement-form");
    window.wait_for_text("agreement-status", "Geldt");
    // That it ends soon is said where a visit is prepared, and where a contact is written down.
    window.wait_for_text("client-ending", PLACE);
    window.click("client-write");
    window.wait_for_text("contact-ending", PLACE);
    window.press("Escape");
    window.wait_until_gone("contact-form");

    // There together, by four milestones.
    window.click(&format!("{}//button", with_words("signal", LABEL)));
    window.click("concern-refer");
    window.fill("referral-to", PLACE);
    window.click(&chip("referral-care", "Ja"));
    window.click("referral-start");
    window.wait_for("referral-page");
    for (n, step) in ["wants_help", "appointment_fixed", "been_there", "help_started"].iter().enumerate() {
        if n > 0 {
            window.click("referral-next");
            window.click("stage-keep");
            window.wait_until_gone("stage-dialog");
        }
        let done = format!("//*[@data-testid='stage-{step}']/ancestor::li[contains(@class, 'done')]");
        window.wait_for(&done);
    }
    window.wait_until_gone("referral-next");

    // The doubt was right: what was said is taken back.
    window.click("referral-concern-go");
    window.wait_for("concern-page");
    window.click("concern-close");
    window.click(&chip("concern-outcome", "Ingetrokken"));
    window.click("concern-close-yes");
    window.wait_for_text("concern-closed", "Ingetrokken");

    // An appointment, from which the card is made that he can read.
    window.click("concern-person");
    unfold(&window, "client-days");
    window.click("new-appointment");
    window.click(&chip("day-kind", "Hulpverlener"));
    window.fill("day-on", &in_days(6));
    window.fill("day-start", "14:30");
    window.fill("day-with", PLACE);
    window.fill("day-place", "Havenstraat 1 (oefen)");
    window.click(&more("day-more"));
    window.click(&chip("day-bring", "De brief"));
    window.click("day-save");
    window.wait_for("client-page");
    unfold(&window, "client-days");
    window.click("appointment-card");
    window.wait_for("card");
    assert_eq!(window.value("card-on"), in_days(6));
    assert_eq!(window.value("card-with"), PLACE);
    // The folder is not there: nothing is saved, that is said, and nothing is written down as having left.
    window.click("card-save");
    window.wait_for_text("card", "nog niet bewaard");
    window.press("Escape");
    window.wait_until_gone("card");
    unfold(&window, "client-papers");
    window.wait_for_text("client-papers", "Er is nog niets op papier gezet");

    // Word back to who asked.
    unfold(&window, "client-requests");
    window.click("request-finish");
    window.wait_for_text("request-status", "Klaar");
    window.click("request-tell");
    window.wait_for_text("client-requests", "Bericht terug gegeven op");

    // The letter: only what was agreed. Where it cannot be saved, it did not leave.
    unfold(&window, "client-agreements");
    window.click("agreement-letter");
    window.wait_for("letter");
    window.fill("letter-wishes", WISH);
    window.fill("letter-question", "Wilt u dit aan de school laten weten?");
    window.click("//*[@data-testid='letter-appointments']//label[contains(., '14:30')]");
    window.wait_for_text("letter-in", "14:30");
    window.wait_for_text("letter-in", LABEL);
    window.wait_for_text("letter-out", "Woonplaats");
    window.click("letter-save");
    window.wait_for_text("letter-failure", "nog niet bewaard");
    assert!(!folder.exists(), "the control: there was nowhere to save it");
    fs::create_dir(&folder).unwrap();
    window.click("letter-save");
    window.wait_for_text("toast", "De PDF is bewaard");
    window.press("Escape");
    window.wait_until_gone("letter");
    window.wait_for_text("client-papers", PLACE);
    assert_eq!(window.count("paper-left"), 1, "only what was saved left");

    let says = text_of(&letter);
    for word in [
        "Yonas Voorbeeld",
        PLACE,
        "Zorgverlener",
        "Opnieuw kijken zonder taal",
        "Tigrinya",
        "Tolk in de kamer",
        WISH,
        LABEL,
        REASON,
        ASKED,
        "ingetrokken",
        "14:30",
        "Wilt u dit aan de school laten weten?",
    ] {
        assert!(says.contains(word), "{word:?} is not in the letter: {says}");
    }
    for word in ["Utrecht", "Merhawi", "garage", "Havenstraat", "Wijkteam Noord", "dagbesteding"] {
        assert!(!says.contains(word), "{word:?} was not agreed, and stands in the letter: {says}");
    }
    is_printed(&letter, &[(4, 14), (14, 30), (30, 60), (85, 97)]);

    // The card, now that there is a folder: it names nobody.
    window.click("appointment-card");
    window.wait_for("card");
    window.pick("card-locale", "nl");
    window.click("card-save");
    window.wait_until_gone("card");
    let says = text_of(&card);
    for word in ["14:30", PLACE, "Havenstraat 1 (oefen)", "brief"] {
        assert!(says.contains(word), "{word:?} is not on the card: {says}");
    }
    assert!(!says.contains("Yonas"), "{says}");
    is_printed(&card, &[(4, 14), (14, 30), (30, 60)]);
    window.close();
}

/// The day so many days from today, as it is typed.
fn in_days(days: i64) -> String {
    use jiff::ToSpan as _;
    let day = jiff::Zoned::now().date() + days.days();
    day.strftime("%d-%m-%Y").to_string()
}

// --- from one window to another ---

/// A signal of whoever is on the screen, with who has the lead where somebody has.
fn add_signal(window: &Window, noticed: &str, lead: Option<&str>) {
    window.click("signal-write");
    window.fill("concern-noticed", noticed);
    window.click("concern-save");
    window.wait_for("concern-page");
    if let Some(organisation) = lead {
        window.click("lead-give");
        window.fill("lead-organisation", organisation);
        window.click(&chip("lead-answer", "Ja"));
        window.click("lead-keep");
        window.wait_for_text("lead-now", organisation);
    }
    window.click("concern-person");
    window.wait_for("client-page");
}

fn hand_over(window: &Window) {
    window.click("nav-more");
    window.click("go-handover");
    window.wait_for("handover-page");
}

/// Ticks what stands with this person in a list.
fn tick(window: &Window, inside: &str, called: &str) {
    window.click(&format!("{}//label[input]", with_words(inside, called)));
}

/// What the documented export of a vault says of signals: what was noticed, and each lead that it has.
fn exported(home: &Home) -> BTreeMap<String, Option<String>> {
    let secret = home.path().join("secret");
    fs::write(&secret, PASSPHRASE).unwrap();
    let mut export = Command::new(companion());
    export.args(["vault", "export"]).arg(home.vault()).arg("--passphrase-file").arg(&secret);
    export.args(["--part", "clients", "--plaintext"]);
    let told = export.output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let all: Value = serde_json::from_slice(&told.stdout).unwrap();
    let mut signals = BTreeMap::new();
    for concern in all["concerns"].as_array().unwrap() {
        let lead = &concern["lead"];
        assert!(lead.is_null() || lead["organisation"].is_string(), "one or nobody: {lead}");
        let lead = lead["organisation"].as_str().map(str::to_owned);
        let twice = signals.insert(concern["noticed"].as_str().unwrap().to_owned(), lead);
        assert!(twice.is_none(), "one signal stands there twice: {concern}");
    }
    signals
}

#[test]
fn a_caseload_goes_from_one_window_to_another() {
    let (amina, bert) = (Home::new(), Home::new());
    let between = tempfile::tempdir().unwrap();
    let at = |name: &str| -> PathBuf { between.path().join(name) };
    let (card, people, receipt) = (at("kaart.txt"), at("overdracht.age"), at("bewijs.age"));
    let statement = amina.path().join("verklaring.txt");
    let giver = Window::open_with(
        &amina,
        &[],
        &[
            choose("other's card", &card),
            choose("people", &people),
            choose("open receipt", &receipt),
            choose("statement", &statement),
        ],
    );
    story::first_run(&giver);
    let signals = [
        ("Selam Voorbeeld", "Slaapt al weken slecht", Some("Wijkteam Noord (oefen)")),
        ("Yonas Voorbeeld", "Durft niet naar school", None),
        ("Hamid Voorbeeld", "Heeft schulden", Some("Gemeente (oefen)")),
    ];
    for (called, noticed, lead) in signals {
        giver.click("nav-people");
        story::add_client(&giver, called);
        add_signal(&giver, noticed, lead);
    }
    // Selam agreed with Amina's name in it: that has to be asked anew by whoever comes after her.
    open_person(&giver, "Selam Voorbeeld");
    unfold(&giver, "client-agreements");
    giver.click("agreement-new");
    giver.click(&more("agreement-more"));
    giver.fill("agreement-explained-by", "Amina Oefen");
    giver.click("agreement-save");
    giver.wait_until_gone("agreement-form");
    giver.wait_for_text("agreement-status", "Geldt");

    // The receiver's card goes to the giver, who chooses three people and says who she is.
    let receiver = Window::open_with(
        &bert,
        &[],
        &[choose("own card", &card), choose("open people", &people), choose("receipt", &receipt)],
    );
    story::first_run(&receiver);
    hand_over(&receiver);
    receiver.fill("hand-name", "Bert Oefen");
    receiver.click("hand-card-save");
    wait_until("the card", || card.is_file());
    hand_over(&giver);
    for (called, ..) in signals {
        giver.click(&format!("//label[input[@data-testid='hand-person']][contains(., '{called}')]"));
    }
    giver.click("hand-read-card");
    giver.fill("hand-give-name", "Amina Oefen");
    giver.click("hand-give");
    wait_until("the file", || people.is_file());
    giver.wait_for_text("hand-one", "Wacht op het ontvangstbewijs");
    assert!(acceptance::scan::files_with(between.path(), "Voorbeeld").is_empty(), "names can be read in the file");
    open_person(&giver, "Selam Voorbeeld");
    giver.wait_for_text("client-standing", "Overgedragen aan Bert Oefen");

    // Person by person: two are taken over, one is not.
    hand_over(&receiver);
    receiver.click("hand-open");
    receiver.wait_for_text("hand-opened", "staan nu nog bij Amina Oefen");
    assert_eq!(receiver.count("hand-page"), 3);
    receiver.wait_for(&with_words("hand-page", "Nog niemand heeft de regie"));
    tick(&receiver, "hand-page", "Selam Voorbeeld");
    tick(&receiver, "hand-page", "Yonas Voorbeeld");
    receiver.click("hand-take");
    receiver.wait_for("hand-taken");
    open_person(&receiver, "Selam Voorbeeld");
    receiver.wait_for_text("client-standing", "Tot dan staat deze persoon ook bij Amina Oefen");
    receiver.wait_for_text("client-ask-anew", "Opnieuw vragen");
    receiver.click("client-standing-go");
    receiver.click("hand-receipt");
    wait_until("the receipt", || receipt.is_file());
    open_person(&receiver, "Selam Voorbeeld");
    receiver.wait_for_text("client-standing", "Overgenomen van Amina Oefen");
    assert!(!receiver.text("client-standing").contains("Tot dan"));

    // It is asked anew, and then nothing is left to ask.
    unfold(&receiver, "client-agreements");
    receiver.click("agreement-again");
    receiver.wait_for("agreement-form");
    receiver.click("agreement-save");
    receiver.wait_until_gone("agreement-form");
    receiver.wait_until_gone("client-ask-anew");

    // The receipt: who was taken over is gone at the giver, with a statement that names none of them.
    hand_over(&giver);
    giver.click("hand-read-receipt");
    giver.wait_for_text("hand-statement", "Overgenomen personen: 2");
    giver.wait_for_text("hand-statement", "Niet overgenomen personen: 1");
    giver.click("hand-statement-save");
    wait_until("the statement", || statement.is_file());
    let said = fs::read_to_string(&statement).unwrap();
    assert!(said.contains("Bert Oefen") && !said.contains("Voorbeeld") && !said.contains("Slaapt"), "{said}");
    giver.click("nav-people");
    giver.wait_for(&with_words("person", "Hamid Voorbeeld"));
    assert!(!giver.page().contains("Selam") && !giver.page().contains("Yonas"), "{}", giver.page());
    open_person(&giver, "Hamid Voorbeeld");
    giver.wait_for("client-signals");
    assert!(!giver.shows("client-standing"), "who was declined is simply hers");

    // He is given after all, and taken back: nobody can know whether the file was used, and that cannot be missed.
    hand_over(&giver);
    giver.click(&format!("//label[input[@data-testid='hand-person']][contains(., '{}')]", "Hamid Voorbeeld"));
    giver.click("hand-read-card");
    assert!(!giver.shows("hand-give-name"), "who she is was said before");
    giver.click("hand-give");
    giver.wait_for_text("hand-one", "Wacht op het ontvangstbewijs");
    giver.click("hand-take-back");
    giver.wait_for_text("hand-ask", "Bel eerst Bert Oefen");
    giver.click("hand-ask-yes");
    giver.wait_for_text("hand-two", "zonder antwoord van Bert Oefen");
    open_person(&giver, "Hamid Voorbeeld");
    giver.wait_for_text("client-two", "Misschien staat deze persoon ook bij Bert Oefen");
    giver.click("client-two-go");
    giver.click("hand-settle");
    giver.click("hand-ask-yes");
    giver.wait_until_gone("hand-two");
    giver.close();
    receiver.close();

    // Judged by the documented export of both vaults: each signal in one of them, with the lead that it had.
    let (here, there) = (exported(&amina), exported(&bert));
    let owned = |noticed: &str, lead: Option<&str>| (noticed.to_owned(), lead.map(str::to_owned));
    let of = |who: &[usize]| who.iter().map(|n| owned(signals[*n].1, signals[*n].2)).collect::<BTreeMap<_, _>>();
    assert_eq!((here, there), (of(&[2]), of(&[0, 1])));
}
