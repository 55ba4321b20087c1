//! What happened, in one sentence: the subject line of the mail, the title of the feed's entry.

use crate::Lang;
use sagsgang_domain::decision::{DecisionKind, Effect, RemarkKind};
use sagsgang_domain::openness::happening::{Event, FollowUp, Happening, Tally};
use sagsgang_domain::openness::view::PublicPerson;
use sagsgang_domain::programme::StatusMark;

messages! {
    happening_planned(body: &str, day: &str) { da: "{body} holder møde {day}", en: "{body} meets {day}" }
    happening_cancelled(body: &str, day: &str) {
        da: "{body} aflyser mødet {day}",
        en: "{body} cancels its meeting of {day}",
    }
    happening_agenda(items: usize, body: &str, day: &str) {
        da: "{body} har dagsordenen klar til mødet {day} ({items} punkt)"
            | "{body} har dagsordenen klar til mødet {day} ({items} punkter)",
        en: "{body} has its agenda ready for {day} ({items} item)"
            | "{body} has its agenda ready for {day} ({items} items)",
    }
    happening_minutes(decisions: usize, body: &str, day: &str) {
        da: "{body} har offentliggjort referatet af mødet {day} ({decisions} beslutning)"
            | "{body} har offentliggjort referatet af mødet {day} ({decisions} beslutninger)",
        en: "{body} has published the minutes of {day} ({decisions} decision)"
            | "{body} has published the minutes of {day} ({decisions} decisions)",
    }
    happening_remarked(who: &str, what: &str, title: &str) {
        da: "{who} fik {what} ført til referat om {title}",
        en: "{who} had {what} recorded on {title}",
    }
    happening_corrected(body: &str, day: &str) {
        da: "{body} har rettet referatet af mødet {day}",
        en: "{body} has corrected the minutes of {day}",
    }
    happening_item_corrected(title: &str, body: &str, day: &str) {
        da: "{body} har rettet referatet af {title} {day}",
        en: "{body} has corrected the minutes on {title} of {day}",
    }
    happening_on_agenda(title: &str, body: &str, day: &str) {
        da: "{title} er på dagsordenen i {body} {day}",
        en: "{title} is on the agenda of {body} {day}",
    }
    happening_called_off(title: &str, body: &str, day: &str) {
        da: "{title} behandles ikke i {body} {day}: mødet er aflyst",
        en: "{title} is not dealt with by {body} on {day}: the meeting is called off",
    }
    happening_sent_on(title: &str, to: &str) { da: "{title} går videre til {to}", en: "{title} goes on to {to}" }
    happening_concluded(title: &str, body: &str) {
        da: "{title} er afsluttet: {body} var sidste led",
        en: "{title} is concluded: {body} was the last to deal with it",
    }
    happening_status(title: &str, mark: &str, date: &str) {
        da: "{title}: {mark} pr. {date}",
        en: "{title}: {mark} as of {date}",
    }
    happening_status_moved(title: &str, mark: &str, before: &str, date: &str) {
        da: "{title}: {mark} pr. {date} (var {before})",
        en: "{title}: {mark} as of {date} (was {before})",
    }
    happening_status_words(title: &str, date: &str) {
        da: "{title}: ny status pr. {date}",
        en: "{title}: new status as of {date}",
    }
    happening_raised(text: &str) { da: "Ny opfølgning: {text}", en: "New follow-up: {text}" }
    happening_raised_due(text: &str, date: &str) {
        da: "Ny opfølgning med frist {date}: {text}",
        en: "New follow-up, due {date}: {text}",
    }
    happening_late(text: &str) { da: "Fristen er overskredet: {text}", en: "Overdue: {text}" }
    happening_late_due(text: &str, date: &str) {
        da: "Fristen {date} er overskredet: {text}",
        en: "Overdue since {date}: {text}",
    }
    happening_done(text: &str) { da: "Opfølgningen er udført: {text}", en: "Follow-up done: {text}" }
    tally_short(in_favour: usize, against: usize) {
        da: "{in_favour} for, {against} imod",
        en: "{in_favour} for, {against} against",
    }
}

