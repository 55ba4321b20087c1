//! The council and its committees: meetings, members, money. Kommunestyrelsesloven and what stands around it.

use super::{Act, Provision, Rule, Share, Value};
use jiff::civil::date;

/// The consolidation whose words were read, unless a line says otherwise.
const LBK: &str = "LBK nr. 47 af 15-01-2019";
const DIGEST: &str = "Indenrigsministeriets resumedatabase";
const ACT_1997: &str = "lov af 29-12-1997 (retsinformation 86395)";
const ACT_2009: &str = "lov af 2009 (retsinformation 129538)";

const HALF: Value = Value::AtLeast(Share { numerator: 1, denominator: 2 });
const THIRD: Value = Value::AtLeast(Share { numerator: 1, denominator: 3 });
const TWO_THIRDS: Value = Value::AtLeast(Share { numerator: 2, denominator: 3 });

fn ksl(rule: Rule, value: Value, paragraph: &'static str, source: &'static str) -> Provision {
    Provision::new(rule, value, Act::LocalGovernment, paragraph, source)
}

fn rsl(rule: Rule, value: Value, paragraph: &'static str) -> Provision {
    Provision::new(rule, value, Act::SocialLegalSecurity, paragraph, "danskelove.dk")
}

pub(super) fn provisions() -> Vec<Provision> {
    vec![
        ksl(Rule::BylawsReadingGap, Value::Days(6), "§ 2, stk. 2", LBK),
        ksl(Rule::ExtraordinaryMeetingDemand, THIRD, "§ 8, stk. 2", ACT_2009),
        ksl(Rule::AgendaSent, Value::Weekdays(4), "§ 8, stk. 4", ACT_1997).from(date(1998, 1, 1)).note(
            "As far as possible. Whether a Saturday is a weekday here is not settled, nor the number of the paragraph.",
        ),
        ksl(Rule::MaterialAvailable, Value::Weekdays(3), "§ 8, stk. 4", ACT_1997)
            .from(date(1998, 1, 1))
            .note("As far as possible."),
        ksl(Rule::ItemsAndDecisionsPublished, Value::Holds, "§ 8, stk. 6", ACT_2009)
            .from(date(2010, 1, 1))
            .note("As far as possible, within the rules on secrecy; for committees by § 20, stk. 7."),
        ksl(Rule::ClosedDecisionsPublished, Value::Holds, "§ 8, stk. 6", "Ankestyrelsen, tilsynet")
            .from(date(2010, 1, 1))
            .note("Limited by secrecy alone."),
        ksl(Rule::CouncilMeetsInPublic, Value::Holds, "§ 10", DIGEST)
            .note("The law knows closed items, not closed meetings; each is weighed by itself."),
        ksl(Rule::CommitteeMeetsInPrivate, Value::Holds, "§ 20", DIGEST)
            .unconfirmed()
            .note("Whether a committee may open its doors today was not found."),
        ksl(Rule::VirtualMeetingObjection, THIRD, "§ 10 a", "L 48, folketingsåret 2023-24")
            .from(date(2024, 1, 1))
            .unconfirmed()
            .note("Extraordinary meetings only; the day of commencement was not read."),
        ksl(Rule::Initiative, Value::Holds, "§ 11, stk. 1", "danskelove.dk"),
        Provision::new(
            Rule::InitiativeNotice,
            Value::Days(8),
            Act::RulesOfProcedure,
            "§ 4",
            "sædvanlig forretningsorden",
        )
        .note("Practice: the body's own rules of procedure decide."),
        ksl(Rule::Quorum, HALF, "§ 11, stk. 2", "danskelove.dk")
            .note("Of all members, not of those who answered; a house rule that asks for more is unlawful."),
        ksl(Rule::CommitteeQuorum, HALF, "§ 20, stk. 1", ACT_1997).unconfirmed(),
        ksl(Rule::MinutesSigned, Value::Holds, "§ 13, stk. 1", LBK),
        ksl(Rule::MinorityStatement, Value::Holds, "§ 13, stk. 2", DIGEST).note("Must be demanded during the meeting."),
        ksl(Rule::Disqualification, Value::Holds, "§ 14, stk. 1", LBK),
        ksl(Rule::DisqualificationPostponementRefusal, TWO_THIRDS, "§ 14, stk. 4", LBK),
        ksl(Rule::SubstituteAbsence, Value::Months(1), "§ 15, stk. 2", DIGEST)
            .note("The bylaws may allow shorter absence."),
        ksl(Rule::SpecialCommitteeByCouncil, Value::Holds, "§ 17, stk. 4", DIGEST),
        ksl(Rule::EconomicCommitteeDeclaration, Value::Holds, "§ 18, stk. 2", DIGEST),
        ksl(Rule::CommitteePapersToCouncilMembers, Value::Holds, "§ 20, stk. 6", DIGEST),
        ksl(Rule::ChairDecision, Value::Holds, "§ 22", "").unconfirmed().note("Reported at the next meeting."),
        ksl(Rule::StopRight, Value::Holds, "§ 23", DIGEST)
            .note("By a member of the committee, to the minutes, before the meeting is adjourned."),
        ksl(Rule::CommitteeSubstituteAbsence, Value::Months(1), "§ 28, stk. 2", DIGEST)
            .note("The group that elected the member decides; the bylaws may allow shorter absence."),
        ksl(Rule::BudgetDraft, Value::DayOfYear { month: 9, day: 15 }, "§ 37, stk. 1", "lex.dk")
            .to(date(2018, 12, 31))
            .note("Set by the ministry for each year."),
        ksl(Rule::BudgetDraft, Value::DayOfYear { month: 9, day: 15 }, "§ 37, stk. 1", "lex.dk")
            .from(date(2020, 1, 1))
            .note("Set by the ministry for each year; it was moved in 2019."),
        ksl(Rule::BudgetReadingGap, Value::Weeks(3), "§ 38, stk. 1", "danskelove.dk"),
        ksl(Rule::BudgetAdopted, Value::DayOfYear { month: 10, day: 15 }, "§ 38, stk. 2", "lex.dk")
            .unconfirmed()
            .to(date(2018, 12, 31))
            .note("Set by the ministry for each year."),
        ksl(Rule::BudgetAdopted, Value::DayOfYear { month: 11, day: 5 }, "§ 38, stk. 2", "lex.dk")
            .unconfirmed()
            .from(date(2019, 1, 1))
            .to(date(2019, 12, 31))
            .note("Moved after the general election."),
        ksl(Rule::BudgetAdopted, Value::DayOfYear { month: 10, day: 15 }, "§ 38, stk. 2", "lex.dk")
            .unconfirmed()
            .from(date(2020, 1, 1))
            .note("Set by the ministry for each year."),
        ksl(Rule::AppropriationFinancing, Value::Holds, "§ 40, stk. 3", "danskelove.dk"),
        ksl(Rule::AccountsToAuditors, Value::DayOfYear { month: 5, day: 1 }, "§ 45", "kommunal praksis 2014")
            .unconfirmed(),
        ksl(Rule::ConstitutingMeetingFirst, Value::DayOfYear { month: 12, day: 1 }, "§ 6", "kl.dk")
            .unconfirmed()
            .note("In the year of the election. The number of the paragraph was not read."),
        ksl(Rule::ConstitutingMeetingLast, Value::DayOfYear { month: 12, day: 15 }, "§ 6", "kl.dk")
            .unconfirmed()
            .note("In the year of the election. The number of the paragraph was not read."),
        ksl(Rule::TermLength, Value::Years(4), "§ 6", "kl.dk")
            .unconfirmed()
            .note("From 1 January after the election in November. The number of the paragraph was not read."),
        rsl(Rule::ElderlyCouncilSize, Value::Count(5), "§ 30"),
        rsl(Rule::ElderlyCouncilHearing, Value::Holds, "§ 30")
            .note("On all proposals that concern the elderly, unless council and elderly council agreed otherwise."),
        rsl(Rule::DisabilityCouncilHearing, Value::Holds, "§ 37 a")
            .from(date(2007, 1, 1))
            .note("On all initiatives of importance for people with disabilities."),
    ]
}
