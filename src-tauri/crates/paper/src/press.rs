//! The typesetter: a world of templates, pictures and fonts that are part of this program.

use std::sync::LazyLock;

use jiff::civil::Date;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Smart, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use zeroize::Zeroizing;

use crate::{Error, Pdf, Result, letters};

macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$((concat!("/", $path), include_bytes!(concat!("../", $path)))),*]
    };
}

/// Every file that a template can name.
const FILES: &[(&str, &[u8])] = files![
    "pictures/bag.svg",
    "pictures/calendar.svg",
    "pictures/clock.svg",
    "pictures/locked.svg",
    "pictures/mark.svg",
    "pictures/people.svg",
    "pictures/place.svg",
    "pictures/rights.svg",
    "pictures/why.svg",
    "pictures/write.svg",
];

/// Every template by its name.
pub(crate) const TEMPLATES: &[(&str, &str)] = &[
    ("page", include_str!("../templates/page.typ")),
    ("agenda", include_str!("../templates/agenda.typ")),
    ("appointment", include_str!("../templates/appointment.typ")),
    ("clients", include_str!("../templates/clients.typ")),
    ("confidentiality", include_str!("../templates/confidentiality.typ")),
    ("dpia", include_str!("../templates/dpia.typ")),
    ("laptop-lost", include_str!("../templates/lost.typ")),
    ("letter", include_str!("../templates/letter.typ")),
    ("recovery", include_str!("../templates/recovery.typ")),
    ("register", include_str!("../templates/register.typ")),
    ("statement", include_str!("../templates/statement.typ")),
    ("story", include_str!("../templates/story.typ")),
];

/// The fonts (`fonts/README.md`), parsed once.
static FONTS: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let files: [&'static [u8]; 6] = [
        include_bytes!("../fonts/NotoSans-Regular.ttf"),
        include_bytes!("../fonts/NotoSans-Bold.ttf"),
        include_bytes!("../fonts/Vazirmatn-Regular.ttf"),
        include_bytes!("../fonts/Vazirmatn-Bold.ttf"),
        include_bytes!("../fonts/NotoSansEthiopic-Regular.ttf"),
        include_bytes!("../fonts/NotoSansEthiopic-Bold.ttf"),
    ];
    let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

/// What the typesetter sees: one template, what is filled in, and nothing of the machine.
struct Sheet {
    library: LazyHash<Library>,
    main: FileId,
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.0
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = id.get().vpath().get_with_slash();
        let name = path.strip_prefix('/').and_then(|path| path.strip_suffix(".typ"));
        let found = TEMPLATES.iter().find(|(template, _)| Some(*template) == name);
        found.map(|(_, text)| Source::new(id, (*text).to_owned())).ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get().vpath().get_with_slash();
        let found = FILES.iter().find(|(file, _)| *file == path);
        found.map(|(_, bytes)| Bytes::new(*bytes)).ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.1.get(index).cloned()
    }

    /// Documents know the day they are given, never the clock.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Sets `template` in the language `locale`, with `words` and `data` filled in. `day` becomes the file's date.
pub(crate) fn set(template: &str, locale: &str, words: Dict, data: Dict, day: Date) -> Result<Pdf> {
    let done = compile(template, locale, words, data, day);
    // The cache would keep a recovery code for later documents.
    typst::comemo::evict(0);
    done
}

fn compile(template: &str, locale: &str, words: Dict, data: Dict, day: Date) -> Result<Pdf> {
    let (data, is_marked) = letters::mark(data, &FONTS.1);
    let path = VirtualPath::new(format!("/{template}.typ")).map_err(|_| Error::Template(template.to_owned()))?;
    let mut inputs = Dict::new();
    inputs.insert("lang".into(), Value::Str(locale.into()));
    inputs.insert("words".into(), Value::Dict(words));
    inputs.insert("data".into(), Value::Dict(data));
    inputs.insert("missing".into(), Value::Bool(is_marked));
    let sheet = Sheet {
        library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
        main: RootedPath::new(VirtualRoot::Project, path).intern(),
    };
    let done = typst::compile::<PagedDocument>(&sheet);
    if let Some(warning) = done.warnings.first() {
        return Err(wrong(std::slice::from_ref(warning)));
    }
    let document = done.output.map_err(|errors| wrong(&errors))?;
    let date = u8::try_from(day.month())
        .ok()
        .zip(u8::try_from(day.day()).ok())
        .and_then(|(month, of_month)| Datetime::from_ymd_hms(i32::from(day.year()), month, of_month, 0, 0, 0));
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| Error::Template(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("sleutelbos {template} {locale}")),
        creator: Smart::Custom(Some("Sleutelbos".to_owned())),
        timestamp: date.map(Timestamp::new_utc),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| wrong(&errors))?;
    Ok(Pdf { bytes: Zeroizing::new(bytes), pages: document.pages().len() })
}

fn wrong(said: &[SourceDiagnostic]) -> Error {
    Error::Template(said.iter().map(|one| one.message.to_string()).collect::<Vec<_>>().join("; "))
}
