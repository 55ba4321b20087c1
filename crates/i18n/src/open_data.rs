//! Words of the page that explains the open data.

use crate::Lang;

messages! {
    data_title { da: "Åbne data", en: "Open data" }
    data_lead(municipality: &str) {
        da: "Alt, hvad {municipality} offentliggør om sit politiske arbejde, kan også hentes af programmer: sager og deres gang gennem udvalgene, møder, beslutninger, afstemninger, programmer og opfølgning. Det er gratis, og der skal ingen aftale til.",
        en: "Everything {municipality} publishes of its political work can be fetched by programs too: cases and their course through the bodies, meetings, decisions, votes, programmes and follow-up. It is free, and no agreement is needed.",
    }
    data_contents { da: "På denne side", en: "On this page" }
    data_what { da: "Hvad", en: "What" }
    data_address { da: "Adresse", en: "Address" }
    data_type { da: "Format", en: "Format" }
    data_no_example { da: "Her kommer et eksempel, når der er offentliggjort noget.", en: "An example will stand here once something is published." }
    data_try { da: "Adresserne er rigtige: de fører til kommunens egne data, som de er nu.", en: "The addresses are real: they lead to the municipality's own data as it is now." }

    data_api_title { da: "JSON-API", en: "JSON API" }
    data_api_text {
        da: "Til dem, der bygger noget. Alle kan læse uden nøgle, også fra sider på andre adresser. Lister kommer i sider: følg “next”, til den er null. Svar har en ETag; send den tilbage som If-None-Match, så koster et uændret svar næsten ingenting.",
        en: "For those who build something. Everybody can read without a key, from pages of other sites too. Lists come in pages: follow “next” until it is null. Answers have an ETag; send it back as If-None-Match, and an unchanged answer costs next to nothing.",
    }
    data_api_description { da: "Beskrivelsen (OpenAPI 3.1)", en: "The description (OpenAPI 3.1)" }
    data_api_index { da: "Hvor alting er", en: "Where everything is" }
    data_api_decisions { da: "De nyeste beslutninger", en: "The newest decisions" }
    data_api_follow_up { da: "Opfølgning på beslutninger", en: "Follow-up on decisions" }
    data_api_members { da: "Medlemmer", en: "Members" }
    data_api_search { da: "Søgning", en: "Search" }
    data_a_body { da: "Et udvalg", en: "A body" }
    data_a_meeting { da: "Et møde", en: "A meeting" }
    data_an_item { da: "Et punkt med afstemninger og bilag", en: "An item with votes and annexes" }
    data_a_case { da: "En sag og dens gang", en: "A case and its course" }
    data_a_programme { da: "Et program med tiltag og status", en: "A programme with measures and status" }
    data_from_a_terminal { da: "Fra en terminal:", en: "From a terminal:" }

    data_key_title { da: "Med nøgle", en: "With a key" }
    data_key_text {
        da: "Kommunens egne fagsystemer kan med en adgangsnøgle læse arbejdsbordet og skrive til det på vegne af en konto. Nøglen kan aldrig mere, end kontoen må, og journalen nævner den ved navn. Nøgler oprettes på arbejdsbordet, gælder højst et år og kan tilbagekaldes til enhver tid. De begynder med “sagsgang_”, så de kan kendes, hvis de slipper ud.",
        en: "The municipality's own systems can read the desk and write to it with a key, on behalf of an account. The key can never do more than the account may, and the journal names it. Keys are made on the desk, last a year at most and can be taken back at any time. They begin with “sagsgang_”, so that they are known if they get out.",
    }
    data_scope { da: "Område", en: "Scope" }
    data_key_version {
        da: "Den, der ændrer en sag, sender dens ETag som If-Match. Har nogen gemt en nyere udgave, siger svaret det (412), og intet går tabt.",
        en: "Whoever changes a case sends its ETag as If-Match. If somebody has saved a newer version, the answer says so (412), and nothing is lost.",
    }

    data_mcp_title { da: "Til AI-assistenter (MCP)", en: "For AI assistants (MCP)" }
    data_mcp_text {
        da: "En assistent kan selv slå op i kommunens sager og vise, hvor den har det fra. Adressen gives til et program, der taler Model Context Protocol. Den kan kun læse, og kun det, der er offentligt.",
        en: "An assistant can look things up in the municipality's cases by itself and show where it has them from. Give the address to a program that speaks the Model Context Protocol. It can only read, and only what is public.",
    }
    data_mcp_tools { da: "Det kan den spørge om", en: "What it can ask for" }

    data_pages_title { da: "Ved hver side", en: "Beside each page" }
    data_pages_text { da: "Nogle sider findes også i andre former.", en: "Some pages exist in other forms too." }
    data_meeting_json { da: "Et møde med dets punkter", en: "A meeting with its items" }
    data_agenda_pdf { da: "En dagsorden til udskrift", en: "An agenda for printing" }
    data_minutes_pdf { da: "Et referat til udskrift", en: "Minutes for printing" }

    data_closed_title { da: "Det, der er lukket", en: "What is closed" }
    data_closed_text {
        da: "Lukkede punkter står med nummer, offentlig titel, lukkegrund og det af beslutningen, der kan offentliggøres. Intet andet om dem forlader systemet i nogen form, heller ikke antallet af stemmer eller navnene på bilag. Lukkes noget, der har været åbent, forsvinder det fra alle formater i samme øjeblik; hent derfor igen, og gem ikke det, der er væk. Det, der er trukket tilbage, svarer med status 410 eller står med en bemærkning om det.",
        en: "Closed items stand with their number, public title, ground and what of the decision can be published. Nothing else about them leaves the system in any form, not the number of votes nor the names of annexes either. What was open and is closed is gone from every format at that moment; so fetch again, and do not keep what is gone. What was taken back answers with status 410, or says so.",
    }
    data_people_text {
        da: "Folkevalgte nævnes ved navn i det, de har gjort i deres hverv. Ansatte nævnes ikke. Den, der behandler oplysningerne videre, har selv ansvaret efter databeskyttelsesreglerne.",
        en: "Elected people are named in what they did in their office. Staff are not named. Whoever processes the data further is responsible under the rules of data protection.",
    }

    data_licence_title { da: "Brug og vilkår", en: "Use and terms" }
    data_licence_text {
        da: "Data må frit læses, gemmes, deles og bruges til ethvert formål, også erhvervsmæssigt. Nævn gerne kommunen som kilde med datoen for, hvornår du hentede dem. Beslutninger og andre offentlige aktstykker er ikke omfattet af ophavsret (ophavsretslovens § 9); bilag, som andre har lavet, kan være det. Oplysningerne gives, som de er; er de til brug for en afgørelse, så se på den side, “url” fører til.",
        en: "The data may be read, kept, shared and used freely for any purpose, commercially too. Please name the municipality as the source with the day you fetched it. Decisions and other official documents are not under copyright (the Danish Copyright Act, section 9); annexes that others made may be. The data is given as it is; if something is to be decided on it, look at the page “url” leads to.",
    }
    data_stability_title { da: "Hvad man kan regne med", en: "What you can rely on" }
    data_stability_text {
        da: "Inden for en version bliver felter og adresser stående; der kommer kun nye til. Skal noget væk, kommer der en ny version ved siden af, og den gamle holdes i drift mindst et år. Id'er ændrer sig ikke, og sidernes adresser beholder deres betydning. Tider er danske, hvor de ikke ender på “Z”.",
        en: "Within a version fields and addresses stay; only new ones are added. If something must go, a new version comes beside it, and the old one is kept running for a year at least. Ids do not change, and the addresses of pages keep their meaning. Times are Danish where they do not end with “Z”.",
    }

    data_problems_title { da: "Når noget går galt", en: "When something goes wrong" }
    data_problems_text {
        da: "Fejl gives som problem+json (RFC 9457) på det sprog, Accept-Language beder om. Feltet “type” fører hertil; “errors” siger, hvad der er galt, felt for felt.",
        en: "Errors are given as problem+json (RFC 9457) in the language Accept-Language asks for. The field “type” leads here; “errors” says what is wrong, field by field.",
    }
    data_problem { da: "Fejl", en: "Problem" }
    data_problem_status { da: "Status", en: "Status" }
    data_problem_means { da: "Betyder", en: "Means" }
}

