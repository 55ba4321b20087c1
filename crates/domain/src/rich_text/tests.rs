use super::{Block, Inline, RichText, is_safe_href};

#[test]
fn paragraphs_lists_and_tables_are_read() {
    let text = RichText::parse(
        "# Baggrund\nFørste linje\nanden linje\n\n- et\n- to\n\n1. Ja\n2. Nej\n\n| År | Beløb |\n| --- | --- |\n| 2026 | 4,5 |",
    );
    assert_eq!(text.blocks.len(), 5);
    assert!(matches!(&text.blocks[0], Block::Heading { level: 1, .. }));
    assert!(matches!(&text.blocks[2], Block::List { ordered: false, items } if items.len() == 2));
    assert!(matches!(&text.blocks[3], Block::List { ordered: true, items } if items.len() == 2));
    assert!(matches!(&text.blocks[4], Block::Table(table) if table.rows.len() == 1));
}

#[test]
fn writing_and_reading_again_gives_the_same() {
    for source in [
        "Et afsnit med **stærk** og *let* tekst og [et link](https://eksempel.dk).",
        "# Overskrift\n\nTekst\nmed brud\n\n- a\n- b\n\n1. A\n2. B",
        "| A | B |\n| --- | --- |\n| 1 | 2 |",
        "2 * 3 = 6 * 1 og en \\- streg",
        "\\- ikke en liste",
    ] {
        let once = RichText::parse(source);
        assert_eq!(RichText::parse(&once.to_source()), once, "{source}");
    }
}

#[test]
fn a_date_is_not_a_list() {
    assert!(matches!(&RichText::parse("1. januar er en helligdag").blocks[0], Block::Paragraph(_)));
}

#[test]
fn scripts_and_foreign_markup_stay_text() {
    assert!(!is_safe_href("javascript:alert(1)"));
    assert!(!is_safe_href("//evil.example"));
    let text = RichText::parse("<script>alert(1)</script> [x](javascript:alert)");
    assert!(
        matches!(&text.blocks[0], Block::Paragraph(content) if content.iter().all(|i| matches!(i, Inline::Text(_))))
    );
}
