//! Against another program on loopback that answers as it is told.

use super::HttpCaller;
use sagsgang_app::world::{Call, Caller as _, NotDelivered};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread::JoinHandle;

/// Answers one call; gives its address and what it was told.
fn program(answer: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/krog?x=1", listener.local_addr().unwrap());
    let served = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let (mut said, mut piece) = (Vec::new(), [0; 4096]);
        while !said.ends_with(b"{\"type\":\"test\"}") {
            match stream.read(&mut piece).unwrap() {
                0 => break,
                read => said.extend_from_slice(&piece[..read]),
            }
        }
        stream.write_all(answer.as_bytes()).unwrap();
        String::from_utf8(said).unwrap()
    });
    (url, served)
}

async fn call(url: String) -> Result<(), NotDelivered> {
    let headers = vec![("webhook-id", "1".to_owned())];
    HttpCaller::new().call(Call { url, headers, body: "{\"type\":\"test\"}".to_owned() }).await
}

#[tokio::test]
async fn another_program_gets_the_body_and_the_headers() {
    let (url, served) = program("HTTP/1.1 204 No Content\r\n\r\n");
    call(url).await.unwrap();
    let said = served.join().unwrap();
    for part in ["POST /krog?x=1 HTTP/1.1", "content-type: application/json", "webhook-id: 1", "user-agent: Sagsgang/"]
    {
        assert!(said.contains(part), "{part} in {said}");
    }
}

#[tokio::test]
async fn what_is_not_taken_or_sent_elsewhere_is_not_delivered() {
    for (answer, why) in [
        ("HTTP/1.1 500 Broken\r\ncontent-length: 0\r\n\r\n", "500"),
        ("HTTP/1.1 307 Elsewhere\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n", "307"),
    ] {
        let (url, _served) = program(answer);
        let failed = call(url).await.unwrap_err();
        assert!(!failed.for_good && failed.why.contains(why), "{failed:?}");
    }
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert!(!call(format!("http://{nobody}/")).await.unwrap_err().for_good);
}
