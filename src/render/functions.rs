//! The functions that templates may call. Each is pure in its arguments, the messages and the
//! language.

use tera::{Error, Function, Kwargs, State, TeraResult, Value};

use crate::i18n::fluent::{MessageArg, Messages};

/// `t(key="…", name=value …)`: a message of the page's language; with `lang="ru"` of another one.
pub(super) fn translate(
    own: Messages,
    all: Vec<Messages>,
) -> impl Fn(Kwargs, &State<'_>) -> TeraResult<String> + Send + Sync + 'static {
    move |kwargs: Kwargs, _: &State<'_>| {
        let key: &str = kwargs.must_get("key")?;
        let messages = match kwargs.get::<&str>("lang")? {
            None => &own,
            Some(tag) => all
                .iter()
                .find(|messages| messages.language().as_str() == tag)
                .ok_or_else(|| Error::message(format!("no language {tag:?} on this site")))?,
        };
        let lists = lists(&kwargs)?;
        let mut args = Vec::new();
        for (name, value) in kwargs.iter() {
            let Some(name) = name
                .as_str()
                .filter(|name| !matches!(*name, "key" | "lang"))
            else {
                continue;
            };
            let list = lists.iter().find(|(list, _)| *list == name);
            let arg = list.map_or_else(
                || argument(name, value),
                |(_, items)| Ok(MessageArg::List(items)),
            );
            args.push((name, arg?));
        }
        let text = messages.format(key, &args);
        text.map(|text| text.into_owned())
            .map_err(|fault| Error::message(format!("message “{key}”: {}", fault.reason)))
    }
}

/// `lang(of=text)`: the attributes ` lang="ru" dir="ltr"` of an element around a text; nothing where language and
/// direction are the page's.
pub(super) struct LangAttributes;

impl Function<TeraResult<String>> for LangAttributes {
    fn call(&self, kwargs: Kwargs, _: &State<'_>) -> TeraResult<String> {
        let of: &Value = kwargs.must_get("of")?;
        let attribute = |name: &str| {
            let value = of.get_from_path(name)?.as_str()?;
            Some(format!(" {name}=\"{value}\""))
        };
        let attributes = ["lang", "dir"].map(attribute);
        Ok(attributes.into_iter().flatten().collect())
    }

    /// Tags and directions hold nothing that would have to be escaped.
    fn is_safe(&self) -> bool {
        true
    }
}

fn argument<'v>(name: &str, value: &'v Value) -> TeraResult<MessageArg<'v>> {
    if let Some(number) = value.as_i64() {
        return Ok(MessageArg::Number(number));
    }
    if let Some(number) = value.as_f64() {
        return Ok(MessageArg::Decimal(number));
    }
    let text = value.as_str().map(MessageArg::Text);
    text.ok_or_else(|| Error::message(format!("argument {name:?} is neither text nor number")))
}

/// The arguments that are lists of texts: `MessageArg` only borrows.
fn lists(kwargs: &Kwargs) -> TeraResult<Vec<(&str, Vec<&str>)>> {
    let named = kwargs.iter().filter_map(|(name, value)| {
        let items = value.as_array()?;
        Some((name.as_str()?, items))
    });
    named
        .map(|(name, items)| {
            let texts: Option<Vec<_>> = items.iter().map(Value::as_str).collect();
            let texts = texts.ok_or_else(|| {
                Error::message(format!(
                    "argument {name:?} is a list of something else than text"
                ))
            })?;
            Ok((name, texts))
        })
        .collect()
}
