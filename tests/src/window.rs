//! The real window, driven as a person would: by its buttons and its keys.
//!
//! `tauri-driver` speaks to WebKit's own driver, which starts the window. A thing is named by its `data-testid`, or by
//! the words on it: [`chip`], [`suggestion`], [`more`] and [`with_words`] make such a name.

use std::cell::Cell;
use std::ffi::OsString;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::effort::Effort;
use crate::home::Home;
use crate::process::{self, Group};
use crate::screen::Screen;

/// How long anything may take to show. Key derivation is the slowest of it.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long the driver may take over one question.
const ANSWER: Duration = Duration::from_secs(30);

/// An open window, with the screen it stands on.
pub struct Window {
    // Dropped in this order: the session ends before its driver, the driver before its screen.
    client: Client,
    _driver: Group,
    screen: Screen,
    runtime: Runtime,
    program: PathBuf,
    profile: PathBuf,
    effort: Cell<Effort>,
}

impl Window {
    /// Opens the end-to-end window on the profile of `home`.
    #[must_use]
    pub fn open(home: &Home) -> Self {
        Self::open_with(home, &[], &[])
    }

    /// The same, with more arguments and environment variables.
    #[must_use]
    pub fn open_with(home: &Home, args: &[&str], env: &[(&str, OsString)]) -> Self {
        let program = crate::end_to_end_window();
        let profile = home.profile();
        let screen = Screen::new(1280, 2400);
        let (port, native_port) = (free_port(), free_port());
        let mut driver = Command::new("dbus-run-session");
        driver
            .arg("--")
            .arg(crate::target().join("tools/bin/tauri-driver"))
            .args(["--port", &port.to_string(), "--native-port", &native_port.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        home.move_in(&mut driver);
        driver.env("DISPLAY", screen.name()).envs(env.iter().map(|(name, value)| (name, value)));
        let driver = Group::start(&mut driver);
        wait_until("the driver", || [port, native_port].iter().all(|p| TcpStream::connect(("127.0.0.1", *p)).is_ok()));

        let mut all = vec!["--profile".to_owned(), profile.to_str().expect("a plain path").to_owned()];
        all.extend(args.iter().map(|arg| (*arg).to_owned()));
        // No `browserName`: WebKit's driver refuses any that is not its own.
        let wanted = json!({ "tauri:options": { "application": program, "args": all } });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let client = runtime.block_on(async {
            let Value::Object(wanted) = wanted else { unreachable!("an object was written above") };
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wanted).connect(&format!("http://127.0.0.1:{port}")).await
        });
        let client = client.unwrap_or_else(|e| panic!("the window did not open: {e}"));
        Self { client, _driver: driver, screen, runtime, program, profile, effort: Cell::new(Effort::default()) }
    }

    // --- what a person does: one action each ---

    /// Clicks.
    pub fn click(&self, id: &str) {
        self.act(Effort::click());
        self.push(id);
    }

    /// Types into what has the focus.
    pub fn type_text(&self, text: &str) {
        self.act(Effort::keys(text.chars().count()));
        self.run(async {
            let element = self.client.active_element().await?;
            element.send_keys(text).await
        })
        .unwrap_or_else(|e| panic!("cannot type: {e}"));
    }

    /// Presses a key, with others held: `Control+n`, `F9`, `Enter`, `Escape`.
    pub fn press(&self, keys: &str) {
        let values: Vec<char> = keys.split('+').map(key).collect();
        self.act(Effort::keys(values.len()));
        let down = values.iter().map(|value| KeyAction::Down { value: *value });
        let up = values.iter().rev().map(|value| KeyAction::Up { value: *value });
        let all = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        self.run(self.client.perform_actions(all)).unwrap_or_else(|e| panic!("cannot press {keys}: {e}"));
    }

    /// Clicks into a field and types: two actions.
    pub fn fill(&self, id: &str, text: &str) {
        self.click(id);
        self.act(Effort::keys(text.chars().count()));
        let field = self.element(id);
        self.run(field.send_keys(text)).unwrap_or_else(|e| panic!("cannot type into {id}: {e}"));
    }

    /// Clicks into a field, empties it and types: two actions.
    pub fn refill(&self, id: &str, text: &str) {
        self.click(id);
        self.act(Effort::keys(text.chars().count()));
        let field = self.element(id);
        self.run(async {
            field.clear().await?;
            field.send_keys(text).await
        })
        .unwrap_or_else(|e| panic!("cannot type into {id}: {e}"));
    }

    /// Picks from a list that drops down.
    pub fn pick(&self, id: &str, value: &str) {
        self.act(Effort::click());
        let list = self.element(id);
        self.run(list.select_by_value(value)).unwrap_or_else(|e| panic!("cannot pick {value} in {id}: {e}"));
    }

    /// Takes one thing by the pointer and lets it go on another.
    pub fn drag(&self, from: &str, to: &str) {
        self.act(Effort { keys: 1, pointings: 2, actions: 1 });
        let ((from_x, from_y), (to_x, to_y)) = (self.middle(from), self.middle(to));
        let at = |x: i64, y: i64| PointerAction::MoveTo {
            duration: Some(Duration::from_millis(100)),
            x: x as f64,
            y: y as f64,
        };
        let all = MouseActions::new("mouse".to_owned())
            .then(at(from_x, from_y))
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(at((from_x + to_x) / 2, (from_y + to_y) / 2))
            .then(at(to_x, to_y))
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.run(self.client.perform_actions(all)).unwrap_or_else(|e| panic!("cannot drag {from}: {e}"));
    }

    /// What was done since this was last asked.
    pub fn effort(&self) -> Effort {
        self.effort.replace(Effort::default())
    }

    // --- what a person sees ---

    /// Waits until it is on the screen.
    pub fn wait_for(&self, id: &str) {
        self.element(id);
    }

    /// Waits until it is no longer on the screen.
    pub fn wait_until_gone(&self, id: &str) {
        wait_until(&format!("{id} to go"), || !self.shows(id));
    }

    /// Whether it is on the screen now.
    #[must_use]
    pub fn shows(&self, id: &str) -> bool {
        self.shown(id).is_some()
    }

    /// How many there are, seen or not.
    #[must_use]
    pub fn count(&self, id: &str) -> usize {
        self.all(id).len()
    }

    /// What it says.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        let element = self.element(id);
        plain(&self.run(element.text()).unwrap_or_else(|e| panic!("cannot read {id}: {e}")))
    }

