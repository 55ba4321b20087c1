//! The JSON API: it says what it does, does what it says, and with a key never more than the key and its account may.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says so"
)]

mod program;
mod support;

use jsonschema::Validator;
use program::Program;
use sagsgang_app::account::set_roles::set_roles;
use sagsgang_app::journal;
use sagsgang_app::token::revoke::revoke_token;
use sagsgang_domain::account::Role;
use sagsgang_domain::token::Scope;
use sagsgang_testkit::{ADDRESS, Answer, TestApp, on_both_engines};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use support::{addresses, routes, scene};

on_both_engines!(
    every_answer_has_the_shape_that_is_described,
    lists_are_read_to_their_end_and_nothing_twice,
    a_key_does_what_its_scopes_say_and_no_more,
    a_key_is_good_until_it_is_taken_back_or_runs_out,
    the_journal_names_the_key_and_never_shows_it,
    a_case_is_changed_in_the_version_that_is_meant,
    what_is_written_goes_through_the_rules,
);

/// The description, as the site gives it.
async fn description(house: &TestApp) -> Value {
    let answer = Program::stranger(house).await.get("/api/v1/openapi.json").await;
    assert_eq!(answer.status, 200);
    json(&answer)
}

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_else(|error| panic!("{error}: {}", answer.text()))
}

/// A validator for a shape of the description.
fn validator(description: &Value, schema: &Value) -> Validator {
    let mut schema = schema.clone();
    schema["components"] = description["components"].clone();
    jsonschema::validator_for(&schema).expect("the schema can be read")
}

fn check(validator: &Validator, value: &Value, name: &str) {
    let wrong: Vec<String> =
        validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{name}: {}", wrong.join("\n"));
}

#[tokio::test]
async fn the_description_is_as_it_was_read_last() {
    let house = TestApp::sqlite().await;
    insta::assert_json_snapshot!("openapi", description(&house).await);
}

#[tokio::test]
async fn every_address_is_described_and_every_description_is_served() {
    let house = TestApp::sqlite().await;
    let description = description(&house).await;
    let described: BTreeSet<(String, String)> = description["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().keys().map(|method| (method.to_uppercase(), path.clone())).collect::<Vec<_>>()
        })
        .collect();
    let routed: BTreeSet<(String, String)> = routes::all()
        .into_iter()
        .filter(|route| route.pattern.starts_with("/api/"))
        .map(|route| (route.method.to_owned(), route.pattern))
        .collect();
    assert_eq!(described, routed);
}

/// Everything that can be read, by everybody and with a key, has the shape it should; so has every problem.
async fn every_answer_has_the_shape_that_is_described(house: TestApp) {
    let scene = scene::set(&house).await;
    house.catch_up().await;
    let description = description(&house).await;
    let problem = validator(&description, &json!({ "$ref": "#/components/schemas/Problem" }));
    let mut program = Program::acting_for(&house, &house.town.secretary, &Scope::ALL).await;
    let mut read = 0;
    for (path, methods) in description["paths"].as_object().unwrap() {
        let shape = &methods["get"]["responses"]["200"]["content"]["application/json"]["schema"];
        if shape.is_null() {
            continue;
        }
        let validator = validator(&description, shape);
        let things = addresses::of(&house, &scene, path).await.unwrap_or_else(|| panic!("{path} has no row"));
        for (_, address) in things {
            let answer = program.get(&address).await;
            match answer.status {
                200 => check(&validator, &json(&answer), &address),
                404 => {
                    assert_eq!(answer.headers["content-type"], "application/problem+json", "{address}");
                    check(&problem, &json(&answer), &address);
                }
                other => panic!("{address} answers {other}: {}", answer.text()),
            }
            read += usize::from(answer.status == 200);
        }
    }
    assert!(read > 25, "only {read} addresses were read");
}

