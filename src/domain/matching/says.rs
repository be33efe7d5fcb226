//! What payers say besides a number: that it is in advance, that it comes back, that a number is of
//! something else. Words in the languages of those who pay a Dutch business.

/// Money for what is not invoiced yet.
const ADVANCE: &[&str] = &[
    "aanbet",
    "aanbetaling",
    "acompte",
    "advance",
    "anzahlung",
    "arrhes",
    "avance",
    "avans",
    "borg",
    "borgsom",
    "caution",
    "deposit",
    "downpayment",
    "kapora",
    "kaution",
    "prepayment",
    "voorschot",
    "vooruitbetaling",
    "vorauskasse",
    "vorauszahlung",
    "vorkasse",
    "waarborgsom",
];

/// A number after one of these is of an offer; nothing is owed on it.
const OFFER: &[&str] = &[
    "angebot",
    "angebotsnr",
    "devis",
    "kostenvoranschlag",
    "offer",
    "offerte",
    "offertenr",
    "offertenummer",
    "proforma",
    "quotation",
    "quote",
    "teklif",
];

/// Money that comes back to us, or is taken back.
const BACK: &[&str] = &[
    "chargeback",
    "gestorneerd",
    "iade",
    "onbestelbaar",
    "premierestitutie",
    "refund",
    "rejet",
    "rejete",
    "rejeté",
    "remboursement",
    "restitutie",
    "retour",
    "returned",
    "reversal",
    "rtrn",
    "ruecklastschrift",
    "rueckueberweisung",
    "rückbuchung",
    "rückerstattung",
    "rücklastschrift",
    "rückzahlung",
    "rücküberweisung",
    "stornering",
    "storno",
    "terug",
    "terugbetaling",
    "terugboeking",
    "teruggaaf",
    "teruggeboekt",
    "unzustellbar",
];

/// A number after one of these is not of an invoice.
const OTHER_NUMBER: &[&str] = &[
    "account",
    "auftrag",
    "auftragsnr",
    "batch",
    "bestelling",
    "bestellung",
    "bestelnr",
    "bestelnummer",
    "bon",
    "btw",
    "cde",
    "client",
    "commande",
    "contract",
    "contractno",
    "contractnr",
    "customer",
    "deb",
    "debiteur",
    "debiteurnr",
    "debiteurnummer",
    "debnr",
    "dossier",
    "dossierno",
    "dossiernr",
    "kd",
    "klant",
    "klantnr",
    "klantnummer",
    "klnr",
    "kunde",
    "kundennr",
    "kundennummer",
    "kvk",
    "lidnr",
    "lieferschein",
    "mobiel",
    "müşteri",
    "opdracht",
    "opdrachtnr",
    "order",
    "ordernr",
    "ordernummer",
    "pakbon",
    "pakbonnr",
    "pid",
    "po",
    "polis",
    "polisnr",
    "project",
    "projectnr",
    "relatie",
    "relatienr",
    "relatienummer",
    "sipariş",
    "tel",
    "telefoon",
    "uitbetaling",
    "week",
    "werkorder",
];

/// Words that stand between a label and its number.
const BETWEEN: &[&str] = &[
    "id", "met", "n", "no", "nr", "nrs", "num", "number", "nummer",
];

/// Words for a discount.
const DISCOUNT: &[&str] = &[
    "betalingskorting",
    "discount",
    "escompte",
    "iskonto",
    "kontant",
    "korting",
    "remise",
    "skonto",
];

/// Words for a part.
const PART: &[&str] = &[
    "acompte",
    "deel",
    "deelbetaling",
    "gedeeltelijk",
    "installment",
    "instalment",
    "part",
    "partial",
    "rate",
    "taksit",
    "teilzahlung",
    "termijn",
    "versement",
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
    /// It is a part.
    pub(super) part: bool,
}

/// Whether a word is in a list; the lists are sorted.
fn is_in(word: &str, list: &[&str]) -> bool {
    list.binary_search(&word).is_ok()
}

/// Reads what a text says.
pub(super) fn says(text: &str) -> Says {
    let lower = text.to_lowercase();
    let mut says = Says::default();
    for word in lower.split(|sign: char| !sign.is_alphabetic()) {
        if word.len() < 3 {
            continue;
        }
        says.advance |= is_in(word, ADVANCE);
        says.offer |= is_in(word, OFFER);
        says.back |= is_in(word, BACK);
        says.part |= is_in(word, PART);
        says.discount |= is_in(word, DISCOUNT);
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
    if is_in(&last, BETWEEN) {
        match words.next() {
            Some(word) => last = word.to_lowercase(),
            None => return false,
        }
    }
    is_in(&last, OTHER_NUMBER) || is_in(&last, OFFER)
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
    fn the_lists_are_sorted() {
        for list in [ADVANCE, OFFER, BACK, OTHER_NUMBER, BETWEEN, DISCOUNT, PART] {
            assert!(list.is_sorted());
        }
    }

    #[test]
    fn a_label_says_whose_number_it_is() {
        assert!(is_labelled_otherwise("factuur 12 klantnr. "));
        assert!(is_labelled_otherwise("Bestelling nr "));
        assert!(!is_labelled_otherwise("factuur nr "));
        assert!(!is_labelled_otherwise(""));
    }
}
