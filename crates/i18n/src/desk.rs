//! Words of the secretariat's and the members' pages.

messages! {
    desk { da: "Arbejdsbord", en: "Desk" }
    readings { da: "Læsninger", en: "Readings" }
    accounts { da: "Konti", en: "Accounts" }
    organization { da: "Organisation", en: "Organization" }
    settings { da: "Opsætning", en: "Settings" }
    journal { da: "Journal", en: "Journal" }
    for_members { da: "For medlemmer", en: "For members" }
    username { da: "Brugernavn", en: "User name" }
    password { da: "Adgangskode", en: "Password" }
    first_start { da: "Opret den første administrator", en: "Create the first administrator" }
    public_pages { da: "Offentlige sider", en: "Public pages" }
}