impl Lang {
    /// What the API's problems mean, by the end of their type; each with its status.
    pub const fn data_problems(self) -> [(&'static str, &'static str, &'static str); 13] {
        [
            ("unreadable", "400", self.pick("Det sendte kan ikke læses.", "What was sent cannot be read.")),
            ("key", "401", self.pick("Der mangler en gyldig nøgle.", "A good key is missing.")),
            ("scope", "403", self.pick("Nøglen er ikke til det.", "The key is not for that.")),
            ("not-allowed", "403", self.pick("Kontoen må det ikke.", "The account may not.")),
            (
                "not-found",
                "404",
                self.pick(
                    "Det findes ikke, eller det er ikke offentligt.",
                    "There is no such thing, or it is not public.",
                ),
            ),
            ("method", "405", self.pick("Adressen tager ikke den metode.", "The address does not take that method.")),
            (
                "changed",
                "409, 412",
                self.pick("Nogen har gemt en nyere udgave.", "Somebody has saved a newer version."),
            ),
            ("too-large", "413", self.pick("Det sendte er for stort.", "What was sent is too large.")),
            (
                "media-type",
                "415",
                self.pick("Det sendte er af en forkert type.", "What was sent is of the wrong type."),
            ),
            (
                "invalid",
                "422",
                self.pick("Felter skal rettes; se “errors”.", "Fields must be corrected; see “errors”."),
            ),
            ("version", "428", self.pick("Send ETag som If-Match.", "Send the ETag as If-Match.")),
            (
                "too-many",
                "429",
                self.pick(
                    "For mange forsøg; vent, som Retry-After siger.",
                    "Too many attempts; wait as Retry-After says.",
                ),
            ),
            ("fault", "500", self.pick("En fejl hos os.", "A fault of ours.")),
        ]
    }
}
