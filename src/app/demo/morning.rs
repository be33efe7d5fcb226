//! What the bookkeeper of the demo company looked into this morning: all but one of the customers who are to
//! be rung, so that it can be seen what is asked about the last one.

use crate::app::command::{Command, InsideGiven};
use crate::app::error::Error;
use crate::app::session::Session;
use crate::app::snapshots::InsideCustomer;
use crate::domain::ids::CustomerId;
use crate::domain::worklist::{Standing, TodayStep};

/// Answers for everybody on today's list but the last one who is to be rung.
pub(super) fn look_inside(session: &mut Session) -> Result<(), Error> {
    let left = last_call(session)?;
    let mut customers = session.inside()?.customers;
    customers.retain(|one| Some(one.customer) != left);
    let given: Vec<InsideGiven> = customers.iter().flat_map(in_order).collect();
    if !given.is_empty() {
        session.execute(Command::AnswerInside(given))?;
    }
    Ok(())
}

fn last_call(session: &Session) -> Result<Option<CustomerId>, Error> {
    let list = session.worklist()?.todo;
    let mut calls = list.iter().rev().filter(|line| {
        matches!(&line.row.standing, Standing::Today(todo) if todo.step == TodayStep::Call && !todo.first)
    });
    Ok(calls.next().map(|line| line.row.customer))
}

fn in_order(customer: &InsideCustomer) -> impl Iterator<Item = InsideGiven> {
    customer.items.iter().flat_map(|line| {
        let item = line.inside.item;
        line.inside
            .open_questions()
            .map(move |question| InsideGiven {
                item,
                question,
                good: true,
                note: String::new(),
                until: None,
            })
    })
}
