//! What a file's name says: text or media, somebody's leftover, a copy made by a synchroniser.

use crate::base::SitePath;

/// Whether the phases read the file as text. In the folders of entries only Markdown is text: what
/// lies beside it is there to be shown or downloaded. `content/media` and `content/root` are copied
/// as they are.
pub(super) fn is_text(path: &SitePath) -> bool {
    let extension = path.extension();
    if ["content/media", "content/root"]
        .iter()
        .any(|folder| path.below(folder).is_some())
    {
        return false;
    }
    if ENTRY_FOLDERS
        .iter()
        .any(|folder| path.below(folder).is_some())
    {
        return extension == "md";
    }
    TEXT_EXTENSIONS.contains(&extension.as_str())
}

/// Whether a file or folder is no part of the site: hidden ones, editors' copies and locks, what
/// file managers leave behind.
pub(in crate::host) fn is_ignored(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || name.ends_with(".swp")
        || matches!(name, "Thumbs.db" | "desktop.ini")
}

/// Whether a file is a note for the people who write: a README in `content/` or in the folder of a kind.
pub(super) fn is_note(path: &SitePath) -> bool {
    let folder = path.folder();
    let is_for_writers = folder == "content"
        || ENTRY_FOLDERS
            .iter()
            .any(|kind| folder == *kind || path.below(kind).is_some());
    is_for_writers && path.file_name().eq_ignore_ascii_case("README.md")
}

/// Whether a file is a second copy that Syncthing, Dropbox, Nextcloud or a file manager made. The
/// marks that people also give to their pictures count for Markdown only.
pub(super) fn is_conflict_copy(name: &str) -> bool {
    let name = name.to_lowercase();
    if [".sync-conflict", "conflicted copy"]
        .iter()
        .any(|mark| name.contains(mark))
    {
        return true;
    }
    let Some(stem) = name.strip_suffix(".md") else {
        return false;
    };
    let numbered = stem
        .strip_suffix(')')
        .and_then(|stem| stem.rsplit_once(" ("));
    let is_number = |(_, number): (&str, &str)| number.bytes().all(|byte| byte.is_ascii_digit());
    numbered.is_some_and(is_number)
        || [" copy", " - copy", " — копия", " - копия"]
            .iter()
            .any(|mark| stem.ends_with(mark))
}

const ENTRY_FOLDERS: [&str; 8] = [
    "content/events",
    "content/workshops",
    "content/venues",
    "content/topics",
    "content/series",
    "content/people",
    "content/pages",
    "content/news",
];

const TEXT_EXTENSIONS: [&str; 11] = [
    "md", "yaml", "yml", "ftl", "html", "css", "js", "txt", "xml", "svg", "json",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_decided_by_folder_and_extension() {
        let text = |path| is_text(&SitePath::new(path));
        for path in [
            "keste.yaml",
            "content/events/2027/robot.kk.MD",
            "content/closures.yaml",
            "i18n/kk/site.ftl",
            "themes/default/assets/icon.svg",
        ] {
            assert!(text(path), "{path}");
        }
        for path in [
            "content/events/robot.svg",
            "content/media/notes.md",
            "content/root/ads.txt",
            "themes/default/assets/font.woff2",
            "content/README",
        ] {
            assert!(!text(path), "{path}");
        }
    }

    #[test]
    fn leftovers_and_second_copies_are_recognised() {
        for name in [
            ".DS_Store",
            ".#x.md",
            "#x.md#",
            "x.md~",
            "x.swp",
            "~$x.md",
            "Thumbs.db",
        ] {
            assert!(is_ignored(name), "{name}");
        }
        for name in ["x.md", "_headers", "x#1.md"] {
            assert!(!is_ignored(name), "{name}");
        }
        for name in [
            "x.sync-conflict-20270116-120000-ABC.kk.md",
            "x.kk (1).md",
            "x.kk - Copy.md",
            "x.kk — копия.md",
            "photo (conflicted copy).jpg",
        ] {
            assert!(is_conflict_copy(name), "{name}");
        }
        for name in ["photo (1).jpg", "copy.md", "x (a).md"] {
            assert!(!is_conflict_copy(name), "{name}");
        }
    }
}
