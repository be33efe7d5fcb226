//! Names as banks print them against names as we keep them: capitals, legal forms, town and truncation.

/// Words that say nothing about who somebody is, sorted.
const EMPTY_WORDS: &[&str] = &[
    "ab", "ag", "als", "bv", "bvba", "co", "cv", "da", "de", "den", "der", "dhr", "drs", "ea",
    "en", "eo", "fa", "gmbh", "heer", "het", "hr", "inc", "ing", "inz", "ir", "llc", "ltd", "mevr",
    "mevrouw", "mr", "mw", "nv", "of", "sa", "sarl", "te", "ten", "ter", "the", "van", "vd", "vof",
];

/// A name in words that matter: lower case, without accents, legal forms, articles and initials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domain) struct Name {
    words: Vec<String>,
    /// The words without anything between.
    whole: String,
}

impl Name {
    /// Takes a name apart.
    pub(in crate::domain) fn new(name: &str) -> Self {
        // "B.V." and "v.o.f." are one word; every other sign parts words.
        let mut plain = String::with_capacity(name.len());
        for sign in name.chars() {
            match sign {
                '.' | '\'' => {}
                '&' | '+' => plain.push(' '),
                _ if sign.is_ascii() => plain.push(sign.to_ascii_lowercase()),
                _ => plain.push_str(&fold(sign)),
            }
        }
        let words: Vec<String> = plain
            .split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| word.chars().count() > 1 && EMPTY_WORDS.binary_search(word).is_err())
            .map(in_full)
            .collect();
        let whole = words.concat();
        Self { words, whole }
    }

    /// Its words.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// How much of this name stands in another, in per cent of its letters.
    pub(super) fn covered_by(&self, other: &Self) -> usize {
        let (whole, other_whole) = (self.whole.as_str(), other.whole.as_str());
        if whole.is_empty() || other_whole.is_empty() {
            return 0;
        }
        let truncated = whole.len() >= 8 && other_whole.len() >= 8;
        if truncated && (whole.starts_with(other_whole) || other_whole.starts_with(whole)) {
            return 100;
        }
        let found: usize = self
            .words
            .iter()
            .filter(|word| other.words.iter().any(|there| same_word(word, there)))
            .map(String::len)
            .sum();
        found * 100 / whole.len()
    }

    /// Whether they may well be the same: three quarters of our name stand in theirs.
    pub(in crate::domain) fn similar_to(&self, other: &Self) -> bool {
        self.covered_by(other) >= 75
    }
}

/// Words that are always shortened, in full; umlauts written out (`ue`) as they are folded (`u`).
fn in_full(word: &str) -> String {
    match word {
        "gem" => "gemeente".to_owned(),
        "st" | "stg" | "sticht" => "stichting".to_owned(),
        "ver" | "veren" => "vereniging".to_owned(),
        "zn" | "zoon" => "zonen".to_owned(),
        "gebr" => "gebroeders".to_owned(),
        _ => word
            .replace("ae", "a")
            .replace("oe", "o")
            .replace("ue", "u"),
    }
}

/// Equal, cut off (from five letters), one letter off (from six), or shortened inside.
fn same_word(one: &str, other: &str) -> bool {
    // Most words differ at once; nobody mistypes the first letter of a name.
    if one.as_bytes().first() != other.as_bytes().first() {
        return false;
    }
    one == other
        || (one.len().min(other.len()) >= 5 && (one.starts_with(other) || other.starts_with(one)))
        || (one.len().min(other.len()) >= 6
            && one.len().abs_diff(other.len()) <= 4
            && one_letter_off(one, other))
        || is_shortened(one, other)
        || is_shortened(other, one)
}

/// `insttechniek` is `installatietechniek`: the same beginning and end, nothing in between that is not there.
fn is_shortened(short: &str, long: &str) -> bool {
    if short.len() < 7 || short.len() >= long.len() || !short.is_ascii() || !long.is_ascii() {
        return false;
    }
    if short[..3] != long[..3] || short[short.len() - 3..] != long[long.len() - 3..] {
        return false;
    }
    let mut rest = long.bytes();
    short.bytes().all(|sign| rest.any(|there| there == sign))
}

/// Whether one letter was changed, left out or put in. Words with digits must be equal.
fn one_letter_off(one: &str, other: &str) -> bool {
    let has_digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    if has_digit(one) || has_digit(other) {
        return false;
    }
    let (ones, others) = (one.chars().count(), other.chars().count());
    let (short, long) = if ones <= others {
        (one, other)
    } else {
        (other, one)
    };
    if ones.abs_diff(others) > 1 {
        return false;
    }
    let same_start = short
        .chars()
        .zip(long.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let skipped = usize::from(ones == others);
    short
        .chars()
        .skip(same_start + skipped)
        .eq(long.chars().skip(same_start + 1))
}

/// A letter in lower case without its accent, as bank files drop them.
pub(in crate::domain) fn fold(sign: char) -> String {
    let lower: String = sign.to_lowercase().collect();
    let plain = match lower.as_str() {
        "à" | "á" | "â" | "ã" | "ä" | "å" => "a",
        "ç" | "č" | "ć" => "c",
        "è" | "é" | "ê" | "ë" | "ě" | "ę" => "e",
        "ì" | "í" | "î" | "ï" | "ı" | "i\u{307}" => "i",
        "ğ" => "g",
        "ñ" | "ń" => "n",
        "ò" | "ó" | "ô" | "õ" | "ö" | "ø" => "o",
        "š" | "ś" | "ş" => "s",
        "ß" => "ss",
        "ù" | "ú" | "û" | "ü" => "u",
        "ý" | "ÿ" => "y",
        "ž" | "ź" | "ż" => "z",
        "ł" => "l",
        other => other,
    };
    plain.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn similar(ours: &str, theirs: &str) -> bool {
        Name::new(ours).similar_to(&Name::new(theirs))
    }

    #[test]
    fn a_bank_prints_the_same_name_differently() {
        assert!(similar(
            "Bakkerij Jansen BV",
            "BAKKERIJ JANSEN BV INZ UTRECHT"
        ));
        assert!(similar("Café Zoë", "CAFE ZOE"));
        assert!(similar(
            "Van der Berg Installaties B.V.",
            "VD BERG INSTALLATIES"
        ));
        assert!(similar("De Groot & Zonen v.o.f.", "Fa. de Groot en Zonen"));
        assert!(similar(
            "Installatietechniek Noordholland",
            "INSTALLATIETECHNIEK NOORDHOLL"
        ));
        assert!(similar(
            "Hoveniersbedrijf Pietersen",
            "HOVENIERSBEDRIJF PIETERSSEN"
        ));
        assert!(similar("Mw. A. Bos", "A BOS"));
        assert!(similar("Installatietechniek Vos B.V.", "INST.TECHNIEK VOS"));
        assert!(similar("Gemeente Zwolle", "GEM. ZWOLLE"));
        assert!(similar("Böhm GmbH", "BOEHM GMBH"));
        assert!(similar("Ayşe Yılmaz", "AYSE YILMAZ"));
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(EMPTY_WORDS.is_sorted());
    }

    #[test]
    fn one_shared_word_is_not_a_name() {
        assert!(!similar(
            "Jansen & Zonen Transport",
            "BAKKERIJ JANSEN BV INZ UTRECHT"
        ));
        assert!(!similar("De Heer B.V.", "De Groot B.V."));
        assert!(!similar("", "Bakkerij Jansen"));
        assert!(!similar("Klant 1043", "Klant 1044"));
    }
}
