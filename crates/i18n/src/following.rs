//! Words of following along: its pages, its mails, and the administrator's view of what leaves the house.

use crate::Lang;
use sagsgang_domain::following::{Followed, Pace};

messages! {
    follow { da: "Følg", en: "Follow" }
    follow_this_body { da: "Følg dette udvalg", en: "Follow this body" }
    follow_this_case { da: "Følg denne sag", en: "Follow this case" }
    follow_this_programme { da: "Følg dette program", en: "Follow this programme" }
    follow_this_person { da: "Følg dette medlem", en: "Follow this member" }
    follow_this_search { da: "Følg denne søgning", en: "Follow this search" }
    follow_everything { da: "Følg alt", en: "Follow everything" }
    follow_title(what: &str) { da: "Følg {what}", en: "Follow {what}" }
    follow_lead {
        da: "Få besked, når der sker noget: når en dagsorden er klar, når noget er besluttet, og når en frist er overskredet.",
        en: "Be told when something happens: when an agenda is ready, when something is decided, when a deadline has passed.",
    }
    follow_what {
        da: "Du kan følge et udvalg, en sag, et program, et medlem eller en søgning. Find siden, og vælg “Følg”. Her følger du det hele.",
        en: "You can follow a body, a case, a programme, a member or a search. Find its page and choose “Follow”. Here you follow it all.",
    }
    follow_by_mail { da: "På mail", en: "By mail" }
    follow_by_mail_short { da: "Mail", en: "Mail" }
    follow_by_feed { da: "Nyhedsstrøm (Atom)", en: "Feed (Atom)" }
    follow_by_calendar { da: "Kalender", en: "Calendar" }
    follow_without_mail { da: "Uden mail", en: "Without mail" }
    follow_feed_help {
        da: "Læg adressen ind i en nyhedslæser. Så hentes nyt af sig selv, og ingen ved, at det er dig.",
        en: "Put the address into a news reader. It fetches what is new by itself, and nobody knows that it is you.",
    }
    follow_calendar_help {
        da: "Abonnér på møderne i Outlook, Thunderbird eller telefonens kalender.",
        en: "Subscribe to the meetings in Outlook, Thunderbird or your phone’s calendar.",
    }
    follow_mail_not_set_up {
        da: "Kommunen har ikke sat mail op her. Brug nyhedsstrømmen i stedet.",
        en: "The municipality has not set up mail here. Use the feed instead.",
    }
    follow_address { da: "Din mailadresse", en: "Your email address" }
    follow_pace { da: "Hvor tit", en: "How often" }
    follow_send { da: "Send mig et link til at bekræfte", en: "Send me a link to confirm" }
    follow_privacy_title { da: "Hvad vi gør med din adresse", en: "What we do with your address" }
    follow_privacy {
        da: "Vi bruger den kun til at sende det, du følger. Bekræfter du ikke inden 48 timer, slettes den. Når du holder op med at følge det sidste, slettes den samme øjeblik. Den gives ikke til andre, og hvem der følger hvad, vises ingen steder. Grundlaget er dit samtykke (databeskyttelsesforordningens artikel 6, stk. 1, litra a), som du trækker tilbage med ét klik i hver mail.",
        en: "We use it only to send what you follow. If you do not confirm within 48 hours, it is erased. When you stop following the last thing, it is erased at that moment. It is given to nobody, and who follows what is shown nowhere. The ground is your consent (GDPR, Article 6(1)(a)), which you withdraw with one click in every mail.",
    }
    follow_check_mail { da: "Se i din indbakke", en: "Look in your inbox" }
    follow_check_mail_text {
        da: "Vi sender dig en mail. Følg linket i den inden 48 timer, så følger du med. Kommer den ikke, så se i mappen med uønsket post.",
        en: "We are sending you a mail. Follow the link in it within 48 hours and you follow along. If it does not come, look among unwanted mail.",
    }
    follow_confirm_title { da: "Bekræft, at du vil følge med", en: "Confirm that you want to follow" }
    follow_confirm_button { da: "Ja, jeg vil følge med", en: "Yes, I want to follow" }
    follow_confirmed { da: "Nu følger du med.", en: "You follow along now." }
    follow_link_dead { da: "Linket virker ikke længere", en: "The link does not work any more" }
    follow_link_dead_text {
        da: "Måske er du allerede afmeldt, eller linket er for gammelt. Bed om et nyt ved at følge igen.",
        en: "Perhaps you have left already, or the link is too old. Ask for a new one by following again.",
    }
    follow_leave_title { da: "Vil du ikke følge med mere?", en: "Do you want to stop following?" }
    follow_leave_text { da: "Du får ikke flere mails om:", en: "You get no more mails about:" }
    follow_leave_button { da: "Afmeld", en: "Leave" }
    follow_left_title { da: "Du er afmeldt", en: "You have left" }
    follow_left_text {
        da: "Du får ikke flere mails om det. Fulgte du ikke andet, er din adresse slettet.",
        en: "You get no more mails about it. If you followed nothing else, your address is erased.",
    }
    follow_mine_title { da: "Det, du følger", en: "What you follow" }
    follow_mine_text(address: &str) { da: "Sendes til {address}", en: "Sent to {address}" }
    follow_stop { da: "Stop", en: "Stop" }
    follow_stop_all { da: "Stop det hele, og slet min adresse", en: "Stop it all and erase my address" }
    follow_stopped(what: &str) { da: "Du følger ikke længere {what}.", en: "You do not follow {what} any more." }
    follow_pace_saved { da: "Gemt.", en: "Saved." }
    follow_pace_save { da: "Gem", en: "Save" }
    follow_nothing { da: "Du følger ikke noget her mere, og din adresse er slettet.", en: "You follow nothing here any more, and your address is erased." }
    follow_unconfirmed { da: "ikke bekræftet endnu", en: "not confirmed yet" }
    everything_public { da: "alt offentligt", en: "everything public" }
    search_quoted(words: &str) { da: "søgningen “{words}”", en: "the search “{words}”" }

    mail_lead(municipality: &str) { da: "Nyt om det, du følger hos {municipality}:", en: "News of what you follow at {municipality}:" }
    mail_and_more(others: usize) { da: "og {others} anden nyhed" | "og {others} andre nyheder", en: "and {others} more" | "and {others} more" }
    mail_why { da: "Du får mailen, fordi du følger med.", en: "You get this mail because you follow along." }
    mail_leave { da: "Afmeld med ét klik", en: "Leave with one click" }
    mail_manage { da: "Se og ret, hvad du følger", en: "See and change what you follow" }
    mail_confirm { da: "Bekræft, at du vil følge med", en: "Confirm that you want to follow" }
    mail_confirm_subject(what: &str) { da: "Bekræft, at du vil følge {what}", en: "Confirm that you want to follow {what}" }
    mail_confirm_lead(what: &str, municipality: &str) {
        da: "Nogen, formentlig dig, har bedt {municipality} om at sende nyt om {what} hertil. Følg linket inden 48 timer, så kommer det.",
        en: "Somebody, presumably you, has asked {municipality} to send news of {what} here. Follow the link within 48 hours and it comes.",
    }
    mail_follows_already(what: &str) { da: "Du følger allerede {what}", en: "You follow {what} already" }
    mail_follows_already_lead(what: &str, municipality: &str) {
        da: "Nogen, formentlig dig, har bedt {municipality} om at sende nyt om {what} hertil. Det gør vi allerede.",
        en: "Somebody, presumably you, has asked {municipality} to send news of {what} here. We do so already.",
    }
    mail_not_you {
        da: "Var det ikke dig, så gør ingenting: du hører ikke mere, og adressen slettes.",
        en: "If it was not you, do nothing: you hear no more, and the address is erased.",
    }

    outgoing { da: "Mail og webhooks", en: "Mail and webhooks" }
    outgoing_lead {
        da: "Det, der forlader huset, når noget bliver offentligt: mail til dem, der følger med, og kald til andre systemer.",
        en: "What leaves the house when something becomes public: mail to those who follow, and calls to other systems.",
    }
    outgoing_mail { da: "Mail til dem, der følger med", en: "Mail to those who follow" }
    outgoing_mail_off {
        da: "Der er ikke sat en mailserver op. Start med --smtp smtps://bruger:kode@mail.kommunen.dk og --mail-from.",
        en: "No mail server is set up. Start with --smtp smtps://user:password@mail.example.dk and --mail-from.",
    }
    outgoing_last_days { da: "De seneste 30 dage", en: "The last 30 days" }
    outgoing_sent { da: "Sendt", en: "Sent" }
    outgoing_waiting { da: "Venter", en: "Waiting" }
    outgoing_given_up { da: "Opgivet", en: "Given up" }
    outgoing_dropped { da: "Ikke sendt: ikke længere offentligt", en: "Not sent: not public any more" }
    outgoing_last_error(date: &str, why: &str) {
        da: "Seneste fejl {date}: {why}",
        en: "Last failure {date}: {why}",
    }
    webhooks { da: "Webhooks", en: "Webhooks" }
    webhook { da: "Webhook", en: "Webhook" }
    webhook_help {
        da: "Et andet system får et signeret POST-kald med JSON, hver gang noget offentligt sker. Adressen skal være https, eller http på samme maskine. Videresendelser følges ikke.",
        en: "Another system gets a signed POST with JSON each time something public happens. The address must be https, or http on this machine. Redirections are not followed.",
    }
    webhook_none { da: "Her står de systemer, der får besked.", en: "Systems that are told stand here." }
    webhook_add { da: "Tilføj webhook", en: "Add webhook" }
    webhook_name { da: "Hvad den er til", en: "What it is for" }
    webhook_url { da: "Adresse", en: "Address" }
    webhook_url_hint { da: "For eksempel https://esdh.kommunen.dk/sagsgang", en: "For example https://esdh.example.dk/sagsgang" }
    webhook_must_be_https {
        da: "Skriv en adresse, der begynder med https://. Kun på samme maskine må det være http://.",
        en: "Write an address that begins with https://. Only on this machine may it be http://.",
    }
    webhook_secret { da: "Hemmelighed", en: "Secret" }
    webhook_secret_once {
        da: "Kopiér den nu. Den vises kun denne ene gang.",
        en: "Copy it now. It is shown this once only.",
    }
    webhook_secret_use {
        da: "Modtageren regner HMAC-SHA256 over webhook-id.webhook-timestamp.indhold og sammenligner med webhook-signature (Standard Webhooks).",
        en: "The receiver computes HMAC-SHA256 over webhook-id.webhook-timestamp.body and compares it with webhook-signature (Standard Webhooks).",
    }
    webhook_is_active { da: "Får besked", en: "Is told" }
    webhook_is_disabled { da: "Slået fra", en: "Turned off" }
    webhook_disabled_text(date: &str, why: &str) {
        da: "Slået fra {date}, fordi den ikke kunne nås i flere dage: {why}",
        en: "Turned off {date} because it could not be reached for days: {why}",
    }
    webhook_enable { da: "Slå til igen", en: "Turn on again" }
    webhook_test { da: "Send en prøve", en: "Send a test" }
    webhook_tested { da: "Prøven er på vej. Genindlæs siden for at se, hvordan det gik.", en: "The test is on its way. Load the page again to see how it went." }
    webhook_enabled { da: "Den får besked igen.", en: "It is told again." }
    webhook_remove { da: "Fjern", en: "Remove" }
    webhook_removed { da: "Webhooken er fjernet.", en: "The webhook is removed." }
    webhook_deliveries { da: "Seneste leveringer", en: "Last deliveries" }
    webhook_no_deliveries { da: "Der er ikke sendt noget endnu.", en: "Nothing has been sent yet." }
    webhook_event { da: "Hændelse", en: "Event" }
    webhook_tries(count: u32) { da: "{count} forsøg" | "{count} forsøg", en: "{count} try" | "{count} tries" }
    webhook_next_try(date: &str) { da: "næste forsøg {date}", en: "next try {date}" }
}

impl Lang {
    /// How what is followed is named within a sentence; names stay as they were written.
    pub fn followed_thing(self, followed: &Followed, name: &str) -> String {
        match followed {
            Followed::Everything => self.everything_public().to_owned(),
            Followed::Search(_) => self.search_quoted(name),
            Followed::Body(_) | Followed::Case(_) | Followed::Programme(_) | Followed::Person(_) => name.to_owned(),
        }
    }

    /// How often one is told.
    pub fn pace(self, pace: Pace) -> &'static str {
        match pace {
            Pace::AtOnce => self.pick("Straks", "At once"),
            Pace::Daily => self.pick("Samlet hver morgen", "Collected every morning"),
            Pace::Weekly => self.pick("Samlet mandag morgen", "Collected Monday morning"),
        }
    }
}
