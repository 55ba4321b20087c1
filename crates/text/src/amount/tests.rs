use super::*;
use proptest::prelude::*;

#[test]
fn a_field_is_read_as_danes_write_amounts() {
    let expected = [
        ("1.234.567,89", 123_456_789),
        ("1234567,89", 123_456_789),
        ("1 234 567,89", 123_456_789),
        ("1\u{a0}234,50 kr.", 123_450),
        ("4,5 mio. kr.", 450_000_000),
        ("4,5 mio.", 450_000_000),
        ("4,5 millioner kroner", 450_000_000),
        ("1,234567 mio. kr.", 123_456_700),
        ("1,2 mia. kr.", 120_000_000_000),
        ("250 t.kr.", 25_000_000),
        ("250 tkr.", 25_000_000),
        ("-1.200", -120_000),
        ("−1.200 kr", -120_000),
        ("kr. 500", 50_000),
        ("kr. -500,5", -50_050),
        ("1.200,-", 120_000),
        ("1.200,- kr.", 120_000),
        ("DKK 12", 1_200),
        ("0", 0),
        ("271.697,53 kr.", 27_169_753),
    ];
    for (text, ore) in expected {
        assert_eq!(read_amount(text), Ok(ore), "{text}");
    }
}

#[test]
fn what_is_no_amount_is_refused_with_the_reason() {
    for text in ["", "kr.", "mange penge", "12 stk.", "1,2,3", "12-13", "--1", "1..2", "1,", "1,2 mio. kr. i alt"] {
        assert_eq!(read_amount(text), Err(AmountError::NotAnAmount), "{text}");
    }
    for text in ["1.5", "12.34", "1.2345", "1.234.5", "1234.567"] {
        assert_eq!(read_amount(text), Err(AmountError::Grouping), "{text}");
    }
    assert_eq!(read_amount("1,234"), Err(AmountError::TooFine));
    assert_eq!(read_amount("1,234567891 mio. kr."), Err(AmountError::TooFine));
    assert_eq!(read_amount("92.233.720.368.547.758,08"), Err(AmountError::TooLarge));
    assert_eq!(read_amount("999.999.999.999 mia. kr."), Err(AmountError::TooLarge));
    assert_eq!(read_amount(&"9".repeat(31)), Err(AmountError::TooLarge));
}

#[test]
fn a_document_is_searched_for_amounts() {
    let text = "I Budget 2023 er der afsat 4,5 mio. kr. på området, heraf 500-700 t.kr. til drift.\n\
                Merforbrug -1.200 kr.; sag 11/7309 og 97 % er ingen beløb. Taksten er 2.824,46 kr./døgn.";
    let found: Vec<_> = find_amounts(text).into_iter().map(|a| (text[a.range].to_owned(), a.ore)).collect();
    let expected =
        [("4,5 mio. kr.", 450_000_000), ("700 t.kr.", 70_000_000), ("-1.200 kr.", -120_000), ("2.824,46 kr.", 282_446)];
    assert_eq!(found, expected.map(|(text, ore)| (text.to_owned(), ore)));
}

#[test]
fn amounts_are_written_for_people() {
    assert_eq!(write_amount(123_456_789), "1.234.567,89");
    assert_eq!(write_amount(-120_000), "-1.200,00");
    assert_eq!(write_amount(-5), "-0,05");
    assert_eq!(write_amount(0), "0,00");
    assert_eq!(write_kroner(27_169_753), "271.697,53 kr.");
    assert_eq!(write_kroner(460_000_000), "4.600.000 kr.");
    assert_eq!(write_short(450_000_000), "4,5 mio. kr.");
    assert_eq!(write_short(-207_500_000), "-2,075 mio. kr.");
    assert_eq!(write_short(123_456_789), "1.234.567,89 kr.");
    assert_eq!(write_short(99_900_000), "999.000 kr.");
    assert_eq!(write_in_english(123_456_789), "DKK 1,234,567.89");
}

proptest! {
    #[test]
    fn what_is_written_is_read(ore: i64) {
        prop_assert_eq!(read_amount(&write_amount(ore)), Ok(ore));
        prop_assert_eq!(read_amount(&write_kroner(ore)), Ok(ore));
        prop_assert_eq!(read_amount(&write_short(ore)), Ok(ore));
    }

    #[test]
    fn round_amounts_too(thousands in -10_000_000_i64..10_000_000) {
        let ore = thousands * 100_000;
        prop_assert_eq!(read_amount(&write_short(ore)), Ok(ore));
        let text = format!("Der afsættes {} til formålet.", write_short(ore));
        prop_assert_eq!(find_amounts(&text).iter().map(|a| a.ore).collect::<Vec<_>>(), vec![ore]);
    }

    #[test]
    fn no_text_makes_the_readers_fall_over(text in "[0-9.,kr\\-mio td –æ]{0,30}", any in "\\PC{0,40}") {
        let _ = (read_amount(&text), read_amount(&any));
        for found in find_amounts(&text) {
            prop_assert!(text.get(found.range).is_some());
        }
    }
}
