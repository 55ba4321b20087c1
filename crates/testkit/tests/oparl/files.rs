//! Files: shown or kept, named in every alphabet, and not sent twice to who has them.

use crate::support::oparl::{self, text};
use crate::support::scene;
use sagsgang_testkit::{Answer, TestApp, on_both_engines};
use sha2::{Digest as _, Sha512};

on_both_engines!(a_file_has_its_headers_and_is_not_sent_twice);

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let value = answer.headers.get(name).unwrap_or_else(|| panic!("{name} is missing"));
    value.to_str().expect("plain letters")
}

async fn a_file_has_its_headers_and_is_not_sent_twice(house: TestApp) {
    scene::set(&house).await;
    let mut client = house.visitor().await;
    let all = oparl::everything(&mut client).await;
    let files: Vec<_> = all.objects.values().filter(|object| text(object, "type").ends_with("/File")).collect();
    assert!(files.iter().any(|file| text(file, "mimeType").starts_with("text/plain")), "an annex is there");
    assert!(files.iter().any(|file| file["mimeType"] == "application/pdf"), "an agenda is there");
    let mut summed = 0;
    for file in files {
        let (access, download) = (text(file, "accessUrl"), text(file, "downloadUrl"));
        let shown = oparl::ask(&mut client, "GET", access, &[]).await;
        assert_eq!(shown.status, 200, "{access}");
        assert!(header(&shown, "content-disposition").starts_with("inline; filename=\""), "{access}");
        assert!(header(&shown, "content-type").starts_with(text(file, "mimeType")), "{access}");
        let kept = oparl::ask(&mut client, "GET", download, &[]).await;
        let disposition = header(&kept, "content-disposition");
        assert!(disposition.starts_with("attachment; filename=\"") && disposition.contains("filename*=UTF-8''"));
        if let Some(sum) = file.get("sha512Checksum") {
            let sum = sum.as_str().expect("it is a text");
            let read = |at: usize| u8::from_str_radix(&sum[at..at + 2], 16).expect("it is hexadecimal");
            let bytes: Vec<u8> = (0..sum.len()).step_by(2).map(read).collect();
            assert_eq!(bytes, Sha512::digest(&kept.body).as_slice(), "{download}");
            assert_eq!(text(file, "text").trim(), kept.text().trim(), "an annex of text is its own text");
            summed += 1;
        } else {
            assert_eq!(text(file, "fileLicense"), "https://creativecommons.org/publicdomain/zero/1.0/");
        }
        if let Some(size) = file.get("size") {
            assert_eq!(size.as_u64(), u64::try_from(kept.body.len()).ok(), "{download}");
        }
        let (mark, time) = (header(&shown, "etag").to_owned(), header(&shown, "last-modified").to_owned());
        for (name, value, status) in [
            ("if-none-match", mark.as_str(), 304),
            ("if-none-match", "\"another\"", 200),
            ("if-modified-since", time.as_str(), 304),
            ("if-modified-since", "Thu, 01 Jan 1970 00:00:00 GMT", 200),
        ] {
            let answer = oparl::ask(&mut client, "GET", access, &[(name, value)]).await;
            assert_eq!(answer.status, status, "{access} with {name}: {value}");
            assert_eq!(answer.body.is_empty(), status == 304);
        }
        assert!(oparl::ask(&mut client, "HEAD", access, &[]).await.body.is_empty());
    }
    assert!(summed > 0, "an annex has its sum");
}
