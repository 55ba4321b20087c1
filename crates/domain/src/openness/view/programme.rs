//! A programme as the public sees it.

use super::Public;
use crate::id::{MeasureId, ProgrammeId};
use crate::programme::{Programme, StatusStatement};
use jiff::civil::Date;
use serde::Serialize;

/// A programme with its tracks and measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicProgramme {
    /// Names it.
    pub id: ProgrammeId,
    /// How its address names it.
    pub slug: String,
    /// The title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// The tracks in order.
    pub tracks: Vec<PublicTrack>,
    /// The dates of which there is a status, in order.
    pub report_dates: Vec<Date>,
    /// Whether it was read from an older document.
    pub is_history: bool,
}

/// A track with its measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicTrack {
    /// Its name.
    pub name: String,
    /// Its measures in order.
    pub measures: Vec<PublicMeasure>,
}

/// A measure with what has been said of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicMeasure {
    /// Names it.
    pub id: MeasureId,
    /// The title.
    pub title: String,
    /// How it is to be carried out.
    pub plan: String,
    /// From when to when.
    pub period: Option<(Date, Option<Date>)>,
    /// The unit or office that carries it out.
    pub owner: Option<String>,
    /// What was said, in order of date.
    pub statements: Vec<StatusStatement>,
}

/// What the public sees of a programme; nothing unless it is open.
pub fn programme(programme: &Programme) -> Option<Public<PublicProgramme>> {
    programme.openness.is_open().then(|| Public::new(insider_programme(programme)))
}

/// The same shape of any programme, for those who may see it; it is not [`Public`] and never becomes so.
pub fn insider_programme(programme: &Programme) -> PublicProgramme {
    let measure = |m: &crate::programme::Measure| PublicMeasure {
        id: m.id,
        title: m.title.clone(),
        plan: m.plan.clone(),
        period: m.period,
        owner: m.owner.clone(),
        statements: m.statements.clone(),
    };
    let tracks = programme.tracks.iter();
    PublicProgramme {
        id: programme.id,
        slug: programme.slug.clone(),
        title: programme.title.clone(),
        summary: programme.summary.clone(),
        tracks: tracks
            .map(|t| PublicTrack { name: t.name.clone(), measures: t.measures.iter().map(measure).collect() })
            .collect(),
        report_dates: programme.report_dates(),
        is_history: programme.read_from.is_some(),
    }
}
