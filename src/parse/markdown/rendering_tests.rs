//! What each construct becomes, byte for byte.

use std::borrow::Cow;

use crate::base::{LanguageTag, Position, SitePath};
use crate::diagnostics::{Code, Diagnostics};

use super::*;

/// What a file's body becomes, with its problems as code and `line:column` in the file.
pub(super) struct Read {
    pub(super) body: Body,
    pub(super) html: String,
    pub(super) problems: Vec<(Code, String)>,
}

const FRONT_MATTER: &str = "---\ntitle: Робот\n---\n";

pub(super) fn read(text: &str) -> Read {
    read_with(text, None, "")
}

fn read_with(text: &str, typography: Option<&mut dyn TextPass>, prefix: &'static str) -> Read {
    let (body, out) = parse(text, typography);
    let whole = format!("{FRONT_MATTER}{text}");
    let problems = out.sorted().into_iter().map(|problem| {
        let place = problem.primary.unwrap();
        let at = Position::of(&whole, place.span.start);
        let words = &whole[place.span.range()];
        (
            problem.code,
            format!("{}:{} {}", at.line, at.column, words.trim_end()),
        )
    });
    let problems = problems.collect();
    let parts = body.parts(&Resolver { prefix });
    let html = parts.iter().map(|part| match part {
        BodyPart::Html(html) => html.clone(),
        BodyPart::Directive(directive) => format!("[{}]\n", told(directive)),
    });
    let html = html.collect();
    Read {
        body,
        html,
        problems,
    }
}

#[test]
fn directives_stand_between_balanced_stretches_under_the_heading_before_them() {
    let read = read(
        ":::next-events\n\nМәтін[^1].\n\n## Жақында\n\n  :::next-events venue=a topic=b series=c workshop=d count=50\n\
         :::venue a\n\n> ### Дәйексөз\n\n:::workshop \"a b\"\n\n###### Соңы\n\n:::venue a\n\n[^1]: Сілтеме.\n",
    );
    assert_eq!(
        read.html,
        "[h2 5 of ]\n<p>Мәтін<sup><a id=\"fnref:1\" href=\"#fn:1\" role=\"doc-noteref\">1</a></sup>.</p>\n\
         <h2 id=\"жақында\">Жақында</h2>\n\
         [h3 50 of venues/a topics/b series/c workshops/d]\n[h3 venues/a]\n\
         <blockquote>\n<h3 id=\"дәйексөз\">Дәйексөз</h3>\n</blockquote>\n[h3 workshops/a b]\n\
         <h6 id=\"соңы\">Соңы</h6>\n[h5 venues/a]\n\
         <div class=\"footnotes\">\n<ol>\n<li id=\"fn:1\">\n<p>Сілтеме. <a href=\"#fnref:1\" \
         role=\"doc-backlink\">↩\u{fe0e}1</a></p>\n</li>\n</ol>\n</div>\n"
    );
    assert_eq!(read.body.excerpt, "Мәтін.");
    assert_eq!(read.problems, []);
}

#[test]
fn a_button_has_its_address_and_text_as_they_are_written() {
    let read = read(
        ":::button url=\"https://a.kz/б?x=1&y=a b\" \"A = B\" <b>  *c*\n:::button Тіркелу url=@ru/pages/rules.md#h\n",
    );
    assert_eq!(
        read.html,
        "[A = B &lt;b&gt; *c* Outside(\"https://a.kz/б?x=1&y=a%20b\")]\n[Тіркелу Entry(0)]\n"
    );
    let link = &read.body.links[0];
    let fragment = link.fragment.as_deref();
    assert_eq!(
        (&*link.kind, &*link.stem, fragment),
        ("pages", "rules", Some("h"))
    );
    assert_eq!(read.problems, []);
}

#[test]
fn in_code_and_in_the_middle_of_a_line_three_colons_are_text() {
    let text = "```\n:::venue a\n```\n\n    :::venue a\n\nМәтін :::venue a және `:::venue a`.\n\n\\:::venue a\n";
    let read = read(text);
    assert_eq!(
        (read.body.directives, read.problems),
        (Vec::new(), Vec::new())
    );
}

