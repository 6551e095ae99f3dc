//! A printed document, and what Poppler says of it.
#![allow(dead_code, reason = "each test file asks what it needs")]

use std::process::Command;

use paper::Pdf;

/// Prints a PDF into a folder of its own and asks Poppler about it.
pub(crate) struct Printed {
    folder: tempfile::TempDir,
    pub(crate) pages: usize,
    pub(crate) bytes: Vec<u8>,
}

impl Printed {
    pub(crate) fn new(pdf: paper::Result<Pdf>) -> Self {
        let pdf = pdf.unwrap_or_else(|error| panic!("{error:?}"));
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.pdf"), &*pdf.bytes).unwrap();
        Self { folder, pages: pdf.pages, bytes: pdf.bytes.to_vec() }
    }

    /// What a program of Poppler says. It is not optional: a machine without it fails here.
    pub(crate) fn ask(&self, program: &str, args: &[&str]) -> String {
        let done = Command::new(program).args(args).arg("a.pdf").arg("-").current_dir(self.folder.path()).output();
        told(program, done)
    }

    pub(crate) fn ask_plainly(&self, program: &str, args: &[&str]) -> String {
        told(program, Command::new(program).args(args).arg("a.pdf").current_dir(self.folder.path()).output())
    }

    pub(crate) fn text(&self) -> String {
        plain(&self.ask("pdftotext", &["-layout", "-enc", "UTF-8"]))
    }

    pub(crate) fn info(&self, key: &str) -> String {
        let told = self.ask_plainly("pdfinfo", &[]);
        let line = told.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
        line.unwrap_or_else(|| panic!("no {key}: {told}")).trim().to_owned()
    }
}

fn told(program: &str, done: std::io::Result<std::process::Output>) -> String {
    let done = done.unwrap_or_else(|error| panic!("{program} (Debian: poppler-utils): {error}"));
    assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    // What Poppler 22 takes for mistakes and the standard allows: the sign that no tag is in doubt (ISO 32000-1, table 321,
    // a boolean), and a colour for each side of a cell (table 343, an array).
    let allowed = ["Suspects object is wrong type (boolean)", "Attribute BorderColor value is of wrong type (array)"];
    let warned = String::from_utf8_lossy(&done.stderr).into_owned();
    let warned: Vec<&str> =
        warned.lines().filter(|line| !line.is_empty() && !allowed.iter().any(|one| line.ends_with(one))).collect();
    assert!(warned.is_empty(), "{program}: {warned:?}");
    // The title of a heading is told as it stands in the file, which can be UTF-16.
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// Without the signs that only steer direction, which Poppler adds, and with single spaces.
pub(crate) fn plain(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
