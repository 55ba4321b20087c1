//! The lists there are, and the columns of each.

use crate::thing::Kind;
use sagsgang_i18n::Lang;
use std::str::FromStr;

/// A list that is given as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// The bodies, those of the past too.
    Bodies,
    /// Seats in them, past ones too.
    Members,
    /// Meetings.
    Meetings,
    /// The items of agendas that are out.
    Items,
    /// The decisions of minutes that are out.
    Decisions,
    /// How each voted.
    Votes,
    /// What members had recorded.
    Remarks,
    /// Who was not there, at a meeting or at an item.
    Absences,
    /// Open annexes of open items.
    Annexes,
    /// Cases.
    Cases,
    /// The stops of their courses.
    Courses,
    /// Programmes.
    Programmes,
    /// Their measures.
    Measures,
    /// What was said of a measure, by date.
    Statuses,
    /// What follows from decisions.
    FollowUp,
}

impl List {
    /// All lists.
    pub const ALL: [Self; 15] = [
        Self::Bodies,
        Self::Members,
        Self::Meetings,
        Self::Items,
        Self::Decisions,
        Self::Votes,
        Self::Remarks,
        Self::Absences,
        Self::Annexes,
        Self::Cases,
        Self::Courses,
        Self::Programmes,
        Self::Measures,
        Self::Statuses,
        Self::FollowUp,
    ];

    /// What things fill it.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Bodies => Kind::Bodies,
            Self::Members => Kind::Members,
            Self::Meetings
            | Self::Items
            | Self::Decisions
            | Self::Votes
            | Self::Remarks
            | Self::Absences
            | Self::Annexes => Kind::Meetings,
            Self::Cases | Self::Courses => Kind::Cases,
            Self::Programmes | Self::Measures | Self::Statuses => Kind::Programmes,
            Self::FollowUp => Kind::Actions,
        }
    }

    /// How its address and its file are called, without the ending; the same in both languages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Bodies => "udvalg",
            Self::Members => "medlemmer",
            Self::Meetings => "moeder",
            Self::Items => "punkter",
            Self::Decisions => "beslutninger",
            Self::Votes => "stemmer",
            Self::Remarks => "bemaerkninger",
            Self::Absences => "fravaer",
            Self::Annexes => "bilag",
            Self::Cases => "sager",
            Self::Courses => "sagsgange",
            Self::Programmes => "programmer",
            Self::Measures => "tiltag",
            Self::Statuses => "status",
            Self::FollowUp => "opfoelgning",
        }
    }

    /// What it is called.
    pub const fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Bodies => lang.list_bodies(),
            Self::Members => lang.list_members(),
            Self::Meetings => lang.list_meetings(),
            Self::Items => lang.list_items(),
            Self::Decisions => lang.list_decisions(),
            Self::Votes => lang.list_votes(),
            Self::Remarks => lang.list_remarks(),
            Self::Absences => lang.list_absences(),
            Self::Annexes => lang.list_annexes(),
            Self::Cases => lang.list_cases(),
            Self::Courses => lang.list_courses(),
            Self::Programmes => lang.list_programmes(),
            Self::Measures => lang.list_measures(),
            Self::Statuses => lang.list_statuses(),
            Self::FollowUp => lang.list_follow_up(),
        }
    }

    /// The headings of its columns.
    pub fn columns(self, lang: Lang) -> Vec<&'static str> {
        let item =
            [lang.column_body(), lang.column_date(), lang.column_number(), lang.column_title(), lang.column_case()];
        let of_item = |more: &[&'static str]| item.iter().chain(more).copied().chain([lang.column_address()]).collect();
        match self {
            Self::Bodies => vec![
                lang.column_id(),
                lang.column_name(),
                lang.column_abbreviation(),
                lang.column_kind(),
                lang.column_from(),
                lang.column_until(),
                lang.column_purpose(),
                lang.column_address(),
            ],
            Self::Members => vec![
                lang.column_person_id(),
                lang.column_person(),
                lang.column_body(),
                lang.column_role(),
                lang.column_party(),
                lang.column_from(),
                lang.column_until(),
            ],
            Self::Meetings => vec![
                lang.column_id(),
                lang.column_body(),
                lang.column_date(),
                lang.column_begins(),
                lang.column_ends(),
                lang.column_place(),
                lang.column_stage(),
                lang.column_items(),
                lang.column_published(),
                lang.column_address(),
            ],
            Self::Items => of_item(&[
                lang.column_kind(),
                lang.column_role(),
                lang.column_closed(),
                lang.column_recommended_by(),
                lang.column_recommendation(),
            ]),
            Self::Decisions => of_item(&[lang.column_decision(), lang.column_effect(), lang.column_text()]),
            Self::Votes => of_item(&[
                lang.column_vote_number(),
                lang.column_proposal_kind(),
                lang.column_proposal(),
                lang.column_mover(),
                lang.column_result(),
                lang.column_person_id(),
                lang.column_person(),
                lang.column_party(),
                lang.column_vote(),
            ]),
            Self::Remarks => of_item(&[lang.column_kind(), lang.column_person(), lang.column_text()]),
            Self::Absences => {
                of_item(&[lang.column_person_id(), lang.column_person(), lang.column_party(), lang.column_reason()])
            }
            Self::Annexes => of_item(&[
                lang.column_annex(),
                lang.column_name(),
                lang.column_document_number(),
                lang.column_journal_number(),
                lang.column_file(),
                lang.column_media_type(),
                lang.column_bytes(),
                lang.column_sha256(),
            ]),
            Self::Cases => vec![
                lang.column_case(),
                lang.column_title(),
                lang.column_kind(),
                lang.column_concluded(),
                lang.column_address(),
            ],
            Self::Courses => vec![
                lang.column_case(),
                lang.column_title(),
                lang.column_stop(),
                lang.column_body(),
                lang.column_role(),
                lang.column_stage(),
                lang.column_date(),
                lang.column_number(),
                lang.column_decision(),
                lang.column_effect(),
                lang.column_address(),
            ],
            Self::Programmes => {
                vec![lang.column_id(), lang.column_title(), lang.column_summary(), lang.column_address()]
            }
            Self::Measures => vec![
                lang.column_id(),
                lang.column_programme(),
                lang.column_track(),
                lang.column_measure(),
                lang.column_plan(),
                lang.column_from(),
                lang.column_until(),
                lang.column_office(),
                lang.column_address(),
            ],
            Self::Statuses => vec![
                lang.column_id(),
                lang.column_programme(),
                lang.column_track(),
                lang.column_measure(),
                lang.column_as_of(),
                lang.column_status(),
                lang.column_text(),
                lang.column_address(),
            ],
            Self::FollowUp => vec![
                lang.column_id(),
                lang.column_body(),
                lang.column_date(),
                lang.column_number(),
                lang.column_text(),
                lang.column_office(),
                lang.column_due(),
                lang.column_status(),
                lang.column_done(),
                lang.column_address(),
            ],
        }
    }
}

impl FromStr for List {
    type Err = ();

    /// The list that a file is of: "beslutninger.csv".
    fn from_str(file: &str) -> Result<Self, ()> {
        let slug = file.strip_suffix(".csv").ok_or(())?;
        Self::ALL.into_iter().find(|list| list.slug() == slug).ok_or(())
    }
}
