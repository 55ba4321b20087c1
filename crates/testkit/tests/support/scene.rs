//! Something of every kind at every stage, so that every address has a thing to show.

use jiff::civil::{Date, date};
use sagsgang_app::account::open::{OpenAccount, open_account};
use sagsgang_app::account::read::accounts;
use sagsgang_app::action::raise::{RaiseAction, raise_action};
use sagsgang_app::actor::Actor;
use sagsgang_app::case::add_annex::{AddAnnex, add_annex};
use sagsgang_app::case::approve::approve_case;
use sagsgang_app::case::edit::{EditCase, edit_case};
use sagsgang_app::case::submit::submit_case;
use sagsgang_app::meeting::add_standing_item::add_standing_item;
use sagsgang_app::meeting::dispatch::dispatch_agenda;
use sagsgang_app::organization::read::organization_desk;
use sagsgang_app::organization::register_person::register_person;
use sagsgang_app::programme::add_measure::{AddMeasure, add_measure};
use sagsgang_app::programme::open::{OpenProgramme, open_programme};
use sagsgang_app::reading::import::begin::{Delivery, begin_import};
use sagsgang_app::reading::import::work::work_off;
use sagsgang_app::reading::read_in::read_in;
use sagsgang_app::token::make::{MadeToken, MakeToken, make_token};
use sagsgang_domain::account::Role;
use sagsgang_domain::action::Owner;
use sagsgang_domain::case::CaseKind;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::id::{
    AccountId, ActionId, AnnexId, CaseId, ImportId, ItemId, MeasureId, MeetingId, MembershipId, OrganizationId,
    ProgrammeId, ReadingId,
};
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_domain::reading::Became;
use sagsgang_domain::token::Scope;
use sagsgang_testkit::{PASSWORD, TestApp};

/// A login whose account is closed in the course of a test.
pub const CLOSED_LOGIN: &str = "fratraadt";

/// What there is.
pub struct Scene {
    /// Of the author, with an open and a closed annex.
    pub open_draft: Annexed,
    /// Of the same author, closed.
    pub closed_draft: Annexed,
    /// Being planned in VPU.
    pub planned: Sitting,
    /// Dispatched in VPU.
    pub dispatched: Sitting,
    /// Published in VPU.
    pub published: Sitting,
    /// Dispatched in DIR.
    pub directors: MeetingId,
    pub directors_item: ItemId,
    pub programme: ProgrammeId,
    pub measure: MeasureId,
    pub closed_programme: ProgrammeId,
    /// The author's.
    pub own_action: ActionId,
    /// An office's.
    pub other_action: ActionId,
    /// Somebody's who works here no longer.
    pub account: AccountId,
    /// Lis Dam's seat in VPU.
    pub seat: MembershipId,
    /// A document that was read in.
    pub read: ReadItem,
    /// Two files that were read in together.
    pub import: ImportId,
    /// One that names no body and no day.
    pub unplaced: ReadingId,
    /// One with pages.
    pub paper: ReadingId,
}

/// A key that acts for somebody.
pub async fn key(house: &TestApp, whose: &Actor, scopes: &[Scope]) -> MadeToken {
    let command = MakeToken {
        account: whose.account,
        name: "Fagsystem".to_owned(),
        scopes: scopes.iter().copied().collect(),
        last_day: date(2026, 7, 1),
    };
    make_token(&house.app, &house.town.administrator, command).await.expect("the key is made")
}

/// An item that was read from a document which says of nothing that it is open.
pub struct ReadItem {
    pub reading: ReadingId,
    pub meeting: MeetingId,
    pub item: ItemId,
}

/// Reads in the minutes of an item from a day.
pub async fn read(house: &TestApp, day: Date) -> ReadItem {
    let day = day.strftime("%d-%m-%Y");
    let text = format!(
        "Sagsgang\nSSU\n\nSagsfremstilling\nOm en familie i Vestbyen.\n\n\
         Beslutning i Social- og sundhedsudvalget den {day}\nGodkendt.\n"
    );
    let read = read_in(&house.app, &house.town.secretary, "punkt.txt", text.into()).await.expect("it is read");
    let meeting = read.reading().became.iter().find_map(|became| match became {
        Became::Meeting(id) => Some(*id),
        _ => None,
    });
    let meeting = meeting.expect("it becomes a meeting");
    ReadItem { reading: read.reading().id, meeting, item: house.meeting(meeting).await.items[0].id }
}

