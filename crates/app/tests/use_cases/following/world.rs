//! A house with a mail server that keeps what it gets.

use jiff::civil::Date;
use sagsgang_app::action::raise::{RaiseAction, raise_action};
use sagsgang_app::following::letter::Letter;
use sagsgang_app::world::{Addresses, Call, Caller, Delivered, NotDelivered, Outward, Post};
use sagsgang_domain::id::{ItemId, MeetingId};
use sagsgang_domain::openness::happening::Happening;
use sagsgang_i18n::Lang;
use sagsgang_testkit::TestApp;
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;

/// Sommerby with a mail server, on SQLite.
pub async fn house() -> (TestApp, Mailbox) {
    reaching_out(TestApp::sqlite().await)
}

/// The same house with a mail server.
pub fn reaching_out(mut house: TestApp) -> (TestApp, Mailbox) {
    let mailbox = Mailbox::default();
    let outward =
        Outward { addresses: Arc::new(Here), post: Some(Arc::new(mailbox.clone())), caller: Arc::new(mailbox.clone()) };
    house.app = house.app.clone().reaching_out(outward);
    (house, mailbox)
}

/// What the server does with a letter.
#[derive(Clone, Copy, Default)]
enum Answer {
    #[default]
    Takes,
    Refuses {
        for_good: bool,
    },
    Hangs,
}

/// A mail server, and another program, that keep what they get.
#[derive(Clone, Default)]
pub struct Mailbox(Arc<Inner>);

#[derive(Default)]
struct Inner {
    letters: Mutex<Vec<Letter>>,
    calls: Mutex<Vec<Call>>,
    answer: Mutex<Answer>,
    came: Notify,
}

impl Mailbox {
    /// Everything since the last time.
    pub fn take(&self) -> Vec<Letter> {
        std::mem::take(&mut *self.0.letters.lock().unwrap())
    }

    /// The one letter since the last time.
    pub fn take_one(&self) -> Letter {
        let mut letters = self.take();
        assert_eq!(letters.len(), 1, "{letters:#?}");
        letters.remove(0)
    }

    /// The calls since the last time.
    pub fn take_calls(&self) -> Vec<Call> {
        std::mem::take(&mut *self.0.calls.lock().unwrap())
    }

    /// The next letter, as soon as it comes.
    pub async fn next(&self) -> Letter {
        loop {
            if let Some(letter) = self.0.letters.lock().unwrap().pop() {
                return letter;
            }
            self.0.came.notified().await;
        }
    }

    /// From now on it takes what it gets and never answers.
    pub fn hang_after_sending(&self) {
        *self.0.answer.lock().unwrap() = Answer::Hangs;
    }

    /// From now on it refuses.
    pub fn refuse(&self, for_good: bool) {
        *self.0.answer.lock().unwrap() = Answer::Refuses { for_good };
    }

    /// From now on it answers as it should.
    pub fn answer(&self) {
        *self.0.answer.lock().unwrap() = Answer::Takes;
    }

    async fn answered(&self) -> Result<(), NotDelivered> {
        let answer = *self.0.answer.lock().unwrap();
        self.0.came.notify_one();
        match answer {
            Answer::Takes => Ok(()),
            Answer::Refuses { for_good } => Err(NotDelivered { for_good, why: "the server is full".to_owned() }),
            Answer::Hangs => std::future::pending().await,
        }
    }
}

impl Post for Mailbox {
    fn send(&self, letter: Letter) -> Delivered<'_> {
        self.0.letters.lock().unwrap().push(letter);
        Box::pin(self.answered())
    }
}

impl Caller for Mailbox {
    fn call(&self, call: Call) -> Delivered<'_> {
        self.0.calls.lock().unwrap().push(call);
        Box::pin(self.answered())
    }
}

/// Addresses that are easy to take apart.
struct Here;

impl Addresses for Here {
    fn of_happening(&self, _: Lang, happening: &Happening) -> String {
        format!("https://sommerby.example/{}", happening.key)
    }

    fn confirm(&self, _: Lang, token: &str) -> String {
        format!("https://sommerby.example/confirm/{token}")
    }

    fn leave(&self, _: Lang, token: &str) -> String {
        format!("https://sommerby.example/leave/{token}")
    }

    fn manage(&self, _: Lang, token: &str) -> String {
        format!("https://sommerby.example/manage/{token}")
    }

    fn host(&self) -> &'static str {
        "sommerby.example"
    }
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
