//! The search for words in the memory of running programs.
//!
//! Reads `/proc/…/mem`. The program says of itself that nobody may; the system lets root read it all the same, as it
//! would let somebody who took the machine.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;

use crate::scan::forms;

/// A process and all that it started, and what they started, as they are now.
#[must_use]
pub fn family(of: i32) -> Vec<i32> {
    let mut all = vec![of];
    let parents: Vec<(i32, i32)> = fs::read_dir("/proc")
        .expect("/proc")
        .flatten()
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            // The name of a program, in brackets, may hold anything; state and parent follow it.
            let mut rest = stat.rsplit_once(')')?.1.split_whitespace();
            Some((id, rest.nth(1)?.parse().ok()?))
        })
        .collect();
    let mut at = 0;
    while let Some(parent) = all.get(at).copied() {
        all.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(id, _)| *id));
        at += 1;
    }
    all
}

/// How often `word` stands in the memory of these processes: in UTF-8 and in UTF-16 of either order.
///
/// # Errors
/// Where the system lets nobody read: only root may.
pub fn hits(processes: &[i32], word: &[u8]) -> io::Result<usize> {
    let forms = std::str::from_utf8(word).map_or_else(|_| vec![word.to_vec()], forms);
    let mut hits = 0;
    for id in processes {
        let Ok(maps) = fs::read_to_string(format!("/proc/{id}/maps")) else { continue };
        let memory = File::open(format!("/proc/{id}/mem"))?;
        for line in maps.lines() {
            let Some((start, end)) = readable(line) else { continue };
            // A piece at a time, each with the end of the one before, so that no word falls between two.
            const PIECE: u64 = 16 << 20;
            let mut at = start;
            while at < end {
                let mut bytes = vec![0; usize::try_from((end - at).min(PIECE)).expect("a piece fits")];
                // Some regions of a process that is going cannot be read; what is gone holds nothing.
                if memory.read_exact_at(&mut bytes, at).is_ok() {
                    hits += forms.iter().map(|form| times(&bytes, form)).sum::<usize>();
                }
                at += if end - at > PIECE { PIECE - 1024 } else { PIECE };
            }
        }
    }
    Ok(hits)
}

/// Beginning and end of a region that can be read and is memory.
fn readable(line: &str) -> Option<(u64, u64)> {
    let mut words = line.split_whitespace();
    let (start, end) = words.next()?.split_once('-')?;
    let is_readable = words.next()?.starts_with('r');
    let is_memory = !line.ends_with("[vvar]") && !line.ends_with("[vsyscall]") && !line.contains("/dev/");
    let number = |text| u64::from_str_radix(text, 16).ok();
    (is_readable && is_memory).then_some((number(start)?, number(end)?))
}

/// Quick for what is rare: looks for the first byte, then at the rest.
fn times(bytes: &[u8], form: &[u8]) -> usize {
    let Some((first, rest)) = form.split_first() else { return 0 };
    let mut times = 0;
    let mut from = 0;
    while let Some(next) = bytes[from..].iter().position(|byte| byte == first) {
        let after = from + next + 1;
        times += usize::from(bytes[after..].starts_with(rest));
        from = after;
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_stands_in_this_very_process_and_nothing_else() {
        let me = i32::try_from(std::process::id()).unwrap();
        let word: String = ["gehei", "m", &me.to_string(), "woord"].concat();
        let wide: Vec<u8> = ["breed", &me.to_string()].concat().encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(hits(&[me], word.as_bytes()).unwrap() >= 1);
        assert!(hits(&[me], ["breed", &me.to_string()].concat().as_bytes()).unwrap() >= 1);
        assert!(!wide.is_empty());
        assert!(family(me).contains(&me));
        assert_eq!(times(b"aabaab", b"aab"), 2);
    }
}
