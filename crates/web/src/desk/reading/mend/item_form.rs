//! The form of an item as it should have been read: its fields, how they are filled and what they say.

use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::field::{Choice, Field};
use maud::{Markup, html};
use sagsgang_domain::case::{Recommendation, TITLE_LIMIT};
use sagsgang_domain::decision::{DecisionKind, RemarkKind};
use sagsgang_domain::id::PersonId;
use sagsgang_domain::meeting::{AgendaItem, Meeting};
use sagsgang_domain::reading::{MendedItem, MendedRemark, MendedSection};
use sagsgang_i18n::Lang;

const LONGEST: usize = 100_000;
/// More of one kind than this no item has.
const MOST: usize = 200;

/// The labels of the fields that can be complained about.
pub(super) fn labels(lang: Lang) -> Vec<(&'static str, &'static str)> {
    vec![
        ("number", lang.reading_item_number()),
        ("title", lang.title()),
        ("decision_kind", lang.reading_mend_kind()),
        ("decision_text", lang.decision()),
    ]
}

/// The form of an item as it was read.
pub(super) fn filled(meeting: &Meeting, item: &AgendaItem) -> FormData {
    let read = MendedItem::from(item);
    let (kind, text) = read.decision.map(|(kind, text)| (named(&kind), text)).unwrap_or_default();
    let mut data = FormData::from_pairs([
        ("number", read.number.to_string()),
        ("title", read.title),
        ("case_number", read.case_number.unwrap_or_default()),
        ("recommended_by", read.recommendation.by.clone()),
        ("clauses", read.recommendation.to_source()),
        ("decision_kind", kind),
        ("decision_text", text),
    ]);
    for (at, section) in read.sections.into_iter().enumerate() {
        data.push(format!("section_heading_{at}"), section.heading);
        data.push(format!("section_text_{at}"), section.text);
    }
    for (at, (id, title)) in read.annexes.into_iter().enumerate() {
        data.push(format!("annex_id_{at}"), id.to_string());
        data.push(format!("annex_title_{at}"), title);
    }
    for (at, remark) in read.remarks.into_iter().enumerate() {
        let by = remark.by.iter().filter_map(|person| Some(meeting.participant(*person)?.name.clone()));
        data.push(format!("remark_kind_{at}"), named(&remark.kind));
        data.push(format!("remark_by_{at}"), by.collect::<Vec<_>>().join(", "));
        data.push(format!("remark_text_{at}"), remark.text);
    }
    for person in read.absent {
        data.push("absent", person.to_string());
    }
    data
}

/// A kind as its form sends it.
fn named(kind: &impl serde::Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}

/// Reads what was sent.
pub(super) fn read(lang: Lang, meeting: &Meeting, data: &FormData) -> Result<MendedItem, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let number = reader.required_number("number").map(|number| u32::try_from(number).unwrap_or(0));
    let title = reader.optional("title", TITLE_LIMIT);
    let case_number = reader.optional("case_number", 100);
    let by = reader.optional("recommended_by", TITLE_LIMIT);
    let clauses = reader.optional("clauses", LONGEST);
    let kind = reader.optional_choice("decision_kind", |sent| DecisionKind::ALL.into_iter().find(|k| named(k) == sent));
    let text = reader.optional("decision_text", LONGEST);
    let absent = reader.choices("absent", |sent| sent.parse::<PersonId>().ok());
    let sections = sections(&mut reader, data);
    let remarks = remarks(&mut reader, lang, meeting, data);
    let annexes = annexes(&mut reader, data);
    reader.done(|| {
        let (kind, text) = (kind?, text?);
        let told = kind.is_some() || !text.is_empty();
        Some(MendedItem {
            number: number?,
            title: title?,
            case_number: Some(case_number?).filter(|number| !number.is_empty()),
            sections: sections?,
            recommendation: Recommendation { by: by?, clauses: Recommendation::parse_clauses(&clauses?) },
            decision: told.then(|| (kind.unwrap_or(DecisionKind::Unclassified), text)),
            absent: absent?,
            remarks: remarks?,
            annexes: annexes?,
        })
    })
}

/// How many of a kind a form has, by the name of their first field.
fn count(data: &FormData, name: &str) -> usize {
    (0..MOST).take_while(|at| data.has(&format!("{name}_{at}"))).count()
}

fn sections(reader: &mut Reader<'_>, data: &FormData) -> Option<Vec<MendedSection>> {
    let section = |at| {
        let heading = reader.optional(&format!("section_heading_{at}"), TITLE_LIMIT)?;
        let text = reader.optional(&format!("section_text_{at}"), LONGEST)?;
        Some(MendedSection { heading, text })
    };
    (0..count(data, "section_text")).map(section).collect()
}

fn annexes(reader: &mut Reader<'_>, data: &FormData) -> Option<Vec<(sagsgang_domain::id::AnnexId, String)>> {
    let annex = |at| {
        let id = data.text(&format!("annex_id_{at}")).parse().ok()?;
        Some((id, reader.optional(&format!("annex_title_{at}"), TITLE_LIMIT)?))
    };
    (0..count(data, "annex_id")).map(annex).collect()
}

