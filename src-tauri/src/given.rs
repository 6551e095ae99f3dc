//! Arguments of a command as the page sent them.

use contract::Failure;
use record::Rule;
use serde::Deserialize;
use serde_path_to_error::{Path, Segment};
use tauri::Runtime;
use tauri::ipc::{CommandArg, CommandItem, InvokeError};

/// An argument. What does not fit is refused as [`Failure::Invalid`], which names the field; Tauri's own way would send
/// a sentence.
pub(crate) struct Given<T>(pub(crate) T);

impl<'de, R: Runtime, T: Deserialize<'de>> CommandArg<'de, R> for Given<T> {
    fn from_command(command: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        let argument = command.key;
        serde_path_to_error::deserialize(command)
            .map(Self)
            .map_err(|error| refused(argument, error.path(), &error.inner().to_string()).into())
    }
}

fn refused(argument: &str, path: &Path, said: &str) -> Failure {
    let mut fields = path.iter().filter_map(|segment| match segment {
        Segment::Map { key } => Some(key.clone()),
        _ => None,
    });
    Failure::Invalid { field: fields.next_back().unwrap_or_else(|| argument.to_owned()), rule: rule(said) }
}

/// The rule that was broken. Types of `record` refuse with a [`Rule`]; serde hands on only how that is said.
fn rule(said: &str) -> Rule {
    let max = said.strip_prefix("longer than ").and_then(|rest| rest.strip_suffix(" characters")?.parse().ok());
    if let Some(max) = max {
        return Rule::TooLong { max };
    }
    [Rule::Empty, Rule::EndsBeforeStart, Rule::Missing, Rule::NotADay]
        .into_iter()
        .find(|rule| rule.to_string() == said)
        .unwrap_or(Rule::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal<T: for<'de> Deserialize<'de>>(json: serde_json::Value) -> Failure {
        let error = serde_path_to_error::deserialize::<_, T>(json).err().unwrap();
        refused("details", error.path(), &error.inner().to_string())
    }

    #[test]
    fn names_the_field_and_the_rule_and_never_the_value() {
        #[derive(Deserialize)]
        struct Form {
            #[serde(rename = "line")]
            _line: record::Line,
        }
        let long = "geheim".repeat(200_000);
        let failure = refusal::<Form>(serde_json::json!({ "line": long }));
        assert_eq!(failure, Failure::Invalid { field: "line".into(), rule: Rule::TooLong { max: record::Line::MAX } });
        assert!(!serde_json::to_string(&failure).unwrap().contains("geheim"));
        let failure = refusal::<record::Line>(serde_json::json!(long));
        assert_eq!(
            failure,
            Failure::Invalid { field: "details".into(), rule: Rule::TooLong { max: record::Line::MAX } }
        );
        let failure = refusal::<record::Language>(serde_json::json!("klingon"));
        assert_eq!(failure, Failure::Invalid { field: "details".into(), rule: Rule::Unknown });
    }
}
