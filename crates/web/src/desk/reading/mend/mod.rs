//! Mending how a meeting was read, beside its document: an item, two that are one, one that is two, the meeting.

pub(super) mod item;
mod item_form;
pub(super) mod join;
pub(super) mod meeting;
pub(super) mod place;
pub(super) mod split;

use super::super::visit::Visit;
use super::source;
use super::values::place as place_of;
use crate::error::WebError;
use maud::{Markup, html};
use sagsgang_app::reading::read::{ReadingDesk, Value, reading};
use sagsgang_domain::id::{ItemId, MeetingId, ReadingId};
use sagsgang_domain::meeting::{AgendaItem, Meeting};
use sagsgang_i18n::Lang;

/// A reading, its meeting and an item of it, as an address names them.
type OfItem = (ReadingId, MeetingId, ItemId);

/// A meeting that is mended, with its document.
struct Mended {
    desk: ReadingDesk,
    meeting: Meeting,
}

impl Mended {
    async fn find(visit: &Visit, id: ReadingId, meeting: MeetingId) -> Result<Self, WebError> {
        let desk = reading(&visit.app, &visit.actor, id).await?;
        let found = desk.became.iter().find_map(|value| match value {
            Value::Meeting(of, ..) if of.id == meeting && of.read_from.is_some() => Some((**of).clone()),
            _ => None,
        });
        Ok(Self { meeting: found.ok_or(WebError::NotFound)?, desk })
    }

    fn item(&self, id: ItemId) -> Result<&AgendaItem, WebError> {
        self.meeting.item(id).ok_or(WebError::NotFound)
    }

    /// The form beside the document it is filled in from.
    fn beside(&self, lang: Lang, form: &Markup) -> Markup {
        beside(lang, &self.desk, form)
    }
}

/// A form beside the document it is filled in from.
fn beside(lang: Lang, desk: &ReadingDesk, form: &Markup) -> Markup {
    html! {
        div.sg-reading {
            section.sg-box aria-labelledby="source" {
                h2 #source { (lang.reading_mend_beside()) }
                (source::text(lang, desk))
            }
            section.sg-box { (form) }
        }
    }
}

/// Where in the document an item begins, as the fragment of an address: `#vaerdi-7`.
pub(super) fn fragment(desk: &ReadingDesk, item: &AgendaItem) -> String {
    let number = item.number.to_string();
    let is_its = |text: &str| text.trim().trim_end_matches(['.', ')']) == number;
    let found = desk.values.iter().position(|value| value.item.as_deref().is_some_and(is_its));
    found.map(|at| format!("#{}", place_of(at))).unwrap_or_default()
}