fn remarks(reader: &mut Reader<'_>, lang: Lang, meeting: &Meeting, data: &FormData) -> Option<Vec<MendedRemark>> {
    let mut remarks = Vec::new();
    for at in 0..count(data, "remark_text") {
        let text = reader.optional(&format!("remark_text_{at}"), LONGEST)?;
        let kind = reader.optional_choice(&format!("remark_kind_{at}"), |sent| {
            RemarkKind::ALL.into_iter().find(|kind| named(kind) == sent)
        })?;
        let field = format!("remark_by_{at}");
        let names = reader.optional(&field, LONGEST)?;
        let mut by = Vec::new();
        for name in names.split([',', ';']).map(str::trim).filter(|name| !name.is_empty()) {
            match meeting.roster.iter().find(|there| there.name.to_lowercase() == name.to_lowercase()) {
                Some(there) => by.push(there.person),
                None => reader.refuse(&field, lang.reading_not_on_list(name)),
            }
        }
        remarks.push(MendedRemark { kind: kind.unwrap_or(RemarkKind::Remark), by, text });
    }
    Some(remarks)
}

/// The fields. There is always room for one section and one remark more.
pub(super) fn fields(form: Form<'_>, meeting: &Meeting) -> Markup {
    let (lang, data) = (form.lang, form.data);
    let kinds = DecisionKind::ALL.map(|kind| Choice::new(named(&kind), lang.decision_kind(kind)));
    let roster = meeting.roster.iter().filter(|there| there.has_seat());
    let roster: Vec<Choice> = roster.map(|there| Choice::new(there.person.to_string(), there.name.clone())).collect();
    html! {
        (Field::new(form, "number", lang.reading_item_number()).required().room_for(4).number())
        (Field::new(form, "title", lang.title()).required().text())
        (Field::new(form, "case_number", lang.value_case_number()).room_for(27).text())
        (Field::new(form, "decision_kind", lang.reading_mend_kind()).unchosen(lang.reading_no_decision()).select(&kinds))
        (Field::new(form, "decision_text", lang.decision()).area(6))
        (Field::new(form, "recommended_by", lang.recommended_by()).room_for(27).text())
        (Field::new(form, "clauses", lang.clauses()).hint(lang.clauses_hint()).area(4))
        @if !roster.is_empty() { (Field::new(form, "absent", lang.absent()).checkboxes(&roster)) }
        @for at in 0..=count(data, "remark_text") { (remark(form, at)) }
        @for at in 0..=count(data, "section_text") { (section(form, at)) }
        @let annexes = count(data, "annex_id");
        @if annexes > 0 {
            fieldset.sg-section {
                legend.h3 { (lang.annexes()) }
                p.form-hint { (lang.reading_annex_left_out()) }
                @for at in 0..annexes {
                    @let id = format!("annex_id_{at}");
                    input type="hidden" name=(id) value=(data.text(&id));
                    (Field::new(form, &format!("annex_title_{at}"), &format!("{} {}", lang.value_annex(), at + 1)).text())
                }
            }
        }
    }
}

fn section(form: Form<'_>, at: usize) -> Markup {
    let (lang, heading, text) = (form.lang, format!("section_heading_{at}"), format!("section_text_{at}"));
    let title = form.data.text(&heading);
    let is_new = !form.data.has(&text);
    let fields = html! {
        (Field::new(form, &heading, lang.heading()).text())
        (Field::new(form, &text, lang.text()).hint(lang.reading_section_text_hint()).area(5))
    };
    folded(
        if is_new {
            lang.reading_section_new()
        } else if title.is_empty() {
            lang.text()
        } else {
            &title
        },
        &fields,
    )
}

fn remark(form: Form<'_>, at: usize) -> Markup {
    let lang = form.lang;
    let [kind, by, text] = ["kind", "by", "text"].map(|part| format!("remark_{part}_{at}"));
    let kinds = RemarkKind::ALL.map(|kind| Choice::new(named(&kind), lang.remark_kind(kind)));
    let fields = html! {
        (Field::new(form, &kind, lang.remark_kind_label()).unchosen(lang.remark_kind(RemarkKind::Remark)).select(&kinds))
        (Field::new(form, &by, lang.reading_remark_by()).hint(lang.reading_remark_by_hint()).text())
        (Field::new(form, &text, lang.text()).area(3))
    };
    if form.data.has(&text) && form.errors.of(&by).is_none() {
        folded(&format!("{} {}", lang.reading_remark(), at + 1), &fields)
    } else if form.errors.of(&by).is_some() {
        html! { fieldset.sg-section { legend.h3 { (lang.reading_remark()) } (fields) } }
    } else {
        folded(lang.reading_remark_new(), &fields)
    }
}

fn folded(summary: &str, fields: &Markup) -> Markup {
    html! { details.sg-more { summary { (summary) } (fields) } }
}
