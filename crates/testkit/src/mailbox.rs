//! A mail server, and another program, that keep what they get.

use crate::TestApp;
use sagsgang_app::following::letter::Letter;
use sagsgang_app::world::{Addresses, Call, Caller, Delivered, NotDelivered, Outward, Post};
use sagsgang_domain::openness::happening::Happening;
use sagsgang_i18n::Lang;
use std::fmt;
use std::sync::{Arc, Mutex};
use tokio::sync::Notify;

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

impl fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailbox").finish_non_exhaustive()
    }
}

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
        std::mem::take(&mut *self.0.letters.lock().expect("nobody panics with the mailbox"))
    }

    /// The one letter since the last time.
    pub fn take_one(&self) -> Letter {
        let mut letters = self.take();
        assert_eq!(letters.len(), 1, "{letters:#?}");
        letters.remove(0)
    }

    /// The calls since the last time.
    pub fn take_calls(&self) -> Vec<Call> {
        std::mem::take(&mut *self.0.calls.lock().expect("nobody panics with the mailbox"))
    }

    /// The next letter, as soon as it comes.
    pub async fn next(&self) -> Letter {
        loop {
            if let Some(letter) = self.0.letters.lock().expect("nobody panics with the mailbox").pop() {
                return letter;
            }
            self.0.came.notified().await;
        }
    }

    /// From now on it takes what it gets and never answers.
    pub fn hang_after_sending(&self) {
        *self.0.answer.lock().expect("nobody panics with the mailbox") = Answer::Hangs;
    }

    /// From now on it refuses.
    pub fn refuse(&self, for_good: bool) {
        *self.0.answer.lock().expect("nobody panics with the mailbox") = Answer::Refuses { for_good };
    }

    /// From now on it answers as it should.
    pub fn answer(&self) {
        *self.0.answer.lock().expect("nobody panics with the mailbox") = Answer::Takes;
    }

    async fn answered(&self) -> Result<(), NotDelivered> {
        let answer = *self.0.answer.lock().expect("nobody panics with the mailbox");
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
        self.0.letters.lock().expect("nobody panics with the mailbox").push(letter);
        Box::pin(self.answered())
    }
}

impl Caller for Mailbox {
    fn call(&self, call: Call) -> Delivered<'_> {
        self.0.calls.lock().expect("nobody panics with the mailbox").push(call);
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
