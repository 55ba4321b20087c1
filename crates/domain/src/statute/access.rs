//! Access to files, the clocks it runs on, and the one public holiday that was abolished.

use super::{Act, Provision, Rule, Value};
use jiff::civil::date;

/// The last year in which Common Prayer's Day was a public holiday (da: *store bededag*).
pub(crate) const GREAT_PRAYER_DAY_LAST_YEAR: i16 = 2023;

const GUIDE: &str = "aktindsigtshåndbogen.dk, sagsbehandlingsfrister";
const LBK: &str = "LBK nr. 145 af 24-02-2020";
const PREPARATORY: &str = "§ 36, stk. 2, og bemærkningerne hertil";
const PRACTICE: &str = "Expected of the authority by the preparatory works; 7 working days is what the law says.";

fn ofl(rule: Rule, days: u16, paragraph: &'static str, source: &'static str) -> Provision {
    Provision::new(rule, Value::WorkingDays(days), Act::AccessToFiles, paragraph, source)
}

fn environment(rule: Rule, value: Value) -> Provision {
    Provision::new(rule, value, Act::EnvironmentalInformation, "§ 4", "LBK nr. 980 af 16-08-2017")
}

fn gdpr(rule: Rule, months: u16) -> Provision {
    Provision::new(rule, Value::Months(months), Act::DataProtection, "artikel 12, stk. 3", "").unconfirmed()
}

pub(super) fn provisions() -> Vec<Provision> {
    vec![
        ofl(Rule::AccessSimpleFirst, 1, PREPARATORY, GUIDE).note(PRACTICE),
        ofl(Rule::AccessSimple, 2, PREPARATORY, GUIDE).note(PRACTICE),
        ofl(Rule::Access, 7, "§ 36, stk. 2", GUIDE)
            .note("As soon as possible; later only exceptionally, with notice of the reason and of when."),
        ofl(Rule::AccessExtensive, 14, PREPARATORY, GUIDE).note(PRACTICE),
        ofl(Rule::AccessExceptional, 40, PREPARATORY, GUIDE).note(PRACTICE),
        ofl(Rule::ComplaintForwarded, 7, "§ 37", LBK),
        ofl(Rule::ComplaintDecided, 20, "§ 37", LBK),
        ofl(Rule::DelayComplaintOpens, 14, "§ 39", "vordingborg.dk, sonderborgkommune.dk").unconfirmed(),
        ofl(Rule::DelayComplaintAnswered, 7, "§ 39", "vordingborg.dk, sonderborgkommune.dk").unconfirmed(),
        Provision::new(Rule::SentDocumentOpen, Value::Days(1), Act::AccessToFiles, "§ 7", "danskelove.dk"),
        Provision::new(
            Rule::PartyAccess,
            Value::WorkingDays(7),
            Act::PublicAdministration,
            "§ 16, stk. 2",
            "lejre.dk, stevns.dk",
        )
        .from(date(2014, 1, 1)),
        environment(Rule::EnvironmentalAccess, Value::Months(1))
            .note("As soon as possible; heed the requester's own deadline."),
        environment(Rule::EnvironmentalAccessComplex, Value::Months(2)),
        environment(Rule::EnvironmentalAccessNotice, Value::Days(10))
            .note("By the older access act, which still applies here."),
        gdpr(Rule::DataSubjectAccess, 1),
        gdpr(Rule::DataSubjectAccessExtension, 2),
        Provision::new(
            Rule::GreatPrayerDay,
            Value::Holds,
            Act::GreatPrayerDay,
            "§ 1",
            "lov vedtaget 28-02-2023, i kraft 01-01-2024",
        )
        .to(date(GREAT_PRAYER_DAY_LAST_YEAR, 12, 31))
        .note("The fourth Friday after Easter; an ordinary working day from 2024."),
    ]
}
