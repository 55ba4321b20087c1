//! Mail by SMTP, as the operator's mail server takes it.

use lettre::address::AddressError;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use sagsgang_app::following::letter::Letter;
use sagsgang_app::world::{Delivered, NotDelivered, Post};
use std::time::Duration;

/// A mail server that does not answer for so long is taken for down.
const PATIENCE: Duration = Duration::from_secs(30);

/// A mail server. Each mail has a connection of its own: followers are told now and then, not by the thousand each second.
pub struct SmtpPost {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

impl SmtpPost {
    /// The server of a URL: `smtps://user:password@host` for TLS, `smtp://host:587?tls=required` for STARTTLS,
    /// `smtp://127.0.0.1:25` for neither.
    ///
    /// # Errors
    /// Says which setting is wrong, without the password in it.
    pub fn new(url: &str, from: &str) -> Result<Self, String> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| {
            format!("the mail server cannot be understood ({error}); write --smtp as smtps://user:password@host")
        })?;
        let from = from.trim().parse().map_err(|error: AddressError| {
            format!("the address mail comes from cannot be understood ({error}); name it with --mail-from")
        })?;
        Ok(Self { server: builder.timeout(Some(PATIENCE)).build(), from })
    }

    async fn hand_over(&self, letter: Letter) -> Result<(), NotDelivered> {
        let message = message(&letter, &self.from).map_err(|why| NotDelivered { for_good: true, why })?;
        match self.server.send(message).await {
            Ok(_) => Ok(()),
            // Servers repeat the address; who follows is nobody's business on the desk and in the log.
            Err(error) => {
                Err(NotDelivered { for_good: error.is_permanent(), why: said(&error).replace(&letter.to, "***") })
            }
        }
    }
}

impl Post for SmtpPost {
    fn send(&self, letter: Letter) -> Delivered<'_> {
        Box::pin(self.hand_over(letter))
    }
}

/// What the server said, on one line.
fn said(error: &smtp::Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        if !text.contains(&cause.to_string()) {
            text = format!("{text}: {cause}");
        }
        source = cause.source();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letter as a message in plain text and HTML.
fn message(letter: &Letter, from: &Address) -> Result<Message, String> {
    let to: Address = letter.to.parse().map_err(|error: AddressError| error.to_string())?;
    let name = Some(letter.from.clone()).filter(|name| !name.is_empty());
    let mut message = Message::builder()
        .from(Mailbox::new(name, from.clone()))
        .to(Mailbox::new(None, to))
        .subject(letter.subject.clone())
        .message_id(Some(format!("<{}>", letter.message_id)))
        .header(AutoSubmitted)
        .header(ContentLanguage(letter.lang.tag()));
    if let Some(leave) = &letter.leave {
        message = message.header(ListUnsubscribe(format!("<{leave}>"))).header(ListUnsubscribePost);
    }
    let part = |kind: ContentType, body: String| SinglePart::builder().header(kind).body(body);
    let both = MultiPart::alternative()
        .singlepart(part(ContentType::TEXT_PLAIN, letter.text()))
        .singlepart(part(ContentType::TEXT_HTML, sagsgang_web::outward::letter(letter)));
    message.multipart(both).map_err(|error| error.to_string())
}

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// A header of one name whose value stands as it is.
macro_rules! header {
    ($(#[$doc:meta])* $name:ident $(($field:ty))?, $header:literal, |$own:ident| $value:expr) => {
        $(#[$doc])*
        #[derive(Clone)]
        struct $name $(($field))?;

        impl Header for $name {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($header)
            }

            fn parse(_: &str) -> Result<Self, Failed> {
                Err("only written, never read".into())
            }

            fn display(&self) -> HeaderValue {
                let $own = self;
                HeaderValue::new(Self::name(), $value)
            }
        }
    };
}

header!(
    /// Where a mail program lets the reader leave (RFC 2369).
    ListUnsubscribe(String), "List-Unsubscribe", |own| own.0.clone()
);
header!(
    /// That one click is enough (RFC 8058).
    ListUnsubscribePost, "List-Unsubscribe-Post", |_own| "List-Unsubscribe=One-Click".to_owned()
);
header!(
    /// That no person wrote it, so that none is answered by an absence note (RFC 3834).
    AutoSubmitted, "Auto-Submitted", |_own| "auto-generated".to_owned()
);
header!(
    /// Its language (RFC 3282).
    ContentLanguage(&'static str), "Content-Language", |own| own.0.to_owned()
);

#[cfg(test)]
mod tests;
