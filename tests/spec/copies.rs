//! The daily copy, back from a copy, and to another computer.

use chrono::{Days, NaiveDate};
use minnelijk::app::clock::Clock;
use minnelijk::app::{Access, Error, Session, backup};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 21).unwrap()
}

fn company() -> (TempDir, Session, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bakkerij.minnelijk");
    let session = Session::create(&file, Clock::fixed(day())).unwrap();
    let copies = backup::folder_of(&file, None);
    (folder, session, copies)
}

fn refused(result: Result<impl std::fmt::Debug, Error>) -> &'static str {
    result.unwrap_err().refusal().what.key
}

#[test]
fn the_daily_copy_stands_beside_the_company_and_is_a_whole_company() {
    let (folder, session, copies) = company();
    assert!(session.copy_is_due(&copies).unwrap());
    let copy = session.back_up(&copies).unwrap();
    assert_eq!(
        copy,
        folder.path().join("copies/bakkerij-2026-10-21.minnelijk")
    );
    assert!(Session::open(&copy, Access::Read, session.clock()).is_ok());
    assert!(
        !session.copy_is_due(&copies).unwrap(),
        "nothing happened since"
    );
}

#[test]
fn a_second_copy_of_the_day_takes_the_place_of_the_first() {
    let (_folder, session, copies) = company();
    session.back_up(&copies).unwrap();
    session.back_up(&copies).unwrap();
    assert_eq!(backup::copies(session.file(), &copies).len(), 1);
    assert_eq!(
        std::fs::read_dir(&copies).unwrap().count(),
        1,
        "nothing is left behind"
    );
}

#[test]
fn fourteen_days_are_kept_and_other_files_are_left_alone() {
    let (_folder, mut session, copies) = company();
    std::fs::create_dir(&copies).unwrap();
    let others = ["bakkerij-oud.minnelijk", "slager-2020-01-01.minnelijk"];
    for other in others {
        std::fs::write(copies.join(other), "not ours").unwrap();
    }
    for days in 0..20 {
        session.set_clock(Clock::fixed(day() + Days::new(days)));
        session.back_up(&copies).unwrap();
    }
    let kept = backup::copies(session.file(), &copies);
    assert_eq!(kept.len(), backup::KEPT);
    assert_eq!(kept.first().unwrap().1, day() + Days::new(19));
    assert_eq!(kept.last().unwrap().1, day() + Days::new(6));
    assert!(others.iter().all(|other| copies.join(other).exists()));
}

#[test]
fn a_folder_of_choice_is_used() {
    let (folder, session, _) = company();
    let usb = folder.path().join("usb/minnelijk");
    let copy = session
        .back_up(&backup::folder_of(session.file(), Some(&usb)))
        .unwrap();
    assert!(copy.starts_with(&usb));
}

#[cfg(unix)]
#[test]
fn a_copy_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_folder, session, copies) = company();
    let copy = session.back_up(&copies).unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&copy), 0o600);
    assert_eq!(mode(&copies), 0o700);
}

#[test]
fn a_copy_comes_back_as_a_new_file_and_stays_itself() {
    let (folder, session, copies) = company();
    let copy = session.back_up(&copies).unwrap();
    let restored = backup::restore(&copy, &folder.path().join("terug")).unwrap();
    assert_eq!(restored, folder.path().join("terug.minnelijk"));
    assert!(Session::open(&restored, Access::Write, session.clock()).is_ok());
    assert!(copy.exists());
    assert_eq!(refused(backup::restore(&copy, &restored)), "copies-taken");
    assert_eq!(
        backup::free_name(folder.path(), "terug"),
        folder.path().join("terug-2.minnelijk")
    );
}

#[test]
fn a_damaged_copy_is_refused_and_leaves_nothing_behind() {
    let (folder, session, copies) = company();
    let copy = session.back_up(&copies).unwrap();
    let mut bytes = std::fs::read(&copy).unwrap();
    let third = bytes.len() / 3;
    bytes[third..].fill(0x5a);
    std::fs::write(&copy, bytes).unwrap();
    let target = folder.path().join("terug.minnelijk");
    assert!(backup::restore(&copy, &target).is_err());
    assert!(!target.exists());
    std::fs::write(&copy, "a text").unwrap();
    assert_eq!(refused(backup::restore(&copy, &target)), "open-not-ours");
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("terug"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn a_copy_to_take_along_never_writes_over_a_file() {
    let (folder, session, _) = company();
    let target = folder.path().join("mee.minnelijk");
    session.copy_out(&target).unwrap();
    assert_eq!(refused(session.copy_out(&target)), "copies-taken");
    let open = Session::open(&target, Access::Write, session.clock());
    assert!(open.is_ok(), "another computer opens it like any company");
}

#[test]
fn a_disk_without_room_is_said_before_anything_is_written() {
    let (folder, _session, _) = company();
    assert_eq!(
        refused(backup::room_for(folder.path(), u64::MAX)),
        "copies-no-room"
    );
    assert!(backup::room_for(folder.path(), 1).is_ok());
}
