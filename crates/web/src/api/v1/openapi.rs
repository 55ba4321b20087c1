//! The description of the API as OpenAPI 3.1, written from the endpoints themselves.

use super::answer;
use super::call::Call;
use super::desk;
use super::endpoint::{Access, Endpoint, Parameter, Takes, shape};
use super::fault::{Fault, Problem};
use super::public;
use crate::url::route::api as route;
use axum::response::Response;
use sagsgang_domain::token::Scope;
use sagsgang_opendata::LICENCE;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// Every endpoint, in the order of the description.
pub(super) const ALL: &[&Endpoint] = &[
    &public::INDEX,
    &DESCRIPTION,
    &public::BODIES,
    &public::BODY_OF,
    &public::BODY_MEETINGS,
    &public::MEETINGS,
    &public::MEETING,
    &public::ITEM,
    &public::MEMBERS,
    &public::MEMBER,
    &public::CASES,
    &public::CASE,
    &public::PROGRAMMES,
    &public::PROGRAMME,
    &public::FOLLOW_UP,
    &public::DECISIONS,
    &public::SEARCH,
    &desk::KEY,
    &desk::case::LIST,
    &desk::case::OPEN,
    &desk::case::SHOW,
    &desk::case::EDIT,
    &desk::action::LIST,
    &desk::action::SHOW,
    &desk::action::NOTE,
    &desk::action::COMPLETE,
    &desk::programme::LIST,
    &desk::programme::SHOW,
    &desk::programme::STATE,
    &desk::document::HAND_IN,
];

const DESCRIPTION: Endpoint =
    Endpoint::public(route::OPENAPI, "This description", |_| schemars::json_schema!({ "type": "object" }));

const INTRODUCTION: &str = "Everything the municipality publishes of its political work, and with a key what the account \
it acts for may read and write on the desk.\n\n\
Reading what is public takes no key and is allowed from pages of other sites. Lists are given in pages: follow `next` \
until it is `null`; a page may hold fewer than `limit`. Answers carry an `ETag`; send it back as `If-None-Match`.\n\n\
What people wrote is Danish. Times are Danish unless they end with `Z`. What is closed never stands here: of a closed \
item there is its number, its public title, the ground and what of the decision is public.\n\n\
Within version 1 fields and addresses are only added. Problems are told as RFC 9457 has them, in the language of \
`Accept-Language` (Danish or English).";

pub(super) async fn show(call: Call) -> Result<Response, Fault> {
    call.asked(&DESCRIPTION)?;
    answer::public(&call.headers, &document(&call.addresses.site.address))
}

/// The description, for a site at an address.
pub(super) fn document(site: &str) -> Value {
    let settings = || SchemaSettings::draft2020_12().with(|it| it.definitions_path = "/components/schemas".into());
    let mut given = settings().for_serialize().into_generator();
    let mut taken = settings().for_deserialize().into_generator();
    let mut paths = Map::new();
    for endpoint in ALL {
        let operations = paths.entry(endpoint.path).or_insert_with(|| json!({}));
        operations[endpoint.method] = operation(endpoint, &mut given, &mut taken);
    }
    let problem = shape::<Problem>(&mut given);
    let mut schemas = given.take_definitions(true);
    schemas.extend(taken.take_definitions(true));
    json!({
        "openapi": "3.1.1",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Sagsgang",
            "version": "1",
            "description": INTRODUCTION,
            "license": { "name": LICENCE.name, "identifier": LICENCE.spdx },
        },
        "servers": [{ "url": site }],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "responses": {
                "Problem": {
                    "description": "What went wrong",
                    "content": { "application/problem+json": { "schema": problem } },
                },
            },
            "securitySchemes": { "key": {
                "type": "http",
                "scheme": "bearer",
                "description": format!(
                    "A key, made on the desk under \"Adgangsnøgler\". Scopes: {}.",
                    Scope::ALL.map(Scope::name).join(", ")
                ),
            } },
        },
    })
}

fn operation(endpoint: &Endpoint, given: &mut SchemaGenerator, taken: &mut SchemaGenerator) -> Value {
    let mut parameters = in_path(endpoint.path);
    parameters.extend(endpoint.query.iter().map(in_query));
    let mut responses = Map::new();
    let status = endpoint.gives.0.to_string();
    let schema = (endpoint.gives.1)(given);
    responses
        .insert(status, json!({ "description": "As asked", "content": { "application/json": { "schema": schema } } }));
    if endpoint.method == "get" {
        responses.insert("304".to_owned(), json!({ "description": "It has not changed" }));
    }
    // A part of the query that there is not is refused everywhere.
    for fault in endpoint.faults.iter().chain([&422, &500]) {
        responses.insert(fault.to_string(), json!({ "$ref": "#/components/responses/Problem" }));
    }
    let mut operation = json!({
        "operationId": name(endpoint),
        "summary": endpoint.summary,
        "tags": [if endpoint.access == Access::Public { "public" } else { "desk" }],
        "parameters": parameters,
        "responses": responses,
    });
    match endpoint.takes {
        Takes::Nothing => {}
        Takes::Json(shape) => {
            operation["requestBody"] =
                json!({ "required": true, "content": { "application/json": { "schema": shape(taken) } } });
        }
        Takes::File => {
            operation["requestBody"] = json!({ "required": true, "content": { "application/octet-stream": {} } });
        }
    }
    match endpoint.access {
        Access::Public => {}
        Access::AnyKey => operation["security"] = json!([{ "key": [] }]),
        Access::Key(scope) => operation["security"] = json!([{ "key": [scope.name()] }]),
    }
    operation
}

/// "get_bodies_body_meetings".
fn name(endpoint: &Endpoint) -> String {
    let path = endpoint.path.trim_start_matches(route::INDEX);
    let words = path.split(['/', '{', '}', '-', '.']).filter(|word| !word.is_empty());
    let name = std::iter::once(endpoint.method).chain(words).collect::<Vec<_>>().join("_");
    if path.is_empty() { "get_index".to_owned() } else { name }
}

/// The parameters that stand in braces in a path.
fn in_path(path: &str) -> Vec<Value> {
    let named = path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'));
    named
        .map(|name| {
            let (description, schema) = match name {
                "body" => ("The slug of a body: `kb`.", json!({ "type": "string" })),
                "day" => (
                    "The day of a meeting: `2026-01-07`, or `2026-01-07-2` for the second of that day.",
                    json!({ "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}(-\\d+)?$" }),
                ),
                "number" => ("The number of an item.", json!({ "type": "integer", "minimum": 1 })),
                "case" => ("The number of a case, with a hyphen: `26-1042`.", json!({ "type": "string" })),
                "programme" => ("The slug of a programme.", json!({ "type": "string" })),
                _ => ("An id.", json!({ "type": "string", "format": "uuid" })),
            };
            json!({ "name": name, "in": "path", "required": true, "description": description, "schema": schema })
        })
        .collect()
}

fn in_query(parameter: &Parameter) -> Value {
    json!({
        "name": parameter.name,
        "in": "query",
        "required": parameter.required,
        "description": parameter.description,
        "schema": parameter.schema(),
    })
}
