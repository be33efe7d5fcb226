//! What the columns of an open-items list are called, in the exports we know and in plain Dutch,
//! English, German and French (`law-and-formats.md` §7.5).

use super::super::ListColumn;
use crate::domain::money::Currency;

/// Heads by meaning, letters and digits only, with blanks between, the surest first: where two
/// columns could be the invoice's number, `factuurnr` wins over `boekstuk`.
const HEADS: [(ListColumn, &str); 17] = [
    (
        ListColumn::Number,
        "factuurnummer factuurnr factnr faktuurnummer faktuurnr factuurno factuurid \
         mutfactuur invoicenumber invoiceno invoicenr invoicenum invoiceid rechnungsnummer \
         rechnungsnr rechnungnr renr belegnummer belegnr numerodefacture numerofacture \
         nodefacture nfacture documentnummer documentnumber documentnr documentno docno \
         docid factuur invoice rechnung facture boekstuknummer boekstuknr boekstuk \
         stuknummer stuknr entrynumber nummer number nr no",
    ),
    (
        ListColumn::IssuedOn,
        "factuurdatum factdatum faktuurdatum datumfactuur invoicedate mutdatum \
         rechnungsdatum belegdatum datedefacture datefacture documentdatum documentdate \
         documentcreatedate issuedate dateissued datum date boekdatum boekingsdatum \
         postingdate",
    ),
    (
        ListColumn::DueOn,
        "vervaldatum vervaldag vervalt vervaltop vervaldt duedate datedue dueon dueindate \
         paymentduedate betalenvoor tebetalenvoor uiterstebetaaldatum uiterlijkebetaaldatum \
         falligam faelligam falligkeit faelligkeit falligkeitsdatum faelligkeitsdatum fallig \
         datedecheance dateecheance echeance due",
    ),
    (
        ListColumn::Amount,
        "totaalfactuurbedrag totaalbedrag factuurbedrag factuurtotaal totaalfactuur \
         bedraginclbtw bedraginclusiefbtw totaalinclbtw totaalinclusiefbtw totaalincl \
         bedragincl brutobedrag invoiceamount invoicetotal totalinvoiceamount totalamount \
         totalinclvat amountinclvat grossamount rechnungsbetrag bruttobetrag gesamtbetrag \
         montantttc totalttc montanttotal montantfacture montantdelafacture totaal total \
         bedrag amount betrag montant brutto",
    ),
    (
        ListColumn::Open,
        "openstaand openstaandbedrag bedragopenstaand openstaandsaldo opensaldo openbedrag \
         nogtebetalen tebetalen nogopen restantbedrag restbedrag resterendbedrag resterend \
         restant tevorderen outstandingamount amountoutstanding outstanding openamount \
         totalopenamount amountdue balancedue invoicebalance remainingamount amountremaining \
         remaining offenerbetrag offenersaldo restbetrag offen soldeouvert resteapayer \
         resteadu restantdu montantdu saldo balance solde open",
    ),
    (
        ListColumn::Paid,
        "voldaan betaald betaaldbedrag reedsbetaald alreadypaid amountpaid paidamount paid \
         bezahlt paye montantpaye regle",
    ),
    (
        ListColumn::Currency,
        "valuta valutacode munt muntsoort muntcode currency currencycode invoicecurrency \
         wahrung waehrung devise ccy",
    ),
    (
        ListColumn::CustomerNumber,
        "debiteurnummer debiteurnr debiteurennummer debnr debiteurcode klantnummer klantnr \
         klantcode klantid relatienummer relatienr relatiecode relcode accountcode \
         accountnumber customernumber customerno customernr customercode customerid \
         custnumber custno clientnumber clientid kundennummer kundennr kdnr debitorennummer \
         debitorennr debitornr numeroclient codeclient noclient",
    ),
    (
        ListColumn::CustomerName,
        "debiteurnaam naamdebiteur klantnaam naamklant relatienaam naamrelatie bedrijfsnaam \
         relbedrijf organisatienaam organisatie accountname customername clientname \
         namecustomer companyname kundenname nomduclient nomclient debiteur klant relatie \
         customer client kunde debitor firma bedrijf company naam name nom contactnaam \
         contact",
    ),
    (
        ListColumn::Email,
        "email emailadres emailaddress mailadres mail clientemail customeremail courriel",
    ),
    (
        ListColumn::Phone,
        "telefoon telefoonnummer telefoonnr tel telnr telephone phone phonenumber telefon \
         telefonnummer mobiel mobile",
    ),
    (
        ListColumn::Street,
        "straat adres straatnaam adres1 factuuradres street address address1 streetaddress \
         billingaddress strasse adresse rue",
    ),
    (
        ListColumn::Postcode,
        "postcode pc zip zipcode postalcode plz postleitzahl codepostal",
    ),
    (
        ListColumn::City,
        "plaats woonplaats stad plaatsnaam city town ort stadt ville",
    ),
    (
        ListColumn::Country,
        "land landcode country countrycode pays",
    ),
    (
        ListColumn::Iban,
        "iban ibannr ibannummer bankrekening rekeningnummer bankaccount",
    ),
    (
        ListColumn::Description,
        "omschrijving omschrijvingfactuur factuuromschrijving description beschreibung \
         referentie factuurreferentie uwreferentie kenmerk reference yourref betreft \
         onderwerp subject libelle",
    ),
];

