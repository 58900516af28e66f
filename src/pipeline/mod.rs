//! Inputs into a built site: every phase in its order, all problems in one list. Renders nothing by
//! itself; a caller asks for each file, in any order and from any thread.

mod embedded;
mod fonts;
mod large_feeds;
mod locales;
mod look;
mod media;
mod parsed;
mod published;
mod themes;

use std::collections::BTreeSet;
use std::sync::Arc;

pub use embedded::with_default_theme;
pub use large_feeds::large_feed;
pub use published::PublishedLedger;

use crate::base::{BaseUrl, ContentHash, Lang, Located, PerLanguage, SitePath, UrlPath};
use crate::calendar::{BuildTime, Zones};
use crate::catalog::catalog;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::i18n::locale::Locale;
use crate::ledger::{Identities, Ledger};
use crate::parse::closures::{CLOSURES_FILE, parse_closures};
use crate::parse::forgotten::{FORGOTTEN_FILE, parse_forgotten};
use crate::parse::settings::{SETTINGS_FILE, parse_settings};
use crate::pictures::Media;
use crate::plan::routes::Routes;
use crate::plan::{Job, Lists, Plan, Planner, plan, report_twins};
use crate::render::{Artifact, TemplateSet, Templates, render};
use crate::site::{self, Site};
use crate::source::SourceTree;
use crate::view::{DataFeed, SearchIndex};

use themes::Theme;

/// Everything that a site is made from.
pub struct Inputs<'a> {
    /// Its files, those of the default theme included.
    pub source: &'a SourceTree,
    /// Where it is published, instead of where the settings say.
    pub base_url: Option<BaseUrl>,
    /// The time of the build.
    pub now: BuildTime,
    /// The time zones that it may name.
    pub zones: Zones,
    /// Whether drafts and what is not published yet are part of the site.
    pub drafts: bool,
    /// The ledger of the site as it is published now; `None` when it never was.
    pub ledger: Option<&'a PublishedLedger>,
}

/// What earlier builds of a site have made and the next one need not make again: parsed files, theme
/// and messages. A build gives the same with any memo.
#[derive(Default)]
pub struct Memo {
    parsed: parsed::Remembered,
    look: look::Remembered,
    ledger: published::Remembered,
}

/// A site with its plan, ready to be rendered.
pub struct Built {
    /// The site.
    pub site: Arc<Site>,
    /// Its files.
    pub plan: Plan,
    media: Arc<Media>,
    /// What subscribers have been told before this build.
    pub previous: Option<Arc<Ledger>>,
    /// By which UIDs they know the events.
    identities: Arc<Identities>,
    /// The ids of events that are gone and may be.
    pub forgotten: Vec<Located<String>>,
    lists: Arc<Lists>,
    routes: Arc<Routes>,
    locales: Arc<PerLanguage<Locale>>,
    theme: Arc<Theme>,
    templates: Arc<PerLanguage<TemplateSet>>,
}

/// Builds a site from its files. `None` when something is so wrong that there is no site; otherwise the
/// site is whole unless the diagnostics hold an error.
pub fn build(inputs: &Inputs<'_>) -> (Option<Built>, Diagnostics) {
    rebuild(inputs, &mut Memo::default())
}

