//! `keste.yaml` into settings.

mod addresses;
mod colours;
mod embed;
mod font;
mod languages;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::base::{
    BaseUrl, Lang, LanguageTag, Located, PerLanguage, Place, SitePath, country_taken_for_language,
};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::i18n::slug::slug;
use crate::i18n::spelling::Spelling;
use crate::source::SourceFile;

pub use addresses::wanted_base_url;
use addresses::{base_url, uid_domain};
pub use colours::SiteColours;
pub(crate) use colours::check_topic;
use colours::{ColourFields, colours};
pub use embed::EmbedSettings;
use embed::{EmbedFields, embed};
pub use font::SiteFont;
use font::{FontFields, font};
use languages::{fallback, languages};

use super::fields::{
    FieldCx, Keyed, Length, Line, List, LocalText, MapReader, OneOrMany, Record, Reference,
    SpokenLanguage, TimeFormSetting, WholeNumber, YesNo, record,
};
use super::guards;
use super::yaml::{self, Node, Value};

/// Where the settings stand.
pub const SETTINGS_FILE: &str = "keste.yaml";

record! {
    /// The settings as written.
    pub struct SettingsFields {
        /// The site's name.
        title: LocalText,
        /// One sentence about it.
        description: LocalText,
        /// A word to all visitors, on every page.
        notice: LocalText,
        /// Where it is published.
        base_url: Line,
        /// The domain of all UIDs; never changed once feeds are published.
        uid_domain: Line,
        /// The languages; the first is the default and has no prefix. `kk-Latn` after `kk` adds the
        /// Kazakh pages in Latin letters, a draft alphabet; their texts are made from those in `kk`.
        languages: List<SpokenLanguage>,
        /// Where a text is taken from that a language lacks.
        fallback: Keyed<List<SpokenLanguage>>,
        /// The time zone of venues that name none.
        time_zone: Line,
        /// The theme.
        theme: Line,
        /// The site's own colours in place of the theme's.
        colours: ColourFields,
        /// A font of the site's own. Its letters draw the pictures that messengers show of an event.
        font: FontFields,
        /// How long an event takes that gives no end.
        usual_length: Length,
        /// How many events a list holds on one page.
        page_size: WholeNumber,
        /// What feeds hold.
        feed: FeedFields,
        /// What the lists for other sites' pages do.
        embed: EmbedFields,
        /// When translations are to be done.
        translations: TranslationFields,
        /// Audiences besides the built-in ones.
        audiences: Keyed<LocalText>,
        /// Levels besides the built-in ones.
        levels: Keyed<LocalText>,
        /// Who runs the site.
        organizer: Reference,
        /// Who supports it.
        partners: OneOrMany<Reference>,
        /// The pages in the main menu.
        menu: OneOrMany<Reference>,
    }
}

record! {
    /// What feeds hold, as written.
    pub struct FeedFields {
        /// Days before the build.
        past_days: WholeNumber,
        /// Days after the build.
        future_days: WholeNumber,
        /// How times are written.
        time_form: TimeFormSetting,
    }
}

record! {
    /// When translations are to be done, as written.
    pub struct TranslationFields {
        /// So many days before an event a missing or outdated translation is a warning.
        warn_days: WholeNumber,
        /// So many days before it, it is an error.
        fail_days: WholeNumber,
        /// Whether the site has a page that lists what is left to translate.
        page: YesNo,
    }
}

/// The settings of a site.
#[derive(Clone, PartialEq, Debug)]
pub struct Settings {
    /// The site's name.
    pub title: LocalText,
    /// One sentence about it.
    pub description: LocalText,
    /// A word to all visitors.
    pub notice: LocalText,
    /// Where it is published.
    pub base_url: BaseUrl,
    /// The domain of all UIDs.
    pub uid_domain: String,
    /// The languages, the default first.
    pub languages: Vec<LanguageTag>,
    /// For each language where a missing text is taken from, in order.
    pub fallback: PerLanguage<Vec<Lang>>,
    /// The time zone of venues that name none.
    pub time_zone: Located<String>,
    /// The theme.
    pub theme: Located<String>,
    /// The site's own colours.
    pub colours: Option<SiteColours>,
    /// The site's own font.
    pub font: Option<SiteFont>,
    /// How long an event takes that gives no end, in minutes.
    pub usual_length: u32,
    /// How many events a list holds on one page.
    pub page_size: usize,
    /// What feeds hold.
    pub feed: FeedSettings,
    /// Whether the lists for other sites' pages tell how high they are.
    pub embed: EmbedSettings,
    /// When translations are to be done.
    pub translations: TranslationSettings,
    /// Audiences besides the built-in ones.
    pub audiences: BTreeMap<String, LocalText>,
    /// Levels besides the built-in ones.
    pub levels: BTreeMap<String, LocalText>,
    /// Who runs the site.
    pub organizer: Option<Located<Reference>>,
    /// Who supports it.
    pub partners: Vec<Located<Reference>>,
    /// The pages in the main menu.
    pub menu: Vec<Located<Reference>>,
}

