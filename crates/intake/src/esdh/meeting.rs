//! The head of a meeting as every dialect writes it: body, day, place, openness, who was there.

use super::access::Access;
use super::item::body_name;
use super::tree::clean;
use super::writer::Writer;
use crate::draft::{ItemDraft, MinutesDraft, Origin, Paper};
use crate::person;
use crate::span::Found;
use jiff::civil::Date;
use std::collections::HashSet;

/// A meeting being written.
#[derive(Default)]
pub struct Meeting {
    /// What it says so far.
    pub draft: MinutesDraft,
}

/// What the head of a meeting says.
#[derive(Default)]
pub struct Facts {
    /// The body.
    pub body: Option<String>,
    /// The day, perhaps with the hour.
    pub day: Option<String>,
    /// When it ends.
    pub until: Option<String>,
    /// Where it is held.
    pub place: Option<String>,
    /// What the meeting is called, when it has a name of its own.
    pub name: Option<String>,
}

/// A member, and whether the export says that the member came.
pub struct Member {
    /// The name as written.
    pub name: String,
    /// The letter of the list, where it is told apart from the name.
    pub party: Option<String>,
    /// Whether the member came.
    pub presence: Presence,
}

/// Whether a member came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// The member was there.
    Present,
    /// The member was not.
    Absent,
    /// Nothing says it.
    Unstated,
}

impl Presence {
    /// A flag that is true for who was there: `Participate` of eDoc.
    pub fn if_there(flag: Option<&str>) -> Self {
        match super::access::if_public(flag) {
            Access::Open => Self::Present,
            Access::Closed => Self::Absent,
            Access::Unstated => Self::Unstated,
        }
    }

    /// A flag that is true for who was not: `absent` of Acadre.
    pub fn if_missing(flag: Option<&str>) -> Self {
        match Self::if_there(flag) {
            Self::Present => Self::Absent,
            Self::Absent => Self::Present,
            Self::Unstated => Self::Unstated,
        }
    }
}

impl Meeting {
    /// Writes the head. `access` is that of the agenda, where the dialect has one.
    pub fn begin(out: &mut Writer, facts: Facts, access: Option<Access>, origin: Origin) -> Self {
        let mut draft = MinutesDraft::default();
        let words = match origin.paper {
            Paper::Minutes => "Referat",
            Paper::Agenda | Paper::Unstated => "Dagsorden",
            Paper::Draft => "Kladde",
        };
        out.heading(words);
        draft.body = facts.body.map(|body| {
            let written = out.field("Udvalg", &body);
            let name = body_name(&body);
            out.headings.push(written.span);
            Found { value: name, ..written }
        });
        out.aside("Møde", facts.name);
        draft.date = facts.day.and_then(|day| out.day("Mødedato", &day));
        out.aside("Slut", facts.until);
        out.aside("Sted", facts.place);
        if let Some(access) = access {
            let written = out.field("Adgang", if access.is_open() { "Åben dagsorden" } else { "Lukket dagsorden" });
            let open = written.map(|_| access.is_open());
            draft.open = Some(if access == Access::Unstated { Found::doubtful(open.value, open.span) } else { open });
        }
        draft.origin = Some(origin);
        Self { draft }
    }

    /// Writes the members. Until there are minutes, whoever is expected is not yet who was there.
    pub fn people(&mut self, out: &mut Writer, members: &[Member]) {
        let is_held = self.draft.origin.as_ref().is_some_and(|origin| origin.paper == Paper::Minutes);
        let counts = |member: &Member| match member.presence {
            Presence::Present if !is_held => Presence::Unstated,
            presence => presence,
        };
        for (heading, presence) in
            [("Til stede", Presence::Present), ("Fraværende", Presence::Absent), ("Medlemmer", Presence::Unstated)]
        {
            let named: Vec<&Member> = members.iter().filter(|member| counts(member) == presence).collect();
            if named.is_empty() {
                continue;
            }
            out.heading(heading);
            for member in named {
                let person = out.person(&member.name, member.party.as_deref());
                match presence {
                    Presence::Present => self.draft.present.push(person),
                    Presence::Absent => self.draft.absent.push(person),
                    Presence::Unstated => out.headings.push(person.span),
                }
            }
        }
    }

    /// The day.
    pub fn date(&self) -> Option<Date> {
        self.draft.date.as_ref().map(|date| date.value)
    }

    /// The body.
    pub fn body(&self) -> Option<&str> {
        self.draft.body.as_ref().map(|body| body.value.as_str())
    }

    /// The meeting with its items, by their numbers where all have one.
    pub fn with(mut self, items: Vec<ItemDraft>) -> MinutesDraft {
        self.draft.items = items;
        self.draft
    }
}

/// Those who were called, and after them whoever else belongs to the body.
pub fn called_and_others(called: Vec<Member>, all: impl Iterator<Item = Member>) -> Vec<Member> {
    let known: HashSet<String> = called.iter().map(|member| member.name.clone()).collect();
    called.into_iter().chain(all.filter(|member| !known.contains(&member.name))).collect()
}

/// The names of members in a text: `Anna Lund (A), Bo Krogh`. `None` when it holds anything else.
pub fn names(text: &str) -> Option<Vec<String>> {
    let parts = text.split([',', ';']).flat_map(|part| part.split(" og ")).map(clean).filter(|part| !part.is_empty());
    let names: Vec<String> = parts.collect();
    (!names.is_empty() && names.iter().all(|name| person::only(name).is_some())).then_some(names)
}

/// A number to sort by; what has none comes last.
pub fn order(number: Option<&str>) -> u64 {
    let figures: String = number.unwrap_or_default().chars().take_while(char::is_ascii_digit).collect();
    figures.parse().unwrap_or(u64::MAX)
}
