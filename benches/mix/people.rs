//! Who the customers are, from which accounts they pay, and how a bank prints their names.

use super::chance::Chance;

/// Where somebody lives, and so in what language they pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Land {
    Netherlands,
    Belgium,
    Germany,
    France,
    Britain,
    /// Turkish names, Dutch accounts.
    Turkish,
}

/// A customer as they are, and as we know them.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) land: Land,
    pub(crate) company: bool,
    /// As it stands in our books.
    pub(crate) name: String,
    /// As they are called at their bank.
    pub(crate) at_bank: String,
    /// The account they usually pay from, and another.
    pub(crate) ibans: [String; 2],
    /// The first of them is known to be theirs.
    pub(crate) known: bool,
    pub(crate) number: u32,
    pub(crate) town: &'static str,
}

impl Person {
    /// Pays from an account abroad.
    pub(crate) const fn is_abroad(&self) -> bool {
        !matches!(self.land, Land::Netherlands | Land::Turkish)
    }
}

const DUTCH: &[&str] = &[
    "de Vries",
    "van den Berg",
    "Bakker",
    "Visser",
    "Smit",
    "Meijer",
    "de Boer",
    "Mulder",
    "de Groot",
    "Bos",
    "Vos",
    "Peters",
    "Hendriks",
    "van Leeuwen",
    "Dekker",
    "Brouwer",
    "de Wit",
    "Dijkstra",
    "Smits",
    "de Graaf",
    "van der Meer",
    "Kok",
    "Jacobs",
    "de Haan",
    "Vermeulen",
    "van den Heuvel",
    "van der Veen",
    "van den Broek",
    "de Bruijn",
    "van der Heijden",
    "Schouten",
    "van Beek",
    "Willems",
    "van Vliet",
    "Hoekstra",
    "Maas",
    "Verhoeven",
    "Koster",
    "van Dam",
    "Prins",
    "Huisman",
    "Kuipers",
    "van Wijk",
    "Postma",
    "Kramer",
    "Veenstra",
    "Timmermans",
    "Scholten",
    "Blom",
    "Sanders",
];
const DUTCH_FIRST: &[&str] = &[
    "Jan", "Pieter", "Maria", "Anneke", "Kees", "Sanne", "Willem", "Ingrid", "Bas", "Femke",
    "Joost", "Marloes", "Hendrik", "Lotte", "Ruud", "Tineke", "Gijs", "Roos",
];
const FLEMISH: &[&str] = &[
    "Peeters",
    "Janssens",
    "Maes",
    "Claes",
    "Wouters",
    "Goossens",
    "De Smet",
    "Vandenberghe",
    "Lemmens",
    "Mertens",
    "Van Damme",
    "Dubois",
    "Lambert",
    "Desmet",
    "Verstraete",
    "Vanhoutte",
    "De Clercq",
    "Michiels",
    "Aerts",
    "Thys",
];
const GERMAN: &[&str] = &[
    "Müller",
    "Schäfer",
    "Krüger",
    "Böhm",
    "Schröder",
    "Weiß",
    "Köhler",
    "Hoffmann",
    "Lange",
    "Zimmermann",
    "Braun",
    "Günther",
    "Vogt",
    "Jäger",
    "Großmann",
    "Kühn",
    "Scholz",
    "Möller",
    "Roth",
    "Seidel",
    "Brandt",
    "Pohl",
];
const GERMAN_FIRST: &[&str] = &[
    "Hans", "Jürgen", "Sabine", "Ute", "Björn", "Heike", "Dieter", "Karin", "Uwe", "Silke",
    "Torsten", "Anja",
];
const FRENCH: &[&str] = &[
    "Lefèvre",
    "Moreau",
    "Fournier",
    "Girard",
    "Mercier",
    "Rousseau",
    "Blanchard",
    "Gauthier",
    "Chevalier",
    "François",
    "Boyer",
    "Garnier",
    "Bélanger",
    "Dupont",
    "Leclerc",
    "Noël",
    "Guérin",
    "Perrin",
    "Morel",
    "Besnard",
];
const FRENCH_FIRST: &[&str] = &[
    "Hélène",
    "Luc",
    "Thérèse",
    "Benoît",
    "Claire",
    "Rémi",
    "Sylvie",
    "Éric",
    "Agnès",
    "Gaëlle",
];
const ENGLISH: &[&str] = &[
    "Taylor",
    "Whitfield",
    "Harper",
    "O'Brien",
    "Ashworth",
    "Clarke",
    "MacLeod",
    "Bennett",
    "Hughes",
    "Fletcher",
    "Barker",
    "Nolan",
    "Pritchard",
    "Thornton",
    "Doyle",
    "Kerr",
    "Sinclair",
    "Holloway",
];
const ENGLISH_FIRST: &[&str] = &[
    "Oliver", "Emma", "George", "Fiona", "Declan", "Sophie", "Rhys", "Alice", "Ian", "Megan",
];
const TURKISH: &[&str] = &[
    "Yılmaz", "Öztürk", "Kaya", "Çelik", "Şahin", "Yıldız", "Aydın", "Doğan", "Arslan", "Koç",
    "Kılıç", "Güneş", "Erdoğdu", "Bozkurt", "Özdemir", "Polat", "Aksoy", "Çetin",
];
const TURKISH_FIRST: &[&str] = &[
    "Ayşe", "Mehmet", "Fatma", "Mustafa", "Emine", "Hüseyin", "Zeynep", "İbrahim", "Elif", "Ömer",
];
const TOWNS: &[&str] = &[
    "Utrecht",
    "Zwolle",
    "Tilburg",
    "Amersfoort",
    "Leeuwarden",
    "Gouda",
    "Venlo",
    "Hoorn",
    "Deventer",
    "Assen",
    "Roermond",
    "Zeist",
    "Almelo",
    "Sneek",
    "Breda",
    "Ede",
    "Katwijk",
    "Oss",
];
const ABROAD: &[&str] = &[
    "Gent", "Hasselt", "Mechelen", "Köln", "Bremen", "Münster", "Lille", "Nantes", "Rouen",
    "Leeds", "Cork", "Dover",
];

