use super::{item, values};

#[test]
fn codes_stand_on_a_line_each_or_with_slashes() {
    assert_eq!(
        values(&item("Sagsgang\n\nVPU\n\nØK\n\nKB\n\nSagsfremstilling\n\nTaget er utæt.\n").route),
        ["VPU", "ØK", "KB"]
    );
    assert_eq!(values(&item("Sagsforløb: FK/ØK/BY\n\nBeslutning\n\nGodkendt.\n").route), ["FK", "ØK", "BY"]);
}

#[test]
fn bodies_may_be_written_out() {
    let item = item("Sagsgang\nUdvalget for Klima og Miljø, Økonomiudvalget og Byrådet.\n\nBeslutning\nGodkendt.\n");
    assert_eq!(values(&item.route), ["Udvalget for Klima og Miljø", "Økonomiudvalget", "Byrådet"]);
}

#[test]
fn a_matrix_marks_its_bodies_with_a_cross() {
    let item = item(
        "Sagsnr.: 00.00.00-P19-1-13\n\nNøgletal\n\nDIR\nFOU\nØKE\nBYR\n \n \nx\nx\n\nIndstilling\n\nDet indstilles, at tallene drøftes.\n",
    );
    assert_eq!(values(&item.route), ["ØKE", "BYR"]);
}
