//! Folding: what two people would call the same word becomes the same string.

use unicode_normalization::UnicodeNormalization;

const RING: char = '\u{30A}';
const DIAERESIS: char = '\u{308}';
const DOUBLE_ACUTE: char = '\u{30B}';

/// Folds case, accents and typographic variants away, for matching and never for display.
///
/// - Lower case; compatibility forms (ligatures, full width, no-break space) become plain.
/// - `æ` and `ø` stay letters of their own; Swedish and German `ä`, `ö` (and `ő`, `œ`) fold to them.
/// - `å` becomes `aa`, so that *Aabenraa* and *Åbenrå* match. The other direction would break prefixes:
///   *ekstra* must stay a prefix of *ekstraarbejde*.
/// - All other accents fall away: *idé* matches *ide*, *Müller* matches *muller*.
/// - Soft hyphens and other invisible characters fall away; every dash becomes `-`, every quote `'` or `"`.
///
/// Folding a folded string changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // The letter that an accent which follows may still turn into another letter.
    let mut base: Option<char> = None;
    for c in text.chars().flat_map(char::to_lowercase).nfkd().flat_map(char::to_lowercase) {
        match (c, base) {
            (RING, Some('a')) => {
                folded.push('a');
                base = None;
            }
            (DIAERESIS, Some('a')) => {
                folded.pop();
                folded.push('æ');
                base = None;
            }
            (DIAERESIS | DOUBLE_ACUTE, Some('o')) => {
                folded.pop();
                folded.push('ø');
                base = None;
            }
            (c, _) if unicode_normalization::char::is_combining_mark(c) || is_invisible(c) => {}
            (c, _) => {
                base = Some(c);
                push_plain(&mut folded, c);
            }
        }
    }
    folded
}

fn push_plain(folded: &mut String, c: char) {
    match c {
        'œ' => folded.push('ø'),
        'ß' => folded.push_str("ss"),
        'ð' | 'đ' => folded.push('d'),
        'þ' => folded.push_str("th"),
        'ł' => folded.push('l'),
        'ı' => folded.push('i'),
        'ς' => folded.push('σ'),
        '‐' | '‑' | '‒' | '–' | '—' | '−' => folded.push('-'),
        '’' | '‘' | '‚' | '‛' | '´' | '`' => folded.push('\''),
        '”' | '“' | '„' | '‟' | '»' | '«' => folded.push('"'),
        c if c.is_whitespace() => folded.push(if c == '\n' { '\n' } else { ' ' }),
        c => folded.push(c),
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::fold;
    use proptest::prelude::*;

    #[test]
    fn the_three_letters_stay_letters() {
        assert_eq!(fold("Ældre"), "ældre");
        assert_eq!(fold("ØKONOMI"), "økonomi");
        assert_ne!(fold("bær"), fold("bar"));
        assert_ne!(fold("føl"), fold("fol"));
        assert_ne!(fold("gås"), fold("gas"));
    }

    #[test]
    fn double_a_is_the_old_spelling_of_the_letter_with_the_ring() {
        assert_eq!(fold("Aabenraa"), fold("Åbenrå"));
        assert_eq!(fold("Haandværker"), fold("håndværker"));
        assert_eq!(fold("A\u{30A}ben"), fold("Åben"), "a ring written as a mark of its own");
    }

    #[test]
    fn neighbours_letters_match_ours() {
        assert_eq!(fold("Malmö"), fold("Malmø"));
        assert_eq!(fold("Jäger"), fold("jæger"));
        assert_eq!(fold("Müller"), "muller");
        assert_eq!(fold("idé"), "ide");
        assert_eq!(fold("Weiß"), "weiss");
    }

    #[test]
    fn typography_does_not_hide_a_word() {
        assert_eq!(fold("4,5\u{a0}mio."), "4,5 mio.");
        assert_eq!(fold("ko\u{ad}mmune"), "kommune");
        assert_eq!(fold("2022–25"), "2022-25");
        assert_eq!(fold("”Sag”"), "\"sag\"");
        assert_eq!(fold("eﬀekt"), "effekt");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(s in "\\PC{0,40}") {
            let once = fold(&s);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn case_never_matters(s in "[A-Za-zÆØÅæøåÉéÜü -]{0,40}") {
            prop_assert_eq!(fold(&s.to_uppercase()), fold(&s.to_lowercase()));
        }
    }
}
