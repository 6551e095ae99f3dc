//! Who may open a vault: slots are opened, and made anew whenever one of them changes. `FORMAT.md`, "Slots".
//!
//! Nothing in the file opens a slot. A passphrase is typed again to make its slot anew; a recovery code and a card have
//! a public key, to which the new keys are sealed without the code and without the card being there.

use std::path::Path;

use cards::{Card, CardKey};
use jiff::civil::Date;
use record::{Invalid, Rule};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::code::RecoveryCode;
use crate::error::{Error, Result};
use crate::file::read_head;
use crate::header::{Door, Header, Keys, Slot, SlotKind, VERSION};
use crate::keys::{Cost, Key, NONCE, Passphrase, TAG, derive_from, fill, from_passphrase};
use crate::medium::Disk;
use crate::vault::no_file;

/// The most slots of a vault that this program writes.
const MOST_SLOTS: usize = 64;
/// The most passphrases that are worked out for one try, whatever a head asks for: each may cost [`Cost::CEILING`].
const MOST_DERIVATIONS: usize = 8;
/// The longest name of whom a card belongs to, in characters.
const LONGEST_NAME: usize = 100;
/// A key that is sealed: nonce, key, tag.
const SEALED: usize = NONCE + 32 + TAG;
/// The body of a passphrase slot before its nonce: cost and salt.
const PASSPHRASE_HEAD: usize = 12 + 32;
/// The same where the slot also holds the proof of the private key.
const PROVEN_HEAD: usize = PASSPHRASE_HEAD + 32;
/// The body of a code's slot before the sealed card: its salt.
const CODE_HEAD: usize = 32;
/// The body of a card's slot before the sealed card: its group.
const CARD_HEAD: usize = 16;

/// What somebody knows that opens a vault.
#[derive(Clone)]
pub enum Secret {
    /// A passphrase.
    Passphrase(Passphrase),
    /// A recovery code.
    Code(RecoveryCode),
}

impl From<Passphrase> for Secret {
    fn from(passphrase: Passphrase) -> Self {
        Self::Passphrase(passphrase)
    }
}

impl From<RecoveryCode> for Secret {
    fn from(code: RecoveryCode) -> Self {
        Self::Code(code)
    }
}

/// How the private part opens.
#[derive(Clone)]
pub enum PrivateDoor {
    /// With the first passphrase: there is no door of its own.
    First,
    /// With a second passphrase, besides what opens the first door.
    Own(Passphrase),
}

/// A card to seal to, and whose it is.
#[derive(Clone)]
pub struct NewCard {
    /// The card.
    pub card: Card,
    /// Whose it is; kept sealed.
    pub name: String,
}

/// Cards of an organisation that will open the `case` image.
#[derive(Clone)]
pub enum NewCards {
    /// Each of them alone.
    Alone(Vec<NewCard>),
    /// Only both together.
    Together([NewCard; 2]),
}

/// What is to change in who may open a vault; nothing set: only new keys.
#[derive(Clone, Default)]
pub struct Change {
    /// A new first passphrase.
    pub passphrase: Option<Passphrase>,
    /// How the private part opens from now on.
    pub private: Option<PrivateDoor>,
    /// A new recovery code. It opens the private part too, unless that has a door of its own.
    pub add_code: bool,
    /// A new recovery code for the private part's own door.
    pub add_private_code: bool,
    /// Cards that will open the `case` image.
    pub add_cards: Option<NewCards>,
    /// Ids of codes and cards that no longer open it. A card that opens only together with another goes with it.
    pub remove: Vec<Uuid>,
}

/// Whose card a slot is for, from the sealed `case` image.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardHolder {
    /// Whose it is.
    pub name: String,
    /// Since when.
    pub since: Date,
}

/// A way in. One secret has one id, also where it has a slot at both doors.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SlotInfo {
    /// Its id.
    pub id: Uuid,
    /// Which image it opens.
    pub door: Door,
    /// What opens it.
    pub kind: SlotKind,
    /// What a try costs, where it takes a passphrase.
    pub cost: Option<Cost>,
    /// Cards with the same group open only together.
    pub group: Option<Uuid>,
    /// Whose card it is. Only an open vault knows.
    pub holder: Option<CardHolder>,
}

