//! What the columns of a list are called, in the exports we know and in plain Dutch, English, German and
//! French (`law-and-formats.md` §7.5).

use crate::import::table::heads::{key, places};
use crate::import::table::judge::Date;

/// What a column of a list means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListColumn {
    /// Invoice number.
    Number,
    /// Date of the invoice.
    IssuedOn,
    /// Due date.
    DueOn,
    /// Total with tax.
    Amount,
    /// What is still open.
    Open,
    /// Already paid.
    Paid,
    /// Currency code.
    Currency,
    /// Customer's number.
    CustomerNumber,
    /// Customer's name by law, where it differs.
    LegalName,
    /// Customer's name.
    CustomerName,
    /// Person to ask for.
    ContactName,
    /// Customer's e-mail.
    Email,
    /// Customer's telephone.
    Phone,
    /// Mobile telephone, of the person to ask for.
    Mobile,
    /// Street and house number.
    Street,
    /// Postcode.
    Postcode,
    /// Town.
    City,
    /// Country.
    Country,
    /// Customer's bank account.
    Iban,
    /// Chamber of Commerce number.
    Kvk,
    /// VAT number.
    Vat,
    /// Days of payment terms.
    TermsDays,
    /// Language of letters.
    Language,
    /// How many reminders went out, or which was the last.
    Reminders,
    /// When the last reminder went out.
    LastReminderOn,
    /// Whether an agency or a bailiff has it: its state, or its number there.
    HandedOver,
    /// The customer's order reference.
    OrderReference,
    /// What the payer should quote.
    PaymentReference,
    /// Day of delivery.
    DeliveredOn,
    /// Description or reference.
    Description,
}

