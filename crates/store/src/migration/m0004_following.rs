//! Followers without an account, the links they were sent, what is on its way to them, and other programs that are told.

use super::Step;
use super::m0001_rooms::{column, index, record, table};

/// The statements.
pub(super) fn steps() -> Vec<Step> {
    let mut subscriptions = table("subscriptions");
    subscriptions.col(column("id").uuid().not_null().primary_key());
    for name in ["address", "address_key", "kind", "followed", "language", "pace"] {
        subscriptions.col(column(name).text().not_null());
    }
    subscriptions.col(column("since").big_integer());
    subscriptions.col(column("expires").big_integer());

    let mut links = table("follow_links");
    links.col(column("token_hash").text().not_null().primary_key());
    for name in ["address_key", "subscriptions"] {
        links.col(column(name).text().not_null());
    }
    links.col(column("expires").big_integer().not_null());

    let mut outbox = table("outbox");
    outbox.col(column("id").uuid().not_null().primary_key());
    outbox.col(column("kind").text().not_null());
    outbox.col(column("target").uuid().not_null());
    outbox.col(column("happening").text().not_null());
    for name in ["seq", "created", "due"] {
        outbox.col(column(name).big_integer().not_null());
    }
    outbox.col(column("failed").integer().not_null());
    outbox.col(column("batch").uuid());
    for name in ["state", "error"] {
        outbox.col(column(name).text().not_null());
    }
    outbox.col(column("settled").big_integer());

    vec![
        Step::Table(subscriptions),
        index("subscriptions", &["address_key", "followed"], true),
        index("subscriptions", &["followed"], false),
        Step::Table(links),
        index("follow_links", &["address_key"], false),
        Step::Table(outbox),
        index("outbox", &["target", "happening"], true),
        index("outbox", &["state", "due"], false),
        Step::Table(record("webhooks", &[])),
    ]
}
