//! Pages of what is for an audience, at a level or in a language, and the labels that lead to them.

use std::borrow::Cow;

use super::voice::Voice;
use crate::base::{Lang, LanguageTag};
use crate::i18n::language_names::{held_in_name, own_name};
use crate::plan::GroupKey;
use crate::plan::lists::Group;
use crate::site::{AUDIENCES, LEVELS, LocalText};
use crate::view::{GroupPage, Label, Link, Text};

impl Voice<'_> {
    pub(super) fn group(&self, key: &GroupKey, number: usize) -> GroupPage {
        let routes = &self.planner.routes;
        let empty = Group::default();
        let group = self.planner.lists.groups.get(key).unwrap_or(&empty);
        let page = |lang: Lang, number| routes.group_page(lang, key, number);
        let (upcoming, pager) = self.numbered(group, number, &|number| page(self.lang, number));
        let title = self.group_title(key);
        let feed = self.group_feed_link(key);
        GroupPage {
            page: self.general_head(
                key.kind(),
                title.clone(),
                Some(self.group_description(&title)),
                &|lang| Some(page(lang, number)),
                vec![feed.clone()],
            ),
            title,
            upcoming,
            pager,
            feed,
        }
    }

    /// The title of a group's page. Where the site has words of its own for the key, the message gets
    /// the key `own`, because no sentence can be made for them beforehand.
    pub(in crate::plan) fn group_title(&self, key: &GroupKey) -> String {
        let word = match self.written_name(key) {
            Some(_) => "own",
            None => key.key(),
        };
        let name = self.group_name(key).text;
        let id = format!("title-{}", key.kind());
        self.say(&id, &[("key", word), ("name", &name)])
    }

    /// One sentence about a group with this title.
    pub(in crate::plan) fn group_description(&self, title: &str) -> String {
        let site = self.site_title();
        self.say("description-group", &[("title", title), ("site", &site)])
    }

    /// Labels of some groups, in the order of [`groups_in_order`](Self::groups_in_order).
    pub(super) fn groups(&self, wanted: impl Fn(&GroupKey) -> bool) -> Vec<Label> {
        let groups = self.groups_in_order().into_iter();
        let wanted = groups.filter(|key| wanted(key));
        wanted.map(|key| self.group_label(key)).collect()
    }

    /// All groups: audiences, levels, languages held in; each in the order in which people name them: from
    /// the youngest, from the easiest, the site's own languages first.
    pub(super) fn groups_in_order(&self) -> Vec<&GroupKey> {
        let mut groups: Vec<_> = self.planner.lists.groups.keys().collect();
        let place = |known: &[&str], key: &str| known.iter().position(|known| *known == key);
        groups.sort_by_key(|key| {
            let (kind, place) = match key {
                GroupKey::Audience(key) => (0, place(AUDIENCES, key)),
                GroupKey::Level(key) => (1, place(LEVELS, key)),
                GroupKey::HeldIn(tag) => (2, self.planner.site.settings.lang(tag).map(Lang::index)),
            };
            (kind, place.unwrap_or(usize::MAX))
        });
        groups
    }

    pub(super) fn audiences(&self, keys: &[String]) -> Vec<Label> {
        let label = |key: &String| self.group_label(&GroupKey::Audience(key.clone()));
        keys.iter().map(label).collect()
    }

    pub(in crate::plan) fn level(&self, key: &Option<String>) -> Option<Label> {
        let key = GroupKey::Level(key.clone()?);
        Some(self.group_label(&key))
    }

    pub(super) fn languages(&self, tags: &[LanguageTag]) -> Vec<Label> {
        let label = |tag: &LanguageTag| self.group_label(&GroupKey::HeldIn(tag.clone()));
        tags.iter().map(label).collect()
    }

    /// The languages spoken, as one list.
    pub(in crate::plan) fn held_in(&self, tags: &[LanguageTag]) -> Option<String> {
        let names: Vec<_> = tags.iter().map(|tag| self.spoken(tag)).collect();
        (!names.is_empty()).then(|| self.locale.formats.list(&names))
    }

    /// The same as a fact among others, which says what the list is about.
    pub(super) fn spoken_in(&self, tags: &[LanguageTag]) -> Option<String> {
        let languages = self.held_in(tags)?;
        Some(self.say("spoken-in", &[("languages", &languages)]))
    }

    /// A group's name, which leads to its page where an event has been in it.
    fn group_label(&self, key: &GroupKey) -> Label {
        let text = self.group_name(key);
        let exists = self.planner.lists.groups.contains_key(key);
        let href = || {
            let url = self.planner.routes.group_page(self.lang, key, 1);
            self.planner.routes.link(&url)
        };
        Label {
            key: key.key().to_owned(),
            link: exists.then(|| Link {
                href: href(),
                text: text.clone(),
            }),
            text,
        }
    }

    fn group_name(&self, key: &GroupKey) -> Text {
        if let GroupKey::HeldIn(tag) = key {
            return self.own(self.spoken(tag));
        }
        let word = || self.own(self.locale.word(&format!("{}-{}", key.kind(), key.key())));
        self.written_name(key).unwrap_or_else(word)
    }

    /// The name that the settings give.
    fn written_name(&self, key: &GroupKey) -> Option<Text> {
        let settings = &self.planner.site.settings;
        let written: &LocalText = match key {
            GroupKey::Audience(key) => settings.audiences.get(key)?,
            GroupKey::Level(key) => settings.levels.get(key)?,
            GroupKey::HeldIn(_) => return None,
        };
        self.local(written)
    }

    fn spoken(&self, tag: &LanguageTag) -> String {
        let name = held_in_name(tag, &self.locale.tag);
        let name = name.or_else(|| own_name(tag).map(Cow::Borrowed));
        name.map_or_else(|| tag.to_string(), Cow::into_owned)
    }
}
