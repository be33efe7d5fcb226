//! The one test binary: behaviour of the parts together, and the house rules.

mod spec {
    mod pdf_engine;
    mod invoice_files;
    mod texts;
}
