//! Characters that HTML writes by name or number.

use crate::pattern::Pattern;

static ENTITY: Pattern = Pattern::new(r"&(?:#[xX]([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,9}));");

/// The names that Danish municipal texts use. Any other is left as it is written.
const NAMES: [(&str, char); 62] = [
    ("nbsp", ' '),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("aelig", 'æ'),
    ("oslash", 'ø'),
    ("aring", 'å'),
    ("AElig", 'Æ'),
    ("Oslash", 'Ø'),
    ("Aring", 'Å'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("egrave", 'è'),
    ("aacute", 'á'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
    ("iacute", 'í'),
    ("agrave", 'à'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("eth", 'ð'),
    ("ccedil", 'ç'),
    ("ntilde", 'ñ'),
    ("szlig", 'ß'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("sect", '§'),
    ("para", '¶'),
    ("euro", '€'),
    ("pound", '£'),
    ("deg", '°'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("times", '×'),
    ("plusmn", '±'),
    ("micro", 'µ'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("le", '≤'),
    ("ge", '≥'),
    ("rarr", '→'),
];

/// The text with its characters in place of their names and numbers.
pub fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for c in ENTITY.all(text) {
        let Some(whole) = c.get(0) else { continue };
        let number =
            c.get(1).map(|m| u32::from_str_radix(m.as_str(), 16)).or_else(|| c.get(2).map(|m| m.as_str().parse()));
        let character = match number {
            Some(number) => number.ok().and_then(char::from_u32),
            None => c.get(3).and_then(|name| NAMES.iter().find(|(known, _)| *known == name.as_str())).map(|(_, c)| *c),
        };
        let Some(character) = character else { continue };
        out.push_str(text.get(from..whole.start()).unwrap_or_default());
        out.push(character);
        from = whole.end();
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}
