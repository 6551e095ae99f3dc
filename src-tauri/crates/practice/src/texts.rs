//! The sentences of the practice caseload. Everybody in them is made up; places in them are no places.
//!
//! `{who}`, `{where}`, `{thing}` and `{when}` are filled in from the lists below, so that no two notes need be the same
//! and a search finds some and not all.

use record::Theme;

/// First names, with the language a person of that name speaks best here. Names say nothing about real people: every
/// client of the practice vault carries `(oefen)`.
pub(crate) const PEOPLE: &[(&str, &[&str])] = &[
    (
        "ar",
        &[
            "Amina", "Bassam", "Dalal", "Fadi", "Ghada", "Hanan", "Imad", "Jamila", "Khalil", "Lubna", "Marwan",
            "Nisrin", "Omar", "Qamar", "Rasha", "Samir", "Tahani", "Wafa", "Yasin", "Zeinab",
        ],
    ),
    (
        "ti",
        &[
            "Abeba",
            "Biniam",
            "Dawit",
            "Eden",
            "Filmon",
            "Genet",
            "Hiwet",
            "Isak",
            "Kidane",
            "Letebrhan",
            "Merhawi",
            "Natsnet",
            "Robel",
            "Selam",
            "Tekle",
            "Yohana",
        ],
    ),
    (
        "fa",
        &["Arash", "Bahar", "Darya", "Farhad", "Golnaz", "Hamid", "Laleh", "Mina", "Nader", "Parisa", "Reza", "Shirin"],
    ),
    (
        "prs",
        &["Ahmad", "Farida", "Habib", "Khatera", "Latif", "Mursal", "Najib", "Palwasha", "Roya", "Sharifa", "Wahid"],
    ),
    ("so", &["Abdi", "Ayaan", "Deeqa", "Faduma", "Hodan", "Idil", "Jamaal", "Khadra", "Liban", "Nasteho", "Sagal"]),
    ("tr", &["Ayse", "Burak", "Cemre", "Deniz", "Elif", "Fatma", "Hakan", "Leyla", "Mert", "Sevgi", "Yusuf"]),
    (
        "uk",
        &["Andriy", "Bohdan", "Daryna", "Halyna", "Iryna", "Kateryna", "Lesya", "Mykola", "Oksana", "Taras", "Yulia"],
    ),
    ("kmr", &["Azad", "Berivan", "Diyar", "Evin", "Gulistan", "Hevin", "Narin", "Rojda", "Serhat", "Zana"]),
    ("am", &["Abel", "Bethlehem", "Dagmawi", "Hirut", "Kebede", "Meseret", "Saba", "Tigist"]),
    ("ps", &["Ajmal", "Brekhna", "Gulalai", "Hila", "Jawad", "Spozhmai", "Zarmina"]),
];

pub(crate) const WHO: &[&str] = &[
    "haar zus",
    "zijn broer",
    "de buurvrouw",
    "de leraar van de taalles",
    "de juf",
    "de assistent van de huisarts",
    "de klantmanager",
    "een vrijwilliger",
    "haar oudste dochter",
    "zijn oom",
    "een vriendin",
    "de wijkverpleegkundige",
    "de praktijkondersteuner",
    "de coach",
    "de mentor van school",
];

pub(crate) const WHERE: &[&str] = &[
    "aan de keukentafel",
    "in het buurthuis",
    "op het bankje bij het plein",
    "in de wachtkamer",
    "op de taalschool",
    "in de bibliotheek",
    "in het park",
    "bij de fietsenmaker",
    "in de gang van de flat",
    "op het schoolplein",
    "bij het inloopspreekuur",
    "in de moestuin",
];

pub(crate) const THING: &[&str] = &[
    "een brief van de gemeente",
    "een rekening van de verzekering",
    "het rooster van de taalles",
    "een oproep voor een gesprek",
    "de folder over de huisarts",
    "een formulier voor toeslag",
    "de uitslag van de toets",
    "een kaart met de bustijden",
    "het contract van de woning",
    "een aanmaning",
    "de uitnodiging van school",
    "een lijst met telefoonnummers",
];

