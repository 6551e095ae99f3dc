//! The guided tour: a picture of every screen, in each language and theme, into `target/tour`.
//!
//! `cargo xtask tour` builds what it needs and starts it; arguments are the languages to show (all without any).
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a step that fails ends the tour")]
#![allow(clippy::print_stderr, reason = "it tells how far it is")]

#[cfg(target_os = "linux")]
fn main() {
    tour::take();
}

#[cfg(not(target_os = "linux"))]
fn main() {
    panic!("the tour needs Linux");
}

#[cfg(target_os = "linux")]
mod tour {
    use std::fmt::Write as _;
    use std::fs;
    use std::path::PathBuf;

    use acceptance::home::Home;
    use acceptance::story;
    use acceptance::window::{Window, more, write_picture};
    use acceptance::{root, target};
    use serde_json::{Value, json};

    const THEMES: [&str; 3] = ["light", "dark", "contrast"];
    /// Languages in which the odd sizes are shown too: one for each direction.
    const THOROUGH: [&str; 2] = ["nl", "ar"];
    /// The window on a laptop, and on something narrow, in CSS pixels.
    const WIDE: (u32, u32) = (1280, 860);
    const NARROW: (u32, u32) = (480, 860);

    pub(super) fn take() {
        let asked: Vec<String> = std::env::args().skip(1).collect();
        let mut locales: Vec<String> = fs::read_dir(root().join("locales"))
            .expect("the folder locales")
            .flatten()
            .filter(|entry| entry.path().is_dir())
            .map(|entry| entry.file_name().into_string().expect("a plain name"))
            .filter(|name| asked.is_empty() || asked.contains(name))
            .collect();
        locales.sort_by_key(|name| (name != "nl", name.clone()));
        let mut pictures = Pictures { all: Vec::new() };
        for locale in &locales {
            let practice = Home::new();
            for theme in THEMES {
                eprintln!("{locale} {theme}");
                before_there_is_a_vault(&mut pictures, locale, theme);
                set_look(&practice, locale, theme, 100);
                practice_vault(&mut pictures, &practice, &format!("{locale}/{theme}"), WIDE);
                worry_about_safety(&mut pictures, locale, theme);
            }
            if THOROUGH.contains(&locale.as_str()) {
                eprintln!("{locale} odd sizes");
                set_look(&practice, locale, "light", 200);
                practice_vault(&mut pictures, &practice, &format!("{locale}/text-200"), WIDE);
                set_look(&practice, locale, "light", 100);
                practice_vault(&mut pictures, &practice, &format!("{locale}/narrow"), NARROW);
                empty_vault(&mut pictures, locale);
            }
        }
        pictures.write_index();
    }

    /// First run, and the crisis card that can be reached from it.
    fn before_there_is_a_vault(pictures: &mut Pictures, locale: &str, theme: &str) {
        let home = Home::new();
        set_look(&home, locale, theme, 100);
        let window = Window::open(&home);
        window.resize(WIDE.0, WIDE.1);
        let mut see = |name: &str| pictures.take(&window, &format!("{locale}/{theme}"), name);
        window.wait_for("first-next");
        see("01-first-language");
        window.click("first-next");
        window.click("first-suggest");
        window.wait_for("first-passphrase");
        window.wait_for("//*[@data-score]");
        see("02-first-passphrase");
        window.click("first-next");
        window.wait_for("first-real");
        see("03-first-vault");
        window.click("bar-crisis");
        window.wait_for("crisis");
        see("04-crisis-card");
    }

