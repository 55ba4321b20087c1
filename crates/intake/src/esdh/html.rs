//! The formatted text of a field as lines: a paragraph is a line, an entry of a list begins with its mark, the cells of
//! a table row stand on one line. What only a word processor understands is dropped; text never is.

mod entity;

use super::tree::clean;
use crate::pattern::Pattern;
use entity::decoded;

static TAG: Pattern = Pattern::new(r"</?[A-Za-z][^<>]*>|<br");
static LINK: Pattern = Pattern::new(r#"(?i)\bhref\s*=\s*["']?\s*(https?://[^\s"'>]+|mailto:[^\s"'>]+)"#);
static PICTURE: Pattern = Pattern::new(r#"(?i)\balt\s*=\s*(?:"([^"]*)"|'([^']*)')"#);

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 28] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "table",
    "tbody",
    "thead",
    "tr",
    "caption",
    "blockquote",
    "pre",
    "section",
    "article",
    "header",
    "footer",
    "dl",
    "dt",
    "dd",
    "hr",
    "br",
    "body",
];
/// Elements whose content is no text.
const SILENT: [&str; 3] = ["style", "script", "xml"];

/// The lines of `text`: of HTML when there are tags in it, else as they are written.
pub fn lines(text: &str) -> Vec<String> {
    if !TAG.is_match(text) {
        return text.lines().map(|line| clean(&decoded(line))).filter(|line| !line.is_empty()).collect();
    }
    let mut page = Page::default();
    // Behind the last sign that ends a tag there are none.
    let (tagged, after) = text.split_at(text.rfind('>').map_or(0, |at| at + 1));
    let mut rest = tagged;
    while let Some(at) = rest.find('<') {
        page.text(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        rest = page.markup(rest);
    }
    page.text(rest);
    page.text(after);
    page.break_line();
    page.lines
}

/// Lines being made.
#[derive(Default)]
struct Page {
    lines: Vec<String>,
    line: String,
    /// The open lists: the number of the last entry, none where entries have no numbers.
    lists: Vec<Option<u32>>,
    /// What the next line begins with.
    mark: String,
    /// Where the text of the open link began, and where the link leads.
    link: Option<(usize, String)>,
    /// Whether a comment or a silent element was opened that never ends: what follows is text then.
    never_ends: bool,
}

impl Page {
    fn text(&mut self, text: &str) {
        self.line.push_str(&decoded(text));
    }

    /// Takes the tag, comment or instruction that `rest` begins with; gives what follows it.
    fn markup<'t>(&mut self, rest: &'t str) -> &'t str {
        for (begin, end) in [("<!--", "-->"), ("<!", ">"), ("<?", ">")] {
            if rest.starts_with(begin) && !self.never_ends {
                let after = rest.find(end).and_then(|at| rest.get(at + end.len()..));
                self.never_ends = after.is_none();
                return after.unwrap_or(rest);
            }
        }
        let is_tag = rest.get(1..).is_some_and(|r| r.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'));
        let end = if is_tag { rest.find('>') } else { None };
        let Some(end) = end else {
            // A sign, no tag.
            self.line.push('<');
            return rest.get(1..).unwrap_or_default();
        };
        let tag = rest.get(1..end).unwrap_or_default();
        let after = rest.get(end + 1..).unwrap_or_default();
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_lowercase();
        if SILENT.contains(&name.as_str()) && !tag.starts_with('/') && !tag.ends_with('/') && !self.never_ends {
            let close = find_ignoring_case(after, &format!("</{name}")).and_then(|at| after.get(at..));
            self.never_ends = close.is_none();
            return close.unwrap_or(after);
        }
        if tag.starts_with('/') {
            self.close(&name);
        } else {
            self.open(&name, tag);
        }
        after
    }

    fn open(&mut self, name: &str, tag: &str) {
        if BLOCKS.contains(&name) {
            self.break_line();
        }
        match name {
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(0)),
            "li" => self.mark = self.entry_mark(),
            "td" | "th" if !clean(&self.line).is_empty() => self.line.push_str(" | "),
            "a" => {
                let link = LINK.captures(tag).and_then(|c| Some(c.get(1)?.as_str().to_owned()));
                self.link = link.map(|link| (self.line.len(), decoded(&link)));
            }
            "img" => {
                let said = PICTURE.captures(tag).and_then(|c| Some(c.get(1).or(c.get(2))?.as_str().to_owned()));
                let said = said.map(|alt| clean(&decoded(&alt))).filter(|alt| !alt.is_empty());
                self.line.extend(said.map(|alt| format!(" [{alt}] ")));
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "ul" | "ol" => {
                self.lists.pop();
            }
            "a" => self.close_link(),
            _ => {}
        }
        if BLOCKS.contains(&name) {
            self.break_line();
        }
    }

    /// Where a link leads is told when its text does not tell it; an address of a person is no part of a case.
    fn close_link(&mut self) {
        let Some((from, link)) = self.link.take() else { return };
        let text = self.line.get(from..).unwrap_or_default();
        let bare = link.trim_end_matches('/').split_once("://").map_or("", |(_, bare)| bare);
        if !bare.is_empty() && !text.contains(bare) && link.contains('.') {
            self.line.push_str(&format!(" ({link})"));
        }
    }

    fn entry_mark(&mut self) -> String {
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{number}. ")
            }
            _ => "- ".to_owned(),
        }
    }

    fn break_line(&mut self) {
        let line = clean(&self.line);
        self.line.clear();
        self.link = None;
        if line.is_empty() {
            return;
        }
        let mark = std::mem::take(&mut self.mark);
        // Word writes the mark of an entry into its text.
        let line =
            if mark.is_empty() { line } else { line.trim_start_matches(['·', '•', '\u{f0b7}', ' ']).to_owned() };
        self.lines.push(format!("{mark}{line}"));
    }
}

