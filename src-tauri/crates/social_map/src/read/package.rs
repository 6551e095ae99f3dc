//! HSDS as a tabular data package: a folder or a zip of CSV files, with or without `datapackage.json`.
//!
//! A zip is read in memory and never unpacked to a disk. Only files that are known by name are unpacked at all, and
//! never more than [`limits::BYTES`] of them together, whatever the zip says about its size.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};
use std::path::Path;

use serde_json::Value;

use super::{At, Raws, Refused, Why, decode, json, limits, plain, table};
use crate::hsds::Kind;
use crate::import::{ProblemKind, Treatment};

/// A file of a package that can be read when it is needed.
struct Entry<T> {
    name: String,
    handle: T,
}

/// Reads a folder. What lies in folders within it is not looked at.
pub(super) fn folder(path: &Path, raws: &mut Raws<'_>) -> Result<(), Refused> {
    let mut entries = Vec::new();
    let mut total = 0_u64;
    for entry in std::fs::read_dir(path).map_err(|_| Why::Unreadable)? {
        let entry = entry.map_err(|_| Why::Unreadable)?;
        let about = std::fs::metadata(entry.path()).map_err(|_| Why::Unreadable)?;
        if about.is_file() {
            entries.push(Entry { name: entry.file_name().to_string_lossy().into_owned(), handle: entry.path() });
            if entries.len() > limits::FILES {
                return Err(Why::TooManyFiles.into());
            }
        }
    }
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    read(entries, raws, |path, _| {
        let file = std::fs::File::open(path).map_err(|_| Why::Unreadable)?;
        let mut bytes = Vec::new();
        file.take(limits::BYTES - total + 1).read_to_end(&mut bytes).map_err(|_| Why::Unreadable)?;
        total += bytes.len() as u64;
        if total > limits::BYTES { Err(Why::TooLarge.into()) } else { Ok(bytes) }
    })
}

/// Reads a zip.
pub(super) fn zip(bytes: Vec<u8>, raws: &mut Raws<'_>) -> Result<(), Refused> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Why::BrokenZip)?;
    if archive.len() > limits::FILES {
        return Err(Why::TooManyFiles.into());
    }
    let mut entries = Vec::new();
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).map_err(|_| Why::BrokenZip)?;
        if !file.is_file() {
            continue;
        }
        match file.enclosed_name() {
            Some(path) => {
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                // What macOS adds to a zip, and hidden files.
                if !name.starts_with('.') && !path.starts_with("__MACOSX") {
                    entries.push(Entry { name, handle: index });
                }
            }
            None => raws.problem(ProblemKind::UnsafeName, Treatment::Refused, &At::default(), None, None),
        }
    }
    let mut total = 0_u64;
    read(entries, raws, |index, control| {
        let mut file = archive.by_index(*index).map_err(|_| Why::BrokenZip)?;
        let mut bytes = Vec::new();
        // In parts, so that a person who stops it does not wait for what a bomb unpacks to.
        loop {
            control.go_on()?;
            let part = (&mut file).take(1024 * 1024).read_to_end(&mut bytes).map_err(|_| Why::BrokenZip)?;
            total += part as u64;
            if total > limits::BYTES {
                return Err(Why::UnpacksTooLarge.into());
            }
            if part == 0 {
                return Ok(bytes);
            }
        }
    })
}

fn read<T>(
    entries: Vec<Entry<T>>,
    raws: &mut Raws<'_>,
    mut open: impl FnMut(&T, &super::Control) -> Result<Vec<u8>, Refused>,
) -> Result<(), Refused> {
    let is_descriptor = |name: &str| name.eq_ignore_ascii_case("datapackage.json");
    let mut named: HashMap<String, Kind> = HashMap::new();
    if let Some(entry) = entries.iter().find(|entry| is_descriptor(&entry.name)) {
        let bytes = open(&entry.handle, raws.control)?;
        match serde_json::from_slice::<Value>(&bytes) {
            Ok(descriptor) => named = tables(&descriptor),
            Err(_) => {
                let at = At::file(Some(&entry.name));
                raws.problem(ProblemKind::BrokenDescriptor, Treatment::Repaired, &at, None, None);
            }
        }
    }
    let kind_of = |name: &str| Kind::of_file(name).or_else(|| named.get(&name.to_lowercase()).copied());

    let mut known: Vec<(Kind, &Entry<T>)> = Vec::new();
    let mut single: Vec<&Entry<T>> = Vec::new();
    for entry in &entries {
        let lower = entry.name.to_lowercase();
        match kind_of(&entry.name) {
            Some(kind) if known.iter().any(|(there, _)| *there == kind) => {
                let at = At::file(Some(&entry.name));
                raws.problem(ProblemKind::DuplicateFile, Treatment::Refused, &at, None, None);
            }
            Some(kind) => known.push((kind, entry)),
            None if is_descriptor(&entry.name) => {}
            None if lower.ends_with(".csv") || lower.ends_with(".json") => single.push(entry),
            None => {}
        }
    }
    if known.is_empty() {
        // A package of one file: what a person gets who zips what she was sent.
        let [only] = single.as_slice() else { return Err(Why::NothingInside.into()) };
        let bytes = open(&only.handle, raws.control)?;
        let text = decode::text(bytes, Some(&only.name), raws);
        let result = match text.trim_start().as_bytes().first() {
            None => Err(Why::Empty.into()),
            Some(b'{' | b'[') => json::read(&text, raws),
            Some(_) => plain::read(&text, raws),
        };
        return result.map_err(|refused| Refused { file: Some(only.name.clone()), ..refused });
    }
    for entry in single {
        raws.problem(ProblemKind::UnknownFile, Treatment::Refused, &At::file(Some(&entry.name)), None, None);
    }
    known.sort_by_key(|(kind, _)| *kind);
    let all = known.len();
    for (done, (kind, entry)) in known.into_iter().enumerate() {
        raws.control.go_on()?;
        raws.control.tell(done, all, 0, 600);
        let bytes = open(&entry.handle, raws.control)?;
        let text = decode::text(bytes, Some(&entry.name), raws);
        table::read(kind, &text, Some(&entry.name), raws)?;
    }
    Ok(())
}

/// The tables a descriptor names: file name in small letters, and kind.
fn tables(descriptor: &Value) -> HashMap<String, Kind> {
    let resources = descriptor.get("resources").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    resources
        .iter()
        .filter_map(|resource| {
            let path = resource.get("path").and_then(Value::as_str)?;
            let kind = Kind::of_name(resource.get("name").and_then(Value::as_str)?)?;
            Some((path.rsplit(['/', '\\']).next()?.to_lowercase(), kind))
        })
        .collect()
}