/// What the head of a file says to anybody.
#[derive(Clone, Serialize)]
pub struct Info {
    /// Version of the format.
    pub version: u16,
    /// The vault's id, which its backups have too.
    pub vault: Uuid,
    /// The first 16 hexadecimal digits of the generation.
    pub generation: String,
    /// Sequence number of its first frame.
    pub first: u64,
    /// The ways in.
    pub slots: Vec<SlotInfo>,
}

/// Reads the head of the file at `path`; nothing secret is needed, and nothing is proven but that it has not rotted.
///
/// # Errors
/// [`Error::NoVault`], [`Error::Damaged`], [`Error::Newer`], [`Error::Io`].
pub fn info(path: &Path) -> Result<Info> {
    let header = read_head(&mut Disk::open_to_read(path).map_err(no_file)?)?.header;
    Ok(Info {
        version: VERSION,
        vault: Uuid::from_bytes(header.vault),
        generation: header.generation[..8].iter().map(|byte| format!("{byte:02x}")).collect(),
        first: header.first,
        slots: header.slot_infos(),
    })
}

/// Ids of what opens the file at `path`. An older backup with an id that the vault itself no longer has still opens with
/// a passphrase, code or card that was changed or removed since.
///
/// # Errors
/// As [`info`].
pub fn opened_by(path: &Path) -> Result<Vec<Uuid>> {
    let mut ids: Vec<Uuid> =
        info(path)?.slots.into_iter().filter(|slot| slot.kind != SlotKind::DataKey).map(|slot| slot.id).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// What a passphrase gives with the salt and cost of a slot.
#[derive(Clone)]
struct Worked {
    id: [u8; 16],
    cost: Cost,
    salt: [u8; 32],
    passphrase: Passphrase,
    key: Key,
}

impl Worked {
    /// A new slot's.
    fn make(passphrase: &Passphrase, cost: Cost) -> Result<Self> {
        let mut salt = [0; 32];
        fill(&mut salt)?;
        let key = from_passphrase(passphrase, &salt, cost)?;
        Ok(Self { id: new_id(), cost, salt, passphrase: passphrase.clone(), key })
    }

    fn slot(&self, door: Door, kind: SlotKind) -> Slot {
        let mut slot = Slot { door: door as u8, kind: kind as u8, id: self.id, body: Vec::new() };
        for number in [self.cost.memory_kib, self.cost.passes, self.cost.lanes] {
            slot.body.extend(number.to_le_bytes());
        }
        slot.body.extend(self.salt);
        slot
    }
}

/// Keys, and the passphrases that opened them.
pub(crate) struct Unlocked {
    pub(crate) keys: Keys,
    first: Option<Worked>,
    second: Option<Worked>,
}

/// A head with its new keys, before it is written.
pub(crate) struct Rekeyed {
    pub(crate) header: Header,
    pub(crate) keys: Keys,
    /// The recovery codes that were asked for.
    pub(crate) code: Option<RecoveryCode>,
    pub(crate) private_code: Option<RecoveryCode>,
    /// Names of the new cards, by slot.
    pub(crate) named: Vec<(Uuid, String)>,
}

/// Passphrases that are worked out at most once for each salt and cost.
struct Tries<'a> {
    passphrases: Vec<&'a Passphrase>,
    worked: Vec<(usize, Worked)>,
}

impl Tries<'_> {
    /// What each passphrase gives for a slot, one after the other.
    fn next(&mut self, n: usize, slot: &Slot) -> Option<Worked> {
        let (cost, salt) = slot.cost_and_salt()?;
        let before = self.worked.iter().find(|(m, w)| *m == n && w.cost == cost && w.salt == salt);
        if let Some((_, worked)) = before {
            return Some(Worked { id: slot.id, ..worked.clone() });
        }
        if !cost.is_sane() || self.worked.len() >= MOST_DERIVATIONS {
            return None;
        }
        let passphrase = *self.passphrases.get(n)?;
        let key = from_passphrase(passphrase, &salt, cost).ok()?;
        let worked = Worked { id: slot.id, cost, salt, passphrase: passphrase.clone(), key };
        self.worked.push((n, worked.clone()));
        Some(worked)
    }
}

