//! The municipality's map: what it is drawn from, given as a file.

use super::visit::{Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, act, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::ui::{empty_state, map};
use crate::url::{Place, route};
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use bytes::Bytes;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::organization::read::body;
use sagsgang_app::organization::set_map::{LIMIT, SetMap, WHO, set_map};
use sagsgang_app::permission::Relation;

pub(super) fn routes() -> Router<App> {
    Router::new().route(route::desk::MAP, get(show).post(send)).route(route::desk::MAP_REMOVE, post(remove))
}

async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    page(&visit, Form::new(visit.lang, &FormData::default())).await
}

async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let errors = match data.files("map").next() {
        Some(file) => {
            let command = SetMap { file_name: file.file_name.clone(), content: file.bytes.clone() };
            match set_map(&visit.app, &visit.actor, command).await {
                Ok(shapes) => {
                    let said = visit.lang.map_set(shapes);
                    return Ok(done(&visit.links.of_desk(route::desk::MAP, &[]), &said));
                }
                Err(error) => visit.complaint("map", error).await?,
            }
        }
        None => FieldErrors::one("map", visit.lang.file_needed()),
    };
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors)).await?))
}

async fn remove(visit: Visit) -> Result<Response, WebError> {
    set_map(&visit.app, &visit.actor, SetMap { file_name: String::new(), content: Bytes::new() }).await?;
    Ok(done(&visit.links.of_desk(route::desk::MAP, &[]), visit.lang.map_removed()))
}

async fn page(visit: &Visit, form: Form<'_>) -> Result<Markup, WebError> {
    let (lang, held) = (visit.lang, body(&visit.app).await?.map);
    let here = visit.links.of_desk(route::desk::MAP, &[]);
    Ok(Page::new(&visit.frame, lang.map_of_municipality())
        .crumb(lang.settings(), visit.links.desk(Place::Settings))
        .desk(&html! {
            h1 { (lang.map_of_municipality()) }
            (error_summary(form, &[("map", lang.map_file())]))
            p { (lang.map_desk_help()) }
            @match &held {
                Some(held) => {
                    div.sg-town-preview { (map::map(lang.map_of_municipality(), Some(held), &[])) }
                    p { (lang.map_holds(held.features.len())) }
                    (act(Weight::Tertiary, lang.map_remove(), None, &visit.links.of_desk(route::desk::MAP_REMOVE, &[])))
                },
                None => { (empty_state(lang.map_none_yet(), None)) },
            }
            h2 { (lang.map_read_in()) }
            form method="post" enctype="multipart/form-data" action=(here) {
                (Field::new(form, "map", lang.map_file()).hint(&lang.map_file_hint(&lang.file_size(LIMIT))).required().file(".geojson,.json"))
                div.sg-buttons { (submit(Weight::Primary, lang.map_read_in())) }
            }
        }))
}
