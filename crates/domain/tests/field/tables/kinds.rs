//! What kinds of decision and of body amount to.

use crate::table;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::organization::OrganizationKind;

fn words(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Approved => "Godkendt.",
        DecisionKind::ApprovedAmended => "Godkendt med den ændring, at …",
        DecisionKind::PartlyApproved => "Delvist godkendt.",
        DecisionKind::Recommended => "Anbefales.",
        DecisionKind::Rejected => "Ikke godkendt.",
        DecisionKind::Noted => "Taget til efterretning.",
        DecisionKind::Discussed => "Drøftet.",
        DecisionKind::Postponed => "Udsat.",
        DecisionKind::Returned => "Sendt tilbage.",
        DecisionKind::Withdrawn => "Taget af dagsordenen.",
        DecisionKind::Elected => "Valgt.",
        DecisionKind::Unclassified => "(ikke klassificeret)",
    }
}

#[test]
fn what_the_same_words_amount_to_in_each_role() {
    let head =
        ["the minutes say", "heard (høring)", "recommends (indstiller)", "decides (afgør)", "takes note (orientering)"];
    let roles = [
        ConsultationRole::Hearing,
        ConsultationRole::Recommends,
        ConsultationRole::Decides,
        ConsultationRole::TakesNote,
    ];
    assert_eq!(roles, ConsultationRole::ALL);
    let rows = DecisionKind::ALL.map(|kind| {
        let effects = roles.iter().map(|role| format!("{:?}", kind.effect(*role)));
        std::iter::once(words(kind).to_owned()).chain(effects).collect()
    });
    insta::assert_snapshot!(table::set(&head, &rows));
}

fn danish(kind: OrganizationKind) -> &'static str {
    match kind {
        OrganizationKind::Council => "Kommunalbestyrelse",
        OrganizationKind::EconomicCommittee => "Økonomiudvalg",
        OrganizationKind::StandingCommittee => "Stående udvalg",
        OrganizationKind::SpecialCommittee => "§ 17, stk. 4-udvalg",
        OrganizationKind::SeniorCouncil => "Ældreråd",
        OrganizationKind::DisabilityCouncil => "Handicapråd",
        OrganizationKind::VolunteerCouncil => "Frivilligråd",
        OrganizationKind::DialogueForum => "Dialogforum",
        OrganizationKind::DirectorsBoard => "Direktion",
        OrganizationKind::ManagersForum => "Chefforum",
        OrganizationKind::AdministrativeSteeringGroup => "Administrativ styregruppe",
        OrganizationKind::PoliticalSteeringGroup => "Politisk styregruppe",
        OrganizationKind::CentralWorksCouncil => "Hovedudvalg (MED)",
        OrganizationKind::AreaWorksCouncil => "Områdeudvalg (OMU)",
        OrganizationKind::LocalWorksCouncil => "Lokaludvalg (LMU)",
    }
}

#[test]
fn what_each_kind_of_body_may() {
    let head = ["body", "may decide a case", "papers are public", "usual role"];
    let yes_no = |yes| if yes { "yes" } else { "no" }.to_owned();
    let rows = OrganizationKind::ALL.map(|kind| {
        let role = format!("{:?}", kind.usual_role());
        vec![danish(kind).to_owned(), yes_no(kind.may_decide()), yes_no(kind.is_public()), role]
    });
    insta::assert_snapshot!(table::set(&head, &rows));
}

#[test]
fn no_body_is_usually_asked_for_what_it_may_not() {
    for kind in OrganizationKind::ALL {
        assert!(kind.may_decide() || kind.usual_role() != ConsultationRole::Decides, "{}", danish(kind));
    }
}
