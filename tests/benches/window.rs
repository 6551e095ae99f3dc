//! From the start of the program to a usable unlock screen, and the memory of all its processes, against an empty
//! window built the same way. What counts is what a person sees: the moment at which the colour of the button is there.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on stops here")]

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use acceptance::home::Home;
use acceptance::process::Group;
use acceptance::screen::Screen;
use serde_json::json;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};

/// Starts, of which the median counts.
const RUNS: usize = 7;
const PATIENCE: Duration = Duration::from_secs(30);
/// The accent colour, as blue, green, red. Tokens: `ui/src/styles`.
const TEAL: [u8; 3] = [0x5c, 0x5c, 0x0f];

fn main() {
    let window = acceptance::released_window();
    let empty = acceptance::target().join("debug/examples/empty");
    let home = Home::new();
    let passphrase = passphrase_file(&home);
    let made = Command::new(acceptance::companion())
        .args(["vault", "create"])
        .arg(home.profile().join("sleutelbos.sleutel"))
        .arg("--passphrase-file")
        .arg(passphrase)
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(made.success(), "the vault to unlock could not be made");

    let (time, memory) = measured(&window, &["--profile".into(), home.profile()], &home);
    let (least_time, least_memory) = measured(&empty, &[], &home);
    let row = |name: &str, value: f64, unit: &str, floor: f64| json!({ "name": name, "value": value, "unit": unit, "floor": floor, "ratio": value / floor });
    let rows = [
        row("start to a usable unlock screen (floor: an empty window)", time, "ms", least_time),
        row("memory of all processes (floor: an empty window)", memory, "MB", least_memory),
    ];
    let folder =
        std::env::var("SLEUTELBOS_BENCH_ROWS").map_or_else(|_| acceptance::target().join("bench/rows"), PathBuf::from);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("window.json"), serde_json::to_vec_pretty(&rows).unwrap()).unwrap();
}

fn passphrase_file(home: &Home) -> PathBuf {
    fs::create_dir_all(home.profile()).unwrap();
    let file = home.path().join("passphrase");
    fs::write(&file, "een zin voor de meting").unwrap();
    file
}

/// Median time in milliseconds until the button shows, and median memory in megabytes two seconds later.
fn measured(program: &Path, args: &[PathBuf], home: &Home) -> (f64, f64) {
    let (mut times, mut memories) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let screen = Screen::new(1280, 1000);
        let (connection, number) = x11rb::connect(Some(screen.name())).unwrap();
        let root = connection.setup().roots[number].root;
        let mut command = Command::new("dbus-run-session");
        command.arg("--").arg(program).args(args).stdout(Stdio::null()).stderr(Stdio::null());
        home.move_in(&mut command);
        // The program sets this for itself; the empty window needs it on a screen without a graphics card, too.
        command.env("DISPLAY", screen.name()).env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        let start = Instant::now();
        let mut group = Group::start(&mut command);
        while !shows_teal(&connection, root) {
            assert!(start.elapsed() < PATIENCE, "{} showed nothing", program.display());
            sleep(Duration::from_millis(5));
        }
        times.push(start.elapsed().as_secs_f64() * 1e3);
        sleep(Duration::from_secs(2));
        memories.push(memory_of(group.leader().id()));
    }
    (median(times), median(memories))
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

fn shows_teal(connection: &impl Connection, root: u32) -> bool {
    let image = connection.get_image(ImageFormat::Z_PIXMAP, root, 0, 0, 1280, 1000, u32::MAX).unwrap().reply();
    image.is_ok_and(|image| {
        let is_teal = |pixel: &&[u8]| pixel.iter().zip(TEAL).all(|(is, wanted)| is.abs_diff(wanted) <= 3);
        image.data.chunks_exact(4).map(|pixel| &pixel[..3]).filter(is_teal).count() > 500
    })
}

/// Proportional share of memory of a process and all its descendants, in megabytes.
fn memory_of(leader: u32) -> f64 {
    let mut parents = HashMap::new();
    for entry in fs::read_dir("/proc").unwrap().flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
        let parent = stat.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(1)?.parse().ok());
        parents.insert(id, parent.unwrap_or(0_u32));
    }
    let descends = |mut id: u32| {
        while id > 1 {
            if id == leader {
                return true;
            }
            id = parents.get(&id).copied().unwrap_or(0);
        }
        false
    };
    let kilobytes: f64 = parents.keys().filter(|id| descends(**id)).filter_map(|id| share_of(*id)).sum();
    kilobytes / 1e3
}

fn share_of(id: u32) -> Option<f64> {
    let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = rollup.lines().find(|line| line.starts_with("Pss:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
