//! What stands at an address, and what never does.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::preview::{Preview, Response, Site};

/// What no answer may hold: words of the files around the site and of those that it is made from.
const SECRETS: [&str; 4] = [
    "root:",
    "uid_domain",
    "Bring ear plugs.\n",
    "title: Concert",
];

fn holds_a_secret(response: &Response) -> bool {
    let text = String::from_utf8_lossy(&response.body);
    SECRETS.iter().any(|secret| text.contains(secret))
}

#[test]
fn no_spelling_of_a_path_leads_out_of_the_plan() {
    let site = Site::new();
    let kept = site.build(&site.at("public"), &[]);
    assert!(kept.status.success());
    site.write("public/secret.txt", "uid_domain");
    let preview = Preview::of(&site, &[]);
    let long = format!("/{}", "a/".repeat(50_000));
    let dots = format!("/{}etc/passwd", "../".repeat(40));
    for (path, status) in [
        ("/../../etc/passwd", 404),
        ("/../keste.yaml", 404),
        ("/./keste.yaml", 404),
        ("/ru/../keste.yaml", 404),
        ("/ru/..", 404),
        ("/ru/../", 404),
        ("/%2e%2e%2fetc/passwd", 404),
        ("/%2E%2E/%2E%2E/etc/passwd", 404),
        ("/..%2f..%2fetc%2fpasswd", 404),
        ("/%252e%252e%252fetc/passwd", 404),
        ("/%c0%ae%c0%ae/etc/passwd", 404),
        ("/\\..\\..\\etc\\passwd", 404),
        ("/..\\keste.yaml", 404),
        ("/..%5ckeste.yaml", 404),
        ("//etc/passwd", 404),
        ("///etc/passwd", 404),
        ("/etc/passwd", 404),
        ("//keste.yaml", 404),
        ("/%00", 404),
        ("/keste.yaml%00.html", 404),
        ("/C:/Windows/win.ini", 404),
        ("/c:%5cwindows%5cwin.ini", 404),
        ("/file:///etc/passwd", 404),
        ("/content/events/concert.en.md", 404),
        ("/events/concert.en.md", 404),
        ("/keste.yaml", 404),
        ("/themes/default/theme.yaml", 404),
        ("/manifest.txt", 404),
        ("/.public.keste/", 404),
        ("/public/", 404),
        ("/public/index.html", 404),
        ("/public/secret.txt", 404),
        ("/secret.txt", 404),
        ("/.git/config", 404),
        ("/content/media/door.pdf", 404),
        ("/content/root/proof.txt", 404),
        ("/proof.txt/", 404),
        ("/events/concert/index.html/", 404),
        ("/__keste", 404),
        ("/__keste/", 404),
        ("/__keste/anything", 404),
        ("/__keste/../keste.yaml", 404),
        ("/__keste/%2e%2e/keste.yaml", 404),
        ("/__keste/reload.js/", 404),
        ("/__keste/reload.js%00", 404),
        ("/__keste/stream/../../keste.yaml", 404),
        ("/%5f%5fkeste/reload.js", 404),
        (&dots, 404),
        (&long, 414),
    ] {
        let response = preview.get(path);
        let shown: String = path.chars().take(60).collect();
        assert_eq!(response.status, status, "{shown}");
        assert!(!holds_a_secret(&response), "{shown}: {}", response.text());
    }
}

