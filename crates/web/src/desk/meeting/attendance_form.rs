//! The attendance form: up to two stays for each person, or why one was not there.

use super::stage::clock;
use crate::form::{FieldErrors, FormData, Reader};
use sagsgang_app::meeting::record_attendance::Attendance;
use sagsgang_domain::attendance::{AbsenceReason, Interval, Participant};
use sagsgang_domain::id::PersonId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_i18n::Lang;

/// So many times one may come and go.
const INTERVALS: usize = 2;

/// The field of a clock time.
pub(super) fn name(part: &str, index: usize, person: PersonId) -> String {
    format!("{part}_{index}_{person}")
}

/// The field of the reason.
pub(super) fn reason(person: PersonId) -> String {
    format!("reason_{person}")
}

/// What is sent for a reason.
pub(super) const fn reason_value(reason: AbsenceReason) -> &'static str {
    match reason {
        AbsenceReason::Apology => "apology",
        AbsenceReason::Unexcused => "unexcused",
        AbsenceReason::Late => "late",
        AbsenceReason::Left => "left",
        AbsenceReason::Disqualified => "disqualified",
    }
}

/// The form as the meeting stands. Before anything is recorded, every member is there from the beginning: that is
/// what is usual, and only what differs is written.
pub(super) fn filled(meeting: &Meeting) -> FormData {
    let mut data = FormData::default();
    let is_new = meeting.roster.iter().all(|p| p.present.is_empty() && p.reason.is_none());
    for participant in &meeting.roster {
        for (index, interval) in participant.present.iter().take(INTERVALS).enumerate() {
            data.push(name("from", index, participant.person), clock(interval.from));
            data.push(name("to", index, participant.person), interval.to.map(clock).unwrap_or_default());
        }
        if is_new && participant.role.has_seat() {
            let opened = meeting.state.opened().unwrap_or_else(|| meeting.start.time());
            data.push(name("from", 0, participant.person), clock(opened));
        }
        data.push(reason(participant.person), participant.reason.map(reason_value).unwrap_or_default());
    }
    data
}

/// What was recorded of everybody on the roster.
pub(super) fn read(lang: Lang, roster: &[Participant], data: &FormData) -> Result<Vec<Attendance>, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let people: Vec<Option<Attendance>> = roster.iter().map(|p| attendance(&mut reader, lang, p.person)).collect();
    reader.done(|| people.into_iter().collect())
}

fn attendance(reader: &mut Reader<'_>, lang: Lang, person: PersonId) -> Option<Attendance> {
    let mut present = Vec::new();
    for index in 0..INTERVALS {
        let (from, to) = (name("from", index, person), name("to", index, person));
        match (reader.optional_time(&from)?, reader.optional_time(&to)?) {
            (Some(from), to) => present.push(Interval { from, to }),
            (None, Some(_)) => reader.refuse(&from, lang.came_missing()),
            (None, None) => {}
        }
    }
    let reason = reader.optional_choice(&reason(person), |value| {
        AbsenceReason::ALL.into_iter().find(|reason| reason_value(*reason) == value)
    })?;
    Some(Attendance { person, present, reason })
}

#[cfg(test)]
mod tests {
    use super::{filled, name, read, reason};
    use crate::form::FormData;
    use jiff::Timestamp;
    use jiff::civil::{date, time};
    use sagsgang_domain::attendance::{AbsenceReason, Interval, Participant};
    use sagsgang_domain::id::PersonId;
    use sagsgang_domain::meeting::{Meeting, MeetingState};
    use sagsgang_domain::person::MembershipRole;
    use sagsgang_i18n::Lang;

    fn person(number: u8) -> PersonId {
        format!("01890000-0000-7000-8000-0000000000{number:02}").parse().unwrap()
    }

    fn participant(number: u8, role: MembershipRole) -> Participant {
        let name = format!("Medlem {number}");
        Participant {
            person: person(number),
            name,
            party: None,
            role,
            substitute_for: None,
            present: Vec::new(),
            reason: None,
        }
    }

    fn meeting() -> Meeting {
        Meeting {
            id: person(90).0.into(),
            organization: person(91).0.into(),
            start: date(2026, 4, 22).at(14, 0, 0, 0),
            ordinal: 1,
            place: "Rådhuset".to_owned(),
            state: MeetingState::InSession { dispatched: Timestamp::UNIX_EPOCH, opened: time(14, 2, 0, 0) },
            items: Vec::new(),
            roster: vec![participant(1, MembershipRole::Chair), participant(2, MembershipRole::Substitute)],
            corrections: Vec::new(),
            read_from: None,
        }
    }

    #[test]
    fn members_are_there_from_the_beginning_and_substitutes_only_when_called_in() {
        let data = filled(&meeting());
        assert_eq!(data.text(&name("from", 0, person(1))), "14:02");
        assert_eq!(data.text(&name("from", 0, person(2))), "");
    }

    #[test]
    fn what_was_recorded_comes_back_as_it_was() {
        let mut meeting = meeting();
        let (out, back) = (time(14, 30, 0, 0), time(15, 0, 0, 0));
        meeting.roster[0].present =
            vec![Interval { from: time(14, 2, 0, 0), to: Some(out) }, Interval { from: back, to: None }];
        meeting.roster[1].reason = Some(AbsenceReason::Apology);
        let read = read(Lang::Da, &meeting.roster, &filled(&meeting)).unwrap();
        assert_eq!(read[0].present, meeting.roster[0].present);
        assert_eq!((read[1].present.len(), read[1].reason), (0, Some(AbsenceReason::Apology)));
    }

    #[test]
    fn who_left_must_have_come() {
        let mut data = FormData::default();
        data.push(name("to", 0, person(1)), "15:00");
        data.push(reason(person(1)), "");
        let errors = read(Lang::Da, &meeting().roster, &data).unwrap_err();
        assert!(errors.of(&name("from", 0, person(1))).is_some());
    }
}
