//! What stands on one page: letters with their places, ruled lines, and whether there are pictures.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, TransformExt as _, interpret_page,
};
use kurbo::{Affine, BezPath, Rect, Shape as _};

/// A glyph's own coordinates are thousandths of the letter's size.
const UNITS: f64 = 1000.0;
/// A line is thinner than this, in points.
const THIN: f64 = 2.0;

/// One letter on the page. Lengths are points; `y` grows downwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// Where it begins.
    pub x: f64,
    /// Where it ends.
    pub end: f64,
    /// Its baseline.
    pub y: f64,
    /// The size of its font.
    pub size: f64,
    /// What it is.
    pub character: char,
}

/// What is drawn on a page.
#[derive(Debug, Default)]
pub struct Drawn {
    /// How wide the page is.
    pub width: f32,
    /// How high.
    pub height: f32,
    /// The letters, in the order drawn.
    pub letters: Vec<Letter>,
    /// Letters that do not run from left to right, as rows of text.
    pub turned: Vec<String>,
    /// Horizontal and vertical lines, thin boxes too.
    pub rules: Vec<Rect>,
    /// How many letters have no character that is known.
    pub unknown: usize,
    /// Whether a picture stands there.
    pub has_picture: bool,
}

/// How much of a whole file has been drawn. A file of a few kilobytes can ask for endless drawing.
#[derive(Debug, Default)]
pub struct Limit {
    drawn: usize,
}

impl Limit {
    /// No meeting's papers come near this.
    const MOST: usize = 20_000_000;

    fn count(&mut self) {
        self.drawn += 1;
        if self.drawn > Self::MOST {
            // The interpreter cannot be asked to stop in any other way; it is caught where the file is read.
            std::panic::resume_unwind(Box::new(Self::default()));
        }
    }
}

/// Draws a page.
pub fn draw<'a>(page: &Page<'a>, cache: &InterpreterCache<'a>, limit: &mut Limit) -> Drawn {
    let (width, height) = page.render_dimensions();
    let whole = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let settings = InterpreterSettings::default();
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, whole, cache, page.xref(), settings);
    let drawn = Drawn { width, height, ..Drawn::default() };
    let mut eye = Eye { drawn, limit, turned_at: None };
    interpret_page(page, &mut context, &mut eye);
    eye.drawn
}

struct Eye<'l> {
    drawn: Drawn,
    limit: &'l mut Limit,
    /// Where the last turned letter stood.
    turned_at: Option<(f64, f64)>,
}

impl Eye<'_> {
    fn letter(&mut self, text: char, part: usize, parts: usize, at: Affine, advance: f64) {
        let [right_x, right_y, up_x, up_y, x, y] = at.as_coeffs();
        let size = up_x.hypot(up_y) * UNITS;
        if !(size.is_finite() && x.is_finite() && y.is_finite()) {
            self.drawn.unknown += 1;
            return;
        }
        if right_x <= 0.0 || right_y.abs() > right_x * 0.1 {
            self.turned(text, x, y, size);
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "a letter has a handful of parts")]
        let (part, parts) = (part as f64, parts as f64);
        let width = right_x * advance / parts;
        let x = x + part * width;
        self.drawn.letters.push(Letter { x, end: x + width, y, size, character: text });
    }

    fn turned(&mut self, text: char, x: f64, y: f64, size: f64) {
        let near = self.turned_at.is_some_and(|(last_x, last_y)| (x - last_x).hypot(y - last_y) < size * 1.5);
        self.turned_at = Some((x, y));
        match self.drawn.turned.last_mut().filter(|_| near) {
            Some(row) => row.push(text),
            None => self.drawn.turned.push(text.to_string()),
        }
    }

    fn rule(&mut self, bounds: Rect) {
        let (width, height) = (bounds.width(), bounds.height());
        if !(width.is_finite() && height.is_finite()) {
            return;
        }
        if width < THIN && height >= THIN || height < THIN && width >= THIN {
            self.drawn.rules.push(bounds);
        }
    }
}

impl<'a> Device<'a> for Eye<'_> {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        self.limit.count();
        // Bold is at times a letter filled and then stroked: it is one letter.
        if matches!(mode, GlyphDrawMode::Stroke(_))
            && self.drawn.letters.last().is_some_and(|last| same_place(last, transform * glyph_transform))
        {
            return;
        }
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map_or(UNITS / 2.0, f64::from),
            Glyph::Type3(_) => UNITS / 2.0,
        };
        let text = match glyph.as_unicode() {
            Some(BfString::Char(one)) => one.to_string(),
            Some(BfString::String(text)) => text,
            None => String::new(),
        };
        let text: Vec<char> = text.chars().flat_map(plain).collect();
        if text.is_empty() {
            self.drawn.unknown += 1;
        }
        for (part, letter) in text.iter().enumerate() {
            self.letter(*letter, part, text.len(), transform * glyph_transform, advance);
        }
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, mode: &PathDrawMode) {
        self.limit.count();
        // What is stroked is often many lines in one path; a filled shape with bends is a picture.
        match mode {
            PathDrawMode::Stroke(_) => {
                for segment in path.segments().take(MOST_SEGMENTS) {
                    if let kurbo::PathSeg::Line(line) = segment {
                        let (from, to) = (transform * line.p0, transform * line.p1);
                        self.rule(Rect::new(from.x, from.y, to.x, to.y).abs());
                    }
                }
            }
            PathDrawMode::Fill(_) => {
                for part in
                    path.elements().split_inclusive(|e| matches!(e, kurbo::PathEl::ClosePath)).take(MOST_SEGMENTS)
                {
                    let part = BezPath::from_vec(part.to_vec());
                    self.rule(transform.transform_rect_bbox(part.bounding_box()));
                }
            }
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.limit.count();
        self.drawn.has_picture = true;
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {
        self.limit.count();
    }
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.limit.count();
    }
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// A drawing of more lines than this is no table.
const MOST_SEGMENTS: usize = 10_000;

fn same_place(last: &Letter, at: Affine) -> bool {
    let [.., x, y] = at.as_coeffs();
    (last.x - x).abs() < 0.1 && (last.y - y).abs() < 0.1
}

/// The letters that one glyph stands for. A soft hyphen that is drawn is a hyphen; a ligature is its letters.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let text = match letter {
        '\u{AD}' | '\u{2010}' | '\u{2011}' => "-",
        '\u{A0}' | '\u{2002}'..='\u{200A}' | '\u{202F}' | '\t' | '\n' | '\r' => " ",
        '\u{FB00}' => "ff",
        '\u{FB01}' => "fi",
        '\u{FB02}' => "fl",
        '\u{FB03}' => "ffi",
        '\u{FB04}' => "ffl",
        '\u{FB05}' | '\u{FB06}' => "st",
        _ => "",
    };
    let kept = (text.is_empty() && !letter.is_control()).then_some(letter);
    text.chars().chain(kept)
}
