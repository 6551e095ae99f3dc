//! How changed pages are found: by noting each write (what the store does), or by comparing the image with a copy of
//! itself. At 10 and 100 MB, for a commit that changes twelve pages.

use std::hint::black_box;
use std::time::Instant;

const PAGE: usize = 4096;

/// Median of the runs, in microseconds.
fn median(runs: usize, mut run: impl FnMut()) -> f64 {
    let mut all: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

fn main() -> std::io::Result<()> {
    let mut rows = Vec::new();
    for megabytes in [10_usize, 100] {
        let pages = megabytes * 1_000_000 / PAGE;
        let mut image = vec![7_u8; pages * PAGE];
        let shadow = image.clone();
        let touched: Vec<usize> = (0..12).map(|n| (n * 7_919 + 13) % pages).collect();
        let compared = median(31, || {
            let changed: Vec<usize> = (0..pages)
                .filter(|page| image[page * PAGE..(page + 1) * PAGE] != shadow[page * PAGE..(page + 1) * PAGE])
                .collect();
            black_box(changed);
        });
        let noted = median(31, || {
            let mut before = std::collections::BTreeMap::new();
            for page in &touched {
                let bytes = &mut image[page * PAGE..(page + 1) * PAGE];
                before.entry(*page).or_insert_with(|| bytes.to_vec());
                bytes[9] ^= 1;
            }
            let changed =
                before.iter().filter(|(page, old)| image[**page * PAGE..(**page + 1) * PAGE] != old[..]).count();
            black_box(changed);
        });
        for (how, value, floor) in [("compared", compared, noted), ("noted", noted, noted)] {
            rows.push(format!(
                r#"{{"name":"changed pages, {how}, {megabytes} MB","value":{value:.1},"unit":"µs","floor":{floor:.1},"ratio":{:.2}}}"#,
                value / floor
            ));
        }
    }
    let folder = std::env::var("SLEUTELBOS_BENCH_ROWS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../target/bench/rows").to_owned());
    std::fs::create_dir_all(&folder)?;
    std::fs::write(format!("{folder}/changed.json"), format!("[{}]", rows.join(",\n")))?;
    Ok(())
}
