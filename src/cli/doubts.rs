//! `--doubtful [CUSTOMER=]same|other`: whether a customer in a file who looks like one whom we know is the same. Without
//! it they are imported as another, and that is said.

use super::desk::Outcome;
use crate::app::Session;
use crate::app::rehearsal::{CustomerDoubt, Rehearsal};
use crate::domain::message::Problem;
use crate::domain::message::{Weight, msg};
use clap::ArgMatches;

/// They are the same; for everybody, or for the one who is named.
pub(super) type Doubtful = (Option<String>, bool);

/// `same`, `Bakkerij Janssen=other`.
pub(super) fn doubtful(text: &str) -> Result<Doubtful, &'static str> {
    let (name, answer) = match text.rsplit_once('=') {
        Some((name, answer)) => (Some(name.trim().to_owned()), answer),
        None => (None, text),
    };
    match answer.trim() {
        "same" => Ok((name, true)),
        "other" => Ok((name, false)),
        _ => Err("[CUSTOMER=]same|other"),
    }
}

/// Answers the doubts about customers. Whoever is named goes before everybody.
pub(super) fn answer(session: &Session, rehearsal: &mut Rehearsal, found: &ArgMatches) -> Outcome {
    let given = found.get_many::<Doubtful>("doubtful").into_iter().flatten();
    let mut given: Vec<&Doubtful> = given.collect();
    given.sort_by_key(|(name, _)| name.is_none());
    let said_of = |doubt: &CustomerDoubt| {
        let name = doubt.name.to_lowercase();
        let is_about = |about: &Option<String>| {
            about
                .as_ref()
                .is_none_or(|about| about.to_lowercase() == name)
        };
        let mut given = given.iter();
        given.find(|(about, _)| is_about(about)).map(|it| it.1)
    };
    let mut answered = false;
    for doubt in rehearsal.files.iter_mut().flat_map(|file| &mut file.doubts) {
        doubt.same = said_of(doubt);
        answered |= doubt.same.is_some();
    }
    if answered {
        session.rehearse_again(rehearsal)?;
    }
    Ok(())
}

/// Doubts that nobody answered: the customer comes in as another.
pub(super) fn left_undone(doubts: &[CustomerDoubt]) -> impl Iterator<Item = Problem> {
    let open = doubts.iter().filter(|doubt| doubt.same.is_none());
    open.map(|doubt| Problem {
        place: None,
        what: msg("cli-import-doubt")
            .with("one", doubt.name.as_str())
            .with("other", doubt.like.as_str())
            .with("why", doubt.likeness.message()),
        remedy: Some(msg("cli-import-doubt-remedy")),
        weight: Weight::Remark,
    })
}
