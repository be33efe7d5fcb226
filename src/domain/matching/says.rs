//! What payers say besides a number: that it is in advance, that it comes back, that a number is of
//! something else. Words in the languages of those who pay a Dutch business.

/// Money for what is not invoiced yet.
const ADVANCE: &[&str] = &[
    "aanbetaling", "aanbet", "voorschot", "vooruitbetaling", "waarborgsom", "borg", "borgsom", "deposit", "prepayment",
    "downpayment", "advance", "anzahlung", "vorauszahlung", "vorkasse", "vorauskasse", "kaution", "acompte", "avance",
    "arrhes", "caution", "avans", "kapora", "ön ödeme", "on odeme", "down payment",
];

/// A number after one of these is of an offer; nothing is owed on it.
const OFFER: &[&str] = &[
    "offerte", "offertenr", "offertenummer", "offer", "quote", "quotation", "angebot", "angebotsnr", "devis", "teklif",
    "proforma", "pro forma", "kostenvoranschlag",
];

/// Money that comes back to us, or is taken back.
const BACK: &[&str] = &[
    "retour", "rtrn", "storno", "stornering", "gestorneerd", "terugboeking", "teruggeboekt", "terugbetaling", "refund",
    "returned", "reversal", "chargeback", "rücklastschrift", "ruecklastschrift", "rückbuchung", "rücküberweisung",
    "rueckueberweisung", "rejeté", "rejete", "rejet", "remboursement", "restitutie", "premierestitutie", "teruggaaf",
    "terug", "iade", "onbestelbaar", "unzustellbar", "rückzahlung", "rückerstattung",
];

/// A number after one of these is not of an invoice.
const OTHER_NUMBER: &[&str] = &[
    "klant", "klantnr", "klantnummer", "klnr", "debiteur", "debiteurnr", "debiteurnummer", "debnr", "deb", "relatie",
    "relatienr", "relatienummer", "order", "ordernr", "ordernummer", "bestelling", "bestelnr", "bestelnummer", "po",
    "opdracht", "opdrachtnr", "werkorder", "project", "projectnr", "contract", "contractnr", "polis", "polisnr",
    "dossier", "dossiernr", "tel", "telefoon", "mobiel", "kvk", "btw", "lidnr", "pakbon", "pakbonnr", "bon", "week",
    "customer", "client", "account", "contractno", "kunde", "kundennr", "kundennummer", "kd", "auftrag", "auftragsnr",
    "bestellung", "lieferschein", "commande", "cde", "dossierno", "müşteri", "sipariş", "batch", "pid", "uitbetaling",
];

/// Words that stand between a label and its number.
const BETWEEN: &[&str] = &["nr", "nrs", "no", "nummer", "num", "number", "n", "met", "id"];

/// Words for a discount.
const DISCOUNT: &[&str] = &[
    "korting", "betalingskorting", "skonto", "discount", "escompte", "kontant", "iskonto", "remise",
];

/// What the words of a payment say about it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Says {
    /// It is paid in advance.
    pub(super) advance: bool,
    /// It is for an offer.
    pub(super) offer: bool,
    /// It is money that comes back.
    pub(super) back: bool,
    /// A discount was taken.
    pub(super) discount: bool,
}

/// Reads what a text says.
pub(super) fn says(text: &str) -> Says {
    let lower = text.to_lowercase();
    let mut says = Says::default();
    for word in lower.split(|sign: char| !sign.is_alphabetic()) {
        if word.len() < 3 {
            continue;
        }
        says.advance |= ADVANCE.contains(&word);
        says.offer |= OFFER.contains(&word);
        says.back |= BACK.contains(&word);
        says.discount |= DISCOUNT.contains(&word);
    }
    // Two words that mean something together.
    says.advance |= ["ön ödeme", "on odeme", "down payment"]
        .iter()
        .any(|two| lower.contains(two));
    says.offer |= lower.contains("pro forma");
    says
}

/// Whether what stands before a number says that it is the number of something else.
pub(super) fn is_labelled_otherwise(before: &str) -> bool {
    let mut words = before
        .rsplit(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let Some(mut last) = words.next().map(str::to_lowercase) else {
        return false;
    };
    if BETWEEN.contains(&last.as_str()) {
        match words.next() {
            Some(word) => last = word.to_lowercase(),
            None => return false,
        }
    }
    OTHER_NUMBER.contains(&last.as_str()) || OFFER.contains(&last.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_paid_in_advance_or_comes_back_says_so() {
        assert!(says("50% Aanbetaling keuken").advance);
        assert!(says("ön ödeme mutfak").advance);
        assert!(says("offerte 2026-00123").offer);
        assert!(says("/RTRN/AC04/ rekening opgeheven").back);
        assert!(says("Rechnung 12 abzgl. 2% Skonto").discount);
        assert_eq!(says("factuur 2026-0187, dank"), Says::default());
    }

    #[test]
    fn a_label_says_whose_number_it_is() {
        assert!(is_labelled_otherwise("factuur 12 klantnr. "));
        assert!(is_labelled_otherwise("Bestelling nr "));
        assert!(!is_labelled_otherwise("factuur nr "));
        assert!(!is_labelled_otherwise(""));
    }
}
