//! What the preview adds to a page while it is served: a script that reloads it and shows what is
//! wrong. A build never has it.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::OWN;
use super::answer::words;
use super::edition::Report;

const SCRIPT: &str = include_str!("reload.js");
const STYLE: &str = include_str!("report.css");

/// A file of the preview itself.
pub(super) fn file(name: &str) -> Response {
    match name {
        "reload.js" => ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT).into_response(),
        "report.css" => ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE).into_response(),
        _ => words(StatusCode::NOT_FOUND, "not found"),
    }
}

/// A page with the script at its end. `seen` tells the script which bytes it stands in.
pub(super) fn with_script(page: &[u8], seen: &str) -> Vec<u8> {
    let end = b"</body>";
    let mut windows = page.windows(end.len());
    let at = windows.rposition(|window| window.eq_ignore_ascii_case(end));
    let at = at.unwrap_or(page.len());
    [&page[..at], script(seen).as_bytes(), &page[at..]].concat()
}

fn script(seen: &str) -> String {
    format!("<script src=\"{OWN}reload.js\" data-seen=\"{seen}\" defer></script>")
}

/// A page in the place of one that could not be made.
pub(super) fn report_page(report: &Report, seen: &str) -> String {
    let Report {
        language,
        title,
        text,
    } = report;
    let (title, text, script) = (escaped(title), escaped(text), script(seen));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{OWN}report.css\">\n</head>\n\
         <body class=\"keste-report\">\n<main>\n<h1>{title}</h1>\n<pre tabindex=\"0\">{text}</pre>\n</main>\n\
         {script}\n</body>\n</html>\n"
    )
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_body_and_takes_nothing_away() {
        let page = "<body><p>«</body>» is no end</p></BODY></html>";
        let served = String::from_utf8(with_script(page.as_bytes(), "1a")).unwrap();
        assert_eq!(served.replace(&script("1a"), ""), page);
        assert!(served.ends_with("</script></BODY></html>"), "{served}");
        let served = with_script(b"no body", "1a");
        assert_eq!(served, format!("no body{}", script("1a")).into_bytes());
    }

    #[test]
    fn a_report_cannot_be_markup() {
        let report = Report {
            language: "kk".to_owned(),
            title: "<t>".to_owned(),
            text: "</pre><script>&\"".to_owned(),
        };
        let page = report_page(&report, "1a");
        assert!(page.contains(
            "<h1>&lt;t&gt;</h1>\n<pre tabindex=\"0\">&lt;/pre&gt;&lt;script&gt;&amp;&quot;</pre>"
        ));
    }
}
