//! `sagsgang restore FILE`: brings a backup back into an empty place, on either engine.

use super::told;
use crate::args::Common;
use crate::failure::Result;
use crate::house;
use crate::output::{self, ProgressLine};
use sagsgang_domain::following::address_key;
use sagsgang_store::repo::subscription;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

/// Restores and verifies.
pub async fn run(common: &Common, file: &Path, without_followers: bool) -> Result<ExitCode> {
    let report = {
        let mut line = ProgressLine::new();
        sagsgang_store::restore(file, &common.location(), &mut told(&mut line)).await?
    };
    output::line(&format!("{} was restored. Everybody signs in anew.", file.display()));
    followers(common, without_followers).await?;
    Ok(super::verify::print(&report))
}

/// Those who follow are as the backup has them, and so are those who left after it was made: nobody else can know.
async fn followers(common: &Common, erased: bool) -> Result<()> {
    let store = house::store(common).await?;
    let everybody = subscription::everybody(&store).await?;
    let people = everybody.iter().map(|one| address_key(&one.address)).collect::<BTreeSet<_>>().len();
    if erased {
        let ids: Vec<_> = everybody.iter().map(|one| one.id).collect();
        subscription::erase(&store, &ids).await?;
        output::line(&format!("Mail addresses of followers that were erased: {people}."));
    } else if people > 0 {
        output::line(&format!(
            "Mail addresses of followers that are back as the backup has them: {people}. Whoever left after it was made is \
             among them: restore with --without-followers if it is an old one."
        ));
    }
    Ok(store.close().await?)
}
