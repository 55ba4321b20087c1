//! What a program is told when it asks for open data that cannot be given.

use crate::Lang;

impl Lang {
    /// There never was such a thing.
    pub const fn oparl_not_found(self) -> &'static str {
        self.pick("Der findes ikke noget på denne adresse.", "There is nothing at this address.")
    }

    /// A file that is public no more.
    pub const fn oparl_gone(self) -> &'static str {
        self.pick("Filen er ikke længere offentlig.", "The file is no longer public.")
    }

    /// A parameter that cannot be read.
    pub fn oparl_parameter(self, name: &str) -> String {
        match self {
            Self::Da => format!(
                "Parameteren {name} kan ikke læses. Tidspunkter skrives 2024-04-24T17:00:00+02:00 med + som %2B."
            ),
            Self::En => format!(
                "The parameter {name} cannot be read. Times are written 2024-04-24T17:00:00+02:00 with + as %2B."
            ),
        }
    }

    /// Another method than GET and HEAD.
    pub const fn oparl_method(self) -> &'static str {
        self.pick("Her kan kun læses: brug GET eller HEAD.", "This can only be read: use GET or HEAD.")
    }

    /// A fault of ours.
    pub const fn oparl_fault(self) -> &'static str {
        self.pick("Der er sket en fejl hos os. Prøv igen senere.", "Something went wrong at our end. Try again later.")
    }
}
