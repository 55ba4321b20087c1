//! One item as every dialect writes it: head, sections, recommendation, decision, what came before, annexes. What is
//! free text goes to the readers of the conventions of minutes.

use super::access::Access;
use super::path;
use super::tree::clean;
use super::writer::{Writer, joined};
use crate::body;
use crate::date;
use crate::draft::{AnnexDraft, ItemDraft, PersonName, SectionDraft, SectionKind};
use crate::lines::Line;
use crate::minutes::{self, Heading, HeadingKind};
use crate::pattern::Pattern;
use crate::span::{Confidence, Found, Span};
use jiff::civil::Date;
use std::collections::HashMap;

/// An abbreviation behind the name of a body: `(PUK)`.
static ABBREVIATION: Pattern = Pattern::new(r"\s*\([A-ZÆØÅ&]{2,8}\)$");

/// An item being written.
pub struct Item<'w> {
    /// Where it is written.
    pub out: &'w mut Writer,
    /// What it says so far.
    pub draft: ItemDraft,
    access: Access,
    /// The annexes that the item's text lists, by their titles.
    listed: HashMap<String, usize>,
}

/// What the head of an item says.
#[derive(Default)]
pub struct Head {
    /// The number as written.
    pub number: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The title that the public may see, where the export has one of its own.
    pub public_title: Option<String>,
    /// The number of the case.
    pub case_number: Option<String>,
}

/// An annex as the export tells it.
#[derive(Default)]
pub struct Enclosure {
    /// Its place in the list.
    pub number: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The title that the public may see.
    pub public_title: Option<String>,
    /// The record's number in the case system.
    pub document_id: Option<String>,
    /// Its journal number.
    pub journal: Option<String>,
    /// The letter of its kind.
    pub flag: Option<String>,
    /// The path of its file, as written.
    pub file: Option<String>,
}

/// The name of a body without the abbreviation behind it.
pub fn body_name(name: &str) -> String {
    let name = clean(name);
    let bare = ABBREVIATION.without(&name);
    if bare.is_empty() { name } else { bare }
}

impl<'w> Item<'w> {
    /// Writes the head. `access` is the most restrictive of the levels around the item and its own.
    pub fn begin(out: &'w mut Writer, head: Head, access: Access) -> Self {
        let mut draft = ItemDraft::default();
        if !out.text.is_empty() {
            out.end_line();
        }
        if let Some(number) = head.number {
            let span = out.put(&number);
            out.label(". ");
            draft.number = Some(Found::sure(number, span));
        }
        if let Some(title) = head.title.or_else(|| head.public_title.clone()) {
            let span = out.put(&title);
            draft.title = Some(Found::sure(title, span));
        }
        out.end_line();
        let span = out.put(if access.is_open() { "Åben sag" } else { "Lukket sag" });
        out.end_line();
        out.unstated += usize::from(access == Access::Unstated);
        let is_told = access != Access::Unstated;
        let open = access.is_open();
        draft.open = Some(if is_told { Found::sure(open, span) } else { Found::doubtful(open, span) });
        let is_other = |title: &String| draft.title.as_ref().is_none_or(|own| own.value != *title) || !open;
        draft.public_title = head.public_title.filter(is_other).map(|title| out.field("Offentlig titel", &title));
        draft.case_number = head.case_number.map(|number| out.field("Sagsnr.", &number));
        Self { out, draft, access, listed: HashMap::new() }
    }

    /// A field by its heading: what the heading means decides where its text goes.
    pub fn field(&mut self, heading: &str, lines: &[String]) {
        let kind = minutes::heading_kind(heading).unwrap_or(HeadingKind::Section(SectionKind::Other));
        self.field_of(kind, heading, lines);
    }