/// The same, faster where the memo knows what has not changed since the build that it comes from.
pub fn rebuild(inputs: &Inputs<'_>, memo: &mut Memo) -> (Option<Built>, Diagnostics) {
    let mut out = Diagnostics::new();
    let settings_file = inputs.source.get(&SitePath::new(SETTINGS_FILE));
    let settings_hash = settings_file.map_or_else(|| ContentHash::of(b""), |file| file.hash);
    let settings = parse_settings(settings_file, &mut out);
    let Some(settings) = settings.map(Arc::new) else {
        return (None, out);
    };
    let look = look::look(inputs.source, &settings, settings_hash, &mut memo.look);
    out.extend(look.problems.clone());
    let previous = published::read(
        inputs.ledger,
        &settings.uid_domain,
        &mut memo.ledger,
        &mut out,
    );
    let forgotten = inputs.source.get(&SitePath::new(FORGOTTEN_FILE));
    let forgotten = parse_forgotten(forgotten, &mut out);
    let parsed = parsed::parse_all(inputs.source, &settings, settings_hash, &mut memo.parsed);
    let (catalog, problems) = catalog(parsed.entries());
    out.extend(parsed.problems);
    out.extend(problems);
    let closures = inputs.source.get(&SitePath::new(CLOSURES_FILE));
    let closures = parse_closures(closures, &settings, &mut out);
    let (media, problems) = media::media(inputs.source);
    out.extend(problems);
    out.extend(fonts::check(&settings, inputs.source, &media));
    let (site, problems) = site::resolve(
        &catalog,
        site::resolve::Inputs {
            settings: Arc::clone(&settings),
            zones: &inputs.zones,
            now: inputs.now,
            drafts: inputs.drafts,
            media: &media,
            closures: closures.as_deref().unwrap_or_default(),
            broken: parsed.broken,
        },
    );
    out.extend(problems);
    drop(catalog);
    let (Some(site), Some(theme), Some(locales)) = (site, &look.theme, &look.locales) else {
        return (None, out);
    };
    let base = inputs.base_url.as_ref().unwrap_or(&settings.base_url);
    let routes = Routes::new(&site, base);
    let published = previous.as_ref().map(|ledger| ledger.feeds());
    let lists = Lists::of(&site, published.unwrap_or(&BTreeSet::new()));
    if let Some(problem) = published.and_then(|published| lists.lost_feeds(&site, published)) {
        out.push(problem);
    }
    let mut files = media::files(&media, &settings, &routes);
    let assets = theme.assets(&routes).into_iter();
    files.extend(assets.map(|(url, path)| (url, Job::Copy(path))));
    files.extend(screen_workers(&site, &routes, theme));
    files.extend(embed_script(&site, &routes, theme));
    let site = Arc::new(site);
    let (lists, routes, media) = (Arc::new(lists), Arc::new(routes), Arc::new(media));
    let planner = Planner::new(
        Arc::clone(&site),
        Arc::clone(&lists),
        Arc::clone(&routes),
        Arc::clone(locales),
        Arc::clone(&media),
        None,
        Arc::default(),
    );
    files.extend(planner.font_files());
    files.extend(planner.share_pictures());
    let jobs = files.iter().map(|(_, job)| job);
    out.extend(fonts::lacking(&settings, &media, jobs));
    let own_style = planner.own_style_url();
    files.extend(own_style.map(|url| (url, Job::OwnStyle)));
    let (plan, problems) = plan(&site, &lists, &routes, files);
    out.extend(problems);
    if !out.has_errors() {
        out.extend(report_twins(&site, &routes, &plan));
    }
    let Some(templates) = &look.templates else {
        return (None, out);
    };
    let mut built = Built {
        site,
        plan,
        media,
        previous,
        identities: Arc::default(),
        forgotten,
        lists,
        routes,
        locales: Arc::clone(locales),
        theme: Arc::clone(theme),
        templates: Arc::clone(templates),
    };
    // An entry that could not be read would seem to have vanished.
    if !out.has_errors() {
        out.extend(built.identify());
    }
    (Some(built), out)
}

impl<'a> Inputs<'a> {
    /// A site as it is published at a time, at the address of its settings, with the bundled time zones.
    pub fn published(source: &'a SourceTree, now: BuildTime) -> Self {
        Self {
            source,
            base_url: None,
            now,
            zones: Zones::bundled(),
            drafts: false,
            ledger: None,
        }
    }
}

impl Built {
    fn planner(&self) -> Planner {
        Planner::new(
            Arc::clone(&self.site),
            Arc::clone(&self.lists),
            Arc::clone(&self.routes),
            Arc::clone(&self.locales),
            Arc::clone(&self.media),
            self.previous.clone(),
            Arc::clone(&self.identities),
        )
    }

