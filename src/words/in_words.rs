//! Amounts and small numbers in words, for what is read out loud: `twaalfhonderdtien euro`.
//!
//! Dutch joins everything up to duizend into one word, counts in hundreds from 1100 to 9999 where
//! that is how people say it (`twaalfhonderd`), and parts after duizend and miljoen.

use super::Words;
use crate::domain::language::Language;
use crate::domain::money::{Currency, Money};

impl Words {
    /// An amount as it is said: `twaalfhonderdtien euro en vijftig cent`, `one thousand two hundred
    /// and ten euros and fifty cents`. Other currencies than the euro stay in figures.
    #[must_use]
    pub fn amount_in_words(&self, money: Money) -> String {
        if money.currency != Currency::EUR {
            return self.money(money);
        }
        let minor = money.minor.unsigned_abs();
        let (euros, cents) = (minor / 100, minor % 100);
        let mut said = Vec::new();
        if euros > 0 || cents == 0 {
            said.push(self.counted(euros, ["euro", "euro"], ["euro", "euros"]));
        }
        if cents > 0 {
            said.push(self.counted(cents, ["cent", "cent"], ["cent", "cents"]));
        }
        let joined = match self.language() {
            Language::Dutch => said.join(" en "),
            Language::English => said.join(" and "),
        };
        match (money.is_negative(), self.language()) {
            (false, _) => joined,
            (true, Language::Dutch) => format!("min {joined}"),
            (true, Language::English) => format!("minus {joined}"),
        }
    }

    /// A whole number in words: `drie`, `three`.
    #[must_use]
    pub fn number_in_words(&self, number: u64) -> String {
        match self.language() {
            Language::Dutch => dutch(number),
            Language::English => english(number),
        }
    }

    fn counted(&self, number: u64, dutch: [&str; 2], english: [&str; 2]) -> String {
        let [one, many] = match self.language() {
            Language::Dutch => dutch,
            Language::English => english,
        };
        match (number, self.language()) {
            (1, Language::Dutch) => format!("één {one}"),
            (1, Language::English) => format!("one {one}"),
            _ => format!("{} {many}", self.number_in_words(number)),
        }
    }
}

const DUTCH_TO_TWENTY: [&str; 20] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const DUTCH_TENS: [&str; 10] = [
    "", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
];

fn dutch(number: u64) -> String {
    match number {
        0..20 => small(&DUTCH_TO_TWENTY, number).to_owned(),
        20..100 => dutch_tens(number),
        100..1_000 => dutch_joined(number, 100, "honderd"),
        // 1100, 1210, 2500: said in hundreds; 2000 and 2010 are not.
        1_000..10_000 if !(number / 100).is_multiple_of(10) => dutch_joined(number, 100, "honderd"),
        1_000..1_000_000 => dutch_parted(number, 1_000, "duizend"),
        1_000_000..1_000_000_000 => dutch_large(number, 1_000_000, "miljoen"),
        _ => dutch_large(number, 1_000_000_000, "miljard"),
    }
}

fn dutch_tens(number: u64) -> String {
    let tens = small(&DUTCH_TENS, number / 10);
    match number % 10 {
        0 => tens.to_owned(),
        // A trema where the vowels would run together: tweeëntwintig, drieëntwintig.
        unit @ (2 | 3) => format!("{}ën{tens}", small(&DUTCH_TO_TWENTY, unit)),
        unit => format!("{}en{tens}", small(&DUTCH_TO_TWENTY, unit)),
    }
}

fn dutch_joined(number: u64, unit: u64, name: &str) -> String {
    let head = match number / unit {
        1 => String::new(),
        count => dutch(count),
    };
    let tail = match number % unit {
        0 => String::new(),
        rest => dutch(rest),
    };
    format!("{head}{name}{tail}")
}

fn dutch_parted(number: u64, unit: u64, name: &str) -> String {
    let head = match number / unit {
        1 => String::new(),
        count => dutch(count),
    };
    match number % unit {
        0 => format!("{head}{name}"),
        rest => format!("{head}{name} {}", dutch(rest)),
    }
}

fn dutch_large(number: u64, unit: u64, name: &str) -> String {
    let head = format!("{} {name}", dutch(number / unit));
    match number % unit {
        0 => head,
        rest => format!("{head} {}", dutch(rest)),
    }
}

const ENGLISH_TO_TWENTY: [&str; 20] = [
    "nought",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

fn english(number: u64) -> String {
    match number {
        0..20 => small(&ENGLISH_TO_TWENTY, number).to_owned(),
        20..100 => match number % 10 {
            0 => small(&ENGLISH_TENS, number / 10).to_owned(),
            unit => format!(
                "{}-{}",
                small(&ENGLISH_TENS, number / 10),
                small(&ENGLISH_TO_TWENTY, unit)
            ),
        },
        100..1_000 => english_large(number, 100, "hundred"),
        1_000..1_000_000 => english_large(number, 1_000, "thousand"),
        1_000_000..1_000_000_000 => english_large(number, 1_000_000, "million"),
        _ => english_large(number, 1_000_000_000, "billion"),
    }
}

fn english_large(number: u64, unit: u64, name: &str) -> String {
    let head = format!("{} {name}", english(number / unit));
    match number % unit {
        0 => head,
        rest if rest < 100 => format!("{head} and {}", english(rest)),
        rest => format!("{head} {}", english(rest)),
    }
}

fn small<'a>(names: &[&'a str], place: u64) -> &'a str {
    usize::try_from(place)
        .ok()
        .and_then(|place| names.get(place))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_amounts_are_said_as_people_say_them() {
        let words = Words::new(Language::Dutch);
        for (minor, said) in [
            (121_000, "twaalfhonderdtien euro"),
            (121_050, "twaalfhonderdtien euro en vijftig cent"),
            (100, "één euro"),
            (1, "één cent"),
            (0, "nul euro"),
            (2_200, "tweeëntwintig euro"),
            (10_100, "honderdeen euro"),
            (40_334, "vierhonderddrie euro en vierendertig cent"),
            (100_000, "duizend euro"),
            (201_000, "tweeduizend tien euro"),
            (250_000, "vijfentwintighonderd euro"),
            (1_234_500, "twaalfduizend driehonderdvijfenveertig euro"),
            (200_000_000, "twee miljoen euro"),
            (-2_500, "min vijfentwintig euro"),
        ] {
            assert_eq!(words.amount_in_words(Money::eur(minor)), said);
        }
    }

    #[test]
    fn english_amounts_are_said_as_people_say_them() {
        let words = Words::new(Language::English);
        for (minor, said) in [
            (
                121_050,
                "one thousand two hundred and ten euros and fifty cents",
            ),
            (100, "one euro"),
            (100_500, "one thousand and five euros"),
            (4_200, "forty-two euros"),
            (
                123_456_700,
                "one million two hundred and thirty-four thousand five hundred and sixty-seven euros",
            ),
        ] {
            assert_eq!(words.amount_in_words(Money::eur(minor)), said);
        }
    }

    #[test]
    fn the_largest_amount_has_words_too() {
        for language in Language::ALL {
            assert!(
                !Words::new(language)
                    .amount_in_words(Money::eur(i64::MIN))
                    .is_empty()
            );
        }
    }
}
