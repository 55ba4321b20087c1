//! The grounds on which an item can be dealt with behind closed doors.

use super::{Act, Provision, Rule, Value};

const NORMAL: &str = "normalforretningsorden § 1, stk. 2 (cirkulære nr. 129 af 27-06-1969)";
const LOCAL: &str = "forretningsorden for Skanderborg Byråd § 1";

fn ground(rule: Rule, source: &'static str) -> Provision {
    Provision::new(rule, Value::Holds, Act::LocalGovernment, "§ 10", source)
}

pub(super) fn provisions() -> Vec<Provision> {
    vec![
        ground(Rule::ClosedPersonalCircumstances, NORMAL),
        ground(Rule::ClosedRealProperty, NORMAL),
        ground(Rule::ClosedTender, NORMAL),
        ground(Rule::ClosedPersonnel, LOCAL).note("A common house rule; personal circumstances cover it by law."),
        Provision::new(Rule::ClosedOtherSecrecy, Value::Holds, Act::PublicAdministration, "§ 27", "frederikssund.dk")
            .note("With straffeloven §§ 152 ff. A wish to debate freely is no ground."),
    ]
}