/// Names in the company file, and heads by meaning: letters and digits only, with blanks between, the surest first:
/// where two columns could be the invoice's number, `factuurnr` wins over `boekstuk`.
const COLUMNS: [(ListColumn, &str, &str); 30] = [
    (
        ListColumn::Number,
        "number",
        "factuurnummer factuurnr factnr faktuurnummer faktuurnr factuurno factuurid \
         mutfactuur invoicenumber invoiceno invoicenr invoicenum invoiceid rechnungsnummer \
         rechnungsnr rechnungnr renr belegnummer belegnr numerodefacture numerofacture \
         nodefacture nfacture documentnummer documentnumber documentnr documentno docno docid \
         factuur invoice rechnung facture boekstuknummer boekstuknr boekstuk stuknummer \
         stuknr entrynumber nummer number nr no faktuur referentienummerfactuur",
    ),
    (
        ListColumn::IssuedOn,
        "issued_on",
        "factuurdatum factdatum faktuurdatum datumfactuur invoicedate mutdatum rechnungsdatum \
         belegdatum datedefacture datefacture documentdatum documentdate documentcreatedate \
         issuedate dateissued datum date boekdatum boekingsdatum postingdate factuurdat \
         invdate",
    ),
    (
        ListColumn::DueOn,
        "due_on",
        "vervaldatum vervaldag vervalt vervaltop vervaldt duedate datedue dueon dueindate \
         paymentduedate betalenvoor tebetalenvoor uiterstebetaaldatum uiterlijkebetaaldatum \
         falligam faelligam falligkeit faelligkeit falligkeitsdatum faelligkeitsdatum fallig \
         datedecheance dateecheance echeance due vervaldat uiterstebetaaldag paybefore \
         zahlbarbis echeancele",
    ),
    (
        ListColumn::Amount,
        "amount",
        "totaalfactuurbedrag totaalbedrag factuurbedrag factuurtotaal totaalfactuur \
         bedraginclbtw bedraginclusiefbtw totaalinclbtw totaalinclusiefbtw totaalincl \
         bedragincl brutobedrag invoiceamount invoicetotal totalinvoiceamount totalamount \
         totalinclvat amountinclvat grossamount rechnungsbetrag bruttobetrag gesamtbetrag \
         montantttc totalttc montanttotal montantfacture montantdelafacture totaal total \
         bedrag amount betrag montant brutto",
    ),
    (
        ListColumn::Open,
        "open",
        "openstaand openstaandbedrag bedragopenstaand openstaandsaldo opensaldo openbedrag \
         nogtebetalen tebetalen nogopen restantbedrag restbedrag resterendbedrag resterend \
         restant tevorderen outstandingamount amountoutstanding outstanding openamount \
         totalopenamount amountdue balancedue invoicebalance remainingamount amountremaining \
         remaining offenerbetrag offenersaldo restbetrag offen soldeouvert resteapayer \
         resteadu restantdu montantdu saldo balance solde open openbedrageuro \
         openstaandinclbtw outstandingbalance nogteontvangen teontvangen bedragopen",
    ),
    (
        ListColumn::Paid,
        "paid",
        "voldaan betaald betaaldbedrag reedsbetaald alreadypaid amountpaid paidamount paid \
         bezahlt paye montantpaye regle ontvangen received",
    ),
    (
        ListColumn::Currency,
        "currency",
        "valuta valutacode munt muntsoort muntcode currency currencycode invoicecurrency \
         wahrung waehrung devise ccy",
    ),
    (
        ListColumn::CustomerNumber,
        "customer_number",
        "debiteurnummer debiteurnr debiteurennummer debnr debiteurcode klantnummer klantnr \
         klantcode klantid relatienummer relatienr relatiecode relcode accountcode \
         accountnumber customernumber customerno customernr customercode customerid \
         custnumber custno clientnumber clientid kundennummer kundennr kdnr debitorennummer \
         debitorennr debitornr numeroclient codeclient noclient debnummer klantnummerdebiteur \
         zoekcode",
    ),
    (
        ListColumn::LegalName,
        "legal_name",
        "statutairenaam juridischenaam officielenaam rechtspersoon legalname registeredname \
         companylegalname",
    ),
    (
        ListColumn::CustomerName,
        "customer_name",
        "debiteurnaam naamdebiteur klantnaam naamklant relatienaam naamrelatie bedrijfsnaam \
         relbedrijf organisatienaam organisatie accountname customername clientname \
         namecustomer companyname kundenname nomduclient nomclient debiteur klant relatie \
         customer client kunde debitor firma bedrijf company naam name nom contactnaam \
         contact handelsnaam tradename firmenname raisonsociale",
    ),
    (
        ListColumn::ContactName,
        "contact_name",
        "contactpersoon contactnaam contact contactpersoonnaam naamcontactpersoon tav tervattentievan \
         contactperson contactname attention ansprechpartner personneacontacter",
    ),
    (
        ListColumn::Email,
        "email",
        "email emailadres emailaddress mailadres mail clientemail customeremail courriel \
         emailadresfacturen factuuremail",
    ),
    (
        ListColumn::Phone,
        "phone",
        "telefoon telefoonnummer telefoonnr tel telnr telephone phone phonenumber telefon \
         telefonnummer telefoonnr1 telefoon1 tele",
    ),
    (
        ListColumn::Mobile,
        "mobile",
        "mobiel mobielnummer mobielnr mobieletelefoon gsm 06nummer mobile mobilephone \
         mobilenumber cellphone handy mobiltelefon portable",
    ),
    (
        ListColumn::Street,
        "street",
        "straat adres straatnaam adres1 factuuradres street address address1 streetaddress \
         billingaddress strasse adresse rue adresregel1 straatnaamhuisnummer straathuisnummer \
         adresstraat bezoekadres",
    ),
    (
        ListColumn::Postcode,
        "postcode",
        "postcode pc zip zipcode postalcode plz postleitzahl codepostal",
    ),
    (
        ListColumn::City,
        "city",
        "plaats woonplaats stad plaatsnaam city town ort stadt ville vestigingsplaats",
    ),
    (
        ListColumn::Country,
        "country",
        "land landcode country countrycode pays landid",
    ),
    (
        ListColumn::Iban,
        "iban",
        "iban ibannr ibannummer bankrekening rekeningnummer bankaccount bankrekeningnummer \
         bankrekeningnr",
    ),
    (
        ListColumn::Kvk,
        "kvk",
        "kvk kvknummer kvknr nummerkvk kamervankoophandel kvkregistratie chamberofcommerce \
         chamberofcommercenumber cocnumber coc handelsregister handelsregisternummer \
         registrationnumber companyregistrationnumber",
    ),
    (
        ListColumn::Vat,
        "vat",
        "btwnummer btwnr btwidentificatienummer btwid btwcode vatnumber vatno vatnr vatid \
         vatregistrationnumber taxnumber taxid ustid ustidnr umsatzsteuerid numerotva \
         tvaintracommunautaire",
    ),
    (
        ListColumn::TermsDays,
        "terms_days",
        "betaaltermijn betalingstermijn betaaltermijndagen betalingstermijndagen \
         betaaltermijnen krediettermijn betalingsconditie betaalconditie paymentterms \
         paymenttermdays paymentterm termsdays creditdays zahlungsziel delaidepaiement",
    ),
    (
        ListColumn::Language,
        "language",
        "taal taalcode language languagecode sprache langue",
    ),
    (
        ListColumn::Reminders,
        "reminders",
        "aanmaningen aanmaning aantalaanmaningen aanmaningsniveau aanmaanniveau \
         aanmaningniveau herinneringen aantalherinneringen herinnering reminders \
         remindercount reminderlevel numberofreminders dunninglevel mahnstufe mahnungen \
         relances niveauderelance",
    ),
    (
        ListColumn::LastReminderOn,
        "last_reminder_on",
        "laatsteaanmaning datumlaatsteaanmaning laatsteaanmaningop datumaanmaning \
         laatsteherinnering datumlaatsteherinnering herinneringsdatum aanmaandatum \
         lastreminder lastreminderon lastreminderdate reminderdate letztemahnung mahndatum \
         dernierrelance datederelance",
    ),
    (
        ListColumn::HandedOver,
        "handed_over",
        "incasso incassostatus incassodossier incassodossiernummer incassotraject incassobureau \
         deurwaarder collection collectionstatus collectioncase collectionagency inkasso \
         inkassostatus recouvrement",
    ),
    (
        ListColumn::OrderReference,
        "order_reference",
        "ordernummer ordernr bestelnummer bestelnr inkoopnummer inkoopordernummer ponummer \
         purchaseorder purchaseordernumber ponumber orderreference orderid ordernumber \
         bestellnummer numerodecommande",
    ),
    (
        ListColumn::PaymentReference,
        "payment_reference",
        "betalingskenmerk betaalkenmerk gestructureerdemededeling paymentreference \
         structuredreference zahlungsreferenz communicationstructuree",
    ),
    (
        ListColumn::DeliveredOn,
        "delivered_on",
        "leverdatum afleverdatum datumlevering leveringsdatum deliverydate deliveredon \
         dateofdelivery lieferdatum datedelivraison",
    ),
    (
        ListColumn::Description,
        "description",
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

/// Heads that number customers where nothing else in the table is about invoices.
const NUMBER_OF_ANYTHING: &str = "nummer number nr no code id";

impl ListColumn {
    /// Every one, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        COLUMNS.iter().map(|(column, ..)| *column)
    }

    /// Its name in the company file.
    #[must_use]
    pub fn code(self) -> &'static str {
        let found = COLUMNS.iter().find(|(column, ..)| *column == self);
        found.map_or("", |(_, code, _)| *code)
    }

    /// By its name in the company file.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let found = COLUMNS.iter().find(|(_, known, _)| *known == code);
        found.map(|(column, ..)| *column)
    }

    /// Its cells are days.
    #[must_use]
    pub const fn is_day(self) -> bool {
        matches!(
            self,
            Self::IssuedOn | Self::DueOn | Self::LastReminderOn | Self::DeliveredOn
        )
    }

    /// Its cells are amounts.
    #[must_use]
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Amount | Self::Open | Self::Paid)
    }

    /// It says something of the customer, and nothing of an invoice.
    #[must_use]
    pub const fn is_of_customer(self) -> bool {
        matches!(
            self,
            Self::CustomerNumber
                | Self::LegalName
                | Self::CustomerName
                | Self::ContactName
                | Self::Email
                | Self::Phone
                | Self::Mobile
                | Self::Street
                | Self::Postcode
                | Self::City
                | Self::Country
                | Self::Iban
                | Self::Kvk
                | Self::Vat
                | Self::TermsDays
                | Self::Language
        )
    }
}

