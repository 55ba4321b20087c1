//! What a name tells: what kind of body it is, how it is shortened, what a programme or an item is called.
//!
//! Conventions only. Where a name tells nothing, the answer is nothing, and the reviewer says.

use crate::pattern::Pattern;
use sagsgang_domain::organization::OrganizationKind;

/// Endings of names, the more telling first: "hovedudvalget" is no standing committee.
const KINDS: &[(&str, OrganizationKind)] = &[
    ("kommunalbestyrelse", OrganizationKind::Council),
    ("byråd", OrganizationKind::Council),
    ("borgerrepræsentation", OrganizationKind::Council),
    ("økonomiudvalg", OrganizationKind::EconomicCommittee),
    ("ældreråd", OrganizationKind::SeniorCouncil),
    ("seniorråd", OrganizationKind::SeniorCouncil),
    ("handicapråd", OrganizationKind::DisabilityCouncil),
    ("frivilligråd", OrganizationKind::VolunteerCouncil),
    ("dialogforum", OrganizationKind::DialogueForum),
    ("direktion", OrganizationKind::DirectorsBoard),
    ("chefforum", OrganizationKind::ManagersForum),
    ("chefgruppe", OrganizationKind::ManagersForum),
    ("politisk styregruppe", OrganizationKind::PoliticalSteeringGroup),
    ("politiske styregruppe", OrganizationKind::PoliticalSteeringGroup),
    ("styregruppe", OrganizationKind::AdministrativeSteeringGroup),
    ("hovedudvalg", OrganizationKind::CentralWorksCouncil),
    ("områdeudvalg", OrganizationKind::AreaWorksCouncil),
    ("lokaludvalg", OrganizationKind::LocalWorksCouncil),
    ("§ 17", OrganizationKind::SpecialCommittee),
    ("§17", OrganizationKind::SpecialCommittee),
    ("udvalg", OrganizationKind::StandingCommittee),
];

/// What kind of body a name tells of (da: *udvalgstype*).
pub fn kind_of_body(name: &str) -> Option<OrganizationKind> {
    let name = name.to_lowercase();
    KINDS.iter().find(|(word, _)| name.contains(word)).map(|(_, kind)| *kind)
}

/// Whether two names mean the same body: whatever the case, and with the genitive's s.
pub fn is_same_body(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    a == b || a.strip_suffix('s') == Some(&b) || b.strip_suffix('s') == Some(&a)
}

