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
    mod asked_letters;
    mod audit_files;
    mod audit_files_in;
    mod bank_files;
    mod bank_tables;
    mod by_hand;
    mod call;
    #[path = "world/cards_snapshots.rs"]
    mod cards_snapshots;
    mod cli;
    mod cli_answers;
    mod company_file;
    mod contacts;
    mod conversations;
    mod copies;
    mod customers;
    mod customers_in_window;
    #[path = "world/damage.rs"]
    mod damage;
    mod demo;
    #[path = "world/desk_snapshots.rs"]
    mod desk_snapshots;
    mod e_invoices;
    mod enclosed_files;
    mod foreign_pages;
    mod fourteen_day;
    mod gallery;
    mod histories;
    mod hostile_pdfs;
    mod house;
    mod importing;
    mod invoice_copies;
    mod invoice_files;
    mod invoices_in;
    mod invoices_in_pdfs;
    mod journey;
    mod journeys;
    mod judging;
    mod kinds;
    mod law_screens;
    mod law_vectors;
    mod leaving;
    #[path = "world/letter_facts.rs"]
    mod letter_facts;
    mod letter_texts;
    mod letters;
    mod letters_screen;
    mod list_questions;
    mod lists;
    mod made_over;
    mod matching;
    mod merging;
    mod money_in;
    mod morning;
    mod new_files;
    mod on_paper;
    mod opening;
    mod parts;
    mod pdf_engine;
    #[path = "world/pdf_tools.rs"]
    mod pdf_tools;
    #[cfg(feature = "pictures")]
    mod pictures;
    mod post;
    mod posting;
    mod recognition;
    mod returns;
    mod scans;
    mod scripts;
    mod seed_rows;
    mod settings_screen;
    mod settlements;
    mod snapshots;
    mod sound_letters;
    mod statements;
    mod stories;
    mod tables;
    mod terms_in_letters;
    mod texts;
    mod today;
    mod watching;
    mod welcome;
    mod wishes;
}
