//! Plays the year: every line of the content becomes use cases, each carried out by somebody who may.
//!
//! Nothing is written around the use cases, so the demo's journal, search and pages are what a municipality's own
//! would be. [`people`] sets the municipality up, [`cases`], [`agenda`], [`meeting`], [`follow_up`] and [`programme`]
//! each play their events, and [`Register`] remembers who is who.

mod agenda;
mod cases;
mod follow_up;
mod meeting;
mod people;
mod programme;
mod register;

use super::clock::GivenClock;
use super::content::Content;
use super::year::{self, Event};
use crate::failure::{Failure, Result};
use register::Register;
use sagsgang_app::App;
use std::fmt::Display;

/// What a part of the loader needs.
struct Stage<'a> {
    app: &'a App,
    clock: &'a GivenClock,
    content: &'a Content,
}

/// Loads everything into an empty municipality; `told` hears how many events of how many are done.
pub async fn load(app: &App, clock: &GivenClock, content: &Content, mut told: impl FnMut(usize, usize)) -> Result<()> {
    let stage = Stage { app, clock, content };
    clock.set(year::FIRST_DAY.at(9, 0, 0, 0));
    let mut register = Register::default();
    people::set_up(&stage, &mut register).await?;
    agenda::plan_year(&stage, &mut register).await?;
    let events = year::events(content);
    for (done, (at, event)) in events.iter().enumerate() {
        told(done, events.len());
        clock.set(*at);
        play(&stage, &mut register, event).await.map_err(|failure| within(format!("{at}: {event}"), &failure))?;
    }
    told(events.len(), events.len());
    Ok(())
}

async fn play(stage: &Stage<'_>, register: &mut Register, event: &Event<'_>) -> Result<()> {
    match event {
        Event::Write(case) => cases::write(stage, register, case).await,
        Event::Answer(case) => cases::answer(stage, register, case).await,
        Event::Supplement(case, more) => cases::supplement(stage, register, case, more).await,
        Event::Agenda(meeting) => agenda::make(stage, register, meeting).await,
        Event::Meet(held) => meeting::hold(stage, register, held).await,
        Event::Publish(held) => meeting::publish(stage, register, held).await,
        Event::Correct(held) => meeting::correct(stage, register, held).await,
        Event::FollowUp(action, note) => follow_up::tell(stage, register, action, note).await,
        Event::Open(opened) => programme::open(stage, register, opened).await,
        Event::State(stated, day) => programme::state(stage, register, stated, *day).await,
    }
}

fn within(place: impl Display, failure: &Failure) -> Failure {
    Failure::said(format!("the demo could not be loaded at {place}: {failure}"))
}
