//! What payers write: the words around a number, and what becomes of the number itself.
//!
//! Written from how payments look in real bank files (hard line breaks, glued words, years left out, `O`
//! for `0`), not from what matching can read.

use super::chance::Chance;
use super::invoices::Number;
use super::people::{Land, Person};

/// A text, and the same with a blank where the bank broke its lines, when that differs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wording {
    pub(crate) text: String,
    pub(crate) spaced: Option<String>,
}

const BEFORE_NL: &[&str] = &[
    "factuur ",
    "fact. ",
    "Fact.nr. ",
    "factuurnr. ",
    "Factuurnummer: ",
    "betreft factuur ",
    "betr. fact ",
    "fnr ",
    "nota ",
    "rekening ",
    "uw nota ",
    "FACTNR ",
    "uw factuur ",
    "betaling factuur ",
    "ref. ",
    "kenmerk ",
    "f. ",
    "",
    "",
    "Betalingskenmerk ",
    "faktuur ",
    "factuur nr ",
    "Uw factuur met nummer ",
    "inzake ",
    "nr ",
];
const BEFORE_EN: &[&str] = &[
    "invoice ",
    "inv. ",
    "inv no ",
    "Invoice no. ",
    "payment invoice ",
    "your inv ",
    "bill ",
    "ref ",
    "",
    "INVOICE: ",
    "inv#",
];
const BEFORE_DE: &[&str] = &[
    "Rechnung ",
    "RG ",
    "Rg.-Nr. ",
    "RNr. ",
    "Rechnungsnr. ",
    "Re. ",
    "Rechnung Nr. ",
    "RE-NR ",
    "",
    "Ihre Rechnung ",
];
const BEFORE_FR: &[&str] = &[
    "facture ",
    "fact ",
    "Fact n° ",
    "facture no ",
    "règlement facture ",
    "n/ref ",
    "votre facture ",
    "",
    "FACT.",
];
const BEFORE_TR: &[&str] = &[
    "fatura ",
    "fatura no ",
    "fatura ödemesi ",
    "factuur ",
    "fact ",
    "Fat. no ",
    "",
];

const AFTER_NL: &[&str] = &[
    "",
    "",
    "",
    "",
    "",
    " dank",
    " onderhoud oktober",
    " met vriendelijke groet",
    " voldaan",
    " bedankt voor de levering",
    " reparatie dak",
    " 1e kwartaal",
    " restant volgt niet",
];
const AFTER_EN: &[&str] = &[
    "",
    "",
    "",
    " thank you",
    " maintenance October",
    " with thanks",
    " goods received",
];
const AFTER_DE: &[&str] = &[
    "",
    "",
    "",
    " vielen Dank",
    " Wartung Oktober",
    " Lieferung",
    " MfG",
];
const AFTER_FR: &[&str] = &[
    "",
    "",
    "",
    " merci",
    " entretien octobre",
    " livraison",
    " cordialement",
];

/// Said where no number is.
const ABOUT: &[&str] = &[
    "onderhoud koeling",
    "betaling",
    "",
    "oktober",
    "conform afspraak",
    "levering week 41",
    "maandbedrag",
    "Wartung",
    "merci",
    "service call",
    "huur machine",
    "werkzaamheden keuken",
    "zie mail",
    "abonnement",
    "ödeme",
    "bestelling",
    "openstaande post",
    "overboeking",
    "uw levering",
    "Lieferung Oktober",
    "per abuis vergeten",
];

fn before(chance: &mut Chance, land: Land) -> &'static str {
    let words = match land {
        Land::Netherlands | Land::Belgium => BEFORE_NL,
        Land::Germany => BEFORE_DE,
        Land::France => BEFORE_FR,
        Land::Britain => BEFORE_EN,
        Land::Turkish => BEFORE_TR,
    };
    // Those who trade with the Netherlands write Dutch too.
    if chance.percent(15) {
        chance.pick(BEFORE_NL)
    } else {
        chance.pick(words)
    }
}

