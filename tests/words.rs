//! Every locale says the same things, says nothing that nobody asks for, and lacks nothing that is asked for.
//!
//! "Used" is read from the sources: an id in quotes, an id that another message names, or an id of a family: a message
//! that is looked up by a stable word (`` t(`theme-${theme}`) ``). The families stand in [`FAMILIES`].
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a test may stop at once")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use acceptance::root;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};

/// Where the words of a family come from.
enum Words {
    /// The choices of a type in `ui/src/ipc/generated.ts`.
    Type(&'static str),
    /// The values of this key in a type there: `code` of `Failure`. One that is said in another way is left out.
    Key(&'static str, &'static str, Option<&'static str>),
    /// The names of the fields of a type there.
    Fields(&'static str),
    /// The words of a list there.
    List(&'static str),
    /// These.
    These(&'static [&'static str]),
    /// The choices that `choices!` declares under this name in this file.
    Choices(&'static str, &'static str),
    /// Quoted words that follow this text in this file.
    After(&'static str, &'static str),
}

/// Messages that are looked up by a stable word: what they begin with, and the words that can follow.
const FAMILIES: &[(&str, Words)] = &[
    ("kind-", Words::Type("ContactKind")),
    ("role-", Words::Type("Role")),
    ("theme-", Words::Type("Theme")),
    ("present-", Words::Type("Present")),
    ("interpreter-", Words::Type("Interpreter")),
    ("reading-", Words::Type("Reading")),
    ("safe-", Words::Type("SafeToCall")),
    ("prefers-", Words::Type("Prefers")),
    ("merge-field-", Words::Type("MergeField")),
    ("history-what-", Words::Type("HistoryWhat")),
    ("bin-kind-", Words::Type("BinKind")),
    ("stuck-", Words::Type("Stuck")),
    ("partner-", Words::Type("Partner")),
    // Of a bottleneck where it was not filled in.
    ("partner-", Words::These(&["none"])),
    ("asked-", Words::Type("Asked")),
    ("ground-", Words::Type("GroundKind")),
    ("intake-who-", Words::Type("IntakeAskedBy")),
    ("meldcode-path-", Words::Type("MeldcodePath")),
    ("meldcode-path-text-", Words::Type("MeldcodePath")),
    ("meldcode-step-", Words::Type("MeldcodeStep")),
    // Five steps for who is paid, three for a volunteer.
    (
        "meldcode-text-",
        Words::These(&[
            "paid-signals",
            "paid-consult",
            "paid-talk",
            "paid-weigh",
            "paid-decide",
            "volunteer-signals",
            "volunteer-consult",
            "volunteer-decide",
        ]),
    ),
    ("meldcode-how-", Words::Type("MeldcodeHow")),
    ("meldcode-answer-", Words::Type("MeldcodeAnswer")),
    ("meldcode-whom-", Words::Type("MeldcodeWhom")),
    ("meldcode-talk-", Words::Type("MeldcodeTalk")),
    ("view-", Words::Fields("OwnView")),
    ("wish-", Words::Type("InterpreterWish")),
    ("noticed-by-", Words::Type("NoticedBy")),
    ("social-first-", Words::Type("SocialFirst")),
    ("concern-outcome-", Words::Type("ConcernOutcome")),
    ("step-", Words::Type("ReferralStep")),
    ("referral-outcome-", Words::Type("ReferralOutcome")),
    ("refused-", Words::Type("RefusedWhy")),
    ("barrier-", Words::Type("BarrierKind")),
    ("language-", Words::List("LANGUAGES")),
    ("failure-", Words::Key("Failure", "code", Some("invalid"))),
    ("invalid-", Words::Key("Failure", "rule", None)),
    ("heaviness-", Words::These(&["0", "1", "2", "3", "4"])),
    ("energy-", Words::These(&["0", "1", "2", "3", "4"])),
    ("tension-", Words::These(&["0", "1", "2", "3", "4"])),
    ("nav-", Words::These(&["today", "people", "map", "own", "more"])),
    ("notice-", Words::These(&["info", "needs-you", "danger", "done"])),
    ("search-", Words::Type("HitPlace")),
    ("settings-theme-", Words::Type("Appearance")),
    ("crisis-", Words::After("src-tauri/crates/social_map/src/crisis.rs", "{ key: ")),
    ("directory-count-", Words::Fields("Counts")),
    ("map-problem-", Words::Choices("src-tauri/crates/social_map/src/import.rs", "ProblemKind")),
    ("map-refused-", Words::Choices("src-tauri/crates/social_map/src/read/mod.rs", "Why")),
    ("hand-refused-", Words::Choices("src-tauri/crates/desk/src/handover/mod.rs", "Why")),
    // A service that is active says nothing of it.
    ("service-status-", Words::These(&["inactive", "defunct", "temporarily_closed"])),
    ("cli-refused-", Words::After("src-tauri/crates/cli/src/demo.rs", ".refuse(")),
    ("cli-refused-", Words::After("src-tauri/crates/cli/src/map.rs", ".refuse(")),
    ("cli-refused-", Words::After("src-tauri/crates/cli/src/sealed.rs", ".refuse(")),
    // A unit test in `cli` holds these and their attributes against the command line itself.
    (
        "cli-help-",
        Words::These(&[
            "map",
            "map-check",
            "map-search",
            "vault",
            "vault-create",
            "vault-verify",
            "vault-export",
            "vault-backup",
            "vault-restore",
            "vault-sync",
            "vault-info",
            "vault-slots",
            "vault-rekey",
            "handover",
            "handover-card",
            "handover-give",
            "handover-take",
            "handover-receipt",
            "demo",
            "privacy",
        ]),
    ),
    ("cli-refused-", Words::After("src-tauri/crates/cli/src/slots.rs", ".refuse(")),
    ("cli-refused-", Words::These(&["card_name", "mistyped_card", "no_card", "two_cards"])),
    ("cli-refused-", Words::After("src-tauri/crates/cli/src/sync.rs", ".refuse(")),
    ("cli-refused-", Words::After("src-tauri/crates/cli/src/handover.rs", ".refuse(")),
    ("cli-sync-waits-", Words::These(&["gap", "other", "newer", "no_key", "reference"])),
    (
        "cli-sync-refused-",
        Words::These(&[
            "altered",
            "foreign",
            "swapped",
            "out_of_chain",
            "clock",
            "removed",
            "unknown",
            "old_key",
            "conflict_copy",
            "vault_copy",
            "device_twice",
        ]),
    ),
    ("term-", Words::Type("RetentionKind")),
    ("exchange-waits-", Words::These(&["gap", "other", "newer", "no_key", "reference"])),
    (
        "exchange-refused-",
        Words::These(&[
            "altered",
            "foreign",
            "swapped",
            "out_of_chain",
            "clock",
            "removed",
            "unknown",
            "old_key",
            "conflict_copy",
            "vault_copy",
            "device_twice",
        ]),
    ),
    ("erasure-left-", Words::Choices("src-tauri/crates/desk/src/erasure.rs", "LeftKind")),
    ("passphrase-strength-", Words::These(&["0", "1", "2", "3", "4"])),
    ("access-", Words::Choices("src-tauri/crates/desk/src/access.rs", "AccessField")),
    ("appointment-", Words::Type("AppointmentKind")),
    ("appointment-status-", Words::Type("AppointmentStatus")),
    ("bring-", Words::Type("Bring")),
    ("called-", Words::Type("CrisisCalled")),
    ("moment-", Words::Type("MomentKind")),
    (
        "today-draft-",
        Words::These(&[
            "request",
            "request_decline",
            "agreement",
            "passing_on",
            "letter",
            "story",
            "own_view",
            "asking",
            "bottleneck",
            "lead",
            "referral_new",
            "referral",
            "referral_step",
            "referral_end",
            "mark",
            "client_close",
            "card",
        ]),
    ),
    ("sheet-signal-", Words::Type("ConcernKind")),
    ("sheet-kind-", Words::Type("SheetKind")),
    ("sheet-list-", Words::Type("SheetList")),
    ("sheet-status-", Words::Choices("src-tauri/crates/casebook/src/client.rs", "Status")),
    ("access-why-", Words::Choices("src-tauri/crates/desk/src/access.rs", "Why")),
    ("asked-by-", Words::Type("AskedBy")),
    ("request-", Words::Type("RequestStatus")),
    ("request-polite-", Words::Type("WordBack")),
    ("receiver-", Words::Type("Receiver")),
    ("danger-", Words::Type("DangerReceiver")),
    ("item-", Words::Type("SharedItem")),
    ("agreed-by-", Words::Type("AgreedBy")),
    ("agreement-", Words::Type("AgreementStatus")),
    ("paper-kind-", Words::Type("PaperKind")),
    ("letter-why-", Words::Type("LetterLeftOut")),
    ("card-calendar-", Words::Type("CardCalendar")),
    ("story-found-", Words::Type("StoryFound")),
    ("story-gap-", Words::Type("StoryFound")),
    // Days of the week as iCalendar and HSDS write them.
    ("day-", Words::These(&["MO", "TU", "WE", "TH", "FR", "SA", "SU"])),
];

/// A message or an attribute of one (`message.attribute`), and what it takes.
type Said = BTreeMap<String, Needs>;

#[derive(Default, Clone, PartialEq, Eq, Debug)]
struct Needs {
    file: String,
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
}

#[test]
fn every_locale_parses_and_says_nothing_twice() {
    for locale in locales() {
        let said = said(&locale);
        assert!(said.contains_key("locale-name"), "locales/{locale} does not say its own name (locale-name)");
    }
}

#[test]
fn every_locale_says_the_same_with_the_same_variables() {
    let dutch = with_what_they_name(&said("nl"));
    for locale in locales() {
        let other = with_what_they_name(&said(&locale));
        let lacks: Vec<_> = dutch.keys().filter(|id| !other.contains_key(*id)).collect();
        let adds: Vec<_> = other.keys().filter(|id| !dutch.contains_key(*id)).collect();
        assert!(lacks.is_empty() && adds.is_empty(), "locales/{locale} lacks {lacks:?} and has besides {adds:?}");
        for (id, needs) in &dutch {
            assert_eq!(other[id].variables, needs.variables, "variables of {id} in locales/{locale}");
            assert_eq!(other[id].file, needs.file, "file of {id} in locales/{locale}");
        }
    }
}

#[test]
fn every_message_that_is_asked_for_exists() {
    let said = said("nl");
    let sources = sources();
    let families = families();
    let mut missing = BTreeSet::new();
    for (path, text) in &sources {
        for call in ["t(", "find(", ".say("] {
            for (asked, is_whole) in asked_for(text, call) {
                let is_there = if is_whole {
                    said.contains_key(&asked)
                } else {
                    families.iter().any(|(family, _)| *family == asked)
                };
                if !is_there {
                    missing.insert(format!("{}: {asked}{}", path.display(), if is_whole { "" } else { "…" }));
                }
            }
        }
    }
    for (family, words) in &families {
        for word in words {
            let id = format!("{family}{word}");
            if !said.contains_key(&id) {
                missing.insert(id);
            }
        }
    }
    assert!(missing.is_empty(), "asked for, but said nowhere: {missing:#?}");
}

#[test]
fn every_message_is_asked_for() {
    let said = said("nl");
    let mut used: BTreeSet<String> = said.values().flat_map(|needs| needs.messages.iter().cloned()).collect();
    for (_, text) in sources() {
        used.extend(quoted(&text));
    }
    for (family, words) in families() {
        used.extend(words.iter().map(|word| format!("{family}{word}")));
    }
    // An attribute is asked for with its message.
    let is_used = |id: &str| used.contains(id) || id.split_once('.').is_some_and(|(message, _)| used.contains(message));
    let idle: Vec<_> = said.keys().filter(|id| !is_used(id)).collect();
    assert!(idle.is_empty(), "said, but never asked for: {idle:#?}");
}

#[test]
fn no_locale_says_a_message_in_dutch_by_mistake() {
    // Words that are the same in every language: names, and what a key is called.
    let dutch = texts("nl");
    for locale in locales().into_iter().filter(|locale| locale != "nl") {
        let same = texts(&locale)
            .into_iter()
            .filter(|(id, text)| text.split_whitespace().count() > 3 && dutch.get(id) == Some(text))
            .map(|(id, _)| id)
            .collect::<Vec<_>>();
        assert!(same.is_empty(), "locales/{locale} says these in Dutch: {same:?}");
    }
}

#[test]
fn dutch_sentences_are_short() {
    let mut long = Vec::new();
    for (id, text) in texts("nl") {
        for sentence in text.split(['.', '!', '?', ':', '\n']) {
            let words = sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
            if words > 12 {
                long.push(format!("{id}: {words} words: {}", sentence.trim()));
            }
        }
    }
    assert!(long.is_empty(), "sentences of more than twelve words: {long:#?}");
}

// --- reading the locales ---

fn locales() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root().join("locales"))
        .expect("the folder locales")
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().expect("a plain name"))
        .collect();
    names.sort();
    assert!(names.contains(&"nl".to_owned()), "there is no locales/nl");
    names
}

