//! Words of the meeting room.

use sagsgang_domain::decision::DecisionKind;

messages! {
    items_navigation { da: "Fra punkt til punkt", en: "From item to item" }
    item_of(number: u32, count: usize) { da: "Punkt {number} af {count}", en: "Item {number} of {count}" }
    present_of(present: usize, seats: usize) { da: "{present} af {seats} til stede", en: "{present} of {seats} present" }
    not_present { da: "ikke til stede", en: "not present" }

    quick_help { da: "Ét tryk fører det til protokol nu:", en: "One press records it now:" }
    decision_kind_label { da: "Udfald", en: "Outcome" }
    decision_text { da: "Beslutningens ordlyd", en: "The words of the decision" }
    decision_text_hint { da: "Tom: de sædvanlige ord for udfaldet.", en: "Empty: the usual words for the outcome." }
    public_decision { da: "Offentlig beslutning", en: "Decision for the public" }
    public_decision_hint { da: "Punktet er lukket. Skriv beslutningen, så langt den kan offentliggøres.", en: "The item is closed. Write the decision as far as it can be published." }
    decided_at_hint { da: "Fraværet fra punktet følger af fremmødet på dette tidspunkt.", en: "Absence from the item follows from the attendance at this time." }
    decision_record { da: "Før til protokol", en: "Record the decision" }
    decision_mend { da: "Ret beslutningen", en: "Mend the decision" }
    decision_recorded(number: u32, kind: &str) { da: "Punkt {number} er ført til protokol: {kind}.", en: "Item {number} is recorded: {kind}." }
    by_clause { da: "Beslut punkt for punkt", en: "Decide clause by clause" }

    proposals_and_votes { da: "Forslag og afstemning", en: "Proposals and votes" }
    proposal { da: "Forslagets ordlyd", en: "The words of the proposal" }
    proposal_kind_label { da: "Slags forslag", en: "Kind of proposal" }
    proposal_put_verb { da: "Stil forslag", en: "Put a proposal" }
    proposal_help { da: "Der stemmes om ændringsforslag før selve indstillingen.", en: "Amendments are voted on before the recommendation itself." }
    proposal_put(kind: &str) { da: "{kind} er stillet.", en: "{kind} has been put." }
    mover { da: "Stillet af", en: "Moved by" }
    vote_pending { da: "Der er ikke stemt om det endnu.", en: "It has not been voted on yet." }
    was_out { da: "Var ude", en: "Was out" }
    vote_record { da: "Registrér afstemning", en: "Record the vote" }
    vote_recorded { da: "Afstemningen er registreret.", en: "The vote is recorded." }
    nobody_voted { da: "Ingen har stemt. Registrér fremmødet, og markér stemmerne.", en: "Nobody has voted. Record the attendance and mark the votes." }

    remark_add { da: "Tilføj bemærkning", en: "Add a remark" }
    remark_kind_label { da: "Slags", en: "Kind" }
    remark_kind_hint { da: "En mindretalsudtalelse kræver, at de har stemt med mindretallet.", en: "A minority statement requires that they voted with the minority." }
    remark_recorded(kind: &str) { da: "{kind} er ført til protokol.", en: "{kind} is recorded." }
    speakers { da: "Hvem siger det?", en: "Who says it?" }

    bias { da: "Inhabilitet", en: "Disqualified" }
    bias_record { da: "Registrér inhabilitet", en: "Record disqualification" }
    bias_help { da: "Den, der er inhabil, forlader lokalet og deltager ikke i punktet (kommunestyrelsesloven § 14).", en: "Whoever is disqualified leaves the room and takes no part in the item (Local Government Act § 14)." }
    member_excluded { da: "Medlemmet er registreret som inhabil i punktet.", en: "The member is recorded as disqualified from the item." }
    member_let_back { da: "Medlemmet deltager i punktet igen.", en: "The member takes part in the item again." }
    let_back { da: "Fjern inhabilitet", en: "Let back in" }

    action_raise { da: "Opret opfølgning", en: "Raise a follow-up" }
    action_raised { da: "Opfølgningen er oprettet.", en: "The follow-up is raised." }
    action_what { da: "Hvad skal der gøres?", en: "What is to be done?" }
    owner_named { da: "Eller et kontor eller navn", en: "Or an office or name" }
    owner_named_hint { da: "Når den ansvarlige ikke står på listen.", en: "When whoever does it is not on the list." }
}

/// The words in which minutes usually say an outcome, in the language of minutes; nothing for an outcome that needs
/// words of its own.
pub const fn standard_wording(kind: DecisionKind) -> Option<&'static str> {
    match kind {
        DecisionKind::Approved => Some("Godkendt."),
        DecisionKind::Recommended => Some("Anbefales."),
        DecisionKind::Rejected => Some("Ikke godkendt."),
        DecisionKind::Noted => Some("Taget til efterretning."),
        DecisionKind::Discussed => Some("Drøftet."),
        DecisionKind::Postponed => Some("Udsat."),
        DecisionKind::Returned => Some("Sendt tilbage til administrationen."),
        DecisionKind::Withdrawn => Some("Taget af dagsordenen."),
        DecisionKind::ApprovedAmended
        | DecisionKind::PartlyApproved
        | DecisionKind::Elected
        | DecisionKind::Unclassified => None,
    }
}
