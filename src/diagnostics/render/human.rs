//! Diagnostics for people: headline, place, the line with a caret, what to do instead.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{Texts, visible, visible_line};
use crate::base::{Place, Position};
use crate::diagnostics::{Arg, Diagnostic, Diagnostics, Severity, Wording};

/// How many problems are shown; those after them are only counted.
const CAP: usize = 50;
/// Longer lines of a file are cut around the caret, in columns.
const WIDTH: usize = 120;

/// The problems in the order given, 50 of them at most: an error is never left out for a warning.
pub fn render(
    problems: &Diagnostics,
    texts: &Texts<'_>,
    words: &dyn Wording,
    color: bool,
) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(WIDTH);
    let mut out = String::new();
    let is_error = |problem: &&Diagnostic| problem.severity() == Severity::Error;
    let errors = problems.iter().filter(is_error).count().min(CAP);
    let (mut errors, mut warnings) = (errors, CAP - errors);
    let shown = problems.iter().filter(|problem| {
        let left = if is_error(problem) {
            &mut errors
        } else {
            &mut warnings
        };
        let is_shown = *left > 0;
        *left -= usize::from(is_shown);
        is_shown
    });
    for problem in shown {
        out.push_str(&renderer.render(&[group(problem, texts, words)]));
        out.push_str("\n\n");
    }
    if problems.len() > CAP {
        let count = Arg::from(problems.len() - CAP);
        out.push_str(&words.line("more-problems", &[("count", count)]));
        out.push('\n');
    }
    out
}

fn group<'a>(problem: &Diagnostic, texts: &Texts<'_>, words: &dyn Wording) -> Group<'a> {
    let (level, severity) = match problem.severity() {
        Severity::Error => (Level::ERROR, "severity-error"),
        Severity::Warning => (Level::WARNING, "severity-warning"),
    };
    let worded = words.words(problem);
    let title = level
        .with_name(words.line(severity, &[]))
        .primary_title(visible_line(&worded.headline))
        .id(problem.code.id());
    let mut group = Group::with_title(title);
    if let Some(place) = &problem.primary {
        group = group.element(snippet(place, AnnotationKind::Primary, worded.label, texts));
    }
    for place in &problem.secondary {
        let label = worded.other.clone();
        group = group.element(snippet(place, AnnotationKind::Context, label, texts));
    }
    for help in worded.help.iter().chain(&problem.fix) {
        let name = words.line("label-help", &[]);
        group = group.element(Level::HELP.with_name(name).message(visible(help)));
    }
    group
}

