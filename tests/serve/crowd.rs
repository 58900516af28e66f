//! Many at once: connections that say nothing, or half of something, keep nobody else waiting.

use std::io::Write;
use std::net::TcpStream;

use crate::preview::{Preview, Site};

/// As many as this process may open beside its own files, up to five thousand.
fn a_crowd() -> usize {
    use rustix::process::{Resource, getrlimit, setrlimit};
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    setrlimit(Resource::Nofile, limit).unwrap();
    let allowed = limit
        .maximum
        .map_or(5_000, |most| most.saturating_sub(200).min(5_000));
    usize::try_from(allowed).unwrap()
}

#[test]
fn thousands_of_idle_connections_keep_nobody_waiting() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let count = a_crowd();
    assert!(count >= 700, "{count} open files are too few for this test");
    let beginnings = [
        String::new(),
        "G".to_owned(),
        "GET / HTTP/1.1\r\nHost: ".to_owned(),
        format!(
            "GET /events/concert/ HTTP/1.1\r\nHost: {}\r\nX: ",
            preview.address
        ),
        format!(
            "POST / HTTP/1.1\r\nHost: {}\r\nContent-Length: 9\r\n\r\n",
            preview.address
        ),
    ];
    let idle = |number: usize| {
        let mut stream = preview.connect();
        stream
            .write_all(beginnings[number % beginnings.len()].as_bytes())
            .unwrap();
        stream
    };
    let crowd: Vec<TcpStream> = (0..count).map(idle).collect();
    // A read that takes longer than the deadline fails.
    for path in [
        "/",
        "/events/concert/",
        "/calendar.ics",
        "/__keste/reload.js",
    ] {
        assert_eq!(preview.get(path).status, 200, "{path}");
    }
    site.edit("content/events/concert.en.md", "Concert", "Recital");
    site.is_followed_by(&preview, &[]);
    drop(crowd);
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn hundreds_of_open_pages_all_hear_of_a_change() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let seen = preview.get("/events/concert/").seen();
    let mut open: Vec<_> = (0..300)
        .map(|_| preview.stream("/events/concert/", &seen))
        .collect();
    for stream in &mut open {
        assert_eq!(stream.names(), ["styles", "mended"]);
    }
    site.edit("content/events/concert.en.md", "Concert", "Recital");
    for stream in &mut open {
        assert_eq!(stream.names(), ["reload"]);
    }
}
