//! What drawing a page would cost, before it is drawn. A file of a few kilobytes can ask for hours and for all memory:
//! by pictures that say they are huge, patterns in patterns, masks over masks.
//!
//! The figures are rough, in points of the picture that are touched; what matters is that nothing grows without end.

use super::page::Limit;
use super::unfold;
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_syntax::object::Stream;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::pattern::{Pattern, TilingPattern};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, TransformExt as _, interpret_page,
};
use kurbo::{Affine, BezPath, Rect, Shape as _};
use std::collections::BTreeSet;

/// So much drawing is more than any page of a meeting; it takes some seconds.
const MOST_WORK: f64 = 3e9;
/// So many letters, lines and shapes.
const MOST_PARTS: usize = 400_000;
/// So many lines and bends in them.
const MOST_SEGMENTS: usize = 4_000_000;
/// A picture in the page of more points than this is a large plan (A3) scanned finer than anyone needs.
const MOST_IMAGE: u64 = 72_000_000;
/// The pictures of one page together.
const MOST_IMAGES: u64 = 160_000_000;
/// A tile of a pattern is drawn to a side of at most so many points.
const MOST_TILE: f64 = 3_000.0;

/// The picture a page is drawn on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Canvas {
    /// Points of the picture to a point of the page.
    pub scale: f32,
    /// How wide it is.
    pub width: u16,
    /// How high.
    pub height: u16,
}

/// Goes through a page, and ends as [`Limit`] does when it is too much.
pub fn page(page: &Page<'_>, canvas: Canvas) {
    let cache = InterpreterCache::new();
    let bounds = Rect::new(0.0, 0.0, f64::from(canvas.width), f64::from(canvas.height));
    let transform = Affine::scale(f64::from(canvas.scale)) * page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, bounds, &cache, page.xref(), InterpreterSettings::default());
    let mut scales = Scales { bounds, work: 0.0, parts: 0, segments: 0, images: 0, masks: BTreeSet::new() };
    interpret_page(page, &mut context, &mut scales);
}

struct Scales {
    bounds: Rect,
    work: f64,
    parts: usize,
    segments: usize,
    images: u64,
    /// The masks that were drawn; each is drawn once.
    masks: BTreeSet<u128>,
}

impl Scales {
    fn part(&mut self, segments: usize, work: f64) {
        self.parts += 1;
        self.segments += segments;
        self.work += work;
        if self.parts > MOST_PARTS || self.segments > MOST_SEGMENTS || self.work.is_nan() || self.work > MOST_WORK {
            stop();
        }
    }

    /// The part of the picture that a shape covers.
    fn area(&self, shape: Rect) -> f64 {
        if shape.is_finite() { shape.intersect(self.bounds).area().max(0.0) } else { self.bounds.area() }
    }

    fn path(&mut self, path: &BezPath, transform: Affine, paint: &Paint<'_>, mode: &PathDrawMode) {
        let mut segments = path.elements().len();
        if let PathDrawMode::Stroke(stroke) = mode
            && !stroke.dash_array.is_empty()
        {
            // Each dash is a shape of its own.
            let step: f32 = stroke.dash_array.iter().sum::<f32>().max(1e-6);
            segments = segments.saturating_add(dashes(path.perimeter(0.1) / f64::from(step)));
        }
        let area = self.area(transform.transform_rect_bbox(path.bounding_box()));
        self.part(segments, area);
        if let Paint::Pattern(pattern) = paint
            && matches!(**pattern, Pattern::Shading(_))
        {
            self.part(0, area * 16.0);
        }
    }

    fn tiles(&mut self, paint: &Paint<'_>, is_stroke: bool) {
        if let Paint::Pattern(pattern) = paint
            && let Pattern::Tiling(tiling) = &**pattern
        {
            self.tile(tiling, is_stroke);
        }
    }