impl Lang {
    /// What happened, in one sentence without a full stop: "Kommunalbestyrelsen godkendte Kvalitetsstandarder for
    /// helhedspleje 2026 (16 for, 5 imod)". Titles stay as they were written.
    pub fn happening(self, happening: &Happening) -> String {
        let body = happening.body.as_ref().map_or("", |body| body.name.as_str());
        let title = plain(happening.item.as_ref().map_or("", |item| item.title.as_str()));
        let day = happening.meeting.as_ref().map(|meeting| self.date(meeting.start.date())).unwrap_or_default();
        match &happening.event {
            Event::MeetingPlanned => self.happening_planned(body, &day),
            Event::MeetingCancelled { .. } => self.happening_cancelled(body, &day),
            Event::AgendaPublished { items } => self.happening_agenda(*items, body, &day),
            Event::MinutesPublished { decisions } => self.happening_minutes(*decisions, body, &day),
            Event::Decided { kind, effect, tally } => {
                let counted = tally.map(|tally| format!(" ({})", self.tally(tally))).unwrap_or_default();
                format!("{body} {}{counted}", self.concluded(*kind, *effect, title))
            }
            Event::Remarked { kind, by } => self.happening_remarked(&self.names(by), self.a_remark(*kind), title),
            Event::Corrected { .. } if happening.item.is_some() => self.happening_item_corrected(title, body, &day),
            Event::Corrected { .. } => self.happening_corrected(body, &day),
            Event::PutOnAgenda { .. } => self.happening_on_agenda(title, body, &day),
            Event::CalledOff => self.happening_called_off(title, body, &day),
            Event::SentOn { to } => self.happening_sent_on(title, to),
            Event::Concluded => self.happening_concluded(title, body),
            Event::StatusStated { title, as_of, mark, before, .. } => {
                self.status_sentence(plain(title), &self.date(*as_of), *mark, *before)
            }
            Event::FollowUpRaised(follow_up) => match self.due(follow_up) {
                Some(due) => self.happening_raised_due(plain(&follow_up.text), &due),
                None => self.happening_raised(plain(&follow_up.text)),
            },
            Event::FollowUpLate(follow_up) => match self.due(follow_up) {
                Some(due) => self.happening_late_due(plain(&follow_up.text), &due),
                None => self.happening_late(plain(&follow_up.text)),
            },
            Event::FollowUpDone(follow_up) => self.happening_done(plain(&follow_up.text)),
        }
    }

    /// "16 for, 5 imod"; who abstained is told where somebody did.
    pub fn tally(self, tally: Tally) -> String {
        match tally.abstained {
            0 => self.tally_short(tally.in_favour, tally.against),
            abstained => self.vote_tally(tally.in_favour, tally.against, abstained),
        }
    }

    /// "godkendte X", "anbefalede X": the effect tells whether "godkendt" decides or recommends.
    fn concluded(self, kind: DecisionKind, effect: Option<Effect>, title: &str) -> String {
        match effect {
            Some(Effect::Recommends) => self.recommended_what(kind, title),
            Some(Effect::Answers) => match self {
                Self::Da => format!("afgav høringssvar om {title}"),
                Self::En => format!("answered the hearing on {title}"),
            },
            _ => self.decided_what(kind, title),
        }
    }

    fn recommended_what(self, kind: DecisionKind, title: &str) -> String {
        match (self, kind) {
            (Self::Da, DecisionKind::ApprovedAmended) => format!("anbefalede {title} med ændringer"),
            (Self::Da, DecisionKind::PartlyApproved) => format!("anbefalede en del af {title}"),
            (Self::Da, DecisionKind::Rejected) => format!("anbefalede ikke {title}"),
            (Self::Da, DecisionKind::Unclassified | DecisionKind::Elected) => format!("behandlede {title}"),
            (Self::Da, _) => format!("anbefalede {title}"),
            (Self::En, DecisionKind::ApprovedAmended) => format!("recommended {title} with amendments"),
            (Self::En, DecisionKind::PartlyApproved) => format!("recommended part of {title}"),
            (Self::En, DecisionKind::Rejected) => format!("recommended against {title}"),
            (Self::En, DecisionKind::Unclassified | DecisionKind::Elected) => format!("dealt with {title}"),
            (Self::En, _) => format!("recommended {title}"),
        }
    }

