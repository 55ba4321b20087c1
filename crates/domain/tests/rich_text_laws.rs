//! Laws of the plain notation: whatever is typed can be saved, edited and saved again, and no word is lost.

use proptest::collection::vec;
use proptest::prelude::*;
use sagsgang_domain::rich_text::{Block, Inline, RichText, Table};

/// Lines as secretaries type them, with every mark of the notation in every wrong place.
fn line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zæøåA-ZÆØÅ]{1,6}",
        1 => "[0-9]{1,4}[.)]?",
        3 => prop::sample::select(vec![
            " ", "*", "**", "***", "[", "]", "](", "(", ")", "|", "||", "\\", "# ", "## ", "- ", "• ", "1. ", "2. ",
            "10. ", "---", "| - |", "[ny side](https://eksempel.dk)", "[x](javascript:nej)", "\\|", "\\*", "\u{a0}", "\t",
            "\r", "\u{2028}",
        ])
        .prop_map(str::to_owned),
    ];
    vec(piece, 0..9).prop_map(|pieces| pieces.concat())
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![vec(line(), 0..8).prop_map(|lines| lines.join("\n")), any::<String>()]
}

/// The letters, in order; marks, digits and the addresses of links aside.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

fn letters_with_addresses(text: &RichText) -> String {
    let mut out = String::new();
    let mut each = |content: &[Inline]| out.push_str(&run(content));
    for block in &text.blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => each(content),
            Block::List { items, .. } => items.iter().for_each(|item| each(item)),
            Block::Table(table) => table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| each(cell)),
        }
    }
    letters(&out)
}

fn run(content: &[Inline]) -> String {
    let each = |inline: &Inline| match inline {
        Inline::Text(text) => text.clone(),
        Inline::Strong(inner) | Inline::Emphasis(inner) => run(inner),
        Inline::Link { href, content } => run(content) + href,
        Inline::Break => String::new(),
    };
    content.iter().map(each).collect()
}

/// A tree as a reader of documents makes it, with what the notation cannot hold.
fn tree() -> impl Strategy<Value = RichText> {
    let words = || "[a-zA-ZæØ *|#\\\\\\[\\]1.()-]{0,12}";
    let leaf = prop_oneof![words().prop_map(Inline::Text), Just(Inline::Break)];
    let inline = leaf.prop_recursive(2, 8, 3, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Inline::Strong),
            vec(inner.clone(), 0..3).prop_map(Inline::Emphasis),
            (words(), vec(inner, 0..3))
                .prop_map(|(path, content)| Inline::Link { href: format!("https://eksempel.dk/{path}"), content }),
        ]
    });
    let content = || vec(inline.clone(), 0..4);
    let table = (1..4usize).prop_flat_map({
        let inline = inline.clone();
        move |width| {
            let row = vec(vec(inline.clone(), 0..3), width);
            (row.clone(), vec(row, 0..3)).prop_map(|(head, rows)| Block::Table(Table { head, rows }))
        }
    });
    let block = prop_oneof![
        content().prop_map(Block::Paragraph),
        (1..4u8, content()).prop_map(|(level, content)| Block::Heading { level, content }),
        (any::<bool>(), vec(content(), 0..4)).prop_map(|(ordered, items)| Block::List { ordered, items }),
        table,
    ];
    vec(block, 0..5).prop_map(|blocks| RichText { blocks })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn saving_twice_changes_nothing(source in typed()) {
        let once = RichText::parse(&source);
        let written = once.to_source();
        prop_assert_eq!(&RichText::parse(&written), &once, "written as {:?}", written);
        prop_assert_eq!(RichText::parse(&written).to_source(), written);
    }

    #[test]
    fn no_letter_is_lost(source in typed()) {
        prop_assert_eq!(letters_with_addresses(&RichText::parse(&source)), letters(&source));
    }

    #[test]
    fn no_letter_of_a_foreign_tree_is_lost(tree in tree()) {
        let again = RichText::parse(&tree.to_source());
        prop_assert_eq!(letters(&again.to_plain()), letters(&tree.to_plain()), "written as {:?}", tree.to_source());
        prop_assert_eq!(RichText::parse(&again.to_source()), again);
    }

    #[test]
    fn plain_text_is_kept_word_by_word(text in "[a-zA-ZæøåØ *|#\\\\\\[\\]1.()\n-]{0,60}") {
        let plain = RichText::from_plain(&text);
        let again = RichText::parse(&plain.to_source());
        let words = |text: &RichText| text.to_plain().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(words(&again), words(&plain));
        prop_assert_eq!(words(&plain), text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
    }
}

/// What a table of amounts needs: a dash for "none", and a bar in a cell.
#[test]
fn a_row_of_dashes_and_a_bar_in_a_cell_are_content() {
    let text = RichText::parse("| 2026 | 2027 |\n| --- | --- |\n| - | - |\n| a \\| b | 4,5 |");
    let Block::Table(table) = &text.blocks[0] else { panic!("no table: {text:?}") };
    assert_eq!(table.rows.len(), 2);
    assert_eq!(text.to_plain(), "2026\t2027\n-\t-\na | b\t4,5");
    assert_eq!(RichText::parse(&text.to_source()), text);
}

/// A list that goes on after an annotation keeps its numbers, as words.
#[test]
fn a_number_that_begins_no_list_stays_as_it_was_written() {
    let text = RichText::parse("1. Behandling\n\nIndstilles godkendt.\n\n2. Behandling\n3. Vedtagelse");
    assert_eq!(text.to_plain(), "Behandling\nIndstilles godkendt.\n2. Behandling\n3. Vedtagelse");
    let with_a_gap = RichText::parse("1. Velkomst\n3. Budget");
    assert_eq!(with_a_gap.to_plain(), "Velkomst\n3. Budget");
}

#[test]
fn numbered_clauses_in_small_letters_survive_an_edit() {
    let items = ["at kvalitetsstandarden godkendes", "at høringssvarene tages til efterretning"];
    let item = |text: &&str| vec![Inline::Text((*text).to_owned())];
    let list = RichText { blocks: vec![Block::List { ordered: true, items: items.iter().map(item).collect() }] };
    assert_eq!(RichText::parse(&list.to_source()), list);
}

#[test]
fn a_thousand_brackets_are_read_at_once() {
    let source = "[".repeat(200_000);
    assert_eq!(RichText::parse(&source).to_plain(), source);
}