fn plain(name: &str) -> String {
    let words = name.split(|c: char| c.is_whitespace() || matches!(c, '-' | ',')).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

/// How routes usually shorten a body: "Voksen- og plejeudvalget" is VPU, "Ældrerådet" ÆR.
pub fn abbreviation(name: &str) -> String {
    match kind_of_body(name) {
        Some(OrganizationKind::Council) if name.to_lowercase().contains("byråd") => "BY".to_owned(),
        Some(OrganizationKind::Council) => "KB".to_owned(),
        Some(OrganizationKind::EconomicCommittee) => "ØK".to_owned(),
        Some(OrganizationKind::DirectorsBoard) => "DIR".to_owned(),
        _ => initials(name),
    }
}

/// Words that stand last in a compound, each with a letter of its own: *plejeudvalget* gives P and U.
const LAST_PARTS: [&str; 5] = ["udvalg", "råd", "forum", "styregruppe", "bestyrelse"];

fn initials(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let told =
        words.filter(|word| !["og", "for", "i", "af", "til", "den", "det"].contains(&word.to_lowercase().as_str()));
    let mut letters = String::new();
    for word in told {
        let word = word.to_lowercase();
        letters.extend(word.chars().next());
        let last = LAST_PARTS.iter().find_map(|part| word.find(part).filter(|at| *at > 0).map(|_| part));
        letters.extend(last.and_then(|part| part.chars().next()));
    }
    letters.to_uppercase()
}

/// The date at the end of a title: "pr. marts 2023", "september 2024", "d. 3. maj 2024".
static DATED: Pattern =
    Pattern::new(r"(?i)[\s,–(-]*\b(?:pr|per|ultimo|primo|medio|d|den)\b\.?\s[^,;]*\d{4}\)?\s*$|\s+(?:\pL+ )?\d{4}\s*$");

/// What a programme is called whatever the date of its report: the title without the date at its end.
pub fn title_root(title: &str) -> &str {
    let title = title.trim();
    let end = DATED.find(title).map_or(title.len(), |found| found.start());
    match title.get(..end).map(str::trim_end) {
        Some(root) if !root.is_empty() => root,
        _ => title,
    }
}

/// What a recommendation asks a body to do: the rest is what the matter is.
static ASKED: Pattern = Pattern::new(concat!(
    r"(?i)\s+(?:tages? til efterretning|godkend(?:es|er)|tiltrædes?|drøft(?:es|er)|vedtages?|anbefales?",
    r"|indstilles?(?: til godkendelse| godkendt)?|behandles?)[.,:;]*\s*$"
));

/// What an item without a title may be called, by what is recommended: "orientering om budgettet tages til
/// efterretning" makes "Orientering om budgettet".
pub fn title_from_recommendation(clause: &str) -> Option<String> {
    let clause = clause.lines().next()?.trim();
    let end = ASKED.find(clause).map_or(clause.len(), |found| found.start());
    let title = clause.get(..end)?.trim_end_matches(['.', ',', ':', ';', ' ']);
    let mut chars = title.chars();
    Some(chars.next()?.to_uppercase().collect::<String>() + chars.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_its_kind() {
        for (name, kind) in [
            ("Voksen- og plejeudvalget", Some(OrganizationKind::StandingCommittee)),
            ("Udvalget for Klima og Miljø", Some(OrganizationKind::StandingCommittee)),
            ("Økonomiudvalget", Some(OrganizationKind::EconomicCommittee)),
            ("Byrådet", Some(OrganizationKind::Council)),
            ("Kommunalbestyrelsen", Some(OrganizationKind::Council)),
            ("Ældrerådet", Some(OrganizationKind::SeniorCouncil)),
            ("Direktionen", Some(OrganizationKind::DirectorsBoard)),
            ("Den politiske styregruppe", Some(OrganizationKind::PoliticalSteeringGroup)),
            ("Hovedudvalget", Some(OrganizationKind::CentralWorksCouncil)),
            ("Trivselsnetværket", None),
        ] {
            assert_eq!(kind_of_body(name), kind, "{name}");
        }
    }

    #[test]
    fn bodies_are_the_same_in_any_case_and_in_the_genitive() {
        assert!(is_same_body("Voksen- og Plejeudvalget", "Voksen- og plejeudvalget"));
        assert!(is_same_body("Ældrerådets", "Ældrerådet"));
        assert!(!is_same_body("Ældrerådet", "Handicaprådet"));
    }

    #[test]
    fn bodies_are_shortened_as_routes_do() {
        for (name, short) in [
            ("Voksen- og plejeudvalget", "VPU"),
            ("Børne- og ungdomsudvalget", "BUU"),
            ("Udvalget for Klima og Miljø", "UKM"),
            ("Økonomiudvalget", "ØK"),
            ("Kommunalbestyrelsen", "KB"),
            ("Ældrerådet", "ÆR"),
        ] {
            assert_eq!(abbreviation(name), short);
        }
    }

    #[test]
    fn a_title_loses_its_date_and_nothing_else() {
        for (title, root) in [
            ("Status på udviklingsproces på Havneområdet pr. marts 2023", "Status på udviklingsproces på Havneområdet"),
            ("Handleplan for klima, status september 2024", "Handleplan for klima, status"),
            ("Handleplan for klima pr. 15. marts 2023", "Handleplan for klima"),
            ("Handleplan for de 100 bedste ideer", "Handleplan for de 100 bedste ideer"),
            ("2024", "2024"),
        ] {
            assert_eq!(title_root(title), root);
        }
    }

    #[test]
    fn an_item_is_called_after_what_is_recommended() {
        let title = title_from_recommendation("orientering om havnen pr. april 2024 tages til efterretning.");
        assert_eq!(title.as_deref(), Some("Orientering om havnen pr. april 2024"));
        assert_eq!(title_from_recommendation("punkterne behandles.").as_deref(), Some("Punkterne"));
        assert_eq!(title_from_recommendation(""), None);
    }
}
