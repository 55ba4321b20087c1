//! Every form of the site as it is sent when it is filled in well, to something it may be sent to just now.

mod reading;

use super::follower;
use super::scene::{self, Scene};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use sagsgang_app::action::complete::complete_action;
use sagsgang_app::meeting::propose::{Propose, propose};
use sagsgang_domain::action::{Action, ActionState, Owner};
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::{ActionId, CaseId, ItemId, MeetingId, ProposalId};
use sagsgang_domain::token::Scope;
use sagsgang_domain::vote::ProposalKind;
use sagsgang_store::journal::NewEntry;
use sagsgang_store::record;
use sagsgang_testkit::{PASSWORD, TestApp};
use std::sync::atomic::{AtomicI32, Ordering};
use uuid::Uuid;

/// A form ready to be sent.
#[derive(Clone, Debug)]
pub struct Form {
    pub path: String,
    pub fields: Vec<(String, String)>,
    /// Field, name and content of its file.
    pub file: Option<(&'static str, &'static str, &'static [u8])>,
    /// Whose form it is: somebody who may send it.
    pub login: &'static str,
}

impl Form {
    pub(super) fn new(login: &'static str, path: String, fields: &[(&str, &str)]) -> Self {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { path, fields, file: None, login }
    }

    /// The fields as a browser takes them.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }

    /// The same form with another value in one field.
    pub fn with(&self, field: &str, value: &str) -> Self {
        let mut other = self.clone();
        for (name, held) in &mut other.fields {
            if name == field {
                value.clone_into(held);
            }
        }
        other
    }

