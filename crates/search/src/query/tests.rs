use super::{Clause, Need, chunks, clauses};

fn only(question: &str) -> Clause {
    let mut clauses = clauses(question);
    assert_eq!(clauses.len(), 1, "{question}: {clauses:?}");
    clauses.remove(0)
}

#[test]
fn a_word_is_found_with_any_ending_and_may_go_on() {
    let clause = only("Boliger");
    assert_eq!(clause.words, ["boliger"]);
    assert_eq!(clause.stem, only("boligen").stem);
    assert!(clause.is_prefix);
}

#[test]
fn only_the_last_word_may_go_on() {
    let clauses = clauses("ny skole");
    assert_eq!(clauses.iter().map(|clause| clause.is_prefix).collect::<Vec<_>>(), [false, true]);
    assert!(!only("b").is_prefix, "one letter begins too many words");
}

#[test]
fn quotes_ask_for_the_very_words() {
    for question in ["\"nye boliger\"", "”nye boliger”", "»nye boliger«", "\"nye boliger"] {
        let clause = only(question);
        assert_eq!(clause.words, ["nye", "boliger"]);
        assert_eq!((clause.stem, clause.is_prefix), (None, false));
    }
}

#[test]
fn a_case_number_is_looked_for_as_one() {
    assert_eq!(only("26/1042").words, ["26", "1042"]);
    assert_eq!(only("§ 17").words, ["17"]);
}

#[test]
fn minus_asks_for_absence() {
    let clauses = clauses("skole -svømmehal -\"fælles bad\"");
    let needs: Vec<Need> = clauses.iter().map(|clause| clause.need).collect();
    assert_eq!(needs, [Need::Must, Need::MustNot, Need::MustNot]);
    assert_eq!(clauses[2].words, ["fælles", "bad"]);
}

#[test]
fn a_dash_between_words_is_no_minus() {
    assert!(clauses("børn - unge").iter().all(|clause| clause.need == Need::Must));
    assert_eq!(only("børne-unge").words, ["børne", "unge"]);
    assert_eq!(clauses("Børne- og Ungeudvalget").len(), 3);
}

#[test]
fn common_words_need_not_be_there_unless_they_are_all_there_is() {
    let needs: Vec<Need> = clauses("salg af grund").iter().map(|clause| clause.need).collect();
    assert_eq!(needs, [Need::Must, Need::May, Need::Must]);
    assert_eq!(only("og").need, Need::Must);
}

#[test]
fn a_question_without_words_asks_nothing() {
    for question in ["", "  ", "-", "\"", "\"\"", "?!*", "-skole", "- \" -"] {
        assert!(clauses(question).is_empty(), "{question}");
    }
}

#[test]
fn a_question_is_bounded() {
    assert!(clauses(&"skole ".repeat(1_000)).len() <= super::CLAUSES_MAX);
    assert_eq!(chunks("a\u{a0}b").len(), 2);
}
