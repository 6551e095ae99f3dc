//! A believable caseload of people who do not exist, for practice, benches and tests; and a directory of services that
//! do not exist. The same seed and day give the same words, whatever the machine.

mod care;
mod caseload;
mod days;
mod directory;
mod papers;
mod texts;

pub use care::signals;
pub use caseload::{PASSPHRASE, Size, fill};
pub use directory::directory;
