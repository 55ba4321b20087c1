//! A meeting: who was there, what was put to the vote, what was decided, what follows, and its minutes.

use super::Stage;
use super::register::Register;
use crate::demo::content::{AttendanceGap, Item, Meeting, Outcome, Proposal};
use crate::failure::{Failure, Result};
use jiff::civil::Time;
use sagsgang_app::actor::Actor;
use sagsgang_app::meeting::adjourn::adjourn_meeting;
use sagsgang_app::meeting::adopt_minutes::adopt_minutes;
use sagsgang_app::meeting::call_in::call_in_substitute;
use sagsgang_app::meeting::correct::correct_minutes;
use sagsgang_app::meeting::disqualify::disqualify;
use sagsgang_app::meeting::open::open_meeting;
use sagsgang_app::meeting::propose::{Propose, propose};
use sagsgang_app::meeting::publish_minutes::publish_minutes;
use sagsgang_app::meeting::record_attendance::{Attendance, record_attendance};
use sagsgang_app::meeting::record_decision::{RecordDecision, record_decision};
use sagsgang_app::meeting::record_remark::record_remark;
use sagsgang_app::meeting::record_vote::record_vote;
use sagsgang_domain::attendance::Interval;
use sagsgang_domain::decision::{ClauseDecision, Remark};
use sagsgang_domain::id::{ItemId, MeetingId, PersonId};
use sagsgang_domain::vote::{Vote, VoteValue};

/// A meeting that is being held.
struct Room<'a> {
    stage: &'a Stage<'a>,
    register: &'a Register,
    secretary: &'a Actor,
    meeting: &'a Meeting,
    id: MeetingId,
}

/// Holds the meeting from its opening to its end.
pub async fn hold(stage: &Stage<'_>, register: &mut Register, meeting: &Meeting) -> Result<()> {
    let ended = meeting.ended.ok_or_else(|| Failure::said("it never ended"))?;
    let opened = meeting.begins(&stage.content.organizations);
    let secretary = register.secretary()?.clone();
    let id = register.meeting(meeting)?;
    let items: Vec<ItemId> = register.items(meeting).to_vec();
    let room = Room { stage, register, secretary: &secretary, meeting, id };
    open_meeting(stage.app, &secretary, id, opened).await?;
    for gap in &meeting.attendance.substitutes {
        let member = gap.instead_of.as_deref().ok_or_else(|| Failure::said("a substitute for nobody"))?;
        let (substitute, member) = (register.person(&gap.person)?, register.person(member)?);
        call_in_substitute(stage.app, &secretary, id, substitute, member).await?;
    }
    record_attendance(stage.app, &secretary, id, room.attendance(opened)?).await?;
    for ((item, key), at) in meeting.items().iter().zip(items).zip(meeting.clock(&stage.content.organizations)) {
        stage.clock.set(meeting.date.to_datetime(at));
        let treated = room.treat(item, key, at).await;
        treated.map_err(|failure| Failure::said(format!("{}: {failure}", item.case.as_deref().unwrap_or("item"))))?;
    }
    stage.clock.set(meeting.date.to_datetime(ended));
    adjourn_meeting(stage.app, &secretary, id, ended).await?;
    super::follow_up::raise(stage, register, meeting).await
}

impl Room<'_> {
    /// Everybody with a seat was there all the time, but for those of whom the content says otherwise.
    fn attendance(&self, opened: Time) -> Result<Vec<Attendance>> {
        let gaps = &self.meeting.attendance;
        let at = |gaps: &[AttendanceGap], key: &str| gaps.iter().find(|gap| gap.person == key).and_then(|gap| gap.at);
        let seated = self.stage.content.seated(&self.meeting.body, self.meeting.date);
        let called_in = gaps.substitutes.iter().map(|gap| gap.person.as_str());
        let mut attendance = Vec::new();
        for key in seated.into_iter().chain(called_in) {
            let absent = gaps.absent.iter().find(|gap| gap.person == key);
            let interval = Interval { from: at(&gaps.late, key).unwrap_or(opened), to: at(&gaps.left, key) };
            attendance.push(Attendance {
                person: self.register.person(key)?,
                present: if absent.is_some() { Vec::new() } else { vec![interval] },
                reason: absent.and_then(|gap| gap.reason),
            });
        }
        Ok(attendance)
    }

    async fn treat(&self, item: &Item, id: ItemId, at: Time) -> Result<()> {
        let app = self.stage.app;
        for person in self.register.people(&item.disqualified)? {
            disqualify(app, self.secretary, self.id, id, person, true).await?;
        }
        self.vote(id, &item.proposals, at).await?;
        let decision = item.decision.as_ref().ok_or_else(|| Failure::said("nothing was decided"))?;
        record_decision(app, self.secretary, self.id, recorded(id, decision, at)).await?;
        for remark in &item.remarks {
            let by = self.register.people(&remark.by)?;
            let remark = Remark { kind: remark.kind, by, text: remark.text.clone() };
            record_remark(app, self.secretary, self.id, id, remark).await?;
        }
        Ok(())
    }

    /// Everything is put before anything is voted on; then the kinds take their turn.
    async fn vote(&self, item: ItemId, proposals: &[Proposal], at: Time) -> Result<()> {
        let app = self.stage.app;
        let mut put = Vec::new();
        for proposal in proposals {
            let mover = proposal.mover.as_deref().map(|key| self.register.person(key)).transpose()?;
            let command = Propose { item, kind: proposal.kind, text: proposal.text.clone(), mover };
            put.push((proposal, propose(app, self.secretary, self.id, command).await?));
        }
        put.sort_by_key(|(proposal, _)| proposal.kind);
        for (proposal, id) in put {
            record_vote(app, self.secretary, self.id, item, id, self.votes(proposal)?, at).await?;
        }
        Ok(())
    }

    fn votes(&self, proposal: &Proposal) -> Result<Vec<Vote>> {
        let cast = [
            (&proposal.in_favour, VoteValue::For),
            (&proposal.against, VoteValue::Against),
            (&proposal.abstained, VoteValue::Abstained),
        ];
        let mut votes = Vec::new();
        for (keys, value) in cast {
            let people: Vec<PersonId> = self.register.people(keys)?;
            votes.extend(people.into_iter().map(|person| Vote { person, value }));
        }
        Ok(votes)
    }
}

fn recorded(item: ItemId, outcome: &Outcome, at: Time) -> RecordDecision {
    let clauses = outcome.clauses.iter().map(|clause| ClauseDecision {
        clause: clause.clause,
        kind: clause.kind,
        text: clause.text.clone(),
    });
    RecordDecision {
        item,
        kind: outcome.kind,
        text: outcome.text.clone(),
        public_text: outcome.public_text.clone(),
        clauses: clauses.collect(),
        at,
    }
}

/// The minutes are adopted and published.
pub async fn publish(stage: &Stage<'_>, register: &Register, meeting: &Meeting) -> Result<()> {
    let (secretary, id) = (register.secretary()?, register.meeting(meeting)?);
    adopt_minutes(stage.app, secretary, id).await?;
    publish_minutes(stage.app, secretary, id).await?;
    Ok(())
}

/// Something is added to the published minutes.
pub async fn correct(stage: &Stage<'_>, register: &Register, meeting: &Meeting) -> Result<()> {
    let text = meeting.correction.clone().unwrap_or_default();
    correct_minutes(stage.app, register.secretary()?, register.meeting(meeting)?, None, text).await?;
    Ok(())
}
