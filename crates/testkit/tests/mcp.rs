//! Where assistants ask: each revision of the protocol, every tool and resource, and only what is public.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

mod program;
mod support;

use program::Program;
use sagsgang_testkit::{ADDRESS, Answer, TestApp, on_both_engines};
use serde_json::{Value, json};
use support::planted::{CLOSED, OPEN, plant};
use support::scene;

on_both_engines!(an_assistant_finds_what_is_open_and_nothing_closed);

fn json_of(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_else(|error| panic!("{error}: {}", answer.text()))
}

fn asking(method: &str, params: &Value) -> Value {
    json!({ "jsonrpc": "2.0", "id": 7, "method": method, "params": params })
}

/// Asks as a client of the older revisions does.
async fn ask(program: &mut Program, method: &str, params: Value) -> Value {
    let answer =
        program.with_headers("/mcp", &[("mcp-protocol-version", "2025-06-18")], &asking(method, &params)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    json_of(&answer)
}

async fn tool(program: &mut Program, name: &str, arguments: Value) -> Value {
    ask(program, "tools/call", json!({ "name": name, "arguments": arguments })).await["result"].clone()
}

/// Asks as a client of 2026-07-28 does.
async fn ask_now(program: &mut Program, method: &str, name: Option<&str>, mut params: Value) -> Answer {
    params["_meta"] = json!({ "io.modelcontextprotocol/protocolVersion": "2026-07-28" });
    let mut headers = vec![("mcp-protocol-version", "2026-07-28"), ("mcp-method", method)];
    headers.extend(name.map(|name| ("mcp-name", name)));
    program.with_headers("/mcp", &headers, &asking(method, &params)).await
}

#[tokio::test]
async fn an_older_client_begins_with_a_handshake() {
    let house = TestApp::sqlite().await;
    let mut program = Program::stranger(&house).await;
    let hello = |version: &str| json!({ "protocolVersion": version, "capabilities": {}, "clientInfo": { "name": "t", "version": "1" } });
    for (asked, agreed) in [("2025-06-18", "2025-06-18"), ("2025-11-25", "2025-11-25"), ("2024-11-05", "2025-11-25")] {
        let answer = program.with_headers("/mcp", &[], &asking("initialize", &hello(asked))).await;
        assert_eq!(json_of(&answer)["result"]["protocolVersion"], agreed, "{asked}");
    }
    let note = json!({ "jsonrpc": "2.0", "method": "notifications/initialized" });
    let noted = program.with_headers("/mcp", &[("mcp-protocol-version", "2025-06-18")], &note).await;
    assert_eq!((noted.status, noted.body.len()), (202, 0));
    assert_eq!(ask(&mut program, "ping", json!({})).await["result"], json!({}));
    assert_eq!(ask(&mut program, "prompts/list", json!({})).await["error"]["code"], -32601);
    assert_eq!(program.get("/mcp").await.status, 405, "there is no stream to open");
}

#[tokio::test]
async fn a_newer_client_says_its_version_each_time() {
    let house = TestApp::sqlite().await;
    let mut program = Program::stranger(&house).await;
    let found = json_of(&ask_now(&mut program, "server/discover", None, json!({})).await);
    assert_eq!(found["result"]["supportedVersions"], json!(["2026-07-28", "2025-11-25", "2025-06-18"]));
    assert_eq!(found["result"]["resultType"], "complete");
    let tools = json_of(&ask_now(&mut program, "tools/list", None, json!({})).await);
    assert!(tools["result"]["ttlMs"].is_u64() && tools["result"]["cacheScope"] == "public");
    let bodies = ask_now(&mut program, "tools/call", Some("list_bodies"), json!({ "name": "list_bodies" })).await;
    assert_eq!(json_of(&bodies)["result"]["isError"], false);
    let unknown = ask_now(&mut program, "prompts/list", None, json!({})).await;
    assert_eq!((unknown.status, &json_of(&unknown)["error"]["code"]), (404, &json!(-32601)));
    let mismatch = ask_now(&mut program, "tools/call", Some("search"), json!({ "name": "list_bodies" })).await;
    assert_eq!((mismatch.status, &json_of(&mismatch)["error"]["code"]), (400, &json!(-32020)));
    let version = [("mcp-protocol-version", "2024-01-01")];
    let other = program.with_headers("/mcp", &version, &asking("tools/list", &json!({}))).await;
    assert_eq!((other.status, &json_of(&other)["error"]["code"]), (400, &json!(-32022)));
}

/// A page of another site cannot ask in its visitor's name, whatever name it has pointed here.
#[tokio::test]
async fn no_other_site_may_ask() {
    let house = TestApp::sqlite().await;
    let mut program = Program::stranger(&house).await;
    let list = asking("tools/list", &json!({}));
    for origin in ["https://evil.example", "null", "http://localhost:3000"] {
        assert_eq!(program.with_headers("/mcp", &[("origin", origin)], &list).await.status, 403, "{origin}");
    }
    assert_eq!(program.with_headers("/mcp", &[("origin", ADDRESS)], &list).await.status, 200);
}

#[tokio::test]
async fn what_is_no_message_is_refused() {
    let house = TestApp::sqlite().await;
    let mut program = Program::stranger(&house).await;
    for (kind, body, status) in [
        ("application/json", &b"{"[..], 400),
        ("application/json", b"[]", 400),
        ("application/json", b"\xff", 400),
        ("application/json", b"{\"jsonrpc\":\"2.0\",\"id\":1}", 400),
        ("text/plain", b"{}", 415),
    ] {
        let answer = program.raw("/mcp", kind, body).await;
        assert_eq!(answer.status, status, "{body:?}");
        assert!(json_of(&answer)["error"]["code"].is_i64(), "{}", answer.text());
    }
    for (arguments, says) in [
        (json!({}), "query"),
        (json!({ "query": ["vej"] }), "query"),
        (json!({ "query": "vej", "limit": 1000 }), "limit"),
        (json!({ "query": "vej", "color": "red" }), "color"),
    ] {
        let result = tool(&mut program, "search", arguments.clone()).await;
        assert_eq!(result["isError"], true, "{arguments}");
        assert!(result["content"][0]["text"].as_str().unwrap().starts_with(says), "{result}");
    }
    let nobody = ask(&mut program, "tools/call", json!({ "name": "delete_everything" })).await;
    assert_eq!(nobody["error"]["code"], -32602);
    assert_eq!(tool(&mut program, "get_case", json!({ "case": "99/1" })).await["isError"], true);
}

#[tokio::test]
async fn every_tool_answers_with_addresses_that_can_be_cited() {
    let house = TestApp::sqlite().await;
    let scene = scene::set(&house).await;
    house.catch_up().await;
    let case = house.case(scene.published.open.case).await.number;
    let mut program = Program::stranger(&house).await;
    let meeting = json!({ "body": "vpu", "day": "2026-01-07" });
    let asked = [
        ("search", json!({ "query": "hjemmet", "limit": 5 })),
        ("list_bodies", json!({})),
        ("list_meetings", json!({ "body": "vpu", "from": "2026-01-01" })),
        ("get_meeting", meeting),
        ("get_item", json!({ "body": "vpu", "day": "2026-01-07", "number": 1 })),
        ("get_case", json!({ "case": case })),
        ("list_decisions", json!({ "limit": 3 })),
        ("list_programmes", json!({})),
        ("get_programme", json!({ "programme": "aeldreplan", "as_of": "2026-01-05" })),
        ("list_follow_up", json!({ "state": "open" })),
    ];
    let listed = ask(&mut program, "tools/list", json!({})).await;
    let names: Vec<&str> =
        listed["result"]["tools"].as_array().unwrap().iter().map(|tool| tool["name"].as_str().unwrap()).collect();
    assert_eq!(names, asked.each_ref().map(|(name, _)| *name), "every tool is tried");
    let mut browser = house.visitor().await;
    for (name, arguments) in asked {
        let result = tool(&mut program, name, arguments).await;
        assert_eq!(result["isError"], false, "{name}: {result}");
        let text: Value = serde_json::from_str(result["content"][0]["text"].as_str().unwrap()).unwrap();
        assert_eq!(text, result["structuredContent"], "{name}");
        let mut addresses = Vec::new();
        cited(&result["structuredContent"], &mut addresses);
        assert!(!addresses.is_empty(), "{name} gives no address: {result}");
        for address in addresses {
            let path = address.strip_prefix(ADDRESS).unwrap_or_else(|| panic!("{name}: {address} is no whole address"));
            assert_eq!(browser.get(path).await.status, 200, "{name}: {address}");
        }
    }
}

/// Every address that stands in a value as `url`.
fn cited(value: &Value, addresses: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(address) if ["url", "data", "decided", "meeting"].contains(&name.as_str()) => {
                        addresses.push(address.clone());
                    }
                    _ => cited(value, addresses),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| cited(item, addresses)),
        _ => {}
    }
}

