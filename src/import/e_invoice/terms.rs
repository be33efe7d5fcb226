//! Payment terms in words, Dutch, English, German and a little French: within how many days, by which
//! day, with what discount for paying early, and on which day the bank collects.
//!
//! A sentence is believed where it leaves no doubt. Beside a discount, "30 dagen netto" is when it is due
//! and "3 % Skonto innerhalb 10 Tagen" is not; of working days, ends of months and two different terms
//! nothing is made.

use chrono::NaiveDate;

/// Longest time that is believed.
const MOST_DAYS: u32 = 365;

/// Days to pay that the terms give.
pub(super) fn days(text: &str, issued_on: Option<NaiveDate>) -> Option<u32> {
    let (plain, _discounts) = without_codes(text);
    let clauses = clauses(&plain);
    if clauses.iter().any(|clause| clause.speaks_of(&DOUBTFUL)) {
        return None;
    }
    let terms: Vec<&Clause> = clauses
        .iter()
        .filter(|clause| !clause.speaks_of(&OTHER_TERMS))
        .collect();
    let mut found: Vec<u32> = terms.iter().flat_map(|clause| clause.net_days()).collect();
    if found.is_empty() {
        let by_day = terms.iter().filter_map(|clause| clause.pay_by());
        found.extend(by_day.filter_map(|day| u32::try_from((day - issued_on?).num_days()).ok()));
    }
    let first = *found.first()?;
    (first <= MOST_DAYS && found.iter().all(|other| *other == first)).then_some(first)
}

/// What the terms say of a discount for paying early, in their own words.
pub(super) fn discount(text: &str) -> Option<String> {
    let (plain, coded) = without_codes(text);
    let said = sentences(&plain)
        .into_iter()
        .filter(|sentence| {
            Clause::all_of(sentence)
                .iter()
                .any(|clause| clause.is_discount() && !clause.speaks_of(&OTHER_TERMS))
        })
        .map(|sentence| sentence.trim().to_owned());
    let all: Vec<String> = said.chain(coded).collect();
    (!all.is_empty()).then(|| all.join("; "))
}

/// A discount that is given in figures, in the signs of the trade: `2.00 %, 14 d`.
pub(super) fn discount_of(percent: &str, days: Option<&str>) -> Option<String> {
    let nothing = percent
        .chars()
        .all(|sign| matches!(sign, '0' | '.' | ',' | ' '));
    let within = days.map(|days| format!(", {days} d")).unwrap_or_default();
    (!nothing).then(|| format!("{percent} %{within}"))
}

/// The day on which the terms say that the bank collects.
pub(super) fn collection_day(text: &str) -> Option<NaiveDate> {
    let clauses = clauses(text);
    if !clauses.iter().any(|clause| clause.speaks_of(&COLLECTED)) {
        return None;
    }
    let mut dates = clauses.iter().flat_map(Clause::dates);
    let (_, day) = dates.next()?;
    dates.next().is_none().then_some(day)
}

/// Text without the coded terms of XRechnung (`#SKONTO#TAGE=14#PROZENT=2.25#`), and the discounts of
/// these.
fn without_codes(text: &str) -> (String, Vec<String>) {
    let mut plain = String::new();
    let mut discounts = Vec::new();
    let (mut days, mut percent) = (None, None);
    let mut finish = |days: &mut Option<&str>, percent: &mut Option<&str>| {
        let days = days.take();
        discounts.extend(
            percent
                .take()
                .and_then(|percent| discount_of(percent, days)),
        );
    };
    let mut of_discount = false;
    for part in text.split('#') {
        match part.split_once('=') {
            Some(("TAGE", value)) => days = Some(value).filter(|_| of_discount),
            Some(("PROZENT", value)) => percent = Some(value).filter(|_| of_discount),
            Some(("BASISBETRAG", _)) => {}
            _ => {
                finish(&mut days, &mut percent);
                of_discount = part == "SKONTO";
                if !of_discount && part != "VERZUG" {
                    plain.push_str(part);
                    plain.push('\n');
                }
            }
        }
    }
    finish(&mut days, &mut percent);
    (plain, discounts)
}

/// Pieces between signs that end a sentence or a part of one; a point or comma within a number or a date
/// does not.
fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let before_digit = signs.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let ends =
            matches!(sign, ';' | '\n' | '(' | ')') || (matches!(sign, '.' | ',') && !before_digit);
        if ends {
            sentences.push(&text[start..at]);
            start = at + sign.len_utf8();
        }
    }
    sentences.push(&text[start..]);
    sentences.retain(|sentence| !sentence.trim().is_empty());
    sentences
}

