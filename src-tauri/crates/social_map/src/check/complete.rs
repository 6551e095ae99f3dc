//! What the list, the filters and the index need of a service, gathered from everything that belongs to it.

use record::Theme;

use super::{About, Location, Point, Service};
use crate::meaning::{self, Areas};

/// Fills in what the list, the filters and the index need.
pub(super) fn complete(service: &mut Service, about: About, locations: &[Location], areas: &mut Areas) {
    let mut add = |theme: Theme| {
        if !service.themes.contains(&theme) {
            service.themes.push(theme);
        }
    };
    for tag in &about.tags {
        match meaning::theme_named(tag) {
            Some(theme) => add(theme),
            None => meaning::themes_in(tag).into_iter().for_each(&mut add),
        }
    }
    let text = [Some(service.name.as_str()), service.alternate_name.as_deref(), Some(service.description.as_str())];
    let text = text.into_iter().flatten().collect::<Vec<_>>().join(" . ");
    meaning::themes_in(&text).into_iter().for_each(add);

    let spoken = if about.languages.is_empty() { about.languages_there } else { about.languages };
    for language in spoken {
        if !service.languages.contains(&language) {
            service.languages.push(language);
        }
    }

    let mut places: Vec<String> = Vec::new();
    for area in &about.areas {
        let area = areas.read(area);
        service.is_national |= area.is_national;
        for code in area.municipalities {
            if !service.municipalities.contains(&code) {
                service.municipalities.push(code);
            }
        }
    }
    let has_area = service.is_national || !service.municipalities.is_empty();
    for location in about.locations.iter().map(|i| &locations[*i]) {
        if !has_area
            && let Some(place) = location.place
            && !service.municipalities.contains(&place.municipality.as_str())
        {
            service.municipalities.push(&place.municipality);
        }
        let at = location.at.or_else(|| location.place.map(|place| (place.lat, place.lon)));
        if let Some(at) = at {
            let place = location.city.clone().or_else(|| location.place.map(|place| place.name.clone()));
            service.points.push(Point { at, place: place.unwrap_or_default() });
        }
        places.extend(location.city.clone());
    }
    for code in &service.municipalities {
        places.extend(record::municipalities().iter().find(|m| m.code == **code).map(|m| m.name.clone()));
    }
    if service.points.is_empty() && service.municipalities.len() == 1 && !service.is_national {
        // No address, one gemeente: the middle of the place of that name is near enough to sort by.
        let name = places.last().cloned().unwrap_or_default();
        if let Some(place) = record::place(&name, Some(service.municipalities[0])) {
            service.points.push(Point { at: (place.lat, place.lon), place: place.name.clone() });
        }
    }
    places.dedup();
    service.place = places.join(", ");

    let mut terms: Vec<String> = service.alternate_name.iter().cloned().collect();
    terms.extend(about.tags);
    terms.extend(about.language_names);
    for language in &service.languages {
        terms.extend(meaning::language_names(language.code()).iter().map(|name| (*name).to_owned()));
    }
    terms.extend(service.themes.iter().map(|theme| meaning::theme_words(*theme).to_owned()));
    terms.extend(about.numbers);
    // Words that are written with and without signs above them: the index knows that of Latin script only.
    let folded: Vec<String> = [service.name.as_str(), service.description.as_str()]
        .into_iter()
        .flat_map(|text| text.split_whitespace())
        .filter(|word| word.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)))
        .map(meaning::fold)
        .collect();
    terms.extend(folded);
    terms.dedup();
    service.terms = terms.join(" · ");
    service.phone = about.phone.map(|(_, number)| number);
    service.source = about.source;
}
