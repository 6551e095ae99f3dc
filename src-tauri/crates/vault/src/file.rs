//! A vault file: read from head to tail, added to, rewritten. `FORMAT.md`, "Opening" and "Writing".

use jiff::Timestamp;

use crate::error::{Error, Result};
use crate::frame::{
    Anchor, BODY_HEAD, Chain, FrameHead, FrameKind, HEAD, LONGEST_BODY, MOST_PAGES, Of, PAGE_ENTRY, PagesBody,
    body_head,
};
use crate::header::{Header, Keys, LONGEST, Parsed};
use crate::keys::{Key, TAG, wipe};
use crate::medium::Medium;
use crate::pages::{PAGE, Pages};
use crate::state::State;

/// Both images of a vault.
#[derive(Default)]
pub(crate) struct Images<P> {
    pub(crate) case: P,
    pub(crate) private: P,
}

/// What a file amounts to, read from head to tail with its keys.
pub(crate) struct Reading {
    pub(crate) images: Images<Pages>,
    pub(crate) chain: Chain,
    /// [`State::Ok`] or [`State::TornTail`].
    pub(crate) state: State,
    /// Where the last whole commit ends, in bytes.
    pub(crate) whole: u64,
    /// When it was made.
    pub(crate) last_saved: Timestamp,
    /// How many commits there are.
    pub(crate) commits: u64,
}

/// Reads the head of a file.
pub(crate) fn read_head(medium: &mut dyn Medium) -> Result<Parsed> {
    let there = medium.length()?.min(u64::from(LONGEST));
    let mut bytes = vec![0; usize::try_from(there).unwrap_or_default()];
    medium.read_at(0, &mut bytes)?;
    Header::read(&bytes)
}

/// Reads all frames. Nothing is changed in the file.
///
/// # Errors
/// [`Error::Damaged`] where no commit is whole, [`Error::Tampered`] where something was changed.
pub(crate) fn read_frames(medium: &mut dyn Medium, head: &Parsed, keys: &Keys) -> Result<Reading> {
    read_chain(medium, head, Chain::new(head, keys))
}

/// As [`read_frames`], with the data key alone: the private image stays empty. That a private body is whole is not
/// seen, but where a later frame is bound to it.
///
/// # Errors
/// As [`read_frames`].
pub(crate) fn read_case(medium: &mut dyn Medium, head: &Parsed, data: &Key) -> Result<Reading> {
    read_chain(medium, head, Chain::of(head, data, None))
}

fn read_chain(medium: &mut dyn Medium, head: &Parsed, chain: Chain) -> Result<Reading> {
    let end = medium.length()?;
    let mut reading = Reading {
        images: Images::default(),
        chain,
        state: State::Ok,
        whole: head.length,
        last_saved: Timestamp::UNIX_EPOCH,
        commits: 0,
    };
    let mut at = head.length;
    let mut anchor = reading.chain.anchor();
    let mut buffer = Buffer(vec![0; LONGEST_BODY as usize]);
    while at < end {
        match next_frame(medium, &mut reading.chain, at, end, &mut buffer)? {
            Next::Torn => {
                reading.state = State::TornTail;
                break;
            }
            Next::Frame { head, body, ends } => {
                // A file whose first commit is not whole does not open, and a commit of one frame is whole: neither is
                // ever taken back, so nothing has to be remembered of what it replaces.
                let may_be_torn = reading.commits > 0 && (head.more || at > reading.whole);
                apply(&head, body, may_be_torn, &mut reading)?;
                at = ends;
                if !head.more {
                    reading.images.case.keep();
                    reading.images.private.keep();
                    reading.whole = at;
                    reading.commits += u64::from(head.kind == FrameKind::Pages);
                    anchor = reading.chain.anchor();
                }
            }
        }
    }
    if at > reading.whole {
        // The file ends within a commit of several frames.
        reading.state = State::TornTail;
    }
    reading.images.case.restore();
    reading.images.private.restore();
    reading.chain.back_to(anchor);
    if reading.commits == 0 { Err(Error::Damaged) } else { Ok(reading) }
}

/// Room for one body, used for each in turn; wiped when it is let go.
struct Buffer(Vec<u8>);

