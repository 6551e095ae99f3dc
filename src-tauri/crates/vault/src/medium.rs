//! What a vault file lies on.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::file::read_head;

/// Something that holds the bytes of a vault. [`Disk`] is the real one; tests have others that fail on command.
pub trait Medium: Send {
    /// How many bytes there are.
    ///
    /// # Errors
    /// Any of the medium.
    fn length(&mut self) -> io::Result<u64>;

    /// Fills `into` with the bytes from `at` on.
    ///
    /// # Errors
    /// `UnexpectedEof` where there are too few; any of the medium.
    fn read_at(&mut self, at: u64, into: &mut [u8]) -> io::Result<()>;

    /// Adds bytes at the end. May have added a part of them when it fails.
    ///
    /// # Errors
    /// Any of the medium.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Returns when all that was added will outlive a power cut.
    ///
    /// # Errors
    /// Any of the medium; nobody knows then what it holds.
    fn sync(&mut self) -> io::Result<()>;

    /// Cuts off all from `len` on.
    ///
    /// # Errors
    /// Any of the medium.
    fn truncate(&mut self, len: u64) -> io::Result<()>;

    /// Replaces all bytes by those that `write` writes: there are always either the old ones or the new ones, whole.
    /// `false` where the new ones are there, but nobody knows whether they will outlive a power cut.
    ///
    /// # Errors
    /// Any of the medium; the old bytes are there then.
    fn replace(&mut self, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<bool>;

    /// Keeps bytes aside, beside the vault, under its name and `.suffix`; where other bytes have that name, with `-2` and
    /// so on behind it. Those that are there already are not kept twice.
    ///
    /// # Errors
    /// Any of the medium; nothing was kept then, and nothing is left of it.
    fn keep_aside(&mut self, suffix: &str, bytes: &[u8]) -> io::Result<()>;

    /// Removes what lies beside the vault and was sealed before frame `first`: the copy from before a migration, and
    /// torn tails. Where nothing is ever kept aside there is nothing to do.
    ///
    /// # Errors
    /// Any of the medium; some of it may be gone then.
    fn remove_older(&mut self, _first: u64) -> io::Result<()> {
        Ok(())
    }

    /// Whether it still lies where it was opened: a file that another program renamed, removed or put another one over
    /// takes all that is written to it along into nothing.
    ///
    /// # Errors
    /// Any of the medium.
    fn is_in_place(&mut self) -> io::Result<bool> {
        Ok(true)
    }

    /// Where it lies, where it is a file: erasure looks beside it for what was kept aside.
    fn path(&self) -> Option<&Path> {
        None
    }
}

/// A file on a disk.
pub struct Disk {
    path: PathBuf,
    file: File,
}

/// How often, and how long apart, a rename is tried again: on Windows a scanner that just reads the new file refuses it.
const RENAMES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(100);

impl Disk {
    /// Opens an existing file.
    ///
    /// # Errors
    /// `NotFound`; any of the file system.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().read(true).write(true).open(path)?;
        Ok(Self { path: path.to_owned(), file })
    }

    /// Opens an existing file to read only: nothing can be written through it.
    ///
    /// # Errors
    /// `NotFound`; any of the file system.
    pub fn open_to_read(path: &Path) -> io::Result<Self> {
        Ok(Self { path: path.to_owned(), file: File::open(path)? })
    }

    /// Makes a new file with the bytes that `write` writes. Nobody ever sees a part of it under this name.
    ///
    /// # Errors
    /// `AlreadyExists` where something stands there; any of the file system.
    pub fn create(path: &Path, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<Self> {
        if fs::symlink_metadata(path).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let file = write_beside(path, write)?;
        sync_folder(path)?;
        Ok(Self { path: path.to_owned(), file })
    }
}

impl Medium for Disk {
    fn length(&mut self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    fn read_at(&mut self, at: u64, into: &mut [u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(at))?;
        self.file.read_exact(into)
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::End(0))?;
        self.file.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn truncate(&mut self, len: u64) -> io::Result<()> {
        self.file.set_len(len)
    }

    fn replace(&mut self, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<bool> {
        self.file = write_beside(&self.path, write)?;
        Ok(sync_folder(&self.path).is_ok())
    }

    fn keep_aside(&mut self, suffix: &str, bytes: &[u8]) -> io::Result<()> {
        let mut path = beside(&self.path, suffix);
        let mut number = 1;
        let mut file = loop {
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    if fs::read(&path)? == bytes {
                        return Ok(());
                    }
                    number += 1;
                    path = beside(&self.path, &format!("{suffix}-{number}"));
                }
                other => break other?,
            }
        };
        let kept = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| sync_folder(&self.path));
        kept.inspect_err(|_| {
            // Half of it is not what was promised.
            let _ = fs::remove_file(&path);
        })
    }

    fn remove_older(&mut self, first: u64) -> io::Result<()> {
        let before = beside(&self.path, "before");
        if let Ok(mut file) = Self::open_to_read(&before)
            && read_head(&mut file).is_ok_and(|head| head.header.first < first)
        {
            drop(file);
            fs::remove_file(before)?;
        }
        let torn = beside(&self.path, "torn-");
        let (Some(begin), Some(folder)) = (torn.file_name().and_then(OsStr::to_str), torn.parent()) else {
            return Ok(());
        };
        for entry in fs::read_dir(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })? {
            let name = entry?.file_name();
            let number = name.to_str().and_then(|name| name.strip_prefix(begin)).and_then(|rest| {
                let number = rest.split_once('-').map_or(rest, |(number, _)| number);
                number.parse::<u64>().ok()
            });
            // A tail that was cut off before frame `first` was sealed with what sealed the frame before.
            if number.is_some_and(|number| number <= first) {
                fs::remove_file(torn.with_file_name(name))?;
            }
        }
        Ok(())
    }

    #[cfg(unix)]
    fn is_in_place(&mut self) -> io::Result<bool> {
        use std::os::unix::fs::MetadataExt as _;
        let open = self.file.metadata()?;
        match fs::metadata(&self.path) {
            Ok(named) => Ok((named.dev(), named.ino()) == (open.dev(), open.ino())),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn path(&self) -> Option<&Path> {
        Some(&self.path)
    }
}

/// `NAME.sleutel.suffix` for `NAME.sleutel`.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    name.into()
}

/// Writes a file whole under another name, syncs it and gives it its name: there is always the old one or the new one.
pub(crate) fn write_beside(path: &Path, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<File> {
    let new = beside(path, "new");
    let written = (|| {
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(true).open(&new)?;
        let mut buffer = io::BufWriter::with_capacity(1 << 16, &mut file);
        write(&mut buffer)?;
        buffer.flush()?;
        drop(buffer);
        file.sync_all()?;
        Ok(file)
    })();
    let renamed = written.and_then(|file| rename(&new, path).map(|()| file));
    renamed.inspect_err(|_| {
        let _ = fs::remove_file(&new);
    })
}

/// Gives a file that was just written its name, over another. Everywhere as patiently as Windows needs it: elsewhere a
/// folder in which nothing may be written has refused the new file before.
pub(crate) fn rename(new: &Path, path: &Path) -> io::Result<()> {
    let mut tries = 0;
    loop {
        match fs::rename(new, path) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied && tries < RENAMES => {
                tries += 1;
                std::thread::sleep(PAUSE);
            }
            other => return other,
        }
    }
}

/// Makes a rename outlive a power cut. Windows has no such call; its rename is written through.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