    /// Finds out by which UIDs subscribers know the events, and which of those that they know are
    /// missing.
    fn identify(&mut self) -> Diagnostics {
        if self.previous.is_none() && self.forgotten.is_empty() {
            return Diagnostics::new();
        }
        let settings = &self.site.settings;
        let hidden = self.site.hidden.keys();
        let hidden = hidden.map(|(kind, name)| format!("{}/{name}", kind.folder()));
        let hidden = hidden.collect();
        let (identities, mut problems) = Identities::identify(
            self.previous.as_deref(),
            self.site.now,
            &self.planner().announcements(),
            &self.forgotten,
            &hidden,
            settings.tag(Lang::at(0)).as_str(),
        );
        self.identities = Arc::new(identities);
        problems.extend(self.planner().old_addresses());
        problems
    }

    /// Every published occurrence, as `events.json` holds it.
    pub fn data(&self) -> DataFeed {
        self.planner().data()
    }

    /// What readers of a language find by words, as `search.json` holds it.
    pub fn search_index(&self, lang: Lang) -> SearchIndex {
        self.planner().search_index(lang)
    }

    /// The root-relative link to an address that an index of this language names.
    pub fn found_at(&self, lang: Lang, url: &str) -> String {
        let home = self.routes.link(&self.routes.home(lang));
        if url.starts_with('/') {
            return url.to_owned();
        }
        format!("{home}{url}")
    }

    /// Puts the site around the templates, after which any file can be rendered.
    pub fn rendering(&self) -> Result<Rendering, Diagnostic> {
        let mut planner = self.planner();
        planner.stylesheets = self.theme.stylesheets(&self.routes);
        planner.stylesheets.extend(planner.own_style_url());
        planner.scripts = self.theme.scripts(&self.routes);
        planner.icon = self.theme.icon(&self.routes);
        planner.assets = self.theme.named(&self.routes);
        let compiled = self.templates.iter();
        let templates = compiled
            .map(|(lang, templates)| templates.around(&planner.site_view(lang)))
            .collect::<Result<_, _>>()?;
        Ok(Rendering { planner, templates })
    }
}

/// A site that can be rendered.
pub struct Rendering {
    planner: Planner,
    templates: PerLanguage<Templates>,
}

impl Rendering {
    /// Makes what many files share, for whoever renders all of them.
    pub fn prepare(&self) {
        self.planner.prepare();
    }

    /// The root-relative link to an address.
    pub fn link(&self, url: &UrlPath) -> String {
        self.planner.routes.link(url)
    }

    /// The address of the page for addresses that do not exist.
    pub fn not_found(&self) -> UrlPath {
        self.planner.routes.not_found()
    }

    /// The links to the stylesheets of every page, in the order of loading.
    pub fn stylesheets(&self) -> Vec<String> {
        let urls = self.planner.stylesheets.iter();
        urls.map(|url| self.link(url)).collect()
    }

    /// Makes one file.
    pub fn render(&self, url: &UrlPath, job: &Job) -> Result<Artifact, Diagnostic> {
        render(&self.planner.context(job), url, &self.templates)
    }
}

/// The theme's service worker of lobby screens, at an address of each language.
fn screen_workers(site: &Site, routes: &Routes, theme: &Theme) -> Vec<(UrlPath, Job)> {
    let worker = theme.asset(SCREEN_WORKER);
    let langs = site.settings.langs();
    let at = |lang| Some((routes.screen_worker(lang), Job::Copy(worker?.clone())));
    langs.filter_map(at).collect()
}

/// The theme's script for partners' pages, where the lists in them tell how high they are.
fn embed_script(site: &Site, routes: &Routes, theme: &Theme) -> Option<(UrlPath, Job)> {
    let script = theme.asset(EMBED_SCRIPT)?;
    let told = site.settings.embed.tell_height;
    told.then(|| (routes.embed_script(), Job::Copy(script.clone())))
}

/// The theme's file that partners' pages load.
const EMBED_SCRIPT: &str = "embed.js";

/// The theme's file that is the service worker of lobby screens.
const SCREEN_WORKER: &str = "screen-worker.js";
