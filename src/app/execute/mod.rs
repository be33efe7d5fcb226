//! How each command is carried out: checked by the domain's rules, recorded in one transaction, said in
//! one sentence.

mod agreements;
mod asked_letters;
mod by_hand;
mod calendar;
mod commitments;
mod company;
mod copies;
mod customer_json;
mod customers;
mod imports;
mod law;
mod merging;
mod morning;
mod opening;
mod paper;
mod post;
mod receipts;
mod standing;
mod tables;
mod undo;

use super::command::{Changed, Command, Done};
use super::error::Error;
use super::session::Session;
use super::settings;
use crate::domain::ids::{ItemId, JournalId};
use crate::domain::message::{Message, Refusal, msg};
use crate::domain::money::Money;
use crate::store::read::ItemRow;
use crate::store::{JournalEntry, Subject, Write};

/// Carries out a command. The kind of its journal line is the second half of its sentence's key.
#[expect(clippy::too_many_lines, reason = "one arm for each command")]
pub(super) fn execute(session: &mut Session, command: Command) -> Result<Done, Error> {
    match command {
        Command::Hold {
            customer,
            items,
            reason,
            note,
            until,
        } => standing::hold(session, customer, &items, reason, &note, until),
        Command::LiftHold(hold) => standing::lift_hold(session, hold),
        Command::OpenDispute {
            customer,
            items,
            category,
            words,
            owner,
            solve_by,
            by_letter,
        } => {
            let draft = super::command::DisputeDraft {
                items,
                category,
                words,
                owner,
                solve_by,
                by_letter,
            };
            standing::open_dispute(session, customer, &draft)
        }
        Command::CloseDispute(closing) => standing::close_dispute(session, &closing),
        Command::SetLegalState { customer, state } => {
            standing::set_legal_state(session, customer, state.as_deref())
        }
        Command::RecordSignal {
            customer,
            words,
            noticed_by,
        } => standing::record_signal(session, customer, &words, &noticed_by),
        Command::EndSignal(signal) => standing::end_signal(session, signal),
        Command::RecordMoment(draft) => agreements::record_moment(session, &draft),
        Command::RecordPromise { customer, promise } => {
            commitments::record_promise(session, customer, &promise)
        }
        Command::WithdrawPromise { promise, reason } => {
            commitments::withdraw_promise(session, promise, &reason)
        }
        Command::EndArrangement {
            arrangement,
            how,
            reason,
        } => commitments::end_arrangement(session, arrangement, how, &reason),
        Command::MarkSigned {
            arrangement,
            on,
            scan,
        } => commitments::mark_signed(session, arrangement, on, scan.as_ref()),
        Command::RecordSideAgreement {
            customer,
            agreement,
        } => commitments::record_side_agreement(session, customer, &agreement),
        Command::WithdrawSideAgreement { agreement, reason } => {
            commitments::withdraw_side_agreement(session, agreement, &reason)
        }
        Command::AnswerInside(given) => morning::answer_inside(session, &given),
        Command::AskInside { asked, return_on } => morning::ask_inside(session, &asked, return_on),
        Command::FlagItem { item, note } => morning::flag_item(session, item, note.as_deref()),
        Command::PassInside { customer, reason } => {
            morning::pass_inside(session, customer, &reason)
        }
        Command::ChooseRoute { customers, route } => {
            morning::choose_route(session, &customers, route)
        }
        Command::HandToSales { cases, colleague } => {
            morning::hand_to_sales(session, &cases, colleague)
        }
        Command::BackFromSales(result) => morning::back_from_sales(session, &result),
        Command::OverrideBooks { reason } => agreements::override_books(session, &reason),
        Command::ConfirmBooks { account, through } => {
            company::confirm_books(session, account, through)
        }
        Command::SaveBankProfile(profile) => tables::save_bank(session, profile),
        Command::ForgetBankProfile(id) => tables::forget_bank(session, &id),
        Command::SaveListProfile(profile) => tables::save_list(session, profile),
        Command::ForgetListProfile(id) => tables::forget_list(session, &id),
        Command::SaveSettlementProfile(profile) => tables::save_settlement(session, profile),
        Command::ForgetSettlementProfile(id) => tables::forget_settlement(session, &id),
        Command::EditCustomer { customer, to } => customers::edit(session, customer, &to),
        Command::AddCustomer {
            number,
            to,
            another,
        } => customers::add(session, &number, &to, another),
        Command::SetKinds(kinds) => customers::set_kinds(session, &kinds),
        Command::EnterItem { customer, to, copy } => {
            by_hand::enter_item(session, customer, &to, copy.as_ref())
        }
        Command::CorrectItem { item, to } => by_hand::correct_item(session, item, &to),
        Command::RemoveItem(item) => by_hand::remove_item(session, item),
        Command::MergeCustomers { keep, merged } => merging::merge(session, keep, merged),
        Command::SeparateCustomer(merged) => merging::separate(session, merged),
        Command::KeepApart { one, other } => merging::keep_apart(session, one, other),
        Command::SaveContact {
            customer,
            contact,
            to,
        } => customers::save_contact(session, customer, contact, &to),
        Command::RemoveContact(contact) => customers::remove_contact(session, contact),
        Command::WipePerson(contact) => customers::wipe_person(session, contact),
        Command::WipePassedNotes => customers::wipe_passed_notes(session),
        Command::HoldOrder {
            customer,
            what,
            until,
        } => commitments::hold_order(session, customer, &what, until),
        Command::ReleaseOrder(order) => commitments::release_order(session, order),
        Command::HandOverTerms {
            customers,
            terms,
            on,
            how,
        } => law::hand_over_terms(session, &customers, terms, on, &how),
        Command::ConfirmOrder { item, order } => law::confirm_order(session, item, order),
        Command::WaiveCharges {
            customer,
            items,
            what,
            reason,
        } => law::waive_charges(session, customer, &items, &what, &reason),
        Command::SetChargeRules(to) => {
            company::change(session, |write| settings::law::set_rules(write, to))
        }
        Command::AddRates(rates) => law::add_rates(session, &rates),
        Command::TermsLookedAt => law::terms_looked_at(session),
        Command::SetCompany(to) => company::set_company(session, &to),
        Command::SetProcedure(to) => company::set_procedure(session, &to),
        Command::SetMoney(to) => company::set_money(session, &to),
        Command::SetMorning(to) => company::set_morning(session, &to),
        Command::SetLogo(bytes) => company::set_logo(session, bytes.as_deref()),
        Command::SetPaper(to) => paper::set_paper(session, &to),
        Command::SetLetterhead(bytes) => paper::set_letterhead(session, bytes.as_deref()),
        Command::SaveColleague { colleague, to } => {
            company::save_colleague(session, colleague, &to)
        }
        Command::SaveBankAccount {
            account,
            iban,
            name,
            counts,
        } => company::save_bank_account(session, account, &iban, &name, counts),
        Command::SaveTerms { terms, to } => law::save_terms(session, terms, &to),
        Command::SetRhythm { customer, to } => calendar::set_rhythm(session, customer, &to),
        Command::SetCalendar(to) => calendar::set_calendar(session, &to),
        Command::SetLetters(to) => calendar::set_letters(session, to),
        Command::SetOrder(to) => calendar::set_order(session, &to),
        Command::Undo(line) => undo::undo(session, line),
        Command::Import(rehearsal) => imports::import(session, *rehearsal),
        Command::AnswerOpening(answers) => opening::answer_opening(session, &answers),
        Command::AttachCopy { item, name, bytes } => copies::attach(session, item, &name, &bytes),
        Command::AttachWaiting { copy, item } => copies::attach_waiting(session, copy, item),
        Command::RemoveWaiting(copy) => copies::remove_waiting(session, copy),
        Command::Allocate { receipt, parts } => receipts::allocate(session, receipt, &parts),
        Command::RecordReceipt {
            replaces,
            customer,
            means,
            received_on,
            parts,
            note,
        } => {
            let receipt = by_hand::Receipt {
                customer,
                means,
                received_on,
                note: note.trim(),
            };
            by_hand::record_receipt(session, &receipt, &parts, replaces)
        }
        Command::KeepAsCredit { receipt, customer } => {
            receipts::keep_as_credit(session, receipt, customer)
        }
        Command::NotACustomer {
            receipt,
            note,
            remember,
        } => receipts::not_a_customer(session, receipt, &note, remember),
        Command::ForgetNotACustomer(account) => receipts::forget_not_a_customer(session, &account),
        Command::ForgetAccount { customer, account } => {
            customers::forget_account(session, customer, &account)
        }
        Command::Unallocate(receipt) => receipts::unallocate(session, receipt),
        Command::AllocateCredit { credit, parts } => {
            receipts::allocate_credit(session, credit, &parts)
        }
        Command::RecordSending { letters, what } => post::record_fate(session, &letters, &what),
        Command::VoidLetters { letters, reason } => post::void(session, &letters, &reason),
        Command::AskForLetter(asked) => asked_letters::ask(session, &asked),
        Command::ForgetLetter(asked) => asked_letters::forget(session, asked),
        Command::IssueLetters(orders) => super::letters::issue(session, &orders),
    }
}

