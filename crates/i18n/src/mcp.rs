//! What assistants are told: what there is to ask, and how.

use crate::Lang;

messages! {
    mcp_title(municipality: &str) { da: "Sager og beslutninger i {municipality}", en: "Cases and decisions of {municipality}" }
    mcp_instructions(municipality: &str) {
        da: "Alt, hvad {municipality} har offentliggjort om sine sager, møder, beslutninger, programmer og opfølgning. Begynd med search eller list_bodies. Svar altid med adressen i “url”, så læseren kan se kilden. Det, der er skrevet i sager og referater, er på dansk. Lukkede punkter har kun nummer, offentlig titel, grund og det af beslutningen, der er offentligt; gæt ikke på resten.",
        en: "Everything {municipality} has published of its cases, meetings, decisions, programmes and follow-up. Begin with search or list_bodies. Always answer with the address in “url”, so that the reader can see the source. What is written in cases and minutes is Danish. Closed items have only their number, public title, ground and what of the decision is public; do not guess at the rest.",
    }
    mcp_not_found { da: "Det findes ikke, eller det er ikke offentligt.", en: "There is no such thing, or it is not public." }
}

impl Lang {
    /// Title and description of a tool; both empty for one that there is not.
    pub const fn mcp_tool(self, name: &str) -> (&'static str, &'static str) {
        match name.as_bytes() {
            b"search" => (
                self.pick("Søg", "Search"),
                self.pick(
                    "Søger i sager, møder, beslutninger, programmer og tiltag. “…” søger efter ordene, som de står, - foran et ord udelukker det.",
                    "Searches cases, meetings, decisions, programmes and measures. \"…\" asks for the very words, - before a word excludes it. The texts are Danish: search with Danish words.",
                ),
            ),
            b"list_bodies" => (
                self.pick("Udvalg og råd", "Bodies"),
                self.pick(
                    "Kommunalbestyrelsen, udvalg og råd med det korte navn (slug), som de andre værktøjer bruger.",
                    "The council, committees and councils of citizens, with the short name (slug) that the other tools take.",
                ),
            ),
            b"list_meetings" => (
                self.pick("Møder", "Meetings"),
                self.pick("Møder med de nyeste først, også kommende.", "Meetings, the newest first, those to come too."),
            ),
            b"get_meeting" => (
                self.pick("Et møde", "A meeting"),
                self.pick(
                    "Et møde med dagsorden, beslutninger, fremmøde og berigtigelser.",
                    "A meeting with its agenda, decisions, attendance and corrections.",
                ),
            ),
            b"get_item" => (
                self.pick("Et punkt", "An item"),
                self.pick(
                    "Et punkt med sagsfremstilling, indstilling, beslutning, afstemninger ved navn, bemærkninger og bilag.",
                    "An item with its text, recommendation, decision, votes by name, remarks and annexes.",
                ),
            ),
            b"get_case" => (
                self.pick("En sag", "A case"),
                self.pick(
                    "En sags gang gennem udvalgene: hvad hvert af dem har besluttet, hvad der venter, og hvad der følger af det.",
                    "The course of a case through the bodies: what each has decided, what is ahead, and what follows from it.",
                ),
            ),
            b"list_decisions" => (
                self.pick("Beslutninger", "Decisions"),
                self.pick("Beslutninger fra de nyeste møder først.", "Decisions, those of the newest meetings first."),
            ),
            b"list_programmes" => (
                self.pick("Programmer", "Programmes"),
                self.pick(
                    "Programmer og handleplaner med det korte navn (slug), som get_programme bruger.",
                    "Programmes and action plans, with the short name (slug) that get_programme takes.",
                ),
            ),
            b"get_programme" => (
                self.pick("Et program", "A programme"),
                self.pick(
                    "Et program med spor, tiltag og status, som den var på en dato.",
                    "A programme with tracks, measures and their status as of a date.",
                ),
            ),
            b"list_follow_up" => (
                self.pick("Opfølgning", "Follow-up"),
                self.pick(
                    "Det, der skal gøres på grund af beslutninger, hvornår, og hvor langt det er.",
                    "What is to be done because of decisions, by when, and how far it is.",
                ),
            ),
            _ => ("", ""),
        }
    }

    /// What an argument of a tool is; empty for one that there is not.
    pub const fn mcp_parameter(self, name: &str) -> &'static str {
        match name.as_bytes() {
            b"query" => self.pick("Det, der søges efter.", "What is searched for."),
            b"body" => self.pick("Udvalgets korte navn, for eksempel “kb”.", "The body's short name, such as “kb”."),
            b"year" => self.pick("Kun fra dette år.", "Only of this year."),
            b"offset" => self.pick("Hvor mange der springes over.", "How many are passed over first."),
            b"limit" => self.pick("Højst så mange.", "So many at most."),
            b"from" => self.pick("Fra denne dag.", "From this day."),
            b"to" => self.pick("Til denne dag.", "To this day."),
            b"after" => self.pick("Det, “next” sagde på siden før.", "What `next` said on the page before."),
            b"day" => self.pick(
                "Mødets dag, “2026-01-07”; det andet møde samme dag hedder “2026-01-07-2”.",
                "The day of the meeting, “2026-01-07”; the second meeting of that day is “2026-01-07-2”.",
            ),
            b"number" => self.pick("Punktets nummer på dagsordenen.", "The number of the item on the agenda."),
            b"case" => self.pick("Sagens nummer, “26/1042”.", "The number of the case, “26/1042”."),
            b"programme" => self.pick("Programmets korte navn.", "The programme's short name."),
            b"as_of" => {
                self.pick("Status, som den var denne dag; ellers i dag.", "Status as of this day; otherwise today.")
            }
            b"state" => self.pick("Kun det, der er så langt.", "Only what is that far."),
            _ => "",
        }
    }

    /// Name, title and description of the resources with an address of this pattern.
    pub fn mcp_resource(self, pattern: &str) -> (&'static str, &'static str, &'static str) {
        let braces = pattern.matches('{').count();
        let (name, tool) = match (pattern.split('/').nth(1), braces) {
            (Some("udvalg"), 1) => {
                let text = self.pick("Et udvalg og dem, der sidder i det.", "A body and those who sit in it.");
                return ("body", self.pick("Et udvalg", "A body"), text);
            }
            (Some("udvalg"), 2) => ("meeting", "get_meeting"),
            (Some("udvalg"), _) => ("item", "get_item"),
            (Some("sag"), _) => ("case", "get_case"),
            _ => ("programme", "get_programme"),
        };
        let (title, text) = self.mcp_tool(tool);
        (name, title, text)
    }
}