fn files(locale: &str) -> Vec<(String, Resource<String>)> {
    let folder = root().join("locales").join(locale);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).expect("a locale").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            let text = fs::read_to_string(&path).unwrap();
            let parsed = fluent_syntax::parser::parse(text);
            let parsed = parsed.unwrap_or_else(|(_, errors)| panic!("locales/{locale}/{name}: {errors:?}"));
            (name, parsed)
        })
        .collect()
}

fn said(locale: &str) -> Said {
    let mut said = Said::new();
    for (file, resource) in files(locale) {
        for entry in resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(message) => (message.id.name, message.value, message.attributes),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
                Entry::Junk { content } => panic!("locales/{locale}/{file}: not understood: {content}"),
                _ => continue,
            };
            let parts = attributes.into_iter().map(|one| (format!("{id}.{}", one.id.name), one.value));
            for (id, pattern) in value.into_iter().map(|value| (id.clone(), value)).chain(parts) {
                let mut needs = Needs { file: file.clone(), ..Needs::default() };
                needs_of(&pattern, &mut needs);
                assert!(said.insert(id.clone(), needs).is_none(), "locales/{locale}/{file}: {id} stands there twice");
            }
        }
    }
    said
}

/// The plain text of every message, without what is filled in.
fn texts(locale: &str) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for (_, resource) in files(locale) {
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let value = message.value.into_iter().map(|value| (message.id.name.clone(), value));
            let attributes =
                message.attributes.into_iter().map(|a| (format!("{}.{}", message.id.name, a.id.name), a.value));
            for (id, pattern) in value.chain(attributes) {
                let parts = pattern.elements.iter().map(|element| match element {
                    PatternElement::TextElement { value } => value.as_str(),
                    PatternElement::Placeable { .. } => "…",
                });
                texts.insert(id, parts.collect());
            }
        }
    }
    texts
}

