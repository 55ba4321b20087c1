//! Adding to a case that is on its course; what stands is not touched (da: *supplerende sagsfremstilling*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{CaseCommand, Section, SectionKind};
use sagsgang_domain::id::CaseId;
use sagsgang_domain::openness::Openness;
use sagsgang_domain::refusal::{Needed, Refusal};
use sagsgang_domain::rich_text::RichText;

/// The secretariat and the case's own author may.
pub const WHO: Permission = Permission {
    use_case: "supplement_case",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::OwnCase)],
    when: "approved",
};

/// Appends a section, dated in its heading.
pub async fn supplement_case(app: &App, actor: &Actor, id: CaseId, heading: String, source: String) -> Result<()> {
    let payload = serde_json::json!({ "heading": heading, "text": source });
    super::change(app, actor, &WHO, id, "CaseSupplemented", &payload, |case, now| {
        let mut case = case.command(CaseCommand::Supplement, now)?;
        let text = RichText::parse(&source);
        if text.is_empty() {
            return Err(Refusal::Missing(Needed::Text));
        }
        let heading = sagsgang_domain::refusal::required(&heading, Needed::Title)?;
        case.sections.push(Section { kind: SectionKind::Supplement, heading, text, openness: Openness::Open });
        Ok(case)
    })
    .await
}