impl Drop for Buffer {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

enum Next<'a> {
    Torn,
    Frame { head: FrameHead, body: &'a [u8], ends: u64 },
}

fn next_frame<'a>(
    medium: &mut dyn Medium,
    chain: &mut Chain,
    at: u64,
    end: u64,
    Buffer(buffer): &'a mut Buffer,
) -> Result<Next<'a>> {
    let left = end - at;
    let mut bytes = [0; HEAD];
    if left < HEAD as u64 {
        return Ok(Next::Torn);
    }
    medium.read_at(at, &mut bytes)?;
    let Some(head) = chain.read_head(&bytes) else {
        let only_zeros = bytes == [0; HEAD] && rest_is_zero(medium, at, end)?;
        return if only_zeros { Ok(Next::Torn) } else { Err(Error::Tampered) };
    };
    let ends = at + HEAD as u64 + u64::from(head.body);
    if ends > end {
        return Ok(Next::Torn);
    }
    let sealed = buffer.get_mut(..head.body as usize).ok_or(Error::Failed)?;
    medium.read_at(at + HEAD as u64, sealed)?;
    match chain.open(&head, &bytes, sealed) {
        Some(body) => Ok(Next::Frame { head, body, ends }),
        None if ends == end => Ok(Next::Torn),
        None => Err(Error::Tampered),
    }
}

fn rest_is_zero(medium: &mut dyn Medium, mut at: u64, end: u64) -> Result<bool> {
    let mut part = [0; PAGE];
    while at < end {
        let amount = usize::try_from((end - at).min(PAGE as u64)).unwrap_or(PAGE);
        medium.read_at(at, &mut part[..amount])?;
        if part[..amount].iter().any(|byte| *byte != 0) {
            return Ok(false);
        }
        at += amount as u64;
    }
    Ok(true)
}

fn apply(head: &FrameHead, body: &[u8], may_be_torn: bool, reading: &mut Reading) -> Result<()> {
    if head.kind == FrameKind::Close || (head.of == Of::Private && !reading.chain.opens_private()) {
        return Ok(());
    }
    let body = PagesBody::read(body).ok_or(Error::Tampered)?;
    let pages = match head.of {
        Of::Case => &mut reading.images.case,
        Of::Private => &mut reading.images.private,
        Of::None => return Err(Error::Tampered),
    };
    if may_be_torn {
        pages.resize(body.length);
        for (number, bytes) in body.pages() {
            pages.write(u64::from(number - 1) * PAGE as u64, bytes);
        }
    } else {
        for (number, bytes) in body.pages() {
            pages.put(number, bytes);
        }
        pages.put_len(body.length);
    }
    if !head.more || !reading.chain.opens_private() {
        reading.last_saved = Timestamp::from_millisecond(body.at).map_err(|_| Error::Tampered)?;
    }
    Ok(())
}

/// Seals what changed in both images as one commit; `None` where nothing did.
pub(crate) fn seal_commit(chain: &mut Chain, images: &Images<&Pages>, at: Timestamp) -> Result<Option<Vec<u8>>> {
    let changed = [(Of::Case, images.case), (Of::Private, images.private)]
        .into_iter()
        .filter(|(_, pages)| pages.is_changed())
        .map(|(of, pages)| (of, pages, pages.changed()))
        .collect::<Vec<_>>();
    seal(chain, &changed, at)
}

/// Seals both images whole: the first commit of a generation.
pub(crate) fn seal_whole(chain: &mut Chain, images: &Images<&Pages>, at: Timestamp) -> Result<Vec<u8>> {
    let all = [(Of::Case, images.case), (Of::Private, images.private)]
        .map(|(of, pages)| (of, pages, (1..=pages.len()).collect::<Vec<_>>()));
    seal(chain, &all, at)?.ok_or(Error::Failed)
}

fn seal(chain: &mut Chain, parts: &[(Of, &Pages, Vec<u32>)], at: Timestamp) -> Result<Option<Vec<u8>>> {
    let total: usize = parts.iter().map(|(_, _, numbers)| numbers.len()).sum();
    // Exactly: a vector that grew would leave plain bytes behind where it was.
    let frames_of = |numbers: &Vec<u32>| numbers.len().div_ceil(MOST_PAGES).max(1);
    let frame_count: usize = parts.iter().map(|(_, _, numbers)| frames_of(numbers)).sum();
    let mut out = Vec::with_capacity(total * PAGE_ENTRY + frame_count * (HEAD + BODY_HEAD + TAG));
    // An image that only became shorter has no changed page, but a frame all the same.
    let mut frames = parts
        .iter()
        .flat_map(|(of, pages, numbers)| {
            let chunks: Vec<&[u32]> = if numbers.is_empty() { vec![&[]] } else { numbers.chunks(MOST_PAGES).collect() };
            chunks.into_iter().map(move |chunk| (*of, *pages, chunk))
        })
        .peekable();
    let mut any = false;
    while let Some((of, pages, numbers)) = frames.next() {
        any = true;
        chain.seal(FrameKind::Pages, of, frames.peek().is_some(), &mut out, |body| {
            body.extend_from_slice(&body_head(at.as_millisecond(), pages.len(), numbers.len()));
            for number in numbers {
                body.extend_from_slice(&number.to_le_bytes());
                body.extend_from_slice(pages.get(*number).ok_or(Error::Failed)?);
            }
            Ok(())
        })?;
    }
    Ok(any.then_some(out))
}

