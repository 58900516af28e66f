//! Addresses on the web, of mail and of phones.

use super::record;
use super::{FieldCx, FieldType, Shape};
use crate::diagnostics::Code;
use crate::parse::yaml::Node;

/// An absolute `https:` address; `http:` gives a warning. Its host is in ASCII (RFC 5891), so that a
/// Cyrillic letter that looks Latin is seen, and iCal files may hold it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HttpUrl(pub String);

impl FieldType for HttpUrl {
    const SHAPE: Shape = Shape::Scalar("type-url");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-url")?;
        let lower = text.to_ascii_lowercase();
        let rest = match (
            lower.strip_prefix("https://"),
            lower.strip_prefix("http://"),
        ) {
            (Some(rest), _) => rest,
            (None, Some(rest)) => {
                let problem = cx.problem(Code::InsecureUrl, node);
                cx.out.push(problem.arg("value", text));
                rest
            }
            (None, None) => {
                let problem = cx.problem(Code::BadUrl, node);
                cx.out.push(problem.arg("value", text));
                return None;
            }
        };
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let unsafe_character =
            |c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c);
        if host.contains('@') {
            let problem = cx.problem(Code::UrlWithPassword, node);
            cx.out.push(problem.arg("value", text));
            return None;
        }
        let name_and_port = host.split_once(':');
        let (name, port) = name_and_port.map_or((host, None), |(name, port)| (name, Some(port)));
        let is_port = port.is_none_or(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
        let name = idna::domain_to_ascii(name).ok();
        let name = name.filter(|name| !name.is_empty() && is_port);
        let Some(name) = name.filter(|_| !text.contains(unsafe_character)) else {
            let problem = cx.problem(Code::BadUrl, node);
            cx.out.push(problem.arg("value", text));
            return None;
        };
        let (scheme, tail) = (
            text.len() - rest.len(),
            text.len() - rest.len() + host.len(),
        );
        let port = port.map_or_else(String::new, |port| format!(":{port}"));
        Some(Self(format!(
            "{}{name}{port}{}",
            &lower[..scheme],
            &text[tail..]
        )))
    }
}

/// A mail address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Email(pub String);

impl FieldType for Email {
    const SHAPE: Shape = Shape::Scalar("type-email");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-email")?;
        let is_plain = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"._+-".contains(&b))
        };
        let right = text
            .split_once('@')
            .is_some_and(|(name, host)| is_plain(name) && is_plain(host) && host.contains('.'));
        if !right {
            cx.bad_value(node, "type-email", text);
        }
        right.then(|| Self(text.to_owned()))
    }
}

/// A phone number as it is shown; the digits make the link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Phone(pub String);

impl Phone {
    /// The number as a `tel:` URI (RFC 3966).
    pub fn uri(&self) -> String {
        let digits: String = self
            .0
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect();
        format!("tel:{digits}")
    }
}

impl FieldType for Phone {
    const SHAPE: Shape = Shape::Scalar("type-phone");

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        let text = cx.scalar(node, "type-phone")?;
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let allowed = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '\u{a0}');
        let rest = text.strip_prefix('+').unwrap_or(text);
        let right = (5..=15).contains(&digits) && rest.chars().all(allowed);
        if !right {
            cx.bad_value(node, "type-phone", text);
        }
        right.then(|| Self(text.to_owned()))
    }
}

record! {
    /// Pages and accounts elsewhere.
    pub struct Links {
        /// A web site.
        website: HttpUrl,
        /// Instagram.
        instagram: HttpUrl,
        /// Telegram.
        telegram: HttpUrl,
        /// 2GIS, where people look for the way.
        two_gis "2gis": HttpUrl,
        /// YouTube.
        youtube: HttpUrl,
        /// Facebook.
        facebook: HttpUrl,
        /// WhatsApp.
        whatsapp: HttpUrl,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{SitePath, Span};
    use crate::diagnostics::Diagnostics;
    use crate::parse::yaml::Value;

    fn read(text: &str) -> Option<String> {
        let node = Node {
            span: Span::default(),
            value: Value::Scalar(text.to_owned()),
        };
        let mut cx = FieldCx {
            file: &SitePath::new("a.md"),
            language: None,
            languages: &[],
            key: "url".to_owned(),
            out: &mut Diagnostics::new(),
            texts: Vec::new(),
        };
        HttpUrl::read(&node, &mut cx).map(|url| url.0)
    }

    #[test]
    fn a_host_in_other_letters_is_written_in_ascii() {
        let url = |text: &str| Some(text.to_owned());
        assert_eq!(
            read("HTTPS://Example.org:8443/Жол?q=ә"),
            url("https://example.org:8443/Жол?q=ә")
        );
        assert_eq!(
            read("https://кітапхана.қаз/"),
            url("https://xn--80aaa1brkt0a3m.xn--80ao21a/")
        );
        // The first letter is Cyrillic.
        assert_eq!(read("https://аpple.com/"), url("https://xn--pple-43d.com/"));
        assert_eq!(read("https://me@example.org/"), None);
        assert_eq!(read("https://example.org:port/"), None);
        assert_eq!(read("https:///x"), None);
    }
}