#[tokio::test]
async fn pages_are_resources_under_their_own_address() {
    let house = TestApp::sqlite().await;
    scene::set(&house).await;
    let mut program = Program::stranger(&house).await;
    let templates = ask(&mut program, "resources/templates/list", json!({})).await;
    assert_eq!(templates["result"]["resourceTemplates"].as_array().unwrap().len(), 5);
    let listed = ask(&mut program, "resources/list", json!({})).await;
    let mut uris: Vec<String> = listed["result"]["resources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|resource| resource["uri"].as_str().unwrap().to_owned())
        .collect();
    assert!(uris.len() > 4, "{listed}");
    uris.extend(["/udvalg/vpu/2026-01-07", "/en/udvalg/vpu/2026-01-07/1"].map(|path| format!("{ADDRESS}{path}")));
    for uri in uris {
        let read = ask(&mut program, "resources/read", json!({ "uri": uri })).await;
        let text = read["result"]["contents"][0]["text"].as_str().unwrap_or_else(|| panic!("{uri}: {read}"));
        assert!(serde_json::from_str::<Value>(text).unwrap().is_object(), "{uri}");
    }
    for wrong in ["/udvalg/dir", "/desk/sager", "/sag/99-1", "/udvalg/vpu/2026-02-11/1", "/nothing"] {
        let read = ask(&mut program, "resources/read", json!({ "uri": format!("{ADDRESS}{wrong}") })).await;
        assert_eq!(read["error"]["code"], -32002, "{wrong}: {read}");
    }
    let elsewhere = ask(&mut program, "resources/read", json!({ "uri": "file:///etc/passwd" })).await;
    assert_eq!(elsewhere["error"]["code"], -32002);
}

/// Whatever is asked, in both languages, says nothing that is closed; and what is open is found.
async fn an_assistant_finds_what_is_open_and_nothing_closed(house: TestApp) {
    let planted = plant(&house).await;
    house.catch_up().await;
    let mut program = Program::stranger(&house).await;
    let mut asked: Vec<(&str, Value)> = vec![
        ("list_bodies", json!({})),
        ("list_programmes", json!({})),
        ("list_follow_up", json!({})),
        ("list_decisions", json!({})),
        ("list_meetings", json!({})),
        ("get_programme", json!({ "programme": "hemmordprogram" })),
        ("get_programme", json!({ "programme": "synligordprogram" })),
    ];
    for word in ["hemmord", "hemmordtitel", "synligordtitel", "synligord"] {
        asked.push(("search", json!({ "query": word, "limit": 50 })));
    }
    for body in ["vpu", "ok", "kb", "dir", "hemmord"] {
        for day in ["2026-01-06", "2026-01-07", "2026-01-08", "2026-01-14", "2026-02-11"] {
            asked.push(("get_meeting", json!({ "body": body, "day": day })));
            for number in 1..4 {
                asked.push(("get_item", json!({ "body": body, "day": day, "number": number })));
            }
        }
    }
    for case in &planted.cases {
        asked.push(("get_case", json!({ "case": house.case(*case).await.number })));
    }
    let mut seen = false;
    for (name, arguments) in asked {
        for path in ["/mcp", "/en/mcp"] {
            let body = asking("tools/call", &json!({ "name": name, "arguments": arguments }));
            let said = program.with_headers(path, &[], &body).await.text().to_lowercase();
            assert!(!said.contains(CLOSED), "{name} {arguments} says what is closed: {said}");
            seen |= said.contains(&format!("{OPEN}beslutning"));
        }
    }
    assert!(seen, "the open decision was not found");
}
