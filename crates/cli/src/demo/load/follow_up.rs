//! Follow-up: raised from decisions, and told of by those who do it.

use super::Stage;
use super::register::Register;
use crate::demo::content::{FollowUp, FollowUpNote, Meeting};
use crate::failure::Result;
use sagsgang_app::action::complete::complete_action;
use sagsgang_app::action::note::{WHO, note_on_action};
use sagsgang_app::action::raise::{RaiseAction, raise_action};
use sagsgang_domain::action::Owner;

/// Raises what follows from the decisions of a meeting.
pub async fn raise(stage: &Stage<'_>, register: &mut Register, meeting: &Meeting) -> Result<()> {
    let id = register.meeting(meeting)?;
    for (item, key) in meeting.items().iter().zip(register.items(meeting).to_vec()) {
        for action in &item.actions {
            let command = RaiseAction {
                meeting: id,
                item: key,
                text: action.text.clone(),
                owner: Owner::Person(register.person(&action.owner)?),
                due: Some(action.due),
            };
            let raised = raise_action(stage.app, register.secretary()?, command).await?;
            register.add_action(action, raised);
        }
    }
    Ok(())
}

/// The owner says how it goes, or the secretariat for an owner without an account. The last note of what is done says
/// what came of it.
pub async fn tell(stage: &Stage<'_>, register: &Register, action: &FollowUp, note: &FollowUpNote) -> Result<()> {
    let id = register.action(action)?;
    let owner = register.actor(&action.owner).ok().filter(|actor| WHO.may_ever(actor));
    let actor = match owner {
        Some(owner) => owner,
        None => register.secretary()?,
    };
    let is_last = action.notes.last().is_some_and(|last| std::ptr::eq(last, note));
    if is_last && action.done.is_some() {
        complete_action(stage.app, actor, id, note.text.clone()).await?;
    } else {
        note_on_action(stage.app, actor, id, note.text.clone()).await?;
    }
    Ok(())
}