fn clauses(text: &str) -> Vec<Clause> {
    sentences(text)
        .into_iter()
        .flat_map(Clause::all_of)
        .collect()
}

// ---------------------------------------------------------------------------------------------
// Clauses

/// Words between which another term begins.
const BETWEEN: [&str; 14] = [
    "of",
    "en",
    "anders",
    "or",
    "and",
    "otherwise",
    "oder",
    "und",
    "sonst",
    "danach",
    "ou",
    "et",
    "sinon",
    "dan",
];
/// Days, with how many each is.
const DAYS: [(&str, u32); 17] = [
    ("dagen", 1),
    ("dag", 1),
    ("dgn", 1),
    ("kalenderdagen", 1),
    ("days", 1),
    ("day", 1),
    ("tagen", 1),
    ("tage", 1),
    ("tag", 1),
    ("kalendertagen", 1),
    ("kalendertage", 1),
    ("jours", 1),
    ("weken", 7),
    ("week", 7),
    ("weeks", 7),
    ("wochen", 7),
    ("semaines", 7),
];
/// Numbers that are written out.
const NUMBERS: [(&str, u32); 16] = [
    ("een", 1),
    ("één", 1),
    ("twee", 2),
    ("two", 2),
    ("zwei", 2),
    ("acht", 8),
    ("tien", 10),
    ("ten", 10),
    ("zehn", 10),
    ("veertien", 14),
    ("fourteen", 14),
    ("vierzehn", 14),
    ("dertig", 30),
    ("thirty", 30),
    ("dreißig", 30),
    ("zestig", 60),
];
/// What makes days mean something else: ends of months, working days. In this list and the next ones a
/// word stands for every word that begins so, unless a bar closes it.
const DOUBTFUL: [&str; 11] = [
    "einde|",
    "eind|",
    "eom|",
    "end|",
    "ultimo|",
    "fin|",
    "monatsende",
    "werkdag",
    "working",
    "arbeitstag",
    "werktag",
];
/// Other terms that have days too: complaints, interest, returns.
const OTHER_TERMS: [&str; 15] = [
    "klacht", "reclam", "reklam", "complain", "rente", "interest", "zins", "verzug", "mahn",
    "penalt", "incassok", "retour", "return", "garant", "warrant",
];
/// A discount for paying early.
const DISCOUNT: [&str; 6] = [
    "skonto",
    "korting",
    "betalingskorting",
    "discount",
    "rabat",
    "escompte",
];
/// "Net": the whole, without discount.
const NET: [&str; 4] = ["net", "netto", "nett", "rein"];
/// Terms in days that trade knows, for "net 30".
const USUAL: [u32; 11] = [7, 8, 10, 14, 15, 20, 21, 28, 30, 45, 60];
/// Paying.
const PAYING: [&str; 14] = [
    "betal",
    "voldo",
    "overma",
    "verval",
    "pay",
    "remit",
    "due|",
    "zahl",
    "begleich",
    "überweis",
    "fällig",
    "entricht",
    "paiement",
    "règle",
];
/// Words that stand before the last day to pay.
const BY: [&str; 13] = [
    "voor",
    "vóór",
    "uiterlijk",
    "tot",
    "by",
    "before",
    "until",
    "till",
    "bis",
    "zum",
    "spätestens",
    "avant",
    "au",
];
/// Collecting.
const COLLECTED: [&str; 12] = [
    "eingezogen",
    "einzug",
    "abgebucht",
    "lastschrift",
    "incass",
    "geïncass",
    "geincass",
    "afgeschreven",
    "afschrij",
    "debit|",
    "collected",
    "prélev",
];

/// A part of a sentence, as words, numbers and signs of percentage; in lower case.
struct Clause(Vec<String>);

impl Clause {
    /// A sentence in its parts.
    fn all_of(sentence: &str) -> Vec<Self> {
        let words = words(&sentence.to_lowercase());
        words
            .split(|word| BETWEEN.contains(&word.as_str()))
            .filter(|part| !part.is_empty())
            .map(|part| Self(part.to_vec()))
            .collect()
    }

    fn word(&self, at: usize) -> &str {
        self.0.get(at).map_or("", String::as_str)
    }

    /// It has a word of this list.
    fn speaks_of(&self, list: &[&str]) -> bool {
        let is_in = |word: &String| {
            list.iter().any(|entry| match entry.strip_suffix('|') {
                Some(whole) => word == whole,
                None => word.starts_with(entry),
            })
        };
        self.0.iter().any(is_in)
    }

    fn is_discount(&self) -> bool {
        let percentage_by_days =
            self.0.iter().any(|word| word == "%") && !self.numbers_of_days().is_empty();
        self.speaks_of(&DISCOUNT) || percentage_by_days
    }

