//! What the copy of an invoice tells of the customer: the address it is sent to, a number to call, a number of
//! the authorities. It is read from the text of the first page and only ever proposed: most of what stands on
//! an invoice is about whoever sent it.

use crate::domain::document::Address;
use crate::domain::likeness::bare_key;
use crate::domain::references::normalise_phone;

/// Lines of an address, the name included.
const BLOCK: usize = 8;

/// What was found of the customer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CopyTells {
    /// Where the invoice is sent.
    pub address: Option<Address>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Chamber of Commerce number.
    pub kvk: Option<String>,
    /// VAT number.
    pub vat: Option<String>,
}

/// Our own company, which stands on the invoice too and is none of what is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ours {
    /// Postcode.
    pub postcode: String,
    /// Chamber of Commerce number.
    pub kvk: String,
    /// VAT number.
    pub vat: String,
    /// Telephone.
    pub phone: String,
    /// E-mail and website.
    pub email: String,
}

/// What a text tells of the customer of this name.
#[must_use]
pub fn tells(text: &str, name: &str, ours: &Ours) -> CopyTells {
    let lines: Vec<Vec<&str>> = text
        .lines()
        .map(|line| {
            line.split('\t')
                .map(str::trim)
                .filter(|cell| !cell.is_empty())
                .collect()
        })
        .filter(|cells: &Vec<&str>| !cells.is_empty())
        .collect();
    let block = block(&lines, name);
    // A page that does not name them is about somebody else.
    if block.is_empty() {
        return CopyTells::default();
    }
    let phone = block.iter().find_map(|line| phone(line)).filter(|phone| {
        ours.phone.is_empty() || normalise_phone(phone) != normalise_phone(&ours.phone)
    });
    let email = block.iter().find_map(|line| email(line));
    let labelled = |labels: &[&str], find: &dyn Fn(&str) -> Option<String>| {
        let about = |cell: &&&str| {
            let lower = cell.to_lowercase();
            let theirs = ["uw ", "klant", "your ", "customer", "afnemer"]
                .iter()
                .any(|word| lower.contains(word));
            theirs && labels.iter().any(|label| lower.contains(label))
        };
        let labelled = lines
            .iter()
            .flatten()
            .filter(about)
            .find_map(|cell| find(cell));
        labelled.or_else(|| block.iter().find_map(|line| find(line)))
    };
    CopyTells {
        address: address(&block).filter(|address| {
            let postcode = address.postcode.as_deref().unwrap_or_default();
            plain(postcode) != plain(&ours.postcode)
        }),
        phone,
        email: email.filter(|email| !is_ours(email, &ours.email)),
        kvk: labelled(&["kvk", "k.v.k.", "chamber of commerce", "coc"], &kvk)
            .filter(|kvk| plain(kvk) != plain(&ours.kvk)),
        vat: labelled(&["btw", "vat", "b.t.w."], &vat).filter(|vat| plain(vat) != plain(&ours.vat)),
    }
}

fn plain(text: &str) -> String {
    let signs = text.chars().filter(char::is_ascii_alphanumeric);
    signs.map(|sign| sign.to_ascii_uppercase()).collect()
}

/// An address of our own domain is ours, whoever it is of.
fn is_ours(email: &str, ours: &str) -> bool {
    let domain = |email: &str| {
        email
            .rsplit_once('@')
            .map(|(_, domain)| domain.to_lowercase())
    };
    domain(email).is_some() && domain(email) == domain(ours)
}

/// The name and the lines under it, in its own column.
fn block<'t>(lines: &[Vec<&'t str>], name: &str) -> Vec<&'t str> {
    let wanted = bare_key(name);
    if wanted.len() < 3 {
        return Vec::new();
    }
    let found = lines.iter().enumerate().find_map(|(at, cells)| {
        let column = cells.iter().position(|cell| {
            let cell = bare_key(cell);
            cell == wanted || (wanted.len() >= 6 && cell.ends_with(&wanted))
        })?;
        Some((at, column))
    });
    let Some((at, column)) = found else {
        return Vec::new();
    };
    let last = lines[at].len() == column + 1;
    let below = lines.iter().skip(at + 1).take(BLOCK - 1);
    let cell = |cells: &Vec<&'t str>| match cells.get(column) {
        Some(cell) => Some(*cell),
        // The column beside it has ended.
        None if last => cells.last().copied(),
        None => None,
    };
    below.filter_map(cell).collect()
}

