//! Who may what: the table a municipality's lawyer signs off, and the proof that each use case keeps to it.
//!
//! A new use case gets its line in [`attempts`]; [`every_use_case_is_tried`] says so when it is forgotten.

mod attempts;

use sagsgang_app::actor::Actor;
use sagsgang_app::error::{AppError, Result};
use sagsgang_app::permission::{ALL, Reach};
use sagsgang_domain::account::Role;
use sagsgang_testkit::{TestApp, on_both_engines};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

on_both_engines!(every_use_case_is_tried);

#[test]
fn the_table_of_who_may_what() {
    let mut lines = vec![format!("{:<24} | {:<78} | {}", "use case", "who", "when")];
    for permission in ALL {
        let who: Vec<_> =
            permission.grants.iter().map(|(role, reach)| format!("{}{}", name(*role), of(*reach))).collect();
        lines.push(format!("{:<24} | {:<78} | {}", permission.use_case, who.join(", "), permission.when));
    }
    insta::assert_snapshot!(lines.join("\n"));
}

fn name(role: Role) -> &'static str {
    match role {
        Role::Administrator => "administrator",
        Role::Secretary => "secretary",
        Role::CaseAuthor => "case author",
        Role::Director => "director",
        Role::Member => "member",
    }
}

fn of(reach: Reach) -> &'static str {
    match reach {
        Reach::Any => "",
        Reach::OwnCase => " (own case)",
        Reach::CaseToApprove => " (case to approve)",
        Reach::OwnAction => " (own action)",
        Reach::OwnBody => " (own body)",
        Reach::OwnAccount => " (own account)",
    }
}

#[test]
fn every_permission_stands_in_the_table() {
    let mut declared = BTreeSet::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut declared);
    let listed: BTreeSet<_> = ALL.iter().map(|permission| permission.use_case.to_owned()).collect();
    assert_eq!(declared, listed, "add what is missing to `permission::ALL`");
    assert_eq!(ALL.len(), listed.len(), "each name once");
}

/// The names in `use_case: "…"` wherever a permission is declared.
fn collect(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            collect(&entry, names);
            continue;
        }
        let text = fs::read_to_string(&entry).unwrap();
        for (at, _) in text.match_indices("pub const WHO: Permission") {
            let name = text[at..].split("use_case: \"").nth(1).and_then(|rest| rest.split('"').next());
            names.insert(name.unwrap_or_else(|| panic!("{}: a permission without a name", entry.display())).to_owned());
        }
    }
}

async fn every_use_case_is_tried(house: TestApp) {
    let mut tried = Tried { house: &house, names: BTreeSet::new() };
    attempts::all(&mut tried).await;
    let listed: BTreeSet<_> = ALL.iter().map(|permission| permission.use_case).collect();
    assert_eq!(tried.names, listed, "try what is missing in attempts.rs");
}

/// What has been tried so far.
struct Tried<'a> {
    house: &'a TestApp,
    names: BTreeSet<&'static str>,
}

impl Tried<'_> {
    /// Whoever is not among those who may is denied, and nothing is written.
    async fn only<T>(&mut self, use_case: &'static str, may: &[&str], attempt: impl AsyncFn(&Actor) -> Result<T>) {
        self.names.insert(use_case);
        let before = self.house.head().await;
        for (login, actor) in self.house.town.actors().into_iter().filter(|(login, _)| !may.contains(login)) {
            match attempt(actor).await {
                Err(AppError::Denied { use_case: denied }) => assert_eq!(denied, use_case, "{login}"),
                Err(error) => panic!("{use_case}: {login} was told {error:?}"),
                Ok(_) => panic!("{use_case}: {login} may"),
            }
        }
        for login in may {
            let actor = self.house.town.actors().into_iter().find(|(name, _)| name == login).unwrap().1;
            let permission = ALL.iter().find(|permission| permission.use_case == use_case).unwrap();
            assert!(permission.may_ever(actor), "{use_case}: {login} should be able to");
        }
        assert_eq!(self.house.head().await, before, "{use_case}: something was written");
    }
}
