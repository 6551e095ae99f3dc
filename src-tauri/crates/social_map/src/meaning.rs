//! What words in a directory mean for this program: themes, languages, gemeenten.
//!
//! A directory is written for everybody; the filters of the social map ask what a key person asks. The tables below
//! lead from the one to the other. A theme found by a word is a hint for finding a service, nothing more.

use std::collections::HashMap;
use std::sync::LazyLock;

use record::{Language, Theme};

/// The words of a text, folded as search folds them and apart by one space: for comparing.
pub(crate) fn fold(text: &str) -> String {
    vault::words(text).join(" ")
}

/// Theme, the words by which a person may ask for it, and beginnings of words (folded) that tell of it. A beginning
/// with `=` in front must be the whole word.
type ThemeRow = (Theme, &'static str, &'static [&'static str]);

const THEMES: &[ThemeRow] = &[
    (Theme::Sleep, "slapen", &["slaap", "slapen", "slapeloos", "nachtmerrie", "sleep", "insomnia", "nightmare"]),
    (
        Theme::HeadFull,
        "hoofd vol, spanning, piekeren, somber",
        &[
            "hoofd vol",
            "spanning",
            "stress",
            "piekeren",
            "somber",
            "angst",
            "depress",
            "trauma",
            "psychisch",
            "mentale",
            "psycholo",
            "psychosoci",
            "ggz",
            "veerkracht",
            "anxiety",
            "mental health",
            "counselling",
            "counseling",
            "worry",
            "lusteloos",
            "mind spring",
            "7roses",
        ],
    ),
    (
        Theme::Concentration,
        "concentratie",
        &["concentratie", "concentreren", "vergeetachtig", "concentration", "geheugen"],
    ),
    (
        Theme::Loss,
        "verlies en rouw",
        &["rouw", "verlies", "nabestaanden", "afscheid", "grief", "bereavement", "overlijden"],
    ),
    (
        Theme::Loneliness,
        "eenzaam",
        &["eenzaam", "alleen zijn", "ontmoeting", "maatje", "buddy", "lonel", "huiskamer", "inloop", "buurtkamer"],
    ),
    (
        Theme::Family,
        "gezin en relatie",
        &["gezin", "relatie", "scheiding", "partner", "huwelijk", "family", "famil", "relationship", "divorce"],
    ),
    (
        Theme::Parenting,
        "opvoeden",
        &["opvoed", "ouderschap", "oudergroep", "ouders", "consultatiebureau", "parenting", "parents", "moedergroep"],
    ),
    (
        Theme::School,
        "school en kind",
        &[
            "=school",
            "scholen",
            "schoolmaatschappelijk",
            "huiswerk",
            "leerling",
            "basisschool",
            "onderwijs",
            "education",
            "homework",
            "peuter",
            "=stage",
        ],
    ),
    (
        Theme::Health,
        "lichaam en gezondheid",
        &[
            "gezondheid",
            "gezond",
            "pijn",
            "bewegen",
            "sport",
            "fysio",
            "zwanger",
            "verloskund",
            "health",
            "voeding",
            "lichaam",
            "medisch",
            "tandarts",
        ],
    ),
    (
        Theme::CareSystem,
        "hoe werkt de zorg",
        &[
            "huisarts",
            "zorgverzekering",
            "eigen risico",
            "verwijsbrief",
            "zorgkosten",
            "zorgtoeslag",
            "health insurance",
            "insurance",
            "tolk",
            "interpreter",
            "=gp",
        ],
    ),
    (
        Theme::Dutch,
        "Nederlands leren",
        &[
            "taalles",
            "nederlands leren",
            "taalcafe",
            "taalmaatje",
            "taalhuis",
            "taalcoach",
            "conversatie",
            "nt2",
            "language lessons",
            "dutch lessons",
            "learn dutch",
            "leren lezen",
            "leren schrijven",
        ],
    ),
    (
        Theme::Integration,
        "inburgeren",
        &["inburger", "integratie", "participatieverklaring", "integration", "z route", "b1 route"],
    ),
    (
        Theme::Work,
        "werk en inkomen",
        &[
            "=werk",
            "werken",
            "werkzoek",
            "baan",
            "sollicit",
            "cv maken",
            "inkomen",
            "uitkering",
            "werkgever",
            "employment",
            "=job",
            "=jobs",
            "bijstand",
        ],
    ),
    (
        Theme::Daytime,
        "iets te doen overdag",
        &[
            "dagbesteding",
            "vrijwilligerswerk",
            "activiteiten",
            "creatief",
            "tuinieren",
            "volkstuin",
            "samen koken",
            "naaiatelier",
            "volunteering",
            "daytime",
            "day activities",
            "muziek",
            "handwerk",
        ],
    ),
    (
        Theme::Money,
        "geld en schulden",
        &[
            "geld",
            "schuld",
            "budget",
            "toeslag",
            "voedselbank",
            "kledingbank",
            "money",
            "debt",
            "administratie",
            "belasting",
            "food bank",
            "financ",
        ],
    ),
    (
        Theme::Housing,
        "wonen",
        &[
            "=wonen",
            "woning",
            "huisvesting",
            "huur",
            "dakloos",
            "housing",
            "homeless",
            "shelter",
            "kamernood",
            "energie",
        ],
    ),
    (
        Theme::Procedure,
        "procedure, vergunning, gezinshereniging",
        &[
            "verblijfsvergunning",
            "gezinshereniging",
            "naturalisatie",
            "asiel",
            "=ind",
            "rechtshulp",
            "juridisch",
            "advocaat",
            "asylum",
            "family reunification",
            "legal advice",
            "rechtsbijstand",
            "permit",
        ],
    ),
    (
        Theme::SubstanceUse,
        "alcohol, drugs, gokken",
        &[
            "alcohol",
            "drugs",
            "verslav",
            "gokken",
            "gokverslav",
            "middelengebruik",
            "addiction",
            "gambling",
            "substance",
            "=khat",
            "=qat",
        ],
    ),
    (Theme::Aggression, "boosheid en agressie", &["agressie", "boos", "woede", "aggression", "anger"]),
    (
        Theme::ViolenceAtHome,
        "geweld thuis",
        &[
            "huiselijk geweld",
            "kindermishandeling",
            "veilig thuis",
            "geweld thuis",
            "domestic violence",
            "domestic abuse",
            "child abuse",
            "ouderenmishandeling",
            "mishandeling",
        ],
    ),
    (
        Theme::SexualViolence,
        "seksueel geweld",
        &[
            "seksueel geweld",
            "verkracht",
            "aanranding",
            "sexual violence",
            "sexual assault",
            "seksueel misbruik",
            "besnijdenis",
            "vgv",
        ],
    ),
    (
        Theme::Suicide,
        "niet meer willen leven",
        &["zelfmoord", "suicid", "niet meer leven", "niet meer willen leven", "zelfdoding", "113"],
    ),
];

/// What a theme is called, for finding services by it.
pub(crate) fn theme_words(theme: Theme) -> &'static str {
    THEMES.iter().find(|row| row.0 == theme).map_or("", |row| row.1)
}

/// The themes a text tells of, in the order of the table.
pub(crate) fn themes_in(text: &str) -> Vec<Theme> {
    let folded = fold(text);
    let mut found = [false; THEMES.len()];
    let mut rest = folded.as_str();
    while let Some(first) = rest.as_bytes().first() {
        for stem in &stems()[usize::from(*first)] {
            if let Some(after) = rest.strip_prefix(stem.start)
                && (!stem.is_whole || after.is_empty() || after.starts_with(' '))
            {
                found[stem.row] = true;
            }
        }
        rest = rest.split_once(' ').map_or("", |(_, rest)| rest);
    }
    THEMES.iter().zip(found).filter(|(_, found)| *found).map(|(row, _)| row.0).collect()
}

/// A beginning of words, and the row of the table it stands in.
struct Stem {
    start: &'static str,
    is_whole: bool,
    row: usize,
}

/// The beginnings by their first byte, so that each word of a directory is compared with a few of them only.
fn stems() -> &'static [Vec<Stem>; 256] {
    static STEMS: LazyLock<[Vec<Stem>; 256]> = LazyLock::new(|| {
        let mut by_byte = [const { Vec::new() }; 256];
        for (row, (_, _, stems)) in THEMES.iter().enumerate() {
            for stem in *stems {
                let start = stem.trim_start_matches('=');
                if let Some(first) = start.as_bytes().first() {
                    by_byte[usize::from(*first)].push(Stem { start, is_whole: stem.starts_with('='), row });
                }
            }
        }
        by_byte
    });
    &STEMS
}

