//! A PDF as an office program would print it: lines of text on pages.

const TOP: usize = 780;
const LEADING: usize = 15;

/// A PDF file with these lines on each page, in a common font. The letters are those of Western Europe.
pub fn pdf(pages: &[&[&str]]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n".to_vec();
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 10 + 2 * page)).collect();
    let parts = [
        format!("2 0 obj <</Type /Pages /Kids [{}] /Count {}>> endobj\n", kids.join(" "), pages.len()),
        "3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>> endobj\n".to_owned(),
    ];
    file.extend(parts.concat().bytes());
    for (number, lines) in pages.iter().enumerate() {
        let (page, content) = (10 + 2 * number, 11 + 2 * number);
        let head = format!(
            "{page} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
             /Resources <</Font <</F 3 0 R>>>>>> endobj\n"
        );
        file.extend(head.bytes());
        let drawn = drawn(lines);
        file.extend(format!("{content} 0 obj <</Length {}>> stream\n", drawn.len()).bytes());
        file.extend(drawn);
        file.extend(b"\nendstream endobj\n");
    }
    file.extend(b"trailer <</Root 1 0 R>>\n%%EOF\n");
    file
}

fn drawn(lines: &[&str]) -> Vec<u8> {
    let mut drawn = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let y = TOP.saturating_sub(at * LEADING);
        drawn.extend(format!("BT /F 11 Tf 70 {y} Td (").bytes());
        for letter in line.chars() {
            if matches!(letter, '(' | ')' | '\\') {
                drawn.push(b'\\');
            }
            drawn.push(u8::try_from(u32::from(letter)).unwrap_or(b'?'));
        }
        drawn.extend(b") Tj ET\n");
    }
    drawn
}

/// A PDF file of one page that is a picture, as a scanner makes it.
pub fn scan() -> Vec<u8> {
    let draw = "q 500 0 0 700 40 70 cm /Scan Do Q";
    let dots = "f".repeat(16);
    format!(
        "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n\
         2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n\
         3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources <</XObject <</Scan 5 0 R>>>>>> endobj\n\
         4 0 obj <</Length {}>> stream\n{draw}\nendstream endobj\n\
         5 0 obj <</Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 \
         /Length {}>> stream\n{dots}\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n",
        draw.len(),
        dots.len(),
    )
    .into_bytes()
}
