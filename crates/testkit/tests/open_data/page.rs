//! The page that explains it all: every address on it is there, and says it is what the page says.

use crate::support::scene;
use jiff::civil::date;
use sagsgang_testkit::{ADDRESS, TestApp};
use std::process::Command;

/// The addresses that are shown as examples, each with its type.
fn examples(page: &str) -> Vec<(String, String)> {
    let starts = page.split("class=\"sg-address\" href=\"").skip(1);
    let of = |rest: &str| {
        let (address, rest) = rest.split_once('"')?;
        let kind = rest.strip_prefix(" type=\"")?.split('"').next()?;
        Some((plain(address), kind.to_owned()))
    };
    starts.map(|rest| of(rest).unwrap_or_else(|| panic!("an example without a type: {rest:.120}"))).collect()
}

fn plain(text: &str) -> String {
    let named = [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    named.into_iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_example_is_there_in_both_languages() {
    let house = TestApp::sqlite().await;
    scene::set(&house).await;
    // Examples are of what is past.
    house.at(date(2026, 1, 20).at(9, 0, 0, 0));
    house.catch_up().await;
    let mut citizen = house.visitor().await;
    for (page, missing) in [("/data", "Her kommer et eksempel"), ("/en/data", "An example will stand here")] {
        let shown = citizen.get(page).await;
        assert_eq!(shown.status, 200, "{page}");
        let shown = shown.text();
        let rows = shown.split("<tr>").filter(|row| row.contains(missing));
        let lacking: Vec<String> = rows.map(|row| row.chars().take(120).collect()).collect();
        assert!(lacking.is_empty(), "{page} lacks examples though there is something of every kind: {lacking:?}");
        let examples = examples(&shown);
        assert!(examples.len() > 50, "{page} has {} examples", examples.len());
        for (address, kind) in examples {
            let answer = citizen.get(&address).await;
            assert_eq!(answer.status, 200, "{address} on {page}");
            let told = answer.headers["content-type"].to_str().unwrap();
            assert_eq!(told.split(';').next(), Some(kind.as_str()), "{address} on {page}");
        }
        let commands = shown.split("<code>").skip(1).filter_map(|rest| rest.split("</code>").next());
        let fetched: Vec<String> = commands.map(plain).filter(|command| command.starts_with("curl ")).collect();
        assert!(fetched.len() >= 9, "{page} has {} commands", fetched.len());
        for command in fetched {
            let words = command.split_whitespace().filter(|word| word.starts_with(ADDRESS));
            for address in words.map(|word| word.trim_start_matches(ADDRESS).to_owned()) {
                let status = citizen.get(&address).await.status;
                let expected = if address.ends_with("/desk/key") {
                    401
                } else if address.ends_with("/mcp") {
                    405
                } else {
                    200
                };
                assert_eq!(status, expected, "{command} on {page}");
            }
        }
    }
}

/// The example of a signed call is computed by the program that stands beside it, which knows nothing of this house.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_signature_of_the_example_is_what_the_program_beside_it_computes() {
    let house = TestApp::sqlite().await;
    let page = house.visitor().await.get("/data").await.text();
    let blocks: Vec<String> =
        page.split("<code>").skip(1).filter_map(|rest| rest.split("</code>").next()).map(plain).collect();
    let program = blocks.iter().find(|block| block.starts_with("import ")).expect("the program is there");
    let call = blocks.iter().find(|block| block.contains("webhook-signature: ")).expect("the call is there");
    let signature = call.lines().find_map(|line| line.strip_prefix("webhook-signature: ")).expect("it is signed");
    let run = Command::new("python3").args(["-c", program]).output().expect("Python is there");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    assert_eq!(String::from_utf8_lossy(&run.stdout).trim(), signature);
}
