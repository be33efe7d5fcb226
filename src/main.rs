//! The program: a command for scripts, or a window on the company that is named or was last open.

// Without a black window behind ours on Windows; a debug build keeps it, for what it says.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use minnelijk::app::clock::Clock;
use minnelijk::app::log;
use minnelijk::app::machine::{Folders, Machine};
use minnelijk::cli;
use minnelijk::ui::desk::Desk;
use minnelijk::ui::devices::{Devices, Native};
use minnelijk::ui::theme;
use minnelijk::words::Words;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::ExitCode;
use std::time::Instant;

const APP_ID: &str = "nl.minnelijk.Minnelijk";

fn main() -> ExitCode {
    let started = Instant::now();
    let args: Vec<OsString> = std::env::args_os().collect();
    if cli::names_a_command(&args) {
        let status = cli::run(args, &mut io::stdout().lock(), &mut io::stderr().lock());
        return ExitCode::from(status);
    }
    let folders = Folders::of_this_computer()
        .unwrap_or_else(|| Folders::within(&std::env::temp_dir().join("minnelijk")));
    log::start(&folders.data);
    log_panics();
    let mut machine = Machine::load(folders);
    if let Some(file) = args.get(1).and_then(|file| std::path::absolute(file).ok())
        && let Err(error) = machine.opened(&file)
    {
        tracing::warn!(%error, "the company file is opened and not remembered");
    }
    let words = Words::new(machine.settings().language.unwrap_or_default());
    // Without a display the window's library may panic where it could have said so.
    let shown = std::panic::catch_unwind(|| window(machine, started));
    let why = match shown {
        Ok(Ok(())) => return ExitCode::SUCCESS,
        Ok(Err(error)) => error.to_string(),
        Err(_panicked) => "panic".to_owned(),
    };
    tracing::error!(why, "no window");
    // Where nobody reads it either, the exit status says it.
    let _unread = writeln!(io::stderr(), "{}", words.t("desk-no-display"));
    ExitCode::FAILURE
}

fn window(machine: Machine, started: Instant) -> eframe::Result {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Minnelijk")
            .with_app_id(APP_ID)
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([960.0, 600.0]),
        renderer: eframe::Renderer::Glow,
        centered: true,
        ..eframe::NativeOptions::default()
    };
    let open = move |creation: &eframe::CreationContext<'_>| {
        theme::install(&creation.egui_ctx);
        let devices = Devices::Native(Native::default());
        let mut desk = Desk::new(machine, Clock::system(), devices);
        desk.open_last();
        Ok(Box::new(Window {
            desk,
            started: Some(started),
        }) as Box<dyn eframe::App>)
    };
    eframe::run_native("Minnelijk", options, Box::new(open))
}

struct Window {
    desk: Desk,
    /// Until the first picture was drawn.
    started: Option<Instant>,
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.desk.logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.desk.ui(ui);
        if let Some(started) = self.started.take() {
            let milliseconds = started.elapsed().as_millis();
            tracing::info!(milliseconds, "the window is drawn");
        }
    }
}

/// What should not happen is in the log, with its place in the code.
fn log_panics() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        tracing::error!(place = ?panic.location(), "panic");
        usual(panic);
    }));
}
