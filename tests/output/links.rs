//! A checker for the links of a built tree: every address below the base must be answered by a file,
//! every fragment by an id.

use std::collections::{BTreeMap, BTreeSet};

use super::Tree;

/// What was found.
#[derive(Default)]
pub(crate) struct Checked {
    /// How many addresses below the base were followed.
    pub(crate) followed: usize,
    /// `page: address`, for those that lead nowhere.
    pub(crate) broken: Vec<String>,
}

/// Checks every page, the sitemap and `robots.txt`.
pub(crate) fn check(tree: &Tree, base: &str) -> Checked {
    let (scheme, rest) = base.split_once("://").unwrap();
    let host_end = rest.find('/').unwrap();
    let origin = format!("{scheme}://{}", &rest[..host_end]);
    let base_path = &rest[host_end..];
    let pages: BTreeMap<&str, &str> = tree
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
        .collect();
    let ids: BTreeMap<&str, BTreeSet<String>> = pages
        .iter()
        .map(|(path, html)| (*path, values(html, "id").collect()))
        .collect();
    let mut checked = Checked::default();
    for (page, html) in &pages {
        let addresses = values(html, "href")
            .chain(values(html, "src"))
            .chain(values(html, "srcset").flat_map(|choice| choices(&choice)))
            .chain(values(html, "content").filter(|value| value.starts_with("http")));
        for address in addresses {
            let below = internal(&address, &origin, &rest[..host_end], base_path, page);
            match below {
                Address::External => continue,
                Address::Outside => checked.broken.push(format!("{page}: {address}")),
                Address::Inside(file, fragment) => {
                    checked.followed += 1;
                    let answered = tree.contains_key(&file);
                    let has_id = |id: &String| {
                        let known = ids.get(file.as_str());
                        known.is_some_and(|ids| ids.contains(id))
                    };
                    if !answered || fragment.as_ref().is_some_and(|id| !has_id(id)) {
                        checked.broken.push(format!("{page}: {address}"));
                    }
                }
            }
        }
    }
    let sitemap = std::str::from_utf8(&tree["sitemap.xml"]).unwrap();
    let locations = sitemap.split("<loc>").skip(1);
    let locations = locations.map(|rest| rest.split('<').next().unwrap().to_owned());
    for address in locations.chain(values(sitemap, "href")) {
        match internal(
            &address,
            &origin,
            &rest[..host_end],
            base_path,
            "sitemap.xml",
        ) {
            Address::Inside(file, None) if tree.contains_key(&file) => checked.followed += 1,
            _ => checked.broken.push(format!("sitemap.xml: {address}")),
        }
    }
    let robots = std::str::from_utf8(&tree["robots.txt"]).unwrap();
    if !robots.ends_with(&format!("\nSitemap: {base}sitemap.xml\n")) {
        checked.broken.push(format!("robots.txt: {robots}"));
    }
    checked
}

enum Address {
    /// Somewhere else in the world.
    External,
    /// On the site's host, but not below its path.
    Outside,
    /// The file that answers, and the id in it.
    Inside(String, Option<String>),
}

fn internal(address: &str, origin: &str, host: &str, base_path: &str, page: &str) -> Address {
    let (address, fragment) = match address.split_once('#') {
        Some((address, fragment)) => (address, Some(decoded(fragment))),
        None => (address, None),
    };
    let webcal = format!("webcal://{host}");
    let path = match address {
        "" => return Address::Inside(page.to_owned(), fragment),
        _ if address.starts_with("//") => return Address::External,
        _ if address.starts_with('/') => address,
        _ => match address
            .strip_prefix(origin)
            .or(address.strip_prefix(&webcal))
        {
            Some(path) if path.starts_with('/') => path,
            _ if address.contains(':') => return Address::External,
            // This program writes no relative links: they would break on a page of another depth.
            _ => return Address::Outside,
        },
    };
    let Some(below) = path.strip_prefix(base_path) else {
        return Address::Outside;
    };
    let mut file = decoded(below);
    if file.is_empty() || file.ends_with('/') {
        file.push_str("index.html");
    }
    Address::Inside(file, fragment)
}

/// The addresses of a `srcset`; no address of ours holds a space or a comma.
fn choices(choice: &str) -> Vec<String> {
    let choices = choice.split(", ");
    let addresses = choices.filter_map(|one| one.split(' ').next());
    addresses.map(str::to_owned).collect()
}

/// The values of an attribute, wherever it stands inside a tag.
fn values<'t>(html: &'t str, name: &str) -> impl Iterator<Item = String> + use<'t> {
    let start = format!(" {name}=\"");
    let parts: Vec<_> = html.split(&start).skip(1).collect();
    parts.into_iter().map(|rest| {
        let value = rest.split('"').next().unwrap();
        let pairs = [
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&#x27;", "'"),
            ("&lt;", "<"),
            ("&gt;", ">"),
        ];
        let value = pairs
            .iter()
            .fold(value.to_owned(), |text, (from, to)| text.replace(from, to));
        value.replace("&#x2F;", "/").replace("&amp;", "&")
    })
}

fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        let byte = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        out.push(byte.unwrap_or(bytes[at]));
        at += if byte.is_some() { 3 } else { 1 };
    }
    String::from_utf8(out).unwrap()
}

#[test]
fn links_that_lead_nowhere_are_found() {
    let file = |text: &str| text.as_bytes().to_vec();
    let page = "<a id=\"x\" href=\"/p/\">1</a><a href=\"#x\">2</a><a href=\"#y\">3</a>\
        <a href=\"/p/gone/\">4</a><a href=\"/\">5</a><a href=\"https://h.org/p/?a\">6</a>\
        <a href=\"webcal://h.org/p/a%20b.ics\">7</a><img src=\"rel.png\" srcset=\"/p/no.png 1w, /p/ 2w\"><a href=\"https://else.org\">8</a>";
    let sitemap = "<loc>https://h.org/p/</loc><loc>https://h.org/q/</loc>";
    let tree = Tree::from([
        ("index.html".to_owned(), file(page)),
        ("a b.ics".to_owned(), file("")),
        ("sitemap.xml".to_owned(), file(sitemap)),
        (
            "robots.txt".to_owned(),
            file("\nSitemap: https://h.org/p/sitemap.xml\n"),
        ),
    ]);
    let checked = check(&tree, "https://h.org/p/");
    let broken = [
        "index.html: #y",
        "index.html: /p/gone/",
        "index.html: /",
        "index.html: https://h.org/p/?a",
        "index.html: rel.png",
        "index.html: /p/no.png",
        "sitemap.xml: https://h.org/q/",
    ];
    assert_eq!(checked.broken, broken);
    assert_eq!(checked.followed, 9);
}
