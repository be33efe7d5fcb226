//! The one test binary: behaviour of the parts together, and the house rules.

mod spec {
    mod bank_files;
    mod company_file;
    mod copies;
    mod demo;
    #[path = "world/desk_snapshots.rs"]
    mod desk_snapshots;
    mod gallery;
    mod house;
    mod importing;
    mod invoice_files;
    mod letters;
    mod money_in;
    mod parts;
    mod pdf_engine;
    mod snapshots;
    mod stories;
    mod texts;
    mod today;
}