    /// A field whose kind the export tells, whatever its heading.
    pub fn field_of(&mut self, kind: HeadingKind, heading: &str, lines: &[String]) {
        if kind == HeadingKind::Decision {
            return self.decision(heading, None, None, lines);
        }
        if lines.is_empty() {
            return;
        }
        let label = self.out.heading(&clean(heading));
        let lines = self.out.block(lines);
        let source = self.out.text.as_str();
        let spans: Vec<Span> = lines.iter().filter(|l| !l.is_blank()).map(|l| l.span).collect();
        match kind {
            HeadingKind::Recommendation if self.draft.recommendation.is_none() => {
                self.draft.recommendation = minutes::recommendation(source, &lines);
                if self.draft.recommendation.is_none() {
                    self.section(SectionKind::Other, label, &lines);
                }
            }
            HeadingKind::Decides if self.draft.decides.is_none() => {
                self.draft.decides = decides(source, &spans);
                if self.draft.decides.is_none() || spans.len() > 1 {
                    self.section(SectionKind::Other, label, &lines);
                }
            }
            HeadingKind::Route => {
                let route = minutes::route(source, &spans);
                self.draft.route.extend(route);
                self.section(SectionKind::Other, label, &lines);
            }
            HeadingKind::Absent => {
                let names: Vec<_> = spans.iter().flat_map(|s| minutes::absent_names(source, *s)).collect();
                self.out.headings.extend(spans.iter().filter(|_| !names.is_empty()));
                match self.draft.decisions.last_mut() {
                    Some(decision) => decision.absent.extend(names),
                    None => self.draft.absent.extend(names),
                }
            }
            HeadingKind::Course => self.draft.previous.extend(joined(self.out, &lines)),
            HeadingKind::Section(kind) => self.section(kind, label, &lines),
            _ => self.section(SectionKind::Other, label, &lines),
        }
    }

    fn section(&mut self, kind: SectionKind, label: Span, lines: &[Line]) {
        let heading = Found::sure(label.of(&self.out.text).to_owned(), label);
        let open = Some(self.access.is_open());
        self.draft.sections.push(SectionDraft { kind, heading, text: joined(self.out, lines), open });
    }

    /// What a body concluded. Body and day are read from the heading where the export does not tell them apart.
    pub fn decision(&mut self, heading: &str, body: Option<&str>, day: Option<&str>, lines: &[String]) {
        let (body, day) = (body.map(body_name), day.and_then(date::first).map(|d| d.value));
        if lines.is_empty() && body.is_none() && minutes::heading_kind(heading).is_some() {
            return;
        }
        let words = match (&body, day) {
            (Some(body), Some(day)) => format!("Beslutning i {body} den {}", figures(day)),
            (Some(body), None) => format!("Beslutning i {body}"),
            (None, _) => clean(heading),
        };
        let label = self.out.heading(if words.is_empty() { "Beslutning" } else { &words });
        let heading = decision_heading(&self.out.text, label);
        let lines = self.out.block(lines);
        self.draft.decisions.push(minutes::decision(&self.out.text, &heading, &lines));
    }

    /// What a body concluded at an earlier meeting. `access` is that of the earlier treatment.
    pub fn previous(&mut self, body: Option<&str>, day: Option<&str>, lines: &[String], access: Access) {
        let day = day.map(|day| date::first(day).map_or_else(|| clean(day), |d| figures(d.value)));
        let words = [body.map(body_name), day].into_iter().flatten().collect::<Vec<_>>().join(" den ");
        if lines.is_empty() && words.is_empty() {
            return;
        }
        let label = self.out.heading("Tidligere behandling");
        let access = access.and(self.access);
        let first = self.out.put(&words);
        self.out.text.push_str("\n\n");
        let mut written = vec![Line { span: first, indent: 0, spaced: true, trailing: false, firm: false }];
        written.extend(self.out.block(lines));
        // What is more closed than its item may not stand where the item's own text stands.
        if access.is_open() == self.access.is_open() {
            self.draft.previous.extend(joined(self.out, &written));
        } else {
            self.section(SectionKind::Other, label, &written);
            if let Some(section) = self.draft.sections.last_mut() {
                section.open = Some(false);
            }
        }
    }

    /// A stop of the route.
    pub fn stop(&mut self, body: &str) {
        let written = self.out.field("Behandles i", &body_name(body));
        if self.draft.route.last().is_none_or(|last| !body::same(&last.value, &written.value)) {
            self.draft.route.push(written);
        } else {
            self.out.headings.push(written.span);
        }
    }

    /// Who was not there for this item.
    pub fn absent(&mut self, names: &[String]) {
        if names.is_empty() {
            return;
        }
        self.out.heading("Fraværende");
        let people: Vec<Found<PersonName>> = names.iter().map(|name| self.out.person(name, None)).collect();
        self.draft.absent.extend(people);
    }