/// Reads in another document of the same meeting, whose item stands after the first.
pub async fn read_another(house: &TestApp, day: Date) -> ReadItem {
    let day = day.strftime("%d-%m-%Y");
    let text = format!(
        "Sagsgang\nSSU\n\nSagsfremstilling\nOm en anden familie.\n\nIndstilling\nChefen indstiller, at sagen drøftes.\n\n\
         Beslutning i Social- og sundhedsudvalget den {day}\nDrøftet.\n"
    );
    let read = read_in(&house.app, &house.town.secretary, "andet.txt", text.into()).await.expect("it is read");
    let meeting = read.reading().became.iter().find_map(|became| match became {
        Became::Meeting(id) => Some(*id),
        _ => None,
    });
    let meeting = meeting.expect("it is of a meeting");
    ReadItem { reading: read.reading().id, meeting, item: house.meeting(meeting).await.items[1].id }
}
/// Begins to read two files in, of which one is refused.
pub async fn import(house: &TestApp) -> ImportId {
    let (app, secretary) = (&house.app, &house.town.secretary);
    let mut delivered = Vec::new();
    for (name, content) in [("kage.txt", "Husk kagen."), ("hemmeligt billede.png", "x")] {
        let mut delivery = Delivery::begin(app, secretary, name).expect("the secretary may");
        delivery.write(&content.into()).await.expect("it is kept");
        delivered.push(delivery.finish().await.expect("it is kept"));
    }
    begin_import(app, secretary, delivered).await.expect("it is begun")
}
/// Reads in minutes that name no body and no day, about a bench; no two are the same.
pub async fn unplaced(house: &TestApp, bench: &str) -> ReadingId {
    let text = format!(
        "Sagsfremstilling\nOm {bench}.\n\nIndstilling\nChefen indstiller, at bænken males.\n\nBeslutning\nGodkendt.\n"
    );
    let read = read_in(&house.app, &house.town.secretary, "bænk.txt", text.into()).await.expect("it is read");
    assert!(read.reading().became.is_empty(), "nobody knows which meeting");
    read.reading().id
}

/// Reads in a letter on paper.
async fn paper(house: &TestApp) -> ReadingId {
    let letter = sagsgang_testkit::pdf(&[&["Kære udvalg", "", "Vi takker for en god dag i havnen."]]);
    let read = read_in(&house.app, &house.town.secretary, "brev.pdf", letter.into()).await.expect("it is read");
    read.reading().id
}

/// A case with its annexes.
pub struct Annexed {
    pub case: CaseId,
    pub open: AnnexId,
    pub closed: AnnexId,
}

/// A meeting with an open and a closed item.
pub struct Sitting {
    pub id: MeetingId,
    pub open: Annexed,
    pub open_item: ItemId,
    pub closed: Annexed,
    pub closed_item: ItemId,
}

/// The course of a case that VPU decides in the name of the council.
pub fn course(house: &TestApp) -> [(OrganizationId, ConsultationRole); 1] {
    [(house.town.care, ConsultationRole::Decides)]
}

/// An annex as a text file.
pub async fn annex(house: &TestApp, case: CaseId, title: &str, openness: Openness) -> AnnexId {
    let command = AddAnnex {
        case,
        title: title.to_owned(),
        document_number: Some("1042-26".to_owned()),
        journal_number: None,
        openness,
        file_name: "notat.txt".to_owned(),
        content: format!("{title} fylder kun en linje.").into(),
    };
    add_annex(&house.app, &house.town.author, command).await.expect("the annex is enclosed")
}

/// A draft with two annexes; a closed one has its ground and its public title.
pub async fn draft(house: &TestApp, title: &str, is_open: bool) -> Annexed {
    let case = house.draft(title, &course(house)).await;
    let open = annex(house, case, "Notat", Openness::Open).await;
    let closed = annex(house, case, "Lukket notat", Openness::closed(ClosureGround::PersonalMatter)).await;
    if !is_open {
        let text = house.text_of(case).await;
        let closed = EditCase {
            openness: Openness::closed(ClosureGround::RealProperty),
            public_title: Some("Salg af grund".to_owned()),
            ..text
        };
        edit_case(&house.app, &house.town.author, closed).await.expect("the case is closed");
    }
    Annexed { case, open, closed }
}

/// A case on its course.
pub async fn approved(house: &TestApp, title: &str, is_open: bool) -> Annexed {
    let annexed = draft(house, title, is_open).await;
    submit_case(&house.app, &house.town.author, annexed.case).await.expect("the case is complete");
    approve_case(&house.app, &house.town.director, annexed.case).await.expect("the director approves");
    annexed
}