fn find_ignoring_case(text: &str, what: &str) -> Option<usize> {
    let (text, what) = (text.as_bytes(), what.as_bytes());
    text.windows(what.len()).position(|window| window.eq_ignore_ascii_case(what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lists_and_tables_are_lines() {
        let html = "<p class=MsoNormal><span face=\"\">Havnen\nudvides.</span></p><p>&nbsp;</p><ul type=disc><li>moler</li>\
            <li>· kajer</li></ul><ol><li><p>at planen godkendes</p></li><li>at den sendes i h&oslash;ring</li></ol>\
            <table><tr><td>År</td><td>2024</td></tr><tr><td>Kr.</td><td>3 &lt; 4</td></tr></table>";
        let read = lines(html);
        let told = ["Havnen udvides.", "- moler", "- kajer", "1. at planen godkendes", "2. at den sendes i høring"];
        assert_eq!(read.iter().take(5).collect::<Vec<_>>(), told.iter().collect::<Vec<_>>());
        assert_eq!(read.iter().skip(5).collect::<Vec<_>>(), ["År | 2024", "Kr. | 3 < 4"]);
    }

    #[test]
    fn residue_of_word_is_dropped_and_text_is_kept() {
        let html = "<!--[if gte mso 9]><xml>x</xml><![endif]--><style>p { margin: 0 }</style><?xml:namespace prefix=o />\
            <o:p>Godkendt.</o:p><br>Se <a href=\"https://hvedsund.dk/plan\">planen</a> <img src=a alt='Kort over havnen'>";
        assert_eq!(lines(html), ["Godkendt.", "Se planen (https://hvedsund.dk/plan) [Kort over havnen]"]);
        assert_eq!(lines("<p>a < b og <uden ende"), ["a < b og <uden ende"]);
    }

    #[test]
    fn text_without_tags_keeps_its_lines() {
        assert_eq!(lines("Godkendt.\r\n\r\nAnna &amp; Bo\u{c}"), ["Godkendt.", "Anna & Bo"]);
        assert_eq!(lines("&#12;&#xE6;&ukendt; &"), ["æ&ukendt; &"]);
    }
}