    fn decided_what(self, kind: DecisionKind, title: &str) -> String {
        match (self, kind) {
            (Self::Da, DecisionKind::Approved) => format!("godkendte {title}"),
            (Self::Da, DecisionKind::ApprovedAmended) => format!("godkendte {title} med ændringer"),
            (Self::Da, DecisionKind::PartlyApproved) => format!("godkendte en del af {title}"),
            (Self::Da, DecisionKind::Recommended) => format!("anbefalede {title}"),
            (Self::Da, DecisionKind::Rejected) => format!("forkastede {title}"),
            (Self::Da, DecisionKind::Noted) => format!("tog {title} til efterretning"),
            (Self::Da, DecisionKind::Discussed) => format!("drøftede {title}"),
            (Self::Da, DecisionKind::Postponed) => format!("udsatte {title}"),
            (Self::Da, DecisionKind::Returned) => format!("sendte {title} tilbage"),
            (Self::Da, DecisionKind::Withdrawn) => format!("tog {title} af dagsordenen"),
            (Self::Da, DecisionKind::Elected) => format!("foretog valg: {title}"),
            (Self::Da, DecisionKind::Unclassified) => format!("behandlede {title}"),
            (Self::En, DecisionKind::Approved) => format!("approved {title}"),
            (Self::En, DecisionKind::ApprovedAmended) => format!("approved {title} with amendments"),
            (Self::En, DecisionKind::PartlyApproved) => format!("approved part of {title}"),
            (Self::En, DecisionKind::Recommended) => format!("recommended {title}"),
            (Self::En, DecisionKind::Rejected) => format!("rejected {title}"),
            (Self::En, DecisionKind::Noted) => format!("noted {title}"),
            (Self::En, DecisionKind::Discussed) => format!("discussed {title}"),
            (Self::En, DecisionKind::Postponed) => format!("postponed {title}"),
            (Self::En, DecisionKind::Returned) => format!("sent {title} back"),
            (Self::En, DecisionKind::Withdrawn) => format!("took {title} off the agenda"),
            (Self::En, DecisionKind::Elected) => format!("held an election: {title}"),
            (Self::En, DecisionKind::Unclassified) => format!("dealt with {title}"),
        }
    }

    fn a_remark(self, kind: RemarkKind) -> &'static str {
        match kind {
            RemarkKind::Remark => self.pick("en bemærkning", "a remark"),
            RemarkKind::MinorityStatement => self.pick("en afvigende mening", "a dissenting opinion"),
            RemarkKind::Reservation => self.pick("et forbehold", "a reservation"),
        }
    }

    /// "Karen Lund (A) og Bo Friis (V)".
    fn names(self, people: &[PublicPerson]) -> String {
        let mut names: Vec<String> = people
            .iter()
            .map(|person| match &person.party {
                Some(party) => format!("{} ({party})", person.name),
                None => person.name.clone(),
            })
            .collect();
        match names.pop() {
            None => self.pick("Et medlem", "A member").to_owned(),
            Some(only) if names.is_empty() => only,
            Some(last) => format!("{} {} {last}", names.join(", "), self.and()),
        }
    }

    fn status_sentence(self, title: &str, date: &str, mark: StatusMark, before: Option<StatusMark>) -> String {
        let word = |mark: StatusMark| self.status_mark(mark).to_lowercase();
        match before {
            _ if mark == StatusMark::Unstated => self.happening_status_words(title, date),
            Some(before) if before != mark => self.happening_status_moved(title, &word(mark), &word(before), date),
            _ => self.happening_status(title, &word(mark), date),
        }
    }

    fn due(self, follow_up: &FollowUp) -> Option<String> {
        follow_up.due.map(|due| self.date(due))
    }
}

