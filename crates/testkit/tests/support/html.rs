//! The little of a page's markup that a test looks for. The house writes its own markup, so this need not be a parser.

use std::collections::BTreeSet;

/// The addresses of this site that a page leads to or loads, without fragments.
pub fn links(markup: &str) -> BTreeSet<String> {
    let of = |name: &str| {
        let start = format!(" {name}=\"");
        let values: Vec<String> =
            markup.split(&start).skip(1).filter_map(|rest| rest.split('"').next().map(plain)).collect();
        values
    };
    let all = ["href", "src"].into_iter().flat_map(of);
    let here = all.filter(|link| link.starts_with('/') && !link.starts_with("//"));
    here.map(|link| link.split('#').next().unwrap_or_default().to_owned()).collect()
}

/// The text of an attribute's value.
fn plain(value: &str) -> String {
    let named = [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    named.into_iter().fold(value.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}