/// Other things that people add, some of them with numbers of their own.
fn after(chance: &mut Chance, payer: &Person) -> String {
    match chance.below(20) {
        0 => format!(" klantnr {}", payer.number),
        1 => format!(
            " d.d. {:02}-{:02}-2026",
            chance.between(1, 28),
            chance.between(9, 11)
        ),
        2 => format!(" order {}", chance.between(40_000, 49_999)),
        3 => format!(" PO 45000{}", chance.digits(5)),
        4 => format!(" tel 06{}", chance.digits(8)),
        5 => format!(" debiteur {} {}", payer.number, payer.town),
        6 => format!(
            " {} {}",
            chance.between(1, 28),
            chance.pick(&["oktober", "nov", "October"])
        ),
        _ => match payer.land {
            Land::Germany => chance.pick(AFTER_DE).to_owned(),
            Land::France => chance.pick(AFTER_FR).to_owned(),
            Land::Britain => chance.pick(AFTER_EN).to_owned(),
            _ => chance.pick(AFTER_NL).to_owned(),
        },
    }
}

/// A payment of what was written as `number`.
pub(crate) fn around(chance: &mut Chance, payer: &Person, number: &str) -> String {
    let first = before(chance, payer.land);
    let last = after(chance, payer);
    match chance.below(12) {
        0 => format!("klant {} {first}{number}{last}", payer.number),
        1 => format!("{number} {}{last}", payer.name),
        2 => format!("{number}{last}"),
        _ => format!("{first}{number}{last}"),
    }
}

/// Without any number of ours.
pub(crate) fn about(chance: &mut Chance, payer: &Person) -> String {
    let about = chance.pick(ABOUT);
    match chance.below(8) {
        0 => format!("{about} klantnummer {}", payer.number),
        1 => format!("{about} order {}", chance.between(40_000, 49_999)),
        2 => format!(
            "{about} {:02}-{:02}-2026",
            chance.between(1, 28),
            chance.between(9, 11)
        ),
        _ => about.to_owned(),
    }
}

/// As the bank broke it into lines: nothing is lost, a blank at the break may be.
pub(crate) fn broken(chance: &mut Chance, text: &str) -> Wording {
    let signs: Vec<char> = text.chars().collect();
    if signs.len() < 8 {
        return Wording {
            text: text.to_owned(),
            spaced: None,
        };
    }
    let at = chance.between(4, signs.len() as i64 - 3) as usize;
    let (first, last): (String, String) =
        (signs[..at].iter().collect(), signs[at..].iter().collect());
    if chance.percent(20) {
        // This bank's file has the break as a blank, and no more.
        return Wording {
            text: format!("{first} {last}"),
            spaced: None,
        };
    }
    Wording {
        text: format!("{}{}", first.trim_end(), last.trim_start()),
        spaced: Some(format!("{first} {last}")),
    }
}

/// A number as people spoil it.
pub(crate) fn mangled(chance: &mut Chance, payer: &Person, number: &Number) -> Wording {
    let (prefix, year, serial) = (number.prefix, number.year.as_str(), number.serial.as_str());
    let printed = number.printed();
    let bare = serial.trim_start_matches('0');
    let short_year = if year.len() == 4 { &year[2..] } else { year };
    let joined = |between: &str| {
        if year.is_empty() {
            format!("{prefix}{serial}")
        } else {
            format!("{prefix}{year}{between}{serial}")
        }
    };
    let written = match chance.below(17) {
        0 => joined(" "),
        1 => joined(chance.pick(&["/", ".", "_", "–", " - ", " / ", ". "])),
        2 => joined(""),
        3 => in_groups(chance, &number.digits()),
        4 if !year.is_empty() => format!("{serial}{}{year}", chance.pick(&["-", "/", " ", "."])),
        5 if year.len() == 4 => format!(
            "{prefix}{short_year}{}{serial}",
            chance.pick(&["-", "/", " ", "."])
        ),
        6 if !year.is_empty() => serial.to_owned(),
        7 => format!(
            "{year}{}{serial}",
            if year.is_empty() { "" } else { number.between }
        ),
        8 if !year.is_empty() => format!("{prefix}{year}{}{bare}", chance.pick(&["-", "/", " "])),
        9 => printed.replace('0', "O"),
        10 => with_one(
            chance,
            &printed,
            &[('0', 'O'), ('0', 'o'), ('1', 'I'), ('1', 'l')],
        ),
        11 => return glued(chance, payer, &printed),
        12 => return glued(chance, payer, &joined("")),
        13 => printed.to_lowercase(),
        14 if !year.is_empty() => format!("{prefix}{year}{}0{serial}", number.between),
        15 => format!("{printed} {printed}"),
        16 => format!(
            "{}{}",
            chance.pick(&["F", "fact", "VF", "nr", "#", "INV "]),
            number.digits()
        ),
        _ => {
            let text = around(chance, payer, &printed);
            return broken(chance, &text);
        }
    };
    let text = around(chance, payer, &written);
    if chance.percent(12) {
        broken(chance, &text)
    } else {
        Wording { text, spaced: None }
    }
}