const DUTCH_TRADES: &[&str] = &[
    "Installatietechniek",
    "Bakkerij",
    "Schildersbedrijf",
    "Hoveniersbedrijf",
    "Transport",
    "Bouwbedrijf",
    "Autobedrijf",
    "Administratiekantoor",
    "Loonbedrijf",
    "Drukkerij",
    "Kwekerij",
    "Tandartspraktijk",
    "Kinderopvang",
    "Metaalbewerking",
    "Slagerij",
    "Interieurbouw",
    "Makelaardij",
    "Groothandel",
    "Adviesbureau",
    "Zorggroep",
];
const GERMAN_TRADES: &[&str] = &[
    "Metallbau",
    "Elektrotechnik",
    "Gartenbau",
    "Spedition",
    "Bäckerei",
    "Maschinenbau",
    "Druckerei",
    "Autohaus",
    "Ingenieurbüro",
    "Tischlerei",
];
const FRENCH_TRADES: &[&str] = &[
    "Boulangerie",
    "Menuiserie",
    "Transports",
    "Garage",
    "Imprimerie",
    "Plomberie",
    "Maçonnerie",
    "Pépinières",
];
const ENGLISH_TRADES: &[&str] = &[
    "Joinery",
    "Haulage",
    "Catering",
    "Plumbing & Heating",
    "Print",
    "Landscapes",
    "Engineering",
    "Trading",
];
const TURKISH_TRADES: &[&str] = &[
    "Gıda",
    "Elektrik",
    "Mobilya",
    "İnşaat",
    "Tekstil",
    "Otomotiv",
    "Slagerij",
    "Supermarkt",
    "Bakkerij",
];
const MADE_UP: &[&str] = &[
    "Vexara",
    "Noordlicht",
    "Kalibra",
    "Ostrum",
    "Terravia",
    "Quintel",
    "Havenkroon",
    "Lumeno",
    "Drievoet",
    "Staalmeester",
    "Aquilon",
    "Brandaris",
    "Corvinex",
    "Deltaran",
    "Ecoforta",
    "Fluxwerk",
    "Grondlaag",
    "Hexagoon",
    "Inventas",
    "Jubilo",
];

/// Somebody new.
pub(crate) fn person(chance: &mut Chance, at: usize) -> Person {
    let land = match chance.below(100) {
        0..55 => Land::Netherlands,
        55..65 => Land::Belgium,
        65..78 => Land::Germany,
        78..86 => Land::France,
        86..93 => Land::Britain,
        _ => Land::Turkish,
    };
    let company = chance.percent(64);
    let (name, legal) = if company {
        company_name(chance, land)
    } else {
        let (family, first) = of_land(land);
        let (family, first) = (chance.pick(family), chance.pick(first));
        (private_name(chance, first, family), None)
    };
    // Some have an account in another name than the one that our books know.
    let at_bank = match legal {
        Some(legal) if chance.percent(25) => legal,
        _ => name.clone(),
    };
    let town = match land {
        Land::Netherlands | Land::Turkish => TOWNS[at % TOWNS.len()],
        _ => ABROAD[at % ABROAD.len()],
    };
    Person {
        land,
        company,
        name,
        at_bank,
        ibans: [iban(chance, land), iban(chance, land)],
        known: chance.percent(62),
        number: 10_000 + at as u32 * 7 % 90_000,
        town,
    }
}

