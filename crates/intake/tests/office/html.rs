use super::{reading, text};
use sagsgang_intake::{LeftOut, Warning};

fn shown(html: &str) -> String {
    text("a.html", html.as_bytes())
}

#[test]
fn paragraphs_lists_and_breaks_are_lines() {
    assert_eq!(
        shown("<p>Et   afsnit\n over to linjer<br>og en til<br><br>Nyt<ul><li>en<ul><li>under</ul><li>to</ul>"),
        "Et afsnit over to linjer\nog en til\n\nNyt\n\n- en\no under\n- to"
    );
    assert_eq!(shown("<ol type=a start=2><li>b<li value=5>e</ol>x"), "b. b\ne. e\n\nx");
    assert_eq!(shown("<pre>a  b\n\nc</pre>"), "a  b\n\nc");
    assert_eq!(shown("R&oslash;d gr&#xF8;d&nbsp;&amp; fl&shy;øde"), "Rød grød & fløde");
}

#[test]
fn cells_cover_rows_and_columns() {
    assert_eq!(
        shown(
            "<table><caption>Plan</caption><tr><th colspan=2>Sti<th>År<tr><td rowspan=2>A<td>b<td>1<tr><td>c<td>2</table>"
        ),
        "Plan\n\nSti\tÅr\nA\tb\t1\nc\t2"
    );
    assert_eq!(shown("<table><tr><td><table><tr><td>ind<td>i</table><td>ud</table>"), "ind\ti\n\nud");
}

#[test]
fn the_characters_are_those_the_page_names() {
    let western = b"<meta charset=\"iso-8859-1\"><p>R\xf8d".to_vec();
    let read = reading("a.htm", &western);
    assert_eq!((read.text.as_str(), read.warnings), ("Rød", vec![]));
    assert_eq!(reading("a.htm", b"<p>R\xf8d").warnings, [Warning::EncodingGuessed]);
    let wide: Vec<u8> = "\u{feff}<p>Rød".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(text("a.html", &wide), "Rød");
}

#[test]
fn what_is_not_shown_is_left_out() {
    let read =
        reading("a.html", b"<title>T</title><div hidden>x<div>y</div></div><p style='display: none'>z</p><p>a</p>");
    assert_eq!(read.text, "z\n\na");
    assert_eq!(read.warnings, [Warning::LeftOut { what: LeftOut::Hidden, count: 1 }]);
}
