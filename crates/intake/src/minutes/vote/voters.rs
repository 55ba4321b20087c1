//! Who is on a side of a vote: persons, groups by name or letter, and numbers.

use crate::draft::VoteSide;
use crate::pattern::Pattern;
use crate::person;

/// The names of groups, and the words that stand before one.
static GROUP: Pattern = Pattern::new(
    r"^(?:Socialdemokrat(?:iet|erne)|Socialistisk Folkeparti|SF|Venstre|(?:Det )?(?:Radikale Venstre|Konservative Folkeparti)|(?:De )?(?:Radikale|Konservative)|Enhedslisten|Dansk Folkeparti|Liberal Alliance|Danmarksdemokraterne|Moderaterne|Alternativet|Nye Borgerlige|Borgerlisten|[A-ZÆØÅ])\b",
);
/// Words that may stand between voters.
static BETWEEN: Pattern = Pattern::new(
    r"(?i)^(?:og|samt|ved|fra|listerne|liste|partiet|partierne|gruppen|gruppe|medlemmer|medlem|stemmer|stemme|hele|[\s:,;()+/–-])",
);
static NUMBER: Pattern = Pattern::new(r"^\d{1,3}\b");
/// A letter that ends a sentence is a group, not the first letter of the next one's name.
static LETTER_AND_STOP: Pattern = Pattern::new(r"^[A-ZÆØÅ]\.? [A-ZÆØÅ]\pL");
static WORD: Pattern = Pattern::new(r"^[^\s,;:()+/]+|^.");

/// No name is longer.
const LONGEST: usize = 160;

#[derive(Debug)]
enum Token {
    Number(u32),
    Person(String),
    Group(String),
    /// No voter, and nothing that may stand between voters.
    Other,
}

/// The voters that `text` begins with.
pub fn behind(text: &str) -> VoteSide {
    side(tokens(text).take_while(is_voter).collect())
}

/// The voters that `text` ends with.
pub fn before(text: &str) -> VoteSide {
    let mut last = Vec::new();
    for token in tokens(text) {
        if is_voter(&token) {
            last.push(token);
        } else {
            last.clear();
        }
    }
    side(last)
}

fn is_voter(token: &Token) -> bool {
    !matches!(token, Token::Other)
}

fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (token, length) = next(rest);
            rest = rest.get(length.max(1)..).unwrap_or_default();
            if token.is_some() {
                return token;
            }
        }
        None
    })
}

/// What `rest` begins with, and how long it is.
fn next(rest: &str) -> (Option<Token>, usize) {
    let near = rest.get(..rest.floor_char_boundary(LONGEST)).unwrap_or(rest);
    let starts = |p: &Pattern| p.find(rest).map(|m| m.as_str());
    if let Some(number) = starts(&NUMBER) {
        return (number.parse().ok().map(Token::Number), number.len());
    }
    if let Some(between) = starts(&BETWEEN).filter(|b| is_whole(rest, b)) {
        return (None, between.len());
    }
    let group = starts(&GROUP);
    let letter = group.filter(|g| g.chars().count() == 1 && LETTER_AND_STOP.is_match(rest));
    let person = person::leading(near).filter(|p| p.value.party.is_some() || letter.is_none());
    if let Some(person) = person.filter(|p| group.is_none_or(|g| p.value.party.is_some() || g.len() < p.span.end)) {
        return (Some(Token::Person(person.value.written())), person.span.end);
    }
    if let Some(group) = group {
        return (Some(Token::Group(group.to_owned())), group.len());
    }
    (Some(Token::Other), starts(&WORD).map_or(1, str::len))
}

/// Whether a word ends where it was found to end.
fn is_whole(rest: &str, word: &str) -> bool {
    let after = rest.get(word.len()..).and_then(|r| r.chars().next());
    !(word.ends_with(char::is_alphabetic) && after.is_some_and(char::is_alphanumeric))
}

fn side(tokens: Vec<Token>) -> VoteSide {
    let leads = matches!(tokens.first(), Some(Token::Number(_)));
    let groups = tokens.iter().filter(|t| matches!(t, Token::Group(_))).count();
    let (mut named, mut numbers) = (Vec::new(), Vec::new());
    for token in tokens {
        match token {
            Token::Number(number) => numbers.push((named.len(), number)),
            Token::Person(name) | Token::Group(name) => named.push(name),
            Token::Other => {}
        }
    }
    VoteSide { count: count(leads, groups, named.len(), &numbers), named }
}

/// The number before all voters, or behind the last, is of all of them; one behind each is added to the others.
fn count(leads: bool, groups: usize, named: usize, numbers: &[(usize, u32)]) -> Option<u32> {
    if let Some((_, first)) = numbers.first().filter(|_| leads) {
        return Some(*first);
    }
    let of_each = numbers.len() == named && numbers.iter().enumerate().all(|(at, (behind, _))| at + 1 == *behind);
    match numbers {
        [] => (groups == 0).then(|| u32::try_from(named).ok()).flatten().filter(|count| *count > 0),
        [(behind, only)] if *behind == named => Some(*only),
        _ if of_each => numbers.iter().try_fold(0, |sum: u32, (_, one)| sum.checked_add(*one)),
        _ => None,
    }
}