impl Slot {
    fn is(&self, door: Door, kind: SlotKind) -> bool {
        self.door == door as u8 && self.kind == kind as u8
    }

    fn cost_and_salt(&self) -> Option<(Cost, [u8; 32])> {
        let head = self.body.get(..PASSPHRASE_HEAD)?;
        let number = |at: usize| head.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
        let cost = Cost { memory_kib: number(0)?, passes: number(4)?, lanes: number(8)? };
        Some((cost, head[12..].try_into().ok()?))
    }

    /// Where the sealed key of a passphrase's slot at the first door begins.
    fn before_sealed(&self) -> Option<usize> {
        let at = self.body.len().checked_sub(SEALED)?;
        matches!(at, PASSPHRASE_HEAD | PROVEN_HEAD).then_some(at)
    }

    fn group(&self) -> Option<[u8; 16]> {
        self.body.get(..CARD_HEAD)?.try_into().ok()
    }

    fn salt(&self) -> Option<[u8; 32]> {
        self.body.get(..CODE_HEAD)?.try_into().ok()
    }
}

/// A recovery code as its slot tells of it.
struct KeptCode {
    id: [u8; 16],
    salt: [u8; 32],
    card: Card,
}

impl KeptCode {
    fn make() -> Result<(Self, RecoveryCode)> {
        let code = RecoveryCode::make()?;
        let mut salt = [0; 32];
        fill(&mut salt)?;
        let card = code.key(&salt).card();
        Ok((Self { id: new_id(), salt, card }, code))
    }
}

/// A card as its slot tells of it.
struct KeptCard {
    id: [u8; 16],
    /// Zero where it opens alone.
    group: [u8; 16],
    card: Card,
}

impl Header {
    /// A new vault with one passphrase and no second door.
    pub(crate) fn make(passphrase: &Passphrase, cost: Cost) -> Result<(Self, Keys)> {
        let keys = Keys::make()?;
        let vault = Uuid::new_v4().into_bytes();
        let mut header = Self { vault, generation: [0; 32], first: 1, slots: Vec::new() };
        fill(&mut header.generation)?;
        header.add_first(&Worked::make(passphrase, cost)?, &keys, false)?;
        header.add_data_key(&keys)?;
        Ok((header, keys))
    }

