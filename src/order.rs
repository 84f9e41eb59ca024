//! Sorting in little code: the library's would add three kilobytes for each type to what every reader
//! downloads.

/// So few are sooner put in one by one than by a heap.
const FEW: usize = 16;

/// Sorts items by a key, the least first; those of the same key stay in their order.
pub(crate) fn by_key<T, K: Ord>(items: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    if keys.is_sorted() {
        return;
    }
    put(items, merged(keys.len(), &|a, b| keys.get(a) <= keys.get(b)));
}

/// Sorts items whose keys are longer than what is kept for each: `in_order` tells whether one may stand
/// before another. Those of the same key stay in their order.
pub(crate) fn by<T>(items: &mut [T], in_order: impl Fn(&T, &T) -> bool) {
    if items.is_sorted_by(&in_order) {
        return;
    }
    let known = |a: usize, b: usize| items.get(a).zip(items.get(b));
    let order = merged(items.len(), &|a, b| known(a, b).is_none_or(|(a, b)| in_order(a, b)));
    put(items, order);
}

/// Puts at each place the item whose place the order names.
fn put<T>(items: &mut [T], mut order: Vec<usize>) {
    // each place is filled with the item that belongs there, and its own place with the next: no second list
    for start in 0..order.len() {
        let mut at = start;
        while let Some(from) = order.get_mut(at).map(|it| std::mem::replace(it, at))
            && from != start
        {
            items.swap(at, from);
            at = from;
        }
    }
}

/// Sorts items, the least first, in their place: by a heap, whose code is an eighth of the library's.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    if items.is_sorted() {
        return;
    }
    if items.len() <= FEW {
        for end in 1..items.len() {
            let mut at = end;
            while at > 0 && items.get(at) < items.get(at - 1) {
                items.swap(at, at - 1);
                at -= 1;
            }
        }
        return;
    }
    for root in (0..items.len() / 2).rev() {
        sink(items, root);
    }
    let mut rest = items;
    while let [_, .., _] = rest {
        let last = rest.len() - 1;
        rest.swap(0, last);
        rest = rest.split_at_mut(last).0;
        sink(rest, 0);
    }
}

/// Moves an item down a heap until both items below it are less.
fn sink<T: Ord>(heap: &mut [T], mut root: usize) {
    loop {
        let left = 2 * root + 1;
        let child = if heap.get(left) < heap.get(left + 1) { left + 1 } else { left };
        if heap.get(child) <= heap.get(root) {
            return;
        }
        heap.swap(root, child);
        root = child;
    }
}

/// For each of some keys, where the same key stood first and where it stood last before: groups in reading
/// order, without sorting, so that a key of a long list costs no more than one of a short list.
pub(crate) struct Chains {
    first: Vec<u32>,
    before: Vec<u32>,
}

/// No place: a list is shorter.
const NOWHERE: u32 = u32::MAX;

impl Chains {
    /// Of a list of keys.
    pub(crate) fn of(keys: &[u64]) -> Self {
        let mut chains = Self { first: Vec::with_capacity(keys.len()), before: Vec::new() };
        chains.before.reserve_exact(keys.len());
        // where each key stood last, in a slot found by the key; half of them stay free
        let mut slots = vec![NOWHERE; (2 * keys.len()).next_power_of_two()];
        let shift = u64::BITS - slots.len().ilog2().max(1);
        for (at, key) in (0..).zip(keys) {
            let mixed = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> shift;
            let mut slot = usize::try_from(mixed).unwrap_or_default() % slots.len();
            while let Some(other) = slots.get(slot)
                && keys.get(*other as usize).is_some_and(|it| it != key)
            {
                slot = (slot + 1) % slots.len();
            }
            let before = slots.get_mut(slot).map_or(NOWHERE, |it| std::mem::replace(it, at));
            chains.first.push(chains.first.get(before as usize).copied().unwrap_or(at));
            chains.before.push(before);
        }
        chains
    }

    /// Where the key at a place stood first.
    pub(crate) fn first(&self, at: usize) -> usize {
        self.first.get(at).map_or(at, |it| *it as usize)
    }

    /// The earlier places of the key at a place, the nearest first.
    pub(crate) fn back(&self, at: usize) -> impl Iterator<Item = usize> {
        let before = |it: usize| {
            let before = self.before.get(it).copied().filter(|it| *it != NOWHERE);
            before.map(|it| it as usize)
        };
        std::iter::successors(before(at), move |it| before(*it))
    }
}

/// The numbers from 0 to `count` in order, by merging runs of one, two, four and so on.
fn merged(count: usize, in_order: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut width = 1;
    while width < count {
        let mut to = Vec::with_capacity(count);
        for pair in from.chunks(2 * width) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
            while let Some(next) = match (left.peek(), right.peek()) {
                (Some(a), Some(b)) if !in_order(**a, **b) => right.next(),
                (None, _) => right.next(),
                _ => left.next(),
            } {
                to.push(*next);
            }
        }
        from = to;
        width *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::{by_key, sort};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_stand_as_the_stable_sort_has_them(keys in prop::collection::vec(0u8..9, 0..60)) {
            let mut items: Vec<(usize, u8)> = keys.into_iter().enumerate().collect();
            let mut expected = items.clone();
            expected.sort_by_key(|it| it.1);
            by_key(&mut items, |it| it.1);
            prop_assert_eq!(items, expected);
        }

        #[test]
        fn items_stand_as_the_unstable_sort_has_them(mut items in prop::collection::vec(0u8..99, 0..200)) {
            let mut expected = items.clone();
            expected.sort_unstable();
            sort(&mut items);
            prop_assert_eq!(items, expected);
        }
    }
}
