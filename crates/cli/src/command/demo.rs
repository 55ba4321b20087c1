//! `sagsgang demo`: serves the demo municipality, and fills an empty data folder with it first.

use crate::args::{Common, Demo};
use crate::demo::clock::GivenClock;
use crate::demo::content::Content;
use crate::demo::{TODAY, load};
use crate::failure::{Failure, Result};
use crate::house;
use crate::output::{self, ProgressLine};
use crate::world::{ShiftedClock, SystemClock, SystemEntropy};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use sagsgang_app::error::AppError;
use sagsgang_app::world::Clock as _;
use sagsgang_app::{App, follower, portal, register, setup};
use sagsgang_search::{Indexes, SearchError};
use sagsgang_store::{Store, journal};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use tracing::instrument::WithSubscriber as _;
use tracing::subscriber::NoSubscriber;

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Loads where needed, then serves unless told not to.
pub async fn run(common: &Common, options: Demo) -> Result<ExitCode> {
    let content = Content::read().map_err(|error| Failure::said(format!("{error}: report it")))?;
    let store = house::store(common).await?;
    fill(common, &store, &content).await?;
    if options.load_only {
        let app = house::app(common, store, Arc::new(SystemClock)).await?;
        follow(&app).await?;
        app.store().close().await?;
        return Ok(ExitCode::SUCCESS);
    }
    let shift = shift(&store, options.today).await?;
    let clock = ShiftedClock { shift };
    let app = house::app(common, store, Arc::new(clock)).await?;
    follow(&app).await?;
    describe(&content, app.today());
    house::serve(common, options.serving, app).await?;
    Ok(ExitCode::SUCCESS)
}

/// Brings what follows the journal up to it, so that the first who searches the demo finds everything.
async fn follow(app: &App) -> Result<()> {
    match follower::catch_up(app).await {
        // Another process that serves this demo is at it.
        Ok(_) | Err(AppError::Search(SearchError::Busy)) => {}
        Err(error) => return Err(error.into()),
    }
    register::catch_up(app).await?;
    Ok(())
}

/// Fills an empty municipality; leaves the demo as it is where it has been loaded, and refuses anything else.
async fn fill(common: &Common, store: &Store, content: &Content) -> Result<()> {
    let mark = unfinished(&common.data);
    if mark.exists() {
        return Err(Failure::said(format!(
            "the demo was interrupted while it was being loaded: remove {} (and empty the database, if it is another) and start again",
            common.data.display()
        )));
    }
    let clock = Arc::new(GivenClock::new());
    let app = App::new(store.clone(), Indexes::in_memory()?, clock.clone(), Arc::new(SystemEntropy));
    if !setup::is_needed(&app).await? {
        let name = portal::municipality(&app).await?;
        if name != content.municipality.name {
            return Err(Failure::said(format!(
                "{} holds {name} and not the demo: serve it with `sagsgang serve`, or name an empty folder with --data",
                common.data.display()
            )));
        }
        return Ok(());
    }
    let at_mark =
        |error| Failure::said(format!("{} cannot be written ({error}): see who owns the folder", mark.display()));
    fs::write(&mark, b"").map_err(at_mark)?;
    output::note(&format!("Loading {} …", content.municipality.name));
    {
        let mut line = ProgressLine::new();
        let told = |done: usize, total: usize| line.tell("Loading", done as u64, total as u64);
        // So many entries at once would hide what the log is for.
        load::load(&app, &clock, content, told).with_subscriber(NoSubscriber::default()).await?;
    }
    fs::remove_file(&mark).map_err(at_mark)
}

/// Stands in the data folder while the demo is being loaded.
fn unfinished(data: &Path) -> PathBuf {
    data.join("demo-unfinished")
}

/// How far the clock is set so that it is the day that is asked for, or the end of the demo's year; later where
/// people have been at work since.
async fn shift(store: &Store, today: Option<Date>) -> Result<SignedDuration> {
    let now = SystemClock.now();
    let shift = to_day(now, today.unwrap_or(TODAY));
    let last = journal::newest(store, None, 1).await?.first().map(|entry| entry.at);
    Ok(match (today, last) {
        (None, Some(last)) => not_before(now, shift, last),
        _ => shift,
    })
}

/// Whole days from now to the day that is asked for, as Danish clocks show it.
fn to_day(now: Timestamp, day: Date) -> SignedDuration {
    let denmark = TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC);
    let date = |at: Timestamp| at.to_zoned_datetime(denmark.clone()).date();
    let shift = day.duration_since(date(now));
    // Summer time between the two can put an hour around midnight into the day beside.
    let missed = now.saturating_add(shift).map_or(SignedDuration::ZERO, |shifted| day.duration_since(date(shifted)));
    shift.saturating_add(missed)
}

fn not_before(now: Timestamp, shift: SignedDuration, last: Timestamp) -> SignedDuration {
    let behind = last.duration_since(now).saturating_sub(shift).as_secs();
    let days = u32::try_from(behind.max(0)).unwrap_or(0).div_ceil(24 * 60 * 60);
    shift.saturating_add(DAY * i32::try_from(days).unwrap_or(0))
}

fn describe(content: &Content, today: Date) {
    output::line(&format!("{} is invented, and so is everybody in it.", content.municipality.name));
    output::line(&format!("Its clock is set: today is {today}. Another day is given by --today."));
    output::line("Sign in as:");
    for account in &content.accounts {
        output::line(&format!("  {:<20} {:<16} {}", account.login, account.password, account.about));
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY, not_before, to_day};
    use jiff::civil::date;
    use jiff::{SignedDuration, Timestamp};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_clock_is_set_by_whole_days() {
        let now = at("2027-02-01T14:05:00Z");
        let shift = to_day(now, date(2026, 11, 23));
        assert_eq!(now + shift, at("2026-11-23T14:05:00Z"));
    }

    #[test]
    fn the_day_is_denmarks_also_around_midnight_and_summer_time() {
        let day = date(2026, 11, 23);
        for now in ["2026-07-01T21:59:00Z", "2026-07-01T22:01:00Z", "2026-07-01T23:01:00Z", "2026-12-01T23:01:00Z"] {
            let shifted = at(now) + to_day(at(now), day);
            let shown = shifted.to_zoned_datetime(jiff::tz::TimeZone::get("Europe/Copenhagen").unwrap());
            assert_eq!(shown.date(), day, "{now}");
        }
    }

    #[test]
    fn a_demo_that_was_used_goes_on_after_its_last_entry() {
        let now = at("2027-02-02T09:00:00Z");
        let shift = to_day(now, date(2026, 11, 23));
        let used_yesterday = not_before(now, shift, at("2026-11-23T14:05:00Z"));
        assert_eq!(now + used_yesterday, at("2026-11-24T09:00:00Z"));
        assert_eq!(not_before(now, shift, at("2026-11-20T14:05:00Z")), shift);
        assert_eq!(not_before(now, SignedDuration::ZERO, now), SignedDuration::ZERO);
        assert_eq!(not_before(now, SignedDuration::ZERO, now + SignedDuration::from_secs(1)), DAY);
    }
}
