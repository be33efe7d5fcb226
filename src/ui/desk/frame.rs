//! What stands round the screens: counts, the books in a line, keys, the last thing said, notices, and
//! what Ctrl K finds.

use super::{Desk, Place, Stale};
use crate::app::snapshots::{Found as Hit, FoundThrough, FrameSnapshot};
use crate::domain::ids::CustomerId;
use crate::domain::message::msg;
use crate::domain::money::Currency;
use crate::ui::action::Action;
use crate::ui::parts::palette;
use crate::ui::reply::sentences;
use crate::ui::route::Route;
use crate::ui::shell::{
    BooksLine, Company, FrameEvent, FrameModel, KeyGroup, NoticeLine, Said, Top,
};
use crate::ui::theme::{Tone, icon};
use crate::words::Words;

/// What Ctrl K found, and where each answer leads.
#[derive(Debug, Default)]
pub(super) struct Found {
    groups: Vec<palette::Group>,
    targets: Vec<Vec<Target>>,
}

/// Where an answer leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    Customer(CustomerId, Currency),
    Screen(Route),
}

impl Desk {
    /// Makes what is shown anew: the frame, and the model of the screen.
    pub(super) fn show_again(&mut self) {
        if let Place::Here(session) = &self.place {
            match session.frame() {
                Ok(frame) => {
                    if self.said.is_none() {
                        self.said = frame
                            .last_undo
                            .clone()
                            .map(|(line, what)| (what, Some(line)));
                    }
                    self.frame = Some(frame);
                }
                Err(error) => self.refuse(&error.refusal()),
            }
            self.show_screen();
        } else if matches!(self.place, Place::Nowhere) {
            self.frame = None;
            self.show_screen();
        }
        self.show_detail();
    }

    pub(super) fn make_frame(&self) -> FrameModel {
        let words = &self.words;
        let notices = self
            .notes
            .iter()
            .map(|note| NoticeLine {
                tone: note.tone,
                what: words.say(&note.what),
                why: sentences(note.more.iter(), words),
            })
            .collect();
        let said = self.said.as_ref().map(|(what, line)| Said {
            text: words.say(what),
            undo: line.is_some(),
        });
        let Some(frame) = &self.frame else {
            return FrameModel {
                said,
                notices,
                ..FrameModel::default()
            };
        };
        FrameModel {
            company: company(frame, words),
            counts: [
                Some(frame.today_count),
                Some(frame.letters_count),
                Some(frame.agreements_count),
                Some(frame.inbox_count),
                None,
            ],
            top: self.top(),
            colleagues: frame.colleagues.clone(),
            working_as: frame.works_as,
            keys: self.shown.keys(&self.screens, words),
            all_keys: self.all_keys(),
            said,
            notices,
            books: self.books_line(frame),
            found: self.found.groups.clone(),
            offers: self.offers(),
        }
    }

    fn top(&self) -> Top {
        let (title, sentence) = self.shown.top(self.route, &self.words);
        let back = match self.route {
            Route::Call(..) | Route::Customer(_) | Route::Charges(_) | Route::Law => {
                let to = self.before.last().copied().unwrap_or(self.route.lit());
                Some((to, self.words.t(to.name())))
            }
            _ => None,
        };
        Top {
            back,
            title,
            sentence,
        }
    }

    /// The keys that work everywhere.
    pub(super) fn keys_everywhere(&self) -> KeyGroup {
        let words = &self.words;
        let own = |key: &str, what: String| (key.to_owned(), what);
        KeyGroup {
            head: words.t("desk-keys-everywhere"),
            keys: vec![
                own("Ctrl K", words.t("desk-key-find")),
                own("Ctrl 1–5", words.t("desk-key-screens")),
                own("Ctrl Z", words.t("frame-undo")),
                own("Tab", words.t("desk-key-tab")),
                own("Esc", words.t("desk-key-escape")),
                own("F1", words.t("desk-key-help")),
                own("?", words.t("frame-all-keys")),
            ],
        }
    }

