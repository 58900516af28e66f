//! Turns the destination of a link, as Markdown gives it (entities decoded), into what it means.
//! Nothing is looked up: whether an entry, a heading or a file exists is for others to say.
//!
//! Only what is listed here passes: a scheme of the allow-list, a heading, an entry, a file below
//! `content/`. The scheme is read after the characters that browsers skip are gone (URL Standard
//! §4.4: tab and newline inside, controls and spaces around).

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::base::{LanguageTag, SitePath};

/// The folder that holds all entries and files.
const CONTENT: &str = "content";

/// What a destination means.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Destination {
    /// An address outside the site, cleaned but not encoded.
    Outside(String),
    /// A heading of the same page, decoded.
    Heading(String),
    /// An entry.
    Entry(EntryName),
    /// A picture or another file.
    Media {
        /// Below `content/`.
        path: SitePath,
        /// What follows `#`.
        fragment: Option<String>,
    },
    /// An address with a scheme that is not allowed.
    Scheme,
    /// Anything else, with what was probably meant.
    Nothing(Option<String>),
}

/// The name of an entry as a link writes it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct EntryName {
    /// The folder of its kind.
    pub(super) kind: String,
    /// Its stem in NFC.
    pub(super) stem: String,
    /// The language asked for.
    pub(super) language: Option<LanguageTag>,
    /// The heading asked for, decoded.
    pub(super) fragment: Option<String>,
}

/// Reads a destination in a file.
pub(super) fn read(file: &SitePath, written: &str) -> Destination {
    let trimmed = written.trim();
    let clean = if trimmed.contains(char::is_control) {
        Cow::Owned(trimmed.replace(char::is_control, ""))
    } else {
        Cow::Borrowed(trimmed)
    };
    if let Some((scheme, rest)) = split_scheme(&clean) {
        return match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" if rest.len() > 2 && rest.starts_with("//") => {
                Destination::Outside(clean.into_owned())
            }
            "http" | "https" => Destination::Nothing(None),
            "mailto" | "tel" => Destination::Outside(clean.into_owned()),
            _ => Destination::Scheme,
        };
    }
    let clean = if clean.contains('\\') {
        Cow::Owned(clean.replace('\\', "/"))
    } else {
        clean
    };
    let (address, fragment) = match clean.split_once('#') {
        Some((address, fragment)) => (address, Some(fragment)),
        None => (&*clean, None),
    };
    let decoded = fragment
        .filter(|f| !f.is_empty())
        .map(|f| decode(f).into_owned());
    if address.is_empty() {
        return decoded.map_or(Destination::Nothing(None), Destination::Heading);
    }
    let path = decode(address.split('?').next().unwrap_or(address));
    let path = if is_nfc(&path) {
        path
    } else {
        Cow::Owned(path.nfc().collect())
    };
    let fragment = fragment.map(str::to_owned);
    let found = if let Some(rest) = path.strip_prefix('@') {
        from_content(rest, decoded, fragment)
    } else if let Some(rest) = path.strip_prefix('/') {
        let in_media = rest.starts_with("media/").then(|| below_content("", rest));
        in_media
            .flatten()
            .map(|path| Destination::Media { path, fragment })
    } else {
        from_file(file, &path, decoded, fragment)
    };
    found.unwrap_or_else(|| Destination::Nothing(meant(&clean)))
}

/// What stands before the first colon, when that colon cannot belong to a path. No check of its
/// letters: whatever is not on the list is refused.
fn split_scheme(address: &str) -> Option<(&str, &str)> {
    let end = address.find([':', '/', '?', '#', '\\'])?;
    address[end..]
        .strip_prefix(':')
        .map(|rest| (&address[..end], rest))
}