/// Heads that mean the number where no other column does, and the amount where one does.
const NUMBER_OR_AMOUNT: [&str; 4] = ["factuur", "invoice", "rechnung", "facture"];

/// Heads that only a bank's own list of transactions has.
const BANK_HEADS: &str = "afbij tegenrekening tegenrekeningibanbban ibanbban mutatiesoort mededelingen \
    naamtegenpartij naamomschrijving rentedatum saldonatrn saldonamutatie \
    rekeningtegenpartij naamvdtegenpartij bedragvdverrichting datumvverrichting \
    refvdverrichting nrvdrekening debetcredit debitcredit counterparty counterpartyname \
    machtigingskenmerk transactiereferentie startsaldo endsaldo mutationcode";

/// A head as it is compared: lower case, letters and digits, accents left out, a currency left out
/// (`Bedrag (EUR)`, `Bedrag in EUR`).
pub(in crate::import) fn key(head: &str) -> String {
    let spaced = head.replace('(', " (");
    let words: Vec<&str> = spaced
        .split(' ')
        .filter(|word| word_currency(word).is_none())
        .collect();
    let words = match words.as_slice() {
        [rest @ .., "in"] if rest.len() + 1 < spaced.split(' ').count() => rest,
        all => all,
    };
    words
        .iter()
        .flat_map(|word| word.chars())
        .flat_map(char::to_lowercase)
        .map(plain_letter)
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}

/// The currency that a head names.
pub(in crate::import) fn currency(head: &str) -> Option<Currency> {
    head.replace('(', " (").split(' ').find_map(word_currency)
}

fn word_currency(word: &str) -> Option<Currency> {
    super::judge::usual_currency(word.trim_matches(['(', ')', '[', ']']))
}

fn plain_letter(sign: char) -> char {
    match sign {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    }
}

/// Which column is what; `other_number` helps where the first has no number (`0` in Exact Online).
#[derive(Debug, Clone, Default)]
pub(in crate::import) struct Mapping {
    pub(super) columns: Vec<(ListColumn, usize)>,
    pub(super) other_number: Option<usize>,
    pub(super) house_number: Option<usize>,
}

