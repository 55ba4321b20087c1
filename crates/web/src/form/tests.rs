#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]
use super::{FieldErrors, FormData, Reader};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{StatusCode, header};
use axum::routing::post;
use jiff::civil::{date, time};
use sagsgang_i18n::Lang;
use tower::ServiceExt as _;

#[test]
fn a_form_gives_all_its_complaints_at_once_and_keeps_what_was_written() {
    let sent = FormData::from_pairs([("title", "  "), ("date", "i morgen"), ("count", "1.200"), ("body", "xyz")]);
    let mut form = Reader::new(Lang::Da, &sent);
    let (title, day) = (form.required("title", 100), form.required_date("date"));
    let count = form.required_number("count");
    let body = form.choice("body", |name| (name == "vpu").then_some(name.to_owned()));
    assert_eq!(count, Some(1_200));
    let errors = form.done(|| Some((title?, day?, body?))).unwrap_err();
    let complained: Vec<_> = errors.iter().map(|(field, _)| field).collect();
    assert_eq!(complained, ["title", "date", "body"]);
    assert_eq!(errors.of("date"), Some(Lang::Da.field_not_a_date()));
    assert_eq!(sent.text("date"), "i morgen");
}

#[test]
fn dates_and_times_are_read_as_browsers_and_people_write_them() {
    for text in ["2024-04-24", "24.4.2024", "24-04-2024", "24/4 2024", " 24. 4. 2024 "] {
        let sent = FormData::from_pairs([("date", text)]);
        assert_eq!(Reader::new(Lang::Da, &sent).required_date("date"), Some(date(2024, 4, 24)), "{text}");
    }
    for text in ["14:00", "14.00", "1400", "14", "kl. 14.00", "kl 14", "14:00:00"] {
        let sent = FormData::from_pairs([("time", text)]);
        assert_eq!(Reader::new(Lang::Da, &sent).required_time("time"), Some(time(14, 0, 0, 0)), "{text}");
    }
}

#[test]
fn what_is_no_date_or_time_is_said_and_not_guessed() {
    for text in ["24-04-24", "2024-02-30", "24.4", "2024-04-24-2", "99999-1-1", "år", "1/1/1/2024"] {
        let sent = FormData::from_pairs([("date", text)]);
        assert_eq!(Reader::new(Lang::Da, &sent).required_date("date"), None, "{text}");
    }
    for text in ["25:00", "14:60", "14:0", "klokken", "14:00:30", "140", "-1:00", "1é00"] {
        let sent = FormData::from_pairs([("time", text)]);
        assert_eq!(Reader::new(Lang::Da, &sent).required_time("time"), None, "{text}");
    }
}

#[test]
fn what_may_be_left_out_is_left_out() {
    let sent = FormData::from_pairs([("date", ""), ("body", "")]);
    let mut form = Reader::new(Lang::Da, &sent);
    assert_eq!(form.optional_date("date"), Some(None));
    assert_eq!(form.optional_time("time"), Some(None));
    assert_eq!(form.optional_number("count"), Some(None));
    assert_eq!(form.optional_choice("body", |name| Some(name.to_owned())), Some(None));
    assert_eq!(form.choices("many", |name| Some(name.to_owned())), Some(Vec::new()));
    assert!(form.done(|| Some(())).is_ok());
}

#[test]
fn a_text_is_measured_in_characters() {
    let sent = FormData::from_pairs([("title", "æøåæø")]);
    assert!(Reader::new(Lang::Da, &sent).required("title", 5).is_some());
    assert!(Reader::new(Lang::Da, &sent).required("title", 4).is_none());
}

#[test]
fn the_first_complaint_about_a_field_is_the_one_shown() {
    let mut errors = FieldErrors::one("title", "tom");
    errors.add("title", "for lang");
    assert_eq!(errors.iter().collect::<Vec<_>>(), [("title", "tom")]);
}

#[tokio::test]
async fn a_form_is_read_as_browsers_send_it() {
    let sent = "title=Ny+b%C3%B8rnehave&who=a&who=b&text=linje+1%0D%0Alinje+2";
    let (status, text) = send("application/x-www-form-urlencoded", sent).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(text, "title=Ny børnehave|who=a|who=b|text=linje 1\nlinje 2|");
}

#[tokio::test]
async fn files_come_with_the_last_part_of_their_name_and_empty_file_fields_not_at_all() {
    let sent = "--X\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nBilag\r\n--X\r\n\
        Content-Disposition: form-data; name=\"file\"; filename=\"C:\\mine\\..\\plan.pdf\"\r\n\
        Content-Type: application/pdf\r\n\r\n%PDF\r\n--X\r\n\
        Content-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\
        Content-Type: application/octet-stream\r\n\r\n\r\n--X--\r\n";
    let (status, text) = send("multipart/form-data; boundary=X", sent).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(text, "title=Bilag|plan.pdf:application/pdf:4|");
}

#[tokio::test]
async fn what_is_no_form_is_refused() {
    assert_eq!(send("application/json", "{}").await.0, StatusCode::BAD_REQUEST);
    assert_eq!(send("multipart/form-data; boundary=X", "--X\r\nuden slutning").await.0, StatusCode::BAD_REQUEST);
    assert_eq!(send("multipart/form-data", "x").await.0, StatusCode::BAD_REQUEST);
    let many = "a=1&".repeat(20_000);
    assert_eq!(send("application/x-www-form-urlencoded", &many).await.0, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_is_too_large_is_said_to_be_too_large() {
    let large = format!("text={}", "x".repeat(200_000));
    assert_eq!(send("application/x-www-form-urlencoded", &large).await.0, StatusCode::PAYLOAD_TOO_LARGE);
    let large =
        format!("--X\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n{}\r\n--X--\r\n", "x".repeat(200_000));
    assert_eq!(send("multipart/form-data; boundary=X", &large).await.0, StatusCode::PAYLOAD_TOO_LARGE);
}

async fn send(content_type: &str, body: &str) -> (StatusCode, String) {
    let router = Router::new().route("/", post(told)).layer(DefaultBodyLimit::max(100_000));
    let request =
        Request::post("/").header(header::CONTENT_TYPE, content_type).body(Body::from(body.to_owned())).unwrap();
    let response = router.oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), 10_000).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

async fn told(form: FormData) -> String {
    let fields = form.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>();
    let mut seen = String::new();
    for (index, (name, value)) in form.iter().enumerate() {
        let value =
            if fields.iter().filter(|field| *field == name).count() > 1 { value.to_owned() } else { form.text(name) };
        seen.push_str(&format!("{}={value}|", fields[index]));
    }
    for file in form.files("file") {
        let kind = file.content_type.as_deref().unwrap_or("-");
        seen.push_str(&format!("{}:{kind}:{}|", file.file_name, file.bytes.len()));
    }
    seen
}