#[test]
fn a_request_that_is_none_is_refused() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let address = preview.address;
    let ends = format!("Host: {address}\r\nConnection: close\r\n\r\n");
    for (line, status) in [
        ("GET /\0 HTTP/1.1", 400),
        ("GET /a b HTTP/1.1", 400),
        ("GET ../etc/passwd HTTP/1.1", 400),
        ("GET keste.yaml HTTP/1.1", 403),
        ("GET \\..\\keste.yaml HTTP/1.1", 400),
        ("GET / HTTP/9.9", 400),
        ("GET", 400),
        ("\u{16}\u{3}\u{1}", 400),
    ] {
        let response = preview.sends(format!("{line}\r\n{ends}").as_bytes());
        assert_eq!(response.status, status, "{line:?}");
        assert!(!holds_a_secret(&response), "{line:?}");
    }
    for (target, status) in [
        (format!("http://{address}/events/concert/"), 200),
        (format!("http://{address}/keste.yaml"), 404),
        (format!("http://{address}/../keste.yaml"), 404),
        ("http://evil.example/events/concert/".to_owned(), 403),
        (format!("http://evil.example@{address}/"), 403),
        ("file:///etc/passwd".to_owned(), 403),
    ] {
        let response = preview.asks("GET", &target, "");
        let is_bad = response.status == 400 && target.starts_with("file:");
        assert!(
            response.status == status || is_bad,
            "{target}: {}",
            response.status
        );
        assert!(!holds_a_secret(&response), "{target}");
    }
}

#[test]
fn every_file_of_a_build_is_served_with_its_bytes_and_nothing_else_is_added_than_the_script() {
    let site = Site::empty();
    let demo = Path::new(env!("CARGO_MANIFEST_DIR"));
    for part in ["content", "i18n", "keste.yaml"] {
        for entry in walkdir::WalkDir::new(demo.join(part)).into_iter().flatten() {
            if entry.file_type().is_file() {
                let path = site.at(entry.path().strip_prefix(demo).unwrap().to_str().unwrap());
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::copy(entry.path(), path).unwrap();
            }
        }
    }
    let built = site.built(&[]);
    assert!(built.len() > 500, "the demo site has {} files", built.len());
    let preview = Preview::of(&site, &[]);
    let differs = |(path, bytes): &(&String, &Vec<u8>)| {
        let served = preview.get(path);
        served.status != 200 || served.built() != **bytes
    };
    let differing: Vec<_> = built.iter().filter(differs).map(|(path, _)| path).collect();
    assert_eq!(differing, Vec::<&String>::new());
}

#[test]
fn each_kind_of_file_has_its_type_and_nobody_keeps_it() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let home = preview.get("/").text();
    let asset = |ending: &str| {
        let ends = home.find(&format!("{ending}\"")).unwrap() + ending.len();
        let begins = home[..ends].rfind('"').unwrap() + 1;
        home[begins..ends].to_owned()
    };
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/ru/", "text/html; charset=utf-8"),
        ("/ru%2f", "text/html; charset=utf-8"),
        ("/404.html", "text/html; charset=utf-8"),
        ("/404%2ehtml", "text/html; charset=utf-8"),
        ("/nowhere", "text/html; charset=utf-8"),
        ("/nowhere.png", "text/html; charset=utf-8"),
        ("/calendar.ics", "text/calendar; charset=utf-8"),
        ("/events/concert/event.ics", "text/calendar; charset=utf-8"),
        ("/events.json", "application/json; charset=utf-8"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/_headers", "text/plain; charset=utf-8"),
        ("/media/door.pdf", "application/pdf"),
        (&asset(".css"), "text/css; charset=utf-8"),
        (&asset(".js"), "text/javascript; charset=utf-8"),
        (&asset(".svg"), "image/svg+xml"),
        ("/__keste/reload.js", "text/javascript; charset=utf-8"),
        ("/__keste/report.css", "text/css; charset=utf-8"),
        ("/__keste/nothing", "text/plain; charset=utf-8"),
    ] {
        let response = preview.get(path);
        for (name, value) in [
            ("content-type", kind),
            ("cache-control", "no-cache"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(response.header(name), Some(value), "{path}: {name}");
        }
        let length = response.header("content-length").map(str::to_owned);
        assert_eq!(length, Some(response.body.len().to_string()), "{path}");
    }
}

