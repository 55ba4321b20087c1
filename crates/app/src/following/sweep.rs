//! What happens because time passes: a deadline that is overdue has no entry in the journal. Once a day it is looked for.

use super::follow_journal::enqueue;
use crate::App;
use crate::error::Result;
use crate::happening;
use jiff::civil::Date;
use sagsgang_domain::openness::happening::Event;
use sagsgang_domain::webhook::Webhook;
use sagsgang_store::{follower, repo};

/// The name under which the store keeps the last day that was looked at.
const NAME: &str = "overdue";
/// Days are counted from here.
const FIRST: Date = Date::constant(2000, 1, 1);

/// Tells of follow-up that has become overdue since the last day this was done. Doing it twice does no harm.
pub(super) async fn late(app: &App, hooks: &[Webhook]) -> Result<()> {
    let today = app.today();
    let day = u64::try_from(today.duration_since(FIRST).as_hours() / 24).unwrap_or_default();
    if follower::position(app.store(), NAME).await? >= day {
        return Ok(());
    }
    let yesterday = today.yesterday().unwrap_or(today);
    for action in repo::action::due_by(app.store(), yesterday).await? {
        let mut told = happening::of_action_now(app, &action).await?;
        told.retain(|happening| matches!(happening.event, Event::FollowUpLate(_)));
        for happening in told {
            let at = happening.at;
            enqueue(app, 0, at, std::slice::from_ref(&happening), hooks).await?;
        }
    }
    follower::set_position(app.store(), NAME, day).await?;
    Ok(())
}