/// What a line of the journal did, by its kind: shown with "undo" after a restart.
pub(in crate::app) fn did(kind: &str) -> Option<Message> {
    Some(match kind {
        "import" => msg("did-import"),
        "opening" => msg("did-opening"),
        "copy" => msg("did-copy"),
        "ask-letter" => msg("did-ask-letter"),
        "forget-letter" => msg("did-forget-letter"),
        "remove-copy" => msg("did-remove-copy"),
        "allocate" => msg("did-allocate"),
        "receipt" => msg("did-receipt"),
        "credit" => msg("did-credit"),
        "not-a-customer" => msg("did-not-a-customer"),
        "unallocate" => msg("did-unallocate"),
        "forget-account" => msg("did-forget-account"),
        "hold" => msg("did-hold"),
        "lift-hold" => msg("did-lift-hold"),
        "hold-order" => msg("did-hold-an-order"),
        "release-order" => msg("did-release-order"),
        "dispute" => msg("did-dispute"),
        "close-dispute" => msg("did-close-dispute"),
        "legal-state" => msg("did-legal-state"),
        "signal" => msg("did-signal"),
        "end-signal" => msg("did-end-signal"),
        "moment" => msg("did-moment"),
        "promise" => msg("did-promise"),
        "withdraw-promise" => msg("did-withdraw-promise"),
        "end-arrangement" => msg("did-end-arrangement"),
        "cancel-arrangement" => msg("did-cancel-arrangement"),
        "side-agreement" => msg("did-agreement"),
        "withdraw-side-agreement" => msg("did-withdraw-side-agreement"),
        "signed" => msg("did-signed"),
        "route" => msg("did-route"),
        "inside" => msg("did-inside"),
        "inside-asked" => msg("did-inside-ask"),
        "flag" => msg("did-flag"),
        "pass-inside" => msg("did-pass-inside"),
        "sales" => msg("did-sales"),
        "sales-result" => msg("did-sales-back"),
        "override-books" => msg("did-override-books"),
        "confirm-books" => msg("did-confirm-books"),
        "letters" => msg("did-letters"),
        "post" => msg("did-post"),
        "void" => msg("did-void-letters"),
        "customer" => msg("did-customer"),
        "new-customer" => msg("did-new-customer"),
        "kinds" => msg("did-kinds"),
        "item" => msg("did-item"),
        "correct-item" => msg("did-correct-item"),
        "merge" => msg("did-merge"),
        "separate" => msg("did-separate"),
        "keep-apart" => msg("did-keep-apart"),
        "contact" => msg("did-contact"),
        "remove-contact" => msg("did-remove-contact"),
        "terms-given" => msg("did-terms-given"),
        "rhythm" => msg("did-rhythm"),
        "settings" => msg("did-settings"),
        "colleague" => msg("did-colleague"),
        "bank-account" => msg("did-bank-account"),
        "terms" => msg("did-terms"),
        "order" => msg("did-order-confirmed"),
        "waive" => msg("did-waive"),
        _ => return None,
    })
}