    /// Finds the annexes that the item's text lists under other names than the export: one name holds the other, or
    /// only one is left on either side. `titles` are those of the export.
    pub fn pair(&mut self, titles: &[String]) {
        let known: Vec<String> = titles.iter().map(|title| letters(title)).collect();
        let unpaired = |listed: &HashMap<String, usize>| -> Vec<String> {
            known.iter().filter(|title| !listed.contains_key(*title)).cloned().collect()
        };
        for title in unpaired(&self.listed) {
            let holds = |name: &&String| !known.contains(name) && one_holds_the_other(name, &title);
            let mut alike: Vec<String> = self.listed.keys().filter(holds).cloned().collect();
            if let (Some(name), true) = (alike.pop(), alike.is_empty()) {
                self.rename(&name, title);
            }
        }
        let mut left: Vec<String> = self.listed.keys().filter(|name| !known.contains(name)).cloned().collect();
        if let ([title], Some(name), true) = (unpaired(&self.listed).as_slice(), left.pop(), left.is_empty()) {
            let at = self.rename(&name, title.clone());
            if let Some(annex) = at.and_then(|at| self.draft.annexes.get_mut(at)) {
                annex.raw.confidence = Confidence::Doubtful;
            }
        }
    }

    fn rename(&mut self, listed: &str, title: String) -> Option<usize> {
        let at = self.listed.remove(listed)?;
        self.listed.insert(title, at);
        Some(at)
    }

    /// An annex. `access` is its own; those around it count too.
    pub fn annex(&mut self, enclosure: Enclosure, access: Access) {
        let access = access.and(self.access);
        self.out.unstated += usize::from(access == Access::Unstated && self.access.is_open());
        let open = access.is_open();
        let title = if open { enclosure.title } else { enclosure.public_title.or(enclosure.title) };
        let file = enclosure.file.as_deref().and_then(path::safe);
        let is_changed = enclosure.file.is_some() && file.as_ref().is_none_or(|file| file.is_shortened);
        self.out.shortened += usize::from(is_changed);
        let file = file.map(|file| file.path);
        let listed = title.as_deref().and_then(|title| self.listed.remove(&letters(title)));
        if let Some(listed) = listed.and_then(|at| self.draft.annexes.get_mut(at)) {
            // The item's text lists it too, with its number in the case system.
            let other = title.filter(|title| listed.title.as_deref().is_none_or(|own| letters(own) != letters(title)));
            let span = self.out.label(&format!("{}: ", if open { "Åben" } else { "Lukket" }));
            let raw = self.out.put(&other.iter().chain(&file).map(String::as_str).collect::<Vec<_>>().join(" "));
            self.out.end_line();
            listed.raw.more.push(span.to(raw));
            (listed.open, listed.file) = (Some(open), file);
            return;
        }
        let number = enclosure.number.as_deref().and_then(|n| n.parse().ok());
        if self.draft.annexes.is_empty() {
            self.out.heading("Bilag");
        }
        let in_brackets = |part: &Option<String>| part.as_ref().map(|part| format!("({part})"));
        let parts = [
            number.map(|n: u32| format!("{n} -")),
            Some(if open { "Åben" } else { "Lukket" }.to_owned()),
            title.clone(),
            in_brackets(&enclosure.journal),
            in_brackets(&enclosure.flag),
            enclosure.document_id.clone(),
            file.as_ref().map(|file| format!("[{file}]")),
        ];
        let raw = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let span = self.out.put(&raw);
        self.out.end_line();
        self.draft.annexes.push(AnnexDraft {
            raw: Found::sure(raw, span),
            number,
            open: Some(open),
            title,
            document_id: enclosure.document_id,
            journal: enclosure.journal,
            flag: enclosure.flag,
            file,
        });
    }

    /// Takes over what the readers of minutes read in the item's text. Its head stands as the export tells it.
    pub fn merge(&mut self, read: ItemDraft) {
        let open = self.access.is_open();
        self.out.headings.extend(read.open.iter().map(|found| found.span));
        let mut route = std::mem::take(&mut self.draft.route);
        route.extend(read.route);
        let mut sections = read.sections;
        for section in &mut sections {
            section.open = Some(open);
        }
        let mut annexes = read.annexes;
        for annex in &mut annexes {
            annex.open = Some(false);
        }
        let titles = annexes.iter().enumerate().filter_map(|(at, annex)| Some((letters(annex.title.as_deref()?), at)));
        self.listed = titles.collect();
        self.draft = ItemDraft {
            number: self.draft.number.take(),
            title: self.draft.title.take(),
            public_title: self.draft.public_title.take(),
            open: self.draft.open.take(),
            case_number: self.draft.case_number.take().or(read.case_number),
            route,
            sections,
            annexes,
            ..read
        };
    }

