//! Who may is a value. Each use case declares its [`Permission`] beside itself; [`ALL`] gathers them, and a snapshot
//! of that table is what a municipality's lawyer signs off.

use crate::actor::Actor;
use crate::error::AppError;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{AccountId, OrganizationId, PersonId};

/// Who may carry out a use case, and when.
#[derive(Clone, Copy, Debug)]
pub struct Permission {
    /// The use case's name.
    pub use_case: &'static str,
    /// Which roles, each within its reach.
    pub grants: &'static [(Role, Reach)],
    /// In which state of the matter, as the domain decides it.
    pub when: &'static str,
}

/// How far a role reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Anything.
    Any,
    /// What the person writes.
    OwnCase,
    /// What the person is to approve.
    CaseToApprove,
    /// What the person is to do.
    OwnAction,
    /// The bodies the person sits in.
    OwnBody,
    /// The person's own account.
    OwnAccount,
}

/// How the matter relates to people, as far as it does.
#[derive(Clone, Copy, Debug, Default)]
pub struct Relation {
    /// Who writes the case.
    pub author: Option<PersonId>,
    /// Who approves it.
    pub approver: Option<PersonId>,
    /// Who does the action.
    pub owner: Option<PersonId>,
    /// The body.
    pub organization: Option<OrganizationId>,
    /// The account.
    pub account: Option<AccountId>,
}

impl From<&sagsgang_domain::case::Case> for Relation {
    fn from(case: &sagsgang_domain::case::Case) -> Self {
        Self { author: Some(case.author), approver: case.approver, ..Self::default() }
    }
}

impl From<&sagsgang_domain::action::Action> for Relation {
    fn from(action: &sagsgang_domain::action::Action) -> Self {
        let owner = match &action.owner {
            sagsgang_domain::action::Owner::Person(person) => Some(*person),
            _ => None,
        };
        Self { owner, organization: Some(action.origin.organization), ..Self::default() }
    }
}

impl Permission {
    /// Whether the actor may, given how the matter relates to people.
    pub fn allows(&self, actor: &Actor, relation: Relation) -> bool {
        self.grants.iter().any(|(role, reach)| {
            actor.is(*role)
                && match reach {
                    Reach::Any => true,
                    Reach::OwnCase => relation.author == Some(actor.person),
                    Reach::CaseToApprove => relation.approver == Some(actor.person),
                    Reach::OwnAction => relation.owner == Some(actor.person),
                    Reach::OwnAccount => relation.account == Some(actor.account),
                    Reach::OwnBody => relation.organization.is_some_and(|body| actor.sits_in(body)),
                }
        })
    }

    /// Refuses an actor who may not.
    pub fn check(&self, actor: &Actor, relation: Relation) -> Result<(), AppError> {
        if self.allows(actor, relation) { Ok(()) } else { Err(AppError::Denied { use_case: self.use_case }) }
    }

    /// Whether the actor has a role that may do this to something, at all.
    pub fn may_ever(&self, actor: &Actor) -> bool {
        self.grants.iter().any(|(role, _)| actor.is(*role))
    }
}

/// Every use case's permission, in the order of the rooms they stand in.
pub const ALL: &[&Permission] = &[
    &crate::organization::set_up_body::WHO,
    &crate::organization::set_map::WHO,
    &crate::organization::register_term::WHO,
    &crate::organization::found::WHO,
    &crate::organization::register_person::WHO,
    &crate::organization::seat::WHO,
    &crate::organization::end_membership::WHO,
    &crate::organization::read::WHO,
    &crate::account::open::WHO,
    &crate::account::set_roles::WHO,
    &crate::account::read::WHO,
    &crate::case::open::WHO,
    &crate::case::edit::WHO,
    &crate::case::plan_course::WHO,
    &crate::case::skip_stop::WHO,
    &crate::case::add_annex::WHO,
    &crate::case::remove_annex::WHO,
    &crate::case::submit::WHO,
    &crate::case::approve::WHO,
    &crate::case::return_to_author::WHO,
    &crate::case::supplement::WHO,
    &crate::case::withdraw::WHO,
    &crate::meeting::plan::WHO,
    &crate::meeting::put_on_agenda::WHO,
    &crate::meeting::add_standing_item::WHO,
    &crate::meeting::move_item::WHO,
    &crate::meeting::remove_item::WHO,
    &crate::meeting::dispatch::WHO,
    &crate::meeting::cancel::WHO,
    &crate::meeting::open::WHO,
    &crate::meeting::call_in::WHO,
    &crate::meeting::record_attendance::WHO,
    &crate::meeting::disqualify::WHO,
    &crate::meeting::propose::WHO,
    &crate::meeting::record_vote::WHO,
    &crate::meeting::record_decision::WHO,
    &crate::meeting::record_remark::WHO,
    &crate::meeting::adjourn::WHO,
    &crate::meeting::mend_decision::WHO,
    &crate::meeting::adopt_minutes::WHO,
    &crate::meeting::publish_minutes::WHO,
    &crate::meeting::correct::WHO,
    &crate::action::raise::WHO,
    &crate::action::assign::WHO,
    &crate::action::confirm::WHO,
    &crate::action::note::WHO,
    &crate::action::complete::WHO,
    &crate::action::drop::WHO,
    &crate::action::reopen::WHO,
    &crate::programme::open::WHO,
    &crate::programme::add_measure::WHO,
    &crate::programme::state_status::WHO,
    &crate::programme::read::WHO,
    &crate::reading::read_in::WHO,
    &crate::reading::state_openness::WHO,
    &crate::reading::accept::WHO,
    &crate::reading::mend::item::WHO,
    &crate::reading::mend::join::WHO,
    &crate::reading::mend::split::WHO,
    &crate::reading::mend::meeting::WHO,
    &crate::reading::mend::place::WHO,
    &crate::reading::retract::WHO,
    &crate::reading::reinstate::WHO,
    &crate::reading::read::WHO,
    &crate::reading::import::begin::WHO,
    &crate::reading::import::stop::WHO,
    &crate::reading::import::take_up::WHO,
    &crate::reading::import::read::WHO,
    &crate::webhook::add::WHO,
    &crate::webhook::send_test::WHO,
    &crate::webhook::enable::WHO,
    &crate::webhook::remove::WHO,
    &crate::webhook::read::WHO,
    &crate::journal::WHO,
    &crate::token::make::WHO,
    &crate::token::revoke::WHO,
    &crate::token::read::WHO,
];
