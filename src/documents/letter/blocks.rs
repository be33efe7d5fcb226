//! The blocks that the program draws between a letter's paragraphs.

use super::about::{ArrangementFacts, InstalmentFacts};
use super::facts::{ChargeStatus, ClauseFacts, ItemFacts, LetterFacts};
use super::sheet::{self, ACCENT, LEFT, RIGHT, TINT, WIDTH};
use super::{agreement, disputed, fill, form};
use crate::documents::flow::{Row, Size};
use crate::documents::fonts::Face;
use crate::documents::page::{Page, Rgb, Stroke, Style, mm};
use crate::documents::qr::Code;
use crate::documents::table::{Column, SumStyle, Table, sum_row};
use crate::documents::text::{self, Align, Setting, Span};
use crate::domain::letter_kind::LetterKind;
use crate::domain::message::msg;
use crate::domain::money::{Currency, Money};
use crate::domain::template::Paragraph;
use crate::words::{Words, iban};

/// Size and leading of a letter's text.
const fn body(size: Size) -> (f32, f32) {
    match size {
        Size::Usual => (10.2, 13.8),
        Size::Small => (9.7, 12.9),
    }
}
/// Space between paragraphs.
const PARAGRAPH_GAP: f32 = 8.0;
/// Space around a block.
pub(super) const BLOCK_GAP: f32 = 13.0;

/// The rows of a block of this name; nothing for a name that no letter knows.
pub(super) fn block(name: &str, facts: &LetterFacts, words: &Words, size: Size) -> Vec<Row> {
    match name {
        "items" => items(facts, words),
        "payment" => payment(facts, words),
        "disputed" => disputed::table(facts, words),
        "agreement" => agreement::rows(facts, words, size),
        "schedule" => facts
            .arrangement()
            .map(|arrangement| schedule(arrangement, facts, words))
            .unwrap_or_default(),
        "closing" => closing(facts, words, size),
        "clauses" => clauses(facts, words),
        "countersign" => form::rows(facts, words),
        _ => Vec::new(),
    }
}

/// How a letter's text is set.
pub(super) fn body_setting(words: &Words, size: Size) -> Setting {
    let (size, leading) = body(size);
    Setting {
        leading,
        align: Align::Left,
        hyphenate: Some(words.language()),
        ..Setting::new(size)
    }
}

/// A paragraph: no line of it is alone at the foot or the top of a page.
pub(super) fn paragraph(
    paragraph: &Paragraph,
    after_block: bool,
    words: &Words,
    size: Size,
) -> Vec<Row> {
    let spans: Vec<Span<'_>> = paragraph
        .runs
        .iter()
        .map(|run| {
            let face = if run.bold {
                Face::Semibold
            } else {
                Face::Regular
            };
            Span::new(face, &run.text)
        })
        .collect();
    let gap = if after_block {
        BLOCK_GAP
    } else {
        PARAGRAPH_GAP
    };
    text_rows(&spans, &body_setting(words, size), gap)
}

/// Lines of text as rows.
pub(super) fn text_rows(spans: &[Span<'_>], setting: &Setting, gap: f32) -> Vec<Row> {
    let lines = text::paragraph(spans, setting, WIDTH);
    let count = lines.len();
    lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| {
            // No page ends on one line of a paragraph, begins with its last, or ends within a word.
            let hyphened = line.words().ends_with(['-', '\u{2010}']);
            let keep = count > 1 && (index == 0 || index + 2 == count || hyphened);
            Row::new(line.height, move |page, top| {
                page.line_of_text(&line, LEFT, top);
            })
            .gap(if index == 0 { gap } else { 0.0 })
            .kept(keep)
        })
        .collect()
}

/// A heading inside the letter, kept with what follows.
pub(super) fn heading(text: String, gap: f32) -> Row {
    Row::new(17.0, move |page, top| {
        let style = Style::new(Face::Semibold, 10.6).coloured(ACCENT);
        page.text(style, LEFT, top + 11.0, &text);
    })
    .gap(gap)
    .kept(true)
}

// ---- Invoices and sums ---------------------------------------------------------------------------

