//! Audiences and levels: the built-in ones and those of the settings.

use super::Resolver;
use crate::base::Located;
use crate::diagnostics::{Code, Diagnostic, closest};
use crate::parse::fields::{Line, OneOrMany};

const AUDIENCES: &[&str] = &["all", "kids", "teens", "adults", "families"];
const LEVELS: &[&str] = &[
    "beginner",
    "intermediate",
    "advanced",
    "a1",
    "a2",
    "b1",
    "b2",
    "c1",
    "c2",
];

impl Resolver<'_> {
    pub(super) fn audience(&mut self, keys: &Option<Located<OneOrMany<Line>>>) -> Vec<String> {
        let keys = keys.iter().flat_map(|keys| &keys.value.0);
        let known = self.settings.audiences.keys().map(String::as_str);
        let known: Vec<_> = AUDIENCES.iter().copied().chain(known).collect();
        keys.filter_map(|key| self.choice("audience", key, &known))
            .collect()
    }

    pub(super) fn level(&mut self, key: &Option<Located<Line>>) -> Option<String> {
        let known = self.settings.levels.keys().map(String::as_str);
        let known: Vec<_> = LEVELS.iter().copied().chain(known).collect();
        self.choice("level", key.as_ref()?, &known)
    }

    fn choice(
        &mut self,
        field: &'static str,
        key: &Located<Line>,
        known: &[&str],
    ) -> Option<String> {
        let word = &key.value.0;
        if known.contains(&word.as_str()) {
            return Some(word.clone());
        }
        self.out.push(
            Diagnostic::at(Code::UnknownChoice, &key.place)
                .arg("key", field)
                .arg("value", word.as_str())
                .arg(
                    "known",
                    known.iter().map(ToString::to_string).collect::<Vec<_>>(),
                )
                .suggest(closest(word, known.iter().copied())),
        );
        None
    }
}
