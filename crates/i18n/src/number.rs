//! Numbers, amounts and sizes as they are written in each language.

use crate::Lang;

impl Lang {
    /// A whole number in groups of three: "1.234.567", "1,234,567".
    pub fn number(self, number: i64) -> String {
        let separator = match self {
            Self::Da => '.',
            Self::En => ',',
        };
        let digits = number.unsigned_abs().to_string();
        let mut out = String::new();
        if number < 0 {
            out.push('−');
        }
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }

    /// An amount in whole Danish kroner: "1.234.567 kr.", "DKK 1,234,567".
    pub fn kroner(self, amount: i64) -> String {
        match self {
            Self::Da => format!("{} kr.", self.number(amount)),
            Self::En => format!("DKK {}", self.number(amount)),
        }
    }

    /// The size of a file: "312 byte", "84 kB", "1,2 MB".
    pub fn file_size(self, bytes: u64) -> String {
        const KILO: u64 = 1_000;
        const MEGA: u64 = 1_000_000;
        if bytes < KILO {
            return match self {
                Self::Da => format!("{bytes} byte"),
                Self::En => format!("{bytes} bytes"),
            };
        }
        if bytes < MEGA {
            return format!("{} kB", bytes.div_ceil(KILO).min(999));
        }
        let tenths = (bytes + MEGA / 20) / (MEGA / 10);
        let comma = match self {
            Self::Da => ',',
            Self::En => '.',
        };
        format!("{}{comma}{} MB", tenths / 10, tenths % 10)
    }
}