pub(crate) const WHEN: &[&str] = &[
    "sinds de zomer",
    "al een paar weken",
    "vooral in de avond",
    "sinds de verhuizing",
    "elke ochtend",
    "na het laatste bericht",
    "in het weekend",
    "sinds een maand",
    "bijna elke dag",
    "soms",
    "nu het donker wordt",
];

/// How a note begins.
pub(crate) const OPENINGS: &[&str] = &[
    "We zaten {where} en dronken thee.",
    "Het gesprek begon rustig {where}.",
    "Eerst ging het over {thing}.",
    "{who} deed de deur open.",
    "De telefoon ging een paar keer.",
    "We hadden weinig tijd.",
    "Hij wilde graag wandelen, dus we liepen een rondje.",
    "Zij had {thing} klaargelegd.",
    "De kinderen speelden in de kamer ernaast.",
    "Het was druk in huis.",
    "Vandaag was er meer rust dan vorige keer.",
];

/// How a note ends.
pub(crate) const ENDINGS: &[&str] = &[
    "We spraken af dat ik {who} bel.",
    "Ik kom volgende week terug.",
    "We schreven samen drie vragen op.",
    "Hij wil er nog over nadenken.",
    "Zij neemt {thing} mee naar de afspraak.",
    "Ik heb uitgelegd wat de huisarts doet.",
    "Ik liet een nummer achter.",
    "We kozen een vaste dag.",
    "{who} gaat de eerste keer mee.",
    "Zij zei dat het helpt om te praten.",
    "We lachten ook veel.",
    "Ik vraag het na en bel terug.",
];

