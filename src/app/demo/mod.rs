//! The demo company: an installation firm that does not exist, with eighteen months of invoices, receipts,
//! letters and calls, dated so that today every situation of the trade occurs at least once.
//!
//! Nothing is left to chance: the same day makes the same company. Calls, agreements and letters go
//! through the same commands as everybody's, each on its own day. Everything printed carries VOORBEELD.

mod cast;
mod days;
mod events;
mod ledger;
mod morning;
mod paper;
mod stage;

use super::clock::Clock;
use super::error::Error;
use super::session::Session;
use crate::domain::message::{Refusal, msg};
use crate::store::{Access, JournalEntry, StoreError};
use cast::Cast;
use chrono::NaiveDate;
use days::Days;
use ledger::Ledger;
use serde_json::{Value, json};
use stage::Stage;
use std::path::{Path, PathBuf};

/// Name of the demo company's file in the data folder.
pub const FILE: &str = "demo.minnelijk";
/// The setting that says for which day it was made, and from which story.
const MADE_FOR: &str = "demo";

/// Fills an empty company file with the demo company as it stands on a day.
///
/// # Errors
/// The file cannot be written.
pub fn fill(session: &mut Session, today: NaiveDate) -> Result<(), Error> {
    let clock = session.clock();
    let cast = Cast::read();
    let days = Days::new(today);
    let ledger = Ledger::of(&cast, &days);
    let mut stage = Stage::set(session, &cast, &days, &ledger)?;
    stage.play()?;
    let bookkeeper = stage.colleagues.first().copied();
    session.set_clock(Clock::fixed(today));
    session.work_as(bookkeeper);
    morning::look_inside(session)?;
    let moment = session.moment();
    session.store.write(moment, "demo", |write| {
        write.set_setting(MADE_FOR, Some(&made_for(today)))?;
        Ok::<_, StoreError>(((), JournalEntry::default()))
    })?;
    session.set_clock(clock);
    Ok(())
}

impl Session {
    /// The demo company in this file: as it was left when it was made for today, else made anew.
    ///
    /// # Errors
    /// The file is another company's, is open elsewhere, or cannot be written.
    pub fn open_demo(path: &Path, clock: Clock, anew: bool) -> Result<Self, Error> {
        if path.exists() {
            let mut session = Self::open(path, Access::Write, clock)?;
            let made = session.read(|read| read.setting(MADE_FOR))?;
            let Some(made) = made else {
                return Err(Refusal::new(
                    msg("demo-not-the-demo").with("file", path.display().to_string()),
                )
                .because(msg("demo-not-the-demo-why"))
                .remedy(msg("demo-not-the-demo-remedy"))
                .into());
            };
            if !anew && made == made_for(clock.today) {
                let first =
                    session.read(|read| Ok(read.colleagues()?.first().map(|row| row.id)))?;
                session.work_as(first);
                return Ok(session);
            }
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|source| failed(folder, source))?;
        }
        // Made beside it and put in its place when it is whole.
        let making = with_ending(path, ".making");
        remove(&making)?;
        let mut session = Self::create(&making, clock)?;
        fill(&mut session, clock.today)?;
        session.store.checkpoint()?;
        let who = session.who();
        drop(session);
        remove(path)?;
        std::fs::rename(&making, path).map_err(|source| failed(path, source))?;
        remove(&making)?;
        let mut session = Self::open(path, Access::Write, clock)?;
        session.work_as(who);
        Ok(session)
    }
}

fn made_for(today: NaiveDate) -> Value {
    json!({ "day": today.to_string(), "story": cast::edition() })
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Takes a company file away, with what SQLite keeps beside it.
fn remove(path: &Path) -> Result<(), Error> {
    for ending in ["", "-wal", "-shm", ".lock"] {
        let file = with_ending(path, ending);
        match std::fs::remove_file(&file) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                return Err(failed(&file, source));
            }
            _ => {}
        }
    }
    Ok(())
}

fn failed(path: &Path, source: std::io::Error) -> Error {
    Error::File {
        path: path.to_owned(),
        source,
    }
}
