//! The templates of a theme, compiled once for each language, so that its messages are bound to them;
//! then the site around all pages.

use std::io::{self, Write};
use std::sync::Arc;

use tera::{Context, ErrorKind, Tera, Value};

use super::functions::{LangAttributes, translate};
use crate::base::{Place, SitePath, Span, UrlPath};
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

/// The compiled templates for the pages of one language, without a site around them.
pub struct TemplateSet {
    tera: Tera,
    files: Arc<Vec<(String, SitePath)>>,
}

/// The templates for the pages of one language of a site.
pub struct Templates {
    tera: Tera,
    files: Arc<Vec<(String, SitePath)>>,
}

impl TemplateSet {
    /// Compiles the templates of a chain of themes, the site's own first. All faults are reported.
    pub fn compile(
        themes: &[String],
        files: &[TemplateFile],
        own: &Messages,
        all: &[Messages],
    ) -> Result<Self, Diagnostics> {
        let mut tera = Tera::new();
        let names = files.iter();
        let names: Vec<_> = names
            .map(|file| (format!("{}/{}", file.theme, file.name), file.file.clone()))
            .collect();
        tera.register_function("t", translate(own.clone(), all.to_vec()));
        tera.register_function("lang", LangAttributes);
        let prefixes = themes.iter().map(|theme| format!("{theme}/"));
        let loaded = tera.set_fallback_prefixes(prefixes).and_then(|()| {
            let sources = names.iter().zip(files);
            tera.add_raw_templates(sources.map(|((name, _), file)| (name.as_str(), &*file.text)))
        });
        match loaded {
            Ok(()) => Ok(Self {
                tera,
                files: Arc::new(names),
            }),
            Err(fault) => Err(load_faults(&names, files, &fault)),
        }
    }

    /// The same templates with a site around every page.
    pub fn around(&self, site: &SiteView) -> Result<Templates, Diagnostic> {
        let site = Value::try_from_serializable(site).map_err(|fault| bug(&fault.to_string()))?;
        let mut tera = self.tera.clone();
        tera.global_context().insert_value("site", site);
        Ok(Templates {
            tera,
            files: Arc::clone(&self.files),
        })
    }
}

impl Templates {
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
            Page::Group(page) => Context::from_serialize(page),
            Page::Index(page) => Context::from_serialize(page),
            Page::Month(page) => Context::from_serialize(page),
            Page::Week(page) => Context::from_serialize(page),
            Page::Calendar(page) => Context::from_serialize(page),
            Page::Archive(page) => Context::from_serialize(page),
            Page::Translations(page) => Context::from_serialize(page),
            Page::Changes(page) => Context::from_serialize(page),
            Page::Search(page) => Context::from_serialize(page),
            Page::Subscribe(page) => Context::from_serialize(page),
            Page::News(page) => Context::from_serialize(page),
            Page::Plain(page) => Context::from_serialize(page),
            Page::Poster(page) => Context::from_serialize(page),
            Page::SignIn(page) => Context::from_serialize(page),
            Page::Programme(page) => Context::from_serialize(page),
            Page::Screen(page) => Context::from_serialize(page),
            Page::Embed(page) => Context::from_serialize(page),
            Page::NotFound(page) => Context::from_serialize(page),
        };
        let context = context.map_err(|fault| bug(&fault.to_string()))?;
        let template = page.template();
        let mut bytes = Limited(Vec::with_capacity(16 * 1024));
        self.tera
            .render_to(template, &context, &mut bytes)
            .map_err(|fault| {
                problem(&self.files, Code::TemplateRender, &fault, template)
                    .arg("page", format!("/{url}"))
            })?;
        Ok(bytes.0)
    }
}

/// Each template is read alone first, because loading all of them stops at the first fault.
fn load_faults(
    names: &[(String, SitePath)],
    files: &[TemplateFile],
    whole: &tera::Error,
) -> Diagnostics {
    let mut out = Diagnostics::new();
    for ((name, _), file) in names.iter().zip(files) {
        let alone = Tera::new().add_raw_template(name, &file.text);
        if let Err(fault) = alone
            && matches!(fault.kind(), ErrorKind::SyntaxError(_))
        {
            out.push(problem(names, Code::TemplateSyntax, &fault, name));
        }
    }
    if out.is_empty() {
        out.push(fault_between(names, files, whole));
    }
    out
}

/// A fault of what one template asks of others, or of the functions that there are. The engine says
/// in words where it is: the template's name, and the name that nobody knows.
fn fault_between(
    names: &[(String, SitePath)],
    files: &[TemplateFile],
    whole: &tera::Error,
) -> Diagnostic {
    let said = whole.to_string();
    let mut named = names
        .iter()
        .zip(files)
        .filter(|((name, _), _)| said.contains(name.as_str()));
    let Some(((name, file), template)) = named.next() else {
        return problem(names, Code::TemplateSyntax, whole, "");
    };
    let quoted = said.split(['`', '\'']).skip(1).step_by(2);
    let asked = quoted.filter(|word| word != name && !word.is_empty());
    let start = asked.filter_map(|word| template.text.find(word).map(|at| (at, word.len())));
    let (start, length) = start.min().unwrap_or_default();
    let place = Place::new(file, Span::new(start, start + length));
    Diagnostic::at(Code::TemplateSyntax, &place)
        .arg("template", name.as_str())
        .arg("reason", first_line(&said))
}

fn problem(
    names: &[(String, SitePath)],
    code: Code,
    fault: &tera::Error,
    template: &str,
) -> Diagnostic {
    let (name, span, reason) = match fault.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let range = report.span().range.clone();
            let span = Span::new(range.start, range.end);
            (report.filename(), span, report.message().to_owned())
        }
        _ => (template, Span::default(), fault.to_string()),
    };
    // A fault without a place names the template as the page asked for it: the first of the chain.
    let is_it =
        |known: &str| known == name || known.split_once('/').is_some_and(|(_, own)| own == name);
    let file = names.iter().find(|(known, _)| is_it(known));
    let diagnostic = match file {
        Some((_, file)) => Diagnostic::at(code, &Place::new(file, span)),
        None => Diagnostic::anywhere(code),
    };
    diagnostic.arg("template", name).arg("reason", reason)
}

/// What a report of the engine says before it draws the place.
fn first_line(report: &str) -> &str {
    let line = report.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line)
}

/// The templates that a chain of themes lacks.
pub fn missing_templates(files: &[TemplateFile]) -> impl Iterator<Item = &'static str> + '_ {
    let names = Page::TEMPLATES.iter().copied();
    names.filter(|name| !files.iter().any(|file| file.name == *name))
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
