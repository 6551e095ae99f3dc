//! `cargo xtask generate`: what is written by the program itself and committed.

use std::fs;

use crate::places;
use crate::step::{Result, cargo, root, step};

/// Writes the TypeScript client and the places, or proves that what is committed is what would be written.
pub(crate) fn generate(check: bool) -> Result {
    let client = root().join("ui/src/ipc/generated.ts");
    let before = fs::read(&client).unwrap_or_default();
    step("TypeScript client", cargo(["run", "--quiet", "--package", "contract", "--example", "generate"]))?;
    if check && fs::read(&client)? != before {
        fs::write(&client, before)?;
        return Err("ui/src/ipc/generated.ts is out of date: run `cargo xtask generate`".into());
    }
    places::places(check)
}
