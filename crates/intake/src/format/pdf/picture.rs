//! A page as a picture: as it was printed, for a person to look at or for text recognition.
//!
//! The drawing library cannot be stopped once it draws. So [`weigh`](super::weigh) goes through the page first, and a
//! page that asks for more than any page of a meeting is not drawn.

use super::weigh::{self, Canvas};
use super::{open, page::Limit};
use crate::places::Places;
use crate::refusal::{Refusal, RefusalKind};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use hayro_interpret::InterpreterSettings;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A picture has at most so many points to a side.
const MOST_SIDE: f32 = 5_000.0;
/// And at most so many in all: a large page (A3) at the fineness that text recognition wants.
const MOST_POINTS: f32 = 20_000_000.0;

/// How fine a picture is to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fineness {
    /// So many points wide.
    Width(u16),
    /// So many points to an inch of the page.
    PerInch(u16),
}

/// A page as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The picture, as a PNG file.
    pub png: Vec<u8>,
    /// How wide it is, in points of the picture.
    pub width: u16,
    /// How high.
    pub height: u16,
}

/// The picture of a page, counted from 0; `None` when there is no such page.
pub fn picture(bytes: &[u8], page: usize, fineness: Fineness) -> Result<Option<Picture>, Refusal> {
    let drawn = catch_unwind(AssertUnwindSafe(|| draw(bytes, page, fineness)));
    drawn.unwrap_or_else(|cause| {
        Err(if cause.is::<Limit>() { RefusalKind::TooMuch } else { RefusalKind::Broken }.into())
    })
}

/// The pages without anything on them; none where the file cannot be opened.
pub fn sheets(bytes: &[u8]) -> Places {
    let opened = catch_unwind(AssertUnwindSafe(|| {
        let mut places = Places::default();
        for page in open(bytes)?.pages().iter() {
            let (width, height) = page.render_dimensions();
            places.begin_page(width, height);
        }
        Ok::<_, Refusal>(places)
    }));
    opened.ok().and_then(Result::ok).unwrap_or_default()
}

fn draw(bytes: &[u8], page: usize, fineness: Fineness) -> Result<Option<Picture>, Refusal> {
    let pdf = open(bytes)?;
    let Some(page) = pdf.pages().get(page) else { return Ok(None) };
    let canvas = canvas(page.render_dimensions(), fineness).ok_or(RefusalKind::TooMuch)?;
    weigh::page(page, canvas);
    let settings = RenderSettings {
        x_scale: canvas.scale,
        y_scale: canvas.scale,
        width: Some(canvas.width),
        height: Some(canvas.height),
        bg_color: WHITE,
    };
    let drawn = render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    let png = drawn.into_png().map_err(|_| Refusal::from(RefusalKind::Broken))?;
    Ok(Some(Picture { png, width: canvas.width, height: canvas.height }))
}

/// How large the picture becomes; a page of a size that none has becomes none.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between one and the largest side")]
fn canvas((width, height): (f32, f32), fineness: Fineness) -> Option<Canvas> {
    if !(width.is_finite() && height.is_finite() && width >= 1.0 && height >= 1.0) {
        return None;
    }
    let wanted = match fineness {
        Fineness::Width(points) => f32::from(points) / width,
        Fineness::PerInch(points) => f32::from(points) / 72.0,
    };
    let scale = wanted.min(MOST_SIDE / width.max(height)).min((MOST_POINTS / (width * height)).sqrt());
    let side = |length: f32| (length * scale).round().clamp(1.0, MOST_SIDE) as u16;
    Some(Canvas { scale, width: side(width), height: side(height) })
}

#[cfg(test)]
mod tests {
    use super::{Fineness, MOST_POINTS, canvas};

    #[test]
    fn a_page_of_any_size_becomes_a_picture_of_a_bounded_size() {
        let a4 = canvas((595.0, 842.0), Fineness::PerInch(300)).unwrap();
        assert_eq!((a4.width, a4.height), (2479, 3508), "a common page is drawn as fine as asked for");
        for size in [(1e7, 1e7), (14_400.0, 3.0), (3.0, 1e30), (1.0, 1.0), (842.0, 1191.0)] {
            for fineness in [Fineness::Width(u16::MAX), Fineness::PerInch(u16::MAX), Fineness::PerInch(1)] {
                let canvas = canvas(size, fineness).unwrap();
                let points = f32::from(canvas.width) * f32::from(canvas.height);
                assert!(points <= MOST_POINTS * 1.01, "{size:?} {fineness:?}: {points}");
            }
        }
        assert_eq!(canvas((0.5, 842.0), Fineness::PerInch(300)), None);
        assert_eq!(canvas((f32::NAN, 842.0), Fineness::PerInch(300)), None);
        assert_eq!(canvas((f32::INFINITY, 842.0), Fineness::PerInch(300)), None);
    }
}
