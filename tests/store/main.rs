//! What the store claims, proven from outside: the real `sleutel`, files on a real disk, and judges that share no code
//! with the accused. One module, one claim.
//!
//! | claim | proven in |
//! | --- | --- |
//! | `FORMAT.md` is enough to write a reader from, and the program keeps to it | [`a_second_reader_agrees`] |
//! | vaults of each released version open | [`old_vaults_open`] |
//! | key derivation and frames give known answers, computed elsewhere | `vault/src/answers.rs` |
//! | every truncation, every flipped bit: the state of `FORMAT.md`, never other content | `vault/src/proofs.rs` |
//! | frames swapped, repeated, left out, of another vault or generation, old ones or old pages put back | `vault/src/proofs.rs` |
//! | last frames dropped: `older` where an anchor is known | [`dropped_frames_are_announced`] |
//! | an old page put back, beside SQLCipher | `tests/sqlcipher`, run by `cargo xtask bench` |
//! | killed at any moment: what was acknowledged is there | `vault/tests/proofs.rs`, `practice/tests/proofs.rs` |
//! | a device that fails at any call | `vault/src/*proofs.rs`; on a real disk `vault/tests/failing.rs`, `vault/tests/backup.rs` |
//! | a disk that is really full | [`a_full_disk_loses_nothing`] |
//! | a head that asks for much is refused in bounded time and memory | [`a_head_cannot_ask_for_much`] |
//! | no bytes from outside stop the program or are taken by half | [`spoilt_bytes_are_refused`], `vault/src/bundle_proofs.rs`, `social_map/tests` |
//! | the companion opens no socket | [`the_companion_opens_no_socket`] |
//! | the window reaches no network | `tests/offline.rs` |
//! | nothing readable on the disk after a day's work, its crash and its backup | [`a_days_work_leaves_no_word`]; of the window `tests/released.rs` |
//!
//! Short here; in full with `cargo xtask prove`.
#![cfg(unix)]
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]
#![allow(clippy::print_stdout, reason = "a proof says how much it has tried")]

#[cfg(target_os = "linux")]
mod a_days_work_leaves_no_word;
mod a_full_disk_loses_nothing;
mod a_head_cannot_ask_for_much;
mod a_second_reader_agrees;
mod dropped_frames_are_announced;
mod material;
mod old_vaults_open;
mod search;
mod spoilt_bytes_are_refused;
mod the_companion_opens_no_socket;