/// A directive in a few words.
fn told(directive: &Directive) -> String {
    let names = directive.wish.named().iter();
    let names: Vec<_> = names
        .map(|named| format!("{}/{}", named.kind.folder(), named.stem))
        .collect();
    let names = names.join(" ");
    let level = directive.level;
    match &directive.wish {
        Wish::NextEvents { count, .. } => format!("h{level} {count} of {names}"),
        Wish::Card(_) => format!("h{level} {names}"),
        Wish::Button { target, text } => {
            let mut escaped = String::new();
            super::escape::push_text(&mut escaped, text);
            format!("{escaped} {target:?}")
        }
    }
}

pub(super) fn parse(text: &str, typography: Option<&mut dyn TextPass>) -> (Body, Diagnostics) {
    let mut out = Diagnostics::new();
    let input = BodyInput {
        file: &SitePath::new("content/events/robot.kk.md"),
        text,
        offset: FRONT_MATTER.len(),
        language: None,
        mentions: &mut Vec::new(),
        slug: &|text| text.trim().to_lowercase().replace(' ', "-"),
        typography: typography.map(|pass| pass as &mut dyn TextPass),
    };
    let body = parse_body(input, &mut out);
    (body, out)
}

struct Resolver {
    prefix: &'static str,
}

impl LinkResolver for Resolver {
    fn link(&self, _: usize, link: &EntryLink) -> LinkTarget {
        if link.stem == "draft" {
            return LinkTarget::Plain;
        }
        let fragment = link
            .fragment
            .as_ref()
            .map_or(String::new(), |id| format!("#{id}"));
        LinkTarget::Url {
            href: format!("/{}/{}/{fragment}", link.kind, link.stem),
            hreflang: link.language.as_ref().map(LanguageTag::to_string),
        }
    }

    fn image(&self, _: usize, media: &MediaLink) -> Option<ImageTarget> {
        (!media.path.as_str().contains("missing")).then(|| ImageTarget {
            src: format!("/{}", media.path),
            srcset: None,
            width: Some(640),
            height: None,
        })
    }

    fn file(&self, _: usize, media: &MediaLink) -> Option<String> {
        (!media.path.as_str().contains("missing")).then(|| format!("/{}", media.path))
    }

    fn id_prefix(&self) -> &str {
        self.prefix
    }
}

/// The HTML of a text without problems.
fn html(text: &str) -> String {
    let read = read(text);
    assert_eq!(read.problems, []);
    read.html
}

#[test]
fn text_and_inline_markup() {
    assert_eq!(
        html("Бір *екі* **үш** ~~төрт~~ `a<b>`\nбес  \nалты & \"жеті\" {{ x }}\n"),
        "<p>Бір <em>екі</em> <strong>үш</strong> <del>төрт</del> <code>a&lt;b&gt;</code>\n\
         бес<br>\nалты &amp; &quot;жеті&quot; {{ x }}</p>\n"
    );
}

#[test]
fn headings_begin_below_the_title_of_the_page() {
    let read = read("# A {.big data-x=1}\n### B *c*\n##\n## &nbsp;\n");
    assert_eq!(
        read.html,
        "<h2 id=\"a\">A</h2>\n<h3 id=\"b-c\">B <em>c</em></h3>\n\u{a0}"
    );
    assert_eq!(read.body.heading_ids, ["a", "b-c"]);
    assert_eq!(
        read.problems,
        [(Code::TopHeading, "4:1 # A {.big data-x=1}".to_owned())]
    );
}

#[test]
fn lists_tight_loose_nested_and_with_tasks() {
    assert_eq!(
        html("- a\n  1. b\n- c\n\n3. d\n\n   e\n4. f\n"),
        "<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n</li>\n<li>c</li>\n</ul>\n\
         <ol start=\"3\">\n<li>\n<p>d</p>\n<p>e</p>\n</li>\n<li>\n<p>f</p>\n</li>\n</ol>\n"
    );
    assert_eq!(
        html("- [ ] a\n- [x] b\n"),
        "<ul>\n<li class=\"task\">☐\u{a0}a</li>\n\
         <li class=\"task task-done\">☑\u{a0}b</li>\n</ul>\n"
    );
    assert_eq!(
        html("- [x] a\n\n- b\n"),
        "<ul>\n<li class=\"task task-done\">\n<p>☑\u{a0}a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"
    );
}

