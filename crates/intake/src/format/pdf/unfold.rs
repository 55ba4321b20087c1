//! How large the data of a picture becomes when it is unpacked, found without keeping it.

use flate2::read::ZlibDecoder;
use hayro_interpret::hayro_syntax::object::{Array, Name, Stream};
use std::io::Read;

/// A point of a picture has at most so many bytes (four inks, two bytes each), and a row begins with one more.
const BYTES_PER_POINT: u64 = 9;
/// What a picture may unfold to beyond its points: pictures of a few points come with padding.
const SPARE: u64 = 1024 * 1024;
/// Filters stand on each other at most so high.
const MOST_FILTERS: usize = 3;
/// Old ways of packing unfold to at most so many times their size; more than so many bytes are not taken.
const MOST_OLD: usize = 4 * 1024 * 1024;

/// Whether the data unfolds to no more than a picture of so many points needs.
pub fn is_bounded(stream: &Stream<'_>, points: u64) -> bool {
    let most = points.saturating_mul(BYTES_PER_POINT).saturating_add(SPARE);
    let filters = filters(stream);
    if filters.len() > MOST_FILTERS {
        return false;
    }
    let mut data = stream.raw_data().into_owned();
    for filter in filters {
        match filter.as_slice() {
            b"FlateDecode" | b"Fl" => {
                let mut unfolded = Vec::new();
                // A stream that is cut off is shown as far as it goes.
                let _cut_off = ZlibDecoder::new(data.as_slice()).take(most + 1).read_to_end(&mut unfolded);
                if unfolded.len() as u64 > most {
                    return false;
                }
                data = unfolded;
            }
            b"LZWDecode" | b"LZW" | b"RunLengthDecode" | b"RL" => return data.len() <= MOST_OLD,
            b"DCTDecode" | b"DCT" => {
                return jpeg(&data).is_none_or(|found| found <= points.saturating_mul(4).saturating_add(SPARE));
            }
            // The others are held by what the picture says of itself, which is known to be bounded.
            _ => return true,
        }
    }
    true
}

/// The names of the filters, the outermost first.
fn filters(stream: &Stream<'_>) -> Vec<Vec<u8>> {
    let dict = stream.dict();
    let one = dict.get::<Name<'_>>(b"Filter").or_else(|| dict.get::<Name<'_>>(b"F"));
    if let Some(name) = one {
        return vec![name.to_vec()];
    }
    let several = dict.get::<Array<'_>>(b"Filter").or_else(|| dict.get::<Array<'_>>(b"F"));
    several.map(|names| names.iter::<Name<'_>>().map(|name| name.to_vec()).collect()).unwrap_or_default()
}

/// How many points a JPEG says it has.
fn jpeg(data: &[u8]) -> Option<u64> {
    let mut at = 2;
    loop {
        let [0xFF, kind, high, low] = *data.get(at..at + 4)? else { return None };
        let is_frame = matches!(kind, 0xC0..=0xCF) && !matches!(kind, 0xC4 | 0xC8 | 0xCC);
        if is_frame {
            let [h1, h2, w1, w2] = *data.get(at + 5..at + 9)? else { return None };
            return Some(u64::from(u16::from_be_bytes([h1, h2])) * u64::from(u16::from_be_bytes([w1, w2])));
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
}
