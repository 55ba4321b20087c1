//! Whether a stretch of text is a sentence or a name of something.
//!
//! A measure is named ("Ansættelse af to ledere"), its status is told ("Lederne er ansat"): the finite verb tells
//! them apart.

/// Verb forms that stand only in sentences.
const FINITE: [&str; 41] = [
    "er",
    "var",
    "har",
    "havde",
    "skal",
    "skulle",
    "vil",
    "ville",
    "kan",
    "kunne",
    "må",
    "bør",
    "bliver",
    "blev",
    "tager",
    "tog",
    "sker",
    "skete",
    "deltager",
    "deltog",
    "forventes",
    "afholdes",
    "afholdt",
    "gennemføres",
    "igangsættes",
    "iværksættes",
    "arbejder",
    "kører",
    "fortsætter",
    "afventer",
    "udarbejdes",
    "pågår",
    "får",
    "giver",
    "ønsker",
    "ønskes",
    "understøtter",
    "fik",
    "godkendte",
    "modtaget",
    "påbegyndes",
];

/// Whether a finite verb stands in `text`.
pub fn has_finite_verb(text: &str) -> bool {
    words(text).any(|w| FINITE.contains(&w.as_str()))
}

/// The words of `text` in lower case.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase)
}

/// Whether two words are forms of one word, or one begins a compound of the other: *politisk*, *politiske*,
/// *politikken*. Six letters are shared by chance too seldom to matter.
pub fn akin(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    shared >= 6 && shared * 10 >= a.chars().count().min(b.chars().count()) * 7
}
