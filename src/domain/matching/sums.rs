//! Which open items add up to an amount: five invoices at most, the oldest first, credit notes taken off.

/// Invoices that one sum may consist of.
const MOST_INVOICES: usize = 5;
/// Invoices that are looked at, the oldest ones.
const LOOKED_AT: usize = 24;
/// Credit notes that are looked at.
const CREDIT_NOTES: usize = 4;
/// Sums that are enough to say that several fit.
const ENOUGH: usize = 3;
/// Steps after which the search gives up: a customer with hundreds of open items must not hold up the rest.
const BUDGET: u32 = 20_000;

/// Places in `open` (amounts, oldest first, credit notes negative) whose sum is `amount`: the first ones
/// found, of two items and more. Everything together counts whatever its number.
pub(super) fn sums(open: &[i64], amount: i64) -> Vec<Vec<usize>> {
    let mut found = Vec::new();
    let total = open
        .iter()
        .try_fold(0_i64, |sum, one| sum.checked_add(*one));
    if open.len() > 1 && total == Some(amount) {
        found.push((0..open.len()).collect());
    }
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
    };
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
    search.found
}

struct Search<'a> {
    open: &'a [i64],
    invoices: &'a [usize],
    chosen: Vec<usize>,
    found: Vec<Vec<usize>>,
    steps: u32,
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
            if left == 0 {
                self.keep();
            } else if self.chosen.len() - notes < MOST_INVOICES {
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
        assert_eq!(sums(&[100, 100, 100], 200), [[0, 1], [0, 2], [1, 2]]);
        assert!(sums(&[100, 250, 400], 400).is_empty(), "one item is no sum");
        assert!(sums(&[], 400).is_empty());
    }

    #[test]
    fn credit_notes_are_taken_off() {
        assert_eq!(sums(&[1_000, -200, 5_000], 800), [[0, 1]]);
        assert_eq!(sums(&[1_000, -200], 800), [[0, 1]]);
    }

    #[test]
    fn more_than_five_only_when_it_is_everything() {
        let six = [100, 200, 400, 800, 1_600, 3_200];
        assert_eq!(sums(&six, 6_300), [[0, 1, 2, 3, 4, 5]]);
        let seven = [100, 200, 400, 800, 1_600, 3_200, 6_400];
        assert!(sums(&seven, 6_300).is_empty());
    }

    #[test]
    fn hundreds_of_open_items_end_the_search_in_time() {
        let many: Vec<i64> = (0..500).map(|at| 100_000 + at * 2).collect();
        assert!(sums(&many, 500_001).is_empty());
        assert!(sums(&[i64::MAX, i64::MAX, -1], 5).is_empty());
    }
}
