//! Commands as a user types them: `tests/cli/*.md` holds the calls and what they answer. Each file runs
//! in a copy of the folder of the same name that ends with `.in`. `TRYCMD=overwrite` blesses.
#![allow(
    clippy::unwrap_used,
    reason = "a program that cannot be run fails the test"
)]

use std::process::Command;

#[test]
fn commands_answer_as_the_documents_say() {
    let cases = trycmd::TestCases::new();
    cases.case("tests/cli/*.md");
    // The language is chosen by the calls; no machine's own settings may choose another.
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        cases.env(name, "C");
    }
    cases.env("NO_COLOR", "1").env("HOME", "/nonexistent");
}

#[test]
fn without_lang_the_environment_says_in_which_language_help_and_faults_are() {
    let run = |locale: &str, call: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_keste"));
        let output = command.env("LC_ALL", locale).args(call).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    };
    for (locale, tag) in [
        ("kk_KZ.UTF-8", "kk"),
        ("ru_RU", "ru"),
        ("de_DE.UTF-8", "en"),
    ] {
        let fault = run("C", &["init", "--lang", tag]);
        assert_eq!(fault.0, Some(2));
        assert_eq!(run(locale, &["init"]), fault);
        let (code, help, nothing) = run("C", &["help", "--lang", tag]);
        assert_eq!((code, nothing.as_str()), (Some(0), ""));
        assert_eq!(run(locale, &["-h"]), (code, help.clone(), nothing));
        // Whoever says nothing at all is told everything, but has not asked for it.
        assert_eq!(run(locale, &[]), (Some(2), String::new(), help));
        // The call is nearer than the environment.
        assert_eq!(run(locale, &["--lang", "kk", "-h"]), run("kk", &["-h"]));
    }
}