#[test]
fn quotes_alerts_rules_and_code() {
    assert_eq!(
        html("> a\n\n> [!WARNING]\n> b\n\n***\n"),
        "<blockquote>\n<p>a</p>\n</blockquote>\n\
         <aside class=\"alert alert-warning\" role=\"note\">\n<p>b</p>\n</aside>\n<hr>\n"
    );
    assert_eq!(
        html("```Rust ignore\na < b\n```\n\n    c\n"),
        "<pre tabindex=\"0\"><code class=\"language-rust\">a &lt; b\n</code></pre>\n\
         <pre tabindex=\"0\"><code>c\n</code></pre>\n"
    );
}

#[test]
fn tables_have_a_box_a_name_and_real_headers() {
    assert_eq!(
        html("| | Күні | Орны |\n|-|:-:|-:|\n| a | *b* | |\n"),
        "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Күні, Орны\">\n\
         <table>\n<thead>\n<tr><td></td><th scope=\"col\" class=\"align-center\">Күні</th>\
         <th scope=\"col\" class=\"align-right\">Орны</th></tr>\n</thead>\n\
         <tbody>\n<tr><td>a</td><td class=\"align-center\"><em>b</em></td>\
         <td class=\"align-right\"></td></tr>\n</tbody>\n</table>\n</div>\n"
    );
    assert_eq!(
        html("| |\n|-|\n"),
        "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\">\n<table>\n<thead>\n\
         <tr><td></td></tr>\n</thead>\n</table>\n</div>\n"
    );
}

#[test]
fn footnotes_stand_at_the_end_with_ways_back() {
    let text = "a[^n] b[^n]\n\n[^n]: d\n\n    - e\n\n[^m]: f\n";
    let read = read_with(text, None, "w-");
    assert_eq!(read.problems, []);
    assert_eq!(
        read.html,
        "<p>a<sup><a id=\"w-fnref:1\" href=\"#w-fn:1\" role=\"doc-noteref\">1</a></sup> \
         b<sup><a id=\"w-fnref:1.2\" href=\"#w-fn:1\" role=\"doc-noteref\">1</a></sup></p>\n\
         <div class=\"footnotes\">\n<ol>\n<li id=\"w-fn:1\">\n<p>d</p>\n<ul>\n<li>e</li>\n</ul>\n\
         <p> <a href=\"#w-fnref:1\" role=\"doc-backlink\">↩\u{fe0e}1</a> \
         <a href=\"#w-fnref:1.2\" role=\"doc-backlink\">↩\u{fe0e}1.2</a></p>\n</li>\n\
         <li id=\"w-fn:2\">\n<p>f</p>\n</li>\n</ol>\n</div>\n"
    );
    assert_eq!(
        html("a[^n]\n\n[^n]: d\n"),
        "<p>a<sup><a id=\"fnref:1\" href=\"#fn:1\" role=\"doc-noteref\">1</a></sup></p>\n\
         <div class=\"footnotes\">\n<ol>\n<li id=\"fn:1\">\n\
         <p>d <a href=\"#fnref:1\" role=\"doc-backlink\">↩\u{fe0e}1</a></p>\n</li>\n</ol>\n</div>\n"
    );
}

#[test]
fn links_to_entries_stay_open_until_the_reader_is_known() {
    let read = read("[a *b*](@kk/events/x.md#id \"T\") [](@/events/y.md) [c](@/events/draft.md)\n");
    assert_eq!(read.problems, []);
    let link = &read.body.links[0];
    assert_eq!(link.target, "@kk/events/x.md#id");
    assert_eq!((link.kind.as_str(), link.stem.as_str()), ("events", "x"));
    assert_eq!(link.place.span, crate::base::Span::new(26, 57));
    assert_eq!(
        read.body.pieces,
        [
            Piece::Html("<p>".to_owned()),
            Piece::LinkOpen(0),
            Piece::Html("a <em>b</em>".to_owned()),
            Piece::LinkClose(0),
            Piece::Html(" ".to_owned()),
            Piece::LinkOpen(1),
            Piece::Html("@/events/y.md".to_owned()),
            Piece::LinkClose(1),
            Piece::Html(" ".to_owned()),
            Piece::LinkOpen(2),
            Piece::Html("c".to_owned()),
            Piece::LinkClose(2),
            Piece::Html("</p>\n".to_owned()),
        ]
    );
    assert_eq!(
        read.html,
        "<p><a href=\"/events/x/#id\" hreflang=\"kk\" title=\"T\">a <em>b</em></a> \
         <a href=\"/events/y/\">@/events/y.md</a> c</p>\n"
    );
}

