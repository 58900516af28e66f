//! The command line has all its words in every language, and a fault is told in that of the call.

use std::collections::BTreeSet;
use std::ffi::OsString;

use clap::CommandFactory;

use super::*;
use crate::cli::args::{Arguments, language_in};
use crate::i18n::fluent::ProgramLanguage;

const FILES: [(ProgramLanguage, &str); 3] = [
    (
        ProgramLanguage::Kazakh,
        include_str!("../../messages/kk/help.ftl"),
    ),
    (
        ProgramLanguage::Russian,
        include_str!("../../messages/ru/help.ftl"),
    ),
    (
        ProgramLanguage::English,
        include_str!("../../messages/en/help.ftl"),
    ),
];

/// What may stand in Latin letters in a Kazakh or Russian sentence: names, and what one types.
const NAMES: [&str; 10] = [
    "IP",
    "IP-адрес",
    "Markdown",
    "URL",
    "base_url",
    "cancelled",
    "iCal",
    "keste",
    "unknown-key",
    "zic",
];

fn declared() -> Command {
    let mut command = Arguments::command();
    command.build();
    command
}

/// A command and all below it.
fn tree(command: &Command) -> Vec<&Command> {
    let below = command.get_subcommands().flat_map(tree);
    [command].into_iter().chain(below).collect()
}

/// The messages and attributes of a file.
fn ids(file: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut last = "";
    for line in file.lines() {
        let Some((name, _)) = line.split_once(" = ") else {
            continue;
        };
        match name.trim_start().strip_prefix('.') {
            Some(attribute) => ids.insert(format!("{last}.{attribute}")),
            None => {
                last = name;
                ids.insert(name.to_owned())
            }
        };
    }
    ids
}

/// The messages that help is made of, as the declared commands ask for them.
fn asked_for(words: &ProgramWords) -> BTreeSet<String> {
    let mut ids = BTreeSet::from(["value-options".to_owned()]);
    for command in tree(&declared()) {
        let about = format!("help-{}", command.get_name());
        let more = format!("{about}.more");
        ids.extend(words.has(&more).then_some(more));
        ids.insert(about);
        let of_command = command.get_subcommand_value_name();
        ids.extend(of_command.map(|name| format!("value-{name}")));
        for argument in command.get_arguments() {
            ids.insert(message_of(argument, command.get_name(), words));
            if argument.get_action().takes_values() {
                let names = argument.get_value_names().unwrap_or_default();
                ids.extend(names.iter().map(|name| format!("value-{name}")));
            }
        }
    }
    ids
}

/// The messages that this module names.
fn named() -> BTreeSet<String> {
    let sources = [include_str!("mod.rs"), include_str!("fault.rs")];
    let texts = sources.iter().flat_map(|source| source.split('"'));
    let own = texts.filter(|text| {
        let begins = ["heading-", "note-", "usage-"];
        begins.iter().any(|prefix| text.starts_with(prefix))
    });
    // This one is a diagnostic's, too.
    let own = own.filter(|text| *text != "note-did-you-mean");
    own.map(str::to_owned).collect()
}

#[test]
fn every_command_argument_and_value_has_its_message_and_no_message_is_left_over() {
    for (language, file) in FILES {
        let mut needed = asked_for(&ProgramWords::new(language));
        needed.extend(named());
        assert_eq!(ids(file), needed, "{language:?}");
    }
}

#[test]
fn no_sentence_of_help_stands_in_the_declaration() {
    let command = Arguments::command();
    for command in tree(&command) {
        let about = command.get_about().or(command.get_long_about());
        assert!(about.is_none(), "{}: {about:?}", command.get_name());
        for argument in command.get_arguments() {
            let help = argument.get_help().or(argument.get_long_help());
            assert!(help.is_none(), "{}: {help:?}", argument.get_id());
        }
    }
}

#[test]
fn help_in_kazakh_and_russian_holds_no_english_word() {
    let plain = declared();
    let mut known: BTreeSet<String> = NAMES.iter().map(|&name| name.to_owned()).collect();
    for command in tree(&plain) {
        known.insert(command.get_name().to_owned());
        for argument in command.get_arguments() {
            let possible = argument.get_possible_values();
            known.extend(possible.iter().map(|value| value.get_name().to_owned()));
            let defaults = argument.get_default_values().iter();
            known.extend(defaults.map(|value| value.to_string_lossy().into_owned()));
        }
    }
    for language in [ProgramLanguage::Kazakh, ProgramLanguage::Russian] {
        let command = localised(Arguments::command(), &ProgramWords::new(language));
        for command in tree(&command) {
            let help = command.clone().render_long_help().to_string();
            let separate = |one: char| one.is_whitespace() || "[]<>«»,;()".contains(one);
            for word in help.split(separate) {
                let word = word.trim_matches([':', '.']);
                let is_code = word.starts_with('-')
                    || word.contains(['/', '.'])
                    || word.contains(|one: char| one.is_ascii_digit());
                let is_english = word.contains(|one: char| one.is_ascii_alphabetic());
                let stays = !is_english || is_code || known.contains(word);
                assert!(stays, "{language:?}: “{word}” in\n{help}");
            }
        }
    }
}

#[test]
fn the_language_of_a_call_is_found_wherever_it_stands() {
    let language = |call: &str| {
        let words = call.split(' ').map(OsString::from);
        let call: Vec<_> = words.collect();
        language_in(&call)
    };
    let kazakh = Some(ProgramLanguage::Kazakh);
    assert_eq!(language("keste --lang kk build"), kazakh);
    assert_eq!(language("keste biuld --root x --lang=kk"), kazakh);
    assert_eq!(language("keste help build --lang kk"), kazakh);
    assert_eq!(language("keste explain -- --lang kk"), None);
    assert_eq!(language("keste build --lang"), None);
    assert_eq!(language("keste build --lang de"), None);
    assert_eq!(language("keste build --language kk"), None);
    assert_eq!(language("--lang kk"), None);
}

#[cfg(unix)]
#[test]
fn a_word_that_is_not_utf_8_is_named_as_the_fault_and_hides_no_language() {
    use std::os::unix::ffi::OsStringExt;
    let call = ["keste", "explain", "\u{e9}", "--lang", "kk"].map(|word| {
        // U+00E9 as ISO 8859-1 has it.
        let bytes = word.chars().map(|one| one as u8).collect();
        OsString::from_vec(bytes)
    });
    let language = language_in(&call).unwrap();
    let words = ProgramWords::new(language);
    let mut command = localised(Arguments::command(), &words);
    let fault = command.try_get_matches_from_mut(call).unwrap_err();
    assert_eq!(
        text(&fault, &command, &words),
        "қате: Пәрмен жолындағы бір сөз UTF-8 кодтауында емес\n\n\
         Қолданылуы: keste explain [ПАРАМЕТРЛЕР] <КОД>\n\n\
         Барлық пәрмен мен параметр: keste --help\n"
    );
}
