//! The municipality itself and what it may set for all its cases.

use crate::case::SectionKind;
use crate::place::MunicipalityMap;
use serde::{Deserialize, Serialize};

/// The municipality (da: *kommune*; OParl Body). One database holds one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Full name: "Sommerby Kommune".
    pub name: String,
    /// What a new case is asked for.
    pub section_template: Vec<SectionTemplate>,
    /// Where the public writes to the secretariat.
    pub contact_email: Option<String>,
    /// What its map is drawn from, where it has given that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<MunicipalityMap>,
    /// When the first case number of the year begins anew: the serial last given out, by year.
    pub last_case_serial: std::collections::BTreeMap<i16, u32>,
}

impl Body {
    /// A municipality with the sections most Danish municipalities ask for.
    pub fn new(name: String) -> Self {
        Self {
            name,
            section_template: default_template(),
            contact_email: None,
            map: None,
            last_case_serial: std::collections::BTreeMap::new(),
        }
    }

    /// Gives out the next case number of a year, "26/1042".
    pub fn next_case_number(&mut self, year: i16) -> String {
        let serial = self.last_case_serial.entry(year).or_insert(0);
        *serial += 1;
        format!("{:02}/{}", year.rem_euclid(100), *serial)
    }

    /// Notes a number a case already has, so that it is not given out again. One of another form is let be.
    pub fn note_case_number(&mut self, number: &str) {
        let Some((year, serial)) = number.split_once('/') else { return };
        if let (Ok(year @ 0..=99), Ok(serial)) = (year.parse::<i16>(), serial.parse::<u32>()) {
            let last = self.last_case_serial.entry(2000 + year).or_insert(0);
            *last = serial.max(*last);
        }
    }
}

/// One section a case text is asked for (da: *afsnit i sagsskabelonen*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionTemplate {
    /// What kind of section it is.
    pub kind: SectionKind,
    /// The heading as it is printed.
    pub heading: String,
    /// Help for the author; it lives here and not in the text, so it can never be published.
    pub help: String,
    /// Whether the case cannot be submitted without it.
    pub required: bool,
}

fn default_template() -> Vec<SectionTemplate> {
    let entry = |kind, heading: &str, help: &str, required| SectionTemplate {
        kind,
        heading: heading.to_owned(),
        help: help.to_owned(),
        required,
    };
    vec![
        entry(SectionKind::Presentation, "Sagsfremstilling", "Hvad handler sagen om, og hvorfor kommer den nu?", true),
        entry(
            SectionKind::Coherence,
            "Sammenhæng til andre politikker/strategier og fagområder",
            "Hvilke vedtagne politikker bygger sagen på?",
            false,
        ),
        entry(SectionKind::Economy, "Økonomiske konsekvenser", "Beløb, år og hvordan udgiften dækkes.", true),
        entry(SectionKind::Hearing, "Høring", "Hvem er hørt, og hvad svarede de?", false),
    ]
}

#[cfg(test)]
mod tests {
    use super::Body;

    #[test]
    fn numbers_go_on_after_those_that_are_known() {
        let mut body = Body::new("Sommerby Kommune".to_owned());
        assert_eq!(body.next_case_number(2026), "26/1");
        body.note_case_number("26/1042");
        body.note_case_number("26/17");
        body.note_case_number("2024-123456");
        body.note_case_number("S2026/9999");
        assert_eq!(body.next_case_number(2026), "26/1043");
        assert_eq!(body.next_case_number(2027), "27/1");
    }
}