/// A vault file that is being written to.
pub(crate) struct VaultFile {
    medium: Box<dyn Medium>,
    header: Header,
    keys: Keys,
    chain: Chain,
    /// Where the last whole commit ends, in bytes.
    length: u64,
    /// Nobody knows what the disk holds: no more writing.
    unknown: bool,
    /// Whether something was committed since the last close frame.
    is_open_ended: bool,
}

/// Below this, a file is not rewritten for being long: 1 MiB.
const SHORT: u64 = 1 << 20;

impl VaultFile {
    /// The bytes of a new file: its head and both images as its first commit.
    pub(crate) fn first_bytes(
        header: &Header,
        keys: &Keys,
        images: &Images<&Pages>,
        at: Timestamp,
    ) -> Result<(Vec<u8>, Chain)> {
        let mut bytes = header.bytes();
        let mut chain = Chain::new(&Header::read(&bytes)?, keys);
        bytes.extend(seal_whole(&mut chain, images, at)?);
        Ok((bytes, chain))
    }

    pub(crate) fn new(medium: Box<dyn Medium>, header: Header, keys: Keys, chain: Chain, length: u64) -> Self {
        Self { medium, header, keys, chain, length, unknown: false, is_open_ended: false }
    }

    /// Where the chain stands.
    pub(crate) const fn anchor(&self) -> Anchor {
        self.chain.anchor()
    }

    /// Where it lies, where it is a file on a disk.
    pub(crate) fn path(&self) -> Option<&std::path::Path> {
        self.medium.path()
    }

    /// Cuts off a torn tail, after keeping its bytes beside the vault.
    pub(crate) fn cut_torn_tail(&mut self) -> Result<()> {
        let end = self.medium.length()?;
        let mut tail = vec![0; usize::try_from(end - self.length).map_err(|_| Error::Failed)?];
        self.medium.read_at(self.length, &mut tail)?;
        self.medium.keep_aside(&format!("torn-{}", self.chain.next()), &tail)?;
        self.medium.truncate(self.length)?;
        Ok(self.medium.sync()?)
    }

    /// Adds what changed as one commit and returns when it will outlive a power cut. Where it fails, the file holds
    /// what it held before, or nothing more is written to it.
    pub(crate) fn commit(&mut self, images: &Images<&Pages>, at: Timestamp) -> Result<()> {
        self.may_write()?;
        let anchor = self.chain.anchor();
        let sealed = seal_commit(&mut self.chain, images, at).inspect_err(|_| self.chain.back_to(anchor))?;
        let Some(bytes) = sealed else { return Ok(()) };
        self.add(&bytes, anchor)?;
        self.is_open_ended = true;
        Ok(())
    }

    /// Nothing is written where nobody knows what the disk holds, nor to a file that is not the vault any more: over the
    /// one that stands there now least of all.
    fn may_write(&mut self) -> Result<()> {
        if self.unknown {
            return Err(Error::ReadOnly);
        }
        if self.medium.is_in_place()? { Ok(()) } else { Err(Error::Replaced) }
    }

    /// Says that the vault was locked: nothing was lost after the last commit.
    pub(crate) fn close(&mut self, at: Timestamp) -> Result<()> {
        if self.unknown || !self.is_open_ended {
            return Ok(());
        }
        self.may_write()?;
        let anchor = self.chain.anchor();
        let mut bytes = Vec::new();
        self.chain
            .seal(FrameKind::Close, Of::None, false, &mut bytes, |body| {
                body.extend_from_slice(&body_head(at.as_millisecond(), 0, 0));
                Ok(())
            })
            .inspect_err(|_| self.chain.back_to(anchor))?;
        self.add(&bytes, anchor)?;
        self.is_open_ended = false;
        Ok(())
    }