    /// Tries what somebody knows on every slot.
    ///
    /// # Errors
    /// [`Error::WrongKey`] where none opens, whatever the cause. [`Error::Tampered`] where the private key is not the
    /// one that the passphrase's slot was made with. [`Error::SecondDoor`] where the first door opens and
    /// the second takes another secret, and only one was given.
    pub(crate) fn unlock(&self, secrets: &[Secret]) -> Result<Unlocked> {
        let passphrases = secrets.iter().filter_map(|secret| match secret {
            Secret::Passphrase(passphrase) => Some(passphrase),
            Secret::Code(_) => None,
        });
        let codes: Vec<&RecoveryCode> = secrets
            .iter()
            .filter_map(|secret| match secret {
                Secret::Passphrase(_) => None,
                Secret::Code(code) => Some(code),
            })
            .collect();
        let mut tries = Tries { passphrases: passphrases.collect(), worked: Vec::new() };
        let count = tries.passphrases.len();

        let mut opened = self.of(Door::Case, SlotKind::Passphrase).find_map(|slot| {
            (0..count).find_map(|n| {
                let worked = tries.next(n, slot)?;
                Some((self.opened(slot, slot.before_sealed()?, &worked.key)?, Some(worked)))
            })
        });
        if opened.is_none() {
            opened = self
                .of(Door::Case, SlotKind::RecoveryCode)
                .find_map(|slot| codes.iter().find_map(|code| self.opened_by_code(slot, code, &[])))
                .map(|data| (data, None));
        }
        let (data, first) = opened.ok_or(Error::WrongKey)?;

        let proof = first.as_ref().and_then(|worked| self.private_proof(worked.id));
        let is_hers = |private: &Key| proof.is_none_or(|proof| proof == private_proof(private, &self.vault).0);
        let of_data = self
            .of(Door::Private, SlotKind::DataKey)
            .find_map(|slot| self.opened(slot, 0, &private_door(&data, &self.vault)));
        if let Some(private) = of_data {
            if !is_hers(&private) {
                return Err(Error::Tampered);
            }
            return Ok(Unlocked { keys: Keys { data, private }, first, second: None });
        }
        // The passphrase that did not open the first door is the likelier one.
        let second = self.of(Door::Private, SlotKind::PrivatePassphrase).find_map(|slot| {
            let was_worked_out = |n: usize| tries.worked.iter().any(|(m, worked)| *m == n && worked.id == slot.id);
            let mut order: Vec<usize> = (0..count).rev().collect();
            order.sort_by_key(|n| !was_worked_out(*n));
            order.into_iter().find_map(|n| {
                let worked = tries.next(n, slot)?;
                let by = private_passphrase(&worked.key, &data, &self.vault);
                Some((self.opened(slot, PASSPHRASE_HEAD, &by)?, Some(worked)))
            })
        });
        let second = second.or_else(|| {
            self.of(Door::Private, SlotKind::PrivateCode)
                .find_map(|slot| codes.iter().find_map(|code| self.opened_by_code(slot, code, &data.0)))
                .map(|private| (private, None))
        });
        match second {
            Some((private, _)) if !is_hers(&private) => Err(Error::Tampered),
            Some((private, second)) => Ok(Unlocked { keys: Keys { data, private }, first, second }),
            None if secrets.len() == 1 && self.slots.iter().any(Slot::is_of_own_door) => Err(Error::SecondDoor),
            None => Err(Error::WrongKey),
        }
    }

    /// Which door a recovery code opens, where the keys are at hand.
    pub(crate) fn door_of(&self, code: &RecoveryCode, keys: &Keys) -> Option<Door> {
        let opens = |kind: SlotKind, door: Door, also: &[u8], key: &Key| {
            self.of(door, kind).any(|slot| self.opened_by_code(slot, code, also).is_some_and(|found| found.0 == key.0))
        };
        if opens(SlotKind::RecoveryCode, Door::Case, &[], &keys.data) {
            return Some(Door::Case);
        }
        opens(SlotKind::PrivateCode, Door::Private, &keys.data.0, &keys.private).then_some(Door::Private)
    }

    /// Tries the keys of cards on every slot of theirs; gives the data key and nothing of the private image.
    ///
    /// # Errors
    /// [`Error::WrongKey`] where none opens alone and no group is whole.
    pub(crate) fn unlock_case(&self, keys: &[CardKey]) -> Result<Key> {
        let open = |slot: &Slot| keys.iter().find_map(|key| self.opened_by_card(slot, CARD_HEAD, key, &[]));
        let slots: Vec<&Slot> = self.of(Door::Case, SlotKind::Card).collect();
        let mut groups = Vec::new();
        for slot in &slots {
            match slot.group() {
                Some(group) if group == ALONE => {
                    if let Some(data) = open(slot) {
                        return Ok(data);
                    }
                }
                Some(group) if !groups.contains(&group) => groups.push(group),
                _ => {}
            }
        }
        let whole = groups.into_iter().find_map(|group| {
            let shares = slots.iter().filter(|slot| slot.group() == Some(group)).map(|slot| open(slot));
            shares.collect::<Option<Vec<Key>>>().map(|shares| joined(&shares))
        });
        whole.ok_or(Error::WrongKey)
    }