async fn lists_are_read_to_their_end_and_nothing_twice(house: TestApp) {
    scene::set(&house).await;
    let mut program = Program::stranger(&house).await;
    for list in ["meetings", "members", "cases", "follow-up", "decisions"] {
        let whole: Vec<String> = ids(&json(&program.get(&format!("/api/v1/{list}?limit=50")).await));
        let mut pieces = Vec::new();
        let mut next = Some(format!("/api/v1/{list}?limit=1"));
        while let Some(address) = next {
            let page = json(&program.get(&address).await);
            pieces.extend(ids(&page));
            next = page["next"].as_str().map(|address| address.strip_prefix(ADDRESS).unwrap().to_owned());
        }
        assert!(!whole.is_empty(), "{list} is empty");
        assert_eq!(pieces, whole, "{list}");
    }
}

fn ids(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

/// What each scope is for: a request that it lets through. Whether it then succeeds is another matter.
async fn acts(house: &TestApp, scene: &scene::Scene) -> BTreeMap<Scope, (&'static str, String, Value)> {
    let action =
        scene::action(house, &scene.published, sagsgang_domain::action::Owner::Person(house.town.author.person)).await;
    let statements =
        json!([{ "measure": scene.measure, "as_of": "2026-01-04", "mark": "underway", "text": "I gang." }]);
    [
        (Scope::ReadDesk, ("GET", "/api/v1/desk/cases".to_owned(), Value::Null)),
        (
            Scope::WriteCases,
            ("POST", "/api/v1/desk/cases".to_owned(), json!({ "title": "Ny sag", "kind": "decision" })),
        ),
        (
            Scope::WriteFollowUp,
            ("POST", format!("/api/v1/desk/follow-up/{action}/notes"), json!({ "text": "Brevet er skrevet." })),
        ),
        (
            Scope::WriteStatus,
            (
                "POST",
                format!("/api/v1/desk/programmes/{}/status", scene.programme),
                json!({ "statements": statements }),
            ),
        ),
        (Scope::WriteIntake, ("POST", "/api/v1/desk/documents?name=notat.txt".to_owned(), json!("Et notat."))),
    ]
    .into()
}

async fn a_key_does_what_its_scopes_say_and_no_more(house: TestApp) {
    let scene = scene::set(&house).await;
    let acts = acts(&house, &scene).await;
    for scope in Scope::ALL {
        let mut program = Program::acting_for(&house, &house.town.secretary, &[scope]).await;
        for (needed, (method, path, body)) in &acts {
            let head = house.head().await;
            let answer = program.send(method, path, body).await;
            if scope == *needed {
                assert!((200..300).contains(&answer.status), "{scope:?} {path}: {}", answer.text());
                continue;
            }
            assert_eq!(answer.status, 403, "{scope:?} {path}");
            assert!(json(&answer)["type"].as_str().unwrap().ends_with("/data#scope"), "{}", answer.text());
            let challenge = answer.headers["www-authenticate"].to_str().unwrap();
            assert!(challenge.contains(needed.name()), "{challenge}");
            assert_eq!(house.head().await, head, "{scope:?} {path} was refused and yet written");
        }
    }
    // All scopes make nobody more than they are.
    for (name, actor) in house.town.actors() {
        let mut program = Program::acting_for(&house, actor, &Scope::ALL).await;
        let mut browser = house.browser_of(name).await;
        for (path, page) in [
            (
                format!("/api/v1/desk/cases/{}", scene.closed_draft.case),
                format!("/desk/sager/{}", scene.closed_draft.case),
            ),
            (format!("/api/v1/desk/follow-up/{}", scene.own_action), format!("/desk/opfoelgning/{}", scene.own_action)),
            (
                format!("/api/v1/desk/programmes/{}", scene.closed_programme),
                format!("/desk/programmer/{}", scene.closed_programme),
            ),
        ] {
            let (given, shown) = (program.get(&path).await.status, browser.get(&page).await.status);
            assert_eq!(given == 200, shown == 200, "{name} is given {path} with {given} and shown {page} with {shown}");
        }
    }
}

async fn a_key_is_good_until_it_is_taken_back_or_runs_out(house: TestApp) {
    const KEY: &str = "/api/v1/desk/key";
    let town = &house.town;
    let mut stranger = Program::stranger(&house).await;
    let refused = stranger.get(KEY).await;
    assert_eq!(
        (refused.status, refused.headers["www-authenticate"].to_str().unwrap()),
        (401, "Bearer realm=\"sagsgang\"")
    );

    let made = scene::key(&house, &town.author, &Scope::ALL).await;
    let mut program = Program::with_key(&house, &made.key).await;
    assert_eq!(json(&program.get(KEY).await)["scopes"].as_array().unwrap().len(), 5);
    for wrong in [made.key.to_uppercase(), made.key[..made.key.len() - 1].to_owned(), format!("{}0", made.key)] {
        assert_eq!(Program::with_key(&house, &wrong).await.get(KEY).await.status, 401, "{wrong}");
    }
    let other = if made.key.ends_with('0') { '1' } else { '0' };
    let guessed = format!("{}{other}", &made.key[..made.key.len() - 1]);
    assert_eq!(Program::with_key(&house, &guessed).await.get(KEY).await.status, 401, "the handle alone is no key");

    house.at(jiff::civil::date(2026, 7, 1).at(23, 0, 0, 0));
    assert_eq!(program.get(KEY).await.status, 200, "its last day");
    house.at(jiff::civil::date(2026, 7, 2).at(0, 30, 0, 0));
    assert_eq!(program.get(KEY).await.status, 401, "the day after");

    house.at(jiff::civil::date(2026, 3, 1).at(12, 0, 0, 0));
    revoke_token(&house.app, &town.author, made.id).await.expect("the own key is taken back");
    assert_eq!(program.get(KEY).await.status, 401);

    let made = scene::key(&house, &town.author, &Scope::ALL).await;
    let mut program = Program::with_key(&house, &made.key).await;
    assert_eq!(program.get(KEY).await.status, 200);
    let roles = [Role::CaseAuthor].into();
    set_roles(&house.app, &town.administrator, town.author.account, roles, false).await.expect("the account is closed");
    assert_eq!(program.get(KEY).await.status, 401, "whose account is closed");
}

async fn the_journal_names_the_key_and_never_shows_it(house: TestApp) {
    let made = scene::key(&house, &house.town.secretary, &[Scope::WriteCases]).await;
    let mut program = Program::with_key(&house, &made.key).await;
    let answer = program.send("POST", "/api/v1/desk/cases", &json!({ "title": "Ny sag", "kind": "decision" })).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let lines = journal::newest(&house.app, &house.town.secretary, None, 1000).await.expect("the journal is read");
    assert_eq!((lines[0].entry.action.as_str(), lines[0].token.as_deref()), ("CaseOpened", Some("Fagsystem")));
    assert_eq!(
        lines[0].name,
        lines.iter().find(|line| line.entry.action == "SignedIn").and_then(|_| lines[0].name.clone())
    );
    assert!(lines[0].name.is_some(), "it names the account as well");
    let secret = &made.key[made.key.len() - 64..];
    for line in &lines {
        assert!(!format!("{:?}", line.entry).contains(secret), "{:?}", line.entry);
    }
    let mut browser = house.browser_of("sekretaer").await;
    assert!(browser.get("/desk/journal").await.text().contains("ved “Fagsystem”"));
    let page = browser.get("/desk/adgangsnoegler").await.text();
    assert!(page.contains("Fagsystem") && !page.contains(secret), "the list shows the key");
}

#[tokio::test]
async fn guessing_keys_is_slowed() {
    let house = TestApp::sqlite().await;
    let wrong = format!("sagsgang_{}_{}", "0".repeat(16), "0".repeat(64));
    let mut program = Program::with_key(&house, &wrong).await;
    let mut last = 0;
    for _ in 0..7 {
        last = program.get("/api/v1/desk/key").await.status;
    }
    assert_eq!(last, 429);
    assert_eq!(program.get("/api/v1/bodies").await.status, 200, "what everybody may read is not slowed");
}

/// A browser that is signed in has no more than a stranger: no cookie counts, so no page can misuse one.
#[tokio::test]
async fn no_cookie_counts() {
    let house = TestApp::sqlite().await;
    let mut browser = house.browser_of("sekretaer").await;
    assert_eq!(browser.get("/api/v1/desk/cases").await.status, 401);
    let head = house.head().await;
    assert_eq!(browser.post("/api/v1/desk/cases", &[("title", "Ny sag"), ("kind", "decision")]).await.status, 401);
    assert_eq!(house.head().await, head);
}

async fn a_case_is_changed_in_the_version_that_is_meant(house: TestApp) {
    let mut program = Program::acting_for(&house, &house.town.author, &[Scope::ReadDesk, Scope::WriteCases]).await;
    let opened = program.send("POST", "/api/v1/desk/cases", &json!({ "title": "Ny sag", "kind": "decision" })).await;
    assert_eq!(opened.status, 201, "{}", opened.text());
    let path = opened.headers["location"].to_str().unwrap().strip_prefix(ADDRESS).unwrap().to_owned();
    let first = opened.headers["etag"].to_str().unwrap().to_owned();
    let text = json!({
        "title": "Ny hjemmepleje",
        "kind": "decision",
        "openness": { "open": false, "ground": "other", "provision": "Straffelovens § 152" },
        "sections": [{
            "kind": "presentation",
            "heading": "Sagsfremstilling",
            "text": "Sagen handler om *hjælp*.",
            "openness": { "open": true },
        }],
        "recommended_by": "Velfærdsdirektøren",
        "clauses": ["at det godkendes", "at det sker nu"],
        "legal_basis": "Servicelovens § 83 a",
    });
    assert_eq!(program.send("PUT", &path, &text).await.status, 428, "nobody said which version");
    let changed = program.change(&path, &first, &text).await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    assert_eq!(
        json(&changed)["clauses"],
        serde_json::json!(["det godkendes", "det sker nu"]),
        "the word before each is the printer's"
    );
    assert_eq!(json(&changed)["sections"][0]["text"], "Sagen handler om *hjælp*.");
    assert_eq!(program.change(&path, &first, &text).await.status, 412, "the version is behind");
    let changed = places_are_kept_changed_and_refused(&mut program, &path, &changed, &text).await;
    let second = changed.headers["etag"].to_str().unwrap();
    assert_ne!(second, first);
    let unchanged = program.unless(&path, second).await;
    assert_eq!((unchanged.status, unchanged.body.len()), (304, 0));
    let mut stale = text.clone();
    stale["version"] = json!(1);
    assert_eq!(program.send("PUT", &path, &stale).await.status, 409, "the version that was sent is behind");
    stale["version"] = json(&changed)["version"].clone();
    assert_eq!(program.send("PUT", &path, &stale).await.status, 200);
}

/// Gives the last answer, of a case with a place.
async fn places_are_kept_changed_and_refused(
    program: &mut Program,
    path: &str,
    before: &Answer,
    text: &Value,
) -> Answer {
    assert_eq!(json(before)["places"], json!([]));
    let harbour = json!({
        "name": "Rørkær Havn",
        "street": "Havnevej 22",
        "postal_code": "4793",
        "locality": "Rørkær",
        "geometry": { "type": "Point", "coordinates": [12.1234, 54.9876] },
    });
    let etag = |answer: &Answer| answer.headers["etag"].to_str().unwrap().to_owned();
    let with = |places: Value| {
        let mut text = text.clone();
        text["places"] = places;
        text
    };
    let placed = program.change(path, &etag(before), &with(json!([harbour]))).await;
    assert_eq!((placed.status, &json(&placed)["places"]), (200, &json!([harbour])), "{}", placed.text());
    let kept = program.change(path, &etag(&placed), text).await;
    assert_eq!(json(&kept)["places"], json!([harbour]), "who says nothing of places keeps them");
    let exchanged = json!([{ "name": "Havn", "geometry": { "type": "Point", "coordinates": [54.9, 12.1] } }]);
    for wrong in [json!([{ "postal_code": "4793" }]), json!([{ "name": "Havn", "postal_code": "1" }]), exchanged] {
        let refused = program.change(path, &etag(&kept), &with(wrong)).await;
        assert_eq!((refused.status, &json(&refused)["errors"][0]["field"]), (422, &json!("places")));
    }
    let cleared = program.change(path, &etag(&kept), &with(json!([]))).await;
    assert_eq!(json(&cleared)["places"], json!([]));
    program.change(path, &etag(&cleared), &with(json!([harbour]))).await
}

async fn what_is_written_goes_through_the_rules(house: TestApp) {
    let scene = scene::set(&house).await;
    let mut program = Program::acting_for(&house, &house.town.author, &Scope::ALL).await;
    let action = format!("/api/v1/desk/follow-up/{}", scene.own_action);
    let done = program.send("POST", &format!("{action}/completion"), &json!({ "text": "Brevet er sendt." })).await;
    assert_eq!(json(&done)["state"], "done", "{}", done.text());
    let again = program.send("POST", &format!("{action}/completion"), &json!({ "text": "Igen." })).await;
    assert_eq!(again.status, 422, "what is done cannot be done again");
    assert!(json(&again)["errors"][0]["message"].as_str().is_some_and(|message| !message.is_empty()));

    let status = format!("/api/v1/desk/programmes/{}/status", scene.programme);
    let said =
        json!({ "statements": [{ "measure": scene.measure, "as_of": "2026-01-04", "mark": "done", "text": "Nået." }] });
    assert_eq!(program.send("POST", &status, &said).await.status, 403, "an author states no status");
    let mut secretary = Program::acting_for(&house, &house.town.secretary, &Scope::ALL).await;
    assert_eq!(secretary.send("POST", &status, &said).await.status, 200);

    let text = b"Sagsgang\nSSU\n\nSagsfremstilling\nOm en vej.\n\nBeslutning i Social- og sundhedsudvalget den 25-04-2024\nGodkendt.\n";
    let address = "/api/v1/desk/documents?name=punkt.txt";
    let read = secretary.hand_in(address, text).await;
    assert_eq!(read.status, 201, "{}", read.text());
    assert_eq!((&json(&read)["known"], &json(&read)["kind"]), (&json!(false), &json!("minutes")));
    assert_eq!(json(&secretary.hand_in(address, text).await)["known"], true);
    assert_eq!(secretary.hand_in(address, b"\x7fELF\x02\x01\x01\0\0\0").await.status, 422, "no text");
}

/// Bodies and queries that do not do are refused with what is wrong, field by field, and nothing is written.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_does_not_do_is_refused_by_field() {
    let house = TestApp::sqlite().await;
    let scene = scene::set(&house).await;
    let mut program = Program::acting_for(&house, &house.town.secretary, &Scope::ALL).await;
    let head = house.head().await;
    let status = format!("/api/v1/desk/programmes/{}/status", scene.programme);
    let measure = scene.measure;
    let statement = |change: fn(&mut Value)| {
        let mut said = json!({ "measure": measure, "as_of": "2026-01-04", "mark": "done", "text": "Nået." });
        change(&mut said);
        json!({ "statements": [said] })
    };
    let cases = "/api/v1/desk/cases";
    for (path, body, field) in [
        (cases, json!({ "kind": "decision" }), "title"),
        (cases, json!({ "title": "", "kind": "decision" }), "title"),
        (cases, json!({ "title": "Ny sag", "kind": "other" }), "kind"),
        (cases, json!({ "title": 7, "kind": "decision" }), "title"),
        (cases, json!({ "title": "Ny sag", "kind": "decision", "color": "red" }), "color"),
        (status.as_str(), json!({ "statements": [] }), "statements"),
        (&status, statement(|said| said["mark"] = json!("nearly")), "statements[0].mark"),
        (&status, statement(|said| said["as_of"] = json!("2026-02-30")), "statements[0].as_of"),
        (&status, statement(|said| said["as_of"] = json!("9999-12-31")), "statements[0].as_of"),
        (&status, statement(|said| said["measure"] = json!("none")), "statements[0].measure"),
        (&status, statement(|said| said["text"] = json!(" ")), "statements"),
        (&status, statement(|said| said["measure"] = json!(uuid::Uuid::nil())), "statements"),
    ] {
        let answer = program.send("POST", path, &body).await;
        assert_eq!(answer.status, 422, "{body}: {}", answer.text());
        assert_eq!(json(&answer)["errors"][0]["field"], field, "{body}: {}", answer.text());
    }
    for (query, field) in [
        ("meetings?from=i+morgen", "from"),
        ("meetings?limit=0", "limit"),
        ("meetings?limit=101", "limit"),
        ("meetings?limit=99999999999999999999", "limit"),
        ("meetings?after=none", "after"),
        ("meetings?after=01890000-0000-7000-8000-000000000001", "after"),
        ("meetings?farve=roed", "farve"),
        ("bodies?limit=1", "limit"),
        ("follow-up?state=nearly", "state"),
        ("search", "q"),
        ("search?q=vej&offset=-1", "offset"),
        ("programmes/aeldreplan?as_of=2026-13-01", "as_of"),
    ] {
        let answer = program.get(&format!("/api/v1/{query}")).await;
        assert_eq!(answer.status, 422, "{query}: {}", answer.text());
        assert_eq!(json(&answer)["errors"][0]["field"], field, "{query}: {}", answer.text());
    }
    for (kind, body, expected) in [
        ("application/json", &b"{"[..], 400),
        ("application/json", b"", 400),
        ("application/json", b"\xff\xfe", 400),
        ("text/plain", b"{}", 415),
        ("application/x-www-form-urlencoded", b"title=x", 415),
    ] {
        assert_eq!(program.raw(cases, kind, body).await.status, expected, "{kind} {body:?}");
    }
    let deep = format!("{{\"title\": {}1{}}}", "[".repeat(10_000), "]".repeat(10_000));
    assert!((400..500).contains(&program.raw(cases, "application/json", deep.as_bytes()).await.status), "deep");
    let large = format!("{{\"title\": \"{}\"}}", "x".repeat(5 * 1024 * 1024));
    assert_eq!(program.raw(cases, "application/json", large.as_bytes()).await.status, 413);
    assert_eq!(house.head().await, head, "nothing was written");
}

