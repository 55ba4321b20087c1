//! The class of a decision, by its wording and its place on the route.

use crate::draft::DecisionClass;
use crate::pattern::Pattern;
use crate::sentence;

type Rule = (DecisionClass, Pattern);

/// Clauses that went different ways.
static PARTLY: Pattern =
    Pattern::new(r"(?i)(?:\bad\.? ?\d|^\d[.)] ?godkendt)[^\n]*\b(?:ikke (?:godk|tiltr|vedt|anb)|afvist)|\bdelvist\b");

/// In order: the first that matches counts. Procedure and withdrawal come before the plain verbs they are made of.
static RULES: [Rule; 17] = [
    (
        DecisionClass::Procedure,
        Pattern::new(
            r"(?i)\bdagsorden(?:en)? (?:blev |er )?(?:herefter )?godkendt|dagsordenen? godkendes|blev dagsordenen godkendt|fremrykkes|flyttes til (?:det )?(?:sidste )?p",
        ),
    ),
    (DecisionClass::Disqualification, Pattern::new(r"(?i)\b(?:in)?habil")),
    (DecisionClass::Substitution, Pattern::new(r"(?i)\bstedfortræder|\bsuppleant")),
    (
        DecisionClass::Withdrawn,
        Pattern::new(
            r"(?i)\b(?:trukket (?:fra|af)|taget af|tages af|udgår af) dagsordenen|\btrukket\b|^(?:punktet |sagen )?(?:udgår|udgik|er udgået|henlægges)\.?$",
        ),
    ),
    (DecisionClass::Lapsed, Pattern::new(r"(?i)\bbortfald")),
    (
        DecisionClass::Postponed,
        Pattern::new(
            r"(?i)\budsat(?:tes)?\b|\budsættes\b|\budskudt\b|\budskydes\b|\bgenoptages\b|\bgenfremlægges\b|\bgenfremlagt\b|inden endelig behandling|på (?:til drøftelse |til behandling )?(?:på )?næste møde\.?$",
        ),
    ),
    (DecisionClass::Returned, Pattern::new(r"(?i)\bsendes tilbage|\btilbagesendes|\bhjemvis")),
    (
        DecisionClass::Rejected,
        Pattern::new(
            r"(?i)\bforslaget faldt|\bforkastet|\b(?:kan|kunne) (?:\pL+ )?ikke (?:tiltræde|godkende|støtte|anbefale)|\bikke (?:godkendt|tiltrådt|vedtaget|imødekommet|anbefalet)|\b(?:imødekommes|godkendes|vedtages|anbefales|tiltrædes) ikke\b|\bafvis(?:t|es)\b|\bafslag\b|\bnedstemt",
        ),
    ),
    (
        DecisionClass::Amended,
        Pattern::new(
            r"(?i)\b(?:godkendt|tiltrådt|vedtaget|anbefales|anbefalet)[^.]{0,40}\b(?:med (?:den|de|følgende|denne|disse) (?:ændring|tilføjelse|tilretning|præcisering|rettelse)|dog således)",
        ),
    ),
    (
        DecisionClass::Recommended,
        Pattern::new(
            r"(?i)\banbefale[rs]?\b|\banbefale(?:t|de)\b|\bindstilles\b|\bindstille[rd]?e?\b|(?:frem|over|videre)send(?:es|er|t) .*med anbefaling",
        ),
    ),
    (
        DecisionClass::Referred,
        Pattern::new(
            r"(?i)\bhenvises til|\bi høring\b|\btil høring\b|\b(?:over|frem)sendes til|\bsender sagen til|\bsendes til behandling|budgetforhandling",
        ),
    ),
    (
        DecisionClass::Noted,
        Pattern::new(
            r"(?i)\btil efterretning\b|\bingen bemærkninger|^(?:ingen|intet)\.?$|\bkvitterede for|\borienteret\b|der var ingen |^ingen spørgsmål|^til (?:orientering|efterretning)\.?$|\borientering(?:en)? (?:blev )?(?:givet|foretaget)|^(?:til efterretning|taget til orientering)|\borienterede om\b|\bnoterede sig\b",
        ),
    ),
    (
        DecisionClass::Adopted,
        Pattern::new(
            r"(?i)\bgodkend(?:t|tes|te)\b|\btiltr(?:ådt|ådte|æder)\b|\bvedtage[tn]\b|\bvedtog\b|\btilslutte(?:de|r|t) sig|\bindstillingen følges|\bimødekommet\b|\bimødekommes\b|\bbesluttede,? (?:at|som)\b|\bsom indstillet\b|\bkan tiltræde\b|\bhenholdt sig til\b|\bbevilget\b|\bmeddelte (?:anlægs|tillægs)?bevilling|\b(?:blev|er) valgt\b|\b(?:udpegede|udpeges|udpeger|vælger|valgte) ",
        ),
    ),
    (
        DecisionClass::Discussed,
        Pattern::new(r"(?i)\bdrøfte(?:t|de|r)\b|\btemadrøft|^gennemgået\.?$|\bblev (?:præsenteret|gennemgået)\b"),
    ),
    (DecisionClass::Voted, Pattern::new(r"(?i)\bstemte\b|\bafstemning")),
    (
        DecisionClass::Action,
        Pattern::new(
            r"(?i)\btager videre initiativ|\bforanlediger|\budarbejder|\barbejder videre|\banmode(?:de|r)\b|\bafgiver\b|\bformulerer\b|\bønske(?:r|de)\b",
        ),
    ),
    (DecisionClass::Discussed, Pattern::new(r"(?i)\bgav (?:et|en) (?:oplæg|orientering)|\bgjorde status|\bstøtter\b")),
];