const fn of_land(land: Land) -> (&'static [&'static str], &'static [&'static str]) {
    match land {
        Land::Netherlands => (DUTCH, DUTCH_FIRST),
        Land::Belgium => (FLEMISH, DUTCH_FIRST),
        Land::Germany => (GERMAN, GERMAN_FIRST),
        Land::France => (FRENCH, FRENCH_FIRST),
        Land::Britain => (ENGLISH, ENGLISH_FIRST),
        Land::Turkish => (TURKISH, TURKISH_FIRST),
    }
}

fn private_name(chance: &mut Chance, first: &str, family: &str) -> String {
    let initial: String = first.chars().take(1).collect();
    let second = char::from(b'A' + chance.below(20) as u8);
    match chance.below(5) {
        0 => format!("{first} {family}"),
        1 => format!("{initial}.{second}. {family}"),
        2 => format!("Mw. {initial}. {family}"),
        3 => format!("Dhr. {initial}.{second}. {family}"),
        _ => format!("{first} {second}. {family}"),
    }
}

/// The name it trades under, and the legal name where that is another one.
fn company_name(chance: &mut Chance, land: Land) -> (String, Option<String>) {
    let (family, first) = of_land(land);
    let (family, first) = (chance.pick(family), chance.pick(first));
    let made_up = chance.pick(MADE_UP);
    let (trades, forms): (&[&str], &[&str]) = match land {
        Land::Netherlands => (DUTCH_TRADES, &["B.V.", "BV", "V.O.F.", "b.v.", ""]),
        Land::Belgium => (DUTCH_TRADES, &["BVBA", "BV", "NV", "Comm.V."]),
        Land::Germany => (GERMAN_TRADES, &["GmbH", "GmbH & Co. KG", "e.K.", "AG"]),
        Land::France => (FRENCH_TRADES, &["SARL", "SAS", "S.A.", "EURL"]),
        Land::Britain => (ENGLISH_TRADES, &["Ltd", "Limited", "LLP", ""]),
        Land::Turkish => (TURKISH_TRADES, &["B.V.", "Ltd. Şti.", "V.O.F.", ""]),
    };
    let (trade, form) = (chance.pick(trades), chance.pick(forms));
    let sons = match land {
        Land::Germany => "& Söhne",
        Land::France => "et Fils",
        Land::Britain => "& Sons",
        _ => "en Zonen",
    };
    let town = chance.pick(TOWNS);
    let name = match chance.below(8) {
        0 | 1 => format!("{trade} {family} {form}"),
        2 => format!("{family} {trade} {form}"),
        3 => format!("{family} {sons} {form}"),
        4 => format!("{made_up} {trade} {form}"),
        5 => format!(
            "{made_up} {} {form}",
            if land == Land::Germany {
                "Gruppe"
            } else {
                "Groep"
            }
        ),
        6 if land == Land::Netherlands => match chance.below(4) {
            0 => format!("Stichting {made_up}"),
            1 => format!("Gemeente {town}"),
            2 => format!("VvE {family}straat {}", chance.between(2, 180)),
            _ => format!("Basisschool De {made_up}"),
        },
        6 => format!("{trade} {made_up}"),
        _ => format!("{first} {family} {trade}"),
    };
    let legal = match chance.below(3) {
        0 => Some(format!("{family} Beheer {form}")),
        1 => Some(format!("{family} Holding {form}")),
        _ => None,
    };
    (
        name.trim().to_owned(),
        legal.map(|legal| legal.trim().to_owned()),
    )
}

/// An account whose check digits fit.
pub(crate) fn iban(chance: &mut Chance, land: Land) -> String {
    let (code, body) = match land {
        Land::Netherlands | Land::Turkish => {
            let bank = chance.pick(&["ABNA", "INGB", "RABO", "KNAB", "BUNQ", "TRIO", "SNSB"]);
            ("NL", format!("{bank}{}", chance.digits(10)))
        }
        Land::Belgium => ("BE", chance.digits(12)),
        Land::Germany => ("DE", chance.digits(18)),
        Land::France => ("FR", chance.digits(23)),
        Land::Britain => ("GB", format!("NWBK{}", chance.digits(14))),
    };
    let rest = |rest: u32, sign: u8| match sign {
        b'0'..=b'9' => (rest * 10 + u32::from(sign - b'0')) % 97,
        _ => (rest * 100 + u32::from(sign - b'A') + 10) % 97,
    };
    let check = 98 - body.bytes().chain(code.bytes()).chain(*b"00").fold(0, rest);
    format!("{code}{check:02}{body}")
}