/// What goes wrong is said in the language that is asked for.
#[tokio::test]
async fn a_problem_is_told_in_the_callers_language() {
    let house = TestApp::sqlite().await;
    let mut program = Program::stranger(&house).await;
    let (danish, english) =
        (program.get("/api/v1/cases/26-999").await, program.in_english("/api/v1/cases/26-999").await);
    assert_eq!(danish.headers["content-language"], "da");
    assert_eq!(english.headers["content-language"], "en");
    assert_ne!(json(&danish)["title"], json(&english)["title"]);
    assert_eq!(json(&danish)["status"], 404);
    assert_eq!(json(&english)["type"], format!("{ADDRESS}/en/data#not-found"));
    let method = program.send("POST", "/api/v1/bodies", &json!({})).await;
    assert_eq!((method.status, method.headers["content-type"].to_str().unwrap()), (405, "application/problem+json"));
    let nothing = program.get("/api/v1/nothing").await;
    assert_eq!((nothing.status, nothing.headers["content-type"].to_str().unwrap()), (404, "application/problem+json"));
}

/// An answer that has not changed is not sent again, and one that has is.
#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let house = TestApp::sqlite().await;
    scene::set(&house).await;
    let mut program = Program::stranger(&house).await;
    let first = program.get("/api/v1/decisions").await;
    assert_eq!(first.headers["access-control-allow-origin"], "*");
    let mark = first.headers["etag"].to_str().unwrap().to_owned();
    assert_eq!(program.unless("/api/v1/decisions", &mark).await.status, 304);
    let case =
        house.approved("Nyt", &[(house.town.care, sagsgang_domain::consultation::ConsultationRole::Decides)]).await;
    house.published(house.town.care, jiff::civil::date(2026, 1, 2), &[case]).await;
    assert_eq!(program.unless("/api/v1/decisions", &mark).await.status, 200);
}