#[test]
fn a_folder_without_its_slash_leads_to_it_and_never_to_another_site() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let leads = |path: &str| {
        let response = preview.get(path);
        let to = response.header("location").map(str::to_owned);
        (response.status, to)
    };
    let moved = |to: &str| (307, Some(to.to_owned()));
    assert_eq!(leads("/ru"), moved("/ru/"));
    assert_eq!(leads("/events/concert"), moved("/events/concert/"));
    for path in [
        "//evil.example",
        "/%2f%2fevil.example",
        "/%2fevil.example",
        "//evil.example/..",
        "/\\evil.example",
        "/%5cevil.example",
        "//ru",
        "/%2fru",
        "/https://evil.example",
        "/ru%0d%0aLocation:%20https://evil.example",
        "/ru/%2f",
    ] {
        assert_eq!(leads(path), (404, None), "{path}");
    }
}

#[test]
fn a_page_that_is_nowhere_is_the_sites_own_with_its_status() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    let missing = preview.get("/events/no-such-event/");
    assert_eq!(missing.status, 404);
    assert_eq!(missing.built(), site.built(&[])["/404.html"]);
}

#[test]
fn a_site_below_a_path_is_served_below_it_and_nowhere_else() {
    let site = Site::new();
    let base = ["--base-url", "https://x.example/sub/path/"];
    let preview = Preview::of(&site, &base);
    assert_eq!(preview.url, format!("http://{}/sub/path/", preview.address));
    let built = site.built(&base);
    assert!(!built.is_empty());
    for (path, bytes) in built {
        let served = preview.get(&format!("/sub/path{path}"));
        assert_eq!((served.status, served.built()), (200, bytes), "{path}");
    }
    let leads_home = |path| preview.get(path).header("location").map(str::to_owned);
    for path in ["/", "/sub/path"] {
        assert_eq!(leads_home(path).as_deref(), Some("/sub/path/"), "{path}");
    }
    for path in [
        "/sub",
        "/sub/pathology",
        "/calendar.ics",
        "/sub/path/sub/path/",
        "/sub//path/",
    ] {
        assert_eq!(preview.get(path).status, 404, "{path}");
    }
    assert_eq!(preview.get("/__keste/reload.js").status, 200);
}

#[test]
fn head_is_get_without_the_body() {
    let site = Site::new();
    let preview = Preview::of(&site, &[]);
    for path in [
        "/",
        "/ru",
        "/nowhere",
        "/calendar.ics",
        "/media/door.pdf",
        "/__keste/reload.js",
    ] {
        let sorted = |mut response: Response| {
            response.headers.sort();
            response
        };
        let got = sorted(preview.get(path));
        let head = sorted(preview.asks("HEAD", path, ""));
        let expected = Response {
            body: Vec::new(),
            ..got
        };
        assert_eq!(head, expected, "{path}");
    }
}

#[test]
fn a_file_that_becomes_a_link_or_a_pipe_leads_nowhere() {
    let site = Site::new();
    fs::write(site.beside("outside"), "root: uid_domain").unwrap();
    site.write(".env", "root: password");
    let preview = Preview::of(&site, &[]);
    let door = site.at("content/media/door.pdf");
    assert_eq!(preview.get("/media/door.pdf").status, 200);
    for target in [site.beside("outside"), site.at(".env"), site.at("content")] {
        fs::remove_file(&door).unwrap();
        std::os::unix::fs::symlink(&target, &door).unwrap();
        let served = preview.get("/media/door.pdf");
        assert!(!holds_a_secret(&served), "{}", target.display());
        preview.hears(&target.display().to_string());
        let served = preview.get("/media/door.pdf");
        assert!(!holds_a_secret(&served), "{}", target.display());
        assert_ne!(served.status, 200, "{}", target.display());
    }
    fs::remove_file(&door).unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(&door)
            .status()
            .unwrap()
            .success()
    );
    assert_ne!(preview.get("/media/door.pdf").status, 200);
}
