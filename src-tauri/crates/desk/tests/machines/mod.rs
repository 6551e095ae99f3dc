//! Machines of one key person: each begins with a copy of the first one's file, and a folder lies between them.
#![allow(dead_code, reason = "each test that uses it is a program of its own, and not each needs all of it")]

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use vault::{Cost, Exchanged, Keyring, Kind, Passphrase, Source, Vault};

pub(crate) struct Machine {
    pub(crate) vault: Vault,
    pub(crate) folder: PathBuf,
}

impl Machine {
    pub(crate) fn exchange(&self) -> Exchanged {
        exchange(&self.vault, &self.folder)
    }
}

/// As the program does it; nothing may be refused, or wait.
pub(crate) fn exchange(vault: &Vault, folder: &Path) -> Exchanged {
    let told = desk::exchange::make(vault, folder, "nl", &mut |_, _| {}, &AtomicBool::new(false)).unwrap().told;
    assert!(told.refused.is_empty() && told.waiting.is_empty(), "{told:?}");
    told
}

/// So many machines. The first is given to `begin` before it is copied; none has exchanged since.
pub(crate) fn machines<T>(root: &Path, count: usize, begin: impl FnOnce(&Machine) -> T) -> (Vec<Machine>, T) {
    let passphrase = Passphrase::new("een zin voor elk apparaat".to_owned());
    let (path, folder) = (root.join("0.sleutel"), root.join("map"));
    std::fs::create_dir(&folder).unwrap();
    let source = Source::new_device();
    let vault = Vault::create_at_cost(&path, &passphrase, Cost::FLOOR, Kind::Practice, desk::ROOMS, source).unwrap();
    let mut all = vec![Machine { vault, folder: folder.clone() }];
    let begun = begin(&all[0]);
    for n in 1..count {
        let copy = root.join(format!("{n}.sleutel"));
        std::fs::copy(&path, &copy).unwrap();
        let keys = Keyring::unlock(&copy, &passphrase).unwrap();
        let vault = Vault::open_with(&copy, &keys, desk::ROOMS, Source::new_device()).unwrap().vault;
        all.push(Machine { vault, folder: folder.clone() });
    }
    (all, begun)
}

/// Two machines that know of each other, with what `begin` wrote on both.
pub(crate) fn two<T>(root: &Path, begin: impl FnOnce(&Machine) -> T) -> (Machine, Machine, T) {
    let (mut all, begun) = machines(root, 2, begin);
    let (there, here) = (all.pop().unwrap(), all.pop().unwrap());
    for machine in [&here, &there, &here] {
        machine.exchange();
    }
    (here, there, begun)
}
