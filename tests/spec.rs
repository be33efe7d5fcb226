//! The one test binary: behaviour of the parts together, and the house rules.

#![expect(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::let_underscore_must_use,
    clippy::map_err_ignore,
    clippy::too_many_lines,
    reason = "a test that cannot go on stops, and what it leaves out it says"
)]

mod spec {
    mod agreements_screen;
    mod bank_files;
    mod bank_tables;
    mod call;
    #[path = "world/cards_snapshots.rs"]
    mod cards_snapshots;
    mod cli;
    mod company_file;
    mod copies;
    mod customers;
    mod demo;
    #[path = "world/desk_snapshots.rs"]
    mod desk_snapshots;
    mod gallery;
    mod house;
    mod importing;
    mod invoice_copies;
    mod invoice_files;
    mod journey;
    mod journeys;
    mod leaving;
    mod letters;
    mod letters_screen;
    mod matching;
    mod money_in;
    mod new_files;
    mod parts;
    mod pdf_engine;
    #[cfg(feature = "pictures")]
    mod pictures;
    mod posting;
    mod settings_screen;
    mod snapshots;
    mod statements;
    mod stories;
    mod texts;
    mod today;
    mod welcome;
    mod wishes;
}