/// `@/events/robot.md`, `@kk/events/robot.md`, `@/media/plan.pdf`; `rest` follows the `@`.
fn from_content(
    rest: &str,
    decoded: Option<String>,
    fragment: Option<String>,
) -> Option<Destination> {
    let (language, path) = rest.split_once('/')?;
    let language = match language {
        "" => None,
        tag => Some(LanguageTag::parse(tag)?),
    };
    let plain = |part: &str| !matches!(part, "" | "." | "..");
    if !path.split('/').all(plain) {
        return None;
    }
    if let Some(entry) = entry(path, language.clone(), decoded.clone()) {
        return Some(Destination::Entry(entry));
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    if name.to_lowercase().ends_with(".md") {
        return None;
    }
    if name.contains('.') {
        let path = language.is_none().then(|| below_content("", path))??;
        return Some(Destination::Media { path, fragment });
    }
    entry(&format!("{path}.md"), language, decoded).map(Destination::Entry)
}

/// A path from the folder of the file that holds the link, or from `content/` when it begins with
/// `media/`.
fn from_file(
    file: &SitePath,
    path: &str,
    decoded: Option<String>,
    fragment: Option<String>,
) -> Option<Destination> {
    let from = match file.below(CONTENT) {
        Some(below) if !path.starts_with("media/") => below.rsplit_once('/').map_or("", |p| p.0),
        _ => "",
    };
    if path.starts_with("www.") || is_mail(path) {
        return None;
    }
    let path = below_content(from, path)?;
    if path.extension() == "md" {
        return entry(path.below(CONTENT)?, None, decoded).map(Destination::Entry);
    }
    let is_file = path.file_name().contains('.');
    is_file.then_some(Destination::Media { path, fragment })
}

/// The entry of a file below `content/`: the first folder is the kind, others do not count.
fn entry(path: &str, language: Option<LanguageTag>, fragment: Option<String>) -> Option<EntryName> {
    let (kind, rest) = path.split_once('/')?;
    let name = rest.rsplit('/').next()?;
    let stem = name
        .strip_suffix(".md")
        .or_else(|| name.strip_suffix(".MD"))?;
    let stem = match stem.rsplit_once('.') {
        Some((stem, tag)) if LanguageTag::parse(tag).is_some() => stem,
        _ => stem,
    };
    (!stem.is_empty()).then(|| EntryName {
        kind: kind.to_owned(),
        stem: stem.to_owned(),
        language,
        fragment,
    })
}

/// Follows `.` and `..` from a folder below `content/`; `None` when that leads out of it.
fn below_content(from: &str, path: &str) -> Option<SitePath> {
    if path.ends_with('/') || path.contains(char::is_control) {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    (!parts.is_empty()).then(|| SitePath::new(&format!("{CONTENT}/{}", parts.join("/"))))
}

/// What a destination that leads nowhere was probably meant to be.
fn meant(written: &str) -> Option<String> {
    if let Some(host) = written.strip_prefix("//") {
        return Some(format!("https://{host}"));
    }
    if written.starts_with("www.") {
        return Some(format!("https://{written}"));
    }
    let is_telephone = |c: char| c.is_ascii_digit() || "+-() ".contains(c);
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    if digits > 4 && written.chars().all(is_telephone) {
        return Some(format!("tel:{}", written.replace([' ', '(', ')'], "")));
    }
    if is_mail(written) {
        return Some(format!("mailto:{written}"));
    }
    let (path, fragment) = written.split_at(written.find('#').unwrap_or(written.len()));
    let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    if path.starts_with('/') && parts.len() > 1 && LanguageTag::parse(parts[0]).is_some() {
        parts.remove(0);
    }
    match parts[..] {
        [kind, stem] if !stem.contains('.') && path.starts_with('/') => {
            Some(format!("@/{kind}/{stem}.md{fragment}"))
        }
        _ => None,
    }
}

/// Whether this is an e-mail address and no `photo@2x.jpg`.
fn is_mail(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.starts_with(char::is_alphabetic) && !text.contains('/')
    })
}

