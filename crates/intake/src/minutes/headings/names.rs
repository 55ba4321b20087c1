//! The names that headings have across municipalities, in lower case and without a colon.
//!
//! A new synonym goes here; what a heading of a kind means is read by the module of that kind.

use super::HeadingKind::{
    self, Absent, Annexes, Aside, Body, Course, Decides, Decision, Present, Recommendation, Route,
};
use crate::draft::SectionKind;

/// A kind of heading and its names, one after the other with a bar between.
pub type Names = (HeadingKind, &'static str);

/// All headings by their kind.
pub const NAMES: &[Names] = &[
    (
        HeadingKind::Section(SectionKind::Summary),
        "resumé|resume|sagsresumé|sagsresume|sammendrag|sagstema|beslutningstema|kort resumé|kort resume\
         |sagen kort|kort om sagen|sagen i korte træk|sagens tema|formål|formål med sagen|hvad handler sagen om\
         |emne|hovedbudskab",
    ),
    (
        HeadingKind::Section(SectionKind::Background),
        "baggrund|historik|sagshistorik|sagshistorik, henvisninger|indledning|indledning/baggrund\
         |indledning og baggrund|baggrund for sagen|sagens baggrund|forhistorie|baggrund og historik\
         |problemstilling|anledning|baggrund/historik",
    ),
    (
        HeadingKind::Section(SectionKind::Presentation),
        "sagsfremstilling|sagsbeskrivelse|beskrivelse af sagen|redegørelse|fremstilling|sagens indhold\
         |forvaltningens bemærkninger|administrationens bemærkninger|sagsfremstilling og økonomi|beskrivelse\
         |supplerende sagsfremstilling|ny sagsfremstilling|fornyet sagsfremstilling|sagsoplysning|sagsoplysninger\
         |sagens oplysninger|sagens fremstilling|løsning|forvaltningens redegørelse|administrationens redegørelse\
         |sagsudredning",
    ),
    (
        HeadingKind::Section(SectionKind::Coherence),
        "sammenhæng til øvrige politikker|politisk sammenhæng|politikker og strategier|strategisk sammenhæng\
         |relation til politikker og strategier|relation til vision og politikker|relation til andre politikker\
         |forhold til kommunens politikker|kobling til politikker og strategier|planmæssige forhold",
    ),
    (
        HeadingKind::Section(SectionKind::Economy),
        "økonomi|økonomiske konsekvenser|økonomiske forhold|økonomiske forhold og konsekvenser\
         |økonomi og finansiering|økonomi/finansiering|finansiering|økonomi og personale|økonomi/personale\
         |økonomi og afledt drift|økonomi og ressourcer|økonomiske konsekvenser og finansiering\
         |økonomiske og personalemæssige konsekvenser|økonomiske og administrative konsekvenser\
         |bevillingsmæssige konsekvenser|bevillingsmæssige forhold|økonomi og bevilling|økonomiske overvejelser\
         |budgetmæssige konsekvenser|økonomisk vurdering|afledt økonomi|økonomi og budget|økonomiske bemærkninger",
    ),
    (
        HeadingKind::Section(SectionKind::Law),
        "lovgrundlag|retsgrundlag|juridiske forhold|juridiske og planmæssige forhold|lovgrundlag – link\
         |lovgrundlag - link|lov- og plangrundlag|juridiske konsekvenser|juridisk grundlag|lovgivning\
         |lovgrundlag mv|lovgrundlag m.v|retsregler|retsregler og andre forskrifter|lovmæssige forhold\
         |love og regler|regelgrundlag|hjemmel|lovhjemmel|juridiske bemærkninger|retligt grundlag\
         |lovgrundlag og planforhold|lov- og aftalegrundlag|lovgrundlag m.v.|lovgrundlag mv.",
    ),
    (
        HeadingKind::Section(SectionKind::Hearing),
        "høring|høringer|inddragelse og høring|høring og sagsgang|høring og inddragelse|borgerinddragelse\
         |høring/inddragelse|inddragelse/høring|inddragelse|høringssvar|høringsberettigede|høringsparter\
         |brugerinddragelse|inddragelse af borgere|forudgående høring|høring og udtalelser\
         |høring og offentliggørelse|høring/borgerinddragelse|borger- og brugerinddragelse\
         |inddragelse af råd og bestyrelser|høring af ældreråd og handicapråd|medinddragelse|udtalelser",
    ),
    (
        HeadingKind::Section(SectionKind::Other),
        "personale|personalemæssige konsekvenser|personalemæssige forhold|personaleforhold|øvrige konsekvenser\
         |andre konsekvenser|konsekvenser|alternativer|alternativ|alternativ indstilling|alternative løsninger\
         |beskrivelse af alternativ indstilling|tidsperspektiv|tidsplan|tidshorisont|effekt|effekter\
         |miljømæssige konsekvenser|miljø|miljøvurdering|miljøforhold|klima|klimakonsekvenser\
         |klimamæssige konsekvenser|klima og bæredygtighed|bæredygtighed|konsekvenser for klima|kommunikation\
         |sundhedsmæssige konsekvenser|sundhed|sundhedskonsekvenser|handicapforhold|handicappolitiske konsekvenser\
         |ligestilling|børn og unge|vurdering|forvaltningens vurdering|administrationens vurdering|journalnummer\
         |fremtidig proces|videre proces|den videre proces|proces|procesplan|videre forløb|sagens videre forløb\
         |opfølgning|opfølgning og evaluering|evaluering|implementering|information|offentliggørelse\
         |tværgående hensyn|konsekvenser for andre udvalg|risikovurdering|risici|it|sagstype|lokaldemokrati\
         |konsekvenser for borgerne|supplerende oplysninger|supplerende bemærkninger|yderligere oplysninger\
         |stillingtagen til delegation|sekretariatets bemærkninger|kontakt|kontaktperson|andre forhold\
         |øvrige forhold|øvrige bemærkninger|lukning af punkt",
    ),
    (
        Route,
        "sagsgang|sagsforløb|sagsgang og sagstype|sagens gang|behandlingsplan|politisk behandling|videre sagsgang\
         |sagens videre gang|videre behandling|politisk sagsgang|politisk proces|behandlingsforløb|beslutningsgang\
         |beslutningsproces|sagsgang/sagstype|sagen behandles i|behandles i|sagsgang og behandling|beslutningsvej",
    ),
    (
        Recommendation,
        "indstilling|indstillinger|administrativ indstilling|indstilling og beslutning\
         |forslag til beslutning|forslag til indstilling|beslutningsforslag\
         |anbefaling|anbefalinger|indstilling til beslutning|faglig indstilling\
         |fælles indstilling|ny indstilling|supplerende indstilling|ændret indstilling|indstilling fra\
         ",
    ),
    (
        Decides,
        "beslutningen træffes af|sagen afgøres i|sagen afgøres af|beslutningskompetence|kompetence|afgøres i\
         |afgøres af|beslutningsinstans|hvem beslutter|besluttende myndighed|beslutter|beslutningsmyndighed\
         |afgørelseskompetence|kompetence til at afgøre sagen|beslutning træffes af|beslutning træffes i\
         |sagen besluttes i|sagen skal afgøres i|kompetenceforhold|endelig afgørelse|besluttende organ\
         |besluttende instans|kompetent udvalg|afgøres endeligt i",
    ),
    (
        Decision,
        "beslutning|beslutninger|udvalgets beslutning|rådets beslutning|beslutningen|beslutning og referat\
         |referat og beslutning|referat/beslutning|beslutning/referat|mødets beslutning|beslutning på mødet",
    ),
    (
        Absent,
        "fraværende|afbud|afbud/fraværende|fraværende/afbud|ikke til stede|ikke tilstede|afbud fra|ej til stede\
         |ej tilstede|ej mødt|ikke mødt|ikke mødte|mødte ikke|ikke fremmødt|ikke fremmødte|ikke mødt frem\
         |udeblevet|udeblev|fremmøde og inhabilitet|fraværende med afbud|fraværende uden afbud|fraværende i mødet\
         |fraværende medlemmer|fraværende var|fraværende på mødet|fraværende ved punktet|fraværende under punktet\
         |afbud og fravær|fravær|forfald|lovligt forfald|anmeldt forfald|meldt afbud|meldt forfald\
         |afbud modtaget fra|der var afbud fra|afbud var meldt fra|deltog ikke|deltog ikke i mødet\
         |deltog ikke i behandlingen|deltog ikke i punktet|deltager ikke|deltog ikke i sagens behandling\
         |deltog ikke i behandlingen af punktet|følgende deltog ikke|deltog ikke i behandlingen af sagen\
         |følgende deltog ikke i behandlingen af punktet|følgende deltog ikke i behandlingen af sagen\
         |følgende deltog ikke i mødet|følgende var fraværende|følgende havde meldt afbud\
         |følgende medlemmer var fraværende|følgende medlemmer deltog ikke|ikke deltagende\
         |følgende var ikke til stede|fraværende/inhabil|medlemmer der ikke deltog",
    ),
    (
        Present,
        "medlemmer|til stede|tilstede|deltagere|mødedeltagere|tilstedeværende|indkaldelse|indkaldte|mødt|mødte\
         |fremmødte|fremmødt|deltog|deltog i mødet|følgende deltog|medlemmer til stede|tilstedeværende medlemmer\
         |deltagende medlemmer|deltagende|udvalgets medlemmer|rådets medlemmer|mødedeltagere til stede\
         |til stede var|medlemmer af udvalget|fremmøde",
    ),
    (
        Annexes,
        "bilag|bilagsfortegnelse|vedlagte bilag|bilagsoversigt|bilagsliste|vedhæftede bilag|bilag til sagen\
         |bilag til punktet|sagens bilag|vedlagt|vedhæftet|dokumenter|bilag/dokumenter|vedhæftede filer\
         |vedhæftede dokumenter|vedlagte dokumenter|øvrige bilag|bilag og links|bilag/links|åbne bilag\
         |bilag vedlagt",
    ),
    (
        Course,
        "sagens forløb|sagens tidligere forløb|tidligere behandling|tidligere beslutninger|tidligere beslutning\
         |tidligere politisk behandling|tidligere politiske behandlinger|sagens tidligere behandling\
         |tidligere behandlinger|sagens historik|beslutningshistorik|tidligere sagsforløb|behandlingshistorik",
    ),
    (Body, "udvalg|forum|råd|organ|udvalg/råd|udvalgsnavn|mødeforum|møde i"),
    (
        Aside,
        "sekretær|referent|mødeleder|ordstyrer|dirigent|sted|mødested|lokale|start kl|slut kl|starttidspunkt\
         |sluttidspunkt|starttidspunkt for møde|sluttidspunkt for møde|tidspunkt|tid|start|slut|mødetidspunkt\
         |mødetid|mødestart|mødeslut|mødet startede|mødet sluttede|mødet begyndte|udsendelsesdato|udsendt\
         |bemærkninger|bemærkninger til dagsordenen|møde|møde nr|til toppen|tilbage|udskriv\
         |til indholdsfortegnelse|lukket referat|lukket dagsorden|stedfortræder|hent som fil|stedfortrædere\
         |suppleant|suppleanter|gæster|øvrige deltagere|desuden deltog|endvidere deltog|andre deltagere\
         |fra forvaltningen|fra administrationen|eksterne deltagere|om mødet|mødefakta|udskriv hele dagsordnen\
         |udskriv hele dagsordenen|se alle bilag|publiceret|mødedato|dato|behandling|start kl.|slut kl.\
         |tid og sted|dato og tid",
    ),
];

/// Words that head a decision only when a colon follows: alone they name the document or stand in the text.
pub const DECISION_WITH_COLON: &[&str] = &[
    "referat",
    "protokol",
    "protokollat",
    "konklusion",
    "vedtagelse",
    "afgørelse",
    "besluttet",
    "aftale",
    "aftalt",
    "resultat",
    "udfald",
    "opsamling",
    "beslutning/konklusion",
];
