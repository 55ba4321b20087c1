//! Words of accounts, bodies and people, settings and the journal.

use crate::Lang;
use jiff::civil::Date;

messages! {
    roles { da: "Roller", en: "Roles" }
    role_administrator_hint { da: "Konti, udvalg og opsætning.", en: "Accounts, bodies and settings." }
    role_secretary_hint { da: "Dagsordener, møder, referater og offentliggørelse.", en: "Agendas, meetings, minutes and publication." }
    role_case_author_hint { da: "Skriver sager og svarer for opfølgning.", en: "Writes cases and answers for follow-up." }
    role_director_hint { da: "Godkender sager.", en: "Approves cases." }
    role_member_hint { da: "Ser papirerne i de udvalg, personen sidder i.", en: "Sees the papers of the bodies the person sits in." }
    role_needed { da: "Vælg mindst én rolle.", en: "Choose at least one role." }
    roles_set(name: &str) { da: "Kontoen for {name} er gemt.", en: "The account of {name} is saved." }
    roles_keep_one { da: "Du kan ikke tage rollen som administrator eller kontoen fra dig selv. Bed en anden administrator om det.", en: "You cannot take the administrator's role or the account from yourself. Ask another administrator." }
    account_new { da: "Ny konto", en: "New account" }
    account_open_verb { da: "Opret konto", en: "Open the account" }
    account_opened(login: &str) { da: "Kontoen {login} er oprettet. Giv personen adgangskoden.", en: "The account {login} is open. Give the person the password." }
    account_active { da: "Kan logge ind", en: "May sign in" }
    account_closed { da: "Spærret", en: "Closed" }
    may_sign_in { da: "Kontoen kan logge ind", en: "The account may sign in" }
    person { da: "Person", en: "Person" }
    person_hint { da: "Vælg en, der findes, eller skriv et nyt navn herunder.", en: "Choose somebody known, or write a new name below." }
    name_if_new { da: "Kun når personen er ny.", en: "Only when the person is new." }
    office { da: "Stilling", en: "Office" }
    office_hint { da: "For eksempel “velfærdsdirektør”.", en: "Such as “velfærdsdirektør”." }
    password_first { da: "Første adgangskode", en: "First password" }
    password_new { da: "Ny adgangskode", en: "New password" }
    password_present { da: "Nuværende adgangskode", en: "Present password" }
    password_present_wrong { da: "Den nuværende adgangskode er forkert.", en: "The present password is wrong." }
    password_change { da: "Skift adgangskode", en: "Change the password" }
    password_change_help { da: "Bagefter logger du ind igen med den nye.", en: "Afterwards you sign in again with the new one." }
    password_changed { da: "Adgangskoden er skiftet. Log ind med den nye.", en: "The password is changed. Sign in with the new one." }
    password_give { da: "Giv ny adgangskode", en: "Give a new password" }
    password_given(name: &str) { da: "{name} har fået en ny adgangskode.", en: "{name} has a new password." }
    password_given_help { da: "Personen logges ud alle steder.", en: "The person is signed out everywhere." }

    terms { da: "Valgperioder", en: "Terms" }
    terms_none { da: "Her vil valgperioderne stå.", en: "The terms will stand here." }
    people { da: "Personer", en: "People" }
    bodies_none { da: "Her vil udvalg, råd og fora stå. Opret det første.", en: "Committees, councils and forums will stand here. Found the first." }
    body_new { da: "Nyt udvalg", en: "New body" }
    body_found { da: "Opret udvalg", en: "Found the body" }
    body_founded { da: "Udvalget er oprettet. Indsæt medlemmer.", en: "The body is founded. Seat its members." }
    organization_kind_label { da: "Slags", en: "Kind" }
    abbreviation { da: "Forkortelse", en: "Abbreviation" }
    abbreviation_hint { da: "For eksempel “VPU”. Den står i adressen.", en: "Such as “VPU”. It stands in the address." }
    purpose { da: "Hvad er det til?", en: "What is it for?" }
    first_day { da: "Første dag", en: "First day" }
    last_day { da: "Sidste dag", en: "Last day" }
    person_new { da: "Ny person", en: "New person" }
    person_register { da: "Opret person", en: "Register the person" }
    person_registered(name: &str) { da: "{name} er oprettet.", en: "{name} is registered." }
    person_missing { da: "Står personen ikke på listen? Opret personen først.", en: "Is the person not on the list? Register them first." }
    term_new { da: "Ny valgperiode", en: "New term" }
    term_hint { da: "En valgperiode begynder 1. januar og varer fire år.", en: "A term begins on 1 January and lasts four years." }
    term_register { da: "Opret valgperiode", en: "Register the term" }
    term_registered { da: "Valgperioden er oprettet.", en: "The term is registered." }
    members_none { da: "Her vil medlemmerne stå. Indsæt det første.", en: "The members will stand here. Seat the first." }
    former_members { da: "Tidligere medlemmer", en: "Former members" }
    seat_give { da: "Indsæt medlem", en: "Seat a member" }
    seat_end { da: "Registrér udtræden", en: "End the seat" }
    member_seated { da: "Medlemmet er indsat.", en: "The member is seated." }
    membership_ended { da: "Udtræden er registreret.", en: "The seat is ended." }
    party_hint { da: "Partibogstav, for eksempel A eller Ø.", en: "The list's letter, such as A or Ø." }
    party_unreadable { da: "Skriv partiets bogstav: ét til tre tegn.", en: "Write the list's letter: one to three characters." }
    substitute_whose { da: "Stedfortræder for", en: "Substitute for" }

    settings_save { da: "Gem opsætning", en: "Save the settings" }
    settings_saved { da: "Opsætningen er gemt.", en: "The settings are saved." }
    contact_email { da: "Sekretariatets mail", en: "The secretariat's mail" }
    contact_email_hint { da: "Hertil skriver borgerne.", en: "Where citizens write." }
    template_heading { da: "Sagsskabelon", en: "Case template" }
    template_help { da: "De afsnit, en ny sag bliver bedt om. Tøm en overskrift for at fjerne afsnittet. Sager, der er skrevet, beholder deres.", en: "The sections a new case is asked for. Empty a heading to remove its section. Cases that are written keep theirs." }
    section_number(number: usize) { da: "Afsnit {number}", en: "Section {number}" }
    section_about { da: "Hvad handler afsnittet om?", en: "What is the section about?" }
    section_help { da: "Hjælp til den, der skriver", en: "Help for whoever writes" }
    section_required { da: "Skal udfyldes, før sagen kan indsendes", en: "Must be written before the case can be submitted" }

    journal_help { da: "Alt, der er gjort, med det nyeste først. Intet kan slettes eller ændres her.", en: "Everything that was done, the newest first. Nothing can be deleted or changed here." }
    journal_none { da: "Her vil alt, der gøres, stå.", en: "Everything that is done will stand here." }
    earlier_entries { da: "Tidligere", en: "Earlier" }
    entry_number { da: "Nr.", en: "No." }
    who { da: "Hvem", en: "Who" }
    what { da: "Hvad", en: "What" }
    about { da: "Om", en: "About" }
}

