//! The first shape: the journal, its followers, files, sign-ins, and a table for each kind of record.

use super::Step;
use sea_orm::sea_query::{
    Alias, ColumnDef, ForeignKey, ForeignKeyAction, Index, InsertStatement, Query, Table, TableCreateStatement,
};

/// The statements.
pub(super) fn steps() -> Vec<Step> {
    let mut steps: Vec<Step> = [journal(), journal_head(), followers(), blobs()].map(Step::Table).into();
    steps.push(Step::Row(empty_journal()));
    steps.push(index("journal", &["subject_kind", "subject_id"], false));
    steps.extend(records());
    steps.push(Step::Table(sessions()));
    steps.push(index("sessions", &["account"], false));
    steps
}

/// A column by its name.
pub(super) fn column(name: &str) -> ColumnDef {
    ColumnDef::new(Alias::new(name))
}

/// A table by its name.
pub(super) fn table(name: &str) -> TableCreateStatement {
    Table::create().table(Alias::new(name)).take()
}

fn journal() -> TableCreateStatement {
    let mut table = table("journal");
    table.col(column("seq").big_integer().not_null().primary_key());
    table.col(column("at").big_integer().not_null());
    for name in ["actor", "action", "subject_kind"] {
        table.col(column(name).text().not_null());
    }
    table.col(column("subject_id").uuid().not_null());
    table.col(column("payload").text());
    table.col(column("salt").uuid());
    for name in ["payload_hash", "changes", "erases", "prev_hash", "hash"] {
        table.col(column(name).text().not_null());
    }
    table
}

fn journal_head() -> TableCreateStatement {
    table("journal_head")
        .col(column("id").integer().not_null().primary_key())
        .col(column("seq").big_integer().not_null())
        .col(column("hash").text().not_null())
        .take()
}

fn empty_journal() -> InsertStatement {
    let columns = ["id", "seq", "hash"].map(Alias::new);
    let values = [1_i32.into(), 0_i64.into(), "0".repeat(64).into()];
    Query::insert().into_table(Alias::new("journal_head")).columns(columns).values_panic(values).take()
}

fn followers() -> TableCreateStatement {
    table("followers")
        .col(column("name").text().not_null().primary_key())
        .col(column("position").big_integer().not_null())
        .take()
}

fn blobs() -> TableCreateStatement {
    table("blobs")
        .col(column("digest").text().not_null().primary_key())
        .col(column("size").big_integer().not_null())
        .take()
}

fn sessions() -> TableCreateStatement {
    let mut table = table("sessions");
    table.col(column("token_hash").text().not_null().primary_key());
    table.col(column("account").uuid().not_null());
    for name in ["created", "expires", "last_seen"] {
        table.col(column(name).big_integer().not_null());
    }
    let mut key = names("sessions", "account", "accounts");
    table.foreign_key(key.on_delete(ForeignKeyAction::Cascade)).take()
}

/// A column a record is looked up by.
pub(super) enum Key {
    Text(&'static str),
    Int(&'static str),
    OptInt(&'static str),
    BigInt(&'static str),
    OptBigInt(&'static str),
    Bytes(&'static str),
    /// The id of a row in another table.
    Id(&'static str, &'static str),
    OptId(&'static str, &'static str),
}

fn records() -> Vec<Step> {
    use Key::{BigInt, Bytes, Id, Int, OptId, OptInt, Text};
    let mut steps = Vec::new();
    let mut add = |name, keys: &[Key], unique: &[&str], indexed: &[&str]| {
        steps.push(Step::Table(record(name, keys)));
        if !unique.is_empty() {
            steps.push(index(name, unique, true));
        }
        steps.extend(indexed.iter().map(|column| index(name, &[column], false)));
    };
    add("bodies", &[], &[], &[]);
    add("terms", &[Int("start")], &[], &[]);
    add("organizations", &[Text("slug"), Int("rank"), Bytes("name_key")], &["slug"], &[]);
    add("people", &[Text("slug"), Bytes("name_key")], &[], &["slug"]);
    add(
        "memberships",
        &[Id("organization", "organizations"), Id("person", "people")],
        &[],
        &["organization", "person"],
    );
    add("accounts", &[Text("login"), Id("person", "people")], &["login"], &["person"]);
    add("readings", &[Text("digest"), BigInt("at")], &["digest"], &[]);
    add(
        "cases",
        &[
            Text("slug"),
            Text("stage"),
            Id("author", "people"),
            OptId("approver", "people"),
            OptId("organization", "organizations"),
            OptId("read_from", "readings"),
        ],
        &["slug"],
        &["stage", "author", "approver", "organization", "read_from"],
    );
    add(
        "meetings",
        &[
            Id("organization", "organizations"),
            Int("date"),
            Int("ordinal"),
            Int("minute"),
            Text("state"),
            OptId("read_from", "readings"),
        ],
        &["organization", "date", "ordinal"],
        &["date", "read_from"],
    );
    add(
        "actions",
        &[
            OptId("owner", "people"),
            Text("state"),
            Id("organization", "organizations"),
            Id("meeting", "meetings"),
            OptId("case_id", "cases"),
            OptInt("due"),
        ],
        &[],
        &["owner", "state", "meeting", "case_id"],
    );
    add("programmes", &[Text("slug"), Bytes("title_key")], &["slug"], &[]);
    add("memos", &[OptInt("date")], &[], &[]);
    steps
}

/// A table of records.
pub(super) fn record(name: &'static str, keys: &[Key]) -> TableCreateStatement {
    let mut table = table(name);
    table.col(column("id").uuid().not_null().primary_key());
    table.col(column("version").big_integer().not_null());
    table.col(column("doc").text().not_null());
    for key in keys {
        match *key {
            Key::Text(key) => table.col(column(key).text().not_null()),
            Key::Int(key) => table.col(column(key).integer().not_null()),
            Key::OptInt(key) => table.col(column(key).integer()),
            Key::BigInt(key) => table.col(column(key).big_integer().not_null()),
            Key::OptBigInt(key) => table.col(column(key).big_integer()),
            Key::Bytes(key) => table.col(column(key).blob().not_null()),
            Key::Id(key, other) => table.col(column(key).uuid().not_null()).foreign_key(&mut names(name, key, other)),
            Key::OptId(key, other) => table.col(column(key).uuid()).foreign_key(&mut names(name, key, other)),
        };
    }
    table
}

fn names(table: &str, column: &str, other: &str) -> sea_orm::sea_query::ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{table}_{column}"))
        .from(Alias::new(table), Alias::new(column))
        .to(Alias::new(other), Alias::new("id"))
        .take()
}

/// An index on columns.
pub(super) fn index(table: &str, columns: &[&str], unique: bool) -> Step {
    let mut index = Index::create();
    index.name(format!("ix_{table}_{}", columns.join("_"))).table(Alias::new(table));
    for column in columns {
        index.col(Alias::new(*column));
    }
    if unique {
        index.unique();
    }
    Step::Index(index.take())
}