fn in_groups(chance: &mut Chance, digits: &str) -> String {
    let size = [2, 3, 4][chance.below(3)];
    let between = chance.pick(&[" ", ".", " "]);
    let signs: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = signs
        .chunks(size)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(between)
}

/// One sign written as another that looks like it.
fn with_one(chance: &mut Chance, printed: &str, like: &[(char, char)]) -> String {
    let first = chance.below(like.len());
    for turn in 0..like.len() {
        let (right, wrong) = like[(first + turn) % like.len()];
        if printed.contains(right) {
            return printed.replacen(right, &wrong.to_string(), 1);
        }
    }
    printed.to_owned()
}

/// With the word before it, or after it, without a blank.
fn glued(chance: &mut Chance, payer: &Person, number: &str) -> Wording {
    let first = before(chance, payer.land);
    let text = match chance.below(4) {
        0 => format!("{}{number}", first.trim_end_matches([' ', '.', ':'])),
        1 => format!(
            "{}{number}dd{:02}-10-2026",
            first.trim(),
            chance.between(1, 28)
        ),
        2 => format!(
            "{first}{number}{}",
            chance.pick(&["dank", "voldaan", "KLANT", "onderhoud"])
        ),
        _ => format!("{}{number}/{}", first.trim(), payer.number),
    };
    Wording { text, spaced: None }
}

/// One digit wrong: another, two turned round, one left out, one twice.
pub(crate) fn mistyped(chance: &mut Chance, number: &Number) -> String {
    let mut digits: Vec<char> = number.serial.chars().collect();
    let at = chance.below(digits.len());
    match chance.below(10) {
        0..6 => {
            let other = char::from(b'0' + chance.below(10) as u8);
            digits[at] = if other == digits[at] {
                if other == '9' { '8' } else { '9' }
            } else {
                other
            };
        }
        6..8 if digits.len() > 1 => {
            let next = (at + 1) % digits.len();
            if digits[at] == digits[next] {
                digits[at] = if digits[at] == '4' { '7' } else { '4' };
            } else {
                digits.swap(at, next);
            }
        }
        8 => {
            digits.remove(at);
        }
        _ => digits.insert(at, digits[at]),
    }
    let spoiled = Number {
        serial: digits.into_iter().collect(),
        ..number.clone()
    };
    spoiled.printed()
}

/// Several numbers in one payment: in full, shortened after the first, as a row, in a hurry.
pub(crate) fn several(chance: &mut Chance, payer: &Person, numbers: &[&Number]) -> Wording {
    let between = chance.pick(&[
        ", ", " en ", " ", "/", " + ", "; ", " & ", ",", " und ", " et ",
    ]);
    let first = numbers[0].printed();
    let rest = &numbers[1..];
    let list = match chance.below(12) {
        0..2 => {
            let short = rest.iter().map(|number| number.serial.clone());
            std::iter::once(first)
                .chain(short)
                .collect::<Vec<_>>()
                .join(between)
        }
        // The last digits alone: 2026-00187/203.
        2 => {
            let bare = rest.iter().map(|number| {
                let serial = number.serial.trim_start_matches('0');
                serial[serial.len().saturating_sub(4)..].to_owned()
            });
            std::iter::once(first)
                .chain(bare)
                .collect::<Vec<_>>()
                .join(chance.pick(&["/", ", ", "+", " en "]))
        }
        3 => numbers
            .iter()
            .map(|number| number.serial.clone())
            .collect::<Vec<_>>()
            .join(between),
        4 => numbers
            .iter()
            .map(|number| number.digits())
            .collect::<Vec<_>>()
            .join(between),
        _ => numbers
            .iter()
            .map(|number| number.printed())
            .collect::<Vec<_>>()
            .join(between),
    };
    let text = around(chance, payer, &list);
    if text.len() > 60 && chance.percent(50) {
        broken(chance, &text)
    } else {
        Wording { text, spaced: None }
    }
}
