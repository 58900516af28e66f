//! Texts as readers of each language get them: their own, else along the fallback chain. Where a language
//! is made from another one, its own texts are those of that one in other letters.

use std::sync::Arc;

use crate::base::{Lang, PerLanguage};
use crate::i18n::spelling::Spelling;
use crate::i18n::typography::Typography;
use crate::parse::fields::{LocalText, Prose};
use crate::parse::markdown::Body;
use crate::parse::settings::Settings;

/// A text and the language it is in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Phrase {
    /// The text, typeset.
    pub text: Arc<str>,
    /// Its language.
    pub lang: Lang,
}

impl Phrase {
    /// A text of a file in this language.
    pub(super) fn of(prose: &Prose, lang: Lang, typeset: bool) -> Self {
        let text = if typeset { &prose.set } else { &prose.written };
        Self {
            text: Arc::clone(text),
            lang,
        }
    }
}

/// A Markdown text and the language it is in.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The text, with its links open. It is the one that was written, also where the language is made from
    /// another one: spelling whole bodies waits until somebody reads them.
    pub body: Arc<Body>,
    /// Its language.
    pub lang: Lang,
}

/// A text that another language can have in its own letters.
pub(super) trait Respell {
    /// The same text for readers of a language that is made from the one it is in.
    fn respelled(self, lang: Lang, spelling: Spelling) -> Self;
}

impl Respell for Phrase {
    fn respelled(self, lang: Lang, spelling: Spelling) -> Self {
        let text = spelling.spell(&self.text).into();
        Self { text, lang }
    }
}

impl Respell for Vec<Phrase> {
    fn respelled(self, lang: Lang, spelling: Spelling) -> Self {
        let phrases = self.into_iter();
        phrases
            .map(|phrase| phrase.respelled(lang, spelling))
            .collect()
    }
}

impl Respell for Passage {
    fn respelled(self, lang: Lang, _: Spelling) -> Self {
        Self { lang, ..self }
    }
}

/// An entry as readers of one language get it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The title.
    pub title: Phrase,
    /// One or two sentences.
    pub summary: Option<Phrase>,
    /// What the picture shows.
    pub image_alt: Option<Phrase>,
    /// The text.
    pub body: Option<Passage>,
    /// The text of the workshop, where the entry is a session; it stands after the session's own.
    pub workshop_body: Option<Passage>,
    /// Whether title and text are in the reader's language.
    pub translated: bool,
}

/// Sets and chooses texts.
pub(super) struct Reader<'s> {
    pub(super) settings: &'s Settings,
    typography: PerLanguage<Typography>,
}

impl<'s> Reader<'s> {
    pub(super) fn new(settings: &'s Settings) -> Self {
        let typography = PerLanguage::from_fn(settings.languages.len(), |lang| {
            Typography::for_language(settings.tag(settings.written_in(lang)))
        });
        Self {
            settings,
            typography,
        }
    }

    /// A text set for its language.
    pub(super) fn phrase(&self, text: &str, lang: Lang, typeset: bool) -> Phrase {
        let text = if typeset {
            self.typography[lang].block().text(text).into()
        } else {
            text.into()
        };
        Phrase { text, lang }
    }

    /// One value for every reader: the first along each chain.
    pub(super) fn choose<T: Clone>(&self, own: &PerLanguage<Option<T>>) -> PerLanguage<Option<T>> {
        PerLanguage::from_fn(self.settings.languages.len(), |lang| {
            let mut chain = self.settings.chain(lang);
            chain.find_map(|lang| own[lang].clone())
        })
    }

    /// A text inside a fact, for every reader.
    pub(super) fn local(&self, text: &LocalText, typeset: bool) -> PerLanguage<Option<Phrase>> {
        self.choose(&self.per_language(|lang| {
            let text = text.0.get(self.settings.tag(lang))?;
            Some(self.phrase(text, lang, typeset))
        }))
    }

    /// A text for every language that has one.
    pub(super) fn per_language<T: Respell>(
        &self,
        written: impl Fn(Lang) -> Option<T>,
    ) -> PerLanguage<Option<T>> {
        let settings = self.settings;
        PerLanguage::from_fn(settings.languages.len(), |lang| {
            let text = written(settings.written_in(lang))?;
            Some(match settings.spelling(lang) {
                Spelling::AsWritten => text,
                spelling => text.respelled(lang, spelling),
            })
        })
    }
}
