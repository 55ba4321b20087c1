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

    data_lists_title { da: "Lister til regneark (CSV)", en: "Lists for spreadsheets (CSV)" }
    data_lists_text {
        da: "Til journalister, forskere og alle, der tæller. Hver liste er én fil, som Excel og LibreOffice åbner med et klik: UTF-8, semikolon, overskrifter i første linje, de ældste møder først. En celle, der begynder med =, +, - eller @, har en apostrof foran, så intet regneark tager den for en formel.",
        en: "For journalists, researchers and all who count. Each list is one file that Excel and LibreOffice open with a click: UTF-8, semicolons, headings in the first line, the oldest meetings first. A cell that begins with =, +, - or @ has an apostrophe before it, so that no spreadsheet takes it for a formula.",
    }
    data_archive_title { da: "Alt i én fil", en: "Everything in one file" }
    data_archive_text {
        da: "Til den, der vil have det hele på én gang: alle lister, de samme ting som JSON, en på hver linje, og alle dagsordener og referater som Akoma Ntoso, med kontrolsummer. Filen laves, når nogen beder om den, så første gang efter en ændring kan tage et øjeblik. Headeren Sagsgang-Journal siger, hvilken post i journalen den er fra; den samme står i README.txt.",
        en: "For those who want it all at once: every list, the same things as JSON, one on each line, and all agendas and minutes as Akoma Ntoso, with sums to check. The file is made when somebody asks for it, so the first time after a change may take a moment. The header Sagsgang-Journal tells which entry of the journal it is from; README.txt says the same.",
    }
    data_archive { da: "Arkivet", en: "The archive" }
    data_archive_sum { da: "Dets SHA-256, som sha256sum --check læser det", en: "Its SHA-256, as sha256sum --check reads it" }
    data_calendar_title { da: "Kalendere (iCalendar)", en: "Calendars (iCalendar)" }
    data_calendar_text {
        da: "Til den, der vil have møderne i sin egen kalender. Giv adressen til Outlook, Google Kalender, Thunderbird eller telefonen som en kalender at abonnere på. Flyttes eller aflyses et møde, følger kalenderen med; dagsordenens punkter står i mødets beskrivelse.",
        en: "For those who want the meetings in their own calendar. Give the address to Outlook, Google Calendar, Thunderbird or the phone as a calendar to subscribe to. When a meeting is moved or called off, the calendar follows; the items of the agenda stand in the meeting's description.",
    }
    data_calendar_all { da: "Alle møder fra sidste års begyndelse", en: "All meetings since the beginning of last year" }
    data_calendar_body { da: "Et udvalgs møder", en: "The meetings of a body" }
    data_feed_title { da: "Nyt (Atom)", en: "News (Atom)" }
    data_feed_text {
        da: "Til den, der følger med i en nyhedslæser. Hver post siger med én sætning, hvad der skete: en dagsorden kom, en sag blev besluttet, en status blev ændret. Også hver person, hvert program og hver søgning har sin.",
        en: "For those who follow along in a news reader. Each entry says in one sentence what happened: an agenda came out, a case was decided, a status changed. Every person, every programme and every search has one too.",
    }
    data_feed_all { da: "Alt nyt", en: "All news" }
    data_feed_body { da: "Nyt fra et udvalg", en: "News of a body" }
    data_feed_case { da: "Nyt om en sag", en: "News of a case" }
    data_feed_person { da: "Nyt om en folkevalgt", en: "News of an elected person" }
    data_feed_search { da: "Nyt om det, en søgning finder", en: "News of what a search finds" }
    data_mail_title { da: "Nyt med mail", en: "News by mail" }
    data_mail_text {
        da: "Til alle. Skriv en mailadresse ved et udvalg, en sag, et program, en person eller en søgning, og bekræft den med linket i den første mail. Mails kommer straks, en gang om dagen eller en gang om ugen, og hver har et link, der med ét tryk stopper dem. Adressen bruges til intet andet og slettes, når man holder op.",
        en: "For everybody. Write a mail address at a body, a case, a programme, a person or a search, and confirm it by the link in the first mail. Mails come at once, once a day or once a week, and each has a link that stops them with one click. The address is used for nothing else and is erased when one leaves.",
    }
    data_mail_all { da: "Følg alt", en: "Follow everything" }
    data_webhook_title { da: "Besked til et andet program (webhook)", en: "Word to another program (webhook)" }
    data_webhook_text {
        da: "Til systemer, der skal vide besked i samme øjeblik. Kommunens administrator opretter adressen og får en hemmelighed, der vises én gang. Hver offentlig hændelse sendes dertil som JSON med POST, underskrevet efter Standard Webhooks, så modtageren kan se, at den er fra kommunen og ikke er ændret. Svares der ikke med 2xx, prøves igen med voksende mellemrum i omkring fire døgn, hver gang med samme webhook-id.",
        en: "For systems that must know at that moment. The municipality's administrator registers the address and gets a secret that is shown once. Every public event is sent there as JSON with POST, signed as Standard Webhooks has it, so that the receiver sees that it is from the municipality and unchanged. If the answer is not 2xx, it is tried again at growing intervals for some four days, each time with the same webhook-id.",
    }
    data_webhook_check {
        da: "Sådan kontrolleres underskriften: sæt webhook-id, webhook-timestamp og indholdet sammen med punktummer imellem, regn HMAC-SHA256 med hemmeligheden (det efter whsec_, afkodet fra Base64), og sammenlign med det, der står efter “v1,”. Afvis det, der er mere end fem minutter gammelt.",
        en: "How to check the signature: join webhook-id, webhook-timestamp and the content with full stops, compute HMAC-SHA256 with the secret (what follows whsec_, decoded from Base64), and compare with what stands after “v1,”. Refuse what is more than five minutes old.",
    }
    data_webhook_example { da: "Et eksempel. Hemmeligheden er ingens:", en: "An example. The secret is nobody's:" }
    data_webhook_program { da: "Det samme regnet ud i Python:", en: "The same computed in Python:" }
    data_oparl_title { da: "OParl 1.1", en: "OParl 1.1" }
    data_oparl_text {
        da: "Til programmer, der læser mange kommuners politiske arbejde ens. OParl er en åben standard, som kommuner i Tyskland bruger. Alle typer og lister er her med filtre, sider og gravsten: det, der ikke længere er offentligt, står som slettet for den, der spørger med modified_since. Det, OParl ikke har ord for (stemmer, fravær, beslutningens art, opfølgning, programmer), står i felter, der begynder med “Sagsgang:”.",
        en: "For programs that read the political work of many municipalities alike. OParl is an open standard that municipalities in Germany use. All types and lists are here with filters, pages and tombstones: what is public no more stands as deleted for who asks with modified_since. What OParl has no words for (votes, absences, kinds of decision, follow-up, programmes) stands in fields that begin with “Sagsgang:”.",
    }
    data_oparl_system { da: "Indgangen", en: "The entry point" }
    data_oparl_meetings { da: "Alle møder, side for side", en: "All meetings, page by page" }
    data_oparl_since { da: "Det, der er ændret siden sidst, i alle lister på samme måde:", en: "What has changed since last time, in all lists alike:" }
    data_akn_title { da: "Akoma Ntoso (XML)", en: "Akoma Ntoso (XML)" }
    data_akn_text {
        da: "Til arkiver og til dem, der arbejder med retskilder. Dagsordener og referater efter OASIS' standard for parlamentariske dokumenter, version 3.0: punkter, beslutninger, stemmer og talere er mærket, og alt kan citeres med en fast betegnelse.",
        en: "For archives and for those who work with sources of law. Agendas and minutes by the OASIS standard for parliamentary documents, version 3.0: items, decisions, votes and speakers are marked, and everything can be cited by a lasting name.",
    }
    data_linked_title { da: "Forbundne data (JSON-LD)", en: "Linked data (JSON-LD)" }
    data_linked_text {
        da: "Til søgemaskiner og vidensgrafer. De samme ting i ordene fra schema.org, og beslutninger tillige i ordene fra ELI, den europæiske betegnelse for retsakter. Det samme står i hver sides hoved.",
        en: "For search engines and knowledge graphs. The same things in the words of schema.org, and decisions in those of ELI too, the European naming of legal acts. The same stands in the head of each page.",
    }
    data_a_person { da: "En folkevalgt med poster", en: "An elected person with seats" }

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
    data_terms(name: &str, address: &str) {
        da: "Det, kommunen selv har skrevet, stilles frit til rådighed efter {name} ({address}): det må læses, gemmes, deles og bruges til ethvert formål, også erhvervsmæssigt, uden at spørge. Love, afgørelser og lignende offentlige aktstykker er ikke genstand for ophavsret (ophavsretslovens § 9). Bilag kan være andres værk, og dem kan kommunen ikke give fri. Oplysninger om personer er fortsat omfattet af databeskyttelsesreglerne.",
        en: "What the municipality itself wrote is free under {name} ({address}): it may be read, kept, shared and used for any purpose, commercially too, without asking. Laws, decisions and similar official documents are not under copyright (the Danish Copyright Act, section 9). Annexes may be the work of others, and those the municipality cannot give away. What concerns persons remains subject to data protection.",
    }
    data_terms_wish {
        da: "Nævn gerne kommunen som kilde med datoen for, hvornår du hentede data. De gives, som de er; er de til brug for en afgørelse, så se på den side, adressen i dem fører til.",
        en: "Please name the municipality as the source with the day you fetched the data. It is given as it is; if something is to be decided on it, look at the page that its address leads to.",
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