    /// The head with what is to change, sealed to new keys. `unlocked` is what proves that somebody may.
    ///
    /// # Errors
    /// [`Error::WrongKey`] where a passphrase stays and was not given; [`Error::Gone`] where there is nothing to remove;
    /// [`Error::Invalid`]; [`Error::Newer`] where a slot is of a kind that this program cannot make anew.
    pub(crate) fn rekeyed(&self, unlocked: Unlocked, change: Change, first: u64) -> Result<Rekeyed> {
        let known = self.slot_infos();
        if known.len() != self.slots.len() || known.iter().any(|slot| slot.kind == SlotKind::Unknown) {
            return Err(Error::Newer);
        }
        let Change { passphrase, private, add_code, add_private_code, add_cards, remove } = change;
        let Unlocked { keys: old, first: was_first, second: was_second } = unlocked;
        let cost = self.slots.iter().find_map(Slot::cost_and_salt).map_or(Cost::DEFAULT, |(cost, _)| cost);

        // What stays, and what comes.
        let first_worked = match &passphrase {
            Some(new) => Worked::make(new, cost)?,
            None => was_first.ok_or(Error::WrongKey)?,
        };
        let own_door = match (&private, self.has_own_door()) {
            (Some(PrivateDoor::First), _) | (None, false) => None,
            (Some(PrivateDoor::Own(new)), _) => Some(Worked::make(new, cost)?),
            (None, true) => Some(was_second.ok_or(Error::WrongKey)?),
        };
        if own_door.as_ref().is_some_and(|own| own.passphrase.bytes() == first_worked.passphrase.bytes()) {
            return Err(Invalid::new("private", Rule::Twice).into());
        }
        let removed = self.removed(&remove)?;
        let stays = |slot: &&Slot| !removed.contains(&slot.id);
        let mut codes = self
            .of(Door::Case, SlotKind::RecoveryCode)
            .filter(stays)
            .map(|slot| self.kept_code(slot, &old.data))
            .collect::<Result<Vec<_>>>()?;
        let mut private_codes = Vec::new();
        if own_door.is_some() && self.has_own_door() {
            let kept = self.of(Door::Private, SlotKind::PrivateCode).filter(stays);
            private_codes = kept.map(|slot| self.kept_code(slot, &old.private)).collect::<Result<_>>()?;
        }
        let mut all_cards = self
            .of(Door::Case, SlotKind::Card)
            .filter(stays)
            .map(|slot| self.kept_card(slot, &old.data))
            .collect::<Result<Vec<_>>>()?;
        let mut code = None;
        if add_code {
            let (kept, new) = KeptCode::make()?;
            codes.push(kept);
            code = Some(new);
        }
        let mut private_code = None;
        if add_private_code {
            if own_door.is_none() {
                return Err(Invalid::new("add_private_code", Rule::Missing).into());
            }
            let (kept, new) = KeptCode::make()?;
            private_codes.push(kept);
            private_code = Some(new);
        }
        let named = add(&mut all_cards, add_cards)?;

        // The new head.
        let keys = Keys::make()?;
        let mut header = Self { vault: self.vault, generation: [0; 32], first, slots: Vec::new() };
        fill(&mut header.generation)?;
        header.add_first(&first_worked, &keys, !all_cards.is_empty())?;
        for code in &codes {
            header.add_code(Door::Case, code, &keys)?;
        }
        header.add_cards(&all_cards, &keys)?;
        match &own_door {
            Some(own) => {
                header.add_second(own, &keys)?;
                private_codes.iter().try_for_each(|code| header.add_code(Door::Private, code, &keys))?;
            }
            // A card holds the data key: where there is one, that key alone must not open the private image.
            None if !all_cards.is_empty() => {
                header.add_second(&first_worked, &keys)?;
                codes.iter().try_for_each(|code| header.add_code(Door::Private, code, &keys))?;
            }
            None => header.add_data_key(&keys)?,
        }
        if header.slots.len() > MOST_SLOTS {
            return Err(Invalid::new("slots", Rule::OutOfRange { min: 1, max: MOST_SLOTS as i32 }).into());
        }
        Ok(Rekeyed { header, keys, code, private_code, named })
    }

