//! Sorting by one function for all types.
//!
//! The library's sorts are made anew for every type that is sorted, three kilobytes each, and were a
//! tenth of the wasm file. Here the places of the items are sorted, which are numbers whatever the
//! items are, and the items are then swapped into their order.

use core::cmp::Ordering;

/// Sorts a list; what is equal keeps its order.
pub(crate) fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, T::cmp);
}

/// Sorts a list by a key of its items.
pub(crate) fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}

/// Sorts a list by a comparison of its items.
pub(crate) fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let swaps = swaps(list.len(), &|one, other| match (list.get(one), list.get(other)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    for (one, other) in swaps {
        list.swap(one, other);
    }
}

/// What to swap, one after the other, so that items with such a comparison of their places come into
/// their order.
fn swaps(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|one, other| compare(*one, *other));
    let mut swaps = Vec::new();
    for start in 0..length {
        // Each circle of items that take each other's places, once.
        let mut at = start;
        while let Some(place) = order.get_mut(at) {
            let from = core::mem::replace(place, at);
            if from == start {
                break;
            }
            swaps.push((at, from));
            at = from;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use core::cmp::Reverse;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sorts_as_the_library_does(list in prop::collection::vec((0..6_u8, any::<u16>()), 0..40)) {
            let by_key = |list: &[(u8, u16)]| {
                let mut list = list.to_vec();
                list.sort_by_key(|(key, _)| Reverse(*key));
                list
            };
            let mut mine = list.clone();
            sort_by_key(&mut mine, |(key, _)| Reverse(*key));
            prop_assert_eq!(mine, by_key(&list));

            let (mut mine, mut theirs) = (list.clone(), list);
            sort(&mut mine);
            theirs.sort();
            prop_assert_eq!(mine, theirs);
        }
    }
}
