//! `sleutel privacy`.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use jiff::Zoned;
use paper::{Document, Pdf};
use serde::Serialize;

use crate::output::{Exit, Output};

#[derive(Serialize)]
struct Printed {
    documents: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    document: &'static str,
    locale: &'static str,
    file: String,
    pages: usize,
    bytes: usize,
}

pub(crate) fn print(output: &Output, folder: &Path, asked: Option<&str>) -> Exit {
    let mut entries = Vec::new();
    let mut files = Vec::new();
    let day = Zoned::now().date();
    for (document, locale) in wanted(asked) {
        let Ok(Pdf { bytes, pages }) = paper::privacy(document, locale, day) else { return output.fail("internal") };
        let file = document.file_name(locale);
        entries.push(Entry { document: document.word(), locale, file: file.clone(), pages, bytes: bytes.len() });
        files.push((folder.join(file), bytes));
    }
    if let Err(kind) = write(folder, &files) {
        return output.fail(match kind {
            ErrorKind::AlreadyExists => "exists",
            ErrorKind::StorageFull => "disk_full",
            _ => "disk",
        });
    }
    if output.is_json {
        output.json(&Printed { documents: entries });
    } else {
        output.say("cli-privacy-printed", &[("count", entries.len().into())]);
        for entry in &entries {
            output.line(&format!("  {}", entry.file));
        }
        output.say("cli-privacy-check", &[]);
    }
    Exit::Fine
}

/// Every document in every language it has; or each in the language that was asked for, where it has it.
fn wanted(asked: Option<&str>) -> Vec<(Document, &'static str)> {
    let locales = |document: Document| -> Vec<&'static str> {
        let all = document.locales();
        match asked {
            None => all,
            Some(asked) => {
                let found = all.iter().copied().find(|locale| *locale == asked);
                vec![found.unwrap_or(phrases::FALLBACK)]
            }
        }
    };
    Document::ALL.into_iter().flat_map(|one| locales(one).into_iter().map(move |locale| (one, locale))).collect()
}

/// Writes all of them or none: what was begun is removed again, what was there stays as it was.
fn write(folder: &Path, files: &[(PathBuf, impl AsRef<[u8]>)]) -> Result<(), ErrorKind> {
    let is_new = !folder.exists();
    std::fs::create_dir_all(folder).map_err(|error| error.kind())?;
    if files.iter().any(|(path, _)| path.symlink_metadata().is_ok()) {
        return Err(ErrorKind::AlreadyExists);
    }
    for (at, (path, bytes)) in files.iter().enumerate() {
        let made = OpenOptions::new().write(true).create_new(true).open(path);
        let is_ours = made.is_ok();
        let written = made.and_then(|mut file| file.write_all(bytes.as_ref()).and_then(|()| file.sync_all()));
        if let Err(error) = written {
            for (path, _) in &files[..at + usize::from(is_ours)] {
                let _ = std::fs::remove_file(path);
            }
            if is_new {
                let _ = std::fs::remove_dir(folder);
            }
            return Err(error.kind());
        }
    }
    Ok(())
}
