//! Choosing roles.

use crate::form::{Form, FormData, Reader};
use crate::ui::field::{Choice, Field};
use maud::Markup;
use sagsgang_domain::account::Role;
use sagsgang_i18n::Lang;
use std::collections::BTreeSet;

const fn value(role: Role) -> &'static str {
    match role {
        Role::Administrator => "administrator",
        Role::Secretary => "secretary",
        Role::CaseAuthor => "case_author",
        Role::Director => "director",
        Role::Member => "member",
    }
}

const fn hint(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::Administrator => lang.role_administrator_hint(),
        Role::Secretary => lang.role_secretary_hint(),
        Role::CaseAuthor => lang.role_case_author_hint(),
        Role::Director => lang.role_director_hint(),
        Role::Member => lang.role_member_hint(),
    }
}

/// The boxes.
pub(super) fn field(form: Form<'_>) -> Markup {
    let lang = form.lang;
    let choices = Role::ALL.map(|role| Choice::new(value(role), lang.account_role(role)).hint(hint(lang, role)));
    Field::new(form, "roles", lang.roles()).required().checkboxes(&choices)
}

/// Checks the boxes of these roles.
pub(super) fn fill(data: &mut FormData, roles: &BTreeSet<Role>) {
    for role in roles {
        data.push("roles", value(*role));
    }
}

/// The roles whose boxes are checked; at least one.
pub(super) fn read(reader: &mut Reader<'_>, lang: Lang) -> Option<BTreeSet<Role>> {
    let chosen = reader.choices("roles", |sent| Role::ALL.into_iter().find(|role| value(*role) == sent))?;
    if chosen.is_empty() {
        reader.refuse("roles", lang.role_needed());
        return None;
    }
    Some(chosen.into_iter().collect())
}

/// The roles in words.
pub(super) fn words(lang: Lang, roles: &BTreeSet<Role>) -> String {
    roles.iter().map(|role| lang.account_role(*role)).collect::<Vec<_>>().join(", ")
}
