//! Asking to follow (da: *følg*). The address is kept until its owner has confirmed, or 48 hours; nothing but the
//! request to confirm goes to it. Whether an address follows already is told to its owner alone, by mail.

use super::thing;
use crate::App;
use crate::error::{AppError, Problem, Result};
use sagsgang_domain::following::{
    CONFIRM_WITHIN, Followed, Language, Pace, Subscription, SubscriptionState, address_key,
};
use sagsgang_store::repo;
use sagsgang_store::repo::outbox::{Outgoing, Way};

/// The longest address there is (RFC 5321, 4.5.3.1).
pub const ADDRESS_MAX: usize = 254;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Follow {
    /// The address.
    pub address: String,
    /// What is to be followed.
    pub followed: Followed,
    /// In which language.
    pub language: Language,
    /// How often.
    pub pace: Pace,
}

/// Asks the owner of the address by mail. The answer is the same whether the address follows already or not.
///
/// # Errors
/// For what is no address, for what is not there, after many requests, and where no mail server is named.
pub async fn follow(app: &App, command: Follow, from: &str) -> Result<()> {
    let Follow { address, followed, language, pace } = command;
    if !super::is_offered(app) {
        return Err(AppError::NotFound("mail"));
    }
    let address = checked(&address)?;
    thing::of(app, &followed).await?.ok_or(AppError::NotFound("followed"))?;
    let key = address_key(&address);
    slow_down(app, &key, from)?;
    let known = repo::subscription::of_address(app.store(), &address).await?;
    let known = known.into_iter().find(|own| own.followed == followed);
    let subscription = match known {
        Some(confirmed) if confirmed.since().is_some() => confirmed,
        known => {
            let id = known.map_or_else(|| app.new_id().into(), |pending| pending.id);
            let state = SubscriptionState::Pending { expires: app.now() + CONFIRM_WITHIN };
            let asked = Subscription { id, address, followed, language, pace, state };
            repo::subscription::put(app.store(), &asked).await?;
            asked
        }
    };
    let (now, asked) = (app.now(), app.now().as_microsecond().to_string());
    let request = Outgoing::new(app.new_id(), Way::Confirm, subscription.id.0, (0, &asked), now, now);
    repo::outbox::add(app.store(), &[request]).await?;
    app.wake_outbox();
    Ok(())
}

/// Few may be asked by one person, and one person may be asked by few: mail to strangers is a way to annoy them.
fn slow_down(app: &App, address: &str, from: &str) -> Result<()> {
    let (to, from) = (format!("follow {address}"), format!("follow from {from}"));
    let names = [to.as_str(), from.as_str()];
    let seconds = app.throttle().wait(&names, app.now());
    if seconds > 0 {
        return Err(AppError::Throttled { seconds });
    }
    app.throttle().failed(&names, app.now());
    Ok(())
}

/// An address that mail can be sent to, as far as its form tells. One sign of each address is enough to tell a slip of
/// the hand; whether it exists only its owner's answer tells.
fn checked(text: &str) -> Result<String> {
    let invalid = |problem| AppError::Invalid { field: "address", problem };
    let text = text.trim();
    if text.is_empty() {
        return Err(invalid(Problem::Missing));
    }
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"".contains(c);
    let fits = text.len() <= ADDRESS_MAX && text.chars().all(is_plain);
    let parts = text.rsplit_once('@').filter(|(local, host)| {
        let dots = |part: &str| !part.starts_with('.') && !part.ends_with('.') && !part.contains("..");
        !local.is_empty() && !local.contains('@') && dots(local) && dots(host) && host.contains('.')
    });
    if fits && parts.is_some() { Ok(text.to_owned()) } else { Err(invalid(Problem::Unreadable)) }
}

#[cfg(test)]
mod tests {
    use super::checked;

    #[test]
    fn an_address_is_a_name_at_a_host() {
        for fine in ["anna@fjordby.dk", " Ada.Lovelace+kb@post.fjordby.dk ", "æøå@fjordby.dk"] {
            assert_eq!(checked(fine).ok().as_deref(), Some(fine.trim()));
        }
        for wrong in [
            "",
            "anna",
            "anna@",
            "@fjordby.dk",
            "anna@fjordby",
            "a@b@c.dk",
            "anna@.dk",
            "anna@fjordby.dk, bo@fjordby.dk",
            "anna@fjordby.dk\r\nBcc: alle@fjordby.dk",
            "Anna <anna@fjordby.dk>",
            "anna..x@fjordby.dk",
        ] {
            assert!(checked(wrong).is_err(), "{wrong}");
        }
    }
}
