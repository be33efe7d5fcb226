//! The parts every screen is made of: real widgets with a name, a keyboard and a reason.
//!
//! Whatever can be clicked or typed in takes its accessible name as an argument, so an unnamed one
//! cannot be written. What cannot be used now says why: [`button::Button::off_because`]. Keys go through
//! [`keys`], which leaves them alone while somebody types or a dialog is open.

pub mod button;
pub mod calendar;
pub mod choice;
pub mod dialog;
pub mod field;
pub mod keys;
pub mod page;
pub mod palette;
pub mod surface;
pub mod table;
pub mod text;
pub mod timeline;

pub use button::{Button, icon_button, link, link_as, menu};
pub use calendar::{DateAnswer, date_field};
pub use choice::{
    checkbox, checkbox_with, chip, chip_with_key, combo, pill, radio, segments, switch, tabs,
    tri_checkbox,
};
pub use dialog::{Answer, Dialog};
pub use field::{Field, amount_field};
pub use keys::{key_cap, pressed};
pub use page::{PageState, page_view};
pub use surface::{
    action_bar, card, drop_zone, empty_state, facts, figure, hairline, notice, pane, progress_bar,
    progress_steps, read_back, side_pane,
};
pub use table::{Col, Table};
pub use text::{cut, icon, lines, para, runs, say};
pub use timeline::{entry, two_lines};
