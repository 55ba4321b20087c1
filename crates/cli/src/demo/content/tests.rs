//! The demo content holds together: every name resolves, every case goes its course in order, every table adds up,
//! and nobody meets on a day off.

use super::{Case, CaseStage, Content, Item, Meeting, MeetingStage};
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::decision::{DecisionKind, RemarkKind};
use sagsgang_domain::person::MembershipRole;
use std::collections::{BTreeMap, BTreeSet};

mod tables;

fn content() -> Content {
    Content::read().expect("the content has the shape it should")
}

/// Days of 2026 on which no municipality meets, besides weekends.
const DAYS_OFF: [Date; 12] = [
    date(2026, 1, 1),
    date(2026, 4, 2),
    date(2026, 4, 3),
    date(2026, 4, 6),
    date(2026, 5, 14),
    date(2026, 5, 15),
    date(2026, 5, 25),
    date(2026, 6, 5),
    date(2026, 12, 24),
    date(2026, 12, 25),
    date(2026, 12, 31),
    date(2027, 1, 1),
];

fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !DAYS_OFF.contains(&day)
}

#[test]
fn there_is_a_year_of_it() {
    let content = content();
    assert!(content.people.len() >= 60, "{} people", content.people.len());
    assert!(content.cases.len() >= 50, "{} cases", content.cases.len());
    assert!(content.meetings.len() >= 36, "{} meetings", content.meetings.len());
    let months: BTreeSet<_> = content.meetings.iter().map(|meeting| meeting.date.month()).collect();
    assert_eq!(months.len(), 11, "every month but July: {months:?}");
}

#[test]
fn keys_are_given_once() {
    let content = content();
    let keys = content.people.iter().map(|person| &person.key).chain(content.cases.iter().map(|case| &case.key));
    let names = content.people.iter().map(|person| &person.name).chain(content.cases.iter().map(|case| &case.number));
    for list in [keys.collect::<Vec<_>>(), names.collect::<Vec<_>>()] {
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = list.into_iter().filter(|key| !seen.insert(*key)).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}

#[test]
fn people_sit_in_bodies_that_exist() {
    let content = content();
    for person in &content.people {
        for seat in &person.seats {
            assert!(content.organization(&seat.organization).is_some(), "{}: {}", person.key, seat.organization);
            assert!(seat.from < seat.until, "{}", person.key);
            assert!(seat.substitute_for.as_deref().is_none_or(|key| content.person(key).is_some()), "{}", person.key);
        }
    }
    for account in &content.accounts {
        assert!(content.person(&account.person).is_some(), "{}", account.login);
    }
}

#[test]
fn the_council_has_twenty_one_members_and_every_body_one_chair() {
    let content = content();
    assert_eq!(seats(&content, "kb", date(2026, 6, 1)).len(), 21);
    for organization in &content.organizations {
        let chairs = seats(&content, &organization.key, date(2026, 6, 1))
            .into_iter()
            .filter(|(_, role)| *role == MembershipRole::Chair)
            .count();
        assert_eq!(chairs, 1, "{}", organization.name);
    }
}

/// Those with a seat in a body on a day, and as what.
fn seats<'a>(content: &'a Content, body: &str, day: Date) -> Vec<(&'a str, MembershipRole)> {
    let seats = content.people.iter().flat_map(|person| person.seats.iter().map(move |seat| (person, seat)));
    seats
        .filter(|(_, seat)| seat.organization == body && seat.from <= day && day <= seat.until && seat.role.has_seat())
        .map(|(person, seat)| (person.key.as_str(), seat.role))
        .collect()
}

#[test]
fn cases_are_complete_for_their_stage() {
    let content = content();
    for case in &content.cases {
        let key = &case.key;
        assert!(content.person(&case.author).is_some() && content.person(&case.approver).is_some(), "{key}");
        assert!(!case.course.is_empty(), "{key} has no course");
        assert!(is_working_day(case.opened), "{key} was opened on {}", case.opened);
        assert_eq!(case.closed.is_some(), case.public_title.is_some(), "{key}: closed cases have a public title");
        assert_eq!(case.stage == CaseStage::Returned, case.returned.is_some(), "{key}");
        if case.stage != CaseStage::Draft {
            assert!(!case.clauses.is_empty(), "{key} recommends nothing");
            for heading in ["Sagsfremstilling", "Økonomiske konsekvenser"] {
                assert!(case.sections.iter().any(|section| section.heading() == heading), "{key}: {heading}");
            }
        }
        for stop in &case.course {
            let body = content.organization(&stop.body).unwrap_or_else(|| panic!("{key}: {}", stop.body));
            assert!(stop.role != ConsultationRole::Decides || body.kind.may_decide(), "{key}: {}", stop.body);
        }
        for said in case.sections.iter().map(|section| &section.text).chain(case.annexes.iter().map(|a| &a.text)) {
            assert!(said.trim().len() > 20, "{key}: {said}");
        }
    }
}

