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

/// A piece of what a page says to whoever has it read aloud.
pub struct Said {
    /// Its language; code has none.
    pub lang: String,
    pub text: String,
    /// Whether it is one piece that no markup can part: the page's title, or an attribute that is read.
    pub is_flat: bool,
}

/// The text of a page with one space between words, without attributes.
pub fn text(markup: &str) -> String {
    let pieces = spoken(markup).into_iter().filter(|said| !said.is_flat).map(|said| said.text);
    pieces.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a page says to whoever has it read aloud: texts, and the attributes that are read.
pub fn spoken(markup: &str) -> Vec<Said> {
    const VOID: [&str; 9] = ["area", "br", "col", "hr", "img", "input", "link", "meta", "source"];
    const READ: [&str; 7] = ["aria-label", "title", "alt", "placeholder", "label", "data-title", "data-suggest-label"];
    let mut said = Vec::new();
    let mut open: Vec<(String, String)> = Vec::new();
    let lang_of = |open: &[(String, String)]| open.last().map(|(_, lang)| lang.clone()).unwrap_or_default();
    for piece in markup.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name: String = tag.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '/').collect();
        if let Some(closed) = name.strip_prefix('/') {
            if let Some(at) = open.iter().rposition(|(name, _)| name == closed) {
                open.truncate(at);
            }
        } else if !name.is_empty() {
            let own = attribute(tag, "lang").unwrap_or_else(|| lang_of(&open));
            let is_code = ["code", "pre", "script", "style"].contains(&name.as_str());
            let own = if is_code { String::new() } else { own };
            let attributes = READ.iter().filter_map(|read| attribute(tag, read));
            said.extend(attributes.map(|text| Said { lang: own.clone(), text, is_flat: true }));
            if !VOID.contains(&name.as_str()) && !tag.ends_with('/') {
                open.push((name, own));
            }
        }
        if !text.trim().is_empty() {
            let is_flat = open.last().is_some_and(|(name, _)| name == "title");
            said.push(Said { lang: lang_of(&open), text: plain(text.trim()), is_flat });
        }
    }
    said
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(plain)
}

/// The text of an attribute's value.
fn plain(value: &str) -> String {
    let named = [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    named.into_iter().fold(value.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}