    /// Numbers with "days" behind them, each with its place.
    fn numbers_of_days(&self) -> Vec<(usize, u32)> {
        let number = |word: &str| {
            let written_out = NUMBERS.iter().find(|(name, _)| *name == word);
            written_out.map_or_else(|| word.parse().ok(), |(_, number)| Some(*number))
        };
        let found = (0..self.0.len()).filter_map(|at| {
            let (_, each) = DAYS.iter().find(|(name, _)| *name == self.word(at + 1))?;
            let days: u32 = number(self.word(at))?;
            Some((at, days.checked_mul(*each)?))
        });
        found.collect()
    }

    /// Days after which the whole is due.
    fn net_days(&self) -> Vec<u32> {
        let net = |at: usize| NET.contains(&self.word(at));
        let is_discount = self.is_discount();
        let mut days: Vec<u32> = self
            .numbers_of_days()
            .into_iter()
            .filter(|(at, _)| !is_discount || net(at + 2) || at.checked_sub(1).is_some_and(net))
            .map(|(_, days)| days)
            .collect();
        // "Net 30", and nothing behind it.
        if let [.., before, last] = self.0.as_slice()
            && let Some(number) = last.parse().ok().filter(|days| USUAL.contains(days))
            && NET.contains(&before.as_str())
        {
            days.push(number);
        }
        days
    }

    /// The day by which it has to be paid.
    fn pay_by(&self) -> Option<NaiveDate> {
        if !self.speaks_of(&PAYING) || self.is_discount() {
            return None;
        }
        let by = |at: usize| {
            at.checked_sub(1)
                .is_some_and(|before| BY.contains(&self.word(before)))
        };
        let (_, day) = self.dates().into_iter().find(|(at, _)| by(*at))?;
        Some(day)
    }

    /// Dates, each with the place of its first part.
    fn dates(&self) -> Vec<(usize, NaiveDate)> {
        let mut dates = Vec::new();
        let mut at = 0;
        while at + 2 < self.0.len() {
            match date(self.word(at), self.word(at + 1), self.word(at + 2)) {
                Some(day) => {
                    dates.push((at, day));
                    at += 3;
                }
                None => at += 1,
            }
        }
        dates
    }
}

/// Runs of letters, runs of digits, and signs of percentage.
fn words(text: &str) -> Vec<String> {
    #[derive(PartialEq, Eq, Clone, Copy)]
    enum Kind {
        Letter,
        Digit,
        Percent,
        Between,
    }
    let mut words: Vec<String> = Vec::new();
    let mut before = Kind::Between;
    for sign in text.chars() {
        let kind = match sign {
            '%' => Kind::Percent,
            _ if sign.is_ascii_digit() => Kind::Digit,
            _ if sign.is_alphanumeric() => Kind::Letter,
            _ => Kind::Between,
        };
        match words
            .last_mut()
            .filter(|_| kind == before && kind != Kind::Percent)
        {
            Some(word) if kind != Kind::Between => word.push(sign),
            _ if kind != Kind::Between => words.push(sign.into()),
            _ => {}
        }
        before = kind;
    }
    words
}

/// `04 04 2018`, `2018 04 04` or `4 april 2018`.
fn date(first: &str, second: &str, third: &str) -> Option<NaiveDate> {
    let number = |text: &str, most: usize| {
        let number: Option<u32> = (text.len() <= most).then(|| text.parse().ok())?;
        number
    };
    let year = |text: &str| (text.len() == 4).then(|| text.parse::<i32>().ok())?;
    if let Some(year) = year(first) {
        return NaiveDate::from_ymd_opt(year, number(second, 2)?, number(third, 2)?);
    }
    let month = number(second, 2).or_else(|| month(second))?;
    NaiveDate::from_ymd_opt(year(third)?, month, number(first, 2)?)
}

