//! Saying that an action is done (da: *meld udført*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::action::ActionCommand;
use sagsgang_domain::id::ActionId;

/// The secretariat and the owner may.
pub const WHO: Permission = Permission {
    use_case: "complete_action",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::OwnAction), (Role::Director, Reach::OwnAction)],
    when: "open",
};

/// Says what came of it and closes it.
pub async fn complete_action(app: &App, actor: &Actor, id: ActionId, text: String) -> Result<()> {
    let note = super::note(app, actor, text);
    super::change(app, actor, &WHO, id, "ActionCompleted", ActionCommand::Complete(note)).await
}