/// The theme a tag names: its stable word, or what it is called.
pub(crate) fn theme_named(tag: &str) -> Option<Theme> {
    let tag = fold(tag);
    Theme::ALL.iter().copied().find(|theme| fold(theme.word()) == tag || fold(theme_words(*theme)) == tag)
}

/// Code, and the names of the language: Dutch first, then English, its own and others.
const LANGUAGES: &[(&str, &[&str])] = &[
    ("nl", &["Nederlands", "Dutch"]),
    ("en", &["Engels", "English", "eng"]),
    ("ar", &["Arabisch", "Arabic", "العربية", "ara"]),
    ("ti", &["Tigrinya", "Tigrigna", "Tigrinja", "ትግርኛ", "tir"]),
    ("fa", &["Farsi", "Perzisch", "Persian", "فارسی", "fas", "per"]),
    ("prs", &["Dari", "دری"]),
    ("ps", &["Pashto", "Pasjtoe", "Pasjto", "پښتو", "pus"]),
    (
        "kmr",
        &["Kurmanji", "Koerdisch (Kurmanji)", "Kurdish (Kurmanji)", "Koerdisch", "Kurdish", "Kurmancî", "ku", "kur"],
    ),
    ("ckb", &["Sorani", "Koerdisch (Sorani)", "Kurdish (Sorani)", "کوردی"]),
    ("tr", &["Turks", "Turkish", "Türkçe", "tur"]),
    ("so", &["Somali", "Somalisch", "Soomaali", "som"]),
    ("uk", &["Oekraïens", "Ukrainian", "Українська", "ukr"]),
    ("ru", &["Russisch", "Russian", "Русский", "rus"]),
    ("am", &["Amhaars", "Amharic", "Amhaarse", "አማርኛ", "amh"]),
    ("fr", &["Frans", "French", "Français", "fra", "fre"]),
    ("es", &["Spaans", "Spanish", "Español", "spa"]),
    ("pl", &["Pools", "Polish", "Polski", "pol"]),
    ("ur", &["Urdu", "Oerdoe", "اردو", "urd"]),
    ("sw", &["Swahili", "Kiswahili", "swa"]),
    ("pt", &["Portugees", "Portuguese", "Português", "por"]),
    ("de", &["Duits", "German", "Deutsch", "deu", "ger"]),
    ("bg", &["Bulgaars", "Bulgarian", "bul"]),
    ("ro", &["Roemeens", "Romanian", "ron", "rum"]),
    ("hu", &["Hongaars", "Hungarian", "hun"]),
    ("sk", &["Slowaaks", "Slovak", "slk", "slo"]),
    ("cs", &["Tsjechisch", "Czech", "ces", "cze"]),
    ("el", &["Grieks", "Greek", "ell", "gre"]),
    ("it", &["Italiaans", "Italian", "ita"]),
    ("hy", &["Armeens", "Armenian", "hye", "arm"]),
    ("ka", &["Georgisch", "Georgian", "kat", "geo"]),
    ("az", &["Azerbeidzjaans", "Azerbaijani", "aze"]),
    ("sq", &["Albanees", "Albanian", "sqi", "alb"]),
    ("sr", &["Servisch", "Serbian", "srp"]),
    ("bs", &["Bosnisch", "Bosnian", "bos"]),
    ("hr", &["Kroatisch", "Croatian", "hrv"]),
    ("zh", &["Chinees", "Mandarijn", "Chinese", "Mandarin", "zho", "chi"]),
    ("vi", &["Vietnamees", "Vietnamese", "vie"]),
    ("ta", &["Tamil", "tam"]),
    ("hi", &["Hindi", "hin"]),
    ("bn", &["Bengaals", "Bengali", "ben"]),
    ("ber", &["Berbers", "Tamazight", "Berber"]),
    ("rif", &["Tarifit", "Riffijns"]),
    ("om", &["Oromo", "Afaan Oromoo", "orm"]),
    ("byn", &["Blin", "Bilen"]),
    ("tig", &["Tigre"]),
    ("ff", &["Fula", "Fulani", "ful"]),
    ("mdk", &["Mandinka", "Mandingo"]),
    ("ln", &["Lingala", "lin"]),
    ("pap", &["Papiaments", "Papiamento", "Papiamentu"]),
    ("ug", &["Oeigoers", "Uyghur", "uig"]),
    ("dse", &["Nederlandse Gebarentaal", "NGT", "Dutch Sign Language"]),
];