fn needs_of(pattern: &Pattern<String>, needs: &mut Needs) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            needs_of_expression(expression, needs);
        }
    }
}

fn needs_of_expression(expression: &Expression<String>, needs: &mut Needs) {
    match expression {
        Expression::Inline(inline) => needs_of_inline(inline, needs),
        Expression::Select { selector, variants } => {
            needs_of_inline(selector, needs);
            variants.iter().for_each(|variant| needs_of(&variant.value, needs));
        }
    }
}

fn needs_of_inline(inline: &InlineExpression<String>, needs: &mut Needs) {
    let with_attribute = |id: &str, attribute: &Option<fluent_syntax::ast::Identifier<String>>| match attribute {
        Some(attribute) => format!("{id}.{}", attribute.name),
        None => id.to_owned(),
    };
    let mut arguments = |arguments: &CallArguments<String>| {
        arguments.positional.iter().for_each(|one| needs_of_inline(one, needs));
        arguments.named.iter().for_each(|one| needs_of_inline(&one.value, needs));
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            needs.variables.insert(id.name.clone());
        }
        InlineExpression::MessageReference { id, attribute } => {
            needs.messages.insert(with_attribute(&id.name, attribute));
        }
        InlineExpression::TermReference { id, attribute, arguments: given } => {
            given.iter().for_each(&mut arguments);
            needs.messages.insert(with_attribute(&format!("-{}", id.name), attribute));
        }
        InlineExpression::FunctionReference { arguments: given, .. } => arguments(given),
        InlineExpression::Placeable { expression } => needs_of_expression(expression, needs),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

/// The same, each with the variables of the messages it names.
fn with_what_they_name(said: &Said) -> Said {
    fn gather(said: &Said, id: &str, seen: &mut BTreeSet<String>, variables: &mut BTreeSet<String>) {
        if let Some(needs) = said.get(id).filter(|_| seen.insert(id.to_owned())) {
            variables.extend(needs.variables.iter().cloned());
            needs.messages.iter().for_each(|other| gather(said, other, seen, variables));
        }
    }
    said.iter()
        .filter(|(id, _)| !id.starts_with('-'))
        .map(|(id, needs)| {
            let mut all = needs.clone();
            gather(said, id, &mut BTreeSet::new(), &mut all.variables);
            (id.clone(), all)
        })
        .collect()
}

// --- reading the sources ---

/// Every source that may ask for words: the window, the program and its documents, without tests and what is generated.
fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                if name != "tests" && name != "target" {
                    walk(&path, found);
                }
            } else if [".rs", ".ts", ".svelte", ".typ"].iter().any(|end| name.ends_with(end))
                && !name.contains(".test.")
                && name != "messages.ts"
            {
                let text = fs::read_to_string(&path).unwrap();
                // A test at the foot of a Rust file asks for words only to see whether they are there.
                let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned();
                found.push((path.strip_prefix(root()).unwrap().to_path_buf(), text));
            }
        }
    }
    let mut found = Vec::new();
    for folder in ["ui/src", "src-tauri/src", "src-tauri/crates"] {
        walk(&root().join(folder), &mut found);
    }
    found
}

