//! Lists, a page at a time.

use super::answer::{self, Failure};
use super::question::Question;
use super::{Answer, canonical, whole};
use crate::frame::Frame;
use axum::extract::{Path, RawQuery, State};
use axum::http::Uri;
use sagsgang_app::App;
use sagsgang_app::register::{self, Cursor, Filter, Listing};
use sagsgang_opendata::oparl::render::{self, Kept, Links, Pagination};
use sagsgang_opendata::oparl::{self, Kind};
use uuid::Uuid;

pub(super) async fn bodies(State(app): State<App>, frame: Frame, RawQuery(query): RawQuery) -> Answer {
    page(&app, &frame, Kind::Body, None, &oparl::list_of_body(Uuid::nil(), Kind::Body), query).await
}

pub(super) async fn list(
    State(app): State<App>,
    frame: Frame,
    uri: Uri,
    RawQuery(query): RawQuery,
    Path((owner, id, list)): Path<(String, String, String)>,
) -> Answer {
    let kind = Kind::of_name(&list).ok_or(Failure::NotFound)?;
    let owner = Kind::of_name(&owner).ok_or(Failure::NotFound)?;
    let id = canonical(&id, uri.path())?;
    let (organization, address) = match owner {
        Kind::Body if kind.list_field().is_some() => (None, oparl::list_of_body(id, kind)),
        Kind::Organization if kind.is_listed_by_organization() => (Some(id), oparl::list_of_organization(id, kind)),
        _ => return Err(Failure::NotFound),
    };
    register::object(&app, owner, id).await?.ok_or(Failure::NotFound)?;
    page(&app, &frame, kind, organization, &address, query).await
}

async fn page(
    app: &App,
    frame: &Frame,
    kind: Kind,
    organization: Option<Uuid>,
    address: &str,
    query: Option<String>,
) -> Answer {
    let asked = Question::read(query.as_deref().unwrap_or_default())?;
    let [created_since, created_until, modified_since, modified_until] = asked.times;
    let filter = Filter {
        kind: kind.name(),
        organization,
        // What is gone is told to those who ask what has changed, and to nobody else.
        with_deleted: modified_since.is_some(),
        created_since,
        created_until,
        modified_since,
        modified_until,
    };
    let found = register::list(app, &filter, asked.cursor, asked.limit).await?;
    if found.objects.is_empty() && asked.page > 1 {
        return Err(Failure::NotFound);
    }
    let pages = found.total.div_ceil(asked.limit).max(asked.page + u64::from(found.has_more)).max(1);
    let pagination = Pagination {
        total_elements: found.total,
        elements_per_page: asked.limit,
        current_page: asked.page,
        total_pages: pages,
    };
    let links = links(&asked, &found, &whole(frame, address), pages);
    let kept: Vec<Kept<'_>> = found
        .objects
        .iter()
        .map(|shown| Kept { created: &shown.created, modified: &shown.modified, doc: &shown.doc })
        .collect();
    Ok(answer::json(render::list(&frame.site.address, kind, &kept, asked.omit_internal, pagination, &links)))
}

/// A page leads to its neighbours by the ids at its ends, so that none is passed over or given twice when the list grows.
fn links(asked: &Question, found: &Listing, list: &str, pages: u64) -> Links {
    let ends = found.objects.first().zip(found.objects.last());
    let next = ends.filter(|_| found.has_more);
    Links {
        first: asked.first(list),
        prev: ends
            .filter(|_| asked.page > 1)
            .map(|(first, _)| asked.other(list, asked.page - 1, Cursor::Before(first.id))),
        this: asked.other(list, asked.page, asked.cursor),
        next: next.map(|(_, last)| asked.other(list, asked.page + 1, Cursor::After(last.id))),
        last: asked.other(list, pages, Cursor::Last),
    }
}
