//! The front page: when is the next meeting, what was just decided?

use super::{BodyLink, MeetingLine, line, public_organizations, views};
use crate::App;
use crate::error::Result;
use jiff::civil::Date;
use sagsgang_domain::id::CaseId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::PublicDecision;
use sagsgang_store::{Saved, repo};

/// The front page.
#[derive(Clone, Debug)]
pub struct FrontPage {
    /// The next meetings, the earliest first.
    pub next: Vec<MeetingLine>,
    /// The newest decisions.
    pub decisions: Vec<DecisionLine>,
    /// The bodies that exist today.
    pub bodies: Vec<BodyLink>,
}

/// A decision as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionLine {
    /// Which body.
    pub body: BodyLink,
    /// When.
    pub date: Date,
    /// How the meeting's address names the day.
    pub day_slug: String,
    /// The item's number there.
    pub number: u32,
    /// The item's title.
    pub title: String,
    /// Its case, when open.
    pub case: Option<CaseId>,
    /// What was concluded.
    pub decision: PublicDecision,
}

const NEXT: u64 = 40;
const SHOWN: usize = 8;

/// Reads the front page.
pub async fn front(app: &App) -> Result<FrontPage> {
    let today = app.today();
    let organizations = public_organizations(app).await?;
    let plain = |saved: Vec<Saved<Meeting>>| saved.into_iter().map(|saved| saved.value).collect::<Vec<_>>();
    let upcoming = plain(repo::meeting::upcoming(app.store(), today, NEXT).await?);
    let past = plain(repo::meeting::past(app.store(), today, NEXT).await?);
    let next = views(&upcoming, &organizations).iter().map(|(o, view)| line(o, view)).take(SHOWN).collect();
    let mut decisions: Vec<DecisionLine> = Vec::new();
    for (organization, view) in views(&past, &organizations) {
        for line in super::decisions(organization, &view) {
            // A case that has passed several bodies is told by the last of them.
            if line.case.is_none() || decisions.iter().all(|newer| newer.case != line.case) {
                decisions.push(line);
            }
        }
        if decisions.len() >= SHOWN {
            break;
        }
    }
    decisions.truncate(SHOWN);
    let bodies = organizations.iter().filter(|o| o.period.contains(today)).map(BodyLink::from).collect();
    Ok(FrontPage { next, decisions, bodies })
}
