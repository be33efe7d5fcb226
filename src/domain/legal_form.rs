//! Legal forms in names: `Bakkerij Jansen B.V.` is `bakkerij jansen`, and a `bv`.

/// A name without its legal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The words that are left, lower case, without points.
    pub bare: String,
    /// The form, as [`FORMS`] writes it; `None` where the name has none.
    pub form: Option<&'static str>,
}

/// Legal forms as they close a name, lower case, without points and blanks: Dutch and Belgian, German and
/// Austrian, French, British and American, Scandinavian, Southern and Eastern European.
const FORMS: [&str; 56] = [
    "bv",
    "nv",
    "vof",
    "cv",
    "maatschap",
    "coop",
    "ua",
    "wa",
    "bvba",
    "comm",
    "commv",
    "srl",
    "sprl",
    "sarl",
    "sa",
    "sas",
    "sasu",
    "eurl",
    "snc",
    "sci",
    "gmbh",
    "mbh",
    "ag",
    "kg",
    "kgaa",
    "ohg",
    "gbr",
    "ug",
    "ek",
    "eg",
    "se",
    "ltd",
    "limited",
    "llc",
    "llp",
    "lp",
    "plc",
    "inc",
    "corp",
    "pty",
    "pte",
    "spa",
    "sl",
    "slu",
    "lda",
    "ab",
    "aps",
    "as",
    "oy",
    "oyj",
    "sro",
    "kft",
    "zoo",
    "doo",
    "eood",
    "uab",
];

/// Those that also open a name: `VOF De Vries`, `Stichting De Brug`.
const OPENING: [&str; 11] = [
    "bv",
    "nv",
    "vof",
    "cv",
    "maatschap",
    "firma",
    "fa",
    "stichting",
    "vereniging",
    "coöperatie",
    "cooperatie",
];

/// Words that make an organisation wherever they stand.
const ANYWHERE: [&str; 8] = [
    "stichting",
    "vereniging",
    "coöperatie",
    "cooperatie",
    "maatschap",
    "gmbh",
    "eenmanszaak",
    "hodn",
];

/// The words of a name, lower case, with nothing but letters and digits in them; `b. v.` at the end is one.
#[must_use]
pub fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = name
        .split(|sign: char| sign.is_whitespace() || matches!(sign, '/' | ',' | '(' | ')'))
        .map(|word| {
            word.chars()
                .filter(|sign| sign.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .collect();
    if let [.., before, last] = words.as_slice()
        && words.len() > 2
        && before.chars().count() == 1
        && last.chars().count() == 1
        && FORMS.contains(&format!("{before}{last}").as_str())
    {
        let form = format!("{before}{last}");
        words.truncate(words.len() - 2);
        words.push(form);
    }
    words
}

/// Takes the legal form off a name. A name that is nothing but a form keeps it.
#[must_use]
pub fn named(name: &str) -> Named {
    let mut words = words(name);
    let mut form = None;
    // `GmbH & Co. KG` closes with two.
    while words.len() > 1
        && let Some(last) = words.last()
    {
        if let Some(found) = FORMS.iter().find(|known| *known == last) {
            form = Some(*found);
        } else if form.is_none() || last != "co" {
            break;
        }
        words.pop();
    }
    if let Some(first) = words.first().filter(|_| words.len() > 1)
        && let Some(found) = OPENING.iter().find(|known| *known == first)
    {
        form = form.or(Some(found));
        words.remove(0);
    }
    Named {
        bare: words.join(" "),
        form,
    }
}

/// The word by which a name says that it is an organisation's: its legal form, or one of the words that only
/// an organisation carries.
#[must_use]
pub fn of_organisation(name: &str) -> Option<&'static str> {
    named(name).form.or_else(|| {
        let words = words(name);
        ANYWHERE
            .iter()
            .find(|known| words.len() > 1 && words.iter().any(|word| word == *known))
            .copied()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(name: &str) -> (String, Option<&'static str>) {
        let Named { bare, form } = named(name);
        (bare, form)
    }

    #[test]
    fn a_form_is_taken_off_wherever_it_stands() {
        for (name, bare, form) in [
            ("Bakkerij Jansen B.V.", "bakkerij jansen", Some("bv")),
            ("Bakkerij Jansen b. v.", "bakkerij jansen", Some("bv")),
            ("VOF De Vries", "de vries", Some("vof")),
            ("De Vries v.o.f.", "de vries", Some("vof")),
            ("Stichting De Brug", "de brug", Some("stichting")),
            ("Lieferant GmbH & Co. KG", "lieferant", Some("gmbh")),
            ("Jansen & Co", "jansen co", None),
            ("M. Jansen", "m jansen", None),
            ("BV", "bv", None),
            ("", "", None),
        ] {
            assert_eq!(parts(name), (bare.to_owned(), form), "{name}");
        }
    }

    #[test]
    fn an_organisation_says_so_in_its_name() {
        assert_eq!(
            of_organisation("Sportvereniging en Stichting Zon"),
            Some("stichting")
        );
        assert_eq!(
            of_organisation("J. Smit h.o.d.n. Smit Dakwerken"),
            Some("hodn")
        );
        assert_eq!(of_organisation("Stichting"), None);
        assert_eq!(of_organisation("Ag de Boer"), None);
    }
}
