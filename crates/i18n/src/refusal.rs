//! What the desk answers when a rule of the field says no: what is wrong, and what to do about it.

use crate::Lang;
use jiff::civil::Time;
use sagsgang_domain::case::MissingPart;
use sagsgang_domain::refusal::{Needed, Refusal};

impl Lang {
    /// A refusal in words. Names of people and bodies are looked up by `name`, which gives nothing when unknown.
    pub fn refusal(self, refusal: &Refusal, name: impl Fn(uuid::Uuid) -> Option<String>) -> String {
        let who = |id: uuid::Uuid| name(id).unwrap_or_else(|| self.pick("Personen", "The person").to_owned());
        match (self, refusal) {
            (
                _,
                Refusal::CaseState { .. }
                | Refusal::MeetingState { .. }
                | Refusal::ActionState { .. }
                | Refusal::ImportState { .. },
            ) => self.not_now().to_owned(),
            (_, Refusal::ConsultationState { .. } | Refusal::NotItsTurn | Refusal::NotExpected) => {
                self.not_its_turn().to_owned()
            }
            (_, Refusal::Missing(needed)) => self.missing(*needed).to_owned(),
            (Self::Da, Refusal::EmptyCourse) => "Sagsgangen er tom. Vælg mindst ét udvalg.".to_owned(),
            (Self::En, Refusal::EmptyCourse) => "The course is empty. Choose at least one body.".to_owned(),
            (Self::Da, Refusal::StopIsFixed) => {
                "En behandling, der er holdt eller er på en dagsorden, kan ikke flyttes eller fjernes. Tag den af dagsordenen først.".to_owned()
            }
            (Self::En, Refusal::StopIsFixed) => {
                "A stop that is held or on an agenda cannot be moved or removed. Take it off the agenda first.".to_owned()
            }
            (Self::Da, Refusal::CannotDecide(id)) => format!(
                "{} kan ikke afgøre sager. Vælg en anden opgave, eller lad et andet udvalg afgøre.",
                name(id.0).unwrap_or_else(|| "Udvalget".to_owned())
            ),
            (Self::En, Refusal::CannotDecide(id)) => format!(
                "{} cannot decide cases. Choose another task, or let another body decide.",
                name(id.0).unwrap_or_else(|| "The body".to_owned())
            ),
            (Self::Da, Refusal::StopAfterDecision) => {
                "Efter den behandling, der afgør sagen, kan udvalg kun orienteres.".to_owned()
            }
            (Self::En, Refusal::StopAfterDecision) => "After the stop that decides, bodies can only take note.".to_owned(),
            (Self::Da, Refusal::TwoDecide) => "Kun én behandling kan afgøre sagen. Ret den ene til indstilling.".to_owned(),
            (Self::En, Refusal::TwoDecide) => "Only one stop can decide. Make one of them recommend.".to_owned(),
            (Self::Da, Refusal::NoSuchItem) => "Punktet findes ikke længere. Genindlæs siden.".to_owned(),
            (Self::En, Refusal::NoSuchItem) => "The item is no longer there. Reload the page.".to_owned(),
            (Self::Da, Refusal::NumberTaken(0)) => "Et punkt skal have et nummer fra 1.".to_owned(),
            (Self::En, Refusal::NumberTaken(0)) => "An item needs a number from 1.".to_owned(),
            (Self::Da, Refusal::NumberTaken(number)) => {
                format!("Et andet punkt har nummer {number}. Vælg et, der er frit.")
            }
            (Self::En, Refusal::NumberTaken(number)) => {
                format!("Another item has number {number}. Choose one that is free.")
            }
            (Self::Da, Refusal::NothingBefore) => {
                "Der står intet før, som det kan lægges sammen med eller deles fra.".to_owned()
            }
            (Self::En, Refusal::NothingBefore) => {
                "Nothing stands before it that it could be joined with or cut from.".to_owned()
            }
            (Self::Da, Refusal::SeatedTwice(name)) => {
                format!("{name} er en person, der allerede står på listen. Fjern det ene navn.")
            }
            (Self::En, Refusal::SeatedTwice(name)) => {
                format!("{name} is a person who stands on the list already. Remove one of the names.")
            }
            (Self::Da, Refusal::NoSuchClause(clause)) => format!("Indstillingen har ikke et at-punkt {clause}."),
            (Self::En, Refusal::NoSuchClause(clause)) => format!("The recommendation has no clause {clause}."),
            (Self::Da, Refusal::NoSuchProposal) => "Forslaget findes ikke længere. Genindlæs siden.".to_owned(),
            (Self::En, Refusal::NoSuchProposal) => "The proposal is no longer there. Reload the page.".to_owned(),
            (Self::Da, Refusal::NoSuchMeasure) => "Tiltaget findes ikke i programmet. Genindlæs siden.".to_owned(),
            (Self::En, Refusal::NoSuchMeasure) => "The measure is not in the programme. Reload the page.".to_owned(),
            (Self::Da, Refusal::NotOnRoster(id)) => format!("{} har ikke sæde i dette møde.", who(id.0)),
            (Self::En, Refusal::NotOnRoster(id)) => format!("{} has no seat at this meeting.", who(id.0)),
            (Self::Da, Refusal::NotPresent(id)) => {
                format!("{} var ikke til stede på det tidspunkt. Ret fremmødet eller stemmen.", who(id.0))
            }
            (Self::En, Refusal::NotPresent(id)) => {
                format!("{} was not present then. Correct the attendance or the vote.", who(id.0))
            }
            (Self::Da, Refusal::HasTakenPart(id)) => {
                format!("{} har deltaget i mødet. En stedfortræder kan kun indkaldes for den, der ikke er kommet.", who(id.0))
            }
            (Self::En, Refusal::HasTakenPart(id)) => {
                format!("{} has taken part. A substitute can be called in only for somebody who has not come.", who(id.0))
            }
            (Self::Da, Refusal::Disqualified(id)) => format!("{} er inhabil i punktet og kan ikke stemme.", who(id.0)),
            (Self::En, Refusal::Disqualified(id)) => format!("{} is disqualified from the item and cannot vote.", who(id.0)),
            (Self::Da, Refusal::NoQuorum { present, seats }) => format!(
                "Udvalget er ikke beslutningsdygtigt: {present} af {seats} er til stede, og mindst halvdelen skal være det (kommunestyrelsesloven § 11, stk. 2). Registrér fremmødet."
            ),
            (Self::En, Refusal::NoQuorum { present, seats }) => format!(
                "There is no quorum: {present} of {seats} are present, and at least half must be (kommunestyrelsesloven § 11(2)). Record the attendance."
            ),
            (Self::Da, Refusal::AmendmentFirst) => "Der skal stemmes om ændringsforslag først. Registrér afstemningen.".to_owned(),
            (Self::En, Refusal::AmendmentFirst) => "Amendments are voted on first. Record that vote.".to_owned(),
            (Self::Da, Refusal::VotesTwice(id)) => format!("{} står to gange i afstemningen.", who(id.0)),
            (Self::En, Refusal::VotesTwice(id)) => format!("{} stands twice in the vote.", who(id.0)),
            (Self::Da, Refusal::AlreadyVoted) => "Der er allerede stemt om forslaget.".to_owned(),
            (Self::En, Refusal::AlreadyVoted) => "The proposal has already been voted on.".to_owned(),
            (Self::Da, Refusal::NoMinorityVote(id)) => format!(
                "{} stemte ikke med mindretallet og kan ikke få en afvigende mening ført til protokol. Vælg bemærkning.",
                who(id.0)
            ),
            (Self::En, Refusal::NoMinorityVote(id)) => {
                format!("{} did not vote with the minority and cannot have a dissent recorded. Choose remark.", who(id.0))
            }
            (Self::Da, Refusal::UndecidedItems(numbers)) => {
                format!("Punkt {} mangler beslutning. Før den til protokol, før mødet hæves.", list(numbers))
            }
            (Self::En, Refusal::UndecidedItems(numbers)) => {
                format!("Item {} has no decision. Record it before the meeting is adjourned.", list(numbers))
            }
            (Self::Da, Refusal::EmptyAgenda) => "Dagsordenen er tom. Sæt mindst ét punkt på.".to_owned(),
            (Self::En, Refusal::EmptyAgenda) => "The agenda is empty. Put at least one item on it.".to_owned(),
            (Self::Da, Refusal::NoPublicTitle(numbers)) => {
                format!("Punkt {} er lukket og mangler en offentlig titel. Skriv den på sagen.", list(numbers))
            }
            (Self::En, Refusal::NoPublicTitle(numbers)) => {
                format!("Item {} is closed and has no public title. Write it on the case.", list(numbers))
            }
            (Self::Da, Refusal::NoGround) => "Et lukket punkt eller bilag skal have en lukkegrund. Vælg den.".to_owned(),
            (Self::En, Refusal::NoGround) => "A closed item or annex needs its ground. Choose it.".to_owned(),
            (Self::Da, Refusal::NotApproved(numbers)) => {
                format!("Sag {} er ikke godkendt af direktøren endnu.", numbers.join(", "))
            }
            (Self::En, Refusal::NotApproved(numbers)) => {
                format!("Case {} has not been approved by its director yet.", numbers.join(", "))
            }
            (Self::Da, Refusal::TimeOrder { earlier, later }) => {
                format!("Kl. {} ligger før kl. {}. Ret klokkeslættet.", clock(*later), clock(*earlier))
            }
            (Self::En, Refusal::TimeOrder { earlier, later }) => {
                format!("{} is before {}. Correct the time.", clock(*later), clock(*earlier))
            }
            (_, Refusal::DateOrder { earlier, later }) => match self {
                Self::Da => format!("{} ligger før {}. Ret datoen.", self.short_date(*later), self.short_date(*earlier)),
                Self::En => format!("{} is before {}. Correct the date.", self.short_date(*later), self.short_date(*earlier)),
            },
            (_, Refusal::Place { number, problem }) => self.place_of_case(*number, *problem),
            (_, Refusal::LastsTooLong { latest }) => match self {
                Self::Da => format!("En nøgle gælder højst et år. Vælg senest {}.", self.short_date(*latest)),
                Self::En => format!("A key lasts a year at most. Choose {} or earlier.", self.short_date(*latest)),
            },
            (Self::Da, Refusal::TooLong { limit, .. }) => format!("Teksten må højst være {limit} tegn. Kort den af."),
            (Self::En, Refusal::TooLong { limit, .. }) => format!("The text can be at most {limit} characters. Shorten it."),
        }
    }

