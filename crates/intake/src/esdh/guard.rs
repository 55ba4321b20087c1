//! Bounds on XML, looked at before a tree is made of it: a tree that is too deep or has too many parts is an attack or
//! a mistake, and finding out while building it would cost what the attack wants.

use crate::refusal::RefusalKind;

/// No export nests deeper than twenty; sections written as XML nest a little more.
pub const MOST_DEPTH: usize = 64;
/// Attributes of one element: the parser compares each with each.
const MOST_ATTRIBUTES: usize = 64;
/// Declarations of name spaces in the whole file.
const MOST_NAME_SPACES: usize = 256;

/// Looks at the tags of `text` without making anything of them. What is not well-formed is left to the parser.
pub fn check(text: &str) -> Result<(), RefusalKind> {
    if text.matches("xmlns").count() > MOST_NAME_SPACES {
        return Err(RefusalKind::XmlTooComplex);
    }
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at..).unwrap_or_default();
        let Some(end) = end_of(rest) else { return Ok(()) };
        let tag = rest.get(..end).unwrap_or_default();
        rest = rest.get(end..).unwrap_or_default();
        if tag.starts_with("</") {
            depth = depth.saturating_sub(1);
        } else if !tag.starts_with("<!") && !tag.starts_with("<?") {
            depth += usize::from(!tag.ends_with("/>"));
            if depth > MOST_DEPTH || tag.matches('=').count() > MOST_ATTRIBUTES && attributes(tag) > MOST_ATTRIBUTES {
                return Err(RefusalKind::XmlTooComplex);
            }
        }
    }
    Ok(())
}

/// Where the tag, comment, instruction or section that `rest` begins with ends.
fn end_of(rest: &str) -> Option<usize> {
    for (begin, end) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
        if rest.starts_with(begin) {
            return rest.find(end).map(|at| at + end.len());
        }
    }
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            (None, '>') => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// How many attributes a tag has: equal signs outside quotes.
fn attributes(tag: &str) -> usize {
    let mut quote = None;
    let mut count = 0;
    for c in tag.chars() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            (None, '=') => count += 1,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_and_breadth_are_bounded() {
        let deep = |n: usize| "<a>".repeat(n) + &"</a>".repeat(n);
        assert!(check(&deep(MOST_DEPTH)).is_ok());
        assert!(check(&deep(MOST_DEPTH + 1)).is_err());
        let broad = |n: usize| format!("<a{}/>", (0..n).map(|i| format!(" b{i}='='")).collect::<Vec<_>>().concat());
        assert!(check(&broad(MOST_ATTRIBUTES)).is_ok());
        assert!(check(&broad(MOST_ATTRIBUTES + 1)).is_err());
        assert!(check(&"<a xmlns='b'/>".repeat(MOST_NAME_SPACES + 1)).is_err());
    }

    #[test]
    fn what_looks_like_tags_in_comments_and_sections_nests_nothing() {
        let text = format!("<a><!-- {} --><![CDATA[{}]]></a>", "<b>".repeat(99), "<c>".repeat(99));
        assert!(check(&text).is_ok());
        assert!(check("<a b='>' ").is_ok());
    }
}
