//! First paint in the real window, of a vault with 500 clients, 10,000 contacts and 2,000 signals: from the press until
//! what the screen is for has been drawn. The floor is the same press where nothing is asked of the program: one picture.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on stops here")]

use std::fs;
use std::path::PathBuf;

use acceptance::home::Home;
use acceptance::story::PASSPHRASE;
use acceptance::window::Window;
use practice::{Size, fill, signals};
use serde_json::json;
use vault::{Cost, Kind, Passphrase, Source, Vault};

/// How often each is opened: enough to tell the slowest of a hundred from the others.
const RUNS: usize = 100;

/// What is called how, what is pressed to come away from it, what is pressed to open it, and what shows that it is there.
const SCREENS: [(&str, &str, &str, &str); 3] = [
    ("Today", "[data-testid=nav-people]", "[data-testid=nav-today]", "[data-testid=today-week]"),
    ("Wie doet wat", "[data-testid=nav-more]", "[data-testid=go-board]", "[data-testid=board-row]"),
    (
        "a person's page",
        "[data-testid=nav-people]",
        "[data-testid=person]",
        "[data-testid=client-before] [data-testid=signal], [data-testid=client-before] p.soft",
    ),
];

fn main() {
    let home = Home::new();
    make_vault(&home);
    let window = Window::open(&home);
    window.fill("unlock-passphrase", PASSPHRASE);
    window.press("Enter");
    window.wait_for("today-week");

    let floor = times(&window, &|_| painted_after("document.body.dataset.pressed = Math.random()", "true"));
    let mut rows = Vec::new();
    for (name, away, press, shows) in SCREENS {
        let times = times(&window, &|n| {
            // Another person each time.
            let one = format!("((all) => all[{n} % all.length])([...document.querySelectorAll('{press}')])");
            let is_there = format!("document.querySelector('{shows}')");
            leave_and(away, press, &painted_after(&format!("{one}.click()"), &is_there))
        });
        for (which, share) in [("p50", 0.5), ("p99", 0.99)] {
            let (value, floor) = (percentile(&times, share), percentile(&floor, share));
            let name = format!("first paint of {name} (floor: one picture), {which}");
            rows.push(json!({ "name": name, "value": value, "unit": "ms", "floor": floor, "ratio": value / floor }));
        }
    }
    let folder =
        std::env::var("SLEUTELBOS_BENCH_ROWS").map_or_else(|_| acceptance::target().join("bench/rows"), PathBuf::from);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("paint.json"), serde_json::to_vec_pretty(&rows).unwrap()).unwrap();
}

fn make_vault(home: &Home) {
    let path = home.profile().join("sleutelbos.sleutel");
    fs::create_dir_all(home.profile()).unwrap();
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let vault =
        Vault::create_at_cost(&path, &passphrase, Cost::FLOOR, Kind::Practice, desk::ROOMS, Source::new_device())
            .unwrap();
    let today = jiff::Zoned::now().date();
    fill(&vault, Size { clients: 500, contacts: 10_000, seed: 1 }, today, &mut |_| {}).unwrap();
    let there = vault.read(|r| Ok(casebook::concern::all(&r.case)?.len())).unwrap();
    signals(&vault, 2_000 - u32::try_from(there).unwrap(), 2, today).unwrap();
    vault.lock();
}

/// A script that does something and tells how long it took until the picture in which it shows was drawn, in milliseconds.
fn painted_after(act: &str, is_there: &str) -> String {
    format!(
        "const began = performance.now();
         {act};
         const look = () => requestAnimationFrame(() => {{
             if (!({is_there})) return look();
             const drawn = new MessageChannel();
             drawn.port1.onmessage = () => done(performance.now() - began);
             drawn.port2.postMessage(null);
         }});
         look();"
    )
}

/// Goes to another place first, and waits until everything there stands still.
fn leave_and(away: &str, then: &str, script: &str) -> String {
    format!(
        "document.querySelector('{away}').click();
         const rested = () => document.querySelector('{then}')
             ? setTimeout(() => {{ {script} }}, 250)
             : setTimeout(rested, 20);
         setTimeout(rested, 100);"
    )
}

fn times(window: &Window, script: &dyn Fn(usize) -> String) -> Vec<f64> {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|n| {
            let all = format!("const done = arguments[arguments.length - 1]; {}", script(n));
            window.wait_for_script(&all).as_f64().unwrap()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

fn percentile(times: &[f64], share: f64) -> f64 {
    times[((times.len() - 1) as f64 * share).round() as usize]
}