    fn add(&mut self, bytes: &[u8], anchor: Anchor) -> Result<()> {
        if let Err(error) = self.medium.append(bytes) {
            self.chain.back_to(anchor);
            // What was added of it must go; where even that fails, the disk is unknown.
            self.unknown = self.medium.truncate(self.length).is_err() || self.medium.sync().is_err();
            return Err(error.into());
        }
        if let Err(error) = self.medium.sync() {
            self.chain.back_to(anchor);
            self.unknown = true;
            return Err(error.into());
        }
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// Whether the log has grown past twice the images.
    pub(crate) fn is_long(&self, images: &Images<&Pages>) -> bool {
        let whole = (u64::from(images.case.len()) + u64::from(images.private.len())) * PAGE as u64;
        self.length > SHORT && self.length > 3 * whole
    }

    /// Rewrites the file as a new generation that holds both images and nothing else.
    pub(crate) fn compact(&mut self, images: &Images<&Pages>, at: Timestamp) -> Result<()> {
        let header = self.header.next_generation(self.chain.next())?;
        if self.rewrite(header, self.keys.clone(), images, at)? { Ok(()) } else { Err(Error::ReadOnly) }
    }

    /// Replaces the file by one with this head and these keys that holds both images. `false` where it did, and nobody
    /// knows whether that outlives a power cut: nothing more is written then.
    ///
    /// # Errors
    /// Where nothing was replaced: the file is what it was.
    pub(crate) fn rewrite(
        &mut self,
        header: Header,
        keys: Keys,
        images: &Images<&Pages>,
        at: Timestamp,
    ) -> Result<bool> {
        self.may_write()?;
        let (bytes, chain) = Self::first_bytes(&header, &keys, images, at)?;
        let durable = self.medium.replace(&mut |file| file.write_all(&bytes))?;
        self.header = header;
        self.keys = keys;
        self.chain = chain;
        self.length = bytes.len() as u64;
        self.unknown = !durable;
        // A rewrite is a commit: the next lock says that nothing followed.
        self.is_open_ended = true;
        Ok(durable)
    }

    /// The head as it stands in the file.
    pub(crate) const fn header(&self) -> &Header {
        &self.header
    }

    /// The keys that the file is sealed with.
    pub(crate) const fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Sequence number of the next frame.
    pub(crate) const fn next(&self) -> u64 {
        self.chain.next()
    }

    /// Removes what lies beside the file and was sealed before frame `first`.
    pub(crate) fn remove_older(&mut self, first: u64) -> Result<()> {
        Ok(self.medium.remove_older(first)?)
    }
}

/// A whole copy of a vault, sealed, that is not on any disk yet.
pub(crate) struct SealedCopy {
    pub(crate) bytes: Vec<u8>,
    pub(crate) keys: Keys,
    pub(crate) vault: [u8; 16],
    /// Where its chain stands.
    pub(crate) anchor: Anchor,
    /// When it was sealed.
    pub(crate) at: Timestamp,
}

impl SealedCopy {
    /// Seals both images as a new generation with the same slots and keys. Its last frame has the number of the last
    /// frame of the vault, `last`: put in the place of the vault it is never newer than an anchor of it.
    pub(crate) fn seal(
        header: &Header,
        keys: &Keys,
        last: u64,
        images: &Images<&Pages>,
        at: Timestamp,
    ) -> Result<Self> {
        // To the millisecond, as its frames say it: what is told of a backup is what is read from it.
        let at = Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at);
        let frames = |pages: &Pages| u64::from(pages.len()).div_ceil(MOST_PAGES as u64).max(1);
        let before_last = frames(images.case) + frames(images.private) - 1;
        let header = header.next_generation(last.saturating_sub(before_last).max(1))?;
        let (bytes, chain) = VaultFile::first_bytes(&header, keys, images, at)?;
        Ok(Self { bytes, keys: keys.clone(), vault: header.vault, anchor: chain.anchor(), at })
    }
}

impl VaultFile {
    /// A whole copy of what is in memory, for a backup.
    pub(crate) fn sealed_copy(&self, images: &Images<&Pages>, at: Timestamp) -> Result<SealedCopy> {
        SealedCopy::seal(&self.header, &self.keys, self.chain.anchor().sequence, images, at)
    }

    /// Which vault it is.
    pub(crate) const fn vault(&self) -> [u8; 16] {
        self.header.vault
    }
}
