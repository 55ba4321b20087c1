//! Addresses that a person can read, say on the phone and keep.

use unicode_normalization::UnicodeNormalization;

/// The longest slug that [`slug`] makes, in characters (all ASCII).
pub const SLUG_MAX: usize = 80;

/// What a text without a single letter or digit is called in an address.
const NAMELESS: &str = "uden-navn";

/// Makes a text into a part of an address: small ASCII letters and digits in words joined by single hyphens.
///
/// `æ`→`ae`, `ø`→`oe`, `å`→`aa`, `§`→`paragraf`, `%`→`pct`, `&`→`og`; accents fall away; everything else separates
/// words. At most [`SLUG_MAX`] characters, cut between words where it can be; never empty (`uden-navn` where nothing
/// can be written). A slug of a slug is itself. Different texts can share a slug: who needs a unique address adds a
/// number.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len().min(SLUG_MAX));
    for c in text.nfc() {
        match word(c) {
            Some(w) => {
                separate(&mut slug);
                slug.push_str(w);
                separate(&mut slug);
            }
            None => push_letters(&mut slug, c),
        }
    }
    let slug = shorten(slug.trim_matches('-'));
    if slug.is_empty() { NAMELESS.to_owned() } else { slug.to_owned() }
}

fn word(c: char) -> Option<&'static str> {
    match c {
        '§' => Some("paragraf"),
        '%' => Some("pct"),
        '&' => Some("og"),
        _ => None,
    }
}

fn push_letters(slug: &mut String, c: char) {
    for c in c.to_lowercase() {
        match transliterated(c) {
            Some(letters) => slug.push_str(letters),
            None => push_plain(slug, c),
        }
    }
}

fn transliterated(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' | 'ä' | 'ǽ' => "ae",
        'ø' | 'ö' | 'ő' | 'œ' | 'ǿ' => "oe",
        'å' => "aa",
        'ß' => "ss",
        'ð' | 'đ' => "d",
        'þ' => "th",
        'ł' => "l",
        // An apostrophe and a soft hyphen stand inside a word, not between two.
        '\'' | '’' | '\u{ad}' => "",
        _ => return None,
    })
}

fn push_plain(slug: &mut String, c: char) {
    for c in std::iter::once(c).nfkd() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !unicode_normalization::char::is_combining_mark(c) {
            separate(slug);
        }
    }
}

fn separate(slug: &mut String) {
    if !slug.ends_with('-') {
        slug.push('-');
    }
}

/// Cuts at the last word end that fits, unless that would throw more than half away.
fn shorten(slug: &str) -> &str {
    let Some(head) = slug.get(..SLUG_MAX).filter(|_| slug.len() > SLUG_MAX) else { return slug };
    if slug.as_bytes().get(SLUG_MAX) == Some(&b'-') {
        return head;
    }
    match head.rfind('-') {
        Some(end) if end > SLUG_MAX / 2 => head.get(..end).unwrap_or(head),
        _ => head.trim_end_matches('-'),
    }
}

#[cfg(test)]
mod tests {
    use super::{SLUG_MAX, slug};
    use proptest::prelude::*;

    #[test]
    fn a_title_becomes_an_address() {
        assert_eq!(slug("Voksen- og plejeudvalget"), "voksen-og-plejeudvalget");
        assert_eq!(slug("Ældrerådet"), "aeldreraadet");
        assert_eq!(slug("Økonomiudvalget"), "oekonomiudvalget");
        assert_eq!(slug("Udvalg efter § 17, stk. 4"), "udvalg-efter-paragraf-17-stk-4");
        assert_eq!(slug("  Budget 2023–2026: 4,5 mio. kr. "), "budget-2023-2026-4-5-mio-kr");
        assert_eq!(slug("Café & kultur (100 %)"), "cafe-og-kultur-100-pct");
        assert_eq!(slug("A\u{30A}ben dag"), "aaben-dag");
        assert_eq!(slug("KB"), "kb");
    }

    #[test]
    fn what_cannot_be_written_still_has_an_address() {
        for nothing in ["", " ", "---", "!?", "\u{ad}", "会议"] {
            assert_eq!(slug(nothing), "uden-navn");
        }
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        let long = "orientering om status på implementering af den nye model for rehabilitering og hjælp i hjemmet";
        assert_eq!(slug(long), "orientering-om-status-paa-implementering-af-den-nye-model-for-rehabilitering-og");
        assert_eq!(slug(&"a".repeat(200)).len(), SLUG_MAX);
    }

    proptest! {
        #[test]
        fn a_slug_is_plain_bounded_and_its_own_slug(s in "\\PC{0,200}") {
            let once = slug(&s);
            prop_assert!(!once.is_empty() && once.len() <= SLUG_MAX);
            prop_assert!(once.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!once.starts_with('-') && !once.ends_with('-') && !once.contains("--"));
            prop_assert_eq!(slug(&once), once);
        }

        #[test]
        fn danish_words_survive(s in "[a-zA-ZæøåÆØÅ]{1,20}") {
            let expected = s.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
            prop_assert_eq!(slug(&s), expected);
        }
    }
}
