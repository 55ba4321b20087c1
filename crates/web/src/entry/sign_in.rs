//! The sign-in page.

use super::cookie;
use crate::error::WebError;
use crate::flash;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::frame::Frame;
use crate::layer::headers::Reached;
use crate::problem;
use crate::signed_in::home;
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::url::{Place, local, with_query};
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::session::{actor_of, sign_in::sign_in};
use std::convert::Infallible;

const LONGEST_NAME: usize = 200;

/// From where, and over what, somebody signs in.
pub(crate) struct Sender {
    address: String,
    pub(in crate::entry) reached: Reached,
}

impl Sender {
    /// The network address, for slowing down.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl<S: Sync> FromRequestParts<S> for Sender {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let reached = parts.extensions.get::<Reached>().copied().unwrap_or(Reached::ByHttp);
        Ok(Self { address: crate::sender::address(parts), reached })
    }
}

/// The page, or the first start of an empty municipality.
pub(super) async fn show(State(app): State<App>, frame: Frame) -> Result<Response, WebError> {
    if sagsgang_app::setup::is_needed(&app).await? {
        return Ok(flash::redirect(&frame.links.first_start()));
    }
    let query = frame.path.split_once('?').map_or("", |(_, query)| query);
    let data = FormData::from_urlencoded(query.as_bytes());
    Ok(page(&frame, Form::new(frame.lang, &data)).into_response())
}

/// Signs in and leads to where the person was going.
pub(super) async fn send(
    State(app): State<App>,
    frame: Frame,
    sender: Sender,
    data: FormData,
) -> Result<Response, WebError> {
    let mut reader = Reader::new(frame.lang, &data);
    let (login, password) = (reader.required("login", LONGEST_NAME), reader.password("password"));
    let (login, password) = match reader.done(|| Some((login?, password?))) {
        Ok(read) => read,
        Err(errors) => return Ok(again(&frame, &data, &errors)),
    };
    match sign_in(&app, &login, password, &sender.address).await {
        Ok(token) => {
            let actor = actor_of(&app, &token).await?;
            let place = actor.as_ref().map_or(Place::Desk, home);
            let to = data.text("til");
            let to = local(&to).map_or_else(|| frame.links.desk(place), |to| frame.links.page(to));
            let mut response = flash::redirect(&to);
            cookie::give(&mut response, &token, sender.reached);
            Ok(response)
        }
        Err(error) => Ok(again(&frame, &data, &problem::field(&app, frame.lang, "password", error).await?)),
    }
}

fn again(frame: &Frame, data: &FormData, errors: &FieldErrors) -> Response {
    let form = Form::with_errors(frame.lang, data, errors);
    (StatusCode::UNPROCESSABLE_ENTITY, page(frame, form)).into_response()
}

fn page(frame: &Frame, form: Form<'_>) -> Markup {
    let lang = frame.lang;
    let labels = [("login", lang.username()), ("password", lang.password())];
    let to = form.data.text("til");
    let action = match local(&to) {
        Some(to) => with_query(frame.links.sign_in(), &[("til", to)]),
        None => frame.links.sign_in(),
    };
    Page::new(frame, lang.log_in()).portal(&html! {
        div.sg-narrow {
            h1 { (lang.log_in()) }
            (error_summary(form, &labels))
            form method="post" action=(action) {
                @if let Some(to) = local(&to) { input type="hidden" name="til" value=(to); }
                (Field::new(form, "login", lang.username()).required().autocomplete("username").room_for(27).text())
                (Field::new(form, "password", lang.password()).required().autocomplete("current-password").room_for(27).password())
                div.sg-buttons { (submit(Weight::Primary, lang.log_in())) }
            }
            p.sg-quiet { (lang.sign_in_help()) }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::form::{FieldErrors, Form, FormData};
    use crate::frame::Frame;
    use axum::http::Request;
    use sagsgang_i18n::Lang;

    fn frame() -> Frame {
        Frame::of(&Request::get("/log-ind").body(()).unwrap().into_parts().0)
    }

    #[test]
    fn the_name_comes_back_and_the_password_does_not() {
        let sent = FormData::from_pairs([("login", "signe"), ("password", "hemmelig-123")]);
        let errors = FieldErrors::one("password", "Brugernavn eller adgangskode er forkert.");
        let markup = page(&frame(), Form::with_errors(Lang::Da, &sent, &errors)).into_string();
        assert!(markup.contains("value=\"signe\""));
        assert!(!markup.contains("hemmelig-123"));
        assert!(markup.contains("Brugernavn eller adgangskode er forkert."));
    }

    #[test]
    fn one_is_led_back_only_to_pages_of_this_site() {
        let here = FormData::from_pairs([("til", "/desk/sager")]);
        assert!(page(&frame(), Form::new(Lang::Da, &here)).into_string().contains("value=\"/desk/sager\""));
        let away = FormData::from_pairs([("til", "//evil.example/")]);
        assert!(!page(&frame(), Form::new(Lang::Da, &away)).into_string().contains("evil"));
    }
}
