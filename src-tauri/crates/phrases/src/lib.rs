//! Words in the reader's language, from the same Fluent files as the window (`locales/<locale>/*.ftl`), for what Rust
//! says itself: dialogs, file names, the command line. And passphrases made up of words of our own.

pub mod passphrase;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

pub use fluent_bundle::FluentValue;

/// Every locale that comes with the program: the name of its folder, and its files by name with their content.
pub const LOCALES: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The locale that is complete; what another lacks is said in this one.
pub const FALLBACK: &str = "nl";

/// Whether the program comes with this locale.
#[must_use]
pub fn is_known(locale: &str) -> bool {
    LOCALES.iter().any(|(name, _)| *name == locale)
}

/// The words of one locale.
pub struct Phrases {
    /// The locale asked for, then [`FALLBACK`].
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Phrases {
    /// The words of `locale`, the name of a folder under `locales/`. An unknown one speaks [`FALLBACK`].
    #[must_use]
    pub fn new(locale: &str) -> Self {
        let mut bundles: Vec<_> = bundle(locale).into_iter().collect();
        if locale != FALLBACK {
            bundles.extend(bundle(FALLBACK));
        }
        Self { bundles }
    }

    /// Says the message `id` (or its attribute, `id.attribute`) with `args`. Where no locale knows it, the id itself.
    #[must_use]
    pub fn say<'a>(&self, id: &str, args: &[(&'a str, FluentValue<'a>)]) -> String {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        let args: FluentArgs<'a> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        for bundle in &self.bundles {
            let Some(found) = bundle.get_message(message) else { continue };
            let pattern = match attribute {
                Some(attribute) => found.get_attribute(attribute).map(|a| a.value()),
                None => found.value(),
            };
            if let Some(pattern) = pattern {
                return bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
            }
        }
        id.to_owned()
    }
}

/// Words that one crate brings along besides `locales/`.
impl Phrases {
    /// The words of a Fluent text in `locale`, and no others.
    #[must_use]
    pub fn of(locale: &str, text: &str) -> Self {
        Self { bundles: filled(locale, std::iter::once(text)).into_iter().collect() }
    }
}

/// The ids of the messages in a Fluent text, each with those of its attributes (`id.attribute`).
#[must_use]
pub fn ids(text: &str) -> Vec<String> {
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
    let mut ids = Vec::new();
    for entry in resource.entries() {
        if let fluent_syntax::ast::Entry::Message(message) = entry {
            if message.value.is_some() {
                ids.push(message.id.name.to_owned());
            }
            ids.extend(message.attributes.iter().map(|one| format!("{}.{}", message.id.name, one.id.name)));
        }
    }
    ids
}

fn bundle(locale: &str) -> Option<FluentBundle<FluentResource>> {
    let (name, files) = LOCALES.iter().find(|(name, _)| *name == locale)?;
    filled(name, files.iter().map(|(_, text)| *text))
}

fn filled<'a>(locale: &str, texts: impl Iterator<Item = &'a str>) -> Option<FluentBundle<FluentResource>> {
    let language: LanguageIdentifier = locale.parse().ok()?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // What Rust says goes to terminals and file names, where the signs that isolate a value would be seen as such.
    bundle.set_use_isolating(false);
    for text in texts {
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => resource,
            // A message that does not parse is left out; the acceptance tests refuse such a file.
            Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    Some(bundle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_every_locale_parses() {
        assert!(is_known(FALLBACK));
        for (locale, files) in LOCALES {
            assert!(locale.parse::<LanguageIdentifier>().is_ok(), "{locale}");
            for (file, text) in *files {
                assert!(FluentResource::try_new((*text).to_owned()).is_ok(), "locales/{locale}/{file}");
            }
        }
    }

    #[test]
    fn says_what_stands_in_the_file_with_its_values() {
        let said = Phrases::new("nl").say("cli-vault-last-saved", &[("at", "vault.sleutel".into())]);
        assert!(said.contains("vault.sleutel"), "{said}");
        assert!(!said.contains('\u{2068}'), "{said}");
    }

    #[test]
    fn an_unknown_locale_speaks_the_fallback_and_an_unknown_id_is_said_as_it_is() {
        let phrases = Phrases::new("xx");
        assert_eq!(
            phrases.say("cli-vault-last-saved", &[("at", "a".into())]),
            Phrases::new("nl").say("cli-vault-last-saved", &[("at", "a".into())])
        );
        assert_eq!(phrases.say("no-such-message", &[]), "no-such-message");
    }
}
