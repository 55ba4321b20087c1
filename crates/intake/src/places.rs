//! Where on its pages a text stood: for each word the rectangle it was read from.
//!
//! Only formats whose pages are fixed tell it (PDF). Lengths are points of the page as it is shown, `y` grows downwards.

use crate::span::Span;

/// How much of a letter's size stands above its baseline, and how much below: enough to cover any letter.
const ABOVE: f32 = 0.82;
const BELOW: f32 = 0.26;

/// A rectangle on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The page, from 0.
    pub page: usize,
    /// Its left side.
    pub x: f32,
    /// Its top.
    pub y: f32,
    /// How wide it is.
    pub width: f32,
    /// How high.
    pub height: f32,
}

/// A page as it is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageSize {
    /// How wide it is.
    pub width: f32,
    /// How high.
    pub height: f32,
}

/// Where the words of a text stood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Places {
    pages: Vec<PageSize>,
    /// In the order of the text.
    words: Vec<Word>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Word {
    start: u32,
    end: u32,
    page: u32,
    x: f32,
    right: f32,
    baseline: f32,
    size: f32,
}

impl Places {
    /// The pages in order; none where the format has no pages of its own.
    pub fn pages(&self) -> &[PageSize] {
        &self.pages
    }

    /// One more page, on which the next words stand.
    pub(crate) fn begin_page(&mut self, width: f32, height: f32) {
        self.pages.push(PageSize { width, height });
    }

    /// A word of the page begun last: where it stands in the text, from where to where, its baseline and its size.
    pub(crate) fn add(&mut self, span: Span, (x, right): (f64, f64), baseline: f64, size: f64) {
        let Some(page) = self.pages.len().checked_sub(1) else { return };
        let (Ok(page), Ok(start), Ok(end)) = (u32::try_from(page), u32::try_from(span.start), u32::try_from(span.end))
        else {
            return;
        };
        let [x, right, baseline, size] = [x, right, baseline, size].map(short);
        self.words.push(Word { start, end, page, x, right, baseline, size });
    }

    /// Where a stretch of the text stood: a rectangle for each line of it.
    pub fn of(&self, span: Span) -> Vec<Place> {
        let first = self.words.partition_point(|word| word.end as usize <= span.start);
        let mut lines: Vec<Word> = Vec::new();
        for word in self.words.iter().skip(first).take_while(|word| (word.start as usize) < span.end) {
            let part = word.part(span);
            match lines.last_mut().filter(|line| line.goes_on(&part)) {
                Some(line) => line.right = line.right.max(part.right),
                None => lines.push(part),
            }
        }
        lines.iter().map(Word::place).collect()
    }
}

impl Word {
    /// The part of the word that the stretch covers, as if all its letters were as wide.
    #[expect(clippy::cast_precision_loss, reason = "a word is short")]
    fn part(&self, span: Span) -> Self {
        let length = (self.end - self.start).max(1) as f32;
        let share =
            |at: usize| (at.clamp(self.start as usize, self.end as usize) - self.start as usize) as f32 / length;
        let width = self.right - self.x;
        Self { x: self.x + width * share(span.start), right: self.x + width * share(span.end), ..*self }
    }

    /// Whether the other follows it on its line.
    fn goes_on(&self, other: &Self) -> bool {
        self.page == other.page && (self.baseline - other.baseline).abs() < 0.5 && other.x >= self.x
    }

    fn place(&self) -> Place {
        let (above, below) = (self.size * ABOVE, self.size * BELOW);
        Place {
            page: self.page as usize,
            x: self.x,
            y: self.baseline - above,
            width: (self.right - self.x).max(1.0),
            height: above + below,
        }
    }
}

/// A place on a page needs no more digits.
#[expect(clippy::cast_possible_truncation, reason = "points on a page fit")]
const fn short(length: f64) -> f32 {
    length as f32
}

#[cfg(test)]
mod tests {
    use super::{Place, Places};
    use crate::span::Span;

    fn boxes(places: &Places, start: usize, end: usize) -> Vec<(usize, f32, f32)> {
        places.of(Span::new(start, end)).iter().map(|place: &Place| (place.page, place.x, place.width)).collect()
    }

    #[test]
    fn a_stretch_is_a_rectangle_for_each_line_and_a_word_can_be_cut() {
        // "Sag nr 4\nGodkendt\u{c}Enig"
        let mut places = Places::default();
        places.begin_page(595.0, 842.0);
        for (start, end, x, right, y) in [
            (0, 3, 50.0, 80.0, 100.0),
            (4, 6, 85.0, 105.0, 100.0),
            (7, 8, 110.0, 120.0, 100.0),
            (9, 17, 50.0, 130.0, 114.0),
        ] {
            places.add(Span::new(start, end), (x, right), y, 10.0);
        }
        places.begin_page(595.0, 842.0);
        places.add(Span::new(18, 22), (50.0, 90.0), 60.0, 10.0);
        assert_eq!(boxes(&places, 0, 8), [(0, 50.0, 70.0)], "a line is one rectangle");
        assert_eq!(boxes(&places, 7, 17), [(0, 110.0, 10.0), (0, 50.0, 80.0)]);
        assert_eq!(boxes(&places, 9, 22), [(0, 50.0, 80.0), (1, 50.0, 40.0)], "over the page's end");
        assert_eq!(boxes(&places, 11, 13), [(0, 70.0, 20.0)], "a part of a word");
        assert_eq!(boxes(&places, 8, 9), [], "a line's end stands nowhere");
        assert_eq!(boxes(&Places::default(), 0, 9), []);
    }
}
