//! What the reader doubted, in words that are kept with the reading, and why it refused a file.

use super::gather::WORDS;
use sagsgang_i18n::Lang;
use sagsgang_intake::{LeftOut, Refusal, RefusalKind, Warning};
use sagsgang_text::long_date;

pub(super) fn in_words(warning: &Warning) -> String {
    match warning {
        Warning::EncodingGuessed => WORDS.doubt_encoding().to_owned(),
        Warning::PagesWithoutText { pages } => WORDS.doubt_pages(*pages),
        Warning::Recognized { pages } => WORDS.doubt_recognized(*pages),
        Warning::LettersUnknown { letters } => WORDS.doubt_letters(*letters),
        Warning::DateContradicted { written, suggested_year, .. } => {
            WORDS.doubt_date(&long_date(*written), *suggested_year)
        }
        Warning::TrackClaimedRows { rows, .. } => WORDS.doubt_track_rows(*rows),
        Warning::RowJoinedAcrossPages { .. } => WORDS.doubt_row_joined().to_owned(),
        Warning::ForbiddenCharacters { count } => WORDS.doubt_forbidden_characters(*count),
        Warning::OpennessUnstated { count } => WORDS.doubt_openness_unstated(*count),
        Warning::PrivateLeftOut { count } => WORDS.doubt_private_left_out(*count),
        Warning::PathsShortened { count } => WORDS.doubt_paths_shortened(*count),
        Warning::AnnexTextsLeftOut { count } => WORDS.doubt_annex_texts_left_out(*count),
        Warning::OtherMeetings { count } => WORDS.doubt_other_meetings(*count),
        Warning::OtherFormat { named, found } => WORDS.doubt_other_format(named, found),
        Warning::LeftOut { what, count } => match what {
            LeftOut::Deleted => WORDS.doubt_deleted(*count),
            LeftOut::Comments => WORDS.doubt_comments(*count),
            LeftOut::Hidden => WORDS.doubt_hidden(*count),
            LeftOut::Embedded => WORDS.doubt_embedded(*count),
        },
        Warning::HiddenSheets { names } => WORDS.doubt_hidden_sheets(&names.join(", ")),
        Warning::HiddenRows { sheet, rows } => WORDS.doubt_hidden_rows(sheet, rows),
        Warning::HiddenColumns { sheet, columns } => WORDS.doubt_hidden_columns(sheet, columns),
    }
}

/// Why a file could not be read, and what to do about it.
pub fn refusal_in_words(lang: Lang, refusal: &Refusal) -> String {
    let size = |bytes: usize| lang.file_size(bytes as u64);
    match &refusal.kind {
        RefusalKind::UnknownFormat { ending } => lang.refused_format(ending),
        RefusalKind::NoEnding => lang.refused_no_ending().to_owned(),
        RefusalKind::NotText { .. } => lang.refused_not_text().to_owned(),
        RefusalKind::Utf16 => lang.refused_utf16().to_owned(),
        RefusalKind::Broken => lang.refused_broken().to_owned(),
        RefusalKind::Protected => lang.refused_protected().to_owned(),
        RefusalKind::UnsafePath { path } => lang.refused_path(path),
        RefusalKind::Scanned { pages } => lang.refused_scanned(*pages),
        RefusalKind::Unrecognized { page } => lang.refused_unrecognized(*page),
        RefusalKind::UnreadableFont => lang.refused_font().to_owned(),
        RefusalKind::TooMuch => lang.refused_too_much().to_owned(),
        RefusalKind::UnknownXml { root } => lang.refused_unknown_xml(root),
        RefusalKind::BrokenXml { line } => lang.refused_broken_xml(*line),
        RefusalKind::XmlWithEntities => lang.refused_xml_entities().to_owned(),
        RefusalKind::XmlTooComplex => lang.refused_xml_complex().to_owned(),
        RefusalKind::WrongEncoding { declared } => lang.refused_encoding(declared),
        RefusalKind::Empty => lang.refused_empty().to_owned(),
        RefusalKind::TooLarge { bytes, most } => lang.refused_size(&size(*bytes), &size(*most)),
        RefusalKind::OldOffice => lang.refused_old_office().to_owned(),
        RefusalKind::Unpacked { most } => lang.refused_unpacked(&size(*most)),
        RefusalKind::TooMany { most } => lang.refused_too_many(*most),
        RefusalKind::TooDeep { .. } => lang.refused_too_deep().to_owned(),
        RefusalKind::OwnEntities => lang.refused_entities().to_owned(),
    }
}
