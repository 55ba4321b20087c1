//! Who is to be told of a happening.

use crate::App;
use crate::error::Result;
use crate::portal;
use jiff::Timestamp;
use sagsgang_domain::following::{Followed, Subscription};
use sagsgang_domain::openness::happening::{Event, Happening};
use sagsgang_search::Query;
use sagsgang_store::repo;

/// A search within one body's year finds more than this many only when its words say nothing.
const HITS: usize = 100;

/// The followers of a happening who followed already when it was made public.
pub(super) async fn followers(app: &App, happening: &Happening, at: Timestamp) -> Result<Vec<Subscription>> {
    let mut followed = vec![Followed::Everything];
    followed.extend(happening.body.as_ref().map(|body| Followed::Body(body.id)));
    followed.extend(happening.case.as_ref().map(|case| Followed::Case(case.id)));
    followed.extend(happening.programme.as_ref().map(|programme| Followed::Programme(programme.id)));
    followed.extend(happening.people.iter().map(|person| Followed::Person(*person)));
    let mut told = Vec::new();
    for subscription in repo::subscription::following(app.store(), &followed).await? {
        let in_time = subscription.since().is_some_and(|since| since <= at);
        if in_time && concerns(app, happening, &subscription.followed).await? {
            told.push(subscription);
        }
    }
    Ok(told)
}

async fn concerns(app: &App, happening: &Happening, followed: &Followed) -> Result<bool> {
    match followed {
        Followed::Search(words) => finds(app, words, happening).await,
        _ => Ok(happening.concerns(followed)),
    }
}

/// Whether a search finds the item or the measure that something happened to.
async fn finds(app: &App, words: &str, happening: &Happening) -> Result<bool> {
    let query = Query {
        organization: happening.body.as_ref().map(|body| body.slug.clone()),
        year: happening.meeting.as_ref().map(|meeting| meeting.start.year()),
        // Whoever follows a word wants that word, and no other that is like it.
        exact: true,
        limit: HITS,
        ..Query::new(words)
    };
    let hits = portal::search(app, query).await?.results.hits;
    Ok(match (&happening.event, &happening.meeting, &happening.item) {
        (Event::StatusStated { measure, .. }, ..) => hits.iter().any(|hit| hit.measure == Some(*measure)),
        (_, Some(meeting), Some(item)) => {
            hits.iter().any(|hit| hit.number == Some(item.number) && hit.day_slug.as_ref() == Some(&meeting.day_slug))
        }
        _ => false,
    })
}