fn is_id(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// What is asked for by this call: whole ids, and beginnings of ids that are finished at run time.
fn asked_for(text: &str, call: &str) -> Vec<(String, bool)> {
    let mut asked = Vec::new();
    for (at, _) in text.match_indices(call) {
        // `t(` is a function of its own, not the end of another's name.
        let before = text[..at].chars().next_back();
        if !call.starts_with('.') && before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '$')) {
            continue;
        }
        let rest = text[at + call.len()..].trim_start();
        let rest = rest.strip_prefix("&format!(").unwrap_or(rest);
        let Some(quote) = rest.chars().next().filter(|c| matches!(c, '\'' | '"' | '`')) else { continue };
        let id: String = rest[1..].chars().take_while(|c| is_id(*c)).collect();
        let after = rest[1 + id.len()..].chars().next();
        match after {
            Some(end) if end == quote => asked.push((id, true)),
            Some('$' | '{') if !id.is_empty() => asked.push((id, false)),
            _ => {}
        }
    }
    asked
}

/// Everything in quotes that could be an id.
fn quoted(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices(['\'', '"', '`']) {
        let id: String = text[at + 1..].chars().take_while(|c| is_id(*c)).collect();
        let ends = text[at + 1 + id.len()..].starts_with(['\'', '"', '`']);
        if ends && !id.is_empty() {
            found.insert(id);
        }
    }
    found
}

