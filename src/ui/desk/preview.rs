//! The letter that is looked at: made up beside the company, its pages drawn one after the other, so that
//! the first is there at once.

use super::{Aside, Desk, Place, Stale};
use crate::app::command::LetterOrder;
use crate::app::preview::Bitmap;
use crate::app::snapshots::LetterDraft;
use crate::app::{Error, preview};
use crate::domain::message::msg;
use crate::domain::money::Money;
use crate::ui::action::Previewed;
use crate::ui::letters::Preview;
use crate::ui::route::Route;
use egui::{ColorImage, TextureFilter, TextureHandle, TextureOptions};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A page is shown whole and as a thumbnail: smaller copies keep its lines from breaking up.
const PAPER: TextureOptions = TextureOptions::LINEAR.with_mipmap_mode(Some(TextureFilter::Linear));
/// How sharp a page is drawn, in dots per inch: readable when it fills the pane.
const DPI: f32 = 110.0;
/// And the page that is looked at closely: some 19 megabytes, so one at a time.
const SHARP: f32 = 220.0;
/// The most pages that are drawn by themselves; the copies behind a letter can be many, and each takes some megabytes.
const MOST_PAGES: usize = 30;

impl Desk {
    /// Lays a letter out for the preview; asked from elsewhere, Letters selects it.
    pub(super) fn preview(&mut self, of: Previewed) {
        if self.route != Route::Letters {
            self.screens.letters.select(of);
            return;
        }
        let (seat, window) = match &self.place {
            Place::Here(session) => {
                let paper = session.paper_settings().unwrap_or_default();
                (session.seat(), paper.window())
            }
            // What was last drawn stays until the company is back.
            _ => return,
        };
        self.screens.preview = Some(Preview {
            of,
            captions: Vec::new(),
            pages: Vec::new(),
            sharp: None,
            pdf: Arc::default(),
            loading: true,
            window,
        });
        let order = order_of(of);
        if seat.is_only_one() {
            let made = self.session().map(|session| session.make_letter(&order));
            if let Some(made) = made {
                self.lay_out(of, made);
            }
            return;
        }
        let what = msg("desk-making-letters");
        self.beside(Aside::Preview, "letter", what, move |_| {
            let made = seat.open().and_then(|session| session.make_letter(&order));
            Box::new(move |desk: &mut Self| desk.lay_out(of, made))
        });
    }

    /// The letter is made up; its pages follow.
    fn lay_out(&mut self, of: Previewed, made: Result<LetterDraft, Error>) {
        let Some(shown) = self.screens.preview.as_mut().filter(|it| it.of == of) else {
            return;
        };
        match made {
            Ok(draft) => {
                shown.pages = vec![None; draft.pages.len()];
                shown.captions = draft.pages;
                shown.pdf = Arc::new(draft.pdf);
                let pdf = Arc::clone(&shown.pdf);
                self.draw_page(of, pdf, 0);
            }
            // Its row in the list says what keeps it from going, and what to do.
            Err(error) => {
                tracing::info!(%error, "no preview");
                shown.loading = false;
            }
        }
        self.make_anew(Stale::Words);
    }

    /// Draws one page of the letter that is looked at: one beyond those that are drawn by themselves, or the one
    /// that is looked at closely.
    pub(super) fn preview_page(&mut self, page: usize, closely: bool) {
        let Some(shown) = &self.screens.preview else {
            return;
        };
        let (of, pdf) = (shown.of, Arc::clone(&shown.pdf));
        let dpi = if closely { SHARP } else { DPI };
        let what = msg("desk-making-letters");
        self.beside(Aside::Page, "page", what, move |_| {
            let drawn = preview::page(&pdf, page, dpi);
            Box::new(move |desk: &mut Self| {
                let Some(shown) = desk.screens.preview.as_mut().filter(|it| it.of == of) else {
                    return;
                };
                match drawn {
                    Ok(drawn) => {
                        let texture = texture(&desk.ctx, page, &drawn);
                        if closely {
                            shown.sharp = Some((page, texture));
                        } else if let Some(place) = shown.pages.get_mut(page) {
                            *place = Some(texture);
                        }
                    }
                    Err(error) => tracing::info!(%error, page, "a page is not drawn"),
                }
            })
        });
    }

    fn draw_page(&mut self, of: Previewed, pdf: Arc<Vec<u8>>, page: usize) {
        let what = msg("desk-making-letters");
        self.beside(Aside::Preview, "page", what, move |_| {
            let drawn = preview::page(&pdf, page, DPI);
            Box::new(move |desk: &mut Self| {
                let Some(shown) = desk.screens.preview.as_mut().filter(|it| it.of == of) else {
                    return;
                };
                match drawn {
                    Ok(drawn) => {
                        let texture = texture(&desk.ctx, page, &drawn);
                        if let Some(place) = shown.pages.get_mut(page) {
                            *place = Some(texture);
                        }
                    }
                    Err(error) => tracing::info!(%error, page, "a page is not drawn"),
                }
                let next = page + 1;
                shown.loading = next < shown.pages.len().min(MOST_PAGES);
                if shown.loading {
                    desk.draw_page(of, pdf, next);
                }
            })
        });
    }
}

fn texture(ctx: &egui::Context, page: usize, drawn: &Bitmap) -> TextureHandle {
    let size = [drawn.width, drawn.height];
    let picture = ColorImage::from_rgba_unmultiplied(size, &drawn.rgba);
    ctx.load_texture(format!("page {page}"), picture, PAPER)
}

fn order_of(of: Previewed) -> LetterOrder {
    LetterOrder {
        customer: of.customer,
        currency: of.currency,
        kind: of.kind,
        arrangement: of.arrangement,
        promise: of.promise,
        dispute: of.dispute,
        side_agreement: of.side_agreement,
        asked: of.asked,
        without_copy: BTreeMap::new(),
        // Only issuing compares it.
        seen_total: Money::zero(of.currency),
    }
}
