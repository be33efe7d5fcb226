//! The one test binary: behaviour of the parts together, and the house rules.

mod spec {
    mod invoice_files;
    mod pdf_engine;
    mod texts;
}
