//! From a file to [`Parsed`]: what a directory holds, checked and mended, and a list of what was not as it should be.
//!
//! Reads HSDS 3.x as JSON (an envelope with `contents`, a list, a single record, however deeply nested, or one object
//! with a list for each table), HSDS as CSV (a folder or a zip of `services.csv`, `organizations.csv`, …), and a plain
//! CSV whose header row names its columns in Dutch or English. What a file is, is seen from what it holds and not from
//! how it is called. Nothing is written anywhere, and nothing of a vault is needed.

mod decode;
mod json;
mod package;
mod plain;
mod postcodes;
mod raw;
mod table;

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

pub use crate::check::Parsed;
pub use postcodes::{Postcodes, postcodes};
pub(crate) use raw::{At, Raw, Raws};

use crate::hsds::Kind;

/// Limits on what is read: far above any directory of a region, far below what would fill the memory.
pub mod limits {
    /// Bytes of a file, and of everything that is unpacked from a zip together.
    pub const BYTES: u64 = 256 * 1024 * 1024;
    /// Files in a folder or zip.
    pub const FILES: usize = 1_000;
    /// Records of all kinds together.
    pub const RECORDS: usize = 1_000_000;
    /// Lists and objects within each other. HSDS needs about twelve.
    pub const DEPTH: usize = 64;
    /// Characters of a field; what is longer is shortened, and listed.
    pub const FIELD: usize = 20_000;
}

record::choices! {
    /// Why a file is not read at all. Each has words in every locale (`map-refused-…`).
    #[ts(rename = "ImportRefusal")]
    Why {
        /// It is not there, or cannot be opened.
        Unreadable = "unreadable",
        /// It holds nothing at all.
        Empty = "empty",
        /// More than [`limits::BYTES`].
        TooLarge = "too_large",
        /// A zip that unpacks to more than [`limits::BYTES`].
        UnpacksTooLarge = "unpacks_too_large",
        /// More than [`limits::FILES`] files.
        TooManyFiles = "too_many_files",
        /// More than [`limits::RECORDS`] records.
        TooManyRecords = "too_many_records",
        /// JSON nested deeper than [`limits::DEPTH`].
        TooDeep = "too_deep",
        /// JSON that stops before its end.
        CutOff = "cut_off",
        /// Something like JSON that is not JSON.
        BrokenJson = "broken_json",
        /// A zip that cannot be read.
        BrokenZip = "broken_zip",
        /// A CSV without a header row that names at least a column for the name.
        NoHeader = "no_header",
        /// Nothing in it is a record of a directory.
        NothingInside = "nothing_inside",
        /// No table of postcodes, or one in which no row can be used.
        NoPostcodes = "no_postcodes",
        /// The person stopped it.
        Cancelled = "cancelled",
    }
}

/// A file that is not read, and why. Holds no text of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub why: Why,
    /// Name of the file within a package.
    pub file: Option<String>,
    /// Line, the first being 1.
    pub line: Option<u32>,
}

impl Refused {
    /// The stable word for it.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        self.why.word()
    }
}

impl From<Why> for Refused {
    fn from(why: Why) -> Self {
        Self { why, file: None, line: None }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl std::error::Error for Refused {}

/// How reading is watched and stopped.
#[derive(Clone, Default)]
pub struct Control {
    cancel: Arc<AtomicBool>,
    progress: Option<Arc<dyn Fn(u16) + Send + Sync>>,
}

impl Control {
    /// Stops when `cancel` becomes true; tells `progress` in thousandths, on the reading thread.
    pub fn new(cancel: Arc<AtomicBool>, progress: impl Fn(u16) + Send + Sync + 'static) -> Self {
        Self { cancel, progress: Some(Arc::new(progress)) }
    }

    pub(crate) fn go_on(&self) -> Result<(), Refused> {
        if self.cancel.load(Ordering::Relaxed) { Err(Why::Cancelled.into()) } else { Ok(()) }
    }

    /// `done` of `all` within the stretch from `from` to `to` thousandths.
    pub(crate) fn tell(&self, done: usize, all: usize, from: u16, to: u16) {
        if let Some(progress) = &self.progress {
            let stretch = usize::from(to - from);
            let part = done.min(all).saturating_mul(stretch).checked_div(all).unwrap_or(stretch);
            progress(from + u16::try_from(part).unwrap_or_default());
        }
    }
}

/// Reads the file or folder at `path`.
///
/// # Errors
/// [`Refused`], with one word for why; nothing of the file is taken then.
pub fn path(path: &Path, control: &Control) -> Result<Parsed, Refused> {
    control.go_on()?;
    let about = std::fs::metadata(path).map_err(|_| Why::Unreadable)?;
    let mut raws = Raws::new(control);
    if about.is_dir() {
        package::folder(path, &mut raws)?;
    } else {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = file(path)?;
        control.go_on()?;
        any(&name, bytes, &mut raws)?;
    }
    crate::check::check(raws)
}

/// What stands in a file that is not too large.
fn file(path: &Path) -> Result<Vec<u8>, Refused> {
    let about = std::fs::metadata(path).map_err(|_| Why::Unreadable)?;
    if about.len() > limits::BYTES {
        return Err(Why::TooLarge.into());
    }
    Ok(std::fs::read(path).map_err(|_| Why::Unreadable)?)
}

/// Reads a file that is already in memory; `name` counts only where it is that of an HSDS table (`services.csv`).
///
/// # Errors
/// As [`path`].
pub fn bytes(name: &str, bytes: Vec<u8>, control: &Control) -> Result<Parsed, Refused> {
    let mut raws = Raws::new(control);
    any(name, bytes, &mut raws)?;
    crate::check::check(raws)
}

fn any(name: &str, bytes: Vec<u8>, raws: &mut Raws<'_>) -> Result<(), Refused> {
    if bytes.len() as u64 > limits::BYTES {
        return Err(Why::TooLarge.into());
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return package::zip(bytes, raws);
    }
    let text = decode::text(bytes, None, raws);
    raws.control.tell(1, 1, 0, 50);
    match text.trim_start().as_bytes().first() {
        None => Err(Why::Empty.into()),
        Some(b'{' | b'[') => json::read(&text, raws),
        Some(_) => match Kind::of_file(name) {
            Some(kind) if table::looks_like_hsds(&text) => table::read(kind, &text, None, raws),
            _ => plain::read(&text, raws),
        },
    }
}
