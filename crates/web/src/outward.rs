//! What leaves the house besides pages: the whole addresses mail names, and how a mail looks.

use crate::url::{Links, route};
use maud::{DOCTYPE, Markup, html};
use sagsgang_app::following::letter::Letter;
use sagsgang_app::world::Addresses;
use sagsgang_domain::openness::happening::{Event, Happening};
use sagsgang_i18n::Lang;

/// The site's addresses, whole.
#[derive(Clone, Debug)]
pub struct SiteAddresses {
    site: String,
    host: String,
}

impl SiteAddresses {
    /// Those of a site: "https://sagsgang.fjordby.dk", without a slash at the end.
    pub fn new(site: &str) -> Self {
        let host = site.split("://").nth(1).unwrap_or(site);
        // A mail's name takes no port.
        let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
        Self { site: site.to_owned(), host: host.to_owned() }
    }

    fn whole(&self, path: &str) -> String {
        format!("{}{path}", self.site)
    }
}

impl Addresses for SiteAddresses {
    fn of_happening(&self, lang: Lang, happening: &Happening) -> String {
        let links = Links::new(lang);
        let case = happening.case.as_ref().map(|case| links.case(&case.number));
        let meeting = happening.body.as_ref().zip(happening.meeting.as_ref());
        let meeting = meeting.map(|(body, meeting)| match &happening.item {
            Some(item) => links.item(&body.slug, &meeting.day_slug, item.number),
            None => links.meeting(&body.slug, &meeting.day_slug),
        });
        let programme = happening.programme.as_ref().map(|programme| match &happening.event {
            Event::StatusStated { measure, .. } => links.measure(&programme.slug, measure),
            _ => links.programme(&programme.slug),
        });
        let path = match happening.event {
            // Where the case goes is seen on its own page.
            Event::SentOn { .. } | Event::Concluded => case.or(meeting),
            _ => meeting.or(case),
        };
        self.whole(&path.or(programme).unwrap_or_else(|| links.front()))
    }

    fn confirm(&self, lang: Lang, token: &str) -> String {
        self.whole(&Links::new(lang).by_token(route::FOLLOW_CONFIRM, token))
    }

    fn leave(&self, lang: Lang, token: &str) -> String {
        self.whole(&Links::new(lang).by_token(route::FOLLOW_LEAVE, token))
    }

    fn manage(&self, lang: Lang, token: &str) -> String {
        self.whole(&Links::new(lang).by_token(route::FOLLOW_MINE, token))
    }

    fn host(&self) -> &str {
        &self.host
    }
}

/// A mail as HTML. Mail programs know neither our style sheets nor scripts, so it is plain, and readable in the dark.
pub fn letter(letter: &Letter) -> String {
    let written = html! {
        (DOCTYPE)
        html lang=(letter.lang.tag()) {
            head {
                meta charset="utf-8";
                meta name="color-scheme" content="light dark";
                title { (letter.subject) }
            }
            body style="font-family:system-ui,sans-serif;line-height:1.5;max-width:40em;margin:0 auto;padding:1em" {
                p { (letter.lead) }
                @for news in &letter.news {
                    p {
                        a href=(news.address) { strong { (news.sentence) } }
                        br;
                        (letter.lang.short_date_time(news.at))
                    }
                }
                @if let Some((words, address)) = &letter.act {
                    p { a href=(address) { strong { (words) } } }
                    p { (address) }
                }
                hr;
                @for (words, address) in &letter.ending { (ending(words, address.as_deref())) }
                p { (letter.from) }
            }
        }
    };
    written.into_string()
}

fn ending(words: &str, address: Option<&str>) -> Markup {
    html! {
        p { @if let Some(address) = address { a href=(address) { (words) } } @else { (words) } }
    }
}

#[cfg(test)]
mod tests {
    use super::SiteAddresses;
    use sagsgang_app::world::Addresses as _;
    use sagsgang_i18n::Lang;

    #[test]
    fn addresses_are_whole_and_in_the_followers_language() {
        let addresses = SiteAddresses::new("https://fjordby.example:8443");
        assert_eq!(addresses.leave(Lang::Da, "0a"), "https://fjordby.example:8443/foelg/afmeld/0a");
        assert_eq!(addresses.confirm(Lang::En, "0a"), "https://fjordby.example:8443/en/foelg/bekraeft/0a");
        assert_eq!(addresses.host(), "fjordby.example");
    }
}
