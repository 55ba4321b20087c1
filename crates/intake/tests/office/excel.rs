use super::file::{rows, xlsx};
use super::{reading, text};
use sagsgang_intake::{Warning, read};

#[test]
fn every_sheet_is_a_table_under_its_name() {
    let first = rows(&[&["Udvalg", "Formand"], &["Teknisk Udvalg", "Anna Lund"]]);
    let second = rows(&[&["Dato"], &["1. maj 2024"]]);
    let bytes = xlsx(&[("Udvalg 2024", "", &first), ("Møder", "", &second)]);
    assert_eq!(
        text("a.xlsx", &bytes),
        "Udvalg 2024\n\nUdvalg\tFormand\nTeknisk Udvalg\tAnna Lund\n\nMøder\n\nDato\n1. maj 2024"
    );
}

#[test]
fn dates_and_amounts_are_written_the_danish_way() {
    let cells = r#"<sheetData><row r="1"><c r="A1" s="1"><v>45397</v></c><c r="B1" s="2"><v>45397</v></c>
        <c r="C1" s="3"><v>1234567.5</v></c><c r="D1"><v>0.5</v></c><c r="E1" t="b"><v>1</v></c></row></sheetData>"#;
    assert_eq!(text("a.xlsx", &xlsx(&[("Ark1", "", cells)])), "15-04-2024\t15-04-2024\t1.234.567,50\t0,5\tSAND");
}

#[test]
fn what_is_hidden_is_left_out_and_named() {
    let cells = r#"<cols><col min="2" max="2" hidden="1"/></cols><sheetData>
        <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
        <row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><v>4</v></c></row></sheetData>"#;
    let bytes = xlsx(&[("Plan", "", cells), ("Noter", r#"state="hidden""#, cells)]);
    let read = reading("a.xlsx", &bytes);
    assert_eq!(read.text, "Plan\n\n1\n4");
    let plan = || "Plan".to_owned();
    assert_eq!(
        read.warnings,
        [
            Warning::HiddenRows { sheet: plan(), rows: "2".to_owned() },
            Warning::HiddenColumns { sheet: plan(), columns: "B".to_owned() },
            Warning::HiddenSheets { names: vec!["Noter".to_owned()] }
        ]
    );
}

#[test]
fn a_workbook_with_one_far_cell_is_small() {
    let cells = r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row>
        <row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>"#;
    assert_eq!(text("a.xlsx", &xlsx(&[("Ark1", "", cells)])), "1\n\t2");
    assert!(read("a.xlsx", &xlsx(&[("Ark1", "", "<sheetData/>")])).is_err());
}
