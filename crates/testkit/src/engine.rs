//! The two engines, and a test on each.

use crate::TestApp;
use std::future::Future;

/// Where a test's data is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// SQLite in a temporary folder.
    Sqlite,
    /// A fresh database on a PostgreSQL server of the test's own.
    Postgres,
}

/// Runs a test on one engine.
pub fn run<F, Fut>(engine: Engine, test: F)
where
    F: FnOnce(TestApp) -> Fut,
    Fut: Future<Output = ()>,
{
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime is made").block_on(async { test(TestApp::on(engine).await).await });
}

/// Makes two tests, `name::sqlite` and `name::postgres`, of each `async fn name(house: TestApp)` that is named.
#[macro_export]
macro_rules! on_both_engines {
    ($($name:ident),+ $(,)?) => {
        $(
            mod $name {
                #[test]
                fn sqlite() {
                    $crate::run($crate::Engine::Sqlite, super::$name);
                }

                #[test]
                fn postgres() {
                    $crate::run($crate::Engine::Postgres, super::$name);
                }
            }
        )+
    };
}
