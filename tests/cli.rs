//! Commands as a user types them: `tests/cli/*.md` holds the calls and what they answer. Each file runs
//! in a copy of the folder of the same name that ends with `.in`. `TRYCMD=overwrite` blesses.

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
