//! What an assistant can ask for.

use super::message::Failure;
use crate::api::call::{Asked, Call};
use crate::api::endpoint::{AFTER, BODY, FROM, Parameter, ParameterKind, TO};
use crate::api::fault::Fault;
use crate::api::reads::{self, Listed};
use crate::form::FieldErrors;
use crate::problem;
use sagsgang_app::error::AppError;
use sagsgang_app::portal::Query;
use sagsgang_app::portal::lists::{Meetings, Place};
use sagsgang_i18n::Lang;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A tool: its name and what it is asked with.
struct Tool {
    name: &'static str,
    takes: &'static [Parameter],
}

const fn needed(name: &'static str, kind: ParameterKind) -> Parameter {
    Parameter { name, kind, description: "", required: true }
}

const fn may(name: &'static str, kind: ParameterKind) -> Parameter {
    Parameter { name, kind, description: "", required: false }
}

const LIMIT: Parameter = may("limit", ParameterKind::Count { most: 50, usual: 20 });
const THE_BODY: Parameter = needed("body", ParameterKind::Text);
const DAY: Parameter = needed("day", ParameterKind::Text);
const STATES: ParameterKind = ParameterKind::Word(&["open", "done", "dropped"]);

/// All tools, in the order they are listed.
const TOOLS: &[Tool] = &[
    Tool {
        name: "search",
        takes: &[
            needed("query", ParameterKind::Text),
            BODY,
            may("year", ParameterKind::Count { most: 9_999, usual: 0 }),
            may("offset", ParameterKind::Offset { most: 10_000 }),
            LIMIT,
        ],
    },
    Tool { name: "list_bodies", takes: &[] },
    Tool { name: "list_meetings", takes: &[BODY, FROM, TO, AFTER, LIMIT] },
    Tool { name: "get_meeting", takes: &[THE_BODY, DAY] },
    Tool {
        name: "get_item",
        takes: &[THE_BODY, DAY, needed("number", ParameterKind::Count { most: 9_999, usual: 0 })],
    },
    Tool { name: "get_case", takes: &[needed("case", ParameterKind::Text)] },
    Tool { name: "list_decisions", takes: &[BODY, FROM, TO, AFTER, LIMIT] },
    Tool { name: "list_programmes", takes: &[] },
    Tool {
        name: "get_programme",
        takes: &[needed("programme", ParameterKind::Text), may("as_of", ParameterKind::Date)],
    },
    Tool { name: "list_follow_up", takes: &[BODY, may("state", STATES), AFTER, LIMIT] },
];

/// The tools as an assistant is told of them.
pub(super) fn list(lang: Lang) -> Vec<Value> {
    TOOLS.iter().map(|tool| tool.told(lang)).collect()
}

/// Name and title of each, for people.
pub(crate) fn names(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    TOOLS.iter().map(move |tool| (tool.name, lang.mcp_tool(tool.name).0))
}

impl Tool {
    fn told(&self, lang: Lang) -> Value {
        let (title, description) = lang.mcp_tool(self.name);
        json!({
            "name": self.name,
            "title": title,
            "description": description,
            "inputSchema": self.schema(lang),
            "annotations": { "title": title, "readOnlyHint": true, "idempotentHint": true, "openWorldHint": false },
        })
    }

    fn schema(&self, lang: Lang) -> Value {
        let mut properties = Map::new();
        for parameter in self.takes {
            let mut schema = parameter.schema();
            schema["description"] = json!(lang.mcp_parameter(parameter.name));
            properties.insert(parameter.name.to_owned(), schema);
        }
        let required: Vec<&str> = self.takes.iter().filter(|it| it.required).map(|it| it.name).collect();
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        })
    }

    /// What it is asked with, or what is wrong with it.
    fn asked(&self, lang: Lang, arguments: &Map<String, Value>) -> Result<Asked, FieldErrors> {
        let mut pairs = Vec::new();
        for (name, value) in arguments {
            match value {
                Value::Null => {}
                Value::String(text) => pairs.push((name.clone(), text.clone())),
                Value::Number(number) => pairs.push((name.clone(), number.to_string())),
                _ => return Err(FieldErrors::one(name, lang.problem_unreadable())),
            }
        }
        Asked::read(lang, self.takes, pairs.into_iter())
    }
}

