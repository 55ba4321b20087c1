//! How another program is told.

use super::Tried;
use crate::error::Result;
use crate::webhook::sign;
use crate::world::Call;
use crate::{App, happening};
use sagsgang_domain::webhook::Webhook;
use sagsgang_i18n::Lang;
use sagsgang_store::record;
use sagsgang_store::repo::outbox::Outgoing;
use serde_json::json;

/// What the key of a test begins with.
pub(crate) const TEST: &str = "test/";

/// Posts one happening, signed. The id is the same at each try, so that the other side knows a second one again.
pub(super) async fn call(app: &App, out: &Outgoing) -> Result<Tried> {
    let found = record::find::<Webhook>(app.store(), out.target).await?;
    let (Some(hook), Some(outward)) = (found, app.outward()) else { return Ok(Tried::Dropped) };
    let is_test = out.happening.starts_with(TEST);
    if !hook.is_active() && !is_test {
        return Ok(Tried::Dropped);
    }
    let body = if is_test {
        json!({ "type": "test", "timestamp": app.now().to_string(), "data": {} })
    } else {
        let Some(found) = happening::again(app, out.seq, &out.happening).await? else { return Ok(Tried::Dropped) };
        let address = |lang| outward.addresses.of_happening(lang, &found);
        json!({
            "type": found.event.name(),
            "timestamp": found.at.to_string(),
            "data": {
                "happening": &*found,
                "sentence": { "da": Lang::Da.happening(&found), "en": Lang::En.happening(&found) },
                "url": { "da": address(Lang::Da), "en": address(Lang::En) },
            },
        })
    };
    let body = body.to_string();
    let headers = sign::headers(&hook.secret, &out.id.to_string(), app.now(), &body)?;
    Ok(outward.caller.call(Call { url: hook.url.clone(), headers, body }).await.into())
}