impl Mapping {
    /// By the heads.
    pub(in crate::import) fn of(heads: &[String]) -> Self {
        let keys: Vec<String> = heads.iter().map(|head| key(head)).collect();
        let mut mapping = Self::default();
        for (column, names) in HEADS {
            let mut found: Vec<(usize, usize)> = keys
                .iter()
                .enumerate()
                .filter_map(|(index, key)| {
                    let rank = names.split(' ').position(|name| name == key)?;
                    Some((rank, index))
                })
                .collect();
            found.sort_unstable();
            if let Some((_, index)) = found.first() {
                mapping.columns.push((column, *index));
            }
            if column == ListColumn::Number {
                mapping.other_number = found.get(1).map(|(_, index)| *index);
            }
        }
        mapping.invoice_column_is_amount(&keys);
        mapping.house_number = keys
            .iter()
            .position(|key| matches!(key.as_str(), "huisnummer" | "huisnr" | "hausnummer"));
        mapping
    }

    /// `Factuurnr.; …; Factuur; Saldo`: the second is what the invoice amounted to.
    fn invoice_column_is_amount(&mut self, keys: &[String]) {
        let Some(other) = self.other_number else {
            return;
        };
        if NUMBER_OR_AMOUNT.contains(&keys[other].as_str()) {
            self.other_number = None;
            if self.index(ListColumn::Amount).is_none() {
                self.columns.push((ListColumn::Amount, other));
            }
        }
    }

    /// Where a column is.
    pub(in crate::import) fn index(&self, column: ListColumn) -> Option<usize> {
        self.columns
            .iter()
            .find(|(known, _)| *known == column)
            .map(|(_, index)| *index)
    }

    /// What the user chose goes before what the heads say; a column has one meaning.
    pub(super) fn choose(&mut self, chosen: &[(ListColumn, usize)]) {
        for &(column, index) in chosen {
            self.columns
                .retain(|(known, at)| *known != column && *at != index);
            self.columns.push((column, index));
        }
    }

    /// Takes a meaning away.
    pub(super) fn forget(&mut self, column: ListColumn) {
        self.columns.retain(|(known, _)| *known != column);
    }

    /// Whether a row of heads is this one: enough columns have a meaning, among them one that makes
    /// it a list of invoices.
    pub(super) fn score(&self) -> usize {
        let counts = [ListColumn::Number, ListColumn::Amount, ListColumn::Open];
        if counts.iter().any(|column| self.index(*column).is_some()) {
            self.columns.len()
        } else {
            0
        }
    }
}

/// Whether these are the heads of a bank's own list.
pub(in crate::import) fn of_a_bank(heads: &[String]) -> bool {
    let found = heads
        .iter()
        .filter(|head| {
            let key = key(head);
            BANK_HEADS.split(' ').any(|name| name == key)
        })
        .count();
    found >= 2
}

