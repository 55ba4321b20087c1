//! Registering a legislative term (da: *opret valgperiode*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::TermId;
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::term::{LegislativeTerm, Period};

/// Administrators and the secretariat may.
pub const WHO: Permission = Permission {
    use_case: "register_term",
    grants: &[(Role::Administrator, Reach::Any), (Role::Secretary, Reach::Any)],
    when: "always",
};

/// Registers a term by its first and last day.
pub async fn register_term(app: &App, actor: &Actor, period: Period) -> Result<TermId> {
    WHO.check(actor, Relation::default())?;
    if let Some(end) = period.end
        && end < period.start
    {
        return Err(Refusal::DateOrder { earlier: period.start, later: end }.into());
    }
    let term = LegislativeTerm { id: app.new_id().into(), period };
    let mut change = app.begin(actor).await?;
    change.add(&term).await?;
    change.commit("TermRegistered", Subject("term", term.id.0), &term).await?;
    Ok(term.id)
}