    /// A tile is drawn anew for each shape that is filled with it.
    fn tile(&mut self, tiling: &TilingPattern<'_>, is_stroke: bool) {
        let [a, b, c, d, ..] = tiling.matrix.as_coeffs();
        let side = |scale: f64, length: f64, step: f32| {
            let scale = scale.max(1.0 / length).min(MOST_TILE / length);
            f64::from(step).abs() * scale
        };
        let width = side(a.hypot(b), tiling.bbox.width(), tiling.x_step);
        let height = side(c.hypot(d), tiling.bbox.height(), tiling.y_step);
        // Steps may be far wider than the tile, and the picture of the tile with them.
        if !(width <= 2.0 * MOST_TILE && height <= 2.0 * MOST_TILE) {
            stop();
        }
        self.part(0, width * height);
        tiling.interpret(self, Affine::IDENTITY, is_stroke);
    }

    fn mask(&mut self, mask: Option<&SoftMask<'_>>) {
        use hayro_interpret::CacheKey as _;
        let Some(mask) = mask else { return };
        self.part(0, self.bounds.area());
        if self.masks.insert(mask.cache_key()) {
            self.part(0, self.bounds.area() * 8.0);
            mask.interpret(self);
        }
    }

    fn stream(&mut self, stream: &Stream<'_>, points: u64) {
        if !unfold::is_bounded(stream, points) {
            stop();
        }
        for name in [&b"SMask"[..], b"Mask"] {
            let Some(mask) = stream.dict().get::<Stream<'_>>(name) else { continue };
            let side = |name: &[u8]| mask.dict().get::<u32>(name).map_or(0, u64::from);
            let points = side(b"Width").saturating_mul(side(b"Height"));
            self.image(points);
            if !unfold::is_bounded(&mask, points) {
                stop();
            }
        }
    }

    fn image(&mut self, points: u64) {
        self.images = self.images.saturating_add(points);
        if points > MOST_IMAGE || self.images > MOST_IMAGES {
            stop();
        }
    }
}

impl<'a> Device<'a> for Scales {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        paint: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        self.tiles(paint, matches!(mode, GlyphDrawMode::Stroke(_)));
        match glyph {
            Glyph::Outline(_) => {
                let [a, b, c, d, ..] = (transform * glyph_transform).as_coeffs();
                let area = (a.hypot(b) * c.hypot(d) * 1e6).min(self.bounds.area());
                self.part(8, area);
            }
            Glyph::Type3(shape) => {
                self.part(1, 100.0);
                shape.interpret(self, transform, glyph_transform, paint);
            }
        }
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        self.tiles(paint, matches!(mode, PathDrawMode::Stroke(_)));
        self.path(path, transform, paint, mode);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, _: Affine) {
        let points = u64::from(image.width()).saturating_mul(u64::from(image.height()));
        self.image(points);
        #[expect(clippy::cast_precision_loss, reason = "rough figures")]
        self.part(1, points as f64 * 4.0);
        match &image {
            Image::Raster(raster) => self.stream(raster.stream(), points),
            // Its data cannot be looked at; it is drawn in one colour, or in a pattern over the whole picture.
            Image::Stencil(_) => self.part(0, self.bounds.area() * 4.0),
        }
    }

    fn set_soft_mask(&mut self, mask: Option<SoftMask<'a>>) {
        self.mask(mask.as_ref());
    }

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.part(clip.path.elements().len(), self.area(clip.path.bounding_box()) / 16.0);
    }

    fn push_transparency_group(&mut self, _: f32, mask: Option<SoftMask<'a>>, _: BlendMode) {
        self.part(1, self.bounds.area() / 4.0);
        self.mask(mask.as_ref());
    }

    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between nothing and too many")]
fn dashes(count: f64) -> usize {
    if count.is_finite() { (count * 4.0).clamp(0.0, 1e9) as usize } else { MOST_SEGMENTS }
}

fn stop() -> ! {
    // The interpreter cannot be asked to stop in any other way; it is caught where the page is drawn.
    std::panic::resume_unwind(Box::new(Limit::default()))
}
