//! An invented meeting in an invented municipality, with something of everything a document can hold.

#![allow(dead_code, reason = "each test takes what it needs")]

use jiff::civil::{date, time};
use sagsgang_documents::model::{
    Absence, AnnexDocument, Audience, ClauseDecision, CourseRole, CourseStop, DecisionDocument, DocumentKind,
    ItemDocument, Language, MeetingDocument, Member, Openness, Person, Recommendation, Remark, SectionDocument,
    Signatory, StopState, VoteDocument,
};
use sagsgang_domain::rich_text::RichText;

/// The minutes of a meeting of five items, one of them closed.
pub fn minutes(audience: Audience) -> MeetingDocument {
    MeetingDocument {
        kind: DocumentKind::Minutes,
        audience,
        language: Language::Danish,
        created: jiff::Timestamp::constant(1_714_638_600, 0),
        draft: false,
        municipality: "Fjordby Kommune".into(),
        body: "Voksen- og Plejeudvalget".into(),
        title: None,
        meeting_number: Some("4/2024".into()),
        place: "Rådhuset, mødelokale 2".into(),
        date: date(2024, 4, 24),
        starts: Some(time(14, 0, 0, 0)),
        ends: Some(time(16, 35, 0, 0)),
        members: members(),
        absent: vec![Absence {
            person: Person::of_party("Dorte Vang", "F"),
            reason: Some("afbud".into()),
            substitute: Some(Person::of_party("Jens Ravn", "F")),
        }],
        others: vec![
            Person::named("Mette Krog").with_role("Velfærdsdirektør"),
            Person::named("Ole Brink").with_role("Sekretær"),
        ],
        remarks: None,
        items: vec![approval(), visiting_teams(), budget(), personnel(), briefing()],
        signatories: ["Anna Lund/A", "Bo Krogh/V", "Carla Friis/C", "Jens Ravn/F", "Erik Holm/V"]
            .iter()
            .enumerate()
            .map(|(index, who)| Signatory {
                person: member(who),
                signed: (index < 2).then(|| date(2024, 4, 25).at(9, 12, 0, 0)),
            })
            .collect(),
    }
}

/// The agenda of the same meeting.
pub fn agenda(audience: Audience) -> MeetingDocument {
    MeetingDocument { kind: DocumentKind::Agenda, ends: None, absent: Vec::new(), ..minutes(audience) }
}

/// An agenda of so many items, each with text, table, clauses and annexes.
pub fn long_agenda(items: u32) -> MeetingDocument {
    let items = (1..=items).map(|number| ItemDocument { number: number.to_string(), ..visiting_teams() }).collect();
    MeetingDocument { items, ..agenda(Audience::Public) }
}

fn member(who: &str) -> Person {
    let (name, party) = who.split_once('/').unwrap_or((who, ""));
    Person::of_party(name, party)
}

fn people(who: &[&str]) -> Vec<Person> {
    who.iter().map(|who| member(who)).collect()
}

fn members() -> Vec<Member> {
    let line = |person, attendance: Option<&str>| Member { person, attendance: attendance.map(Into::into) };
    vec![
        line(member("Anna Lund/A").with_role("Formand"), None),
        line(member("Bo Krogh/V").with_role("Næstformand"), None),
        line(member("Carla Friis/C"), Some("kom kl. 14.20 under punkt 2")),
        line(member("Dorte Vang/F"), None),
        line(member("Erik Holm/V"), None),
    ]
}

fn section(heading: &str, text: &str) -> SectionDocument {
    SectionDocument { heading: heading.into(), text: RichText::parse(text), openness: Openness::Open }
}

fn annex(number: u32, title: &str, openness: Openness) -> AnnexDocument {
    AnnexDocument {
        number,
        title: title.into(),
        public_title: None,
        openness,
        document_number: Some(format!("4711{number}-24")),
        journal_number: Some(format!("27.36.00-G01-{number}-24")),
    }
}

fn decided(text: &str) -> DecisionDocument {
    DecisionDocument {
        body: "Voksen- og Plejeudvalget".into(),
        date: Some(date(2024, 4, 24)),
        text: RichText::parse(text),
        ..DecisionDocument::default()
    }
}

fn approval() -> ItemDocument {
    ItemDocument {
        number: "1".into(),
        title: "Godkendelse af dagsorden".into(),
        openness: Openness::Open,
        kind: Some("Beslutning".into()),
        decision: Some(decided("Godkendt.")),
        ..ItemDocument::default()
    }
}

