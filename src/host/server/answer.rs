//! An edition's answer → an HTTP response, with the reload script in its pages.

use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, HeaderValue, LOCATION, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};

use super::client;
use super::edition::{Answer, Edition};
use crate::base::ContentHash;

/// What an edition has at an address, as a response.
pub(super) fn respond(edition: &dyn Edition, path: &str) -> Response {
    // An address may be spelled with more of it encoded than is needed.
    let spelled = percent_encoding::percent_decode_str(path);
    let kind = content_type(&spelled.decode_utf8_lossy());
    let answer = match edition.answer(path) {
        Answer::File(bytes) if kind != HTML => {
            return ([(CONTENT_TYPE, kind)], bytes).into_response();
        }
        answer => answer,
    };
    let seen = mark(&answer, &edition.stylesheets());
    match answer {
        Answer::File(page) => html(StatusCode::OK, client::with_script(&page, &seen)),
        Answer::Missing(page) => html(StatusCode::NOT_FOUND, client::with_script(&page, &seen)),
        Answer::Failed(report) => {
            let page = client::report_page(&report, &seen);
            html(StatusCode::INTERNAL_SERVER_ERROR, page.into_bytes())
        }
        Answer::Moved(to) => moved(&to),
    }
}

/// What a page is recognised by: its bytes without the addresses of its stylesheets, which change
/// with the styles.
pub(super) fn mark(answer: &Answer, stylesheets: &[String]) -> String {
    let hash = match answer {
        Answer::File(bytes) | Answer::Missing(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => {
                let mut parts = vec![text];
                for address in stylesheets {
                    parts = parts
                        .iter()
                        .flat_map(|part| part.split(address.as_str()))
                        .collect();
                }
                ContentHash::of_parts(parts.iter().map(|part| part.as_bytes()))
            }
            Err(_) => ContentHash::of(bytes),
        },
        Answer::Moved(to) => ContentHash::of(to.as_bytes()),
        Answer::Failed(report) => ContentHash::of(report.text.as_bytes()),
    };
    hash.short().to_string()
}

const HTML: &str = "text/html; charset=utf-8";

/// The media type of what stands at an address, as a good host says it.
fn content_type(path: &str) -> String {
    if path.ends_with('/') {
        return HTML.to_owned();
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let guessed = match name.rsplit_once('.') {
        Some((_, extension)) => mime_guess::from_ext(extension).first_or_octet_stream(),
        // `_headers`, `CNAME` and their like are read by people.
        None => mime_guess::mime::TEXT_PLAIN,
    };
    let is_text = guessed.type_() == mime_guess::mime::TEXT
        || matches!(guessed.subtype().as_str(), "json" | "xml" | "javascript");
    if is_text {
        format!("{}; charset=utf-8", guessed.essence_str())
    } else {
        guessed.essence_str().to_owned()
    }
}

fn html(status: StatusCode, page: Vec<u8>) -> Response {
    (status, [(CONTENT_TYPE, HTML)], page).into_response()
}

/// Not for ever: the address may become a file of its own with the next save.
fn moved(to: &str) -> Response {
    match HeaderValue::from_str(to) {
        Ok(to) => (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, to)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A response of a few words.
pub(super) fn words(status: StatusCode, words: &'static str) -> Response {
    finish((status, words).into_response())
}

/// What all responses say: ask again each time, believe the type, show it to no other site.
pub(super) fn finish(mut response: Response<Body>) -> Response {
    let headers = response.headers_mut();
    let same_site = HeaderName::from_static("cross-origin-resource-policy");
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(same_site, HeaderValue::from_static("same-origin"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_those_that_calendars_and_browsers_need() {
        for (path, kind) in [
            ("/", HTML),
            ("/ru/events/robot/", HTML),
            ("/404.html", HTML),
            ("/calendar.ics", "text/calendar; charset=utf-8"),
            ("/events.json", "application/json; charset=utf-8"),
            ("/events.csv", "text/csv; charset=utf-8"),
            ("/sitemap.xml", "text/xml; charset=utf-8"),
            ("/robots.txt", "text/plain; charset=utf-8"),
            ("/assets/style.1a2b3c4d.css", "text/css; charset=utf-8"),
            ("/assets/site.1a2b3c4d.js", "text/javascript; charset=utf-8"),
            ("/assets/icon.1a2b3c4d.svg", "image/svg+xml"),
            ("/media/a.jpg", "image/jpeg"),
            ("/_headers", "text/plain; charset=utf-8"),
            ("/media/unknown.keste", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), kind, "{path}");
        }
    }

    #[test]
    fn a_page_is_the_same_page_with_other_styles() {
        let page = |style: &str, text: &str| Answer::File(format!("<{style}>{text}").into_bytes());
        let with = |style: &str, text: &str| mark(&page(style, text), &[style.to_owned()]);
        assert_eq!(with("/a.1.css", "x"), with("/a.2.css", "x"));
        assert_ne!(with("/a.1.css", "x"), with("/a.1.css", "y"));
    }
}