impl Lang {
    /// From the first to the last day: "01.01.2026–31.12.2029", "fra 01.01.2026".
    pub fn period_span(self, start: Date, end: Option<Date>) -> String {
        let start = self.short_date(start);
        match (self, end) {
            (_, Some(end)) => format!("{start}–{}", self.short_date(end)),
            (Self::Da, None) => format!("fra {start}"),
            (Self::En, None) => format!("from {start}"),
        }
    }

    /// What a journal entry is about, by the kind of its subject; an unknown kind gives itself.
    pub fn subject_kind(self, kind: &str) -> &str {
        match kind {
            "account" => self.pick("Konto", "Account"),
            "action" => self.pick("Opfølgning", "Follow-up"),
            "body" => self.pick("Kommunen", "The municipality"),
            "case" => self.pick("Sag", "Case"),
            "meeting" => self.pick("Møde", "Meeting"),
            "membership" => self.pick("Medlemskab", "Membership"),
            "memo" => self.pick("Notat", "Memo"),
            "organization" => self.pick("Udvalg", "Body"),
            "person" => self.pick("Person", "Person"),
            "programme" => self.pick("Program", "Programme"),
            "reading" => self.pick("Læsning", "Reading"),
            "token" => self.pick("Adgangsnøgle", "Key"),
            "term" => self.pick("Valgperiode", "Term"),
            other => other,
        }
    }
}
