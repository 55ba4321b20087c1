//! The decision form: from a recorded decision to its fields and back.

use super::super::stage::clock;
use crate::form::{FieldErrors, FormData, Reader};
use jiff::civil::Time;
use sagsgang_app::meeting::record_decision::RecordDecision;
use sagsgang_domain::decision::{ClauseDecision, DecisionKind};
use sagsgang_domain::meeting::AgendaItem;
use sagsgang_i18n::{Lang, standard_wording};

const LONGEST_TEXT: usize = 50_000;
const LONGEST_CLAUSE: usize = 2_000;

/// What is sent for a kind of decision.
pub(super) fn kind_value(kind: DecisionKind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}

fn kind_of(value: &str) -> Option<DecisionKind> {
    DecisionKind::ALL.into_iter().find(|kind| kind_value(*kind) == value)
}

/// The field that says how a clause went.
pub(super) fn clause_kind(number: u8) -> String {
    format!("clause_kind_{number}")
}

/// The field with the words on a clause.
pub(super) fn clause_text(number: u8) -> String {
    format!("clause_text_{number}")
}

/// The form as the item stands.
pub(super) fn filled(item: &AgendaItem, at: Time) -> FormData {
    let mut data = FormData::from_pairs([("at", clock(at))]);
    if let Some(decision) = &item.decision {
        data.push("decision_kind", kind_value(decision.kind));
        data.push("decision_text", decision.text.to_source());
        data.push(
            "public_text",
            decision.public_text.as_ref().map(sagsgang_domain::rich_text::RichText::to_source).unwrap_or_default(),
        );
        for clause in &decision.clauses {
            data.push(clause_kind(clause.clause), kind_value(clause.kind));
            data.push(clause_text(clause.clause), clause.text.clone());
        }
    }
    data
}

/// What was recorded: with one press at the clock, or by the form.
pub(super) fn read(lang: Lang, item: &AgendaItem, now: Time, data: &FormData) -> Result<RecordDecision, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    if data.has("quick") {
        let kind = reader.choice("quick", |value| kind_of(value).filter(|kind| standard_wording(*kind).is_some()));
        return reader.done(|| {
            let text = standard_wording(kind?)?.to_owned();
            Some(RecordDecision { item: item.id, kind: kind?, text, public_text: None, clauses: Vec::new(), at: now })
        });
    }
    let kind = reader.choice("decision_kind", kind_of);
    let text = reader.optional("decision_text", LONGEST_TEXT).map(|text| worded(text, kind));
    let public_text = reader.optional("public_text", LONGEST_TEXT);
    let at = reader.required_time("at");
    let clauses = clauses(&mut reader, item);
    reader.done(|| {
        Some(RecordDecision {
            item: item.id,
            kind: kind?,
            text: text?,
            public_text: public_text.filter(|text| !text.is_empty()),
            clauses: clauses?,
            at: at?,
        })
    })
}

/// Nothing written means the standard words, where the kind has some.
fn worded(text: String, kind: Option<DecisionKind>) -> String {
    let standard = kind.and_then(standard_wording).filter(|_| text.is_empty());
    standard.map_or(text, ToOwned::to_owned)
}

fn clauses(reader: &mut Reader<'_>, item: &AgendaItem) -> Option<Vec<ClauseDecision>> {
    let numbers = (1_u8..).zip(&item.content.recommendation.clauses).map(|(number, _)| number);
    let read = numbers.map(|number| {
        let kind = reader.optional_choice(&clause_kind(number), kind_of)?;
        let text = reader.optional(&clause_text(number), LONGEST_CLAUSE)?;
        Some(kind.map(|kind| ClauseDecision { clause: number, kind, text }))
    });
    Some(read.collect::<Option<Vec<_>>>()?.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::{filled, read};
    use crate::form::FormData;
    use jiff::civil::time;
    use sagsgang_domain::case::CaseKind;
    use sagsgang_domain::decision::{ClauseDecision, Decision, DecisionKind};
    use sagsgang_domain::meeting::{AgendaItem, ItemContent};
    use sagsgang_domain::rich_text::RichText;
    use sagsgang_i18n::Lang;

    fn item() -> AgendaItem {
        let id = "01890000-0000-7000-8000-000000000001".parse().unwrap();
        let mut content = ItemContent::standing("Plan".to_owned(), CaseKind::Decision);
        content.recommendation.clauses = vec!["planen godkendes".to_owned(), "der afsættes penge".to_owned()];
        AgendaItem::new(id, None, content)
    }

    #[test]
    fn one_press_records_the_standard_words_at_the_clock() {
        let sent = FormData::from_pairs([("quick", "approved")]);
        let command = read(Lang::Da, &item(), time(14, 5, 0, 0), &sent).unwrap();
        assert_eq!(
            (command.kind, command.text.as_str(), command.at),
            (DecisionKind::Approved, "Godkendt.", time(14, 5, 0, 0))
        );
    }

    #[test]
    fn what_needs_words_of_its_own_is_not_recorded_with_one_press() {
        let sent = FormData::from_pairs([("quick", "approved_amended")]);
        assert!(read(Lang::Da, &item(), time(14, 5, 0, 0), &sent).is_err());
    }

    #[test]
    fn a_recorded_decision_comes_back_as_it_was() {
        let mut item = item();
        let clauses = vec![ClauseDecision { clause: 2, kind: DecisionKind::Rejected, text: "Afvist.".to_owned() }];
        let text = RichText::parse("Punkt 1 godkendt.");
        let decision = Decision { kind: DecisionKind::PartlyApproved, text, public_text: None, clauses };
        item.decision = Some(decision.clone());
        let command = read(Lang::Da, &item, time(9, 0, 0, 0), &filled(&item, time(14, 5, 0, 0))).unwrap();
        assert_eq!((command.kind, RichText::parse(&command.text)), (decision.kind, decision.text));
        assert_eq!((command.clauses, command.at), (decision.clauses, time(14, 5, 0, 0)));
    }
}
