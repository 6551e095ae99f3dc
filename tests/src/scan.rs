//! The search for words that must not be on a disk.

use std::fs;
use std::path::{Path, PathBuf};

/// Files under `folder` whose name or content holds `word`: in UTF-8 or in UTF-16 of either order, since a web view
/// writes some of its files so and a plain search would miss them.
#[must_use]
pub fn files_with(folder: &Path, word: &str) -> Vec<PathBuf> {
    let forms = forms(word);
    let mut found = Vec::new();
    walk(folder, &mut |path| {
        let in_name = path.file_name().is_some_and(|name| name.to_string_lossy().contains(word));
        if in_name || fs::read(path).is_ok_and(|bytes| forms.iter().any(|form| holds(&bytes, form))) {
            found.push(path.to_path_buf());
        }
    });
    found
}

/// How a word may stand in bytes: in UTF-8, and in UTF-16 of either order.
pub(crate) fn forms(word: &str) -> Vec<Vec<u8>> {
    vec![
        word.as_bytes().to_vec(),
        word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        word.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ]
}

/// How many files there are under `folder`.
#[must_use]
pub fn count(folder: &Path) -> usize {
    let mut count = 0;
    walk(folder, &mut |_| count += 1);
    count
}

fn walk(folder: &Path, visit: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&entry.path(), visit),
            Ok(kind) if kind.is_file() => visit(&entry.path()),
            _ => {}
        }
    }
}

fn holds(bytes: &[u8], form: &[u8]) -> bool {
    bytes.windows(form.len()).any(|window| window == form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_word_in_every_form_and_in_names() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: Vec<u8>| fs::write(folder.path().join(name), bytes).unwrap();
        write("a", b"..kanarie..".to_vec());
        write("b", [vec![0xff], "kanarie".encode_utf16().flat_map(u16::to_le_bytes).collect()].concat());
        write("c", "kanarie".encode_utf16().flat_map(u16::to_be_bytes).collect());
        write("kanarie.txt", Vec::new());
        write("d", b"k-a-n-a-r-i-e".to_vec());
        assert_eq!(files_with(folder.path(), "kanarie").len(), 4);
        assert_eq!(count(folder.path()), 5);
    }
}
