//! What is in the files of open annexes: read once, and then taken from what is kept of the file.

use super::keep::Keep;
use super::load::Loader;
use crate::error::Result;
use crate::follower::text_of_file;
use sagsgang_domain::id::{AnnexId, ItemId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{PublicItem, PublicMeeting};
use sagsgang_domain::openness::{Public, view};
use sagsgang_opendata::oparl::{self, Content, Kind};
use sha2::{Digest as _, Sha512};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The contents of the files the public may have of a meeting, by their SHA-256. A file that is not where it should be
/// has none.
pub(super) async fn of_meeting(
    loader: &Loader<'_>,
    keep: &Keep<'_>,
    meeting: &Meeting,
    shown: &Public<PublicMeeting>,
) -> Result<BTreeMap<String, Content>> {
    let mut contents = BTreeMap::new();
    let Some(organization) = loader.organization(meeting.organization) else { return Ok(contents) };
    for (item, annex) in annexes(shown) {
        let Some(file) = view::annex_file(meeting, organization, annex) else { continue };
        if contents.contains_key(&file.digest) {
            continue;
        }
        let kept = keep.kept(Kind::File, oparl::annex_id(item, annex));
        let known = kept.and_then(|row| oparl::content(&row.doc)).filter(|(digest, _)| *digest == file.digest);
        let content = if let Some((_, content)) = known {
            content
        } else {
            let Ok(bytes) = loader.app.store().blobs().get(file.digest.parse()?).await else { continue };
            let sha512 = Sha512::digest(&bytes).iter().fold(String::new(), |mut text, byte| {
                let _ = write!(text, "{byte:02x}");
                text
            });
            Content { sha512, text: text_of_file(loader.app, &file).await?.pages.join("\n\n") }
        };
        contents.insert(file.digest.clone(), content);
    }
    Ok(contents)
}

fn annexes(shown: &PublicMeeting) -> Vec<(ItemId, AnnexId)> {
    let of_item = |item: &PublicItem| item.annexes.iter().map(|annex| (item.id, annex.id)).collect::<Vec<_>>();
    shown.items.iter().flat_map(of_item).collect()
}
