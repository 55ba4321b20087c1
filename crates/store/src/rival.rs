//! For benchmarks: the full text of the two engines themselves, which the product's own index is held against.
//!
//! What a database brings along without further work: `FTS5` in SQLite, which knows no language, and PostgreSQL's
//! `danish` configuration with a GIN index, which takes endings off. No product uses this.
#![allow(clippy::expect_used, reason = "a benchmark stops when it cannot go on")]

use sea_orm::{ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, Statement};

/// A document as the databases get it.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its title, which weighs more than the text where the engine can weigh.
    pub title: String,
    /// Its text.
    pub text: String,
}

/// A database with documents and an index of their words.
#[derive(Debug)]
pub struct Rival {
    connection: DatabaseConnection,
}

impl Rival {
    /// SQLite with FTS5, in a file.
    pub async fn sqlite(path: &std::path::Path) -> Self {
        let address = format!("sqlite://{}?mode=rwc", path.display());
        let rival = Self { connection: Database::connect(address).await.expect("a database") };
        rival.run("pragma journal_mode = wal").await;
        rival.run("create virtual table document using fts5(title, body)").await;
        rival
    }

    /// PostgreSQL with a column of words in Danish stems, in an empty database.
    pub async fn postgres(address: &str) -> Self {
        let rival = Self { connection: Database::connect(address.to_owned()).await.expect("a database") };
        let table = "create table document (id bigint generated always as identity primary key, title text not null, \
            body text not null, words tsvector generated always as (setweight(to_tsvector('danish', title), 'A') || \
            to_tsvector('danish', body)) stored)";
        rival.run(table).await;
        rival
    }

    /// Adds documents, some hundred with each statement.
    pub async fn add(&self, documents: &[Document]) {
        let backend = self.connection.get_database_backend();
        for some in documents.chunks(200) {
            let rows: Vec<String> = (0..some.len())
                .map(|row| match backend {
                    DatabaseBackend::Postgres => format!("(${}, ${})", row * 2 + 1, row * 2 + 2),
                    _ => "(?, ?)".to_owned(),
                })
                .collect();
            let sql = format!("insert into document (title, body) values {}", rows.join(", "));
            let values = some.iter().flat_map(|document| [document.title.clone().into(), document.text.clone().into()]);
            let statement = Statement::from_sql_and_values(backend, sql, values);
            self.connection.execute_raw(statement).await.expect("documents are added");
        }
    }

    /// Makes what is asked ready: the index where it is built afterwards, and the planner's figures.
    pub async fn finish(&self) {
        match self.connection.get_database_backend() {
            DatabaseBackend::Postgres => {
                self.run("create index document_words on document using gin (words)").await;
                self.run("vacuum analyze document").await;
            }
            _ => self.run("insert into document (document) values ('optimize')").await,
        }
    }

    /// The twenty best documents that hold all words, and how many there are.
    pub async fn find(&self, words: &str) -> u64 {
        let backend = self.connection.get_database_backend();
        let (best, all, question) = match backend {
            DatabaseBackend::Postgres => (
                "select id, ts_rank(words, question) as weight from document, plainto_tsquery('danish', $1) as question \
                 where words @@ question order by weight desc limit 20",
                "select count(*) from document where words @@ plainto_tsquery('danish', $1)",
                words.to_owned(),
            ),
            _ => (
                "select rowid, rank from document where document match ? order by rank limit 20",
                "select count(*) from document where document match ?",
                words.split_whitespace().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" "),
            ),
        };
        let ask = |sql| Statement::from_sql_and_values(backend, sql, [question.clone().into()]);
        self.connection.query_all_raw(ask(best)).await.expect("an answer");
        let count = self.connection.query_one_raw(ask(all)).await.expect("an answer").expect("a row");
        count.try_get_by_index::<i64>(0).expect("a number").unsigned_abs()
    }

    /// How much room the documents and their index take, in bytes.
    pub async fn bytes(&self) -> u64 {
        let backend = self.connection.get_database_backend();
        let sql = match backend {
            DatabaseBackend::Postgres => "select pg_total_relation_size('document')",
            _ => "select page_count * page_size from pragma_page_count, pragma_page_size",
        };
        let row = self.connection.query_one_raw(Statement::from_string(backend, sql)).await;
        row.expect("an answer").expect("a row").try_get_by_index::<i64>(0).expect("a number").unsigned_abs()
    }

    async fn run(&self, sql: &str) {
        self.connection.execute_unprepared(sql).await.expect("the database does as told");
    }
}
