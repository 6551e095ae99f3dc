//! `--help` in the reader's language: the words of each command and argument come from `cli_help.ftl`.
//!
//! A command's message is `cli-help`, followed by the names that lead to it (`cli-help-map-search`); each of its
//! arguments is an attribute of it. What can be asked of every command stands with `cli-help` itself.

use clap::Command;
use phrases::Phrases;

/// The message of the program itself.
const ROOT: &str = "cli-help";

/// The same command, with everything it says of itself in these words.
pub(crate) fn in_words(command: Command, phrases: &Phrases) -> Command {
    // Built first, so that what clap adds itself (`--help`, `--version`) is there to be worded.
    let mut command = command.disable_help_subcommand(true);
    command.build();
    worded(command, ROOT, phrases)
}

fn worded(command: Command, id: &str, phrases: &Phrases) -> Command {
    let say = |id: &str| phrases.say(id, &[]);
    // Clap's own headings are English; a part that is empty has none.
    let parts = [
        (command.has_subcommands(), say("cli-heading-commands"), "{subcommands}"),
        (command.get_positionals().next().is_some(), say("cli-heading-arguments"), "{positionals}"),
        (true, say("cli-heading-options"), "{options}"),
    ];
    let mut template = format!("{{about-with-newline}}\n{}: {{usage}}\n", say("cli-heading-usage"));
    for (_, heading, part) in parts.into_iter().filter(|(is_there, ..)| *is_there) {
        template.push_str(&format!("\n{heading}:\n{part}\n"));
    }
    command
        .about(say(id))
        .help_template(template)
        .mut_args(|arg| {
            let words = say(&id_of(&arg, id));
            // A default and what values there are stand in the words: clap would say it in English.
            arg.help(words).hide_default_value(true).hide_possible_values(true)
        })
        .mut_subcommands(|sub| {
            let id = format!("{id}-{}", sub.get_name());
            worded(sub, &id, phrases)
        })
}

/// The message of an argument of the command that has this one.
fn id_of(arg: &clap::Arg, command: &str) -> String {
    let is_everywhere = arg.is_global_set() || ["help", "version"].contains(&arg.get_id().as_str());
    format!("{}.{}", if is_everywhere { ROOT } else { command }, arg.get_id())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory as _;

    use super::*;
    use crate::arguments::Arguments;

    /// Every message that the command and those within it ask for.
    fn asked(command: &Command, id: &str, all: &mut BTreeSet<String>) {
        all.insert(id.to_owned());
        all.extend(command.get_arguments().map(|arg| id_of(arg, id)));
        for sub in command.get_subcommands() {
            asked(sub, &format!("{id}-{}", sub.get_name()), all);
        }
    }

    /// Every message and attribute in a file, as the text has it.
    fn said(text: &str) -> BTreeSet<String> {
        let mut message = "";
        let ids = text.lines().filter_map(|line| {
            let (id, _) = line.split_once(" = ")?;
            match id.strip_prefix("    .") {
                Some(attribute) => Some(format!("{message}.{attribute}")),
                None => {
                    message = id;
                    Some(id.to_owned())
                }
            }
        });
        ids.filter(|id| !id.starts_with("cli-heading-")).collect()
    }

    #[test]
    fn every_command_and_argument_has_words_in_every_locale_and_there_are_no_others() {
        let mut command = Arguments::command().disable_help_subcommand(true);
        command.build();
        let mut all = BTreeSet::new();
        asked(&command, ROOT, &mut all);
        assert!(all.contains("cli-help-map-search.near") && all.contains("cli-help.version"), "{all:?}");
        for (locale, files) in phrases::LOCALES {
            let (_, text) = files.iter().find(|(name, _)| *name == "cli_help.ftl").unwrap();
            assert_eq!(said(text), all, "locales/{locale}/cli_help.ftl");
        }
    }

    #[test]
    fn help_of_every_command_is_in_the_language_asked_for() {
        fn look(command: &mut Command, id: &str, phrases: &Phrases) {
            let help = command.render_long_help().to_string();
            assert!(help.contains(&phrases.say(id, &[])), "{id}: {help}");
            assert!(help.contains(&phrases.say("cli-help.json", &[])), "{id}: {help}");
            assert!(!help.contains("cli-help") && !help.contains("cli-heading"), "{id}: {help}");
            for english in ["Print help", "Print version", "Usage:", "Options:", "Commands:", "Arguments:", "default:"]
            {
                assert!(!help.contains(english), "{id}: {english}: {help}");
            }
            for sub in command.get_subcommands_mut() {
                let id = format!("{id}-{}", sub.get_name());
                look(sub, &id, phrases);
            }
        }
        for locale in ["nl", "ar"] {
            let phrases = Phrases::new(locale);
            look(&mut in_words(Arguments::command(), &phrases), ROOT, &phrases);
        }
        let plain = Arguments::command().render_long_help().to_string();
        assert!(plain.contains("Usage:") && plain.contains("Print help"), "the control: {plain}");
    }
}