#[test]
fn links_to_headings_are_checked_and_keep_the_prefix() {
    let text = "## Екі үш\n[a](#екі-үш) [b](#%D0%B5%D0%BA%D1%96-%D2%AF%D1%88) [c](#Екі-үш)\n";
    let read = read_with(text, None, "w-");
    assert_eq!(
        read.html,
        "<h2 id=\"w-екі-үш\">Екі үш</h2>\n<p><a href=\"#w-екі-үш\">a</a> \
         <a href=\"#w-екі-үш\">b</a> c</p>\n"
    );
    assert_eq!(
        read.problems,
        [(Code::BrokenFragment, "5:52 [c](#Екі-үш)".to_owned())]
    );
}

#[test]
fn addresses_in_text_become_links_but_not_in_links_or_code() {
    assert_eq!(
        html("См. https://a.kz/x_y*z*. `https://b.kz` [https://c.kz](https://d.kz) <e@f.kz>"),
        "<p>См. <a href=\"https://a.kz/x_y\">https://a.kz/x_y</a><em>z</em>. \
         <code>https://b.kz</code> <a href=\"https://d.kz\">https://c.kz</a> \
         <a href=\"mailto:e@f.kz\">e@f.kz</a></p>\n"
    );
}

#[test]
fn pictures_and_files_are_holes_and_a_lone_picture_is_a_figure() {
    let read = read(
        "![A \"b\"](pic.jpg 'C')\n\nx ![](../media/y.jpg 'D') [plan](plan.pdf#page=2) \
         ![alt](missing.jpg) [f](missing.pdf)\n",
    );
    assert_eq!(
        read.html,
        "<figure><img src=\"/content/events/pic.jpg\" alt=\"A &quot;b&quot;\" width=\"640\" \
         loading=\"lazy\" decoding=\"async\"><figcaption>C</figcaption></figure>\n\
         <p>x <img src=\"/content/media/y.jpg\" alt=\"\" title=\"D\" width=\"640\" loading=\"lazy\" \
         decoding=\"async\"> <a href=\"/content/events/plan.pdf#page=2\">plan</a> alt f</p>\n"
    );
    assert_eq!(
        read.problems,
        [(Code::NoAltText, "6:3 ![](../media/y.jpg 'D')".to_owned())]
    );
}

#[test]
fn the_excerpt_is_the_first_paragraph_that_is_text() {
    let excerpt = |text| read(text).body.excerpt;
    assert_eq!(
        excerpt(
            "# T\n\n![alt](p.jpg)\n\n> q\n\n*Бір* [екі](@/events/x.md)\n`үш`[^1]\\\nтөрт\n\n[^1]: n\n\nx\n"
        ),
        "Бір екі үш төрт"
    );
    assert_eq!(excerpt("- a\n\n[^1]: n\n"), "");
}

/// Shouts, and marks where blocks begin.
struct Shout;

impl TextPass for Shout {
    fn start_block(&mut self) {}

    fn text<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        Cow::Owned(format!("[{}]", text.to_uppercase()))
    }
}

#[test]
fn typography_sees_whole_stretches_of_text_and_nothing_else() {
    let text = "a \"b & c\nd *e* `f` https://g.kz [h](https://i.kz \"j\") <https://k.kz>\n";
    let read = read_with(text, Some(&mut Shout), "");
    assert_eq!(
        read.html,
        "<p>[A &quot;B &amp; C\nD ]<em>[E]</em>[ ]<code>f</code>[ ]\
         <a href=\"https://g.kz\">https://g.kz</a>[ ]\
         <a href=\"https://i.kz\" title=\"j\">[H]</a>[ ]\
         <a href=\"https://k.kz\">https://k.kz</a></p>\n"
    );
    assert_eq!(
        read.body.excerpt,
        "[A \"B & C D ][E][ ]f[ ]https://g.kz[ ][H][ ]https://k.kz"
    );
}
