//! SQLite without files: a file system of pages in memory, and an allocator that wipes what is given back.
//!
//! `unsafe` is allowed in this module alone, because SQLite is C: it asks for a file system and an allocator as tables
//! of C functions. Every function here checks what it is handed and touches nothing but the pages of its own file and
//! the memory it gave out itself.
#![allow(unsafe_code)]

use std::alloc::{Layout, alloc, dealloc};
use std::collections::HashMap;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, ffi};

use crate::error::{Error, Result};
use crate::keys::wipe;
use crate::pages::{MOST, PAGE, Pages};

/// Pages that a connection and the store share. Never locked by both at once: the store looks at them between
/// statements.
#[derive(Clone, Default)]
pub(crate) struct SharedPages(Arc<Mutex<Pages>>);

impl From<Pages> for SharedPages {
    fn from(pages: Pages) -> Self {
        Self(Arc::new(Mutex::new(pages)))
    }
}

impl SharedPages {
    pub(crate) fn lock(&self) -> MutexGuard<'_, Pages> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

const VFS_NAME: &CStr = c"sleutelbos-memory";

/// Files that may be opened, by name. A name is taken out again as soon as its connection stands.
static FILES: LazyLock<Mutex<HashMap<String, SharedPages>>> = LazyLock::new(Mutex::default);
static NEXT_NAME: AtomicU64 = AtomicU64::new(0);

/// Opens a connection on `pages`. SQLite opens nothing else: journals and temporary tables stay in memory, and any
/// other name is refused.
pub(crate) fn connect(pages: &SharedPages) -> Result<Connection> {
    if !*READY {
        return Err(Error::Failed);
    }
    let name = format!("image-{}", NEXT_NAME.fetch_add(1, Ordering::Relaxed));
    let files = || FILES.lock().unwrap_or_else(PoisonError::into_inner);
    files().insert(name.clone(), pages.clone());
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags_and_vfs(&name, flags, VFS_NAME);
    let connection = opened.and_then(|connection| {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        // One plan for a statement, whatever is bound to it: else SQLite prepares a kept statement anew for each value.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.execute_batch(
            "PRAGMA page_size = 4096;
             PRAGMA locking_mode = EXCLUSIVE;
             PRAGMA journal_mode = MEMORY;
             PRAGMA synchronous = OFF;
             PRAGMA temp_store = MEMORY;
             PRAGMA secure_delete = ON;
             PRAGMA foreign_keys = ON;
             PRAGMA cell_size_check = ON;
             PRAGMA cache_size = -16384;",
        )?;
        connection.pragma_update(None, "max_page_count", MOST)?;
        connection.set_prepared_statement_cache_capacity(256);
        crate::search::teach(&connection)?;
        Ok(connection)
    });
    files().remove(&name);
    Ok(connection?)
}

/// Sets SQLite up, once in a process and before its first use.
static READY: LazyLock<bool> = LazyLock::new(|| {
    // SAFETY: nothing in this process has used SQLite yet (this crate is the only way to it); both tables live as long
    // as the process.
    unsafe {
        ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, &raw const MEMORY.0) == ffi::SQLITE_OK
            && ffi::sqlite3_initialize() == ffi::SQLITE_OK
            && ffi::sqlite3_vfs_register(Box::into_raw(Box::new(vfs())), 0) == ffi::SQLITE_OK
    }
});

// --- the allocator ---

/// Room before each piece of memory for its size. Keeps the alignment of 16 bytes that C expects.
const HEAD: usize = 16;

/// A table of C functions, which holds no data of its own.
struct Table<T>(T);

// SAFETY: the tables are never written to.
unsafe impl<T> Sync for Table<T> {}

