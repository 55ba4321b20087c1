//! The lists that meetings fill.

use super::{List, Lists, line, or_empty};
use sagsgang_domain::openness::view::{
    PublicAbsence, PublicAnnex, PublicDecision, PublicItem, PublicMeeting, PublicOrganization, PublicPerson,
    PublicRemark, PublicStage, PublicVote,
};

/// An item in its meeting.
#[derive(Clone, Copy)]
struct At<'a> {
    body: &'a PublicOrganization,
    meeting: &'a PublicMeeting,
    item: &'a PublicItem,
}

impl Lists<'_> {
    /// Adds the rows of a meeting to one of the lists that meetings fill; to another, nothing.
    pub(super) fn meeting(&self, list: List, body: &PublicOrganization, meeting: &PublicMeeting, out: &mut String) {
        if list == List::Meetings {
            self.meeting_row(body, meeting, out);
        }
        if list == List::Absences {
            for absence in &meeting.absent {
                let address = self.publisher.addresses.meeting(&body.slug, &meeting.day_slug);
                let head =
                    [body.name.clone(), meeting.start.date().to_string(), String::new(), String::new(), String::new()];
                line(out, head.into_iter().chain(self.absence(absence)).chain([address]));
            }
        }
        for item in &meeting.items {
            self.item(list, At { body, meeting, item }, out);
        }
    }

    fn meeting_row(&self, body: &PublicOrganization, meeting: &PublicMeeting, out: &mut String) {
        let published = match &meeting.stage {
            PublicStage::MinutesOut { at } => at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            _ => String::new(),
        };
        let clock = |time: jiff::civil::Time| time.strftime("%H:%M").to_string();
        let row = [
            meeting.id.to_string(),
            body.name.clone(),
            meeting.start.date().to_string(),
            or_empty(meeting.opened.or_else(|| meeting.scheduled()).map(clock)),
            or_empty(meeting.ended.map(clock)),
            meeting.place.clone(),
            self.lang.public_stage(&meeting.stage).to_owned(),
            meeting.items.len().to_string(),
            published,
            self.publisher.addresses.meeting(&body.slug, &meeting.day_slug),
        ];
        line(out, row);
    }

    fn item(&self, list: List, at: At<'_>, out: &mut String) {
        let item = at.item;
        match list {
            List::Items => self.of_item(at, self.treated(item), out),
            List::Decisions => {
                if let Some(decision) = &item.decision {
                    self.of_item(at, self.decided(item, decision), out);
                }
            }
            List::Votes => {
                for (number, vote) in (1..).zip(&item.votes) {
                    self.votes(at, number, vote, out);
                }
            }
            List::Remarks => item.remarks.iter().for_each(|remark| self.of_item(at, self.remark(remark), out)),
            List::Absences => item.absent.iter().for_each(|absence| self.of_item(at, self.absence(absence), out)),
            List::Annexes => item.annexes.iter().for_each(|annex| self.annex(at, annex, out)),
            _ => {}
        }
    }

    /// A row of an item: where it stands, what the list tells of it, its address.
    fn of_item(&self, at: At<'_>, cells: impl IntoIterator<Item = String>, out: &mut String) {
        let address = self.publisher.addresses.item(&at.body.slug, &at.meeting.day_slug, at.item.number);
        line(out, head(at).into_iter().chain(cells).chain([address]));
    }

    fn treated(&self, item: &PublicItem) -> [String; 5] {
        let clauses = item.recommendation.clauses.iter().map(|clause| format!("at {clause}")).collect::<Vec<_>>();
        [
            self.lang.case_kind(item.kind).to_owned(),
            or_empty(item.role.map(|role| self.lang.consultation_role(role))),
            or_empty(item.closed.as_ref().map(|ground| self.lang.closure_ground(ground))),
            item.recommendation.by.clone(),
            clauses.join("\n"),
        ]
    }

    fn decided(&self, item: &PublicItem, decision: &PublicDecision) -> [String; 3] {
        let effect = item.role.map(|role| self.lang.effect(decision.kind.effect(role)));
        let clauses = decision.clauses.iter().map(|clause| {
            format!(
                "{}: {} {}",
                self.lang.clause_number(clause.clause),
                self.lang.decision_kind(clause.kind),
                clause.text
            )
        });
        let text = std::iter::once(decision.text.to_plain()).chain(clauses).collect::<Vec<_>>().join("\n");
        [self.lang.decision_kind(decision.kind).to_owned(), or_empty(effect), text]
    }

    fn votes(&self, at: At<'_>, number: u32, vote: &PublicVote, out: &mut String) {
        for (person, value) in &vote.votes {
            let proposal = [
                number.to_string(),
                self.lang.proposal_kind(vote.kind).to_owned(),
                vote.text.clone(),
                or_empty(vote.mover.as_ref().map(|mover| &mover.name)),
                self.lang.vote_result(vote.result).to_owned(),
            ];
            let value = self.lang.vote_value(*value).to_owned();
            self.of_item(at, proposal.into_iter().chain(named(person)).chain([value]), out);
        }
    }

    fn remark(&self, remark: &PublicRemark) -> [String; 3] {
        let names = remark.by.iter().map(|person| person.name.as_str()).collect::<Vec<_>>();
        [self.lang.remark_kind(remark.kind).to_owned(), names.join(", "), remark.text.clone()]
    }

    fn absence(&self, absence: &PublicAbsence) -> impl Iterator<Item = String> + use<> {
        let reason = or_empty(absence.reason.map(|reason| self.lang.absence_reason(reason)));
        named(&absence.person).into_iter().chain([reason])
    }

    fn annex(&self, at: At<'_>, annex: &PublicAnnex, out: &mut String) {
        let file = annex.file.as_ref();
        let (slug, day) = (&at.body.slug, &at.meeting.day_slug);
        let address = match file {
            Some(file) => self.publisher.addresses.annex(slug, day, at.item.number, annex.number, &file.name),
            None => self.publisher.addresses.item(slug, day, at.item.number),
        };
        let cells = [
            annex.number.to_string(),
            annex.title.clone(),
            or_empty(annex.document_number.as_ref()),
            or_empty(annex.journal_number.as_ref()),
            or_empty(file.map(|file| &file.name)),
            or_empty(file.map(|file| &file.media_type)),
            or_empty(file.map(|file| file.size)),
            or_empty(file.map(|file| &file.digest)),
            address,
        ];
        line(out, head(at).into_iter().chain(cells));
    }
}

fn head(at: At<'_>) -> [String; 5] {
    [
        at.body.name.clone(),
        at.meeting.start.date().to_string(),
        at.item.number.to_string(),
        at.item.title.clone(),
        or_empty(at.item.case_number.as_ref()),
    ]
}

fn named(person: &PublicPerson) -> [String; 3] {
    [person.id.to_string(), person.name.clone(), or_empty(person.party.as_ref())]
}