/// The language a code or a name stands for.
pub(crate) fn language(code: Option<&str>, name: Option<&str>) -> Option<Language> {
    let by_name = |text: &str| {
        let wanted = fold(text);
        let row = LANGUAGES.iter().find(|(_, names)| names.iter().any(|name| fold(name) == wanted))?;
        Language::new(row.0).ok()
    };
    let known = |code: &str| {
        let language = Language::new(code).ok()?;
        let is_known =
            record::LANGUAGES.contains(&language.code()) || LANGUAGES.iter().any(|(c, _)| *c == language.code());
        if is_known { Some(language) } else { by_name(code) }
    };
    code.and_then(known)
        .or_else(|| name.and_then(by_name))
        .or_else(|| name.and_then(known))
        .or_else(|| code.and_then(|code| Language::new(code).ok().filter(|l| l.code().len() == 3)))
}

/// Names of a language, for finding services by it.
pub(crate) fn language_names(code: &str) -> &'static [&'static str] {
    LANGUAGES.iter().find(|(c, _)| *c == code).map_or(&[], |row| row.1)
}

/// Where a service works.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Area {
    /// Codes of gemeenten.
    pub(crate) municipalities: Vec<&'static str>,
    /// Whether it is the whole country.
    pub(crate) is_national: bool,
}

