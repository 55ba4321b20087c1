//! What a follower is written.

use super::Tried;
use crate::App;
use crate::error::Result;
use crate::following::letter::{Letter, News};
use crate::following::{LINK_WORKS, lang, new_link, thing};
use crate::world::Outward;
use crate::{happening, portal};
use sagsgang_domain::following::{CONFIRM_WITHIN, Subscription, address_key};
use sagsgang_domain::id::SubscriptionId;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::happening::{Event, Happening};
use sagsgang_i18n::Lang;
use sagsgang_store::repo;
use sagsgang_store::repo::outbox::Outgoing;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Writes a follower what happened, once for each happening however many of the follower's subscriptions it concerns.
pub(super) async fn news(app: &App, batch: Uuid, together: &[Outgoing]) -> Result<Tried> {
    let ids: BTreeSet<Uuid> = together.iter().map(|out| out.target).collect();
    let ids: Vec<SubscriptionId> = ids.into_iter().map(SubscriptionId).collect();
    let followers = repo::subscription::get_many(app.store(), &ids).await?;
    let (Some(follower), Some(outward)) = (followers.first(), app.outward()) else { return Ok(Tried::Dropped) };
    let mut happened: Vec<Public<Happening>> = Vec::new();
    for out in together.iter().filter(|out| followers.iter().any(|follower| follower.id.0 == out.target)) {
        if happened.iter().all(|known| known.key != out.happening)
            && let Some(found) = happening::again(app, out.seq, &out.happening).await?
        {
            happened.push(found);
        }
    }
    if happened.is_empty() {
        return Ok(Tried::Dropped);
    }
    // What happened in one stroke keeps the order in which it is told: the minutes before what they hold.
    happened.sort_by_key(|happening| happening.at);
    let about = followers.iter().map(|follower| follower.id).collect();
    let letter = newsletter(app, outward, batch, follower, about, &happened).await?;
    send(outward, letter).await
}

async fn newsletter(
    app: &App,
    outward: &Outward,
    batch: Uuid,
    follower: &Subscription,
    about: Vec<SubscriptionId>,
    happened: &[Public<Happening>],
) -> Result<Letter> {
    let lang = lang(follower.language);
    let token = new_link(app, address_key(&follower.address), about, LINK_WORKS).await?;
    let municipality = portal::municipality(app).await?;
    let news = happened.iter().map(|happening| News {
        sentence: lang.happening(happening),
        at: app.local(happening.at).datetime(),
        address: outward.addresses.of_happening(lang, happening),
    });
    let leave = outward.addresses.leave(lang, &token);
    Ok(Letter {
        to: follower.address.clone(),
        lang,
        subject: subject(lang, happened),
        lead: lang.mail_lead(&municipality),
        news: news.collect(),
        act: None,
        ending: vec![
            (lang.mail_why().to_owned(), None),
            (lang.mail_leave().to_owned(), Some(leave.clone())),
            (lang.mail_manage().to_owned(), Some(outward.addresses.manage(lang, &token))),
        ],
        from: municipality,
        message_id: format!("{batch}@{}", outward.addresses.host()),
        leave: Some(leave),
    })
}

/// The subject line says what happened; of several things, the one decision, else the first, and how many there are
/// besides.
fn subject(lang: Lang, happened: &[Public<Happening>]) -> String {
    let is_decided = |happening: &&Public<Happening>| matches!(happening.event, Event::Decided { .. });
    let the_decision = happened.iter().find(is_decided).filter(|_| happened.iter().filter(is_decided).count() == 1);
    let Some(told) = the_decision.or(happened.first()) else { return String::new() };
    let sentence = lang.happening(told);
    match happened.len() {
        1 => sentence,
        all => format!("{sentence} {}", lang.mail_and_more(all - 1)),
    }
}

/// Asks the owner of an address whether to follow; whoever follows already is told so.
pub(super) async fn request(app: &App, batch: Uuid, out: &Outgoing) -> Result<Tried> {
    let found = repo::subscription::find(app.store(), out.target.into()).await?;
    let (Some(asked), Some(outward)) = (found, app.outward()) else { return Ok(Tried::Dropped) };
    let Some(thing) = thing::of(app, &asked.followed).await? else { return Ok(Tried::Dropped) };
    let lang = lang(asked.language);
    let what = lang.followed_thing(&thing.followed, &thing.name);
    let municipality = portal::municipality(app).await?;
    let is_confirmed = asked.since().is_some();
    let works = if is_confirmed { LINK_WORKS } else { CONFIRM_WITHIN };
    let token = new_link(app, address_key(&asked.address), vec![asked.id], works).await?;
    let letter = Letter {
        to: asked.address.clone(),
        lang,
        subject: if is_confirmed { lang.mail_follows_already(&what) } else { lang.mail_confirm_subject(&what) },
        lead: if is_confirmed {
            lang.mail_follows_already_lead(&what, &municipality)
        } else {
            lang.mail_confirm_lead(&what, &municipality)
        },
        news: Vec::new(),
        act: Some(if is_confirmed {
            (lang.mail_manage().to_owned(), outward.addresses.manage(lang, &token))
        } else {
            (lang.mail_confirm().to_owned(), outward.addresses.confirm(lang, &token))
        }),
        ending: vec![(lang.mail_not_you().to_owned(), None)],
        from: municipality,
        message_id: format!("{batch}@{}", outward.addresses.host()),
        leave: None,
    };
    send(outward, letter).await
}

async fn send(outward: &Outward, letter: Letter) -> Result<Tried> {
    match &outward.post {
        Some(post) => Ok(post.send(letter).await.into()),
        None => Ok(Tried::Dropped),
    }
}
