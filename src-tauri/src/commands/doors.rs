//! What opens the vault: passphrases, recovery codes, cards of the organisation, a short PIN.

use cards::Card;
use contract::types::{CardRule, CardToAdd, CodeFor, Doors, NewCode};
use contract::{CardDoor, CodeDoor, Failure};
use jiff::civil::Date;
use phrases::passphrase;
use record::Rule;
use vault::{
    Change, Changed, Door, NewCard, NewCards, Passphrase, PrivateDoor, Read, RecoveryCode, Secret, SlotInfo, SlotKind,
    Vault,
};

use super::backups;
use crate::dialogs;
use crate::program::{Program, blocking};

// Days, in the `case` image: what the head of the file does not say.
const PASSPHRASE_SINCE: &str = "door_passphrase_since";
const MADE: [&str; 2] = ["door_code_made", "door_second_code_made"];
const REHEARSED: [&str; 2] = ["door_code_rehearsed", "door_second_code_rehearsed"];

pub(super) async fn doors(program: &Program) -> Result<Doors, Failure> {
    let (vault, has_pin) = (program.vault()?, program.has_pin());
    let can_reseal = program.with(|open| !open.old_keys.is_empty())?;
    blocking(move || read(&vault, has_pin, can_reseal)).await
}

fn read(vault: &Vault, has_pin: bool, can_reseal: bool) -> Result<Doors, Failure> {
    let slots = vault.slots()?;
    let old_backups = u32::try_from(backups::old(vault)?.len()).unwrap_or(u32::MAX);
    let of =
        move |kind: SlotKind| slots.iter().filter(move |slot| slot.kind == kind).cloned().collect::<Vec<SlotInfo>>();
    let (first, second) = (of(SlotKind::Passphrase), of(SlotKind::PrivatePassphrase));
    let has_second = second.iter().any(|slot| first.iter().all(|first| first.id != slot.id));
    let codes = [of(SlotKind::RecoveryCode), of(SlotKind::PrivateCode)];
    let cards = of(SlotKind::Card);
    Ok(vault.read(move |r| {
        let day =
            |key: &str| -> vault::Result<Option<Date>> { Ok(r.case.setting(key)?.and_then(|day| day.parse().ok())) };
        let code = |n: usize| -> vault::Result<Option<CodeDoor>> {
            let Some(slot) = codes[n].first() else { return Ok(None) };
            Ok(Some(CodeDoor { id: slot.id.to_string(), made: day(MADE[n])?, rehearsed: day(REHEARSED[n])? }))
        };
        Ok(Doors {
            passphrase_since: day(PASSPHRASE_SINCE)?,
            code: code(0)?,
            has_second,
            // A code that stands at both doors is the one of the vault.
            second_code: if has_second { code(1)? } else { None },
            cards: cards
                .iter()
                .map(|slot| CardDoor {
                    id: slot.id.to_string(),
                    called: called(slot),
                    since: slot.holder.as_ref().map_or(Date::ZERO, |holder| holder.since),
                    with: slot.group.map(|group| {
                        let is_other = |other: &&SlotInfo| other.group == Some(group) && other.id != slot.id;
                        cards.iter().find(is_other).map(called).unwrap_or_default()
                    }),
                })
                .collect(),
            has_pin,
            old_backups,
            can_reseal,
        })
    })?)
}

fn called(card: &SlotInfo) -> String {
    card.holder.as_ref().map(|holder| holder.name.clone()).unwrap_or_default()
}

/// Whether there is a recovery code, and whether it was typed within the last half year.
pub(super) fn code_days(r: &Read<'_, vault::Case>) -> vault::Result<Option<Date>> {
    Ok(r.setting(REHEARSED[0])?.and_then(|day| day.parse().ok()))
}

pub(super) async fn change_passphrase(
    program: &Program,
    now: String,
    next: String,
    second: Option<String>,
) -> Result<Doors, Failure> {
    let next = strong(next)?;
    let change = Change { passphrase: Some(next), ..Change::default() };
    change_doors(program, proof(now, second), change, [(PASSPHRASE_SINCE, true)]).await?;
    doors(program).await
}

