//! The demo's open data, read by tools that know nothing of this house: Akoma Ntoso's own schema, and parsers of
//! calendars, feeds and linked data (`scripts/check-open-data.py`); and the JSON API and the assistants' endpoint asked by
//! programs that know only what the standards say (`scripts/check-live-data.py`).
//!
//! The Python that has them is named by `SAGSGANG_OPENDATA_PYTHON`. Without it the test says that it is skipped, unless
//! `SAGSGANG_REQUIRE_OPENDATA=1`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
#![allow(clippy::disallowed_methods, reason = "the place of the tools comes from the environment")]

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// What stands beside each meeting: the end of its address, and of the file it is held in.
const OF_MEETING: [&str; 4] = ["dagsorden.akn.xml", "referat.akn.xml", "moede.ics", "data.jsonld"];
/// What stands beside each case and each programme.
const OF_MATTER: [&str; 2] = ["nyt.atom", "data.jsonld"];
/// What stands for itself.
const ALONE: [&str; 12] = [
    "/kalender.ics",
    "/en/kalender.ics",
    "/udvalg/vpu/kalender.ics",
    "/en/udvalg/kb/kalender.ics",
    "/nyt.atom",
    "/en/nyt.atom",
    "/udvalg/vpu/nyt.atom",
    "/en/udvalg/kb/nyt.atom",
    "/soeg/nyt.atom?q=helhedspleje",
    "/udvalg/vpu/data.jsonld",
    "/udvalg/kb/data.jsonld",
    "/udvalg/aer/data.jsonld",
];
/// Where elected people are listed, each by the page that has linked data beside it.
const PEOPLE: &str = "/personer";

#[test]
fn independent_tools_find_nothing_wrong_with_the_demo() {
    let named = std::env::var("SAGSGANG_OPENDATA_PYTHON").ok().filter(|path| !path.is_empty());
    let Some(python) = named else {
        let required = std::env::var("SAGSGANG_REQUIRE_OPENDATA").is_ok_and(|value| value == "1");
        assert!(!required, "SAGSGANG_OPENDATA_PYTHON names no Python: run scripts/install-test-tools.sh");
        eprintln!("SKIPPED: SAGSGANG_OPENDATA_PYTHON names no Python with the checkers");
        return;
    };
    let place = tempfile::tempdir().unwrap();
    let (data, found) = (place.path().join("demo"), place.path().join("found"));
    std::fs::create_dir(&found).unwrap();
    let house = Served::demo(&data);
    let meetings = house.listed("moeder", "/udvalg/");
    let matters = house.listed("sager", "/sag/").into_iter().chain(house.listed("programmer", "/program/"));
    assert!(meetings.len() > 40, "the demo has more than {} meetings", meetings.len());
    let beside = meetings.iter().flat_map(|meeting| OF_MEETING.map(|end| format!("{meeting}/{end}")));
    let mut kept = 0;
    let people = String::from_utf8(house.get(PEOPLE).expect("there are people")).unwrap();
    let people: BTreeSet<String> = people
        .split("href=\"/person/")
        .skip(1)
        .filter_map(|rest| Some(format!("/person/{}/data.jsonld", rest.split('"').next()?)))
        .collect();
    assert!(people.len() > 10, "only {} people are listed", people.len());
    let of_matters = matters.flat_map(|matter| OF_MATTER.map(|end| format!("{matter}/{end}")));
    for path in beside.chain(of_matters).chain(people).chain(ALONE.map(ToOwned::to_owned)) {
        if let Some(content) = house.get(&path) {
            std::fs::write(
                found.join(path.trim_start_matches('/').replace('/', "-").replace(".atom?q=helhedspleje", "-q.atom")),
                content,
            )
            .unwrap();
            kept += 1;
        }
    }
    assert!(kept > 100, "only {kept} files were found");
    let said = checked(&python, "check-open-data.py", found.as_os_str());
    for kind in [".akn.xml", ".ics", ".atom", ".jsonld"] {
        assert!(said.contains(kind), "no {kind} was read: {said}");
    }
    let said = checked(&python, "check-live-data.py", format!("http://{}", house.address).as_ref());
    assert!(said.contains("openapi, schemathesis, mcp: 10 tools"), "{said}");
}

/// What a checker says that found nothing wrong.
fn checked(python: &str, script: &str, with: &OsStr) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts").join(script);
    let told = Command::new(python).arg(script).arg(with).output().expect("the checker runs");
    let said = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.status.success(), "{said}{}", String::from_utf8_lossy(&told.stderr));
    said
}

/// The demo as it is served, until the test is over.
struct Served {
    process: Child,
    address: String,
}

impl Served {
    fn demo(data: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sagsgang"));
        command.args(["demo", "--listen", "127.0.0.1:0", "--log", "warn", "--data"]).arg(data);
        command.env_remove("SAGSGANG_DATABASE").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut process = command.spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let serving = lines.map_while(Result::ok).find_map(|line| {
            line.strip_prefix("Serving on http://").map(|rest| rest.split('/').next().unwrap_or_default().to_owned())
        });
        Self { process, address: serving.expect("the demo is served") }
    }

    /// The content of an address; nothing where there is none.
    fn get(&self, path: &str) -> Option<Vec<u8>> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.0\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head.split(' ').nth(1).unwrap_or_default();
        assert!(["200", "404"].contains(&status), "{path}: {head}");
        (status == "200").then(|| answer[end + 4..].to_vec())
    }

    /// The path of everything in a list, which is its last column.
    fn listed(&self, list: &str, start: &str) -> BTreeSet<String> {
        let list = String::from_utf8(self.get(&format!("/data/{list}.csv")).expect("there is a list")).unwrap();
        let addresses = list.lines().skip(1).filter_map(|row| row.trim_end().trim_matches('"').rsplit("\";\"").next());
        addresses.filter_map(|address| address.find(start).map(|at| address[at..].to_owned())).collect()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
