use super::{item, value, values};

#[test]
fn the_recommender_and_the_clauses_are_told_apart() {
    let read = item(
        "Indstilling\nCenter for Ejendomme indstiller, at\n\nA) arbejderne godkendes som\n   beskrevet.\n\nB) der gives en bevilling på 1.316.000 kr.\n\nBeslutning\nGodkendt.\n",
    );
    let recommendation = read.recommendation.expect("a recommendation");
    assert_eq!(value(recommendation.recommender.as_ref()), "Center for Ejendomme");
    assert_eq!(
        values(&recommendation.clauses),
        ["arbejderne godkendes som beskrevet.", "der gives en bevilling på 1.316.000 kr."]
    );
}

#[test]
fn clauses_may_begin_with_at() {
    let read = item(
        "Indstilling\n\nUdvalget indstiller, at byrådet godkender,\n\nat planen vedtages, og\n\nat den sendes i høring.\n\nBeslutning\nGodkendt.\n",
    );
    assert_eq!(
        values(&read.recommendation.expect("a recommendation").clauses),
        ["planen vedtages, og", "den sendes i høring."]
    );
}

#[test]
fn an_unfinished_one_recommends_nothing() {
    assert_eq!(item("Indstilling\nChefen indstiller, at\n \n\nBeslutning\nDrøftet.\n").recommendation, None);
}