fn items(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    let currency = facts.total.currency;
    let mut sums = sums(facts, words);
    if facts.also_overdue.is_empty() {
        let mut rows = item_table(&facts.items, facts, words).into_rows(BLOCK_GAP, true);
        keep_all_but_last(&mut sums);
        rows.append(&mut sums);
        rows.extend(disputed::left_out(facts, words));
        rows.extend(position(facts, words));
        return rows;
    }
    let mut rows = item_table(&facts.items, facts, words).into_rows(BLOCK_GAP, true);
    rows.push(subtotal(&facts.items, currency, words));
    rows.push(heading(words.t("letter-also-overdue"), BLOCK_GAP));
    let key = match facts.kind {
        LetterKind::FourteenDay => "letter-also-overdue-later",
        _ => "letter-also-overdue-text",
    };
    let mut text = text_rows(
        &[Span::new(Face::Regular, &words.t(key))],
        &Setting {
            leading: 12.6,
            ..Setting::new(9.2)
        },
        0.0,
    );
    for row in &mut text {
        row.keep = true;
    }
    rows.append(&mut text);
    rows.extend(item_table(&facts.also_overdue, facts, words).into_rows(4.0, true));
    let mut closing = vec![subtotal(&facts.also_overdue, currency, words)];
    closing.append(&mut sums);
    keep_all_but_last(&mut closing);
    rows.append(&mut closing);
    rows.extend(disputed::left_out(facts, words));
    rows.extend(position(facts, words));
    rows
}

/// That later payments are not in it, where the books are behind and somebody decided not to wait.
fn position(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    let Some(day) = facts.position_on else {
        return Vec::new();
    };
    let said = words.say(&msg("letter-position").with_long_day("day", day));
    let setting = Setting {
        leading: 12.6,
        ..Setting::new(9.2)
    };
    text_rows(&[Span::new(Face::Regular, &said)], &setting, 6.0)
}

fn keep_all_but_last(rows: &mut [Row]) {
    let last = rows.len().saturating_sub(1);
    for (index, row) in rows.iter_mut().enumerate() {
        row.keep = index < last;
    }
}

/// Both tables of a letter have the same columns.
fn item_table(items: &[ItemFacts], facts: &LetterFacts, words: &Words) -> Table {
    let currency = facts.total.currency;
    let mut all = facts.items.iter().chain(&facts.also_overdue);
    let paid = all.clone().any(|item| !item.paid.is_zero());
    let described = !paid && all.any(|item| item.description.is_some());
    let money = |key| words.say(&msg(key).with("unit", unit(currency)));
    let mut columns = vec![
        Column::left(words.t("letter-col-invoice")),
        Column::left(words.t("letter-col-issued")),
        Column::left(words.t("letter-col-due")),
    ];
    if described {
        columns.push(Column::filling(words.t("letter-col-description")));
    }
    columns.push(Column::right(words.t("letter-col-days")));
    if paid {
        columns.push(Column::right(money("letter-col-amount")));
        columns.push(Column::right(money("letter-col-paid")));
    }
    columns.push(Column::right(money("letter-col-open")));
    let cells = |item: &ItemFacts| {
        let issued = item.issued_on.map(|day| words.day_numeric(day));
        let mut cells = vec![
            item.number.clone(),
            issued.unwrap_or_default(),
            words.day_numeric(item.due_on),
        ];
        if described {
            cells.push(item.description.clone().unwrap_or_default());
        }
        cells.push(match item.days_overdue {
            days if days > 0 && !item.open.is_negative() => days.to_string(),
            _ => "–".to_owned(),
        });
        if paid {
            cells.push(words.amount(item.amount));
            cells.push(words.amount(item.paid));
        }
        cells.push(words.amount(item.open));
        cells
    };
    Table {
        columns,
        rows: items.iter().map(cells).collect(),
        carried: carried(items, currency, words),
        carry_words: (words.t("letter-carry-out"), words.t("letter-carry-in")),
    }
}