/// Reads the names of areas; remembers what it has read, since a directory says the same thousands of times.
#[derive(Default)]
pub(crate) struct Areas {
    known: HashMap<String, Area>,
}

impl Areas {
    /// What a text about an area names: `Dordrecht`, `Gemeente Zwolle en Kampen`, `GM0505`, `heel Nederland`.
    pub(crate) fn read(&mut self, text: &str) -> Area {
        let folded = fold(text);
        if let Some(area) = self.known.get(&folded) {
            return area.clone();
        }
        let padded = format!(" {folded} ");
        let national =
            ["nederland", "landelijk", "landelijke", "netherlands", "the netherlands", "nationwide", "national", "nl"];
        let is_national = national.contains(&folded.as_str())
            || [" heel nederland ", " landelijk ", " in nederland ", " nationwide "].iter().any(|w| padded.contains(w));
        let mut municipalities = Vec::new();
        // A sentence about an area is not searched for names: "Bergen" and "Best" are words too.
        let short = folded.len() <= 300;
        for (name, code) in names() {
            let is_named = folded == *name
                || padded.contains(&format!(" {} ", code.to_ascii_lowercase()))
                || short
                    && (text.starts_with(char::is_uppercase) || padded.contains(" gemeente "))
                    && padded.contains(&format!(" {name} "))
                    && is_list(&padded);
            if is_named && !municipalities.contains(code) {
                municipalities.push(*code);
            }
        }
        let area = Area { municipalities, is_national };
        if self.known.len() < 10_000 {
            self.known.insert(folded, area.clone());
        }
        area
    }
}

/// Whether a folded text is names and words between names, and not a sentence.
fn is_list(padded: &str) -> bool {
    [" is ", " zijn ", " wordt ", " kan ", " kunnen ", " are ", " can ", " we ", " wij "]
        .iter()
        .all(|verb| !padded.contains(verb))
}

/// Every gemeente: its name, folded and without what tells two of the same name apart, and its code.
fn names() -> &'static [(String, &'static str)] {
    static NAMES: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
        record::municipalities()
            .iter()
            .map(|m| {
                let name = fold(m.name.split(" (").next().unwrap_or(&m.name));
                (name.strip_prefix("gemeente ").map(str::to_owned).unwrap_or(name), m.code.as_str())
            })
            .collect()
    });
    &NAMES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_makes_one_of_what_is_written_in_several_ways() {
        assert_eq!(fold("  Café-Één,  IJmuiden! "), "cafe een ijmuiden");
        assert_eq!(fold("مُرَافَقَة"), fold("مرافقه"));
        assert_eq!(fold("کوردی"), fold("كوردي"));
        assert_eq!(fold("İstanbul"), "istanbul");
        assert_eq!(fold("ትግርኛ"), "ትግርኛ");
    }

    #[test]
    fn themes_are_found_by_the_beginning_of_a_word_and_not_inside_one() {
        assert_eq!(themes_in("Rouwgroep voor ouderen"), [Theme::Loss]);
        assert_eq!(themes_in("Vertrouwen"), []);
        assert!(themes_in("Hulp bij schulden").contains(&Theme::Money));
        assert!(!themes_in("netwerk").contains(&Theme::Work));
        assert_eq!(theme_named("Violence at home"), Some(Theme::ViolenceAtHome));
    }

    #[test]
    fn every_theme_has_words() {
        for theme in Theme::ALL {
            assert!(!theme_words(*theme).is_empty());
            assert_eq!(theme_named(theme.word()), Some(*theme));
        }
    }

    #[test]
    fn languages_by_code_and_by_name() {
        let code = |code, name| language(code, name).map(|l| l.code().to_owned());
        assert_eq!(code(Some("ur"), Some("Urdu")).as_deref(), Some("ur"));
        assert_eq!(code(Some("eng"), None).as_deref(), Some("en"));
        assert_eq!(code(None, Some("Oekraiens")).as_deref(), Some("uk"));
        assert_eq!(code(None, Some("Tigrinya")).as_deref(), Some("ti"));
        assert_eq!(code(None, Some("ትግርኛ")).as_deref(), Some("ti"));
        assert_eq!(code(None, Some("iets anders")), None);
    }

    #[test]
    fn areas_by_name_code_and_country() {
        let mut areas = Areas::default();
        assert_eq!(areas.read("Dordrecht").municipalities, ["GM0505"]);
        assert_eq!(areas.read("Gemeente Dordrecht").municipalities, ["GM0505"]);
        assert_eq!(areas.read("Dordrecht en Zwolle").municipalities.len(), 2);
        assert_eq!(areas.read("GM0505").municipalities, ["GM0505"]);
        assert!(areas.read("heel Nederland").is_national);
        assert_eq!(areas.read("De dienst is best goed voor inwoners").municipalities, [] as [&str; 0]);
    }
}
