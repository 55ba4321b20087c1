//! Sentences of a Danish text, in which most full stops end no sentence.

use crate::pattern::Pattern;

static END: Pattern = Pattern::new(r"[.!?:][”\x22)]?\s+");
const ABBREVIATIONS: [&str; 34] = [
    "d", "kl", "nr", "pkt", "stk", "jf", "mv", "bl.a", "f.eks", "ca", "hhv", "mio", "kr", "pct", "pr", "vedr", "evt",
    "jan", "feb", "apr", "aug", "sep", "sept", "okt", "nov", "dec", "inkl", "ekskl", "mht", "ift", "ifm", "ifht",
    "konst", "v",
];

/// The sentences of `text`, each a trimmed slice of it.
pub fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for c in END.all(text) {
        let Some(end) = c.get(0) else { continue };
        let colon = end.as_str().starts_with(':');
        let new_line = end.as_str().contains('\n');
        if ends(text.get(from..end.start()).unwrap_or_default(), text.get(end.end()..).unwrap_or_default(), new_line)
            && (!colon || new_line)
        {
            parts.push(text.get(from..end.end()).unwrap_or_default());
            from = end.end();
        }
    }
    parts.push(text.get(from..).unwrap_or_default());
    parts.iter().flat_map(|p| p.split('\n')).map(str::trim).filter(|p| !p.is_empty()).collect()
}

fn ends(before: &str, after: &str, new_line: bool) -> bool {
    let word = before.rsplit([' ', '\n', '(']).next().unwrap_or_default().to_lowercase();
    let starts = after.chars().find(|c| c.is_alphanumeric() || *c == '-').is_some_and(|c| !c.is_lowercase());
    let number = word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty();
    starts && (new_line || (!ABBREVIATIONS.contains(&word.as_str()) && !number))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn full_stops_of_abbreviations_and_dates_end_nothing() {
        assert_eq!(
            split("Sagen drøftes d. 9. februar kl. 14. Der er afsat 4,5 mio. kr. Godkendt."),
            ["Sagen drøftes d. 9. februar kl. 14. Der er afsat 4,5 mio. kr. Godkendt."],
        );
        assert_eq!(
            split("Godkendt. Rådet takker.\nTil orientering"),
            ["Godkendt.", "Rådet takker.", "Til orientering"]
        );
    }
}
