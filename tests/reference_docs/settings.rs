//! `settings.md`: `keste.yaml`, and the `theme.yaml` of a theme.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use keste::base::SitePath;
use keste::diagnostics::{Arg, Diagnostics};
use keste::parse::fields::Record;
use keste::parse::settings::{Settings, SettingsFields, parse_settings};
use keste::parse::theme::{ThemeManifest, parse_theme};
use keste::source::SourceTree;

use crate::rows::{Row, cell, rows};

/// Settings with nothing that may be left out.
pub(crate) const SMALLEST: &str = "\
title: {kk: Шеберхана, ru: Мастерская, en: Workshop}
base_url: https://example.org/
uid_domain: example.org
languages: [kk, ru, en]
time_zone: Asia/Almaty
";

pub(crate) fn page() -> String {
    let required = required();
    let settings = parse(SMALLEST).0.unwrap();
    let mut page = "\
# Settings

## keste.yaml

| setting | what it says | values | left out | example |
|---|---|---|---|---|
"
    .to_owned();
    for row in rows(SettingsFields::FIELDS) {
        let Row { path, doc, .. } = &row;
        let (values, example) = (cell(&row.values), cell(&row.example));
        let key = path.join(".");
        let left_out = match required.contains(&key) {
            true => "required".to_owned(),
            false => left_out(&key, &settings),
        };
        let _ = writeln!(
            page,
            "| `{key}` | {doc} | {values} | {left_out} | `{example}` |"
        );
    }
    page.push_str(
        "\n## themes/&lt;name&gt;/theme.yaml\n\n| setting | what it says | values | example |\n|---|---|---|---|\n",
    );
    for row in rows(ThemeManifest::FIELDS) {
        let Row { path, doc, .. } = &row;
        let (values, example) = (cell(&row.values), cell(&row.example));
        let key = path.join(".");
        let _ = writeln!(page, "| `{key}` | {doc} | {values} | `{example}` |");
    }
    page
}

/// What holds when a setting is left out, as the program has it.
fn left_out(key: &str, settings: &Settings) -> String {
    let feed = &settings.feed;
    match key {
        "fallback" => "the other languages in their order".to_owned(),
        "theme" => format!("`{}`", settings.theme.value),
        "usual_length" => format!("`{}min`", settings.usual_length),
        "page_size" => format!("`{}`", settings.page_size),
        "feed" => "see its fields".to_owned(),
        "feed.past_days" => format!("`{}`", feed.past_days),
        "feed.future_days" => format!("`{}`", feed.future_days),
        "feed.time_form" => format!("`{}`", feed.time_form.word()),
        _ => "none".to_owned(),
    }
}

fn required() -> BTreeSet<String> {
    let (_, problems) = parse("description: {en: Nothing else}\nlanguages: [en]\n");
    let (_, more) = parse("description: {}\n");
    let problems = problems.iter().chain(more.iter());
    let keys = problems.flat_map(|problem| &problem.args);
    keys.filter_map(|(_, value)| match value {
        Arg::Text(key) => Some(key.clone()),
        _ => None,
    })
    .collect()
}

fn parse(text: &str) -> (Option<Settings>, Diagnostics) {
    let file = SitePath::new("keste.yaml");
    let mut tree = SourceTree::new();
    tree.insert_text(file.clone(), text.as_bytes());
    let mut out = Diagnostics::new();
    let settings = parse_settings(tree.get(&file), &mut out);
    (settings, out)
}

#[test]
fn every_setting_is_read_without_a_problem() {
    for row in rows(SettingsFields::FIELDS) {
        let key = format!("{}:", row.path[0]);
        let others = SMALLEST.lines().filter(|line| !line.starts_with(&key));
        let text: Vec<_> = others.chain([row.line.as_str()]).collect();
        let (settings, problems) = parse(&text.join("\n"));
        assert_eq!(problems, Diagnostics::new(), "{}", row.line);
        assert!(settings.is_some(), "{}", row.line);
    }
}

#[test]
fn every_line_of_a_theme_is_read_without_a_problem() {
    let file = SitePath::new("themes/ours/theme.yaml");
    for row in rows(ThemeManifest::FIELDS) {
        let mut tree = SourceTree::new();
        tree.insert_text(file.clone(), row.line.as_bytes());
        let mut out = Diagnostics::new();
        let manifest = parse_theme(&file, tree.get(&file).unwrap(), &[], &mut out);
        assert_eq!(out, Diagnostics::new(), "{}", row.line);
        assert!(manifest.is_some(), "{}", row.line);
    }
}