    /// What is typed in it.
    #[must_use]
    pub fn value(&self, id: &str) -> String {
        let element = self.element(id);
        let value = self.run(element.prop("value")).unwrap_or_else(|e| panic!("cannot read {id}: {e}"));
        value.unwrap_or_default()
    }

    /// An attribute of it.
    #[must_use]
    pub fn attribute(&self, id: &str, name: &str) -> Option<String> {
        let element = self.element(id);
        self.run(element.attr(name)).unwrap_or_else(|e| panic!("cannot read {id}: {e}"))
    }

    /// Waits until it says these words.
    pub fn wait_for_text(&self, id: &str, words: &str) {
        let mut said = String::new();
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            // It may be drawn anew between finding and reading it.
            if let Some(now) = self.shown(id).and_then(|element| self.run(element.text()).ok()).map(|text| plain(&text))
            {
                if now.contains(words) {
                    return;
                }
                said = now;
            }
            sleep(Duration::from_millis(50));
        }
        panic!("{id} did not come to say {words:?}; it said {said:?}");
    }

    /// What the whole page says.
    #[must_use]
    pub fn page(&self) -> String {
        plain(self.script("return document.body.innerText").as_str().unwrap_or_default())
    }

    /// Runs a script in the window, for what cannot be seen: direction, language, sizes.
    pub fn script(&self, script: &str) -> Value {
        self.run(self.client.execute(script, Vec::new())).unwrap_or_else(|e| panic!("script failed: {e}"))
    }

    /// Runs a script that tells by its last argument when it is done, and with what.
    pub fn wait_for_script(&self, script: &str) -> Value {
        self.run(self.client.execute_async(script, Vec::new())).unwrap_or_else(|e| panic!("script failed: {e}"))
    }

    /// Waits until fonts are there and nothing moves any more.
    pub fn settle(&self) {
        wait_until("the fonts", || self.script("return document.fonts.status") == "loaded");
        wait_until("the window to rest", || {
            self.script("return document.getAnimations().every((one) => one.playState !== 'running')") == true
        });
        sleep(Duration::from_millis(150));
    }

    /// A PNG of the window.
    #[must_use]
    pub fn picture(&self) -> Vec<u8> {
        self.beat();
        self.run(self.client.screenshot()).unwrap_or_else(|e| panic!("no picture: {e}"))
    }

    /// Makes the window this large, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.run(self.client.set_window_size(width, height)).unwrap_or_else(|e| panic!("cannot resize: {e}"));
    }

    /// The middle of it, in CSS pixels from the corner of the window.
    #[must_use]
    pub fn middle(&self, id: &str) -> (i64, i64) {
        let element = self.element(id);
        let script =
            "arguments[0].scrollIntoView({ block: 'nearest' }); const box = arguments[0].getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2].map(Math.round);";
        let element = serde_json::to_value(element).expect("an element");
        let middle = self.run(self.client.execute(script, vec![element])).expect("its place");
        (middle[0].as_i64().expect("a number"), middle[1].as_i64().expect("a number"))
    }

    /// How large the page is, in CSS pixels.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        let size = self.script("return [innerWidth, innerHeight]");
        let side = |n: usize| u32::try_from(size[n].as_u64().expect("a number")).expect("a size");
        (side(0), side(1))
    }

    /// The name of the screen it stands on.
    #[must_use]
    pub fn screen(&self) -> &str {
        self.screen.name()
    }

    // --- what happens to it ---

    /// Ends the program at once, as a power cut would, and everything that drove it.
    pub fn kill_at_once(self) {
        let ids = process::running(&self.program, &self.profile);
        assert!(!ids.is_empty(), "the program is not running");
        for id in ids {
            process::kill_at_once(id);
        }
    }

    /// Closes the window by its cross, and waits until the program has ended.
    pub fn close_by_its_cross(self) {
        self.screen.close_windows();
        wait_until("the program to end", || process::running(&self.program, &self.profile).is_empty());
    }

    /// Ends the session with the driver, and with it the program; waits until that has ended.
    pub fn close(self) {
        self.run(self.client.clone().close()).unwrap_or_else(|e| panic!("cannot close: {e}"));
        wait_until("the program to end", || process::running(&self.program, &self.profile).is_empty());
    }

    // --- underneath ---

    fn act(&self, effort: Effort) {
        self.effort.set(self.effort.get() + effort);
    }

    fn run<T>(&self, future: impl Future<Output = T>) -> T {
        self.try_run(future).unwrap_or_else(|| panic!("the window no longer answers"))
    }

    fn try_run<T>(&self, future: impl Future<Output = T>) -> Option<T> {
        self.runtime.block_on(async { tokio::time::timeout(ANSWER, future).await.ok() })
    }

    /// Draws a point that nobody sees, over and over for two seconds: WebKit's driver takes a picture at the next drawing,
    /// and waits for ever where nothing on the page changes.
    fn beat(&self) {
        let script = "const point = document.createElement('i');
            Object.assign(point.style, { position: 'fixed', insetBlockEnd: 0, insetInlineEnd: 0, width: '1px', height: '1px' });
            document.body.append(point);
            const end = performance.now() + 2000;
            const draw = (now) => {
                point.style.background = Math.round(now) % 2 ? '#00000001' : '#00000002';
                if (now < end) requestAnimationFrame(draw); else point.remove();
            };
            requestAnimationFrame(draw);";
        let _ = self.try_run(self.client.execute(script, Vec::new()));
    }

    /// Clicks as soon as nothing stands in the way.
    fn push(&self, id: &str) {
        let mut why = String::from("it is not on the screen");
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(element) = self.shown(id) {
                self.scroll_to(&element);
                match self.run(element.click()) {
                    Ok(()) => return,
                    Err(e) => why = e.to_string(),
                }
            }
            sleep(Duration::from_millis(50));
        }
        panic!("cannot click {id}: {why}");
    }

    /// Brings it to where a person would look: not under a foot that stays at the bottom.
    fn scroll_to(&self, element: &Element) {
        let script = "const box = arguments[0].getBoundingClientRect();
            if (box.top < 100 || box.bottom > innerHeight - 100) arguments[0].scrollIntoView({ block: 'center' });";
        let element = serde_json::to_value(element).expect("an element");
        // It may be drawn anew meanwhile; then the next try finds the new one.
        let _ = self.run(self.client.execute(script, vec![element]));
    }

    fn element(&self, id: &str) -> Element {
        let start = Instant::now();
        loop {
            if let Some(element) = self.shown(id) {
                return element;
            }
            assert!(start.elapsed() < PATIENCE, "{id} is not on the screen; it shows:\n{}", self.page());
            sleep(Duration::from_millis(50));
        }
    }

    fn shown(&self, id: &str) -> Option<Element> {
        self.all(id).into_iter().find(|element| self.run(element.is_displayed()).unwrap_or(false))
    }

    fn all(&self, id: &str) -> Vec<Element> {
        let css = format!("[data-testid=\"{id}\"]");
        let locator = if id.starts_with("//") { Locator::XPath(id) } else { Locator::Css(&css) };
        self.run(self.client.find_all(locator)).unwrap_or_default()
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // A test that fails leaves a picture of where it stood.
        if std::thread::panicking() {
            let folder = crate::target().join("failed");
            let name = std::thread::current().name().unwrap_or("window").replace("::", "-");
            self.beat();
            let picture = self.try_run(self.client.screenshot());
            if let Some(Ok(picture)) = picture {
                let _ = fs::create_dir_all(&folder);
                let _ = fs::write(folder.join(format!("{name}.png")), picture);
            }
        }
        let _ = self.try_run(self.client.clone().close());
    }
}

