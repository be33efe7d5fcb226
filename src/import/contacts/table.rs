//! The tables of address books: what Outlook and Google export, in Dutch or English, and what anybody types
//! under plain heads. A column for people and one to reach them by make a table a table of contacts.

use super::super::list::Mapping;
use super::super::table::heads::key;
use super::super::table::row::Row;
use super::super::table::{Candidate, Place, Rows as _, Tables};
use super::super::text::filled;
use super::super::{ListColumn, Understood};
use super::{Gathered, country};
use crate::domain::contact::ReadContact;
use crate::domain::document::Address;
use std::io;

/// Rows that may stand above the heads.
const TITLES: usize = 5;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    First,
    Middle,
    Last,
    Full,
    Company,
    Job,
    Phone,
    Mobile,
    OtherPhone,
    Email,
    Street,
    Postcode,
    City,
    Country,
}

/// Heads by meaning, letters and digits only, the surest first.
const HEADS: [(Column, &str); 14] = [
    (Column::First, "voornaam firstname givenname vorname prenom"),
    (
        Column::Middle,
        "tussenvoegsel tussenvoegsels middlename additionalname tweedevoornaam",
    ),
    (
        Column::Last,
        "achternaam lastname familyname surname nachname",
    ),
    (
        Column::Full,
        "volledigenaam fullname displayname weergavenaam contactpersoon contactperson contactnaam naam name",
    ),
    (
        Column::Company,
        "bedrijf company bedrijfsnaam companyname organisatie organization organisation organizationname \
         organization1name organisatienaam klant klantnaam firma firmenname",
    ),
    (
        Column::Job,
        "functie jobtitle functienaam organizationtitle organization1title title afdeling position beruf",
    ),
    (
        Column::Phone,
        "telefoonopwerk businessphone telefoonwerk zakelijketelefoon telefoonzakelijk phone1value companymainphone \
         telefoonnummerbedrijf telefoon telefoonnummer telefoonnr phone telephone tel telefon primarytelephone \
         primairetelefoon businessphone1",
    ),
    (
        Column::Mobile,
        "mobieletelefoon mobilephone mobiel mobile mobieltelefoonnummer gsm phone2value handy",
    ),
    (
        Column::OtherPhone,
        "businessphone2 telefoonopwerk2 homephone telefoonthuis telefoonhuis otherphone anderetelefoon phone3value",
    ),
    (
        Column::Email,
        "emailadres emailaddress email1value email mailadres mail email1address primairemailadres primaryemail \
         emailadres1",
    ),
    (
        Column::Street,
        "werkadresstraat businessstreet address1street straat street adres address businessaddress zakelijkadres",
    ),
    (
        Column::Postcode,
        "werkadrespostcode businesspostalcode address1postalcode postcode postalcode zip zipcode plz",
    ),
    (
        Column::City,
        "werkadresplaats businesscity address1city plaats city stad woonplaats ort",
    ),
    (
        Column::Country,
        "werkadreslandregio businesscountryregion businesscountry address1country land country landregio",
    ),
];

/// Where a table has its heads, and what they mean.
struct Layout {
    place: Place,
    skip: usize,
    columns: Vec<(Column, usize)>,
}

impl Layout {
    fn find(candidates: &[Candidate]) -> Option<Self> {
        candidates.iter().find_map(|candidate| {
            let rows = candidate.head_rows().take(TITLES);
            let heads = rows.map(|(at, row)| (at, row.to_heads()));
            let mut of_people = heads.filter(|(_, heads)| !is_of_the_books(heads));
            of_people.find_map(|(at, heads)| {
                let columns = columns(&heads);
                is_whole(&columns).then_some(Self {
                    place: candidate.place,
                    skip: at + 1,
                    columns,
                })
            })
        })
    }

    fn contact(&self, row: &Row) -> ReadContact {
        let cells = |wanted: Column| {
            let of = self
                .columns
                .iter()
                .filter(move |(column, _)| *column == wanted);
            of.filter_map(|(_, at)| filled(row.text(*at)))
        };
        let one = |column| cells(column).next();
        let spoken = [Column::First, Column::Middle, Column::Last].map(one);
        let spoken = spoken.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let company = one(Column::Company);
        let name = filled(&spoken).or_else(|| one(Column::Full));
        // Google puts several of a kind in one cell.
        let several = |column| {
            let cells = cells(column).collect::<Vec<_>>();
            let parts = cells
                .iter()
                .flat_map(|cell| cell.split(":::"))
                .filter_map(filled);
            parts.collect::<Vec<_>>()
        };
        ReadContact {
            name: name.filter(|name| company.as_ref() != Some(name)),
            organisation: company,
            job: one(Column::Job),
            phones: [Column::Phone, Column::Mobile, Column::OtherPhone]
                .into_iter()
                .flat_map(several)
                .collect(),
            emails: several(Column::Email),
            address: Address {
                street: one(Column::Street),
                extra: None,
                postcode: one(Column::Postcode),
                city: one(Column::City),
                country: one(Column::Country).as_deref().and_then(country),
            },
        }
    }
}

/// What the heads mean; a column that two heads could be is the surer one.
fn columns(heads: &[String]) -> Vec<(Column, usize)> {
    let plain: Vec<String> = heads.iter().map(|head| key(head)).collect();
    let mut columns = Vec::new();
    for (column, names) in HEADS {
        let names = names.split_whitespace();
        let found = names.filter_map(|name| plain.iter().position(|head| head == name));
        columns.extend(found.map(|at| (column, at)));
    }
    columns
}

