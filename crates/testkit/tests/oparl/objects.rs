//! Every object has what OParl asks of its type, is found at its id, and names nothing that is not there.

use crate::support::oparl::{self, Object, addresses, embedded, text, time};
use crate::support::scene;
use sagsgang_testkit::{ADDRESS, TestApp, on_both_engines};
use serde_json::Value;
use std::collections::BTreeSet;

on_both_engines!(every_object_is_whole_and_is_found_at_its_id, the_course_of_a_case_is_told);

/// What the schema wants of each type, and what the text of the specification wants besides.
const MANDATORY: [(&str, &[&str]); 4] = [
    (
        "Body",
        &[
            "name",
            "organization",
            "person",
            "meeting",
            "paper",
            "legislativeTerm",
            "agendaItem",
            "consultation",
            "file",
            "membership",
            "locationList",
            "legislativeTermList",
        ],
    ),
    ("AgendaItem", &["order", "public"]),
    ("File", &["accessUrl"]),
    ("Person", &["name", "web"]),
];

/// Who is held by whom: told where the object stands alone, and not where it is held.
const BACK: [(&str, &str, &str); 6] = [
    ("LegislativeTerm", "Body", "body"),
    ("Membership", "Person", "person"),
    ("AgendaItem", "Meeting", "meeting"),
    ("Consultation", "Paper", "paper"),
    ("File", "AgendaItem", "agendaItem"),
    ("File", "Meeting", "meeting"),
];

async fn every_object_is_whole_and_is_found_at_its_id(house: TestApp) {
    scene::set(&house).await;
    let mut client = house.visitor().await;
    let system = oparl::get(&mut client, &format!("{ADDRESS}{}", oparl::SYSTEM)).await;
    assert_eq!(system["oparlVersion"], "https://schema.oparl.org/1.1/");
    assert_eq!(system["license"], "https://creativecommons.org/publicdomain/zero/1.0/");
    whole(&system);
    let all = oparl::everything(&mut client).await;
    let kinds: BTreeSet<&str> = all.objects.values().map(kind).collect();
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        [
            "Action",
            "AgendaItem",
            "Body",
            "Consultation",
            "File",
            "LegislativeTerm",
            "Location",
            "Measure",
            "Meeting",
            "Membership",
            "Organization",
            "Paper",
            "Person",
            "Programme"
        ],
        "the scene has something of every kind"
    );
    let mut named = BTreeSet::new();
    for (id, listed) in &all.objects {
        whole(listed);
        assert_eq!(&oparl::get(&mut client, id).await, listed, "what a list says of {id} is what it says itself");
        assert_eq!(oparl::ask(&mut client, "HEAD", id, &[]).await.status, 200, "{id}");
        named.extend(listed.values().flat_map(addresses));
        for (holder, part) in embedded(listed) {
            whole(&part);
            let alone = &all.objects[text(&part, "id")];
            let holder = all.objects.get(&holder).map_or("", kind);
            for (_, _, back) in BACK.iter().filter(|(of, by, _)| (*of, *by) == (kind(&part), holder)) {
                assert!(alone.contains_key(*back) && !part.contains_key(*back), "{back} of {id}");
            }
            for (field, value) in part.iter().filter(|(field, _)| *field != "auxiliaryFile") {
                assert_eq!(alone.get(field), Some(value), "{field} of {} in {id}", text(&part, "id"));
            }
        }
    }
    for address in named.iter().filter(|address| !all.objects.contains_key(*address)) {
        for method in ["HEAD", "GET"] {
            let answer = oparl::ask(&mut client, method, address, &[]).await;
            assert_eq!(answer.status, 200, "{method} {address}, which something names");
        }
    }
}

/// The last part of the type.
fn kind(object: &Object) -> &str {
    text(object, "type").rsplit(['/', ':']).next().expect("a type has a name")
}

/// What holds for every object, wherever it stands.
fn whole(object: &Object) {
    let id = text(object, "id");
    assert!(id.starts_with(&format!("{ADDRESS}/oparl/v1.1/")), "{id}");
    assert!(time(object, "created") <= time(object, "modified"), "{id}");
    let of_kind = MANDATORY.iter().filter(|(name, _)| *name == kind(object)).flat_map(|(_, fields)| *fields);
    for field in of_kind {
        assert!(object.contains_key(*field), "{id} lacks {field}");
    }
    for (field, value) in object.iter().filter(|(field, _)| *field != "legislativeTerm") {
        assert!(!is_empty(value), "{field} of {id} is empty: {value}");
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty() || list.iter().any(is_empty),
        Value::Object(fields) => fields.is_empty() || fields.values().any(is_empty),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// What OParl has no words for stands in our own fields: the decision, the clauses, follow-up.
async fn the_course_of_a_case_is_told(house: TestApp) {
    let scene = scene::set(&house).await;
    let mut client = house.visitor().await;
    let at = |kind: &str, id: String| format!("{ADDRESS}/oparl/v1.1/{kind}/{id}");
    let paper = oparl::get(&mut client, &at("paper", scene.published.open.case.to_string())).await;
    assert_eq!(paper["name"], "Hjælp i hjemmet");
    let stop = &paper["consultation"][0];
    assert_eq!(stop["authoritative"], true);
    assert_eq!(stop["Sagsgang:decision"]["kind"], "approved");
    let item = oparl::get(&mut client, stop["agendaItem"].as_str().expect("it was on an agenda")).await;
    assert_eq!(item["id"], at("agendaItem", scene.published.open_item.to_string()));
    assert_eq!(item["consultation"], stop["id"]);
    assert_eq!((&item["order"], &item["number"], &item["public"]), (&0.into(), &"1".into(), &true.into()));
    assert_eq!((&item["result"], &item["resolutionText"]), (&"Godkendt".into(), &"Godkendt.".into()));
    let meeting = oparl::get(&mut client, text(&item, "meeting")).await;
    assert_eq!(meeting["start"], "2026-01-07T14:00:00+01:00");
    assert_eq!(meeting["meetingState"], "durchgeführt");
    assert_eq!(meeting["participant"].as_array().map(Vec::len), Some(5), "the whole committee was there");
    let closed = &meeting["agendaItem"][1];
    assert_eq!((&closed["name"], &closed["public"]), (&"Salg af grund".into(), &false.into()));
    assert!(closed.get("consultation").is_none() && closed.get("resolutionText").is_none(), "{closed}");
    let all = oparl::everything(&mut client).await;
    let action = all.objects.values().find(|object| kind(object) == "Action").expect("something follows");
    assert_eq!((&action["agendaItem"], &action["paper"]), (&item["id"], &paper["id"]));
}
