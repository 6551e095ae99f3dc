//! A plain CSV: one service a row, with a header row in Dutch or English.

use super::table::Csv;
use super::{At, Raw, Raws, Refused, Why};
use crate::hsds::Kind;
use crate::import::{ProblemKind, Treatment};
use crate::meaning::fold;

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Id,
    Name,
    Organization,
    /// A field of the service, as HSDS names it.
    Field(&'static str),
    Phone,
    Address,
    Number,
    Postcode,
    City,
    Municipality,
    Latitude,
    Longitude,
    Languages,
    Themes,
    Source,
    Hours,
}

/// Names of columns, folded (small letters, no accents, words apart by one space).
const COLUMNS: &[(Column, &[&str])] = &[
    (Column::Id, &["id", "nummer", "code", "uuid"]),
    (
        Column::Name,
        &[
            "naam",
            "name",
            "dienst",
            "aanbod",
            "titel",
            "title",
            "service",
            "activiteit",
            "naam dienst",
            "naam aanbod",
            "service name",
            "naam activiteit",
        ],
    ),
    (
        Column::Organization,
        &[
            "organisatie",
            "organization",
            "organisation",
            "aanbieder",
            "instelling",
            "naam organisatie",
            "organisatienaam",
            "organization name",
            "provider",
        ],
    ),
    (Column::Field("alternate_name"), &["andere naam", "alternatieve naam", "alternate name", "afkorting"]),
    (
        Column::Field("description"),
        &[
            "omschrijving",
            "beschrijving",
            "description",
            "toelichting",
            "informatie",
            "wat",
            "korte omschrijving",
            "inhoud",
        ],
    ),
    (
        Column::Phone,
        &["telefoon", "telefoonnummer", "tel", "phone", "telephone", "phone number", "mobiel", "telefoonnummers"],
    ),
    (Column::Field("email"), &["e mail", "email", "mail", "e mailadres", "emailadres", "mailadres"]),
    (Column::Field("url"), &["website", "site", "url", "web", "webadres", "internet", "link"]),
    (Column::Address, &["adres", "address", "straat", "bezoekadres", "straatnaam", "street", "address 1", "locatie"]),
    (Column::Number, &["huisnummer", "huisnr", "house number"]),
    (Column::Postcode, &["postcode", "postal code", "zip", "pc", "zip code"]),
    (Column::City, &["plaats", "woonplaats", "city", "stad", "town", "plaatsnaam"]),
    (
        Column::Municipality,
        &["gemeente", "gemeenten", "municipality", "werkgebied", "regio", "area", "gebied", "service area"],
    ),
    (Column::Latitude, &["latitude", "lat", "breedtegraad"]),
    (Column::Longitude, &["longitude", "lon", "lng", "long", "lengtegraad"]),
    (Column::Languages, &["talen", "taal", "languages", "language", "gesproken talen"]),
    (
        Column::Themes,
        &[
            "thema s",
            "themas",
            "thema",
            "themes",
            "theme",
            "onderwerp",
            "onderwerpen",
            "categorie",
            "category",
            "trefwoorden",
            "tags",
            "rubriek",
        ],
    ),
    (Column::Field("fees_description"), &["kosten", "cost", "costs", "fees", "prijs", "eigen bijdrage", "tarief"]),
    (
        Column::Field("eligibility_description"),
        &["doelgroep", "voor wie", "target group", "eligibility", "doelgroepen"],
    ),
    (Column::Field("minimum_age"), &["leeftijd vanaf", "minimum age", "minimumleeftijd", "leeftijd van"]),
    (Column::Field("maximum_age"), &["leeftijd tot", "maximum age", "maximumleeftijd", "leeftijd tot en met"]),
    (
        Column::Field("application_process"),
        &["aanmelding", "aanmelden", "application", "verwijzing", "toegang", "how to apply"],
    ),
    (Column::Field("interpretation_services"), &["tolk", "tolken", "interpreter", "interpreters", "tolkgebruik"]),
    (Column::Field("alert"), &["let op", "bijzonderheden", "alert", "melding"]),
    (
        Column::Field("assured_date"),
        &["gecontroleerd", "gecontroleerd op", "checked", "checked on", "controledatum", "bijgewerkt"],
    ),
    (Column::Field("status"), &["status"]),
    (Column::Source, &["bron", "source"]),
    (
        Column::Hours,
        &["openingstijden", "openingstijd", "tijden", "wanneer", "opening hours", "hours", "bereikbaarheid"],
    ),
];

fn column(header: &str) -> Option<Column> {
    let header = fold(header);
    COLUMNS.iter().find(|(_, names)| names.contains(&header.as_str())).map(|(column, _)| *column)
}