    /// The ways in, as anybody may see them.
    pub(crate) fn slot_infos(&self) -> Vec<SlotInfo> {
        let all = self.slots.iter().filter_map(|slot| {
            let door = Door::of(slot.door)?;
            let kind = SlotKind::of(door, slot.kind);
            let takes_passphrase = matches!(kind, SlotKind::Passphrase | SlotKind::PrivatePassphrase);
            let cost = takes_passphrase.then(|| slot.cost_and_salt()).flatten().map(|(cost, _)| cost);
            let group = slot.group().filter(|group| kind == SlotKind::Card && *group != ALONE).map(Uuid::from_bytes);
            Some(SlotInfo { id: Uuid::from_bytes(slot.id), door, kind, cost, group, holder: None })
        });
        all.collect()
    }

    fn of(&self, door: Door, kind: SlotKind) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.is(door, kind))
    }

    /// Whether the private image has a passphrase of its own, besides the one of the first door.
    fn has_own_door(&self) -> bool {
        self.of(Door::Private, SlotKind::PrivatePassphrase)
            .any(|second| !self.of(Door::Case, SlotKind::Passphrase).any(|first| first.id == second.id))
    }

    /// The ids that go: those asked for, and the cards that open only together with one of them.
    fn removed(&self, remove: &[Uuid]) -> Result<Vec<[u8; 16]>> {
        let mut removed = Vec::new();
        for id in remove {
            let slot = self.slots.iter().find(|slot| slot.id == *id.as_bytes()).ok_or(Error::Gone)?;
            let is_needed = [SlotKind::Passphrase, SlotKind::DataKey, SlotKind::PrivatePassphrase]
                .iter()
                .any(|kind| slot.kind == *kind as u8);
            if is_needed {
                return Err(Invalid::new("remove", Rule::Unknown).into());
            }
            removed.push(slot.id);
            if slot.is(Door::Case, SlotKind::Card)
                && let Some(group) = slot.group().filter(|group| *group != ALONE)
            {
                let others = self.of(Door::Case, SlotKind::Card).filter(|other| other.group() == Some(group));
                removed.extend(others.map(|other| other.id));
            }
        }
        Ok(removed)
    }

    /// The proof of the private key that stands in a passphrase's slot.
    fn private_proof(&self, id: [u8; 16]) -> Option<[u8; 32]> {
        let slot = self.of(Door::Case, SlotKind::Passphrase).find(|slot| slot.id == id)?;
        let proof = slot.body.get(PASSPHRASE_HEAD..slot.before_sealed()?)?;
        proof.try_into().ok()
    }

    /// Where somebody else has the data key, `is_proven`: they could put a private key of their own before hers, but not
    /// into the slot that her passphrase opens.
    fn add_first(&mut self, worked: &Worked, keys: &Keys, is_proven: bool) -> Result<()> {
        let mut slot = worked.slot(Door::Case, SlotKind::Passphrase);
        if is_proven {
            slot.body.extend(private_proof(&keys.private, &self.vault).0);
        }
        self.seal_into(&mut slot, &worked.key, &keys.data)?;
        self.slots.push(slot);
        Ok(())
    }

    pub(crate) fn add_data_key(&mut self, keys: &Keys) -> Result<()> {
        let mut slot = empty_slot(Door::Private, SlotKind::DataKey, new_id());
        self.seal_into(&mut slot, &private_door(&keys.data, &self.vault), &keys.private)?;
        self.slots.push(slot);
        Ok(())
    }

    fn add_second(&mut self, worked: &Worked, keys: &Keys) -> Result<()> {
        let mut slot = worked.slot(Door::Private, SlotKind::PrivatePassphrase);
        self.seal_into(&mut slot, &private_passphrase(&worked.key, &keys.data, &self.vault), &keys.private)?;
        self.slots.push(slot);
        Ok(())
    }

    fn add_code(&mut self, door: Door, code: &KeptCode, keys: &Keys) -> Result<()> {
        let mut slot = match door {
            Door::Case => empty_slot(door, SlotKind::RecoveryCode, code.id),
            Door::Private => empty_slot(door, SlotKind::PrivateCode, code.id),
        };
        slot.body.extend(code.salt);
        match door {
            Door::Case => self.seal_to(&mut slot, &code.card, &keys.data, &[], &keys.data)?,
            Door::Private => self.seal_to(&mut slot, &code.card, &keys.private, &keys.data.0, &keys.private)?,
        }
        self.slots.push(slot);
        Ok(())
    }

    /// Cards that open alone get the data key; those of a group a share each: random ones, and for the last what makes
    /// the data key of them all.
    fn add_cards(&mut self, cards: &[KeptCard], keys: &Keys) -> Result<()> {
        let mut given: Vec<([u8; 16], Key)> = Vec::new();
        for (n, card) in cards.iter().enumerate() {
            let share = if card.group == ALONE {
                keys.data.clone()
            } else if cards[n + 1..].iter().any(|other| other.group == card.group) {
                given.push((card.group, Key::make()?));
                given[given.len() - 1].1.clone()
            } else {
                let others = given.iter().filter(|(group, _)| *group == card.group).map(|(_, share)| share);
                joined(others.chain([&keys.data]))
            };
            let mut slot = empty_slot(Door::Case, SlotKind::Card, card.id);
            slot.body.extend(card.group);
            self.seal_to(&mut slot, &card.card, &keys.data, &[], &share)?;
            self.slots.push(slot);
        }
        Ok(())
    }

    fn kept_code(&self, slot: &Slot, key: &Key) -> Result<KeptCode> {
        let kept = || Some(KeptCode { id: slot.id, salt: slot.salt()?, card: self.card_of(slot, CODE_HEAD, key)? });
        kept().ok_or(Error::Tampered)
    }

    fn kept_card(&self, slot: &Slot, key: &Key) -> Result<KeptCard> {
        let kept = || Some(KeptCard { id: slot.id, group: slot.group()?, card: self.card_of(slot, CARD_HEAD, key)? });
        kept().ok_or(Error::Tampered)
    }

    /// The public key that stands sealed in a slot: with the key that the slot's door opens, so that nobody who does not
    /// have it learns it or puts in another.
    fn card_of(&self, slot: &Slot, head: usize, key: &Key) -> Option<Card> {
        let until = Slot { body: slot.body.get(..head + SEALED)?.to_vec(), ..slot.clone() };
        self.opened(&until, head, &recipients(key, &self.vault)).map(|card| Card::from_bytes(card.0))
    }

    /// Adds to a slot: `card`, sealed with `door_key`; a public key that is used once; `key`, sealed to the card.
    fn seal_to(&self, slot: &mut Slot, card: &Card, door_key: &Key, also: &[u8], key: &Key) -> Result<()> {
        self.seal_into(slot, &recipients(door_key, &self.vault), &Key(*card.bytes()))?;
        let once = CardKey::make().map_err(|_| Error::Failed)?;
        slot.body.extend(once.card().bytes());
        let by = agreed(&once, card, &once.card(), card, also).ok_or(Error::Failed)?;
        self.seal_into(slot, &by, key)
    }

    fn opened_by_code(&self, slot: &Slot, code: &RecoveryCode, also: &[u8]) -> Option<Key> {
        self.opened_by_card(slot, CODE_HEAD, &code.key(&slot.salt()?), also)
    }

    fn opened_by_card(&self, slot: &Slot, head: usize, key: &CardKey, also: &[u8]) -> Option<Key> {
        let at = head + SEALED;
        let once = Card::from_bytes(slot.body.get(at..at + 32)?.try_into().ok()?);
        let by = agreed(key, &once, &once, &key.card(), also)?;
        self.opened(slot, at + 32, &by)
    }

    /// Adds a sealed key to the body of a slot.
    fn seal_into(&self, slot: &mut Slot, by: &Key, key: &Key) -> Result<()> {
        let mut nonce = [0; NONCE];
        fill(&mut nonce)?;
        let mut sealed = Zeroizing::new(key.0);
        let tag = by.seal(&nonce, &self.bound_to(slot, &slot.body), &mut *sealed)?;
        slot.body.extend(nonce);
        slot.body.extend(*sealed);
        slot.body.extend(tag);
        Ok(())
    }

    /// Opens the sealed key that stands in the body of a slot from `at` to its end.
    fn opened(&self, slot: &Slot, at: usize, by: &Key) -> Option<Key> {
        let (before, sealed) = slot.body.split_at_checked(at)?;
        if sealed.len() != SEALED {
            return None;
        }
        let nonce = sealed[..NONCE].try_into().ok()?;
        let mut key = Key(sealed[NONCE..NONCE + 32].try_into().ok()?);
        let tag = sealed[NONCE + 32..].try_into().ok()?;
        by.open(&nonce, &self.bound_to(slot, before), &mut key.0, &tag).then_some(key)
    }

    /// What a slot is bound to: this vault, which door and kind, its id, and what stands before the nonce in its body.
    fn bound_to(&self, slot: &Slot, before: &[u8]) -> Vec<u8> {
        let mut bytes = b"sleutelbos slot v1".to_vec();
        bytes.extend(self.vault);
        bytes.extend([slot.door, slot.kind]);
        bytes.extend(slot.id);
        bytes.extend(before);
        bytes
    }
}

