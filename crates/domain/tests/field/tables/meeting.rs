//! A meeting: command by state, and the conditions each command has where it is allowed.

use super::{cell, decision_table, labelled};
use crate::table;
use crate::town::{
    ANNA, BO, CARLA, EVA, FINN, clock, decision, dispatched, from, id, in_session, item_id, meeting, moment, person,
    proposal, proposal_id, roster, standing, votes,
};
use sagsgang_domain::attendance::Participant;
use sagsgang_domain::decision::{DecisionKind, Remark, RemarkKind};
use sagsgang_domain::meeting::{AgendaItem, Correction, Meeting, MeetingState};
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_domain::person::MembershipRole;
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::rich_text::RichText;
use sagsgang_domain::vote::{ProposalKind, VoteValue};
use std::collections::BTreeSet;

fn items() -> Vec<AgendaItem> {
    vec![standing(1, "Godkendelse af dagsordenen"), standing(2, "Eventuelt")]
}

/// In session, with both items decided and a proposal that waits for its vote, so that each command has its matter.
fn sitting() -> Meeting {
    in_session(items())
        .record_decision(item_id(1), decision(DecisionKind::Approved, "Godkendt."), clock(16, 5))
        .and_then(|m| m.propose(item_id(2), proposal(1, ProposalKind::Amendment, BO, "at punktet udgår")))
        .and_then(|m| m.record_decision(item_id(2), decision(DecisionKind::Postponed, "Udsat."), clock(16, 30)))
        .expect("a meeting in good order")
}

/// The same, read in from a document.
fn read_in(meeting: Meeting) -> Meeting {
    Meeting { read_from: Some(id(900)), ..meeting }
}

fn meetings() -> [Meeting; 8] {
    let planned = items().into_iter().fold(meeting(), |m, item| m.add_item(item).expect("planned"));
    let adjourned = || sitting().adjourn(clock(17, 0)).expect("every item is decided");
    let adopted = || adjourned().adopt(moment(100)).expect("adjourned");
    [
        planned.clone(),
        dispatched(items()),
        sitting(),
        adjourned(),
        adopted(),
        adopted().publish(moment(200)).expect("adopted"),
        planned.cancel("For få sager", moment(1)).expect("planned"),
        read_in(adopted().publish(moment(200)).expect("adopted"))
            .retract("Hører ikke til her", moment(300))
            .expect("read in"),
    ]
}

fn danish(state: &MeetingState) -> &'static str {
    match state {
        MeetingState::Planned => "planlagt",
        MeetingState::Dispatched { .. } => "udsendt",
        MeetingState::InSession { .. } => "i gang",
        MeetingState::Adjourned { .. } => "hævet",
        MeetingState::Adopted { .. } => "referat godkendt",
        MeetingState::Published { .. } => "offentliggjort",
        MeetingState::Cancelled { .. } => "aflyst",
        MeetingState::Retracted { .. } => "trukket tilbage",
    }
}

type Command = (&'static str, &'static str, fn(Meeting) -> Result<Meeting, Refusal>);

fn correction(text: &str) -> Correction {
    Correction { at: moment(300), by: person(42), item: Some(item_id(1)), text: text.to_owned() }
}

fn remark(kind: RemarkKind, by: u128) -> Remark {
    Remark { kind, by: vec![person(by)], text: "A ønsker en evaluering efter et år.".to_owned() }
}

fn substitute() -> Participant {
    Participant {
        person: person(77),
        name: "Gerda Holm".to_owned(),
        party: None,
        role: MembershipRole::Substitute,
        substitute_for: None,
        present: Vec::new(),
        reason: None,
    }
}