/// Whether a row without heads is a bank's: an account of ours, a currency or another number, a day
/// and an amount, the way ABN AMRO, ASN and old Rabobank files begin.
pub(super) fn row_of_a_bank(cells: &[String]) -> bool {
    let account = |cell: &String| {
        let closed: String = cell.split_whitespace().collect();
        crate::import::account::looks_like_iban(&closed)
            || ((9..=10).contains(&closed.len())
                && closed.bytes().all(|byte| byte.is_ascii_digit()))
    };
    cells.len() >= 6
        && cells.iter().take(2).any(account)
        && cells
            .iter()
            .any(|cell| super::judge::Date::read(cell).is_some())
        && cells.iter().any(|cell| cell.trim() == "EUR")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapped(heads: &str) -> Vec<(ListColumn, String)> {
        let heads: Vec<String> = heads
            .split(';')
            .map(|head| head.trim().to_owned())
            .collect();
        let mut columns = Mapping::of(&heads).columns;
        columns.sort_unstable();
        columns
            .into_iter()
            .map(|(column, index)| (column, heads[index].clone()))
            .collect()
    }

    fn expect(heads: &str, expected: &[(ListColumn, &str)]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|(column, head)| (*column, (*head).to_owned()))
            .collect();
        assert_eq!(mapped(heads), expected, "{heads}");
    }

    #[test]
    fn the_exports_we_know_are_recognised() {
        use ListColumn::{
            Amount, Currency, CustomerName, CustomerNumber, Description, DueOn, Iban, IssuedOn,
            Number, Open, Paid,
        };
        expect(
            "AccountCode;AccountName;Amount;AmountInTransit;CurrencyCode;Description;DueDate;EntryNumber;InvoiceDate;InvoiceNumber;JournalCode;JournalDescription;YourRef",
            &[
                (Number, "InvoiceNumber"),
                (IssuedOn, "InvoiceDate"),
                (DueOn, "DueDate"),
                (Amount, "Amount"),
                (Currency, "CurrencyCode"),
                (CustomerNumber, "AccountCode"),
                (CustomerName, "AccountName"),
                (Description, "Description"),
            ],
        );
        expect(
            "MutDatum;MutFactuur;RelCode;RelBedrijf;Bedrag;Voldaan;Openstaand",
            &[
                (Number, "MutFactuur"),
                (IssuedOn, "MutDatum"),
                (Amount, "Bedrag"),
                (Open, "Openstaand"),
                (Paid, "Voldaan"),
                (CustomerNumber, "RelCode"),
                (CustomerName, "RelBedrijf"),
            ],
        );
        expect(
            "Factuurnr.;Naam;Deb.nr.;Omschrijving factuur;Boekstuk;Vervalt;Factuur;Saldo;Factuurreferentie;Aanmaningen;Vervaldagen;IBAN-nr.",
            &[
                (Number, "Factuurnr."),
                (DueOn, "Vervalt"),
                (Amount, "Factuur"),
                (Open, "Saldo"),
                (CustomerNumber, "Deb.nr."),
                (CustomerName, "Naam"),
                (Iban, "IBAN-nr."),
                (Description, "Omschrijving factuur"),
            ],
        );
        expect(
            "Rechnungsnummer;Rechnungsdatum;Fällig am;Kunde;Betrag (EUR);Offener Betrag",
            &[
                (Number, "Rechnungsnummer"),
                (IssuedOn, "Rechnungsdatum"),
                (DueOn, "Fällig am"),
                (Amount, "Betrag (EUR)"),
                (Open, "Offener Betrag"),
                (CustomerName, "Kunde"),
            ],
        );
        expect(
            "Factuur;Debiteur;Saldo",
            &[
                (Number, "Factuur"),
                (Open, "Saldo"),
                (CustomerName, "Debiteur"),
            ],
        );
    }

    #[test]
    fn a_currency_in_a_head_is_no_part_of_its_name() {
        for head in [
            "Bedrag",
            "Bedrag (EUR)",
            "Bedrag(EUR)",
            "Bedrag in euro",
            "BEDRAG €",
            "Bedrag USD",
        ] {
            assert_eq!(key(head), "bedrag", "{head}");
        }
        assert_eq!(key("Bedrag (btw)"), "bedragbtw");
        assert_eq!(key("Debiteur"), "debiteur");
        assert_eq!(currency("Bedrag (USD)"), Currency::parse("USD"));
        assert_eq!(currency("Bedrag (btw)"), None);
    }

    #[test]
    fn a_bank_is_known_by_its_heads() {
        let heads = |text: &str| text.split(';').map(str::to_owned).collect::<Vec<_>>();
        assert!(of_a_bank(&heads(
            "Datum;Naam / Omschrijving;Rekening;Tegenrekening;Code;Af Bij;Bedrag (EUR)"
        )));
        assert!(of_a_bank(&heads(
            "IBAN/BBAN;Munt;BIC;Volgnr;Datum;Rentedatum;Bedrag;Saldo na trn"
        )));
        assert!(!of_a_bank(&heads(
            "Factuurnummer;Datum;Bedrag;Tegenrekening"
        )));
        assert!(row_of_a_bank(&heads(
            "517852257;EUR;20260102;100,00;90,00;20260102;-10,00;SEPA"
        )));
        assert!(!row_of_a_bank(&heads(
            "2026-0187;Jansen BV;01-02-2026;12,00;EUR;x"
        )));
    }
}
