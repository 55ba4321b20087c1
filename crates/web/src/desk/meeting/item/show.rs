//! The page of an item in the meeting room.

use super::super::super::tone;
use super::super::super::visit::{At, Visit};
use super::super::show::title;
use super::super::stage::clock;
use super::{Place, bias, decision, decision_form, follow_up, paper, proposal, remark};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData};
use crate::ui::alert::error_summary;
use crate::ui::layout::Page;
use crate::ui::status::{Tone, status};
use crate::ui::tone::of_decision;
use crate::url::{Place as DeskPlace, route};
use jiff::civil::Time;
use maud::{Markup, html};
use sagsgang_app::meeting::read::{MeetingDesk, meeting_desk};
use sagsgang_domain::attendance::Participant;
use sagsgang_domain::meeting::{AgendaItem, Meeting, MeetingState};

/// An item as its page needs it.
pub(super) struct Room<'a> {
    pub(super) visit: &'a Visit,
    pub(super) desk: &'a MeetingDesk,
    pub(super) item: &'a AgendaItem,
    /// What stands in the forms.
    pub(super) form: Form<'a>,
    /// The clock to begin from.
    pub(super) at: Time,
}

impl Room<'_> {
    /// Whether the members are sitting and the actor keeps the minutes.
    pub(super) fn is_sitting(&self) -> bool {
        self.desk.may_lead && matches!(self.desk.meeting.state, MeetingState::InSession { .. })
    }

    /// Whether the minutes are still being made.
    pub(super) fn is_in_minutes(&self) -> bool {
        self.is_sitting() || (self.desk.may_lead && matches!(self.desk.meeting.state, MeetingState::Adjourned { .. }))
    }

    /// An address of the item.
    pub(super) fn to(&self, route: &str) -> String {
        self.visit.links.of_desk(route, &[&self.desk.meeting.id, &self.item.id])
    }

    /// Who may vote on the item at the clock.
    pub(super) fn may_vote(&self, participant: &Participant) -> bool {
        participant.has_seat()
            && participant.is_present(self.at)
            && !self.item.disqualified.contains(&participant.person)
    }
}

pub(super) async fn show(visit: Visit, At(place): At<Place>) -> Result<Markup, WebError> {
    page(&visit, place, &FormData::default(), &FieldErrors::NONE).await
}

/// The page, with what was typed in one of its forms and what is wrong with it.
pub(super) async fn page(
    visit: &Visit,
    (id, item): Place,
    sent: &FormData,
    errors: &FieldErrors,
) -> Result<Markup, WebError> {
    let desk = meeting_desk(&visit.app, &visit.actor, id).await?;
    let item = desk.meeting.item(item).ok_or(WebError::NotFound)?;
    let at = sent_or_usual_time(visit, &desk.meeting, item);
    let data = over(&filled(item, at), sent);
    Ok(markup(&Room { visit, desk: &desk, item, form: Form::with_errors(visit.lang, &data, errors), at }))
}

/// The clock to begin from: when the item was concluded; now, while the meeting sits; else when the last one was.
pub(super) fn sent_or_usual_time(visit: &Visit, meeting: &Meeting, item: &AgendaItem) -> Time {
    let is_today = meeting.start.date() == visit.app.today();
    let now = is_today.then(|| visit.app.wall_clock());
    let last = meeting.items.iter().filter_map(|item| item.decided_at).max();
    let opened = meeting.state.opened().unwrap_or_else(|| meeting.start.time());
    item.decided_at.or(now.filter(|now| *now >= opened)).or(last).unwrap_or(opened)
}

fn filled(item: &AgendaItem, at: Time) -> FormData {
    let mut data = decision_form::filled(item, at);
    data.push("vote_at", clock(at));
    data.push("proposal_kind", "amendment");
    data.push("remark_kind", "remark");
    data
}

/// What was sent, and for the fields of the other forms what stood there.
fn over(base: &FormData, sent: &FormData) -> FormData {
    let mut data = sent.clone();
    for (name, value) in base.iter().filter(|(name, _)| !sent.has(name)) {
        data.push(name, value);
    }
    data
}

fn markup(room: &Room<'_>) -> Markup {
    let (visit, lang, item) = (room.visit, room.visit.lang, room.item);
    let meeting = &room.desk.meeting;
    let here = visit.links.of_desk(route::desk::MEETING, &[&meeting.id]);
    let name = format!("{}. {}", item.number, item.content.title);
    Page::new(&visit.frame, name)
        .crumb(lang.meetings(), visit.links.desk(DeskPlace::Meetings))
        .crumb(title(visit, room.desk), here)
        .desk(&html! {
            (error_summary(room.form, &labels(room)))
            (steps(room))
            h1.sg-room-title { (item.number) ". " (item.content.title) }
            p.sg-line {
                @if let Some(decision) = &item.decision { (status(of_decision(decision.kind), lang.decision_kind(decision.kind))) " " }
                @if let Some(closed) = tone::closed(lang, &item.content.openness) { (closed) " " }
                @if let Some(subject) = item.subject {
                    span.sg-quiet { (lang.consultation_role(subject.role)) }
                    @if let Some(number) = &item.content.case_number {
                        a href=(visit.links.of_desk(route::desk::CASE, &[&subject.case])) { (lang.case_number(number)) }
                    }
                }
            }
            (in_the_room(room))
            div.sg-room {
                div.sg-room-proposed { (paper::recommended(room)) }
                div.sg-room-recorded {
                    (decision::section(room))
                    (proposal::section(room))
                    (remark::section(room))
                    (bias::section(room))
                    (follow_up::section(room))
                }
                div.sg-room-text { (paper::text(room)) }
            }
            (steps_below(room))
        })
}

