//! One page with every component in every state, with invented people and cases.

use jiff::civil::{Date, date};
use maud::{Markup, html};
use sagsgang_domain::rich_text::RichText;
use sagsgang_i18n::Lang;
use sagsgang_web::form::{FieldErrors, Form, FormData};
use sagsgang_web::frame::{Frame, Site, Viewer};
use sagsgang_web::ui::alert::{self, Tone, alert};
use sagsgang_web::ui::annex::{AnnexLink, annexes};
use sagsgang_web::ui::attendance::{Attendee, board};
use sagsgang_web::ui::button::{self, Weight};
use sagsgang_web::ui::course::{Effect, Stop, StopState, course};
use sagsgang_web::ui::course_map::course_map;
use sagsgang_web::ui::decision::{DecisionBox, decision, pair, recommendation};
use sagsgang_web::ui::field::{Choice, Field};
use sagsgang_web::ui::gantt;
use sagsgang_web::ui::icon::Icon;
use sagsgang_web::ui::layout::Page;
use sagsgang_web::ui::list::{Row, facts, rows};
use sagsgang_web::ui::pagination::pagination;
use sagsgang_web::ui::rich_text::render;
use sagsgang_web::ui::status::{self, status};
use sagsgang_web::ui::table::{Column, Table};
use sagsgang_web::ui::time_axis::{Bar, TimeAxis};
use sagsgang_web::ui::year::{MeetingMark, year_strip, year_table};
use sagsgang_web::ui::{empty_state, search_form};
use sagsgang_web::url::{Links, Place};
use std::sync::Arc;

/// The frame of a page read by a secretary who has just dispatched an agenda.
pub fn frame(lang: Lang) -> Frame {
    Frame {
        lang,
        links: Links::new(lang),
        path: "/udvalg/seu/2024-04-24/5".to_owned(),
        site: Arc::new(Site {
            municipality: "Fjordby Kommune".to_owned(),
            slug: "fjordby-kommune".to_owned(),
            address: "https://sagsgang.fjordby.dk".to_owned(),
        }),
        viewer: Some(Viewer {
            name: "Signe Østergaard".to_owned(),
            places: vec![Place::Desk, Place::Cases, Place::Meetings, Place::FollowUp, Place::Programmes],
        }),
        notice: Some("Dagsordenen er udsendt til 7 medlemmer.".to_owned()),
    }
}

/// The whole gallery.
pub fn gallery(lang: Lang) -> Markup {
    let frame = frame(lang);
    let content = html! {
        h1 { "Ny fælles plejehjemsplan <script>alert(1)</script>" }
        (search_form(&frame, "pleje", "sg-search-gallery"))
        (case_page(lang))
        (lists(lang))
        (forms(lang))
        (messages(lang))
    };
    Page::new(&frame, "Galleri").crumb("Udvalg og råd", frame.links.bodies()).desk(&content)
}

fn case_page(lang: Lang) -> Markup {
    let one = RichText::parse("planen godkendes, og");
    let two = RichText::parse("der afsættes **2,4 mio. kr.** i 2025.");
    let decided = RichText::parse("Godkendt med den ændring, at planen evalueres i 2026.");
    let text = RichText::parse(
        "# Baggrund\n\nByrådet bad i 2023 om en plan.\n\n- flere boliger\n- bedre *natdækning*\n\n\
         | År | Pladser |\n| --- | --- |\n| 2024 | 210 |\n\nLæs [loven](https://www.retsinformation.dk).",
    );
    html! {
        h2 { "Sagsgang" }
        (course(lang, &lang.course_of("Ny fælles plejehjemsplan"), &stops()))
        (course_map(lang, &lang.course_of("Ny fælles plejehjemsplan, tegnet"), &stops(), date(2024, 4, 20)))
        (pair(
            &recommendation(lang, "Administrationen indstiller, at", &[one.clone(), two.clone()]),
            &decision(lang, &DecisionBox {
                outcome: Some((status::Tone::Good, "Godkendt med ændring")),
                who: Some("Sundheds- og Ældreudvalget, 24. april 2024"),
                text: Some(&decided),
                clauses: &[("At 1".to_owned(), RichText::parse("Godkendt."))],
            }),
        ))
        (pair(
            &recommendation(lang, "Administrationen indstiller, at", &[one]),
            &decision(lang, &DecisionBox { outcome: None, who: None, text: None, clauses: &[] }),
        ))
        (recommendation(lang, "", &[]))
        (render(&text, 2))
    }
}