/// For each item the sum of those above it.
fn carried(items: &[ItemFacts], currency: Currency, words: &Words) -> Vec<String> {
    let mut sum = Money::zero(currency);
    items
        .iter()
        .map(|item| {
            let above = words.amount(sum);
            // Mixed currencies never get this far: the checks refuse them.
            sum = sum.checked_add(item.open).unwrap_or(sum);
            above
        })
        .collect()
}

pub(super) fn unit(currency: Currency) -> String {
    if currency == Currency::EUR {
        "€".to_owned()
    } else {
        currency.code().to_owned()
    }
}

fn subtotal(items: &[ItemFacts], currency: Currency, words: &Words) -> Row {
    let sum = Money::sum(currency, items.iter().map(|item| item.open));
    let amount = sum.map(|sum| words.amount(sum)).unwrap_or_default();
    sum_row(words.t("letter-subtotal"), amount, SumStyle::Part).gap(2.0)
}

/// The parts of the total, the total, and what is announced.
fn sums(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    let mut parts = Vec::new();
    let mut asides = Vec::new();
    for (status, label, amount) in charges(facts, words) {
        match status {
            ChargeStatus::Charged => parts.push(sum_row(label, amount, SumStyle::Part)),
            ChargeStatus::Announced => asides.push(sum_row(label, amount, SumStyle::Aside)),
        }
    }
    let mut rows = Vec::new();
    if facts.kind == LetterKind::PromiseConfirmation {
        if let Some(sum) = fill::principal(facts) {
            let label = words.t("letter-open-total");
            rows.push(sum_row(label, words.money(sum), SumStyle::Total));
        }
        return rows;
    }
    if !parts.is_empty() && facts.also_overdue.is_empty() {
        let open = fill::principal(facts).map(|sum| words.amount(sum));
        let label = words.t("letter-principal");
        rows.push(sum_row(label, open.unwrap_or_default(), SumStyle::Part).gap(2.0));
    }
    rows.append(&mut parts);
    let label = match facts.kind {
        LetterKind::ArrangementConfirmation | LetterKind::ClaimLodging => "letter-total-owed",
        LetterKind::AccountStatement => "letter-open-total",
        _ => "letter-total",
    };
    let label = words.t(label);
    rows.push(sum_row(label, words.money(facts.total), SumStyle::Total));
    if let Some(first) = asides.first_mut() {
        first.gap = 3.0;
    }
    rows.append(&mut asides);
    rows
}

/// Interest and costs with their labels. The 14-day letter has them in its text alone: nothing beside
/// the principal stands under its table.
fn charges(facts: &LetterFacts, words: &Words) -> Vec<(ChargeStatus, String, String)> {
    let mut charges = Vec::new();
    let fourteen = facts.kind == LetterKind::FourteenDay;
    let label = |status, key, announced, value: String| {
        let key = match status {
            ChargeStatus::Charged => key,
            ChargeStatus::Announced => announced,
        };
        words.say(&msg(key).with("what", value))
    };
    if let Some(interest) = &facts.interest
        && (!fourteen || interest.status == ChargeStatus::Charged)
    {
        let what = crate::words::capitalised(
            &words.say(
                &msg("letter-interest-until")
                    .with("kind", words.t(fill::interest_label(interest.kind)))
                    .with("day", words.day_numeric(facts.date)),
            ),
        );
        charges.push((
            interest.status,
            label(interest.status, "letter-charged", "letter-announced", what),
            words.amount(interest.amount),
        ));
    }
    if let Some(costs) = facts.costs.as_ref().filter(|_| !fourteen) {
        charges.push((
            costs.status,
            label(
                costs.status,
                "letter-charged",
                "letter-announced",
                words.t("letter-costs"),
            ),
            words.amount(costs.amount),
        ));
        if let Some((percent, vat)) = costs.vat {
            let what = words.say(&msg("letter-costs-vat").with("percent", words.percent(percent)));
            charges.push((
                costs.status,
                label(costs.status, "letter-charged", "letter-announced", what),
                words.amount(vat),
            ));
        }
    }
    charges
}

// ---- Payment -------------------------------------------------------------------------------------

