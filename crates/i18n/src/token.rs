//! Words of the keys with which programs act for accounts.

use crate::Lang;
use jiff::civil::Date;
use sagsgang_domain::token::{Scope, TokenState};

messages! {
    tokens { da: "Adgangsnøgler", en: "Keys for programs" }
    tokens_see { da: "Se adgangsnøgler for programmer", en: "See the keys for programs" }
    tokens_help {
        da: "Med en adgangsnøgle kan et fagsystem læse og skrive gennem API'et på vegne af en konto. Den kan aldrig mere, end kontoen selv må, og alt, den gør, står i journalen med nøglens navn.",
        en: "With a key a program can read and write through the API on behalf of an account. It can never do more than the account itself may, and everything it does stands in the journal with the key's name.",
    }
    tokens_docs { da: "Sådan bruges nøglen", en: "How to use the key" }
    tokens_none { da: "Her vil adgangsnøglerne stå. Opret den første nedenfor.", en: "The keys will stand here. Make the first one below." }
    token_new { da: "Ny adgangsnøgle", en: "New key" }
    token_name { da: "Hvad er den til?", en: "What is it for?" }
    token_name_hint { da: "For eksempel “Fagsystem til hjemmepleje”. Navnet står i journalen.", en: "Such as “Home care system”. The name stands in the journal." }
    token_account { da: "Konto", en: "Account" }
    token_account_hint { da: "Nøglen handler for denne konto.", en: "The key acts for this account." }
    token_scopes { da: "Må bruges til", en: "May be used for" }
    token_last_day { da: "Sidste dag", en: "Last day" }
    token_last_day_hint { da: "Højst et år frem.", en: "A year ahead at most." }
    token_make { da: "Opret adgangsnøgle", en: "Make the key" }
    token_made(name: &str) { da: "Adgangsnøglen “{name}” er oprettet", en: "The key “{name}” is made" }
    token_copy {
        da: "Kopiér den nu, og gem den et sikkert sted. Den vises kun denne ene gang.",
        en: "Copy it now and keep it in a safe place. It is shown only this once.",
    }
    token_key { da: "Nøglen", en: "The key" }
    token_use { da: "Programmet sender den med hver forespørgsel:", en: "The program sends it with every request:" }
    token_back { da: "Tilbage til adgangsnøgler", en: "Back to the keys" }
    token_begins { da: "Begynder med", en: "Begins with" }
    token_owner { da: "Handler for", en: "Acts for" }
    token_used { da: "Sidst brugt", en: "Last used" }
    token_never_used { da: "Aldrig", en: "Never" }
    token_revoke { da: "Tilbagekald", en: "Take back" }
    token_revoked(name: &str) { da: "Adgangsnøglen “{name}” er tilbagekaldt og virker ikke mere.", en: "The key “{name}” is taken back and works no more." }
    token_by(name: &str) { da: "ved “{name}”", en: "by “{name}”" }
}

impl Lang {
    /// What a key may be used for, in words.
    pub const fn scope(self, scope: Scope) -> &'static str {
        match scope {
            Scope::ReadDesk => self.pick("Læse arbejdsbordet", "Read the desk"),
            Scope::WriteCases => self.pick("Skrive sager", "Write cases"),
            Scope::WriteFollowUp => self.pick("Melde om opfølgning", "Report on follow-up"),
            Scope::WriteStatus => self.pick("Give status på tiltag", "State the status of measures"),
            Scope::WriteIntake => self.pick("Aflevere dokumenter", "Hand in documents"),
        }
    }

    /// What choosing it means.
    pub const fn scope_hint(self, scope: Scope) -> &'static str {
        match scope {
            Scope::ReadDesk => self.pick(
                "Sager, opfølgning og programmer, som kontoen ser dem; også kladder og lukkede sager.",
                "Cases, follow-up and programmes as the account sees them; drafts and closed matters too.",
            ),
            Scope::WriteCases => self.pick("Oprette sager og skrive deres tekst.", "Open cases and write their text."),
            Scope::WriteFollowUp => self.pick("Skrive status og melde udført.", "Write notes and report what is done."),
            Scope::WriteStatus => self.pick("Skrive, hvor langt tiltag er.", "Write how far measures are."),
            Scope::WriteIntake => {
                self.pick("Indlæse referater og andre dokumenter.", "Read minutes and other documents in.")
            }
        }
    }

    /// How a key stands.
    pub fn token_state(self, state: TokenState, last_day: Date) -> String {
        match (self, state) {
            (Self::Da, TokenState::Good) => format!("Gælder til {}", self.short_date(last_day)),
            (Self::En, TokenState::Good) => format!("Good until {}", self.short_date(last_day)),
            (Self::Da, TokenState::Expired) => format!("Udløb {}", self.short_date(last_day)),
            (Self::En, TokenState::Expired) => format!("Ran out {}", self.short_date(last_day)),
            (_, TokenState::Revoked) => self.pick("Tilbagekaldt", "Taken back").to_owned(),
        }
    }
}