/// Function, what the lawyer reads, and the command.
const COMMANDS: [Command; 20] = [
    ("add_item", "add an item", |m| m.add_item(standing(3, "Orientering"))),
    ("remove_item", "take an item off", |m| m.remove_item(item_id(1))),
    ("move_item", "move an item", |m| m.move_item(item_id(2), 1)),
    ("dispatch", "send the agenda out", |m| m.dispatch(roster(), moment(0))),
    ("open", "open", |m| m.open(clock(16, 0))),
    ("call_in", "call a substitute in", |m| m.call_in(substitute(), person(EVA))),
    ("record_attendance", "record who was there", |m| m.record_attendance(person(BO), from(16, 10), None)),
    ("disqualify", "exclude for bias", |m| m.disqualify(item_id(1), person(CARLA), true)),
    ("propose", "put a proposal", |m| {
        m.propose(item_id(2), proposal(2, ProposalKind::Amendment, ANNA, "at punktet tages til efterretning"))
    }),
    ("record_vote", "record a vote", |m| {
        m.record_vote(item_id(2), proposal_id(1), votes(&[(ANNA, VoteValue::For)]), clock(16, 20))
    }),
    ("record_decision", "record a decision", |m| {
        m.record_decision(item_id(1), decision(DecisionKind::Approved, "Godkendt."), clock(16, 40))
    }),
    ("mend_decision", "mend a decision's words", |m| {
        m.mend_decision(item_id(1), RichText::from_plain("Godkendt som indstillet."), None)
    }),
    ("record_remark", "record a remark", |m| m.record_remark(item_id(1), remark(RemarkKind::Remark, ANNA))),
    ("adjourn", "end it", |m| m.adjourn(clock(17, 0))),
    ("adopt", "adopt the minutes", |m| m.adopt(moment(100))),
    ("publish", "publish the minutes", |m| m.publish(moment(200))),
    ("correct", "add a correction", |m| m.correct(correction("Navnet staves Østerby."))),
    ("cancel", "call it off", |m| m.cancel("Formanden er syg", moment(2))),
    ("retract", "take it back, once read in", |m| read_in(m).retract("Trukket tilbage i ESDH", moment(400))),
    ("reinstate", "let it stand again", |m| m.reinstate()),
];

/// The commands there are, from all the files they stand in.
fn commands_in_the_source() -> BTreeSet<String> {
    let room = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/meeting");
    let files = std::fs::read_dir(room).expect("the meeting's files").map(|file| file.expect("a file").path());
    files.flat_map(|file| table::commands_in(&std::fs::read_to_string(file).expect("a source"))).collect()
}

#[test]
fn every_state_against_every_command() {
    let known: BTreeSet<String> = COMMANDS.iter().map(|(function, ..)| (*function).to_owned()).collect();
    assert_eq!(commands_in_the_source(), known, "a command without a row");
    let meetings = meetings();
    let labels: Vec<String> = meetings.iter().map(|m| labelled((m.state.name(), danish(&m.state)))).collect();
    let head: Vec<&str> = std::iter::once("a meeting that is").chain(labels.iter().map(String::as_str)).collect();
    let rows = COMMANDS.map(|(_, words, command)| {
        let cells = meetings.iter().map(|meeting| {
            let after = command(meeting.clone());
            cell(meeting.state.name(), after.as_ref().map(|m| m.state.name()).map_err(Clone::clone))
        });
        std::iter::once(words.to_owned()).chain(cells).collect()
    });
    insta::assert_snapshot!(decision_table(&head, &rows));
}

fn closed(public_title: Option<&str>, ground: ClosureGround) -> AgendaItem {
    let mut item = standing(3, "Køb af Møllegade 4");
    item.content.openness = Openness::closed(ground);
    item.content.public_title = public_title.map(str::to_owned);
    item
}

fn vote_by(meeting: Meeting, by: u128) -> Result<Meeting, Refusal> {
    meeting.record_vote(item_id(2), proposal_id(1), votes(&[(by, VoteValue::For)]), clock(16, 20))
}

