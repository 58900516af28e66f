//! The default theme, which lies in the binary.

use include_dir::{Dir, include_dir};

use crate::base::SitePath;
use crate::source::SourceTree;

static DEFAULT_THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Adds the files of the default theme to a site's; a file of the site's own wins.
pub fn with_default_theme(mut source: SourceTree) -> SourceTree {
    add(&DEFAULT_THEME, &mut source);
    source
}

fn add(folder: &Dir<'_>, source: &mut SourceTree) {
    for file in folder.files() {
        let path = SitePath::new(&format!("themes/default/{}", file.path().display()));
        if source.get(&path).is_none() {
            source.insert_text(path, file.contents());
        }
    }
    for inner in folder.dirs() {
        add(inner, source);
    }
}
