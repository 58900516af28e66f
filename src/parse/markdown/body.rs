//! The half-product between a Markdown body and its HTML: finished text with holes where addresses
//! belong, because a link leads to the reader's language and a picture gets its name in the output.

use crate::base::{LanguageTag, Place, SitePath};
use crate::i18n::spelling::Spelling;

use super::Directive;
use super::escape::{push_attribute, push_text};
use super::spelled::push_spelled;

/// A body without any address of the site in it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Body {
    /// HTML with holes, in order; never two pieces of HTML in a row.
    pub pieces: Vec<Piece>,
    /// The links to entries, by the numbers in the pieces.
    pub links: Vec<EntryLink>,
    /// The pictures and files, by the numbers in the pieces.
    pub media: Vec<MediaLink>,
    /// What its directives ask for, by the numbers in the pieces.
    pub directives: Vec<Directive>,
    /// The ids of the headings, in order, for links from other pages.
    pub heading_ids: Vec<String>,
    /// The plain text of the first paragraph: one line, at most 300 characters, cut at a word;
    /// empty when the body has no paragraph of its own.
    pub excerpt: String,
}

/// A stretch of HTML or a hole in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Finished HTML. A piece alone is not balanced, all pieces together are.
    Html(String),
    /// Where a link to an entry begins.
    LinkOpen(u32),
    /// Where it ends.
    LinkClose(u32),
    /// A picture.
    Image(u32),
    /// Where a link to a file begins.
    FileOpen(u32),
    /// Where it ends.
    FileClose(u32),
    /// A directive. The pieces between two of them are balanced.
    Directive(u32),
    /// The beginning of an id, or of a link to one: what keeps ids apart when two bodies stand on
    /// one page.
    IdPrefix,
}

/// A stretch of a body whose holes are filled, or what stands between two.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BodyPart<'b> {
    /// Finished and balanced HTML.
    Html(String),
    /// What a directive asks for.
    Directive(&'b Directive),
}

/// A link to an entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntryLink {
    /// The folder of the kind: `events`.
    pub kind: String,
    /// The file's name without language and `.md`, in NFC.
    pub stem: String,
    /// The language that `@kk/…` asks for; `None`: the reader's.
    pub language: Option<LanguageTag>,
    /// The id of a heading on the entry's page, decoded.
    pub fragment: Option<String>,
    /// The link's title.
    pub title: Option<String>,
    /// Where the link stands.
    pub place: Place,
    /// The destination as written.
    pub target: String,
}

/// A picture or a link to a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MediaLink {
    /// The file, always below `content/`; whether it exists is not known here.
    pub path: SitePath,
    /// What follows `#` in a link to a file: `page=3`.
    pub fragment: Option<String>,
    /// A picture's alternative text; empty for a file.
    pub alt: String,
    /// The title; `None` when it became the caption of a figure.
    pub title: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// Where a link to an entry leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkTarget {
    /// To an address.
    Url {
        /// The address, encoded as a URL.
        href: String,
        /// The language of the page there, when it is not the reader's.
        hreflang: Option<String>,
    },
    /// Nowhere: the text of the link stays.
    Plain,
}

/// A picture in the output.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImageTarget {
    /// Its address, encoded as a URL.
    pub src: String,
    /// The addresses of all its widths, as `srcset` has them, where there are several.
    pub srcset: Option<String>,
    /// Its width in pixels.
    pub width: Option<u32>,
    /// Its height in pixels.
    pub height: Option<u32>,
}

/// Knows the addresses for one reader's language.
pub trait LinkResolver {
    /// Where link `index` of the body leads.
    fn link(&self, index: usize, link: &EntryLink) -> LinkTarget;

    /// The picture `index` of the body's media; `None` leaves its alternative text.
    fn image(&self, index: usize, media: &MediaLink) -> Option<ImageTarget>;

    /// The address of file `index` of the body's media, encoded as a URL; `None` leaves the text.
    fn file(&self, index: usize, media: &MediaLink) -> Option<String>;

    /// The letters of the reader's language, where it is made from that of the body.
    fn spelling(&self) -> Spelling {
        Spelling::AsWritten
    }

    /// What stands before each id of this body. The second body of a page needs one.
    fn id_prefix(&self) -> &str {
        ""
    }
}