    /// The same form without a field.
    pub fn without(&self, field: &str) -> Self {
        let mut other = self.clone();
        other.fields.retain(|(name, _)| name != field);
        other
    }
}

/// A name nobody has used yet.
fn unused(word: &str) -> String {
    static NEXT: AtomicI32 = AtomicI32::new(1);
    format!("{word} {}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// A day on which nobody meets yet.
fn unused_day() -> Date {
    static NEXT: AtomicI32 = AtomicI32::new(1);
    date(2026, 3, 2).saturating_add(NEXT.fetch_add(1, Ordering::Relaxed).days())
}

const SECRETARY: &str = "sekretaer";
const AUTHOR: &str = "konsulent";
const DIRECTOR: &str = "direktoer";
const ADMINISTRATOR: &str = "administrator";

/// The form that an address takes, or nothing for an address that is not known here.
pub async fn fresh(house: &TestApp, scene: &Scene, pattern: &str) -> Option<Form> {
    let form = match pattern {
        "/log-ind" => Form::new(AUTHOR, pattern.to_owned(), &[("login", AUTHOR), ("password", PASSWORD)]),
        "/log-ud" | "/opstart" => Form::new(AUTHOR, pattern.to_owned(), &[]),
        "/desk/adgangskode" => {
            Form::new(AUTHOR, pattern.to_owned(), &[("present", PASSWORD), ("new", PASSWORD), ("again", PASSWORD)])
        }
        _ if pattern.starts_with("/foelg") => follower::form(house, pattern).await?,
        _ if pattern.starts_with("/desk/udgaaende") => follower::webhook_form(house, pattern).await,
        _ if pattern.starts_with("/desk/sager") => of_case(house, pattern).await?,
        _ if pattern.starts_with("/desk/moeder/{id}/punkter") => of_item(house, scene, pattern).await?,
        _ if pattern.starts_with("/desk/moeder") => of_meeting(house, pattern).await?,
        _ if pattern.starts_with("/desk/opfoelgning") => of_action(house, scene, pattern).await?,
        _ if pattern.starts_with("/desk/programmer") => of_programme(house, pattern).await?,
        _ => of_administration(house, scene, pattern).await?,
    };
    Some(form)
}

async fn of_case(house: &TestApp, pattern: &str) -> Option<Form> {
    let course = scene::course(house);
    if pattern == "/desk/sager/ny" {
        let fields = [("title", "Ny hjemmepleje"), ("kind", "decision")];
        return Some(Form::new(AUTHOR, pattern.to_owned(), &fields));
    }
    let act = pattern.rsplit('/').next()?;
    let id = match act {
        "godkend" | "returner" => house.submitted("Rehabilitering", &course).await,
        "suppler" | "udelad" => house.approved("Rehabilitering", &course).await,
        _ => house.draft("Rehabilitering", &course).await,
    };
    let path = pattern.replace("{id}", &id.to_string());
    Some(match act {
        "rediger" => Form { fields: text(house, id).await, ..Form::new(AUTHOR, path, &[]) },
        "sagsgang" => {
            let care = house.town.care.to_string();
            Form::new(AUTHOR, path, &[("stop_order_0", "1"), ("stop_body_0", &care), ("stop_role_0", "decides")])
        }
        "udelad" => {
            let stop = house.case(id).await.course.stops()[0].id.to_string();
            Form::new(SECRETARY, path, &[("skip_stop", &stop), ("skip_reason", "Hørt skriftligt.")])
        }
        "bilag" => {
            let fields = [
                ("annex_title", "Notat"),
                ("document_number", "1042-26"),
                ("journal_number", "7"),
                ("openness", "other"),
                ("ground_other", "Straffelovens § 152"),
                ("opens_when", "når sagen er afgjort"),
            ];
            Form { file: Some(("file", "notat.txt", b"Et notat.")), ..Form::new(AUTHOR, path, &fields) }
        }
        "fjern" => {
            let annex = scene::annex(house, id, "Notat", sagsgang_domain::openness::Openness::Open).await;
            Form::new(AUTHOR, path.replace("{annex}", &annex.to_string()), &[])
        }
        "indsend" => Form::new(AUTHOR, path, &[]),
        "godkend" => Form::new(DIRECTOR, path, &[]),
        "returner" => Form::new(DIRECTOR, path, &[("return_note", "Økonomien mangler.")]),
        "suppler" => Form::new(AUTHOR, path, &[("supplement_heading", "Supplerende"), ("supplement_text", "Nye tal.")]),
        "traek" => Form::new(AUTHOR, path, &[("withdraw_reason", "Ikke længere aktuel.")]),
        _ => return None,
    })
}

async fn text(house: &TestApp, id: CaseId) -> Vec<(String, String)> {
    let version =
        record::get::<sagsgang_domain::case::Case>(house.app.store(), id).await.expect("it is there").version();
    let director = house.town.director.person;
    let fields = [
        ("version", version.to_string()),
        ("title", "Rehabilitering".to_owned()),
        ("public_title", "En sag".to_owned()),
        ("kind", "decision".to_owned()),
        ("recommended_by", "Velfærdsdirektøren".to_owned()),
        ("clauses", "at det godkendes".to_owned()),
        ("legal_basis", "Servicelovens § 83 a".to_owned()),
        ("approver", director.to_string()),
        ("openness", "other".to_owned()),
        ("ground_other", "Straffelovens § 152".to_owned()),
        ("opens_when", "når sagen er afgjort".to_owned()),
        ("section_kind_0", "presentation".to_owned()),
        ("section_heading_0", "Sagsfremstilling".to_owned()),
        ("section_text_0", "Sagen handler om hjælp.".to_owned()),
        ("section_openness_0", "personal_matter".to_owned()),
        ("section_opens_when_0", "om et år".to_owned()),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

async fn of_meeting(house: &TestApp, pattern: &str) -> Option<Form> {
    let care = house.town.care;
    if pattern == "/desk/moeder/ny" {
        let body = care.to_string();
        let fields =
            [("organization", body.as_str()), ("date", "2026-05-06"), ("time", "16:00"), ("place", "Byrådssalen")];
        return Some(Form::new(SECRETARY, pattern.to_owned(), &fields));
    }
    let day = unused_day();
    let case = house.approved("Rehabilitering", &scene::course(house)).await;
    let act = pattern.rsplit('/').next()?;
    let id = match act {
        "paa-dagsorden" => house.planned(care, day, &[]).await,
        "fast-punkt" | "udsend" => house.planned(care, day, &[case]).await,
        "aabn" | "aflys" => house.dispatched(care, day, &[case]).await,
        "haev" | "fremmoede" => {
            let id = house.in_session(care, day, &[case]).await;
            house.decide(id, house.item_of(id, case).await, DecisionKind::Approved, "Godkendt.").await;
            id
        }
        "godkend" => house.adjourned(care, day, &[case]).await,
        "offentliggoer" => adopted(house, day, case).await,
        "berigtigelse" => house.published(care, day, &[case]).await,
        _ => return None,
    };
    let path = pattern.replace("{id}", &id.to_string());
    let fields: Vec<(&str, String)> = match act {
        "paa-dagsorden" => vec![("case", case.to_string())],
        "fast-punkt" => vec![("standing_title", "Eventuelt".to_owned()), ("standing_kind", "discussion".to_owned())],
        "aabn" => vec![("opened", "14:00".to_owned())],
        "haev" => vec![("ended", "15:00".to_owned())],
        "aflys" => vec![("cancel_reason", "For få sager.".to_owned())],
        "berigtigelse" => {
            let item = house.item_of(id, case).await.to_string();
            vec![("correction_item", item), ("correction_text", "Lis Dam kom kl. 14.10.".to_owned())]
        }
        "fremmoede" => return Some(attendance(house, id, path).await),
        _ => Vec::new(),
    };
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Some(Form::new(SECRETARY, path, &fields))
}

async fn adopted(house: &TestApp, day: Date, case: CaseId) -> MeetingId {
    let id = house.adjourned(house.town.care, day, &[case]).await;
    let adopted = sagsgang_app::meeting::adopt_minutes::adopt_minutes(&house.app, &house.town.secretary, id).await;
    adopted.expect("the minutes are adopted");
    id
}

async fn attendance(house: &TestApp, id: MeetingId, path: String) -> Form {
    let mut form = Form::new(SECRETARY, path, &[]);
    for participant in house.meeting(id).await.roster {
        let person = participant.person;
        form.fields.push((format!("from_0_{person}"), "14:00".to_owned()));
        form.fields.push((format!("to_0_{person}"), String::new()));
        form.fields.push((format!("reason_{person}"), String::new()));
    }
    form
}

async fn of_item(house: &TestApp, scene: &Scene, pattern: &str) -> Option<Form> {
    let (care, day) = (house.town.care, unused_day());
    let case = house.approved("Rehabilitering", &scene::course(house)).await;
    let act = pattern.rsplit('/').next()?;
    let id = match act {
        "flyt" | "fjern" => {
            let other = house.approved("Kørsel til træning", &scene::course(house)).await;
            house.planned(care, day, &[other, case]).await
        }
        "opfoelgning" => scene.published.id,
        _ => house.in_session(care, day, &[case]).await,
    };
    let item = if act == "opfoelgning" { scene.published.open_item } else { house.item_of(id, case).await };
    let (lis, bo) = (house.town.lis.id.to_string(), house.town.bo.id.to_string());
    let mut path = pattern.replace("{id}", &id.to_string()).replace("{item}", &item.to_string());
    if pattern.contains("{proposal}") {
        path = path.replace("{proposal}", &proposal(house, id, item).await.to_string());
    }
    let (voter, other) = (format!("vote_{lis}"), format!("vote_{bo}"));
    let fields: Vec<(&str, &str)> = match act {
        "flyt" => vec![("place", "1")],
        "fjern" => Vec::new(),
        "beslutning" => vec![
            ("decision_kind", "approved"),
            ("decision_text", "Godkendt med bemærkning."),
            ("at", "14:30"),
            ("clause_kind_1", "approved"),
            ("clause_text_1", "Uden ændringer."),
        ],
        "forslag" => vec![("proposal_kind", "amendment"), ("proposal_text", "Udskyd et år."), ("proposal_mover", &lis)],
        "afstemning" => vec![("vote_at", "14:20"), (&voter, "for"), (&other, "against")],
        "bemaerkning" => vec![("remark_kind", "remark"), ("remark_text", "Det går for hurtigt."), ("remark_by", &lis)],
        "inhabilitet" => vec![("bias_person", &lis)],
        "opfoelgning" => {
            vec![("action_text", "Skriv til de pårørende"), ("action_owner", &lis), ("action_due", "2026-04-01")]
        }
        _ => return None,
    };
    Some(Form::new(SECRETARY, path, &fields))
}

async fn proposal(house: &TestApp, meeting: MeetingId, item: ItemId) -> ProposalId {
    let command = Propose {
        item,
        kind: ProposalKind::Amendment,
        text: "Udskyd et år.".to_owned(),
        mover: Some(house.town.bo.id),
    };
    propose(&house.app, &house.town.secretary, meeting, command).await.expect("the proposal is put")
}

async fn of_action(house: &TestApp, scene: &Scene, pattern: &str) -> Option<Form> {
    let id = scene::action(house, &scene.published, Owner::Person(house.town.author.person)).await;
    let path = pattern.replace("{id}", &id.to_string());
    let lis = house.town.lis.id.to_string();
    Some(match pattern.rsplit('/').next()? {
        "status" => Form::new(AUTHOR, path, &[("note", "Brevet er skrevet.")]),
        "udfoert" => Form::new(AUTHOR, path, &[("result", "Brevet er sendt.")]),
        "tildel" => Form::new(SECRETARY, path, &[("action_owner", lis.as_str()), ("action_due", "2026-04-01")]),
        "bortfald" => Form::new(SECRETARY, path, &[("drop_reason", "Det er ikke længere nødvendigt.")]),
        "genaabn" => {
            complete_action(&house.app, &house.town.secretary, id, "Sendt.".to_owned()).await.expect("it is done");
            Form::new(SECRETARY, path, &[])
        }
        "bekraeft" => {
            propose_again(house, id).await;
            Form::new(SECRETARY, path, &[])
        }
        _ => return None,
    })
}

/// As if it had been read from a document.
async fn propose_again(house: &TestApp, id: ActionId) {
    let store = house.app.store();
    let mut write = store.begin().await.expect("a write begins");
    let mut action = record::get::<Action>(&write, id).await.expect("it is there");
    action.value.state = ActionState::Proposed;
    write.save(&mut action).await.expect("it is saved");
    let entry = NewEntry {
        at: house.app.now(),
        actor: "test".to_owned(),
        action: "ActionRead".to_owned(),
        subject_kind: "action".to_owned(),
        subject_id: id.0,
        payload: serde_json::Value::Null,
        salt: Uuid::nil(),
    };
    write.commit(entry).await.expect("it is written");
}

async fn of_programme(house: &TestApp, pattern: &str) -> Option<Form> {
    let title = unused("Klimaplan");
    if pattern == "/desk/programmer/ny" {
        let fields = [
            ("title", title.as_str()),
            ("summary", "Tiltag til 2030."),
            ("openness", "other"),
            ("ground_other", "Straffelovens § 152"),
            ("opens_when", "når den er vedtaget"),
        ];
        return Some(Form::new(SECRETARY, pattern.to_owned(), &fields));
    }
    let (id, measure) = scene::programme(house, &title, sagsgang_domain::openness::Openness::Open).await;
    let path = pattern.replace("{id}", &id.to_string());
    let (mark, text) = (format!("mark_{measure}"), format!("text_{measure}"));
    Some(match pattern.rsplit('/').next()? {
        "tiltag" => {
            let fields = [
                ("track", "Sundhed"),
                ("title", "Gåture"),
                ("plan", "Hver tirsdag."),
                ("owner", "Sundhedsafdelingen"),
                ("begins", "2026-02-01"),
                ("ends", "2027-02-01"),
            ];
            Form::new(SECRETARY, path, &fields)
        }
        "status" => {
            Form::new(SECRETARY, path, &[("as_of", "2026-01-04"), (&mark, "underway"), (&text, "Holdene er i gang.")])
        }
        _ => return None,
    })
}

async fn of_administration(house: &TestApp, scene: &Scene, pattern: &str) -> Option<Form> {
    let path = pattern.to_owned();
    if pattern.starts_with("/desk/laesninger") {
        return reading::of_reading(house, pattern).await;
    }
    let care = house.town.care.to_string();
    let name = unused("Udvalg");
    let short = name.replace("Udvalg ", "U");
    Some(match pattern {
        "/desk/organisation/ny" => {
            let fields = [
                ("kind", "special_committee"),
                ("name", name.as_str()),
                ("abbreviation", &short),
                ("purpose", "Rådgiver om unge."),
                ("start", "2026-01-01"),
            ];
            Form::new(SECRETARY, path, &fields)
        }
        "/desk/organisation/person" => Form::new(SECRETARY, path, &[("name", "Tove Ask"), ("office", "chefkonsulent")]),
        "/desk/organisation/valgperiode" => {
            Form::new(SECRETARY, path, &[("start", "2030-01-01"), ("end", "2033-12-31")])
        }
        "/desk/organisation/{id}/medlem" => {
            let (ulla, mette) = (house.town.ulla.id.to_string(), house.town.bo.id.to_string());
            let fields = [
                ("person", ulla.as_str()),
                ("role", "substitute"),
                ("party", "V"),
                ("substitute_for", &mette),
                ("start", "2026-01-01"),
                ("end", "2029-12-31"),
            ];
            Form::new(SECRETARY, path.replace("{id}", &care), &fields)
        }
        "/desk/organisation/{id}/medlem/{membership}/udtraed" => {
            let path = path.replace("{id}", &care).replace("{membership}", &scene.seat.to_string());
            Form::new(SECRETARY, path, &[("last_day", "2029-12-31")])
        }
        "/desk/opsaetning" => Form::new(
            SECRETARY,
            path,
            &[
                ("name", "Sommerby Kommune"),
                ("contact_email", "post@sommerby.example"),
                ("template_heading_0", "Sagsfremstilling"),
                ("template_kind_0", "presentation"),
                ("template_help_0", "Hvad handler det om?"),
            ],
        ),
        "/desk/opsaetning/kort" => {
            let map = br#"{"type": "Point", "coordinates": [11.0, 55.2]}"#;
            Form { file: Some(("map", "kort.geojson", map)), ..Form::new(SECRETARY, path, &[]) }
        }
        "/desk/opsaetning/kort/fjern" => Form::new(SECRETARY, path, &[]),
        "/desk/adgangsnoegler" => {
            let fields = [("name", "Fagsystem"), ("account", ""), ("scopes", "read:desk"), ("last_day", "2026-07-01")];
            Form::new(SECRETARY, path, &fields)
        }
        "/desk/adgangsnoegler/{id}/tilbagekald" => {
            let made = scene::key(house, &house.town.secretary, &Scope::ALL).await;
            Form::new(SECRETARY, path.replace("{id}", &made.id.to_string()), &[])
        }
        "/desk/konti/ny" => {
            let login = unused("ny").replace(' ', "-");
            let fields = [
                ("person", ""),
                ("name", "Tove Ask"),
                ("office", ""),
                ("login", &login),
                ("password", PASSWORD),
                ("roles", "secretary"),
            ];
            Form::new(ADMINISTRATOR, path, &fields)
        }
        "/desk/konti/{id}" => {
            let id = scene::account(house, &unused("konto").replace(' ', "-")).await;
            Form::new(ADMINISTRATOR, path.replace("{id}", &id.to_string()), &[("roles", "secretary"), ("active", "1")])
        }
        "/desk/konti/{id}/adgangskode" => {
            let id = scene::account(house, &unused("konto").replace(' ', "-")).await;
            Form::new(ADMINISTRATOR, path.replace("{id}", &id.to_string()), &[("password", "en-ny-adgangskode")])
        }
        _ => return None,
    })
}