/// What feeds hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FeedSettings {
    /// Days before the build.
    pub past_days: u32,
    /// Days after the build.
    pub future_days: u32,
    /// How times are written.
    pub time_form: TimeFormSetting,
}

/// When translations are to be done, in days before the event (`None`: whenever), and who sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct TranslationSettings {
    /// Later, one that is missing or outdated is a warning.
    pub warn_days: Option<u32>,
    /// Later, it is an error.
    pub fail_days: Option<u32>,
    /// Whether a page lists what is left to translate.
    pub page: bool,
}

impl Settings {
    /// The language of a tag.
    pub fn lang(&self, tag: &LanguageTag) -> Option<Lang> {
        self.languages
            .iter()
            .position(|known| known == tag)
            .map(Lang::at)
    }

    /// The tag of a language.
    pub fn tag(&self, lang: Lang) -> &LanguageTag {
        &self.languages[lang.index()]
    }

    /// Every language.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..self.languages.len()).map(Lang::at)
    }

    /// How the texts of a language come about.
    pub fn spelling(&self, lang: Lang) -> Spelling {
        Spelling::of(self.tag(lang))
    }

    /// The language in which the texts of a language are written: `kk` for `kk-Latn`, else itself.
    pub fn written_in(&self, lang: Lang) -> Lang {
        let source = self.spelling(lang).source();
        source.and_then(|tag| self.lang(&tag)).unwrap_or(lang)
    }

    /// A text for readers of one language, without fallback.
    pub fn own_text<'t>(&self, text: &'t LocalText, lang: Lang) -> Option<Cow<'t, str>> {
        let written = text.0.get(self.tag(self.written_in(lang)))?;
        Some(self.spelling(lang).spell(written))
    }

    /// The languages in which people write.
    pub fn written_langs(&self) -> impl Iterator<Item = Lang> + '_ {
        self.langs().filter(|lang| self.written_in(*lang) == *lang)
    }

    /// A language and then where its missing texts are taken from.
    pub fn chain(&self, lang: Lang) -> impl Iterator<Item = Lang> + '_ {
        std::iter::once(lang).chain(self.fallback[lang].iter().copied())
    }
}

/// Reads the settings; `None` when they are broken, with the reasons in `out`.
pub fn parse_settings(source: Option<&SourceFile>, out: &mut Diagnostics) -> Option<Settings> {
    let file = SitePath::new(SETTINGS_FILE);
    let Some(source) = source else {
        out.push(Diagnostic::anywhere(Code::NoSettings).arg("path", SETTINGS_FILE));
        return None;
    };
    let text = super::text_of(&file, source, out)?;
    let root = yaml::parse(&file, text, 0, out)?;
    let problems_before = out.count(crate::diagnostics::Severity::Error);
    let known = languages_of(&root);
    let mut cx = FieldCx {
        file: &file,
        language: None,
        languages: &known,
        key: SETTINGS_FILE.to_owned(),
        out,
        texts: Vec::new(),
    };
    let mut map = MapReader::of(&root, &mut cx)?;
    let fields = SettingsFields::take(&mut map);
    report_missing(&mut map);
    map.finish();
    let texts = std::mem::take(&mut cx.texts);
    guards::look_at_fields(&file, text, &texts, out);
    let settings = resolve(fields, !known.is_empty(), out);
    let broken = out.count(crate::diagnostics::Severity::Error) > problems_before;
    settings.filter(|_| !broken)
}