/// What stands in the way, and the command that meets it. Every one of them is allowed in its state.
const CONDITIONS: [Command; 26] = [
    ("dispatch", "the agenda is empty", |_| meeting().dispatch(roster(), moment(0))),
    ("dispatch", "a closed item has no public title", |_| {
        meeting().add_item(closed(None, ClosureGround::RealProperty))?.dispatch(roster(), moment(0))
    }),
    ("dispatch", "the public title of a closed item is blank", |_| {
        meeting().add_item(closed(Some(" "), ClosureGround::RealProperty))?.dispatch(roster(), moment(0))
    }),
    ("dispatch", "a closed item has no ground", |_| {
        meeting().add_item(closed(Some("Ejendomssag"), ClosureGround::Unstated))?.dispatch(roster(), moment(0))
    }),
    ("add item", "it comes late, is closed and has no public title", |_| {
        dispatched(items()).add_item(closed(None, ClosureGround::RealProperty))
    }),
    ("add item", "it comes late, is closed and has no ground", |_| {
        dispatched(items()).add_item(closed(Some("Ejendomssag"), ClosureGround::Unstated))
    }),
    ("record attendance", "somebody who is not on the roster", |m| m.record_attendance(person(77), from(16, 0), None)),
    ("record attendance", "left before they came", |m| {
        m.record_attendance(person(BO), crate::town::between(clock(17, 0), clock(16, 0)), None)
    }),
    ("disqualify", "a member who has voted on the item", |m| {
        vote_by(m, CARLA)?.disqualify(item_id(2), person(CARLA), true)
    }),
    ("propose", "without words", |m| m.propose(item_id(2), proposal(9, ProposalKind::Amendment, ANNA, " "))),
    ("propose", "moved by somebody who is not on the roster", |m| {
        m.propose(item_id(2), proposal(9, ProposalKind::Amendment, 77, "at …"))
    }),
    ("record vote", "a member who had not come", |m| {
        vote_by(m.record_attendance(person(CARLA), from(16, 25), None)?, CARLA)
    }),
    ("record vote", "a member who is excluded for bias", |m| {
        vote_by(m.disqualify(item_id(2), person(CARLA), true)?, CARLA)
    }),
    ("record vote", "a substitute who is not called in", |m| {
        vote_by(m.record_attendance(person(FINN), from(16, 0), None)?, FINN)
    }),
    ("record vote", "the same member twice", |m| {
        let twice = votes(&[(ANNA, VoteValue::For), (ANNA, VoteValue::Against)]);
        m.record_vote(item_id(2), proposal_id(1), twice, clock(16, 20))
    }),
    ("record vote", "a proposal that has been voted on", |m| vote_by(vote_by(m, ANNA)?, BO)),
    ("record vote", "the recommendation before the amendment", |m| {
        m.propose(item_id(2), proposal(2, ProposalKind::Main, ANNA, "Indstillingen"))?.record_vote(
            item_id(2),
            proposal_id(2),
            votes(&[(ANNA, VoteValue::For)]),
            clock(16, 20),
        )
    }),
    ("record decision", "without words", |m| {
        m.record_decision(item_id(1), decision(DecisionKind::Approved, " "), clock(16, 40))
    }),
    ("record decision", "before the meeting was opened", |m| {
        m.record_decision(item_id(1), decision(DecisionKind::Approved, "Godkendt."), clock(15, 0))
    }),
    ("record decision", "while a proposal waits for its vote", |m| {
        m.record_decision(item_id(2), decision(DecisionKind::Approved, "Godkendt."), clock(16, 40))
    }),
    ("record remark", "by a member who was never there", |m| {
        m.record_attendance(person(BO), Vec::new(), None)?.record_remark(item_id(1), remark(RemarkKind::Remark, BO))
    }),
    ("record remark", "a minority statement without a vote with a minority", |m| {
        m.record_remark(item_id(1), remark(RemarkKind::MinorityStatement, ANNA))
    }),
    ("adjourn", "an item is undecided", |_| in_session(items()).adjourn(clock(17, 0))),
    ("adjourn", "before the last decision", |m| m.adjourn(clock(16, 10))),
    ("retract", "without a reason", |m| read_in(m).retract(" ", moment(400))),
    ("correct", "an item the meeting did not have", |_| {
        let elsewhere = Correction { item: Some(item_id(99)), ..correction("Navnet staves Østerby.") };
        sitting().adjourn(clock(17, 0))?.adopt(moment(100))?.correct(elsewhere)
    }),
];

#[test]
fn what_stands_in_the_way_where_a_command_is_allowed() {
    let head = ["command", "condition", "refusal"];
    let rows = CONDITIONS.map(|(command, condition, attempt)| {
        let refusal = attempt(sitting()).expect_err(condition);
        assert!(!matches!(refusal, Refusal::MeetingState { .. }), "{condition}: {refusal}");
        vec![command.to_owned(), condition.to_owned(), named(&refusal.to_string())]
    });
    insta::assert_snapshot!(table::set(&head, &rows));
}

/// People by name instead of by id.
fn named(refusal: &str) -> String {
    let named = roster().iter().fold(refusal.to_owned(), |text, p| {
        text.replace(&format!("person {}", p.person), &format!("person {}", p.name))
    });
    named.replace(&format!("person {}", person(77)), "person (a stranger)")
}
