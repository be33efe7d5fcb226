//! How well and how fast money finds its invoices: `cargo bench --bench matching`.
//!
//! 20,000 generated transactions against 40,000 open items, three seeds; then the processor time at
//! 1,000, 10,000 and 100,000 transactions. `-- SEED` looks at one seed and shows what went wrong.

#[path = "mix/mod.rs"]
mod mix;

use mix::{Category, Line, Mix, Score};
use std::io::{self, Write};

const SEEDS: [u64; 3] = [1, 2, 3];
const TRANSACTIONS: usize = 20_000;
const OPEN: usize = 40_000;

fn main() -> io::Result<()> {
    let asked = std::env::args().skip(1).find_map(|arg| arg.parse().ok());
    let mut out = io::stdout().lock();
    match asked {
        Some(seed) => one_seed(&mut out, seed),
        None => {
            let scores: Vec<Score> = SEEDS
                .into_iter()
                .map(|seed| accuracy(&mut out, seed))
                .collect::<Result<_, _>>()?;
            worst(&mut out, &scores)?;
            speed(&mut out)
        }
    }
}

fn one_seed(out: &mut impl Write, seed: u64) -> io::Result<()> {
    let score = accuracy(out, seed)?;
    for mistake in &score.mistakes {
        writeln!(out, "APPLIED WRONGLY {mistake}")?;
    }
    for missed in &score.missed {
        writeln!(out, "MISSED {missed}")?;
    }
    Ok(())
}

fn accuracy(out: &mut impl Write, seed: u64) -> io::Result<Score> {
    let mix = Mix::new(seed, TRANSACTIONS, OPEN);
    let score = Score::of(&mix, &mut mix.book());
    let (open, twins) = mix.open();
    writeln!(
        out,
        "\nSeed {seed}: {} transactions, {open} open items, {twins} of them with the amount of another of the same customer\n",
        mix.payments.len()
    )?;
    table(out, &|category| {
        score
            .lines()
            .find(|(of, _)| *of == category)
            .map(|(_, line)| line)
            .unwrap_or_default()
    })?;
    sums(out, &score)?;
    Ok(score)
}

fn table(out: &mut impl Write, of: &dyn Fn(Category) -> Line) -> io::Result<()> {
    writeln!(
        out,
        "| category | transactions | certain: right | certain: wrong | certain % right | applied % | with likely % | likely, wrong |"
    )?;
    writeln!(out, "|---|---:|---:|---:|---:|---:|---:|---:|")?;
    for (category, name, _) in Category::ALL {
        let line = of(category);
        writeln!(
            out,
            "| {name} | {} | {} | {} | {} | {} | {} | {} |",
            line.payments,
            line.right,
            line.wrong,
            percent(line.precision()),
            percent(line.certain()),
            percent(line.with_likely()),
            line.likely_wrong
        )?;
    }
    Ok(())
}

fn sums(out: &mut impl Write, score: &Score) -> io::Result<()> {
    let paying = score.all(true);
    writeln!(
        out,
        "\nOf what is applied {} % is right; traps applied: {}; paying transactions right without a question {} %, with likely {} %",
        percent(score.everything().precision()),
        score.traps(),
        percent(paying.certain()),
        percent(paying.with_likely())
    )
}

fn worst(out: &mut impl Write, scores: &[Score]) -> io::Result<()> {
    let least = |what: &dyn Fn(&Score) -> usize| scores.iter().map(what).min().unwrap_or(0);
    writeln!(
        out,
        "\nWorst of {} seeds: right {} %, traps {}, without a question {} %, with likely {} %",
        scores.len(),
        percent(least(&|score| score.everything().precision())),
        scores.iter().map(Score::traps).max().unwrap_or(0),
        percent(least(&|score| score.all(true).certain())),
        percent(least(&|score| score.all(true).with_likely()))
    )
}

fn percent(hundredths: usize) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn speed(out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "\n| transactions | open items | CPU seconds: book | matched |"
    )?;
    writeln!(out, "|---:|---:|---:|---:|")?;
    for (transactions, open) in [
        (1_000, 2_000),
        (10_000, 20_000),
        (20_000, 40_000),
        (100_000, 200_000),
    ] {
        let mix = Mix::new(1, transactions, open);
        let start = cpu_seconds();
        let mut book = mix.book();
        let built = cpu_seconds();
        for payment in &mix.payments {
            let proposal = book.propose(&payment.incoming());
            if proposal.certainty == minnelijk::domain::matching::Certainty::Certain {
                book.apply(&proposal, payment.booked_on);
            }
        }
        let done = cpu_seconds();
        writeln!(
            out,
            "| {transactions} | {open} | {:.2} | {:.2} |",
            built - start,
            done - built
        )?;
    }
    Ok(())
}

/// Of this process, from `/proc` as in `growth.rs`; nothing on other systems than Linux.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = stat
        .split_whitespace()
        .next()
        .and_then(|first| first.parse::<f64>().ok());
    nanoseconds.unwrap_or(0.0) / 1e9
}