/// Columns that an address book has not: amounts, days, what the books say of a customer.
fn is_of_the_books(heads: &[String]) -> bool {
    let mapping = Mapping::of(heads);
    let of_the_books = [
        ListColumn::IssuedOn,
        ListColumn::DueOn,
        ListColumn::Amount,
        ListColumn::Open,
        ListColumn::CustomerNumber,
        ListColumn::Kvk,
        ListColumn::Vat,
        ListColumn::TermsDays,
    ];
    of_the_books
        .into_iter()
        .any(|column| mapping.index(column).is_some())
}

/// Somebody has a name, and can be reached: the heads of an address book.
fn is_whole(columns: &[(Column, usize)]) -> bool {
    let has = |wanted: &[Column]| columns.iter().any(|(column, _)| wanted.contains(column));
    let person =
        has(&[Column::First, Column::Last]) || (has(&[Column::Full]) && has(&[Column::Company]));
    person && has(&[Column::Phone, Column::Mobile, Column::Email])
}

/// Whether a table is an address book's.
pub(in crate::import) fn is_of_contacts(candidates: &[Candidate]) -> bool {
    Layout::find(candidates).is_some()
}

/// Reads a table of contacts.
///
/// # Errors
/// The file cannot be read any further.
pub(in crate::import) fn read(tables: &mut Tables<'_>) -> io::Result<Understood> {
    let mut gathered = Gathered::default();
    if let Some(layout) = Layout::find(tables.candidates()) {
        let mut rows = tables.rows(layout.place, layout.skip);
        rows.each_row(&mut |_, row| gathered.add(layout.contact(row)))?;
    }
    Ok(gathered.finish(Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Content, Format, Source};
    use std::io::Cursor;

    fn tables(source: &mut dyn Source) -> Tables<'_> {
        Tables::open(source, Format::Table).unwrap().unwrap()
    }

    fn is_one(text: &str) -> bool {
        is_of_contacts(tables(&mut Cursor::new(text.as_bytes())).candidates())
    }

    fn contacts(text: &str) -> Vec<ReadContact> {
        assert!(is_one(text), "{text}");
        let mut source = Cursor::new(text.as_bytes());
        match read(&mut tables(&mut source)).unwrap().content {
            Content::Contacts(contacts) => contacts,
            _ => Vec::new(),
        }
    }

    #[test]
    fn outlook_in_dutch_and_in_english_and_google() {
        for text in [
            "Voornaam,Achternaam,Bedrijf,Functie,\"Werkadres, straat\",\"Werkadres, plaats\",\"Werkadres, postcode\",\"Werkadres, land/regio\",Telefoon op werk,Mobiele telefoon,E-mailadres\n\
             Piet,de Wit,Bakkerij Jansen,inkoop,Oudegracht 1,Utrecht,3511 AX,Nederland,030 555 01 80,06 5550 1180,piet@jansen.example\n",
            "First Name,Last Name,Company,Job Title,Business Street,Business City,Business Postal Code,Business Country/Region,Business Phone,Mobile Phone,E-mail Address\n\
             Piet,de Wit,Bakkerij Jansen,inkoop,Oudegracht 1,Utrecht,3511 AX,Netherlands,030 555 01 80,06 5550 1180,piet@jansen.example\n",
            "Given Name,Family Name,Organization 1 - Name,Organization 1 - Title,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country,E-mail 1 - Value,Phone 1 - Value\n\
             Piet,de Wit,Bakkerij Jansen,inkoop,Oudegracht 1,Utrecht,3511 AX,NL,piet@jansen.example,030 555 01 80 ::: 06 5550 1180\n",
        ] {
            let contacts = contacts(text);
            assert_eq!(
                contacts,
                [ReadContact {
                    name: Some("Piet de Wit".into()),
                    organisation: Some("Bakkerij Jansen".into()),
                    job: Some("inkoop".into()),
                    phones: vec!["030 555 01 80".into(), "06 5550 1180".into()],
                    emails: vec!["piet@jansen.example".into()],
                    address: Address {
                        street: Some("Oudegracht 1".into()),
                        extra: None,
                        postcode: Some("3511 AX".into()),
                        city: Some("Utrecht".into()),
                        country: Some("NL".into()),
                    },
                }],
                "{text}"
            );
        }
    }

    #[test]
    fn a_list_of_invoices_is_none() {
        let list =
            "Factuurnummer;Klant;Contactpersoon;Telefoon;Openstaand\n1;Jansen;Piet;030;12,00\n";
        assert!(!is_one(list));
        let customers = "Klant;Telefoon\nJansen;030 555 01 80\n";
        assert!(!is_one(customers));
        // What stands in the books of them: a list of customers, who may be new.
        let known = "Bedrijfsnaam;Contactpersoon;E-mail;KvK-nummer\nJansen BV;Piet;piet@jansen.example;12345678\n";
        assert!(!is_one(known));
    }

    #[test]
    fn who_cannot_be_reached_is_counted_and_left_out() {
        let text = "Naam;Bedrijf;E-mail\nPiet;Jansen;piet@jansen.example\nAnna;Smit;\n";
        let mut source = Cursor::new(text.as_bytes());
        let read = read(&mut tables(&mut source)).unwrap();
        assert_eq!(read.problems[0].what.key, "import-contacts-empty");
    }
}
