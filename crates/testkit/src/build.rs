//! Cases and meetings, as far as a test wants them, through the use cases.

use crate::TestApp;
use jiff::civil::{Date, Time, time};
use sagsgang_app::case::approve::approve_case;
use sagsgang_app::case::edit::{EditCase, SectionText, edit_case};
use sagsgang_app::case::open::{OpenCase, open_case};
use sagsgang_app::case::plan_course::{PlanCourse, Stop, plan_course};
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::meeting::adjourn::adjourn_meeting;
use sagsgang_app::meeting::adopt_minutes::adopt_minutes;
use sagsgang_app::meeting::dispatch::dispatch_agenda;
use sagsgang_app::meeting::open::open_meeting;
use sagsgang_app::meeting::plan::{PlanMeeting, plan_meeting};
use sagsgang_app::meeting::publish_minutes::publish_minutes;
use sagsgang_app::meeting::put_on_agenda::put_on_agenda;
use sagsgang_app::meeting::record_attendance::{Attendance, record_attendance};
use sagsgang_app::meeting::record_decision::{RecordDecision, record_decision};
use sagsgang_domain::attendance::Interval;
use sagsgang_domain::case::{Case, CaseKind, SectionKind};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::{CaseId, ItemId, MeetingId, OrganizationId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::Openness;
use sagsgang_store::record;

/// When the meetings of tests begin.
const BEGIN: Time = time(14, 0, 0, 0);
/// When they decide.
const DECIDE: Time = time(14, 30, 0, 0);
/// When they end.
const END: Time = time(15, 0, 0, 0);

impl TestApp {
    /// The case as it is kept.
    pub async fn case(&self, id: CaseId) -> Case {
        record::get::<Case>(self.app.store(), id).await.expect("the case is there").value
    }

    /// The meeting as it is kept.
    pub async fn meeting(&self, id: MeetingId) -> Meeting {
        record::get::<Meeting>(self.app.store(), id).await.expect("the meeting is there").value
    }

    /// The item a case is on an agenda.
    pub async fn item_of(&self, meeting: MeetingId, case: CaseId) -> ItemId {
        let meeting = self.meeting(meeting).await;
        let found = meeting.items.iter().find(|item| item.subject.is_some_and(|subject| subject.case == case));
        found.expect("the case is on the agenda").id
    }

    /// A whole text for a case, ready to be saved by its author.
    pub async fn text_of(&self, case: CaseId) -> EditCase {
        let saved = record::get::<Case>(self.app.store(), case).await.expect("the case is there");
        let section = |kind, heading: &str, text: &str| SectionText {
            kind,
            heading: heading.to_owned(),
            text: text.to_owned(),
            openness: Openness::Open,
        };
        EditCase {
            case,
            version: saved.version(),
            title: saved.title.clone(),
            public_title: None,
            kind: CaseKind::Decision,
            openness: Openness::Open,
            sections: vec![
                section(SectionKind::Presentation, "Sagsfremstilling", "Sagen handler om hjælp i hjemmet."),
                section(SectionKind::Economy, "Økonomiske konsekvenser", "Udgiften holdes inden for rammen."),
            ],
            recommended_by: "Velfærdsdirektøren".to_owned(),
            clauses: "at forslaget godkendes\nat ordningen evalueres efter et år".to_owned(),
            legal_basis: "Servicelovens § 83.".to_owned(),
            approver: Some(self.town.director.person),
            places: Vec::new(),
        }
    }

    /// A case in draft, written by the author, with its course.
    pub async fn draft(&self, title: &str, course: &[(OrganizationId, ConsultationRole)]) -> CaseId {
        let author = &self.town.author;
        let command = OpenCase { title: title.to_owned(), kind: CaseKind::Decision, author: None, number: None };
        let id = open_case(&self.app, author, command).await.expect("the case is opened");
        edit_case(&self.app, author, self.text_of(id).await).await.expect("the case is written");
        let stops =
            course.iter().map(|(organization, role)| Stop { id: None, organization: *organization, role: *role });
        let command = PlanCourse { case: id, stops: stops.collect() };
        plan_course(&self.app, author, command).await.expect("the course is planned");
        id
    }

    /// A case that waits for its director.
    pub async fn submitted(&self, title: &str, course: &[(OrganizationId, ConsultationRole)]) -> CaseId {
        let id = self.draft(title, course).await;
        submit_case(&self.app, &self.town.author, id).await.expect("the case is complete");
        id
    }

    /// A case on its course.
    pub async fn approved(&self, title: &str, course: &[(OrganizationId, ConsultationRole)]) -> CaseId {
        let id = self.submitted(title, course).await;
        approve_case(&self.app, &self.town.director, id).await.expect("the director approves");
        id
    }

    /// A meeting whose agenda is being made.
    pub async fn planned(&self, organization: OrganizationId, day: Date, cases: &[CaseId]) -> MeetingId {
        let secretary = &self.town.secretary;
        let command = PlanMeeting { organization, start: day.to_datetime(BEGIN), place: "Mødelokale 2".to_owned() };
        let id = plan_meeting(&self.app, secretary, command).await.expect("the meeting is planned");
        for case in cases {
            put_on_agenda(&self.app, secretary, id, *case).await.expect("the case is put on the agenda");
        }
        id
    }

    /// A meeting whose agenda is out.
    pub async fn dispatched(&self, organization: OrganizationId, day: Date, cases: &[CaseId]) -> MeetingId {
        let id = self.planned(organization, day, cases).await;
        dispatch_agenda(&self.app, &self.town.secretary, id).await.expect("the agenda goes out");
        id
    }

    /// A meeting in session since 14:00, everybody there.
    pub async fn in_session(&self, organization: OrganizationId, day: Date, cases: &[CaseId]) -> MeetingId {
        let id = self.dispatched(organization, day, cases).await;
        let secretary = &self.town.secretary;
        open_meeting(&self.app, secretary, id, BEGIN).await.expect("the meeting opens");
        let roster = self.meeting(id).await.roster;
        let there = roster.iter().map(|participant| Attendance {
            person: participant.person,
            present: vec![Interval { from: BEGIN, to: None }],
            reason: None,
        });
        record_attendance(&self.app, secretary, id, there.collect()).await.expect("everybody is there");
        id
    }

    /// Decides an item at 14:30.
    pub async fn decide(&self, meeting: MeetingId, item: ItemId, kind: DecisionKind, text: &str) {
        let command =
            RecordDecision { item, kind, text: text.to_owned(), public_text: None, clauses: Vec::new(), at: DECIDE };
        record_decision(&self.app, &self.town.secretary, meeting, command).await.expect("the item is decided");
    }

    /// A meeting that ended at 15:00 with "Godkendt." on every item.
    pub async fn adjourned(&self, organization: OrganizationId, day: Date, cases: &[CaseId]) -> MeetingId {
        let id = self.in_session(organization, day, cases).await;
        for item in self.meeting(id).await.items {
            self.decide(id, item.id, DecisionKind::Approved, "Godkendt.").await;
        }
        adjourn_meeting(&self.app, &self.town.secretary, id, END).await.expect("the meeting ends");
        id
    }

    /// A meeting whose minutes are published.
    pub async fn published(&self, organization: OrganizationId, day: Date, cases: &[CaseId]) -> MeetingId {
        let id = self.adjourned(organization, day, cases).await;
        adopt_minutes(&self.app, &self.town.secretary, id).await.expect("the minutes are adopted");
        publish_minutes(&self.app, &self.town.secretary, id).await.expect("the minutes are published");
        id
    }
}