/// Every family with its words.
fn families() -> Vec<(&'static str, BTreeSet<String>)> {
    let generated = fs::read_to_string(root().join("ui/src/ipc/generated.ts")).unwrap();
    let after = |start: String| -> String {
        let text = generated.split_once(&start).unwrap_or_else(|| panic!("generated.ts has no `{start}`")).1;
        text.split_once(";\n").unwrap().0.to_owned()
    };
    FAMILIES
        .iter()
        .map(|(family, words)| {
            let words: BTreeSet<String> = match words {
                Words::Type(name) => quoted(&after(format!("export type {name} = "))),
                Words::List(name) => quoted(&after(format!("export const {name}: "))),
                Words::Key(name, key, except) => {
                    let declared = after(format!("export type {name} = "));
                    let key = format!("\"{key}\": \"");
                    let values = declared.split(&key).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
                    values.filter(|value| Some(value.as_str()) != *except).collect()
                }
                Words::Fields(name) => {
                    let declared = after(format!("export type {name} = "));
                    // What a field means stands above it, with commas of its own.
                    let declared: String =
                        declared.split("/**").map(|part| part.rsplit("*/").next().unwrap_or_default()).collect();
                    let fields = declared.split(',').filter_map(|field| field.split_once(':'));
                    fields.map(|(field, _)| field.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()).collect()
                }
                Words::These(words) => words.iter().map(|word| (*word).to_owned()).collect(),
                Words::Choices(path, name) => {
                    let source = fs::read_to_string(root().join(path)).unwrap();
                    let start = format!("\n    {name} {{\n");
                    let declared =
                        source.split_once(&start).unwrap_or_else(|| panic!("{path} has no choices {name}")).1;
                    words_after(declared.split_once("\n    }").unwrap().0, " = ")
                }
                Words::After(path, text) => words_after(&fs::read_to_string(root().join(path)).unwrap(), text),
            };
            assert!(!words.is_empty(), "the family {family} has no words");
            (*family, words)
        })
        .collect()
}

/// The quoted words that follow this text.
fn words_after(source: &str, text: &str) -> BTreeSet<String> {
    let found = source.split(text).skip(1).filter_map(|rest| rest.strip_prefix('"')?.split('"').next());
    found.map(str::to_owned).collect()
}