impl Body {
    /// The HTML with every hole filled, and the directives in it.
    pub fn parts(&self, resolve: &impl LinkResolver) -> Vec<BodyPart<'_>> {
        let mut parts = Vec::new();
        for pieces in self
            .pieces
            .chunk_by(|one, next| !one.is_directive() && !next.is_directive())
        {
            if let [Piece::Directive(number)] = pieces {
                let directive = at(&self.directives, *number);
                parts.extend(directive.map(|(_, directive)| BodyPart::Directive(directive)));
                continue;
            }
            parts.push(BodyPart::Html(self.html(pieces, resolve)));
        }
        parts
    }

    fn html(&self, pieces: &[Piece], resolve: &impl LinkResolver) -> String {
        let mut html = String::with_capacity(2048);
        self.fill(pieces, resolve, &mut html);
        match resolve.spelling() {
            Spelling::AsWritten => html,
            spelling => {
                let mut spelled = String::with_capacity(html.len());
                push_spelled(&html, spelling, &mut spelled);
                spelled
            }
        }
    }

    fn fill(&self, pieces: &[Piece], resolve: &impl LinkResolver, out: &mut String) {
        // Links do not nest in HTML, so one flag says whether the closing tag has an opening one.
        let mut open = false;
        for piece in pieces {
            match piece {
                Piece::Html(html) => out.push_str(html),
                Piece::Directive(_) => {}
                Piece::IdPrefix => push_text(out, resolve.id_prefix()),
                Piece::LinkOpen(number) => {
                    open = at(&self.links, *number).is_some_and(|(index, link)| {
                        open_link(resolve.link(index, link), link, out)
                    });
                }
                Piece::FileOpen(number) => {
                    open = at(&self.media, *number).is_some_and(|(index, file)| {
                        open_file(resolve.file(index, file), file, out)
                    });
                }
                Piece::LinkClose(_) | Piece::FileClose(_) => {
                    if std::mem::take(&mut open) {
                        out.push_str("</a>");
                    }
                }
                Piece::Image(number) => {
                    if let Some((index, media)) = at(&self.media, *number) {
                        push_image(resolve.image(index, media), media, out);
                    }
                }
            }
        }
    }
}

impl Piece {
    fn is_directive(&self) -> bool {
        matches!(self, Self::Directive(_))
    }
}

fn at<T>(list: &[T], number: u32) -> Option<(usize, &T)> {
    let index = usize::try_from(number).ok()?;
    Some((index, list.get(index)?))
}

fn open_link(target: LinkTarget, link: &EntryLink, out: &mut String) -> bool {
    let LinkTarget::Url { href, hreflang } = target else {
        return false;
    };
    out.push_str("<a");
    push_attribute(out, "href", &href);
    if let Some(language) = hreflang {
        push_attribute(out, "hreflang", &language);
    }
    if let Some(title) = &link.title {
        push_attribute(out, "title", title);
    }
    out.push('>');
    true
}

fn open_file(href: Option<String>, file: &MediaLink, out: &mut String) -> bool {
    let Some(mut href) = href else {
        return false;
    };
    if let Some(fragment) = &file.fragment {
        href.push('#');
        href.push_str(fragment);
    }
    out.push_str("<a");
    push_attribute(out, "href", &href);
    if let Some(title) = &file.title {
        push_attribute(out, "title", title);
    }
    out.push('>');
    true
}

fn push_image(target: Option<ImageTarget>, media: &MediaLink, out: &mut String) {
    let Some(target) = target else {
        push_text(out, &media.alt);
        return;
    };
    out.push_str("<img");
    push_attribute(out, "src", &target.src);
    push_attribute(out, "alt", &media.alt);
    if let Some(title) = &media.title {
        push_attribute(out, "title", title);
    }
    for (name, size) in [("width", target.width), ("height", target.height)] {
        if let Some(size) = size {
            push_attribute(out, name, &size.to_string());
        }
    }
    if let Some(srcset) = &target.srcset {
        push_attribute(out, "srcset", srcset);
        // A browser that waits until the picture is near knows how wide it stands; an older one takes
        // the width of its window.
        push_attribute(out, "sizes", "auto, 100vw");
    }
    out.push_str(" loading=\"lazy\" decoding=\"async\">");
}