/// Percent-decodes; text that would not be UTF-8 stays as it is.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digit = |at: usize| char::from(*after.get(at)?).to_digit(16);
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.extend(u8::try_from(high * 16 + low));
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(written: &str) -> Destination {
        read(&SitePath::new("content/events/2027/robot.kk.md"), written)
    }

    fn entry_of(language: Option<&str>, fragment: Option<&str>) -> Destination {
        Destination::Entry(EntryName {
            kind: "events".to_owned(),
            stem: "robot".to_owned(),
            language: language.and_then(LanguageTag::parse),
            fragment: fragment.map(str::to_owned),
        })
    }

    fn media(path: &str, fragment: Option<&str>) -> Destination {
        Destination::Media {
            path: SitePath::new(path),
            fragment: fragment.map(str::to_owned),
        }
    }

    #[test]
    fn entries_are_named_from_the_content_folder_or_from_the_file() {
        assert_eq!(of("@/events/robot.md"), entry_of(None, None));
        assert_eq!(
            of("@/events/2026/robot.md#a%20b"),
            entry_of(None, Some("a b"))
        );
        assert_eq!(of("@KK/events/robot.md"), entry_of(Some("kk"), None));
        assert_eq!(of("@/events/robot.kk-Latn.md"), entry_of(None, None));
        assert_eq!(of("@/events/robot#x"), entry_of(None, Some("x")));
        assert_eq!(of("robot.md#x"), entry_of(None, Some("x")));
        assert_eq!(of("../robot.ru.md"), entry_of(None, None));
        assert_eq!(of("..\\..\\events\\robot.md"), entry_of(None, None));
        for wrong in [
            "@/robot.md",
            "@/events/../robot.md",
            "@x/events/robot.md",
            "@nick",
            "@/",
        ] {
            assert_eq!(of(wrong), Destination::Nothing(None), "{wrong}");
        }
    }

    #[test]
    fn files_lie_beside_the_text_or_in_media_and_never_outside_content() {
        assert_eq!(of("plan.pdf"), media("content/events/2027/plan.pdf", None));
        assert_eq!(
            of("./жоспар%201.pdf"),
            media("content/events/2027/жоспар 1.pdf", None)
        );
        assert_eq!(of("../pic.jpg?v=2"), media("content/events/pic.jpg", None));
        assert_eq!(
            of("/media/x.pdf#page=3"),
            media("content/media/x.pdf", Some("page=3"))
        );
        assert_eq!(of("media/x.pdf"), media("content/media/x.pdf", None));
        assert_eq!(of("@/media/x.pdf"), media("content/media/x.pdf", None));
        assert_eq!(
            of("и\u{306}од.jpg"),
            media("content/events/2027/йод.jpg", None)
        );
        for wrong in [
            "../../../keste.yaml",
            "%2e%2e/%2E%2E/..%2fkeste.yaml",
            "/media/../../keste.yaml",
            "/media/",
            "pic%00.jpg",
            "/etc/passwd.txt",
            "",
            "#",
            "?q",
        ] {
            assert_eq!(of(wrong), Destination::Nothing(None), "{wrong}");
        }
    }

    #[test]
    fn only_the_schemes_of_the_list_pass_whatever_hides_the_others() {
        let outside = |text: &str| Destination::Outside(text.to_owned());
        assert_eq!(of(" HTTPS://a.kz/x "), outside("HTTPS://a.kz/x"));
        assert_eq!(of("ht\ntps://a.kz"), outside("https://a.kz"));
        assert_eq!(of("mailto:a@b.kz"), outside("mailto:a@b.kz"));
        assert_eq!(of("tel:+7727"), outside("tel:+7727"));
        for wrong in [
            "javascript:alert(1)",
            "JaVaScript:alert(1)",
            "java\tscr\nipt:alert(1)",
            "\u{1}javascript:alert(1)",
            "java script:alert(1)",
            "java\u{200b}script:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "file:///etc/passwd",
            "ht tps://a.kz",
            "blob:https://a.kz",
            ":x",
        ] {
            assert_eq!(of(wrong), Destination::Scheme, "{wrong}");
        }
        assert_eq!(of("https:"), Destination::Nothing(None));
    }

    #[test]
    fn what_leads_nowhere_says_what_was_meant() {
        let meant = |text: &str| Destination::Nothing(Some(text.to_owned()));
        assert_eq!(of("/ru/events/robot/#x"), meant("@/events/robot.md#x"));
        assert_eq!(of("/events/robot"), meant("@/events/robot.md"));
        assert_eq!(of("//a.kz/x"), meant("https://a.kz/x"));
        assert_eq!(of("\\\\a.kz"), meant("https://a.kz"));
        assert_eq!(of("www.a.kz/x.html"), meant("https://www.a.kz/x.html"));
        assert_eq!(of("office@a.kz"), meant("mailto:office@a.kz"));
        assert_eq!(of("+7 (727) 12"), meant("tel:+772712"));
    }
}
