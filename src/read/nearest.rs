//! Misspelt words and what was probably meant.

/// The accepted word closest to a misspelt one, or nothing when none is close.
pub(crate) fn nearest(word: &str, accepted: &[&str]) -> String {
    let close = word.chars().count().div_ceil(3).max(1);
    accepted
        .iter()
        .map(|candidate| (edit_distance(word, candidate), *candidate))
        .filter(|(distance, _)| *distance <= close)
        .min()
        .map_or_else(String::new, |(_, candidate)| candidate.to_owned())
}

fn edit_distance(from: &str, to: &str) -> usize {
    let target: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=target.len()).collect();
    for (at, letter) in from.chars().take(80).enumerate() {
        let mut left = at.saturating_add(1);
        let mut next = vec![left];
        for (pair, other) in row.windows(2).zip(&target) {
            let [diagonal, above] = pair else { continue };
            let swap = diagonal.saturating_add(usize::from(letter != *other));
            left = swap.min(above.saturating_add(1)).min(left.saturating_add(1));
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
