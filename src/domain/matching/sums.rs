//! Which open items add up to an amount: everything, some that follow each other, or five invoices at most,
//! the fewest and the oldest first, credit notes taken off.

/// Invoices that one sum may consist of, where they do not follow each other.
const MOST_INVOICES: usize = 5;
/// Invoices that are looked at, the oldest ones.
const LOOKED_AT: usize = 30;
/// Items among which some that follow each other are sought.
const IN_A_ROW: usize = 120;
/// Credit notes that are looked at.
const CREDIT_NOTES: usize = 4;
/// Sums that are enough to say that several fit.
const ENOUGH: usize = 3;
/// Steps after which the search gives up: a customer with hundreds of open items must not hold up the rest.
const BUDGET: u32 = 8_000;

/// Places in `open` (amounts, oldest first, credit notes negative) whose sum is `amount`: the first ones
/// found, of two items and more. Everything together, and what follows each other, counts whatever its number.
pub(super) fn sums(open: &[i64], amount: i64) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let total = open
        .iter()
        .try_fold(0_i64, |sum, one| sum.checked_add(*one));
    if open.len() > 1 && total == Some(amount) {
        found.push((0..open.len()).collect());
    }
    in_a_row(open, amount, &mut found);
    let place = |wanted: fn(&i64) -> bool, most: usize| -> Vec<usize> {
        let places = open.iter().enumerate().filter(|(_, one)| wanted(one));
        places.map(|(at, _)| at).take(most).collect()
    };
    let invoices = place(|one| *one > 0, LOOKED_AT);
    let credit_notes = place(|one| *one < 0, CREDIT_NOTES);
    let mut search = Search {
        open,
        invoices: &invoices,
        chosen: Vec::new(),
        found,
        steps: 0,
        most: 0,
    };
    for most in 1..=MOST_INVOICES {
        search.most = most;
        for taken in 0..1_usize << credit_notes.len() {
            let notes: Vec<usize> = (0..credit_notes.len())
                .filter(|bit| taken & (1 << bit) != 0)
                .map(|bit| credit_notes[bit])
                .collect();
            let off = notes
                .iter()
                .try_fold(0_i64, |sum, at| sum.checked_add(open[*at]));
            let Some(target) = off.and_then(|off| amount.checked_sub(off)) else {
                continue;
            };
            search.chosen.clone_from(&notes);
            search.from(0, target, notes.len());
        }
    }
    search.found
}

/// Two and more that follow each other: what a payer settles who works through a pile.
fn in_a_row(open: &[i64], amount: i64, found: &mut Vec<Vec<usize>>) {
    for first in 0..open.len().min(IN_A_ROW) {
        let mut sum = 0_i64;
        for (last, one) in open.iter().enumerate().take(IN_A_ROW).skip(first) {
            sum = sum.saturating_add(*one);
            if sum == amount && last > first {
                let way: Vec<usize> = (first..=last).collect();
                if !found.contains(&way) {
                    found.push(way);
                }
                if found.len() >= ENOUGH {
                    return;
                }
            }
        }
    }
}

struct Search<'a> {
    open: &'a [i64],
    invoices: &'a [usize],
    chosen: Vec<usize>,
    found: Vec<Vec<usize>>,
    steps: u32,
    /// Invoices that a sum consists of now: few first.
    most: usize,
}

impl Search<'_> {
    /// Tries every invoice from a place on.
    fn from(&mut self, first: usize, target: i64, notes: usize) {
        for next in first..self.invoices.len() {
            self.steps += 1;
            if self.steps > BUDGET || self.found.len() >= ENOUGH {
                return;
            }
            let at = self.invoices[next];
            let left = target - self.open[at];
            if left < 0 {
                continue;
            }
            self.chosen.push(at);
            let chosen = self.chosen.len() - notes;
            if left == 0 && chosen == self.most {
                self.keep();
            } else if left > 0 && chosen < self.most {
                self.from(next + 1, left, notes);
            }
            self.chosen.pop();
        }
    }

    /// Keeps a sum of two items and more, once.
    fn keep(&mut self) {
        let mut sum = self.chosen.clone();
        sum.sort_unstable();
        if sum.len() > 1 && !self.found.contains(&sum) {
            self.found.push(sum);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_items_that_add_up_come_first() {
        assert_eq!(sums(&[100, 250, 400], 350), [[0, 1]]);
        assert_eq!(sums(&[100, 250, 400], 750), [[0, 1, 2]]);
        assert_eq!(sums(&[100, 100, 100], 200), [[0, 1], [1, 2], [0, 2]]);
        let several = [vec![1, 2, 3], vec![0, 2, 4], vec![0, 1, 3, 4]];
        assert_eq!(sums(&[100, 300, 500, 200, 400], 1_000), several);
        assert!(sums(&[100, 250, 400], 400).is_empty(), "one item is no sum");
        assert!(sums(&[], 400).is_empty());
    }

    #[test]
    fn credit_notes_are_taken_off() {
        assert_eq!(sums(&[1_000, -200, 5_000], 800), [[0, 1]]);
        assert_eq!(sums(&[1_000, -200], 800), [[0, 1]]);
    }

    #[test]
    fn more_than_five_only_when_it_is_everything_or_they_follow_each_other() {
        let six = [100, 200, 400, 800, 1_600, 3_200];
        assert_eq!(sums(&six, 6_300), [[0, 1, 2, 3, 4, 5]]);
        let seven = [100, 200, 400, 800, 1_600, 3_200, 6_400];
        assert_eq!(sums(&seven, 6_300), [[0, 1, 2, 3, 4, 5]]);
        let parted = [100, 200, 400, 7_777, 800, 1_600, 3_200];
        assert!(sums(&parted, 6_300).is_empty());
    }

    #[test]
    fn hundreds_of_open_items_end_the_search_in_time() {
        let many: Vec<i64> = (0..500).map(|at| 100_000 + at * 2).collect();
        assert!(sums(&many, 500_001).is_empty());
        assert!(sums(&[i64::MAX, i64::MAX, -1], 5).is_empty());
    }
}
