//! The PDF that waits and is looked at: the invoices it may be of, and its first page, drawn beside the
//! company.

use super::{Aside, Desk, Stale};
use crate::app::preview;
use crate::domain::ids::{ItemId, WaitingCopyId};
use crate::domain::message::msg;
use crate::ui::money_in::{CopiesFor, LookedCopy};
use egui::{ColorImage, TextureFilter, TextureOptions};

/// A page is shown small: smaller copies keep its lines from breaking up.
const PAPER: TextureOptions = TextureOptions::LINEAR.with_mipmap_mode(Some(TextureFilter::Linear));
/// How sharp it is drawn, in dots per inch: its numbers can be read.
const DPI: f32 = 96.0;

impl Desk {
    /// Looks at a PDF that waits.
    pub(super) fn look_at_copy(&mut self, copy: WaitingCopyId) {
        let found = self.with(|session| {
            let Some(view) = session.waiting_copy(copy)? else {
                return Ok(None);
            };
            let bytes = session.attachment(view.copy.sha256)?;
            Ok(Some((view, bytes)))
        });
        let Some(Some((view, bytes))) = found else {
            return;
        };
        let looked = LookedCopy {
            view,
            page: None,
            loading: bytes.is_some(),
        };
        self.screens.show_copy(looked.clone());
        let Some(bytes) = bytes else { return };
        let what = msg("desk-drawing-page");
        self.beside(Aside::Preview, "page", what, move |_| {
            let drawn = preview::page(&bytes, 0, DPI);
            Box::new(move |desk: &mut Self| {
                let page = drawn.map(|drawn| {
                    let size = [drawn.width, drawn.height];
                    let picture = ColorImage::from_rgba_unmultiplied(size, &drawn.rgba);
                    desk.ctx.load_texture("copy", picture, PAPER)
                });
                if let Err(error) = &page {
                    tracing::info!(%error, "a page is not drawn");
                }
                desk.screens.show_copy(LookedCopy {
                    page: page.ok(),
                    loading: false,
                    ..looked
                });
                desk.make_anew(Stale::Words);
            })
        });
    }

    /// Looks for the copy of an item among the PDFs that wait.
    pub(super) fn find_copy(&mut self, item: ItemId) {
        if let Some(copies) = self.with(|session| session.copies_for(item)) {
            self.screens.offer_copies(CopiesFor { item, copies });
            self.make_anew(Stale::Words);
        }
    }
}
