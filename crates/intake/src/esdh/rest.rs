//! What no dialect read: written last, under its own name, so that it comes back as not understood.
//!
//! Two kinds are left out on purpose: what a machine needs and no person reads, and what tells of persons and of the
//! municipality's own network: addresses, initials, who typed what, paths of servers.

use super::tree::Element;
use super::writer::Writer;
use crate::pattern::Pattern;

/// Names of what tells of persons or machines, in lower case; an element's content goes with it.
const PRIVATE: [&str; 31] = [
    "email",
    "emailaddress",
    "mail",
    "phone",
    "address",
    "createdby",
    "createdbyinit",
    "lastchangedby",
    "changedby",
    "publishedby",
    "concludedby",
    "creator",
    "caseofficer",
    "caseofficername",
    "caseworker",
    "caseworkername",
    "caseworkeraccountname",
    "primarycaseworker",
    "secondarycaseworkers",
    "username",
    "login",
    "initials",
    "cpr",
    "unc",
    "templatefolderpath",
    "outputpath",
    "outputfilepath",
    "enclosureoutputpath",
    "instantiationfilepath",
    "checkoutpersonfullname",
    "pathtoxml",
];
/// The beginning of a name that tells of a person or a machine.
const PRIVATE_BEGINNINGS: [&str; 2] = ["url", "personpart"];

static MAIL: Pattern = Pattern::new(r"^\S+@\S+\.\S+$");
/// A path of a disk or a server, an address in the own network.
static MACHINE: Pattern = Pattern::new(r"^(?:[A-Za-z]:[\\/]|\\\\)|^https?://[^./]+(?:[:/]|$)");

/// Writes what nobody read of `root`. `technical` are the names of what no person reads, in lower case.
pub fn write(out: &mut Writer, root: &Element, technical: &[&str]) {
    let mut left = Vec::new();
    gather(out, root, technical, &mut left);
    if left.is_empty() {
        return;
    }
    out.heading("Øvrigt i eksporten");
    for (name, lines) in left {
        out.put(&format!("{name}: {}", lines.join("\n")));
        out.end_line();
    }
}

fn gather(out: &mut Writer, element: &Element, technical: &[&str], left: &mut Vec<(String, Vec<String>)>) {
    let name = element.name.to_lowercase();
    if is_private(&name) {
        out.private += usize::from(!element.is_taken() && has_text(element));
        return;
    }
    if technical.contains(&name.as_str()) {
        return;
    }
    for attribute in element.attributes.iter().filter(|a| !a.is_taken()) {
        let name = attribute.name.to_lowercase();
        if is_private(&name) || is_of_machine(&attribute.value) {
            out.private += usize::from(!attribute.value.trim().is_empty());
        } else if !technical.contains(&name.as_str()) && !attribute.value.trim().is_empty() {
            left.push((attribute.name.clone(), vec![super::tree::clean(&attribute.value)]));
        }
    }
    let text = element.text();
    if !element.is_taken() && !text.is_empty() {
        if is_of_machine(&text) {
            out.private += 1;
        } else {
            left.push((element.name.clone(), super::html::lines(&element.plain())));
        }
    }
    for child in element.children() {
        gather(out, child, technical, left);
    }
}

fn is_private(name: &str) -> bool {
    PRIVATE.contains(&name) || PRIVATE_BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
}

fn is_of_machine(text: &str) -> bool {
    MAIL.is_match(text) || MACHINE.is_match(text)
}

fn has_text(element: &Element) -> bool {
    !element.text().is_empty() || element.children().any(has_text)
}
