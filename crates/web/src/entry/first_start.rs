//! The first minute of a municipality: its name and its first administrator.

use crate::error::WebError;
use crate::flash;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::frame::Frame;
use crate::problem;
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_app::error::AppError;
use sagsgang_app::setup::{self, SetUp};
use sagsgang_app::{App, PASSWORD_MIN_LENGTH};
use sagsgang_domain::refusal::{Needed, Refusal};
use sagsgang_i18n::Lang;

const LONGEST_NAME: usize = 200;

/// The page; once there is an account, it is not there.
pub(super) async fn show(State(app): State<App>, frame: Frame) -> Result<Markup, WebError> {
    if !setup::is_needed(&app).await? {
        return Err(WebError::NotFound);
    }
    Ok(page(&frame, Form::new(frame.lang, &FormData::default())))
}

/// Founds the municipality.
pub(super) async fn send(State(app): State<App>, frame: Frame, data: FormData) -> Result<Response, WebError> {
    if !setup::is_needed(&app).await? {
        return Err(WebError::NotFound);
    }
    let command = match read(frame.lang, &data) {
        Ok(command) => command,
        Err(errors) => return Ok(again(&frame, &data, &errors)),
    };
    match setup::set_up(&app, command).await {
        Ok(()) => Ok(flash::redirect_with_notice(&frame.links.sign_in(), frame.lang.municipality_founded())),
        Err(error) => {
            let errors = problem::field(&app, frame.lang, field_of(&error), error).await?;
            Ok(again(&frame, &data, &errors))
        }
    }
}

const fn field_of(error: &AppError) -> &'static str {
    match error {
        AppError::Refused(Refusal::Missing(Needed::Name)) => "name",
        _ => "",
    }
}

fn read(lang: Lang, data: &FormData) -> Result<SetUp, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let municipality = reader.required("municipality", LONGEST_NAME);
    let name = reader.required("name", LONGEST_NAME);
    let login = reader.required("login", LONGEST_NAME);
    let password = reader.password("password");
    if let Some(password) = &password
        && *password != data.text("password_again")
    {
        reader.refuse("password_again", lang.passwords_differ());
    }
    reader.done(|| Some(SetUp { municipality: municipality?, name: name?, login: login?, password: password? }))
}

fn again(frame: &Frame, data: &FormData, errors: &FieldErrors) -> Response {
    let form = Form::with_errors(frame.lang, data, errors);
    (StatusCode::UNPROCESSABLE_ENTITY, page(frame, form)).into_response()
}

fn page(frame: &Frame, form: Form<'_>) -> Markup {
    let lang = frame.lang;
    let labels = [
        ("municipality", lang.municipality_name()),
        ("name", lang.your_name()),
        ("login", lang.username()),
        ("password", lang.password()),
        ("password_again", lang.password_again()),
    ];
    let [municipality, name, login, password, again] =
        labels.map(|(field, label)| Field::new(form, field, label).required());
    let length = lang.password_hint(PASSWORD_MIN_LENGTH);
    Page::new(frame, lang.first_start()).portal(&html! {
        div.sg-narrow {
            h1 { (lang.first_start()) }
            p.font-lead { (lang.first_start_lead()) }
            (error_summary(form, &labels))
            form method="post" action=(frame.links.first_start()) {
                (municipality.hint(lang.municipality_name_hint()).autocomplete("organization").text())
                (name.autocomplete("name").text())
                (login.hint(lang.username_hint()).autocomplete("username").room_for(27).text())
                (password.hint(&length).autocomplete("new-password").room_for(27).password())
                (again.autocomplete("new-password").room_for(27).password())
                div.sg-buttons { (submit(Weight::Primary, lang.found_municipality())) }
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::form::FormData;
    use sagsgang_i18n::Lang;

    fn form(again: &str) -> FormData {
        let rest = [("municipality", "Hvedsund Kommune"), ("name", "Signe Holm"), ("login", "signe")];
        let mut form = FormData::from_pairs(rest);
        form.push("password", "en lang adgangskode");
        form.push("password_again", again);
        form
    }

    #[test]
    fn the_password_is_written_twice_alike() {
        assert!(read(Lang::Da, &form("en lang adgangskode")).is_ok());
        let errors = read(Lang::Da, &form("en anden")).unwrap_err();
        assert!(errors.of("password_again").is_some());
    }

    #[test]
    fn nothing_may_be_left_out() {
        let errors = read(Lang::Da, &FormData::default()).unwrap_err();
        assert_eq!(
            errors.iter().map(|(field, _)| field).collect::<Vec<_>>(),
            ["municipality", "name", "login", "password"]
        );
    }
}
