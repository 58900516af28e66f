//! The templates of a theme, compiled once for each language, so that functions and the site around
//! a page are bound to it.

use std::io::{self, Write};
use std::sync::Arc;

use tera::{Context, Tera, Value};

use super::faults;
use super::functions::translate;
use crate::base::{SitePath, UrlPath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::i18n::fluent::Messages;
use crate::view::{Page, SiteView};

/// No page of a calendar is longer than this; a template that goes on and on is stopped.
const PAGE_LIMIT: usize = 32 * 1024 * 1024;

/// A template of a theme.
#[derive(Clone, Debug)]
pub struct TemplateFile {
    /// The theme that it belongs to.
    pub theme: String,
    /// Its name inside the theme: `event.html`.
    pub name: String,
    /// Its file.
    pub file: SitePath,
    /// Its text.
    pub text: Arc<str>,
}

/// The templates for the pages of one language.
pub struct Templates {
    tera: Tera,
    files: Vec<(String, SitePath)>,
}

impl Templates {
    /// Compiles the templates of a chain of themes, the site's own first. All faults are reported.
    pub fn compile(
        themes: &[String],
        files: &[TemplateFile],
        site: &SiteView,
        own: &Messages,
        all: &[Messages],
    ) -> Result<Self, Diagnostics> {
        let mut tera = Tera::new();
        let names: Vec<_> = files
            .iter()
            .map(|file| (format!("{}/{}", file.theme, file.name), file.file.clone()))
            .collect();
        let mut templates = Self {
            tera: Tera::new(),
            files: names,
        };
        tera.register_function("t", translate(own.clone(), all.to_vec()));
        let prefixes = themes.iter().map(|theme| format!("{theme}/"));
        let loaded = tera.set_fallback_prefixes(prefixes).and_then(|()| {
            let sources = templates.files.iter().zip(files);
            tera.add_raw_templates(sources.map(|((name, _), file)| (name.as_str(), &*file.text)))
        });
        match Value::try_from_serializable(site) {
            Ok(site) => tera.global_context().insert_value("site", site),
            Err(fault) => return Err(one(bug(&fault.to_string()))),
        }
        if let Err(fault) = loaded {
            return Err(faults::on_loading(&templates.files, files, &fault));
        }
        templates.tera = tera;
        Ok(templates)
    }

    /// The bytes of a page.
    pub fn page(&self, page: &Page, url: &UrlPath) -> Result<Vec<u8>, Diagnostic> {
        let context = match page {
            Page::Home(page) => Context::from_serialize(page),
            Page::Event(page) => Context::from_serialize(page),
            Page::Workshop(page) => Context::from_serialize(page),
            Page::Venue(page) => Context::from_serialize(page),
            Page::Topic(page) => Context::from_serialize(page),
            Page::Series(page) => Context::from_serialize(page),
            Page::Person(page) => Context::from_serialize(page),
            Page::Index(page) => Context::from_serialize(page),
            Page::Month(page) => Context::from_serialize(page),
            Page::Calendar(page) => Context::from_serialize(page),
            Page::Archive(page) => Context::from_serialize(page),
            Page::News(page) => Context::from_serialize(page),
            Page::Plain(page) => Context::from_serialize(page),
            Page::NotFound(page) => Context::from_serialize(page),
        };
        let context = context.map_err(|fault| bug(&fault.to_string()))?;
        let template = page.template();
        let mut bytes = Limited(Vec::with_capacity(16 * 1024));
        self.tera
            .render_to(template, &context, &mut bytes)
            .map_err(|fault| {
                faults::problem(&self.files, Code::TemplateRender, &fault, template)
                    .arg("page", format!("/{url}"))
            })?;
        Ok(bytes.0)
    }
}

/// The templates that a chain of themes lacks.
pub fn missing_templates(files: &[TemplateFile]) -> impl Iterator<Item = &'static str> + '_ {
    let names = Page::TEMPLATES.iter().copied();
    names.filter(|name| !files.iter().any(|file| file.name == *name))
}

fn one(diagnostic: Diagnostic) -> Diagnostics {
    [diagnostic].into_iter().collect()
}

fn bug(reason: &str) -> Diagnostic {
    Diagnostic::anywhere(Code::Bug).arg("reason", reason)
}

struct Limited(Vec<u8>);

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > PAGE_LIMIT {
            return Err(io::Error::other("the page grows without end"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
