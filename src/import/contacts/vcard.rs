//! vCards: electronic business cards, one or many in a file.
//!
//! The crates that read them leave out version 2.1, which Outlook and older telephones still write: parameters
//! without a name, quoted-printable with an alphabet of its own, a card within a card. What is needed of a
//! card is eight properties; that is this page.

use super::super::text::{TextStream, filled, next_line};
use super::super::{Source, Understood};
use super::{Gathered, country};
use crate::domain::contact::ReadContact;
use crate::domain::document::Address;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::io;

/// Longest property that is kept, in bytes; a photograph is none of our business.
const LONGEST: usize = 16 * 1024;

/// Reads the cards of a file.
///
/// # Errors
/// The file cannot be read any further.
pub(in crate::import) fn read(source: &mut dyn Source) -> io::Result<Understood> {
    source.rewind()?;
    let mut lines = Unfolded::new(source)?;
    let mut gathered = Gathered::default();
    let mut card: Option<Card> = None;
    let mut depth = 0_usize;
    while let Some(line) = lines.next()? {
        let Some(property) = Property::parse(&line) else {
            continue;
        };
        match (
            property.name.as_str(),
            property.value.trim().to_ascii_uppercase().as_str(),
        ) {
            // Version 2.1 begins an agent's card on a line of its own or behind the property.
            ("BEGIN", "VCARD") | ("AGENT", "BEGIN:VCARD") => {
                depth += 1;
                if depth == 1 {
                    card = Some(Card::default());
                }
            }
            ("END", "VCARD") => {
                depth = depth.saturating_sub(1);
                if depth == 0
                    && let Some(card) = card.take()
                {
                    gathered.add(card.finish());
                }
            }
            // An agent's card within the card is somebody else.
            _ if depth == 1 => {
                if let Some(card) = &mut card {
                    card.take(&property);
                }
            }
            _ => {}
        }
    }
    if let Some(card) = card {
        gathered.add(card.finish());
    }
    Ok(gathered.finish(Vec::new()))
}

/// Lines with what was folded joined again: by a blank at the start of the next, and in quoted-printable by a
/// `=` at the end.
struct Unfolded<'a> {
    stream: TextStream<&'a mut dyn Source>,
    ahead: Option<String>,
    buffer: String,
}

impl<'a> Unfolded<'a> {
    fn new(source: &'a mut dyn Source) -> io::Result<Self> {
        Ok(Self {
            stream: TextStream::new(source)?,
            ahead: None,
            buffer: String::new(),
        })
    }

    fn line(&mut self) -> io::Result<Option<String>> {
        if let Some(line) = self.ahead.take() {
            return Ok(Some(line));
        }
        let there = next_line(&mut self.stream, &mut self.buffer)?.is_some();
        Ok(there.then(|| self.buffer.clone()))
    }

    fn next(&mut self) -> io::Result<Option<String>> {
        let Some(mut whole) = self.line()? else {
            return Ok(None);
        };
        let quoted = is_quoted_printable(&whole);
        while let Some(line) = self.line()? {
            let folded = line.strip_prefix([' ', '\t']);
            let room = whole.len() < LONGEST;
            if quoted && whole.ends_with('=') {
                whole.pop();
                if room {
                    whole.push_str(folded.unwrap_or(&line));
                }
            } else if let Some(rest) = folded {
                if room {
                    whole.push_str(rest);
                }
            } else {
                self.ahead = Some(line);
                break;
            }
        }
        Ok(Some(whole))
    }
}

