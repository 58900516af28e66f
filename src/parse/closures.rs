//! `content/closures.yaml` into the days on which venues are closed: holidays, moved days off, cleaning
//! days. Knows no venue and no event.

use super::fields::{Day, FieldCx, LocalText, OneOrMany, Reference, RepeatDay, record};
use super::guards;
use super::settings::Settings;
use super::yaml;
use crate::base::{Located, SitePath};
use crate::diagnostics::Diagnostics;
use crate::source::SourceFile;

/// Where closures stand.
pub const CLOSURES_FILE: &str = "content/closures.yaml";

record! {
    /// Days on which venues are closed.
    pub struct Closure {
        /// The day, or a list of days.
        date: OneOrMany<Day>,
        /// Of a run of days, the first; with `on`, the first day on which the rule holds.
        from: Day,
        /// Of a run of days, the last; with `on`, the last day on which the rule holds.
        until: Day,
        /// Which days of every week or month: `mon`, `last friday`, `15`.
        on: OneOrMany<RepeatDay>,
        /// Days that are open nevertheless.
        except: OneOrMany<Day>,
        /// The venues that are closed; all of them when it is left out.
        venue: OneOrMany<Reference>,
        /// Why.
        reason: LocalText,
    }
}

/// Reads the closures; `None` when there is no such file or it cannot be read, with the reasons in `out`.
pub fn parse_closures(
    source: Option<&SourceFile>,
    settings: &Settings,
    out: &mut Diagnostics,
) -> Option<Vec<Located<Closure>>> {
    let file = SitePath::new(CLOSURES_FILE);
    let text = super::text_of(&file, source?, out)?;
    let root = yaml::parse(&file, text, 0, out)?;
    let mut cx = FieldCx {
        file: &file,
        language: None,
        languages: &settings.languages,
        key: CLOSURES_FILE.to_owned(),
        out,
        texts: Vec::new(),
    };
    let items = match &root.value {
        yaml::Value::List(items) => items,
        // A file with nothing but a comment.
        yaml::Value::Nothing => return None,
        yaml::Value::Map(pairs) if pairs.is_empty() => return None,
        yaml::Value::Scalar(_) | yaml::Value::Map(_) => {
            cx.wrong_type(&root, "type-list");
            return None;
        }
    };
    let mut closures = Vec::with_capacity(items.len());
    for item in items {
        let before = cx.out.len();
        let closure = cx.located(item);
        // What is missing in a closure with a fault may follow from that.
        closures.extend(closure.filter(|_| cx.out.len() == before));
    }
    let texts = std::mem::take(&mut cx.texts);
    guards::look_at_fields(&file, text, &texts, out);
    Some(closures)
}
