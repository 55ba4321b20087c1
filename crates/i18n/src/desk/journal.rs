//! What was done, in words: one for each action the journal knows.

use crate::Lang;

messages! {
    journal_entries(count: usize) { da: "{count} hændelse" | "{count} hændelser", en: "{count} event" | "{count} events" }
}

/// The action as it stands in the journal, and its words.
const ACTIONS: &[(&str, &str, &str)] = &[
    ("AccountOpened", "oprettede en konto", "opened an account"),
    ("ActionAssigned", "tildelte en opfølgning", "assigned a follow-up"),
    ("ActionCompleted", "meldte en opfølgning udført", "completed a follow-up"),
    ("ActionConfirmed", "bekræftede en opfølgning", "confirmed a follow-up"),
    ("ActionDropped", "lod en opfølgning bortfalde", "dropped a follow-up"),
    ("ActionNoted", "gav status på en opfølgning", "said how a follow-up goes"),
    ("ActionRaised", "oprettede en opfølgning", "raised a follow-up"),
    ("ActionReopened", "genåbnede en opfølgning", "reopened a follow-up"),
    ("AgendaDispatched", "udsendte dagsordenen", "dispatched the agenda"),
    ("AnnexAdded", "vedlagde et bilag", "enclosed an annex"),
    ("AnnexRemoved", "fjernede et bilag", "removed an annex"),
    ("AttendanceRecorded", "registrerede fremmødet", "recorded the attendance"),
    ("BodySetUp", "ændrede kommunens opsætning", "changed the municipality's settings"),
    ("CaseApproved", "godkendte sagen", "approved the case"),
    ("CaseEdited", "skrev i sagen", "wrote in the case"),
    ("CaseOpened", "oprettede sagen", "opened the case"),
    ("CasePutOnAgenda", "satte en sag på dagsordenen", "put a case on the agenda"),
    ("CaseReturned", "returnerede sagen", "returned the case"),
    ("CaseSubmitted", "sendte sagen til godkendelse", "submitted the case"),
    ("CaseSupplemented", "supplerede sagen", "supplemented the case"),
    ("ReadingAccepted", "godkendte læsningen", "accepted the reading"),
    ("ItemsJoined", "lagde to læste punkter sammen", "joined two items of a reading"),
    ("ItemSplit", "delte et læst punkt i to", "split an item of a reading in two"),
    ("MeetingMended", "rettede læsningen af et møde", "mended the reading of a meeting"),
    ("ReadingPlaced", "angav mødet for en læsning", "said which meeting a reading tells of"),
    ("ReadingRetracted", "trak en læsning tilbage", "retracted a reading"),
    ("ReadingReinstated", "genindsatte en læsning", "reinstated a reading"),
    ("ReadingMended", "rettede læsningen af et punkt", "mended the reading of an item"),
    ("StopSkipped", "udelod en behandling", "left out a stop"),
    ("CaseWithdrawn", "trak sagen", "withdrew the case"),
    ("CoursePlanned", "lagde sagsgangen", "laid the course"),
    ("DecisionRecorded", "førte en beslutning til protokol", "recorded a decision"),
    ("DocumentRead", "læste et dokument ind", "read a document in"),
    ("ImportBegun", "begyndte at læse flere dokumenter ind", "began to read several documents in"),
    ("ImportWentOn", "læste flere dokumenter ind", "read several documents in"),
    ("ImportStopped", "stoppede en indlæsning", "stopped an import"),
    ("ImportTakenUp", "genoptog en indlæsning", "took an import up again"),
    ("ImportFailed", "måtte standse en indlæsning", "had to stop an import"),
    ("ImportFinished", "læste en indlæsning til ende", "read an import to its end"),
    ("ItemAdded", "tilføjede et punkt", "added an item"),
    ("ItemMoved", "flyttede et punkt", "moved an item"),
    ("ItemRemoved", "tog et punkt af", "took an item off"),
    ("MapSet", "satte kommunens kort", "set the municipality's map"),
    ("MeasureAdded", "tilføjede et tiltag", "added a measure"),
    ("MeetingAdjourned", "hævede mødet", "adjourned the meeting"),
    ("MeetingCancelled", "aflyste mødet", "called the meeting off"),
    ("MeetingOpened", "åbnede mødet", "opened the meeting"),
    ("MeetingPlanned", "planlagde mødet", "planned the meeting"),
    ("MemberDisqualified", "registrerede inhabilitet", "recorded a disqualification"),
    ("MemberSeated", "indsatte et medlem", "seated a member"),
    ("MembershipEnded", "registrerede en udtræden", "ended a membership"),
    ("MinutesAdopted", "registrerede referatet som godkendt", "recorded the minutes as adopted"),
    ("MinutesCorrected", "tilføjede en berigtigelse", "added a correction"),
    ("MinutesPublished", "offentliggjorde referatet", "published the minutes"),
    ("MunicipalitySetUp", "oprettede kommunen", "founded the municipality"),
    ("OpennessStated", "angav, om offentligheden må læse et punkt", "stated whether the public may read an item"),
    ("OrganizationFounded", "oprettede et udvalg", "founded a body"),
    ("PasswordChanged", "skiftede en adgangskode", "changed a password"),
    ("PersonRegistered", "oprettede en person", "registered a person"),
    ("ProgrammeOpened", "oprettede et program", "opened a programme"),
    ("ProposalPut", "førte et forslag til protokol", "recorded a proposal"),
    ("RemarkRecorded", "førte en bemærkning til protokol", "recorded a remark"),
    ("RolesSet", "ændrede en kontos roller", "changed the roles of an account"),
    ("SignedIn", "loggede ind", "signed in"),
    ("SignedOut", "loggede ud", "signed out"),
    ("StatusStated", "gav status på tiltag", "stated the status of measures"),
    ("TermRegistered", "oprettede en valgperiode", "registered a term"),
    ("TokenMade", "oprettede en adgangsnøgle", "made a key"),
    ("TokenRevoked", "tilbagekaldte en adgangsnøgle", "took a key back"),
    ("VoteRecorded", "registrerede en afstemning", "recorded a vote"),
];

impl Lang {
    /// What was done, in words; an action without words gives its own name.
    pub fn journal_action(self, action: &str) -> &str {
        let words = ACTIONS.iter().find(|(name, ..)| *name == action);
        words.map_or(action, |(_, da, en)| self.pick(da, en))
    }
}
