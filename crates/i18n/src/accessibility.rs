//! The accessibility statement.

messages! {
    was_title { da: "Tilgængelighedserklæring", en: "Accessibility statement" }
    was_lead(municipality: &str) {
        da: "{municipality} vil gøre dette websted tilgængeligt efter lov om tilgængelighed af offentlige organers websteder og mobilapplikationer (lov nr. 692 af 8. juni 2018).",
        en: "{municipality} wants this website to be accessible, as the Danish act on accessibility of public bodies' websites and mobile applications (act no. 692 of 8 June 2018) demands.",
    }
    was_covers(address: &str) { da: "Erklæringen gælder {address}.", en: "This statement covers {address}." }
    was_state_heading { da: "Hvor tilgængeligt er webstedet?", en: "How accessible is the website?" }
    was_state {
        da: "Webstedet er delvist i overensstemmelse med EN 301 549 (WCAG 2.1, niveau AA). Siderne selv er bygget til at opfylde kravene; det, der ikke gør, står nedenfor.",
        en: "The website conforms in part to EN 301 549 (WCAG 2.1, level AA). The pages themselves are built to meet the requirements; what does not is listed below.",
    }
    was_met_heading { da: "Det er opfyldt", en: "What is met" }
    was_met_script { da: "Alle sider virker uden script, med tastatur alene, og med synligt fokus; et link først på siden springer til indholdet.", en: "Every page works without script and by keyboard alone, with visible focus; a link at the top skips to the content." }
    was_met_narrow { da: "Siderne kan læses ved 320 pixels bredde og 400 procent forstørrelse uden at rulle sidelæns, i lyst og mørkt, og på papir; kun kortet over kommunen ruller i sin egen ramme.", en: "Pages can be read at a width of 320 pixels and enlarged to 400 percent without scrolling sideways, light and dark, and on paper; only the map of the municipality scrolls, in a frame of its own." }
    was_met_status { da: "Status siges med ord og form, aldrig med farve alene. Hver tegning og hvert kort har en tabel eller liste, der siger det samme.", en: "Status is said by word and shape, never by colour alone. Each drawing and each map has a table or list that says the same." }
    was_met_language { da: "Det, mennesker har skrevet på dansk, er mærket som dansk på de engelske sider, så en skærmlæser udtaler det rigtigt.", en: "What people wrote in Danish is marked as Danish on the English pages, so that a screen reader pronounces it rightly." }
    was_met_motion { da: "Intet blinker, intet bevæger sig af sig selv, og ingen frist løber ud, mens man læser.", en: "Nothing flashes, nothing moves by itself, and no time runs out while one reads." }
    was_met_pdf { da: "Dagsordener og referater, som webstedet selv laver som PDF, er mærket op med overskrifter, tabeller og sprog (PDF/UA-1).", en: "Agendas and minutes that the website makes as PDF are tagged with headings, tables and language (PDF/UA-1)." }
    was_not_heading { da: "Det er ikke opfyldt", en: "What is not met" }
    was_not_annexes { da: "Bilag vises, som de er leveret. Nogle PDF-filer er ikke mærket op, og scannede sider er billeder uden tekst (WCAG 1.1.1, 1.3.1 og 1.4.5).", en: "Annexes are shown as they were delivered. Some PDF files are not tagged, and scanned pages are pictures without text (WCAG 1.1.1, 1.3.1 and 1.4.5)." }
    was_not_history { da: "Ældre referater er læst ind af dokumenter; overskrifter og tabeller i dem kan mangle (WCAG 1.3.1).", en: "Older minutes were read from documents; headings and tables in them may be missing (WCAG 1.3.1)." }
    was_not_danish { da: "Sager, indstillinger og beslutninger findes kun på dansk; kun siderne om dem findes på engelsk.", en: "Cases, recommendations and decisions are in Danish only; only the pages around them are in English." }
    was_not_ask { da: "Skriv til kommunen, hvis du har brug for et bilag på en måde, du kan læse. Det koster ikke noget.", en: "Write to the municipality if you need an annex in a form you can read. It costs nothing." }
    was_tested_heading { da: "Hvordan er det prøvet?", en: "How was it tested?" }
    was_tested {
        da: "Erklæringen bygger på en egenvurdering. Hver slags offentlig side prøves i browseren Chromium, før en ny udgave sendes ud: med værktøjet axe (WCAG 2.2, niveau A og AA) på dansk og engelsk, i lyst og mørkt; ved 320 pixels; med tastaturet alene; uden script; som den skrives ud; og det træ, som en skærmlæser får, holdes mod det, der er godkendt. Der er ikke prøvet med en skærmlæser af en, der bruger den til daglig, og det er ikke en gennemgang af et uafhængigt organ.",
        en: "This statement rests on our own assessment. Each kind of public page is tested in the browser Chromium before a new edition goes out: with the tool axe (WCAG 2.2, levels A and AA) in Danish and English, light and dark; at 320 pixels; by the keyboard alone; without script; as it prints; and the tree a screen reader gets is held against the one that was approved. It was not tested with a screen reader by somebody who uses one every day, and it is no audit by an independent body.",
    }
    was_complain_heading { da: "Fandt du noget, der ikke virker?", en: "Did you find something that does not work?" }
    was_complain { da: "Skriv, hvilken side det er, hvad der gik galt, og hvad du brugte. Kommunen svarer så hurtigt som muligt.", en: "Write which page it is, what went wrong, and what you used. The municipality answers as soon as it can." }
    was_contact { da: "Skriv til", en: "Write to" }
    was_no_contact { da: "Skriv til kommunen; adressen står på kommunens hjemmeside.", en: "Write to the municipality; its address is on its own website." }
    was_supervisor_heading { da: "Klage til Digitaliseringsstyrelsen", en: "Complaint to the Agency for Digital Government" }
    was_supervisor {
        da: "Digitaliseringsstyrelsen fører tilsyn med loven. Er du ikke tilfreds med svaret, eller får du intet, kan du skrive til styrelsen.",
        en: "The Danish Agency for Digital Government (Digitaliseringsstyrelsen) supervises the act. If the answer does not satisfy you, or none comes, you can write to the agency.",
    }
    was_supervisor_link { da: "Digitaliseringsstyrelsen om webtilgængelighed", en: "The agency on web accessibility (in Danish)" }
    was_of(date: &str) { da: "Erklæringen er af {date} og gælder den udgave af webstedet, du læser.", en: "This statement is of {date} and holds for the edition of the website you are reading." }
}
