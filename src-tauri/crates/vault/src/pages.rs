//! The pages of one image, and which of them a commit changed.
//!
//! SQLite reads and writes them through the file system of [`crate::sqlite`]. Noting each write costs a commit as much
//! as it changes; comparing the image with a copy of itself would cost as much as it holds (`benches/changed.rs`
//! measures both).

use std::collections::BTreeMap;

use crate::keys::wipe;

/// Bytes in a page. Part of the format.
pub(crate) const PAGE: usize = 4096;

/// The most pages of an image, 256 MiB: what vaults are meant for is far less, and a file must not make a reader take as
/// much memory as a number can say. Part of the format.
pub(crate) const MOST: u32 = 65_536;

/// One page; wiped when it is let go.
pub(crate) struct Page(Box<[u8; PAGE]>);

impl Page {
    fn zero() -> Self {
        Self(Box::new([0; PAGE]))
    }

    fn of(bytes: &[u8; PAGE]) -> Self {
        Self(Box::new(*bytes))
    }

    fn copy_of(&self) -> Self {
        Self(self.0.clone())
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        wipe(&mut *self.0);
    }
}

/// The pages of one image. Page numbers start at 1, as SQLite's do.
#[derive(Default)]
pub(crate) struct Pages {
    pages: Vec<Page>,
    /// What each page was when the commit began; `None` for a page that was not there.
    before: BTreeMap<u32, Option<Page>>,
    /// How many pages there were when the commit began.
    len_before: u32,
}

impl Pages {
    /// How many pages there are.
    pub(crate) fn len(&self) -> u32 {
        u32::try_from(self.pages.len()).unwrap_or(u32::MAX)
    }

    /// The bytes of a page.
    pub(crate) fn get(&self, number: u32) -> Option<&[u8; PAGE]> {
        let index = (number as usize).checked_sub(1)?;
        self.pages.get(index).map(|page| &*page.0)
    }

    /// Numbers of the pages that are not what they were when the commit began, in order.
    pub(crate) fn changed(&self) -> Vec<u32> {
        self.before
            .iter()
            .filter(|(number, before)| {
                let now = self.get(**number);
                now.is_some() && now != before.as_ref().map(|page| &*page.0)
            })
            .map(|(number, _)| *number)
            .collect()
    }

    /// Whether anything is not what it was when the commit began.
    pub(crate) fn is_changed(&self) -> bool {
        self.len() != self.len_before || !self.changed().is_empty()
    }

    /// The commit is on the disk: what there is now is where the next one begins.
    pub(crate) fn keep(&mut self) {
        self.before.clear();
        self.len_before = self.len();
    }

    /// The commit failed: everything is again what it was when it began.
    pub(crate) fn restore(&mut self) {
        let before = std::mem::take(&mut self.before);
        self.pages.truncate(self.len_before as usize);
        while self.len() < self.len_before {
            self.pages.push(Page::zero());
        }
        for (number, page) in before {
            if let Some(page) = page
                && number <= self.len_before
            {
                self.pages[number as usize - 1] = page;
            }
        }
    }

    /// Reads `into` from byte `at`; what lies behind the end reads as zero, and `false` says so.
    pub(crate) fn read(&self, at: u64, into: &mut [u8]) -> bool {
        let mut whole = true;
        let mut done = 0;
        while done < into.len() {
            let (index, offset, part) = span(at + done as u64, into.len() - done);
            let target = &mut into[done..done + part];
            match self.pages.get(index) {
                Some(page) => target.copy_from_slice(&page.0[offset..offset + part]),
                None => {
                    target.fill(0);
                    whole = false;
                }
            }
            done += part;
        }
        whole
    }

    /// Writes `from` at byte `at`, adding pages where there are none.
    pub(crate) fn write(&mut self, at: u64, from: &[u8]) {
        let mut done = 0;
        while done < from.len() {
            let (index, offset, part) = span(at + done as u64, from.len() - done);
            while self.pages.len() <= index {
                self.before.entry(self.len() + 1).or_insert(None);
                self.pages.push(Page::zero());
            }
            self.note(index);
            self.pages[index].0[offset..offset + part].copy_from_slice(&from[done..done + part]);
            done += part;
        }
    }

