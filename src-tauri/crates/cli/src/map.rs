//! `sleutel map`.

use std::path::Path;

use record::{Language, Postcode};
use serde::Serialize;
use social_map::import::{self, Counts, Problem, Treatment};
use social_map::postcodes;
use social_map::read::{self, Control, Parsed, Postcodes, Refused};
use social_map::search::{self, Found, Query};
use vault::{Kind, Source, Vault};

use crate::output::{Exit, Output};

/// Problems that are written out for a person; a script gets all of them.
const SHOWN: usize = 50;

#[derive(Serialize)]
struct Report<'a> {
    accepted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<Refusal<'a>>,
    #[serde(flatten)]
    counts: Counts,
    problems: &'a [Problem],
}

#[derive(Serialize)]
struct Refusal<'a> {
    why: &'static str,
    file: Option<&'a str>,
    line: Option<u32>,
}

pub(crate) fn check(output: &Output, path: &Path) -> Exit {
    let parsed = match read::path(path, &Control::default()) {
        Ok(parsed) => parsed,
        Err(refused) => return not_read(output, &refused),
    };
    let exit = if parsed.problems.is_empty() { Exit::Fine } else { Exit::Look };
    if output.is_json {
        output.json(&Report { accepted: true, refused: None, counts: parsed.counts, problems: &parsed.problems });
    } else {
        describe(output, &parsed);
    }
    exit
}

fn not_read(output: &Output, refused: &Refused) -> Exit {
    if output.is_json {
        output.json(&Report {
            accepted: false,
            refused: Some(Refusal { why: refused.word(), file: refused.file.as_deref(), line: refused.line }),
            counts: Counts::default(),
            problems: &[],
        });
    } else {
        output.warn(&format!("map-refused-{}", refused.word()), &[]);
        if let Some(at) = place(output, refused.file.as_deref(), refused.line, None, None) {
            output.warn("cli-map-at", &[("at", at.into())]);
        }
    }
    Exit::Failed
}

fn describe(output: &Output, parsed: &Parsed) {
    let c = parsed.counts;
    output.say("cli-map-accepted", &[]);
    for (id, count) in [
        ("directory-count-organizations", c.organizations),
        ("directory-count-services", c.services),
        ("directory-count-locations", c.locations),
        ("directory-count-service_at_locations", c.service_at_locations),
        ("directory-count-languages", c.languages),
        ("directory-count-schedules", c.schedules),
        ("directory-count-phones", c.phones),
    ] {
        output.line(&format!("  {count:>8}  {}", output.words(id, &[])));
    }
    output.say("cli-map-problems", &[("count", parsed.problems.len().into())]);
    for problem in parsed.problems.iter().take(SHOWN) {
        let treatment = match problem.treatment {
            Treatment::Repaired => "cli-map-repaired",
            Treatment::Refused => "cli-map-left-out",
        };
        let what = output.words(&format!("map-problem-{}", problem.kind), &[]);
        let (file, id, field) = (problem.file.as_deref(), problem.id.as_deref(), problem.field.as_deref());
        let at = place(output, file, problem.line, id, field).unwrap_or_default();
        output.line(&format!("  {}: {what} {at}", output.words(treatment, &[])));
    }
    let more = parsed.problems.len().saturating_sub(SHOWN);
    if more > 0 {
        output.say("cli-map-more", &[("count", more.into())]);
    }
}

/// Where in a file: `[services.csv, 12, name, id 4]`.
fn place(
    output: &Output,
    file: Option<&str>,
    line: Option<u32>,
    id: Option<&str>,
    field: Option<&str>,
) -> Option<String> {
    let parts: Vec<String> = [
        file.map(str::to_owned),
        line.map(|line| output.words("cli-map-line", &[("line", line.into())])),
        field.map(str::to_owned),
        id.map(str::to_owned),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| format!("[{}]", parts.join(", ")))
}

#[derive(Serialize)]
struct Results {
    total: u32,
    instead: Vec<String>,
    services: Vec<social_map::service::Card>,
}

/// From where distances are measured: a place, or a postcode with the table that knows it.
pub(crate) struct Near<'a> {
    pub(crate) from: Option<&'a str>,
    pub(crate) postcodes: Option<&'a Path>,
}

pub(crate) fn search(
    output: &Output,
    path: &Path,
    text: &str,
    language: Option<&str>,
    near: &Near<'_>,
    limit: u32,
) -> Exit {
    let language = match language.map(Language::new).transpose() {
        Ok(language) => language,
        Err(_) => return output.refuse("unknown_language"),
    };
    let postcodes = match near.postcodes.map(|path| read::postcodes(path, &Control::default())).transpose() {
        Ok(postcodes) => postcodes,
        Err(refused) => return not_read(output, &refused),
    };
    let near_postcode = near.from.and_then(|digits| Postcode::new(digits).ok());
    let place = near.from.and_then(|name| record::place(name, None));
    let is_known = place.is_some()
        || near_postcode.as_ref().zip(postcodes.as_ref()).is_some_and(|(postcode, table)| table.has(postcode));
    if near.from.is_some() && !is_known {
        return output.refuse("unknown_place");
    }
    let parsed = match read::path(path, &Control::default()) {
        Ok(parsed) => parsed,
        Err(refused) => return not_read(output, &refused),
    };
    let query = Query {
        text: text.to_owned(),
        language,
        near: place.map(|place| place.name.clone()),
        near_municipality: place.map(|place| place.municipality.clone()),
        near_postcode,
        limit,
        ..Query::default()
    };
    match find(parsed, postcodes, query) {
        Ok(found) => show(output, found),
        Err(error) => output.vault_error(error),
    }
}

/// Searches as the window does, in a vault that is never on a disk.
fn find(parsed: Parsed, postcodes: Option<Postcodes>, query: Query) -> vault::Result<Found> {
    let vault = Vault::in_memory(Kind::Coordinator, desk::ROOMS, Source::new_device())?;
    vault.write(move |w| {
        import::apply(&w.case, &parsed, "", false)?;
        postcodes.map_or(Ok(()), |table| postcodes::apply(&w.case, &table, "").map(drop))
    })?;
    vault.read(move |r| search::find(&r.case, &query))
}

fn show(output: &Output, found: Found) -> Exit {
    if output.is_json {
        output.json(&Results { total: found.total, instead: found.instead, services: found.cards });
        return Exit::Fine;
    }
    output.say("cli-map-found", &[("count", found.total.into())]);
    if !found.instead.is_empty() {
        output.say("cli-map-instead", &[("words", found.instead.join(", ").into())]);
    }
    for card in found.cards {
        let km = card.km.map(|km| output.words("map-km", &[("km", km.to_string().into())]));
        let languages = card.languages.iter().map(|language| language.code().to_owned()).collect::<Vec<_>>().join(" ");
        let about: Vec<String> = [Some(card.organization), card.place, km, card.phone, Some(languages)]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        output.line(&card.name);
        output.line(&format!("    {}", about.join(" · ")));
    }
    Exit::Fine
}
