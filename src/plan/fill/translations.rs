//! The page of translations that are missing or outdated, for those who write.

use super::voice::Voice;
use crate::base::Lang;
use crate::i18n::language_names::own_name;
use crate::site::{TranslationState, Translations};
use crate::view::{Text, TranslationRow, TranslationsPage};

impl Voice<'_> {
    pub(super) fn translations(&self) -> TranslationsPage {
        let routes = &self.planner.routes;
        let site = &self.planner.site;
        let title = self.locale.word("nav-translations");
        let url = |lang: Lang| Some(routes.translations(lang));
        let mut page = self.general_head("translations", title, None, &url, Vec::new());
        page.noindex = true;
        page.alternates.clear();
        let all = site.translations();
        TranslationsPage {
            page,
            languages: site
                .settings
                .written_langs()
                .map(|lang| self.name_of(lang))
                .collect(),
            rows: all
                .iter()
                .filter(|one| one.has_work())
                .map(|one| self.row(one))
                .collect(),
        }
    }

    /// A language's name, in that language.
    fn name_of(&self, lang: Lang) -> Text {
        let tag = self.planner.site.settings.tag(lang);
        Text {
            text: own_name(tag).unwrap_or(tag.as_str()).to_owned(),
            lang: self.foreign(lang),
            dir: self.turned(lang),
        }
    }

    fn row(&self, one: &Translations) -> TranslationRow {
        let state = |state: &TranslationState| match state {
            TranslationState::Missing => "missing",
            TranslationState::Outdated => "outdated",
            _ => "fine",
        };
        let link = self.link(one.at);
        TranslationRow {
            title: link.text,
            href: link.href,
            next: one.next.map(|day| self.locale.formats.day_month_year(day)),
            next_iso: one.next.map(|day| day.to_string()),
            states: one.states.values().map(state).collect(),
            words: one.words.values().sum(),
        }
    }
}
