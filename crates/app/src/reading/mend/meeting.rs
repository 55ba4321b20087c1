//! Mending what was read of a meeting as a whole: body, day, place, and who is who (da: *ret mødet*).

use super::Mending;
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach};
use jiff::civil::Date;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{MeetingId, OrganizationId, PersonId, ReadingId};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::{Party, Person};
use sagsgang_domain::reading::{MendedMeeting, Seat, mend_meeting as mended};
use sagsgang_store::repo;
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "mend_meeting",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "the meeting was read in from that document",
};

/// A meeting, and how it should have been read.
#[derive(Clone, Debug, Serialize)]
pub struct MendMeeting {
    /// The document it was read from.
    pub reading: ReadingId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The body that met.
    pub organization: OrganizationId,
    /// The day.
    pub date: Date,
    /// Where.
    pub place: String,
    /// Who is named.
    pub seats: Vec<NamedSeat>,
}

/// A name in a document, and who it is.
#[derive(Clone, Debug, Serialize)]
pub struct NamedSeat {
    /// Who it was taken for.
    pub was: PersonId,
    /// Who it is: somebody we know, or somebody we do not.
    pub person: Option<PersonId>,
    /// The name on that day.
    pub name: String,
    /// The list on that day.
    pub party: Option<Party>,
    /// Whether they took part.
    pub present: bool,
}

/// Mends the meeting. Moved to a day on which its body met already, it stands beside that meeting.
///
/// # Errors
/// Not found when the document did not become that meeting; invalid for a body or person nobody knows; else as
/// [`mended`].
pub async fn mend_meeting(app: &App, actor: &Actor, command: MendMeeting) -> Result<()> {
    let mut mending = Mending::begin(app, actor, &WHO, command.reading, command.meeting).await?;
    mending.change.known::<Organization>("organization", command.organization).await?;
    let mut seats = Vec::new();
    for seat in &command.seats {
        let person = match seat.person {
            Some(person) => {
                mending.change.known::<Person>("seats", person).await?;
                person
            }
            None => register(app, &mut mending, &seat.name).await?,
        };
        let (name, party) = (seat.name.trim().to_owned(), seat.party.clone());
        seats.push(Seat { was: seat.was, person, name, party, present: seat.present });
    }
    let (organization, date, place) = (command.organization, command.date, command.place.clone());
    let mut next = mended(mending.kept.value.clone(), &MendedMeeting { organization, date, place, seats })?;
    let on_day = repo::meeting::on(&mending.change.write, organization, date).await?;
    let others = on_day.iter().filter(|meeting| meeting.id != next.id).map(|meeting| meeting.ordinal);
    let taken: Vec<u8> = others.collect();
    if taken.contains(&next.ordinal) || taken.is_empty() {
        next.ordinal = taken.iter().max().unwrap_or(&0).saturating_add(1);
    }
    mending.end(next, "MeetingMended", &command).await
}

async fn register(app: &App, mending: &mut Mending<'_>, name: &str) -> Result<PersonId> {
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Err(AppError::Invalid { field: "seats", problem: Problem::Missing });
    }
    let person = Person { id: app.new_id().into(), name, title: None };
    mending.change.add(&person).await?;
    Ok(person.id)
}