static MEMORY: Table<ffi::sqlite3_mem_methods> = Table(ffi::sqlite3_mem_methods {
    xMalloc: Some(x_malloc),
    xFree: Some(x_free),
    xRealloc: Some(x_realloc),
    xSize: Some(x_size),
    xRoundup: Some(x_roundup),
    xInit: Some(x_init),
    xShutdown: Some(x_shutdown),
    pAppData: ptr::null_mut(),
});

fn layout(size: usize) -> Option<Layout> {
    Layout::from_size_align(size.checked_add(HEAD)?, HEAD).ok()
}

unsafe extern "C" fn x_malloc(size: c_int) -> *mut c_void {
    let Ok(size) = usize::try_from(size) else { return ptr::null_mut() };
    let Some(layout) = layout(size) else { return ptr::null_mut() };
    // SAFETY: the layout is not empty; the first bytes of what was given hold its size.
    unsafe {
        let start = alloc(layout);
        if start.is_null() {
            return ptr::null_mut();
        }
        start.cast::<usize>().write(size);
        start.add(HEAD).cast()
    }
}

unsafe extern "C" fn x_free(memory: *mut c_void) {
    if memory.is_null() {
        return;
    }
    // SAFETY: `memory` comes from `x_malloc`, so its size stands before it.
    unsafe {
        let start = memory.cast::<u8>().sub(HEAD);
        let size = start.cast::<usize>().read();
        wipe(std::slice::from_raw_parts_mut(memory.cast::<u8>(), size));
        if let Some(layout) = layout(size) {
            dealloc(start, layout);
        }
    }
}

unsafe extern "C" fn x_realloc(memory: *mut c_void, size: c_int) -> *mut c_void {
    // SAFETY: as for `x_malloc` and `x_free`; the two pieces do not overlap.
    unsafe {
        let new = x_malloc(size);
        if !memory.is_null() && !new.is_null() {
            let kept = usize::try_from(x_size(memory).min(size)).unwrap_or_default();
            ptr::copy_nonoverlapping(memory.cast::<u8>(), new.cast::<u8>(), kept);
            x_free(memory);
        }
        new
    }
}

unsafe extern "C" fn x_size(memory: *mut c_void) -> c_int {
    if memory.is_null() {
        return 0;
    }
    // SAFETY: `memory` comes from `x_malloc`.
    let size = unsafe { memory.cast::<u8>().sub(HEAD).cast::<usize>().read() };
    c_int::try_from(size).unwrap_or(c_int::MAX)
}

unsafe extern "C" fn x_roundup(size: c_int) -> c_int {
    size.checked_add(7).map_or(size, |size| size & !7)
}

unsafe extern "C" fn x_init(_: *mut c_void) -> c_int {
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_shutdown(_: *mut c_void) {}

// --- the file system ---

#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    pages: Option<NonNull<Mutex<Pages>>>,
}

fn vfs() -> ffi::sqlite3_vfs {
    ffi::sqlite3_vfs {
        iVersion: 2,
        szOsFile: size_of::<File>() as c_int,
        mxPathname: 64,
        pNext: ptr::null_mut(),
        zName: VFS_NAME.as_ptr(),
        pAppData: ptr::null_mut(),
        xOpen: Some(x_open),
        xDelete: Some(x_delete),
        xAccess: Some(x_access),
        xFullPathname: Some(x_full_pathname),
        xDlOpen: None,
        xDlError: None,
        xDlSym: None,
        xDlClose: None,
        xRandomness: Some(x_randomness),
        xSleep: Some(x_sleep),
        xCurrentTime: Some(x_current_time),
        xGetLastError: Some(x_get_last_error),
        xCurrentTimeInt64: Some(x_current_time_int64),
        xSetSystemCall: None,
        xGetSystemCall: None,
        xNextSystemCall: None,
    }
}

