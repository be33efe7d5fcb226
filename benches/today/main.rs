//! Today at size: `cargo bench --bench today`; `-- --quick` without the largest company.
//!
//! `worklist --json` of 100,000 open items of 20,000 customers, and of ten times that; the list after one
//! outcome, and what the sidebar counts then; a call sheet, and Ctrl K; and a picture of the Today screen with 20,000 rows. Each in a process of
//! its own. Measured is the time that its thread had a processor, so that other programs do not count; where the
//! system does not say, the clock on the wall stands in.

mod company;
mod desk;

use chrono::NaiveDate;
use cpu_time::ThreadTime;
use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::process;
use std::time::{Duration, Instant};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// What is measured on a company file, and what each may take.
const MEASURES: [&str; 5] = [
    "worklist --json",
    "the list after one outcome",
    "the frame after one outcome",
    "a call sheet",
    "Ctrl K",
];

fn main() -> Outcome {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.as_slice() {
        [measure, file] if MEASURES.contains(&measure.as_str()) => {
            return measured(measure, Path::new(file));
        }
        [measure] if measure == desk::PICTURE => return desk::picture(),
        _ => {}
    }
    let quick = args.iter().any(|arg| arg == "--quick");
    let mut out = std::io::stdout().lock();
    writeln!(out, "| company | measure | measured |\n|---|---|---|")?;
    let folder = tempfile::tempdir()?;
    let sizes: &[(usize, usize)] = if quick {
        &[(100_000, 0), (100_000, 25)]
    } else {
        &[(100_000, 0), (100_000, 25), (1_000_000, 0)]
    };
    for (items, waiting) in sizes {
        let file = folder.path().join(format!("{items}-{waiting}.minnelijk"));
        company::make(&file, *items, *waiting)?;
        let name = format!("{items} open items, {waiting} receipts wait");
        for measure in MEASURES {
            // The largest is about the list alone.
            if *items > 100_000 && measure != MEASURES[0] {
                continue;
            }
            let said = run(&[measure, &file.display().to_string()])?;
            writeln!(out, "| {name} | {measure} | {said} |")?;
            out.flush()?;
        }
    }
    writeln!(
        out,
        "| 20000 rows | {} | {} |",
        desk::PICTURE,
        run(&[desk::PICTURE])?
    )?;
    Ok(())
}

fn run(args: &[&str]) -> Outcome<String> {
    let said = process::Command::new(std::env::current_exe()?)
        .args(args)
        .output()?;
    if !said.status.success() {
        return Err(format!("{args:?}: {}", String::from_utf8_lossy(&said.stderr)).into());
    }
    Ok(String::from_utf8(said.stdout)?.trim().to_owned())
}

fn measured(measure: &str, file: &Path) -> Outcome {
    let said = match measure {
        "worklist --json" => company::worklist(file)?,
        "the list after one outcome" => company::after_one_outcome(file)?,
        "the frame after one outcome" => company::frame_after_one_outcome(file)?,
        "a call sheet" => company::call_sheets(file)?,
        _ => company::searches(file)?,
    };
    writeln!(std::io::stdout(), "{said}")?;
    Ok(())
}

/// The day of every measure.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default()
}

/// Does something, and says how much processor time it took.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let (began, wall) = (ThreadTime::try_now(), Instant::now());
    let done = work();
    let took = began.and_then(|began| began.try_elapsed());
    (done, took.unwrap_or_else(|_no_clock| wall.elapsed()))
}

/// `median 2.1 ms, 99th percentile 3.0 ms, worst 3.4 ms of 100`
fn summed_up(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |percent: usize| {
        let place = (times.len() * percent).div_ceil(100).max(1) - 1;
        times.get(place).copied().unwrap_or_default().as_secs_f64() * 1000.0
    };
    format!(
        "median {:.1} ms, 99th percentile {:.1} ms, worst {:.1} ms of {}",
        at(50),
        at(99),
        at(100),
        times.len()
    )
}

/// The most memory that this process ever had, in megabytes.
fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes / 1024.0)
}
