//! An address book completes what is known of customers: whose contact each card is shows by name, address or
//! number; what is there stays; and all of it is a proposal until it is imported.

use super::importing::Office;
use minnelijk::app::command::Command;
use minnelijk::app::rehearsal::{ContactGain, ContactMatch, Fate, Rehearsal};
use minnelijk::domain::contact::ContactRole;
use minnelijk::domain::ids::CustomerId;
use minnelijk::import::{self, Content, Format, Options, ReadFile};
use proptest::prelude::*;
use std::io::Cursor;
use std::path::Path;

fn office() -> Office {
    let mut office = Office::on("2026-10-21");
    office.bring(
        "first.csv",
        "Factuurnummer;Klantnummer;Klant;Factuurdatum;Vervaldatum;Openstaand;E-mail;Telefoon\n\
         1001;10020;Bakkerij Jansen B.V.;31-08-2026;02-10-2026;10,00;info@jansen.example;\n\
         1002;10021;Garage Smit;31-08-2026;02-10-2026;20,00;;030 555 99 88\n\
         1003;10022;M. Visser;31-08-2026;02-10-2026;30,00;visser@gmail.com;\n",
    );
    office
}

fn named(office: &Office, name: &str) -> CustomerId {
    office.session.customer_named(name).unwrap().unwrap()
}

const BOOK: &str = "BEGIN:VCARD\nVERSION:3.0\nFN:Piet de Wit\nORG:Bakkerij Jansen BV\nTITLE:Administratie\nTEL;TYPE=WORK:030 555 01 80\n\
    EMAIL:p.dewit@jansen.example\nADR;TYPE=WORK:;;Oudegracht 1;Utrecht;;3511 AX;Nederland\nEND:VCARD\n\
    BEGIN:VCARD\nVERSION:3.0\nFN:L. Smit\nTEL:+31 30 5559988\nEMAIL:l@smit.example\nEND:VCARD\n\
    BEGIN:VCARD\nVERSION:3.0\nFN:Administratiekantoor Bos\nORG:Bos\nEMAIL:bos@jansen.example\nEND:VCARD\n\
    BEGIN:VCARD\nVERSION:3.0\nFN:M. Visser\nTEL;TYPE=CELL:06 5550 1111\nEND:VCARD\n\
    BEGIN:VCARD\nVERSION:3.0\nFN:Tante Jo\nTEL:0201234567\nEMAIL:jo@gmail.com\nEND:VCARD\n";

fn rehearsed(office: &Office) -> Rehearsal {
    let path = office.file("adresboek.vcf", BOOK);
    office.rehearse(&[path])
}

fn import(office: &mut Office, rehearsal: Rehearsal) -> minnelijk::app::command::Done {
    office
        .session
        .execute(Command::Import(Box::new(rehearsal)))
        .unwrap()
}