fn stops() -> Vec<Stop> {
    let stop = |body: &str, role: &str, state, day: Option<(i8, i8)>, outcome: Option<&str>| Stop {
        body: body.to_owned(),
        role: role.to_owned(),
        date: day.map(|(month, day)| date(2024, month, day)),
        outcome: outcome.map(str::to_owned),
        href: day.map(|_| "/udvalg/seu/2024-04-24/5".to_owned()),
        state,
        decides: state == StopState::Ahead && body == "Byrådet",
        votes: None,
        effects: Vec::new(),
    };
    let mut decides = stop("Byrådet", "beslutter", StopState::Ahead, None, None);
    decides.effects = vec![
        effect("Evaluering i 2026", status::Tone::Active, "Åben", Some(date(2024, 9, 1)), None),
        effect("Budget 2025", status::Tone::Good, "Udført", Some(date(2024, 8, 1)), Some(date(2024, 7, 4))),
        effect("Orientering af pårørende", status::Tone::Caution, "Forsinket", None, None),
    ];
    vec![
        stop("Ældrerådet", "høres", StopState::Behind, Some((4, 10)), Some("Høringssvar afgivet")),
        stop("Sundheds- og Ældreudvalget", "indstiller", StopState::Here, Some((4, 24)), Some("Anbefalet")),
        stop("Økonomiudvalget", "indstiller", StopState::Ahead, Some((5, 8)), None),
        decides,
    ]
}

fn effect(text: &str, tone: status::Tone, word: &str, due: Option<Date>, ended: Option<Date>) -> Effect {
    let href = ended.is_none().then(|| "/desk/opfoelgning".to_owned());
    Effect { text: text.to_owned(), href, tone, word: word.to_owned(), due, ended }
}

fn lists(lang: Lang) -> Markup {
    let attendee = |name: &str, is_present: bool, notes: &[&str]| Attendee {
        name: name.to_owned(),
        href: None,
        party: Some("A".to_owned()),
        role: is_present.then(|| "Formand".to_owned()),
        is_present,
        notes: notes.iter().map(|note| (*note).to_owned()).collect(),
    };
    let mark = |month, day, is_held, is_cancelled: bool| MeetingMark {
        date: date(2024, month, day),
        href: (!is_cancelled).then(|| "/udvalg/seu/2024-04-24".to_owned()),
        is_held,
        is_cancelled,
        items: if is_cancelled { 0 } else { 7 },
        decided: if is_held { 5 } else { 0 },
    };
    let annex = |title: &str, is_closed: bool| AnnexLink {
        number: Some(1),
        title: title.to_owned(),
        file: (!is_closed).then(|| ("PDF".to_owned(), 1_240_000)),
        href: (!is_closed).then(|| "/bilag/1/plan.pdf".to_owned()),
        is_closed,
    };
    let year =
        [mark(1, 24, true, false), mark(1, 31, true, false), mark(4, 24, false, false), mark(9, 18, false, true)];
    html! {
        h2 { "Møder og mennesker" }
        (facts(&[(lang.place(), html! { "Rådhuset, lokale 2" }), (lang.chair(), html! { "Bodil Krogh (A)" })]))
        (year_strip(lang, 2024, &year, date(2024, 3, 1)))
        (year_table(lang, 2024, &year))
        (board(lang, &[attendee("Bodil Krogh", true, &["kom kl. 14.20"]), attendee("Ib Lund", false, &["ferie"])]))
        (annexes(lang, &[annex("Plejehjemsplan 2024–2030", false), annex("Lukket bilag", true)]))
        (annexes(lang, &[]))
        (rows(&[
            Row { lead: Some(html! { "1" }), title: "Godkendelse af dagsorden".to_owned(), href: Some("/udvalg/seu/2024-04-24/1".to_owned()),
                detail: Some(html! { p { "Godkendt." } }), status: Some(status(status::Tone::Good, "Godkendt")), ..Row::default() },
            Row { lead: Some(html! { "2" }), title: "Lukket punkt".to_owned(), status: Some(status(status::Tone::Closed, lang.closed_item())), ..Row::default() },
        ]))
        (Table::new("Frister", vec![Column::text(lang.case()), Column::number("Dage"), Column::act(lang.edit())])
            .row(vec![html! { "Plejehjemsplan" }, html! { "12" }, button::link_button(Weight::Tertiary, lang.edit(), "/desk/sager/24-1")])
            .row(vec![html! { "Skolestruktur" }, html! { "1.204" }, button::act(Weight::Tertiary, lang.remove(), Some("Skolestruktur"), "/desk/sager/24-2/fjern")])
            .render())
        (Table::new("Skjult", vec![Column::text("Navn")]).hide_caption().without_row_heads().row(vec![html! { "Ib Lund" }]).render())
        (programme(lang))
        (pagination(lang, 5, 12, |page| format!("/soeg?side={page}")))
        (pagination(lang, 1, 1, |page| format!("/soeg?side={page}")))
        p { @for tone in status::Tone::ALL { (status(tone, "Status")) " " } }
        p { @for icon in Icon::ALL { (icon.decorative()) } }
    }
}