/// A month by its first three letters.
fn month(name: &str) -> Option<u32> {
    const MONTHS: [(&str, u32); 20] = [
        ("jan", 1),
        ("feb", 2),
        ("mrt", 3),
        ("maa", 3),
        ("mar", 3),
        ("mär", 3),
        ("apr", 4),
        ("mei", 5),
        ("may", 5),
        ("mai", 5),
        ("jun", 6),
        ("jul", 7),
        ("aug", 8),
        ("sep", 9),
        ("okt", 10),
        ("oct", 10),
        ("nov", 11),
        ("dec", 12),
        ("dez", 12),
        ("déc", 12),
    ];
    let found = MONTHS.iter().find(|(start, _)| name.starts_with(start));
    found.map(|(_, month)| *month)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn days_of(text: &str) -> Option<u32> {
        days(text, Some(day("2018-03-05")))
    }

    #[test]
    fn terms_are_days_where_the_sentence_leaves_no_doubt() {
        for (terms, expected) in [
            ("Betaling binnen 30 dagen", 30),
            ("30 dagen", 30),
            ("binnen 14 dagen", 14),
            ("Te voldoen binnen veertien dagen na factuurdatum.", 14),
            ("Betalen binnen 2 weken", 14),
            ("Payment within 14 days.", 14),
            ("30 days net", 30),
            ("Net 30", 30),
            ("2% 10 days, net 30", 30),
            ("Zahlbar innerhalb 14 Tagen nach Erhalt der Rechnung.", 14),
            (
                "Zahlbar innerhalb 30 Tagen netto bis 04.04.2018, 3% Skonto innerhalb 10 Tagen bis 15.03.2018",
                30,
            ),
            ("14 Tage 2% Skonto, 30 Tage rein netto", 30),
            ("14 Tage 2% Skonto 30 Tage netto", 30),
            ("PAIEMENT 30 JOURS NET", 30),
            (
                "#SKONTO#TAGE=14#PROZENT=2.25#\nZahlbar innerhalb von 30 Tagen",
                30,
            ),
            (
                "Wij vragen u binnen 14 dagen te betalen. Bij betaling binnen 8 dagen: 2,0% korting. \
                 Klachten binnen 5 dagen melden.",
                14,
            ),
            ("Zahlbar ohne Abzug bis 04.04.2018", 30),
            ("Remit until 2018-04-04", 30),
            ("Te betalen vóór 4 april 2018", 30),
            ("sofort netto Kasse; fällig zum 04.02.2019 ohne Abzug", 336),
        ] {
            assert_eq!(days_of(terms), Some(expected), "{terms}");
        }
    }

    #[test]
    fn of_terms_that_may_mean_something_else_nothing_is_made() {
        for terms in [
            "30 dagen na einde maand",
            "30 dagen, uiterlijk 60 dagen",
            "binnen 10 werkdagen",
            "Zahlbar sofort rein netto",
            "Bei Zahlung innerhalb 14 Tagen gewähren wir 2,0% Skonto.",
            "Na 30 dagen berekenen wij rente",
            "Reclames binnen 8 dagen",
            "Total netto 100",
            "netto 30,00 EUR",
            "Rechnung vom 01.03.2018",
            "Zahlbar bis 01.01.2018",
            "#SKONTO#TAGE=14#PROZENT=2.25#",
            "99999999999 dagen",
            "9999 dagen",
            "dagen",
            "",
        ] {
            assert_eq!(days_of(terms), None, "{terms}");
        }
        assert_eq!(days("Zahlbar bis 04.04.2018", None), None);
    }

    #[test]
    fn a_discount_is_kept_in_the_words_of_the_file() {
        for (terms, expected) in [
            (
                "Zahlbar innerhalb 30 Tagen netto bis 04.04.2018, 3% Skonto innerhalb 10 Tagen bis 15.03.2018",
                Some("3% Skonto innerhalb 10 Tagen bis 15.03.2018"),
            ),
            (
                "Bij betaling binnen 8 dagen: 2,0% korting.",
                Some("Bij betaling binnen 8 dagen: 2,0% korting"),
            ),
            (
                "#SKONTO#TAGE=7#PROZENT=2.00##SKONTO#TAGE=14#PROZENT=1.00#BASISBETRAG=252.94#",
                Some("2.00 %, 7 d; 1.00 %, 14 d"),
            ),
            ("#VERZUG#TAGE=30#PROZENT=2.00#", None),
            ("Binnen 30 dagen", None),
            ("Na 30 dagen 1% rente per maand", None),
        ] {
            assert_eq!(discount(terms).as_deref(), expected, "{terms}");
        }
        assert_eq!(discount_of("0.00", Some("14")), None);
    }

    #[test]
    fn the_day_of_a_collection_is_found_where_one_is_announced() {
        for (text, expected) in [
            (
                "Der Betrag in Höhe von EUR 529,87 wird am 20.03.2018 von Ihrem Konto per SEPA-Lastschrift eingezogen.",
                Some("2018-03-20"),
            ),
            (
                "Het bedrag wordt omstreeks 25 oktober 2026 van uw rekening afgeschreven",
                Some("2026-10-25"),
            ),
            (
                "We collect by direct debit on 2026-10-25.",
                Some("2026-10-25"),
            ),
            ("Te betalen vóór 25-10-2026", None),
            ("Incasso op 25-10-2026 en 25-11-2026", None),
            ("automatische incasso", None),
        ] {
            assert_eq!(collection_day(text), expected.map(day), "{text}");
        }
    }
}
