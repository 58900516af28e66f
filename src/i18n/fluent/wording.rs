//! The program's own words in Kazakh, Russian and English: diagnostics and the command line.

use std::sync::Arc;

use super::fault::MessageFault;
use super::messages::{MessageArg, Messages};
use crate::base::{LanguageTag, SitePath};
use crate::diagnostics::{Arg, Code, Diagnostic, Diagnostics, Worded, Wording};
use crate::i18n::formats::Formats;

/// A language the program speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProgramLanguage {
    /// Kazakh.
    Kazakh,
    /// Russian.
    Russian,
    /// English.
    English,
}

impl ProgramLanguage {
    /// Every language the program speaks.
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::English];

    /// The program's language for a tag; `None` when it does not speak that language.
    pub fn of(tag: &LanguageTag) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|one| one.code() == tag.primary())
    }

    /// The language's tag: `kk`, `ru` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    fn files(self) -> [(&'static str, &'static str); 4] {
        macro_rules! files {
            ($language:literal) => {
                [
                    file!($language, "cli.ftl"),
                    file!($language, "diagnostics.ftl"),
                    file!($language, "help.ftl"),
                    file!($language, "types.ftl"),
                ]
            };
        }
        macro_rules! file {
            ($language:literal, $name:literal) => {
                (
                    concat!("src/messages/", $language, "/", $name),
                    include_str!(concat!("../../messages/", $language, "/", $name)),
                )
            };
        }
        match self {
            Self::Kazakh => files!("kk"),
            Self::Russian => files!("ru"),
            Self::English => files!("en"),
        }
    }
}

/// The program's sentences in one language.
#[derive(Clone, Debug)]
pub struct ProgramWords {
    messages: Messages,
}

impl ProgramWords {
    /// The sentences of a language.
    pub fn new(language: ProgramLanguage) -> Self {
        let (messages, _) = compile(language, None);
        Self { messages }
    }

    /// Whether there is such a message or attribute.
    pub fn has(&self, id: &str) -> bool {
        self.messages.has(id)
    }

    /// What `keste explain` says about a code: why it is reported, and a small right example.
    pub fn explain(&self, code: Code) -> String {
        self.line(&format!("{}.explain", code.id()), &[])
    }

    /// A message with its placeables filled. A message among the arguments is filled with the
    /// other arguments first: a reason may name what it is about.
    fn fill(&self, id: &str, args: &[(&'static str, Arg)]) -> Result<String, MessageFault> {
        let mut texts: Vec<(&str, String)> = Vec::new();
        let mut numbers = Vec::new();
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => texts.push((name, shortened(text))),
                Arg::List(names) => texts.push((name, names.join(", "))),
                Arg::Number(number) => numbers.push((*name, MessageArg::Number(*number))),
                Arg::Message(_) => {}
            }
        }
        let mut terms: Vec<(&str, String)> = Vec::new();
        for (name, arg) in args {
            if let Arg::Message(term) = arg {
                let text = self.messages.format(term, &borrowed(&texts, &numbers))?;
                terms.push((name, text.into_owned()));
            }
        }
        texts.extend(terms);
        let text = self.messages.format(id, &borrowed(&texts, &numbers))?;
        Ok(text.into_owned())
    }
}

impl Wording for ProgramWords {
    fn words(&self, diagnostic: &Diagnostic) -> Worded {
        let code = diagnostic.code.id();
        let part = |name: &str| {
            let id = format!("{code}.{name}");
            let known = self.messages.has(&id);
            known.then(|| self.fill(&id, &diagnostic.args).ok())?
        };
        let meant = diagnostic.suggestion.as_ref().map(|word| {
            let word = Arg::Text(word.clone());
            self.line("note-did-you-mean", &[("word", word)])
        });
        Worded {
            headline: self.line(code, &diagnostic.args),
            label: part("label"),
            other: part("other"),
            help: meant.into_iter().chain(part("help")).collect(),
        }
    }

    /// A sentence that cannot be made stands as its id: a report that says less is better than
    /// none, and tests see to it that every sentence can.
    fn line(&self, message: &str, args: &[(&'static str, Arg)]) -> String {
        self.fill(message, args)
            .unwrap_or_else(|_| message.to_owned())
    }
}

/// How many characters of a foreign text stand in a sentence.
const QUOTED: usize = 200;

/// A text that is short enough to stand in a sentence: a field may hold kilobytes.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn borrowed<'a>(
    texts: &'a [(&'a str, String)],
    numbers: &[(&'a str, MessageArg<'a>)],
) -> Vec<(&'a str, MessageArg<'a>)> {
    let texts = texts.iter();
    let texts = texts.map(|(name, text)| (*name, MessageArg::Text(text.as_str())));
    texts.chain(numbers.iter().copied()).collect()
}

