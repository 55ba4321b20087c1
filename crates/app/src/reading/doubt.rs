//! What the reader doubted, in words that are kept with the reading.

use super::gather::WORDS;
use sagsgang_intake::Warning;
use sagsgang_text::long_date;

pub(super) fn in_words(warning: &Warning) -> String {
    match warning {
        Warning::EncodingGuessed => WORDS.doubt_encoding().to_owned(),
        Warning::DateContradicted { written, suggested_year, .. } => {
            WORDS.doubt_date(&long_date(*written), *suggested_year)
        }
        Warning::TrackClaimedRows { rows, .. } => WORDS.doubt_track_rows(*rows),
        Warning::RowJoinedAcrossPages { .. } => WORDS.doubt_row_joined().to_owned(),
    }
}