impl Slot {
    fn is_of_own_door(&self) -> bool {
        self.is(Door::Private, SlotKind::PrivatePassphrase) || self.is(Door::Private, SlotKind::PrivateCode)
    }
}

/// The group of cards that open alone.
const ALONE: [u8; 16] = [0; 16];

fn new_id() -> [u8; 16] {
    Uuid::new_v4().into_bytes()
}

fn empty_slot(door: Door, kind: SlotKind, id: [u8; 16]) -> Slot {
    Slot { door: door as u8, kind: kind as u8, id, body: Vec::new() }
}

fn private_door(data: &Key, vault: &[u8; 16]) -> Key {
    data.derive(vault, "sleutelbos private door v1")
}

fn private_proof(private: &Key, vault: &[u8; 16]) -> Key {
    private.derive(vault, "sleutelbos private proof v1")
}

fn private_passphrase(worked: &Key, data: &Key, vault: &[u8; 16]) -> Key {
    let both = Zeroizing::new([worked.0, data.0].concat());
    derive_from(&both, vault, "sleutelbos private passphrase v1")
}

fn recipients(door_key: &Key, vault: &[u8; 16]) -> Key {
    door_key.derive(vault, "sleutelbos slot recipient v1")
}

/// The key that seals to a card: from what the two public keys agree on, and `also`.
fn agreed(mine: &CardKey, other: &Card, once: &Card, card: &Card, also: &[u8]) -> Option<Key> {
    let shared = mine.agree(other)?;
    let secret = Zeroizing::new([&shared[..], also].concat());
    Some(derive_from(&secret, &[*once.bytes(), *card.bytes()].concat(), "sleutelbos card slot v1"))
}