/// A street with its number, and under it a postcode with its town.
fn address(block: &[&str]) -> Option<Address> {
    let at = block.iter().position(|line| town(line).is_some())?;
    let (postcode, city) = town(block[at])?;
    let street = block[..at].iter().rev().find(|line| is_street(line))?;
    let country = if postcode.len() == 7 {
        Some("NL".to_owned())
    } else {
        None
    };
    Some(Address {
        street: Some((*street).to_owned()),
        extra: None,
        postcode: Some(postcode),
        city: Some(city),
        country,
    })
}

/// Letters, then a number: `Oudegracht 12-b`, `Postbus 24`.
fn is_street(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let letters = line.chars().filter(|sign| sign.is_alphabetic()).count();
    let number = |word: &&str| word.starts_with(|sign: char| sign.is_ascii_digit());
    words.len() >= 2
        && letters >= 3
        && line.len() <= 60
        && words[1..].iter().any(number)
        && !line.contains(':')
}

/// `3511 AX Utrecht`, `1000 Brussel`, `D-50667 Köln`: the postcode as it is written in its country, and the town.
fn town(line: &str) -> Option<(String, String)> {
    let line = line
        .trim_start_matches("NL-")
        .trim_start_matches("NL ")
        .trim();
    let digits: String = line.chars().take_while(char::is_ascii_digit).collect();
    let rest = line[digits.len()..].trim_start();
    let city = |text: &str| {
        let text = text.trim().trim_matches(',').trim();
        let sound = text.chars().next().is_some_and(char::is_alphabetic)
            && text.len() <= 40
            && !text.contains(|sign: char| sign.is_ascii_digit() || sign == ':');
        sound.then(|| text.to_owned())
    };
    if digits.len() == 4 {
        let letters: String = rest.chars().take(2).collect();
        let dutch = letters.len() == 2
            && letters.bytes().all(|byte| byte.is_ascii_uppercase())
            && rest.chars().nth(2).is_none_or(char::is_whitespace);
        if dutch {
            return Some((format!("{digits} {letters}"), city(&rest[2..])?));
        }
        return Some((digits, city(rest)?));
    }
    let german = line.strip_prefix("D-").unwrap_or(line);
    let digits: String = german.chars().take_while(char::is_ascii_digit).collect();
    (digits.len() == 5).then_some(())?;
    let rest = city(&german[5..])?;
    Some((digits, rest))
}

/// A telephone number: digits as people write them, under a label or alone on its line.
fn phone(line: &str) -> Option<String> {
    let lower = line.to_lowercase();
    let labels = ["tel", "telefoon", "phone", "mobiel", "mob", "t:", "t."];
    let labelled = labels.iter().any(|label| lower.starts_with(label));
    let start = line.find(|sign: char| sign == '+' || sign == '(' || sign.is_ascii_digit())?;
    if !(labelled || start == 0) {
        return None;
    }
    let number: String = line[start..]
        .chars()
        .take_while(|sign| {
            sign.is_ascii_digit() || matches!(sign, ' ' | '+' | '-' | '(' | ')' | '.' | '/')
        })
        .collect();
    let number = number.trim().trim_end_matches(['-', '(', '.', '/']).trim();
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let international =
        number.starts_with('+') || number.starts_with('0') || number.starts_with('(');
    (international && (9..=15).contains(&digits) && line[start..].trim().len() <= number.len() + 2)
        .then(|| number.to_owned())
}

fn email(line: &str) -> Option<String> {
    let word = line
        .split([' ', ';', ',', '<', '>', '|'])
        .find(|word| word.contains('@'))?;
    let word = word.trim_matches(['.', ':', '(', ')']);
    let word = word.strip_prefix("mailto:").unwrap_or(word);
    let (user, domain) = word.split_once('@')?;
    let sound =
        !user.is_empty() && domain.contains('.') && !domain.contains('@') && !domain.ends_with('.');
    sound.then(|| word.to_owned())
}

