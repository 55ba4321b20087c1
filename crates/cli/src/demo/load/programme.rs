//! Programmes: opened with their measures, stated on their report dates.

use super::Stage;
use super::register::Register;
use crate::demo::content::Programme;
use crate::failure::{Failure, Result};
use jiff::civil::Date;
use sagsgang_app::programme::add_measure::{AddMeasure, add_measure};
use sagsgang_app::programme::open::{OpenProgramme, open_programme};
use sagsgang_app::programme::state_status::state_status;
use sagsgang_domain::id::ProgrammeId;
use sagsgang_domain::openness::Openness;
use sagsgang_domain::programme::StatusStatement;

/// Opens the programme and adds its measures, track by track.
pub async fn open(stage: &Stage<'_>, register: &mut Register, programme: &Programme) -> Result<()> {
    let secretary = register.secretary()?.clone();
    let command =
        OpenProgramme { title: programme.title.clone(), summary: programme.summary.clone(), openness: Openness::Open };
    let id = open_programme(stage.app, &secretary, command).await?;
    register.programmes.insert(programme.title.clone(), id);
    for track in &programme.tracks {
        for measure in &track.measures {
            let command = AddMeasure {
                programme: id,
                track: track.name.clone(),
                title: measure.title.clone(),
                plan: measure.plan.clone(),
                period: Some((measure.from, measure.until)),
                owner: Some(measure.owner.clone()),
            };
            let added = add_measure(stage.app, &secretary, command).await?;
            register.measures.insert((programme.title.clone(), measure.title.clone()), added);
        }
    }
    Ok(())
}

/// Says how far every measure is, as of a day.
pub async fn state(stage: &Stage<'_>, register: &Register, programme: &Programme, day: Date) -> Result<()> {
    let mut statements = Vec::new();
    for measure in programme.tracks.iter().flat_map(|track| &track.measures) {
        let key = (programme.title.clone(), measure.title.clone());
        for said in measure.statements.iter().filter(|said| said.as_of == day) {
            let id = register.measures.get(&key).copied().ok_or_else(|| Failure::said("no such measure"))?;
            statements.push((id, StatusStatement { as_of: day, mark: said.mark, text: said.text.clone() }));
        }
    }
    let id: Option<ProgrammeId> = register.programmes.get(&programme.title).copied();
    let id = id.ok_or_else(|| Failure::said("the programme was not opened"))?;
    state_status(stage.app, register.secretary()?, id, statements).await?;
    Ok(())
}