/// The class of a decision's text. `last`: whether the body is the last on the route, when the route is known; a body
/// before the last that approves has recommended.
pub fn of(text: &str, last: Option<bool>) -> DecisionClass {
    let class = if PARTLY.is_match(text) { DecisionClass::PartlyAdopted } else { by_sentence(text) };
    match (class, last) {
        (DecisionClass::Adopted, Some(false)) => DecisionClass::Recommended,
        (class, _) => class,
    }
}

/// The first sentence that says what was decided; what only goes before it (a vote, who steps in) counts when nothing
/// else is said.
fn by_sentence(text: &str) -> DecisionClass {
    let classes: Vec<DecisionClass> = sentence::split(text)
        .into_iter()
        .filter_map(|s| RULES.iter().find(|(_, pattern)| pattern.is_match(s)).map(|(class, _)| *class))
        .collect();
    let aside = |c: &&DecisionClass| {
        !matches!(
            c,
            DecisionClass::Voted
                | DecisionClass::Action
                | DecisionClass::Disqualification
                | DecisionClass::Substitution
        )
    };
    classes.iter().find(aside).or(classes.first()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecisionClass::{
        Action, Adopted, Amended, Discussed, Disqualification, Lapsed, Noted, PartlyAdopted, Postponed, Procedure,
        Recommended, Referred, Rejected, Returned, Substitution, Unknown, Voted, Withdrawn,
    };

    #[test]
    fn wordings_of_minutes_have_their_class() {
        for (text, class) in [
            ("Godkendt.", Adopted),
            ("Tiltrådt.", Adopted),
            ("Vedtaget uden afstemning.", Adopted),
            ("Godkendtes enstemmigt", Adopted),
            ("Udvalget tilsluttede sig, at arbejdet igangsættes.", Adopted),
            ("Anbefales.", Recommended),
            ("Indstilles godkendt.", Recommended),
            ("Taget til efterretning.", Noted),
            ("Udvalget tog orienteringen til efterretning.", Noted),
            ("Ingen bemærkninger.", Noted),
            ("Drøftet.", Discussed),
            ("Dagsordenen blev godkendt.", Procedure),
            ("Sagen blev udsat ved mødets start.", Postponed),
            ("Der ønskes specifikation af forbrug inden endelig behandling.", Postponed),
            ("Punktet sendes tilbage til udvalget.", Returned),
            ("Planen sendes i høring.", Referred),
            ("Sagen henvises til Økonomiudvalget.", Referred),
            ("Punktet blev trukket fra dagsordenen.", Withdrawn),
            ("For stemte: A. Imod stemte: B og C. Forslaget faldt dermed.", Rejected),
            ("Udvalget kan ikke tiltræde nedlæggelsen.", Rejected),
            ("Ad 1 godkendt. Ad 2 ikke godkendt.", PartlyAdopted),
            ("Delvist imødekommet.", PartlyAdopted),
            ("Godkendt med den ændring, at fristen er 1. maj.", Amended),
            ("Herefter er forslaget bortfaldet.", Lapsed),
            ("Udvalget fandt, at medlemmet ikke var inhabil.", Disqualification),
            ("Betingelserne for indkaldelse af stedfortræder er opfyldt.", Substitution),
            ("Økonomichefen tager videre initiativ.", Action),
            ("For stemte 11. Imod stemte 8.", Voted),
            ("Udgår.", Withdrawn),
            ("Oversendes til ØK og KB med anbefaling", Recommended),
            ("Ansøgningen imødekommes ikke.", Rejected),
            ("Som indstillet.", Adopted),
            ("Rådet udpegede Anna Lund som formand.", Adopted),
            ("Udvalget besluttede at indstille model 2 til Byrådet.", Recommended),
            ("Sagen sættes på til drøftelse på næste møde.", Postponed),
            ("Orientering givet.", Noted),
            ("Gennemgået.", Discussed),
            ("Godkendt, dog således at fristen er 1. maj.", Amended),
            ("Udvalget anmodede forvaltningen om at undersøge lyset.", Action),
            ("Se papirsag", Unknown),
        ] {
            assert_eq!(of(text, None), class, "{text}");
        }
    }

    #[test]
    fn approval_before_the_end_of_the_route_recommends() {
        assert_eq!(of("Godkendt.", Some(false)), Recommended);
        assert_eq!(of("Godkendt.", Some(true)), Adopted);
    }
}
