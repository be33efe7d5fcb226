//! A letter as a draft for the user's own mail program: to whom, what it says, and the one PDF it carries.
//! Nothing is sent from here; that it was sent is recorded when somebody says so.

use crate::app::error::Error;
use crate::app::session::Session;
use crate::domain::contact::{Contact, ContactRole};
use crate::domain::ids::{LetterId, Sha256};
use crate::domain::message::{Refusal, msg};
use crate::store::StoreError;
use crate::words::Words;

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailDraft {
    /// To whom; empty where nobody's address is known.
    pub to: String,
    /// Its subject, in the language of the letter.
    pub subject: String,
    /// Its text, in the language of the letter.
    pub text: String,
    /// What its PDF is called.
    pub name: String,
    /// The letter with its copies, as it was issued.
    pub pdf: Vec<u8>,
    /// From whom.
    from: String,
}

impl Session {
    /// A letter that was issued as a draft for a mail program.
    ///
    /// # Errors
    /// E-mail is off in Settings, there is no such letter, or the file cannot be read.
    pub fn mail_draft(&self, letter: LetterId) -> Result<MailDraft, Error> {
        if !self.paper_settings()?.by_email {
            return Err(Refusal::new(msg("refused-by-email"))
                .remedy(msg("refused-by-email-remedy"))
                .into());
        }
        let company = self.company()?;
        let found = self.read(|read| {
            let Some(row) = read.letters(None)?.into_iter().find(|row| row.id == letter) else {
                return Ok(None);
            };
            let pdf = read.attachment(row.sha256)?.unwrap_or_default();
            let contacts = read.contacts(Some(row.customer))?.remove(&row.customer);
            let customer = read.customers(Some(row.customer))?.pop();
            let general = customer.and_then(|customer| customer.email);
            let to = recipient(&contacts.unwrap_or_default(), general);
            let signs = read.colleagues()?;
            let who = self.who();
            let signs = signs.into_iter().find(|one| Some(one.id) == who);
            Ok::<_, StoreError>(Some((row, pdf, to, signs.map(|one| one.name))))
        })?;
        let Some((row, pdf, to, signs)) = found else {
            return Err(Refusal::new(msg("desk-no-pdf")).into());
        };
        let words = Words::new(row.language);
        let kind = words.say(&row.kind.message());
        let subject = msg("mail-subject")
            .with("kind", kind.as_str())
            .with("company", company.name.as_str())
            .with("reference", row.reference.as_str());
        let text = msg("mail-text")
            .with("kind", kind.to_lowercase())
            .with("reference", row.reference.as_str())
            .with_long_day("day", row.day)
            .with("sender", signs.unwrap_or_else(|| company.name.clone()))
            .with("company", company.name.as_str());
        Ok(MailDraft {
            to,
            subject: words.say(&subject),
            text: words.say(&text),
            name: format!("{}.pdf", crate::app::papers::file_name(&row.reference)),
            pdf,
            from: company.email,
        })
    }
}

/// Who decides about payment, then whoever pays invoices, then the company's own address; management only
/// where nobody else has one.
fn recipient(contacts: &[Contact], general: Option<String>) -> String {
    let address = |contact: &&Contact| filled(contact.email.as_ref()).is_some();
    let with = |wanted: &dyn Fn(&Contact) -> bool| {
        let found = contacts.iter().filter(address).find(|one| wanted(one));
        found.and_then(|one| one.email.clone())
    };
    with(&|one| one.responsible)
        .or_else(|| with(&|one| one.role == ContactRole::AccountsPayable))
        .or_else(|| filled(general.as_ref()).cloned())
        .or_else(|| with(&|_| true))
        .unwrap_or_default()
        .trim()
        .to_owned()
}

fn filled(text: Option<&String>) -> Option<&String> {
    text.filter(|text| !text.trim().is_empty())
}

/// Bytes of the file in a line of base64 (RFC 2045, 6.8: at most 76 characters).
const LINE: usize = 57;

impl MailDraft {
    /// As a file that mail programs open to be sent on: a message of RFC 5322 with one attachment, marked as
    /// not sent yet. The same draft gives the same bytes.
    #[must_use]
    pub fn eml(&self) -> Vec<u8> {
        let boundary = format!("minnelijk-{}", &digest(&self.pdf).hex()[..24]);
        let mut out = String::new();
        for (name, value) in [("From", &self.from), ("To", &self.to)] {
            // An address goes in as it is, without anything that could begin another header.
            let value: String = value.chars().filter(|it| !it.is_control()).collect();
            if !value.is_empty() {
                out += &format!("{name}: {value}\r\n");
            }
        }
        out += &format!("Subject: {}\r\n", encoded_word(&self.subject));
        out += "X-Unsent: 1\r\nMIME-Version: 1.0\r\n";
        out += &format!("Content-Type: multipart/mixed; boundary=\"{boundary}\"\r\n\r\n");
        out += &format!("--{boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n");
        out += "Content-Transfer-Encoding: base64\r\n\r\n";
        out += &lines(self.text.replace('\n', "\r\n").as_bytes());
        out += &format!("--{boundary}\r\nContent-Type: application/pdf\r\n");
        let name: String = self
            .name
            .chars()
            .filter(|it| it.is_ascii() && *it != '"')
            .collect();
        out += &format!("Content-Disposition: attachment; filename=\"{name}\"\r\n");
        out += "Content-Transfer-Encoding: base64\r\n\r\n";
        out += &lines(&self.pdf);
        out += &format!("--{boundary}--\r\n");
        out.into_bytes()
    }

