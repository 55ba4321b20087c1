//! HTML pages (.html, .htm): what a browser would show of them, without scripts and styles.
//!
//! `charset` turns the bytes into text; `flow` makes paragraphs, lists and tables of the tags as they come, whether or
//! not they are closed.

mod charset;
mod flow;
mod lists;
mod tables;

use super::lay::Page;
use crate::draft::{LeftOut, Warning};
use crate::refusal::{Refusal, RefusalKind};
use crate::source::Source;
use flow::Flow;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;

/// Reads a page.
pub fn read(bytes: &[u8]) -> Result<Source, Refusal> {
    let (text, mut warnings) = charset::decode(bytes)?;
    let mut flow = Flow::default();
    let take = |event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        flow.take(&event);
        None
    };
    let mut emitter = CallbackEmitter::new(take);
    emitter.naively_switch_states(true);
    // All tokens are taken on the way: none is left to come out here.
    Tokenizer::new_with_emitter(text.as_str(), emitter).for_each(drop);
    let (blocks, hidden) = flow.finish()?;
    let mut page = Page::default();
    page.write(&blocks);
    let source = page.source();
    if source.text.trim().is_empty() {
        return Err(RefusalKind::Empty.into());
    }
    if hidden > 0 {
        warnings.push(Warning::LeftOut { what: LeftOut::Hidden, count: hidden });
    }
    Ok(Source { warnings, ..source })
}

/// Whether the bytes say of themselves that they are a page.
pub fn is_one(bytes: &[u8]) -> bool {
    let start = bytes.get(..200).unwrap_or(bytes);
    let start: String = start.iter().filter(|b| b.is_ascii() && **b != 0).map(|b| char::from(*b)).collect();
    let start = start.trim_start().to_lowercase();
    let after_xml = start.split_once("?>").filter(|_| start.starts_with("<?xml")).map(|(_, after)| after.trim_start());
    ["<!doctype html", "<html"].iter().any(|begin| after_xml.unwrap_or(&start).starts_with(begin))
}
