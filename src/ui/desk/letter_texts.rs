//! Texts of letters that are being written: laid out beside the company, kept, and put back.

use super::{Aside, Desk, Place, Stale};
use crate::app::preview;
use crate::app::snapshots::{LetterText, LetterTrial};
use crate::domain::language::Language;
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::msg;
use crate::ui::letter_texts;
use egui::{ColorImage, TextureHandle, TextureOptions};

/// How sharp a page is drawn, in dots per inch.
const DPI: f32 = 96.0;
/// A text is judged by its first pages.
const PAGES_MOST: usize = 4;

impl Desk {
    /// What a text comes to with a customer, for the screen on which it is typed.
    pub(super) fn try_letter(&mut self, trial: LetterTrial) {
        let Place::Here(session) = &self.place else {
            return;
        };
        let seat = session.seat();
        let what = msg("desk-making-letters");
        self.beside(Aside::Text, "letter-text", what, move |_| {
            let tried = seat.open().and_then(|session| session.try_letter(&trial));
            let drawn: Vec<_> = match &tried {
                Ok(tried) => {
                    let pdf = tried.pdf.as_deref().unwrap_or_default();
                    let pages = 0..tried.pages.min(PAGES_MOST);
                    pages
                        .filter_map(|page| preview::page(pdf, page, DPI).ok())
                        .collect()
                }
                Err(_) => Vec::new(),
            };
            Box::new(move |desk: &mut Self| match tried {
                Ok(tried) => {
                    let textures = drawn.iter().map(|page| {
                        let size = [page.width, page.height];
                        let picture = ColorImage::from_rgba_unmultiplied(size, &page.rgba);
                        desk.ctx
                            .load_texture("letter text", picture, TextureOptions::LINEAR)
                    });
                    let textures: Vec<TextureHandle> = textures.collect();
                    let shown = letter_texts::tried(&tried, &desk.words);
                    desk.screens.letter_texts.show(shown, textures);
                    desk.ctx.request_repaint();
                }
                Err(error) => desk.refuse(&error.refusal()),
            })
        });
    }

    pub(super) fn keep_letter_text(&mut self, text: &LetterText) {
        if self
            .with(|session| session.keep_letter_text(text))
            .is_some()
        {
            self.say(msg("letter-texts-kept"));
            self.make_anew(Stale::Everything);
        }
    }

    pub(super) fn restore_letter_text(&mut self, language: Language, kind: LetterKind) {
        let restored = self.with(|session| session.restore_letter_text(language, kind));
        if restored.is_some() {
            self.say(msg("letter-texts-restored"));
            self.make_anew(Stale::Everything);
        }
    }
}