fn compile(language: ProgramLanguage, formats: Option<Arc<Formats>>) -> (Messages, Diagnostics) {
    let files = language.files();
    let overlays = files.map(|(path, text)| (SitePath::new(path), Arc::from(text)));
    let Some(tag) = LanguageTag::parse(language.code()) else {
        unreachable!("the three codes are language tags");
    };
    Messages::compile(&tag, formats, &overlays)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::lint;
    use super::*;
    use crate::diagnostics::Diagnostic;

    const CODES: &str = include_str!("../../diagnostics/code.rs");

    /// The arguments that the list of codes promises, by code; `true` for a message.
    fn promised() -> BTreeMap<&'static str, BTreeMap<&'static str, bool>> {
        let mut promised = BTreeMap::new();
        let mut doc = String::new();
        for line in CODES.lines().map(str::trim) {
            if let Some(text) = line.strip_prefix("/// ") {
                doc.push_str(text);
                doc.push(' ');
            } else {
                let id = line
                    .split_once(" = \"")
                    .and_then(|(_, rest)| rest.split('"').next());
                let doc = std::mem::take(&mut doc);
                let Some(id) = id else { continue };
                let args = doc
                    .split_once("Args: ")
                    .map_or("", |(_, args)| args)
                    .to_owned();
                let args: &'static str = args.leak();
                let names = args.split('`').skip(1).step_by(2);
                let after = args.split('`').skip(2).step_by(2);
                let args = names.zip(after.map(|text| text.starts_with(" (message)")));
                promised.insert(id, args.collect());
            }
        }
        promised
    }

    fn each() -> impl Iterator<Item = (ProgramLanguage, Messages)> {
        let all = ProgramLanguage::ALL.into_iter();
        all.map(|language| {
            let tag = LanguageTag::parse(language.code()).unwrap();
            // Only with them are plural forms compared with the language.
            let formats = Formats::new(&tag).map(Arc::new);
            let (messages, problems) = compile(language, formats);
            assert_eq!(problems, Diagnostics::new(), "{language:?}");
            (language, messages)
        })
    }

    #[test]
    fn every_code_has_its_words_in_every_language() {
        for (language, messages) in each() {
            for code in Code::ALL {
                for part in ["", ".help", ".explain"] {
                    let id = format!("{}{part}", code.id());
                    assert!(messages.has(&id), "{language:?}: {id}");
                }
                let explain = format!("{}.explain", code.id());
                assert_eq!(messages.variables(&explain).count(), 0, "{explain}");
            }
        }
    }

    #[test]
    fn all_languages_have_the_same_messages_with_the_same_variables() {
        let all: Vec<_> = each().map(|(_, messages)| messages).collect();
        let needs = |messages: &Messages| -> BTreeMap<String, BTreeSet<String>> {
            let ids = messages.ids().map(|(id, _)| {
                let names = messages.variables(id).map(|(name, _)| name.to_owned());
                (id.to_owned(), names.collect())
            });
            ids.collect()
        };
        assert_eq!(needs(&all[0]), needs(&all[2]));
        assert_eq!(needs(&all[1]), needs(&all[2]));
        assert_eq!(lint(&all[2], &all[0], |_| true), Diagnostics::new());
    }

    #[test]
    fn messages_use_only_the_arguments_that_their_code_promises() {
        let promised = promised();
        assert_eq!(promised.len(), Code::ALL.len());
        for (language, messages) in each() {
            for code in Code::ALL {
                for part in ["", ".label", ".other", ".help"] {
                    let id = format!("{}{part}", code.id());
                    for (name, _) in messages.variables(&id) {
                        let known = promised[code.id()].contains_key(name);
                        assert!(known, "{language:?}: {id} uses {name}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_code_is_worded_without_a_fault_in_every_language() {
        for (language, messages) in each() {
            let words = ProgramWords { messages };
            for code in Code::ALL {
                let mut diagnostic = Diagnostic::anywhere(*code).suggest(Some("start"));
                for (&name, &message) in &promised()[code.id()] {
                    diagnostic = match name {
                        _ if message => diagnostic.term(name, "type-date"),
                        "count" | "days" | "limit" => diagnostic.arg(name, 21_usize),
                        _ => diagnostic.arg(name, "слово"),
                    };
                }
                let worded = words.words(&diagnostic);
                let id = |part: &str| format!("{}.{part}", code.id());
                assert_ne!(worded.headline, code.id(), "{language:?}");
                assert_eq!(worded.help.len(), 2, "{language:?}: {}", code.id());
                assert_eq!(worded.label.is_some(), words.messages.has(&id("label")));
                assert_eq!(worded.other.is_some(), words.messages.has(&id("other")));
                let all = format!("{worded:?}{}", words.explain(*code));
                assert!(!all.contains(['\u{2068}', '\u{2069}']), "{all}");
                assert!(!worded.headline.contains(['{', '}']), "{all}");
            }
        }
    }

    #[test]
    fn a_reason_names_what_it_is_about() {
        let fault = super::super::MessageFault {
            message: "seats".to_owned(),
            language: LanguageTag::parse("ru").unwrap(),
            reason: super::super::FaultReason::MissingVariable("count".to_owned()),
            place: None,
        };
        let words = ProgramWords::new(ProgramLanguage::Russian);
        assert_eq!(
            words.words(&fault.diagnostic()).headline,
            "Сообщение «seats» (ru) не удалось вывести: не задана переменная «$count»"
        );
    }

    #[test]
    fn counts_take_the_plural_form_of_the_language() {
        let said = |language, errors: usize, warnings: usize| {
            let args = [("errors", errors.into()), ("warnings", warnings.into())];
            ProgramWords::new(language).line("summary-errors", &args)
        };
        assert_eq!(
            said(ProgramLanguage::Russian, 2, 5),
            "2 ошибки, 5 предупреждений."
        );
        assert_eq!(
            said(ProgramLanguage::Russian, 21, 0),
            "21 ошибка, предупреждений нет."
        );
        assert_eq!(
            said(ProgramLanguage::English, 0, 1),
            "No errors, 1 warning."
        );
        assert_eq!(said(ProgramLanguage::Kazakh, 3, 1), "3 қате, 1 ескерту.");
    }
}
