//! Documents in the conventions of Danish municipalities, of places and people that do not exist.

pub const OPEN_MINUTES: &str = "\
Referat
Mødet i Teknik- og miljøudvalget den 12. marts 2024

Fraværende: Bodil Thrane (V)

1. Godkendelse af dagsorden

Beslutning i Teknik- og miljøudvalget den 12-03-2024
Godkendt.

2. Renovering af Søndre Mole

Åben sag
Sagsnr.: 24/318
Sagsgang: TMU, ØK, KB

Sagsfremstilling
Molen er fra 1931 og skal renoveres.

Lovgrundlag
Havneloven.

Indstilling
Teknisk direktør indstiller,
1. at projektet godkendes
2. at der afsættes 2 mio. kr.

Beslutning i Teknik- og miljøudvalget den 12-03-2024
Anbefales.
Ivar Skytte (C) bemærker, at molen bør males.

Fraværende:
Bodil Thrane (V)
";

pub const UNSTATED: &str = "\
Sagsgang
SSU

Sagsfremstilling
Hemmeligt om familien Planteret.

Indstilling
Socialchefen indstiller, at hemmeligsag tages til efterretning.

Beslutning i Social- og sundhedsudvalget den 24-04-2024
Godkendt. Hemmeligpris aftalt.
Gerda Hemmelighus (A) bemærker, at hemmeligbemærkning bør omtales.

Fraværende:
Palle Hemmeligmark (B)

Bilag:
1 - Åben Hemmeligbilag.docx (35064/24) (H)
3602570
";

pub const DIRECTORS: &str = "\
Punkter til behandling

Åben Sag

Sagsgang
DIR

Sagsfremstilling
Direktionen gennemgår økonomien.

Indstilling
Kommunaldirektøren indstiller, at punkterne behandles.

Beslutning i Direktionen den 23-02-2022
Direktionen drøftede økonomien. Økonomichef Karla Brink tager videre initiativ til at aftale en proces.
";

pub const MEMO: &str = "\
Notat

Oplæg om havnesekretariatet – Direktionen den 23. feb. 2021

Sekretariatsbetjening af:
• Teknik- og miljøudvalget
• Ældrerådet

Større opgaver og udviklingsområder
• Analyser relateret til budget 2023
• Ny havnestrategi i løbet af efteråret 2022.

Drøftelsespunkter
• Samarbejdet på tværs
";

pub const UNKNOWN: &str = "Kære alle\n\nHusk kagen på fredag. Den er med rabarber.\n";

/// A status table, with its month, its day and what is told of the first measure.
pub fn status_table(month: &str, day: &str, told: &str) -> String {
    format!(
        " 2. maj 2024\n\nStatus på cykelplanen pr. {month} \n\nSpor Tiltag Iværksættelse Status pr. {day} \n\
         Stier \n\nNye ruter \n\n1. halvår 2024 \n\n{told} \n\nSkilte \n\nMarts 2024 \n\nEndnu ikke iværksat. \n"
    )
}
