//! The whole window without a window: a desk with a company file in a folder of its own, scripted devices
//! and a fixed day.

use chrono::NaiveDate;
use egui::{Key, Modifiers, Role, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use minnelijk::app::clock::Clock;
use minnelijk::app::command::LetterOrder;
use minnelijk::app::machine::{Folders, Machine};
use minnelijk::app::settings::CompanySettings;
use minnelijk::app::snapshots::LetterDue;
use minnelijk::domain::document::Address;
use minnelijk::domain::ids::CustomerId;
use minnelijk::domain::money::Currency;
use minnelijk::domain::worklist::{Standing, TodayStep};
use minnelijk::ui::action::{Action, NewCompany};
use minnelijk::ui::desk::Desk;
use minnelijk::ui::devices::{Asked, Devices, Scripted};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use tempfile::TempDir;

/// The window on its way.
pub struct Journey {
    harness: Harness<'static, Desk>,
    folder: Rc<TempDir>,
}

/// The day on which every journey begins.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 21).expect("a day")
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn window(folder: &Path, today: NaiveDate) -> Harness<'static, Desk> {
    let machine = Machine::load(Folders::within(folder));
    let mut script = Scripted::default();
    script.downloads = Some(folder.join("Downloads"));
    let mut desk = Desk::new(machine, Clock::fixed(today), Devices::Scripted(script));
    desk.open_last();
    Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_theme(Theme::Light)
        .with_context_setup(minnelijk::ui::theme::install)
        .build_ui_state(
            |ui, desk: &mut Desk| {
                desk.logic(ui.ctx());
                desk.ui(ui);
            },
            desk,
        )
}

impl Journey {
    /// A computer on which nothing was done yet.
    pub fn new_computer() -> Self {
        let folder = Rc::new(tempfile::tempdir().expect("a folder"));
        let mut journey = Self {
            harness: window(folder.path(), today()),
            folder,
        };
        journey.go_on();
        journey
    }

    /// Karin has begun a company of her own.
    pub fn own_company() -> Self {
        let mut journey = Self::new_computer();
        let company = CompanySettings {
            name: "Van Dalen Installatietechniek B.V.".to_owned(),
            iban: "NL20INGB0001234567".to_owned(),
            address: Address {
                street: Some("Kanaalweg 12".to_owned()),
                extra: None,
                postcode: Some("3526 KM".to_owned()),
                city: Some("Utrecht".to_owned()),
                country: Some("NL".to_owned()),
            },
            ..CompanySettings::default()
        };
        journey.ask(Action::CreateCompany(Box::new(NewCompany {
            company,
            who: "Karin".to_owned(),
        })));
        journey
    }

    /// Somebody looks around in the demo company.
    pub fn demo() -> Self {
        let mut journey = Self::new_computer();
        journey.click("Voorbeeld openen");
        journey
    }

    /// Draws until nothing moves, long work included.
    pub fn go_on(&mut self) {
        self.harness.run();
        while self.desk().is_busy() {
            self.harness.state_mut().settle();
            self.harness.run();
        }
    }

    /// The desk.
    pub fn desk(&self) -> &Desk {
        self.harness.state()
    }

