//! Writes `ui/src/ipc/generated.ts`; called by `cargo xtask generate`.

fn main() -> std::io::Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/ipc/generated.ts");
    if let Some(folder) = std::path::Path::new(path).parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, contract::typescript::generate())
}