/// As the bank prints a name: in capitals, without accents, cut off, turned round, with what it adds.
pub(crate) fn as_printed(chance: &mut Chance, name: &str, company: bool, town: &str) -> String {
    let mut printed = name.to_owned();
    if !company {
        printed = private_as_printed(chance, &printed, town);
    } else if chance.percent(30) {
        printed = abbreviated(&printed, chance);
    }
    if chance.percent(70) {
        printed = printed.to_uppercase();
    }
    if chance.percent(75) {
        printed = without_accents(&printed, chance.percent(30));
    }
    if chance.percent(12) {
        printed = format!("{printed} {}", if chance.percent(50) { "EO" } else { town });
    }
    let longest = [70, 35, 32, 27, 24][chance.below(5)];
    printed
        .chars()
        .take(longest)
        .collect::<String>()
        .trim()
        .to_owned()
}

fn private_as_printed(chance: &mut Chance, name: &str, town: &str) -> String {
    let plain = name.replace("Mw. ", "").replace("Dhr. ", "");
    let (first, family) = plain.split_once(' ').unwrap_or(("", &plain));
    let initial: String = first.chars().take(1).collect();
    let family = family
        .trim_start_matches(|sign: char| sign.is_uppercase() && family.chars().nth(1) == Some('.'));
    let family = family.trim_start_matches(". ");
    match chance.below(7) {
        0 => format!("Hr {initial} {family}"),
        1 => format!("{family} {initial}"),
        2 => format!(
            "{initial} {family} EN/OF {} {}",
            chance.pick(&["M", "P", "C"]),
            chance.pick(DUTCH)
        ),
        3 => format!("{initial}. {family} {town}"),
        4 => format!("MW {first} {family}"),
        _ => plain,
    }
}

fn abbreviated(name: &str, chance: &mut Chance) -> String {
    let shorter: &[(&str, &str)] = &[
        ("Installatietechniek", "Inst.techniek"),
        ("Administratiekantoor", "Adm.kantoor"),
        ("Schildersbedrijf", "Schildersbedr."),
        ("Hoveniersbedrijf", "Hoveniersbedr"),
        ("Gemeente", "Gem."),
        ("Stichting", "St."),
        ("van der", "vd"),
        ("van den", "v.d."),
        ("en Zonen", "& Zn"),
        ("& Söhne", "+ Soehne"),
        ("Elektrotechnik", "Elektrotechn."),
        ("Limited", "Ltd"),
        ("B.V.", "BV"),
        ("V.O.F.", "VOF"),
        (" B.V.", ""),
        (" GmbH", ""),
    ];
    let mut short = name.to_owned();
    for (long, shorter) in shorter {
        if chance.percent(70) {
            short = short.replace(long, shorter);
        }
    }
    short
}

fn without_accents(name: &str, german: bool) -> String {
    name.chars()
        .map(|sign| {
            match sign {
                'ü' if german => "ue",
                'ö' if german => "oe",
                'ä' if german => "ae",
                'Ü' if german => "UE",
                'Ö' if german => "OE",
                'Ä' if german => "AE",
                'á' | 'à' | 'â' | 'ä' => "a",
                'é' | 'è' | 'ê' | 'ë' => "e",
                'í' | 'î' | 'ï' | 'ı' => "i",
                'ó' | 'ô' | 'ö' => "o",
                'ú' | 'û' | 'ü' => "u",
                'ç' => "c",
                'ğ' => "g",
                'ş' => "s",
                'ß' => "ss",
                'É' | 'È' => "E",
                'Ä' => "A",
                'Ö' => "O",
                'Ü' => "U",
                'Ç' => "C",
                'Ş' => "S",
                'Ğ' => "G",
                'İ' => "I",
                other => return other.to_string(),
            }
            .to_owned()
        })
        .collect()
}

/// Somebody who is no customer: pays for one, or pays something else.
pub(crate) fn stranger(chance: &mut Chance) -> String {
    let family = chance.pick(DUTCH);
    match chance.below(6) {
        0 => format!("Stichting Derdengelden {} Advocaten", chance.pick(MADE_UP)),
        1 => format!("{} Verzekeringen N.V.", chance.pick(MADE_UP)),
        2 => format!("Notariskantoor {family}"),
        3 => format!("{} Bewindvoering", chance.pick(MADE_UP)),
        4 => format!("{} {family}", chance.pick(DUTCH_FIRST)),
        _ => format!("{} Factoring GmbH", chance.pick(GERMAN)),
    }
}
