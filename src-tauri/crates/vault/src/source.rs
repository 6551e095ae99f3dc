//! Where a vault takes the time, ids and its device's name from.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use uuid::{Builder, Uuid};

/// Where a vault takes the time and new ids from.
#[derive(Debug, Clone, Copy)]
pub enum Source {
    /// This machine's clock and randomness. `device` is kept outside the vault, per profile, and is minted anew when a
    /// vault is restored or copied.
    Machine {
        /// Id of this device in the change log.
        device: Uuid,
    },
    /// A made-up clock and reproducible ids, for caseloads that do not exist: the same seed gives the same records.
    Practice {
        /// What the ids follow from.
        seed: u64,
        /// The first moment; each reading is a millisecond later.
        now: Timestamp,
    },
}

impl Source {
    /// This machine, as a device that nobody has seen before.
    #[must_use]
    pub fn new_device() -> Self {
        Self::Machine { device: Uuid::new_v4() }
    }
}

/// A source in use.
pub(crate) struct Minting {
    source: Source,
    drawn: u64,
    /// The last hybrid logical clock given out: 48 bits of milliseconds, 16 bits of a counter.
    hlc: i64,
}

impl Minting {
    pub(crate) const fn new(source: Source) -> Self {
        Self { source, drawn: 0, hlc: 0 }
    }

    pub(crate) const fn device(&self) -> Uuid {
        match self.source {
            Source::Machine { device } => device,
            Source::Practice { seed, .. } => Uuid::from_u128(seed as u128),
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        match self.source {
            Source::Machine { .. } => Timestamp::now(),
            Source::Practice { now, .. } => {
                let elapsed = SignedDuration::from_millis(i64::try_from(self.drawn).unwrap_or(i64::MAX / 2));
                now.checked_add(elapsed).unwrap_or(now)
            }
        }
    }

    pub(crate) fn today(&self) -> Date {
        match self.source {
            Source::Machine { .. } => jiff::Zoned::now().date(),
            Source::Practice { .. } => self.now().to_zoned(TimeZone::UTC).date(),
        }
    }

    pub(crate) fn new_id(&mut self) -> Uuid {
        self.drawn += 1;
        match self.source {
            Source::Machine { .. } => Uuid::now_v7(),
            Source::Practice { seed, .. } => {
                // SplitMix64: spreads a counter over 64 bits. Nothing secret rests on it.
                let mut bytes = [0; 10];
                let (a, b) = (split_mix(seed ^ self.drawn.rotate_left(32)), split_mix(seed.wrapping_add(self.drawn)));
                bytes[..8].copy_from_slice(&a.to_be_bytes());
                bytes[8..].copy_from_slice(&b.to_be_bytes()[..2]);
                let millis = u64::try_from(self.now().as_millisecond()).unwrap_or_default();
                Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
            }
        }
    }

    /// The next tick of the hybrid logical clock: never the same twice, never back, and as near to the time as can be.
    pub(crate) fn tick(&mut self) -> i64 {
        self.hlc = (self.hlc + 1).max(self.now().as_millisecond() << 16);
        self.hlc
    }

    /// Starts after what a vault already holds.
    pub(crate) fn seen(&mut self, hlc: i64) {
        self.hlc = self.hlc.max(hlc);
    }
}

const fn split_mix(n: u64) -> u64 {
    let n = n.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let n = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    n ^ (n >> 31)
}
