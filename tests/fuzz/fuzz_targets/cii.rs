//! Any bytes inside an invoice in CII.

#![no_main]

use libfuzzer_sys::fuzz_target;
use minnelijk::import;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let mut file = b"<CrossIndustryInvoice><ExchangedDocument><ID>1</ID></ExchangedDocument><SupplyChainTradeTransaction>".to_vec();
    file.extend_from_slice(bytes);
    file.extend_from_slice(
        b"<ApplicableHeaderTradeSettlement><SpecifiedTradeSettlementHeaderMonetarySummation><GrandTotalAmount>1.00\
          </GrandTotalAmount></SpecifiedTradeSettlementHeaderMonetarySummation></ApplicableHeaderTradeSettlement>\
          </SupplyChainTradeTransaction></CrossIndustryInvoice>",
    );
    let _file = import::read("fuzz", &mut Cursor::new(file), &import::Options::default());
});
