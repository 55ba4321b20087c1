//! Programmes with their measures and how far each is.

use super::{Context, vocabulary};
use jiff::civil::Date;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMeasure, PublicProgramme};
use sagsgang_domain::programme::{StatusMark, StatusStatement, statement_at};
use schemars::JsonSchema;
use serde::Serialize;

/// A programme as a line of a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProgrammeSummary {
    /// Names it for good.
    pub id: String,
    /// How its address names it.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// How many measures it has.
    pub measure_count: usize,
    /// The dates of which there is a status, in order.
    #[schemars(schema_with = "vocabulary::dates")]
    pub report_dates: Vec<Date>,
    /// Its page.
    pub url: String,
    /// The programme in the API.
    pub data: String,
}

/// A programme with its tracks and measures.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Programme {
    /// The programme as lists show it.
    #[serde(flatten)]
    pub line: ProgrammeSummary,
    /// The day `status` is as of.
    #[schemars(schema_with = "vocabulary::date")]
    pub as_of: Date,
    /// Its tracks in order.
    pub tracks: Vec<Track>,
}

/// A line of work in a programme.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Track {
    /// Its name.
    pub name: String,
    /// Its measures in order.
    pub measures: Vec<Measure>,
}

/// Something to be done.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Measure {
    /// Names it for good.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How it is to be carried out.
    pub plan: String,
    /// When it begins.
    #[schemars(schema_with = "vocabulary::date_or_none")]
    pub start: Option<Date>,
    /// When it ends.
    #[schemars(schema_with = "vocabulary::date_or_none")]
    pub end: Option<Date>,
    /// The unit or office that carries it out.
    pub owner: Option<String>,
    /// What was last said on or before the day asked about.
    pub status: Option<Statement>,
    /// Everything that was said, in order of date.
    pub statements: Vec<Statement>,
    /// The measure on its programme's page.
    pub url: String,
}

/// What was said of a measure as of a date.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Statement {
    /// As of this day.
    #[schemars(schema_with = "vocabulary::date")]
    pub as_of: Date,
    /// How far it is.
    #[schemars(schema_with = "vocabulary::status_mark")]
    pub mark: StatusMark,
    /// The words.
    pub text: String,
}

impl ProgrammeSummary {
    /// A line of a list.
    pub fn of(context: &Context<'_>, programme: &Public<PublicProgramme>) -> Self {
        Self {
            id: programme.id.to_string(),
            slug: programme.slug.clone(),
            title: programme.title.clone(),
            summary: programme.summary.clone(),
            measure_count: programme.tracks.iter().map(|track| track.measures.len()).sum(),
            report_dates: programme.report_dates.clone(),
            url: context.addresses.programme(&programme.slug),
            data: context.addresses.data(&["programmes", &programme.slug]),
        }
    }
}

impl Programme {
    /// A programme with its status as of a day.
    pub fn of(context: &Context<'_>, programme: &Public<PublicProgramme>, as_of: Date) -> Self {
        let measure = |measure: &PublicMeasure| Measure::of(context, &programme.slug, measure, as_of);
        let tracks = programme
            .tracks
            .iter()
            .map(|track| Track { name: track.name.clone(), measures: track.measures.iter().map(measure).collect() });
        Self { line: ProgrammeSummary::of(context, programme), as_of, tracks: tracks.collect() }
    }
}

impl Measure {
    fn of(context: &Context<'_>, programme: &str, measure: &PublicMeasure, as_of: Date) -> Self {
        Self {
            id: measure.id.to_string(),
            title: measure.title.clone(),
            plan: measure.plan.clone(),
            start: measure.period.map(|(start, _)| start),
            end: measure.period.and_then(|(_, end)| end),
            owner: measure.owner.clone(),
            status: statement_at(&measure.statements, as_of).map(Statement::of),
            statements: measure.statements.iter().map(Statement::of).collect(),
            url: context.addresses.measure(programme, &measure.id.to_string()),
        }
    }
}

impl Statement {
    fn of(statement: &StatusStatement) -> Self {
        Self { as_of: statement.as_of, mark: statement.mark, text: statement.text.clone() }
    }
}
