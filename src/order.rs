//! Sorting by a key, by one routine for all types: each type its own would add three kilobytes to what
//! every reader downloads.

/// Sorts items by a key, the least first; those of the same key stay in their order.
pub(crate) fn by_key<T, K: Ord>(items: &mut Vec<T>, key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    if keys.is_sorted() {
        return;
    }
    let order = merged(keys.len(), &|a, b| keys.get(a) <= keys.get(b));
    let mut old: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|it| old.get_mut(it)?.take()));
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
    use super::by_key;
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
    }
}