fn programme(lang: Lang) -> Markup {
    let begins = date(2023, 2, 1);
    let bar = Bar {
        begins: Some(begins),
        ends: Some(date(2024, 11, 30)),
        marks: vec![
            (date(2023, 3, 15), status::Tone::Good, "Følger planen".to_owned()),
            (date(2023, 9, 15), status::Tone::Caution, "Forsinket".to_owned()),
        ],
    };
    let Some(axis) = TimeAxis::around([begins, date(2024, 11, 30)]) else { return html! {} };
    let row = |title: &str, is_done| gantt::Row {
        title: title.to_owned(),
        href: "#sg-search-gallery".to_owned(),
        begins: bar.begins,
        ends: bar.ends.filter(|_| is_done),
        marks: bar.marks.clone(),
        is_done,
        moved: Some("Ændret".to_owned()),
    };
    let track = gantt::Track {
        name: "Bemanding".to_owned(),
        rows: vec![row("Flere praktikpladser", true), row("Ny vagtplan", false)],
    };
    html! {
        (gantt::gantt(lang, &[track], Some(date(2023, 10, 1)), Some(date(2023, 4, 1))))
        (Table::new("Tiltag", vec![Column::text(lang.measure()), Column::drawn(lang.plan(), axis.scale()), Column::text(lang.status())])
            .row(vec![html! { "Flere praktikpladser" }, axis.bar(lang, &bar, Some(date(2023, 10, 1))), status(status::Tone::Caution, "Forsinket")])
            .row(vec![html! { "Ny vagtplan" }, axis.bar(lang, &Bar { begins: None, ends: None, marks: Vec::new() }, None), html! { (lang.unknown()) }])
            .render())
    }
}

fn forms(lang: Lang) -> Markup {
    let sent = FormData::from_pairs([
        ("title", ""),
        ("text", "Skrevet tekst"),
        ("body", "seu"),
        ("who", "b"),
        ("sure", "1"),
        ("date", "2024-04-24"),
    ]);
    let mut errors = FieldErrors::one("title", lang.field_required());
    errors.add("who", lang.field_not_a_choice());
    errors.add("", "Formularen som helhed");
    let form = Form::with_errors(lang, &sent, &errors);
    let choices = [Choice::new("a", "Ældrerådet").hint("Høres først"), Choice::new("b", "Sundheds- og Ældreudvalget")];
    html! {
        h2 { "Formular" }
        (alert::error_summary(form, &[("title", lang.title()), ("who", "Hvem høres?")]))
        form method="post" action="/desk/sager" data-guard {
            (Field::new(form, "title", lang.title()).hint("Som den skal stå på dagsordenen").required().text())
            (Field::new(form, "text", lang.sections()).rich_text(6))
            (Field::new(form, "note", lang.remarks()).area(3))
            (Field::new(form, "body", lang.body()).select(&[Choice::new("seu", "SÆU"), Choice::new("kb", "KB")]))
            (Field::new(form, "who", "Hvem høres?").hint("Vælg en").required().radios(&choices))
            (Field::new(form, "many", "Hvem får besked?").checkboxes(&choices))
            (Field::new(form, "sure", "Punktet er lukket").hint("Kræver en hjemmel").checkbox())
            (Field::new(form, "date", lang.date_label()).required().date())
            (Field::new(form, "time", lang.time_label()).time())
            (Field::new(form, "count", "Antal").number())
            (Field::new(form, "mail", "E-mail").email())
            (Field::new(form, "password", lang.password()).autocomplete("current-password").required().password())
            (Field::new(form, "file", lang.annex()).file(".pdf"))
            (Field::new(form, "files", lang.annexes()).hint("Flere ad gangen").files(".pdf,.docx"))
            (button::row(&[button::submit(Weight::Primary, "Gem sagen"), button::submit_as(Weight::Secondary, "Send til godkendelse", "act", "submit"),
                button::submit(Weight::Warning, "Slet kladden")]))
        }
    }
}

fn messages(lang: Lang) -> Markup {
    html! {
        h2 { "Beskeder" }
        (alert(lang, Tone::Info, Some("Fristen er rykket"), &html! { "Den nye frist er 1. maj." }))
        (alert(lang, Tone::Warning, None, &html! { "Kan ikke fortrydes." }))
        (alert(lang, Tone::Error, None, &html! { "Ikke gemt." }))
        (empty_state("Her kommer udvalgets møder.", Some(button::link_button(Weight::Secondary, "Opret møde", "/desk/moeder/nyt"))))
        (button::icon_link(Icon::FilePdf, lang.agenda_pdf(), "/udvalg/seu/2024-04-24/dagsorden.pdf"))
    }
}
