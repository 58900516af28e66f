//! Paths inside a site's folder.

use std::fmt;
use std::sync::Arc;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A path relative to the site's root, with `/` between its parts, in Unicode NFC: a name that
/// macOS stores decomposed (й, ё) equals the same name typed elsewhere.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

impl SitePath {
    /// Takes a relative path with `/` between its parts.
    pub fn new(path: &str) -> Self {
        if is_nfc(path) {
            Self(path.into())
        } else {
            Self(path.nfc().collect::<String>().into())
        }
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part: `robot.kk.md` of `content/events/robot.kk.md`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The folder that holds the file, without a slash at its end; empty at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// What comes after `folder/`, when the path lies below it.
    pub fn below(&self, folder: &str) -> Option<&str> {
        self.0.strip_prefix(folder)?.strip_prefix('/')
    }

    /// Whether the extension is this one, in whatever case.
    pub fn has_extension(&self, extension: &str) -> bool {
        let own = self.file_name().rsplit_once('.');
        own.is_some_and(|(_, own)| own.eq_ignore_ascii_case(extension))
    }

    /// The extension in lower case, without the dot; empty when there is none.
    pub fn extension(&self) -> String {
        self.file_name()
            .rsplit_once('.')
            .map_or_else(String::new, |(_, extension)| extension.to_lowercase())
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Debug for SitePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SitePath({})", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decomposed_name_equals_the_composed_one() {
        assert_eq!(
            SitePath::new("content/events/и\u{306}од.md"),
            SitePath::new("content/events/йод.md")
        );
    }

    #[test]
    fn parts_of_a_path() {
        let path = SitePath::new("content/events/2027/robot.kk.MD");
        assert_eq!(path.file_name(), "robot.kk.MD");
        assert_eq!(path.folder(), "content/events/2027");
        assert_eq!(path.below("content/events"), Some("2027/robot.kk.MD"));
        assert_eq!(path.below("content/event"), None);
        assert_eq!(path.extension(), "md");
        assert!(path.has_extension("md"));
    }
}
