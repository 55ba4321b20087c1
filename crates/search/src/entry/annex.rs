//! Entries of annexes: an entry for each file of an open annex of an open item, with the text of the file.

use super::meeting::{about_meeting, of_meeting};
use super::{Document, Entry, HitAnnex, Kind, Marks, Paper};
use crate::words::words;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicAction, PublicAnnex, PublicItem, PublicMeeting};
use sagsgang_domain::organization::Organization;
use std::collections::BTreeMap;
use std::sync::Arc;

/// At most so many bytes of a file's text are kept; what stands after is not found.
pub const TEXT_BYTES_MAX: usize = 1_000_000;
/// A text without pages is kept in leaves of about so many bytes.
const LEAF_BYTES: usize = 4_000;
/// Ends a leaf.
pub(crate) const LEAF_END: char = '\u{c}';

/// The text of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnnexText {
    /// The pages, or the whole text where it has none.
    pub pages: Vec<String>,
    /// Whether they are pages that a reader can turn to.
    pub has_pages: bool,
}

/// What is found with a meeting but is not in its view.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// What follows from its decisions.
    pub actions: Vec<Public<PublicAction>>,
    /// The texts of files, by digest. Only that of a file which the view names is used.
    pub texts: BTreeMap<String, Arc<AnnexText>>,
}

impl AnnexText {
    /// As it is kept beside an entry, with the number of the first word of each leaf.
    pub(super) fn kept(&self, digest: &str) -> (Vec<u32>, Paper) {
        let leaves = self.leaves();
        let mut first = 0;
        let mut starts = Vec::with_capacity(leaves.len());
        for leaf in &leaves {
            starts.push(first);
            first += u32::try_from(words(leaf).len()).unwrap_or(u32::MAX);
        }
        let ended = leaves.iter().flat_map(|leaf| [leaf.as_str(), "\u{c}"]).collect();
        (starts, Paper { digest: digest.to_owned(), text: ended })
    }

    /// The text as the index keeps it, in leaves, within its bound.
    fn leaves(&self) -> Vec<String> {
        let mut left = TEXT_BYTES_MAX;
        let mut leaves = Vec::new();
        for page in &self.pages {
            let page: String = page.replace(LEAF_END, "\n");
            let page = &page[..page.floor_char_boundary(left)];
            left -= page.len();
            if self.has_pages {
                leaves.push(page.to_owned());
            } else {
                leaves.extend(cut(page));
            }
            if left == 0 {
                break;
            }
        }
        leaves
    }
}

/// A text in leaves that end where a line does, where there are lines.
fn cut(text: &str) -> Vec<String> {
    let mut leaves = Vec::new();
    let mut rest = text;
    while rest.len() > LEAF_BYTES {
        let most = rest.floor_char_boundary(LEAF_BYTES);
        let end = rest[..most].rfind(char::is_whitespace).filter(|end| *end > 0).unwrap_or(most);
        leaves.push(rest[..end].to_owned());
        rest = &rest[end..];
    }
    leaves.push(rest.to_owned());
    leaves
}

/// The entries of an item's open annexes.
pub(super) fn annexes(
    meeting: &PublicMeeting,
    item: &PublicItem,
    organization: &Organization,
    beside: &Beside,
) -> Vec<Document> {
    let open = item.annexes.iter().filter(|annex| annex.closed.is_none());
    open.filter_map(|annex| annex_entry(meeting, item, annex, organization, &beside.texts)).collect()
}

/// The entry of an annex whose file has a text.
pub(super) fn annex_entry(
    meeting: &PublicMeeting,
    item: &PublicItem,
    annex: &PublicAnnex,
    organization: &Organization,
    texts: &BTreeMap<String, Arc<AnnexText>>,
) -> Option<Document> {
    let file = annex.file.as_ref()?;
    let text = texts.get(&file.digest)?;
    let (leaves, paper) = text.kept(&file.digest);
    let entry = Entry {
        number: Some(item.number),
        case_number: item.case_number.clone(),
        annex: Some(HitAnnex { number: annex.number, file: Some(file.name.clone()), item: item.title.clone() }),
        leaves,
        has_pages: text.has_pages,
        ..of_meeting(Kind::Annex, &annex.title, meeting, organization)
    };
    let marks = Marks { bodies: vec![organization.slug.clone()], ..Marks::default() };
    Some(Document { entry, about: about_meeting(meeting, organization), marks, paper: Some(paper), audience: None })
}

#[cfg(test)]
mod tests {
    use super::{AnnexText, LEAF_BYTES, TEXT_BYTES_MAX};

    #[test]
    fn pages_stay_pages_and_other_texts_are_cut_between_words() {
        let paged = AnnexText { pages: vec!["en".to_owned(), "to\u{c}tre".to_owned()], has_pages: true };
        assert_eq!(paged.leaves(), ["en", "to\ntre"]);
        let long = "ord ".repeat(LEAF_BYTES);
        let leaves = AnnexText { pages: vec![long.clone()], has_pages: false }.leaves();
        assert!(leaves.len() > 3 && leaves.iter().all(|leaf| leaf.len() <= LEAF_BYTES));
        assert_eq!(leaves.concat(), long, "nothing is lost");
        assert!(leaves.iter().all(|leaf| leaf.trim().split(' ').all(|word| word == "ord")));
    }

    #[test]
    fn a_text_is_kept_within_its_bound() {
        let text = AnnexText { pages: vec!["æ".repeat(TEXT_BYTES_MAX); 3], has_pages: true };
        let leaves = text.leaves();
        assert_eq!((leaves.len(), leaves[0].len()), (1, TEXT_BYTES_MAX));
    }
}
