//! The search for words and keys that must not be in the memory of a program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::Path;

use memchr::memmem::Finder;

use crate::home::Home;

/// Bytes read at once.
const PIECE: usize = 4 << 20;
/// Bytes of a page.
const PAGE: u64 = 4096;

/// Something to look for.
pub struct Sought {
    called: String,
    forms: Vec<Finder<'static>>,
    longest: usize,
}

impl Sought {
    /// A word: in UTF-8, and in UTF-16 of either order.
    #[must_use]
    pub fn word(called: &str, word: &str) -> Self {
        Self::forms(called, &crate::scan::forms(word))
    }

    /// Bytes, as they are.
    #[must_use]
    pub fn bytes(called: &str, bytes: &[u8]) -> Self {
        Self::forms(called, &[bytes.to_vec()])
    }

    fn forms(called: &str, forms: &[Vec<u8>]) -> Self {
        let longest = forms.iter().map(Vec::len).max().unwrap_or_default();
        Self {
            called: called.to_owned(),
            forms: forms.iter().map(|form| Finder::new(form).into_owned()).collect(),
            longest,
        }
    }
}

/// What was found where.
#[derive(Debug, Default)]
pub struct Found {
    /// How often each stands there, by what it is called.
    pub times: BTreeMap<String, usize>,
    /// In the memory of which programs, by name.
    pub programs: BTreeMap<String, BTreeSet<String>>,
    /// How many bytes were looked at.
    pub bytes: u64,
}

/// Ids of the programs of this home, its web view included, each with its name.
#[must_use]
pub fn programs_of(home: &Home) -> BTreeMap<i32, String> {
    let mark = format!("TMPDIR={}", home.path().join("tmp").display());
    let mut found = BTreeMap::new();
    for entry in fs::read_dir("/proc").expect("/proc").flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<i32>().ok()) else { continue };
        let Ok(environment) = fs::read(entry.path().join("environ")) else { continue };
        if environment.split(|byte| *byte == 0).any(|one| one == mark.as_bytes()) {
            let name = fs::read_to_string(entry.path().join("comm")).unwrap_or_default();
            found.insert(id, name.trim().to_owned());
        }
    }
    found
}

/// Looks through the memory of each of these programs: all that is mapped readable and was touched, stack and heap and
/// buffers shared with others.
///
/// # Panics
/// Where a program runs whose memory cannot be read: nothing would be proven.
#[must_use]
pub fn search(programs: &BTreeMap<i32, String>, sought: &[Sought]) -> Found {
    let mut found = Found::default();
    for (id, name) in programs {
        let at = Path::new("/proc").join(id.to_string());
        let opened = (File::open(at.join("mem")), File::open(at.join("pagemap")), fs::read_to_string(at.join("maps")));
        let (Ok(memory), Ok(pages), Ok(maps)) = opened else {
            assert!(!at.join("environ").exists(), "the memory of {name} cannot be read");
            continue;
        };
        for line in maps.lines() {
            let mut words = line.split_whitespace();
            let (Some(range), Some(rights)) = (words.next(), words.next()) else { continue };
            // What the kernel lends to every program is no memory of this one.
            if !rights.starts_with('r') || line.ends_with("[vvar]") || line.ends_with("[vsyscall]") {
                continue;
            }
            let ends = range.split_once('-').map(|(a, b)| (u64::from_str_radix(a, 16), u64::from_str_radix(b, 16)));
            let Some((Ok(start), Ok(end))) = ends else { continue };
            for (from, to) in there(&pages, start, end) {
                look(&memory, from, to, name, sought, &mut found);
            }
        }
    }
    found
}

/// The stretches of a mapping that are in memory or in swap. A web view reserves gigabytes that it never touches.
fn there(pages: &File, start: u64, end: u64) -> Vec<(u64, u64)> {
    /// Bits of a page in `/proc/PID/pagemap`: in memory, in swap.
    const THERE: u64 = 3 << 62;

    let mut runs: Vec<(u64, u64)> = Vec::new();
    let mut entries = vec![0; PIECE];
    let mut at = start;
    while at < end {
        let length = usize::try_from(((end - at) / PAGE * 8).min(PIECE as u64)).expect("at most one piece");
        let read = pages.read_at(&mut entries[..length], at / PAGE * 8).unwrap_or_default() / 8 * 8;
        if read == 0 {
            break;
        }
        for entry in entries[..read].chunks_exact(8) {
            let is_there = u64::from_ne_bytes(entry.try_into().expect("eight bytes")) & THERE != 0;
            match runs.last_mut() {
                Some(run) if is_there && run.1 == at => run.1 += PAGE,
                _ if is_there => runs.push((at, at + PAGE)),
                _ => {}
            }
            at += PAGE;
        }
    }
    runs
}

fn look(memory: &File, start: u64, end: u64, name: &str, sought: &[Sought], found: &mut Found) {
    // Pieces overlap, so that nothing is missed that lies across two; what lies in both is counted twice.
    let overlap = sought.iter().map(|one| one.longest).max().unwrap_or_default() as u64;
    let mut piece = vec![0; PIECE.min(usize::try_from(end - start).unwrap_or(PIECE))];
    let mut at = start;
    while at < end {
        let length = usize::try_from((end - at).min(PIECE as u64)).expect("at most one piece");
        // Behind the end of a file that was mapped there is nothing to read.
        let read = memory.read_at(&mut piece[..length], at).unwrap_or_default();
        if read == 0 {
            break;
        }
        found.bytes += read as u64;
        for one in sought {
            let times: usize = one.forms.iter().map(|form| form.find_iter(&piece[..read]).count()).sum();
            if times > 0 {
                *found.times.entry(one.called.clone()).or_default() += times;
                found.programs.entry(one.called.clone()).or_default().insert(name.to_owned());
            }
        }
        at += read as u64;
        if at < end {
            at -= overlap.min(read as u64 / 2);
        }
    }
}