    /// The item, once everything of it is written: what its decisions tell besides is read.
    pub fn end(self, meeting: &super::meeting::Meeting) -> ItemDraft {
        let mut draft = self.draft;
        set_aside_earlier(&mut draft, meeting.date());
        minutes::settle(&self.out.text, &mut draft, meeting.body());
        draft
    }
}

/// An agenda repeats what was concluded at meetings before it. Until the meeting itself has concluded, none of that is
/// its decision.
fn set_aside_earlier(draft: &mut ItemDraft, meeting: Option<Date>) {
    let Some(meeting) = meeting else { return };
    let day = |d: &crate::draft::DecisionDraft| d.date.as_ref().map(|date| date.value);
    let is_own = |d: &crate::draft::DecisionDraft| day(d).is_none_or(|day| day >= meeting) && d.text.is_some();
    if draft.decisions.iter().any(is_own) {
        return;
    }
    let (earlier, own): (Vec<_>, Vec<_>) =
        std::mem::take(&mut draft.decisions).into_iter().partition(|d| day(d).is_some_and(|day| day < meeting));
    draft.decisions = own;
    for decision in earlier {
        let named = decision.body.iter().map(|b| b.value.clone());
        let on = decision.date.iter().map(|d| figures(d.value));
        let words = named.chain(on).collect::<Vec<_>>().join(" den ");
        let absent = decision.absent.iter().map(|person| person.span);
        let more = decision.body.iter().map(|b| b.span).chain(decision.date.iter().map(|d| d.span)).chain(absent);
        let told = decision.text.map(|text| Found {
            value: format!("{words}\n{}", text.value),
            more: text.more.iter().copied().chain(more).collect(),
            ..text
        });
        draft.previous.extend(told);
    }
}

/// `12-04-2024`, as headings of decisions write a day.
fn figures(day: Date) -> String {
    day.strftime("%d-%m-%Y").to_string()
}

/// A title without what is written in several ways: case, spaces, signs.
fn letters(title: &str) -> String {
    title.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a shorter name stands in the longer one, and is long enough to mean something.
fn one_holds_the_other(a: &str, b: &str) -> bool {
    const SHORTEST: usize = 8;
    a.len().min(b.len()) >= SHORTEST && (a.contains(b) || b.contains(a))
}

fn decides(source: &str, spans: &[Span]) -> Option<Found<String>> {
    let first = spans.first()?;
    let text = first.of(source);
    let place = |f: Found<String>| Found { span: Span::new(f.span.start + first.start, f.span.end + first.start), ..f };
    // `KMB IT-udvalget` is a name; in `Sagen afgøres i Byrådet` only the end is.
    let bare = text.trim_end_matches(['.', ' ']);
    let is_name = bare.chars().count() < 60 && bare.split(' ').all(|word| !word.starts_with(char::is_lowercase));
    let whole = Found::likely(bare.to_owned(), Span::new(first.start, first.start + bare.len()));
    if is_name { Some(whole) } else { body::first(text).map(place) }
}

/// `Beslutning i Udvalget for plan og kultur (PUK) den 10-04-2013`: body and day stand between fixed words, so that
/// any name of a body is read.
fn decision_heading(source: &str, label: Span) -> Heading {
    let text = label.of(source);
    let day = date::first(text);
    let lower = text.to_lowercase();
    let begin = ["beslutning i ", "beslutning fra ", "beslutninger i ", "beslutning af "]
        .iter()
        .find(|begin| lower.starts_with(**begin))
        .map(|begin| begin.len());
    let end = day.as_ref().map_or(text.len(), |d| d.span.start);
    let between = begin.and_then(|begin| text.get(begin..end)).map(|name| {
        let name = name.trim().trim_end_matches(['.', ',', ':']).trim_end_matches(" den").trim_end_matches(" d").trim();
        (body_name(name), Span::within(source, name))
    });
    let named = match between {
        Some((name, Some(span))) if !name.is_empty() => Some(Found::sure(name, span)),
        _ => body::first(text)
            .or_else(|| body::genitive(text))
            .map(|b| Found { span: Span::new(b.span.start + label.start, b.span.end + label.start), ..b }),
    };
    let date = day.map(|d| Found { span: Span::new(d.span.start + label.start, d.span.end + label.start), ..d });
    Heading { kind: HeadingKind::Decision, label, rest: None, body: named, date }
}
