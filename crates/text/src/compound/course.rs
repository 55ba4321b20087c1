//! The cheapest way to lay known parts side by side.

use super::derived;
use super::knowledge::{KNOWLEDGE, KNOWN, Knowledge};
use super::letters::Letters;

/// What a part of so many letters costs more: short ones are found in many words by chance.
fn shortness(length: usize) -> u32 {
    match length {
        0..=2 => 80,
        3 => 30,
        _ => 0,
    }
}

#[derive(Clone, Copy)]
struct Step {
    cost: u32,
    from: usize,
    /// The part is not known at all, so the next one has to be beyond doubt.
    open: bool,
}

/// Where the parts after the first begin, in bytes of the folded word; nothing where it is no compound.
pub(super) fn boundaries(letters: &Letters) -> Vec<usize> {
    let knowledge = &*KNOWLEDGE;
    let word = letters.folded();
    if knowledge.is_whole(word) {
        return Vec::new();
    }
    let steps = steps(knowledge, letters);
    let cheapest = steps
        .iter()
        .enumerate()
        .skip(1)
        .filter_map(|(at, step)| {
            let step = (*step)?;
            let last = word.get(at..)?;
            let participle = word.get(..at)?.ends_with('e') && is_participle(last);
            let fits = !participle && (!step.open || knowledge.is_strong(last));
            let cost = step.cost + last_cost(knowledge, last)? + shortness(last.chars().count());
            fits.then_some((cost, at))
        })
        .min();
    cheapest.map_or_else(Vec::new, |(_, at)| trace(&steps, at))
}

/// Verbs in *-ere* look like a noun and *ret* or *ring*: interesse·ret, gruppe·ring.
fn is_participle(last: &str) -> bool {
    ["ret", "rede", "redes", "rer", "ring", "ringen", "ringer", "rende"].contains(&last)
}

fn last_cost(knowledge: &Knowledge, part: &str) -> Option<u32> {
    if knowledge.is_last(part) {
        return Some(KNOWN);
    }
    derived::is_last(part).then_some(derived::DERIVED)
}

/// For each place in the word, the cheapest way to fill what is before it with parts that may stand before another.
fn steps(knowledge: &Knowledge, letters: &Letters) -> Vec<Option<Step>> {
    let word = letters.folded();
    let mut steps: Vec<Option<Step>> = vec![None; word.len()];
    for at in (1..word.len()).filter(|at| letters.is_boundary(*at)) {
        let earliest = at.saturating_sub(knowledge.longest().max(derived::LONGEST));
        let cheapest = (earliest..at)
            .filter_map(|from| {
                let before = if from == 0 { None } else { Some((*steps.get(from)?)?) };
                step(knowledge, before, word.get(from..at)?, from)
            })
            .min_by_key(|step| step.cost);
        if let Some(place) = steps.get_mut(at) {
            *place = cheapest;
        }
    }
    steps
}

/// What it costs to put a part behind what is laid out up to it.
fn step(knowledge: &Knowledge, before: Option<Step>, part: &str, from: usize) -> Option<Step> {
    let length = shortness(part.chars().count());
    let Some(before) = before else {
        let derived = || (derived::is_before(part) || derived::is_head(part)).then_some(derived::DERIVED);
        return match knowledge.before(part, true).or_else(derived) {
            Some(cost) => Some(Step { cost: cost + length, from, open: false }),
            None => derived::may_begin(part).then_some(Step { cost: derived::UNKNOWN, from, open: true }),
        };
    };
    if before.open && !knowledge.is_strong(part) {
        return None;
    }
    let derived = || derived::is_before(part).then_some(derived::DERIVED);
    let cost = knowledge.before(part, false).or_else(derived)?;
    Some(Step { cost: before.cost + cost + length, from, open: false })
}

fn trace(steps: &[Option<Step>], end: usize) -> Vec<usize> {
    let mut boundaries = vec![end];
    let mut at = end;
    while let Some(Some(step)) = steps.get(at) {
        if step.from == 0 {
            break;
        }
        at = step.from;
        boundaries.push(at);
    }
    boundaries.reverse();
    boundaries
}