/// Eight digits behind a word that says what they are.
fn kvk(line: &str) -> Option<String> {
    let lower = line.to_lowercase();
    let labelled = ["kvk", "k.v.k", "chamber", "coc"]
        .iter()
        .any(|label| lower.contains(label));
    let digits = line.split(|sign: char| !sign.is_ascii_digit());
    labelled
        .then(|| {
            digits
                .into_iter()
                .find(|run| run.len() == 8)
                .map(str::to_owned)
        })
        .flatten()
}

/// A VAT number of the Netherlands, Belgium or Germany, without points and blanks.
fn vat(line: &str) -> Option<String> {
    let signs = plain(line);
    let shapes: [(&str, usize); 3] = [("NL", 14), ("BE", 12), ("DE", 11)];
    shapes.iter().find_map(|(country, length)| {
        let mut places = signs.match_indices(country).map(|(at, _)| at);
        places.find_map(|at| {
            let number = signs.get(at..at + length)?;
            let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            let sound = match *country {
                "NL" => digits(&number[2..11]) && &number[11..12] == "B" && digits(&number[12..]),
                _ => digits(&number[2..]),
            };
            sound.then(|| number.to_owned())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours() -> Ours {
        Ours {
            postcode: "7731 BB".into(),
            kvk: "12345678".into(),
            vat: "NL001234567B01".into(),
            phone: "0529 123 456".into(),
            email: "info@dehaan.example".into(),
        }
    }

    const INVOICE: &str = "De Haan Timmerwerken\tDorpsstraat 1\n\t7731 BB Ommen\n\tT 0529 123 456\n\tKvK 12345678\n\
        Factuur\n\nBakkerij Jansen BV\tFactuurnummer 2026-0187\nt.a.v. de administratie\tDatum 1-10-2026\n\
        Oudegracht 112-b\tVervaldatum 15-10-2026\n3511 AX Utrecht\tUw btw-nummer: NL0098.76.543.B.02\n\
        Tel. 030 555 01 80\nadministratie@jansen.example\nOmschrijving\tAantal\tBedrag\nOnderhoud oven\t12\t1.210,00\n\
        Betaal op NL20INGB0001234567 t.n.v. De Haan, info@dehaan.example, btw NL001234567B01\n";

    #[test]
    fn the_address_block_and_what_is_labelled_are_the_customers() {
        let found = tells(INVOICE, "Bakkerij Jansen B.V.", &ours());
        assert_eq!(
            found,
            CopyTells {
                address: Some(Address {
                    street: Some("Oudegracht 112-b".into()),
                    extra: None,
                    postcode: Some("3511 AX".into()),
                    city: Some("Utrecht".into()),
                    country: Some("NL".into()),
                }),
                phone: Some("030 555 01 80".into()),
                email: Some("administratie@jansen.example".into()),
                kvk: None,
                vat: Some("NL009876543B02".into()),
            }
        );
    }

    #[test]
    fn what_is_ours_is_never_theirs() {
        let text = "Bakkerij Jansen\nDorpsstraat 1\n7731BB Ommen\n0529-123456\nboekhouding@dehaan.example\nKvK 12345678\nNL001234567B01\n";
        assert_eq!(
            tells(text, "Bakkerij Jansen", &ours()),
            CopyTells::default()
        );
    }

    #[test]
    fn a_page_that_does_not_name_them_tells_nothing() {
        assert_eq!(tells(INVOICE, "Garage Smit", &ours()), CopyTells::default());
        assert_eq!(tells(INVOICE, "", &ours()), CopyTells::default());
        assert_eq!(tells("", "Bakkerij Jansen", &ours()), CopyTells::default());
    }

    #[test]
    fn amounts_and_dates_are_no_telephones_and_totals_no_towns() {
        for line in [
            "1.210,00",
            "15-10-2026",
            "2026-0187",
            "12",
            "NL20 INGB 0001 2345 67",
            "0180",
        ] {
            assert_eq!(phone(line), None, "{line}");
        }
        assert_eq!(
            phone("T: +31 (0)30 555 01 80").as_deref(),
            Some("+31 (0)30 555 01 80")
        );
        assert_eq!(town("2026 stuks à 12"), None);
        assert_eq!(
            town("1000 Brussel"),
            Some(("1000".into(), "Brussel".into()))
        );
        assert_eq!(town("D-50667 Köln"), Some(("50667".into(), "Köln".into())));
        assert_eq!(
            town("3511AX  UTRECHT"),
            Some(("3511 AX".into(), "UTRECHT".into()))
        );
    }
}
