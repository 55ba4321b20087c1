//! Many files sent by a form: the answer comes at once, the page tells of the progress, and the report of every document.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

use axum::body::Body;
use axum::http::{Request, header};
use sagsgang_app::reading::import::work::work_off;
use sagsgang_testkit::{Answer, Client, TestApp, on_both_engines};

on_both_engines!(
    several_files_are_answered_at_once_and_told_of_later,
    one_file_is_read_while_its_sender_waits,
    a_folder_keeps_its_paths_and_leaves_litter_behind,
    the_list_is_narrowed_down,
);

const MINUTES: &str = "Havneudvalget\nReferat fra mødet den 2. maj 2024\n\nÅben dagsorden\n\n1. Ny mole\n\n\
    Sagsfremstilling\nMolen er slidt ned.\n\nBeslutning i Havneudvalget den 02-05-2024\nGodkendt.\n";

/// Sends the form with files in its fields.
async fn send(browser: &mut Client, files: &[(&str, &str, &str)]) -> Answer {
    let mut body = String::new();
    for (field, name, content) in files {
        let head = format!("content-disposition: form-data; name=\"{field}\"; filename=\"{name}\"");
        body.push_str(&format!("--snit\r\n{head}\r\ncontent-type: application/octet-stream\r\n\r\n{content}\r\n"));
    }
    body.push_str("--snit--\r\n");
    let request = Request::post("/desk/laesninger")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=snit")
        .header("sec-fetch-site", "same-origin");
    browser.send(request, Body::from(body)).await
}

async fn several_files_are_answered_at_once_and_told_of_later(house: TestApp) {
    let mut browser = house.browser_of("sekretaer").await;
    let files = [("files", "a.txt", MINUTES), ("files", "=1+1.png", "x"), ("files", "b.txt", MINUTES)];
    let answer = send(&mut browser, &files).await;
    let page = answer.location().expect("it leads to the import").to_owned();
    assert!(page.starts_with("/desk/laesninger/indlaesninger/"), "{page}");

    let waiting = browser.get(&page).await;
    assert!(waiting.headers.contains_key(header::REFRESH), "it renews itself");
    for words in ["<progress", "0 af 3 dokumenter", "Stop indlæsningen"] {
        assert!(waiting.text().contains(words), "{words}: {}", waiting.text());
    }
    let held = browser.get(&format!("{page}?bliv=1")).await;
    assert!(!held.headers.contains_key(header::REFRESH), "unless it is asked not to");

    work_off(&house.app).await.unwrap();
    let told = browser.get(&page).await;
    assert!(!told.headers.contains_key(header::REFRESH));
    for words in ["Afvist (1)", "Kendt i forvejen (1)", "der ender på .png, kan ikke læses"] {
        assert!(told.text().contains(words), "{words}: {}", told.text());
    }
    let csv = browser.get(&format!("{page}/rapport.csv")).await;
    let lines: Vec<String> = csv.text().lines().map(ToOwned::to_owned).collect();
    assert_eq!(lines.len(), 4, "{lines:?}");
    assert!(lines[2].starts_with("\"'=1+1.png\";\"Afvist\";\"Filer, der ender på .png"), "{}", lines[2]);
    let english = browser.get(&format!("/en{page}?vis=afvist")).await;
    assert!(english.text().contains("Files ending in .png are not read"), "{}", english.text());
}

async fn one_file_is_read_while_its_sender_waits(house: TestApp) {
    let mut browser = house.browser_of("sekretaer").await;
    let answer = send(&mut browser, &[("files", "", ""), ("folder", "a.txt", MINUTES)]).await;
    let reading = answer.location().expect("it leads to the reading").to_owned();
    assert!(browser.get(&reading).await.text().contains("<h1>a.txt</h1>"));
    let again = send(&mut browser, &[("files", "b.txt", MINUTES)]).await;
    assert_eq!(again.location(), Some(reading.as_str()), "the same content is the same reading");
    let refused = send(&mut browser, &[("files", "foto.png", "x")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("foto.png: Filer, der ender på .png"), "{}", refused.text());
    let nothing = send(&mut browser, &[("files", "", "")]).await;
    assert_eq!(nothing.status, 422);
    assert!(nothing.text().contains("Vælg mindst én fil"), "{}", nothing.text());
}

async fn a_folder_keeps_its_paths_and_leaves_litter_behind(house: TestApp) {
    let mut browser = house.browser_of("sekretaer").await;
    let files = [
        ("folder", "2024/maj/a.txt", MINUTES),
        ("folder", "2024/.DS_Store", "x"),
        ("folder", "2024/juni/a.txt", "Husk kagen."),
    ];
    let page = send(&mut browser, &files).await.location().expect("it leads to the import").to_owned();
    work_off(&house.app).await.unwrap();
    let csv = browser.get(&format!("{page}/rapport.csv")).await.text();
    assert!(csv.contains("\"2024/maj/a.txt\"") && csv.contains("\"2024/juni/a.txt\""), "{csv}");
    assert!(!csv.contains("DS_Store"), "{csv}");
}

async fn the_list_is_narrowed_down(house: TestApp) {
    let mut browser = house.browser_of("sekretaer").await;
    send(&mut browser, &[("files", "Referat.txt", MINUTES)]).await;
    send(&mut browser, &[("files", "kage.txt", "Husk kagen.")]).await;
    let all = browser.get("/desk/laesninger").await.text();
    assert!(all.contains("Alle (2)") && all.contains("Ikke forstået (1)") && all.contains("Afventer gennemsyn (2)"));
    let unknown = browser.get("/desk/laesninger?vis=uforstaaet").await.text();
    assert!(unknown.contains("kage.txt") && !unknown.contains("Referat.txt"));
    let named = browser.get("/desk/laesninger?q=REFERAT").await.text();
    assert!(named.contains("Referat.txt") && !named.contains("kage.txt") && named.contains("Alle (1)"), "{named}");
}