/// The payment box, whole on one page.
fn payment(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    if facts.kind == LetterKind::ArrangementConfirmation {
        return instalment_payment(facts, words);
    }
    let code = facts.payment_code.as_deref().and_then(scannable);
    let title = match code {
        Some(_) => words.t("letter-pay-with-code"),
        None => words.t("letter-pay"),
    };
    let lines = payment_lines(facts, words);
    let height = mm(12.7) + mm(4.9) * lines.len() as f32;
    let height = if code.is_some() {
        height.max(mm(32.0))
    } else {
        height
    };
    let mut row = Row::new(height, move |page, top| {
        draw_box(page, top, height);
        let mut x = LEFT + mm(5.0);
        if let Some(code) = &code {
            let side = mm(25.0);
            draw_code(page, code, (x - mm(0.5), top + (height - side) / 2.0), side);
            x += mm(32.0);
        }
        let style = Style::new(Face::Semibold, 10.2).coloured(ACCENT);
        page.text(style, x, top + mm(7.6), &title);
        draw_pairs(page, (x, top + mm(13.4)), &lines);
    })
    .gap(BLOCK_GAP);
    row.movable = true;
    vec![row]
}

/// The code of a payload that fits in one; the payment details are always there in words too.
fn scannable(payload: &str) -> Option<Code> {
    Code::of(payload).ok()
}

fn draw_code(page: &mut Page, code: &Code, corner: (f32, f32), side: f32) {
    page.path(code.outline(corner, side), Some(Rgb::BLACK), None);
}

fn draw_box(page: &mut Page, top: f32, height: f32) {
    let pen = Some(Stroke::solid(Rgb::HAIR, 0.8));
    page.rounded_rect((LEFT, top), (WIDTH, height), mm(1.8), None, pen);
}

/// Labels and values, the first in bold.
fn draw_pairs(page: &mut Page, (x, y): (f32, f32), lines: &[(String, String)]) {
    for (index, (label, value)) in lines.iter().enumerate() {
        let y = y + mm(4.9) * index as f32;
        let style = Style::new(Face::Regular, 8.8).coloured(Rgb::GREY);
        page.text(style, x, y, label);
        let face = if index == 0 {
            Face::Bold
        } else {
            Face::Regular
        };
        let width = RIGHT - mm(4.0) - x - mm(33.0);
        let style = sheet::fitting(Style::new(face, 9.6), value, width);
        page.text(style, x + mm(33.0), y, value);
    }
}

fn payment_lines(facts: &LetterFacts, words: &Words) -> Vec<(String, String)> {
    let (amount, by) = match facts.promise() {
        Some(promise) => (promise.amount, Some(promise.day)),
        None => (
            facts.total,
            facts.deadline.filter(|_| facts.kind.has_deadline()),
        ),
    };
    let mut lines = vec![(words.t("letter-pay-amount"), words.money(amount))];
    if let Some(by) = by {
        lines.push((words.t("letter-pay-by"), words.day_long(by)));
    }
    lines.extend(account_lines(facts, words));
    if let Some(reference) = sheet::filled(facts.payment_reference.as_deref()) {
        lines.push((words.t("letter-pay-reference"), reference.to_owned()));
    }
    lines
}

fn account_lines(facts: &LetterFacts, words: &Words) -> Vec<(String, String)> {
    let company = &facts.company;
    let account = sheet::filled(company.iban.as_deref()).map(iban);
    let name = sheet::filled(company.account_name.as_deref()).unwrap_or(&company.name);
    vec![
        (words.t("letter-pay-iban"), account.unwrap_or_default()),
        (words.t("letter-pay-name"), name.to_owned()),
    ]
}

/// At most so many codes stand beside each other.
const CODES_MAX: usize = 4;

