//! Ports, hosts, and the output folder, which is none of the preview's business.

use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv6Addr, TcpListener};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::preview::{Preview, Site, command};

/// When each file was written last, and which file on the disk it is.
fn stamps(folder: &Path) -> BTreeMap<PathBuf, (i64, i64, u64)> {
    let entries = walkdir::WalkDir::new(folder).into_iter().flatten();
    let stamp = |entry: walkdir::DirEntry| {
        let found = entry.metadata().unwrap();
        let stamp = (found.mtime(), found.mtime_nsec(), found.ino());
        (entry.path().to_owned(), stamp)
    };
    entries.map(stamp).collect()
}

#[test]
fn a_port_that_is_taken_leaves_the_next_one() {
    let site = Site::new();
    let first = Preview::of(&site, &[]);
    let port = first.port().to_string();
    let second = Preview::of(&site, &["--port", &port]);
    assert!((first.port() + 1..first.port() + 20).contains(&second.port()));
    assert_eq!(second.get("/").status, 200);
    assert_eq!(first.get("/").status, 200);
}

#[test]
fn when_all_ports_are_taken_that_is_said() {
    let site = Site::new();
    let taken = TcpListener::bind("127.0.0.1:65535");
    let refused = command(site.root(), &["--port", "65535"]).output().unwrap();
    let words = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(3), "{words}");
    assert!(
        words.starts_with("error[cannot-serve]: The site cannot be shown at 127.0.0.1:65535"),
        "{words}"
    );
    drop(taken);
}

#[test]
fn a_host_for_all_warns_and_goes_by_addresses_but_by_no_name() {
    let site = Site::new();
    let preview = Preview::of(&site, &["--host", "0.0.0.0"]);
    let said = preview.hears("not published yet: ");
    let port = preview.port();
    assert_eq!(preview.url, format!("http://127.0.0.1:{port}/"));
    let warned = said
        .lines()
        .find(|line| line.starts_with("warning[seen-by-others]: Everybody in your network"));
    assert!(warned.unwrap().ends_with(&format!(":{port}/")), "{said}");
    let status = |host: &str| {
        let request = format!("GET / HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n");
        preview.sends(request.as_bytes()).status
    };
    for (host, expected) in [
        ("127.0.0.1", 200),
        ("192.168.1.5", 200),
        ("localhost", 200),
        ("evil.example", 403),
        ("my-machine", 403),
        ("my-machine.local", 403),
    ] {
        assert_eq!(status(host), expected, "{host}");
    }
}

#[test]
fn this_machine_alone_is_no_reason_to_warn() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    assert!(preview.address.ip().is_loopback());
    assert!(!preview.hears("Ctrl+C").contains("warning[seen-by-others]"));
}

#[test]
fn an_ipv6_address_is_served_or_refused_in_words() {
    let site = Site::new();
    if TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).is_err() {
        let refused = command(site.root(), &["--host", "::1"]).output().unwrap();
        let words = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(3), "{words}");
        assert!(
            words.starts_with("error[cannot-serve]: The site cannot be shown at [::1]:0"),
            "{words}"
        );
        return;
    }
    let preview = Preview::of(&site, &["--host", "::1"]);
    let port = preview.port();
    assert_eq!(preview.url, format!("http://[::1]:{port}/"));
    assert_eq!(preview.get("/").status, 200);
    let status = |host: &str| {
        let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        preview.sends(request.as_bytes()).status
    };
    for (host, expected) in [
        (format!("localhost:{port}"), 200),
        (format!("[0:0:0:0:0:0:0:1]:{port}"), 200),
        (format!("[::2]:{port}"), 403),
        (format!("::1:{port}"), 403),
        ("[::1]".to_owned(), 403),
        (format!("127.0.0.1:{port}"), 403),
    ] {
        assert_eq!(status(&host), expected, "{host}");
    }
}

#[test]
fn a_folder_that_is_no_site_is_refused_and_a_call_that_is_none_too() {
    let empty = Site::empty();
    let refused = command(empty.root(), &[]).output().unwrap();
    let words = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{words}");
    for more in [
        ["--port", "65536"],
        ["--host", "localhost"],
        ["--host", "evil.example"],
    ] {
        let refused = command(empty.root(), &more).output().unwrap();
        assert_eq!(refused.status.code(), Some(2), "{more:?}");
    }
}

#[test]
fn the_output_folder_is_neither_made_nor_touched() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    site.edit("content/events/concert.en.md", "Concert", "Recital");
    site.is_followed_by(&preview, &[]);
    let names = fs::read_dir(site.root()).unwrap().flatten();
    let mut names: Vec<_> = names.map(|entry| entry.file_name()).collect();
    names.sort();
    assert_eq!(names, ["content", "keste.yaml"]);
    drop(preview);
    assert!(site.build(&site.at("public"), &[]).status.success());
    let before = stamps(&site.at("public"));
    let preview = Preview::of(&site, &[]);
    site.edit("content/events/concert.en.md", "Recital", "Matinee");
    site.is_followed_by(&preview, &[]);
    site.write("content/events/concert.en.md", "broken");
    preview.hears("The browser keeps the last good state");
    assert_eq!(stamps(&site.at("public")), before);
}

#[test]
fn a_build_beside_a_preview_disturbs_neither() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let mut stream = preview.follows("/events/concert/");
    assert_eq!(stream.names(), ["styles", "mended"]);
    for title in ["Recital", "Matinee", "Concert"] {
        assert!(site.build(&site.at("public"), &[]).status.success());
        // The next thing that an open page hears is the next save, not the build.
        site.edit(
            "content/venues/barn.en.md",
            "title: ",
            &format!("title: {title} "),
        );
        assert_eq!(stream.names(), ["mended"], "{title}");
        site.is_followed_by(&preview, &[]);
    }
    assert_eq!(preview.said().matches("Updated (").count(), 3);
}
