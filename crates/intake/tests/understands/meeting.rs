use super::{minutes, value};

#[test]
fn the_first_page_names_body_and_day() {
    for text in [
        "Udvalg: Beskæftigelsesudvalget\nMødedato: 6. marts 2013\n\nSagsnr.: 13/7\n\nNøgletal\n\nIndstilling\n\nDet indstilles, at tallene drøftes.\n",
        "Referat fra Beskæftigelsesudvalgets møde den 6. marts 2013 kl. 10\n\n1. Nøgletal\n\nBeslutning: Drøftet.\n",
        "Beslutning i Beskæftigelsesudvalget den 06-03-2013\n\nDrøftet.\n\nFraværende:\n\nAnna Lund (A)\n",
    ] {
        let read = minutes(text);
        assert_eq!(value(read.body.as_ref()), "Beskæftigelsesudvalget", "{text}");
        assert_eq!(read.date.map(|d| d.value.to_string()).as_deref(), Some("2013-03-06"), "{text}");
    }
}

#[test]
fn openness_is_read_and_never_guessed() {
    assert_eq!(minutes("Åbent referat\n\n1. Takster\n\nBeslutning\nGodkendt.\n").open.map(|o| o.value), Some(true));
    assert_eq!(minutes("1. Takster\n\nÅben sag\n\nBeslutning\nGodkendt.\n").open.map(|o| o.value), Some(true));
    assert_eq!(minutes("1. Takster\n\nBeslutning\nGodkendt.\n").open, None);
    let closed = minutes("1. Takster\n\nLukket sag\n\nBeslutning\nGodkendt.\n");
    assert_eq!(closed.items[0].open.as_ref().map(|o| o.value), Some(false));
    assert_eq!(closed.open, None);
}

#[test]
fn the_case_number_stands_by_the_title() {
    let read = minutes("1. Takster\n\n82.06.00-G01 11/1234\n\nÅben sag\n\nBeslutning\nGodkendt.\n");
    assert_eq!(value(read.items[0].case_number.as_ref()), "82.06.00-G01 11/1234");
}
