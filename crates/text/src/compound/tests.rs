use super::{list, parts};
use crate::fold;
use proptest::prelude::*;

#[test]
fn the_linking_letter_stays_left_and_the_ending_right() {
    assert_eq!(parts("ældrebolighandlingsplanerne"), ["ældre", "bolig", "handlings", "planerne"]);
    assert_eq!(parts("børnehuset"), ["børne", "huset"]);
    assert_eq!(parts("arbejdstidsplanlægning"), ["arbejds", "tids", "planlægning"]);
}

#[test]
fn a_word_that_loses_letters_before_its_ending_is_still_known() {
    assert_eq!(parts("plejecentre"), ["pleje", "centre"]);
    assert_eq!(parts("hjælpemidlerne"), ["hjælpe", "midlerne"]);
    assert_eq!(parts("lokalmuseet"), ["lokal", "museet"]);
    assert_eq!(parts("skolebussernes"), ["skole", "bussernes"]);
}

#[test]
fn particles_derivations_and_words_grown_together_stay_whole() {
    for word in ["opfølgning", "udvalg", "ledelse", "grundlag", "hverdag", "partnerskaber", "interesseret"] {
        assert_eq!(parts(word), [word]);
    }
}

#[test]
fn a_noun_made_of_a_verb_need_not_be_known() {
    assert_eq!(parts("skolegenudsmykningen"), ["skole", "genudsmykningen"]);
    assert_eq!(parts("klimaforbitringsplan"), ["klima", "forbitrings", "plan"]);
}

#[test]
fn whatever_stands_before_a_long_plain_noun_is_a_part_unless_it_is_a_prefix() {
    assert_eq!(parts("kamilleblomsterne"), ["kamille", "blomsterne"]);
    assert_eq!(parts("Bavneprojektet"), ["Bavne", "projektet"]);
    assert_eq!(parts("underprojektet"), ["underprojektet"]);
    assert_eq!(parts("xzvtprojektet"), ["xzvtprojektet"]);
}

#[test]
fn case_and_spelling_do_not_matter() {
    assert_eq!(parts("BYRÅDSMØDET"), ["BY", "RÅDS", "MØDET"]);
    assert_eq!(parts("byraadsmødet"), ["by", "raads", "mødet"]);
    assert_eq!(parts("Caféplads"), ["Café", "plads"]);
}

#[test]
fn an_s_within_a_compound_is_known_though_the_word_alone_has_none() {
    assert_eq!(parts("vandplan"), ["vand", "plan"]);
    assert_eq!(parts("drikkevandsforsyning"), ["drikke", "vands", "forsyning"]);
}

#[test]
fn what_is_no_word_stays_whole() {
    for text in ["", "a", "26-1042", "bolig plan", "bolig-plan", "ÅÅÅÅ", &"boligplan".repeat(8)] {
        assert_eq!(parts(text), [text]);
    }
}

#[test]
fn the_list_is_read_whole() {
    let mut entries = 0;
    for entry in list::entries() {
        let entry = entry.expect("an entry");
        assert!(entry.word.chars().all(char::is_lowercase), "{}", entry.word);
        entries += 1;
    }
    assert!(entries > 3000, "{entries}");
}

proptest! {
    #[test]
    fn the_parts_are_the_word_again(word in "\\PC{0,70}") {
        prop_assert_eq!(parts(&word).concat(), word);
    }

    #[test]
    fn no_part_is_empty(word in "(ældre|bolig|plan|s|e|en|Å|råd|ü|\u{30a}){0,12}") {
        let parts = parts(&word);
        prop_assert_eq!(parts.concat(), word.clone());
        prop_assert!(word.is_empty() || parts.iter().all(|part| !part.is_empty()));
    }

    #[test]
    fn folding_a_word_moves_no_boundary(word in "(ældre|bolig|plan|råds|møde|å|handlings|en){1,6}") {
        let folded: Vec<String> = parts(&word).into_iter().map(fold).collect();
        let whole = fold(&word);
        prop_assert_eq!(folded, parts(&whole));
    }
}
