//! The headings of a case text and their synonyms across municipalities.

use crate::draft::SectionKind;
use crate::pattern::Pattern;

/// What stands under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingKind {
    /// A section of the case text.
    Section(SectionKind),
    /// The course of the case (da: *sagsgang*).
    Route,
    /// da: *indstilling*.
    Recommendation,
    /// Who decides (da: *sagen afgøres i*).
    Decides,
    /// da: *beslutning*.
    Decision,
    /// da: *fraværende*.
    Absent,
    /// da: *medlemmer, til stede*.
    Present,
    /// da: *bilag*.
    Annexes,
    /// Earlier decisions, led by their dates (da: *sagens forløb*).
    Course,
    /// A label of the first page whose value is no value of ours: place, time, secretary.
    Aside,
}

const SECTIONS: [(SectionKind, &[&str]); 7] = [
    (
        SectionKind::Summary,
        &["resumé", "resume", "sagsresumé", "sagsresume", "sammendrag", "sagstema", "beslutningstema", "kort resumé"],
    ),
    (SectionKind::Background, &["baggrund", "historik", "sagshistorik", "sagshistorik, henvisninger"]),
    (
        SectionKind::Presentation,
        &[
            "sagsfremstilling",
            "sagsbeskrivelse",
            "beskrivelse af sagen",
            "redegørelse",
            "fremstilling",
            "forvaltningens bemærkninger",
        ],
    ),
    (SectionKind::Coherence, &["sammenhæng til øvrige politikker", "politisk sammenhæng"]),
    (
        SectionKind::Economy,
        &[
            "økonomi",
            "økonomiske konsekvenser",
            "økonomiske forhold",
            "økonomiske forhold og konsekvenser",
            "økonomi og finansiering",
        ],
    ),
    (
        SectionKind::Law,
        &[
            "lovgrundlag",
            "retsgrundlag",
            "juridiske forhold",
            "juridiske og planmæssige forhold",
            "lovgrundlag – link",
            "lov- og plangrundlag",
        ],
    ),
    (
        SectionKind::Hearing,
        &["høring", "inddragelse og høring", "høring og sagsgang", "høring og inddragelse", "borgerinddragelse"],
    ),
];
const OTHER: [&str; 14] = [
    "personale",
    "personalemæssige konsekvenser",
    "øvrige konsekvenser",
    "alternativer",
    "alternativ indstilling",
    "beskrivelse af alternativ indstilling",
    "tidsperspektiv",
    "effekt",
    "miljømæssige konsekvenser",
    "kommunikation",
    "sundhedsmæssige konsekvenser",
    "vurdering",
    "journalnummer",
    "fremtidig proces",
];
const LABELS: [(HeadingKind, &[&str]); 9] = [
    (
        HeadingKind::Route,
        &["sagsgang", "sagsforløb", "sagsgang og sagstype", "sagens gang", "behandlingsplan", "politisk behandling"],
    ),
    (
        HeadingKind::Recommendation,
        &[
            "indstilling",
            "indstillinger",
            "administrationens indstilling",
            "forvaltningens indstilling",
            "direktionens indstilling",
        ],
    ),
    (
        HeadingKind::Decides,
        &[
            "beslutningen træffes af",
            "sagen afgøres i",
            "sagen afgøres af",
            "beslutningskompetence",
            "kompetence",
            "afgøres i",
            "beslutningsinstans",
        ],
    ),
    (HeadingKind::Decision, &["beslutning", "beslutninger", "udvalgets beslutning", "rådets beslutning"]),
    (
        HeadingKind::Absent,
        &[
            "fraværende",
            "afbud",
            "afbud/fraværende",
            "fraværende/afbud",
            "ikke til stede",
            "ikke tilstede",
            "afbud fra",
            "fremmøde og inhabilitet",
            "følgende deltog ikke i behandlingen af punktet",
            "fraværende med afbud",
        ],
    ),
    (
        HeadingKind::Present,
        &["medlemmer", "til stede", "tilstede", "deltagere", "mødedeltagere", "tilstedeværende", "indkaldelse"],
    ),
    (
        HeadingKind::Annexes,
        &["bilag", "bilagsfortegnelse", "vedlagte bilag", "bilagsoversigt", "bilagsliste", "vedhæftede bilag"],
    ),
    (
        HeadingKind::Course,
        &["sagens forløb", "sagens tidligere forløb", "tidligere behandling", "tidligere beslutninger"],
    ),
    (
        HeadingKind::Aside,
        &[
            "sekretær",
            "sted",
            "mødested",
            "lokale",
            "start kl.",
            "slut kl.",
            "starttidspunkt",
            "sluttidspunkt",
            "tidspunkt",
            "mødetidspunkt",
            "bemærkninger",
            "møde",
            "til toppen",
            "lukket referat",
            "lukket dagsorden",
        ],
    ),
];

static CONTENTS: Pattern = Pattern::new(
    r"(?i)^(?:indholdsfortegnelse|indhold|punkter|dagsordens?punkter|sagsoversigt|oversigt|oversigtsdagsorden: .{0,30})(?: side)?:?$",
);

/// Whether `text` heads a list of contents.
pub fn is_contents(text: &str) -> bool {
    CONTENTS.is_match(text)
}

/// What heading `text` is, taken as a whole. Case, bullets and a colon at the end do not count.
pub fn kind(text: &str) -> Option<HeadingKind> {
    let plain = plain(text);
    if plain.is_empty() || plain.chars().count() > 90 {
        return None;
    }
    let known = LABELS.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(kind, _)| *kind);
    known.or_else(|| section(&plain).map(HeadingKind::Section)).or_else(|| genitive(&plain))
}

fn section(plain: &str) -> Option<SectionKind> {
    let known = SECTIONS.iter().find(|(_, names)| names.contains(&plain)).map(|(kind, _)| *kind);
    let short = plain.split_whitespace().count() <= 9 && !plain.ends_with('.');
    known
        .or_else(|| OTHER.contains(&plain).then_some(SectionKind::Other))
        .or_else(|| (short && plain.starts_with("sammenhæng til ")).then_some(SectionKind::Coherence))
        .or_else(|| (short && plain.starts_with("økonomiske konsekvenser ")).then_some(SectionKind::Economy))
}

/// `administrationens indstilling`, `forretningsudvalgets beslutning`: whose it is does not change what it is.
fn genitive(plain: &str) -> Option<HeadingKind> {
    let (owner, what) = plain.rsplit_once(' ')?;
    if !owner.ends_with('s') || owner.split_whitespace().count() > 4 {
        return None;
    }
    match what {
        "indstilling" => Some(HeadingKind::Recommendation),
        "beslutning" => Some(HeadingKind::Decision),
        _ => None,
    }
}

fn plain(text: &str) -> String {
    let text = text.trim_start_matches(['•', '·', '*', '▪', '-', ' ']).trim_end_matches([' ', ':']);
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
