//! What someone is to do next, as the wording of a decision suggests. Proposals only: a person makes them actions.

use crate::draft::FollowUpDraft;
use crate::pattern::Pattern;
use crate::sentence;
use crate::span::{Found, Span};

/// Words that give somebody something to do.
static DOES: Pattern = Pattern::new(concat!(
    r"(?i)\b(tager (?:videre |det videre )?initiativ|udarbejder|foranlediger|følger op|vender tilbage|arbejder videre|undersøger nærmere",
    r"|fremlægger|forelægger|koordinerer|indkalder|skal (?:udarbejde|undersøge|fremlægge|forelægge|arbejde videre|følge op|vende tilbage)",
    r"|bedes|pålægges|anmodes om|får til opgave)\b",
));
/// A subject that can be given something to do: an office, a unit, a group.
static OWNER: Pattern = Pattern::new(
    r"(?i)\b[\pL-]*(?:chef|chefen|direktør|direktøren|forvaltning|forvaltningen|administrationen|sekretariatet|sekretariatsgruppen|gruppen|afdelingen|leder|lederen|borgmesteren|formanden|konsulent|konsulenten|centret|staben|koordinator|koordinatoren)\b",
);

/// The proposals in the text of a decision.
pub fn read(source: &str, text: &str, span: Span) -> Vec<FollowUpDraft> {
    sentence::split(text).into_iter().filter_map(|s| proposal(source, s, span)).collect()
}

fn proposal(source: &str, sentence: &str, span: Span) -> Option<FollowUpDraft> {
    let does = DOES.find(sentence)?;
    let before = sentence.get(..does.start())?;
    let from = clause_start(before);
    let clause = sentence.get(from..)?.trim();
    let subject = before.get(from..)?.trim();
    let owner = OWNER.is_match(subject).then(|| subject.to_owned()).filter(|s| s.split_whitespace().count() <= 8);
    if owner.is_none() && !does.as_str().to_lowercase().starts_with("skal") && !does.as_str().ends_with('s') {
        return None;
    }
    let first: String = clause.split(' ').take(3).collect::<Vec<_>>().join(" ");
    let place = span.of(source).find(&first).map_or(span, |at| Span::new(span.start + at, span.end));
    Some(FollowUpDraft { text: Found::doubtful(clause.to_owned(), place), owner })
}

/// Where the clause begins whose verb follows: after the last `, og`, `, her vil` or dash.
fn clause_start(before: &str) -> usize {
    [", og ", " – ", ", mens ", "; ", ", hvorefter "]
        .iter()
        .filter_map(|mark| before.rfind(mark).map(|at| at + mark.len()))
        .max()
        .unwrap_or(if before.starts_with("- ") { 2 } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(String, Option<String>)> {
        read(text, text, Span::new(0, text.len())).into_iter().map(|f| (f.text.value, f.owner)).collect()
    }

    #[test]
    fn an_initiative_is_proposed_with_its_owner() {
        let text = "Direktionen drøftede planen. Økonomichef Bo Krogh tager videre initiativ til at aftale en proces.";
        let owner = Some("Økonomichef Bo Krogh".to_owned());
        assert_eq!(
            all(text),
            [("Økonomichef Bo Krogh tager videre initiativ til at aftale en proces.".to_owned(), owner)]
        );
    }

    #[test]
    fn only_the_clause_that_gives_the_task_is_taken() {
        let text = "Status på havnen blev givet, og vejchef Anna Lund udarbejder notat til borgmesteren.";
        let owner = Some("vejchef Anna Lund".to_owned());
        assert_eq!(all(text), [("vejchef Anna Lund udarbejder notat til borgmesteren.".to_owned(), owner)]);
    }

    #[test]
    fn a_plain_decision_gives_nobody_a_task() {
        assert_eq!(all("Godkendt. Orienteringen blev taget til efterretning."), []);
    }
}
