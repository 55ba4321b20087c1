//! The order of the Danish alphabet, as bytes that any database sorts alike.

use crate::fold;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use std::cmp::Ordering;
use std::sync::LazyLock;

static DANISH: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let mut preferences = CollatorPreferences::from(locale!("da"));
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok()
});

/// A key whose bytes, compared one by one, give the Danish order of the texts (Unicode's rules for Danish).
///
/// `æ`, `ø`, `å` come last and in that order; `aa` is ordered as `å`; a capital comes before its small letter when
/// nothing else tells two texts apart; runs of digits are ordered as numbers, so that *Bilag 2* precedes *Bilag 10*.
///
/// Keys are comparable with keys of the same release only: Unicode's tables change, so a stored key is derived data
/// that must be computed anew after an upgrade of the collation tables.
pub fn collation_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2);
    match DANISH.as_ref().map(|danish| danish.write_sort_key_to(text, &mut key)) {
        Some(Ok(())) => key,
        // The tables are compiled in, so this is not reached; an order by folded text is still an order.
        None => fold(text).into_bytes(),
    }
}

/// Compares two texts in Danish order; the same answer as comparing their [`collation_key`]s, but cheaper.
pub fn compare(a: &str, b: &str) -> Ordering {
    match DANISH.as_ref() {
        Some(danish) => danish.compare(a, b),
        None => fold(a).cmp(&fold(b)),
    }
}

#[cfg(test)]
mod tests {
    use super::{DANISH, collation_key, compare};
    use proptest::prelude::*;

    fn sorted<'a>(words: &[&'a str]) -> Vec<&'a str> {
        let mut words = words.to_vec();
        words.sort_by_key(|w| collation_key(w));
        words
    }

    #[test]
    fn the_danish_tables_are_there() {
        assert!(DANISH.is_some());
    }

    #[test]
    fn our_letters_come_last() {
        assert_eq!(
            sorted(&["Åse", "Østergaard", "Ærø", "Zebra", "Andersen"]),
            ["Andersen", "Zebra", "Ærø", "Østergaard", "Åse"]
        );
    }

    #[test]
    fn double_a_is_ordered_as_the_letter_with_the_ring() {
        assert_eq!(
            sorted(&["Aabenraa", "Østerby", "Aalborg", "Ålum", "Abild"]),
            ["Abild", "Østerby", "Aabenraa", "Aalborg", "Ålum"]
        );
    }

    #[test]
    fn numbers_are_ordered_as_numbers() {
        assert_eq!(sorted(&["Bilag 10", "Bilag 2", "Bilag 1"]), ["Bilag 1", "Bilag 2", "Bilag 10"]);
    }

    #[test]
    fn a_space_separates_before_letters_do() {
        assert_eq!(
            sorted(&["Social", "Sociale forhold", "Social indsats"]),
            ["Social", "Social indsats", "Sociale forhold"]
        );
    }

    proptest! {
        #[test]
        fn keys_and_comparison_agree(a in "[a-zA-ZæøåÆØÅé0-9 .-]{0,20}", b in "[a-zA-ZæøåÆØÅé0-9 .-]{0,20}") {
            prop_assert_eq!(collation_key(&a).cmp(&collation_key(&b)), compare(&a, &b));
        }
    }
}
