//! What a schedule of instalments has to be: at most four, soon begun and over within four months (seeds A10.1,
//! B31), each on a day on which money can come, together exactly what is owed.

use crate::domain::calendar::{Calendar, INSTALMENTS_AT_ALL, MAX_INSTALMENTS, months_after};
use crate::domain::message::{Message, Refusal, msg};
use crate::domain::money::Money;
use chrono::NaiveDate;

/// Months within which the last instalment lies, without an owner's reason for more.
pub const ARRANGEMENT_MONTHS: u32 = 4;

/// Checks a schedule of `total`. With a reason of the owner's (`more_because`) there may be more than four, and
/// they may take longer.
///
/// # Errors
/// What is wrong with it: a refusal at `instalments`, or at `more_because` where a reason would do.
pub fn check_schedule(
    instalments: &[(NaiveDate, Money)],
    total: Money,
    more_because: &str,
    (today, calendar): (NaiveDate, &Calendar),
) -> Result<(), Refusal> {
    let refused = |what: Message| Err(Refusal::new(what).at("instalments"));
    let at_all = usize::try_from(INSTALMENTS_AT_ALL).unwrap_or(24);
    if instalments.is_empty() || instalments.len() > at_all {
        return refused(msg("refused-instalments-at-all").with("most", at_all));
    }
    if instalments
        .iter()
        .any(|(_, amount)| !amount.is_positive() || amount.currency != total.currency)
    {
        return refused(msg("refused-instalment-amount"));
    }
    if instalments.first().is_some_and(|(day, _)| *day < today)
        || instalments.windows(2).any(|pair| pair[0].0 >= pair[1].0)
    {
        return refused(msg("refused-instalment-days"));
    }
    for (day, _) in instalments {
        let payment_day = calendar.payment_day_on_or_after(*day);
        if payment_day != *day {
            return Err(
                Refusal::new(msg("refused-instalment-day-off").with("day", *day))
                    .remedy(msg("refused-instalment-day-off-remedy").with("day", payment_day))
                    .at("instalments"),
            );
        }
    }
    if more_because.trim().is_empty() {
        within_reason(instalments, (today, calendar))?;
    }
    let sum = Money::sum(
        total.currency,
        instalments.iter().map(|(_, amount)| *amount),
    );
    if sum != Some(total) {
        return refused(
            msg("refused-instalments-sum")
                .with("sum", sum.unwrap_or(total))
                .with("open", total),
        );
    }
    Ok(())
}

/// At most four, within four months: more needs the owner's reason.
fn within_reason(
    instalments: &[(NaiveDate, Money)],
    (today, calendar): (NaiveDate, &Calendar),
) -> Result<(), Refusal> {
    let needs_reason = |what: Message| {
        Err(Refusal::new(what)
            .remedy(msg("refused-instalments-more-remedy"))
            .at("more_because"))
    };
    let most = usize::try_from(MAX_INSTALMENTS).unwrap_or(4);
    if instalments.len() > most {
        return needs_reason(msg("refused-instalments-most").with("most", most));
    }
    let last_day = last_reasonable_day(today, calendar);
    if instalments.last().is_some_and(|(day, _)| *day > last_day) {
        return needs_reason(msg("refused-instalments-too-late").with("day", last_day));
    }
    Ok(())
}

/// The day by which an arrangement that is made today should be over.
#[must_use]
pub fn last_reasonable_day(today: NaiveDate, calendar: &Calendar) -> NaiveDate {
    calendar.payment_day_on_or_after(months_after(today, ARRANGEMENT_MONTHS))
}
