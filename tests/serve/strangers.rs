//! Who may ask, and how: requests that a page of another site, or another program, makes.

use crate::preview::{Preview, Site};

/// A page and the stream that tells of it.
const TARGETS: [&str; 3] = ["/", "/events/concert/", "/__keste/stream?page=/&seen=0"];

#[test]
fn only_its_own_names_with_its_own_port_are_answered() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let port = preview.port();
    let status = |headers: &str| {
        let request = format!("GET / HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
        preview.sends(request.as_bytes()).status
    };
    for host in ["127.0.0.1", "localhost", "LOCALHOST"] {
        assert_eq!(status(&format!("Host: {host}:{port}\r\n")), 200, "{host}");
    }
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("localhost.:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        format!("127.1:{port}"),
        format!("2130706433:{port}"),
        format!("0x7f.0.0.1:{port}"),
        format!("127.0.0.2:{port}"),
        format!("0.0.0.0:{port}"),
        format!("[::1]:{port}"),
        format!("[::ffff:127.0.0.1]:{port}"),
        format!("127.0.0.1:{}", port ^ 1),
        format!("127.0.0.1:+{port}"),
        "127.0.0.1".to_owned(),
        "localhost".to_owned(),
        format!("me@127.0.0.1:{port}"),
        format!("127.0.0.1:{port}/"),
        format!("127.0.0.1:{port}, evil.example"),
        String::new(),
    ] {
        let status = status(&format!("Host: {host}\r\n"));
        assert!(matches!(status, 400 | 403), "{host}: {status}");
    }
    let ours = format!("Host: 127.0.0.1:{port}\r\n");
    for headers in [
        String::new(),
        format!("{ours}{ours}"),
        format!("{ours}Host: evil.example\r\n"),
    ] {
        assert_eq!(status(&headers), 400, "{headers}");
    }
    let old = preview.sends(b"GET / HTTP/1.0\r\n\r\n");
    assert_eq!(old.status, 400);
}

#[test]
fn pages_of_other_sites_read_neither_page_nor_stream() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let port = preview.port();
    for target in TARGETS {
        for origin in [
            "null".to_owned(),
            "https://evil.example".to_owned(),
            format!("http://evil.example:{port}"),
            format!("https://127.0.0.1:{port}"),
            format!("http://127.0.0.1:{}", port ^ 1),
            "http://127.0.0.1".to_owned(),
            format!("http://127.0.0.1:{port}.evil.example"),
            format!("http://127.0.0.1:{port}/"),
            String::new(),
        ] {
            let refused = preview.asks("GET", target, &format!("Origin: {origin}\r\n"));
            assert_eq!(refused.status, 403, "{target}: {origin}");
        }
        for headers in [
            "Sec-Fetch-Site: cross-site\r\n",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors\r\n",
        ] {
            assert_eq!(
                preview.asks("GET", target, headers).status,
                403,
                "{target}: {headers}"
            );
        }
    }
    // The page itself may ask, and a link of another site may lead here.
    for headers in [
        format!("Origin: http://127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\n"),
        format!("Origin: http://localhost:{port}\r\n"),
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n".to_owned(),
        "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\n".to_owned(),
    ] {
        let answered = preview.asks("GET", "/", &headers);
        assert_eq!(answered.status, 200, "{headers}");
        assert_eq!(
            answered.header("access-control-allow-origin"),
            None,
            "{headers}"
        );
    }
}

#[test]
fn nothing_but_get_and_head_is_understood() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    for method in [
        "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "KESTE", "get",
    ] {
        for target in ["/", "/nowhere", "/__keste/stream", "/__keste/reload.js"] {
            let refused = preview.asks(method, target, "Content-Length: 0\r\n");
            assert_eq!(refused.status, 405, "{method} {target}");
            assert_eq!(
                refused.header("allow"),
                Some("GET, HEAD"),
                "{method} {target}"
            );
        }
    }
    assert_eq!(preview.asks("OPTIONS", "*", "").status, 405);
    let address = preview.address.to_string();
    assert_eq!(preview.asks("CONNECT", &address, "").status, 405);
    assert_eq!(preview.asks("CONNECT", "evil.example:443", "").status, 403);
}
