//! The languages of a site: formats, and messages of theme and site.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::{LanguageTag, PerLanguage, Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Severity};
use crate::i18n::collation::Collation;
use crate::i18n::fluent::{Messages, lint, unused};
use crate::i18n::formats::Formats;
use crate::i18n::locale::Locale;
use crate::i18n::spelling::Spelling;
use crate::parse::settings::Settings;
use crate::plan::messages;
use crate::render::{asks_for_any_message, message_keys, unescaped_values};
use crate::source::{Content, SourceTree};

use super::themes::Theme;

/// The theme in the binary, of which a site may replace single files.
const DEFAULT_THEME: &str = "default";

/// Loads every language; `None` when one cannot speak, with the reasons in `out`.
pub(super) fn load(
    source: &SourceTree,
    settings: &Settings,
    theme: &Theme,
    out: &mut Diagnostics,
) -> Option<PerLanguage<Locale>> {
    let errors_before = out.count(Severity::Error);
    let locales: Option<PerLanguage<Locale>> = settings
        .languages
        .iter()
        .map(|tag| locale(source, theme, tag, out))
        .collect();
    let locales = locales?;
    // What is made from another language says what that one says.
    let written: Vec<_> = settings.written_langs().collect();
    let written: Vec<_> = written.into_iter().map(|lang| &locales[lang]).collect();
    let all: Vec<_> = written.iter().map(|locale| &locale.messages).collect();
    if let [reference, others @ ..] = all.as_slice() {
        for other in others {
            let is_needed = |id: &str| messages::is_needed(other, id);
            out.extend(lint(reference, other, is_needed));
        }
    }
    check_templates(&written, theme, out);
    warn_of_unused(&written, theme, out);
    warn_of_unescaped(theme, out);
    // What a language lacks altogether is reported already.
    if out.count(Severity::Error) == errors_before {
        out.extend(messages::check(written.iter().copied()));
    }
    (out.count(Severity::Error) == errors_before).then_some(locales)
}

fn locale(
    source: &SourceTree,
    theme: &Theme,
    tag: &LanguageTag,
    out: &mut Diagnostics,
) -> Option<Locale> {
    let Some(formats) = Formats::new(tag).map(Arc::new) else {
        out.push(
            Diagnostic::anywhere(Code::UnknownLanguage)
                .arg("language", tag.as_str())
                .arg(
                    "known",
                    vec!["kk".to_owned(), "ru".to_owned(), "en".to_owned()],
                ),
        );
        return None;
    };
    let made_from = Spelling::of(tag).source();
    let written_in = made_from.as_ref().unwrap_or(tag);
    let overlays = overlays(source, theme, written_in);
    let (messages, problems) = Messages::compile(tag, Some(Arc::clone(&formats)), &overlays);
    match &made_from {
        None => out.extend(problems),
        // Faults are reported where they are written.
        Some(source_tag) => {
            for (file, _) in self::overlays(source, theme, tag) {
                let problem = Diagnostic::at(Code::MadeLanguage, &Place::start_of(&file));
                let problem = problem.arg("language", tag.as_str());
                out.push(problem.arg("source", source_tag.as_str()));
            }
        }
    }
    Some(Locale {
        tag: tag.clone(),
        collation: Collation::new(tag),
        formats,
        messages,
    })
}

/// The files of a language's messages: the themes' first, the base theme before the one that extends it;
/// then the site's.
fn overlays(source: &SourceTree, theme: &Theme, tag: &LanguageTag) -> Vec<(SitePath, Arc<str>)> {
    let themes = theme.chain.iter().rev();
    let folders = themes.map(|theme| format!("themes/{theme}/i18n/{tag}"));
    folders
        .chain([format!("i18n/{tag}")])
        .flat_map(|folder| fluent_files(source, &folder))
        .collect()
}

/// Every message that a template asks for must be there. What only some languages lack is reported at
/// their files; what the first language lacks is reported where it is asked for.
fn check_templates(locales: &[&Locale], theme: &Theme, out: &mut Diagnostics) {
    for template in &theme.templates {
        for (key, span) in message_keys(&template.text) {
            let lacks = |locale: &&Locale| !locale.messages.has(key);
            if locales.first().is_some_and(lacks) {
                let lacking = locales.iter().copied().filter(lacks);
                let tags: Vec<_> = lacking.map(|locale| locale.tag.to_string()).collect();
                out.push(
                    Diagnostic::at(Code::MissingMessage, &Place::new(&template.file, span))
                        .arg("message", key)
                        .arg("language", tags.join(", ")),
                );
            }
        }
    }
}

/// What the site and its theme say should be read by somebody. Of a theme that is extended, and of the
/// one in the binary, templates may be replaced, so that their messages are not looked at; nor can
/// anything be said when a template makes up the names of its messages.
fn warn_of_unused(locales: &[&Locale], theme: &Theme, out: &mut Diagnostics) {
    let mut asked: BTreeSet<&str> = messages::asked().collect();
    for template in &theme.templates {
        if asks_for_any_message(&template.text) {
            return;
        }
        asked.extend(message_keys(&template.text).into_iter().map(|(key, _)| key));
    }
    let own_theme = theme.chain.first().filter(|name| *name != DEFAULT_THEME);
    let own_theme = own_theme.map(|name| format!("themes/{name}/"));
    let is_own = |file: &SitePath| {
        let mut folders = own_theme.iter().map(String::as_str).chain(["i18n/"]);
        folders.any(|folder| file.as_str().starts_with(folder))
    };
    for locale in locales {
        out.extend(unused(&locale.messages, &asked, is_own));
    }
}

/// A template should print nothing as it is but finished HTML.
fn warn_of_unescaped(theme: &Theme, out: &mut Diagnostics) {
    for template in &theme.templates {
        for (value, span) in unescaped_values(&template.text) {
            out.push(
                Diagnostic::at(Code::UnescapedOutput, &Place::new(&template.file, span))
                    .arg("template", template.name.as_str())
                    .arg("value", value),
            );
        }
    }
}

fn fluent_files(source: &SourceTree, folder: &str) -> Vec<(SitePath, Arc<str>)> {
    let files = source.below(folder);
    files
        .filter(|(path, _)| path.extension() == "ftl")
        .filter_map(|(path, file)| match &file.content {
            Content::Text(text) => Some((path.clone(), Arc::clone(text))),
            Content::Undecodable(_) | Content::Media(..) => None,
        })
        .collect()
}
