//! The messages of one language: compiled from a theme's and a site's files, printed on request.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::collect::{self, Entry, Form};
use super::fault::{FaultReason, MessageFault};
use super::functions::ITEM_END;
use super::{bundle, syntax};
use crate::base::{LanguageTag, Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::i18n::formats::Formats;
use crate::i18n::spelling::Spelling;

/// What fills one variable of a message.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum MessageArg<'a> {
    /// Text, printed as it is.
    Text(&'a str),
    /// A number: written as the language does, and plural forms are chosen by it.
    Number(i64),
    /// A number with decimals, which the program cannot count by.
    Decimal(f64),
    /// Several texts, joined as the language does.
    List(&'a [&'a str]),
}

/// All messages of one language. Cheap to clone, and shared between threads.
#[derive(Clone)]
pub struct Messages(Arc<Compiled>);

pub(super) struct Compiled {
    language: LanguageTag,
    pub(super) spelling: Spelling,
    pub(super) locale: LanguageIdentifier,
    pub(super) resources: Vec<Arc<FluentResource>>,
    files: Vec<SitePath>,
    entries: BTreeMap<String, Entry>,
    pub(super) formats: Option<Arc<Formats>>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.entries.len();
        write!(out, "Messages({}, {count} messages)", self.0.language)
    }
}

impl Messages {
    /// Compiles the files of one language: the theme's first, then the site's, a later message
    /// overriding an earlier one with all its attributes. What is faulty is reported, whether a
    /// page uses it or not, and the rest works. The formats write numbers and do what functions ask
    /// for; without them numbers are digits, and `NUMBER` is the only function. Of a language that is
    /// made from another one the files are those of that one.
    pub fn compile(
        language: &LanguageTag,
        formats: Option<Arc<Formats>>,
        overlays: &[(SitePath, Arc<str>)],
    ) -> (Self, Diagnostics) {
        let mut problems = Diagnostics::new();
        let mut resources = Vec::new();
        for (file, text) in overlays {
            let (resource, faults) = syntax::read(file, text);
            problems.extend(faults);
            problems.extend(collect::written_twice(file, &resource));
            resources.push(resource);
        }
        let spelling = Spelling::of(language);
        let source = spelling.source();
        let written_in = source.as_ref().unwrap_or(language).as_str();
        let locale: LanguageIdentifier = written_in.parse().unwrap_or_default();
        let files: Vec<SitePath> = overlays.iter().map(|(file, _)| file.clone()).collect();
        let entries = collect::entries(&files, &resources, &locale, formats.as_ref(), spelling);
        let compiled = Compiled {
            language: language.clone(),
            spelling,
            locale,
            resources,
            files,
            entries,
            formats,
        };
        for (id, entry) in &compiled.entries {
            if let Form::Faulty(reason, place) = &entry.form {
                let mut fault = compiled.fault(id, reason.clone());
                fault.place = Some(place.clone());
                problems.push(fault.diagnostic());
            }
            for (forms, place) in &entry.lacking {
                let forms: Vec<_> = forms.iter().map(|form| format!("[{form}]")).collect();
                let lacking =
                    Diagnostic::at(Code::MissingPlural, place).arg("message", id.as_str());
                problems.push(
                    lacking
                        .arg("language", language.as_str())
                        .arg("forms", forms),
                );
            }
        }
        (Self(Arc::new(compiled)), problems)
    }

