//! Against a mail server on loopback that speaks as much SMTP as a mail needs, and as it is told.

use super::SmtpPost;
use jiff::civil::date;
use sagsgang_app::following::letter::{Letter, News};
use sagsgang_app::world::{NotDelivered, Post as _};
use sagsgang_i18n::Lang;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::thread::JoinHandle;

/// Serves one mail; gives its address and, once it is done, everything the client said. `to_recipient` is the answer to
/// `RCPT`.
fn server(to_recipient: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let served = std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut answers = stream.try_clone().unwrap();
        let mut answer = |line: &str| answers.write_all(format!("{line}\r\n").as_bytes()).unwrap();
        answer("220 mail.sommerby.example");
        let (mut said, mut in_data) = (String::new(), false);
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            said.push_str(&line);
            said.push('\n');
            match line.get(..4).unwrap_or_default() {
                _ if in_data => {
                    if line == "." {
                        in_data = false;
                        answer("250 kept");
                    }
                }
                "DATA" => {
                    in_data = true;
                    answer("354 go on");
                }
                "RCPT" => answer(to_recipient),
                "QUIT" => {
                    answer("221 bye");
                    break;
                }
                _ => answer("250 fine"),
            }
        }
        said
    });
    (url, served)
}

fn letter() -> Letter {
    Letter {
        to: "anna@sommerby.example".into(),
        lang: Lang::Da,
        from: "Sommerby Kommune".into(),
        subject: "Byrådet godkendte Cykelsti langs åen (16 for, 5 imod)".into(),
        lead: "Nyt".into(),
        news: vec![News {
            sentence: "Byrådet godkendte Cykelsti".into(),
            at: date(2026, 6, 3).at(12, 5, 0, 0),
            address: "https://sommerby.example/udvalg/br/2026-06-03/3".into(),
        }],
        act: None,
        ending: Vec::new(),
        message_id: "0196@sommerby.example".into(),
        leave: Some("https://sommerby.example/foelg/afmeld/0a1b".into()),
    }
}

async fn send(url: &str) -> Result<(), NotDelivered> {
    SmtpPost::new(url, "sagsgang@sommerby.example").unwrap().send(letter()).await
}

#[tokio::test]
async fn a_mail_arrives_with_what_mail_programs_need_to_leave_by() {
    let (url, served) = server("250 fine");
    send(&url).await.unwrap();
    let said = served.join().unwrap();
    for part in [
        "MAIL FROM:<sagsgang@sommerby.example>",
        "RCPT TO:<anna@sommerby.example>",
        "Message-ID: <0196@sommerby.example>",
        "List-Unsubscribe: <https://sommerby.example/foelg/afmeld/0a1b>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Auto-Submitted: auto-generated",
        "Content-Type: multipart/alternative",
        "Content-Type: text/plain",
        "Content-Type: text/html",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[tokio::test]
async fn whom_the_server_does_not_know_is_not_tried_again_and_a_busy_server_is() {
    let (url, _served) = server("550 no such user <anna@sommerby.example>");
    let refused = send(&url).await.unwrap_err();
    assert!(refused.for_good && refused.why.contains("no such user"), "{refused:?}");
    assert!(!refused.why.contains("anna"), "the desk does not learn who follows: {refused:?}");
    let (url, _served) = server("451 try later");
    let put_off = send(&url).await.unwrap_err();
    assert!(!put_off.for_good, "{put_off:?}");
}

#[tokio::test]
async fn a_server_that_is_down_is_tried_again() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let failed = send(&format!("smtp://{nobody}")).await.unwrap_err();
    assert!(!failed.for_good, "{failed:?}");
}

#[test]
fn wrong_settings_are_told_without_the_password() {
    let wrong = |url: &str, from: &str| SmtpPost::new(url, from).err().unwrap_or_default();
    let told = wrong("https://user:hemmelig@mail.example", "a@b.example");
    assert!(told.contains("smtps://") && !told.contains("hemmelig"), "{told}");
    assert!(wrong("smtp://127.0.0.1:25", "nobody").contains("--mail-from"));
}
