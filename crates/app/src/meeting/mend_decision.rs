//! Mending the words of a decision while the minutes are made ready (da: *ret beslutningens ordlyd*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{ItemId, MeetingId};
use sagsgang_domain::rich_text::RichText;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "mend_decision", grants: &[(Role::Secretary, Reach::Any)], when: "adjourned" };

/// Mends the words, those for the public too; what the decision amounts to stands.
pub async fn mend_decision(
    app: &App,
    actor: &Actor,
    id: MeetingId,
    item: ItemId,
    text: String,
    public_text: Option<String>,
) -> Result<()> {
    let payload = serde_json::json!({ "item": item, "text": text, "public_text": public_text });
    let public_text = public_text.as_deref().map(RichText::parse).filter(|text| !text.is_empty());
    super::change(app, actor, &WHO, id, "DecisionMended", &payload, |meeting, _| {
        meeting.mend_decision(item, RichText::parse(&text), public_text)
    })
    .await
}
