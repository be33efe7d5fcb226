//! The window: what the books say, drawn; what the user asks, handed on. It knows no SQL, makes no PDF
//! and reads no clock.
//!
//! # How a screen is written
//!
//! Five pieces with the same names on every screen, in its own folder or file `ui/<screen>.rs`:
//!
//! 1. **Snapshot**: what one question to the company file brought, from `app::snapshots`.
//! 2. **Model**: `fn model(&Snapshot, today, &Words) -> Model`, pure. It decides which rows there are, their
//!    order and words, which button works and, if one does not, why (`Option<String>`). Tests read this.
//!    At size, a row holds ids, amounts and days; its words are made when it is in sight.
//! 3. **State**: `struct TodayScreen { selected: Option<CustomerId>, filter: String, … }`: what the user has
//!    half-done; nothing that the file knows.
//! 4. **`fn ui(&mut self, ui: &mut Ui, model: &Model, words: &Words, out: &mut Vec<Action>)`** draws and asks; it
//!    changes nothing but the state.
//! 5. **Action**: what was asked; carried out at the start of the next pass by the shell.
//!
//! A screen is drawn within [`shell::frame`]: panels with [`parts::surface::pane`] and
//! [`parts::surface::canvas`], a [`parts::Table`] for its list, [`parts::action_bar`] for its actions. Text goes
//! through [`parts::say`], [`parts::cut`] and [`parts::para`] with a type of [`theme::look`]; colours come as
//! [`theme::Ink`] and [`theme::Tone`] only; distances from [`theme::space`]. What can be clicked is a
//! [`parts::Button`] (its words are its name; [`parts::Button::off_because`] says why it does not work), an
//! [`parts::icon_button`], a [`parts::link`], a [`parts::chip`]; what can be typed in is a [`parts::Field`]. Keys are
//! asked for with [`parts::keys`]. Every list uses ids of the domain: `ui.push_id(customer.0, …)`.
//!
//! Lists are [`parts::Table`]s (rows by index, the selection kept as an id in the state); a pane beside one is a
//! [`parts::side_pane`], drawn before it; what asks and must be answered is a [`parts::Dialog`]. A day or an amount
//! that is typed goes through [`parts::date_field`] or [`parts::amount_field`]: the text is the state.
//!
//! ```ignore
//! parts::Button::primary(&model.call.words)
//!     .icon(icon::PHONE)
//!     .key("Enter")
//!     .off_because(model.call.off.as_deref())
//!     .show(ui)
//!     .clicked()
//!     .then(|| out.push(Action::Go(Route::Call(customer, currency))));
//! ```
//!
//! Each part in every state: `tests/spec/gallery.rs`, driven by `tests/spec/parts.rs`.

pub mod action;
pub mod agreements;
pub mod ask;
pub mod call;
pub mod charges;
pub mod customer;
pub mod customers;
pub mod desk;
pub mod devices;
pub mod help;
pub mod inside;
pub mod law;
pub mod letter_texts;
pub mod letters;
pub mod money_in;
pub mod own_words;
pub mod parts;
pub mod reply;
pub mod route;
pub mod scripts;
pub mod settings;
pub mod shell;
pub mod theme;
pub mod today;
pub mod welcome;
pub mod work;