/// Where the instalments go, with a code for each.
fn instalment_payment(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    let mut lines = account_lines(facts, words);
    let shared = facts.arrangement().is_none_or(|arrangement| {
        let mut own = arrangement.instalments.iter();
        own.all(|each| each.reference.is_none())
    });
    if let Some(reference) = sheet::filled(facts.payment_reference.as_deref())
        && shared
    {
        lines.push((words.t("letter-pay-reference"), reference.to_owned()));
    }
    let codes: Vec<(String, Code)> = facts
        .arrangement()
        .iter()
        .flat_map(|arrangement| arrangement.instalments.iter().enumerate())
        .filter_map(|(index, each)| {
            let label = words.say(&msg("letter-instalment").with("number", index + 1));
            let code = each.payment_code.as_deref().and_then(scannable);
            code.map(|code| (label, code))
        })
        .take(CODES_MAX)
        .collect();
    let title = match codes.is_empty() {
        true => words.t("letter-pay"),
        false => words.t("letter-pay-instalments"),
    };
    let text_height = mm(12.7) + mm(4.9) * lines.len() as f32;
    let height = text_height + if codes.is_empty() { 0.0 } else { mm(28.5) };
    let mut row = Row::new(height, move |page, top| {
        draw_box(page, top, height);
        let x = LEFT + mm(5.0);
        let style = Style::new(Face::Semibold, 10.2).coloured(ACCENT);
        page.text(style, x, top + mm(7.6), &title);
        draw_pairs(page, (x, top + mm(13.4)), &lines);
        let step = (WIDTH - mm(10.0)) / CODES_MAX as f32;
        for (index, (label, code)) in codes.iter().enumerate() {
            let x = x + step * index as f32;
            let y = top + text_height - mm(1.0);
            draw_code(page, code, (x, y), mm(22.0));
            let style = Style::new(Face::Regular, 8.2).coloured(Rgb::GREY);
            page.text(style, x, y + mm(26.0), label);
        }
    })
    .gap(BLOCK_GAP);
    row.movable = true;
    vec![row]
}

// ---- Arrangement ---------------------------------------------------------------------------------

/// The instalments as a table; with what came in where one was missed.
pub(super) fn schedule(
    arrangement: &ArrangementFacts,
    facts: &LetterFacts,
    words: &Words,
) -> Vec<Row> {
    let unit = unit(facts.total.currency);
    let referenced = arrangement
        .instalments
        .iter()
        .any(|each| each.reference.is_some());
    let mut columns = vec![
        Column::left(words.t("letter-col-instalment")),
        Column::left(words.t("letter-col-by")),
    ];
    if referenced {
        columns.push(Column::left(words.t("letter-col-reference")));
    }
    let money = |key| Column::right(words.say(&msg(key).with("unit", unit.as_str())));
    columns.push(money("letter-col-amount"));
    let kept = arrangement.missed().is_none();
    if !kept {
        columns.push(money("letter-col-received"));
    }
    let count = arrangement.instalments.len();
    let cells = |(index, each): (usize, &InstalmentFacts)| {
        let mut cells = vec![
            words.say(
                &msg("letter-instalment-of")
                    .with("number", index + 1)
                    .with("count", count),
            ),
            words.day_full(each.due_on),
        ];
        if referenced {
            cells.push(each.reference.clone().unwrap_or_default());
        }
        cells.push(words.amount(each.amount));
        if !kept {
            cells.push(words.amount(each.received));
        }
        cells
    };
    let table = Table {
        columns,
        rows: arrangement
            .instalments
            .iter()
            .enumerate()
            .map(cells)
            .collect(),
        carried: Vec::new(),
        carry_words: (String::new(), String::new()),
    };
    let mut rows = table.into_rows(BLOCK_GAP, true);
    let (label, sum) = match kept {
        true => ("letter-schedule-total", Some(facts.total)),
        false => ("letter-schedule-rest", arrangement.balance()),
    };
    let sum = sum.map(|sum| words.money(sum)).unwrap_or_default();
    rows.push(sum_row(words.t(label), sum, SumStyle::Total));
    rows
}

// ---- Closing and clauses -------------------------------------------------------------------------

/// Room for a signature, and what may be tightened above it.
const SIGNATURE: f32 = mm(11.0);
const SIGNATURE_GAP: f32 = mm(4.0);

