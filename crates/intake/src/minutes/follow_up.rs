//! What someone is to do next, as the wording of a decision suggests. Proposals only: a person makes them actions.

use crate::draft::FollowUpDraft;
use crate::lines::Places;
use crate::pattern::Pattern;
use crate::sentence;
use crate::span::{Found, Span};

/// Words that give somebody something to do.
static DOES: Pattern = Pattern::new(concat!(
    r"(?i)\b(tager (?:videre |det videre )?initiativ|udarbejder|foranlediger|følger op|vender tilbage|arbejder videre|undersøger",
    r"|fremlægger|forelægger|koordinerer|indkalder|inviterer|orienterer om|sørger for|tager kontakt|retter henvendelse|sender|afdækker",
    r"|skal (?:udarbejde|undersøge|fremlægge|forelægge|arbejde videre|følge op|vende tilbage|afdække|orientere|indkalde|tage kontakt|belyse)",
    r"|bedes|bedt om|pålægges|pålagde|anmodes|anmodede|anmoder|opfordres|opfordrede|opfordrer|bemyndiges|får til opgave|fik til opgave",
    r"|ønske(?:r|de)(?: [\pL-]+){0,3}? (?:at|en|et|sagen|punktet|yderligere|notat)|skal (?:udarbejdes|undersøges|fremlægges|forelægges|genoptages|afdækkes|belyses|evalueres))\b",
));
/// A subject that can be given something to do: an office, a unit, a group.
static OWNER: Pattern = Pattern::new(
    r"(?i)\b[\pL-]*(?:chef|chefen|direktør|direktøren|forvaltning|forvaltningen|administrationen|sekretariatet|sekretariatsgruppen|gruppen|afdelingen|leder|lederen|borgmesteren|formanden|konsulent|konsulenten|centret|staben|koordinator|koordinatoren)\b",
);

/// The proposals in the text of a decision.
pub fn read(source: &str, text: &str, span: Span) -> Vec<FollowUpDraft> {
    let mut places = Places::new(source, span);
    sentence::split(text).into_iter().filter_map(|s| proposal(s, span, &mut places)).collect()
}

fn proposal(sentence: &str, span: Span, places: &mut Places) -> Option<FollowUpDraft> {
    let does = DOES.find(sentence)?;
    let before = sentence.get(..does.start())?;
    let from = clause_start(before);
    let clause = sentence.get(from..)?.trim();
    let subject = before.get(from..)?.trim();
    let owner = OWNER.is_match(subject).then(|| subject.to_owned()).filter(|s| s.split_whitespace().count() <= 8);
    let verb = does.as_str().to_lowercase();
    let asks = ["skal", "bed", "pål", "anmod", "opfordr", "ønske", "bemyndig"].iter().any(|a| verb.starts_with(a));
    if owner.is_none() && !asks {
        return None;
    }
    let place = places.next(clause).unwrap_or(span);
    Some(FollowUpDraft { text: Found::doubtful(clause.to_owned(), place), owner })
}

/// Where the clause begins whose verb follows: after the last `, og`, `, her vil` or dash.
fn clause_start(before: &str) -> usize {
    [", og ", " – ", ", mens ", "; ", ", hvorefter ", ", idet "]
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
    fn what_a_committee_wishes_is_proposed_without_an_owner() {
        let text = "Godkendt, idet udvalget ønsker en status i juni.";
        assert_eq!(all(text), [("udvalget ønsker en status i juni.".to_owned(), None)]);
        let text = "Udvalget anmodede forvaltningen om at undersøge lyset.";
        assert_eq!(all(text), [(text.to_owned(), None)]);
    }

    #[test]
    fn a_plain_decision_gives_nobody_a_task() {
        assert_eq!(all("Godkendt. Orienteringen blev taget til efterretning."), []);
    }
}
