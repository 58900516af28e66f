//! Inputs into a built site: every phase in its order, all problems in one list. Renders nothing by
//! itself; a caller asks for each file, in any order and from any thread.

mod embedded;
mod locales;
mod parsed;
mod themes;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use embedded::with_default_theme;

use crate::base::{BaseUrl, PerLanguage, SitePath, UrlPath};
use crate::calendar::{BuildTime, Zones};
use crate::catalog::catalog;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::i18n::locale::Locale;
use crate::parse::settings::{SETTINGS_FILE, parse_settings};
use crate::plan::routes::Routes;
use crate::plan::{Job, Lists, Plan, Planner, plan, report_twins};
use crate::render::{Artifact, Templates, render};
use crate::site::{self, Site};
use crate::source::{Content, SourceTree};
use crate::view::DataFeed;

use themes::Theme;

/// Everything that a site is made from.
pub struct Inputs<'a> {
    /// Its files, those of the default theme included.
    pub source: &'a SourceTree,
    /// Where it is published, instead of where the settings say.
    pub base_url: Option<BaseUrl>,
    /// The time of the build.
    pub now: BuildTime,
}

/// A site with its plan, ready to be rendered.
pub struct Built {
    /// The site.
    pub site: Site,
    /// Its files.
    pub plan: Plan,
    lists: Lists,
    routes: Routes,
    locales: PerLanguage<Locale>,
    theme: Theme,
}

/// Builds a site from its files. `None` when something is so wrong that there is no site; otherwise the
/// site is whole unless the diagnostics hold an error.
pub fn build(inputs: &Inputs<'_>) -> (Option<Built>, Diagnostics) {
    let mut out = Diagnostics::new();
    let settings_file = SitePath::new(SETTINGS_FILE);
    let settings = parse_settings(inputs.source.get(&settings_file), &mut out);
    let Some(settings) = settings.map(Arc::new) else {
        return (None, out);
    };
    let theme = Theme::load(inputs.source, &settings, &mut out);
    let locales = theme
        .as_ref()
        .and_then(|theme| locales::load(inputs.source, &settings, theme, &mut out));
    let parsed = parsed::parse_all(inputs.source, &settings);
    out.extend(parsed.problems);
    let (catalog, problems) = catalog(&parsed.entries);
    out.extend(problems);
    let (site, problems) = site::resolve(
        &catalog,
        site::resolve::Inputs {
            settings: Arc::clone(&settings),
            zones: &Zones::bundled(),
            now: inputs.now,
            media: &media(inputs.source),
            broken: parsed.broken,
        },
    );
    out.extend(problems);
    drop((catalog, parsed.entries));
    let (Some(site), Some(theme), Some(locales)) = (site, theme, locales) else {
        return (None, out);
    };
    let base = inputs.base_url.as_ref().unwrap_or(&settings.base_url);
    let routes = Routes::new(&site, base);
    let lists = Lists::of(&site);
    let copies = copies(inputs.source, &routes, &theme);
    let (plan, problems) = plan(
        &site,
        &lists,
        &routes,
        &theme.colours(&site, &routes),
        copies,
    );
    out.extend(problems);
    if !out.has_errors() {
        out.extend(report_twins(&site, &routes, &plan));
    }
    let built = Built {
        site,
        plan,
        lists,
        routes,
        locales,
        theme,
    };
    (Some(built), out)
}

impl Built {
    fn planner(&self) -> Planner<'_> {
        Planner::new(&self.site, &self.lists, &self.routes, &self.locales)
    }

    /// Every published occurrence, as `events.json` holds it.
    pub fn data(&self) -> DataFeed {
        self.planner().data()
    }

    /// Compiles the templates, after which any file can be rendered.
    pub fn rendering(&self) -> Result<Rendering<'_>, Diagnostics> {
        let mut planner = self.planner();
        planner.stylesheets = self.theme.stylesheets(&self.site, &self.routes);
        planner.scripts = self.theme.scripts(&self.routes);
        planner.icon = self.theme.icon(&self.routes);
        let all: Vec<_> = self
            .locales
            .iter()
            .map(|(_, l)| l.messages.clone())
            .collect();
        let mut out = Diagnostics::new();
        let templates = self.site.settings.langs().map(|lang| {
            let site = planner.site_view(lang);
            let own = &self.locales[lang].messages;
            Templates::compile(&self.theme.chain, &self.theme.templates, &site, own, &all)
                .map_err(|problems| {
                    // Every language reports the same faults.
                    if out.is_empty() {
                        out.extend(problems);
                    }
                })
                .ok()
        });
        match templates.collect::<Option<_>>() {
            Some(templates) => Ok(Rendering { planner, templates }),
            None => Err(out),
        }
    }
}

/// A site that can be rendered.
pub struct Rendering<'b> {
    planner: Planner<'b>,
    templates: PerLanguage<Templates>,
}

impl Rendering<'_> {
    /// Makes one file.
    pub fn render(&self, url: &UrlPath, job: &Job) -> Result<Artifact, Diagnostic> {
        render(&self.planner.context(job), url, &self.templates)
    }
}

/// The pictures and files of the content.
fn media(source: &SourceTree) -> BTreeSet<SitePath> {
    let files = source.below("content");
    let is_media = |content: &Content| matches!(content, Content::Media(_));
    files
        .filter(|(_, file)| is_media(&file.content))
        .map(|(path, _)| path.clone())
        .collect()
}

/// The files that are taken as they are: media, `content/root/`, the theme's assets.
fn copies(source: &SourceTree, routes: &Routes, theme: &Theme) -> Vec<(UrlPath, SitePath)> {
    let media = media(source).into_iter();
    let files = media.map(|path| match path.below("content/root") {
        Some(name) => {
            // The same address as that of the page which this file would replace.
            let page = name.strip_suffix("index.html");
            let page = page.filter(|folder| folder.is_empty() || folder.ends_with('/'));
            let url = crate::plan::routes::encoded(page.unwrap_or(name));
            (UrlPath::new(url), path)
        }
        None => (routes.media(&path), path),
    });
    files.chain(theme.assets(routes)).collect()
}
