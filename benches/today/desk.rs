//! Pictures of the Today screen with twenty thousand rows: still, scrolled, walked through and filtered.

use super::{Outcome, summed_up, timed, today};
use egui::{Event, Key, Modifiers, Pos2, RawInput, Rect, vec2};
use minnelijk::app::snapshots::{
    BooksSnapshot, MorningLine, MorningPlan, OpenLine, TodayLine, WorklistSnapshot,
};
use minnelijk::domain::ids::{CustomerId, ItemId};
use minnelijk::domain::language::Language;
use minnelijk::domain::money::Money;
use minnelijk::domain::month::Month;
use minnelijk::domain::rhythm::CallingByKind;
use minnelijk::domain::worklist::{
    Called, NotToday, Reason, Standing, TodayStep, Todo, WorklistRow,
};
use minnelijk::ui::theme;
use minnelijk::ui::today::{TodayScreen, model};
use minnelijk::words::Words;
use std::io::Write as _;
use std::sync::Arc;

/// Its name among the measures.
pub(crate) const PICTURE: &str = "a picture of Today";
/// Rows of the list.
const ROWS: i64 = 20_000;
/// Pictures that are measured, after those in which fonts are still being made.
const PICTURES: usize = 600;
const BEFORE: usize = 60;

fn line(nth: i64) -> Arc<TodayLine> {
    let open = Money::eur(10_000 + nth * 7 % 900_000);
    let days = nth % 90;
    let standing = if nth % 3 == 0 {
        Standing::NotToday {
            why: NotToday::NotDue,
            until: Some(today()),
        }
    } else {
        Standing::Today(Todo {
            step: if nth % 2 == 0 {
                TodayStep::Call
            } else {
                TodayStep::Letter
            },
            name: "call".to_owned(),
            since: today(),
            letter: None,
            place: Some((2, 4)),
            items: vec![ItemId(nth)],
            also: Vec::new(),
            first: false,
            weight: i128::from(ROWS - nth),
            scale: None,
        })
    };
    Arc::new(TodayLine {
        row: WorklistRow {
            customer: CustomerId(nth),
            number: format!("K{nth}"),
            name: format!("Klant {nth} Installatietechniek B.V."),
            open,
            overdue: open,
            days_overdue: days,
            standing,
            reasons: vec![Reason::DaysAfterDue { days }],
            called: Called::default(),
        },
        kind: None,
        items: (0..5)
            .map(|item| OpenLine {
                id: ItemId(nth * 5 + item),
                number: format!("2026-{:07}", nth * 5 + item),
                due_on: today(),
                open,
                days_overdue: days,
                opening_unanswered: false,
            })
            .collect(),
        last_contact: None,
        morning: MorningLine::default(),
    })
}

fn list() -> WorklistSnapshot {
    let (not_today, todo) = (1..=ROWS)
        .map(line)
        .partition(|line| matches!(line.row.standing, Standing::NotToday { .. }));
    WorklistSnapshot {
        promise_rules: minnelijk::domain::commitment::PromiseRules::default(),
        today: today(),
        minute: 600,
        books: BooksSnapshot {
            complete: true,
            needed_through: today(),
            complete_through: Some(today()),
            accounts: Vec::new(),
            unexplained_count: 0,
            unexplained: Vec::new(),
            overridden: None,
        },
        month: Month::default(),
        plan: MorningPlan::default(),
        calling: CallingByKind::default(),
        todo,
        not_today,
    }
}

/// What the user does in the n-th picture: scrolls, walks, looks, and types into the filter.
fn input(nth: usize) -> RawInput {
    let key = |key| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let events = match nth % 10 {
        0 | 1 => vec![Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, -240.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        }],
        2 => vec![key(Key::ArrowDown)],
        3 => vec![key(Key::PageDown)],
        4 => vec![Event::PointerMoved(Pos2::new(
            400.0,
            200.0 + (nth % 300) as f32,
        ))],
        _ => Vec::new(),
    };
    RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
        time: Some(nth as f64 / 60.0),
        events,
        ..RawInput::default()
    }
}

/// Draws them: layout and triangles, all that the processor does for a picture.
pub(crate) fn picture() -> Outcome {
    let ctx = egui::Context::default();
    theme::install(&ctx);
    let words = Words::new(Language::Dutch).on(today());
    let shown = model(&list(), &words);
    let mut screen = TodayScreen::default();
    let mut times = Vec::new();
    for nth in 0..BEFORE + PICTURES {
        let input = input(nth);
        let (_, took) = timed(|| {
            let mut asked = Vec::new();
            let drawn = ctx.run_ui(input, |ui| {
                screen.ui(ui, (&shown, None), &words, today(), &mut asked);
            });
            ctx.tessellate(drawn.shapes, drawn.pixels_per_point).len()
        });
        if nth >= BEFORE {
            times.push(took);
        }
    }
    writeln!(std::io::stdout(), "{}", summed_up(times))?;
    Ok(())
}
