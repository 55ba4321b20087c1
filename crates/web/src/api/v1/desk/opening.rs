//! Whether something is open to the public, as it is sent and given.

use sagsgang_domain::openness::{Closure, ClosureGround, Openness};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whether the public may read something. Of `other` the provision must be named.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Opening {
    /// Whether the public may read it.
    open: bool,
    /// Why not.
    #[serde(default)]
    ground: Option<Ground>,
    /// The provision, where the ground is another duty of secrecy.
    #[serde(default)]
    provision: Option<String>,
    /// When it can be opened.
    #[serde(default)]
    opens_when: Option<String>,
}

/// The grounds on which a matter is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Ground {
    /// Personal circumstances.
    PersonalMatter,
    /// Purchase and sale of real property.
    RealProperty,
    /// Estimates and tenders.
    Tender,
    /// Personnel.
    Personnel,
    /// Business secrets.
    BusinessSecret,
    /// Another duty of secrecy.
    Other,
    /// None was given.
    Unstated,
}

impl From<&Openness> for Opening {
    fn from(openness: &Openness) -> Self {
        let Openness::Closed(closure) = openness else {
            return Self { open: true, ground: None, provision: None, opens_when: None };
        };
        let (ground, provision) = match &closure.ground {
            ClosureGround::PersonalMatter => (Ground::PersonalMatter, None),
            ClosureGround::RealProperty => (Ground::RealProperty, None),
            ClosureGround::Tender => (Ground::Tender, None),
            ClosureGround::Personnel => (Ground::Personnel, None),
            ClosureGround::BusinessSecret => (Ground::BusinessSecret, None),
            ClosureGround::Other(provision) => (Ground::Other, Some(provision.clone())),
            ClosureGround::Unstated => (Ground::Unstated, None),
        };
        Self { open: false, ground: Some(ground), provision, opens_when: closure.opens_when.clone() }
    }
}

impl From<Opening> for Openness {
    /// What is not said to be open is closed, whatever else stands there.
    fn from(opening: Opening) -> Self {
        if opening.open {
            return Self::Open;
        }
        let ground = match opening.ground.unwrap_or(Ground::Unstated) {
            Ground::PersonalMatter => ClosureGround::PersonalMatter,
            Ground::RealProperty => ClosureGround::RealProperty,
            Ground::Tender => ClosureGround::Tender,
            Ground::Personnel => ClosureGround::Personnel,
            Ground::BusinessSecret => ClosureGround::BusinessSecret,
            Ground::Other => ClosureGround::Other(opening.provision.unwrap_or_default()),
            Ground::Unstated => ClosureGround::Unstated,
        };
        Self::Closed(Closure { ground, opens_when: opening.opens_when })
    }
}

#[cfg(test)]
mod tests {
    use super::Opening;
    use sagsgang_domain::openness::{ClosureGround, Openness};

    #[test]
    fn what_is_not_said_to_be_open_is_closed() {
        let read = |sent: &str| serde_json::from_str::<Opening>(sent).map(Openness::from).ok();
        assert_eq!(read(r#"{"open": true}"#), Some(Openness::Open));
        assert_eq!(read(r#"{"open": false}"#), Some(Openness::closed(ClosureGround::Unstated)));
        assert_eq!(read("{}"), None);
        let other = read(r#"{"open": false, "ground": "other", "provision": "§ 152"}"#);
        assert_eq!(other, Some(Openness::closed(ClosureGround::Other("§ 152".to_owned()))));
    }

    #[test]
    fn every_ground_comes_back_as_it_was() {
        let grounds = ClosureGround::COMMON.into_iter();
        for ground in grounds.chain([ClosureGround::Other("§ 152".to_owned()), ClosureGround::Unstated]) {
            let openness = Openness::closed(ground);
            assert_eq!(Openness::from(Opening::from(&openness)), openness);
        }
    }
}