    /// Puts a whole page that a file holds where it belongs. Not noted: [`Pages::restore`] does not bring back what was
    /// there. Pages between the last one and this one are zero.
    pub(crate) fn put(&mut self, number: u32, bytes: &[u8; PAGE]) {
        let Some(index) = (number as usize).checked_sub(1) else { return };
        while self.pages.len() < index {
            self.pages.push(Page::zero());
        }
        match self.pages.get_mut(index) {
            Some(page) => *page.0 = *bytes,
            None => self.pages.push(Page::of(bytes)),
        }
    }

    /// Sets how many pages a file says there are, as [`Pages::put`] does: not noted.
    pub(crate) fn put_len(&mut self, len: u32) {
        self.pages.resize_with(len as usize, Page::zero);
    }

    /// Sets how many pages there are.
    pub(crate) fn resize(&mut self, len: u32) {
        while self.len() < len {
            self.before.entry(self.len() + 1).or_insert(None);
            self.pages.push(Page::zero());
        }
        while self.len() > len {
            let number = self.len();
            if let Some(page) = self.pages.pop()
                && number <= self.len_before
            {
                self.before.entry(number).or_insert(Some(page));
            }
        }
    }

    fn note(&mut self, index: usize) {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        if !self.before.contains_key(&number) {
            let old = (number <= self.len_before).then(|| self.pages[index].copy_of());
            self.before.insert(number, old);
        }
    }
}

/// Where byte `at` lies: index of its page, offset in it, and how much of `left` still lies in that page.
fn span(at: u64, left: usize) -> (usize, usize, usize) {
    let index = usize::try_from(at / PAGE as u64).unwrap_or(usize::MAX - 1);
    let offset = (at % PAGE as u64) as usize;
    (index, offset, left.min(PAGE - offset))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone)]
    enum Step {
        Write { at: u16, byte: u8, len: u16 },
        Resize(u8),
        Keep,
        Restore,
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            6 => (0..40_000_u16, any::<u8>(), 1..9_000_u16).prop_map(|(at, byte, len)| Step::Write { at, byte, len }),
            1 => (0..14_u8).prop_map(Step::Resize),
            1 => Just(Step::Keep),
            1 => Just(Step::Restore),
        ]
    }

    proptest! {
        /// The judge is a plain list of bytes, copied whole at each commit.
        #[test]
        fn behaves_like_a_plain_list_of_bytes(steps in prop::collection::vec(step(), 1..60)) {
            let mut pages = Pages::default();
            let (mut model, mut kept): (Vec<u8>, Vec<u8>) = Default::default();
            for step in steps {
                match step {
                    Step::Write { at, byte, len } => {
                        let (at, len) = (usize::from(at), usize::from(len));
                        pages.write(at as u64, &vec![byte; len]);
                        let end = (at + len).next_multiple_of(PAGE).max(model.len());
                        model.resize(end, 0);
                        model[at..at + len].fill(byte);
                    }
                    Step::Resize(len) => {
                        pages.resize(u32::from(len));
                        model.resize(usize::from(len) * PAGE, 0);
                    }
                    Step::Keep => {
                        pages.keep();
                        kept = model.clone();
                    }
                    Step::Restore => {
                        pages.restore();
                        model = kept.clone();
                    }
                }
                prop_assert_eq!(pages.len() as usize * PAGE, model.len());
                let mut all = vec![1; model.len()];
                prop_assert!(pages.read(0, &mut all));
                prop_assert!(all == model);
                let changed: Vec<u32> = (1..=pages.len())
                    .filter(|n| {
                        let span = (*n as usize - 1) * PAGE..*n as usize * PAGE;
                        kept.get(span.clone()) != Some(&model[span])
                    })
                    .collect();
                prop_assert_eq!(pages.changed(), changed);
                prop_assert_eq!(pages.is_changed(), model != kept);
            }
        }
    }
}