fn labels(room: &Room<'_>) -> Vec<(&'static str, &'static str)> {
    let lang = room.visit.lang;
    vec![
        ("decision_kind", lang.decision_kind_label()),
        ("decision_text", lang.decision()),
        ("public_text", lang.public_decision()),
        ("at", lang.clock()),
        ("proposal_text", lang.proposal()),
        ("vote_at", lang.clock()),
        ("remark_by", lang.speakers()),
        ("remark_text", lang.text()),
        ("bias_person", lang.member()),
        ("action_text", lang.action_what()),
        ("action_owner", lang.owner()),
        ("action_due", lang.deadline()),
    ]
}

/// From item to item, by key too.
fn steps(room: &Room<'_>) -> Markup {
    let lang = room.visit.lang;
    html! {
        nav.sg-steps aria-label=(lang.items_navigation()) { (step_links(room, Some(("p", "n")))) }
    }
}

/// The same once more below a long page.
fn steps_below(room: &Room<'_>) -> Markup {
    html! { div.sg-steps { (step_links(room, None)) } }
}

fn step_links(room: &Room<'_>, keys: Option<(&str, &str)>) -> Markup {
    let (visit, lang, meeting) = (room.visit, room.visit.lang, &room.desk.meeting);
    let beside = |number: Option<u32>| number.and_then(|number| meeting.item_by_number(number));
    let to = |item: &AgendaItem| visit.links.of_desk(route::desk::ITEM, &[&meeting.id, &item.id]);
    html! {
        @match beside(room.item.number.checked_sub(1)) {
            Some(item) => { a href=(to(item)) rel="prev" accesskey=[keys.map(|keys| keys.0)] { "← " (item.number) ". " (item.content.title) } },
            None => { span {} },
        }
        a href=(visit.links.of_desk(route::desk::MEETING, &[&meeting.id])) { (lang.item_of(room.item.number, meeting.items.len())) }
        @match beside(room.item.number.checked_add(1)) {
            Some(item) => { a href=(to(item)) rel="next" accesskey=[keys.map(|keys| keys.1)] { (item.number) ". " (item.content.title) " →" } },
            None => { span {} },
        }
    }
}

/// Who is in the room at the clock, and who is not.
fn in_the_room(room: &Room<'_>) -> Markup {
    let (visit, lang, meeting) = (room.visit, room.visit.lang, &room.desk.meeting);
    if meeting.state.opened().is_none() {
        return html! {};
    }
    let seats: Vec<&Participant> = meeting.roster.iter().filter(|p| p.has_seat()).collect();
    let (present, absent): (Vec<&Participant>, Vec<&Participant>) = seats.iter().partition(|p| is_there(room, p));
    let names = absent.iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join(", ");
    let tone = if present.is_empty() { Tone::Caution } else { Tone::Good };
    html! {
        p.sg-line {
            (status(tone, &lang.present_of(present.len(), seats.len())))
            @if !names.is_empty() { " " span.sg-quiet { (lang.absent()) ": " (names) } }
            @if room.is_in_minutes() {
                " " a href=(visit.links.of_desk(route::desk::MEETING_ATTENDANCE, &[&meeting.id])) { (lang.attendance_record()) }
            }
        }
    }
}

/// By the absence recorded with the decision; before that, by the clock.
fn is_there(room: &Room<'_>, participant: &Participant) -> bool {
    match room.item.decided_at {
        Some(_) => room.item.absent.iter().all(|absence| absence.person != participant.person),
        None => participant.is_present(room.at),
    }
}

#[cfg(test)]
mod tests {
    use super::over;
    use crate::form::FormData;

    #[test]
    fn what_was_typed_in_one_form_does_not_empty_the_others() {
        let base = FormData::from_pairs([("text", "Godkendt."), ("at", "14:00")]);
        let sent = FormData::from_pairs([("remark_text", "Uenig"), ("at", "14:05")]);
        let data = over(&base, &sent);
        assert_eq!(
            (data.text("text"), data.text("at"), data.text("remark_text")),
            ("Godkendt.".into(), "14:05".into(), "Uenig".into())
        );
        assert_eq!(data.all("at").count(), 1);
    }
}
