//! What letters are printed on, and the envelopes they go in.

use super::company::change;
use crate::app::command::Done;
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::settings::{self, PaperSettings};
use crate::documents::enclosures::{LetterheadError, check_letterhead};
use crate::domain::message::{Refusal, msg};
use crate::domain::stationery::{FOOT, HEAD};

/// The largest PDF that can lie under letters: it is in each of them.
const LETTERHEAD_BYTES_MOST: usize = 2 << 20;

pub(super) fn set_paper(session: &mut Session, to: &PaperSettings) -> Result<Done, Error> {
    let on = to.stationery;
    if !to.window().is_usable() {
        return Err(Refusal::new(msg("refused-window"))
            .because(msg("refused-window-why"))
            .remedy(msg("refused-window-remedy"))
            .at("own")
            .into());
    }
    if !HEAD.contains(&on.head) || !FOOT.contains(&on.foot) {
        return Err(Refusal::new(msg("refused-margins")).at("margins").into());
    }
    change(session, |write| settings::set_paper(write, to))
}

pub(super) fn set_letterhead(session: &mut Session, bytes: Option<&[u8]>) -> Result<Done, Error> {
    if let Some(bytes) = bytes {
        letterhead(bytes)?;
    }
    change(session, |write| settings::set_letterhead(write, bytes))
}

fn letterhead(bytes: &[u8]) -> Result<(), Refusal> {
    let refused = |why| {
        Refusal::new(msg("refused-letterhead"))
            .because(why)
            .remedy(msg("refused-letterhead-remedy"))
            .at("letterhead")
    };
    if bytes.len() > LETTERHEAD_BYTES_MOST {
        let most = LETTERHEAD_BYTES_MOST >> 20;
        return Err(refused(msg("refused-letterhead-large").with("most", most)));
    }
    check_letterhead(bytes).map_err(|error| {
        refused(match error {
            LetterheadError::Pdf(error) => error.message(),
            LetterheadError::NotA4(width, height) => msg("refused-letterhead-not-a4")
                .with("width", i64::from(width))
                .with("height", i64::from(height)),
            LetterheadError::Pages(pages) => msg("refused-letterhead-pages").with("pages", pages),
        })
    })
}