#[test]
fn nobody_meets_on_a_day_off_and_agendas_go_out_in_time() {
    for meeting in &content().meetings {
        let label = format!("{} {}", meeting.body, meeting.date);
        assert!(is_working_day(meeting.date), "{label}");
        if meeting.stage == MeetingStage::Planned {
            continue;
        }
        let sent = meeting.dispatched().date();
        assert!(is_working_day(sent), "{label}: agenda on {sent}");
        let between =
            std::iter::successors(Some(sent.saturating_add(1.day())), |day| Some(day.saturating_add(1.day())))
                .take_while(|day| *day < meeting.date)
                .filter(|day| is_working_day(*day))
                .count();
        assert!(between >= 4, "{label}: {between} working days between agenda and meeting");
        if meeting.stage == MeetingStage::Published {
            assert!(is_working_day(meeting.published().date()), "{label}: minutes on {}", meeting.published());
        }
    }
}

#[test]
fn cases_go_their_course_in_order() {
    let content = content();
    let mut course: BTreeMap<&str, usize> = BTreeMap::new();
    for meeting in &content.meetings {
        for item in meeting.items().iter().filter(|item| item.case.is_some()) {
            let key = item.case.as_deref().unwrap_or_default();
            let case = content.case(key).unwrap_or_else(|| panic!("{} {}: {key}", meeting.body, meeting.date));
            let place = course.entry(case.key.as_str()).or_default();
            let stop = case.course.get(*place).map(|stop| stop.body.as_str());
            assert_eq!(stop, Some(meeting.body.as_str()), "{key} on {}", meeting.date);
            assert!(case.opened < meeting.dispatched().date(), "{key} was opened after it was dispatched");
            assert_eq!(case.stage, CaseStage::Approved, "{key} is on an agenda");
            if item.decision.as_ref().is_some_and(|decision| decision.kind.sends_on()) {
                *place += 1;
            }
        }
    }
}

#[test]
fn held_meetings_decide_every_item_and_others_none() {
    let content = content();
    for meeting in &content.meetings {
        let label = format!("{} {}", meeting.body, meeting.date);
        assert_eq!(meeting.is_held(), meeting.ended.is_some(), "{label}");
        let items = meeting.items();
        let clock = meeting.clock(&content.organizations);
        assert_eq!(clock.len(), if meeting.is_held() { items.len() } else { 0 }, "{label}");
        assert!(clock.is_sorted(), "{label}: {clock:?}");
        for item in &items {
            assert_eq!(meeting.is_held(), item.decision.is_some(), "{label} {:?}", item.case);
            check_decision(item, item.case.as_deref().and_then(|key| content.case(key)), &label);
        }
    }
}

fn check_decision(item: &Item, case: Option<&Case>, label: &str) {
    let (Some(decision), Some(case)) = (&item.decision, case) else { return };
    let key = &case.key;
    assert!(!decision.text.trim().is_empty(), "{label} {key}");
    assert_eq!(case.closed.is_some(), decision.public_text.is_some(), "{label} {key}: the public's words");
    for clause in &decision.clauses {
        let fits = clause.clause >= 1 && usize::from(clause.clause) <= case.clauses.len();
        assert!(fits && !clause.text.is_empty(), "{label} {key}: clause {}", clause.clause);
    }
    let rejected = item.proposals.iter().all(|proposal| proposal.in_favour.len() <= proposal.against.len());
    assert!(
        decision.kind != DecisionKind::ApprovedAmended || item.proposals.is_empty() || !rejected,
        "{label} {key}: amended without an amendment that was adopted"
    );
}

#[test]
fn only_those_in_the_room_vote_and_speak() {
    let content = content();
    for meeting in &content.meetings {
        let room = Room::of(&content, meeting);
        for (item, at) in meeting.items().iter().zip(meeting.clock(&content.organizations)) {
            let present = room.present(at, &item.disqualified);
            let label = format!("{} {} {:?}", meeting.body, meeting.date, item.case);
            assert!(present.len() * 2 >= room.seats.len(), "{label}: no quorum");
            check_votes(item, &present, &label);
            check_remarks(item, &room, &label);
            for action in &item.actions {
                assert!(content.person(&action.owner).is_some(), "{label}: {}", action.owner);
                assert!(is_working_day(action.due) && action.due > meeting.date, "{label}: due {}", action.due);
                assert!(action.notes.iter().all(|note| is_working_day(note.date)), "{label}: {}", action.text);
                assert!(action.notes.is_sorted_by_key(|note| note.date), "{label}: {}", action.text);
                let last = action.notes.last().map(|note| note.date);
                assert!(action.done.is_none() || action.done == last, "{label}: the last note says what came of it");
            }
        }
    }
}