/// Greeting, signature, name and enclosures; never alone on a page.
fn closing(facts: &LetterFacts, words: &Words, size: Size) -> Vec<Row> {
    let (size, leading) = body(size);
    let line = |text: String, style: Style, height: f32| {
        Row::new(height, move |page: &mut Page, top: f32| {
            page.text(style, LEFT, top + height * 0.72, &text);
        })
        .kept(true)
    };
    let body = Style::new(Face::Regular, size);
    let quiet = Style::new(Face::Regular, 9.2).coloured(Rgb::GREY);
    let greeting = match facts.friendly {
        true => "letter-greeting-friendly",
        false => "letter-greeting",
    };
    let mut rows = vec![line(words.t(greeting), body, leading).gap(10.0)];
    let name = Style::new(Face::Semibold, size);
    let mut signed = line(facts.sender.name.clone(), name, leading);
    let draw = std::mem::replace(&mut signed.draw, Box::new(|_, _| {}));
    rows.push(
        Row::new(SIGNATURE + leading, move |page, top| {
            draw(page, top + SIGNATURE);
        })
        .gap(SIGNATURE_GAP)
        .kept(true),
    );
    if let Some(job) = sheet::filled(facts.sender.job.as_deref()) {
        rows.push(line(job.to_owned(), quiet, 12.6));
    }
    rows.push(line(facts.company.name.clone(), quiet, 12.6));
    let names = &facts.enclosures;
    if !names.is_empty() {
        let label = words.say(&msg("letter-enclosures").with("count", names.len()));
        let setting = Setting {
            leading: 11.8,
            colour: Rgb::GREY,
            ..Setting::new(8.8)
        };
        let list = format!("{label} {}", names.join("; "));
        let mut enclosed = text_rows(&[Span::new(Face::Regular, &list)], &setting, 12.0);
        for row in &mut enclosed {
            row.keep = true;
        }
        rows.append(&mut enclosed);
    }
    if let Some(last) = rows.last_mut() {
        last.keep = false;
    }
    rows
}

/// Our terms, word for word: tinted, with a bar at the left, and cut where a page ends.
fn clauses(facts: &LetterFacts, words: &Words) -> Vec<Row> {
    if facts.clauses.is_empty() {
        return Vec::new();
    }
    let title = words.t("letter-clauses");
    let mut rows = vec![
        quoted(24.0, move |page, top| {
            let style = Style::new(Face::Semibold, 9.6).coloured(ACCENT);
            page.text(style, LEFT + mm(6.0), top + 15.0, &title);
        })
        .gap(BLOCK_GAP + 4.0)
        .kept(true),
    ];
    let count = facts.clauses.len();
    for (index, clause) in facts.clauses.iter().enumerate() {
        rows.append(&mut clause_rows(clause, words));
        let space = if index + 1 == count { 5.0 } else { 4.0 };
        if let Some(last) = rows.last_mut() {
            last.keep = true;
        }
        rows.push(quoted(space, |_, _| {}));
    }
    rows
}

fn clause_rows(clause: &ClauseFacts, words: &Words) -> Vec<Row> {
    let setting = Setting {
        leading: 12.0,
        hyphenate: Some(words.language()),
        ..Setting::new(8.8)
    };
    let head = words.say(
        &msg("letter-clause")
            .with("article", clause.article.as_str())
            .with("title", clause.title.as_str()),
    );
    let head = format!("{head} ");
    let spans = [
        Span::new(Face::Semibold, head.as_str()),
        Span::new(Face::Regular, clause.text.as_str()),
    ];
    let lines = text::paragraph(&spans, &setting, WIDTH - mm(11.0));
    let count = lines.len();
    lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| {
            quoted(line.height, move |page, top| {
                page.line_of_text(&line, LEFT + mm(6.0), top);
            })
            .kept(count > 1 && (index == 0 || index + 2 >= count))
        })
        .collect()
}

/// A row on the tint of a quotation.
fn quoted(height: f32, draw: impl Fn(&mut Page, f32) + 'static) -> Row {
    Row::new(height, move |page, top| {
        // A hair taller than the row, so that no white line shows between two of them.
        page.rect((LEFT, top), (WIDTH, height + 0.4), Some(TINT), None);
        page.rect((LEFT, top), (2.4, height + 0.4), Some(ACCENT), None);
        draw(page, top);
    })
}
