use super::{item, minutes, value};
use sagsgang_intake::draft::{DecisionClass, RemarkKind};

const TWO_BODIES: &str = "\
4. Cykelsti ved Skovvej

Sagsgang: TU BY

Indstilling
Direktøren indstiller, at stien anlægges.

Beslutning i Teknisk Udvalg den 21-01-2020
Godkendt.
Fraværende: Gry Bech (B)

Beslutning i Byrådet den 12-02-2020
Godkendt.
Anna Lund (A) og Bo Krogh (F) bemærker, at der mangler lys.
Hans Juul var fraværende.
";

#[test]
fn each_body_has_its_decision_and_the_last_concludes() {
    let item = item(TWO_BODIES);
    let told: Vec<_> = item.decisions.iter().map(|d| (value(d.body.as_ref()), d.class)).collect();
    assert_eq!(told[1], ("Byrådet", DecisionClass::Adopted));
    assert_eq!(told[0].1, DecisionClass::Recommended);
    let concluding = item.concluding(Some("Byrådet")).expect("a decision");
    assert_eq!(
        value(concluding.text.as_ref()),
        "Godkendt.\nAnna Lund (A) og Bo Krogh (F) bemærker, at der mangler lys."
    );
    assert_eq!(concluding.date.as_ref().map(|d| d.value.to_string()).as_deref(), Some("2020-02-12"));
}

#[test]
fn a_remark_has_its_members() {
    let item = item(TWO_BODIES);
    let by: Vec<_> = item.remarks[0].by.iter().map(|p| p.value.written()).collect();
    assert_eq!(by, ["Anna Lund (A)", "Bo Krogh (F)"]);
    assert_eq!((item.remarks[0].kind, value(Some(&item.remarks[0].text))), (RemarkKind::Remark, "der mangler lys."));
}

#[test]
fn a_body_and_a_day_alone_head_a_decision() {
    let read = minutes(
        "1. Regnskab\n\nIndstilling\nDet indstilles, at regnskabet godkendes.\n\nØkonomiudvalget den 8. juni 2017\n\nAnbefales.\n\nByrådet den 15. juni 2017\n\nGodkendt.\n",
    );
    let decisions = &read.items[0].decisions;
    assert_eq!(decisions.iter().map(|d| value(d.body.as_ref())).collect::<Vec<_>>(), ["Økonomiudvalget", "Byrådet"]);
    assert_eq!(decisions[0].class, DecisionClass::Recommended);
}

#[test]
fn the_body_may_stand_in_the_genitive() {
    let read = minutes(
        "1. Meddelelser\n\nSagsnr.: 2011-29298\n\nKulturudvalgets beslutning den 04.12.2012 Punkt 1\nTaget til efterretning\n",
    );
    assert_eq!(value(read.body.as_ref()), "Kulturudvalget");
    assert_eq!(read.items[0].decisions[0].class, DecisionClass::Noted);
}

#[test]
fn the_course_of_a_case_tells_earlier_decisions() {
    let item = item(
        "Flere træer\n\nSagens forløb\n\n2019-09-25 Byrådet\nSagen blev udsat.\n\n2019-10-09 Byrådet\nGodkendt.\n",
    );
    let told: Vec<_> = item.decisions.iter().map(|d| (d.date.as_ref().map(|d| d.value.to_string()), d.class)).collect();
    assert_eq!(
        told,
        [
            (Some("2019-09-25".to_owned()), DecisionClass::Postponed),
            (Some("2019-10-09".to_owned()), DecisionClass::Adopted)
        ]
    );
}

#[test]
fn a_task_in_the_decision_is_proposed() {
    let item = item(
        "Indstilling\nDet indstilles, at planen drøftes.\n\nBeslutning i Direktionen den 02-03-2022\nPlanen blev drøftet. Vejchef Bo Krogh tager videre initiativ til et møde.\n",
    );
    assert_eq!(item.follow_up[0].owner.as_deref(), Some("Vejchef Bo Krogh"));
}

#[test]
fn a_vote_names_groups_and_persons() {
    let read = item(
        "1. Cykelsti\n\nBeslutning\n\nFor stemte A, B og F (11), imod stemte V og Dan Holm (C) (8), undlod O. Godkendt.\n",
    );
    let vote = &read.votes[0].value;
    assert_eq!((vote.in_favour.count, vote.against.count, vote.abstained.count), (Some(11), Some(8), None));
    assert_eq!(vote.in_favour.named, ["A", "B", "F"]);
    assert_eq!(vote.against.named, ["V", "Dan Holm (C)"]);
    assert_eq!(vote.abstained.named, ["O"]);
}
