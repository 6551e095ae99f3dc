//! Whoever drops the last whole frames gets a valid vault. An anchor that is known here tells: `older`.

use std::fs;

use record::Note;
use vault::{Anchor, State, verify};

use crate::material::{Layout, empty_vault, folder, passphrase};

#[test]
fn without_its_last_commits_a_vault_is_older_than_its_anchor() {
    let folder = folder();
    let path = folder.path().join("proef.sleutel");
    let vault = empty_vault(&path);
    for n in 0..5 {
        let text = Note::new(&format!("notitie {n}")).unwrap();
        vault.write(move |w| wellbeing::note::save(&w.private, None, &text, None).map(|_| ())).unwrap();
    }
    let open = vault.anchor().unwrap().unwrap();
    vault.lock();
    let whole = fs::read(&path).unwrap();
    let layout = Layout::of(&whole);
    let state = |bytes: &[u8], known: Option<Anchor>| {
        fs::write(&path, bytes).unwrap();
        verify(&path, Some(&passphrase()), known).unwrap()
    };
    let last = state(&whole, None).anchor.unwrap();
    assert_eq!(last.sequence, open.sequence + 1, "locking adds one frame");
    assert_eq!(state(&whole, Some(last)).state, State::Ok, "the control: with its own anchor it is whole");
    assert_eq!(state(&whole, Some(open)).state, State::Ok, "the control: newer than an anchor is no reproach");
    let mut dropped = 0;
    for (_, end, ends) in layout.frames.iter().rev().skip(1) {
        if !ends {
            continue;
        }
        dropped += 1;
        let cut = &whole[..*end];
        let alone = state(cut, None);
        assert_eq!(alone.state, State::Ok, "{dropped} dropped: alone it is a valid, older vault");
        assert!(alone.anchor.unwrap().sequence < last.sequence);
        assert_eq!(state(cut, Some(last)).state, State::Older, "{dropped} commits dropped");
        // Cut within the frame: torn, and older all the same.
        assert_eq!(state(&whole[..end + 30], Some(last)).state, State::Older);
        assert_eq!(state(&whole[..end + 30], None).state, State::TornTail);
    }
    assert!(dropped > 4, "the control: there were commits to drop");
    let other = Anchor { tag: [7; 16], ..last };
    assert_eq!(state(&whole, Some(other)).state, State::Older, "as long, but another history");
}
