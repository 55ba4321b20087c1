//! Follow-up.

use crate::entity::action::{ActiveModel, Column, Entity};
use crate::entity::day;
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use jiff::civil::Date;
use sagsgang_domain::action::{Action, Owner};
use sagsgang_domain::id::{CaseId, MeetingId, OrganizationId, PersonId};
use sea_orm::sea_query::{ExprTrait, IntoCondition, NullOrdering};
use sea_orm::{ColumnTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, Set};
use uuid::Uuid;

impl Record for Action {
    const KIND: &'static str = "action";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        let owner = match &self.owner {
            Owner::Person(person) => Some(person.0),
            Owner::Named(_) | Owner::Nobody => None,
        };
        ActiveModel {
            owner: Set(owner),
            state: Set(self.state.name().to_owned()),
            organization: Set(self.origin.organization.0),
            meeting: Set(self.origin.meeting.0),
            case_id: Set(self.origin.case.map(|case| case.0)),
            due: Set(self.due.map(day)),
            ..Default::default()
        }
    }
}

/// All actions, the first due first, those without a date last.
pub async fn all(from: &impl Read) -> Result<Vec<Saved<Action>>> {
    where_(from, sea_orm::Condition::all()).await
}

/// The actions a person does.
pub async fn of_owner(from: &impl Read, owner: PersonId) -> Result<Vec<Saved<Action>>> {
    where_(from, Column::Owner.eq(owner.0)).await
}

/// The actions in a state, by its name in English.
pub async fn in_state(from: &impl Read, state: &str) -> Result<Vec<Saved<Action>>> {
    where_(from, Column::State.eq(state)).await
}

/// The actions that follow a case.
pub async fn of_case(from: &impl Read, case: CaseId) -> Result<Vec<Saved<Action>>> {
    where_(from, Column::CaseId.eq(case.0)).await
}

/// The actions that were decided at a meeting.
pub async fn of_meeting(from: &impl Read, meeting: MeetingId) -> Result<Vec<Saved<Action>>> {
    where_(from, Column::Meeting.eq(meeting.0)).await
}

/// The actions that a body decided.
pub async fn of_organization(from: &impl Read, organization: OrganizationId) -> Result<Vec<Saved<Action>>> {
    where_(from, Column::Organization.eq(organization.0)).await
}

/// At most `limit` actions of some bodies after an id, in the order they were raised.
pub async fn page(
    from: &impl Read,
    organizations: impl IntoIterator<Item = OrganizationId>,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Saved<Action>>> {
    let of = organizations.into_iter().map(|organization| organization.0);
    let query =
        Entity::find().filter(Column::Organization.is_in(of)).filter(Column::Id.gt(after.unwrap_or(Uuid::nil())));
    record::many(from, query.order_by_asc(Column::Id).limit(limit)).await
}

/// The open actions that are due on or before a day.
pub async fn due_by(from: &impl Read, last: Date) -> Result<Vec<Saved<Action>>> {
    where_(from, Column::State.eq("open").and(Column::Due.lte(day(last)))).await
}

/// Where a day is missing stands last on both engines only if it is said.
async fn where_(from: &impl Read, condition: impl IntoCondition) -> Result<Vec<Saved<Action>>> {
    let query = Entity::find().filter(condition.into_condition());
    let ordered = query.order_by_with_nulls(Column::Due, Order::Asc, NullOrdering::Last).order_by_asc(Column::Id);
    record::many(from, ordered).await
}
