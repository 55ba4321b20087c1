//! How wide text was on the page. Letters differ in width, so characters alone mislead.

/// About how wide `text` is, in the width of a common letter.
pub fn of(text: &str) -> f64 {
    text.chars().map(letter).sum()
}

fn letter(c: char) -> f64 {
    match c {
        'i' | 'l' | 'j' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.5,
        't' | 'f' | 'r' | ' ' | '(' | ')' | '-' | '/' | '”' | '[' | ']' => 0.65,
        'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | '@' | '—' => 1.55,
        c if c.is_uppercase() => 1.25,
        _ => 1.0,
    }
}

/// The width of what would have had to fit on the line for its first word not to go to the next: a whole short word,
/// or the first part of one that can be divided.
pub fn first_part(line: &str) -> f64 {
    let word = line.split_whitespace().next().unwrap_or_default();
    of(&word.chars().take(5).collect::<String>()) + letter(' ')
}
