//! A finished context into bytes. Pure: the same context, templates and messages give the same bytes.
//! Knows neither the site nor its files.

mod atom;
mod data;
mod functions;
mod hosting;
mod json_feed;
mod keys;
mod redirect;
mod schema;
mod search;
mod sitemap;
mod spreadsheet;
mod stylesheet;
mod templates;
mod unescaped;

pub use keys::{asks_for_any_message, message_keys};
pub use templates::{TemplateFile, TemplateSet, Templates, missing_templates};
pub use unescaped::unescaped_values;

use crate::base::{PerLanguage, SitePath, UrlPath};
use crate::calendar::ics;
use crate::diagnostics::Diagnostic;
use crate::pictures::{Recipe, SharePicture};
use crate::view::{Context, NewsFormat, Told};

/// One file of the output.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Artifact {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// A file of the site or theme as it is.
    Copy(SitePath),
    /// A picture that is still to be made.
    Picture(Recipe),
    /// A picture for previews that is still to be drawn.
    SharePicture(Box<SharePicture>),
}

/// Makes the bytes of a file. `url` names the page in reports of a faulty template.
pub fn render(
    context: &Context,
    url: &UrlPath,
    templates: &PerLanguage<Templates>,
) -> Result<Artifact, Diagnostic> {
    let bytes = match context {
        Context::Page(lang, page) => templates[*lang].page(page, url)?,
        Context::Feed(header, zone, events) => ics::write_feed(header, zone, stamped(events)),
        Context::Event(head, event) => ics::write_single(head, stamped(event)),
        Context::News(feed) => match feed.format {
            NewsFormat::Atom => atom::xml(feed),
            NewsFormat::JsonFeed => json_feed::json(feed),
        },
        Context::Data(feed) => data::json(feed),
        Context::DataSchema(address) => schema::json(address),
        Context::Table(table) => spreadsheet::csv(table),
        Context::BuildInfo(info) => data::json(info),
        Context::Ledger(bytes) => bytes.clone(),
        Context::Search(index) => search::json(index),
        Context::Sitemap(entries) => sitemap::xml(entries),
        Context::Robots(sitemap) => {
            format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
        }
        Context::OwnStyle(style) => stylesheet::css(style),
        Context::Headers(rules) => hosting::headers(rules),
        Context::Moved(moved) => hosting::redirects(moved),
        Context::Redirect(target) => redirect::html(target),
        Context::Copy(path) => return Ok(Artifact::Copy(path.clone())),
        Context::Picture(recipe) => return Ok(Artifact::Picture(recipe.clone())),
        Context::SharePicture(picture) => return Ok(Artifact::SharePicture(picture.clone())),
    };
    Ok(Artifact::Bytes(bytes))
}

fn stamped(told: &[Told]) -> impl Iterator<Item = ics::Stamped<'_>> {
    told.iter().map(|(object, stamp)| (object.as_ref(), *stamp))
}
