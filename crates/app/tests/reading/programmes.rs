//! Status tables become programmes, and later ones add to them.

use crate::support::on_both_engines;
use crate::texts::status_table;
use jiff::civil::date;
use sagsgang_domain::openness::view;
use sagsgang_domain::programme::{Programme, StatusMark};

on_both_engines! {
    async fn a_status_table_becomes_a_closed_programme(town: Town) {
        let reading = town.read_new("status.txt", &status_table("april 2024", "15/4-24", "Ruten er gennemført.")).await;
        let programme: Programme = town.only().await;
        assert_eq!((programme.title.as_str(), programme.slug.as_str()), ("Status på cykelplanen", "status-paa-cykelplanen"));
        assert_eq!(programme.read_from, Some(reading.id));
        assert!(view::programme(&programme).is_none(), "nothing says that it is open");
        assert_eq!(programme.tracks.len(), 1);
        assert_eq!(programme.tracks[0].name, "Stier");
        let [routes, signs] = programme.tracks[0].measures.as_slice() else { panic!("two measures") };
        assert_eq!((routes.title.as_str(), routes.plan.as_str()), ("Nye ruter", "1. halvår 2024"));
        let statement = &routes.statements[0];
        assert_eq!((statement.as_of, statement.mark), (date(2024, 4, 15), StatusMark::Done));
        assert_eq!(signs.statements[0].mark, StatusMark::NotStarted);
    }

    async fn a_later_table_adds_its_day_and_nothing_vanishes(town: Town) {
        town.read_new("april.txt", &status_table("april 2024", "15/4-24", "Er i gang.")).await;
        town.read_new("oktober.txt", &status_table("oktober 2024", "15/10-24", "Ruten er gennemført.")).await;
        let programme: Programme = town.only().await;
        assert_eq!(programme.report_dates(), [date(2024, 4, 15), date(2024, 10, 15)]);
        let routes = &programme.tracks[0].measures[0];
        let told: Vec<_> = routes.statements.iter().map(|s| (s.mark, s.text.as_str())).collect();
        assert_eq!(told, [(StatusMark::Underway, "Er i gang."), (StatusMark::Done, "Ruten er gennemført.")]);
        assert_eq!(programme.tracks[0].measures.len(), 2);
    }

    async fn a_table_with_earlier_columns_adds_their_days_and_who_carries_a_measure_out(town: Town) {
        town.read_new("april.txt", &status_table("april 2024", "15/4-24", "Er i gang.")).await;
        let table = "<h1>Status på cykelplanen pr. oktober 2024</h1><table><tr><th>Spor<th>Tiltag<th>Ansvarlig\
            <th>Status pr. 15/10-24<th>Status pr. 1/7-24<tr><td>Stier<td>Nye ruter<td>Vej og park<td>Ruten er gennemført.\
            <td>Ruten er under planlægning.</table>";
        town.read_new("oktober.html", table).await;
        let programme: Programme = town.only().await;
        assert_eq!(programme.report_dates(), [date(2024, 4, 15), date(2024, 7, 1), date(2024, 10, 15)]);
        let routes = &programme.tracks[0].measures[0];
        assert_eq!(routes.owner.as_deref(), Some("Vej og park"));
        let marks: Vec<_> = routes.statements.iter().map(|s| s.mark).collect();
        assert_eq!(marks, [StatusMark::Underway, StatusMark::Planning, StatusMark::Done]);
    }

    async fn an_open_programme_gets_nothing_that_has_not_been_looked_at(town: Town) {
        use sagsgang_app::actor::Actor;
        use sagsgang_app::programme::open::{OpenProgramme, open_programme};
        use sagsgang_domain::openness::Openness;
        let command = OpenProgramme {
            title: "Status på cykelplanen".to_owned(),
            summary: String::new(),
            openness: Openness::Open,
        };
        let id = open_programme(&town.app, &Actor::operator(), command).await.unwrap();
        let reading = town.read_new("april.txt", &status_table("april 2024", "15/4-24", "Er i gang.")).await;
        let all: Vec<Programme> = town.all().await;
        assert_eq!(all.len(), 2);
        assert!(all.iter().all(|p| p.openness.is_open() == (p.id == id)));
        assert!(all.iter().find(|p| p.id == id).unwrap().tracks.is_empty());
        assert!(reading.warnings.iter().any(|w| w.contains("cykelplanen")), "{:?}", reading.warnings);
    }
}
