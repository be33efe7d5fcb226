//! Closing the window: long work is waited for, and the day's copy is made first. What goes wrong then is
//! asked about; nobody is kept in.

use super::{Desk, Place};
use crate::domain::message::{Refusal, msg};
use crate::ui::parts::{Answer, Button, Dialog, para, progress_bar};
use crate::ui::theme::{look, size, space};
use egui::{Align2, Area, Frame, Id, Order, Ui, ViewportCommand, vec2};

/// How far closing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Closing {
    /// Nobody asked.
    No,
    /// When the long work is done.
    AfterWork,
    /// The day's copy is being made.
    Copying,
    /// It was not made: close all the same?
    Failed(Refusal),
    /// The window may go.
    Now,
}

impl Desk {
    /// Somebody wants to close the window, or did.
    pub(super) fn look_at_closing(&mut self) {
        let asked = self.ctx.input(|input| input.viewport().close_requested());
        if asked && self.closing != Closing::Now {
            if self.closing == Closing::No && !self.holds_the_window() {
                self.begin_to_close();
            }
            if self.closing != Closing::Now {
                self.ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            }
        } else if self.closing == Closing::AfterWork && !matches!(self.place, Place::Away(_)) {
            self.begin_to_close();
            self.go_when_ready();
        }
    }

    fn begin_to_close(&mut self) {
        if matches!(self.place, Place::Away(_)) {
            self.closing = Closing::AfterWork;
            return;
        }
        let due = match (&self.place, self.copies_folder()) {
            (Place::Here(session), Some(folder)) => session
                .copy_is_due(&folder)
                .map(|due| due.then_some(folder)),
            _ => Ok(None),
        };
        match due {
            Ok(None) => self.closing = Closing::Now,
            Ok(Some(folder)) => {
                self.closing = Closing::Copying;
                self.lend("copy", msg("desk-copying"), move |session| {
                    let copied = session.back_up(&folder);
                    Box::new(move |desk: &mut Self| {
                        desk.closing = match copied {
                            Ok(_) => Closing::Now,
                            Err(error) => {
                                tracing::warn!(%error, "no copy was made at close");
                                Closing::Failed(error.refusal())
                            }
                        };
                        desk.go_when_ready();
                    })
                });
            }
            Err(error) => self.closing = Closing::Failed(error.refusal()),
        }
    }

    fn go_when_ready(&self) {
        if self.closing == Closing::Now {
            self.ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Draws what lies over every screen: how far long work is, and the question at closing.
    pub(super) fn over_everything(&mut self, ui: &mut Ui) {
        self.work_bar(ui);
        self.ask_before_leaving(ui);
        let Closing::Failed(why) = &self.closing else {
            return;
        };
        let words = &self.words;
        let (title, close) = (words.t("desk-close-title"), words.t("desk-close-anyway"));
        let dialog = Dialog::new("close", &title).main(Button::primary(&close), None);
        let what = words.say(&why.what);
        let more = [&why.why, &why.remedy].map(|it| it.as_ref().map(|it| words.say(it)));
        let answer = dialog.show(ui.ctx(), words, |ui| {
            para(ui, look::BODY, what);
            for more in more.into_iter().flatten() {
                para(ui, look::BODY_QUIET, more);
            }
        });
        match answer {
            Answer::Stay => {}
            Answer::Main => {
                self.closing = Closing::Now;
                self.go_when_ready();
            }
            Answer::Closed => self.closing = Closing::No,
        }
    }

    /// How far the work is, above the foot; Money in shows its own.
    fn work_bar(&mut self, ui: &Ui) {
        let Some(work) = self.work() else { return };
        // Nobody moves the mouse while they wait.
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_millis(100));
        if self.shown.shows_work() && self.closing == Closing::No {
            return;
        }
        let words = &self.words;
        let stop = words.t("desk-stop");
        let mut stopped = false;
        let wide = 460.0_f32.min(ui.ctx().content_rect().width() - 40.0);
        Area::new(Id::unique("work"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -(size::FOOT + 16.0)))
            .show(ui.ctx(), |ui| {
                Frame::popup(ui.style())
                    .inner_margin(space::M)
                    .show(ui, |ui| {
                        ui.set_width(wide);
                        let stop = work.cancellable.then_some(stop.as_str());
                        stopped = progress_bar(ui, &work.what, work.share, stop);
                    });
            });
        if stopped {
            self.asked.push(crate::ui::action::Action::StopWork);
        }
    }

    /// The work that is going on, as the window shows it; a preview, and a look for files that
    /// nobody asked for, are not worth a bar.
    pub(super) fn work(&self) -> Option<crate::ui::work::Progress> {
        let aside = self.aside.iter();
        let beside = aside.filter(|(kind, _)| match kind {
            super::Aside::Preview | super::Aside::Page => false,
            super::Aside::Looking => self.looks.asked,
            _ => true,
        });
        let job = match &self.place {
            Place::Away(job) => Some(job),
            _ => beside.map(|(_, job)| job).next(),
        }?;
        let what = match job.progress.counted() {
            None => self.words.say(&job.what),
            Some((done, all)) => self.words.say(
                &msg("desk-work-of")
                    .with("what", job.what.clone())
                    .with("done", done)
                    .with("all", all),
            ),
        };
        let now = job.progress.now();
        Some(crate::ui::work::Progress {
            share: job.progress.share().unwrap_or(0.0),
            what: if now.is_empty() {
                what
            } else {
                format!("{what} · {now}")
            },
            cancellable: job.progress.share().is_some() && !job.progress.stopped(),
        })
    }
}