fn is_quoted_printable(line: &str) -> bool {
    let head = line.split(':').next().unwrap_or_default();
    head.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

/// A property: `item1.TEL;TYPE=work,voice:+31 30 555 01 80`.
struct Property {
    name: String,
    /// Values of parameters, upper case: `WORK`, `PREF`, `QUOTED-PRINTABLE`.
    types: Vec<String>,
    value: String,
}

impl Property {
    fn parse(line: &str) -> Option<Self> {
        let (head, value) = split_outside_quotes(line, ':')?;
        let mut parts = split_all_outside_quotes(head, ';').into_iter();
        let name = parts.next()?;
        let name = name.rsplit('.').next()?.trim().to_ascii_uppercase();
        let (mut types, mut charset) = (Vec::new(), None);
        for part in parts {
            let (key, values) = part.split_once('=').unwrap_or(("TYPE", part));
            if key.trim().eq_ignore_ascii_case("CHARSET") {
                charset = Encoding::for_label(values.trim().as_bytes());
            } else if key.trim().eq_ignore_ascii_case("PREF") {
                types.push("PREF".to_owned());
            } else {
                let values = values.trim_matches('"').split(',');
                types.extend(values.map(|value| value.trim().to_ascii_uppercase()));
            }
        }
        let value = if types.iter().any(|one| one == "QUOTED-PRINTABLE") {
            unquoted(value, charset)
        } else {
            value.to_owned()
        };
        Some(Self { name, types, value })
    }

    fn is(&self, kind: &str) -> bool {
        self.types.iter().any(|one| one == kind)
    }

    /// The parts of a value that has several, each without escapes; empty ones are absent.
    fn parts(&self) -> Vec<Option<String>> {
        let mut parts = vec![String::new()];
        let mut signs = self.value.chars();
        while let Some(sign) = signs.next() {
            match sign {
                ';' => parts.push(String::new()),
                '\\' => {
                    let escaped = match signs.next() {
                        Some('n' | 'N') => '\n',
                        Some(other) => other,
                        None => '\\',
                    };
                    if let Some(last) = parts.last_mut() {
                        last.push(escaped);
                    }
                }
                sign => {
                    if let Some(last) = parts.last_mut() {
                        last.push(sign);
                    }
                }
            }
        }
        parts.iter().map(|part| filled(part)).collect()
    }

    /// The whole value without escapes.
    fn text(&self) -> Option<String> {
        let parts: Vec<String> = self.parts().into_iter().flatten().collect();
        filled(&parts.join("; "))
    }
}

fn split_outside_quotes(text: &str, sign: char) -> Option<(&str, &str)> {
    let mut quoted = false;
    let at = text.char_indices().find(|(_, found)| {
        quoted ^= *found == '"';
        *found == sign && !quoted
    })?;
    Some((&text[..at.0], &text[at.0 + sign.len_utf8()..]))
}

fn split_all_outside_quotes(text: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((part, behind)) = split_outside_quotes(rest, sign) {
        parts.push(part);
        rest = behind;
    }
    parts.push(rest);
    parts
}

/// Quoted-printable in its own alphabet: UTF-8, and where it is not, Windows-1252.
fn unquoted(text: &str, charset: Option<&'static Encoding>) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        let code = code.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match code.filter(|_| *first == b'=') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    let encoding = charset.unwrap_or(UTF_8);
    let (text, wrong) = encoding.decode_without_bom_handling(&bytes);
    if wrong {
        return WINDOWS_1252
            .decode_without_bom_handling(&bytes)
            .0
            .into_owned();
    }
    text.into_owned()
}

/// A card as it is read: what is preferred, then what is of work, then the rest.
#[derive(Default)]
struct Card {
    full: Option<String>,
    parts: Option<String>,
    organisation: Option<String>,
    job: Option<String>,
    phones: Vec<(usize, String)>,
    emails: Vec<(usize, String)>,
    addresses: Vec<(usize, Address)>,
}

impl Card {
    fn take(&mut self, property: &Property) {
        let place = match (
            property.is("PREF"),
            property.is("WORK"),
            property.is("CELL"),
        ) {
            (true, _, _) => 0,
            (_, true, _) => 1,
            (_, _, true) => 2,
            _ => 3,
        };
        match property.name.as_str() {
            "FN" => self.full = property.text().or(self.full.take()),
            "N" => self.parts = name_of(&property.parts()).or(self.parts.take()),
            "ORG" => {
                let first = property.parts().into_iter().next().flatten();
                self.organisation = first.or(self.organisation.take());
            }
            "TITLE" => self.job = property.text().or(self.job.take()),
            "ROLE" => self.job = self.job.take().or(property.text()),
            "TEL" if !property.is("FAX") && !property.is("PAGER") => {
                let number = property.text().unwrap_or_default();
                let number = number.strip_prefix("tel:").unwrap_or(&number).to_owned();
                self.phones.push((place, number));
            }
            "EMAIL" => {
                let email = property.text().unwrap_or_default();
                let email = email.strip_prefix("mailto:").unwrap_or(&email).to_owned();
                self.emails.push((place, email));
            }
            "ADR" => self.addresses.push((place, address_of(property.parts()))),
            _ => {}
        }
    }

    fn finish(mut self) -> ReadContact {
        self.phones.sort_by_key(|(place, _)| *place);
        self.emails.sort_by_key(|(place, _)| *place);
        self.addresses.sort_by_key(|(place, _)| *place);
        let full = self.full.or(self.parts);
        // The card of a company has its name in both places.
        let name = full.filter(|name| self.organisation.as_ref() != Some(name));
        ReadContact {
            name,
            organisation: self.organisation,
            job: self.job,
            phones: self.phones.into_iter().map(|(_, number)| number).collect(),
            emails: self.emails.into_iter().map(|(_, email)| email).collect(),
            address: self
                .addresses
                .into_iter()
                .map(|(_, address)| address)
                .next()
                .unwrap_or_default(),
        }
    }
}

/// `family;given;middle;prefix;suffix` as one says it.
fn name_of(parts: &[Option<String>]) -> Option<String> {
    let part = |at: usize| parts.get(at).cloned().flatten();
    let said = [part(1), part(2), part(0)];
    filled(&said.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// `box;extra;street;town;region;postcode;country`.
fn address_of(mut parts: Vec<Option<String>>) -> Address {
    parts.resize(7, None);
    let [post_box, extra, street, city, _region, postcode, land] =
        <[Option<String>; 7]>::try_from(parts).unwrap_or_default();
    Address {
        street: street.or(post_box),
        extra,
        postcode,
        city,
        country: land.as_deref().and_then(country),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Content;
    use std::io::Cursor;

    fn cards(bytes: &[u8]) -> Vec<ReadContact> {
        match read(&mut Cursor::new(bytes)).unwrap().content {
            Content::Contacts(contacts) => contacts,
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_card_of_version_3_gives_who_where_and_how() {
        let cards = cards(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Wit;Piet;de;;\r\nFN:Piet de Wit\r\nORG:Bakkerij Jansen B.V.;Administratie\r\n\
             TITLE:Hoofd administratie\r\nTEL;TYPE=FAX:030 555 01 81\r\nTEL;TYPE=CELL:06 5550 1180\r\n\
             item1.TEL;TYPE=WORK,voice,pref:+31 30 555 01 80\r\nEMAIL;TYPE=INTERNET:p.dewit@jansen.example\r\n\
             ADR;TYPE=WORK:;;Oudegracht 1\\, hoog;Utrecht;;3511 AX;Nederland\r\nEND:VCARD\r\n"
                .as_bytes(),
        );
        assert_eq!(
            cards,
            [ReadContact {
                name: Some("Piet de Wit".into()),
                organisation: Some("Bakkerij Jansen B.V.".into()),
                job: Some("Hoofd administratie".into()),
                phones: vec!["+31 30 555 01 80".into(), "06 5550 1180".into()],
                emails: vec!["p.dewit@jansen.example".into()],
                address: Address {
                    street: Some("Oudegracht 1, hoog".into()),
                    extra: None,
                    postcode: Some("3511 AX".into()),
                    city: Some("Utrecht".into()),
                    country: Some("NL".into()),
                },
            }]
        );
    }

    #[test]
    fn version_2_1_is_read_in_its_own_alphabet_and_its_soft_line_breaks() {
        let card = b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;Zo=EB\n\
            ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9 Zo=\n=C3=AB\nTEL;WORK;VOICE:030 555 99 88\n\
            PHOTO;JPEG;ENCODING=BASE64:\n /9j/4AAQ\n AAAA\nEND:VCARD\n";
        let cards = cards(card);
        assert_eq!(cards[0].name.as_deref(), Some("Zoë Müller"));
        assert_eq!(cards[0].organisation.as_deref(), Some("Café Zoë"));
        assert_eq!(cards[0].phones, ["030 555 99 88"]);
    }

    #[test]
    fn several_cards_folded_lines_a_card_in_a_card_and_uris_of_version_4() {
        let cards = cards(
            b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna\r\n  Bos\r\nTEL;VALUE=uri;TYPE=\"voice,work\":tel:+31-30-5550180\r\nAGENT:BEGIN:VCARD\r\n\
              END:VCARD\r\nBEGIN:VCARD\r\nFN:De agent\r\nTEL:0301111111\r\nEND:VCARD\r\nEMAIL:mailto:a@bos.example\r\nEND:VCARD\r\n\
              begin:vcard\r\nfn:Garage Smit\r\norg:Garage Smit\r\nemail:info@smit.example\r\nend:vcard\r\n",
        );
        let names: Vec<_> = cards
            .iter()
            .map(|card| (card.name.as_deref(), card.organisation.as_deref()))
            .collect();
        assert_eq!(
            names,
            [(Some("Anna Bos"), None), (None, Some("Garage Smit"))]
        );
        assert_eq!(cards[0].phones, ["+31-30-5550180"]);
        assert_eq!(cards[0].emails, ["a@bos.example"]);
    }

    #[test]
    fn what_holds_nobody_is_a_sentence_and_never_more() {
        for bytes in [
            b"BEGIN:VCARD".as_slice(),
            b"BEGIN:VCARD\nEND:VCARD",
            b"BEGIN:VCARD\nFN:Niemand\nEND:VCARD",
            b"END:VCARD\nBEGIN:VCARD\nBEGIN:VCARD\nFN;;=;:\nTEL;=:\n:\n;:;\nFN;ENCODING=QUOTED-PRINTABLE:=\xFF=",
        ] {
            let read = read(&mut Cursor::new(bytes)).unwrap();
            assert_eq!(read.content, Content::Nothing);
            assert_eq!(read.problems[0].what.key, "import-contacts-none");
        }
    }
}
