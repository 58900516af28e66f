//! Addresses of the built site.

use std::fmt;

/// An address inside the site, relative to its base, percent-encoded where needed: `` (home),
/// `ru/events/robot/`, `calendar.ics`. A page's address ends with `/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct UrlPath(String);

impl UrlPath {
    /// Takes an address without a slash at its beginning.
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// Takes a path of plain characters without a slash at its beginning and percent-encodes what may not
    /// stand in a URL (RFC 3986 §3.3).
    pub fn encode(path: &str) -> Self {
        let mut encoded = String::with_capacity(path.len());
        for byte in path.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
                encoded.push(char::from(byte));
            } else {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
        Self(encoded)
    }

    /// The address that is meant by one which another program wrote, with other characters encoded or
    /// with lower-case digits.
    pub fn normal(path: &str) -> Self {
        Self::encode(&decoded(path))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a page stands there, and not another file.
    pub fn is_page(&self) -> bool {
        self.0.is_empty() || self.0.ends_with('/') || self.0.ends_with(".html")
    }

    /// The file that answers at this address, with its name decoded: `index.html` for a page.
    pub fn output_path(&self) -> String {
        let mut path = decoded(&self.0);
        if path.is_empty() || path.ends_with('/') {
            path.push_str("index.html");
        }
        path
    }
}

/// Undoes percent-encoding; an address that was not encoded by this program stays as it is.
fn decoded(url: &str) -> String {
    if !url.contains('%') {
        return url.to_owned();
    }
    let mut bytes = Vec::with_capacity(url.len());
    let mut rest = url.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).filter(|_| *first == b'%');
        let byte = digits
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match byte {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| url.to_owned())
}

impl fmt::Display for UrlPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Where the site is published: `https://example.org/` or `https://example.org/sub/path/`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

/// What is wrong with a base URL.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BaseUrlFault {
    /// Not `http://` or `https://`.
    Scheme,
    /// No host, or a host with characters that hosts do not have.
    Host,
    /// A query or a fragment, a user name, a space or a part such as `..`.
    Extra,
}

impl BaseUrl {
    /// Reads a base URL; a slash at the end may be missing.
    pub fn parse(text: &str) -> Result<Self, BaseUrlFault> {
        let (scheme, rest) = text.split_once("://").ok_or(BaseUrlFault::Scheme)?;
        if !matches!(scheme, "http" | "https") {
            return Err(BaseUrlFault::Scheme);
        }
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        if host.contains('@') || rest.contains(['?', '#']) || rest.contains(char::is_whitespace) {
            return Err(BaseUrlFault::Extra);
        }
        let host_is_plain = host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-.:[]".contains(&byte));
        if host.is_empty() || host.starts_with([':', '.']) || !host_is_plain {
            return Err(BaseUrlFault::Host);
        }
        let path = path.trim_end_matches('/');
        let part_is_plain = |part: &str| {
            !matches!(part, "" | "." | "..")
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte))
        };
        if !path.is_empty() && !path.split('/').all(part_is_plain) {
            return Err(BaseUrlFault::Extra);
        }
        Ok(Self {
            origin: format!("{scheme}://{host}").to_ascii_lowercase(),
            path: if path.is_empty() {
                "/".to_owned()
            } else {
                format!("/{path}/")
            },
        })
    }

    /// The path under which the site lives, with a slash at both ends: `/` or `/sub/path/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Scheme and host without a slash at the end: `https://example.org`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The root-relative link to an address: `/sub/path/ru/`.
    pub fn link(&self, url: &UrlPath) -> String {
        format!("{}{}", self.path, url.as_str())
    }

    /// The absolute address: `https://example.org/sub/path/ru/`.
    pub fn absolute(&self, url: &UrlPath) -> String {
        format!("{}{}{}", self.origin, self.path, url.as_str())
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", self.origin, self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls_end_with_a_slash_and_keep_their_path() {
        let parsed = |text| BaseUrl::parse(text).map(|url| url.to_string());
        assert_eq!(
            parsed("https://example.org"),
            Ok("https://example.org/".to_owned())
        );
        assert_eq!(
            parsed("https://Example.org/sub/path/"),
            Ok("https://example.org/sub/path/".to_owned())
        );
        assert_eq!(
            parsed("http://localhost:8000"),
            Ok("http://localhost:8000/".to_owned())
        );
        assert_eq!(parsed("ftp://example.org"), Err(BaseUrlFault::Scheme));
        assert_eq!(parsed("example.org"), Err(BaseUrlFault::Scheme));
        assert_eq!(parsed("https:///x"), Err(BaseUrlFault::Host));
        assert_eq!(parsed("https://example.org/?q"), Err(BaseUrlFault::Extra));
        assert_eq!(parsed("https://me@example.org/"), Err(BaseUrlFault::Extra));
        assert_eq!(parsed("https://example.org/../x"), Err(BaseUrlFault::Extra));
    }

    #[test]
    fn a_page_is_answered_by_its_index_file() {
        assert_eq!(UrlPath::new("").output_path(), "index.html");
        assert_eq!(UrlPath::new("ru/").output_path(), "ru/index.html");
        assert_eq!(UrlPath::new("calendar.ics").output_path(), "calendar.ics");
        for path in [
            "media/ё (1).jpg",
            "media/%d1%91%20(1).jpg",
            "%6Dedia/%D1%91%20%281%29.jpg",
        ] {
            assert_eq!(UrlPath::normal(path).as_str(), "media/%D1%91%20%281%29.jpg");
        }
        assert_eq!(
            UrlPath::new("media/%D1%91.jpg").output_path(),
            "media/ё.jpg"
        );
    }
}
