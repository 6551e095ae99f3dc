//! What a vault holds, by the reader that shares no code with the program.

use std::fs;
use std::path::Path;

/// All that a vault holds, decrypted page by page: tables, log, index and free pages of both images.
#[must_use]
pub fn images_of(vault: &Path, passphrase: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().expect("a folder");
    let secret = folder.path().join("secret");
    fs::write(&secret, passphrase).expect("the passphrase");
    let mut reader = crate::python();
    reader.arg(crate::root().join("tests/store/reader.py")).arg(vault).arg(&secret).arg(folder.path());
    let read = reader.output().expect("the reader");
    let told = String::from_utf8_lossy(&read.stdout);
    assert!(told.contains("\"state\": \"ok\""), "{told}{}", String::from_utf8_lossy(&read.stderr));
    let mut all = fs::read(folder.path().join("case.sqlite")).expect("the image");
    all.extend(fs::read(folder.path().join("private.sqlite")).expect("her own image"));
    all
}

/// The data key of a vault, as hexadecimal digits.
#[must_use]
pub fn data_key_of(vault: &Path, passphrase: &str) -> String {
    let script = "import sys; sys.path.insert(0, sys.argv[1]); import reader as r
print(r.key_in(r.read_head(open(sys.argv[2], 'rb').read()), r.CASE, [sys.argv[3]]).hex())";
    let mut python = crate::python();
    python.args(["-B", "-c", script]).arg(crate::root().join("tests/store")).arg(vault).arg(passphrase);
    let told = python.output().expect("the reader");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8(told.stdout).expect("digits").trim().to_owned()
}
