//! What a page says when something did not go as asked: what happened, and what to do.

messages! {
    error_back_to_front { da: "Gå til forsiden", en: "Go to the front page" }
    error_not_found_title { da: "Siden findes ikke", en: "The page does not exist" }
    error_not_found_text {
        da: "Adressen kan være skrevet forkert, eller siden kan være flyttet. Søg efter det, du leder efter.",
        en: "The address may be mistyped, or the page may have moved. Search for what you are looking for.",
    }
    error_forbidden_title { da: "Du har ikke adgang til siden", en: "You may not see this page" }
    error_forbidden_text {
        da: "Din rolle giver ikke adgang til det, du bad om. Spørg sekretariatet, hvis du mener, at du skal have adgang.",
        en: "Your role does not give access to this. Ask the secretariat if you think that it should.",
    }
    error_sign_in_title { da: "Log ind for at fortsætte", en: "Sign in to go on" }
    error_sign_in_text {
        da: "Siden kræver, at du er logget ind. Din session kan være udløbet.",
        en: "You must be signed in to see this page. Your session may have ended.",
    }
    error_method_title { da: "Det kan adressen ikke bruges til", en: "The address cannot be used like that" }
    error_method_text {
        da: "Gå tilbage til siden, og brug dens knapper.",
        en: "Go back to the page and use its buttons.",
    }
    error_conflict_title { da: "En anden har rettet siden imens", en: "Somebody else has changed the page meanwhile" }
    error_conflict_text {
        da: "Din ændring er ikke gemt. Herunder står det, du skrev. Åbn siden igen, se hvad der er ændret, og indsæt din tekst.",
        en: "Your change is not saved. What you wrote stands below. Open the page again, see what changed, and put your text in.",
    }
    error_conflict_yours { da: "Det skrev du", en: "What you wrote" }
    error_conflict_reopen { da: "Åbn siden igen", en: "Open the page again" }
    error_refused_title { da: "Det kan ikke lade sig gøre", en: "That cannot be done" }
    error_too_large_title { da: "Det sendte fylder for meget", en: "What you sent is too large" }
    error_too_large_text(limit: &str) {
        da: "Der kan højst modtages {limit} ad gangen. Del filen, eller gør den mindre.",
        en: "At most {limit} can be received at a time. Split the file, or make it smaller.",
    }
    error_unreadable_title { da: "Formularen kunne ikke læses", en: "The form could not be read" }
    error_unreadable_text {
        da: "Gå tilbage, og send formularen igen.",
        en: "Go back and send the form again.",
    }
    error_too_many_title { da: "Vent lidt", en: "Wait a little" }
    error_too_many_text(seconds: u64) {
        da: "Der er gjort for mange forsøg. Prøv igen om {seconds} sekund." | "Der er gjort for mange forsøg. Prøv igen om {seconds} sekunder.",
        en: "There have been too many attempts. Try again in {seconds} second." | "There have been too many attempts. Try again in {seconds} seconds.",
    }
    error_cross_site_title { da: "Handlingen blev afvist", en: "The action was refused" }
    error_cross_site_text {
        da: "Handlingen kom ikke fra en side på dette websted. Åbn siden her, og prøv igen.",
        en: "The action did not come from a page on this site. Open the page here, and try again.",
    }
    error_timeout_title { da: "Det tog for lang tid", en: "It took too long" }
    error_timeout_text {
        da: "Serveren nåede ikke at svare. Se efter, om din ændring er gemt, før du prøver igen.",
        en: "The server did not answer in time. See whether your change was saved before you try again.",
    }
    error_internal_title { da: "Der skete en fejl hos os", en: "Something went wrong at our end" }
    error_internal_text(reference: &str) {
        da: "Fejlen er skrevet i loggen med nummeret {reference}. Prøv igen, og oplys nummeret, hvis fejlen gentager sig.",
        en: "The error is in the log under the number {reference}. Try again, and give the number if it happens again.",
    }

    field_required { da: "Feltet skal udfyldes.", en: "Fill in this field." }
    field_not_a_date {
        da: "Skriv en dato som år-måned-dag, for eksempel 2024-04-24.",
        en: "Write a date as year-month-day, for example 2024-04-24.",
    }
    field_not_a_time {
        da: "Skriv et klokkeslæt som timer og minutter, for eksempel 14.00.",
        en: "Write a time as hours and minutes, for example 14:00.",
    }
    field_not_a_number { da: "Skriv et helt tal.", en: "Write a whole number." }
    field_not_a_choice { da: "Vælg en af mulighederne.", en: "Choose one of the options." }
    field_too_long(limit: usize) {
        da: "Skriv højst {limit} tegn.",
        en: "Write at most {limit} characters.",
    }

    case_incomplete(parts: &str) {
        da: "Sagen kan ikke indsendes endnu. Det mangler: {parts}.",
        en: "The case cannot be submitted yet. It lacks: {parts}.",
    }
    wrong_password {
        da: "Brugernavn eller adgangskode er forkert. Prøv igen, eller bed en administrator om en ny adgangskode.",
        en: "The user name or the password is wrong. Try again, or ask an administrator for a new password.",
    }
    problem_missing { da: "Feltet skal udfyldes.", en: "This must be filled in." }
    problem_taken { da: "Det er allerede i brug. Vælg noget andet.", en: "It is taken. Choose something else." }
    problem_too_short(least: usize) {
        da: "Skriv mindst {least} tegn.",
        en: "Write at least {least} characters.",
    }
    problem_too_large(most: &str) {
        da: "Filen må højst fylde {most}. Del den, eller gør den mindre.",
        en: "The file can be at most {most}. Split it, or make it smaller.",
    }
    problem_file_type {
        da: "Filtypen kan ikke bruges, eller indholdet svarer ikke til navnet. Brug PDF, Word, Excel, PowerPoint, OpenDocument, billede eller tekst.",
        en: "This type of file is not taken, or the content does not fit the name. Use PDF, Word, Excel, PowerPoint, OpenDocument, an image or text.",
    }
    problem_unknown { da: "Det findes ikke. Vælg fra listen.", en: "There is no such thing. Choose from the list." }
    problem_unreadable { da: "Det kunne ikke læses. Skriv det igen.", en: "It could not be read. Write it again." }
}