fn visiting_teams() -> ItemDocument {
    ItemDocument {
        number: "2".into(),
        title: "Faste teams i hjemmeplejen – evaluering og forslag om udbredelse til hele kommunen".into(),
        openness: Openness::Open,
        kind: Some("Beslutning".into()),
        case_number: Some("27.36.00-G01-3-24".into()),
        course: course(),
        sections: vec![
            section("Sagsfremstilling", CASE_TEXT),
            section("Økonomiske konsekvenser", ECONOMY),
            section(
                "Lovgrundlag",
                "Lov om social service §§ 83 og 83 a, jf. [lovteksten](https://lov.example/social-service).",
            ),
        ],
        recommendation: Some(Recommendation {
            lead: "Velfærdsdirektøren indstiller til kommunalbestyrelsen,".into(),
            clauses: vec![
                RichText::parse("evalueringen af de faste teams tages til efterretning,"),
                RichText::parse("ordningen udbredes til alle tre distrikter fra 1. september 2024, og"),
                RichText::parse(
                    "merudgiften på 1,2 mio. kr. i 2024 finansieres af puljen til **en værdig ældrepleje**.",
                ),
            ],
            with_at: true,
        }),
        earlier_decisions: vec![DecisionDocument {
            body: "Ældrerådet".into(),
            date: Some(date(2024, 4, 3)),
            kind: Some("Høringssvar".into()),
            text: RichText::parse(
                "Ældrerådet hilser forslaget velkomment og beder om, at borgerne får besked om deres faste team i god tid.",
            ),
            absent: vec![Absence { person: Person::named("Inger Skov"), reason: None, substitute: None }],
            ..DecisionDocument::default()
        }],
        decision: Some(contested()),
        annexes: vec![
            annex(1, "Evaluering af faste teams i distrikt Nord", Openness::Open),
            annex(2, "Høringssvar fra Ældrerådet", Openness::Open),
            annex(
                3,
                "Oversigt over sygefravær på medarbejderniveau",
                Openness::Closed { ground: Some("Persondata".into()) },
            ),
        ],
        ..ItemDocument::default()
    }
}

fn course() -> Vec<CourseStop> {
    let stop = |abbreviation: &str, body: &str, role, day, state| CourseStop {
        abbreviation: abbreviation.into(),
        body: body.into(),
        role,
        date: day,
        state,
    };
    vec![
        stop("ÆR", "Ældrerådet", CourseRole::Hearing, Some(date(2024, 4, 3)), StopState::Past),
        stop("VPU", "Voksen- og Plejeudvalget", CourseRole::Recommends, Some(date(2024, 4, 24)), StopState::Current),
        stop("ØK", "Økonomiudvalget", CourseRole::Recommends, Some(date(2024, 5, 14)), StopState::Planned),
        stop("KB", "Kommunalbestyrelsen", CourseRole::Decides, Some(date(2024, 5, 28)), StopState::Planned),
    ]
}

fn contested() -> DecisionDocument {
    DecisionDocument {
        kind: Some("Anbefales".into()),
        clauses: vec![
            ClauseDecision { clause: 1, kind: None, text: RichText::parse("Taget til efterretning.") },
            ClauseDecision {
                clause: 2,
                kind: None,
                text: RichText::parse("Et flertal på fire anbefaler indstillingen."),
            },
        ],
        votes: vec![
            VoteDocument {
                subject: "Indstillingens punkt 2.".into(),
                amendment: false,
                in_favour: people(&["Anna Lund/A", "Bo Krogh/V", "Erik Holm/V", "Jens Ravn/F"]),
                against: people(&["Carla Friis/C"]),
                abstained: Vec::new(),
                carried: Some(true),
            },
            VoteDocument {
                subject: "Forslag fra C om at udbrede ordningen til ét distrikt ad gangen.".into(),
                amendment: true,
                in_favour: people(&["Carla Friis/C"]),
                against: people(&["Anna Lund/A", "Bo Krogh/V", "Erik Holm/V"]),
                abstained: people(&["Jens Ravn/F"]),
                carried: Some(false),
            },
        ],
        remarks: vec![Remark {
            persons: people(&["Anna Lund/A", "Jens Ravn/F"]),
            text: RichText::parse("bemærker, at der bør følges op på medarbejdernes trivsel efter et halvt år."),
        }],
        minority_statements: vec![Remark {
            persons: people(&["Carla Friis/C"]),
            text: RichText::parse(
                "finder, at erfaringerne fra ét distrikt er for spinkle til at udbrede ordningen på én gang.",
            ),
        }],
        absent: vec![Absence {
            person: member("Erik Holm/V"),
            reason: Some("inhabil under punktets behandling".into()),
            substitute: None,
        }],
        ..decided("Udvalget anbefaler indstillingen over for Økonomiudvalget og kommunalbestyrelsen.")
    }
}

