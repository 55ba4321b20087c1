//! Amounts read: one in a form field, or all that a document mentions.

use crate::token::{Scan, tokens};
use std::ops::Range;

/// Why a text is not read as an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// It is no amount.
    #[error("this is not an amount; write it as 1.234.567,89 or 4,5 mio. kr.")]
    NotAnAmount,
    /// A full stop stands where it does not part thousands, such as *1.5*: it may have been meant as a comma.
    #[error("a full stop parts thousands only; write 1.500 for fifteen hundred or 1,5 with a comma")]
    Grouping,
    /// There is less than one øre in it.
    #[error("the amount is finer than one ore; write at most two decimals of a krone")]
    TooFine,
    /// It is larger than the product can hold.
    #[error("the amount is too large; check the number of figures")]
    TooLarge,
}

/// An amount that a text mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundAmount {
    /// Where it stands, in bytes; with its sign and *kr.*
    pub range: Range<usize>,
    /// The amount in øre.
    pub ore: i64,
}

/// Reads a text that is one amount and nothing else, in ore: *1.234.567,89*, *-1.200*, *1200 kr.*, *kr. 500*,
/// *1.200,-*, *4,5 mio. kr.*, *250 t.kr.*, *1,2 mia. kr.* Without *kr.* it is kroner all the same.
pub fn read_amount(text: &str) -> Result<i64, AmountError> {
    let text = text.trim().replace(['\u{a0}', '\u{202f}'], " ");
    let pieces = tokens(&text);
    let (end, amount) = parse(Scan::new(&pieces), Grouped::Spaces)?;
    if end.is_done() { amount.ore() } else { Err(end.grouping_or(AmountError::NotAnAmount)) }
}

/// Finds every amount a text mentions with its currency (*kr.*, *kroner*, *t.kr.*, *mio. kr.*, *,-*), in the order
/// they stand. A number without a currency is left alone, and so is one that is no whole number of øre.
pub fn find_amounts(text: &str) -> Vec<FoundAmount> {
    let pieces = tokens(text);
    let mut scan = Scan::new(&pieces);
    let mut found = Vec::new();
    while !scan.is_done() {
        match found_at(scan) {
            Some((end, amount)) => {
                found.push(amount);
                scan = end;
            }
            None => scan.advance(),
        }
    }
    found
}

fn found_at(scan: Scan<'_>) -> Option<(Scan<'_>, FoundAmount)> {
    if scan.runs_in(&['.', ',']) {
        return None;
    }
    let (end, amount) = parse(scan, Grouped::Points).ok()?;
    let negative_after_figure = amount.negative && scan.runs_in(&[]);
    if !amount.currency || negative_after_figure {
        return None;
    }
    Some((end, FoundAmount { range: scan.start()..end.end(), ore: amount.ore().ok()? }))
}

/// What may part thousands. In running text a space also parts two numbers, so only a field may use it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grouped {
    Points,
    Spaces,
}

struct Amount {
    negative: bool,
    /// The figures before and after the comma.
    figures: String,
    decimals: u32,
    /// Øre in one of what is counted: a krone, a thousand, a million.
    unit: i128,
    currency: bool,
}

impl Amount {
    fn ore(&self) -> Result<i64, AmountError> {
        // Longer than any i64 in ore: stop before the arithmetic could overflow.
        if self.figures.len() > 24 {
            return Err(AmountError::TooLarge);
        }
        let mantissa: i128 = self.figures.parse().map_err(|_| AmountError::NotAnAmount)?;
        let parts = 10_i128.checked_pow(self.decimals).ok_or(AmountError::TooFine)?;
        let scaled = mantissa.checked_mul(self.unit).ok_or(AmountError::TooLarge)?;
        if scaled % parts != 0 {
            return Err(AmountError::TooFine);
        }
        let ore = if self.negative { -(scaled / parts) } else { scaled / parts };
        i64::try_from(ore).map_err(|_| AmountError::TooLarge)
    }
}

impl Scan<'_> {
    /// The better explanation when a number goes on after a full stop: *1.5*, *1.2345*.
    fn grouping_or(mut self, other: AmountError) -> AmountError {
        let stopped = self.mark(&['.']).is_some() && self.figures(1..=usize::MAX).is_some();
        if stopped { AmountError::Grouping } else { other }
    }
}

fn parse(mut scan: Scan<'_>, grouped: Grouped) -> Result<(Scan<'_>, Amount), AmountError> {
    let mut negative = sign(&mut scan);
    let prefixed = currency(&mut scan);
    if prefixed {
        scan.space();
        negative = negative || sign(&mut scan);
    }
    let mut figures = whole(&mut scan, grouped).ok_or(AmountError::NotAnAmount)?;
    let (decimals, dash) = fraction(&mut scan);
    figures.push_str(decimals);
    let decimals = u32::try_from(decimals.len()).map_err(|_| AmountError::TooFine)?;
    let (unit, suffixed) = unit(&mut scan);
    let amount = Amount { negative, figures, decimals, unit, currency: prefixed || suffixed || dash };
    Ok((scan, amount))
}

fn sign(scan: &mut Scan<'_>) -> bool {
    scan.mark(&['-', '−', '–']).is_some()
}

fn whole(scan: &mut Scan<'_>, grouped: Grouped) -> Option<String> {
    let mut figures = scan.figures(1..=usize::MAX)?.to_owned();
    let mut may_group = figures.len() <= 3;
    while may_group {
        let mut ahead = *scan;
        let parted = match grouped {
            Grouped::Points => ahead.mark(&['.']).is_some(),
            Grouped::Spaces => ahead.mark(&['.']).is_some() || ahead.space(),
        };
        match ahead.figures(3..=3).filter(|_| parted) {
            Some(group) => {
                figures.push_str(group);
                *scan = ahead;
            }
            None => may_group = false,
        }
    }
    Some(figures)
}

/// The decimals, and whether *,-* stands instead of them.
fn fraction<'t>(scan: &mut Scan<'t>) -> (&'t str, bool) {
    let mut ahead = *scan;
    if ahead.mark(&[',']).is_none() {
        return ("", false);
    }
    if let Some(decimals) = ahead.figures(1..=12) {
        *scan = ahead;
        return (decimals, false);
    }
    let dash = ahead.mark(&['-', '–']).is_some();
    if dash {
        *scan = ahead;
    }
    ("", dash)
}

/// The unit counted, in ore, and whether the currency is named.
fn unit(scan: &mut Scan<'_>) -> (i128, bool) {
    const KRONE: i128 = 100;
    let mut ahead = *scan;
    ahead.space();
    let scale = ahead.word_meaning(|word| match word {
        "mia" | "milliard" | "milliarder" => Some((1_000_000_000, false)),
        "mio" | "million" | "millioner" => Some((1_000_000, false)),
        "t" | "tusind" | "tusinde" => Some((1_000, false)),
        "tkr" => Some((1_000, true)),
        _ => None,
    });
    let (scale, mut named) = scale.unwrap_or((1, false));
    if scale > 1 {
        ahead.mark(&['.']);
        *scan = ahead;
        ahead.space();
    }
    if currency(&mut ahead) {
        named = true;
        *scan = ahead;
    }
    (scale * KRONE, named)
}

fn currency(scan: &mut Scan<'_>) -> bool {
    let named = scan.word_meaning(|word| matches!(word, "kr" | "kroner" | "krone" | "dkk").then_some(word == "kr"));
    if named == Some(true) {
        scan.mark(&['.']);
    }
    named.is_some()
}
