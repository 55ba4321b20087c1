//! Agenda items that nobody wrote: words of municipal Danish, common ones often and rare ones seldom (Zipf), the same
//! ones in every run.

use jiff::Timestamp;
use jiff::civil::{date, time};
use sagsgang_domain::case::{CaseKind, Recommendation, Section, SectionKind};
use sagsgang_domain::decision::{Decision, DecisionKind};
use sagsgang_domain::id::{ItemId, MeetingId, OrganizationId};
use sagsgang_domain::meeting::{AgendaItem, ItemContent, Meeting, MeetingState};
use sagsgang_domain::openness::view::PublicMeeting;
use sagsgang_domain::openness::{Openness, Public, view};
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::rich_text::RichText;
use sagsgang_domain::term::Period;
use sagsgang_store::rival::Document;
use uuid::Uuid;

/// Items on an agenda.
pub const PER_MEETING: usize = 20;
/// Words of a title and of a text.
const TITLE: usize = 6;
const TEXT: usize = 60;

const FILLERS: [&str; 20] = [
    "og", "i", "at", "der", "til", "af", "for", "en", "på", "med", "det", "som", "er", "den", "om", "fra", "skal",
    "ved", "et", "ikke",
];
const FIRST: [&str; 40] = [
    "bolig",
    "budget",
    "skole",
    "trafik",
    "klima",
    "ældre",
    "børne",
    "kultur",
    "sundheds",
    "energi",
    "idræts",
    "fritids",
    "handlings",
    "hjælpemiddel",
    "vand",
    "miljø",
    "plan",
    "borger",
    "beskæftigelses",
    "social",
    "by",
    "vej",
    "natur",
    "affalds",
    "personale",
    "kvalitets",
    "service",
    "drifts",
    "anlægs",
    "digitaliserings",
    "kommune",
    "lokal",
    "pleje",
    "dag",
    "ungdoms",
    "erhvervs",
    "turist",
    "havne",
    "kyst",
    "landsby",
];
const LAST: [&str; 40] = [
    "plan",
    "projekt",
    "område",
    "tilbud",
    "politik",
    "strategi",
    "udvalg",
    "hus",
    "hal",
    "miljø",
    "forsyning",
    "indsats",
    "ordning",
    "aftale",
    "rapport",
    "analyse",
    "opgave",
    "pulje",
    "ramme",
    "regnskab",
    "redegørelse",
    "undersøgelse",
    "vurdering",
    "center",
    "råd",
    "netværk",
    "forum",
    "proces",
    "model",
    "model",
    "kontrakt",
    "gebyr",
    "tilskud",
    "bidrag",
    "budget",
    "bolig",
    "skole",
    "sti",
    "plads",
    "park",
];
const ENDINGS: [&str; 4] = ["", "en", "er", "erne"];

/// A source of items.
pub struct Items {
    chance: u64,
    words: Vec<String>,
}

impl Items {
    /// From the beginning.
    pub fn new() -> Self {
        let mut words: Vec<String> = FIRST.iter().chain(&LAST).map(|word| (*word).to_owned()).collect();
        for ending in ENDINGS {
            words.extend(LAST.iter().map(|last| format!("{last}{ending}")));
            words.extend(FIRST.iter().flat_map(|first| LAST.iter().map(move |last| format!("{first}{last}{ending}"))));
        }
        let mut items = Self { chance: 0x5A65_AF3D_1E9C_7B21, words };
        // Any word may be a common one.
        for at in (1..items.words.len()).rev() {
            let other = items.below(at + 1);
            items.words.swap(at, other);
        }
        items.words.splice(0..0, FILLERS.map(str::to_owned));
        items
    }

    /// Published meetings as the public sees them.
    pub fn meetings(mut self, count: usize) -> impl Iterator<Item = (Public<PublicMeeting>, Organization)> {
        let committee = committee();
        (0..count).map(move |number| {
            let meeting = self.meeting(number, &committee);
            let view = view::meeting(&meeting, &committee).expect("a standing committee's papers are public");
            (view, committee.clone())
        })
    }

    /// The same items as the databases get them.
    pub fn documents(mut self, count: usize) -> impl Iterator<Item = Document> {
        (0..count).map(move |_| self.document())
    }

    fn document(&mut self) -> Document {
        Document { title: self.sentence(TITLE), text: self.sentence(TEXT) }
    }

    fn sentence(&mut self, words: usize) -> String {
        let words: Vec<String> = (0..words).map(|_| self.word()).collect();
        words.join(" ")
    }

    /// The word of rank r with a chance in proportion to 1/r.
    fn word(&mut self) -> String {
        let (count, at) = (self.words.len(), self.below(1 << 24));
        let share = f64::from(u32::try_from(at).unwrap_or(0)) / f64::from(1 << 24);
        let rank = (share * f64::from(u32::try_from(count).unwrap_or(u32::MAX)).ln()).exp();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank of a short list")]
        let place = (rank as usize).saturating_sub(1).min(count - 1);
        self.words[place].clone()
    }

    /// Xorshift: a number below the limit, the same ones in every run.
    fn below(&mut self, limit: usize) -> usize {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        usize::try_from((self.chance >> 16) % limit as u64).unwrap_or(0)
    }

    fn meeting(&mut self, number: usize, of: &Organization) -> Meeting {
        let days = i64::try_from(number % 1400).unwrap_or(0);
        Meeting {
            id: MeetingId(Uuid::from_u128(number as u128 + 1)),
            organization: of.id,
            start: date(2022, 1, 3).saturating_add(jiff::Span::new().days(days)).at(15, 0, 0, 0),
            ordinal: 1,
            place: "Rådhuset".to_owned(),
            state: MeetingState::Published {
                dispatched: None,
                opened: Some(time(15, 0, 0, 0)),
                ended: Some(time(17, 0, 0, 0)),
                at: Timestamp::UNIX_EPOCH,
            },
            items: (1..).take(PER_MEETING).map(|place| item(number, place, self.document())).collect(),
            roster: Vec::new(),
            corrections: Vec::new(),
            read_from: None,
        }
    }
}

fn committee() -> Organization {
    Organization {
        id: OrganizationId(Uuid::from_u128(1)),
        kind: OrganizationKind::StandingCommittee,
        name: "Teknik- og Miljøudvalget".to_owned(),
        abbreviation: "TMU".to_owned(),
        slug: "tmu".to_owned(),
        purpose: String::new(),
        period: Period::from(date(2022, 1, 1)),
        saturday_counts: false,
        rank: 1,
    }
}

fn item(meeting: usize, number: u32, Document { title, text }: Document) -> AgendaItem {
    AgendaItem {
        id: ItemId(Uuid::from_u128(meeting as u128 * 1000 + u128::from(number))),
        number,
        subject: None,
        content: ItemContent {
            title,
            public_title: None,
            case_number: None,
            kind: CaseKind::Decision,
            openness: Openness::Open,
            sections: vec![Section {
                kind: SectionKind::Presentation,
                heading: "Sagsfremstilling".to_owned(),
                text: RichText::from_plain(&text),
                openness: Openness::Open,
            }],
            recommendation: Recommendation { by: String::new(), clauses: Vec::new() },
            legal_basis: String::new(),
            annexes: Vec::new(),
            places: Vec::new(),
        },
        disqualified: Vec::new(),
        proposals: Vec::new(),
        decision: Some(Decision {
            kind: DecisionKind::Approved,
            text: RichText::from_plain("Godkendt."),
            public_text: None,
            clauses: Vec::new(),
        }),
        decided_at: None,
        absent: Vec::new(),
        read: None,
        remarks: Vec::new(),
    }
}
