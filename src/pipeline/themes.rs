//! A theme and the themes that it extends.

use crate::base::{ContentHash, Located, Place, SitePath, UrlPath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};
use crate::parse::fields::Line;
use crate::parse::settings::Settings;
use crate::parse::theme::{ThemeManifest, parse_theme};
use crate::plan::routes::Routes;
use crate::render::{TemplateFile, missing_templates};
use crate::source::{Content, SourceTree};

/// How long a chain of `extends:` may be.
const CHAIN_LIMIT: usize = 8;

/// A theme with everything that it takes from others.
pub(super) struct Theme {
    /// Its name, then those of the themes that it extends.
    pub(super) chain: Vec<String>,
    /// The templates of the whole chain.
    pub(super) templates: Vec<TemplateFile>,
    assets: Vec<Asset>,
    stylesheets: Vec<usize>,
    scripts: Vec<usize>,
    icon: Option<usize>,
}

struct Asset {
    name: String,
    file: SitePath,
    hash: ContentHash,
}

impl Theme {
    /// Loads the theme that the settings name; `None` when it is not whole, with the reasons in `out`.
    pub(super) fn load(
        source: &SourceTree,
        settings: &Settings,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        let manifests = manifests(source, settings, out)?;
        let chain: Vec<_> = manifests.iter().map(|(name, _)| name.clone()).collect();
        let mut theme = Self {
            templates: templates(source, &chain),
            assets: assets(source, &chain),
            stylesheets: Vec::new(),
            scripts: Vec::new(),
            icon: None,
            chain,
        };
        let missing: Vec<_> = missing_templates(&theme.templates).collect();
        if !missing.is_empty() {
            let place = Place::start_of(&manifest_path(&theme.chain[0]));
            let names: Vec<_> = missing.iter().map(ToString::to_string).collect();
            out.push(Diagnostic::at(Code::MissingTemplate, &place).arg("templates", names));
        }
        // Stylesheets and scripts of the base theme are loaded before those of the one that extends it.
        for (_, manifest) in manifests.iter().rev() {
            let stylesheets = manifest.stylesheets.iter().flat_map(|list| &list.value.0);
            // A file that both name is loaded once, where the base theme loads it.
            let mut stylesheets = theme.find(stylesheets, out);
            stylesheets.retain(|index| !theme.stylesheets.contains(index));
            theme.stylesheets.extend(stylesheets);
            let scripts = manifest.scripts.iter().flat_map(|list| &list.value.0);
            let mut scripts = theme.find(scripts, out);
            scripts.retain(|index| !theme.scripts.contains(index));
            theme.scripts.extend(scripts);
            let icon = theme.find(manifest.icon.iter(), out);
            theme.icon = icon.first().copied().or(theme.icon);
        }
        missing.is_empty().then_some(theme)
    }

    fn find<'n>(
        &self,
        names: impl Iterator<Item = &'n Located<Line>>,
        out: &mut Diagnostics,
    ) -> Vec<usize> {
        let mut found = Vec::new();
        for name in names {
            let known = || self.assets.iter().map(|asset| asset.name.as_str());
            let folder = name.place.file.folder();
            match known().position(|known| known == name.value.0) {
                Some(index) => found.push(index),
                None => out.push(
                    Diagnostic::at(Code::MissingMedia, &name.place)
                        .arg("path", format!("{folder}/assets/{}", name.value.0))
                        .suggest(closest(&name.value.0, known())),
                ),
            }
        }
        found
    }

    /// Its stylesheets, in the order of loading.
    pub(super) fn stylesheets(&self, routes: &Routes) -> Vec<UrlPath> {
        let stylesheets = self.stylesheets.iter();
        stylesheets.map(|index| self.url(*index, routes)).collect()
    }

    pub(super) fn scripts(&self, routes: &Routes) -> Vec<UrlPath> {
        let scripts = self.scripts.iter();
        scripts.map(|index| self.url(*index, routes)).collect()
    }

    pub(super) fn icon(&self, routes: &Routes) -> Option<UrlPath> {
        self.icon.map(|index| self.url(index, routes))
    }

    /// Every asset with its address.
    pub(super) fn assets(&self, routes: &Routes) -> Vec<(UrlPath, SitePath)> {
        let assets = self.assets.iter().enumerate();
        assets
            .map(|(index, asset)| (self.url(index, routes), asset.file.clone()))
            .collect()
    }

    /// The file of an asset.
    pub(super) fn asset(&self, name: &str) -> Option<&SitePath> {
        let mut assets = self.assets.iter();
        let asset = assets.find(|asset| asset.name == name)?;
        Some(&asset.file)
    }

    /// Every asset's name with its address.
    pub(super) fn named(&self, routes: &Routes) -> Vec<(String, UrlPath)> {
        let assets = self.assets.iter().enumerate();
        assets
            .map(|(index, asset)| (asset.name.clone(), self.url(index, routes)))
            .collect()
    }

    fn url(&self, index: usize, routes: &Routes) -> UrlPath {
        let asset = &self.assets[index];
        routes.asset(&asset.name, asset.hash)
    }
}

fn manifest_path(theme: &str) -> SitePath {
    SitePath::new(&format!("themes/{theme}/theme.yaml"))
}

fn manifests(
    source: &SourceTree,
    settings: &Settings,
    out: &mut Diagnostics,
) -> Option<Vec<(String, ThemeManifest)>> {
    let mut manifests: Vec<(String, ThemeManifest)> = Vec::new();
    let mut next = Some(settings.theme.clone());
    while let Some(name) = next {
        let file = manifest_path(&name.value);
        let is_loop = manifests.iter().any(|(known, _)| *known == name.value);
        let Some(manifest) = source
            .get(&file)
            .filter(|_| !is_loop && manifests.len() < CHAIN_LIMIT)
        else {
            out.push(
                Diagnostic::at(Code::UnknownTheme, &name.place)
                    .arg("theme", name.value.as_str())
                    .suggest(closest(&name.value, ["default"])),
            );
            return None;
        };
        let manifest = parse_theme(&file, manifest, &settings.languages, out)?;
        next = manifest.extends.clone().map(|name| name.map(|name| name.0));
        manifests.push((name.value, manifest));
    }
    Some(manifests)
}

fn templates(source: &SourceTree, chain: &[String]) -> Vec<TemplateFile> {
    let mut templates = Vec::new();
    for theme in chain {
        let folder = format!("themes/{theme}/templates");
        for (path, file) in source.below(&folder) {
            if let (Content::Text(text), Some(name)) = (&file.content, path.below(&folder)) {
                templates.push(TemplateFile {
                    theme: theme.clone(),
                    name: name.to_owned(),
                    file: path.clone(),
                    text: text.clone(),
                });
            }
        }
    }
    templates
}

/// The assets of a chain; a theme's own file wins over one of the same name that it would take over.
fn assets(source: &SourceTree, chain: &[String]) -> Vec<Asset> {
    let mut assets: Vec<Asset> = Vec::new();
    for theme in chain {
        let folder = format!("themes/{theme}/assets");
        for (path, file) in source.below(&folder) {
            let Some(name) = path.below(&folder) else {
                continue;
            };
            if !assets.iter().any(|asset| asset.name == name) {
                assets.push(Asset {
                    name: name.to_owned(),
                    file: path.clone(),
                    hash: file.hash,
                });
            }
        }
    }
    assets
}