    /// As an address that opens a message (RFC 6068), for a mail program that does not open files; the PDF has
    /// to be added by hand then.
    #[must_use]
    pub fn mailto(&self) -> String {
        let text = self.text.replace('\n', "\r\n");
        let (to, subject, body) = (percent(&self.to), percent(&self.subject), percent(&text));
        format!("mailto:{to}?subject={subject}&body={body}")
    }
}

fn digest(bytes: &[u8]) -> Sha256 {
    crate::store::sha256(bytes)
}

/// A header in words that need not be ASCII (RFC 2047): pieces of at most 39 bytes, so that no line is longer
/// than 76, cut between characters.
fn encoded_word(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|it| if it.is_control() { ' ' } else { it })
        .collect();
    if text.is_ascii() {
        return text;
    }
    let mut pieces: Vec<String> = vec![String::new()];
    for letter in text.chars() {
        let full = pieces
            .last()
            .is_some_and(|last| last.len() + letter.len_utf8() > 39);
        if full {
            pieces.push(String::new());
        }
        if let Some(last) = pieces.last_mut() {
            last.push(letter);
        }
    }
    let pieces: Vec<String> = pieces
        .iter()
        .map(|piece| format!("=?utf-8?B?{}?=", base64(piece.as_bytes())))
        .collect();
    pieces.join("\r\n ")
}

fn lines(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 7 / 5);
    for line in bytes.chunks(LINE) {
        out += &base64(line);
        out += "\r\n";
    }
    out
}

/// RFC 4648, 4.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            if at > three.len() {
                out.push('=');
            } else {
                let six = (bits >> (18 - 6 * at)) & 63;
                out.push(char::from(LETTERS[six as usize]));
            }
        }
    }
    out
}

/// Everything but letters, digits and `-._~@` as `%20` (RFC 3986).
fn percent(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out += &format!("%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> MailDraft {
        MailDraft {
            to: "crediteuren@dewit.example".to_owned(),
            subject: "Eerste herinnering van Café Łódź, kenmerk BR-2026-0001".to_owned(),
            text: "Geachte heer, mevrouw,\n\nIn de bijlage vindt u onze brief.".to_owned(),
            name: "BR-2026-0001.pdf".to_owned(),
            pdf: b"%PDF-1.7 not really".to_vec(),
            from: "administratie@vandalen.example".to_owned(),
        }
    }

    #[test]
    fn base64_is_as_the_standard_has_it() {
        // The vectors of RFC 4648, 10.
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn a_draft_has_one_pdf_and_is_not_sent_yet() {
        let mail = String::from_utf8(draft().eml()).unwrap();
        assert!(mail.contains("To: crediteuren@dewit.example\r\n"));
        assert!(mail.contains("X-Unsent: 1\r\n"));
        assert!(mail.contains("filename=\"BR-2026-0001.pdf\""));
        assert_eq!(mail.matches("application/pdf").count(), 1);
        assert!(mail.contains(&base64(b"%PDF-1.7 not really")));
        assert!(mail.lines().all(|line| line.len() <= 78), "{mail}");
        assert!(mail.is_ascii());
        assert_eq!(draft().eml(), draft().eml());
    }

    #[test]
    fn a_header_cannot_be_smuggled_in() {
        let mut draft = draft();
        draft.to = "a@b.example\r\nBcc: c@d.example".to_owned();
        draft.subject = "Een\r\nBcc: c@d.example".to_owned();
        let mail = String::from_utf8(draft.eml()).unwrap();
        assert!(!mail.contains("\nBcc:"), "{mail}");
    }

    #[test]
    fn a_mail_program_that_opens_no_files_gets_an_address() {
        let address = draft().mailto();
        assert!(
            address.starts_with("mailto:crediteuren@dewit.example?subject=Eerste%20herinnering")
        );
        assert!(address.contains("%C5%81%C3%B3d%C5%BA"), "{address}");
        assert!(address.contains("%0D%0A%0D%0AIn%20de%20bijlage"));
    }
}
