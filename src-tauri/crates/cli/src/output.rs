//! How this program speaks: JSON for scripts, or sentences in the reader's language.

use std::io::Write as _;
use std::process::ExitCode;

use contract::Failure;
use phrases::{FluentValue, Phrases};
use serde::Serialize;
use serde_json::json;

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// In order: 0.
    Fine,
    /// Done, and something is to be looked at: 2.
    Look,
    /// Not done: 1.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Fine => Self::SUCCESS,
            Exit::Failed => Self::FAILURE,
            Exit::Look => Self::from(2),
        }
    }
}

/// Where the words go.
pub(crate) struct Output {
    phrases: Phrases,
    locale: String,
    pub(crate) is_json: bool,
}

impl Output {
    pub(crate) fn new(locale: &str, is_json: bool) -> Self {
        Self { phrases: Phrases::new(locale), locale: locale.to_owned(), is_json }
    }

    /// A sentence on standard output. Who closed it (`| head`) has read enough: that is no failure.
    pub(crate) fn say(&self, id: &str, args: &[(&str, FluentValue<'_>)]) {
        let _ = writeln!(std::io::stdout().lock(), "{}", self.phrases.say(id, args));
    }

    /// A sentence on standard error.
    pub(crate) fn warn(&self, id: &str, args: &[(&str, FluentValue<'_>)]) {
        let _ = writeln!(std::io::stderr().lock(), "{}", self.phrases.say(id, args));
    }

    /// The sentence itself, to put together with others.
    pub(crate) fn words(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.phrases.say(id, args)
    }

    /// The tag of the language, for what is written into a vault.
    pub(crate) fn locale(&self) -> &str {
        &self.locale
    }

    /// Its words, for what says itself.
    pub(crate) fn phrases(&self) -> &Phrases {
        &self.phrases
    }

    /// A line as it is.
    pub(crate) fn line(&self, line: &str) {
        let _ = writeln!(std::io::stdout().lock(), "{line}");
    }

    /// One JSON object on standard output.
    pub(crate) fn json(&self, value: &impl Serialize) {
        let mut out = std::io::stdout().lock();
        if serde_json::to_writer_pretty(&mut out, value).is_ok() {
            let _ = writeln!(out);
        }
    }

    /// Not done: a code as `contract::Failure` writes them.
    pub(crate) fn fail(&self, code: &str) -> Exit {
        if self.is_json {
            self.json(&json!({ "error": code }));
        } else {
            self.warn(&format!("failure-{code}"), &[]);
        }
        Exit::Failed
    }

    /// Not done, as the vault says it.
    pub(crate) fn vault_error(&self, error: vault::Error) -> Exit {
        let failure = serde_json::to_value(Failure::from(error)).unwrap_or_default();
        self.fail(failure["code"].as_str().unwrap_or("internal"))
    }

    /// Not done for a reason of the command line itself: `cli-refused-<code>`.
    pub(crate) fn refuse(&self, code: &str) -> Exit {
        if self.is_json {
            self.json(&json!({ "error": code }));
        } else {
            self.warn(&format!("cli-refused-{code}"), &[]);
        }
        Exit::Failed
    }
}