    /// Every place of the practice vault, then the locked window.
    fn practice_vault(pictures: &mut Pictures, home: &Home, folder: &str, size: (u32, u32)) {
        let window = Window::open_with(home, &["--demo"], &[]);
        window.resize(size.0, size.1);
        let mut see = |name: &str| pictures.take(&window, folder, name);
        window.wait_for("today-week");
        see("10-today");
        window.click("nav-people");
        window.wait_for("people-list");
        see("11-people");
        window.click("person");
        window.wait_for("client-page");
        see("12-person");
        window.click("client-edit");
        window.wait_for("client-form");
        see("13-person-form");
        casework(&window, &mut see);
        // The first signal of the list, and the first way to help on the board.
        window.click("nav-more");
        window.click("go-board");
        window.wait_for("board-row");
        see("18-board-list");
        window.click("//*[@data-testid='board-view']//label[2]");
        window.wait_for("board-columns");
        see("19-board");
        window.click("//*[@data-testid='column-noticed']//*[@data-testid='board-card']//button[1]");
        window.wait_for("concern-page");
        see("23-signal");
        window.click("nav-more");
        window.click("go-board");
        window.wait_for("board-columns");
        window.click("//*[@data-testid='board-move']/preceding-sibling::button");
        window.wait_for("referral-page");
        see("24-referral");
        window.click("nav-today");
        window.press("Control+n");
        window.wait_for("contact-kind");
        see("14-contact");
        window.click("//*[@data-testid='contact-who']//label[1]");
        window.click("//*[@data-testid='contact-kind']//label[1]");
        window.click("//*[@data-testid='contact-minutes']//label[3]");
        window.click("//*[@data-testid='contact-themes']//label[2]");
        window.click(&more("contact-more"));
        window.wait_for("contact-note");
        window.script("document.querySelector('[data-testid=contact-note]').scrollIntoView({block: 'center'})");
        see("15-contact-more");
        window.click("contact-save");
        window.wait_for("step-row");
        see("16-contact-saved");
        window.click("step-none");
        window.click("//*[@data-testid='toast']//button[last()]");
        window.press("Control+k");
        window.wait_for("palette");
        see("17-search");
        window.press("Escape");
        window.click("nav-map");
        window.wait_for("map-list");
        see("20-map");
        window.click("service");
        window.wait_for("service-page");
        see("21-service");
        window.click("nav-map");
        window.click("open-directories");
        window.wait_for("directories-page");
        see("22-directories");
        window.click("nav-own");
        window.wait_for("check-in-save");
        see("30-own");
        window.click("nav-more");
        window.wait_for("settings-language");
        see("40-settings");
        window.script("document.querySelector('[data-testid=page-parts]').scrollIntoView({ block: 'center' })");
        see("43-page-parts");
        window.click("bar-language");
        window.wait_for("languages");
        see("41-language");
        window.press("Escape");
        window.press("F9");
        window.wait_for("hide");
        see("42-hidden");
        window.press("F9");
        window.wait_until_gone("hide");
        window.press("Control+l");
        window.wait_for("unlock");
        see("50-unlock");
        window.fill("unlock-passphrase", "x");
        window.press("Enter");
        window.wait_for("//*[@aria-invalid='true']");
        see("51-unlock-wrong");
    }

    /// What is agreed, asked, told and handed over about one person, and what got stuck.
    fn casework(window: &Window, see: &mut dyn FnMut(&str)) {
        let top = |id: &str| {
            window
                .script(&format!("document.querySelector('[data-testid={id}]').scrollIntoView({{ block: 'start' }})"));
        };
        let person = || {
            window.click("nav-people");
            window.click("person");
            window.wait_for("client-page");
        };
        // Come to anew each time: a page that one goes back to has its folds closed.
        let days = || {
            person();
            window.click(&more("client-days"));
            window.wait_for("new-appointment");
            top("client-days");
        };
        days();
        see("60-days");
        for (button, name) in [
            ("new-appointment", "61-appointment-form"),
            ("new-moment", "62-moment-form"),
            ("new-crisis-call", "63-crisis-form"),
        ] {
            days();
            window.click(button);
            window.wait_for("day-form");
            see(name);
            window.click("day-cancel");
            window.wait_for("client-page");
        }
        person();
        window.click(&more("client-requests"));
        window.click("request-new");
        window.wait_for("request-form");
        see("64-request-form");
        window.press("Escape");
        window.wait_until_gone("request-form");
        window.click(&more("client-agreements"));
        window.click("agreement-new");
        window.wait_for("agreement-form");
        window.click("//*[@data-testid='agreement-receiver']//label[1]");
        see("65-agreement-form");
        window.click("agreement-save");
        window.wait_until_gone("agreement-form");
        window.wait_for("agreement-letter");
        top("client-requests");
        see("66-requests-and-agreements");
        window.click("agreement-letter");
        window.wait_for("letter");
        see("67-letter");
        window.press("Escape");
        window.wait_until_gone("letter");
        window.click(&more("client-papers"));
        window.click("make-card");
        window.wait_for("card");
        see("68-appointment-card");
        window.press("Escape");
        window.wait_until_gone("card");
        window.click("make-story");
        window.wait_for("story");
        see("69-story");
        window.press("Escape");
        window.wait_until_gone("story");
        window.click(&more("client-intake"));
        window.wait_for("asking-new");
        top("client-intake");
        see("70-intake");
        window.click(&more("client-more-ways"));
        window.click("client-history");
        window.wait_for("history");
        see("71-history");
        person();
        window.click(&more("client-more-ways"));
        window.click("client-merge");
        window.wait_for("merge");
        see("72-merge");
        for (room, page, name) in [
            ("go-requests", "requests", "80-requests"),
            ("go-bin", "bin", "73-bin"),
            ("go-bottlenecks", "trouble-entry", "74-bottlenecks"),
            ("go-handover", "hand-person", "76-handover"),
            ("go-sheets", "sheets", "77-sheets"),
            ("go-tidy", "//main//h1", "78-tidy"),
            ("go-safety", "//main//h1", "79-safety"),
        ] {
            window.click("nav-more");
            window.wait_for("settings");
            window.click(room);
            window.wait_for(page);
            see(name);
            if room == "go-bottlenecks" {
                window.click(&more("agenda"));
                window.wait_for("agenda-counts");
                top("agenda");
                see("75-agenda");
            }
        }
    }

