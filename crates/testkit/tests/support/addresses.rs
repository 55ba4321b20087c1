//! What stands at each address that is asked for by GET: the things it is worth asking for, each with a word.

use super::follower;
use super::scene::{Annexed, Scene, Sitting};
use sagsgang_testkit::TestApp;

/// A word for the thing, and its address.
pub type Thing = (&'static str, String);

/// The things at a pattern, or nothing for a pattern that is not known here.
pub async fn of(house: &TestApp, scene: &Scene, pattern: &str) -> Option<Vec<Thing>> {
    let plain = |path: &str| Some(vec![("", path.to_owned())]);
    match pattern {
        "/" | "/udvalg" | "/program" | "/log-ind" | "/opstart" | "/healthz" | "/metrics" | "/medlem" | "/personer"
        | "/fuldstaendighed" | "/kort" | "/was" | "/data" => plain(pattern),
        "/person/{person}" | "/person/{person}/data.jsonld" | "/person/{person}/nyt.atom" => {
            let end = pattern.trim_start_matches("/person/{person}");
            let staff = person(house, house.town.secretary.person).await + end;
            Some(vec![("member", person(house, house.town.karen.id).await + end), ("of the staff", staff)])
        }
        _ if pattern.starts_with("/api/v1") => api(house, scene, pattern).await,
        "/data/alt.zip" | "/data/alt.zip.sha256" | "/kalender.ics" | "/nyt.atom" | "/robots.txt" | "/sitemap.xml" => {
            plain(pattern)
        }
        "/soeg/nyt.atom" => plain("/soeg/nyt.atom?q=hjemmet"),
        "/sitemap/{part}" => Some(vec![
            ("pages", "/sitemap/sider.xml".into()),
            ("cases", "/sitemap/sager.xml".into()),
            ("a year", "/sitemap/2026.xml".into()),
            ("nothing", "/sitemap/andet.xml".into()),
        ]),
        "/data/{file}" => {
            Some(vec![("decisions", "/data/beslutninger.csv".into()), ("nothing", "/data/andet.csv".into())])
        }
        "/soeg" => plain("/soeg?q=hjemmet"),
        "/soeg/forslag" => plain("/soeg/forslag?q=hjem"),
        "/desk/soeg" | "/medlem/soeg" => plain(&format!("{pattern}?q=hjemmet")),
        "/desk/soeg/forslag" | "/medlem/soeg/forslag" => plain(&format!("{pattern}?q=hjem")),
        "/assets/{version}/{*path}" => plain(&sagsgang_web::assets::address("sagsgang.css")),
        _ if pattern.starts_with("/udvalg") => portal(pattern),
        "/sag/{number}" | "/sag/{number}/data.jsonld" | "/sag/{number}/nyt.atom" => {
            let end = pattern.trim_start_matches("/sag/{number}");
            Some(vec![
                ("published", case_address(house, &scene.published.open).await + end),
                ("closed", case_address(house, &scene.published.closed).await + end),
                ("draft", case_address(house, &scene.open_draft).await + end),
            ])
        }
        "/program/{slug}" | "/program/{slug}/data.jsonld" | "/program/{slug}/nyt.atom" => {
            let end = pattern.trim_start_matches("/program/{slug}");
            Some(vec![("open", format!("/program/aeldreplan{end}")), ("closed", format!("/program/byudvikling{end}"))])
        }
        _ if pattern.starts_with("/foelg") => follower::addresses(house, scene, pattern).await,
        _ if pattern.starts_with("/desk/udgaaende/webhooks/{id}") => {
            let id = follower::webhook(house).await.to_string();
            Some(vec![("", pattern.replace("{id}", &id))])
        }
        _ if pattern.starts_with("/oparl") => Some(oparl(scene, pattern)),
        _ if pattern.starts_with("/medlem") => member(scene, pattern),
        _ if pattern.starts_with("/desk/moeder/") => meeting(scene, pattern),
        _ => desk(house, scene, pattern),
    }
}

async fn person(house: &TestApp, id: sagsgang_domain::id::PersonId) -> String {
    let found = sagsgang_store::record::get::<sagsgang_domain::person::Person>(house.app.store(), id).await;
    let name = found.expect("the person is there").name.clone();
    format!("/person/{}", sagsgang_app::portal::person_address(id, &name))
}

async fn case_address(house: &TestApp, annexed: &Annexed) -> String {
    format!("/sag/{}", sagsgang_app::portal::case_slug(&house.case(annexed.case).await.number))
}

/// The published meeting was on 7 January, the dispatched one is on the 14th, the planned one on 11 February.
fn portal(pattern: &str) -> Option<Vec<Thing>> {
    let days = ["vpu/2026-01-07", "vpu/2026-01-14", "vpu/2026-02-11", "dir/2026-02-03"];
    let words = ["published", "dispatched", "planned", "of the directors"];
    let each = |end: &str| {
        let at = days.iter().map(|day| format!("/udvalg/{day}{end}"));
        Some(words.into_iter().zip(at).collect())
    };
    match pattern {
        "/udvalg/{org}" => Some(vec![("public", "/udvalg/vpu".into()), ("of the directors", "/udvalg/dir".into())]),
        "/udvalg/{org}/{date}" => each(""),
        "/udvalg/{org}/{date}/dagsorden.pdf" => each("/dagsorden.pdf"),
        "/udvalg/{org}/{date}/referat.pdf" => each("/referat.pdf"),
        "/udvalg/{org}/{date}/data.json" => each("/data.json"),
        "/udvalg/{org}/{date}/dagsorden.akn.xml" => each("/dagsorden.akn.xml"),
        "/udvalg/{org}/{date}/referat.akn.xml" => each("/referat.akn.xml"),
        "/udvalg/{org}/{date}/moede.ics" => each("/moede.ics"),
        "/udvalg/{org}/{date}/data.jsonld" => each("/data.jsonld"),
        "/udvalg/{org}/kalender.ics" | "/udvalg/{org}/nyt.atom" | "/udvalg/{org}/data.jsonld" => {
            let at = ["vpu", "dir"].map(|org| pattern.replace("{org}", org));
            Some(["public", "of the directors"].into_iter().zip(at).collect())
        }
        "/udvalg/{org}/{date}/{number}" => Some(vec![
            ("open", "/udvalg/vpu/2026-01-07/1".into()),
            ("closed", "/udvalg/vpu/2026-01-07/2".into()),
            ("planned", "/udvalg/vpu/2026-02-11/1".into()),
            ("of the directors", "/udvalg/dir/2026-02-03/1".into()),
        ]),
        "/udvalg/{org}/{date}/{number}/bilag/{annex}/{name}" => Some(vec![
            ("open", "/udvalg/vpu/2026-01-07/1/bilag/1/notat.txt".into()),
            ("closed", "/udvalg/vpu/2026-01-07/1/bilag/2/notat.txt".into()),
            ("of a closed item", "/udvalg/vpu/2026-01-07/2/bilag/1/notat.txt".into()),
            ("planned", "/udvalg/vpu/2026-02-11/1/bilag/1/notat.txt".into()),
        ]),
        _ => None,
    }
}

/// The things of the API; what asks for a key is refused to everybody who comes with a cookie.
pub async fn api(house: &TestApp, scene: &Scene, pattern: &str) -> Option<Vec<Thing>> {
    let at = |word: &'static str, end: &str| (word, format!("/api/v1{end}"));
    let case = async |annexed: &Annexed| case_address(house, annexed).await.replace("/sag/", "/cases/");
    Some(match pattern.strip_prefix("/api/v1")? {
        "/bodies/{body}" => vec![at("public", "/bodies/vpu"), at("of the directors", "/bodies/dir")],
        "/bodies/{body}/meetings" => {
            vec![at("public", "/bodies/vpu/meetings"), at("of the directors", "/bodies/dir/meetings")]
        }
        "/bodies/{body}/meetings/{day}" => vec![
            at("published", "/bodies/vpu/meetings/2026-01-07"),
            at("dispatched", "/bodies/vpu/meetings/2026-01-14"),
            at("planned", "/bodies/vpu/meetings/2026-02-11"),
            at("of the directors", "/bodies/dir/meetings/2026-02-03"),
        ],
        "/bodies/{body}/meetings/{day}/items/{number}" => vec![
            at("open", "/bodies/vpu/meetings/2026-01-07/items/1"),
            at("closed", "/bodies/vpu/meetings/2026-01-07/items/2"),
            at("planned", "/bodies/vpu/meetings/2026-02-11/items/1"),
            at("of the directors", "/bodies/dir/meetings/2026-02-03/items/1"),
        ],
        "/members/{id}" => vec![
            at("elected", &format!("/members/{}", house.town.lis.id)),
            at("of the staff", &format!("/members/{}", house.town.author.person)),
        ],
        "/cases/{case}" => vec![
            at("published", &case(&scene.published.open).await),
            at("closed", &case(&scene.published.closed).await),
            at("draft", &case(&scene.open_draft).await),
        ],
        "/programmes/{programme}" => {
            vec![at("open", "/programmes/aeldreplan"), at("closed", "/programmes/byudvikling")]
        }
        "/search" => vec![at("", "/search?q=hjemmet")],
        "/desk/cases/{id}" => vec![at("draft", &format!("/desk/cases/{}", scene.open_draft.case))],
        "/desk/follow-up/{id}" => vec![at("of the author", &format!("/desk/follow-up/{}", scene.own_action))],
        "/desk/programmes/{id}" => vec![at("open", &format!("/desk/programmes/{}", scene.programme))],
        rest if rest.contains('{') => return None,
        rest => vec![at("", rest)],
    })
}

/// The municipality's id is always the same; a file's follows from what it is of.
fn oparl(scene: &Scene, pattern: &str) -> Vec<Thing> {
    let body = "/oparl/v1.1/body/00000000-0000-0000-0000-000000000001";
    let file = |of: &Sitting, annexed: &Annexed, annex| {
        let item = if annexed.case == of.open.case { of.open_item } else { of.closed_item };
        pattern.replace("{id}", &sagsgang_opendata::oparl::annex_id(item, annex).to_string())
    };
    let (published, planned) = (&scene.published, &scene.planned);
    match pattern {
        "/oparl/v1.1/{kind}/{id}" => vec![
            ("municipality", body.to_owned()),
            ("published", format!("/oparl/v1.1/meeting/{}", published.id)),
            ("planned", format!("/oparl/v1.1/agendaItem/{}", planned.open_item)),
            ("closed", format!("/oparl/v1.1/paper/{}", published.closed.case)),
            ("draft", format!("/oparl/v1.1/paper/{}", scene.open_draft.case)),
            ("of the directors", format!("/oparl/v1.1/meeting/{}", scene.directors)),
        ],
        "/oparl/v1.1/{kind}/{id}/{list}" => {
            vec![("meetings", format!("{body}/meeting")), ("accounts", format!("{body}/account"))]
        }
        "/oparl/v1.1/file/{id}/access" | "/oparl/v1.1/file/{id}/download" => vec![
            ("open", file(published, &published.open, published.open.open)),
            ("closed", file(published, &published.open, published.open.closed)),
            ("of a closed item", file(published, &published.closed, published.closed.open)),
            ("planned", file(planned, &planned.open, planned.open.open)),
        ],
        "/oparl/{*rest}" => vec![("", "/oparl/v1.1/andet".to_owned())],
        _ => vec![("", pattern.to_owned())],
    }
}

fn member(scene: &Scene, pattern: &str) -> Option<Vec<Thing>> {
    let rest = pattern.strip_prefix("/medlem/moeder/{id}")?;
    let at = |id: sagsgang_domain::id::MeetingId, end: &str| format!("/medlem/moeder/{id}{end}");
    let (sent, published) = (scene.dispatched.id, scene.published.id);
    match rest {
        "" => Some(vec![
            ("dispatched", at(sent, "")),
            ("planned", at(scene.planned.id, "")),
            ("of the directors", at(scene.directors, "")),
        ]),
        "/{number}" => Some(vec![("open", at(sent, "/1")), ("closed", at(sent, "/2"))]),
        "/dagsorden.pdf" => Some(vec![("dispatched", at(sent, rest)), ("planned", at(scene.planned.id, rest))]),
        "/referat.pdf" => Some(vec![("published", at(published, rest)), ("dispatched", at(sent, rest))]),
        "/{number}/bilag/{annex}/{name}" => Some(vec![
            ("open", at(sent, "/1/bilag/1/notat.txt")),
            ("closed", at(sent, "/1/bilag/2/notat.txt")),
            ("of a closed item", at(sent, "/2/bilag/1/notat.txt")),
        ]),
        _ => None,
    }
}

fn meeting(scene: &Scene, pattern: &str) -> Option<Vec<Thing>> {
    if pattern == "/desk/moeder/ny" {
        return Some(vec![("", pattern.to_owned())]);
    }
    let at = |sitting: &Sitting| pattern.replace("{id}", &sitting.id.to_string());
    let item = |sitting: &Sitting| at(sitting).replace("{item}", &sitting.open_item.to_string());
    let closed = |sitting: &Sitting| at(sitting).replace("{item}", &sitting.closed_item.to_string());
    let directors = pattern.replace("{id}", &scene.directors.to_string());
    match pattern.strip_prefix("/desk/moeder/{id}")? {
        "" | "/fremmoede" => Some(vec![
            ("planned", at(&scene.planned)),
            ("dispatched", at(&scene.dispatched)),
            ("published", at(&scene.published)),
            ("of the directors", directors),
        ]),
        "/dagsorden.pdf" => Some(vec![("planned", at(&scene.planned))]),
        "/referat.pdf" => Some(vec![("published", at(&scene.published))]),
        "/punkter/{item}" => Some(vec![
            ("open", item(&scene.dispatched)),
            ("closed", closed(&scene.dispatched)),
            ("of the directors", directors.replace("{item}", &scene.directors_item.to_string())),
        ]),
        "/punkter/{item}/bilag/{annex}/{name}" => {
            let file = |path: String, annex: sagsgang_domain::id::AnnexId| {
                path.replace("{annex}", &annex.to_string()).replace("{name}", "notat.txt")
            };
            Some(vec![
                ("open", file(item(&scene.dispatched), scene.dispatched.open.open)),
                ("closed", file(item(&scene.dispatched), scene.dispatched.open.closed)),
                ("of a closed item", file(closed(&scene.dispatched), scene.dispatched.closed.open)),
            ])
        }
        _ => None,
    }
}

fn desk(house: &TestApp, scene: &Scene, pattern: &str) -> Option<Vec<Thing>> {
    let at = |id: String| pattern.replace("{id}", &id);
    if !pattern.contains('{') {
        return pattern.starts_with("/desk").then(|| vec![("", pattern.to_owned())]);
    }
    let of_case = |annexed: &Annexed, annex: sagsgang_domain::id::AnnexId| {
        at(annexed.case.to_string()).replace("{annex}", &annex.to_string()).replace("{name}", "notat.txt")
    };
    match pattern {
        "/desk/sager/{id}/bilag/{annex}/{name}" => Some(vec![
            ("open", of_case(&scene.open_draft, scene.open_draft.open)),
            ("closed", of_case(&scene.open_draft, scene.open_draft.closed)),
            ("of a closed case", of_case(&scene.closed_draft, scene.closed_draft.open)),
        ]),
        _ if pattern.starts_with("/desk/sager/{id}") => Some(vec![
            ("draft", at(scene.open_draft.case.to_string())),
            ("closed draft", at(scene.closed_draft.case.to_string())),
            ("published", at(scene.published.open.case.to_string())),
        ]),
        "/desk/opfoelgning/{id}" => Some(vec![
            ("of the author", at(scene.own_action.to_string())),
            ("of an office", at(scene.other_action.to_string())),
        ]),
        _ if pattern.starts_with("/desk/programmer/{id}") => {
            Some(vec![("open", at(scene.programme.to_string())), ("closed", at(scene.closed_programme.to_string()))])
        }
        "/desk/laesninger/indlaesninger/{id}" | "/desk/laesninger/indlaesninger/{id}/rapport.csv" => {
            Some(vec![("", at(scene.import.to_string()))])
        }
        "/desk/laesninger/{id}" => Some(vec![("", at(scene.read.reading.to_string()))]),
        "/desk/laesninger/{id}/sider/{page}" => Some(vec![("", at(scene.paper.to_string()).replace("{page}", "1"))]),
        "/desk/laesninger/{id}/angiv" => Some(vec![("", at(scene.unplaced.to_string()))]),
        "/desk/laesninger/{id}/moede/{meeting}"
        | "/desk/laesninger/{id}/aabenhed/{meeting}/{item}"
        | "/desk/laesninger/{id}/ret/{meeting}/{item}"
        | "/desk/laesninger/{id}/del/{meeting}/{item}" => {
            let (meeting, item) = (scene.read.meeting.to_string(), scene.read.item.to_string());
            let path = at(scene.read.reading.to_string()).replace("{meeting}", &meeting).replace("{item}", &item);
            Some(vec![("", path)])
        }
        "/desk/konti/{id}" => Some(vec![("", at(scene.account.to_string()))]),
        "/desk/organisation/{id}" => Some(vec![("", at(house.town.care.to_string()))]),
        _ => None,
    }
}
