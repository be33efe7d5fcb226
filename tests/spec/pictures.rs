//! Pictures by a software renderer (`--features pictures`): the one in the README. It fails when the
//! window no longer looks like it; `UPDATE_SNAPSHOTS=1` makes it anew.

use chrono::NaiveDate;
use egui::{Theme, UiBuilder, vec2};
use egui_kittest::{Harness, SnapshotOptions};
use minnelijk::app::Session;
use minnelijk::app::clock::Clock;
use minnelijk::app::demo;
use minnelijk::app::machine::{Folders, Machine};
use minnelijk::domain::language::Language;
use minnelijk::ui::desk::Desk;
use minnelijk::ui::devices::{Devices, Scripted};
use std::path::Path;

/// Edges of letters differ a little from one renderer to the next.
const PIXELS_THAT_MAY_DIFFER: usize = 200;

#[test]
fn the_readme_shows_today_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let folders = Folders::within(folder.path());
    let clock = Clock::fixed(NaiveDate::from_ymd_opt(2026, 11, 25).unwrap());
    let file = folders.data.join(demo::FILE);
    Session::open_demo(&file, clock, true).unwrap();
    let mut machine = Machine::load(folders);
    machine.speak(Language::English).unwrap();
    machine.opened(&file).unwrap();
    let mut desk = Desk::new(machine, clock, Devices::Scripted(Scripted::default()));
    desk.open_last();
    let mut harness = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_theme(Theme::Light)
        .with_context_setup(minnelijk::ui::theme::install)
        .wgpu()
        .build_ui_state(
            |ui, desk: &mut Desk| {
                desk.logic(ui.ctx());
                // The harness leaves an edge; the window has none.
                let whole = ui.ctx().content_rect();
                ui.set_clip_rect(whole);
                desk.ui(&mut ui.new_child(UiBuilder::new().max_rect(whole)));
            },
            desk,
        );
    harness.run();
    while harness.state().is_busy() {
        harness.state_mut().settle();
        harness.run();
    }
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/readme");
    let options = SnapshotOptions::new()
        .output_path(place)
        .max_failed_pixels(PIXELS_THAT_MAY_DIFFER);
    harness.snapshot_options("worklist", &options);
}