    /// *Zorg om veiligheid*: its lock, how it begins, its first step. In a vault of its own: the practice vault has none.
    fn worry_about_safety(pictures: &mut Pictures, locale: &str, theme: &str) {
        let home = Home::new();
        set_look(&home, locale, theme, 100);
        let window = Window::open(&home);
        window.resize(WIDE.0, WIDE.1);
        story::first_run_in(&window, locale);
        let mut see = |name: &str| pictures.take(&window, &format!("{locale}/{theme}"), name);
        somebody(&window, "Selam");
        window.click(&more("client-more-ways"));
        window.click("client-meldcode");
        window.wait_for("meldcode-lock");
        see("90-meldcode-lock");
        window.fill("meldcode-passphrase", story::PASSPHRASE);
        window.click("meldcode-open");
        window.wait_for("meldcode-path");
        see("91-meldcode-path");
        window.click("//*[@data-testid='meldcode-path']//label[1]");
        window.click("meldcode-begin");
        window.wait_for("meldcode-form");
        see("92-meldcode-form");
    }

    /// Somebody new, from anywhere; then stands on that page.
    fn somebody(window: &Window, called: &str) {
        window.click("nav-people");
        window.click("//main//button[last()]");
        window.fill("client-called", called);
        window.click("client-save");
        window.wait_for("client-page");
    }

    /// Nothing there yet, then somebody whose name does not end.
    fn empty_vault(pictures: &mut Pictures, locale: &str) {
        let home = Home::new();
        let folder = format!("{locale}/empty");
        let window = Window::open(&home);
        window.resize(WIDE.0, WIDE.1);
        story::first_run_in(&window, locale);
        let mut see = |name: &str| pictures.take(&window, &folder, name);
        see("10-today");
        for (place, name) in [("nav-people", "11-people"), ("nav-map", "20-map"), ("nav-own", "30-own")] {
            window.click(place);
            window.wait_for("//main//h1");
            see(name);
        }
        somebody(&window, &"Wolfeschlegelsteinhausenbergerdorff-Voorbeeldenburg ".repeat(3));
        see("12-long-name");
        window.click("nav-people");
        window.wait_for("people-list");
        see("13-long-name-in-the-list");
    }

    /// How the window is to look when it starts: what the program keeps outside the vault.
    fn set_look(home: &Home, locale: &str, theme: &str, text_size: u16) {
        let file = home.profile().join("profile.json");
        let mut kept = match fs::read(&file) {
            Ok(json) => serde_json::from_slice(&json).expect("the profile"),
            Err(_) => json!({ "vault": null, "device": "00000000-0000-4000-8000-000000000000" }),
        };
        kept["look"] = json!({ "locale": locale, "theme": theme, "text_size": text_size });
        fs::write(file, serde_json::to_vec_pretty::<Value>(&kept).expect("JSON")).expect("the profile");
    }

    /// What was taken so far: folder and name.
    struct Pictures {
        all: Vec<(String, String)>,
    }

    impl Pictures {
        fn take(&mut self, window: &Window, folder: &str, name: &str) {
            window.settle();
            let path: PathBuf = target().join("tour").join(folder).join(format!("{name}.png"));
            write_picture(&path, &window.picture());
            self.all.push((folder.to_owned(), name.to_owned()));
        }

        /// One page with all of them, screen by screen.
        fn write_index(&self) {
            let mut page = String::from(
                "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Sleutelbos</title>\
                 <style>body{font-family:sans-serif;margin:2rem}figure{display:inline-block;margin:.5rem}\
                 img{width:26rem;border:1px solid #ccc}</style><h1>Sleutelbos</h1>\n",
            );
            let mut names: Vec<&String> = self.all.iter().map(|(_, name)| name).collect();
            names.sort();
            names.dedup();
            for name in names {
                let _ = writeln!(page, "<h2>{name}</h2>");
                for (folder, _) in self.all.iter().filter(|(_, one)| one == name) {
                    let _ = writeln!(
                        page,
                        "<figure><a href=\"{folder}/{name}.png\"><img src=\"{folder}/{name}.png\" alt=\"{name}, {folder}\" \
                         loading=\"lazy\"></a><figcaption>{folder}</figcaption></figure>"
                    );
                }
            }
            fs::write(target().join("tour/index.html"), page).expect("the page of pictures");
        }
    }
}
