//! A table of four-digit postcodes: a CSV with a column `pc4` and the degrees of its middle.

use std::collections::HashSet;
use std::path::Path;

use record::Postcode;

use super::table::Csv;
use super::{At, Control, Raws, Refused, Why, decode};
use crate::import::{Problem, ProblemKind, Treatment};

/// A table of postcodes that was read and checked, ready for [`crate::postcodes::apply`].
pub struct Postcodes {
    /// What was not as it should be, in the order of the file.
    pub problems: Vec<Problem>,
    pub(crate) all: Vec<Area>,
}

impl Postcodes {
    /// Whether the table knows this postcode.
    #[must_use]
    pub fn has(&self, postcode: &Postcode) -> bool {
        self.all.iter().any(|area| area.postcode == *postcode)
    }
}

/// The area of a four-digit postcode.
pub(crate) struct Area {
    pub(crate) postcode: Postcode,
    pub(crate) place: String,
    pub(crate) municipality: String,
    pub(crate) region: String,
    /// Degrees north and east of its middle, WGS 84.
    pub(crate) at: (f64, f64),
}

/// Reads the table of postcodes at `path`: a CSV whose header row names `pc4`, `lat` and `lon`, and where it can
/// `place`, `municipality` and `region`. Other columns are passed over. A row without a postcode or without a point in
/// the Netherlands is left out, and listed; of a postcode that stands there twice the first row counts.
///
/// # Errors
/// [`Refused`], with one word for why: [`Why::NoPostcodes`] where it is no such table, or holds no row that can be used.
pub fn postcodes(path: &Path, control: &Control) -> Result<Postcodes, Refused> {
    control.go_on()?;
    let mut raws = Raws::new(control);
    let text = decode::text(super::file(path)?, None, &mut raws);
    if text.trim().is_empty() {
        return Err(Why::Empty.into());
    }
    let mut csv = Csv::open(&text, None).ok_or(Why::NoPostcodes)?;
    let column = |name: &str| csv.header.iter().position(|column| column == name);
    let (Some(pc4), Some(lat), Some(lon)) = (column("pc4"), column("lat"), column("lon")) else {
        return Err(Refused { why: Why::NoPostcodes, file: None, line: Some(1) });
    };
    let [place, municipality, region] = ["place", "municipality", "region"].map(column);

    let mut all: Vec<Area> = Vec::new();
    let mut known = HashSet::new();
    while let Some(row) = csv.next(&mut raws) {
        control.go_on()?;
        let (done, bytes) = csv.done();
        control.tell(done, bytes, 0, 1000);
        let at = At { file: None, line: Some(row.line) };
        let text = |column: Option<usize>| column.map_or("", |i| row.cells[i].trim()).to_owned();
        let digits = text(Some(pc4));
        let mut refuse = |kind, field| raws.problem(kind, Treatment::Refused, &at, Some(&digits), Some(field));
        let Ok(postcode) = Postcode::new(&digits) else {
            refuse(ProblemKind::BadPostcode, "pc4");
            continue;
        };
        // Spreadsheets write 51,8 where Dutch is their language.
        let degrees = |column| text(Some(column)).replace(',', ".").parse::<f64>().ok();
        let Some(at) = degrees(lat).zip(degrees(lon)).filter(|at| record::is_in_the_netherlands(*at)) else {
            refuse(ProblemKind::BadCoordinates, "lat");
            continue;
        };
        if !known.insert(digits.clone()) {
            refuse(ProblemKind::DuplicateId, "pc4");
            continue;
        }
        all.push(Area { postcode, place: text(place), municipality: text(municipality), region: text(region), at });
    }
    if all.is_empty() {
        return Err(Why::NoPostcodes.into());
    }
    Ok(Postcodes { problems: raws.problems, all })
}
