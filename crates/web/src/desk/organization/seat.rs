//! Giving a seat and ending one.

use super::super::visit::{At, Visit, again, done};
use super::show;
use crate::error::WebError;
use crate::form::{FieldErrors, FormData, Reader};
use crate::url::route;
use axum::response::Response;
use sagsgang_app::error::AppError;
use sagsgang_app::organization::end_membership::end_membership;
use sagsgang_app::organization::read::organization_desk;
use sagsgang_app::organization::seat::{SeatMember, seat_member};
use sagsgang_domain::id::{MembershipId, OrganizationId};
use sagsgang_domain::person::{MembershipRole, Party};
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::term::Period;
use sagsgang_i18n::Lang;

/// More is no letter and is told so.
const LONGEST_PARTY: usize = 40;

pub(super) async fn give(visit: Visit, At(id): At<OrganizationId>, data: FormData) -> Result<Response, WebError> {
    let errors = match read(visit.lang, id, &data) {
        Ok(command) => match seat_member(&visit.app, &visit.actor, command).await {
            Ok(_) => {
                return Ok(done(&visit.links.of_desk(route::desk::ORGANIZATION, &[&id]), visit.lang.member_seated()));
            }
            Err(error) => {
                let field =
                    if matches!(error, AppError::Refused(Refusal::DateOrder { .. })) { "end" } else { "person" };
                visit.complaint(field, error).await?
            }
        },
        Err(errors) => errors,
    };
    Ok(again(show::page(&visit, id, &data, &errors).await?))
}

pub(super) async fn end(
    visit: Visit,
    At((id, membership)): At<(OrganizationId, MembershipId)>,
    data: FormData,
) -> Result<Response, WebError> {
    // The address names the seat by its body: another body's is not there.
    let desk = organization_desk(&visit.app, &visit.actor, id).await?;
    if desk.seats.iter().all(|(seat, _)| seat.id != membership) {
        return Err(WebError::NotFound);
    }
    let mut reader = Reader::new(visit.lang, &data);
    let last_day = reader.required_date("last_day");
    let errors = match reader.done(|| last_day) {
        Ok(last_day) => match end_membership(&visit.app, &visit.actor, membership, last_day).await {
            Ok(()) => {
                return Ok(done(
                    &visit.links.of_desk(route::desk::ORGANIZATION, &[&id]),
                    visit.lang.membership_ended(),
                ));
            }
            Err(error) => visit.complaint("", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(show::page(&visit, id, &data, &errors).await?))
}

/// What is sent for a role.
pub(super) const fn value(role: MembershipRole) -> &'static str {
    match role {
        MembershipRole::Chair => "chair",
        MembershipRole::ViceChair => "vice_chair",
        MembershipRole::Member => "member",
        MembershipRole::Substitute => "substitute",
        MembershipRole::Attending => "attending",
    }
}

fn read(lang: Lang, organization: OrganizationId, data: &FormData) -> Result<SeatMember, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let person = reader.choice("person", |sent| sent.parse().ok());
    let role = reader.choice("role", |sent| MembershipRole::ALL.into_iter().find(|role| value(*role) == sent));
    let party = party(&mut reader, lang);
    let substitute_for = reader.optional_choice("substitute_for", |sent| sent.parse().ok());
    let (start, end) = (reader.required_date("start"), reader.optional_date("end"));
    reader.done(|| {
        Some(SeatMember {
            person: person?,
            organization,
            role: role?,
            party: party?,
            substitute_for: substitute_for?,
            period: Period { start: start?, end: end? },
        })
    })
}

/// The list's letter, where there is one.
#[allow(clippy::option_option, reason = "unreadable, none, or a letter, as the reader of forms has it")]
fn party(reader: &mut Reader<'_>, lang: Lang) -> Option<Option<Party>> {
    let letter = reader.optional("party", LONGEST_PARTY)?;
    if letter.is_empty() {
        return Some(None);
    }
    let party = Party::new(&letter);
    if party.is_none() {
        reader.refuse("party", lang.party_unreadable());
    }
    party.map(Some)
}
