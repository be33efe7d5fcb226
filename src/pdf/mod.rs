//! PDF files and pictures that come from anywhere: opened within limits, judged, taken apart, drawn.
//!
//! Nothing in a foreign file may bring the program down or stop a letter, and whether a copy can go
//! behind a letter is found out when it comes in. [`copy::inspect`] decides that by doing what joining
//! will do: it opens the file ([`mod@open`]), walks its pages ([`pages`]), reads their contents
//! ([`contents`]), and where that fails draws the page ([`preview`]). A page is then joined as a drawing, or
//! goes along as a picture; [`copier`] takes over what it consists of. [`scan`] makes a PDF of a picture,
//! [`inside`] finds the e-invoice that a PDF carries, [`first_page`] what its first page says.
//!
//! What is taken over is what shows on paper: contents, the appearance of annotations and form fields,
//! layers that are switched on. Deliberately left behind: JavaScript and other actions, links,
//! bookmarks and named places, files inside, signatures (they would not hold), tags, metadata.

pub(crate) mod contents;
pub(crate) mod copier;
pub mod copy;
mod effort;
pub mod error;
pub(crate) mod first_page;
pub(crate) mod inside;
mod layers;
pub mod limits;
pub(crate) mod objects;
pub(crate) mod open;
pub(crate) mod pages;
pub(crate) mod pixels;
pub mod preview;
pub(crate) mod save;
pub mod scan;
mod weigh;
