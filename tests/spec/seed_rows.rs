//! The rows of the two seed documents that belong to the morning and the call: each has a story or a test that runs its
//! example and cites its number. What a row asks of the window and no other test shows stands here.

use super::journey::Journey;
use egui::Key;
use minnelijk::app::command::Command;
use minnelijk::domain::money::Money;
use minnelijk::domain::worklist::{Standing, TodayStep};
use minnelijk::ui::action::Action;
use minnelijk::ui::route::Route;
use std::collections::BTreeSet;
use std::path::Path;

/// Tips A1 to A9 by sentence, and those of the checklist that the call is about.
const ROWS: [&str; 41] = [
    "A1.1", "A1.2", "A1.3", "A1.4", "A2.1", "A2.2", "A3.1", "A3.2", "A4.1", "A4.2", "A4.3", "A5.1",
    "A5.2", "A6.1", "A6.2", "A6.3", "A6.4", "A7.1", "A7.2", "A7.3", "A8.1", "A8.2", "A9.1", "A9.2",
    "B6", "B7", "B10", "B27", "B28", "B29", "B30", "B32", "B33", "B34", "B35", "B39", "B40", "B41",
    "B42", "B43", "B45",
];

/// Every text of tests and stories but this one.
fn cited() -> BTreeSet<String> {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let files = [spec.clone(), spec.join("stories")];
    let files = files
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let paths = files.map(|entry| entry.unwrap().path());
    let told = paths.filter(|path| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        matches!(ending, Some("rs" | "story")) && !path.ends_with("seed_rows.rs")
    });
    let mut rows = BTreeSet::new();
    for path in told {
        let text = std::fs::read_to_string(&path).unwrap();
        let said = text.lines().filter(|line| {
            let line = line.trim_start();
            line.starts_with('#') || line.starts_with("//")
        });
        for line in said {
            let words = line.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '.');
            rows.extend(words.map(|word| word.trim_end_matches(['.', 'a', 'b']).to_owned()));
        }
    }
    rows
}

#[test]
fn every_row_of_the_morning_and_the_call_is_cited_by_what_runs_it() {
    let cited = cited();
    let missing: Vec<&str> = ROWS
        .into_iter()
        .filter(|row| !cited.contains(*row))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Seed A6.1 and A6.4 in the window: two working days later the case is back, and its strip is entered in the time it
/// takes to read it.
#[test]
fn a_case_that_is_back_from_sales_gets_its_strip_entered_in_the_window() {
    let mut journey = Journey::demo();
    let session = journey.desk().session().unwrap();
    let list = session.worklist().unwrap();
    let called = list.todo.iter().find(|line| {
        matches!(&line.row.standing, Standing::Today(todo) if todo.step == TodayStep::Call && !todo.first)
    });
    let line = called.expect("somebody to be rung");
    let key = (line.row.customer, line.row.open.currency);
    let colleague = list.plan.colleagues[0].0;
    journey.ask(Action::Do(Command::HandToSales {
        cases: vec![key],
        colleague,
    }));
    assert!(!journey.to_call().contains(&key), "sales has it");
    let mut journey = journey.on_day("2026-10-23");
    assert_eq!(journey.desk().route(), Route::Today);
    let list = journey.desk().session().unwrap().worklist().unwrap();
    let mut lines = list.todo.iter().chain(&list.not_today);
    let back = lines.find(|line| line.row.customer == key.0).unwrap();
    assert!(
        matches!(&back.row.standing, Standing::Today(todo) if todo.name == "sales"),
        "{:?}",
        back.row.standing
    );
    journey.ask(Action::Show(key.0));
    journey.click("Strook verwerken…");
    journey.says("Terug van verkoop");
    // Nothing can be kept before it is said what came of it.
    journey.ctrl(Key::Enter);
    journey.says("Terug van verkoop");
    journey.choose("Wat staat er op de strook", "gesproken, niets toegezegd");
    journey.write("Gesproken met", "M. Jansen");
    journey.choose("Oorzaak", "vergeten");
    journey.write("Minuten", "8");
    journey.write("Extra opdracht", "500");
    journey.ctrl(Key::Enter);
    journey.is_silent_about("Terug van verkoop");
    let session = journey.desk().session().unwrap();
    let month = session.worklist().unwrap().plan.summary.month.clone();
    assert_eq!((month.sales_called, month.sales_minutes), (1, 8));
    assert_eq!(month.sales_extra, [Money::eur(50_000)]);
    let card = session.customer(key.0).unwrap();
    assert!(
        format!("{:?}", card.history[0]).contains("M. Jansen"),
        "{:?}",
        card.history[0]
    );
}
