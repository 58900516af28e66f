//! Drawings: what may be in an SVG file and what may not.

use keste::pictures::{Fault, Look, look};

use super::told;

fn drawing(inside: &str) -> Look {
    let text = format!(
        "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
         xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\" \
         width=\"12px\" height=\"8\">{inside}</svg>"
    );
    look(text.as_bytes(), text.len() as u64)
}

#[test]
fn drawings_that_run_or_load_something_are_refused() {
    let cases = [
        ("<script>alert(1)</script>", "<script>"),
        ("<h:script>alert(1)</h:script>", "<script>"),
        ("<SCRIPT/>", "<script>"),
        ("<foreignObject><h:p/></foreignObject>", "<foreignobject>"),
        ("<h:iframe src='#'/>", "<iframe>"),
        ("<rect onload='alert(1)'/>", "onload=\"alert(1)\""),
        ("<g><rect OnClick='x()'/></g>", "onclick=\"x()\""),
        (
            "<a href='javascript:alert(1)'/>",
            "href=\"javascript:alert(1)\"",
        ),
        (
            "<a xlink:href=' &#106;avascript:x()'/>",
            "href=\" javascript:x()\"",
        ),
        (
            "<image href='https://else.org/spy.png'/>",
            "href=\"https://else.org/spy.png\"",
        ),
        ("<use href='//else.org/a#b'/>", "href=\"//else.org/a#b\""),
        (
            "<image href='data:image/svg+xml;base64,AA=='/>",
            "href=\"data:image/svg+xml;base64,AA==\"",
        ),
        (
            "<set attributeName='xlink:href' to='javascript:x()'/>",
            "attributename=\"xlink:href\"",
        ),
        ("<style>@import 'x.css'</style>", "@import 'x.css'"),
        (
            "<style>a{fill:url(//else.org/x)}</style>",
            "a{fill:url(//else.org/x)}",
        ),
        (
            "<style><![CDATA[a{fill:url(//else.org/x)}]]></style>",
            "a{fill:url(//else.org/x)}",
        ),
        ("<style>a{fill:u&#114;l(//e)}</style>", "&#114;"),
        ("<style>a{fill:u\\72l(//e)}</style>", "a{fill:u\\72l(//e)}"),
        ("<rect fill='url( \"http://e\")'/>", "url( \"http://e\")"),
        (
            "<?xml-stylesheet href='x.css'?>",
            "<?xml-stylesheet href='x.css'?>",
        ),
    ];
    for (inside, found) in cases {
        let expected = Look::Refused(Fault::Svg(found.to_owned()));
        assert_eq!(drawing(inside), expected, "{inside}");
    }
    let entity = "<!DOCTYPE svg [<!ENTITY x '<script/>'>]><svg>&x;</svg>";
    let expected = Look::Refused(Fault::Svg("<!DOCTYPE […]>".to_owned()));
    assert_eq!(look(entity.as_bytes(), 1), expected);
}

#[test]
fn what_drawing_programs_write_is_taken() {
    for inside in [
        "",
        "<title>On the road &amp; url</title>",
        "<style>.a { fill: url(#g) } .b { font: 12px (x) }</style>",
        "<rect fill='url(#g)' style=\"filter:url('#f')\"/><use xlink:href='#g'/>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
         <c:Work xmlns:c='http://cc.org/ns#' r:about='https://me.org'/></r:RDF></metadata>",
    ] {
        assert_eq!(told(&drawing(inside)), "Svg 12 × 8", "{inside}");
    }
}

#[test]
fn a_drawing_has_the_size_that_it_says_in_pixels_else_that_of_its_view_box() {
    let size = |attributes: &str| {
        let text = format!("<!-- by hand -->\n<svg {attributes}/>");
        told(&look(text.as_bytes(), text.len() as u64))
    };
    assert_eq!(
        size("width='30.4' height='20.6px' viewBox='0 0 1 1'"),
        "Svg 30 × 21"
    );
    assert_eq!(
        size("width='100%' viewBox='-5 -5 300 200.2'"),
        "Svg 300 × 200"
    );
    assert_eq!(
        size("width='10cm' height='5cm' viewBox='0,0,40,20'"),
        "Svg 40 × 20"
    );
    assert_eq!(size(""), "Svg");
    assert_eq!(size("width='NaN' height='inf'"), "Svg");
}

#[test]
fn other_xml_is_no_drawing_and_a_drawing_cut_off_is_broken() {
    let seen = |text: &str| told(&look(text.as_bytes(), text.len() as u64));
    assert_eq!(seen("<html><svg/></html>"), "other");
    assert_eq!(seen("svg"), "other");
    assert_eq!(seen("<svg><g></svg>"), "Broken");
    assert_eq!(seen("<svg><g/>"), "Broken");
}