/// The line of a place, or the bare file when it has no text. Only that line is handed on: a caret
/// over many lines says no more than one at the beginning.
fn snippet<'a>(
    place: &Place,
    kind: AnnotationKind,
    label: Option<String>,
    texts: &Texts<'_>,
) -> Element<'a> {
    let path = visible_line(place.file.as_str());
    let Some(text) = texts(&place.file) else {
        return Origin::path(path).into();
    };
    let start = text.floor_char_boundary(place.span.start as usize);
    let end = text.ceil_char_boundary(place.span.end as usize);
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[start..]
        .find('\n')
        .map_or(text.len(), |newline| start + newline);
    let mut line = visible(&text[line_start..start]);
    let from = line.len();
    line.push_str(&visible(&text[start..end.min(line_end)]));
    let to = line.len();
    line.push_str(&visible(&text[end.min(line_end)..line_end]));
    let label = label.map(|label| visible_line(&label));
    Snippet::source(line)
        .path(path)
        .line_start(Position::of(text, place.span.start).line)
        .annotation(kind.span(from..to).label(label))
        .into()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TEXT, path, place, problems, words};
    use super::*;
    use crate::base::{SitePath, Span};
    use crate::diagnostics::Code;

    fn plain(problems: &Diagnostics, text: &str, language: &str) -> String {
        let texts = |asked: &SitePath| (*asked == path()).then_some(text);
        render(problems, &texts, &words(language), false)
    }

    #[test]
    fn a_cyrillic_file_in_kazakh() {
        assert_eq!(
            plain(&problems(), TEXT, "kk"),
            r#"қате[no-settings]: «/сайт␛[31m» қалтасында keste.yaml файлы жоқ
 |
 = не істеу керек: Сайттың қалтасына өтіңіз немесе жаңа сайт жасаңыз: keste init my-site

қате[unknown-key]: Мұнда «басы» деген өріс жоқ
 --> content/events/робот.kk.md:3:1
  |
3 | басы: 2027-01-16 15:00
  | ^^^^ белгісіз өріс
  |
  = не істеу керек: бәлкім, «start» шығар?
  = не істеу керек: Атын түзетіңіз немесе жолды өшіріңіз.
  = не істеу керек: start: 2027-01-16 15:00

ескерту[end-equals-start]: Іс-шара басталған минутында аяқталады
 --> content/events/робот.kk.md:4:6
  |
4 | end: 14:00
  |      ^^^^^ дәл сол уақыт
  |
 ::: content/events/робот.kk.md:3:7
  |
3 | басы: 2027-01-16 15:00
  |       ---------------- басталуы
  |
  = не істеу керек: Аяқталатын уақытын кейінірек етіп жазыңыз, белгісіз болса, өшіріңіз.

"#
        );
    }

    #[test]
    fn a_cyrillic_file_in_russian() {
        assert_eq!(
            plain(&problems(), TEXT, "ru"),
            r#"ошибка[no-settings]: В папке «/сайт␛[31m» нет файла keste.yaml
 |
 = подсказка: Перейдите в папку сайта или создайте новый сайт: keste init my-site

ошибка[unknown-key]: Неизвестное поле: «басы»
 --> content/events/робот.kk.md:3:1
  |
3 | басы: 2027-01-16 15:00
  | ^^^^ такого поля не бывает
  |
  = подсказка: может быть, «start»?
  = подсказка: Исправьте имя или удалите строку.
  = подсказка: start: 2027-01-16 15:00

предупреждение[end-equals-start]: Событие заканчивается в ту же минуту, в которую начинается
 --> content/events/робот.kk.md:4:6
  |
4 | end: 14:00
  |      ^^^^^ то же время
  |
 ::: content/events/робот.kk.md:3:7
  |
3 | басы: 2027-01-16 15:00
  |       ---------------- начало
  |
  = подсказка: Напишите более поздний конец или удалите его, если он неизвестен.

"#
        );
    }

    #[test]
    fn a_cyrillic_file_in_english() {
        assert_eq!(
            plain(&problems(), TEXT, "en"),
            r#"error[no-settings]: There is no keste.yaml in “/сайт␛[31m”
 |
 = what to do: Go to the folder of the site, or make a new one: keste init my-site

error[unknown-key]: There is no field “басы” here
 --> content/events/робот.kk.md:3:1
  |
3 | басы: 2027-01-16 15:00
  | ^^^^ unknown field
  |
  = what to do: did you mean “start”?
  = what to do: Correct the name or delete the line.
  = what to do: start: 2027-01-16 15:00

warning[end-equals-start]: The event ends at the moment it begins
 --> content/events/робот.kk.md:4:6
  |
4 | end: 14:00
  |      ^^^^^ the same time
  |
 ::: content/events/робот.kk.md:3:7
  |
3 | басы: 2027-01-16 15:00
  |       ---------------- the beginning
  |
  = what to do: Write a later end, or delete it if it is not known.

"#
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_caret_and_keeps_its_column() {
        let text = format!("{} мұнда {}", "әріп\t".repeat(100), "ұзын ".repeat(100));
        let problem = Diagnostic::at(Code::RawHtml, &place(&text, "мұнда")).arg("value", "<b>");
        assert_eq!(
            plain(&[problem].into_iter().collect(), &text, "en"),
            r#"warning[raw-html]: HTML in the text was left out: “<b>”
 --> content/events/робот.kk.md:1:502
  |
1 | ... әріп    әріп    әріп    әріп    әріп    әріп     мұнда ұзын ұзын ұзын ұзын ұзын ұзын ұзын ұзын ұзын ұзын ұзын...
  |                                                      ^^^^^ HTML
  |
  = what to do: Write it in Markdown: **bold**, [link](https://example.org).

"#
        );
    }

    #[test]
    fn ends_of_files_long_ranges_and_files_without_text_are_shown() {
        let text = "бір\nекі\nүш\n";
        let at = |start, end| Place::new(&path(), Span::new(start, end));
        let other = Place::start_of(&SitePath::new("content/a\u{1b}[2J.md"));
        let problems = [
            Diagnostic::at(Code::FrontMatterNotClosed, &at(text.len(), text.len())),
            Diagnostic::at(Code::FrontMatterNotClosed, &at(2, text.len())),
            Diagnostic::at(Code::NotUtf8, &other)
                .term("looks-like", "encoding-utf16")
                .arg("offset", 9_usize),
        ];
        assert_eq!(
            plain(&problems.into_iter().collect(), text, "en"),
            r#"error[front-matter-not-closed]: The front matter has no end
 --> content/events/робот.kk.md:4:1
  |
4 |
  | ^ it begins here
  |
  = what to do: Put a line --- after the last field, before the text.

error[front-matter-not-closed]: The front matter has no end
 --> content/events/робот.kk.md:1:2
  |
1 | бір
  |  ^^ it begins here
  |
  = what to do: Put a line --- after the last field, before the text.

error[not-utf8]: The file is not saved as UTF-8: it looks like UTF-16
--> content/a␛[2J.md
 = what to do: Open the file in your editor, choose “Save with encoding” and take UTF-8. The first byte that cannot be read is number 9.

"#
        );
    }

    #[test]
    fn fifty_problems_are_shown_and_the_rest_is_counted() {
        let problem = || Diagnostic::anywhere(Code::NoTitle);
        let many = |count| plain(&(0..count).map(|_| problem()).collect(), TEXT, "ru");
        let last = "Не показана ещё 1 проблема. Сначала исправьте то, что выше.\n";
        assert_eq!(many(51), many(50) + last);
    }

    #[test]
    fn no_error_is_hidden_behind_warnings() {
        let warning = || Diagnostic::anywhere(Code::SyncConflict);
        let error = || Diagnostic::anywhere(Code::NoTitle);
        let warned: Diagnostics = (0..60).map(|_| warning()).collect();
        let both = (0..60).map(|_| warning()).chain([error(), error()]);
        let (warned, both) = (
            plain(&warned, TEXT, "en"),
            plain(&both.collect(), TEXT, "en"),
        );
        let count = |text: &str, severity| text.matches(severity).count();
        assert_eq!(
            (count(&warned, "warning["), count(&warned, "error[")),
            (50, 0)
        );
        assert_eq!((count(&both, "warning["), count(&both, "error[")), (48, 2));
    }

    #[test]
    fn colour_is_there_only_when_asked_for() {
        let texts = |_: &SitePath| Some(TEXT);
        let render = |color| render(&problems(), &texts, &words("en"), color);
        assert!(render(true).contains('\u{1b}'));
        assert!(!render(false).contains('\u{1b}'));
    }
}