/// The key that shares make together: each XOR the next.
fn joined<'a>(shares: impl IntoIterator<Item = &'a Key>) -> Key {
    let mut key = Key([0; 32]);
    for share in shares {
        key.0.iter_mut().zip(&share.0).for_each(|(byte, other)| *byte ^= other);
    }
    key
}

/// Takes the new cards up among those that stay; gives their names by slot.
fn add(cards: &mut Vec<KeptCard>, new: Option<NewCards>) -> Result<Vec<(Uuid, String)>> {
    let (group, new) = match new {
        None => return Ok(Vec::new()),
        Some(NewCards::Alone(new)) => (ALONE, new),
        Some(NewCards::Together(new)) => (new_id(), Vec::from(new)),
    };
    let mut named = Vec::new();
    for NewCard { card, name } in new {
        let name = name.trim();
        if name.is_empty() {
            return Err(Invalid::new("name", Rule::Empty).into());
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(Invalid::new("name", Rule::TooLong { max: LONGEST_NAME as u32 }).into());
        }
        if cards.iter().any(|other| other.card == card && (group == ALONE || other.group == group)) {
            return Err(Invalid::new("card", Rule::Twice).into());
        }
        let id = new_id();
        named.push((Uuid::from_bytes(id), name.to_owned()));
        cards.push(KeptCard { id, group, card });
    }
    Ok(named)
}
