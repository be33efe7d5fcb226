//! Items older than the first import: what had been done about each, answered in bulk by age or by customer.
//! Until then nobody is chased for them.

use super::model::due;
use super::opening_answers::{Choice, Group, Grouping, Half, groups};
use super::reading::sheet;
use crate::app::command::{Command, OpeningAnswer};
use crate::app::snapshots::OpeningLine;
use crate::domain::ids::ItemId;
use crate::domain::message::{Message, msg};
use crate::ui::action::Action;
use crate::ui::parts::choice::{Segment, checkbox_only, tri_checkbox};
use crate::ui::parts::keys::pressed;
use crate::ui::parts::table::Row;
use crate::ui::parts::{
    Button, Col, Field, Table, action_bar, combo, cut, date_field, lines, say, segments,
};
use crate::ui::theme::{Ink, icon, look, size, space, tokens};
use crate::words::Words;
use chrono::NaiveDate;
use egui::{Align, CentralPanel, Frame, Key, Layout, Margin, Stroke, Ui, vec2};
use std::collections::{BTreeMap, BTreeSet};

/// What the user has half-done here.
#[derive(Debug, Default)]
pub(super) struct State {
    answers: BTreeMap<ItemId, Half>,
    picked: BTreeSet<ItemId>,
    by: Grouping,
    /// What was last chosen for all that was picked, with its day and the rest.
    all: Half,
    selected: Option<ItemId>,
}

/// A row of the table.
#[derive(Clone, Copy)]
enum Shown {
    Head(usize),
    Line(usize),
}

const HEAD: f32 = 31.0;
const LINE: f32 = 42.0;
const KEYS: [(Key, &str); 6] = [
    (Key::Num1, "1"),
    (Key::Num2, "2"),
    (Key::Num3, "3"),
    (Key::Num4, "4"),
    (Key::Num5, "5"),
    (Key::Num6, "6"),
];

/// What is read while it is drawn.
#[derive(Clone, Copy)]
struct By<'a> {
    opening: &'a [OpeningLine],
    words: &'a Words,
    today: NaiveDate,
}

