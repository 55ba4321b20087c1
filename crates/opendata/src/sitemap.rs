//! The pages of the site for search engines (sitemaps.org, version 0.9).

use crate::xml::element;

/// The media type.
pub const MEDIA_TYPE: &str = "application/xml; charset=utf-8";
/// A sitemap holds at most so many addresses; of more, an index names several.
pub const MOST: usize = 50_000;

/// A sitemap of whole addresses; those past [`MOST`] are left out.
pub fn sitemap(addresses: impl IntoIterator<Item = String>) -> Vec<u8> {
    list("urlset", "url", addresses)
}

/// A sitemap that names other sitemaps.
pub fn index(sitemaps: impl IntoIterator<Item = String>) -> Vec<u8> {
    list("sitemapindex", "sitemap", sitemaps)
}

fn list(root: &'static str, entry: &'static str, addresses: impl IntoIterator<Item = String>) -> Vec<u8> {
    let entries = addresses.into_iter().take(MOST).map(|address| element(entry).child(element("loc").text(&address)));
    element(root).with("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9").children(entries).document()
}
