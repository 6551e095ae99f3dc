//! Where one machine changes what opens it, the others ask to do the same, until she did or said that she will not.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

mod machines;

use casebook::client::{self, Details};
use casebook::keys;
use machines::Machine;
use record::Line;
use tempfile::TempDir;
use vault::{Keyring, Source, Vault};

fn asks(machine: &Machine) -> bool {
    machine.vault.read(|r| keys::changed_elsewhere(&r.case)).unwrap().is_some()
}

fn works(machine: &Machine) {
    let details = Details::of(Line::new("Iemand").unwrap());
    machine.vault.write(move |w| client::save(&w.case, None, &details)).unwrap();
}

#[test]
fn what_opens_one_machine_is_asked_about_on_the_others() {
    let root = TempDir::new().unwrap();
    let (here, there, ()) = machines::two(root.path(), |_| ());
    works(&there);
    works(&here);
    let exchange = || {
        for machine in [&here, &there, &here] {
            machine.exchange();
        }
    };
    exchange();
    assert!(!asks(&here) && !asks(&there), "the control: nothing changed");

    here.vault.write(|w| keys::say_changed(&w.case)).unwrap();
    assert!(!asks(&there), "the control: it has not heard of it");
    exchange();
    assert!(!asks(&here) && asks(&there));
    // Following it is no news for the one that began.
    there.vault.write(|w| keys::say_changed(&w.case)).unwrap();
    exchange();
    assert!(!asks(&here) && !asks(&there));

    // Later again, and she leaves the other as it is.
    there.vault.write(|w| keys::say_changed(&w.case)).unwrap();
    exchange();
    assert!(asks(&here) && !asks(&there));
    here.vault.write(|w| keys::say_known(&w.case)).unwrap();
    exchange();
    assert!(!asks(&here) && !asks(&there));

    // A machine that joins with a copy of the file has what the file has.
    let copy = root.path().join("9.sleutel");
    std::fs::copy(root.path().join("1.sleutel"), &copy).unwrap();
    let passphrase = vault::Passphrase::new("een zin voor elk apparaat".to_owned());
    let keyring = Keyring::unlock(&copy, &passphrase).unwrap();
    let vault = Vault::open_with(&copy, &keyring, desk::ROOMS, Source::new_device()).unwrap().vault;
    let joined = Machine { vault, folder: here.folder.clone() };
    works(&joined);
    assert!(!asks(&joined));
    joined.exchange();
    assert!(!asks(&joined));
    here.vault.write(|w| keys::say_changed(&w.case)).unwrap();
    here.exchange();
    joined.exchange();
    assert!(asks(&joined));
}