/// Records one command and says it.
pub(super) fn record(
    session: &mut Session,
    kind: &'static str,
    said: Message,
    changed: Changed,
    command: impl FnOnce(&mut Write<'_>) -> Result<JournalEntry, Error>,
) -> Result<Done, Error> {
    let moment = session.moment();
    let ((), journal) = session
        .store
        .write(moment, kind, |write| Ok::<_, Error>(((), command(write)?)))?;
    Ok(done(said, changed, journal))
}

pub(super) const fn done(said: Message, changed: Changed, journal: JournalId) -> Done {
    Done {
        said,
        changed,
        undo: Some(journal),
        produced: Vec::new(),
    }
}

/// A field that must be filled in.
pub(super) fn required<'a>(
    text: &'a str,
    place: &'static str,
    missing: &'static str,
) -> Result<&'a str, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        Err(Refusal::new(msg(missing)).at(place))
    } else {
        Ok(text)
    }
}

/// These items as they stand today; refuses one that is not there or has nothing open.
pub(super) fn open_items(
    write: &Write<'_>,
    today: chrono::NaiveDate,
    ids: &[ItemId],
) -> Result<Vec<ItemRow>, Error> {
    let rows = write.items(today, ids.iter().copied())?;
    if rows.is_empty() || rows.len() != ids.len() {
        return Err(Refusal::new(msg("refused-no-items")).at("items").into());
    }
    if let Some(settled) = rows.iter().find(|row| row.open.is_zero()) {
        return Err(Refusal::new(
            msg("refused-item-settled").with("number", settled.number.as_str()),
        )
        .at("items")
        .into());
    }
    Ok(rows)
}

/// What is open on items together; refuses a mix of currencies.
pub(super) fn open_sum(rows: &[ItemRow]) -> Result<Money, Refusal> {
    let mixed = || Refusal::new(msg("refused-mixed-currencies")).at("items");
    let currency = rows
        .first()
        .map(|row| row.open.currency)
        .ok_or_else(mixed)?;
    Money::sum(currency, rows.iter().map(|row| row.open)).ok_or_else(mixed)
}

/// Subjects of a line about a customer and items.
pub(super) fn about(customer: crate::domain::ids::CustomerId, items: &[ItemId]) -> JournalEntry {
    let mut entry = JournalEntry::about(Subject::Customer(customer));
    entry
        .subjects
        .extend(items.iter().copied().map(Subject::Item));
    entry
}