/// Which column is what; `other_number` helps where the first has no number (`0` in Exact Online).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::import) struct Mapping {
    pub(in crate::import) columns: Vec<(ListColumn, usize)>,
    pub(super) other_number: Option<usize>,
    pub(super) house_number: Option<usize>,
}

impl Mapping {
    /// By the heads. A column has one meaning, and a meaning one column.
    pub(in crate::import) fn of(heads: &[String]) -> Self {
        let keys: Vec<String> = heads.iter().map(|head| key(head)).collect();
        let mut mapping = Self::default();
        for (column, _, names) in COLUMNS {
            let found = places(&keys, names);
            let mut free = found.iter().filter(|at| !mapping.has_meaning(**at));
            if let Some(at) = free.next().copied() {
                mapping.columns.push((column, at));
            }
            if column == ListColumn::Number {
                mapping.other_number = found.get(1).copied();
            }
        }
        mapping.invoice_column_is_amount(&keys);
        mapping.number_is_of_customer(&keys);
        mapping.house_number = places(&keys, "huisnummer huisnr hausnummer")
            .first()
            .copied();
        mapping
    }

    /// As the user said; the number of a house that stands apart is still found by its head.
    pub(super) fn chosen(columns: Vec<(ListColumn, usize)>, heads: &[String]) -> Self {
        let by_heads = Self::of(heads);
        let free = |at: &usize| !columns.iter().any(|(_, taken)| taken == at);
        Self {
            other_number: by_heads.other_number.filter(free),
            house_number: by_heads.house_number.filter(free),
            columns,
        }
    }

