//! What matching makes of a year of payments: the mix that `cargo bench --bench matching` measures in full,
//! here smaller, with the targets that may not be missed.

#[path = "../../benches/mix/mod.rs"]
mod mix;

use mix::{Line, Mix, Score};

fn score(seed: u64) -> Score {
    let mix = Mix::new(seed, 2_000, 4_000);
    let (open, twins) = mix.open();
    assert_eq!((mix.payments.len(), open), (2_000, 4_000));
    assert!(
        (300..=500).contains(&twins),
        "a tenth has the amount of another: {twins}"
    );
    Score::of(&mix, &mut mix.book())
}

/// Every kind that pays finds its way more often than not.
fn is_not_left_behind(line: Line) -> bool {
    line.with_likely() >= 5_000
}

#[test]
fn what_is_applied_is_right_and_most_is_applied() {
    for seed in [1, 2, 5] {
        let score = score(seed);
        let paying = score.all(true);
        assert_eq!(score.traps(), 0, "{:#?}", score.mistakes);
        assert!(
            score.everything().precision() >= 9_990,
            "{:#?}",
            score.mistakes
        );
        assert!(
            paying.certain() >= 8_500,
            "seed {seed}: {}",
            paying.certain()
        );
        assert!(
            paying.with_likely() >= 9_500,
            "seed {seed}: {} {:#?}",
            paying.with_likely(),
            score.missed
        );
        for (category, line) in score.lines().filter(|(category, _)| category.pays()) {
            assert!(
                is_not_left_behind(line),
                "seed {seed}: {category:?} {line:?}"
            );
        }
    }
}
