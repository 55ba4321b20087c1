//! The mails followers get: what each says, as values and as plain text. How they look is `web`'s, how they go `cli`'s.

use jiff::civil::DateTime;
use sagsgang_i18n::Lang;
use std::fmt::Write as _;

/// A mail to a follower.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: String,
    /// In which language.
    pub lang: Lang,
    /// Whose name it comes in: the municipality's.
    pub from: String,
    /// The subject line: what happened.
    pub subject: String,
    /// What it begins with.
    pub lead: String,
    /// What happened, the oldest first.
    pub news: Vec<News>,
    /// What the reader is to do, with the address where.
    pub act: Option<(String, String)>,
    /// What it ends with; each with its address, where it leads somewhere.
    pub ending: Vec<(String, Option<String>)>,
    /// Names the mail for good, without angle brackets: a second try of it has the same.
    pub message_id: String,
    /// Where mail programs let the reader leave with one click (RFC 8058).
    pub leave: Option<String>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// The sentence.
    pub sentence: String,
    /// When, Danish time.
    pub at: DateTime,
    /// The page that shows it.
    pub address: String,
}

impl Letter {
    /// The mail as plain text.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n", self.lead);
        for news in &self.news {
            let (at, address) = (self.lang.short_date_time(news.at), &news.address);
            let _ = write!(text, "\n- {}\n  {at}\n  {address}\n", news.sentence);
        }
        if let Some((words, address)) = &self.act {
            let _ = write!(text, "\n{words}:\n{address}\n");
        }
        text.push_str("\n-- \n");
        for (words, address) in &self.ending {
            match address {
                Some(address) => {
                    let _ = writeln!(text, "{words}: {address}");
                }
                None => {
                    let _ = writeln!(text, "{words}");
                }
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Letter, News};
    use jiff::civil::date;
    use sagsgang_i18n::Lang;

    #[test]
    fn plain_text_says_all_that_the_mail_says() {
        let letter = Letter {
            to: "anna@fjordby.dk".into(),
            lang: Lang::Da,
            from: "Fjordby Kommune".into(),
            subject: "Byrådet godkendte Cykelsti".into(),
            lead: "Nyt fra Fjordby Kommune".into(),
            news: vec![News {
                sentence: "Byrådet godkendte Cykelsti".into(),
                at: date(2026, 6, 3).at(12, 5, 0, 0),
                address: "https://f.example/udvalg/br/2026-06-03/3".into(),
            }],
            act: None,
            ending: vec![("Stop".into(), Some("https://f.example/s".into())), ("Hilsen".into(), None)],
            message_id: "1@f.example".into(),
            leave: None,
        };
        assert_eq!(
            letter.text(),
            "Nyt fra Fjordby Kommune\n\n- Byrådet godkendte Cykelsti\n  03.06.2026 12.05\n  \
             https://f.example/udvalg/br/2026-06-03/3\n\n-- \nStop: https://f.example/s\nHilsen\n"
        );
    }
}
