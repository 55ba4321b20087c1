//! Words of sign-in, sign-out and the first start.

messages! {
    username { da: "Brugernavn", en: "User name" }
    password { da: "Adgangskode", en: "Password" }
    password_again { da: "Adgangskoden igen", en: "The password again" }
    password_hint(least: usize) { da: "Mindst {least} tegn. En sætning er god.", en: "At least {least} characters. A sentence is good." }
    passwords_differ { da: "De to adgangskoder er ikke ens. Skriv dem igen.", en: "The two passwords differ. Write them again." }
    username_hint { da: "Det, du skriver, når du logger ind.", en: "What you write when you sign in." }
    sign_in_help {
        da: "Har du glemt din adgangskode, kan en administrator give dig en ny.",
        en: "If you have forgotten your password, an administrator can give you a new one.",
    }
    signed_out { da: "Du er logget ud.", en: "You are signed out." }
    first_start { da: "Opret den første administrator", en: "Create the first administrator" }
    first_start_lead {
        da: "Her er ingen kommune endnu. Den første administrator opretter den og giver siden andre adgang.",
        en: "There is no municipality here yet. The first administrator founds it and then gives others access.",
    }
    municipality_name { da: "Kommunens navn", en: "The name of the municipality" }
    municipality_name_hint { da: "Som det skal stå på alle sider, for eksempel “Hvedsund Kommune”.", en: "As it is to stand on every page, such as “Hvedsund Kommune”." }
    your_name { da: "Dit navn", en: "Your name" }
    found_municipality { da: "Opret kommunen", en: "Found the municipality" }
    municipality_founded { da: "Kommunen er oprettet. Log ind.", en: "The municipality is founded. Sign in." }
}
