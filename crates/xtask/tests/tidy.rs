//! The tree as it stands keeps the rules of the house.

#[test]
fn the_house_is_tidy() {
    let findings = xtask::tidy::check(&xtask::tree::root()).expect("the tree can be read");
    let report: Vec<_> = findings.iter().map(ToString::to_string).collect();
    assert!(report.is_empty(), "\n{}", report.join("\n"));
}