#[derive(Clone, Copy)]
enum Stage {
    Planned,
    Dispatched,
    Published,
}

async fn sitting(house: &TestApp, day: Date, stage: Stage) -> Sitting {
    let open = approved(house, "Hjælp i hjemmet", true).await;
    let closed = approved(house, "Salg af Møllevej 4", false).await;
    let cases = [open.case, closed.case];
    let id = match stage {
        Stage::Planned => house.planned(house.town.care, day, &cases).await,
        Stage::Dispatched => house.dispatched(house.town.care, day, &cases).await,
        Stage::Published => house.published(house.town.care, day, &cases).await,
    };
    let (open_item, closed_item) = (house.item_of(id, open.case).await, house.item_of(id, closed.case).await);
    Sitting { id, open, open_item, closed, closed_item }
}

/// Makes it all.
pub async fn set(house: &TestApp) -> Scene {
    let (app, town) = (&house.app, &house.town);
    let published = sitting(house, date(2026, 1, 7), Stage::Published).await;
    let directors = house.planned(town.directors, date(2026, 2, 3), &[]).await;
    let title = "Ny organisering af staben".to_owned();
    let added = add_standing_item(app, &town.secretary, directors, title, CaseKind::Discussion).await;
    let directors_item = added.expect("the item is added");
    dispatch_agenda(app, &town.secretary, directors).await.expect("the agenda goes out");
    let (programme, measure) = programme(house, "Ældreplan", Openness::Open).await;
    let (closed_programme, _) = self::programme(house, "Byudvikling", Openness::default()).await;
    let seats = organization_desk(app, &town.secretary, town.care).await.expect("the body has a page").seats;
    let seat = seats.iter().find(|(seat, _)| seat.person == town.lis.id).expect("Lis sits in VPU").0.id;
    Scene {
        open_draft: draft(house, "Frit valg af hjemmehjælp", true).await,
        closed_draft: draft(house, "Køb af Havnegade 2", false).await,
        planned: sitting(house, date(2026, 2, 11), Stage::Planned).await,
        dispatched: sitting(house, date(2026, 1, 14), Stage::Dispatched).await,
        own_action: action(house, &published, Owner::Person(town.author.person)).await,
        other_action: action(house, &published, Owner::Named("Teknik og Miljø".to_owned())).await,
        account: account(house, CLOSED_LOGIN).await,
        published,
        directors,
        directors_item,
        programme,
        measure,
        closed_programme,
        seat,
        read: read(house, date(2024, 4, 24)).await,
        import: {
            let id = import(house).await;
            work_off(&house.app).await.expect("it is read");
            id
        },
        unplaced: unplaced(house, "bænken ved åen").await,
        paper: paper(house).await,
    }
}

/// Something to be done because of a published decision.
pub async fn action(house: &TestApp, sitting: &Sitting, owner: Owner) -> ActionId {
    let command = RaiseAction {
        meeting: sitting.id,
        item: sitting.open_item,
        text: "Skriv til de pårørende".to_owned(),
        owner,
        due: Some(date(2026, 3, 2)),
    };
    raise_action(&house.app, &house.town.secretary, command).await.expect("the action is raised")
}

/// A programme with one measure.
pub async fn programme(house: &TestApp, title: &str, openness: Openness) -> (ProgrammeId, MeasureId) {
    let (app, secretary) = (&house.app, &house.town.secretary);
    let command = OpenProgramme { title: title.to_owned(), summary: "Tiltag til 2028.".to_owned(), openness };
    let id = open_programme(app, secretary, command).await.expect("the programme is opened");
    let command = AddMeasure {
        programme: id,
        track: "Sundhed".to_owned(),
        title: "Faldforebyggelse".to_owned(),
        plan: "Hold i hver by.".to_owned(),
        period: Some((date(2026, 2, 1), None)),
        owner: None,
    };
    (id, add_measure(app, secretary, command).await.expect("the measure is added"))
}

/// An account of somebody new, who sits nowhere.
pub async fn account(house: &TestApp, login: &str) -> AccountId {
    let (app, administrator): (_, &Actor) = (&house.app, &house.town.administrator);
    let person = register_person(app, administrator, format!("Navn {login}"), None).await.expect("the person is known");
    let roles = [Role::Secretary].into();
    let command = OpenAccount { person, login: login.to_owned(), password: PASSWORD.to_owned(), roles };
    open_account(app, administrator, command).await.expect("the account is opened");
    let all = accounts(app, administrator).await.expect("administrators see them");
    all.iter().find(|line| line.account.login == login).expect("it is there").account.id
}
