//! The kinds of record of HSDS 3.x, and how its JSON and its tables name them.
//!
//! Source: Open Referral, Human Services Data Specification 3.1 (CC BY-SA 4.0): schema and tabular data package.

/// A kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Organization,
    Program,
    Service,
    ServiceAtLocation,
    Location,
    Phone,
    Contact,
    Address,
    Schedule,
    Language,
    ServiceArea,
    Attribute,
    TaxonomyTerm,
    Taxonomy,
    CostOption,
    RequiredDocument,
    Funding,
    Accessibility,
    Metadata,
    MetaTableDescription,
    OrganizationIdentifier,
    ServiceCapacity,
    Unit,
    Url,
}

/// Kind, its name in HSDS, the names it has as a list or a single object in JSON, and other names of its table.
type Row = (Kind, &'static str, &'static [&'static str], &'static [&'static str]);

const KINDS: &[Row] = &[
    (Kind::Organization, "organization", &["organization", "organizations"], &["organizations"]),
    (Kind::Program, "program", &["program", "programs"], &["programs"]),
    (Kind::Service, "service", &["service", "services"], &["services"]),
    (
        Kind::ServiceAtLocation,
        "service_at_location",
        &["service_at_location", "service_at_locations"],
        &["service_at_locations", "services_at_location"],
    ),
    (Kind::Location, "location", &["location", "locations"], &["locations"]),
    (Kind::Phone, "phone", &["phone", "phones"], &["phones"]),
    (Kind::Contact, "contact", &["contact", "contacts"], &["contacts"]),
    (Kind::Address, "address", &["address", "addresses"], &["addresses"]),
    (Kind::Schedule, "schedule", &["schedule", "schedules"], &["schedules"]),
    (Kind::Language, "language", &["languages"], &["languages"]),
    (Kind::ServiceArea, "service_area", &["service_area", "service_areas"], &["service_areas"]),
    (Kind::Attribute, "attribute", &["attribute", "attributes"], &["attributes"]),
    (Kind::TaxonomyTerm, "taxonomy_term", &["taxonomy_term", "taxonomy_terms"], &["taxonomy_terms"]),
    (Kind::Taxonomy, "taxonomy", &["taxonomy_detail", "taxonomies"], &["taxonomies"]),
    (Kind::CostOption, "cost_option", &["cost_options"], &["cost_options"]),
    (Kind::RequiredDocument, "required_document", &["required_documents"], &["required_documents"]),
    (Kind::Funding, "funding", &["funding"], &["fundings"]),
    (Kind::Accessibility, "accessibility", &["accessibility"], &["accessibilities"]),
    (Kind::Metadata, "metadata", &["metadata"], &[]),
    (Kind::MetaTableDescription, "meta_table_description", &["meta_table_descriptions"], &["meta_table_descriptions"]),
    (
        Kind::OrganizationIdentifier,
        "organization_identifier",
        &["organization_identifiers"],
        &["organization_identifiers"],
    ),
    (Kind::ServiceCapacity, "service_capacity", &["capacities"], &["service_capacities", "capacities"]),
    (Kind::Unit, "unit", &["unit"], &["units"]),
    (Kind::Url, "url", &["additional_urls", "additional_websites"], &["urls"]),
];

impl Kind {
    /// The name HSDS gives it.
    pub(crate) fn name(self) -> &'static str {
        KINDS.iter().find(|row| row.0 == self).map_or("", |row| row.1)
    }

    /// The kind of what stands under this key of a nested object.
    pub(crate) fn of_key(key: &str) -> Option<Self> {
        KINDS.iter().find(|row| row.2.contains(&key)).map(|row| row.0)
    }

    /// The kind of the rows of a table: `services.csv`, `Service.CSV`, `data/services.csv`.
    pub(crate) fn of_file(name: &str) -> Option<Self> {
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default().to_ascii_lowercase();
        let stem = name.strip_suffix(".csv")?;
        KINDS.iter().find(|row| row.1 == stem || row.3.contains(&stem)).map(|row| row.0)
    }

    /// The kind named in full, as a data package and `link_entity` do.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        KINDS.iter().find(|row| row.1 == name).map(|row| row.0)
    }

    /// The kind a column points to: `service_id`, `parent_organization_id`.
    pub(crate) fn of_reference(self, column: &str) -> Option<Self> {
        match column {
            "parent_organization_id" => Some(Self::Organization),
            "parent_id" if self == Self::TaxonomyTerm => Some(Self::TaxonomyTerm),
            _ => Self::of_name(column.strip_suffix("_id")?),
        }
    }

    /// Whether it stands by itself: others point to it, and a copy of it within another record is the same record.
    pub(crate) const fn stands_alone(self) -> bool {
        matches!(
            self,
            Self::Organization
                | Self::Program
                | Self::Service
                | Self::ServiceAtLocation
                | Self::Location
                | Self::TaxonomyTerm
                | Self::Taxonomy
                | Self::Unit
        )
    }
}
