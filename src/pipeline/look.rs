//! Theme and languages of a site: what all its pages have in common. Made anew only when a file of
//! theme, messages or settings has changed.

use std::sync::Arc;

use crate::base::{ContentHash, PerLanguage};
use crate::diagnostics::Diagnostics;
use crate::i18n::locale::Locale;
use crate::parse::settings::Settings;
use crate::render::TemplateSet;
use crate::source::SourceTree;

use super::locales;
use super::themes::Theme;

/// Theme and languages, as far as they are whole.
#[derive(Default)]
pub(super) struct Look {
    pub(super) theme: Option<Arc<Theme>>,
    pub(super) locales: Option<Arc<PerLanguage<Locale>>>,
    /// The compiled templates of each language.
    pub(super) templates: Option<Arc<PerLanguage<TemplateSet>>>,
    /// What is wrong with theme, messages and templates.
    pub(super) problems: Diagnostics,
}

/// The look of the last build, and what it was made from.
#[derive(Default)]
pub(super) struct Remembered(Option<(ContentHash, Arc<Look>)>);

/// The look of a site. `settings_hash` is that of the settings' file.
pub(super) fn look(
    source: &SourceTree,
    settings: &Settings,
    settings_hash: ContentHash,
    remembered: &mut Remembered,
) -> Arc<Look> {
    let key = key(source, settings_hash);
    if let Some((known, look)) = &remembered.0
        && *known == key
    {
        return Arc::clone(look);
    }
    let look = Arc::new(load(source, settings));
    remembered.0 = Some((key, Arc::clone(&look)));
    look
}

/// The hash of everything that a look is made from.
fn key(source: &SourceTree, settings: ContentHash) -> ContentHash {
    let files = ["themes", "i18n"].map(|folder| source.below(folder));
    let files = files.into_iter().flatten();
    let files = files.map(|(path, file)| format!("{path}\n{}\n", file.hash));
    let text: String = files.chain([settings.to_string()]).collect();
    ContentHash::of(text.as_bytes())
}

fn load(source: &SourceTree, settings: &Settings) -> Look {
    let mut problems = Diagnostics::new();
    let Some(theme) = Theme::load(source, settings, &mut problems) else {
        return Look {
            problems,
            ..Look::default()
        };
    };
    let locales = locales::load(source, settings, &theme, &mut problems);
    let templates = locales.as_ref();
    let templates = templates.and_then(|locales| compile(&theme, locales, &mut problems));
    Look {
        theme: Some(Arc::new(theme)),
        locales: locales.map(Arc::new),
        templates: templates.map(Arc::new),
        problems,
    }
}

fn compile(
    theme: &Theme,
    locales: &PerLanguage<Locale>,
    out: &mut Diagnostics,
) -> Option<PerLanguage<TemplateSet>> {
    let all: Vec<_> = locales.iter().map(|(_, l)| l.messages.clone()).collect();
    let compiled = locales
        .iter()
        .map(|(_, own)| TemplateSet::compile(&theme.chain, &theme.templates, &own.messages, &all));
    // Every language would report the same faults, so that those of the first are enough.
    let compiled = compiled.collect::<Result<_, _>>();
    compiled.map_err(|problems| out.extend(problems)).ok()
}