pub(super) async fn set_second(
    program: &Program,
    passphrase: String,
    now: Option<String>,
    next: Option<String>,
) -> Result<Doors, Failure> {
    let door = match next {
        Some(next) => PrivateDoor::Own(strong(next)?),
        None => PrivateDoor::First,
    };
    let change = Change { private: Some(door), ..Change::default() };
    change_doors(program, proof(passphrase, now), change, [(MADE[1], false), (REHEARSED[1], false)]).await?;
    doors(program).await
}

pub(super) async fn keys_known(program: &Program) -> Result<(), Failure> {
    program.write(|w| casebook::keys::say_known(&w.case)).await
}

pub(super) async fn make_code(
    program: &Program,
    which: CodeFor,
    passphrase: String,
    second: Option<String>,
) -> Result<NewCode, Failure> {
    let n = number(which);
    let there = doors(program).await?;
    let earlier = if n == 0 { there.code } else { there.second_code };
    let remove = earlier.into_iter().filter_map(|code| code.id.parse().ok()).collect();
    let change = Change { add_code: n == 0, add_private_code: n == 1, remove, ..Change::default() };
    let days = [(MADE[n], true), (REHEARSED[n], false)];
    let changed = change_doors(program, proof(passphrase, second), change, days).await?;
    let code = if n == 0 { changed.code } else { changed.private_code }.ok_or(Failure::Internal)?;
    let written = code.written().to_string();
    program.with(|open| open.code = Some(code))?;
    Ok(NewCode { written, doors: doors(program).await? })
}

pub(super) async fn save_code_sheet(program: &Program) -> Result<(), Failure> {
    let code = program.with(|open| open.code.clone())?.ok_or(Failure::Gone)?;
    let vault = program.vault()?;
    let (app, locale) = (program.app.clone(), program.locale());
    blocking(move || {
        let written = code.written();
        let groups: Vec<&str> = written.split('-').collect();
        let opens = match vault.door_of(&code)? {
            Some(Door::Private) => paper::Opens::OwnPart,
            _ => paper::Opens::Vault,
        };
        let today = vault.read(|r| Ok(r.case.today()))?;
        let sheet = paper::recovery_sheet(&groups, opens, &locale, today).map_err(|_| Failure::Internal)?;
        dialogs::save(&app, "dialog-code-sheet", "herstelcode.pdf", &sheet.bytes)
    })
    .await
}

pub(super) async fn rehearse_code(program: &Program, which: CodeFor, typed: String) -> Result<Doors, Failure> {
    program.tries.may_try()?;
    let code = RecoveryCode::read(&typed).map_err(|_| Failure::MistypedCode)?;
    let vault = program.vault()?;
    let n = number(which);
    let wanted = [Door::Case, Door::Private][n];
    let found = blocking(move || {
        if vault.door_of(&code)? != Some(wanted) {
            return Err(Failure::WrongKey);
        }
        Ok(vault.write(move |w| w.case.put_setting(REHEARSED[n], &w.case.today().to_string()))?)
    })
    .await;
    program.tries.count(&found);
    found?;
    // It is on paper: it need not be held any longer.
    program.with(|open| open.code = None)?;
    doors(program).await
}

pub(super) async fn remove_door(
    program: &Program,
    id: String,
    passphrase: String,
    second: Option<String>,
) -> Result<Doors, Failure> {
    let change = Change { remove: vec![id.parse().map_err(|_| Failure::Gone)?], ..Change::default() };
    change_doors(program, proof(passphrase, second), change, []).await?;
    doors(program).await
}

pub(super) async fn read_card(program: &Program) -> Result<String, Failure> {
    let app = program.app.clone();
    blocking(move || {
        let path = dialogs::choose_card(&app).ok_or(Failure::Cancelled)?;
        let bytes = std::fs::read(path).map_err(|error| Failure::from(vault::Error::from(error)))?;
        let text = String::from_utf8(bytes).map_err(|_| Failure::NoCard)?;
        Ok(text.parse::<Card>().map_err(|_| Failure::NoCard)?.to_string())
    })
    .await
}

