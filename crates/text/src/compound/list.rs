//! The list of stems as it is written; its head explains the notation.

const STEMS: &str = include_str!("../../data/stems.txt");

/// What a word of the list is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Begins and ends compounds.
    Noun,
    /// Only begins them, as it stands.
    First,
    /// Only ends them.
    Last,
    /// Is whole.
    Alone,
}

/// How a noun is linked to the part after it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Link<'l> {
    /// As its suffix has it.
    Ruled,
    /// With nothing, with *s*, or with either.
    Named { bare: bool, s: bool },
    /// In a form of its own.
    Form(&'l str),
}

/// A word of the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'l> {
    pub kind: Kind,
    pub word: &'l str,
    pub link: Link<'l>,
}

/// The words of the list in order; an error is the piece that could not be read.
pub(super) fn entries() -> impl Iterator<Item = Result<Entry<'static>, &'static str>> {
    let mut section = None;
    STEMS.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).filter_map(move |piece| {
        if piece.starts_with('[') {
            section = kind(piece);
            return section.is_none().then_some(Err(piece));
        }
        Some(section.and_then(|kind| entry(kind, piece)).ok_or(piece))
    })
}

fn kind(header: &str) -> Option<Kind> {
    match header {
        "[noun]" => Some(Kind::Noun),
        "[first]" => Some(Kind::First),
        "[last]" => Some(Kind::Last),
        "[alone]" => Some(Kind::Alone),
        _ => None,
    }
}

fn entry(kind: Kind, piece: &str) -> Option<Entry<'_>> {
    let (word, link) = match piece.split_once('/') {
        None => (piece, Link::Ruled),
        Some((word, "0")) => (word, Link::Named { bare: true, s: false }),
        Some((word, "s")) => (word, Link::Named { bare: false, s: true }),
        Some((word, "0s")) => (word, Link::Named { bare: true, s: true }),
        Some((word, other)) => (word, Link::Form(other.strip_prefix('=')?)),
    };
    (kind == Kind::Noun || link == Link::Ruled).then_some(Entry { kind, word, link })
}