/// A title as it stands within a sentence: on one line, without the stop it may end with.
fn plain(title: &str) -> &str {
    title.trim().trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::Lang;
    use jiff::Timestamp;
    use jiff::civil::date;
    use sagsgang_domain::decision::{DecisionKind, Effect, RemarkKind};
    use sagsgang_domain::openness::happening::{
        Event, FollowUp, Happening, HappeningBody, HappeningItem, HappeningMeeting, Tally,
    };
    use sagsgang_domain::openness::view::PublicPerson;
    use sagsgang_domain::programme::StatusMark;
    use uuid::Uuid;

    fn sentences(event: Event) -> [String; 2] {
        let start = date(2026, 6, 3).at(17, 0, 0, 0);
        let happening = Happening {
            key: String::new(),
            at: Timestamp::UNIX_EPOCH,
            event,
            body: Some(HappeningBody { id: Uuid::nil().into(), name: "Byrådet".into(), slug: "br".into() }),
            meeting: Some(HappeningMeeting { id: Uuid::nil().into(), start, day_slug: "2026-06-03".into() }),
            item: Some(HappeningItem { id: Uuid::nil().into(), number: 3, title: "Cykelsti langs åen.".into() }),
            case: None,
            programme: None,
            people: Vec::new(),
        };
        Lang::ALL.map(|lang| lang.happening(&happening))
    }

    #[test]
    fn a_decision_says_who_did_what_and_how_the_vote_went() {
        let tally = Some(Tally { in_favour: 16, against: 5, abstained: 0 });
        let decided = Event::Decided { kind: DecisionKind::Approved, effect: Some(Effect::Decides), tally };
        let [danish, english] = sentences(decided);
        assert_eq!(danish, "Byrådet godkendte Cykelsti langs åen (16 for, 5 imod)");
        assert_eq!(english, "Byrådet approved Cykelsti langs åen (16 for, 5 against)");
    }

    #[test]
    fn to_approve_in_a_body_that_recommends_is_to_recommend() {
        let decided = Event::Decided { kind: DecisionKind::Approved, effect: Some(Effect::Recommends), tally: None };
        assert_eq!(sentences(decided)[0], "Byrådet anbefalede Cykelsti langs åen");
        let tally = Some(Tally { in_favour: 2, against: 3, abstained: 1 });
        let rejected = Event::Decided { kind: DecisionKind::Rejected, effect: Some(Effect::Decides), tally };
        assert_eq!(sentences(rejected)[0], "Byrådet forkastede Cykelsti langs åen (2 for, 3 imod, 1 undlod)");
    }

    #[test]
    fn a_remark_names_who_had_it_recorded() {
        let person = |name: &str, party: Option<&str>| PublicPerson {
            id: Uuid::nil().into(),
            name: name.into(),
            party: party.map(str::to_owned),
            has_page: true,
        };
        let by = vec![person("Karen Lund", Some("A")), person("Bo Friis", None), person("Eva Holt", Some("F"))];
        assert_eq!(
            sentences(Event::Remarked { kind: RemarkKind::MinorityStatement, by })[0],
            "Karen Lund (A), Bo Friis og Eva Holt (F) fik en afvigende mening ført til referat om Cykelsti langs åen"
        );
    }

    #[test]
    fn a_status_says_what_it_was_before() {
        let stated = |before| Event::StatusStated {
            measure: Uuid::nil().into(),
            title: "Flere boliger".into(),
            as_of: date(2026, 6, 1),
            mark: StatusMark::Done,
            before,
        };
        let moved = sentences(stated(Some(StatusMark::Underway)));
        assert_eq!(moved[0], "Flere boliger: gennemført pr. 1. juni 2026 (var i gang)");
        assert_eq!(sentences(stated(None))[1], "Flere boliger: done as of 1 June 2026");
    }

    #[test]
    fn follow_up_says_by_when() {
        let follow_up =
            FollowUp { action: Uuid::nil().into(), text: "Undersøg en cykelsti.".into(), due: Some(date(2026, 9, 1)) };
        let [danish, english] = sentences(Event::FollowUpLate(follow_up));
        assert_eq!(danish, "Fristen 1. september 2026 er overskredet: Undersøg en cykelsti");
        assert_eq!(english, "Overdue since 1 September 2026: Undersøg en cykelsti");
    }
}
