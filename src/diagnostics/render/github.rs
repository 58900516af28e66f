//! Diagnostics as workflow commands of GitHub Actions, which it shows beside the changed lines.
//!
//! `::error file=…,line=…,col=…,title=…::message`, escaped as in the toolkit's `command.ts`: `%`,
//! CR and LF everywhere, `:` and `,` in properties too, so that no text can start a command.

use std::fmt::Write;

use super::{Texts, positions, visible};
use crate::diagnostics::{Diagnostic, Diagnostics, Severity, Wording};

/// All problems in the order given, one a line.
pub fn render(problems: &Diagnostics, texts: &Texts<'_>, words: &dyn Wording) -> String {
    let lines = problems.iter().map(|problem| line(problem, texts, words));
    lines.collect()
}

fn line(problem: &Diagnostic, texts: &Texts<'_>, words: &dyn Wording) -> String {
    let worded = words.words(problem);
    let mut out = match problem.severity() {
        Severity::Error => "::error ".to_owned(),
        Severity::Warning => "::warning ".to_owned(),
    };
    if let Some(place) = &problem.primary {
        out.push_str("file=");
        out.push_str(&property(place.file.as_str()));
        if let Some((start, _)) = positions(place, texts) {
            // Writing to a String has no way to fail.
            let _ = write!(out, ",line={},col={}", start.line, start.column);
        }
        out.push(',');
    }
    let message = std::iter::once(&worded.headline);
    let message = message.chain(&worded.help).chain(&problem.fix);
    let message: Vec<String> = message.map(|text| data(text)).collect();
    let title = property(problem.code.id());
    let _ = writeln!(out, "title={title}::{}", message.join("%0A"));
    out
}

fn data(text: &str) -> String {
    // `visible` would turn CR into a picture first, and GitHub can show it as what it is.
    let text = text.replace('%', "%25").replace('\r', "%0D");
    visible(&text).replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{TEXT, path, problems, words};
    use super::*;
    use crate::base::{Place, SitePath};
    use crate::diagnostics::Code;

    #[test]
    fn one_command_a_problem() {
        let texts = |asked: &SitePath| (*asked == path()).then_some(TEXT);
        assert_eq!(
            render(&problems(), &texts, &words("ru")),
            r#"::error title=no-settings::В папке «/сайт␛[31m» нет файла keste.yaml%0AПерейдите в папку сайта или создайте новый сайт: keste init my-site
::error file=content/events/робот.kk.md,line=3,col=1,title=unknown-key::Неизвестное поле: «басы»%0Aможет быть, «start»?%0AИсправьте имя или удалите строку.%0Astart: 2027-01-16 15:00
::warning file=content/events/робот.kk.md,line=4,col=6,title=end-equals-start::Событие заканчивается в ту же минуту, в которую начинается%0AНапишите более поздний конец или удалите его, если он неизвестен.
"#
        );
    }

    #[test]
    fn no_text_can_start_a_command_of_its_own() {
        let place = Place::start_of(&SitePath::new("a,b:c\n::error::.md"));
        let value = "50%\r\n::add-mask::x\u{1b}[2J";
        let problem = Diagnostic::at(Code::BadUrl, &place).arg("value", value);
        let problems = [problem].into_iter().collect();
        assert_eq!(
            render(&problems, &|_| None, &words("en")),
            r#"::error file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3A.md,title=bad-url::This address cannot be used: “50%25%0D%0A::add-mask::x␛[2J”%0AWrite the whole address, beginning with https://
"#
        );
    }
}