/// Asks a tool. What an assistant can mend is told in the result, as the protocol has it, so that it sees it.
pub(super) async fn call(call: &Call, params: &Map<String, Value>) -> Result<Value, Failure> {
    let name = params.get("name").and_then(Value::as_str).unwrap_or_default();
    let tool = TOOLS.iter().find(|tool| tool.name == name);
    let tool = tool.ok_or_else(|| Failure::invalid_params(format!("no such tool: {name}")))?;
    let none = Map::new();
    let arguments = match params.get("arguments") {
        None | Some(Value::Null) => &none,
        Some(Value::Object(arguments)) => arguments,
        Some(_) => return Err(Failure::invalid_params("arguments must be an object")),
    };
    let asked = match tool.asked(call.lang, arguments) {
        Ok(asked) => asked,
        Err(errors) => return Ok(complaint(&in_words(&errors))),
    };
    match run(call, tool.name, &asked).await {
        Ok(value) => Ok(json!({
            "content": [{ "type": "text", "text": value.to_string() }],
            "structuredContent": value,
            "isError": false,
        })),
        Err(AppError::NotFound(_)) => Ok(complaint(call.lang.mcp_not_found())),
        Err(error) => match problem::field(&call.app, call.lang, "after", error).await {
            Ok(errors) => Ok(complaint(&in_words(&errors))),
            Err(error) => Err(Failure::internal(format!("{:?}", Fault::from(error)))),
        },
    }
}

fn in_words(errors: &FieldErrors) -> String {
    errors.iter().map(|(field, message)| format!("{field}: {message}")).collect::<Vec<_>>().join("\n")
}

fn complaint(text: &str) -> Value {
    json!({ "content": [{ "type": "text", "text": text }], "isError": true })
}

async fn run(call: &Call, tool: &str, asked: &Asked) -> Result<Value, AppError> {
    let text = |name: &str| asked.text(name).unwrap_or_default();
    let place = Place { limit: asked.count("limit", 20), ..asked.place() };
    let wanted =
        Meetings { body: asked.text("body").map(ToOwned::to_owned), first: asked.date("from"), last: asked.date("to") };
    match tool {
        "search" => value(&reads::search(call, query(asked)).await?),
        "list_bodies" => Ok(json!({ "items": value(&reads::bodies(call).await?)? })),
        "list_meetings" => listed(reads::meetings(call, &wanted, place).await?),
        "get_meeting" => value(&reads::meeting(call, text("body"), text("day")).await?),
        "get_item" => {
            let number = u32::try_from(asked.count("number", 0)).unwrap_or(u32::MAX);
            value(&reads::item(call, text("body"), text("day"), number).await?)
        }
        "get_case" => value(&reads::case(call, text("case")).await?),
        "list_decisions" => listed(reads::decisions(call, &wanted, place).await?),
        "list_programmes" => Ok(json!({ "items": value(&reads::programmes(call).await?)? })),
        "get_programme" => value(&reads::programme(call, text("programme"), asked.date("as_of")).await?),
        _ => listed(reads::follow_up(call, asked.text("body"), asked.text("state"), place).await?),
    }
}

fn query(asked: &Asked) -> Query {
    Query {
        organization: asked.text("body").map(ToOwned::to_owned),
        year: asked.text("year").and_then(|year| year.parse().ok()),
        limit: usize::try_from(asked.count("limit", 20)).unwrap_or(20),
        offset: usize::try_from(asked.count("offset", 0)).unwrap_or(0),
        ..Query::new(asked.text("query").unwrap_or_default())
    }
}

fn value(value: &impl Serialize) -> Result<Value, AppError> {
    serde_json::to_value(value).map_err(|error| AppError::Broken(error.to_string()))
}

/// A page of a list; `next` is what to give as `after`.
fn listed<T: Serialize>(listed: Listed<T>) -> Result<Value, AppError> {
    let Listed { items, next } = listed;
    Ok(json!({ "items": value(&items)?, "next": next.map(|id| id.to_string()) }))
}

#[cfg(test)]
mod tests {
    use super::{TOOLS, list};
    use sagsgang_i18n::Lang;

    #[test]
    fn every_tool_and_every_argument_is_explained_in_both_languages() {
        for lang in Lang::ALL {
            for tool in list(lang) {
                let (title, text) = (tool["title"].as_str().unwrap_or(""), tool["description"].as_str().unwrap_or(""));
                assert!(!title.is_empty() && text.len() > 20, "{tool}");
            }
            for parameter in TOOLS.iter().flat_map(|tool| tool.takes) {
                assert!(!lang.mcp_parameter(parameter.name).is_empty(), "{}", parameter.name);
            }
        }
        assert_ne!(list(Lang::Da), list(Lang::En));
    }
}
