//! A decision in words and order: kind and text, clauses, votes, remarks, absence.

use super::item::{Look, Part, inline};
use super::table::{Column, TableView};
use super::text::{Block, Run, blocks};
use super::{absent_line, is_blank, join, name, short_date};
use crate::model::{Absence, ClauseDecision, DecisionDocument, Language, Person, Remark, VoteDocument};
use crate::words::Words;

/// Level of the heading over a decision.
const PART: u8 = 2;

/// A decision as a part of its item.
pub(super) fn decision(made: &DecisionDocument, look: Look, language: Language) -> Part {
    let words = Words::of(language);
    let mut out = kind_and_text(made);
    out.extend(made.clauses.iter().map(|clause| clause_decision(clause, words)));
    let (amendments, others): (Vec<_>, Vec<_>) = made.votes.iter().partition(|vote| vote.amendment);
    out.extend(amendments.into_iter().chain(others).flat_map(|vote| vote_blocks(vote, words)));
    out.extend(made.remarks.iter().flat_map(|remark| remark_blocks(remark, words.remark)));
    out.extend(made.minority_statements.iter().flat_map(|remark| remark_blocks(remark, words.minority_statement)));
    out.extend(absence(&made.absent, words));
    Part::new(look, &heading(made, language, words), out)
}

fn heading(made: &DecisionDocument, language: Language, words: &Words) -> String {
    match made.date {
        _ if is_blank(&made.body) => words.decision.to_owned(),
        None => words.decision_in_undated.replace("{body}", &made.body),
        Some(date) => words.decision_in.replace("{date}", &short_date(language, date)).replace("{body}", &made.body),
    }
}

/// The kind stands first unless the text already begins with it.
fn kind_and_text(made: &DecisionDocument) -> Vec<Block> {
    let mut out = blocks(&made.text, PART);
    if let Some(kind) = unsaid_kind(made.kind.as_deref(), &made.text.to_plain()) {
        let lead = Run::strong(kind);
        match out.first_mut() {
            Some(Block::Paragraph { runs, .. }) => runs.splice(0..0, [lead, Run::plain(" ")]).for_each(drop),
            _ => out.insert(0, Block::paragraph(vec![lead])),
        }
    }
    out
}

fn unsaid_kind(kind: Option<&str>, text: &str) -> Option<String> {
    let kind = kind.map(|kind| kind.trim().trim_end_matches('.')).filter(|kind| !is_blank(kind))?;
    let said = text.trim_start().to_lowercase().starts_with(&kind.to_lowercase());
    (!said).then(|| format!("{kind}."))
}

fn clause_decision(clause: &ClauseDecision, words: &Words) -> Block {
    let mut runs = vec![Run::strong(format!("{} {}: ", words.clause, clause.clause))];
    if let Some(kind) = unsaid_kind(clause.kind.as_deref(), &clause.text.to_plain()) {
        runs.push(Run::plain(format!("{kind} ")));
    }
    runs.extend(inline(&clause.text));
    Block::paragraph(runs)
}

fn vote_blocks(vote: &VoteDocument, words: &Words) -> Vec<Block> {
    let label = if vote.amendment { words.vote_on_amendment } else { words.vote };
    let outcome = match vote.carried {
        Some(true) => words.carried,
        Some(false) => words.not_carried,
        None => "",
    };
    let lead = if is_blank(&vote.subject) { label.to_owned() } else { format!("{label}:") };
    let cell = |text: &str| vec![Run::plain(text)];
    let rows = [(words.in_favour, &vote.in_favour), (words.against, &vote.against), (words.abstained, &vote.abstained)]
        .into_iter()
        .map(|(label, voters)| vec![vec![Run::strong(label)], cell(&voters.len().to_string()), cell(&by_party(voters))])
        .collect();
    vec![
        Block::Paragraph {
            runs: vec![Run::strong(lead), Run::plain(format!(" {}", join(" ", &[vote.subject.as_str(), outcome])))],
            leads: true,
        },
        Block::Table(TableView::new(
            vec![cell(words.voted), cell(words.count), cell(words.voters)],
            rows,
            vec![Column::Label, Column::Number, Column::Text],
        )),
    ]
}

/// "A: Anna Lund, Bo Krogh. V: Carla Friis." Groups stand in the order of their first voter.
fn by_party(voters: &[Person]) -> String {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for voter in voters {
        let party = voter.party.as_deref().map(str::trim).unwrap_or_default();
        match groups.iter_mut().find(|(letter, _)| *letter == party) {
            Some((_, names)) => names.push(&voter.name),
            None => groups.push((party, vec![&voter.name])),
        }
    }
    let group = |(party, names): (&str, Vec<&str>)| {
        if party.is_empty() { names.join(", ") } else { format!("{party}: {}", names.join(", ")) }
    };
    groups.into_iter().map(group).collect::<Vec<_>>().join(" · ")
}

fn remark_blocks(remark: &Remark, label: &str) -> Vec<Block> {
    let persons = remark.persons.iter().map(name).collect::<Vec<_>>().join(", ");
    let lead = if persons.is_empty() { format!("{label}: ") } else { format!("{label}, {persons}: ") };
    let mut out = blocks(&remark.text, PART);
    match out.first_mut() {
        Some(Block::Paragraph { runs, .. }) => runs.insert(0, Run::strong(lead)),
        _ => out.insert(0, Block::paragraph(vec![Run::strong(lead)])),
    }
    out
}

fn absence(absent: &[Absence], words: &Words) -> Option<Block> {
    if absent.is_empty() {
        return None;
    }
    let told: Vec<String> = absent
        .iter()
        .map(|absence| absent_line(absence, words))
        .map(|line| if line.note.is_empty() { line.name } else { format!("{} – {}", line.name, line.note) })
        .collect();
    Some(Block::labelled(format!("{}:", words.absent), &told.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use sagsgang_domain::rich_text::RichText;

    #[test]
    fn a_text_that_begins_with_the_kind_does_not_say_it_twice() {
        assert_eq!(unsaid_kind(Some("Godkendt"), "Godkendt med bemærkning"), None);
        assert_eq!(unsaid_kind(Some("Udsat"), "Sagen genoptages i maj."), Some("Udsat.".into()));
    }

    #[test]
    fn voters_stand_by_party_group() {
        let voters = [Person::of_party("Anna", "A"), Person::of_party("Carla", "V"), Person::of_party("Bo", "A")];
        assert_eq!(by_party(&voters), "A: Anna, Bo · V: Carla");
    }

    #[test]
    fn amendments_are_voted_on_first() {
        let vote = |subject: &str, amendment| VoteDocument { subject: subject.into(), amendment, ..Default::default() };
        let made = DecisionDocument {
            text: RichText::parse("Godkendt."),
            votes: vec![vote("indstillingen", false), vote("forslag fra A", true)],
            ..Default::default()
        };
        let told = format!("{:?}", decision(&made, Look::Decision, Language::Danish));
        assert!(told.find("forslag fra A") < told.find("indstillingen"));
    }
}
