//! Whatever people write, a document is made.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

mod sample;

use proptest::prelude::*;
use sagsgang_documents::model::{
    Audience, ClauseDecision, ItemDocument, MeetingDocument, Openness, Person, Recommendation, Remark, SectionDocument,
    Signatory, VoteDocument,
};
use sagsgang_documents::render_pdf;
use sagsgang_domain::rich_text::{Block, Inline, RichText, Table};

const ODD: [&str; 16] = [
    "",
    " ",
    "\u{0}\u{1}\u{7F}\r\n\t",
    "#panic() #import \"x\" $x^2$ `raw` *a* _b_ <label> @ref // /* \\ \\u{1F600}",
    "\"'”„»«\"",
    "🎉👩‍👩‍👧‍👦🇩🇰",
    "שלום עולם مرحبا بالعالم",
    "漢字 ไทย हिन्दी",
    "\u{202E}baglæns\u{202C} \u{FEFF}\u{FFFE}\u{E000}\u{FFFD}",
    "a\u{300}\u{301}\u{302}\u{303}\u{304} Å A\u{30A}",
    "\u{AD}\u{AD}\u{AD}",
    "\u{200B}\u{2060}\u{2028}\u{2029}\u{A0}",
    "= Overskrift\n== Under\n- liste\n+ nummer\n/ ord: betydning",
    "https://fjordby.example/en/meget/lang/adresse?med=spørgsmål&og=mere#anker",
    "ffi fl ﬁ ﬂ … – — ‑ −",
    "😀",
];

fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(&ODD[..]).prop_map(str::to_owned),
        any::<String>(),
        (prop::char::any(), 1..300_usize).prop_map(|(letter, times)| letter.to_string().repeat(times)),
    ]
}

fn odd_inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![odd_text().prop_map(Inline::Text), Just(Inline::Break)];
    let inline = leaf.prop_recursive(4, 12, 3, |inner| {
        let many = prop::collection::vec(inner, 0..3);
        prop_oneof![
            many.clone().prop_map(Inline::Strong),
            many.clone().prop_map(Inline::Emphasis),
            (odd_text(), many).prop_map(|(href, content)| Inline::Link { href, content }),
        ]
    });
    prop::collection::vec(inline, 0..3)
}

fn odd_block() -> impl Strategy<Value = Block> {
    let row = || prop::collection::vec(odd_inlines(), 0..5);
    prop_oneof![
        odd_inlines().prop_map(Block::Paragraph),
        (any::<u8>(), odd_inlines()).prop_map(|(level, content)| Block::Heading { level, content }),
        (any::<bool>(), row()).prop_map(|(ordered, items)| Block::List { ordered, items }),
        (row(), prop::collection::vec(row(), 0..3)).prop_map(|(head, rows)| Block::Table(Table { head, rows })),
    ]
}

/// The sample minutes with odd words in every place that takes words.
fn odd_minutes(word: &str, text: &RichText) -> MeetingDocument {
    let mut document = sample::minutes(Audience::Internal);
    let word = || word.to_owned();
    document.municipality = word();
    document.body = word();
    document.title = Some(word());
    document.place = word();
    document.remarks = Some(text.clone());
    for member in &mut document.members {
        member.person = Person { name: word(), party: Some(word()), role: Some(word()) };
        member.attendance = Some(word());
    }
    document.signatories.push(Signatory { person: Person::named(word()), signed: None });
    for item in &mut document.items {
        oddly_worded(item, &word(), text);
    }
    document
}

fn oddly_worded(item: &mut ItemDocument, word: &str, text: &RichText) {
    let given = || Some(word.to_owned());
    word.clone_into(&mut item.number);
    word.clone_into(&mut item.title);
    item.kind = given();
    item.case_number = given();
    item.openness = Openness::Closed { ground: given() };
    for stop in &mut item.course {
        word.clone_into(&mut stop.abbreviation);
    }
    item.sections.push(SectionDocument { heading: word.to_owned(), text: text.clone(), openness: Openness::Open });
    item.recommendation =
        Some(Recommendation { lead: word.to_owned(), clauses: vec![text.clone(), text.clone()], with_at: true });
    for annex in &mut item.annexes {
        word.clone_into(&mut annex.title);
        annex.journal_number = given();
    }
    if let Some(decision) = &mut item.decision {
        word.clone_into(&mut decision.body);
        decision.kind = given();
        decision.text = text.clone();
        decision.clauses = vec![ClauseDecision { clause: 0, kind: given(), text: text.clone() }];
        decision.remarks = vec![Remark { persons: vec![Person::of_party(word, word)], text: text.clone() }];
        decision.votes = vec![VoteDocument { subject: word.to_owned(), ..VoteDocument::default() }];
    }
}

#[test]
fn every_odd_word_is_printed_in_every_place() {
    for odd in ODD {
        let text = RichText::from_plain(odd);
        if let Err(error) = render_pdf(&odd_minutes(odd, &text)) {
            panic!("{odd:?}: {error}");
        }
    }
}

#[test]
fn an_empty_meeting_is_a_document() {
    let empty = MeetingDocument {
        municipality: String::new(),
        body: String::new(),
        meeting_number: None,
        place: String::new(),
        starts: None,
        members: Vec::new(),
        others: Vec::new(),
        items: Vec::new(),
        ..sample::agenda(Audience::Public)
    };
    render_pdf(&empty).expect("a document");
}

#[test]
fn an_item_of_which_nothing_is_known_is_a_document() {
    for audience in [Audience::Public, Audience::Internal] {
        let document = MeetingDocument { items: vec![ItemDocument::default()], ..sample::minutes(audience) };
        render_pdf(&document).expect("a document");
    }
}

#[test]
fn a_long_table_with_a_link_in_its_head_is_printed() {
    let cell = |text: &str| vec![Inline::Text(text.to_owned())];
    let link = Inline::Link { href: "https://fjordby.example/".to_owned(), content: cell("Fjordby") };
    let rows = (0..200).map(|_| vec![cell("a")]).collect();
    let text = RichText { blocks: vec![Block::Table(Table { head: vec![vec![link]], rows })] };
    render_pdf(&odd_minutes("Punkt", &text)).expect("a document");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_printed(word in odd_text(), blocks in prop::collection::vec(odd_block(), 0..4)) {
        let mut document = odd_minutes(&word, &RichText { blocks });
        document.items.truncate(2);
        if let Err(error) = render_pdf(&document) {
            panic!("{error}");
        }
    }
}
