//! The vault as a whole: making, opening, locking it; its settings; how the window looks.

use std::sync::atomic::Ordering;

use contract::Failure;
use contract::types::{CrisisLine, Look, NewVault, Settings, Start, Strength, Unlocked};
use phrases::passphrase;
use record::Rule;
use vault::{Anchor, Keyring, Kind, Opened, Passphrase, Read, RecoveryCode, Secret, SlotKind, Source, State, Vault};

use super::backups;
use super::doors::secret;

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
        has_pin: program.has_pin(),
        has_code: has_code(program).await,
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

/// Whether the vault of this profile has a recovery code: its head says so to anybody.
async fn has_code(program: &Program) -> bool {
    let path = program.profile.vault();
    let info = blocking(move || Ok(vault::info(&path)?)).await;
    info.is_ok_and(|info| info.slots.iter().any(|slot| slot.kind == SlotKind::RecoveryCode))
}

pub(super) async fn unlock(program: &Program, passphrase: String, second: Option<String>) -> Result<Unlocked, Failure> {
    try_open(program, secrets(passphrase, second, false)?).await
}

pub(super) async fn unlock_with_code(
    program: &Program,
    code: String,
    second: Option<String>,
) -> Result<Unlocked, Failure> {
    try_open(program, secrets(code, second, true)?).await
}

pub(super) async fn unlock_with_pin(program: &Program, pin: String) -> Result<Unlocked, Failure> {
    let pin = Passphrase::new(pin);
    let app = program.app.clone();
    let keys = blocking(move || {
        let program = tauri::Manager::state::<Program>(&app);
        let mut pinned = program.pin();
        Ok(pinned.as_mut().ok_or(Failure::PinOver)?.open(&pin)?)
    })
    .await?;
    open_with(program, keys).await
}

pub(super) async fn accept_older(program: &Program) -> Result<(), Failure> {
    program.write(|w| w.case.remark("older", "{}")).await?;
    program.with(|open| open.is_undecided = false)?;
    if let Some(anchor) = program.vault()?.anchor()? {
        program.profile.set_seen(anchor);
    }
    Ok(())
}

/// What she typed; as a recovery code where she says it is one, so that a typing error is told as one.
pub(super) fn secrets(first: String, second: Option<String>, is_code: bool) -> Result<Vec<Secret>, Failure> {
    let first = if is_code {
        RecoveryCode::read(&first).map_err(|_| Failure::MistypedCode)?.into()
    } else {
        Passphrase::new(first).into()
    };
    Ok([Some(first), second.map(secret)].into_iter().flatten().collect())
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

pub(super) async fn last_words_written(program: &Program) -> Result<(), Failure> {
    program.last_words.written();
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

/// Opens the vault of this profile, where not too many wrong tries came before.
async fn try_open(program: &Program, secrets: Vec<Secret>) -> Result<Unlocked, Failure> {
    program.tries.may_try()?;
    let opened = open(program, secrets).await;
    program.tries.count(&opened);
    opened
}

/// Opens the vault of this profile.
async fn open(program: &Program, secrets: Vec<Secret>) -> Result<Unlocked, Failure> {
    let path = program.profile.vault();
    // A vault that is open here already is locked first: its file belongs to one at a time.
    program.lock();
    program.progress("unlock", 0);
    let keys = blocking(move || Ok(Keyring::unlock_with(&path, &secrets)?)).await?;
    open_with(program, keys).await
}

/// The same, with its keys.
async fn open_with(program: &Program, keys: Keyring) -> Result<Unlocked, Failure> {
    let (path, device) = (program.profile.vault(), program.profile.device());
    program.lock();
    let Opened { vault, state, last_saved, .. } = blocking(move || {
        let opened = Vault::open_with(&path, &keys, desk::ROOMS, Source::Machine { device })?;
        // A newer program may bring newer facts. A disk that refuses them is no reason to keep the vault closed.
        let _ = opened.vault.write(|w| social_map::starter::ensure(&w.case));
        let folders = backups::folders(&opened.vault)?;
        if let Err(error) = desk::erasure::catch_up(&opened.vault, &folders) {
            opened.vault.lock();
            return Err(error.into());
        }
        Ok(opened)
    })
    .await?;
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

/// Takes a vault that was just opened. Where it is older than this machine last saw, she decides first.
pub(super) async fn opened(
    program: &Program,
    vault: Vault,
    state: State,
    last_saved: jiff::Timestamp,
) -> Result<Unlocked, Failure> {
    let older_than = older_than(&vault, &program.profile);
    let state = if state == State::Ok && older_than.is_some() { State::Older } else { state };
    let asked = vault.clone();
    let settings = blocking(move || Ok(asked.read(|r| read_settings(&r.case))?)).await?;
    let is_practice = vault.kind() == Kind::Practice;
    program.take(vault, older_than.is_some(), settings.auto_lock_minutes);
    program.progress("unlock", 1000);
    Ok(Unlocked { is_practice, state: word(state), last_saved, seen: older_than.map(|anchor| anchor.at), settings })
}

/// The word of a state, as `FORMAT.md` and every serialisation of it say it.
fn word(state: State) -> String {
    serde_json::to_value(state).ok().and_then(|word| Some(word.as_str()?.to_owned())).unwrap_or_default()
}

/// Where this machine saw the vault stand later: somebody put an old copy in its place.
fn older_than(vault: &Vault, profile: &Profile) -> Option<Anchor> {
    let (now, seen) = (vault.anchor().ok().flatten()?, profile.seen()?);
    seen.is_later_than(&now).then_some(seen)
}

/// `--demo`: the practice vault of this profile, made where there is none. Its passphrase is no secret.
async fn open_demo(program: &Program) -> Result<(), Failure> {
    let passphrase = Passphrase::new(practice::PASSPHRASE.to_owned());
    if program.profile.vault().is_file() {
        open(program, vec![passphrase.into()]).await?;
    } else {
        create(program, passphrase, Kind::Practice).await?;
    }
    Ok(())
}
