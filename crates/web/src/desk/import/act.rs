//! Stopping an import, and taking it up again.

use super::super::visit::{At, Visit, done};
use crate::error::WebError;
use crate::problem;
use crate::url::route::desk as route;
use axum::response::Response;
use sagsgang_app::error::Result;
use sagsgang_app::reading::import::stop::stop_import;
use sagsgang_app::reading::import::take_up::take_up_import;
use sagsgang_domain::id::ImportId;

pub(in crate::desk) async fn stop(visit: Visit, At(id): At<ImportId>) -> std::result::Result<Response, WebError> {
    let acted = stop_import(&visit.app, &visit.actor, id).await;
    answer(&visit, id, acted, visit.lang.import_stopped()).await
}

pub(in crate::desk) async fn take_up(visit: Visit, At(id): At<ImportId>) -> std::result::Result<Response, WebError> {
    let acted = take_up_import(&visit.app, &visit.actor, id).await;
    answer(&visit, id, acted, visit.lang.import_taken_up()).await
}

async fn answer(visit: &Visit, id: ImportId, acted: Result<()>, told: &str) -> std::result::Result<Response, WebError> {
    match acted {
        Ok(()) => Ok(done(&visit.links.of_desk(route::IMPORT, &[&id]), told)),
        Err(error) => Err(problem::page(&visit.app, visit.lang, error).await),
    }
}