    fn has_meaning(&self, at: usize) -> bool {
        self.columns.iter().any(|(_, taken)| *taken == at)
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

    /// `Nummer; Naam; Adres`: without days and amounts, what is numbered is the customer.
    fn number_is_of_customer(&mut self, keys: &[String]) {
        let beside = |column: ListColumn| {
            let known_by = [ListColumn::CustomerName, ListColumn::CustomerNumber];
            column.is_of_customer() && !known_by.contains(&column)
        };
        let columns = || self.columns.iter().map(|(column, _)| *column);
        let amounts = columns().filter(|column| column.is_amount()).count();
        // What they owe in all may stand there, beside where they are.
        let owed = self.index(ListColumn::Open).is_some()
            && columns().filter(|it| beside(*it)).count() >= 2;
        let numbered = self.index(ListColumn::CustomerNumber).is_some();
        if numbered || columns().any(ListColumn::is_day) || amounts > usize::from(owed) {
            return;
        }
        let Some(at) = places(keys, NUMBER_OF_ANYTHING).first().copied() else {
            return;
        };
        self.columns.retain(|(_, taken)| *taken != at);
        self.columns.push((ListColumn::CustomerNumber, at));
    }

    /// Where a column is.
    pub(in crate::import) fn index(&self, column: ListColumn) -> Option<usize> {
        let found = self.columns.iter().find(|(known, _)| *known == column);
        found.map(|(_, index)| *index)
    }

    /// Takes a meaning away.
    pub(super) fn forget(&mut self, column: ListColumn) {
        self.columns.retain(|(known, _)| *known != column);
    }

    /// How much of a row of heads is understood, where it is that of a list.
    pub(super) fn score(&self) -> usize {
        let counts = [ListColumn::Number, ListColumn::Amount, ListColumn::Open];
        let of_invoices = counts.iter().any(|column| self.index(*column).is_some());
        if of_invoices || self.is_of_customers() {
            self.columns.len()
        } else {
            0
        }
    }

    /// Whether it is a list of customers: somebody, where they are or can be reached, and no invoice. What they
    /// owe in all may stand beside it.
    pub(super) fn is_of_customers(&self) -> bool {
        let has = |column| self.index(column).is_some();
        let somebody = [ListColumn::CustomerName, ListColumn::LegalName];
        let of_customer = self.columns.iter().filter(|(it, _)| it.is_of_customer());
        let dated = has(ListColumn::IssuedOn) || has(ListColumn::DueOn);
        !has(ListColumn::Number)
            && !dated
            && somebody.into_iter().any(has)
            && of_customer.count() >= 3
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
        && cells.iter().any(|cell| Date::read(cell).is_some())
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
            Number, Open, Paid, Reminders,
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
                (Reminders, "Aanmaningen"),
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
    fn a_list_of_customers_has_somebody_and_no_invoice() {
        use ListColumn::{
            City, ContactName, CustomerName, CustomerNumber, Email, Iban, Kvk, Mobile, Phone,
            Postcode, Street, TermsDays, Vat,
        };
        expect(
            "Relatiecode;Naam;Contactpersoon;Adres;Postcode;Plaats;Telefoonnummer;Mobielnummer;Emailadres;BTW nummer;Krediettermijn;IBAN;Nummer kvk",
            &[
                (CustomerNumber, "Relatiecode"),
                (CustomerName, "Naam"),
                (ContactName, "Contactpersoon"),
                (Email, "Emailadres"),
                (Phone, "Telefoonnummer"),
                (Mobile, "Mobielnummer"),
                (Street, "Adres"),
                (Postcode, "Postcode"),
                (City, "Plaats"),
                (Iban, "IBAN"),
                (Kvk, "Nummer kvk"),
                (Vat, "BTW nummer"),
                (TermsDays, "Krediettermijn"),
            ],
        );
        let is_of_customers = |heads: &str| {
            let heads: Vec<String> = heads.split(';').map(str::to_owned).collect();
            Mapping::of(&heads).is_of_customers()
        };
        assert!(is_of_customers("Nummer;Naam;Plaats"));
        assert!(is_of_customers("Klantnr;Bedrijfsnaam;Telefoon;Saldo"));
        assert!(is_of_customers("Nummer;Naam;Plaats;Telefoon;Saldo"));
        assert!(!is_of_customers("Nummer;Klant;Open"));
        assert!(!is_of_customers("Factuurnr;Naam;Plaats;Telefoon"));
        assert!(!is_of_customers("Nummer;Datum;Naam;Plaats;Bedrag"));
        assert!(!is_of_customers("Artikel;Omschrijving;Prijs"));
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
