//! Mending what was read of a meeting as a whole: body, day, place, who is who.

use super::super::super::visit::{At, Visit, again, done};
use super::Mended;
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::error::AppError;
use sagsgang_app::reading::mend::meeting::{MendMeeting, NamedSeat, mend_meeting};
use sagsgang_app::reading::read::{Known, known};
use sagsgang_domain::case::TITLE_LIMIT;
use sagsgang_domain::id::{MeetingId, PersonId, ReadingId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::person::Party;
use sagsgang_domain::refusal::Refusal;
use sagsgang_i18n::Lang;

type OfMeeting = (ReadingId, MeetingId);

/// More names than this no meeting has.
const MOST: usize = 400;
const NEW: &str = "ny";
const NOBODY: &str = "ingen";

pub(in crate::desk::reading) async fn show(visit: Visit, At(at): At<OfMeeting>) -> Result<Markup, WebError> {
    let mended = Mended::find(&visit, at.0, at.1).await?;
    let data = filled(&mended.meeting);
    page(&visit, at, &mended, Form::new(visit.lang, &data)).await
}

pub(in crate::desk::reading) async fn send(
    visit: Visit,
    At(at): At<OfMeeting>,
    data: FormData,
) -> Result<Response, WebError> {
    let errors = match read(visit.lang, at, &data) {
        Ok(command) => match mend_meeting(&visit.app, &visit.actor, command).await {
            Ok(()) => {
                let back = visit.links.of_desk(route::desk::READING, &[&at.0]);
                return Ok(done(&back, visit.lang.reading_meeting_mended()));
            }
            Err(error) => visit.complaint(field_of(&error), error).await?,
        },
        Err(errors) => errors,
    };
    let mended = Mended::find(&visit, at.0, at.1).await?;
    Ok(again(page(&visit, at, &mended, Form::with_errors(visit.lang, &data, &errors)).await?))
}

fn field_of(error: &AppError) -> &'static str {
    match error {
        AppError::Refused(Refusal::SeatedTwice(_)) | AppError::Invalid { field: "seats", .. } => "name_0",
        _ => "organization",
    }
}

fn filled(meeting: &Meeting) -> FormData {
    let mut data = FormData::from_pairs([
        ("organization", meeting.organization.to_string()),
        ("date", meeting.start.date().to_string()),
        ("place", meeting.place.clone()),
    ]);
    for (at, there) in meeting.roster.iter().enumerate() {
        data.push(format!("was_{at}"), there.person.to_string());
        data.push(format!("person_{at}"), there.person.to_string());
        data.push(format!("name_{at}"), there.name.clone());
        data.push(
            format!("party_{at}"),
            there.party.as_ref().map(|party| party.as_str().to_owned()).unwrap_or_default(),
        );
        if there.took_part() {
            data.push(format!("present_{at}"), "1");
        }
    }
    data
}

fn read(lang: Lang, (reading, meeting): OfMeeting, data: &FormData) -> Result<MendMeeting, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let organization = reader.choice("organization", |sent| sent.parse().ok());
    let date = reader.required_date("date");
    let place = reader.optional("place", TITLE_LIMIT);
    let mut seats = Vec::new();
    for at in (0..MOST).take_while(|at| data.has(&format!("was_{at}"))) {
        if data.text(&format!("person_{at}")) != NOBODY {
            seats.push(seat(&mut reader, lang, data, at));
        }
    }
    reader.done(|| {
        let seats: Option<Vec<NamedSeat>> = seats.into_iter().collect();
        let (organization, date, place) = (organization?, date?, place?);
        Some(MendMeeting { reading, meeting, organization, date, place, seats: seats? })
    })
}

fn seat(reader: &mut Reader<'_>, lang: Lang, data: &FormData, at: usize) -> Option<NamedSeat> {
    let was = data.text(&format!("was_{at}")).parse::<PersonId>().ok()?;
    let person = reader.choice(&format!("person_{at}"), |sent| match sent {
        NEW => Some(None),
        sent => sent.parse::<PersonId>().ok().map(Some),
    });
    let name = reader.required(&format!("name_{at}"), TITLE_LIMIT);
    let field = format!("party_{at}");
    let letter = reader.optional(&field, 10)?;
    let party = Party::new(&letter);
    if party.is_none() && !letter.is_empty() {
        reader.refuse(&field, lang.party_unreadable());
    }
    let present = reader.checked(&format!("present_{at}"));
    Some(NamedSeat { was, person: person?, name: name?, party, present })
}

async fn page(visit: &Visit, at: OfMeeting, mended: &Mended, form: Form<'_>) -> Result<Markup, WebError> {
    let lang = visit.lang;
    let known = known(&visit.app, &visit.actor).await?;
    let back = visit.links.of_desk(route::desk::READING, &[&at.0]);
    let bodies: Vec<Choice> =
        known.organizations.iter().map(|body| Choice::new(body.id.to_string(), body.name.clone())).collect();
    let labels = [("organization", lang.value_body()), ("date", lang.value_date()), ("name_0", lang.reading_seats())];
    let fields = html! {
        form method="post" data-guard {
            (Field::new(form, "organization", lang.value_body()).required().select(&bodies))
            (Field::new(form, "date", lang.value_date()).required().date())
            (Field::new(form, "place", lang.place()).text())
            h2 { (lang.reading_seats()) }
            @for seat in (0..MOST).take_while(|seat| form.data.has(&format!("was_{seat}"))) { (row(form, &known, seat)) }
            div.sg-buttons.sg-save {
                (submit(Weight::Primary, lang.save()))
                (link_button(Weight::Tertiary, lang.cancel(), &back))
            }
        }
    };
    let page = Page::new(&visit.frame, lang.reading_mend_meeting())
        .crumb(lang.reading_title(), visit.links.desk(Place::Readings))
        .crumb(mended.desk.reading.name.clone(), back.clone());
    Ok(page.desk(&html! {
        h1 { (lang.reading_mend_meeting()) }
        p { (lang.reading_mend_meeting_help()) }
        (error_summary(form, &labels))
        (mended.beside(lang, &fields))
    }))
}

/// A name, who it is, and whether they were there.
fn row(form: Form<'_>, known: &Known, at: usize) -> Markup {
    let lang = form.lang;
    let [was, person, name, party, present] =
        ["was", "person", "name", "party", "present"].map(|part| format!("{part}_{at}"));
    let title = form.data.text(&name);
    let mut choices = vec![Choice::new(NEW, lang.reading_seat_new()), Choice::new(NOBODY, lang.reading_seat_nobody())];
    choices.extend(known.people.iter().map(|person| Choice::new(person.id.to_string(), person.name.clone())));
    html! {
        fieldset.sg-section {
            legend { (title) }
            input type="hidden" name=(was) value=(form.data.text(&was));
            (Field::new(form, &name, lang.name()).required().text())
            (Field::new(form, &party, lang.party()).room_for(4).text())
            (Field::new(form, &person, lang.reading_seat_is()).required().select(&choices))
            (Field::new(form, &present, lang.reading_seat_present()).checkbox())
        }
    }
}