    fn all_keys(&self) -> Vec<KeyGroup> {
        let words = &self.words;
        let keys = [
            self.shown.keys(&self.screens, words),
            self.shown.more_keys(words),
        ]
        .concat();
        let mut groups = vec![self.keys_everywhere()];
        if !keys.is_empty() {
            groups.push(KeyGroup {
                head: words.t(self.route.name()),
                keys,
            });
        }
        groups
    }

    /// Today has its own strip, and on a customer's card it would be out of place.
    fn books_line(&self, frame: &FrameSnapshot) -> Option<BooksLine> {
        if matches!(self.route, Route::Today | Route::Customer(_)) {
            return None;
        }
        let (words, books) = (&self.words, &frame.books);
        if !books.accounts.iter().any(|account| account.counts) {
            return None;
        }
        let mut counted = books.accounts.iter().filter(|account| account.counts);
        let through = books
            .complete_through
            .filter(|_| counted.all(|account| account.booked_through.is_some()));
        let text = through.map_or_else(
            || words.t("desk-books-never"),
            |day| words.say(&msg("desk-books-through").with("day", day)),
        );
        let (tone, note) = if books.complete {
            (Tone::Green, words.t("desk-books-complete"))
        } else if books.overridden.is_some() {
            (Tone::Amber, words.t("desk-books-overridden"))
        } else {
            (Tone::Amber, words.t("desk-books-behind"))
        };
        Some(BooksLine { tone, text, note })
    }

    /// Something was asked of the frame.
    pub(super) fn frame_event(&mut self, event: FrameEvent) {
        match event {
            FrameEvent::Go(route) => {
                // The way back at the top is a step back, not a step further.
                if self.before.last() == Some(&route) && !Route::NAV.contains(&self.route) {
                    self.carry(Action::Back);
                } else {
                    self.carry(Action::Go(route));
                }
            }
            FrameEvent::WorkAs(who) => self.carry(Action::WorkAs(who)),
            FrameEvent::Undo => {
                if let Some((_, Some(line))) = self.said.clone() {
                    self.carry(Action::Undo(line));
                }
            }
            FrameEvent::Dismiss(note) => {
                if note < self.notes.len() {
                    self.notes.remove(note);
                }
                self.make_anew(Stale::Words);
            }
            FrameEvent::TakeOffer(place) => self.take_offer(place),
            FrameEvent::DeclineOffer(place) => self.decline_offer(place),
            FrameEvent::Find(text) => self.find(&text),
            FrameEvent::Take(group, answer) => match self.target(group, answer) {
                Some(Target::Customer(customer, _)) => {
                    self.carry(Action::Go(Route::Customer(customer)));
                }
                Some(Target::Screen(route)) => self.carry(Action::Go(route)),
                None => {}
            },
            FrameEvent::Other(group, answer) => {
                if let Some(Target::Customer(customer, currency)) = self.target(group, answer) {
                    self.carry(Action::Call {
                        customer,
                        currency,
                        incoming: true,
                    });
                }
            }
        }
    }

    fn target(&self, group: usize, answer: usize) -> Option<Target> {
        self.found.targets.get(group)?.get(answer).copied()
    }

    /// Looks for what was typed in the palette; while the company is away only screens are found.
    pub(super) fn find(&mut self, text: &str) {
        let hits = match &self.place {
            Place::Here(session) => session.find(text).unwrap_or_else(|error| {
                tracing::warn!(%error, "nothing can be looked up");
                Vec::new()
            }),
            _ => Vec::new(),
        };
        self.found = found(&hits, text, &self.words);
        self.frame_model.found.clone_from(&self.found.groups);
    }
}

