//! A house with a mail server that keeps what it gets.

use jiff::civil::Date;
use sagsgang_app::action::raise::{RaiseAction, raise_action};
use sagsgang_app::following::letter::Letter;
use sagsgang_domain::id::{ItemId, MeetingId};
use sagsgang_testkit::TestApp;
pub use sagsgang_testkit::{Mailbox, reaching_out};

/// Sommerby with a mail server, on SQLite.
pub async fn house() -> (TestApp, Mailbox) {
    reaching_out(TestApp::sqlite().await)
}

/// The tokens in a letter.
pub trait Tokens {
    /// Of what the reader is to do.
    fn act_token(&self) -> String;
    /// Of leaving.
    fn leave_token(&self) -> String;
}

impl Tokens for Letter {
    fn act_token(&self) -> String {
        last(&self.act.as_ref().expect("there is something to do").1)
    }

    fn leave_token(&self) -> String {
        last(self.leave.as_ref().expect("one can leave"))
    }
}

fn last(address: &str) -> String {
    address.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Raises a follow-up of an item.
pub async fn raise(house: &TestApp, meeting: MeetingId, item: ItemId, text: &str, due: Date) {
    let command = RaiseAction {
        meeting,
        item,
        text: text.to_owned(),
        owner: sagsgang_domain::action::Owner::Nobody,
        due: Some(due),
    };
    raise_action(&house.app, &house.town.secretary, command).await.unwrap();
}
