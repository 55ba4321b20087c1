//! Words of the secretariat's and the members' pages. Those of one kind of page stand in a file below.

mod case;
mod entry;
mod follow_up;
mod journal;
mod meeting;
mod office;
mod room;

pub use room::standard_wording;

messages! {
    desk { da: "Arbejdsbord", en: "Desk" }
    readings { da: "Læsninger", en: "Readings" }
    accounts { da: "Konti", en: "Accounts" }
    organization { da: "Organisation", en: "Organization" }
    settings { da: "Opsætning", en: "Settings" }
    journal { da: "Journal", en: "Journal" }
    for_members { da: "For medlemmer", en: "For members" }
    public_pages { da: "Offentlige sider", en: "Public pages" }

    all { da: "Alle", en: "All" }
    filter { da: "Vis", en: "Show" }
    name { da: "Navn", en: "Name" }
    case_number_label { da: "Sagsnummer", en: "Case number" }
    text { da: "Tekst", en: "Text" }
    heading { da: "Overskrift", en: "Heading" }
    file { da: "Fil", en: "File" }
    order { da: "Nr.", en: "No." }
    clock { da: "Klokkeslæt", en: "Time" }
    add_row { da: "Tilføj en række", en: "Add a row" }
    history { da: "Historik", en: "History" }
    operator { da: "Drift", en: "Operations" }

    desk_heading { da: "Det venter på dig", en: "Waiting for you" }
    desk_today(date: &str) { da: "I dag er det {date}.", en: "Today is {date}." }
    desk_empty {
        da: "Intet venter på dig. Her står det, du skal gøre, med det første først: dagsordener, der skal udsendes, sager, der skal godkendes, og opfølgning.",
        en: "Nothing waits for you. What you are to do will stand here, the first due first: agendas to dispatch, cases to approve, and follow-up.",
    }
    next_meetings_none { da: "Der er ikke planlagt møder.", en: "No meetings are planned." }
    duties_late { da: "For sent", en: "Late" }
    duties_soon { da: "De næste syv dage", en: "The next seven days" }
    duties_later { da: "Senere", en: "Later" }
    duties_undated { da: "Uden frist", en: "Without a deadline" }
    duties_others { da: "Venter på andre", en: "Waiting for others" }
    follow_up_all(count: usize) { da: "Se al opfølgning hos andre ({count})", en: "See all follow-up with others ({count})" }
    due_today { da: "I dag", en: "Today" }
    days_left(days: u32) { da: "{days} dag tilbage" | "{days} dage tilbage", en: "{days} day left" | "{days} days left" }
    days_late(days: u32) { da: "{days} dag for sent" | "{days} dage for sent", en: "{days} day late" | "{days} days late" }
    duty_dispatch(body: &str) { da: "Udsend dagsorden for {body}", en: "Dispatch the agenda of {body}" }
    duty_hold(body: &str) { da: "Hold møde i {body}", en: "Hold the meeting of {body}" }
    duty_adopt(body: &str) { da: "Få referat fra {body} godkendt", en: "Have the minutes of {body} adopted" }
    duty_publish(body: &str) { da: "Offentliggør referat fra {body}", en: "Publish the minutes of {body}" }
    duty_put_on_agenda(body: &str) { da: "Klar til en dagsorden i {body}", en: "Ready for an agenda of {body}" }
    duty_approve { da: "Venter på din godkendelse", en: "Waits for your approval" }
    duty_mend { da: "Returneret til dig: ret og indsend igen", en: "Returned to you: mend and submit again" }
    duty_write { da: "Din kladde: skriv færdig og indsend", en: "Your draft: finish and submit" }
    duty_act { da: "Opfølgning på en beslutning", en: "Follow-up on a decision" }
    duty_confirm { da: "Læst ind fra et referat: bekræft eller lad bortfalde", en: "Read from minutes: confirm or drop" }
    action_late { da: "For sent", en: "Late" }
}

impl crate::Lang {
    /// "24. apr.", "24 Apr": where the year goes without saying.
    pub fn day_month(self, date: jiff::civil::Date) -> String {
        let (day, month) = (date.day(), self.month_short(date.month()));
        match self {
            Self::Da => format!("{day}. {month}"),
            Self::En => format!("{day} {month}"),
        }
    }

    /// "April 2024".
    pub fn month_of_year(self, date: jiff::civil::Date) -> String {
        let name = self.month(date.month());
        let mut letters = name.chars();
        let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{} {}", letters.as_str(), date.year())
    }
}