/// Reads a whole file.
pub(super) fn read(text: &str, raws: &mut Raws<'_>) -> Result<(), Refused> {
    let mut csv = Csv::open(text, None).ok_or(Why::Empty)?;
    let columns: Vec<Option<Column>> = csv.header.iter().map(|name| column(name)).collect();
    let known = |wanted| columns.contains(&Some(wanted));
    // One known column could be chance; a file with a single column of names is still a list of names.
    let recognised = columns.iter().flatten().count();
    if !known(Column::Name) && !known(Column::Organization) || recognised < 2 && columns.len() > 1 {
        return Err(Refused { why: Why::NoHeader, file: None, line: Some(1) });
    }
    while let Some(row) = csv.next(raws) {
        let (done, all) = csv.done();
        raws.control.tell(done, all, 50, 600);
        let at = At { file: None, line: Some(row.line) };
        let cell = |wanted| {
            columns
                .iter()
                .zip(&row.cells)
                .find(|(column, cell)| **column == Some(wanted) && !cell.trim().is_empty())
                .map(|(_, cell)| cell.trim())
        };

        let organization = cell(Column::Organization);
        let name = cell(Column::Name).or(organization);
        if name.is_none() {
            raws.problem(ProblemKind::MissingName, Treatment::Refused, &at, cell(Column::Id), Some("name"));
            continue;
        }
        let mut service = Raw::new(Kind::Service, at.clone(), true);
        service.id = cell(Column::Id).unwrap_or_default().chars().take(100).collect();
        raws.put(&mut service, "name", name.unwrap_or_default());
        if let Some(organization) = organization {
            let mut raw = Raw::new(Kind::Organization, at.clone(), false);
            raws.put(&mut raw, "name", organization);
            if let Some(id) = raws.add(raw)? {
                service.refs.push((Kind::Organization, id));
            }
        }
        for ((column, cell), header) in columns.iter().zip(&row.cells).zip(&csv.header) {
            match column {
                Some(Column::Field(field)) => raws.put(&mut service, field, cell),
                // What this program does not know is kept under its own name.
                None => raws.put(&mut service, header, cell),
                Some(_) => {}
            }
        }
        let location = location(&cell, &at, raws)?;
        if service.id.is_empty() {
            // The same service at two places is two rows; the place is part of what it is.
            service.id = service.derived_id();
            if let Some(location) = &location {
                service.id = format!("{}/{location}", service.id);
            }
        }
        let Some(id) = raws.add(service)? else { continue };
        let belongs = |kind, field: &'static str, value: &str, raws: &mut Raws<'_>| {
            let mut raw = Raw::new(kind, at.clone(), false);
            raw.refs.push((Kind::Service, id.clone()));
            raws.put(&mut raw, field, value);
            raws.add(raw).map(drop)
        };
        if let Some(location) = location {
            let mut raw = Raw::new(Kind::ServiceAtLocation, at.clone(), false);
            raw.refs = vec![(Kind::Service, id.clone()), (Kind::Location, location)];
            raws.add(raw)?;
        }
        for number in phones(cell(Column::Phone).unwrap_or_default()) {
            belongs(Kind::Phone, "number", &number, raws)?;
        }
        for part in parts(cell(Column::Languages).unwrap_or_default()) {
            belongs(Kind::Language, "name", part, raws)?;
        }
        for part in parts(cell(Column::Municipality).unwrap_or_default()) {
            belongs(Kind::ServiceArea, "name", part, raws)?;
        }
        for part in parts(cell(Column::Themes).unwrap_or_default()) {
            belongs(Kind::Attribute, "value", part, raws)?;
        }
        if let Some(hours) = cell(Column::Hours) {
            belongs(Kind::Schedule, "description", hours, raws)?;
        }
        if let Some(source) = cell(Column::Source) {
            belongs(Kind::Metadata, "updated_by", source, raws)?;
        }
    }
    Ok(())
}

fn location<'c>(
    cell: &impl Fn(Column) -> Option<&'c str>,
    at: &At,
    raws: &mut Raws<'_>,
) -> Result<Option<String>, Refused> {
    let columns = [Column::Address, Column::City, Column::Postcode, Column::Latitude];
    if columns.into_iter().all(|column| cell(column).is_none()) {
        return Ok(None);
    }
    let street = [cell(Column::Address), cell(Column::Number)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut raw = Raw::new(Kind::Location, at.clone(), false);
    raws.put(&mut raw, "address_1", &street);
    for (column, field) in [
        (Column::Postcode, "postal_code"),
        (Column::City, "city"),
        (Column::Latitude, "latitude"),
        (Column::Longitude, "longitude"),
    ] {
        // Spreadsheets write 51,8 where Dutch is their language.
        let value = cell(column).unwrap_or_default();
        let value = if column == Column::Latitude || column == Column::Longitude {
            value.replace(',', ".")
        } else {
            value.to_owned()
        };
        raws.put(&mut raw, field, &value);
    }
    raws.add(raw)
}

/// Values in one cell: `Arabisch, Tigrinya en Dari`.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([',', ';', '/', '|', '\n'])
        .flat_map(|part| part.split(" en "))
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Numbers in one cell: `078 000 00 00 / 06-00000000`.
fn phones(cell: &str) -> Vec<String> {
    let split = cell.split([';', '/', '|', '\n', ',']).flat_map(|part| part.split(" of ")).map(str::trim);
    split.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
