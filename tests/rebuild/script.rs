//! Random changes of a site, as people and programs make them: the same seed, the same changes.

use crate::dice::Dice;
use crate::trees::Tree;

/// A site that changes, with the states that it had.
pub(crate) struct Script {
    pub(crate) files: Tree,
    before: Vec<Tree>,
    dice: Dice,
    count: usize,
}

const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

impl Script {
    pub(crate) fn new(files: Tree, seed: u64) -> Self {
        Self {
            files,
            before: Vec::new(),
            dice: Dice::new(seed),
            count: 0,
        }
    }

    /// Takes back the last change.
    pub(crate) fn undo(&mut self) -> String {
        if let Some(before) = self.before.pop() {
            self.files = before;
        }
        "undo".to_owned()
    }

    /// Makes one change and says which.
    pub(crate) fn step(&mut self) -> String {
        self.before.push(self.files.clone());
        self.count += 1;
        let words = format!("Change {}", self.count);
        match self.dice.roll(18) {
            0..3 => self.edit("edit a body", ".md", |text| format!("{text}\n{words}.\n")),
            3 => self.edit("edit a title", ".md", |text| {
                replace_line(text, "title:", &format!("title: {words}"))
            }),
            4 => self.edit("edit a time", ".md", |text| {
                let hour = words.len() % 4 + 10;
                replace_line(
                    text,
                    "start: 2026-12",
                    &format!("start: 2026-12-28 {hour}:15"),
                )
            }),
            5 => self.edit("break a file", ".md", |text| text.replacen("---", "--", 1)),
            6 => self.edit("misspell a key", ".md", |text| {
                text.replacen("title", "tilte", 1)
            }),
            7 => {
                let language = self.language();
                let path = format!("content/events/new-{}.{language}.md", self.count);
                let text = format!(
                    "---\ntitle: {words}\nstart: 2027-02-0{} 11:00\nvenue: house\n---\n",
                    self.count % 9 + 1
                );
                self.files.insert(path.clone(), text.into_bytes());
                format!("add {path}")
            }
            8 => {
                let path = self.path(".md");
                self.files.remove(&path);
                format!("delete {path}")
            }
            9 => self.rename(),
            10 | 11 => self.translate(),
            12 => self.edit("edit a template", "news.html", |text| {
                format!("{text}{{# {words} #}}<!-- {words} -->\n")
            }),
            13 => {
                let path = "themes/own/templates/page.html";
                let text = match self.dice.roll(3) {
                    0 => {
                        "{% extends \"base.html\" %}{% block main %}<p>{{ title }}</p>{% endblock %}"
                    }
                    1 => "<p>{% if %}</p>",
                    _ => "<p>{{ nobody.knows.this }}</p>",
                };
                self.files.insert(path.to_owned(), text.into());
                format!("write {path}: {text}")
            }
            14 => {
                let path = format!("i18n/{}/site.ftl", self.language());
                let text = format!("nav-calendar = {words}\n");
                self.files.insert(path.clone(), text.into_bytes());
                format!("write {path}")
            }
            15 => self.edit("edit a setting", "keste.yaml", |text| {
                match words.len() % 2 {
                    0 => text.replace("page_size: 2", "page_size: 3"),
                    _ => text.replace("usual_length: 90min", "usual_length: 2h"),
                }
            }),
            16 => {
                let path = "content/media/fair.png".to_owned();
                self.files.insert(path, words.into_bytes());
                "replace a picture".to_owned()
            }
            _ => {
                let path = "themes/own/assets/own.css".to_owned();
                self.files
                    .insert(path, format!("/* {words} */").into_bytes());
                "write an asset".to_owned()
            }
        }
    }

    fn language(&mut self) -> &'static str {
        self.dice.pick(&LANGUAGES)
    }

    /// A file whose name ends so.
    fn path(&mut self, end: &str) -> String {
        let paths: Vec<_> = self
            .files
            .keys()
            .filter(|path| path.ends_with(end))
            .collect();
        paths[self.dice.roll(paths.len())].clone()
    }

    fn edit(&mut self, what: &str, end: &str, change: impl Fn(&str) -> String) -> String {
        let path = self.path(end);
        let text = String::from_utf8(self.files[&path].clone()).unwrap();
        self.files.insert(path.clone(), change(&text).into_bytes());
        format!("{what}: {path}")
    }

    fn rename(&mut self) -> String {
        let path = self.path(".md");
        let (folder, name) = path.rsplit_once('/').unwrap();
        let (_, ends) = name.split_once('.').unwrap();
        let new = format!("{folder}/renamed-{}.{ends}", self.count);
        let bytes = self.files.remove(&path).unwrap();
        self.files.insert(new.clone(), bytes);
        format!("rename {path} to {new}")
    }

    fn translate(&mut self) -> String {
        let path = self.path(".md");
        let (stem, _) = path.split_once('.').unwrap();
        let new = format!("{stem}.{}.md", self.language());
        let text = format!("---\ntitle: Translation {}\n---\nText.\n", self.count);
        self.files.insert(new.clone(), text.into_bytes());
        format!("translate {new}")
    }
}

/// The first line that begins so is replaced.
fn replace_line(text: &str, start: &str, new: &str) -> String {
    let lines = text.split('\n');
    let mut is_done = false;
    let lines: Vec<_> = lines
        .map(|line| {
            let is_it = !is_done && line.starts_with(start);
            is_done |= is_it;
            if is_it { new } else { line }
        })
        .collect();
    lines.join("\n")
}
