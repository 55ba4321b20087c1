//! Recording who was in the room and when (da: *fremmøde*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::attendance::{AbsenceReason, Interval};
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::id::PersonId;
use serde::Serialize;

/// When one person was in the room, or why not.
#[derive(Clone, Debug, Serialize)]
pub struct Attendance {
    /// Who.
    pub person: PersonId,
    /// When in the room.
    pub present: Vec<Interval>,
    /// Why not, where that is so.
    pub reason: Option<AbsenceReason>,
}

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "record_attendance",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "in session or adjourned",
};

/// Records intervals of clock time, or the reason of absence; all of them or none.
pub async fn record_attendance(app: &App, actor: &Actor, id: MeetingId, people: Vec<Attendance>) -> Result<()> {
    super::change(app, actor, &WHO, id, "AttendanceRecorded", &people, |mut meeting, _| {
        for one in &people {
            meeting = meeting.record_attendance(one.person, one.present.clone(), one.reason)?;
        }
        Ok(meeting)
    })
    .await
}
