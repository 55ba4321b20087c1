//! Line-end hyphens: soft ones go, real ones stay.

use crate::pattern::Pattern;
use crate::span::Span;
use std::borrow::Cow;

/// What a line end becomes when the line is joined with the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seam {
    /// A space.
    Space,
    /// Nothing, and the hyphen goes: `æn-` + `dring`.
    Drop,
    /// Nothing, and the hyphen stays: `MED-` + `aftalen`.
    Keep,
}

/// Words that go on after a hyphen that stands for a left-out part: `bygge- og anlægsopgaver`.
const LINKS: [&str; 7] = ["og", "eller", "samt", "til", "som", "men", "hhv"];
/// First parts that are written with a hyphen: `ikke-planlagte`, `it-system`.
const FIRST_PARTS: [&str; 9] = ["ikke", "it", "el", "e", "ad", "eks", "co", "ex", "pre"];
/// How far to either side the text is looked through for a word written out: what a document calls a thing it calls
/// so nearby, and a long document is read in time that grows as its length.
const NEARBY: usize = 16_384;

/// How the end of `before` meets `after`. `trailing`: white space stood after the hyphen; `source` is looked through
/// for the word written out on one line.
pub fn seam(before: &str, trailing: bool, after: &str, source: &str) -> Seam {
    let Some(stem) = before.strip_suffix(['-', '\u{ad}', '‐']) else { return Seam::Space };
    let first = stem.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let second: &str = after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if before.ends_with('\u{ad}') {
        return Seam::Drop;
    }
    if first.is_empty() || second.is_empty() {
        return Seam::Space;
    }
    if trailing || LINKS.contains(&second.to_lowercase().as_str()) {
        return Seam::Space;
    }
    if is_real(first, second, stem, source) { Seam::Keep } else { Seam::Drop }
}

fn is_real(first: &str, second: &str, stem: &str, source: &str) -> bool {
    let shouted = first.chars().all(char::is_uppercase);
    let capital = second.starts_with(char::is_uppercase);
    let shouted_on = second.chars().all(char::is_uppercase);
    if first.ends_with(|c: char| c.is_ascii_digit()) || second.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    if shouted || capital {
        return !(shouted && shouted_on);
    }
    if FIRST_PARTS.contains(&first.to_lowercase().as_str()) || stem.ends_with(['/', '-']) {
        return true;
    }
    let near = nearby(stem, source);
    near.contains(&format!("{first}-{second}")) && !near.contains(&format!("{first}{second}"))
}

/// The text around `part`, which is a slice of `source`; its beginning when it is none.
fn nearby<'t>(part: &str, source: &'t str) -> &'t str {
    let at = Span::within(source, part).map_or(0, |s| s.start);
    let from = source.floor_char_boundary(at.saturating_sub(NEARBY));
    let to = source.floor_char_boundary((at + NEARBY).min(source.len()));
    source.get(from..to).unwrap_or_default()
}

/// A soft hyphen that lost its line break: `anlægs- bevilling`, `REGIONSRÅ- DET`.
static TORN: Pattern = Pattern::new(r"(\pL{2,})- (\p{Ll}{2,}|\p{Lu}{2,})([-\pL]*)");

/// The text of one line with its torn words put together. A part left out keeps its hyphen: `mad- og måltidspolitik`,
/// `bade-, fritids- og kulturliv`.
pub fn mend<'t>(text: &'t str, source: &str) -> Cow<'t, str> {
    if !text.contains("- ") {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut from = 0;
    for c in TORN.all(text) {
        let (Some(first), Some(second), Some(rest)) = (c.get(1), c.get(2), c.get(3)) else { continue };
        let shouted = first.as_str().chars().all(char::is_uppercase);
        let shouted_on = second.as_str().chars().all(char::is_uppercase);
        let word = text.get(second.start()..rest.end()).unwrap_or_default();
        if shouted != shouted_on || word.ends_with('-') || LINKS.contains(&word.to_lowercase().as_str()) {
            continue;
        }
        let Some(before) = text.get(..first.end() + 1) else { continue };
        let kept = match seam(before, false, word, source) {
            Seam::Space => continue,
            Seam::Drop => first.end(),
            Seam::Keep => first.end() + 1,
        };
        out.push_str(text.get(from..kept).unwrap_or_default());
        from = second.start();
    }
    out.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_hyphens_go_and_real_ones_stay() {
        for (before, trailing, after, meant) in [
            ("en æn-", false, "dring af", Seam::Drop),
            ("bygge-", false, "og anlægsopgaver", Seam::Space),
            ("mad-", true, "og måltidspolitik", Seam::Space),
            ("i Børne-", true, "familieafdelingen er", Seam::Space),
            ("jf. MED-", false, "aftalen", Seam::Keep),
            ("Anne-", false, "Lise Holm", Seam::Keep),
            ("2012-", false, "2013", Seam::Keep),
            ("ikke-", false, "planlagte", Seam::Keep),
            ("REGIONSRÅ-", false, "DET", Seam::Drop),
            ("drøftelse -", false, "ideer", Seam::Space),
        ] {
            assert_eq!(seam(before, trailing, after, ""), meant, "{before} + {after}");
        }
    }

    #[test]
    fn words_torn_inside_a_line_are_put_together() {
        for (line, meant) in [
            ("en anlægs- bevilling til nyt tag", "en anlægsbevilling til nyt tag"),
            ("FOR REGIONSRÅ- DET OG UDVALGET", "FOR REGIONSRÅDET OG UDVALGET"),
            ("mad- og måltidspolitik", "mad- og måltidspolitik"),
            ("bade- fritids- og kulturliv", "bade- fritids- og kulturliv"),
            ("Børne- Ungeudvalget - en drøftelse", "Børne- Ungeudvalget - en drøftelse"),
        ] {
            assert_eq!(mend(line, line), meant);
        }
    }

    #[test]
    fn a_word_written_with_its_hyphen_elsewhere_keeps_it() {
        assert_eq!(seam("projekt-", false, "lederen", "om projekt-lederen igen"), Seam::Keep);
        assert_eq!(seam("projekt-", false, "lederen", "om projektlederen igen"), Seam::Drop);
    }
}
