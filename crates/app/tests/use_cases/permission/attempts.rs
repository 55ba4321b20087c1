//! Each use case on a matter where only those who are named may.

use super::Tried;
use bytes::Bytes;
use jiff::civil::{date, time};
use sagsgang_app::actor::Actor;
use sagsgang_app::{account, action, case, journal, meeting, organization, programme, reading, token, webhook};
use sagsgang_domain::account::Role;
use sagsgang_domain::action::Owner;
use sagsgang_domain::case::CaseKind;
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::decision::{DecisionKind, Remark, RemarkKind};
use sagsgang_domain::id::{AnnexId, MeasureId, ProposalId, ReadingId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::Openness;
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::person::MembershipRole;
use sagsgang_domain::reading::{MendedItem, Split};
use sagsgang_domain::term::Period;
use sagsgang_domain::token::Scope;
use sagsgang_domain::vote::ProposalKind;
use sagsgang_store::{record, repo};
use uuid::Uuid;

const SECRETARIAT: &[&str] = &["sekretaer"];
const HOUSE: &[&str] = &["administrator", "sekretaer"];
const OWN_CASE: &[&str] = &["sekretaer", "konsulent"];

/// Everything, noun by noun.
pub(super) async fn all(tried: &mut Tried<'_>) {
    organizations(tried).await;
    people(tried).await;
    accounts(tried).await;
    cases(tried).await;
    directors(tried).await;
    agendas(tried).await;
    meetings(tried).await;
    minutes(tried).await;
    actions(tried).await;
    programmes(tried).await;
    papers(tried).await;
    tokens(tried).await;
}

async fn tokens(tried: &mut Tried<'_>) {
    let (app, town) = (&tried.house.app, &tried.house.town);
    let own = &["administrator", "konsulent"];
    let command = || token::make::MakeToken {
        account: town.author.account,
        name: "Fagsystem".to_owned(),
        scopes: [Scope::ReadDesk].into(),
        last_day: date(2026, 6, 1),
    };
    tried.only("make_token", own, async |by| token::make::make_token(app, by, command()).await.map(|_| ())).await;
    let made = token::make::make_token(app, &town.author, command()).await.unwrap().id;
    tried.only("revoke_token", own, async |by| token::revoke::revoke_token(app, by, made).await).await;
    let staff = ["administrator", "sekretaer", "konsulent", "planlaegger", "direktoer", "kommunaldirektoer"];
    tried.only("see_tokens", &staff, async |by| token::read::tokens(app, by).await).await;
}

async fn organizations(tried: &mut Tried<'_>) {
    let app = &tried.house.app;
    let template = organization::read::body(app).await.unwrap().section_template;
    let settings = || organization::set_up_body::SetUpBody {
        name: "Sommerby Kommune".to_owned(),
        contact_email: None,
        section_template: template.clone(),
    };
    tried
        .only("set_up_body", HOUSE, async |by| organization::set_up_body::set_up_body(app, by, settings()).await)
        .await;
    let map = || organization::set_map::SetMap {
        file_name: "kort.geojson".to_owned(),
        content: Bytes::from_static(br#"{"type": "Point", "coordinates": [11.0, 55.2]}"#),
    };
    tried.only("set_map", HOUSE, async |by| organization::set_map::set_map(app, by, map()).await).await;
    let term = Period::from(date(2030, 1, 1));
    tried
        .only("register_term", HOUSE, async |by| organization::register_term::register_term(app, by, term).await)
        .await;
    let body = || organization::found::FoundOrganization {
        kind: OrganizationKind::StandingCommittee,
        name: "Kulturudvalget".to_owned(),
        abbreviation: "KU".to_owned(),
        purpose: String::new(),
        period: term,
    };
    tried
        .only("found_organization", HOUSE, async |by| organization::found::found_organization(app, by, body()).await)
        .await;
    let care = tried.house.town.care;
    tried.only("see_organizations", HOUSE, async |by| organization::read::organization_desk(app, by, care).await).await;
}

async fn people(tried: &mut Tried<'_>) {
    let (app, town) = (&tried.house.app, &tried.house.town);
    let name = || "Åge Holm".to_owned();
    tried
        .only("register_person", HOUSE, async |by| {
            organization::register_person::register_person(app, by, name(), None).await
        })
        .await;
    let seat = || organization::seat::SeatMember {
        person: town.ulla.id,
        organization: town.care,
        role: MembershipRole::Member,
        party: None,
        substitute_for: None,
        period: Period::from(date(2026, 1, 1)),
    };
    tried.only("seat_member", HOUSE, async |by| organization::seat::seat_member(app, by, seat()).await).await;
    let membership = repo::membership::of_organization(app.store(), town.care).await.unwrap()[0].value.id;
    let last = date(2026, 6, 30);
    tried
        .only("end_membership", HOUSE, async |by| {
            organization::end_membership::end_membership(app, by, membership, last).await
        })
        .await;
}

async fn accounts(tried: &mut Tried<'_>) {
    const ADMINISTRATOR: &[&str] = &["administrator"];
    let (app, town) = (&tried.house.app, &tried.house.town);
    let account = || account::open::OpenAccount {
        person: town.ulla.id,
        login: "ulla".to_owned(),
        password: sagsgang_testkit::PASSWORD.to_owned(),
        roles: [Role::Secretary].into(),
    };
    tried.only("open_account", ADMINISTRATOR, async |by| account::open::open_account(app, by, account()).await).await;
    let whose = town.member.account;
    let all = || Role::ALL.into_iter().collect();
    tried
        .only("set_roles", ADMINISTRATOR, async |by| account::set_roles::set_roles(app, by, whose, all(), true).await)
        .await;
    tried.only("see_accounts", ADMINISTRATOR, async |by| account::read::accounts(app, by).await).await;
}

async fn cases(tried: &mut Tried<'_>) {
    let (house, town) = (tried.house, &tried.house.town);
    let app = &house.app;
    let new =
        || case::open::OpenCase { title: "Ny sag".to_owned(), kind: CaseKind::Decision, author: None, number: None };
    let writers = ["sekretaer", "konsulent", "planlaegger"];
    tried.only("open_case", &writers, async |by| case::open::open_case(app, by, new()).await).await;
    let course = [(town.care, ConsultationRole::Decides)];
    let id = house.draft("Kladde", &course).await;
    let text = house.text_of(id).await;
    tried.only("edit_case", OWN_CASE, async |by| case::edit::edit_case(app, by, text.clone()).await).await;
    let stops = || case::plan_course::PlanCourse {
        case: id,
        stops: vec![case::plan_course::Stop { id: None, organization: town.care, role: ConsultationRole::Decides }],
    };
    tried.only("plan_course", OWN_CASE, async |by| case::plan_course::plan_course(app, by, stops()).await).await;
    let annex = || case::add_annex::AddAnnex {
        case: id,
        title: "Bilag".to_owned(),
        document_number: None,
        journal_number: None,
        openness: Openness::Open,
        file_name: "bilag.txt".to_owned(),
        content: Bytes::from_static(b"Bilag"),
    };
    tried.only("add_annex", OWN_CASE, async |by| case::add_annex::add_annex(app, by, annex()).await).await;
    let gone = AnnexId(Uuid::nil());
    tried.only("remove_annex", OWN_CASE, async |by| case::remove_annex::remove_annex(app, by, id, gone).await).await;
    tried.only("submit_case", OWN_CASE, async |by| case::submit::submit_case(app, by, id).await).await;
    let reason = || "Bortfaldet.".to_owned();
    tried.only("withdraw_case", OWN_CASE, async |by| case::withdraw::withdraw_case(app, by, id, reason()).await).await;
    let approved = house.approved("På vej", &course).await;
    let stop = house.case(approved).await.course.stops()[0].id;
    tried
        .only("skip_stop", &["sekretaer"], async |by| {
            case::skip_stop::skip_stop(app, by, approved, stop, reason()).await
        })
        .await;
    let approved = house.approved("På vej", &course).await;
    let heading = || "Supplerende sagsfremstilling".to_owned();
    tried
        .only("supplement_case", OWN_CASE, async |by| {
            case::supplement::supplement_case(app, by, approved, heading(), reason()).await
        })
        .await;
}

async fn directors(tried: &mut Tried<'_>) {
    let house = tried.house;
    let app = &house.app;
    let id = house.submitted("Til godkendelse", &[(house.town.care, ConsultationRole::Decides)]).await;
    tried.only("approve_case", &["direktoer"], async |by| case::approve::approve_case(app, by, id).await).await;
    let note = || "Mangler økonomi.".to_owned();
    tried
        .only("return_case", &["direktoer", "sekretaer"], async |by| {
            case::return_to_author::return_case(app, by, id, note()).await
        })
        .await;
}

async fn agendas(tried: &mut Tried<'_>) {
    let (house, care) = (tried.house, tried.house.town.care);
    let app = &house.app;
    let plan = || meeting::plan::PlanMeeting {
        organization: care,
        start: date(2026, 3, 4).at(14, 0, 0, 0),
        place: "Mødelokale 2".to_owned(),
    };
    tried.only("plan_meeting", SECRETARIAT, async |by| meeting::plan::plan_meeting(app, by, plan()).await).await;
    let case = house.approved("På dagsordenen", &[(care, ConsultationRole::Decides)]).await;
    let waiting = house.approved("Venter", &[(care, ConsultationRole::Decides)]).await;
    let id = house.planned(care, date(2026, 3, 11), &[case]).await;
    let item = house.item_of(id, case).await;
    tried
        .only("put_on_agenda", SECRETARIAT, async |by| {
            meeting::put_on_agenda::put_on_agenda(app, by, id, waiting).await
        })
        .await;
    let title = || "Eventuelt".to_owned();
    tried
        .only("add_standing_item", SECRETARIAT, async |by| {
            meeting::add_standing_item::add_standing_item(app, by, id, title(), CaseKind::Information).await
        })
        .await;
    tried.only("move_item", SECRETARIAT, async |by| meeting::move_item::move_item(app, by, id, item, 1).await).await;
    tried.only("remove_item", SECRETARIAT, async |by| meeting::remove_item::remove_item(app, by, id, item).await).await;
    tried.only("dispatch_agenda", SECRETARIAT, async |by| meeting::dispatch::dispatch_agenda(app, by, id).await).await;
    tried
        .only("cancel_meeting", SECRETARIAT, async |by| meeting::cancel::cancel_meeting(app, by, id, title()).await)
        .await;
}

async fn meetings(tried: &mut Tried<'_>) {
    let (house, town) = (tried.house, &tried.house.town);
    let app = &house.app;
    let case = house.approved("På mødet", &[(town.care, ConsultationRole::Decides)]).await;
    let id = house.dispatched(town.care, date(2026, 3, 18), &[case]).await;
    let (item, at) = (house.item_of(id, case).await, time(14, 0, 0, 0));
    tried.only("open_meeting", SECRETARIAT, async |by| meeting::open::open_meeting(app, by, id, at).await).await;
    let (ulla, lis) = (town.ulla.id, town.lis.id);
    tried
        .only("call_in_substitute", SECRETARIAT, async |by| {
            meeting::call_in::call_in_substitute(app, by, id, ulla, lis).await
        })
        .await;
    tried
        .only("record_attendance", SECRETARIAT, async |by| {
            meeting::record_attendance::record_attendance(app, by, id, Vec::new()).await
        })
        .await;
    tried
        .only("disqualify", SECRETARIAT, async |by| meeting::disqualify::disqualify(app, by, id, item, lis, true).await)
        .await;
    let command = || meeting::propose::Propose {
        item,
        kind: ProposalKind::Main,
        text: "Indstillingen godkendes.".to_owned(),
        mover: None,
    };
    tried.only("propose", SECRETARIAT, async |by| meeting::propose::propose(app, by, id, command()).await).await;
    let none = ProposalId(Uuid::nil());
    tried
        .only("record_vote", SECRETARIAT, async |by| {
            meeting::record_vote::record_vote(app, by, id, item, none, Vec::new(), at).await
        })
        .await;
}

async fn minutes(tried: &mut Tried<'_>) {
    let (house, town) = (tried.house, &tried.house.town);
    let app = &house.app;
    let case = house.approved("I referatet", &[(town.care, ConsultationRole::Decides)]).await;
    let id = house.in_session(town.care, date(2026, 3, 25), &[case]).await;
    let (item, at) = (house.item_of(id, case).await, time(15, 0, 0, 0));
    let words = || "Godkendt.".to_owned();
    let decision = || meeting::record_decision::RecordDecision {
        item,
        kind: DecisionKind::Approved,
        text: words(),
        public_text: None,
        clauses: Vec::new(),
        at,
    };
    tried
        .only("record_decision", SECRETARIAT, async |by| {
            meeting::record_decision::record_decision(app, by, id, decision()).await
        })
        .await;
    let remark = || Remark { kind: RemarkKind::Remark, by: vec![town.lis.id], text: words() };
    tried
        .only("record_remark", SECRETARIAT, async |by| {
            meeting::record_remark::record_remark(app, by, id, item, remark()).await
        })
        .await;
    tried
        .only("adjourn_meeting", SECRETARIAT, async |by| meeting::adjourn::adjourn_meeting(app, by, id, at).await)
        .await;
    tried
        .only("mend_decision", SECRETARIAT, async |by| {
            meeting::mend_decision::mend_decision(app, by, id, item, words(), None).await
        })
        .await;
    tried.only("adopt_minutes", SECRETARIAT, async |by| meeting::adopt_minutes::adopt_minutes(app, by, id).await).await;
    tried
        .only("publish_minutes", SECRETARIAT, async |by| meeting::publish_minutes::publish_minutes(app, by, id).await)
        .await;
    tried
        .only("correct_minutes", SECRETARIAT, async |by| {
            meeting::correct::correct_minutes(app, by, id, Some(item), words()).await
        })
        .await;
}

async fn actions(tried: &mut Tried<'_>) {
    let (house, town) = (tried.house, &tried.house.town);
    let app = &house.app;
    let case = house.approved("Til opfølgning", &[(town.care, ConsultationRole::Decides)]).await;
    let id = house.adjourned(town.care, date(2026, 4, 8), &[case]).await;
    let item = house.item_of(id, case).await;
    let owner = || Owner::Person(town.author.person);
    let command = || action::raise::RaiseAction {
        meeting: id,
        item,
        text: "Svar borgeren".to_owned(),
        owner: owner(),
        due: None,
    };
    tried.only("raise_action", SECRETARIAT, async |by| action::raise::raise_action(app, by, command()).await).await;
    let id = action::raise::raise_action(app, &town.secretary, command()).await.unwrap();
    let words = || "Sket.".to_owned();
    tried
        .only("assign_action", SECRETARIAT, async |by| action::assign::assign_action(app, by, id, owner(), None).await)
        .await;
    tried.only("confirm_action", SECRETARIAT, async |by| action::confirm::confirm_action(app, by, id).await).await;
    tried.only("drop_action", SECRETARIAT, async |by| action::drop::drop_action(app, by, id, words()).await).await;
    tried.only("reopen_action", SECRETARIAT, async |by| action::reopen::reopen_action(app, by, id).await).await;
    let doers = ["sekretaer", "konsulent"];
    tried.only("note_on_action", &doers, async |by| action::note::note_on_action(app, by, id, words()).await).await;
    tried
        .only("complete_action", &doers, async |by| action::complete::complete_action(app, by, id, words()).await)
        .await;
}

async fn programmes(tried: &mut Tried<'_>) {
    let app = &tried.house.app;
    let new = || programme::open::OpenProgramme {
        title: "Plan for hjemmeplejen".to_owned(),
        summary: String::new(),
        openness: Openness::Open,
    };
    tried.only("open_programme", SECRETARIAT, async |by| programme::open::open_programme(app, by, new()).await).await;
    let id = programme::open::open_programme(app, &tried.house.town.secretary, new()).await.unwrap();
    let measure = || programme::add_measure::AddMeasure {
        programme: id,
        track: "Ledelse".to_owned(),
        title: "Faste teams".to_owned(),
        plan: String::new(),
        period: None,
        owner: None,
    };
    tried
        .only("add_measure", SECRETARIAT, async |by| programme::add_measure::add_measure(app, by, measure()).await)
        .await;
    let statement = || {
        let as_of = date(2026, 3, 15);
        let mark = sagsgang_domain::programme::StatusMark::Underway;
        let said = sagsgang_domain::programme::StatusStatement { as_of, mark, text: "I gang.".to_owned() };
        vec![(MeasureId(Uuid::nil()), said)]
    };
    tried
        .only("state_status", SECRETARIAT, async |by| {
            programme::state_status::state_status(app, by, id, statement()).await
        })
        .await;
    let staff = ["sekretaer", "konsulent", "planlaegger", "direktoer", "kommunaldirektoer"];
    tried.only("see_programmes", &staff, async |by| programme::read::programmes(app, by).await).await;
}

/// Documents read in, and the journal.
async fn papers(tried: &mut Tried<'_>) {
    let app = &tried.house.app;
    let text = || Bytes::from_static("Referat fra møde i Voksen- og Plejeudvalget".as_bytes());
    tried
        .only("read_in_document", SECRETARIAT, async |by| {
            reading::read_in::read_in(app, by, "referat.txt", text()).await
        })
        .await;
    let statement = unstated(tried).await;
    tried
        .only("state_openness", SECRETARIAT, async |by| {
            reading::state_openness::state_openness(app, by, statement.clone()).await
        })
        .await;
    let read = reading::read::readings(app, &sagsgang_app::actor::Actor::operator()).await.unwrap()[0].id;
    tried.only("accept_reading", SECRETARIAT, async |by| reading::accept::accept_reading(app, by, read).await).await;
    mending(tried, read, &statement).await;
    let place = reading::mend::place::PlaceReading {
        reading: read,
        organization: None,
        name: "Havneudvalget".to_owned(),
        date: date(2024, 4, 25),
    };
    let place = async |by: &Actor| reading::mend::place::place_reading(app, by, place.clone()).await;
    tried.only("place_reading", SECRETARIAT, place).await;
    let why = || "Forkert mappe".to_owned();
    tried
        .only("retract_reading", SECRETARIAT, async |by| reading::retract::retract_reading(app, by, read, why()).await)
        .await;
    tried
        .only("reinstate_reading", SECRETARIAT, async |by| reading::reinstate::reinstate_reading(app, by, read).await)
        .await;
    tried.only("see_readings", SECRETARIAT, async |by| reading::read::readings(app, by).await).await;
    imports(tried).await;
    webhooks(tried).await;
    tried.only("see_journal", HOUSE, async |by| journal::newest(app, by, None, 10).await).await;
}

/// What leaves the house for other programs.
async fn webhooks(tried: &mut Tried<'_>) {
    use webhook::add::{AddWebhook, add_webhook};
    const ADMINISTRATOR: [&str; 1] = ["administrator"];
    let (app, administrator) = (&tried.house.app, &tried.house.town.administrator);
    let command = || AddWebhook { name: "ESDH".to_owned(), url: "https://esdh.sommerby.example/".to_owned() };
    let id = add_webhook(app, administrator, command()).await.unwrap().0;
    tried.only("add_webhook", &ADMINISTRATOR, async |by| add_webhook(app, by, command()).await).await;
    let test = async |by: &Actor| webhook::send_test::test_webhook(app, by, id).await;
    tried.only("test_webhook", &ADMINISTRATOR, test).await;
    let enable = async |by: &Actor| webhook::enable::enable_webhook(app, by, id).await;
    tried.only("enable_webhook", &ADMINISTRATOR, enable).await;
    let remove = async |by: &Actor| webhook::remove::remove_webhook(app, by, id).await;
    tried.only("remove_webhook", &ADMINISTRATOR, remove).await;
    tried.only("see_webhooks", &ADMINISTRATOR, async |by| webhook::read::outgoings(app, by).await).await;
}

/// How a meeting was read.
async fn mending(tried: &mut Tried<'_>, read: ReadingId, of: &reading::state_openness::StateOpenness) {
    use reading::mend::{item, join, meeting, split};
    let app = &tried.house.app;
    let kept = record::get::<Meeting>(app.store(), of.meeting).await.unwrap().value;
    let mended = MendedItem { title: "Havnen".to_owned(), ..MendedItem::from(&kept.items[0]) };
    let mend = item::MendItem { reading: read, meeting: of.meeting, item: of.item, mended };
    tried.only("mend_reading", SECRETARIAT, async |by| item::mend_item(app, by, mend.clone()).await).await;
    let join = async |by: &Actor| join::join_item(app, by, read, of.meeting, of.item).await;
    tried.only("join_items", SECRETARIAT, join).await;
    let cut = Split { before: 1, title: "Kajen".to_owned(), number: 40 };
    let split = split::SplitItem { reading: read, meeting: of.meeting, item: of.item, split: cut };
    tried.only("split_item", SECRETARIAT, async |by| split::split_item(app, by, split.clone()).await).await;
    let whole = meeting::MendMeeting {
        reading: read,
        meeting: of.meeting,
        organization: kept.organization,
        date: kept.start.date(),
        place: "Havnekontoret".to_owned(),
        seats: Vec::new(),
    };
    tried.only("mend_meeting", SECRETARIAT, async |by| meeting::mend_meeting(app, by, whole.clone()).await).await;
}
async fn imports(tried: &mut Tried<'_>) {
    use reading::import::{begin, read, stop, take_up};
    let app = &tried.house.app;
    let operator = sagsgang_app::actor::Actor::operator();
    let delivered = async || {
        let mut delivery = begin::Delivery::begin(app, &operator, "kage.txt").unwrap();
        delivery.write(&Bytes::from_static(b"Husk kagen.")).await.unwrap();
        delivery.finish().await.unwrap()
    };
    tried
        .only("begin_import", SECRETARIAT, async |by| begin::begin_import(app, by, vec![delivered().await]).await)
        .await;
    let running = begin::begin_import(app, &operator, vec![delivered().await]).await.unwrap();
    tried.only("stop_import", SECRETARIAT, async |by| stop::stop_import(app, by, running).await).await;
    tried.only("take_up_import", SECRETARIAT, async |by| take_up::take_up_import(app, by, running).await).await;
    tried.only("see_imports", SECRETARIAT, async |by| read::imports(app, by).await).await;
}

/// An item whose document does not say whether it is open.
async fn unstated(tried: &Tried<'_>) -> reading::state_openness::StateOpenness {
    let text = "Sagsfremstilling\nHavnen.\n\nIndstilling\nChefen indstiller, at havnen males.\n\n\
                Beslutning i Voksen- og Plejeudvalget den 24-04-2024\nGodkendt.\n";
    let app = &tried.house.app;
    let operator = sagsgang_app::actor::Actor::operator();
    let read = reading::read_in::read_in(app, &operator, "punkt.txt", Bytes::from_static(text.as_bytes())).await;
    let reading = read.unwrap().reading().id;
    let on_day = repo::meeting::on(app.store(), tried.house.town.care, date(2024, 4, 24)).await.unwrap();
    let (meeting, item) = (on_day[0].id, on_day[0].items[0].id);
    reading::state_openness::StateOpenness { reading, meeting, item, openness: Openness::Open, public_title: None }
}
