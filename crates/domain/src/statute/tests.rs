use super::*;
use jiff::civil::date;

fn days(rule: Rule, on: Date) -> Result<Option<u16>, StatuteError> {
    Statutes::danish().in_force(rule, on).map(|p| p.value.days())
}

#[test]
fn the_agenda_goes_out_four_weekdays_before_and_the_material_three() {
    let meeting = date(2024, 4, 24);
    let statutes = Statutes::danish();
    let agenda = statutes.in_force(Rule::AgendaSent, meeting).unwrap();
    assert_eq!(agenda.value, Value::Weekdays(4));
    assert_eq!(agenda.citation.to_string(), "kommunestyrelsesloven § 8, stk. 4");
    assert_eq!(statutes.in_force(Rule::MaterialAvailable, meeting).unwrap().value, Value::Weekdays(3));
    assert_eq!(statutes.in_force(Rule::InitiativeNotice, meeting).unwrap().value, Value::Days(8));
}

#[test]
fn access_to_files_has_four_clocks() {
    let on = date(2024, 4, 24);
    let expected = [
        (Rule::AccessSimpleFirst, 1),
        (Rule::AccessSimple, 2),
        (Rule::Access, 7),
        (Rule::AccessExtensive, 14),
        (Rule::AccessExceptional, 40),
        (Rule::ComplaintForwarded, 7),
        (Rule::ComplaintDecided, 20),
    ];
    for (rule, n) in expected {
        assert_eq!(days(rule, on), Ok(Some(n)), "{rule:?}");
    }
}

#[test]
fn before_the_act_there_is_no_clock() {
    assert_eq!(
        days(Rule::Access, date(2013, 12, 31)),
        Err(StatuteError::NotInForce { rule: Rule::Access, on: date(2013, 12, 31) })
    );
    assert_eq!(days(Rule::Access, date(2014, 1, 1)), Ok(Some(7)));
}

#[test]
fn common_prayers_day_ended_with_2023() {
    let statutes = Statutes::danish();
    assert!(statutes.in_force(Rule::GreatPrayerDay, date(2023, 5, 5)).is_ok());
    assert!(statutes.in_force(Rule::GreatPrayerDay, date(2023, 12, 31)).is_ok());
    assert!(statutes.in_force(Rule::GreatPrayerDay, date(2024, 1, 1)).is_err());
}

#[test]
fn the_budget_dates_were_moved_in_2019() {
    let statutes = Statutes::danish();
    let adopted = |year| statutes.in_force(Rule::BudgetAdopted, date(year, 6, 1)).unwrap().value;
    assert_eq!(adopted(2018), Value::DayOfYear { month: 10, day: 15 });
    assert_eq!(adopted(2019), Value::DayOfYear { month: 11, day: 5 });
    assert_eq!(adopted(2024), Value::DayOfYear { month: 10, day: 15 });
    assert!(statutes.in_force(Rule::BudgetDraft, date(2019, 6, 1)).is_err(), "not known, so not guessed");
}

#[test]
fn half_the_members_are_a_quorum() {
    let statutes = Statutes::danish();
    let Value::AtLeast(half) = statutes.in_force(Rule::Quorum, date(2024, 4, 24)).unwrap().value else {
        panic!("a quorum is a share")
    };
    assert!(half.is_reached(4, 7) && half.is_reached(3, 6) && half.is_reached(14, 27));
    assert!(!half.is_reached(3, 7) && !half.is_reached(13, 27));
}

#[test]
fn the_table_is_whole() {
    let statutes = Statutes::danish();
    assert_eq!(Statutes::new(statutes.all().to_vec()), Ok(statutes.clone()), "no overlap, no reversed period");
    for provision in statutes.all() {
        assert!(provision.citation.paragraph.contains(['§', 'a']), "{provision:?}");
        assert!(!provision.confirmed || !provision.citation.source.is_empty(), "confirmed by what? {provision:?}");
        if let Value::AtLeast(share) = provision.value {
            assert!(share.numerator <= share.denominator && share.denominator > 0);
        }
        if let Value::DayOfYear { month, day } = provision.value {
            assert!(Date::new(2023, month, day).is_ok());
        }
    }
}

#[test]
fn what_no_source_was_read_for_says_so() {
    let statutes = Statutes::danish();
    for rule in [Rule::DelayComplaintOpens, Rule::DataSubjectAccess, Rule::ChairDecision] {
        assert!(!statutes.in_force(rule, date(2024, 4, 24)).unwrap().confirmed, "{rule:?}");
    }
}

#[test]
fn a_lawyer_can_correct_a_value_from_a_day_on() {
    let statutes = Statutes::danish();
    let old = statutes.in_force(Rule::AgendaSent, date(2025, 1, 1)).unwrap().clone();
    let ended = Provision { valid_to: Some(date(2026, 12, 31)), ..old.clone() };
    let new = Provision { value: Value::Weekdays(5), valid_from: date(2027, 1, 1), ..old.clone() };

    let corrected = statutes.replacing(&[ended, new.clone()]).unwrap();
    assert_eq!(corrected.in_force(Rule::AgendaSent, date(2026, 12, 31)).unwrap().value, Value::Weekdays(4));
    assert_eq!(corrected.in_force(Rule::AgendaSent, date(2027, 1, 1)).unwrap().value, Value::Weekdays(5));

    let overlap = statutes.replacing(&[old.clone(), new]);
    assert_eq!(overlap, Err(StatuteError::Overlap { rule: Rule::AgendaSent, on: date(2027, 1, 1) }));
    let reversed = statutes.replacing(&[Provision { valid_to: Some(date(1990, 1, 1)), ..old }]);
    assert!(matches!(reversed, Err(StatuteError::Reversed { .. })));
}
