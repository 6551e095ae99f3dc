//! The vault as a whole: making, opening, locking it; its settings; how the window looks.

use std::sync::atomic::Ordering;

use contract::Failure;
use contract::types::{CrisisLine, Look, NewVault, Settings, Start, Strength, Unlocked};
use phrases::passphrase;
use record::Rule;
use vault::{Kind, Opened, Passphrase, Read, Source, State, Vault};

use crate::dialogs;
use crate::profile::Profile;
use crate::program::{Program, blocking};

/// How many people and contacts a practice vault holds, and what they follow from.
const PRACTICE: practice::Size = practice::Size { clients: 24, contacts: 240, seed: 1 };

const AUTO_LOCK: &str = "auto_lock_minutes";
const DISCREET: &str = "discreet";

pub(super) async fn start(program: &Program) -> Result<Start, Failure> {
    if program.demo.swap(false, Ordering::Relaxed) {
        open_demo(program).await?;
    }
    Ok(Start {
        look: program.profile.look(),
        has_vault: program.profile.vault().is_file(),
        is_open: program.is_open(),
        is_practice: program.vault().is_ok_and(|vault| vault.kind() == Kind::Practice),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

pub(super) async fn set_look(program: &Program, look: Look) -> Result<(), Failure> {
    program.profile.set_look(look)
}

pub(super) async fn crisis_lines(_: &Program) -> Result<Vec<CrisisLine>, Failure> {
    Ok(social_map::crisis::LINES
        .iter()
        .map(|line| CrisisLine {
            key: line.key.to_owned(),
            number: line.number.to_owned(),
            source: line.source.to_owned(),
            checked: line.checked.to_owned(),
        })
        .collect())
}

pub(super) async fn suggest_passphrase(_: &Program) -> Result<String, Failure> {
    Ok(passphrase::suggest().map_err(|_| Failure::Internal)?.to_string())
}

pub(super) async fn passphrase_strength(_: &Program, typed: String) -> Result<Strength, Failure> {
    blocking(move || {
        let score = passphrase::score(&typed);
        Ok(Strength { score, is_enough: score >= passphrase::ENOUGH })
    })
    .await
}

pub(super) async fn create_vault(program: &Program, passphrase: String, kind: NewVault) -> Result<Unlocked, Failure> {
    let is_enough = passphrase::score(&passphrase) >= passphrase::ENOUGH;
    let passphrase = Passphrase::new(passphrase);
    if !is_enough {
        return Err(Failure::Invalid { field: "passphrase".to_owned(), rule: Rule::TooWeak });
    }
    let kind = match kind {
        NewVault::Real => Kind::KeyPerson,
        NewVault::Practice => Kind::Practice,
    };
    create(program, passphrase, kind).await
}

pub(super) async fn unlock(program: &Program, passphrase: String) -> Result<Unlocked, Failure> {
    let passphrase = Passphrase::new(passphrase);
    program.tries.may_try()?;
    let opened = open(program, passphrase).await;
    program.tries.count(&opened);
    opened
}

pub(super) async fn choose_vault(program: &Program) -> Result<(), Failure> {
    let app = program.app.clone();
    let path = blocking(move || dialogs::choose_vault(&app).ok_or(Failure::Cancelled)).await?;
    program.lock();
    program.profile.set_vault(path)
}

pub(super) async fn lock(program: &Program) -> Result<(), Failure> {
    program.lock_and_tell();
    Ok(())
}

pub(super) async fn stay(program: &Program) -> Result<(), Failure> {
    program.idle.stay();
    Ok(())
}

pub(super) async fn settings(program: &Program) -> Result<Settings, Failure> {
    program.read(|r| read_settings(&r.case)).await
}

pub(super) async fn set_settings(program: &Program, settings: Settings) -> Result<Settings, Failure> {
    if !(1..=60).contains(&settings.auto_lock_minutes) {
        return Err(Failure::Invalid { field: AUTO_LOCK.to_owned(), rule: Rule::OutOfRange { min: 1, max: 60 } });
    }
    let wanted = settings.clone();
    program
        .write(move |w| {
            w.case.put_setting(AUTO_LOCK, &wanted.auto_lock_minutes.to_string())?;
            w.case.put_setting(DISCREET, &wanted.discreet.to_string())
        })
        .await?;
    program.idle.set_limit(settings.auto_lock_minutes);
    Ok(settings)
}

pub(super) async fn undo(program: &Program, token: String) -> Result<(), Failure> {
    let vault = program.vault()?;
    blocking(move || Ok(vault.undo(&token)?)).await
}

fn read_settings(r: &Read<'_, vault::Case>) -> vault::Result<Settings> {
    Ok(Settings {
        auto_lock_minutes: r.setting(AUTO_LOCK)?.and_then(|text| text.parse().ok()).unwrap_or(10),
        discreet: r.setting(DISCREET)?.is_some_and(|text| text == "true"),
    })
}

/// Opens the vault of this profile.
async fn open(program: &Program, passphrase: Passphrase) -> Result<Unlocked, Failure> {
    let (path, device) = (program.profile.vault(), program.profile.device());
    // A vault that is open here already is locked first: its file belongs to one at a time.
    program.lock();
    program.progress("unlock", 0);
    let Opened { vault, mut state, last_saved } = blocking(move || {
        let opened = Vault::open(&path, &passphrase, desk::ROOMS, Source::Machine { device })?;
        // A newer program may bring newer facts. A disk that refuses them is no reason to keep the vault closed.
        let _ = opened.vault.write(|w| social_map::starter::ensure(&w.case));
        Ok(opened)
    })
    .await?;
    if state == State::Ok && is_older(&vault, &program.profile) {
        state = State::Older;
    }
    opened(program, vault, state, last_saved).await
}

/// Makes the vault of this profile, and opens it.
async fn create(program: &Program, passphrase: Passphrase, kind: Kind) -> Result<Unlocked, Failure> {
    let (path, device) = (program.profile.vault(), program.profile.device());
    program.lock();
    program.progress(if kind == Kind::Practice { "practice" } else { "unlock" }, 0);
    let app = program.app.clone();
    let vault = blocking(move || {
        let vault = Vault::create(&path, &passphrase, kind, desk::ROOMS, Source::Machine { device })?;
        let mut tell = |done| tauri::Manager::state::<Program>(&app).progress("practice", done);
        if let Err(error) = furnish(&vault, &mut tell) {
            // Half a vault is none: what was made a moment ago goes again.
            vault.lock();
            let _ = std::fs::remove_file(&path);
            return Err(error.into());
        }
        Ok(vault)
    })
    .await?;
    let last_saved = vault.read(|r| Ok(r.case.now()))?;
    opened(program, vault, State::Ok, last_saved).await
}

/// What a new vault begins with: the national services, and for practice a region and people who do not exist.
fn furnish(vault: &Vault, tell: &mut dyn FnMut(u16)) -> vault::Result<()> {
    vault.write(|w| social_map::starter::ensure(&w.case))?;
    if vault.kind() != Kind::Practice {
        return Ok(());
    }
    vault.write(|w| social_map::fictional::load(&w.case))?;
    practice::fill(vault, PRACTICE, jiff::Zoned::now().date(), tell)
}

async fn opened(
    program: &Program,
    vault: Vault,
    state: State,
    last_saved: jiff::Timestamp,
) -> Result<Unlocked, Failure> {
    let asked = vault.clone();
    let settings = blocking(move || Ok(asked.read(|r| read_settings(&r.case))?)).await?;
    let is_practice = vault.kind() == Kind::Practice;
    program.take(vault, settings.auto_lock_minutes);
    program.progress("unlock", 1000);
    Ok(Unlocked { is_practice, state: word(state), last_saved, settings })
}

/// The word of a state, as `FORMAT.md` and every serialisation of it say it.
fn word(state: State) -> String {
    serde_json::to_value(state).ok().and_then(|word| Some(word.as_str()?.to_owned())).unwrap_or_default()
}

/// Whether this device has seen a later state of the vault: somebody put an old copy in its place.
fn is_older(vault: &Vault, profile: &Profile) -> bool {
    match (vault.anchor(), profile.seen()) {
        (Ok(Some(now)), Some(seen)) => {
            seen.sequence > now.sequence || (seen.sequence == now.sequence && seen.tag != now.tag)
        }
        _ => false,
    }
}

/// `--demo`: the practice vault of this profile, made where there is none. Its passphrase is no secret.
async fn open_demo(program: &Program) -> Result<(), Failure> {
    let passphrase = Passphrase::new(practice::PASSPHRASE.to_owned());
    if program.profile.vault().is_file() {
        open(program, passphrase).await?;
    } else {
        create(program, passphrase, Kind::Practice).await?;
    }
    Ok(())
}