static IO: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 1,
    xClose: Some(x_close),
    xRead: Some(x_read),
    xWrite: Some(x_write),
    xTruncate: Some(x_truncate),
    xSync: Some(x_sync),
    xFileSize: Some(x_file_size),
    xLock: Some(x_lock),
    xUnlock: Some(x_lock),
    xCheckReservedLock: Some(x_check_reserved_lock),
    xFileControl: Some(x_file_control),
    xSectorSize: Some(x_sector_size),
    xDeviceCharacteristics: Some(x_device_characteristics),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

unsafe extern "C" fn x_open(
    _: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: SQLite hands over `szOsFile` bytes for the file and a name that ends in zero, or none.
    unsafe {
        let file = file.cast::<File>();
        file.write(File { base: ffi::sqlite3_file { pMethods: ptr::null() }, pages: None });
        if name.is_null() || flags & ffi::SQLITE_OPEN_MAIN_DB == 0 {
            return ffi::SQLITE_CANTOPEN;
        }
        let Ok(name) = CStr::from_ptr(name).to_str() else { return ffi::SQLITE_CANTOPEN };
        let known = FILES.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned();
        let Some(SharedPages(pages)) = known else { return ffi::SQLITE_CANTOPEN };
        (*file).pages = NonNull::new(Arc::into_raw(pages).cast_mut());
        (*file).base.pMethods = &raw const IO;
        if !out_flags.is_null() {
            *out_flags = flags;
        }
    }
    ffi::SQLITE_OK
}

/// The pages of a file that [`x_open`] opened.
///
/// # Safety
/// `file` was opened by [`x_open`] and not yet closed.
unsafe fn pages_of<'a>(file: *mut ffi::sqlite3_file) -> Option<MutexGuard<'a, Pages>> {
    // SAFETY: by the condition above; the file keeps its pages alive.
    unsafe {
        let pages = (*file.cast::<File>()).pages?;
        Some(pages.as_ref().lock().unwrap_or_else(PoisonError::into_inner))
    }
}