/// The settings without which there is no site. One that is written and wrong is not missing.
fn report_missing(map: &mut MapReader<'_, '_, '_>) {
    for key in ["title", "base_url", "uid_domain", "languages", "time_zone"] {
        if map.key_span(key).is_none() {
            let cx = map.cx();
            let place = Place::start_of(cx.file);
            let problem = Diagnostic::at(Code::MissingField, &place);
            cx.out.push(problem.arg("key", key));
        }
    }
}

/// The languages must be known before any text can be read; none when one of them is wrong, so that
/// texts are not reported as well.
fn languages_of(root: &Node) -> Vec<LanguageTag> {
    let Value::Map(pairs) = &root.value else {
        return Vec::new();
    };
    let languages = pairs.iter().find(|(key, _)| key.text == "languages");
    let Some(Value::List(items)) = languages.map(|(_, node)| &node.value) else {
        return Vec::new();
    };
    let tag = |node: &Node| match &node.value {
        Value::Scalar(text) if country_taken_for_language(text.trim()).is_none() => {
            LanguageTag::parse(text.trim())
        }
        _ => None,
    };
    let tags: Option<_> = items.iter().map(tag).collect();
    tags.unwrap_or_default()
}

fn resolve(
    fields: SettingsFields,
    languages_known: bool,
    out: &mut Diagnostics,
) -> Option<Settings> {
    let languages = languages(fields.languages, out).filter(|_| languages_known);
    let fallback = fallback(fields.fallback, &languages, out);
    let base_url = fields.base_url.and_then(|url| base_url(&url, out));
    let uid_domain = fields
        .uid_domain
        .and_then(|domain| uid_domain(&domain, out));
    let (title, time_zone) = (fields.title, fields.time_zone);
    let feed = fields.feed.map(|feed| feed.value).unwrap_or_default();
    let translations = fields.translations.map(|days| days.value);
    let translations = translations.unwrap_or_default();
    let days = |days: Option<Located<WholeNumber>>, usual| days.map_or(usual, |days| days.value.0);
    let page_size = fields
        .page_size
        .map_or(50, |size| size.value.0)
        .clamp(1, 1000);
    let languages = languages?;
    Some(Settings {
        title: title?.value,
        description: fields
            .description
            .map(|text| text.value)
            .unwrap_or_default(),
        notice: fields.notice.map(|text| text.value).unwrap_or_default(),
        base_url: base_url?,
        uid_domain: uid_domain?,
        fallback: fallback?,
        time_zone: time_zone?.map(|zone| zone.0),
        theme: fields.theme.map_or_else(
            || {
                Located::new(
                    "default".to_owned(),
                    Place::start_of(&SitePath::new(SETTINGS_FILE)),
                )
            },
            |theme| theme.map(|theme| theme.0),
        ),
        colours: colours(fields.colours, out),
        font: font(fields.font),
        usual_length: fields
            .usual_length
            .map_or(90, |length| length.value.minutes),
        page_size: page_size as usize,
        feed: FeedSettings {
            past_days: days(feed.past_days, 90),
            future_days: days(feed.future_days, 400),
            time_form: feed
                .time_form
                .map_or(TimeFormSetting::Tzid, |form| form.value),
        },
        embed: embed(fields.embed),
        translations: TranslationSettings {
            warn_days: translations.warn_days.map(|days| days.value.0),
            fail_days: translations.fail_days.map(|days| days.value.0),
            page: translations
                .page
                .is_some_and(|page| page.value == YesNo::Yes),
        },
        audiences: keyed(fields.audiences, &languages[0], out),
        levels: keyed(fields.levels, &languages[0], out),
        organizer: fields.organizer,
        partners: fields.partners.map(|list| list.value.0).unwrap_or_default(),
        menu: fields.menu.map(|list| list.value.0).unwrap_or_default(),
        languages,
    })
}

/// Names by their keys, which stand in addresses: `audience/neighbours/`.
fn keyed(
    field: Option<Located<Keyed<LocalText>>>,
    language: &LanguageTag,
    out: &mut Diagnostics,
) -> BTreeMap<String, LocalText> {
    let mut named = BTreeMap::new();
    for (key, text) in field.map(|field| field.value.0).unwrap_or_default() {
        let address = slug(&key.value, language);
        if address.is_empty() || address != key.value {
            out.push(
                Diagnostic::at(Code::BadSlug, &key.place)
                    .arg("slug", key.value.as_str())
                    .suggest(Some(address).filter(|address| !address.is_empty())),
            );
        }
        named.insert(key.value, text);
    }
    named
}