fn budget() -> ItemDocument {
    ItemDocument {
        number: "3".into(),
        title: "Budgetopfølgning pr. 31. marts 2024".into(),
        openness: Openness::Open,
        kind: Some("Orientering".into()),
        case_number: Some("00.30.14-Ø00-1-24".into()),
        sections: vec![section("Sagsfremstilling", BUDGET)],
        recommendation: Some(Recommendation {
            lead: "Velfærdsdirektøren indstiller,".into(),
            clauses: vec![RichText::parse("orienteringen tages til efterretning.")],
            with_at: true,
        }),
        decision: Some(decided("Taget til efterretning.")),
        ..ItemDocument::default()
    }
}

fn personnel() -> ItemDocument {
    ItemDocument {
        number: "4".into(),
        title: "HEMMELIG opsigelse af lejemål med NAVN".into(),
        public_title: Some("Lejemål på Havnegade".into()),
        openness: Openness::Closed { ground: Some("HEMMELIG hjemmel".into()) },
        kind: Some("HEMMELIG slags".into()),
        case_number: Some("HEMMELIGT sagsnummer".into()),
        course: vec![CourseStop {
            abbreviation: "HEMMELIG".into(),
            body: "HEMMELIG".into(),
            role: CourseRole::Decides,
            date: None,
            state: StopState::Current,
        }],
        sections: vec![section("Sagsfremstilling", "HEMMELIG sagstekst.")],
        recommendation: Some(Recommendation {
            lead: "HEMMELIG indstilling".into(),
            clauses: vec![RichText::parse("HEMMELIG at-sætning")],
            with_at: true,
        }),
        earlier_decisions: vec![decided("HEMMELIG tidligere beslutning")],
        decision: Some(decided("HEMMELIG beslutning")),
        public_decision: Some(RichText::parse("Udvalget godkendte indstillingen.")),
        annexes: vec![annex(1, "HEMMELIGT bilag", Openness::Closed { ground: None })],
    }
}

fn briefing() -> ItemDocument {
    ItemDocument {
        number: "5".into(),
        title: "Orientering".into(),
        openness: Openness::Open,
        kind: Some("Orientering".into()),
        sections: vec![section("Sagsfremstilling", "- Formanden\n- Direktionen\n- Medlemmerne")],
        decision: Some(decided("Til orientering.")),
        ..ItemDocument::default()
    }
}

const CASE_TEXT: &str = "Kommunalbestyrelsen besluttede i budgettet for 2023 at prøve faste teams i hjemmeplejen i \
distrikt Nord. Et team på otte til ti medarbejdere har siden marts 2023 selv planlagt besøgene hos omkring 45 borgere.

Velfærdsforvaltningen har sammen med medarbejdere og Ældrerådet evalueret forsøget. De vigtigste resultater er:

- Borgerne møder i gennemsnit 6 forskellige medarbejdere på en måned mod 14 før forsøget.
- Sygefraværet er faldet fra 8,1 til 6,4 procent.
- Medarbejderne oplever større indflydelse på egen arbejdsdag, men også at planlægningen tager tid.

# Hvad udbredelsen kræver

En udbredelse til distrikterne Syd og Vest kræver uddannelse af ni teamkoordinatorer og en ændring af \
vagtplansystemet. Rækkefølgen er:

1. Uddannelse af koordinatorer i juni og august.
2. Distrikt Syd overgår den 1. september 2024.
3. Distrikt Vest overgår den 1. oktober 2024.";

const ECONOMY: &str = "Udgiften fordeler sig således:

| Post | 2024 (kr.) | 2025 (kr.) | 2026 (kr.) |
|---|---|---|---|
| Uddannelse af koordinatorer | 450.000 | 0 | 0 |
| Frikøb under oplæring | 600.000 | 250.000 | 0 |
| Vagtplansystem | 150.000 | 50.000 | 50.000 |
| **I alt** | **1.200.000** | **300.000** | **50.000** |

Fra 2025 ventes merudgiften opvejet af lavere sygefravær.";

const BUDGET: &str = "Opfølgningen viser et forventet mindreforbrug på **0,8 mio. kr.** for udvalgets samlede ramme. \
Afvigelserne er:

| Område | Budget | Forventet | Afvigelse |
|---|---|---|---|
| Hjemmepleje | 84.200.000 | 83.100.000 | -1.100.000 |
| Plejecentre | 121.500.000 | 121.900.000 | 400.000 |
| Hjælpemidler | 18.300.000 | 18.200.000 | -100.000 |";