/// For each theme: single lines, and sentences of a note.
pub(crate) const THEMES: &[(Theme, &[&str], &[&str])] = &[
    (
        Theme::Sleep,
        &["Slaapt slecht {when}", "Ligt 's nachts wakker", "Slaapt weer wat beter"],
        &[
            "Zij wordt vaak wakker en piekert dan.",
            "Hij slaapt {when} maar een paar uur.",
            "We keken naar vaste tijden om naar bed te gaan.",
            "De nachten zijn lang, zegt hij.",
        ],
    ),
    (
        Theme::HeadFull,
        &["Hoofd vol, veel piekeren", "Is {when} gespannen", "Veel zorgen om thuis"],
        &[
            "Haar hoofd zit vol, zegt zij zelf.",
            "Hij denkt {when} aan het nieuws.",
            "We deden samen een oefening met ademen.",
            "Druk in het hoofd, kort lontje, weinig rust.",
        ],
    ),
    (
        Theme::Concentration,
        &["Kan moeilijk leren", "Vergeet afspraken"],
        &[
            "In de les vergeet zij {when} wat er gezegd is.",
            "Hij leest een zin en weet hem daarna niet meer.",
            "We zetten de afspraken op een kalender aan de muur.",
        ],
    ),
    (
        Theme::Loss,
        &["Mist de familie", "Rouwt om een tante"],
        &[
            "Hij vertelde over zijn tante die is overleden.",
            "Zij mist het eten en de geur van vroeger.",
            "Foto's kijken helpt, zegt {who}.",
        ],
    ),
    (
        Theme::Loneliness,
        &["Is veel alleen", "Zoekt mensen om mee te praten"],
        &[
            "Zij ziet {when} bijna niemand.",
            "Een maatje lijkt hem fijn.",
            "In het buurthuis is een eetgroep; dat wil zij proberen.",
        ],
    ),
    (
        Theme::Family,
        &["Spanning thuis", "Gesprek over de familie"],
        &[
            "Er is {when} spanning tussen hem en {who}.",
            "Zij wil meer samen beslissen.",
            "De familie belt veel en vraagt om geld.",
        ],
    ),
    (
        Theme::Parenting,
        &["Vragen over opvoeden", "Zoon luistert niet meer"],
        &[
            "Zij vroeg hoe andere ouders dat doen met de telefoon.",
            "Grenzen stellen is lastig in twee talen.",
            "De dochter vertaalt te vaak; daar praatten we over.",
        ],
    ),
    (
        Theme::School,
        &["Gesprek op school", "Kind gaat niet graag naar school"],
        &[
            "{who} legde uit hoe het rapport werkt.",
            "Het kind heeft nog geen plek om huiswerk te maken.",
            "De school wil {thing} bespreken.",
        ],
    ),
    (
        Theme::Health,
        &["Pijn in de rug", "Naar de huisarts geweest", "Wil bloed laten prikken"],
        &[
            "Hij heeft {when} hoofdpijn.",
            "De huisarts luisterde goed, zei zij.",
            "Bewegen helpt, maar de trap is zwaar.",
            "Medicijnen zijn nog niet opgehaald.",
        ],
    ),
    (
        Theme::CareSystem,
        &["Uitleg over de huisarts", "Vragen over eigen risico"],
        &[
            "Ik legde uit waarom je eerst naar de huisarts gaat.",
            "Zij was bang voor een hoge rekening.",
            "We lazen samen {thing}.",
            "De verzekering moet nog worden gebeld.",
        ],
    ),
    (
        Theme::Dutch,
        &["Taalles gaat goed", "Zoekt een taalmaatje"],
        &[
            "Hij oefent {where} met een vrijwilliger.",
            "Zij durft meer te zeggen in de winkel.",
            "Lezen gaat beter dan luisteren.",
        ],
    ),
    (
        Theme::Integration,
        &["Inburgering ligt stil", "Toets niet gehaald"],
        &[
            "Het traject staat {when} stil.",
            "Er is onduidelijkheid over {thing}.",
            "Hij wil een andere leerroute vragen.",
        ],
    ),
    (
        Theme::Work,
        &["Zoekt werk", "Gesprek over stage"],
        &[
            "Zij was vroeger kleermaker en wil dat weer doen.",
            "Een stage in de keuken begint misschien in de lente.",
            "Werk geeft rust, zegt hij.",
        ],
    ),
    (
        Theme::Daytime,
        &["Wil iets doen overdag", "Is begonnen in de moestuin"],
        &["Hij helpt twee ochtenden {where}.", "Overdag is het stil in huis.", "Zij zoekt een plek om te naaien."],
    ),
    (
        Theme::Money,
        &["Zorgen over geld", "Schuld bij de verzekering"],
        &[
            "Er ligt {thing} die niet open is gemaakt.",
            "We maakten een stapel van alle post.",
            "Aan het eind van de maand is er te weinig voor eten.",
        ],
    ),
    (
        Theme::Housing,
        &["Schimmel in de slaapkamer", "Wacht op een woning"],
        &[
            "De muren zijn nat en de verhuurder belt niet terug.",
            "Vijf mensen in twee kamers is te vol.",
            "De verwarming doet het {when} niet.",
        ],
    ),
    (
        Theme::Procedure,
        &["Wacht op gezinshereniging", "Brief over de vergunning"],
        &["Het wachten maakt haar {when} onrustig.", "De advocaat vraagt om papieren.", "Er is nog geen datum."],
    ),
    (
        Theme::SubstanceUse,
        &["Drinkt meer dan goed is"],
        &["Hij drinkt {when} om te slapen.", "Hij wil minderen en schaamt zich."],
    ),
    (
        Theme::Aggression,
        &["Snel boos"],
        &["Hij wordt {when} snel boos en schrikt daar zelf van.", "We zochten een plek om af te koelen."],
    ),
    (
        Theme::ViolenceAtHome,
        &["Niet veilig thuis"],
        &["Zij vertelde dat het thuis niet veilig is.", "We bespraken wie zij kan bellen."],
    ),
    (Theme::SexualViolence, &["Vertelde iets zwaars"], &["Zij vertelde over iets van onderweg en wil daar hulp bij."]),
    (
        Theme::Suicide,
        &["Ziet het leven niet zitten"],
        &["Hij zei dat hij het {when} niet meer ziet zitten. We belden samen de huisarts."],
    ),
];