unsafe extern "C" fn x_close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: the pointer comes from `Arc::into_raw` in `x_open` and is taken out, so it is given back once.
    unsafe {
        if let Some(pages) = (*file.cast::<File>()).pages.take() {
            drop(Arc::from_raw(pages.as_ptr()));
        }
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_read(file: *mut ffi::sqlite3_file, into: *mut c_void, amount: c_int, at: i64) -> c_int {
    let (Ok(amount), Ok(at)) = (usize::try_from(amount), u64::try_from(at)) else { return ffi::SQLITE_IOERR_READ };
    // SAFETY: SQLite hands over `amount` bytes to fill.
    unsafe {
        let Some(pages) = pages_of(file) else { return ffi::SQLITE_IOERR_READ };
        let into = std::slice::from_raw_parts_mut(into.cast::<u8>(), amount);
        if pages.read(at, into) { ffi::SQLITE_OK } else { ffi::SQLITE_IOERR_SHORT_READ }
    }
}

unsafe extern "C" fn x_write(file: *mut ffi::sqlite3_file, from: *const c_void, amount: c_int, at: i64) -> c_int {
    let (Ok(amount), Ok(at)) = (usize::try_from(amount), u64::try_from(at)) else { return ffi::SQLITE_IOERR_WRITE };
    // SQLite keeps to `max_page_count` itself; what passes it could not be read again.
    if at.saturating_add(amount as u64) > u64::from(MOST) * PAGE as u64 {
        return ffi::SQLITE_FULL;
    }
    // SAFETY: SQLite hands over `amount` bytes to read.
    unsafe {
        let Some(mut pages) = pages_of(file) else { return ffi::SQLITE_IOERR_WRITE };
        pages.write(at, std::slice::from_raw_parts(from.cast::<u8>(), amount));
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    let Ok(pages) = u32::try_from(size / PAGE as i64) else { return ffi::SQLITE_IOERR_TRUNCATE };
    if pages > MOST {
        return ffi::SQLITE_FULL;
    }
    // SAFETY: as `pages_of` asks.
    let Some(mut open) = (unsafe { pages_of(file) }) else { return ffi::SQLITE_IOERR_TRUNCATE };
    open.resize(pages);
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_sync(_: *mut ffi::sqlite3_file, _: c_int) -> c_int {
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_file_size(file: *mut ffi::sqlite3_file, size: *mut i64) -> c_int {
    // SAFETY: as `pages_of` asks; `size` is there to be written.
    unsafe {
        let Some(pages) = pages_of(file) else { return ffi::SQLITE_IOERR_FSTAT };
        *size = i64::from(pages.len()) * PAGE as i64;
    }
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_lock(_: *mut ffi::sqlite3_file, _: c_int) -> c_int {
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_check_reserved_lock(_: *mut ffi::sqlite3_file, out: *mut c_int) -> c_int {
    // SAFETY: `out` is there to be written.
    unsafe { *out = 0 };
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_file_control(_: *mut ffi::sqlite3_file, _: c_int, _: *mut c_void) -> c_int {
    ffi::SQLITE_NOTFOUND
}

unsafe extern "C" fn x_sector_size(_: *mut ffi::sqlite3_file) -> c_int {
    PAGE as c_int
}

unsafe extern "C" fn x_device_characteristics(_: *mut ffi::sqlite3_file) -> c_int {
    ffi::SQLITE_IOCAP_ATOMIC | ffi::SQLITE_IOCAP_SAFE_APPEND | ffi::SQLITE_IOCAP_SEQUENTIAL
}

unsafe extern "C" fn x_delete(_: *mut ffi::sqlite3_vfs, _: *const c_char, _: c_int) -> c_int {
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_access(_: *mut ffi::sqlite3_vfs, _: *const c_char, _: c_int, out: *mut c_int) -> c_int {
    // SAFETY: `out` is there to be written.
    unsafe { *out = 0 };
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_full_pathname(
    _: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    room: c_int,
    out: *mut c_char,
) -> c_int {
    // SAFETY: the name ends in zero; `out` has `room` bytes.
    unsafe {
        let name = CStr::from_ptr(name).to_bytes_with_nul();
        if usize::try_from(room).is_ok_and(|room| name.len() <= room) {
            ptr::copy_nonoverlapping(name.as_ptr().cast(), out, name.len());
            ffi::SQLITE_OK
        } else {
            ffi::SQLITE_CANTOPEN
        }
    }
}

unsafe extern "C" fn x_randomness(_: *mut ffi::sqlite3_vfs, amount: c_int, out: *mut c_char) -> c_int {
    let Ok(wanted) = usize::try_from(amount) else { return 0 };
    // SAFETY: `out` has `amount` bytes.
    let out = unsafe { std::slice::from_raw_parts_mut(out.cast::<u8>(), wanted) };
    if getrandom::fill(out).is_ok() { amount } else { 0 }
}

unsafe extern "C" fn x_sleep(_: *mut ffi::sqlite3_vfs, _: c_int) -> c_int {
    0
}

unsafe extern "C" fn x_get_last_error(_: *mut ffi::sqlite3_vfs, _: c_int, _: *mut c_char) -> c_int {
    0
}

/// Milliseconds since noon of 24 November 4714 before Christ, the start of Julian days.
fn julian_milliseconds() -> i64 {
    jiff::Timestamp::now().as_millisecond().saturating_add(210_866_760_000_000)
}

unsafe extern "C" fn x_current_time(_: *mut ffi::sqlite3_vfs, out: *mut f64) -> c_int {
    // SAFETY: `out` is there to be written.
    unsafe { *out = julian_milliseconds() as f64 / 86_400_000.0 };
    ffi::SQLITE_OK
}

unsafe extern "C" fn x_current_time_int64(_: *mut ffi::sqlite3_vfs, out: *mut i64) -> c_int {
    // SAFETY: `out` is there to be written.
    unsafe { *out = julian_milliseconds() };
    ffi::SQLITE_OK
}
