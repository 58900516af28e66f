//! Texts inside facts: in the language of the file, or one a language.

use std::collections::BTreeMap;

use super::texts::one_line;
use super::{FieldCx, FieldType, Shape};
use crate::base::{LanguageTag, Place, country_taken_for_language};
use crate::diagnostics::{Code, Diagnostic, closest};
use crate::i18n::spelling::Spelling;
use crate::parse::yaml::{Node, Value};

/// Whether the site has a language. Where its list of languages is broken, that alone is reported.
fn is_known(tag: &LanguageTag, cx: &FieldCx<'_>) -> bool {
    cx.languages.is_empty() || cx.languages.contains(tag)
}

/// A text a language. A plain string is in the language of its file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LocalText(pub BTreeMap<LanguageTag, String>);

impl FieldType for LocalText {
    const SHAPE: Shape = Shape::LocalText;

    fn read(node: &Node, cx: &mut FieldCx<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar(text) => {
                let Some(language) = cx.language else {
                    let problem = cx.problem(Code::TextWithoutLanguage, node);
                    cx.out.push(problem);
                    return None;
                };
                let text = one_line(text, node, cx)?;
                cx.keep_text(language, &text.as_str().into(), node);
                Some(Self(BTreeMap::from([(language.clone(), text)])))
            }
            Value::Map(pairs) => {
                let mut texts = BTreeMap::new();
                for (key, value) in pairs {
                    let tag = LanguageTag::parse(&key.text).filter(|tag| is_known(tag, cx));
                    let Some(tag) = tag else {
                        let known = Spelling::written(cx.languages);
                        let known: Vec<_> = known.map(LanguageTag::as_str).collect();
                        let meant = country_taken_for_language(&key.text)
                            .filter(|meant| known.contains(meant))
                            .or_else(|| closest(&key.text, known.iter().copied()));
                        let problem =
                            Diagnostic::at(Code::UnknownLanguage, &Place::new(cx.file, key.span))
                                .arg("language", key.text.as_str())
                                .arg(
                                    "known",
                                    known.iter().map(ToString::to_string).collect::<Vec<_>>(),
                                )
                                .suggest(meant);
                        cx.out.push(problem);
                        continue;
                    };
                    if let Some(source) = Spelling::of(&tag).source() {
                        cx.out.push(
                            Diagnostic::at(Code::MadeLanguage, &Place::new(cx.file, key.span))
                                .arg("language", tag.as_str())
                                .arg("source", source.as_str()),
                        );
                        continue;
                    }
                    if value.value == Value::Nothing {
                        continue;
                    }
                    if let Some(text) = cx.scalar(value, "type-text")
                        && let Some(text) = one_line(text, value, cx)
                    {
                        cx.keep_text(&tag, &text.as_str().into(), value);
                        texts.insert(tag, text);
                    }
                }
                (!texts.is_empty()).then_some(Self(texts))
            }
            Value::List(_) | Value::Nothing => {
                cx.wrong_type(node, "type-local-text");
                None
            }
        }
    }

    fn merge(&mut self, other: Self) -> bool {
        let mut agree = true;
        for (tag, text) in other.0 {
            match self.0.get(&tag) {
                Some(mine) => agree &= *mine == text,
                None => {
                    self.0.insert(tag, text);
                }
            }
        }
        agree
    }
}
