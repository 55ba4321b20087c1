//! Changing one's own password, for whoever is signed in.

use crate::error::WebError;
use crate::flash;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::frame::Frame;
use crate::problem;
use crate::signed_in::SignedIn;
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::url::route;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use maud::{Markup, html};
use sagsgang_app::account::change_password::change_password;
use sagsgang_app::error::AppError;
use sagsgang_app::{App, PASSWORD_MIN_LENGTH};
use sagsgang_i18n::Lang;

pub(super) fn routes() -> Router<App> {
    Router::new().route(route::desk::PASSWORD, get(show).post(send))
}

async fn show(_: SignedIn, frame: Frame) -> Markup {
    page(&frame, Form::new(frame.lang, &FormData::default()))
}

/// Changes it; one signs in anew with the new one.
async fn send(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    frame: Frame,
    data: FormData,
) -> Result<Response, WebError> {
    let errors = match read(frame.lang, &data) {
        Ok((present, new)) => match change_password(&app, &actor, actor.account, present, new).await {
            Ok(()) => return Ok(flash::redirect_with_notice(&frame.links.sign_in(), frame.lang.password_changed())),
            Err(AppError::WrongPassword) => FieldErrors::one("present", frame.lang.password_present_wrong()),
            Err(AppError::Invalid { problem: sagsgang_app::error::Problem::TooShort(least), .. }) => {
                FieldErrors::one("new", frame.lang.problem_too_short(least))
            }
            Err(error) => problem::field(&app, frame.lang, "new", error).await?,
        },
        Err(errors) => errors,
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&frame, Form::with_errors(frame.lang, &data, &errors))).into_response())
}

fn read(lang: Lang, data: &FormData) -> Result<(String, String), FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let (present, new) = (reader.password("present"), reader.password("new"));
    if new.as_ref().is_some_and(|new| *new != data.text("again")) {
        reader.refuse("again", lang.passwords_differ());
    }
    reader.done(|| Some((present?, new?)))
}

fn page(frame: &Frame, form: Form<'_>) -> Markup {
    let lang = frame.lang;
    let labels = [("present", lang.password_present()), ("new", lang.password_new()), ("again", lang.password_again())];
    let length = lang.password_hint(PASSWORD_MIN_LENGTH);
    let [present, new, again] = labels.map(|(name, label)| Field::new(form, name, label).required().room_for(27));
    Page::new(frame, lang.password_change()).desk(&html! {
        div.sg-narrow {
            h1 { (lang.password_change()) }
            p { (lang.password_change_help()) }
            (error_summary(form, &labels))
            form method="post" action=(frame.links.of_desk(route::desk::PASSWORD, &[])) {
                (present.autocomplete("current-password").password())
                (new.hint(&length).autocomplete("new-password").password())
                (again.autocomplete("new-password").password())
                div.sg-buttons { (submit(Weight::Primary, lang.password_change())) }
            }
        }
    })
}