/// Sentences in languages a key person writes faster in.
pub(crate) const ARABIC: &[&str] = &[
    "تحدثنا عن النوم والقلق.",
    "قالت إنها تشعر بالوحدة في المساء.",
    "اتفقنا على زيارة طبيب العائلة معاً.",
    "يريد أن يتعلم اللغة بسرعة.",
    "الأطفال بخير في المدرسة.",
    "شرحت له كيف يعمل التأمين الصحي.",
    "تنتظر رسالة من البلدية.",
    "طلب موعداً مع المترجم.",
];

/// As [`ARABIC`], in Tigrinya.
pub(crate) const TIGRINYA: &[&str] = &[
    "ብዛዕባ ድቃስ ተዛሪብና።",
    "ምስ ሓኪም ክንራኸብ ተሰማሚዕና።",
    "ቋንቋ ክመሃር ይደሊ ኣሎ።",
    "ቆልዑ ኣብ ቤት ትምህርቲ ጽቡቕ ኣለዉ።",
    "ደብዳበ ካብ ምምሕዳር ትጽበ ኣላ።",
    "ብምሸት በይና ትስምዓ።",
];

/// As [`ARABIC`], in Persian.
pub(crate) const PERSIAN: &[&str] = &[
    "درباره خواب و نگرانی حرف زدیم.",
    "قرار شد با هم پیش دکتر برویم.",
    "منتظر نامه شهرداری است.",
    "بچه‌ها در مدرسه خوب هستند.",
];

pub(crate) const STEPS: &[&str] = &[
    "Bellen hoe het ging",
    "Mee naar de huisarts",
    "Formulier samen invullen",
    "Vragen aan de praktijkondersteuner",
    "Langsgaan met de folder",
    "Afspraak met school maken",
    "Taalmaatje zoeken",
    "Bellen met de verzekering",
    "",
];

pub(crate) const STRENGTHS: &[&str] = &[
    "Kookt graag voor anderen.",
    "Heeft een goede band met {who}.",
    "Leert snel als er rust is.",
    "Houdt van tuinieren.",
    "Zorgt goed voor de kinderen.",
    "Is trots op het werk van vroeger.",
    "Gaat graag naar buiten.",
    "Heeft veel humor.",
];

pub(crate) const REMARKS: &[&str] = &[
    "Afspraken liefst na tien uur.",
    "Belt liever dan dat hij leest.",
    "Neemt altijd {who} mee.",
    "Heeft geen fiets.",
    "Wil eerst thee en dan pas praten.",
    "Schrijft alles op in een blauw schrift.",
    "",
];

pub(crate) const MIND: &[&str] = &[
    "Niet over de procedure praten waar kinderen bij zijn.",
    "Niet bellen na acht uur.",
    "{who} weet niet van de afspraken.",
    "Eerst vragen of het gelegen komt.",
];

pub(crate) const REACH: &[&str] =
    &["Via {who}", "Appen, dan belt zij terug", "Langsgaan op dinsdag", "Via het buurthuis"];

pub(crate) const OWN_NOTES: &[&str] = &[
    "Dit gesprek bleef in mijn hoofd. Ik ging daarna een stuk lopen.",
    "Ik merk dat ik te veel wil oplossen.",
    "Goed gevoel vandaag: het lukte om gewoon te luisteren.",
    "Ik was moe en heb toch ja gezegd. Volgende keer niet.",
    "Het lijkt op wat ik zelf heb meegemaakt. Even oppassen.",
    "Ik heb {who} gesproken en dat luchtte op.",
    "Te veel op mijn bord deze week.",
];

pub(crate) const QUESTIONS: &[&str] = &[
    "Hoe zeg ik nee zonder iemand te verliezen?",
    "Wat doe ik als {who} steeds meeluistert?",
    "Hoe ver ga ik mee in de procedure?",
    "Wanneer geef ik dit door aan de huisarts?",
    "Hoe laat ik het los na werktijd?",
    "Mag ik vertellen dat ik dit zelf ook ken?",
];

pub(crate) const CHECK_INS: &[&str] = &[
    "",
    "",
    "Goed geslapen.",
    "Druk, maar fijn.",
    "Zwaar verhaal gehoord.",
    "Even niets gepland vanavond.",
    "Moe na drie huisbezoeken.",
    "Gewandeld in de pauze.",
];
