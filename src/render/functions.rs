//! The functions that templates may call. Each is pure in its arguments, the messages and the
//! language.

use tera::{Error, Kwargs, State, TeraResult, Value};

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
        let mut args = Vec::new();
        for (name, value) in kwargs.iter() {
            let Some(name) = name
                .as_str()
                .filter(|name| !matches!(*name, "key" | "lang"))
            else {
                continue;
            };
            args.push((name, argument(name, value)?));
        }
        let text = messages.format(key, &args);
        text.map(|text| text.into_owned())
            .map_err(|fault| Error::message(format!("message “{key}”: {}", fault.reason)))
    }
}

fn argument<'v>(name: &str, value: &'v Value) -> TeraResult<MessageArg<'v>> {
    if let Some(number) = value.as_i64() {
        return Ok(MessageArg::Number(number));
    }
    value
        .as_str()
        .map(MessageArg::Text)
        .ok_or_else(|| Error::message(format!("argument {name:?} is neither text nor number")))
}