    /// The text of `message` or `message.attribute`. Variables that it does not use are ignored.
    pub fn format(
        &self,
        id: &str,
        args: &[(&str, MessageArg<'_>)],
    ) -> Result<Cow<'_, str>, MessageFault> {
        let fail = |reason| self.0.fault(id, reason);
        let entry = self.0.entries.get(id);
        match entry.map(|entry| &entry.form) {
            None => Err(fail(FaultReason::NoMessage)),
            Some(Form::Constant(text)) => Ok(Cow::Borrowed(text)),
            Some(Form::Faulty(reason, _)) => Err(fail(reason.clone())),
            Some(Form::Pattern { numbers, lists }) => {
                let mut values = FluentArgs::with_capacity(args.len());
                for &(name, arg) in args {
                    match arg {
                        // Fluent would take the form `other` without a word.
                        MessageArg::Text(_) | MessageArg::List(_)
                            if numbers.iter().any(|number| number == name) =>
                        {
                            return Err(fail(FaultReason::NotANumber(name.to_owned())));
                        }
                        MessageArg::Text(text) => values.set(name, FluentValue::from(text)),
                        MessageArg::Number(number) => values.set(name, FluentValue::from(number)),
                        MessageArg::Decimal(number) => values.set(name, FluentValue::from(number)),
                        MessageArg::List(items) => {
                            let text = match &self.0.formats {
                                Some(formats) if !lists.iter().any(|list| list == name) => {
                                    formats.list(items)
                                }
                                _ => items.join(ITEM_END.encode_utf8(&mut [0; 4])),
                            };
                            values.set(name, FluentValue::from(text));
                        }
                    }
                }
                let bundle = bundle::shared(&self.0);
                bundle::print(&bundle, self.0.formats.as_ref(), id, &values)
                    .map(Cow::Owned)
                    .map_err(fail)
            }
        }
    }

    /// Whether there is such a message or attribute.
    pub fn has(&self, id: &str) -> bool {
        self.0.entries.contains_key(id)
    }

    /// All messages and attributes with the places of their names, in the order of the names.
    pub fn ids(&self) -> impl Iterator<Item = (&str, &Place)> {
        let entries = self.0.entries.iter();
        entries.map(|(id, entry)| (id.as_str(), &entry.place))
    }

    /// The place of a message's name; `None` when there is none.
    pub fn place(&self, id: &str) -> Option<&Place> {
        self.0.entries.get(id).map(|entry| &entry.place)
    }

    /// The language.
    pub fn language(&self) -> &LanguageTag {
        &self.0.language
    }

    /// The variables a message uses, each with a place; none for an unknown message.
    pub fn variables(&self, id: &str) -> impl Iterator<Item = (&str, &Place)> {
        let entry = self.0.entries.get(id).into_iter();
        let variables = entry.flat_map(|entry| &entry.variables);
        variables.map(|(name, place)| (name.as_str(), place))
    }

    /// Whether a message was reported to be wrong whatever it is given.
    pub(super) fn is_faulty(&self, id: &str) -> bool {
        let entry = self.0.entries.get(id);
        entry.is_some_and(|entry| matches!(entry.form, Form::Faulty(..)))
    }

    /// The messages that other messages refer to.
    pub fn referred(&self) -> impl Iterator<Item = &str> {
        let entries = self.0.entries.values();
        entries.flat_map(|entry| entry.messages.iter().map(String::as_str))
    }

    /// The files, in the order in which they override each other.
    pub(super) fn files(&self) -> &[SitePath] {
        &self.0.files
    }
}

impl Compiled {
    fn fault(&self, id: &str, reason: FaultReason) -> MessageFault {
        MessageFault {
            message: id.to_owned(),
            language: self.language.clone(),
            reason,
            place: self.entries.get(id).map(|entry| entry.place.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Position, Span};
    use crate::diagnostics::{Arg, Code};

    fn compile(language: &str, files: &[(&str, &str)]) -> (Messages, Diagnostics) {
        let overlay = |(path, text): &(&str, &str)| (SitePath::new(path), Arc::from(*text));
        let overlays: Vec<_> = files.iter().map(overlay).collect();
        let tag = LanguageTag::parse(language).unwrap();
        let formats = Formats::new(&tag).map(Arc::new);
        Messages::compile(&tag, formats, &overlays)
    }

    fn clean(language: &str, text: &str) -> Messages {
        let (messages, problems) = compile(language, &[("i18n/a.ftl", text)]);
        assert_eq!(problems, Diagnostics::new());
        messages
    }

    fn said(messages: &Messages, id: &str, args: &[(&str, MessageArg<'_>)]) -> String {
        messages.format(id, args).unwrap().into_owned()
    }

    fn refused(messages: &Messages, id: &str, args: &[(&str, MessageArg<'_>)]) -> FaultReason {
        messages.format(id, args).unwrap_err().reason
    }

    #[test]
    fn plural_forms_follow_the_number_and_the_number_the_language() {
        let text = "seats = { $n ->\n    [0] нет мест\n    [one] { $n } место\n    [few] { $n } места\n   *[many] { $n } мест\n}\n";
        let messages = clean("ru", text);
        let seats = |n| said(&messages, "seats", &[("n", MessageArg::Number(n))]);
        assert_eq!(seats(0), "нет мест");
        assert_eq!(seats(1), "1 место");
        assert_eq!(seats(22), "22 места");
        assert_eq!(seats(11), "11 мест");
        let text = [("n", MessageArg::Text("1"))];
        assert_eq!(
            refused(&messages, "seats", &text),
            FaultReason::NotANumber("n".to_owned())
        );
    }

    #[test]
    fn the_site_overrides_the_theme_with_all_attributes() {
        let theme = (
            "themes/default/i18n/kk/a.ftl",
            "a = тақырып\n    .title = т\nb = { a }!\n",
        );
        let site = ("i18n/kk/a.ftl", "a = сайт\n");
        let (messages, problems) = compile("kk", &[theme, site]);
        assert_eq!(problems, Diagnostics::new());
        assert_eq!(said(&messages, "b", &[]), "сайт!");
        assert!(!messages.has("a.title"));
        let places: Vec<_> = messages
            .ids()
            .map(|(id, place)| (id, place.file.as_str()))
            .collect();
        assert_eq!(places, [("a", site.0), ("b", theme.0)]);
    }

    #[test]
    fn attributes_terms_and_functions_are_filled_in_without_marks() {
        let text = "-name = Кесте\n    .short = { $case }!\na = { -name }: { $who }\n    .title = { NUMBER($y, useGrouping: \"false\") } { $y }\n";
        let messages = clean("ru", text);
        assert_eq!(
            said(&messages, "a", &[("who", MessageArg::Text("Әсем"))]),
            "Кесте: Әсем"
        );
        let year = [("y", MessageArg::Number(2027))];
        assert_eq!(said(&messages, "a.title", &year), "2027 2\u{a0}027");
        let text = [("y", MessageArg::Text("2027"))];
        assert_eq!(
            refused(&messages, "a.title", &text),
            FaultReason::NotANumber("y".to_owned())
        );
    }

    #[test]
    fn nothing_is_printed_when_anything_is_missing() {
        let messages = clean("ru", "a = { $who }\n");
        let place = Some(Place::new(&SitePath::new("i18n/a.ftl"), Span::new(0, 1)));
        let fault = |message: &str, reason, place| MessageFault {
            message: message.to_owned(),
            language: LanguageTag::parse("ru").unwrap(),
            reason,
            place,
        };
        let missing = FaultReason::MissingVariable("who".to_owned());
        assert_eq!(messages.format("a", &[]), Err(fault("a", missing, place)));
        assert_eq!(
            messages.format("b", &[]),
            Err(fault("b", FaultReason::NoMessage, None))
        );
    }

    #[test]
    fn what_can_never_be_printed_is_reported_although_nobody_asks_for_it() {
        let text = "cycle = { other }\nother = { cycle }\nterm = { -t }\n-t = { $x }\nlost = { nowhere.at }\ncall = { DATETIME($d) }\nstyle = { NUMBER($d, style: \"percent\") }\n";
        let (messages, problems) = compile("kk", &[("i18n/a.ftl", text)]);
        let reason = |id| refused(&messages, id, &[]);
        assert_eq!(reason("cycle"), FaultReason::Cycle);
        assert_eq!(reason("other"), FaultReason::Cycle);
        assert_eq!(reason("term"), FaultReason::MissingVariable("x".to_owned()));
        assert_eq!(
            reason("lost"),
            FaultReason::UnknownReference("nowhere.at".to_owned())
        );
        assert_eq!(
            reason("call"),
            FaultReason::UnknownFunction("DATETIME".to_owned())
        );
        assert_eq!(
            reason("style"),
            FaultReason::UnknownOption("style".to_owned())
        );
        let lines = problems.sorted().into_iter().map(|problem| {
            let start = problem.primary.unwrap().span.start;
            (problem.code, Position::of(text, start).line)
        });
        let lines: Vec<_> = lines.collect();
        assert_eq!(
            lines,
            [
                (Code::MessageFault, 1),
                (Code::MessageFault, 2),
                (Code::MessageFault, 3),
                (Code::MessageFault, 5),
                (Code::MessageCall, 6),
                (Code::MessageCall, 7),
            ]
        );
    }

    #[test]
    fn slips_of_syntax_are_shown_at_their_place_and_the_rest_still_works() {
        let text = "бас = қате\na = дұрыс\nb = { $n\nc = бар\nc = тағы\n";
        let (messages, problems) = compile("kk", &[("i18n/a.ftl", text)]);
        assert_eq!(said(&messages, "a", &[]), "дұрыс");
        assert_eq!(said(&messages, "c", &[]), "тағы");
        let found = problems.sorted().into_iter().map(|problem| {
            let at = Position::of(text, problem.primary.unwrap().span.start);
            (problem.code, problem.args[0].1.clone(), at.line, at.column)
        });
        let found: Vec<_> = found.collect();
        assert_eq!(
            found,
            [
                (Code::MessageSyntax, Arg::Message("syntax-expected"), 1, 1),
                (Code::MessageSyntax, Arg::Message("syntax-expected"), 4, 1),
                (Code::DuplicateKey, Arg::Text("c".to_owned()), 5, 1),
            ]
        );
    }

    #[test]
    fn the_words_of_a_message_are_spelled_and_what_fills_it_is_not() {
        let text = "a = Қарашада: { $who }, { DATE($day, case: \"loc\") }\nb = Тегін\nc = { $n ->\n    [one] бір орын\n   *[other] { $n } орын\n}\n";
        let messages = clean("kk-Latn", text);
        let args = [
            ("who", MessageArg::Text("Музей")),
            ("day", MessageArg::Text("2026-11-21")),
        ];
        assert_eq!(
            said(&messages, "a", &args),
            "Qaraşada: Музей, 2026 jylğy 21 qaraşada"
        );
        assert_eq!(said(&messages, "b", &[]), "Tegın");
        let seats = |n| said(&messages, "c", &[("n", MessageArg::Number(n))]);
        assert_eq!([seats(1), seats(5)], ["bır oryn", "5 oryn"]);
    }

    #[test]
    fn threads_share_one_set_of_messages() {
        let messages = clean("en", "n = { $n ->\n    [one] one\n   *[other] { $n }\n}\n");
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4)
                .map(|_| scope.spawn(|| said(&messages, "n", &[("n", MessageArg::Number(2))])))
                .collect();
            for thread in threads {
                assert_eq!(thread.join().unwrap(), "2");
            }
        });
        // Another set of messages at the same place in memory does not get the old one's bundle.
        for text in ["one", "two", "three"] {
            let messages = clean("en", &format!("a = {text} {{ $x }}\n"));
            let x = [("x", MessageArg::Text("x"))];
            assert_eq!(said(&messages, "a", &x), format!("{text} x"));
        }
    }
}