    /// The folder of this computer.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A file that is at hand.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder().join(name);
        std::fs::write(&path, text).expect("a file");
        path
    }

    /// Asks for something, as a screen does.
    pub fn ask(&mut self, action: Action) {
        self.harness.state_mut().ask(action);
        self.go_on();
    }

    /// The window comes to the front.
    pub fn come_to_front(&mut self) {
        self.harness.event(egui::Event::WindowFocused(true));
        self.go_on();
    }

    /// What the next file dialog answers.
    pub fn answer(&mut self, paths: &[PathBuf]) {
        if let Devices::Scripted(script) = self.harness.state_mut().devices_mut() {
            script.answers.push_back(paths.to_vec());
        }
    }

    /// What was asked of the system.
    pub fn asked(&self) -> &[Asked] {
        match self.desk().devices() {
            Devices::Scripted(script) => &script.asked,
            #[cfg(feature = "window")]
            Devices::Native(_) => &[],
        }
    }

    /// Lets files go over the window.
    pub fn drop_files(&mut self, paths: &[PathBuf]) {
        for path in paths {
            let dropped = Arc::new(Dropped(path.clone()));
            self.harness.input_mut().dropped_files.push(dropped);
        }
        self.go_on();
    }

    /// Clicks what has this name.
    pub fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.go_on();
    }

    /// Chooses one of several that exclude each other.
    pub fn pick(&mut self, name: &str) {
        self.harness
            .get_by_role_and_label(Role::RadioButton, name)
            .click();
        self.go_on();
    }

    /// Brings into sight what has this name.
    pub fn scroll_to(&mut self, name: &str) {
        self.harness.get_by_label(name).scroll_to_me();
        self.go_on();
    }

    /// Clicks the first of what has a name that begins so.
    pub fn click_first(&mut self, name: &str) {
        let begins = |node: &egui_kittest::Node<'_>| {
            let label = node.accesskit_node().label().unwrap_or_default();
            label.starts_with(name)
        };
        let found = self.harness.query_all_by_label_contains(name);
        let found = found.into_iter().find(begins);
        found.unwrap_or_else(|| panic!("{name:?}")).click();
        self.go_on();
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.go_on();
    }

    /// Presses Ctrl and a key.
    pub fn ctrl(&mut self, key: Key) {
        self.harness.key_press_modifiers(Modifiers::COMMAND, key);
        self.go_on();
    }

    /// Presses Alt and a key.
    pub fn alt(&mut self, key: Key) {
        self.harness.key_press_modifiers(Modifiers::ALT, key);
        self.go_on();
    }

    /// Writes in the field with this name.
    pub fn write(&mut self, field: &str, text: &str) {
        self.harness.get_by_label(field).focus();
        self.go_on();
        self.ctrl(Key::A);
        self.harness.get_by_label(field).type_text(text);
        self.go_on();
    }

    /// The name of the field that starts so.
    pub fn field_that_starts_with(&self, start: &str) -> String {
        let fields = self.harness.query_all_by_role(Role::TextInput);
        let names = fields.filter_map(|field| field.accesskit_node().label());
        let mut names = names.filter(|name| name.starts_with(start));
        names.next().expect("a field")
    }

    /// Chooses a line of a list.
    pub fn choose(&mut self, list: &str, line: &str) {
        self.click(list);
        self.harness
            .get_by_role_and_label(Role::MenuItemRadio, line)
            .click();
        self.go_on();
    }

    /// Types where the keyboard is.
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.go_on();
    }

    /// In the field with this name stands this.
    pub fn reads(&self, field: &str, text: &str) {
        let node = self.harness.get_by_label(field);
        let value = node.accesskit_node().value().unwrap_or_default();
        assert_eq!(value.replace('\u{a0}', " "), text, "in {field:?}");
    }

    /// The window does not say this.
    pub fn is_silent_about(&self, text: &str) {
        let shown = self.harness.query_all_by_label_contains(text).count();
        assert_eq!(shown, 0, "{text:?} is on the screen");
    }

    /// Begins a call with the first one to be called today.
    pub fn call_the_first(&mut self) -> (CustomerId, Currency) {
        let (customer, currency) = self.to_call()[0];
        self.ask(Action::Call {
            customer,
            currency,
            incoming: false,
        });
        (customer, currency)
    }

    /// The window says this.
    pub fn says(&self, text: &str) {
        let shown = self.harness.query_all_by_label(text).count();
        assert!(shown > 0, "{text:?} is not on the screen");
    }

    /// The window says this somewhere in a longer text.
    pub fn says_somewhere(&self, text: &str) {
        let shown = self.harness.query_all_by_label_contains(text).count();
        assert!(shown > 0, "{text:?} is not on the screen");
    }

    /// Who is on today's list to be called, in order.
    pub fn to_call(&self) -> Vec<(CustomerId, Currency)> {
        let session = self.desk().session().expect("a company");
        let list = session.worklist().expect("a list");
        let called = list.todo.iter().filter(|line| {
            matches!(&line.row.standing, Standing::Today(todo) if todo.step == TodayStep::Call)
        });
        called
            .map(|line| (line.row.customer, line.row.open.currency))
            .collect()
    }

    /// The letters that are due and can go.
    pub fn letters_due(&self) -> Vec<LetterOrder> {
        let session = self.desk().session().expect("a company");
        let letters = session.letters().expect("letters");
        let whole = |due: &&LetterDue| due.problems.is_empty() && due.missing_copies.is_empty();
        let order = |due: &LetterDue| due.order(std::collections::BTreeMap::new());
        letters.due.iter().filter(whole).map(order).collect()
    }

    /// How many customers the company has.
    pub fn customers(&self) -> usize {
        let session = self.desk().session().expect("a company");
        session.customers().expect("customers").customers.len()
    }

    /// Closes the window, as far as it lets itself.
    pub fn close(&mut self) {
        let input = self.harness.input_mut();
        let viewport = input.viewport_id;
        let info = input.viewports.entry(viewport).or_default();
        info.events.push(egui::ViewportEvent::Close);
        self.go_on();
    }

    /// The same computer, later: the window is opened anew.
    pub fn next_morning(self) -> Self {
        self.opened_on(today())
    }

    /// The same computer on another day.
    pub fn on_day(self, day: &str) -> Self {
        self.opened_on(day.parse().expect("a day"))
    }

    fn opened_on(self, day: NaiveDate) -> Self {
        let folder = Rc::clone(&self.folder);
        // The company file is let go with the window.
        drop(self);
        let mut journey = Self {
            harness: window(folder.path(), day),
            folder,
        };
        journey.go_on();
        journey
    }

    /// The same computer, now: the window is opened twice.
    pub fn second_window(&self) -> Self {
        let mut journey = Self {
            harness: window(self.folder.path(), today()),
            folder: Rc::clone(&self.folder),
        };
        journey.go_on();
        journey
    }
}