/// One of a row of choices, by the words on it.
#[must_use]
pub fn chip(id: &str, words: &str) -> String {
    format!("//*[@data-testid='{id}']//label[{SAID} = '{words}']")
}

/// A line of an open list of suggestions, by words in it.
#[must_use]
pub fn suggestion(words: &str) -> String {
    format!("//li[@role='option'][contains({SAID}, '{words}')]")
}

/// What opens a part that is closed at first.
#[must_use]
pub fn more(id: &str) -> String {
    format!("//*[@data-testid='{id}']//*[self::summary or self::button][1]")
}

/// Something named so that holds these words.
#[must_use]
pub fn with_words(id: &str, words: &str) -> String {
    format!("//*[@data-testid='{id}'][contains({SAID}, '{words}')]")
}

/// The words of an element in XPath, without the signs that isolate what was filled in.
const SAID: &str = "normalize-space(translate(., '\u{2068}\u{2069}', ''))";

/// The same for words that were read.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// Waits until something is so; panics with `what` where it does not come.
pub fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < PATIENCE, "waited in vain for {what}");
        sleep(Duration::from_millis(25));
    }
}

/// Writes a picture, with the folders above it.
pub fn write_picture(path: &Path, picture: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    fs::write(path, picture).expect("the picture");
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}

fn key(name: &str) -> char {
    let named = match name {
        "Control" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Down" => Key::Down,
        "Up" => Key::Up,
        "F9" => Key::F9,
        one if one.chars().count() == 1 => return one.chars().next().expect("one letter"),
        other => panic!("no key is called {other}"),
    };
    char::from(named)
}