fn company(frame: &FrameSnapshot, words: &Words) -> Company {
    let own = frame.company.trim();
    let initials = own
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .filter(|letter| letter.is_alphanumeric())
        .take(2)
        .flat_map(char::to_uppercase)
        .collect();
    let (name, more) = if frame.sample {
        (own.to_owned(), words.t("desk-sample"))
    } else if own.chars().count() > 18 && own.contains(' ') {
        // A long name takes both lines, broken where the first is at most as long as the second.
        let middle = own.len() / 2;
        let at = own
            .match_indices(' ')
            .map(|(at, _)| at)
            .min_by_key(|at| at.abs_diff(middle))
            .unwrap_or(own.len());
        let (first, rest) = own.split_at(at);
        (first.to_owned(), rest.trim().to_owned())
    } else {
        (own.to_owned(), String::new())
    };
    Company {
        name,
        more,
        initials,
    }
}

/// The groups of what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Customers,
    Invoices,
    People,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Customers, Self::Invoices, Self::People];

    const fn of(through: &FoundThrough) -> Self {
        match through {
            FoundThrough::Name | FoundThrough::Number | FoundThrough::Phone(_) => Self::Customers,
            FoundThrough::Invoice(_) | FoundThrough::Amount(..) => Self::Invoices,
            FoundThrough::Contact(_) => Self::People,
        }
    }

    fn head(self, words: &Words) -> String {
        words.t(match self {
            Self::Customers => "desk-found-customers",
            Self::Invoices => "desk-found-invoices",
            Self::People => "desk-found-people",
        })
    }
}

fn found(hits: &[Hit], text: &str, words: &Words) -> Found {
    let mut found = Found::default();
    for kind in Kind::ALL {
        let group = hits.iter().filter(|hit| Kind::of(&hit.through) == kind);
        let answers = group.map(|hit| customer_answer(hit, words)).collect();
        found.add(kind.head(words), answers);
    }
    let wanted = crate::app::search::fold(text);
    let screens = Route::NAV
        .into_iter()
        .chain([Route::Settings, Route::Help])
        .enumerate()
        .filter_map(|(place, route)| {
            let title = words.t(route.name());
            let fits = wanted.is_empty() || crate::app::search::fold(&title).contains(&wanted);
            let key = if place < Route::NAV.len() {
                format!("Ctrl {}", place + 1)
            } else {
                String::new()
            };
            let answer = palette::Found {
                icon: icon::ARROW_RIGHT,
                title,
                note: String::new(),
                other: None,
                key,
            };
            fits.then_some((answer, Target::Screen(route)))
        });
    found.add(words.t("desk-found-screens"), screens.collect());
    found
}

impl Found {
    fn add(&mut self, head: String, answers: Vec<(palette::Found, Target)>) {
        if answers.is_empty() {
            return;
        }
        let (answers, targets) = answers.into_iter().unzip();
        self.groups.push(palette::Group { head, answers });
        self.targets.push(targets);
    }
}

fn customer_answer(hit: &Hit, words: &Words) -> (palette::Found, Target) {
    let (glyph, title) = match &hit.through {
        FoundThrough::Name | FoundThrough::Number => (icon::BUILDING, hit.name.clone()),
        FoundThrough::Phone(number) => (icon::PHONE, format!("{} · {number}", hit.name)),
        FoundThrough::Invoice(number) => (icon::FILE_TEXT, format!("{number} · {}", hit.name)),
        FoundThrough::Amount(amount, number) => (
            icon::FILE_TEXT,
            format!("{} · {number} · {}", words.money(*amount), hit.name),
        ),
        FoundThrough::Contact(name) => (icon::USER, format!("{name} · {}", hit.name)),
    };
    let mut about: Vec<String> = Vec::new();
    if !hit.more.is_empty() {
        about.push(hit.more.clone());
    }
    for open in &hit.open {
        about.push(words.say(&msg("desk-found-open").with("amount", *open)));
    }
    if hit.days_overdue > 0 {
        about.push(words.say(&msg("desk-found-late").with("days", hit.days_overdue)));
    }
    let currency = hit.open.first().map_or(Currency::EUR, |open| open.currency);
    let answer = palette::Found {
        icon: glyph,
        title,
        note: about.join(" · "),
        other: Some(words.t("desk-found-call")),
        key: String::new(),
    };
    (answer, Target::Customer(hit.customer, currency))
}
