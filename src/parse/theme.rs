//! `theme.yaml` into a theme's manifest.

use crate::base::{LanguageTag, Located, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::SourceFile;

use super::fields::{FieldCx, Line, List, MapReader, Record, record};
use super::yaml;

record! {
    /// What a theme says about itself.
    pub struct ThemeManifest {
        /// Its name.
        name: Line,
        /// The theme whose files it takes where it has none.
        extends: Line,
        /// The version of this program that it was made for: `0.1`.
        needs: Line,
        /// Stylesheets below `assets/`, in the order of loading.
        stylesheets: List<Line>,
        /// Scripts below `assets/`, in the order of loading.
        scripts: List<Line>,
        /// The icon below `assets/`.
        icon: Line,
    }
}

/// Reads a manifest; `None` when it is broken or asks for a newer program, with the reasons in `out`.
pub fn parse_theme(
    file: &SitePath,
    source: &SourceFile,
    languages: &[LanguageTag],
    out: &mut Diagnostics,
) -> Option<ThemeManifest> {
    let text = super::text_of(file, source, out)?;
    let root = yaml::parse(file, text, 0, out)?;
    let mut cx = FieldCx {
        file,
        language: None,
        languages,
        key: file.file_name().to_owned(),
        out,
        texts: Vec::new(),
    };
    let mut map = MapReader::of(&root, &mut cx)?;
    let manifest = ThemeManifest::take(&mut map);
    map.finish();
    match &manifest.needs {
        Some(needs) if !is_enough(env!("CARGO_PKG_VERSION"), needs, out) => None,
        _ => Some(manifest),
    }
}

fn is_enough(version: &str, needs: &Located<Line>, out: &mut Diagnostics) -> bool {
    let numbers = |text: &str| -> Vec<u32> {
        let parts = text.split('.');
        parts.map(|part| part.parse().unwrap_or(0)).collect()
    };
    let enough = numbers(version) >= numbers(&needs.value.0);
    if !enough {
        out.push(
            Diagnostic::at(Code::ThemeTooNew, &needs.place)
                .arg("needs", needs.value.0.as_str())
                .arg("version", version),
        );
    }
    enough
}
