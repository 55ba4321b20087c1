//! Plain text as a tree: paragraphs by line, and lists where lines begin with a dash. No notation is read from it, so
//! that whatever stood in the document is shown as it stood.

use sagsgang_domain::rich_text::{Block, Inline, RichText};

/// The tree of a text as the reader gives it: a line for each paragraph.
pub(super) fn tree(text: &str) -> RichText {
    let mut blocks: Vec<Block> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (entry(line), blocks.last_mut()) {
            (Some(words), Some(Block::List { items, .. })) => items.push(plain(words)),
            (Some(words), _) => blocks.push(Block::List { ordered: false, items: vec![plain(words)] }),
            (None, _) => blocks.push(Block::Paragraph(plain(line))),
        }
    }
    RichText { blocks }
}

fn entry(line: &str) -> Option<&str> {
    let words = ["- ", "– ", "• ", "o "].iter().find_map(|mark| line.strip_prefix(mark))?;
    Some(words.trim_start())
}

fn plain(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

/// Two texts are the same whatever their case and spaces.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    key(a) == key(b)
}

fn key(text: &str) -> String {
    sagsgang_text::fold(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::{is_same, tree};
    use sagsgang_domain::rich_text::Block;

    #[test]
    fn lines_become_paragraphs_and_dashes_a_list() {
        let text = tree("Udvalget drøftede:\n- havnen\n– vejene\n\nGodkendt. **Ikke fed**");
        assert!(matches!(&text.blocks[..], [Block::Paragraph(_), Block::List { items, .. }, Block::Paragraph(_)]
            if items.len() == 2));
        assert_eq!(text.to_plain(), "Udvalget drøftede:\nhavnen\nvejene\nGodkendt. **Ikke fed**");
    }

    #[test]
    fn titles_are_compared_as_people_read_them() {
        assert!(is_same("Status på  Havnen", "status på havnen"));
        assert!(!is_same("Status på havnen", "Status på vejene"));
    }
}
