//! What an organisation needs before it may start: `sleutel privacy`.

use jiff::civil::Date;
use phrases::Phrases;
use typst::foundations::{Dict, IntoValue};

use crate::data::GROUPS;
use crate::{Pdf, Result, press, words};

/// A document for an organisation to fill in, have checked, and hand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// Model for a data protection impact assessment (AVG, article 35).
    Dpia,
    /// Model for an entry in the register of processing (AVG, article 30).
    Register,
    /// For clients: what I write, why, how long, your rights. One page with pictures.
    Clients,
    /// Statement of confidentiality for a key person.
    Confidentiality,
    /// What to do when a laptop is lost. One page.
    LaptopLost,
}

impl Document {
    /// All of them, in the order in which an organisation needs them.
    pub const ALL: [Self; 5] = [Self::Dpia, Self::Register, Self::Clients, Self::Confidentiality, Self::LaptopLost];

    /// Its stable word: in JSON, and at the beginning of its file's name.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Dpia => "dpia",
            Self::Register => "register",
            Self::Clients => "clients",
            Self::Confidentiality => "confidentiality",
            Self::LaptopLost => "laptop-lost",
        }
    }

    /// Whether people other than the organisation read it: then it is there in every language of the program.
    #[must_use]
    pub fn is_for_everybody(self) -> bool {
        matches!(self, Self::Clients | Self::LaptopLost)
    }

    /// The languages it is there in.
    #[must_use]
    pub fn locales(self) -> Vec<&'static str> {
        if self.is_for_everybody() {
            phrases::LOCALES.iter().map(|(locale, _)| *locale).collect()
        } else {
            words::ORGANISATION.iter().map(|(locale, _)| *locale).collect()
        }
    }

    /// The name of its file: `dpia-nl.pdf`.
    #[must_use]
    pub fn file_name(self, locale: &str) -> String {
        format!("{}-{locale}.pdf", self.word())
    }
}

/// Prints a document in `locale`, one of its [`Document::locales`]; any other is [`phrases::FALLBACK`]. `day` is the
/// file's date.
///
/// # Errors
///
/// [`crate::Error::Template`] where this crate is wrong.
pub fn privacy(document: Document, locale: &str, day: Date) -> Result<Pdf> {
    let locale = if document.locales().contains(&locale) { locale } else { phrases::FALLBACK };
    let words = if document.is_for_everybody() {
        words::of_locales(&Phrases::new(locale), &[])
    } else {
        words::of_organisation(locale)
    };
    let mut data = Dict::new();
    let groups: Vec<_> = GROUPS
        .iter()
        .map(|group| {
            let mut one = Dict::new();
            one.insert("words".into(), group.words.into_value());
            one.insert("kinds".into(), group.kinds.iter().map(|kind| kind.words).collect::<Vec<_>>().into_value());
            one
        })
        .collect();
    data.insert("groups".into(), groups.into_value());
    press::set(document.word(), locale, words, data, day)
}
