//! The addresses of the open data.

use super::Links;
use super::route::data as route;
use std::fmt::Display;

impl Links {
    /// The agenda of a meeting as Akoma Ntoso, which is Danish in every language.
    pub fn agenda_akn(self, organization: &str, day: impl Display) -> String {
        self.of_data(route::AGENDA_AKN, &[&organization, &day])
    }

    /// The minutes of a meeting as Akoma Ntoso.
    pub fn minutes_akn(self, organization: &str, day: impl Display) -> String {
        self.of_data(route::MINUTES_AKN, &[&organization, &day])
    }

    /// The meetings of all bodies as a calendar.
    pub fn everything_calendar(self) -> String {
        self.page(route::CALENDAR)
    }

    /// The meetings of a body as a calendar.
    pub fn body_calendar(self, organization: &str) -> String {
        self.of_data(route::BODY_CALENDAR, &[&organization])
    }

    /// A meeting as a calendar's entry.
    pub fn meeting_calendar(self, organization: &str, day: impl Display) -> String {
        self.of_data(route::MEETING_CALENDAR, &[&organization, &day])
    }

    /// An address of the open data: one of [`route`], with its parameters filled in, in order.
    pub fn of_data(self, route: &str, parameters: &[&dyn Display]) -> String {
        self.of_desk(route, parameters)
    }

    /// A list as a table, by its file's name such as `beslutninger.csv`.
    pub fn list(self, file: &str) -> String {
        self.of_data(route::LIST, &[&file])
    }

    /// A meeting as JSON-LD.
    pub fn meeting_linked(self, organization: &str, day: impl Display) -> String {
        self.of_data(route::MEETING_LINKED, &[&organization, &day])
    }

    /// A body as JSON-LD.
    pub fn body_linked(self, organization: &str) -> String {
        self.of_data(route::BODY_LINKED, &[&organization])
    }

    /// A case as JSON-LD, by its case number.
    pub fn case_linked(self, number: &str) -> String {
        self.of_data(route::CASE_LINKED, &[&sagsgang_app::portal::case_slug(number)])
    }

    /// A programme as JSON-LD.
    pub fn programme_linked(self, slug: &str) -> String {
        self.of_data(route::PROGRAMME_LINKED, &[&slug])
    }

    /// An elected person as JSON-LD, by the name in the address of the page.
    pub fn person_linked(self, person: &str) -> String {
        self.of_data(route::PERSON_LINKED, &[&person])
    }

    /// What happened that an elected person took part in.
    pub fn person_feed(self, person: &str) -> String {
        self.of_data(route::PERSON_FEED, &[&person])
    }

    /// What happened.
    pub fn everything_feed(self) -> String {
        self.page(route::FEED)
    }

    /// What happened in a body.
    pub fn body_feed(self, organization: &str) -> String {
        self.of_data(route::BODY_FEED, &[&organization])
    }

    /// What happened to a case, by its case number.
    pub fn case_feed(self, number: &str) -> String {
        self.of_data(route::CASE_FEED, &[&sagsgang_app::portal::case_slug(number)])
    }

    /// What happened in a programme.
    pub fn programme_feed(self, slug: &str) -> String {
        self.of_data(route::PROGRAMME_FEED, &[&slug])
    }

    /// What happened at what a search finds.
    pub fn search_feed(self, query: &str) -> String {
        super::with_query(self.page(route::SEARCH_FEED), &[("q", query)])
    }

    /// The sum of that archive.
    pub fn archive_sum(self) -> String {
        self.page(route::ARCHIVE_SUM)
    }

    /// Everything public as one archive.
    pub fn archive(self) -> String {
        self.page(route::ARCHIVE)
    }
}
