//! Line-end hyphens: soft ones go, real ones stay.

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
    let written_out = format!("{first}-{second}");
    FIRST_PARTS.contains(&first.to_lowercase().as_str())
        || stem.ends_with(['/', '-'])
        || (source.contains(&written_out) && !source.contains(&format!("{first}{second}")))
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
    fn a_word_written_with_its_hyphen_elsewhere_keeps_it() {
        assert_eq!(seam("projekt-", false, "lederen", "om projekt-lederen igen"), Seam::Keep);
        assert_eq!(seam("projekt-", false, "lederen", "om projektlederen igen"), Seam::Drop);
    }
}