#[test]
fn each_card_says_whose_it_is_by_what_and_what_it_adds() {
    let office = office();
    let rehearsal = rehearsed(&office);
    let file = &rehearsal.files[0];
    let said: Vec<_> = file
        .contacts
        .iter()
        .map(|card| {
            (
                card.customer.as_str(),
                card.why,
                card.gains.len(),
                card.ticked,
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            ("Bakkerij Jansen B.V.", Some(ContactMatch::Company), 4, true),
            ("Garage Smit", Some(ContactMatch::Phone), 3, true),
            ("Bakkerij Jansen B.V.", Some(ContactMatch::Domain), 2, false),
            ("M. Visser", Some(ContactMatch::Company), 1, true),
            ("", None, 0, false),
        ]
    );
    assert_eq!(
        file.contacts[0].gains[3],
        ContactGain::Address("Oudegracht 1, Utrecht".to_owned())
    );
    assert_eq!(
        file.fates,
        [
            Fate::New,
            Fate::New,
            Fate::LeftOut,
            Fate::Changed,
            Fate::LeftOut
        ]
    );
    assert_eq!(file.problems[0].what.key, "import-contacts-nobodys");
    assert!(
        office
            .session
            .customer(named(&office, "Garage Smit"))
            .unwrap()
            .contacts
            .is_empty()
    );
}

#[test]
fn what_is_ticked_is_taken_over_and_goes_again_with_the_import() {
    let mut office = office();
    let before = office.session.customers().unwrap();
    let rehearsal = rehearsed(&office);
    let done = import(&mut office, rehearsal);
    let jansen = office
        .session
        .customer(named(&office, "Bakkerij Jansen B.V."))
        .unwrap();
    assert_eq!(jansen.contacts.len(), 1);
    let piet = &jansen.contacts[0];
    assert_eq!(
        (piet.name.as_str(), piet.role),
        ("Piet de Wit", ContactRole::AccountsPayable)
    );
    assert_eq!(piet.phone.as_deref(), Some("030 555 01 80"));
    assert_eq!(jansen.card.address.city.as_deref(), Some("Utrecht"));
    assert_eq!(
        jansen.card.email, "info@jansen.example",
        "what is known stays"
    );
    let visser = office
        .session
        .customer(named(&office, "M. Visser"))
        .unwrap();
    assert_eq!(
        (visser.card.phone.as_str(), visser.contacts.len()),
        ("06 5550 1111", 0)
    );
    let again = rehearsed(&office);
    assert_eq!(
        (again.files[0].counts.new, again.files[0].counts.changed),
        (0, 0),
        "all of it is known"
    );
    office
        .session
        .execute(Command::Undo(done.undo.unwrap()))
        .unwrap();
    assert_eq!(office.session.customers().unwrap(), before);
}

#[test]
fn a_card_that_is_unticked_stays_out_also_when_it_is_rehearsed_again() {
    let mut office = office();
    let mut rehearsal = rehearsed(&office);
    rehearsal.files[0].contacts[0].ticked = false;
    rehearsal.files[0].contacts[2].ticked = true;
    office.session.rehearse_again(&mut rehearsal).unwrap();
    assert_eq!(
        rehearsal.files[0].fates[..3],
        [Fate::LeftOut, Fate::New, Fate::New]
    );
    import(&mut office, rehearsal);
    let jansen = office
        .session
        .customer(named(&office, "Bakkerij Jansen B.V."))
        .unwrap();
    let names: Vec<&str> = jansen
        .contacts
        .iter()
        .map(|contact| contact.name.as_str())
        .collect();
    assert_eq!(names, ["Administratiekantoor Bos"]);
}

#[test]
fn a_card_of_nobody_is_taken_over_when_the_invoice_of_its_company_is_laid_beside_it() {
    let office = Office::on("2026-10-21");
    let book = office.file("adresboek.vcf", BOOK);
    let mut rehearsal = office.rehearse(&[book]);
    assert_eq!(rehearsal.files[0].contacts[0].why, None);
    let list = "Factuurnummer;Klant;Factuurdatum;Vervaldatum;Openstaand\n\
        1001;Bakkerij Jansen B.V.;31-08-2026;02-10-2026;10,00\n";
    let list = office.file("open.csv", list);
    rehearsal.files.extend(office.rehearse(&[list]).files);
    office.session.rehearse_again(&mut rehearsal).unwrap();
    let card = &rehearsal.files[0].contacts[0];
    assert_eq!(card.why, Some(ContactMatch::Company));
    assert!(card.ticked);
}

#[test]
fn somebody_who_is_known_there_is_completed_and_not_added_twice() {
    let mut office = office();
    let jansen = named(&office, "Bakkerij Jansen B.V.");
    let to = minnelijk::app::command::ContactDraft {
        name: "piet de wit".to_owned(),
        responsible: true,
        best_time: "'s ochtends".to_owned(),
        ..minnelijk::app::command::ContactDraft::default()
    };
    let add = Command::SaveContact {
        customer: jansen,
        contact: None,
        to,
    };
    office.session.execute(add).unwrap();
    let rehearsal = rehearsed(&office);
    assert_eq!(rehearsal.files[0].fates[0], Fate::Changed);
    import(&mut office, rehearsal);
    let contacts = office.session.customer(jansen).unwrap().contacts;
    assert_eq!(contacts.len(), 1);
    assert!(contacts[0].responsible);
    assert_eq!(contacts[0].best_time.as_deref(), Some("'s ochtends"));
    assert_eq!(contacts[0].email.as_deref(), Some("p.dewit@jansen.example"));
}

#[test]
fn the_table_of_an_address_book_is_read_as_one() {
    let mut office = office();
    let done = office.bring(
        "contacten.csv",
        "Voornaam,Achternaam,Bedrijf,Telefoon op werk,E-mailadres\nPiet,de Wit,Bakkerij Jansen,030 555 01 80,piet@jansen.example\n",
    );
    assert_eq!(done.said.key, "import-done-contacts");
    assert_eq!(
        office
            .session
            .customer(named(&office, "Bakkerij Jansen B.V."))
            .unwrap()
            .contacts
            .len(),
        1
    );
}

const MUSEUM: [(&str, Format); 4] = [
    ("outlook-2.1.vcf", Format::VCard),
    ("telefoon-3.0-en-4.0.vcf", Format::VCard),
    ("outlook-nl.csv", Format::AddressBook),
    ("google.csv", Format::AddressBook),
];

fn exhibit(name: &str) -> Vec<u8> {
    let museum = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/museum/contacts");
    std::fs::read(museum.join(name)).unwrap()
}

fn read(bytes: &[u8]) -> ReadFile {
    import::read("a file", &mut Cursor::new(bytes), &Options::default())
}

#[test]
fn the_same_person_is_read_from_whatever_wrote_them_down() {
    for (name, format) in MUSEUM {
        let file = read(&exhibit(name));
        assert_eq!(file.format, Some(format), "{name}");
        let Content::Contacts(contacts) = file.content else {
            panic!("{name}: {:?}", file.problems);
        };
        if name.starts_with("telefoon") {
            assert_eq!(contacts[1].phones, ["+31-30-555-99-88"]);
            assert_eq!((contacts[1].name.as_deref(), contacts.len()), (None, 2));
            continue;
        }
        let contact = &contacts[0];
        assert!(
            contact
                .name
                .as_deref()
                .is_some_and(|name| name.starts_with("Zoë") && name.ends_with("Müller")),
            "{name}"
        );
        assert_eq!(
            contact.organisation.as_deref(),
            Some("Café De Zon"),
            "{name}"
        );
        assert_eq!(contact.phones, ["033 555 01 02", "06 5550 0102"], "{name}");
        assert_eq!(contact.emails, ["zoe@dezon.example"], "{name}");
        assert_eq!(
            contact.address.street.as_deref(),
            Some("Langestraat 12"),
            "{name}"
        );
        assert_eq!(contact.address.country.as_deref(), Some("NL"), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_damage_makes_the_readers_panic(which in 0..4_usize, at in 0.0..1.0_f64, byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = exhibit(MUSEUM[which].0);
        let place = ((bytes.len() - 1) as f64 * at) as usize;
        if cut {
            bytes.truncate(place);
        } else {
            bytes[place] = byte;
        }
        let _file = read(&bytes);
    }

    #[test]
    fn no_bytes_behind_the_start_of_a_card_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _file = read(&[b"BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:".as_slice(), &bytes].concat());
    }
}
