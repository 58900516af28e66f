//! Two languages' messages compared: what one has and the other lacks. And messages compared with
//! what is asked for: what nobody needs.

use std::collections::BTreeSet;

use super::fault::{FaultReason, MessageFault};
use super::messages::Messages;
use crate::base::{Place, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};

/// Reports the messages of the reference language that another language lacks although it needs them,
/// the variables it uses that the reference language's message does not know, for nobody will give them,
/// and those that it leaves out.
pub fn lint(
    reference: &Messages,
    other: &Messages,
    is_needed: impl Fn(&str) -> bool,
) -> Diagnostics {
    let mut problems = Diagnostics::new();
    for (id, place) in reference.ids() {
        let fault = |reason, place| MessageFault {
            message: id.to_owned(),
            language: other.language().clone(),
            reason,
            place,
        };
        if !other.has(id) {
            if !is_needed(id) {
                continue;
            }
            let file = counterpart(&place.file, other);
            let start = file.map(Place::start_of);
            problems.push(fault(FaultReason::NoMessage, start).diagnostic());
            continue;
        }
        // What is faulty is reported, and may use other variables once it is right.
        if reference.is_faulty(id) || other.is_faulty(id) {
            continue;
        }
        let unknown = beyond(other, reference, id);
        // A variable under another name is not left out, too.
        let left_out = match unknown.is_empty() {
            true => beyond(reference, other, id),
            false => Vec::new(),
        };
        for (name, place) in unknown {
            let reason = FaultReason::UnknownVariable(name.to_owned());
            problems.push(fault(reason, Some(place.clone())).diagnostic());
        }
        for (name, _) in left_out {
            let mut problem = Diagnostic::anywhere(Code::UnusedVariable).arg("message", id);
            problem.primary = other.place(id).cloned();
            let language = other.language().as_str();
            problems.push(problem.arg("language", language).arg("name", name));
        }
    }
    problems
}

/// The variables that a message has in the first language and not in the second.
fn beyond<'m>(one: &'m Messages, other: &Messages, id: &str) -> Vec<(&'m str, &'m Place)> {
    let is_unknown =
        |(name, _): &(&str, &Place)| other.variables(id).all(|(known, _)| known != *name);
    one.variables(id).filter(is_unknown).collect()
}

/// Reports the messages in some of the files that nothing asks for, neither one of `asked` nor
/// another message: mostly slips in a name that should replace another message.
pub fn unused(
    messages: &Messages,
    asked: &BTreeSet<&str>,
    is_checked: impl Fn(&SitePath) -> bool,
) -> Diagnostics {
    let referred: BTreeSet<&str> = messages.referred().collect();
    let unused = messages.ids().filter(|(id, place)| {
        let name = id.split_once('.').map_or(*id, |(name, _)| name);
        is_checked(&place.file) && !asked.contains(id) && !referred.contains(name)
    });
    let report = |(id, place): (&str, &Place)| {
        let meant = closest(id, asked.iter().copied());
        Diagnostic::at(Code::UnusedMessage, place)
            .arg("message", id)
            .suggest(meant)
    };
    unused.map(report).collect()
}

/// The file in which a reader would look for the message: the last one of the same name, which is
/// the site's rather than the theme's, else the last of all.
fn counterpart<'m>(file: &SitePath, other: &'m Messages) -> Option<&'m SitePath> {
    let files = other.files();
    let alike = files
        .iter()
        .rfind(|one| one.file_name() == file.file_name());
    alike.or_else(|| files.last())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::base::{LanguageTag, Span};
    use crate::diagnostics::{Code, Diagnostic};

    fn compile(language: &str, files: &[(&str, &str)]) -> Messages {
        let overlay = |(path, text): &(&str, &str)| (SitePath::new(path), Arc::from(*text));
        let overlays: Vec<_> = files.iter().map(overlay).collect();
        let tag = LanguageTag::parse(language).unwrap();
        Messages::compile(&tag, None, &overlays).0
    }

    #[test]
    fn missing_messages_and_unknown_variables_are_reported_in_the_other_language() {
        let kk = [
            ("i18n/kk/a.ftl", "a = { $n }\n    .title = т\n"),
            ("i18n/kk/b.ftl", "b = б\noptional = б\n"),
        ];
        let ru = [
            ("i18n/ru/b.ftl", "a = { $n } { $m }\n"),
            ("i18n/ru/z.ftl", "extra = x\n"),
        ];
        let is_needed = |id: &str| id != "optional";
        let problems = lint(&compile("kk", &kk), &compile("ru", &ru), is_needed);
        let missing = |file: &str, id: &str| {
            let missing =
                Diagnostic::at(Code::MissingMessage, &Place::start_of(&SitePath::new(file)));
            missing.arg("message", id).arg("language", "ru")
        };
        let place = Place::new(&SitePath::new("i18n/ru/b.ftl"), Span::new(14, 15));
        let unknown = Diagnostic::at(Code::MessageFault, &place)
            .arg("message", "a")
            .arg("language", "ru")
            .term("reason", "fault-unknown-variable")
            .arg("name", "m");
        let expected = [
            unknown,
            missing("i18n/ru/z.ftl", "a.title"),
            missing("i18n/ru/b.ftl", "b"),
        ];
        assert_eq!(problems, expected.into_iter().collect());
    }
}
