//! Words of the pages of meetings.

messages! {
    meeting_new { da: "Nyt møde", en: "New meeting" }
    meeting_plan_verb { da: "Planlæg møde", en: "Plan the meeting" }
    meeting_planned { da: "Mødet er planlagt. Sæt sager på dagsordenen.", en: "The meeting is planned. Put cases on its agenda." }
    meetings_none { da: "Ingen møder i måneden.", en: "No meetings in the month." }
    months { da: "Måneder", en: "Months" }
    earlier_months { da: "Tidligere", en: "Earlier" }
    later_months { da: "Senere", en: "Later" }
    this_month { da: "Denne måned", en: "This month" }
    public_page { da: "Offentlig side", en: "Public page" }

    before_dispatch { da: "Før dagsordenen udsendes", en: "Before the agenda is dispatched" }
    dispatch_by(date: &str) { da: "Udsendes senest {date}", en: "Dispatch by {date}" }
    deadline_arithmetic { da: "Sådan er fristen talt", en: "How the deadline is counted" }
    deadline_rule(law: &str, days: u16) {
        da: "Efter {law} skal dagsordenen være hos medlemmerne mindst {days} hverdage før mødet.",
        en: "By the {law} the agenda must be with the members at least {days} weekdays before the meeting.",
    }
    meeting_day(date: &str) { da: "Mødedagen, {date}, tæller ikke med.", en: "The day of the meeting, {date}, is not counted." }
    day_counted(number: u16, date: &str) { da: "{number}. {date}", en: "{number}. {date}" }
    day_skipped(date: &str, reason: &str) { da: "{date} tæller ikke: {reason}", en: "{date} does not count: {reason}" }
    agenda_empty { da: "Dagsordenen er tom.", en: "The agenda is empty." }
    agenda_has(count: usize) { da: "Dagsordenen har {count} punkt." | "Dagsordenen har {count} punkter.", en: "The agenda has {count} item." | "The agenda has {count} items." }
    agenda_none {
        da: "Her vil punkterne stå. Sæt en ventende sag på, eller tilføj et fast punkt.",
        en: "The items will stand here. Put a waiting case on, or add a standing item.",
    }
    closed_items_ready(count: usize) {
        da: "{count} lukket punkt har lukkegrund og offentlig titel." | "{count} lukkede punkter har lukkegrund og offentlig titel.",
        en: "{count} closed item has its ground and title for the public." | "{count} closed items have their ground and title for the public.",
    }
    lacks_ground { da: "mangler lukkegrund", en: "lacks its ground" }
    lacks_public_title { da: "mangler offentlig titel", en: "lacks a title for the public" }
    lacks_ground_and_title { da: "mangler lukkegrund og offentlig titel", en: "lacks its ground and a title for the public" }
    waiting_none { da: "Ingen sager venter på udvalget.", en: "No cases wait for the body." }
    waiting_cases(count: usize) { da: "{count} sag venter på udvalget:" | "{count} sager venter på udvalget:", en: "{count} case waits for the body:" | "{count} cases wait for the body:" }
    put_on_agenda { da: "Sæt på dagsordenen", en: "Put on the agenda" }
    case_put_on_agenda { da: "Sagen er sat på dagsordenen som sidste punkt.", en: "The case is on the agenda, last." }
    late_items { da: "Dagsordenen er udsendt. Det, du sætter på nu, bliver et tillæg og er straks offentligt.", en: "The agenda is out. What you put on now is a late item and public at once." }
    agenda_dispatch { da: "Udsend dagsorden", en: "Dispatch the agenda" }
    dispatch_help {
        da: "Dagsordenen går til medlemmerne og offentligheden, og sagernes tekster ligger fast. Det kan ikke gøres om.",
        en: "The agenda goes to the members and the public, and the texts of its cases are fixed. This cannot be undone.",
    }
    agenda_dispatched(count: usize, names: &str) {
        da: "Dagsordenen er udsendt til {count} medlem: {names}." | "Dagsordenen er udsendt til {count} medlemmer: {names}.",
        en: "The agenda has been sent to {count} member: {names}." | "The agenda has been sent to {count} members: {names}.",
    }
    dispatched_to(count: usize, date: &str) {
        da: "Dagsordenen blev udsendt {date} til {count} medlem." | "Dagsordenen blev udsendt {date} til {count} medlemmer.",
        en: "The agenda was sent {date} to {count} member." | "The agenda was sent {date} to {count} members.",
    }
    shown_publicly_as(title: &str) { da: "Offentligt: {title}", en: "Publicly: {title}" }
    standing_item_add { da: "Tilføj fast punkt", en: "Add a standing item" }
    standing_item_hint { da: "For eksempel “Godkendelse af dagsordenen”.", en: "Such as “Godkendelse af dagsordenen”." }
    item_added { da: "Punktet er tilføjet sidst på dagsordenen.", en: "The item is added last on the agenda." }
    item_moved { da: "Punktet er flyttet.", en: "The item is moved." }
    item_removed { da: "Punktet er taget af. Sagen venter på et andet møde.", en: "The item is taken off. Its case waits for another meeting." }
    move_up { da: "Op", en: "Up" }
    move_down { da: "Ned", en: "Down" }
    take_off { da: "Tag af", en: "Take off" }

    opened_at { da: "Mødet åbnet kl.", en: "Opened at" }
    meeting_open { da: "Åbn mødet", en: "Open the meeting" }
    meeting_opened { da: "Mødet er åbnet. Registrér fremmødet.", en: "The meeting is open. Record who is there." }
    open_since(time: &str) { da: "Mødet er i gang. Det blev åbnet kl. {time}.", en: "The meeting is in session. It was opened at {time}." }
    to_item(number: u32) { da: "Gå til punkt {number}", en: "Go to item {number}" }
    ended_at { da: "Mødet hævet kl.", en: "Ended at" }
    meeting_adjourn { da: "Hæv mødet", en: "Adjourn the meeting" }
    adjourn_help { da: "Sagerne går videre til næste udvalg efter det, der er besluttet. Det kan ikke gøres om.", en: "The cases move on to the next body by what was decided. This cannot be undone." }
    meeting_adjourned { da: "Mødet er hævet, og sagerne er sendt videre.", en: "The meeting is adjourned and its cases have moved on." }
    all_decided { da: "Alle punkter har en beslutning.", en: "Every item has a decision." }
    undecided(count: usize) { da: "{count} punkt mangler beslutning." | "{count} punkter mangler beslutning.", en: "{count} item has no decision." | "{count} items have no decision." }
    sat(span: &str) { da: "Mødet blev holdt {span}.", en: "The meeting was held {span}." }
    adopt_help { da: "Når medlemmerne har godkendt referatet, ligger det fast. Derefter kan der kun tilføjes berigtigelser.", en: "Once the members have adopted the minutes they are fixed. After that only corrections can be added." }
    minutes_adopt { da: "Referatet er godkendt", en: "The minutes are adopted" }
    minutes_adopted { da: "Referatet er registreret som godkendt.", en: "The minutes are recorded as adopted." }
    adopted_on(date: &str) { da: "Referatet blev godkendt {date}.", en: "The minutes were adopted {date}." }
    publish_help { da: "Når det offentliggøres, kan alle se de åbne punkter og de offentlige beslutninger. Det kan ikke tages tilbage.", en: "Once published, everybody can see the open items and the public decisions. This cannot be taken back." }
    minutes_publish { da: "Offentliggør referat", en: "Publish the minutes" }
    minutes_published { da: "Referatet er offentliggjort.", en: "The minutes are published." }
    published_on(date: &str) { da: "Referatet blev offentliggjort {date}.", en: "The minutes were published {date}." }
    meeting_cancel { da: "Aflys mødet", en: "Call the meeting off" }
    cancel_help { da: "Sagerne på dagsordenen venter på et andet møde. Det kan ikke gøres om.", en: "The cases on its agenda wait for another meeting. This cannot be undone." }
    meeting_called_off { da: "Mødet er aflyst. Sagerne venter på et andet møde.", en: "The meeting is called off. Its cases wait for another meeting." }
    cancelled_on(date: &str) { da: "Aflyst {date}", en: "Called off {date}" }
    correction_add { da: "Tilføj berigtigelse", en: "Add a correction" }
    correction_help { da: "Referatet ændres ikke. Berigtigelsen står efter det med dato og navn.", en: "The minutes are not changed. The correction stands after them with date and name." }
    correction_added { da: "Berigtigelsen er tilføjet.", en: "The correction is added." }

    attendance_record { da: "Registrér fremmøde", en: "Record attendance" }
    attendance_help {
        da: "Alle medlemmer står som kommet fra mødets åbning. Ret kun det, der er anderledes: tøm tiden for den, der ikke kom, og vælg grunden.",
        en: "Every member stands as present from the opening. Change only what differs: empty the time of whoever did not come, and choose the reason.",
    }
    attendance_save { da: "Gem fremmøde", en: "Save attendance" }
    attendance_recorded(count: usize) { da: "Fremmødet er registreret: {count} til stede." | "Fremmødet er registreret: {count} til stede.", en: "Attendance is recorded: {count} present." | "Attendance is recorded: {count} present." }
    attendance_missing { da: "Fremmødet er ikke registreret.", en: "Attendance has not been recorded." }
    attendance_count(count: usize) { da: "{count} er registreret som mødt." | "{count} er registreret som mødt.", en: "{count} is recorded as present." | "{count} are recorded as present." }
    attendance_not_now { da: "Fremmødet kan registreres, når mødet er åbnet.", en: "Attendance can be recorded once the meeting is open." }
    substitutes { da: "Stedfortrædere", en: "Substitutes" }
    came { da: "Kom", en: "Came" }
    went { da: "Gik", en: "Left" }
    came_again { da: "Kom igen", en: "Came again" }
    went_again { da: "Gik igen", en: "Left again" }
    came_missing { da: "Skriv, hvornår personen kom.", en: "Write when the person came." }
}