    /// What is missing, and that it must be given.
    pub fn missing(self, needed: Needed) -> &'static str {
        match needed {
            Needed::Title => self.pick("Skriv en titel.", "Write a title."),
            Needed::PublicTitle => self.pick("Skriv en offentlig titel.", "Write a title for the public."),
            Needed::Number => self.pick("Skriv et sagsnummer.", "Write a case number."),
            Needed::Name => self.pick("Skriv et navn.", "Write a name."),
            Needed::Section => self.pick("Skriv afsnittet.", "Write the section."),
            Needed::Recommendation => self.pick("Skriv en indstilling.", "Write a recommendation."),
            Needed::DecisionText => self.pick("Skriv beslutningens tekst.", "Write the decision."),
            Needed::Ground => self.pick("Vælg en lukkegrund.", "Choose the ground of closing."),
            Needed::Reason => self.pick("Skriv en begrundelse.", "Write a reason."),
            Needed::Text => self.pick("Skriv en tekst.", "Write a text."),
            Needed::Owner => self.pick("Vælg en ansvarlig.", "Choose who does it."),
            Needed::Place => self.pick("Skriv et sted.", "Write a place."),
            Needed::Approver => self.pick("Vælg den direktør, der skal godkende.", "Choose the director who approves."),
            Needed::Scope => self.pick("Vælg, hvad nøglen må bruges til.", "Choose what the key may be used for."),
            Needed::Speakers => self.pick("Vælg, hvem der siger det.", "Choose who says it."),
        }
    }

    /// What a case lacks before it can be submitted.
    pub fn missing_part(self, part: &MissingPart) -> String {
        match part {
            MissingPart::Section(heading) => heading.clone(),
            MissingPart::Recommendation => self.pick("Indstilling", "Recommendation").to_owned(),
            MissingPart::Course => self.pick("Sagsgang", "Course").to_owned(),
            MissingPart::Approver => self.pick("Godkendende direktør", "Director who approves").to_owned(),
            MissingPart::Ground => self.pick("Lukkegrund", "Ground of closing").to_owned(),
            MissingPart::PublicTitle => self.pick("Offentlig titel", "Title for the public").to_owned(),
        }
    }

    const fn not_now(self) -> &'static str {
        match self {
            Self::Da => {
                "Det kan ikke gøres nu: sagen eller mødet er kommet videre. Genindlæs siden for at se, hvor langt."
            }
            Self::En => "This cannot be done now: the case or meeting has moved on. Reload the page to see how far.",
        }
    }

    const fn not_its_turn(self) -> &'static str {
        match self {
            Self::Da => {
                "Sagen venter ikke på dette udvalg lige nu. Se sagsgangen: et andet udvalg skal måske behandle den først."
            }
            Self::En => "The case is not waiting for this body now. See its course: another body may come first.",
        }
    }
}

fn list(numbers: &[u32]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn clock(time: Time) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}
