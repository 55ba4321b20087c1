//! The lists that bodies, people, cases, programmes and follow-up fill.

use super::{List, Lists, line, or_empty};
use sagsgang_domain::openness::view::{
    PublicAction, PublicActionState, PublicCase, PublicMeasure, PublicMember, PublicOrganization, PublicProgramme,
    PublicStop, PublicStopState, PublicTrack,
};
use sagsgang_domain::term::Period;

impl Lists<'_> {
    /// Adds a body to the list of bodies.
    pub(super) fn organization(&self, body: &PublicOrganization, out: &mut String) {
        let [from, until] = period(body.period);
        let row = [
            body.id.to_string(),
            body.name.clone(),
            body.abbreviation.clone(),
            self.lang.organization_kind(body.kind).to_owned(),
            from,
            until,
            body.purpose.clone(),
            self.publisher.addresses.body(&body.slug),
        ];
        line(out, row);
    }

    /// Adds somebody's seats to the list of members.
    pub(super) fn member(&self, member: &PublicMember, out: &mut String) {
        for seat in &member.memberships {
            let [from, until] = period(seat.period);
            let row = [
                member.id.to_string(),
                member.name.clone(),
                self.body_name(seat.organization),
                self.lang.membership_role(seat.role).to_owned(),
                or_empty(seat.party.as_ref()),
                from,
                until,
            ];
            line(out, row);
        }
    }

    /// Adds a case to the list of cases, or its stops to that of courses; to another, nothing.
    pub(super) fn case(&self, list: List, case: &PublicCase, out: &mut String) {
        let address = self.publisher.addresses.case(&case.number);
        if list == List::Cases {
            let concluded = if case.is_concluded { self.lang.yes() } else { self.lang.no() };
            let kind = self.lang.case_kind(case.kind);
            let row = [case.number.clone(), case.title.clone(), kind.to_owned(), concluded.to_owned(), address];
            line(out, row);
        } else if list == List::Courses {
            for (number, stop) in (1_u32..).zip(&case.stops) {
                self.stop(case, number, stop, out);
            }
        }
    }

    fn stop(&self, case: &PublicCase, number: u32, stop: &PublicStop, out: &mut String) {
        let slug = self.body(stop.organization).map(|body| body.slug.clone()).unwrap_or_default();
        let item = |day: &str, number: u32| self.publisher.addresses.item(&slug, day, number);
        let (state, date, item_number, decision, effect, address) = match &stop.state {
            PublicStopState::Ahead => (self.lang.listed_ahead(), None, None, None, None, String::new()),
            PublicStopState::OnAgenda { date, day_slug, number, .. } => {
                (self.lang.listed_on_agenda(), Some(*date), Some(*number), None, None, item(day_slug, *number))
            }
            PublicStopState::Held { date, day_slug, number, decision, effect, .. } => {
                let kind = self.lang.decision_kind(decision.kind);
                let effect = self.lang.effect(*effect);
                let address = item(day_slug, *number);
                (self.lang.listed_held(), Some(*date), Some(*number), Some(kind), Some(effect), address)
            }
        };
        let row = [
            case.number.clone(),
            case.title.clone(),
            number.to_string(),
            self.body_name(stop.organization),
            self.lang.consultation_role(stop.role).to_owned(),
            state.to_owned(),
            or_empty(date),
            or_empty(item_number),
            or_empty(decision),
            or_empty(effect),
            address,
        ];
        line(out, row);
    }

    /// Adds a programme, its measures or what was said of them to one of these lists; to another, nothing.
    pub(super) fn programme(&self, list: List, programme: &PublicProgramme, out: &mut String) {
        let address = self.publisher.addresses.programme(&programme.slug);
        if list == List::Programmes {
            let row = [programme.id.to_string(), programme.title.clone(), programme.summary.clone(), address];
            line(out, row);
            return;
        }
        for track in &programme.tracks {
            for measure in &track.measures {
                self.measure(list, programme, track, measure, out);
            }
        }
    }

    fn measure(
        &self,
        list: List,
        programme: &PublicProgramme,
        track: &PublicTrack,
        measure: &PublicMeasure,
        out: &mut String,
    ) {
        let address = format!("{}#{}", self.publisher.addresses.programme(&programme.slug), measure.id);
        let head = [measure.id.to_string(), programme.title.clone(), track.name.clone(), measure.title.clone()];
        if list == List::Measures {
            let (from, until) = measure.period.map_or((None, None), |(from, until)| (Some(from), until));
            let cells =
                [measure.plan.clone(), or_empty(from), or_empty(until), or_empty(measure.owner.as_ref()), address];
            line(out, head.into_iter().chain(cells));
        } else if list == List::Statuses {
            for said in &measure.statements {
                let mark = self.lang.status_mark(said.mark).to_owned();
                let cells = [said.as_of.to_string(), mark, said.text.clone(), address.clone()];
                line(out, head.clone().into_iter().chain(cells));
            }
        }
    }

    /// Adds a follow-up to the list of them.
    pub(super) fn action(&self, action: &PublicAction, out: &mut String) {
        let (state, ended) = match action.state {
            PublicActionState::Open => (self.lang.listed_open(), None),
            PublicActionState::Done { at } => (self.lang.listed_done(), Some(at)),
            PublicActionState::Dropped { at } => (self.lang.listed_dropped(), Some(at)),
        };
        let slug = self.body(action.organization).map(|body| body.slug.clone()).unwrap_or_default();
        let row = [
            action.id.to_string(),
            self.body_name(action.organization),
            action.day_slug.get(..10).unwrap_or_default().to_owned(),
            action.number.to_string(),
            action.text.clone(),
            or_empty(action.office.as_ref()),
            or_empty(action.due),
            state.to_owned(),
            or_empty(ended.map(|at| at.strftime("%Y-%m-%d").to_string())),
            self.publisher.addresses.item(&slug, &action.day_slug, action.number),
        ];
        line(out, row);
    }
}

fn period(period: Period) -> [String; 2] {
    [period.start.to_string(), or_empty(period.end)]
}
