use super::file::{docx, p, rows, table, tc, xlsx};
use super::reading;
use sagsgang_intake::Draft;
use sagsgang_intake::draft::{ColumnRole, ProgrammeDraft};

const TITLE: &str = "Status på cykelplanen";
const HEAD: [&str; 5] = ["Spor", "Tiltag", "Ansvarlig", "Opstart", "Status pr. 15/4-24"];

fn programme(name: &str, bytes: &[u8]) -> ProgrammeDraft {
    match reading(name, bytes).document {
        Draft::Programme(draft) => draft,
        other => unreachable!("not a programme: {other:?}"),
    }
}

/// Track, then measure, who, start and status of each of its measures.
fn told(read: &ProgrammeDraft) -> Vec<String> {
    let cell = |f: &Option<sagsgang_intake::Found<String>>| f.as_ref().map_or("∅".to_owned(), |f| f.value.clone());
    let row = |m: &sagsgang_intake::draft::MeasureDraft| {
        format!("{} | {} | {} | {}", cell(&m.name), cell(&m.owner), cell(&m.start), cell(&m.status))
    };
    let track = |t: &sagsgang_intake::draft::TrackDraft| {
        let name = format!("[{}]", cell(&t.name));
        std::iter::once(name).chain(t.measures.iter().map(row)).collect::<Vec<_>>()
    };
    read.tracks.iter().flat_map(track).collect()
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn as_word() -> Vec<u8> {
    let plain = |text: &str| tc("", &p(text));
    let begins = |text: &str| tc(r#"<w:vMerge w:val="restart"/>"#, &p(text));
    let goes_on = || tc("<w:vMerge/>", "<w:p/>");
    let rows = [
        row(&HEAD.map(plain)),
        row(&[begins("Stier"), plain("Nye ruter"), plain("Anna Lund"), plain("1. halvår 2024"), plain("Er i gang.")]),
        row(&[
            goes_on(),
            plain("Skilte"),
            plain(""),
            plain("Maj 2024"),
            tc("", &[p("Bestilt."), p("Sættes op i juni.")].concat()),
        ]),
        row(&[begins("Lys"), plain("Lamper ved skolen"), plain(""), plain(""), plain("-")]),
    ];
    docx(&[p(TITLE), p("2. maj 2024"), format!("<w:tbl>{}</w:tbl>", rows.concat())].concat())
}

fn as_excel() -> Vec<u8> {
    let sheet = rows(&[
        &[TITLE],
        &["2. maj 2024"],
        &[],
        &HEAD,
        &["Stier", "Nye ruter", "Anna Lund", "1. halvår 2024", "Er i gang."],
        &["", "Skilte", "", "Maj 2024", "Bestilt.\nSættes op i juni."],
        &["Lys", "Lamper ved skolen", "", "", "-"],
    ]);
    xlsx(&[("Ark1", "", &sheet)])
}

fn as_html() -> String {
    format!(
        "<html><meta charset=utf-8><h1>{TITLE}</h1><p>2. maj 2024<table><thead><tr><th>{}</thead>
         <tr><td rowspan=2>Stier<td>Nye ruter<td>Anna Lund<td>1. halvår 2024<td>Er i gang.
         <tr><td>Skilte<td><td>Maj 2024<td><p>Bestilt.<p>Sættes op i juni.
         <tr><td>Lys<td>Lamper ved skolen<td><td>&nbsp;<td>-</table>",
        HEAD.join("<th>")
    )
}

#[test]
fn a_status_table_gives_the_same_programme_from_word_excel_and_html() {
    for (name, bytes) in
        [("status.docx", as_word()), ("status.xlsx", as_excel()), ("status.html", as_html().into_bytes())]
    {
        let read = programme(name, &bytes);
        assert_eq!(
            told(&read),
            [
                "[Stier]",
                "Nye ruter | Anna Lund | 1. halvår 2024 | Er i gang.",
                "Skilte | ∅ | Maj 2024 | Bestilt. Sættes op i juni.",
                "[Lys]",
                "Lamper ved skolen | ∅ | ∅ | -"
            ],
            "{name}"
        );
        assert_eq!(read.title.as_ref().map(|t| t.value.as_str()), Some(TITLE), "{name}");
        assert_eq!(read.document_date.as_ref().map(|d| d.value.to_string()).as_deref(), Some("2024-05-02"), "{name}");
        assert_eq!(read.status_as_of.as_ref().map(|d| d.value.to_string()).as_deref(), Some("2024-04-15"), "{name}");
        let reading = reading(name, &bytes);
        assert_eq!(reading.not_understood, [], "{name}");
        let status = read.tracks[0].measures[0].status.as_ref().map(|f| f.span.of(&reading.text).to_owned());
        assert_eq!(status.as_deref(), Some("Er i gang."), "{name}");
    }
}

#[test]
fn earlier_statuses_are_kept_with_their_days() {
    let body = table(&[
        &["Indsats", "Handling", "Status pr. 1/5-24", "Status pr. 1/2-24"],
        &["Stier", "Nye ruter", "Anlagt.", "Planlægges."],
        &["Stier", "Skilte", "", "Bestilt."],
    ]);
    let read = programme("status.docx", &docx(&body));
    assert_eq!(
        read.columns.iter().map(|c| c.role).collect::<Vec<_>>(),
        [ColumnRole::Track, ColumnRole::Measure, ColumnRole::Status, ColumnRole::Status]
    );
    assert_eq!(read.status_as_of.as_ref().map(|d| d.value.to_string()).as_deref(), Some("2024-05-01"));
    assert_eq!(told(&read)[1], "Nye ruter | ∅ | ∅ | Anlagt.");
    let earlier = |m: &sagsgang_intake::draft::MeasureDraft| {
        m.earlier.iter().map(|e| format!("{}: {}", e.as_of.value, e.text.value)).collect::<Vec<_>>()
    };
    let all: Vec<_> = read.tracks.iter().flat_map(|t| &t.measures).map(earlier).collect();
    assert_eq!(all, [["2024-02-01: Planlægges."], ["2024-02-01: Bestilt."]]);
}

#[test]
fn a_row_that_is_one_cell_and_a_line_above_a_table_name_tracks() {
    let wide = |text: &str| format!("<w:tr>{}</w:tr>", tc(r#"<w:gridSpan w:val="3"/>"#, &p(text)));
    let part = |measure: &str| table(&[&["Tiltag", "Tidsplan", "Status"], &[measure, "2024", "Er i gang."]]);
    let labelled = format!(
        "<w:tbl>{}</w:tbl>",
        [
            row(&["Tiltag", "Tidsplan", "Status"].map(|t| tc("", &p(t)))),
            wide("Spor 1: Stier"),
            row(&["Nye ruter", "2024", "Anlagt."].map(|t| tc("", &p(t)))),
        ]
        .concat()
    );
    assert_eq!(told(&programme("a.docx", &docx(&labelled))), ["[Spor 1: Stier]", "Nye ruter | ∅ | 2024 | Anlagt."]);
    let apart = [p(TITLE), p("Stier"), part("Nye ruter"), p("Lys"), part("Lamper")].concat();
    assert_eq!(
        told(&programme("b.docx", &docx(&apart))),
        ["[Stier]", "Nye ruter | ∅ | 2024 | Er i gang.", "[Lys]", "Lamper | ∅ | 2024 | Er i gang."]
    );
}

#[test]
fn a_measure_merged_over_two_rows_is_one_with_both_statuses() {
    let merged = |text: &str| tc(r#"<w:vMerge w:val="restart"/>"#, &p(text));
    let rows = [
        row(&["Spor", "Tiltag", "Status"].map(|t| tc("", &p(t)))),
        row(&[merged("Stier"), merged("Nye ruter"), tc("", &p("Ruten til skolen er anlagt."))]),
        row(&[tc("<w:vMerge/>", "<w:p/>"), tc("<w:vMerge/>", "<w:p/>"), tc("", &p("Ruten til havnen mangler."))]),
    ];
    let read = programme("a.docx", &docx(&format!("<w:tbl>{}</w:tbl>", rows.concat())));
    assert_eq!(told(&read), ["[Stier]", "Nye ruter | ∅ | ∅ | Ruten til skolen er anlagt.\nRuten til havnen mangler."]);
}

#[test]
fn minutes_that_hold_a_status_table_are_minutes() {
    let body = [
        p("Sagsfremstilling"),
        table(&[&["Tiltag", "Tidsplan", "Status"], &["Nye ruter", "2024", "Er i gang."]]),
        p("Indstilling"),
        p("Direktøren indstiller, at status tages til efterretning."),
        p("Beslutning"),
        p("Taget til efterretning."),
    ];
    let read = reading("referat.docx", &docx(&body.concat()));
    assert!(matches!(read.document, Draft::Minutes(_)), "{:?}", read.document);
}

#[test]
fn a_table_that_goes_on_below_without_a_heading_is_the_same_table() {
    let first = table(&[&["Spor", "Tiltag", "Status"], &["Stier", "Nye ruter", "Anlagt."]]);
    let second = table(&[&["", "Skilte", "Bestilt."], &["Lys", "Lamper", "Er i gang."]]);
    let read = programme("a.docx", &docx(&[first.clone(), "<w:p/>".to_owned(), second.clone()].concat()));
    assert_eq!(
        told(&read),
        ["[Stier]", "Nye ruter | ∅ | ∅ | Anlagt.", "Skilte | ∅ | ∅ | Bestilt.", "[Lys]", "Lamper | ∅ | ∅ | Er i gang."]
    );
    let apart = programme("a.docx", &docx(&[first.clone(), p("Kontaktpersoner:"), second].concat()));
    assert_eq!(told(&apart), ["[Stier]", "Nye ruter | ∅ | ∅ | Anlagt."]);
    let wider = table(&[&["", "Skilte", "Bestilt.", "2024"]]);
    assert_eq!(told(&programme("a.docx", &docx(&[first, "<w:p/>".to_owned(), wider].concat()))).len(), 2);
}