fn check_votes(item: &Item, present: &BTreeSet<String>, label: &str) {
    for proposal in &item.proposals {
        let cast = [&proposal.in_favour, &proposal.against, &proposal.abstained];
        let once: BTreeSet<_> = cast.into_iter().flatten().cloned().collect();
        assert_eq!(cast.map(Vec::len).iter().sum::<usize>(), once.len(), "{label}: somebody votes twice");
        assert_eq!(&once, present, "{label}: everybody in the room votes: {}", proposal.text);
        assert!(proposal.mover.as_ref().is_none_or(|mover| present.contains(mover)), "{label}: {:?}", proposal.mover);
    }
}

fn check_remarks(item: &Item, room: &Room, label: &str) {
    let lost = |person: &String| {
        item.proposals.iter().any(|proposal| {
            let adopted = proposal.in_favour.len() > proposal.against.len();
            if adopted { proposal.against.contains(person) } else { proposal.in_favour.contains(person) }
        })
    };
    for remark in &item.remarks {
        for person in &remark.by {
            assert!(room.in_room.contains_key(person), "{label}: {person} was not there");
            assert!(remark.kind != RemarkKind::MinorityStatement || lost(person), "{label}: {person} is no minority");
        }
    }
}

/// Who has a seat at a meeting and when each was in the room.
struct Room {
    seats: BTreeSet<String>,
    in_room: BTreeMap<String, (jiff::civil::Time, jiff::civil::Time)>,
}

impl Room {
    fn of(content: &Content, meeting: &Meeting) -> Self {
        let members = seats(content, &meeting.body, meeting.date);
        let seats: BTreeSet<String> = members.iter().map(|(key, _)| (*key).to_owned()).collect();
        let (from, to) = (meeting.begins(&content.organizations), meeting.ended.unwrap_or(jiff::civil::Time::MAX));
        let mut in_room: BTreeMap<_, _> = seats.iter().map(|key| (key.clone(), (from, to))).collect();
        let attendance = &meeting.attendance;
        for gap in &attendance.absent {
            assert!(in_room.remove(&gap.person).is_some(), "{} {}: {}", meeting.body, meeting.date, gap.person);
            assert!(gap.reason.is_some(), "{}: no reason", gap.person);
        }
        for gap in &attendance.substitutes {
            let instead_of = gap.instead_of.clone().expect("a substitute takes somebody's seat");
            assert!(seats.contains(&instead_of) && !in_room.contains_key(&instead_of), "{instead_of}");
            let holds = |person: &super::Person| {
                person
                    .seats
                    .iter()
                    .any(|seat| seat.organization == meeting.body && seat.role == MembershipRole::Substitute)
            };
            assert!(content.person(&gap.person).is_some_and(holds), "{} is no substitute", gap.person);
            in_room.insert(gap.person.clone(), (from, to));
        }
        for gap in &attendance.late {
            in_room.get_mut(&gap.person).expect("who came late sits there").0 = gap.at.expect("a clock");
        }
        for gap in &attendance.left {
            in_room.get_mut(&gap.person).expect("who left sits there").1 = gap.at.expect("a clock");
        }
        Self { seats, in_room }
    }

    fn present(&self, at: jiff::civil::Time, excluded: &[String]) -> BTreeSet<String> {
        for person in excluded {
            assert!(self.in_room.contains_key(person), "{person} is excluded but was not there");
        }
        let present =
            self.in_room.iter().filter(|(person, (from, to))| *from <= at && at < *to && !excluded.contains(*person));
        present.map(|(person, _)| person.clone()).collect()
    }
}

#[test]
fn programmes_are_stated_in_order_of_date() {
    let content = content();
    for measure in content.programmes.iter().flat_map(|p| &p.tracks).flat_map(|track| &track.measures) {
        assert!(measure.statements.is_sorted_by_key(|statement| statement.as_of), "{}", measure.title);
        assert!(measure.until.is_none_or(|until| until >= measure.from), "{}", measure.title);
    }
    let plan = &content.programmes[0];
    let measures: Vec<_> = plan.tracks.iter().flat_map(|track| &track.measures).collect();
    assert_eq!((plan.tracks.len(), measures.len()), (6, 20));
    assert!(measures.iter().all(|measure| measure.statements.len() == 3));
}
