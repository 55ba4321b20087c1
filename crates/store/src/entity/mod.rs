//! The tables, one file each. A table of records has `id, version, doc` and the few columns it is looked up by; the
//! document is the JSON of the domain's own type, so the columns never say more than the document does.
//!
//! Dates are numbers like `20240424` and instants microseconds, so that both engines order them alike; text is never
//! ordered by the engine, names have a key of bytes beside them.

pub mod account;
pub mod action;
pub mod blob;
pub mod body;
pub mod case;
pub mod follow_link;
pub mod follower;
pub mod import;
pub mod importpart;
pub mod journal;
pub mod journal_head;
pub mod meeting;
pub mod membership;
pub mod memo;
pub mod mention;
pub mod migration;
pub mod organization;
pub mod outbox;
pub mod person;
pub mod programme;
pub mod reading;
pub mod register;
pub mod session;
pub mod subscription;
pub mod term;
pub mod token;
pub mod webhook;

use jiff::civil::Date;

/// A date as a number that orders like it: `20240424`.
pub(crate) fn day(date: Date) -> i32 {
    i32::from(date.year()) * 10_000 + i32::from(date.month()) * 100 + i32::from(date.day())
}

/// What SeaORM asks of a table that has no relations of its own: records name each other by id in their documents.
macro_rules! table {
    () => {
        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {}

        impl ActiveModelBehavior for ActiveModel {}
    };
}

/// Says that the table holds records.
macro_rules! record_table {
    () => {
        super::table!();

        impl crate::record::Table for Entity {
            const ID: Column = Column::Id;
            const VERSION: Column = Column::Version;
            const DOC: Column = Column::Doc;
        }

        impl From<Model> for crate::record::Row {
            fn from(row: Model) -> Self {
                Self { id: row.id, version: row.version, doc: row.doc }
            }
        }
    };
}

/// Calls a macro with every table of records, in an order in which each comes after those it names.
macro_rules! each_record {
    ($do:ident) => {
        $do!(body);
        $do!(term);
        $do!(organization);
        $do!(person);
        $do!(membership);
        $do!(account);
        $do!(token);
        $do!(reading);
        $do!(import);
        $do!(importpart);
        $do!(case);
        $do!(meeting);
        $do!(action);
        $do!(programme);
        $do!(memo);
        $do!(webhook);
    };
}

pub(crate) use {each_record, record_table, table};
