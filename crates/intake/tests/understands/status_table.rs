use super::{programme, reading, value};
use sagsgang_intake::Warning;
use sagsgang_intake::draft::{ColumnRole, ProgrammeDraft};

/// Track, then measure, start and status of each of its measures; `-` for what is empty.
fn told(read: &ProgrammeDraft) -> Vec<String> {
    let cell = |f: &Option<sagsgang_intake::Found<String>>| f.as_ref().map_or("∅".to_owned(), |f| f.value.clone());
    let row = |m: &sagsgang_intake::draft::MeasureDraft| {
        format!("{} | {} | {}", cell(&m.name), cell(&m.start), cell(&m.status))
    };
    read.tracks
        .iter()
        .flat_map(|t| std::iter::once(format!("[{}]", cell(&t.name))).chain(t.measures.iter().map(row)))
        .collect()
}

const HEAD: &str =
    " 2. maj 2024\n\nStatus på cykelplanen pr. april 2024 \n\nSpor Tiltag Iværksættelse Status pr. 15/4-24 \n";

#[test]
fn the_head_of_the_table_names_columns_and_days() {
    let read = programme(&format!("{HEAD}Stier \n\nNye ruter \n\n1. halvår 2024 \n\nEr i gang. \n"));
    assert_eq!(
        read.columns.iter().map(|c| c.role).collect::<Vec<_>>(),
        [ColumnRole::Track, ColumnRole::Measure, ColumnRole::Start, ColumnRole::Status]
    );
    assert_eq!(value(read.title.as_ref()), "Status på cykelplanen pr. april 2024");
    assert_eq!(read.document_date.as_ref().map(|d| d.value.to_string()).as_deref(), Some("2024-05-02"));
    assert_eq!(read.status_as_of.as_ref().map(|d| d.value.to_string()).as_deref(), Some("2024-04-15"));
    assert_eq!(told(&read), ["[Stier]", "Nye ruter | 1. halvår 2024 | Er i gang."]);
}

#[test]
fn white_space_before_a_cell_stands_for_an_empty_one() {
    let read = programme(&format!(
        "{HEAD}Stier \n\nNye ruter \n\n Ruterne er taget i brug. \n\nSkilte \n\nMarts 2024 \n\n- \n"
    ));
    assert_eq!(told(&read), ["[Stier]", "Nye ruter | ∅ | Ruterne er taget i brug.", "Skilte | Marts 2024 | -"]);
}

#[test]
fn two_cells_on_one_line_are_cut_at_the_gap() {
    let read = programme(&format!("{HEAD}Stier \n\nNye ruter  Opstart i marts \n2024 \n\nEr i gang. \n"));
    assert_eq!(told(&read), ["[Stier]", "Nye ruter | Opstart i marts 2024 | Er i gang."]);
}

#[test]
fn a_row_broken_over_pages_is_put_together() {
    let text = format!(
        "{HEAD}Stier \n\nNye ruter til sko-\nlerne \n\nFokus på møder i for-\nåret, hvor der i \n\nRuterne er aftalt med sko-\nlerne, og der er kon-\n 2024 tales om skilte. \n\ntakt til havnen. \n"
    );
    let read = programme(&text);
    assert_eq!(
        told(&read),
        [
            "[Stier]",
            "Nye ruter til skolerne | Fokus på møder i foråret, hvor der i 2024 tales om skilte. | Ruterne er aftalt med skolerne, og der er kontakt til havnen."
        ]
    );
}

#[test]
fn a_centred_label_takes_the_rows_before_it_that_speak_of_its_matter() {
    let text = format!(
        "{HEAD}Stier \n\nNye ruter \n\nMarts 2024 \n\nEr i gang. \n\nInddragelse af skolerne \n\nApril 2024 \n\n- \n\nPolitisk inddragelse \n\nMøde i udvalget \n\nMaj 2024 \n\n- \n"
    );
    let read = programme(&text);
    assert_eq!(
        told(&read),
        [
            "[Stier]",
            "Nye ruter | Marts 2024 | Er i gang.",
            "[Politisk inddragelse]",
            "Inddragelse af skolerne | April 2024 | -",
            "Møde i udvalget | Maj 2024 | -"
        ]
    );
    assert!(reading(&text).warnings.iter().any(|w| matches!(w, Warning::TrackClaimedRows { rows: 1, .. })));
}

#[test]
fn a_table_without_boxes_is_cut_at_its_blank_lines() {
    let text = format!(
        "{HEAD}Sti-\ner \n \nNye ruter \n \nSamtaler: marts \n \nRuterne er an-\nlagt. \n \nSkilte \n \n2. halvår 2024 \n \n- \nLys \n"
    );
    assert_eq!(
        told(&programme(&text)),
        ["[Stier]", "Nye ruter | Samtaler: marts | Ruterne er anlagt.", "[Lys]", "Skilte | 2. halvår 2024 | -"]
    );
}