impl State {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        opening: &[OpeningLine],
        words: &Words,
        today: NaiveDate,
        out: &mut Vec<Action>,
    ) {
        let by = By {
            opening,
            words,
            today,
        };
        self.follow(by);
        self.keys(ui, by);
        self.foot(ui, by, out);
        let ground = Frame::new()
            .fill(tokens(ui).pane)
            .inner_margin(Margin::symmetric(24, 16));
        CentralPanel::default().frame(ground).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            let (why, note) = (
                words.t("money-in-opening-why"),
                words.t("money-in-opening-note"),
            );
            lines(ui, (look::LEAD, &why), (look::BODY_QUIET, &note));
            self.bulk(ui, by);
            self.table(ui, by);
        });
    }

    /// What is no longer asked is forgotten; what a list says is filled in.
    fn follow(&mut self, by: By<'_>) {
        let ids: BTreeSet<ItemId> = by.opening.iter().map(|line| line.item.id).collect();
        self.answers.retain(|item, _| ids.contains(item));
        self.picked.retain(|item| ids.contains(item));
        for line in by.opening {
            let answer = self.answers.entry(line.item.id);
            answer.or_insert_with(|| Half::proposed(line, by.words));
        }
    }

    /// The items that an answer is for: those that are ticked, else the one that is selected.
    fn meant(&self) -> Vec<ItemId> {
        if self.picked.is_empty() {
            return self.selected.into_iter().collect();
        }
        self.picked.iter().copied().collect()
    }

    fn answer_all(&mut self, choice: Choice) {
        self.all.choose(choice);
        self.carry_over();
    }

    /// What stands above goes to every item that is meant.
    fn carry_over(&mut self) {
        for item in self.meant() {
            let half = self.answers.entry(item).or_default();
            if let Some(choice) = self.all.choice {
                half.choose(choice);
            }
            for (mine, all) in [
                (&mut half.day, &self.all.day),
                (&mut half.more, &self.all.more),
            ] {
                if !all.trim().is_empty() {
                    mine.clone_from(all);
                }
            }
        }
    }

    fn pick(&mut self, items: impl Iterator<Item = ItemId>, on: bool) {
        for item in items {
            if on {
                self.picked.insert(item);
            } else {
                self.picked.remove(&item);
            }
        }
    }

    fn keys(&mut self, ui: &Ui, by: By<'_>) {
        if let Some(selected) = self.selected
            && pressed(ui, Key::Space)
        {
            let on = !self.picked.contains(&selected);
            self.pick([selected].into_iter(), on);
        }
        if pressed(ui, Key::A) {
            let all = self.picked.len() == by.opening.len();
            self.pick(by.opening.iter().map(|line| line.item.id), !all);
        }
        for ((key, _), choice) in KEYS.into_iter().zip(Choice::ALL) {
            if !self.meant().is_empty() && pressed(ui, key) {
                self.answer_all(choice);
            }
        }
    }

    /// How they stand together, and one answer for all that is ticked.
    fn bulk(&mut self, ui: &mut Ui, by: By<'_>) {
        let words = by.words;
        crate::ui::parts::card(ui, false, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            ui.horizontal(|ui| {
                self.tick_all(ui, by);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    self.grouping(ui, words);
                });
            });
            let off = words.t("money-in-off-none-picked");
            let off = self.meant().is_empty().then_some(off.as_str());
            ui.horizontal_wrapped(|ui| {
                for ((_, key), choice) in KEYS.into_iter().zip(Choice::ALL) {
                    let name = words.t(choice.key());
                    let button = Button::plain(&name)
                        .key(key)
                        .chosen(off.is_none() && self.all.choice == Some(choice));
                    if button.off_because(off).show(ui).clicked() {
                        self.answer_all(choice);
                    }
                }
            });
            if off.is_none() {
                self.bulk_fields(ui, by);
            }
        });
    }

    fn tick_all(&mut self, ui: &mut Ui, by: By<'_>) {
        let (picked, all) = (self.picked.len(), by.opening.len());
        let on = match picked {
            0 => Some(false),
            picked if picked == all => Some(true),
            _ => None,
        };
        let name = by.words.t("money-in-opening-for-all");
        if tri_checkbox(ui, on, &name).clicked() {
            self.pick(by.opening.iter().map(|line| line.item.id), on != Some(true));
        }
        let said = msg("money-in-opening-picked")
            .with("count", picked)
            .with("all", all);
        say(ui, look::TOTAL, by.words.say(&said));
    }

    fn grouping(&mut self, ui: &mut Ui, words: &Words) {
        let names = [
            words.t("money-in-opening-by-age"),
            words.t("money-in-opening-by-customer"),
        ];
        let items = names.each_ref().map(|words| Segment {
            words,
            ..Segment::default()
        });
        let name = words.t("money-in-opening-group");
        match segments(
            ui,
            &name,
            &items,
            usize::from(self.by == Grouping::Customer),
        ) {
            Some(0) => self.by = Grouping::Age,
            Some(_) => self.by = Grouping::Customer,
            None => {}
        }
    }

    /// The day, and the reason, of what was chosen for all.
    fn bulk_fields(&mut self, ui: &mut Ui, by: By<'_>) {
        let Some(choice) = self.all.choice else {
            return;
        };
        let before = self.all.clone();
        ui.horizontal(|ui| {
            if let Some(day) = choice.day() {
                let name = msg("money-in-opening-all-of").with("what", by.words.t(day));
                let name = by.words.say(&name);
                let field = Field::new(&name).bare().hint(&name).wide(220.0);
                date_field(ui, field, &mut self.all.day, by.words, by.today);
            }
            if choice == Choice::LeftAlone
                && let Some(more) = choice.more()
            {
                let name = msg("money-in-opening-all-of").with("what", by.words.t(more));
                let name = by.words.say(&name);
                let field = Field::new(&name).bare().hint(&name).wide(320.0);
                field.show(ui, &mut self.all.more);
            }
        });
        if self.all != before {
            self.carry_over();
        }
    }

    fn table(&mut self, ui: &mut Ui, by: By<'_>) {
        let (opening, words) = (by.opening, by.words);
        let groups = groups(opening, self.by, words);
        let mut shown = Vec::new();
        for (at, group) in groups.iter().enumerate() {
            shown.push(Shown::Head(at));
            shown.extend(group.lines.iter().copied().map(Shown::Line));
        }
        let heads = [
            words.t("money-in-col-customer"),
            words.t("money-in-col-invoice"),
            words.t("money-in-col-due"),
            words.t("money-in-col-open"),
            words.t("money-in-col-answer"),
            words.t("money-in-col-day"),
            words.t("money-in-col-more"),
        ];
        let columns = [
            Col::exact("", 22.0),
            Col::share(&heads[0], 1.0),
            Col::exact(&heads[1], 100.0),
            Col::exact(&heads[2], 100.0).drop_below(980.0),
            Col::exact(&heads[3], 90.0).right(),
            Col::exact(&heads[4], 168.0).space(12.0),
            Col::exact(&heads[5], 152.0),
            Col::exact(&heads[6], 130.0),
        ];
        let name = |row: usize| match shown[row] {
            Shown::Head(group) => groups[group].name.clone(),
            Shown::Line(at) => format!("{}, {}", opening[at].name, opening[at].item.number),
        };
        let height = |row: usize| match shown[row] {
            Shown::Head(_) => HEAD,
            Shown::Line(_) => LINE,
        };
        let can = |row: usize| matches!(shown[row], Shown::Line(_));
        let selected = shown.iter().position(
            |row| matches!(row, Shown::Line(at) if Some(opening[*at].item.id) == self.selected),
        );
        let all = (0..shown.len()).map(height).sum::<f32>() + size::HEAD + 4.0;
        let room = vec2(ui.available_width(), all.min(ui.available_height()));
        let answer = ui.allocate_ui(room, |ui| {
            sheet(ui).show(ui, |ui| {
                Table::new(&words.t("money-in-tab-opening"), shown.len(), &name)
                    .columns(&columns)
                    .heights(&height)
                    .selectable(&can)
                    .selected(selected)
                    .padding(14.0, 16.0)
                    .show(ui, |row| match shown[row.index] {
                        Shown::Head(group) => self.head(row, &groups[group], by),
                        Shown::Line(at) => self.line(row, &opening[at], by),
                    })
            })
        });
        if let Some(Shown::Line(at)) = answer.inner.inner.select.and_then(|row| shown.get(row)) {
            self.selected = opening.get(*at).map(|line| line.item.id);
        }
    }

    /// The head of a group: a tick for all of it, how many, and how much.
    fn head(&mut self, row: &mut Row<'_>, group: &Group, by: By<'_>) {
        let tokens = tokens(row.ui);
        row.ui.painter().rect_filled(row.rect, 0, tokens.pane);
        let line = Stroke::new(1.0, tokens.line);
        let y = row.rect.bottom() - 0.5;
        row.ui.painter().hline(row.rect.x_range(), y, line);
        row.line = false;
        let items: Vec<ItemId> = group
            .lines
            .iter()
            .map(|at| by.opening[*at].item.id)
            .collect();
        let on = items
            .iter()
            .filter(|item| self.picked.contains(item))
            .count();
        let on = match on {
            0 => Some(false),
            on if on == items.len() => Some(true),
            _ => None,
        };
        let name = msg("money-in-all-of").with("group", group.name.as_str());
        row.widgets(0, |ui| {
            if tri_checkbox(ui, on, &by.words.say(&name)).clicked() {
                self.pick(items.iter().copied(), on != Some(true));
            }
        });
        let sums: Vec<String> = group.open.iter().map(|sum| by.words.money(*sum)).collect();
        let count = msg("money-in-invoices").with("count", items.len());
        let count = by.words.say(&count);
        if let (Some(name), Some(sum)) = (row.cell(1), row.cell(4)) {
            let across = egui::Rect::from_min_max(name.left_top(), sum.left_bottom());
            let builder = egui::UiBuilder::new()
                .max_rect(across)
                .layout(Layout::left_to_right(Align::Center))
                .id_salt(("group", row.index));
            let mut ui = row.ui.new_child(builder);
            ui.spacing_mut().item_spacing.x = 10.0;
            say(&mut ui, look::GROUP, &group.name);
            cut(&mut ui, look::SMALL.ink(Ink::Faint), count);
        }
        row.text(4, look::SMALL, &sums.join(" + "));
    }

    fn line(&mut self, row: &mut Row<'_>, line: &OpeningLine, by: By<'_>) {
        let words = by.words;
        let number = line.item.number.as_str();
        let (day, late) = due(&line.item, words);
        let mut on = self.picked.contains(&line.item.id);
        row.widgets(0, |ui| {
            if checkbox_only(ui, &mut on, number, None).changed() {
                self.pick([line.item.id].into_iter(), on);
            }
        });
        row.text(1, look::NAME, &line.name);
        row.text(2, look::BODY, number);
        row.two(3, (look::BODY, &day), (look::SMALL.ink(Ink::Faint), &late));
        row.text(4, look::BODY, &words.money(line.item.open));
        let half = self.answers.entry(line.item.id).or_default();
        let choices: Vec<String> = Choice::ALL.iter().map(|one| words.t(one.key())).collect();
        let hint = words.t("money-in-opening-choose");
        let asks = words.say(&msg("money-in-opening-of").with("number", number));
        row.widgets(5, |ui| {
            let chosen = half.choice.map(|choice| choice as usize);
            let picked = combo(ui, &asks, &choices, chosen, &hint, 168.0);
            if let Some(choice) = picked.and_then(|at| Choice::ALL.get(at)) {
                half.choose(*choice);
            }
        });
        let of = |what: &'static str| {
            let name = msg("money-in-opening-what-of")
                .with("what", words.t(what))
                .with("number", number);
            (words.say(&name), words.t(what))
        };
        if let Some(what) = half.choice.and_then(Choice::day) {
            row.widgets(6, |ui| {
                let (name, hint) = of(what);
                let field = Field::new(&name).bare().hint(&hint).wide(152.0);
                date_field(ui, field, &mut half.day, words, by.today);
            });
        }
        if let Some(what) = half.choice.and_then(Choice::more) {
            row.widgets(7, |ui| {
                let (name, mut hint) = of(what);
                if half.choice == Some(Choice::Promised) {
                    hint = words.amount(line.item.open);
                }
                let field = Field::new(&name).bare().hint(&hint).wide(130.0);
                field.show(ui, &mut half.more);
            });
        }
    }

    /// The answers that are whole, and what is missing on the first that is not.
    fn whole(&self, by: By<'_>) -> (Vec<(ItemId, OpeningAnswer)>, Option<Message>) {
        let mut whole = Vec::new();
        let mut missing = None;
        for line in by.opening {
            let half = self.answers.get(&line.item.id);
            match half.and_then(|half| half.whole(line, by.today)) {
                Some(Ok(answer)) => whole.push((line.item.id, answer)),
                Some(Err(why)) => missing = missing.or(Some(why)),
                None => {}
            }
        }
        (whole, missing)
    }

    fn foot(&self, ui: &mut Ui, by: By<'_>, out: &mut Vec<Action>) {
        let words = by.words;
        let (whole, missing) = self.whole(by);
        // What is not whole yet waits; it holds up nothing else.
        let missing = missing.map(|missing| words.say(&missing));
        let none = || words.t("money-in-off-no-answers");
        let off = whole
            .is_empty()
            .then(|| missing.clone().unwrap_or_else(none));
        let said = msg("money-in-opening-answered")
            .with("count", whole.len())
            .with("all", by.opening.len());
        let record = words.say(&msg("money-in-opening-record").with("count", whole.len()));
        action_bar(
            ui,
            |ui| {
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    ui.add_space(13.0);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    say(ui, look::TOTAL, words.say(&said));
                    match missing.as_ref().or(off.as_ref()) {
                        Some(why) => cut(ui, look::SMALL, why),
                        None => cut(ui, look::SMALL, words.t("money-in-opening-rest")),
                    };
                });
            },
            |ui| {
                let button = Button::primary(&record)
                    .icon(icon::CHECK)
                    .tall(size::BUTTON);
                if button.off_because(off.as_deref()).show(ui).clicked() {
                    out.push(Action::Do(Command::AnswerOpening(whole.clone())));
                }
            },
        );
    }
}