pub(super) async fn add_cards(
    program: &Program,
    cards: Vec<CardToAdd>,
    rule: CardRule,
    passphrase: String,
    second: Option<String>,
) -> Result<Doors, Failure> {
    let new = cards
        .into_iter()
        .map(|new| Ok(NewCard { card: new.card.trim().parse().map_err(|_| Failure::NoCard)?, name: new.called }))
        .collect::<Result<Vec<_>, Failure>>()?;
    let new = match rule {
        CardRule::Alone => NewCards::Alone(new),
        CardRule::Together => {
            let pair =
                new.try_into().map_err(|_| Failure::Invalid { field: "cards".to_owned(), rule: Rule::Missing })?;
            NewCards::Together(pair)
        }
    };
    let change = Change { add_cards: Some(new), ..Change::default() };
    change_doors(program, proof(passphrase, second), change, []).await?;
    doors(program).await
}

pub(super) async fn set_pin(program: &Program, pin: String) -> Result<Doors, Failure> {
    let (vault, pin) = (program.vault()?, Passphrase::new(pin));
    let pinned = blocking(move || Ok(vault.keyring()?.under_pin(&pin)?)).await?;
    program.set_pin(Some(pinned));
    doors(program).await
}

pub(super) async fn remove_pin(program: &Program) -> Result<Doors, Failure> {
    program.set_pin(None);
    doors(program).await
}

/// Changes the doors, and keeps what the vault was sealed with until now, for its old backups. `days` are settings that
/// become today (`true`) or go.
async fn change_doors(
    program: &Program,
    proof: Vec<Secret>,
    change: Change,
    days: impl IntoIterator<Item = (&'static str, bool)> + Send + 'static,
) -> Result<Opened, Failure> {
    program.tries.may_try()?;
    let vault = program.vault()?;
    let changed = blocking(move || {
        let opens_no_more = change.passphrase.is_some() || change.private.is_some() || !change.remove.is_empty();
        let changed = vault.change_slots(proof, change)?;
        // That a day is not noted down is no reason to take new keys back.
        let _ = vault.write(move |w| {
            if opens_no_more {
                casebook::keys::say_changed(&w.case)?;
            }
            for (key, is_today) in days {
                w.case.put_setting(key, &if is_today { w.case.today().to_string() } else { String::new() })?;
            }
            Ok(())
        });
        Ok(changed)
    })
    .await;
    program.tries.count(&changed);
    let Changed { code, private_code, old, .. } = changed?;
    // It seals keys that open nothing any more.
    program.set_pin(None);
    program.with(|open| open.old_keys.push(old))?;
    Ok(Opened { code, private_code })
}

/// The codes that a change of doors made.
struct Opened {
    code: Option<RecoveryCode>,
    private_code: Option<RecoveryCode>,
}

const fn number(which: CodeFor) -> usize {
    match which {
        CodeFor::Vault => 0,
        CodeFor::Second => 1,
    }
}

/// What she typed to show that she may.
fn proof(passphrase: String, second: Option<String>) -> Vec<Secret> {
    [Some(passphrase), second].into_iter().flatten().map(secret).collect()
}

/// A recovery code, where it is one by its checksum; else a passphrase.
pub(super) fn secret(typed: String) -> Secret {
    match RecoveryCode::read(&typed) {
        Ok(code) => code.into(),
        Err(_) => Passphrase::new(typed).into(),
    }
}

/// A passphrase that is hard enough to guess.
fn strong(typed: String) -> Result<Passphrase, Failure> {
    let is_enough = passphrase::score(&typed) >= passphrase::ENOUGH;
    let passphrase = Passphrase::new(typed);
    if is_enough {
        Ok(passphrase)
    } else {
        Err(Failure::Invalid { field: "passphrase".to_owned(), rule: Rule::TooWeak })
    }
}
